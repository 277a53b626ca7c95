import { z } from 'zod';

/** What is wrong, field by field: validation, permission, conflict. `fields` is the path of the field, as `settings.darkMode`. */
export const faultsBody = z.strictObject({
  errors: z.array(z.strictObject({ fields: z.string(), message: z.string() })).min(1),
});

/** One sentence: authentication, and failures that are nobody's field. */
export const errorBody = z.strictObject({ error: z.string() });
