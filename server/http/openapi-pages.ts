import { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { PAGES } from './openapi-chapters.ts';

interface Page {
  readonly id: string;
  readonly does: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly says: string;
  readonly type?: string;
}

const described = (fields: Readonly<Record<string, string>>, optional: boolean) =>
  z.object(
    Object.fromEntries(
      Object.entries(fields).map(([name, description]) => {
        const text = z.string().meta({ description });
        return [name, optional ? text.optional() : text];
      }),
    ),
  );

function page({ id, does, params, query, status, says, type }: Page): ZodOpenApiOperationObject {
  const content = type ? { content: { [type]: { schema: z.string() } } } : {};
  return {
    operationId: id,
    tags: [PAGES],
    summary: does,
    security: [],
    requestParams: {
      ...(params ? { path: described(params, false) } : {}),
      ...(query ? { query: described(query, true) } : {}),
    },
    responses: { [status]: { description: says, ...content } },
    'x-codeSamples': [],
  };
}

const provider = { id: 'One of `GET /v1/auth/providers`.' };
const comesBack = {
  does: 'Where the provider sends the window back. It posts `{ user, token }` or `{ error, code }` to the page that opened it, and to no other.',
  params: provider,
};

/** What the server answers that is not JSON: pages for windows, and files. */
export const pagePaths: Record<string, Record<string, ZodOpenApiOperationObject>> = {
  '/auth/provider/{id}': {
    get: page({
      id: 'openProvider',
      does: 'Begins a sign-in with a provider; opened in a window by a page of an allowed origin.',
      params: provider,
      query: { token: 'The session of a guest or an account, which the identity is linked to.' },
      status: 303,
      says: 'To the provider.',
    }),
  },
  '/auth/provider/{id}/callback': {
    get: page({ id: 'providerCallback', ...comesBack, status: 200, says: 'The outcome.', type: 'text/html' }),
    post: page({ id: 'providerFormCallback', ...comesBack, status: 303, says: 'To the same address, with GET.' }),
  },
  '/assets/{name}': {
    get: page({
      id: 'getPicture',
      does: 'A variant of an uploaded picture, at the address that its asset tells. It never changes.',
      params: { name: '`<sha-256>-large.webp` or `<sha-256>-thumb.webp`' },
      status: 200,
      says: 'The picture.',
      type: 'image/webp',
    }),
  },
  '/docs': {
    get: page({ id: 'getDocs', does: 'This page.', status: 200, says: 'The page.', type: 'text/html' }),
  },
};
