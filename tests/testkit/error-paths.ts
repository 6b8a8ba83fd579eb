import {
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
} from 'graphql';

/**
 * Checks that the `field` of each user error is a path of the mutation's arguments.
 *
 * @throws Error that names the first path that does not exist
 */
export function expectRealPaths(schema: GraphQLSchema, document: DocumentNode, data: unknown): void {
  const answers = (data ?? {}) as Readonly<Record<string, { userErrors?: unknown } | null | undefined>>;
  for (const { alias, name } of rootFieldsOf(document)) {
    const { args = [] } = schema.getMutationType()?.getFields()[name.value] ?? {};
    const { userErrors } = answers[(alias ?? name).value] ?? {};
    for (const { field } of Array.isArray(userErrors) ? (userErrors as { field?: string[] | null }[]) : []) {
      const [first, ...path] = field ?? [];
      if (first === undefined) continue;
      const argument = args.find((candidate) => candidate.name === first);
      if (!argument || !leadsTo(argument.type, path)) {
        throw new Error(`${name.value} names an argument that is none: ${field?.join('.')}`);
      }
    }
  }
}

function rootFieldsOf({ definitions }: DocumentNode): FieldNode[] {
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap(({ selectionSet }) => selectionSet.selections)
    .filter((selection) => selection.kind === Kind.FIELD);
}

function leadsTo(given: GraphQLInputType, [step, ...path]: readonly string[]): boolean {
  if (step === undefined) return true;
  const type = getNullableType(given);
  if (isListType(type)) return /^\d+$/.test(step) && leadsTo(type.ofType, path);
  const field = isInputObjectType(type) ? type.getFields()[step] : undefined;
  return field !== undefined && leadsTo(field.type, path);
}
