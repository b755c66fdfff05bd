// Accessibility faults of the page as it stands.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** One line a fault: rule, element, what to do. */
export async function faults(browser) {
  if (!(await browser.run("return typeof axe === 'object'"))) await browser.run(AXE);
  const violations = await browser.driver.executeAsyncScript(
    `const [rules, done] = arguments;
     axe.run(document, { runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] })
        .then((found) => done(found.violations), (fault) => done([{ id: String(fault), nodes: [] }]));`,
    RULES,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.length ? nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`) : [id],
  );
}
