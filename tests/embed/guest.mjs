// The app as a guest in a page of someone else's.
import { after, test } from "node:test";
import { nginx } from "../hosting/server.mjs";
import { Browser, leftOut } from "../rig/browser.mjs";
import { keepWreck } from "../rig/wreck.mjs";
import { Host } from "./host.mjs";

let shared;
after(async () => {
  await shared?.browser.bin();
  await shared?.app.stop();
  await shared?.host.stop();
});

async function open() {
  const host = await Host.open();
  return { host, app: await nginx({ host: host.origin }), browser: await Browser.start() };
}

/**
 * Declares a visit: `walk` gets the browser, the host's server and the app's (nginx, as documented).
 * @param {string} name
 * @param {(visit: any) => Promise<void>} walk
 * @param {{needs?: string[], timeout?: number}} [options]
 */
export const visit = (name, walk, options) => declare(name, walk, options, false);

/**
 * A visit that differs by engine, as in journey.mjs.
 * @type {typeof visit}
 */
export const inEachEngine = (name, walk, options) => declare(name, walk, options, true);

function declare(name, walk, options = {}, everywhere = false) {
  const { needs, timeout = 120_000 } = options;
  test(name, { timeout, skip: leftOut(needs, everywhere) }, async (t) => {
    shared ??= await open();
    const { browser, host, app } = shared;
    try {
      await walk({ browser, host, app, guest: new Guest(browser), t });
    } catch (fault) {
      await browser.driver
        .switchTo()
        .defaultContent()
        .catch(() => {});
      await keepWreck(browser, name, fault);
      throw fault;
    } finally {
      await browser.driver
        .switchTo()
        .defaultContent()
        .catch(() => {});
      await browser.tidy();
    }
  });
}

export class Guest {
  constructor(browser) {
    this.browser = browser;
  }

  /** Goes on inside the frame of the element (or iframe) with this id. */
  async enter(id) {
    await this.leave();
    const frame = await this.browser.until(`a frame in #${id}`, () =>
      this.browser.run(
        "const at = document.getElementById(arguments[0]); return at?.shadowRoot?.querySelector('iframe') ?? (at?.matches('iframe') ? at : null)",
        id,
      ),
    );
    await this.browser.driver.switchTo().frame(frame);
  }

  /** Goes on in the host's page. */
  async leave() {
    await this.browser.driver.switchTo().defaultContent();
  }

  /** Events of the element so far: `{type, id, …detail}`. */
  heard(type) {
    return this.browser.run("return heard.filter((one) => !arguments[0] || one.type === arguments[0])", type);
  }

  /** Waits for an event that fits. */
  hears(what, fits) {
    return this.browser.until(what, async () => (await this.heard()).find(fits));
  }

  /** Heights of the element's frame and of what stands in it; outside the frame. */
  height(id) {
    return this.browser.run(
      "return document.getElementById(arguments[0]).shadowRoot.querySelector('iframe').getBoundingClientRect().height",
      id,
    );
  }

  /** Waits until the frame is as high as its content. Goes in and out. */
  async fits(id) {
    return this.browser.until(`#${id} is as high as its content`, async () => {
      await this.enter(id);
      const content = await this.browser.run("return document.body.getBoundingClientRect().height");
      await this.leave();
      const height = await this.height(id);
      return Math.abs(height - content) <= 5 && height;
    });
  }
}
