import type { Parvis } from '../../client-sdk/index.ts';

const EVERY_MS = 30_000;

/** Tells the staff how many reports wait at the desk, as long as one is of the staff. */
export function callToDesk(client: Parvis, show: (open: number) => void): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const isStaff = () => client.me?.role === 'moderator' || client.me?.role === 'admin';
  const look = async () => {
    if (!isStaff() || document.visibilityState === 'hidden') return;
    // Whoever is not told now is told at the next look.
    const counts = await client.moderation.counts().catch(() => null);
    if (counts && isStaff()) show(counts.open);
  };
  client.on('me', () => {
    clearInterval(timer);
    if (!isStaff()) return;
    timer = setInterval(look, EVERY_MS);
    void look();
  });
}
