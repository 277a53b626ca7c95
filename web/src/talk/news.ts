import type { Parvis } from '../../../client-sdk/index.ts';
import type { Conversations } from './conversations.ts';

/** Channels beyond the scene that are heard at once, the server lets a socket hear fifty. */
const MOST = 48;

interface Reader {
  /** Whether the player can see what is said. */
  isLooking(): boolean;
  /** One is somebody else. */
  forget(): void;
}

/** Keeps the conversations up with what the world tells: which there are, and what is said in them. */
export function followNews(client: Parvis, conversations: Conversations, { isLooking, forget }: Reader): void {
  const { chat, live } = client;
  let reader = '';

  /** Reads which there are; hears them all once the line is open. */
  async function refresh(): Promise<void> {
    const { me } = client;
    if (!me) return;
    const views = await chat.channels();
    if (client.me?.id !== me.id) return;
    conversations.know(views);
    if (!live.connected) return;
    const beyond = views.filter(({ kind }) => kind !== 'scene').slice(0, MOST);
    await Promise.all(beyond.map(({ id }) => live.watch(id)));
  }
  // What fails now is tried again when the line is back.
  const look = () => void refresh().catch(() => {});

  client.on('me', ({ id, guest, role }) => {
    const now = `${id} ${guest} ${role}`;
    if (now === reader) return;
    const isOther = !reader.startsWith(`${id} `);
    reader = now;
    if (isOther) forget();
    look();
  });
  live.on('connected', look);
  live.on('channel.opened', look);
  live.on('channel.closed', ({ channel }) => conversations.remove(channel));
  chat.on('said', (message) =>
    conversations.hear(message, { me: client.me?.id ?? null, here: chat.here, isLooking: isLooking() }),
  );
  live.on('feed', ({ kind, about }) => {
    // A first letter comes before one hears its channel.
    const channel = kind === 'message.direct' ? String(about['channel'] ?? '') : '';
    if (channel === '' || conversations.has(channel)) return;
    refresh().then(
      () => conversations.missed(channel),
      () => {},
    );
  });
}
