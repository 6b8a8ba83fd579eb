-- How often the limited promotions of a store were used that are in force at a time, for pricing:
-- {promotion: [by all, by the buyer]}. A promotion that is missing was not used, or has no limit of that kind. The buyer is a customer, or else the guest with
-- an e-mail address, or nobody.
create or replace function read_promotion_uses(
  the_store uuid, the_customer uuid, the_email text, at timestamptz default now()
) returns jsonb
language sql stable as $$
  select coalesce(jsonb_object_agg(id, jsonb_build_array(total, by_buyer)), '{}') from (
    select id, sum(total) as total, sum(by_buyer) as by_buyer from (
      select p.id, c.used as total, 0 as by_buyer
      from promotions p
      join promotion_counters c on c.store_id = p.store_id and c.subject_id = p.id and c.buyer_key = ''
      where p.store_id = the_store and p.usage_limit is not null and (p.ends_at is null or p.ends_at > at)
        and c.used > 0
      union all
      select c.subject_id, 0, c.used from promotion_counters c
      where c.store_id = the_store and c.used > 0
        and c.buyer_key = any (promotion_buyers(the_store, the_customer, the_email)::text[])
    ) as each group by id
  ) as used
$$;
