// Who the group is; all of it may stay empty.
import { Frame } from "./frame.mjs";
import { Result } from "./result.mjs";

const FIELDS = ["name", "commodity", "region", "members", "date"];

export class Profile extends Frame {
  static async here(browser) {
    await Frame.await(browser, "profile");
    return new Profile(browser);
  }

  field(name) {
    return `#profile-${name}`;
  }

  async fill(values) {
    for (const [name, value] of Object.entries(values)) {
      if (name === "date") {
        // How a date is typed depends on the browser's language: set it as its picker does.
        await this.browser.run(
          `const field = document.querySelector(arguments[0]);
           Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, arguments[1]);
           for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));`,
          this.field(name),
          String(value),
        );
      } else {
        await this.browser.type(this.field(name), String(value));
      }
    }
  }

  async values() {
    return Object.fromEntries(await Promise.all(FIELDS.map(async (name) => [name, await this.browser.value(this.field(name))])));
  }

  onward() {
    return "#next";
  }

  /** To the last page of questions. */
  async back() {
    await this.browser.click("#back");
  }

  /** To the result. */
  async go() {
    await this.browser.click(this.onward());
    return Result.here(this.browser);
  }
}
