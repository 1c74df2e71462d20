import type { Lang } from '../../i18n/index.ts';
import type { Standing, StandingYear } from '../../views/progress/regionStanding.ts';

import { formatShort } from '../../i18n/format/number.ts';
import { progress } from '../../i18n/progress.ts';
import { escapeXml } from '../../text/escapeXml.ts';
import { breakBetween } from '../../views/progress/progressState.ts';
import { perResidents } from './progressMap.ts';

/*
 * An indicator in a region beside its peers, as a small picture and in a sentence: targets hollow, results full, peers grey, their
 * median a dash. Nothing leads from year to year.
 */

const WIDTH = 308;
/** A column must hold its label. */
const MOST_YEARS = 7;
const FEWEST_STEPS = 4;

const spoken = ({ isPerResident }: Standing, value: number, lang: Lang): string =>
  isPerResident ? perResidents(value, lang) : formatShort(value, lang);

/** The newest result and how it stands, or the newest target where none is collected. */
export function standingWords(standing: Standing, lang: Lang): string {
  const t = progress(lang);
  const { file, isPerResident, compares, years } = standing;
  const newest = years.findLast(({ result }) => result !== null);
  const said = (key: 'standsPer10k' | 'standsAt' | 'aimsPer10k' | 'aimsAt', one: StandingYear | undefined) =>
    t(key, {
      year: one?.year ?? '',
      value: spoken(standing, one?.result ?? one?.target ?? 0, lang),
      unit: file.unit === '' ? '' : lang === 'zh' ? file.unit : ` ${file.unit}`,
    });
  if (newest === undefined) return said(isPerResident ? 'aimsPer10k' : 'aimsAt', years.at(-1));
  const first = said(isPerResident ? 'standsPer10k' : 'standsAt', newest);
  const all = newest.peers.length + 1;
  if (!compares) return first + t('noComparing');
  if (newest.median === null || newest.rank === null) return first + t('fewPeers', { n: all });
  const median = spoken(standing, newest.median, lang);
  return first + t('besideMedian', { n: newest.peers.length, median, rank: newest.rank, all });
}

/** The years of a region, each beside its peers; of one year that peers have, too, a strip. */
export function standingSvg(standing: Standing, lang: Lang): string {
  const years = standing.years.slice(-MOST_YEARS);
  const values = years.flatMap(({ target, result, peers }) => [target ?? 0, result ?? 0, ...peers]);
  const most = Math.max(...values) || 1;
  const [only] = years;
  const isStrip = years.length === 1 && only !== undefined && only.peers.length > 0;
  const marks = isStrip ? stripMarks(standing, only, most, lang) : columnMarks(standing, years, most, lang);
  return `<svg viewBox="0 0 ${WIDTH} ${isStrip ? 110 : 156}" role="img" aria-label="${escapeXml(`${standing.file.name}: ${standingWords(standing, lang)}`)}">${marks}</svg>`;
}

function columnMarks(standing: Standing, years: readonly StandingYear[], most: number, lang: Lang): string {
  const step = WIDTH / Math.max(FEWEST_STEPS, years.length);
  const y = (value: number): number => Math.round(120 - (98 * value) / most);
  const columns = years.map((one, k) => {
    const { year, target, result, isLate, peers, median } = one;
    const x = Math.round(step * (k + 0.5));
    const own = peers.length === 0 ? x : x + 8;
    const dots = peers
      .map((value) => `<circle class="peer" cx="${x - 8}" cy="${y(value)}" r="3"></circle>`)
      .join('');
    const dash = median === null ? '' : `<path class="median" d="M${x - 16} ${y(median)}h16"></path>`;
    const join =
      target === null || result === null ? '' : `<path d="M${own} ${y(target)}V${y(result)}"></path>`;
    const aim =
      target === null
        ? ''
        : `<circle class="${isLate ? 'aim late' : 'aim'}" cx="${own}" cy="${y(target)}" r="5.5"></circle>`;
    const done = result === null ? '' : `<circle class="done" cx="${own}" cy="${y(result)}" r="4"></circle>`;
    const top = Math.min(y(target ?? 0), y(result ?? 0));
    const value = spoken(standing, result ?? target ?? 0, lang);
    const count = peers.length + Number(result !== null);
    const isBreak = breakBetween(standing.region, years[k - 1]?.year, year) !== '';
    const brk = isBreak ? `<path class="break" d="M${Math.round(step * k)} 12v108"></path>` : '';
    return `${brk}${dots}${dash}${join}${aim}${done}<text class="${result === null ? 'goal' : ''}" x="${own}" y="${top - 9}">${value}</text><text x="${x}" y="137">${year}</text><text class="muted" x="${x}" y="152">${countWords(standing, count, lang)}</text>`;
  });
  return `<path class="base" d="M0 124H${WIDTH}"></path>${columns.join('')}`;
}

function stripMarks(standing: Standing, one: StandingYear, most: number, lang: Lang): string {
  const { year, target, result, isLate, peers, median } = one;
  const x = (value: number): number => Math.round(10 + ((WIDTH - 20) * value) / most);
  // A label stays within the picture.
  const held = (at: number): number => Math.min(WIDTH - 40, Math.max(40, at));
  const dots = peers.map((value) => `<circle class="peer" cx="${x(value)}" cy="52" r="4"></circle>`).join('');
  const tick =
    median === null
      ? ''
      : `<path class="median" d="M${x(median)} 42v20"></path><text class="muted" x="${held(x(median))}" y="78">${escapeXml(progress(lang)('medianOf', { value: spoken(standing, median, lang) }))}</text>`;
  const aim =
    target === null
      ? ''
      : `<circle class="${isLate ? 'aim late' : 'aim'}" cx="${x(target)}" cy="52" r="7"></circle>`;
  const done = result === null ? '' : `<circle class="done" cx="${x(result)}" cy="52" r="5"></circle>`;
  const own = result ?? target ?? 0;
  const count = countWords(standing, peers.length + Number(result !== null), lang);
  return `<path class="base" d="M0 52H${WIDTH}"></path>${dots}${tick}${aim}${done}<text class="${result === null ? 'goal' : ''}" x="${held(x(own))}" y="34">${spoken(standing, own, lang)}</text><text class="muted start" x="0" y="104">${[year, count].filter(Boolean).join(' · ')}</text>`;
}

/** How many have a result of the year; nothing where they do not compare. */
function countWords({ compares, file }: Standing, n: number, lang: Lang): string {
  const t = progress(lang);
  if (!compares || n === 0) return '';
  return escapeXml(t(file.parent === '000000' ? 'yearCount' : 'yearCountWithin', { n }));
}
