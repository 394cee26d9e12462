import { expect } from 'vitest';
import { eigenvalues, multiply, spectralNorm, toRows, transpose } from '../../src/math/index.ts';
import { claim } from '../fixtures/claim.ts';

claim('neither-decides', (check) => {
  check.counterexample(
    'two nilpotent matrices whose product grows',
    { zh: '两个幂零矩阵，乘积的谱半径是4', en: 'two nilpotent matrices whose product has ρ = 4' },
    () => {
      const A = [
        [0, 2],
        [0, 0],
      ];
      const B = toRows(transpose(A));
      for (const X of [A, B]) {
        expect(toRows(multiply(X, X)).flat()).toEqual([0, 0, 0, 0]);
        expect(eigenvalues(X).map(({ re, im }) => Math.hypot(re, im))).toEqual([0, 0]);
      }
      const AB = multiply(A, B);
      expect(toRows(AB)).toEqual([
        [4, 0],
        [0, 0],
      ]);
      let product = AB;
      for (let k = 1; k < 5; k++) product = multiply(product, AB);
      expect(spectralNorm(product)).toBeCloseTo(1024, 9);
    },
  );
  check.counterexample(
    'two growing matrices whose product decays; ten times each of them, for whole numbers',
    {
      zh: '两个谱半径为2的对角矩阵，乘积是单位阵的五分之一',
      en: 'two diagonal matrices with ρ = 2 whose product is a fifth of I',
    },
    () => {
      const tenA = [
        [20, 0],
        [0, 1],
      ];
      const tenB = [
        [1, 0],
        [0, 20],
      ];
      for (const X of [tenA, tenB]) {
        expect(eigenvalues(X)[0]).toEqual({ re: 20, im: 0 });
        expect(spectralNorm(X)).toBeCloseTo(20, 12);
      }
      let product = tenA;
      for (let k = 2; k <= 10; k++) product = toRows(multiply(product, k % 2 === 0 ? tenB : tenA));
      // (10²/5)^5 = 20^5, where the bound allows (10·2)^10
      expect(product).toEqual([
        [20 ** 5, 0],
        [0, 20 ** 5],
      ]);
      expect(20 ** 5 / 10 ** 10).toBeLessThan(1 / 3000);
    },
  );
});
