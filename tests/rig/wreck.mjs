// What a failed test leaves behind in target/journeys: a picture, the page's words, what the browser said.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "./dist.mjs";

const WRECKS = path.join(ROOT, "target/journeys");

/** Keeps what `browser` shows when the test `name` has failed with `fault`. Never fails itself. */
export async function keepWreck(browser, name, fault) {
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
