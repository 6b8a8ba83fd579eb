import { z } from 'zod';

/** Longer values are truncated. */
const SHOWN_CHARACTERS = 40;

/**
 * Describes in a sentence what a setting allows: `PORT is a whole number from 0 to 65535, not "abc".` The value is
 * shown only for numbers and for lists of words, because other settings may contain a secret.
 *
 * @param said the message of the schema, for example "takes IP addresses"; used where no list or range is known
 */
export function describeMistake(
  name: string,
  { schema, value, said }: { schema: z.ZodType; value: string; said: string },
): string {
  const allowed = allowedBy(plainOf(schema));
  if (allowed === undefined) return `${name} ${said}.`;
  const shown = value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value;
  return `${name} is ${allowed}, not ${JSON.stringify(shown)}.`;
}

/** The schema without its default, and before its transformations. */
function plainOf(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return plainOf(schema.unwrap());
  return schema instanceof z.ZodPipe ? plainOf(schema.in) : schema;
}

function allowedBy(schema: z.core.$ZodType): string | undefined {
  if (schema instanceof z.ZodEnum) {
    const words = schema.options.map(String);
    return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  }
  if (schema instanceof z.ZodNumber) {
    const kind = schema.format === 'safeint' ? 'a whole number' : 'a number';
    return `${kind} from ${schema.minValue} to ${schema.maxValue}`;
  }
  return undefined;
}
