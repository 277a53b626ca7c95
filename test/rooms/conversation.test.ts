import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import type { Conversation } from '../../rooms/dialogue/conversation.ts';
import { aTale, type Tale } from '../support/a-teller.ts';

const somebody = (name = 'Ada', guest = true) => aTale({ name, guest });

function clerk(locale: 'fr' | 'en', tale: Tale): Conversation {
  return tale.talk('clerk', readFileSync(`scenes/administration/dialogues/clerk.${locale}.ink`, 'utf8'));
}

const pick = (talk: Conversation, text: RegExp) => {
  const choice = talk.view.choices.find((one) => text.test(one.text));
  assert.ok(choice, `no choice ${text} among ${JSON.stringify(talk.view.choices)}`);
  assert.equal(talk.choose(choice.index), true);
};
const said = (talk: Conversation) => talk.view.lines.map((line) => line.text).join('\n');

describe('a conversation', () => {
  it('stops at choices and says who speaks in which mood', () => {
    const talk = clerk('en', somebody());
    assert.match(said(talk), /Welcome to the administration/);
    assert.deepEqual(talk.view.lines[0]?.mood, 'happy');
    assert.equal(talk.view.choices.length, 4);
    assert.equal(talk.view.ended, false);
  });

  it('opens a form and goes on with its outcome', () => {
    const talk = clerk('en', somebody());
    pick(talk, /account already/);
    assert.equal(talk.form, 'login');
    assert.deepEqual(talk.view.choices, []);
    talk.settle('wrong');
    assert.match(said(talk), /can’t find that in my register/);
    assert.equal(talk.view.choices.length, 4, 'one may try again');
  });

  it('takes no choice while a form is open, and none that is not offered', () => {
    const talk = clerk('en', somebody());
    assert.equal(talk.choose(9), false);
    pick(talk, /register/);
    assert.equal(talk.choose(0), false);
  });

  it('greets by name after logging in and remembers having met', () => {
    const tale = somebody('Visitor_1');
    const talk = clerk('en', tale);
    pick(talk, /account already/);
    Object.assign(tale.who, { name: 'Ada', guest: false });
    talk.settle('ok');
    tale.go(talk);
    assert.match(said(talk), /Ada/);
    assert.equal(talk.view.ended, true);
    assert.equal(tale.progress.flags['met_clerk'], 'yes');
    assert.match(said(clerk('en', tale)), /Good day, Ada/);
  });

  it('asks to wait after too many tries', () => {
    const talk = clerk('fr', somebody());
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
