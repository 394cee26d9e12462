export { sigmoidInto, tanhInto } from './activations.ts';
export {
  createModel,
  PARAMETER_NAMES,
  zeroParameters,
  type Initialization,
  type Model,
  type ModelShape,
  type Parameters,
  type TrainableCell,
} from './model.ts';
export { createOptimizer, type Optimizer, type OptimizerOptions } from './optimizer.ts';
export { ReadOut, type LossValue, type TrainingLoss } from './read-out.ts';
export { Sequence } from './sequence.ts';
export {
  createTrainer,
  type Clipping,
  type Trainer,
  type TrainerOptions,
  type TrainingStep,
} from './trainer.ts';
