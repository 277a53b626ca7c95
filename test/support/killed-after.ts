import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';

/**
 * Starts a program that says a number for each thing it has acknowledged, kills it (SIGKILL) once it has said that many,
 * and gives the numbers it said.
 */
export async function killedAfter(many: number, program: string, ...given: readonly string[]): Promise<number[]> {
  const child = spawn(process.execPath, [program, ...given]);
  let said = '';
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += chunk));
  child.stdout.on('data', (chunk) => {
    said += chunk;
    if (said.split('\n').length > many) child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.once('close', (_, how) => resolve(how)));
  assert.equal(signal, 'SIGKILL', `it should have been killed: ${complaint}`);
  return said.slice(0, said.lastIndexOf('\n')).split('\n').map(Number);
}
