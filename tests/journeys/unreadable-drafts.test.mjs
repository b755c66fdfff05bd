// Something on the device that this version can't open: kept, said, and no harm to the rest.
import assert from "node:assert/strict";
import { Start } from "../pages/start.mjs";
import { instrument, items, stages } from "../rig/instrument.mjs";
import { journey } from "../rig/journey.mjs";

const ROOM = "siapklaster/1/";
const [{ id: item }] = items;
const draft = (id, changed = {}) =>
  JSON.stringify({
    format: "siapklaster.assessment/1",
    instrument: { id: instrument.id, version: instrument.version },
    depth: "full",
    profile: { name: `Kelompok ${id}` },
    responses: [{ id, source: "device", answers: { [item]: { level: 2, at: "2026-11-24T03:00:00Z" } } }],
    draft: { id, created: "2026-11-24T03:00:00Z", updated: "2026-11-24T03:00:00Z", place: "networks" },
    ...changed,
  });

/** Opens the page with these things in its storage. */
async function visitWith(browser, site, stored) {
  await browser.go(site.at("blank.id.html"));
  for (const [key, value] of Object.entries(stored)) await browser.store(key, value);
  return Start.visit(browser, site);
}

for (const [how, text] of [
  ["is no JSON", '{"format": "siapklaster.assessment/1", "resp'],
  ["is something else", '{"hello": [1, 2, 3]}'],
  ["breaks the format", draft("rusak", { responses: [{ id: "x", source: "device", answers: { [item]: { level: "dua" } } }] })],
]) {
  journey(`a draft that ${how} is set aside, said, and can be downloaded`, async ({ browser, site }) => {
    const good = draft("baik");
    const start = await visitWith(browser, site, { [`${ROOM}draft/rusak`]: text, [`${ROOM}draft/baik`]: good });
    const cards = await start.cards();
    assert.deepEqual(
      cards.map(({ id }) => id),
      ["baik"],
    );
    const [closed] = await start.closed();
    assert.match(closed.text, /tidak (bisa|dapat|terbaca)/i);
    const stored = await browser.stored();
    assert.equal(stored[`${ROOM}aside/rusak`], text, "set aside as it was");
    assert.equal(stored[`${ROOM}draft/rusak`], undefined);
    assert.equal(stored[`${ROOM}draft/baik`], good);
    const file = await browser.download(() => start.downloadClosed(closed.id));
    assert.equal(file.text, text);
    const walk = await start.resume("baik");
    assert.equal(await walk.chosen(item), 2);

    // It is still there on the next visit, and goes only when the person says so.
    const again = await Start.visit(browser, site);
    assert.equal((await again.closed()).length, 1);
    await again.removeClosed(closed.id);
    await browser.until("it is gone", async () => (await again.closed()).length === 0);
    assert.equal((await browser.stored())[`${ROOM}aside/rusak`], undefined);
  });
}

journey("a draft of a newer format, or of another questionnaire, is left alone byte for byte", async ({ browser, site }) => {
  const newer = draft("baru", { format: "siapklaster.assessment/2", responses: { shape: "unknown" } });
  const other = draft("lain", { instrument: { id: "desa-wisata", version: 3 } });
  const start = await visitWith(browser, site, { [`${ROOM}draft/baru`]: newer, [`${ROOM}draft/lain`]: other });
  const left = async () => {
    const stored = await browser.stored();
    assert.equal(stored[`${ROOM}draft/baru`], newer);
    assert.equal(stored[`${ROOM}draft/lain`], other);
  };
  assert.deepEqual(await start.cards(), []);
  const closed = await start.closed();
  assert.equal(closed.length, 2);
  assert.match(closed.find(({ id }) => id === "baru").text, /lebih baru/i);
  assert.match(closed.find(({ id }) => id === "lain").text, /desa-wisata.*Kelompok lain/);
  await browser.says(".start__elsewhere summary", "1 draf untuk kuesioner lain");
  await left();

  // Nor does going there by address, or answering in a draft of one's own, touch them.
  for (const id of ["baru", "lain"]) {
    await browser.arrive(site.at(`#/d/${id}/walk/networks`));
    await Start.here(browser);
    await left();
  }
  await start.dismiss();
  const walk = await start.begin("full");
  await walk.answer(item, 4);
  await walk.savedAt();
  await left();
});

journey(
  "an answer to a question that the questionnaire no longer has is kept and shown as retired",
  async ({ browser, site }) => {
    const old = draft("lama", {
      responses: [
        {
          id: "lama",
          source: "device",
          answers: {
            [item]: { level: 2, at: "2026-11-24T03:00:00Z" },
            "networks-9": { level: 4, at: "2026-11-24T03:00:00Z", note: "dari versi dahulu" },
          },
        },
      ],
    });
    const start = await visitWith(browser, site, { [`${ROOM}draft/lama`]: old });
    const walk = await start.resume("lama");
    await walk.answer(item, 3);
    await walk.savedAt();
    const kept = JSON.parse((await browser.stored())[`${ROOM}draft/lama`]).responses[0].answers;
    assert.deepEqual(kept["networks-9"], { level: 4, at: "2026-11-24T03:00:00Z", note: "dari versi dahulu" });
    await walk.jump(stages.id);
    assert.match(await walk.retired(), /networks-9.*\b4\b/);
  },
);
