// The browser keeps nothing, or has no room left: the walk goes on, and the work gets out.
import assert from "node:assert/strict";
import { Shared } from "../pages/shared.mjs";
import { Start } from "../pages/start.mjs";
import { Walk } from "../pages/walk.mjs";
import { everyItem } from "../rig/answers.mjs";
import { items, words } from "../rig/instrument.mjs";
import { inEachEngine } from "../rig/journey.mjs";

const BLOCKED = `Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("The operation is insecure.", "SecurityError"); },
});`;
const NONE = `Object.defineProperty(window, "localStorage", { get() { return null; } });`;
const FULL = `Storage.prototype.setItem = function () {
  throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
};`;
const FULL_LATER = `{
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (...pair) {
    if (window.isFull) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    return set.apply(this, pair);
  };
}`;

/** Whether the browser would ask before it lets the page go: its own question is answered by drivers. */
const asksBeforeLeaving = (browser) =>
  browser.run(
    "const leave = new Event('beforeunload', { cancelable: true }); dispatchEvent(leave); return leave.defaultPrevented",
  );

const answers = Object.fromEntries(Object.entries(everyItem()).slice(0, 5));

for (const { how, script, because } of [
  { how: "blocked", script: BLOCKED, because: /tidak (meng)?izinkan|diblokir|tidak menyediakan|memblokir|tidak memberi/i },
  { how: "absent", script: NONE, because: /tidak (meng)?izinkan|diblokir|tidak menyediakan|memblokir|tidak memberi/i },
  { how: "full", script: FULL, because: /penuh/i },
]) {
  inEachEngine(
    `storage ${how}: the walk goes on in memory, a standing notice offers file and link`,
    async ({ browser, site }) => {
      await browser.beforePage(script);
      const start = await Start.visit(browser, site);
      assert.equal(await asksBeforeLeaving(browser), false, "there is nothing to lose yet");
      const walk = await start.begin("full");
      await walk.describe({ name: "Tanpa simpan" });
      for (const [id, value] of Object.entries(answers)) {
        await walk.jump(items.find((item) => item.id === id).page);
        await walk.answer(id, value);
        assert.match(await walk.notSaved(), because);
      }
      const [first] = Object.keys(answers);
      await walk.jump(items[0].page);
      assert.match(await walk.notSaved(), because, "the notice stands on every page");
      assert.equal(await asksBeforeLeaving(browser), true);
      assert.equal(await walk.chosen(first), answers[first]);

      const file = JSON.parse((await browser.download(() => walk.rescueFile())).text);
      const given = Object.fromEntries(Object.entries(file.responses[0].answers).map(([id, { level }]) => [id, level]));
      assert.deepEqual(given, answers);
      assert.equal(file.profile.name, "Tanpa simpan");

      const link = await walk.rescueLink();
      assert.match(link, /#a=[\w-]+$/);
      const result = await walk.finish();
      assert.match(await result.notSaved(), because);

      await browser.arrive(link);
      const shared = await Shared.here(browser);
      for (const [id, value] of Object.entries(answers))
        assert.ok((await shared.answer(id)).includes(words.id[id].levels[value]), id);
    },
  );
}

inEachEngine("the room runs out in the middle, and comes back", async ({ browser, site }) => {
  await browser.beforePage(FULL_LATER);
  const walk = await (await Start.visit(browser, site)).begin("full");
  const [a, b, c] = items.map(({ id }) => id);
  await walk.answer(a, 1);
  await walk.savedAt();
  await browser.run("window.isFull = true");
  await walk.answer(b, 2);
  assert.match(await walk.notSaved(), /penuh/i);
  await browser.run("window.isFull = false");
  await walk.answer(c, 3);
  await walk.savedAt();
  await browser.reload();
  const again = await Walk.here(browser);
  assert.deepEqual([await again.chosen(a), await again.chosen(b), await again.chosen(c)], [1, 2, 3]);
});
