// SiapKlaster, and the bench's way through it: whatever of the app's pages the bench knows is here.

import { Start } from "../../tests/pages/start.mjs";
import { DIST } from "../../tests/rig/dist.mjs";
import { instrument, items, pages } from "../../tests/rig/instrument.mjs";
import { Site } from "../../tests/rig/site.mjs";

export const name = "SiapKlaster";

/** Where the opening is measured, and by which controls it leads to the first of 43 questions. */
export const opening = {
  query: "#/",
  steps: ["#begin-full"],
  question: "main fieldset.item input[type=radio]",
  /** The app itself, once it has taken over from the page that stands in the HTML. */
  everything: "body:has(#first:empty) #app main[data-screen]",
  /** In the page: whether what was tapped is stored on the device. */
  kept: ({ name: item, value }) =>
    Object.values(localStorage).some((text) => text.replaceAll("\\", "").includes(`"${item}":{"level":${value}`)),
};

/** The shipped questionnaire as the bench takes any: its pages with the ids of their questions. */
export const shipped = {
  instrument,
  pages: pages.map((page) => ({ id: page.id, items: page.items.map((item) => item.id) })),
};

/** A server for the built site, with the caching that docs/hosting.md asks for. */
async function serve() {
  const site = new Site({
    caching: (file) => (/-[0-9a-f]{8,}(_bg)?\.(css|js|wasm)$/.test(file) ? "public, max-age=31536000, immutable" : "no-cache"),
  });
  site.publish(DIST);
  await site.start();
  return site;
}

export const serveOpening = serve;

/** The shipped questionnaire, or one of an agency's own: that has a `text`. */
export async function serveQuestionnaire(_folder, { instrument: own, text }) {
  const site = await serve();
  if (text) {
    site.spoil(/\/own\/instrument\.json$/, { body: Buffer.from(JSON.stringify(own)) });
    site.spoil(/\/own\/text\.id\.json$/, { body: Buffer.from(JSON.stringify(text)) });
  }
  return site;
}

/** Waits until the site is kept for the next time. */
export async function settled(browser) {
  await browser.find("#offline-ready:not([hidden])");
}

/** A whole visit: start, all 43 questions, result, and the link to hand on. */
export async function wholeSession(browser, site) {
  const walk = await (await Start.visit(browser, site)).begin("full");
  for (const [index, { id, page }] of items.entries()) {
    await walk.jump(page);
    await walk.answer(id, index % 5);
  }
  const result = await walk.finish();
  await result.openAll();
  await result.link("summary");
}

/** Opens a questionnaire in which only the first `open` questions are not answered. */
export async function openQuestionnaire(browser, site, { instrument: own, text, pages: asked }, open) {
  const ids = asked.flatMap((page) => page.items);
  const answers = Object.fromEntries(ids.slice(open).map((id) => [id, { level: 2, at: "2026-11-24T03:00:00Z" }]));
  const file = {
    format: "siapklaster.assessment/1",
    instrument: { id: own.id, version: own.version },
    depth: "full",
    profile: {},
    responses: [{ id: "r1", source: "device", answers }],
  };
  const start = await Start.visit(browser, site, text ? "?instrument=own&lang=id" : "?lang=id");
  await start.import(await browser.put("penilaian.json", JSON.stringify(file)));
  const [card] = await browser.until("the file is a draft", async () => {
    const cards = await start.cards();
    return cards.length > 0 && cards;
  });
  await start.dismiss();
  await start.resume(card.id);
}

export async function toPage(browser, { id }) {
  await browser.run("location.hash = location.hash.replace(/[^/]*$/, arguments[0])", id);
  await browser.find(`#map-${id}[aria-current="page"]`);
}

/** A level of a question, and what there is once the page shows it as chosen. */
export const level = (id) => ({
  control: `#item-${id} input[value="3"]`,
  chosen: `#item-${id}.item--answered input[value="3"]:checked`,
});
