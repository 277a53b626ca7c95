import assert from 'node:assert/strict';
import { deviceName } from '../../server/mail/device-name.ts';
import { asHtml, asText } from '../../server/mail/layout.ts';
import { wordingOf } from '../../server/mail/letter-words.ts';
import { LETTER_KINDS } from '../../server/records/letter.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const LINK = 'https://parvis.example/account.html#reset=abc_DEF-123';
const about = {
  username: 'Ada',
  knock: { device: FIREFOX, address: '192.0.2.7', at: Date.UTC(2026, 0, 15, 12) },
  timeZone: 'Europe/Paris',
};

describe('a letter', () => {
  it('says the same in French and in English, as text and as a page', () => {
    for (const kind of LETTER_KINDS)
      for (const locale of ['fr', 'en'] as const) {
        const wording = wordingOf(kind, locale, about);
        const [text, html] = [asText(wording, LINK, locale), asHtml(wording, LINK, locale)];
        for (const said of [wording.greeting, ...wording.before, ...wording.after, wording.signature, LINK]) {
          assert.ok(text.includes(said), `${kind} ${locale}: ${said}`);
          assert.ok(html.includes(said), `${kind} ${locale}: ${said}`);
        }
        assert.match(html, new RegExp(`<html lang="${locale}">`));
        assert.equal(html.split(`href="${LINK}"`).length, 3, 'a button, and the address to copy');
        assert.match(text, /^(Bonjour|Good day) Ada,\n/);
      }
  });

  it('fetches nothing from anywhere and runs nothing', () => {
    for (const kind of LETTER_KINDS) {
      const html = asHtml(wordingOf(kind, 'fr', about), LINK, 'fr');
      assert.doesNotMatch(html, /<(img|script|link|iframe|form|style)\b|url\(|\bsrc=|\bon\w+=/i);
      const addresses = html.match(/https?:\/\/[^"<\s]+/g) ?? [];
      for (const address of addresses) assert.ok(address.startsWith('https://parvis.example'), address);
    }
  });

  it('tells of a new device: when, on what, from where', () => {
    const text = asText(wordingOf('newDevice', 'fr', about), LINK, 'fr');
    assert.match(text, /Quand\u00a0: jeudi 15 janvier 2026 à 13:00:00 UTC\+1/);
    assert.match(text, /Appareil\u00a0: Firefox, Linux/);
    assert.match(text, /Adresse IP\u00a0: 192\.0\.2\.7/);
    const english = asText(wordingOf('newDevice', 'en', about), LINK, 'en');
    assert.match(english, /When: Thursday,? 15 January 2026 at 13:00:00/);
  });

  it('never says the words of a stranger', () => {
    const evil = '<b>Call 555-1234</b> now https://evil.example/ "ok"';
    const knock = { ...about.knock, device: evil, address: `${evil}` };
    const wording = wordingOf('newDevice', 'en', { ...about, username: '<script>', knock });
    const [text, html] = [asText(wording, LINK, 'en'), asHtml(wording, LINK, 'en')];
    assert.doesNotMatch(text + html, /evil|555|<b>/);
    assert.doesNotMatch(html, /<script>/);
    assert.match(text, /Device: unknown/);
    assert.match(html, /Good day &lt;script&gt;,/);
  });

  it('knows the usual devices', () => {
    const known: readonly [string, string][] = [
      [FIREFOX, 'Firefox, Linux'],
      [
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
        'Edge, Windows',
      ],
      ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605.1 Version/18.0 Safari/605.1', 'Safari, Mac'],
      [
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',
        'Safari, iPhone',
      ],
      ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome, Android'],
      ['curl/8.5.0', 'curl'],
    ];
    for (const [agent, name] of known) assert.equal(deviceName(agent), name);
    assert.equal(deviceName(''), undefined);
  });
});
