/** How much of a crowd one client is told. Rates are in ticks, which are patches. */
export interface CrowdRules {
  /** As many as this, and everybody in the scene is told of everybody. */
  readonly company: number;
  /** Pixels a side of a quarter: one sees at least so far, and at most twice as far. */
  readonly quarter: number;
  /** More bodies in view than this, and one is told of so many: those nearest to oneself, and how many more there are. */
  readonly most: number;
  /** In such a crowd, so many are told of at every tick, … */
  readonly near: number;
  /** … the others once in so many; … */
  readonly farEvery: number;
  /** … who is near is looked at again once in so many, … */
  readonly chooseEvery: number;
  /** … and then so many are newly told of, nearest first. */
  readonly newcomers: number;
}

export const CROWD_RULES: CrowdRules = {
  company: 32,
  quarter: 512,
  most: 100,
  near: 24,
  farEvery: 4,
  chooseEvery: 10,
  newcomers: 6,
};
