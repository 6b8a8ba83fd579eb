-- Trigger: a change of a rule that prices are made of raises the pricing version of its store, once per statement.
-- Checkouts that were priced before are priced again, and every process reads the rules of the store anew.
-- The tables of rules are listed below. A table whose rows change with orders, such as a counter, does not belong there.
create or replace function raise_pricing_version() returns trigger language plpgsql as $$
  begin
    if tg_level = 'ROW' then
      update stores set pricing_version = pricing_version + 1 where id = old.store_id;
    else
      update stores set pricing_version = pricing_version + 1
      where id in (select store_id from changed_rules);
    end if;
    return null;
  end $$;

-- A promotion for a category is for those below it. The categories of a product change with the product's own row, which a
-- checkout compares, except when a category is deleted.
create or replace trigger pricing_version_move after update of parent_id on categories
  for each row when (old.parent_id is distinct from new.parent_id) execute function raise_pricing_version();
create or replace trigger pricing_version_delete after delete on categories
  for each row execute function raise_pricing_version();

do $$
  declare
    rule_table text;
  begin
    foreach rule_table in array array[
      'price_list_prices',
      'price_lists',
      'promotions',
      'shipping_methods',
      'shipping_rates',
      'shipping_zone_places',
      'shipping_zones',
      'tax_rates',
      'tax_registrations'
    ] loop
      -- A trigger with a transition table has one event.
      execute format('create or replace trigger pricing_version_insert after insert on %I
        referencing new table as changed_rules for each statement execute function raise_pricing_version()', rule_table);
      execute format('create or replace trigger pricing_version_update after update on %I
        referencing new table as changed_rules for each statement execute function raise_pricing_version()', rule_table);
      execute format('create or replace trigger pricing_version_delete after delete on %I
        referencing old table as changed_rules for each statement execute function raise_pricing_version()', rule_table);
    end loop;
  end $$;
