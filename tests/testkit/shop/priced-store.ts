import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { TestApp } from '../app.ts';
import type { GraphqlClient } from '../clients/graphql-client.ts';
import { inputTypeOf } from '../clients/operation-document.ts';
import { seedVariant } from './carts.ts';
import { stockUp } from './inventory.ts';
import { signedInAs } from './people.ts';

/** A store that charges tax in the country of the buyer, with two variants of different products. */
export interface PricedStore {
  readonly id: string;
  readonly code: string;
  readonly admin: GraphqlClient;
  readonly visitor: GraphqlClient;
  readonly first: Awaited<ReturnType<typeof seedVariant>>;
  readonly second: Awaited<ReturnType<typeof seedVariant>>;
  /** Runs a mutation of the admin. @throws when it has user errors */
  readonly change: <R>(mutation: string, input: object, answer: string) => Promise<R>;
  /** Creates a promotion, with codes if there are any. Returns its id. */
  readonly promote: (promotion: object, codes?: readonly string[]) => Promise<string>;
}

let stores = 0;

export async function pricedStore(
  app: TestApp,
  options: {
    currency: string;
    country: string;
    settings?: object;
    rates: readonly { name?: string; rate: string; taxClass?: string; category?: string }[];
    prices: readonly [string, string];
  },
): Promise<PricedStore> {
  const { currency, country, settings = {}, rates, prices } = options;
  const code = `priced-${++stores}`;
  const id = await app.shop.features.stores.service.create({
    code,
    name: code,
    currency,
    country,
    ...settings,
  });
  const admin = await signedInAs(app, UserRole.ADMIN, { id, code });
  const change = async <R>(mutation: string, input: object, answer: string): Promise<R> => {
    const { result } = await admin.run<{ result: R & { userErrors: object[] } }>(
      `mutation ($input: ${inputTypeOf(mutation)}!) {
        result: ${mutation}(input: $input) { ${answer} userErrors { code message field } }
      }`,
      { input },
    );
    if (result.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(result.userErrors)}`);
    return result;
  };
  await change('createTaxRegistration', { country }, '');
  for (const rate of rates) {
    await change(
      'createTaxRate',
      { country, taxClass: 'standard', name: 'VAT', category: 'STANDARD', ...rate },
      '',
    );
  }
  const promote = async (promotion: object, codes: readonly string[] = []) => {
    const created = await change<{ promotion: { id: string } }>(
      'createPromotion',
      { isCodeRequired: codes.length > 0, ...promotion },
      'promotion { id }',
    );
    const promotionId = created.promotion.id;
    if (codes.length > 0) {
      await change('createDiscountCodes', { promotionId, codes, idempotencyKey: codes.join() }, '');
    }
    return promotionId;
  };
  const first = await seedVariant(app, { storeId: id, price: prices[0], stock: 0 });
  const second = await seedVariant(app, { storeId: id, price: prices[1], stock: 0 });
  for (const { variantId } of [first, second]) {
    await stockUp(app, { variantId, quantity: 1000, storeId: id });
  }
  return {
    id,
    code,
    admin,
    visitor: app.anonymous.with({ 'x-store': code }),
    first,
    second,
    change,
    promote,
  };
}

/** What a cart and an order show of their price, in the same words. */
export const PRICE_FIELDS = `
  taxesIncluded
  subtotal { minorUnits } discountTotal { minorUnits } shippingTotal { minorUnits } taxTotal { minorUnits }
  roundingTotal { minorUnits } total { minorUnits amount }
  discounts { code name amount { minorUnits } }
  taxLines { category reason name country region rate base { minorUnits } amount { minorUnits } difference { minorUnits } }
  shippingLine { name listAmount { minorUnits } amount { minorUnits } discounts { name } taxLines { rate amount { minorUnits } } }
  items {
    sku quantity listPrice { minorUnits } unitPrice { minorUnits }
    discounts { code name amount { minorUnits } } discountTotal { minorUnits }
    taxLines { name rate base { minorUnits } amount { minorUnits } } taxTotal { minorUnits } total { minorUnits }
  }`;

interface Amount {
  readonly minorUnits: number;
}

export interface ShownPrice {
  readonly taxesIncluded: boolean;
  readonly subtotal: Amount;
  readonly discountTotal: Amount;
  readonly shippingTotal: Amount;
  readonly taxTotal: Amount;
  readonly roundingTotal: Amount;
  readonly total: Amount & { readonly amount: string };
  readonly discounts: readonly { code: string | null; name: string; amount: Amount }[];
  readonly taxLines: readonly { rate: string; base: Amount; amount: Amount }[];
  readonly items: readonly { sku: string; quantity: number; unitPrice: Amount; total: Amount }[];
}
