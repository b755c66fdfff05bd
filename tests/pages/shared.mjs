// What a link opens.
import { words } from "../rig/instrument.mjs";
import { Frame } from "./frame.mjs";
import { Result } from "./result.mjs";
import { Start } from "./start.mjs";
import { Walk } from "./walk.mjs";

export class Shared extends Result {
  static async here(browser) {
    await Frame.await(browser, "shared");
    return new Shared(browser);
  }

  /** What the letter answers to an item. */
  async answer(id) {
    const { question } = words[await this.language()][id];
    return this.browser.run(
      `for (const entry of document.querySelectorAll(".answer-list dt"))
         if (entry.textContent === arguments[0]) return entry.nextElementSibling.textContent;`,
      question,
    );
  }

  /** How many controls there are that could change something. */
  async fields() {
    return this.browser.run('return document.querySelectorAll("main :is(input, textarea, select):not([readonly])").length');
  }

  canCopy() {
    return this.browser.has("#copy");
  }

  async copy() {
    await this.browser.click("#copy");
    return Walk.here(this.browser);
  }

  /** Adds the answers to the draft of this device that has this name. */
  async join(name) {
    await this.browser.find("#join");
    const id = await this.browser.run(
      'return [...document.querySelectorAll("#join button")].find(({ textContent }) => textContent.includes(arguments[0]))?.id',
      name,
    );
    await this.browser.click(`#${id}`);
    return Result.here(this.browser);
  }

  /** Why the link can't be read. */
  fault() {
    return this.browser.says("#link-error-reason", /\w/);
  }

  async toStart() {
    await this.browser.click("#start");
    return Start.here(this.browser);
  }
}
