import { z } from 'zod';
import type { Classifier, Scores } from './classifier.ts';

interface Place {
  readonly url: string;
  readonly key?: string;
}

/** No honest answer is longer; what is longer is not read to its end. */
const MOST_BYTES = 64 * 1024;

/** The shape of the common moderation APIs. What else they say is not looked at. */
const answerShape = z.object({
  results: z
    .array(
      z.object({
        flagged: z.boolean(),
        categories: z.record(z.string(), z.boolean()),
        category_scores: z.record(z.string(), z.number().min(0).max(1)),
      }),
    )
    .min(1)
    .max(100),
});

/** The whole body, or an error once it is too long. */
async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw new Error(`the classifier’s answer is longer than ${MOST_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The highest score of each category; one that is flagged without a score is certain. */
function scoresOf({ results }: z.infer<typeof answerShape>): Scores {
  const scores: Record<string, number> = Object.create(null);
  const raise = (category: string, score: number) => {
    scores[category] = Math.max(scores[category] ?? 0, score);
  };
  for (const { categories, category_scores: scored } of results) {
    for (const [category, score] of Object.entries(scored)) raise(category, score);
    for (const [category, flagged] of Object.entries(categories))
      if (flagged && !Object.hasOwn(scored, category)) raise(category, 1);
  }
  return scores;
}

/** A classifier behind an address: `POST { input }` → `{ results: [{ flagged, categories, category_scores }] }`. */
export function httpClassifier({ url, key }: Place): Classifier {
  return {
    async classify(text, signal) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(key ? { Authorization: `Bearer ${key}` } : {}) },
        body: JSON.stringify({ input: text }),
        redirect: 'error',
        signal,
      });
      if (!response.ok) {
        await response.body?.cancel();
        throw new Error(`the classifier answered ${response.status}`);
      }
      return scoresOf(answerShape.parse(JSON.parse(await textOf(response))));
    },
  };
}
