import type { AccountExport } from '../schema/rest/account-export.ts';
import type { OwnProfile, SessionView, User } from '../schema/rest/accounts.ts';
import type { ProviderLink } from '../schema/rest/providers.ts';
import type { Rest } from './rest.ts';
import type { Session } from './session.ts';

/** What one may do with one's own account. Everything rejects with a RefusalError; guests may see, export and close. */
export class OwnAccount {
  readonly #rest: Rest;
  readonly #session: Session;
  readonly #changed: (me: User) => void;

  /** `changed` is told who one is when that changes. */
  constructor(rest: Rest, session: Session, changed: (me: User) => void) {
    this.#rest = rest;
    this.#session = session;
    this.#changed = changed;
  }

  profile(): Promise<OwnProfile> {
    return this.#rest.get('/v1/users/profile');
  }

  async rename(username: string): Promise<void> {
    const { user } = await this.#rest.patch<{ user: OwnProfile }>('/v1/users/me', { username });
    const me = this.#session.renew(user);
    if (me) this.#changed(me);
  }

  /** Changes the password, and logs all other devices out. */
  async changePassword(current: string, next: string): Promise<void> {
    await this.#rest.post('/v1/users/me/password', { current, next });
  }

  /** Asks for the letter again that confirms one's e-mail address. */
  async confirmAgain(): Promise<void> {
    await this.#rest.post('/v1/users/me/confirmation');
  }

  /** The identities elsewhere that open the account. One is added by `Parvis.signInWith`. */
  async links(): Promise<readonly ProviderLink[]> {
    return (await this.#rest.get<{ links: ProviderLink[] }>('/v1/users/me/links')).links;
  }

  async unlink(provider: string): Promise<void> {
    await this.#rest.delete(`/v1/users/me/links/${encodeURIComponent(provider)}`);
  }

  /** The devices on which one is logged in, the one used last first. */
  async devices(): Promise<readonly SessionView[]> {
    return (await this.#rest.get<{ sessions: SessionView[] }>('/v1/users/me/sessions')).sessions;
  }

  async endDevice(session: string): Promise<void> {
    await this.#rest.delete(`/v1/users/me/sessions/${encodeURIComponent(session)}`);
  }

  /** Everything that is held about one. */
  export(): Promise<AccountExport> {
    return this.#rest.get('/v1/users/me/export');
  }

  /** Closes the account for good: its token is dead afterwards, and its body leaves the world. */
  async close(): Promise<void> {
    const { id } = await this.profile();
    await this.#rest.delete(`/v1/users/${id}`);
    this.#session.forget();
  }
}
