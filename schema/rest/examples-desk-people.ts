import { peopleList, reportCounts } from './desk-people.ts';
import { type Example, example, NAMED } from './example.ts';

/** Examples of whom the staff find, and how much waits for them. */
export const deskPeopleExamples: Readonly<Record<string, Example>> = {
  'GET /v1/moderation/counts': example(
    { reply: reportCounts },
    { as: 'admin', reply: { counts: { open: 3, taken: 1, closed: 57 } } },
  ),
  'GET /v1/moderation/people': example(
    { reply: peopleList },
    {
      as: 'admin',
      query: { search: 'fel', limit: '20' },
      reply: {
        people: [
          {
            id: NAMED.other,
            username: 'felix',
            name: 'felix',
            avatar: 'hugo',
            role: 'player',
            guest: false,
            created_at: '2025-12-02T18:05:00.000Z',
            last_seen_at: '2026-01-17T14:22:00.000Z',
            is_disabled: false,
            is_deleted: false,
          },
        ],
        count: 1,
        next: null,
      },
    },
  ),
};
