import type { FixedWords } from './words.ts';

const linear = { map: 'linear', A: '0.5,10;0,0.5', x0: 0, y0: 1, omega: 1, steps: 20 };
const system = { S: '2,1;1,1.5', x0: 0, y0: 0, omega: 1, weight: 1, steps: 40 };

export const zh: FixedWords = {
  title: '不动点',
  question: '不动点处的谱半径小于1，迭代的每一步就都更近吗？',
  steps: [
    { text: '先拉长到十倍', set: { ...linear, weight: 1 } },
    { text: '换成加权范数', set: { ...linear, weight: 20 } },
    { text: 'cos x', set: { map: 'cosine', x0: -1.5, omega: 1, weight: 1, steps: 40 } },
    { text: '松弛的cos x', set: { map: 'cosine', x0: -1.5, omega: 0.6, weight: 1, steps: 40 } },
    { text: '牛顿法', set: { map: 'newton', x0: 0, omega: 1, weight: 1, steps: 10 } },
    { text: '雅可比迭代', set: { map: 'jacobi', ...system } },
    { text: '高斯–赛德尔', set: { map: 'gauss-seidel', ...system } },
    {
      text: '处处ρ < 1，却越走越远',
      set: { map: 'quartic', x0: 3.3, y0: 0, omega: 1, weight: 1, steps: 40 },
    },
  ],
  takeaway:
    '不动点处ρ < 1，说的是足够近的起点都收敛，并不是压缩：对角线上两个½，右上角一个10，从 (0, 1) 出发的第一步就把误差拉长到十倍，到第八步才比出发时小。把第二个坐标按二十倍计，同一个映射每一步都在压缩。ρ有多小，收敛就有多快：牛顿法ρ = 0，几步就到，而cos x要几十步，适当松弛、使ρ接近0，它也一样快；高斯–赛德尔的ρ是雅可比迭代的平方。“足够近”是结论的一部分：一个映射可以在每一点都有ρ < 1，却仍把远处的起点带走。',
  goal: '分清局部收敛与压缩，看清谱半径在迭代中决定什么。',
  params: {
    map: {
      label: '映射',
      help: '反复施行的 x ← F(x)',
      values: {
        linear: 'x ← A x',
        jacobi: '雅可比迭代',
        'gauss-seidel': '高斯–赛德尔',
        quartic: '旋转映射',
        cosine: 'cos x',
        newton: '牛顿法解x = cos x',
      },
    },
    A: { label: 'A', help: '线性映射的矩阵' },
    S: { label: 'S', help: '雅可比迭代与高斯–赛德尔所解方程组的矩阵；解是 (1, 1)' },
    x0: { label: 'x', help: '起点，或起点的第一个坐标' },
    y0: { label: 'y', help: '平面上起点的第二个坐标' },
    omega: { label: 'ω', help: '松弛：x ← (1 − ω) x + ω F(x)' },
    weight: { label: '权重', help: '范数把第二个坐标按多少倍计' },
    steps: { label: '步数', help: '迭代的步数' },
  },
  mathematics: [
    '在不动点 $x^*=F(x^*)$ 附近，误差 $e_k=x_k-x^*$ 满足 $e_{k+1}\\approx F^{\\prime}(x^*)\\,e_k$。若 $\\rho(F^{\\prime}(x^*))<1$，则足够近的起点都收敛（Ostrowski）。就收敛而言，这是充分条件；要在给定的范数下成为压缩映射，这还不够，须有 $\\lVert F^{\\prime}\\rVert<1$。',
    '这里的范数是 $\\lVert x\\rVert_P=\\lVert Px\\rVert_2$，$P=\\operatorname{diag}(1,s)$，$s$ 是权重；相应的算子范数是 $\\lVert PAP^{-1}\\rVert_2$。凡 $\\rho(A)<1$，总有某个范数使 $A$ 成为压缩；第一个例子取 $s=20$，得 $(1+\\sqrt5)/4$。',
    '解方程组 $Sx=r$ 时，雅可比迭代的矩阵是 $-D^{-1}(L+U)$，高斯–赛德尔的是 $-(D+L)^{-1}U$。两个未知数时 $\\rho_{\\mathrm{GS}}=\\rho_{\\mathrm{J}}^2=\\lvert s_{12}s_{21}/(s_{11}s_{22})\\rvert$。',
    '以 $\\omega$ 松弛，导数的每个特征值 $\\lambda$ 变成 $1-\\omega+\\omega\\lambda$。',
    '旋转映射是 $F(x,y)=\\kappa\\,(-y^3,x^3)/(1+x^2+y^2)$，$\\kappa=\\tfrac{11}{10}$。它的导数在平面上每一点的谱半径都小于1，但 $(\\sqrt{10},0)$ 的周期是4，坐标轴上更远的起点逃向无穷。',
  ],
  xLabel: '步数k',
  yLabel: '‖xₖ − x*‖ / ‖x₀ − x*‖',
  error: '误差',
  worst: '最坏的起点',
  ball: '与起点同样远',
  fixed: 'x*',
  about: {
    linear: '每一步乘以A；不动点是原点。',
    jacobi: '每个方程用旧值解出自己的未知数。',
    'gauss-seidel': '同样，但新值一算出就用上。',
    quartic: '转四分之一圈；在原点附近，距离近乎立方。处处ρ < 1。',
    cosine: '计算器上的cos键，按了又按。',
    newton: '用牛顿法解x − cos x = 0，不动点与cos x的相同。',
  },
  entriesA: 'A的各个元素',
  entriesS: 'S的各个元素',
  entry: (row, column) => `第 ${row} 行第 ${column} 列的元素`,
  columns: ['k', 'xₖ', '误差', '误差 / 初始误差'],
  rounded: '低于舍入误差',
  undefinedMap: 'S的对角线上有零（或几乎是零）：那里解不出未知数，迭代无从定义。',
  readouts: {
    rho: 'ρ(F′(x*))',
    sigma: '‖F′(x*)‖',
    largest: (k) => `最大误差是初始的几倍（k = ${k}）`,
    below: '一直小于初始误差',
    from: (k) => `从 k = ${k} 起`,
    never: (k) => `到 k = ${k} 仍未`,
    last: (k) => `k = ${k} 时是初始的几倍`,
  },
  badge: { vanish: 'ρ < 1：在x*附近收敛', steady: 'ρ = 1：说不准', explode: 'ρ > 1：排斥' },
  hint: (tone, contracts, arrives) => {
    if (tone === 'explode') return '总有一个方向，每一步都被拉长。';
    if (tone === 'steady') return '特征值落在单位圆上，单凭导数说不准。';
    if (!arrives) return '从这个起点到不了x*：定理说的是近处的起点。';
    return contracts
      ? '‖F′(x*)‖ < 1：在这个范数下，x*附近的每一步都更近。'
      : '‖F′(x*)‖ ≥ 1：在这个范数下不是压缩，一步可能先走远。';
  },
  describe: (f) => {
    const norm = f.weight === null ? '' : `（权重为 ${f.weight} 的范数）`;
    const fate = { vanish: '近处的起点都收敛', steady: '单凭导数说不准', explode: '不动点排斥' }[f.tone];
    const head = `${f.map}：不动点处的谱半径 ${f.rho}，导数的范数 ${f.sigma}${norm}，${fate}。`;
    if (!f.start) return `${head}起点就是不动点。`;
    const peak =
      f.peak === null
        ? '误差从未超过初始误差。'
        : `误差在 k = ${f.peakAt} 处最大，是初始误差的 ${f.peak} 倍。`;
    const end = !f.arrives
      ? '这个起点没有被引向不动点。'
      : f.belowFrom === null
        ? `到 k = ${f.steps} 仍未小于初始误差。`
        : `从 k = ${f.belowFrom} 起一直小于初始误差${f.last === null ? '，最后低于舍入误差' : `，到 k = ${f.steps} 时是它的 ${f.last} 倍`}。`;
    return `${head}${peak}${end}`;
  },
};
