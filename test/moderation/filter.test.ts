import assert from 'node:assert/strict';
import { filter } from '../../server/domain/moderation/filter.ts';
import { read } from '../../server/domain/moderation/reading.ts';

const whyOf = (text: string) => filter(text).why;
const all = (texts: readonly string[]) => Object.fromEntries(texts.map((text) => [text, whyOf(text)]));
const each = <T>(texts: readonly string[], value: T) => Object.fromEntries(texts.map((text) => [text, value]));

describe('the word filter', () => {
  it('says what is wrong, the gravest thing first', () => {
    assert.equal(whyOf('Bonjour à tous'), null);
    assert.equal(whyOf('sale connard'), 'insult');
    assert.equal(whyOf('go back to your country, you dirty paki'), 'hate');
    assert.equal(whyOf('connard, je vais te tuer'), 'threat');
    assert.equal(whyOf('send nudes please'), 'sexual');
    assert.equal(whyOf('win free robux at https://robux.example'), 'spam');
    assert.equal(whyOf('I will leak your address'), 'personal');
  });

  it('reads letters of other alphabets, accents and unseen characters', () => {
    const disguised = [
      'ѕаlоре',
      'ｃｏｎｎａｒｄ',
      '𝔰𝔞𝔩𝔬𝔭𝔢',
      'Ⓒⓞⓝⓝⓐⓡⓓ',
      'çônnàrd',
      'con\u200bnard',
      'co\u00adnnard',
      'c\u0336o\u0336nnard',
      '🅵🆄🅲🅺',
    ];
    assert.deepEqual(all(disguised), each(disguised, 'insult'));
  });

  it('reads digits, signs and covers', () => {
    const disguised = ['c0nn4rd', '$al0pe', 'f*ck', 'enc*lé', 's****e', 'b!tch', '@sshole', 'sh1t', 'pu7e'];
    assert.deepEqual(all(disguised), each(disguised, 'insult'));
    const honest = [
      'room B52',
      'la 4e fois',
      '5€ pour 3',
      '**gras**',
      'M*A*S*H',
      'un mp3',
      '3 * 4 = 12',
      'C++ and C#',
      'the 2nd 1/2',
    ];
    assert.deepEqual(all(honest), each(honest, null));
  });

  it('reads letters set apart, drawn out or run together', () => {
    const disguised = [
      'c o n n a r d',
      'f.u.c.k',
      's-a-l-o-p-e',
      'con-nard',
      'fuuuuuuck',
      'CoooNNNNaaard',
      'sa lope',
      'xXfuckyouXx',
      'enkulé',
      'grosconnard',
    ];
    assert.deepEqual(all(disguised), each(disguised, 'insult'));
    const honest = [
      'a b c d e f',
      'U.S.A.',
      'who’re you?',
      'il a pu te voir',
      'the pen is here',
      'noooon',
      'hmmm',
      'yessss',
    ];
    assert.deepEqual(all(honest), each(honest, null));
  });

  it('does not find words within honest ones', () => {
    const honest = [
      'Scunthorpe',
      'Essex',
      'la salopette',
      'une dispute',
      'le député',
      'assassin',
      'cockpit',
      'un calcul ridicule',
      'unique',
      'pique-niquer',
      'therapist',
      'document',
      'shiitake',
      'des fagots',
      'Niger',
      'annals',
      'woops',
    ];
    assert.deepEqual(all(honest), each(honest, null));
  });

  it('tells by the words around a word which language it is of', () => {
    const pairs: [string, string][] = [
      ['you are such a retard', 'le train a du retard'],
      ['suce ma bite', 'a bite to eat'],
      ['t’es trop con', 'the pros and cons'],
      ['dans ta chatte', 'ma chatte dort au soleil'],
      ['suck my dick', 'Dick lives in Dorset'],
      ['nice tits', 'a pair of great tits at the feeder'],
      ['sale pédale', 'la pédale de frein'],
      ['bouge ton cul', 'une rue en cul-de-sac'],
      ['espèce de mongol', 'l’empire mongol'],
      ['die bitch', 'die Katze schläft'],
    ];
    for (const [bad, fine] of pairs) {
      assert.notEqual(whyOf(bad), null, bad);
      assert.equal(whyOf(fine), null, fine);
    }
  });

  it('takes the speaker’s language as a hint where there are no words around', () => {
    assert.equal(filter('retard', 'en').verdict, 'refuse');
    assert.equal(filter('retard', 'fr').verdict, 'ok');
    assert.equal(filter('pd', 'fr').verdict, 'refuse');
    assert.equal(filter('pd', 'en').verdict, 'ok');
  });

  it('lets play be play, and care be care', () => {
    const honest = [
      'I’ll kill you at chess',
      'je vais te tuer à Mario Kart',
      'kill the boss',
      'je crève de faim',
      'don’t kill yourself over it',
      'Muslims are welcome here',
      'les femmes ont le droit de vote',
      'you are not stupid',
    ];
    assert.deepEqual(all(honest), each(honest, null));
  });

  it('takes no longer than a breath for the longest and strangest of texts', () => {
    const odd = [
      'a '.repeat(2000),
      '*'.repeat(4000),
      'les femmes '.repeat(400),
      '\u200b'.repeat(4000),
      'x1'.repeat(2000),
      '𝔰'.repeat(2000),
      `${'tu es vraiment '.repeat(300)}con`,
    ];
    for (const text of odd) assert.ok(['ok', 'hold', 'refuse'].includes(filter(text).verdict));
  });

  it('reads addresses as addresses', () => {
    assert.equal(read('voir https://a.example/f_u_c_k et lea@exemple.org !').line, ' voir www et www ; ');
  });
});
