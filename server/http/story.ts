import { journal, journalAsked } from '../../schema/rest/story.ts';
import type { Journals } from '../domain/journal.ts';
import { type Route, route } from './route.ts';

/** How far one is in the stories of this world. */
export function storyRoutes({ journals }: { readonly journals: Journals }): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/users/me/story',
      does: 'One’s journal and what one has: quests that were begun with the steps that are known, keys and other items, badges; in the open world, or in a scenario that one plays in. Texts are in both languages.',
      identity: 'required',
      may: 'story.read',
      query: journalAsked,
      reply: journal,
      answer: ({ identity, query }) => journals.of(identity, query.scenario),
    }),
  ];
}
