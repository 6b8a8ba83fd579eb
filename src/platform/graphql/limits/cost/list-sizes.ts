import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../../db/paging/page-window.ts';
import type { Cost } from './cost-terms.ts';

/** Lists without pages are parts of one object, such as the items of an order. */
const ASSUMED_LIST_SIZE = 5;

/** Arguments and input fields that limit the length of a list. `ids` and `items` limit it by their own length. */
const SIZE_NAMES: readonly string[] = ['first', 'last', 'limit', 'ids', 'items'];

type Input = GraphQLArgument | GraphQLInputField;
type Field = GraphQLField<unknown, unknown>;
type Variables = Readonly<Record<string, unknown>>;

/** A value from the document, from JSON or from the schema. */
type Given = { readonly node: ValueNode } | { readonly value: unknown } | undefined;

/** The path from an argument to the input field that limits a list. */
type Path = readonly [Input, ...Input[]];

/**
 * The maximum number of items of an operation's list fields. It is the same wherever the number comes from: the
 * document, a variable, a variable's default or a schema default, each also inside inputs. Values are not coerced,
 * because the cost is checked first.
 */
export class ListSizes {
  readonly #defaults: ReadonlyMap<string, ValueNode>;
  readonly #paths = new Map<Field, readonly Path[]>();

  constructor(definitions: readonly VariableDefinitionNode[] = []) {
    this.#defaults = new Map(
      definitions.flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, defaultValue]] : [],
      ),
    );
  }

  /** The largest number of any input. A number beyond the maximum page size is refused during execution. */
  of({ arguments: sent = [] }: FieldNode, field: Field, { isPaged }: { isPaged: boolean }): Cost {
    const fallback = isPaged ? DEFAULT_PAGE_SIZE : ASSUMED_LIST_SIZE;
    const paths = this.#pathsOf(field);
    if (paths.length === 0) return fallback;
    const sizeFor = (variables: Variables): number => {
      const sizes = paths.flatMap((path) => sizeIn(this.#given(path, sent, variables), path.at(-1)!));
      return sizes.length > 0 ? Math.max(...sizes) : fallback;
    };
    return sent.some(hasVariable) ? ({ variables }) => sizeFor(variables) : sizeFor({});
  }

  #pathsOf(field: Field): readonly Path[] {
    let paths = this.#paths.get(field);
    if (!paths) {
      paths = field.args.flatMap((argument) => pathsFrom([argument], []));
      this.#paths.set(field, paths);
    }
    return paths;
  }

  #given([argument, ...fields]: Path, sent: readonly ArgumentNode[], variables: Variables): Given {
    const node = sent.find(({ name }) => name.value === argument.name)?.value;
    let given = orDefault(this.#followed(node, variables), argument);
    for (const field of fields) given = orDefault(this.#inside(given, field.name, variables), field);
    return given;
  }

  #inside(given: Given, name: string, variables: Variables): Given {
    if (given === undefined) return undefined;
    if ('node' in given) {
      if (given.node.kind !== Kind.OBJECT) return undefined;
      const field = given.node.fields.find((entry) => entry.name.value === name);
      return this.#followed(field?.value, variables);
    }
    return own(given.value, name);
  }

  #followed(node: ValueNode | undefined, variables: Variables): Given {
    if (node?.kind !== Kind.VARIABLE) return node && { node };
    const name = node.name.value;
    const preset = this.#defaults.get(name);
    return own(variables, name) ?? (preset && { node: preset });
  }
}

function pathsFrom(path: Path, inside: readonly unknown[]): Path[] {
  const { name, type } = path.at(-1)!;
  const input = getNullableType(type);
  if (SIZE_NAMES.includes(name)) return [path];
  if (!isInputObjectType(input) || inside.includes(input)) return [];
  return Object.values(input.getFields()).flatMap((field) => pathsFrom([...path, field], [...inside, input]));
}

/** The default of an absent value. Null counts as a value. */
function orDefault(given: Given, { defaultValue }: Input): Given {
  return given ?? (defaultValue === undefined ? undefined : { value: defaultValue });
}

/** A caller's name must not match an inherited property. */
function own(object: unknown, name: string): Given {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, name)) return undefined;
  const value: unknown = Reflect.get(object, name);
  return value === undefined ? undefined : { value };
}

function sizeIn(given: Given, { type }: Input): number[] {
  if (given === undefined) return [];
  const value = 'node' in given ? plain(given.node) : given.value;
  if (value === null) return [];
  // A list of one element may be written without brackets.
  if (isListType(getNullableType(type))) return [Array.isArray(value) ? value.length : 1];
  return typeof value === 'number' ? [Math.min(Math.max(value, 0), MAX_PAGE_SIZE)] : [];
}

/** The parts of a literal that determine a size. */
function plain(node: ValueNode): unknown {
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind === Kind.LIST) return node.values;
  return node.kind === Kind.NULL ? null : undefined;
}

function hasVariable(argument: ArgumentNode): boolean {
  let isFound = false;
  visit(argument, {
    Variable: () => {
      isFound = true;
    },
  });
  return isFound;
}
