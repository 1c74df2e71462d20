import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';

import Papa from 'papaparse';

import type { AskOrStop } from './run/askTerminal.ts';
import type { Effects } from './run/effects.ts';
import type { Plan } from './remove/removalPlan.ts';

import { formatWithdrawal } from '../src/datasets/documents/withdrawal.ts';
import { addressOfBulletin } from '../src/graphics/pageAddresses.ts';
import { askTerminal } from './run/askTerminal.ts';
import { readText } from './data/catalogue.ts';
import { parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { CliError, writeWhole } from './run/effects.ts';
import { BRANCH_VARIABLE } from './publish/publicHistory.ts';
import { today } from './publish.ts';
import { formatPlan, planRemoval } from './remove/removalPlan.ts';
import { unlinkCampaigns } from './remove/unlink.ts';
import { withdrawalFile } from './data/withdrawals.ts';

const USAGE = 'npm run remove -- ID [--reason TEXT] [--yes] [--published-branch NAME]';

/** Takes a bulletin out with everything that came of it. */
function removeVerb(args: readonly string[], effects: Effects): Promise<number> {
  const isThere = process.stdin.isTTY && process.stderr.isTTY;
  return removeFrom('.', args, effects, isThere ? askTerminal : null, today());
}

/** The same below another root; `ask` asks a person, null where nobody is there. */
export async function removeFrom(
  root: string,
  args: readonly string[],
  effects: Effects,
  ask: AskOrStop | null,
  day: string,
): Promise<number> {
  const { options, positionals } = parseArguments(args, USAGE, {
    texts: ['reason', 'published-branch'],
    switches: ['yes'],
    positionals: 1,
  });
  const [id] = positionals;
  if (id === undefined) throw wrongUsage('missing argument: the id of a bulletin', USAGE);
  const branch = options['published-branch'] ?? process.env[BRANCH_VARIABLE] ?? '';
  const plan = planRemoval(root, id, branch, effects);
  effects.err(formatPlan(plan));

  const asks = !options.yes;
  if (asks && ask === null)
    throw new CliError(`unanswered question: nothing was taken out; expected --yes, or a terminal to ask at`);
  let reason = (options.reason ?? '').trim();
  if (plan.told !== null && plan.known === null && reason === '') {
    if (ask === null)
      throw new CliError(
        `missing option: --reason; nothing was taken out; expected why, for the readers of ${addressOfBulletin(id)}`,
      );
    reason = ((await ask('reason, for readers: ')) ?? '').trim();
    if (reason === '') return stop(effects);
  }
  if (asks) {
    const answer = await ask?.(`take ${id} out? [y/N] `);
    if (!/^(?:y|yes|是)$/i.test((answer ?? '').trim())) return stop(effects);
  }
  carryOut(root, plan, { day, reason }, effects);
  effects.out(
    `${id} is taken out${plan.told !== null ? `; ${withdrawalFile('', id)} says so to readers` : ''}\n`,
  );
  effects.out('next: `npm run build`, as public/data, dist and its spare hold it until then; commit data/\n');
  return 0;
}

function stop(effects: Effects): number {
  effects.err('\nnothing was taken out\n');
  return 1;
}

/**
 * Carries the plan out. What readers are told comes first, the source next: a run that is stopped leaves leftovers that the next `npm
 * run data` names, and the same command again takes out the rest.
 */
function carryOut(
  root: string,
  plan: Plan,
  { day, reason }: { day: string; reason: string },
  effects: Effects,
): void {
  const { id, folder, traces, told, known, editions } = plan;
  if (told !== null && known === null)
    writeWhole(withdrawalFile(root, id), formatWithdrawal({ ...told, withdrawn: day, reason }), effects);
  for (const { path, text } of editions) writeWhole(path, text, effects);
  const campaigns = join(root, 'data/campaigns.yaml');
  const { text, unlinked } = unlinkCampaigns(readText(campaigns, effects), id);
  if (unlinked.length > 0) writeWhole(campaigns, text, effects);
  if (folder !== null) removeWhole(folder);
  for (const { path, lines } of traces) {
    if (lines === undefined) removeWhole(join(root, path));
    else writeWhole(join(root, path), withoutRowsOf(readText(join(root, path), effects), id), effects);
  }
  removeWhole(join(root, 'public/data/texts', `${id}.txt`));
}

/** A folder or file goes under another name first: it is there whole or not at all. */
function removeWhole(path: string): void {
  if (!existsSync(path)) return;
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.aside`);
  renameSync(path, aside);
  rmSync(aside, { recursive: true, force: true });
}

/** A table without the rows that name a figure of a bulletin. */
function withoutRowsOf(csv: string, id: string): string {
  const mark = csv.startsWith('\uFEFF') ? '\uFEFF' : '';
  const { data, meta } = Papa.parse<string[]>(csv.slice(mark.length));
  const names = new RegExp(`(?<![a-z0-9-])${id}@\\d`);
  const kept = data.filter((row) => !row.some((cell) => names.test(cell)));
  return mark + Papa.unparse(kept, { newline: meta.linebreak });
}

if (import.meta.main) await runVerb(removeVerb);
