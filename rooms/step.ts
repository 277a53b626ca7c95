import { walk } from './features/movement.ts';
import type { Stage } from './stage.ts';

/** What time does in a room, in this order, once per fixed step of `dt` seconds. */
const SYSTEMS: readonly ((room: Stage, dt: number) => void)[] = [walk];

export function step(room: Stage, dt: number): void {
  for (const system of SYSTEMS) system(room, dt);
}
