import type { SentenceGroup } from './markedSentence.ts';

/** Shares, changes, rates, levels and what happened to people. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'frame/share',
    sentences: [
      '民营企业数量占全市企业总数的{92.4%|value=92.4 unit=% object=企业}。',
      '全年发生生产安全事故{86起|object=生产安全事故}，其中建筑业{31起|unit=起}，占总数的{36.0%|value=36 object=生产安全事故}。',
      '非化石能源发电量占全部发电量的比重为{41.7%|value=41.7 object=发电量}。',
      '{65岁|?}及以上人口占常住人口的{17.2%|object=常住人口}。',
      '夜间发生的事故占{三成|value=0.3 unit=1 bound=over}以上。',
      '高新技术产业增加值占规模以上工业增加值比重达{45.2%|object=规模以上工业增加值}。',
      '接报警情中，抢险救援占{28.5%|object=警情}。',
      '因电气故障引发的火灾超过火灾总数的{三分之一|value=0.333333 unit=1 object=火灾}。',
      '一级以上医院占{百分之十二|value=12 unit=%}。',
      '投诉举报{1.2万件|object=投诉举报}，其中网络购物类{4800件|value=4800}，占比{40%|value=40}。',
      '财政民生支出占一般公共预算支出的{八成|value=0.8 unit=1 bound=about object=一般公共预算支出}左右。',
      '近{四分之三|value=0.75 unit=1 bound=under object=村庄}的村庄完成规划编制。',
      '未成年死者占死亡总人数的{6.8%|object=死亡}。',
    ],
  },
  {
    about: 'frame/change',
    sentences: [
      '电诈案件立案数同比下降{21.3%|value=21.3 action=下降 object=电诈案件}。',
      '空气质量优良天数比上年增加{9天|value=9 unit=天 action=增加 object=空气质量优良天数}。',
      '规模以上工业增加值同比增长{7.8%|action=增长 object=规模以上工业增加值}，增速比上年加快{1.3个百分点|unit=百分点 action=加快}。',
      '居民消费价格环比上涨{0.3%|action=上涨 object=居民消费价格}。',
      '火灾亡人数较近三年均值减少{四成|value=0.4 unit=1 action=减少 object=火灾亡人数}。',
      '外贸进出口总额{1.62万亿元|value=1620000000000 object=外贸进出口总额}，增长{4.9%|action=增长 object=外贸进出口总额}。',
      '单位GDP能耗降低{3.2%|action=降低 object=单位GDP能耗}。',
      '信访总量同比减少{1,380件次|value=1380 unit=件次 action=减少 object=信访总量}。',
      '与上年相比，溺水死亡人数减少{7人|unit=人 action=减少 object=溺水死亡人数}。',
      '新能源汽车保有量增长{1.2倍|value=1.2 unit=倍 action=增长 object=新能源汽车保有量}。',
      '降水量较常年同期偏少{两成|value=0.2 unit=1 action=偏少 object=降水量}。',
      '工伤保险参保人数净增{2.6万人|value=26000 unit=人 action=净增|增 object=工伤保险参保人数}。',
      '森林覆盖率提高{0.5个百分点|value=0.5 unit=百分点 action=提高 object=森林覆盖率}。',
      '平均通行时间缩短{12分钟|value=12 unit=分钟 action=缩短 object=平均通行时间}。',
      '粮食播种面积比去年扩大{3.1万亩|value=31000 unit=亩 action=扩大 object=粮食播种面积}。',
      '不良贷款率下降{0.18个百分点|value=0.18 unit=百分点 action=下降 object=不良贷款率}。',
    ],
  },
  {
    about: 'frame/reach',
    sentences: [
      '接警出动时间压缩到{45秒|value=45 unit=秒 action=压缩 object=接警出动时间}。',
      '企业开办时间缩短至{0.5个工作日|value=0.5 action=缩短 object=企业开办时间}。',
      '城镇登记失业率控制在{4.5%|value=4.5 bound=at_most action=控制 object=城镇登记失业率}以内。',
      '专职消防员发展到{3,260名|value=3260 action=发展 object=专职消防员}。',
      '一类事项办理时限压减至{3天|value=3 unit=天 action=压减 object=办理时限}。',
      '婴儿死亡率降至{2.1‰|value=2.1 unit=‰ action=降 object=婴儿死亡率}。',
      '示范村扩大到{156个|action=扩大 object=示范村}。',
      '生活垃圾回收利用率稳定在{38%|action=稳定 object=生活垃圾回收利用率}以上。',
      '中心城区路灯增加到{4.2万盏|value=42000 unit=盏 action=增加 object=路灯}。',
    ],
  },
  {
    about: 'frame/rate',
    sentences: [
      '城镇新增就业目标完成率{104.3%|value=104.3 unit=% object=城镇新增就业目标完成率}。',
      '产品抽检合格率为{98.6%|object=抽检合格率}。',
      '学前教育毛入园率达{93.5%|object=毛入园率}。',
      '群众满意度达到{96.8%|object=群众满意度}。',
      '中小学体质健康优良率{五成|value=0.5 unit=1 bound=over object=优良率}以上。',
      '隐患整改率{100%|value=100 object=隐患整改率}。',
      '人均预期寿命的城乡差距缩小，城乡收入比为{2.31:1|value=2.31 unit=:1 object=城乡收入比}。',
      '出生率为{6.5‰|value=6.5 unit=‰ object=出生率}。',
      '合同履约率接近{99%|value=99 bound=under object=合同履约率}。',
      '三类人员持证上岗率仅为{71.2%|value=71.2 object=持证上岗率}。',
      '设备完好率超过{97%|value=97 bound=over object=设备完好率}。',
      '农村自来水普及率不足{90%|value=90 bound=under object=农村自来水普及率}。',
    ],
  },
  {
    about: 'frame/from-to',
    sentences: [
      '家庭医生签约率由{38%|value=38 action=提高|提升 object=家庭医生签约率}提高到{52%|value=52 action=提高 object=家庭医生签约率}。',
      '审批环节从{15个|value=15 action=压减 object=审批环节}压减至{6个|value=6 action=压减 object=审批环节}。',
      '村集体年收入由{8万元|value=80000 action=增加 object=村集体年收入}增加到{21.6万元|value=216000 action=增加 object=村集体年收入}。',
      '平均响应时间从{9.5分钟|value=9.5 object=平均响应时间}缩短到{6.8分钟|value=6.8 object=平均响应时间}。',
      '每年财政补助由{3000元|value=3000 object=财政补助}调整为{4800元|value=4800 object=财政补助}。',
      '市场主体从{12.1万户|value=121000 action=增长 object=市场主体}增长到{18.4万户|value=184000 action=增长 object=市场主体}。',
      '火灾起数由{2,105起|value=2105 action=下降 object=火灾起数}下降到{1,687起|value=1687 action=下降 object=火灾起数}。',
      '城镇化率由上年的{58.1%|object=城镇化率}提升至{59.0%|object=城镇化率}。',
      '人均公园绿地面积从{13.2平方米|unit=平方米 object=人均公园绿地面积}增至{14.7平方米|unit=平方米 object=人均公园绿地面积}。',
    ],
  },
  {
    about: 'frame/casualty',
    sentences: [
      '事故造成{4人|action=死亡 object=人员}死亡、{11人|action=受伤 object=人员}受伤。',
      '洪涝灾害致{9人|action=死亡 object=人员}死亡、{2人|action=失踪 object=人员}失踪。',
      '共发生火灾{3,412起|object=火灾}，亡{29人|action=亡 object=人员}，伤{41人|action=伤 object=人员}。',
      '全年道路交通事故死亡{836人|action=死亡 object=人员}。',
      '截至目前，事故已造成{13人|action=遇难 object=人员}遇难。',
      '另有{6人|action=受伤|轻伤 object=人员}受轻伤。',
      '因灾死亡失踪{31人|action=死亡失踪|失踪|死亡 object=人员}。',
      '坍塌造成{十七人|value=17 action=死亡 object=人员}死亡、{五人|value=5 action=重伤|受伤 object=人员}重伤。',
    ],
  },
  {
    about: 'frame/from-to',
    sentences: ['专业救援队伍由{3支|value=3 object=专业救援队伍}扩编为{9支|value=9 object=专业救援队伍}。'],
  },
  {
    about: 'fewer or more than before is a change, and not how many',
    sentences: [
      '2024年发生火灾{120起|action=发生 object=火灾}，死亡{3人|action=死亡 object=人员}，同比少发生{20起|action=少 object=火灾}，少死亡{1人|action=少 object=死亡人数}，多受伤{2人|action=多 object=受伤人数}。',
      '与2019年相比，全年减少死亡{21人|action=减少 object=死亡人数}。',
      '比上年增加死亡{2人|action=增加 object=死亡人数}、减少受伤{4人|action=减少 object=受伤人数}。',
      '全市道路交通事故同比多发生{8起|action=多 object=道路交通事故}，少亡{5人|action=少 object=亡人数}。',
      '因灾死亡{12人|action=死亡 object=人员}，比上年少伤{6人|action=少 object=伤人数}。',
      // Where the word belongs to the one before it is no change.
      '不少伤员得到救治，事故造成{5人|action=死亡 object=人员}死亡。',
      '涉及多人的事故发生{3起|action=发生}。',
      '全年死亡{3人|action=死亡 object=人员}，受伤{5人|action=受伤 object=人员}。',
    ],
  },
];

export const KNOWN_MISSES: readonly SentenceGroup[] = [
  {
    about: 'frame/share',
    reason: '约 in front of 占 does not reach the share',
    sentences: ['社会捐赠约占筹资总额的{五分之一|value=0.2 unit=1 bound=about object=筹资}。'],
  },
  {
    about: 'frame/casualty',
    reason: '当场 between the number and the casualty',
    sentences: ['致{1人|action=死亡 object=人员}当场死亡。'],
  },
  {
    about: 'frame/casualty',
    reason: 'people named (工人) between the number and the casualty',
    sentences: ['爆燃导致{8名|action=受伤 object=工人}工人受伤。'],
  },
];
