import { readDice, rollDice, tidyDice } from '../../schema/dice.ts';
import type { Payload, Reply } from '../../schema/messages/index.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Occupant } from '../occupant.ts';
import type { Stage } from '../stage.ts';
import { mustPlayHere } from './lead.ts';
import { wordsOf } from './speak.ts';

/** Rolls dice for somebody. All learn of it by the chronicle, where it stands under the server's signature. */
export async function roll(room: Stage, who: Occupant, asked: Payload<'play.roll'>): Promise<Reply<'play.roll'>> {
  const { id } = mustPlayHere(who);
  const { services, scene } = room;
  const terms = readDice(asked.formula);
  if (!terms) throw new Refusal('request.invalid');
  if (asked.text.trim() === '') await services.limits.spend('chat', who.identity.id);
  const text = asked.text.trim() === '' ? '' : await wordsOf(room, who, asked.text);
  mustPlayHere(who);
  const formula = tidyDice(asked.formula);
  const { dice, total } = rollDice(terms, services.dice);
  const { id: account, name } = who.identity;
  const line = { scenario: id, kind: 'roll', account, name, scene: scene.id, text } as const;
  await services.chronicle.write({ ...line, about: { formula, dice, total } });
  return { formula, dice, total };
}
