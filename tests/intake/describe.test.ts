import { describe, expect, test } from 'vitest';

import type { Described } from '../../src/intake/describe.ts';

import { readCatalogue } from '../../scripts/data/catalogue.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { readSources } from '../../scripts/data/sources.ts';
import { describeDocument, genreOf, parseDay, regionOfIssuer } from '../../src/intake/describe.ts';
import { KnownTexts } from '../../src/intake/likeness.ts';
import { formatOrdinal } from '../../src/intake/document/listNumbers.ts';

const effects = createDisk();
const { regions } = readCatalogue('.', effects).catalogue;

/** The values that are proposed, without where they were found. */
function propose({
  text,
  fields = {},
  around = '',
  path = '',
  issuers,
}: Partial<Described> & Pick<Described, 'text'>): Record<string, string> {
  const { found } = describeDocument(
    { text, fields, around, path, ...(issuers === undefined ? {} : { issuers }) },
    regions,
  );
  return Object.fromEntries(Object.entries(found).map(([field, { value }]) => [field, value]));
}

describe('what the bulletins say of themselves', () => {
  const { sources } = readSources('data/bulletins', effects);
  const proposals = new Map(
    sources.map(({ bulletin, document }) => [
      bulletin.id,
      propose({ text: document.text, path: bulletin.id }),
    ]),
  );

  test('signed documents need nothing from a person', () => {
    expect(proposals.get('kdl-2024-lifeline')).toEqual({
      title: '昆都仑区人民政府办公室关于印发《昆都仑区关于打通消防“生命通道”推进工作方案》的通知',
      publisher: '昆都仑区人民政府办公室',
      region: '150203',
      published: '2024-05-02',
      number: '昆府办发〔2024〕7号',
      genre: 'plan',
    });
    expect(proposals.get('qf-2022-points')).toEqual({
      title: '重庆市永川区青峰镇人民政府关于印发2022年青峰镇消防工作要点的通知',
      publisher: '重庆市永川区青峰镇人民政府',
      region: '500118100',
      published: '2022-04-15',
      number: '青峰府发〔2022〕47号',
      genre: 'work-points',
    });
    expect(proposals.get('tb-2023-winter')).toMatchObject({
      title: '重庆市万州区太白街道办事处关于开展今冬明春消防安全防范工作的通知',
      region: '500101017',
      published: '2023-12-06',
      number: '万州太白办发〔2023〕96号',
      genre: 'notice',
    });
  });

  test('what a document does not say is not proposed', () => {
    expect(proposals.get('nmg-2024-119')).not.toHaveProperty('published');
    expect(proposals.get('cy-2022-npc')).not.toHaveProperty('number');
  });
});

test('labels around a page describe it where its own fields and text do not', () => {
  const around =
    '索引号：x 发布机构：包头市昆都仑区人民政府 发文字号：昆府发〔2024〕3号 发布日期：2024-05-02 10:00';
  expect(propose({ text: '全区检查单位12家。', fields: { title: '工作情况' }, around, path: 'a' })).toEqual({
    title: '工作情况',
    publisher: '包头市昆都仑区人民政府',
    region: '150203',
    published: '2024-05-02',
    number: '昆府发〔2024〕3号',
    genre: 'report',
  });
});

test.each([
  ['2024年5月2日', '2024-05-02'],
  ['二〇二四年十二月三十一日', '2024-12-31'],
  ['二○二四年二十月三日', ''],
  ['2024/5/2 10:00', '2024-05-02'],
  ['2024年13月2日', ''],
  ['近日', ''],
])('%s → %s', (text, day) => {
  expect(parseDay(text)).toBe(day);
});

test.each([
  ['内蒙古自治区消防救援总队', '150000'],
  ['昆都仑区人民政府办公室', '150203'],
  ['朝阳区人民政府', ''],
  ['某某协会', ''],
])('%s speaks for %s', (issuer, region) => {
  expect(regionOfIssuer(issuer, regions)).toBe(region);
});

test.each([
  ['政府工作报告', 'work-report'],
  ['2023年国民经济和社会发展统计公报', 'communique'],
  ['关于印发工作要点的通知', 'work-points'],
  ['关于印发工作方案的通知', 'plan'],
  ['在会议上的讲话', 'speech'],
  ['无题', 'other'],
])('%s is a %s', (title, genre) => {
  expect(genreOf(title)).toBe(genre);
});

test.each([
  [1, 'chineseCounting', '一'], [10, 'chineseCounting', '十'], [12, 'chineseCountingThousand', '十二'], [20, 'chineseCounting', '二十'],
  [101, 'chineseCountingThousand', '一百零一'], [110, 'chineseCounting', '一百一十'], [11, 'chineseLegalSimplified', '壹拾壹'],
  [3, 'decimalEnclosedCircle', '③'], [21, 'decimalEnclosedCircle', '(21)'], [4, 'ideographTraditional', '丁'], [27, 'lowerLetter', 'aa'],
  [14, 'upperRoman', 'XIV'], [7, 'decimalZero', '07'], [5, 'someFormatOfLater', '5'],
] as const)('%i as %s is %s', (value, format, text) => {
  expect(formatOrdinal(value, format)).toBe(text);
}); // prettier-ignore

test('likeness is of the words, whatever the numbers, and of the shorter text', () => {
  const known = new KnownTexts();
  const text = '全区共检查单位1200家，发现火灾隐患350处，督促整改340处，开展培训5200人次，发放资料8000份。';
  known.add('a', text);
  known.add('b', '各街道要压实责任，对照清单逐项整改，确保年底前隐患全部销号，切实维护社会大局稳定。');
  expect(known.findLike(text.replaceAll(/\d/g, '9'))).toMatchObject([
    { id: 'a', shared: 1, ratio: 1, isSame: false },
  ]);
  expect(known.findLike(`  ${text.replaceAll('，', ', ')}\n`)).toMatchObject([{ id: 'a', isSame: true }]);
  const [longer] = known.findLike(
    `${text}下一步，将继续加强宣传，提升群众消防安全意识和自防自救能力，营造良好的氛围。`,
  );
  expect(longer).toMatchObject({ id: 'a', shared: 1 });
  expect(longer!.ratio).toBeLessThan(0.7);
  expect(
    known.findLike('今日天气晴朗，气温回升，适宜出行，请市民注意防晒补水，合理安排户外活动时间。'),
  ).toEqual([]);
});
