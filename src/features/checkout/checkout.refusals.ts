import { refusalOf } from '../../platform/db/refusal.ts';
import { expectVersion, invalid, notFound } from '../../platform/errors/standard-errors.ts';
import { encodeId } from '../../values/ids.ts';
import { type CartStatus, expectOpen } from '../carts/cart.entity.ts';
import { type LinePrice, priceCart } from '../carts/cart-pricing.ts';
import { insufficientStock, type Shortage } from '../inventory/inventory.errors.ts';
import { cartEmpty, expectBuyable, lineField, priceChanged } from './checkout.errors.ts';

type Refusal =
  | { readonly reason: 'CART'; readonly status: CartStatus | null }
  | { readonly reason: 'VERSION'; readonly cartId: string; readonly version: number }
  | { readonly reason: 'LINES'; readonly lines: readonly (LinePrice & { readonly sku: string })[] }
  | { readonly reason: 'PRICE'; readonly total: number; readonly currency: string }
  | { readonly reason: 'ADDRESS' | 'CUSTOMER' | 'EMAIL' }
  | { readonly reason: 'STOCK'; readonly shortages: readonly (Shortage & { readonly position: number })[] };

/**
 * The function `check_out` guards, this explains: puts the reason of a refused checkout into the words of the API.
 *
 * @param error of the statement; thrown again when it is no refusal
 * @throws DomainError that tells the buyer what to change
 */
export function explainRefusal(error: unknown, expectedVersion: number | null): never {
  const refusal = refusalOf<Refusal>(error);
  if (refusal) tell(refusal, expectedVersion);
  throw error;
}

function tell(refusal: Refusal, expectedVersion: number | null): void {
  switch (refusal.reason) {
    case 'CART':
      if (!refusal.status) throw notFound('cart', 'cartToken');
      expectOpen(refusal.status);
      break;
    case 'VERSION':
      expectVersion(expectedVersion, refusal, encodeId('crt', refusal.cartId));
      break;
    case 'LINES':
      if (refusal.lines.length === 0) throw cartEmpty();
      expectBuyable(priceCart(refusal.lines).lines);
      break;
    case 'PRICE':
      throw priceChanged(refusal.total, refusal.currency);
    case 'ADDRESS':
      throw invalid('shippingAddress', 'Say where the order goes.');
    case 'CUSTOMER':
      throw notFound('customer');
    case 'EMAIL':
      throw invalid('email', 'Say where the messages about the order go.');
    case 'STOCK': {
      const shortages = refusal.shortages.map(
        ({ position, ...shortage }): Shortage => ({ ...shortage, field: lineField(position) }),
      );
      throw insufficientStock(shortages as [Shortage, ...Shortage[]]);
    }
  }
}
