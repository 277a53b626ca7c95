import assert from 'node:assert/strict';
import { Conversation } from '../../rooms/dialogue/conversation.ts';
import type { Teller } from '../../rooms/dialogue/teller.ts';
import { NO_PROGRESS, progressOf, type Tale } from '../../schema/story.ts';
import { tell } from '../../schema/story-rules.ts';
import type { Locale } from '../../schema/words.ts';
import { openScenes } from '../../server/content/scene-book.ts';
import { folderFiles } from '../../server/content/scene-files.ts';
import { storiesOf } from '../../server/domain/story-tales.ts';

const book = openScenes(folderFiles('scenes'), 'UTC');
const stories = storiesOf(book);

/** Somebody who does as the journal says, in the house's own scenes. */
function aGuest(locale: Locale) {
  let told: Tale = { flags: {}, items: {}, quests: {} };
  const heard: string[] = [];
  const progress = () => progressOf(stories, told, NO_PROGRESS.seq);
  const teller: Teller = {
    name: () => 'Ada',
    isGuest: () => true,
    flag: (flag) => progress().flags[flag] ?? '',
    has: (item) => progress().items[item] ?? 0,
    quest: (id) => progress().quests[id] ?? 'new',
    playersNear: () => 1,
    timeOfDay: () => 'evening',
    scenarioFlag: () => '',
    inScenario: () => false,
    isGameMaster: () => false,
    sheet: () => undefined,
    sanction: () => '',
    sanctionWords: () => '',
    emote: () => {},
    startEvent: () => false,
    stopEvent: () => false,
  };
  const hear = (talk: Conversation) => {
    for (let { act } = talk; act; { act } = talk) {
      if (talk.view.goesOn) heard.push(...talk.view.lines.map(({ text }) => text));
      if (act.does !== 'change') talk.resume(undefined);
      else {
        const { tale, made } = tell(stories, told, act.change, { role: 'player', guest: true, minutes: 1200 });
        told = tale;
        talk.resume('flag' in act.change ? undefined : made);
      }
    }
    heard.push(...talk.view.lines.map(({ text }) => text));
  };
  return {
    heard,
    progress,
    /** Talks to somebody, and answers so: by where the choices stand that lead on. */
    talk(scene: string, dialogue: string, ...answers: RegExp[]): string[] {
      const talk = new Conversation(dialogue, book.get(scene)?.dialogue(dialogue, locale) ?? '', teller);
      hear(talk);
      for (const answer of answers) {
        const choice = talk.view.choices.find(({ text }) => answer.test(text));
        assert.ok(choice, `${answer}: ${talk.view.choices.map(({ text }) => text).join(' | ')}`);
        talk.choose(choice.index);
        hear(talk);
      }
      return talk.view.choices.map(({ text }) => text);
    },
  };
}

const ANSWERS = {
  fr: [
    /soucieux/,
    /m’en occupe/,
    /Basile voudrait/,
    /bon pour de l’huile/,
    /Voici le bon/,
    /votre huile/,
    /fontaine/,
    /Jeter/,
  ],
  en: [/worried/, /see to it/, /Basil would/, /slip for some oil/, /Here is the slip/, /your oil/, /fountain/, /Throw/],
} as const;

describe('a little light', () => {
  for (const locale of ['fr', 'en'] as const)
    it(`can be brought back to the square, in ${locale}, as the journal says`, () => {
      const ada = aGuest(locale);
      const [worry, accept, oil, slip, trade, pour, fountain, wish] = ANSWERS[locale];
      const at = () => ada.progress().quests['a-little-light'];
      ada.talk('plaza', 'guide', worry, accept);
      assert.equal(at(), 'see-curator');
      ada.talk('gallery', 'curator', oil);
      assert.equal(at(), 'get-slip');
      ada.talk('administration', 'clerk', slip);
      assert.equal(at(), 'get-oil');
      ada.talk('gallery', 'curator', trade);
      assert.equal(at(), 'pour-oil');
      ada.talk('plaza', 'guide', pour);
      assert.deepEqual([at(), ada.progress().items], ['done', { lamplighter: 1, 'wishing-coin': 1 }]);
      assert.equal(
        ada.talk('plaza', 'guide').some((text) => worry.test(text) || pour.test(text)),
        false,
      );
      ada.talk('plaza', 'guide', fountain, wish);
      assert.deepEqual([ada.progress().items, ada.progress().flags['wished']], [{ lamplighter: 1 }, 'yes']);
      assert.equal(
        ada.heard.some((line) => /[{}~]/.test(line)),
        false,
      );
    });
});
