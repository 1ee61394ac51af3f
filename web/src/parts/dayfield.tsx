/** A day to be written as days stand everywhere here: 2024-11-05. A browser's own field writes 11/05/2024 or 05/11/2024, as
 * the machine is set, beside them. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { dayWritten } from "../days.ts";

interface Day {
  value?: string | null;
  /** The end of a month or year that is meant where only that is written; without it only a whole day will do. */
  end?: "first" | "last";
  set?: (day: string | null) => void;
  name?: string;
  label?: string;
}

export function DayField({ value, end, set, name, label }: Day) {
  const shown = useRef<HTMLInputElement>(null);
  const typing = useRef(false);
  useLayoutEffect(() => {
    // What comes late from a list that loads must not take away what is being typed.
    if (shown.current && !typing.current) shown.current.value = value ?? "";
  }, [value]);
  const written = (field: HTMLInputElement) => {
    const words = field.value.trim();
    const day = words === "" ? null : dayWritten(words, end);
    field.setCustomValidity(words !== "" && day === null ? `a day is written 2024-11-05${end ? ", a month 2024-11, a year 2024" : ""}` : "");
    if (!field.reportValidity()) return;
    field.value = (set ? value : day) ?? ""; // who takes it may make another day of it, and shows that
    set?.(day);
  };
  return (
    <input
      class="dayfield"
      inputMode="numeric"
      autocomplete="off"
      placeholder="yyyy-mm-dd"
      name={name}
      aria-label={label}
      ref={shown}
      onInput={(e) => {
        typing.current = true;
        e.currentTarget.setCustomValidity("");
      }}
      onChange={(e) => {
        typing.current = false;
        written(e.currentTarget);
      }}
    />
  );
}
