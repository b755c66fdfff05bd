// How long until a visitor with a cheap phone and a weak link can answer: SiapKlaster (the
// built dist/) and SurveyJS with a single question, in turn, each time in a new profile.
//
//     cargo xtask build
//     npm ci --prefix bench/peers
//     node bench/peers/compare.mjs [ROUNDS]
//
// Machines are noisy: only the ratio of two pages of one run means something.
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { start } from "../../tests/rig/chromium.mjs";
import { DIST, ROOT } from "../../tests/rig/dist.mjs";
import { Site } from "../../tests/rig/site.mjs";

/** A phone's processor and a slow mobile network, as in the usual throttling of audits. */
const SLOWER = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
/** How long a page may take, in milliseconds. */
const PATIENCE = 60_000;

const rounds = Number(process.argv[2] ?? 5);

/**
 * Runs in the page: notes when the last of these controls is there and can be used, and
 * clicks through the ones before it without losing a moment.
 */
const watch = `(controls) => {
  const left = [...controls];
  window.seen = [];
  const look = () => {
    const control = document.querySelector(left[0]);
    if (control && !control.disabled && control.getClientRects().length > 0) {
      window.seen.push(performance.now());
      left.shift();
      if (left.length === 0) return;
      control.click();
    }
    requestAnimationFrame(look);
  };
  look();
}`;

const folder = await mkdtemp(path.join(os.tmpdir(), "siapklaster-peers-"));
const rival = path.join(folder, "surveyjs");
await mkdir(rival);
await build({
  entryPoints: [path.join(ROOT, "bench/peers/surveyjs.js")],
  outfile: path.join(rival, "survey.js"),
  bundle: true,
  minify: true,
  format: "esm",
  logLevel: "error",
});
await writeFile(
  path.join(rival, "index.html"),
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>SurveyJS</title><link rel="icon" href="data:,"><link rel="stylesheet" href="survey.css">
<div id="survey"></div><script type="module" src="survey.js"></script></html>`,
);
execFileSync(process.execPath, [path.join(ROOT, "xtask/node/precompress.mjs"), rival]);

const pages = [
  { name: "SurveyJS, one question", dist: rival, policy: null, query: "", controls: ["input[type=radio]"] },
  // The start screen, the profile (skipped), and then the first question.
  { name: "SiapKlaster, whole questionnaire", dist: DIST, query: "#/", controls: ["#begin-full", "#next", "main [type=radio]"] },
];

/** One visit in a new profile. */
async function visit({ dist, policy, query, controls }) {
  const profile = await mkdtemp(path.join(folder, "profile-"));
  const site = new Site({ policy });
  site.publish(dist);
  await site.start();
  const driver = await start({ profile, downloads: profile });
  try {
    const devtools = (command, parameters) => driver.sendAndGetDevToolsCommand(command, parameters);
    await devtools("Network.enable", {});
    await devtools("Network.emulateNetworkConditions", NETWORK);
    await devtools("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await devtools("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})(${JSON.stringify(controls)})` });
    await driver.get(site.at(query));
    await driver.wait(() => driver.executeScript("return seen.length === arguments[0]", controls.length), PATIENCE);
    const { seen, paint, bytes } = await driver.executeScript(`
      const until = seen.at(-1);
      const loaded = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
        .filter(({ startTime }) => startTime <= until);
      return {
        seen,
        paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
        bytes: loaded.reduce((sum, { transferSize }) => sum + transferSize, 0),
      };`);
    return { bytes, paint, usable: seen[0], question: seen.at(-1) };
  } finally {
    await driver.quit();
    await site.stop();
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

try {
  const visits = pages.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, page] of pages.entries()) visits[index].push(await visit(page));
  }
  const all = pages.map((page, index) => {
    const of = (what) => median(visits[index].map((visit) => visit[what]));
    return { page: page.name, bytes: of("bytes"), paint: of("paint"), usable: of("usable"), question: of("question") };
  });
  const [against] = all;
  console.log(`Chromium, processor ${SLOWER} times slower, 1.6 Mbit/s and 150 ms, brotli, new profile; median of ${rounds}`);
  console.table(
    all.map(({ page, bytes, paint, usable, question }) => ({
      page,
      "bytes over the wire": bytes,
      "first paint, ms": Math.round(paint),
      "first control, ms": Math.round(usable),
      "first question, ms": Math.round(question),
      "against SurveyJS": (question / against.question).toFixed(2),
    })),
  );
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
