-- Trigger: a new store gets the tax classes that every store has. BUILT_IN_TAX_CLASSES in tax-classes.service.ts lists them.
create or replace function create_tax_classes() returns trigger language plpgsql as $$
  begin
    insert into tax_classes (id, store_id, code, name)
    values
      (make_id(), new.id, 'standard', 'Standard'),
      (make_id(), new.id, 'reduced', 'Reduced'),
      (make_id(), new.id, 'zero', 'Zero'),
      (make_id(), new.id, 'exempt', 'Exempt');
    return new;
  end $$;

create or replace trigger stores_tax_classes after insert on stores
  for each row execute function create_tax_classes();
