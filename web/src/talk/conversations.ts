import type { ChannelView, ChatMessage } from '../../../client-sdk/index.ts';
import type { Words } from '../../../schema/words.ts';

/** The tab of the scene one is in, wherever that is. */
export const HERE = 'here';

export interface Conversation {
  /** The channel's id, or HERE. */
  readonly id: string;
  readonly kind: 'here' | 'world' | 'direct' | 'staff';
  /** Null where it is called by the other's name. */
  readonly title: Words | null;
  /** The other, in direct conversations. */
  readonly name: string;
  readonly unread: number;
  /** Whether something unread names oneself. */
  readonly isNamed: boolean;
}

const HERE_TAB: Conversation = { id: HERE, kind: 'here', title: null, name: '', unread: 0, isNamed: false };
const ORDER: readonly Conversation['kind'][] = ['here', 'world', 'staff', 'direct'];

function conversationOf({ id, kind, title, with: other }: ChannelView): Conversation | undefined {
  if (kind === 'scene') return undefined;
  return { id, kind, title, name: other?.name ?? '', unread: 0, isNamed: false };
}

/** Whose eyes it was said before: who one is, the channel of the scene one is in, and whether the panel is in sight. */
interface Reader {
  readonly me: string | null;
  readonly here: string | null;
  readonly isLooking: boolean;
}

/** The conversations that one is part of, which of them is shown, and what one has not read of the others. */
export class Conversations {
  #all: readonly Conversation[] = [HERE_TAB];
  #shown = HERE;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The scene, the world, the staff, then people. */
  get all(): readonly Conversation[] {
    return this.#all;
  }

  get shown(): Conversation {
    return this.#all.find(({ id }) => id === this.#shown) ?? HERE_TAB;
  }

  get unread(): boolean {
    return this.#all.some(({ unread }) => unread > 0);
  }

  /** These are all there are. What is not read of them stays so. */
  know(views: readonly ChannelView[]): void {
    const before = new Map(this.#all.map((one) => [one.id, one]));
    const known = views.map(conversationOf).filter((one) => one !== undefined);
    const kept = known.map((one) => {
      const { unread = 0, isNamed = false } = before.get(one.id) ?? {};
      return { ...one, unread, isNamed };
    });
    this.#put([before.get(HERE) ?? HERE_TAB, ...kept]);
  }

  add(view: ChannelView): void {
    const one = conversationOf(view);
    if (one && !this.has(one.id)) this.#put([...this.#all, one]);
  }

  has(id: string): boolean {
    return this.#all.some((one) => one.id === id);
  }

  remove(id: string): void {
    this.#put(this.#all.filter((one) => one.id !== id || id === HERE));
  }

  /** Turns to one of them. */
  show(id: string): void {
    if (!this.has(id)) return;
    this.#shown = id;
    this.read();
  }

  /** What is shown has been read. */
  read(): void {
    this.#mark(this.shown.id, (one) => ({ ...one, unread: 0, isNamed: false }));
  }

  /** Something was said: it counts as unread where the player does not see it. */
  hear({ channel, author, mentions }: ChatMessage, { me, here, isLooking }: Reader): void {
    const id = channel === here ? HERE : channel;
    if (author === me || (isLooking && id === this.#shown)) return;
    const isNamed = me !== null && mentions.includes(me);
    this.#mark(id, (one) => ({ ...one, unread: one.unread + 1, isNamed: one.isNamed || isNamed }));
  }

  /** Something was said to one before one heard the channel. */
  missed(id: string): void {
    this.#mark(id, (one) => ({ ...one, unread: one.unread + 1 }));
  }

  /** One is somebody else. */
  reset(): void {
    this.#put([HERE_TAB]);
  }

  #mark(id: string, change: (one: Conversation) => Conversation): void {
    this.#put(this.#all.map((one) => (one.id === id ? change(one) : one)));
  }

  #put(all: readonly Conversation[]): void {
    this.#all = [...all].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    if (!this.has(this.#shown)) this.#shown = HERE;
    this.#changed();
  }
}
