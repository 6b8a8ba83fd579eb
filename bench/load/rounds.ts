import { type Extent, type LoadResult, runLoad, type Target } from './load.ts';

/** The results of a side over all its rounds. Times are milliseconds. */
export interface Measured {
  readonly name: string;
  readonly perSecond: number;
  readonly slowestRound: number;
  readonly fastestRound: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of the server's CPU for one request. */
  readonly cpu: number;
  readonly requests: number;
}

export interface RoundsPlan {
  readonly rounds: number;
  readonly extent: Extent;
  readonly warmUp: Extent;
  /** Called before each round of a side to prepare what it consumes. */
  readonly prepare?: (extent: Extent) => Promise<void>;
}

/**
 * Measures all sides in turns and alternates who is first, so that other load on the machine affects all equally. A
 * side's rate is the median of its rounds.
 */
export async function measureInRounds(targets: readonly Target[], plan: RoundsPlan): Promise<Measured[]> {
  const results = new Map<Target, LoadResult[]>(targets.map((target) => [target, []]));
  const run = async (target: Target, extent: Extent): Promise<LoadResult> => {
    await plan.prepare?.(extent);
    return runLoad(target, extent);
  };
  for (const target of targets) await run(target, plan.warmUp);
  for (let round = 0; round < plan.rounds; round++) {
    const order = round % 2 === 0 ? targets : targets.toReversed();
    for (const target of order) results.get(target)!.push(await run(target, plan.extent));
  }
  return targets.map((target) => summary(target.name, results.get(target)!));
}

export function summary(name: string, rounds: readonly LoadResult[]): Measured {
  const rates = rounds.map(({ requests, seconds }) => requests / seconds).sort((a, b) => a - b);
  const latencies = rounds.flatMap((round) => round.latencies).sort((a, b) => a - b);
  return {
    name,
    perSecond: quantile(rates, 0.5),
    slowestRound: rates[0]!,
    fastestRound: rates.at(-1)!,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    cpu: (1000 * rounds.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0)) / latencies.length,
    requests: latencies.length,
  };
}

/** @param sorted ascending */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
