import type { Span } from '../../text/span.ts';
import { characterSet } from '../../text/characterSet.ts';
import { ANY_VERB, findWord, WORD } from '../../text/lexicon/words.ts';
import { classesAt, dutyAt } from './tense.ts';

const isStopAt = characterSet('；;。\n！？');
const isSubjectStopAt = characterSet('；;。\n！？，,：:“”');
const isLeaderStopAt = characterSet('；;。\n！？，,：:由（）()');

const OFFICE_ENDINGS =
  /(?:部门|单位|街镇|乡镇|街道|镇街|社区|村居|政府|科室|办公室|机构|企业|学校|局|委|办|厅|队|站|所|院|中心|专班|大队|支队|总队|区县|各地|市|县|区|镇|乡|村|校|队伍|负责人|领导小组|公司|物业|科|会)(?:（[^（）]{1,20}）)?$/u;

/** The commonest surnames that begin a name of a person. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
/** Words for a field of work that begin like a surname: 文旅, 林业, 金融. */
const FIELDS =
  /^(?:文旅|文化|文体|文广|文教|文保|林业|林草|林场|金融|高校|高新|高速|石油|石化|武装|武警|江河|任务|方志|常委|马路)/u;
/** Offices that a name of two or three characters does not end on. */
const PLAIN_ENDINGS =
  /(?:部门|单位|街道|社区|政府|科室|机构|企业|学校|局|委|办|厅|队|站|所|院|中心|专班|公司|物业)$/u;
const HONORIFIC = /(?:同志|先生|女士)$/u;

/** Whether the words are the name of a person: 张三, 王  伟, 李四同志. */
export function isPerson(words: string): boolean {
  const name = words.replace(/\s/gu, '').replace(HONORIFIC, '');
  if (!/^\p{Script=Han}{2,3}$/u.test(name) || !SURNAMES.includes(name.charAt(0))) return false;
  return !FIELDS.test(name) && !PLAIN_ENDINGS.test(name);
}

/** The offices of a list without the persons in it: 应急办（张三）、李四 is 应急办. */
export function withoutPersons(list: string): string {
  const kept = list
    .replace(/[（(]([^（）()]{1,20})[）)]/gu, (whole, inside: string) =>
      inside.split(/[、，,\s]/u).some(isPerson) ? '' : whole,
    )
    .split('、')
    .filter((name) => !isPerson(name));
  return kept.join('、').trim();
}

/** Whether the words name an office, or several: 应急办、经发办等部门. */
function isOffice(words: string): boolean {
  return words.length >= 2 && OFFICE_ENDINGS.test(words) && withoutPersons(words) === words;
}

/**
 * Who is to do it, as printed: 「由街道经发办牵头」, or the subject in front of the mark of duty or of the time
 * (各部门、各街镇要…, 镇政府每年…). Empty where the sentence names nobody.
 */
export function officeOf(text: string, time: Span, sentence: Span): string {
  const led = leaderOf(text, sentence);
  if (led !== '') return led;
  const before = subjectBefore(text, time.start, sentence);
  if (before !== '') return before;
  for (let at = Math.max(sentence.start, time.start - 120); at < time.start; at++)
    if (dutyAt(text, at)) {
      const asked = subjectBefore(text, at, sentence);
      if (asked !== '') return asked;
    }
  const limit = Math.min(sentence.end, time.end + 60);
  for (let at = time.end; at < limit && !isStopAt(text, at); at++)
    if (dutyAt(text, at) || text[at] === '将')
      return subjectBefore(text, at, { start: time.end, end: sentence.end });
  return '';
}

/** The words between the last stop and the offset, where they name an office. */
function subjectBefore(text: string, at: number, sentence: Span): string {
  let end = at;
  while (end > sentence.start && '于在请要应将须并，,'.includes(text.charAt(end - 1))) end--;
  let start = end;
  while (start > sentence.start && start > end - 40 && !isSubjectStopAt(text, start - 1)) start--;
  const words = text.slice(start, end).trim();
  const subject = words.startsWith('由') ? words.slice(1) : words;
  return isOffice(subject) ? subject : '';
}

function leaderOf(text: string, sentence: Span): string {
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 300));
  const mark = words.indexOf('牵头');
  return mark < 0 ? '' : leaderBefore(words, mark);
}

function leaderBefore(words: string, mark: number): string {
  let start = mark;
  while (start > 0 && start > mark - 30 && !isLeaderStopAt(words, start - 1)) start--;
  const subject = words.slice(start, mark).trim();
  return isOffice(subject) ? subject : '';
}

/** Offices that lead something in the stretch: 「经发办要牵头…；社事办牵头…」 gives two. A person's post (负责人) is none. */
export function leadersOf(text: string, span: Span): string[] {
  const words = text.slice(span.start, span.end);
  return [...words.matchAll(/(?:要|应|须|将|负责)?牵头/gu)]
    .map(({ index }) => leaderBefore(words, index))
    .filter((office) => office !== '' && !/(?:人|领导)$/u.test(office));
}

/**
 * Offices that the sentences of a stretch ask: before a mark of duty (各街镇要…), or at the head of a sentence before a verb
 * (派出所依法开展…). In order; one that is part of another (街镇, 各街镇) is left out.
 */
export function askedOf(text: string, sentences: readonly Span[]): string[] {
  const asked: string[] = [];
  for (const sentence of sentences)
    for (const part of partsOf(text, sentence)) {
      const head = headOf(text, part);
      if (head !== '') asked.push(head);
      for (let at = part.start; at < part.end; at++) {
        const subject = dutyAt(text, at) ? subjectBefore(text, at, part) : '';
        if (subject !== '' && !isPhrase(subject)) asked.push(subject);
      }
    }
  const once = [...new Set(asked)];
  return once.filter((office) => !once.some((other) => other !== office && other.includes(office)));
}

/** The parts of a sentence between ；. */
function* partsOf(text: string, sentence: Span): Generator<Span, void> {
  let start = sentence.start;
  for (let at = start; at <= sentence.end; at++)
    if (at === sentence.end || text[at] === '；' || text[at] === ';') {
      if (at > start) yield { start, end: at };
      start = at + 1;
    }
}

const SUBJECT_LIMIT = 40;

/**
 * The office at the head of a part, where a verb or what leads to one stands behind it (派出所|依法开展…), or a list of
 * departments in front of a comma (经发办、应急办等部门，推进…).
 */
function headOf(text: string, part: Span): string {
  const last = Math.min(part.end, part.start + SUBJECT_LIMIT);
  for (let at = part.start + 2; at < last; at++) {
    const words = text.slice(part.start, at).trim();
    if (isSubjectStopAt(text, at))
      return '，,'.includes(text.charAt(at)) && /、.*部门/u.test(words) && isOffice(words) && !isPhrase(words)
        ? words
        : '';
    // 各村|居 is not yet 各村居, though 居 is a verb as well.
    if (text[at] === '等' || isOffice(text.slice(part.start, at + 1)) || !isAct(text, at)) continue;
    if (isOffice(words) && !isPhrase(words)) return words;
  }
  return '';
}

function isAct(text: string, at: number): boolean {
  if ((classesAt(text, at) & (ANY_VERB | WORD.adverb)) !== 0) return true;
  return /^(?:负责(?!人)|依法)/u.test(text.slice(at, at + 3));
}

/** What an office does not begin with: 将基层…纳入社区, 对…单位, 固化政府…. */
const LEADS =
  /^(?:[将把对在从按受被与为以因使让令]|经(?![发信济贸开])|固化|紧盯|做实|织密|压实|筑牢|夯实|守牢|配强|用好|立足)/u;

/** Whether the words are more than the name of an office: what is done to it stands in front (推动业主委员会), or a number in them. */
function isPhrase(words: string): boolean {
  if (/\d|纳入/u.test(words) || LEADS.test(words)) return true;
  if (words.startsWith('各')) return false;
  const [first = ''] = words.split(/、|等|和|部门/u);
  // 建设办, 供水公司: short names begin like a verb as well.
  if (first.length <= 4 && /(?:[办局科队站所厅委]|公司)$/u.test(first)) return false;
  // 教育、民政、卫健等部门: the verb alone is a field of work.
  const { length, classes } = findWord(first, 0, first.length);
  return (classes & ANY_VERB) !== 0 && length < first.length;
}
