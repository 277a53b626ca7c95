import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/**
 * The lowest versions that known advisories leave standing, for what guards a border or reads what strangers send.
 * `npm audit` is refused by the registry here, so they are kept by hand: raise one when an advisory says so.
 */
const FLOORS: Readonly<Record<string, { floor: string; because: string }>> = {
  express: { floor: '5.1.0', because: 'CVE-2024-43796, CVE-2024-29041: redirects' },
  'body-parser': { floor: '2.2.1', because: 'CVE-2024-45590, CVE-2025-13466: denial of service by body' },
  qs: { floor: '6.14.1', because: 'CVE-2022-24999, CVE-2025-15284: pollution, denial of service' },
  'path-to-regexp': { floor: '8.2.0', because: 'CVE-2024-45296, CVE-2024-52798: ReDoS' },
  send: { floor: '1.1.0', because: 'CVE-2024-43799' },
  'serve-static': { floor: '2.1.0', because: 'CVE-2024-43800' },
  cookie: { floor: '0.7.0', because: 'CVE-2024-47764: out-of-bounds characters' },
  multer: { floor: '2.0.2', because: 'CVE-2025-47944, 48997, 7338: crashes by malformed uploads' },
  jsonwebtoken: { floor: '9.0.0', because: 'CVE-2022-23529, 23539, 23540, 23541: algorithms and keys' },
  jws: { floor: '4.0.1', because: 'CVE-2025-65945: HMAC verification' },
  'socket.io': { floor: '4.6.2', because: 'CVE-2024-38355: an event named error ends the process' },
  'socket.io-parser': { floor: '4.2.3', because: 'CVE-2023-32695: a packet ends the process' },
  'engine.io': { floor: '6.4.2', because: 'CVE-2023-31125: a request ends the process' },
  ws: { floor: '8.17.1', because: 'CVE-2024-37890: too many headers' },
  sharp: { floor: '0.32.6', because: 'CVE-2023-4863: libwebp' },
  nodemailer: { floor: '7.0.11', because: 'CVE-2025-13033, 14874: addresses, recursion' },
  mongoose: { floor: '8.9.5', because: 'CVE-2024-53900, CVE-2025-23061: $where' },
  'file-type': { floor: '16.5.4', because: 'CVE-2022-36313: endless loop' },
  helmet: { floor: '8.0.0', because: 'the defaults the headers’ test relies on' },
  'form-data': { floor: '4.0.4', because: 'CVE-2025-7783: guessable boundary' },
  vite: { floor: '7.1.11', because: 'CVE-2025-62522 and its like: the development server' },
};

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

const numbers = (version: string) => version.split('-')[0]?.split('.').map(Number) ?? [];
function isBelow(version: string, floor: string): boolean {
  const [a, b] = [numbers(version), numbers(floor)];
  const first = [0, 1, 2].find((i) => (a[i] ?? 0) !== (b[i] ?? 0));
  return first !== undefined && (a[first] ?? 0) < (b[first] ?? 0);
}

describe('packages with known advisories', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const all = Object.entries(lock.packages).map(([at, { version = '0' }]) => ({
    name: at.split('node_modules/').at(-1) ?? '',
    at,
    version,
  }));

  it('are nowhere below the version that mends them, however deep they are nested', () => {
    const low = all.filter(({ name, version }) => {
      const floor = Object.hasOwn(FLOORS, name) ? FLOORS[name]?.floor : undefined;
      return floor !== undefined && isBelow(version, floor);
    });
    assert.deepEqual(
      low.map(({ at, version, name }) => `${at} ${version} < ${FLOORS[name]?.floor}`),
      [],
    );
  });

  it('are pinned: what is asked for by name is asked for exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
    );
    assert.deepEqual(loose, []);
  });

  it('tells a lower version from a higher one', () => {
    assert.deepEqual(
      [isBelow('1.9.9', '2.0.0'), isBelow('2.0.0', '2.0.0'), isBelow('2.10.0', '2.9.9'), isBelow('0.7.0-rc1', '0.7.1')],
      [true, false, false, true],
    );
  });
});
