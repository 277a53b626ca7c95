import type { DialogueView } from '../../schema/messages/dialogue.ts';
import { CLOSE } from '../../schema/protocol.ts';
import { claim, wear } from '../arrival.ts';
import { Feature } from '../feature.ts';
import { hereFor, mustPlay } from '../membership.ts';
import type { Occupant } from '../occupant.ts';
import { issueToken } from '../reconnection.ts';

/** Whoever goes on once a seat has become an account. */
export interface Conversing {
  identified(who: Occupant): Promise<DialogueView | null>;
}

/** Whoever reads how far somebody is, once he is somebody else. */
export interface Storied {
  became(who: Occupant): Promise<void>;
}

/** Who is on a seat: becoming an account in place, following changes of it, and losing the seat with the session. */
export class IdentityFeature extends Feature {
  override messages = {
    'player.identify': this.answer('player.identify', async (who, { token }) => {
      await this.#become(who, token);
      const { dialogue } = this.room.plugins as { dialogue: Conversing };
      return { dialogue: await dialogue.identified(who) };
    }),
    'player.locale': this.answer('player.locale', (who, { locale }) => {
      who.locale = locale;
      return {};
    }),
  };

  override opened(): void {
    const { feed } = this.room.services;
    this.room.until(
      feed.hear('account.changed', ({ id, name, avatar, role }) => {
        for (const who of this.#of(id)) {
          who.identity = { ...who.identity, name, avatar, role };
          wear(who.player, who.identity);
        }
      }),
    );
    this.room.until(
      feed.hear('account.closed', ({ id }) => {
        for (const who of this.#of(id)) {
          // He leaves nothing behind, as a passer-by: not even the place where he stood.
          who.identity = { ...who.identity, session: null };
          this.room.dismiss(who, CLOSE.signedOut);
        }
      }),
    );
    this.room.until(
      feed.hear('session.ended', ({ account, session }) => {
        for (const who of this.#of(account))
          if (who.identity.session === session) this.room.dismiss(who, CLOSE.signedOut);
      }),
    );
  }

  override arrived(who: Occupant): void {
    issueToken(who.client);
  }

  #of(account: string): Occupant[] {
    return [...this.room.occupants.values()].filter((who) => who.identity.id === account);
  }

  /** The same body, on the same spot, is the account's from now on. */
  async #become(who: Occupant, token: string): Promise<void> {
    const { identities, sanctions } = this.room.services;
    const identity = await identities.admit(token);
    await sanctions.check(identity, 'enter', this.room.scene.id);
    const scenario = await mustPlay(this.room.services, this.room.scene, identity);
    const former = who.identity;
    who.identity = identity;
    who.scenario = scenario;
    who.moved = true;
    wear(who.player, identity);
    who.ear.listenAs(identity);
    if (scenario) this.room.tell(who, 'scenario.here', hereFor(scenario, identity.id));
    if (identity.id === former.id) return;
    this.room.services.presence.leave(former.id, { roomId: this.room.roomId, sessionId: who.client.sessionId });
    claim(this.room, who);
    await (this.room.plugins as { story: Storied }).story.became(who);
  }
}
