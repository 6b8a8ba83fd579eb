import { refusalOf } from '../../platform/db/refusal.ts';
import { expectVersion, invalid, notFound } from '../../platform/errors/standard-errors.ts';
import { encodeId } from '../../values/ids.ts';
import { type CartStatus, expectOpen } from '../carts/cart.entity.ts';
import { insufficientStock, type Shortage } from '../inventory/inventory.errors.ts';
import type { ProviderName } from '../payments/providers/provider-name.ts';
import { StalePriceError } from '../pricing/facts/stale-price.ts';
import { expectBuyable, priceChanged } from './checkout.errors.ts';
import type { CheckoutCart } from './priced-cart.ts';

type Refusal =
  | { readonly reason: 'CART'; readonly status: CartStatus | null }
  | { readonly reason: 'VERSION'; readonly cartId: string; readonly version: number }
  | {
      readonly reason:
        | 'STALE'
        | 'USED_UP'
        | 'LINES'
        | 'PRICE'
        | 'ADDRESS'
        | 'ADDRESS_ID'
        | 'CUSTOMER'
        | 'EMAIL';
    }
  | { readonly reason: 'PROVIDER'; readonly disabled: readonly ProviderName[] }
  | { readonly reason: 'STOCK'; readonly shortages: readonly (Shortage & { readonly position: number })[] };

/** The store has switched off the provider that was chosen. Nothing was stored. */
export class SwitchedOffError extends Error {
  override readonly name = 'SwitchedOffError';
  /** All providers that the store has switched off. */
  readonly disabled: readonly ProviderName[];

  constructor(disabled: readonly ProviderName[]) {
    super('the payment provider is switched off');
    this.disabled = disabled;
  }
}

/**
 * Turns a refusal of the SQL function `check_out` into the user errors of the API.
 *
 * @param error of the statement; thrown again when it is no refusal
 * @param known.cart the cart as it was priced; it is the present cart unless the reason is CART, VERSION or STALE
 * @throws DomainError that tells the buyer what to change; StalePriceError; SwitchedOffError
 */
export function explainRefusal(
  error: unknown,
  known: { expectedVersion: number | null; cart: CheckoutCart | null },
): never {
  const refusal = refusalOf<Refusal>(error);
  if (refusal) tell(refusal, known);
  throw error;
}

function tell(
  refusal: Refusal,
  { expectedVersion, cart }: { expectedVersion: number | null; cart: CheckoutCart | null },
): void {
  switch (refusal.reason) {
    case 'CART':
      if (!refusal.status) throw notFound('cart', 'cartToken');
      expectOpen(refusal.status);
      break;
    case 'VERSION':
      expectVersion(expectedVersion, refusal, encodeId('crt', refusal.cartId));
      break;
    case 'STALE':
    // Priced again, the promotion does not apply, or its code is refused.
    case 'USED_UP':
      throw new StalePriceError();
    case 'LINES':
      expectBuyable(cart!);
      break;
    case 'PRICE':
      throw priceChanged(cart!.price.totals.total, cart!.currency);
    case 'PROVIDER':
      throw new SwitchedOffError(refusal.disabled);
    case 'ADDRESS':
      throw invalid('shippingAddress', 'Say where the order goes.');
    case 'ADDRESS_ID':
      throw notFound('address', 'shippingAddressId');
    case 'CUSTOMER':
      throw notFound('customer');
    case 'EMAIL':
      throw invalid('email', 'Say where the messages about the order go.');
    case 'STOCK': {
      const shortages = refusal.shortages.map(
        ({ position: _, ...shortage }): Shortage => ({ ...shortage, field: 'cartToken' }),
      );
      throw insufficientStock(shortages as [Shortage, ...Shortage[]]);
    }
  }
}
