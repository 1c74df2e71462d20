import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { PdfResources } from '../../src/intake/pdf/file.ts';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The tables that come with pdf.js; without them Chinese in a PDF vanishes. */
export const PDF_RESOURCES: PdfResources = {
  cMapUrl: join(folder, 'cmaps/'),
  standardFontDataUrl: join(folder, 'standard_fonts/'),
};
