import type { Lang } from '../../../src/lib/languages.ts';
import type { Notice } from '../../../src/lib/params.ts';
import type { Tone } from '../../../src/lib/format.ts';

/** Words that all widgets share. */
export interface KitWords {
  readonly reset: string;
  readonly tryThis: string;
  readonly takeaway: string;
  readonly numbers: string;
  readonly dismiss: string;
  readonly ownPage: string;
  readonly surprise: string;
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
