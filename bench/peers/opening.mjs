// How long until a visitor can answer: first paint, the first question, everything; and how many
// bytes had come by then. An answer counts only if it is kept: it is given at the first moment
// at which its control can be used, and looked for when the app has loaded.
import { Browser } from "../../tests/rig/browser.mjs";
import { received, slowDown, sum } from "./phone.mjs";

/** How long a page may take, in milliseconds. */
const PATIENCE = 60_000;

/** Runs in the page: goes the way to the first question without losing a moment, and answers it. */
function watch({ steps, question, everything }) {
  const seen = { question: 0, everything: 0, answer: { name: "", value: "" } };
  Object.assign(window, { opening: seen });
  const taken = new Set();
  /** @returns {HTMLInputElement | undefined} */
  const usable = (selector) =>
    [...document.querySelectorAll(selector)].find((control) => !control.disabled && control.getClientRects().length > 0);
  const look = () => {
    if (!seen.everything && document.querySelector(everything)) seen.everything = performance.now();
    const control = seen.question ? undefined : usable(question);
    if (control) {
      seen.question = performance.now();
      seen.answer = { name: control.name, value: control.value };
      control.click();
    } else if (!seen.question) {
      const step = steps.find((selector) => !taken.has(selector) && usable(selector));
      if (step) {
        taken.add(step);
        usable(step).click();
      }
    }
    if (!seen.question || !seen.everything) requestAnimationFrame(look);
  };
  look();
}

/** Opens the page as it stands on this browser's profile: milliseconds, and bytes. */
async function open(browser, site, { query, kept, ...way }) {
  await slowDown(browser);
  await browser.beforePage(`(${watch})(${JSON.stringify(way)})`);
  await received(browser);
  await browser.go(site.at(query));
  await browser.until(
    "everything is there, and a question answered",
    () => browser.run("return Boolean(opening.question && opening.everything)"),
    PATIENCE,
  );
  await browser.until("the answer is kept", () => browser.run(`return (${kept})(opening.answer)`), PATIENCE);
  const { question, everything, paint, origin } = await browser.run(`
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return { ...opening, paint: paint.startTime, origin: performance.timeOrigin };`);
  const pieces = await received(browser);
  return {
    paint,
    question,
    everything: Math.max(question, everything),
    bytes: sum(pieces.filter(({ at }) => at <= origin + question)),
  };
}

/** A first visit, in a new profile. */
export async function firstVisit(peer, folder) {
  const site = await peer.serveOpening(folder);
  const browser = await Browser.start();
  try {
    return await open(browser, site, peer.opening);
  } finally {
    await browser.bin();
    await site.stop();
  }
}

/** The second visit: the browser was closed in between. */
export async function secondVisit(peer, folder) {
  const site = await peer.serveOpening(folder);
  const before = await Browser.start();
  try {
    await before.go(site.at(peer.opening.query));
    await peer.settled(before);
  } finally {
    await before.quit();
  }
  const browser = await Browser.start({ after: before });
  try {
    return await open(browser, site, peer.opening);
  } finally {
    await browser.bin();
    await site.stop();
  }
}
