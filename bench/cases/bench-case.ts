import type { Stage } from '../stage.ts';

/** One line of a table: what was measured, and the figures by the headings of their columns. */
export interface Line {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
}

export interface CaseResult {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Measured over target, where the target is a ratio; a sentence otherwise. */
  readonly remarks?: readonly string[];
}

export interface BenchCase {
  /** The letter that `--only` takes. */
  readonly letter: string;
  /** What it measures, for `--help`. */
  readonly about: string;
  run(stage: Stage): Promise<CaseResult[]>;
}
