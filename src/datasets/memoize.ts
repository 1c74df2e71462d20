/** What is computed of a whole, once, and freed with it: for every page anew, it would take quadratic time. */
export function memoize<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    const made = known.get(of) ?? make(of);
    known.set(of, made);
    return made;
  };
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
