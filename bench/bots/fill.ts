import { setTimeout as pause } from 'node:timers/promises';
import { groundOf } from '../../schema/ground.ts';
import { TICK_RATE } from '../../schema/protocol.ts';
import type { ScenePlace } from '../../schema/rest/scenes.ts';
import { LOCALES } from '../../schema/words.ts';
import { askForSeat, becomeGuest, NotLetIn } from '../seat.ts';
import { Bot } from './bot.ts';
import { LINES } from './lines.ts';
import { placesOf } from './stroll.ts';

export interface Filling {
  /** Where the server is, as http://localhost:2567, and which scene is to be filled. */
  readonly url: string;
  readonly scene: string;
  readonly count: number;
  /** How many come in a second, at most. */
  readonly perSecond: number;
  /** Of all who speak together, a line every so many ms; 0 for silence. */
  readonly speakEvery?: number;
  /** Chance, from 0 up to 1. */
  readonly roll?: () => number;
  /** What happens, in words for the one who watches. */
  readonly tell: (line: string) => void;
}

/** Bots in a scene, until they are told to stop. */
export interface Crowd {
  readonly bots: ReadonlySet<Bot>;
  /** Resolves when as many are in as were wanted, or no more are let in. */
  readonly filled: Promise<void>;
  stop(): void;
}

/** So many are guests with a session, who may speak; the others come without, and leave nothing behind. */
const SPEAKERS = 8;
const FULL = 409;
const TOO_MANY = 429;
/** After a refusal that may pass, it is tried again in so many seconds, unless the server names a time. */
const AGAIN_SECONDS = 5;

/** Fills a scene of a running server through the ordinary doors. Rejects when the scene is not there. */
export async function fill({
  url,
  scene,
  count,
  perSecond,
  speakEvery = 4000,
  roll = Math.random,
  tell,
}: Filling): Promise<Crowd> {
  const answer = await fetch(`${url}/v1/scenes/${encodeURIComponent(scene)}?part=place`);
  if (!answer.ok) throw new Error(`${url} has no scene ${scene} (HTTP ${answer.status})`);
  const place = (await answer.json()) as ScenePlace;
  const ground = groundOf(place.map);
  const { hostname: host, port: named, protocol } = new URL(url);
  if (protocol !== 'http:') throw new Error('Bots come over http: only, from the machine itself or its network');
  const there = { host, port: Number(named || 80), ground, goals: placesOf(ground, place) };
  const bots = new Set<Bot>();
  const speakers = new Set<Bot>();
  const stopping = new AbortController();
  const wait = (ms: number) => pause(ms, undefined, { signal: stopping.signal }).catch(() => {});
  let warned = false;

  /** Lets one in; false when nobody is let in any more. */
  async function admit(turn: number): Promise<boolean> {
    try {
      const locale = LOCALES[turn % LOCALES.length] ?? 'fr';
      const token = speakEvery > 0 && speakers.size < SPEAKERS ? await becomeGuest(url, locale) : undefined;
      const path = await askForSeat(url, scene, locale, token);
      await new Promise<void>((resolve) => {
        const bot: Bot = new Bot(there, path, roll, {
          sat: () => {
            bots.add(bot);
            if (token !== undefined) speakers.add(bot);
            resolve();
          },
          gone: () => {
            bots.delete(bot);
            speakers.delete(bot);
            resolve();
          },
        });
      });
      return true;
    } catch (error) {
      if (!(error instanceof NotLetIn)) throw error;
      if (error.status === FULL) tell(`${error.message}: its capacity is in scenes/${scene}/scene.json`);
      else if (error.status !== TOO_MANY) tell(error.message);
      else {
        if (!warned) tell(advice(error));
        warned = true;
        await wait((error.retryAfter ?? AGAIN_SECONDS) * 1000);
        return true;
      }
      return false;
    }
  }

  async function comeIn(): Promise<void> {
    for (let turn = 0; bots.size < count && !stopping.signal.aborted; turn++) {
      const begun = performance.now();
      if (!(await admit(turn))) return;
      if (bots.size % 50 === 0 && bots.size < count) tell(`${bots.size} are in`);
      await wait(Math.max(0, 1000 / perSecond - (performance.now() - begun)));
    }
  }

  let due = performance.now();
  const living = setInterval(() => {
    const now = performance.now();
    // A late timer is made up for: ticks are the server's time.
    for (; due <= now; due += 1000 / TICK_RATE) for (const bot of bots) bot.live(due);
  }, 1000 / TICK_RATE);
  const speak = () => {
    const speaker = [...speakers][Math.floor(roll() * speakers.size)];
    const line = LINES[Math.floor(roll() * LINES.length)];
    if (line) speaker?.say(line[LOCALES[Math.floor(roll() * LOCALES.length)] ?? 'fr']);
  };
  const speaking = speakEvery > 0 ? setInterval(speak, speakEvery) : undefined;
  return {
    bots,
    filled: comeIn(),
    stop() {
      stopping.abort();
      clearInterval(living);
      clearInterval(speaking);
      for (const bot of bots) bot.leave();
    },
  };
}

/** What to do about a server that lets nobody else in for now. */
function advice({ message }: NotLetIn): string {
  return `${message}
All bots come from one address, and a server lets only so many in from one. For a demonstration start it with
  JOINS_PER_ADDRESS=10000 HTTP_REQUESTS_PER_ADDRESS=100000 npm start
(npm run settings says what these mean). Until then they come in as fast as they may.`;
}
