// 320 pixels wide, which is also a laptop's window at 400 %: nothing scrolls sideways.
import assert from "node:assert/strict";
import { journey } from "../rig/journey.mjs";
import { screens } from "../rig/screens.mjs";

for (const language of ["id", "en"]) {
  journey(`every screen in ${language} fits 320 × 256`, async ({ browser, site }) => {
    await browser.viewport(320, 256);
    for await (const screen of screens(browser, site, language)) {
      const wide = await browser.run(`
        const page = document.scrollingElement;
        if (page.scrollWidth <= innerWidth) return [];
        return [...document.body.querySelectorAll("*")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => element.outerHTML.slice(0, 100)).slice(0, 5).concat(page.scrollWidth + " px");
      `);
      assert.deepEqual(wide, [], screen);
      const covered = await browser.run(`
        // What stands fixed over the page must leave most of a small screen free.
        return [...document.querySelectorAll("*")]
          .filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position) && element.checkVisibility() && !element.closest("dialog"))
          .map((element) => element.getBoundingClientRect())
          .filter(({ top, bottom }) => bottom > 0 && top < innerHeight)
          .reduce((sum, { height }) => sum + height, 0) / innerHeight;
      `);
      assert.ok(covered <= 0.5, `${screen}: ${Math.round(covered * 100)} % of the screen is covered`);
    }
  });
}

journey("text made twice as large, and spaced out, still fits and loses nothing", async ({ browser, site }) => {
  await browser.viewport(640, 512);
  for await (const screen of screens(browser, site, "id")) {
    // WCAG 1.4.12, set through the style sheet's own interface, which the policy allows.
    await browser.run(`
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("html { font-size: 200% !important } * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
      document.adoptedStyleSheets = [sheet];
    `);
    const cut = await browser.run(`
      const wide = document.scrollingElement.scrollWidth > innerWidth ? ["page " + document.scrollingElement.scrollWidth] : [];
      return wide.concat([...document.querySelectorAll("button, a, label, legend, p, h1, h2, h3")]
        .filter((e) => e.checkVisibility() && getComputedStyle(e).overflowX === "hidden" && e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1)
        .map((e) => e.outerHTML.slice(0, 100)));
    `);
    assert.deepEqual(cut, [], screen);
  }
});
