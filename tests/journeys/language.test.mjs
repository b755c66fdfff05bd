// The language is switched in the middle of a walk.
import assert from "node:assert/strict";
import { Result } from "../pages/result.mjs";
import { Start } from "../pages/start.mjs";
import { Walk } from "../pages/walk.mjs";
import { everyItem } from "../rig/answers.mjs";
import { pages, words } from "../rig/instrument.mjs";
import { journey } from "../rig/journey.mjs";

journey("nothing is lost, and everything is in the other language", async ({ browser, site }) => {
  const [, page] = pages;
  const [a, b] = page.items.map(({ id }) => id);
  const start = await Start.visit(browser, site);
  const walk = await start.begin("full");
  await walk.describe({ name: "Tenun Sumba" });
  await walk.jump(page.id);
  await walk.answer(a, 2);
  await walk.note(a, "Catatan kami");
  await walk.answer(b, "not_applicable");
  const before = await browser.text("body");

  await walk.speak("en");
  assert.equal(await walk.language(), "en");
  await walk.on(page.id);
  await browser.says("#heading", words.en[page.id].title);
  for (const { id } of page.items) {
    assert.equal(await walk.question(id), words.en[id].question);
    assert.deepEqual(await walk.levels(id), words.en[id].levels);
  }
  assert.equal(await walk.chosen(a), 2);
  assert.equal(await walk.noteOf(a), "Catatan kami");
  assert.equal(await walk.chosen(b), "not_applicable");
  await onlyIn("en", browser);

  const result = await Result.open(browser);
  await onlyIn("en", browser);
  await result.speak("id");
  await onlyIn("id", browser);
  assert.equal(await result.language(), "id");
  await browser.back();
  await Walk.here(browser);
  await walk.on(page.id);
  await browser.says("#heading", words.id[page.id].title);
  assert.equal(await browser.text("body"), before, "there and back again, word for word");

  // Remembered for the next visit.
  await walk.speak("en");
  await browser.arrive(site.at());
  const again = await Start.here(browser);
  assert.equal(await again.language(), "en");
  assert.deepEqual(await browser.complaints(), []);
});

journey("what was chosen outlives the change to the whole app, whatever the address asked for", async ({ browser, site }) => {
  const walk = await (await Start.visit(browser, site, "?lang=id")).begin("full");
  await walk.answer(pages[0].items[0].id, 2);
  await walk.speak("en");
  const result = await Result.open(browser);
  assert.equal(await result.language(), "en");
  await onlyIn("en", browser);
});

journey("only the language in use is fetched, and a switch that can't fetch says so", async ({ browser, site }) => {
  await browser.withoutWorker();
  const walk = await (await Start.visit(browser, site)).begin("quick");
  const [{ id }] = pages[0].items;
  await walk.answer(id, everyItem()[id]);
  const asked = () => site.requests.map(({ url }) => url).filter((url) => /text\..*json/.test(url));
  // WebKit asks twice: it does not take for the app what the page has preloaded.
  assert.deepEqual([...new Set(asked())], ["/instruments/klaster-unggulan/text.id.json"]);

  site.spoil(/text\.en/, { status: 500 });
  await walk.press("en");
  await walk.noticeSays(/English|Inggris/);
  assert.equal(await walk.language(), "id");
  assert.equal(await walk.question(id), words.id[id].question);
  assert.equal(await walk.chosen(id), everyItem()[id]);
  site.mend();
  await walk.speak("en");
  assert.equal(await walk.question(id), words.en[id].question);
});

/** No sentence of the questionnaire in the other language, nor the other's commonest words, is on the page. */
async function onlyIn(code, browser) {
  const other = code === "id" ? "en" : "id";
  const seen = await browser.text("main");
  const foreign = Object.entries(words[other])
    .filter(([id, text]) => text.title && text.title !== words[code][id]?.title && text.title.includes(" "))
    .map(([, text]) => text.title)
    .filter((title) => seen.includes(title));
  assert.deepEqual(foreign, []);
  const common = { id: /\b(yang|tidak|dan|belum)\b/i, en: /\b(the|not|of|yet)\b/i }[other];
  assert.doesNotMatch(seen.replace(/Tenun Sumba|Bahasa Indonesia|English/g, ""), common);
}
