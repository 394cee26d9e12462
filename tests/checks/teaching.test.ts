/** Faults in the pages for teachers: one that is missing, a lesson that does not add up, a key that does not fit its test. */
import { added, expectFound } from './faults.ts';
import { edited, zh } from './fixture.ts';

const page = 'content/teaching/small/en.mdx';

expectFound([
  {
    name: 'a chapter without one',
    check: 'teaching',
    changes: { 'content/chapters/02-other/en.mdx': '---\ntitle: Other\nsummary: x\n---\n', [zh]: null },
    says: /content\/teaching\/other:1: missing/,
  },
  {
    name: 'one without a chapter',
    check: 'teaching',
    changes: { 'content/teaching/gone/en.mdx': '---\ntitle: Gone\nsummary: x\n---\n' },
    says: /content\/teaching\/gone:1: there is no chapter "gone"/,
  },
  {
    name: 'a missing language',
    check: 'parity',
    changes: { 'content/teaching/small/zh.mdx': null },
    says: /small\/zh\.mdx:1: missing; the text is there in .*en\.mdx only/,
  },
  {
    name: 'a lesson that is too long',
    check: 'teaching',
    changes: edited(page, '| 15 |', '| 20 |'),
    says: /small\/en\.mdx:14: the rows of the plan add up to 50 minutes, 45 expected/,
  },
  {
    name: 'a lesson without a live figure',
    check: 'teaching',
    changes: edited(page, '<State id="slider" params={{ w: 0.5 }} />', 'x'),
    says: /no <State> in the plan/,
  },
  {
    name: 'a section under another id',
    check: 'teaching',
    changes: edited(page, '[#small-needs]', '[#small-wants]'),
    says: /small-goal, small-wants, .* met, small-goal, small-needs/,
  },
  {
    name: 'an answer too many',
    check: 'teaching',
    changes: added(page, '2. Another.'),
    says: /the key has 2 answers, the test 1 questions/,
  },
  {
    name: 'a state out of range',
    check: 'references',
    changes: edited(page, 'w: 0.5', 'w: 7'),
    says: /small\/en\.mdx:\d+: <State id="slider">: params: w = 7 is clamped; allowed: /,
  },
  {
    name: 'a state of a widget that there is not',
    check: 'references',
    changes: edited(page, 'State id="slider"', 'State id="glider"'),
    says: /<State id="glider">: no such widget/,
  },
  {
    name: 'other states in the two languages',
    check: 'parity',
    changes: edited(page, 'w: 0.5', 'w: 0.6'),
    says: /<State id="slider" params=\{"w":0\.[56]\}> is missing/,
  },
  {
    name: 'a number of no chapter',
    check: 'numbers',
    changes: edited(page, '## The test', '<Num id="third" />\n\n## The test'),
    says: /number "third": not in content\/chapters\/01-small\/numbers\.ts/,
  },
]);
