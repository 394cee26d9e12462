import { toTex } from '../../src/lib/format.ts';
import type { NumberTable } from '../../src/lib/number-table.ts';
import { inlineMathHtml } from '../../src/site/text/inline-math.ts';

/** A short formula with the punctuation after it, which a line must not begin with. */
const glued = /(\$[^$]{1,48}\$[,.;:!?)\]，。；：！？、）”]+)/u;

/** The claim of a card as HTML: formulas set, numbers of the cards put in, everything else as it is written. */
export function claimHtml(claim: string, numbers: NumberTable, file: string): string {
  const whole = claim.replace(/\\num\{([^}]*)\}/g, (_, id: string) => {
    const value = numbers[id];
    if (!value) throw new Error(`${file}:2: \\num{${id}}: no such number in content/cards/numbers.ts`);
    return `{${toTex(value)}}`;
  });
  return whole
    .split(glued)
    .map((part, i) =>
      i % 2 === 1 ? `<span class="nowrap">${inlineMathHtml(part)}</span>` : inlineMathHtml(part),
    )
    .join('');
}
