/** Median milliseconds of action, called until about budget milliseconds have passed (at least three times). */
export function median(action: () => unknown, budget = 300): number {
  const times: number[] = [];
  const start = performance.now();
  do {
    const before = performance.now();
    action();
    times.push(performance.now() - before);
  } while (times.length < 3 || (performance.now() - start < budget && times.length < 2000));
  times.sort((x, y) => x - y);
  return times[Math.floor(times.length / 2)] ?? NaN;
}

/** Median after a warm-up of half the budget, so that compiled code is what is timed. */
export function warmMedian(action: () => unknown, budget = 300): number {
  const start = performance.now();
  do action();
  while (performance.now() - start < budget / 2);
  return median(action, budget);
}

/** Lines of equal width, the first a header. */
export function align(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
