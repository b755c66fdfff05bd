// How long from an answer to the next paint that shows it.
import { Browser } from "../../tests/rig/browser.mjs";
import { slowDown } from "./phone.mjs";

/** Answers that are measured; all other questions are answered before. */
const MEASURED = 40;

/** How long a page of answers may take, in milliseconds. */
const PATIENCE = 300_000;

/**
 * Runs in the page: answers one question after the other, each at the start of a frame, and
 * gives the milliseconds until a frame that shows it has been painted.
 * @param {{control: string, chosen: string}[]} levels
 * @param {(times: number[]) => void} done
 */
function answer(levels, done) {
  const times = [];
  const next = () => {
    const level = levels.shift();
    if (!level) return done(times);
    requestAnimationFrame(() => {
      const begun = performance.now();
      /** @type {HTMLInputElement} */
      const control = document.querySelector(level.control);
      control.click();
      const painted = () => {
        // A message that is sent within a frame arrives after that frame was painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          if (!document.querySelector(level.chosen)) return requestAnimationFrame(painted);
          times.push(performance.now() - begun);
          // What was put off until after the paint is done before the next answer.
          setTimeout(next, 50);
        };
        port2.postMessage(undefined);
      };
      painted();
    });
  };
  next();
}

/** Milliseconds of each answer, in a questionnaire `{instrument, text, pages}`. */
export async function answering(peer, folder, questionnaire) {
  const site = await peer.serveQuestionnaire(folder, questionnaire);
  const browser = await Browser.start();
  try {
    await peer.openQuestionnaire(browser, site, questionnaire, MEASURED);
    await slowDown(browser, { network: false });
    await browser.driver.manage().setTimeouts({ script: PATIENCE });
    const times = [];
    for (const [index, page] of questionnaire.pages.entries()) {
      const ids = page.items.slice(0, MEASURED - times.length);
      if (ids.length === 0) break;
      await peer.toPage(browser, page, index);
      await browser.find(peer.level(ids.at(-1)).control);
      times.push(...(await browser.driver.executeAsyncScript(answer, ids.map(peer.level))));
    }
    return times;
  } finally {
    await browser.bin();
    await site.stop();
  }
}
