// axe-core finds nothing to object to, on any screen, in light and in dark.
import assert from "node:assert/strict";
import { faults } from "../rig/axe.mjs";
import { journey } from "../rig/journey.mjs";
import { screens } from "../rig/screens.mjs";

for (const [scheme, language, size] of [
  ["light", "id", [1280, 800]],
  ["dark", "en", [1280, 800]],
  ["dark", "id", [360, 800]],
  ["light", "en", [360, 800]],
]) {
  journey(`every screen, ${scheme}, ${language}, ${size.join(" × ")}`, async ({ browser, site }) => {
    await browser.media({ "prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce" });
    await browser.viewport(...size);
    const found = {};
    for await (const screen of screens(browser, site, language)) {
      const here = await faults(browser);
      if (here.length) found[screen] = here;
      assert.equal(await browser.run("return document.documentElement.lang"), language, screen);
    }
    assert.deepEqual(found, {});
  }, { timeout: 240_000 });
}
