// The first screen: what this is, and the drafts on this device.
import { Frame } from "./frame.mjs";
import { Walk } from "./walk.mjs";

export class Start extends Frame {
  static async here(browser) {
    await Frame.await(browser, "start");
    return new Start(browser);
  }

  /** Arrives there as by a new visit. */
  static async visit(browser, site, query = "") {
    await browser.arrive(site.at(`${query}#/`));
    return Start.here(browser);
  }

  /** The control that begins a walk of this depth. */
  beginsBy(depth) {
    return `#begin-${depth}`;
  }

  async begin(depth) {
    await this.browser.click(this.beginsBy(depth));
    return Walk.here(this.browser);
  }

  /** The drafts that can be gone on with: `{id, text}`. */
  cards() {
    return this.browser.run(
      'return [...document.querySelectorAll("#drafts > li")].map((card) => ({ id: card.id.slice(6), text: card.innerText }))',
    );
  }

  async resume(id) {
    await this.browser.click(`#resume-${id}`);
    return Walk.here(this.browser);
  }

  async askToRename(id) {
    await this.browser.click(`#rename-${id}`);
    await this.browser.until("the name has the focus", async () => (await this.browser.focused()) === `name-${id}`);
  }

  async typeName(id, name) {
    await this.browser.type(`#name-${id}`, name);
  }

  typedName(id) {
    return this.browser.value(`#name-${id}`);
  }

  async confirmName(id) {
    await this.browser.click(`#draft-${id} [type=submit]`);
    await this.browser.until("the field is gone", async () => !(await this.browser.has(`#name-${id}`)));
  }

  async rename(id, name) {
    await this.askToRename(id);
    await this.typeName(id, name);
    await this.confirmName(id);
  }

  async remove(id) {
    await this.browser.click(`#delete-${id}`);
  }

  async undo() {
    await this.browser.click("#undo");
  }

  async download(id) {
    await this.browser.click(`#export-${id}`);
  }

  /** Hands the file to the page. */
  async import(file) {
    await (await this.browser.find("#import")).sendKeys(file);
  }

  /** Waits for the sentence by which a file is refused. */
  refusal() {
    return this.browser.says(".notices__notice--wrong", /\w/);
  }

  /** What is asked where the file's draft is on this device already: "merge", "separate" or "cancel". */
  async resolve(how) {
    await this.browser.until("it asks", async () => (await this.browser.find("#clash-ask")).isDisplayed());
    await this.browser.click(how === "cancel" ? "#clash-ask button:first-of-type" : `#clash-${how}`);
    await this.browser.until("the question is gone", async () => !(await (await this.browser.find("#clash-ask")).isDisplayed()));
  }

  async askToWipe() {
    await this.browser.click("#wipe");
    await this.browser.until("it asks", async () => (await this.browser.find("#wipe-ask")).isDisplayed());
  }

  async keepAfterAll() {
    await this.browser.click("#wipe-ask button:first-of-type");
    await this.browser.until("the question is gone", async () => !(await (await this.browser.find("#wipe-ask")).isDisplayed()));
  }

  async wipe() {
    await this.askToWipe();
    await this.browser.click("#wipe-do");
    await this.browser.until("no draft is listed", async () => (await this.cards()).length === 0);
  }

  /** What can't be opened: `{id, text}`. */
  closed() {
    return this.browser.run(
      'return [...document.querySelectorAll(":is(#closed, #elsewhere) > li")].map((card) => ({ id: card.id.slice(7), text: card.textContent }))',
    );
  }

  async downloadClosed(id) {
    await this.browser.click(`#closed-${id} button:first-of-type`);
  }

  async removeClosed(id) {
    await this.browser.click(`#closed-${id} button:last-of-type`);
  }
}
