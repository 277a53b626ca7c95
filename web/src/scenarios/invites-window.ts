import type { InviteView } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { locale, say } from '../locale.ts';
import { Section } from '../own-account/section.ts';
import { openModal } from '../ui/modal.ts';
import { InviteCard } from './invite-card.ts';
import { inviteForm } from './invite-form.ts';
import type { ScenarioActs } from './scenarios.ts';

/** Invitations into a scenario: its word with the link and the picture, and for who leads it other words, with an end. */
export function openInvites(host: HTMLElement, acts: ScenarioActs, id: string): void {
  const { client, attempt } = acts;
  const { scenarios } = client;
  const card = new InviteCard((invite) => scenarios.picture(id, invite), acts.good);
  const { body, close } = openModal(
    host,
    { word: 'invite.title' },
    {
      class: 'own-account scenario',
      closed: () => {
        card.forget();
        acts.closed();
      },
    },
  );

  async function read(): Promise<void> {
    const { name, invite_code, owner_user_id, gm_user_ids } = await scenarios.get(id);
    const me = client.me?.id ?? '';
    const looksAfter = owner_user_id === me || gm_user_ids.includes(me);
    body.replaceChildren(element('p', { class: 'hint', text: say('invite.text', { name }) }), card.root);
    await card.show({ code: invite_code, link: `${location.origin}/?join=${invite_code}` });
    if (looksAfter) body.append((await codesSection()).root);
  }

  async function codesSection(): Promise<Section> {
    const section = new Section('invite.codes');
    const list = element('ul', { class: 'own-list' });
    const fill = async () => list.replaceChildren(...(await scenarios.invites(id)).map(row));
    const acted = (act: () => Promise<unknown>, done: string) =>
      section.attempt(async () => {
        await act();
        await fill();
        return done;
      });

    function row(invite: InviteView): HTMLElement {
      const { code, first } = invite;
      const labelled = (text: string) => ({ 'aria-label': text, title: text });
      const show = button({
        class: 'button',
        word: 'invite.show',
        attributes: labelled(say('invite.show.named', { code })),
        press: () => void attempt(() => card.show(invite, true)),
      });
      const revoke = button({
        class: 'button',
        word: 'invite.revoke',
        attributes: labelled(say('invite.revoke.named', { code })),
        press: () => void acted(() => scenarios.revoke(id, invite.id), say('invite.revoked', { code })),
      });
      return element(
        'li',
        { class: `own-line invite-${invite.state}` },
        element(
          'div',
          {},
          element('p', { class: 'own-what invite-code', text: code }),
          element('p', { class: 'hint', text: notesOf(invite) }),
        ),
        element('div', { class: 'form-buttons' }, show, first ? null : revoke),
      );
    }

    await fill();
    const form = inviteForm(async (making) => {
      const made = await scenarios.invite(id, making);
      await fill();
      await card.show(made);
      return say('invite.made', { code: made.code });
    }, section);
    section.body.append(list, form);
    return section;
  }

  void attempt(read).then((isRead) => {
    if (!isRead) close();
  });
}

/** Whether a code still lets people in, how many it has, and until when it does. */
function notesOf({ state, first, uses, used, expires_at }: InviteView): string {
  const moment = (at: string) =>
    new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  const came = uses === null ? say('invite.used', { used }) : say('invite.used.of', { used, uses });
  const notes = [
    first ? say('invite.first') : null,
    state === 'open' ? null : say(`invite.${state}`),
    came,
    expires_at === null ? null : say('invite.until', { when: moment(expires_at) }),
  ];
  return notes.filter((note) => note !== null).join(' · ');
}
