// `node precompress.mjs DIST`: puts a brotli and a gzip copy beside each file
// that gets smaller by it, for servers that send what lies ready.
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [dist] = process.argv.slice(2);
const TEXTS = /\.(html|css|js|mjs|json|wasm|svg|webmanifest|txt)$/;

const names = (await readdir(dist, { recursive: true })).filter((name) => TEXTS.test(name));
await Promise.all(
  names.map(async (name) => {
    const file = path.join(dist, name);
    const bytes = await readFile(file);
    const brotli = await promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 22,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    });
    const zipped = await promisify(gzip)(bytes, { level: 9 });
    if (brotli.length < bytes.length) await writeFile(`${file}.br`, brotli);
    if (zipped.length < bytes.length) await writeFile(`${file}.gz`, zipped);
  }),
);
