// The first page stands in the HTML and can be answered before the app is there; nothing of that is lost.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { items, words } from "../rig/instrument.mjs";
import { inEachEngine, journey } from "../rig/journey.mjs";
import { Site } from "../rig/site.mjs";
import { Failure } from "../pages/failure.mjs";
import { First } from "../pages/first.mjs";
import { Start } from "../pages/start.mjs";
import { Walk } from "../pages/walk.mjs";

const [a, b, c] = items.map(({ id }) => id);

/** The WebAssembly comes only when what this gives back is called. */
function held(site) {
  let comes;
  const until = new Promise((done) => {
    comes = done;
  });
  site.spoil(/\.wasm$/, { until });
  return comes;
}

/** Where an element is in the window, from its top. */
const topOf = (browser, selector) =>
  browser.run("return document.querySelector(arguments[0]).getBoundingClientRect().top", selector);

const draftsOf = async (browser) => Object.keys(await browser.stored()).filter((key) => key.includes("/draft/"));

for (const language of ["id", "en"]) {
  for (const depth of ["quick", "full"]) {
    inEachEngine(`what is answered before the app is there is kept: ${depth}, ${language}`, async ({ browser, site }) => {
      const come = held(site);
      await browser.arrive(site.at(`?lang=${language}#/`));
      const first = await First.here(browser, "start");
      assert.equal(await browser.run("return document.documentElement.lang"), language);
      await first.begin(depth);
      assert.equal(await browser.focused(), "heading");
      assert.ok((await browser.text("#first main")).includes(words[language][a].question.replace(/\s+/g, " ")));
      await first.answer(a, 3);
      await first.press(`evidence-${a}`);
      assert.deepEqual(await draftsOf(browser), [], "nothing runs that could store it");
      come();
      const walk = await Walk.here(browser);
      assert.equal(await walk.chosen(a), 3);
      assert.equal(await walk.evidenceOf(a), true);
      assert.equal(await browser.focused(), `evidence-${a}`);
      assert.match(await browser.url, /#\/d\/[^/]+\/walk\//);
      await walk.savedAt();
      assert.equal((await draftsOf(browser)).length, 1);
      await browser.reload();
      assert.equal(await (await Walk.here(browser)).chosen(a), 3);
      await browser.back();
      await Start.here(browser);
      assert.deepEqual(await browser.complaints(), []);
    });
  }
}

journey("whoever has begun nothing leaves nothing on the device", async ({ browser, site }) => {
  await Start.visit(browser, site);
  assert.deepEqual(await draftsOf(browser), []);
});

journey("the language is changed before the app is there: what was answered and typed stays", async ({ browser, site }) => {
  const come = held(site);
  await browser.arrive(site.at("#/new/full"));
  const first = await First.here(browser, "walk");
  await first.answer(a, 2);
  await first.note(b, "Ada buku kas");
  await first.press("language-en");
  await browser.says("#first main", words.en[a].question.replace(/\s+/g, " "));
  assert.equal((await first.chosen())[a], "2");
  assert.equal(await browser.value(`#first #note-${b}`), "Ada buku kas");
  assert.equal(await browser.focused(), "language-en");
  come();
  const walk = await Walk.here(browser);
  await browser.says("main", words.en[a].question.replace(/\s+/g, " "));
  assert.equal(await walk.chosen(a), 2);
  assert.equal(await walk.noteOf(b), "Ada buku kas");
  await browser.reload();
  await Walk.here(browser);
  assert.equal(await walk.language(), "en", "the choice is remembered");
});

journey("a button pressed before the app is there is done when it is", async ({ browser, site }) => {
  const come = held(site);
  await browser.arrive(site.at("#/new/full"));
  const first = await First.here(browser, "walk");
  await first.answer(a, 4);
  await first.press("next");
  await browser.says("#first #coming", /Sedang dibuka/);
  come();
  const walk = await Walk.here(browser);
  await browser.until("the next page is open", async () => !(await walk.asks()).includes(a));
  await browser.until("the heading has the focus", async () => (await browser.focused()) === "heading");
  await walk.back();
  await browser.until("the first page is open", async () => (await walk.asks()).includes(a));
  assert.equal(await walk.chosen(a), 4);
});

inEachEngine(
  "a note that is being typed is left alone: caret and Undo stay, and every word is stored",
  async ({ browser, site }) => {
    const come = held(site);
    await browser.arrive(site.at("#/new/full"));
    const first = await First.here(browser, "walk");
    await first.answer(a, 1);
    await first.note(a, "satu dua");
    await browser.press(Key.HOME, "x");
    come();
    await browser.until("the app is mounted", () => browser.has(`#app #item-${a}`));
    await browser.press("y");
    await browser.until("it is stored", async () => JSON.stringify(await browser.stored()).includes("xysatu dua"));
    assert.equal(await first.stands(), true);
    assert.equal(await browser.run("return document.activeElement.selectionStart"), 2);
    await browser.press(Key.chord(Key.CONTROL, "z"));
    const undone = await browser.value(`#first #note-${a}`);
    assert.notEqual(undone, "xysatu dua");
    // The click by which the field is left is not lost either.
    await first.answer(b, 2);
    await first.gone();
    const walk = await Walk.here(browser);
    assert.equal(await walk.noteOf(a), undone);
    await walk.chose(b, 2);
    assert.equal(await walk.chosen(a), 1);
  },
);

journey("the page stays where it is scrolled to, to the pixel", async ({ browser, site }) => {
  const come = held(site);
  await browser.viewport(360, 640);
  await browser.arrive(site.at("#/new/full"));
  const first = await First.here(browser, "walk");
  await first.answer(c, 2);
  await browser.run("scrollBy({ top: 40, behavior: 'instant' })");
  const place = () => topOf(browser, `:is(#first, #first:empty ~ #app) #item-${c}`);
  const before = await place();
  assert.ok((await browser.run("return scrollY")) > 300);
  come();
  await Walk.here(browser);
  assert.ok(Math.abs((await place()) - before) < 1, `${before} became ${await place()}`);
  assert.equal(await browser.focused(), `${c}=2`);
});

inEachEngine("a tap at any moment of the start is kept", async ({ browser, site, t }) => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  t.diagnostic(`SEED=${seed}`);
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
  await browser.withoutWorker();
  // Taps by the page itself, pressed and released apart, as a finger does, from the first moment on.
  await browser.beforePage(`
    window.taps = {};
    const tap = () => {
      const radios = [...document.querySelectorAll("main[data-screen=walk] [type=radio]")].filter((radio) => radio.getClientRects().length);
      if (radios.length) {
        const radio = radios[Math.floor(Math.random() * radios.length)];
        const press = (type) => radio.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0 }));
        press("pointerdown");
        setTimeout(() => {
          press("pointerup");
          if (radio.isConnected) { radio.click(); window.taps[radio.name] = radio.value; } else window.lost = true;
        }, 3);
      }
      if (!window.enough) setTimeout(tap, 7);
    };
    document.addEventListener("DOMContentLoaded", tap);
  `);
  for (let round = 0; round < 8; round += 1) {
    const delay = Math.floor(random() * 400);
    site.spoil(/\.wasm$/, { until: new Promise((done) => setTimeout(done, delay)) });
    await browser.arrive(site.at(`?lang=${round % 2 ? "en" : "id"}#/new/${round % 3 ? "full" : "quick"}`));
    // Whoever taps without a pause is pressing all the time: the app waits.
    await browser.until("the app is mounted", () => browser.has("#app main[data-screen=walk]"));
    await browser.run("window.enough = true");
    const walk = await Walk.here(browser);
    const taps = await browser.run("return window.taps");
    assert.equal(await browser.run("return window.lost ?? false"), false);
    assert.ok(Object.keys(taps).length > 0, "something was tapped");
    for (const [id, value] of Object.entries(taps)) {
      assert.equal(String(await walk.chosen(id)), value, `${id} in round ${round}, SEED=${seed}`);
    }
    site.mend();
  }
});

journey(
  "with drafts on the device the start page shows at once, and hardly moves when they are listed",
  async ({ browser, site }) => {
    await browser.withoutWorker();
    const walk = await (await Start.visit(browser, site)).begin("full");
    await walk.answer(a, 3);
    await walk.savedAt();
    const come = held(site);
    await browser.viewport(360, 640);
    await browser.arrive(site.at("#/"));
    await First.here(browser, "start");
    const place = (inside) => topOf(browser, `${inside} #begin-title`);
    const before = await place("#first");
    come();
    const start = await Start.here(browser);
    assert.equal((await start.cards()).length, 1);
    const moved = Math.abs((await place("#app")) - before);
    assert.ok(moved <= 24, `moved by ${moved} px`);
  },
);

for (const { what, address } of [
  { what: "a draft", address: (draft) => draft },
  { what: "a shared link", address: () => "#s=AQIDBAUGBwg" },
  { what: "an own questionnaire", address: () => "?instrument=instruments/klaster-unggulan/#/" },
]) {
  journey(`an address of ${what}: never a flash of another page`, async ({ browser, site }) => {
    await browser.withoutWorker();
    const walk = await (await Start.visit(browser, site)).begin("full");
    await walk.answer(a, 3);
    await walk.savedAt();
    const draft = new URL(await browser.url).hash;
    const come = held(site);
    await browser.beforePage(`
      window.shown = [];
      new MutationObserver(() => {
        const main = document.querySelector("#first main");
        if (main) window.shown.push(main.dataset.screen);
      }).observe(document, { childList: true, subtree: true });
    `);
    await browser.arrive(site.at(address(draft)));
    await browser.find("#app .shell");
    come();
    await browser.find("#app main[data-screen]");
    assert.deepEqual(await browser.run("return window.shown"), []);
  });
}

inEachEngine("with storage blocked what was answered is in the app all the same", async ({ browser, site }) => {
  const come = held(site);
  await browser.beforePage(
    "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } })",
  );
  await browser.arrive(site.at("#/new/full"));
  const first = await First.here(browser, "walk");
  await first.answer(a, 0);
  await first.answer(b, "dont_know");
  come();
  const walk = await Walk.here(browser);
  assert.equal(await walk.chosen(a), 0);
  assert.equal(await walk.chosen(b), "dont_know");
  await walk.notSaved();
});

inEachEngine("in a frame the same, and back still leaves the page around", async ({ browser, site }) => {
  const host = new Site({ policy: null });
  await host.start();
  try {
    const frame = `<!doctype html><title>Dinas</title><iframe src="${site.at("?lang=en#/")}" width="400" height="700"></iframe>`;
    // A file that is there, with another content.
    host.spoil(/\/embed\.js$/, { body: Buffer.from(frame), type: "text/html" });
    const come = held(site);
    await browser.arrive(host.at("embed.js"));
    const entries = await browser.run("return history.length");
    await browser.driver.switchTo().frame(await browser.find("iframe"));
    const first = await First.here(browser, "start");
    await first.begin("quick");
    await first.answer(a, 3);
    come();
    const walk = await Walk.here(browser);
    await walk.chose(a, 3);
    await browser.driver.switchTo().defaultContent();
    assert.equal(await browser.run("return history.length"), entries);
  } finally {
    await browser.driver.switchTo().defaultContent();
    await host.stop();
  }
});

journey(
  "the app does not come: it is said, what was answered stays, and trying again takes it over",
  async ({ browser, site }) => {
    for (const [pattern, fault] of [
      [/\.wasm$/, { status: 503 }],
      [/siapklaster-[^/]*\.js$/, { status: 404 }],
      [/text\.id\.json$/, { status: 503 }],
      [/instrument\.json$/, { silent: true }],
    ]) {
      await browser.withoutWorker();
      site.spoil(pattern, fault);
      await browser.arrive(site.at("#/new/full"));
      const first = await First.here(browser, "walk");
      await first.answer(a, 2);
      const failure = await browser.until(
        `${pattern}: it is said`,
        async () => (await browser.has("#failed")) && Failure.here(browser),
        40_000,
      );
      assert.match(await browser.text("#failed"), /belum bisa dibuka/);
      site.mend();
      await failure.tryAgain();
      const walk = await Walk.here(browser);
      assert.equal(await walk.chosen(a), 2, String(pattern));
      await walk.savedAt();
      await browser.run("localStorage.clear()");
    }
  },
);

inEachEngine("a page that is loaded again shows the question that was in sight", async ({ browser, site }) => {
  await browser.viewport(360, 640);
  const walk = await (await Start.visit(browser, site)).begin("full");
  await walk.answer(c, 2);
  await walk.savedAt();
  const place = () => topOf(browser, `#app #item-${c}`);
  const before = await place();
  assert.ok((await browser.run("return scrollY")) > 300);
  await browser.reload();
  await Walk.here(browser);
  await browser.until("the question is in sight", async () => Math.abs((await place()) - before) < 2);
});
