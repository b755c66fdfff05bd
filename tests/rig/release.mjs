// Another version of the site, as the build would make it.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { DIST, ROOT } from "./dist.mjs";

/**
 * A copy of dist/ whose page carries `version`, with `changed` files (name → what to do with the
 * text), and a worker that knows them. Gives its folder; it goes with the test `t`.
 */
export async function release(t, version, changed = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "siapklaster-release-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await cp(DIST, folder, { recursive: true });
  const changes = { "index.html": (page) => page.replace("<html", `<html data-version="${version}"`), ...changed };
  for (const [name, change] of Object.entries(changes)) {
    const file = path.join(folder, name);
    const before = await readFile(file, "utf8");
    const after = change(before);
    if (after === before) throw new Error(`${name} is the same in version ${version}`);
    await writeFile(file, after);
    for (const ending of [".br", ".gz"]) await rm(file + ending, { force: true });
  }
  for (const ending of ["", ".br", ".gz"]) await rm(path.join(folder, `sw.js${ending}`), { force: true });
  await cp(path.join(ROOT, "public/sw.js"), path.join(folder, "sw.js"));
  await promisify(execFile)(process.execPath, [path.join(ROOT, "xtask/node/worker.mjs"), folder]);
  return folder;
}
