import process from 'node:process';

import { readPublished } from '../../src/datasets/published.ts';
import { lastChanges } from '../../src/views/changes/changesView.ts';
import { CliError } from '../run/effects.ts';
import { writeSiteFiles } from './siteFiles.ts';
import { writeSitemap } from './sitemap.ts';

// Writes what a site holds beside its pages and pictures into a folder whose pages Astro alone has built.
const [, , folder] = process.argv;
if (folder === undefined) throw new CliError('missing folder: expected that of a built site', 2);
writeSiteFiles(folder);
const changed = Object.fromEntries(lastChanges(readPublished()));
writeSitemap(folder, folder, [], changed, process.env);
