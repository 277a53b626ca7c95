/** What a classifier makes of a text: how sure it is of each of its categories, from 0 to 1. */
export type Scores = Readonly<Record<string, number>>;

/** Somebody else who judges texts. */
export interface Classifier {
  /** Gives up, and throws, when the signal is aborted; throws as well when the answer cannot be used. */
  classify(text: string, signal: AbortSignal): Promise<Scores>;
}
