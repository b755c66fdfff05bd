// Nothing leaves: no request to elsewhere, and none that says anything of the group.
import assert from "node:assert/strict";
import { Shared } from "../pages/shared.mjs";
import { Start } from "../pages/start.mjs";
import { everyItem } from "../rig/answers.mjs";
import { assessment, importAssessment } from "../rig/assessment.mjs";
import { pages } from "../rig/instrument.mjs";
import { inEachEngine } from "../rig/journey.mjs";

const SECRET = "Rahasia Kelompok Kita";

for (const under of ["/", "/dinas/klaster siap/"]) {
  inEachEngine(
    `a whole visit under ${under} asks only for the site's own files`,
    async ({ browser, site }) => {
      await (await Start.visit(browser, site)).begin("quick");
      const walk = await importAssessment(browser, site, assessment(everyItem(), { name: SECRET, commodity: SECRET }));
      await walk.answer(pages[0].items[0].id, 1);
      await walk.note(pages[0].items[0].id, SECRET);
      await walk.speak("en");
      const result = await walk.finish();
      const answers = await result.link("answers");
      const summary = await result.link("summary");
      for (const link of [answers, summary]) {
        assert.ok(link.startsWith(`${site.origin}${encodeURI(under)}`), link);
        await browser.arrive(link);
        await Shared.here(browser);
      }
      const start = await Start.visit(browser, site);
      await browser.download(async () => start.download((await start.cards())[0].id));
      await start.wipe();

      const asked = await browser.requested();
      assert.ok(asked.length > 5);
      assert.deepEqual(
        asked.filter((url) => !url.startsWith(`${site.origin}/`)),
        [],
      );
      const payload = answers.split("#a=")[1];
      for (const { method, url, headers, body } of site.requests) {
        const all = decodeURIComponent(`${method} ${url} ${JSON.stringify(headers)} ${body}`);
        assert.equal(method, "GET");
        assert.equal(body, "");
        assert.ok(!all.includes(SECRET) && !all.includes(payload.slice(0, 12)) && !/#|[?&](?!lang=)/.test(url), all);
        assert.equal(headers.cookie, undefined);
        assert.ok(url.startsWith(encodeURI(under)) || url === "/favicon.ico", url);
      }
      assert.equal(await browser.run("return document.cookie"), "");
      assert.deepEqual(await browser.complaints(), []);
    },
    { under },
  );
}
