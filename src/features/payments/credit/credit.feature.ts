import type { Attempts } from '../../../platform/attempts/attempts.ts';
import type { PurposeSignatures } from '../../../platform/auth/purpose-signatures.ts';
import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { Feature } from '../../../platform/feature.ts';
import { readableBy } from '../../../platform/graphql/node-types.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import { GiftCardLimits } from './cards/gift-card-limits.ts';
import { GiftCardsResolver } from './cards/gift-cards.resolver.ts';
import { GiftCardsService } from './cards/gift-cards.service.ts';
import { SealedCodes } from './cards/sealed-code.ts';
import { creditAudits } from './ledger/credit.audits.ts';
import { creditEntryById, giftCardById } from './ledger/credit.loaders.ts';
import { CreditAccount } from './ledger/credit-account.entity.ts';
import { CreditEntry } from './ledger/credit-entry.entity.ts';
import { CreditSources } from './paying/credit-sources.ts';
import { CreditEntriesResolver, StoreCreditResolver } from './store-credit.resolver.ts';
import { StoreCreditService } from './store-credit.service.ts';

export const creditEntities = [CreditAccount, CreditEntry];

/** Gift cards and store credit, as a part of the feature of payments. */
export function creditRoom(parts: {
  idempotency: Idempotency;
  reader: Reader;
  attempts: Attempts;
  signaturesFor: (purpose: string) => PurposeSignatures;
}): Pick<Feature, 'resolvers' | 'nodeTypes'> & {
  audits: typeof creditAudits;
  giftCards: GiftCardsService;
  sources: CreditSources;
} {
  const { idempotency } = parts;
  const giftCards = new GiftCardsService(
    idempotency,
    new SealedCodes(parts.signaturesFor('gift card codes')),
  );
  const limits = new GiftCardLimits(parts.attempts);
  return {
    giftCards,
    sources: new CreditSources(parts.reader, limits),
    resolvers: [
      { type: GiftCardsResolver, instance: new GiftCardsResolver(giftCards, limits) },
      { type: StoreCreditResolver, instance: new StoreCreditResolver(new StoreCreditService(idempotency)) },
      { type: CreditEntriesResolver, instance: new CreditEntriesResolver() },
    ],
    nodeTypes: [
      { type: 'GiftCard', prefix: 'gfc', find: readableBy('Credit', giftCardById) },
      { type: 'CreditEntry', prefix: 'cre', find: readableBy('Credit', creditEntryById) },
    ],
    audits: creditAudits,
  };
}
