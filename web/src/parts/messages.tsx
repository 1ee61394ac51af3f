import { useEffect, useState } from "preact/hooks";
import { onMessage, type Message } from "../store.ts";

/** The last thing that happened, with its way back; screen readers are told of it. */
export function Messages() {
  const [message, set] = useState<Message | null>(null);
  useEffect(() => onMessage(set), []);
  const undo = message?.undo;
  return (
    <div class="message" role="status" aria-live="polite" data-wrong={message?.wrong ? "" : undefined}>
      {message && (
        <>
          <span>{message.text}</span>
          {undo && (
            <button onClick={undo}>
              Undo <kbd>z</kbd>
            </button>
          )}
          <button class="quiet" onClick={() => set(null)} aria-label="Close this message">
            ×
          </button>
        </>
      )}
    </div>
  );
}
