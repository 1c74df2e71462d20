import { join } from 'node:path';

import type { Withdrawal } from '../../src/datasets/documents/withdrawal.ts';
import type { Message } from '../../src/text/message.ts';
import type { Effects } from '../run/effects.ts';

import { parseWithdrawal } from '../../src/datasets/documents/withdrawal.ts';
import { readText } from './catalogue.ts';
import { bulletinFolders } from './sources.ts';
import { createError } from '../../src/text/message.ts';

/** Where it is said that a bulletin was taken out. */
export const withdrawalFile = (root: string, bulletin: string): string =>
  join(root, 'data/withdrawn', `${bulletin}.yaml`);

/** Reads `data/withdrawn/`; a collection need not have any. A bulletin that is there cannot be withdrawn. */
export function readWithdrawals(
  root: string,
  effects: Effects,
): { readonly withdrawals: readonly Withdrawal[]; readonly messages: readonly Message[] } {
  const withdrawals: Withdrawal[] = [];
  const messages: Message[] = [];
  const there = bulletinFolders(join(root, 'data/bulletins'), effects);
  for (const name of effects.list(join(root, 'data/withdrawn'))) {
    if (name.startsWith('.') || !name.endsWith('.yaml')) continue;
    const id = name.slice(0, -'.yaml'.length);
    const file = withdrawalFile(root, id);
    const folder = there.get(id);
    if (folder !== undefined) {
      const reason = `contradictory withdrawal: ${id}`;
      messages.push(createError('contradictory-withdrawal', reason, file, `either this file or ${folder}`));
      continue;
    }
    const parsed = parseWithdrawal(readText(file, effects), id, file);
    if (parsed.withdrawal !== null) withdrawals.push(parsed.withdrawal);
    messages.push(...parsed.messages);
  }
  return { withdrawals, messages };
}
