// The drafts on this device: rename, delete, export, import, wipe.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { Start } from "../pages/start.mjs";
import { instrument, items, pages } from "../rig/instrument.mjs";
import { journey } from "../rig/journey.mjs";

const [a, b, c] = items.map(({ id }) => id);

/** Begins a draft by name, with some answers, and comes back to the start screen. */
async function leaveDraft(browser, site, name, answers) {
  const walk = await (await Start.visit(browser, site)).begin("full");
  await walk.describe({ name });
  for (const [item, value] of Object.entries(answers)) await walk.answer(item, value);
  await walk.savedAt();
  return Start.visit(browser, site);
}

journey("the first visit says what this is, for whom, how long, and that nothing leaves", async ({ browser, site }) => {
  const start = await Start.visit(browser, site);
  const seen = await browser.text("main");
  for (const fact of [/43/, /\b13\b/, /20 menit/, /5 menit/, /perangkat/, /kelompok/i]) assert.match(seen, fact);
  assert.deepEqual(await start.cards(), []);
  assert.match(await browser.driver.getTitle(), /SiapKlaster/);
});

journey("an address that asks for one length offers that one alone", async ({ browser, site }) => {
  const offered = () =>
    browser.run('return [...document.querySelectorAll("[id^=begin-]")].filter((at) => at.matches("a")).map(({ id }) => id)');
  for (const { query, ids } of [
    { query: "?depth=quick", ids: ["begin-quick"] },
    { query: "?depth=full", ids: ["begin-full"] },
    { query: "?depth=half", ids: ["begin-quick", "begin-full"] },
    { query: "", ids: ["begin-quick", "begin-full"] },
  ]) {
    await Start.visit(browser, site, query);
    assert.deepEqual(await offered(), ids, query);
  }
});

journey("whoever looks in and fills in nothing leaves one draft, however often", async ({ browser, site }) => {
  for (const depth of ["full", "full", "quick", "full"]) {
    await (await Start.visit(browser, site)).begin(depth);
  }
  let start = await Start.visit(browser, site);
  assert.deepEqual(await start.cards(), [], "nothing that anybody could go on with");
  const drafts = Object.keys(await browser.stored()).filter((key) => key.includes("/draft/"));
  assert.equal(drafts.length, 2, "one of each depth");
  // A name makes it somebody's: the next one is another.
  await (await start.begin("full")).describe({ name: "Tenun Sumba" });
  start = await Start.visit(browser, site);
  const profile = await (await start.begin("full")).toProfileByMap();
  assert.equal((await profile.values()).name, "");
});

journey("Escape leaves a draft's name as it is", async ({ browser, site }) => {
  const start = await leaveDraft(browser, site, "Tetap", { [a]: 3 });
  const [{ id }] = await start.cards();
  await start.askToRename(id);
  await start.typeName(id, "Salah ketik");
  await browser.press(Key.ESCAPE);
  await browser.until("the field is gone", async () => !(await browser.has(`#name-${id}`)));
  assert.equal(await browser.focused(), `rename-${id}`);
  assert.match((await start.cards())[0].text, /Tetap/);
});

journey("a draft is renamed, and its name is in its profile", async ({ browser, site }) => {
  const start = await leaveDraft(browser, site, "Lama", { [a]: 3 });
  const [{ id }] = await start.cards();
  await start.rename(id, "Kerajinan Rotan");
  await browser.until("the card has the new name", async () => /Kerajinan Rotan/.test((await start.cards())[0].text));
  await browser.reload();
  const again = await Start.here(browser);
  assert.match((await again.cards())[0].text, /Kerajinan Rotan/);
  const walk = await again.resume(id);
  assert.equal(await walk.chosen(a), 3, "its answers are still there");
});

journey("a deleted draft comes back when the deletion is undone, and else is gone for good", async ({ browser, site }) => {
  await leaveDraft(browser, site, "Satu", { [a]: 1 });
  const start = await leaveDraft(browser, site, "Dua", { [a]: 2, [b]: 4 });
  const cards = await start.cards();
  assert.equal(cards.length, 2);
  const two = cards.find(({ text }) => text.includes("Dua"));
  // But for the time: to be there again is the latest that happened to it.
  const timeless = async () =>
    Object.fromEntries(Object.entries(await browser.stored()).map(([key, text]) => [key, text.replace(/"updated":"[^"]*"/, "")]));
  const kept = await timeless();

  await start.remove(two.id);
  await browser.until("one card is left", async () => (await start.cards()).length === 1);
  await start.undo();
  await browser.until("both are there again", async () => (await start.cards()).length === 2);
  assert.deepEqual(await timeless(), kept, "byte for byte as it was");

  await start.remove(two.id);
  await browser.until("one card is left", async () => (await start.cards()).length === 1);
  await browser.reload();
  const left = await (await Start.here(browser)).cards();
  assert.equal(left.length, 1);
  assert.match(left[0].text, /Satu/);
  assert.ok(!Object.values(await browser.stored()).some((value) => value.includes("Dua")));
});

journey("an exported file is an assessment, and comes back as it was on another device", async ({ browser, site }) => {
  const start = await leaveDraft(browser, site, "Garam “Madura”", { [a]: 3, [b]: "dont_know", [c]: "not_applicable" });
  const walk = await start.resume((await start.cards())[0].id);
  await walk.jump(pages[0].id);
  await walk.note(a, "Ada buku kas");
  await walk.evidence(a);
  await walk.savedAt();
  const here = await Start.visit(browser, site);
  const { name, text } = await browser.download(() => cardId(here).then((id) => here.download(id)));
  assert.match(name, /\.json$/);
  const file = JSON.parse(text);
  assert.equal(file.format, "siapklaster.assessment/1");
  assert.deepEqual(file.instrument, { id: instrument.id, version: instrument.version });
  assert.equal(file.depth ?? "full", "full");
  assert.equal(file.profile.name, "Garam “Madura”");
  const [{ answers, source }] = file.responses;
  assert.equal(source, "device");
  assert.equal(answers[a].level, 3);
  assert.equal(answers[a].note, "Ada buku kas");
  assert.equal(answers[a].evidence, true);
  assert.match(answers[a].at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  assert.equal(answers[b].state, "dont_know");
  assert.equal(answers[c].state, "not_applicable");

  await here.wipe();
  await here.import(await browser.put("kembali.json", text));
  await browser.until("the draft is there", async () => (await here.cards()).length === 1);
  const back = await here.resume((await here.cards())[0].id);
  await back.jump(pages[0].id);
  assert.equal(await back.chosen(a), 3);
  assert.equal(await back.noteOf(a), "Ada buku kas");
  assert.equal(await back.evidenceOf(a), true);
  assert.equal(await back.chosen(b), "dont_know");
  assert.equal(await back.chosen(c), "not_applicable");
});

journey("fields that this version doesn't know survive import, change and export", async ({ browser, site }) => {
  const start = await Start.visit(browser, site);
  await start.import(
    await browser.put(
      "tambahan.json",
      JSON.stringify({
        format: "siapklaster.assessment/1",
        instrument: { id: instrument.id, version: instrument.version },
        depth: "full",
        profile: { name: "Asing", village: "Trusmi" },
        survey: { wave: 2 },
        responses: [{ id: "r1", source: "device", weather: "hujan", answers: { [a]: { level: 1, asked_by: "Bu Sri" } } }],
      }),
    ),
  );
  await browser.until("the draft is there", async () => (await start.cards()).length === 1);
  const walk = await start.resume((await start.cards())[0].id);
  await walk.answer(a, 2);
  await walk.savedAt();
  const here = await Start.visit(browser, site);
  const file = JSON.parse((await browser.download(() => cardId(here).then((id) => here.download(id)))).text);
  assert.equal(file.survey.wave, 2);
  assert.equal(file.profile.village, "Trusmi");
  assert.equal(file.responses[0].weather, "hujan");
  assert.deepEqual([file.responses[0].answers[a].level, file.responses[0].answers[a].asked_by], [2, "Bu Sri"]);
});

journey(
  "a file that is no draft of this questionnaire is refused with a sentence, drafts untouched",
  async ({ browser, site }) => {
    const start = await leaveDraft(browser, site, "Milik sendiri", { [a]: 3 });
    const kept = await browser.stored();
    const assessment = (changed) =>
      JSON.stringify({
        format: "siapklaster.assessment/1",
        instrument: { id: instrument.id, version: instrument.version },
        depth: "full",
        profile: {},
        responses: [{ id: "r", source: "device", answers: { [a]: { level: 1 } } }],
        ...changed,
      });
    const answers = (answer) => assessment({ responses: [{ id: "r", source: "device", answers: { [a]: answer } }] });
    const bad = {
      "empty.json": "",
      "picture.json": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]),
      "half.json": assessment({}).slice(0, 80),
      "list.json": "[]",
      "other-thing.json": JSON.stringify({ format: "siapklaster.instrument/1", id: "x" }),
      "newer.json": assessment({ format: "siapklaster.assessment/2" }),
      "other-instrument.json": assessment({ instrument: { id: "desa-wisata", version: 1 } }),
      "level.json": answers({ level: 7 }),
      "vote.json": answers({ tally: { levels: [0, 1, 0, 0, 0, 2], dont_know: 0, not_applicable: 0 } }),
      "negative.json": answers({ level: -1 }),
      "responses.json": assessment({ responses: "semua" }),
    };
    const said = new Map();
    for (const [name, content] of Object.entries(bad)) {
      await start.import(await browser.put(name, content));
      said.set(name, await start.refusal());
      assert.ok(said.get(name).length > 25, `${name}: ${said.get(name)}`);
      assert.equal((await start.cards()).length, 1, name);
      assert.deepEqual(await browser.stored(), kept, `${name} changed what is stored`);
      await start.dismiss();
    }
    assert.match(said.get("other-instrument.json"), /desa-wisata/);
    for (const name of ["level.json", "vote.json", "negative.json"]) assert.match(said.get(name), new RegExp(a), name);
    const kinds = ["half.json", "other-thing.json", "newer.json", "other-instrument.json", "level.json"].map((name) =>
      said.get(name),
    );
    assert.equal(new Set(kinds).size, kinds.length, "each case has its own sentence");
    assert.deepEqual(await browser.complaints(), []);
  },
);

journey("a file whose draft is here already: merged, kept apart, or left, as the person says", async ({ browser, site }) => {
  let start = await leaveDraft(browser, site, "Induk", { [a]: 1, [b]: 1 });
  const id = await cardId(start);
  const { text } = await browser.download(() => start.download(id));
  // Since then the draft has gone on; and so has the file, elsewhere and later.
  const walk = await start.resume(id);
  await walk.answer(b, 2);
  await walk.savedAt();
  start = await Start.visit(browser, site);
  const file = JSON.parse(text);
  file.responses[0].answers[a] = { level: 4, at: "2099-01-01T00:00:00Z" };
  file.responses[0].answers[b] = { level: 0, at: "2020-01-01T00:00:00Z" };
  const path = await browser.put("induk.json", JSON.stringify(file));
  const kept = await browser.stored();

  await start.import(path);
  await start.resolve("cancel");
  assert.deepEqual(await browser.stored(), kept);

  await start.import(path);
  await start.resolve("separate");
  await browser.until("both are listed", async () => (await start.cards()).length === 2);
  assert.equal((await browser.stored())[`siapklaster/1/draft/${id}`], kept[`siapklaster/1/draft/${id}`]);
  const copy = await start.resume((await start.cards()).find((card) => card.id !== id).id);
  assert.deepEqual([await copy.chosen(a), await copy.chosen(b)], [4, 0]);

  start = await Start.visit(browser, site);
  await start.import(path);
  await start.resolve("merge");
  await start.noticeSays(/Induk/);
  assert.equal((await start.cards()).length, 2);
  const merged = await start.resume(id);
  assert.deepEqual([await merged.chosen(a), await merged.chosen(b)], [4, 2], "answer by answer the later one holds");
});

journey("a shared phone is wiped of everything, after asking", async ({ browser, site }) => {
  await leaveDraft(browser, site, "Satu", { [a]: 1 });
  const start = await leaveDraft(browser, site, "Dua", { [a]: 2 });
  await browser.store("orang-lain", "milik halaman lain");
  await start.askToWipe();
  await start.keepAfterAll();
  assert.equal((await start.cards()).length, 2);
  await start.wipe();
  assert.deepEqual(await start.cards(), []);
  assert.deepEqual(await browser.stored(), { "orang-lain": "milik halaman lain" });
  await browser.reload();
  assert.deepEqual(await (await Start.here(browser)).cards(), []);
});

const cardId = async (start) => (await start.cards())[0].id;
