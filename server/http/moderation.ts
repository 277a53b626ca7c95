import type { Clock } from '../../rooms/services.ts';
import { parse } from '../../schema/faults.ts';
import { credentials } from '../../schema/forms.ts';
import { reportShape } from '../../schema/messages/moderation.ts';
import { type AppealAsked, appealShape, ownSanctions, reportFiled } from '../../schema/rest/moderation.ts';
import type { Accounts, Caller } from '../domain/accounts.ts';
import { stamp } from '../domain/profiles.ts';
import type { Reports } from '../domain/reports.ts';
import { ownSanctionOf } from '../domain/sanction-views.ts';
import type { Sanctions } from '../domain/sanctions.ts';
import type { Report } from '../records/report.ts';
import { type Route, route } from './route.ts';

export interface ModerationNeeds {
  readonly reports: Reports;
  readonly sanctions: Sanctions;
  readonly accounts: Pick<Accounts, 'prove'>;
  readonly clock: Clock;
}

const filed = ({ id, state, at }: Report) => ({ report: { id, state, at: stamp(at) } });

/** What everybody may ask of the staff: to look at something, and to look at it again. */
export function moderationRoutes({ reports, sanctions, accounts, clock }: ModerationNeeds): Route[] {
  /** Who appeals: whoever brings the password, since he may not be able to log in; else whose token it is. */
  async function appellant({ email, password }: AppealAsked, caller: Caller): Promise<{ readonly id: string }> {
    if (email === undefined && password === undefined && caller.identity) return caller.identity;
    return accounts.prove(parse(credentials, { email, password }), caller);
  }

  return [
    route({
      method: 'post',
      path: '/v1/moderation/report',
      does: 'Reports a message, a player, a picture or a name to the staff, with the evidence of now. Reported twice, the first is answered.',
      identity: 'required',
      may: 'report.file',
      limit: { kind: 'report.file', by: 'identity' },
      body: reportShape,
      status: 201,
      reply: reportFiled,
      answer: async ({ identity, body }) => filed(await reports.file(identity, body)),
    }),
    route({
      method: 'post',
      path: '/v1/moderation/appeal',
      does: 'Appeals against a sanction: with a token, or with e-mail and password of an account that cannot log in.',
      identity: 'optional',
      may: 'appeal.file',
      evenBanned: true,
      limit: { kind: 'appeal.file', by: 'address' },
      body: appealShape,
      status: 201,
      reply: reportFiled,
      answer: async ({ body, caller }) =>
        filed(await reports.appeal(await appellant(body, caller), body.words, body.sanction)),
    }),
    route({
      method: 'get',
      path: '/v1/users/me/sanctions',
      does: 'What one is or was under, why, and until when.',
      identity: 'required',
      may: 'sanction.see',
      reply: ownSanctions,
      answer: async ({ identity }) => {
        const now = clock.now();
        const mine = (await sanctions.listOf(identity.id)).map((one) => ownSanctionOf(one, now));
        return { sanctions: mine, count: mine.length };
      },
    }),
  ];
}
