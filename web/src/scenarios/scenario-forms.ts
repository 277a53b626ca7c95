import { RefusalError, type Scenarios, type ToFound } from '../../../client-sdk/index.ts';
import type { Fault } from '../../../schema/faults.ts';
import { say } from '../locale.ts';
import { FormView } from '../ui/form-view.ts';

interface Ends {
  /** It is made, or one is in. */
  done(scenario: { readonly id: string; readonly name: string }): void;
  cancelled(): void;
}

/** The registrar’s form of a new scenario, without the registrar. */
export function foundForm(scenarios: Scenarios, ends: Ends): FormView {
  return formView('scenario', ends, (values, picture) =>
    // The server says what is wrong with them.
    scenarios.create(values as unknown as ToFound, picture),
  );
}

/** The form of a word that lets one in. */
export function joinForm(scenarios: Scenarios, ends: Ends): FormView {
  return formView('join', ends, ({ invite_code = '' }) => scenarios.join(invite_code));
}

type Post = (values: Record<string, string>, picture?: File) => Promise<{ readonly id: string; readonly name: string }>;

function formView(form: 'scenario' | 'join', { done, cancelled }: Ends, post: Post): FormView {
  return new FormView(form, {
    async submit(values, picture) {
      try {
        done(await post(values, picture));
        return [];
      } catch (error) {
        return faultsOf(error);
      }
    },
    cancel: async () => cancelled(),
    providers: { list: async () => [], continueWith: async () => [] },
    current: () => undefined,
  });
}

/** What there is to say at a form of what was refused. */
function faultsOf(error: unknown): readonly Fault[] {
  if (!(error instanceof RefusalError)) {
    reportError(error);
    return [{ fields: '', message: say('error.unexpected') }];
  }
  return error.faults.length > 0 ? error.faults : [{ fields: '', message: error.message }];
}
