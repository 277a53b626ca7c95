import { memberParams } from '../../schema/rest/invites.ts';
import { scenarioParams } from '../../schema/rest/scenarios.ts';
import type { Members } from '../domain/members.ts';
import { type Route, route } from './route.ts';

/** Going from scenarios, and who leads them. */
export function scenarioMemberRoutes({ members }: { readonly members: Members }): Route[] {
  const asOwner = {
    identity: 'required',
    may: 'scenario.members',
    limit: { kind: 'scenario.members', by: 'identity' },
  } as const;
  return [
    route({
      method: 'post',
      path: '/v1/scenarios/:id/leave',
      does: 'Leaves a scenario; its owner transfers or deletes it instead. One’s sheet and story of it are kept for when one comes again.',
      identity: 'required',
      may: 'scenario.leave',
      limit: { kind: 'scenario.leave', by: 'identity' },
      params: scenarioParams,
      answer: ({ identity, params }) => members.leave(identity, params.id),
    }),
    route({
      method: 'delete',
      path: '/v1/scenarios/:id/players/:userId',
      does: 'Removes somebody from a scenario; he leads it no longer, either. For its owner. A code that still lets people in lets him in again.',
      ...asOwner,
      params: memberParams,
      answer: ({ identity, params }) => members.remove(identity, params.id, params.userId),
    }),
    route({
      method: 'put',
      path: '/v1/scenarios/:id/gms/:userId',
      does: 'Makes a player of a campaign a game master. For its owner.',
      ...asOwner,
      params: memberParams,
      answer: ({ identity, params }) => members.nameGm(identity, params.id, params.userId),
    }),
    route({
      method: 'delete',
      path: '/v1/scenarios/:id/gms/:userId',
      does: 'Makes a game master a player again; the owner stays one. For the owner.',
      ...asOwner,
      params: memberParams,
      answer: ({ identity, params }) => members.dismissGm(identity, params.id, params.userId),
    }),
  ];
}
