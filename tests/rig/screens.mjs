// A tour of every screen in every state that looks different.

import { Failure } from "../pages/failure.mjs";
import { Shared } from "../pages/shared.mjs";
import { Start } from "../pages/start.mjs";
import { everyItem } from "./answers.mjs";
import { assessment, importAssessment } from "./assessment.mjs";
import { instrument, keyItems, pages, stages } from "./instrument.mjs";
import { open, seal } from "./letter.mjs";
import { Site } from "./site.mjs";

const PROFILE = {
  name: "Asosiasi Perajin Batik Tulis Kampung Kauman",
  commodity: "Batik",
  region: "Pekalongan",
  members: 24,
  date: "2026-11-24",
};

/** Leads from screen to screen, and gives the name of each when it stands there. */
export async function* screens(browser, site, language) {
  const query = `?lang=${language}`;
  let start = await Start.visit(browser, site, query);
  yield "start, empty";

  let walk = await start.begin("full");
  yield "walk, untouched";
  const profile = await walk.toProfileByMap();
  yield "profile";
  await profile.fill(PROFILE);
  await profile.back();
  await walk.jump(pages[0].id);
  await walk.answer(pages[0].items[0].id, 3);
  await walk.note(pages[0].items[0].id, "Ada buku kas");
  await walk.answer(pages[0].items[1].id, "dont_know");
  await walk.next();
  await walk.back();
  yield "walk, some answered";
  await walk.openMap();
  yield "walk, map open";
  await walk.jump(stages.id);
  yield "walk, stages";
  let result = await walk.finish();
  yield "result, insufficient";

  walk = await importAssessment(browser, site, assessment({ ...everyItem(), "skills-2": "dont_know" }, PROFILE), query);
  result = await walk.finish();
  yield "result, full";
  await result.openAll();
  yield "result, everything unfolded";
  const summary = await result.link("summary");
  yield "result, link to the summary";
  const answers = await result.link("answers");
  yield "result, link to the answers";

  const quick = Object.fromEntries(keyItems.map(({ id }, index) => [id, (index % 4) + 1]));
  walk = await importAssessment(browser, site, assessment(quick, PROFILE, "quick"), query);
  await walk.jump(stages.id);
  yield "walk, stages as ticks";
  await walk.tick(stages.items[0].id);
  await walk.finish();
  yield "result, quick";

  start = await Start.visit(browser, site, query);
  yield "start, with drafts";
  const [{ id }] = await start.cards();
  await start.askToRename(id);
  yield "start, renaming";
  start = await Start.visit(browser, site, query);
  await start.askToWipe();
  yield "start, asked whether to wipe";
  await start.keepAfterAll();
  const { text } = await browser.download(() => start.download(id));
  await start.import(await browser.put("sama.json", text));
  await browser.until("it asks", async () => (await browser.find("#clash-ask")).isDisplayed());
  yield "start, asked what to do with a file";
  await start.resolve("cancel");
  await start.remove(id);
  yield "start, a draft just deleted";
  await start.import(await browser.put("rusak.json", "{"));
  await start.refusal();
  yield "start, a file refused";
  await browser.store("siapklaster/1/draft/rusak", "{");
  await browser.store("siapklaster/1/draft/baru", JSON.stringify({ ...assessment({}), format: "siapklaster.assessment/2" }));
  start = await Start.visit(browser, site, query);
  yield "start, with what can't be opened";

  const { before, bytes } = open(answers);
  const version = Buffer.from(bytes);
  version[0] = 200;
  for (const [name, link] of Object.entries({
    "shared summary": summary,
    "shared answers": answers,
    "link cut": answers.slice(0, -30),
    "link altered": answers.slice(0, -8) + (answers.at(-8) === "A" ? "B" : "A") + answers.slice(-7),
    "link of another version": seal(before, version),
  })) {
    await browser.arrive(link.replace("#", `${query}#`));
    await Shared.here(browser);
    yield name;
  }

  await browser.beforePage(
    `if (location.search.includes("full")) Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError"); }`,
  );
  await browser.arrive(site.at(`${query}&full`));
  walk = await (await Start.here(browser)).begin("full");
  await walk.answer(pages[0].items[0].id, 3);
  await walk.notSaved();
  yield "walk, not saved";

  // Where nobody has been, so that nothing is at hand without the network.
  const elsewhere = await Site.open();
  try {
    elsewhere.spoil(/\.wasm$/, { status: 404 });
    await browser.arrive(elsewhere.at(query));
    await Failure.here(browser);
    yield "failed to load";
    elsewhere.mend();
    elsewhere.spoil(/instrument\.json$/, { body: Buffer.from(JSON.stringify({ ...instrument, bands: [] })) });
    await browser.arrive(elsewhere.at(query));
    await Failure.here(browser);
    yield "questionnaire refused";
  } finally {
    await elsewhere.stop();
  }
  await browser.arrive(site.at(`blank.${language}.html`));
  yield "blank form";
  await browser.arrive(site.at(`blank-quick.${language}.html`));
  yield "quick blank form";
}
