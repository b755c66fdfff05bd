// A link is a letter: opened read-only in another browser, and every way it can be damaged.
import assert from "node:assert/strict";
import { Result } from "../pages/result.mjs";
import { Shared } from "../pages/shared.mjs";
import { Start } from "../pages/start.mjs";
import { everyItem } from "../rig/answers.mjs";
import { assessment, importAssessment } from "../rig/assessment.mjs";
import { Browser } from "../rig/browser.mjs";
import { instrument, items, keyItems, words } from "../rig/instrument.mjs";
import { journey } from "../rig/journey.mjs";
import { open, seal } from "../rig/letter.mjs";
import { readiness } from "../rig/pencil.mjs";
import { Site } from "../rig/site.mjs";

const answers = { ...everyItem(1), "skills-2": "dont_know", "firms-3": "not_applicable" };

/** Brings a finished assessment in by file and opens its result. */
async function finished(browser, site, changed) {
  const walk = await importAssessment(browser, site, assessment(answers, changed));
  return walk.finish();
}

/** A link made where another questionnaire is served, brought to this site. */
async function fromElsewhere(browser, site, changed) {
  const elsewhere = await Site.open();
  try {
    elsewhere.spoil(/instrument\.json$/, { body: Buffer.from(JSON.stringify({ ...instrument, ...changed })) });
    const file = assessment(answers);
    Object.assign(file.instrument, changed);
    const walk = await importAssessment(browser, elsewhere, file);
    const link = await (await walk.finish()).link("answers");
    return link.replace(elsewhere.origin, site.origin);
  } finally {
    await elsewhere.stop();
  }
}

journey("a summary opens in another browser: the same result, read-only, own drafts untouched", async ({ browser, site }) => {
  const result = await finished(browser, site, { name: "Rendang Payakumbuh" });
  const score = await result.score();
  const range = await result.range();
  const link = await result.link("summary");
  assert.match(link, /#s=[\w-]+$/);
  assert.ok(link.length - link.indexOf("#") <= 300 + 40, `${link.length} characters`);

  const other = await Browser.start();
  try {
    const own = await (await Start.visit(other, site)).begin("full");
    await own.answer(items[0].id, 4);
    await own.savedAt();
    const kept = await other.stored();
    await other.arrive(link);
    const shared = await Shared.here(other);
    assert.equal(await shared.score(), score);
    assert.equal(score, Math.round(readiness(answers).score));
    assert.deepEqual(await shared.range(), range);
    await shared.says("Rendang Payakumbuh");
    assert.equal(await shared.fields(), 0, "nothing to fill in");
    assert.ok(!(await shared.canCopy()), "a summary holds no answers to copy");
    assert.deepEqual(await other.stored(), kept);
  } finally {
    await other.bin();
  }
});

journey("answers open read-only, and become a draft only when the reader says so", async ({ browser, site }) => {
  const result = await finished(browser, site, { name: "Sutera Wajo" });
  const link = await result.link("answers");
  const letter = link.slice(link.indexOf("#") + 1);
  assert.match(letter, /^a=[\w-]+$/);

  const other = await Browser.start();
  try {
    const own = await (await Start.visit(other, site)).begin("full");
    await own.answer(items[0].id, 0);
    await own.savedAt();
    const kept = await other.stored();
    await other.arrive(link);
    const shared = await Shared.here(other);
    for (const { id } of items) {
      const given = answers[id];
      assert.match(await shared.answer(id), /./, id);
      if (typeof given === "number") assert.ok((await shared.answer(id)).includes(words.id[id].levels[given]), id);
    }
    assert.equal(await shared.score(), Math.round(readiness(answers).score));
    assert.equal(await shared.fields(), 0);
    assert.deepEqual(await other.stored(), kept, "looking changes nothing");

    const copy = await shared.copy();
    const now = await other.stored();
    for (const [key, value] of Object.entries(kept)) assert.equal(now[key], value, `${key} is as it was`);
    assert.equal(Object.keys(now).length, Object.keys(kept).length + 1);
    for (const { id, page } of [items[5], items[42]]) {
      await copy.jump(page);
      assert.equal(await copy.chosen(id), answers[id]);
    }
    const cards = await (await Start.visit(other, site)).cards();
    assert.equal(cards.length, 2);
    assert.ok(cards.some(({ text }) => text.includes("Sutera Wajo")));
  } finally {
    await other.bin();
  }
});

journey("43 answers fit in a link of 120 characters, without the profile", async ({ browser, site }) => {
  const result = await finished(browser, site);
  const link = await result.link("answers");
  const fragment = link.slice(link.indexOf("#"));
  assert.ok(fragment.length <= 120, `${fragment.length} characters`);
});

journey("each damage to a link has its own sentence, and own drafts stay as they are", async ({ browser, site }) => {
  const result = await finished(browser, site, { name: "Tahu Sumedang" });
  const link = await result.link("answers");
  const summary = await result.link("summary");
  const { before, bytes } = open(link);
  assert.equal(seal(before, bytes), link, "the test seals a letter as the app does");
  const version = Buffer.from(bytes);
  version[0] = 200;
  const middle = Math.floor(link.length - 20);
  const altered = link.slice(0, middle) + (link[middle] === "A" ? "B" : "A") + link.slice(middle + 1);
  const bad = {
    cut: link.slice(0, -30),
    "cut to almost nothing": `${before}AQ`,
    empty: before,
    altered,
    "unknown version": seal(before, version),
    "other instrument": await fromElsewhere(browser, site, { id: "desa-wisata" }),
    "later questionnaire": await fromElsewhere(browser, site, { version: 2 }),
    "no letter": site.at("#x=abc"),
    "not base64": `${before}%%%`,
    "long rubbish": `${before}${"A".repeat(200_000)}`,
    "summary cut": summary.slice(0, -30),
  };
  await Start.visit(browser, site);
  const kept = await browser.stored();
  const said = {};
  for (const [how, address] of Object.entries(bad)) {
    await browser.arrive(address);
    const shared = await Shared.here(browser);
    said[how] = await shared.fault();
    assert.ok(said[how].length > 30, `${how}: ${said[how]}`);
    assert.ok(!(await shared.canCopy()), how);
    assert.deepEqual(await browser.stored(), kept, `${how} changed what is stored`);
  }
  const kinds = ["cut", "altered", "unknown version", "other instrument", "later questionnaire", "no letter"].map(
    (how) => said[how],
  );
  assert.equal(new Set(kinds).size, kinds.length, JSON.stringify(kinds, null, 1));
  assert.match(said["other instrument"], /desa-wisata/);
  assert.match(said.cut, /terpotong|tidak lengkap/i);
  assert.deepEqual(await browser.complaints(), []);

  // And from there one gets to the start.
  await (await Shared.here(browser)).toStart();
});

journey("a link opened in a tab that is in the middle of a walk leaves the walk as it is", async ({ browser, site }) => {
  const result = await finished(browser, site, { name: "Perahu Bulukumba" });
  const link = await result.link("summary");
  const address = await browser.url;
  const kept = await browser.stored();
  await browser.run("location.href = arguments[0]", link);
  await Shared.here(browser);
  assert.deepEqual(await browser.stored(), kept);
  await browser.back();
  await Result.here(browser);
  assert.equal(await browser.url, address);
});

journey("a quick walk's letter says that it is quick, with its wider range", async ({ browser, site }) => {
  const quick = Object.fromEntries(keyItems.map(({ id }, index) => [id, index % 5]));
  const walk = await importAssessment(browser, site, assessment(quick, {}, "quick"));
  const result = await walk.finish();
  const link = await result.link("summary");
  await browser.arrive(link);
  const shared = await Shared.here(browser);
  const expected = readiness(quick, "quick");
  assert.equal(await shared.score(), Math.round(expected.score));
  assert.deepEqual(await shared.range(), expected.missing.map(Math.round));
  assert.ok(await shared.isQuick());
});
