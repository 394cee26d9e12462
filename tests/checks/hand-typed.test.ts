import { describe, expect, it } from 'vitest';
import { handTyped, isSetting } from '../../src/checks/hand-typed.ts';

const found = (text: string): string[] => handTyped(text).map((f) => f.text.replace(/\s+/g, ' '));

describe('handTyped', () => {
  it.each([
    String.raw`2.4\times 10^{17}`,
    '2.4 × 10^17',
    '10^{-31}',
    '10^{−20.6}',
    '10⁻³¹',
    '7.9 × 10⁻³¹',
    '1e5',
    '2.5E-8',
    '= 0.37',
    '≈ 12.5',
    String.raw`\approx -0.5`,
    String.raw`\doteq {1.25}`,
    String.raw`\simeq\;0.99`,
    '=.5',
  ])('refuses %s', (text) => {
    expect(found(`so $x ${text}$ it is`)).toHaveLength(1);
  });

  it.each([
    '10^k',
    '10^{-k}',
    '10^{2k}',
    '10^2k',
    'w^{100}',
    'h_{10^k}',
    String.raw`T = 100`,
    String.raw`w^T = 0.5^{100}`,
    String.raw`x = \tfrac12`,
    'between 0.7 and 1.1',
    'Node1e5x',
    'b1e5',
    'x < 0.5',
  ])('lets %s pass', (text) => {
    expect(found(`so $${text}$ it is`)).toEqual([]);
  });

  it('tells a result once', () => {
    expect(found(String.raw`$x \approx 2.4\times 10^{17}$`)).toEqual([String.raw`2.4\times 10^{17}`]);
  });
});

describe('isSetting', () => {
  const allowed = (text: string, settings: readonly string[]): boolean[] =>
    handTyped(text).map((f) => isSetting(f, settings));

  it.each([
    ['with $w = 0.5$', 'w = 0.5'],
    ['with $w=0.5$', 'w = 0.5'],
    [String.raw`with $w\,=\,0.5$`, 'w = 0.5'],
    ['从$w = {0.5}$起', 'w=0.5'],
    [String.raw`$\kappa=1.1$`, String.raw`\kappa = 1.1`],
    ['$W_{hh} = 1.2$', 'W_{hh}=1.2'],
    ['$h_0 = 10^{-6}$', 'h_0 = 10^{-6}'],
    ['start at $10^{-6}$', '10^{-6}'],
  ])('%s is the setting %s', (text, setting) => {
    expect(allowed(text, [setting])).toEqual([true]);
  });

  it.each([
    ['$w = 0.55$', 'w = 0.5'],
    [String.raw`$\rho_w = 0.5$`, 'w = 0.5'],
    ['$\\dw = 0.5$', 'w = 0.5'],
    ['$v = 0.5$', 'w = 0.5'],
    ['$w = 10.5$', 'w = 0.5'],
  ])('%s is not the setting %s', (text, setting) => {
    expect(allowed(text, [setting])).toEqual([false]);
  });
});
