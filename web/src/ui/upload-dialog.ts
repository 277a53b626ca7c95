import { Refusal } from '../../../schema/refusals.ts';
import { MAX_IMAGE_BYTES } from '../../../schema/rest/assets.ts';
import { button, element } from '../element.ts';
import { locale, say } from '../locale.ts';
import { openModal } from './modal.ts';
import { PictureField } from './picture-field.ts';

interface UploadOptions {
  readonly spotName: string;
  /** Uploads and hangs the picture; rejects with what there is to say. */
  hang(file: File, title: string, onProgress: (fraction: number) => void): Promise<void>;
  closed(): void;
}

/** The window to hang a picture at a free spot: choose it, name it, send it. */
export function openUpload(host: HTMLElement, { spotName, hang, closed }: UploadOptions): void {
  const picture = new PictureField();
  const { body, close } = openModal(
    host,
    { word: 'upload.title' },
    {
      class: 'upload',
      closed: () => {
        picture.forget();
        closed();
      },
    },
  );
  const title = element('input', {
    attributes: { id: 'upload-name', type: 'text', maxlength: '80', autocomplete: 'off' },
  });
  const fault = element('p', { class: 'fault', attributes: { role: 'alert', hidden: '' } });
  const bar = element('progress', { attributes: { max: '100', value: '0' } });
  const percent = element('p', { class: 'hint', attributes: { role: 'status' } });
  const progress = element('div', { class: 'upload-progress', attributes: { hidden: '' } }, bar, percent);
  const submit = element('button', { class: 'button primary', word: 'upload.submit', attributes: { type: 'submit' } });
  const cancel = button({ class: 'button', word: 'form.cancel', press: () => close() });
  const form = element(
    'form',
    { class: 'form', attributes: { novalidate: '' } },
    element('p', { class: 'hint', text: say('upload.where', { name: spotName }) }),
    picture.root,
    element('div', { class: 'field' }, element('label', { word: 'upload.name', attributes: { for: title.id } }), title),
    progress,
    fault,
    element('div', { class: 'form-buttons' }, submit, cancel),
  );
  const refuse = (message: string | null) => {
    fault.textContent = message ?? '';
    fault.hidden = message === null;
  };
  const advance = (fraction: number) => {
    bar.value = Math.round(fraction * 100);
    percent.textContent = say('upload.progress', { percent: Math.round(fraction * 100) });
  };
  const tooLarge = () => new Refusal('asset.too_large', { megabytes: MAX_IMAGE_BYTES / 2 ** 20 }).say(locale()).message;
  const isTooLarge = (file: File) => file.size > MAX_IMAGE_BYTES;
  picture.onChosen = (file) => refuse(isTooLarge(file) ? tooLarge() : null);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (submit.disabled) return;
    if (!picture.file) {
      refuse(say('upload.missing'));
      return;
    }
    if (isTooLarge(picture.file)) return;
    refuse(null);
    submit.disabled = true;
    progress.hidden = false;
    advance(0);
    try {
      await hang(picture.file, title.value.trim(), advance);
      close();
    } catch (error) {
      refuse(error instanceof Error ? error.message : say('error.unexpected'));
      progress.hidden = true;
    } finally {
      submit.disabled = false;
    }
  });
  body.append(form);
  picture.focus();
}

/** What a guest is told at a free spot. */
export function openGuestNote(host: HTMLElement, closed: () => void): void {
  const { body, close } = openModal(host, { word: 'upload.title' }, { class: 'upload', closed });
  const understood = button({ class: 'button primary', word: 'close', press: () => close() });
  body.append(element('p', { word: 'upload.guest' }), element('div', { class: 'form-buttons' }, understood));
  understood.focus();
}
