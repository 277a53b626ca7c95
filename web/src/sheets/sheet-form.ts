import { RefusalError, type SheetReply, type SheetValue } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { sheetControl } from './sheet-control.ts';

interface SheetFormNeeds {
  /** Stores what is filled in, upon the revision that was read. */
  save(values: Record<string, SheetValue>): Promise<SheetReply>;
  /** Reads the sheet anew, and shows that one in the place of this. */
  reread(): void;
  /** Whether something is filled in that is not stored. */
  touched(isTouched: boolean): void;
}

export interface SheetForm {
  readonly root: HTMLElement;
  /** The sheet has changed elsewhere while something is filled in here. */
  showChanged(): void;
  focus(): void;
}

/** A sheet as a form. Of what is refused every field says its part. */
export function sheetForm(
  { template }: SheetReply,
  values: Readonly<Record<string, SheetValue>>,
  needs: SheetFormNeeds,
): SheetForm {
  const controls = template.fields.map(sheetControl);
  const said = element('p', { class: 'sheet-said', attributes: { role: 'status' } });
  const reread = button({ class: 'button', word: 'sheet.reread', press: () => needs.reread() });
  const save = element('button', { class: 'button primary', word: 'sheet.save', attributes: { type: 'submit' } });
  const undo = button({ class: 'button', word: 'sheet.undo', press: () => fill(values) });
  reread.hidden = true;

  const filled = () =>
    Object.fromEntries(
      controls.flatMap((one): [string, SheetValue][] => {
        const value = one.value();
        return value === undefined ? [] : [[one.id, value]];
      }),
    );
  let stored = '';
  const look = () => {
    const isTouched = JSON.stringify(filled()) !== stored;
    undo.hidden = !isTouched;
    if (isTouched) said.textContent = '';
    needs.touched(isTouched);
  };
  const fill = (anew: Readonly<Record<string, SheetValue>>) => {
    for (const one of controls) {
      one.put(anew[one.id]);
      one.showFault(null);
    }
    stored = JSON.stringify(filled());
    look();
  };
  const tell = (text: string, isStale = false) => {
    said.textContent = text;
    reread.hidden = !isStale;
  };
  const showFaults = (faults: ReadonlyMap<string, string>) => {
    for (const one of controls) one.showFault(faults.get(one.id) ?? null);
    controls.find(({ id }) => faults.has(id))?.focus();
  };

  async function store(): Promise<void> {
    const own = controls.flatMap((one): [string, string][] => {
      const fault = one.fault();
      return fault === null ? [] : [[one.id, fault]];
    });
    showFaults(new Map(own));
    if (own.length > 0) return;
    save.disabled = true;
    try {
      const { sheet } = await needs.save(filled());
      values = sheet.values;
      fill(sheet.values);
      tell(say('sheet.saved'));
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      const faults = new Map(error.faults.map(({ fields, message }) => [fields.replace(/^values\./, ''), message]));
      showFaults(faults);
      if (!controls.some(({ id }) => faults.has(id))) tell(error.message, error.code === 'sheet.stale');
    } finally {
      save.disabled = false;
    }
  }

  const root = element(
    'form',
    { class: 'form sheet-form', attributes: { novalidate: '' }, on: { input: look } },
    ...controls.map((one) => one.root),
    element('div', { class: 'form-buttons' }, save, undo, said, reread),
  );
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    void store();
  });
  fill(values);
  return {
    root,
    showChanged: () => tell(say('sheet.changed'), true),
    focus: () => controls[0]?.focus(),
  };
}
