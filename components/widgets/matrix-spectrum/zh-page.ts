/** What only the widget's own page says; no script carries it. */
export const zhPage = {
  goal: '分清谱半径决定什么、谱范数决定什么，以及两者之间发生了什么。',
  mathematics: [
    '谱半径 $\\rho(A)=\\max|\\lambda|$ 决定极限：$\\lVert A^k\\rVert^{1/k}\\to\\rho(A)$（Gelfand）；谱范数 $\\sigma_{\\mathrm{max}}(A)=\\lVert A\\rVert_2$ 是一步之内最多能拉长的倍数。对每个 $k$ 都有 $\\rho(A)^k\\le\\lVert A^k\\rVert_2\\le\\sigma_{\\mathrm{max}}(A)^k$。',
    '正规矩阵（$A^{\\mathsf T}A=AA^{\\mathsf T}$）两端相等，$\\rho=\\sigma_{\\mathrm{max}}$，没有什么藏着。Henrici 偏离度 $\\sqrt{\\lVert A\\rVert_F^2-\\sum|\\lambda_i|^2}$ 量出一个矩阵离正规有多远。',
    '高斯：各元素独立，标准差 $g/\\sqrt n$；$n$ 增大时 $\\rho\\to g$，$\\sigma_{\\mathrm{max}}\\to2g$。对称：由这样的 $G$ 得 $(G+G^{\\mathsf T})/\\sqrt2$。特普利茨：对角线下方为 $1$，上方为 $\\tfrac14$。友矩阵：取自 $z^n-g^n$。Grcar：对角线下方为 $-1$，对角线及其上三条为 $1$。Kahan：取 $\\theta=\\tfrac65$。',
    '$\\varepsilon$ 伪谱是满足 $\\sigma_{\\mathrm{min}}(zI-A)\\le\\varepsilon$ 的全体 $z$，也就是所有 $A+E$（$E$ 为复矩阵，$\\lVert E\\rVert_2\\le\\varepsilon$）的特征值。图上的等值线由 $A$ 的舒尔形在网格上算出的 $\\sigma_{\\mathrm{min}}$ 画成。记其中最大的模为 $\\rho_\\varepsilon$，则 $\\sup_k\\lVert A^k\\rVert_2\\ge(\\rho_\\varepsilon-1)/\\varepsilon$：等值线伸出单位圆的距离只要大于它的 $\\varepsilon$，就证明各次幂会增长。',
    'Kreiss：设 $\\rho(A)<1$，令 $K=\\sup_{|z|>1}(|z|-1)\\lVert(zI-A)^{-1}\\rVert_2$，则对任何 $n$ 阶矩阵都有 $K\\le\\sup_k\\lVert A^k\\rVert_2\\le e\\,n\\,K$。圆外每一点 $z$ 单独就给出一个下界，十字放在哪里，就显示哪里的下界。24 阶以上只粗略搜索 $K$，搜到的值总归是一个下界。',
    '数值域 $W(A)=\\{x^{*}Ax:\\lVert x\\rVert=1\\}$ 是凸集，包含全部特征值；其半径 $w$ 满足 $\\rho\\le w\\le\\sigma_{\\mathrm{max}}\\le2w$ 与 $\\lVert A^k\\rVert_2\\le2w^k$。图上画的是它的支撑线围成的多边形。',
    '非正规程度 $\\tau$ 把 $A$ 换成 $D^{-1}AD$，其中 $D=\\operatorname{diag}(\\tau^{j/(n-1)})$：第 $i$ 行第 $j$ 列的元素乘以 $\\tau^{(j-i)/(n-1)}$，特征值一个也不变。阶数高而又远离正规的矩阵，算出的特征值其实属于附近的另一个矩阵：舍入误差只容得下这么准。',
    '连乘时把二的幂次另外记着，既不上溢也不下溢；幂恰好为零时，就说它是零。',
  ],
};
