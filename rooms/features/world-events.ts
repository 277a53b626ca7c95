import { effectsOf, lightOf, type WorldEventShape } from '../../schema/scene/world-event.ts';
import { WorldEvent } from '../../schema/state.ts';
import { Agenda } from '../events/agenda.ts';
import type { Doors, EventStarter } from '../events/starter.ts';
import { Feature } from '../feature.ts';
import type { Bystanders, Summons } from '../npcs/bystanders.ts';
import type { SceneryKnown } from '../play-services.ts';
import { changeScenery } from '../scenery.ts';

/** How often the room looks what goes on, in ms: whatever sets the clock, nothing begins later than that. */
const LOOK_EVERY_MS = 1000;

/** World events of the scene: by the clock, by what holds, or started. What they do follows from those that go on. */
export class WorldEventsFeature extends Feature implements EventStarter, Summons, Doors {
  readonly #agendas: Map<string, Agenda>;

  /** What was started is kept in `agendas`, by scene, so that it outlasts a room that nobody was in. */
  constructor(agendas: Map<string, Agenda> = new Map()) {
    super();
    this.#agendas = agendas;
  }

  override opened(): void {
    this.#look();
    this.room.clock.setInterval(() => this.#look(), LOOK_EVERY_MS);
    // There may be as many scenes as scenarios like.
    this.room.until(() => {
      const { scene, services } = this.room;
      if (this.#agenda.isForgettable(services.clock.now())) this.#agendas.delete(scene.id);
    });
  }

  override rebuilt(): void {
    const { scene, state } = this.room;
    for (const [id, event] of state.events.entries()) {
      const shape = scene.shape.events[id];
      if (shape) event.assign(shown(shape));
    }
    this.#look();
  }

  start(event: string): boolean {
    const { scene, services } = this.room;
    const isStarted = this.#agenda.start(event, scene.shape.events[event], services.clock.now());
    if (!isStarted) return false;
    this.#look();
    this.#keep(event, this.#agenda.until(event) ?? null);
    return true;
  }

  stop(event: string): boolean {
    const isStopped = this.#agenda.stop(event);
    if (!isStopped) return false;
    this.#look();
    this.#keep(event, null);
    return true;
  }

  /** In a scenario: what was started is as it was kept. */
  take(before: SceneryKnown): void {
    this.#agenda.take(this.room.scenery?.events ?? {}, before.events);
    this.#look();
  }

  /** In a scenario what was started outlasts the process. */
  #keep(event: string, until: number | null): void {
    const { services, scene } = this.room;
    changeScenery(this.room, { events: { [event]: until } }).catch((error) =>
      services.log.error({ error, scene: scene.id, event }, 'a started event was not kept'),
    );
  }

  isCalled(npc: string): boolean {
    const calling = this.#named((event) => effectsOf(event, 'spawn').some((one) => one.npc === npc));
    return calling.length === 0 || calling.some((id) => this.#goesOn(id));
  }

  doorState(portal: string): 'open' | 'closed' | undefined {
    const moved = (state: 'open' | 'closed') =>
      this.#named((event) => effectsOf(event, 'door').some((one) => one.portal === portal && one.state === state));
    if (moved('closed').some((id) => this.#goesOn(id))) return 'closed';
    const opening = moved('open');
    if (opening.some((id) => this.#goesOn(id))) return 'open';
    return opening.length > 0 ? 'closed' : undefined;
  }

  get #agenda(): Agenda {
    const { id } = this.room.scene;
    const known = this.#agendas.get(id) ?? new Agenda();
    this.#agendas.set(id, known);
    return known;
  }

  #named(does: (event: WorldEventShape) => boolean): string[] {
    const events = Object.entries(this.room.scene.shape.events);
    return events.filter(([, event]) => does(event)).map(([id]) => id);
  }

  #goesOn(id: string): boolean {
    return this.room.state.events.has(id);
  }

  #look(): void {
    const { services, scene, state, occupants, scenarioFlags } = this.room;
    const now = services.clock.now();
    const hasFlag = (flag: string) => [...occupants.values()].some(({ progress }) => Boolean(progress.flags[flag]));
    const scenarioHas = (flag: string) => Boolean(scenarioFlags?.[flag]);
    const scheduled = services.scenes.eventsAt(scene, now);
    const going = this.#agenda.look(scene.shape.events, scheduled, { people: state.people, hasFlag, scenarioHas }, now);
    const over = [...state.events.keys()].filter((id) => !going.has(id));
    const begun = [...going].filter((id) => !state.events.has(id));
    for (const id of over) state.events.delete(id);
    for (const id of begun) {
      const event = scene.shape.events[id];
      if (event) state.events.set(id, new WorldEvent().assign(shown(event)));
    }
    if (over.length + begun.length > 0) (this.room.plugins as { npcs: Bystanders }).npcs.look();
  }
}

/** What everybody is told of an event. */
function shown(event: WorldEventShape) {
  const texts = effectsOf(event, 'narration').map(({ text }) => text);
  return {
    titleFr: event.title.fr,
    titleEn: event.title.en,
    light: lightOf(event),
    narrationFr: texts.map(({ fr }) => fr).join('\n'),
    narrationEn: texts.map(({ en }) => en).join('\n'),
    music: effectsOf(event, 'music')[0]?.track ?? '',
  };
}
