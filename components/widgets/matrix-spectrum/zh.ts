import { stepSets } from './steps.ts';
import type { SpectrumWords } from './words.ts';

const fate = { vanish: '各次幂终将消失', steady: 'ρ = 1，谱半径说不准', explode: '各次幂无界增长' };

const texts = [
  '先涨后落：0.9 与 10',
  '看它的伪谱',
  'Gelfand 的 k 次方根',
  '幂零',
  '若尔当块，ρ = 1',
  '八阶若尔当块，0.9',
  '高斯，增益 0.75',
  '高斯，增益 1.25',
];

export const zh: SpectrumWords = {
  title: '谱探测器',
  question: '看得见 A 的特征值，就知道 Aᵏ 有多大吗？',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    'ρ 定结局，σ 只管第一步，伪谱讲的是途中。对角线上两个 0.9，右上角一个 10：两个特征值都稳稳落在圆内，各次幂却先涨到将近四十倍（k = 9），从 k = 63 起才一直小于 1。等值线早有预告：百分之一的那条伸出圆外百分之二十多，所以必有某次幂大于二十。一百步之后，Gelfand 的 k 次方根仍在 0.96 以上。随机矩阵的 σ 可以远大于 1 而各次幂照样消失；圆上的若尔当块，却像 k 一样增长。',
  params: {
    source: {
      label: '矩阵',
      help: '自己的矩阵，或某一类 n 阶矩阵',
      values: {
        own: '自己的矩阵',
        gaussian: '高斯',
        orthogonal: '正交',
        'identity-plus-noise': '单位阵＋噪声',
        symmetric: '对称',
        jordan: '若尔当块',
        grcar: 'Grcar',
        kahan: 'Kahan',
        toeplitz: '特普利茨',
        companion: '友矩阵（环）',
      },
    },
    A: { label: 'A', help: '自己的矩阵的各个元素，行与行用分号隔开；网址里最多八阶，粘贴文本最多 128 阶' },
    n: { label: 'n', help: '各类矩阵的阶数' },
    gain: {
      label: '增益',
      help: '用于各类矩阵。高斯、对称：元素的标准差为增益/√n；正交、Grcar、Kahan、特普利茨：整体倍数；单位阵＋噪声：噪声的大小；若尔当块：特征值；友矩阵：特征值所在圆环的半径',
    },
    nonnormality: {
      label: '非正规程度',
      help: '第 i 行第 j 列的元素乘以这个数的 (j − i)/(n − 1) 次方：只是改变各坐标的尺度，特征值一个也不变；取 1 则矩阵不动',
    },
    kmax: { label: 'k 最大', help: '画到第几次幂' },
    seed: { label: '种子', help: '随机的几类里取哪一个矩阵' },
    chart: {
      label: '曲线',
      help: '各次幂的范数，或范数的 k 次方根',
      values: { norms: '‖Aᵏ‖', root: 'Gelfand 的 k 次方根' },
    },
    pseudospectra: {
      label: '伪谱',
      help: 'σ_min(z − A) 等于十的幂的等值线：离 A 这么近，就有一个以 z 为特征值的矩阵',
    },
    range: { label: '数值域', help: '一切单位向量 x 的 x*Ax' },
    kreiss: { label: 'Kreiss 界', help: '圆外一点 z 对最大的幂说了什么' },
    re: { label: 'Re z', help: '所选点的实部' },
    im: { label: 'Im z', help: '所选点的虚部' },
  },
  xLabel: '幂次 k',
  zeroBand: (k) => `从 k = ${k} 起恰为零`,
  plane: '复平面上的特征值与单位圆',
  bars: '奇异值',
  about: {
    gaussian: '各元素独立，标准差为增益/√n。矩阵很大时，ρ 接近增益，σ 接近增益的两倍。',
    orthogonal: '增益乘以随机正交矩阵：每个奇异值和每个 |λ| 都等于增益。',
    'identity-plus-noise': '单位阵加上这个增益的高斯矩阵：网络起步时先照抄自己的状态。',
    symmetric: '高斯且对称：特征值都是实数，又是正规矩阵，所以 ρ = σ。',
    jordan: '对角线上是增益，其上一条是 1：只有一个特征值，重数为 n。',
    grcar: '增益乘以 Grcar 矩阵，强非正规的常用例子。',
    kahan: '增益乘以 Kahan 的上三角矩阵：特征值就写在对角线上。',
    toeplitz: '增益乘以对角线下方为 1、上方为四分之一的矩阵：特征值都是实数，却离正规很远。',
    companion: 'n 个延迟围成的环：绕一圈乘以增益的 n 次方。特征值排在以增益为半径的圆上。',
  },
  columns: ['量', '值', '大小的 log₁₀'],
  own: (entries) => `A = ${entries}`,
  ownOf: (n) => `自己的 ${n} 阶矩阵`,
  stretched: (name, factor) => `${name}，非正规程度 ${factor}`,
  family: (name, n) => `${name}，n = ${n}`,
  handle: (column) => `A 的第 ${column} 列的箭头`,
  handleHelp: '拖动箭头；或选中箭头后按方向键（按住 Shift 更细）。虚线圆被 A 变成椭圆。',
  entry: (row, column) => `第 ${row} 行第 ${column} 列的元素`,
  entries: 'A 的各个元素',
  show: '显示',
  pickHelp: '点平面上任意一点，看它给出的 Kreiss 下界；十字可用方向键移动（按住 Shift 更细）。',
  cross: '点 z',
  fromText: '粘贴、打开文件或按文本编辑',
  large: (n) => `自己的 ${n} 阶矩阵。它只留在本页，不进网址；要分享，请存为文件。`,
  readouts: {
    rho: 'ρ(A)',
    sigma: 'σ_max(A)',
    last: (k) => `k = ${k} 时的 ‖Aᵏ‖`,
    peak: (k) => `最大 ‖Aᵏ‖（k = ${k}）`,
    below: '一直小于 1',
    from: (k) => `从 k = ${k} 起`,
    never: (k) => `到 k = ${k} 仍未`,
    henrici: 'Henrici 偏离度',
    radius: '数值半径',
    at: (z) => `z = ${z} 处的下界`,
    inside: 'z 须在单位圆外',
    none: '无：ρ 不小于 1',
    infinite: 'z 是特征值',
  },
  badge: { vanish: 'ρ < 1：终将消失', steady: 'ρ = 1：说不准', explode: 'ρ > 1：爆炸' },
  hint: (rho, sigma) => {
    if (rho === 'explode') return '总有一个方向被一再拉长，没有上界。';
    if (rho === 'steady')
      return sigma === 'explode'
        ? 'σ > 1：范数可能有界，也可能像 k 的幂那样增长，单看特征值说不准。'
        : 'σ 也等于 1：没有一步会把任何向量拉长。';
    return sigma === 'explode'
      ? 'σ > 1：一步可以拉长，各次幂可能先涨；ρ < 1：到头来仍会消失。'
      : 'σ 也不超过 1：没有一步会把任何向量拉长。';
  },
  describe: (f) => {
    const hump = f.peakAt > 0 ? `‖Aᵏ‖ 在 k = ${f.peakAt} 处最大，为 ${f.peak}。` : '';
    const below =
      f.zeroFrom !== null
        ? `从 k = ${f.zeroFrom} 起恰为零。`
        : f.belowOneFrom !== null
          ? `从 k = ${f.belowOneFrom} 起一直小于 1，到 k = ${f.kmax} 时为 ${f.last}。`
          : `到 k = ${f.kmax} 时为 ${f.last}。`;
    const { contour, pseudospectra, radius, kreiss, at, root } = f.layers;
    const proof = contour
      ? `ε = ${contour.eps} 的伪谱伸到 |z| = ${contour.reach}：必有某次幂至少约为 ${contour.bound}。`
      : pseudospectra
        ? '图内完整的等值线，伸出圆外都不超过各自的 ε。'
        : '';
    const bounds = kreiss ? `Kreiss：最大的幂在 ${kreiss.lower} 与 ${kreiss.upper} 之间。` : '';
    const point = at ? `单凭 z = ${at.z} 一点，就知道它至少是 ${at.bound}。` : '';
    const wide = radius === null ? '' : `数值半径为 ${radius}。`;
    const limit = root === null ? '' : `此时 Gelfand 的 k 次方根为 ${root}。`;
    return `${f.matrix}：谱半径 ${f.rho}，最大奇异值 ${f.sigma}，${fate[f.tone]}。${hump}${below}${limit}${proof}${bounds}${point}${wide}`;
  },
};
