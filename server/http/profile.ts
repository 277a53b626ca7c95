import type { Limits } from '../../rooms/services.ts';
import { ownProfile, profileChange, profileChanged } from '../../schema/rest/accounts.ts';
import { MAX_IMAGE_BYTES } from '../../schema/rest/assets.ts';
import type { Accounts } from '../domain/accounts.ts';
import { type Route, route } from './route.ts';
import { sentenceFor } from './sentences.ts';

interface Needs {
  readonly accounts: Pick<Accounts, 'profile' | 'change'>;
  readonly limits: Limits;
}

/** One verb with three doors: Feedverse's, Veza's, and Veza's under the prefix of the stock SDK. */
const DOORS = [
  { method: 'patch', path: '/v1/users/me' },
  { method: 'put', path: '/v1/auth/profile' },
  { method: 'put', path: '/auth/profile' },
] as const;

export function profileRoutes({ accounts, limits }: Needs): Route[] {
  const changes = DOORS.map(({ method, path }) =>
    route({
      method,
      path,
      does: 'Changes username, settings (merged into those there are) and picture (`avatar`); what is left out stays.',
      identity: 'required',
      may: 'profile.change',
      limit: { kind: 'profile.change', by: 'identity' },
      file: { field: 'avatar', maxBytes: MAX_IMAGE_BYTES, tooLarge: 'avatar.too_large' },
      body: profileChange,
      reply: profileChanged,
      answer: async ({ identity, body, file, caller }) => {
        if (file) await limits.spend('upload', identity.id);
        const user = await accounts.change(identity, body, file && 'bytes' in file ? file : undefined);
        return { message: sentenceFor('profile.changed', caller.locale), user };
      },
    }),
  );
  return [
    route({
      method: 'get',
      path: '/v1/users/profile',
      does: 'The profile of the account that asks.',
      identity: 'required',
      may: 'account.see',
      reply: ownProfile,
      answer: ({ identity }) => accounts.profile(identity),
    }),
    ...changes,
  ];
}
