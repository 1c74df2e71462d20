import type { Lang } from '../i18n/index.ts';
import { punctuation } from '../i18n/punctuation.ts';

export type { Lang } from '../i18n/index.ts';

/** What a chart is, which is also how its marks are to be read. */
export type ChartKind =
  | 'ranked-bars'
  | 'interval-dots'
  | 'bullet'
  | 'dumbbell'
  | 'time-series'
  | 'timeline'
  | 'calendar'
  | 'choropleth'
  | 'symbol-map'
  | 'tile-grid'
  | 'progress-map';

/** A column of the table under a chart. */
export interface ChartColumn {
  /** Key of the cells in `rows`. */
  readonly key: string;
  /** Heading, in the language of the chart. */
  readonly label: string;
}

/**
 * A row of the table under a chart. Besides the cells of its columns it may hold `href`: the address of the figure
 * that the row draws.
 */
export type ChartRow = Readonly<Record<string, string | number>>;

/** What the caller says of a chart: the finding is not the chart's to make up. */
export interface ChartHead {
  /** Slug, unique on the site: `charging-ports-by-region`. */
  readonly id: string;
  readonly lang: Lang;
  /** The finding, in words, not the variable. */
  readonly title: string;
  /** Unit, period, what is drawn. */
  readonly subtitle: string;
  /** The publishers. */
  readonly source: string;
  /** What it belongs to, where its title does not say so: the campaign. Pages name it above the chart, all others before the title. */
  readonly kicker?: string;
  /** Heights of the drawings in whose place it is drawn again: it is no lower, so that the page does not jump. */
  readonly heights?: Readonly<Record<'wide' | 'narrow', number>>;
}

/** The title of a chart that stands by itself, with what it belongs to: 全链条整治：21 项期限已到，0 项未到. */
export function wholeTitle({ kicker, title, lang }: ChartHead): string {
  return kicker === undefined ? title : `${kicker}${punctuation(lang)('colon')}${title}`;
}

/** A chart: two drawings of the same data, and the data. */
export interface Chart extends ChartHead {
  readonly kind: ChartKind;
  /** What one would see, for those who do not. */
  readonly description: string;
  /** `<svg>` for 640 px and more, 720 units wide. */
  readonly wide: string;
  /** `<svg>` for phones, 344 units wide; its text is 12 px or more where the phone is 320 px wide. */
  readonly narrow: string;
  readonly columns: readonly ChartColumn[];
  /** Exactly what is drawn: the table under the chart and its CSV. */
  readonly rows: readonly ChartRow[];
}
