import { sentence } from './accounts.ts';
import { type Example, example, NAMED } from './example.ts';
import { scenarioChanged, scenarioMade, scenarioPlayers, scenarioReply, scenarioTransfer } from './scenarios.ts';

/** The scenario that the examples are about. */
export const aScenario = {
  id: NAMED.scenario,
  name: 'K-Pop Universe',
  cover: '/assets/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08-cover.webp',
  invite_code: 'KPOP2024',
  owner_user_id: NAMED.account,
  description: 'Un univers narratif K-Pop',
  mode: 'story',
  gm_user_ids: [],
  settings: {},
  created_at: '2026-01-15T10:30:00.000Z',
  updated_at: null,
} satisfies typeof scenarioReply._output.scenario;

const params = { id: NAMED.scenario };
const player = { name: 'jiniret', username: NAMED.username, avatar_url: '/scenes/portraits/emi.png' };
const wrong = [
  'scenario.name_refused',
  'scenario.description_refused',
  'cover.too_large',
  'cover.type',
  'cover.pixels',
  'cover.broken',
] as const;

/** Examples of `/v1/scenarios/…`. */
export const scenarioExamples: Readonly<Record<string, Example>> = {
  'POST /v1/scenarios/create': example(
    { reply: scenarioMade },
    {
      as: 'account',
      form: {
        name: 'K-Pop Universe',
        invite_code: 'KPOP2024',
        description: 'Un univers narratif K-Pop',
        mode: 'story',
        cover: { file: 'cover.jpg' },
      },
      reply: { message: 'Scénario créé avec succès', scenario: { Scenario: aScenario } },
      refuses: ['scenario.code_taken', 'scenario.too_many', ...wrong],
    },
  ),
  'GET /v1/scenarios/:id': example(
    { reply: scenarioReply },
    { as: 'account', params, reply: { scenario: aScenario }, refuses: ['scenario.unknown'] },
  ),
  'PATCH /v1/scenarios/:id': example(
    { reply: scenarioChanged },
    {
      as: 'account',
      params,
      form: {
        name: 'K-Pop Universe - Season 2',
        description: 'Un univers narratif K-Pop - Nouvelle saison',
        invite_code: 'KPOP2025',
        cover: { file: 'new-cover.jpg' },
      },
      reply: {
        message: 'Scénario mis à jour avec succès',
        scenario: { ...aScenario, invite_code: 'KPOP2025', updated_at: '2026-01-17T16:45:00.000Z' },
      },
      refuses: ['scenario.unknown', 'scenario.owner_changes', 'scenario.code_taken', ...wrong],
    },
  ),
  'DELETE /v1/scenarios/:id': example(
    { reply: sentence },
    {
      as: 'account',
      params,
      reply: { message: 'Scénario supprimé avec succès' },
      refuses: ['scenario.unknown', 'scenario.owner_deletes'],
    },
  ),
  'POST /v1/scenarios/:id/transfer': example(
    { body: scenarioTransfer, reply: scenarioChanged },
    {
      as: 'account',
      params,
      body: { newOwnerUserId: NAMED.other },
      reply: {
        message: 'Propriété du scénario transférée avec succès',
        scenario: { ...aScenario, owner_user_id: NAMED.other, updated_at: '2026-01-17T18:30:00.000Z' },
      },
      refuses: ['scenario.unknown', 'scenario.owner_transfers', 'scenario.yours_already', 'scenario.new_owner_unknown'],
    },
  ),
  'GET /v1/scenarios/:id/players': example(
    { reply: scenarioPlayers },
    {
      as: 'account',
      params,
      reply: {
        message: 'Liste des participants récupérée avec succès',
        players: [
          { id: NAMED.account, ...player, is_owner: true },
          {
            id: NAMED.other,
            username: 'felix_sunshine',
            name: 'Felix',
            avatar_url: '/scenes/portraits/diego.png',
            is_owner: false,
          },
        ],
        count: 2,
      },
      refuses: ['scenario.unknown'],
    },
  ),
};
