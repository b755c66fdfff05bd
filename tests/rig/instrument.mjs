// The questionnaire as its files have it: what the journeys expect to see.
import { readFile } from "node:fs/promises";

const read = async (file) =>
  JSON.parse(await readFile(new URL(`../../instruments/klaster-unggulan/${file}`, import.meta.url), "utf8"));

export const instrument = await read("instrument.json");
export const words = { id: await read("text.id.json"), en: await read("text.en.json") };

const groups = (node) => (node.children ? [node, ...node.children.flatMap(groups)] : []);
const itemsOf = (group) => group.children.filter((child) => !child.children);

/** Groups that hold items, in order: the walk's pages. */
export const pages = groups(instrument.root)
  .filter((group) => itemsOf(group).length > 0)
  .map((group) => ({ id: group.id, scored: group.scored ?? true, items: itemsOf(group) }));

/** The parts that the index is made of, each with all its items. */
export const sections = instrument.root.children
  .filter((group) => group.scored ?? true)
  .map((group) => ({ id: group.id, items: groups(group).flatMap(itemsOf) }));

export const dimensions = pages.filter(({ scored }) => scored);
export const stages = pages.find(({ scored }) => !scored);
/** Items in order, each with its page's id as `page`. */
export const items = pages.flatMap((page) => page.items.map((item) => ({ ...item, page: page.id })));
export const keyItems = items.filter(({ key }) => key);
