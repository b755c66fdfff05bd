// The result, the reader's own or a letter's.
import { Frame } from "./frame.mjs";
import { Walk } from "./walk.mjs";

const number = (text) => (text === "" ? null : Number(text.replace(",", ".")));

export class Result extends Frame {
  /** The result with its intervals: they come when the rest has been painted. */
  static async here(browser) {
    await Frame.await(browser, "result");
    await browser.find(".result[data-drawn=yes]");
    return new Result(browser);
  }

  /** Goes from any page of a walk to its result by the address. */
  static async open(browser) {
    await browser.run('location.hash = location.hash.replace(/(walk|profile).*$/, "result")');
    return Result.here(browser);
  }

  /** The number, or null where it says that there is none. */
  async score() {
    await this.browser.find(".headline");
    return number(await this.browser.text("#score"));
  }

  band() {
    return this.browser.text("#band");
  }

  async heldBack() {
    return this.browser.has(".headline__held");
  }

  /** Lowest and highest, or null where nothing is missing. */
  async range() {
    const found = (await this.browser.text(".headline__range")).match(/(\d+)\D+?(\d+)/);
    return found ? [Number(found[1]), Number(found[2])] : null;
  }

  /** A dimension's number, or null where it says that there is none. */
  async dimension(id) {
    return number(await this.browser.text(`#bar-${id} .dimension-bars__value strong`));
  }

  isQuick() {
    return this.browser.has(".headline__quick");
  }

  stagesReached() {
    return this.browser.text("#stages-reached");
  }

  /** Ids of the items whose next step is told, the most leverage first. */
  steps() {
    return this.browser.run('return [...document.querySelectorAll("[id^=step-]")].map((step) => step.id.slice(5))');
  }

  /** Ids of the items to talk about first, the least agreed first. */
  toDiscuss() {
    return this.browser.run('return [...document.querySelectorAll(".agreement [id^=discuss-]")].map((item) => item.id.slice(8))');
  }

  async deepen() {
    await this.browser.click("#deepen");
    return Walk.here(this.browser);
  }

  /** A link to hand on: "summary" or "answers". */
  async link(kind, { profile = true } = {}) {
    await this.browser.click(`label[for="share-${kind}"]`);
    if ((await (await this.browser.find("#share-profile")).isSelected()) !== profile) {
      await this.browser.click('label[for="share-profile"]');
    }
    const letter = { summary: "#s=", answers: "#a=" }[kind];
    return this.browser.until(`the link of the ${kind}`, async () => {
      const link = await this.browser.value("#copy-link-text");
      return link.includes(letter) && link;
    });
  }

  async openAll() {
    await this.browser.run('for (const fold of document.querySelectorAll("details")) fold.open = true');
  }
}
