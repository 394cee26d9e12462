import { transposeInto } from '../matrix.ts';
import { multiplyInto } from '../multiply.ts';
import { columnSums, multiplyTransposedInto } from './kernels.ts';
import type { ModelShape, Parameters } from './model.ts';

/** 'squared': ½‖y − target‖²; 'crossEntropy': −ln softmax(y)[class]. Both are means over the targets that are given. */
export type TrainingLoss = 'squared' | 'crossEntropy';

/** What a loss found: its mean, the share of right classes (NaN for 'squared'), and how many targets there were. */
export interface LossValue {
  readonly loss: number;
  readonly accuracy: number;
  readonly targets: number;
}

/** The affine read-out y = W_ho h + b_o on `rows` states, and its loss, with memory of its own. */
export class ReadOut {
  readonly shape: ModelShape;
  readonly rows: number;
  /** y, rows×outputs; after `loss` the gradient with respect to y. */
  readonly y: Float64Array;
  private readonly WhoT: Float64Array;

  constructor(shape: ModelShape, rows: number) {
    this.shape = shape;
    this.rows = rows;
    this.y = new Float64Array(rows * shape.outputs);
    this.WhoT = new Float64Array(shape.hidden * shape.outputs);
  }

  forward(p: Parameters, h: Float64Array): void {
    const { hidden, outputs } = this.shape;
    transposeInto(p.Who, outputs, hidden, this.WhoT);
    multiplyInto(h, this.WhoT, this.y, this.rows, hidden, outputs);
    for (let i = 0, k = 0; i < this.rows; i++) for (let j = 0; j < outputs; j++, k++) this.y[k]! += p.bo[j]!;
  }

  /**
   * The mean loss; y becomes its gradient.
   * @param targets for 'squared' rows×outputs numbers, NaN where there is no target; for 'crossEntropy' a class a row,
   * −1 where there is none.
   */
  loss(kind: TrainingLoss, targets: Float64Array): LossValue {
    return kind === 'squared' ? this.squared(targets) : this.crossEntropy(targets);
  }

  private squared(targets: Float64Array): LossValue {
    const { outputs } = this.shape;
    let sum = 0;
    let count = 0;
    for (let i = 0; i < this.rows; i++) {
      if (Number.isNaN(targets[i * outputs])) {
        this.y.fill(0, i * outputs, (i + 1) * outputs);
        continue;
      }
      count += 1;
      for (let k = i * outputs; k < (i + 1) * outputs; k++) {
        const e = this.y[k]! - targets[k]!;
        this.y[k] = e;
        sum += (e * e) / 2;
      }
    }
    const scale = count > 0 ? 1 / count : 0;
    for (let k = 0; k < this.y.length; k++) this.y[k]! *= scale;
    return { loss: sum * scale, accuracy: NaN, targets: count };
  }

  private crossEntropy(targets: Float64Array): LossValue {
    const { outputs } = this.shape;
    const { y } = this;
    let sum = 0;
    let count = 0;
    let right = 0;
    for (let i = 0; i < this.rows; i++) {
      const wanted = targets[i]!;
      const row = i * outputs;
      if (wanted < 0) {
        y.fill(0, row, row + outputs);
        continue;
      }
      count += 1;
      let top = 0;
      for (let j = 1; j < outputs; j++) if (y[row + j]! > y[row + top]!) top = j;
      const max = y[row + top]!;
      let total = 0;
      for (let j = 0; j < outputs; j++) total += Math.exp(y[row + j]! - max);
      sum += Math.log(total) - (y[row + wanted]! - max);
      if (top === wanted) right += 1;
      for (let j = 0; j < outputs; j++)
        y[row + j] = Math.exp(y[row + j]! - max) / total - (j === wanted ? 1 : 0);
    }
    const scale = count > 0 ? 1 / count : 0;
    for (let k = 0; k < y.length; k++) y[k]! *= scale;
    return { loss: sum * scale, accuracy: right * scale, targets: count };
  }

  /** From the gradient in y: ∂L/∂h into dh (rows×hidden), and those of Who and bo. */
  backward(p: Parameters, h: Float64Array, dh: Float64Array, out: Parameters): void {
    const { hidden, outputs } = this.shape;
    multiplyInto(this.y, p.Who, dh, this.rows, outputs, hidden);
    multiplyTransposedInto(this.y, h, out.Who, this.rows, outputs, hidden);
    columnSums(this.y, this.rows, outputs, out.bo);
  }
}
