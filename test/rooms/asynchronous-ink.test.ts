import assert from 'node:assert/strict';
import type { Conversation } from '../../rooms/dialogue/conversation.ts';
import { aTale, type Tale } from '../support/a-teller.ts';

const DECLARED = `
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)
EXTERNAL has(item)
EXTERNAL give(item)
EXTERNAL take(item)
EXTERNAL quest(id)
EXTERNAL begin_quest(id)
EXTERNAL travel(scene, spawn)
EXTERNAL open(form)
EXTERNAL emote(gesture)
EXTERNAL wait(seconds)
EXTERNAL players_near()
EXTERNAL start_event(name)
EXTERNAL stop_event(name)
VAR outcome = ""
`;

const lines = (talk: Conversation) => talk.view.lines.map(({ text }) => text);

describe('ink functions that take time', () => {
  let tale: Tale;
  let talk: Conversation;
  beforeEach(() => {
    tale = aTale();
  });

  /** Talks to somebody who says that. */
  const hear = (ink: string) => {
    talk = tale.talk('smith', DECLARED + ink);
    return lines(talk);
  };
  const pick = (text: string) => {
    const choice = talk.view.choices.find((one) => one.text === text);
    assert.equal(talk.choose(choice?.index ?? -1), true, `no choice ${text}`);
    tale.go(talk);
    return lines(talk);
  };
  const resume = (value?: boolean) => {
    talk.resume(value);
    tale.go(talk);
    return lines(talk);
  };
  const changes = () => tale.done.flatMap((act) => (act.does === 'change' ? [Object.keys(act.change)[0]] : []));

  it('are done once, however far ink looks ahead, and before the line that tells of it', () => {
    const said = hear(`
Before. # mood: happy
~ give("coin")
{ give("brass-key"): Here is a key. | You have one. }
{ give("brass-key"): Another key. | One key is enough. }
{ take("brass-key"): I take it back. | You have none. }
You have {has("coin")} coin{ has("coin") != 1: s }{ has("brass-key"): and the key }.
`);
    assert.deepEqual(said, ['Before.', 'Here is a key.', 'One key is enough.', 'I take it back.', 'You have 1 coin.']);
    assert.deepEqual(changes(), ['give', 'give', 'give', 'take']);
    assert.deepEqual([talk.view.ended, talk.view.lines[0]?.mood], [true, 'happy']);
  });

  it('start an event once, also where the line is read anew', () => {
    const said = hear(`
{ start_event("fair"): It begins, | Nothing begins, }<> { give("coin"): with a coin. | without one. }
`);
    assert.deepEqual([said, tale.events], [['It begins, with a coin.'], ['fair']]);
    assert.deepEqual(hear('{ stop_event("fair") && not stop_event("fair"): Over. }'), ['Over.']);
    assert.deepEqual(tale.events, []);
  });

  it('give ink their value in the middle of an expression', () => {
    const said = hear(`
~ temp many = give("coin") + give("coin") + give("brass-key") + give("brass-key")
{ many == 3: Three of four. | Not so. } { take("coin") && take("coin") && not take("coin"): And both coins back. }
`);
    assert.deepEqual(said, ['Three of four. And both coins back.']);
    assert.deepEqual(changes(), ['give', 'give', 'give', 'give', 'take', 'take', 'take']);
    assert.deepEqual(tale.progress.items, { 'brass-key': 1 });
  });

  it('tell chance and order the same when a line is read anew', () => {
    for (let round = 0; round < 20; round++) {
      const said = aTale();
      const one = said.talk(
        'smith',
        `${DECLARED}
VAR thrown = 0
~ thrown = RANDOM(1, 1000)
~ temp first = thrown
{ give("coin"): {thrown == first: The same. | Another.} } {&one|two} {has("coin")}
`,
      );
      assert.deepEqual(lines(one), ['The same. one 1']);
    }
  });

  it('carry a quest through its steps, as the dialogue sees it at once', () => {
    const said = hear(`
{quest("lantern")}, { begin_quest("lantern"): yes|no}, { begin_quest("lantern"): yes|no}, {quest("lantern")}.
~ give("olive-oil")
~ set_flag("poured", "yes")
{quest("lantern")}, {has("torchbearer"):badge}, {flag("light")}.
`);
    assert.deepEqual(said, ['new, yes, no, find-oil.', 'done, badge, yes.']);
  });

  it('pause where wait() stands: what was said is shown, what follows comes after', () => {
    assert.deepEqual(
      hear(`
Listen…
~ emote("think")
~ wait(2.5)
A nightingale.
~ temp long = 99
~ wait(long)
-> END
`),
      ['Listen…'],
    );
    assert.deepEqual([talk.view.goesOn, talk.view.ended, talk.view.choices], [true, false, []]);
    assert.deepEqual([talk.act, tale.gestures], [{ does: 'wait', seconds: 2.5 }, ['think']]);
    assert.equal(talk.choose(0), false);
    const { turn } = talk.view;
    assert.deepEqual(resume(), ['A nightingale.']);
    assert.deepEqual([talk.act, talk.view.turn > turn], [{ does: 'wait', seconds: 10 }, true]);
    assert.deepEqual([resume(), talk.view.ended], [[], true]);
    assert.deepEqual(tale.gestures, ['think'], 'a gesture is not made again when the line is');
  });

  it('open a form in the middle of a line, and tell what came of it', () => {
    const knot = `
=== desk ===
Your looks?
{ open("avatar"):
- "ok": Splendid. { outcome }
- "cancelled": As you like. { outcome }
}
+ [Again.] -> desk
`;
    assert.deepEqual(hear(`-> desk${knot}`), ['Your looks?']);
    assert.deepEqual([talk.form, talk.act, talk.view.goesOn], ['avatar', null, false]);
    talk.settle('cancelled');
    assert.deepEqual(lines(talk), ['As you like. cancelled']);
    pick('Again.');
    talk.settle('ok');
    assert.deepEqual(lines(talk), ['Splendid. ok']);
  });

  it('lead elsewhere, or say that there is no room there', () => {
    hear(`
Follow me.
{ travel("gallery", "default"): -> END }
It is full.
`);
    assert.deepEqual([talk.act, lines(talk)], [{ does: 'travel', scene: 'gallery', spawn: 'default' }, ['Follow me.']]);
    assert.deepEqual(resume(false), ['It is full.']);
    hear('~ travel("gallery", "default")\nStill here.\n');
    talk.end();
    assert.deepEqual([talk.view.ended, lines(talk), talk.act], [true, [], null]);
  });

  it('stand in conditions of choices', () => {
    tale.who.near = 3;
    hear(`
~ temp few = players_near() < 3
+ { has("coin") } [Pay.] -> END
+ { not few } [Whisper.] { set_flag("whispered", "yes") } Psst. -> END
`);
    assert.deepEqual(
      talk.view.choices.map(({ text }) => text),
      ['Whisper.'],
    );
    assert.deepEqual(pick('Whisper.'), ['Psst.']);
    assert.equal(tale.progress.flags['whispered'], 'yes');
  });

  it('do not go round in circles for ever', () => {
    const circles = [
      '- (top) ~ give("coin")\n-> top',
      '- (top) { take("coin"): -> END }\n-> top',
      '- (top) Tick. ~ wait(1)\n-> top',
    ];
    const wrong = circles.map((ink) => {
      try {
        hear(ink.replace(' ~', '\n~'));
      } catch (error) {
        return String(error);
      }
      return '';
    });
    for (const text of wrong) assert.match(text, /endless loop/);
  });

  it('refuse in words what there is not', () => {
    const wrong: [string, RegExp][] = [
      ['~ emote("somersault")', /there is no gesture "somersault"; there are wave/],
      ['~ temp what = "sesame"\n~ open(what)', /there is no form "sesame"/],
      ['~ wait(-1)', /seconds must be a number from 0 to 10, not -1/],
      ['~ give("coin", 2)', /give\(item\) takes 1 arguments, not 2/],
      ['~ set_flag("Met", "yes")', /a flag is called by lower case letters/],
      ['[{ give("coin") }]\n+ [One {give("coin")}]', /could not be called because/],
    ];
    for (const [ink, why] of wrong) assert.throws(() => hear(ink), why);
  });
});
