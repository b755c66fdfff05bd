// axe-core finds nothing to object to, on any screen, in light and in dark;
// and the keyboard's focus is never lost beneath something else.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { Start } from "../pages/start.mjs";
import { faults } from "../rig/axe.mjs";
import { pages } from "../rig/instrument.mjs";
import { journey } from "../rig/journey.mjs";
import { screens } from "../rig/screens.mjs";

for (const { language, size } of [
  { language: "id", size: [1280, 800] },
  { language: "en", size: [360, 800] },
]) {
  journey(
    `every screen in ${language} at ${size.join(" × ")}, light and dark`,
    async ({ browser, site }) => {
      await browser.viewport(size[0], size[1]);
      const found = {};
      for await (const screen of screens(browser, site, language)) {
        assert.equal(await browser.run("return document.documentElement.lang"), language, screen);
        for (const scheme of ["light", "dark"]) {
          await browser.media({ "prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce" });
          const here = await faults(browser);
          if (here.length) found[`${screen}, ${scheme}`] = here;
        }
      }
      assert.deepEqual(found, {});
    },
    { timeout: 300_000 },
  );
}

/** Presses Tab through the whole page, and gives what had the focus but could not be seen. */
async function unseen(browser) {
  const hidden = [];
  let count = 0;
  // From the first control on: where Tab goes next is told by where the focus was last.
  await browser.run("window.passed = new Set(); document.querySelector('#app button, #app a').focus()");
  for (; count < 150; count += 1) {
    await browser.press(Key.TAB);
    const { name, visible } = await browser.run(`
      const at = document.activeElement;
      if (!at || at === document.body || window.passed.has(at)) return { name: "" };
      window.passed.add(at);
      // A hidden native control is seen by what stands for it: its label.
      const { width, height } = at.getBoundingClientRect();
      const shown = width < 4 && height < 4 ? at.closest("label") ?? at : at;
      const box = shown.getBoundingClientRect();
      let visible = false;
      for (const x of [0.1, 0.5, 0.9]) for (const y of [0.1, 0.3, 0.5, 0.7, 0.9]) {
        const on = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
        visible ||= Boolean(on && (shown.contains(on) || on.contains(shown)));
      }
      return { name: at.id || at.name + "=" + at.value + " " + at.className + " " + at.textContent.slice(0, 30), visible };
    `);
    if (name === "") break;
    if (!visible) hidden.push(name);
  }
  assert.ok(count > 8, `only ${count} controls can be reached`);
  return hidden;
}

for (const size of [
  [1280, 800],
  [360, 640],
  [320, 256],
]) {
  journey(`the focus is never beneath something else at ${size.join(" × ")}`, async ({ browser, site }) => {
    await browser.viewport(size[0], size[1]);
    const walk = await (await Start.visit(browser, site)).begin("full");
    await walk.describe({ name: "Satu" });
    await walk.answer(pages[0].items[0].id, 2);
    await walk.savedAt();
    assert.deepEqual(await unseen(browser), [], "walk");
    await (await Start.visit(browser, site)).begin("quick");
    const start = await Start.visit(browser, site);
    await start.remove((await start.cards())[0].id);
    await start.noticeSays(/\w/);
    assert.deepEqual(await unseen(browser), [], "start, while a notice is up");
  });
}

journey("a question that must be answered first keeps the focus, and gives it back on Escape", async ({ browser, site }) => {
  const start = await Start.visit(browser, site);
  const walk = await start.begin("full");
  await walk.answer(pages[0].items[0].id, 1);
  await walk.savedAt();
  await Start.visit(browser, site);
  await browser.tabTo("the way to wipe", "#wipe");
  await browser.press(Key.ENTER);
  await browser.until("it asks", async () => (await browser.find("#wipe-ask")).isDisplayed());
  for (let presses = 0; presses < 4; presses += 1) {
    assert.ok(
      await browser.run(
        "return document.activeElement === document.body || document.activeElement.closest('#wipe-ask') !== null",
      ),
    );
    await browser.press(Key.TAB);
  }
  await browser.press(Key.ESCAPE);
  await browser.until("the question is gone", async () => !(await (await browser.find("#wipe-ask")).isDisplayed()));
  assert.equal(await browser.focused(), "wipe");
  assert.equal((await start.cards()).length, 1);
});
