import { meetingChannel, readChannel, sceneChannel } from '../../schema/messages/channel.ts';
import type { FactOf } from '../../schema/messages/index.ts';
import { REACH } from '../../schema/protocol.ts';
import { Refusal } from '../../schema/refusals.ts';
import { isZone } from '../../schema/scene/zones/index.ts';
import type { Occupant } from '../occupant.ts';
import { distanceTo } from '../reach.ts';
import type { Stage } from '../stage.ts';

type Here = Pick<Stage, 'scene'>;

const isSilent = isZone('silent');
const isMeeting = isZone('meeting');
const silenceOf = ({ zones }: Occupant) => zones.find(isSilent);
const meetingOf = ({ zones }: Occupant) => zones.find(isMeeting);

/** The channel in which somebody speaks where he stands. Refuses `zone.silent`. */
export function voiceOf({ scene }: Here, who: Occupant): string {
  if (silenceOf(who)) throw new Refusal('zone.silent');
  const meeting = meetingOf(who);
  return meeting ? meetingChannel(scene.id, meeting.id) : sceneChannel(scene.id);
}

/** Whether what is said in a channel of the scene reaches somebody where he stands. */
export function isInEarshot({ scene }: Here, channel: string, who: Occupant): boolean {
  const read = readChannel(channel);
  switch (read?.kind) {
    case 'scene':
      return who.zones.length === 0 || !(silenceOf(who) || meetingOf(who));
    case 'meeting':
      return !silenceOf(who) && meetingOf(who)?.id === read.zone;
    case 'board':
      return isAtBoard({ scene }, read.zone, who);
    default:
      return false;
  }
}

/** Whether somebody stands where he can read a board, and pin something to it. */
export function isAtBoard({ scene }: Here, zone: string, who: Occupant): boolean {
  const board = scene.zones.get(zone);
  return board?.kind === 'board' && distanceTo(board, who.player) <= REACH.board;
}

/** The zones of the scene whose channels are open to somebody where he stands: his meeting, and the boards in reach. */
export function openTo({ scene }: Here, who: Occupant): string[] {
  const meeting = meetingOf(who);
  const boards = [...scene.zones.values()].filter((zone) => isAtBoard({ scene }, zone.id, who));
  return [...(meeting && !silenceOf(who) ? [meeting] : []), ...boards].map(({ id }) => id);
}

/** What decides what somebody hears where he stands: the zones of silence and of meeting that he is in. */
export function hearingOf(who: Occupant): FactOf<'hearing.changed'> {
  return { silent: silenceOf(who)?.id ?? null, meeting: meetingOf(who)?.id ?? null };
}

/** Tells somebody that it has changed. */
export function tellHearing(room: Stage, who: Occupant): void {
  if (!who.giveUp) room.tell(who, 'hearing.changed', hearingOf(who));
}
