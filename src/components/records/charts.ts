import type { Chart } from '../../charts/chart.ts';
import type { Datum } from '../../charts/datum.ts';
import type { ObservationRow, Published } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';
import type { CampaignView } from '../../views/campaignView.ts';
import type { Comparison, IndicatorView, Series } from '../../views/indicatorView.ts';

import { bullet } from '../../charts/bullet.ts';
import { deadlineTimeline } from '../../charts/deadlineTimeline.ts';
import { intervalDots } from '../../charts/intervalDots.ts';
import { rankedBars } from '../../charts/rankedBars.ts';
import { timeSeries } from '../../charts/timeSeries.ts';
import { addressOfObservation } from '../../datasets/address.ts';
import { href, nameOf, regionNameOf } from '../../i18n/index.ts';
import { formatAmount, formatUnit } from '../../i18n/number.ts';
import { formatDay, formatPeriod } from '../../i18n/period.ts';
import { records } from '../../i18n/records.ts';
import { endsOf } from '../../text/edtf.ts';
import { addressOfDuty } from '../../views/bulletinView.ts';

/** An observation as a chart draws it. */
export function datumOf(row: ObservationRow, lang: Lang): Datum {
  const { raw, value, max, bound, unit, period } = row;
  return { raw, value, max, bound, unit, period, href: href(addressOfObservation(row), lang) };
}

/** Publishers of some numbers, each once, in the order of the numbers; the first few by name. */
export function sourceOf(rows: readonly ObservationRow[], lang: Lang): string {
  const all = [...new Set(rows.map((row) => row.publisher))];
  const named = all.slice(0, 4).join(records(lang)('separator'));
  return all.length <= 4
    ? named
    : lang === 'zh'
      ? `${named}等 ${all.length} 家`
      : `${named} and ${all.length - 4} more`;
}

/** Regions of one level beside one another, the highest first. */
export function comparisonChart({ indicator }: IndicatorView, comparison: Comparison, lang: Lang): Chart {
  const t = records(lang);
  const { level, amount, period, sightings } = comparison;
  const rows = sightings.map(({ row }) => row);
  const top = sightings.reduce((best, one) => (one.row.value > best.row.value ? one : best));
  const nameOfTop = top.region === undefined ? '' : regionNameOf(top.region, lang);
  const values = {
    level: t(`level_${level}`),
    name: nameOfTop,
    indicator: nameOf(indicator, lang),
    value: formatAmount(top.row, lang),
  };
  const input = {
    id: `${indicator.id}-${amount}-${level}`,
    lang,
    title: t('compareTitle', values),
    subtitle: t('compareSubtitle', {
      indicator: values.indicator,
      unit: unitOf(indicator.unit, lang),
      amount: t(amount),
      period: period === '' ? t('periodsDiffer') : formatPeriod(period, lang),
    }),
    source: sourceOf(rows, lang),
    items: sightings.map(({ row, region }) => ({
      name: region === undefined ? row.region : regionNameOf(region, lang),
      actual: datumOf(row, lang),
    })),
  };
  return amount === 'rate' ? intervalDots(input) : rankedBars(input);
}

/** The unit as a subtitle names it; English has no classifiers. */
function unitOf(unit: string, lang: Lang): string {
  return lang === 'zh' ? unit : formatUnit(unit, lang).trim() || 'count';
}

/** One region over time, its breaks marked. */
export function seriesChart({ indicator }: IndicatorView, series: Series, lang: Lang): Chart {
  const t = records(lang);
  const { region, amount, points, run, breaks } = series;
  const [first, last] = [run[0], run.at(-1)];
  const values = {
    region: region === undefined ? '' : regionNameOf(region, lang),
    indicator: nameOf(indicator, lang),
    first: first === undefined ? '' : formatPeriod(first.period, lang),
    firstValue: first === undefined ? '' : formatAmount(first, lang),
    last: last === undefined ? '' : formatPeriod(last.period, lang),
    lastValue: last === undefined ? '' : formatAmount(last, lang),
    n: points.length,
  };
  const broken = breaks[0];
  const title =
    run.length < 2
      ? t('seriesFewTitle', values)
      : broken === undefined
        ? t('seriesTitle', values)
        : t('seriesBreakTitle', { ...values, period: formatPeriod(broken.period, lang) });
  return timeSeries({
    id: `${indicator.id}-${amount}-${region?.code ?? ''}`,
    lang,
    title,
    subtitle: t('seriesSubtitle', { unit: unitOf(indicator.unit, lang), amount: t(amount) }),
    source: sourceOf(points, lang),
    data: points.map((row) => datumOf(row, lang)),
    kind: indicator.kind,
    breaks: breaks.map(({ period }) => ({ at: period, label: t('breakLabel') })),
  });
}

/** Targets of a campaign with their results. */
export function progressChart({ campaign, progress }: CampaignView, lang: Lang): Chart {
  const t = records(lang);
  const answered = progress.filter(({ actual }) => actual !== undefined).length;
  return bullet({
    id: `${campaign.id}-progress`,
    lang,
    title: t('progressTitle', { all: progress.length, some: answered }),
    subtitle: t('progressSubtitle'),
    source: sourceOf(
      progress.flatMap(({ target, actual }) => (actual === undefined ? [target] : [target, actual])),
      lang,
    ),
    items: progress.map(({ indicator, region, target, actual }) => ({
      name: [
        region === undefined ? '' : regionNameOf(region, lang),
        nameOf(indicator, lang),
        target.period === '' ? '' : `(${formatPeriod(target.period, lang)})`,
      ]
        .filter((part) => part !== '')
        .join(' '),
      actual: actual === undefined ? null : datumOf(actual, lang),
      target: datumOf(target, lang),
    })),
  });
}

/** Stages and deadlines of a campaign with the line of the day as of which the site speaks. */
export function stagesChart({ campaign, duties }: CampaignView, published: Published, lang: Lang): Chart {
  const t = records(lang);
  const dated = duties.filter(({ due }) => due !== '' && !due.includes('X'));
  const ends = dated.map(({ due }) => endsOf(due)?.last ?? '').filter((day) => day !== '');
  const done = ends.filter((day) => day <= published.asOf).length;
  const bulletins = [
    ...new Set(dated.map(({ bulletin }) => published.byId.bulletins.get(bulletin)?.publisher ?? '')),
  ];
  return deadlineTimeline({
    id: `${campaign.id}-stages`,
    lang,
    title: ends.length === 0 ? t('stagesOpenTitle') : t('stagesTitle', { done, open: ends.length - done }),
    subtitle: t('stagesSubtitle', { day: formatDay(published.asOf, lang) }),
    source: bulletins.join(t('separator')),
    today: published.asOf,
    items: dated.map((duty) => {
      const { task, due, every, office, raw } = duty;
      return { name: task, due, every, office, raw, href: href(addressOfDuty(duty), lang) };
    }),
  });
}
