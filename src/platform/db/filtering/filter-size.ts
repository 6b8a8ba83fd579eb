/** What one filter may hold: conditions, and groups of them. Its lists of groups are no longer either. */
export const MAX_CONDITIONS = 50;
/** Values of one `in`. */
export const MAX_LIST_LENGTH = 100;
