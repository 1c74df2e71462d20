import type { Table } from './column.ts';

import { count, filled, text } from './column.ts';

const DECISION =
  'accept: the reading is right; correct: it is what stands in `figures` now; reject: it is no figure; add: the machine had overlooked it.';

/** What people decided on figures. */
export const REVIEW_TABLE: Table = {
  name: 'reviews',
  titleZh: '复核',
  titleEn: 'Reviews',
  key: 'id',
  description:
    'Figures that a person has looked over, with what was decided, by whom and when, and what stood before a correction.',
  columns: [
    filled(text('id', '标识', 'Id of the figure; one that was rejected stands in no other table.')),
    filled(text('bulletin', '通报', 'Id of the bulletin that prints it.', { refersTo: ['bulletins', 'id'] })),
    count('start', '起点', 'Offset of the first character of `raw` in the source, in UTF-16 code units.'),
    count('end', '终点', 'Offset behind the last character of `raw`.'),
    filled(text('raw', '原样', 'What stands at the span, as printed.')),
    filled(text('decision', '决定', DECISION, { values: ['accept', 'correct', 'reject', 'add'] })),
    text(
      'before',
      '更正前',
      'What the machine had read, of the columns that were corrected, as a JSON object; empty where none was.',
    ),
    text('note', '理由', 'Why; empty only where the reading was accepted.'),
    filled(text('reviewer', '复核人', 'Name of the person who decided.')),
    filled(
      text('reviewed_at', '复核时间', 'When, in UTC.', {
        pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z',
      }),
    ),
  ],
};
