import type { Lang } from '../i18n/index.ts';
import type { FigureView } from '../views/bulletins/figureView.ts';
import type { Marked } from './excerpt.ts';
import type { Palette, Picture } from './picture.ts';
import type { StyleSheet } from './styleSheet.ts';
import type { Block, Run } from './typeset.ts';

import { placeAndPeriod, whatIsCounted } from '../graphics/figureWords.ts';
import { formatParts } from '../i18n/format/number.ts';
import { pictures } from '../i18n/charts/pictures.ts';
import { punctuation } from '../i18n/punctuation.ts';
import { excerpt } from './excerpt.ts';
import { bar, createPicture, hairline, paletteOf, qrCode, shortAddress } from './picture.ts';
import { addressLines, bodyLines, fitHeading, setLines, widthOf } from './typeset.ts';

/** A figure and what its pictures say beside it. */
interface PicturedFigure {
  readonly view: FigureView;
  readonly lang: Lang;
  /** Absolute address of its page. */
  readonly address: string;
}

/** Sizes of a picture of a figure, in its units. */
interface FigureLayout {
  readonly width: number;
  /** Null where it is as high as its words. */
  readonly height: number | null;
  readonly pixels: number;
  readonly edge: number;
  /** Sizes of the number, the largest that fits is taken; its words are a fraction of it. */
  readonly numbers: readonly number[];
  readonly what: number;
  readonly where: number;
  readonly quote: number;
  readonly quoteLines: number;
  readonly note: number;
  readonly qr: number;
}

const SHARE: FigureLayout = {
  width: 1200, height: 630, pixels: 1200, edge: 56, numbers: [132, 112, 92, 74, 56], what: 40, where: 27,
  quote: 26, quoteLines: 4, note: 23, qr: 132,
}; // prettier-ignore

const CARD: FigureLayout = {
  width: 376, height: null, pixels: 1080, edge: 18, numbers: [68, 56, 46, 38, 30], what: 21, where: 14,
  quote: 16, quoteLines: 9, note: 12.5, qr: 66,
}; // prettier-ignore

const QUOTE_LEADING = 1.44;

/** The card that is shown where a link to the figure is shared, 1200 × 630. */
export function figureShare(pictured: PicturedFigure, sheet: StyleSheet): Picture {
  return drawFigure(pictured, paletteOf(sheet), SHARE);
}

/** The picture of a figure for an article, 1080 pixels wide. */
export function articlePicture(pictured: PicturedFigure, sheet: StyleSheet): Picture {
  return drawFigure(pictured, paletteOf(sheet), CARD);
}

function drawFigure(
  { view, lang, address }: PicturedFigure,
  palette: Palette,
  layout: FigureLayout,
): Picture {
  const { width, edge, note, qr } = layout;
  const room = width - 2 * edge;
  const gap = note * 0.6;
  const number = setNumber(view, lang, palette, layout, edge * 0.6);
  let y = edge * 0.6 + number.height;
  const name = fitHeading(whatIsCounted(view, lang), {
    width: room, most: 2, sizes: [layout.what, layout.what * 0.8],
  }); // prettier-ignore
  const what = setLines(name.lines, {
    name: 'what', x: edge, y, size: name.size, fill: palette.ink, weight: 'bold', leading: 1.3,
  }); // prettier-ignore
  y += what.height + gap * 0.4;
  const whereLines = bodyLines(placeAndPeriod(view, lang), layout.where, room, 2);
  const where = setLines(whereLines, { name: 'where', x: edge, y, size: layout.where, fill: palette.muted });
  y += where.height + gap * 2;
  const foot = setFoot(view, lang, address, palette, layout);
  const footHeight = Math.max(foot.height, qr);
  const bottom = layout.height === null ? Infinity : layout.height - edge * 0.7 - footHeight - gap;
  const free = bottom - y - gap * 0.4;
  const most = Math.max(1, Math.min(layout.quoteLines, Math.floor(free / (layout.quote * QUOTE_LEADING))));
  const runs = excerpt(
    sentenceOf(view),
    { size: layout.quote, width: room, most },
    {
      weight: 'bold',
      fill: palette.accent,
    },
  );
  const quote = setLines(runs, {
    name: 'quote', x: edge, y, size: layout.quote, fill: palette.ink, leading: QUOTE_LEADING,
  }); // prettier-ignore
  const rule = layout.height === null ? y + quote.height + gap * 1.6 : bottom;
  const height = layout.height ?? rule + gap * 1.4 + footHeight + edge * 0.8;
  return createPicture(
    {
      width,
      height,
      pixels: layout.pixels,
      blocks: [number, what, where, quote, ...foot.at(rule + gap)],
      shapes: [
        bar(edge, edge * 1.7, Math.round(edge / 5), palette),
        hairline(edge, rule, layout.height === null ? room : room - qr - edge / 2, palette),
        qrCode(address, width - edge - qr, rule + gap, qr, palette.ink),
      ],
    },
    palette,
  );
}

/** 逾 3,900万 个: the number large, its bound and unit beside it. */
function setNumber(
  { figure }: FigureView,
  lang: Lang,
  palette: Palette,
  { numbers, width, edge }: FigureLayout,
  y: number,
): Block {
  const { bound, value, unit } = formatParts(figure, lang);
  const runsIn = (size: number): Run[] =>
    [
      { text: bound, size: size * 0.42 },
      { text: value },
      {
        text:
          unit.startsWith('%') || unit.startsWith('‰') ? unit : unit.trim() === '' ? '' : ` ${unit.trim()}`,
        size: size * 0.42,
      },
    ].filter(({ text }) => text.trim() !== '');
  const room = width - 2 * edge;
  const size =
    numbers.find((candidate) => widthOf(runsIn(candidate), candidate, 'bold') <= room) ??
    numbers.at(-1) ??
    30;
  return setLines([runsIn(size)], {
    name: 'number', x: edge, y, size, fill: palette.ink, weight: 'bold', leading: 1.16,
  }); // prettier-ignore
}

/** The sentence of the figure, cut at the figure. */
function sentenceOf({ context, figure }: FigureView): Marked {
  const at = context.sentence.findIndex((piece) => piece.figure?.id === figure.id);
  if (at < 0) return { before: '', mark: figure.raw, after: '' };
  const textOf = (from: number, to?: number): string =>
    context.sentence
      .slice(from, to)
      .map(({ text }) => text)
      .join('');
  return { before: textOf(0, at), mark: textOf(at, at + 1), after: textOf(at + 1) };
}

/** Publisher and document, day, address, our name; beside the QR code. */
function setFoot(
  { bulletin, publisher }: FigureView,
  lang: Lang,
  address: string,
  palette: Palette,
  { width, edge, note, qr, height }: FigureLayout,
): { readonly height: number; readonly at: (y: number) => Block[] } {
  const t = pictures(lang);
  const room = width - 2 * edge - qr - edge;
  const { title, number, published } = bulletin;
  const document = t('document', { publisher: publisher[lang], title });
  const dated = [document, number, published].filter((part) => part !== '');
  const said = dated.join(punctuation(lang)('comma'));
  const lines = bodyLines(said, note, room, height === null ? 5 : 3);
  const where = addressLines(shortAddress(address), note, room);
  const step = note * 1.4;
  return {
    height: (lines.length + where.length) * step,
    at: (y) => [
      setLines(lines, { name: 'source', x: edge, y, size: note, fill: palette.ink }),
      setLines(
        where.map((line, k) =>
          k < where.length - 1
            ? line
            : [{ text: line }, { text: `\u00a0· ${t('brand')}`, weight: 'bold', fill: palette.accent }],
        ),
        { name: 'address', x: edge, y: y + lines.length * step, size: note, fill: palette.muted },
      ),
    ],
  };
}
