import type { Parvis } from '../../../client-sdk/index.ts';
import { element } from '../element.ts';
import { openModal } from '../ui/modal.ts';
import { filesSection } from './files-section.ts';
import { emailSection, nameSection, passwordSection } from './identity-sections.ts';
import { closeSection, dataSection } from './leaving-sections.ts';
import { devicesSection, linksSection } from './list-sections.ts';
import { sanctionsSection } from './sanctions-section.ts';

interface Options {
  readonly client: Parvis;
  /** Tells the player why the window could not be filled. */
  tell(error: unknown): void;
  closed(): void;
}

/** The window of one's own account: who one is here, by which ways one comes in, on which devices, and how to leave. */
export function openOwnAccount(host: HTMLElement, { client, tell, closed }: Options): void {
  const { account } = client;
  const { body, close } = openModal(host, { word: 'own.title' }, { class: 'own-account', closed });
  body.append(element('p', { class: 'hint', word: 'own.loading', attributes: { role: 'status' } }));

  async function fill(): Promise<void> {
    const [profile, files, links, devices, sanctions] = await Promise.all([
      account.profile(),
      filesSection(client.assets),
      linksSection(client),
      devicesSection(account),
      sanctionsSection(client),
    ]);
    const sections = [
      nameSection(account, profile),
      emailSection(account, profile),
      profile.has_password ? passwordSection(account) : null,
      files,
      links,
      devices,
      sanctions,
      dataSection(account),
      closeSection(account, close),
    ];
    body.replaceChildren(...sections.filter((section) => section !== null).map(({ root }) => root));
  }
  fill().catch((error: unknown) => {
    close();
    tell(error);
  });
}
