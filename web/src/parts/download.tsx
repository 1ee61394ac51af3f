/** A file that the desk makes when it is asked for: that it is being made is said, and why where it cannot be. A browser
 * by itself only says that there is none. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { fileAt } from "../api.ts";
import { sayWrong } from "../store.ts";

export function Download({ href, title, button, children }: { href: string; title?: string; button?: boolean; children: ComponentChildren }) {
  const [busy, setBusy] = useState(false);
  const fetchIt = async (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // the browser's own ways with a link
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      const { name, content } = await fileAt(href);
      const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(content), download: name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // when it is surely saved
    } catch (error) {
      sayWrong(error);
    }
    setBusy(false);
  };
  return (
    <a class={button ? "button" : undefined} href={href} download title={title} aria-busy={busy} onClick={(e) => void fetchIt(e)}>
      {children}
      {busy && " …"}
    </a>
  );
}
