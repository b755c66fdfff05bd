// How many bytes a whole visit fetches: start, walk, result, link.
import { Browser } from "../../tests/rig/browser.mjs";
import { received, sum } from "./phone.mjs";
import * as siapklaster from "./siapklaster.mjs";

/** Bytes of all, and of each file: without the service worker, whose copies are for the next time. */
export async function wholeSession() {
  const site = await siapklaster.serveOpening();
  const browser = await Browser.start();
  try {
    await browser.withoutWorker();
    await received(browser);
    await siapklaster.wholeSession(browser, site);
    const pieces = (await received(browser)).filter(({ url }) => url.startsWith(site.origin));
    const files = {};
    for (const { url, bytes } of pieces) {
      const file = new URL(url).pathname;
      files[file] = (files[file] ?? 0) + bytes;
    }
    return { bytes: sum(pieces), files };
  } finally {
    await browser.bin();
    await site.stop();
  }
}
