/**
 * f'(x) by central differences with Richardson extrapolation (Ridders 1982), keeping the entry of the tableau with the
 * least estimated error: relative error about 1e-12 for smooth f.
 */
export function derivative(f: (x: number) => number, x: number): number {
  const shrink = 1.6;
  let best = NaN;
  let error = Infinity;
  for (let first = 0.25 * Math.max(1, Math.abs(x)); first > 1e-6 && !(error < 1e-12); first /= 8) {
    let before: number[] = [];
    let h = first;
    for (let i = 0; i < 12; i++, h /= shrink) {
      const row = [(f(x + h) - f(x - h)) / (x + h - (x - h))];
      let factor = shrink * shrink;
      for (let j = 1; j <= i; j++, factor *= shrink * shrink) {
        row.push((row[j - 1]! * factor - before[j - 1]!) / (factor - 1));
        const estimate = Math.max(Math.abs(row[j]! - row[j - 1]!), Math.abs(row[j]! - before[j - 1]!));
        if (estimate < error) {
          error = estimate;
          best = row[j]!;
        }
      }
      if (i > 2 && Math.abs(row[i]! - before[i - 1]!) > 4 * error) break;
      before = row;
    }
  }
  return best;
}
