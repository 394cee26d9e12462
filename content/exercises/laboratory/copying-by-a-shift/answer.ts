import { exercise } from '../../../../src/lib/exercise.ts';

export default exercise({ level: 3, section: 'no-best', kind: 'proof' });
