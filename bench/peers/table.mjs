// The results as a table, a figure a row.

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** `{what, unit, ours, theirs, ratio}` of each figure that both have. */
export function rows({ first, second, answers, session }) {
  const row = (what, unit, ours, theirs) => ({ what, unit, ours, theirs, ratio: ours / theirs });
  const both = (what, unit, visits, figure) => row(what, unit, visits.siapklaster[figure], visits.surveyjs[figure]);
  return [
    both("first paint", "ms", first, "paint"),
    both("first question can be answered", "ms", first, "question"),
    both("everything can be answered", "ms", first, "everything"),
    both("bytes until then: first question", "bytes", first, "bytes"),
    row("whole session (SurveyJS: its empty form)", "bytes", session.bytes, first.surveyjs.bytes),
    both("second visit: first paint", "ms", second, "paint"),
    both("second visit: first question", "ms", second, "question"),
    ...answers.flatMap(({ questions, siapklaster, surveyjs }) => [
      row(`answer to paint, ${whole.format(questions)} questions, median`, "ms", siapklaster.median, surveyjs.median),
      row(`answer to paint, ${whole.format(questions)} questions, 95th percentile`, "ms", siapklaster.p95, surveyjs.p95),
    ]),
  ];
}

/** A figure with its unit, as it is read. */
export const spoken = (number, unit) => `${(unit === "ms" && number < 100 ? tenths : whole).format(number)} ${unit}`;

/** The table in Markdown, with what it was measured on. */
export function table(results) {
  const { date, rounds, conditions } = results;
  const lines = rows(results).map(
    ({ what, unit, ours, theirs, ratio }) =>
      `| ${what} | ${spoken(ours, unit)} | ${spoken(theirs, unit)} | ${ratio.toFixed(2)} |`,
  );
  return `${date}, Chromium, processor ${conditions.processor}, ${conditions.kbitPerSecond / 1000} Mbit/s, ${conditions.roundTripMs} ms round trip, brotli, a new profile each time; medians of ${rounds} rounds in turn.

| what | SiapKlaster | SurveyJS | ratio |
| --- | ---: | ---: | ---: |
${lines.join("\n")}
`;
}
