// What stands under every screen: ready without a network, a new version.

export class Foot {
  constructor(browser) {
    this.browser = browser;
  }

  /** Waits until it says that the site opens without a network. */
  async ready() {
    await this.browser.until("ready to use without the internet", () => this.isReady());
  }

  async isReady() {
    return (await this.browser.find("#offline-ready")).isDisplayed();
  }

  /** Waits until a new version is offered. */
  async offered() {
    await this.browser.until("a new version is offered", () => this.isOffered());
  }

  async isOffered() {
    return (await this.browser.find("#update")).isDisplayed();
  }

  async accept() {
    await this.browser.click("#update-now");
  }

  /** The version that `release` has written into the page; none in the first. */
  version() {
    return this.browser.run("return document.documentElement.dataset.version ?? null");
  }

  /** Waits until the page is of this version. */
  async is(version) {
    await this.browser.until(`the page is version ${version}`, async () => (await this.version()) === version);
  }
}
