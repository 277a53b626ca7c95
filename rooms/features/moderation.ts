import { Feature } from '../feature.ts';
import type { Present } from '../moderation-services.ts';

/** Reporting what one sees, and what staff do from where they stand. */
export class ModerationFeature extends Feature {
  override messages = {
    'report.file': this.answer('report.file', async (who, what) => {
      const seen = what.kind === 'player' || what.kind === 'name' ? this.#seen(what.subject) : undefined;
      const { id } = await this.room.services.reports.file(who.identity, { ...what, seen, from: this.room.scene.id });
      return { id };
    }),
    'moderation.command': this.answer('moderation.command', async (who, { text }) => {
      const { locale, identity } = who;
      const post = { scene: this.room.scene.id, locale, present: this.#present() };
      return { message: await this.room.services.commands.run(identity, text, post) };
    }),
    'moderation.complete': this.answer('moderation.complete', (who, { text }) =>
      this.room.services.commands.complete(who.identity, text, { present: this.#present() }),
    ),
  };

  #seen(account: string) {
    for (const { identity } of this.room.occupants.values())
      if (identity.id === account) return { name: identity.name, avatar: identity.avatar, guest: identity.guest };
    return undefined;
  }

  #present(): Present[] {
    return [...this.room.occupants.values()].map(({ identity, address }) => ({
      id: identity.id,
      name: identity.name,
      passing: identity.session === null,
      address,
    }));
  }
}
