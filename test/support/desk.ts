import assert from 'node:assert/strict';
import type { DialogueView, Parvis } from '../../client-sdk/index.ts';
import { walkTo } from './walking.ts';

/** Where the clerk can be talked to in the small world's hall, in pixels. */
export const AT_THE_DESK = { x: 5.5 * 32, y: 2.6 * 32 } as const;
export const PASSWORD = 'correct horse battery';

let count = 0;
/** A name nobody else in this run has. */
export function freshName(base = 'Ada'): string {
  count += 1;
  return `${base}_${process.pid}_${count}`;
}

export function emailOf(name: string): string {
  return `${name.toLowerCase()}@example.test`;
}

/** Picks the choice that has these words. */
export function pick(parvis: Parvis, view: DialogueView, words: RegExp): Promise<DialogueView> {
  const choice = view.choices.find((one) => words.test(one.text));
  assert.ok(choice, `nobody offers ${words}: ${view.choices.map((one) => one.text).join(' | ')}`);
  return parvis.choose(choice.index);
}

export function said(view: DialogueView | null): string {
  return view?.lines.map((line) => line.text).join('\n') ?? '';
}

export async function walkToTheClerk(parvis: Parvis): Promise<DialogueView> {
  assert.equal(await walkTo(parvis, AT_THE_DESK.x, AT_THE_DESK.y), true, 'reached the desk');
  return parvis.talk('clerk');
}

/** Registers by talking to the clerk; gives what she says then. */
export async function registerAtTheDesk(parvis: Parvis, name: string, password = PASSWORD): Promise<DialogueView> {
  const hello = await walkToTheClerk(parvis);
  const asked = await pick(parvis, hello, /register/);
  assert.equal(asked.form, 'register');
  const { view, faults } = await parvis.answer('register', { username: name, email: emailOf(name), password });
  assert.deepEqual(faults, []);
  assert.ok(view);
  return view;
}
