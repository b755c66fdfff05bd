// On paper: A4, the result on two pages at most, and the blank form.
import assert from "node:assert/strict";
import { everyItem } from "../rig/answers.mjs";
import { assessment, importAssessment } from "../rig/assessment.mjs";
import { items, stages, words } from "../rig/instrument.mjs";
import { inEachEngine, journey } from "../rig/journey.mjs";
import { pages } from "../rig/pdf.mjs";

const A4 = [210, 297];
const PROFILE = {
  name: "Asosiasi Perajin Batik Tulis dan Cap Kampung Kauman Pekalongan",
  commodity: "Batik tulis dan batik cap dengan pewarna alam",
  region: "Kota Pekalongan, Jawa Tengah",
  members: 124,
  date: "2026-11-24",
};

for (const language of ["id", "en"]) {
  for (const depth of ["full", "quick"]) {
    journey(
      `the ${depth} result in ${language} is A4, two pages at most, without what can only be clicked`,
      async ({ browser, site }) => {
        const answers = everyItem(3);
        if (depth === "full") Object.assign(answers, { "skills-2": "dont_know", "firms-1": "dont_know", "firms-2": "dont_know" });
        const walk = await importAssessment(browser, site, assessment(answers, PROFILE, depth), `?lang=${language}`);
        const result = await walk.finish();
        const score = await result.score();
        // What is written on paper is black on white even where the screen is dark.
        await browser.media({ "prefers-color-scheme": "dark" });
        const sheets = pages(await browser.print());
        assert.ok(sheets.length >= 1 && sheets.length <= 2, `${sheets.length} pages`);
        for (const sheet of sheets) assert.deepEqual(sheet, A4);

        await browser.media({ "prefers-color-scheme": "dark" }, "print");
        assert.deepEqual(await visible(browser, "button, input, select, textarea, nav, .skip"), []);
        assert.equal(await result.score(), score);
        assert.equal((await visible(browser, "#heading")).length, 1);
        const printed = await browser.text("body");
        assert.ok(printed.includes(PROFILE.name));
        const ink = await browser.run(`
        const shades = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
        const ground = getComputedStyle(document.documentElement).backgroundColor;
        return { text: shades(getComputedStyle(document.getElementById("heading")).color), ground };
      `);
        assert.ok(Math.max(...ink.text) < 110, `dark ink: ${ink.text}`);
        assert.match(ink.ground, /255, 255, 255|rgba\(0, 0, 0, 0\)/, `white paper: ${ink.ground}`);
      },
      { needs: ["pageSize", "printMedia"] },
    );
  }
}

journey("the button prints", async ({ browser, site }) => {
  await browser.beforePage(
    "window.print = () => { window.printed = true; dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')); }",
  );
  const walk = await importAssessment(browser, site, assessment(everyItem(), PROFILE));
  await walk.finish();
  await browser.click("#print");
  await browser.until("it was printed", () => browser.run("return window.printed"));
});

for (const language of ["id", "en"]) {
  inEachEngine(`the blank form in ${language} prints on A4 with every question and level`, async ({ browser, site }) => {
    await browser.go(site.at(`blank.${language}.html`));
    const seen = await browser.text("body");
    for (const { id } of items) {
      assert.ok(seen.includes(words[language][id].question.replace(/\s+/g, " ")), id);
    }
    const sheets = pages(await browser.print());
    assert.ok(sheets.length >= 2 && sheets.length <= 16, `${sheets.length} pages`);
    for (const sheet of sheets) assert.deepEqual(sheet, A4);
    assert.deepEqual(await browser.complaints(), []);
    assert.deepEqual(
      site.requests.filter(({ url }) => /\.wasm/.test(url)),
      [],
      "needs no app",
    );
  });
}

for (const language of ["id", "en"]) {
  journey(
    `the quick form in ${language}: the key questions and the stages, on a few pages, printed by a button`,
    async ({ browser, site }) => {
      await browser.beforePage("window.print = () => (window.printed = true)");
      await browser.go(site.at(`blank.${language}.html`));
      await browser.click("nav a[href^='blank-quick']");
      await browser.until("the quick form is there", async () => (await browser.url).endsWith(`/blank-quick.${language}.html`));
      const seen = await browser.text("body");
      for (const { id, key, scored = true, page } of items) {
        const asked = key && page !== stages.id;
        assert.equal(seen.includes(words[language][id].question.replace(/\s+/g, " ")), Boolean(asked && scored), id);
      }
      for (const { id } of stages.items) assert.ok(seen.includes(words[language][id].levels[3].replace(/\s+/g, " ")), id);
      await browser.click("#print");
      assert.ok(await browser.run("return window.printed"));
      const sheets = pages(await browser.print());
      // Four where the style sheet chooses the margins, and not the printer.
      assert.ok(sheets.length <= 5, `${sheets.length} pages`);
      for (const sheet of sheets) assert.deepEqual(sheet, A4);
      assert.deepEqual(await browser.complaints(), []);
    },
  );
}

/** What of these is to be seen. */
async function visible(browser, selector) {
  return browser.run(
    `
    return [...document.querySelectorAll(arguments[0])]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 1)
      .map((element) => element.outerHTML.slice(0, 120));
  `,
    selector,
  );
}
