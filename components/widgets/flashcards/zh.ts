import type { FlashcardWords } from './words.ts';

export const zh: FlashcardWords = {
  title: '误区卡片',
  question: '真，还是假？',
  steps: [],
  takeaway:
    '关于梯度消失与爆炸的经验之谈，多半只是半条定理：只在一个方向上成立，只对同一个矩阵成立，或者只在极限里成立。最值得重读的，是答得有把握却答错了的卡片，它们会最先回来。',
  goal: '先下判断，再看改正；答错的，过些时候再见。',
  params: {
    deck: {
      label: '卡片',
      help: '全部、出自讲义的，或补充的',
      values: { all: '全部', lecture: '出自讲义', further: '补充' },
    },
    filter: {
      label: '抽取',
      help: '到期的和没看过的都抽，只抽没看过的，或只抽答错过、没把握的',
      values: { any: '到期与新卡', unseen: '新卡', trouble: '答错或没把握' },
    },
  },
  mathematics: [
    '每张卡片都附改正和证明（或反例），多数用纸笔就能走一遍。',
    '卡片何时再来，由遗忘模型 FSRS 决定：有把握且答对算“良好”，没把握但答对算“困难”，答错算“重来”。记录只存在这个浏览器里。',
  ],
  titles: {
    'only-weights-matter': '只取决于 W 的大小？',
    'gradients-all-zero': '梯度全都是零？',
    'clipping-solves-explosion': '裁剪能根治爆炸？',
    'rho-alone-decides': '谱半径一个数说了算？',
    'small-norm-must-vanish': '范数小就必定消失？',
    'sigma-above-one-explodes': 'σ 大于 1 就爆炸？',
  },
  cards: (count) => `${count} 个说法`,
  verdict: (verdict) => (verdict ? '真' : '假'),
  origin: { lecture: '出自讲义', further: '补充' },
  columns: ['', '真', '假', '合计'],
  total: '全部',
  describe: (count, right, wrong) => `${count} 张卡片，每张一个说法：${right} 个为真，${wrong} 个为假。`,
  place: (n, count) => `第 ${n} 张，共 ${count} 张`,
  progress: (seen, count, due) => `看过 ${seen} / ${count} · 到期 ${due}`,
  confidence: '有多大把握？',
  sure: '有把握',
  unsure: '没把握',
  isTrue: '真',
  isFalse: '假',
  feedback: (right, sure) =>
    right
      ? sure
        ? '判断正确。'
        : '判断正确，虽然没有把握。'
      : sure
        ? '很有把握，却恰恰相反：这张值得读两遍。'
        : '恰恰相反。',
  statement: (verdict) => `这个说法为${verdict ? '真' : '假'}。`,
  comesBack: (when) => `${when}后再来。`,
  minutes: (n) => `${n} 分钟`,
  hours: (n) => `${n} 小时`,
  days: (n) => `${n} 天`,
  next: '下一张',
  previousCard: '上一张',
  nextCard: '下一张',
  rest: (when) => (when === null ? '现在没有到期的卡片。' : `现在没有到期的卡片，下一张${when}后再来。`),
  again: '不等了，从头再看',
  keys: '按键：T 为真，F 为假，S 改变把握，回车继续，← → 翻卡片。触屏上向右滑为真，向左滑为假。',
  forAnki: '导出给 Anki',
  onPaper: '打印出来剪成卡片',
  forget: '清除我的进度',
  forgetSure: '清除到目前为止的全部记录？',
  forgetYes: '清除',
  forgetNo: '保留',
  forgotten: '进度已清除。',
  aside: (key) => `这个浏览器里存的进度读不懂，已重新开始。旧记录没有删除，保存在“${key}”。`,
  unavailable: '这个浏览器不允许本页存储，进度只保留到离开为止。',
  absent: '这一页没有带上卡片，它们在',
  seeIt: (title) => `亲手看看：${title}`,
};
