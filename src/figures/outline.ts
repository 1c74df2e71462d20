import type { Block } from '../text/blocks.ts';
import { endsOf } from '../text/edtf.ts';
import { findWord, WORD } from '../text/lexicon/words.ts';
import { isAnnex, isGlossary, isOfEither, moodOfHeading, type Mood, MOST_HEADINGS } from '../text/outline.ts';
import { remember } from '../text/remember.ts';
import { readTimes, resolveTime, type TimeContext, type TimeExpression } from '../text/times.ts';
import type { SourceDocument } from './document.ts';
import { dates, type Dating } from './rules/periods.ts';

/** What the headings above a block, the title and the kind of the document give where its sentences say nothing. */
export interface Setting {
  /** Mood of the headings above; null where none shows one. */
  readonly mood: Mood;
  /** What years and months without a year lean on. */
  readonly time: TimeContext;
  readonly dating: Dating | null;
  /** Dating of what is planned: the year in the title of a work report is that of the plan. */
  readonly planned: Dating | null;
  readonly datedBy: 'period/section' | 'period/genre' | 'period/title';
  /** A work report tells of years: the level of a day in it (年末, 截至6月底) dates no sentence behind. */
  readonly ofYears: boolean;
  /** No heading says on which side the part of a work report lies: it goes on with what stands in front of it. */
  readonly isGuessed: boolean;
}

/** Reports tell what was done even where their title names a plan: 民生实事完成情况的报告, 关于…情况的通报. */
const DOCUMENT_PAST =
  /报告|总结|公报|通报|发布|情况|进展|简报|问答|答记者问|纪实|综述|快报|简讯|新闻|统计|执行/u;
const DOCUMENT_AHEAD =
  /方案|计划|要点|规划|通知|通告|意见|措施|清单|安排|办法|规定|行动|民生实事|实事项目|目标责任/u;
const GENRE_AHEAD = /plan|work-points|notice|list|scheme|opinion/u;

/** Mood of a document by its title and genre. */
function documentMood(title: string, genre: string): Mood {
  if (DOCUMENT_PAST.test(title)) return 'past';
  if (DOCUMENT_AHEAD.test(title) || GENRE_AHEAD.test(genre)) return 'ahead';
  return moodOfHeading(title);
}

/** A work report reviews the year before and plans its own; one of the last months, its own and the next. */
const WORK_REPORT = /工作报告|work-report/u;
const LAST_MONTHS = 10;

/** Words of a review that no goal is worded with. */
const TELLS = /回顾|总结|情况|现状|过去|\d{4}年/u;

/** Words of a plan that no result is worded with: 全力办好民生实事 may be either. */
const PLANS = /安排|打算|展望|部署|建议|下一?步|下阶段|今后|未来|(?:20\d\d|今|明)年/u;

/** 今后五年的奋斗目标是：, 2025年主要预期指标为：: with these words a speech goes over to its plan, with or without a heading. */
const TURNS_TO_PLAN =
  /^[^，。；：:]{0,40}(?:指导思想|目标|要求|思路|任务|指标)(?:[初暂]步)?(?:预期|安排|建议)?[是为]?[：:]/u;

/** A day in a title (2025年1月8日 李某) dates the document and no figure; 11·9 and the like neither. */
const ofDay = (period: string): boolean => /^(?:\.\.\/)?\d{4}-\d\d-\d\d$/u.test(period);

/** 回首五年，成绩来之不易: years that a heading looks back on. */
const LOOKED_BACK = /^(?:回首|回望|回眸|总结)(?:过去|这)?的?([三四五])年(?!规划|计划)/u;

/** Whether a heading, behind its number, begins with a verb. */
function isDeed(heading: string): boolean {
  const at = /^(?:第?[一二三四五六七八九十]+(?:部分|章)?[、.．\s]*)?/u.exec(heading)?.[0].length ?? 0;
  return (findWord(heading, at, heading.length).classes & (WORD.act | WORD.light | WORD.causative)) !== 0;
}

interface TimesOfHeading {
  readonly heading: string;
  readonly years: string;
  readonly times: readonly TimeExpression[];
}

/** The times of a heading that date what stands under it; all that does asks for them again. */
const timesOf = remember((printed): TimesOfHeading => {
  // 奋进2019，加速赶超: a heading may leave 年 out.
  const heading = printed.replace(/20\d\d(?=[，,：:]|$)/gu, '$&年');
  // 五年工作的回顾: a bare length of years that is looked back on.
  const bare =
    /^[\p{Script=Han}]{0,6}(?<![过近前第去〇○零一二三四五六七八九十])([三四五])年(?:来的?)?(?:政府|主要)?工作的?(?:回顾|总结)/u.exec(
      heading,
    );
  const years = bare?.[1] ?? LOOKED_BACK.exec(heading)?.[1] ?? '';
  return { heading, years, times: readTimes(heading).filter((found) => dates(heading, found)) };
}, MOST_HEADINGS);

/** The datings of a heading, days and landmarks left out; each period once. */
function datingsOf(printed: string, time: TimeContext): Dating[] {
  const datings: Dating[] = [];
  const { heading, years, times } = timesOf(printed);
  if (years !== '') {
    const [past] = readTimes(`过去${years}年`);
    const period = past === undefined ? '' : resolveTime(past, time);
    if (period !== '') datings.push({ time: heading, period });
  }
  for (const found of times) {
    const period = resolveTime(found, time);
    if (period === '' || ofDay(period) || datings.some((dating) => dating.period === period)) continue;
    datings.push({ time: heading.slice(found.start, found.end), period });
  }
  return datings;
}

/** The year that a period lies in, or its last: what 全年 and 10月 mean under its heading. */
const yearOf = (period: string): string => (endsOf(period)?.last ?? '').slice(0, 4);

/**
 * The sections of a document as a tree: mood and period come down it, and a heading overrides what stands above it. In a
 * work report a part that says neither goes on with the mood of the part before it, and the mood gives the year where
 * nothing printed does.
 */
export class Outline {
  readonly title: string;
  readonly mood: Mood;
  readonly isWorkReport: boolean;
  readonly #document: SourceDocument;
  readonly #base: Setting;
  /** Settings by list of headings, which all blocks of a section share. */
  readonly #known = new Map<readonly string[], Setting>();
  /** Mood of the last outermost heading of a work report. */
  #part: Mood = null;
  /** The part before is a review by its name. */
  #isReviewed = false;
  /** What a paragraph sets for the rest of the part in which it stands; see `TURNS_TO_PLAN`. */
  #turned: { readonly part: string | undefined; readonly setting: Setting } | null = null;
  /** The last line of title that says what stands under it: 过去五年回顾及2021年主要工作. */
  #opening: Setting | null = null;

  constructor(document: SourceDocument, blocks: readonly Block[]) {
    const { text, published } = document;
    const printed = blocks
      .filter((block) => block.kind === 'title')
      .slice(0, 4)
      .map((block) => text.slice(block.start, block.end).replace(/\*\*|__|^#+\s*/gu, ''));
    this.#document = document;
    this.title = document.title === '' ? printed.join('') : document.title;
    this.mood = documentMood(this.title, document.genre);
    this.isWorkReport = [this.title, document.genre, ...printed].some((words) => WORK_REPORT.test(words));
    const time = { published };
    // 第十四个五年规划 is that of “十四五”.
    const title = this.title
      .replace(/(?<=\d) (?=[\d年])/gu, '')
      .replace(/第(十[一二三四五六七八九])个五年(?:规划|计划)/u, '“$1五”时期');
    const dating = datingsOf(title, time).at(0) ?? null;
    const year = dating === null ? '' : (endsOf(dating.period)?.first.slice(0, 4) ?? '');
    this.#base = {
      mood: null,
      time: year === '' || this.isWorkReport ? time : { ...time, year },
      dating: this.isWorkReport ? null : dating,
      planned:
        this.isWorkReport && dating !== null && !(dating.period < published.slice(0, 4)) ? dating : null,
      datedBy: 'period/title',
      ofYears: this.isWorkReport,
      isGuessed: false,
    };
  }

  /** Takes note of a block before it is read: titles may open a part, and the parts of a work report follow each other. */
  enter(block: Block): void {
    if (block.kind === 'paragraph') this.#turnToPlan(block);
    if (block.kind === 'speaker') this.#opening = null;
    if (block.kind !== 'title') return;
    const line = this.#document.text.slice(block.start, block.end).replace(/\*\*|__/gu, '');
    if (this.title.includes(line) || moodOfHeading(line, this.mood) === null) this.#opening = null;
    else this.#opening = this.#under(this.#base, line, true);
  }

  /** What holds for a block. */
  of(block: Block): Setting {
    const turned = this.#turned?.part === block.section[0] ? this.#turned?.setting : undefined;
    if (block.section.length === 0) return turned ?? this.#opening ?? this.#base;
    const known = this.#known.get(block.section);
    if (known !== undefined) return known;
    let setting = isAnnex(block.section[0] ?? '') ? this.#annex() : (turned ?? this.#opening ?? this.#base);
    block.section.forEach((heading, depth) => {
      if (depth > 0 || turned === undefined) setting = this.#under(setting, heading, depth === 0);
    });
    this.#known.set(block.section, setting);
    return setting;
  }

  /** A part that reviews, or says neither, goes over to the plan with a paragraph that leads into it. */
  #turnToPlan(block: Block): void {
    const [part] = block.section;
    if (!this.isWorkReport || block.marker !== '') return;
    const words = this.#document.text.slice(block.start, Math.min(block.end, block.start + 60));
    const lead = TURNS_TO_PLAN.exec(words)?.[0];
    if (lead === undefined || (this.#turned?.part !== part && this.of(block).mood === 'ahead')) return;
    const [dating] = datingsOf(lead, this.#base.time);
    if (dating === undefined || this.#moodOfYear(yearOf(dating.period)) !== 'ahead') return;
    const setting = this.#dated({ ...this.#base, mood: 'ahead' }, dating, 'period/section');
    this.#part = 'ahead';
    this.#turned = { part, setting };
    this.#known.clear();
  }

  /** What an annex inherits: nothing of the report in front of it. */
  #annex(): Setting {
    this.#part = null;
    // What a work report appends is the list of what it promises, unless its heading says otherwise.
    const year = this.#yearOfMood('ahead');
    if (year === '') return this.#base;
    return this.#dated({ ...this.#base, mood: 'ahead' }, { time: '附件', period: year }, 'period/genre');
  }

  #under(over: Setting, heading: string, isPart: boolean): Setting {
    const datings = datingsOf(heading, over.time);
    const told = moodOfHeading(heading, this.mood);
    const isTold = datings.length > 0 || told !== null;
    const isGuessed = !isTold && (isPart ? this.isWorkReport && !isAnnex(heading) : over.isGuessed);
    const above = isGuessed === over.isGuessed ? over : { ...over, isGuessed };
    if (isGlossary(heading))
      return {
        ...this.#base,
        mood: null,
        dating: null,
        planned: null,
        time: { published: above.time.published },
      };
    // 过去五年回顾及2021年主要工作: what a heading names first is told first.
    const own = datings[0] ?? null;
    let mood = told;
    // 湿地公园管护取得新的进展: below a heading of goals such words are a goal themselves.
    if (mood === 'past' && above.mood === 'ahead' && !isPart && !TELLS.test(heading)) mood = null;
    if (mood === 'ahead' && (above.mood === 'past' || this.isWorkReport) && !isPart && !PLANS.test(heading))
      mood = null;
    // 2013年的工作和2014年的奋斗目标: a heading over both begins with what it names first.
    const last = datings.at(-1);
    if (own !== null && last !== undefined && last !== own && this.#moodOfYear(yearOf(own.period)) === 'past')
      mood = this.#moodOfYear(yearOf(last.period)) === 'ahead' ? 'past' : mood;
    // 2024年主要工作: the year says on which side of the day of publication it lies.
    const isOfYear =
      isPart && this.isWorkReport && /^\d{4}$/u.test(own?.period ?? '') && /\d年/u.test(own?.time ?? '');
    if (own !== null && (isOfEither(heading) || (mood === null && (heading.endsWith('工作') || isOfYear))))
      mood = this.#moodOfYear(yearOf(own.period)) ?? mood;
    // 关于2023年工作, 附件：2023年民生实事: what was planned for a year that is over is told of.
    if (mood === 'ahead' && last !== undefined && this.#moodOfYear(yearOf(last.period)) === 'past')
      mood = 'past';
    if (isPart && this.isWorkReport && !isAnnex(heading)) {
      // 一、2013年工作回顾, 二、实施产业强市战略: what is to be done beside the review plans.
      if (this.#isReviewed && mood === null && datings.length === 0 && isDeed(heading)) this.#part = 'ahead';
      this.#isReviewed = /回顾|总结/u.test(heading) && mood === 'past';
      mood ??= datings.length === 0 ? (this.#part ?? 'past') : null;
      if (told !== null || datings.length > 0) this.#part = mood ?? this.#part;
    }
    if (own !== null && own.period !== above.dating?.period)
      return this.#dated({ ...above, mood: mood ?? above.mood }, own, 'period/section');
    if (mood === null || (mood === above.mood && above.dating !== null)) return above;
    const isKnown = told !== null || this.#part !== null;
    const inherits = above.mood === null || above.mood === mood;
    const setting = { ...above, mood, ...(inherits || !this.isWorkReport ? {} : { dating: null }) };
    const year = this.#yearOfMood(mood);
    // A part in front of all that say so is taken for a review, whose year only dates 全年 and the like.
    if (!isKnown && year !== '') return { ...setting, time: { ...setting.time, year } };
    return year === '' || setting.dating !== null
      ? setting
      : this.#dated(setting, { time: heading, period: year }, 'period/genre');
  }

  #dated(setting: Setting, dating: Dating, datedBy: Setting['datedBy']): Setting {
    const ends = endsOf(dating.period);
    const isOneYear = ends?.first.slice(0, 4) === ends?.last.slice(0, 4);
    const year = isOneYear || setting.mood === 'past' ? yearOf(dating.period) : '';
    const { published } = setting.time;
    return { ...setting, dating, datedBy, time: year === '' ? { published } : { published, year } };
  }

  /** 2013年，是本届任期的头一年: from a paragraph that opens with the year to come a work report plans. */
  turn(told: Mood): void {
    if (told === 'ahead') this.#part = 'ahead';
  }

  /** Mood of the years with which a paragraph opens, seen from the day of the document. */
  moodOfPeriod(period: string): Mood {
    return this.#moodOfYear(yearOf(period));
  }

  /** A year that is over, or nearly, was reviewed; a later one is planned. */
  #moodOfYear(year: string): Mood {
    const [now = '', month = ''] = this.#document.published.split('-');
    if (now === '' || year === '') return null;
    if (year === now) return Number(month) >= LAST_MONTHS ? 'past' : Number(month) <= 3 ? 'ahead' : null;
    return year < now ? 'past' : 'ahead';
  }

  /** A work report of January 2025 reviews 2024 and plans 2025; empty for other documents. */
  #yearOfMood(mood: 'past' | 'ahead'): string {
    const [year = '', month = ''] = this.#document.published.split('-');
    if (!this.isWorkReport || !/^\d{4}$/u.test(year)) return '';
    const reviewed = Number(year) - (Number(month) >= LAST_MONTHS ? 0 : 1);
    return String(mood === 'past' ? reviewed : reviewed + 1);
  }
}
