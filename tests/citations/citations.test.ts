import { describe, expect, test } from 'vitest';

import type {
  CitationFormat,
  CitedBulletin,
  CitedPublisher,
  DataSubject,
} from '../../src/citations/index.ts';
import type { PublisherKind } from '../../src/datasets/schema/vocabulary.ts';

import {
  CITATION_FORMATS,
  accessDay,
  citationFileOf,
  citationOfFact,
  citationsOf,
  fillAccessDay,
  newestDay,
  slottedCitationsOf,
} from '../../src/citations/index.ts';
import { CONFERENCE, NASTY, PLAN, REPORT, bulletin, chart, figure } from './subjects.ts';

const DAY = accessDay('2026-11-02');
const TEXTS: readonly CitationFormat[] = ['newsroom', 'gbt2025', 'gbt2015', 'apa', 'chicago'];

/** The texts of a subject in the order of the formats. */
const textsOf = (...args: Parameters<typeof citationsOf>): string[] => {
  const all = citationsOf(...args);
  return TEXTS.map((format) => all[format]);
};

describe('a document with a number', () => {
  test('in Chinese', () => {
    expect(textsOf(bulletin(PLAN), 'zh', DAY)).toEqual([
      '据昆都仑区人民政府办公室2024年5月2日印发的《昆都仑区关于打通消防“生命通道”推进工作方案》（昆府办发〔2024〕7号），全文见https://youju.example.org/bulletins/kdl-2024-lifeline/。',
      '昆都仑区人民政府办公室. 昆都仑区关于打通消防“生命通道”推进工作方案：昆府办发〔2024〕7号[A/OL]. （2024-05-02）[2026-11-02]. https://youju.example.org/bulletins/kdl-2024-lifeline/.',
      '昆都仑区人民政府办公室. 昆都仑区关于打通消防“生命通道”推进工作方案: 昆府办发〔2024〕7号[A/OL]. (2024-05-02)[2026-11-02]. https://youju.example.org/bulletins/kdl-2024-lifeline/.',
      '昆都仑区人民政府办公室. (2024, May 2). 昆都仑区关于打通消防“生命通道”推进工作方案 (昆府办发〔2024〕7号) [Plan]. 有据. https://youju.example.org/bulletins/kdl-2024-lifeline/',
      '昆都仑区人民政府办公室. “昆都仑区关于打通消防‘生命通道’推进工作方案.” Plan, 昆府办发〔2024〕7号, May 2, 2024. 有据. Accessed November 2, 2026. https://youju.example.org/bulletins/kdl-2024-lifeline/.',
    ]);
  });

  test('in English', () => {
    const [newsroom, , , apa] = textsOf(bulletin(PLAN), 'en', DAY);
    expect(newsroom).toBe(
      'According to 《昆都仑区关于打通消防“生命通道”推进工作方案》 (昆府办发〔2024〕7号), issued by 昆都仑区人民政府办公室 (2 May 2024); text at https://youju.example.org/bulletins/kdl-2024-lifeline/.',
    );
    expect(apa).toContain('[Plan]. Youju. https://');
  });
});

test('a number of a press conference', () => {
  expect(textsOf(figure(CONFERENCE), 'zh', DAY)).toEqual([
    '据内蒙古自治区政府新闻办公室2024年11月通报：“截至目前，全区消防救援队伍共接报处置各类警情21764起，火灾‘双下降’。”（《自治区政府新闻办召开“全民消防 生命至上”主题发布会》，原文见https://youju.example.org/bulletins/nmg-2024-119/242/）。',
    '内蒙古自治区政府新闻办公室. 自治区政府新闻办召开“全民消防 生命至上”主题发布会：“21764起”[DS/OL]. 有据（2024-11）[2026-11-02]. https://youju.example.org/bulletins/nmg-2024-119/242/.',
    '内蒙古自治区政府新闻办公室. 自治区政府新闻办召开“全民消防 生命至上”主题发布会: “21764起”[DS/OL]. 有据, 2024(2024-11)[2026-11-02]. https://youju.example.org/bulletins/nmg-2024-119/242/.',
    '内蒙古自治区政府新闻办公室. (2024, November). 自治区政府新闻办召开“全民消防 生命至上”主题发布会 (“21764起”) [Data set]. 有据. Retrieved November 2, 2026, from https://youju.example.org/bulletins/nmg-2024-119/242/',
    '内蒙古自治区政府新闻办公室. “自治区政府新闻办召开‘全民消防 生命至上’主题发布会.” Data set, “21764起”, November 2024. 有据. Accessed November 2, 2026. https://youju.example.org/bulletins/nmg-2024-119/242/.',
  ]);
  expect(citationsOf(figure(CONFERENCE), 'en').newsroom).toBe(
    'According to 内蒙古自治区政府新闻办公室 (November 2024): “截至目前，全区消防救援队伍共接报处置各类警情21764起，火灾‘双下降’。” (《自治区政府新闻办召开“全民消防 生命至上”主题发布会》; sentence at https://youju.example.org/bulletins/nmg-2024-119/242/).',
  );
  const by = 'Information Office of Inner Mongolia';
  const { newsroom, gbt2025 } = citationsOf({ ...figure(CONFERENCE), by }, 'en');
  expect(newsroom).toMatch(/^According to Information Office of Inner Mongolia \(November 2024\)/);
  // The record of a document has its original name.
  expect(gbt2025).toMatch(/^内蒙古自治区政府新闻办公室\./);
  expect(citationsOf(figure(PLAN), 'zh').newsroom).toMatch(
    /^据昆都仑区人民政府办公室2024年5月2日印发的《.*》（昆府办发〔2024〕7号）：“截至.*（原文见https:.*）。$/,
  );
});

test('a report is cited at its publisher’s own address; 2025 asks for no day of access there', () => {
  const { gbt2025, gbt2015, newsroom, apa } = citationsOf(bulletin(REPORT), 'zh', DAY);
  expect(gbt2025).toBe(
    '北京市朝阳区人民政府. 关于消防工作情况的报告[R/OL]. 2022. https://example.gov.cn/report_1.html?a=1&b=2%20.',
  );
  expect(gbt2015).toBe(
    '北京市朝阳区人民政府. 关于消防工作情况的报告[R/OL]. (2022)[2026-11-02]. https://example.gov.cn/report_1.html?a=1&b=2%20.',
  );
  expect(newsroom).toBe(
    '据北京市朝阳区人民政府2022年发布的《关于消防工作情况的报告》，全文见https://example.gov.cn/report_1.html?a=1&b=2%20。',
  );
  expect(apa).not.toContain('有据');
});

describe('data of several publishers', () => {
  test('name three of them, then 等', () => {
    const { gbt2025, gbt2015, apa, newsroom } = citationsOf(
      chart(['甲', '乙', '丙', '丁'], 'sha256:1f0c'),
      'zh',
      DAY,
    );
    expect(gbt2025).toBe(
      '甲，乙，丙，等. 充电端口最多的是北京[DS/OL]. sha256:1f0c. 有据（2025-11-26）[2026-11-02]. https://youju.example.org/indicators/charging-ports/.',
    );
    expect(gbt2015).toMatch(/^甲, 乙, 丙, 等\. 充电端口最多的是北京\[DS\/OL\]\. /);
    expect(apa).toMatch(
      /^甲, 乙, 丙, & 丁\. \(2025, November 26\)\. 充电端口最多的是北京 \(Version sha256:1f0c\) \[Data set\]/,
    );
    expect(newsroom).toBe(
      '据甲等4个来源整理，截至2025年11月26日（《充电端口最多的是北京》，见https://youju.example.org/indicators/charging-ports/）。',
    );
  });

  test('of very many, the styles stop where their manuals say', () => {
    const many = Array.from({ length: 25 }, (_, k) => `P${String(k + 1)}`);
    const { apa, chicago, gbt2025 } = citationsOf(chart(many), 'en');
    expect(apa).toMatch(/^P1, P2, .*P18, P19, \. \. \. P25\. /);
    expect(chicago).toMatch(/^P1, P2, P3, et al\. “/);
    expect(gbt2025).toMatch(/^P1，P2，P3，et al\. 充电/);
  });

  test('records for reference managers name forty, those with most numbers, and say that there are more', () => {
    const many = Array.from({ length: 41 }, (_, k) => `P${String(k + 1)}`);
    const [all, some] = [citationsOf(chart(many), 'zh'), citationsOf(chart(many.slice(0, 40)), 'zh')];
    expect(all.bibtex).toMatch(/\{P39\} and \{P40\} and others\},/);
    expect(all.ris).toMatch(/AU {2}- P40\r\nAU {2}- 等 \(and others\)\r\nTI/);
    expect(all.csl).toContain('{"literal":"P40"},{"literal":"等 (and others)"}]');
    for (const format of ['bibtex', 'ris', 'csl'] as const) expect(some[format]).not.toMatch(/others/);
  });

  test('of one or none', () => {
    expect(citationsOf(chart(['甲']), 'zh').newsroom).toMatch(/^据甲公布的数据，截至/);
    expect(citationsOf(chart([]), 'zh').apa).toMatch(/^充电端口最多的是北京 \[Data set\]\. \(2025/);
    expect(citationsOf(chart(['甲', '乙']), 'en').newsroom).toBe(
      'Compiled from 2 sources, among them 甲, as of 26 November 2025 (“充电端口最多的是北京”, https://youju.example.org/indicators/charging-ports/).',
    );
  });
});

describe('a title with everything in it', () => {
  const all = citationsOf(bulletin(NASTY), 'zh', DAY);

  test('stays on one line in every text', () => {
    for (const format of TEXTS) expect(all[format]).not.toMatch(/[\r\n\u202E]/);
    expect(all.gbt2025).toBe(
      '甲 & 乙 {办}. 关于{《甲》“乙”\'丙\'"丁"}的通知 ER - 50% & #1_$~^\\cmd倒：甲〔2024〕 1号[A/OL]. （2024）[2026-11-02]. https://youju.example.org/bulletins/nasty/.',
    );
    expect(all.newsroom).toContain('《关于{〈甲〉“乙”');
    expect(all.chicago).toContain("“关于{《甲》‘乙’'丙'‘丁’}的通知");
  });

  test('cites no address that is none', () => {
    for (const text of Object.values(all)) expect(text).not.toContain('javascript:');
  });

  test('is escaped for BibTeX, with balanced braces', () => {
    expect(all.bibtex).toBe(
      [
        '@online{youju-nasty,',
        '  author = {{甲 \\& 乙 \\textbraceleft{}办\\textbraceright{}}},',
        '  title = {{关于\\textbraceleft{}《甲》“乙”\'丙\'"丁"\\textbraceright{}的通知 ER - 50\\% \\& \\#1\\_\\$\\textasciitilde{}\\textasciicircum{}\\textbackslash{}cmd倒}},',
        '  year = {2024},',
        '  publisher = {有据},',
        '  number = {甲〔2024〕 1号},',
        '  url = {https://youju.example.org/bulletins/nasty/},',
        '  urldate = {2026-11-02},',
        '  langid = {chinese},',
        '}',
        '',
      ].join('\n'),
    );
    let depth = 0;
    for (const character of all.bibtex) {
      depth += character === '{' ? 1 : character === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });

  test('ends no RIS record early', () => {
    const lines = all.ris.split('\r\n');
    expect(lines.slice(0, 5)).toEqual([
      'TY  - GOVDOC',
      'ID  - youju-nasty',
      'AU  - 甲 & 乙 {办}',
      'TI  - 关于{《甲》“乙”\'丙\'"丁"}的通知 ER - 50% & #1_$~^\\cmd倒',
      'PY  - 2024',
    ]);
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
  });

  test('is JSON', () => {
    expect(JSON.parse(all.csl)).toEqual([
      {
        id: 'youju-nasty',
        type: 'report',
        title: '关于{《甲》“乙”\'丙\'"丁"}的通知 ER - 50% & #1_$~^\\cmd倒',
        author: [{ literal: '甲 & 乙 {办}' }],
        issued: { 'date-parts': [[2024]] },
        number: '甲〔2024〕 1号',
        publisher: '有据',
        URL: 'https://youju.example.org/bulletins/nasty/',
        language: 'zh-CN',
        accessed: { 'date-parts': [[2026, 11, 2]] },
      },
    ]);
  });
});

test('a very long sentence is cut around its number in the newsroom form only', () => {
  const quote = `${'前'.repeat(300)}21764起${'后'.repeat(300)}`;
  const { newsroom } = citationsOf(figure(CONFERENCE, '21764起', quote), 'zh');
  expect(newsroom).toContain(`“……${'前'.repeat(60)}21764起${'后'.repeat(60)}……”`);
  const title = '长'.repeat(2000);
  expect(citationsOf(bulletin({ ...PLAN, title }), 'zh').gbt2025).toContain(title);
});

test('CSL types and record types follow the kind', () => {
  const typesOf = (one: Parameters<typeof citationsOf>[0]): string[] => {
    const { csl, ris, bibtex } = citationsOf(one, 'zh');
    const [item] = JSON.parse(csl) as { type: string }[];
    return [item!.type, ris.slice(6, ris.indexOf('\r')), bibtex.slice(0, bibtex.indexOf('{'))];
  };
  expect(
    [figure(PLAN), chart(['甲']), bulletin(PLAN), bulletin(REPORT), bulletin(CONFERENCE)].map(typesOf),
  ).toEqual([
    ['dataset', 'DATA', '@dataset'],
    ['dataset', 'DATA', '@dataset'],
    ['report', 'GOVDOC', '@online'],
    ['report', 'RPRT', '@online'],
    ['webpage', 'ELEC', '@online'],
  ]);
});

describe('the day of access', () => {
  const subjects = [
    bulletin(PLAN),
    bulletin(REPORT),
    bulletin(NASTY),
    figure(CONFERENCE),
    chart(['甲'], 'v1'),
  ];

  test.each(CITATION_FORMATS)('%s: what a page prints, filled in, is the dated citation', (format) => {
    for (const subject of subjects) {
      for (const lang of ['zh', 'en'] as const) {
        const { before, slot, after } = slottedCitationsOf(subject, lang)[format];
        expect(`${before}${after}`).toBe(citationsOf(subject, lang)[format]);
        expect(`${before}${fillAccessDay(slot, DAY)}${after}`).toBe(citationsOf(subject, lang, DAY)[format]);
        expect(`${before}${after}`).not.toMatch(/\{(?:iso|long|slash|parts)\}/);
      }
    }
  });

  test('has a place in every format but the newsroom’s, and APA’s for what cannot change', () => {
    const slots = (subject: (typeof subjects)[number]): string[] =>
      CITATION_FORMATS.filter((format) => slottedCitationsOf(subject, 'zh')[format].slot !== '');
    expect(slots(chart(['甲']))).toEqual(['gbt2025', 'gbt2015', 'apa', 'chicago', 'bibtex', 'ris', 'csl']);
    expect(slots(bulletin(PLAN))).toEqual(['gbt2025', 'gbt2015', 'chicago', 'bibtex', 'ris', 'csl']);
  });

  test('is in no file', () => {
    expect(citationFileOf(figure(CONFERENCE), 'ris')).not.toContain('Y2  -');
    expect(() => citationFileOf(figure(CONFERENCE), 'exe')).toThrow(
      'unknown ending: exe; expected bib, ris, json',
    );
  });
});

test('the newest day counts', () => {
  const rows = ['2020', '2024', '2021'].map((published) => ({ published }));
  expect([newestDay(rows), newestDay([])]).toEqual(['2024', '']);
});

describe('what a publisher is', () => {
  const NEWS: CitedBulletin = {
    ...CONFERENCE,
    id: 'news',
    publisher: '某日报',
    title: '小区装上充电桩',
    genre: 'other',
  };
  const paper = { kind: 'media', original: '某日报' } as const;
  const of = (one: CitedBulletin, publisher: CitedPublisher) =>
    citationsOf({ kind: 'bulletin', bulletin: one, publisher, address: 'https://a.example/b/' }, 'zh', DAY);

  test('a newspaper reports, and is cited as one', () => {
    const all = of(NEWS, paper);
    expect(all.newsroom).toMatch(/^据某日报2024年11月报道/);
    expect(all.gbt2025).toBe('小区装上充电桩[N/OL]. 某日报，2024-11[2026-11-02]. https://a.example/b/.');
    expect(all.gbt2015).toBe('小区装上充电桩[N/OL]. 某日报, 2024-11[2026-11-02]. https://a.example/b/.');
    expect(all.bibtex).toMatch(/^@article\{[^]*journal = \{某日报\}/);
    expect(all.ris).toMatch(/^TY {2}- NEWS\r\n[^]*T2 {2}- 某日报\r\n/);
    expect(all.csl).toContain('"type": "article-newspaper"');
  });

  test('a site of news is media, but no newspaper', () => {
    expect(of({ ...NEWS, publisher: '某某网' }, { kind: 'media', original: '某某网' }).gbt2025).toBe(
      '某某网. 小区装上充电桩[EB/OL]. （2024-11）[2026-11-02]. https://a.example/b/.',
    );
  });

  test('a repost is cited by who published it first, and said to be one', () => {
    const all = of({ ...NEWS, publisher: '某局(某网转载)' }, { kind: 'repost', original: '某局' });
    expect(all.gbt2025).toMatch(/^某局\. 小区装上充电桩\[EB\/OL\]/);
    expect(all.newsroom).toMatch(/^据某局2024年11月发布、他处转载的消息/);
  });

  test('data of one publisher are what it published, or what it reported', () => {
    const line = (publisherKind: PublisherKind) =>
      citationsOf({ ...(chart(['甲']) as DataSubject), publisherKind }, 'zh').newsroom;
    expect(line('authority')).toMatch(/^据甲公布的数据，/);
    expect(line('media')).toMatch(/^据甲报道的数据，/);
    expect(line('repost')).toMatch(/^据甲公布、他处转载的数据，/);
  });

  test.each([
    [
      '某日报',
      'media',
      'https://a.example/1',
      '数字[N/OL]. 某日报，2025-04-07. https://a.example/1.（人工录入）',
    ],
    ['某日报', 'media', '', '数字[N]. 某日报，2025-04-07.（人工录入；只见转载，无原网址）'],
    [
      '某某网',
      'media',
      'https://a.example/1',
      '某某网. 数字[EB/OL]. （2025-04-07）. https://a.example/1.（人工录入）',
    ],
    ['某局', 'authority', '', '某局. 数字[Z]. （2025-04-07）.（人工录入；只见转载，无原网址）'],
  ] as const)('a number entered by hand from %s (%s) has its citation', (publisher, kind, url, expected) => {
    const fact = { id: 'x', title: '数字', publisher, published: '2025-04-07', url };
    expect(citationOfFact(fact, { kind, original: publisher }, 'zh')).toBe(expected);
  });
});
