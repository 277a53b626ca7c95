import { z } from 'zod';
import { emailConfirmation, forgottenPassword, passwordReset } from '../../schema/rest/recovery.ts';
import type { Recovery } from '../domain/recovery.ts';
import { type Route, route } from './route.ts';

const limit = { kind: 'recovery', by: 'address' } as const;

/** The doors to what people do by letter: under `/auth`, where the stock SDK's `client.auth` knocks, and under `/v1/auth` alike. */
export function recoveryRoutes({ recovery }: { recovery: Recovery }): Route[] {
  const byLetter = ['/auth', '/v1/auth'].flatMap((at) => [
    route({
      method: 'post',
      path: `${at}/forgot-password`,
      does: 'Sends a letter that lets one choose another password, if anybody has that address. The answer is the same if nobody has.',
      identity: 'none',
      may: 'account.recover',
      limit,
      body: forgottenPassword,
      reply: z.literal(true),
      answer: async ({ body }) => {
        await recovery.forgot(body.email);
        return true;
      },
    }),
    route({
      method: 'post',
      path: `${at}/reset-password`,
      does: 'Chooses another password with the token of such a letter. All sessions of the account end.',
      identity: 'none',
      may: 'account.recover',
      limit,
      body: passwordReset,
      answer: ({ body }) => recovery.reset(body.token, body.password),
    }),
    route({
      method: 'post',
      path: `${at}/confirm-email`,
      does: 'Confirms an e-mail address with the token of the letter that went there.',
      identity: 'none',
      may: 'account.recover',
      limit,
      body: emailConfirmation,
      answer: ({ body }) => recovery.confirm(body.token),
    }),
  ]);
  return [
    ...byLetter,
    route({
      method: 'post',
      path: '/v1/users/me/confirmation',
      does: 'Sends the letter that asks to confirm one’s e-mail address once more. Nothing is sent when that is done.',
      identity: 'required',
      may: 'email.confirm',
      answer: ({ identity }) => recovery.askAgain(identity),
    }),
  ];
}
