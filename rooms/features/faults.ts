import type { SceneFault } from '../../schema/messages/scene.ts';
import { Feature } from '../feature.ts';
import type { Occupant } from '../occupant.ts';

const DESIGNERS: ReadonlySet<string> = new Set(['designer', 'admin']);

/** Tells designers what is wrong with what they have saved: when it is saved, and when they ask, as they arrive. */
export class FaultsFeature extends Feature {
  #faults: readonly SceneFault[] = [];

  override messages = {
    'faults.ask': this.answer('faults.ask', (who) => ({ faults: isTold(who) ? [...this.#faults] : [] })),
  };

  override opened(): void {
    this.room.until(
      this.room.services.scenes.follow({
        faulty: (faults) => {
          this.#faults = faults;
          for (const who of this.room.occupants.values())
            if (!who.giveUp && isTold(who)) this.room.tell(who, 'scene.faulty', { faults: [...faults] });
        },
      }),
    );
  }
}

const isTold = ({ identity }: Occupant) => DESIGNERS.has(identity.role);
