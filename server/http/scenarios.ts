import type { Identity, Limits } from '../../rooms/services.ts';
import { sentence } from '../../schema/rest/accounts.ts';
import { MAX_IMAGE_BYTES } from '../../schema/rest/assets.ts';
import {
  scenarioChange,
  scenarioChanged,
  scenarioMade,
  scenarioMaking,
  scenarioParams,
  scenarioPlayers,
  scenarioReply,
  scenarioTransfer,
  transferParams,
} from '../../schema/rest/scenarios.ts';
import type { Upload } from '../domain/asset-upload.ts';
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
  async function coverOf(file: Upload | undefined, { id }: Identity): Promise<Buffer | undefined> {
    if (!file || !('bytes' in file)) return undefined;
    await limits.spend('upload', id);
    return file.bytes;
  }
  const asOwner = {
    identity: 'required',
    may: 'scenario.change',
    limit: { kind: 'scenario.change', by: 'identity' },
  } as const;
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
        const scenario = await scenarioBook.create(identity, body, await coverOf(file, identity));
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
      method: 'patch',
      path: '/v1/scenarios/:id',
      does: 'Changes name, description, invite code and picture (`cover`) of a scenario; what is left out stays. For its owner.',
      ...asOwner,
      params: scenarioParams,
      file: form,
      body: scenarioChange,
      reply: scenarioChanged,
      answer: async ({ identity, params, body, file, caller }) => {
        const scenario = await scenarioBook.change(identity, params.id, body, await coverOf(file, identity));
        return { message: sentenceFor('scenario.changed', caller.locale), scenario };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/scenarios/:id',
      does: 'Deletes a scenario with everything that is of it; whoever is inside is carried to the square. For its owner.',
      ...asOwner,
      params: scenarioParams,
      reply: sentence,
      answer: async ({ identity, params, caller }) => {
        await scenarioBook.end(identity, params.id);
        return { message: sentenceFor('scenario.deleted', caller.locale) };
      },
    }),
    route({
      method: 'post',
      path: '/v1/scenarios/:id/transfer',
      does: 'Gives a scenario to somebody, who plays in it from then on and leads in the place of its owner. For its owner.',
      ...asOwner,
      params: transferParams,
      body: scenarioTransfer,
      reply: scenarioChanged,
      answer: async ({ identity, params, body, caller }) => {
        const scenario = await scenarioBook.transfer(identity, params.id, body.newOwnerUserId);
        return { message: sentenceFor('scenario.transferred', caller.locale), scenario };
      },
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
