import type { SentenceGroup } from './markedSentence.ts';

/** Longer sentences with several numbers, of the kind that reports and communiqués are full of. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'frame/multiple',
    sentences: [
      '夜间事故致死率是白天的{2.3倍|value=2.3 unit=倍 object=事故致死率}。',
      '专项债额度为上年的{1.6倍|value=1.6 unit=倍 object=专项债额度}。',
      '全年客流量相当于常住人口的{12倍|value=12 unit=倍 object=客流量}。',
      '冬季一氧化碳中毒警情达到其他季节的{4.5倍|value=4.5 unit=倍 object=警情}。',
      '投诉量比去年同期翻了{两番|?}。',
      '充电设施规模扩大{3倍|value=3 unit=倍 action=扩大}。',
    ],
  },
  {
    about: 'results of a campaign',
    sentences: [
      '专项行动开展以来，共排查单位场所{8.6万家次|value=86000 unit=家次 action=排查 object=单位场所}，督促整改隐患{5.2万处|action=督促整改|整改 object=隐患}，责令“三停”{310家|unit=家}，罚款{1,260万元|value=12600000 action=罚款}。',
      '行动中，取缔“黑作坊”{46个|action=取缔 object=“黑作坊”}，查扣问题食品{2.8吨|unit=吨 action=查扣 object=问题食品}，端掉制假窝点{17处|action=端掉 object=制假窝点}。',
      '先后召开现场推进会{6次|unit=次 action=召开 object=现场推进会}，印发督办函{38份|unit=份 action=印发 object=督办函}，约谈负责人{52人次|unit=人次 action=约谈 object=负责人}。',
      '全市共设置临时消费点{210个|action=设置 object=临时消费点}，投放便民车辆{86台|action=投放 object=便民车辆}。',
      '通过“双随机”抽查企业{1,860户|unit=户 action=抽查 object=企业}，列入异常名录{124户|unit=户 action=列入}，注销“僵尸企业”{560户|action=注销 object=“僵尸企业”}。',
      '累计为群众办理实事{3,200件|value=3200 action=办理 object=实事}，答复率{100%|object=答复率}，满意率{98.7%|object=满意率}。',
    ],
  },
  {
    about: '其中, 包括, and parts of a whole',
    sentences: [
      '全年新增专利授权{1.8万件|value=18000 action=新增 object=专利授权}，其中发明专利{4300件|value=4300 object=发明专利}。',
      '应急物资储备库{36座|object=应急物资储备库}，包括省级{1座|value=1}、市级{9座|value=9}、县级{26座|value=26}。',
      '引进人才{1,120名|action=引进 object=人才}，其中博士{86名|action=引进 object=博士}、硕士{640名|action=引进 object=硕士}。',
      '村级公益岗位安置{2.1万人|value=21000 action=安置}，占脱贫劳动力的{6.8%|object=脱贫劳动力}。',
      '接报的{1,040起|value=1040 object=火灾}火灾中，住宅火灾{412起|object=住宅火灾}，占{39.6%|value=39.6 object=火灾}。',
      '在册低保对象{5.6万户|object=低保对象}、{9.2万人|value=92000 object=低保对象}。',
    ],
  },
  {
    about: 'object in front, passive or with 的',
    sentences: [
      '{46家|object=企业}企业因超标排放被责令限产。',
      '超过{七成|value=0.7 unit=1 bound=over object=受访者}的受访者表示满意。',
      '先后有{5批|?}次{230名|object=队员 value=230}队员驰援灾区。',
      '培训合格后上岗的护理员达{1,650人|value=1650 object=护理员}。',
      '被评为省级示范的合作社有{38家|object=合作社}。',
      '列入计划的{52个|object=项目}项目全部开工。',
      '由此挽回损失{830万元|value=8300000 action=挽回 object=损失}。',
      '全县{98%|value=98 object=行政村}的行政村实现光纤入户。',
      '{三分之二|value=0.666667 unit=1 object=乡镇}的乡镇建成综合应急服务站。',
    ],
  },
  {
    about: 'money',
    sentences: [
      '市财政投入{1.2亿元|action=投入}，带动社会资本{3.6亿元|value=360000000 action=带动 object=社会资本}。',
      '追缴违规资金{312.6万元|action=追缴 object=违规资金}，处分干部{41名|action=处分 object=干部}。',
      '为企业降低用电成本{2.1亿元|action=降低 object=用电成本}。',
      '设立总规模{50亿元|value=5000000000}的产业基金。',
      '人均补助标准为每月{860元|value=860 unit=元 object=人均补助标准}。',
      '处{3万元|value=30000}罚款。',
    ],
  },
  {
    about: 'disasters and weather',
    sentences: [
      '地震已造成{126人|action=遇难 object=人员}遇难、{188人|action=受伤 object=人员}受伤，{3,609间|unit=间 object=房屋}房屋倒塌。',
      '截至20日8时，台风造成{12个|unit=个 object=县（市、区）}县（市、区）{28.6万人|value=286000 unit=人 action=受灾}受灾，紧急转移{3.2万人|action=转移}。',
      '平均降水量{86.3毫米|unit=毫米 object=降水量}，较常年同期偏多{31%|action=偏多 object=降水量}。',
      '最低气温降至{-12℃|value=-12 unit=℃ object=最低气温}。',
      '水库水位{156.82米|value=156.82 unit=米 object=水位}，超汛限水位{1.32米|value=1.32 unit=米}。',
      '因灾倒塌房屋{216户|unit=户 action=倒塌 object=房屋}{583间|unit=间 action=倒塌 object=房屋}。',
      '中央气象台预计，过程累计降雨量可达{150～200毫米|value=150 max=200 role=target}。',
      '排除堰塞体险情{2处|value=2 action=排除 object=险情}。',
      '灌溉面积恢复{5.1万亩|action=恢复 object=灌溉面积}。',
    ],
  },
  {
    about: 'goals with conditions in a plan',
    title: '关于印发电动自行车安全隐患全链条整治三年行动实施方案的通知',
    genre: 'plan',
    published: '2025-01-15',
    sentences: [
      '2025年底前，新建集中充换电设施接口{12万个|role=target period=../2025-12-31 object=集中充换电设施接口}以上，其中城中村不少于{3万个|role=target bound=at_least}。',
      '换电柜与疏散通道的距离不应小于{3米|role=requirement bound=at_least unit=米}。',
      '依法查处违规改装行为{5000起|role=target}以上。',
      '对{100%|value=100}的销售门店实施全覆盖抽查。',
      '市级财政按每个接口{80元|role=requirement}给予补贴。',
      '每家生产企业每年抽样不少于{2批次|role=requirement bound=at_least unit=批次}。',
      '截至2024年底，全市电动自行车保有量{286万辆|role=actual period=../2024-12-31 object=电动自行车保有量}。',
      '2024年全市共发生电动自行车火灾{312起|role=actual period=2024}，造成{5人|role=actual action=死亡 object=人员}死亡。',
      '到2027年，亡人火灾起数较2024年下降{30%|role=target action=下降 object=亡人火灾起数 period=../2027}以上。',
      '组织开展“敲门行动”，上门宣传覆盖率达到{90%|role=target object=覆盖率}以上。',
    ],
  },
  {
    about: 'a report of the government',
    title: '政府工作报告',
    published: '2025-01-16',
    sentences: [
      '今年经济社会发展主要预期目标是：地区生产总值增长{5.5%|role=target action=增长 object=地区生产总值}左右，固定资产投资增长{6%|role=target object=固定资产投资}，居民消费价格涨幅{2%|role=target}左右。',
      '过去一年，我们新改建农村公路{680公里|role=actual}，改造老旧小区{52个|role=actual}，新增托位{2,600个|role=actual}。',
      '今年，我们将新建学校{9所|role=target}，新增学位{1.2万个|role=target}。',
      '五年来，累计减税降费{86亿元|role=actual}，年均增长{7.3%|role=actual action=增长}。',
    ],
  },
  {
    about: 'results of a campaign',
    sentences: [
      '截至2月底，入户走访{12.6万户|value=126000 period=../2025-02-28 action=走访}，劝导群众{31万人次|action=劝导 object=群众}，张贴提示{4万余张|bound=over action=张贴 object=提示}。',
    ],
  },
  { about: 'money', sentences: ['争取上级资金{8,600万元|action=争取 object=上级资金}。'] },
  {
    about: 'money',
    sentences: ['为{12.6万户|object=小微企业}小微企业发放贷款{286亿元|action=发放 object=贷款}。'],
  },
  { about: 'money', sentences: ['直接经济损失约{2300万元|bound=about object=直接经济损失}。'] },
  { about: 'money', sentences: ['对举报人最高奖励{10万元|value=100000 action=奖励}。'] },
  {
    about: 'disasters and weather',
    sentences: [
      '过火面积约{42公顷|bound=about object=过火面积}，{620余名|bound=over object=扑救人员}扑救人员在现场清理余火。',
    ],
  },
  {
    about: '其中, 包括, and parts of a whole',
    sentences: [
      '{328处|value=328 object=地质灾害隐患点}地质灾害隐患点中，滑坡{210处|value=210 object=滑坡}、崩塌{86处|object=崩塌}、泥石流{32处|object=泥石流}。',
    ],
  },
];

export const KNOWN_MISSES: readonly SentenceGroup[] = [
  {
    about: 'object in front, passive or with 的',
    reason: 'the unit 标台 is unknown',
    sentences: ['每{万人|?}拥有公交车{12.6标台|value=12.6}。'],
  },
  {
    about: 'a report of the government',
    title: '政府工作报告',
    published: '2025-01-16',
    reason: 'a gap to a goal is taken for the goal',
    sentences: [
      '城镇调查失业率{5.1%|role=actual object=城镇调查失业率}，低于预期目标{0.4个百分点|role=actual unit=百分点}。',
    ],
  },
];
