import assert from 'node:assert/strict';
import { condition, holds, missing, type Seen } from '../../schema/scene/condition.ts';

const somebody = (seen: Partial<Seen> = {}): Seen => ({
  flags: {},
  items: {},
  quests: {},
  role: 'player',
  guest: false,
  minutes: 12 * 60,
  ...seen,
});

describe('a condition', () => {
  it('that asks for nothing always holds', () => {
    assert.equal(holds(undefined, somebody({ guest: true })), true);
    assert.equal(holds({}, somebody()), true);
  });

  it('asks for flags: a text, set, or not set', () => {
    const seen = somebody({ flags: { colour: 'red', met_guide: 'true', rude: 'false' } });
    assert.equal(holds({ flags: { colour: 'red', met_guide: true, rude: false, never: false } }, seen), true);
    assert.equal(missing({ flags: { colour: 'blue' } }, seen), 'flags');
    assert.equal(missing({ flags: { never: true } }, seen), 'flags');
    assert.equal(missing({ flags: { met_guide: false } }, seen), 'flags');
  });

  it('asks for items, all of them', () => {
    assert.equal(holds({ items: ['key'] }, somebody({ items: { key: 1 } })), true);
    assert.equal(missing({ items: ['key', 'lamp'] }, somebody({ items: { key: 2, lamp: 0 } })), 'items');
  });

  it('asks how far a quest is', () => {
    const at = (state?: string) => somebody({ quests: state === undefined ? {} : { lamp: state } });
    const asks = (state: string) => ({ quests: { lamp: state } });
    assert.deepEqual(
      [asks('new'), asks('open'), asks('oil'), asks('done')].map((one) =>
        [at(), at('oil'), at('done')].map((s) => holds(one, s)),
      ),
      [
        [true, false, false],
        [false, true, false],
        [false, true, false],
        [false, false, true],
      ],
    );
  });

  it('asks for a role or one above, and for an account', () => {
    assert.equal(holds({ role: 'designer' }, somebody({ role: 'admin' })), true);
    assert.equal(missing({ role: 'designer' }, somebody()), 'role');
    assert.equal(missing({ account: true }, somebody({ guest: true })), 'account');
    assert.equal(missing({ account: false }, somebody()), 'account');
  });

  it('asks for hours, also past midnight', () => {
    const night = condition.parse({ hours: { from: '19:00', until: '07:00' } });
    const at = (hours: number) => holds(night, somebody({ minutes: hours * 60 }));
    assert.deepEqual([18, 19, 23, 0, 6, 7].map(at), [false, true, true, true, true, false]);
  });

  it('asks for flags of the scenario, of which none is set in the open world', () => {
    const asks = { scenario_flags: { gate_open: true, weather: 'rain', closed: false } };
    assert.equal(holds(asks, somebody({ scenarioFlags: { gate_open: 'yes', weather: 'rain' } })), true);
    assert.equal(missing(asks, somebody({ flags: { gate_open: 'yes', weather: 'rain' } })), 'scenario_flags');
    assert.equal(holds({ scenario_flags: { gate_open: false } }, somebody()), true);
  });
});
