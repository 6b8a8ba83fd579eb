/** Maximum conditions and groups of one filter, and the maximum length of its lists of groups. */
export const MAX_CONDITIONS = 50;
/** Maximum values of one `in`. */
export const MAX_LIST_LENGTH = 100;
