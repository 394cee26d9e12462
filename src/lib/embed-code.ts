/** What a teacher copies: one widget with its present state, in the form that the place it goes to understands. */

export const embedForms = ['iframe', 'element', 'link', 'markdown', 'latex'] as const;
export type EmbedForm = (typeof embedForms)[number];

export interface Embedding {
  /** Address of the site, with a slash at its end. */
  readonly site: string;
  readonly lang: string;
  readonly id: string;
  readonly title: string;
  /** State as it stands in a query, without the question mark. */
  readonly query: string;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  /** Names of parameters, `toolbar`, `title`. */
  readonly hide: readonly string[];
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Characters that mean something to LaTeX in running text. */
function latex(text: string): string {
  const special: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\~^&%$#_{}]/g, (c) => special[c] ?? `\\${c}`);
}

/** Inside `\url` and `\href` only these need a backslash. */
function latexUrl(url: string): string {
  return url.replace(/[%#\\{}]/g, (c) => `\\${c}`);
}

/** The page of a frame, with theme, hidden controls and state. */
export function frameAddress({ site, lang, id, query, theme, hide }: Embedding): string {
  const parts = [
    theme === 'auto' ? '' : `theme=${theme}`,
    hide.length > 0 ? `hide=${hide.join(',')}` : '',
    query,
  ].filter((part) => part !== '');
  return `${site}embed/${lang}/${id}/${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
}

/** The widget's own page, with the state. */
export function pageAddress({ site, lang, id, query }: Embedding): string {
  return `${site}${lang}/widgets/${id}/${query === '' ? '' : `?${query}`}`;
}

/** Where the scheme of frame and host differ, browsers paint the frame's canvas: so both say the same. */
const scheme = { auto: 'light dark', light: 'light', dark: 'dark' } as const;

export function iframeCode(embedding: Embedding): string {
  const { title, width, height, theme } = embedding;
  return (
    `<iframe src="${html(frameAddress(embedding))}" title="${html(title)}" width="${width}" height="${height}" ` +
    `style="border:0;max-width:100%;color-scheme:${scheme[theme]}" loading="lazy" allow="clipboard-write; fullscreen"></iframe>`
  );
}

function elementCode(embedding: Embedding): string {
  const { site, lang, id, query, theme, hide, title } = embedding;
  const state = [...new URLSearchParams(query)].map(([name, value]) => ` ${name}="${html(value)}"`).join('');
  const hidden = hide.length > 0 ? ` hide="${html(hide.join(','))}"` : '';
  return [
    `<script src="${html(site)}embed.js" async></script>`,
    `<vanishing-point widget="${id}" lang="${lang}" theme="${theme}"${hidden}${state}>`,
    `  <a href="${html(pageAddress(embedding))}">${html(title)}</a>`,
    '</vanishing-point>',
  ].join('\n');
}

function latexCode(embedding: Embedding): string {
  const url = latexUrl(pageAddress(embedding));
  const { id, lang, title } = embedding;
  const caption = latex(title);
  return [
    '% \\usepackage{graphicx,hyperref,qrcode}' + (lang === 'zh' ? '  % \\usepackage{ctex}' : ''),
    `% ${lang === 'zh' ? '图：工具栏“下载”里的 PNG 或 SVG' : 'the picture: PNG or SVG, from “Download” in the toolbar'}`,
    '\\begin{figure}',
    '  \\centering',
    `  \\includegraphics[width=.72\\linewidth]{${id}}\\quad`,
    `  \\qrcode[height=2cm]{${url}}`,
    `  \\caption{${caption}${lang === 'zh' ? '：' : ': '}\\href{${url}}{\\texttt{${latex(embedding.site.replace(/^https?:\/\//, ''))}}}}`,
    '\\end{figure}',
  ].join('\n');
}

export function embedCode(form: EmbedForm, embedding: Embedding): string {
  switch (form) {
    case 'iframe':
      return iframeCode(embedding);
    case 'element':
      return elementCode(embedding);
    case 'markdown':
      return `[${embedding.title.replace(/[[\]\\]/g, (c) => `\\${c}`)}](<${pageAddress(embedding)}>)`;
    case 'latex':
      return latexCode(embedding);
    case 'link':
      return pageAddress(embedding);
  }
}
