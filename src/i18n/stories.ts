import { createMessages } from './index.ts';

/** Words around stories. */
export const stories = createMessages({
  zh: {
    title: '故事',
    lead: '把公布的数放在一起读。文中每个数都与数据表核对过；本站自己推算的，画成虚线、标明是推算。',
    step: '第 {k} 段，共 {n} 段',
    derived: '本站推算',
    progressMap: '在进展图里看',
    others: '其他故事',
    more: '读这个故事',
  },
  en: {
    title: 'Stories',
    lead: 'Published numbers, read together. Each number in the text was held against the tables; what is derived here is drawn dashed and said to be derived.',
    step: '{k} of {n}',
    derived: 'derived here',
    progressMap: 'Open in the progress map',
    others: 'Other stories',
    more: 'Read the story',
  },
});
