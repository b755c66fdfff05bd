// One draft, open in two tabs of the same browser.
import assert from "node:assert/strict";
import { Start } from "../pages/start.mjs";
import { Walk } from "../pages/walk.mjs";
import { pages } from "../rig/instrument.mjs";
import { inEachEngine, journey } from "../rig/journey.mjs";

const [page] = pages;
const [a, b, c] = page.items.map(({ id }) => id);

inEachEngine("answers from both tabs are merged, the later one wins, and both show it", async ({ browser, site }) => {
  const walk = await (await Start.visit(browser, site)).begin("full");
  await walk.answer(a, 1);
  const one = await browser.handle();
  const address = await browser.url;
  const two = await browser.tab();
  await browser.go(address);
  await Walk.here(browser);
  assert.equal(await walk.chosen(a), 1, "the second tab begins with the first one's answer");

  // On different items, with no reload between.
  await walk.answer(b, 2);
  await browser.switchTo(one);
  await walk.chose(b, 2);
  await walk.answer(c, 3);
  await browser.switchTo(two);
  await walk.chose(c, 3);

  // On the same item: the later answer holds, whoever gave it.
  await walk.answer(a, 4);
  await browser.switchTo(one);
  await walk.chose(a, 4);
  await walk.answer(a, 0);
  await browser.switchTo(two);
  await walk.chose(a, 0);
  await walk.note(b, "dari tab kedua");
  await browser.switchTo(one);
  await browser.until("the note is in the other tab", async () => (await walk.noteOf(b)) === "dari tab kedua");

  await browser.reload();
  await Walk.here(browser);
  assert.deepEqual([await walk.chosen(a), await walk.chosen(b), await walk.chosen(c)], [0, 2, 3]);
  assert.equal(Object.keys(await browser.stored()).filter((key) => key.includes("/draft/")).length, 1);
  assert.deepEqual(await browser.complaints(), []);
});

inEachEngine("a draft that is deleted in one tab is closed in the other, with a sentence", async ({ browser, site }) => {
  const walk = await (await Start.visit(browser, site)).begin("full");
  await walk.answer(a, 1);
  await walk.savedAt();
  const one = await browser.handle();
  await browser.tab();
  const start = await Start.visit(browser, site);
  await start.remove((await start.cards())[0].id);
  await browser.until("no card is left", async () => (await start.cards()).length === 0);
  await browser.switchTo(one);
  const closed = await Start.here(browser);
  await closed.noticeSays(/tab lain|dihapus/i);
  assert.deepEqual(
    Object.keys(await browser.stored()).filter((key) => key.includes("/draft/")),
    [],
    "and nobody writes it back",
  );
});

journey("a tab that was asleep does not undo the other's answers", async ({ browser, site }) => {
  const walk = await (await Start.visit(browser, site)).begin("full");
  await walk.answer(a, 1);
  const one = await browser.handle();
  const address = await browser.url;
  const two = await browser.tab();
  // A tab that hears of no change in the storage, as one that the system has frozen.
  await browser.beforePage(`
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      if (type !== "storage") add.call(this, type, ...rest);
    };
    Object.defineProperty(window, "onstorage", { set() {}, get() { return null; } });
  `);
  await browser.go(address);
  await Walk.here(browser);
  await browser.switchTo(one);
  await walk.answer(a, 2);
  await walk.answer(b, 2);
  await browser.switchTo(two);
  assert.equal(await walk.chosen(a), 1, "it has not heard");
  await walk.answer(c, 4);
  await walk.savedAt();
  await browser.switchTo(one);
  await walk.chose(c, 4);
  assert.deepEqual([await walk.chosen(a), await walk.chosen(b)], [2, 2]);
  await browser.reload();
  await Walk.here(browser);
  assert.deepEqual([await walk.chosen(a), await walk.chosen(b), await walk.chosen(c)], [2, 2, 4]);
});
