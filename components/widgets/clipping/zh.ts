import type { ClippingWords } from './words.ts';

const plain = { others: 4, sx: 0, sy: 1, rest1: 0, rest2: 0 };

export const zh: ClippingWords = {
  title: '梯度裁剪',
  question: '梯度太长时，裁剪改变的是长度、方向，还是根源？',
  steps: [
    {
      text: '按范数：(30, 4)，阈值5',
      set: { scene: 'arrow', method: 'norm', gx: 30, gy: 4, c: 5, ...plain },
    },
    { text: '按值', set: { scene: 'arrow', method: 'value', gx: 30, gy: 4, c: 5, ...plain } },
    {
      text: '四个分量，按值',
      set: { scene: 'arrow', method: 'value', gx: 100, gy: 1, rest1: -1, rest2: 0.5, c: 1 },
    },
    {
      text: '一个样本对四个',
      set: { scene: 'arrow', method: 'sample', gx: 100, gy: 0, others: 4, sx: 0, sy: 1, c: 1 },
    },
    {
      text: '转过直角',
      set: { scene: 'arrow', method: 'sample', gx: 1000, gy: 0, others: 2, sx: -1, sy: 1, c: 1 },
    },
    {
      text: '已经消失的梯度',
      set: { scene: 'arrow', method: 'norm', gx: 0.003, gy: 0.0004, c: 5, ...plain },
    },
    {
      text: '悬崖',
      set: { scene: 'cliff', method: 'norm', w0: 5, b0: -2, eta: 1, steps: 100, c: 0.3 },
    },
  ],
  takeaway:
    '按范数裁剪，只缩短，方向分毫不转。按值裁剪，(30, 4) 以5为阈值就转了31度多，四个分量 (100, 1, −1, ½) 以1为阈值转了55度多。先逐个样本裁剪再平均，平均就有了偏差：一群小梯度里有一个罕见的大梯度，平均的方向甚至会转过直角，不再是下降方向。低于阈值的梯度原来多小，裁剪之后还是多小：裁剪治不了梯度消失。在悬崖边上，裁剪使下降不至于被甩到梯度已经消失的平原上，而悬崖还在那里。',
  goal: '看清各种裁剪怎样改变长度和方向，以及裁剪做不到什么。',
  params: {
    scene: {
      label: '场景',
      help: '一个梯度和它裁剪之后的样子，或在一个循环单元的损失上做梯度下降',
      values: { arrow: '一个梯度', cliff: '悬崖' },
    },
    method: {
      label: '裁剪方式',
      help: '把什么压到阈值以内',
      values: { norm: '按范数', value: '按值', layer: '逐层', sample: '逐样本' },
    },
    c: { label: 'c', help: '阈值' },
    gx: { label: 'g₁', help: '梯度的第一个分量（逐样本时：罕见样本的）' },
    gy: { label: 'g₂', help: '梯度的第二个分量（逐样本时：罕见样本的）' },
    rest1: { label: 'g₃', help: '梯度的第三个分量；逐样本时不用' },
    rest2: { label: 'g₄', help: '梯度的第四个分量；逐样本时不用' },
    others: { label: '其余', help: '其余样本的个数，它们彼此相同' },
    sx: { label: 's₁', help: '其余样本的梯度的第一个分量' },
    sy: { label: 's₂', help: '其余样本的梯度的第二个分量' },
    w0: { label: 'w', help: '下降起点的循环权重' },
    b0: { label: 'b', help: '下降起点的偏置' },
    eta: { label: 'η', help: '学习率' },
    steps: { label: '步数', help: '梯度下降的步数' },
  },
  mathematics: [
    '按范数：$g\\mapsto\\min(1,c/\\lVert g\\rVert_2)\\,g$，与 $g$ 平行。按值：每个分量各自截到 $[-c,c]$ 之内；符号不变，所以仍是下降方向，只是换了一个。',
    '逐层：每个参数数组按自己的范数裁剪。这里 $g_1$ 是一层，$(g_2,g_3,g_4)$ 是另一层。逐样本：批内每个梯度按自己的范数裁剪，然后平均。裁剪之后的平均，不是原来的平均的倍数。',
    '悬崖（仿Pascanu、Mikolov与Bengio）：一个单元 $h_t=\\sigma(w\\,h_{t-1}+b)$，$h_0=\\tfrac12$，损失 $\\tfrac12(h_{50}-\\tfrac7{10})^2$ 看作 $w$ 与 $b$ 的函数。在 $b=-w/2$ 处，起点 $\\tfrac12$ 是不动点，乘子为 $w/4$。$w>4$ 时它排斥：偏置大一点，就走向高处的状态；小一点，就走向低处；$\\partial h_{50}/\\partial b$ 在那里像 $(w/4)^{50}$ 那样大。',
    '用裁剪过的梯度做普通梯度下降，一步至多长 $\\eta c$。裁剪不改变任何雅可比矩阵：在同样的 $w$ 与 $b$ 处，下一次反向传播得到的还是同样的梯度。',
  ],
  plane: '按比例',
  dial: '只看方向',
  before: 'g',
  after: '裁剪后',
  meanBefore: '平均',
  meanAfter: '裁剪后的平均',
  notDescent: '不再下降',
  free: '不裁剪',
  held: '裁剪',
  steepBand: (c) => `‖g‖ > ${c}：裁剪起作用`,
  thrownTo: (place) => `被甩到 ${place}`,
  handleGradient: '梯度箭头的尖端',
  handleStart: '下降的起点',
  handleHelp: '拖动图中的圆环；或选中它后按方向键（按住Shift更细）。',
  xLabel: '下降的步数',
  yLabel: '损失',
  arrowColumns: ['分量', '裁剪前', '裁剪后'],
  entry: (i) => `g${['₁', '₂', '₃', '₄'][i] ?? ''}`,
  sample: (first, count, coordinate) =>
    first ? `罕见样本，${coordinate}` : `其余样本（${count} 个），${coordinate}`,
  mean: (coordinate) => `平均，${coordinate}`,
  cliffColumns: ['步', 'w', 'b', '损失', '‖g‖', 'w（裁剪）', 'b（裁剪）', '损失（裁剪）', '‖g‖（裁剪）'],
  readouts: {
    angle: '转角',
    normBefore: '‖g‖',
    normAfter: '裁剪后的范数',
    after: '裁剪后的梯度',
    none: '没有方向',
    freeLoss: '不裁剪，最后的损失',
    heldLoss: '裁剪，最后的损失',
    freeGradient: '不裁剪，最后的 ‖g‖',
    clipped: '被缩短的步数',
  },
  badge: {
    untouched: '在阈值以内：不变',
    tiny: '梯度消失：裁剪不会放大它',
    kept: '裁剪了，方向不变',
    turned: '裁剪了，方向也转了',
    uphill: '转过了直角',
    thrown: '不裁剪：被甩出图外',
    same: '在这里，裁剪什么也没有改变',
    differs: '两条下降路径分开了',
  },
  about: {
    norm: '整个梯度按同一个倍数缩小，直到范数等于c。',
    value: '每个分量各自截到c。',
    layer: 'g₁ 是一层，其余是另一层，各按自己的范数缩小。只有两个分量时，与按值相同。',
    sample: '一个罕见样本g和若干其余样本s，各按自己的范数缩小，然后平均。',
  },
  aboutCliff: {
    norm: '梯度 (∂L/∂w, ∂L/∂b) 整个缩小，直到范数等于c。',
    value: '∂L/∂w 与 ∂L/∂b 各自截到c。',
    layer: 'w与b是两个各只有一个元素的数组：在这里与按值相同。',
    sample: '这里只有一个样本，所以与按范数相同。',
  },
  describeArrow: (f) => {
    const how = { norm: '按范数', value: '按值', layer: '逐层', sample: '先逐个样本按范数' }[f.method];
    const what = f.method === 'sample' ? '平均梯度' : '梯度';
    const turn =
      f.angle === null
        ? '两者之一为零，没有方向。'
        : !f.changed
          ? '没有任何改变：裁剪从不放大梯度。'
          : f.kept
            ? '方向不变，转角为0°。'
            : f.uphill
              ? `转了 ${f.angle}°，越过直角：沿它的反方向走一步，损失在一阶近似下反而上升。`
              : `转了 ${f.angle}°。`;
    return `${what} ${f.before}，范数 ${f.normBefore}，${how}以 ${f.c} 为阈值裁剪${f.method === 'sample' ? '再平均' : ''}，成为 ${f.after}，范数 ${f.normAfter}。${turn}`;
  },
  describeCliff: (f) => {
    const thrown = f.thrown
      ? `不裁剪，在悬崖上的一步就把它远远甩到 ${f.free}：损失 ${f.freeLoss}，梯度 ${f.freeGradient}。`
      : `不裁剪，终点是 ${f.free}，损失 ${f.freeLoss}。`;
    const held =
      f.clipped === 0
        ? '没有一个梯度超过阈值，裁剪什么也没有改变。'
        : `按${f.value ? '值' : '范数'}以 ${f.c} 为阈值裁剪，${f.steps} 步中有 ${f.clipped} 步被改变，终点是 ${f.held}，损失 ${f.heldLoss}。`;
    return `从 ${f.start} 出发，走 ${f.steps} 步。${thrown}${held}`;
  },
};
