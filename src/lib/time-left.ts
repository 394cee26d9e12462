/**
 * Seconds that are left of a task of which `share` (0 to 1) is done after `elapsed` milliseconds, if it goes on at the same
 * pace: elapsed · (1 − share)/share, rounded up; by fives above twenty, so that the number does not tremble. Null before
 * there is a pace to speak of.
 */
export function secondsLeft(share: number, elapsed: number): number | null {
  if (!(share > 0) || elapsed < 1000) return null;
  const seconds = (elapsed * (1 - Math.min(1, share))) / share / 1000;
  return seconds > 20 ? 5 * Math.ceil(seconds / 5) : Math.ceil(seconds);
}
