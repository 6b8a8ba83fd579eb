import { Command, InvalidArgumentError } from 'commander';
import type { Extent } from './load/load.ts';

export interface Options {
  /** Fewer orders and short rounds. Shows that everything works, not how fast it is. */
  readonly isQuick: boolean;
  /** Letters of the cases to run; all when empty. */
  readonly only: readonly string[];
  readonly rounds: number;
  /** Seconds of one side in one round. */
  readonly seconds: number;
  /**
   * Warm-up of each side. It counts requests, because V8 optimizes by calls and a slow machine makes few in a second.
   */
  readonly warmUp: Extent;
  readonly orders: number;
  readonly sockets: readonly number[];
  readonly idleSockets: number;
  /** Zero skips the soak. */
  readonly soakSeconds: number;
  /** Records a CPU profile of Ordinal in every HTTP case. */
  readonly isProfiled: boolean;
  /** Keeps the seeded database here for the next run. By default a temporary folder. */
  readonly dataDir: string | undefined;
  /** Writes the tables to bench/results.md as well. */
  readonly isSaved: boolean;
}

/** The part of a case that the command line uses. */
interface NamedCase {
  readonly letter: string;
  readonly about: string;
}

interface Values {
  quick?: true;
  only?: string[];
  rounds?: number;
  seconds?: number;
  soak?: number;
  profile?: true;
  data?: string;
  save?: true;
}

/** Ends the process after `--help`, or with code 2 for unknown options. */
export function parseOptions(args: readonly string[], cases: readonly NamedCase[]): Options {
  const command = new Command('npm run bench --')
    .description('Measures Ordinal beside its limits, on a Postgres and with servers of its own.')
    .option('--quick', 'few orders and short rounds: shows that it works, not how fast it is')
    .option('--only <letters>', 'cases to run, such as a,e', (text) => lettersOf(text, cases))
    .option('--rounds <number>', 'rounds of each side (5; quick 3)', positive)
    .option('--seconds <number>', 'of one side in one round (4; quick 1)', positive)
    .option('--soak <seconds>', 'how long case j lasts, which is left out otherwise', positive)
    .option('--profile', 'record a CPU profile of Ordinal in every case over HTTP')
    .option('--data <folder>', 'keep the database here for the next run')
    .option('--save', 'write the tables to bench/results.md as well')
    .addHelpText('after', `\nCases:\n${cases.map(({ letter, about }) => `  ${letter}  ${about}`).join('\n')}`)
    .showHelpAfterError('"npm run bench -- --help" lists the options and the cases.')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .parse(args, { from: 'user' });
  const {
    quick = false,
    only = [],
    rounds,
    seconds,
    soak = 0,
    profile = false,
    data,
    save = false,
  } = command.opts<Values>();
  return {
    isQuick: quick,
    only,
    rounds: rounds ?? (quick ? 3 : 5),
    seconds: seconds ?? (quick ? 1 : 4),
    warmUp: quick ? { requests: 300, seconds: 3 } : { requests: 3_000, seconds: 20 },
    orders: quick ? 5_000 : 50_000,
    sockets: quick ? [200, 500] : [1_000, 5_000],
    idleSockets: quick ? 500 : 10_000,
    soakSeconds: soak,
    isProfiled: profile,
    dataDir: data,
    isSaved: save,
  };
}

function lettersOf(text: string, cases: readonly NamedCase[]): string[] {
  const letters = text.split(',').filter(Boolean);
  const unknown = letters.filter((wanted) => !cases.some(({ letter }) => letter === wanted));
  if (unknown.length > 0) throw new InvalidArgumentError(`There is no case ${unknown.join(', ')}.`);
  return letters;
}

function positive(text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new InvalidArgumentError('It has to be a number above zero.');
}
