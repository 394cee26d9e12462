import { encodeValue, type AnyParams } from '../lib/params.ts';
import type { AnyDefinition, Plain } from '../lib/widget.ts';

const known = new Map<string, Plain>();

/** The result of a widget at build. One that takes long is computed once, though many pages show it. */
export function resultOf(definition: AnyDefinition, params: AnyParams): Plain {
  if (!definition.run) return definition.compute(params);
  const key = [
    definition.id,
    ...Object.keys(definition.params).map((n) => encodeValue(params[n] ?? '')),
  ].join('&');
  const found = known.get(key) ?? definition.compute(params);
  known.set(key, found);
  return found;
}
