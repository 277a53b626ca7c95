import { joining } from '../scenarios.ts';
import { chroniclePage } from './chronicle.ts';
import { type Example, example, NAMED } from './example.ts';
import { type InviteView, inviteChange, inviteList, inviteMaking, inviteReply, joinReply } from './invites.ts';

const params = { id: NAMED.scenario };
const named = { ...params, userId: NAMED.other };
const coded = { ...params, code: NAMED.invite };
const at = '2026-01-15T12:00:00.000Z';

const invite: InviteView = {
  id: '0c5f8a1d2e3b4c5d6e7f8091',
  code: NAMED.invite,
  link: `https://parvis.example/?join=${NAMED.invite}`,
  first: false,
  state: 'open',
  expires_at: '2036-02-01T12:00:00.000Z',
  uses: 10,
  used: 0,
  by: NAMED.account,
  created_at: at,
};

/** Coming and going. */
const members: Readonly<Record<string, Example>> = {
  'POST /v1/scenarios/join': example(
    { body: joining, reply: joinReply },
    {
      as: 'account',
      body: { invite_code: NAMED.invite },
      reply: {
        message: 'Vous participez maintenant au scénario',
        scenario: {
          id: NAMED.played,
          name: 'The lost key',
          cover: '',
          invite_code: 'LOSTKEY',
          owner_user_id: NAMED.other,
          description: null,
          mode: 'story',
          is_owner: false,
          created_at: at,
          updated_at: null,
        },
      },
      refuses: ['invite.unknown', 'scenario.full'],
    },
  ),
  'POST /v1/scenarios/:id/leave': {
    as: 'account',
    params: { id: NAMED.played },
    refuses: ['scenario.unknown', 'scenario.owner_stays'],
  },
  'DELETE /v1/scenarios/:id/players/:userId': {
    as: 'account',
    params: named,
    refuses: ['scenario.unknown', 'scenario.owner_only', 'scenario.owner_stays', 'scenario.player_unknown'],
  },
  'PUT /v1/scenarios/:id/gms/:userId': {
    as: 'account',
    params: named,
    refuses: [
      'scenario.unknown',
      'scenario.owner_only',
      'scenario.player_unknown',
      'scenario.no_gms',
      'scenario.gms_full',
    ],
  },
  'DELETE /v1/scenarios/:id/gms/:userId': {
    as: 'account',
    params: named,
    refuses: [
      'scenario.unknown',
      'scenario.owner_only',
      'scenario.no_gms',
      'scenario.owner_leads',
      'scenario.gm_unknown',
    ],
  },
};

const refuses = ['scenario.unknown', 'invite.not_yours'] as const;

/** The codes of a scenario. */
const codes: Readonly<Record<string, Example>> = {
  'GET /v1/scenarios/:id/invites': example(
    { reply: inviteList },
    { as: 'account', params, reply: { invites: [invite], count: 1 }, refuses },
  ),
  'POST /v1/scenarios/:id/invites': example(
    { body: inviteMaking, reply: inviteReply },
    {
      as: 'account',
      params,
      body: { expires_at: '2036-02-01T12:00:00.000Z', uses: 10 },
      reply: { invite: { ...invite, code: 'BAKOTIMU47', link: 'https://parvis.example/?join=BAKOTIMU47' } },
      refuses: [...refuses, 'scenario.code_taken', 'invite.past', 'invite.too_many'],
    },
  ),
  'PATCH /v1/scenarios/:id/invites/:code': example(
    { body: inviteChange, reply: inviteReply },
    {
      as: 'account',
      params: coded,
      body: { uses: 20 },
      reply: { invite: { ...invite, uses: 20 } },
      refuses: [...refuses, 'invite.unknown', 'invite.past'],
    },
  ),
  'DELETE /v1/scenarios/:id/invites/:code': {
    as: 'account',
    params: coded,
    refuses: [...refuses, 'invite.unknown', 'invite.first'],
  },
  'GET /v1/scenarios/:id/invite.png': { as: 'account', params, refuses: [...refuses, 'invite.unknown'] },
};

/** What happened. */
const chronicle: Readonly<Record<string, Example>> = {
  'GET /v1/scenarios/:id/chronicle': example(
    { reply: chroniclePage },
    {
      as: 'account',
      params,
      query: { limit: '20' },
      reply: {
        lines: [
          {
            id: '019bcc6f0cc00000c4e0000000000001',
            kind: 'roll',
            account: NAMED.account,
            name: NAMED.username,
            scene: 'plaza',
            text: 'courage',
            about: { formula: '2d6+1', dice: [4, 3], total: 8 },
            at,
            verified: true,
          },
        ],
        count: 1,
        next: null,
      },
      refuses: ['scenario.unknown'],
    },
  ),
  'GET /v1/scenarios/:id/chronicle.md': { as: 'account', params, refuses: ['scenario.unknown'] },
};

export const inviteExamples: Readonly<Record<string, Example>> = { ...members, ...codes, ...chronicle };
