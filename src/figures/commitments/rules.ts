import { classesAt, dutyAt, leadsToVerb, namesMilestone } from './tense.ts';
import { isAdverbial, leadOf, type Candidate } from './candidate.ts';

/** What a rule makes of a time: nothing (null), or how its end is to be read. */
export interface Verdict {
  /** `deadline` gives `../X` even where the words are a bare date. */
  readonly as: 'deadline' | 'window' | 'turn';
}

/** A rule for times that set commitments. Rules are asked in order; the first answer counts. */
interface CommitmentRule {
  readonly id: string;
  readonly read: (candidate: Candidate) => Verdict | 'none' | null;
}

const DEADLINE: Verdict = { as: 'deadline' };
const WINDOW: Verdict = { as: 'window' };
const TURN: Verdict = { as: 'turn' };

// 截至目前, 目前, 去年同期, 今年以来: such times date what is reported.
const neverARule: CommitmentRule = {
  id: 'commitment/report-time',
  read({ time, period }) {
    if (time.kind === 'until' || time.kind === 'reference') return 'none';
    return time.kind !== 'recurring' && period === '' ? 'none' : null;
  },
};

// 「（完成时限：6月30日、9月30日、12月30日前分别完成季度检查情况的收集工作）」
const labelled: CommitmentRule = {
  id: 'commitment/label',
  read({ label, time }) {
    if (label === null || label.kind === 'office') return null;
    if (time.kind === 'recurring') return TURN;
    if (time.kind === 'deadline') return DEADLINE;
    return label.kind === 'limit' && time.kind === 'point' ? DEADLINE : WINDOW;
  },
};

// 「（二）排查整治阶段（2024年4月底至2025年11月15日）。」「第一阶段：动员部署（即日起至3月15日）」
const STEPS = /步骤|阶段|时间安排|进度|工作安排/u;
const STEP_NAMES =
  /(?:动员|部署|整治|攻坚|提升|总结|自查|排查|验收|整改|实施|推进|巩固|宣传|督导|启动)[（(]$/u;

const stage: CommitmentRule = {
  id: 'commitment/stage',
  read({ text, time, block, genre }) {
    if (time.kind === 'recurring' || time.kind === 'duration') return null;
    const before = text.slice(Math.max(block.start, time.start - 16), time.start);
    const mark = before.lastIndexOf('阶段');
    // 「二、整治步骤（一）动员部署（2024年6月）。」: a step under a heading of steps needs no 阶段.
    const closed = text[time.end] === '）' || text[time.end] === ')';
    const step = closed && STEP_NAMES.test(before) && block.section.some((heading) => STEPS.test(heading));
    if (step && genre === 'plan') return time.kind === 'deadline' ? DEADLINE : WINDOW;
    if (mark < 0) return null;
    const between = before.slice(mark + 2);
    const bracketed = /^[^，。；]{0,12}[（(：:]$/u.test(between);
    return bracketed ? (time.kind === 'deadline' ? DEADLINE : WINDOW) : null;
  },
};

// 「住建部门要推动住宅区物业服务企业…开展每日巡查」「每季度召开会议」. A rhythm tells of the world, not of a duty, in
// 「平均每天发生火灾3起」「每年造成大量伤亡」.
const recurring: CommitmentRule = {
  id: 'commitment/recurring',
  read({ text, time, sentence, genre, tense, scope }) {
    if (time.kind !== 'recurring') return null;
    const before = text.slice(Math.max(sentence.start, time.start - 4), time.start);
    if (/平均|人均|相当|几乎|近乎|折合/u.test(before)) return 'none';
    if (
      /^(?:人|户|辆|起|约|有|都有|均有|达|平均|大约|仅|因|的|造成|死|新增|增长|发生|超|接|是|为|，[^，。]{0,12}发生)/u.test(
        text.slice(time.end, time.end + 18),
      )
    ) {
      const asked = /^有(?:具体|专人|计划|部署|检查|记录|新)/u.test(text.slice(time.end, time.end + 6));
      if (!asked) return 'none';
    }
    if (tense === 'report') return 'none';
    if (genre === 'plan' || tense === 'duty') return TURN;
    // In a report only a standing arrangement is a duty: 建立“领导小组双周调度、专班每周调度”机制, 做到每月有进展.
    const words = text.slice(Math.max(sentence.start, time.start - 30), Math.min(sentence.end, scope.end));
    return /机制|制度|做到|坚持|实行|建立|要求|规定/u.test(words) || leadsToVerb(text, time.end)
      ? TURN
      : 'none';
  },
};

// 「2022年10月底前培养3000个」「“十四五”末培训不少于1万人」「到2025年，…」
const deadline: CommitmentRule = {
  id: 'commitment/deadline',
  read({ time, isPast, tense }) {
    if (time.kind !== 'deadline') return null;
    return isPast || tense === 'report' ? 'none' : DEADLINE;
  },
};

// 「6月30日、9月30日、12月30日前分别完成」: dates listed in front of a deadline are deadlines.
const listedDeadline: CommitmentRule = {
  id: 'commitment/listed-deadline',
  read({ time, listEnd, isPast }) {
    return time.kind === 'point' && listEnd.kind === 'deadline' && !isPast ? DEADLINE : null;
  },
};

// 「利用两年时间，坚决整治…」「力争用3年左右时间」「1年内基本消除」
const duration: CommitmentRule = {
  id: 'commitment/duration',
  read({ text, time, tense, sentence, genre }) {
    if (time.kind !== 'duration') return null;
    if (time.side === 'past' || tense === 'report') return 'none';
    const lead = leadOf(text, time, sentence);
    if (/(?:利用|用|通过|力争|争取|确保|计划)$/u.test(lead)) return WINDOW;
    return genre === 'plan' && isAdverbialLead(lead) && !text.startsWith('计划', time.end) ? WINDOW : 'none';
  },
};

function isAdverbialLead(lead: string): boolean {
  return lead === '' || lead.endsWith('在') || lead.endsWith('于');
}

// 「从今年5月份开始，…共同开展电动自行车安全隐患全链条治理」「自2024年1月1日起施行」, not 「2021年以来，共检查单位」. What
// began before the year of the bulletin is background.
const beginning: CommitmentRule = {
  id: 'commitment/beginning',
  read({ text, time, tense, isOld }) {
    if (time.kind !== 'since') return null;
    const words = text.slice(time.start, time.end);
    const begins = /(?:起|开始)$/u.test(words) || (/^[自从]/u.test(words) && !/(?:来|今|后)$/u.test(words));
    return begins && !isOld && tense !== 'report' ? WINDOW : 'none';
  },
};

// 「国务院安委会办公室定于11月份在全国开展消防宣传月活动」「计划于2025年建成」「力争2025年建成」
const announced: CommitmentRule = {
  id: 'commitment/announced',
  read({ text, time, sentence, isPast, tense }) {
    if (isPast || tense === 'report') return null;
    const lead = leadOf(text, time, sentence);
    return /(?:定于|拟于|将于|计划于|计划在|将在|要于|要在|须于|应于|应在|请于|请在|力争|争取|确保|计划|预计|预计于|拟在|拟|力争在|力争于|确保在|务必于|务必在)$/u.test(
      lead,
    )
      ? WINDOW
      : null;
  },
};

// 「2022年计划建设不少于15座」「全国消防宣传月期间，…队伍将紧密结合」「8月正式开工建设」
const dated: CommitmentRule = {
  id: 'commitment/dated-duty',
  read(candidate) {
    const { text, time, isPast, tense, scope, genre } = candidate;
    if (isPast || tense === 'report' || isRemark(candidate)) return 'none';
    const here = isAdverbial(candidate);
    // 「2024年12月底完成」「年底建成」: the end of a month or year, with a verb of completion, is a deadline.
    if (here && isEnd(candidate) && (genre === 'plan' || tense === 'duty')) return DEADLINE;
    if (tense === 'duty' && (here ? isDating(candidate) : asksInClause(candidate))) return WINDOW;
    if (here && namesMilestone(text, scope.start, Math.min(scope.end, scope.start + 12))) return WINDOW;
    if (genre === 'plan' && here && isDating(candidate) && !isEarly(candidate)) return WINDOW;
    if (isByPlanOf(candidate)) return WINDOW;
    return time.from?.plan !== null &&
      time.from?.plan !== undefined &&
      tense === 'duty' &&
      isVerbBehind(candidate)
      ? WINDOW
      : 'none';
  },
};

// 「今年是实现“十四五”规划目标任务的关键一年」「“十五五”即将到来」 speak about the time, not of a duty in it.
function isRemark({ text, time }: Candidate): boolean {
  return /^(?:是|正是|将是|也是|正值|适逢|即将|来临|到来|临近|恰逢)/u.test(
    text.slice(time.end, time.end + 4),
  );
}

function isEnd({ text, time }: Candidate): boolean {
  if (time.kind !== 'point' || time.from?.edge !== 'end') return false;
  return /^(?:全部|全面|基本|力争|要)?(?:完成|建成|实现|达到|竣工|投用|交付|通车|办结|到位|清零)/u.test(
    text.slice(time.end, time.end + 6),
  );
}

// 落实李强总理年初部署的重点任务: the beginning of the year lies behind.
function isEarly({ time }: Candidate): boolean {
  return time.from?.edge === 'early' && time.from.month === null;
}

/** Whether what follows is a clause that the time dates (a comma, a verb, a preposition), not a noun it belongs to. */
function isDating({ text, time }: Candidate): boolean {
  const mark = text.charAt(time.end);
  if (mark === '，' || mark === ',' || mark === '：' || mark === ':') return true;
  return leadsToVerb(text, time.end) && classesAt(text, time.end) !== 0 ? true : dutyAt(text, time.end);
}

function isVerbBehind({ text, time }: Candidate): boolean {
  return leadsToVerb(text, time.end);
}

/** 「各地2025年要完成」「2022年计划建设」: the mark of duty stands in the clause of the time. */
function asksInClause({ text, time, scope }: Candidate): boolean {
  // 年度目标, 2025年目标任务: the noun right behind the time asks nothing.
  if (text.startsWith('目标', time.end)) return false;
  for (let at = time.end; at < Math.min(scope.end, time.end + 14); at++) {
    if ('，,；;。：、'.includes(text.charAt(at))) return false;
    if (dutyAt(text, at)) return true;
  }
  return false;
}

// 「根据年度民生项目目标,微型消防站数量将达到2800座」
function isByPlanOf({ text, time, sentence, tense, scope }: Candidate): boolean {
  if (tense !== 'duty') return false;
  const lead = leadOf(text, time, sentence);
  if (!/(?:根据|按照|对照|依据|按)$/u.test(lead)) return false;
  let end = time.end;
  while (end < scope.end && !'，,；;。'.includes(text.charAt(end))) end++;
  return /(?:目标|任务|指标|项目)$/u.test(text.slice(time.end, end));
}

/** The rules in the order in which they are asked. */
export const COMMITMENT_RULES: readonly CommitmentRule[] = [
  neverARule,
  labelled,
  stage,
  recurring,
  deadline,
  listedDeadline,
  duration,
  beginning,
  announced,
  dated,
];
