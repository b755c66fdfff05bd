// How much an answer draws. Counted by the components themselves in a build with the feature
// `count-renders`: Yew changes nothing in the page where an equal drawing comes out, so the page
// can't tell.
import assert from "node:assert/strict";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Start } from "../pages/start.mjs";
import { Walk } from "../pages/walk.mjs";
import { pages } from "../rig/instrument.mjs";
import { journey } from "../rig/journey.mjs";
import { largeQuestionnaire } from "../rig/large-questionnaire.mjs";

const BUILD = path.resolve(fileURLToPath(import.meta.url), "../../../target/renders");
/** What hands out properties, and what an answer changes. */
const DRAWN = { App: 1, QuestionnairePage: 1, ItemCard: 1, NoteField: 1, Progress: 1, PageFoot: 1, PageLink: 1, SavedMark: 1 };

/** What was drawn while `act` happened. */
async function drawn(browser, act) {
  await browser.run("window.siapklasterRenders = {}");
  await act();
  return browser.run("return window.siapklasterRenders");
}

/** Nothing but what the answer changes, and nothing of it more often than it is stored and said to be. */
function assertLittle(counts) {
  assert.equal(counts.ItemCard, 1, JSON.stringify(counts));
  for (const name of ["Progress", "PageFoot", "PageLink"]) assert.ok((counts[name] ?? 0) <= 1, JSON.stringify(counts));
  const others = Object.keys(counts).filter((name) => !(name in DRAWN));
  assert.deepEqual(others, [], JSON.stringify(counts));
}

journey("an answer draws its own question, the progress and the foot", async ({ browser, site }) => {
  site.publish(BUILD);
  const walk = await (await Start.visit(browser, site)).begin("full");
  const [{ items }] = pages;
  const [a, b, c] = items.map(({ id }) => id);
  const first = await drawn(browser, () => walk.answer(a, 2));
  assert.equal(first.Progress, 1, "what counts answers is drawn");
  assertLittle(first);
  await walk.savedAt();
  assertLittle(await drawn(browser, () => walk.answer(b, 3)));
  // The first answer after resuming is no other.
  await browser.reload();
  const again = await Walk.here(browser);
  await again.chose(a, 2);
  assertLittle(await drawn(browser, () => again.answer(c, 1)));
  // Neither is a note.
  assertLittle(await drawn(browser, () => again.note(c, "x")));
});

journey("of 2,000 questions, an answer draws one", async ({ browser, site }) => {
  site.publish(BUILD);
  const { instrument, text } = largeQuestionnaire(2000, 2000);
  site.spoil(/\/besar\/instrument\.json$/, { body: Buffer.from(JSON.stringify(instrument)), type: "application/json" });
  site.spoil(/\/besar\/text\.id\.json$/, { body: Buffer.from(JSON.stringify(text)), type: "application/json" });
  const walk = await (await Start.visit(browser, site, "?instrument=besar")).begin("full");
  assert.equal((await walk.asks()).length, 40, "a page holds forty");
  assertLittle(await drawn(browser, () => walk.answer("item-7", 4)));
});
