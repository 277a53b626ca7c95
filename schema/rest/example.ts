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
  scenario: '123e4567-e89b-42d3-a456-426614174000',
  /** A scenario of somebody else’s. */
  played: '223e4567-e89b-42d3-a456-426614174111',
  invite: 'FOR_FELIX',
  message: '019bcc6f0cc00000fedcba9876543210',
  asset: '3f0c1d2e-8a7b-4e6f-b5a4-c3d2e1f00a1b',
  exhibit: '0b0e1f7c-5a2b-4c1e-9d3a-2f4b6c8d0e12',
  /** An exhibit that waits for a curator. */
  waiting: '1c1f2a8d-6b3c-4d2f-8e4b-3a5c7d9e1f23',
  exhibition: '2d2a3b9e-7c4d-4e3a-9f5c-4b6d8e0f2a34',
  entry: '019bcc6f0cc00000b00c000000000001',
  report: '019bcc6f0cc00000cafe000000000001',
  sanction: '019bcc6f0cc00000cafe000000000002',
  session: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  notification: '019bcc8f5a700000b7d0c1a2f3e4d5c6',
  edition: '5f1c9a3be0d27c48',
  token: 'YOUR_JWT_TOKEN',
  /** The token in the link of a letter. */
  letter: 'mKX0sCDg9VbQmN3m2pY5m8r1W7yJ4tq6hZcT0eXaLkU',
  password: 'correct horse battery',
  email: 'hyunjin@example.com',
  username: 'jiniret',
} as const;
