// The readiness worked out by hand from docs/method.md's formulas: a second
// opinion that shares no line with the app.
import { dimensions, instrument } from "./instrument.mjs";

const mean = (parts) => {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return parts.reduce((sum, part) => sum + part.weight * part.value, 0) / weight;
};
const geometric = (parts) =>
  (Math.exp(mean(parts.map((part) => ({ ...part, value: Math.log((1 + 99 * part.value) / 100) })))) - 0.01) / 0.99;

/**
 * `answers`: item id → level, "dont_know", "not_applicable" or undefined.
 * Scale items only, as in the shipped questionnaire. Scores are 0–100.
 */
export function readiness(answers, depth = "full") {
  const nodes = {};
  const value = (node, guess) => {
    const weight = node.weight ?? 1;
    if (!node.children) {
      const asked = depth === "full" || node.key;
      const answer = answers[node.id];
      if (answer === "not_applicable" && (asked || guess !== undefined)) return { weight };
      const level = asked && typeof answer === "number" ? answer / (node.levels - 1) : undefined;
      if (guess !== undefined) return { weight, covered: 1, value: level ?? guess };
      return asked ? { weight, covered: level === undefined ? 0 : 1, value: level } : { weight };
    }
    if (node.scored === false) return { weight };
    const children = node.children.map((child) => value(child, guess)).filter((child) => child.covered !== undefined);
    const covered = children.length ? mean(children.map((child) => ({ weight: child.weight, value: child.covered }))) : undefined;
    const scored = children.filter((child) => child.value !== undefined);
    const enough = covered !== undefined && covered >= instrument.min_coverage && scored.length > 0;
    const combined = enough ? (node.aggregation === "geometric" ? geometric(scored) : mean(scored)) : undefined;
    if (guess === undefined)
      nodes[node.id] = { score: combined === undefined ? null : 100 * combined, coverage: covered ?? null };
    return { weight, covered, value: combined };
  };

  value(instrument.root);
  const { score, coverage } = nodes[instrument.root.id];
  const bound = (guess) => 100 * (value(instrument.root, guess).value ?? 0);
  const low = bound(0);
  const high = bound(1);
  return {
    score,
    coverage,
    nodes,
    ...band(score, nodes),
    missing: score === null ? null : [Math.min(low, score), Math.max(high, score)],
  };
}

function band(score, nodes) {
  if (score === null) return { band: null, heldBackBy: null };
  const scored = dimensions.filter(({ id }) => nodes[id].score !== null).sort((a, b) => nodes[a.id].score - nodes[b.id].score);
  const reached = instrument.bands.filter(({ from }) => score >= from);
  const [lowest] = scored;
  const held = reached.filter(({ dimension_floor: floor = 0 }) => nodes[lowest.id].score >= floor);
  return {
    band: held.at(-1).id,
    heldBackBy: held.length < reached.length ? lowest.id : null,
  };
}
