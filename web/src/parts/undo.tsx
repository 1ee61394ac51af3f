/** `z` takes back one's last decision, and then the one before, without end; what was decided in another sitting is
 * named first. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { lastOf, undoLast, type Last } from "../judge.ts";
import { useKeys } from "../keys.ts";
import { say, sayWrong } from "../store.ts";
import { KeepOrLeave } from "./ask.tsx";

export function Undo({ who }: { who: string }) {
  const [asked, ask] = useState<Last | null>(null);
  const run = async () => {
    try {
      const last = await lastOf(who);
      if (!last) say("nothing to undo: no decision of yours stands");
      else if (last.mine) await undoLast(last);
      else ask(last);
    } catch (error) {
      sayWrong(error);
    }
  };
  useKeys([{ key: "z", says: "undo your last decision, and then the one before", run: () => void run() }]);
  return asked && <Sure last={asked} close={() => ask(null)} />;
}

function Sure({ last, close }: { last: Last; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const done = (event: Event) => {
    event.preventDefault();
    dialog.current?.close();
    void undoLast(last);
  };
  return (
    <dialog ref={dialog} onClose={close} class="ask" aria-labelledby="undo-title">
      <form onSubmit={done}>
        <h2 id="undo-title">Undo a decision of an earlier sitting?</h2>
        <p>
          <bdi>{last.words}</bdi>
        </p>
        <KeepOrLeave keep="Undo it" leave={() => dialog.current?.close()} focused />
      </form>
    </dialog>
  );
}
