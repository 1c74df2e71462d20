import type { CoverageStatus } from './schema/vocabulary.ts';

/** What stands in the cell of a printed table where a number would stand, and says that there is none. */
const NO_NUMBER =
  /^(?:[-–—―－─]{1,3}|…{1,2}|\/|／|[\\*]|无(?:数据)?|暂无(?:数据)?|缺|未(?:公布|发布|统计|报送|上报)|n\.?\s?a\.?|…\s*…)$/iu;

/** Whether a printed cell says that there is no number. An empty one says nothing, and 0 is a number. */
export function isPrintedGap(cell: string): boolean {
  return NO_NUMBER.test(cell.trim());
}

/**
 * The status of a number that may be missing. Only a document that was collected and had to hold it (a report for a month that
 * was due, a row of a table with a dash in its cell) makes it unpublished: silence does not.
 */
export function coverageStatus(
  published: unknown,
  document: { readonly isDue?: boolean; readonly cell?: string } = {},
): CoverageStatus {
  if (published !== null && published !== undefined) return 'published';
  const isSaid = document.isDue === true || isPrintedGap(document.cell ?? '');
  return isSaid ? 'not-published' : 'not-collected';
}
