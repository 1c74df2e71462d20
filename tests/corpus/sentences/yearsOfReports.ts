import type { SentenceGroup } from './markedSentence.ts';

/** What a work report plans and reviews where no heading says so, goals that are told of, and words that only look like times. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: '今年 in a report of the first months is planned, unless the heading reviews',
    title: '2012年政府工作报告',
    published: '2012-01-09',
    sentences: [
      '四、加强社会建设\n去年，民生实事全部兑现。今年，我们将更加关注民生。重点办好{30件|role=target period=2012}民生实事。',
      '四、加强社会建设\n今年新建公园{3个|role=target period=2012}，改造道路{20公里|role=target}。',
      '四、加强社会建设\n今年已建成公园{3个|role=actual}。',
      '四、加强社会建设\n今年以来建成公园{3个|role=actual}。',
      '四、加强社会建设\n去年建成公园{3个|role=actual period=2011}。',
      '一、2011年工作回顾\n去年新建学校{6所|role=actual period=2011}。',
      '一、2011年工作回顾\n全年实现生产总值{184亿元|role=actual period=2011}，增长{9.1%|role=actual}。',
      '今年，我们要在现有{13个|?}园区基础上再打造{8个|role=target}园区。',
    ],
  },
  {
    about:
      'a year before the last of a section dates its own sentence; what opens a paragraph, and the last year, go on',
    title: '2021年政府工作报告',
    published: '2021-01-15',
    sentences: [
      '一、“十三五”时期工作回顾\n五年来，产业加快升级。2019年现场会在我市召开。新增龙头企业{5家|role=actual period=2016/2020}。',
      '一、“十三五”时期工作回顾\n五年来，产业加快升级。2018年产值达{60亿元|period=2018}。建成水厂{4座|period=2016/2020}。',
      '一、“十三五”时期工作回顾\n我们坚持治污。2017年关停企业{9家|period=2017}，淘汰锅炉{30台|period=2017}。新建泵站{6座|period=2016/2020}。',
      '一、“十三五”时期工作回顾\n2018年，产值达{60亿元|period=2018}。建成水厂{4座|period=2018}。',
      '一、“十三五”时期工作回顾\n五年来，产业加快升级。2020年产值达{60亿元|period=2020}。建成水厂{4座|period=2020}。',
      '一、2020年工作回顾\n去年，产业加快升级。2019年现场会在我市召开。新增龙头企业{5家|period=2020}。',
    ],
  },
  {
    about: '实际 in the name of a sum tells no result, 去年 behind 低于 neither',
    title: '2015年政府工作报告',
    published: '2015-01-21',
    sentences: [
      '二、2015年主要任务\n实际使用外资增长{10%|role=target}，实际到位内资{300亿元|role=target}。',
      '二、2015年主要任务\n全年实际利用外资{13亿美元|role=target}。',
      '二、2015年主要任务\n物价涨幅低于去年；居民收入增长{8%|role=target}。',
      '一、2014年工作回顾\n实际使用外资增长{10%|role=actual}。',
      '二、2015年主要任务\n实际建成的{3所|role=actual}学校继续使用。',
      '一、2014年工作回顾\n低保对象应保尽保，标准提高到{210元|role=actual}。',
    ],
  },
  {
    about: 'goals that are counted or met, and plans that are made',
    title: '2015年政府工作报告',
    published: '2015-01-21',
    sentences: [
      '一、2014年工作回顾\n{3个|role=actual object=指标}指标进入全国前列。',
      '一、2014年工作回顾\n完成退牧还草建设任务{114万亩|role=actual}。',
      '一、2014年工作回顾\n新增用地指标{570亩|role=actual}。',
      '一、2014年工作回顾\n编制完成各类规划{8项|role=actual}。',
      '一、2014年工作回顾\n承担棚户区改造任务{3250户|role=actual}。',
      '实现了年初确定的{80个|role=target}目标。',
      '年度目标任务{40个|role=target}，实际完成{52个|role=actual}。',
      '规划{8个|role=target}停车场。',
    ],
  },
  {
    about: 'streets and places that are called by a holiday',
    title: '2022年政府工作报告',
    published: '2022-02-22',
    sentences: [
      '一、2021年工作回顾\n五一路综合整治完成，新建人行天桥{6座|role=actual period=2021}。',
      '一、2021年工作回顾\n五一广场改造完工，新增车位{60个|period=2021}。',
      '二、2022年工作安排\n改造五一南路等{8条|role=target period=2022}市政道路。',
    ],
  },
  {
    about: 'the sum or the mean of several years is of all of them up to the last',
    title: '2008年政府工作报告',
    published: '2008-01-20',
    sentences: [
      '一、2007年工作回顾\n五年累计利用外资{450亿美元|period=2003/2007}，年均增长{8%|period=2003/2007}。',
      '一、2007年工作回顾\n生产总值{650亿元|period=2007}，五年年均增长{10.2%|period=2003/2007}。',
      '一、2007年工作回顾\n人口自然增长率五年平均{7.7‰|period=2003/2007}。',
      '一、2007年工作回顾\n建成文化礼堂{156座|period=2007}、四年累计{652座|period=2004/2007}。',
      '一、2007年工作回顾\n三年累计投资{20亿元|period=2005/2007}。',
      '一、2007年工作回顾\n连续五年增长，今年达到{5亿元|period=2008}。',
      '一、2007年工作回顾\n新建第五年级教室{3间|period=2007}。',
      '一、回首五年，成绩显著\n在校大学生达{33万人|period=2003/2007}。',
      '一、回望这五年\n新增就业{30万人|period=2003/2007}。',
    ],
  },
  {
    about: 'behind a verb a plan in front of a noun names the noun, and dates nothing',
    title: '2018年政府工作报告',
    published: '2018-01-20',
    sentences: [
      '一、2017年工作回顾\n去产能完成“十三五”任务的{64%|role=actual period=2017}，压减产能{21万吨|role=actual period=2017}。',
      '一、2017年工作回顾\n推进“十三五”重点村建设，实施美丽乡镇项目{165个|role=actual period=2017}。',
      '一、2017年工作回顾\n建立“十三五”重大项目库，入库项目{533个|role=actual period=2017}。',
      '一、2017年工作回顾\n“十三五”以来，新增就业{30万人|role=actual period=2016/..}。',
      '二、今后五年目标\n“十四五”城镇新增就业{100万人|role=target period=2021/2025}。',
      '一、2017年工作回顾\n重整计划获得通过，{3处|role=actual}工程复工。',
    ],
  },
];
