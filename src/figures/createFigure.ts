import type { Figure } from './figure.ts';

/**
 * Builds a figure. Throws where it could not say where it came from: the span must hold its words, and at least
 * one rule must have read it. Both are errors of the engine, not of the text.
 */
export function createFigure(source: string, figure: Figure): Figure {
  if (figure.steps.length === 0) throw new Error(`unexplained figure: ${figure.id}`);
  if (figure.end <= figure.start || source.slice(figure.start, figure.end) !== figure.raw) {
    throw new Error(`misplaced figure: ${figure.id} is not “${figure.raw}”`);
  }
  return Object.freeze(figure);
}
