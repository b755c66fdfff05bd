// The battery dies, the system needs the room: the browser is gone from one moment to the next.
import assert from "node:assert/strict";
import { Foot } from "../pages/foot.mjs";
import { Start } from "../pages/start.mjs";
import { Browser } from "../rig/browser.mjs";
import { items, pages } from "../rig/instrument.mjs";
import { inEachEngine, journey } from "../rig/journey.mjs";

/** What the spare copy holds of the drafts. */
function copies(browser) {
  return browser.driver.executeAsyncScript(`
    const done = arguments[0];
    const opening = indexedDB.open("siapklaster");
    opening.onsuccess = () => {
      const all = opening.result.transaction("drafts").objectStore("drafts").getAll();
      all.onsuccess = () => { opening.result.close(); done(all.result.filter((copy) => typeof copy === "string")); };
    };
    opening.onerror = () => done([]);
  `);
}

/** Waits until the spare copy says this. */
function spared(browser, words) {
  return browser.until("the spare copy is up to date", async () => (await copies(browser)).join().includes(words));
}

inEachEngine(
  "in the middle of a walk: the last answer and note are there, and the site opens without a network",
  async ({ site }) => {
    const first = await Browser.start();
    let second;
    try {
      const walk = await (await Start.visit(first, site)).begin("full");
      await walk.describe({ name: "Kopi Gayo" });
      await new Foot(first).ready();
      const answers = {};
      // Enough that the browser puts off writing to its disk.
      for (const [place, page] of pages.slice(0, 6).entries()) {
        await walk.jump(page.id);
        for (const [turn, { id }] of page.items.entries()) {
          answers[id] = (place + turn) % 4;
          await walk.answer(id, answers[id]);
        }
      }
      const last = items.filter(({ id }) => id in answers).at(-1);
      await walk.note(last.id, "tertulis");
      await walk.savedAt();
      await spared(first, "tertulis");
      await first.kill();
      await site.stop();

      second = await Browser.start({ after: first });
      const start = await Start.visit(second, site);
      const card = await second.until("the draft is listed", async () => (await start.cards())[0]);
      assert.match(card.text, /Kopi Gayo/);
      const again = await start.resume(card.id);
      for (const page of pages.slice(0, 6)) {
        await again.jump(page.id);
        for (const { id } of page.items) await again.chose(id, answers[id]);
      }
      await again.jump(last.page);
      assert.equal(await again.noteOf(last.id), "tertulis");
    } finally {
      await (second ?? first).bin();
    }
  },
);

journey("what was deleted or wiped stays away, in the spare copy too", async ({ site }) => {
  const first = await Browser.start();
  let second, third;
  try {
    for (const name of ["Satu", "Dua"]) {
      const walk = await (await Start.visit(first, site)).begin("full");
      await walk.describe({ name });
      await walk.answer(items[0].id, 1);
      await spared(first, name);
    }
    const start = await Start.visit(first, site);
    const cards = await start.cards();
    await start.remove(cards.find(({ text }) => text.includes("Satu")).id);
    await first.until("the copy of Satu is gone", async () => (await copies(first)).length === 1);
    await first.kill();

    second = await Browser.start({ after: first });
    const again = await Start.visit(second, site);
    await second.until("only Dua is there", async () => {
      const listed = await again.cards();
      return listed.length === 1 && listed[0].text.includes("Dua");
    });
    await again.wipe();
    await second.until("no copy is left", async () => (await copies(second)).length === 0);
    await second.kill();

    third = await Browser.start({ after: second });
    await Start.visit(third, site);
    await third.until("nothing is left", async () => Object.keys(await third.stored()).length === 0);
    assert.deepEqual(await (await Start.here(third)).cards(), []);
  } finally {
    await (third ?? second ?? first).bin();
  }
});

journey("wiping reaches a copy of which the device's own text is gone", async ({ browser, site }) => {
  const walk = await (await Start.visit(browser, site)).begin("full");
  await walk.answer(items[0].id, 1);
  await spared(browser, items[0].id);
  const start = await Start.visit(browser, site);
  // As where there was no room to put it back.
  await browser.run("for (const key of Object.keys(localStorage)) if (key.includes('/draft/')) localStorage.removeItem(key)");
  await start.wipe();
  await browser.until("no copy is left", async () => (await copies(browser)).length === 0);
  await browser.reload();
  assert.deepEqual(await (await Start.here(browser)).cards(), []);
});

journey("a tab that is already open takes in what the spare copy had more", async ({ browser, site }) => {
  const [{ id: a }, { id: b }] = pages[0].items;
  const walk = await (await Start.visit(browser, site)).begin("full");
  await walk.answer(a, 1);
  await walk.savedAt();
  const before = await browser.stored();
  await walk.answer(b, 2);
  await spared(browser, JSON.stringify(b));
  // As if the browser had been killed before the last answer came to its disk.
  const address = await browser.url;
  await browser.go("about:blank");
  await browser.go(site.at("blank.id.html"));
  for (const [key, text] of Object.entries(before)) await browser.store(key, text);
  await browser.go(address);
  await walk.chose(b, 2);
  assert.equal(await walk.chosen(a), 1);
  assert.match(Object.values(await browser.stored()).join(), new RegExp(`"${b}"`));
});
