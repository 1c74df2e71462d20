import type { Chart, ChartHead } from '../../charts/chart.ts';
import type { Datum } from '../../charts/datum.ts';
import type { ObservationRow } from '../../datasets/schema/index.ts';
import type { MapData, MapRow } from '../../maps/mapData.ts';
import type { DrawingForm, DrawnGroup } from '../../views/exploreDrawing.ts';
import type { SelectionWords } from './selectionWords.ts';

import { intervalDots } from '../../charts/plots/intervalDots.ts';
import { rankedBars } from '../../charts/plots/rankedBars.ts';
import { timeSeries } from '../../charts/plots/timeSeries.ts';
import { addressOfObservation, IN_BULLETINS } from '../../datasets/address.ts';
import { breaksBetween, breaksTouching } from '../../datasets/catalogue/countingBase.ts';
import { coverageStatus } from '../../datasets/coverage.ts';
import { formatPeriod } from '../../i18n/format/period.ts';
import { href } from '../../i18n/index.ts';
import { formatSources } from '../../i18n/publishers.ts';
import { NATION } from '../../maps/mapText.ts';
import { tileGrid } from '../../maps/tileGrid.ts';
import { TILES } from '../../maps/tileLayout.ts';
import { seriesBreakOf } from '../seriesBreak.ts';

/** The numbers that a reader selected, drawn. Its title says what they are and finds nothing: whoever selected them knows why. */
export function selectionChart(group: DrawnGroup, form: DrawingForm, words: SelectionWords): Chart {
  const { lang, names } = words;
  const { compared, rows } = group;
  const head: ChartHead = {
    id: 'explore',
    lang,
    title: words.titleOf(group),
    subtitle: words.subtitleOf(group),
    source: formatSources(words.publishersOf(rows), lang),
  };
  if (form === 'map') return tileGrid(head, mapOf(rows, words));
  if (form === 'series') return seriesOf(group, head, words);
  const items = rows.map((row) => ({
    name:
      compared === 'periods'
        ? formatPeriod(row.period, lang)
        : (names[NAMED[compared]].get(row[NAMED[compared]]) ?? ''),
    actual: datumOf(row, words),
  }));
  return form === 'bars' ? rankedBars({ ...head, items }) : intervalDots({ ...head, items });
}

const NAMED = { regions: 'region', indicators: 'indicator' } as const;

function datumOf(row: ObservationRow, { file, lang, names }: SelectionWords): Datum {
  const { id, raw, printed, value, max, bound, unit, period, region, publisher } = row;
  const [low, high] = file.ends[id] ?? [value, max ?? value];
  return {
    raw,
    ...(printed === '' ? {} : { printed }),
    value,
    max,
    low,
    high,
    bound,
    unit,
    period,
    region,
    href: href(addressOfObservation(IN_BULLETINS, row), lang),
    publisher: names.publisher.get(publisher) ?? publisher,
  };
}

function seriesOf({ rows, isWhole }: DrawnGroup, head: ChartHead, words: SelectionWords): Chart {
  const { file, lang, names } = words;
  const { indicator = '', region = '', kind = '' } = rows[0] ?? {};
  const regions = [...(file.regions[region]?.above ?? []), region];
  const breaks = breaksBetween(
    breaksTouching(file.breaks, indicator, regions),
    rows.map(({ period }) => period),
  );
  return timeSeries({
    ...head,
    name: names.region.get(region) ?? '',
    data: rows.map((row) => datumOf(row, words)),
    kind: kind === '' ? 'flow' : kind,
    breaks: breaks.map((row) => seriesBreakOf(row, rows, lang, words.say)),
    isPart: !isWhole,
  });
}

/** The provinces with their numbers; all that the site holds are among them, or there would be no map. */
function mapOf(rows: readonly ObservationRow[], words: SelectionWords): MapData {
  const { lang, names } = words;
  const { indicator = '', unit = '', kind = '' } = rows[0] ?? {};
  const byRegion = new Map(rows.map((row) => [row.region, row]));
  return {
    parent: { code: NATION, name: '' },
    measure: { indicator, name: names.indicator.get(indicator) ?? '', unit, kind },
    period: words.periodOf(rows),
    basis: kind === 'rate' ? 'share' : 'count',
    unit,
    rows: TILES.map((tile): MapRow => {
      const row = byRegion.get(tile.code);
      const division = { code: tile.code, name: tile[lang] };
      if (row === undefined) return { ...division, published: null, status: coverageStatus(null) };
      const { publisher = '', ...datum } = datumOf(row, words);
      const published = { ...datum, publisher, address: addressOfObservation(IN_BULLETINS, row) };
      return { ...division, published, status: 'published' };
    }),
    published: rows.length,
  };
}
