/** A file that is fetched as far as it is read. */
export interface RangedFile {
  readonly byteLength: number;
  readonly slice: (start: number, end?: number) => Promise<ArrayBuffer>;
}

/** Bytes of the end of a file that are fetched first: of a part of the table of observations they hold its newest rows. */
export const TAIL = 20_480;

/**
 * Fetches the end of a file with one request; the rest of it is asked for where it is read. A server that knows no ranges sends
 * the whole file. Throws where it is not there, and where it is another file by the time that more of it is read.
 */
export async function openRangedFile(address: string): Promise<RangedFile> {
  const ask = async (range: string): Promise<Response> => {
    const response = await fetch(address, { headers: { range: `bytes=${range}` } });
    if (!response.ok) throw new Error(`missing file: ${address}`);
    return response;
  };
  const first = await ask(`-${String(TAIL)}`);
  const tail = await first.arrayBuffer();
  const byteLength = first.status === 206 ? lengthOf(first) : tail.byteLength;
  const from = byteLength - tail.byteLength;
  if (!(from >= 0)) throw new Error(`wrong range: ${address}`);
  return {
    byteLength,
    slice: async (start, end = byteLength) => {
      if (start >= from) return tail.slice(start - from, end - from);
      const more = await ask(`${String(start)}-${String(end - 1)}`);
      const bytes = await more.arrayBuffer();
      const isRange = more.status === 206;
      const length = isRange ? lengthOf(more) : bytes.byteLength;
      if (length !== byteLength || stampOf(more) !== stampOf(first))
        throw new Error(`changed file: ${address}`);
      return isRange ? bytes : bytes.slice(start, end);
    },
  };
}

/** Bytes of the whole file, as the answer to a request of a range says; NaN where it does not. */
const lengthOf = ({ headers }: Response): number =>
  Number(/\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1]);

const stampOf = ({ headers }: Response): string | null => headers.get('etag') ?? headers.get('last-modified');
