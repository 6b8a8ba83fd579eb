import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The size of a document with its fragments expanded. For several operations, the maximum of each number. */
export interface Measures {
  depth: number;
  fields: number;
  rootFields: number;
  aliases: number;
  directives: number;
}

const NOTHING: Readonly<Measures> = { depth: 0, fields: 0, rootFields: 0, aliases: 0, directives: 0 };

/** Introspection fields. GraphiQL nests them fifteen levels deep, and their answer is finite. */
const INTROSPECTION = new Set(['__schema', '__type']);

/**
 * Measures a document in one pass. Every fragment is measured once, however often it is spread, so fragments that
 * double each other are cheap to count. The document need not be valid: unknown fragments count as nothing, and a cycle
 * ends where it closes.
 */
export function measureDocument(document: DocumentNode): Measures {
  const measuring = new DocumentMeasuring(document);
  const most = { ...NOTHING };
  for (const definition of document.definitions) {
    // A fragment counts where it is spread. Validation refuses unused ones.
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const measures = measuring.operation(definition);
    for (const name of Object.keys(most) as (keyof Measures)[]) {
      most[name] = Math.max(most[name], measures[name]);
    }
  }
  return most;
}

class DocumentMeasuring {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #measured = new Map<string, Measures>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
  }

  operation(node: OperationDefinitionNode): Measures {
    const measures = this.#selections(node.selectionSet);
    measures.directives += node.directives?.length ?? 0;
    for (const variable of node.variableDefinitions ?? [])
      measures.directives += variable.directives?.length ?? 0;
    return measures;
  }

  #fragment(name: string): Measures {
    const known = this.#measured.get(name);
    if (known) return known;
    this.#measured.set(name, NOTHING);
    const definition = this.#fragments.get(name);
    if (!definition) return NOTHING;
    const measures = this.#selections(definition.selectionSet);
    measures.directives += definition.directives?.length ?? 0;
    this.#measured.set(name, measures);
    return measures;
  }

  #selections({ selections }: SelectionSetNode): Measures {
    const sum = { ...NOTHING };
    for (const selection of selections) {
      const measures = this.#selection(selection);
      sum.directives += measures.directives + (selection.directives?.length ?? 0);
      sum.depth = Math.max(sum.depth, measures.depth);
      sum.fields += measures.fields;
      sum.rootFields += measures.rootFields;
      sum.aliases += measures.aliases;
    }
    return sum;
  }

  #selection(selection: SelectionNode): Measures {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.#selections(selection.selectionSet);
    const below = selection.selectionSet ? this.#selections(selection.selectionSet) : { ...NOTHING };
    below.depth = INTROSPECTION.has(selection.name.value) ? 1 : below.depth + 1;
    below.fields += 1;
    below.rootFields = 1;
    below.aliases += selection.alias ? 1 : 0;
    return below;
  }
}
