import { readFileSync } from 'node:fs';
import { warmMedian } from './timing.ts';

/** Run as a process of its own: reads one job from standard input, prints the median milliseconds, or null. */
interface Job {
  readonly rival: 'ml-matrix' | 'mathjs';
  readonly task: string;
  readonly rows: number[][];
}

const POWERS = 100;
const job = JSON.parse(readFileSync(0, 'utf8')) as Job;

async function mlMatrix({ task, rows }: Job): Promise<(() => unknown) | null> {
  const { EigenvalueDecomposition, Matrix, SingularValueDecomposition } = await import('ml-matrix');
  const A = new Matrix(rows);
  const plain = { computeLeftSingularVectors: false, computeRightSingularVectors: false };
  switch (task) {
    case 'matmul':
      return () => A.mmul(A);
    case 'eigenvalues':
      return () => new EigenvalueDecomposition(A).realEigenvalues;
    case 'singularValues':
      return () => new SingularValueDecomposition(A, plain).diagonal;
    case 'powerNorms':
      return () => {
        let product = A;
        let norm = 0;
        for (let k = 1; k <= POWERS; k++) {
          norm += Math.log10(new SingularValueDecomposition(product, plain).norm2);
          product = product.mmul(A);
        }
        return norm;
      };
    case 'rnn': {
      const d = rows.length;
      const [T, B] = [100, 32];
      const noise = (r: number, c: number): InstanceType<typeof Matrix> => Matrix.random(r, c).sub(0.5);
      const inputs = Array.from({ length: T }, () => noise(B, 3));
      const Wih = noise(3, d);
      return () => {
        const states = [Matrix.zeros(B, d)];
        for (let t = 0; t < T; t++) {
          const a = (inputs[t] ?? noise(B, 3)).mmul(Wih).add((states[t] ?? noise(B, d)).mmul(A));
          states.push(a.apply((i, j) => a.set(i, j, Math.tanh(a.get(i, j)))));
        }
        const AT = A.transpose();
        let dh = (states[T] ?? noise(B, d)).clone();
        const dA = Matrix.zeros(d, d);
        const dW = Matrix.zeros(3, d);
        for (let t = T; t >= 1; t--) {
          const h = states[t] ?? noise(B, d);
          const da = dh.mul(Matrix.sub(Matrix.ones(B, d), Matrix.mul(h, h)));
          dA.add((states[t - 1] ?? h).transpose().mmul(da));
          dW.add((inputs[t - 1] ?? h).transpose().mmul(da));
          dh = da.mmul(AT);
        }
        return [dA, dW];
      };
    }
    default:
      return null;
  }
}

async function mathJs({ task, rows }: Job): Promise<(() => unknown) | null> {
  const { eigs, matrix, multiply, norm } = await import('mathjs');
  const A = matrix(rows);
  switch (task) {
    case 'matmul':
      return () => multiply(A, A);
    case 'eigenvalues':
      return () => eigs(A, { eigenvectors: false }).values;
    case 'powerNorms':
      return () => {
        let product = A;
        let sum = 0;
        for (let k = 1; k <= POWERS; k++) {
          sum += Math.log10(Number(norm(product, 2)));
          product = multiply(product, A);
        }
        return sum;
      };
    default:
      return null;
  }
}

const action = await (job.rival === 'ml-matrix' ? mlMatrix(job) : mathJs(job));
console.log(JSON.stringify(action === null ? null : warmMedian(action)));
