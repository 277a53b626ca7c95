import { sideAtDensity } from './crowd/plan.ts';
import { openField } from './field.ts';
import { endProcess, heard, startProgram } from './processes.ts';
import type { Burst, Order, Sight } from './walkers.ts';

type Answer<O extends Order> = O extends { do: 'burst' } ? Burst : O extends { do: 'measure' } ? Sight : object;

/** A whole server with a field in which so many walk, about thirty in view of each. */
export interface WalkingCrowd {
  readonly url: string;
  /** CPU of the server so far in ms, and its resident memory in bytes. */
  cpu(): number;
  memory(): number;
  /** Tells the walkers to do something, and gives what they say when it is done. */
  tell<O extends Order>(order: O): Promise<Answer<O>>;
  stop(): Promise<void>;
}

/** Opens the field and waits until everybody has spread over it; with `radius`, over so many pixels about the middle. */
export async function openWalkingCrowd(people: number, radius?: number): Promise<WalkingCrowd> {
  const side = sideAtDensity(people);
  const server = await openField(side);
  const walkers = startProgram(
    'walkers.ts',
    { url: server.url, scene: 'field', people, radius: radius ?? side / 2 },
    1,
  );
  const stop = async () => {
    await endProcess(walkers);
    await server.stop();
  };
  try {
    await heard(walkers);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: server.url,
    cpu: server.cpu,
    memory: server.memory,
    tell: (order) => {
      const answer = heard(walkers);
      walkers.send(order);
      return answer as ReturnType<WalkingCrowd['tell']> as never;
    },
    stop,
  };
}
