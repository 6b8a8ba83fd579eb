import { NoSchemaIntrospectionCustomRule, type ParseOptions, type ValidationRule } from 'graphql';
import type { Limits } from '../../config/limit-settings.ts';
import { listLengths } from '../limits/cost/list-lengths.ts';
import { directiveMistakes } from '../limits/documents/directive-mistakes.ts';
import { documentLimits } from '../limits/documents/document-limits.ts';
import { repeatedFields } from '../limits/documents/repeated-fields.ts';

/** The validation rules of every document, over HTTP and WebSocket. */
export interface RequestRules {
  readonly parseOptions: ParseOptions;
  readonly validationRules: readonly ValidationRule[];
  readonly isIntrospectionOn: boolean;
}

export function requestRules(options: {
  isIntrospectionOn: boolean;
  limits: Limits['document'];
  /** A further rule, which runs first. */
  first?: ValidationRule | undefined;
}): RequestRules {
  const { isIntrospectionOn, limits, first } = options;
  return {
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [
      ...(first ? [first] : []),
      documentLimits(limits),
      repeatedFields,
      directiveMistakes,
      listLengths,
      ...(isIntrospectionOn ? [] : [NoSchemaIntrospectionCustomRule]),
    ],
    isIntrospectionOn,
  };
}
