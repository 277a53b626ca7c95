import { z } from 'zod';

/** A place where people may have an identity already, and by which they can come in. */
export const providerInfo = z.object({ id: z.string(), title: z.string() });
export type ProviderInfo = z.infer<typeof providerInfo>;

/** `GET /auth/providers`. */
export const providerList = z.object({ providers: z.array(providerInfo) });

/** An identity elsewhere that opens one's account. */
export const providerLink = z.object({
  provider: z.string(),
  title: z.string(),
  email: z.string().nullable(),
  linked_at: z.string(),
});
export type ProviderLink = z.infer<typeof providerLink>;

/** `GET /v1/users/me/links`. */
export const linkList = z.object({ links: z.array(providerLink) });

/**
 * How a sign-in ends: what the page that was opened posts to the one that opened it. The stock SDK wants `user` and
 * `token` in a failure too, and takes `error` for its reason.
 */
export const providerOutcome = z.union([
  z.object({
    user: z.null(),
    token: z.null(),
    error: z.string(),
    code: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.object({ user: z.looseObject({ id: z.string() }), token: z.string() }),
]);
