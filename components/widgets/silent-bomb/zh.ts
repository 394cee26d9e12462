import type { BombWords } from './words.ts';

const fate = { vanish: '缩小', steady: '不增不减', explode: '增大' };

export const zh: BombWords = {
  title: '静默炸弹',
  question: 'W 的特征值全是零，梯度还会爆炸吗？',
  steps: [
    { text: '静默炸弹：a = 8，d = 0.75', set: { a: 8, d: 0.75, distance: 1e-12, T: 60 } },
    { text: '不饱和：d = 1', set: { a: 8, d: 1, distance: 1e-12, T: 60 } },
    { text: '临界：d = 0.875', set: { a: 8, d: 0.875, distance: 1e-12, T: 60 } },
    { text: '更饱和：d = 0.25', set: { a: 8, d: 0.25, distance: 1e-12, T: 60 } },
    { text: '起点再近一百倍', set: { a: 8, d: 0.75, distance: 1e-14, T: 60 } },
    { text: '从远处出发', set: { a: 8, d: 0.75, distance: 0.1, T: 60 } },
  ],
  takeaway:
    'W 的特征值全是零，W² = 0，可在这个不动点上，梯度每一步都翻倍。增大的条件恰是 a(1 − d) > 1，而让它增大的正是饱和：d = 1 时两个单元完全抵消，两步之后什么也不剩；d 越小，增大得越快。W 的谱什么也保证不了。不过这个不动点留不住状态：起点只差万亿分之一，三十七步之后也已离开；再近一百倍，也只撑到四十四步。离开后落脚的地方，这条轨迹的梯度又会消失。',
  goal: '说明 W 的特征值和饱和都挡不住梯度爆炸。',
  params: {
    a: { label: 'a', help: '权重的大小：W 等于 a 乘以两行分别为 1, 1 与 −1, −1 的矩阵' },
    d: { label: 'd', help: '不动点处第二个单元的 tanh 斜率：1 为不饱和，接近 0 为完全饱和' },
    distance: { label: '起点', help: '轨迹从离不动点多远处出发' },
    T: { label: 'T', help: '时间步数' },
  },
  mathematics: [
    '网络为 $h_t=\\tanh(Wh_{t-1}+b)$，$W=a\\begin{pmatrix}1&1\\\\-1&-1\\end{pmatrix}$：$W^2=0$，所以 $\\rho(W)=0$，而 $\\sigma_{\\mathrm{max}}(W)=2a$。',
    '偏置取 $b=\\bigl(-a\\sqrt{1-d},\\ \\operatorname{artanh}\\sqrt{1-d}+a\\sqrt{1-d}\\bigr)$，于是 $h^*=(0,\\sqrt{1-d})$ 是不动点，那里的斜率为 $D=\\operatorname{diag}(1,d)$。',
    '该处的雅可比矩阵 $J=DW=\\begin{pmatrix}a&a\\\\-ad&-ad\\end{pmatrix}$ 满足 $J^2=a(1-d)\\,J$。因此 $\\rho(J)=a(1-d)$，并且对 $k\\ge1$ 有 $\\lVert J^k\\rVert_2=\\bigl[a(1-d)\\bigr]^{k-1}a\\sqrt{2(1+d^2)}$；$d=1$ 时从 $k=2$ 起为零。',
    '$a(1-d)>1$ 时不动点是排斥的：沿 $(1,-d)$ 方向的距离 $\\delta$ 每步约乘以 $a(1-d)$，直到轨迹走到别处。别处有别处的斜率：往往是梯度消失的地方；对某些 $a$、$d$ 则是混沌，后面的数字取决于运算的最后一位。',
    '轨迹与雅可比矩阵以双精度计算，连乘时把二的幂次另外记着；距离只画到舍入误差之上。',
  ],
  xLabel: '时间步 t',
  yLabel: '谱范数',
  run: '‖∂hₜ/∂h₀‖',
  fixedPoint: 'h* 处的 ‖Jᵗ‖',
  distance: '距离 ‖hₜ − h*‖',
  zeroBand: (k) => `从 t = ${k} 起恰为零`,
  map: { label: '梯度在哪里增大', grows: 'a(1−d) > 1', fades: 'a(1−d) < 1' },
  columns: ['t', 'h* 处的 ‖Jᵗ‖', '‖∂hₜ/∂h₀‖', 'h₁', 'h₂', '‖hₜ − h*‖'],
  readouts: {
    rho: 'ρ(W)',
    sigma: 'σ_max(W)',
    factor: 'ρ(J) = a(1 − d)',
    fixedPoint: (k) => `t = ${k} 时的 ‖Jᵗ‖`,
    left: '轨迹离开 h*',
    leftAt: (t) => `在 t = ${t}`,
    stays: (t) => `到 t = ${t} 仍未`,
    peak: (t) => `最大 ‖∂hₜ/∂h₀‖（t = ${t}）`,
    last: (t) => `t = ${t} 时的 ‖∂hₜ/∂h₀‖`,
  },
  badge: {
    vanish: 'a(1 − d) < 1：消失',
    steady: 'a(1 − d) = 1：保持',
    explode: 'a(1 − d) > 1：爆炸',
  },
  hint: {
    vanish: '在 h* 处两个单元抵消得足够多，每一步都让梯度缩小。',
    steady: '临界：第一步之后，h* 处的范数不再变化。',
    explode: 'W² = 0 靠的是两个单元互相抵消。第二个单元一饱和，就抵消不净，剩下的逐步放大。',
    unsaturated: '两个斜率都是 1，J = W，J² = W² = 0：两步之后什么也不剩。',
  },
  describe: (f) => {
    const there =
      f.atFixedPoint === null ? 'J² 恰为零' : `梯度${fate[f.tone]}：‖J^${f.T}‖ = ${f.atFixedPoint}`;
    const run =
      f.leftAt === null
        ? `从相距 ${f.distance} 处出发的轨迹一直留在附近`
        : f.leftAt === 0
          ? `轨迹从相距 ${f.distance} 处出发`
          : `从相距 ${f.distance} 处出发的轨迹，到第 ${f.leftAt} 步已经离开`;
    const last = f.last === null ? '恰为零' : `为 ${f.last}`;
    return `a = ${f.a}，d = ${f.d}：W 的特征值全是零。在不动点处每步乘以 a(1 − d) = ${f.factor}，${there}。${run}；它的 ‖∂h_t/∂h_0‖ 在 t = ${f.peakAt} 处最大，为 ${f.peak}，到 t = ${f.T} 时${last}。`;
  },
};
