/** What can be done on a screen: each by its key, and those with a label by a button too. */
import type { ComponentChildren } from "preact";
import type { Key } from "../keys.ts";

export interface Action extends Key {
  label?: string;
}

export function Actions({ of, children }: { of: readonly Action[]; children?: ComponentChildren }) {
  return (
    <div class="actions">
      {of.map(
        (action) =>
          action.label && (
            <button key={action.key} onClick={action.run}>
              {action.label} <kbd>{action.key}</kbd>
            </button>
          ),
      )}
      {children}
    </div>
  );
}
