import type { SpectrumWords } from './words.ts';

const fate = { vanish: '各次幂终将消失', steady: 'ρ = 1，谱半径说不准', explode: '各次幂无界增长' };

export const zh: SpectrumWords = {
  title: '谱探测器',
  question: '看得见 A 的特征值，就知道 Aᵏ 有多大吗？',
  steps: [
    { text: '先涨后落：0.9 与 10', set: { source: 'own', A: '0.9,10;0,0.9', kmax: 100 } },
    { text: '幂零', set: { source: 'own', A: '0,2;0,0', kmax: 10 } },
    { text: '若尔当块，ρ = 1', set: { source: 'own', A: '1,1;0,1', kmax: 100 } },
    { text: '旋转', set: { source: 'own', A: '0.8,-0.6;0.6,0.8', kmax: 100 } },
    { text: '高斯，增益 0.75', set: { source: 'gaussian', n: 32, gain: 0.75, kmax: 100 } },
    { text: '高斯，增益 1.25', set: { source: 'gaussian', n: 32, gain: 1.25, kmax: 100 } },
  ],
  takeaway:
    'ρ 定结局，σ 只管第一步。对角线上两个 0.9，右上角一个 10：两个特征值都稳稳落在圆内，各次幂却先涨到将近四十倍才消失。随机矩阵的 σ 可以远大于 1 而各次幂照样消失；圆上的若尔当块，却像 k 一样增长。',
  goal: '分清谱半径决定什么、谱范数决定什么，以及两者之间发生了什么。',
  params: {
    source: {
      label: '矩阵',
      help: '自己的二阶矩阵，或某一类 n 阶矩阵',
      values: {
        own: '自己的 2×2',
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
    A: { label: 'A', help: '自己的矩阵的四个元素，行与行用分号隔开' },
    n: { label: 'n', help: '各类矩阵的阶数' },
    gain: {
      label: '增益',
      help: '用于各类矩阵。高斯、对称：元素的标准差为增益/√n；正交、Grcar、Kahan、特普利茨：整体倍数；单位阵＋噪声：噪声的大小；若尔当块：特征值；友矩阵：特征值所在圆环的半径',
    },
    kmax: { label: 'k 最大', help: '画到第几次幂' },
    seed: { label: '种子', help: '随机的几类里取哪一个矩阵' },
  },
  mathematics: [
    '谱半径 $\\rho(A)=\\max|\\lambda|$ 决定极限：$\\lVert A^k\\rVert^{1/k}\\to\\rho(A)$（Gelfand）；谱范数 $\\sigma_{\\mathrm{max}}(A)=\\lVert A\\rVert_2$ 是一步之内最多能拉长的倍数。对每个 $k$ 都有 $\\rho(A)^k\\le\\lVert A^k\\rVert_2\\le\\sigma_{\\mathrm{max}}(A)^k$。',
    '正规矩阵（$A^{\\mathsf T}A=AA^{\\mathsf T}$）两端相等，$\\rho=\\sigma_{\\mathrm{max}}$，没有什么藏着。Henrici 偏离度 $\\sqrt{\\lVert A\\rVert_F^2-\\sum|\\lambda_i|^2}$ 量出一个矩阵离正规有多远。',
    '高斯：各元素独立，标准差 $g/\\sqrt n$；$n$ 增大时 $\\rho\\to g$，$\\sigma_{\\mathrm{max}}\\to2g$。对称：由这样的 $G$ 得 $(G+G^{\\mathsf T})/\\sqrt2$。特普利茨：对角线下方为 $1$，上方为 $\\tfrac14$。友矩阵：取自 $z^n-g^n$。Grcar：对角线下方为 $-1$，对角线及其上三条为 $1$。Kahan：取 $\\theta=\\tfrac65$。',
    '连乘时把二的幂次另外记着，既不上溢也不下溢；幂恰好为零时，就说它是零。',
  ],
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
  family: (name, n) => `${name}，n = ${n}`,
  handle: (column) => `A 的第 ${column} 列的箭头`,
  handleHelp: '拖动箭头；或选中箭头后按方向键（按住 Shift 更细）。虚线圆被 A 变成椭圆。',
  entry: (row, column) => `第 ${row} 行第 ${column} 列的元素`,
  entries: 'A 的各个元素',
  readouts: {
    rho: 'ρ(A)',
    sigma: 'σ_max(A)',
    last: (k) => `k = ${k} 时的 ‖Aᵏ‖`,
    peak: (k) => `最大 ‖Aᵏ‖（k = ${k}）`,
    below: '一直小于 1',
    from: (k) => `从 k = ${k} 起`,
    never: (k) => `到 k = ${k} 仍未`,
    henrici: 'Henrici 偏离度',
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
    return `${f.matrix}：谱半径 ${f.rho}，最大奇异值 ${f.sigma}，${fate[f.tone]}。${hump}${below}`;
  },
};
