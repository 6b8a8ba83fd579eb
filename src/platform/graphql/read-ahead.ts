import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Loaders } from './loaders.ts';

/**
 * Reads what a field will ask its loaders for, for all rows of a page at once, and gives the rows that were found
 * (lists of them are fine), for what is asked of those.
 */
export type FieldReader<Parent = never> = (
  rows: readonly Parent[],
  loaders: Loaders,
) => Promise<readonly unknown[]>;

const readers = new WeakMap<object, FieldReader>();

/** Has the rows of a field read ahead, before any resolver asks for them: use it where lists are many. */
export function ReadAhead<Parent>(read: FieldReader<Parent>): MethodDecorator {
  return (_target, _name, descriptor) => void readers.set(descriptor.value as object, read);
}

/** What {@link ReadAhead} was given for this method. */
export function readerOf(method: unknown): FieldReader | undefined {
  return readers.get(method as object);
}

/** One thing to read for rows that are there, and what then to read for those that were found. */
export interface ReadAheadStep {
  /** A property that holds further rows, or what reads them. */
  readonly from: string | FieldReader;
  readonly next: readonly ReadAheadStep[];
}

/**
 * The steps of a document with a single operation that asks for a single thing, which nearly all are. Fields that
 * depend on a directive are left to be read when they are asked for, and so are those of interfaces.
 */
export function readAheadSteps(schema: GraphQLSchema, document: DocumentNode): readonly ReadAheadStep[] {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations as OperationDefinitionNode[];
  const type = operation && schema.getRootType(operation.operation);
  if (!type || operations.length > 1) return [];
  const planner = new Planner(schema, document);
  const [root, ...others] = planner.collect(type, [operation.selectionSet]);
  return root && others.length === 0 ? planner.stepsInto(type, ...root) : [];
}

class Planner {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#fragments = new Map(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  /** What is asked of each field that is certain to be asked for, by its name. */
  collect(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    fields = new Map<string, SelectionSetNode[]>(),
  ): Map<string, SelectionSetNode[]> {
    for (const selection of sets.flatMap(({ selections }) => selections)) {
      if (selection.directives?.length) continue;
      if (selection.kind === Kind.FIELD) {
        const { name, selectionSet } = selection;
        const known = fields.get(name.value) ?? [];
        if (!name.value.startsWith('__'))
          fields.set(name.value, selectionSet ? [...known, selectionSet] : known);
      } else {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value)!;
        if (this.#isAbout(type, fragment.typeCondition?.name.value))
          this.collect(type, [fragment.selectionSet], fields);
      }
    }
    return fields;
  }

  /** The steps from what a field answers with. */
  stepsInto(parent: GraphQLObjectType, name: string, sets: readonly SelectionSetNode[]): ReadAheadStep[] {
    const field = parent.getFields()[name];
    const type = field && getNamedType(field.type);
    if (!isObjectType(type)) return [];
    return [...this.collect(type, sets)].flatMap(([property, below]) => this.#step(type, property, below));
  }

  #step(type: GraphQLObjectType, name: string, sets: readonly SelectionSetNode[]): ReadAheadStep[] {
    const field = type.getFields()[name];
    const read = field?.extensions.readAhead as FieldReader | undefined;
    // A resolver that has nothing to read ahead may have arguments, or a guard: it is not forestalled.
    if (!field || (field.resolve && !read)) return [];
    const next = this.stepsInto(type, name, sets);
    return read || next.length > 0 ? [{ from: read ?? name, next }] : [];
  }

  #isAbout(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const other = this.#schema.getType(condition);
    return isAbstractType(other) && this.#schema.isSubType(other, type);
  }
}

/** Takes the steps from a value: a row, a list of them, or what holds them. Those of one level are taken together. */
export async function readAhead(
  value: unknown,
  steps: readonly ReadAheadStep[],
  loaders: Loaders,
): Promise<void> {
  const rows = rowsIn(value);
  if (rows.length === 0) return;
  await Promise.all(
    steps.map(async ({ from, next }) => {
      const found =
        typeof from === 'string'
          ? rows.map((row) => Reflect.get(row, from) as unknown)
          : await from(rows as never[], loaders);
      if (next.length > 0) await readAhead(found, next, loaders);
    }),
  );
}

function rowsIn(value: unknown, rows: object[] = []): object[] {
  if (Array.isArray(value)) for (const item of value) rowsIn(item, rows);
  else if (typeof value === 'object' && value !== null) rows.push(value);
  return rows;
}
