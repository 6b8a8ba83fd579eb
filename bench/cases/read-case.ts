import { HttpConnection } from '../load/http-connection.ts';
import type { Target } from '../load/load.ts';
import type { Stage } from '../stage.ts';
import type { CaseResult } from './bench-case.ts';
import { compare } from './compared.ts';
import { expectEqual, limitTarget, ordinalTarget, pick } from './targets.ts';

const AGREEMENTS = 20;

/** A query of Ordinal and its limits for many keys, so that no page is read twice in a row. */
export interface ReadCase<Key> {
  readonly slug: string;
  readonly title: string;
  readonly keys: readonly Key[];
  readonly query: string;
  variables(key: Key): object;
  /** The limits. The ratio refers to the first one. */
  readonly limits: readonly { readonly name: string; readonly path: string }[];
  parameters(key: Key): readonly string[];
  /** The data that both answers must have in common. */
  readonly essence: { ofOrdinal(data: never): unknown; ofLimit(body: never): unknown };
}

export async function runReadCase<Key>(stage: Stage, test: ReadCase<Key>): Promise<CaseResult> {
  for (let count = 0; count < AGREEMENTS; count++) await expectAgreement(stage, test, pick(test.keys));
  const [ordinal, first, ...others] = sidesOf(stage, test, () => pick(test.keys));
  return compare(stage, { title: test.title, slug: test.slug, sides: [ordinal!, first!, ...others] });
}

export function sidesOf<Key>(stage: Stage, test: ReadCase<Key>, choose: () => Key): Target[] {
  const { query, limits } = test;
  const variables = () => test.variables(choose());
  const parameters = () => test.parameters(choose());
  return [
    ordinalTarget(stage, { query, variables }),
    ...limits.map((limit) => limitTarget(stage, { ...limit, parameters })),
  ];
}

async function expectAgreement<Key>(stage: Stage, test: ReadCase<Key>, key: Key): Promise<void> {
  const [ordinal, ...limits] = sidesOf(stage, test, () => key);
  const body = (await ask(ordinal!)) as { data?: never };
  if (!body.data) throw new Error(`${test.slug}: ${JSON.stringify(body).slice(0, 1_000)}`);
  const expected = test.essence.ofOrdinal(body.data);
  for (const limit of limits) expectEqual(test.essence.ofLimit((await ask(limit)) as never), expected);
}

async function ask(target: Target): Promise<unknown> {
  const connection = new HttpConnection(target.server.port);
  try {
    const { body } = await connection.send(target.next());
    return JSON.parse(body.toString());
  } finally {
    connection.close();
  }
}
