// Text that looks like markup is text, wherever it comes from.
import assert from "node:assert/strict";
import { Result } from "../pages/result.mjs";
import { Shared } from "../pages/shared.mjs";
import { Start } from "../pages/start.mjs";
import { assessment, importAssessment } from "../rig/assessment.mjs";
import { items, pages, words } from "../rig/instrument.mjs";
import { journey } from "../rig/journey.mjs";

const HOSTILE = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>"'&amp;`;
const [{ id: item }] = items;

async function unharmed(browser) {
  assert.equal(await browser.run("return window.hacked ?? null"), null);
  assert.equal(await browser.has("main img, main script"), false);
  const policy = (await browser.complaints()).filter((line) => /Content Security Policy/.test(line));
  assert.deepEqual(policy, [], "nothing even tried");
}

journey("typed into name, commodity, region and note", async ({ browser, site }) => {
  const walk = await (await Start.visit(browser, site)).begin("full");
  await walk.describe({ name: HOSTILE, commodity: HOSTILE, region: HOSTILE });
  await walk.answer(item, 3);
  await walk.note(item, HOSTILE);
  await walk.savedAt();
  await unharmed(browser);
  const result = await walk.finish();
  await result.says(HOSTILE);
  await unharmed(browser);
  const start = await Start.visit(browser, site);
  assert.ok((await start.cards())[0].text.includes(HOSTILE));
  await unharmed(browser);
  const again = await start.resume((await start.cards())[0].id);
  await again.jump(pages[0].id);
  assert.equal(await again.noteOf(item), HOSTILE);
  await Start.visit(browser, site);
  await start.remove((await start.cards())[0].id);
  await start.noticeSays(HOSTILE);
  await unharmed(browser);
});

journey("in a file: name, note, label, ids, and a refusal that quotes it", async ({ browser, site }) => {
  const file = assessment(Object.fromEntries(items.map(({ id }) => [id, 2])), {
    name: HOSTILE,
    commodity: HOSTILE,
    region: HOSTILE,
  });
  const [response] = file.responses;
  response.label = HOSTILE;
  response.answers[item].note = HOSTILE;
  // Of a question that there is no more.
  response.answers[HOSTILE] = { level: 1, note: `${HOSTILE} dulu` };
  const walk = await importAssessment(browser, site, file);
  await unharmed(browser);
  await walk.jump(pages[0].id);
  assert.equal(await walk.noteOf(item), HOSTILE);
  await unharmed(browser);
  await walk.jump(pages.at(-1).id);
  await browser.says(".walk__retired li", `${HOSTILE}: `);
  await browser.says(".walk__retired li p", `${HOSTILE} dulu`);
  await unharmed(browser);
  const result = await walk.finish();
  await result.says(HOSTILE);
  await result.openAll();
  await unharmed(browser);
  const link = await result.link("answers");
  await browser.arrive(link);
  await (await Shared.here(browser)).says(HOSTILE);
  await unharmed(browser);

  const start = await Start.visit(browser, site);
  const [{ id, text }] = await start.cards();
  assert.ok(text.includes(HOSTILE));
  // As the file says it, so it goes out again.
  const out = JSON.parse((await browser.download(() => start.download(id))).text);
  assert.deepEqual([out.responses[0].label, out.responses[0].answers[HOSTILE].note], [HOSTILE, `${HOSTILE} dulu`]);
  const other = assessment({ [item]: 2 });
  other.instrument.id = HOSTILE;
  await start.import(await browser.put("jahat-2.json", JSON.stringify(other)));
  await start.refusal();
  await unharmed(browser);
});

journey("in a link", async ({ browser, site }) => {
  const walk = await importAssessment(
    browser,
    site,
    assessment(Object.fromEntries(items.map(({ id }) => [id, 2])), { name: HOSTILE, region: HOSTILE }),
  );
  const result = await walk.finish();
  for (const kind of ["summary", "answers"]) {
    const link = await result.link(kind);
    const here = await browser.url;
    await browser.arrive(link);
    const shared = await Shared.here(browser);
    await shared.says(HOSTILE);
    await unharmed(browser);
    await browser.arrive(here);
    await Result.here(browser);
  }
  await browser.arrive(site.at(`#a=${HOSTILE}`));
  await Shared.here(browser);
  await unharmed(browser);
  await browser.arrive(site.at(`#/d/${HOSTILE}/result`));
  await Start.here(browser);
  await unharmed(browser);
});

journey("in the questionnaire's own words", async ({ browser, site }) => {
  const text = structuredClone(words.id);
  text[item].question = HOSTILE;
  text[pages[0].id].title = HOSTILE;
  text[item].levels[1] = `${HOSTILE} satu`;
  site.spoil(/text\.id\.json/, { body: Buffer.from(JSON.stringify(text)) });
  const walk = await (await Start.visit(browser, site)).begin("full");
  assert.equal(await walk.heading(), HOSTILE);
  assert.equal(await walk.question(item), HOSTILE);
  await unharmed(browser);
});
