import type { Lang } from '../../../src/lib/languages.ts';
import type { Notice } from '../../../src/lib/params.ts';
import type { Tone } from '../../../src/lib/format.ts';

/** Of the toolbar and what it opens. */
export interface ToolWords {
  readonly label: string;
  readonly presets: string;
  readonly surprise: string;
  readonly pin: string;
  readonly unpin: string;
  /** Beside the pinned curve. */
  readonly pinned: string;
  readonly download: string;
  readonly code: string;
  readonly embed: string;
  readonly copy: string;
  readonly copied: string;
  readonly select: string;
  /** What a file holds, by its extension. */
  readonly files: Readonly<Record<FileKind, string>>;
  readonly saved: (name: string) => string;
  readonly failed: string;
}

export const fileKinds = ['csv', 'svg', 'png', 'json', 'py'] as const;
export type FileKind = (typeof fileKinds)[number];

export interface PlayerWords {
  readonly play: string;
  readonly pause: string;
  readonly step: string;
  readonly start: string;
  readonly position: string;
  readonly at: (step: number, last: number) => string;
}

/** Words that all widgets share. */
export interface KitWords {
  readonly reset: string;
  readonly tryThis: string;
  readonly takeaway: string;
  readonly numbers: string;
  readonly dismiss: string;
  readonly ownPage: string;
  readonly surprise: string;
  readonly tools: ToolWords;
  readonly player: PlayerWords;
  readonly exact: (label: string) => string;
  readonly fate: Readonly<Record<Tone, string>>;
  readonly notice: (notice: Notice) => string;
  /** Of a long computation. */
  readonly computing: {
    readonly busy: (share: string) => string;
    readonly progress: string;
    readonly fromPage: string;
    readonly live: string;
    readonly stale: string;
    readonly failed: (reason: string) => string;
    readonly run: string;
    readonly cancel: string;
  };
}

export const kitWords: Readonly<Record<Lang, KitWords>> = {
  zh: {
    reset: '复位',
    tryThis: '试试',
    takeaway: '应当看到',
    numbers: '看数字',
    dismiss: '知道了',
    ownPage: '单独成页',
    surprise: '换一个种子',
    tools: {
      label: '工具',
      presets: '示例',
      surprise: '碰碰运气：换一个种子',
      pin: '留住这条曲线，再改参数来比较',
      unpin: '去掉留住的曲线',
      pinned: '留住的',
      download: '下载',
      code: '代码',
      embed: '嵌入到别的网页',
      copy: '复制',
      copied: '已复制',
      select: '已选中，请用键盘复制',
      files: { csv: '数表', svg: '矢量图', png: '位图', json: '全部结果', py: '代码' },
      saved: (name) => `已下载 ${name}`,
      failed: '这个浏览器没能画出这张图。',
    },
    player: {
      play: '播放',
      pause: '暂停',
      step: '走一步',
      start: '回到起点',
      position: '步',
      at: (step, last) => `第 ${step} 步，共 ${last} 步`,
    },
    exact: (label) => `${label}，输入准确的数`,
    fate: { vanish: '消失', steady: '保持', explode: '爆炸' },
    notice: (n) => {
      if (n.kind === 'unknown') return `没有名为“${n.name}”的参数，已忽略。可用的参数：${n.allowed}。`;
      const why = n.kind === 'clamped' ? '超出范围或不是整数' : '读不懂';
      return `参数 ${n.name} 的值“${n.met}”${why}，改用 ${n.used}。允许：${n.allowed}。`;
    },
    computing: {
      busy: (share) => `正在计算${share === '' ? '' : ` ${share}`}……`,
      progress: '计算进度',
      fromPage: '这是随页面算好的结果。',
      live: '刚在你的浏览器里算出。',
      stale: '图上还是上一组参数的结果。',
      failed: (reason) => `计算中断：${reason}`,
      run: '现算一遍',
      cancel: '停止',
    },
  },
  en: {
    reset: 'Reset',
    tryThis: 'Try',
    takeaway: 'What you should see',
    numbers: 'The numbers',
    dismiss: 'Understood',
    ownPage: 'own page',
    surprise: 'New seed',
    tools: {
      label: 'Tools',
      presets: 'Examples',
      surprise: 'Surprise me: a new seed',
      pin: 'Pin this curve and compare',
      unpin: 'Unpin the curve',
      pinned: 'pinned',
      download: 'Download',
      code: 'Code',
      embed: 'Embed this',
      copy: 'Copy',
      copied: 'Copied',
      select: 'Selected: copy it with the keyboard',
      files: {
        csv: 'the numbers',
        svg: 'the figure',
        png: 'as an image',
        json: 'all results',
        py: 'the code',
      },
      saved: (name) => `Saved ${name}`,
      failed: 'This browser could not draw the image.',
    },
    player: {
      play: 'Play',
      pause: 'Pause',
      step: 'One step',
      start: 'Back to the start',
      position: 'Step',
      at: (step, last) => `step ${step} of ${last}`,
    },
    exact: (label) => `${label}, exact value`,
    fate: { vanish: 'vanishing', steady: 'kept', explode: 'exploding' },
    notice: (n) => {
      if (n.kind === 'unknown')
        return `There is no parameter “${n.name}”; it was ignored. Parameters: ${n.allowed}.`;
      const why = n.kind === 'clamped' ? 'is out of range or not whole' : 'cannot be read';
      return `The value “${n.met}” of ${n.name} ${why}; ${n.used} is used instead. Allowed: ${n.allowed}.`;
    },
    computing: {
      busy: (share) => `Computing${share === '' ? '' : ` ${share}`} …`,
      progress: 'Progress of the computation',
      fromPage: 'Computed when this page was made.',
      live: 'Computed just now, in your browser.',
      stale: 'Shown are still the previous settings.',
      failed: (reason) => `The computation stopped: ${reason}`,
      run: 'Compute now',
      cancel: 'Stop',
    },
  },
};
