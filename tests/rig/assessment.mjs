// Assessment files as docs/formats.md has them, to begin a journey in the middle.

import { Start } from "../pages/start.mjs";
import { instrument } from "./instrument.mjs";

const record = (answer) => (typeof answer === "number" ? { level: answer } : { state: answer });

/**
 * One response of this device with these answers: a level or a state each, by the item's id.
 * @returns {any}
 */
export const assessment = (answers, profile = {}, depth = "full") => ({
  format: "siapklaster.assessment/1",
  instrument: { id: instrument.id, version: instrument.version },
  depth,
  profile,
  responses: [
    {
      id: "r1",
      source: "device",
      answers: Object.fromEntries(
        Object.entries(answers).map(([id, answer]) => [id, { ...record(answer), at: "2026-11-24T03:00:00Z" }]),
      ),
    },
  ],
});

/** Imports it on the start screen, and gives the walk that it opens. */
export async function importAssessment(browser, site, file, query = "") {
  const start = await Start.visit(browser, site, query);
  const before = (await start.cards()).map(({ id }) => id);
  await start.import(await browser.put("penilaian.json", JSON.stringify(file)));
  const card = await browser.until("the file is a draft", async () =>
    (await start.cards()).find(({ id }) => !before.includes(id)),
  );
  await start.dismiss();
  return start.resume(card.id);
}
