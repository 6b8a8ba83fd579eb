import { invalid } from '../../../../platform/errors/standard-errors.ts';
import { amountAt, currencyAt, nameAt } from '../../../../platform/inputs/input-values.ts';
import { CODE_PATTERN } from '../../../../values/code.ts';
import { MAX_ORDER_AMOUNT } from '../../../../values/money.ts';
import type { FreeFrom, ShippingMethod } from '../shipping-method.entity.ts';

type Optional<T> = T | null | undefined;

/** The most business days of an estimate. A CHECK constraint of `shipping_methods` has the same limit. */
export const MAX_BUSINESS_DAYS = 365;
const MAX_POSITION = 1_000_000;

/** Undefined keeps a value. Null keeps it as well, but clears the tax class and the estimate. */
export interface MethodValues {
  readonly name?: Optional<string>;
  readonly position?: Optional<number>;
  readonly isActive?: Optional<boolean>;
  readonly isDefault?: Optional<boolean>;
  /** The code of the class. */
  readonly taxClass?: Optional<string>;
  readonly estimate?: Optional<{ readonly minBusinessDays: number; readonly maxBusinessDays: number }>;
  readonly freeFrom?: Optional<readonly { readonly currency: string; readonly amount: string }[]>;
}

/** Applies all changes but the rates. @throws DomainError VALIDATION */
export function applyValues(method: ShippingMethod, values: MethodValues): void {
  const { name, position, isActive, isDefault, taxClass, estimate, freeFrom } = values;
  if (name != null) method.name = nameAt('name', name);
  if (position != null) {
    if (!Number.isInteger(position) || Math.abs(position) > MAX_POSITION) {
      throw invalid('position', 'The position is too large.');
    }
    method.position = position;
  }
  if (isActive != null) method.isActive = isActive;
  if (isDefault != null) method.isDefault = isDefault;
  if (taxClass !== undefined) {
    if (taxClass !== null && !CODE_PATTERN.test(taxClass)) throw unknownTaxClass();
    method.taxClassCode = taxClass;
  }
  if (estimate !== undefined) applyEstimate(method, estimate);
  if (freeFrom != null) applyFreeFrom(method, freeFrom);
}

export function unknownTaxClass() {
  return invalid('taxClass', 'The store has no such tax class.');
}

function applyEstimate(method: ShippingMethod, estimate: MethodValues['estimate']): void {
  const { minBusinessDays = null, maxBusinessDays = null } = estimate ?? {};
  for (const [field, days] of Object.entries({ minBusinessDays, maxBusinessDays })) {
    if (days === null || (days >= 0 && days <= MAX_BUSINESS_DAYS)) continue;
    throw invalid(`estimate.${field}`, `An estimate is from 0 to ${MAX_BUSINESS_DAYS} business days.`);
  }
  if (minBusinessDays !== null && maxBusinessDays !== null && minBusinessDays > maxBusinessDays) {
    throw invalid('estimate.maxBusinessDays', 'The estimate ends before it begins.');
  }
  Object.assign(method, { minBusinessDays, maxBusinessDays });
}

/** Equal amounts leave the method unchanged, whatever their order. */
function applyFreeFrom(method: ShippingMethod, values: NonNullable<MethodValues['freeFrom']>): void {
  const amounts = values.map((value, at): FreeFrom => {
    const currency = currencyAt(`freeFrom.${at}.currency`, value.currency);
    const amount = amountAt(`freeFrom.${at}.amount`, value.amount, currency);
    if (amount > MAX_ORDER_AMOUNT) throw invalid(`freeFrom.${at}.amount`, 'The amount is too large.');
    return { currency, amount };
  });
  const again = amounts.findIndex(
    ({ currency }, at) => amounts.findIndex((a) => a.currency === currency) < at,
  );
  if (again !== -1) throw invalid(`freeFrom.${again}.currency`, 'This currency comes twice.');
  method.freeFromAmounts = amounts.sort((one, other) => (one.currency < other.currency ? -1 : 1));
}
