import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import process from 'node:process';

import type { Lang } from '../src/i18n/index.ts';
import type { Effects } from './run/effects.ts';

import { reviewStart } from '../src/i18n/reviewStart.ts';

import { readCollection, stopsBuild } from './data/collection.ts';
import { parseArguments, readPort, runVerb } from './run/commandLine.ts';
import { languageOf } from './run/language.ts';
import { nearestNames } from './remove/nearest.ts';
import { createReport } from './run/report.ts';

import { createDesk } from './review/desk.ts';
import { readPageFiles } from './review/pageFiles.ts';
import { serveReview } from './review/server.ts';
import { CliError } from './run/effects.ts';

const USAGE = 'npm run review -- [ID[@START]|checks] [--port 4174] [--root FOLDER]';

/** Opens the review of a collection, or of one place of it, on this machine, at an address that nobody can guess, until it is stopped. */
export async function reviewVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options, positionals } = parseArguments(args, USAGE, { texts: ['port', 'root'], positionals: 1 });
  const { port: asked = '', root = '.' } = options;
  const port = readPort(asked, 4174, USAGE);
  const collection = readCollection(root, effects);
  createReport(effects, false).add(collection.messages);
  const altered = collection.messages.filter(({ ruleId }) => ruleId === 'altered-source');
  for (const { file } of altered) effects.err(adviceFor(dirname(file), languageOf(process.env)));
  if (collection.messages.some(stopsBuild)) throw new CliError('stopped review: of the problems above');
  const [place = ''] = positionals;
  const [id = ''] = place.split('@');
  if (id !== '' && id !== 'checks' && !collection.sources.some(({ bulletin }) => bulletin.id === id))
    throw new CliError(
      `unknown bulletin: ${id}; expected ${nearestNames(
        id,
        collection.sources.map(({ bulletin }) => bulletin.id),
      ).join(', ')}`,
    );
  const { address } = await serveReview(port, {
    desk: createDesk(collection, effects, () => new Date()),
    files: readPageFiles(join(import.meta.dirname, '..'), effects),
    regions: collection.catalogue.regions,
    token: randomBytes(24).toString('base64url'),
    log: (text) => {
      effects.err(text);
    },
  });
  effects.out(
    `有据 · 复核: ${address}${place === '' ? '' : `#${place}`}\n(stop with Ctrl+C; every key is on the disk at once)\n`,
  );
  return 0;
}

/** After a change of a source every offset and review of it may be wrong: how to take the change back, or to keep it as an edition. */
function adviceFor(folder: string, lang: Lang): string {
  const [source, id] = [`${folder}/source.txt`, folder.split('/').at(-1) ?? ''];
  return reviewStart(lang)('altered', {
    source,
    restore: `git checkout -- ${source}`,
    keep: `cp ${source} /tmp/${id}.txt && git checkout -- ${source} && npm run add -- /tmp/${id}.txt --version-of ${id}`,
  });
}

if (import.meta.main) await runVerb(reviewVerb);
