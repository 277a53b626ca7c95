import type { z } from 'zod';
import type { RefusalCode } from '../refusals.ts';

/** A part of a multipart example: a text, or a file to be sent. */
export type Part = string | { readonly file: string };

/** One request that the documentation shows, and what it is answered. */
export interface Example {
  /** Whose token is sent; nobody's if absent. */
  readonly as?: 'guest' | 'account' | 'admin';
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: unknown;
  /** multipart/form-data, instead of JSON. */
  readonly form?: Readonly<Record<string, Part>>;
  /** Status of the answer, where it is not that of the route. */
  readonly status?: number;
  readonly reply?: unknown;
  /** What the route refuses beside what the gate refuses for all of its kind. */
  readonly refuses?: readonly RefusalCode[];
}

interface Shapes<B extends z.ZodType, R extends z.ZodType> {
  readonly body?: B;
  readonly reply?: R;
}

/** An example whose body and reply have the shapes of its route. */
export function example<B extends z.ZodType, R extends z.ZodType>(
  _shapes: Shapes<B, R>,
  says: Omit<Example, 'body' | 'reply'> & { readonly body?: z.input<B>; readonly reply?: z.output<R> },
): Example {
  return says;
}

/** What the examples call things. Who sends them for real puts what is his in their place. */
export const NAMED = {
  account: '550e8400-e29b-41d4-a716-446655440000',
  other: '660e8400-e29b-41d4-a716-446655440111',
  message: '019bcc6f0cc00000fedcba9876543210',
  asset: '3f0c1d2e-8a7b-4e6f-b5a4-c3d2e1f00a1b',
  report: '019bcc6f0cc00000cafe000000000001',
  sanction: '019bcc6f0cc00000cafe000000000002',
  session: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  notification: '019bcc8f5a700000b7d0c1a2f3e4d5c6',
  token: 'YOUR_JWT_TOKEN',
  /** The token in the link of a letter. */
  letter: 'mKX0sCDg9VbQmN3m2pY5m8r1W7yJ4tq6hZcT0eXaLkU',
  password: 'correct horse battery',
  email: 'hyunjin@example.com',
  username: 'jiniret',
} as const;
