import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import * as math from '../../src/math/index.ts';

const entry = new URL('../../src/math/index.ts', import.meta.url);

const FACE = [
  'matrix',
  'power',
  'FLOAT_FORMATS',
  'eigenvalues',
  'singularValues',
  'svd',
  'spectralRadius',
  'spectralNorm',
  'frobeniusNorm',
  'powerNorms',
  'numericalAbscissa',
  'numericalRadius',
  'henrici',
  'resolventNorm',
  'pseudospectralRadius',
  'kreissConstant',
  'scaledNormBound',
  'lyapunovExponents',
  'forward',
  'stepJacobians',
  'jacobianNorms',
  'backward',
  'gradientBound',
  'clipByNorm',
  'clipByValue',
  'deepBackward',
  'iterate',
  'ensembles',
  'rng',
];

/** A fixed computation, as text; its source runs elsewhere too, so it uses nothing but its argument. */
function compute(m: typeof math): string {
  const r = m.rng(7);
  const A = m.ensembles.gaussian(12, 1.1, r);
  return [
    ...[r.uniform(), r.normal(), r.fork('x').normal(), m.numericalAbscissa(A), m.power(0.9, 1e5).log10Abs],
    ...[...m.eigenvalues(A).map((z) => z.re + z.im), ...m.singularValues(A), ...m.powerNorms(A, 30)],
  ].join(' ');
}

const CODE = `const math = await import(${JSON.stringify(entry.href)}); const text = (${compute.toString()})(math);`;

describe('the module', () => {
  it('exports the whole face', () => {
    expect(FACE.filter((name) => !(name in math))).toEqual([]);
  });

  it('runs unbundled in plain Node and in a Worker, to the same digits', async () => {
    const printed = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', `${CODE} process.stdout.write(text);`],
      { encoding: 'utf8' },
    );
    expect(printed).toBe(compute(math));
    const worker = new Worker(
      `import('node:worker_threads').then(async ({ parentPort }) => { ${CODE} parentPort.postMessage(text); });`,
      { eval: true },
    );
    const told = await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    await worker.terminate();
    expect(told).toBe(compute(math));
  });

  it('uses no global state of chance, time or page, and imports nothing but itself', () => {
    const directory = fileURLToPath(new URL('./', entry));
    const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const source = readFileSync(`${directory}/${file}`, 'utf8');
      expect(source, file).not.toMatch(
        /Math\.random|Date\.|performance\.|\bwindow\.|\bdocument\.|process\.|\benum\b|\bnamespace\b|\bas any\b|: any\b/,
      );
      for (const [, from] of source.matchAll(/from '([^']+)'/g))
        expect(from, file).toMatch(/^\.\.?\/.*\.ts$/);
      expect(source.split('\n').length, file).toBeLessThanOrEqual(351);
    }
  });

  it('mutates no argument', () => {
    const rows = [
      [0.5, 2],
      [-0.3, 0.1],
    ];
    const A = math.matrix(rows);
    const before = JSON.stringify([rows, [...A.data]]);
    for (const given of [rows, A]) {
      math.eigenvalues(given);
      math.svd(given);
      math.powerNorms(given, 5);
      math.numericalRadius(given);
      math.henrici(given);
      math.resolventNorm(given, 2);
      math.pseudospectralRadius(given, 0.1);
      math.kreissConstant(given);
      math.scaledNormBound(given);
      math.lyapunovExponents([given, given]);
      math.toRows(given);
      math.transpose(given);
      const network = { cell: 'tanh', Wih: given, Whh: given, bih: [0, 0], bhh: [0, 0] } as const;
      math.backward(math.forward(network, given, [0.1, 0.2]), given, 'sum');
      math.deepBackward({ W: [given], b: [[0, 0]], activation: 'tanh', variant: 'batchnorm' }, given, given);
    }
    expect(JSON.stringify([rows, [...A.data]])).toBe(before);
  });
});
