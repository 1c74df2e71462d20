import type { CitationSubject, CitedBulletin } from '../../src/citations/index.ts';
import type { FigureSubject } from '../../src/citations/subject.ts';

const ORIGIN = 'https://youju.example.org';

export const PLAN: CitedBulletin = {
  id: 'kdl-2024-lifeline',
  title: '昆都仑区关于打通消防“生命通道”推进工作方案',
  publisher: '昆都仑区人民政府办公室',
  published: '2024-05-02',
  number: '昆府办发〔2024〕7号',
  genre: 'plan',
  language: 'zh-CN',
  url: '',
};

export const CONFERENCE: CitedBulletin = {
  id: 'nmg-2024-119',
  title: '自治区政府新闻办召开“全民消防 生命至上”主题发布会',
  publisher: '内蒙古自治区政府新闻办公室',
  published: '2024-11',
  number: '',
  genre: 'press-conference',
  language: 'zh-CN',
  url: '',
};

export const REPORT: CitedBulletin = {
  id: 'cy-2022-npc',
  title: '关于消防工作情况的报告',
  publisher: '北京市朝阳区人民政府',
  published: '2022',
  number: '',
  genre: 'report',
  language: 'zh-CN',
  url: 'https://example.gov.cn/report_1.html?a=1&b=2%20',
};

/** Everything that a format may stumble over, in one title. */
export const NASTY: CitedBulletin = {
  id: 'nasty',
  title: '关于{《甲》“乙”\'丙\'"丁"}的通知\r\nER  - 50% & #1_$~^\\cmd\u202E倒',
  publisher: '甲 & 乙 {办}',
  published: '2024-1X',
  number: '甲〔2024〕\n1号',
  genre: 'notice',
  language: 'zh-CN',
  url: 'javascript:alert(1)',
};

export const SENTENCE = '截至目前，全区消防救援队伍共接报处置各类警情21764起，火灾“双下降”。';

export const bulletin = (one: CitedBulletin): CitationSubject => ({
  kind: 'bulletin',
  bulletin: one,
  address: `${ORIGIN}/bulletins/${one.id}/`,
});

export const figure = (one: CitedBulletin, printed = '21764起', quote = SENTENCE): FigureSubject => ({
  kind: 'figure',
  bulletin: one,
  figure: { id: `${one.id}@242`, printed, quote },
  address: `${ORIGIN}/bulletins/${one.id}/242/`,
});

export const chart = (publishers: readonly string[], version?: string): CitationSubject => ({
  kind: 'chart',
  id: 'charging-ports-by-region',
  title: '充电端口最多的是北京',
  publishers,
  published: '2025-11-26',
  address: `${ORIGIN}/indicators/charging-ports/`,
  ...(version === undefined ? {} : { version }),
});
