import { button, element } from '../element.ts';
import { pick, say } from '../locale.ts';
import { labelled } from '../ui/labelled.ts';
import { fillSelect, type Part, type PartNeeds } from './part.ts';

/** Narrating: to everybody in the scenario; in story mode in turn. */
export function narratePart({ client, act }: PartNeeds): Part {
  const text = element('textarea', { attributes: { rows: '4', maxlength: '500', required: '' } });
  const label = element('label', { word: 'play.narrate.text' });
  const turn = element('p', { class: 'play-turn', attributes: { role: 'status' } });
  const pass = button({ class: 'button', word: 'play.turn.pass', press: () => void act(() => client.play.pass()) });
  const send = element('button', { class: 'button primary', word: 'play.narrate', attributes: { type: 'submit' } });
  const root = element(
    'form',
    { class: 'form' },
    turn,
    labelled(label, text, say('play.narrate.hint')).root,
    element('div', { class: 'form-buttons' }, send, pass),
  );
  root.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (await act(() => client.play.narrate(text.value))) text.value = '';
  });
  return {
    word: 'play.narrate',
    root,
    show({ turn: now }) {
      turn.hidden = now === null;
      pass.hidden = now === null || !now.mine || now.account === null;
      turn.textContent = now === null ? '' : turnWords(now);
    },
  };
}

/** Whose turn it is to narrate. */
export function turnWords({ account, name, mine }: { account: string | null; name: string; mine: boolean }): string {
  if (account === null) return say('play.turn.free');
  return mine ? say('play.turn.yours') : say('play.turn.other', { name });
}

/** Pixels between one and who is put in front of one. */
const STEP = 32;
/** By the direction in which one looks: down, left, right, up. */
const AHEAD = [
  [0, 1],
  [-1, 0],
  [1, 0],
  [0, -1],
] as const;
/** He looks at one: from above upwards, and so on. */
const FACING = [3, 2, 1, 0] as const;

/** NPCs: put somewhere, and lent a voice. */
export function npcPart({ client, act }: PartNeeds): Part {
  const who = element('select');
  const state = element('p', { class: 'hint', attributes: { role: 'status' } });
  const text = element('textarea', { attributes: { rows: '2', maxlength: '300', required: '' } });
  let npcs: readonly { npc: string; here: boolean; placed: boolean }[] = [];
  const put = () => {
    const { self } = client.place ?? {};
    if (!self) return;
    const [dx, dy] = AHEAD[self.dir] ?? AHEAD[0];
    const at = { x: self.x + dx * STEP, y: self.y + dy * STEP, dir: FACING[self.dir] ?? 0 };
    void act(() => client.play.place(who.value, at));
  };
  const back = button({
    class: 'button',
    word: 'play.npc.back',
    press: () => void act(() => client.play.place(who.value, null)),
  });
  const tell = () => {
    const one = npcs.find(({ npc }) => npc === who.value);
    back.hidden = !one?.placed;
    state.textContent = one ? say(one.placed ? 'play.npc.placed' : one.here ? 'play.npc.here' : 'play.npc.away') : '';
  };
  who.addEventListener('change', tell);
  const voice = element(
    'form',
    { class: 'form' },
    labelled(element('label', { word: 'play.npc.text' }), text).root,
    element(
      'div',
      { class: 'form-buttons' },
      element('button', { class: 'button primary', word: 'play.npc.say', attributes: { type: 'submit' } }),
    ),
  );
  voice.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (await act(() => client.play.voice(who.value, text.value))) text.value = '';
  });
  const none = element('p', { class: 'hint', word: 'play.none' });
  const some = element(
    'div',
    { class: 'form' },
    labelled(element('label', { word: 'play.npc' }), who).root,
    state,
    element('div', { class: 'form-buttons' }, button({ class: 'button', word: 'play.npc.put', press: put }), back),
    voice,
  );
  return {
    word: 'play.npcs',
    root: element('div', {}, none, some),
    show({ panel }) {
      npcs = panel?.npcs ?? [];
      fillSelect(who, panel?.npcs.map(({ npc, name }) => [npc, pick(name)] as const) ?? []);
      none.hidden = npcs.length > 0;
      some.hidden = npcs.length === 0;
      tell();
    },
  };
}
