import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { isCountry } from '../../../src/values/country.ts';
import { unknownMoney } from '../providers/discrepancies.ts';
import { failedWebhookEvent } from '../providers/webhook-events.ts';
import { seedProduct } from '../shop/catalog.ts';
import { failedJob } from '../shop/full-store.ts';
import { signedInAs } from '../shop/people.ts';
import type { Shelf } from '../shop/shelf.ts';
import { type Calls, idOf, made, some, withInput } from './call.ts';

/** A product can have a hundred variants; this leaves room for one more. */
const product = ({ size }: Shelf) => ({
  name: some('Product'),
  optionNames: ['Form'],
  variants: Array.from({ length: Math.min(size, 99) }, (_, at) => ({
    sku: some(`${at}`),
    price: '10.00',
    optionValues: [`Form ${at}`],
  })),
});

const newProduct = (shelf: Shelf): Promise<string> => made(shelf, 'createProduct', product(shelf));
const newCategory = (shelf: Shelf): Promise<string> =>
  made(shelf, 'createCategory', { name: some('Category') });

async function newVariant({ app, storeId }: Shelf): Promise<string> {
  return (await seedProduct(app, { storeId })).variantId;
}

const promotion = { name: 'Sale', action: { kind: 'PERCENT', rate: '0.1' }, isCodeRequired: true };
const newPromotion = (shelf: Shelf): Promise<string> => made(shelf, 'createPromotion', promotion);

/** A code that no other call uses. */
async function newDiscountCode(shelf: Shelf): Promise<string> {
  const promotionId = await newPromotion(shelf);
  const { answer } = await shelf.admin.run<{
    answer: { promotion: { codes: { nodes: { id: string }[] } } };
  }>(
    `mutation ($input: CreateDiscountCodesInput!) {
      answer: createDiscountCodes(input: $input) { promotion { codes { nodes { id } } } } }`,
    { input: { promotionId, count: 1, idempotencyKey: some('key') } },
  );
  return answer.promotion.codes.nodes[0]!.id;
}
const newPriceList = (shelf: Shelf): Promise<string> => made(shelf, 'createPriceList', { name: 'Wholesale' });

const stock = (shelf: Shelf, change: object) =>
  withInput({ variantId: shelf.variantIds[0], idempotencyKey: some('key'), ...change });

const taxClass = () => ({ code: some('class'), name: 'A class' });
const taxRate = () => ({
  country: 'NZ',
  taxClass: 'standard',
  name: some('GST'),
  rate: '0.15',
  category: 'STANDARD',
});
let years = 0;
/** Registrations of one country may not overlap, so each is valid in a year of its own. */
const taxRegistration = () => {
  const year = 2_000 + (years++ % 7_000);
  return { country: 'NZ', validFrom: `${year}-01-01T00:00:00Z`, validTo: `${year + 1}-01-01T00:00:00Z` };
};

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const COUNTRIES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(isCountry);
let zones = 0;
/** A country is in one zone of a store, so that each zone has another one. */
const shippingZone = () => {
  const country = COUNTRIES[zones++ % COUNTRIES.length];
  return { name: some('Zone'), countries: [{ country }] };
};
/** Inactive, so that carts of the store still ship without a method. */
const shippingMethod = (shelf: Shelf) => ({
  code: some('method'),
  name: 'Parcel',
  isActive: false,
  rates: Array.from({ length: shelf.size }, (_, from) => {
    return { zoneId: idOf(shelf, 'shz'), basis: 'ITEMS', from: `${from}`, to: `${from + 1}`, amount: '4.90' };
  }),
});

/** Calls of the operations on products, stock and the store. */
export const shopCalls: Calls = {
  createProduct: (shelf) => withInput(product(shelf)),
  updateProduct: async (shelf) => withInput({ productId: await newProduct(shelf), name: some('Product') }),
  archiveProduct: async (shelf) => withInput({ productId: await newProduct(shelf) }),
  deleteProduct: async (shelf) => withInput({ productId: await newProduct(shelf) }),
  // Each item runs behind a savepoint, so this budget is that of two items.
  bulkUpsertProducts: async (shelf) =>
    withInput({
      items: [product(shelf), { productId: await newProduct(shelf), name: some('Product') }],
      idempotencyKey: some('key'),
    }),
  createVariant: async (shelf) =>
    withInput({
      productId: await newProduct(shelf),
      sku: some('sku'),
      price: '2.00',
      optionValues: ['Another'],
    }),
  updateVariant: async (shelf) => withInput({ variantId: await newVariant(shelf), price: '2.00' }),
  deleteVariant: async (shelf) => withInput({ variantId: await newVariant(shelf) }),
  createCategory: () => withInput({ name: some('Category') }),
  updateCategory: async (shelf) =>
    withInput({ categoryId: await newCategory(shelf), name: some('Category'), parentId: idOf(shelf, 'cat') }),
  deleteCategory: async (shelf) => withInput({ categoryId: await newCategory(shelf) }),
  createLocation: () => withInput({ code: some('place'), name: 'A place' }),
  updateLocation: ({ locationIds: [, locationId] }) => withInput({ locationId, name: some('Place') }),
  deleteLocation: async (shelf) =>
    withInput({ locationId: await made(shelf, 'createLocation', { code: some('place'), name: 'A place' }) }),
  adjustStock: (shelf) => stock(shelf, { delta: 2, reason: 'FOUND' }),
  receiveStock: (shelf) => stock(shelf, { quantity: 2 }),
  setStock: (shelf) => stock(shelf, { onHand: 9_000 }),
  bulkSetStock: ({ variantIds }) =>
    withInput({
      items: variantIds.slice(0, 100).map((variantId) => ({ variantId, onHand: 9_000 })),
      idempotencyKey: some('key'),
    }),
  transferStock: (shelf) => {
    const [fromLocationId, toLocationId] = shelf.locationIds;
    return stock(shelf, { quantity: 1, fromLocationId, toLocationId });
  },
  setReorderPoint: ({ variantIds }) => withInput({ variantId: variantIds[0], reorderPoint: 5 }),
  createPriceList: () => withInput({ name: some('Prices') }),
  updatePriceList: async (shelf) => withInput({ priceListId: await newPriceList(shelf), priority: 5 }),
  deletePriceList: async (shelf) => withInput({ priceListId: await newPriceList(shelf) }),
  setPriceListPrices: async (shelf) =>
    withInput({
      priceListId: await newPriceList(shelf),
      prices: shelf.variantIds.map((variantId) => ({ variantId, amount: '5.00' })),
    }),
  createPromotion: ({ variantIds }) =>
    withInput({ ...promotion, target: { on: 'VARIANTS', ids: variantIds.slice(0, 100) } }),
  updatePromotion: async (shelf) => withInput({ promotionId: await newPromotion(shelf), usageLimit: 5 }),
  endPromotion: async (shelf) => withInput({ promotionId: await newPromotion(shelf) }),
  createDiscountCodes: async (shelf) =>
    withInput({
      promotionId: await newPromotion(shelf),
      count: 10 * shelf.size,
      usageLimit: 1,
      idempotencyKey: some('key'),
    }),
  deactivateDiscountCode: async (shelf) => withInput({ discountCodeId: await newDiscountCode(shelf) }),
  createStore: async ({ app }) =>
    withInput(
      { code: some('store'), name: 'A store', currency: 'EUR' },
      await signedInAs(app, UserRole.ADMIN),
    ),
  disablePaymentProvider: () => withInput({ provider: 'MANUAL', reason: 'an incident' }),
  enablePaymentProvider: () => withInput({ provider: 'MANUAL', reason: 'it is over' }),
  resolvePaymentDiscrepancy: async ({ app, storeId }) =>
    withInput({
      discrepancyId: await unknownMoney(app, { storeId }),
      resolution: 'IGNORE',
      reason: 'known to the bookkeeper',
      idempotencyKey: some('key'),
    }),
  retryWebhookEvent: async ({ app, storeId }) =>
    withInput({ webhookEventId: await failedWebhookEvent(app, storeId) }),
  retryJob: async ({ app, storeId }) => withInput({ jobId: await failedJob(app, storeId) }),
  updateStore: () => withInput({ name: some('Store') }),
  createTaxClass: () => withInput(taxClass()),
  updateTaxClass: async (shelf) =>
    withInput({ taxClassId: await made(shelf, 'createTaxClass', taxClass()), name: some('Class') }),
  deleteTaxClass: async (shelf) => withInput({ taxClassId: await made(shelf, 'createTaxClass', taxClass()) }),
  createTaxRate: () => withInput(taxRate()),
  updateTaxRate: async (shelf) =>
    withInput({ taxRateId: await made(shelf, 'createTaxRate', taxRate()), rate: '0.08' }),
  deleteTaxRate: async (shelf) => withInput({ taxRateId: await made(shelf, 'createTaxRate', taxRate()) }),
  createTaxRegistration: () => withInput(taxRegistration()),
  updateTaxRegistration: async (shelf) =>
    withInput({
      taxRegistrationId: await made(shelf, 'createTaxRegistration', taxRegistration()),
      taxId: some('id'),
    }),
  deleteTaxRegistration: async (shelf) =>
    withInput({ taxRegistrationId: await made(shelf, 'createTaxRegistration', taxRegistration()) }),
  createShippingZone: () => withInput(shippingZone()),
  updateShippingZone: async (shelf) =>
    withInput({
      shippingZoneId: await made(shelf, 'createShippingZone', shippingZone()),
      ...shippingZone(),
    }),
  deleteShippingZone: async (shelf) =>
    withInput({ shippingZoneId: await made(shelf, 'createShippingZone', shippingZone()) }),
  createShippingMethod: (shelf) => withInput(shippingMethod(shelf)),
  updateShippingMethod: async (shelf) => {
    const { rates: _, ...method } = shippingMethod(shelf);
    const shippingMethodId = await made(shelf, 'createShippingMethod', method);
    return withInput({ shippingMethodId, rates: shippingMethod(shelf).rates });
  },
  deleteShippingMethod: async (shelf) =>
    withInput({ shippingMethodId: await made(shelf, 'createShippingMethod', shippingMethod(shelf)) }),
};
