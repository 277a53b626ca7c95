import type { Stage } from './stage.ts';

/**
 * A room of a scenario holds the flags of it: read once, and followed from then on, so that doors, events and dialogues can
 * ask at any moment. `changed` is called after each change. Nothing happens in the open world.
 */
export async function followScenarioFlags(room: Stage, changed: () => void): Promise<void> {
  const { scenario } = room.scene;
  if (scenario === undefined) return;
  const { feed, scenarios, log } = room.services;
  let told = 0;
  const read = async () => {
    const before = told;
    const flags = await scenarios.flags(scenario);
    // What is told while it is read may be newer than what is read.
    hold(room, before === told ? flags : { ...flags, ...room.scenarioFlags }, changed);
  };
  room.scenarioFlags = {};
  room.until(
    feed.hear('scenario.flag', ({ id, flag, value }) => {
      if (id !== scenario) return;
      told++;
      hold(room, { ...room.scenarioFlags, [flag]: value }, changed);
      // Facts of two processes come in any order: the store knows which was the last.
      read().catch((error) => log.error({ error, room: room.roomId }, 'the flags of a scenario could not be read'));
    }),
  );
  await read();
}

/** Sets a flag of the scenario that the room is part of, durably; does nothing in the open world. */
export async function setScenarioFlag(room: Stage, flag: string, value: string): Promise<void> {
  const { scenario } = room.scene;
  if (scenario !== undefined) await room.services.scenarios.setFlag(scenario, flag, value);
}

function hold(room: Stage, flags: Readonly<Record<string, string>>, changed: () => void): void {
  const known = room.scenarioFlags ?? {};
  const isSame = [flags, known].every((one) => Object.keys(one).every((flag) => flags[flag] === known[flag]));
  room.scenarioFlags = flags;
  if (!isSame) changed();
}
