import type { ToHang } from '../../../client-sdk/index.ts';
import { MOST_LETTERS } from '../../../schema/exhibits.ts';
import type { Asset } from '../../../schema/rest/assets.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { proseField } from '../people/plain-fields.ts';
import { openModal } from '../ui/modal.ts';
import type { Word } from '../words.ts';
import { FileField } from './file-field.ts';
import { lineField } from './line-field.ts';
import { OwnFiles } from './own-files.ts';

export interface HangNeeds {
  readonly spotName: string;
  /** One's own uploads, the newest first. */
  files(): Promise<readonly Asset[]>;
  /** Uploads a file; rejects with what there is to say. */
  upload(file: File, onProgress: (fraction: number) => void): Promise<Asset>;
  hang(what: ToHang): Promise<void>;
  closed(): void;
}

const WAYS = ['file', 'mine', 'link'] as const;
type Way = (typeof WAYS)[number];

/** The window to hang something at a free spot: a new file, one of those one has, or a link; and what stands beside it. */
export function openHanging(host: HTMLElement, needs: HangNeeds): void {
  const file = new FileField();
  const mine = new OwnFiles(needs.files);
  const address = lineField('hang.address', { most: MOST_LETTERS.link, type: 'url' });
  const closed = () => {
    file.forget();
    needs.closed();
  };
  const { body, close } = openModal(host, { word: 'hang.title' }, { class: 'upload', closed });
  const title = lineField('hang.name', { most: MOST_LETTERS.title });
  const author = lineField('hang.author', { most: MOST_LETTERS.author });
  const description = proseField('hang.description', { rows: 3, most: MOST_LETTERS.description });
  const fault = element('p', { class: 'fault', attributes: { role: 'alert', hidden: '' } });
  const bar = element('progress', { attributes: { max: '100', value: '0' } });
  const percent = element('p', { class: 'hint', attributes: { role: 'status' } });
  const progress = element('div', { class: 'upload-progress', attributes: { hidden: '' } }, bar, percent);
  const submit = element('button', { class: 'button primary', word: 'upload.submit', attributes: { type: 'submit' } });
  const parts: Readonly<Record<Way, HTMLElement>> = { file: file.root, mine: mine.root, link: address.root };
  let way: Way = 'file';
  let uploaded: { file: File; asset: Asset } | null = null;

  const choice = (one: Way, word: Word) => {
    const radio = element('input', {
      attributes: { type: 'radio', name: 'hang-way', value: one, ...(one === way ? { checked: '' } : {}) },
      on: { change: () => choose(one) },
    });
    return element('label', { class: 'hang-way' }, radio, element('span', { word }));
  };
  const choose = (one: Way) => {
    way = one;
    for (const each of WAYS) parts[each].hidden = each !== one;
    if (one === 'mine') void mine.fill();
    refuse(null);
  };
  const refuse = (message: string | null) => {
    fault.textContent = message ?? '';
    fault.hidden = message === null;
  };
  const advance = (fraction: number) => {
    bar.value = Math.round(fraction * 100);
    percent.textContent = say('upload.progress', { percent: Math.round(fraction * 100) });
  };

  /** A file that was uploaded, and not hung, is not uploaded again. */
  async function bring(chosen: File): Promise<Asset> {
    if (uploaded?.file === chosen) return uploaded.asset;
    progress.hidden = false;
    advance(0);
    const asset = await needs.upload(chosen, advance);
    uploaded = { file: chosen, asset };
    return asset;
  }

  /** What is to be hung; null with the reason told when nothing is chosen. */
  async function subject(): Promise<Pick<ToHang, 'asset' | 'link'> | null> {
    if (way === 'link') return { link: address.value };
    if (way === 'file' && file.file) return { asset: (await bring(file.file)).id };
    if (way === 'mine' && mine.chosen) return { asset: mine.chosen };
    refuse(say(way === 'mine' ? 'hang.mine.pick' : 'upload.missing'));
    return null;
  }

  const form = element(
    'form',
    { class: 'form', attributes: { novalidate: '' } },
    element('p', { class: 'hint', text: say('upload.where', { name: needs.spotName }) }),
    element(
      'fieldset',
      { class: 'field hang-ways' },
      element('legend', { word: 'hang.what' }),
      choice('file', 'hang.file'),
      choice('mine', 'hang.mine'),
      choice('link', 'hang.link'),
    ),
    ...WAYS.map((one) => parts[one]),
    title.root,
    author.root,
    description.root,
    progress,
    fault,
    element('div', { class: 'form-buttons' }, submit, button({ class: 'button', word: 'form.cancel', press: close })),
  );
  file.onChosen = () => refuse(null);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (submit.disabled) return;
    refuse(null);
    submit.disabled = true;
    try {
      const what = await subject();
      if (!what) return;
      const words = { title: title.value, author: author.value, description: description.value };
      await needs.hang({ ...what, ...words });
      close();
    } catch (error) {
      refuse(error instanceof Error ? error.message : say('error.unexpected'));
      progress.hidden = true;
    } finally {
      submit.disabled = false;
    }
  });
  choose('file');
  body.append(form);
  file.focus();
}

/** What a guest is told at a free spot. */
export function openGuestNote(host: HTMLElement, closed: () => void): void {
  const { body, close } = openModal(host, { word: 'hang.title' }, { class: 'upload', closed });
  const understood = button({ class: 'button primary', word: 'close', press: () => close() });
  body.append(element('p', { word: 'upload.guest' }), element('div', { class: 'form-buttons' }, understood));
  understood.focus();
}
