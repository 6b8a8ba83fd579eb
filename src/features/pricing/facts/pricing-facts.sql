-- What a price depends on beside the rules of the store and the lines: see pricing-facts.ts. The buyer is a customer, or
-- else the guest with an e-mail address, or nobody. "wanted" says which facts the rules ask for.
-- plpgsql, so that a connection keeps the plan.
create or replace function pricing_facts(
  the_store uuid, the_customer uuid, the_email text, variants uuid[], codes text[], wanted jsonb
) returns jsonb
language plpgsql stable as $$
  declare
    lines jsonb;
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
      'taxClass', 'standard', 'weightGrams', v.weight_grams)), '{}')
    into lines
    from product_variants v
    where v.store_id = the_store and v.id = any (variants);

    return jsonb_build_object(
      'lines', lines,
      'buyer', jsonb_build_object('customerId', the_customer, 'groupIds', '[]'::jsonb, 'isFirstOrder', true,
        'vatId', null, 'isTaxExempt', false, 'exemptionReason', null)
        || coalesce((
          select jsonb_build_object('groupIds', c.group_ids, 'vatId', c.tax_id, 'isTaxExempt', e.is_exempt,
            'exemptionReason', case when e.is_exempt then c.tax_exemption_reason end)
          from customers c, lateral (
            select c.tax_exemption_reason is not null
              and (c.tax_exemption_valid_to is null or c.tax_exemption_valid_to > now()) as is_exempt
          ) e
          -- A guest is whoever types an e-mail address: only a customer who is known pays no tax.
          where c.store_id = the_store and c.id = the_customer
        ), '{}'),
      'codes', '{}'::jsonb,
      'uses', '{}'::jsonb);
  end $$;
