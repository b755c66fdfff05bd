// What stands in the page when the app could not start.

export class Failure {
  constructor(browser) {
    this.browser = browser;
  }

  static async here(browser) {
    await browser.find("#failed, #refused");
    return new Failure(browser);
  }

  async tryAgain() {
    await this.browser.click(":is(#failed, #refused) .button--primary");
  }

  /** Address of the form to print. */
  async paper() {
    return (await this.browser.find(':is(#failed, #refused) a[href^="blank."]')).getProperty("href");
  }
}
