/** Faults in what the tree is made of: files, imports, elements, ids, references. */
import { added, expectFound } from './faults.ts';
import { edited, en, numberFile, zh } from './fixture.ts';

expectFound([
  {
    name: 'no frontmatter',
    check: 'syntax',
    changes: { [en]: '# Hello\n' },
    says: /en\.mdx:1: no frontmatter/,
  },
  {
    name: 'an unknown field',
    check: 'syntax',
    changes: edited(en, 'summary:', 'order: 3\nsummary:'),
    says: /"order" is unknown/,
  },
  {
    name: 'a missing summary',
    check: 'syntax',
    changes: edited(en, 'summary: what a fixture is\n', ''),
    says: /"summary" is missing/,
  },
  {
    name: 'an element left open',
    check: 'syntax',
    changes: added(en, '<Claim id="x" kind="fact">'),
    says: /en\.mdx:\d+: cannot be parsed/,
  },
  {
    name: 'a registry that does not load',
    check: 'loads',
    changes: { 'components/widgets/slider/zh.ts': null },
    says: /registry\.ts:1: cannot be loaded/,
  },

  {
    name: 'a source that nothing cites',
    check: 'references',
    changes: added('content/references.bib', '@misc{nobody2020,\n  title = {Unread},\n}'),
    says: /references\.bib:5: "nobody2020" is cited nowhere/,
  },

  {
    name: 'mathematics that reads lib',
    check: 'imports',
    changes: { 'src/math/power.ts': "import '../lib/format.ts';\n" },
    says: /src\/math\/power\.ts:1: imports "\.\.\/lib\/format\.ts" \(lib\); math may import from: math/,
  },
  {
    name: 'a definition that reads the site',
    check: 'imports',
    changes: added('components/widgets/slider/definition.ts', "import '../../../src/site/book.ts';"),
    says: /definition\.ts:\d+: .*\(site\)/,
  },
  {
    name: 'a dynamic import of a view by a definition',
    check: 'imports',
    changes: added('components/widgets/slider/definition.ts', "export const view = import('./View.tsx');"),
    says: /\(view\)/,
  },
  {
    name: 'a glob over views in lib',
    check: 'imports',
    changes: added(
      'src/lib/format.ts',
      "export const all = import.meta.glob('../../components/widgets/*/View.tsx');",
    ),
    says: /src\/lib\/format\.ts:\d+: .*\(view\)/,
  },
  {
    name: 'a package in mathematics',
    check: 'imports',
    changes: { 'src/math/power.ts': "import 'mathjs';\n" },
    says: /packages that math may import: none/,
  },
  {
    name: 'an import without its extension',
    check: 'imports',
    changes: { 'src/lib/format.ts': "import '../math/power';\n" },
    says: /must end in "\.ts"/,
  },
  {
    name: 'numbers that read a widget',
    check: 'imports',
    changes: { [numberFile]: "import '../../../components/widgets/registry.ts';\nexport default {};\n" },
    says: /numbers\.ts:1: .*numbers may import from: math, lib/,
  },
  {
    name: 'a page that reads a check',
    check: 'imports',
    changes: { 'src/pages/index.astro': "---\n\nimport { checkAll } from '../checks/all.ts';\n---\n" },
    says: /src\/pages\/index\.astro:3: .*nothing may import from checks/,
  },
  {
    name: 'a script of a page that reads the tools',
    check: 'imports',
    changes: { 'src/layouts/Base.astro': "<p>x</p>\n<script>\nimport '../cli/new.ts';\n</script>\n" },
    says: /Base\.astro:3: .*cli/,
  },
  {
    name: 'a text that imports',
    check: 'imports',
    changes: added(en, "import x from './x.ts'"),
    says: /the text imports and exports nothing/,
  },

  {
    name: 'an unknown element',
    check: 'vocabulary',
    changes: added(en, '<Box>\n\nx\n\n</Box>'),
    says: /<Box>: components\/prose has no such element/,
  },
  {
    name: 'a claim of no kind',
    check: 'vocabulary',
    changes: edited(en, 'kind="fact"', 'kind="rumour"'),
    says: /kind: "rumour" met/,
  },
  {
    name: 'a formula in a plain attribute',
    check: 'vocabulary',
    changes: edited(en, 'title="fate"', 'title="fate of $w$"'),
    says: /no formulas are set here/,
  },

  {
    name: 'a heading without an id',
    check: 'ids',
    changes: added(en, '## Another'),
    says: /"## Another": a heading ends with its id/,
  },
  {
    name: 'a section id used twice',
    check: 'ids',
    changes: added('content/errata/en.mdx', '## Again [#one-number]'),
    says: /errata\/en\.mdx:\d+: section "one-number" is there already: .*en\.mdx:6/,
  },
  {
    name: 'an equation label used twice',
    check: 'ids',
    changes: added(en, '$$ [#law]\nx\n$$'),
    says: /equation "law" is there already/,
  },
  {
    name: 'a malformed label',
    check: 'ids',
    changes: added(en, '$$ [Law]\nx\n$$'),
    says: /a label is written/,
  },

  {
    name: 'a reference to nothing',
    check: 'references',
    changes: edited(en, 'eq:law', 'eq:lore'),
    says: /<Ref to="eq:lore">: no equation of the book has this id/,
  },
  {
    name: 'a reference to no page',
    check: 'references',
    changes: edited(en, 'eq:law', 'page:moon'),
    says: /there is no such page/,
  },
  {
    name: 'an unknown term',
    check: 'references',
    changes: edited(zh, '<Term id="gradient">', '<Term id="grade">'),
    says: /zh\.mdx:\d+: <Term id="grade">: not in content\/glossary\/zh\.yaml/,
  },
  {
    name: 'an unknown source',
    check: 'references',
    changes: edited(en, 'pascanu2013', 'pascanu2031'),
    says: /not in content\/references\.bib/,
  },
  {
    name: 'an unknown widget',
    check: 'references',
    changes: edited(en, '<Widget id="slider"', '<Widget id="glider"'),
    says: /no such widget; the registry has: slider/,
  },
  {
    name: 'a parameter out of range',
    check: 'references',
    changes: edited(en, '{ w: 0.5 }', '{ w: 5 }'),
    says: /params: w = 5 is clamped; allowed: -2 … 2/,
  },
]);
