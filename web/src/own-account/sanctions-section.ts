import type { Parvis } from '../../../client-sdk/index.ts';
import { WORLD } from '../../../schema/moderation.ts';
import type { OwnSanction } from '../../../schema/rest/moderation.ts';
import { element } from '../element.ts';
import { say } from '../locale.ts';
import { appealForm } from '../people/appeal-form.ts';
import { momentOf } from '../people/sanction-notices.ts';
import { SceneTitles } from '../people/scene-titles.ts';
import type { Word } from '../words.ts';
import { line, Section } from './section.ts';

/** A warning does not last, and is read for so long as something to answer, in ms. */
const WARNING_LASTS = 30 * 24 * 3600_000;

function endOf({ kind, until, lifted_at, running }: OwnSanction): string {
  if (lifted_at !== null) return say('own.sanctions.lifted');
  if (kind === 'warn') return '';
  if (!running) return say('own.sanctions.over');
  return until === null ? say('sanction.forever') : say('own.sanctions.until', { when: momentOf(Date.parse(until)) });
}

/** What one is or was under, why and until when, and the way to appeal. */
export async function sanctionsSection(client: Parvis): Promise<Section> {
  const section = new Section('own.sanctions');
  const titles = new SceneTitles(client);
  const [mine] = await Promise.all([client.moderation.mine(), titles.load()]);
  const rows = mine.map((one) => {
    const place = one.scope === WORLD ? say('sanction.everywhere') : titles.of(one.scope);
    const note = [place, endOf(one), one.reason].filter((part) => part !== '').join(' · ');
    const isOpen =
      one.kind === 'warn'
        ? one.lifted_at === null && Date.parse(one.at) > Date.now() - WARNING_LASTS
        : one.running && one.lifted_at === null;
    const what = `${say(`own.sanctions.${one.kind}` as Word)}, ${momentOf(Date.parse(one.at))}`;
    return line(what, note, isOpen ? appealForm(client, one.id) : null);
  });
  section.body.append(
    rows.length === 0
      ? element('p', { class: 'hint', word: 'own.sanctions.none' })
      : element('ul', { class: 'own-list' }, ...rows),
  );
  return section;
}
