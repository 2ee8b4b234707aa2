/** A value of a cell; absent: empty. */
export type Cell = string | number | boolean | undefined;
