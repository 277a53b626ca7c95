import { Feature } from '../feature.ts';

/** In a scenario: everybody is told what is written in its chronicle, from whichever scene of it. */
export class ChronicleFeature extends Feature {
  override opened(): void {
    const { services, scene } = this.room;
    if (scene.scenario === undefined) return;
    this.room.until(
      services.feed.hear('scenario.written', ({ scenario, at, ...line }) => {
        if (scenario !== scene.scenario) return;
        // What the feed tells was signed just now.
        const verified = line.kind === 'roll' ? true : null;
        this.room.announce('chronicle.line', { ...line, at: new Date(at).toISOString(), verified });
      }),
    );
  }
}
