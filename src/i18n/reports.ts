import { createMessages } from './index.ts';

/** Words of monthly reports. */
export const reports = createMessages({
  zh: {
    reports: '月报',
    asked: '方案要求每月报送：',
    received: '应报 {due} 份，本站收到 {received} 份。',
    missingNote:
      '未公布：方案要求报送，也已到期，本站没有收到这个月的这份报表，或收到的有差错未采用。报表由街镇和部门报给专班，不一定公开；未公布不等于没有上报，更不等于零。',
    perMonth: '逐月情况',
    month: '月份',
    isReported: '已报',
    isMissing: '未公布',
    newest: '最近一期',
    reporter: '填报单位',
    empty: '未填',
    ledger: '台账：共 {n} 行，逐行核对格式，只计份数，不公开各行内容。',
    file: '文件 {file}',
    line: '行',
    reportDescription: '{title}，{month}，逐行照录，每个数附文件、行、列。',
    demoNote: '本站以演示方式生成，凡注明此语的数均为编造，不得引用。',
  },
  en: {
    reports: 'Monthly reports',
    asked: 'The plan asks for monthly reports: ',
    received: '{received} of the {due} reports that were due have reached this site.',
    missingNote:
      'Not published: the plan asks for the report and it was due, yet this site has none of that month, or one with faults that was not used. Streets and departments report to the task force, which need not publish it: not published does not mean that nothing was reported, still less that the number is zero.',
    perMonth: 'Month by month',
    month: 'Month',
    isReported: 'reported',
    isMissing: 'not published',
    newest: 'Latest',
    reporter: 'Reported by',
    empty: 'left empty',
    ledger: 'A ledger of {n} row: its format is checked, its rows are not published.||A ledger of {n} rows: their format is checked, the rows are not published.',
    file: 'File {file}',
    line: 'Line',
    reportDescription: '{title}, {month}, row by row, every number with its file, line and column.',
    demoNote: 'Demonstration: the numbers that name this as their source are invented. Do not cite them.',
  },
}); // prettier-ignore
