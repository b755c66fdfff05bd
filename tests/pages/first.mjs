// The first page as it stands in the HTML, before the app has taken over.

export class First {
  constructor(browser) {
    this.browser = browser;
  }

  /** Waits for a page by its name: "start" or "walk". */
  static async here(browser, name) {
    await browser.find(`#first main[data-screen="${name}"] #heading`);
    return new First(browser);
  }

  /** Whether it is still in sight. */
  stands() {
    return this.browser.has("#first > *");
  }

  async begin(depth) {
    await this.browser.click(`#first #begin-${depth}`);
    await First.here(this.browser, "walk");
  }

  async answer(id, value) {
    await this.browser.click(`#first #item-${id} label:has(input[value="${value}"])`);
  }

  chosen() {
    return this.browser.run(
      "return Object.fromEntries([...document.querySelectorAll('#first [type=radio]:checked')].map(({ name, value }) => [name, value]))",
    );
  }

  async note(id, words) {
    await this.browser.click(`#first #item-${id} summary`);
    await this.browser.click(`#first #note-${id}`);
    await (await this.browser.find(`#first #note-${id}`)).sendKeys(words);
  }

  async press(control) {
    await this.browser.click(`#first #${control}`);
  }

  /** Waits until the app has taken over. */
  async gone() {
    await this.browser.until("the app has taken over", async () => !(await this.stands()));
  }
}
