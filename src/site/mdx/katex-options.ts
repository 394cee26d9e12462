/** One setting of KaTeX for chapters, cards and checks: a formula it cannot set stops the build. */
export const katexOptions = {
  throwOnError: true,
  strict: false,
  output: 'htmlAndMathml',
  macros: {
    '\\diag': '\\operatorname{diag}',
    '\\T': '^{\\mathsf T}',
  },
} as const;
