import type { AnyEntity, EntityClass, EntityMetadata, MikroORM } from '@mikro-orm/postgresql';

/** The fields that an operation requests, by GraphQL type. */
export type RequestedFields = ReadonlyMap<string, ReadonlySet<string>>;

/** A select list of one entity, and the properties that it leaves out. */
export interface ColumnList {
  readonly text: string;
  readonly leftOut: readonly string[];
}

/** Where an entity is in a statement. */
export interface ColumnPlace {
  readonly alias: string;
  /** The property of the row that holds the entity. Without it the row is the entity. */
  readonly under?: string;
}

/** Columns that other fields need as well: always, or if one of the fields is requested. */
type Needs<T> = { readonly [Column in keyof T & string]?: 'always' | readonly string[] };

/** The options of {@link RequestedColumns} for one entity. */
interface RequestedColumnsRule {
  readonly needs: Needs<object>;
  /** The name of the GraphQL type. */
  readonly type: string;
}

const requestedColumns = new WeakMap<object, RequestedColumnsRule>();

/**
 * Lets queries read only some columns of this entity: its id, the columns of requested fields, and the columns that
 * other code needs. The policy and the loaders always need some of them. Other fields (of the entity, or `Type.field`)
 * need some when they are requested. Accessing a column that was not read throws. Mutations and the server itself read
 * all columns.
 *
 * @param type name of the GraphQL type, if it differs from the entity's
 */
export function RequestedColumns<T>(needs: Needs<T> = {}, type?: string): ClassDecorator {
  return (target) =>
    void requestedColumns.set(target, { needs: { ...needs, id: 'always' }, type: type ?? target.name });
}

/** Select lists of entities, from MikroORM's metadata. A new column needs no second list. */
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

  /** The properties that a statement's rows lack, given that it contains select lists of an operation. */
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
