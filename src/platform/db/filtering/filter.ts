import { badUserInput } from '../../errors/request-errors.ts';
import type { Conditions } from './conditions.ts';
import { type ColumnFilter, compileOperators } from './filter-operators.ts';
import { MAX_CONDITIONS } from './filter-size.ts';

/** The fields that every where-input has besides its own properties. */
export interface Combinable<Where> {
  and?: readonly Where[] | null;
  or?: readonly Where[] | null;
  not?: Where | null;
}

/** The meaning of each property of a where-input. The type requires all properties, so none is ignored. */
export type FilterFields<Where> = {
  readonly [Property in Exclude<keyof Where, 'and' | 'or' | 'not'>]-?:
    | ColumnFilter
    | ((value: NonNullable<Where[Property]>, conditions: Conditions) => void);
};

type LooseFields = Readonly<
  Record<string, ColumnFilter | ((value: unknown, conditions: Conditions) => void)>
>;

const MAX_DEPTH = 5;

/**
 * Compiles a client's where-input into conditions. Property names are looked up and values are bound, so no client text
 * becomes part of the statement. A null property counts as absent. A null operator is an error, because ignoring it
 * would return every row.
 *
 * @throws GraphQLError BAD_USER_INPUT for a malformed id or amount, a null operator, or a filter that is too large
 * @throws Error for a property or operator that the fields do not define, which is a bug
 */
export function compileFilter<Where extends object>({
  where,
  fields,
  conditions,
}: {
  where: Where | null | undefined;
  fields: FilterFields<Where>;
  conditions: Conditions;
}): void {
  if (where == null) return;
  new FilterCompiler(fields as LooseFields).add(where, { conditions, path: 'where', depth: 0 });
}

interface Place {
  conditions: Conditions;
  /** The path in the arguments, for the client's error. */
  path: string;
  /** The nesting depth of `and`, `or` and `not`. */
  depth: number;
}

class FilterCompiler {
  readonly #fields: LooseFields;
  #conditionCount = 0;
  #groupCount = 0;

  constructor(fields: LooseFields) {
    this.#fields = fields;
  }

  add(where: object, place: Place): void {
    for (const [property, value] of Object.entries(where)) {
      if (value == null) continue;
      const inner = { ...place, path: `${place.path}.${property}` };
      if (property === 'not') this.#addGroup('not', [value], inner);
      else if (property === 'and' || property === 'or') this.#addGroup(property, value, inner);
      else this.#addField(property, value, inner);
    }
  }

  #addGroup(combination: 'and' | 'or' | 'not', members: readonly object[], place: Place): void {
    const depth = place.depth + 1;
    this.#groupCount += members.length;
    if (depth > MAX_DEPTH) {
      throw badUserInput(`A filter nests at most ${MAX_DEPTH} levels of and, or and not.`, place.path);
    }
    if (this.#groupCount > MAX_CONDITIONS) this.#refuseSize(place.path);
    place.conditions.group(combination, (group) => {
      members.forEach((member, index) => {
        const path = combination === 'not' ? place.path : `${place.path}.${index}`;
        group.group('and', (conditions) => this.add(member, { conditions, path, depth }));
      });
    });
  }

  #addField(property: string, value: object, { conditions, path }: Place): void {
    const field = Object.hasOwn(this.#fields, property) ? this.#fields[property] : undefined;
    if (!field) throw new Error(`no filter is defined for the property ${property}`);
    if (typeof field === 'function') {
      field(value, conditions);
      this.#conditionCount += 1;
    } else this.#conditionCount += compileOperators({ operators: value, field, conditions, path });
    if (this.#conditionCount > MAX_CONDITIONS) this.#refuseSize(path);
  }

  #refuseSize(path: string): never {
    throw badUserInput(`A filter has at most ${MAX_CONDITIONS} conditions.`, path);
  }
}
