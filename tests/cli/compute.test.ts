import { describe, expect, it } from 'vitest';
import { registry } from '../../components/widgets/registry.ts';
import { command } from './spawn.ts';

const compute = (...args: string[]) => command('compute.ts', args);

describe('compute', () => {
  it('prints the result as one JSON object', () => {
    const { status, stdout, stderr } = compute('scalar-power', '{"w":1.5,"T":100}');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const result = JSON.parse(stdout) as { value: number; log10Abs: number };
    expect(result.log10Abs).toBeCloseTo(100 * Math.log10(1.5), 10);
    expect(result.value / 1.5 ** 100).toBeCloseTo(1, 12);
    expect(stdout).toMatch(/^\{\n {2}"/);
  });

  it('takes the defaults where none are given', () => {
    expect(compute('scalar-power').stdout).toBe(compute('scalar-power', '{}').stdout);
  });

  it.each(registry.map((definition) => definition.id))('knows %s', (id) => {
    const { status, stdout } = compute(id);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toBeTypeOf('object');
  });

  it('matches names without regard to case', () => {
    expect(compute('scalar-power', '{"W":0.5,"t":10}').stdout).toBe(
      compute('scalar-power', '{"w":0.5,"T":10}').stdout,
    );
  });

  it.each([
    ['an unknown widget', ['scalar-tower'], /there is no widget "scalar-tower"; known: .*scalar-power/],
    ['no widget', [], /no widget named; known: .*scalar-power/],
    ['too much', ['scalar-power', '{}', '{}'], /3 arguments met, at most 2 allowed/],
    ['malformed JSON', ['scalar-power', '{w:1}'], /\{w:1\} is not JSON/],
    ['a list', ['scalar-power', '[1]'], /\[1\] met, an object/],
    ['null', ['scalar-power', 'null'], /null met, an object/],
    [
      'an unknown parameter',
      ['scalar-power', '{"speed":1}'],
      /there is no parameter "speed"; its parameters: w, T/,
    ],
    [
      'a value out of range',
      ['scalar-power', '{"w":9}'],
      /w = 9 is out of range or not whole; allowed: -2 … 2/,
    ],
    [
      'a fraction of a step',
      ['scalar-power', '{"T":2.5}'],
      /T = 2\.5 is out of range or not whole; allowed: 1 … 2000/,
    ],
    [
      'a value that is no number',
      ['scalar-power', '{"w":"much"}'],
      /w = much cannot be read; allowed: -2 … 2/,
    ],
    [
      'a value of no choice',
      ['scalar-power', '{"mode":"x"}'],
      /mode = x cannot be read; allowed: linear, tanh/,
    ],
    ['a name over several lines', ['scalar-power', '{"a\\nb":1}'], /there is no parameter "a b"/],
  ])('refuses %s with one line and status 2', (_, args, says) => {
    const { status, stdout, stderr } = compute(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(says);
    expect(stderr.match(/\n/g)).toHaveLength(1);
    expect(stderr.endsWith('\n')).toBe(true);
  });
});
