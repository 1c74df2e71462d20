/** How much of a file nobody vouches for is read. A bulletin is far below each of these; what is above one is refused. */
export const LIMITS = {
  /** Bytes of a file, asked of the disk before anything is read. */
  fileBytes: 64 * 2 ** 20,
  /** Entries of a ZIP archive. */
  zipEntries: 4096,
  /** Bytes that all parts read from one archive may unpack to. */
  unpackedBytes: 48 * 2 ** 20,
  /** Depth of elements in XML and HTML. */
  depth: 256,
  /** Pages of a PDF. */
  pages: 1000,
  /** Cells of the grid of one table, empty ones included. */
  cells: 2_000_000,
  /** Characters of the text that a conversion gives. */
  characters: 2 * 2 ** 20,
  /** Notes on what was not read. */
  losses: 200,
} as const;
