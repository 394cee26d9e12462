import { stepSets } from './steps.ts';
import type { EdgeWords } from './words.ts';

const texts = [
  '只有一个单元，g = 2',
  '64 个单元，g = 2',
  '256 个单元，刚过边缘，g = 1.1',
  '256 个单元，g = 1.5',
  '同上，加上强度 0.6 的输入',
  'g = 2，输入 1.6',
  'g = 2，改用偏置 2',
  'g = 3，输入 3：还不够',
];
const fate = { vanish: '梯度消失', steady: '梯度大小不变', explode: '梯度爆炸' };

export const zh: EdgeWords = {
  title: '混沌边缘',
  question: '权重是随机的，单元会饱和：大网络的梯度什么时候爆炸？',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    '没有输入时，单独一个 tanh 单元无论权重多大都不会爆炸，因为它先饱和了。大网络却会，因为单元之间互相扰动。单元数趋于无穷时，g 一过 1 就爆炸；256 个单元在 g = 1.1 时还几乎看不出来，到 g = 1.5 就很清楚了。饱和会减弱爆炸，却消除不了它。随机输入可以：强过一个阈值，就有足够多的单元被推进饱和区，秩序随之恢复。g = 1.5 时，标准差不到二分之一就够；g = 2 时大约要 1.3，g = 3 时要将近 4。换成随机偏置，在平均场理论里阈值也一样；但偏置只抽一次，网络有限时，结果更看抽到什么。起决定作用的是 λ₁ 的符号，不是某一步的大小。',
  goal: '在随机 tanh 网络里找出梯度消失与爆炸的分界线，看有限的网络怎样逼近理论。',
  params: {
    g: { label: 'g', help: '增益：权重是独立的正态随机数，标准差为 g/√N' },
    input: { label: '输入', help: '随机输入的标准差，每个单元、每一步都重新抽取' },
    bias: { label: '偏置', help: '各单元偏置的标准差，只抽一次' },
    N: { label: 'N', help: '单元个数' },
    seed: { label: '种子', help: '取哪一组随机的权重、偏置、初始状态和输入' },
  },
  mathematics: [
    '网络是 $h_t=\\tanh(Wh_{t-1}+b+x_t)$，其中 $W_{ij}\\sim\\mathcal N(0,g^2/N)$，$b_i\\sim\\mathcal N(0,\\sigma_b^2)$，$x_{t,i}\\sim\\mathcal N(0,\\sigma_x^2)$。',
    '$N\\to\\infty$ 时，预激活值服从正态分布，方差满足 $q=g^2\\,\\mathbb E[\\tanh^2(\\sqrt q\\,z)]+\\sigma_b^2+\\sigma_x^2$，$z\\sim\\mathcal N(0,1)$（平均场）。梯度平方的均值每一步乘以 $\\chi=g^2\\,\\mathbb E[\\operatorname{sech}^4(\\sqrt q\\,z)]$，于是 $\\lambda_1=\\tfrac12\\ln\\chi$。',
    '$\\chi<1$ 时，梯度在大约 $\\xi=-1/\\ln\\chi$ 步之内衰减；$\\chi>1$ 时梯度增长，状态受到的任何微小扰动也随之增长，这就是混沌。分界线 $\\chi=1$ 就是混沌边缘。没有偏置和输入时，它在 $g=1$。',
    '临界输入：由 $g^2\\,\\mathbb E[\\operatorname{sech}^4(\\sqrt q\\,z)]=1$ 定出 $q$，再由 $\\sigma_x^2=q-g^2\\,\\mathbb E[\\tanh^2(\\sqrt q\\,z)]-\\sigma_b^2$ 得到。',
    '单独一个单元：$|w|>1$ 而没有外来驱动时，$h$ 停在 $h^*=\\tanh(wh^*)$（$w<-1$ 时在 $\\pm h^*$ 之间来回跳），因子 $|w|(1-h^{*2})$ 小于 1。所以对任何 $w$ 都有 $\\lambda_1\\le0$。',
    '实测的 $\\lambda_1$ 是沿一个切向量 $v$ 对 $\\ln(\\lVert J_tv\\rVert/\\lVert v\\rVert)$ 取的平均，最初一百步不计。各个增益共用同一次抽取的权重，再乘以 $g$。',
    '平均场描述的是随机权重、$N\\to\\infty$ 的情形，不涉及训练过的网络；$N$ 有限时，两次抽取的权重给出的 $\\lambda_1$ 可能连符号都不同。',
  ],
  gainAxis: '增益 g',
  exponentAxis: '每步的李雅普诺夫指数 λ₁',
  map: {
    label: '增益与输入平面上的平均场',
    x: '增益 g',
    y: '输入（标准差）',
    order: '▽ χ < 1：有序',
    chaos: '△ χ > 1：混沌',
    point: '增益与输入：左右键改变 g，上下键改变输入',
    told: (g, input, chi) => `g = ${g}，输入 ${input}，χ = ${chi}`,
  },
  columns: ['g', '实测 λ₁', '平均场 ½ ln χ'],
  readouts: {
    chi: '平均场的 χ',
    exponent: '½ ln χ',
    depth: { vanish: 'ξ = −1/ln χ（步）', steady: 'ξ（步）', explode: '1/ln χ（增长所需步数）' },
    lambda: (N) => `实测 λ₁，N = ${N}`,
    critical: '使秩序恢复的输入',
    none: '无需输入',
    steps: '测量的步数',
    q: '方差 q',
  },
  badge: {
    vanish: '实测：λ₁ < 0，消失',
    steady: '实测：λ₁ 接近 0，边缘',
    explode: '实测：λ₁ > 0，爆炸',
  },
  hint: (theory, measured, N) => {
    if (theory === measured) {
      if (theory === 'explode') return '混沌：状态的微小变化每一步都在放大，理论与这个网络一致。';
      if (theory === 'vanish') return '有序：状态逐渐忘掉自己的来历，理论与这个网络一致。';
      return '正在边缘上：既不按固定速率增长，也不按固定速率衰减。';
    }
    if (N === 1 && theory === 'explode')
      return '无穷多个单元在这里会爆炸；单独一个单元却饱和了，它自己的因子始终小于 1。';
    if (theory === 'explode')
      return '无穷多个单元在这里会爆炸，这个有限的网络却没有。换换种子，或者增加单元。';
    return '理论与这个网络在这里不一致：边缘附近，规模和抽到的权重说了算。换换种子看看。';
  },
  describe: (f) => {
    const critical = f.critical === null ? '' : `在这个增益下，标准差为 ${f.critical} 的输入能使秩序恢复。`;
    return `${f.N} 个 tanh 单元，增益 ${f.g}，输入 ${f.input}，偏置 ${f.bias}。平均场给出 χ = ${f.chi}，λ₁ = ${f.exponent}：${fate[f.theory]}。实测 ${f.steps} 步，λ₁ = ${f.lambda}：${fate[f.measured]}。${critical}`;
  },
};
