/*
 * What draws a selection of Explore, with Plot: by itself, for it is the largest part and the last to come.
 */
export { selectionChart } from '../../graphics/selection/selectionChart.ts';
export { placeChart } from './placeChart.ts';
