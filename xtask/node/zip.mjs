// Archives that are the same, byte for byte, whenever they are made from the same files.
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import JSZip from "jszip";

/** The time of every file in an archive: the one of the disk would make each archive another. */
const DATE = new Date("2020-01-01T00:00:00Z");

/** Puts a file, or a folder with all that is in it, into `zip` under this name. */
export async function add(zip, source, name) {
  const entries = await readdir(source, { withFileTypes: true }).catch((fault) => {
    if (fault.code !== "ENOTDIR") throw fault;
  });
  if (!entries) {
    zip.file(name, await readFile(source), { date: DATE, createFolders: false });
    return;
  }
  const names = entries.map((entry) => entry.name).sort();
  for (const entry of names) await add(zip, path.join(source, entry), `${name}/${entry}`);
}

/**
 * Writes an archive.
 * @param {string} archive
 * @param {[source: string, name: string][]} contents files and folders, and their names in the archive
 */
export async function writeZip(archive, contents) {
  const zip = new JSZip();
  for (const [source, name] of contents) await add(zip, source, name);
  const options = { level: 9 };
  await writeFile(archive, await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE", compressionOptions: options }));
}
