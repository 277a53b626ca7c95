import { peopleList, peopleSearch, reportCounts } from '../../schema/rest/desk-people.ts';
import type { DeskPeople } from '../domain/desk-people.ts';
import { type Route, route } from './route.ts';

export interface DeskPeopleNeeds {
  readonly people: DeskPeople;
}

const staff = { identity: 'required', may: 'moderation.desk' } as const;

/** Whom the staff find, and how much waits for them. */
export function deskPeopleRoutes({ people }: DeskPeopleNeeds): Route[] {
  return [
    route({
      ...staff,
      method: 'get',
      path: '/v1/moderation/counts',
      does: 'How many reports are open, taken and closed.',
      reply: reportCounts,
      answer: async ({ identity }) => ({ counts: await people.counts(identity) }),
    }),
    route({
      ...staff,
      method: 'get',
      path: '/v1/moderation/people',
      does: 'Accounts and guests in order of username, a page at a time: `search` is how a username begins; `ids` names up to fifty instead, with commas between.',
      query: peopleSearch,
      reply: peopleList,
      answer: async ({ identity, query }) => {
        const found = await people.find(identity, query);
        return { ...found, count: found.people.length };
      },
    }),
  ];
}
