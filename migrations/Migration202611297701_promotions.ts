import { Migration } from '@mikro-orm/migrations';

/** The checks repeat the rules of promotion-values.ts. A rate is in parts per million, an amount in minor units. */
const PROMOTIONS = `
  create table promotions (
    id uuid not null,
    store_id uuid not null references stores (id),
    name text not null,
    name_key text not null generated always as (fold_text(name)) stored,
    is_code_required boolean not null default false,
    priority integer not null default 0 check (priority between -1000 and 1000),
    is_exclusive boolean not null default false,
    kind text not null
      check (kind in ('PERCENT', 'FIXED_AMOUNT', 'FIXED_PRICE', 'FREE_SHIPPING', 'BUY_X_GET_Y')),
    rate_ppm integer check (rate_ppm between 1 and 1000000),
    amount bigint check (amount between 0 and 10000000000000),
    buy_quantity integer check (buy_quantity between 1 and 1000000),
    get_quantity integer check (get_quantity between 1 and 1000000),
    get_target_on text check (get_target_on in ('PRODUCTS', 'CATEGORIES', 'VARIANTS')),
    get_target_ids uuid[] not null default '{}',
    target_on text not null check (target_on in ('ORDER', 'SHIPPING', 'PRODUCTS', 'CATEGORIES', 'VARIANTS')),
    target_ids uuid[] not null default '{}',
    currency character(3) not null,
    minimum_subtotal bigint check (minimum_subtotal between 1 and 10000000000000),
    minimum_quantity integer check (minimum_quantity between 1 and 1000000),
    starts_at timestamptz,
    ends_at timestamptz,
    customer_group_ids uuid[] check (customer_group_ids <> '{}'),
    first_order_only boolean not null default false,
    usage_limit integer check (usage_limit >= 1),
    usage_limit_per_customer integer check (usage_limit_per_customer >= 1),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (id, store_id),
    constraint promotions_window check (starts_at <= ends_at),
    constraint promotions_rate check ((rate_ppm is not null) = (kind in ('PERCENT', 'BUY_X_GET_Y'))),
    constraint promotions_amount check ((amount is not null) = (kind in ('FIXED_AMOUNT', 'FIXED_PRICE'))
      and (kind = 'FIXED_PRICE' or amount > 0)),
    constraint promotions_quantities check ((buy_quantity is not null) = (kind = 'BUY_X_GET_Y')
      and (get_quantity is not null) = (kind = 'BUY_X_GET_Y')),
    constraint promotions_gift check (get_target_on is null or kind = 'BUY_X_GET_Y'),
    constraint promotions_shipping check (target_on <> 'SHIPPING' or kind <> 'BUY_X_GET_Y'),
    constraint promotions_targets check ((target_ids <> '{}') = (target_on not in ('ORDER', 'SHIPPING'))
      and (get_target_ids <> '{}') = (get_target_on is not null))
  );
  create index promotions_page on promotions (store_id, created_at, id);
  comment on index promotions_page is 'promotions by age, and the rules of a store';
  create index promotions_limited on promotions (store_id) where usage_limit is not null;
  comment on index promotions_limited is 'read_promotion_uses: how often promotions with a limit were used'`;

const CODES = `
  create table discount_codes (
    id uuid not null,
    store_id uuid not null,
    promotion_id uuid not null,
    code text not null check (length(code) between 1 and 40),
    code_key text not null check (code_key ~ '^[A-Z0-9_-]{1,40}$'),
    usage_limit integer check (usage_limit >= 1),
    is_active boolean not null default true,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (id, store_id),
    constraint discount_codes_code_key unique (store_id, code_key),
    foreign key (promotion_id, store_id) references promotions (id, store_id)
  );
  create index discount_codes_page on discount_codes (promotion_id, created_at, id);
  comment on index discount_codes_page is 'Promotion.codes by age'`;

/** Counters exist for limited promotions and codes only: others are used by many orders at once without a common row. */
const USES = `
  create table promotion_uses (
    store_id uuid not null,
    promotion_id uuid not null,
    order_id uuid not null,
    code_id uuid,
    buyer_key text not null,
    created_at timestamptz not null default now(),
    primary key (order_id, promotion_id),
    foreign key (promotion_id, store_id) references promotions (id, store_id),
    foreign key (code_id, store_id) references discount_codes (id, store_id),
    foreign key (store_id, order_id) references orders (store_id, id) on delete cascade
  );
  create index promotion_uses_of_promotion on promotion_uses (promotion_id, buyer_key);
  comment on index promotion_uses_of_promotion is 'Promotion.usageCount; the counters of a promotion that gets a limit';
  create index promotion_uses_of_code on promotion_uses (code_id) where code_id is not null;
  comment on index promotion_uses_of_code is 'DiscountCode.usageCount; the audit of codes';
  create table promotion_counters (
    store_id uuid not null references stores (id),
    subject_id uuid not null,
    buyer_key text not null default '',
    used integer not null check (used >= 0),
    primary key (store_id, buyer_key, subject_id)
  ) with (fillfactor = 70)`;

/** Promotions, their codes, and how often they were used. */
export class Migration202611297701_promotions extends Migration {
  override up(): void {
    for (const statement of [PROMOTIONS, CODES, USES]) this.addSql(statement);
  }
}
