import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { eventually } from './eventually.ts';

/** The program of the stand-in, where npm installed it. */
export const MONGO_STAND_IN = join('node_modules', '@jongodb', 'memory-server-bin-linux-x64-gnu', 'bin', 'jongodb');

/** A MongoDB server that tests make databases in. */
export interface MongoServer {
  /** The address of a database that nobody has used. */
  freshUrl(): string;
  /** Its process, if it is one of ours. */
  readonly process?: ChildProcess;
  /** Stops our own server; drops the databases made in somebody else's. */
  stop(): Promise<void>;
}

/** Starts the stand-in that speaks MongoDB's wire protocol: a replica set of one unless told otherwise, all in memory. */
export async function startMongo(
  profile: 'singleNodeReplicaSet' | 'standalone' = 'singleNodeReplicaSet',
): Promise<MongoServer> {
  const child = spawn(MONGO_STAND_IN, ['--host=127.0.0.1', '--port=0', `--topology-profile=${profile}`]);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  // Nothing of ours outlives the tests, not even when they are cut short.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.resume();
  const url = await eventually('the stand-in says where it is', () => /JONGODB_URI=(\S+)/.exec(printed)?.[1]);
  return {
    // Asked now and then: on a busy machine the stand-in ends the stream in which a server tells by itself that it is there.
    freshUrl: () => polled(named(url, randomUUID())),
    process: child,
    async stop() {
      process.off('exit', kill);
      kill();
      await gone;
    },
  };
}

/** A real server, that of an address: its own database is not touched. */
export function realMongo(url: string): MongoServer {
  const made: string[] = [];
  return {
    freshUrl() {
      const fresh = named(url, randomUUID());
      made.push(fresh);
      return fresh;
    },
    async stop() {
      for (const fresh of made) {
        const connection = await mongoose.createConnection(fresh).asPromise();
        await connection.dropDatabase();
        await connection.close();
      }
    },
  };
}

const named = (url: string, name: string) => url.replace(/^(.*\/\/[^/]+\/)[^?]*/, `$1parvis_test_${name}`);

function polled(url: string): string {
  const asked = new URL(url);
  asked.searchParams.set('serverMonitoringMode', 'poll');
  return asked.href;
}
