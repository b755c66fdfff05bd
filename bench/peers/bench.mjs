// SiapKlaster (the built dist/) and SurveyJS on a cheap phone with a weak network: how long until
// one can answer, how long an answer takes, how many bytes it costs.
//
//     cargo xtask bench [--rounds N] [--publish]
//
// Machines are noisy: only the ratio of the two in one run means something. Each visit is in a
// new profile, and the two take turns. target/bench gets results.json, table.md and chart.svg;
// with --publish docs/performance.md and its picture do, too.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../../tests/rig/dist.mjs";
import { largeQuestionnaire } from "../../tests/rig/large-questionnaire.mjs";
import { answering } from "./answering.mjs";
import { chart } from "./chart.mjs";
import { median, medians, percentile } from "./figures.mjs";
import { firstVisit, secondVisit } from "./opening.mjs";
import { NETWORK, SLOWER } from "./phone.mjs";
import { wholeSession } from "./session.mjs";
import * as siapklaster from "./siapklaster.mjs";
import * as surveyjs from "./surveyjs.mjs";
import { rows, table } from "./table.mjs";

const { values: asked } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, publish: { type: "boolean", default: false } },
});
const rounds = Number(asked.rounds);
const PEERS = { surveyjs, siapklaster };
const QUESTIONNAIRES = [siapklaster.shipped, largeQuestionnaire(500), largeQuestionnaire(2000)];

/** What `measure` gives for each peer, in turn, round after round. */
async function inTurn(what, measure) {
  const visits = Object.fromEntries(Object.keys(PEERS).map((peer) => [peer, []]));
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`${what}, round ${round} of ${rounds}`);
    for (const [peer, way] of Object.entries(PEERS)) visits[peer].push(await measure(way));
  }
  return visits;
}

const ofEach = (visits, sum) => Object.fromEntries(Object.entries(visits).map(([peer, of]) => [peer, sum(of)]));

/** Puts the table and the chart into the documents. */
async function publish(results) {
  const docs = path.join(ROOT, "docs");
  const page = path.join(docs, "performance.md");
  const text = await readFile(page, "utf8");
  const place = /(<!-- made by [^>]* -->\n).*(<!-- end -->)/s;
  if (!place.test(text)) throw new Error(`${page} has no place for the table`);
  await writeFile(
    page,
    text.replace(
      place,
      (_, begin, end) =>
        `${begin}\n![SiapKlaster's figures as shares of SurveyJS's](performance.svg)\n\n${table(results)}\n${end}`,
    ),
  );
  await writeFile(path.join(docs, "performance.svg"), chart(rows(results)));
}

const folder = await mkdtemp(path.join(os.tmpdir(), "siapklaster-peers-"));
try {
  await surveyjs.make(folder);
  const first = await inTurn("first visit", (peer) => firstVisit(peer, folder));
  const second = await inTurn("second visit", (peer) => secondVisit(peer, folder));
  const answers = [];
  for (const questionnaire of QUESTIONNAIRES) {
    const count = questionnaire.pages.flatMap(({ items }) => items).length;
    const times = await inTurn(`answers, ${count} questions`, (peer) => answering(peer, folder, questionnaire));
    answers.push({
      questions: count,
      ...ofEach(times, (of) => ({ median: median(of.flat()), p95: percentile(of.flat(), 0.95) })),
    });
  }
  const results = {
    date: new Date().toISOString().slice(0, 10),
    rounds,
    conditions: {
      processor: `${SLOWER} times slower`,
      kbitPerSecond: (NETWORK.downloadThroughput * 8) / 1000,
      roundTripMs: NETWORK.latency,
    },
    first: ofEach(first, medians),
    second: ofEach(second, medians),
    answers,
    session: await wholeSession(),
    visits: { first, second },
  };
  const out = path.join(ROOT, "target/bench");
  await mkdir(out, { recursive: true });
  await writeFile(path.join(out, "results.json"), `${JSON.stringify(results, undefined, 2)}\n`);
  await writeFile(path.join(out, "table.md"), table(results));
  await writeFile(path.join(out, "chart.svg"), chart(rows(results)));
  if (asked.publish) await publish(results);
  console.log(`\n${table(results)}\nresults.json, table.md and chart.svg are in target/bench`);
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
