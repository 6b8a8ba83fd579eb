-- The discount codes of a store with these keys, for pricing: {key: [code, its id, promotion, whether it is used up]}. A code
-- that is missing is unknown or was switched off.
create or replace function find_discount_codes(the_store uuid, keys text[]) returns jsonb
language sql stable as $$
  select coalesce(jsonb_object_agg(d.code_key,
    jsonb_build_array(d.code, d.id, d.promotion_id, coalesce(c.used >= d.usage_limit, false))), '{}')
  from discount_codes d
  left join promotion_counters c on c.store_id = d.store_id and c.subject_id = d.id and c.buyer_key = ''
  where d.store_id = the_store and d.code_key = any (keys) and d.is_active
$$;
