import { z } from 'zod';

/** A scenario, as the list of somebody's scenarios shows it. */
export const scenarioView = z.object({
  id: z.uuid(),
  name: z.string(),
  cover: z.string(),
  invite_code: z.string(),
  owner_user_id: z.uuid(),
  description: z.string().nullable(),
  mode: z.enum(['story', 'campaign']),
  is_owner: z.boolean(),
  created_at: z.string(),
  updated_at: z.string().nullable(),
});

/** `GET /v1/users/scenarios`, `/v1/users/me/scenarios` and `/v1/users/:userId/scenarios`. */
export const scenarioList = z.object({ message: z.string(), scenarios: z.array(scenarioView), count: z.int() });
