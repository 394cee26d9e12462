import type { FlashcardWords } from './words.ts';

export const en: FlashcardWords = {
  title: 'Misconception cards',
  question: 'True or false?',
  steps: [],
  takeaway:
    'Most rules of thumb about vanishing and exploding gradients are half a theorem: true in one direction, or for one matrix, or in the limit. The cards you were sure of and got wrong are the ones worth a second look; they come back first.',
  goal: 'Commit to a prediction before reading the correction, and meet again what you got wrong.',
  params: {
    deck: {
      label: 'deck',
      help: 'which cards: all, those from the lecture, or the further ones',
      values: { all: 'all', lecture: 'from the lecture', further: 'further' },
    },
    filter: {
      label: 'deal',
      help: 'every card that is due or new, only new ones, or those that were answered wrong or without being sure',
      values: { any: 'due and new', unseen: 'new', trouble: 'wrong or unsure' },
    },
  },
  mathematics: [
    'Every card has its correction with a proof or a counterexample; most can be followed with pencil and paper.',
    'When a card comes back is decided by FSRS, a model of forgetting: right and sure counts as “good”, right but unsure as “hard”, wrong as “again”. What it knows stays in this browser.',
  ],
  titles: {
    'only-weights-matter': 'Does only the size of W matter?',
    'gradients-all-zero': 'Are all gradients zero?',
    'clipping-solves-explosion': 'Does clipping cure explosion?',
    'rho-alone-decides': 'Does ρ alone decide?',
    'small-norm-must-vanish': 'Must a small norm vanish?',
    'sigma-above-one-explodes': 'Does σ above 1 explode?',
  },
  cards: (count) => `${count} statements`,
  verdict: (verdict) => (verdict ? 'true' : 'false'),
  origin: { lecture: 'from the lecture', further: 'further' },
  columns: ['', 'true', 'false', 'together'],
  total: 'all',
  describe: (count, right, wrong) => `${count} cards with one statement each: ${right} true, ${wrong} false.`,
  place: (n, count) => `Card ${n} of ${count}`,
  progress: (seen, count, due) => `${seen} of ${count} seen · ${due} due`,
  confidence: 'How sure are you?',
  sure: 'sure',
  unsure: 'not sure',
  isTrue: 'True',
  isFalse: 'False',
  feedback: (right, sure) =>
    right
      ? sure
        ? 'You were right.'
        : 'You were right, though not sure.'
      : sure
        ? 'You were sure, and it is the other way round: worth reading twice.'
        : 'It is the other way round.',
  statement: (verdict) => `The statement is ${verdict ? 'true' : 'false'}.`,
  comesBack: (when) => `Comes back in ${when}.`,
  minutes: (n) => (n === 1 ? 'a minute' : `${n} minutes`),
  hours: (n) => (n === 1 ? 'an hour' : `${n} hours`),
  days: (n) => (n === 1 ? 'a day' : `${n} days`),
  next: 'Next card',
  previousCard: 'Previous card',
  nextCard: 'Next card',
  rest: (when) =>
    when === null ? 'Nothing is due.' : `Nothing is due. The next card comes back in ${when}.`,
  again: 'Go through them anyway',
  keys: 'Keys: T and F answer, S changes how sure you are, Enter goes on, ← and → turn the pages. On a touch screen, swipe right for true, left for false.',
  forAnki: 'Export for Anki',
  onPaper: 'Print to cut out',
  forget: 'Forget my progress',
  forgetSure: 'Forget what you have answered so far?',
  forgetYes: 'Yes, forget it',
  forgetNo: 'Keep it',
  forgotten: 'Progress forgotten.',
  aside: (key) =>
    `The progress stored in this browser could not be read, so a fresh start was made. Nothing was deleted: the old entry is kept under “${key}”.`,
  unavailable: 'This browser does not let the page store anything, so progress lasts only until you leave.',
  absent: 'The cards did not come with this page. They are on',
  seeIt: (title) => `See it: ${title}`,
};
