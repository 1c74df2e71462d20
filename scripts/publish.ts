import process from 'node:process';

import type { Effects } from './run/effects.ts';

import { readPublished } from '../src/datasets/published.ts';
import { EDITIONS_VARIABLE, editionsFolder } from '../src/graphics/frozenFolder.ts';
import { mapGate } from '../src/maps/approval.ts';
import { readAsOf } from './build.ts';
import { parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { buildData } from './data.ts';
import { CliError } from './run/effects.ts';
import { checkFolder, checkFrozen, freezeCharts } from './publish/frozenCharts.ts';
import { demonstrates } from './data/reports.ts';
import { setReviewedOnly } from './data/reviewedOnly.ts';

const USAGE = 'npm run publish -- --to FOLDER [--as-of YYYY-MM-DD] [--reviewed-only] [--strict]';

/**
 * Run by whoever puts the site up, before the build that goes up: freezes every chart into a folder of their choice, and records
 * which addresses are public from now on.
 */
export function publishVerb(args: readonly string[], effects: Effects, day = today()): number {
  const { options } = parseArguments(args, USAGE, {
    texts: ['to', 'as-of'],
    switches: ['reviewed-only', 'strict'],
  });
  const { to: folder = editionsFolder() } = options;
  if (folder === '')
    throw wrongUsage(
      `missing option: --to, the folder that keeps what is frozen (or ${EDITIONS_VARIABLE})`,
      USAGE,
    );
  checkFolder(folder);
  readAsOf(options['as-of']);
  if (options['reviewed-only']) setReviewedOnly(process.env);
  const gate = mapGate(process.env);
  if (gate.audience === 'preview')
    throw new CliError(
      'unpublishable maps: YOUJU_AUDIENCE is preview; expected none, boundaries need a 审图号',
    );
  if (demonstrates())
    throw new CliError('unpublishable data: YOUJU_DEMO is 1; expected none, its numbers are invented');
  const { exitCode } = buildData('.', options.strict, effects);
  const published = readPublished();
  if (effects.exists(folder) && effects.list(folder).some((name) => !name.startsWith('.')))
    checkFrozen(folder, published, effects);
  const { charts, written } = freezeCharts(published, folder, gate, day, effects);
  effects.out(
    `${folder}: ${charts} charts, ${written} new editions\n` +
      `next: keep the folder; ${EDITIONS_VARIABLE}=${folder} npm run build -- --compress; put dist/ up\n`,
  );
  return exitCode;
}

/** UTC, as all days of the site are. */
export const today = (): string => new Date().toISOString().slice(0, 10);

if (import.meta.main) await runVerb((args, effects) => publishVerb(args, effects));
