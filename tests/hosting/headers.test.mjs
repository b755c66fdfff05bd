// What the documented configurations answer, file by file.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { get } from "node:http";
import path from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { ROOT } from "../rig/dist.mjs";
import { directives, framedBy, POLICY } from "../rig/policy.mjs";
import { caddy, nginx, nginxFolder } from "./server.mjs";

const EXPECTED = framedBy("'self'", "https://www.example.go.id");
const TYPES = {
  css: /^text\/css; charset=utf-8$/i,
  html: /^text\/html; charset=utf-8$/i,
  js: /^(text|application)\/javascript; charset=utf-8$/i,
  json: /^application\/json/i,
  svg: /^image\/svg\+xml/i,
  wasm: /^application\/wasm$/i,
  webmanifest: /^application\/manifest\+json/i,
};

function ask(url, encoding = "identity") {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": encoding }, agent: false }, async (response) => {
      const parts = [];
      for await (const part of response) parts.push(part);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
    }).on("error", reject);
  });
}

/** The policies that a text states, wherever it does. */
const stated = (text) => [...text.matchAll(/default-src [^"`]*/g)].map(([policy]) => directives(policy));

test("the policy lets nothing in from elsewhere and nothing inline", () => {
  const { "script-src": script, ...others } = directives(POLICY);
  assert.deepEqual(others["default-src"], ["'none'"]);
  assert.deepEqual(script, ["'self'", "'wasm-unsafe-eval'"]);
  for (const [name, sources] of Object.entries(others)) {
    if (/^(require-)?trusted-types/.test(name)) continue;
    for (const source of sources)
      assert.ok(
        ["'none'", "'self'"].includes(source) || (name === "img-src" && /^(data|blob):$/.test(source)),
        `${name} ${source}`,
      );
  }
  assert.deepEqual([others["require-trusted-types-for"], others["trusted-types"]], [["'script'"], ["siapklaster"]]);
});

for (const [file, policy] of [
  ["hosting/nginx.conf", EXPECTED],
  ["hosting/nginx-folder.conf", EXPECTED],
  ["hosting/Caddyfile", EXPECTED],
  ["docs/hosting.md", EXPECTED],
  ["docs/embedding.md", directives(POLICY)],
]) {
  test(`${file} states the policy of hosting/content-security-policy.txt`, async () => {
    assert.deepEqual(stated(await readFile(path.join(ROOT, file), "utf8")), [policy]);
  });
}

async function files(folder) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));
}

for (const start of [nginx, nginxFolder, caddy]) {
  test(`${start.name}: types, compression, caching, policy`, { timeout: 60_000 }, async (t) => {
    const site = await start();
    t.after(() => site.stop());
    const at = site.origin + (site.under ?? "/");
    const names = await files(site.folder);
    assert.ok(
      names.some((name) => name.endsWith(".wasm")),
      "the site has its WebAssembly",
    );
    for (const name of names) {
      const url = at + (name === "index.html" ? "" : name);
      const whole = await readFile(path.join(site.folder, name));
      const plain = await ask(url);
      assert.equal(plain.status, 200, name);
      assert.deepEqual(plain.body, whole, name);
      const ending = name.split(".").pop();
      if (TYPES[ending]) assert.match(plain.headers["content-type"], TYPES[ending], name);

      const hashed = /-[0-9a-f]{8,}(_bg)?\.(css|js|wasm|svg|png)$/.test(name);
      assert.equal(plain.headers["cache-control"], hashed ? "public, max-age=31536000, immutable" : "no-cache", name);
      assert.ok(hashed || plain.headers.etag, `${name} can be asked for again cheaply`);
      assert.deepEqual(directives(plain.headers["content-security-policy"]), EXPECTED, name);
      assert.equal(plain.headers["x-content-type-options"], "nosniff");
      assert.equal(plain.headers["access-control-allow-origin"], "*");

      for (const { encoding, copy, unpack } of [
        { encoding: "br", copy: `${name}.br`, unpack: brotliDecompressSync },
        { encoding: "gzip", copy: `${name}.gz`, unpack: gunzipSync },
      ]) {
        const packed = await readFile(path.join(site.folder, copy)).catch(() => null);
        if (!packed) {
          assert.ok(!/\.(html|js|css|wasm|json)$/.test(name) || whole.length < 1024, `${copy} is missing`);
          continue;
        }
        const { headers, body } = await ask(url, encoding === "br" ? "gzip, deflate, br" : "gzip");
        assert.equal(headers["content-encoding"], encoding, name);
        assert.deepEqual(body, packed, `${name}: the file compressed at build time is sent`);
        assert.deepEqual(unpack(body), whole, name);
        assert.match(headers.vary ?? "", /accept-encoding/i, name);
      }
    }
    const missing = await ask(`${at}siapklaster-0123456789abcdee_bg.wasm`);
    assert.equal(missing.status, 404);
    assert.doesNotMatch(missing.headers["cache-control"] ?? "", /immutable/, "a missing file is not remembered");
    // A query, as a snippet has it, changes nothing.
    assert.equal((await ask(`${at}?lang=en&host=https%3A%2F%2Fwww.example.go.id`)).status, 200);
    if (site.under) {
      const { status, headers } = await ask(`${site.origin}/`);
      assert.equal(status, 200);
      assert.equal(headers["content-security-policy"], undefined, "the site around has its own policy");
    }
  });
}
