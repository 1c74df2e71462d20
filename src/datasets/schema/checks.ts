import { count, filled, oneOf, optionalNumber, text } from './column.ts';
import { shared } from './shared.ts';
import { table } from './table.ts';
import { VERDICTS, CHECK_KINDS, CHECK_REASONS, CHECK_REVIEW_STATES, OUTCOMES } from './vocabulary.ts';

export const checks = table({ name: 'checks', key: 'id', titleZh: '核对', titleEn: 'Checks',
  zh: '通报对自己的数所作的说法，以及通报与录入数据之间应有的关系，用区间运算重新核对。程序判为矛盾、尚未经人确认的不列入，有多少处见 check_counts。',
  en: 'What bulletins claim of their own numbers, and what follows between bulletins and facts, recomputed in interval arithmetic. Contradictions that no person has confirmed are left out; `check_counts` says how many.' }, {
  id: filled('标识', '“通报@起点.规则”，或“录入数据.规则”。', '`<bulletin>@<start>.<rule>`, or `<fact>.<rule>`.'),
  kind: oneOf(CHECK_KINDS, '关系', '核对的是哪种关系：share 占比，sum 合计，growth 增减，ratio 比率，part 部分与整体，count 所称项数与所列，order 日期先后，children 下级与上级，nested 时段包含，cumulative 累计不减，restated 前后重述。', 'The relation.'),
  rule: filled('规则', '找出这种关系的规则。', 'Id of the rule that found it.'),
  verdict: oneOf(VERDICTS, '结论', 'consistent 一致，within-rounding 仅在舍入范围内一致，contradiction 矛盾，not-checkable 无法核对。矛盾须经人确认才列入。', 'consistent 一致, within-rounding 仅在舍入范围内一致, contradiction 矛盾, not-checkable 无法核对. A contradiction stands here only once a person has confirmed it.'),
  reason: oneOf(['', ...CHECK_REASONS], '理由', '结论凭什么，或为何没有结论；不需要理由的则空。', 'What the verdict rests on, or why there is none; empty where it needs no reason.'),
  bulletin: text('通报', '公布它的通报。', 'Id of the bulletin that claims it; empty between facts.', { refersTo: ['bulletins', 'id'] }),
  region: shared.maybeRegion,
  claimed: text('所称之数', '所称之数的标识；不是数的则空。', 'Id of the figure or fact that is claimed to come out; empty where it is no figure.'),
  claimed_raw: text('所称原样', '所称之数照印，连同约、近等字。', 'The same as printed, with 约, 近 and the like.'),
  claimed_span: text('所称位置', '所称之数在原文中的位置“起-止”；录入数据为0-0。', 'Its offsets in the source, `<start>-<end>`; 0-0 for facts.'),
  inputs: text('输入', '代入的数的标识，按算式的顺序，以空格分开；不是数的词为-。', 'Ids of the figures and facts that were put in, in the order of the formula, between spaces; - for words that are none.'),
  roles: text('输入的作用', '每项输入在算式中的作用，以空格分开。', 'What each input does in the formula, between spaces.'),
  spans: text('输入的位置', '每项输入在原文中的位置“起-止”，以空格分开；录入数据和没有印出的数为0-0。', 'Offsets of each input in the source, `<start>-<end>`, between spaces; 0-0 for facts and for what is not printed.'),
  formula: filled('算式', '算式，用各项输入的作用写出。', 'In the roles of the inputs: `part / whole * 100`.'),
  working: filled('算法', '算式代入印出的数，连同结果；没有印出的数写作?。', 'The same with the printed numbers, and what comes out; ? for a number that is not printed.'),
  unit: text('单位', '结果的单位；所列项数和日期则空。', 'Unit of what comes out; empty for counts of things that are listed, and for dates.'),
  result: optionalNumber('算得', '按印出的数直接算得的结果；算不出的和日期则空。', 'What comes out on the face of the numbers; empty where nothing can be computed, and for dates.'),
  low: optionalNumber('算得下限', '考虑舍入后算得的下限；无穷则空。', 'Lower end of what comes out over the rounding of the numbers; empty where it is infinite.'),
  high: optionalNumber('算得上限', '考虑舍入后算得的上限；无穷则空。', 'Upper end of the same.'),
  computed: text('算得区间', '算得的区间，圆括号表示不含该端。', 'The same interval as text: a round bracket leaves its end out.'),
  stated_low: optionalNumber('所称下限', '所称之数所代表的区间的下限；无穷则空。', 'Lower end of what the claimed number stands for.'),
  stated_high: optionalNumber('所称上限', '所称之数所代表的区间的上限；无穷则空。', 'Upper end of the same.'),
  stated: text('所称区间', '所称之数所代表的区间，圆括号表示不含该端。', 'The same interval as text.'),
  start: count('起点', '“原文”一栏的句子在通报中的位置；录入数据之间为0。', 'Offset of `quote` in the source; 0 between facts.'),
  end: count('终点', '该句之后的位置；录入数据之间为0。', 'Offset behind `quote`; 0 between facts.'),
  quote: filled('原文', '作出这一说法的句子，照印；录入数据之间，为谁在何处公布了什么，一行一条。', 'The sentence that claims it, as printed; between facts, who printed what where, one a line.'),
  review: oneOf(['', ...CHECK_REVIEW_STATES], '人工核对', '矛盾才有：confirmed 有人核对并确认；unconfirmed 尚无人确认，只在专门要求的本机预览里出现，从不公开。', 'Of contradictions: confirmed; a person stands for it. unconfirmed: only in a local preview that was asked for, never in public.'),
  reviewer: text('核对人', '确认这处矛盾的人。', 'Name of the person who confirmed the contradiction.'),
  reviewed_on: text('核对日', '确认的日期。', 'Day on which it was confirmed.', { pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}' }),
  review_note: text('核对说明', '怎样核对的，由确认的人写。', 'How it was looked at, in the words of that person.'),
}); // prettier-ignore

export const check_counts = table({ name: 'check_counts', key: 'outcome', titleZh: '核对计数', titleEn: 'Counts of checks',
  zh: '各种结论各有多少处，包括待人工核对、不列入任何别的表的矛盾。',
  en: 'How many relations came out how, among them the contradictions that await a person and are in no other table.' }, {
  outcome: oneOf(OUTCOMES, '结果', '结论，同 checks 表；observation 为只作注明（理由是 before-issue），awaiting 为程序判为矛盾、待人工核对。', 'A verdict of `checks`; observation: only noted, with the reason before-issue; awaiting: a program holds it to be a contradiction and no person has confirmed it.'),
  equalities: count('等式', '称某数应当得出的关系：合计、占比、增减、比率、项数。', 'Relations in which something is claimed to come out: sums, shares, growth, ratios, counts.'),
  at_most: count('不超过', '只要求一个不超过另一个的关系：部分与整体、短时段与长时段、日期先后。', 'Relations in which one is only to be no more than the other: parts and wholes, months and years, dates.'),
}); // prettier-ignore
