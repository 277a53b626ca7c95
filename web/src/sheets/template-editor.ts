import { RefusalError, type SheetField, type TemplateView } from '../../../client-sdk/index.ts';
import { MOST_IN_SCENARIO } from '../../../schema/scenarios.ts';
import { button, element } from '../element.ts';
import { type TemplateRow, templateRow } from './template-row.ts';

interface EditorNeeds {
  save(fields: SheetField[]): Promise<unknown>;
  /** Goes back to the sheets. */
  done(): void;
}

/** What sheets ask for, for the owner: field by field. */
export function templateEditor(template: TemplateView, { save, done }: EditorNeeds): HTMLElement {
  let rows: TemplateRow[] = [];
  const list = element('div', { class: 'template-rows' });
  const said = element('p', { class: 'sheet-said', attributes: { role: 'status' } });
  const add = button({ class: 'button', word: 'template.add', press: () => grow() });
  const store = element('button', { class: 'button primary', word: 'template.save', attributes: { type: 'submit' } });

  const draw = () => {
    for (const [at, row] of rows.entries()) row.number(at, rows.length);
    list.replaceChildren(...rows.map(({ root }) => root));
    add.disabled = rows.length >= MOST_IN_SCENARIO.fields;
  };
  const rowOf = (field: SheetField | null): TemplateRow => {
    const row: TemplateRow = templateRow(field, {
      move(by) {
        const at = rows.indexOf(row);
        rows.splice(at + by, 0, ...rows.splice(at, 1));
        draw();
        row.focus();
      },
      remove() {
        const at = rows.indexOf(row);
        rows = rows.filter((one) => one !== row);
        draw();
        (rows[Math.min(at, rows.length - 1)] ?? { focus: () => add.focus() }).focus();
      },
    });
    return row;
  };
  const grow = () => {
    const row = rowOf(null);
    rows.push(row);
    draw();
    row.focus();
  };

  async function send(): Promise<void> {
    for (const row of rows) row.showFaults(new Map());
    said.textContent = '';
    store.disabled = true;
    try {
      await save(rows.map((row) => row.field()));
      done();
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      let isShown = false;
      for (const [at, row] of [...rows.entries()].reverse()) {
        const own = error.faults.flatMap(({ fields, message }): [string, string][] => {
          const [, number, part = ''] = /^fields\.(\d+)\.?(\w*)/.exec(fields) ?? [];
          return number === String(at) ? [[part, message]] : [];
        });
        isShown = row.showFaults(new Map(own)) || isShown;
      }
      if (!isShown) said.textContent = error.message;
    } finally {
      store.disabled = false;
    }
  }

  rows = template.fields.map(rowOf);
  draw();
  const editor = element(
    'form',
    { class: 'form template-editor', attributes: { novalidate: '' } },
    element('h3', { word: 'template.title' }),
    element('p', { class: 'hint', word: 'template.about' }),
    list,
    element('div', { class: 'form-buttons' }, add),
    element(
      'div',
      { class: 'form-buttons sheet-owner' },
      store,
      button({ class: 'button', word: 'template.back', press: done }),
      said,
    ),
  );
  editor.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  return editor;
}
