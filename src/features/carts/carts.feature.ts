import type { Attempts } from '../../platform/attempts/attempts.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import type { Feature } from '../../platform/feature.ts';
import type { Logger } from '../../platform/observability/log.ts';
import type { SignInHook } from '../accounts/sign-in/sign-in.service.ts';
import type { CustomerDeletedHook } from '../customers/customer-deleted-hook.ts';
import type { StoreRules } from '../pricing/rules/store-rules.ts';
import { Cart, CartItem } from './cart.entity.ts';
import { cartCleanup } from './cart-cleanup.ts';
import { CartFieldsResolver } from './cart-fields.resolver.ts';
import { CartItemFieldsResolver } from './cart-item-fields.resolver.ts';
import { mergeCartAtSignIn } from './cart-merge.ts';
import { eraseContacts } from './carts.locks.ts';
import { ownCart } from './carts.queries.ts';
import { CartsResolver } from './carts.resolver.ts';
import { CartsService } from './carts.service.ts';
import {
  CartDiscountCodesResolver,
  UnappliedPromotionResolver,
} from './discount-codes/cart-discount-codes.resolver.ts';
import { CartDiscountCodes } from './discount-codes/cart-discount-codes.service.ts';
import { DiscountCodeLimits } from './discount-codes/discount-code-limits.ts';
import { CartItemMoneyResolver } from './pricing/cart-item-money.resolver.ts';
import { CartMoneyResolver } from './pricing/cart-money.resolver.ts';
import { CartPrices } from './pricing/cart-prices.ts';
import { CartShippingResolver } from './shipping/cart-shipping.resolver.ts';
import { CartShipping } from './shipping/cart-shipping.service.ts';
import { LoginCartResolver, RegisterCartResolver } from './sign-in-cart.resolver.ts';

export const cartEntities = [Cart, CartItem];

export function cartsFeature(parts: {
  transactions: Transactions;
  attempts: Attempts;
  log: Logger;
  keepDays: number;
  rules: StoreRules;
}): Feature & {
  carts: CartsService;
  prices: CartPrices;
  signInHook: SignInHook;
  customerDeletedHook: CustomerDeletedHook;
} {
  const prices = new CartPrices(parts.rules);
  const carts = new CartsService(parts.transactions, prices);
  const limits = new DiscountCodeLimits(parts.attempts);
  const codes = new CartDiscountCodes({ transactions: parts.transactions, prices, limits });
  return {
    carts,
    prices,
    signInHook: mergeCartAtSignIn(carts, parts.log),
    customerDeletedHook: eraseContacts,
    jobs: cartCleanup(parts.transactions, parts.keepDays),
    entities: cartEntities,
    resolvers: [
      { type: CartsResolver, instance: new CartsResolver(carts) },
      { type: LoginCartResolver, instance: new LoginCartResolver() },
      { type: RegisterCartResolver, instance: new RegisterCartResolver() },
      { type: CartFieldsResolver, instance: new CartFieldsResolver(prices) },
      { type: CartItemFieldsResolver, instance: new CartItemFieldsResolver(prices) },
      { type: CartDiscountCodesResolver, instance: new CartDiscountCodesResolver(codes, prices) },
      { type: UnappliedPromotionResolver, instance: new UnappliedPromotionResolver() },
      {
        type: CartShippingResolver,
        instance: new CartShippingResolver(
          new CartShipping({ transactions: parts.transactions, prices }),
          prices,
        ),
      },
      { type: CartMoneyResolver, instance: new CartMoneyResolver(prices) },
      { type: CartItemMoneyResolver, instance: new CartItemMoneyResolver(prices) },
    ],
    nodeTypes: [
      { type: 'Cart', prefix: 'crt', find: ownCart },
      { type: 'CartItem', prefix: 'cit' },
    ],
    audits: [
      {
        name: 'An order came of at most one cart, and of a cart of its own store',
        violations: `
          select c.order_id from carts c join orders o on o.id = c.order_id
          group by c.order_id having count(*) > 1 or bool_or(c.store_id <> o.store_id)`,
      },
      {
        name: 'An order has the currency of the cart that it came of',
        violations: `
          select c.id, c.currency, o.id as order_id, o.currency as order_currency
          from carts c join orders o on o.id = c.order_id where o.currency <> c.currency`,
      },
    ],
  };
}
