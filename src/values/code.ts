/** The short name of a store or a location in URLs, headers and files. A CHECK constraint of `stores` states it again. */
export const CODE_PATTERN = /^[a-z0-9][a-z0-9-]{0,62}$/;

export const CODE_RULE = 'A code has 1 to 63 lower-case letters, digits and hyphens.';
