/** A document says a few things again and again; the bound keeps memory flat on any text. */
const MOST_KNOWN = 1000;

/** What is read of a text that comes again and again is read once, as long as it is among the last ones asked for. */
export function remember<Made>(read: (text: string) => Made, most = MOST_KNOWN): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      made = read(text);
      if (known.size >= most) known.clear();
      known.set(text, made);
    }
    return made;
  };
}
