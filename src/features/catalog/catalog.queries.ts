import { Conditions } from '../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../platform/db/filtering/filter.ts';
import { filterBySearch, isCut, isSearch } from '../../platform/db/filtering/text-search.ts';
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
import { type SortColumns, sortOf, TIME_SORTS } from '../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../platform/graphql/lists/time-conditions.ts';
import { addVisibleProducts, visibleTo, visibleVariant } from './catalog-visibility.ts';
import type { CategorySort, CategoryWhere } from './categories/category-list.inputs.ts';
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

/**
 * A page of the products that the viewer may see. A search sorts the best matches first; otherwise the newest come
 * first.
 */
export async function productPage(
  context: RequestContext,
  { page, where, search, sortBy }: ProductListArgs,
): Promise<Connection<Row<Product>>> {
  const { reader, store } = context;
  const visible = visibleTo(context);
  const isSearched = isSearch(search);
  const terms = isSearched ? searchTerms(search) : undefined;
  const conditions = new Conditions().and('t.store_id = ?', store.id);
  addVisibleProducts(conditions, { reader, visible, alias: 't' });
  const found = terms && productSearch(store.id, terms);
  if (isSearched) filterBySearch(conditions, found);
  const fields = productFilterFields({ reader, storeId: store.id, currency: store.currency, visible });
  compileFilter({ where, fields, conditions });
  const source = { reader, entity: Product, conditions };
  const ordered = conditions.copy();
  const sort = productSort(ordered, { terms, isSearched, sortBy });
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
    isSearched,
    sortBy,
  }: { terms: SearchTerms | undefined; isSearched: boolean; sortBy: ProductSort | null | undefined },
): Sort {
  const field = sortBy?.field ?? (isSearched ? ProductSortField.RELEVANCE : ProductSortField.CREATED_AT);
  const direction = sortBy?.direction ?? SortDirection.DESC;
  if (field === ProductSortField.UPDATED_AT) return { field, direction, ...TIME_SORTS[field] };
  if (field === ProductSortField.NAME) return { field, column: 't.name_key', kind: 'text', direction };
  if (field === ProductSortField.RELEVANCE && !isSearched) {
    throw badUserInput('RELEVANCE orders the results of a `search`.', 'sortBy.field');
  }
  // A search without words finds nothing, so its order does not matter.
  if (field === ProductSortField.CREATED_AT || !terms) {
    return { field, column: 't.created_at', kind: 'time', direction };
  }
  // The cursor contains the words, so that a cursor of another search is refused.
  return { field: `${field}:${terms.text}`, column: relevance(conditions, terms), kind: 'int', direction };
}

/**
 * The rank of a product in a search, as an integer. It depends only on the words and the product, so that the next page
 * can continue from it. Whole words rank above prefixes, and prefixes above typos. Ties are broken by similarity, then
 * by how little other text the product has.
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

/**
 * The variant with this SKU. Undefined if there is none or the viewer may not see it.
 *
 * @throws DomainError when the text is not a valid SKU
 */
export async function variantBySku(
  context: RequestContext,
  sku: string,
): Promise<Row<ProductVariant> | undefined> {
  const { reader, store } = context;
  const values = [store.id, skuInput(sku, 'sku')];
  const [variant] = await reader.rows(ProductVariant, 'where t.store_id = $1 and t.sku = $2', values);
  return variant && visibleVariant(context, variant.id);
}

/** The row with this slug in the viewer's store. */
export async function rowBySlug<T extends Product | Category>(
  { reader, store }: RequestContext,
  entity: new () => T,
  slug: string,
): Promise<Row<T> | undefined> {
  if (slug.includes('\0') || !slug.isWellFormed()) return undefined;
  const [row] = await reader.rows(entity, 'where t.store_id = $1 and t.slug = $2', [store.id, slug]);
  return row;
}

interface CategoryListArgs {
  readonly page: PageArgs;
  readonly where?: CategoryWhere | null | undefined;
  readonly sortBy?: CategorySort | null | undefined;
  readonly parentId: string | undefined;
  readonly rootsOnly: boolean;
}

const CATEGORY_FIELDS: FilterFields<CategoryWhere> = {
  ...TIME_FIELDS,
  name: { column: 't.name', foldedColumn: 't.name_key', kind: 'text' },
};

const CATEGORY_SORTS: SortColumns<CategorySort['field']> = {
  ...TIME_SORTS,
  NAME: { column: 't.name_key', kind: 'text' },
  POSITION: { column: 't.position', kind: 'int' },
};

/** A page of all categories by name, of the roots, or of the children of one category in their order. */
export async function categoryPage(
  { reader, store }: RequestContext,
  { page, where, sortBy, parentId, rootsOnly }: CategoryListArgs,
): Promise<Connection<Row<Category>>> {
  const conditions = new Conditions().and('t.store_id = ?', store.id);
  if (parentId) conditions.and('t.parent_id = ?', parentId);
  if (rootsOnly) conditions.and('t.parent_id is null');
  compileFilter({ where, fields: CATEGORY_FIELDS, conditions });
  const source = { reader, entity: Category, conditions };
  const sort = sortOf(CATEGORY_SORTS, sortBy, {
    field: parentId || rootsOnly ? 'POSITION' : 'NAME',
    direction: SortDirection.ASC,
  });
  return toConnection(await readPage({ ...source, sort, page }), () => countRows(source));
}
