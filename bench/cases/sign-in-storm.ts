import { runLoad, type Target } from '../load/load.ts';
import { summary } from '../load/rounds.ts';
import { ADMIN, type Stage } from '../stage.ts';
import type { BenchCase, Line } from './bench-case.ts';
import { orderListCase } from './order-lists.ts';
import { sidesOf } from './read-case.ts';
import { ordinalTarget, pick } from './targets.ts';

const CLIENTS = 4;
const LOGIN =
  'mutation SignIn($input: LoginInput!) { login(input: $input) { expiresAt userErrors { code } } }';

/** The order list alone and while four clients sign in continuously, in turns. */
export const signInStorm: BenchCase = {
  letter: 'h',
  about: 'order list while others sign in',
  run: async (stage) => {
    const list = await orderListCase(stage);
    const [reads] = sidesOf(stage, list, () => pick(list.keys));
    const signIns = ordinalTarget(stage, {
      name: 'sign-ins',
      query: LOGIN,
      variables: () => ({ input: ADMIN }),
      isVisitor: true,
    });
    return [
      {
        title: `(h) Order list while ${CLIENTS} clients sign in`,
        lines: await measure(stage, reads!, signIns),
      },
    ];
  },
};

async function measure({ options }: Stage, reads: Target, signIns: Target): Promise<Line[]> {
  const calm = [];
  const storm = [];
  const entered = [];
  const extent = { seconds: options.seconds };
  await runLoad(reads, options.warmUp);
  for (let round = 0; round < options.rounds; round++) {
    calm.push(await runLoad(reads, extent));
    const [read, signed] = await Promise.all([runLoad(reads, extent), runLoad(signIns, extent, CLIENTS)]);
    storm.push(read);
    entered.push(signed);
  }
  const quiet = summary('reads alone', calm);
  return [quiet, summary('reads in the storm', storm), summary('sign-ins meanwhile', entered)].map(
    (side) => ({
      name: side.name,
      figures: {
        'req/s': side.perSecond,
        'p50 ms': side.p50,
        'p99 ms': side.p99,
        'of calm': side.perSecond / quiet.perSecond,
        'p99 of calm': side.p99 / quiet.p99,
      },
    }),
  );
}
