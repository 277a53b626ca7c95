import {
  inviteChange,
  inviteList,
  inviteMaking,
  inviteParams,
  inviteReply,
  joinReply,
  pictureSearch,
} from '../../schema/rest/invites.ts';
import { scenarioParams } from '../../schema/rest/scenarios.ts';
import { joining } from '../../schema/scenarios.ts';
import type { Invites } from '../domain/invites.ts';
import type { Members } from '../domain/members.ts';
import { listedOf } from '../domain/scenario-views.ts';
import { OwnBytes, type Route, route } from './route.ts';
import { sentenceFor } from './sentences.ts';

interface Needs {
  readonly members: Pick<Members, 'join'>;
  readonly invites: Invites;
}

/** Coming into scenarios by a code, and the codes of a scenario. */
export function inviteRoutes({ members, invites }: Needs): Route[] {
  const looksAfter = {
    identity: 'required',
    may: 'scenario.invite',
    limit: { kind: 'scenario.invite', by: 'identity' },
  } as const;
  return [
    route({
      method: 'post',
      path: '/v1/scenarios/join',
      does: 'Comes into a scenario by its invite code; coming again changes nothing. Wrong codes are counted, and every code that lets nobody in is refused alike.',
      identity: 'required',
      may: 'scenario.join',
      limit: { kind: 'scenario.join', by: 'identity' },
      body: joining,
      reply: joinReply,
      answer: async ({ identity, body, caller }) => {
        const scenario = await members.join(identity, body.invite_code, caller.address);
        const message = sentenceFor('scenario.joined', caller.locale);
        return { message, scenario: listedOf(scenario, identity.id, true) };
      },
    }),
    route({
      method: 'get',
      path: '/v1/scenarios/:id/invites',
      does: 'The invite codes of a scenario that are not revoked. For its owner and its game masters, as are the following.',
      identity: 'required',
      may: 'scenario.invite',
      params: scenarioParams,
      reply: inviteList,
      answer: async ({ identity, params }) => {
        const list = await invites.list(identity, params.id);
        return { invites: list, count: list.length };
      },
    }),
    route({
      method: 'post',
      path: '/v1/scenarios/:id/invites',
      does: 'Makes an invite code: the one that is given, or one that is easily said. It may have an end and a number of uses.',
      ...looksAfter,
      params: scenarioParams,
      body: inviteMaking,
      status: 201,
      reply: inviteReply,
      answer: async ({ identity, params, body, caller }) => ({
        invite: await invites.make(identity, params.id, body, caller.address),
      }),
    }),
    route({
      method: 'patch',
      path: '/v1/scenarios/:id/invites/:code',
      does: 'Gives a code (named by its id, or by itself) another end or number of uses.',
      ...looksAfter,
      params: inviteParams,
      body: inviteChange,
      reply: inviteReply,
      answer: async ({ identity, params, body }) => ({
        invite: await invites.change(identity, params.id, params.code, body),
      }),
    }),
    route({
      method: 'delete',
      path: '/v1/scenarios/:id/invites/:code',
      does: 'Revokes a code (named by its id, or by itself): it lets nobody in any more. The first one is changed with the scenario instead.',
      ...looksAfter,
      params: inviteParams,
      answer: ({ identity, params }) => invites.revoke(identity, params.id, params.code),
    }),
    route({
      method: 'get',
      path: '/v1/scenarios/:id/invite.png',
      does: 'A QR picture of the link that lets people in: of the first code, for all who play; `invite` is the id of another, for those who look after them.',
      identity: 'required',
      may: 'scenario.see',
      params: scenarioParams,
      query: pictureSearch,
      media: 'image/png',
      answer: async ({ identity, params, query }) => {
        const { png, etag } = await invites.picture(identity, params.id, query.invite);
        return new OwnBytes(png, etag);
      },
    }),
  ];
}
