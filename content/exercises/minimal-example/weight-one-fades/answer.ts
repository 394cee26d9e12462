import { exercise } from '../../../../src/lib/exercise.ts';

export default exercise({ level: 3, section: 'tanh-unit', kind: 'proof' });
