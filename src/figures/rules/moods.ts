/** Whether a text tells of what was done (`past`) or of what shall be (`ahead`); null where it does not show. */
export type Mood = 'past' | 'ahead' | null;

const SECTION_AHEAD =
  /下一步|下步|下阶段|安排|打算|工作计划|工作思路|工作目标|目标任务|主要目标|总体目标|预期目标|年度目标|总体要求|年度任务|保障措施|工作要求|组织实施|实施步骤|时间安排|建设任务|建设内容|展望|规划目标|预算草案|目标与任务|现状与目标/u;
const SECTION_PAST =
  /(?:完成|执行|落实|进展|基本|总体|开展)情况|(?:情况|成效|回顾|做法|总结|成绩|成果|结果|特点|形势|现状|背景|概况|数据|进展|问题)(?:[（(].*)?$|过去[一五]年|^主要问题/u;
/** Reports tell what was done even where their title names a plan: 民生实事完成情况的报告, 关于…情况的通报. */
const DOCUMENT_PAST =
  /报告|总结|公报|通报|发布|情况|进展|简报|问答|答记者问|纪实|综述|快报|简讯|新闻|统计|执行/u;
const DOCUMENT_AHEAD =
  /方案|计划|要点|规划|通知|意见|措施|清单|安排|办法|规定|行动|民生实事|实事项目|目标责任/u;
const GENRE_AHEAD = /plan|work-points|notice|list|scheme|opinion/u;

/** Headings that both plans and reports use: 重点工作 tells of goals in the one and of results in the other. */
const SECTION_OF_EITHER =
  /主要任务|重点任务|工作任务|重点工作|工作重点|工作举措|重点举措|工作措施|整治重点|整治内容|工作内容|实施内容/u;

/** Mood of the headings above a block, the nearest that shows one; `document` decides where a heading is of either kind. */
export function sectionMood(section: readonly string[], document: Mood = null): Mood {
  for (let i = section.length - 1; i >= 0; i--) {
    const title = section[i] ?? '';
    if (SECTION_PAST.test(title)) return 'past';
    if (SECTION_AHEAD.test(title)) return 'ahead';
    if (SECTION_OF_EITHER.test(title) && (document !== 'past' || /\d{4}年|今后|今年|明年/u.test(title)))
      return 'ahead';
  }
  return null;
}

/** Mood of a document by its title and genre. */
export function documentMood(title: string, genre: string): Mood {
  if (DOCUMENT_PAST.test(title)) return 'past';
  if (DOCUMENT_AHEAD.test(title) || GENRE_AHEAD.test(genre)) return 'ahead';
  return null;
}
