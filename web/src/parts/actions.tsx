/** What can be done on a screen: each by its key, and those with a label by a button too. */
import type { Key } from "../keys.ts";

export interface Action extends Key {
  label?: string;
  /** What it is done to: buttons of one thing stand together under its name. */
  about?: string;
}

export function Actions({ of }: { of: readonly Action[] }) {
  const buttons = of.filter((action) => action.label);
  return (
    <div class="actions">
      {[...new Set(buttons.map((action) => action.about))].map((about) => (
        <div key={about} role="group" aria-label={about}>
          <small aria-hidden="true">{about}</small>
          {buttons
            .filter((action) => action.about === about)
            .map((action) => (
              <button key={action.key} onClick={action.run}>
                {action.label} <kbd>{action.key}</kbd>
              </button>
            ))}
        </div>
      ))}
    </div>
  );
}
