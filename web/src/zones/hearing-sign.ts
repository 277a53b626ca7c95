import type { Parvis } from '../../../client-sdk/index.ts';
import type { Hearing } from '../../../schema/messages/zones.ts';
import type { Zone } from '../../../schema/scene/zones/index.ts';
import { button, element } from '../element.ts';
import { onLocale, pick, say } from '../locale.ts';
import { icon } from '../ui/icons.ts';
import type { Person } from '../ui/people.ts';
import { peopleOf } from '../who-is-here.ts';

const LOOK_MS = 500;

/** What one is in, on a sign at the top of the page: a meeting, with those who are in it, or an area of silence. */
export class HearingSign {
  readonly #root = element('div', { class: 'panel hearing', attributes: { role: 'status' } });
  readonly #client: Parvis;
  readonly #openMembers: () => void;
  #hearing: Hearing = { silent: null, meeting: null };

  constructor(host: HTMLElement, client: Parvis, openMembers: () => void) {
    this.#client = client;
    this.#openMembers = openMembers;
    host.append(this.#root);
    client.on('place', () => this.#show({ silent: null, meeting: null }));
    client.on('hearing', (hearing) => this.#show(hearing));
    client.chat.on('here', () => this.#show(client.chat.hearing));
    onLocale(() => this.#draw());
    setInterval(() => this.#count(), LOOK_MS);
    this.#draw();
  }

  /** Those who are in the meeting one is in, as far as one sees them. */
  get members(): readonly Person[] {
    const zone = this.#zone(this.#hearing.meeting);
    const { place } = this.#client;
    if (!zone || !place) return [];
    return peopleOf(this.#client).filter(({ id }) => {
      const body = place.state.players.get(id);
      const [x, y] = [(body?.x ?? 0) - zone.x, (body?.y ?? 0) - zone.y];
      return x >= 0 && y >= 0 && x < zone.width && y < zone.height;
    });
  }

  #zone(id: string | null): Zone | undefined {
    return this.#client.place?.bundle.zones.find((zone) => zone.id === id);
  }

  #show(hearing: Hearing): void {
    this.#hearing = hearing;
    this.#draw();
  }

  #draw(): void {
    const silence = this.#zone(this.#hearing.silent);
    const meeting = this.#zone(this.#hearing.meeting);
    this.#root.hidden = !silence && !meeting;
    if (silence?.kind === 'silent')
      this.#root.replaceChildren(
        icon('silent'),
        element('b', { text: pick({ fr: silence.titleFr, en: silence.titleEn }) }),
        element('span', { class: 'hint', text: say('zone.silent') }),
      );
    else if (meeting?.kind === 'meeting') {
      this.#root.replaceChildren(
        icon('meeting'),
        element('b', { text: pick({ fr: meeting.titleFr, en: meeting.titleEn }) }),
        element('span', { class: 'hint', text: say('zone.meeting') }),
        button({ class: 'link-button hearing-people', press: this.#openMembers }),
      );
      this.#count();
    }
  }

  #count(): void {
    const people = this.#root.querySelector('.hearing-people');
    if (!people) return;
    const text = say('zone.members', { count: this.members.length });
    if (people.textContent !== text) people.textContent = text;
  }
}
