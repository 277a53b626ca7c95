import type { CommandPost, Commands } from '../../rooms/moderation-services.ts';
import type { Identity } from '../../rooms/services.ts';
import { WORLD } from '../../schema/moderation.ts';
import { COMMANDS, type Command, completeCommand, readCommand } from '../../schema/moderation-commands.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Store } from '../store/store.ts';
import { cleanLine } from './chat.ts';
import { commandDone } from './command-words.ts';
import { must } from './policies.ts';
import type { Target } from './sanctioned.ts';
import type { Sanctions } from './sanctions.ts';

interface Needs {
  readonly store: Store;
  readonly sanctions: Sanctions;
}

interface Named extends Target {
  readonly name: string;
}

const ALL = Object.keys(COMMANDS)
  .map((name) => `/${name}`)
  .join(', ');

/** What staff write into the line they talk with. */
export function moderationCommands({ store, sanctions }: Needs): Commands {
  function read(text: string): Command {
    const command = readCommand(cleanLine(text));
    if (!('fault' in command)) return command;
    if (command.fault === 'unknown') throw new Refusal('command.unknown', { commands: ALL });
    throw new Refusal('command.reason', { usage: command.usage });
  }

  /** Whoever is called so: in the room first, then anybody with an account. */
  async function called(whom: string, { present }: Pick<CommandPost, 'present'>): Promise<Named> {
    const key = whom.toLowerCase();
    const here = present.find(({ name }) => name.toLowerCase() === key);
    if (here) {
      const { id, name, passing, address } = here;
      return { account: id, name, ...(passing ? { passing: { address } } : {}) };
    }
    const [found] = await store.accounts.find({ where: { usernameKey: key, deletedAt: null }, limit: 1 });
    if (!found) throw new Refusal('command.nobody', { name: whom });
    return { account: found.id, name: found.name };
  }

  /** Takes back all of a kind that runs. */
  async function takeBack(by: Identity, account: string, kind: 'mute' | 'ban', why: string): Promise<void> {
    const running = (await sanctions.running(account)).filter((one) => one.kind === kind);
    if (running.length === 0) throw new Refusal('sanction.over');
    for (const { id } of running) await sanctions.lift(by, id, why);
  }

  return {
    async run(by, text, post) {
      must(by, 'moderation.desk', 'others');
      const command = read(text);
      const { name, seconds, reason } = command;
      const whom = await called(command.whom, post);
      const scope = command.here ? post.scene : WORLD;
      if (name === 'kick') await sanctions.kick(by, { ...whom, scope: WORLD, reason });
      else if (name === 'unmute') await takeBack(by, whom.account, 'mute', reason);
      else if (name === 'unban') await takeBack(by, whom.account, 'ban', reason);
      else await sanctions.impose(by, { ...whom, kind: name, scope, reason, seconds });
      return commandDone(command, whom.name, post.locale);
    },
    complete(by, text, { present }) {
      must(by, 'moderation.desk', 'others');
      const others = present.filter(({ id }) => id !== by.id);
      return completeCommand(
        text,
        others.map(({ name }) => name),
      );
    },
  };
}
