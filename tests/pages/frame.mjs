// What stands around every screen: language, notices, whether the work is kept.

export class Frame {
  constructor(browser) {
    this.browser = browser;
  }

  /** Waits for a page by its name, and for the app to have taken over from the HTML. */
  static async await(browser, name) {
    await browser.find(`#first:empty ~ #app main[data-screen="${name}"] #heading`);
  }

  language() {
    return this.browser.run("return document.documentElement.lang");
  }

  async press(language) {
    await this.browser.click(`#language-${language}`);
  }

  /** Switches the language, and waits until the page is in it. */
  async speak(language) {
    await this.press(language);
    await this.browser.until(`the page is in ${language}`, async () => (await this.language()) === language);
  }

  heading() {
    return this.browser.text("#heading");
  }

  async says(words) {
    await this.browser.says("main", words.replace?.(/\s+/g, " ").trim() ?? words);
  }

  noticeSays(words) {
    return this.browser.says("#notices", words);
  }

  async dismiss() {
    await this.browser.click("#dismiss");
    await this.browser.until("the notice is gone", async () => (await this.browser.text("#notices")) === "");
  }

  /** Waits until the last change is on the device. */
  async savedAt() {
    await this.browser.find('#saved[data-saved="saved"]');
  }

  /** The standing notice that nothing is kept. */
  async notSaved() {
    await this.browser.find('#saved[data-saved="unsaved"]');
    return this.browser.says("#standing", /\w/);
  }

  async rescueFile() {
    await this.browser.click("#standing-file");
  }

  /** The link that the standing notice puts into the clipboard. */
  async rescueLink() {
    await this.browser.click("#standing-link");
    await this.noticeSays(/disalin|copied/);
    return this.browser.clipboard();
  }
}
