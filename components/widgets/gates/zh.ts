import { stepSets } from './steps.ts';
import type { GatesWords } from './words.ts';

const fate = { vanish: '梯度消失', steady: '梯度保持', explode: '梯度爆炸' };

const texts = [
  '偏置 1，只有门',
  '百步留一半：偏置 4.97',
  '千步留一半：偏置 7.27',
  '偏置 1，加上循环权重',
  '偏置 5，加上循环权重',
  '同上，没有输入',
  'chrono 初始化',
  'GRU，偏置 5',
];

export const zh: GatesWords = {
  title: '门',
  question: '遗忘门能记多久？记忆是不是全由遗忘门说了算？',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    '遗忘门常用的偏置 1，两步多一点就只剩一半；要在一百步后留下一半，偏置得接近 5，一千步则要超过 7。这说的是直接路径，即各个门的连乘。完整的雅可比矩阵包含所有路径，也包括经过 h 与循环权重的那些，它并不等于这个连乘：偏置为 1 时，它比连乘高出好几个数量级；偏置为 5 时，门大约留下一半，它却长到最初的十倍乃至几百倍；没有输入时还会超过一百万倍。LSTM 也会爆炸。chrono 初始化把遗忘门开多大，就把输入门关多紧，两者便不再分开。GRU 的更新门也是这样：留下多少旧的，就少收多少新的。',
  goal: '看清遗忘门的偏置换来多少步记忆，也看清 LSTM 不只是各个门的连乘。',
  params: {
    cell: { label: '单元', help: '带门的单元', values: { lstm: 'LSTM', gru: 'GRU' } },
    init: {
      label: '门的偏置',
      help: '所有单元取同一个偏置；或者用 chrono：每个单元取 1 到 T − 1 之间一个随机时间的对数',
      values: { constant: '全都相同', chrono: 'chrono' },
    },
    bias: { label: '偏置', help: '偏置全都相同时，LSTM 遗忘门或 GRU 更新门的偏置 b' },
    T: { label: 'T', help: '时间步数' },
    weights: { label: '权重', help: '全部权重的大小：元素的标准差为此值/√n；取 0 时各个门静止不动' },
    inputs: { label: '输入', help: '随机输入各分量的标准差' },
    n: { label: 'n', help: '单元个数' },
    seed: { label: '种子', help: '取哪一组随机的权重、输入和 chrono 时间' },
  },
  mathematics: [
    'LSTM：$c_t=f_t\\odot c_{t-1}+i_t\\odot g_t$，$h_t=o_t\\odot\\tanh c_t$，其中 $f_t,i_t,o_t,g_t$ 取决于 $h_{t-1}$ 与 $x_t$。走 $l$ 步的直接路径是 $\\operatorname{diag}(f_T\\odot\\cdots\\odot f_{T-l+1})$，其范数就是这些连乘中最大的一个，$\\max_u\\prod_tf_t[u]$。',
    '所有路径：$(h,c)$ 的雅可比矩阵连乘之后的 $\\partial c_T/\\partial c_{T-l}$ 一块；移动 $c_{T-l}$，不动 $h_{T-l}$。它包含直接路径，以及每一条从 $c$ 经 $h$ 出去、再经 $W_{hh}$ 与某个门回来的路径。权重为 0 时，后者一条也没有。',
    'GRU：$h_t=(1-z_t)\\odot n_t+z_t\\odot h_{t-1}$，所以负责保留的门是 $z_t$，记忆就是 $h$ 本身。有的文献把 $z$ 与 $1-z$ 对调，这里用 PyTorch 的写法。',
    '始终等于 $\\sigma(b)=1/(1+e^{-b})$ 的门，经过 $\\ln2/\\ln(1+e^{-b})$ 步只剩一半；$b$ 很大时约为 $e^b\\ln2$。所以要在 $T$ 步后留下一半，须 $b=-\\ln(2^{1/T}-1)$：偏置每增加 1，记忆延长到 $e$ 倍。',
    'chrono 初始化（Tallec 与 Ollivier）为每个单元抽取 $b_f=\\ln U$，$U$ 在 $[1,T-1]$ 上均匀分布，并令 $b_i=-b_f$：各单元的时间尺度遍布 $T$ 以内，其中慢的单元很少写入。GRU 只有一个门，兼管两件事。',
    '权重取正态分布，各块大小相同；输入独立，也取正态分布；初始状态为零。抽一次只得一个数：换一个种子，完整的雅可比矩阵可以相差两个数量级以上。',
  ],
  lagAxis: '时间差 l（从 T 往回数）',
  sizeAxis: '走过 l 步还剩多少记忆；虚线：σ(b)ˡ',
  allPaths: '所有路径',
  directPath: (product) => `直接路径 ${product}`,
  biasAxis: (gate) => `门 ${gate} 的偏置 b`,
  halfAxis: '门始终为 σ(b) 时，多少步后只剩一半',
  biasLabel: '门始终为 σ(b) 时，剩一半所需的步数随偏置的变化；所用的偏置已标出。',
  columns: ['时间差 l', '所有路径', '直接路径，最大', '直接路径，最小', 'σ(b)ˡ'],
  about: {
    lstm: '记忆是 c，它的门是 f：逐个单元 c = f c + i g。',
    gru: '记忆是 h，它的门是 z：逐个单元 h = z h + (1 − z) n。',
  },
  chronoAbout: (T, cell) =>
    `每个偏置是 1 到 ${T - 1} 之间一个随机时间的对数${cell === 'lstm' ? '，输入门取相反的偏置' : ''}。下面的 σ(b) 属于最慢的单元。`,
  readouts: {
    held: 'σ(b) 的半衰期',
    steps: '步',
    needed: (T) => `T = ${T} 留一半须偏置`,
    heldAt: (T) => `σ(b)ˡ，l = ${T}`,
    direct: (gate, T) => `最大的 ∏${gate}，l = ${T}`,
    full: (T) => `所有路径，l = ${T}`,
    ratio: '所有路径与直接路径之比',
    gate: '门的均值',
  },
  badge: { vanish: '所有路径：消失', steady: '所有路径：保持', explode: '所有路径：爆炸' },
  hint: (direct, full, equal) => {
    if (equal) return '这里没有什么经权重绕回来：直接路径就是全部。';
    if (direct === 'vanish' && full === 'vanish') return '直接路径消失了，全体也消失了，两者却不是一样快。';
    if (direct === 'vanish') return '门忘掉的，又从经过 h 的路径绕了回来。';
    return full === 'explode'
      ? '门留住了记忆，经过 h 的路径却把它放大得失了控。'
      : '门留住了记忆，其他路径添不了多少。';
  },
  describe: (f) => {
    const cell = f.cell === 'lstm' ? 'LSTM' : 'GRU';
    const biases = f.chrono ? 'chrono 偏置' : `门的偏置为 ${f.bias}`;
    const apart =
      f.relation === 'equal'
        ? '正是直接路径'
        : f.relation === 'above'
          ? `是直接路径的 ${f.apart} 倍`
          : `只有直接路径的 ${f.apart} 分之一`;
    return `${cell}，${biases}：${f.chrono ? '最慢的门若静止不动' : '门若一直如此'}，${f.half} 步后只剩一半。走过 ${f.T} 步，直接路径留下 ${f.direct}，所有路径合计 ${f.full}，${apart}：${fate[f.tone]}。`;
  },
};
