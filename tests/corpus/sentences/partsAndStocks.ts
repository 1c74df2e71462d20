import type { SentenceGroup } from './markedSentence.ts';

/** Parts of what was counted, what there is beside what was done, causes, and what is told for each of several. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: '…中 behind a noun sets out the whole of which parts are told',
    sentences: [
      '抽查的{320家|object=单位}单位中，有{47家|object=单位}未按规定开展设施检测。',
      '全市{126个|object=乡镇}乡镇中仅有{38个|object=乡镇}建有专职消防队。',
      '排查出的{2150处|object=隐患}隐患中，尚有{316处|object=隐患}未整改。',
      '辖区{216家|object=“九小场所”}“九小场所”中的{90家|object=“九小场所”}进行过检查。',
      '{418个|object=小区}小区中，有{276个|object=小区}存在飞线充电现象。',
      '全省{190个|object=国控断面}国控断面中，水质优良断面{177个|object=水质优良断面}。',
      '被询问的{350名|object=员工}员工中，有{两成多|?}不会使用灭火器材。',
      // 中 that belongs to its noun.
      '新建初中{3所|action=新建 object=初中}、高中{2所|action=新建 object=高中}。',
      '{5所|action=达标 object=初中}初中达标。',
    ],
  },
  {
    about: 'what was not done is told of what was counted',
    sentences: [
      '抽查充电站点{120个|object=充电站点}，其中{17个|object=充电站点}未按规定公示电价。',
      '检查企业{60家|action=检查 object=企业}，{9家|action= object=企业}未取得许可。',
      '检查单位{320家|action=检查 object=单位}，{47家|action= object=单位}存在火灾隐患。',
      // Who they are by what was not done.
      '帮助{3555名|object=未脱贫人口}未脱贫人口增收。',
    ],
  },
  {
    about: 'what there is was not made by the verb in front, and a part goes on with its whole',
    sentences: [
      '新招录消防员{30名|action=新招录 object=消防员}，现有指战员{128人|action= object=指战员}，其中党员{76名|action= object=党员}，占{59.4%|object=指战员}。',
      '建成重点实验室{22个|action=建成 object=重点实验室}，拥有众创空间{7家|action= object=众创空间}。',
      '新登记市场主体{8.2万户|action=新登记 object=市场主体}，累计实有市场主体{78.8万户|action= object=市场主体}。',
      '新增学位{1.6万个|action=新增 object=学位}；每千名老人拥有床位{38张|action= object=床位}。',
      '全市应建消防站{58个|object=应建消防站}，实有{42个|object=应建消防站}。',
      // 其中 with the unit of an earlier number.
      '处置警情{61.8万起|action=处置 object=警情}，出动指战员{642万人次|action=出动}；其中火灾扑救{28.6万起|action=处置 object=火灾扑救}。',
      '引进项目{820个|action=引进 object=项目}，签约金额{1500亿元|?}，其中工业项目{500个|action=引进 object=工业项目}。',
    ],
  },
  {
    about: 'the cause is not what was counted',
    sentences: [
      '电气故障引发火灾{486起|action=引发 object=火灾}，用火不慎引发{213起|action=引发 object=火灾}，吸烟引发{98起|action=引发 object=火灾}。',
      '超速行驶造成事故{36起|action=造成 object=事故}，酒后驾驶造成{12起|action=造成 object=事故}。',
      '电气线路引起火灾{20起|action=引起 object=火灾}，遗留火种引起{9起|action=引起 object=火灾}。',
    ],
  },
  {
    about: 'a loss is no item of what happened in front',
    sentences: [
      '过火面积{120平方米|?}，直接经济损失{86.5万元|action= object=直接经济损失}。',
      '接报火灾{512起|action=接报 object=火灾}，直接财产损失{386万元|action= object=直接财产损失}。',
      '造成直接经济损失{2.9亿元|action=造成 object=直接经济损失}。',
      '挽回经济损失{860万元|action=挽回 object=经济损失}。',
    ],
  },
  {
    about: 'what is told for each of several',
    sentences: [
      '建设应急站{16个|action=建设 object=应急站}，每站专职人员不少于{3人|object=专职人员}。',
      '每村配备民警{2名|action=配备 object=民警}。',
      '食品留样每个品种不少于{125克|role=requirement}。',
      '确保每个县至少有{1家|object=企业}企业上市。',
      '每个贫困村村级集体经济收入达{4万元|object=贫困村村级集体经济收入}。',
    ],
  },
  {
    about: 'a ratio is named with its 比',
    sentences: [
      '全市车充比达到{5.1:1|action=达到 object=车充比}。',
      '三次产业结构比为{8.2:43.8:48.0|object=三次产业结构比}。',
      '出生人口性别比为{107|object=人口性别比}。',
      '师生比达到{1:15|object=师生比}。',
      '城乡居民收入比缩小到{2.1:1|action=缩小到 object=城乡居民收入比}。',
    ],
  },
  {
    about: 'papers are called by what they order, and verbs may stand in quotation marks',
    sentences: [
      '下发整改通知书{960份|action=下发 object=整改通知书}，停工通知书{75份|action=下发 object=停工通知书}。',
      '下达责令改正通知书{36份|action=下达 object=责令改正通知书}。',
      '临时查封{19家|action=临时查封}，“三停”{12家|action=三停}。',
      '力争“上云”{4000家|action=上云}以上。',
      '检查在建工地{1280个次|action=检查 object=在建工地}。',
      '排查自建房{41.2万栋|action=排查 object=自建房}，落实管控措施{3860栋|object=自建房}。',
    ],
  },
  {
    about: '分别 with another verb at the end, over places, and over what 总量 stands for',
    sentences: [
      '接报火灾{1286起|object=火灾}，{8人|action=死亡}死亡、{11人|action=受伤}受伤，直接财产损失{1423.6万元|object=直接财产损失}，同比分别下降{9.7%|action=下降 object=火灾}、{33.3%|action=下降 object=人员}、{15.4%|action=下降 object=人员}和上升{6.2%|action=上升 object=直接财产损失}。',
      '甲县、乙区、丙市事故起数同比分别上升{20%|object=事故起数}、{12.5%|object=事故起数}和{7.1%|object=事故起数}。',
      '高新区、经开区生产总值分别达到{321亿元|object=生产总值}、{356亿元|object=生产总值}。',
      '道路运输业发生事故{41起|object=事故}、死亡{35人|object=人员}，分别占总量的{53.9%|object=事故}、{56.5%|object=人员}。',
      '发生事故{386起|object=事故}，造成{92人|action=死亡}死亡、{351人|action=受伤}受伤，财产损失{168万元|object=财产损失}，四项指数同比分别下降{8.1%|action=下降 object=事故}、{10.7%|object=人员}、{9.5%|object=人员}、{3.2%|object=财产损失}。',
      '发生事故{423起|object=事故}、死亡{386人|object=人员}，同比减少{76起|action=减少 object=事故}、{58人|action=减少 object=人员}，降幅分别为{15.2%|object=事故}和{13.1%|object=人员}。',
      '受灾人口{126万人次|object=受灾人口}，紧急转移{18万人次|action=紧急转移}，绝收{7.2千公顷|action=绝收}，与近五年均值相比分别下降{32%|object=受灾人口}、{15%|action=下降}和{28%|action=下降}。',
      // What is held against a plan is told of the plan.
      '改造小区{99个|object=小区}，受理案件{234件|object=案件}，分别完成省定任务的{180%|action=完成 object=省定任务}、{131%|action=完成 object=省定任务}。',
      // Kinds of places are told of by name.
      '农村、城市低保标准分别提高{15%|object=农村低保标准}和{10%|object=城市低保标准}。',
      '景区村、景区镇覆盖率分别达{57%|object=景区村覆盖率}和{70%|object=景区镇覆盖率}。',
    ],
  },
  {
    about: 'behind the verb of a list that 等 ends, the verbs of its items are parts of their names',
    sentences: [
      '检查出版物市场、印刷企业、校园周边店等{1860家次|action=检查}。',
      '推动甲地核电、乙地搬迁改造、丙地加工等{13个|action=推动|开工 object=项目}项目开工。',
      '集中整治校园周边、餐饮服务、农贸市场等{60处|action=整治}。',
      '建成某煤矿、钛材加工、多晶硅等{15个|action=建成 object=项目}项目。',
      // Deeds side by side.
      '开展巡查、约谈、处罚等{12次|action=开展}。',
    ],
  },
];
