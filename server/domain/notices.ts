import type { Feed } from '../../rooms/services.ts';
import type { Store } from '../store/store.ts';
import { chatNotices } from './chat-notices.ts';
import { exhibitNotices } from './exhibit-notices.ts';
import { moderationNotices } from './moderation-notices.ts';
import type { Notifications } from './notifications.ts';

interface Needs {
  readonly store: Store;
  readonly bus: Feed;
  readonly notifications: Pick<Notifications, 'make'>;
}

/** Makes notifications of what the bus tells, until the returned stop is called. */
export function notices(needs: Needs): () => void {
  const stops = [chatNotices(needs), moderationNotices(needs), exhibitNotices(needs)];
  return () => {
    for (const stop of stops) stop();
  };
}
