import type { FactOf } from '../../schema/messages/index.ts';
import { WORLD } from '../../schema/moderation.ts';
import { CLOSE } from '../../schema/protocol.ts';
import { sanctionRefusal } from '../../schema/sanction-words.ts';
import { Feature } from '../feature.ts';
import type { Occupant } from '../occupant.ts';

type Told = Omit<FactOf<'sanction.told'>, 'message'>;

/** What a sanction does to the seats of the one it is imposed on: he is told, and whoever is banned or kicked goes. */
export class SanctionsFeature extends Feature {
  override opened(): void {
    const { feed } = this.room.services;
    this.room.until(
      feed.hear('sanction.imposed', ({ account, kind, scope, until, reason }) => {
        for (const who of this.#of(account)) {
          this.#tell(who, { kind, scope, until, reason });
          if (kind === 'ban' && this.#covers(scope)) this.room.dismiss(who, CLOSE.banned);
        }
      }),
    );
    this.room.until(
      feed.hear('account.kicked', ({ account, scope, reason }) => {
        if (!this.#covers(scope)) return;
        for (const who of this.#of(account)) {
          this.#tell(who, { kind: 'kick', scope, until: null, reason });
          this.room.dismiss(who, CLOSE.kicked);
        }
      }),
    );
    this.room.until(
      feed.hear('sanction.lifted', ({ account, id, kind, scope }) => {
        for (const who of this.#of(account))
          if (!who.giveUp) this.room.tell(who, 'sanction.lifted', { id, kind, scope });
      }),
    );
  }

  #covers(scope: string): boolean {
    return scope === WORLD || scope === this.room.scene.id;
  }

  #of(account: string): Occupant[] {
    return [...this.room.occupants.values()].filter((who) => who.identity.id === account);
  }

  #tell(who: Occupant, told: Told): void {
    if (who.giveUp) return;
    const { message } = sanctionRefusal(told).say(who.locale);
    this.room.tell(who, 'sanction.told', { ...told, message });
  }
}
