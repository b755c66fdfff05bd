// Questionnaires of any size, as an agency's own would come: `node large-questionnaire.mjs ITEMS FOLDER`
// writes instrument.json and text.id.json; tests and the bench take them from memory.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { instrument, words } from "./instrument.mjs";

/** Questions on a page: what a screen reader's or a phone's user still has an eye on. */
const PER_PAGE = 20;

/**
 * A questionnaire with `count` questions of five levels, `perPage` on each page.
 * @param {number} count
 * @param {number} [perPage]
 */
export function largeQuestionnaire(count, perPage = PER_PAGE) {
  const [model] = Object.keys(words.id).filter((id) => words.id[id].levels);
  const { question, levels } = words.id[model];
  const ids = Array.from({ length: count }, (_, index) => `item-${index + 1}`);
  const pages = [];
  for (let from = 0; from < count; from += perPage) {
    pages.push({ id: `page-${pages.length + 1}`, items: ids.slice(from, from + perPage) });
  }
  const text = { readiness: words.id.readiness };
  for (const { id } of instrument.bands) text[id] = words.id[id];
  for (const [index, id] of ids.entries())
    text[id] = { title: `Hal ${index + 1}`, question: `${index + 1}. ${question}`, levels };
  for (const [index, { id }] of pages.entries()) text[id] = { title: `Bagian ${index + 1}` };
  return {
    pages,
    text,
    instrument: {
      ...instrument,
      id: `uji-${count}`,
      languages: ["id"],
      root: {
        id: "readiness",
        aggregation: "arithmetic",
        children: pages.map(({ id, items }) => ({
          id,
          aggregation: "arithmetic",
          children: items.map((item) => ({ id: item, kind: "scale", levels: levels.length })),
        })),
      },
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, folder] = process.argv.slice(2);
  const { instrument: made, text } = largeQuestionnaire(Number(count));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "instrument.json"), JSON.stringify(made));
  await writeFile(path.join(folder, "text.id.json"), JSON.stringify(text));
}
