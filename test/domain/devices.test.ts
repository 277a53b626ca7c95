import assert from 'node:assert/strict';
import { deviceOf } from '../../server/domain/devices.ts';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0';

describe('a device', () => {
  const cases: Record<string, string> = {
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0': 'Firefox sur Windows',
    [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${CHROME} Safari/537.36`]: 'Chrome sur macOS',
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/142.0.0.0`]: 'Edge sur Windows',
    [`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`]: 'Chrome sur Android',
    [`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36 OPR/90.0`]: 'Opera sur Android',
    'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1': 'Safari sur iPad',
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36': 'ChromeOS',
    'curl/8.5.0': 'curl',
    node: 'Node.js',
    '': 'Appareil inconnu',
    'a thing': 'Appareil inconnu',
  };
  for (const [agent, words] of Object.entries(cases))
    it(`is called “${words}” when it says “${agent.slice(0, 60)}”`, () => {
      assert.equal(deviceOf(agent).words('fr'), words);
    });

  it('is the same after an update', () => {
    const firefox = (version: number) =>
      deviceOf(`Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/${version}.0`);
    assert.equal(firefox(145).key, firefox(146).key);
    assert.notEqual(firefox(145).key, deviceOf('curl/8').key);
    assert.equal(firefox(145).words('en'), 'Firefox on Linux');
  });
});
