// The rival, built as its documentation says, and the way through it.
import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { ROOT } from "../../tests/rig/dist.mjs";
import { Site } from "../../tests/rig/site.mjs";

export const name = "SurveyJS";

/** Where the opening is measured, and by which controls it leads to a question. */
export const opening = {
  query: "",
  steps: [],
  question: "input[type=radio]",
  everything: "input[type=radio]",
  /** In the page: whether what was tapped is taken down. */
  kept: ({ value }) => "survey" in window && String(/** @type {any} */ (window.survey).data.trust) === value,
};

/** Builds the pages into a folder, compressed as ours are. */
export async function make(folder) {
  for (const page of ["surveyjs", "surveyjs-pages"]) {
    const site = path.join(folder, page);
    await mkdir(site, { recursive: true });
    await build({
      entryPoints: [path.join(ROOT, "bench/peers", `${page}.js`)],
      outfile: path.join(site, "survey.js"),
      bundle: true,
      minify: true,
      format: "esm",
      logLevel: "error",
    });
    await writeFile(
      path.join(site, "index.html"),
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>SurveyJS</title><link rel="icon" href="data:,"><link rel="stylesheet" href="survey.css">
<div id="survey"></div><script type="module" src="survey.js"></script></html>`,
    );
    execFileSync(process.execPath, [path.join(ROOT, "xtask/node/precompress.mjs"), site]);
  }
}

/** A server for one of its pages; its script counts as a file that never changes. */
async function serve(folder, page) {
  const site = new Site({
    policy: null,
    caching: (file) => (/\.(js|css)$/.test(file) ? "max-age=31536000, immutable" : "no-cache"),
  });
  site.publish(path.join(folder, page));
  await site.start();
  return site;
}

export const serveOpening = (folder) => serve(folder, "surveyjs");

export const serveQuestionnaire = (folder) => serve(folder, "surveyjs-pages");

/** Nothing is kept for the next time but what the browser keeps by itself. */
export const settled = async () => {};

/** Opens a questionnaire in which only the first `open` questions are not answered. */
export async function openQuestionnaire(browser, site, { pages }, open) {
  const asked = new URLSearchParams({ pages: JSON.stringify(pages.map(({ items }) => items)), open: String(open) });
  await browser.arrive(site.at(`#${asked}`));
  await browser.find("input[type=radio]");
}

export async function toPage(browser, _page, index) {
  await browser.run("survey.currentPageNo = arguments[0]", index);
  await browser.until("the page is open", () => browser.run("return survey.currentPageNo === arguments[0]", index));
}

/** A level of a question, and what there is once the page shows it as chosen. */
export const level = (id) => ({
  control: `[data-name="${id}"] input[value="3"]`,
  chosen: `[data-name="${id}"] .sd-rating__item--selected input[value="3"]`,
});
