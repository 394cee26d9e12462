import { expect, it } from 'vitest';
import { secondsLeft } from '../../src/lib/time-left.ts';

it.each([
  [0, 5000, null],
  [0.5, 900, null],
  [NaN, 5000, null],
  [0.5, 5000, 5],
  [0.25, 5000, 15],
  [0.1, 5000, 45],
  [0.01, 10_000, 990],
  [1, 5000, 0],
  [1.5, 5000, 0],
])('%d done after %d ms: %s s are left', (share, elapsed, seconds) => {
  expect(secondsLeft(share, elapsed)).toBe(seconds);
});
