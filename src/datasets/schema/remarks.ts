import { filled, text } from './column.ts';
import { shared } from './shared.ts';
import { table } from './table.ts';

/** What a reader is told beside numbers: that somebody printed another one, and what they may not be used for. */

export const clashes = table({ name: 'clashes', key: 'id', titleZh: '另有公布', titleEn: 'Clashes',
  zh: '同一地区、指标、时期，两家公布的数不同；保留了哪一个，为什么。',
  en: 'Where two publishers gave different numbers for one region, indicator and period: which was kept, and why.' }, {
  id: filled('标识', '“地区:指标:时期:性质”。', '`<region>:<indicator>:<period>:<role>`.'),
  region: shared.region,
  indicator: shared.indicator,
  period: filled('时期', '所说的时期（EDTF）。', 'The time it speaks of, in EDTF (ISO 8601-2).', { format: 'edtf' }),
  role: shared.role,
  fact: text('录入数据', '保留下来的数；都没有收录的则空。', 'Id of the fact that was kept; empty where none was.', { refersTo: ['facts', 'id'] }),
  kept_raw: text('保留的数', '保留下来的数，照印；都没有收录的则空。', 'The number that was kept, as printed; empty where none was.'),
  other_raw: filled('另一个数', '另一个数，照印；有几个则以；分开，括号里是它的范围。', 'The other number as printed; several between ；, in brackets what it covers.'),
  other_publisher: filled('另一发布者', '另一个数由谁公布。', 'Who published the other number.'),
  other_published: text('另一发布日期', '另一个数何时公布，知道多细写多细；有几个则以；分开；不知道则空。', 'When it was published, as precise as known; several between ；; empty where it is not known.'),
  note_zh: filled('说明', '保留哪一个，为什么（中文）。', 'Which was kept and why, in Chinese.'),
  note_en: filled('英文说明', '保留哪一个，为什么（英文）。', 'Which was kept and why, in English.'),
}); // prettier-ignore

export const notes = table({ name: 'notes', key: 'id', titleZh: '读数须知', titleEn: 'Notes',
  zh: '读某项指标的数之前要知道的：数的是什么，不能怎样用。',
  en: 'What has to be known before numbers of an indicator are read: what they count, and what they may not be used for.' }, {
  id: filled('标识', '“指标:地区:时期:第几条”。', '`<indicator>:<region>:<period>:<n>`.'),
  indicator: shared.indicator,
  region: text('地区', '只说某地的数时，该地的代码；说所有地区的则空。', 'Code of the region whose numbers it is about; empty where it is about those of all.', { format: 'region', refersTo: ['regions', 'code'] }),
  period: text('时期', '只说某段时期的数时，该时期（EDTF）；不限则空。', 'The time of the numbers that it is about, in EDTF (ISO 8601-2); empty where it is about all.', { format: 'edtf' }),
  note_zh: filled('须知', '一句话（中文）。', 'A sentence in Chinese.'),
  note_en: filled('英文须知', '一句话（英文）。', 'A sentence in English.'),
}); // prettier-ignore
