-- Orders with every word in their number or e-mail address, or in the search text of their customer. An order of a deleted
-- customer is found by its number only. `numbers` are the order numbers that the whole text may be: such an order is found
-- however common the text is. Looks at `reach` rows at most. A null among the ids says that the store has more.
-- Rows are looked up one by one: their number is bounded, that of a table is not.
create or replace function search_orders(
  in_store uuid, numbers text[], patterns text[], order_probes text[], customer_probes text[], reach int
) returns setof uuid language plpgsql stable parallel safe rows 100
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  declare own uuid[]; buyers uuid[]; bought uuid[]; is_common bool := false;
  begin
    if cardinality(order_probes) > 0 then
      own := array(select unindexed_orders(in_store, reach));
      if cardinality(own) <= reach then own := own || array(select orders_with_pieces(in_store, order_probes, reach)); end if;
    end if;
    if own is null or cardinality(own) > reach then
      is_common := true;
    else
      return query select o.id from orders o left join customers c on c.id = o.customer_id
      where o.id = any (own)
        and order_words(o.number, case when c.deleted_at is null then o.email end) like all (patterns);
    end if;
    if cardinality(customer_probes) > 0 then
      buyers := array(select customers_with_pieces(in_store, customer_probes, reach));
    end if;
    if cardinality(buyers) <= reach then
      bought := array(
        select o.id from customers c join orders o on o.customer_id = c.id
        where c.id = any (buyers) and c.search_text like all (patterns) limit reach + 1
      );
    end if;
    if bought is null or cardinality(bought) > reach then is_common := true;
    else return query select unnest(bought);
    end if;
    if not is_common then return; end if;
    return query select o.id from orders o where o.store_id = in_store and o.number = any (numbers);
    return query select o.id
    from (
      select * from orders where store_id = in_store order by created_at desc, id desc limit reach
    ) as o left join customers c on c.id = o.customer_id
    where order_words(o.number, case when c.deleted_at is null then o.email end) like all (patterns)
      or c.deleted_at is null and c.search_text like all (patterns);
    return query select null::uuid from orders where store_id = in_store
      order by created_at desc, id desc offset reach limit 1;
  end
$$;
