import type { Complex } from '../../src/math/index.ts';

/** The least possible largest distance when each x is paired with one y: a search over the pairwise distances. */
export function multisetDistance(x: readonly Complex[], y: readonly Complex[]): number {
  if (x.length !== y.length) return Infinity;
  const cost = x.map((p) => y.map((q) => Math.hypot(p.re - q.re, p.im - q.im)));
  const levels = [...new Set([0, ...cost.flat()])].sort((a, b) => a - b);
  let low = 0;
  let high = levels.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (perfectMatching(cost, levels[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return levels[low] ?? Infinity;
}

function perfectMatching(cost: readonly (readonly number[])[], limit: number): boolean {
  const partner = new Array<number>(cost.length).fill(-1);
  const augment = (i: number, seen: boolean[]): boolean =>
    (cost[i] ?? []).some((c, j) => {
      if (c > limit || seen[j] === true) return false;
      seen[j] = true;
      const other = partner[j] ?? -1;
      if (other >= 0 && !augment(other, seen)) return false;
      partner[j] = i;
      return true;
    });
  return cost.every((_, i) => augment(i, []));
}
