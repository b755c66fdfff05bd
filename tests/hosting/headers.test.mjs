// What the documented configurations answer, file by file.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { get } from "node:http";
import path from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { caddy, nginx } from "./server.mjs";

const DIRECTIVES = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self' data: blob:",
  "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "frame-ancestors 'self' https://www.example.go.id",
  "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types siapklaster",
];
const TYPES = {
  css: /^text\/css; charset=utf-8$/i, html: /^text\/html; charset=utf-8$/i, js: /^(text|application)\/javascript; charset=utf-8$/i,
  json: /^application\/json/i, svg: /^image\/svg\+xml/i, wasm: /^application\/wasm$/i, webmanifest: /^application\/manifest\+json/i,
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

async function files(folder) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));
}

for (const start of [nginx, caddy]) {
  test(`${start.name}: types, compression, caching, policy`, { timeout: 60_000 }, async (t) => {
    const site = await start();
    t.after(() => site.stop());
    const names = await files(site.folder);
    assert.ok(names.some((name) => name.endsWith(".wasm")), "the site has its WebAssembly");
    for (const name of names) {
      const url = `${site.origin}/${name === "index.html" ? "" : name}`;
      const whole = await readFile(path.join(site.folder, name));
      const plain = await ask(url);
      assert.equal(plain.status, 200, name);
      assert.deepEqual(plain.body, whole, name);
      const ending = name.split(".").pop();
      if (TYPES[ending]) assert.match(plain.headers["content-type"], TYPES[ending], name);

      const hashed = /-[0-9a-f]{8,}(_bg)?\.(css|js|wasm|svg|png)$/.test(name);
      assert.equal(plain.headers["cache-control"], hashed ? "public, max-age=31536000, immutable" : "no-cache", name);
      assert.ok(hashed || plain.headers.etag, `${name} can be asked for again cheaply`);
      for (const directive of DIRECTIVES) assert.ok(plain.headers["content-security-policy"].includes(directive), `${name}: ${directive}`);
      assert.equal(plain.headers["x-content-type-options"], "nosniff");
      assert.equal(plain.headers["access-control-allow-origin"], "*");

      for (const [encoding, ending, unpack] of [["br", "br", brotliDecompressSync], ["gzip", "gz", gunzipSync]]) {
        const packed = await readFile(path.join(site.folder, `${name}.${ending}`)).catch(() => null);
        if (!packed) {
          assert.ok(!/\.(html|js|css|wasm|json)$/.test(name) || whole.length < 1024, `${name} has no .${ending} beside it`);
          continue;
        }
        const { headers, body } = await ask(url, encoding === "br" ? "gzip, deflate, br" : "gzip");
        assert.equal(headers["content-encoding"], encoding, name);
        assert.deepEqual(body, packed, `${name}: the file compressed at build time is sent`);
        assert.deepEqual(unpack(body), whole, name);
        assert.match(headers.vary ?? "", /accept-encoding/i, name);
      }
    }
    const missing = await ask(`${site.origin}/siapklaster-0123456789abcdee_bg.wasm`);
    assert.equal(missing.status, 404);
    assert.doesNotMatch(missing.headers["cache-control"] ?? "", /immutable/, "a missing file is not remembered");
    // A query, as a snippet has it, changes nothing.
    assert.equal((await ask(`${site.origin}/?lang=en&host=https%3A%2F%2Fwww.example.go.id`)).status, 200);
  });
}
