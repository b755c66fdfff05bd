// `node minify.mjs DIST`: makes the site's scripts and data small, and corrects the
// integrity that its pages declare for them.
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { transform } from "esbuild";

const [dist] = process.argv.slice(2);
const integrity = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

const names = (await readdir(dist, { recursive: true })).map((name) => path.join(dist, name));
const changed = new Map();
async function rewrite(file, change) {
  const before = await readFile(file);
  const after = await change(before);
  await writeFile(file, after);
  changed.set(integrity(before), integrity(after));
}

// Not the worker: nobody waits for it, and worker.mjs has still to write into it.
for (const script of names.filter((name) => name.endsWith(".js") && path.basename(name) !== "sw.js")) {
  await rewrite(script, async (text) => {
    const { code } = await transform(text, { minify: true, target: "es2022", legalComments: "none" });
    return code;
  });
}
for (const data of names.filter((name) => name.endsWith(".json"))) {
  await rewrite(data, (text) => JSON.stringify(JSON.parse(text)));
}
for (const page of names.filter((name) => name.endsWith(".html"))) {
  let text = await readFile(page, "utf8");
  for (const [before, after] of changed) text = text.replaceAll(before, after);
  await writeFile(page, text);
}
