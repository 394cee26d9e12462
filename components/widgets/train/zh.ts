import { stepSets } from './steps.ts';
import type { TrainFacts, TrainWords } from './words.ts';

const texts = [
  '中间隔 5 个名词',
  '中间隔 20 个名词',
  '看梯度去了哪里',
  '看能学到多远',
  '从正交矩阵出发',
  'LSTM',
  'LSTM，从正交矩阵出发',
  'ReLU 锁存，不裁剪',
  'ReLU 锁存，裁剪',
  '用 GRU 做加法',
];

const cells = {
  tanh: 'tanh RNN',
  relu: 'ReLU RNN',
  lstm: 'LSTM',
  gru: 'GRU',
  diagonal: '对角线性递推',
};
const inits = {
  default: '默认初始化',
  gaussian: '高斯初始化',
  orthogonal: '正交初始化',
  identity: '单位阵初始化',
};
const tasks = { agreement: '主谓一致', latch: '锁存', copy: '复制', adding: '加法' };

function outcome(f: TrainFacts): string {
  if (f.running) return `到目前为止，${f.race} 个网络里学会了 ${f.solved} 个。`;
  const lost = f.diverged > 0 ? `其中 ${f.diverged} 个的数值超出了范围。` : '';
  if (f.fewest === null) return `更新 ${f.steps} 次，${f.race} 个网络无一学会。${lost}`;
  const updates = f.fewest === f.most ? `${f.fewest}` : `${f.fewest} 到 ${f.most}`;
  return `${f.race} 个网络里有 ${f.solved} 个学会，用了 ${updates} 次更新。${lost}`;
}

export const zh: TrainWords = {
  title: '训练实验室',
  question: '网络能学会回看多远？什么能移动这个界限？',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    '中间隔 5 个名词时，普通的 tanh 网络学得会主谓一致；隔 20 个时，按默认方式初始化，图中的三个网络始终停在瞎猜的水平：传到主语处的梯度所剩无几。同一个网络改从正交矩阵出发，就学会了。可见它一直有能力表示答案，缺的是信号。遗忘门偏置加 1 的 LSTM，有的种子学会，有的学不会；加到 3，或者从正交矩阵出发，学会的机会大得多。梯度爆炸时，ReLU 网络在锁存任务上不裁剪就失败，裁剪后学会。这些都不是定律：学习率大到十倍，连普通网络也有多数种子学得会。换换种子、学习率、单元个数，看看哪些仍然成立。',
  goal: '训练小网络去学长期依赖，亲手量一量初始化、门和梯度裁剪各改变多少。',
  params: {
    task: { label: '任务', help: '隔着 T 步要记住什么', values: tasks },
    T: { label: 'T', help: '从提问处往回数，要记住的东西在多少步之前' },
    cell: {
      label: '单元',
      help: '循环单元的种类',
      values: {
        tanh: 'tanh RNN',
        relu: 'ReLU RNN',
        lstm: 'LSTM',
        gru: 'GRU',
        diagonal: '对角线性',
      },
    },
    init: {
      label: '初始化',
      help: '训练前的循环权重，每个门都一样：±1/√d 上的均匀分布（默认，与 PyTorch 相同）、方差为 1/d 的高斯分布、正交矩阵，或单位阵；对角线性单元除单位阵外都取 ±1 上的均匀分布',
      values: { default: '默认', gaussian: '高斯', orthogonal: '正交', identity: '单位阵' },
    },
    gate: {
      label: '门的偏置',
      help: '训练前加在 LSTM 遗忘门或 GRU 更新门偏置上的数（PyTorch 不加）；其他单元没有门',
    },
    units: { label: 'd', help: '隐藏单元个数' },
    optimizer: {
      label: '优化器',
      help: '权重怎样跟随梯度',
      values: { sgd: 'SGD', momentum: '动量', adam: 'Adam' },
    },
    rate: { label: '学习率', help: '学习率' },
    clip: {
      label: '梯度裁剪',
      help: '更新之前裁剪梯度：按范数，或逐个元素',
      values: { none: '不裁剪', norm: '按范数', value: '按值' },
    },
    limit: { label: '阈值', help: '梯度裁到多大' },
    steps: { label: '更新次数', help: '最多更新多少次；学会了的网络提前停下' },
    race: { label: '网络个数', help: '几个网络并排训练，种子依次相连' },
    seed: { label: '种子', help: '第一个网络的种子：决定它的权重和各批数据' },
    show: {
      label: '显示',
      help: '得分或损失随更新的变化；第一个网络按时间差拆开的梯度，或它的 λ₁ 随更新的变化；或在不超过 T 的四个长度上各自重新训练的成败',
      values: { score: '得分', loss: '损失', lag: '梯度', lambda: 'λ₁', lengths: '长度' },
    },
  },
  mathematics: [
    '主谓一致：主语是单数或复数，接着是 $T$ 个单复数随机的名词，最后是动词；网络要答出主语的数。锁存：先给一个正负号，接着是 $T$ 步噪声（Bengio 等）。复制：从四个符号里取三个，隔 $T$ 步逐个重复。加法：$T$ 个数里标出两个，最后问它们的和（Hochreiter 与 Schmidhuber）。',
    '每批 16 个序列，都是新抽的，所以更新之前的得分就是在没见过的数据上的得分。得分指答对的份额；对加法，指解释掉的方差份额 $1-\\mathrm{MSE}/\\mathrm{Var}$。十次更新的平均得分达到百分之九十五（加法为百分之九十），就算学会。',
    '按时间差拆开的梯度，是一批数据上的 $\\lVert\\partial L/\\partial h_{T-\\ell}\\rVert$ 除以它在 $\\ell=0$ 处的值。要学会遥远的过去，靠的是到达最大时间差的那一份。LSTM 的细胞状态是另一个状态，这里固定它，只对 $h$ 求导；$h$ 要到下一步才进入细胞状态。',
    '指数由第一个网络在一个序列上估计：$\\lambda_1\\approx\\frac1n\\ln\\lVert J_1^{\\mathsf T}\\cdots J_n^{\\mathsf T}v\\rVert$，$v$ 是一个固定的单位向量，$n$ 是序列长度。步数这样少，结果与 $v$ 略有关系。',
  ],
  stepAxis: '更新次数',
  scoreAxis: {
    crossEntropy: '答对的份额（粗：第一个；点：瞎猜）',
    squared: '解释掉的方差（粗：第一个；点：瞎猜）',
  },
  lossAxis: '损失（粗：第一个网络；点：瞎猜）',
  lagAxis: '时间差：从末尾往回数的步数',
  gradientAxis: '‖∂L/∂h‖，以时间差 0 处为 1',
  lambdaAxis: '每步的 λ₁，第一个网络（点：0）',
  lengthAxis: 'T',
  shareAxis: '学会（粗）、得分（细）、瞎猜（点）',
  lagNow: '现在',
  lagStart: '训练之前',
  columns: {
    race: ['种子', '结局', '更新次数', '最后得分', '最后损失'],
    lag: ['时间差', '训练之前', '现在'],
    lambda: ['更新次数', '每步的 λ₁'],
    lengths: ['T', '学会的网络', '平均得分'],
  },
  fate: { running: '还在训练', solved: '学会', unsolved: '没学会', diverged: '超出范围' },
  badge: { vanish: '远处的梯度消失', steady: '梯度传得回去', explode: '远处的梯度爆炸' },
  readouts: {
    solved: '学会的网络',
    updates: '第一个网络的更新次数',
    reach: '最大时间差处的梯度',
    lambda: 'λ_1，开始 → 现在',
    largest: '最大的梯度范数',
    made: (updates, outcome) => `${updates}，${outcome}`,
    ofRace: (solved, race) => `${solved}/${race}`,
    none: '—',
  },
  about: {
    agreement: '一个主语，T 个单复数随机的名词，然后是动词：单数还是复数？',
    latch: '一个正负号，然后是 T 步噪声：当初是正还是负？',
    copy: '三个符号，各在 T 步之后重复。',
    adding: 'T 个数，标出其中两个：它们的和是多少？',
  },
  player: {
    play: '训练',
    again: '再训练一遍',
    pause: '暂停',
    step: (count) => `再走 ${count} 次更新`,
    restart: '回到开头',
    progress: '训练进度',
    fromPage: '这是随页面训练好的结果。',
    running: (seconds) => (seconds === null ? '正在训练……' : `正在训练，大约还要 ${seconds} 秒`),
    paused: '已暂停。',
    done: '刚在你的浏览器里训练完。',
    failed: (reason) => `训练中断：${reason}`,
  },
  describe: (f) => {
    const lengths = !f.lengths
      ? ''
      : f.longest === null
        ? '试过的长度里，没有一个是全部学会的。'
        : `T 不超过 ${f.longest} 时全部学会。`;
    const inside = [
      f.reach === null ? '' : `到达最大时间差的梯度，是时间差 0 处的 ${f.reach} 倍。`,
      f.lambda === null ? '' : `第一个网络的 λ₁ 约为每步 ${f.lambda}。`,
    ].join('');
    return `${tasks[f.task]}任务，T = ${f.T}，${cells[f.cell]}，${inits[f.init]}：${outcome(f)}${lengths}${inside}`;
  },
};
