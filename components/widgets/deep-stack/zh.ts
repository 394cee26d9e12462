import { blockFormula } from './formula.ts';
import { stepSets } from './steps.ts';
import type { StackWords } from './words.ts';

const texts = [
  '普通堆叠，He增益',
  '普通堆叠，PyTorch默认的大小',
  '批归一化',
  '批归一化，增益小些',
  '残差',
  '残差，支路除以√L',
  '残差加批归一化',
  '支路除以√L，却以ReLU结尾，200块',
];

const fate = { vanish: '梯度消失', steady: '梯度仍在同一数量级', explode: '梯度爆炸' };

export const zh: StackWords = {
  title: '深层堆叠',
  question: '训练还没开始：哪一种接法，能把梯度完好地送到第一层？',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    '深度和时间一样，乘的是雅可比矩阵。普通堆叠由增益说了算：He增益√2保住均方值，只略有漂移；权重若只有PyTorch默认的大小，每层损失近十分之四个数量级。单用批归一化，梯度会爆炸，每层约√(π/(π − 1)) 倍，怎么调增益都一样。单用跳跃连接也会爆炸，在He增益下每块√2倍。把支路除以√L，或者在支路里做批归一化，梯度在这个深度上大致保持在一个数量级之内。不过，除以√L只有在支路均值为零时才稳妥：让支路以ReLU结尾，两百块下来照样会增长。',
  goal: '比较初始化、批归一化与跳跃连接各自对深层网络的梯度做了什么。',
  params: {
    variant: {
      label: '接法',
      help: '用粗线画的那一种；五种接法用的是同一组随机权重',
      values: {
        plain: '普通',
        batchnorm: '批归一化',
        residual: '残差',
        'residual-scaled': '残差 / √L',
        'residual-batchnorm': '残差 + 批归一化',
      },
    },
    end: {
      label: '支路结尾',
      help: '残差支路是V φ(U h)，末尾多一个增益为1的矩阵V；或者就是φ(U h)',
      values: { matrix: '矩阵V', activation: '激活函数' },
    },
    phi: {
      label: 'φ',
      help: '每层的激活函数',
      values: { relu: 'ReLU', tanh: 'tanh', sigmoid: 'sigmoid', identity: '无（线性）' },
    },
    gain: {
      label: '增益',
      help: 'U的元素的标准差是增益/√n：√2就是He初始化，1/√3与PyTorch的默认值方差相同',
    },
    depth: { label: 'L', help: '层数，或残差块的个数' },
    width: { label: 'n', help: '每层的单元个数' },
    batch: { label: '批大小', help: '样本个数；批归一化的均值与方差由它们算出' },
    seed: { label: '种子', help: '取哪一组随机的输入、权重和顶端的梯度' },
  },
  mathematics: [
    '各层对一批样本逐行施行，没有偏置：普通 $h\\leftarrow\\phi(Uh)$，批归一化 $h\\leftarrow\\phi(\\mathrm{BN}(Uh))$，残差 $h\\leftarrow h+\\beta V\\phi(Uh)$，$\\beta$ 取1或 $1/\\sqrt L$，残差加批归一化 $h\\leftarrow h+V\\phi(\\mathrm{BN}(Uh))$。$U$ 的元素服从 $\\mathcal N(0,g^2/n)$，$V$ 的元素服从 $\\mathcal N(0,1/n)$。支路换成以激活函数结尾，就去掉 $V$。',
    '顶端的梯度随机给定，曲线是 $\\lVert\\partial\\mathcal L/\\partial h_{L-k}\\rVert/\\lVert\\partial\\mathcal L/\\partial h_L\\rVert$（对整批取Frobenius范数）。连乘时把二的幂次另外记着，既不上溢也不下溢。',
    '对ReLU，没有跳跃连接时，均方值每层乘以 $g^2/2$；有跳跃连接、支路末尾又有矩阵 $V$ 时，每块乘以 $1+\\beta^2g^2/2$，因为 $V$ 均值为零，交叉项消失。典型的一次抽取低于平均，网络越窄低得越多。',
    '只有批归一化、没有跳跃连接时，在宽度与批大小都很大的极限下，均方值每层的倍数是 $s^2\\cdot\\tfrac12\\cdot2\\pi/(s^2(\\pi-1))=\\pi/(\\pi-1)$：增益 $s$ 消掉了（Yang等人）。',
    '以ReLU结尾的支路均值为正，梯度会向这个方向聚拢；此时除以 $\\sqrt L$ 的各块合起来，增长倍数的对数是 $\\sqrt L$ 的量级，不再是1的量级。',
  ],
  xLabel: '从顶端往回的层数',
  yLabel: '‖∂L/∂h‖，以顶端为1',
  theory: '理论',
  zero: '恰为0',
  zeroBand: (k) => `往回 ${k} 层起恰为零`,
  bars: '输入处的梯度，同一组权重的五种接法',
  formula: (p) => blockFormula(p, { relu: 'ReLU', tanh: 'tanh', sigmoid: 'sigmoid', identity: '' }),
  columns: (names) => ['往回的层数', ...names],
  readouts: {
    ratio: '输入处 / 顶端',
    each: '平均每层',
    theory: '理论上每层',
    theoryTotal: (depth) => `理论上 ${depth} 层`,
  },
  badge: { vanish: '起步时消失', steady: '相差不到10倍', explode: '起步时爆炸' },
  hint: {
    plain: '每层把均方值乘以增益²/2，只有增益√2能保住它。',
    batchnorm: '前向信号大小不变，梯度却不是；拨一拨增益，什么也不会变。',
    residual: '恒等路径完整送达；可是支路与它一样强，总和照样爆炸。',
    'residual-scaled': 'L个小修正，均方各为1/L：合起来仍是1的量级。',
    'residual-batchnorm': '主干越来越大，归一化的支路却不变：越往后修正得越少，梯度只按深度的幂增长。',
  },
  biased: '这里的支路以激活函数结尾；若是ReLU，均值不为零，增长得更多。',
  describe: (f) => {
    const head = `${f.variant}，${f.formula}，${f.depth} 层，宽 ${f.width}，每批 ${f.batch} 个样本，训练之前：`;
    const size =
      f.ratio === null
        ? `从顶端往回 ${f.zeroFrom ?? 0} 层起，梯度恰为零。`
        : `输入处的梯度是顶端的 ${f.ratio} 倍，${fate[f.tone]}。`;
    const theory = f.theory === null ? '' : `理论值是 ${f.theory} 倍。`;
    return `${head}${size}${theory}同一组权重的其他接法：${f.others.map(({ name, ratio }) => `${name} ${ratio}`).join('，')}。`;
  },
};
