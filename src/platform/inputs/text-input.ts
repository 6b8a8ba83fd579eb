import { cleanText } from '../../values/text.ts';
import { invalid } from '../errors/standard-errors.ts';

/** Trimmed, normalised text within bounds, or the user error that names the field. Lengths count code points. */
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
