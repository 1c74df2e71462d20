import { expect, test } from 'vitest';

import { readCatalogue } from '../../scripts/data/catalogue.ts';
import { readSources } from '../../scripts/data/sources.ts';
import { launchBrowser } from '../../scripts/run/browser.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { scoreCopy } from '../../scripts/score/scoreIntake.ts';

const disk = createDisk();
const { catalogue } = readCatalogue('.', disk);
const { sources } = readSources('data/bulletins', disk);

test('a bulletin saved or printed by a browser gives the figures of its text', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const { bulletin, document } of sources) {
    await page.goto(new URL(`../intake/fixtures/${bulletin.id}.html`, import.meta.url).toString());
    const copies = {
      'saved.html': new TextEncoder().encode(await page.content()),
      'printed.pdf': await page.pdf({ format: 'A4', displayHeaderFooter: true }),
    };
    for (const [name, bytes] of Object.entries(copies)) {
      const { f1, same, misses } = await scoreCopy(document, catalogue, bytes, name);
      expect(f1, `${bulletin.id} ${name}: ${misses.slice(0, 5).join('; ')}`).toBeGreaterThanOrEqual(0.99);
      expect(same, `${bulletin.id} ${name}: ${misses.slice(0, 5).join('; ')}`).toBeGreaterThanOrEqual(0.99);
    }
  }
  await browser.close();
});
