// All 43 questions, from the start screen to the result.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { Profile } from "../pages/profile.mjs";
import { Start } from "../pages/start.mjs";
import { Walk } from "../pages/walk.mjs";
import { everyItem } from "../rig/answers.mjs";
import { pages, words } from "../rig/instrument.mjs";
import { journey } from "../rig/journey.mjs";
import { readiness } from "../rig/pencil.mjs";

journey("in Indonesian, by clicking: the readiness is the one worked out by hand", async ({ browser, site }) => {
  const answers = { ...everyItem(), "skills-2": "dont_know", "firms-3": "not_applicable" };
  const start = await Start.visit(browser, site);
  assert.equal(await start.language(), "id");

  const walk = await start.begin("full");
  await walk.describe({ name: "Batik Pekalongan", commodity: "Batik", region: "Pekalongan", members: "24" });
  for (const page of pages) {
    await walk.on(page.id);
    assert.equal(await walk.heading(), words.id[page.id].title);
    for (const { id } of page.items) {
      assert.equal(await walk.question(id), words.id[id].question);
      assert.deepEqual(await walk.levels(id), words.id[id].levels);
      await walk.answer(id, answers[id]);
    }
    assert.equal(await walk.missing(), 0);
    await walk.next();
  }
  const result = await walk.toResult();

  const expected = readiness(answers);
  assert.equal(await result.score(), Math.round(expected.score));
  assert.equal(await result.band(), words.id[expected.band].title);
  assert.equal(await result.heldBack(), expected.heldBackBy !== null);
  assert.deepEqual(await result.range(), expected.missing.map(Math.round));
  for (const page of pages.filter(({ scored }) => scored)) {
    const { score } = expected.nodes[page.id];
    assert.equal(await result.dimension(page.id), score === null ? null : Math.round(score), page.id);
  }
  await result.says("Batik Pekalongan");
  assert.equal((await result.steps()).length, 5);
  assert.deepEqual(await browser.complaints(), []);
});

journey("in English, by keyboard alone", async ({ browser, site }) => {
  const answers = everyItem(2);
  const start = await Start.visit(browser, site, "?lang=en");
  assert.equal(await start.language(), "en");

  await browser.tabTo("the full walk's button", start.beginsBy("full"));
  await browser.press(Key.ENTER);
  const walk = await Walk.here(browser);

  for (const [number, page] of pages.entries()) {
    await walk.on(page.id);
    assert.equal(await browser.focused(), "heading", "the heading has the focus after a page turn");
    assert.equal(await walk.heading(), words.en[page.id].title);
    for (const [place, { id }] of page.items.entries()) {
      assert.equal(await walk.question(id), words.en[id].question);
      await browser.tabTo(`the levels of ${id}`, walk.levelsOf(id));
      if (place === 0 && answers[id] > 0) {
        // By the arrows, as in any group of radio buttons.
        await browser.press(String(answers[id] - 1));
        await walk.chose(id, answers[id] - 1);
        await browser.press(Key.ARROW_DOWN);
      } else {
        await browser.press(String(answers[id]));
      }
      await walk.chose(id, answers[id]);
    }
    await browser.tabTo("the way on", walk.onward());
    await browser.press(number % 2 ? Key.SPACE : Key.ENTER);
  }
  const profile = await Profile.here(browser);
  await browser.tabTo("the name", profile.field("name"));
  await browser.press("Weavers of Sidemen");
  await browser.tabTo("the way on", profile.onward());
  await browser.press(Key.ENTER);
  const result = await walk.toResult();
  assert.equal(await browser.focused(), "heading");

  const expected = readiness(answers);
  assert.equal(await result.score(), Math.round(expected.score));
  assert.equal(await result.band(), words.en[expected.band].title);
  await result.says("Weavers of Sidemen");
  assert.deepEqual(await browser.complaints(), []);
});
