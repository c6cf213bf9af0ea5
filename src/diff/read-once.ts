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

/** The same reading, done once for each pair of things read. */
export function readPairOnce<First extends object, Second extends object, Value>(
  read: (first: First, second: Second) => Value extends undefined ? never : Value,
): (first: First, second: Second) => Value {
  const readings = readOnce((first: First) => readOnce((second: Second) => read(first, second)));
  return (first, second) => readings(first)(second);
}
