/** The head row of a table: what stands in each column, and by which of them it is sorted. */
import type { ComponentChildren } from "preact";

export interface Column {
  words: ComponentChildren;
  /** Figures stand under each other at the end of their column: so do their cells, with the class `number`. */
  number?: boolean;
  /** A column that the table can be sorted by: whether and how it is now, and what sorts by it. */
  sorted?: "ascending" | "descending" | "none";
  sort?: () => void;
}

/** `of`: the columns in their order, those of plain words as these words. */
export function Head({ of }: { of: readonly (string | Column)[] }) {
  const columns = of.map((one): Column => (typeof one === "string" ? { words: one } : one));
  return (
    <thead>
      <tr>
        {columns.map(({ words, number, sorted, sort }, n) => (
          <th key={n} scope="col" class={number ? "number" : undefined} aria-sort={sorted}>
            {sort ? (
              <button class="quiet" onClick={sort}>
                {words}
              </button>
            ) : (
              words
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
