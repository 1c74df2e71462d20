import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { parsePlaces } from '../../src/datasets/documents/places.ts';
import { readSources } from '../../scripts/data/sources.ts';
import { addTo, swallowedOptions } from '../../scripts/add.ts';
import { languageOf } from '../../scripts/run/language.ts';
import { run } from '../scripts/world.ts';
import { add, bulletinsOf, createProject } from './world.ts';

const FIXTURES = 'tests/intake/fixtures';
const PROSE =
  '包头市昆都仑区消防安全委员会办公室\n关于上半年消防工作情况的通报\n昆消安办〔2024〕12号\n\n各街道：\n' +
  '上半年，全区共检查单位1200家，发现火灾隐患350处，督促整改340处，开展培训5200人次，发放资料8000份。\n' +
  '全区共发生火灾19起，直接财产损失35.6万元，未造成人员伤亡，接报火灾警情同比下降12%。\n' +
  '下一步，各街道要压实责任，对照清单逐项整改，确保年底前隐患全部销号。\n\n' +
  '包头市昆都仑区消防安全委员会办公室\n2024年7月5日\n';

test('a document that says of itself what it is needs no option', async () => {
  const world = createProject();
  world.write('in/通报.txt', PROSE);
  expect(await add(world, [world.path('in/通报.txt')])).toEqual({ code: 0, error: '' });
  const { sources, messages } = readSources(world.path('data/bulletins'), world.effects);
  expect(messages).toEqual([]);
  const { bulletin, document } = sources.find(({ bulletin: { id } }) => id.startsWith('150203-'))!;
  expect(bulletin).toMatchObject({
    id: '150203-2024-07-05-report',
    title: '包头市昆都仑区消防安全委员会办公室关于上半年消防工作情况的通报',
    publisher: '包头市昆都仑区消防安全委员会办公室',
    region: '150203',
    published: '2024-07-05',
    number: '昆消安办〔2024〕12号',
    genre: 'report',
    original: 'original.txt',
  });
  expect(document.text).toBe(PROSE);
  expect(world.read('data/bulletins/150203-2024-07-05-report/original.txt')).toBe(PROSE);
  expect(world.out()).toMatch(/^1200家 +检查单位 +.* +units-inspected *$/m);
  expect(world.out()).toContain('next: read source.txt beside the original; `npm run -s data`;');
});

test('what is missing is named by its options; options and a name of the region complete it', async () => {
  const world = createProject();
  const file = `${FIXTURES}/features.pdf`;
  expect(await add(world, [file])).toEqual({
    code: 1,
    error: `missing metadata: --region; expected these options, as the document does not say (${file})`,
  });
  const before = bulletinsOf(world);
  expect(await add(world, [file, '--region', '朝阳区'])).toMatchObject({
    code: 1,
    error: expect.stringContaining('ambiguous region: 朝阳区') as string,
  });
  expect(await add(world, [file, '--region', '150203', '--published', '2024-13'])).toMatchObject({
    code: 1,
    error: expect.stringContaining('invalid published: 2024-13') as string,
  });
  expect(bulletinsOf(world)).toEqual(before);
  expect((await add(world, [file, '--region', '昆都仑区', '--id', 'example-2024'])).code).toBe(0);
  const folder = 'data/bulletins/example-2024';
  expect(readFileSync(world.path(`${folder}/original.pdf`)).equals(readFileSync(file))).toBe(true);
  const text = world.read(`${folder}/source.txt`);
  const { places } = parsePlaces(world.read(`${folder}/places.json`), 'places.json', text.length);
  expect(places!.filter(({ start, end }) => text.slice(start, end) === '1,377')).toMatchObject([
    { page: 1, table: 1, cell: 'E3' },
  ]);
});

test('a day may be written as people write it; what is there already is said in Chinese', async () => {
  const world = createProject();
  world.write('in/a.txt', PROSE.replace('2024年7月5日\n', ''));
  const args = [world.path('in/a.txt'), '--published', '2024年7月5日'];
  expect(await add(world, args)).toEqual({ code: 0, error: '' });
  expect(bulletinsOf(world)).toContain('150203-2024-07-05-report');
  expect(world.out()).toContain('open http://localhost:4321/bulletins/150203-2024-07-05-report/');
  await expect(addTo(world.root, args, world.effects, null, 'zh')).rejects.toThrow(/^已经收录过：.* 就是 150203-2024-07-05-report$/u);
  await expect(addTo(world.root, [world.path('in/b.txt')], world.effects, null, 'zh')).rejects.toThrow(/^没有这个文件：/u);
}); // prettier-ignore

test('a person at the terminal is shown each proposal and asked for what is missing, again where it cannot be', async () => {
  const world = createProject();
  const asked: string[] = [];
  const ask = (question: string): Promise<string> => {
    asked.push(question);
    if (question.startsWith('region'))
      return Promise.resolve(
        asked.filter((one) => one.startsWith('region')).length > 1 ? '150203' : '没有区',
      );
    return Promise.resolve('');
  };
  expect((await add(world, [`${FIXTURES}/features.docx`, '--number', '示发〔2024〕1号'], ask)).code).toBe(0);
  expect(asked.map((question) => question.slice(0, 60))).toEqual([
    'title [示例区消防工作情况通报 (head of the text)]: ',
    'publisher [示例区消防安全委员会办公室 (signature)]: ',
    'region: ',
    expect.stringContaining('unknown region: 没有区'),
    'region: ',
    'published [2024-07-05 (signature)]: ',
    'genre [report (title)]: ',
    'url: ',
  ]);
});

test('the same text under another name, in another format, or with another head and foot is refused with the id of the known one', async () => {
  const world = createProject();
  const before = bulletinsOf(world);
  const source = readFileSync('data/bulletins/nmg-2024-119/source.txt', 'utf8');
  world.write('in/renamed.txt', source);
  world.write(
    'in/repost.txt',
    `某某网首页 > 要闻\n发布时间：2025-01-03 来源：转载 浏览次数：123次\n\n${source}\n责任编辑：某某\n版权所有 京ICP备00000000号\n`,
  );
  world.write('in/crlf.txt', `\uFEFF${source.replaceAll('\n', '\r\n')}`);
  for (const path of ['in/renamed.txt', 'in/repost.txt', 'in/crlf.txt']
    .map(world.path)
    .concat(`${FIXTURES}/nmg-2024-119.pdf`, `${FIXTURES}/nmg-2024-119.doc`))
    expect((await add(world, [path])).error).toMatch(/^duplicate document: \S+ is nmg-2024-119\b/);
  expect(bulletinsOf(world)).toEqual(before);
});

test('a corrected edition is recognised, becomes a bulletin of its own beside the old one, and names what it corrects', async () => {
  const world = createProject(false);
  world.write('in/first.txt', PROSE);
  world.write('in/second.txt', PROSE.replace('350处', '360处').replace('35.6万元', '36.5万元'));
  await add(world, [world.path('in/first.txt'), '--id', 'kdl-2024-report']);
  expect((await add(world, [world.path('in/second.txt')])).error).toMatch(
    /^similar document: \S+ is like kdl-2024-report \(\d+ % of its text; 350处 → 360处, 35.6万元 → 36.5万元\); expected --version-of kdl-2024-report for a corrected edition, or --anyway$/,
  );
  expect((await add(world, [world.path('in/second.txt'), '--version-of', 'kdl-2024-report'])).code).toBe(0);
  expect(world.out()).toContain('corrected: 350处 → 360处\ncorrected: 35.6万元 → 36.5万元\n');
  expect(bulletinsOf(world)).toEqual(['kdl-2024-report', 'kdl-2024-report-v2']);
  expect(world.read('data/bulletins/kdl-2024-report/source.txt')).toBe(PROSE);
  expect(world.read('data/bulletins/kdl-2024-report-v2/bulletin.yaml')).toContain(
    '\nreplaces: kdl-2024-report\n',
  );

  world.write('in/third.txt', PROSE.replace('350处', '370处'));
  expect((await add(world, [world.path('in/third.txt'), '--version-of', 'kdl-2024-report'])).code).toBe(0);
  expect(world.read('data/bulletins/kdl-2024-report-v3/bulletin.yaml')).toContain(
    '\nreplaces: kdl-2024-report-v2\n',
  );
  expect(
    (await add(world, [world.path('in/third.txt').replace('third', 'first'), '--version-of', 'none'])).code,
  ).toBe(1);
});

test('the report of another month, and a plan that another office took over, are documents of their own', async () => {
  const world = createProject(false);
  const month = (name: string, numbers: readonly number[]): string =>
    PROSE.replace('上半年消防工作', `${name}消防工作`)
      .replace('12号', `${numbers[0]}号`)
      .replaceAll(/1200|350|340|5200|8000/g, (found) => String(Number(found) + numbers[0]! * 7));
  world.write('in/a.txt', month('5月', [13]));
  world.write('in/b.txt', month('6月', [14]));
  expect((await add(world, [world.path('in')])).code).toBe(0);
  expect(bulletinsOf(world)).toHaveLength(2);
});

test('what cannot be told of a folder is wrong usage; an id that is taken is refused', async () => {
  const world = createProject();
  world.write('in/a.txt', PROSE);
  expect(await add(world, [world.path('in'), '--title', 'x'])).toMatchObject({
    code: 2,
    error: expect.stringContaining('misplaced option: --title for a folder') as string,
  });
  expect(await add(world, [world.path('in/a.txt'), '--id', 'tb-2023-winter'])).toMatchObject({
    code: 1,
    error: expect.stringContaining('duplicate bulletin: tb-2023-winter') as string,
  });
  expect(await add(world, [world.path('in/a.txt'), '--id', '../x'])).toMatchObject({
    code: 1,
    error: expect.stringContaining('invalid id: ../x') as string,
  });
  expect(existsSync(world.path('data/x'))).toBe(false);
});

test('a document of which nothing was read is never added without asking', async () => {
  const world = createProject(false);
  const quiet =
    '昆都仑区消防救援大队工作情况通报\n\n全区各项工作有序推进，形势总体平稳。\n\n昆都仑区消防救援大队\n2024年7月5日\n';
  world.write('in/a.txt', quiet);
  const file = world.path('in/a.txt');
  expect(await add(world, [file])).toMatchObject({
    code: 1,
    error: expect.stringMatching(
      /^empty reading: no figure and no commitment in \S+; expected a document with numbers, or --anyway/,
    ) as string,
  });
  const asked: string[] = [];
  const answer = (last: string) => (question: string) => {
    asked.push(question);
    return Promise.resolve(question.includes('[y/N]') ? last : '');
  };
  expect((await add(world, [file], answer('n'))).code).toBe(1);
  expect(asked.at(-1)).toMatch(/no figure and no commitment was read; add it all the same\? \[y\/N\] $/);
  expect(bulletinsOf(world)).toEqual([]);
  expect((await add(world, [file], answer('y'))).code).toBe(0);
  expect(bulletinsOf(world)).toHaveLength(1);
});

test('a table of documents gives a bulletin for each row, with what its columns say; run again, it finds them there', async () => {
  const world = createProject(false);
  const row = (day: string, count: number): string =>
    `昆都仑区,昆都仑区消防工作通报（${day}）,${day},"今年以来，全区共检查单位${count}家，发现火灾隐患${count + 7}处。\n全区发生火灾${count % 7}起，同比下降3%。"\n`;
  world.write(
    'in/all.csv',
    `province,title,publish_date,full_text\n${row('2024-05-02', 120)}${row('2024-06-03', 950)}`,
  );
  const args = [world.path('in/all.csv'), '--publisher', '昆都仑区消防救援大队'];
  const outcome = await add(world, args);
  expect(outcome.code, world.out() + outcome.error).toBe(0);
  expect(bulletinsOf(world)).toEqual(['150203-2024-05-02-report', '150203-2024-06-03-report']);
  expect(world.read('data/bulletins/150203-2024-05-02-report/source.txt')).toBe(
    '昆都仑区消防工作通报（2024-05-02）\n\n今年以来，全区共检查单位120家，发现火灾隐患127处。\n全区发生火灾1起，同比下降3%。\n',
  );
  await add(world, args);
  expect(bulletinsOf(world)).toHaveLength(2);
});

test('what was lost or is doubtful is said with its place, and the command that opens the review there', async () => {
  const world = createProject(false);
  const options = [
    '--title',
    '火灾情况',
    '--publisher',
    '昆都仑区消防救援大队',
    '--region',
    '昆都仑区',
    '--published',
    '2024-12-31',
  ];
  expect((await add(world, ['tests/intake/fixtures/kinds/30-excel.csv', ...options])).code).toBe(0);
  expect(world.out()).toContain('not read, or doubtful: doubtful number: 1.2E+04 (B5)\n');
  expect(world.out()).toMatch(/number of a table that was not read: 12-3 \(table 1 B6\)\n/);
  expect(world.out()).toMatch(/\nreview: npm run review -- 150203-2024-12-31-report@\d+\n/);
});

test('values that cannot stand are told with what comes near them; a word for a kind of text is one', async () => {
  const world = createProject(false);
  world.write('in/a.txt', PROSE);
  const file = world.path('in/a.txt');
  expect((await add(world, [file, '--region', '赤锋市'])).error).toMatch(
    /^unknown region: 赤锋市; .*赤峰市\?/,
  );
  expect((await add(world, [file, '--genre', '诗歌'])).error).toMatch(
    /^invalid genre: 诗歌; expected one of press-conference, /,
  );
  expect((await add(world, [file, '--genre', '通报', '--id', '昆区通报'])).code).toBe(0);
  expect(bulletinsOf(world)).toEqual(['150203-2024-07-05-report']);
});

test('in Chinese, where the terminal is', async () => {
  const world = createProject(false);
  world.write('in/a.txt', PROSE);
  const inChinese = async (...args: string[]) =>
    run((given, effects) => addTo(world.root, given, effects, null, 'zh'), args, world);
  expect((await inChinese('--help')).code).toBe(0);
  expect(world.out()).toMatch(/格式 {2}\.txt .*\n文种 {2}press-conference 新闻发布会/);
  expect((await inChinese(world.path('in/a.txt'), '--region', '赤锋市')).error).toMatch(
    /^地区不明：赤锋市；.*赤峰市？(?!.*万宁市)/,
  );
  world.write('in/b.docx', 'x');
  expect((await inChinese(world.path('in/b.docx'))).error).toMatch(
    /^文件损坏：no \.docx in it（.*）；请重新下载或另存一次/,
  );
  expect((await inChinese(world.path('in/a.txt'))).code).toBe(0);
  expect(world.out()).toMatch(/地区 * 150203 内蒙古自治区包头市昆都仑区 \(发布机关\)/);
  expect(world.out()).toMatch(/下一步：对照原件看 source\.txt/);
});

test('options that npm took for its own, and the language of the terminal', () => {
  expect(
    swallowedOptions({ npm_config_region: '昆都仑区', npm_config_version_of: 'a', npm_config_yes: 'true' }),
  ).toEqual(['--version-of', '--region']);
  expect(swallowedOptions({ LANG: 'zh_CN.UTF-8' })).toEqual([]);
  expect(languageOf({ LANG: 'zh_CN.UTF-8' })).toBe('zh');
  expect(languageOf({ LANG: 'zh_CN.UTF-8', YOUJU_LANG: 'en' })).toBe('en');
  expect(languageOf({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(languageOf({})).toBe('en');
});
