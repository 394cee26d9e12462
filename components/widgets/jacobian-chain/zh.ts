import { stepSets } from './steps.ts';
import type { ChainWords } from './words.ts';

const fate = { vanish: '梯度消失', steady: '大小保持不变', explode: '梯度爆炸' };

const texts = [
  '64 个单元，增益 0.75',
  '增益 2',
  '正交，每个 σ 都是 0.9',
  '每个 σ 都是 1.5，没有输入',
  '同上，输入很强',
  '单位阵配 tanh，偏置 0.5',
  '单位阵配 ReLU，偏置 1',
  '把次序反过来',
];

export const zh: ChainWords = {
  title: '雅可比链',
  question: '梯度的上界一路上涨，梯度本身呢？',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    '上界不是真相。64 个 tanh 单元、增益 0.75 时，一步最多能拉长近一半，上界一百步涨了大约十六个数量级，真正的乘积却缩小了大约二十个：σ > 1 是爆炸的必要条件，不是充分条件。σ < 1 则足以使梯度消失，不论输入是什么。每个 σ 都等于 1.5 时，单凭很强的输入就能把增长变成衰减，因为饱和的单元传不过去多少。次序也要紧：反着乘，结果就与有限差分对不上了。',
  goal: '把真实网络的雅可比连乘与它的各种上界放在一起，看清每个推断朝哪个方向成立。',
  params: {
    phi: {
      label: 'φ',
      help: '每个单元的激活函数',
      values: { tanh: 'tanh', sigmoid: 'sigmoid', relu: 'ReLU', identity: '无（线性）' },
    },
    init: {
      label: '权重',
      help: 'Wₕₕ 怎样抽取；增益为 1 时，最后一项就是 PyTorch 的默认值',
      values: {
        gaussian: '高斯',
        orthogonal: '正交',
        identity: '单位阵（IRNN）',
        uniform: '均匀（PyTorch）',
      },
    },
    gain: {
      label: '增益',
      help: 'Wₕₕ 的倍数。高斯：元素的标准差为增益/√n；均匀：元素在 ±增益/√n 之间；正交与单位阵：每个奇异值都等于增益',
    },
    inputs: { label: '输入', help: '每个单元收到的随机输入的标准差' },
    bias: { label: '偏置', help: '每个单元的偏置，都相同' },
    start: { label: 'h₀', help: '初始状态各分量的标准差' },
    n: { label: 'n', help: '单元个数' },
    T: { label: 'T', help: '时间步数' },
    order: {
      label: '次序',
      help: '因子的次序：按链式法则，靠后的步在左边；或者反过来',
      values: { 'later-left': '后步在左', reversed: '反过来' },
    },
    layout: {
      label: '梯度写成',
      help: '连乘怎样写：梯度写成行，或写成列，因子取转置',
      values: { row: '行', column: '列' },
    },
    seed: { label: '种子', help: '取哪一组随机的权重、输入和初始状态' },
  },
  mathematics: [
    '网络是 $h_t=\\phi(W h_{t-1}+x_t+b)$，于是 $J_t=\\partial h_t/\\partial h_{t-1}=D_tW$，$D_t=\\operatorname{diag}\\phi^{\\prime}(a_t)$。由链式法则，$\\partial h_T/\\partial h_{T-l}=J_TJ_{T-1}\\cdots J_{T-l+1}$，靠后的步在左边；梯度写成列时，$\\delta_{T-l}=J_{T-l+1}^{\\mathsf T}\\cdots J_T^{\\mathsf T}\\delta_T$。两者范数相同。',
    '记 $\\gamma=\\sup|\\phi^{\\prime}|$（等于 1，sigmoid 为四分之一），则 $\\lVert J_T\\cdots J_{T-l+1}\\rVert_2\\le(\\gamma\\sigma)^l$，$\\sigma=\\sigma_{\\mathrm{max}}(W)$。所以 $\\gamma\\sigma<1$ 是消失的充分条件；$\\gamma\\sigma>1$ 是爆炸的必要条件，不是充分条件。',
    '对角矩阵与 $D_t$ 可交换，因此对任何正对角矩阵 $P$，连乘不超过 $\\kappa(P)\\,(\\gamma s)^l$，其中 $s=\\lVert PWP^{-1}\\rVert_2$，$\\kappa(P)$ 是 $P$ 的最大与最小元素之比。图中的 $P$ 使 $s$ 最小。$\\rho(W)^l$ 则根本不是上界：每一步的因子都不一样。',
    '$\\lambda_1$ 是这一次运行的最大李雅普诺夫指数，$e^{\\lambda_1l}$ 是它的连乘真正的变化速率。',
    '检验的办法：把 $h_0$ 的每个分量朝两边各拨一点，重跑最初几步，再与这几步的雅可比矩阵的乘积比较。连乘时把二的幂次另外记着，既不上溢也不下溢。',
  ],
  lagAxis: '时间差 l（从 T 往回数）',
  normAxis: 'l 步连乘的范数',
  measured: '实测',
  stepAxis: '时间步 t',
  stepsTitle: '每一步：‖J‖ 粗线，φ′ 虚线，h 细线',
  stepsLabel: '逐步来看：每个雅可比矩阵的范数、斜率 φ′ 的均值、状态的均方根。',
  zeroBand: (lag) => `从时间差 ${lag} 起恰为零`,
  columns: ['时间差 l', '实测', '(γσ)ˡ', 'κ(P)(γs)ˡ', 'ρ(W)ˡ'],
  readouts: {
    factor: 'γσ，一步的上限',
    scaled: 'γs，用 P 缩放后',
    rho: 'ρ(W)',
    bound: (T) => `上界 (γσ)ˡ，l = ${T}`,
    scaledBound: (T) => `上界 κ(P)(γs)ˡ，l = ${T}`,
    truth: (T) => `实测，l = ${T}`,
    lambda: '每步的 λ₁',
    slope: 'φ′ 的均值',
    check: '与差分的误差',
    none: '—',
  },
  badge: { vanish: '实测：消失', steady: '实测：保持', explode: '实测：爆炸' },
  hint: (says, tone) => {
    if (says === 'must') return 'γσ < 1：不论输入是什么，梯度必定消失。这是充分条件。';
    if (says === 'scaled') return 'γσ 不小于 1，γs 却小于 1：把各单元重新缩放之后，就证明了梯度必定消失。';
    if (says === 'edge') return 'γσ = 1：没有一步会拉长什么，饱和只会往下减。';
    return tone === 'explode'
      ? 'γσ > 1 容许爆炸，这一次也确实爆炸了；只要有饱和，就远不到上界。'
      : 'γσ > 1 容许爆炸，却并不导致爆炸：这一次就没有。';
  },
  formula: (layout, order) => {
    const reversed = order === 'reversed';
    if (layout === 'row') return `∂L/∂h_0 = ∂L/∂h_T · ${reversed ? 'J_1 J_2 ⋯ J_T（错）' : 'J_T ⋯ J_2 J_1'}`;
    return `δ_0 = ${reversed ? 'J_Tᵀ ⋯ J_2ᵀ J_1ᵀ' : 'J_1ᵀ J_2ᵀ ⋯ J_Tᵀ'} δ_T${reversed ? '（错）' : ''}`;
  },
  verdict: (verdict, reversed, steps) => {
    if (verdict === 'kink') return '轻轻一拨，就有 ReLU 开关翻转，差分在这里无从判断。';
    if (verdict === 'unmeasurable') return '乘积太小，差分在这里已经没有有效数字。';
    if (verdict === 'differs')
      return reversed
        ? `头 ${steps} 步：反着乘的结果与有限差分对不上。`
        : `头 ${steps} 步：乘积与有限差分对不上。`;
    return reversed
      ? `头 ${steps} 步：反着乘也与有限差分相符，因为这些因子可以交换。`
      : `头 ${steps} 步：乘积与有限差分相符。`;
  },
  describe: (f) => {
    const size = f.zeroFrom === null ? `为 ${f.truth}，${fate[f.tone]}` : `从时间差 ${f.zeroFrom} 起恰为零`;
    const check = f.error === null ? '' : `头 ${f.steps} 步与有限差分相比，相对误差为 ${f.error}。`;
    return `${f.n} 个单元，激活函数 ${f.phi}，权重${f.init}，T = ${f.T}：一步最多拉长到 ${f.factor} 倍，走完全程的上界是 ${f.bound}。${f.reversed ? '反着乘的' : ''}连乘的范数${size}。${check}`;
  },
};
