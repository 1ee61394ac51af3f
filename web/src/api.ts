/** The JSON API of the desk: types come from its own description (`npm run types`). */
import type { components } from "./described.ts";

export type Shapes = components["schemas"];
export type EventRow = Shapes["EventRow"];
export type EventView = Shapes["EventView"];
export type EventPage = Shapes["EventPage"];
export type ClaimView = Shapes["ClaimView"];
export type PairView = Shapes["PairView"];
export type CaseView = Shapes["CaseView"];
export type ReportView = Shapes["ReportView"];
export type ReportPage = Shapes["ReportPage"];

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** An answer that is no success: `code` for programs, `now` the event or filter as it stands where it changed
 *  meanwhile, `after` the seconds until it may be asked again where the desk is busy. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly now: unknown = null,
    readonly after = 0,
  ) {
    super(message);
  }
}

const PREFIX = "api/v1";

/** The address of a route, also for a link that saves a file. */
export function address(path: string, query: Query = {}): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === "") continue;
    for (const one of Array.isArray(value) ? value : [value]) asked.append(name, String(one));
  }
  const words = asked.toString();
  return `${PREFIX}${path}${words ? `?${words}` : ""}`;
}

async function answer<T>(response: Response): Promise<T> {
  const told = await response.json().catch(() => null);
  if (response.ok) return told as T;
  const error = told?.error ?? {};
  throw new Refused(response.status, error.code ?? "unknown", error.message ?? response.statusText, error.now ?? null, Number(response.headers.get("retry-after")));
}

export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return answer<T>(await fetch(address(path, query), signal ? { signal } : {}));
}

/** The answer as it was sent: whether it is the one before is told without unpacking it. */
export async function getAsSent(path: string, query: Query = {}, signal?: AbortSignal): Promise<string> {
  const response = await fetch(address(path, query), signal ? { signal } : {});
  return response.ok ? response.text() : answer<string>(response);
}

/** A file that is sent to be saved, with the name that it is sent under. */
export async function fileAt(href: string): Promise<{ name: string; content: Blob }> {
  const response = await fetch(href);
  if (!response.ok) await answer(response);
  const name = /filename\*=UTF-8''(\S+)/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  return { name: name ? decodeURIComponent(name) : "dateline", content: await response.blob() };
}

export async function post<T>(path: string, body: unknown, query: Query = {}): Promise<T> {
  const raw = body instanceof Blob;
  return answer<T>(
    await fetch(address(path, query), {
      method: "POST",
      headers: { "x-dateline-desk": "1", "content-type": raw ? "application/octet-stream" : "application/json" },
      body: raw ? body : JSON.stringify(body),
    }),
  );
}
