import { createMessages } from '../index.ts';

/** Words of what a plan sets in time: apart, for other charts that are drawn in the browser need none of them. */
export const timeline = createMessages({
  zh: {
    today: '今天',
    todayAfter: '今天（{date}）在此之后 →',
    todayBefore: '← 今天（{date}）在此之前',
    deadlinePast: '已到的期限',
    deadlineAhead: '未到的期限',
    window: '时段（实色为已过）',
    inWindow: '同一时段 {n} 项',
    inBrackets: '（{text}）',
    standing: '未定期限',
    dueBy: '{date}前',
    columnTask: '任务',
    columnDue: '期限',
    columnOffice: '责任单位',
    columnEvery: '频次',
    describeTimeline: '时间轴，{count} 项，{from}至{to}；竖线为今天，{today}。{past} 项期限已过。',
    describeCalendar:
      '期限日历，{count} 个期限，{from}至{to}；一个菱形为一个期限。到{today}，{past} 个已过。',
    describeUndatedPlan: '时间轴，{count} 项，都没有定期限。',
  },
  en: {
    today: 'today',
    todayAfter: 'today ({date}) is later →',
    todayBefore: '← today ({date}) is earlier',
    deadlinePast: 'deadline reached',
    deadlineAhead: 'deadline ahead',
    window: 'window (solid: elapsed)',
    inWindow: '{n} duties in it',
    inBrackets: ' ({text})',
    standing: 'no end set',
    dueBy: 'by {date}',
    columnTask: 'Task',
    columnDue: 'Due',
    columnOffice: 'Office',
    columnEvery: 'How often',
    describeTimeline:
      'Timeline of {count}, from {from} to {to}; the vertical line is today, {today}. {past} deadlines have passed.',
    describeCalendar:
      'Calendar of {count} deadlines from {from} to {to}, a diamond for each. As of {today}, {past} are past.',
    describeUndatedPlan: 'Timeline of {count}, none with an end.',
  },
});
