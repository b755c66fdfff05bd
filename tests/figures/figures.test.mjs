// The domain in the browser: every published vector passes, and all figures are those of the
// native build, to the last digit. `cargo xtask test --only figures` builds both.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { Browser } from "../rig/browser.mjs";

const FOLDER = new URL("../../target/figures/", import.meta.url);
const PAGE = '<!DOCTYPE html><html lang="en"><title>figures</title>';
const TYPES = { js: "text/javascript", wasm: "application/wasm" };

let browser, server;

before(async () => {
  server = createServer(async ({ url }, response) => {
    const name = url.slice(1);
    if (!name) return response.setHeader("content-type", "text/html").end(PAGE);
    const content = await readFile(new URL(name, FOLDER)).catch(() => undefined);
    if (!content) return response.writeHead(404).end();
    response.setHeader("content-type", TYPES[name.split(".").pop()]).end(content);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  browser = await Browser.start();
  await browser.go(`http://127.0.0.1:${server.address().port}/`);
});

after(async () => {
  await browser?.bin();
  server?.close();
});

/** What one of the module's functions gives in the page. */
async function inPage(call) {
  const { value, fault } = await browser.driver.executeAsyncScript(`
    const done = arguments[0];
    import("/conformance.js").then(async (module) => {
      await module.default();
      done({ value: module.${call} });
    }).catch((fault) => done({ fault: String(fault) }));
  `);
  assert.equal(fault, undefined);
  return value;
}

test("every published vector passes in the browser", async () => {
  const published = JSON.parse(await readFile(new URL("../../crates/readiness/vectors/vectors.json", import.meta.url), "utf8"));
  assert.equal(await inPage("count()"), published.length);
  assert.equal(await inPage("failures()"), "");
});

test("all figures are those of the native build, to the last digit", async () => {
  const native = (await readFile(new URL("native.txt", FOLDER), "utf8")).split("\n");
  const here = (await inPage("figures()")).split("\n");
  assert.equal(here.length, native.length);
  assert.ok(native.length > 70, `${native.length} lines`);
  for (const [place, line] of native.entries()) assert.equal(here[place], line, `line ${place + 1}`);
});
