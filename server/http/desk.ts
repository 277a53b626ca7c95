import { z } from 'zod';
import type { Clock } from '../../rooms/services.ts';
import {
  auditPage,
  auditSearch,
  decision,
  impositionShape,
  kickShape,
  liftShape,
  noteShape,
  queuePage,
  queueSearch,
  reportView,
  sanctionList,
  sanctionView,
} from '../../schema/rest/moderation.ts';
import type { Audit } from '../domain/audit.ts';
import type { Desk } from '../domain/desk.ts';
import { sanctionViewOf } from '../domain/sanction-views.ts';
import type { Sanctions } from '../domain/sanctions.ts';
import type { Verdicts } from '../domain/verdicts.ts';
import { type Route, route } from './route.ts';

export interface DeskNeeds {
  readonly desk: Desk;
  readonly verdicts: Verdicts;
  readonly sanctions: Sanctions;
  readonly audit: Audit;
  readonly clock: Clock;
}

const params = z.object({ id: z.string().max(64) });
const limit = { kind: 'moderation.desk', by: 'identity' } as const;
const staff = { identity: 'required', may: 'moderation.desk' } as const;

/** The desk of the staff. */
export function deskRoutes({ desk, verdicts, sanctions, audit, clock }: DeskNeeds): Route[] {
  const shown = (one: Parameters<typeof sanctionViewOf>[0]) => ({ sanction: sanctionViewOf(one, clock.now()) });

  return [
    route({
      ...staff,
      method: 'get',
      path: '/v1/moderation/reports',
      does: 'The queue, a page at a time: reports, appeals, and messages that are held back.',
      query: queueSearch,
      reply: queuePage,
      answer: async ({ identity, query }) => {
        const { reports, next } = await desk.queue(identity, query);
        return { reports, count: reports.length, next };
      },
    }),
    route({
      ...staff,
      method: 'get',
      path: '/v1/moderation/reports/:id',
      does: 'One report: its evidence as it was, the notes, what can be decided, and what is known of both sides.',
      params,
      reply: reportView,
      answer: ({ identity, params }) => desk.report(identity, params.id),
    }),
    route({
      ...staff,
      limit,
      method: 'post',
      path: '/v1/moderation/reports/:id/take',
      does: 'Says to the others that one is on it.',
      params,
      answer: ({ identity, params }) => verdicts.take(identity, params.id),
    }),
    route({
      ...staff,
      limit,
      method: 'post',
      path: '/v1/moderation/reports/:id/decide',
      does: 'Decides a report: it is closed, and what follows is done at once. Of two who decide, the second is refused.',
      params,
      body: decision,
      answer: ({ identity, params, body }) => verdicts.decide(identity, params.id, body),
    }),
    route({
      ...staff,
      limit,
      method: 'post',
      path: '/v1/moderation/reports/:id/notes',
      does: 'Leaves a note for the others of the staff.',
      params,
      body: noteShape,
      answer: ({ identity, params, body }) => verdicts.note(identity, params.id, body.text),
    }),
    route({
      ...staff,
      method: 'get',
      path: '/v1/moderation/sanctions',
      does: 'Everything ever imposed on an account, the newest first.',
      query: z.strictObject({ account: z.string().max(64) }),
      reply: sanctionList,
      answer: async ({ identity, query }) => {
        const list = await desk.sanctionsOf(identity, query.account);
        return { sanctions: list, count: list.length };
      },
    }),
    route({
      ...staff,
      limit,
      method: 'post',
      path: '/v1/moderation/sanctions',
      does: 'Warns, mutes or bans an account, without a report: everywhere or in one scene, for a time or for good.',
      body: impositionShape,
      status: 201,
      reply: z.object({ sanction: sanctionView }),
      answer: async ({ identity, body }) => shown(await sanctions.impose(identity, body)),
    }),
    route({
      ...staff,
      limit,
      method: 'post',
      path: '/v1/moderation/sanctions/:id/lift',
      does: 'Lifts a sanction before its time.',
      params,
      body: liftShape,
      reply: z.object({ sanction: sanctionView }),
      answer: async ({ identity, params, body }) => shown(await sanctions.lift(identity, params.id, body.why)),
    }),
    route({
      ...staff,
      limit,
      method: 'post',
      path: '/v1/moderation/kick',
      does: 'Sends somebody out of the scene he is in. He may come back.',
      body: kickShape,
      answer: ({ identity, body }) => sanctions.kick(identity, body),
    }),
    route({
      method: 'get',
      path: '/v1/moderation/audit',
      does: 'What staff did, the newest first; `act` is how an act begins. Nothing in it is ever changed.',
      identity: 'required',
      may: 'audit.read',
      query: auditSearch,
      reply: auditPage,
      answer: async ({ identity, query }) => {
        const { rows, next } = await audit.page(identity, query);
        return { rows, count: rows.length, next };
      },
    }),
  ];
}
