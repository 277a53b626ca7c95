import type { Hear, Talker } from './players.ts';

const LINES = ['Has anybody seen the guide?', 'On se retrouve à la fontaine dans cinq minutes', 'Ha, nice one! 👏'];
const LAST_WORDS_MS = 5000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One line that is said: when, in which channel, and who has heard it how often. */
interface Line {
  readonly at: number;
  readonly channel: number;
  readonly heard: Uint8Array;
}

export interface Talk {
  readonly said: number;
  readonly refused: number;
  readonly expected: number;
  /** Not heard by who should have, heard twice, and heard by who should not have. */
  readonly lost: number;
  readonly doubled: number;
  readonly astray: number;
  /** From the speaker's send to each hearer's callback, in ms. */
  readonly times: readonly number[];
}

/** Listens to everybody: `hear` is to be told of all that is heard. */
export function conversation(people: number, channels: number) {
  const lines: Line[] = [];
  const times: number[] = [];
  let refused = 0;
  let round = '';

  const hear: Hear = (who, text) => {
    const [, of, number] = /#(\w+)-(\d+)$/.exec(text) ?? [];
    const line = of === round ? lines[Number(number)] : undefined;
    if (!line) return;
    line.heard[who] = (line.heard[who] ?? 0) + 1;
    times.push(performance.now() - line.at);
  };

  /** Lines come at even distances, each from a player by chance. */
  async function talk(players: readonly Talker[], seconds: number, perSecond: number): Promise<void> {
    [lines.length, times.length, refused] = [0, 0, 0];
    round = Math.random().toString(36).slice(2, 8);
    const begun = performance.now();
    for (let n = 0; n < seconds * perSecond; n++) {
      const early = begun + (n / perSecond) * 1000 - performance.now();
      if (early > 1) await pause(early);
      const player = players[Math.floor(Math.random() * players.length)];
      if (!player) continue;
      const [at, heard] = [performance.now(), new Uint8Array(people)];
      const number = lines.push({ at, channel: player.channel, heard }) - 1;
      player.say(`${LINES[n % LINES.length]} #${round}-${number}`, `${round}-${n}`).catch(() => refused++);
    }
  }

  function sum(): Talk {
    let [lost, doubled, astray] = [0, 0, 0];
    for (const { channel, heard } of lines)
      heard.forEach((times, who) => {
        const isMeant = who % channels === channel;
        if (isMeant && times === 0) lost++;
        if (times > 1) doubled++;
        if (!isMeant && times > 0) astray++;
      });
    return { said: lines.length, refused, expected: (lines.length * people) / channels, lost, doubled, astray, times };
  }

  return {
    hear,
    /** A warm-up, then what is measured. */
    async run(players: readonly Talker[], plan: { warmUp: number; seconds: number; perSecond: number }): Promise<Talk> {
      await talk(players, plan.warmUp, plan.perSecond);
      await pause(1000);
      await talk(players, plan.seconds, plan.perSecond);
      await pause(LAST_WORDS_MS);
      return sum();
    },
  };
}
