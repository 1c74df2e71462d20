declare global {
  /** Set by whoever has time before the first page is made: what the modules of the pages want to be made then. */
  var youjuAhead: (() => unknown)[] | undefined;
}

/**
 * Says what takes long, is made of all tables and kept: it may be made before it is known which pages are made. The bundle of the pages has modules of
 * its own, and what they keep only they can make.
 */
export const makeAhead = (make: () => unknown): void => void globalThis.youjuAhead?.push(make);

/** Collects what modules say that are loaded from now on; gives a function that makes it. */
export function collectAhead(): () => Promise<void> {
  const wanted: (() => unknown)[] = [];
  globalThis.youjuAhead = wanted;
  return async () => {
    for (const make of wanted) await make();
  };
}
