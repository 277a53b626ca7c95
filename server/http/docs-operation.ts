import { REFUSALS, type RefusalCode } from '../../schema/refusals.ts';
import { type Html, html, prose } from './docs-html.ts';
import { type FieldRow, type JsonShape, rowsOf, typeOf } from './docs-shape.ts';

interface Content {
  readonly schema?: JsonShape;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, unknown>>;
}

interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, Content>>;
}

/** An operation of the document, as far as the page shows it. */
export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly security: readonly object[];
  readonly parameters?: readonly { in: string; name: string; required?: boolean; schema: JsonShape }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, Answer>>;
  readonly 'x-codeSamples': readonly { readonly label: string; readonly source: string }[];
}

type Models = Readonly<Record<string, JsonShape>>;

const pretty = (value: unknown) => JSON.stringify(value, null, 2);

/** A type, with a link to every shape that has a name. */
function linked(type: string): Html {
  const parts = type
    .split(/\b([A-Z]\w+)\b/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="#shape-${part}">${part}</a>` : part));
  return html`<code class="type">${parts}</code>`;
}

export function fieldTable(caption: string, rows: readonly FieldRow[]): Html | undefined {
  if (rows.length === 0) return undefined;
  const lines = rows.map(
    ({
      name,
      type,
      required,
      rule,
    }) => html`<tr><th scope="row"><code>${name}</code>${!required && html`<small>optional</small>`}</th>
<td>${linked(type)}${rule && html`<span>${prose(rule)}</span>`}</td></tr>`,
  );
  return html`<div class="scroll" tabindex="0"><table><caption>${caption}</caption><tbody>${lines}</tbody></table></div>`;
}

function code(label: string, source: string): Html {
  return html`<figure><figcaption>${label}</figcaption><pre tabindex="0"><code>${source}</code></pre></figure>`;
}

function asks({ security }: Operation): Html {
  const [first, second] = security;
  if (!first) return html`<span class="who">open to everybody</span>`;
  return second
    ? html`<span class="who">token if there is one</span>`
    : html`<span class="who needs">needs a token</span>`;
}

function parameters({ parameters = [] }: Operation): Html | undefined {
  const rows = parameters.map(({ in: where, name, required = false, schema }) => {
    const [inner] = rowsOf({ properties: { [name]: schema } }, {});
    return { name, required, type: typeOf(schema), rule: [where, inner?.rule].filter(Boolean).join(' · ') };
  });
  return fieldTable('Parameters', rows);
}

const INVALID = { status: 400, fr: 'Ce qui ne va pas, champ par champ', en: 'What is wrong, field by field' };

function refusals({ responses }: Operation): Html | undefined {
  const codes = Object.values(responses).flatMap(({ content }) =>
    Object.keys(content?.['application/json']?.examples ?? {}),
  ) as RefusalCode[];
  if (codes.length === 0) return undefined;
  const lines = codes.map((one) => {
    const { status, fr, en } = one === 'request.invalid' ? INVALID : REFUSALS[one];
    return html`<tr><th scope="row"><b class="status s${String(status)[0]}">${status}</b></th>
<td><code>${one}</code></td><td lang="fr">${fr}</td><td>${en}</td></tr>`;
  });
  return html`<details><summary>${codes.length} refusals</summary><div class="scroll" tabindex="0"><table class="refusals">
<thead><tr><th scope="col">Status</th><th scope="col">Code</th><th scope="col">French</th><th scope="col">English</th></tr></thead>
<tbody>${lines}</tbody></table></div></details>`;
}

/** One operation: what it does, what it takes and gives on the left, how it is asked on the right. */
export function operationSection(method: string, path: string, operation: Operation, models: Models): Html {
  const bodies = Object.entries(operation.requestBody?.content ?? {}).map(([type, { schema }]) =>
    fieldTable(`Body · ${type}`, rowsOf(schema ?? {}, models)),
  );
  const done = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
  const replies = done.map(([status, { description, content }]) => {
    const { schema, example } = content?.['application/json'] ?? {};
    return {
      table: fieldTable(`Reply · ${status} ${description}`, rowsOf(schema ?? {}, models)),
      shown: example === undefined ? undefined : code(`reply · ${status}`, pretty(example)),
      bare: schema ? undefined : html`<p class="bare"><b class="status s2">${status}</b> ${description}</p>`,
    };
  });
  const { operationId: id, summary } = operation;
  return html`<article id="${id}" data-find="${`${method} ${path} ${summary}`.toLowerCase()}">
<header><h3><a href="#${id}"><span class="method ${method}">${method}</span> <code>${path}</code></a></h3>${asks(operation)}</header>
<p>${prose(summary)}</p>
<div class="sides"><div>${parameters(operation)}${bodies}${replies.map((one) => [one.table, one.bare])}${refusals(operation)}</div>
<div class="samples">${operation['x-codeSamples'].map(({ label, source }) => code(label, source))}${replies.map(({ shown }) => shown)}</div></div>
</article>`;
}
