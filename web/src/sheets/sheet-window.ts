import type { Parvis, ScenarioHere, SheetReply, SheetView } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { onLocale, say } from '../locale.ts';
import { openModal } from '../ui/modal.ts';
import { type SheetForm, sheetForm } from './sheet-form.ts';
import { templateEditor } from './template-editor.ts';

interface SheetWindowNeeds {
  readonly client: Parvis;
  readonly here: ScenarioHere;
  /** Does something; what is refused is told. */
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  closed(): void;
}

/** One’s character: to be filled in. Game masters turn the pages of all of them, and the owner says what they ask for. */
export function openSheets(host: HTMLElement, { client, here: found, attempt, closed }: SheetWindowNeeds): void {
  let here = found;
  const stops: (() => void)[] = [];
  const { body, close } = openModal(
    host,
    { word: 'sheet.title' },
    {
      class: 'sheets',
      closed: () => {
        for (const stop of stops) stop();
        closed();
      },
    },
  );
  const page = element('div', { class: 'sheet-page' });
  let shown: SheetReply | null = null;
  let all: readonly SheetView[] = [];
  let form: SheetForm | null = null;
  let isTouched = false;
  let isEditing = false;

  async function read(user: string): Promise<void> {
    const [reply, list] = await Promise.all([
      client.sheets.of(here.id, user),
      here.leads ? client.sheets.all(here.id) : null,
    ]);
    shown = reply;
    all = list?.sheets ?? [];
    draw();
  }
  const turn = (user: string) => void attempt(() => read(user));

  function draw(): void {
    if (!shown) return;
    const { sheet, template } = shown;
    isEditing = false;
    const turner = all.length > 1 ? pager(all, sheet.user_id, client.me?.id ?? '', turn) : null;
    form = sheetForm(shown, sheet.values, {
      async save(values) {
        const revision = shown?.sheet.revision ?? 0;
        const reply = await client.sheets.write(here.id, { values, revision }, sheet.user_id);
        shown = reply;
        return reply;
      },
      reread: () => turn(sheet.user_id),
      touched(now) {
        isTouched = now;
        turner?.hold(now);
      },
    });
    const seen = here.mode === 'campaign' ? 'sheet.seen' : 'sheet.seen.alone';
    const isOwn = sheet.user_id === client.me?.id;
    const edit = button({ class: 'button', word: 'sheet.template', press: () => editTemplate() });
    page.replaceChildren(
      ...(turner ? [turner.root] : []),
      template.fields.length === 0 ? element('p', { class: 'hint', word: 'sheet.empty' }) : form.root,
      ...(isOwn && template.fields.length > 0 ? [element('p', { class: 'hint', word: seen })] : []),
      ...(here.owns ? [element('div', { class: 'form-buttons sheet-owner' }, edit)] : []),
    );
    if (template.fields.length > 0) form.focus();
    else page.querySelector('button')?.focus();
  }

  function editTemplate(): void {
    if (!shown) return;
    const { template, sheet } = shown;
    isEditing = true;
    const editor = templateEditor(template, {
      save: (fields) => client.sheets.setTemplate(here.id, { fields, mark: template.mark }),
      done: () => turn(sheet.user_id),
    });
    page.replaceChildren(editor);
    editor.querySelector<HTMLElement>('input, button')?.focus();
  }

  body.append(page);
  stops.push(
    onLocale(() => {
      if (!isEditing && !isTouched) draw();
    }),
    client.on('scenario', () => {
      const now = client.scenario;
      if (now?.id !== here.id) return close();
      const isSame = now.owns === here.owns && now.leads === here.leads && now.mode === here.mode;
      here = now;
      if (!isSame && !isEditing && !isTouched) turn(now.leads ? (shown?.sheet.user_id ?? 'me') : 'me');
    }),
    client.on('sheet.changed', ({ user }) => {
      const isIt = user === null || user === shown?.sheet.user_id;
      if (!shown || !isIt || isEditing) return;
      void attempt(async () => {
        if (!shown) return;
        const { sheet, template } = await client.sheets.of(here.id, shown.sheet.user_id);
        const isSame = sheet.revision === shown.sheet.revision && template.mark === shown.template.mark;
        if (isSame) return;
        if (isTouched) form?.showChanged();
        else await read(sheet.user_id);
      });
    }),
  );
  turn('me');
}

/** Whose sheet it is, and the way to those of the others; held while something is not stored yet. */
function pager(all: readonly SheetView[], user: string, me: string, turn: (user: string) => void) {
  const at = all.findIndex(({ user_id }) => user_id === user);
  const select = element('select', { label: 'sheet.whose', on: { change: () => turn(select.value) } });
  for (const { user_id, name } of all) {
    const text = user_id === me ? say('sheet.mine', { name }) : name;
    select.append(element('option', { text, attributes: { value: user_id } }));
  }
  select.value = user;
  const step = (by: number, word: 'sheet.before' | 'sheet.next', sign: string) =>
    button(
      { class: 'icon-button', label: word, press: () => turn(all.at((at + by) % all.length)?.user_id ?? user) },
      sign,
    );
  const ends = [step(-1, 'sheet.before', '‹'), step(1, 'sheet.next', '›')] as const;
  return {
    root: element('div', { class: 'sheet-pager' }, ends[0], select, ends[1]),
    hold(isHeld: boolean): void {
      for (const one of [...ends, select]) one.disabled = isHeld;
    },
  };
}
