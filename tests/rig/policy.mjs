// The policy that the app runs under wherever it is served, from the one file that says it.
import { readFileSync } from "node:fs";

const FILE = new URL("../../hosting/content-security-policy.txt", import.meta.url);

/** As a header carries it. */
export const POLICY = readFileSync(FILE, "utf8").trim().replace(/\s+/g, " ");

/** A policy's directives: name → its sources in order of the alphabet. As in a browser, of two of one name the first counts; that there are two is an error here. */
export function directives(policy) {
  const all = new Map();
  for (const directive of policy.split(";")) {
    const [name, ...sources] = directive.trim().split(/\s+/);
    if (!name) continue;
    if (all.has(name)) throw new Error(`${name} is there twice: ${policy}`);
    all.set(name, sources.sort());
  }
  return Object.fromEntries(all);
}

/** What a server says that lets these pages show the app in a frame. */
export const framedBy = (...pages) => ({ ...directives(POLICY), "frame-ancestors": pages.sort() });
