import type { Audience } from './audience.ts';
import type { Body } from './body.ts';
import { nearest } from './nearest.ts';
import type { Page } from './page.ts';
import type { Quarter } from './quarter.ts';
import type { CrowdRules } from './rules.ts';
import { more } from './wire.ts';

/** Numbers with which a comparison marks bodies; each takes the next two. */
let marks = 0;

function nextMark(): number {
  marks += 2;
  return marks;
}

/** For everybody who looks on from a quarter and knows just those in view: what the tick brought. */
export function tellAll(page: Page, quarter: Quarter): void {
  for (const body of quarter.went) page.farewell(body);
  for (const body of quarter.came) page.introduce(body);
  page.news(quarter);
}

/** For one who knows others than those in view of where he is now: the difference. After it he knows just those. */
export function tellDifference(page: Page, audience: Audience, quarter: Quarter | null): void {
  const told = audience.told ?? [];
  const known = nextMark();
  const kept = known + 1;
  for (const body of told) body.mark = known;
  const newcomers: Body[] = [];
  for (const { members } of quarter?.around ?? [])
    for (const body of members)
      if (body.mark === known) body.mark = kept;
      else newcomers.push(body);
  for (const body of told) if (body.mark === known) page.farewell(body);
  for (const body of newcomers) page.introduce(body);
  // In a crowd some were told of at a lower rate.
  if (audience.near > 0) for (const body of told) if (body.mark === kept) page.catchUp(body);
  // Some he saw from a quarter beside theirs.
  for (const body of quarter?.members ?? []) if (body.mark === kept) page.whatWasLate(body);
  if (quarter) page.news(quarter);
  if (audience.more > 0) tellMore(page, audience, 0);
  audience.near = 0;
  audience.told = quarter ? null : [];
}

/** For one in a crowd: the nearest at every tick, the others at a lower rate, and now and then who else has come near. */
export function tellCrowd(page: Page, audience: Audience, quarter: Quarter, rules: CrowdRules): void {
  const own = audience.body;
  if (!own) return;
  const choosing = page.tick >= audience.chooseAt || audience.told?.[0] !== own;
  const wasFar = choosing ? choose(page, audience, quarter, own, rules) : 0;
  if (!choosing) audience.told = dismiss(page, audience, (body) => !body.gone);
  const told = audience.told ?? [];
  for (let i = 0; i < told.length; i++) {
    const body = told[i] as Body;
    if (i >= audience.near) {
      if (due(body, page.tick, rules)) page.catchUp(body);
    } else if (choosing && body.mark === wasFar) page.catchUp(body);
    else page.again(body.from, body.to);
  }
}

/** Whether those who see a body from afar are told of it in this tick. */
export function due(body: Body, tick: number, { farEvery }: CrowdRules): boolean {
  return (body.index + tick) % farEvery === 0;
}

/** Those whom a newcomer is told of, his own body first: everybody in view, in a crowd those nearest to him. */
export function whole(own: Body, quarter: Quarter, { most }: CrowdRules): Body[] {
  if (quarter.crowded) return chosen(quarter, own, most);
  return [own, ...quarter.inView().filter((body) => body !== own && !body.gone)];
}

function chosen(quarter: Quarter, own: Body, most: number): Body[] {
  const groups = quarter.around.map(({ members }) => members);
  const others = nearest(groups, own.player.x, own.player.y, most).filter((body) => body !== own && !body.gone);
  own.far = -1;
  return [own, ...others.slice(0, most - 1)];
}

/** Looks around again: says farewell and introduces. Returns the mark of those who were told of at the lower rate. */
function choose(page: Page, audience: Audience, quarter: Quarter, own: Body, rules: CrowdRules): number {
  const wanted = chosen(quarter, own, rules.most);
  const wasFar = nextMark();
  const wasNear = wasFar + 1;
  const isNew = audience.near === 0;
  let told = dismiss(page, audience, (body) => !body.gone && body.quarter !== null && quarter.sees(body.quarter));
  // He was not in a crowd until now: some he saw from a quarter beside theirs.
  if (isNew) for (const body of told) page.whatWasLate(body);
  for (let i = 0; i < told.length; i++) (told[i] as Body).mark = i < audience.near ? wasNear : wasFar;
  const newcomers = wanted.filter((body) => body.mark !== wasFar && body.mark !== wasNear).slice(0, rules.newcomers);
  const tooMany = told.length + newcomers.length - rules.most;
  if (tooMany > 0) {
    told.sort((a, b) => a.far - b.far);
    for (const body of told.splice(told.length - tooMany)) page.farewell(body);
  }
  for (const body of newcomers) page.introduce(body);
  told = told.concat(newcomers).sort((a, b) => a.far - b.far);
  audience.told = told;
  audience.near = Math.min(rules.near, told.length);
  audience.chooseAt = page.tick + rules.chooseEvery - ((page.tick + own.index) % rules.chooseEvery);
  const rest = quarter.crowd - told.length;
  if (rest !== audience.more) tellMore(page, audience, rest);
  return wasFar;
}

/** Says farewell to those of whom one is no longer told; returns the others, in order. */
function dismiss(page: Page, audience: Audience, stays: (body: Body) => boolean): Body[] {
  const told = audience.told ?? [];
  let kept = 0;
  let near = 0;
  for (let i = 0; i < told.length; i++) {
    const body = told[i] as Body;
    if (!stays(body)) page.farewell(body);
    else {
      if (i < audience.near) near++;
      told[kept++] = body;
    }
  }
  told.length = kept;
  audience.near = near;
  return told;
}

export function tellMore(page: Page, audience: Audience, count: number): void {
  audience.more = count;
  page.put(more, count, page.pen);
}
