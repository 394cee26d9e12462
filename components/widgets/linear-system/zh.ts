import type { LinearWords } from './words.ts';

const fate = { vanish: '各次幂终将消失', steady: 'ρ = 1，谱半径说不准', explode: '各次幂无界增长' };

export const zh: LinearWords = {
  title: '平面上的线性系统',
  question: '一遍又一遍乘同一个矩阵，状态去向何方，由什么决定？',
  steps: [
    { text: '先涨后落：0.9 与 10', set: { A: '0.9,10;0,0.9', x: 0, y: 1, kmax: 80 } },
    { text: '剪切，ρ = 1', set: { A: '1,1;0,1', x: 0, y: 1, kmax: 80 } },
    { text: '鞍点，从稳定方向出发', set: { A: '1.25,0.75;0.75,1.25', x: 1, y: -1, kmax: 20 } },
    { text: '偏开百分之一', set: { A: '1.25,0.75;0.75,1.25', x: 1, y: -0.99, kmax: 20 } },
    { text: '旋转', set: { A: '0.8,-0.6;0.6,0.8', x: 1, y: 0, kmax: 40 } },
    { text: '螺旋', set: { A: '0.9,-0.3;0.3,0.9', x: 2, y: 0, kmax: 60 } },
    { text: '幂零', set: { A: '0,2;0,0', x: 0.5, y: 1, kmax: 10 } },
  ],
  takeaway:
    'ρ 定结局，σ 只管第一步。对角线上两个 0.9，旁边一个 10：一步能拉长到十倍，九步将近四十倍，要到第六十三步，才无论从哪里出发都比起点短。ρ = 1 时，剪切照样像 k 一样增长，旋转却不改变任何长度。ρ > 1 也不是对每个起点的判决：在鞍点的稳定方向上，尽管 ρ = 2，状态每步减半；只偏开百分之一，就被带走了。',
  goal: '亲手拨动特征值、奇异值和起点，分清它们各自决定什么。',
  params: {
    A: { label: 'A', help: '矩阵的四个元素，行与行用分号隔开' },
    x: { label: 'x', help: '起点 s₀ 的第一个坐标' },
    y: { label: 'y', help: '起点 s₀ 的第二个坐标' },
    kmax: { label: '步数', help: '一共走多少步' },
  },
  mathematics: [
    '状态按 $s_{k+1}=A\\,s_k$ 变化，所以 $s_k=A^k s_0$。单位圆变成椭圆，长半轴就是 $\\sigma_{\\mathrm{max}}(A)=\\lVert A\\rVert_2$：一步之内没有向量能被拉得更长。',
    '长远看由特征值决定：$\\lVert A^k\\rVert^{1/k}\\to\\rho(A)=\\max|\\lambda|$。$\\rho(A)<1$ 时每条轨道都趋于零；$\\rho(A)>1$ 时几乎每条轨道都无界，但若起点落在 $|\\lambda|<1$ 的特征向量张成的空间里，轨道就会衰减。',
    '$\\rho(A)=1$ 时两种情形都有：$\\begin{pmatrix}1&1\\\\0&1\\end{pmatrix}^k=\\begin{pmatrix}1&k\\\\0&1\\end{pmatrix}$ 像 $k$ 一样增长，旋转则保持一切长度。',
    '$A=\\begin{pmatrix}\\lambda&c\\\\0&\\lambda\\end{pmatrix}$ 时，$A^k$ 的右上角是 $k\\lambda^{k-1}c$：$0<\\lambda<1$ 时先涨后落。',
    '拖动特征值时，特征向量不动：两个实特征值各走各的，共轭的一对与二重特征值则一起走。轨道以方向和长度的对数分别记下。打算放在稳定方向上的起点，也只是在舍入误差之内落在上面，偏出去的部分会增长：步数够多，轨道就可能拐走。',
  ],
  xLabel: '步数 k',
  yLabel: '长度',
  zeroBand: (k) => `从 k = ${k} 起 Aᵏ 恰为零`,
  statePlane: '状态',
  eigenPlane: '特征值',
  columns: ['k', 'x', 'y', '|sₖ|', '‖Aᵏ‖₂', 'log₁₀|sₖ|', 'log₁₀‖Aᵏ‖₂'],
  grip: { label: '拖动', values: { columns: 'A 的列', eigenvalues: '特征值' } },
  handle: (column) => `A 的第 ${column} 列的箭头`,
  eigenHandle: (index) => `A 的第 ${index} 个特征值`,
  startHandle: '起点 s₀',
  gripHelp: {
    columns: '拖动箭头；或选中箭头后按方向键（按住 Shift 更细）。虚线圆被 A 变成椭圆。',
    eigenvalues: '拖动特征值；或选中后按方向键（按住 Shift 更细）。特征向量不动。',
  },
  startHelp: '在图中拖动 s₀，或选中后按方向键。',
  along: {
    legend: '起点沿',
    eigenvector: (index) => (index === 1 ? 'v₁' : 'v₂'),
    stretched: '拉得最长的方向',
  },
  entry: (row, column) => `第 ${row} 行第 ${column} 列的元素`,
  entries: 'A 的各个元素',
  readouts: {
    rho: 'ρ(A)',
    sigma: 'σ_max(A)',
    peak: (k) => `最大 ‖Aᵏ‖（k = ${k}）`,
    below: '‖Aᵏ‖ 一直小于 1',
    from: (k) => `从 k = ${k} 起`,
    never: (k) => `到 k = ${k} 仍未`,
    first: '|s₁| / |s₀|',
    last: (k) => `k = ${k} 时的 |sₖ|`,
  },
  badge: { vanish: 'ρ < 1：终将消失', steady: 'ρ = 1：说不准', explode: 'ρ > 1：爆炸' },
  orbit: { vanish: '这条轨道：变短', steady: '这条轨道：一样长', explode: '这条轨道：变长' },
  hint: (rho, sigma, orbit) => {
    if (rho === 'explode')
      return orbit === 'vanish'
        ? '总有一个方向被一再拉长，但这个起点在那个方向上没有分量。'
        : '总有一个方向被一再拉长，几乎每个起点在那个方向上都有分量。';
    if (rho === 'steady')
      return sigma === 'explode'
        ? 'σ > 1：长度可能有界，也可能像 k 一样增长，单看特征值说不准。'
        : 'σ 也等于 1：没有一步会把任何向量拉长。';
    return sigma === 'explode'
      ? 'σ > 1：一步可以拉长，状态可能先涨；ρ < 1：到头来仍会消失。'
      : 'σ 也不超过 1：没有一步会把任何向量拉长。';
  },
  describe: (f) => {
    const below =
      f.zeroFrom !== null
        ? `，从 k = ${f.zeroFrom} 起恰为零`
        : f.belowOneFrom !== null && f.belowOneFrom > 1
          ? `，从 k = ${f.belowOneFrom} 起一直小于 1`
          : '';
    const journey = f.peakAt > 0 ? `‖Aᵏ‖ 在 k = ${f.peakAt} 处最大，为 ${f.peak}${below}。` : '';
    return `A = ${f.matrix}：谱半径 ${f.rho}，最大奇异值 ${f.sigma}，${fate[f.tone]}。${journey}起点 ${f.start} 的长度为 ${f.first}，走 ${f.kmax} 步后长度为 ${f.last}。`;
  },
};
