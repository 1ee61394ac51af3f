import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { allKeys, setSingleKeys, singleKeys } from "../keys.ts";

/** All keys that live now, and the switch that turns the single ones off. */
export function KeySheet({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [live, set] = useState(singleKeys);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const turn = (on: boolean) => {
    setSingleKeys(on);
    set(on);
  };
  return (
    <dialog ref={dialog} onClose={close} class="sheet" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys on this screen</h2>
      <dl>
        {allKeys().map((k) => (
          <div key={k.key + k.says} class={live || k.key.length > 1 ? "" : "off"}>
            <dt>
              <kbd>{k.key}</kbd>
            </dt>
            <dd>{k.says}</dd>
          </div>
        ))}
      </dl>
      <p>Single keys work while no field is being written in; Esc leaves a field. Moving never decides anything.</p>
      <form method="dialog">
        <label>
          <input type="checkbox" checked={live} onChange={(e) => turn(e.currentTarget.checked)} /> single keys are on (in this browser)
        </label>
        <button autofocus>Close</button>
      </form>
    </dialog>
  );
}
