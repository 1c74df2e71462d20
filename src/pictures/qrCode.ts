import { encode } from 'uqr';

import type { Svg } from '../charts/render/svg.ts';

import { el, path } from '../charts/render/svg.ts';

/** Modules of light ground around a code, beside the margin of the picture. */
const QUIET = 1;

/** The modules of a QR code that holds an address, row by row; true is dark. Errors up to 15 % of it are corrected. */
function qrModules(address: string): readonly (readonly boolean[])[] {
  return encode(address, { ecc: 'M', border: QUIET }).data;
}

/**
 * A QR code as one path of upright runs, `size` units wide and high; no ids, no pattern. None for an address without a host, in the
 * pictures of a local preview: who takes a photograph of it could open nothing.
 */
export function qrCode(address: string, x: number, y: number, size: number, fill: string): Svg | null {
  if (!/^https?:/.test(address)) return null;
  const modules = qrModules(address);
  const unit = size / modules.length;
  let d = '';
  modules.forEach((row, line) => {
    for (let from = 0; from < row.length; from++) {
      if (row[from] !== true) continue;
      let to = from;
      while (row[to + 1] === true) to += 1;
      d += `${path('M', from, line, 'H', to + 1, 'V', line + 1, 'H', from)}z`;
      from = to;
    }
  });
  // Coordinates are whole numbers and the path is scaled as a whole: otherwise rounding leaves seams between modules.
  const scale = Number(unit.toFixed(5));
  return el('path', { transform: `translate(${x} ${y}) scale(${scale})`, fill, d });
}
