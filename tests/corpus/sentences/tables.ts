import type { SentenceGroup } from './markedSentence.ts';

/** Tables inside the text: noun and unit come from the head of the column and the label of the row. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'table: places by row',
    sentences: [
      '| 县区 | 检查企业（家） | 查处案件（起） | 罚款（万元） |\n|---|---|---|---|\n| 东湖区 | {312|value=312 unit=家 object=企业} | {41|value=41 unit=起 object=案件} | {186.5|value=1865000 unit=元} |\n| 西岭县 | {208|value=208 unit=家} | {17|value=17 unit=起} | {63|value=630000 unit=元} |',
      '地区\t火灾起数（起）\t亡人（人）\n北城\t{126|value=126 unit=起 object=火灾起数}\t{3|value=3 unit=人 action=亡 object=人员}\n南城\t{98|value=98 unit=起}\t{1|value=1 unit=人}',
      '| 街道 | 排查（处） | 整改率（%） |\n| 和平街道 | {1,204|value=1204 unit=处} | {97.2|value=97.2 unit=% object=整改率} |',
    ],
  },
  {
    about: 'table: names by row, units in a column of their own',
    sentences: [
      '| 指标 | 单位 | 2024年 |\n| 公园绿地面积 | 公顷 | {1860|value=1860 unit=公顷 object=公园绿地面积} |\n| 污水处理率 | % | {98.3|value=98.3 unit=% object=污水处理率} |\n| 供水总量 | 万立方米 | {5230|value=52300000 unit=立方米 object=供水总量} |',
      '序号\t项目\t单位\t数量\n1\t新建公厕\t座\t{36|value=36 unit=座 object=公厕}\n2\t改造路灯\t盏\t{1200|value=1200 unit=盏 object=路灯}',
    ],
  },
  {
    about: 'table: actual and goal side by side',
    sentences: [
      '| 指标 | 2024年实际 | 2027年目标 |\n| 应急广播覆盖率（%） | {71.2|value=71.2 unit=% role=actual} | {95|value=95 unit=% role=target} |\n| 专职消防员（万人） | {0.8|value=8000 unit=人 role=actual} | {1.2|value=12000 unit=人 role=target} |',
    ],
  },
  {
    about: 'table: nothing but names, numbers of rows and dates',
    sentences: ['| 序号 | 姓名 | 日期 |\n| 1 | 张某 | 2024年3月1日 |\n| 2 | 李某 | 2024年3月5日 |'],
  },
  {
    about:
      'table: several units above it go to the nouns of its heads in their order, where there are as many',
    title: '2024年统计表',
    sentences: [
      '单位：起、人、万元\n| 片区 | 2024年警情 | 2024年受伤 | 2024年损失 | 2023年警情 |\n| 东片 | {64|value=64 unit=起 object=警情 period=2024} | {5|value=5 unit=人 action=受伤} | {12.5|value=125000 unit=元 object=损失} | {70|unit=起 period=2023} |',
      '（单位：座、公里）\n| 区县 | 换热站 | 管网 |\n| 河口区 | {31|value=31 unit=座 object=换热站} | {208.4|value=208.4 unit=公里 object=管网} |',
      '单位：座、公里\n| 区县 | 换热站 | 管网 | 投诉 |\n| 河口区 | {31|value=31 unit=} | {208.4|value=208.4 unit=} | {6|unit=} |',
    ],
  },
  {
    about: 'table: the months of a table that runs to one',
    title: '某市2024年1—9月主要指标',
    published: '2024-10-20',
    sentences: [
      '| 指标 | 单位 | 本月绝对额 | 本月止累计绝对额 | 本月止累计增幅（%） | 2023年同期累计绝对额 |\n| 一、客运量 | 万人次 | {41.2|value=412000 unit=人次 object=客运量 period=2024-09} | {366|value=3660000 period=2024-01/2024-09} | {4.8|value=4.8 unit=% action=增长 object=客运量 period=2024-01/2024-09} | {349.2|period=2023-01/2023-09} |\n| 其中：公路 | 万人次 | — | {301|object=公路} | {-2.1|value=-2.1 action=下降} | {307.5|object=公路} |',
    ],
  },
  {
    about: 'table: a change is of the column to its left where that counts something, else of the row',
    sentences: [
      '| 镇 | 诉求（件） | 同比增长 | 办结率（%） |\n| 南湖镇 | {87|value=87 unit=件 object=诉求} | {↑6.1%|?} | {96.4|unit=% object=办结率} |',
      '| 镇 | 诉求（件） | 同比增长 |\n| 南湖镇 | {87|unit=件} | {6.1%|value=6.1 unit=% action=增长 object=诉求} |',
      '| 镇 | 诉求（件） | 同比 |\n| 南湖镇 | {87|unit=件} | ↓{6.1%|value=6.1 unit=% action=下降 object=诉求} |',
      '| 行业 | 单位 | 产值 | 增长% |\n| 纺织 | 亿元 | {5.6|value=560000000 unit=元 object=纺织} | {3.2|unit=% action=增长 object=纺织} |',
      '| 镇 | 警情（起） | 警情同比（%） |\n| 南湖镇 | {87|unit=起 object=警情} | {-4|value=-4 unit=% action=下降 object=警情} |',
    ],
  },
  {
    about: 'table: numbers with a word in front, scaled twice, and what is no number',
    sentences: [
      '| 单位 | 罚款（万元） | 备注 |\n| 一大队 | 约{8.5万元|value=85000 unit=元 bound=about object=罚款} | 3月5日 |\n| 二大队 | 超过{12|value=120000 unit=元 bound=over} | 12-3 |\n| 三大队 | {4.2万|value=42000 unit=元} | 1.2E+04 |',
      '| 项目 | 上半年 | 下半年 | 全年合计 |\n| 演练场次（场） | {12|unit=场 object=演练场次} | {18|unit=场} | {30|unit=场 object=演练场次} |',
      '| 指标 | 数值 |\n| — | 0-5 |\n| （二）合格率 | {≥95%|?} |',
    ],
  },
  {
    about: 'table: the sentence that leads into it dates it',
    published: '2025-02-10',
    sentences: [
      '2023年全区有关情况如下：\n\n| 镇 | 走访（户） |\n| 石桥镇 | {640|value=640 unit=户 period=2023} |\n\n下步将继续推进。\n\n| 镇 | 走访（户） |\n| 石桥镇 | {15|unit=户 period=} |',
    ],
  },
];
