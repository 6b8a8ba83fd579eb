import { Conditions } from '../../platform/db/filtering/conditions.ts';
import { compileFilter } from '../../platform/db/filtering/filter.ts';
import { filterBySearch, isCut } from '../../platform/db/filtering/text-search.ts';
import type { Sort } from '../../platform/db/paging/cursor.ts';
import { countRows, readPage } from '../../platform/db/paging/page.ts';
import type { PageArgs } from '../../platform/db/paging/page-window.ts';
import type { Row } from '../../platform/db/reading/reader.ts';
import { badUserInput } from '../../platform/errors/request-errors.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import {
  type Connection,
  searchedConnection,
  toConnection,
} from '../../platform/graphql/lists/connections.ts';
import { SortDirection } from '../../platform/graphql/lists/sort-direction.ts';
import { addVisibleProducts, visibleTo, visibleVariant } from './catalog-visibility.ts';
import { Category } from './category.entity.ts';
import { Product } from './product.entity.ts';
import { ProductVariant } from './product-variant.entity.ts';
import { productFilterFields } from './products/product-filter.ts';
import { type ProductSort, ProductSortField, type ProductWhere } from './products/product-list.inputs.ts';
import { productSearch, type SearchTerms, searchTerms } from './search-words.ts';
import { skuInput } from './variants/variant-values.ts';

interface ProductListArgs {
  readonly page: PageArgs;
  readonly where?: ProductWhere | null | undefined;
  readonly search?: string | null | undefined;
  readonly sortBy?: ProductSort | null | undefined;
}

/** The products the viewer may see; the best matches first when searching, else the newest. */
export async function productPage(
  context: RequestContext,
  { page, where, search, sortBy }: ProductListArgs,
): Promise<Connection<Row<Product>>> {
  const { reader, store } = context;
  const visible = visibleTo(context);
  const isSearch = search != null && search.trim() !== '';
  const terms = isSearch ? searchTerms(search) : undefined;
  const conditions = new Conditions().and('t.store_id = ?', store.id);
  addVisibleProducts(conditions, { reader, visible, alias: 't' });
  const found = terms && productSearch(store.id, terms);
  if (found) filterBySearch(conditions, found);
  else if (isSearch) conditions.and('false');
  const fields = productFilterFields({ reader, storeId: store.id, currency: store.currency, visible });
  compileFilter({ where, fields, conditions });
  const source = { reader, entity: Product, conditions };
  const ordered = conditions.copy();
  const sort = productSort(ordered, { terms, isSearch, sortBy });
  return searchedConnection({
    page: await readPage({ ...source, conditions: ordered, sort, page }),
    count: () => countRows(source),
    isCut: found && (() => isCut(reader, found)),
  });
}

function productSort(
  conditions: Conditions,
  {
    terms,
    isSearch,
    sortBy,
  }: { terms: SearchTerms | undefined; isSearch: boolean; sortBy: ProductSort | null | undefined },
): Sort {
  const field = sortBy?.field ?? (isSearch ? ProductSortField.RELEVANCE : ProductSortField.CREATED_AT);
  const direction = sortBy?.direction ?? SortDirection.DESC;
  if (field === ProductSortField.NAME) return { field, column: 't.name_key', kind: 'text', direction };
  if (field === ProductSortField.RELEVANCE && !isSearch) {
    throw badUserInput('RELEVANCE orders the results of a `search`.', 'sortBy.field');
  }
  // A search without words finds nothing, in whatever order.
  if (field === ProductSortField.CREATED_AT || !terms) {
    return { field, column: 't.created_at', kind: 'time', direction };
  }
  // The words are part of the order: a cursor of another search is refused.
  return { field: `${field}:${terms.text}`, column: relevance(conditions, terms), kind: 'int', direction };
}

/**
 * A whole number that depends on nothing but the words and the product, so that pages can go on from it: right words
 * before right beginnings before typos; within these by how alike the words are, and how little else is there.
 */
function relevance(conditions: Conditions, terms: SearchTerms): string {
  const text = `${conditions.bind(terms.text)}::text`;
  const starts = conditions.bind(terms.starts);
  return `(
    case when t.search_vector @@ plainto_tsquery('simple', ${text}) then 2000 else 0 end
    + case when t.search_vector @@ to_tsquery('simple', ${starts}) then 2000 else 0 end
    + round(1000 * word_similarity(${text}, t.search_text)) + round(900 * similarity(${text}, t.search_text))
  )::int`;
}

/** The variant with this SKU, if there is one and the viewer may see it. @throws DomainError when it is no SKU */
export async function variantBySku(
  context: RequestContext,
  sku: string,
): Promise<Row<ProductVariant> | undefined> {
  const { reader, store } = context;
  const values = [store.id, skuInput(sku, 'sku')];
  const [variant] = await reader.rows(ProductVariant, 'where t.store_id = $1 and t.sku = $2', values);
  return variant && visibleVariant(context, variant.id);
}

/** The one row that has this slug. */
export async function rowBySlug<T extends Product | Category>(
  { reader, store }: RequestContext,
  entity: new () => T,
  slug: string,
): Promise<Row<T> | undefined> {
  if (slug.includes('\0') || !slug.isWellFormed()) return undefined;
  const [row] = await reader.rows(entity, 'where t.store_id = $1 and t.slug = $2', [store.id, slug]);
  return row;
}

/** All categories by name, or the roots, or the children of one in their order. */
export async function categoryPage(
  { reader, store }: RequestContext,
  { page, parentId, rootsOnly }: { page: PageArgs; parentId: string | undefined; rootsOnly: boolean },
): Promise<Connection<Row<Category>>> {
  const conditions = new Conditions().and('t.store_id = ?', store.id);
  if (parentId) conditions.and('t.parent_id = ?', parentId);
  if (rootsOnly) conditions.and('t.parent_id is null');
  const source = { reader, entity: Category, conditions };
  const sort: Sort =
    parentId || rootsOnly
      ? { field: 'POSITION', column: 't.position', kind: 'int', direction: 'asc' }
      : { field: 'NAME', column: 't.name_key', kind: 'text', direction: 'asc' };
  return toConnection(await readPage({ ...source, sort, page }), () => countRows(source));
}
