/*
 * Plot and the drawings that Explore offers, for the browser: loaded when a selection is drawn, and not before. The controls of
 * published charts load theirs (redraw.ts).
 */
export { selectionChart } from '../graphics/selectionChart.ts';
