import type { ScalarWords } from './words.ts';

const fate = { vanish: '梯度消失', steady: '梯度大小保持不变', explode: '梯度爆炸' };

export const zh: ScalarWords = {
  title: 'w 滑块',
  question: '一百步之后，梯度还剩多少？',
  steps: [
    { text: 'w = 0.98', set: { mode: 'linear', w: 0.98, T: 100 } },
    { text: 'T = 400', set: { mode: 'linear', w: 0.98, T: 400 } },
    { text: 'w = 1.5', set: { mode: 'linear', w: 1.5, T: 100 } },
    { text: '换成 tanh，w = 1.5', set: { mode: 'tanh', w: 1.5, T: 100, h0: 0.8 } },
    { text: 'tanh，几乎从 0 出发', set: { mode: 'tanh', w: 1.5, T: 100, h0: 1e-6 } },
  ],
  takeaway:
    '离 1 只差百分之二，走得够远也会看不见；而同一个 w = 1.5，线性单元爆炸，没有输入的 tanh 单元却消失。几乎从 0 出发时，tanh 在那里近乎直线，梯度先像线性单元那样增长；等状态也长大了，它照样消失。',
  goal: '用一个数看清消失、保持与爆炸，以及 tanh 如何改变结论。',
  params: {
    w: { label: 'w', help: '循环权重：每一步乘上的数' },
    T: { label: 'T', help: '时间步数' },
    mode: {
      label: '单元',
      help: '线性单元；没有输入的 tanh 单元；输入恰好抵消预激活值的 tanh 单元',
      values: { linear: '线性', tanh: 'tanh', driven: 'tanh＋输入' },
    },
    axis: { label: '纵轴', help: '对数轴或线性轴', values: { log: '对数', linear: '线性' } },
    format: {
      label: '数的格式',
      help: '标出该浮点格式能表示的范围',
      values: { none: '不标', fp16: 'fp16', bf16: 'bf16', fp32: 'fp32', fp64: 'fp64' },
    },
    h0: { label: 'h₀', help: 'tanh 单元的初始状态' },
  },
  mathematics: [
    '线性单元 $h_t = w\\,h_{t-1}$：$\\partial h_T/\\partial h_0 = w^T$，$\\partial h_T/\\partial w = T\\,w^{T-1}h_0$。',
    'tanh 单元 $h_t=\\tanh(w\\,h_{t-1}+x_t)$：$\\partial h_T/\\partial h_0=\\prod_{t=1}^{T} w\\,(1-h_t^2)$。没有输入时，状态趋于吸引子 $h^*=\\tanh(w h^*)$，每步的乘子趋于 $m=w\\,(1-h^{*2})$，对一切 $w>1$ 都有 $m<1$（$w<-1$ 时吸引子是二周期轨道，$|m|$ 相同）。',
    "输入 $x_t=-w\\,h_{t-1}$ 使预激活值恒为 0，于是 $\\tanh'=1$，乘积又回到 $w^T$。",
    '一切乘积都在对数里计算；$w^T$ 的对数精确到双精度的最后几位。',
  ],
  xLabel: '时间步 t',
  yLabel: '|∂hₜ/∂h₀| = |w|ᵗ',
  yLabelTanh: '|∂hₜ/∂h₀|',
  columns: ['t', '∂hₜ/∂h₀', 'log₁₀'],
  readouts: {
    product: '∂h_T/∂h_0',
    parameter: '∂h_T/∂w（h₀ = 1）',
    halfLife: '半衰期',
    doubling: '翻倍需',
    multiplier: '吸引子处 |m|',
    steps: '步',
    zeroAt: '归零于 t =',
    infiniteAt: '上溢于 t =',
    never: '未触及',
  },
  bandBelow: (format) => `${format} 中为 0`,
  bandAbove: (format) => `${format} 中上溢`,
  describe: (f) => {
    const unit =
      f.mode === 'linear'
        ? '线性单元'
        : f.mode === 'tanh'
          ? '没有输入的 tanh 单元'
          : '被输入压在 0 处的 tanh 单元';
    const rate =
      f.multiplier !== null
        ? `吸引子处每步的乘子为 ${f.multiplier}。`
        : f.halfLife !== null && f.tone !== 'steady'
          ? `每 ${f.halfLife} 步${f.tone === 'vanish' ? '减半' : '翻倍'}。`
          : '';
    const floor =
      f.zeroAt !== null
        ? `在 ${f.format} 中从第 ${f.zeroAt} 步起为零。`
        : f.infiniteAt !== null
          ? `在 ${f.format} 中于第 ${f.infiniteAt} 步上溢。`
          : '';
    return `${unit}，w = ${f.w}，走 ${f.T} 步，∂h_T/∂h_0 = ${f.value}：${fate[f.tone]}。${rate}${floor}`;
  },
};
