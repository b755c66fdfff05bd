// What is said of a row of measurements.

/** The value below which `share` (0–1) of the numbers lie, by the nearest rank. */
export function percentile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const median = (numbers) => percentile(numbers, 0.5);

/** The median of each figure of some visits that measured the same figures. */
export function medians(visits) {
  return Object.fromEntries(Object.keys(visits[0]).map((figure) => [figure, median(visits.map((visit) => visit[figure]))]));
}
