// A file that the page needs does not come, or is not what it should be.
import assert from "node:assert/strict";
import { Failure } from "../pages/failure.mjs";
import { Start } from "../pages/start.mjs";
import { Walk } from "../pages/walk.mjs";
import { instrument, items, words } from "../rig/instrument.mjs";
import { inEachEngine, journey } from "../rig/journey.mjs";

for (const [what, pattern, fault] of [
  ["the WebAssembly is missing", /\.wasm$/, { status: 404 }],
  ["the server has a bad day", /\.wasm$/, { status: 500 }],
  ["the WebAssembly is cut on the way", /\.wasm$/, { cut: 0.5 }],
  ["half of the WebAssembly was uploaded", /\.wasm$/, { truncated: 0.5 }],
  ["the WebAssembly is something else", /\.wasm$/, { body: Buffer.from("<!DOCTYPE html><title>Login</title>") }],
  ["the script is missing", /siapklaster[^/]*\.js$/, { status: 404 }],
]) {
  journey(`${what}: a plain message, and trying again works`, async ({ browser, site }) => {
    site.spoil(pattern, fault);
    await browser.go(site.at());
    const failure = await Failure.here(browser);
    assert.match(await browser.text("#failed"), /belum bisa dibuka.*Jawaban.*aman/);
    assert.ok((await failure.paper()).endsWith("/blank.id.html"));
    site.mend();
    await failure.tryAgain();
    await Start.here(browser);
  });
}

for (const { what, pattern, fault } of [
  { what: "the questionnaire is missing", pattern: /instrument\.json$/, fault: { status: 404 } },
  { what: "the questionnaire is cut on the way", pattern: /instrument\.json$/, fault: { cut: 0.5 } },
  { what: "the questionnaire is half", pattern: /instrument\.json$/, fault: { truncated: 0.5 } },
  { what: "the words are missing", pattern: /text\.id\.json$/, fault: { status: 404 } },
  { what: "the words are no JSON", pattern: /text\.id\.json$/, fault: { body: Buffer.from("nothing") } },
]) {
  journey(`${what}: the page names the file, and trying again works`, async ({ browser, site }) => {
    site.spoil(pattern, fault);
    await browser.go(site.at());
    const failure = await Failure.here(browser);
    assert.match(await browser.text("#failed, #refused"), /belum bisa di(buka|pakai)/);
    assert.match(await browser.text("#failed, #refused"), new RegExp(`klaster-unggulan/${pattern.source.replace("$", "")}`));
    site.mend();
    await failure.tryAgain();
    await Start.here(browser);
  });
}

journey(
  "the start script itself is missing: the page still says what this is, and offers a way on",
  async ({ browser, site }) => {
    site.spoil(/boot[^/]*\.js$/, { status: 404 });
    await browser.go(site.at());
    const link = await browser.until("the late message shows", async () => {
      const [late] = await browser.driver.findElements({ css: ".shell__late a" });
      return (
        (await late?.isDisplayed()) &&
        (await browser.run("return getComputedStyle(document.querySelector('.shell__late')).opacity")) === "1" &&
        late
      );
    });
    site.mend();
    await link.click();
    await Start.here(browser);
  },
);

for (const file of ["siapklaster_bg.wasm", "instrument.json"]) {
  inEachEngine(
    `${file} does not come in the middle of a walk: trying again leads back to it, with the answers`,
    async ({ browser, site }) => {
      await browser.withoutWorker();
      const walk = await (await Start.visit(browser, site)).begin("full");
      await walk.answer(items[0].id, 3);
      await walk.savedAt();
      const kept = await browser.stored();
      const address = await browser.url;
      site.spoil(new RegExp(file.replace("siapklaster", "siapklaster.*")), { status: 404 });
      await browser.reload();
      const failure = await Failure.here(browser);
      assert.deepEqual(await browser.stored(), kept);
      site.mend();
      await failure.tryAgain();
      const again = await Walk.here(browser);
      assert.equal(await browser.url, address);
      assert.equal(await again.chosen(items[0].id), 3);
    },
  );
}

inEachEngine("the app crashes: a plain message, and what was answered is there after trying again", async ({ browser, site }) => {
  // A panic is a trap. This module's start function is one `unreachable`.
  const trap = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11];
  const script = `setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([${trap}]))));`;
  site.spoil(/trap\.js$/, { body: Buffer.from(script) });
  // By the page itself: what a driver runs is no part of it in every engine.
  await browser.beforePage("addEventListener('trap', () => import(new URL('trap.js', location)))");
  const walk = await (await Start.visit(browser, site)).begin("full");
  await walk.answer(items[0].id, 3);
  await walk.savedAt();
  await browser.run("dispatchEvent(new Event('trap'))");
  const failure = await Failure.here(browser);
  assert.match(await browser.text("#app"), /Jawaban.*aman/);
  await failure.tryAgain();
  const again = await Walk.here(browser);
  assert.equal(await again.chosen(items[0].id), 3);
});

for (const { rule, place, spoil } of [
  {
    rule: "a weight below zero",
    place: "root.children[0].weight",
    spoil: (copy) => {
      copy.root.children[0].weight = -1;
    },
  },
  {
    rule: "a doubled id",
    place: "root.children[0].children[1].id",
    spoil: (copy) => {
      copy.root.children[0].children[1].id = copy.root.children[0].children[0].id;
    },
  },
  {
    rule: "bands that do not rise",
    place: "bands[2]",
    spoil: (copy) => {
      copy.bands[2].from = 10;
    },
  },
  {
    rule: "a missing id",
    place: "root.children[0].children[0].children[1]",
    spoil: (copy) => {
      delete copy.root.children[0].children[0].children[1].id;
    },
  },
  {
    rule: "lo above hi",
    place: "root.children[0].children[0].children[0]",
    spoil: (copy) => {
      copy.root.children[0].children[0].children[0] = { id: "networks-1", kind: "number", unit: "%", lo: 5, hi: 5 };
    },
  },
]) {
  journey(`a questionnaire with ${rule}: its place and a sentence`, async ({ browser, site }) => {
    const copy = structuredClone(instrument);
    spoil(copy);
    site.spoil(/instrument\.json$/, { body: Buffer.from(JSON.stringify(copy)) });
    await browser.go(site.at());
    await Failure.here(browser);
    const seen = await browser.text("#app");
    assert.ok(seen.includes(place), `names ${place}: ${seen}`);
    const sentence = seen.slice(seen.indexOf(place) + place.length);
    assert.match(sentence, /[a-z]+ [a-z]+ [a-z]+/i, "and says what is wrong there");
  });
}

journey("words that miss a level: its place and a sentence", async ({ browser, site }) => {
  const copy = structuredClone(words.id);
  copy["networks-2"].levels.pop();
  site.spoil(/text\.id\.json$/, { body: Buffer.from(JSON.stringify(copy)) });
  await browser.go(site.at());
  await Failure.here(browser);
  await browser.says("#app", /networks-2\S*levels/);
});

journey(
  "without JavaScript the page says what this is, and leads to a form with all 43 questions",
  async ({ browser, site }) => {
    await browser.withoutScripts();
    for (const code of ["id", "en"]) {
      await browser.go(site.at());
      assert.match(await browser.text("main"), /SiapKlaster/);
      assert.match(await browser.text("main"), /kesiapan|siap klaster/i);
      assert.match(await browser.text("noscript"), /JavaScript/);
      await browser.click(`noscript a[href="blank.${code}.html"]`);
      await browser.until("the form is there", async () => (await browser.url).endsWith(`/blank.${code}.html`));
      const form = await browser.text("body");
      for (const { id } of items) {
        assert.ok(form.includes(words[code][id].question.replace(/\s+/g, " ")), `asks ${id}`);
        for (const level of words[code][id].levels) assert.ok(form.includes(level.replace(/\s+/g, " ")), `${id}: ${level}`);
      }
      assert.equal(await browser.run("return document.documentElement.lang"), code);
    }
  },
  { needs: ["scripts"] },
);
