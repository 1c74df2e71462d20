import { dot, rect, ruleX, ruleY } from '@observablehq/plot';

import type { Chart, Lang } from '../chart.ts';
import type { DeadlineTimeline } from './deadlineTimeline.ts';
import type { ChartPlot } from '../render/draw.ts';
import type { Form } from '../render/drawing.ts';
import type { PlannedItem } from '../timeline/plannedItem.ts';

import { charts } from '../../i18n/charts/charts.ts';
import { timeline } from '../../i18n/charts/timeline.ts';
import { plannedColumns, plannedRow } from './deadlineTimeline.ts';
import { createChart } from '../render/draw.ts';
import { LEADING, NOTE, TARGET, WIDTHS, label } from '../render/drawing.ts';
import { formatDay } from '../text/format.ts';
import { legend } from '../scales/legend.ts';
import { drawn } from '../marks/drawn.ts';
import { links } from '../marks/links.ts';
import { DIAMOND } from '../marks/symbols.ts';
import { inFrontAndBehind, placeItem, tipOfItem } from '../timeline/plannedItem.ts';
import { dateOf, dayOf } from '../series/seriesPoints.ts';
import { fragment } from '../render/svg.ts';
import { keysOf } from '../timeline/timelineKeys.ts';
import { punctuation } from '../../i18n/punctuation.ts';

/** An item with the last day of its deadline or window. */
interface Due {
  readonly item: PlannedItem;
  /** Days since 1970. */
  readonly day: number;
  readonly year: number;
  /** 0 to 11. */
  readonly month: number;
}

const MONTHS = 12;
/** Width of the years beside the months, which are a whole number of units wide; on phones the years stand above them. */
const GUTTER: Readonly<Record<Form, number>> = { wide: 48, narrow: 8 };
/** Marks beside one another in a month, each as wide as a finger. */
const ABREAST: Readonly<Record<Form, number>> = { wide: 2, narrow: 1 };
const PAD = 6;
/** Characters of what is to be done, in a tip: a calendar holds every deadline that there is. */
const LONGEST = 18;

/** What falls due in which month: a row for each year, a mark for each deadline and for the end of each window. What has no end has no place in it. */
export function calendar(input: DeadlineTimeline): Chart {
  const { lang, items, today } = input;
  const dues = items.flatMap((item) => placeDue(item) ?? []).sort((a, b) => a.day - b.day);
  const told = {
    kind: 'calendar',
    description: describe(dues, today, lang),
    columns: plannedColumns(lang),
    rows: dues.map(({ item }) => plannedRow(item, lang)),
  } as const;
  return createChart(input, told, (form) =>
    dues.length === 0 ? null : calendarPlot(dues, today, lang, form),
  );
}

function placeDue(item: PlannedItem): Due | null {
  const { to } = placeItem(item) ?? { to: Infinity };
  if (!Number.isFinite(to)) return null;
  const date = dateOf(to - 1);
  return { item, day: to - 1, year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) - 1 };
}

/** What Plot draws: months side by side, in them as many diamonds as deadlines, filled once they are past; this month is marked. */
export function calendarPlot(dues: readonly Due[], asOf: string, lang: Lang, form: Form): ChartPlot {
  const width = WIDTHS[form];
  const left = GUTTER[form];
  const step = (width - left) / MONTHS;
  const today = dayOf(asOf);
  // An end is a deadline, whatever began before it.
  const spans = dues.map(({ day }) => ({ from: day, to: day + 1, deadline: true }));
  const key = legend(
    keysOf(
      dues.map(({ item }) => item),
      spans,
      today,
      lang,
    ),
    form,
  );
  const top = key.height + LEADING + PAD;
  let y = top;
  const [first = 0, last = first] = [dues[0]?.year, dues.at(-1)?.year];
  const years = Array.from({ length: last - first + 1 }, (_, k) => first + k).map((year) => {
    const months = Map.groupBy(
      dues.filter((due) => due.year === year),
      ({ month }) => month,
    );
    const most = Math.max(1, ...[...months.values()].map(({ length }) => Math.ceil(length / ABREAST[form])));
    const head = form === 'narrow' ? LEADING + PAD : 0;
    const row = { year, y1: y, y2: y + head + most * TARGET + PAD, months: [...months.values()] };
    y = row.y2;
    return row;
  });
  // From the foot of the row up, as a column grows.
  const marks = years.flatMap(({ y2, months }) =>
    months.flatMap((some) =>
      some.map((due, i) => {
        const [column, above] = [i % ABREAST[form], Math.floor(i / ABREAST[form])];
        const x = left + due.month * step + ((column + 0.5) * step) / ABREAST[form];
        return { ...due, isBack: due.item.isBack ?? false, x, y: y2 - PAD / 2 - (above + 0.5) * TARGET };
      }),
    ),
  );
  const isPast = ({ day }: Due): boolean => day < today;
  const now = years.filter(({ year }) => year === Number(asOf.slice(0, 4)));
  const from = left + (Number(asOf.slice(5, 7)) - 1) * step;
  const muted = { class: 'c-text-muted', size: NOTE, anchor: 'middle' } as const;
  return {
    height: y + 2,
    x: { type: 'identity' },
    marks: [
      drawn(() => key.svg),
      rect(now, { x1: () => from, x2: () => from + step, y1: 'y1', y2: 'y2', className: 'c-track' }),
      ruleX(
        Array.from({ length: MONTHS + 1 }, (_, k) => left + k * step),
        { x: (at: number) => at, y1: top, y2: y, className: 'c-grid' },
      ),
      ruleY([...years.map(({ y1 }) => y1), y], {
        x1: () => (form === 'narrow' ? left : 0),
        x2: () => width,
        y: (at: number) => at,
        className: 'c-grid',
      }),
      drawn(() =>
        fragment(
          ...Array.from({ length: MONTHS }, (_, k) =>
            label([monthName(k, lang, form)], left + (k + 0.5) * step, top - PAD, muted),
          ),
          ...years.map(({ year, y1, y2 }) =>
            form === 'narrow'
              ? label([String(year)], left + 4, y1 + LEADING, { class: 'c-text m-halo' })
              : label([String(year)], 0, (y1 + y2) / 2 + 5),
          ),
        ),
      ),
      inFrontAndBehind(marks.filter(isPast), 'c-due', (some, className) =>
        dot(some, { x: 'x', y: 'y', symbol: DIAMOND, className }),
      ),
      inFrontAndBehind(
        marks.filter((due) => !isPast(due)),
        'c-due-open',
        (some, className) => dot(some, { x: 'x', y: 'y', symbol: DIAMOND, className }),
      ),
      links(
        marks.map(({ item, x, y: at }) => {
          // On a phone a month is a little narrower than a finger asks for.
          const reach = Math.min(TARGET, step / ABREAST[form] + 1);
          return {
            href: item.href,
            title: tipOfItem(item, lang, LONGEST),
            x: x - reach / 2,
            y: at - TARGET / 2,
            width: reach,
            height: TARGET,
          };
        }),
      ),
    ],
  };
}

const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 5月 · May; on phones 5. */
function monthName(month: number, lang: Lang, form: Form): string {
  if (form === 'narrow') return String(month + 1);
  return lang === 'zh' ? `${month + 1}月` : (ENGLISH[month] ?? '');
}

function describe(dues: readonly Due[], today: string, lang: Lang): string {
  const t = timeline(lang);
  const [first, last] = [dues[0], dues.at(-1)];
  if (first === undefined || last === undefined) return charts(lang)('empty') + punctuation(lang)('stop');
  return t('describeCalendar', {
    count: dues.length,
    from: formatDay(dateOf(first.day), lang),
    to: formatDay(dateOf(last.day), lang),
    today: formatDay(today, lang),
    past: dues.filter(({ day }) => day < dayOf(today)).length,
  });
}
