/** A rule that scenes are held to. */
export interface Rule {
  /** An error stops a start and a publication; a warning is told only. */
  readonly severity: 'error' | 'warning';
  /** What the rule says, for the list of rules. */
  readonly means: string;
  /** What mends a fault of this rule, when nothing more exact can be said: a sentence. */
  readonly remedy: string;
}
