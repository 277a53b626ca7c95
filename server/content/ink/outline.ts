/** A stretch of a dialogue: what comes before the first knot (named ''), a knot, or a stitch (`knot.stitch`). */
export interface Stretch {
  readonly name: string;
  /** Where it begins, from 1. */
  readonly line: number;
  /** Ink’s own functions are called, not walked into. */
  readonly isFunction: boolean;
  /** How many choices are written in it. */
  readonly choices: number;
  /** Whether it says anything by itself. */
  readonly speaks: boolean;
  /** The forms that it opens, in order. */
  readonly forms: readonly string[];
  /** Names that it diverts to, runs beside it or calls, as they are written. */
  readonly leads: readonly string[];
  /** Names of its gathers and choices, which can be diverted to. */
  readonly labels: readonly string[];
}

type Growing = { -readonly [K in keyof Stretch]: Stretch[K] extends readonly (infer T)[] ? T[] : Stretch[K] };

const KNOT = /^\s*={2,}\s*(function\s+)?([\p{L}\w]+)/u;
const STITCH = /^\s*=\s*([\p{L}\w]+)/u;
const CHOICE = /^\s*(?:[*+]\s*)+/;
const LABEL = /^\s*(?:[*+-]\s*)+\(\s*([\p{L}\w]+)\s*\)/u;
const LOGIC = /^\s*(?:~|VAR\b|CONST\b|LIST\b|EXTERNAL\b|INCLUDE\b|TODO\b)/;

/** What a dialogue is made of, by its text. The dialogue must compile. */
export function outlineOf(source: string): Stretch[] {
  const stretches: Growing[] = [];
  const begin = (name: string, line: number, isFunction: boolean): Growing => {
    const stretch = { name, line, isFunction, choices: 0, speaks: false, forms: [], leads: [], labels: [] };
    stretches.push(stretch);
    return stretch;
  };
  let now = begin('', 1, false);
  let knot = '';
  for (const [index, text] of withoutComments(source).split('\n').entries()) {
    const opensKnot = KNOT.exec(text);
    const opensStitch = opensKnot ? null : STITCH.exec(text);
    if (opensKnot) {
      knot = opensKnot[2] ?? '';
      now = begin(knot, index + 1, opensKnot[1] !== undefined);
    } else if (opensStitch) now = begin(`${knot}.${opensStitch[1]}`, index + 1, false);
    else read(now, text);
  }
  return stretches;
}

function read(stretch: Growing, text: string): void {
  if (CHOICE.test(text)) stretch.choices++;
  const label = LABEL.exec(text)?.[1];
  if (label) stretch.labels.push(label);
  for (const [, form] of text.matchAll(/#\s*form:\s*([\w-]+)/g)) if (form) stretch.forms.push(form);
  for (const [, name] of text.matchAll(/(?:->|<-)\s*([\p{L}\w.]+)/gu)) if (name) stretch.leads.push(name);
  for (const [, name] of text.matchAll(/([\p{L}\w.]+)\s*\(/gu)) if (name) stretch.leads.push(name);
  if (!LOGIC.test(text) && /\p{L}/u.test(said(text))) stretch.speaks = true;
}

/** What of a line is read to the player, roughly: without choices, tags, logic and diverts. */
function said(text: string): string {
  return text
    .replace(/(?:->|<-)\s*[\p{L}\w.]*/gu, '')
    .replace(/^\s*(?:[*+-]\s*)*(?:\([^)]*\))?/, '')
    .replace(/#.*/, '')
    .replace(/\{[^}]*:?|\}/g, '')
    .replace(/^\s*(?:else|"[^"]*"|[\w.]+|[^:]*[=<>!][^:]*):/, '');
}

/** The same lines, with comments blank. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/\/\/.*/g, '');
}

/** The stretches that are walked into from the beginning, or from one that is, by what is written. */
export function reachedOf(stretches: readonly Stretch[]): ReadonlySet<string> {
  const byName = new Map(stretches.map((one) => [one.name, one]));
  const reached = new Set<string>();
  const open = [''];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const stretch = byName.get(name);
    if (!stretch || reached.has(name)) continue;
    reached.add(name);
    const knot = name.split('.')[0] ?? '';
    for (const lead of stretch.leads) open.push(...namedBy(stretches, knot, lead));
    // What has nothing before its first stitch goes on in it.
    const at = stretches.indexOf(stretch);
    const next = stretches[at + 1];
    if (next?.name.startsWith(`${name}.`) && !stretch.speaks && stretch.choices === 0 && stretch.leads.length === 0)
      open.push(next.name);
  }
  return reached;
}

/** Whom a name means, written in a knot: a stitch or label of that knot first, then anything of that name. */
function namedBy(stretches: readonly Stretch[], knot: string, lead: string): string[] {
  const [first = '', second] = lead.split('.');
  return stretches
    .filter(({ name, labels }) => {
      const [owner = '', stitch] = name.split('.');
      if (name === lead) return true;
      if (second === undefined) return (owner === knot && stitch === first) || labels.includes(first);
      return (owner === first && labels.includes(second)) || (stitch === first && labels.includes(second));
    })
    .map(({ name }) => name);
}
