// The twelve key questions and the stages, then deepened to the full walk.
import assert from "node:assert/strict";
import { Start } from "../pages/start.mjs";
import { Walk } from "../pages/walk.mjs";
import { everyItem, keyOnly } from "../rig/answers.mjs";
import { keyItems, pages, sections, stages, words } from "../rig/instrument.mjs";
import { journey } from "../rig/journey.mjs";
import { readiness } from "../rig/pencil.mjs";

journey("quick, then deepened: nothing is asked again, the ticks give way to the stages", async ({ browser, site }) => {
  const quick = keyOnly();
  const ticked = stages.items.slice(0, 3).map(({ id }) => id);
  const start = await Start.visit(browser, site);
  const walk = await start.begin("quick");

  // The quick walk's pages are the sections.
  for (const section of sections) {
    await walk.on(section.id);
    assert.deepEqual(
      await walk.asks(),
      section.items.filter(({ key }) => key).map(({ id }) => id),
    );
    for (const { id } of section.items.filter(({ key }) => key)) await walk.answer(id, quick[id]);
    await walk.next();
  }
  await walk.on(stages.id);
  assert.deepEqual(await walk.asks(), [], "the stages are one question with ticks");
  assert.deepEqual(
    await walk.tickable(),
    stages.items.map(({ id }) => id),
  );
  for (const id of ticked) await walk.tick(id);

  let result = await walk.finish();
  const narrow = readiness(quick, "quick");
  assert.equal(await result.score(), Math.round(narrow.score));
  // Which band it will be is open as long as the range goes over several.
  assert.equal(await result.band(), `Sementara: ${words.id[narrow.band].title}`);
  assert.match(await browser.text(".headline__meaning"), /dari ‘.+’ sampai ‘.+’/);
  const wide = await result.range();
  assert.deepEqual(wide, narrow.missing.map(Math.round));
  assert.ok(wide[1] - wide[0] > 30, "a quick result is a wide one");
  assert.ok(await result.isQuick());
  assert.match(await result.stagesReached(), /\b3\b.*\b7\b/);

  let deeper = await result.deepen();
  // What was there before is not gone while the full walk has too few answers for its own.
  await deeper.jump(stages.id);
  result = await deeper.finish();
  assert.equal(await result.score(), Math.round(narrow.score));
  await browser.says("#still-quick", /65%/);
  await browser.click("#back");
  deeper = await Walk.here(browser);
  for (const page of pages) {
    await deeper.jump(page.id);
    assert.deepEqual(
      await deeper.asks(),
      page.items.map(({ id }) => id),
    );
    for (const { id } of page.items) {
      if (quick[id] !== undefined) assert.equal(await deeper.chosen(id), quick[id], `${id} keeps its answer`);
      else if (ticked.includes(id)) assert.equal(await deeper.chosen(id), 3, `${id} was ticked`);
    }
  }
  const full = { ...everyItem(1), ...quick };
  for (const page of pages) {
    await deeper.jump(page.id);
    for (const { id } of page.items) if (quick[id] === undefined) await deeper.answer(id, full[id]);
  }
  result = await deeper.finish();
  const expected = readiness(full);
  assert.equal(await result.score(), Math.round(expected.score));
  assert.ok(!(await result.isQuick()));
  assert.deepEqual(await result.range(), null, "nothing is missing any more");
  assert.deepEqual(await browser.complaints(), []);
});

journey("a quick walk with too few answers gets no number", async ({ browser, site }) => {
  const start = await Start.visit(browser, site);
  const walk = await start.begin("quick");
  await walk.answer(keyItems[0].id, 2);
  await walk.jump(stages.id);
  const result = await walk.finish();
  assert.equal(await result.score(), null);
  assert.equal(await result.dimension(keyItems[0].id.replace(/-\d+$/, "")), 50);
  assert.equal(await result.dimension(keyItems[1].id.replace(/-\d+$/, "")), null);
});
