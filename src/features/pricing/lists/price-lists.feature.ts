import type { Transactions } from '../../../platform/db/transactions.ts';
import type { Feature } from '../../../platform/feature.ts';
import { readableBy } from '../../../platform/graphql/node-types.ts';
import type { GroupDeletedHook } from '../../customers/groups/group-deleted-hook.ts';
import { PriceList } from './price-list.entity.ts';
import { PriceListFieldsResolver, PriceListPriceResolver } from './price-list-fields.resolver.ts';
import { PriceListPrice } from './price-list-price.entity.ts';
import { readPriceListRules } from './price-list-rules.ts';
import { priceListAudits } from './price-lists.audits.ts';
import { priceListById, priceListPriceById } from './price-lists.loaders.ts';
import { expectUnlisted } from './price-lists.locks.ts';
import { PriceListsResolver } from './price-lists.resolver.ts';
import { PriceListsService } from './price-lists.service.ts';

export const priceListEntities = [PriceList, PriceListPrice];

export function priceListsFeature({ transactions }: { transactions: Transactions }): Feature & {
  lists: PriceListsService;
  readRules: typeof readPriceListRules;
  groupDeletedHook: GroupDeletedHook;
} {
  const lists = new PriceListsService(transactions);
  return {
    lists,
    readRules: readPriceListRules,
    groupDeletedHook: expectUnlisted,
    entities: priceListEntities,
    audits: priceListAudits,
    resolvers: [
      { type: PriceListsResolver, instance: new PriceListsResolver(lists) },
      { type: PriceListFieldsResolver, instance: new PriceListFieldsResolver() },
      { type: PriceListPriceResolver, instance: new PriceListPriceResolver() },
    ],
    nodeTypes: [
      { type: 'PriceList', prefix: 'prl', find: readableBy('PriceList', priceListById) },
      { type: 'PriceListPrice', prefix: 'plp', find: readableBy('PriceList', priceListPriceById) },
    ],
  };
}
