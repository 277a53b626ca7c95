import type { SheetList, SheetReply, SheetWriting, TemplateView, TemplateWriting } from '../schema/rest/sheets.ts';
import type { Rest } from './rest.ts';

/**
 * The characters that people play in scenarios. Every method names the scenario by its id; what changes is told by Parvis’s
 * event `sheet.changed`.
 */
export class Sheets {
  readonly #rest: Rest;

  constructor(rest: Rest) {
    this.#rest = rest;
  }

  /** Somebody’s sheet, for him and the game masters; one’s own unless named. */
  of(scenario: string, user = 'me'): Promise<SheetReply> {
    return this.#rest.get<SheetReply>(`${under(scenario)}/sheets/${user}`);
  }

  /** Those that one may see: everybody’s for game masters, one’s own for others. */
  all(scenario: string): Promise<SheetList> {
    return this.#rest.get<SheetList>(`${under(scenario)}/sheets`);
  }

  /** Fills in a sheet, whole; `revision` is that of the sheet that was read: refuses `sheet.stale` when it has changed since. */
  write(scenario: string, said: SheetWriting, user = 'me'): Promise<SheetReply> {
    return this.#rest.put<SheetReply>(`${under(scenario)}/sheets/${user}`, said);
  }

  /** For the owner: what sheets ask for. `mark` is that of the template that was read. */
  async setTemplate(scenario: string, said: TemplateWriting): Promise<TemplateView> {
    const { template } = await this.#rest.put<{ template: TemplateView }>(`${under(scenario)}/sheet-template`, said);
    return template;
  }
}

const under = (scenario: string) => `/v1/scenarios/${scenario}`;
