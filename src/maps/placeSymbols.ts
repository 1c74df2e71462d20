/** A circle on a map. */
export interface MapSymbol {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** How far a circle may leave its place, in pixels. */
const FARTHEST = 18;
const ROUNDS = 80;

/**
 * Moves circles apart until none hides more than a third of another's radius, or they would leave their places too far. The
 * smaller of two gives way. The same circles give the same places.
 */
export function placeSymbols<Symbol extends MapSymbol>(symbols: readonly Symbol[]): Symbol[] {
  const moved = symbols.map((symbol) => ({ symbol, x: symbol.x, y: symbol.y }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, a] of moved.entries()) {
      for (const b of moved.slice(i + 1)) {
        const reach = Math.max(a.symbol.r, b.symbol.r) + Math.min(a.symbol.r, b.symbol.r) * 0.67;
        // Circles on one spot part along a direction of their own, not by chance.
        const [dx, dy] = a.x === b.x && a.y === b.y ? [0.1, 0.1 * (i + 1)] : [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= reach) continue;
        const push = ((reach - distance) / distance) * 0.5;
        const share = b.symbol.r ** 2 / (a.symbol.r ** 2 + b.symbol.r ** 2);
        a.x -= dx * push * share;
        a.y -= dy * push * share;
        b.x += dx * push * (1 - share);
        b.y += dy * push * (1 - share);
      }
    }
    for (const one of moved) {
      const [dx, dy] = [one.x - one.symbol.x, one.y - one.symbol.y];
      const back = Math.min(1, FARTHEST / Math.max(1e-9, Math.hypot(dx, dy)));
      one.x = one.symbol.x + dx * back;
      one.y = one.symbol.y + dy * back;
    }
  }
  return moved.map(({ symbol, x, y }) => ({ ...symbol, x: Math.round(x), y: Math.round(y) }));
}
