import { filled, oneOf, text } from './column.ts';
import { shared } from './shared.ts';
import { table } from './table.ts';
import { KINDS, DIRECTIONS, LEVELS, PUBLISHER_KINDS, YES_NO } from './vocabulary.ts';

export const indicators = table({ name: 'indicators', key: 'id', titleZh: '指标', titleEn: 'Indicators',
  zh: '数的是什么，可以怎样用。',
  en: 'What is counted, and how it may be used.' }, {
  id: shared.id,
  name_zh: shared.name_zh,
  name_en: shared.name_en,
  definition_zh: filled('定义', '数的是什么（中文）。', 'What is counted, in Chinese.'),
  definition_en: filled('英文定义', '数的是什么（英文）。', 'What is counted, in English.'),
  unit: filled('单位', '显示时用的单位。', 'Unit in which it is shown.'),
  kind: oneOf(KINDS, '类型', '指标的类型：stock 时点，flow 时期，cumulative 累计，rate 比率，money 金额。不同类型从不相加，也不画成一条线。', 'What sort of amount it is.'),
  better: oneOf(DIRECTIONS, '向好方向', '多了是好（up）、不好（down），还是无所谓好坏（none）。', 'Whether more of it is better, worse, or neither.'),
  compares: oneOf(YES_NO, '可比', '各地的数可否并列比较；no 时不排名、不上地图、不算占比。', 'Whether numbers of different regions may be compared; where it says no there is no ranking, map or share.'),
  campaign: text('行动', '按性质属于哪项行动，或空。', 'Campaign it belongs to by its nature, or empty.', { refersTo: ['campaigns', 'id'] }),
  words: text('对象或动作的字', '归到它的数，对象或动作里有的字，以 | 隔开；没有则空。', 'Words of which one stands in the verb or the thing counted of its numbers, between |; empty where it asks for none.'),
  objects: text('对象的字', '对象里有的字；没有印出对象的，在动作里。', 'Words of which one stands in the thing counted; where none is printed, in the verb.'),
  actions: text('动作的字', '动作里有的字。', 'Words of which one stands in the verb.'),
  units: text('量词', '它的数可以带的量词，以 | 隔开；都不读、只录入的则空。', 'Printed units of its numbers, between |; empty where they are entered by hand only.'),
  context: text('上下文的字', '句子、标题里要有的字，以近的为准；以 ! 起头的，只看本句和文件标题。', 'Words of which one stands in the sentence, its headings or the title; behind !, in its own sentence or the title.'),
  exclude: text('不含的字', '对象和动作里不能有的字。', 'Words that stand neither in the verb nor in the thing counted.'),
  exclude_context: text('上下文不含的字', '不能比上下文的字更近的字；以 ! 起头的，同一分句里不能有。', 'Words that do not stand nearer than those of the context; behind !, not in the same clause.'),
}); // prettier-ignore

export const breaks = table({ name: 'breaks', key: 'id', titleZh: '口径变化', titleEn: 'Breaks',
  zh: '某地某项指标从哪个时期起改变了统计口径；之前的数不能与之后的比。',
  en: 'Periods from which an indicator of a region is counted in another way: what lies before cannot be compared.' }, {
  id: filled('标识', '“地区:指标:时期”。', '`<region>:<indicator>:<period>`.'),
  region: shared.region,
  indicator: shared.indicator,
  period: filled('起始时期', '改用新口径的第一个时期（EDTF）。', 'The first period on the new base, in EDTF (ISO 8601-2).', { format: 'edtf' }),
  old_base: text('仍按旧口径', '起始时期之后、公布时仍按旧口径计算的时期（EDTF，以空格隔开）；没有则空。', 'Periods behind it whose numbers were still published on the old base, in EDTF, separated by spaces; empty where there are none.'),
  note_zh: filled('说明', '改变了什么（中文）。', 'What changed, in Chinese.'),
  note_en: filled('英文说明', '改变了什么（英文）。', 'What changed, in English.'),
  source: filled('依据', '依据在哪里。', 'Where it can be seen.'),
}); // prettier-ignore

export const publishers = table({ name: 'publishers', key: 'name', titleZh: '发布者', titleEn: 'Publishers',
  zh: '表里的数由谁公布，各是什么：引用时，报纸就称报纸。',
  en: 'Who published what stands in the tables, and what they are: a citation calls a newspaper a newspaper.' }, {
  name: filled('名称', '表里所写的名称，连同在何处读到的注。', 'As the tables name it, with a note on where it was read.'),
  kind: oneOf(PUBLISHER_KINDS, '类别', 'authority 机关，association 协会，media 媒体，repost 转载。', 'authority 机关, association 协会, media 媒体, repost 转载.'),
  name_en: text('英文名称', '英文名称；没有则空。', 'Name in English; empty where none is known.'),
  original: filled('首发者', '首发者：不带注的名称。', 'Who published it first: the name without the note.'),
}); // prettier-ignore

export const campaigns = table({ name: 'campaigns', key: 'id', titleZh: '行动', titleEn: 'Campaigns',
  zh: '各机关在一段时间里共同开展的行动。',
  en: 'What authorities set out to do together in a window of time.' }, {
  id: shared.id,
  name_zh: shared.name_zh,
  name_en: shared.name_en,
  description_zh: filled('说明', '要做成什么（中文）。', 'What it sets out to do, in Chinese.'),
  description_en: filled('英文说明', '要做成什么（英文）。', 'What it sets out to do, in English.'),
  window: filled('起止', '起止时间（EDTF）。', 'When it runs, in EDTF (ISO 8601-2).', { format: 'edtf' }),
  regions: filled('地区', '开展行动的地区代码，以空格分开。', 'Codes of the regions in which it runs, between spaces.'),
  bulletins: text('通报', '布置或通报它的文件，以空格分开。', 'Ids of the bulletins that order it or report on it, between spaces.'),
}); // prettier-ignore

export const regions = table({ name: 'regions', key: 'code', titleZh: '地区', titleEn: 'Regions',
  zh: '其他表里出现的地区、它们的上级和全部省级地区。代码截至2023年6月。',
  en: 'Regions that occur in the other tables, the regions above them, and all provinces. Codes as of 2023-06.' }, {
  code: filled('代码', '国标 GB/T 2260 代码；乡镇、街道9位。', 'Code of GB/T 2260; 9 digits for towns and streets.', { format: 'region' }),
  name: filled('名称', '地区名称。', 'Name as published.'),
  level: oneOf(LEVELS, '层级', '层级：nation 全国，province 省，prefecture 地，county 县，township 乡。', 'Depth.'),
  parent: text('上级', '上级地区的代码；全国则空。', 'Code of the region it belongs to; empty for the nation.', { refersTo: ['regions', 'code'] }),
}); // prettier-ignore
