/** Faults in exercises: a part that is missing, an answer that does not fit, a section left without one. */
import { added, expectFound } from './faults.ts';
import { edited, en } from './fixture.ts';

const folder = 'content/exercises/small/alone';
const text = `${folder}/en.md`;
const answer = `${folder}/answer.ts`;

expectFound([
  {
    name: 'a missing language',
    check: 'parity',
    changes: { [`${folder}/zh.md`]: null },
    says: /alone\/zh\.md:1: missing; the text is there in .*en\.md only/,
  },
  {
    name: 'a title that is missing',
    check: 'syntax',
    changes: edited(text, 'title: Alone', 'name: Alone'),
    says: /en\.md:1: frontmatter: "title" is missing/,
  },
  {
    name: 'no solution',
    check: 'exercises',
    changes: edited(text, '### Solution', '### Reply'),
    says: /en\.md:11: "### Reply" met, "### Solution" expected/,
  },
  {
    name: 'an empty hint',
    check: 'exercises',
    changes: edited(text, 'Multiply.\n\n', ''),
    says: /en\.md:7: nothing stands under "### Hint"/,
  },
  {
    name: 'a third heading',
    check: 'exercises',
    changes: added(text, '### More\n\nx'),
    says: /one heading too many/,
  },
  {
    name: 'no answer',
    check: 'exercises',
    changes: { [answer]: null },
    says: /answer\.ts:1: missing/,
  },
  {
    name: 'an answer that does not load',
    check: 'loads',
    changes: added(answer, "import './nowhere.ts';"),
    says: /answer\.ts:1: cannot be loaded/,
  },
  {
    name: 'an answer that reads a widget',
    check: 'imports',
    changes: added(answer, "import '../../../../components/widgets/registry.ts';"),
    says: /answer\.ts:\d+: .*numbers may import from: math, lib/,
  },
  {
    name: 'a level that there is not',
    check: 'exercises',
    changes: edited(answer, 'level: 1', 'level: 4'),
    says: /answer\.ts:1: level: 4 met/,
  },
  {
    name: 'a hint left untranslated',
    check: 'exercises',
    changes: edited(answer, '再想', 'again'),
    says: /hint 1: not translated yet/,
  },
  {
    name: 'a result typed into a hint',
    check: 'exercises',
    changes: edited(answer, 'again', 'it is 4e17'),
    says: /hint 1: "4e17" is a result typed by hand/,
  },
  {
    name: 'a result typed into a solution',
    check: 'numbers',
    changes: edited(text, '$\\num{left}$', '$w = 0.7$'),
    says: /en\.md:13: "= 0\.7" is a decimal after a sign of equality/,
  },
  {
    name: 'a number that the answer does not compute',
    check: 'numbers',
    changes: edited(text, '\\num{left}', '\\num{right}'),
    says: /number "right": not in .*answer\.ts/,
  },
  {
    name: 'a section that there is not',
    check: 'exercises',
    changes: edited(answer, 'one-number', 'two-numbers'),
    says: /section "two-numbers" is none of/,
  },
  {
    name: 'a section without an exercise',
    check: 'exercises',
    changes: added(en, '## Another [#another]\n\nHere $w=1$.'),
    says: /en\.mdx:\d+: section "another" has no exercise in content\/exercises\/small/,
  },
  {
    name: 'a chapter that there is not',
    check: 'exercises',
    changes: { 'content/exercises/large/x/answer.ts': 'export default {};' },
    says: /there is no chapter "large"/,
  },
  {
    name: 'a link to nothing',
    check: 'references',
    changes: edited(text, 'ref:eq:law', 'ref:eq:lore'),
    says: /\[\]\(ref:eq:lore\): no equation of the book has this id/,
  },
  {
    name: 'a link in one language only',
    check: 'parity',
    changes: edited(text, '[here](ref:eq:law)', 'here'),
    says: /a link to ref:eq:law is missing/,
  },
  {
    name: 'a flaw without a quotation',
    check: 'exercises',
    changes: edited(answer, "kind: 'number'", "kind: 'flaw'"),
    says: /a flaw is to be found in a quotation/,
  },
]);
