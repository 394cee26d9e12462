import { describe, it } from 'vitest';
import {
  backward,
  forward,
  frobeniusNorm,
  lyapunovExponents,
  gradientBound,
  jacobianNorms,
  matrix,
  spectralNorm,
  stepJacobians,
  multiply,
  type Cell,
  type Matrix,
  type Network,
  type Run,
} from '../../../src/math/index.ts';
import { cases, logarithms, num, nums, record, rows, type Case, text } from './fixtures.ts';
import { largestDistance, relative, relativeToLargest, within } from './worst.ts';

const FILES = ['tanh', 'relu', 'identity', 'lstm', 'gru'].flatMap((cell) => [
  `rnn_${cell}`,
  `rnn_${cell}_wide`,
]);

export function network(c: Case): Network {
  return {
    cell: text(c['cell']) as Cell,
    Wih: matrix(rows(c['W_ih'])),
    Whh: matrix(rows(c['W_hh'])),
    bih: Float64Array.from(nums(c['b_ih'])),
    bhh: Float64Array.from(nums(c['b_hh'])),
  };
}

export function run(c: Case): Run {
  const c0 = c['c0'];
  return forward(network(c), rows(c['x']), nums(c['h0']), c0 === undefined ? undefined : nums(c0));
}

export function row(m: Matrix, i: number): Float64Array {
  return m.data.slice(i * m.cols, (i + 1) * m.cols);
}

/** J_j … J_{i+1}, the later step on the left. */
export function product(jacobians: readonly Matrix[], i: number, j: number): Matrix {
  return jacobians
    .slice(i + 1, j)
    .reduce((p, jacobian) => multiply(jacobian, p), jacobians[i] ?? matrix([[NaN]]));
}

export function rnnSuite(): void {
  describe.each(FILES.flatMap(cases))('rnn $name', (c) => {
    const name = text(c['name']);
    const cell = text(c['cell']);
    const T = num(c['T']);
    const r = run(c);

    it('forward', () => {
      if (c['h'] !== null)
        within(`forward ${cell}: h`, name, relativeToLargest(r.h.data, rows(c['h']).flat()), 1e-10);
      within(`forward ${cell}: h_T`, name, relativeToLargest(row(r.h, T), nums(c['h_final'])), 1e-10);
      if (r.c !== undefined)
        within(`forward ${cell}: c_T`, name, relativeToLargest(row(r.c, T), nums(c['c_final'])), 1e-10);
    });

    it('Jacobians', () => {
      const golden = record(c['jacobian']);
      const jacobians = stepJacobians(r);
      for (const entry of golden['matrices'] as Case[]) {
        const found = product(jacobians, num(entry['i']), num(entry['j']));
        within(
          `stepJacobians ${cell}`,
          `${name} ${num(entry['i'])}→${num(entry['j'])}`,
          relativeToLargest(found.data, rows(entry['matrix']).flat()),
          1e-10,
        );
      }
      const norms = jacobianNorms(r);
      within(
        `jacobianNorms ${cell} (log10)`,
        name,
        largestDistance(norms.fromStart, logarithms(golden['log10_norm_h0_to_hj'])),
        1e-8,
      );
      within(
        `jacobianNorms ${cell} (log10)`,
        name,
        largestDistance(norms.toEnd, logarithms(golden['log10_norm_hi_to_hT'])),
        1e-8,
      );
      if (cell === 'lstm') {
        within(
          'jacobianNorms lstm blocks (log10)',
          name,
          largestDistance(norms.toEndH ?? [], logarithms(golden['log10_norm_hi_to_hT_hh'])),
          1e-8,
        );
        within(
          'jacobianNorms lstm blocks (log10)',
          name,
          largestDistance(norms.toEndC ?? [], logarithms(golden['log10_norm_hi_to_hT_cc'])),
          1e-8,
        );
      }
      const largest = jacobians.map((j) => spectralNorm(j));
      within(
        `stepJacobians ${cell}: σ_max`,
        name,
        relativeToLargest(largest, nums(c['step_sigma_max'])),
        1e-12,
      );
    });

    it.each(['loss_at_T', 'loss_sum'].filter((key) => c[key] !== undefined))('backward, %s', (key) => {
      const golden = record(c[key]);
      const gradient = backward(r, rows(c['y']), key === 'loss_sum' ? 'sum' : 'last');
      const what = `backward ${cell}`;
      within(`${what}: loss`, name, relative(gradient.loss, num(golden['loss'])), 1e-10);
      for (const [field, at] of [
        ['dL_dh_t0', 0],
        ['dL_dh_tmid', Math.floor(T / 2)],
      ] as const) {
        if (golden[field] !== undefined)
          within(
            `${what}: dh`,
            `${name} ${field}`,
            relativeToLargest(row(gradient.dh, at), nums(golden[field])),
            1e-10,
          );
      }
      if (golden['dL_dh'] !== undefined)
        within(`${what}: dh`, name, relativeToLargest(gradient.dh.data, rows(golden['dL_dh']).flat()), 1e-10);
      if (golden['dL_dh_log10norm'] !== undefined) {
        within(
          `${what}: log10 ‖dh‖`,
          name,
          largestDistance(gradient.log10dh, logarithms(golden['dL_dh_log10norm'])),
          1e-8,
        );
      }
      if (golden['dL_dc_state_log10norm'] !== undefined) {
        const dc = gradient.dc ?? matrix([[NaN]]);
        const found = Array.from({ length: T + 1 }, (_, t) => Math.log10(frobeniusNorm([row(dc, t)])));
        within(
          `${what}: log10 ‖dc‖`,
          name,
          largestDistance(found, logarithms(golden['dL_dc_state_log10norm'])),
          1e-8,
        );
      }
      for (const [ours, theirs] of [
        ['Wih', 'W_ih'],
        ['Whh', 'W_hh'],
      ] as const) {
        within(
          `${what}: d${ours}`,
          name,
          relativeToLargest(gradient[`d${ours}`].data, rows(golden[`d${theirs}`]).flat()),
          1e-10,
        );
      }
      for (const [ours, theirs] of [
        ['bih', 'b_ih'],
        ['bhh', 'b_hh'],
      ] as const) {
        within(
          `${what}: d${ours}`,
          name,
          relativeToLargest(gradient[`d${ours}`], nums(golden[`d${theirs}`])),
          1e-10,
        );
      }
      for (const [ours, theirs] of [
        ['Wih', 'W_ih'],
        ['Whh', 'W_hh'],
        ['bih', 'b_ih'],
        ['bhh', 'b_hh'],
      ] as const) {
        nums(golden[`lag_fro_d${theirs}`]).forEach((norm, lag) => {
          if (norm > 1e-150)
            within(
              `${what}: lags (relative)`,
              `${name} ${ours} ${lag}`,
              relative(10 ** (gradient.byLag[ours][lag] ?? NaN), norm),
              1e-9,
            );
        });
      }
    });

    if (c['lyapunov_qr'] !== undefined && cell !== 'relu') {
      it('Lyapunov exponents', () => {
        within(
          'lyapunovExponents of runs',
          name,
          largestDistance(
            lyapunovExponents(stepJacobians(r)).sort((x, y) => y - x),
            nums(c['lyapunov_qr']),
          ),
          1e-8,
        );
      });
    }

    if (c['log10_bound_per_lag'] !== undefined) {
      it('gradientBound', () => {
        const bound = gradientBound(network(c));
        within(
          'gradientBound σ_max (relative)',
          name,
          relative(bound.gammaW, num(c['sigma_max_W_hh'])),
          1e-13,
        );
        within(
          'gradientBound log10PerLag',
          name,
          Math.abs(bound.log10PerLag - num(c['log10_bound_per_lag'])),
          1e-13,
        );
      });
    }
  });
}
