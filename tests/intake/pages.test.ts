import { describe, expect, test } from 'vitest';

import { read, refusal } from './read.ts';

const PROSE = '2024年，全市接报火灾300起，死亡3人。';
const MORE = '全市共检查单位12000家，发现隐患4500处，整改隐患4300处。';
const ARTICLE = `<p>${PROSE}</p><p>${MORE}</p>`;
const TITLE = '某市消防工作情况通报';
const abstracts = (count: number, item: (k: number, text: string) => string): string =>
  Array.from({ length: count }, (_, k) =>
    item(
      k,
      `近日，某某县消防部门组织检查单位${k}00家，查处违法行为${k}0起，取得良好成效，群众安全感显著提升。`,
    ),
  ).join('');
const page = (body: string, head = `<title>${TITLE}_某市人民政府</title>`): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const linesOf = async (html: string): Promise<readonly string[]> =>
  (await read(html, 'a.html')).text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe('the article alone is read, however its page is built', () => {
  test.each([
    ['in the form of ASP.NET', `<form id="aspnetForm" method="post"><input type="hidden" name="__VIEWSTATE"><div><h1>${TITLE}</h1>${ARTICLE}</div></form>`],
    ['in the form of 博达', `<h1>${TITLE}</h1><form name="_newscontent_fromname"><div id="vsb_content_2">${ARTICLE}</div></form>`],
    ['in a form with a search box within', `<form><div><input type="text"><input type="submit" value="搜索"></div><div class="nr"><h1>${TITLE}</h1>${ARTICLE}</div></form>`],
    ['in a form, with a table that lays it out', `<form><table><tr><td><h1>${TITLE}</h1></td></tr><tr><td>${ARTICLE}</td></tr></table></form>`],
    ['beside a form for comments', `<div class="art"><h1>${TITLE}</h1>${ARTICLE}</div><form>我要评论：<textarea></textarea><input type="text">验证码<button>提交</button></form>`],
    ['in #js_content, hidden until its script runs', `<h1 id="activity-name">${TITLE}</h1><div id="js_content" style="visibility: hidden;">${ARTICLE}</div>`],
    ['made transparent until its script runs', `<h1>${TITLE}</h1><div class="main" style="opacity:0">${ARTICLE}</div><p>正在加载，请稍候刷新页面再试。</p>`],
    ['not displayed until its script runs', `<div id="app" style="display: none"><h1>${TITLE}</h1>${ARTICLE}</div><p>您的浏览器不支持。</p>`],
    ['with the attribute hidden on all of it', `<main hidden><h1>${TITLE}</h1>${ARTICLE}</main>`],
    ['above dated abstracts in its own frame', `<div><h2>${TITLE}</h2>${ARTICLE}<div>${abstracts(8, (k, text) => `<div><span>02-0${k}</span><a href="#">消息${k}</a><p>${text}</p></div>`)}</div></div>`],
    ['beside abstracts that lead on by 详细', `<div><h2>${TITLE}</h2>${ARTICLE}</div><div>${abstracts(8, (_, text) => `<div><p>${text}</p><a href="#">[详细]</a></div>`)}</div>`],
    ['in sections of no size, as WeChat sets them', `<h1>${TITLE}</h1><div id="js_content"><section style="font-size: 0px;">${ARTICLE.replaceAll('<p>', '<p style="font-size:16px">')}</section></div>`],
    ['beside abstracts with links', `<div class="l"><h1>${TITLE}</h1><div>${ARTICLE}</div></div><div class="r">${abstracts(9, (k, text) => `<div><a href="#">某某县开展检查（${k}）</a><p>${text}</p></div>`)}</div>`],
    ['below abstracts in a list', `<ul>${abstracts(12, (_, text) => `<li><a href="#">${text}</a></li>`)}</ul><div class="nr"><h1>${TITLE}</h1>${ARTICLE}</div>`],
    ['above abstracts in a definition list', `<div class="nr"><h1>${TITLE}</h1>${ARTICLE}</div><dl>${abstracts(8, (k, text) => `<dt><a href="#">消息${k}</a></dt><dd>${text}</dd>`)}</dl>`],
    ['above abstracts under 相关链接', `<div><h1>${TITLE}</h1>${ARTICLE}<h3>相关链接</h3>${abstracts(8, (_, text) => `<p>${text}</p>`)}</div>`],
    ['beside 热点新闻', `<div><h1>${TITLE}</h1>${ARTICLE}</div><div><p>热点新闻</p>${abstracts(8, (_, text) => `<p>${text}</p>`)}</div>`],
    ['named by TRS, the abstracts without a link', `<div class="bt">${TITLE}</div><div class="TRS_Editor">${ARTICLE}</div><div class="tj">${abstracts(8, (_, text) => `<p>${text}</p>`)}</div>`],
    ['#UCAP-CONTENT', `<div id="UCAP-CONTENT">${ARTICLE}</div><div>${abstracts(8, (_, text) => `<p>${text}</p>`)}</div>`],
    ['.related beside it', `<div><h1>${TITLE}</h1>${ARTICLE}</div><div class="box related">${abstracts(8, (_, text) => `<p>${text}</p>`)}</div>`],
    ['a sidebar in the same frame as the title', `<div class="wrap"><h1>${TITLE}</h1><div class="text">${ARTICLE}</div><div class="sidebar">${abstracts(8, (_, text) => `<p>${text}</p>`)}</div></div>`],
    ['short, above a disclaimer', `<div><h1>${TITLE}</h1><div>${ARTICLE}</div></div><div><p>免责声明：本文仅代表作者本人观点，与本网无关，请读者仅作参考并自行承担全部责任，特此声明。</p></div>`],
    ['in cells of a table beside a menu', `<table><tr><td><a href="#">首页</a><br><a href="#">公开</a></td><td><h1>${TITLE}</h1>${ARTICLE}</td></tr></table>`],
    ['with numbers read, sizes of type, sharing', `<div><h1>${TITLE}</h1><div>发布时间：2025-02-05 10:20　来源：某市消防救援支队　浏览次数：<span>8848</span>次　字号：【大 中 小】</div>${ARTICLE}<div>分享到：微信 微博</div><p>打印本页 | 关闭窗口</p></div>`],
    ['with its clock alone on a line', `<div><h1>${TITLE}</h1><p>2025-02-05 10:20:33</p><p>阅读量：1,234</p>${ARTICLE}<p>责任编辑：张某　审核：李某</p></div>`],
    ['with 点击数 and 作者 between bars', `<div><h1>${TITLE}</h1><p>作者：张某 | 点击数：1234 | 2025-02-05</p>${ARTICLE}<p>【打印】【关闭】</p></div>`],
    ['with the path of the page above it', `<div><p>当前位置：首页 &gt; 公开 &gt; 通报</p><p>首页 | 公开 | 服务 | 互动</p><h1>${TITLE}</h1>${ARTICLE}</div>`],
    ['with a card of its index number', `<div><table><tr><td>索引号</td><td>000123456/2025-00021</td><td>发布机构</td><td>某市消防救援支队</td></tr><tr><td>发文字号</td><td></td><td>发布日期</td><td>2025-02-05</td></tr></table><h1>${TITLE}</h1>${ARTICLE}</div>`],
    ['with what was withdrawn', `<div><h1>${TITLE}</h1><p><del>火灾280起。</del>${PROSE}<s>处罚12起。</s><strike>拘留7人。</strike></p><p>${MORE}<span style="text-decoration:line-through">查封9家。</span></p></div>`],
    ['with a count of readers between its other labels', `<div><h1>${TITLE}</h1><p>2025-02-05 16:20:11 &nbsp; 浏览 1893 次 &nbsp; 来源: 支队 &nbsp; 字号:[ 大 中 小 ]</p>${ARTICLE}<p>已浏览：330 次</p><p>本文共有 12 条评论</p></div>`],
    ['above the words of its readers', `<div><h1>${TITLE}</h1>${ARTICLE}<p>本文已被浏览 1234 次</p><p>已有 56 人参与评论，1,234 人点赞</p><p>您是本文第 567 位读者</p><p>共1页 当前第1页</p><h4>网友评论</h4><p>某某：我们检查了20家门店。</p></div>`],
    ['above a link to others in its last line', `<div><h1>${TITLE}</h1>${ARTICLE}<p>【相关链接】某某县检查单位500家，查处20起。</p></div>`],
    ['with the counts of its site', `<div><h1>${TITLE}</h1>${ARTICLE}<p>网站访问总量：12345678人次　今日访问：2234人次　在线人数：35人</p></div>`],
    ['with labels whose letters are set apart', `<div><h1>${TITLE}</h1><p>来　源：支队　　日　期：2025-02-05</p>${ARTICLE}</div>`],
    ['with what readers may like', `<div><h1>${TITLE}</h1>${ARTICLE}<div>您可能感兴趣的文章</div><ul><li>某某县检查500家</li><li>某某县查处20起</li></ul></div>`],
    ['below a card with its title', `<table><tr><th>索 引 号：</th><td>XF-2025-0012</td><th>信息分类：</th><td>统计数据</td></tr><tr><th>标　　题：</th><td colspan="3">${TITLE}</td></tr></table><h1>${TITLE}</h1><div class="zw">${ARTICLE}</div>`],
    ['hidden within what is hidden', `<div id="page-content" style="display:none"><h1>${TITLE}</h1><div id="js_content" style="visibility:hidden">${ARTICLE}</div></div>`],
    ['with what its style sheet hides', `<style>@media print { article { display: none } } .a{display:none} p.b { visibility: hidden } #c{text-decoration: line-through}</style><article><h1>${TITLE}</h1>${ARTICLE}<p class="x a">草稿：7家。</p><p class="b">草稿：8家。</p><p id="c">草稿：9家。</p></article>`],
    ['with what is out of sight', `<article><h1>${TITLE}</h1>${ARTICLE}<p style="position:absolute;left:-9999px">草稿：7家。</p><p style="height:0;overflow:hidden">草稿：8家。</p><p style="text-indent:-9999px">草稿：9家。</p><p style="opacity:.0">草稿：6家。</p><p><span style="mso-hide:all">草稿：5家。</span></p></article>`],
    ['with what is white on white', `<article><h1>${TITLE}</h1>${ARTICLE}<p style="color:#fff">草稿：7家。</p><p><font color="white">草稿：8家。</font></p><p style="color: rgb(255, 255, 255)">草稿：9家。</p></article>`],
    ['with what is not shown', `<div><h1>${TITLE}</h1><p>${PROSE}<span style="font-size:0px">99</span><span style="opacity: 0;">88起</span></p><p>${MORE}</p><p style="DISPLAY:NONE">草稿：7家。</p><p hidden>草稿：8家。</p></div>`],
  ])('%s', async (_, body) => {
    expect(await linesOf(page(body))).toEqual([TITLE, PROSE, MORE]);
  }); // prettier-ignore

  test.each([
    ['时间：11月9日至11月30日', '时间：11月9日至11月30日'],
    ['来源于外地的车辆120辆。', '来源于外地的车辆120辆。'],
    ['消防车 | 水罐车 | 云梯车共12辆', '消防车 | 水罐车 | 云梯车共12辆'],
    ['全市点击数据平台1200次。', '全市点击数据平台1200次。'],
    ['编辑出版手册3种。', '编辑出版手册3种。'],
    ['阅读推广活动参加人数：1200人。', '阅读推广活动参加人数：1200人。'],
    ['2025年2月5日', '2025年2月5日'],
    ['下载国家反诈中心APP用户120万人', '下载国家反诈中心APP用户120万人'],
    ['分享会共举办12场', '分享会共举办12场'],
    ['某市消防救援支队', '某市消防救援支队'],
  ])('a line of the article stays: %s', async (line, kept) => {
    expect(await linesOf(page(`<h1>${TITLE}</h1>${ARTICLE}<p>${line}</p>`))).toEqual([
      TITLE,
      PROSE,
      MORE,
      kept,
    ]);
  });
});

test('white type on a colour, and what a style shows again, is read', async () => {
  const more = `<p style="background:#c00;color:#fff">救出20人。</p><div style="background-color:navy"><p style="color:white">救援50起。</p></div><table><tr class="head"><th style="color:#fff">地区</th><th style="color:#fff">起数</th></tr><tr><td>东镇</td><td>12</td></tr></table><style>.a{display:none}</style><p class="a" style="display:block">约谈31家。</p>`;
  expect((await linesOf(page(`<h1>${TITLE}</h1>${ARTICLE}${more}`))).slice(3)).toEqual([
    '救出20人。', '救援50起。', '| 地区 | 起数 |', '| 东镇 | 12 |', '约谈31家。',
  ]); // prettier-ignore
});

describe('in doubt a page is shown', () => {
  /** Lines of a page behind its article, and the texts that are said to be missing. */
  const behind = async (more: string, before = ''): Promise<readonly [readonly string[], readonly string[]]> => {
    const html = page(`<h1>${TITLE}</h1>${before}${ARTICLE}${more}`);
    const { losses } = await read(html, 'a.html');
    return [(await linesOf(html)).slice(1).filter((line) => line !== PROSE && line !== MORE), losses.map(({ text }) => text)];
  };

  test.each([
    '【最新消息】截至12日，检查单位500家。', '【相关文件】关于检查的通知已下发500份。', '[相关信息]经核查，死亡3人。', '【近期要闻】全市召开会议12次。',
    '【相关链接】某县检查单位500家。', '其他内容', '相关内容', '热点内容', '全部评论',
    '访问5000人次', '访问 300次 | 检查5家', '热度：12', '浏览量 1234', '浏览次数：88', '点赞数：500', '网站访问总量：12345人次', '标题：检查1200家', '点击率：12%',
  ])('between sentences: %s', async (line) => {
    expect(await behind(`<p>${line}</p><p>救出20人。</p><p>约谈31家。</p>`)).toEqual([[line, '救出20人。', '约谈31家。'], []]);
  });

  test.each([
    '共有1200人次参与留言。', '访问5000人次', '共访问5000人次', '访问 300次 | 检查5家', '【最新消息】截至12日，检查单位500家。', '热度：12',
    '浏览展览的群众5000人次',
  ])('behind the last sentence: %s', async (line) => {
    expect(await behind(`<p>${line}</p>`)).toEqual([[line], []]);
  });

  test.each([
    ['', '【相关链接】某县检查单位500家。'], ['', '网站访问总量：12345人次'], ['', '标题：检查1200家'], ['标题：检查1200家', ''],
    ['', '扫一扫举报，已核查500件'],
  ])('what is dropped with its numbers is named: %s%s', async (before, after) => {
    expect(await behind(`<p>${after}</p>`, `<p>${before}</p>`)).toEqual([[], [before + after]]);
  });

  test('texts of other pages are named where they hold numbers, lists of links and days are not', async () => {
    expect(await behind('<h3>相关新闻</h3><p>某县检查500家。</p><ul><li><a href="#">某县查处20起</a></li></ul>')).toEqual([[], ['相关新闻 某县检查500家。']]);
    expect(await behind('<h3>相关新闻</h3><p><a href="#">某县查处20起</a> 2025-02-05</p>')).toEqual([[], []]);
    expect(await behind('<p>浏览量 1234</p><p>版权所有 2015-2025某市消防</p>', '<p>发布时间：2025-02-05 10:20 来源：支队 浏览次数：8848次</p>')).toEqual([[], []]);
  });

  test.each([
    ['a class with white type that the sheet paints elsewhere', '<style>.wrap .red{background:#c00}.red{color:#fff}</style><div class="wrap"><p class="red">救出20人。</p></div>'],
    ['white type in a box of an outer sheet', '<div class="redbox"><p style="color:#fff">救出20人。</p></div>'],
    ['a dark page', '<style>body{background:#036}p{color:#fff}</style><p style="color:#fff">救出20人。</p>'],
    ['a dark page and a class', '<style>body{background:#036}.zw{color:#fff}</style><p class="zw">救出20人。</p>'],
    ['the order of the sheet', '<style>.fold{display:none}.show{display:block}</style><p class="show fold">救出20人。</p>'],
    ['an id over a class', '<style>#a{display:block}.fold{display:none}</style><p id="a" class="fold">救出20人。</p>'],
    ['two classes over one', '<style>.active.tab{display:block}.tab{display:none}</style><p class="active tab">救出20人。</p>'],
    ['a tab within its box', '<style>.tab{display:none}.box .tab{display:block}</style><div class="box"><p class="tab">救出20人。</p></div>'],
    ['a rule for screens', '<style>.tab{display:none}@media screen{.tab{display:block}}</style><p class="tab">救出20人。</p>'],
    ['a rule for screens within another block', '<style>@import "x.css";.tab{display:none}@supports (display:grid){@media (min-width:800px){.tab{display:grid}}}</style><p class="tab">救出20人。</p>'],
    ['an important rule', '<style>.tab{display:block!important}.tab{display:none}</style><p class="tab">救出20人。</p>'],
    ['a style of its own', '<style>#a{display:none}</style><p id="a" style="display:block">救出20人。</p>'],
  ])('%s', async (_, more) => {
    expect((await behind(more))[0]).toEqual(['救出20人。']);
  });

  test.each([
    ['the last rule hides', '<style>.show{display:block}.fold{display:none}</style><p class="fold show">草稿：7家。</p>'],
    ['a rule within another hides as well', '<style>.tab{display:none}.box .tab{display:none}</style><p class="tab">草稿：7家。</p>'],
    ['only a pointer shows it', '<style>.tab{display:none}.box:hover .tab{display:block}</style><p class="tab">草稿：7家。</p>'],
    ['a small screen shows it', '<style>.tab{display:none}@media (max-width:700px){.tab{display:block}}</style><p class="tab">草稿：7家。</p>'],
    ['its sheet ends early', '<style>.tab{display:none</style><p class="tab">草稿：7家。</p>'],
  ])('without a doubt it is not shown, and named: %s', async (_, more) => {
    expect(await behind(more)).toEqual([[], ['草稿：7家。']]);
  });

  test('white heads of a table that a rule of its tag paints', async () => {
    const table = '<style>th{background:#1f4e79}</style><table><tr><th style="color:#fff">区县</th><th style="color:#fff">火灾（起）</th></tr><tr><td>东镇</td><td>12</td></tr></table>';
    expect((await behind(table))[0]).toEqual(['| 区县 | 火灾（起） |', '| 东镇 | 12 |']);
  });
}); // prettier-ignore

test('an empty row parts two tables', async () => {
  const rows = [['区县', '火灾（起）'], ['东城区', '210'], ['', ''], ['街道', '检查单位（家）'], ['东风街道', '4100'], ['', ''], ['合计', '4310']];
  const table = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  expect((await read(page(`<h1>${TITLE}</h1>${ARTICLE}${table}`), 'a.html')).text).toContain(
    '| 区县 | 火灾（起） |\n| 东城区 | 210 |\n\n| 街道 | 检查单位（家） |\n| 东风街道 | 4100 |\n| 合计 | 4310 |\n',
  );
}); // prettier-ignore

test('behind an empty row a table goes on, unless heads stand there', async () => {
  const tableOf = async (rows: readonly (readonly string[])[]): Promise<string> =>
    (await read(page(`<h1>${TITLE}</h1>${ARTICLE}<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`), 'a.html')).text;
  const heads = ['区县', '火灾（起）', '损失（万元）'];
  expect(await tableOf([heads, ['东镇', '12', '3'], ['', '', ''], ['二、农村', '', ''], ['西镇', '8', '5']])).toContain(
    '| 区县 | 火灾（起） | 损失（万元） |\n| 东镇 | 12 | 3 |\n| 二、农村 |  |  |\n| 西镇 | 8 | 5 |\n',
  );
  expect(await tableOf([heads, ['东镇', '12', '3'], ['', '', ''], ['西镇', '—', '无'], ['南镇', '8', '5']])).toContain(
    '| 东镇 | 12 | 3 |\n| 西镇 | — | 无 |\n| 南镇 | 8 | 5 |\n',
  );
  expect(await tableOf([heads, ['东镇', '12', '3'], ['', '', ''], ['单位：万元', '', ''], ['指标', '2023', '2024'], ['罚款', '8', '5']])).toContain(
    '| 东镇 | 12 | 3 |\n\n单位：万元\n| 指标 | 2023 | 2024 |\n| 罚款 | 8 | 5 |\n',
  );
  expect(await tableOf([heads, ['东镇', '12', '3'], ['', '', ''], ['表二', '', ''], ['街道', '检查', '整改'], ['西街', '8', '5']])).toContain(
    '| 东镇 | 12 | 3 |\n\n表二\n| 街道 | 检查 | 整改 |\n| 西街 | 8 | 5 |\n',
  );
}); // prettier-ignore

test('numbers broken by the end of a line are whole; lines that end with a number are not joined', async () => {
  const text = await linesOf(
    page(
      `<h1>${TITLE}</h1><p>检查单位1.2<br>万家，整改率95.<br>6%，火灾300<br>起，出动人员12<br>万人次。</p><p>火灾起数：12<br>死亡人数：3<br>2024<br>2025</p>`,
    ),
  );
  expect(text).toEqual([
    TITLE,
    '检查单位1.2万家，整改率95.6%，火灾300起，出动人员12万人次。',
    '火灾起数：12',
    '死亡人数：3',
    '2024',
    '2025',
  ]);
});

test('numbers that a page hides are named, so that nobody misses them unawares', async () => {
  const { losses } = await read(
    page(
      `<h1>${TITLE}</h1>${ARTICLE}<div class="tab" style="display:none"><p>三月份：处罚企业15家。</p></div><p hidden>没有数。</p>`,
    ),
    'a.html',
  );
  expect(losses).toEqual([{ kind: 'hidden-text', text: '三月份：处罚企业15家。', origin: {} }]);
});

test('pictures of an article, which may show tables, are named; signs and buttons are not', async () => {
  const body = `<h1>${TITLE}</h1>${ARTICLE}<p><img src="/a/table1.jpg" alt="各区火灾统计表"></p><p><img src="/b.png" width="16" height="16"></p><img src="/share_icon.png">`;
  expect((await read(page(body), 'a.html')).losses).toEqual([
    { kind: 'picture', text: '各区火灾统计表', origin: {} },
  ]);
});

describe('what a page says of itself', () => {
  test.each([
    ['its title, before the name of the site', `<title>${TITLE}_某市人民政府</title>`, '', { title: TITLE }],
    ['its title, behind a bar', `<title>${TITLE} | 某市消防</title>`, '', { title: TITLE }],
    ['its title, behind a dash', `<title>${TITLE}-某市消防救援支队</title>`, '', { title: TITLE }],
    ['an account of WeChat', '', `<h1 class="rich_media_title" id="activity-name">${TITLE}</h1><a id="js_name"> 某市消防 </a><em id="publish_time">2025-02-05 10:20</em>`, { title: TITLE, publisher: '某市消防', published: '2025-02-05' }],
    ['the script of WeChat', `<script>var msg_title = '${TITLE}'.html(false); var nickname = htmlDecode("某市消防"); var ct = "1738742400";</script>`, '', { title: TITLE, publisher: '某市消防', published: '2025-02-05' }],
    ['its meta elements', `<title>x</title><meta name="ArticleTitle" content="${TITLE}"><meta name="PubDate" content="2025-02-05 10:00"><meta name="ContentSource" content="某市消防救援支队">`, '', { title: TITLE, publisher: '某市消防救援支队', published: '2025-02-05' }],
  ])('%s', async (_, head, more, proposal) => {
    expect((await read(page(`${more}<div id="js_content">${ARTICLE}</div>`, head), 'a.html')).proposal).toEqual(proposal);
  }); // prettier-ignore
});

test('an article whose title its page does not print, beside longer texts, is in doubt', async () => {
  const body = `<div class="l">${ARTICLE}</div><div class="r">${abstracts(9, (_, text) => `<p>${text}</p>`)}</div>`;
  expect(await refusal(page(body), 'a.html')).toMatch(/^doubtful page: .*近日，某某县.*全市接报火灾300起/);
});

test('two texts between which nothing decides are refused, and both are shown', async () => {
  const other = '近日，某某县消防部门组织检查单位100家，查处违法行为10起，取得良好成效，群众安全感显著提升。';
  expect(
    await refusal(
      page(`<div class="a"><p>${PROSE}${MORE}</p></div><div class="b"><p>${other}</p></div>`, ''),
      'a.html',
    ),
  ).toMatch(/^doubtful page: its text may be “.*” or “.*” \(a\.html\); expected a page with one article/);
});

test('what a page that stands in a cell of a table does not show is named, with its cell', async () => {
  const body = `<p>${PROSE}</p><p>${MORE}</p><p style='display:none'>草稿：处罚7家。</p><img src='/a/table1.jpg' alt='各区统计表'>`;
  const missing = async (csv: string): Promise<readonly unknown[]> =>
    (await read(csv, 'a.csv')).losses.map(({ kind, text, origin }) => [kind, text, origin.cell]);
  const losses = [
    ['hidden-text', '草稿：处罚7家。', 'B2'],
    ['picture', '各区统计表', 'B2'],
  ];
  expect(await missing(`标题,内容\n${TITLE},"${body}"\n`)).toEqual(losses);
  expect(await missing(`备注,内容\n无,"${body}"\n`)).toEqual(losses);
});
