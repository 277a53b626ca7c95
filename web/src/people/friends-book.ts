import { Emitter } from '../../../client-sdk/emitter.ts';
import type { FriendView, Parvis } from '../../../client-sdk/index.ts';

interface BookEvents {
  changed: readonly FriendView[];
  /** A friend who was away has come. */
  came: FriendView;
}

/** Whom one is a friend of, asks or is asked by, as the server last told. Guests have none. */
export class FriendsBook extends Emitter<BookEvents> {
  readonly #client: Parvis;
  #friends: readonly FriendView[] = [];
  #reading = 0;

  constructor(client: Parvis) {
    super();
    this.#client = client;
    client.on('me', () => this.refresh());
    client.live.on('connected', () => this.refresh());
    client.live.on('friend.changed', () => this.refresh());
    client.live.on('presence', ({ account, online, scene }) => {
      const before = this.of(account);
      if (!before) return;
      const now = { ...before, online, scene };
      this.#keep(this.#friends.map((one) => (one === before ? now : one)));
      if (online && !before.online && before.state === 'friends') this.emit('came', now);
    });
  }

  get all(): readonly FriendView[] {
    return this.#friends;
  }

  of(account: string): FriendView | undefined {
    return this.#friends.find(({ id }) => id === account);
  }

  /** Reads it again; what cannot be read stays as it was until the line is back. */
  refresh(): void {
    const { me } = this.#client;
    const reading = ++this.#reading;
    if (!me || me.guest) {
      this.#keep([]);
      return;
    }
    this.#client.live.friends
      .list()
      .then((friends) => reading === this.#reading && this.#keep(friends))
      .catch(() => {});
  }

  #keep(friends: readonly FriendView[]): void {
    if (JSON.stringify(friends) === JSON.stringify(this.#friends)) return;
    this.#friends = friends;
    this.emit('changed', friends);
  }
}
