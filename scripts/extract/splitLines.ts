/** A line of bytes, without its end. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** Null where it is longer than lines may be. */
  readonly bytes: Uint8Array | null;
  readonly size: number;
}

const LINE_FEED = 0x0a;

/** Cuts a stream at its line feeds. No more than one line is held, and of one that is longer than `longest` nothing. */
export async function* splitLines(
  input: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<ByteLine, void> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const add = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > longest) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  };
  const finish = (): ByteLine => {
    number += 1;
    const line = { number, bytes: size > longest ? null : Buffer.concat(pieces), size };
    pieces = [];
    size = 0;
    return line;
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield finish();
}
