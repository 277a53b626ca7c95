import { COMMANDS } from '../../../schema/moderation-commands.ts';

/** Whether a line begins with a command of the staff, and not with a stroke that is part of what is said. */
export function isCommand(line: string): boolean {
  const word = /^\/([a-z]+)(?:\s|$)/i.exec(line)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(COMMANDS, word);
}
