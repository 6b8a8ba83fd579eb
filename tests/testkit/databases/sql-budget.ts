import { readFile } from 'node:fs/promises';
import { type GraphQLField, isObjectType, type OperationTypeNode } from 'graphql';
import type { TestApp } from '../app.ts';
import { statementsOf } from './statements.ts';

type Field = GraphQLField<unknown, unknown>;

/** Prepares an operation and returns a function that runs it once. Only that run is counted. */
export type Preparation<Place> = (place: Place, field: Field) => Promise<() => Promise<void>>;

/**
 * Runs every operation of one kind in every place and compares its statements with the committed number.
 *
 * @returns a line for each that needs more, and for each that has no number or is no more
 */
export async function overBudget<Place>(
  app: TestApp,
  kind: OperationTypeNode,
  places: readonly Place[],
  prepare: Preparation<Place>,
): Promise<string[]> {
  const type = app.shop.schema.getRootType(kind);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const budget = await committedBudget(kind);
  const broken = [...budget.keys()].filter((name) => !fields.some((field) => field.name === name));
  for (const field of fields) {
    const most = budget.get(field.name) ?? 0;
    const counts: number[] = [];
    for (const place of places) counts.push(await fewest(most, () => prepare(place, field)));
    if (counts.some((count) => count > most)) broken.push(`${kind} ${field.name} ${counts} of ${most}`);
  }
  return broken;
}

/** Parses lines of the form `kind operation statements`. */
async function committedBudget(kind: OperationTypeNode): Promise<Map<string, number>> {
  const text = await readFile(new URL('../../house/budgets/sql-budget.txt', import.meta.url), 'utf8');
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/));
  return new Map(lines.filter(([own]) => own === kind).map(([, name = '', most]) => [name, Number(most)]));
}

/**
 * The smallest number of statements in a few tries. It stops at the first try within the budget. On a busy machine a
 * loader may split a batch.
 */
async function fewest(most: number, prepare: () => Promise<() => Promise<void>>, tries = 5): Promise<number> {
  let count = Number.POSITIVE_INFINITY;
  for (let made = 0; made < tries && count > most; made++)
    count = Math.min(count, (await statementsOf(await prepare())).length);
  return count;
}
