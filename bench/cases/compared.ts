import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from '../load/load.ts';
import { type Measured, measureInRounds, type RoundsPlan } from '../load/rounds.ts';
import type { Stage } from '../stage.ts';
import type { CaseResult, Line } from './bench-case.ts';

/**
 * Measures Ordinal and its limits in turns.
 *
 * @param sides Ordinal first, then the limit that its ratio refers to, then others
 */
export async function compare(
  stage: Stage,
  test: {
    title: string;
    slug: string;
    sides: readonly [Target, Target, ...Target[]];
    plan?: Partial<RoundsPlan>;
  },
): Promise<CaseResult> {
  const { options } = stage;
  const plan: RoundsPlan = {
    rounds: options.rounds,
    extent: { seconds: options.seconds },
    warmUp: options.warmUp,
    ...test.plan,
  };
  const measured = await measureInRounds(test.sides, plan);
  if (options.isProfiled) await profile(stage, test.slug, test.sides[0], plan);
  return { title: test.title, lines: withRatios(measured) };
}

/** One more warm round of Ordinal alone, because sampling slows it down. */
async function profile(stage: Stage, slug: string, target: Target, plan: RoundsPlan): Promise<void> {
  const folder = new URL('../results/', import.meta.url).pathname;
  mkdirSync(folder, { recursive: true });
  await stage.ordinal.startProfile();
  await measureInRounds([target], { ...plan, rounds: 1, warmUp: { requests: 0 } });
  await stage.ordinal.stopProfile(join(folder, `${slug}.cpuprofile`));
}

function withRatios([first, limit, ...others]: readonly Measured[]): Line[] {
  return [first!, limit!, ...others].map((side) => ({
    name: side.name,
    figures: {
      'req/s': side.perSecond,
      'p50 ms': side.p50,
      'p99 ms': side.p99,
      'of limit': side.perSecond / limit!.perSecond,
      'p99 of limit': side.p99 / limit!.p99,
      'CPU ms/req': side.cpu,
      'lowest req/s': side.slowestRound,
      'highest req/s': side.fastestRound,
      requests: side.requests,
    },
  }));
}
