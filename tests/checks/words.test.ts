/** Faults in what the tree says: numbers, languages, cards, terms, formulas, signs, strings. */
import { added, expectFound } from './faults.ts';
import { clean, edited, en, zh } from './fixture.ts';

expectFound([
  {
    name: 'a result typed by hand',
    check: 'numbers',
    changes: added(en, 'So $x \\approx 7.9\\times 10^{-31}$.'),
    says: /en\.mdx:\d+: "7\.9\\times 10\^\{-31\}" is scientific notation/,
  },
  {
    name: 'a decimal that is no setting',
    check: 'numbers',
    changes: edited(zh, '$w=0.5$', '$w=0.25$'),
    says: /zh\.mdx:\d+: "=0\.25" is a decimal/,
  },
  {
    name: 'a result in a summary',
    check: 'numbers',
    changes: edited(en, 'what a fixture is', 'why 1e5 is much'),
    says: /en\.mdx:3: "1e5"/,
  },
  {
    name: 'a result in the glossary',
    check: 'numbers',
    changes: edited('content/glossary/en.yaml', '$\\nabla L$', '$L \\simeq 0.3$'),
    says: /glossary\/en\.yaml:4: /,
  },
  {
    name: 'a result in a widget’s words',
    check: 'numbers',
    changes: edited('components/widgets/slider/en.ts', 'w = 0.98', 'y = 0.98'),
    says: /only settings of the widget’s own parameters/,
  },
  {
    name: 'an unknown number',
    check: 'numbers',
    changes: edited(en, 'id="half"', 'id="third"'),
    says: /en\.mdx:\d+: number "third": not in content\/chapters\/01-small\/numbers\.ts/,
  },
  {
    name: 'a number quoted in one language only',
    check: 'numbers',
    changes: edited(zh, '<Num id="half" />', '很少'),
    says: /numbers\.ts:3: number "half" is quoted nowhere in: zh/,
  },

  {
    name: 'a missing language',
    check: 'parity',
    changes: { [en]: null },
    says: /en\.mdx:1: missing; the text is there in content\/chapters\/01-small\/zh\.mdx only/,
  },
  {
    name: 'a copied language',
    check: 'parity',
    changes: { [en]: clean[zh] ?? '' },
    says: /not translated yet/,
  },
  {
    name: 'a section in one language only',
    check: 'parity',
    changes: added(zh, '## 又一节 [#two]'),
    says: /en\.mdx:\d+: heading 2: "## \[#two\]" expected as in .*zh\.mdx:\d+/,
  },
  {
    name: 'formulas that differ',
    check: 'parity',
    changes: edited(zh, 'h_{t-1} \\quad', 'h_{t+1} \\quad'),
    says: /section "one-number", display formula 1: ".*" met, ".*" expected as in/,
  },
  {
    name: 'a number in one language only',
    check: 'parity',
    changes: edited(en, '<Num id="half" />', 'little'),
    says: /en\.mdx:6: number "half" is missing: it stands in .*zh\.mdx:8/,
  },
  {
    name: 'a widget with other settings',
    check: 'parity',
    changes: edited(en, '{ w: 0.5 }', '{ w: 0.6 }'),
    says: /<Widget id="slider" figure="small" params=\{"w":0\.5\}> is missing/,
  },
  {
    name: 'a citation in one language only',
    check: 'parity',
    changes: edited(zh, ' <Cite id="pascanu2013" />', ''),
    says: /zh\.mdx:\d+: <Cite id="pascanu2013"> is missing/,
  },
  {
    name: 'a claim of another kind',
    check: 'parity',
    changes: edited(zh, 'kind="fact"', 'kind="theorem"'),
    says: /<Claim id="fate" kind="fact"> is missing/,
  },
  {
    name: 'a Chinese text without Chinese',
    check: 'parity',
    changes: { 'content/cards/always/zh.md': "---\nclaim: 'x'\n---\n\nNo.\n\n### 证明\n\n$w=1$\n" },
    says: /Han characters; at least 20/,
  },

  {
    name: 'a card that the deck lacks',
    check: 'cards',
    changes: { 'content/cards/never/en.md': clean['content/cards/always/en.md'] ?? '' },
    says: /deck\.ts:1: no card "never"/,
  },
  {
    name: 'a card of the deck without words',
    check: 'cards',
    changes: { 'content/cards/always/en.md': null, 'content/cards/always/zh.md': null },
    says: /card "always" has no folder/,
  },
  {
    name: 'a card without a proof',
    check: 'cards',
    changes: edited('content/cards/always/en.md', '### Proof', 'So:'),
    says: /always\/en\.md:1: no proof/,
  },
  {
    name: 'a card with the wrong heading',
    check: 'cards',
    changes: edited('content/cards/always/zh.md', '### 证明', '### Proof'),
    says: /"### 证明" expected/,
  },
  {
    name: 'a card that names no entry of the errata',
    check: 'cards',
    changes: {
      'components/widgets/flashcards/deck.ts':
        "export const deck = [{ id: 'always', errata: ['c-99'], shows: null }];\n",
    },
    says: /names "c-99"/,
  },

  {
    name: 'a term in one language only',
    check: 'glossary',
    changes: added(
      'content/glossary/zh.yaml',
      '- id: loss\n  term: 损失\n  other: loss\n  definition: 一个数。',
    ),
    says: /glossary\/en\.yaml:\d+: term 2: nothing met, "loss" expected/,
  },
  {
    name: 'a term without a definition',
    check: 'glossary',
    changes: edited('content/glossary/en.yaml', '  definition: The derivative $\\nabla L$.\n', ''),
    says: /term "gradient": "definition" is missing/,
  },
  {
    name: 'a form to avoid, in Chinese',
    check: 'glossary',
    changes: edited(zh, '也一样', '斜坡也一样'),
    says: /zh\.mdx:18: "斜坡" is a form to avoid; write "梯度"/,
  },
  {
    name: 'a form to avoid, in English',
    check: 'glossary',
    changes: edited(en, 'It fades', 'Slope fades'),
    says: /"slope" is a form to avoid/,
  },

  {
    name: 'a formula that cannot be set',
    check: 'katex',
    changes: added(en, '$\\frac{1$'),
    says: /en\.mdx:\d+: "\\frac\{1" cannot be set/,
  },
  {
    name: 'an operator in a subscript',
    check: 'katex',
    changes: added(en, '$\\sigma_{\\max}(W)$'),
    says: /write "_\{\\mathrm\{max\}\}"/,
  },
  {
    name: 'a formula of a claim that cannot be set',
    check: 'katex',
    changes: edited('content/cards/always/en.md', 'It always fades.', 'It $\\nope$ fades.'),
    says: /always\/en\.md:1: /,
  },

  {
    name: 'a half-width comma',
    check: 'typography',
    changes: edited(zh, '往回走，', '往回走,'),
    says: /zh\.mdx:8: half-width "," beside Han/,
  },
  {
    name: 'a half-width bracket',
    check: 'typography',
    changes: added(zh, '消失(见上)'),
    says: /half-width "\("/,
  },
  {
    name: 'a straight quote beside Han',
    check: 'typography',
    changes: added(zh, '所谓"消失"'),
    says: /straight quote/,
  },
  {
    name: 'a space between Han and Latin',
    check: 'typography',
    changes: added(zh, '单个 tanh 单元'),
    says: /a space typed between Han and Latin/,
  },
  {
    name: 'a straight quote in English',
    check: 'typography',
    changes: added(en, 'the "news"'),
    says: /en\.mdx:\d+: a straight double quote/,
  },
  { name: 'two spaces in English', check: 'typography', changes: added(en, 'one  two'), says: /two spaces/ },
  {
    name: 'Han in English',
    check: 'typography',
    changes: added(en, 'the 梯度'),
    says: /Han characters in an English text: 梯度/,
  },

  {
    name: 'a string in one language only',
    check: 'ui',
    changes: added('content/ui/en.yaml', 'next: Next'),
    says: /ui\/zh\.yaml:1: "next" is missing; it stands in content\/ui\/en\.yaml:4/,
  },
  {
    name: 'an empty string',
    check: 'ui',
    changes: edited('content/ui/en.yaml', 'Point', "''"),
    says: /ui\/en\.yaml:1: "name" is empty/,
  },
  {
    name: 'an untranslated string',
    check: 'ui',
    changes: edited('content/ui/en.yaml', 'Point', '点'),
    says: /not translated yet/,
  },
  {
    name: 'a lost placeholder',
    check: 'ui',
    changes: edited('content/ui/en.yaml', '{n}', 'one'),
    says: /"chapter" has no placeholder/,
  },
]);
