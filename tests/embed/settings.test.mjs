// What a page asks for and can't have is named, to whoever made the page, and the default is taken.
import assert from "node:assert/strict";
import { Start } from "../pages/start.mjs";
import { Site } from "../rig/site.mjs";
import { visit } from "./guest.mjs";

const WRONG = 'lang="fr" depth="fast" theme="bright" height="tall" instrument="http://[" handover="yes"'; // each of them
const SAID = {
  lang: 'lang="fr" is not used; allowed: id or en',
  depth: 'depth="fast" is not used; allowed: quick or full',
  theme: 'theme="bright" is not used; allowed: auto, light or dark',
  height: 'height="tall" is not used; allowed: a number of pixels',
  instrument: 'instrument="http://[" is not used; allowed: the address of a folder on the app\'s own site',
  handover: 'handover="yes" is not used; allowed: event, or an address on the app\'s own site',
};
const KEEP_WARNINGS = "window.warned = []; console.warn = (words) => warned.push(words);";

const element = (app, attributes) =>
  `<script src="/warned.js"></script><script src="${app.origin}/embed.js"></script><siap-klaster id="a" ${attributes}></siap-klaster>`;

visit(
  "every wrong attribute is named once, with what is allowed; the defaults are used",
  async ({ browser, host, app, guest }) => {
    host.script("warned.js", KEEP_WARNINGS);
    await browser.go(host.page("wrong", element(app, WRONG)));
    await guest.hears("ready, in the default language", ({ type, language }) => type === "ready" && language === "id");
    const said = async () => (await guest.heard("error")).map(({ reason, message }) => `${reason}: ${message}`).sort();
    const all = Object.values(SAID);
    assert.deepEqual(await said(), all.map((words) => `setting: ${words}`).sort());
    assert.deepEqual((await browser.run("return warned")).sort(), all.map((words) => `SiapKlaster: ${words}`).sort());
    // It has gone no further than the element, and the app offers both depths.
    assert.equal(
      await browser.run("return new URL(document.getElementById('a').shadowRoot.querySelector('iframe').src).search"),
      `?host=${encodeURIComponent(host.origin)}`,
    );
    await guest.enter("a");
    await Start.here(browser);
    await browser.find("#begin-quick");
    await browser.find("#begin-full");
    await guest.leave();

    await browser.run(
      "const at = document.getElementById('a'); at.lang = 'de'; at.setAttribute('theme', 'neon'); at.setAttribute('theme', 'bright'); at.setAttribute('theme', 'dark');",
    );
    await guest.hears("another", ({ type, message }) => type === "error" && /theme="neon"/.test(message));
    const [language, neon, ...again] = (await guest.heard("error")).slice(all.length).map(({ message }) => message);
    assert.match(language, /^lang="de" is not used/);
    assert.match(neon, /^theme="neon" is not used/);
    assert.deepEqual(again, [], "bright has been said before");
  },
);

visit("what is allowed, or left out, is not remarked on", async ({ browser, host, app, guest }) => {
  host.script("warned.js", KEEP_WARNINGS);
  await browser.go(
    host.page(
      "right",
      element(app, 'lang="en-GB" depth="quick" theme="" height="700px" handover="event" style="--sk-accent: #0b6b3a"'),
    ),
  );
  await guest.hears("ready, in English", ({ type, language }) => type === "ready" && language === "en");
  await guest.fits("a");
  assert.deepEqual(await guest.heard("error"), []);
  assert.deepEqual(await browser.run("return warned"), []);
});

const frame = (app, query) => `<iframe id="f" src="${app.origin}/?${query}" width="800" height="700"></iframe>`;
const errors = (browser) =>
  browser.run("return messages.filter(({ type }) => type === 'error').map(({ reason, message }) => reason + ': ' + message)");

visit("in the address of a plain frame, too", async ({ browser, host, app, guest, t }) => {
  const query = "lang=fr&theme=bright&depth=fast&sk-accent=redish&sk-margin=1px&handover=yes";
  await browser.go(host.page("plain", frame(app, `${query}&host=${encodeURIComponent(host.origin)}`)));
  await guest.enter("f");
  assert.equal(await (await Start.here(browser)).language(), "id");
  await browser.find("#begin-full");
  await guest.leave();
  const expected = [
    'setting: lang="fr" is not used; allowed: id, en',
    'setting: theme="bright" is not used; allowed: auto, light, dark',
    'setting: depth="fast" is not used; allowed: quick, full',
    /^setting: "--sk-margin" is not used; there are --sk-paper, /,
    "setting: --sk-accent: redish is not used; allowed: a colour that is not see-through",
    `handover: handover="yes": neither event nor an address of ${app.origin}`,
  ];
  const said = await browser.until("all is said", async () => {
    const now = await errors(browser);
    return now.length >= expected.length && now;
  });
  assert.equal(said.length, expected.length);
  for (const [index, words] of expected.entries()) {
    if (typeof words === "string") assert.equal(said[index], words);
    else assert.match(said[index], words);
  }
  // In the console of the frame: of a page of the same origin, since not every driver reaches into others.
  const site = await Site.open({ policy: null });
  t.after(() => site.stop());
  site.spoil(/around/, { body: `<!DOCTYPE html><title>Dinas</title>${frame(site, query)}`, type: "text/html" });
  await browser.beforePage(KEEP_WARNINGS);
  await browser.go(site.at("around.html"));
  await guest.enter("f");
  await Start.here(browser);
  const warned = await browser.run("return warned");
  for (const name of ["lang", "theme", "depth", "--sk-accent", '"--sk-margin"'])
    assert.equal(warned.filter((words) => words.startsWith(`SiapKlaster: ${name}`)).length, 1, name);
});

visit("without a host in the address, it is said once the host has said hello", async ({ browser, host, app, guest }) => {
  await browser.go(host.page("later", frame(app, "theme=bright&depth=fast")));
  await browser.until("ready", () => browser.run("return messages.some(({ type }) => type === 'ready')"));
  assert.deepEqual(await errors(browser), []);
  await guest.leave();
  await browser.run("document.getElementById('f').contentWindow.postMessage({ siapklaster: 1, type: 'hello' }, '*')");
  await browser.until("both are said", async () => (await errors(browser)).length === 2);
});

visit("a host that is no origin is nobody: nothing is heard or said", async ({ browser, host, app, guest }) => {
  const named = `${frame(app, "lang=id&host=www.example.go.id")}${frame(app, `lang=id&host=${encodeURIComponent(`${host.origin}/berita`)}`).replace('"f"', '"g"')}`;
  await browser.go(host.page("nobody", named));
  for (const id of ["f", "g"]) {
    await guest.enter(id);
    await Start.here(browser);
    await guest.leave();
    await browser.run(
      "document.getElementById(arguments[0]).contentWindow.postMessage({ siapklaster: 1, type: 'hello', language: 'en' }, '*')",
      id,
    );
  }
  // Of an address with a path the origin counts.
  await guest.enter("g");
  await browser.until("English", async () => (await browser.run("return document.documentElement.lang")) === "en");
  await guest.enter("f");
  await browser.settled();
  assert.equal(await browser.run("return document.documentElement.lang"), "id");
  await browser.run("parent.postMessage({ last: true }, '*')");
  await guest.leave();
  await browser.until("its last message", () => browser.run("return messages.some(({ last }) => last)"));
  const from = await browser.run("return messages.filter(({ type }) => type === 'ready').length");
  assert.equal(from, 1, "of the other one");
});
