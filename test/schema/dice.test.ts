import assert from 'node:assert/strict';
import { diceFormula, readDice, rollDice } from '../../schema/dice.ts';
import { seeded } from '../support/dice.ts';

describe('a formula of dice', () => {
  /** Rolls with dice that show one number after the other. */
  function rolled(formula: string, ...shown: number[]) {
    const terms = readDice(formula);
    assert.ok(terms, formula);
    return rollDice(terms, () => (shown.shift() ?? 1) - 1);
  }

  it('adds up what its dice and numbers say', () => {
    assert.deepEqual(rolled('2d6+1', 3, 5), { dice: [3, 5], total: 9 });
    assert.deepEqual(rolled('d20', 17), { dice: [17], total: 17 });
    assert.deepEqual(rolled('1d20+1d4-2', 11, 3), { dice: [11, 3], total: 12 });
    assert.deepEqual(rolled('-1d4+10', 4), { dice: [4], total: 6 });
    assert.deepEqual(rolled(' 2D6 + 3 ', 1, 1), { dice: [1, 1], total: 5 });
  });

  it('lets the best or the worst alone count', () => {
    assert.deepEqual(rolled('2d20kh1+2', 4, 15), { dice: [4, 15], total: 17 });
    assert.deepEqual(rolled('2d20kl1', 4, 15), { dice: [4, 15], total: 4 });
    assert.deepEqual(rolled('4d6kh3', 1, 6, 2, 5), { dice: [1, 6, 2, 5], total: 13 });
  });

  it('is nothing else, and asks for no more than there is', () => {
    const wrong = [
      ...['', ' ', '7', 'd', '2d', '0d6', '2d1', '2d0', 'd6d6', '2d6 1', '2 d6', '2d6++1', '2d6+', '+', '1e3', '2d6*2'],
      ...['2d20kh0', '2d20kh3', '2d20k1', '101d6', '60d6+60d6', 'd1001', '9999d9999', '1d6+10001', 'd6;drop', '２d6'],
      ...[Array(11).fill('d6').join('+'), `${'1'.repeat(80)}d6`, 'constructor', '2d6\n+1d4x'],
    ];
    for (const text of wrong) assert.equal(readDice(text), undefined, text);
    assert.equal(diceFormula.safeParse('2d6+1').success, true);
    assert.equal(diceFormula.safeParse('two dice').success, false);
  });

  it('falls between its bounds, whatever chance says', () => {
    const chance = seeded(7);
    const terms = readDice('3d6+2') ?? [];
    for (let i = 0; i < 500; i++) {
      const { dice, total } = rollDice(terms, (sides) => Math.floor(chance() * sides));
      assert.ok(dice.every((die) => die >= 1 && die <= 6) && total >= 5 && total <= 20);
      assert.equal(
        total,
        dice.reduce((sum, die) => sum + die, 2),
      );
    }
  });
});
