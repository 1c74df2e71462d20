import { filled, oneOf, text } from './column.ts';
import { shared } from './shared.ts';
import { table } from './table.ts';
import { COMMITMENT_STATUSES } from './vocabulary.ts';

export const commitments = table({ name: 'commitments', key: 'id', titleZh: '承诺', titleEn: 'Commitments',
  zh: '文件定下的期限、时段和定期的职责。',
  en: 'Deadlines, windows and recurring duties that a document sets.' }, {
  id: filled('标识', '“通报@起点”。', '`<bulletin>@<start>`.'),
  bulletin: shared.bulletin,
  region: shared.maybeRegion,
  start: shared.start,
  end: shared.end,
  raw: filled('原样', '定下期限或频次的字，照印。', 'The words that set it, as printed.'),
  due: text('期限', '期限或时段（EDTF）；没有尽头的职责则空。', 'Deadline or window in EDTF (ISO 8601-2); empty for a duty without an end.', { format: 'edtf' }),
  every: text('频次', '定期职责的间隔（ISO 8601）；不是定期的则空。', 'ISO 8601 duration of a recurring duty; empty otherwise.', { pattern: 'P[1-9][0-9]*[YMWD]' }),
  task: text('任务', '要做什么，照印。', 'What is to be done, as printed.'),
  office: text('责任单位', '由谁做，照印。', 'Who is to do it, as printed.'),
  rule: shared.rule,
  quote: shared.quote,
}); // prettier-ignore

export const commitment_status = table({ name: 'commitment_status', key: 'id', titleZh: '承诺进展', titleEn: 'Status of commitments',
  zh: '每一项期限、定期职责和目标数在某一天的进展，按本站公开的规则得出。',
  en: 'How every deadline, recurring duty and numeric target stands on a day, by the rules printed on the site.' }, {
  id: filled('标识', '承诺的标识；不在任何承诺里的目标数为“目标.target”，方案里待整改的存量为“数.problem”。', 'Id of the commitment, `<target>.target` where a target stands in none, `<figure>.problem` of a stock that a plan is to put right.'),
  source: oneOf(['commitments', 'figures', 'facts'], '来源', '取自哪张表：commitments 承诺，figures 通报里的数，facts 人工录入。', 'The table it comes from.'),
  bulletin: text('通报', '公布它的通报；人工录入的则空。', 'Id of its bulletin; empty for facts.', { refersTo: ['bulletins', 'id'] }),
  region: shared.maybeRegion,
  campaigns: text('行动', '所属行动的标识，以空格分开。', 'Ids of the campaigns it belongs to, between spaces.'),
  office: text('责任单位', '由谁做，照印。', 'Who is to do it, as printed; of a target, who gives the number.'),
  task: filled('任务', '要做什么，照印。', 'What is to be done, as printed; of facts the indicator and the number.'),
  due: text('期限', '期限或时段（EDTF）；没有尽头的职责则空。', 'Deadline, window or period in EDTF (ISO 8601-2); empty where none is printed.', { format: 'edtf' }),
  deadline: text('截止日', '期限最晚的一天；没有则空。', 'The last day that `due` can mean; empty where there is none.', { pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}' }),
  every: text('频次', '定期职责的间隔（ISO 8601）；不是定期的则空。', 'ISO 8601 duration of a recurring duty; empty otherwise.'),
  targets: text('目标', '所定目标数的标识，以空格分开。', 'Ids of the targets it sets, or of the stock it is to put right, between spaces.'),
  answers: text('对应的结果', '对应每个目标的最新已公布结果的标识，以空格分开；没有则为-。', 'Id of the newest published result that answers each target, between spaces; - where there is none.'),
  grounds: text('对应的依据', '结果凭什么对应目标：same-sentence 同一句，same-time 结果的时间在目标的时间之内；没有则为-。', 'Why each result answers its target, between spaces: same-sentence or same-time (the result lies in the time of the target); - where there is none.'),
  status: oneOf(COMMITMENT_STATUSES, '状态', 'not-due 未到期，reported-done 已公布达到，reported-partial 已公布部分，not-collected 到期·本站未收录结果，recurring 经常性，undated 未写明期限。', 'not-due 未到期, reported-done 已公布达到, reported-partial 已公布部分, not-collected 到期·本站未收录结果, recurring 经常性, undated 未写明期限.'),
  as_of: text('截至', '截至哪一天；此后公布的不计在内。', 'The day on which it stands so; nothing that was published later is known on it.', { pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}' }),
  quote: shared.quote,
}); // prettier-ignore
