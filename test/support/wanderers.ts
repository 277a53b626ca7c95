import { looks, type Reader, Street } from './crowd.ts';

/** People who walk, jump, change, come, go, drop and come back by dice, all in the same ticks. */
export class Wanderers extends Street {
  readonly #roll: () => number;
  readonly #away = new Map<string, Reader>();
  #past: { at: number; people: Map<string, string> }[] = [];
  #names = 0;
  #still = false;

  constructor(roll: () => number, rules: ConstructorParameters<typeof Street>[0]) {
    super(rules);
    this.#roll = roll;
  }

  live(side: number, wanted: number): void {
    const roll = this.#roll;
    const happens = (chance: number) => roll() < chance;
    this.wander(side);
    const keys = [...this.players.keys()];
    const somebody = () => keys[Math.floor(roll() * keys.length)] ?? '';
    if (happens(keys.length < wanted ? 0.5 : 0.1)) this.#come(`p${this.#names++}`, side);
    if (happens(keys.length > wanted ? 0.5 : 0.1)) this.#go(somebody());
    if (happens(0.05)) this.#drop(somebody());
    if (happens(0.1)) for (const key of [...this.#away.keys()].slice(0, 1)) this.#return(key);
    if (happens(0.05)) {
      // Out and in again in one tick, as somebody else.
      const key = somebody();
      const player = this.players.get(key);
      if (player && happens(0.5)) this.players.delete(key);
      if (player) this.stand(key, Math.floor(roll() * side), Math.floor(roll() * side));
    }
    if (happens(0.01)) this.players.delete(this.stand('moth', 1, 1) && 'moth');
    if (happens(0.002)) for (const key of keys) this.#go(key);
    if (happens(0.05)) this.state.events.delete('none');
  }

  wander(side: number): void {
    if (this.#still) return;
    const roll = this.#roll;
    for (const player of this.players.values()) {
      const dice = roll();
      if (dice < 0.1) continue;
      player.x = Math.max(0, Math.min(side - 1, player.x + Math.round((roll() - 0.5) * 160)));
      player.moving = true;
      if (dice < 0.3) player.y = Math.max(0, Math.min(side - 1, player.y + Math.round((roll() - 0.5) * 160)));
      if (dice < 0.12) player.name = `someone ${Math.floor(roll() * 1e6)}`;
      if (dice < 0.11) Object.assign(player, { x: Math.floor(roll() * side), y: Math.floor(roll() * side) });
    }
  }

  standStill(): void {
    this.#still = true;
  }

  override tick(): void {
    this.#remember();
    super.tick();
    for (const reader of this.readers.values()) reader.read();
  }

  /** What somebody looked like when somebody was told of him, in the last ticks. */
  looked(key: string, ticks: number): string[] {
    this.#past = this.#past.filter(({ at }) => at > this.now - ticks * 50);
    return this.#past.map(({ people }) => people.get(key) ?? '').filter(Boolean);
  }

  override join(key: string, before?: Reader): Reader {
    // Whole states are sent between two ticks, too.
    this.#remember();
    return super.join(key, before);
  }

  #remember(): void {
    const people = new Map([...this.players.entries()].map(([who, player]) => [who, looks(player)]));
    this.#past.push({ at: this.now + 50, people });
  }

  #come(key: string, side: number): void {
    this.stand(key, Math.floor(this.#roll() * side), Math.floor(this.#roll() * side));
    if (this.#roll() < 0.9) this.join(key);
  }

  #go(key: string): void {
    this.players.delete(key);
    this.readers.delete(key);
    this.#away.delete(key);
  }

  /** The connection is lost; the body stays. */
  #drop(key: string): void {
    const reader = this.readers.get(key);
    const player = this.players.get(key);
    if (!reader || !player) return;
    player.status = 'away';
    this.readers.delete(key);
    this.#away.set(key, reader);
  }

  #return(key: string): void {
    const before = this.#away.get(key);
    const player = this.players.get(key);
    this.#away.delete(key);
    if (!before || !player) return;
    player.status = 'here';
    this.join(key, before);
  }
}
