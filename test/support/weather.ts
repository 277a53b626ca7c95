/** A network as TCP shows it: everything arrives, in order, some of it late. Times in ms, one way. */
export interface Weather {
  readonly latency: number;
  /** Up to so much more or less. */
  readonly jitter: number;
  /** The share of messages that are lost once, and how long it takes until they are sent again. */
  readonly loss: number;
  readonly again: number;
}

export const CALM: Weather = { latency: 5, jitter: 1, loss: 0, again: 0 };
/** 150 ms and 30 ms of jitter, each way. */
export const UNEVEN: Weather = { latency: 150, jitter: 30, loss: 0, again: 0 };
/** The same with 2 % loss; TCP notices after a round trip and some caution. */
export const ROUGH: Weather = { ...UNEVEN, loss: 0.02, again: 400 };

/** Says when what is sent now arrives. */
export function forecast({ latency, jitter, loss, again }: Weather, roll: () => number): (now: number) => number {
  let last = 0;
  return (now) => {
    const late = roll() < loss ? again : 0;
    last = Math.max(last, now + latency + (2 * roll() - 1) * jitter + late);
    return last;
  };
}
