import { stepSets } from './steps.ts';
import type { RingWords } from './words.ts';

const texts = [
  '半衰期一步',
  '十步',
  '一百步',
  '一千步',
  '一千步，输入归一化',
  '一百步，换个角度',
  '脉冲响应',
];

export const zh: RingWords = {
  title: '特征值之环',
  question: '梯度可以不消失，那么长久的记忆要付出什么代价？',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    '线性递推可以让梯度过一百步、一千步还留下一半：没有消失；|λ| < 1，沿状态往回走也没有爆炸。代价付在别处：记忆每延长到十倍，E|h|² 就变为十倍，E|∂h/∂λ|² 却变为一千倍。半衰期为一百步时，两者是 73 和大约 76 万，λ 只要挪动百分之一，h 就面目全非；半衰期为一千步时，只要千分之一。这就是记忆的诅咒：远不到 |λ| = 1，敏感度早已爆炸。把输入归一化，E|h|² 就保持为 1，对 ν 的敏感度也始终不大；对 λ、对它的角度，敏感度照样增长。',
  goal: '说明即使没有梯度沿时间消失或爆炸，记忆一长，学习仍然难。',
  params: {
    nu: { label: 'ν', help: '|λ| = exp(−e^ν)：ν 越小，离圆越近' },
    theta: { label: 'θ', help: 'λ 的角度，单位是度' },
    scale: {
      label: '输入',
      help: '原样输入；或乘以 γ = √(1 − |λ|²)，使 E|h|² 对每个 λ 都等于 1',
      values: { one: '原样', gamma: '乘以 γ' },
    },
    T: { label: 'T', help: '时间步数；T 步后剩下二十分之一以上，就算梯度保持' },
    show: {
      label: '随时间',
      help: '从 h₀ = 0 开始，在噪声驱动下各量怎样长大；或者对单独一个输入 1 的响应，最多画 400 步',
      values: { growth: '噪声下的大小', impulse: '脉冲响应' },
    },
    runs: { label: '次数', help: '模拟多少条序列来取平均' },
    seed: { label: '种子', help: '取哪一组随机输入' },
  },
  mathematics: [
    '对角线性递推的一个单元：$h_t=\\lambda h_{t-1}+\\gamma x_t$，$\\lambda=\\exp(-e^{\\nu}+\\mathrm i\\theta)$，于是对任何 $\\nu$ 都有 $|\\lambda|<1$；线性循环单元（LRU）正是这样设定特征值的。往回走，$\\partial h_T/\\partial h_0=\\lambda^T$：经过 $e^{-\\nu}\\ln2$ 步剩一半。',
    '用方差为 1 的白噪声驱动，$h=\\gamma\\sum_k\\lambda^kx_{t-k}$，$\\partial h/\\partial\\lambda=\\gamma\\sum_kk\\lambda^{k-1}x_{t-k}$，所以长期来看 $E|h|^2=\\gamma^2/(1-|\\lambda|^2)$，$E|\\partial h/\\partial\\lambda|^2=\\gamma^2(1+|\\lambda|^2)/(1-|\\lambda|^2)^3$（Zucchet 与 Orvieto）。只走到时间 $T$ 时，求和止于 $k=T-1$。',
    '在一阶近似下，$\\lambda$ 挪动 $\\sqrt{E|h|^2/E|\\partial h/\\partial\\lambda|^2}=(1-|\\lambda|^2)/\\sqrt{1+|\\lambda|^2}$，$h$ 的变动就与它自身一样大，这与 $\\gamma$ 无关。',
    '对参数而言，记 $a=e^{\\nu}$，$q=|\\lambda|^2$：$\\partial\\lambda/\\partial\\nu=-a\\lambda$，$\\partial\\lambda/\\partial\\theta=\\mathrm i\\lambda$。令 $\\gamma^2=1-q$ 并随之变动，则 $E|\\partial h/\\partial\\nu|^2=a^2q/(1-q)^2$，靠近圆时趋于四分之一；而 $E|\\partial h/\\partial\\theta|^2=q(1+q)/(1-q)^2$ 无界。计算 $E|\\partial h/\\partial\\lambda|^2$ 时，$\\gamma$ 保持不动。',
    '始终等于 $\\sigma(b)$ 的门，有 $a=\\ln(1+e^{-b})$，$b$ 很大时约为 $e^{-b}$：遗忘门的偏置 $b$ 差不多就是 $\\nu=-b$。',
  ],
  plane: '复平面与 λ；虚线圆：半衰期为 1、3、10、100 步',
  handle: '特征值 λ',
  handleValue: (modulus, theta, halfLife) => `|λ| 为 ${modulus}，角度 ${theta}°，半衰期 ${halfLife} 步`,
  handleHelp:
    '拖动 λ；或选中它后按 ↑ ↓ 改变 ν，按 ← → 改变 θ（按住 Shift 更细）。虚线圆：半衰期为 1、3、10、100 步。更长的记忆，离圆都不到一个像素。',
  timeAxis: '时间 t',
  growthAxis: '对噪声取平均；细线：模拟',
  impulseAxis: '对 t = 0 时一个输入 1 的响应：Re h',
  halfAxis: '半衰期（步）的 log₁₀',
  sensitivityAxis: '长期来看',
  curveLabel:
    'E|h|²、E|∂h/∂λ|² 与 E|∂h/∂ν|² 的长期值，以及 T 步后梯度所剩的部分，随半衰期的变化；已标出现在的 λ。',
  columns: ['t', '|∂h_t/∂h_0|', 'E|h|²，公式', 'E|h|²，模拟', 'E|∂h/∂λ|²，公式', 'E|∂h/∂λ|²，模拟'],
  readouts: {
    modulus: '|λ|',
    halfLife: '半衰期',
    steps: '步',
    kept: (T) => `|∂h_T/∂h_0|，T = ${T}`,
    state: 'E|h|²',
    lambda: 'E|∂h/∂λ|²',
    tolerance: 'λ 挪多少，h 面目全非',
    nu: 'E|∂h/∂ν|²',
    theta: 'E|∂h/∂θ|²',
    simulated: '模拟与公式之比：h，∂h/∂λ',
  },
  memory: {
    vanish: '梯度走过 T 步：消失',
    steady: '梯度走过 T 步：保持',
    explode: '梯度走过 T 步：增长',
  },
  sensitivity: { vanish: '敏感度：衰减', steady: '对 λ 的敏感度：适中', explode: '对 λ 的敏感度：爆炸' },
  hint: (memory, sensitivity) => {
    if (sensitivity === 'explode')
      return 'λ 挪动不到百分之一，h 的变动就与它自身一样大：|λ| < 1，学 λ 却如走刀刃。';
    return memory === 'vanish'
      ? '不到 T 步，过去就忘了；λ 则可以大步地学。'
      : '步数这么少，短记忆也够用；λ 可以大步地学。';
  },
  describe: (f) =>
    `半衰期 ${f.halfLife} 步：梯度往回走 ${f.T} 步，剩下的倍数为 ${f.kept}。长期来看，${f.normalised ? 'E|h|² 保持为 1' : `E|h|² 为 ${f.state}`}，E|∂h/∂λ|² 为 ${f.lambda}；λ 挪动 ${f.tolerance}，h 的变动就与它自身一样大。`,
};
