import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Target } from '../load/load.ts';
import { makeCarts } from '../seed/seed.ts';
import { ordinalOptions, type Stage } from '../stage.ts';
import type { BenchCase, CaseResult } from './bench-case.ts';
import { compare } from './compared.ts';
import { limitTarget, ordinalTarget } from './targets.ts';

export const CHECKOUT = `mutation Checkout($input: CheckoutInput!) {
  checkout(input: $input) {
    order { id number status total { amount currency } }
    payments { id status }
    userErrors { code message }
  }
}`;

const HOT_SKU = 'BENCH-00042';
const cliEntry = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));

/** Carts are filled before each round, outside the measurement. */
export const checkouts: BenchCase = {
  letter: 'e',
  about: 'checkout, spread out and with one SKU in every cart',
  run: async (stage) => {
    const results = [
      await runCheckouts(stage, {
        slug: 'checkout',
        title: '(e) Checkout of three lines, spread over 2,000 SKUs',
      }),
      await runCheckouts(stage, {
        slug: 'checkout-hot',
        title: '(e) Checkout of three lines, one of them the same SKU for everybody',
        hotSku: HOT_SKU,
      }),
    ];
    await expectEveryPromiseKept(stage);
    return results;
  },
};

async function runCheckouts(
  stage: Stage,
  test: { slug: string; title: string; hotSku?: string },
): Promise<CaseResult> {
  const tokens: string[] = [];
  const take = (): string => {
    const token = tokens.pop();
    if (token === undefined) throw new Error('there are not enough carts');
    return token;
  };
  const sides: [Target, Target] = [
    ordinalTarget(stage, {
      query: CHECKOUT,
      variables: () => ({
        input: { cartToken: take(), payments: [{ provider: 'MANUAL' }], idempotencyKey: randomUUID() },
      }),
      isVisitor: true,
    }),
    limitTarget(stage, {
      name: 'one statement',
      path: '/checkout',
      parameters: () => [take(), randomUUID()],
    }),
  ];
  const { isQuick, seconds } = stage.options;
  return compare(stage, {
    ...test,
    sides,
    plan: {
      extent: { requests: isQuick ? 300 : 4_000, seconds },
      prepare: async ({ requests = 0 }) => {
        const missing = requests - tokens.length;
        if (missing > 0) tokens.push(...(await makeCarts(stage.database, missing, test.hotSku)));
      },
    },
  });
}

/** Both sides wrote orders, events and stock, so all audits must pass. */
async function expectEveryPromiseKept({ folder, databaseUrl }: Stage): Promise<void> {
  const { environment } = ordinalOptions({ folder, databaseUrl });
  await promisify(execFile)(process.execPath, [cliEntry, 'audit'], {
    env: { PATH: process.env.PATH ?? '', ...environment },
  });
}
