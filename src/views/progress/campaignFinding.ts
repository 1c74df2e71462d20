import type { ObservationRow, Published, RegionRow } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';
import type { CampaignView } from '../campaignView.ts';
import type { CourseFinding } from './courseFinding.ts';

import { nameOf, regionNameOf } from '../../i18n/index.ts';
import { formatAmount } from '../../i18n/format/number.ts';
import { progress } from '../../i18n/progress.ts';
import { groupBy } from '../../tables/groups.ts';
import { countDeadlines } from '../../tables/duties.ts';
import { yearCellsOf } from '../../tables/progress.ts';
import { courseFinding } from './courseFinding.ts';
import { FEWEST_ON_MAP } from './progressState.ts';

/** What a campaign has come to, in one computed sentence, and the indicator of which it is said. */
interface CampaignFinding {
  readonly clauses: readonly string[];
  /** The numbers behind it; empty where the sentence holds them. */
  readonly detail: string;
  /** Undefined where nothing is said of a single indicator. */
  readonly indicator: string | undefined;
}

const NATION = '000000';

/**
 * Every campaign has a finding: the first of these rules that fits. What the nation's targets and results say of `leading` indicators or
 * the others of the campaign; what most regions of one level published for one year; how many targets have a result; how many deadlines
 * have passed; how many numbers or documents are collected; that none is.
 */
export function campaignFinding(
  published: Published,
  view: CampaignView,
  leading: readonly string[],
  lang: Lang,
): CampaignFinding {
  const t = progress(lang);
  const own = published.indicators
    .filter(({ campaign }) => campaign === view.campaign.id)
    .map(({ id }) => id);
  for (const indicator of [...leading, ...own]) {
    const found: CourseFinding | null = courseFinding(published, indicator, NATION, lang);
    if (found !== null) return { ...found, indicator };
  }
  const widest = widestYear(published, [...leading, ...own]);
  if (widest !== null && widest.rows.length >= FEWEST_ON_MAP)
    return { clauses: widestClauses(published, widest, lang), detail: '', indicator: widest.indicator };
  const said = (key: Parameters<typeof t>[0], values: Readonly<Record<string, number>> = {}) => ({
    clauses: [t(key, values)],
    detail: '',
    indicator: undefined,
  });
  const { progress: targets, duties, observations, bulletins } = view;
  if (targets.length > 0) {
    const some = targets.filter(({ actual }) => actual !== undefined).length;
    return said(some > 0 ? 'saidAnswered' : 'saidUnanswered', { all: targets.length, some });
  }
  if (widest !== null)
    return { clauses: widestClauses(published, widest, lang), detail: '', indicator: widest.indicator };
  const { done, open } = countDeadlines(duties, published.asOf);
  if (done + open > 0) return said('saidDeadlines', { done, open });
  if (observations > 0) return said('saidNumbers', { n: observations });
  return bulletins.length > 0 ? said('saidDocuments', { n: bulletins.length }) : said('saidNothing');
}

/** Results of one indicator, of regions of one level, for one whole year. */
interface Widest {
  readonly indicator: string;
  readonly year: string;
  readonly level: RegionRow['level'];
  readonly rows: readonly ObservationRow[];
}

/** Provinces come before smaller regions where there are enough of them; then the fullest year, of equals the newest. */
function widestYear(published: Published, indicators: readonly string[]): Widest | null {
  const { byId } = published;
  let best: Widest | null = null;
  const weight = ({ level, rows }: Widest): number =>
    (level === 'province' && rows.length >= FEWEST_ON_MAP ? 1e6 : 0) + rows.length;
  for (const indicator of new Set(indicators)) {
    if (byId.indicators.get(indicator)?.compares === 'no') continue;
    const results = yearCellsOf(published, indicator).flatMap(({ result }) => result ?? []);
    const levelOf = (row: ObservationRow) => byId.regions.get(row.region)?.level ?? 'nation';
    for (const rows of groupBy(results, (row) => `${levelOf(row)} ${row.period}`).values()) {
      const [first] = rows;
      if (first === undefined || levelOf(first) === 'nation') continue;
      const one: Widest = { indicator, year: first.period, level: levelOf(first), rows };
      const more = best === null ? 1 : weight(one) - weight(best);
      if (more > 0 || (more === 0 && best !== null && one.year > best.year)) best = one;
    }
  }
  return best;
}

/** Who has most is said only where most regions of the level are collected, of one alone, and of a number that is no bound. */
function widestClauses(published: Published, { indicator, year, level, rows }: Widest, lang: Lang): string[] {
  const t = progress(lang);
  const { indicators, regions } = published.byId;
  const row = indicators.get(indicator);
  const values = { year, n: rows.length, name: row === undefined ? '' : nameOf(row, lang) };
  if (rows.length < FEWEST_ON_MAP) return [t(level === 'province' ? 'fewProvinces' : 'fewRegions', values)];
  const [first, second] = rows.toSorted((a, b) => b.value - a.value);
  const region = regions.get(first?.region ?? '');
  const said = t(
    level === 'province' ? 'manyProvinces' : level === 'prefecture' ? 'manyCities' : 'manyRegions',
    values,
  );
  const all = [...regions.values()].filter((one) => one.level === level).length;
  const isKnown = rows.length * 2 > all && first?.bound === 'exact' && first.value !== second?.value;
  if (first === undefined || region === undefined || !isKnown) return [said];
  return [said, t('mostIn', { region: regionNameOf(region, lang), value: formatAmount(first, lang) })];
}
