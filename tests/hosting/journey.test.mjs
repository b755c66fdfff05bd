// A whole visit on each documented host: walk, result, a link opened by somebody else. And
// what the server has learnt of it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Shared } from "../pages/shared.mjs";
import { Start } from "../pages/start.mjs";
import { Browser } from "../rig/browser.mjs";
import { sections } from "../rig/instrument.mjs";
import { caddy, nginx, plain } from "./server.mjs";

let browser;
after(() => browser?.bin());

for (const open of [nginx, caddy, plain]) {
  test(`${open.name}: walked, shared, opened again`, { timeout: 180_000 }, async (t) => {
    const site = await open();
    t.after(() => site.stop());
    browser ??= await Browser.start();
    const at = (rest) => `${site.origin}${site.under ?? "/"}${rest}`;
    await browser.go(at("?lang=id"));
    const walk = await (await Start.here(browser)).begin("quick");
    await walk.describe({ name: "Tenun Ulos Muara", commodity: "tenun" });
    for (const section of sections) {
      for (const { id } of section.items.filter((item) => item.key)) await walk.answer(id, 3);
      await walk.next();
    }
    const result = await walk.finish();
    const score = await result.score();
    assert.equal(score, 75);
    const link = await browser.value("#copy-link-text");
    assert.ok(link.startsWith(at("#s=")), link);

    await browser.arrive(link);
    assert.equal(await (await Shared.here(browser)).score(), score);
    await browser.arrive(at("?lang=en"));
    assert.equal(await (await Start.here(browser)).language(), "en");
    assert.deepEqual(await browser.complaints(), []);
    assert.deepEqual(
      (await browser.requested()).filter((url) => !url.startsWith(site.origin)),
      [],
      "nothing but the host is asked",
    );

    assert.equal(Boolean(site.log), open === nginx, "nginx tells what it was asked");
    if (site.log) {
      const log = await site.log();
      assert.match(log, /GET \/\?lang=id HTTP/);
      const fragment = link.split("#")[1];
      for (const secret of [fragment, fragment.slice(2, 20), "Tenun", "Ulos", "#", "s=", "a=", "draft", "walk"]) {
        assert.ok(!log.includes(secret), `the access log holds ${secret}`);
      }
      assert.ok(!/ "?(POST|PUT)/.test(log));
    }
    await browser.tidy();
  });
}
