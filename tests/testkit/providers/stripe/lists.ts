import { type Form, formOf, listOf, textOf } from './form.ts';
import type { FakeEvent, FakeObject } from './objects.ts';
import { invalidParameter } from './state.ts';

const LARGEST_PAGE = 100;
const FILTERS = ['payment_intent', 'charge', 'customer', 'source', 'type'] as const;

/** A page of objects, the newest first, as all lists of the API are. */
export function pageOf(objects: readonly (FakeObject | FakeEvent)[], form: Form, url: string): object {
  const limit = form.limit ? Number(form.limit) : 10;
  if (!(limit >= 1 && limit <= LARGEST_PAGE)) throw invalidParameter('parameter_invalid_integer', 'limit');
  const found = [...objects].reverse().filter((object) => isAsked(object, form));
  const after = textOf(form.starting_after);
  const from = after ? found.findIndex(({ id }) => id === after) + 1 : 0;
  if (after && from === 0) throw invalidParameter('resource_missing', 'starting_after');
  const data = found.slice(from, from + limit);
  return { object: 'list', url, has_more: found.length > from + limit, data };
}

function isAsked(object: FakeObject | FakeEvent, form: Form): boolean {
  const { gte, gt, lte, lt } = formOf(form.created);
  const { created } = object;
  if (gte && created < Number(gte)) return false;
  if (gt && created <= Number(gt)) return false;
  if (lte && created > Number(lte)) return false;
  if (lt && created >= Number(lt)) return false;
  const types = listOf(form.types);
  if (types.length > 20) throw invalidParameter('parameter_invalid', 'types');
  if (types.length > 0 && !types.includes((object as FakeEvent).type)) return false;
  return FILTERS.every((name) => {
    const wanted = textOf(form[name]);
    return wanted === undefined || (object as unknown as Record<string, unknown>)[name] === wanted;
  });
}
