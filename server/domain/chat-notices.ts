import type { SaidInChannel } from '../../rooms/facts.ts';
import type { Feed } from '../../rooms/services.ts';
import { readChannel } from '../../schema/messages/channel.ts';
import type { Store } from '../store/store.ts';
import type { Notifications } from './notifications.ts';

interface Needs {
  readonly store: Pick<Store, 'notifications'>;
  readonly bus: Feed;
  readonly notifications: Pick<Notifications, 'make'>;
}

/** Every process hears what was said, and the first makes the notice of it. */
const onceFor = (message: string, account = '') => `message/${message}/${account}`;

/**
 * Tells people of what was said to them: in direct messages, and where somebody names them. What is changed or
 * taken back is so in what they were told, too. Goes on until the returned stop is called.
 */
export function chatNotices({ store, bus, notifications }: Needs): () => void {
  async function said(message: SaidInChannel): Promise<void> {
    const { id, channel, author, name, text, status, mentions } = message;
    if (status !== 'said') return;
    const about = { channel, message: id, user: author, name, text };
    const read = readChannel(channel);
    const told = read?.kind === 'direct' ? read.between : mentions;
    const kind = read?.kind === 'direct' ? 'message.direct' : 'mention';
    for (const account of told)
      if (account !== author) await notifications.make(account, kind, about, onceFor(id, account));
  }

  async function reword(id: string, text: string): Promise<void> {
    const told = await store.notifications.find({ where: { once: { prefix: onceFor(id) } } });
    for (const notice of told) await store.notifications.update(notice.id, { about: { ...notice.about, text } });
  }

  const stops = [
    bus.hear('message.said', said),
    bus.hear('message.changed', ({ id, text, status }) => (status === 'said' ? reword(id, text) : undefined)),
    bus.hear('message.removed', ({ id }) => reword(id, '')),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
