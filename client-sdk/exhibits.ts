import type { UnseenExhibits } from '../schema/messages/exhibits.ts';
import type { CuratingView, CuratorView, ExhibitionChange, ExhibitionView } from '../schema/rest/curating.ts';
import type { BookPage, EntryView, ExhibitDetail, LikesReply } from '../schema/rest/exhibits.ts';
import { ask } from './ask.ts';
import type { SceneRoom } from './doorway.ts';
import type { Asker, Rest } from './rest.ts';

/** What one hangs: an upload of one's own or a link, and what stands beside it. */
export interface ToHang {
  readonly asset?: string;
  /** An https address. */
  readonly link?: string;
  readonly title?: string;
  /** Who made it. */
  readonly author?: string;
  readonly description?: string;
}

/** An exhibition, before it is announced. Times in ISO 8601; `exhibits` null is whatever hangs in the scene. */
export type ToAnnounce = Required<Pick<ExhibitionView, 'title' | 'from' | 'until'>> &
  Partial<Pick<ExhibitionView, 'description' | 'exhibits'>>;

const NOTHING: UnseenExhibits = { curator: false, exhibits: [] };

/** What hangs in scenes: looked at, liked, written about, and looked after. */
export class Exhibits {
  readonly #rest: Rest;
  readonly #here: () => SceneRoom;
  readonly #asker: () => Pick<Asker, 'locale'>;
  #unseen = NOTHING;

  constructor(rest: Rest, here: () => SceneRoom, asker: () => Pick<Asker, 'locale'>) {
    this.#rest = rest;
    this.#here = here;
    this.#asker = asker;
  }

  /** What one sees here that others do not: it waits for a curator, or its exhibition is not open. */
  get unseen(): UnseenExhibits {
    return this.#unseen;
  }

  /** Hears what a room tells about that, until its listeners are removed. */
  follow(room: SceneRoom, tell: (unseen: UnseenExhibits) => void): void {
    const hear = (unseen: UnseenExhibits) => {
      this.#unseen = unseen;
      tell(unseen);
    };
    this.#unseen = NOTHING;
    room.onMessage('exhibit.unseen', hear);
    this.#ask = () => ask(room, 'exhibit.unseen', {}, this.#asker().locale).then(hear, () => {});
    void this.#ask();
  }

  /** Asks again: one is somebody else. */
  refresh(): Promise<void> {
    return this.#ask();
  }

  /** Hangs something at a free spot within reach; `waiting` if a curator must see it first. */
  async hang(spot: string, what: ToHang): Promise<{ id: string; state: 'shown' | 'waiting' }> {
    return ask(this.#here(), 'exhibit.hang', { ...what, spot }, this.#asker().locale);
  }

  async look(id: string): Promise<ExhibitDetail> {
    return (await this.#rest.get<{ exhibit: ExhibitDetail }>(`/v1/exhibits/${id}`)).exhibit;
  }

  takeDown(id: string): Promise<void> {
    return this.#rest.delete(`/v1/exhibits/${id}`);
  }

  /** Likes an exhibit, or no longer; says how many do. */
  async like(id: string, likes: boolean): Promise<LikesReply> {
    const { text } = await this.#rest.send(likes ? 'PUT' : 'DELETE', `/v1/exhibits/${id}/like`);
    return JSON.parse(text) as LikesReply;
  }

  /** The visitors' book, the newest first; `next` of a page is the `after` of the following one. */
  book(id: string, { after, limit }: { after?: string; limit?: number } = {}): Promise<BookPage> {
    const query = new URLSearchParams({ ...(after ? { after } : {}), ...(limit ? { limit: String(limit) } : {}) });
    return this.#rest.get(`/v1/exhibits/${id}/book?${query}`);
  }

  async sign(id: string, text: string): Promise<EntryView> {
    return (await this.#rest.post<{ entry: EntryView }>(`/v1/exhibits/${id}/book`, { text })).entry;
  }

  strike(id: string, entry: string): Promise<void> {
    return this.#rest.delete(`/v1/exhibits/${id}/book/${entry}`);
  }

  /** The walls of a scene, for its curators and the staff; so are the following. */
  walls(scene: string): Promise<CuratingView> {
    return this.#rest.get(`/v1/scenes/${scene}/curating`);
  }

  async approve(id: string): Promise<void> {
    await this.#rest.post(`/v1/exhibits/${id}/approval`);
  }

  /** `words` are for whoever hung it. */
  async refuse(id: string, words: string): Promise<void> {
    await this.#rest.post(`/v1/exhibits/${id}/refusal`, { words });
  }

  async move(id: string, spot: string): Promise<void> {
    await this.#rest.put(`/v1/exhibits/${id}/spot`, { spot });
  }

  async curators(scene: string): Promise<CuratorView[]> {
    return (await this.#rest.get<{ curators: CuratorView[] }>(`/v1/scenes/${scene}/curators`)).curators;
  }

  /** For the staff. */
  async nameCurator(scene: string, user: string): Promise<void> {
    await this.#rest.put(`/v1/scenes/${scene}/curators/${user}`);
  }

  dismissCurator(scene: string, user: string): Promise<void> {
    return this.#rest.delete(`/v1/scenes/${scene}/curators/${user}`);
  }

  /** In the order in which they open. */
  async exhibitions(scene: string): Promise<ExhibitionView[]> {
    const path = `/v1/scenes/${scene}/exhibitions`;
    return (await this.#rest.get<{ exhibitions: ExhibitionView[] }>(path)).exhibitions;
  }

  async announce(scene: string, said: ToAnnounce): Promise<ExhibitionView> {
    const path = `/v1/scenes/${scene}/exhibitions`;
    return (await this.#rest.post<{ exhibition: ExhibitionView }>(path, said)).exhibition;
  }

  async changeExhibition(id: string, said: ExhibitionChange): Promise<ExhibitionView> {
    return (await this.#rest.patch<{ exhibition: ExhibitionView }>(`/v1/exhibitions/${id}`, said)).exhibition;
  }

  cancelExhibition(id: string): Promise<void> {
    return this.#rest.delete(`/v1/exhibitions/${id}`);
  }

  #ask: () => Promise<void> = async () => {};
}
