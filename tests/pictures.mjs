// `node tests/pictures.mjs`: takes the pictures that browsers show before they install the app
// (public/screenshot-*.png). Anew when a screen looks different; the next build takes them in.
import { fileURLToPath } from "node:url";
import { assessment, importAssessment } from "./rig/assessment.mjs";
import { Browser } from "./rig/browser.mjs";
import { items, pages } from "./rig/instrument.mjs";
import { Site } from "./rig/site.mjs";

const PUBLIC = fileURLToPath(new URL("../public/", import.meta.url));
const PROFILE = { name: "Batik Kauman", commodity: "Batik", region: "Pekalongan", members: 24, date: "2026-11-24" };
const answers = Object.fromEntries(items.map(({ id }, place) => [id, [3, 2, 4, 1, 3, 2, 3][place % 7]]));

const [browser, site] = [await Browser.start(), await Site.open()];
/** A picture without scroll bar and mouse. */
async function take(name, width, height) {
  await browser.viewport(width, height);
  await browser.run("document.documentElement.style.scrollbarWidth = 'none'");
  await browser.driver.actions().move({ x: 1, y: 1 }).perform();
  await browser.settled();
  await browser.picture(`${PUBLIC}screenshot-${name}.png`);
}

try {
  const walk = await importAssessment(browser, site, assessment(answers, PROFILE));
  await walk.jump(pages[0].id);
  await take("walk-narrow", 450, 900);
  await walk.finish();
  await take("result-narrow", 450, 900);
  await take("result-wide", 1280, 800);
} finally {
  await browser.bin();
  await site.stop();
}
