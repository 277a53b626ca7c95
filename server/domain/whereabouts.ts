import type { Clock, Feed } from '../../rooms/services.ts';
import type { Bus } from '../bus.ts';
import { type Elsewhere, elsewhere } from './elsewhere.ts';

/** Where somebody is, as his friends may know. */
export interface Whereabout {
  readonly online: boolean;
  /** The scene he stands in, if he stands in one. */
  readonly scene: string | null;
}

/** Who is there, in all processes: by a socket, or by a seat in a scene. Several devices of one account count once. */
export interface Whereabouts {
  of(account: string): Whereabout;
  /** Hears of everybody who comes, goes, or changes scenes, until the returned stop is called. */
  hear(listener: (account: string, where: Whereabout) => void): () => void;
  /** A device of his has connected, until the returned leave is called. */
  connect(account: string): () => void;
  /** He has sat down in a scene of this process, or has no seat any more. */
  sit(account: string, scene: string | null): void;
  stop(): void;
}

interface Needs {
  readonly bus: Pick<Bus, 'tell'> & Feed;
  readonly clock: Clock;
  /** The name of this process, unlike any other's. */
  readonly process: string;
  /** Whoever goes is believed to be gone after so many ms: a page that reloads is back sooner. */
  readonly graceMs?: number;
  /** The others are told in such intervals, in ms, who is here, in case that something was lost on the way. */
  readonly rollMs?: number;
}

const AWAY: Whereabout = { online: false, scene: null };
const alike = (a: Whereabout, b: Whereabout) => a.online === b.online && a.scene === b.scene;

/** Somebody who is here, in this process. */
interface Person {
  devices: number;
  scene: string | null;
  /** What the other processes were told of him. */
  told: Whereabout;
  going: ReturnType<typeof setTimeout> | undefined;
}

const nowOf = ({ devices, scene }: Person): Whereabout => ({ online: devices > 0 || scene !== null, scene });

export function whereabouts({ bus, clock, process, graceMs = 5_000, rollMs = 30_000 }: Needs): Whereabouts {
  const here = new Map<string, Person>();
  /** What is known of those who are anywhere. */
  const known = new Map<string, Whereabout>();
  const listeners = new Set<(account: string, where: Whereabout) => void>();

  const roll = () => [...here].flatMap(([account, { told }]) => (told.online ? [[account, told.scene] as const] : []));

  const others: Elsewhere = elsewhere({ bus, clock, process, roll, rollMs, changed: settle });

  /** Puts together what is known of somebody, and says so if it is news. */
  function settle(account: string): void {
    const mine = here.get(account)?.told ?? AWAY;
    const theirs = others.of(account);
    const next = { online: mine.online || theirs.online, scene: mine.scene ?? theirs.scene };
    if (alike(next, known.get(account) ?? AWAY)) return;
    if (next.online) known.set(account, next);
    else known.delete(account);
    for (const listener of [...listeners]) listener(account, next);
  }

  function tell(account: string, person: Person): void {
    clearTimeout(person.going);
    person.going = undefined;
    const before = person.told;
    person.told = nowOf(person);
    if (!person.told.online) here.delete(account);
    if (alike(before, person.told)) return;
    settle(account);
    bus.tell('presence.changed', { process, account, ...person.told });
  }

  /** What somebody gains is told at once; what he loses, when he has not regained it. */
  function change(account: string, apply: (person: Person) => void): void {
    const person = here.get(account) ?? { devices: 0, scene: null, told: AWAY, going: undefined };
    here.set(account, person);
    apply(person);
    const next = nowOf(person);
    const loses = (person.told.online && !next.online) || (person.told.scene !== null && next.scene === null);
    if (!loses) tell(account, person);
    else person.going ??= setTimeout(() => tell(account, person), graceMs).unref();
  }

  others.greet();
  return {
    of: (account) => known.get(account) ?? AWAY,
    hear(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    connect(account) {
      change(account, (person) => {
        person.devices++;
      });
      let connected = true;
      return () => {
        if (!connected) return;
        connected = false;
        change(account, (person) => {
          person.devices--;
        });
      };
    },
    sit: (account, scene) =>
      change(account, (person) => {
        person.scene = scene;
      }),
    stop() {
      for (const { going } of here.values()) clearTimeout(going);
      here.clear();
      others.stop();
    },
  };
}
