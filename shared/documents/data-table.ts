/** Documents for other programs: one table, one datum a cell. After 総務省's rules for machine-readable tables (2020-12). */

/** Text as it is, a number without unit or separators, or nothing. */
export type DataCell = string | number | null;

export interface DataColumn {
  /** Unique in the table, for programs: camelCase. */
  readonly id: string;
  /** Unique in the table, for people; says the unit where all numbers of the column have the same. */
  readonly title: string;
  /** `number`: every cell is a number or null. */
  readonly kind: 'text' | 'number';
}

/** One table with one head row; nothing is merged, folded or left out because the row above says it. */
export interface DataTable {
  readonly title: string;
  readonly columns: readonly DataColumn[];
  /** As many cells in each row as there are columns. */
  readonly rows: readonly (readonly DataCell[])[];
}
