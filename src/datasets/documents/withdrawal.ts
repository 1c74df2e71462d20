import { stringify } from 'yaml';
import { z } from 'zod';

import type { Message } from '../../text/message.ts';

import { parseYaml } from '../files/yaml.ts';

const line = z
  .string()
  .trim()
  .regex(/^[^\n\r]*$/, { error: 'one line' });

/** What is said in the place of a bulletin that was public and was taken out: `data/withdrawn/<id>.yaml`. */
const withdrawalSchema = z.strictObject({
  /** Of the bulletin, as published; each may be emptied where it must go, too. */
  title: line,
  publisher: line,
  published: line,
  /** Day on which it was taken out. */
  withdrawn: z.iso.date({ error: 'a day: YYYY-MM-DD' }),
  /** Why, for readers. */
  reason: line.min(1, { error: 'the reason, for readers' }),
  /** Paths without base and language that were public because of it. */
  addresses: z.array(z.string().regex(/^\/\S+\/$/, { error: 'a path: /bulletins/id/' })).min(1),
});

export interface Withdrawal extends z.infer<typeof withdrawalSchema> {
  /** Id of the bulletin. */
  readonly id: string;
}

/** Reads a record of a withdrawal; null where it has a fault. */
export function parseWithdrawal(
  text: string,
  id: string,
  file: string,
): { readonly withdrawal: Withdrawal | null; readonly messages: readonly Message[] } {
  const { value, messages } = parseYaml(text, file, withdrawalSchema, 'withdrawal');
  return { withdrawal: value === null ? null : { id, ...value }, messages };
}

/** The text of the record, without the id: that is the name of its file. */
export function formatWithdrawal({ addresses, ...said }: Omit<Withdrawal, 'id'>): string {
  const fields = { ...said, addresses: [...new Set(addresses)].sort() };
  return stringify(fields, {
    schema: 'failsafe',
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
}
