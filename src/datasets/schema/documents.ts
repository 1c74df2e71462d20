import { count, filled, number, oneOf, ordinal, text } from './column.ts';
import { shared } from './shared.ts';
import { table } from './table.ts';
import { DECISIONS, GENRES } from './vocabulary.ts';

export const bulletins = table({ name: 'bulletins', key: 'id', titleZh: '通报', titleEn: 'Bulletins',
  zh: '读过的文件，照发布时的样子保存。',
  en: 'The documents that were read, kept as published.' }, {
  id: filled('标识', '标识，不会改变。', 'Slug of the bulletin; never changes.'),
  title: shared.title,
  title_en: text('英文标题', '标题的英译，本站所译；没有译的则空。', 'Title in English, translated here; empty where nobody translated it.'),
  publisher: shared.publisher,
  region: shared.region,
  published: filled('发布日期', '发布日期，知道多细写多细（EDTF）。', 'Date of publication, as precise as known, in EDTF (ISO 8601-2).', { format: 'edtf' }),
  number: text('发文字号', '发文字号，照印；没有则空。', 'Number of the document as printed; empty where it has none.'),
  genre: oneOf(GENRES, '文种', '文种。', 'Kind of text.'),
  language: filled('语言', 'BCP 47 语言标签。', 'BCP 47 tag.'),
  url: shared.url,
  sha256: filled('校验和', '原文文件的 SHA-256。', 'SHA-256 of the source file.', { pattern: '[0-9a-f]{64}' }),
  characters: count('字数', '原文长度，按 UTF-16 编码单元计。', 'Length of the source in UTF-16 code units.'),
  figures: count('数据数', '由它读出的数有多少行。', 'Rows in `figures` that come from it.'),
  commitments: count('承诺数', '由它读出的承诺有多少行。', 'Rows in `commitments` that come from it.'),
  replaces: text('更正自', '它所更正的前一版通报；不是更正版的则空。', 'Id of the bulletin of which it is a corrected edition; empty otherwise.', { refersTo: ['bulletins', 'id'] }),
}); // prettier-ignore

export const places = table({ name: 'places', key: 'id', titleZh: '出处位置', titleEn: 'Places',
  zh: '数在所取自的文件里的位置：PDF 的页，表格的单元格；只列知道的。',
  en: 'Where figures stood in the file that their text was taken from: the page of a PDF, the cell of a table. Only those of which it is known.' }, {
  id: filled('标识', '数据的标识。', 'Id of the figure.', { refersTo: ['figures', 'id'] }),
  bulletin: shared.bulletin,
  page: ordinal('页', '在文件的第几页；没有页的则空。', 'Page of the file, from 1; empty where it has none.'),
  table: ordinal('表', '在文件的第几张表；不在表里的、工作簿里的则空。', 'Table of the file, from 1 in the order of the text; empty outside of tables and in workbooks.'),
  sheet: text('工作表', '在工作簿的哪张工作表；不是工作簿的则空。', 'Sheet of a workbook; empty otherwise.'),
  cell: text('单元格', '单元格，如 B7；不在表里的则空。', 'Cell, as spreadsheets name it: B7; empty outside of tables.', { pattern: '[A-Z]{1,3}[1-9][0-9]*' }),
}); // prettier-ignore

export const corrections = table({ name: 'corrections', key: 'id', titleZh: '更正', titleEn: 'Corrections',
  zh: '更正版与前一版印得不同的数。',
  en: 'Figures that a corrected edition of a bulletin prints otherwise than the edition before it.' }, {
  id: filled('标识', '更正版中数据的标识。', 'Id of the figure in the corrected edition.', { refersTo: ['figures', 'id'] }),
  bulletin: shared.bulletin,
  before: filled('更正前', '前一版中数据的标识。', 'Id of the figure in the edition before.', { refersTo: ['figures', 'id'] }),
  raw: filled('原样', '照印的数：数字、万亿、余多、单位。', 'As printed now.'),
  raw_before: filled('更正前原样', '前一版所印。', 'As printed before.'),
  value: shared.value,
  value_before: number('更正前数值', '前一版的数值，按基本单位。', 'The value before, in base units.'),
}); // prettier-ignore

export const reviews = table({ name: 'reviews', key: 'id', titleZh: '复核', titleEn: 'Reviews',
  zh: '人看过的数：作了什么决定，谁、什么时候，更正前是什么。',
  en: 'Figures that a person has looked over, with what was decided, by whom and when, and what stood before a correction.' }, {
  id: filled('标识', '数的标识；判为不是数据的，不在别的表里。', 'Id of the figure; one that was rejected stands in no other table.'),
  bulletin: shared.bulletin,
  start: shared.start,
  end: shared.end,
  raw: filled('原样', '那个位置上印的字。', 'What stands at the span, as printed.'),
  decision: oneOf(DECISIONS, '决定', 'accept 读得对，correct 以 figures 表中现在的为准，reject 不是数据，add 机器漏读。', 'accept: the reading is right; correct: it is what stands in `figures` now; reject: it is no figure; add: the machine had overlooked it.'),
  before: text('更正前', '更正了的各列，机器原来读成什么，JSON 对象；没有更正则空。', 'What the machine had read, of the columns that were corrected, as a JSON object; empty where none was.'),
  note: text('理由', '理由；只有判为读得对时可以空。', 'Why; empty only where the reading was accepted.'),
  reviewer: filled('复核人', '复核人的姓名。', 'Name of the person who decided.'),
  reviewed_at: filled('复核时间', '复核的时间（UTC）。', 'When, in UTC.', { pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z' }),
}); // prettier-ignore

export const withdrawals = table({ name: 'withdrawals', key: 'id', titleZh: '撤回', titleEn: 'Withdrawals',
  zh: '曾在本站公开、后来连同由它得出的一切被撤下的通报，以及曾经人确认、公开，后来又判为错判的矛盾；它们的地址说明这件事。',
  en: 'Bulletins that were public here and were taken out with all that came of them, and contradictions that were confirmed, public and then rejected. Their addresses say so.' }, {
  id: filled('标识', '通报或核对原来的标识。', 'Id that the bulletin or the check had.'),
  title: text('标题', '发布时的标题；一并撤下的、核对则空。', 'Title as published; empty where it was taken out, too, and of a check.'),
  publisher: text('发布机关', '发布机关；一并撤下的则空。', 'Who published it; empty where it was taken out, too.'),
  published: text('发布日期', '发布日期（EDTF）；一并撤下的则空。', 'Its date of publication in EDTF (ISO 8601-2); empty where it was taken out, too.', { format: 'edtf' }),
  withdrawn: filled('撤回日期', '撤回的日期。', 'Day on which it was taken out.', { pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}' }),
  reason: filled('理由', '为什么撤回。', 'Why it was taken out.'),
  addresses: filled('地址', '因它而公开过的网页路径，以空格分开，不含站点前缀和语言。', 'Paths of pages that were public because of it, between spaces, without base and language.'),
}); // prettier-ignore

export const changes = table({ name: 'changes', key: 'id', titleZh: '变更', titleEn: 'Changes',
  zh: '自第一次提交以来数据表里新增、改动、撤下了什么，一个字段一行，旧的在前；生成时没有历史记录的，是空表。',
  en: 'What was added, changed and withdrawn in `figures` since the first commit, one field a row, oldest first. Empty where the build had no history.' }, {
  id: filled('标识', '“提交:数据或通报:字段”。', '`<commit>:<figure or bulletin>:<field>`.'),
  day: filled('日期', '提交的日期（UTC）。', 'Day of the commit, UTC.', { pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}' }),
  commit: filled('提交', '提交的标识。', 'Name of the commit.', { pattern: '[0-9a-f]{40,64}' }),
  bulletin: filled('通报', '通报的标识；它可能已不在。', 'Id of the bulletin; it may be gone.'),
  figure: text('数据', '数据的标识；它可能已不在。整份通报来去的则空。', 'Id of the figure; it may be gone. Empty where the bulletin as a whole came or went.'),
  change: oneOf(['added', 'changed', 'withdrawn'], '变更', 'added 新增，changed 改动，withdrawn 撤下。', 'What happened.'),
  cause: oneOf(['source', 'record', 'review', 'reading'], '原因', 'source 原文被替换，record 原文的说明有改动，review 有人复核，reading 同样的字换了读法。', 'Why: the document was replaced, its description was, a person reviewed it, or the same words are read in another way.'),
  field: text('字段', '数据表里改动的列；整个数来去的则空。', 'Column of `figures` that changed; empty where the figure came or went.'),
  before: text('之前', '之前的值；撤下的数，照印。', 'The cell before; of a figure that was withdrawn, as printed.'),
  after: text('之后', '之后的值；新增的数，照印。', 'The cell after; of a figure that was added, as printed.'),
  quote_before: text('之前的原文', '之前所在的句子。', 'The sentence before.'),
  quote_after: text('之后的原文', '之后所在的句子。', 'The sentence after.'),
  figures: count('数据数', '这一行说的是多少个数：整份通报的，或一个。', 'Figures that the row speaks of: all of a bulletin, or one.'),
}); // prettier-ignore
