import { createMessages } from '../index.ts';

/** Words of the home page. */
export const home = createMessages({
  zh: {
    title: '政府说要做多少，后来做了多少',
    text: '通报、计划和工作报告里的公共安全数字，每个都能点开原句或出处。数是发布机关的，这里不改、不估、不合计。',
    description: '中国各级政府公布的公共安全行动：目标和结果放在一起，每个数都能点开原句或出处。',
    often: '直接去',
    newest: '全国最近公布',
    planned: '计划 {value}',
    before: '{year}年 {value}',
    beforeBroken: '{year}年 {value}；其间口径有变，不宜直接比',
    askProgress: '{campaign}，做到哪了？',
    toProgress: '看进展图',
    askBreak: '{indicator}：{before}年和{after}年能直接比吗？',
    answerBreak:
      '{before}年公布 {beforeValue}，{after}年公布 {afterValue}。不能：两年不是一个数法，线从这里断开。',
    toBreak: '看口径怎么变的',
    askDue: '{year}年说了要做多少？',
    answerDue: '本站收录到 {n} 个省{year}年{indicator}的目标，',
    answerDueLess: '能比的 {k} 个里，{less} 个比各自收录的最近一次结果少。',
    answerDueLessAll: '都比各自收录的最近一次结果少。',
    daysLeft: '从 {day} 算，还有 {days} 天到期。',
    largest: '目标最大的 {n} 个；全部 {all} 个见图表页。',
    toDue: '看全部承诺',
    campaigns: '全部 {n} 个行动',
    bulletins: '最新通报',
    kept: '说过的，对得上吗',
  },
  en: {
    title: 'What government said it would do, and what was done',
    text: 'Public-safety numbers from bulletins, plans and work reports. Each opens its sentence or its citation. They are the publishers’: nothing here is changed, estimated or added up.',
    description:
      'Public-safety campaigns of Chinese authorities: targets beside results, and every number opens its sentence or its citation.',
    often: 'Straight to',
    newest: 'Published lately, nationwide',
    planned: 'planned: {value}',
    before: '{year}: {value}',
    beforeBroken: '{year}: {value}; counted differently since, do not compare',
    askProgress: '{campaign}: how far has it got?',
    toProgress: 'Open the progress map',
    askBreak: '{indicator}: do {before} and {after} compare?',
    answerBreak:
      '{beforeValue} were published for {before}, {afterValue} for {after}. They do not: the two years were not counted alike, and the line breaks here.',
    toBreak: 'How the counting changed',
    askDue: 'What was promised for {year}?',
    answerDue: 'Targets for {year} are collected from {n} provinces ({indicator}); ',
    answerDueLess:
      'of the {k} that compare, {less} are below the newest result collected of the same province. ',
    answerDueLessAll: 'all of them are below the newest result collected of the same province. ',
    daysLeft: 'Counted from {day}, they are due in {days} days.',
    largest: 'The {n} largest targets; all {all} on the page of the chart.',
    toDue: 'All promises',
    campaigns: 'All {n} campaigns',
    bulletins: 'Latest bulletins',
    kept: 'Does what was said hold?',
  },
});
