import { Migration } from '@mikro-orm/migrations';

/** The region of a place is '' for the whole country. The primary key keeps each place in one zone. */
const ZONES = `
  create table shipping_zones (
    id uuid not null,
    store_id uuid not null references stores (id),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    name text not null,
    is_rest_of_world boolean not null default false,
    version integer not null default 1,
    primary key (id, store_id)
  );
  create index shipping_zones_of_store on shipping_zones (store_id, name, id);
  comment on index shipping_zones_of_store is 'shippingZones by name, and the rules of a store';
  create unique index shipping_zones_rest_of_world on shipping_zones (store_id) where is_rest_of_world;
  comment on index shipping_zones_rest_of_world is 'a store has one zone for the rest of the world';
  create table shipping_zone_places (
    store_id uuid not null,
    zone_id uuid not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    region text not null check (region ~ '^[A-Z0-9]{0,3}$'),
    primary key (store_id, country, region),
    foreign key (zone_id, store_id) references shipping_zones (id, store_id) on delete cascade
  );
  create index shipping_zone_places_of_zone on shipping_zone_places (zone_id);
  comment on index shipping_zone_places_of_zone is 'ShippingZone.countries'`;

/** Amounts are minor units. A range is in grams, in minor units or in units, by the basis. */
const METHODS = `
  create table shipping_methods (
    id uuid not null,
    store_id uuid not null references stores (id),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    code text not null constraint shipping_methods_code_check check (code ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name text not null,
    position integer not null default 0,
    is_active boolean not null default true,
    tax_class text,
    min_business_days smallint check (min_business_days between 0 and 365),
    max_business_days smallint check (max_business_days between 0 and 365),
    free_from jsonb not null default '[]' check (jsonb_typeof(free_from) = 'array'),
    version integer not null default 1,
    primary key (id, store_id),
    unique (store_id, code),
    constraint shipping_methods_estimate check (
      (min_business_days is null) = (max_business_days is null) and min_business_days <= max_business_days),
    foreign key (store_id, tax_class) references tax_classes (store_id, code)
  );
  create table shipping_rates (
    id uuid not null,
    store_id uuid not null,
    method_id uuid not null,
    zone_id uuid not null,
    currency character(3) not null,
    basis text not null check (basis in ('FLAT', 'WEIGHT', 'SUBTOTAL', 'ITEMS')),
    range_from bigint not null default 0 check (range_from >= 0),
    range_to bigint,
    amount bigint not null check (amount between 0 and 10000000000000),
    primary key (id, store_id),
    constraint shipping_rates_range check (range_from < range_to),
    constraint shipping_rates_flat check (basis <> 'FLAT' or range_from = 0 and range_to is null),
    foreign key (method_id, store_id) references shipping_methods (id, store_id) on delete cascade,
    foreign key (zone_id, store_id) references shipping_zones (id, store_id)
  );
  create index shipping_rates_of_method on shipping_rates (method_id, zone_id, currency);
  comment on index shipping_rates_of_method is 'ShippingMethod.rates, the rules of a store, and the audit of overlaps';
  create index shipping_rates_of_zone on shipping_rates (zone_id);
  comment on index shipping_rates_of_zone is 'deleting a shipping zone: does a method have rates for it?'`;

/** Where a store ships to, by which methods, and what that costs. */
export class Migration202611297901_shipping_rates extends Migration {
  override up(): void {
    for (const statement of [ZONES, METHODS]) this.addSql(statement);
  }
}
