import { chroniclePage, chronicleSearch } from '../../schema/rest/chronicle.ts';
import { scenarioParams } from '../../schema/rest/scenarios.ts';
import type { ChronicleReading } from '../domain/chronicle-reading.ts';
import { OwnBytes, type Route, route } from './route.ts';

/** What happened in a scenario, for who plays in it. */
export function chronicleRoutes({ chronicles }: { readonly chronicles: ChronicleReading }): Route[] {
  const reads = { identity: 'required', may: 'scenario.see', params: scenarioParams } as const;
  return [
    route({
      method: 'get',
      path: '/v1/scenarios/:id/chronicle',
      does: 'What happened in a scenario, the newest first. Of a roll it says whether it is as the server rolled it.',
      ...reads,
      query: chronicleSearch,
      reply: chroniclePage,
      answer: async ({ identity, params, query }) => {
        const { page, next } = await chronicles.page(identity, params.id, query);
        return { lines: page, count: page.length, next };
      },
    }),
    route({
      method: 'get',
      path: '/v1/scenarios/:id/chronicle.md',
      does: 'The chronicle from its beginning, as a Markdown text in the language that is asked for.',
      ...reads,
      limit: { kind: 'chronicle.export', by: 'identity' },
      media: 'text/markdown; charset=utf-8',
      answer: async ({ identity, params, caller, header }) => {
        const { name, text, etag } = await chronicles.written(identity, params.id, caller.locale);
        header('Content-Disposition', `attachment; filename="${name}.md"`);
        return new OwnBytes(text, etag);
      },
    }),
  ];
}
