import { cleanText } from '../../values/text.ts';
import { invalid } from '../errors/standard-errors.ts';

/** Trims and normalises a text. @throws DomainError if its length in code points is out of bounds */
export function textInput(text: string, bounds: { field: string; min: number; max: number }): string {
  const cleaned = cleanText(text, bounds);
  if (!cleaned.ok) throw invalid(bounds.field, cleaned.message);
  return cleaned.text;
}

export function optionalTextInput(
  text: string | null | undefined,
  bounds: { field: string; min: number; max: number },
): string | null | undefined {
  return text === null || text === undefined ? text : textInput(text, bounds);
}
