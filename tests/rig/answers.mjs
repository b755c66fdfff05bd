// Sets of answers to walk with: item id → level, "dont_know" or "not_applicable".
import { items, keyItems } from "./instrument.mjs";

/** Every level comes up, in another order for each `turn`. */
export const everyItem = (turn = 0) => Object.fromEntries(items.map(({ id }, index) => [id, (index * 3 + turn) % 5]));

/** The questions of the quick walk but for the stages. */
export const keyOnly = (turn = 0) => Object.fromEntries(keyItems.map(({ id }, index) => [id, ((index * 3 + turn) % 4) + 1]));
