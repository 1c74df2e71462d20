import type { Block } from '../text/blocks.ts';
import type { Region, Regions } from '../datasets/regions/regions.ts';

import type { GENRES } from '../datasets/schema/vocabulary.ts';
import { moodOfHeading } from '../text/outline.ts';
import { shortRegionName } from '../datasets/regions/regionsNames.ts';
import { readBlocks } from '../text/blocks.ts';
import { formatDate } from '../text/edtf.ts';

type Genre = (typeof GENRES)[number];

/** Fields of a bulletin that a document may say of itself. */
export const FIELDS = ['title', 'publisher', 'region', 'published', 'number', 'genre', 'url'] as const;
export type Field = (typeof FIELDS)[number];

/** What a file says of its document in fields of its own: elements of a page, front matter, columns of a table. */
export type Proposal = Readonly<Partial<Record<Field, string>>>;

/** Where a value was found. */
type Whence =
  | 'fields'
  | 'signature'
  | 'label'
  | 'heading'
  | 'title'
  | 'session'
  | 'speaker'
  | 'speech'
  | 'number'
  | 'publisher'
  | 'region'
  | 'last-day'
  | 'section'
  | 'text'
  | 'path';

/** A value that is proposed, where it was found, and the words that say so. */
export interface Finding {
  readonly value: string;
  readonly from: Whence;
  readonly words: string;
}

/** What a document says of itself. A field that two places say differently is in doubt: both are given, and nobody chooses. */
export interface Description {
  readonly found: Readonly<Partial<Record<Field, Finding>>>;
  readonly doubts: Readonly<Partial<Record<Field, readonly Finding[]>>>;
}

/** A document as far as it is described. */
export interface Described {
  readonly text: string;
  readonly fields: Proposal;
  /** Text outside of the document that may describe it: the whole of a web page. */
  readonly around: string;
  /** Path of its file without the extension. */
  readonly path: string;
  /** Publishers by the letters of their 发文字号, as far as they are known: 昆府办发. */
  readonly issuers?: ReadonlyMap<string, string>;
}

const NUMBER = /[\p{Script=Han}]{1,16}[〔［[（(]\d{4}[〕］\])）] ?第? ?\d{1,5} ?号/u;
const WHOLE_NUMBER = new RegExp(`^${NUMBER.source}$`, 'u');
const ISSUER =
  /(?:政府|办公室|办公厅|委员会|办事处|新闻办|局|厅|部|院|署|总队|支队|大队|中心|指挥部|集团|公司|协会|领导小组|管委会)$/u;
const DAY =
  /((?:19|20)\d\d|[二〇○零一九八七六五四三]{4}) ?(?:年 ?(\d{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?|([/.-]) ?(\d{1,2}) ?\3 ?)(\d{1,2}|[一二三四五六七八九十]{1,3})(?!\d)/u;
/** Words that a title ends with, each with the kind of text; those before hold where several fit: 关于印发…工作要点的通知 is work-points. */
const GENRE_WORDS: readonly (readonly [RegExp, Genre])[] = [
  [/政府工作报告/u, 'work-report'],
  [/公报/u, 'communique'],
  [/工作要点/u, 'work-points'],
  [/发布会|发布词/u, 'press-conference'],
  [/项目(?:清单|名单|表)/u, 'project-list'],
  [/讲话|致辞/u, 'speech'],
  [/方案|计划|规划|行动纲要|实施意见/u, 'plan'],
  [/通知|通告|公告|决定|批复/u, 'notice'],
  [/总结|回顾/u, 'review'],
  [/报告|通报|情况|简报|月报|统计表/u, 'report'],
  [/新闻|消息|动态/u, 'news'],
];
/** A line of a title says what the text is. */
const TITLE_WORD =
  /(?:通知|通告|公告|方案|要点|报告|公报|意见|通报|办法|计划|规划|讲话|发布会|发布词|总结|清单|规定|情况|统计表|一览表|纪要|决定|批复|函)(?:[（(].{1,12}[）)])?$/u;
const TITLE_LINES = 4;
/** Lines at the head of a document in which it says where, when and by whom it was read out. */
const HEAD_LINES = 24;
/** （2025年3月9日在某市第九届人民代表大会第二次会议上） */
const SESSION =
  /(?:在|[日）)午]\s*(?!在|\s))\s*(\p{Script=Han}{0,20}?)\s*(?:第?\s*[一二三四五六七八九十百〇○\d]{1,4}\s*届\s*)(?:人民代表大会|人大(?:常委会)?(?:第|[一二三四五六七八九十]))/u;
/** 某市人民政府市长 某某, 某省省长 某某 */
const SPEAKER =
  /^(\p{Script=Han}{2,20}?)(?:人民政府)?(?:代理?|副)?(?:省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|主席|行政长官)[\s　]*[\p{Script=Han}·]{2,12}$/u;
/** 我代表某市人民政府 */
const SPEECH = /(?:我|受)?(?:代表|受)\s*(\p{Script=Han}{2,16}?人民政府)/u;

/** The fields that say something. */
export function withoutEmpty(fields: Readonly<Record<string, string>>): Proposal {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

/** A label of a page that describes its document, and what stands behind it. */
function labelled(around: string, names: string): string {
  const pattern = new RegExp(`(?:${names})[\\s\\u00A0]*[:：][\\s\\u00A0]*([^\\s|｜【\\[\\u00A0]{2,40})`, 'u');
  return pattern.exec(around)?.[1] ?? '';
}

/** What is known of the head of a document. */
interface Head {
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly lines: readonly string[];
  readonly title: Finding | null;
  readonly session: { readonly place: string; readonly day: string; readonly words: string } | null;
}

/** Proposes what a document says of itself, each value with the place where it stands. */
export function describeDocument(described: Described, regions: Regions): Description {
  const { text, fields, around, path, issuers = new Map<string, string>() } = described;
  const lines = text.split('\n', 60).map((line) => line.trim());
  const own = (field: Field): Finding | null => finding(fields[field] ?? '', 'fields');
  const session = findSession(lines);
  const title =
    own('title') ??
    findTitle(lines, path) ??
    (isSpeech(lines) ? finding('政府工作报告', 'session', session?.words ?? '') : null);
  const head: Head = { blocks: readBlocks(text), text, lines, title, session };
  const genre = findGenre(own('genre'), title?.value ?? '', head);
  const number =
    own('number') ??
    finding(lines.find((line) => WHOLE_NUMBER.test(line)) ?? '', 'heading') ??
    finding(NUMBER.exec(labelled(around, '发文字号|文号'))?.[0] ?? '', 'label');

  const places = [
    ...regionsOf(own('region')?.value ?? '', 'fields', regions),
    ...(session === null ? [] : regionsOf(session.place, 'session', regions, session.words)),
    ...regionsAtStart(title?.value ?? '', 'title', regions),
    ...speakersOf(lines).flatMap((who) => regionsAtStart(who, 'speaker', regions)),
    ...path
      .split('/')
      .reverse()
      .flatMap((name) => regionsAtStart(name, 'path', regions)),
  ];
  const spoken =
    isSpeech(lines) && places.length === 0 ? regionOfText(text, session?.place ?? '', regions) : [];
  places.push(...spoken);
  const named = publishersOf(head, fields, around, number?.value ?? '', issuers);
  const government = named.find(({ value }) =>
    /^(?:省|市|县|区|州|盟|旗|镇|乡|自治区|自治州)?人民政府$/u.test(value),
  );
  const publisher =
    named.find((candidate) => candidate !== government && regionOfIssuer(candidate.value, regions) !== '') ??
    governmentOf(places, genre?.value ?? '', government !== undefined, regions) ??
    named.find((candidate) => candidate !== government) ??
    null;
  const ofPublisher = publisher === null ? '' : regionOfIssuer(publisher.value, regions);
  const region = settle(
    [
      ...(ofPublisher === ''
        ? []
        : [{ value: ofPublisher, from: 'publisher' as const, words: publisher?.value ?? '' }]),
      ...places,
    ],
    regions,
  );
  const day =
    daysOf(head, fields, around, path)[0] ?? (genre?.value === 'work-report' ? yearBehindReview(head) : null);

  const found = { title, publisher, region: region.chosen, published: day, number, genre, url: own('url') };
  return {
    found: Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null)),
    doubts: region.others.length === 0 ? {} : { region: region.others },
  };
}

function finding(value: string, from: Whence, words = value): Finding | null {
  return value === '' ? null : { value, from, words };
}

/** The kind of text that a title names, or a word for it. */
export function genreOf(title: string): Genre {
  return GENRE_WORDS.find(([words]) => words.test(title))?.[1] ?? 'other';
}

function findGenre(own: Finding | null, title: string, { session, lines }: Head): Finding | null {
  if (own !== null) return { ...own, value: /^[a-z-]+$/u.test(own.value) ? own.value : genreOf(own.value) };
  const isReport =
    (session !== null || isSpeech(lines)) &&
    lines
      .slice(0, HEAD_LINES + 6)
      .some((line) => /向大会[^。]{0,8}(?:报告|作)[^。]{0,8}(?:政府)?工作/u.test(line));
  const genre = genreOf(title);
  if (isReport && (genre === 'other' || genre === 'report'))
    return { value: 'work-report', from: 'session', words: session?.words ?? title };
  return { value: genre, from: 'title', words: title };
}

/** Where and when a report was read out: in the line that says so, which may be broken in two, or its day in a line of its own beside it. */
function findSession(lines: readonly string[]): Head['session'] {
  const head = lines
    .slice(0, HEAD_LINES)
    .filter((line) => line !== '' && line.length <= 90 && !line.includes('。'));
  for (const [k, line] of head.entries()) {
    for (const words of [line, `${line}${head[k + 1] ?? ''}`]) {
      const session = SESSION.exec(words);
      if (session === null || words.length > 90) continue;
      const near = [head[k - 1], head[k + 1]].map((other = '') =>
        other.length <= 24 ? parseDay(other) : '',
      );
      return {
        place: session[1] ?? '',
        day: [parseDay(words), ...near].find((day) => day !== '') ?? '',
        words,
      };
    }
  }
  // A day and a name in brackets: （2025年3月9日 某某）
  const spoken = head.find((line) => /^[（(][^（）()]{8,24}[）)]$/u.test(line) && parseDay(line) !== '');
  return spoken === undefined || !isSpeech(lines)
    ? null
    : { place: '', day: parseDay(spoken), words: spoken };
}

const isSpeech = (lines: readonly string[]): boolean =>
  lines.slice(0, HEAD_LINES).some((line) => /^各位(?:代表|委员)/u.test(line));

const speakersOf = (lines: readonly string[]): readonly string[] =>
  lines.slice(0, HEAD_LINES).flatMap((line) => SPEAKER.exec(line)?.[1] ?? []);

/** The first lines that stand together and end as titles do; else the file's own name. */
function findTitle(lines: readonly string[], path: string): Finding | null {
  const groups: string[][] = [[]];
  for (const line of lines.slice(0, 30)) {
    if (line === '' || NUMBER.test(line) || line.startsWith('|') || SESSION.test(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  for (const group of groups) {
    const end = group.findIndex((line) => TITLE_WORD.test(line));
    if (end < 0 || end >= TITLE_LINES + 2) continue;
    // What stands above it belongs to it as far as it is neither a sentence nor a sign of the page.
    const start = group.slice(0, end).findLastIndex((line) => /[。；：:>\]]$|^\[|>/u.test(line)) + 1;
    return finding(group.slice(start, end + 1).join(''), 'heading');
  }
  const name = path.split('/').at(-1) ?? '';
  if ((name.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4) return finding(name, 'path');
  const [first = ''] = groups.find((group) => group.length > 0) ?? [];
  const isTitle =
    first !== '' && first.length <= 60 && !/[。；：:，]$/u.test(first) && !/^[—–-]/u.test(first);
  return isTitle ? finding(first, 'heading') : null;
}

/** Who signed it, who its fields and its page name, who stands at the head of its title, who speaks in it. */
function publishersOf(
  { blocks, text, lines, title, session }: Head,
  fields: Proposal,
  around: string,
  number: string,
  issuers: ReadonlyMap<string, string>,
): readonly Finding[] {
  const signature = blocks.find(({ kind }) => kind === 'signature');
  const heading = title?.value ?? '';
  const speech =
    session === null && !isSpeech(lines)
      ? ''
      : (lines.slice(0, HEAD_LINES + 6).flatMap((line) => SPEECH.exec(line)?.[1] ?? [])[0] ?? '');
  const candidates = [
    finding(signature === undefined ? '' : text.slice(signature.start, signature.end).trim(), 'signature'),
    finding(fields.publisher ?? '', 'fields'),
    finding(labelled(around, '发布机构|发文机关|发布单位|制发机关|信息来源|来源'), 'label'),
    finding(
      lines.slice(0, 10).find((line) => line.length <= 30 && ISSUER.test(line) && heading.startsWith(line)) ??
        '',
      'heading',
    ),
    finding(/^(.{4,30}?)关于/u.exec(heading)?.[1] ?? '', 'title'),
    // 某市第九届人民政府 is the same office as the one before it.
    finding(speech.replace(/第?[一二三四五六七八九十]+届/u, ''), 'speech'),
    finding(issuers.get(number.replace(/[〔［[（(].*$/u, '')) ?? '', 'number', number),
  ].filter((candidate) => candidate !== null);
  const official = candidates.filter(({ value }) => ISSUER.test(value));
  return official.length > 0 ? official : candidates.filter(({ from }) => from === 'fields');
}

/** The government of the region where a report was read out, or that it names without its region: 省人民政府. */
function governmentOf(
  places: readonly Finding[],
  genre: string,
  isNamed: boolean,
  regions: Regions,
): Finding | null {
  const [place] = places;
  if (place === undefined || (genre !== 'work-report' && !isNamed)) return null;
  const name = regions.byCode(place.value)?.name ?? '';
  return finding(name === '' ? '' : `${name}人民政府`, place.from, place.words);
}

/** The region that a name is, if it is one. */
function regionsOf(name: string, from: Whence, regions: Regions, words = name): readonly Finding[] {
  if (name === '') return [];
  if (/^\d+$/u.test(name)) return [{ value: name, from, words }];
  const named = regions.findRegion(name);
  return 'region' in named && !named.differs ? [{ value: named.region.code, from, words }] : [];
}

/** Kinds of regions by the word for them that stands for their name: 我代表市人民政府. */
const KINDS: Readonly<Record<string, readonly Region['level'][]>> = {
  省: ['province'], 自治区: ['province'], 市: ['prefecture', 'province'], 州: ['prefecture'], 盟: ['prefecture'], 县: ['county'], 区: ['county'], 旗: ['county'],
}; // prettier-ignore

/**
 * The region that a report names most of those of the kind for which it speaks: 我代表省人民政府, and 中共山西省委 again and again. At least
 * three times, and three times as often as any other; else nobody may choose.
 */
function regionOfText(text: string, council: string, regions: Regions): readonly Finding[] {
  const kind =
    /^(?:省|自治区|市|州|盟|县|区|旗)$/u.exec(council)?.[0] ??
    /代表(省|自治区|市|州|盟|县|区|旗)(?:人民)?政府/u.exec(text)?.[1] ??
    '';
  const levels = KINDS[kind] ?? [];
  const counts = regions.counties
    .filter(({ level, name }) => levels.includes(level) && name.endsWith(kind))
    .map((region) => ({ region, count: text.split(shortRegionName(region.name, region.level)).length - 1 }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || first.count < 3 || first.count < 3 * (second?.count ?? 0)) return [];
  return [{ value: first.region.code, from: 'text', words: `${first.region.name} × ${first.count}` }];
}

/** The region with whose name, ending and all, a text begins: 某市政府工作报告, 2025年某省政府工作报告. */
function regionsAtStart(text: string, from: Whence, regions: Regions): readonly Finding[] {
  const name = text.replace(/^[\d年月日\s._-]+/u, '');
  for (let end = Math.min(name.length, 24); end >= 3; end -= 1) {
    const start = name.slice(0, end);
    if (!/(?:[省市县区旗州盟镇乡]|街道)$/u.test(start)) continue;
    const named = regions.findRegion(start);
    if ('region' in named && !named.differs) return [{ value: named.region.code, from, words: text }];
  }
  return [];
}

/** The first place named, unless another one that neither holds it nor lies in it says otherwise: then nobody may choose. */
function settle(
  places: readonly Finding[],
  regions: Regions,
): { readonly chosen: Finding | null; readonly others: readonly Finding[] } {
  const [first] = places;
  if (first === undefined) return { chosen: null, others: [] };
  const other = places.find(
    ({ value }) => !regions.isWithin(value, first.value) && !regions.isWithin(first.value, value),
  );
  return other === undefined ? { chosen: first, others: [] } : { chosen: null, others: [first, other] };
}

/** The days that may be that of the document, the most trustworthy first. */
function daysOf(
  { blocks, text, session, title }: Head,
  fields: Proposal,
  around: string,
  path: string,
): readonly Finding[] {
  const days = blocks.filter(({ kind }) => kind === 'date');
  const signature = blocks.findIndex(({ kind }) => kind === 'signature');
  const signed = signature < 0 ? undefined : blocks.slice(signature).find(({ kind }) => kind === 'date');
  const wordsOf = (block: Block | undefined): string =>
    block === undefined ? '' : text.slice(block.start, block.end);
  const dayIn = (words: string, from: Whence): Finding | null => finding(parseDay(words), from, words);
  const name = path.split('/').at(-1) ?? '';
  const compact = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/u.exec(name);
  return [
    finding(fields.published ?? '', 'fields'),
    dayIn(wordsOf(signed), 'signature'),
    session === null ? null : finding(session.day, 'session', session.words),
    dayIn(title?.value ?? '', 'title'),
    dayIn(labelled(around, '成文日期|发文日期|发布日期|发布时间|印发日期|日期|时间'), 'label'),
    dayIn(wordsOf(days.at(-1)), 'last-day'),
    dayIn(compact === null ? name : compact.slice(1).join('-'), 'path'),
  ].filter((day) => day !== null);
}

/** The year after the one that the first dated heading of review names: a report that looks back on 2016 is of 2017. */
function yearBehindReview({ blocks, text }: Head): Finding | null {
  for (const { kind, start, end } of blocks) {
    const words = text.slice(start, end);
    if (kind !== 'heading' || moodOfHeading(words) !== 'past') continue;
    const year = [...words.matchAll(/((?:19|20)\d\d|[一二][九○〇零][一二三四五六七八九〇○零]{2})年/gu)].at(
      -1,
    )?.[1];
    if (year !== undefined) return finding(String(readYear(year) + 1), 'section', words);
  }
  return null;
}

/** A year in digits or in Chinese. */
const readYear = (text: string): number =>
  Number(
    [...text].map((char) => (/\d/.test(char) ? char : DIGITS.indexOf(char.replace(/[○零]/u, '〇')))).join(''),
  );

const DIGITS = '〇一二三四五六七八九';

/** 2024年5月2日, 2024-05-02, 二〇二四年五月二日 → 2024-05-02; empty where there is no such day. */
export function parseDay(text: string): string {
  const [, year = '', inWords, , inSigns, day = ''] = DAY.exec(text) ?? [];
  if (year === '') return '';
  const month = inWords ?? inSigns ?? '';
  const [m, d] = [parseSmall(month), parseSmall(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return '';
  return formatDate(readYear(year), m, d);
}

/** 1 to 31 in digits or in Chinese. */
function parseSmall(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) : 0;
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones ?? ''));
}

/**
 * The region whose name an issuer's name begins with, the longest first; empty where it is none, fits several, or is of another level:
 * 新华市应急管理局 is no office of 新华镇, and a 局 is none of any town.
 */
export function regionOfIssuer(issuer: string, regions: Regions): string {
  for (let end = Math.min(issuer.length, 30); end >= 2; end -= 1) {
    const named = regions.findRegion(issuer.slice(0, end));
    if (!('region' in named)) {
      if (named.ruleId === 'ambiguous-region') return '';
      continue;
    }
    if (named.differs) continue;
    return fitsLevel(named.region, issuer, end) ? named.region.code : '';
  }
  return '';
}

function fitsLevel({ level }: Region, issuer: string, end: number): boolean {
  if (
    !/(?:[省市县区旗州盟镇乡]|街道)$/u.test(issuer.slice(0, end)) &&
    /^[省市县区旗州盟镇乡]/u.test(issuer.slice(end))
  )
    return false;
  return level !== 'township' || /镇|乡|街道|办事处|管委会|管理委员会|苏木/u.test(issuer);
}
