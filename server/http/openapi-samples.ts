import { type Example, NAMED } from '../../schema/rest/example.ts';
import type { Route } from './route.ts';

interface Sample {
  readonly lang: string;
  readonly label: string;
  readonly source: string;
}

/** The address of a route with the values of its example in it. */
export function addressOf(path: string, { params = {}, query = {} }: Example): string {
  const filled = path.replace(/:(\w+)/g, (whole, name: string) => encodeURIComponent(params[name] ?? whole));
  const asked = new URLSearchParams(query).toString();
  return asked ? `${filled}?${asked}` : filled;
}

const shell = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
const script = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** JSON as a programmer would write it in a script. */
function literal(value: unknown, indent: string): string {
  const text = JSON.stringify(value, null, 2)
    .replace(/^(\s*)"(\w+)":/gm, '$1$2:')
    .replace(/"((?:[^"\\]|\\.)*)"/g, (_whole, inner: string) => script(inner.replaceAll('\\"', '"')));
  return text.replaceAll('\n', `\n${indent}`);
}

function curl({ method, path }: Route, example: Example, base: string): string {
  const lines = [`curl -X ${method.toUpperCase()} ${shell(base + addressOf(path, example))}`];
  if (example.as) lines.push(`-H "Authorization: Bearer ${NAMED.token}"`);
  for (const [name, value] of Object.entries(example.headers ?? {})) lines.push(`-H ${shell(`${name}: ${value}`)}`);
  for (const [name, part] of Object.entries(example.form ?? {}))
    lines.push(`-F ${shell(`${name}=${typeof part === 'string' ? part : `@${part.file}`}`)}`);
  if (example.body !== undefined)
    lines.push('-H "Content-Type: application/json"', `-d ${shell(JSON.stringify(example.body))}`);
  return lines.join(' \\\n  ');
}

function fetched({ method, path, reply }: Route, example: Example, base: string): string {
  const before: string[] = [];
  const options = [`method: '${method.toUpperCase()}'`];
  const headers = Object.entries(example.headers ?? {}).map(([name, value]) => `${script(name)}: ${script(value)}`);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the script's own template
  if (example.as) headers.push('Authorization: `Bearer ${token}`');
  if (example.body !== undefined) headers.push(`'Content-Type': 'application/json'`);
  if (headers.length > 0) options.push(`headers: { ${headers.join(', ')} }`);
  if (example.form) {
    before.push('const form = new FormData();');
    for (const [name, part] of Object.entries(example.form))
      before.push(`form.append(${script(name)}, ${typeof part === 'string' ? script(part) : 'file'});`);
    options.push('body: form');
  } else if (example.body !== undefined) options.push(`body: JSON.stringify(${literal(example.body, '  ')})`);
  const call = `const response = await fetch(${script(base + addressOf(path, example))}, {\n  ${options.join(',\n  ')},\n});`;
  return [...before, call, ...(reply ? ['const reply = await response.json();'] : [])].join('\n');
}

/** How a route is asked from a shell and from a script. */
export function samplesOf(route: Route, example: Example, base: string): Sample[] {
  return [
    { lang: 'Shell', label: 'curl', source: curl(route, example, base) },
    { lang: 'JavaScript', label: 'fetch', source: fetched(route, example, base) },
  ];
}
