import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { checkAll } from '../../src/checks/all.ts';
import { told } from '../../src/checks/problem.ts';
import { treeWith } from '../checks/fixture.ts';
import { command, root, type Outcome } from './spawn.ts';

const run = (cwd: string, ...args: string[]): Outcome => command('new.ts', args, cwd);
const madeBy = ({ stdout }: Outcome): string[] =>
  [...stdout.matchAll(/^made (.*)$/gm)].map((m) => m[1] ?? '');

/** Type errors of made files, with the project's own options, beside the project's own sources. */
function typeErrors(made: string, files: readonly string[]): string[] {
  for (const folder of ['src', 'node_modules', 'components/widgets/kit'])
    if (!existsSync(join(made, folder))) symlinkSync(join(root, folder), join(made, folder));
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    { noEmit: true, preserveSymlinks: true },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  const program = ts.createProgram(
    files.map((file) => join(made, file)),
    config?.options ?? {},
  );
  return files.flatMap((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(join(made, file)))
      .map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  );
}

describe('new', () => {
  it('makes a chapter under the next number, in both languages', () => {
    const tree = treeWith();
    const outcome = run(tree, 'chapter', 'memory');
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    expect(madeBy(outcome)).toEqual([
      ...['zh.mdx', 'en.mdx', 'numbers.ts'].map((f) => `content/chapters/02-memory/${f}`),
      ...['zh.mdx', 'en.mdx'].map((f) => `content/teaching/memory/${f}`),
    ]);
    expect(
      checkAll(tree)
        .map(told)
        .filter((line) => line.includes('memory') && !line.includes('Han characters;'))
        .map((line) => line.replace(/:\d+:/, ':')),
    ).toEqual(
      ['en', 'zh'].map(
        (lang) => `content/teaching/memory/${lang}.mdx: no <State> in the plan; a lesson uses a live figure`,
      ),
    );
  });

  it('makes a card, and tells the line of the deck', () => {
    const tree = treeWith();
    const outcome = run(tree, 'card', 'never');
    expect(madeBy(outcome)).toEqual(['content/cards/never/zh.md', 'content/cards/never/en.md']);
    expect(outcome.stdout).toMatch(/^next: components\/widgets\/flashcards\/deck\.ts: \{ id: 'never', /m);
    expect(checkAll(tree).map(told)).toEqual([
      expect.stringMatching(/deck\.ts:1: no card "never"/) as string,
    ]);
  });

  it('makes a widget that passes the type check, and tells the line of the registry', () => {
    const tree = treeWith({}, {});
    const outcome = run(tree, 'widget', 'limit-cycle');
    const files = madeBy(outcome);
    expect(files).toEqual(
      ['definition.ts', 'zh.ts', 'en.ts', 'View.tsx'].map((f) => `components/widgets/limit-cycle/${f}`),
    );
    expect(outcome.stdout).toContain("import { limitCycle } from './limit-cycle/definition.ts';");
    expect(typeErrors(tree, files)).toEqual([]);
    writeFileSync(
      join(tree, files[0] ?? ''),
      "import { zh } from './zh.ts';\nexport const title: number = zh.title;\n",
    );
    expect(typeErrors(tree, files)).not.toEqual([]);
    expect(
      checkAll(tree)
        .map(told)
        .filter((line) => line.includes('limit-cycle')),
    ).toEqual([]);
  });

  it.each([
    ['nothing', [], /0 arguments met, 2 expected; usage/],
    ['an unknown kind', ['page', 'x'], /"page" met, one of chapter, widget, card expected/],
    ['a kind from the prototype', ['constructor', 'x'], /"constructor" met/],
    ['capitals', ['card', 'Never'], /id "Never": lower-case letters/],
    ['a path', ['card', '../x'], /id "\.\.\/x"/],
    ['a digit first', ['widget', '2d'], /a letter first/],
    ['a chapter that is there', ['chapter', 'small'], /content\/chapters\/01-small is there already/],
    ['a chapter that is a page', ['chapter', 'errata'], /content\/errata is there already/],
    ['a widget that is there', ['widget', 'slider'], /components\/widgets\/slider is there already/],
    ['a card that is there', ['card', 'always'], /content\/cards\/always is there already/],
  ])('refuses %s with one line and status 2', (_, args, says) => {
    const tree = treeWith();
    const { status, stdout, stderr } = run(tree, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr.match(/\n/g)).toHaveLength(1);
  });

  it('never overwrites', () => {
    const tree = treeWith();
    const before = readFileSync(join(tree, 'content/cards/always/en.md'), 'utf8');
    run(tree, 'card', 'always');
    expect(readFileSync(join(tree, 'content/cards/always/en.md'), 'utf8')).toBe(before);
  });
});
