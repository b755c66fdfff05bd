// What a browser needs to offer the site as an app, in both languages.
import assert from "node:assert/strict";
import path from "node:path";
import { Start } from "../pages/start.mjs";
import { journey } from "../rig/journey.mjs";
import { Site } from "../rig/site.mjs";

/** Width and height that a PNG says of itself. */
const size = (png) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

journey("the manifest: names and descriptions in both languages, icons and pictures as they say", async ({ browser, site }) => {
  await Start.visit(browser, site);
  const href = await browser.run("return document.querySelector('link[rel=manifest]').href");
  const manifest = JSON.parse((await Site.file(path.basename(href))).toString());
  assert.equal(manifest.lang, "id");
  for (const member of ["name", "description"]) {
    assert.match(manifest[member], /klaster/);
    assert.match(manifest[`${member}_localized`].en, /cluster/i);
  }
  assert.ok(manifest.short_name.length <= 12);
  const start = new URL(manifest.start_url, href).href;
  assert.ok(start.startsWith(new URL(manifest.scope, href).href));
  assert.equal(start, site.at());

  for (const { src, sizes, type } of [...manifest.icons, ...manifest.screenshots]) {
    const bytes = await Site.file(src);
    if (type === "image/png") assert.equal(size(bytes), sizes, src);
    else assert.match(bytes.toString(), /<svg/);
  }
  const sizes = (fits) => manifest.icons.filter(fits).map(({ sizes }) => sizes);
  assert.deepEqual(
    sizes(({ purpose, type }) => !purpose && type === "image/png"),
    ["192x192", "512x512"],
  );
  assert.deepEqual(
    sizes(({ purpose }) => purpose === "maskable"),
    ["512x512"],
  );
  for (const form of ["narrow", "wide"]) {
    const shapes = manifest.screenshots
      .filter(({ form_factor }) => form_factor === form)
      .map(({ sizes }) => sizes.split("x").map(Number));
    assert.ok(shapes.length > 0);
    // Chromium leaves out what is narrower, or longer for its width, than this.
    for (const sides of shapes)
      assert.ok(Math.min(...sides) >= 320 && Math.max(...sides) <= 2.3 * Math.min(...sides), `${sides}`);
  }
});

journey(
  "the browser itself finds nothing that would keep it from being installed",
  async ({ browser, site }) => {
    await Start.visit(browser, site);
    const { faults, manifest } = await browser.installability();
    assert.deepEqual(faults, []);
    assert.equal(manifest.name, "SiapKlaster: kesiapan klaster");
    assert.equal(manifest.icons.length, 4);
    assert.equal(manifest.screenshots.length, 3);
  },
  { needs: ["installability"] },
);
