/** The same reading, done once for each thing read, which must not change afterwards; `read` never gives undefined. */
export function readOnce<Key extends object, Value>(
  read: (key: Key) => Value extends undefined ? never : Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = read(key)));
    return found;
  };
}

/** What is known by its key is forgotten when there is so much of it. */
const most = 8000;

/** The same reading, done once for all things of one key: units copy the province's wording by the page. */
export function readOnceBy<Thing, Value>(
  keyOf: (thing: Thing) => string,
  read: (thing: Thing) => Value extends undefined ? never : Value,
): (thing: Thing) => Value {
  const known = new Map<string, Value>();
  return (thing) => {
    const key = keyOf(thing);
    let found = known.get(key);
    if (found === undefined) {
      if (known.size >= most) known.clear();
      known.set(key, (found = read(thing)));
    }
    return found;
  };
}

/** The same reading, done once for each text. */
export function readTextOnce<Value>(
  read: (text: string) => Value extends undefined ? never : Value,
): (text: string) => Value {
  return readOnceBy((text) => text, read);
}

/** The same reading, done once for each pair of things read. */
export function readPairOnce<First extends object, Second extends object, Value>(
  read: (first: First, second: Second) => Value extends undefined ? never : Value,
): (first: First, second: Second) => Value {
  const readings = readOnce((first: First) => readOnce((second: Second) => read(first, second)));
  return (first, second) => readings(first)(second);
}
