import { afterAll, describe } from 'vitest';
import { matrixSuite } from './golden/matrices.ts';
import { clippingSuite, deepSuite, iterationSuite, lyapunovSuite } from './golden/others.ts';
import { rnnSuite } from './golden/rnn.ts';
import { scalarSuite } from './golden/scalar.ts';
import { table } from './golden/worst.ts';

describe('golden values', () => {
  scalarSuite();
  matrixSuite();
  rnnSuite();
  clippingSuite();
  deepSuite();
  lyapunovSuite();
  iterationSuite();
  afterAll(() => console.log(table()));
});
