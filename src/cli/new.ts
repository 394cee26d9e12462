/** `npm run new -- chapter|widget|card <id>`: the files of a new one in every language, and what else to touch. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { camel, cardFiles, chapterFiles, widgetFiles, type Files } from './templates.ts';

const usage = 'usage: npm run new -- chapter|widget|card <id>';

class Refusal extends Error {}

interface Plan {
  readonly files: Files;
  /** What is left to do by hand. */
  readonly next: readonly string[];
}

function foldersIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function refuseIfThere(root: string, ...paths: readonly string[]): void {
  const there = paths.find((path) => existsSync(join(root, path)));
  if (there !== undefined) throw new Refusal(`${there} is there already; choose another id`);
}

function chapter(root: string, id: string): Plan {
  const folders = foldersIn(join(root, 'content/chapters'));
  const same = folders.find((name) => name.replace(/^\d\d-/, '') === id);
  if (same !== undefined) throw new Refusal(`content/chapters/${same} is there already; choose another id`);
  refuseIfThere(
    root,
    `content/pages/${id}`,
    `content/${id}`,
    `src/pages/[lang]/${id}.astro`,
    `src/pages/[lang]/${id}`,
  );
  const taken = folders.map((name) => Number(/^(\d\d)-/.exec(name)?.[1] ?? 0));
  const number = Math.max(0, ...taken) + 1;
  if (number > 99) throw new Refusal(`chapter ${number}: two digits are all a folder has`);
  const folder = `content/chapters/${String(number).padStart(2, '0')}-${id}`;
  return {
    files: chapterFiles(folder, id),
    next: ['nothing else to touch; `npm run check` says what is missing'],
  };
}

function widget(root: string, id: string): Plan {
  const folder = `components/widgets/${id}`;
  refuseIfThere(root, folder);
  return {
    files: widgetFiles(folder, id),
    next: [
      `components/widgets/registry.ts: import { ${camel(id)} } from './${id}/definition.ts';`,
      `components/widgets/registry.ts: listed(${camel(id)}), in the list "registry", in the order of the book`,
    ],
  };
}

function card(root: string, id: string): Plan {
  const folder = `content/cards/${id}`;
  refuseIfThere(root, folder);
  const line = `{ id: '${id}', verdict: false, origin: 'further', errata: [], shows: null },`;
  return { files: cardFiles(folder), next: [`components/widgets/flashcards/deck.ts: ${line}`] };
}

const kinds: Readonly<Record<string, (root: string, id: string) => Plan>> = { chapter, widget, card };

function planned(root: string, args: readonly string[]): Plan {
  const [kind, id, ...others] = args;
  if (kind === undefined || id === undefined || others.length > 0)
    throw new Refusal(`${args.length} arguments met, 2 expected; ${usage}`);
  const make = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!make) throw new Refusal(`"${kind}" met, one of ${Object.keys(kinds).join(', ')} expected; ${usage}`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new Refusal(
      `id "${id}": lower-case letters, digits and single hyphens expected, a letter first, such as limit-cycle`,
    );
  return make(root, id);
}

try {
  const root = process.cwd();
  const { files, next } = planned(root, process.argv.slice(2));
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
    process.stdout.write(`made ${path}\n`);
  }
  for (const line of next) process.stdout.write(`next: ${line}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
