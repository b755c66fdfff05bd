// The answers of several people, by a file or by their letters: how sure, how agreed, what to talk
// about first.
import assert from "node:assert/strict";
import { Result } from "../pages/result.mjs";
import { Shared } from "../pages/shared.mjs";
import { Start } from "../pages/start.mjs";
import { Walk } from "../pages/walk.mjs";
import { importAssessment } from "../rig/assessment.mjs";
import { Browser } from "../rig/browser.mjs";
import { instrument, items, sections, words } from "../rig/instrument.mjs";
import { journey } from "../rig/journey.mjs";
import { pages } from "../rig/pdf.mjs";

const [disputed, mild, agreed] = items.map(({ id }) => id);

/** Each person's levels: most items at 2, the first three as given. */
const group = (people) => ({
  format: "siapklaster.assessment/1",
  instrument: { id: instrument.id, version: instrument.version },
  profile: { name: "Gerabah Kasongan" },
  responses: people.map((levels, person) => ({
    id: `anggota-${person}`,
    source: "link",
    answers: Object.fromEntries(items.map(({ id }, place) => [id, { level: levels[place] ?? 2 }])),
  })),
});

journey(
  "a group's result says whom it is of, how far it would move, and what to talk about first",
  async ({ browser, site }) => {
    // By hand (docs/method.md): levels 0,4,0,4 of five have r_wg 0; 1,3,2,2 have s² = 2/3, so 1 − (2/3)/2 = 0.67.
    await importAssessment(
      browser,
      site,
      group([
        [0, 1, 3],
        [4, 3, 3],
        [0, 2, 3],
        [4, 2, 3],
      ]),
    );
    const result = await Result.open(browser);
    assert.deepEqual(await result.toDiscuss(), [disputed, mild]);
    const said = await browser.text(`#discuss-${disputed}`);
    assert.match(said, /sangat berbeda/);
    assert.match(said, /kesepakatan 0 dari 100, jawaban tengah 2,0, 4 penjawab/);
    assert.ok(said.includes(words.id[disputed].question));
    assert.match(await browser.text(`#discuss-${mild}`), /agak berbeda.*kesepakatan 67 dari 100/s);
    assert.ok(!(await browser.has(`#discuss-${agreed}`)));
    const [low, high] = (await browser.text(".headline__interval"))
      .match(/antara (\d+) dan (\d+); \d+ dari 100 perhitungan tetap di/)
      .slice(1)
      .map(Number);
    const score = await result.score();
    assert.ok(low <= score && score <= high && low < high, `${low} ≤ ${score} ≤ ${high}`);
    assert.match(await browser.text(".completeness"), /4 penjawab/);
    const sheets = pages(await browser.print());
    assert.equal(sheets.length, 2, "on paper, too");
  },
  { needs: ["pageSize"] },
);

journey("the score is painted before its intervals are drawn", async ({ browser, site }) => {
  await browser.beforePage(`
    window.seen = [];
    new MutationObserver(() => {
      const result = document.querySelector(".result");
      if (!result || window.seen.at(-1)?.drawn === result.dataset.drawn) return;
      const seen = { drawn: result.dataset.drawn, score: document.querySelector("#score")?.textContent, interval: !!document.querySelector(".headline__interval") };
      requestAnimationFrame(() => (seen.framed = true));
      if (window.seen.length) seen.paintedBefore = window.seen.at(-1).framed === true;
      window.seen.push(seen);
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-drawn"] });
  `);
  await importAssessment(browser, site, group([[0], [4], [4]]));
  await Result.open(browser);
  const [first, second, ...more] = await browser.run("return window.seen");
  assert.deepEqual([first.drawn, first.interval, second.drawn, second.interval], ["no", false, "yes", true]);
  assert.equal(first.score, second.score);
  assert.equal(second.paintedBefore, true, "a frame came in between");
  assert.deepEqual(more, []);
});

journey("the list of drafts says that others answered, too", async ({ browser, site }) => {
  await importAssessment(browser, site, group([[0], [4], [4]]));
  const [{ text }] = await (await Start.visit(browser, site)).cards();
  assert.match(text, /0 dari 43 terisi.*3 penjawab lain/s);
});

journey("two people: nothing is said about agreement", async ({ browser, site }) => {
  await importAssessment(browser, site, group([[0], [4]]));
  const result = await Result.open(browser);
  assert.deepEqual(await result.toDiscuss(), []);
  assert.ok(!(await browser.has("#discuss-heading")));
});

journey("the parts of a long result are a press away", async ({ browser, site }) => {
  await importAssessment(browser, site, group([[0], [4], [4]]));
  await Result.open(browser);
  const address = await browser.url;
  for (const part of ["stages", "discuss", "steps", "owners", "actions"]) {
    await browser.click(`#jump-${part}`);
    await browser.until(`the ${part} have the focus`, async () => (await browser.focused()) === `${part}-heading`);
    const top = await browser.run("return document.activeElement.getBoundingClientRect().top");
    assert.ok(top >= 0 && top < (await browser.run("return innerHeight")), `${part} at ${top}`);
  }
  assert.equal(await browser.url, address);
});

journey(
  "members answer on their own phones, and the facilitator adds their letters to the group's assessment",
  async ({ site, t }) => {
    const phones = [];
    t.after(() => Promise.all(phones.map((phone) => phone.bin())));
    /** A quick walk on a phone of its own, all at one level. */
    const answer = async (level, name) => {
      const phone = await Browser.start();
      phones.push(phone);
      const walk = await (await Start.visit(phone, site, "?lang=id")).begin("quick");
      if (name) await walk.describe({ name });
      for (const section of sections) {
        for (const { id } of section.items.filter(({ key }) => key)) await walk.answer(id, level);
        await walk.next();
      }
      await walk.savedAt();
      return { phone, result: await walk.finish() };
    };
    const letters = [];
    for (const level of [4, 2, 0]) letters.push(await (await answer(level)).result.link("answers"));
    const { phone, result: alone } = await answer(2, "Batik Kauman");
    assert.equal(await alone.score(), 50);

    let result;
    // The last one twice: a letter that was added before adds nobody.
    for (const [place, letter] of [...letters, letters[2]].entries()) {
      await phone.arrive(letter);
      result = await (await Shared.here(phone)).join("Batik Kauman");
      await phone.says("#notices", new RegExp(`Batik Kauman.*${Math.min(place + 2, 4)} penjawab`));
    }
    // (2 + 4 + 2 + 0) / 4 of 4 everywhere.
    assert.equal(await result.score(), 50);
    assert.match(await phone.text(".completeness"), /4 penjawab/);
    await phone.says("#discuss-heading", "Bicarakan dulu");
    await phone.reload();
    result = await Result.here(phone);
    assert.match(await phone.text(".completeness"), /4 penjawab/);
    // One's own answers are still one's own.
    await phone.click("#back");
    const walk = await Walk.here(phone);
    await walk.jump(sections[0].id);
    await phone.says(".walk__hint", "3 penjawab lain sudah masuk");
    assert.equal(await walk.chosen(sections[0].items.find(({ key }) => key).id), 2);
    const [card] = await (await Start.visit(phone, site)).cards();
    assert.match(card.text, /Batik Kauman.*3 penjawab lain/s);
  },
);
