import type { Published, PublishedFigure } from '../datasets/published.ts';
import type { Block } from '../text/blocks.ts';

import { blocksOf } from './blocks.ts';
import { memoizeEach } from '../datasets/memoize.ts';

/** An office at the start of a speaker's name: 自治区住房和城乡建设厅 of 自治区住房和城乡建设厅小区与物业管理处雷振华. */
const OFFICE =
  /^[\p{Script=Han}]{1,24}?(?:人民政府|政府办公室|委员会|办事处|公安厅|总队|支队|大队|管理局|救援局|厅|局|委|中心|指挥部|集团)/u;
/** The person who opens a press conference stands in a line of their own: 内蒙古自治区消防救援总队一级指挥长 李忠. */
const OPENER = /(?:长|主任|书记|委员|发言人|司令员|代表)\s*[\p{Script=Han}]{2,4}$/u;

/**
 * Who gives a number: the office whose speaker is speaking, else the subject of the sentence where it is an office, else the
 * publisher. Names of persons are left out.
 */
export function officeOf(published: Published, figure: PublishedFigure): string {
  const speakers = speakersOf(published, figure.bulletin);
  const [, office = ''] = speakers.findLast(([start]) => start <= figure.start) ?? [];
  const said = OFFICE.exec(figure.subject)?.[0] ?? '';
  return office || said || (published.byId.bulletins.get(figure.bulletin)?.publisher ?? '');
}

/** Where in a bulletin which office begins to speak. */
const speakersOf = memoizeEach((published: Published, bulletin) => {
  const text = published.textOf(bulletin);
  return blocksOf(published, bulletin).flatMap((block) => {
    const office = speakerOffice(text.slice(block.start, Math.min(block.end, block.start + 60)), block);
    return office === null ? [] : [[block.start, office] as const];
  });
});

function speakerOffice(line: string, { kind }: Block): string | null {
  if (kind === 'speaker') {
    // A journalist's question gives no office, and ends that of the answer before it.
    if (/(?:记者|问)[：:]?$/u.test(line)) return '';
    return OFFICE.exec(line)?.[0] ?? '';
  }
  return (kind === 'title' || kind === 'heading') && OPENER.test(line)
    ? (OFFICE.exec(line)?.[0] ?? null)
    : null;
}
