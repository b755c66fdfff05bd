// `node worker.mjs DIST`: tells the service worker its version and its files.
// The worker keeps them all, or none.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const [dist] = process.argv.slice(2);
const worker = path.join(dist, "sw.js");
// Not of the page itself: the worker, compressed copies, what a host page loads, what a browser
// shows before it installs the app.
const left = /(^sw\.js|^embed\.js|^screenshot-.*|\.br|\.gz|\.map)$/;

const entries = await readdir(dist, { recursive: true, withFileTypes: true });
const names = entries
  .filter((entry) => entry.isFile())
  .map((entry) =>
    path
      .relative(dist, path.join(entry.parentPath ?? entry.path, entry.name))
      .split(path.sep)
      .join("/"),
  )
  .filter((name) => !left.test(name))
  .sort();
const files = {};
for (const name of names) {
  const bytes = await readFile(path.join(dist, name));
  files[name] = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

if (existsSync(worker)) {
  const source = await readFile(worker, "utf8");
  const list = JSON.stringify(files);
  // Of the worker too: two that differ in it alone must not share a cache.
  const version = createHash("sha256").update(list).update(source).digest("hex").slice(0, 12);
  const told = source
    .replace('const VERSION = "unbuilt";', () => `const VERSION = ${JSON.stringify(version)};`)
    .replace("const FILES = {};", () => `const FILES = ${list};`);
  if (!told.includes(version) || !told.includes(list)) throw new Error("sw.js has no place for its version and files");
  await writeFile(worker, told);
}
