import { join } from 'node:path';
import express, { type Router } from 'express';
import { html, prose } from './docs-html.ts';
import { fieldTable, type Operation, operationSection } from './docs-operation.ts';
import { type JsonShape, rowsOf } from './docs-shape.ts';
import { etagOf } from './etag.ts';
import { docsHeaders } from './headers.ts';
import { describeApi, OPENAPI_PATH, type OpenApiDocument } from './openapi.ts';
import type { Route } from './route.ts';

const AT = '/docs';
const FOLDER = join(import.meta.dirname, 'docs');

interface Listed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

function operationsOf(document: OpenApiDocument): Listed[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation: operation as unknown as Operation })),
  );
}

const anchorOf = (chapter: string) => `chapter-${chapter.replace(/\W+/g, '-')}`;

/** The whole page: what the document says, for people. It works without scripts; the script adds finding and copying. */
export function docsPageOf(document: OpenApiDocument): string {
  const all = operationsOf(document);
  const models = (document.components?.schemas ?? {}) as Record<string, JsonShape>;
  const chapters = (document.tags ?? []).map(({ name, description }) => ({
    name,
    description,
    listed: all.filter(({ operation }) => operation.tags.includes(name)),
  }));
  const { title, version, description = '' } = document.info;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · REST API</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${AT}/page.css">
<script src="${AT}/page.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<nav aria-label="Routes">
<p class="brand"><a href="${AT}">${title} <small>REST API v${version}</small></a></p>
<label class="find" hidden>Find a route <input type="search" autocomplete="off" spellcheck="false"></label>
${chapters.map(
  ({ name, listed }) =>
    html`<section><h2><a href="#${anchorOf(name)}">${name}</a></h2><ul>${listed.map(
      ({ method, path, operation }) =>
        html`<li data-of="${operation.operationId}"><a href="#${operation.operationId}"><span class="method ${method}">${method}</span> ${path}</a></li>`,
    )}</ul></section>`,
)}
<section><h2><a href="#shapes">shapes</a></h2><ul>${Object.keys(models).map(
    (name) => html`<li data-of="shape-${name}"><a class="shape" href="#shape-${name}">${name}</a></li>`,
  )}</ul></section>
</nav>
<main id="main">
<h1>${title} REST API</h1>
<p class="lead">${prose(description)}</p>
<p>Base address <code>${document.servers?.[0]?.url}</code> · for programs: <a href="${OPENAPI_PATH}">OpenAPI 3.1 document</a></p>
${chapters.map(
  ({ name, description, listed }) => html`<section class="chapter" aria-labelledby="${anchorOf(name)}">
<h2 id="${anchorOf(name)}">${name}</h2><p>${prose(description ?? '')}</p>
${listed.map(({ method, path, operation }) => operationSection(method, path, operation, models))}</section>`,
)}
<section class="chapter shapes" aria-labelledby="shapes"><h2 id="shapes">shapes</h2>
${Object.entries(models).map(
  ([name, shape]) =>
    html`<article id="shape-${name}" data-find="${name.toLowerCase()}">${fieldTable(name, rowsOf(shape, models))}</article>`,
)}</section>
</main>
</body>
</html>`.text;
}

/** `/docs`: the documentation of the API as one page of ours, written once, with its style and script as files. */
export function docsPage(routes: readonly Route[], base: string): Router {
  let written: { text: string; etag: string } | undefined;
  const router = express.Router({ strict: false });
  router.use(AT, docsHeaders());
  router.get(AT, (_request, response) => {
    const text = written?.text ?? docsPageOf(describeApi(routes, base));
    written ??= { text, etag: etagOf(text) };
    response.set({ 'Cache-Control': 'no-cache', ETag: written.etag }).type('html').send(written.text);
  });
  router.use(AT, express.static(FOLDER, { index: false, redirect: false, dotfiles: 'ignore', maxAge: 0 }));
  return router;
}
