import { type FieldNode, Kind, type ValueNode } from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../db/page-window.ts';
import type { Cost } from './cost-terms.ts';

/** Lists without pages are the parts of one thing, such as the items of an order. */
const ASSUMED_LIST_SIZE = 5;

/** Arguments that say how many items a list may have; `ids` says so by its length. */
const SIZE_ARGUMENTS = ['first', 'last', 'limit', 'ids'];

/** How many items a list field can answer with. What is past the largest page is refused when it runs. */
export function pageSizeOf(node: FieldNode, { isPaged }: { isPaged: boolean }): Cost {
  const fallback = isPaged ? DEFAULT_PAGE_SIZE : ASSUMED_LIST_SIZE;
  const sizes = (node.arguments ?? [])
    .filter(({ name }) => SIZE_ARGUMENTS.includes(name.value))
    .map(({ value }) => sizeOf(value));
  if (sizes.length === 0) return fallback;
  const known = sizes.find((size) => typeof size === 'number');
  if (known !== undefined) return known;
  const names = sizes.filter((size) => typeof size === 'string');
  if (names.length === 0) return fallback;
  return ({ variables }) => {
    for (const name of names) {
      const size = bounded(variables[name]);
      if (size !== undefined) return size;
    }
    return fallback;
  };
}

/** A number, or the name of the variable that has it. */
function sizeOf(value: ValueNode): number | string | undefined {
  if (value.kind === Kind.VARIABLE) return value.name.value;
  if (value.kind === Kind.INT) return bounded(Number(value.value));
  return value.kind === Kind.LIST ? value.values.length : undefined;
}

function bounded(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? Math.min(Math.max(value, 0), MAX_PAGE_SIZE) : undefined;
}
