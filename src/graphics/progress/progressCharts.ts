import type { Datum } from '../../charts/datum.ts';
import type { ObservationRow, Published } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';
import type { ProgressMark } from '../../maps/progressMap.ts';
import type {
  ProgressChart,
  ProgressFile,
  ProgressMode,
  ProgressRow,
} from '../../views/progress/progressState.ts';
import type { ChartEntry } from '../entry.ts';

import { addressOfChart, chartFile } from '../../datasets/address.ts';
import { fileHref, href, regionNameOf } from '../../i18n/index.ts';
import { progress } from '../../i18n/progress.ts';
import { SPACES, punctuation } from '../../i18n/punctuation.ts';
import { NATION } from '../../maps/mapText.ts';
import { yearCellsOf } from '../../tables/progress.ts';
import { isSparse, rowsOf, statesOf } from '../../views/progress/progressState.ts';
import { datumOf, sourceOf } from '../entry.ts';
import { findingOf, inTwoDigits, keyOf, labelOf, notesOf, percentOf, shortName } from './progressMap.ts';

/** A state without pins: the year is empty where each region has its own. */
interface State {
  readonly mode: ProgressMode;
  readonly year: string;
}

/** `lifts-installed-progress-ratio-2022`, `lifts-installed-progress-370000-status`. */
function idOf({ indicator, parent }: ProgressFile, { mode, year }: State): string {
  return [indicator, 'progress', ...(parent === NATION ? [] : [parent]), mode, ...(year === '' ? [] : [year])].join('-');
} // prettier-ignore

/** Where the picture and the embed of each state of a progress map are. */
export function progressCharts(file: ProgressFile, lang: Lang): readonly ProgressChart[] {
  return statesOf(file).map((state) => {
    const id = idOf(file, state);
    return { ...state, href: href(addressOfChart(id), lang), picture: fileHref(chartFile(id, lang, 'png')) };
  });
}

/** Every state of a progress map as a chart. */
export function progressEntries(published: Published, file: ProgressFile, lang: Lang): readonly ChartEntry[] {
  const cells = new Map(
    yearCellsOf(published, file.indicator).map((cell) => [`${cell.region} ${cell.year}`, cell]),
  );
  const parent = published.byId.regions.get(file.parent);
  const place = parent === undefined || file.parent === NATION ? [] : [regionNameOf(parent, lang)];
  const datum = (row: ObservationRow | null | undefined): Datum | null =>
    row === null || row === undefined ? null : datumOf(row, published, lang);
  return statesOf(file).map((state): ChartEntry => {
    const rows = rowsOf(file, state.mode, state.year);
    const sources: ObservationRow[] = [];
    const marks = rows.map((row): ProgressMark => {
      const { region, cell, shade, isOlder } = row;
      const found = cell === null ? undefined : cells.get(`${region.code} ${cell.year}`);
      sources.push(...[found?.target, found?.result].filter((one) => one !== null && one !== undefined));
      return {
        code: region.code,
        name: shortName(region, lang),
        label: labelOf(row, state.mode, lang, 0),
        words:
          state.mode === 'per10k' && row.value !== null
            ? progress(lang)('perTenThousand', { n: labelOf(row, state.mode, lang, 1) })
            : labelOf(row, state.mode, lang, 1),
        shown: shownOf(row, state.mode),
        year: isOlder || state.mode === 'status' ? (cell?.year ?? '') : '',
        isOlder,
        shade,
        isLate: cell?.isLate === true,
        target: datum(found?.target),
        result: datum(found?.result),
      };
    });
    const input = {
      id: idOf(file, state),
      lang,
      kicker: [...place, file.name].join(' · '),
      title: sentence(findingOf(file, rows, state, lang), lang),
      subtitle: subtitleOf(file, rows, state, lang),
      source: sourceOf(sources, published, lang),
      parent: { code: file.parent, name: parent === undefined ? '' : regionNameOf(parent, lang) },
      mode: state.mode,
      measure: { indicator: file.indicator, name: file.name },
      classes: keyOf(file, rows, state, lang),
      marks,
      isSparse: isSparse(rows),
    };
    // What of a promise is reached is judged as of a day.
    const isJudged = state.mode === 'status' || state.mode === 'ratio';
    return {
      page: `/indicators/${file.indicator}/`,
      spec: { draw: 'progress-map', input },
      sources,
      ...(isJudged ? { asOf: published.asOf } : {}),
    };
  });
}

/** The number that bars are as long as: as it is printed. */
function shownOf({ value }: ProgressRow, mode: ProgressMode): number | null {
  if (value === null || mode === 'status') return null;
  return mode === 'number' ? value : mode === 'ratio' ? percentOf(value, 1) : inTwoDigits(value);
}

/** What is shown, in which unit, and what must be known of it. */
function subtitleOf(file: ProgressFile, rows: readonly ProgressRow[], state: State, lang: Lang): string {
  const t = progress(lang);
  const mark = punctuation(lang);
  const hasUnit = file.unit !== '' && (state.mode === 'number' || state.mode === 'per10k');
  const what = t(state.mode) + (hasUnit ? mark('open') + file.unit + mark('close') : '');
  return [what, sentence(notesOf(file, rows, state, lang), lang)].filter(Boolean).join(mark('nextSentence'));
}

const sentence = (clauses: readonly string[], lang: Lang): string =>
  clauses.map((clause) => clause.trim()).join(SPACES[lang]);
