import { element } from '../element.ts';

/** What one can write or pick in. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A control under its label, with room for what is wrong with it. */
export interface Labelled {
  readonly root: HTMLElement;
  showFault(message: string | null): void;
}

/** Puts a label above a control, or beside a box to tick; `label` is an element with its words in it. */
export function labelled(label: HTMLLabelElement, control: Control, hint: string | null = null): Labelled {
  control.id = `field-${crypto.randomUUID()}`;
  label.htmlFor = control.id;
  const note =
    hint === null ? null : element('p', { class: 'hint', text: hint, attributes: { id: `${control.id}-hint` } });
  const fault = element('p', { class: 'fault', attributes: { id: `${control.id}-fault`, hidden: '' } });
  const describe = () => {
    const by = [fault.hidden ? null : fault.id, note?.id ?? null].filter((id) => id !== null);
    if (by.length > 0) control.setAttribute('aria-describedby', by.join(' '));
    else control.removeAttribute('aria-describedby');
  };
  describe();
  const isBox = control instanceof HTMLInputElement && control.type === 'checkbox';
  return {
    root: isBox
      ? element(
          'div',
          { class: 'field sheet-tick' },
          element('div', { class: 'sheet-tick-line' }, control, label),
          note,
          fault,
        )
      : element('div', { class: 'field' }, label, note, control, fault),
    showFault(message) {
      fault.textContent = message ?? '';
      fault.hidden = message === null;
      if (message === null) control.removeAttribute('aria-invalid');
      else control.setAttribute('aria-invalid', 'true');
      describe();
    },
  };
}
