import { ownProfile } from './accounts.ts';
import { type Example, example } from './example.ts';
import { profile } from './examples-auth.ts';

/** Examples of `/v1/users/…`. */
export const userExamples: Readonly<Record<string, Example>> = {
  'GET /v1/users/profile': example({ reply: ownProfile }, { as: 'account', reply: profile }),
};
