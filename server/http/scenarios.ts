import type { Limits } from '../../rooms/services.ts';
import { MAX_IMAGE_BYTES } from '../../schema/rest/assets.ts';
import {
  scenarioMade,
  scenarioMaking,
  scenarioParams,
  scenarioPlayers,
  scenarioReply,
} from '../../schema/rest/scenarios.ts';
import type { ScenarioBook } from '../domain/scenarios.ts';
import { type Route, route } from './route.ts';
import { sentenceFor } from './sentences.ts';

interface Needs {
  readonly scenarioBook: ScenarioBook;
  readonly limits: Limits;
}

/** A form that may bring a picture. */
const form = { field: 'cover', maxBytes: MAX_IMAGE_BYTES, tooLarge: 'cover.too_large' } as const;

/** Private worlds. */
export function scenarioRoutes({ scenarioBook, limits }: Needs): Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/scenarios/create',
      does: 'Makes a scenario: one is its owner and first player, and its game master in campaign mode.',
      identity: 'required',
      may: 'scenario.make',
      limit: { kind: 'scenario.make', by: 'identity' },
      file: form,
      body: scenarioMaking,
      status: 201,
      reply: scenarioMade,
      answer: async ({ identity, body, file, caller }) => {
        const cover = file && 'bytes' in file ? file.bytes : undefined;
        if (cover) await limits.spend('upload', identity.id);
        const scenario = await scenarioBook.create(identity, body, cover);
        return { message: sentenceFor('scenario.made', caller.locale), scenario: { Scenario: scenario } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/scenarios/:id',
      does: 'A scenario that one takes part in.',
      identity: 'required',
      may: 'scenario.see',
      params: scenarioParams,
      reply: scenarioReply,
      answer: async ({ identity, params }) => ({ scenario: await scenarioBook.get(identity, params.id) }),
    }),
    route({
      method: 'get',
      path: '/v1/scenarios/:id/players',
      does: 'Who plays in a scenario: its owner, then the others by username.',
      identity: 'required',
      may: 'scenario.players',
      params: scenarioParams,
      reply: scenarioPlayers,
      answer: async ({ params, caller }) => {
        const players = await scenarioBook.players(params.id);
        return { message: sentenceFor('scenario.players', caller.locale), players, count: players.length };
      },
    }),
  ];
}
