/** Asking for the reason of a decision: nothing is kept without one. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CaseView } from "../api.ts";

export interface Question {
  title: string;
  /** What it is about, where the title does not say it. */
  about?: string;
  /** Whether the reason given last under this title stands there at once: what is written takes its place. */
  again?: boolean;
  /** Further fields, each with its choices or free; `edited`: what stands there is to be written over. */
  fields?: { name: string; label: string; choices?: readonly Choice[]; value?: string; edited?: boolean; hint?: (answer: Record<string, string>) => readonly Choice[] }[];
  done: (answer: Record<string, string>) => void;
}

type Choice = string | [value: string, words: string];
const valueOf = (choice: Choice): string => (typeof choice === "string" ? choice : choice[0]);
const first = (choices?: readonly Choice[]): string | undefined => (choices?.[0] === undefined ? undefined : valueOf(choices[0]));

const REASONS = "dateline.reasons";
const SOME = 8; // reasons that are offered again under a title

function allReasons(): Record<string, string[]> {
  try {
    return JSON.parse(localStorage.getItem(REASONS) ?? "{}") as Record<string, string[]>;
  } catch {
    return {};
  }
}

/** The reasons that were given under a title in this browser, the last first. */
const reasonsFor = (title: string): string[] => allReasons()[title] ?? [];

function keepReason(title: string, reason: string): void {
  const some = [reason, ...reasonsFor(title).filter((one) => one !== reason)].slice(0, SOME);
  localStorage.setItem(REASONS, JSON.stringify({ ...allReasons(), [title]: some }));
}

/** What a correction may say of a field, where the list is closed. */
export const hintsFor =
  (case_: CaseView) =>
  (answer: Record<string, string>): readonly string[] =>
    ({ type: case_.types, status: case_.statuses, extent: case_.extents })[answer["field"] ?? ""] ?? [];

export function Ask({ question, close }: { question: Question; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [answer, set] = useState<Record<string, string>>(() =>
    Object.fromEntries([
      ...(question.fields ?? []).map((f) => [f.name, f.value ?? first(f.choices) ?? ""]),
      ["why", question.again ? (reasonsFor(question.title)[0] ?? "") : ""],
    ]),
  );
  const reasons = useRef(reasonsFor(question.title)).current;
  const why = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    const inputs = [...dialog.current!.querySelectorAll("input")];
    const first = inputs.find((input) => input.value === "" || input.matches("[data-edited]")) ?? why.current!;
    first.focus();
    first.select();
  }, []);
  const write = (name: string) => (e: Event) =>
    set({ ...answer, [name]: (e.currentTarget as HTMLInputElement).value });
  const done = (e: Event) => {
    e.preventDefault();
    if (!answer["why"]?.trim()) return;
    dialog.current?.close();
    keepReason(question.title, answer["why"]!.trim());
    question.done(answer);
  };
  return (
    <dialog ref={dialog} onClose={close} class="ask" aria-labelledby="ask-title">
      <form onSubmit={done}>
        <h2 id="ask-title">{question.title}</h2>
        {question.about && (
          <p>
            <bdi>{question.about}</bdi>
          </p>
        )}
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
                <input value={answer[f.name] ?? ""} data-edited={f.edited ? "" : undefined} onInput={write(f.name)} list={`ask-${f.name}`} required autocomplete="off" dir="auto" />
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
          <input ref={why} name="why" required autofocus autocomplete="off" list="ask-reasons" value={answer["why"] ?? ""} onInput={write("why")} />
          <datalist id="ask-reasons">
            {reasons.map((reason) => (
              <option key={reason} value={reason} />
            ))}
          </datalist>
        </label>
        <KeepOrLeave keep="Keep" leave={() => dialog.current?.close()} />
      </form>
    </dialog>
  );
}

/** How a dialog ends: its form is sent, or it is left and nothing happens. */
export function KeepOrLeave({ keep, leave, focused }: { keep: string; leave: () => void; focused?: boolean }) {
  return (
    <footer>
      <button type="submit" autofocus={focused}>
        {keep} <kbd class="held">Enter</kbd>
      </button>
      <button type="button" class="quiet" onClick={leave}>
        Leave it <kbd class="held">Esc</kbd>
      </button>
    </footer>
  );
}
