// `node package.mjs DIST ARCHIVE`: the site with what a host needs to serve it, as one zip.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeZip } from "./zip.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const [dist, archive] = process.argv.slice(2);

await writeZip(archive, [
  [path.join(ROOT, "CHANGELOG.md"), "CHANGELOG.md"],
  [path.join(ROOT, "LICENSE-APACHE"), "LICENSE-APACHE"],
  [path.join(ROOT, "LICENSE-MIT"), "LICENSE-MIT"],
  [path.join(ROOT, "hosting"), "hosting"],
  [dist, "siapklaster"],
]);
