// <siap-klaster> in a page of another origin, under a strict policy on both sides.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { contrast, rgb } from "../../embed/theme.js";
import { Start } from "../pages/start.mjs";
import { DIST } from "../rig/dist.mjs";
import { keyItems, sections } from "../rig/instrument.mjs";
import { inEachEngine, visit } from "./guest.mjs";
import { STRICT } from "./host.mjs";

const element = (app, attributes = "", id = "a") =>
  `<script src="${app.origin}/embed.js" defer></script><h1>Dinas</h1><siap-klaster id="${id}" ${attributes}><a href="${app.origin}/">Buka</a></siap-klaster><p>Kaki</p>`;
const strict = (app) => ({ policy: STRICT(app.origin) });

test("embed.js is under 3 KB on the wire", async () => {
  const bytes = brotliCompressSync(await readFile(path.join(DIST, "embed.js"))).length;
  assert.ok(bytes < 3072, `${bytes} bytes`);
});

inEachEngine("grows and shrinks with the content, and tells how far the walk is", async ({ browser, host, app, guest }) => {
  await browser.go(host.page("one", element(app, 'lang="id"'), strict(app)));
  await guest.hears("ready", ({ type }) => type === "ready");
  assert.deepEqual(await guest.heard("ready"), [{ type: "ready", id: "a", language: "id" }]);
  const first = await guest.fits("a");
  const entries = await browser.run("return history.length");

  await guest.enter("a");
  const start = await Start.here(browser);
  const walk = await start.begin("quick");
  await walk.describe({ name: "Batik Rahasia" });
  await guest.leave();
  const long = await guest.fits("a");
  assert.ok(long > first + 300, `${long} after ${first}`);

  await guest.enter("a");
  const asked = sections[0].items.filter(({ key }) => key);
  for (const { id } of asked) await walk.answer(id, 3);
  await guest.leave();
  await guest.hears("each answer counted", ({ type, answered }) => type === "progress" && answered === asked.length);
  await guest.hears("saved", ({ type, saved }) => type === "saved" && saved);
  assert.equal((await guest.heard("progress")).at(-1).asked, keyItems.length + 1);

  await guest.enter("a");
  await walk.finish();
  await guest.leave();
  await guest.hears("complete", ({ type }) => type === "complete");
  assert.deepEqual(
    (await guest.heard("complete")).map(({ answered, summary }) => [answered, summary]),
    [[asked.length, undefined]],
  );
  await guest.fits("a");

  await guest.enter("a");
  await browser.click("#new");
  await Start.here(browser);
  await guest.leave();
  assert.ok((await guest.fits("a")) < long, "shrinks again");
  // Whatever was said to the host: no answer, no name.
  assert.doesNotMatch(JSON.stringify(await browser.run("return messages")), /Batik|networks|fragment|level/);
  assert.equal(
    await browser.run("return document.querySelector('siap-klaster').shadowRoot.querySelector('iframe').title"),
    "SiapKlaster",
  );
  assert.equal(await browser.run("return history.length"), entries, "back still leaves the host's page");
  assert.deepEqual(await browser.complaints(), []);
});

visit(
  "a page turn shows the top of the frame",
  async ({ browser, host, app, guest }) => {
    await browser.go(host.page("turn", `<div>${"<p>Berita</p>".repeat(60)}</div>${element(app)}`, strict(app)));
    await browser.run("document.querySelector('siap-klaster').scrollIntoView()");
    await guest.hears("ready", ({ type }) => type === "ready");
    await guest.enter("a");
    const walk = await (await Start.here(browser)).begin("full");
    await guest.leave();
    await guest.fits("a");
    await guest.enter("a");
    await walk.next();
    await browser.until("the heading has the focus", async () => (await browser.focused()) === "heading");
    await guest.leave();
    await browser.until("the frame's top is in view", async () => {
      const top = await browser.run("return document.querySelector('siap-klaster').getBoundingClientRect().top");
      return top > -200 && top < 500;
    });
  },
  { needs: ["frameFocus"] },
);

visit("two on a page: each its height, its language, its events", async ({ browser, host, app, guest }) => {
  const body = `${element(app, 'lang="id"', "a")}<siap-klaster id="b" lang="en" src="${app.origin}/index.html" theme="dark" title="Second"></siap-klaster>`;
  await browser.go(host.page("two", body, strict(app)));
  await guest.hears("a is ready", ({ type, id }) => type === "ready" && id === "a");
  await browser.run("document.getElementById('b').scrollIntoView()");
  await guest.hears("b is ready", ({ type, id, language }) => type === "ready" && id === "b" && language === "en");
  await guest.enter("b");
  await (await Start.here(browser)).begin("full");
  assert.equal(await browser.run("return matchMedia('(prefers-color-scheme: dark)').matches"), false);
  assert.equal(
    await browser.run("return getComputedStyle(document.documentElement).getPropertyValue('--sk-paper').trim()"),
    "#12171e",
  );
  await guest.leave();
  const b = await guest.fits("b");
  const a = await guest.fits("a");
  assert.ok(b > a + 300);
  assert.deepEqual(
    (await guest.heard("progress")).map(({ id }) => id),
    ["b"],
  );
  assert.equal(await browser.run("return document.getElementById('b').shadowRoot.querySelector('iframe').title"), "Second");
});

visit(
  "is loaded when it comes near, as high as asked until the content has told its own",
  async ({ browser, host, app, guest }) => {
    const near = '<siap-klaster id="near" lang="id"></siap-klaster>';
    await browser.go(host.page("far", `${near}${"<p>Berita</p>".repeat(300)}${element(app, 'height="500"')}`, strict(app)));
    // Both were there from the start: the one has come to its end, the other has not begun.
    await guest.hears("the near one is ready", ({ type, id }) => type === "ready" && id === "near");
    const far = "const frame = document.getElementById('a').shadowRoot.querySelector('iframe');";
    assert.equal(await browser.run(`${far} return frame.src`), "");
    assert.equal(await guest.height("a"), 500);
    assert.equal(
      await browser.run(
        `${far} document.getElementById('a').setAttribute('height', '900'); return frame.isConnected && frame.getBoundingClientRect().height`,
      ),
      900,
      "in the same frame",
    );
    await browser.run("document.getElementById('a').scrollIntoView()");
    await guest.hears("ready", ({ type, id }) => type === "ready" && id === "a");
    const own = await guest.fits("a");
    await browser.run("document.getElementById('a').setAttribute('height', '5000')");
    assert.equal(await guest.height("a"), own, "the content has told its own");
    assert.equal((await guest.heard("ready")).filter(({ id }) => id === "a").length, 1, "and nothing was loaded anew");
  },
);

inEachEngine("language and theme change while somebody answers", async ({ browser, host, app, guest }) => {
  await browser.go(host.page("change", element(app, 'lang="id"'), strict(app)));
  await guest.hears("ready", ({ type }) => type === "ready");
  await guest.enter("a");
  const walk = await (await Start.here(browser)).begin("quick");
  await walk.answer(keyItems[0].id, 2);
  await browser.run("window.warned = []; console.warn = (words) => warned.push(words)");
  await guest.leave();
  await browser.run(
    "const at = document.querySelector('siap-klaster'); at.lang = 'en'; at.style.setProperty('--sk-accent', '#ffd400'); at.style.setProperty('--sk-radius', '2px');",
  );
  await guest.enter("a");
  await browser.until("English", async () => (await walk.language()) === "en");
  assert.equal(await walk.chosen(keyItems[0].id), 2);
  const [accent, on] = await browser.until("the colour arrives", async () => {
    const got = await browser.run(
      "const style = getComputedStyle(document.documentElement); return ['accent', 'on-accent', 'radius'].map((name) => style.getPropertyValue('--sk-' + name).trim())",
    );
    return got[2] === "2px" && got;
  });
  assert.match(
    (await browser.run("return warned")).join(),
    /--sk-accent: #ffd400 is hard to read here \(contrast 1\.\d\); #\w{6} is used/,
  );
  assert.notEqual(accent, "#ffd400");
  assert.ok(contrast(rgb(accent), rgb("#ffffff")) >= 4.5, `${accent} on white`);
  assert.ok(contrast(rgb(accent), rgb(on.length === 4 ? on.replace(/\w/g, "$&$&") : on)) >= 4.5, `${on} on ${accent}`);
});

visit("a frame that doesn't answer is said, with a way on", async ({ browser, host, app, guest }) => {
  // A clock that runs a hundred times faster.
  const fast = "<script src=/fast.js></script>";
  host.script("fast.js", "const wait = setTimeout; setTimeout = (act, time) => wait(act, time / 100);");
  await browser.go(
    host.page("late", `${fast}${element(app, `lang="en" src="${host.origin}/nothing"`)}`, {
      policy: `${STRICT(app.origin)}`.replace("frame-src", "frame-src 'self'"),
    }),
  );
  const { reason } = await guest.hears("an error", ({ type }) => type === "error");
  assert.equal(reason, "timeout");
  assert.match(
    await browser.run("return document.querySelector('siap-klaster').shadowRoot.querySelector('[role=alert]').textContent"),
    /could not be loaded.*full page/,
  );
  await browser.go(host.page("wrong", element(app, 'src="javascript:alert(1)"'), strict(app)));
  assert.equal((await guest.hears("an error", ({ type }) => type === "error")).reason, "src");
  // Of the frame nothing is left, and what the page itself says is there again.
  const seen =
    "const at = document.querySelector('siap-klaster'); return [at.querySelector('a').checkVisibility({ contentVisibilityAuto: true }) && at.querySelector('a').getClientRects().length, at.shadowRoot.querySelector('iframe').getBoundingClientRect().height]";
  assert.deepEqual(await browser.run(seen), [1, 0]);
});

inEachEngine("only the host that the frame knows is heard", async ({ browser, host, app, guest }) => {
  // One frame was told that somebody else is its host, the other that this page is.
  const frame = (id, origin) =>
    `<iframe id="${id}" src="${app.origin}/?lang=id&host=${encodeURIComponent(origin)}" width="800" height="700"></iframe>`;
  host.script(
    "who.js",
    "window.from = []; addEventListener('message', ({ source, data }) => from.push({ ...data, id: [...document.querySelectorAll('iframe')].find((frame) => frame.contentWindow === source)?.id }));",
  );
  await browser.go(
    host.page("other", `<script src="/who.js"></script>${frame("f", "https://www.example.go.id")}${frame("g", host.origin)}`),
  );
  const from = (id) => browser.run("return from.filter((one) => one.id === arguments[0])", id);
  for (const id of ["f", "g"]) {
    await guest.enter(id);
    await Start.here(browser);
    // Behind the frame's own listener: what this one has seen, that one has done with.
    await browser.run("window.seen = []; addEventListener('message', ({ data }) => seen.push(data.type))");
  }
  await guest.leave();
  for (const id of ["f", "g"]) {
    await browser.run(
      "document.getElementById(arguments[0]).contentWindow.postMessage({ siapklaster: 1, type: 'hello', grows: true, language: 'en', scheme: 'dark' }, '*')",
      id,
    );
    await guest.enter(id);
    await browser.until(`#${id} has got it`, () => browser.run("return seen.includes('hello')"));
    await guest.leave();
  }
  await guest.enter("g");
  await browser.until(
    "the one that knows this host speaks English",
    async () => (await browser.run("return document.documentElement.lang")) === "en",
  );
  assert.match(await browser.run("return document.documentElement.className"), /framed--grows/);
  await guest.enter("f");
  await browser.settled();
  assert.equal(await browser.run("return document.documentElement.lang"), "id");
  assert.equal(await browser.run("return document.documentElement.className"), "framed");
  // Messages of one frame come in order: before this one, there would be what it had to say.
  await browser.run("parent.postMessage({ last: true }, '*')");
  await guest.leave();
  await browser.until("its last message", async () => (await from("f")).some(({ last }) => last));
  assert.ok(
    (await from("g")).some(({ siapklaster, type }) => siapklaster && type === "height"),
    "the other is told something",
  );
  assert.deepEqual(await from("f"), [{ id: "f", last: true }], "and nothing was said to it");
});

visit("a plain frame needs no script, and takes its colours from its address", async ({ browser, host, app, guest }) => {
  await browser.go(
    host.page(
      "plain",
      `<iframe id="f" src="${app.origin}/?lang=en&sk-accent=%230b6b3a&theme=light" width="800" height="700" title="SiapKlaster"></iframe>`,
      { policy: `default-src 'none'; script-src 'self'; frame-src ${app.origin}` },
    ),
  );
  await guest.enter("f");
  const start = await Start.here(browser);
  assert.equal(await start.language(), "en");
  assert.equal(
    await browser.run("return getComputedStyle(document.documentElement).getPropertyValue('--sk-accent').trim()"),
    "#0b6b3a",
  );
  // It may scroll: nobody promised to make it higher.
  assert.equal(await browser.run("return getComputedStyle(document.documentElement).overflowY"), "visible");
});

visit(
  "moved within its page it goes on",
  async ({ browser, host, app, guest }) => {
    await browser.go(host.page("moved", element(app, 'lang="id"'), strict(app)));
    await guest.hears("ready", ({ type }) => type === "ready");
    await guest.enter("a");
    await (await Start.here(browser)).begin("full");
    await guest.leave();
    await browser.run("document.body.moveBefore(document.getElementById('a'), document.body.firstChild)");
    await guest.enter("a");
    await browser.find('main[data-screen="walk"]');
    await guest.leave();
    assert.equal((await guest.heard("ready")).length, 1);
  },
  { needs: ["movedFrames"] },
);

visit("taken out and put back it starts anew", async ({ browser, host, app, guest }) => {
  await browser.go(host.page("back", element(app, 'lang="id"'), strict(app)));
  await guest.hears("ready", ({ type }) => type === "ready");
  await browser.run("const at = document.getElementById('a'); at.remove(); document.body.append(at); at.scrollIntoView();");
  await browser.until("ready again", async () => (await guest.heard("ready")).length === 2);
  await guest.fits("a");
});
