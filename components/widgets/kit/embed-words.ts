import type { EmbedForm } from '../../../src/lib/embed-code.ts';
import type { Lang } from '../../../src/lib/languages.ts';

/** Words of the panel that makes code for other pages; they come with it. */
export interface EmbedWords {
  readonly forms: Readonly<Record<EmbedForm, string>>;
  readonly form: string;
  readonly about: Readonly<Record<EmbedForm, string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly width: string;
  readonly height: string;
  readonly hide: string;
  readonly hidden: Readonly<Record<'toolbar' | 'title', string>>;
  readonly preview: string;
}

export const embedWords: Readonly<Record<Lang, EmbedWords>> = {
  zh: {
    form: '形式',
    forms: { iframe: 'iframe', element: '自定义元素', link: '链接', markdown: 'Markdown', latex: 'LaTeX' },
    about: {
      iframe: '哪里都能用，不需要我们的脚本。',
      element: '高度随内容自动调整，明暗随页面变化；页面须允许脚本。',
      link: '打开它自己的页面，带着现在的参数。',
      markdown: '用于笔记、讨论区和 README。',
      latex: '一张图、一个二维码，适合讲义。',
    },
    theme: '外观',
    themes: { auto: '自动', light: '浅色', dark: '深色' },
    width: '宽（像素）',
    height: '高（像素）',
    hide: '隐藏并锁定',
    hidden: { toolbar: '工具栏', title: '标题' },
    preview: '预览',
  },
  en: {
    form: 'Form',
    forms: {
      iframe: 'iframe',
      element: 'custom element',
      link: 'link',
      markdown: 'Markdown',
      latex: 'LaTeX',
    },
    about: {
      iframe: 'Works everywhere, without a script of ours.',
      element: 'Finds its own height and follows the page’s theme; the page must allow scripts.',
      link: 'Opens the widget’s own page with the present settings.',
      markdown: 'For notes, forums and a README.',
      latex: 'A picture and a QR code, for a handout.',
    },
    theme: 'Theme',
    themes: { auto: 'automatic', light: 'light', dark: 'dark' },
    width: 'Width, px',
    height: 'Height, px',
    hide: 'Hide and fix',
    hidden: { toolbar: 'toolbar', title: 'title' },
    preview: 'Preview',
  },
};
