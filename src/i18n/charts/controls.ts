import { createMessages } from '../index.ts';

/** Words of the controls on charts. */
export const controls = createMessages({
  zh: {
    addRegion: '加入地区对照',
    addHint: '可加入 {n} 个地区的同一指标',
    ahead: '放在前面',
    takeOut: '去掉{name}',
    seriesShown: '图中 {n} 个地区，{name}在前。下载、嵌入和图片仍是原图。',
    unknownRegion: '没有“{name}”的数列。',
    full: '最多 {n} 个地区。',
    office: '责任单位',
    allOffices: '全部',
    noOffice: '未写明',
    deadlinesShown: '{n} 项在前，其余淡出。下载、嵌入和图片仍是原图。',
    calendarShown: '筛选出的 {n} 项突出，其余淡出。下载、嵌入和图片仍是原图。',
    failed: '没有读到数据，图未改变。',
  },
  en: {
    addRegion: 'Add a region to compare',
    addHint:
      '{n} region with the same indicator can be added||{n} regions with the same indicator can be added',
    ahead: 'Bring to the front',
    takeOut: 'Take out {name}',
    seriesShown: '{n} regions drawn, {name} in front. Downloads, embeds and pictures stay as published.',
    unknownRegion: 'No series for “{name}”.',
    full: 'At most {n} regions.',
    office: 'Office',
    allOffices: 'All',
    noOffice: 'none named',
    deadlinesShown:
      '{n} stands first, the others step back. Downloads, embeds and pictures stay as published.||{n} stand first, the others step back. Downloads, embeds and pictures stay as published.',
    calendarShown: '{n} of the filter stand out. Downloads, embeds and pictures stay as published.',
    failed: 'The data could not be read; the chart is unchanged.',
  },
});
