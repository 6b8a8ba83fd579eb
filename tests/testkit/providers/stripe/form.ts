/** Parameters of a request, as Stripe reads them from `a[b][0]=c`. */
export interface Form {
  [name: string]: FormValue | undefined;
}
export type FormValue = string | Form | FormValue[];

export function parseForm(text: string): Form {
  const form: Form = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const [first = name] = name.split('[');
    const rest = [...name.matchAll(/\[([^\]]*)\]/g)].map(([, part = '']) => part);
    put(form, [first, ...rest], value);
  }
  return form;
}

function put(into: Form, [name = '', ...rest]: string[], value: string): void {
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const isList = /^\d*$/.test(rest[0]!);
  const inner = (into[name] ?? (isList ? [] : {})) as Form & FormValue[];
  into[name] = inner;
  const at = rest[0] === '' ? String(inner.length) : rest[0]!;
  put(inner, [at, ...rest.slice(1)], value);
}

export function textOf(value: FormValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function formOf(value: FormValue | undefined): Form {
  return value && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

export function listOf(value: FormValue | undefined): FormValue[] {
  return Array.isArray(value) ? value : [];
}

/** Texts by name, as metadata is. An empty text removes its key. */
export function metadataOf(value: FormValue | undefined): Record<string, string> {
  const texts = Object.entries(formOf(value)).filter(([, text]) => typeof text === 'string' && text !== '');
  return Object.fromEntries(texts) as Record<string, string>;
}
