import { stepSets } from './steps.ts';
import type { LagWords } from './words.ts';

const texts = [
  '增益 0.7',
  '增益 0.7，看份额',
  '增益 1.3，看份额',
  '增益 2',
  'LSTM，遗忘门偏置 1',
  'LSTM，遗忘门偏置 5',
  'GRU，更新门偏置 5',
  '对角线性，增益 1',
];

export const zh: LagWords = {
  title: '按时间差拆开的梯度',
  question: '梯度消失时，消失的是哪一部分？',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    '整个梯度并不消失，消失的是其中的远期项。增益 0.7 时，时间差 0 到 5 就占了 Wₕₕ 与 Wₓₕ 所得的至少百分之九十八。两者衰减得一样快，因为它们都是对同一串误差信号求和：界线画在近与远之间，不在这个矩阵与那个矩阵之间。越接近混沌边缘，远期项占得越多；一直开着的门会让衰减慢下来。',
  goal: '看清维持梯度的是近期项，远期项则丢失了，循环单元的每个参数都如此。',
  params: {
    cell: {
      label: '单元',
      help: '循环单元的种类',
      values: { rnn: 'RNN（tanh）', lstm: 'LSTM', gru: 'GRU', diagonal: '对角线性' },
    },
    gain: {
      label: '增益',
      help: 'Wₕₕ 的大小：每一块的元素标准差为增益/√n；对角线性单元的权重均匀分布，最大的等于增益',
    },
    gate: { label: '门的偏置', help: 'LSTM 遗忘门的偏置，或 GRU 更新门的偏置；其他单元没有门' },
    n: { label: 'n', help: '单元个数' },
    T: { label: 'T', help: '时间步数' },
    loss: {
      label: '损失',
      help: '只在最后一步，或各步之和',
      values: { last: '最后一步', sum: '每一步' },
    },
    scale: {
      label: '显示',
      help: '对数轴上每个时间差的大小，或到这个时间差为止的份额',
      values: { absolute: '大小', share: '份额' },
    },
    seed: { label: '种子', help: '取哪一组随机的权重、输入和目标' },
  },
  mathematics: [
    '对损失只在最后一步的 tanh 网络，$\\partial L/\\partial W_{hh}=\\sum_k(D_k\\delta_k)\\,h_{k-1}^{\\mathsf T}$，$\\partial L/\\partial W_{xh}=\\sum_k(D_k\\delta_k)\\,x_k^{\\mathsf T}$，$\\partial L/\\partial b=\\sum_kD_k\\delta_k$。下标为 $k$ 的一项属于时间差 $\\ell=T-k$。',
    '矩阵 $uv^{\\mathsf T}$ 的范数是 $\\lVert u\\rVert\\lVert v\\rVert$。因此在每个时间差上，$W_{hh}$ 与 $W_{xh}$ 的两项之比是 $\\lVert h_{k-1}\\rVert/\\lVert x_k\\rVert$：只要状态与输入的大小不变，两者就都按 $D_k\\delta_k$ 的速率衰减。如果状态无界增长（例如增益大于 1 的线性单元），两个速率就会分开。',
    '份额指在各项范数之和里所占的份额；在梯度本身里，各项可能有所抵消。速率取自时间差 0 到 $T-5$：到了最后一个时间差，$h_0=0$，$W_{hh}$ 分不到什么。',
    '损失为 $\\tfrac12\\lVert h_T-y\\rVert^2$，或 $\\tfrac12\\lVert h_t-y_t\\rVert^2$ 对各步之和；后一种情形，把各个损失经同一时间差送回的部分加在一起。输入与目标都取标准正态。带门的单元把各个门叠成一个矩阵；$b$ 指输入一侧的偏置。',
  ],
  lagAxis: '时间差：从损失往回数的步数',
  sizeAxis: '这个时间差所贡献的范数',
  shareAxis: '到这个时间差为止的份额',
  columns: ['时间差', 'Wₕₕ', 'Wₓₕ', 'b', 'Wₕₕ 的份额', 'Wₓₕ 的份额'],
  readouts: {
    total: (name) => `整个 ∂L/∂${name}`,
    rate: (name) => `${name}：每步的倍数`,
    near: (name) => `${name}：时间差 0–5 的份额`,
    none: '—',
  },
  badge: { vanish: '远期项消失', steady: '远期项保持', explode: '远期项爆炸' },
  about: {
    rnn: 'h = tanh(Wₕₕ h + x + b)，Wₕₕ 为高斯矩阵；每个单元有自己的输入。',
    lstm: '四块高斯矩阵；下面的偏置是遗忘门的。',
    gru: '三块高斯矩阵；下面的偏置是更新门的。',
    diagonal: '逐个单元 h = w h + x，w 均匀分布，最大的等于增益：快慢单元并排。',
  },
  hint: (tone) => {
    if (tone === 'vanish') return '近期项维持着整个梯度，却不提遥远的过去。';
    if (tone === 'explode') return '最远的项淹没了近处的项。';
    return '近期项与远期项大小相当。';
  },
  describe: (f) => {
    const cell = { rnn: 'tanh RNN', lstm: 'LSTM', gru: 'GRU', diagonal: '对角线性递推' }[f.cell];
    const rate =
      f.factorHh === null || f.factorXh === null
        ? ''
        : `时间差每多一步，Wₕₕ 的项变为 ${f.factorHh} 倍，Wₓₕ 的项变为 ${f.factorXh} 倍。`;
    return `${cell}，增益 ${f.gain}，${f.T} 步：Wₕₕ 与 Wₓₕ 的整个梯度，范数分别为 ${f.totalHh} 与 ${f.totalXh}。${rate}其中时间差 0 到 5 分别占 ${f.nearHh} 与 ${f.nearXh}。`;
  },
};
