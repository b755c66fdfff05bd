// A journey: one visit to a fresh site in this file's browser.
import { after, test } from "node:test";
import { Browser, leftOut } from "./browser.mjs";
import { Site } from "./site.mjs";
import { keepWreck } from "./wreck.mjs";

let browser;
after(() => browser?.bin());

/**
 * Declares a journey. `walk` gets the file's browser and a site of its own, and
 * so an empty storage; what the journey changes in the browser is taken back. `needs` names what
 * not every engine's driver can do: where it can't, the journey is skipped, and says why.
 * A failed one leaves a picture and the page's words in target/journeys.
 * @param {string} name
 * @param {(visit: {browser: Browser, site: Site, t: import("node:test").TestContext}) => Promise<void>} walk
 * @param {{under?: string, needs?: string[], timeout?: number}} [options]
 */
export const journey = (name, walk, options) => declare(name, walk, options, false);

/**
 * A journey that differs by engine: storage, the first screens, frames, offline, print. Whatever
 * else a run leaves out, it goes these in Chromium, Firefox and WebKit.
 * @type {typeof journey}
 */
export const inEachEngine = (name, walk, options) => declare(name, walk, options, true);

function declare(name, walk, options = {}, everywhere = false) {
  const { under, needs, timeout = 120_000 } = options;
  test(name, { timeout, skip: leftOut(needs, everywhere) }, async (t) => {
    browser ??= await Browser.start();
    const site = await Site.open({ under });
    try {
      await walk({ browser, site, t });
    } catch (fault) {
      await keepWreck(browser, name, fault);
      throw fault;
    } finally {
      try {
        await browser.tidy();
      } finally {
        await site.stop();
      }
    }
  });
}
