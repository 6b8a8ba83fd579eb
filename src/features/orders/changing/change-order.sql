-- Writes a decided change of an order. "changes" are columns of its row, its next version among them; "lines" are rows of
-- new or changed items, "differences" say how much more or less of "variants" it reserves, "events" are those of
-- add_order_events, "uses" are those of take_promotion_uses, or nothing if they stay, and "priced_from" is that of
-- expect_price_basis. Raises OR001 with TOUCHED when the order no longer has the version that the change was decided on.
-- Without a key nothing is claimed and nothing is stored.
-- No column of a row is listed here on purpose: a new one needs no change. So the two statements that write columns are
-- planned at each call.
-- plpgsql on purpose: each statement takes its own snapshot, so what follows a lock sees what the former holder
-- committed. Plans are kept, since planning takes longer than running.
create or replace function change_order(command jsonb)
returns table (operation text, fingerprint text, result jsonb)
language plpgsql set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    c record; changed orders; changes jsonb; events jsonb; outcome jsonb;
  begin
    perform refuse_unknown_keys(command, '{store_id,owner,key,operation,fingerprint,order_id,version,changes,lines,removed,
      events,uses,priced_from,variants,differences,keeps,consumes,result,actor,about,event,data,follows}');
    select * into c from jsonb_to_record(command) as c (
      store_id uuid, owner text, key text, operation text, fingerprint text, order_id uuid, version int,
      changes jsonb, lines jsonb, removed uuid[], events jsonb, uses jsonb, priced_from jsonb, variants uuid[],
      differences bigint[],      keeps boolean, consumes boolean, result jsonb, actor text, about jsonb,
      event text, data jsonb, follows jsonb);

    if c.key is not null then
      return query select k.operation, k.fingerprint, k.result
        from claim_idempotency_key(c.store_id, c.owner, c.key, c.operation, c.fingerprint) as k;
      if found then
        return;
      end if;
    end if;

    changes := c.changes;
    events := c.events;
    -- An older server says in parts what happened, and leaves the version to this function.
    if events is null then
      changes := changes || jsonb_build_object('version', c.version + case when c.follows is null then 1 else 2 end);
      events := jsonb_build_array(jsonb_build_object('type', c.event, 'data', coalesce(c.data, '{}')));
      if c.follows is not null then
        events := jsonb_build_array(
          jsonb_build_object('type', c.event, 'data', jsonb_build_object('status', c.follows -> 'from',
            'version', c.version + 1) || coalesce(c.data, '{}')),
          jsonb_build_object('type', 'order.status_changed', 'data', c.follows));
      end if;
    end if;

    execute (
      select format('update orders o set %s, updated_at = now() from jsonb_populate_record(null::orders, $1) as n '
        'where o.store_id = $2 and o.id = $3 and o.version = $4 returning o.*', string_agg(format('%I = n.%1$I', key), ', '))
      from jsonb_object_keys(changes) as key
    ) into changed using changes, c.store_id, c.order_id, c.version;
    if changed.id is null then
      perform refuse('TOUCHED', '{}');
    end if;
    perform expect_price_basis(c.store_id, c.priced_from);

    if jsonb_array_length(c.lines) > 0 then
      execute (
        select format('insert into order_items select n.* from jsonb_array_elements($1) as given '
          'left join order_items old on old.store_id = $2 and old.id = (given ->> ''id'')::uuid '
          'cross join lateral jsonb_populate_record(null::order_items, coalesce(to_jsonb(old), default_row(''order_items'')) '
          '|| (refuse_unknown_keys(given, column_names(''order_items'')) - ''{created_at,updated_at}''::text[]) '
          '|| jsonb_build_object(''store_id'', $2, ''order_id'', $3, ''updated_at'', ''now'')) as n '
          'on conflict (id) do update set %s', string_agg(format('%I = excluded.%1$I', name), ', '))
        from jsonb_object_keys(read_default_row('order_items')) as name
      ) using c.lines, c.store_id, c.order_id;
    end if;
    delete from order_items i
    where i.store_id = c.store_id and i.order_id = c.order_id and i.id = any (c.removed);

    perform add_order_events(changed, events, c.about);

    if c.uses is not null then
      perform take_promotion_uses(c.store_id, c.order_id, c.uses);
    end if;

    -- Last, because many transactions compete for these rows.
    outcome := c.result;
    if c.keeps then
      perform keep_reservations(c.store_id, c.order_id);
    end if;
    if c.consumes then
      perform end_reservations(c.store_id, c.order_id, null, null, 'CONSUMED', c.actor, c.about);
    end if;
    if c.variants is not null then
      outcome := outcome || jsonb_build_object('stock', change_reservations(c.store_id, c.order_id, c.variants,
        c.differences, extract(epoch from changed.expires_at - now()), c.actor, c.about));
    end if;

    return query select c.operation, c.fingerprint, store_result(c.store_id, c.owner, c.key, outcome);
  end $$;
