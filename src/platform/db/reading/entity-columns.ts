import type { AnyEntity, EntityClass, EntityMetadata, MikroORM } from '@mikro-orm/postgresql';

/** The fields of each type of the API that an operation asks for, under the type's name. */
export type AskedFields = ReadonlyMap<string, ReadonlySet<string>>;

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

/** What {@link ReadAsAsked} was told of an entity. */
interface AsAsked {
  readonly needs: Needs<object>;
  /** The name of its type in the API. */
  readonly type: string;
}

const readAsAsked = new WeakMap<object, AsAsked>();

/**
 * Lets queries read of this entity only its id, the columns whose fields an operation asks for, and those that
 * something else needs: the policy and loaders need some always, other fields (of the entity, or `Type.field`) need some
 * when they are asked for. A column that is used and was not read throws; reads of mutations and of the server itself
 * have all columns.
 *
 * @param type the name of its type in the API, where that is not the entity's
 */
export function ReadAsAsked<T>(needs: Needs<T> = {}, type?: string): ClassDecorator {
  return (target) =>
    void readAsAsked.set(target, { needs: { ...needs, id: 'always' }, type: type ?? target.name });
}

/** The columns of entities as select lists, from the entities' metadata, so that a new column needs no second list. */
export class EntityColumns {
  readonly #orm: MikroORM;
  readonly #complete = new Map<string, ColumnList>();
  readonly #asked = new WeakMap<AskedFields, Map<string, ColumnList>>();

  constructor(orm: MikroORM) {
    this.#orm = orm;
  }

  metadata<T extends object>(entity: EntityClass<T>): EntityMetadata<T> {
    return this.#orm.getMetadata().get(entity);
  }

  /** `t.id as "id", t.store_id as "storeId" …` */
  list<T extends object>(entity: EntityClass<T>, place: ColumnPlace, asked?: AskedFields): ColumnList {
    const lists = asked && readAsAsked.has(entity) ? this.#listsOf(asked) : this.#complete;
    const key = `${entity.name}/${place.alias}/${place.under ?? ''}`;
    let list = lists.get(key);
    if (!list) {
      list = this.#write(entity, place, lists === this.#complete ? undefined : asked);
      lists.set(key, list);
    }
    return list;
  }

  /** What the rows of a statement lack, which has some of the lists of an operation in it. */
  leftOutOf(text: string, asked: AskedFields): string[] {
    const lists = [...this.#listsOf(asked).values()].filter((list) => text.includes(list.text));
    return [...new Set(lists.flatMap(({ leftOut }) => leftOut))];
  }

  #listsOf(asked: AskedFields): Map<string, ColumnList> {
    let lists = this.#asked.get(asked);
    if (!lists) {
      lists = new Map();
      this.#asked.set(asked, lists);
    }
    return lists;
  }

  #write<T extends object>(
    entity: EntityClass<T>,
    { alias, under }: ColumnPlace,
    asked: AskedFields | undefined,
  ): ColumnList {
    const { needs, type: own = entity.name } = (asked && readAsAsked.get(entity)) ?? {};
    const isAsked = (field: string, type = own) => asked?.get(type)?.has(field);
    const isNeeded = (column: string) => {
      const needed = (needs as Readonly<Record<string, 'always' | readonly string[]>>)[column];
      if (needed === 'always' || isAsked(column)) return true;
      return needed?.some((field) => {
        const [first = '', ofOther] = field.split('.');
        return ofOther ? isAsked(ofOther, first) : isAsked(first);
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
