import { exercise } from '../../../../src/lib/exercise.ts';

export default exercise({ level: 2, section: 'attention', kind: 'proof' });
