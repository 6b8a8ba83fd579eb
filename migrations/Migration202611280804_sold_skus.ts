import { Migration } from '@mikro-orm/migrations';

/** What the filter of orders by SKU asks for. */
export class Migration202611280804_sold_skus extends Migration {
  override up(): void {
    this.addSql(`
      -- Of orders(where: {sku}); equal keys share one entry, so it is small.
      create index order_items_sku on order_items (store_id, sku);

      -- Each SKU that the store has sold, by a step of the index from one to the next.
      create function sold_skus(in_store uuid) returns setof text language sql stable parallel safe rows 1000
      set enable_seqscan = off set enable_bitmapscan = off as $$
        with recursive sold as (
          (select i.sku from order_items i where i.store_id = in_store order by i.sku limit 1)
          union all
          select (select i.sku from order_items i where i.store_id = in_store and i.sku > sold.sku order by i.sku limit 1)
          from sold where sold.sku is not null
        )
        select sku from sold where sku is not null
      $$;
    `);
  }
}
