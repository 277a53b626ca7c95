const MOST = 20_000;

/**
 * Remembers what good tokens say, so that a signature is computed once and not for every request. A token never changes
 * what it says, and expires all the same; the ones asked for longest ago are forgotten first. Whether the session lives
 * is another question, asked each time.
 */
export function tokenMemory<C extends { readonly exp: number }>(read: (token: string) => C, now: () => number) {
  const known = new Map<string, C>();
  return (token: string): C => {
    const found = known.get(token);
    if (found && now() < found.exp * 1000) return found;
    known.delete(token);
    const claims = read(token);
    const oldest = known.size >= MOST ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    known.set(token, claims);
    return claims;
  };
}
