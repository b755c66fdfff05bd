// What an agency downloads: whole, as built, and in working order without this repository.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { before, test } from "node:test";
import { promisify } from "node:util";
import JSZip from "jszip";
import { Start } from "../pages/start.mjs";
import { DIST, ROOT } from "../rig/dist.mjs";
import { items } from "../rig/instrument.mjs";
import { journey } from "../rig/journey.mjs";

const run = promisify(execFile);
const PACKAGES = path.join(ROOT, "target/package");

/** The one package whose name ends so. */
async function named(ending) {
  const found = (await readdir(PACKAGES)).filter((name) => name.endsWith(ending));
  assert.equal(found.length, 1, `packages that end in ${ending}: ${found}`);
  return path.join(PACKAGES, found[0]);
}

/** What `read` gives for each name. */
async function collect(names, read) {
  const files = new Map();
  for (const name of names) files.set(name, await read(name));
  return files;
}

/** Files of a zip: path → content. */
async function unzipped(file) {
  const zip = await JSZip.loadAsync(await readFile(file));
  const names = Object.keys(zip.files).filter((name) => !zip.files[name].dir);
  return collect(names, (name) => zip.files[name].async("nodebuffer"));
}

/** Files of a folder: path → content. */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return collect(names, (name) => readFile(path.join(folder, name)));
}

const below = (files, folder) =>
  new Map([...files].filter(([name]) => name.startsWith(folder)).map(([name, content]) => [name.slice(folder.length), content]));

/** A new folder with these files in it, gone after the test. */
async function laidOut(t, files) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "siapklaster-package-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

let site;
before(async () => {
  site = await unzipped(await named("-site.zip"));
});

test("the site's package holds dist/ as it was built, byte for byte, and what a host needs beside it", async () => {
  const packed = below(site, "siapklaster/");
  const built = await filesIn(DIST);
  assert.deepEqual([...packed.keys()].sort(), [...built.keys()].sort());
  for (const [name, content] of built) assert.ok(content.equals(packed.get(name)), `${name} is another file`);
  assert.deepEqual([...below(site, "hosting/").keys()].sort(), [...(await filesIn(path.join(ROOT, "hosting"))).keys()].sort());
  for (const name of ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"]) assert.ok(site.has(name), name);
});

journey("what was unpacked is served, opened and answered", async ({ browser, site: server, t }) => {
  server.publish(await laidOut(t, below(site, "siapklaster/")));
  const walk = await (await Start.visit(browser, server)).begin("full");
  await walk.answer(items[0].id, 3);
  assert.equal(await walk.chosen(items[0].id), 3);
  assert.deepEqual(await browser.complaints(), []);
});

test("the plugin's package is a WordPress plugin with the app in it", async () => {
  const plugin = await unzipped(await named("-wordpress.zip"));
  assert.match(plugin.get("siap-klaster/siap-klaster.php").toString(), /^ \* Plugin Name: /m);
  const app = below(plugin, "siap-klaster/app/");
  const built = (await readdir(DIST, { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name),
  );
  // And the rules for Apache.
  assert.equal(app.size, built.length + 1);
});

test("the command runs where it was unpacked", async (t) => {
  const folder = await laidOut(t, []);
  const archive = await named(".tar.gz");
  await run("tar", ["-xzf", archive, "-C", folder]);
  const program = path.join(folder, path.basename(archive, ".tar.gz"), "readiness");
  const { stdout } = await run(program, ["score", "--csv", path.join(ROOT, "docs/example.json")], { cwd: folder });
  assert.match(stdout, /\n.*\d/);
});

test("every package has its checksum, and sha256sum finds it right", async () => {
  const { stdout } = await run("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: PACKAGES });
  const checked = stdout.trim().split("\n").sort();
  const names = (await readdir(PACKAGES)).filter((name) => name !== "SHA256SUMS").sort();
  assert.deepEqual(checked, names.map((name) => `${name}: OK`).sort());
});

test("made again from the same files, the zip is the same", async (t) => {
  const folder = await laidOut(t, []);
  const again = path.join(folder, "again.zip");
  await run(process.execPath, [path.join(ROOT, "xtask/node/package.mjs"), DIST, again]);
  const digest = async (file) =>
    createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
  assert.equal(await digest(again), await digest(await named("-site.zip")));
});
