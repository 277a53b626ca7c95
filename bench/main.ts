import { print } from './keep.ts';

/** Every bench, and what it measures; each is a program of its own beside this one. */
const BENCHES: Readonly<Record<string, string>> = {
  crowd: 'what a full scene costs, told of itself in four ways',
  travel: 'through a door into a scene where 500 walk',
  join: 'a stranger, then a hundred, into a scene where 800 walk',
  readers: '50 of 500 stop reading',
  chat: '500 players in 10 channels, a hundred lines a second',
  uploads: '50 upload at once while 100 walk',
  moderation: 'what the word filter takes for a message',
  rest: 'a profile over HTTP, beside bare Express',
  store: 'durable writes and reads a second',
  feel: 'one’s own body over a bad network, drawn',
  picture: 'a square with 300 bots in a browser: frame times and a picture',
};

const [name = ''] = process.argv.splice(2, 1);
if (Object.hasOwn(BENCHES, name)) await import(`./${name}.ts`);
else {
  print('npm run bench -- <name>\n');
  for (const [bench, says] of Object.entries(BENCHES)) print(`  ${bench.padEnd(10)} ${says}`);
  process.exitCode = name === '' || name === '--help' ? 0 : 1;
}
