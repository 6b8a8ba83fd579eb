-- Takes the uses of promotions again that an order gave back when it expired, since its money came late after all. They are
-- those that its stored price names. Raises OR001 as take_promotion_uses does.
create or replace function retake_promotion_uses(the_store uuid, the_order uuid) returns void
language plpgsql set plan_cache_mode = force_generic_plan as $$
  begin
    perform take_promotion_uses(the_store, the_order, (
      select coalesce(jsonb_agg(jsonb_build_object('promotion_id', d.promotion_id, 'code_id', c.id)), '[]')
      from orders o
      cross join lateral (
        select distinct on (d.promotion_id) d.promotion_id, d.code
        from jsonb_to_recordset(o.price_details -> 'discounts') as r ("promotionId" uuid, code text)
        cross join lateral (select r."promotionId" as promotion_id, r.code) as d
        order by d.promotion_id
      ) as d
      left join discount_codes c on c.store_id = o.store_id and c.code_key = upper(d.code)
      where o.store_id = the_store and o.id = the_order));
  end $$;
