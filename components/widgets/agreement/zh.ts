import { stepSets } from './steps.ts';
import type { AgreementWords } from './words.ts';

const texts = [
  '一个从句，未训练',
  '五个从句',
  '同样的句子，换成 LSTM',
  '只用长句训练',
  'LSTM，同样训练',
  '正交 RNN，同样训练',
  '再加到八个从句',
  '普通 RNN，长短句都练',
];

const cells = { tanh: '普通 RNN', orthogonal: '正交 RNN', lstm: 'LSTM', gru: 'GRU' };
const trained = { none: '未训练', long: '只用长句训练', all: '长短句都练过' };

export const zh: AgreementWords = {
  title: '隔得很远的呼应',
  question: '句末的词，能感到多远之前的那个词？',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    '还没有训练时，起决定作用的词隔着二十来个词，在普通 RNN 里的分量不到最强的词的万分之一；换成正交权重或 LSTM，则在千分之一以上。只用长句训练，普通 RNN 始终在瞎猜，GRU 也一样；LSTM 学会了，正交 RNN 换上多数种子也学会了。不过这里这个正交 RNN 学会的只是那一种长度，从句加到八个，它次次都错。如果短句也一起练，连普通 RNN 也能答对各种长度。这时远处那个词反而淡得更厉害：一个比特存得牢，中间的词冲不掉它，微小的改动也就动不了它。梯度消失说明难学，并不说明已经忘了。',
  goal: '逐词看清有多少信号能传到损失，再检验传不到的东西网络究竟学不学得会。',
  params: {
    grammar: {
      label: '语法',
      help: '英语：动词与主语的单复数一致；汉语：量词与后面的名词呼应',
      values: { en: '英语', zh: '汉语' },
    },
    clauses: { label: '从句', help: '隔在中间的从句或短语的个数，每个四个词' },
    first: {
      label: '前面的词',
      help: '起决定作用的词：英语是单数或复数的主语，汉语是量词“只”或“辆”',
      values: { one: '单数（只）', many: '复数（辆）' },
    },
    distractors: {
      label: '中间的名词',
      help: '中间的名词与前面的词是否同数、同类',
      values: { same: '与它同类', opposite: '与它相反', mixed: '混杂' },
    },
    cell: {
      label: '网络',
      help: '普通 RNN：tanh，用 PyTorch 默认的初始权重；正交 RNN：tanh，从正交矩阵出发；LSTM 的遗忘门偏置为 1；GRU',
      values: cells,
    },
    training: {
      label: '训练用',
      help: '不训练；含五个从句的句子；含零到五个从句的句子',
      values: { none: '不训练', long: '只用长句', all: '长短句都用' },
    },
    draw: { label: '句子', help: '句子由哪些词组成' },
    seed: { label: '种子', help: '取哪一组初始权重和训练句子' },
    own: { label: '自己写', help: '用下面列出的词写一句，代替抽出的句子' },
  },
  mathematics: [
    '每个词以固定的向量 $x_t$ 输入，共六个数：一个表示类别（两种数或两类名词取 $\\pm1$，其他词取 0），其余五个是随机数。网络有 12 个单元；读出层看最后一个词之后的状态，在两个答案中选一个。',
    '设 $L=-\\ln p$，$p$ 是正确答案的概率，则 $\\partial L/\\partial h_T=(1-p)\\,(w_{\\mathrm{wrong}}-w_{\\mathrm{right}})$，两个 $w$ 是读出层的两行；$\\partial L/\\partial x_t=W_{xh}^{\\mathsf T}\\,\\partial L/\\partial a_t$，$a_t$ 是第 $t$ 步的预激活值。一个词的深浅是 $\\lVert\\partial L/\\partial x_t\\rVert$ 与其中最大者之比。因子 $1-p$ 在比值中约去，所以有把握的网络和没把握的网络可以相比。',
    '训练：Adam，交叉熵，梯度裁剪到范数 1，共 400 步，每步 32 句，中间的名词随机抽取。长句有五个从句；长短句都用时，从句为零到五个。训练好的权重舍入到六十四分之一的整数倍。考试用另外 200 句，长度与类型按当前设置。',
    '梯度说的是微小改动的后果。如果网络把一个比特存在两个吸引状态之一里，前面那个词的微小改动在途中就消散了，梯度很小；而把它整个换成另一个词，答案照样会变。',
  ],
  cells,
  about: {
    none: '权重刚刚抽出：训练只能从这里起步。',
    long: '训练用的每个句子都有五个从句。',
    all: '训练用的句子有零到五个从句。',
  },
  firsts: { en: { one: '单数', many: '复数' }, zh: { one: '只（猫）', many: '辆（轿车）' } },
  scale: '与最强的词之比',
  backAxis: '从要猜的词往回数',
  shareAxis: '‖∂L/∂x‖ 与最强的词之比',
  columns: ['往回数', '词', '‖∂L/∂x‖'],
  shareOf: (cell) => `${cell}之比`,
  rightOf: (exam) => `${exam} 句中答对`,
  readouts: {
    between: '隔着的词数',
    share: (word) => `“${word}”与最强的词之比`,
    probability: (word) => `“${word}”的概率`,
    accuracy: (cell) => `${cell}答对`,
  },
  badge: { vanish: '远处的词已经淡去', steady: '还感得到远处的词', explode: '还感得到远处的词' },
  hint: (training, tone, accuracy, distractors) => {
    if (training === 'none')
      return tone === 'vanish'
        ? '什么都还没学，而要从中学习的那个词几乎传不过来。'
        : '什么都还没学，但要从中学习的那个词还够得着。';
    if (accuracy >= 0.95)
      return tone === 'vanish'
        ? '答得对，可远处的词几乎动不了损失：存得牢的比特，感觉不到微小的改动。'
        : '答得对，远处的词也仍然影响损失。';
    if (accuracy <= 0.1)
      return distractors === 'mixed'
        ? '这个长度上几乎次次答错：比特还在，只是读反了。'
        : '几乎次次答错：不是跟着中间的名词走，就是把比特读反了。把名词改成混杂，便见分晓。';
    return accuracy < 0.65 ? '这个长度上它在瞎猜。' : '这个长度上它时对时错。';
  },
  legend: '带框的词起决定作用；带点线的名词指向错误的答案。',
  edit: '改动这个句子',
  another: '换一句',
  more: '语法、句子、种子',
  vocabulary: '它认得的词',
  fault: {
    unknown: (word) => `它不认得“${word}”；图上仍是抽出的句子。`,
    undecided: '没有一个词能决定答案；图上仍是抽出的句子。',
    long: (most) => `超过 ${most} 个词；图上仍是抽出的句子。`,
  },
  describe: (f) =>
    `${cells[f.cell]}，${trained[f.training]}：“${f.first}”与要猜的词之间隔着 ${f.between} 个词，损失对“${f.first}”的敏感程度是对最强的词的 ${f.share} 倍。网络给“${f.right}”的概率是 ${f.probability}；另外 ${f.exam} 个同样长度的句子，答对 ${f.accuracy}。`,
};
