/** As much of a path as a symbol needs. */
interface SymbolContext {
  readonly moveTo: (x: number, y: number) => void;
  readonly lineTo: (x: number, y: number) => void;
}

/** A symbol of Plot through points around its place. */
const symbolOf = (...points: readonly (readonly [x: number, y: number])[]) => ({
  draw(context: SymbolContext): void {
    points.forEach(([x, y], i) => {
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
  },
});

/** A deadline. */
export const DIAMOND = symbolOf([0, -8], [8, 0], [0, 8], [-8, 0], [0, -8]);
/** A window without an end. */
export const ARROW = symbolOf([1, -8], [9, 0], [1, 8]);
/** “At least”: the bar goes on. */
export const OPEN_END = symbolOf([2, -6], [7, 0], [2, 6]);
