import type { PlayPanel, PlayView } from '../../schema/messages/play.ts';
import { sceneIdOf } from '../../schema/scene-id.ts';
import type { Bystanders } from '../npcs/bystanders.ts';
import type { Occupant } from '../occupant.ts';
import { leads } from '../scenario-services.ts';
import type { Stage } from '../stage.ts';
import { mustPlayHere } from './lead.ts';

/** What somebody may do here, and what was narrated a moment ago. */
export async function viewFor(room: Stage, who: Occupant): Promise<PlayView> {
  const scenario = mustPlayHere(who);
  const { narrations, party } = room.services;
  const isLed = leads(scenario, who.identity.id);
  const [turn, narration, people] = await Promise.all([
    narrations.turn(scenario.id, who.identity.id),
    narrations.last(scenario.id),
    isLed ? party.of(scenario.id) : [],
  ]);
  // He may lead no longer, by now.
  const panel = who.scenario && leads(who.scenario, who.identity.id) ? panelOf(room, scenario.id, people) : null;
  return { panel, turn, narration };
}

function panelOf(room: Stage, scenario: string, party: PlayPanel['party']): PlayPanel {
  const { scene, scenery, state, services, scenarioFlags } = room;
  const { npcs } = room.plugins as unknown as { npcs: Bystanders };
  const now = services.clock.now();
  const { shape } = scene;
  return {
    npcs: Object.entries(shape.npcs)
      .filter(([npc]) => scene.npcs.has(npc))
      .map(([npc, { name }]) => ({
        npc,
        name,
        here: npcs.isHere(npc),
        placed: scenery?.npcs[npc] !== undefined,
      })),
    events: Object.entries(shape.events).map(([event, { title, lasts }]) => ({
      event,
      title,
      on: state.events.has(event),
      started: (scenery?.events[event] ?? 0) > now,
      starts: lasts !== undefined,
    })),
    doors: Object.entries(shape.portals).map(([portal, { label }]) => ({
      portal,
      label,
      state: scenery?.doors[portal] ?? null,
    })),
    flags: { ...scenarioFlags },
    party,
    scenes: services.scenes.ids().flatMap((name) => {
      const there = services.scenes.get(sceneIdOf(name, scenario));
      return there ? [{ scene: name, title: there.shape.title, spawns: [...there.spawns.keys()] }] : [];
    }),
  };
}
