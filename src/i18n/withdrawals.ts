import { createMessages } from './index.ts';

/** Words in the place of what was public and is no more. */
export const withdrawals = createMessages({
  zh: {
    withdrawn: '已撤回',
    withdrawnTitle: '已撤回：{title}',
    withdrawnOf: '《{title}》已于{day}从本站撤回。',
    withdrawnDescription: '这份通报已于{day}从本站撤回。',
    bulletin: '通报',
    partOf: '出自一份已撤回的通报',
    check: '核对',
    checkDescription: '本站曾列出的一处矛盾已于{day}撤回：经人重新核对，判断有误。',
    checkWhole:
      '这个地址原来列出一处矛盾。经人重新核对，是本站判断有误，已经撤下；这个地址保留下来，只说明这件事。',
    checks: '全部核对',
    day: '撤回日期',
    reason: '理由',
    publisher: '发布机关',
    published: '发布日期',
    whole: '本站已撤下这份通报的全文，以及由它得出的全部数据、图和核对结果。这个地址保留下来，只说明这件事。',
    part: '这个地址原来的内容出自这份通报，已随它一起撤下。',
    changes: '变更记录',
    bulletins: '全部通报',
    gone: '这里的内容已不在本站数据里',
    goneText: '本站现在的数据里已经没有它了。改了什么、为什么，见变更记录。',
  },
  en: {
    withdrawn: 'Withdrawn',
    withdrawnTitle: 'Withdrawn: {title}',
    withdrawnOf: '《{title}》 was withdrawn from this site on {day}.',
    withdrawnDescription: 'This bulletin was withdrawn from this site on {day}.',
    bulletin: 'Bulletin',
    partOf: 'From a bulletin that was withdrawn',
    check: 'Check',
    checkDescription:
      'A contradiction that this site listed was withdrawn on {day}: a person looked again, and it is none.',
    checkWhole:
      'A contradiction was listed here. A person looked again: this site was wrong, and it was taken down. The address is kept to say so.',
    checks: 'All checks',
    day: 'Withdrawn on',
    reason: 'Reason',
    publisher: 'Publisher',
    published: 'Published',
    whole:
      'This site has taken down the text of this bulletin and all data, charts and checks that came of it. The address is kept to say so.',
    part: 'What stood at this address came from this bulletin and was taken down with it.',
    changes: 'Record of changes',
    bulletins: 'All bulletins',
    gone: 'No longer in the data of this site',
    goneText: 'The data of this site no longer has it. What changed and why is in the record of changes.',
  },
});
