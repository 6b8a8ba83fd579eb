-- Changes the stock of one variant at one location by "delta", or sets it to "on_hand" as counted. Refusals are raised as
-- OR001 with the facts in the error detail, which stock-change.locks.ts words. Without a key nothing is claimed and
-- nothing is stored.
-- plpgsql on purpose: each statement takes its own snapshot, so what follows a lock sees what the former holder
-- committed. Plans are kept, since planning takes longer than running.
create or replace function change_stock(command jsonb)
returns table (operation text, fingerprint text, result jsonb)
language plpgsql set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    c record; place uuid; held record; difference int;
  begin
    perform refuse_unknown_keys(command, '{store_id,owner,key,operation,fingerprint,variant_id,location_id,delta,on_hand,
      expected_on_hand,reason,note,actor,about}');
    select * into c from jsonb_to_record(command) as c (
      store_id uuid, owner text, key text, operation text, fingerprint text, variant_id uuid, location_id uuid,
      delta int, on_hand int, expected_on_hand int, reason text, note text, actor text, about jsonb);

    if c.key is not null then
      return query select k.operation, k.fingerprint, k.result
        from claim_idempotency_key(c.store_id, c.owner, c.key, c.operation, c.fingerprint) as k;
      if found then
        return;
      end if;
    end if;

    place := coalesce(c.location_id, main_location(c.store_id));
    select (level).id, (level).on_hand, (level).reserved, sku into held
    from lock_levels(c.store_id, array[c.variant_id], array[place]);
    if not found then
      perform refuse('PLACE', jsonb_build_object('hasVariant', exists (
        select from product_variants where store_id = c.store_id and id = c.variant_id)));
    elsif c.expected_on_hand <> held.on_hand then
      perform refuse('COUNT', jsonb_build_object('onHand', held.on_hand));
    end if;

    difference := coalesce(c.delta, c.on_hand - held.on_hand);
    if difference <> 0 then
      perform move_stock(c.store_id, array[c.variant_id], array[place], array[difference], array[c.reason], null,
        c.note, c.actor, c.about);
      if not found then
        perform refuse('RANGE', jsonb_build_object('sku', held.sku, 'difference', difference,
          'available', held.on_hand - held.reserved));
      end if;
    end if;

    return query select c.operation, c.fingerprint,
      store_result(c.store_id, c.owner, c.key, jsonb_build_object('levelId', held.id));
  end $$;
