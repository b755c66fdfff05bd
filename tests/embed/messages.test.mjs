// A hostile page talks to the frame: nothing it says breaks anything, and what is wrong is answered with a sentence.
import assert from "node:assert/strict";
import { Start } from "../pages/start.mjs";
import { visit } from "./guest.mjs";

const hello = (fields) => `{ siapklaster: 1, type: "hello", ${fields} }`;
const theme = (fields) => `{ siapklaster: 1, type: "theme", ${fields} }`;
const property = (value, name = "--sk-accent") => theme(`properties: { "${name}": ${value} }`);
/** Can't be made a text of: whoever tries is thrown at. */
const MUTE = "{ toString: null, valueOf: null }";

/**
 * What is sent, as source, and what is answered; null for nothing.
 * @type {[string, RegExp | null][]}
 */
const HOSTILE = [
  // Not ours.
  ["null", null],
  ["7", null],
  ['"hello"', null],
  ["[]", null],
  ["new Date()", null],
  ["new Map([['siapklaster', 1]])", null],
  ['{ siapklaster: "1", type: "hello", language: 5 }', null],
  [`{ siapklaster: ${MUTE}, type: "hello" }`, null],
  // Ours, and broken.
  ["{ siapklaster: 1 }", /^type undefined is not used/],
  ["{ siapklaster: 1, type: 7n }", /^type 7 is not used/],
  [`{ siapklaster: 1, type: ${MUTE} }`, /^type \(an object\) is not used/],
  ['{ siapklaster: 1, type: "of a later version", language: 5 }', null],
  ['{ siapklaster: 1, type: "__proto__" }', null],
  [hello("language: Object.create(null)"), /^hello: language \(an object\) is not used; allowed: id, en$/],
  [`{ siapklaster: 1, type: "language", language: ${MUTE} }`, /^language: language \(an object\) is not used/],
  [hello("language: 5"), /^hello: language 5 is not used/],
  [hello("language: NaN"), /^hello: language NaN is not used/],
  // What has been said is not said again: one object is as good as another.
  [hello('language: ["en"]'), null],
  [hello('language: new String("en")'), null],
  [hello('language: "fr"'), /^hello: language "fr"/],
  [hello('language: "en".repeat(1e6)'), /^hello: language "(en){40}" is not used/],
  [hello("language: null, scheme: null, properties: null, grows: null"), null],
  [hello('language: "", scheme: ""'), null],
  [hello('grows: "yes"'), /^hello: grows "yes" is not used; allowed: true or false/],
  [hello(`grows: ${MUTE}`), /^hello: grows \(an object\)/],
  [theme('scheme: "bright"'), /^theme: scheme "bright" is not used; allowed: auto, light, dark/],
  [theme(`scheme: ${MUTE}`), /^theme: scheme \(an object\)/],
  [theme('scheme: ["dark"]'), null],
  [theme('scheme: "constructor"'), /^theme: scheme "constructor"/],
  [theme('properties: "red"'), /^theme: properties "red" is not used; allowed: an object of names and texts/],
  [theme('properties: ["--sk-accent"]'), /^theme: properties \(an object\)/],
  [theme("properties: new Map([['--sk-accent', 'red']])"), null],
  [theme("properties: Object.create(null)"), null], // a record as any other
  [property(MUTE), /^--sk-accent: \(an object\) is not used/],
  [property("Object.create(null)", "--sk-ink"), /^--sk-ink: \(an object\) is not used/],
  [property("['#0b6b3a']", "--sk-line"), /^--sk-line: \(an object\) is not used/],
  [property("true"), /^--sk-accent: true is not used/],
  [property("NaN", "--sk-density"), /^--sk-density: NaN is not used/],
  [property("9", "--sk-density"), /^--sk-density: 9 is not used; allowed: a number of 0\.75 to 1\.5/],
  [
    property('"1".repeat(1e6) + "x"', "--sk-density"),
    /^--sk-density: "1{80}" is not used; allowed: a text of at most 200 characters/,
  ],
  [property('"#" + "0".repeat(1e6)'), /^--sk-accent: "#0{79}" is not used/],
  [property('"red; background: url(https://evil.example/a)"'), /^--sk-accent: red; background/],
  [property('"url(https://evil.example/b)"'), /^--sk-accent: url/],
  [property('"transparent"'), /^--sk-accent: transparent is not used; allowed: a colour that is not see-through/],
  [property('"rgb(0 0 0 / 0)"', "--sk-paper"), /^--sk-paper: rgb/],
  [property('"x; } * { display: none } a {"', "--sk-font"), /^--sk-font: x; }/],
  [property('"calc(100vw)"', "--sk-radius"), /^--sk-radius: calc/],
  [property('"1px"', "--sk-margin"), /^"--sk-margin" is not used; there are --sk-paper/],
  [property('"red"', "--sk-accent: red; --sk-ink"), /^"--sk-accent: red; --sk-ink" is not used/],
  [
    `{ siapklaster: 1, type: "theme", properties: JSON.parse('{"__proto__": {"--sk-accent": "red"}}') }`,
    /^"__proto__" is not used/,
  ],
  [property('"red"', "constructor"), /^"constructor" is not used/],
  [theme('properties: Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => ["--sk-" + i, "red"]))'), /^"--sk-0" is not used/],
];

visit(
  "whatever a page says to the frame, the app goes on, and what is wrong gets a sentence",
  async ({ browser, host, app, guest }) => {
    await browser.go(
      host.page(
        "hostile",
        `<iframe id="f" src="${app.origin}/?lang=id&host=${encodeURIComponent(host.origin)}" width="800" height="700"></iframe>`,
      ),
    );
    await guest.enter("f");
    await Start.here(browser);
    await browser.run(
      "window.broken = []; addEventListener('error', ({ message }) => broken.push(message)); addEventListener('unhandledrejection', ({ reason }) => broken.push(String(reason)));",
    );
    const look =
      "return [...['accent', 'ink', 'paper', 'line', 'radius', 'font', 'density'].map((name) => getComputedStyle(document.documentElement).getPropertyValue('--sk-' + name).trim()), document.documentElement.lang, document.documentElement.className, Object.keys(Object.prototype).join(), String({}.siapklaster)]";
    const before = await browser.run(look);
    await guest.leave();
    for (const [source, answer] of HOSTILE) {
      const already = await browser.run("return messages.length");
      await browser.run(`document.getElementById("f").contentWindow.postMessage(${source}, "*")`);
      // Each hello is answered with the height, in turn: with as many heights as hellos, all is answered.
      await browser.run('document.getElementById("f").contentWindow.postMessage({ siapklaster: 1, type: "hello" }, "*")');
      const hellos = source.startsWith('{ siapklaster: 1, type: "hello"') ? 2 : 1;
      const said = await browser.until(`an answer to ${source}`, async () => {
        const all = await browser.run("return messages.slice(arguments[0])", already);
        return all.filter(({ type }) => type === "height").length >= hellos && all;
      });
      const errors = said.filter(({ type }) => type === "error");
      if (answer === null) assert.deepEqual(errors, [], source);
      else {
        assert.equal(errors.length, 1, source);
        assert.equal(errors[0].reason, "setting");
        assert.match(errors[0].message, answer);
        assert.ok(errors[0].message.length < 500, "and no more of it than is needed");
      }
    }
    await browser.run('document.getElementById("f").contentWindow.postMessage({ siapklaster: 1, type: "hello" }, "*")');
    await guest.enter("f");
    await browser.settled();
    assert.deepEqual(await browser.run(look), before, "nothing of it was put on");
    assert.deepEqual(await browser.run("return broken"), []);
    await guest.leave();
    await browser.run(
      'document.getElementById("f").contentWindow.postMessage({ siapklaster: 1, type: "language", language: "en" }, "*")',
    );
    await guest.enter("f");
    await browser.until(
      "what is right is still done",
      async () => (await browser.run("return document.documentElement.lang")) === "en",
    );
    assert.ok(!(await browser.requested()).some((url) => url.includes("evil.example")));
  },
);

visit("a page whose every message is wrong is not answered for ever", async ({ browser, host, app, guest }) => {
  await browser.go(
    host.page(
      "flood",
      `<iframe id="f" src="${app.origin}/?host=${encodeURIComponent(host.origin)}" width="800" height="700"></iframe>`,
    ),
  );
  await guest.enter("f");
  await Start.here(browser);
  await guest.leave();
  await browser.run(`
    const to = document.getElementById("f").contentWindow;
    for (let i = 0; i < 500; i += 1) to.postMessage({ siapklaster: 1, type: "theme", scheme: "s" + i }, "*");
    to.postMessage({ siapklaster: 1, type: "hello", language: "en" }, "*");`);
  await guest.enter("f");
  await browser.until("all is read", async () => (await browser.run("return document.documentElement.lang")) === "en");
  await guest.leave();
  const errors = await browser.run("return messages.filter(({ type }) => type === 'error').length");
  assert.ok(errors > 10 && errors <= 50, `${errors}`);
});
