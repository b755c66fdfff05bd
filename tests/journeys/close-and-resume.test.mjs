// The browser is closed half-way, and opened again another day.
import assert from "node:assert/strict";
import { Start } from "../pages/start.mjs";
import { Walk } from "../pages/walk.mjs";
import { Browser } from "../rig/browser.mjs";
import { pages } from "../rig/instrument.mjs";
import { inEachEngine, journey } from "../rig/journey.mjs";

inEachEngine("everything is there after the browser was closed", async ({ site }) => {
  const first = await Browser.start();
  let second;
  try {
    const [one, two] = pages;
    const start = await Start.visit(first, site);
    const walk = await start.begin("full");
    await walk.describe({ name: "Kopi Gayo", commodity: "Kopi", region: "Aceh Tengah", members: "31", date: "2026-11-24" });
    await walk.answer(one.items[0].id, 3);
    await walk.answer(one.items[1].id, "dont_know");
    await walk.note(one.items[0].id, "Rapat tiap bulan, “daftar hadir” ada");
    await walk.evidence(one.items[0].id);
    await walk.next();
    await walk.on(two.id);
    await walk.answer(two.items[2].id, 0);
    await walk.answer(two.items[0].id, "not_applicable");
    await walk.savedAt();
    await first.quit();

    second = await Browser.start({ after: first });
    const again = await Start.visit(second, site);
    const [card] = await again.cards();
    assert.match(card.text, /Kopi Gayo/);
    const resumed = await again.resume(card.id);
    await resumed.on(two.id);
    assert.equal(await resumed.chosen(two.items[2].id), 0);
    assert.equal(await resumed.chosen(two.items[0].id), "not_applicable");
    assert.equal(await resumed.chosen(two.items[1].id), null);
    await resumed.back();
    await resumed.on(one.id);
    assert.equal(await resumed.chosen(one.items[0].id), 3);
    assert.equal(await resumed.chosen(one.items[1].id), "dont_know");
    assert.equal(await resumed.noteOf(one.items[0].id), "Rapat tiap bulan, “daftar hadir” ada");
    assert.equal(await resumed.evidenceOf(one.items[0].id), true);
    const group = await resumed.toProfileByMap();
    assert.deepEqual(await group.values(), {
      name: "Kopi Gayo",
      commodity: "Kopi",
      region: "Aceh Tengah",
      members: "31",
      date: "2026-11-24",
    });
  } finally {
    await (second ?? first).bin();
  }
});

journey("it goes on where something is still to be answered", async ({ browser, site }) => {
  const [one, two, three] = pages;
  const walk = await (await Start.visit(browser, site)).begin("full");
  await walk.jump(three.id);
  for (const { id } of three.items) await walk.answer(id, 2);
  await walk.jump(one.id);
  for (const { id } of one.items) await walk.answer(id, "dont_know");
  await walk.savedAt();
  const start = await Start.visit(browser, site);
  const [card] = await start.cards();
  assert.match(card.text, /6 dari 43 terisi/);
  const resumed = await start.resume(card.id);
  await resumed.on(two.id);
  for (const { id } of two.items) await resumed.answer(id, 1);
  await resumed.savedAt();
  const again = await (await Start.visit(browser, site)).resume(card.id);
  await again.on(pages[3].id);
});

journey("a reload in the middle changes nothing", async ({ browser, site }) => {
  const [, , three] = pages;
  const walk = await (await Start.visit(browser, site)).begin("full");
  await walk.jump(three.id);
  await walk.answer(three.items[1].id, 4);
  await walk.savedAt();
  await browser.reload();
  const same = await Walk.here(browser);
  await same.on(three.id);
  assert.equal(await same.chosen(three.items[1].id), 4);
});
