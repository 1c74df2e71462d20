import type { NamedPublishers } from '../../src/i18n/publishers.ts';
import type { ChartEntry } from '../../src/graphics/entry.ts';
import type { PicturedChart } from '../../src/pictures/chartPicture.ts';

import { formatDay } from '../../src/i18n/format/period.ts';
import { wholeTitle } from '../../src/charts/chart.ts';
import { columnsOfChart } from '../../src/datasets/schema/chartFile.ts';
import { citationsOf } from '../../src/citations/index.ts';
import { chartSubject } from '../../src/graphics/chartSubject.ts';
import { describeColumns } from '../../src/i18n/charts/chartColumns.ts';
import { pictures } from '../../src/i18n/charts/pictures.ts';
import { punctuation } from '../../src/i18n/punctuation.ts';

/**
 * The texts that go with the picture of a chart: `caption` to stand below it, `alt` what one would see. `entry` is what it was drawn
 * from, `pictured` what its picture says.
 */
export function chartTexts(
  entry: ChartEntry,
  { chart, address, asOf }: PicturedChart,
  published: NamedPublishers,
): Readonly<Record<'caption' | 'alt' | 'citation' | 'readme', string>> {
  const { id, lang, kind, source, description } = chart;
  const title = wholeTitle(chart);
  const t = pictures(lang);
  const caption = [
    t('captionTitle', { title }),
    t('captionSource', { source }),
    t('captionAddress', { address }),
  ];
  const subject = chartSubject(entry, published, () => address);
  const cited = citationsOf(subject, lang);
  const columns = describeColumns(columnsOfChart(kind), lang);
  return {
    caption: `${caption.join('\n')}\n`,
    alt: `${title}${punctuation(lang)('nextSentence')}${description}\n`,
    citation: `${[cited.newsroom, cited.gbt2025, cited.apa].join('\n\n')}\n`,
    readme: t('readme', { id, lang, title, source, address, day: formatDay(asOf, lang), columns }),
  };
}
