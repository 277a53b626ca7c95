import type { OwnAccount, Parvis } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { locale, say } from '../locale.ts';
import { line, Section } from './section.ts';

/** The providers of the server, linked or not, and what is linked of those it had. Nothing where there are none. */
export async function linksSection(client: Parvis): Promise<Section | null> {
  const { account } = client;
  const section = new Section('own.links');
  const list = element('ul', { class: 'own-list' });
  section.body.append(list);

  const remove = (id: string, name: string) => () =>
    void section.attempt(async () => {
      await account.unlink(id);
      await fill();
      return say('own.links.removed', { name });
    });
  // The provider's window must be opened by the very click.
  const add = (id: string, name: string) => () => {
    const signedIn = client.signInWith(id);
    void section.attempt(async () => {
      await signedIn;
      await fill();
      return say('own.links.added', { name });
    });
  };
  const act = (word: 'own.links.add' | 'own.links.remove', name: string, press: () => void) =>
    button({ class: 'button', text: say(word, { name }), press });

  async function fill(): Promise<number> {
    const [providers, links] = await Promise.all([client.providers(), account.links()]);
    const open = providers.filter(({ id }) => !links.some(({ provider }) => provider === id));
    list.replaceChildren(
      ...links.map(({ provider, title, email }) =>
        line(title, email ?? '', act('own.links.remove', title, remove(provider, title))),
      ),
      ...open.map(({ id, title }) => line(title, say('own.links.open'), act('own.links.add', title, add(id, title)))),
    );
    return links.length + open.length;
  }
  return (await fill()) > 0 ? section : null;
}

export async function devicesSection(account: OwnAccount): Promise<Section> {
  const section = new Section('own.devices');
  const list = element('ul', { class: 'own-list' });
  section.body.append(list);

  const end = (id: string, name: string) => () =>
    void section.attempt(async () => {
      await account.endDevice(id);
      await fill();
      return say('own.devices.ended', { name });
    });

  async function fill(): Promise<void> {
    const time = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' });
    const rows = (await account.devices()).map(({ id, device, address, last_seen_at, current }) => {
      if (current) return line(device, say('own.devices.here'), null);
      const when = time.format(new Date(last_seen_at));
      const text = say('own.devices.end', { name: device });
      const press = end(id, device);
      return line(device, say('own.devices.seen', { when, address }), button({ class: 'button', text, press }));
    });
    list.replaceChildren(...rows);
  }
  await fill();
  return section;
}
