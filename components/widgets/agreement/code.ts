/** The English experiment as a PyTorch program: its own draw of words and weights, the same quantities. */
import { BATCH, FEATURES, LONG, RATE, SPREAD, STEPS, UNITS } from './network.ts';
import type { AgreementParams } from './params.ts';

const networks: Readonly<Record<AgreementParams['cell'], readonly string[]>> = {
  tanh: ['net = torch.nn.RNN(E, D)'],
  orthogonal: ['net = torch.nn.RNN(E, D)', 'torch.nn.init.orthogonal_(net.weight_hh_l0)'],
  lstm: ['net = torch.nn.LSTM(E, D)', 'with torch.no_grad(): net.bias_ih_l0[D:2 * D] += 1'],
  gru: ['net = torch.nn.GRU(E, D)'],
};

export function agreementCode(p: AgreementParams): string {
  const clauses = p.training === 'long' ? String(LONG) : `random.randint(0, ${LONG})`;
  return [
    'import random, torch',
    `torch.manual_seed(${p.seed}); random.seed(${p.seed})  # PyTorch's own draw: compare orders of magnitude`,
    'torch.set_default_dtype(torch.float64)',
    `E, D, B = ${FEATURES}, ${UNITS}, ${BATCH}`,
    "nouns = 'cat dog bird horse goat fox cow hen duck frog'.split()",
    "verbs = 'saw heard chased followed liked knew feared fooled'.split()",
    "plural = lambda n: n + ('es' if n == 'fox' else 's')",
    "words = ['the', 'that', *verbs, *nouns, *map(plural, nouns)]",
    `vec = {w: ${SPREAD} * torch.randn(E) for w in words}`,
    'for w in words: vec[w][0] = (w in nouns) - (w in map(plural, nouns))',
    'def sentence(many, clauses, others):  # the chain of "that" clauses; others draws the number of each noun',
    '    pick, act = random.sample(nouns, clauses + 1), random.sample(verbs, clauses)',
    '    out = ["the", plural(pick[0]) if many else pick[0]]',
    '    for n, v in zip(pick[1:], act): out += ["that", v, "the", plural(n) if others() else n]',
    '    return out',
    'mixed = lambda: random.random() < 0.5',
    ...networks[p.cell],
    'read = torch.nn.Linear(D, 2)',
    'def answer(x): return read(net(x)[0])  # after every word',
    ...(p.training === 'none'
      ? []
      : [
          `opt = torch.optim.Adam([*net.parameters(), *read.parameters()], lr=${RATE})`,
          `for step in range(${STEPS}):`,
          `    x, y = torch.zeros(2 + 4 * ${LONG}, B, E), torch.full((2 + 4 * ${LONG}, B), -100)`,
          '    for b in range(B):',
          '        many = random.randint(0, 1)',
          `        s = sentence(many, ${clauses}, mixed)`,
          '        x[:len(s), b] = torch.stack([vec[w] for w in s]); y[len(s) - 1, b] = many',
          '    opt.zero_grad()',
          '    torch.nn.functional.cross_entropy(answer(x).flatten(0, 1), y.flatten()).backward()',
          '    torch.nn.utils.clip_grad_norm_([*net.parameters(), *read.parameters()], 1)',
          '    opt.step()',
        ]),
    `many = ${p.first === 'many' ? 1 : 0}`,
    `others = ${{ same: 'lambda: many', opposite: 'lambda: 1 - many', mixed: 'mixed' }[p.distractors]}`,
    `s = sentence(many, ${p.clauses}, others)`,
    'x = torch.stack([vec[w] for w in s])[:, None].requires_grad_()',
    'torch.nn.functional.cross_entropy(answer(x)[-1], torch.tensor([many])).backward()',
    'size = x.grad.norm(dim=2).flatten()',
    'for w, share in zip(s, size / size.max()): print(f"{w:10} {share.item():.1e}")',
    'def right():',
    '    global many',
    '    many = random.randint(0, 1)',
    `    s = torch.stack([vec[w] for w in sentence(many, ${p.clauses}, others)])[:, None]`,
    '    return answer(s)[-1].argmax().item() == many',
    'print("right, of 200:", sum(right() for _ in range(200)))',
  ].join('\n');
}
