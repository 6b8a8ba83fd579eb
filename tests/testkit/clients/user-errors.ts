import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** A name that no document uses. */
const ADDED = 'unexpectedErrors';
const ADDITION = parse(`{ ${ADDED}: userErrors { code message field } }`).definitions[0]!;

interface Payload {
  [ADDED]?: readonly { readonly code: string; readonly message: string }[];
}

const known = new Map<string, string>();

/**
 * A document that also asks for the user errors of those mutations whose `userErrors` it does not select. Without them
 * a test would take a refusal for a success.
 */
export function withUserErrors(text: string): string {
  const found = known.get(text) ?? extended(text);
  known.set(text, found);
  return found;
}

function extended(text: string): string {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return text;
    throw error;
  }
  const addition = 'selectionSet' in ADDITION ? ADDITION.selectionSet.selections : [];
  let isChanged = false;
  const complete = (field: FieldNode): FieldNode => {
    if (!field.selectionSet || selectsErrors(document, field.selectionSet)) return field;
    isChanged = true;
    const selections = [...field.selectionSet.selections, ...addition];
    return { ...field, selectionSet: { ...field.selectionSet, selections } };
  };
  const changed = visit(document, {
    OperationDefinition: (operation) => {
      if (operation.operation !== OperationTypeNode.MUTATION) return false;
      const selections = operation.selectionSet.selections.map((selection) =>
        selection.kind === Kind.FIELD ? complete(selection) : selection,
      );
      return { ...operation, selectionSet: { ...operation.selectionSet, selections } };
    },
    FragmentDefinition: () => false,
  });
  return isChanged ? print(changed) : text;
}

function selectsErrors(document: DocumentNode, { selections }: SelectionSetNode): boolean {
  return selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === 'userErrors';
    if (selection.kind === Kind.INLINE_FRAGMENT) return selectsErrors(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION && selectsErrors(document, fragment.selectionSet);
  });
}

/** Takes the added errors out of an answer. @throws if there are any */
export function takeUserErrors(data: object): void {
  for (const [field, payload] of Object.entries(data) as [string, Payload | null][]) {
    const errors = payload?.[ADDED] ?? [];
    if (errors.length > 0) throw new Error(`${field} has user errors: ${JSON.stringify(errors)}`);
    if (payload) delete payload[ADDED];
  }
}
