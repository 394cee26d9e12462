/** What only the widget's own page says; no script carries it. */
export const enPage = {
  goal: 'Tell apart what the spectral radius decides, what the spectral norm decides, and what happens between.',
  mathematics: [
    'The spectral radius $\\rho(A)=\\max|\\lambda|$ decides the limit, $\\lVert A^k\\rVert^{1/k}\\to\\rho(A)$ (Gelfand); the spectral norm $\\sigma_{\\mathrm{max}}(A)=\\lVert A\\rVert_2$ is the most that one step can stretch. For every $k$, $\\rho(A)^k\\le\\lVert A^k\\rVert_2\\le\\sigma_{\\mathrm{max}}(A)^k$.',
    'For a normal matrix ($A^{\\mathsf T}A=AA^{\\mathsf T}$) the two ends are equal, $\\rho=\\sigma_{\\mathrm{max}}$, and nothing is hidden. Henrici’s departure from normality $\\sqrt{\\lVert A\\rVert_F^2-\\sum|\\lambda_i|^2}$ measures how far a matrix is from that.',
    'Gaussian: independent entries of standard deviation $g/\\sqrt n$, so that $\\rho\\to g$ and $\\sigma_{\\mathrm{max}}\\to2g$ as $n$ grows. Symmetric: $(G+G^{\\mathsf T})/\\sqrt2$ of such a $G$. Toeplitz: $1$ below and $\\tfrac14$ above the diagonal. Companion: of $z^n-g^n$. Grcar: $-1$ below, $1$ on and three times above the diagonal. Kahan: with $\\theta=\\tfrac65$.',
    'The $\\varepsilon$-pseudospectrum is the set of $z$ with $\\sigma_{\\mathrm{min}}(zI-A)\\le\\varepsilon$: the eigenvalues of all $A+E$, $E$ complex, with $\\lVert E\\rVert_2\\le\\varepsilon$. It is drawn from $\\sigma_{\\mathrm{min}}$ on a grid, from the Schur form of $A$. With $\\rho_\\varepsilon$ its largest modulus, $\\sup_k\\lVert A^k\\rVert_2\\ge(\\rho_\\varepsilon-1)/\\varepsilon$: a contour that reaches farther beyond the unit circle than its $\\varepsilon$ proves growth.',
    'Kreiss: $K=\\sup_{|z|>1}(|z|-1)\\lVert(zI-A)^{-1}\\rVert_2$ satisfies $K\\le\\sup_k\\lVert A^k\\rVert_2\\le e\\,n\\,K$ for every $A$ of order $n$ with $\\rho(A)<1$. Every single $z$ outside the circle gives a lower bound; the cross shows it where you put it. Beyond order 24 the search for $K$ is coarse: what it finds is a lower bound in any case.',
    'The numerical range $W(A)=\\{x^{*}Ax:\\lVert x\\rVert=1\\}$ is convex and contains the eigenvalues; its radius $w$ satisfies $\\rho\\le w\\le\\sigma_{\\mathrm{max}}\\le2w$ and $\\lVert A^k\\rVert_2\\le2w^k$. It is drawn as the polygon of its support lines.',
    'The non-normality $\\tau$ replaces $A$ by $D^{-1}AD$ with $D=\\operatorname{diag}(\\tau^{j/(n-1)})$: the entry in row $i$ and column $j$ is multiplied by $\\tau^{(j-i)/(n-1)}$, and every eigenvalue stays. Of a strongly non-normal matrix of large order the computed eigenvalues are those of a matrix nearby, all that rounding allows.',
    'The powers are multiplied with their powers of two kept apart, so that nothing over- or underflows; a power that is exactly zero is said to be zero.',
  ],
};
