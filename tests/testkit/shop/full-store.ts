import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { encodeId } from '../../../src/values/ids.ts';
import type { TestApp } from '../app.ts';
import type { GraphqlClient } from '../clients/graphql-client.ts';
import { graphql } from '../generated/gql.ts';
import { unknownMoney } from '../providers/discrepancies.ts';
import { failedWebhookEvent } from '../providers/webhook-events.ts';
import { seedVariant } from './carts.ts';
import { buy } from './checkout-order.ts';
import { type CustomerClient, registerCustomer } from './customers.ts';
import { signedInAs } from './people.ts';

const ADD_ADDRESS = graphql(`
  mutation AddAddress($input: AddCustomerAddressInput!) { addCustomerAddress(input: $input) { userErrors { message } } }
`);
const CREATE_CATEGORY = graphql(`
  mutation CreateAnyCategory { createCategory(input: { name: "All of it" }) { userErrors { message } } }
`);
const CREATE_GROUP = graphql(`
  mutation CreateAnyGroup {
    createCustomerGroup(input: { code: "any", name: "Any group" }) { customerGroup { id } }
  }
`);
const CREATE_LIST = graphql(`
  mutation CreateAnyList($groupId: ID!) {
    createPriceList(input: { name: "Any list", customerGroupIds: [$groupId] }) { priceList { id } }
  }
`);
const SET_PRICES = graphql(`
  mutation SetAnyPrices($input: SetPriceListPricesInput!) {
    setPriceListPrices(input: $input) { userErrors { message } }
  }
`);
const CREATE_PROMOTION = graphql(`
  mutation CreateAnyPromotion {
    createPromotion(input: { name: "With a code", action: { kind: PERCENT, rate: "0.1" }, isCodeRequired: true }) {
      promotion { id }
    }
  }
`);
const CREATE_CODES = graphql(`
  mutation CreateAnyCodes($input: CreateDiscountCodesInput!) {
    createDiscountCodes(input: $input) { userErrors { message } }
  }
`);
const ADD_NOTE = graphql(`
  mutation AddNote($input: AddOrderNoteInput!) { addOrderNote(input: $input) { userErrors { message } } }
`);
const ADD_ITEM = graphql(`
  mutation AddItemToCart($input: AddCartItemInput!) { addCartItem(input: $input) { userErrors { message } } }
`);

const ISSUE_CARD = graphql(`
  mutation IssueAnyCard($customerId: ID!) {
    issueGiftCard(input: { amount: "5.00", customerId: $customerId, idempotencyKey: "any-card" }) {
      giftCard { id }
    }
  }
`);

const ADD_TAX_RULES = graphql(`
  mutation AddTaxRules {
    createTaxRate(input: { country: "IT", taxClass: "standard", name: "VAT", rate: "0.22", category: STANDARD }) {
      userErrors { message }
    }
    createTaxRegistration(input: { country: "IT", taxId: "IT12345678901" }) { userErrors { message } }
  }
`);

const ADD_ZONE = graphql(`
  mutation AddAnyZone {
    createShippingZone(input: { name: "Far away", isRestOfWorld: true }) { shippingZone { id } }
  }
`);
const ADD_METHOD = graphql(`
  mutation AddAnyMethod($input: CreateShippingMethodInput!) {
    createShippingMethod(input: $input) { userErrors { message } }
  }
`);

export interface FullStore {
  readonly id: string;
  readonly code: string;
  readonly admin: GraphqlClient;
  /** The owner of the address, the order, its payment and the cart. */
  readonly customer: CustomerClient;
  /** One API id of every type, by prefix. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The table of each type. */
const TABLES: Record<string, string> = {
  sto: 'stores',
  usr: 'users',
  ses: 'user_sessions',
  cus: 'customers',
  adr: 'customer_addresses',
  cat: 'categories',
  prd: 'products',
  var: 'product_variants',
  loc: 'locations',
  lvl: 'stock_levels',
  mov: 'stock_movements',
  cgr: 'customer_groups',
  prl: 'price_lists',
  plp: 'price_list_prices',
  prm: 'promotions',
  dsc: 'discount_codes',
  crt: 'carts',
  cit: 'cart_items',
  ord: 'orders',
  oit: 'order_items',
  nte: 'order_notes',
  pay: 'payments',
  mai: 'mails',
  job: 'failed_jobs',
  whe: 'provider_events',
  gfc: 'credit_accounts',
  cre: 'credit_entries',
  pdc: 'payment_discrepancies',
  txc: 'tax_classes',
  txr: 'tax_rates',
  trg: 'tax_registrations',
  shz: 'shipping_zones',
  shm: 'shipping_methods',
};

/** Creates a store with at least one object of every type, through the API. */
export async function fullStore(app: TestApp, code: string): Promise<FullStore> {
  const { stores } = app.shop.features;
  const id = await stores.service.create({ code, name: `Store ${code}`, currency: 'EUR' });
  const admin = await signedInAs(app, UserRole.ADMIN, { id, code });
  const { variantId } = await seedVariant(app, { storeId: id, stock: 50 });
  const customer = await registerCustomer(app, { storeCode: code });
  await customer.run(ADD_ADDRESS, {
    input: {
      customerId: customer.customerId,
      address: { line1: '1 Way', city: 'Rome', region: 'RM', postalCode: '00144', countryCode: 'IT' },
    },
  });
  await admin.run(CREATE_CATEGORY);
  const { createCustomerGroup } = await admin.run(CREATE_GROUP);
  const { createPriceList } = await admin.run(CREATE_LIST, {
    groupId: createCustomerGroup.customerGroup!.id,
  });
  const priceListId = createPriceList.priceList!.id;
  await admin.run(SET_PRICES, { input: { priceListId, prices: [{ variantId, amount: '9.00' }] } });
  const { createPromotion } = await admin.run(CREATE_PROMOTION);
  const promotionId = createPromotion.promotion!.id;
  await admin.run(CREATE_CODES, { input: { promotionId, codes: ['ANY-CODE'], idempotencyKey: 'any' } });
  await admin.run(ISSUE_CARD, { customerId: customer.customerId });
  await admin.run(ADD_TAX_RULES);
  const { createShippingZone } = await admin.run(ADD_ZONE);
  const zoneId = createShippingZone.shippingZone!.id;
  // Inactive, so that carts ship without a method.
  const method = { code: 'any', name: 'Any', isActive: false, rates: [{ zoneId, amount: '9.00' }] };
  await admin.run(ADD_METHOD, { input: method });
  const order = await buy(app, [{ variantId, quantity: 2 }], customer);
  await admin.run(ADD_NOTE, { input: { orderId: order.id, body: 'Ring twice' } });
  await customer.run(ADD_ITEM, { input: { variantId, quantity: 1 } });
  await failedJob(app, id);
  await failedWebhookEvent(app, id);
  await unknownMoney(app, { storeId: id });
  return { id, code, admin, customer, ids: await idsOf(app, id) };
}

/**
 * Creates a job that has failed for good.
 *
 * @returns its API id
 */
export async function failedJob({ shop }: TestApp, storeId: string): Promise<string> {
  const [row] = await shop.core.reader.query<{ id: string }>(
    `with added as (
       select id from graphile_worker.add_job('mailPasswordReset', json_build_object('storeId', $1::text, 'email', 'nobody@shop.example'),
         run_at := now() + interval '1 year')
     )
     select lpad(to_hex(id), 32, '0')::uuid as id from added`,
    [storeId],
  );
  await shop.core.reader.query(
    `select graphile_worker.permanently_fail_jobs(array(
       select j.id from graphile_worker.jobs j where lpad(to_hex(j.id), 32, '0') = replace($1, '-', '')), 'no answer')`,
    [row!.id],
  );
  return encodeId('job', row!.id);
}

async function idsOf(app: TestApp, storeId: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [prefix, table] of Object.entries(TABLES)) {
    const column = prefix === 'sto' ? 'id' : 'store_id';
    const [row] = await app.shop.core.reader.query<{ id: string }>(
      `select id from ${table} where ${column} = $1 order by id desc limit 1`,
      [storeId],
    );
    if (!row) throw new Error(`the full store has no ${table}`);
    ids.set(prefix, encodeId(prefix, row.id));
  }
  return ids;
}

/** All rows of a store as text. Two such texts differ if anything has changed. */
export async function contentsOf(app: TestApp, storeId: string): Promise<string> {
  const { reader } = app.shop.core;
  const tables = await reader.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'store_id'
       -- A job derives it from the events whenever it likes.
       and table_name <> 'order_search'
     order by table_name`,
  );
  const contents: string[] = [];
  for (const { name } of tables) {
    const [row] = await reader.query<{ rows: string | null }>(
      `select string_agg(t::text, e'\\n' order by t::text) as rows from ${name} t where t.store_id = $1`,
      [storeId],
    );
    contents.push(`${name}:\n${row?.rows ?? ''}`);
  }
  return contents.join('\n');
}
