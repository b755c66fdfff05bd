// Two copies of the site in folders of one origin: what one keeps, the other leaves alone.
import assert from "node:assert/strict";
import { cp, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Foot } from "../pages/foot.mjs";
import { Start } from "../pages/start.mjs";
import { DIST } from "../rig/dist.mjs";
import { journey } from "../rig/journey.mjs";
import { release } from "../rig/release.mjs";

journey("each opens without a network, also when the other has been renewed", async ({ browser, site, t }) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "siapklaster-copies-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const plain = { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) };
  for (const copy of ["batik", "kopi"]) await cp(DIST, path.join(folder, copy), plain);
  site.publish(folder);
  const foot = new Foot(browser);
  const visit = async (copy) => {
    await browser.arrive(site.at(`${copy}/index.html?lang=id`));
    await Start.here(browser);
  };
  for (const copy of ["batik", "kopi"]) {
    await visit(copy);
    await foot.ready();
  }
  await cp(await release(t, "2"), path.join(folder, "kopi"), plain);
  site.publish(folder);
  await visit("kopi");
  await foot.offered();
  await foot.accept();
  await foot.is("2");
  await foot.ready();

  await site.stop();
  await visit("batik");
  assert.equal(await foot.version(), null);
  await visit("kopi");
  assert.equal(await foot.version(), "2");
  const names = await browser.driver.executeAsyncScript("caches.keys().then(arguments[0])");
  const versions = names.filter((name) => !name.endsWith(" opened"));
  assert.deepEqual(
    versions.map((name) => name.split(" ")[1]).sort(),
    ["/batik/", "/kopi/"],
    `of each one version: ${names.join()}`,
  );
});
