import type { Clock, Feed } from '../../rooms/services.ts';
import type { Bus } from '../bus.ts';
import type { Whereabout } from './whereabouts.ts';

/** Who is with the other processes that share the bus, as far as they have said. */
export interface Elsewhere {
  of(account: string): Whereabout;
  /** Says who is here; whoever does not know this process answers. */
  greet(): void;
  /** Tells the others that nobody is here any more. */
  stop(): void;
}

interface Needs {
  readonly bus: Pick<Bus, 'tell'> & Feed;
  readonly clock: Clock;
  /** The name of this process. */
  readonly process: string;
  /** Who is here. */
  readonly roll: () => (readonly [account: string, scene: string | null])[];
  /** In which intervals every process says who is with it, in ms. */
  readonly rollMs: number;
  /** Something may be different for somebody. */
  readonly changed: (account: string) => void;
}

/** A process that was silent for so many of its rolls has died. */
const MISSED_ROLLS = 3;

export function elsewhere({ bus, clock, process, roll, rollMs, changed }: Needs): Elsewhere {
  const others = new Map<string, { heardAt: number; people: Map<string, string | null> }>();

  const sayRoll = () => bus.tell('presence.roll', { process, people: roll() });

  function peopleOf(name: string): Map<string, string | null> {
    const known = others.get(name) ?? { heardAt: 0, people: new Map() };
    known.heardAt = clock.now();
    others.set(name, known);
    return known.people;
  }

  function replace(name: string, people: readonly (readonly [string, string | null])[]): void {
    const former = peopleOf(name);
    const before = [...former.keys()];
    former.clear();
    for (const [account, scene] of people) former.set(account, scene);
    for (const account of new Set([...before, ...former.keys()])) changed(account);
  }

  const stops = [
    bus.hear('presence.changed', ({ process: name, account, online, scene }) => {
      if (name === process) return;
      const people = peopleOf(name);
      if (online) people.set(account, scene);
      else people.delete(account);
      changed(account);
    }),
    bus.hear('presence.roll', ({ process: name, people }) => {
      if (name === process) return;
      const isNew = !others.has(name);
      replace(name, people);
      // A newcomer does not know yet who is here.
      if (isNew) sayRoll();
    }),
  ];

  const timer = setInterval(() => {
    sayRoll();
    const dead = [...others].filter(([, { heardAt }]) => clock.now() - heardAt > MISSED_ROLLS * rollMs);
    for (const [name] of dead) {
      replace(name, []);
      others.delete(name);
    }
  }, rollMs).unref();

  return {
    of(account) {
      const scenes = [...others.values()]
        .filter(({ people }) => people.has(account))
        .map(({ people }) => people.get(account));
      return { online: scenes.length > 0, scene: scenes.find((scene) => typeof scene === 'string') ?? null };
    },
    greet: sayRoll,
    stop() {
      clearInterval(timer);
      for (const stop of stops) stop();
      bus.tell('presence.roll', { process, people: [] });
    },
  };
}
