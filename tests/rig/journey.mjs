// A journey: one visit to a fresh site in this file's browser.
import { after, test } from "node:test";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Browser, unable } from "./browser.mjs";
import { Site } from "./site.mjs";

const WRECKS = fileURLToPath(new URL("../../target/journeys", import.meta.url));

let browser;
after(() => browser?.bin());

/**
 * Declares a journey. `walk` gets the file's browser and a site of its own, and
 * so an empty storage; what the journey changes in the browser is taken back. `needs` names what
 * not every engine's driver can do: where it can't, the journey is skipped, and says why.
 * A failed one leaves a picture and the page's words in target/journeys.
 */
export function journey(name, walk, { under, needs, timeout = 120_000 } = {}) {
  test(name, { timeout, skip: unable(needs) }, async (t) => {
    browser ??= await Browser.start();
    const site = await Site.open({ under });
    try {
      await walk({ browser, site, t });
    } catch (fault) {
      await keepWreck(name, fault);
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

async function keepWreck(name, fault) {
  const stem = path.join(WRECKS, name.replaceAll(/\W+/g, "-").slice(0, 90));
  try {
    await mkdir(WRECKS, { recursive: true });
    // A page that hangs gives no picture either.
    await Promise.race([browser.picture(`${stem}.png`), new Promise((late) => setTimeout(late, 5000).unref())]);
    const page = await browser.run("return document.documentElement.outerHTML");
    const complaints = await browser.complaints();
    await writeFile(`${stem}.txt`, `${fault.stack}\n\n${await browser.url}\n\n${complaints.join("\n")}\n\n${page}\n`);
  } catch {
    // The browser itself is gone; the test's own error says so.
  }
}
