// Back, forward, reload, focus: one always knows where one is.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { Result } from "../pages/result.mjs";
import { Start } from "../pages/start.mjs";
import { Walk } from "../pages/walk.mjs";
import { pages, words } from "../rig/instrument.mjs";
import { journey } from "../rig/journey.mjs";

const [one, two, three] = pages;

journey("back and forward turn the pages, reload stays, the heading has the focus", async ({ browser, site }) => {
  const start = await Start.visit(browser, site);
  const walk = await start.begin("full");
  await walk.on(one.id);
  assert.equal(await browser.focused(), "heading");
  await walk.next();
  await walk.on(two.id);
  assert.equal(await browser.focused(), "heading");
  assert.equal(await browser.run("return scrollY"), 0);
  await walk.jump(three.id);
  assert.match(await browser.driver.getTitle(), new RegExp(words.id[three.id].title.slice(0, 12)));
  await walk.openMap();
  await Result.open(browser);
  assert.equal(await browser.focused(), "heading");

  await browser.back();
  await Walk.here(browser);
  await walk.on(three.id);
  assert.equal(await browser.focused(), "heading");
  await browser.back();
  await walk.on(two.id);
  await browser.reload();
  await Walk.here(browser);
  await walk.on(two.id);
  await browser.back();
  await walk.on(one.id);
  await browser.back();
  await Start.here(browser);
  await browser.forward();
  await Walk.here(browser);
  await walk.on(one.id);
  await browser.forward();
  await walk.on(two.id);
  await browser.forward();
  await walk.on(three.id);
  await browser.forward();
  await Result.here(browser);
  assert.deepEqual(await browser.complaints(), []);
});

journey("an address of nothing on this device leads to the start, with a sentence", async ({ browser, site }) => {
  await browser.go(site.at("#/d/tidak-ada/result"));
  const start = await Start.here(browser);
  await start.noticeSays(/perangkat/i);
});

journey(
  "an address of a page that the questionnaire doesn't have leads into the walk all the same",
  async ({ browser, site }) => {
    const walk = await (await Start.visit(browser, site)).begin("full");
    await walk.answer(one.items[0].id, 2);
    await walk.savedAt();
    const address = (await browser.url).replace(/[^/]+$/, "tidak-ada");
    await browser.arrive(address);
    const again = await Walk.here(browser);
    await again.jump(one.id);
    assert.equal(await again.chosen(one.items[0].id), 2);
  },
);

journey("what is unanswered is marked, and never forced", async ({ browser, site }) => {
  const walk = await (await Start.visit(browser, site)).begin("full");
  const [a, b, c] = one.items.map(({ id }) => id);
  await walk.answer(a, 2);
  await walk.answer(b, "dont_know");
  await walk.next();
  await walk.on(two.id);
  await walk.back();
  await walk.on(one.id);
  assert.equal(await walk.isMarked(a), false);
  assert.equal(await walk.isMarked(b), false, "don't know is an answer");
  assert.equal(await walk.isMarked(c), true);
  assert.equal(await walk.missing(), 1);
  const map = await walk.map();
  assert.deepEqual(
    map.map(({ id }) => id),
    pages.map(({ id }) => id),
  );
  assert.match(map[0].text, /2\s*(\/|dari)\s*3/);
  assert.match(map[1].text, /0\s*(\/|dari)\s*3/);
  const result = await walk.finish();
  assert.equal(await result.score(), null, "two answers make no score, and none is asked for");
});

journey("an answer can be taken back", async ({ browser, site }) => {
  const walk = await (await Start.visit(browser, site)).begin("full");
  const [{ id }] = one.items;
  await walk.answer(id, 4);
  await walk.clear(id);
  await browser.until("nothing is chosen", async () => (await walk.chosen(id)) === null);
  await walk.savedAt();
  await browser.reload();
  await Walk.here(browser);
  assert.equal(await walk.chosen(id), null);
});

journey("digits answer the question that has the focus, and are text in a note", async ({ browser, site }) => {
  const walk = await (await Start.visit(browser, site)).begin("full");
  const [a, b] = one.items.map(({ id }) => id);
  await walk.note(a, "4 kali 2");
  assert.equal(await walk.noteOf(a), "4 kali 2");
  assert.equal(await walk.chosen(a), null, "typing a note answers nothing");
  await browser.tabTo(`the levels of ${b}`, walk.levelsOf(b));
  await browser.press("3");
  await walk.chose(b, 3);
  await browser.press(Key.ARROW_UP);
  await walk.chose(b, 2);
  await browser.press("7");
  assert.equal(await walk.chosen(b), 2);
});

journey("a number of members that is none is not lost by going on: the field asks for another", async ({ browser, site }) => {
  const walk = await (await Start.visit(browser, site)).begin("full");
  const profile = await walk.toProfileByMap();
  await profile.fill({ members: "dua puluh" });
  await browser.click(profile.onward());
  await browser.until("the field has the focus", async () => (await browser.focused()) === "profile-members");
  assert.equal((await profile.values()).members, "dua puluh");
  assert.match(await browser.text("#profile-members-fault"), /bilangan bulat/);
  await profile.fill({ members: "24" });
  await profile.go();
});
