import { expect, test } from 'vitest';

import { extract } from '../../src/figures/extract.ts';

const read = (text: string): string[] =>
  extract({
    id: 'a',
    title: '',
    publisher: '',
    region: '',
    published: '2025-07-01',
    genre: '',
    text,
  }).figures.map(({ raw, locality }) => `${raw} ${locality}`);

test.each([
  ['2024年，全国共发生火灾90.8万起，死亡2001人。', ['90.8万起 全国', '2001人 全国']],
  [
    '全省接报火灾3.2万起；我市发生火灾3000起，其中上城区200起。',
    ['3.2万起 全省', '3000起 我市', '200起 上城区'],
  ],
  ['浙江省出动消防车5万辆次。', ['5万辆次 浙江省']],
  ['2022年，浙江省改造老旧小区惠及6万户，拆除棚屋30处。', ['6万户 浙江省', '30处 浙江省']],
  ['内蒙古自治区改造校舍，惠及学生4万人；东湖区惠及300人。', ['4万人 内蒙古自治区', '300人 东湖区']],
  // A kind of place, and what is said of one item of a list, are no place of what follows.
  ['旧住宅区改造后，惠及居民60户。', ['60户 ']],
  [
    '建设站房19座，其中甲坪乡7座、乙坪乡5座，目前已建成13座。',
    ['19座 ', '7座 甲坪乡', '5座 乙坪乡', '13座 '],
  ],
  ['东湖区、西湖区惠及居民60户。', ['60户 ']],
  ['东湖区的学校惠及学生60人。', ['60人 ']],
  ['完成旧住宅小区改造后，惠及居民60户。', ['60户 ']],
  ['建设市区停车场，惠及居民60户。', ['60户 ']],
  ['我市发生火灾30起（全国平均45起），死亡2人。', ['30起 我市', '45起 全国', '2人 ']],
  // 全国 as part of a name, or not at the head of a clause, is no region of the number.
  ['全国统一部署后，检查单位300家。', ['300家 ']],
  ['命名全国综合减灾示范社区5个。', ['5个 ']],
  ['在全国率先建成智慧消防站3座。', ['3座 ']],
  ['全国文明城市创建深入推进，检查单位300家。', ['300家 ']],
  ['全省示范县创建成功，检查单位300家。', ['300家 ']],
  ['检查老旧小区300个，社区20个。', ['300个 ', '20个 ']],
])('the region that each number of “%s” is about', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
