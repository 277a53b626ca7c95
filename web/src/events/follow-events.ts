import type { Parvis } from '../../../client-sdk/index.ts';
import { pick } from '../locale.ts';
import type { Caption } from './caption.ts';
import type { Music } from './music.ts';
import { soundAddress } from './sound-address.ts';

/** Tells the story of the events that begin while one is there, and plays the music of those that go on. */
export function followEvents(client: Parvis, caption: Caption, music: Music): void {
  const play = () => {
    const { place } = client;
    const track = [...(place?.state.events.values() ?? [])].find((event) => event.music !== '')?.music;
    music.play(place && track !== undefined ? soundAddress(place, track) : null);
  };
  client.on('place', () => {
    caption.clear();
    play();
  });
  client.on('place.changed', play);
  client.on('left', play);
  client.on('event.began', ({ event }) => {
    const { titleFr, titleEn, narrationFr, narrationEn } = event;
    const lines = pick({ fr: narrationFr, en: narrationEn });
    if (lines !== '') caption.tell({ title: pick({ fr: titleFr, en: titleEn }), lines });
    play();
  });
  client.on('event.ended', play);
}
