import type { Facts } from '../rooms/facts.ts';
import type { Feed } from '../rooms/services.ts';
import type { Log } from './log.ts';

/** The feed of durable changes, with the side that tells. */
export interface Bus extends Feed {
  /** Tells everybody who listens. Comes after the store has the change. */
  tell<K extends keyof Facts>(kind: K, fact: Facts[K]): void;
}

type Listener = (fact: never) => unknown;

/** A feed within one process: listeners hear at once, in the order in which they came. One that fails harms nobody. */
export function bus({ log }: { log: Pick<Log, 'error'> }): Bus {
  const listeners = new Map<keyof Facts, Set<Listener>>();

  const failed = (kind: string, error: unknown) => log.error({ kind, error }, 'a listener failed');

  return {
    tell(kind, fact) {
      for (const listener of [...(listeners.get(kind) ?? [])]) {
        try {
          const outcome = listener(fact as never);
          if (outcome instanceof Promise) outcome.catch((error) => failed(kind, error));
        } catch (error) {
          failed(kind, error);
        }
      }
    },
    hear(kind, listener) {
      const known = listeners.get(kind) ?? new Set();
      // Wrapped, so that one function may listen twice and each stop ends its own.
      const own: Listener = (fact) => listener(fact);
      listeners.set(kind, known.add(own));
      return () => void known.delete(own);
    },
  };
}
