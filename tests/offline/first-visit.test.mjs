// One visit with a network, then never again: what "ready to use without the internet" promises.
import assert from "node:assert/strict";
import { Foot } from "../pages/foot.mjs";
import { Result } from "../pages/result.mjs";
import { Shared } from "../pages/shared.mjs";
import { Start } from "../pages/start.mjs";
import { Walk } from "../pages/walk.mjs";
import { everyItem, keyOnly } from "../rig/answers.mjs";
import { Browser } from "../rig/browser.mjs";
import { instrument, items, sections, words } from "../rig/instrument.mjs";
import { inEachEngine, journey } from "../rig/journey.mjs";
import { readiness } from "../rig/pencil.mjs";
import { Site } from "../rig/site.mjs";

/** The files that the worker of this build is to keep. */
async function listed() {
  const worker = (await Site.file("sw.js")).toString();
  return Object.keys(JSON.parse(worker.match(/const FILES = (\{.*\});/)[1])).sort();
}

/** The files that the browser keeps of the site. */
async function kept(browser, site) {
  const addresses = await browser.driver.executeAsyncScript(`
    const done = arguments[0];
    caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))
      .then((found) => done(found.flat().map(({ url }) => url)), (fault) => done([String(fault)]));
  `);
  return addresses.map((url) => decodeURIComponent(url.slice(site.at().length))).sort();
}

for (const under of ["/", "/dinas/klaster siap/"]) {
  inEachEngine(
    `under ${under}: everything works with the server gone, in both languages`,
    async ({ browser, site }) => {
      const foot = new Foot(browser);
      await Start.visit(browser, site);
      await foot.ready();
      assert.deepEqual(await kept(browser, site), await listed());
      await site.stop();
      const answers = keyOnly();
      const quick = readiness(answers, "quick");

      await browser.reload();
      let start = await Start.here(browser);
      await foot.ready();
      const walk = await start.begin("quick");
      await walk.describe({ name: "Kopi Gayo" });
      for (const section of sections) {
        for (const { id } of section.items.filter(({ key }) => key)) await walk.answer(id, answers[id]);
        await walk.next();
      }
      await walk.savedAt();
      await browser.reload();
      await Walk.here(browser);
      const result = await walk.finish();
      assert.equal(await result.score(), Math.round(quick.score));
      const summary = await result.link("summary");
      const letter = await result.link("answers");
      await browser.reload();
      await Result.here(browser);

      // Never fetched before: the other language.
      await result.speak("en");
      assert.equal(await result.band(), `For now: ${words.en[quick.band].title}`);
      for (const link of [summary, letter]) {
        await browser.arrive(link);
        const shared = await Shared.here(browser);
        assert.equal(await shared.score(), Math.round(quick.score));
      }
      await browser.arrive(site.at());
      start = await Start.here(browser);
      assert.equal(await start.language(), "en");
      assert.match((await start.cards())[0].text, /Kopi Gayo/);
      for (const code of ["id", "en"]) {
        await browser.go(site.at(`blank.${code}.html`));
        const form = await browser.text("body");
        for (const { id } of items) assert.ok(form.includes(words[code][id].question.replace(/\s+/g, " ")), id);
      }
    },
    { under },
  );
}

journey("by a shared link as the first thing ever seen: ready just the same", async ({ browser, site }) => {
  await Start.visit(browser, site);
  const walk = await (await Start.here(browser)).begin("full");
  await walk.answer(items[0].id, 3);
  const link = await (await walk.finish()).link("answers");
  const elsewhere = await Site.open();
  try {
    await browser.arrive(link.replace(site.origin, elsewhere.origin));
    await Shared.here(browser);
    await new Foot(browser).ready();
    await elsewhere.stop();
    await browser.reload();
    await Shared.here(browser);
    const copy = await (await Shared.here(browser)).copy();
    await copy.chose(items[0].id, 3);
  } finally {
    await elsewhere.stop().catch(() => {});
  }
});

journey("a file that can't be kept: not said, nothing half kept; and said once it is there", async ({ browser, site }) => {
  site.spoil(/icon-maskable/, { status: 404 });
  const foot = new Foot(browser);
  await Start.visit(browser, site);
  await browser.until("the worker has given up", () => site.requests.some(({ url }) => url.includes("icon-maskable")));
  await browser.until("nothing is registered", () =>
    browser.driver.executeAsyncScript(
      "const done = arguments[0]; navigator.serviceWorker.getRegistration().then((it) => done(!it?.installing && !it?.active))",
    ),
  );
  assert.deepEqual(await kept(browser, site), []);
  assert.equal(await foot.isReady(), false);
  site.mend();
  await browser.reload();
  await foot.ready();
});

journey("a file that the browser has dropped since is fetched again; until then it is not said", async ({ browser, site }) => {
  const foot = new Foot(browser);
  await Start.visit(browser, site);
  await foot.ready();
  const drop = () =>
    browser.driver.executeAsyncScript(
      `
    const [file, done] = arguments;
    caches.keys().then(([name]) => caches.open(name)).then((cache) => cache.delete(file)).then(done, done);
  `,
      site.at("handover.js"),
    );
  assert.equal(await drop(), true);
  site.spoil(/handover\.js/, { status: 503 });
  await browser.reload();
  await Start.here(browser);
  await browser.until("it was asked for", () => site.requests.filter(({ url }) => url.endsWith("/handover.js")).length > 1);
  assert.equal(await foot.isReady(), false);
  site.mend();
  await browser.reload();
  await foot.ready();
  assert.deepEqual(await kept(browser, site), await listed());
});

journey("a host that leads index.html to its folder", async ({ browser, site }) => {
  site.spoil(/\/index\.html$/, { status: 301, location: "./" });
  const foot = new Foot(browser);
  await Start.visit(browser, site);
  await foot.ready();
  for (const gone of [false, true]) {
    if (gone) await site.stop();
    await browser.arrive(site.at("?lang=en"));
    await Start.here(browser);
  }
});

const COFFEE = {
  ...instrument,
  id: "kopi",
  languages: ["id"],
  bands: [{ id: "awal", from: 0 }],
  root: { id: "readiness", children: [{ id: "kebun", children: [{ id: "kebun-1", kind: "scale", levels: 3 }] }] },
};
const COFFEE_WORDS = {
  readiness: { title: "Kesiapan" },
  awal: { title: "Awal" },
  kebun: { title: "Kebun" },
  "kebun-1": {
    question: "Apakah kebun dipetakan?",
    levels: ["Belum ada peta.", "Sebagian sudah dipetakan.", "Semua sudah dipetakan."],
  },
};

// The app speaks the first, not the second: the questionnaire's words come in the one that it has.
for (const code of ["id", "es-419"]) {
  journey(
    `an agency's own questionnaire, in the language in use (${code}), from the first visit on`,
    async ({ browser, site }) => {
      const serve = (json, text) => {
        site.mend();
        site.spoil(/kopi\/instrument\.json$/, { body: Buffer.from(JSON.stringify(json)) });
        site.spoil(new RegExp(`kopi/text\\.${code}\\.json$`), { body: Buffer.from(JSON.stringify(text)) });
      };
      const coffee = { ...COFFEE, languages: [code] };
      serve(coffee, COFFEE_WORDS);
      const foot = new Foot(browser);
      const query = "?instrument=/kopi/&lang=id";
      const question = async () => {
        const walk = await (await Start.visit(browser, site, query)).begin("full");
        return walk.question("kebun-1");
      };
      await Start.visit(browser, site, query);
      await foot.ready();
      await site.stop();
      assert.equal(await question(), COFFEE_WORDS["kebun-1"].question);

      // It is asked for anew whenever it can be had.
      await site.start();
      const newer = structuredClone(COFFEE_WORDS);
      newer["kebun-1"].question = "Apakah kebun sudah dipetakan?";
      serve(coffee, newer);
      assert.equal(await question(), newer["kebun-1"].question);
      // A network that swallows everything holds nobody up for long.
      site.mend();
      site.spoil(/kopi\//, { silent: true });
      assert.equal(await question(), newer["kebun-1"].question);
    },
  );
}

inEachEngine("the start screen of the installed app opens the next day, with no server", async ({ site }) => {
  const first = await Browser.start();
  let second;
  try {
    const walk = await (await Start.visit(first, site)).begin("full");
    const answers = everyItem();
    await walk.answer(items[0].id, answers[items[0].id]);
    await new Foot(first).ready();
    const manifest = JSON.parse((await Site.file("manifest.webmanifest")).toString());
    await first.quit();
    await site.stop();
    second = await Browser.start({ after: first });
    await second.go(new URL(manifest.start_url, site.at("manifest.webmanifest")).href);
    const start = await Start.here(second);
    const again = await start.resume((await start.cards())[0].id);
    assert.equal(await again.chosen(items[0].id), answers[items[0].id]);
  } finally {
    await (second ?? first).bin();
  }
});
