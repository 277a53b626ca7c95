/** After a hitch, so many beats are made up for at most; the rest are forgotten. */
const MOST_DUE = 5;

/**
 * Beats every so many ms, and makes up for being late: `due` says how many beats have come due, hardly ever more than
 * one. Node's own interval is late a little at every turn and stays so. Returns a stop.
 */
export function keepPace(everyMs: number, beat: (due: number) => void): () => void {
  let next = performance.now() + everyMs;
  let stopped = false;
  let waiting: NodeJS.Timeout;
  const ring = () => {
    if (stopped) return;
    const due = 1 + Math.max(0, Math.floor((performance.now() - next) / everyMs));
    next += due * everyMs;
    try {
      beat(Math.min(due, MOST_DUE));
    } finally {
      wait();
    }
  };
  const wait = () => {
    const ms = next - performance.now();
    // However late it is, what came in meanwhile is read first.
    if (ms >= 1) waiting = setTimeout(ring, ms);
    else setImmediate(ring);
  };
  wait();
  return () => {
    stopped = true;
    clearTimeout(waiting);
  };
}
