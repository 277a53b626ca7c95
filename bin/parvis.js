#!/usr/bin/env node
// Plain JavaScript for any Node: it finds the Node that comes with the packages, which runs the TypeScript as it is.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const own = ['../node_modules/node/bin/node', '../node_modules/node/bin/node.exe'].map(at).find(existsSync);
const node = Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : own;

if (node === undefined) {
  process.stderr.write('Parvis needs Node 24, which comes with its packages: run npm ci first.\n');
  process.exitCode = 3;
} else {
  const child = spawn(node, [at('../server/commands/main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}
