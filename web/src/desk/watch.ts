/** Looks again and again: `look` every so many ms, one look at a time, and when the page comes back into sight. */
export function watch(look: () => Promise<unknown>, everyMs: number): { now(): void; stop(): void } {
  let isLooking = false;
  let isStopped = false;
  let again = false;
  const now = async () => {
    if (isStopped) return;
    again = isLooking;
    if (isLooking) return;
    isLooking = true;
    // `look` tells of its own failures.
    await look().catch(() => {});
    isLooking = false;
    if (again) {
      again = false;
      void now();
    }
  };
  const timer = setInterval(() => document.visibilityState === 'visible' && void now(), everyMs);
  const onSight = () => document.visibilityState === 'visible' && void now();
  document.addEventListener('visibilitychange', onSight);
  return {
    now: () => void now(),
    stop() {
      isStopped = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onSight);
    },
  };
}
