import { button, element } from '../element.ts';
import { pick, say } from '../locale.ts';
import { labelled } from '../ui/labelled.ts';
import type { Word } from '../words.ts';
import { fillSelect, listPart, type Part, type PartNeeds, row, rowButton } from './part.ts';

const ALL = '';

/** The party: called here, or sent somewhere. */
export function partyPart({ client, act }: PartNeeds): Part {
  const me = () => client.me?.id;
  const titleOf = (scenes: readonly { scene: string; title: { fr: string; en: string } }[], id: string) => {
    const found = scenes.find(({ scene }) => id === scene || id.startsWith(`${scene}.`));
    return found ? pick(found.title) : id;
  };
  const list = listPart('play.party', ({ party, scenes }) =>
    party
      .filter(({ account }) => account !== me())
      .map(({ account, name, scene }) =>
        row(
          name,
          scene === null ? say('play.party.away') : titleOf(scenes, scene),
          ...(scene === null
            ? []
            : [
                rowButton(
                  'play.party.here',
                  account,
                  say('play.party.here.of', { name }),
                  () => void act(() => client.play.summon(account)),
                ),
              ]),
        ),
      ),
  );
  const who = element('select');
  const where = element('select');
  const send = () => {
    const [scene = '', spawn = ''] = where.value.split(' ');
    void act(() => client.play.summon(who.value === ALL ? null : who.value, { scene, spawn }));
  };
  const root = element(
    'div',
    { class: 'form' },
    element(
      'div',
      { class: 'form-buttons' },
      button({ class: 'button primary', word: 'play.party.all', press: () => void act(() => client.play.summon()) }),
    ),
    list.root,
    labelled(element('label', { word: 'play.party.who' }), who).root,
    labelled(element('label', { word: 'play.party.where' }), where).root,
    element('div', { class: 'form-buttons' }, button({ class: 'button', word: 'play.party.send', press: send })),
  );
  return {
    word: 'play.party',
    root,
    show(view) {
      list.show(view);
      const { party = [], scenes = [] } = view.panel ?? {};
      const present = party.filter(({ scene }) => scene !== null);
      fillSelect(who, [
        [ALL, say('play.party.everybody')],
        ...present.map(({ account, name }) => [account, name] as const),
      ]);
      const places = scenes.flatMap(({ scene, title, spawns }) =>
        spawns.map((spawn) => {
          const text = spawn === 'default' ? pick(title) : `${pick(title)} (${spawn})`;
          return [`${scene} ${spawn}`, text] as const;
        }),
      );
      fillSelect(where, places);
    },
  };
}

/** World events of the scene. */
export function eventsPart({ client, act }: PartNeeds): Part {
  return listPart('play.events', ({ events }) =>
    events.map(({ event, title, on, started, starts }) => {
      const name = pick(title);
      const start = rowButton(
        'play.event.start',
        event,
        say('play.event.start.of', { name }),
        () => void act(() => client.play.startEvent(event)),
      );
      const stop = rowButton(
        'play.event.stop',
        event,
        say('play.event.stop.of', { name }),
        () => void act(() => client.play.stopEvent(event)),
      );
      const does = started ? [stop] : starts && !on ? [start] : [];
      return row(name, say(on ? 'play.event.on' : 'play.event.off'), ...does);
    }),
  );
}

const DOORS: readonly (readonly ['locked' | 'open' | null, Word])[] = [
  ['locked', 'play.door.locked'],
  ['open', 'play.door.open'],
  [null, 'play.door.rules'],
];

/** Doors of the scene: locked, open, or by their own rules. */
export function doorsPart({ client, act }: PartNeeds): Part {
  return listPart('play.doors', ({ doors }) =>
    doors.map(({ portal, label, state }) => {
      const choices = DOORS.map(([next, word]) => {
        const of = `${portal} ${next}`;
        const made = rowButton(
          word,
          of,
          say('play.door.of', { name: pick(label), state: say(word) }),
          () => void act(() => client.play.setDoor(portal, next)),
        );
        made.setAttribute('aria-pressed', String(state === next));
        return made;
      });
      return row(pick(label), null, ...choices);
    }),
  );
}

/** Story flags of the scenario. */
export function flagsPart({ client, act }: PartNeeds): Part {
  const name = element('input', {
    attributes: { type: 'text', maxlength: '80', required: '', pattern: '[a-z][a-z0-9_]*', autocapitalize: 'none' },
  });
  const value = element('input', { attributes: { type: 'text', maxlength: '500' } });
  for (const input of [name, value]) {
    input.autocomplete = 'off';
    input.spellcheck = false;
  }
  const list = listPart(
    'play.flags',
    ({ flags }) =>
      Object.entries(flags)
        .filter(([, text]) => text !== '')
        .map(([flag, text]) =>
          row(
            flag,
            text,
            rowButton('play.flag.change', flag, say('play.flag.edit', { name: flag }), () => {
              name.value = flag;
              value.value = text;
              value.focus();
            }),
          ),
        ),
    'play.flag.none',
  );
  const form = element(
    'form',
    { class: 'form' },
    labelled(element('label', { word: 'play.flag.name' }), name, say('play.flag.name.hint')).root,
    labelled(element('label', { word: 'play.flag.value' }), value, say('play.flag.value.hint')).root,
    element(
      'div',
      { class: 'form-buttons' },
      element('button', { class: 'button primary', word: 'play.flag.set', attributes: { type: 'submit' } }),
    ),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!(await act(() => client.play.setFlag(name.value, value.value)))) return;
    name.value = '';
    value.value = '';
  });
  return { word: 'play.flags', root: element('div', { class: 'form' }, list.root, form), show: list.show };
}
