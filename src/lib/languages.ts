/** The languages of the book: the one list that everything else reads. */
export const languages = ['zh', 'en'] as const;

export type Lang = (typeof languages)[number];

/** The value of HTML's `lang` attribute. */
export const htmlLang: Readonly<Record<Lang, string>> = { zh: 'zh-Hans', en: 'en' };

/** What a language calls itself. */
export const ownName: Readonly<Record<Lang, string>> = { zh: '中文', en: 'English' };

export function isLang(value: unknown): value is Lang {
  return typeof value === 'string' && (languages as readonly string[]).includes(value);
}

/** The language that the switch leads to. */
export function otherLang(lang: Lang): Lang {
  return lang === 'zh' ? 'en' : 'zh';
}
