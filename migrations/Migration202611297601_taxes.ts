import { Migration } from '@mikro-orm/migrations';

/**
 * The settings of a store that prices are computed with. `taxes_included` replaces `tax_mode`, which an instance of the
 * version before still reads and writes: it is dropped one version later. A change of it by such an instance during the
 * deployment is not taken over.
 */
const SETTINGS = `
  alter table stores
    add column country text constraint stores_country_check check (country ~ '^[A-Z]{2}$'),
    add column taxes_included boolean not null default false,
    add column tax_rounding text not null default 'HALF_UP' check (tax_rounding in ('HALF_UP', 'DOWN')),
    add column tax_rounded_per text not null default 'GROUP' check (tax_rounded_per in ('GROUP', 'LINE')),
    add column shipping_tax text not null default 'CLASS' check (shipping_tax in ('CLASS', 'PROPORTIONAL')),
    add column shipping_tax_class text not null default 'standard',
    add column untaxed_prices text not null default 'KEEP_NET' check (untaxed_prices in ('KEEP_NET', 'KEEP_GROSS')),
    add column total_rounding text not null default 'NONE' check (total_rounding in ('NONE', 'PAYABLE', 'CASH')),
    add constraint stores_tax_rounded_once_in_japan check (country <> 'JP' or tax_rounded_per = 'GROUP');
  update stores set taxes_included = true where tax_mode = 'INCLUSIVE'`;

const CLASSES = `
  create table tax_classes (
    id uuid not null,
    store_id uuid not null references stores (id),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    code text not null constraint tax_classes_code_check check (code ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name text not null,
    version integer not null default 1,
    primary key (id, store_id),
    unique (store_id, code)
  );
  insert into tax_classes (id, store_id, code, name)
  select gen_random_uuid(), s.id, given.code, given.name
  from stores s cross join (
    values ('standard', 'Standard'), ('reduced', 'Reduced'), ('zero', 'Zero'), ('exempt', 'Exempt')
  ) as given (code, name);
  alter table stores add constraint stores_shipping_tax_class_fkey
    foreign key (id, shipping_tax_class) references tax_classes (store_id, code) deferrable initially deferred;
  alter table products add column tax_class text not null default 'standard';
  alter table products add constraint products_tax_class_fkey
    foreign key (store_id, tax_class) references tax_classes (store_id, code);
  create index products_tax_class on products (store_id, tax_class) where tax_class <> 'standard';
  comment on index products_tax_class is 'deleting a tax class: is a product of this class?'`;

const RATES = `
  create table tax_rates (
    id uuid not null,
    store_id uuid not null references stores (id),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    country text not null check (country ~ '^[A-Z]{2}$'),
    region text check (region ~ '^[A-Z0-9]{1,3}$'),
    tax_class text not null,
    name text not null,
    rate_ppm integer not null check (rate_ppm between 0 and 1000000),
    category text not null check (category in ('STANDARD', 'REDUCED', 'ZERO', 'EXEMPT', 'OUT_OF_SCOPE')),
    applies_within text not null default 'ANYWHERE'
      check (applies_within in ('ANYWHERE', 'SAME_REGION', 'OTHER_REGION')),
    valid_from timestamptz,
    valid_to timestamptz,
    reference text,
    version integer not null default 1,
    constraint tax_rates_window check (valid_from < valid_to),
    constraint tax_rates_untaxed check ((rate_ppm > 0) = (category in ('STANDARD', 'REDUCED'))),
    primary key (id, store_id),
    foreign key (store_id, tax_class) references tax_classes (store_id, code)
  );
  create index tax_rates_of_store on tax_rates (store_id, country, id);
  comment on index tax_rates_of_store is
    'taxRates by country, the rules of a store, and the overlaps of a new rate';
  create table tax_registrations (
    id uuid not null,
    store_id uuid not null references stores (id),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    country text not null check (country ~ '^[A-Z]{2}$'),
    region text check (region ~ '^[A-Z0-9]{1,3}$'),
    scheme text not null default 'NATIONAL' check (scheme in ('NATIONAL', 'OSS')),
    tax_id text,
    valid_from timestamptz,
    valid_to timestamptz,
    version integer not null default 1,
    constraint tax_registrations_window check (valid_from < valid_to),
    primary key (id, store_id)
  );
  create index tax_registrations_of_store on tax_registrations (store_id, country, id);
  comment on index tax_registrations_of_store is 'taxRegistrations by country, and the rules of a store'`;

/** The tax settings of stores, and their tax classes, rates and registrations. */
export class Migration202611297601_taxes extends Migration {
  override up(): void {
    for (const statement of [SETTINGS, CLASSES, RATES]) this.addSql(statement);
  }
}
