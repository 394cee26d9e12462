/** What is said of a reading: in sentences, and as a table. */
import { integer, percent, sigLog, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { fromPlain, type Table } from '../../../src/lib/widget.ts';
import { sigmoid } from '../../../src/math/sigmoid.ts';
import { en } from './en.ts';
import { cellNames, type AgreementParams } from './params.ts';
import { firstShare, shares, shareTone } from './picture.ts';
import { EXAM, type Reading } from './result.ts';
import { zh } from './zh.ts';

export function describe(p: AgreementParams, r: Reading, lang: Lang): string {
  const [own] = r.cells;
  const share = firstShare(r);
  return { zh, en }[lang].describe({
    cell: p.cell,
    training: p.training,
    first: r.words[r.first] ?? '',
    right: r.right,
    between: r.words.length - r.first - 1,
    share: toText(sigLog(share, 2)),
    probability: toText(percent(sigmoid(own?.margin ?? 0), 1)),
    accuracy: toText(percent(own?.accuracy ?? 0, 1)),
    exam: EXAM,
    tone: shareTone(share),
  });
}

export function tableOf(r: Reading, lang: Lang): Table {
  const words = { zh, en }[lang];
  const found = cellNames.map((name) => r.cells.find(({ cell }) => cell === name));
  const all = found.map((cell) => (cell ? shares(cell) : null));
  const [own] = r.cells;
  const rows = r.words.map((word, i) => [
    r.words.length - i,
    word,
    toText(sigLog(fromPlain(own?.log10[i]), 3)),
    ...all.map((one) => (one ? toText(sigLog(one[i] ?? 0, 2)) : '—')),
  ]);
  const right = found.map((cell) => (cell ? toText(integer(Math.round(cell.accuracy * EXAM))) : '—'));
  return {
    columns: [...words.columns, ...cellNames.map((cell) => words.shareOf(words.cells[cell]))],
    rows: [...rows, ['', words.rightOf(EXAM), '', ...right]],
  };
}
