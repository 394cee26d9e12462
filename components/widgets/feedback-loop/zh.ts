import { stepSets } from './steps.ts';
import type { LoopWords } from './words.ts';

const texts = [
  '小车，K = (1, 2)',
  '阻尼减到 (1, 1)',
  '再减一点',
  '手轻一些',
  '增益过大',
  '(1, 2)，晚一步',
  '水箱',
  '水箱，晚一步',
  '水箱，晚两步',
  '倒立摆，力气不够',
  '倒立摆，扶住了',
  '倒立摆，晚两步',
];

const fate = {
  settles: '稳稳停下',
  'settles-ringing': '边振荡边停下',
  rings: '永远振荡',
  stays: '没有什么把它带向目标',
  'runs-away': '失控',
};

export const zh: LoopWords = {
  title: '反馈回路',
  question: '把增益调大，或者读数晚到一点：回路是停下、振荡，还是失控？',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    '不论被控的是什么，都由单位圆裁决。特征值全在圆内，回路就停得下来；小车取K = (1, 2) 时两个特征值都是0，两步之后就静止了。落在圆上就振荡：K = (1, 1) 以6为周期永远摆动。到了圆外就失控，阻尼不足如此，增益过大也如此：同一个K乘上增益，只有小于4/3才停得下来。延迟会添上新的特征值，并把它们往外推。增益为1的水箱一步就到位；晚一步看读数，就永远振荡；晚两步，就失控。倒立摆自己会倒，增益要大于1才扶得住；晚两步看，用这个K，多大的增益也扶不住。控制器盼的是雅可比连乘消失；要记事的网络，却希望特征值靠近单位圆。',
  goal: '在受控系统里看清单位圆裁决什么，延迟又对它做了什么。',
  params: {
    plant: {
      label: '对象',
      help: '被控制的是什么',
      values: { cart: '小车', tank: '水箱', pendulum: '倒立摆', spring: '弹簧振子' },
    },
    gain: { label: '增益', help: '整个控制器的倍数：u = −增益 · (k₁ x₁ + k₂ x₂)' },
    position: { label: 'k₁', help: '控制器对位置（或液位）的反应有多强' },
    velocity: { label: 'k₂', help: '对速度的反应有多强；水箱没有速度' },
    delay: { label: '延迟', help: '读数是多少个采样周期之前的' },
    steps: { label: '步数', help: '画出多少个采样周期' },
  },
  mathematics: [
    '对象是 $x_{t+1}=Ax_t+Bu_t$，控制器是 $u_t=-Kx_{t-d}$，$K=g\\,(k_1,k_2)$。没有延迟时，回路是 $x_{t+1}=(A-BK)\\,x_t$。延迟为 $d$ 时，把最近 $d$ 次读数 $w_s=Kx_s$ 并入状态，$x_{t+1}=Ax_t-Bw_{t-d}$ 又成了一个常数矩阵，阶数是 $n+d$。',
    '从任何初态出发都有 $x_t\\to0$，当且仅当 $\\rho<1$。裕量是 $1-\\rho$；一对 $re^{\\pm\\mathrm i\\theta}$ 每 $2\\pi/\\theta$ 个周期转一圈。彩色的线是根轨迹：增益从0（叉号处）增大到3时，特征值走过的路。',
    '阶跃响应：$t=0$ 时，位置的目标从0跳到1。误差 $e_t$ 从 $e_0=(-1,0)$ 出发，服从闭环；若要有恒定输入才能停在目标处，就加上这个输入。',
    '小车：$K=(k_1,k_2)$ 停得下来，当且仅当 $k_1>0$、$k_1<k_2$ 且 $2k_2<4+k_1$。水箱：$z^{d+1}-z^d+k=0$ 的根全在圆内，当且仅当 $0<k<2\\sin\\bigl(\\pi/(4d+2)\\bigr)$。',
    '倒立摆 $y^{\\prime\\prime}=y+u$ 与弹簧振子 $y^{\\prime\\prime}=-y+u$ 每单位时间精确采样两次，其间 $u$ 保持不变：$A=\\bigl(\\begin{smallmatrix}\\cosh h&\\sinh h\\\\\\sinh h&\\cosh h\\end{smallmatrix}\\bigr)$，$B=(\\cosh h-1,\\sinh h)^{\\mathsf T}$，$h=\\tfrac12$；弹簧振子则是 $\\bigl(\\begin{smallmatrix}\\cos h&\\sin h\\\\-\\sin h&\\cos h\\end{smallmatrix}\\bigr)$ 与 $(1-\\cos h,\\sin h)^{\\mathsf T}$。',
  ],
  plane: '回路的特征值、单位圆，以及增益增大时特征值走过的路',
  timeAxis: '采样周期t',
  responseAxis: '位置（虚线：目标）',
  errorAxis: '误差的大小',
  errorLabel: '误差',
  zeroBand: (t) => `从 t = ${t} 起恰为零`,
  about: {
    cart: '没有摩擦，每个周期推一下。',
    tank: '液位是历次流入之和。',
    pendulum: '立在尖上：不去管它就会倒。',
    spring: '没有摩擦：不去管它就一直摆。',
  },
  columns: ['t', '位置', '误差的大小'],
  none: (most) => `直到 ${most} 都没有`,
  readouts: {
    rho: 'ρ',
    margin: '裕量1 − ρ',
    outermost: '最外面的特征值',
    turn: '转一圈要',
    turns: (t) => `${t} 个周期`,
    overshoot: '超调',
    within: '误差在2%以内',
    from: (t) => `从 t = ${t} 起`,
    never: (t) => `到 t = ${t} 仍未`,
    stable: '停得下来的增益',
  },
  badge: {
    settles: '停下',
    'settles-ringing': '振荡着停下',
    rings: '永远振荡',
    stays: '原地不动',
    'runs-away': '失控',
  },
  hint: {
    settles: '特征值全在圆内，最外面的在正半轴上，或者就是0。',
    'settles-ringing': '特征值全在圆内；最外面的会转动，所以一路摆着靠近。',
    rings: '最外面的特征值就在圆上：摆动既不变大，也不变小。',
    stays: '最外面的特征值是1：这个方向上的误差原样保留。',
    'runs-away': '有特征值在圆外：每转一圈，误差就更大。',
  },
  missed: '恰好这个起点避开了增长的方向；轻轻一碰就会显出来。',
  describe: (f) => {
    const late = f.delay === 0 ? '' : `，读数晚 ${f.delay} 个周期`;
    const turn = f.turn === null ? '' : `，每 ${f.turn} 个周期转一圈`;
    const end =
      f.zeroFrom !== null
        ? `从 t = ${f.zeroFrom} 起误差恰为零。`
        : f.overshoot === null
          ? ''
          : `${f.overshoot === '' ? '没有超调' : `超调 ${f.overshoot}`}，${f.withinFrom === null ? `到 t = ${f.steps} 误差仍未进入2%以内` : `从 t = ${f.withinFrom} 起误差在2%以内`}。`;
    return `${f.plant}，K = ${f.K}${late}：谱半径 ${f.rho}${turn}，${fate[f.fate]}。${f.missed ? zh.missed : ''}${end}停得下来的增益：${f.stable}。`;
  },
};
