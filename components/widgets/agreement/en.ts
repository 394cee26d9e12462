import { stepSets } from './steps.ts';
import type { AgreementWords } from './words.ts';

const texts = [
  'one clause, untrained',
  'five clauses',
  'the same in an LSTM',
  'trained on long sentences',
  'LSTM, trained likewise',
  'orthogonal, trained likewise',
  'the same with eight clauses',
  'plain RNN, short sentences too',
];

const cells = { tanh: 'plain RNN', orthogonal: 'orthogonal RNN', lstm: 'LSTM', gru: 'GRU' };
const trained = {
  none: 'untrained',
  long: 'trained on long sentences only',
  all: 'trained on short and long sentences',
};

export const en: AgreementWords = {
  title: 'The far-away verb',
  question: 'How far back does the verb feel its subject?',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    'Before any training, the word that decides counts, from twenty words away, for less than a ten-thousandth of the strongest word in a plain RNN; with orthogonal weights or in an LSTM for more than a thousandth. Trained on long sentences only, the plain RNN goes on guessing, and so does the GRU; the LSTM learns, and with most seeds the orthogonal RNN. But the orthogonal RNN of this seed has learned one length only: with eight clauses it is wrong every time. Given short sentences as well, even the plain RNN gets every length right. And its far word fades more than ever: a bit that is held fast against everything in between is held fast against small changes too. A vanishing gradient makes learning hard; it does not show that something has been forgotten.',
  goal: 'See word by word what reaches the loss, and test whether a network learns what does not reach it.',
  params: {
    grammar: {
      label: 'grammar',
      help: 'English: the verb agrees with the number of its subject. Chinese: the classifier calls for its noun',
      values: { en: 'English', zh: 'Chinese' },
    },
    clauses: { label: 'clauses', help: 'clauses and phrases in between, of four words each' },
    first: {
      label: 'first word',
      help: 'the word that decides: a singular or a plural subject; in Chinese the classifier 只 or 辆',
      values: { one: 'singular (只)', many: 'plural (辆)' },
    },
    distractors: {
      label: 'nouns in between',
      help: 'whether the nouns in between have the number, or class, of the first word',
      values: { same: 'like it', opposite: 'unlike it', mixed: 'mixed' },
    },
    cell: {
      label: 'network',
      help: 'plain RNN: tanh, with the initial weights that PyTorch gives; orthogonal RNN: tanh, starting from an orthogonal matrix; LSTM with forget bias 1; GRU',
      values: cells,
    },
    training: {
      label: 'trained on',
      help: 'nothing; sentences with five clauses; sentences with none to five clauses',
      values: { none: 'nothing', long: 'long only', all: 'short and long' },
    },
    draw: { label: 'sentence', help: 'which words the sentence is made of' },
    seed: { label: 'seed', help: 'which initial weights, and which sentences to train on' },
    own: { label: 'your own', help: 'a sentence of the words below, in place of the one drawn' },
  },
  mathematics: [
    'Words enter as fixed vectors $x_t$ of six numbers: the class of the word ($\\pm1$ for the two numbers or classes, else 0) and five random ones. Networks have 12 units; the read-out sees the state after the last word and chooses between two answers.',
    'With $L=-\\ln p$, $p$ the probability of the right answer, $\\partial L/\\partial h_T=(1-p)\\,(w_{\\mathrm{wrong}}-w_{\\mathrm{right}})$ with the two rows $w$ of the read-out, and $\\partial L/\\partial x_t=W_{xh}^{\\mathsf T}\\,\\partial L/\\partial a_t$ with the pre-activations $a_t$ of step $t$. The shading of a word is $\\lVert\\partial L/\\partial x_t\\rVert$ against the largest of them. The factor $1-p$ cancels, so a sure network and an unsure one can be compared.',
    'Training: Adam, cross-entropy, gradients clipped to norm 1, 400 steps of 32 sentences, nouns in between drawn at random. Long sentences have five clauses, short and long ones from none to five. Trained weights are rounded to whole sixty-fourths. The examination takes 200 other sentences of the length and kind that is set.',
    'A gradient tells what a small change does. Where a network keeps a bit in one of two attracting states, a small change of the first word dies out on the way and the gradient is tiny, while turning the word into the other one changes the answer.',
  ],
  cells,
  about: {
    none: 'Weights as they are drawn: this is all that training has to start from.',
    long: 'Every training sentence had five clauses.',
    all: 'The training sentences had none to five clauses.',
  },
  firsts: { en: { one: 'singular', many: 'plural' }, zh: { one: '只 (cat)', many: '辆 (car)' } },
  scale: 'of the strongest word',
  backAxis: 'words back from the predicted one',
  shareAxis: '‖∂L/∂x‖ against the strongest word',
  columns: ['words back', 'word', '‖∂L/∂x‖'],
  shareOf: (cell) => `share, ${cell}`,
  rightOf: (exam) => `right, of ${exam}`,
  readouts: {
    between: 'words in between',
    share: (word) => `“${word}” against the strongest`,
    probability: (word) => `probability of “${word}”`,
    accuracy: (cell) => `right: ${cell}`,
  },
  badge: {
    vanish: 'the far word has faded',
    steady: 'the far word is felt',
    explode: 'the far word is felt',
  },
  hint: (training, tone, accuracy, distractors) => {
    if (training === 'none')
      return tone === 'vanish'
        ? 'Nothing has been learned yet, and next to nothing arrives from the word to be learned from.'
        : 'Nothing has been learned yet, but the word to be learned from is within reach.';
    if (accuracy >= 0.95)
      return tone === 'vanish'
        ? 'Right, although the far word hardly moves the loss: a bit held fast does not feel small changes.'
        : 'Right, and the far word still moves the loss.';
    if (accuracy <= 0.1)
      return distractors === 'mixed'
        ? 'Wrong nearly every time at this length: it holds the bit, and reads it the wrong way round.'
        : 'Wrong nearly every time: it follows the nouns in between, or reads the bit the wrong way round. Mix the nouns to see which.';
    return accuracy < 0.65 ? 'At this length it guesses.' : 'At this length it is right part of the time.';
  },
  legend: 'Framed: the word that decides. Dotted: nouns that argue for the wrong answer.',
  edit: 'Change this sentence',
  another: 'Another',
  more: 'Grammar, sentence, seed',
  vocabulary: 'The words it knows',
  fault: {
    unknown: (word) => `It does not know “${word}”; the sentence drawn is shown instead.`,
    undecided: 'No word in it decides the answer; the sentence drawn is shown instead.',
    long: (most) => `More than ${most} words; the sentence drawn is shown instead.`,
  },
  describe: (f) => {
    const between =
      f.between === 1 ? 'One word stands' : f.between === 0 ? 'No word stands' : `${f.between} words stand`;
    return `${cells[f.cell]}, ${trained[f.training]}: ${between} between “${f.first}” and the word to come, and the loss there feels “${f.first}” ${f.share} times as strongly as the strongest word. The network gives “${f.right}” a probability of ${f.probability}; of ${f.exam} other sentences of the length set it gets ${f.accuracy} right.`;
  },
};
