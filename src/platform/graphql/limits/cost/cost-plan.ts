import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Cost, type CostScope, costIn, plus, times } from './cost-terms.ts';
import { ListSizes } from './list-sizes.ts';

/**
 * The cost of a mutation or of starting a subscription, in addition to the objects it answers, because it writes or
 * stays open.
 */
const BASE_COST = 10;
/** Introspection answers a few hundred kilobytes without any query. */
const INTROSPECTION_COST = 10;

/** The cost of a selection: once, and once per item of the page around it. */
interface SelectionCost {
  readonly once: Cost;
  readonly eachItem: Cost;
  /** The part of `once` that the answer does not show. */
  readonly work: number;
}

const NOTHING: SelectionCost = { once: 0, eachItem: 0, work: 0 };

export interface CostPlan {
  readonly cost: Cost;
  /** The cost that the answer does not show: the base costs of root fields and the declared costs of fields. */
  readonly base: number;
  /** The part of it that fields declare. Every event of a subscription costs it again. */
  readonly work: number;
  /** What the items of bulk mutations cost in addition: each as much as a mutation. The answer does not show it. */
  readonly bulk: Cost;
  /** The number of fragments that depend on variables. Each is evaluated once. */
  readonly fragments: number;
}

/**
 * Compiles an operation of a valid document into sums and products over its variables. Every object that an answer can
 * have costs 1. A connection has `first` or `last` items. Scalars are free. Fields under `@skip` and `@include` are
 * counted, and refunded after the answer. A field that reads much for a small answer declares a `complexity`, which is
 * added to its objects and not refunded.
 */
export class CostCompiler {
  readonly #schema: GraphQLSchema;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #compiled = new Map<string, SelectionCost>();
  /** The numbers of items of bulk mutations. */
  readonly #bulkSizes: Cost[] = [];
  #sizes = new ListSizes();
  #variableFragments = 0;

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
  }

  compile(operation: OperationDefinitionNode): CostPlan {
    this.#sizes = new ListSizes(operation.variableDefinitions);
    const root = this.#schema.getRootType(operation.operation);
    const base = operation.operation === 'query' ? 0 : BASE_COST * operation.selectionSet.selections.length;
    const selected = root ? this.#selections(operation.selectionSet, root) : NOTHING;
    return {
      cost: plus([base, selected.once, ...this.#bulkSizes.map((size) => times(BASE_COST, size))]),
      base: base + selected.work,
      work: selected.work,
      bulk: plus(this.#bulkSizes.map((size) => times(BASE_COST, size))),
      fragments: this.#variableFragments,
    };
  }

  #selections({ selections }: SelectionSetNode, parent: GraphQLCompositeType): SelectionCost {
    const once: Cost[] = [];
    const eachItem: Cost[] = [];
    let work = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const field = this.#field(selection, parent);
        const isItem = isConnection(parent) && isItemsField(selection.name.value);
        (isItem ? eachItem : once).push(field.cost);
        work += field.work;
        continue;
      }
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? this.#fragment(selection.name.value)
          : this.#selections(
              selection.selectionSet,
              this.#type(selection.typeCondition?.name.value) ?? parent,
            );
      once.push(inner.once);
      eachItem.push(inner.eachItem);
      work += inner.work;
    }
    return { once: plus(once), eachItem: plus(eachItem), work };
  }

  #field(node: FieldNode, parent: GraphQLCompositeType): { cost: Cost; work: number } {
    if (node.name.value.startsWith('__'))
      return { cost: node.selectionSet ? INTROSPECTION_COST : 0, work: 0 };
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field) return { cost: 0, work: 0 };
    if (field.extensions.isBulk) this.#bulkSizes.push(this.#sizes.of(node, field, { isPaged: false }));
    const declared = declaredCost(field);
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type)) return { cost: declared, work: declared };
    const { once, eachItem, work } = this.#selections(node.selectionSet, type);
    const own = plus([1, once]);
    const costing = (objects: Cost) => ({ cost: plus([declared, objects]), work: declared + work });
    if (isConnection(parent) && isItemsField(node.name.value)) return costing(own);
    if (isConnection(type))
      return costing(plus([own, times(this.#sizes.of(node, field, { isPaged: true }), eachItem)]));
    const isList = isListType(getNullableType(field.type));
    return costing(isList ? times(this.#listSize(node, field), own) : own);
  }

  #listSize(node: FieldNode, field: GraphQLField<unknown, unknown>): Cost {
    if (!field.extensions.isResultOfBulk) return this.#sizes.of(node, field, { isPaged: false });
    // A fragment on the payload may belong to several mutations, so the largest one counts.
    return (scope) => Math.max(...this.#bulkSizes.map((size) => costIn(size, scope)));
  }

  /** Compiled once and evaluated once, however often it is spread. */
  #fragment(name: string): SelectionCost {
    const known = this.#compiled.get(name);
    if (known) return known;
    const definition = this.#fragments.get(name)!;
    const type = this.#type(definition.typeCondition.name.value);
    const cost = type ? this.#selections(definition.selectionSet, type) : NOTHING;
    const remembered = {
      once: this.#remembered(cost.once),
      eachItem: this.#remembered(cost.eachItem),
      work: cost.work,
    };
    this.#compiled.set(name, remembered);
    return remembered;
  }

  #remembered(cost: Cost): Cost {
    if (typeof cost === 'number') return cost;
    const place = this.#variableFragments++;
    return (scope: CostScope) => {
      scope.fragments[place] ??= cost(scope);
      return scope.fragments[place];
    };
  }

  #type(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

function isConnection(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && type.name.endsWith('Connection');
}

function isItemsField(name: string): boolean {
  return name === 'nodes' || name === 'edges';
}

function declaredCost(field: GraphQLField<unknown, unknown>): number {
  const { complexity } = field.extensions;
  return typeof complexity === 'number' ? complexity : 0;
}
