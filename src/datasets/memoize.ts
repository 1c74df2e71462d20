/** A function that makes something of a whole once. */
interface Memoized<Of extends object, Made> {
  (of: Of): Made;
  /** Says what it would make of a whole, where that is known from before. */
  readonly know: (of: Of, made: Made) => void;
}

/** What is computed of a whole, once, and freed with it: for every page anew, it would take quadratic time. */
export function memoize<Of extends object, Made>(make: (of: Of) => Made): Memoized<Of, Made> {
  const known = new WeakMap<Of, Made>();
  const makeOnce = (of: Of): Made => {
    const made = known.get(of) ?? make(of);
    known.set(of, made);
    return made;
  };
  return Object.assign(makeOnce, { know: (of: Of, made: Made) => void known.set(of, made) });
}

/** The same for each key of a whole, such as a bulletin. */
export function memoizeEach<Of extends object, Made>(
  make: (of: Of, key: string) => Made,
): (of: Of, key: string) => Made {
  const madeOf = memoize<Of, Map<string, Made>>(() => new Map());
  return (of, key) => {
    const known = madeOf(of);
    const made = known.get(key) ?? make(of, key);
    known.set(key, made);
    return made;
  };
}

/** What some functions make, each called when its property is first read, and never again. */
export function onDemand<Made extends Readonly<Record<string, unknown>>>(makers: {
  readonly [Name in keyof Made]: () => Made[Name];
}): Made {
  const made = {};
  for (const name of Object.keys(makers))
    Object.defineProperty(made, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = makers[name]?.();
        Object.defineProperty(made, name, { value });
        return value;
      },
    });
  return made as Made;
}
