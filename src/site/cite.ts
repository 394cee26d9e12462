/** How to cite the book itself, in three formats, by the library that sets the list of references. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { Lang } from '../lib/languages.ts';
import { uiOf } from './ui.ts';
import { commit, committed, version } from './version.ts';

/** GB/T 7714—2015, 8.8: what stands online, `[EB/OL]`, with the date of its last change and that of the reader's visit. */
const gbt7714 = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info>
    <title>GB/T 7714 online</title>
    <id>gbt7714-online</id>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout>
      <group delimiter=". ">
        <names variable="author"><name delimiter=", " name-as-sort-order="all"/></names>
        <text variable="title" suffix="[EB/OL]"/>
        <text variable="version"/>
        <group>
          <date variable="issued" prefix="(" suffix=")">
            <date-part name="year"/>
            <date-part name="month" form="numeric-leading-zeros" prefix="-"/>
            <date-part name="day" form="numeric-leading-zeros" prefix="-"/>
          </date>
          <text variable="note" prefix="[" suffix="]"/>
        </group>
        <text variable="URL" suffix="."/>
      </group>
    </layout>
  </bibliography>
</style>`;

const { styles } = plugins.config.get('@csl');
if (!styles.has('gbt7714')) styles.add('gbt7714', gbt7714);
// Names and titles are written as they are: the days of ASCII are over.
const { format } = plugins.config.get('@bibtex');
format.asciiOnly = false;
format.useIdAsLabel = true;

/** The day of this state of the text; without a repository that of the release. */
function day(): number[] {
  const text =
    committed ??
    /^date-released: (\S+)$/m.exec(readFileSync(join(process.cwd(), 'CITATION.cff'), 'utf8'))?.[1] ??
    '';
  return text.split('-').map(Number);
}

export interface BookCitation {
  readonly name: 'BibTeX' | 'APA' | 'GB/T 7714';
  readonly text: string;
}

/** The book in three formats. `visited` stands where the reader's date belongs. */
export function bookCitations(lang: Lang, url: string, visited: string): readonly BookCitation[] {
  const t = uiOf(lang);
  const state = commit === null ? version : `${version} (${commit})`;
  const entry = {
    id: 'vanishing-point',
    type: 'software',
    title: t('citeTitle'),
    author: [{ literal: t('citeAuthors') }],
    issued: { 'date-parts': [day()] },
    URL: url,
  };
  const text = (data: object, template: string): string =>
    String(
      new Cite([data]).format('bibliography', {
        format: 'text',
        template,
        lang: lang === 'zh' ? 'zh-CN' : 'en-US',
      }),
    ).trim();
  const noted = { ...entry, note: `${t('version')} ${state}` };
  return [
    { name: 'BibTeX', text: String(new Cite([noted]).format('bibtex')).trim() },
    { name: 'APA', text: text({ ...entry, version: state }, 'apa') },
    { name: 'GB/T 7714', text: text({ ...entry, version: state, note: visited }, 'gbt7714') },
  ];
}
