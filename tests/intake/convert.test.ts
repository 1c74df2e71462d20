import { describe, expect, test } from 'vitest';

import { makeDoc, makeDocx, makePdf, makeXlsx, makeZip, paragraph, sheetRows } from './files.ts';
import { placesOf, read, readFixture, refusal } from './read.ts';

const FEATURES = `示例区消防工作情况通报
一、工作开展情况
（一）组织检查。全区共检查单位1200家，发现隐患350处。
注：其中重大隐患12处。
（二）开展培训。共培训5200人次。
1. 5月培训2200人次。
2. 6月培训3000人次。
二、统计数据
表1 各街道火灾情况

| 街道 | 2023年火灾（起） | 2024年火灾（起） | 2023年检查单位（家） | 2024年检查单位（家） |
| 东风街道 | 12 | 9 | 1,204 | 1,377 |
| 西关街道 | 7 |  | 980 | 1,010 |
| 合计 | 19 | 9 | 2,184 | 2,387 |

以上数据由各街道填报，截至2024年6月底。
示例区消防安全委员会办公室
2024年7月5日
`;

describe('a document as LibreOffice saves it: numbered lists, merged heads, a footnote, a deleted phrase, page numbers', () => {
  test.each(['docx', 'doc'])('.%s', async (format) => {
    expect((await readFixture(`features.${format}`)).text).toBe(FEATURES);
  });

  // A page and a print hold the footnote at their end, and no gap behind a number that is set before the text.
  const lines = FEATURES.split('\n').filter((line) => line !== '' && !line.startsWith('注：'));
  test.each(['pdf', 'html'])('.%s', async (format) => {
    const { text } = await readFixture(`features.${format}`);
    const bare = (line: string): string => line.replaceAll(/(?<=[.1])\s/g, '');
    expect(text.split('\n').map(bare)).toEqual(expect.arrayContaining(lines.map(bare)));
    expect(text).toContain('其中重大隐患12处。');
  });

  test('a number of a table knows its cell, one of a PDF its page as well', async () => {
    const named = (places: readonly string[]): string[] =>
      places.filter((place) => place.endsWith(': 1,377'));
    expect(named(placesOf(await readFixture('features.docx')))).toEqual(['t1 E3: 1,377']);
    expect(named(placesOf(await readFixture('features.doc')))).toEqual(['t1 E3: 1,377']);
    expect(named(placesOf(await readFixture('features.pdf')))).toEqual(['p1 t1 E3: 1,377']);
  });
});

describe('.docx', () => {
  const level = (ilvl: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1章')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'decimalEnclosedCircle', '%3')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num></w:numbering>`;
  const item = (list: number, ilvl: number, text: string): string =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`);

  test('lists count as Word counts: levels restart, a list may set its own start, numbers stay apart from digits', async () => {
    const body = [
      item(1, 0, '总则'), item(1, 1, '5万元以下的'), item(1, 1, '其他'), item(1, 2, '甲'), item(1, 0, '分则'), item(1, 1, '另行规定'), item(2, 0, '附则'),
    ].join(''); // prettier-ignore
    const { text } = await read(makeDocx(body, { 'word/numbering.xml': numbering }), 'a.docx');
    expect(text).toBe(
      '第一章 总则\n1.1 5万元以下的\n1.2 其他\n①甲\n第二章 分则\n2.1 另行规定\n第九章 附则\n',
    );
  });

  test('a style may number its paragraphs; a table of contents is left out', async () => {
    const styles = `<w:styles><w:style w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="H2"><w:name w:val="own"/><w:basedOn w:val="H"/></w:style><w:style w:styleId="T"><w:name w:val="toc 1"/></w:style></w:styles>`;
    const body = [
      paragraph('一、总则 3', '<w:pStyle w:val="T"/>'),
      paragraph('总则', '<w:pStyle w:val="H"/>'),
      paragraph('分则', '<w:pStyle w:val="H2"/>'),
    ].join('');
    const { text } = await read(
      makeDocx(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }),
      'a.docx',
    );
    expect(text).toBe('第一章 总则\n第二章 分则\n');
  });

  test('what was deleted, moved away or hidden is not there; what was inserted is', async () => {
    const body =
      '<w:p><w:r><w:t>检查</w:t></w:r><w:del><w:r><w:delText>10家</w:delText></w:r></w:del><w:ins><w:r><w:t>12家</w:t></w:r></w:ins>' +
      '<w:moveFrom><w:r><w:t>，旧</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>，隐</w:t></w:r><w:r><w:t>。</w:t></w:r></w:p>' +
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>整改</w:t></w:r></w:p><w:p><w:r><w:t>7处。</w:t></w:r></w:p>';
    expect((await read(makeDocx(body), 'a.docx')).text).toBe('检查12家。\n整改7处。\n');
  });

  test('a deleted row is gone, a tab in prose makes no table, a field shows its result', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const body =
      '<w:p><w:r><w:t>附件：</w:t><w:tab/><w:t>1</w:t><w:fldChar/><w:instrText>PAGE</w:instrText></w:r></w:p>' +
      `<w:tbl><w:tr>${cell('街道')}${cell('起数')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('旧')}${cell('9')}</w:tr><w:tr>${cell('新')}${cell('8')}</w:tr></w:tbl>`;
    expect((await read(makeDocx(body), 'a.docx')).text).toBe('附件： 1\n\n| 街道 | 起数 |\n| 新 | 8 |\n');
  });
});

test('.doc: numbers that a style gives, also one that it takes from the style it is based on', async () => {
  const doc = makeDoc([[1, '总则'], [2, '检查单位12家。'], [2, '整改隐患30处。'], [0, '普通的一段。'], [1, '分则'], [2, '处罚3起。']]); // prettier-ignore
  expect((await read(doc, 'a.doc')).text).toBe(
    '第一章 总则\n1.1 检查单位12家。\n1.2 整改隐患30处。\n普通的一段。\n第二章 分则\n2.1 处罚3起。\n',
  );
});

test('.docx: equations of one line are read, others are named; raised powers and notes are told apart; what is crossed out is gone', async () => {
  const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const raised = '<w:vertAlign w:val="superscript"/>';
  const math = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
  const body = [
    `${run('整改率')}<m:oMath>${math('98.5%')}</m:oMath>${run('。')}`,
    `${run('占')}<m:oMath><m:f><m:num>${math('3')}</m:num><m:den>${math('4')}</m:den></m:f></m:oMath>${run('，面积120')}<m:oMath><m:sSup><m:e>${math('m')}</m:e><m:sup>${math('2')}</m:sup></m:sSup></m:oMath>`,
    `${run('合计')}<m:oMath><m:nary><m:e>${math('x')}</m:e></m:nary></m:oMath>`,
    `${run('面积120m')}${run('2', raised)}${run('，火灾300')}${run('[1]', raised)}${run('起，死亡3')}${run('②', raised)}${run('人')}`,
    `${run('罚款')}${run('12', '<w:strike/>')}${run('15', '<w:strike w:val="0"/>')}${run('万元')}${run('，7家', '<w:dstrike/>')}`,
  ].map((content) => `<w:p>${content}</w:p>`).join('');
  const { text, losses } = await read(makeDocx(body), 'a.docx');
  expect(text).toBe('整改率98.5%。\n占3/4，面积120m²\n合计x\n面积120m²，火灾300起，死亡3人\n罚款15万元\n');
  expect(losses.map(({ kind, text: lost }) => [kind, lost])).toEqual([['equation', '合计'], ['hidden-text', '12'], ['hidden-text', '，7家']]);
}); // prettier-ignore

test('.docx: mixed numbers and powers of ten stay numbers; instructions of the old equation editor are named', async () => {
  const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const math = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
  const half = `<m:f><m:num>${math('1')}</m:num><m:den>${math('2')}</m:den></m:f>`;
  const body = [
    `${run('增长')}<m:oMath>${math('2')}${half}</m:oMath>${run('倍，占')}<m:oMath>${half}</m:oMath>`,
    `${run('用水1.2×10')}${run('4', '<w:vertAlign w:val="superscript"/>')}${run('吨，面积120m')}${run('2', '<w:position w:val="10"/><w:sz w:val="14"/>')}${run('，火灾300起')}${run('[1]', '<w:position w:val="8"/>')}`,
    `<w:r><w:instrText> EQ \\f(1,3) </w:instrText></w:r>${run('的单位')}<w:r><w:instrText>EQ \\o\\ac(○,1)</w:instrText></w:r>`,
  ].map((content) => `<w:p>${content}</w:p>`).join('');
  const { text, losses } = await read(makeDocx(body), 'a.docx');
  expect(text).toBe('增长2又1/2倍，占1/2\n用水1.2×10⁴吨，面积120m²，火灾300起\n的单位\n');
  expect(losses).toEqual([{ kind: 'equation', text: 'EQ \\f(1,3)', origin: {} }]);
}); // prettier-ignore

test('.docx: what a style hides or a run shows again; white type, unless on a ground', async () => {
  const styles = '<w:styles><w:style w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="i"><w:name w:val="i"/><w:basedOn w:val="h"/></w:style><w:style w:styleId="s"><w:name w:val="s"/><w:rPr><w:strike/></w:rPr></w:style><w:style w:styleId="p"><w:pPr><w:shd w:val="clear" w:fill="C00000"/></w:pPr></w:style><w:style w:styleId="q"><w:basedOn w:val="p"/></w:style><w:style w:styleId="r"><w:rPr><w:shd w:val="clear" w:fill="C00000"/></w:rPr></w:style><w:style w:styleId="n"><w:rPr><w:strike w:val="none"/></w:rPr></w:style></w:styles>';
  const set = (text: string, run: string, own = ''): string => `<w:p><w:pPr>${own}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const white = '<w:color w:val="FFFFFF"/>';
  const body = set('甲1', '<w:rStyle w:val="i"/>') + set('乙2', '', '<w:pStyle w:val="s"/>') + set('丙3', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>') + set('丁4', '<w:strike w:val="off"/>') + set('戊5', white) + set('己6', `${white}<w:shd w:fill="C00000"/>`) + set('庚7', white, '<w:shd w:fill="C00000"/>') +
    set('辛8', white, '<w:pStyle w:val="q"/>') + set('壬9', `<w:rStyle w:val="r"/>${white}`) + set('癸10', '', '<w:pStyle w:val="n"/>') + set('子11', `${white}<w:shd w:val="clear" w:fill="auto"/>`);
  const { text, losses } = await read(makeDocx(body, { 'word/styles.xml': styles }), 'a.docx');
  expect(text.split('\n').filter((line) => line !== '')).toEqual(['丙3', '丁4', '己6', '庚7', '辛8', '壬9', '癸10']);
  expect(losses.map(({ text: lost }) => lost)).toEqual(['甲1', '乙2', '戊5', '子11']);
}); // prettier-ignore

test('.docx: a plain number of a list stands apart by more than a blank, lest 2 and 处罚情况 be 2处', async () => {
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const numbering = '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
  const { text } = await read(makeDocx(paragraph('处罚情况', list), { 'word/numbering.xml': numbering }), 'a.docx');
  expect(text).toBe('2　处罚情况\n');
}); // prettier-ignore

describe('.xlsx', () => {
  test('behind an empty row a table goes on, unless heads stand there', async () => {
    const rows = sheetRows([
      ['区县', '火灾（起）', '损失（万元）'],
      ['东镇', 12, 3],
      [null, null, null],
      ['二、农村', null, null],
      ['西镇', 8, 5],
      [null, null, null],
      ['街道', '检查单位（家）', null],
      ['东街', 50, null],
    ]);
    const { text } = await read(makeXlsx(rows), 'a.xlsx');
    expect(text).toContain('| 东镇 | 12 | 3 |\n| 二、农村 |  |  |\n| 西镇 | 8 | 5 |\n\n| 街道 | 检查单位（家） |\n| 东街 | 50 |\n');
  }); // prettier-ignore

  test('title and unit stand above, heads are one, totals and notes stay, empty columns go', async () => {
    const rows = sheetRows([
      ['2024年上半年火灾损失', null, null, null, null],
      [null, null, null, null, '单位：万元'],
      ['街道', null, '直接损失', null, '备注'],
      [null, null, '本年', '上年同期', null],
      ['东风街道', null, 10.5, 12, null],
      ['合计', null, 10.5, 12, null],
      ['注：不含森林火灾', null, null, null, null],
    ]);
    const merges = ['A1:E1', 'C3:D3', 'A3:A4', 'E3:E4', 'A7:E7'];
    const converted = await read(makeXlsx(rows, { merges }), 'a.xlsx');
    expect(converted.text).toBe(
      '2024年上半年火灾损失\n单位：万元\n| 街道 | 本年直接损失 | 上年同期直接损失 | 备注 |\n| 东风街道 | 10.5 | 12 |  |\n| 合计 | 10.5 | 12 |  |\n注：不含森林火灾\n',
    );
    expect(placesOf(converted)).toContain('表一 D5: 12');
  });

  test('a label that is merged over rows holds for each of them, a number does not', async () => {
    const rows = sheetRows([
      ['街道', '月份', '起数', '全年'],
      ['东风', '1月', 3, 5],
      [null, '2月', 2, null],
    ]);
    const { text } = await read(makeXlsx(rows, { merges: ['A2:A3', 'D2:D3'] }), 'a.xlsx');
    expect(text).toBe('| 街道 | 月份 | 起数 | 全年 |\n| 东风 | 1月 | 3 | 5 |\n| 东风 | 2月 | 2 |  |\n');
  });

  test('numbers are read as shown: per cent, thousands, decimals, dates; not the noise behind them', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0&quot;起&quot;"/><numFmt numFmtId="171" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="3"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>';
    const cells = ['0.30000000000000004', '0.1234', '1234567.2', '45414', '12', '45414'];
    const row = cells
      .map((value, k) => `<c r="${'ABCDEF'.charAt(k)}2" s="${k}"><v>${value}</v></c>`)
      .join('');
    const head = sheetRows([['a', 'b', 'c', 'd', 'e', 'f']]);
    const { text } = await read(makeXlsx(`${head}<row r="2">${row}</row>`, { styles }), 'a.xlsx');
    expect(text.split('\n')[1]).toBe('| 0.3 | 12.34% | 1,234,567 | 2024年5月2日 | 12.0起 | 2024年5月 |');
  });

  test('a formula gives its stored result and is never worked out; an error is no value; a hidden row is not shown', async () => {
    const rows =
      sheetRows([['项目', '数']]) +
      '<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x")</f><v>甲</v></c><c r="B2"><f>1+1</f><v>7</v></c></row>' +
      '<row r="3" hidden="1"><c r="A3" t="str"><v>乙</v></c><c r="B3"><v>9</v></c></row>' +
      '<row r="4"><c r="A4" t="str"><v>丙</v></c><c r="B4" t="e"><v>#DIV/0!</v></c></row>' +
      '<row r="5"><c r="A5" t="str"><v>丁</v></c><c r="B5"><v>3</v></c></row>';
    expect((await read(makeXlsx(rows), 'a.xlsx')).text).toBe(
      '| 项目 | 数 |\n| 甲 | 7 |\n| 丙 |  |\n| 丁 | 3 |\n',
    );
  });
});

describe('.csv', () => {
  test('cells stay text: a formula is text in and text out, a code keeps its zeros', async () => {
    const csv = '街道,代码,备注\n"东风,街道",010,=cmd|\' /C calc\'!A0\n合计,,"=HYPERLINK(""http://x"")"\n';
    const converted = await read(csv, 'a.csv');
    expect(converted.text).toBe(
      '| 街道 | 代码 | 备注 |\n| 东风,街道 | 010 | =cmd  \' /C calc\'!A0 |\n| 合计 |  | =HYPERLINK("http://x") |\n'.replace(
        '=cmd  ',
        '=cmd ',
      ),
    );
    expect(placesOf(converted)).toContain('t1 B2: 010');
  });

  test('between bars', async () => {
    expect((await read('街道|起数\n东风|3\n', 'a.csv')).text).toBe('| 街道 | 起数 |\n| 东风 | 3 |\n');
  });

  const article = '2024年，全市共接报火灾518起，死亡6人，检查单位8600家。';
  test.each([
    ['标题,发布日期,来源,正文', `甲市通报,20250108,甲市消防救援支队,${article}`, { title: '甲市通报', published: '2025-01-08', publisher: '甲市消防救援支队' }],
    ['新闻标题,发文时间,发布部门,新闻内容', `甲市通报,2025年1月8日 10:00,甲市消防救援支队,${article}`, { title: '甲市通报', published: '2025-01-08', publisher: '甲市消防救援支队' }],
    ['title,content,pub_time', `甲市通报,<p>${article.slice(0, 15)}</p><p>${article.slice(15)}</p>,2025年1月`, { title: '甲市通报', published: '2025-01' }],
    ['年份,省份,城市,报告全文', `2025,甲省,乙市,${article}`, { published: '2025', region: '甲省乙市' }],
  ])('a table of documents under %s', async (head, row, proposal) => {
    const { text, proposal: found } = await read(`${head}\n${row}\n`, 'a.csv');
    expect(found).toEqual(proposal);
    expect(text.replaceAll('\n', '')).toContain(article);
    expect(text).not.toContain('<p>');
  }); // prettier-ignore

  test('in GBK, between tabs', async () => {
    const gbk = Uint8Array.from([
      0xbd, 0xd6, 0xb5, 0xc0, 9, 0xc6, 0xf0, 0xca, 0xfd, 10, 0xb6, 0xab, 0xb7, 0xe7, 9, 0x33, 10,
    ]);
    expect((await read(gbk, 'a.csv')).text).toBe('| 街道 | 起数 |\n| 东风 | 3 |\n');
  });
});

describe('.html', () => {
  const prose = '今年以来，全区共检查单位1200家，发现隐患350处，已整改340处。'.repeat(3);
  const page = `<!DOCTYPE html><html><head><meta name="ArticleTitle" content="消防工作情况"><meta name="PubDate" content="2024-05-02 10:00"><meta name="ContentSource" content="示例区人民政府">
    <title>消防工作情况_示例网</title><script>var x = "脚本里的话。";</script><style>p{}</style></head><body>
    <div class="top"><ul><li><a href="/">首页</a></li><li><a href="/1">要闻</a></li><li><a href="/2">公开</a></li></ul></div>
    <div class="wrap"><div class="left"><ul>${'<li><a href="/n">另一条很长很长的新闻标题在这里占了地方</a></li>'.repeat(20)}</ul></div>
    <div class="main"><h1>消防工作情况</h1><div class="info">发文字号：示府发〔2024〕3号　字号：<a>大</a> <a>小</a></div>
    <div class="body"><p>　　${prose}</p><ol><li><p>第一项工作已经完成。</p></li><li>第二项工作正在推进。</li></ol>
    <p style="display:none">看不见的话。</p><table><tr><th>街道</th><th>起数</th></tr><tr><td>东风</td><td>3</td></tr></table>
    <p>面积500m<sup>2</sup>，共3处<sup>[1]</sup>。</p></div><div class="share"><a>分享</a><a>打印</a><a>关闭</a></div></div></div>
    <div class="foot">版权所有：示例区人民政府。备案号 00000000。地址：示例路1号，电话12345。</div></body></html>`;

  test('the article is found; menus, other news, scripts and the footer are not in it; lists keep numbers', async () => {
    const { text, proposal, around } = await read(page, 'a.html');
    expect(text).toBe(
      `消防工作情况\n\n　　${prose}\n1. 第一项工作已经完成。\n2. 第二项工作正在推进。\n\n| 街道 | 起数 |\n| 东风 | 3 |\n\n面积500m²，共3处。\n`,
    );
    expect(proposal).toEqual({ title: '消防工作情况', published: '2024-05-02', publisher: '示例区人民政府' });
    expect(around).toContain('示府发〔2024〕3号');
  });

  test('bytes decide where the declared encoding is not that of the page', async () => {
    const gbk = Buffer.from('bbf0d4d6', 'hex');
    const body = Buffer.concat([
      Buffer.from('<meta charset="utf-8"><p>'),
      ...Array.from({ length: 20 }, () => gbk),
      Buffer.from('</p>'),
    ]);
    expect((await read(body, 'a.html')).text).toBe(`${'火灾'.repeat(20)}\n`);
  });
});

describe('.md and .txt', () => {
  test('marks of Markdown go, lists and tables stay', async () => {
    const md =
      '---\ntitle: 通报\ndate: 2024-05-02\n---\n# 通报\n\n**全区**共检查[单位](http://x)1200家<!-- 内部 -->。\n\n1. 甲\n* 乙\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
    const { text, proposal } = await read(md, 'a.md');
    expect(text).toBe('通报\n\n全区共检查单位1200家。\n\n1. 甲\n• 乙\n\n| a | b |\n|---|---|\n| 1 | 2 |\n');
    expect(proposal).toEqual({ title: '通报', published: '2024-05-02' });
  });

  test('a text is kept to the letter', async () => {
    expect((await read('\uFEFF 甲\t乙\r\n\r\n丙', 'a.txt')).text).toBe(' 甲\t乙\n\n丙');
  });
});

describe('.pdf', () => {
  const at = (x: number, y: number, text: string): string => `BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET\n`;

  test('running heads and page numbers go, lines are rejoined, also over the turn of a page', async () => {
    const pdf = makePdf(3, (page) => {
      const lines = [
        `Line one of page ${'abc'.charAt(page - 1)} runs all the way to the margin of it`,
        'and is then continued here on the following line, which',
      ];
      return (
        at(72, 800, 'BULLETIN 2024') +
        lines.map((line, k) => at(72, 760 - 16 * k, line.padEnd(60, ' x'))).join('') +
        at(290, 40, `- ${page} -`)
      );
    });
    const converted = await read(pdf, 'a.pdf');
    expect(converted.text).not.toContain('BULLETIN');
    expect(converted.text).not.toMatch(/- \d -/);
    expect(converted.text.trim().split('\n')).toHaveLength(1);
    expect(converted.places.map(({ page }) => page)).toEqual([1, 2, 3]);
    expect(converted.text.slice(converted.places[1]!.start, converted.places[1]!.end)).toContain('page b');
  });

  test('a table without rules is kept as one', async () => {
    const rows = [
      ['Street', 'Fires', 'Checks'],
      ['East', '12', '340'],
      ['West', '7', '280'],
      ['Total', '19', '620'],
    ];
    const pdf = makePdf(1, () =>
      rows.flatMap((row, y) => row.map((text, x) => at(72 + 150 * x, 700 - 20 * y, text))).join(''),
    );
    const converted = await read(pdf, 'a.pdf');
    expect(converted.text).toBe(
      '| Street | Fires | Checks |\n| East | 12 | 340 |\n| West | 7 | 280 |\n| Total | 19 | 620 |\n',
    );
    expect(placesOf(converted)).toContain('p1 t1 B3: 7');
  });

  test('a table drawn with rules keeps its columns; one that goes on overleaf is one table', async () => {
    const rule = (x0: number, y0: number, x1: number, y1: number): string =>
      `${x0} ${y0} m ${x1} ${y1} l S\n`;
    const grid = (top: number, rows: number): string =>
      Array.from({ length: rows + 1 }, (_, k) => rule(70, top - 20 * k, 470, top - 20 * k)).join('') +
      [70, 270, 470].map((x) => rule(x, top, x, top - 20 * rows)).join('');
    const cells = (top: number, rows: readonly (readonly string[])[]): string =>
      rows.flatMap((row, y) => row.map((text, x) => at(75 + 200 * x, top - 14 - 20 * y, text))).join('');
    const first = [
      ['Street', 'Fires'],
      ['East of the river', '12'],
    ];
    const second = [
      ['Street', 'Fires'],
      ['West', '7'],
    ];
    const pdf = makePdf(2, (page) =>
      page === 1 ? grid(200, 2) + cells(200, first) : grid(700, 2) + cells(700, second),
    );
    const converted = await read(pdf, 'a.pdf');
    expect(converted.text).toBe('| Street | Fires |\n| East of the river | 12 |\n| West | 7 |\n');
    expect(placesOf(converted)).toContain('p2 t1 B4: 7');
  });

  test('a scan without text is refused with advice', async () => {
    expect(
      await refusal(
        makePdf(2, () => '0 0 100 100 re f'),
        'scan.pdf',
      ),
    ).toBe(
      'scanned PDF: 0 characters on 2 pages (scan.pdf); expected a PDF with text; run OCR on it first (ocrmypdf -l chi_sim) and check what it gives',
    );
  });
});

test.each([
  [
    'a.exe',
    'MZ',
    'unknown format: exe (a.exe); expected one of .txt, .md, .html, .htm, .docx, .doc, .wps, .pdf, .xlsx, .csv',
  ],
  ['a.doc', '{\\rtf1}', 'unknown format: RTF (a.doc); expected the document saved as .docx'],
  ['a.docx', 'text', 'damaged file: no .docx in it (a.docx); expected a file that is whole'],
  ['a.html', '<p> </p>', 'empty file: no text in it (a.html); expected a document with text'],
])('%s is refused in words', async (name, content, message) => {
  expect(await refusal(content, name)).toBe(message);
});

test('a web page saved under the name of a Word file is read as what it is', async () => {
  expect(
    (await read('<html><body><p>全区共检查单位1200家，发现隐患350处。</p></body></html>', 'a.doc')).text,
  ).toBe('全区共检查单位1200家，发现隐患350处。\n');
});

test('an archive that is no document is refused', async () => {
  expect(await refusal(makeZip({ 'a.txt': 'x' }), 'a.docx')).toContain('unknown format: ZIP (a.docx)');
});
