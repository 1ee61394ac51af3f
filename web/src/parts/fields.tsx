/** The fields of a claim: what each says, in which words and by which rule; choosing one brings its words into sight. */
import type { ReportView } from "../api.ts";
import { FIELDS, type Claim, type Found } from "../claims.ts";
import { detailOf } from "../details.ts";
import { onMap } from "../url.ts";
import { sideName } from "./words.tsx";

type Place = Claim["place"][number];

/** For each field the kind of its mark in the text, and its words. */
function wordsOf(claim: Claim): Record<string, [mark: string, words: Found[]]> {
  return {
    type: ["trigger", [claim.trigger]],
    agent: ["who", claim.agent],
    target: ["who", claim.target],
    place: ["where", claim.place],
    time: ["when", claim.time.text !== null ? [claim.time as unknown as Found] : []],
    harm: ["harm", claim.harm],
  };
}

function ruleOf(claim: Claim, field: string): string | null | undefined {
  const first = { agent: claim.agent[0], target: claim.target[0], place: claim.place[0], time: claim.time, harm: claim.harm[0] };
  return field in first ? first[field as keyof typeof first]?.rule : claim.rules[field];
}

export function Fields({ claim, view, show }: { claim: Claim; view: ReportView; show: (found: Found) => void }) {
  const words = wordsOf(claim);
  return (
    <>
      <h2>
        {claim.type.replaceAll("_", " ")} <q dir="auto">{claim.trigger.text}</q>
      </h2>
      <p class="soft">
        Marks in the text: <span class="sample trigger">what</span> <span class="sample who">who, whom</span> <span class="sample where">where</span> <span class="sample when">when</span>{" "}
        <span class="sample harm">harm</span> <span class="sample source">who says so</span> <span class="sample quote">the sentence</span>
      </p>
      <dl>
        {FIELDS.map((f) => {
          const value = f.words(claim);
          const [mark, found] = words[f.name] ?? ["", []];
          const rule = ruleOf(claim, f.name);
          return (
            <div key={f.name}>
              <dt>
                <span class={`sample ${mark}`}>{f.label}</span>
              </dt>
              <dd>
                <bdi>{value || <span class="open">{found.length > 0 ? "left open" : "not told"}</span>}</bdi>
                {value && rule && <small title="the rule that read it"> {rule}</small>}
                <Words some={found} show={show} detail={(one) => detailOf(claim, f.name, one)} />
              </dd>
            </div>
          );
        })}
        <div>
          <dt>
            <span class="sample source">Who says so</span>
          </dt>
          <dd>
            <Chain claim={claim} view={view} show={show} />
          </dd>
        </div>
        {claim.wording.length > 0 && (
          <div>
            <dt>Loaded words</dt>
            <dd>
              <bdi>{claim.wording.join(", ")}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>Read by</dt>
          <dd>
            <code>{claim.how}</code>
          </dd>
        </div>
      </dl>
    </>
  );
}

/** The words of a field, each a button that shows it in the text. */
function Words({ some, show, detail }: { some: readonly Found[]; show: (found: Found) => void; detail?: (found: Found) => string | null }) {
  return (
    <>
      {some.map((found) => (
        <div key={found.start}>
          <button class="words" title="show in the text" onClick={() => show(found)}>
            <q dir="auto">{found.text}</q>
          </button>
          <Detail words={detail?.(found) ?? null} at={found as Partial<Place>} />
        </div>
      ))}
    </>
  );
}

/** What they were taken to be, and the way to it on the map. */
function Detail({ words, at }: { words: string | null; at: Partial<Place> }) {
  if (!words) return null;
  return (
    <small class="detail">
      <bdi>{words}</bdi>
      {at.latitude != null && at.longitude != null && (
        <>
          {" "}
          <a href={onMap(at.latitude, at.longitude)}>on the map</a>
        </>
      )}
    </small>
  );
}

/** From the first who said it to the page that prints it. */
function Chain({ claim, view, show }: { claim: Claim; view: ReportView; show: (found: Found) => void }) {
  const { outlet, agency, name } = view.report;
  return (
    <ol class="chain">
      {claim.source.map((link) => (
        <li key={link.start}>
          {link.joint && "and "}
          <bdi>{link.name ?? link.text}</bdi> <small>{link.kind.replaceAll("_", " ")}</small>
          {link.side && <small> for {sideName(link.side)}</small>}
          <Words some={[link]} show={show} />
        </li>
      ))}
      {agency && agency !== outlet && (
        <li>
          <bdi>{agency}</bdi> <small>agency</small>
        </li>
      )}
      <li>
        <bdi>{outlet ?? name}</bdi> <small>{claim.source.length ? "prints it" : "in its own voice"}</small>
      </li>
    </ol>
  );
}
