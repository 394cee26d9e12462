/** The same experiment in PyTorch. */
import type { TrainParams } from './params.ts';

/** A batch as PyTorch draws it: x of T_total × B × inputs, and what is asked for. */
function taskLines({ task, T }: TrainParams): readonly string[] {
  if (task === 'agreement')
    return [
      'inputs, outputs = 3, 2',
      'def batch():',
      `    nouns = torch.randint(2, (${T} + 1, B))`,
      '    x = F.one_hot(torch.cat([nouns, torch.full((1, B), 2)]), 3).double()',
      '    return x, nouns[0]',
    ];
  if (task === 'latch')
    return [
      'inputs, outputs = 1, 2',
      'def batch():',
      '    y = torch.randint(2, (B,))',
      `    x = torch.cat([(2. * y - 1)[None], 0.2 * torch.randn(${T}, B)])`,
      '    return x[..., None], y',
    ];
  if (task === 'copy')
    return [
      'inputs, outputs = 6, 4',
      'def batch():',
      '    y = torch.randint(4, (3, B))',
      `    rest = [torch.full((${T} - 3, B), 4), torch.full((3, B), 5)]`,
      '    return F.one_hot(torch.cat([y, *rest]), 6).double(), y',
    ];
  return [
    'inputs, outputs = 2, 1',
    'def batch():',
    `    v, marks = torch.rand(${T}, B), torch.zeros(${T}, B)`,
    `    marks[torch.randint(${Math.max(1, Math.floor(T / 10))}, (B,)), torch.arange(B)] = 1`,
    `    marks[torch.randint(${Math.ceil(T / 2)}, ${T}, (B,)), torch.arange(B)] = 1`,
    '    return torch.stack([v, marks], -1), (v * marks).sum(0)',
  ];
}

const modules: Readonly<Record<Exclude<TrainParams['cell'], 'diagonal'>, string>> = {
  tanh: 'torch.nn.RNN(inputs, d)',
  relu: "torch.nn.RNN(inputs, d, nonlinearity='relu')",
  lstm: 'torch.nn.LSTM(inputs, d)',
  gru: 'torch.nn.GRU(inputs, d)',
};

const starts: Readonly<Record<Exclude<TrainParams['init'], 'default'>, string>> = {
  gaussian: 'torch.nn.init.normal_(W, std=d**-0.5)',
  orthogonal: 'torch.nn.init.orthogonal_(W)',
  identity: 'torch.nn.init.eye_(W)',
};

function cellLines(p: TrainParams): readonly string[] {
  if (p.cell === 'diagonal')
    return [
      'class Diagonal(torch.nn.Module):',
      '    def __init__(self):',
      '        super().__init__()',
      '        self.into = torch.nn.Linear(inputs, d)',
      `        self.w = torch.nn.Parameter(${p.init === 'identity' ? 'torch.ones(d)' : '2 * torch.rand(d) - 1'})`,
      '    def forward(self, x):',
      '        h, states = torch.zeros(B, d), []',
      '        for a in self.into(x):',
      '            h = self.w * h + a',
      '            states.append(h)',
      '        return torch.stack(states), h',
      'cell = Diagonal()',
    ];
  const gated = p.cell === 'lstm' || p.cell === 'gru';
  return [
    `cell = ${modules[p.cell]}`,
    ...(p.init === 'default' && !gated ? [] : ['with torch.no_grad():']),
    ...(p.init === 'default' ? [] : [`    for W in cell.weight_hh_l0.split(d): ${starts[p.init]}`]),
    ...(gated ? [`    cell.bias_ih_l0[d:2 * d] += ${p.gate}  # forget gate or update gate`] : []),
  ];
}

export function trainCode(p: TrainParams): string {
  const adding = p.task === 'adding';
  const optimizers = {
    sgd: `torch.optim.SGD(weights, lr=${p.rate})`,
    momentum: `torch.optim.SGD(weights, lr=${p.rate}, momentum=0.9)`,
    adam: `torch.optim.Adam(weights, lr=${p.rate})`,
  };
  const clips = {
    none: [],
    norm: [`    torch.nn.utils.clip_grad_norm_(weights, ${p.limit})`],
    value: [`    torch.nn.utils.clip_grad_value_(weights, ${p.limit})`],
  };
  return [
    'import torch',
    'import torch.nn.functional as F',
    'torch.set_default_dtype(torch.float64)',
    `torch.manual_seed(${p.seed})  # PyTorch's own draws: compare over several seeds`,
    `B, d = 16, ${p.units}`,
    ...taskLines(p),
    ...cellLines(p),
    'out = torch.nn.Linear(d, outputs)',
    'weights = [*cell.parameters(), *out.parameters()]',
    `optimizer = ${optimizers[p.optimizer]}`,
    'recent = []',
    `for step in range(1, ${p.steps} + 1):`,
    '    x, y = batch()',
    '    x.requires_grad_()',
    '    states, _ = cell(x)',
    p.task === 'copy' ? '    answer = out(states[-3:])' : '    answer = out(states[-1])',
    ...(adding
      ? ['    loss = ((answer[:, 0] - y)**2).mean() / 2', '    score = max(0, 1 - 12 * loss.item())']
      : [
          '    loss = F.cross_entropy(answer.flatten(0, -2), y.flatten())',
          '    score = (answer.argmax(-1) == y).double().mean().item()',
        ]),
    '    optimizer.zero_grad(); loss.backward()',
    ...clips[p.clip],
    '    optimizer.step()',
    '    recent = (recent + [score])[-10:]',
    '    if step % 20 == 0: print(step, loss.item(), score)',
    `    if sum(recent) >= ${adding ? '9.0' : '9.5'}: break`,
    'print("steps", step, "score", sum(recent) / len(recent))',
    'print("gradient at the first input", x.grad[0].norm().item(), "and at the last", x.grad[-1].norm().item())',
  ].join('\n');
}
