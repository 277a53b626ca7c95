import { Emitter } from '../../../client-sdk/emitter.ts';
import type { NotificationView, Parvis } from '../../../client-sdk/index.ts';

interface InboxEvents {
  /** How many are unread. */
  unread: number;
  /** Something new came in. */
  came: NotificationView;
  /** What there is may be other than what was read. */
  changed: undefined;
}

/** What one was told, and how much of it is unread. */
export class Inbox extends Emitter<InboxEvents> {
  readonly #client: Parvis;
  #unread = 0;

  constructor(client: Parvis) {
    super();
    this.#client = client;
    client.live.on('connected', () => this.#count());
    client.live.on('feed.gap', () => this.#count());
    client.live.on('unread', ({ unread }) => this.#keep(unread));
    client.live.on('feed', ({ at, ...told }) => {
      this.#keep(this.#unread + 1);
      this.emit('came', { ...told, at: new Date(at).toISOString(), read_at: null });
    });
  }

  get unread(): number {
    return this.#unread;
  }

  /** The newest that are unread, the oldest of them first. */
  async missed(): Promise<NotificationView[]> {
    const { notifications } = await this.#client.live.notifications.list({ limit: 50 });
    return notifications.filter(({ read_at }) => read_at === null).reverse();
  }

  page(after?: string) {
    return this.#client.live.notifications.list({ limit: 20, ...(after ? { after } : {}) });
  }

  async read(ids?: readonly string[]): Promise<void> {
    this.#keep(await this.#client.live.notifications.read(ids));
  }

  async remove(id: string): Promise<void> {
    await this.#client.live.notifications.remove(id);
    this.#count();
  }

  #count(): void {
    this.#client.live.notifications
      .unread()
      .then((unread) => this.#keep(unread))
      .catch(() => {});
  }

  #keep(unread: number): void {
    this.#unread = unread;
    this.emit('unread', unread);
    this.emit('changed', undefined);
  }
}
