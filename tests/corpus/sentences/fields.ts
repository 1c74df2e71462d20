import type { SentenceGroup } from './markedSentence.ts';

/** Ordinary sentences of other fields than fire, as their publishers write them. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'traffic',
    sentences: [
      '全省公安交管部门共查处酒驾醉驾{3.6万起|value=36000 unit=起 action=查处 object=酒驾醉驾}，同比上升{8.2%|action=上升}。',
      '全国机动车保有量达{4.53亿辆|value=453000000 unit=辆 object=机动车}，其中汽车{3.53亿辆|value=353000000 object=汽车}。',
      '高速公路里程新增{312公里|unit=公里 action=新增 object=高速公路里程}，总里程突破{9000公里|bound=over}。',
      '整治国省道交通安全隐患点段{186处|action=整治 object=交通安全隐患点段}，完成村道安防工程{1.2万公里|object=村道安防工程}。',
      '万车死亡率降至{1.38|value=1.38 object=万车死亡率}。',
      '公交分担率达{46.8%|object=公交分担率}，较去年提升{2.5个百分点|action=提升 object=公交分担率}。',
    ],
  },
  {
    about: 'health and education',
    sentences: [
      '全市报告法定传染病{2.1万例|value=21000 unit=例 action=报告 object=法定传染病}，死亡{6例|unit=例 action=死亡}。',
      '每{千人口|?}拥有执业医师{3.2名|value=3.2 unit=名 object=执业医师}。',
      '义务教育巩固率{96.1%|object=巩固率}，高中阶段毛入学率{94.7%|object=毛入学率}。',
      '新增三级甲等医院{2家|unit=家 action=新增 object=医院}。',
      '全市建成托育机构{365家|action=建成 object=托育机构}，提供托位{2.4万个|value=24000 action=提供 object=托位}，每{千人口|?}托位数达{4.3个|value=4.3 object=托位数}。',
    ],
  },
  {
    about: 'economy and budgets',
    sentences: [
      '经初步核算，全年实现地区生产总值{3,286.5亿元|value=328650000000 unit=元 action=实现 object=地区生产总值}，按不变价格计算，比上年增长{6.1%|action=增长 object=地区生产总值}。',
      '社会消费品零售总额{1028亿元|object=社会消费品零售总额}，增长{5.4%|action=增长}；进出口总额{86.3亿美元|value=8630000000 unit=美元 object=进出口总额}，下降{2.8%|action=下降}。',
      '年末金融机构本外币存款余额{5120亿元|object=存款余额}，比年初增加{386亿元|value=38600000000 action=增加}。',
      '全体居民人均可支配收入{38,652元|value=38652 unit=元 object=人均可支配收入}，增长{5.6%|action=增长}，其中城镇居民{47,120元|value=47120}、农村居民{23,980元|value=23980}。',
      '中央预算内投资安排{1.6亿元|action=安排}，地方配套{8000万元|value=80000000}。',
      '新登记经营主体{5.8万户|value=58000 unit=户 object=经营主体}，日均{159户|value=159 unit=户}。',
    ],
  },
  {
    about: 'environment and water',
    sentences: [
      '地表水国考断面优良比例为{92.3%|object=优良比例}，劣Ⅴ类断面全面消除。',
      '细颗粒物（PM2.5）平均浓度{29.3微克/立方米|value=29.3 unit=微克/立方米 object=平均浓度}，优良天数比率{87.5%|object=优良天数比率}。',
      '最大洪峰流量{1.24万立方米每秒|value=12400}，为1998年以来最大。',
      '水位超警戒{0.86米|value=0.86 unit=米}。',
      '{24小时|?}最大降雨量{312.5毫米|value=312.5 unit=毫米 object=降雨量}出现在青山镇。',
      '农作物受灾面积{12.6千公顷|value=12600 unit=公顷 object=农作物受灾面积}，绝收{1.1千公顷|value=1100 unit=公顷 action=绝收}，直接经济损失{3.4亿元|value=340000000 object=直接经济损失}。',
      '紧急避险转移{2.6万人|value=26000 unit=人 action=转移}，需紧急生活救助{4800人|value=4800}。',
    ],
  },
  {
    about: 'market supervision and food',
    sentences: [
      '完成食品安全监督抽检{6.2万批次|value=62000 unit=批次}，不合格{1,108批次|value=1108 unit=批次}，不合格率{1.79%|object=不合格率}。',
      '立案查处民生领域案件{8600件|action=立案查处|查处 object=民生领域案件}，罚没金额{1.1亿元|value=110000000}，移送公安机关{72件|action=移送}。',
      '召回缺陷消费品{23批次|unit=批次 action=召回 object=缺陷消费品}，涉及{41万件|value=410000}。',
    ],
  },
  {
    about: 'housing, towns and villages',
    sentences: [
      '开工改造城镇老旧小区{1,120个|value=1120 object=城镇老旧小区}，惠及居民{18.6万户|value=186000 action=惠及 object=居民}。',
      '筹建保障性租赁住房{2.3万套（间）|value=23000 object=保障性租赁住房}。',
      '农村卫生厕所普及率超过{85%|bound=over object=农村卫生厕所普及率}。',
      '城镇危旧房改造{3600套|unit=套}。',
      '完成农房抗震改造{1.8万户|value=18000 object=农房}，竣工率{92%|object=竣工率}。',
      '排查经营性自建房{28.6万栋|action=排查 object=经营性自建房}，初判存在安全隐患{4,310栋|unit=栋}，已采取管控措施{4,310栋|unit=栋}。',
    ],
  },
  {
    about: 'public security and disputes',
    sentences: [
      '侦破各类刑事案件{1.86万起|action=侦破 object=刑事案件}，抓获犯罪嫌疑人{2.1万名|action=抓获 object=犯罪嫌疑人}，其中网上逃犯{326名|object=网上逃犯}。',
      '成功劝阻潜在受害人{12.6万人次|action=劝阻 object=潜在受害人}，止付冻结涉案资金{8.6亿元|object=涉案资金}。',
      '化解矛盾纠纷{6.8万件|action=化解 object=矛盾纠纷}，化解率{97.6%|object=化解率}。',
      '收缴各类枪支{86支|unit=支 action=收缴 object=枪支}、管制刀具{2600把|unit=把 action=收缴 object=管制刀具}。',
      '建成智慧安防小区{860个|action=建成 object=智慧安防小区}，覆盖率达{78%|object=覆盖率}。',
    ],
  },
  {
    about: 'mines, chemicals and emergency',
    sentences: [
      '全省现有煤矿{186处|object=煤矿}，核定产能{2.1亿吨/年|value=210000000 unit=吨/年 object=产能}。',
      '全国共发生各类生产安全事故{1.1万起|value=11000 action=发生 object=生产安全事故}、死亡{9,800人|value=9800 action=死亡 object=人员}，同比分别下降{12.4%|action=下降}和{10.8%|action=下降}。',
      '国家综合性消防救援队伍接处警出动{220万起|value=2200000 unit=起}，营救疏散群众{51.2万人|value=512000 object=群众}。',
      '评估化工园区{86个|action=评估 object=化工园区}，其中达到D级{61个|unit=个}、C级{20个|unit=个}。',
      '森林火灾受害率控制在{0.8‰|value=0.8 unit=‰}以内。',
    ],
  },
  {
    about: 'plans and livelihood lists',
    title: '2025年全省应急管理重点任务清单',
    genre: 'list',
    published: '2025-02-18',
    sentences: [
      '6月底前，完成{30座|role=target period=../2025-06-30 object=尾矿库}尾矿库闭库销号。',
      '支持{100个|role=target object=乡镇}乡镇建设标准化应急站，每个补助{20万元|value=200000}。',
      '推动{90%|role=target object=化工园区}以上的化工园区建成智能化管控平台。',
      '力争生产安全事故死亡人数同比下降{5%|role=target action=下降 object=死亡人数}以上。',
      '年内分{3批|?}对{600名|role=target object=企业主要负责人}企业主要负责人开展轮训。',
      '各市至少建成{1支|bound=at_least}航空救援力量。',
      '每个行政村配备{1名|?}灾害信息员。',
    ],
  },
  {
    about: 'questions and answers',
    title: '省政府新闻办新闻发布会实录',
    genre: 'press-conference',
    published: '2025-01-20',
    sentences: [
      '记者：请问过去一年全省安全生产形势如何？\n王某：谢谢您的提问。2024年，全省未发生重大事故，较大事故起数同比下降{16.7%|period=2024 role=actual action=下降 object=较大事故起数}。今年我们将重点抓好矿山整治，计划淘汰退出小煤矿{20处|role=target object=小煤矿}。',
      '主持人：各位媒体朋友，大家上午好。今天我们邀请到{三位|?}嘉宾。',
      '谢谢。去年我省共建成综合应急救援站{1,300个|value=1300 role=actual period=2024 object=综合应急救援站}，“十四五”以来累计投入{12亿元|role=actual}。',
    ],
  },
  {
    about: 'traffic',
    sentences: [
      '春运期间，全国铁路发送旅客{5.13亿人次|value=513000000 unit=人次 action=发送 object=旅客}，日均{1282.9万人次|value=12829000}。',
    ],
  },
  {
    about: 'health and education',
    sentences: [
      '资助家庭经济困难学生{32.6万人次|value=326000 unit=人次 action=资助 object=家庭经济困难学生}，发放资金{4.8亿元|action=发放 object=资金}。',
    ],
  },
  {
    about: 'environment and water',
    sentences: [
      '清理河湖“四乱”问题{1,260个|value=1260 action=清理}，拆除涉河违建{3.6万平方米|value=36000 action=拆除 object=涉河违建}。',
    ],
  },
  {
    about: 'market supervision and food',
    sentences: [
      '12315平台接收投诉{18.6万件|value=186000 action=接收 object=投诉}，挽回经济损失{2360万元|value=23600000 action=挽回 object=经济损失}。',
    ],
  },
  {
    about: 'market supervision and food',
    sentences: [
      '检查特种设备使用单位{1.9万家次|value=19000 unit=家次 object=特种设备使用单位}，封停设备{86台|unit=台 action=封停 object=设备}。',
    ],
  },
  {
    about: 'public security and disputes',
    sentences: [
      '发放宣传资料{20万余份|value=200000 bound=over action=发放 object=宣传资料}，悬挂横幅{1300条|unit=条 action=悬挂 object=横幅}，接受咨询{2.1万人次|value=21000 action=接受}。',
    ],
  },
  {
    about: 'mines, chemicals and emergency',
    sentences: [
      '检查矿山{620矿次|unit=矿次 action=检查 object=矿山}，查出问题隐患{3,860条|action=查出 object=问题隐患}，其中重大隐患{41条|object=重大隐患}，责令停产整顿{12处|action=责令停产整顿}。',
    ],
  },
  {
    about: 'mines, chemicals and emergency',
    sentences: [
      '组织应急演练{3.8万场|value=38000 unit=场 action=组织 object=应急演练}，参演{210万人次|value=2100000 unit=人次 action=参演}。',
    ],
  },
  {
    about: 'mines, chemicals and emergency',
    sentences: [
      '启动国家救灾应急响应{9次|unit=次 action=启动 object=应急响应}，下拨救灾资金{28.6亿元|action=下拨 object=救灾资金}，调拨物资{31.2万件|action=调拨 object=物资}。',
    ],
  },
  {
    about: 'plans and livelihood lists',
    title: '2025年全省应急管理重点任务清单',
    genre: 'list',
    published: '2025-02-18',
    sentences: ['新购置{8吨|?}级以上水罐消防车{26辆|role=target action=购置 object=水罐消防车}。'],
  },
  {
    about: 'economy and budgets',
    sentences: [
      '一般公共预算收入完成{212.6亿元|value=21260000000 object=一般公共预算收入}，为预算的{101.3%|value=101.3}，同口径增长{4.2%|action=增长 object=一般公共预算收入}。',
    ],
  },
];

export const KNOWN_MISSES: readonly SentenceGroup[] = [
  {
    about: 'health and education',
    reason: 'a rate printed as 8.6/10万 is not read',
    sentences: ['孕产妇死亡率为{8.6|value=8.6}/{10万|?}。'],
  },
  {
    about: 'market supervision and food',
    reason: 'the unit 枪 is unknown',
    sentences: ['检定加油机{1.2万枪|value=12000 unit=枪 action=检定 object=加油机}。'],
  },
  {
    about: 'plans and livelihood lists',
    title: '2025年全省应急管理重点任务清单',
    genre: 'list',
    published: '2025-02-18',
    reason: 'in a plan 累计 in front of a goal is taken for a result',
    sentences: ['累计建设应急避难场所达到{1.2万个|role=target value=12000}。'],
  },
];
