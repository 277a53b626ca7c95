import type { FactOf } from '../schema/messages/index.ts';
import type { ScenarioHere } from '../schema/messages/scenario.ts';
import type { ReservedSeat } from '../schema/messages/travel.ts';
import { scenarioOf } from '../schema/scene-id.ts';
import type { Locale } from '../schema/words.ts';
import { ask } from './ask.ts';
import type { SceneRoom } from './doorway.ts';

interface Player {
  locale(): Locale;
  /** Whether one is still there. */
  isHere(): boolean;
  know(scenario: ScenarioHere | null): void;
  moved(fact: FactOf<'scenario.moved'>): void;
  /** A seat is kept elsewhere. */
  carried(to: ReservedSeat): Promise<unknown>;
}

/** Keeps what is told of the scenario that is played in a room, until its listeners are removed. */
export function followScenario(room: SceneRoom, scene: string, player: Player): void {
  const { locale, isHere, know, moved, carried } = player;
  const askFor = () =>
    ask(room, 'scenario.ask', {}, locale()).then(
      ({ scenario }) => {
        if (isHere()) know(scenario);
      },
      () => {},
    );
  room.onMessage('scenario.here', know);
  room.onMessage('scenario.moved', (fact: FactOf<'scenario.moved'>) => {
    moved(fact);
    void carried(fact).catch(() => {});
  });
  if (scenarioOf(scene) === null) return;
  void askFor();
  room.onReconnect(() => void askFor());
}
