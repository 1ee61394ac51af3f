/** Asking for the reason of a decision: nothing is kept without one. */
import { useEffect, useRef, useState } from "preact/hooks";

export interface Question {
  title: string;
  /** Further fields, each with its choices or free. */
  fields?: { name: string; label: string; choices?: readonly string[]; value?: string }[];
  done: (answer: Record<string, string>) => void;
}

export function Ask({ question, close }: { question: Question; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [answer, set] = useState<Record<string, string>>(() =>
    Object.fromEntries((question.fields ?? []).map((f) => [f.name, f.value ?? f.choices?.[0] ?? ""])),
  );
  useEffect(() => dialog.current?.showModal(), []);
  const write = (name: string) => (e: Event) =>
    set({ ...answer, [name]: (e.currentTarget as HTMLInputElement).value });
  const done = (e: Event) => {
    e.preventDefault();
    if (!answer["why"]?.trim()) return;
    dialog.current?.close();
    question.done(answer);
  };
  return (
    <dialog ref={dialog} onClose={close} class="ask" aria-labelledby="ask-title">
      <form onSubmit={done}>
        <h2 id="ask-title">{question.title}</h2>
        {(question.fields ?? []).map((f) => (
          <label key={f.name}>
            <span>{f.label}</span>
            {f.choices ? (
              <select value={answer[f.name] ?? ""} onChange={write(f.name)}>
                {f.choices.map((c) => (
                  <option key={c} value={c}>
                    {c.replace("_", " ")}
                  </option>
                ))}
              </select>
            ) : (
              <input value={answer[f.name] ?? ""} onInput={write(f.name)} />
            )}
          </label>
        ))}
        <label>
          <span>Why</span>
          <input name="why" required autofocus autocomplete="off" value={answer["why"] ?? ""} onInput={write("why")} />
        </label>
        <footer>
          <button type="submit">
            Keep <kbd>Enter</kbd>
          </button>
          <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
            Leave it <kbd>Esc</kbd>
          </button>
        </footer>
      </form>
    </dialog>
  );
}
