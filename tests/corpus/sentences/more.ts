import type { SentenceGroup } from './markedSentence.ts';

const PLAN = { title: '养老机构安全管理专项行动方案', genre: 'plan', published: '2025-03-01' } as const;
const REPORT = {
  title: '关于养老机构安全管理工作情况的报告',
  genre: 'report',
  published: '2025-03-10',
} as const;

/** More ways to write what sets a rule, what is still to be done, and what dates a list. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'role/rule-behind',
    ...PLAN,
    sentences: [
      '落实护理员与失能老人配比不低于{1:4|role=requirement}的规定。',
      '严格落实夜间每层不少于{1人|role=requirement bound=at_least}值守的要求。',
      '坚守疏散通道净宽不小于{1.4米|role=requirement bound=at_least}的底线。',
      '达到人均居室面积{6平方米|role=requirement}的标准。',
      '执行燃气报警器使用年限不超过{5年|role=requirement bound=at_most}的规定。',
    ],
  },
  {
    about: 'role/rule-before',
    sentences: [
      '水温标准为不高于{45℃|role=requirement bound=at_most}。',
      '国家规定不得超过{10毫克/千克|role=requirement bound=at_most}。',
      '铅检出值为{0.31毫克/千克|role=actual}，限量要求不大于{0.2毫克/千克|role=requirement bound=at_most}。',
      '行业标准规定不小于{2.2米|role=requirement bound=at_least}。',
    ],
  },
  {
    about: 'role/to-be-done',
    ...REPORT,
    sentences: [
      '未完成改造的{18家|role=target}须在9月底前达标。',
      '另有{7项|role=target}需于年内完成整改。',
      '其余{26张|role=target}应在5月底前建成。',
      '尚有{3处|role=target}需在汛前完成加固。',
      '剩下的{40户|role=target}要于6月底前完成安装。',
    ],
  },
  {
    about: 'role/existing',
    ...PLAN,
    sentences: [
      '对未通过消防验收的{42家|role=actual object=养老机构}养老机构分类处置。',
      '对整改不到位的{6家|role=actual object=机构}机构依法关停。',
      '对在院的{1.2万名|role=actual value=12000 object=老年人}老年人逐一评估。',
      '将检查发现的{86项|role=actual object=问题}问题纳入清单管理。',
      '用好已配发的{320台|role=actual object=智能手环}智能手环。',
    ],
  },
  {
    about: 'role/by-standard',
    ...PLAN,
    sentences: [
      '按照每{20名|?}老人不少于{1名|role=requirement bound=at_least}的比例配备护理员。',
      '按每层不少于{2具|role=requirement bound=at_least}的标准配置灭火器。',
      '按照每床每年{1200元|role=requirement}的标准给予运营补助。',
      '按不低于总床位{60%|role=requirement bound=at_least}的要求设置护理型床位。',
      '按照每个房间不超过{4张|role=requirement bound=at_most}床位的标准改造。',
    ],
  },
  {
    about: 'period/paragraph',
    published: '2025-03-10',
    sentences: [
      '去年四季度，各地开展了拉网式排查。排查场所{3.1万处|period=2024-10/2024-12}。',
      '2月以来，寒潮天气频发。救助流浪人员{360人|period=2025-02/..}，发放棉衣{1200件|period=2025-02/..}。',
      '截至2024年底，建设任务全面完成。共建成站点{86个|period=../2024-12-31}。',
      '2024年是攻坚之年。全市完成改造{120公里|period=2024}，投入资金{6亿元|period=2024}。',
      '3月5日，检查组抵达现场。当场查封库房{2间|period=2025-03-05}。',
      '今年以来，形势总体平稳。事故起数下降{12%|period=2025/2025-03-10}，死亡人数下降{8%|period=2025/2025-03-10}。',
    ],
  },
  {
    about: 'period/section',
    published: '2025-03-10',
    sentences: [
      '2024年以来，主要开展了{三方面|?}工作。\n一是抓排查。排查隐患{6200处|period=2024/..}。\n二是抓整改。整改隐患{6100处|period=2024/..}。',
      '去年，我们坚持民生优先。\n首先，稳就业。新增就业{5.2万人|period=2024}。\n其次，优教育。新增学位{3600个|period=2024}。',
      '一、2023年情况\n发生火灾{310起|period=2023}。\n二、2024年情况\n发生火灾{286起|period=2024}。',
    ],
  },
  {
    about: 'period/title',
    title: '2024年全省道路交通事故情况通报',
    published: '2025-01-20',
    sentences: [
      '共发生一般以上事故{3,210起|period=2024}。',
      '其中较大事故{9起|period=2024}，占{0.3%|period=2024}。',
      '上半年死亡{420人|period=2024-01/2024-06}，下半年死亡{386人|period=2024-07/2024-12}。',
      '12月份发生{210起|period=2024-12}。',
      '四季度下降{6.1%|period=2024-10/2024-12}。',
    ],
  },
  {
    about: 'frame/multiple',
    sentences: [
      '山区事故死亡率为平原的{1.8倍|value=1.8 unit=倍 object=事故死亡率}。',
      '暑期溺水警情是平时的{3倍|value=3 unit=倍 object=溺水警情}。',
      '充电桩数量达到三年前的{5.2倍|value=5.2 unit=倍 object=充电桩}。',
      '网上办件量相当于窗口的{6倍|value=6 unit=倍 object=办件量}多。',
    ],
  },
  {
    about: 'table: one column of numbers, units over it',
    sentences: [
      '表2 各县罚没情况（单位：万元）\n| 县区 | 金额 |\n| 东县 | {12.6|value=126000 unit=元} |\n| 西县 | {8.3|value=83000 unit=元} |',
      '| 项目 | 数量 |\n| 检查养老机构 | {312家|value=312 unit=家} |\n| 培训护理员 | {2,100人次|value=2100 unit=人次} |',
      '指标\t2023年\t2024年\n森林覆盖率（%）\t{41.2|value=41.2 unit=% object=森林覆盖率}\t{41.6|value=41.6 unit=% object=森林覆盖率}',
      '| 类别 | 起数 | 占比 |\n| 电气火灾 | {1,206起|value=1206 unit=起} | {33.5%|value=33.5 unit=%} |',
    ],
  },
  {
    about: 'period/section',
    published: '2025-03-10',
    sentences: [
      '2024年，全市做到“三个强化”：\n1.强化培训。培训人员{1.1万人|period=2024}。\n2.强化演练。组织演练{360场|period=2024}。',
    ],
  },
  {
    about: 'period/section',
    published: '2025-03-10',
    sentences: [
      '截至2月底，进展如下。\n（一）道路建设。建成道路{36公里|period=../2025-02-28}。\n（二）管网建设。铺设管网{51公里|period=../2025-02-28}。',
    ],
  },
];

export const KNOWN_MISSES: readonly SentenceGroup[] = [
  {
    about: 'role/rule-before',
    reason: 'the unit NTU is unknown',
    sentences: ['浊度限值为{1NTU|role=requirement}。'],
  },
  {
    about: 'period/section',
    published: '2025-03-10',
    reason: '目标 alone in a heading is no cue of the future',
    sentences: ['（一）2025年目标\n创建示范机构{20家|period=2025 role=target}。'],
  },
];
