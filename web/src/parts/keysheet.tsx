import { useLayoutEffect, useRef } from "preact/hooks";
import { allKeys } from "../keys.ts";

/** All keys that live now. */
export function KeySheet({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={close} class="sheet" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys on this screen</h2>
      <dl>
        {allKeys().map((k) => (
          <div key={k.key + k.says}>
            <dt>
              <kbd>{k.key}</kbd>
            </dt>
            <dd>{k.says}</dd>
          </div>
        ))}
      </dl>
      <p>Single keys work while no field is being written in; Esc leaves a field. Moving never decides anything.</p>
      <form method="dialog">
        <button autofocus>Close</button>
      </form>
    </dialog>
  );
}
