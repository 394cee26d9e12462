import { stepSets } from './steps.ts';
import type { MatrixWords } from './words.ts';

const texts = [
  '只用 A：两步之后什么都不剩',
  'AB：两个 ρ 都是零，却爆炸',
  'ABBA：又是零',
  'ρ = 2：只用 A',
  '两个 ρ = 2 的矩阵轮流',
  '还是这两个，随机抽取',
  '随机，五步里四步用 A',
  '开头那两个，随机抽取',
  '两个剪切，随机抽取',
  '每步一个新的正态数，N = 1，g = 1.5',
  '每步一个新的 64×64 矩阵，g = 0.75',
  '每步一个新的 64×64 矩阵，g = 1.2',
];
const fate = { vanish: '乘积消失', steady: '乘积不按固定速率增长或衰减', explode: '乘积爆炸' };

export const zh: MatrixWords = {
  title: '矩阵拼成的词',
  question: '每一步的雅可比矩阵都不一样。单看各个因子的特征值，能知道乘积的命运吗？',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    '不能。两个矩阵的特征值全是零，乘起来却有 ρ(AB) = 4，于是爆炸；换成 ABBA 又恰好是零。两个 ρ = 2 的矩阵轮流相乘，得到的是单位阵的五分之一。说了算的是整个序列的李雅普诺夫指数 λ₁：起决定作用的是因子的次序，不单是因子本身。联合谱半径说的是所有词里最快的一个长得有多快，你实际走的那个未必如此。随机抽取时，那两个 ρ = 2 的矩阵仍然消失，尽管对所有抽法取的均方在爆炸：均值是少数罕见的抽法撑起来的，几乎没有哪一次像它。每步乘一个新的正态数，g = 1.5 也会消失；64 个单元，g = 1.2 就会爆炸。',
  goal: '说明不同矩阵的连乘既不由谱半径决定，也不由平均值决定，而由李雅普诺夫指数决定。',
  params: {
    source: {
      label: '因子',
      help: '反复念一个词；每步随机取 A 或 B；或者每步一个新的高斯矩阵',
      values: { word: '一个词', random: '随机取 A 或 B', gaussian: '个个不同' },
    },
    A: { label: 'A', help: '第一个矩阵' },
    B: { label: 'B', help: '第二个矩阵' },
    word: { label: '词', help: '由 A 和 B 组成，最多十二个字母，按时间先后排列，反复使用' },
    p: { label: 'p', help: '每一步取 A 的概率' },
    N: { label: 'N', help: '高斯矩阵的阶数' },
    g: { label: 'g', help: '增益：元素的标准差为 g/√N' },
    T: { label: 'T', help: '因子个数' },
    seed: { label: '种子', help: '取哪一次随机抽取' },
  },
  mathematics: [
    '连乘是 $P_t=M_t\\cdots M_2M_1$，靠后的因子在左边；词的字母按时间先后排列，所以词 $AB$ 先乘 $A$。首尾循环移动不影响它的速率，因为 $\\rho(AB)=\\rho(BA)$。',
    '李雅普诺夫指数是 $\\lambda_1=\\lim_{t\\to\\infty}\\tfrac1t\\ln\\lVert P_t\\rVert$。长为 $l$ 的词 $w$ 反复使用时，由 Gelfand 公式，它等于 $\\tfrac1l\\ln\\rho(w)$。因子独立随机时，极限存在，而且几乎每一次抽取都相同（Furstenberg 与 Kesten）。',
    '联合谱半径 $\\hat\\rho$ 是任何次序所能达到的最大速率。对每个长度 $l$，$\\max_{|w|=l}\\rho(w)^{1/l}\\le\\hat\\rho\\le\\max_{|w|=l}\\lVert w\\rVert^{1/l}$；这里试遍了八个字母以内的所有词。',
    '随机因子的均方有精确的公式：$\\mathbb E\\lVert P_t\\rVert_F^2$ 按 $\\rho\\bigl(p\\,A\\otimes A+(1-p)\\,B\\otimes B\\bigr)^t$ 变化，高斯矩阵则按 $g^{2t}$。它的平方根不会慢于 $e^{\\lambda_1t}$；几乎每一次抽取都消失时，它仍可能增长。',
    '元素服从 $\\mathcal N(0,g^2/N)$ 的独立矩阵，精确地有 $\\lambda_1=\\tfrac12\\bigl[\\ln(2g^2/N)+\\psi(N/2)\\bigr]$（Cohen 与 Newman）。$N\\to\\infty$ 时趋于 $\\ln g$；$N=1$ 时大约是 $\\ln g-0.635$。',
    '随机词的 $\\lambda_1$ 由一万个因子估计，大约准到百分之一。连乘时把二的幂次另外记着，既不上溢也不下溢。',
  ],
  xLabel: '因子个数 t',
  yLabel: '连乘的范数',
  norm: '‖Pₜ‖',
  rms: '均方根',
  zeroBand: (t) => `从 t = ${t} 起恰为零`,
  columns: ['t', '因子', '‖Pₜ‖', 'exp(λ₁t)'],
  entries: (name) => `${name} 的元素`,
  entry: (name, row, column) => `${name}：第 ${row} 行第 ${column} 列`,
  spell: {
    add: (letter) => `添上 ${letter}`,
    erase: '删去最后一个字母',
    written: '靠后的字母从左边乘上去',
    drawn: '抽到：',
  },
  readouts: {
    lambda: (estimated) => (estimated ? '每步的 λ₁（估计）' : '每步的 λ₁'),
    rho: (word) => `ρ(${word})`,
    rate: (word) => `折合每步：ρ(${word})^(1/l)`,
    product: (word) => `词 ${word}`,
    joint: '联合谱半径',
    best: '找到的最快的词',
    meanSquare: '均方的速率',
    measured: (T) => `(1/t) ln ‖P_t‖，t = ${T}`,
    last: (T) => `‖P_t‖，t = ${T}`,
    between: (lower, upper) => `${lower} 到 ${upper}`,
  },
  badge: { vanish: 'λ₁ < 0：消失', steady: 'λ₁ = 0：正在边缘', explode: 'λ₁ > 0：爆炸' },
  hint: (source, tone, mean, zero) => {
    if (zero && source === 'word') return '反复使用时，词里出现了恰好为零的乘积：λ₁ 是 −∞。';
    if (zero) return '迟早会碰上不相容的邻居，一切恰好归零：λ₁ 是 −∞。';
    if (mean === 'explode' && tone === 'vanish')
      return '对所有抽法取的均方在爆炸，几乎每一次抽取却都消失。你会看到的，由 λ₁ 说了算。';
    if (source === 'gaussian') return '每个因子都是新的，没有哪个谱可问；λ₁ 却有精确的公式。';
    if (source === 'random') return '几乎每一次抽取都按同一个速率 λ₁ 增长或衰减。';
    return '起决定作用的是整个词的特征值，不是 A 和 B 各自的特征值。';
  },
  describe: (f) => {
    const what =
      f.source === 'word'
        ? `反复使用词 ${f.word}：ρ(A) = ${f.rhoA}，ρ(B) = ${f.rhoB}，ρ(${f.word}) = ${f.rho}。`
        : f.source === 'random'
          ? `以概率 ${f.p} 取 A，否则取 B：ρ(A) = ${f.rhoA}，ρ(B) = ${f.rhoB}。`
          : `每步一个新的 ${f.N} 阶高斯矩阵，增益 ${f.g}。`;
    const end = f.zeroFrom === null ? `${f.T} 个因子之后范数为 ${f.last}` : `从 t = ${f.zeroFrom} 起恰为零`;
    const mean = f.meanSquare === '' ? '' : `对所有抽法取的均方根，每步的速率是 ${f.meanSquare}。`;
    return `${what}每步的 λ₁ = ${f.lambda}：${fate[f.tone]}，${end}。${mean}`;
  },
};
