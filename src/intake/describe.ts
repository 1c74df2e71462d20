import type { Block } from '../text/block.ts';
import type { Regions } from '../datasets/regions.ts';
import type { Proposal } from './proposal.ts';

import type { GENRES } from '../datasets/bulletin.ts';
import { readBlocks } from '../text/blocks.ts';

export type Genre = (typeof GENRES)[number];

const NUMBER = /[\p{Script=Han}]{1,16}[〔［[（(]\d{4}[〕］\])）] ?第? ?\d{1,5} ?号/u;
const ISSUER =
  /(?:政府|办公室|办公厅|委员会|办事处|新闻办|局|厅|部|院|署|总队|支队|大队|中心|指挥部|集团|公司|协会|领导小组)$/u;
const DAY =
  /((?:19|20)\d\d|[二〇○零一九八七六五四三]{4}) ?[年/.-] ?(\d{1,2}|[一二三四五六七八九十]{1,2}) ?[月/.-] ?(\d{1,2}|[一二三四五六七八九十]{1,3})/u;
/** Words that a title ends with, each with the kind of text; those before hold where several fit: 关于印发…工作要点的通知 is work-points. */
const GENRE_WORDS: readonly (readonly [RegExp, Genre])[] = [
  [/政府工作报告/u, 'work-report'],
  [/公报/u, 'communique'],
  [/工作要点/u, 'work-points'],
  [/发布会|发布词/u, 'press-conference'],
  [/项目(?:清单|名单|表)/u, 'project-list'],
  [/讲话|致辞/u, 'speech'],
  [/方案|计划|规划|行动纲要/u, 'plan'],
  [/通知|通告|公告/u, 'notice'],
  [/总结|回顾/u, 'review'],
  [/报告|通报|情况/u, 'report'],
];
/** A line of a title says what the text is. */
const TITLE_WORD =
  /(?:通知|通告|公告|方案|要点|报告|公报|意见|通报|办法|计划|规划|讲话|发布会|发布词|总结|清单|规定|情况|统计表|一览表|纪要|决定|批复|函)(?:[（(].{1,12}[）)])?$/u;
const TITLE_LINES = 4;

/** A label of a page that describes its document, and what stands behind it. */
function labelled(around: string, names: string): string {
  return (
    new RegExp(`(?:${names})[\\s\\u00A0]*[:：][\\s\\u00A0]*([^\\s|｜【\\[\\u00A0]{2,40})`, 'u').exec(
      around,
    )?.[1] ?? ''
  );
}

/**
 * Proposes what a document says of itself: first what its own fields say (`fields`), then its text (发文字号, 落款, title), then the
 * labels around it on a web page. `name` is the file's name without its extension, the last resort for a title.
 */
export function describeDocument(
  text: string,
  fields: Proposal,
  around: string,
  name: string,
  regions: Regions,
): Proposal {
  const blocks = readBlocks(text);
  const lines = text.split('\n', 60).map((line) => line.trim());
  const title = fields.title ?? findTitle(lines, name);
  const publisher = findPublisher(blocks, text, lines, fields, around, title);
  const number =
    fields.number ?? (findNumber(lines) || (NUMBER.exec(labelled(around, '发文字号|文号'))?.[0] ?? ''));
  const published = fields.published ?? findDay(blocks, text, around);
  const region = publisher === '' ? '' : regionOfIssuer(publisher, regions);
  return {
    ...(title === '' ? {} : { title }),
    ...(publisher === '' ? {} : { publisher }),
    ...(region === '' ? {} : { region }),
    ...(published === '' ? {} : { published }),
    ...(number === '' ? {} : { number }),
    ...(fields.url === undefined ? {} : { url: fields.url }),
    genre: genreOf(title),
  };
}

/** The kind of text that a title names. */
export function genreOf(title: string): Genre {
  return GENRE_WORDS.find(([words]) => words.test(title))?.[1] ?? 'other';
}

function findNumber(lines: readonly string[]): string {
  return lines.find((line) => new RegExp(`^${NUMBER.source}$`, 'u').test(line)) ?? '';
}

/** The first lines that stand together and end as titles do; else the file's own name. */
function findTitle(lines: readonly string[], name: string): string {
  const groups: string[][] = [[]];
  for (const line of lines.slice(0, 30)) {
    if (line === '' || NUMBER.test(line) || line.startsWith('|')) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  for (const group of groups) {
    const end = group.findIndex((line) => TITLE_WORD.test(line));
    if (end < 0 || end >= TITLE_LINES + 2) continue;
    // What stands above it belongs to it as far as it is neither a sentence nor a sign of the page.
    const start = group.slice(0, end).findLastIndex((line) => /[。；：:>\]]$|^\[|>/u.test(line)) + 1;
    return group.slice(start, end + 1).join('');
  }
  const [first = ''] = groups.find((group) => group.length > 0) ?? [];
  const isTitle = first !== '' && first.length <= 60 && !/[。；：:]$/u.test(first);
  return (name.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4 ? name : isTitle ? first : '';
}

/** Who signed it; else who its page names; else who stands at the head of its title. */
function findPublisher(
  blocks: readonly Block[],
  text: string,
  lines: readonly string[],
  fields: Proposal,
  around: string,
  title: string,
): string {
  const signature = blocks.find(({ kind }) => kind === 'signature');
  const signed = signature === undefined ? '' : text.slice(signature.start, signature.end).trim();
  const label = labelled(around, '发布机构|发文机关|发布单位|制发机关|信息来源|来源');
  const head =
    lines.slice(0, 10).find((line) => line.length <= 30 && ISSUER.test(line) && title.startsWith(line)) ?? '';
  const before = /^(.{4,30}?)关于/u.exec(title)?.[1] ?? '';
  const candidates = [signed, fields.publisher ?? '', label, head, before];
  return candidates.find((name) => ISSUER.test(name)) ?? fields.publisher ?? '';
}

/** The day under the signature; else of the page; else the last day that stands on a line of its own. */
function findDay(blocks: readonly Block[], text: string, around: string): string {
  const days = blocks.filter(({ kind }) => kind === 'date');
  const signature = blocks.findIndex(({ kind }) => kind === 'signature');
  const signed = signature < 0 ? undefined : blocks.slice(signature).find(({ kind }) => kind === 'date');
  const block = signed ?? days.at(-1);
  const own = block === undefined ? '' : parseDay(text.slice(block.start, block.end));
  return own !== ''
    ? own
    : parseDay(labelled(around, '成文日期|发文日期|发布日期|发布时间|印发日期|日期|时间'));
}

const DIGITS = '〇一二三四五六七八九';

/** 2024年5月2日, 2024-05-02, 二〇二四年五月二日 → 2024-05-02; empty where there is no such day. */
export function parseDay(text: string): string {
  const found = DAY.exec(text);
  if (found === null) return '';
  const [, year = '', month = '', day = ''] = found;
  const digits = [...year]
    .map((char) => (/\d/.test(char) ? char : String(DIGITS.indexOf(char.replace(/[○零]/u, '〇')))))
    .join('');
  const [m, d] = [parseSmall(month), parseSmall(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return '';
  return `${digits}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** 1 to 31 in digits or in Chinese. */
function parseSmall(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) : 0;
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones ?? ''));
}

/** The region whose name an issuer's name begins with, the longest first; empty where it is none or fits several. */
export function regionOfIssuer(issuer: string, regions: Regions): string {
  for (let end = Math.min(issuer.length, 30); end >= 2; end -= 1) {
    const found = regions.findRegion(issuer.slice(0, end));
    if ('region' in found && !found.differs) return found.region.code;
    if (!('region' in found) && found.ruleId === 'ambiguous-region') return '';
  }
  return '';
}
