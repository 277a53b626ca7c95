/**
 * A function that remembers what it gave for what it was asked last, `most` times, so that scenes that are read again
 * cost no more than what has changed in them. What it gives must depend on nothing else, and is shared.
 */
export function remembered<Asked extends readonly (string | number)[], Given>(
  most: number,
  make: (...asked: Asked) => Given,
): (...asked: Asked) => Given {
  const known = new Map<string, Given>();
  return (...asked) => {
    const key = asked.join('\n');
    const given = known.get(key) ?? make(...asked);
    known.delete(key);
    known.set(key, given);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return given;
  };
}
