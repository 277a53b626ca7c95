import type { ProviderInfo } from '../../../client-sdk/index.ts';
import type { Fault } from '../../../schema/faults.ts';
import type { FormName } from '../../../schema/forms.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';

export interface ProviderActs {
  list(): Promise<readonly ProviderInfo[]>;
  /** Opens the provider's window. Faults when it was refused; none when the dialogue went on. */
  continueWith(provider: string): Promise<readonly Fault[]>;
}

/** The forms that can be done with by coming in from elsewhere. */
const WAYS_IN: readonly FormName[] = ['login', 'register'];

/** “Continue with …”, a button for each provider that the server has; nothing where it has none, or for other forms. */
export function providerButtons(form: FormName, acts: ProviderActs, press: (provider: string) => void): HTMLElement {
  const root = element('div', { class: 'form-providers', attributes: { role: 'group', hidden: '' } });
  root.setAttribute('aria-label', say('provider.group'));
  if (!WAYS_IN.includes(form)) return root;
  acts.list().then(
    (providers) => {
      const buttons = providers.map(({ id, title }) =>
        button({
          class: 'button',
          text: say('provider.continue', { name: title }),
          attributes: { 'data-provider': id },
          press: () => press(id),
        }),
      );
      root.replaceChildren(...buttons);
      root.hidden = buttons.length === 0;
    },
    // Without the list there is the password still.
    () => {},
  );
  return root;
}
