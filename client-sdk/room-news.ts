import { readChannel } from '../schema/messages/channel.ts';
import type { DialogueView } from '../schema/messages/dialogue.ts';
import type { ShutDoors } from '../schema/messages/doors.ts';
import type { UnseenExhibits } from '../schema/messages/exhibits.ts';
import type { FactName, FactOf } from '../schema/messages/index.ts';
import type { Hearing } from '../schema/messages/zones.ts';
import type { Chat } from './chat.ts';
import type { SceneRoom } from './doorway.ts';
import type { Exhibits } from './exhibits.ts';

/** What a room tells beside its state. */
export interface RoomNews {
  dialogue: DialogueView;
  'dialogue.closed': FactOf<'dialogue.closed'>;
  /** Somebody said something in the scene; `parvis.chat` tells of every channel. */
  said: FactOf<'chat.said'>;
  /** What one sees here that others do not. */
  unseen: UnseenExhibits;
  /** The doors that do not open for one now, and why. */
  doors: ShutDoors;
  /** What decides what one hears, where one stands: silence, a meeting, or neither. */
  hearing: Hearing;
  /** Somebody made a gesture. */
  emoted: FactOf<'player.emoted'>;
  /** An NPC made a gesture. */
  'npc.emoted': FactOf<'npc.emoted'>;
  /** Something was gained or lost, or a quest has moved; `parvis.story` tells how things stand. */
  'story.changed': FactOf<'story.changed'>;
  /** A line was written in the chronicle of the scenario that one plays in; `parvis.chronicle` reads all of it. */
  'chronicle.line': FactOf<'chronicle.line'>;
  /** What one may do where a scenario is played has changed; `parvis.play` tells how things stand. */
  'play.changed': FactOf<'play.changed'>;
  /** A character sheet that one may see was filled in, or (`user` is null) the template changed; `parvis.sheets` reads them. */
  'sheet.changed': FactOf<'sheet.changed'>;
  /** One is under a sanction now, or was kicked; `message` is for the player. */
  sanctioned: FactOf<'sanction.told'>;
  /** A sanction was lifted before its time. */
  lifted: FactOf<'sanction.lifted'>;
  /** For designers: scenes were saved with faults, and stay as they were; an empty list once they are mended. */
  'scene.faulty': FactOf<'scene.faulty'>;
  reconnecting: { attempt: number };
  reconnected: undefined;
}

/** Who keeps what is heard. */
interface Ears {
  readonly chat: Chat;
  readonly exhibits: Exhibits;
}

type Tell = <K extends keyof RoomNews>(event: K, value: RoomNews[K]) => void;

/** Hears a room, until its listeners are removed. */
export function hearRoom(room: SceneRoom, { chat, exhibits }: Ears, tell: Tell): void {
  const on = <N extends FactName>(name: N, hear: (fact: FactOf<N>) => void) => room.onMessage(name, hear);
  on('chat.said', (message) => {
    chat.hearSaid(message);
    // What is pinned to a board is read there: nobody has said it.
    if (readChannel(message.channel)?.kind !== 'board') tell('said', message);
  });
  on('chat.changed', (changed) => chat.hearChanged(changed));
  on('chat.removed', (gone) => chat.hearRemoved(gone));
  on('chat.blocked', ({ accounts }) => chat.knowBlocked(accounts));
  on('doors.changed', (doors) => tell('doors', doors));
  on('hearing.changed', (hearing) => {
    chat.standIn(hearing);
    tell('hearing', hearing);
  });
  on('player.emoted', (fact) => tell('emoted', fact));
  on('npc.emoted', (fact) => tell('npc.emoted', fact));
  on('story.changed', (fact) => tell('story.changed', fact));
  on('chronicle.line', (line) => tell('chronicle.line', line));
  on('play.changed', (fact) => tell('play.changed', fact));
  on('sheet.changed', (fact) => tell('sheet.changed', fact));
  on('dialogue.closed', (fact) => tell('dialogue.closed', fact));
  on('sanction.told', (fact) => tell('sanctioned', fact));
  on('sanction.lifted', (fact) => tell('lifted', fact));
  exhibits.follow(room, (unseen) => tell('unseen', unseen));
  on('scene.faulty', (fact) => tell('scene.faulty', fact));
  on('server.draining', () => {});
  room.onDrop(() => tell('reconnecting', { attempt: 1 }));
  room.onReconnect(() => {
    tell('reconnected', undefined);
    chat.catchUp().catch(() => {});
    chat.askHearing().catch(() => {});
  });
}
