/** A file being written aside. Readers see the old file until `keep` is called. */
export interface Aside {
  write(chunk: string | Uint8Array): void;
  /** Flushes to the disk; the file is complete from here on, yet still aside. */
  finish(): void;
  /** Puts it in the place of the old one. */
  keep(): void;
  /** Leaves the old one as it was. */
  drop(): void;
}

/** All that a script may do to the world. Tests hand in a world of their own. */
export interface Effects {
  /** Throws a `CliError` that names the path when the file cannot be read. */
  readBytes(path: string): Uint8Array;
  /** Names in a folder, sorted; empty where there is none. */
  list(folder: string): readonly string[];
  exists(path: string): boolean;
  isFolder(path: string): boolean;
  openAside(path: string): Aside;
  remove(path: string): void;
  /** What git prints when it runs in a folder, reading `input`; null where there is no git, no repository, or it fails. */
  git(folder: string, args: readonly string[], input?: string): Uint8Array | null;
  out(text: string): void;
  /** Standard input, piece by piece, as it is asked for. */
  input(): AsyncIterable<Uint8Array>;
  /** Prints as `out` does, and waits until it was taken off. */
  send(text: string): Promise<void>;
  err(text: string): void;
  /** Monotonic milliseconds, for progress and summaries only: no table depends on it. */
  clock(): number;
}

/** What is wrong with what the user gave us; its message is all that is printed. `exitCode` 2 is wrong usage. */
export class CliError extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.name = 'CliError';
    this.exitCode = exitCode;
  }
}

/** Writes a text file as a whole: readers see the old one until the new one is complete. */
export function writeWhole(path: string, text: string, { openAside }: Pick<Effects, 'openAside'>): void {
  const aside = openAside(path);
  aside.write(text);
  aside.finish();
  aside.keep();
}
