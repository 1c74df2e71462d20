import type { LinkedFigure } from '../../src/datasets/link/link.ts';
import { readDocument, type Reading } from '../../src/datasets/documents/readDocument.ts';
import type { FigureReview, PlacedReview } from '../../src/reviews/review.ts';

import { fieldsOf } from '../../src/reviews/fields.ts';
import { readCatalogue } from '../../scripts/data/catalogue.ts';
import { createDisk } from '../../scripts/run/disk.ts';

/** A bulletin of one paragraph, made up for these tests. */
export const TEXT =
  '一、灭火救援\n2023年，全区共接报火灾210起，出动消防车630辆次。全年无重大火灾。共有志愿者若干名，装备完好率达到满分。\n';

export const { catalogue } = readCatalogue('.', createDisk());

/** The bulletin as the machine reads it. */
export function readExample(text = TEXT): Reading {
  return readDocument(
    { id: 'jia', text, title: '某区消防工作总结', publisher: '某区', published: '2024-01-05', region: '150203', genre: 'report' },
    catalogue,
  ); // prettier-ignore
}

/** The figure that is printed so. */
export function figureOf(raw: string, { figures }: Reading = readExample()): LinkedFigure {
  const figure = figures.find((one) => one.raw === raw);
  if (figure === undefined) throw new Error(`unread in the example: ${raw}`);
  return figure;
}

/** A decision on a figure of the example. */
export function reviewOf(figure: LinkedFigure, changes: Partial<FigureReview> = {}): PlacedReview {
  const { id, start, end, raw } = figure;
  return {
    figure: id, start, end, raw, decision: 'accept', fields: null, note: '', reviewer: '张三',
    reviewed_at: '2026-11-22T08:00:00.000Z', before: fieldsOf(figure), place: { line: 2, column: 1 }, ...changes,
  }; // prettier-ignore
}

/** A figure that the machine does not read in the example. */
export function addition(raw: string, changes: Partial<FigureReview> = {}, text = TEXT): PlacedReview {
  const start = text.indexOf(raw);
  return {
    figure: `jia@${start}`, start, end: start + raw.length, raw, decision: 'add', note: '漏读', reviewer: '张三',
    fields: { value: 0, max: null, bound: 'exact', unit: '', role: 'actual', action: '', object: '重大火灾', subject: '', time: '', period: '2023', indicator: 'fires', region: '150203' },
    reviewed_at: '2026-11-22T08:00:00.000Z', before: null, place: { line: 2, column: 1 }, ...changes,
  }; // prettier-ignore
}
