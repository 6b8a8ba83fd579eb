import { parseArgs } from 'node:util';

export interface Options {
  /** Fewer orders and short rounds: shows that everything works, not how fast it is. */
  readonly isQuick: boolean;
  /** Letters of the cases to run; all when empty. */
  readonly only: readonly string[];
  readonly rounds: number;
  /** Of one side in one round. */
  readonly seconds: number;
  readonly orders: number;
  readonly sockets: readonly number[];
  readonly idleSockets: number;
  /** Zero leaves the soak out. */
  readonly soakSeconds: number;
  /** Records a CPU profile of Ordinal in every HTTP case. */
  readonly isProfiled: boolean;
  /** Keeps the seeded database here for the next run; a temporary folder when absent. */
  readonly dataDir: string | undefined;
  /** Writes the tables to bench/results.md as well. */
  readonly isSaved: boolean;
}

/** @throws TypeError for an option nobody knows */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      soak: { type: 'string', default: '0' },
      profile: { type: 'boolean', default: false },
      data: { type: 'string' },
      save: { type: 'boolean', default: false },
    },
  });
  const isQuick = values.quick;
  return {
    isQuick,
    only: values.only.split(',').filter(Boolean),
    rounds: Number(values.rounds ?? (isQuick ? 3 : 5)),
    seconds: Number(values.seconds ?? (isQuick ? 1 : 4)),
    orders: isQuick ? 5_000 : 50_000,
    sockets: isQuick ? [200, 500] : [1_000, 5_000],
    idleSockets: isQuick ? 500 : 10_000,
    soakSeconds: Number(values.soak),
    isProfiled: values.profile,
    dataDir: values.data,
    isSaved: values.save,
  };
}
