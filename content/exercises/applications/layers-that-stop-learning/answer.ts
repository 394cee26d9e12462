import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { sci } from '../../../../src/lib/format.ts';

const [q, layers] = [0.8, 50];
let product = 1;
for (let l = 2; l <= layers; l += 1) product *= q;

export default exercise({
  level: 1,
  section: 'depth-product',
  kind: 'number',
  check: numeric(
    product,
    0.01,
    [
      {
        value: q ** layers,
        hint: {
          zh: '从第一个隐藏层到最后一层，只有 $L-1$ 个因子。',
          en: 'From the first hidden layer to the last there are $L-1$ factors.',
        },
      },
      {
        value: q,
        hint: { zh: '那是一层。', en: 'That is one layer.' },
      },
    ],
    ['0.8^49', '(4/5)^49'],
  ),
  numbers: { product: sci(product, 1, { tone: 'vanish' }) },
});
