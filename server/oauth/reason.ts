import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { z } from 'zod';

/** An OAuth error (RFC 6749, 5.2), also as GitHub sends it: with status 200, so that it is found inside another one. */
const errorShape = z.object({ error: z.string(), error_description: z.string().optional() });
const insideShape = z.object({ cause: z.object({ cause: z.object({ body: errorShape }) }) });

const said = ({ error, error_description }: z.infer<typeof errorShape>) =>
  error_description ? `${error}: ${error_description}` : error;

/** What went wrong at a provider, for the log: nothing of what was brought, neither codes nor tokens. */
export function reasonOf(error: unknown): string {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return said(error);
  const inside = insideShape.safeParse(error).data;
  if (inside) return said(inside.cause.cause.body);
  if (!(error instanceof Error)) return 'unknown';
  const behind = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `${error instanceof ClientError ? error.code : error.name}: ${error.message}${behind}`;
}
