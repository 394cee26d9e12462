import { power } from '../../../src/math/index.ts';
import { integer, percent, sigLog } from '../../../src/lib/format.ts';
import { numbers } from '../../../src/lib/number-table.ts';

/** What the text chooses rather than computes; written as it stands in the formulas. */
export const settings: readonly string[] = [];

/** The words of an English sentence, without punctuation. */
function words(sentence: string): string[] {
  return sentence.match(/[a-z]+/gi) ?? [];
}

/** How many words stand between the first `from` and the next `to` after it. */
function wordsBetween(sentence: string, from: string, to: string): number {
  const all = words(sentence);
  const start = all.indexOf(from);
  const end = all.indexOf(to, start + 1);
  if (start < 0 || end < 0) throw new RangeError(`"${from}" … "${to}" is not in "${sentence}"`);
  return end - start - 1;
}

/** How many Han characters stand between the first `from` and the next `to` after it. */
function hanBetween(sentence: string, from: string, to: string): number {
  const start = sentence.indexOf(from);
  const end = sentence.indexOf(to, start + from.length);
  if (start < 0 || end < 0) throw new RangeError(`“${from}……${to}” is not in “${sentence}”`);
  return (sentence.slice(start + from.length, end).match(/\p{Script=Han}/gu) ?? []).length;
}

const cat = 'The cat, which already ate the fishes, is full.';
const chain = 'The cat that watches the dogs that chase the birds that fear the hawks is full.';
const clauses = words(chain).filter((word) => word === 'that').length;
const onlyIf = '只有把门窗一扇一扇都检查过，把灯一盏一盏都关掉，他才肯上床。';

const shrink = 0.8;
const grow = 1.2;

export default numbers({
  'cat-between': integer(wordsBetween(cat, 'cat', 'is')),
  'chain-between': integer(wordsBetween(chain, 'cat', 'is')),
  'clause-words': integer(wordsBetween(chain, 'cat', 'is') / clauses),
  'han-between': integer(hanBetween(onlyIf, '只有', '才')),
  'shrink-50': sigLog(power(shrink, 50).log10Abs, 2, 1, { tone: 'vanish' }),
  'grow-50': sigLog(power(grow, 50).log10Abs, 2, 1, { tone: 'explode' }),
  // In a sum of r^0 + r^1 + … the terms from lag K on make up exactly the share r^K.
  'far-share-20': percent(power(shrink, 20).value, 1, { tone: 'vanish' }),
});
