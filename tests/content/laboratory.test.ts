/** The measurements that the laboratory's chapter keeps: made again in part, and what the text says of them. */
import { describe, expect, it } from 'vitest';
import { held, measured, type Run } from '../../content/chapters/10-laboratory/measured.ts';
import { heldBit, measure, SEEDS, settings } from '../../src/cli/laboratory-runs.ts';

const runs = (name: string): readonly Run[] => measured[name] ?? [];
const learned = (name: string): number => runs(name).filter(([outcome]) => outcome === 1).length;
const starts = (name: string): number[] => runs(name).map((run) => run[2]);

describe('what has been measured', () => {
  it('is there for every setting and seed', () => {
    expect(Object.keys(measured)).toEqual([...settings.keys()]);
    for (const name of settings.keys()) expect(runs(name)).toHaveLength(SEEDS);
  });

  it('comes out the same when a sample of it is run again', () => {
    [...settings].forEach(([name, p], i) => {
      // Of the long ones every fifth; of the others one seed each, a different one every time.
      if (p.T * p.steps > 8000 && i % 5 !== 0) return;
      const seed = 1 + ((7 * i) % SEEDS);
      expect(measure(p, seed), `${name}, seed ${seed}`).toEqual(runs(name)[seed - 1]);
    });
    expect(heldBit('en')).toEqual(held.en);
    expect(heldBit('zh')).toEqual(held.zh);
  }, 120_000);
});

describe('what the text says of it', () => {
  it('success reaches less far the longer the lag, and for each network to another length', () => {
    for (const network of ['tanh', 'orthogonal', 'lstm1', 'lstm3', 'gru1']) {
      const counts = [5, 10, 15, 20, 30, 50].map((T) => learned(`agreement-${T}/${network}`));
      expect(counts[0]).toBe(SEEDS);
      for (let i = 1; i < counts.length; i++) expect(counts[i]).toBeLessThanOrEqual(counts[i - 1] ?? 0);
    }
  });

  it('the one plain network that learns over 20 nouns is the one whose gradient arrives', () => {
    const plain = runs('agreement-20/tanh');
    expect(learned('agreement-20/tanh')).toBe(1);
    const at = plain.findIndex(([outcome]) => outcome === 1);
    expect(at).toBe(14);
    expect(plain[at]?.[2]).toBeGreaterThan(
      2 + Math.max(...starts('agreement-20/tanh').filter((_, i) => i !== at)),
    );
  });

  it('a gradient that arrives is not enough: the identity start has more of it than the orthogonal one, and learns less', () => {
    const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[10] ?? NaN;
    expect(median(starts('agreement-20/identity'))).toBeGreaterThan(
      median(starts('agreement-20/orthogonal')),
    );
    expect(learned('agreement-20/identity')).toBeLessThan(learned('agreement-20/orthogonal') / 2);
  });

  it('a vanished one is no sentence: ten times the learning rate, from the same starts, learns most of the time', () => {
    expect(starts('agreement-20/rate-0.03')).toEqual(starts('agreement-20/tanh'));
    expect(learned('agreement-20/rate-0.03')).toBeGreaterThan(15);
  });

  it('a larger bias of the gate and an orthogonal start both help the LSTM', () => {
    const plain = learned('agreement-20/lstm1');
    expect(learned('agreement-20/lstm0')).toBe(0);
    for (const name of ['lstm3', 'lstm-orthogonal'])
      expect(learned(`agreement-20/${name}`)).toBeGreaterThan(plain + 5);
  });

  it('no network of the five is the best at every task', () => {
    const count = (task: string, network: string): number => learned(`task-${task}/${network}`);
    expect(count('copy', 'orthogonal')).toBeGreaterThan(
      Math.max(...['lstm1', 'lstm3', 'gru1'].map((n) => count('copy', n))),
    );
    expect(count('adding', 'gru1')).toBe(SEEDS);
    expect(count('adding', 'orthogonal')).toBe(0);
    expect(count('agreement', 'lstm1')).toBeLessThan(3);
  });

  it('clipping decides at one learning rate and not at another', () => {
    const count = (rate: string, clip: string): number => learned(`clip-${rate}/${clip}`);
    for (const clip of ['none', 'norm', 'value']) expect(count('0.002', clip)).toBeGreaterThan(17);
    expect(count('0.02', 'none')).toBe(0);
    expect(count('0.02', 'norm')).toBe(SEEDS);
    for (const clip of ['none', 'norm', 'value']) expect(count('0.2', clip)).toBeLessThan(4);
  });
});
