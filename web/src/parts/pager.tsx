/** The pages of a long list: which part is shown, and the way to the one before and the next. */
interface Pages {
  offset: number;
  /** Rows of a page. */
  page: number;
  total: number;
  to: (offset: number) => void;
  /** Whether `[` and `]` turn them too. */
  keyed?: boolean;
}

export function Pager({ offset, page, total, to, keyed }: Pages) {
  if (total <= page) return null;
  return (
    <p class="pager">
      <button type="button" disabled={offset === 0} onClick={() => to(Math.max(0, offset - page))}>
        Before {keyed && <kbd>[</kbd>}
      </button>
      <span class="soft">
        {offset + 1}–{Math.min(offset + page, total)} of {total}
      </span>
      <button type="button" disabled={offset + page >= total} onClick={() => to(offset + page)}>
        Next {keyed && <kbd>]</kbd>}
      </button>
    </p>
  );
}
