/** Makes something of an object once, and gives the same thing again for as long as that lives. */
export const remembered = <Key extends object, Value, Rest extends unknown[]>(
  make: (key: Key, ...rest: Rest) => Value,
) => {
  const made = new WeakMap<Key, Value>();
  return (key: Key, ...rest: Rest): Value => {
    if (!made.has(key)) made.set(key, make(key, ...rest));
    return made.get(key)!;
  };
};
