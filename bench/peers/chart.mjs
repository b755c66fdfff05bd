// The ratios as bars: SurveyJS is 1 in each.
import { spoken } from "./table.mjs";

const WIDTH = 860;
const LABEL = 360;
const ROW = 30;
const TOP = 44;
/** Longer bars are cut off, and say their ratio. */
const MOST = 1.5;
const UNIT = (WIDTH - LABEL - 190) / MOST;

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** An SVG of its own, readable on light and dark pages. */
export function chart(rows) {
  const height = TOP + rows.length * ROW + 16;
  const bars = rows.map(({ what, unit, ours, theirs, ratio }, index) => {
    const y = TOP + index * ROW;
    const length = Math.min(ratio, MOST) * UNIT;
    const figures = `${ratio.toFixed(2)} (${spoken(ours, unit)} : ${spoken(theirs, unit)})`;
    return `  <text x="${LABEL - 10}" y="${y + 15}" text-anchor="end">${escaped(what)}</text>
  <rect x="${LABEL}" y="${y + 2}" width="${length.toFixed(1)}" height="18" rx="2" fill="#1d6fa5"/>
  <text class="figure" x="${(LABEL + Math.max(length, UNIT) + 8).toFixed(1)}" y="${y + 15}">${escaped(figures)}</text>`;
  });
  const one = LABEL + UNIT;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">
  <title id="title">SiapKlaster against SurveyJS: each bar is SiapKlaster's figure, the line is SurveyJS's</title>
  <style>
    text { font: 13px system-ui, sans-serif; fill: #24292f; }
    .figure { font-size: 12px; fill: #57606a; }
  </style>
  <rect width="100%" height="100%" fill="#ffffff"/>
  <text x="${one}" y="20" text-anchor="middle">SurveyJS = 1; shorter is better</text>
${bars.join("\n")}
  <path d="M${one} 28 V${height - 12}" stroke="#b35900" stroke-width="2" stroke-dasharray="5 4"/>
</svg>
`;
}
