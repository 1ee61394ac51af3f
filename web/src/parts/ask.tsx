/** Asking for the reason of a decision: nothing is kept without one. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CaseView } from "../api.ts";

export interface Question {
  title: string;
  /** Further fields, each with its choices or free. */
  fields?: { name: string; label: string; choices?: readonly Choice[]; value?: string; hint?: (answer: Record<string, string>) => readonly Choice[] }[];
  done: (answer: Record<string, string>) => void;
}

type Choice = string | [value: string, words: string];
const valueOf = (choice: Choice): string => (typeof choice === "string" ? choice : choice[0]);
const first = (choices?: readonly Choice[]): string | undefined => (choices?.[0] === undefined ? undefined : valueOf(choices[0]));

/** What a correction may say of a field, where the list is closed. */
export const hintsFor =
  (case_: CaseView) =>
  (answer: Record<string, string>): readonly string[] =>
    ({ type: case_.types, status: case_.statuses, extent: case_.extents })[answer["field"] ?? ""] ?? [];

export function Ask({ question, close }: { question: Question; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [answer, set] = useState<Record<string, string>>(() =>
    Object.fromEntries((question.fields ?? []).map((f) => [f.name, f.value ?? first(f.choices) ?? ""])),
  );
  useLayoutEffect(() => dialog.current?.showModal(), []);
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
                  <option key={valueOf(c)} value={valueOf(c)}>
                    {typeof c === "string" ? c.replaceAll("_", " ") : c[1]}
                  </option>
                ))}
              </select>
            ) : (
              <>
                <input value={answer[f.name] ?? ""} onInput={write(f.name)} list={`ask-${f.name}`} required autocomplete="off" dir="auto" />
                <datalist id={`ask-${f.name}`}>
                  {f.hint?.(answer).map((c) => (
                    <option key={valueOf(c)} value={valueOf(c)}>
                      {typeof c === "string" ? "" : c[1]}
                    </option>
                  ))}
                </datalist>
              </>
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
