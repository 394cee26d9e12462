/** What the last passing run of the tests recorded of every claim: `content/claims/<id>.json`, written by the tests. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../lib/languages.ts';

export interface CheckRecord {
  readonly kind: 'property' | 'golden' | 'counterexample' | 'proof';
  /** Random instances, known values; 1 for a counterexample, 0 where there is only a proof. */
  readonly count: number;
  readonly of: Readonly<Record<Lang, string>>;
}

export interface ClaimRecord {
  readonly id: string;
  /** Path of the test. */
  readonly test: string;
  readonly checks: readonly CheckRecord[];
  /** Text of the test. */
  readonly source: string;
}

export function readClaim(id: string, root = process.cwd()): ClaimRecord | null {
  const file = join(root, 'content', 'claims', `${id}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ClaimRecord) : null;
}

const grouped = new Intl.NumberFormat('en');

/** One check in words: "held for 1,000 random matrices". */
export function checkText({ kind, count, of }: CheckRecord, lang: Lang): string {
  const what = of[lang];
  const n = grouped.format(count);
  if (lang === 'zh') {
    if (kind === 'property') return `对${n}${what}成立`;
    if (kind === 'golden') return `与${n}${what}相符`;
    return kind === 'counterexample' ? `反例已算出：${what}` : `只有证明：${what}`;
  }
  if (kind === 'property') return `held for ${n} ${what}`;
  if (kind === 'golden') return `agrees with ${n} ${what}`;
  return kind === 'counterexample' ? `counterexample computed: ${what}` : `proof only: ${what}`;
}
