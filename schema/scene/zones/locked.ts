import { z } from 'zod';

/** What opens a locked zone: an account, or being of the staff. */
export const LOCKS = ['account', 'staff'] as const;

/** Only some may walk in. */
export const locked = z.strictObject({ needs: z.enum(LOCKS).describe('Who may walk in') });
