import type { Stage } from '../stage.ts';

/** One table row: its name, and its figures by column heading. */
export interface Line {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
}

export interface CaseResult {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Measured value over target if the target is a ratio; otherwise a sentence. */
  readonly remarks?: readonly string[];
}

export interface BenchCase {
  /** The letter that `--only` takes. */
  readonly letter: string;
  /** A description for `--help`. */
  readonly about: string;
  run(stage: Stage): Promise<CaseResult[]>;
}
