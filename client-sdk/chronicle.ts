import type { ChroniclePage } from '../schema/rest/chronicle.ts';
import type { ChronicleKind } from '../schema/scenarios.ts';
import type { Rest } from './rest.ts';

/** What happened in scenarios that one plays in. What is written meanwhile is told by Parvis’s event `chronicle.line`. */
export interface Chronicle {
  /** The newest first; `next` of a page is the `after` of the following one. */
  page(scenario: string, search?: { after?: string; limit?: number; kind?: ChronicleKind }): Promise<ChroniclePage>;
  /** All of it as Markdown, in the client’s language. */
  markdown(scenario: string): Promise<string>;
}

export function chronicleOver(rest: Rest): Chronicle {
  return {
    page(scenario, { after, limit, kind } = {}) {
      const query = new URLSearchParams({
        ...(after ? { after } : {}),
        ...(limit ? { limit: String(limit) } : {}),
        ...(kind ? { kind } : {}),
      });
      return rest.get(`/v1/scenarios/${scenario}/chronicle?${query}`);
    },
    markdown: async (scenario) => (await rest.send('GET', `/v1/scenarios/${scenario}/chronicle.md`)).text,
  };
}
