import type { Migration } from './migration.ts';

/**
 * Every migration, in order; each has a file of its own, `<layout>-<what>.ts`. A new field with a default needs none. A
 * migration that has been released is never changed: another one follows it.
 */
export const MIGRATIONS: readonly Migration[] = [];
