import type { Lang } from '../../../src/lib/languages.ts';
import type { MatrixFault } from '../../../src/lib/matrix-text.ts';

export interface PasteWords {
  readonly label: string;
  readonly help: (max: number, inAddress: number) => string;
  readonly use: string;
  readonly open: string;
  readonly save: string;
  readonly done: (n: number) => string;
  /** Why the text is no matrix; the old one stays. */
  readonly fault: (fault: MatrixFault) => string;
}

const en: PasteWords = {
  label: 'the matrix as text',
  help: (max, inAddress) =>
    `CSV, JSON or what NumPy prints; square, up to ${max}×${max}. Up to ${inAddress}×${inAddress} it becomes part of the address; a larger one stays in this page and is shared as a file.`,
  use: 'Use this matrix',
  open: 'Open a file',
  save: 'Save as a file',
  done: (n) => `Taken: a ${n}×${n} matrix.`,
  fault: (f) => {
    const kept = ' The matrix stays as it was.';
    switch (f.kind) {
      case 'empty':
        return `There is no number here.${kept}`;
      case 'long':
        return `The text is too long: at most ${f.limit} characters.${kept}`;
      case 'word':
        return `Line ${f.line}: “${f.met}” is not a number.${kept}`;
      case 'gap':
        return `Line ${f.line}: an entry is missing.${kept}`;
      case 'dots':
        return `Line ${f.line}: NumPy left entries out (…). Print with np.set_printoptions(threshold=np.inf), or save with np.savetxt.${kept}`;
      case 'bracket':
        return `Line ${f.line}: “${f.met}” is not expected here; a matrix is one pair of brackets about its rows.${kept}`;
      case 'ragged':
        return `Line ${f.line}: ${f.met} entries, but the first row has ${f.expected}.${kept}`;
      case 'large':
        return `Line ${f.line}: ${f.met} is too large; entries from −${f.limit} to ${f.limit} are allowed.${kept}`;
      case 'square':
        return `${f.rows} rows of ${f.columns} entries: a square matrix is needed.${kept}`;
      case 'order':
        return `${f.met}×${f.met}: from ${f.min}×${f.min} to ${f.max}×${f.max} is allowed.${kept}`;
    }
  },
};

const zh: PasteWords = {
  label: '矩阵的文本',
  help: (max, inAddress) =>
    `CSV、JSON 或 NumPy 打印出来的文本；须为方阵，最多 ${max} 阶。${inAddress} 阶以内的写进网址；更大的只留在本页，分享请存为文件。`,
  use: '用这个矩阵',
  open: '打开文件',
  save: '存为文件',
  done: (n) => `已采用：${n} 阶矩阵。`,
  fault: (f) => {
    const kept = '原来的矩阵保持不变。';
    switch (f.kind) {
      case 'empty':
        return `这里没有数。${kept}`;
      case 'long':
        return `文本太长，最多 ${f.limit} 个字符。${kept}`;
      case 'word':
        return `第 ${f.line} 行：“${f.met}”不是数。${kept}`;
      case 'gap':
        return `第 ${f.line} 行：少了一个元素。${kept}`;
      case 'dots':
        return `第 ${f.line} 行：NumPy 省略了一些元素（…）。请先执行 np.set_printoptions(threshold=np.inf) 再打印，或用 np.savetxt 保存。${kept}`;
      case 'bracket':
        return `第 ${f.line} 行：这里不该有“${f.met}”；一对方括号里放各行，就是一个矩阵。${kept}`;
      case 'ragged':
        return `第 ${f.line} 行有 ${f.met} 个元素，而首行有 ${f.expected} 个。${kept}`;
      case 'large':
        return `第 ${f.line} 行：${f.met} 太大；元素须在 −${f.limit} 与 ${f.limit} 之间。${kept}`;
      case 'square':
        return `${f.rows} 行，每行 ${f.columns} 个元素：需要方阵。${kept}`;
      case 'order':
        return `${f.met} 阶：允许 ${f.min} 到 ${f.max} 阶。${kept}`;
    }
  },
};

export const pasteWords: Readonly<Record<Lang, PasteWords>> = { zh, en };
