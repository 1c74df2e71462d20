import type { SentenceGroup } from './markedSentence.ts';

/** Trade inside its total, lists that name what they count once, levels that hand no verb on, names in letters and quotes. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'in front of an amount of money trade is what is told of',
    sentences: [
      '进出口总额{95亿美元|object=进出口总额}，其中出口{58亿美元|object=出口}，分别增长{23.9%|object=进出口总额}和{26.8%|object=出口}。',
      '实现进出口总额{73亿美元}，增长{22.4%|object=进出口总额}，其中出口{50亿美元|object=出口}，增长{36%|object=出口}。',
      '其中，进口{162亿元|object=进口}，增长{38.8%|object=进口}；出口{345亿元|object=出口}，增长{4.3%|object=出口}。',
      '出口机电产品{3亿美元|action=出口 object=机电产品}。',
      '外贸出口{48亿美元|object=外贸出口}。',
      '投资{3.9亿元|action=投资}，改建公路{10公里|object=公路}。',
      '新增造林{7万亩|object=造林}。',
      '投入{4亿元|action=投入 object=资金}。',
    ],
  },
  {
    about: 'what a list counts may stand behind its last number alone',
    sentences: [
      '创建{1个|action=创建 object=省级示范园}省级和{11个|object=市级示范园}市级示范园。',
      '实施省级{44项|action=实施 object=重点项目}、市级{300项|object=重点项目}重点项目。',
      '新建{16所|action=新建 object=中小学校}、改扩建{12所|action=改扩建 object=中小学校}中小学校。',
      '建设{20个|object=省级示范村}省级、{100个|object=市级示范村}市级示范村。',
      '{7个|action=摘帽 object=县}县摘帽、{300个|object=村}村退出。',
      '改造小区{20个|object=小区}、{300户|?}。',
    ],
  },
  {
    about: 'what a level reached hands no verb on',
    sentences: [
      '汽车产量突破{61万辆|action=突破}，{32个|action=开工 object=文化项目}文化项目开工。',
      '污水管网增加到{761千米|action=增加到}，{68座|object=污水处理厂}污水处理厂全部达标。',
      '建成公园{3个|action=建成}、{5个|action=建成 object=广场}广场。',
    ],
  },
  {
    about: 'a clause of a few words behind the number tells which ones',
    sentences: [
      '{27个|action=开工建设 object=重大项目}两地共同实施的重大项目开工建设。',
      '推进{12项|action=推进 object=改革}省市联合部署的改革。',
      '{30家|object=企业}企业的设备完成检测。',
    ],
  },
  {
    about: 'names in letters and quotes, shares of what acts, ranks in front of a level',
    sentences: [
      'PM10、PM2.5浓度分别下降{4%|object=PM10浓度}、{4.3%|object=PM2.5浓度}。',
      '“高山一号”小麦单产{863公斤|action= object=小麦单产}。',
      '消防车道“应划尽划”住宅小区{165个|action=应划尽划}。',
      '政府部门精简{28.6%|action=精简 object=政府部门}。',
      '新项目对工业增长贡献率超{50%|object=新项目对工业增长贡献率}。',
      '航空客运量居全省首位，达到{54.3万人次|object=航空客运量}、增长{21.7%|object=航空客运量}。',
      '研究与试验发展经费增长{6.3%|object=研究与试验发展经费}。',
      '省级工业经济新增长点项目{57个|action= object=新增长点项目}。',
      '向财政贡献{35亿元|action=贡献}。',
      '班列连接{14个|action=连接 object=城市}城市。',
      '推动{3个|object=增长极}增长极加快形成。',
    ],
  },
  {
    about: 'kinds of places are counted, runs are not, and what follows a noun tells what became of it',
    sentences: [
      '建成省级中心村{24个|object=省级中心村}，集体经济强村{7个|action=建成 object=集体经济强村}。',
      '建设美丽村庄{59个|object=美丽村庄}、美丽小城镇{6个|action=建设 object=美丽小城镇}。',
      '创建教育强县{12个}、教育强镇{19个|object=教育强镇}。',
      '低保标准实现13连增。',
      '双拥模范城实现六连冠。',
      '粮食产量实现九连丰。',
      '{813户|action=搬进 object=群众}群众搬进新居。',
      '修复塘口{27个|action=修复}，督察反馈的{13项|object=整改任务}整改任务已完成{11项|action=完成}。',
      '推进供热供水管网和{4个|action=推进 object=老旧小区}老旧小区改造。',
      '新增节水灌溉面积{30万亩|action=新增 object=节水灌溉面积}。',
      '新增供热能力{20万平方米|role=actual}、今年还要增加{33万平方米|role=target}。',
      '为{41万户|object=中低收入家庭}中低收入家庭提供保障。',
    ],
  },
  {
    about: 'behind a word of reaching it is told for how many the number holds',
    sentences: [
      '电话普及率达到每百人{50.8部|action=达到 object=电话普及率}。',
      '救助标准达到每人{6000元|action=达到 object=救助标准}。',
      '全科医生达到每万人{4.18名|action=达到 object=全科医生}。',
      '户均带宽达到每秒{120兆比特|action=达到 object=带宽}。',
      '低保标准提高到每人每月{945元|action=提高到 object=低保标准}。',
      '生态林补助标准提高到每亩{17元|action=提高到 object=生态林补助标准}。',
      '发放补助每人{300元|action=发放 object=补助}。',
      '企业研发机构建有率达{52.4%|object=企业研发机构建有率}。',
      '研究生数量突破{1万人|object=研究生数量}。',
      '医疗保险受益面达{15万人|object=医疗保险受益面}。',
    ],
  },
];
