import { type FormResult, type Parvis, RefusalError } from '../../client-sdk/index.ts';
import type { Fault } from '../../schema/faults.ts';
import type { FormName } from '../../schema/forms.ts';
import type { Acts } from './acts.ts';
import { pick } from './locale.ts';
import type { Scenarios } from './scenarios/scenarios.ts';
import type { DialogueActs } from './ui/dialogue-box.ts';

/** What the dialogue box asks of the world. What comes back is shown by the session, which hears it from the SDK. */
export function conversation(client: Parvis, acts: Acts, scenarios: Scenarios, closed: () => void): DialogueActs {
  /** A turn that fails is told; when there is no conversation any more, the box closes. */
  const turn = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      acts.tell(error);
      if (error instanceof RefusalError && error.code === 'dialogue.none') closed();
    }
  };

  /** A form that is done with, one way or another: its faults, if it is not. */
  const filled = async (fill: () => Promise<FormResult>): Promise<readonly Fault[]> => {
    let faults: readonly Fault[] = [];
    await turn(async () => {
      const result = await fill();
      faults = result.faults;
      if (result.refused) acts.tell(result.refused);
      if (result.scenario !== undefined) scenarios.remember(result.scenario);
      if (!result.view && faults.length === 0) closed();
    });
    return faults;
  };

  const cancel = (form: FormName) => turn(async () => void (await client.cancelForm(form)));

  return {
    choose: (index) => turn(async () => void (await client.choose(index))),
    proceed: () => turn(async () => void (await client.proceed())),
    cancel,
    answer: (form, values, picture) => filled(() => client.answer(form, values, picture)),
    providers: (form) => ({
      list: () => client.providers(),
      continueWith: (provider) => filled(() => client.signInWith(provider, form)),
    }),
    instead: (form) => (form === 'scenarios' ? scenarios.choices(() => cancel(form)) : null),
    current: (field) => (field === 'avatar' ? client.me?.avatar : undefined),
    end() {
      closed();
      // The server may have ended it already: there is nothing to tell the player then.
      client.endTalk().catch(() => {});
    },
    speaker(name) {
      const npc = client.place?.bundle.npcs.find((one) => one.id === name || one.character === name);
      const portraitOf = (character: string) => client.place?.bundle.files[`portraits/${character}.png`] ?? character;
      if (npc) return { name: pick(npc.name), character: portraitOf(npc.character) };
      return { name, character: portraitOf(name) };
    },
  };
}
