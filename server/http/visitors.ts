import {
  bookPage,
  bookSearch,
  entryParams,
  entryReply,
  entryWriting,
  exhibitParams,
} from '../../schema/rest/exhibits.ts';
import type { VisitorsBook } from '../domain/visitors-book.ts';
import { type Route, route } from './route.ts';

/** The visitors' book of an exhibit. */
export function visitorRoutes({ visitorsBook: book }: { readonly visitorsBook: VisitorsBook }): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/exhibits/:id/book',
      does: 'The visitors’ book of an exhibit, the newest first. Those whom one has blocked are left out.',
      identity: 'optional',
      may: 'exhibit.see',
      params: exhibitParams,
      query: bookSearch,
      reply: bookPage,
      answer: ({ identity, params, query }) => book.read(identity, params.id, query),
    }),
    route({
      method: 'post',
      path: '/v1/exhibits/:id/book',
      does: 'Writes in it: 280 characters at most.',
      identity: 'required',
      may: 'exhibit.sign',
      limit: { kind: 'book', by: 'identity' },
      params: exhibitParams,
      body: entryWriting,
      status: 201,
      reply: entryReply,
      answer: async ({ identity, params, body, caller }) => ({
        entry: await book.sign(identity, params.id, body.text, caller.locale),
      }),
    }),
    route({
      method: 'delete',
      path: '/v1/exhibits/:id/book/:entry',
      does: 'Takes an entry out: one’s own, and any in the book of one’s own exhibit; curators and staff may too.',
      identity: 'required',
      may: 'entry.remove',
      limit: { kind: 'entry.remove', by: 'identity' },
      params: entryParams,
      answer: ({ identity, params }) => book.remove(identity, params.id, params.entry),
    }),
  ];
}
