import { scenarioParams } from '../../schema/rest/scenarios.ts';
import {
  sheetList,
  sheetParams,
  sheetReply,
  sheetWriting,
  templateReply,
  templateWriting,
} from '../../schema/rest/sheets.ts';
import type { SheetBook } from '../domain/sheets.ts';
import { type Route, route } from './route.ts';

/** The characters that people play in scenarios. */
export function sheetRoutes({ sheets }: { readonly sheets: SheetBook }): Route[] {
  const limit = { kind: 'sheet', by: 'identity' } as const;
  return [
    route({
      method: 'get',
      path: '/v1/scenarios/:id/sheet-template',
      does: 'What every character sheet of a scenario asks for. For who plays in it.',
      identity: 'required',
      may: 'sheet.see',
      params: scenarioParams,
      reply: templateReply,
      answer: async ({ identity, params }) => ({ template: await sheets.template(identity, params.id) }),
    }),
    route({
      method: 'put',
      path: '/v1/scenarios/:id/sheet-template',
      does: 'Says what the character sheets ask for; what was filled in is kept as far as it fits. For the owner. The mark is that of the template that was read.',
      identity: 'required',
      may: 'sheet.template',
      limit,
      params: scenarioParams,
      body: templateWriting,
      reply: templateReply,
      answer: async ({ identity, params, body }) => ({ template: await sheets.setTemplate(identity, params.id, body) }),
    }),
    route({
      method: 'get',
      path: '/v1/scenarios/:id/sheets',
      does: 'The character sheets that one may see: everybody’s for game masters, one’s own for others.',
      identity: 'required',
      may: 'sheet.see',
      params: scenarioParams,
      reply: sheetList,
      answer: ({ identity, params }) => sheets.list(identity, params.id),
    }),
    route({
      method: 'get',
      path: '/v1/scenarios/:id/sheets/:userId',
      does: 'A player’s character sheet, or one’s own (`me`). For him and the game masters.',
      identity: 'required',
      may: 'sheet.see',
      params: sheetParams,
      reply: sheetReply,
      answer: ({ identity, params }) => sheets.of(identity, params.id, params.userId),
    }),
    route({
      method: 'put',
      path: '/v1/scenarios/:id/sheets/:userId',
      does: 'Fills in a player’s character sheet, or one’s own (`me`), whole. For him and the game masters. The revision is that of the sheet that was read.',
      identity: 'required',
      may: 'sheet.write',
      limit,
      params: sheetParams,
      body: sheetWriting,
      reply: sheetReply,
      answer: ({ identity, params, body, caller }) =>
        sheets.write(identity, params.id, params.userId, body, caller.locale),
    }),
  ];
}
