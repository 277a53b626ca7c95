import type { Parvis } from '../../client-sdk/index.ts';

/** After so long a line that the server closed, or would not open, is tried again, in ms. */
const AGAIN_MS = 20_000;

/**
 * Keeps the player's own line to the server: opens it for the first identity, guests' too. It follows whoever one becomes
 * (the SDK sees to that), and comes back by itself when it was refused or closed.
 */
export function keepLive(client: Parvis): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStarted = false;

  function connect(): void {
    clearTimeout(timer);
    // What it rejects with is told by `closed` as well.
    client.live.connect().catch(() => {});
  }
  client.on('me', () => {
    if (isStarted) return;
    isStarted = true;
    connect();
  });
  // Who was shut out, and may come back, need not wait.
  client.on('place', () => isStarted && !client.live.connected && connect());
  client.live.on('connected', () => clearTimeout(timer));
  client.live.on('closed', () => {
    clearTimeout(timer);
    timer = setTimeout(() => client.place && !client.live.connected && connect(), AGAIN_MS);
  });
}
