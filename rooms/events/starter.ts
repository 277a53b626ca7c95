import type { Stage } from '../stage.ts';

/** Lets world events begin that zones, dialogues or the staff call for. */
export interface EventStarter {
  /** Begins an event of the scene, for as long as it lasts; false if it has none that can be started. */
  start(event: string): boolean;
  /** Ends one that was started; false if it was not. */
  stop(event: string): boolean;
}

/** The one who starts the events of a room. */
export const starterOf = (room: Stage): EventStarter => (room.plugins as unknown as { events: EventStarter }).events;

/** What events do to doors. */
export interface Doors {
  /** `open` for everybody, `closed` to everybody, or undefined: as it is. */
  doorState(portal: string): 'open' | 'closed' | undefined;
}
