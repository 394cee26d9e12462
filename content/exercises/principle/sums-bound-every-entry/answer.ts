import { exercise } from '../../../../src/lib/exercise.ts';

export default exercise({ level: 3, section: 'which-norm', kind: 'proof' });
