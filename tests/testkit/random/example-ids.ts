import type { NodeType } from '../../../src/platform/graphql/node-types.ts';
import { encodeId, newId } from '../../../src/values/ids.ts';
import type { IdSource } from '../clients/operations.ts';
import type { FullStore } from '../shop/full-store.ts';

/** Id arguments that are not named after their type. */
const ALIASES: Record<string, string> = {
  variant: 'ProductVariant',
  parent: 'Category',
  from: 'Location',
  fromlocation: 'Location',
  tolocation: 'Location',
  to: 'Location',
  salesrep: 'User',
  item: 'OrderItem',
  address: 'CustomerAddress',
  level: 'StockLevel',
  zone: 'ShippingZone',
  method: 'ShippingMethod',
};

/** The type of an id argument, derived from its name or, for `id`, from the operation's name. */
export function typeOfIdArgument(key: string, nodeTypes: readonly NodeType[]): NodeType {
  const steps = key.split('.').filter((step) => !['eq', 'in', 'where', 'input'].includes(step));
  const own = steps.at(-1)!.replace(/Ids?$/, '').toLowerCase();
  const operation = steps[0]!.toLowerCase();
  const byName = (name: string) =>
    nodeTypes.find(({ type }) => type.toLowerCase() === (ALIASES[name] ?? name).toLowerCase());
  if (own === 'item' && operation.includes('cart')) return byName('CartItem')!;
  if (own !== 'id' && own !== 'ids') {
    const found = byName(own);
    if (found) return found;
  }
  const inOperation = nodeTypes
    .flatMap((nodeType) =>
      [nodeType.type, ...Object.keys(ALIASES).filter((alias) => ALIASES[alias] === nodeType.type)].map(
        (name) => ({ nodeType, name: name.toLowerCase() }),
      ),
    )
    .filter(({ name }) => operation.includes(name) || operation.includes(name.replace(/y$/, 'ie')))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  return inOperation?.nodeType ?? byName('Order')!;
}

/** Well-formed ids that nothing has. A type always gets the same id. */
export function unknownIds(nodeTypes: readonly NodeType[]): IdSource {
  const uuid = newId();
  return (key) => encodeId(typeOfIdArgument(key, nodeTypes).prefix, uuid);
}

/** The ids of a store's objects. */
export function idsOf(store: FullStore, nodeTypes: readonly NodeType[]): IdSource {
  return (key) => {
    const { prefix } = typeOfIdArgument(key, nodeTypes);
    const id = store.ids.get(prefix);
    if (!id) throw new Error(`${key}: the full store has nothing of the prefix ${prefix}`);
    return id;
  };
}
