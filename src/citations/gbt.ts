import type { AccessDay } from './accessDay.ts';
import type { CitedRecord } from './record.ts';

import { citations } from '../i18n/citations.ts';
import { isoOf } from './issued.ts';

/** Of more authors than these only so many are named, then 等 (GB/T 7714—2015, 8.1.2; kept in 2025). */
const NAMED = 3;

/** What differs between the editions of the standard, as far as it concerns what is cited here. */
interface Edition {
  readonly comma: string;
  readonly colon: string;
  readonly open: string;
  readonly close: string;
}

/*
 * GB/T 7714—2025 (in force since 2026-07-01, in place of 2015) prints comma, colon and round brackets at full width,
 * stop and square brackets at half width; gives data sets a form of their own, 题名[DS/OL]. 版本. 平台（发布日期）[引用日期];
 * and asks for the day of access only of what exists on the net alone, so an online report is 题名[R/OL]. 日期. 网址.
 * Source: the examples of its sections 8.7 to 8.14 as typeset by the CSL style GB-T-7714—2025 of zotero-chinese/styles
 * (https://github.com/zotero-chinese/styles, items 147–180) and the notice at https://news.whu.edu.cn/info/1015/489767.htm.
 */
const EDITION_2025: Edition = { comma: '，', colon: '：', open: '（', close: '）' };

/*
 * GB/T 7714—2015 has one form for electronic sources (8.8): 题名: 其他题名信息[标识/OL]. 出版地: 出版者, 出版年(更新日期)[引用日期]. 网址.
 */
const EDITION_2015: Edition = { comma: ', ', colon: ': ', open: '(', close: ')' };

export function formatGbt2025(record: CitedRecord, day: AccessDay | null): string {
  const { issued, mark, platform, version } = record;
  const date = isoOf(issued);
  const access = day === null || record.address === '' ? '' : `[${day.iso}]`;
  if (mark === 'N') return newspaper(record, EDITION_2025, access);
  const dated = date === '' ? '' : `（${date}）`;
  if (mark === 'R') return join([headOf(record, EDITION_2025), date, record.address]);
  const source = mark === 'DS' ? `${platform}${dated}${access}` : `${dated}${access}`;
  return join([headOf(record, EDITION_2025), version, source, record.address]);
}

export function formatGbt2015(record: CitedRecord, day: AccessDay | null): string {
  const { issued, mark, platform, version } = record;
  const date = isoOf(issued);
  const access = day === null || record.address === '' ? '' : `[${day.iso}]`;
  if (mark === 'N') return newspaper(record, EDITION_2015, access);
  const published = mark === 'DS' ? [platform, issued.year].filter((part) => part !== '').join(', ') : '';
  const source = `${published}${date === '' ? '' : `(${date})`}${access}`;
  return join([headOf(record, EDITION_2015), version, source, record.address]);
}

/** 题名[N/OL]. 报纸名，日期[引用日期]. 网址: who wrote the article is not known. */
function newspaper(record: CitedRecord, edition: Edition, access: string): string {
  const { authors, issued, address } = record;
  const source = [...authors, isoOf(issued)].filter((part) => part !== '').join(edition.comma) + access;
  return join([headOf({ ...record, authors: [] }, edition), source, address]);
}

/** 主要责任者. 题名：其他题名信息[标识/OL]; what has no address is not online. */
function headOf(record: CitedRecord, { comma, colon }: Edition): string {
  const { authors, title, details, mark, address } = record;
  const carrier = address === '' ? '' : '/OL';
  const named = authors.slice(0, NAMED).join(comma);
  const all = authors.length > NAMED ? `${named}${comma}${etAlFor(named)}` : named;
  return join([all, `${[title, ...details].join(colon)}[${mark}${carrier}]`], '');
}

/** 等 behind Chinese names, “et al.” behind others; the stop that follows is not doubled. */
function etAlFor(names: string): string {
  return /\p{Script=Han}/u.test(names) ? citations('zh')('etAl') : citations('en')('etAl').replace(/\.$/, '');
}

function join(parts: readonly string[], end = '.'): string {
  return `${parts.filter((part) => part !== '').join('. ')}${end}`;
}
