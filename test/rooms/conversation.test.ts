import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { Conversation } from '../../rooms/dialogue/conversation.ts';
import type { Teller } from '../../rooms/dialogue/ink-functions.ts';
import { compileInk } from '../../server/content/ink.ts';

/** A teller with flags of its own. */
function somebody(name = 'Ada', guest = true) {
  const flags: Record<string, string> = {};
  const who = { name, guest, sanction: '' };
  const teller: Teller = {
    name: () => who.name,
    isGuest: () => who.guest,
    flag: (flag) => flags[flag] ?? '',
    setFlag: (flag, value) => {
      flags[flag] = value;
    },
    sanction: () => who.sanction,
    sanctionWords: () => 'You are banned for good.',
  };
  return { teller, flags, who };
}

function clerk(locale: 'fr' | 'en', teller: Teller): Conversation {
  const { json } = compileInk(readFileSync(`scenes/administration/dialogues/clerk.${locale}.ink`, 'utf8'));
  return new Conversation('clerk', json ?? '', teller);
}

const pick = (talk: Conversation, text: RegExp) => {
  const choice = talk.view.choices.find((one) => text.test(one.text));
  assert.ok(choice, `no choice ${text} among ${JSON.stringify(talk.view.choices)}`);
  assert.equal(talk.choose(choice.index), true);
};
const said = (talk: Conversation) => talk.view.lines.map((line) => line.text).join('\n');

describe('a conversation', () => {
  it('stops at choices and says who speaks in which mood', () => {
    const talk = clerk('en', somebody().teller);
    assert.match(said(talk), /Welcome to the administration/);
    assert.deepEqual(talk.view.lines[0]?.mood, 'happy');
    assert.equal(talk.view.choices.length, 4);
    assert.equal(talk.view.ended, false);
  });

  it('opens a form and goes on with its outcome', () => {
    const talk = clerk('en', somebody().teller);
    pick(talk, /account already/);
    assert.equal(talk.form, 'login');
    assert.deepEqual(talk.view.choices, []);
    talk.settle('wrong');
    assert.match(said(talk), /can’t find that in my register/);
    assert.equal(talk.view.choices.length, 4, 'one may try again');
  });

  it('takes no choice while a form is open, and none that is not offered', () => {
    const talk = clerk('en', somebody().teller);
    assert.equal(talk.choose(9), false);
    pick(talk, /register/);
    assert.equal(talk.choose(0), false);
  });

  it('greets by name after logging in and remembers having met', () => {
    const { teller, flags, who } = somebody('Visitor_1');
    const talk = clerk('en', teller);
    pick(talk, /account already/);
    Object.assign(who, { name: 'Ada', guest: false });
    talk.settle('ok');
    assert.match(said(talk), /Ada/);
    assert.equal(talk.view.ended, true);
    assert.equal(flags['met_clerk'], 'yes');
    assert.match(said(clerk('en', teller)), /Good day, Ada/);
  });

  it('asks to wait after too many tries', () => {
    const talk = clerk('fr', somebody().teller);
    pick(talk, /déjà un compte/);
    talk.settle('locked');
    assert.match(said(talk), /patienter une minute/);
  });

  it('tells the same story in both languages', () => {
    for (const file of globSync('scenes/*/dialogues/*.fr.ink')) {
      const marks = (path: string) =>
        readFileSync(path, 'utf8')
          .match(/^(=== \w+|\+ .*?-> \w+|.*# form: \w+)/gm)
          ?.map((line) => line.replace(/\[.*\]|^.*#/g, ''));
      assert.deepEqual(marks(file), marks(file.replace('.fr.', '.en.')), file);
    }
  });
});
