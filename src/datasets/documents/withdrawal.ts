import { parseDocument, stringify } from 'yaml';
import { z } from 'zod';

import type { Message } from '../../text/message.ts';

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

/** Reads a record of a withdrawal; all values are text. */
export function parseWithdrawal(
  source: string,
  id: string,
  file: string,
): { readonly withdrawal: Withdrawal | null; readonly messages: readonly Message[] } {
  const yaml = parseDocument(source, { schema: 'failsafe', prettyErrors: false });
  const base = { ruleId: 'invalid-withdrawal', file, severity: 'error' } as const;
  const [broken] = yaml.errors;
  if (broken !== undefined)
    return { withdrawal: null, messages: [{ ...base, reason: `broken YAML: ${broken.message}` }] };
  const result = withdrawalSchema.safeParse(yaml.toJS());
  if (result.success) return { withdrawal: { id, ...result.data }, messages: [] };
  const messages = result.error.issues.map(({ path, message }): Message => {
    const field = path.length === 0 ? 'record' : path.map(String).join('.');
    return { ...base, reason: `invalid withdrawal: ${field}`, expected: message };
  });
  return { withdrawal: null, messages };
}

export function formatWithdrawal({
  title,
  publisher,
  published,
  withdrawn,
  reason,
  addresses,
}: Withdrawal): string {
  const fields = {
    title,
    publisher,
    published,
    withdrawn,
    reason,
    addresses: [...new Set(addresses)].sort(),
  };
  return stringify(fields, {
    schema: 'failsafe',
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
}
