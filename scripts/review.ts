import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import type { Effects } from './run/effects.ts';

import { readCollection, stopsBuild } from './data/collection.ts';
import { isStarted, parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { createReport } from './run/report.ts';
import { createDesk } from './review/desk.ts';
import { readPageFiles } from './review/pageFiles.ts';
import { serveReview } from './review/server.ts';
import { CliError } from './run/effects.ts';

const USAGE = 'npm run review -- [--port 4174] [--root FOLDER]';

/** Opens the review of a collection on this machine, at an address that nobody can guess, until it is stopped. */
export async function reviewVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(
    args,
    { port: { type: 'string', default: '4174' }, root: { type: 'string', default: '.' } },
    USAGE,
  );
  const { port: asked, root } = options;
  const port = Number(asked);
  if (typeof asked !== 'string' || !/^\d+$/.test(asked) || port > 65_535)
    throw wrongUsage(`invalid port: ${String(asked)}; expected 0 to 65535`, USAGE);
  const collection = readCollection(String(root), effects);
  createReport(effects, false).add(collection.messages);
  if (collection.messages.some(stopsBuild)) throw new CliError('stopped review: of the problems above');
  const { address } = await serveReview(port, {
    desk: createDesk(collection, effects, () => new Date()),
    files: readPageFiles(join(import.meta.dirname, '..'), effects),
    regions: collection.catalogue.regions,
    token: randomBytes(24).toString('base64url'),
    log: (text) => {
      effects.err(text);
    },
  });
  effects.out(`有据 · 复核: ${address}\n(stop with Ctrl+C; every key is on the disk at once)\n`);
  return 0;
}

if (isStarted(import.meta)) await runVerb(reviewVerb);
