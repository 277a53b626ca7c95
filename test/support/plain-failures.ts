import { inspect } from 'node:util';
import Mocha from 'mocha';

/** How deep a cause of a cause is told. */
const MOST_CAUSES = 5;
/** As long as a text of it may be, in characters. */
const MOST_TEXT = 20_000;

const short = (text: unknown) => String(text).slice(0, MOST_TEXT);

/** What a reader needs of what was thrown: its name, what it says, where, and why; nothing that lives. */
export function plain(thrown: unknown, depth = 0): Error {
  if (!(thrown instanceof Error))
    return new Error(`thrown, though no error: ${short(inspect(thrown, { depth: 1, maxArrayLength: 20 }))}`);
  const { name, message, stack, cause } = thrown;
  const told = new Error(short(message));
  Object.defineProperty(told, 'name', { value: short(name) });
  Object.defineProperty(told, 'stack', { value: short(stack), writable: true });
  if ('code' in thrown && typeof thrown.code === 'string') Object.assign(told, { code: thrown.code });
  if ('uncaught' in thrown) Object.assign(told, { uncaught: true });
  if (cause !== undefined && depth < MOST_CAUSES) Object.assign(told, { cause: plain(cause, depth + 1) });
  return told;
}

interface Failing {
  fail(test: unknown, thrown: unknown, force?: boolean): void;
  _uncaught(thrown: unknown): void;
}

/**
 * Failures go to the reporters without the live objects that hang on them: mocha copies whatever an error holds, path by
 * path and in place, and with a page or a socket that takes for ever (`breakCircularDeps` in mocha/lib/utils.cjs). Node’s
 * messages hold the difference anyway.
 */
const { prototype } = Mocha.Runner as unknown as { prototype: Failing };
const { fail, _uncaught } = prototype;
prototype.fail = function (test, thrown, force) {
  fail.call(this, test, plain(thrown), force);
};
// It would write out what is no error.
prototype._uncaught = function (thrown) {
  _uncaught.call(this, thrown instanceof Error ? thrown : plain(thrown));
};
