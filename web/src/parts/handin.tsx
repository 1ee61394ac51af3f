/** Where reports are handed in: files dropped or chosen, or the text of one pasted. */
import { useState } from "preact/hooks";
import { post, Refused, type Query, type Shapes } from "../api.ts";
import { changed, say, sayWrong } from "../store.ts";
import { DayField } from "./dayfield.tsx";

/** Hands in, again and again while the desk reads for others. */
async function inTurn(path: string, body: unknown, query: Query = {}): Promise<Shapes["Added"]> {
  for (;;) {
    try {
      return await post<Shapes["Added"]>(path, body, query);
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "busy") throw error;
      await new Promise((go) => setTimeout(go, error.after * 1000));
    }
  }
}

async function told(added: Promise<Shapes["Added"]>): Promise<void> {
  try {
    const { new: fresh, known, failed } = await added;
    changed();
    for (const why of failed) sayWrong(new Error(why));
    if (failed.length === 0) say(`${fresh.length} read and added${known.length ? `, ${known.length} known already` : ""}`);
  } catch (error) {
    sayWrong(error);
  }
}

export function HandIn() {
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const files = (list: FileList | null) =>
    run(async () => {
      for (const file of list ?? []) await told(inTurn("/files", file, { name: file.name }));
    });
  const paste = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const given = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));
    void run(async () => {
      await told(inTurn("/reports", given));
      form.reset();
    });
  };
  return (
    <div class="handin">
      <div
        class="drop"
        data-over={over ? "" : undefined}
        onDragOver={(e) => (e.preventDefault(), setOver(true))}
        onDragLeave={() => setOver(false)}
        onDrop={(e) => {
          e.preventDefault();
          setOver(false);
          void files(e.dataTransfer?.files ?? null);
        }}
      >
        <label>
          Drop files here, or choose them <input type="file" multiple disabled={busy} onChange={(e) => void files(e.currentTarget.files)} />
        </label>{" "}
        <small>text, HTML, or rows of JSON or CSV</small>
      </div>
      <form onSubmit={paste} class="paste">
        <label>
          <span>Or paste the text of one report</span>
          <textarea name="text" rows={6} required disabled={busy} dir="auto" />
        </label>
        <label>
          <span>Outlet</span>
          <input name="outlet" />
        </label>
        <label>
          <span>Published</span>
          <DayField name="published" />
        </label>
        <label>
          <span>Address</span>
          <input name="url" type="url" />
        </label>
        <button disabled={busy}>{busy ? "Reading …" : "Read and add"}</button>
      </form>
    </div>
  );
}
