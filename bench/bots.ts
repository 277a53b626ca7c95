import { parseArgs } from 'node:util';
import { fill } from './bots/fill.ts';
import { print } from './keep.ts';

const USAGE = `npm run bots -- <how many> [--url http://localhost:2567] [--scene plaza] [--rate 10] [--silent]

  Fills a scene of a running server with bots that stroll about, stop, look round and now and then say something
  harmless, until Ctrl-C. They come through the ordinary doors, --rate a second; those who speak are guests, the others leave nothing behind.

  A server lets only so many in from one address: start it with
    JOINS_PER_ADDRESS=10000 HTTP_REQUESTS_PER_ADDRESS=100000 npm start`;

const MOST = 5000;

function wanted() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', default: 'http://localhost:2567' },
      scene: { type: 'string', default: 'plaza' },
      rate: { type: 'string', default: '10' },
      silent: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [count, perSecond] = [Number(positionals[0]), Number(values.rate)];
  const isCount = Number.isInteger(count) && count >= 1 && count <= MOST && positionals.length === 1;
  if (values.help || !isCount || !(perSecond > 0 && perSecond <= 200)) return undefined;
  const url = values.url.replace(/\/+$/, '');
  return { url, scene: values.scene, count, perSecond, ...(values.silent ? { speakEvery: 0 } : {}) };
}

try {
  const what = wanted();
  if (!what) {
    print(USAGE);
    process.exitCode = process.argv.includes('--help') || process.argv.includes('-h') ? 0 : 1;
  } else {
    const crowd = await fill({ ...what, tell: print });
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        crowd.stop();
        // What is said in leaving is still on its way.
        setTimeout(() => process.exit(0), 300);
      });
    await crowd.filled;
    print(`${crowd.bots.size} bots are in ${what.scene}; Ctrl-C takes them away`);
    setInterval(() => {
      if (crowd.bots.size > 0) return;
      print('All of them are gone: has the server stopped?');
      process.exit(1);
    }, 1000);
  }
} catch (error) {
  print(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
