import { unifyIdeographs } from '../../src/intake/document/ideographs.ts';
import { describe, expect, test } from 'vitest';

import { makePdf, setText } from './files.ts';
import { read } from './read.ts';

const textOf = async (content: string, rotate = 0): Promise<string> =>
  (
    await read(
      makePdf(1, () => content, '', rotate),
      'a.pdf',
    )
  ).text.trim();

describe('letters that are set apart', () => {
  test.each([
    ['a little', setText(70, 700, '共检查单位12000家，整改隐患4500处。', { more: '1.5 Tc' })],
    ['more', setText(70, 700, '共检查单位12000家，整改隐患4500处。', { more: '3 Tc' })],
    ['far', setText(40, 700, '共检查单位12000家，整改隐患4500处。', { size: 12, more: '7 Tc' })],
    ['in the digits alone', setText(70, 700, '共检查单位') + setText(140, 700, '12000', { more: '4 Tc' }) + setText(196, 700, '家，整改隐患4500处。')],
    ['with wide blanks that were typed', setText(70, 700, '共检查单位1　2　0　0　0家，整改隐患4　5　0　0处。')],
    ['with blanks that were typed', setText(70, 700, '共检查单位1 2 0 0 0家，整改隐患4 5 0 0处。')],
    ['and closer than usual', setText(70, 700, '共检查单位12000家，整改隐患4500处。', { more: '-0.5 Tc' })],
  ])('%s', async (_, content) => {
    expect(await textOf(content)).toBe('共检查单位12000家，整改隐患4500处。');
  }); // prettier-ignore

  test('blanks between numbers and thousands stay', async () => {
    expect(await textOf(setText(70, 700, '共 12 345 家，东区 1 西区 2 起。'))).toBe(
      '共12 345家，东区1西区2起。',
    );
  });
});

describe('what is drawn more than once is read once', () => {
  const line = '全市接报火灾300起，死亡11人。';
  const at = (dx: number, dy: number, text = line): string => setText(70 + dx, 700 + dy, text);
  test.each([
    ['twice, beside itself', at(0, 0) + at(0.3, 0)],
    ['twice, at one place', at(0, 0) + at(0, 0)],
    ['four times around', at(0, 0) + at(0.4, 0) + at(0, 0.4) + at(0.4, 0.4)],
    ['with a shadow', at(1, -1) + at(0, 0)],
    ['a word of it again', at(0, 0) + setText(154.3, 700, '300')],
    ['in pieces, each twice', ['全市接报火灾', '300', '起，死亡', '11', '人。'].map((piece, k) => { const x = [70, 154, 175, 231, 245][k]!; return setText(x, 700, piece) + setText(x + 0.3, 700, piece); }).join('')],
    ['outlined and filled', setText(70, 700, line, { more: '2 Tr' }) + at(0, 0)],
  ])('%s', async (_, content) => {
    expect(await textOf(content)).toBe(line);
  }); // prettier-ignore

  test('equal numbers in neighbouring cells and lines are not one', async () => {
    const rows = [['街道', '起数', '人数'], ['东', '11', '11'], ['西', '11', '11'], ['南', '1', '1']];
    const content = rows.map((row, y) => row.map((cell, x) => setText(70 + 60 * x, 700 - 16 * y, cell)).join('')).join('');
    expect(await textOf(content)).toBe('| 街道 | 起数 | 人数 |\n| 东 | 11 | 11 |\n| 西 | 11 | 11 |\n| 南 | 1 | 1 |');
  }); // prettier-ignore
});

test.each([
  ['120m', '2', '处', '120m²处'],
  ['300m', '3', '水', '300m³水'],
  ['5km', '2', '内', '5km²内'],
  ['8cm', '3', '石', '8cm³石'],
  ['火灾300', '[1]', '起', '火灾300起'],
  ['火灾300', '①', '起', '火灾300起'],
  ['火灾300', '2', '起', '火灾300起'],
  ['火灾300', '（3）', '起', '火灾300起'],
  ['火灾300', '*', '起', '火灾300起'],
  ['用时30min', '2', '的', '用时30min的'],
])('%s with %s raised before %s', async (before, raised, after, text) => {
  const width = [...before].reduce((sum, char) => sum + (char.charCodeAt(0) < 128 ? 7 : 14), 0);
  const gap = [...raised].length * 8;
  const content =
    setText(70, 700, before) +
    setText(70 + width, 706, raised, { size: 8 }) +
    setText(70 + width + gap, 700, after);
  expect(await textOf(content)).toBe(text);
});

describe('pages and text that are turned', () => {
  const rows = [
    ['地区', '火灾（起）'],
    ['东镇', '12'],
    ['西镇', '8'],
  ];
  const table = '| 地区 | 火灾（起） |\n| 东镇 | 12 |\n| 西镇 | 8 |';
  const set = (place: (x: number, y: number) => readonly [number, number], matrix: number[]): string =>
    rows
      .map((row, y) =>
        row.map((cell, x) => setText(...place(60 + 150 * x, 700 - 26 * y), cell, { matrix })).join(''),
      )
      .join('');

  test.each([
    [0, set((x, y) => [x, y], [1, 0, 0, 1])],
    [90, set((x, y) => [842 - y, x], [0, 1, -1, 0])],
    [180, set((x, y) => [595 - x, 842 - y], [-1, 0, 0, -1])],
    [270, set((x, y) => [y - 247, 842 - x], [0, -1, 1, 0])],
  ])('a page turned by %i', async (rotate, content) => {
    expect(await textOf(content, rotate)).toBe(table);
  });

  test.each([
    ['up', set((x, y) => [800 - y, x], [0, 1, -1, 0])],
    ['down', set((x, y) => [y - 400, 800 - x], [0, -1, 1, 0])],
    ['over', set((x, y) => [595 - x, 842 - y], [-1, 0, 0, -1])],
  ])('a table set %s on an upright page', async (_, content) => {
    expect(await textOf(setText(60, 780, '全市接报火灾20起。') + content)).toBe(
      `全市接报火灾20起。\n\n${table}`,
    );
  });

  test('a watermark is left out and named where it holds a number; a word in the margin is not', async () => {
    const slanted = setText(200, 400, '内部资料2024', { matrix: [0.7, 0.7, -0.7, 0.7] });
    const content = setText(60, 780, '全市接报火灾20起。') + slanted + setText(30, 300, '装订线', { matrix: [0, 1, -1, 0] });
    const { text, losses } = await read(makePdf(1, () => content), 'a.pdf');
    expect(text).toBe('全市接报火灾20起。\n');
    expect(losses).toEqual([{ kind: 'aslant-text', text: '内部资料2024', origin: { page: 1 } }]);
  }); // prettier-ignore

  test('a page without text among others, and text beyond the edge of its page, are named', async () => {
    const { losses } = await read(
      makePdf(2, (page) =>
        page === 1
          ? setText(60, 750, '全市消防工作情况通报之附件说明如下') + setText(500, 700, '全市接报火灾三百起')
          : '',
      ),
      'a.pdf',
    );
    expect(losses).toEqual([
      { kind: 'unread-number', text: '全市接报火灾三', origin: { page: 1 } },
      { kind: 'page-without-text', text: '', origin: { page: 2 } },
    ]);
  });
});

test('what is drawn without being seen is left out and named', async () => {
  const shown = setText(70, 740, '全市接报火灾300起，死亡3人。');
  const lossesOf = async (content: string): Promise<unknown> => {
    const { text, losses } = await read(makePdf(1, () => content), 'a.pdf'); // prettier-ignore
    return { text: text.trim(), losses: losses.map(({ kind, text: lost }) => `${kind}: ${lost}`) };
  };
  const alone = { text: '全市接报火灾300起，死亡3人。', losses: ['hidden-text: 查封场所99家。'] };
  expect(await lossesOf(shown + setText(70, 700, '查封场所99家。', { more: '3 Tr' }))).toEqual(alone);
  expect(await lossesOf(shown + setText(70, 700, '查封场所99家。', { more: '1 1 1 rg' }))).toEqual(alone);
  expect(await lossesOf(shown + setText(70, 700, '查封场所99家。', { size: 0.5 }))).toEqual(alone);
  // White type on a painted ground is seen.
  expect(await lossesOf(`0 0 0.5 rg 0 690 595 40 re f\n${shown}${setText(70, 700, '查封场所99家。', { more: '1 1 1 rg' })}`)).toMatchObject({ losses: [] });
}); // prettier-ignore

test.each([
  ['a form', '/X Do\n', '<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length 21 >>\nstream\n1 1 1 rg 3 Tr 0 0 m n\nendstream'],
  ['an image larger than a dot', '600 0 0 90 0 650 cm /X Do\n', `<< /Type /XObject /Subtype /Image /Width 80 /Height 60 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length 14400 >>\nstream\n${'0'.repeat(14_400)}\nendstream`],
  ['a packed one', '600 0 0 90 0 650 cm /X Do\n', '<</Subtype/Image/Width 8000/Height 6000/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length 4>>\nstream\n0000\nendstream'],
  ['an image in the text of the page', `600 0 0 90 0 650 cm BI /W 80 /H 60 /CS /G /BPC 8 ID ${'0'.repeat(4800)} EI\n`, '<< >>'],
  ['a stencil', '600 0 0 90 0 650 cm /X Do\n', '<</Subtype/Image/ImageMask true/Width 800/Height 60/BitsPerComponent 1/Filter[/FlateDecode]/Length 4>>\nstream\n0000\nendstream'],
])('what is printed beside %s is read', async (what, draw, object) => {
  const number = setText(70, 700, '查封场所99家。', { more: what === 'a form' ? '' : '1 1 1 rg' });
  const pdf = Buffer.from(makePdf(1, () => `${setText(70, 740, '全市接报火灾300起。')}q ${draw}Q ${draw.startsWith('/X') ? draw : ''}${number}`)).toString('latin1');
  const withObject = pdf.replace('/F2 4 0 R >> >> >>', '/F2 4 0 R >> /XObject << /X 50 0 R >> >> >>').replace('xref\n', `50 0 obj\n${object}\nendobj\nxref\n`);
  const { text, losses } = await read(Buffer.from(withObject, 'latin1'), 'a.pdf');
  expect(text).toContain('查封场所99家。');
  expect(losses.filter(({ kind }) => kind === 'hidden-text')).toEqual([]);
}); // prettier-ignore

test('a recognised page among printed ones is marked', async () => {
  const { places, losses } = await read(
    makePdf(2, (page) => setText(70, 700, '全市接报火灾300起，死亡3人。', { more: page === 2 ? '3 Tr' : '' })),
    'a.pdf',
  ); // prettier-ignore
  expect(places.map(({ page, recognised }) => [page, recognised])).toEqual([[1, undefined], [2, true]]); // prettier-ignore
  expect(losses).toMatchObject([{ kind: 'recognised-text' }]);
});

test('a ruled table in a form that is turned keeps its rules', async () => {
  const rows = [['地区', '火灾（起）'], ['东镇', '12'], ['西镇', '8']];
  const lines = [0, 1, 2, 3].map((k) => `60 ${700 - 26 * k} m 360 ${700 - 26 * k} l S\n`).join('') + [60, 210, 360].map((x) => `${x} 700 m ${x} 622 l S\n`).join('');
  const content = `${lines}${rows.map((row, y) => row.map((cell, x) => setText(66 + 150 * x, 682 - 26 * y, cell)).join('')).join('')}`;
  const form = `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [-1 0 0 -1 595 842] /Resources << /Font << /F2 4 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const pdf = Buffer.from(makePdf(1, () => '/X Do', '', 180)).toString('latin1');
  const withForm = pdf.replace('/F2 4 0 R >> >> >>', '/F2 4 0 R >> /XObject << /X 50 0 R >> >> >>').replace('xref\n', `50 0 obj\n${form}\nendobj\nxref\n`);
  expect((await read(Buffer.from(withForm, 'latin1'), 'a.pdf')).text).toBe('| 地区 | 火灾（起） |\n| 东镇 | 12 |\n| 西镇 | 8 |\n');
}); // prettier-ignore

describe('columns', () => {
  const left = [
    '全市接报火灾300起，死亡3',
    '人，受伤5人，财产损失120',
    '0万元，检查单位12000家，',
    '发现隐患4500处。',
  ];
  const right = [
    '整改隐患4300处，查封场所',
    '45家，罚款25万元，拘留12',
    '人，约谈单位30家，培训人员',
    '1200人次。',
  ];
  const column = (lines: readonly string[], x: number, y = 700, leading = 20): string =>
    lines.map((line, k) => setText(x, y - leading * k, line, { size: 12 })).join('');
  const text = `${left.join('')}${right.join('')}`;
  const bare = (found: string): string => found.replaceAll('\n', '');

  test('two columns are read one after the other', async () => {
    expect(bare(await textOf(column(left, 60) + column(right, 320)))).toBe(text);
  });
  test('under a title over both, and above a line over both', async () => {
    const title = setText(60, 740, '某市消防工作情况通报（二〇二四年上半年统计分析）');
    const foot = setText(60, 600, '以上数据由各区县消防救援大队填报并经支队审核汇总。');
    expect(bare(await textOf(title + column(left, 60) + column(right, 320) + foot))).toBe(
      `某市消防工作情况通报（二〇二四年上半年统计分析）${text}以上数据由各区县消防救援大队填报并经支队审核汇总。`,
    );
  });
  test('whose lines do not stand at one height', async () => {
    expect(bare(await textOf(column(left, 60) + column(right, 320, 690)))).toBe(text);
  });
  test('three columns', async () => {
    expect(bare(await textOf(column(left, 30) + column(right, 215) + column(left, 400)))).toBe(
      text + left.join(''),
    );
  });
  test('two columns of three full lines', async () => {
    expect(bare(await textOf(column(left.slice(0, 3), 60) + column(left.slice(0, 3), 320)))).toBe(left.slice(0, 3).join('').repeat(2));
  }); // prettier-ignore
  test('a table without rules is none', async () => {
    const rows = [['街道', '火灾', '检查'], ['东风', '12', '340'], ['西关', '7', '280'], ['南门', '5', '190'], ['合计', '24', '810']];
    const content = rows.map((row, y) => row.map((cell, x) => setText(60 + 120 * x, 700 - 20 * y, cell)).join('')).join('');
    expect(await textOf(content)).toContain('| 合计 | 24 | 810 |');
  }); // prettier-ignore
  test('of text set from the top down, a person is told', async () => {
    const upright = ['全市接报火灾518起', '死亡6人受伤11人'].map((text, k) => [...text].map((char, y) => setText(400 - 30 * k, 700 - 18 * y, char)).join('')).join('');
    const { losses } = await read(makePdf(1, () => setText(60, 780, '检查单位8600家。') + upright), 'a.pdf');
    expect(losses).toMatchObject([{ kind: 'columns', origin: { page: 1 } }]);
  }); // prettier-ignore
  test('of what is neither, a person is told', async () => {
    const lines = ['甲处：东街', '乙处：西街', '丙处：南街', '丁处：北街'];
    const content = lines
      .map((line, y) => setText(60, 700 - 20 * y, line) + setText(300, 700 - 20 * y, '待查'))
      .join('');
    const { losses } = await read(
      makePdf(1, () => content),
      'a.pdf',
    );
    expect(losses).toMatchObject([{ kind: 'columns', origin: { page: 1 } }]);
  });
});

describe('numbers torn by the end of a line or page', () => {
  test.each([
    ['全市共投入消防安全整治资金以及各项资金12', '345.6万元。', '12345.6万元'],
    ['全市共投入消防安全整治资金，同比增长12.', '5%，其中市级资金不足。', '12.5%'],
    ['全市共投入消防安全整治资金，同比增长12', '.5%，其中市级资金不足。', '12.5%'],
    ['全市共投入消防安全整治资金，同比增长12', '%，其中市级资金不足。', '12%'],
    ['全年共出动消防车以及其他各种车辆12,', '345辆次。', '12,345辆次'],
    ['全年共出动消防员以及其他各种人员12', '万人次。', '12万人次'],
  ])('%s / %s', async (before, after, number) => {
    const filler = setText(98, 760, '一行写满了整个版心的文字用来表明右边的边界在哪里可以了吧');
    for (const pages of [1, 2]) {
      const pdf = makePdf(pages, (page) =>
        page === 1
          ? filler + setText(98, 700, before) + (pages === 1 ? setText(70, 680, after) : '')
          : setText(70, 780, after),
      );
      const { text, losses } = await read(pdf, 'a.pdf');
      expect(text).toContain(number);
      expect(losses).toMatchObject([{ kind: 'doubtful-number' }]);
    }
  });

  test.each([
    ['附件1', '2024年全市火灾情况表'],
    ['全市各区县消防安全情况统计分析报告2023', '2024年全市火灾情况表'],
    ['全市各区县消防安全情况统计分析报告3', '1.工作情况'],
  ])('%s and %s are two', async (before, after) => {
    const filler = setText(98, 760, '一行写满了整个版心的文字用来表明右边的边界在哪里可以了吧');
    expect((await textOf(filler + setText(98, 700, before) + setText(98, 660, after))).split('\n')).toContain(
      after,
    );
  });
});

test.each([
  ['损失189, 175. 14万元。', '损失189,175.14万元。'],
  ['检查1, 234, 567家。', '检查1,234,567家。'],
  ['增长12. 5%。', '增长12.5%。'],
])('a number as a recogniser of print gives it, %s, is whole and named as doubtful', async (given, text) => {
  const { text: found, losses } = await read(
    makePdf(1, () => setText(70, 700, given)),
    'a.pdf',
  );
  expect(found.trim()).toBe(text);
  expect(losses).toMatchObject([{ kind: 'doubtful-number', origin: { page: 1 } }]);
});

test('text that was recognised behind the image of a page is read, and marked until a person has looked at it', async () => {
  const scan =
    '0.9 g 0 0 595 842 re f\n' + setText(70, 700, '全市接报火灾300起，死亡3人。', { more: '3 Tr' });
  const { text, places, losses } = await read(
    makePdf(2, () => scan),
    'a.pdf',
  );
  expect(text).toContain('全市接报火灾300起，死亡3人。');
  expect(places).toMatchObject([
    { page: 1, recognised: true },
    { page: 2, recognised: true },
  ]);
  expect(losses).toEqual([{ kind: 'recognised-text', text: '', origin: {} }]);
  const printed = await read(
    makePdf(1, () => setText(70, 700, '全市接报火灾300起，死亡3人。')),
    'a.pdf',
  );
  expect(printed.places).toEqual([{ start: 0, end: 16, page: 1 }]);
});

test('signs that only look like characters become those; parts of characters stay', () => {
  expect(unifyIdeographs('\u2ED4\u2F55\uF967 \u2EAE')).toBe('门火不 \u2EAE');
});
