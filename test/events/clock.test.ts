import assert from 'node:assert/strict';
import { worldEvent } from '../../schema/scene/world-event.ts';
import { wallClock } from '../../server/content/wall-clock.ts';
import { eventsGoingOn } from '../../server/content/world-events.ts';

const title = { fr: 'Fête', en: 'Fair' };
const paris = wallClock('Europe/Paris');
const MINUTE = 60_000;

/** Whether an event goes on at a moment in Paris. */
function isOn(says: object, at: number, wall = paris): boolean {
  return eventsGoingOn({ events: { fair: worldEvent.parse({ title, ...says }) } }, at, wall).length === 1;
}

/** How many minutes of a stretch of time an event goes on. */
function minutesOn(says: object, from: number, hours: number): number {
  return Array.from({ length: hours * 60 }, (_, i) => from + i * MINUTE).filter((at) => isOn(says, at)).length;
}

describe('events by the clock', () => {
  it('come every day between two hours, to the second, past midnight too', () => {
    const evening = { from: '19:00', until: '07:00' };
    const seven = Date.UTC(2026, 0, 10, 18);
    assert.deepEqual(
      [seven - 1, seven].map((at) => isOn(evening, at)),
      [false, true],
    );
    assert.equal(isOn(evening, Date.UTC(2026, 0, 10, 23, 30)), true, 'half past midnight in Paris');
    const morning = Date.UTC(2026, 0, 11, 6);
    assert.deepEqual(
      [morning - 1, morning].map((at) => isOn(evening, at)),
      [true, false],
    );
  });

  it('a night is an hour shorter in spring and an hour longer in autumn', () => {
    const night = { from: '19:00', until: '07:00' };
    assert.equal(minutesOn(night, Date.UTC(2026, 2, 20, 11), 24), 12 * 60);
    assert.equal(minutesOn(night, Date.UTC(2026, 2, 28, 11), 24), 11 * 60, 'in the night to 29 March');
    assert.equal(minutesOn(night, Date.UTC(2026, 9, 24, 11), 24), 13 * 60, 'in the night to 25 October');
  });

  it('an event in the hour that is skipped is skipped, one in the hour that comes twice comes twice', () => {
    const chime = { from: '02:15', until: '02:30' };
    assert.equal(minutesOn(chime, Date.UTC(2026, 2, 28, 20), 12), 0);
    assert.equal(minutesOn(chime, Date.UTC(2026, 9, 24, 20), 12), 30);
  });

  it('come every so many minutes, counted from midnight', () => {
    const news = { every: { minutes: 30, lasts: 5 } };
    assert.equal(minutesOn(news, Date.UTC(2026, 5, 1), 24), 48 * 5);
    const byDay = { every: { ...news.every, from: '08:00', until: '18:00' } };
    assert.equal(minutesOn(byDay, Date.UTC(2026, 5, 1), 24), 20 * 5);
    const nine = Date.UTC(2026, 5, 1, 7);
    assert.deepEqual(
      [nine - 1, nine, nine + 5 * MINUTE - 1, nine + 5 * MINUTE].map((at) => isOn(news, at)),
      [false, true, true, false],
    );
    assert.equal(isOn(news, nine, wallClock('Asia/Kolkata')), true, 'half past twelve there');
  });

  it('come once, at a date', () => {
    const gala = { at: '2026-12-31T23:30', lasts: 60 };
    const begins = Date.UTC(2026, 11, 31, 22, 30);
    assert.deepEqual(
      [begins - 1, begins, begins + 60 * MINUTE - 1, begins + 60 * MINUTE].map((at) => isOn(gala, at)),
      [false, true, true, false],
    );
    assert.equal(isOn({ at: '2026-12-31T23:30Z', lasts: 60 }, begins), false, 'an offset says what is meant');
    assert.equal(isOn({ at: '2026-12-31T23:30:00+01:00', lasts: 60 }, begins), true);
    assert.equal(isOn(gala, begins + 365 * 24 * 60 * MINUTE), false, 'and not the year after');
  });

  it('know the moments of a clock that is put forward and back', () => {
    assert.equal(paris.momentOf('2026-07-01T12:00'), Date.UTC(2026, 6, 1, 10));
    assert.equal(paris.momentOf('2026-03-29T01:59'), Date.UTC(2026, 2, 29, 0, 59));
    assert.equal(paris.momentOf('2026-03-29T03:00'), Date.UTC(2026, 2, 29, 1));
    assert.equal(paris.momentOf('2026-03-29T02:30'), Date.UTC(2026, 2, 29, 1, 30), 'an hour that there is not');
    assert.equal(paris.momentOf('2026-10-25T02:30'), Date.UTC(2026, 9, 25, 0, 30), 'the first of two');
    assert.equal(wallClock('America/New_York').momentOf('2026-11-01T12:00'), Date.UTC(2026, 10, 1, 17));
  });

  it('do not go on by the clock when something else brings them', () => {
    assert.equal(isOn({ when: { players_at_least: 2 } }, Date.UTC(2026, 0, 1)), false);
    assert.equal(isOn({ lasts: 10 }, Date.UTC(2026, 0, 1)), false);
  });

  it('are described without contradiction', () => {
    const isGood = (says: object) => worldEvent.safeParse({ title, ...says }).success;
    assert.equal(isGood({ from: '10:00' }), false, 'until when?');
    assert.equal(
      isGood({ from: '10:00', until: '11:00', at: '2026-12-31T23:30', lasts: 3 }),
      false,
      'which of the two?',
    );
    assert.equal(isGood({ at: '2026-12-31T23:30' }), false, 'for how long?');
    assert.equal(isGood({ at: '2026-13-31T23:30', lasts: 3 }), false, 'there is no 13th month');
    assert.equal(isGood({ every: { minutes: 5, lasts: 5 } }), false, 'that is always');
    assert.equal(isGood({ when: {}, lasts: 5 }), false, 'when is that?');
    assert.equal(isGood({}), false, 'and when is that?');
  });
});
