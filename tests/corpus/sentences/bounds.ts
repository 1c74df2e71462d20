import type { SentenceGroup } from './markedSentence.ts';

/** How the printed number stands to the true one, and numerals in all their spellings. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'bound about',
    sentences: [
      '现场疏散群众约{500人|bound=about value=500}。',
      '大约有{2.4万户|bound=about value=24000 object=居民}居民受停水影响。',
      '过火面积{3公顷|bound=about}左右。',
      '平均每天接听来电{1200个|bound=about}上下。',
      '估算总投资{8.5亿元|bound=about}左右。',
    ],
  },
  {
    about: 'bound over',
    sentences: [
      '服务企业超过{3万家次|bound=over value=30000 unit=家次}。',
      '张贴告示{1.6万多份|bound=over value=16000}。',
      '近日，{二十余名|bound=over value=20 object=专家}专家赴现场会诊。',
      '开展义诊逾{百场|bound=over value=100}。',
      '入库项目总数突破{1000个|bound=over}。',
      '参与人数达{3000人|bound=over}以上。',
      '拆改违规广告牌{千余块|bound=over value=1000}。',
      '受灾人口{12万余人|bound=over value=120000 unit=人}。',
      '惠及居民{5000余户|bound=over}、{1.8万余人|bound=over}。',
    ],
  },
  {
    about: 'bound under',
    sentences: [
      '全县有近{九成|bound=under value=0.9 unit=1}的行政村通了快递。',
      '近{400名|bound=under}消防员参加救援。',
      '从报警到扑灭不到{20分钟|bound=under}。',
      '持证人员不足{300人|bound=under}。',
      '参训人员将近{万人|bound=under value=10000}。',
      '接近{一半|bound=under value=0.5 unit=1}的事故发生在凌晨。',
    ],
  },
  {
    about: 'bound at_least of goals and rules',
    title: '燃气安全整治工作方案',
    genre: 'plan',
    sentences: [
      '改造老旧管网不少于{80公里|bound=at_least role=target}。',
      '安装报警器{3万只|bound=at_least role=target}以上。',
      '入户安检率不低于{95%|bound=at_least}。',
      '至少建成示范小区{10个|bound=at_least role=target}。',
      '用户满意度达到{九成|bound=at_least value=0.9}以上。',
    ],
  },
  {
    about: 'bound at_most of goals and rules',
    title: '燃气安全整治工作方案',
    genre: 'plan',
    sentences: [
      '抢修到场时间控制在{30分钟|bound=at_most role=target}以内。',
      '软管长度不得超过{2米|bound=at_most role=requirement}。',
      '将漏损率控制在{8%|bound=at_most role=target}以内。',
      '燃气事故起数不超过{3起|bound=at_most role=target}。',
    ],
  },
  {
    about: 'ranges',
    sentences: [
      '每户补助{3000元至5000元|value=3000 max=5000 unit=元}。',
      '气温下降{6～8℃|value=6 max=8 unit=℃}。',
      '组建{3至5人|value=3 max=5 unit=人}的工作专班。',
      '地区生产总值增长{5.5%—6%|value=5.5 max=6 unit=%}。',
      '过程雨量{80-120毫米|value=80 max=120 unit=毫米}。',
      '新增学位{1.2万至1.5万个|value=12000 max=15000 unit=个}。',
      '工期缩短{两到三周|value=2 max=3}。',
    ],
  },
  {
    about: 'numerals in all spellings',
    sentences: [
      '清运垃圾{１２００余吨|value=1200 bound=over unit=吨}。',
      '设立警务室{一百二十六个|value=126 unit=个}。',
      '中央财政下达资金{二十三亿五千万元|value=2350000000 unit=元}。',
      '发放补贴{3亿2000万元|value=320000000 unit=元}。',
      '优质稻谷价格同比上涨{百分之三点五|value=3.5 unit=%}。',
      '水库总库容{1.2亿立方米|value=120000000 unit=立方米}。',
      '开采量{45万吨/年|value=450000 unit=吨/年}。',
      '水质综合污染指数下降{0.12|value=0.12}。',
      '救助流浪人员{几十人|value=10 bound=over}。',
      '转移群众{数千人|value=1000 bound=over}。',
      '巡护里程{2.3万余公里|value=23000 bound=over unit=公里}。',
      '年发电{18.6亿千瓦时|value=1860000000 unit=千瓦时}。',
      '配备防护装备{3200件（套）|value=3200 unit=件（套）}。',
      '造林{2.4千公顷|value=2400 unit=公顷}。',
      '点击量超过{1.1亿|value=110000000 bound=over}。',
    ],
  },
  {
    about: 'bound over',
    sentences: ['{上万名|bound=over value=10000}群众参加了演练。'],
  },
];
