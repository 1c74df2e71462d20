import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';

import type { z } from 'zod';
import type { Message } from '../../text/message.ts';
import type { Place } from '../../text/place.ts';

import { createError } from '../../text/message.ts';

/** A YAML file as plain values. */
export interface YamlFile {
  /** Null where it cannot be read. */
  readonly value: unknown;
  /** Why it cannot. */
  readonly messages: readonly Message[];
  /** The place of the value at a path, or of the nearest above it that exists. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Reads YAML. By the schema `failsafe` everything is text: `region: 010000` and `published: 2022` must not become numbers. */
export function readYaml(text: string, file: string, schema: 'failsafe' | 'core' = 'failsafe'): YamlFile {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { schema, lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const messages = yaml.errors.map(({ message, pos }) =>
    createError('broken-yaml', `broken YAML: ${message.toLowerCase()}`, file, 'YAML 1.2', at(pos[0])),
  );
  const value: unknown = messages.length > 0 ? null : yaml.toJS();
  return { value, messages, placeOf: (path) => at(offsetIn(yaml.contents, path)) };
}

function offsetIn(from: unknown, path: readonly PropertyKey[]): number {
  let node = from;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    node = isMap(node) ? node.get(String(step), true) : isSeq(node) ? node.items[Number(step)] : undefined;
    offset = startOf(node) ?? offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: readonly [number, number, number] | null } | undefined)?.range?.[0];
}

/** What a schema refuses in a `thing`, each with its place. */
export function explainIssues(
  error: z.ZodError | undefined,
  thing: string,
  file: string,
  placeOf: YamlFile['placeOf'],
): Message[] {
  return (error?.issues ?? []).map(({ path, message }) => {
    const reason = `invalid ${thing}: ${path.map(String).join('.') || thing}`;
    return createError(`invalid-${thing}`, reason, file, message, placeOf(path));
  });
}

/** Reads a `thing` from YAML by its schema; null where it has a fault. */
export function parseYaml<Value>(
  text: string,
  file: string,
  schema: z.ZodType<Value>,
  thing: string,
): { readonly value: Value | null; readonly messages: readonly Message[] } {
  const { value, messages, placeOf } = readYaml(text, file);
  if (messages.length > 0) return { value: null, messages };
  const { data = null, error } = schema.safeParse(value);
  return { value: data, messages: explainIssues(error, thing, file, placeOf) };
}
