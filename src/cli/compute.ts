/**
 * `npm run --silent compute -- scalar-power '{"w":0.5,"T":100}'`: the result of a widget as JSON. What cannot be read or
 * is not allowed ends with status 2 and one line; unlike a page, the terminal mends nothing.
 */
import { definitionOf, registry } from '../../components/widgets/registry.ts';
import { defaultsOf, excerpt, parseParams, type Notice } from '../lib/params.ts';

const usage = 'usage: npm run --silent compute -- <widget-id> [\'{"name": value, …}\']';

class Refusal extends Error {}

function readJson(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(
      `parameters: ${excerpt(text, 60)} is not JSON; an object such as {"w": 0.5} is expected`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal(`parameters: ${excerpt(value, 60)} met, an object such as {"w": 0.5} is expected`);
  return value as Record<string, unknown>;
}

function reason(id: string, notice: Notice): string {
  if (notice.kind === 'unknown')
    return `${id}: there is no parameter "${notice.name}"; its parameters: ${notice.allowed}`;
  const why = notice.kind === 'clamped' ? 'is out of range or not whole' : 'cannot be read';
  return `${id}: ${notice.name} = ${notice.met} ${why}; allowed: ${notice.allowed}`;
}

function resultOf(args: readonly string[]): string {
  const [id, json = '{}', ...others] = args;
  const known = registry.map((definition) => definition.id).join(', ');
  if (id === undefined) throw new Refusal(`no widget named; known: ${known}; ${usage}`);
  if (others.length > 0) throw new Refusal(`${args.length} arguments met, at most 2 allowed; ${usage}`);
  const definition = definitionOf(id);
  if (!definition) throw new Refusal(`there is no widget "${excerpt(id)}"; known: ${known}`);
  const { params, notices } = parseParams(definition, readJson(json), defaultsOf(definition));
  const [first] = notices;
  if (first) throw new Refusal(reason(definition.id, first));
  return JSON.stringify(definition.compute(params), null, 2);
}

try {
  process.stdout.write(`${resultOf(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
