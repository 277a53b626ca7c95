/** Waits until the check gives something true, looking every few ms; fails with `what` after `within` ms. */
export async function eventually<T>(
  what: string,
  check: () => T | Promise<T>,
  within = 12_000,
): Promise<Exclude<T, undefined | null | false | 0 | ''>> {
  const until = performance.now() + within;
  for (;;) {
    const got = await check();
    if (got) return got as Exclude<T, undefined | null | false | 0 | ''>;
    if (performance.now() > until) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
