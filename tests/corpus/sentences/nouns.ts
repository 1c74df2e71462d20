import type { SentenceGroup } from './markedSentence.ts';

/** Nouns with a verb inside and verbs of many offices: the head noun is to be found all the same. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'a noun with a verb inside stands behind the number',
    sentences: [
      '救助{36名|action=救助 object=流浪人员}流浪人员。',
      '清运{620辆|action=清运|清理 object=报废车辆}报废车辆。',
      '新增{1.6万个|action=新增 object=就业岗位}就业岗位。',
      '帮助{2,300名|object=登记失业人员}登记失业人员实现再就业。',
      '整治{86处|action=整治 object=违停点位}违停点位。',
      '清查{460间|action=清查 object=出租房屋}出租房屋。',
      '冻结{1.2万个|value=12000 action=冻结 object=涉案账户}涉案账户。',
      '关爱{1.8万名|value=18000 object=留守儿童}留守儿童。',
      '盘活{27处|action=盘活 object=闲置校舍}闲置校舍。',
      '组建{15支|action=组建 object=救援队伍}救援队伍。',
      '约谈{9家|action=约谈 object=施工企业}施工企业。',
      '新建{6个|action=新建 object=救助站点}救助站点。',
      '招收{260名|action=招收 object=定向培养生}定向培养生。',
      '停运{16趟|unit=趟 action=停运 object=旅客列车}旅客列车。',
      '恢复{12条|unit=条 object=公交线路}公交线路运行。',
      '安置{480名|action=安置 object=受灾群众}受灾群众。',
    ],
  },
  {
    about: 'verbs of many offices in front of the noun',
    sentences: [
      '摸排涉险隐患线索{312条|action=摸排}。',
      '腾退低效用地{2600亩|unit=亩 action=腾退 object=低效用地}。',
      '疏浚河道{86公里|action=疏浚 object=河道}。',
      '补种树木{1.2万株|value=12000 unit=株 action=补种 object=树木}。',
      '敷设电缆{46千米|unit=千米 action=敷设 object=电缆}。',
      '捣毁制毒窝点{5个|action=捣毁 object=制毒窝点}。',
      '核发许可证{320张|action=核发 object=许可证}。',
      '扑灭森林火灾{6起|action=扑灭 object=森林火灾}。',
      '劝返渔民{380人|action=劝返 object=渔民}。',
      '撤离游客{2.1万人|value=21000 action=撤离 object=游客}。',
      '抢通公路{32条|action=抢通 object=公路}，抢修电力线路{86公里|action=抢修 object=电力线路}。',
      '储备防汛沙袋{26万条|action=储备 object=防汛沙袋}。',
      '修订应急预案{128部|unit=部 action=修订 object=应急预案}。',
      '补助困难学生{8600名|action=补助 object=困难学生}。',
      '打捞水葫芦{1.6万吨|action=打捞 object=水葫芦}。',
      '巡查河道{2.8万公里|action=巡查 object=河道}。',
      '评选文明家庭{300户|action=评选 object=文明家庭}。',
      '引导车辆分流{3.2万辆次|value=32000 unit=辆次}。',
      '投放贷款{18亿元|action=投放 object=贷款}。',
      '调解成功纠纷{2,310件|object=纠纷}。',
      '消杀养殖场{460处|action=消杀 object=养殖场}。',
      '吸纳毕业生就业{1.1万人|value=11000}。',
      '更换老旧电梯{120部|action=更换 object=老旧电梯}。',
      '发布预警信息{1,260条|action=发布 object=预警信息}，叫应基层责任人{3.6万人次|value=36000 action=叫应 object=基层责任人}。',
    ],
  },
  {
    about: 'a noun with a verb inside stands in front of the number',
    sentences: [
      '在岗护林员{6800名|object=护林员}。',
      '参加基本养老保险人数{186万人|value=1860000}。',
      '失业保险金领取人数为{2.6万人|value=26000}。',
      '建档立卡脱贫户{1.3万户|object=脱贫户}。',
      '备案培训机构{420家|object=培训机构}。',
      '在营出租汽车{8,600辆|object=出租汽车}。',
      '注册救援志愿者{3.1万名|object=救援志愿者}。',
      '监管企业资产总额{1260亿元|object=资产总额}。',
      '应急避险场所面积{320万平方米|object=面积}。',
      '存量建筑垃圾{86万吨|object=建筑垃圾}。',
      '执法记录仪{1600台|object=执法记录仪}。',
      '快递服务网点{2,310处|object=快递服务网点}。',
    ],
  },
  {
    about: 'a noun with a verb inside stands behind the number',
    sentences: ['搜救{3名|action=搜救 object=失踪人员}失踪人员。'],
  },
  {
    about: 'a noun with a verb inside stands behind the number',
    sentences: ['压减{58项|action=压减 object=审批事项}审批事项。'],
  },
  {
    about: 'verbs of many offices in front of the noun',
    sentences: ['放流鱼苗{1200万尾|value=12000000 unit=尾 action=放流 object=鱼苗}。'],
  },
  {
    about: 'a noun with a verb inside stands behind the number',
    sentences: ['认定{12家|action=认定 object=创业孵化基地}创业孵化基地。'],
  },
];

export const KNOWN_MISSES: readonly SentenceGroup[] = [
  {
    about: 'verbs of many offices in front of the noun',
    reason: 'the verb 审计 is unknown',
    sentences: ['审计项目{210个|action=审计 object=项目}，查出违规资金{1.2亿元|object=违规资金}。'],
  },
];
