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
  },
};
