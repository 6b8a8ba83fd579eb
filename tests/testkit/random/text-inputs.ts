import {
  type GraphQLField,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLSchema,
  isInputObjectType,
  isRequiredInputField,
} from 'graphql';
import { exampleOf, type IdSource } from '../clients/operations.ts';

/** A text or id field in the input of a mutation. */
export interface TextInput {
  readonly mutation: GraphQLField<unknown, unknown>;
  /** Steps from the input to the text, such as `['items', '0', 'sku']`. */
  readonly path: readonly string[];
  /** Its scalar. */
  readonly scalar: string;
}

/** Scalars that are strings of people. Whatever they write is for the mutation to judge. */
export const WRITTEN_SCALARS: readonly string[] = ['CountryCode', 'CurrencyCode', 'EmailAddress'];

/** Every string and id field in the inputs of all mutations, also of the written scalars. */
export function textInputs(schema: GraphQLSchema): TextInput[] {
  return Object.values(schema.getMutationType()!.getFields()).flatMap((mutation) =>
    mutation.args.flatMap(({ type }) => textPaths(type).map((text) => ({ mutation, ...text }))),
  );
}

function textPaths(type: GraphQLInputType): Omit<TextInput, 'mutation'>[] {
  if (type instanceof GraphQLNonNull) return textPaths(type.ofType);
  if (type instanceof GraphQLList) return below('0', textPaths(type.ofType));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap(({ name, type: inner }) => below(name, textPaths(inner)));
  }
  const { name: scalar } = type;
  return ['ID', 'String', ...WRITTEN_SCALARS].includes(scalar) ? [{ path: [], scalar }] : [];
}

function below(step: string, texts: Omit<TextInput, 'mutation'>[]): Omit<TextInput, 'mutation'>[] {
  return texts.map(({ path, scalar }) => ({ path: [step, ...path], scalar }));
}

/** A valid input except for one text. */
export function inputWith({ mutation, path }: TextInput, text: string, idOf: IdSource): unknown {
  const { name, type } = mutation.args[0]!;
  return put(type, { key: `${mutation.name}.${name}`, path, text, idOf });
}

interface Place {
  readonly key: string;
  readonly path: readonly string[];
  readonly text: string;
  readonly idOf: IdSource;
}

function put(type: GraphQLInputType, place: Place): unknown {
  if (type instanceof GraphQLNonNull) return put(type.ofType, place);
  const [step, ...path] = place.path;
  if (step === undefined) return place.text;
  if (type instanceof GraphQLList) return [put(type.ofType, { ...place, path })];
  if (!isInputObjectType(type)) throw new Error(`${place.key} has no ${step}`);
  const key = `${place.key}.${step}`;
  const example = exampleOf(type, place.key, place.idOf) as Record<string, unknown>;
  const { variantId } = type.getFields();
  // The variant of an item is identified by either its id or its SKU.
  if (step === 'sku' && variantId && !isRequiredInputField(variantId)) delete example.variantId;
  return { ...example, [step]: put(type.getFields()[step]!.type, { ...place, key, path }) };
}
