/** Every exercise takes its right answer in whatever way it is typed, and tells every known slip from it. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/checks/files.ts';
import { answerOf } from '../../src/checks/load.ts';
import { judge, type Task } from '../../src/lib/answer.ts';
import { sciLog, toTex, toText } from '../../src/lib/format.ts';

const root = join(import.meta.dirname, '..', '..');
const files = filesBelow(root, 'content/exercises').filter((file) => file.endsWith('/answer.ts'));
const exercises = files.map(
  (file) => [file.slice('content/exercises/'.length), answerOf(root, file)] as const,
);

/** A number as people type it, with digits enough for its tolerance. */
function waysToType(task: Task): string[] {
  if (task.kind !== 'number') return [];
  const [sign, log10Abs, tolerance] = task.right;
  if (sign === 0 || log10Abs === null) return ['0', '0.0', '０', '1-1'];
  const digits = tolerance === 0 ? 12 : Math.min(12, Math.ceil(-Math.log10(tolerance)) + 2);
  const shown = sciLog(log10Abs, digits, sign);
  const mantissa = (shown.mantissa ?? '').replace('−', '-');
  const exponent = (shown.exponent ?? '0').replace('−', '-');
  return [
    toText(shown),
    toTex(shown),
    `$${toTex(shown)}$`,
    `${mantissa}e${exponent}`,
    `${mantissa}E${exponent}`,
    `${mantissa}*10^${exponent}`,
    `${mantissa} x 10^(${exponent})`,
    `${mantissa.replace('.', ',')}·10^{${exponent}}`,
    `≈ ${mantissa}e${exponent}`,
    `${mantissa.replace('-', '－')}×１０^${exponent}`,
    `${mantissa}e${Number(exponent) + 2} %`,
  ];
}

describe.each(exercises)('%s', (_, exercise) => {
  it('is loaded', () => {
    expect(exercise).not.toBeNull();
  });

  const check = exercise?.check;
  if (!check) return;
  const { task, hints, spellings, slips } = check;

  it('takes its right answer in every spelling', () => {
    const refused = [...spellings, ...waysToType(task)].filter((text) => judge(task, text).kind !== 'right');
    expect(refused).toEqual([]);
  });

  it('refuses every known slip, with its hint', () => {
    expect(slips).toHaveLength(hints.length);
    expect(slips.map((text) => judge(task, text))).toEqual(
      hints.map((__, hint) => ({ kind: 'known', hint })),
    );
  });

  it('refuses what is beside the answer', () => {
    expect(judge(task, '').kind).toBe('empty');
    if (task.kind === 'choice') return;
    expect(judge(task, 'beside it').kind).toBe('unreadable');
    for (const [right] of [spellings])
      for (const text of [`(${right ?? ''})*1.37+0.0123`, `-1.7*(${right ?? ''})-0.3`])
        expect(['wrong', 'near'], text).toContain(judge(task, text).kind);
  });
});

it('there are exercises of every kind and level', () => {
  const all = exercises.flatMap(([, exercise]) => (exercise ? [exercise] : []));
  expect(new Set(all.map(({ kind }) => kind))).toEqual(
    new Set(['number', 'formula', 'choice', 'proof', 'flaw']),
  );
  expect(new Set(all.map(({ level }) => level))).toEqual(new Set([1, 2, 3]));
  expect(all.filter(({ kind }) => kind === 'flaw').length).toBeGreaterThanOrEqual(6);
});

it.each([
  'core-idea',
  'minimal-example',
  'principle',
  'misconceptions',
  'applications',
  'self-test',
  'remedies',
  'laboratory',
])(
  'the chapter %s has exercises, and so the check asks for one in every section with mathematics',
  (slug) => {
    expect(exercises.filter(([file]) => file.startsWith(`${slug}/`)).length).toBeGreaterThan(2);
  },
);
