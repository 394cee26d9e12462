/** The same split in PyTorch: one copy of the weights for every step, so that each collects the gradient of its lag. */
import type { LagParams } from './network.ts';

const steps: Readonly<Record<LagParams['cell'], readonly string[]>> = {
  rnn: ['    h = torch.tanh(x[t] @ Wx.T + h @ Wh.T)'],
  lstm: [
    '    i, f, o_in, o = (x[t] @ Wx.T + h @ Wh.T + b).chunk(4)',
    '    c = f.sigmoid() * c + i.sigmoid() * o_in.tanh()',
    '    h = o.sigmoid() * c.tanh()',
  ],
  gru: [
    '    (r, z, m), (hr, hz, hm) = (x[t] @ Wx.T + b).chunk(3), (h @ Wh.T).chunk(3)',
    '    r, z = (r + hr).sigmoid(), (z + hz).sigmoid()',
    '    h = (1 - z) * (m + r * hm).tanh() + z * h',
  ],
  diagonal: ['    h = Wh * h + x[t] @ Wx.T'],
};

export function lagCode(p: LagParams): string {
  const gates = { rnn: 1, lstm: 4, gru: 3, diagonal: 1 }[p.cell];
  const gated = gates > 1;
  const every = p.loss === 'sum';
  return [
    'import torch',
    'torch.set_default_dtype(torch.float64)',
    `torch.manual_seed(${p.seed})  # PyTorch's own draw: compare orders of magnitude`,
    `n, T, gain = ${p.n}, ${p.T}, ${p.gain}`,
    p.cell === 'diagonal'
      ? 'Whh = gain * torch.arange(1, n + 1) / n'
      : `Whh = gain * torch.randn(${gates} * n, n) / n**0.5`,
    gated ? `Wxh = torch.randn(${gates} * n, n) / n**0.5` : 'Wxh = torch.eye(n)',
    ...(gated ? [`b = torch.zeros(${gates} * n); b[n:2 * n] = ${p.gate}`] : []),
    `x, y = torch.randn(T, n), torch.randn(${every ? 'T, n' : 'n'})`,
    `h${p.cell === 'lstm' ? ' = c' : ''} = torch.zeros(n)`,
    'copies, states = [], []',
    'for t in range(T):',
    '    Wh, Wx = Whh.clone().requires_grad_(), Wxh.clone().requires_grad_()',
    '    copies.append((Wh, Wx))',
    ...steps[p.cell],
    '    states.append(h)',
    ...(every
      ? [
          'hh, xh = [0] * T, [0] * T',
          'for j in range(T):',
          '    leaves = [W for pair in copies[:j + 1] for W in pair]',
          '    parts = torch.autograd.grad(((states[j] - y[j])**2).sum() / 2, leaves, retain_graph=True, allow_unused=True)',
          '    for k in range(j + 1):',
          '        hh[j - k] = hh[j - k] + parts[2 * k]; xh[j - k] = xh[j - k] + parts[2 * k + 1]',
          'for lag in range(T): print(lag, hh[lag].norm().item(), xh[lag].norm().item())',
        ]
      : [
          '((h - y)**2).sum().div(2).backward()',
          'for lag, (Wh, Wx) in enumerate(reversed(copies)):',
          '    print(lag, Wh.grad.norm().item(), Wx.grad.norm().item())',
        ]),
  ].join('\n');
}
