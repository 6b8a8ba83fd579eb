-- What a price depends on beside the rules of the store and the lines: see pricing-facts.ts. The buyer is a customer, or
-- else the guest with an e-mail address, or nobody. "wanted" says which facts the rules ask for.
-- Windows and certificates are judged by "at".
-- The uses that "own_order" has of promotions do not count, and only orders before it make it not the first one.
-- plpgsql, so that a connection keeps the plans. They are kept by force: the number of variants varies, and Postgres would
-- plan the read of the lines at each call, which takes longer than all else here.
create or replace function pricing_facts(
  the_store uuid, the_customer uuid, the_email text, variants uuid[], codes text[], wanted jsonb,
  own_order uuid default null, at timestamptz default now()
) returns jsonb
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
  declare
    lines jsonb; own jsonb := '{}'; uses jsonb := '{}'; is_first boolean := true;
  begin
    select coalesce(jsonb_object_agg(v.id, jsonb_build_object(
      'categoryIds', case when (wanted -> 'categories')::boolean then (
        with recursive above as (
          select pc.category_id as id from product_categories pc
          where pc.store_id = the_store and pc.product_id = v.product_id
          union
          select c.parent_id from above join categories c on c.id = above.id and c.store_id = the_store
          where c.parent_id is not null
        )
        select coalesce(jsonb_agg(id), '[]') from above
      ) else '[]' end,
      'taxClass', p.tax_class, 'weightGrams', v.weight_grams,
      'prices', case when (wanted -> 'lists')::boolean then (
        select coalesce(jsonb_agg(jsonb_build_array(l.price_list_id, l.minimum_quantity, l.amount)), '[]')
        from price_list_prices l where l.variant_id = v.id
      ) else '[]' end)), '{}')
    into lines
    from product_variants v
    join products p on p.id = v.product_id and p.store_id = v.store_id
    where v.store_id = the_store and v.id = any (variants);

    if own_order is not null then
      select coalesce(jsonb_object_agg(promotion_id, code_id), '{}') into own
      from promotion_uses u where u.store_id = the_store and u.order_id = own_order;
    end if;
    if (wanted -> 'uses')::boolean then
      select coalesce(jsonb_object_agg(key, case when own ? key
        then jsonb_build_array((value ->> 0)::bigint - 1, (value ->> 1)::bigint - 1) else value end), '{}')
      into uses
      from jsonb_each(read_promotion_uses(the_store, the_customer, the_email, at));
    end if;
    if (wanted -> 'firstOrder')::boolean then
      is_first := not exists (
        select from orders o
        where o.store_id = the_store and o.customer_id = any (promotion_buyers(the_store, the_customer, the_email))
          and o.status not in ('DRAFT', 'CANCELLED', 'EXPIRED')
          and (own_order is null or (o.id <> own_order
            and o.created_at <= (select e.created_at from orders e where e.store_id = the_store and e.id = own_order))));
    end if;

    return jsonb_build_object(
      'lines', lines,
      'buyer', jsonb_build_object('customerId', the_customer, 'groupIds', '[]'::jsonb, 'isFirstOrder', is_first,
        'vatId', null, 'isTaxExempt', false, 'exemptionReason', null, 'version', null)
        || coalesce((
          select jsonb_build_object('groupIds', c.group_ids, 'vatId', c.tax_id, 'isTaxExempt', e.is_exempt,
            'exemptionReason', case when e.is_exempt then c.tax_exemption_reason end, 'version', c.xmin::text)
          from customers c, lateral (
            select c.tax_exemption_reason is not null
              and (c.tax_exemption_valid_to is null or c.tax_exemption_valid_to > at) as is_exempt
          ) e
          -- A guest is whoever types an e-mail address: only a customer who is known pays no tax.
          where c.store_id = the_store and c.id = the_customer
        ), '{}'),
      'codes', case when cardinality(codes) > 0 then find_discount_codes(the_store, codes) else '{}' end,
      'ownUses', own,
      'uses', uses);
  end $$;
