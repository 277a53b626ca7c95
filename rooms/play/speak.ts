import type { Payload } from '../../schema/messages/index.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Bystanders } from '../npcs/bystanders.ts';
import type { Occupant } from '../occupant.ts';
import type { Stage } from '../stage.ts';
import { mustLead, mustPlayHere } from './lead.ts';

/** What is left of somebody's words, if he may say them here: the same is asked of him as in the chat. */
export async function wordsOf(room: Stage, who: Occupant, text: string): Promise<string> {
  const { sanctions, limits, narrations } = room.services;
  await sanctions.check(who.identity, 'speak', room.scene.id);
  await limits.spend('chat', who.identity.id);
  return narrations.fit(text, who.locale);
}

/** Tells everybody in the scenario something. */
export async function narrate(room: Stage, who: Occupant, { text }: Payload<'play.narrate'>): Promise<void> {
  const { id, mode } = mustPlayHere(who);
  if (mode === 'campaign') mustLead(who);
  const words = await wordsOf(room, who, text);
  await room.services.narrations.narrate(who.identity, { scenario: id, scene: room.scene.id, text: words });
}

/** Lets an NPC who is here say something. */
export async function voice(room: Stage, who: Occupant, { npc, text }: Payload<'play.voice'>): Promise<void> {
  const { id } = mustLead(who);
  const shape = room.scene.shape.npcs[npc];
  if (!shape) throw new Refusal('npc.unknown');
  if (!(room.plugins as unknown as { npcs: Bystanders }).npcs.isHere(npc)) throw new Refusal('npc.away');
  const words = await wordsOf(room, who, text);
  // He may lead no longer, by the time that his words were read.
  mustLead(who);
  const { name } = who.identity;
  const about = { npc, as: shape.name[who.locale], asFr: shape.name.fr, asEn: shape.name.en };
  const line = { scenario: id, kind: 'voice', account: who.identity.id, name, scene: room.scene.id } as const;
  await room.services.chronicle.write({ ...line, text: words, about });
}
