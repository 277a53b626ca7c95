import type { ChroniclePage, Parvis } from '../../../client-sdk/index.ts';
import { fileNameOf } from '../../../schema/file-name.ts';
import { button, element } from '../element.ts';
import { onLocale, say } from '../locale.ts';
import { SceneTitles } from '../people/scene-titles.ts';
import { openModal } from '../ui/modal.ts';
import type { Word } from '../words.ts';
import { ChronicleLog, type Shown } from './chronicle-log.ts';

interface Needs {
  readonly client: Parvis;
  readonly scenario: { readonly id: string; readonly name: string };
  /** Does something; what is refused is told. */
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  closed(): void;
}

const VIEWS: readonly (readonly [Shown, Word])[] = [
  ['all', 'chronicle.all'],
  ['told', 'chronicle.told'],
  ['rolls', 'chronicle.rolls'],
];

/** What happened in a scenario: it reads on while things happen. */
export function openChronicle(host: HTMLElement, { client, scenario, attempt, closed }: Needs): void {
  const { id, name } = scenario;
  const titles = new SceneTitles(client);
  const log = new ChronicleLog((scene) => titles.of(scene));
  const stops: (() => void)[] = [];
  const end = () => {
    for (const stop of stops) stop();
    closed();
  };
  const { body, close } = openModal(host, { word: 'chronicle.title' }, { class: 'chronicle', closed: end });
  const empty = element('p', { class: 'hint', attributes: { role: 'status' } });
  const earlier = button({ class: 'link-button', word: 'chronicle.earlier', press: () => void read() });
  earlier.hidden = true;
  let next: string | null = null;

  const tellEmpty = () => {
    empty.textContent = log.isEmpty ? say('chronicle.empty') : '';
  };

  async function read(): Promise<void> {
    await attempt(async () => {
      const page = await client.chronicle.page(id, next === null ? {} : { after: next });
      log.add([...page.lines].reverse());
      next = page.next;
      earlier.hidden = next === null;
      tellEmpty();
    });
  }

  /** Reads what is new, back to what is there already. */
  async function catchUp(): Promise<void> {
    for (let after: string | null = ''; after !== null; ) {
      const page: ChroniclePage = await client.chronicle.page(id, { after });
      after = page.lines.some((line) => log.has(line.id)) ? null : page.next;
      log.add([...page.lines].reverse());
    }
    tellEmpty();
  }

  const save = () =>
    attempt(async () => {
      const text = await client.chronicle.markdown(id);
      const href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
      element('a', { attributes: { href, download: `${fileNameOf(name)}.md` } }).click();
      setTimeout(() => URL.revokeObjectURL(href), 1000);
    });

  const views = VIEWS.map(([shown, word]) => {
    const chosen = button({
      class: 'chronicle-view',
      word,
      attributes: { 'aria-pressed': String(shown === 'all') },
      press: () => {
        for (const other of views) other.setAttribute('aria-pressed', String(other === chosen));
        log.show(shown);
        tellEmpty();
      },
    });
    return chosen;
  });
  const about = element('p', { class: 'chronicle-of', text: name });
  const bar = element(
    'div',
    { class: 'chronicle-bar' },
    element('div', { class: 'chronicle-views', attributes: { role: 'group' } }, ...views),
    button({ class: 'link-button', word: 'chronicle.save', press: () => void save() }),
  );
  body.append(about, bar, earlier, log.root, empty);
  stops.push(
    onLocale(() => {
      log.write();
      tellEmpty();
    }),
    // What is written elsewhere does not belong here.
    client.on('scenario', (here) => {
      if (here?.id !== id) close();
    }),
    client.on('chronicle.line', (line) => {
      log.add([line]);
      tellEmpty();
    }),
    // What was written while the connection was down.
    client.on('reconnected', () => void attempt(catchUp)),
  );
  void titles
    .load()
    .then(read)
    .then(() => {
      log.show('all');
      log.root.focus({ preventScroll: true });
    });
}
