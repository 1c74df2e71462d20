import { describe, expect, test } from 'vitest';

import { bulletinSchema, parseBulletin } from '../../src/datasets/documents/bulletin.ts';
import { formatMessage } from '../../src/text/message.ts';

const lines: Record<string, string> = {
  title: '昆都仑区关于打通消防“生命通道”推进工作方案',
  publisher: '昆都仑区人民政府办公室',
  region: '150203',
  published: '2024-05-02',
  number: '昆府办发〔2024〕7号',
  genre: 'plan',
  url: '""',
  language: 'zh-CN',
  sha256: 'a'.repeat(64),
};

const sidecar = (changes: Record<string, string | null> = {}): string =>
  Object.entries({ ...lines, ...changes })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

const problems = (text: string, id = 'kdl-2024'): string[] =>
  parseBulletin(text, id, 'b.yaml').messages.map(formatMessage);

test('a sidecar is read as text: no code or year becomes a number', () => {
  const { bulletin, messages } = parseBulletin(
    sidecar({ region: '010000', published: '2022' }),
    'kdl-2024',
    'b.yaml',
  );
  expect(messages).toEqual([]);
  expect(bulletin).toMatchObject({ id: 'kdl-2024', region: '010000', published: '2022', url: '' });
  expect(bulletin?.placeOf('region')).toEqual({ line: 3, column: 9 });
});

describe('error messages', () => {
  const genres =
    'plan, work-points, notice, report, work-report, communique, project-list, speech, news, review, other';
  test.each([
    [{ title: '""' }, 'invalid title: (empty) (b.yaml:1:8); expected the title as published'],
    [{ region: '15020' }, 'invalid region: 15020 (b.yaml:3:9); expected a code of GB/T 2260: 6 or 9 digits'],
    [
      { published: '2024年5月' },
      'invalid published: 2024年5月 (b.yaml:4:12); expected EDTF: YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    [
      { published: '2024/2025' },
      'invalid published: 2024/2025 (b.yaml:4:12); expected EDTF: YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    [{ genre: 'poem' }, `invalid genre: poem (b.yaml:6:8); expected one of press-conference, ${genres}`],
    [{ url: 'ftp://a' }, 'invalid url: ftp://a (b.yaml:7:6); expected an http(s) address, or empty'],
    [{ language: 'Chinese!' }, 'invalid language: Chinese! (b.yaml:8:11); expected a BCP 47 tag: zh-CN'],
    [{ sha256: 'A1' }, 'invalid sha256: A1 (b.yaml:9:9); expected 64 hexadecimal digits'],
    [{ publisher: '[a, b]' }, 'invalid publisher: ["a","b"] (b.yaml:2:12); expected text'],
    [{ publisher: null }, "missing field: publisher (b.yaml:1:1); expected the publisher's official name"],
    [
      { editor: 'x' },
      'unknown field: editor (b.yaml:10:9); expected title, publisher, region, published, number, genre, url, language, sha256, title_en, original, original_sha256, replaces',
    ],
  ])('%j', (changes, message) => {
    expect(problems(sidecar(changes))).toEqual([message]);
  });

  test('all problems of a sidecar are reported together', () => {
    expect(problems(sidecar({ region: 'x', genre: 'poem' }))).toHaveLength(2);
  });

  test('an id that is no slug', () => {
    expect(problems(sidecar(), 'Kdl_2024')).toEqual([
      'invalid id: Kdl_2024 (b.yaml:1:1); expected a slug: lower-case letters, digits and single hyphens',
    ]);
  });

  test('broken and empty YAML', () => {
    expect(problems('title: "a\n')[0]).toMatch(
      /^broken YAML: missing closing "quote \(b\.yaml:\d+:\d+\); expected YAML 1\.2$/,
    );
    expect(problems('title: a\ntitle: b\n')[0]).toMatch(
      /^broken YAML: map keys must be unique \(b\.yaml:2:1\); expected YAML 1\.2$/,
    );
    expect(problems('# nothing\n')[0]).toMatch(
      /^empty sidecar: no fields \(b\.yaml:1:1\); expected a mapping with title/,
    );
  });
});

test('the fields of a sidecar, in order', () => {
  expect(Object.keys(bulletinSchema.shape)).toEqual([
    ...Object.keys(lines),
    'title_en',
    'original',
    'original_sha256',
    'replaces',
  ]);
});
