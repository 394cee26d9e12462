import type { Tone } from './format.ts';

/** The shape that goes with each hue, so that meaning never hangs on colour alone. */
export const toneMark: Readonly<Record<Tone, string>> = { vanish: '▽', steady: '○', explode: '△' };
