import type { SheetField } from '../../../client-sdk/index.ts';
import { LOCALES } from '../../../schema/words.ts';
import { button, element } from '../element.ts';
import { locale, say } from '../locale.ts';
import { type Control, type Labelled, labelled } from '../ui/labelled.ts';
import type { Word } from '../words.ts';

/** A field of the template while the owner writes it. */
export interface TemplateRow {
  readonly root: HTMLElement;
  field(): SheetField;
  /** Which one it is of how many. */
  number(at: number, of: number): void;
  /** By the part of the field; says whether there was anything to show. The first of them gets the keyboard. */
  showFaults(faults: ReadonlyMap<string, string>): boolean;
  focus(): void;
}

interface RowNeeds {
  move(by: 1 | -1): void;
  remove(): void;
}

const KINDS = ['text', 'number', 'choice', 'yes-no'] as const satisfies readonly SheetField['kind'][];
/** The parts of a field that are there for one kind alone. */
const PARTS: { readonly [kind in SheetField['kind']]: readonly string[] } = {
  text: ['most'],
  number: ['min', 'max'],
  choice: ['of'],
  'yes-no': [],
};

/** A short name made of a label: `Point de vie` → `point_de_vie`. */
export function shortName(label: string): string {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
}

const line = (attributes: Record<string, string> = {}) =>
  element('input', { attributes: { type: 'text', autocomplete: 'off', ...attributes } });
const figure = () => element('input', { attributes: { type: 'number', step: 'any' } });

export function templateRow(before: SheetField | null, { move, remove }: RowNeeds): TemplateRow {
  const controls = {
    label: line({ maxlength: '60' }),
    id: line({ maxlength: '40', autocapitalize: 'none', spellcheck: 'false' }),
    kind: element(
      'select',
      {},
      ...KINDS.map((kind) => element('option', { word: `template.${kind}`, attributes: { value: kind } })),
    ),
    most: figure(),
    min: figure(),
    max: figure(),
    of: element('textarea', { attributes: { rows: '3' } }),
  } satisfies Record<string, Control>;
  type Part = keyof typeof controls;
  const parts = Object.fromEntries(
    Object.entries(controls).map(([part, control]) => [
      part,
      labelled(element('label', { word: `template.${part}` as Word }), control),
    ]),
  ) as Record<Part, Labelled>;

  const kind = () => KINDS.find((one) => one === controls.kind.value) ?? 'text';
  const showParts = () => {
    for (const part of ['most', 'min', 'max', 'of'] as const) parts[part].root.hidden = !PARTS[kind()].includes(part);
  };
  controls.kind.addEventListener('change', showParts);
  // Until it is written by hand, the short name follows the label.
  let isNamed = before !== null;
  controls.id.addEventListener('input', () => {
    isNamed = controls.id.value !== '';
  });
  controls.label.addEventListener('input', () => {
    if (!isNamed) controls.id.value = shortName(controls.label.value);
  });

  const said = (part: 'most' | 'min' | 'max') =>
    controls[part].value === '' ? undefined : Number(controls[part].value);
  const put = (part: 'most' | 'min' | 'max', value: number | undefined) => {
    controls[part].value = value === undefined ? '' : String(value);
  };
  if (before) {
    controls.label.value = before.label[locale()];
    controls.id.value = before.id;
    controls.kind.value = before.kind;
    if (before.kind === 'text') put('most', before.most);
    if (before.kind === 'number') {
      put('min', before.min);
      put('max', before.max);
    }
    if (before.kind === 'choice') controls.of.value = before.of.join('\n');
  }
  showParts();

  const legend = element('legend');
  const up = button({ class: 'icon-button', label: 'template.up', press: () => move(-1) }, '↑');
  const down = button({ class: 'icon-button', label: 'template.down', press: () => move(1) }, '↓');
  const gone = button({ class: 'icon-button', label: 'template.remove', press: remove }, '✕');
  const root = element(
    'fieldset',
    { class: 'template-row' },
    legend,
    element('div', { class: 'template-acts' }, up, down, gone),
    parts.label.root,
    parts.id.root,
    parts.kind.root,
    parts.most.root,
    parts.min.root,
    parts.max.root,
    parts.of.root,
  );

  /** In both languages: what was written in the other one stays, if it was another text. */
  function label(): SheetField['label'] {
    const text = controls.label.value.trim();
    const words = { fr: text, en: text };
    for (const one of LOCALES)
      if (before && one !== locale() && before.label.fr !== before.label.en) words[one] = before.label[one];
    return words;
  }

  return {
    root,
    field() {
      const base = { id: controls.id.value.trim(), label: label() };
      const [most, min, max] = [said('most'), said('min'), said('max')];
      switch (kind()) {
        case 'text':
          return { ...base, kind: 'text', ...(most === undefined ? {} : { most }) };
        case 'number':
          return {
            ...base,
            kind: 'number',
            ...(min === undefined ? {} : { min }),
            ...(max === undefined ? {} : { max }),
          };
        case 'choice': {
          const of = controls.of.value.split('\n').map((one) => one.trim());
          return { ...base, kind: 'choice', of: of.filter((one) => one !== '') };
        }
        case 'yes-no':
          return { ...base, kind: 'yes-no' };
      }
    },
    number(at, of) {
      legend.textContent = say('template.field', { number: at + 1 });
      up.disabled = at === 0;
      down.disabled = at === of - 1;
    },
    showFaults(faults) {
      let first: Part | undefined;
      for (const part of Object.keys(controls) as Part[]) {
        const fault = faults.get(part) ?? null;
        parts[part].showFault(fault);
        if (fault !== null) first ??= part;
      }
      if (first) controls[first].focus();
      return first !== undefined;
    },
    focus: () => controls.label.focus(),
  };
}
