// Makes the WordPress plugin: `node embed/wordpress/package.mjs` writes
// target/wordpress/siap-klaster/ and target/wordpress/siap-klaster.zip from dist/.
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeZip } from "../../xtask/node/zip.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = path.join(HERE, "../..");
const DIST = process.env.SIAPKLASTER_DIST ?? path.join(ROOT, "dist");
const OUT = process.env.SIAPKLASTER_WORDPRESS ?? path.join(ROOT, "target/wordpress");
const PLUGIN = path.join(OUT, "siap-klaster");

const POLICY = (await readFile(path.join(ROOT, "hosting/content-security-policy.txt"), "utf8")).trim().replace(/\s+/g, " ");

/** Entries of a .po file: `{msgctxt, msgid, msgstr}`; one line each, as ours is written, but for the header. */
export function entries(po) {
  return po
    .split(/\n\n+/)
    .map((block) => {
      const entry = {};
      let field;
      for (const line of block.split("\n")) {
        const [, name, text] = /^(?:(msgctxt|msgid|msgstr) )?(".*")$/.exec(line) ?? [];
        if (!text) continue;
        field = name ?? field;
        entry[field] = (entry[field] ?? "") + JSON.parse(text);
      }
      return entry;
    })
    .filter((entry) => entry.msgid !== undefined);
}

/** The key of an entry in .mo and JSON files. */
const key = ({ msgctxt, msgid }) => (msgctxt ? `${msgctxt}\u0004${msgid}` : msgid);

/** A GNU .mo file: header, two tables of lengths and offsets, an empty hash table, then the texts, sorted by key. */
export function mo(list) {
  const pairs = list.map((entry) => [Buffer.from(key(entry)), Buffer.from(entry.msgstr)]).sort(([a], [b]) => a.compare(b));
  const tables = 28;
  const head = Buffer.alloc(tables + 16 * pairs.length);
  const words = [0x950412de, 0, pairs.length, tables, tables + 8 * pairs.length, 0, head.length];
  for (const [index, word] of words.entries()) head.writeUInt32LE(word, index * 4);
  const texts = [];
  let offset = head.length;
  for (const side of [0, 1]) {
    for (const [index, pair] of pairs.entries()) {
      const at = tables + 8 * (side * pairs.length + index);
      head.writeUInt32LE(pair[side].length, at);
      head.writeUInt32LE(offset, at + 4);
      texts.push(pair[side], Buffer.alloc(1));
      offset += pair[side].length + 1;
    }
  }
  return Buffer.concat([head, ...texts]);
}

/** What the editor's script reads: Jed 1.x JSON, as WordPress expects it. */
export function jed(list, language) {
  const messages = { "": { domain: "messages", lang: language, "plural-forms": "nplurals=1; plural=0;" } };
  for (const entry of list) if (entry.msgid) messages[key(entry)] = [entry.msgstr];
  return JSON.stringify({ domain: "messages", locale_data: { messages } });
}

/** Builds the folder and the archive; gives the archive's path. */
export async function build() {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  await cp(path.join(HERE, "siap-klaster"), PLUGIN, { recursive: true });
  // Servers of WordPress sites compress by themselves; the ready-made copies would double the archive.
  await cp(DIST, path.join(PLUGIN, "app"), { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });

  const page = path.join(PLUGIN, "app/index.html");
  const html = await readFile(page, "utf8");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  if (!/<meta charset=[^>]*>/i.test(html)) throw new Error(`${page} has no <meta charset> to put the policy behind`);
  await writeFile(
    page,
    html.replace(/<meta charset=[^>]*>/i, (charset) => `${charset}\n    ${meta}`),
  );
  const rules = await readFile(path.join(HERE, "htaccess"), "utf8");
  await writeFile(path.join(PLUGIN, "app/.htaccess"), rules.replace("POLICY", POLICY));

  const languages = path.join(PLUGIN, "languages");
  for (const name of await readdir(languages)) {
    const [, stem, language] = /^(siap-klaster-(\w+))\.po$/.exec(name) ?? [];
    if (!stem) continue;
    const list = entries(await readFile(path.join(languages, name), "utf8"));
    await writeFile(path.join(languages, `${stem}.mo`), mo(list));
    await writeFile(path.join(languages, `${stem}-siap-klaster-frame-editor-script.json`), jed(list, language));
  }

  const archive = path.join(OUT, "siap-klaster.zip");
  await writeZip(archive, [[PLUGIN, "siap-klaster"]]);
  return archive;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await build());
