import type { Occupant } from '../occupant.ts';

/** Those who can be talked to. */
export interface Bystanders {
  /** Looks again who ought to be where: an event has begun or ended. */
  look(): void;
  /** Whether he is in the scene now. */
  isHere(npc: string): boolean;
  /** Whether somebody is within so many pixels of him, where he is or where somebody’s client may draw him still. */
  isNear(npc: string, who: Occupant, pixels: number): boolean;
  /** He stops, and looks at who talks to him. */
  attend(npc: string, who: Occupant): void;
  /** Their talk is over: he goes on, once nobody talks to him any more. */
  letGo(npc: string, who: Occupant): void;
}

/** Those whom world events bring in. */
export interface Summons {
  /** Whether he may be there: no event is what brings him, or one of those goes on. */
  isCalled(npc: string): boolean;
}
