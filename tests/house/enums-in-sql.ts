import type { AccountTokenKind } from '../../src/features/accounts/mails/account-tokens.locks.ts';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { CartStatus } from '../../src/features/carts/cart.entity.ts';
import { ProductStatus } from '../../src/features/catalog/product-status.ts';
import { MovementReason } from '../../src/features/inventory/movement-reason.ts';
import { MailStatus } from '../../src/features/notifications/stored-mail.entity.ts';
import { PricedBy } from '../../src/features/orders/amounts/order-price.ts';
import { OrderSource } from '../../src/features/orders/order-source.ts';
import {
  OrderFulfillmentStatus,
  OrderPaymentStatus,
  OrderStatus,
} from '../../src/features/orders/order-status.ts';
import { CommandKind, CommandStatus } from '../../src/features/payments/commands/payment-command.entity.ts';
import { CreditEntryKind, CreditKind } from '../../src/features/payments/credit/ledger/credit-kinds.ts';
import {
  DiscrepancyKind,
  DiscrepancyResolution,
  DiscrepancyStatus,
} from '../../src/features/payments/discrepancies/discrepancy-status.ts';
import { WebhookEventState } from '../../src/features/payments/inbox/webhook-event-state.ts';
import { PaymentStatus, RefundStatus } from '../../src/features/payments/payment-status.ts';
import {
  isGoods,
  PromotionKind,
  PromotionTargetKind,
} from '../../src/features/pricing/promotions/promotion-kinds.ts';
import { ShippingRateBasis } from '../../src/features/pricing/rates/shipping-rate-basis.ts';
import { TaxRateCategory, TaxRateScope, TaxScheme } from '../../src/features/pricing/taxes/tax-enums.ts';
import {
  ShippingTax,
  TaxRoundedPer,
  TaxRounding,
  TotalRounding,
  UntaxedPrices,
} from '../../src/features/stores/pricing-settings.ts';

const TOKEN_KINDS: Record<AccountTokenKind, true> = { RESET_PASSWORD: true, VERIFY_EMAIL: true };

/** The allowed values of a text column, by the name of its CHECK constraint. */
export const ENUMS_BY_CONSTRAINT: Readonly<Record<string, readonly string[]>> = {
  account_tokens_kind_check: Object.keys(TOKEN_KINDS),
  carts_status_check: Object.values(CartStatus),
  credit_accounts_kind_check: Object.values(CreditKind),
  credit_entries_kind_check: Object.values(CreditEntryKind),
  mails_status_check: Object.values(MailStatus),
  orders_fulfillment_status_check: Object.values(OrderFulfillmentStatus),
  orders_priced_by_check: Object.values(PricedBy),
  orders_payment_status_check: Object.values(OrderPaymentStatus),
  orders_source_check: Object.values(OrderSource),
  orders_status_check: Object.values(OrderStatus),
  payment_commands_kind_check: Object.values(CommandKind),
  payment_commands_status_check: Object.values(CommandStatus),
  payment_discrepancies_kind_check: Object.values(DiscrepancyKind),
  payment_discrepancies_resolution_check: Object.values(DiscrepancyResolution),
  payment_discrepancies_status_check: Object.values(DiscrepancyStatus),
  payment_refunds_status_check: Object.values(RefundStatus),
  payments_status_check: Object.values(PaymentStatus),
  products_status_check: Object.values(ProductStatus),
  promotions_get_target_on_check: Object.values(PromotionTargetKind).filter(isGoods),
  promotions_kind_check: Object.values(PromotionKind),
  promotions_target_on_check: Object.values(PromotionTargetKind),
  shipping_rates_basis_check: Object.values(ShippingRateBasis),
  stock_movements_reason_check: Object.values(MovementReason),
  stores_shipping_tax_check: Object.values(ShippingTax),
  stores_tax_rounded_per_check: Object.values(TaxRoundedPer),
  stores_tax_rounding_check: Object.values(TaxRounding),
  stores_total_rounding_check: Object.values(TotalRounding),
  stores_untaxed_prices_check: Object.values(UntaxedPrices),
  tax_rates_applies_within_check: Object.values(TaxRateScope),
  tax_rates_category_check: Object.values(TaxRateCategory),
  provider_events_state_check: Object.values(WebhookEventState),
  tax_registrations_scheme_check: Object.values(TaxScheme),
  users_role_check: Object.values(UserRole),
};

/** Constraints on values that TypeScript never uses. */
export const ONLY_IN_SQL = [
  // The sign of an entry by its kind, which the functions of the ledger write.
  'credit_entries_sign',
  // Which fields a promotion of a kind has: promotions.test.ts tries each.
  'promotions_amount',
  'promotions_rate',
  'promotions_targets',
  'stock_reservations_status_check',
  'shipping_rates_flat',
  'stores_tax_mode_check',
  'tax_rates_untaxed',
];
