import type { Column, Table } from './column.ts';

import { CHECK_KINDS, CHECK_REASONS, CHECK_REVIEW_STATES, OUTCOMES, VERDICTS } from './checkVocabulary.ts';
import { count, filled, number, text } from './column.ts';

/** What was recomputed, and how many relations came out how; `region` is the column that all tables share. */
export const createCheckTables = (region: Column): readonly Table[] => [
  {
    name: 'checks', titleZh: '核对', titleEn: 'Checks', key: 'id',
    description: 'What bulletins claim of their own numbers, and what follows between bulletins and facts, recomputed in interval arithmetic. Contradictions that no person has confirmed are left out; `check_counts` says how many.',
    columns: [
      filled(text('id', '标识', '`<bulletin>@<start>.<rule>`, or `<fact>.<rule>`.')),
      filled(text('kind', '关系', 'The relation.', { values: CHECK_KINDS })),
      filled(text('rule', '规则', 'Id of the rule that found it.')),
      filled(text('verdict', '结论', 'consistent 一致, within-rounding 仅在舍入范围内一致, contradiction 矛盾, not-checkable 无法核对. A contradiction stands here only once a person has confirmed it.', { values: VERDICTS })),
      text('reason', '理由', 'What the verdict rests on, or why there is none; empty where it needs no reason.', { values: CHECK_REASONS }),
      text('bulletin', '通报', 'Id of the bulletin that claims it; empty between facts.', { refersTo: ['bulletins', 'id'] }),
      region,
      text('claimed', '所称之数', 'Id of the figure or fact that is claimed to come out; empty where it is no figure.'),
      text('claimed_raw', '所称原样', 'The same as printed, with 约, 近 and the like.'),
      text('claimed_span', '所称位置', 'Its offsets in the source, `<start>-<end>`; 0-0 for facts.'),
      text('inputs', '输入', 'Ids of the figures and facts that were put in, in the order of the formula, between spaces; - for words that are none.'),
      text('roles', '输入的作用', 'What each input does in the formula, between spaces.'),
      text('spans', '输入的位置', 'Offsets of each input in the source, `<start>-<end>`, between spaces; 0-0 for facts and for what is not printed.'),
      filled(text('formula', '算式', 'In the roles of the inputs: `part / whole * 100`.')),
      filled(text('working', '算法', 'The same with the printed numbers, and what comes out; ? for a number that is not printed.')),
      text('unit', '单位', 'Unit of what comes out; empty for counts of things that are listed, and for dates.'),
      number('result', '算得', 'What comes out on the face of the numbers; empty where nothing can be computed, and for dates.'),
      number('low', '算得下限', 'Lower end of what comes out over the rounding of the numbers; empty where it is infinite.'),
      number('high', '算得上限', 'Upper end of the same.'),
      text('computed', '算得区间', 'The same interval as text: a round bracket leaves its end out.'),
      number('stated_low', '所称下限', 'Lower end of what the claimed number stands for.'),
      number('stated_high', '所称上限', 'Upper end of the same.'),
      text('stated', '所称区间', 'The same interval as text.'),
      count('start', '起点', 'Offset of `quote` in the source; 0 between facts.'),
      count('end', '终点', 'Offset behind `quote`; 0 between facts.'),
      filled(text('quote', '原文', 'The sentence that claims it, as printed; between facts, who printed what where, one a line.')),
      text('review', '人工核对', 'Of contradictions: confirmed; a person stands for it. unconfirmed: only in a local preview that was asked for, never in public.', { values: CHECK_REVIEW_STATES }),
      text('reviewer', '核对人', 'Name of the person who confirmed the contradiction.'),
      text('reviewed_on', '核对日', 'Day on which it was confirmed.', { pattern: '([0-9]{4}-[0-9]{2}-[0-9]{2})?' }),
      text('review_note', '核对说明', 'How it was looked at, in the words of that person.'),
    ],
  },
  {
    name: 'check_counts', titleZh: '核对计数', titleEn: 'Counts of checks', key: 'outcome',
    description: 'How many relations came out how, among them the contradictions that await a person and are in no other table.',
    columns: [
      filled(text('outcome', '结果', 'A verdict of `checks`; observation: only noted, with the reason before-issue; awaiting: a program holds it to be a contradiction and no person has confirmed it.', { values: OUTCOMES })),
      count('equalities', '等式', 'Relations in which something is claimed to come out: sums, shares, growth, ratios, counts.'),
      count('at_most', '不超过', 'Relations in which one is only to be no more than the other: parts and wholes, months and years, dates.'),
    ],
  },
]; // prettier-ignore
