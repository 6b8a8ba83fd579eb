import type { AnyEntity, EntityClass, EntityMetadata, MikroORM } from '@mikro-orm/postgresql';

/** The fields of each type of the API that an operation asks for, under the type's name. */
export type RequestedFields = ReadonlyMap<string, ReadonlySet<string>>;

/** Columns of one entity, written for a select, and the properties that are not among them. */
export interface ColumnList {
  readonly text: string;
  readonly leftOut: readonly string[];
}

/** Where an entity stands in a statement. */
export interface ColumnPlace {
  readonly alias: string;
  /** The property of the row that shall hold the entity; the row is the entity without it. */
  readonly under?: string;
}

/** Columns that more than the field of their own name needs: always, or when one of the fields is asked for. */
type Needs<T> = { readonly [Column in keyof T & string]?: 'always' | readonly string[] };

/** What {@link RequestedColumns} was told of an entity. */
interface RequestedColumnsRule {
  readonly needs: Needs<object>;
  /** The name of its type in the API. */
  readonly type: string;
}

const requestedColumns = new WeakMap<object, RequestedColumnsRule>();

/**
 * Lets queries read of this entity only its id, the columns whose fields an operation asks for, and those that
 * something else needs: the policy and loaders need some always, other fields (of the entity, or `Type.field`) need some
 * when they are asked for. A column that is used and was not read throws; reads of mutations and of the server itself
 * have all columns.
 *
 * @param type the name of its type in the API, where that is not the entity's
 */
export function RequestedColumns<T>(needs: Needs<T> = {}, type?: string): ClassDecorator {
  return (target) =>
    void requestedColumns.set(target, { needs: { ...needs, id: 'always' }, type: type ?? target.name });
}

/** The columns of entities as select lists, from the entities' metadata, so that a new column needs no second list. */
export class EntityColumns {
  readonly #orm: MikroORM;
  readonly #complete = new Map<string, ColumnList>();
  readonly #requested = new WeakMap<RequestedFields, Map<string, ColumnList>>();

  constructor(orm: MikroORM) {
    this.#orm = orm;
  }

  metadata<T extends object>(entity: EntityClass<T>): EntityMetadata<T> {
    return this.#orm.getMetadata().get(entity);
  }

  /** `t.id as "id", t.store_id as "storeId" …` */
  list<T extends object>(
    entity: EntityClass<T>,
    place: ColumnPlace,
    requested?: RequestedFields,
  ): ColumnList {
    const lists = requested && requestedColumns.has(entity) ? this.#listsOf(requested) : this.#complete;
    const key = `${entity.name}/${place.alias}/${place.under ?? ''}`;
    let list = lists.get(key);
    if (!list) {
      list = this.#write(entity, place, lists === this.#complete ? undefined : requested);
      lists.set(key, list);
    }
    return list;
  }

  /** What the rows of a statement lack, which has some of the lists of an operation in it. */
  leftOutOf(text: string, requested: RequestedFields): string[] {
    const lists = [...this.#listsOf(requested).values()].filter((list) => text.includes(list.text));
    return [...new Set(lists.flatMap(({ leftOut }) => leftOut))];
  }

  #listsOf(requested: RequestedFields): Map<string, ColumnList> {
    let lists = this.#requested.get(requested);
    if (!lists) {
      lists = new Map();
      this.#requested.set(requested, lists);
    }
    return lists;
  }

  #write<T extends object>(
    entity: EntityClass<T>,
    { alias, under }: ColumnPlace,
    requested: RequestedFields | undefined,
  ): ColumnList {
    const { needs, type: own = entity.name } = (requested && requestedColumns.get(entity)) ?? {};
    const isRequested = (field: string, type = own) => requested?.get(type)?.has(field);
    const isNeeded = (column: string) => {
      const needed = (needs as Readonly<Record<string, 'always' | readonly string[]>>)[column];
      if (needed === 'always' || isRequested(column)) return true;
      return needed?.some((field) => {
        const [first = '', ofOther] = field.split('.');
        return ofOther ? isRequested(ofOther, first) : isRequested(first);
      });
    };
    const columns: string[] = [];
    const leftOut: string[] = [];
    for (const { name, persist, fieldNames } of this.metadata<AnyEntity>(entity).props) {
      if (persist === false || fieldNames?.length !== 1) continue;
      const property = under ? `${under}.${name}` : name;
      if (!needs || isNeeded(name)) columns.push(`${alias}.${fieldNames[0]} as "${property}"`);
      else leftOut.push(property);
    }
    return { text: columns.join(', '), leftOut };
  }
}
