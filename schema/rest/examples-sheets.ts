import { type Example, example, NAMED } from './example.ts';
import { sheetList, sheetReply, sheetWriting, templateReply, templateWriting } from './sheets.ts';

const params = { id: NAMED.scenario };

const template = {
  fields: [
    { id: 'class', kind: 'choice', label: { fr: 'Classe', en: 'Class' }, of: ['Barde', 'Voleuse'] },
    { id: 'strength', kind: 'number', label: { fr: 'Force', en: 'Strength' }, min: 1, max: 20 },
  ],
  // Of a template that has no field yet.
  mark: '4f53cda18c2baa0c',
} satisfies typeof templateReply._output.template;

const sheet = {
  user_id: NAMED.account,
  name: 'jiniret',
  avatar_url: '/scenes/portraits/emi.png',
  values: { class: 'Barde', strength: 12 },
  revision: 3,
  updated_at: '2026-01-15T10:30:00.000Z',
};

/** Examples of character sheets. */
export const sheetExamples: Readonly<Record<string, Example>> = {
  'GET /v1/scenarios/:id/sheet-template': example(
    { reply: templateReply },
    { as: 'account', params, reply: { template }, refuses: ['scenario.unknown'] },
  ),
  'PUT /v1/scenarios/:id/sheet-template': example(
    { body: templateWriting, reply: templateReply },
    {
      as: 'account',
      params,
      body: template,
      reply: { template: { ...template, mark: '9a1b6c3d5e7f8021' } },
      refuses: ['scenario.unknown', 'scenario.owner_only', 'sheet.template_stale'],
    },
  ),
  'GET /v1/scenarios/:id/sheets': example(
    { reply: sheetList },
    { as: 'account', params, reply: { sheets: [sheet], template, count: 1 }, refuses: ['scenario.unknown'] },
  ),
  'GET /v1/scenarios/:id/sheets/:userId': example(
    { reply: sheetReply },
    {
      as: 'account',
      params: { ...params, userId: 'me' },
      reply: { sheet, template },
      refuses: ['scenario.unknown', 'scenario.player_unknown', 'sheet.private'],
    },
  ),
  'PUT /v1/scenarios/:id/sheets/:userId': example(
    { body: sheetWriting, reply: sheetReply },
    {
      as: 'account',
      params: { ...params, userId: 'me' },
      body: { values: {}, revision: 0 },
      reply: { sheet: { ...sheet, values: {}, revision: 1 }, template },
      refuses: ['scenario.unknown', 'scenario.player_unknown', 'sheet.private', 'sheet.stale'],
    },
  ),
};
