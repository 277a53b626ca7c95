import { TILE } from '../../schema/ground.ts';
import type { Payload } from '../../schema/messages/index.ts';
import { fits } from '../../schema/motion.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Locale, Words } from '../../schema/words.ts';
import type { Occupant } from '../occupant.ts';
import { setScenarioFlag } from '../scenario-flags.ts';
import type { ChronicleLine } from '../scenario-services.ts';
import { changeScenery } from '../scenery.ts';
import type { Stage } from '../stage.ts';
import { mustLead } from './lead.ts';

const MINUTE_MS = 60_000;
/** Flags that a scenario may have before no new ones are set by hand. */
const MOST_FLAGS = 500;

const SAYS = {
  begins: { fr: '« {title} » commence', en: '“{title}” begins' },
  ends: { fr: '« {title} » prend fin', en: '“{title}” ends' },
} as const satisfies Record<string, Words>;

/** Puts an NPC of the scene on a free tile, or lets him go back to what he does. */
export async function place(room: Stage, who: Occupant, { npc, at }: Payload<'play.place'>): Promise<void> {
  mustLead(who);
  const { scene } = room;
  if (!Object.hasOwn(scene.shape.npcs, npc) || !scene.npcs.has(npc)) throw new Refusal('npc.unknown');
  const stand = at && { x: middle(at.x), y: middle(at.y), dir: at.dir };
  if (stand && !fits(scene.ground, stand.x, stand.y, 0)) throw new Refusal('play.spot');
  await changeScenery(room, { npcs: { [npc]: stand } });
}

const middle = (pixels: number) => (Math.floor(pixels / TILE) + 0.5) * TILE;

/** Starts a world event of the scene for as long as it lasts, or ends one that was started. */
export async function event(room: Stage, who: Occupant, { event: id, on }: Payload<'play.event'>): Promise<void> {
  mustLead(who);
  const { scene, services, scenery } = room;
  const shape = Object.hasOwn(scene.shape.events, id) ? scene.shape.events[id] : undefined;
  const now = services.clock.now();
  if (!shape) throw new Refusal('play.event');
  if (on && shape.lasts === undefined) throw new Refusal('play.event');
  if (!on && !((scenery?.events[id] ?? 0) > now)) throw new Refusal('play.event_stays');
  await changeScenery(room, { events: { [id]: on ? now + (shape.lasts ?? 0) * MINUTE_MS : null } });
  const title = titleOf(shape.title, who.locale, on ? 'begins' : 'ends');
  await write(room, who, { kind: 'event', text: title, about: { event: id, on } });
}

const titleOf = (title: Words, locale: Locale, what: keyof typeof SAYS) =>
  SAYS[what][locale].replace('{title}', title[locale]);

/** Sets a story flag of the scenario. */
export async function flag(room: Stage, who: Occupant, { flag: name, value }: Payload<'play.flag'>): Promise<void> {
  mustLead(who);
  const known = room.scenarioFlags ?? {};
  if (!Object.hasOwn(known, name) && Object.keys(known).length >= MOST_FLAGS)
    throw new Refusal('play.flags', { most: MOST_FLAGS });
  if ((known[name] ?? '') === value) return;
  await setScenarioFlag(room, name, value);
  await write(room, who, { kind: 'flag', text: '', about: { flag: name, value } });
}

/** Locks or opens a door of the scene for everybody, or leaves it to its own rules. */
export async function door(room: Stage, who: Occupant, { portal, state }: Payload<'play.door'>): Promise<void> {
  mustLead(who);
  if (!Object.hasOwn(room.scene.shape.portals, portal)) throw new Refusal('portal.unknown');
  await changeScenery(room, { doors: { [portal]: state } });
}

async function write(
  { services, scene }: Stage,
  { identity: { id, name } }: Occupant,
  line: Pick<ChronicleLine, 'kind' | 'text' | 'about'>,
): Promise<void> {
  if (scene.scenario === undefined) return;
  await services.chronicle.write({ ...line, scenario: scene.scenario, account: id, name, scene: scene.id });
}
