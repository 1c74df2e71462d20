import { readBoundBefore } from '../../text/quantities/boundMarks.ts';
import type { Token } from '../../text/tokens.ts';
import { WORD } from '../../text/lexicon/words.ts';
import { hasClass, isNominal, isVerb, type Sentence, textOf } from '../sentence.ts';
import { readBound } from './bounds.ts';
import type { Counted } from '../frames/frame.ts';

/** Words in front of a Chinese numeral after which it is no count: 各两名, 这三个, 前五位, 第三批. */
const NO_COUNT_BEFORE = /[第前后首末这那哪某另逐数每各本上下头初其同]$/u;
/** A bound in front makes even 一次 a figure: 不少于一次. */
const BOUND_BEFORE =
  /(?:不少于|不低于|不得少于|不得低于|至少|最少|不超过|不得超过|不多于|不高于|至多|最多|超过?|近|约|不足|不到|达到?|逾|≥|≤)$/u;
/** Units that are as often part of a place name or a word (十八里店, 王四营, 三门峡, 五大道): no count without a bound. */
const NAME_UNITS = new Set([
  ...'里营村街道门桥庙岗沟河江山台塘店口眼角分层面色路线区市州县园馆库院校站井塔柱桌代辈版段节集首字点刻度大小级届号成丈尺寸斤两石斗担方环圈头',
  '标段',
]);
/** 九曲岭, 六弯山: with such an ending a numeral and its classifier name a place. */
const PLACE_ENDS =
  /^(?:山|岭|岩|峰|峡|湖|河|江|沟|湾|桥|镇|乡|县|村|堡|铺|坝|坡|塬|口|岗|寨|关|门|台|泉|潭|洞)/u;
const COUNTS_PLACES = /^[个座条处家]$/u;
/** 四次全会, 三次、四次、五次全会: sessions are numbered. */
const SESSIONS =
  /^(?:[、和至][一二三四五六七八九十]+次)*(?:全会|全委|常委会|执委会|理事会|全体(?:扩大)?会议|党代会|人代会|代表大会|会议精神)/u;
const MAGNITUDE = /[十百千万亿拾佰仟萬億]/u;

function before(sentence: Sentence, token: Token, length = 6): string {
  return sentence.source.slice(Math.max(sentence.start, token.start - length), token.start).trimEnd();
}

/** 三人死亡, 新建两所学校: a single Chinese digit counts when a verb leads to it or a noun or a casualty follows. */
function countsByContext(sentence: Sentence, at: number): boolean {
  const previous = sentence.tokens[at - 1];
  const next = sentence.tokens[at + 1];
  const ends = next === undefined || next.kind === 'stop' || next.kind === 'list';
  if (previous !== undefined && hasClass(previous, WORD.act | WORD.light))
    return !/^(?:会议|全会)/u.test(sentence.source.slice(next?.start ?? 0)) || hasClass(previous, WORD.light);
  if (previous?.kind === 'text') return ends;
  const leads = previous !== undefined && (isVerb(previous) || hasClass(previous, WORD.adverb));
  const follows = isNominal(next) || hasClass(next, WORD.casualty | WORD.verbalNoun);
  const opens =
    previous === undefined ||
    previous.kind === 'stop' ||
    previous.kind === 'list' ||
    previous.kind === 'time';
  return (leads && (follows || ends)) || (opens && follows);
}

/** Whether a numeral in Chinese characters is a figure rather than part of a name or a way of speaking. */
function isChineseFigure(sentence: Sentence, at: number, counted: Counted): boolean {
  const token = sentence.tokens[at];
  const { quantity, unitClass } = counted;
  if (token === undefined) return false;
  const lead = before(sentence, token);
  const ends = sentence.source.slice(quantity.end, quantity.end + 16);
  if (quantity.unit === '次' && SESSIONS.test(ends)) return false;
  if (
    quantity.unit.length === 1 &&
    !COUNTS_PLACES.test(quantity.unit) &&
    quantity.value < 100 &&
    quantity.mark === null &&
    PLACE_ENDS.test(ends)
  )
    return false;
  if (quantity.kind === 'fraction' || quantity.kind === 'percent')
    return quantity.unit !== '' && !lead.endsWith('之');
  if (quantity.kind === 'range' && unitClass !== 'abstract')
    return quantity.unit !== '' && !NO_COUNT_BEFORE.test(lead);
  const numeral = sentence.source.slice(quantity.numeral.start, quantity.numeral.end);
  if (quantity.pure && readBoundBefore(sentence.source, quantity.start) === null) return false;
  const isBounded = BOUND_BEFORE.test(lead) || readBound(sentence, at, quantity, 'target') !== 'exact';
  if (quantity.unit === '') return isBounded && MAGNITUDE.test(numeral) && quantity.value >= 1000;
  if (quantity.kind === 'multiple') return true;
  if (NO_COUNT_BEFORE.test(lead)) return false;
  if (isBounded) return true;
  const isWordOfSize = /^[百千万亿]/u.test(numeral) && quantity.mark === null;
  if (isWordOfSize) return false;
  if (quantity.value === 1) return unitClass === 'measure' && quantity.unit.length > 1;
  if (NAME_UNITS.has(quantity.unit) && !/[余多]/u.test(numeral) && quantity.value < 1000)
    return quantity.unit === '户';
  if (unitClass === 'abstract' || unitClass === 'time') return quantity.value >= 20;
  if (quantity.value < 10 && quantity.unit === '个') return false;
  if (quantity.value >= 10 || quantity.mark !== null) return true;
  return countsByContext(sentence, at);
}

/** Whether digits without a unit are a figure: an index or a total behind 为 or 达, a size in 万 or 亿. */
function isBareFigure(sentence: Sentence, at: number, counted: Counted): boolean {
  const { quantity } = counted;
  const token = sentence.tokens[at];
  const next = sentence.tokens[at + 1];
  if (token === undefined) return false;
  if (quantity.kind === 'ratio' || quantity.kind === 'percent' || quantity.kind === 'fraction') return true;
  const numeral = sentence.source.slice(quantity.numeral.start, quantity.numeral.end);
  const lead = before(sentence, token);
  if (/[万亿]/u.test(numeral)) return true;
  const isDecimal = quantity.kind === 'decimal' || quantity.kind === 'integer';
  if (isDecimal && /[.．点]/u.test(numeral) && /[增长降少加升低高在]$/u.test(lead)) return true;
  const ends =
    next === undefined ||
    next.kind === 'stop' ||
    next.kind === 'list' ||
    next.kind === 'close' ||
    isVerb(next);
  if (!ends) return false;
  // 死亡率为1.34, 指数达到102.3: a rate without a unit is introduced by its name and 为 or 达到.
  return (
    /(?:为|达到?|至|[率数度值]|于)$/u.test(lead) &&
    !/(?:号|编号|电话|热线|邮编|代码|拨打)[为是：:]?$/u.test(lead)
  );
}

const CODE_BEHIND =
  /^(?:号|次会议|届|版|路|国道|省道|高速|线路|型|式|街|弄|室|幢|栋楼|网格员|条例|热线|指挥中心|平台)/u;

/** Arabic digits that name something: 15号, G105, 12345热线, 第3次. */
function isCode(sentence: Sentence, counted: Counted): boolean {
  const { quantity } = counted;
  const behind = sentence.source.slice(quantity.numeral.end, quantity.numeral.end + 4).trimStart();
  if (/^(?:号|#|届|版|时(?!长))/u.test(behind)) return true;
  // 6代线, 8.6代面板: a generation of technology; 三代人 are people.
  if (quantity.unit === '代' && !/^代(?:人|同堂|[^\p{Script=Han}]|$)/u.test(behind)) return true;
  // 3号楼507室: a room.
  if (
    quantity.unit === '室' &&
    /[楼号幢栋座元路]$/u.test(sentence.source.slice(quantity.start - 1, quantity.start))
  )
    return true;
  if (quantity.unit === '' && CODE_BEHIND.test(behind)) return true;
  return /[A-Za-z]/u.test(behind.charAt(0)) && quantity.unit === '';
}

/** 全国前10名, 前45位: a rank; 省道22线, 国道207方庄段: a road; 十三连增: a run. */
function isRank(sentence: Sentence, token: Token, unit: string): boolean {
  // 产量十三连增, 六连冠: how often in a row.
  if (unit === '连') return /[冠增丰升涨]/u.test(sentence.source.charAt(token.end));
  if (/[省国县乡]道$/u.test(before(sentence, token)))
    return (
      unit.startsWith('线') ||
      /^\d{2,3}\p{Script=Han}{1,8}段/u.test(sentence.source.slice(token.start, token.start + 14))
    );
  return /^[位名强]$/u.test(unit) && /(?<![目此以之年日月])前$/u.test(before(sentence, token));
}

/** Whether a numeral with its unit is a figure of the bulletin (gold guide, “What is a figure”). */
export function isFigure(sentence: Sentence, at: number, counted: Counted): boolean {
  const token = sentence.tokens[at];
  if (token === undefined) return false;
  if (isCode(sentence, counted)) return false;
  const { quantity } = counted;
  // 庆祝成立75周年: an anniversary counts nothing.
  if (quantity.unit === '周年') return false;
  // 1亿级企业5家: a class of size is a part of the name.
  if (
    quantity.unit === '级' &&
    /[万亿]/u.test(
      quantity.numeral.end > 0 ? sentence.source.slice(quantity.numeral.start, quantity.numeral.end) : '',
    )
  )
    return false;
  if (before(sentence, token, 2).endsWith('第')) return false;
  if (isRank(sentence, token, quantity.unit)) return false;
  const lead = before(sentence, token);
  if (/[〔［[]$/u.test(lead) && /[\p{Script=Han}]{2,}.$/u.test(lead)) return false;
  if (quantity.script === 'chinese') return isChineseFigure(sentence, at, counted);
  if (quantity.unit === '') return isBareFigure(sentence, at, counted);
  return textOf(sentence, token).trim() !== '';
}
