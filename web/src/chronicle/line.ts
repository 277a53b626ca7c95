import type { ChronicleLineView } from '../../../client-sdk/index.ts';
import { sentenceOf, speakerOf } from '../../../schema/chronicle-words.ts';
import { element } from '../element.ts';
import { locale, say } from '../locale.ts';
import { clockTime } from '../talk/when.ts';

/** A line of the chronicle, as it is read. */
export function chronicleRow(line: ChronicleLineView, titleOf: (scene: string) => string): HTMLElement {
  const at = new Date(line.at);
  const time = element('time', {
    text: clockTime(at.getTime(), locale()),
    attributes: { datetime: line.at },
  });
  const said = sentenceOf(line, locale(), titleOf);
  return element(
    'div',
    { class: `chronicle-line chronicle-${line.kind}`, attributes: { 'data-line': line.id } },
    time,
    element(
      'div',
      { class: 'chronicle-said' },
      line.kind === 'voice'
        ? element('b', { class: 'chronicle-voice-of', text: `${speakerOf(line, locale())} ` })
        : null,
      said,
      ...(line.verified === null ? [] : [' ', seal(line.verified)]),
    ),
  );
}

/** Says of a roll whether it is as the server rolled it. */
function seal(stands: boolean): HTMLElement {
  const label = say(stands ? 'chronicle.verified' : 'chronicle.unverified');
  return element(
    'span',
    { class: stands ? 'chronicle-seal' : 'chronicle-seal broken', attributes: { title: label } },
    element('span', { text: stands ? '✓' : '⚠', attributes: { 'aria-hidden': 'true' } }),
    element('span', { class: 'unseen', text: ` (${label})` }),
  );
}
