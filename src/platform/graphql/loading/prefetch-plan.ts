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
import type { FieldPrefetch, PrefetchStep } from './prefetch.ts';

/**
 * The prefetch steps of a document with a single operation and a single root field, which nearly all have. Fields under
 * a directive, with arguments or of interfaces are not prefetched.
 */
export function prefetchSteps(schema: GraphQLSchema, document: DocumentNode): readonly PrefetchStep[] {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations as OperationDefinitionNode[];
  const type = operation && schema.getRootType(operation.operation);
  if (!type || operations.length > 1) return [];
  const planner = new Planner(schema, document, type);
  const [root, ...others] = planner.collect(type, [operation.selectionSet]);
  return root && others.length === 0 ? planner.stepsInto(type, ...root) : [];
}

class Planner {
  readonly #schema: GraphQLSchema;
  readonly #root: GraphQLObjectType;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, document: DocumentNode, root: GraphQLObjectType) {
    this.#schema = schema;
    this.#root = root;
    this.#fragments = new Map(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  /** The selections of each field that is certainly requested, by field name. */
  collect(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    fields = new Map<string, SelectionSetNode[]>(),
  ): Map<string, SelectionSetNode[]> {
    for (const selection of sets.flatMap(({ selections }) => selections)) {
      if (selection.directives?.length) continue;
      if (selection.kind === Kind.FIELD) {
        const { name, selectionSet } = selection;
        if (selection.arguments?.length && type !== this.#root) continue;
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

  /** The steps from the result of a field. */
  stepsInto(parent: GraphQLObjectType, name: string, sets: readonly SelectionSetNode[]): PrefetchStep[] {
    const field = parent.getFields()[name];
    const type = field && getNamedType(field.type);
    if (!isObjectType(type)) return [];
    return [...this.collect(type, sets)].flatMap(([property, below]) => this.#step(type, property, below));
  }

  #step(type: GraphQLObjectType, name: string, sets: readonly SelectionSetNode[]): PrefetchStep[] {
    const field = type.getFields()[name];
    const read = field?.extensions.prefetch as FieldPrefetch | undefined;
    // A resolver without a prefetch may have arguments or a guard, so it is left alone.
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
