import type { SentenceGroup } from './markedSentence.ts';

/** Other ways of writing what `documents.ts` has samples of, and sentences that must give nothing. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'the outline of a work report',
    title: '2025年河阳市政府工作报告',
    published: '2025-01-12',
    sentences: [
      '第一部分 2024年工作回顾\n一、实体经济稳步壮大\n新增规上服务业企业{31家|role=actual period=2024}。',
      '## 过去一年工作\n### 城乡面貌持续改善\n改造老旧小区{62个|role=actual period=2024}。',
      '一、过去五年工作回顾\n（一）综合实力跃升\n新建公园{18个|role=actual period=2020/2024}。',
      '一、2024年工作回顾\n（一）全力办好民生实事\n新增床位{600张|role=actual period=2024}。',
      '一、2024年工作回顾\n一年来，成效明显。\n二、2025年工作安排\n（一）提升城市能级新成效\n新建口袋公园{20个|role=target period=2025}。',
      '二、2025年工作安排\n**平安建设**\n整治隐患{300处|role=target period=2025}。\n**民生保障**\n改造农村危房{120户|role=target period=2025}。',
      '二、2025年工作打算\n现有消防站{12座|role=actual period=}。',
      '附件1\n2025年民生实事项目\n一、新建充电桩{500个|role=target period=2025}。\n附件2\n名词解释\n“一刻钟便民圈”：指居民步行{15分钟|?}可达。',
      '一、2024年主要工作\n规划建设新区公园，建成步道{8公里|role=actual period=2024}。',
    ],
  },
  {
    about: 'the outline of other documents gives no year that is not printed',
    published: '2025-03-10',
    sentences: [
      '一、工作成效\n检查企业{320家|role=actual period=}。',
      '一、主要任务\n改造管网{30公里|role=target period=}。',
      '一、2024年下半年工作情况\n检查企业{320家|role=actual period=2024-07/2024-12}。',
    ],
  },
  {
    about: 'landmarks date only what began with them',
    published: '2025-01-10',
    sentences: [
      '贯彻党的二十大部署，办结实事{15件|period=}。',
      '党的二十大以来，办结实事{15件|period=2022-10-16/..}。',
      '改革开放再出发，落户项目{9个|period=}。',
      '创建国家森林城市，植树{3万株|period=}。',
    ],
  },
  {
    about: 'times of several figures and of bases',
    published: '2025-07-10',
    sentences: [
      '2023年、2024年分别新建公厕{12座|period=2023}、{15座|period=2024}。',
      '4月和5月依次接警{210起|period=2025-04}和{198起|period=2025-05}。',
      '上半年接警{1200起|period=2025-01/2025-06}，上年同期为{1350起|period=2024-01/2024-06}。',
      '“十四五”前四年新建学校{36所|period=2021/2024}。',
      '端午假期（5月31日至6月2日）接警{86起|period=2025-05-31/2025-06-02}。',
      '6月3日召开会议。全市检查企业{60家|period=}。',
    ],
  },
  {
    about: 'nouns are not cut',
    published: '2025-01-10',
    sentences: [
      '更新老旧供气管线{40公里|action=更新 object=老旧供气管线}。',
      '新建储能电站{3座|action=新建 object=储能电站}。',
      '建成养老服务综合体{8个|action=建成 object=养老服务综合体}。',
      '复垦耕地{600亩|action=复垦 object=耕地}。',
      '盘活闲置资产{2.1亿元|action=盘活 object=闲置资产}。',
      '改造城乡供水管网{70公里|action=改造 object=城乡供水管网}。',
      '出动消防员救援群众{30人|action=救援 object=群众}。',
      '排查整改隐患{86处|action=排查整改 object=隐患}。',
      '打掉涉黑组织{3个|action=打掉 object=涉黑组织}。',
    ],
  },
  {
    about: 'what comes into being, and what stands in front of a colon',
    published: '2025-01-10',
    sentences: [
      '专精特新企业新增{18家|action=新增 object=专精特新企业}。',
      '安置房：开工{900套|action=开工 object=安置房}，交付{600套|action=交付 object=安置房}。',
      '帮扶脱贫人口就业{1.2万人|action=帮扶 object=脱贫人口}。',
      '城镇新增就业{3.1万人|action=新增 object=城镇新增就业}。',
    ],
  },
  {
    about: 'rates have their whole name',
    published: '2025-01-10',
    sentences: [
      '集镇餐厨垃圾处理装置正常运行率达到{93%|object=集镇餐厨垃圾处理装置正常运行率}。',
      '林果种植对村民增收的贡献率为{62%|object=林果种植对村民增收的贡献率}。',
      '推动学前教育普惠率达到{91%|object=学前教育普惠率}。',
      '完成年度预算的{98.2%|action=完成 object=年度预算}。',
    ],
  },
  {
    about: 'classes, sessions, places and seasons are no figures',
    published: '2025-01-10',
    sentences: [
      '签约{21个|value=21 object=亿元以上项目}{亿元|?}以上项目。',
      '发生一次死亡{3人|?}以上事故{1起|action=发生 object=事故}。',
      '省委七届二次、三次全会部署。',
      '2024/25采暖季供热平稳。',
      '三标段合龙，七里坪镇、九里山景区通车。',
      '更新时间：2025-03-01 08:30:15',
      '主要指标实现两位数增长。',
    ],
  },
  {
    about: 'tables with columns of change',
    title: '2024年安全生产情况',
    published: '2025-02-10',
    sentences: [
      '| 项目 | 本年 | 上年 | 同比（%） |\n|---|---|---|---|\n| 火灾（起） | {210|unit=起 object=火灾 period=2024} | {230|unit=起 period=2023} | {-8.7|unit=% action=下降 object=火灾} |',
      '| 行业 | 增速（%） | 行业 | 增速（%） |\n|---|---|---|---|\n| 采矿业 | {4.1|object=采矿业 action=增长 unit=%} | 建筑业 | {-1.2|object=建筑业 action=下降 unit=%} |',
    ],
  },
];

export const KNOWN_MISSES: readonly SentenceGroup[] = [
  {
    about: 'a small count in Chinese numerals',
    published: '2025-01-10',
    reason: '两个 before a noun is as often a way of speaking as a count',
    sentences: ['法院系统{两个|value=2 object=庭室}庭室、{三名|value=3 object=法官}法官受到表彰。'],
  },
  {
    about: 'a share in front of its verb',
    published: '2025-01-10',
    reason: 'the rate of the clause before is taken for what it is of',
    sentences: ['供热达标率{100%|object=供热达标率}，{100%|action=落实 object=安全责任}落实安全责任。'],
  },
];
