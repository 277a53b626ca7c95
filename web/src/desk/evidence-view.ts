import { readChannel } from '../../../schema/messages/channel.ts';
import type { Evidence, SealedMessage } from '../../../schema/rest/evidence.ts';
import type { ReportView } from '../../../schema/rest/moderation.ts';
import { element } from '../element.ts';
import type { Around } from './around.ts';
import { nameLink, portrait, time } from './people-parts.ts';
import { linkTo } from './place.ts';
import { sanctionWords, sceneTitle } from './sanction-words.ts';
import { clockTime, moment, tell } from './words.ts';

function channelWords(id: string, around: Around): string {
  const channel = readChannel(id);
  if (channel?.kind === 'scene') return tell('evidence.scene', { name: sceneTitle(channel.scene, around) });
  if (channel?.kind === 'meeting' || channel?.kind === 'board') {
    const where = { name: channel.zone, scene: sceneTitle(channel.scene, around) };
    return channel.kind === 'meeting' ? tell('evidence.meeting', where) : tell('evidence.board', where);
  }
  if (channel?.kind === 'world') return tell('evidence.world', { name: channel.slug });
  return tell(channel?.kind === 'staff' ? 'evidence.staff' : 'evidence.direct');
}

/** What happened to a message before it was sealed. */
function marksOf({ deleted, status, former }: SealedMessage): string[] {
  return [
    ...(former.length > 0 ? [tell('evidence.edited')] : []),
    ...(deleted ? [tell('evidence.deleted')] : []),
    ...(status === 'held' ? [tell('evidence.held')] : []),
    ...(status === 'refused' ? [tell('evidence.refused')] : []),
  ];
}

function messageRow(message: SealedMessage, against: string | null, isSubject: boolean): HTMLElement {
  const { author, name, text, at, former, deleted } = message;
  const marks = marksOf(message);
  const before = former.map((one) =>
    element(
      'p',
      { class: 'sealed-former' },
      element('span', { text: `${tell('evidence.former', { at: clockTime(one.at) })} ` }),
      element('q', { text: one.text }),
    ),
  );
  const kind = isSubject ? 'subject' : author === against ? 'theirs' : '';
  return element(
    'li',
    { class: `sealed ${kind}` },
    element(
      'p',
      { class: 'sealed-head' },
      element('a', { class: 'desk-person', text: name, attributes: { href: linkTo({ view: 'person', id: author }) } }),
      element('time', {
        text: clockTime(at),
        attributes: { datetime: new Date(at).toISOString(), title: moment(at) },
      }),
      isSubject ? element('b', { class: 'sealed-mark', text: tell('evidence.subject') }) : null,
      ...marks.map((mark) => element('span', { class: 'sealed-note', text: mark })),
    ),
    ...before,
    element('p', { class: deleted ? 'sealed-text gone' : 'sealed-text', text }),
  );
}

function messagesPart({ channel, messages }: Evidence, { report }: ReportView, around: Around): HTMLElement[] {
  const first = messages[0];
  if (!first) return report.kind === 'player' ? [element('p', { class: 'hint', text: tell('evidence.silent') })] : [];
  const where =
    channel === null ? tell('evidence.many') : tell('evidence.channel', { channel: channelWords(channel, around) });
  const rows = messages.map((one) => messageRow(one, report.against?.id ?? null, one.id === report.subject));
  return [
    element('h4', { text: where }, element('small', { text: ` · ${moment(first.at)}` })),
    element('ol', { class: 'sealed-list', attributes: { tabindex: '0', 'aria-label': where } }, ...rows),
  ];
}

/** A sealed picture, which opens by itself. What is no address of the web, `javascript:` above all, is never followed. */
function pictureFrame(url: string, title: string): HTMLElement {
  const gone = () => element('p', { class: 'hint', text: tell('evidence.picture.gone') });
  if (!/^https?:$/.test(URL.parse(url, location.href)?.protocol ?? '')) return gone();
  const picture = element('img', { attributes: { src: url, alt: title, loading: 'lazy' } });
  const frame = element('a', { class: 'sealed-picture', attributes: { href: url, target: '_blank' } }, picture);
  picture.addEventListener('error', () => frame.replaceWith(gone()));
  return frame;
}

/** What was uploaded can be opened here; a link that was hung is shown, and leads nowhere. */
function fileLine(file: string): HTMLElement {
  if (!file.startsWith('/assets/')) return element('code', { text: file });
  return element('a', { text: tell('evidence.file'), attributes: { href: file, target: '_blank', rel: 'noopener' } });
}

function exhibitPart({ exhibit }: Evidence, around: Around): HTMLElement | null {
  if (!exhibit) return null;
  const title = exhibit.title || tell('evidence.untitled');
  const { by, spot, kind = 'image', author = '', description = '', file = '' } = exhibit;
  const isSeen = kind === 'image' || kind === 'pdf';
  const where = tell('evidence.hung', { by, scene: sceneTitle(exhibit.scene, around), spot });
  return element(
    'figure',
    { class: 'sealed-exhibit' },
    isSeen ? pictureFrame(exhibit.url || exhibit.thumb_url, title) : null,
    element(
      'figcaption',
      {},
      element('b', { text: title }),
      element('span', { text: where }),
      author ? element('span', { text: author }) : null,
      description ? element('span', { class: 'desk-quote', text: description }) : null,
      file ? fileLine(file) : null,
    ),
  );
}

function sanctionPart({ sanction }: Evidence, around: Around): HTMLElement | null {
  if (!sanction) return null;
  return element(
    'div',
    { class: 'sealed-sanction' },
    element('h4', { text: tell('evidence.sanction') }),
    element('p', {}, element('b', { text: sanctionWords(sanction, around) })),
    element('p', { class: 'desk-quote', text: sanction.reason }),
    element(
      'p',
      { class: 'hint' },
      time(sanction.at),
      ` · ${tell('evidence.imposed')} `,
      nameLink(sanction.by, around.names),
    ),
  );
}

function personPart({ person }: Evidence, { report }: ReportView): HTMLElement | null {
  if (!person) return null;
  const isName = report.kind === 'name';
  return element(
    'div',
    { class: 'sealed-person' },
    portrait(person.avatar),
    element(
      'div',
      {},
      isName ? element('p', { class: 'hint', text: tell('evidence.name') }) : null,
      element('p', { class: 'sealed-name', text: person.name }),
      person.username === person.name ? null : element('p', { class: 'hint', text: `@${person.username}` }),
      person.guest ? element('p', { class: 'hint', text: tell('person.guest') }) : null,
    ),
  );
}

/** What a report sealed, as it was. */
export function evidenceView(shown: ReportView, around: Around): HTMLElement {
  const { evidence, kind } = shown.report;
  const person = kind === 'message' || kind === 'held' ? null : personPart(evidence, shown);
  const parts = [
    sanctionPart(evidence, around),
    person,
    exhibitPart(evidence, around),
    ...messagesPart(evidence, shown, around),
  ];
  return element(
    'section',
    { class: 'desk-card evidence', attributes: { 'aria-label': tell('evidence') } },
    element('h3', { text: tell('evidence') }),
    element('p', { class: 'hint', text: tell('evidence.seal') }),
    ...parts,
  );
}
