/** What can be decided, each by the one key that it has on every screen. */
export interface Verdict {
  key: string;
  label: string;
  says: string;
  decision: string;
  /** What is asked before it is kept. */
  title: string;
}

export const CHECKED = "Checked: what did you look at?";
export const ALL_CHECKED = "All read right: what did you look at?";

/** About an event. */
export const ON_EVENT: readonly Verdict[] = [
  { key: "a", label: "Accept", says: "accept: there is evidence for the event", decision: "accept", title: "Accept: what is the evidence?" },
  { key: "v", label: "Checked", says: "checked: read right, the grade stays", decision: "check", title: CHECKED },
  { key: "x", label: "Reject", says: "reject the event", decision: "reject", title: "Reject: why is it not so, or no event?" },
  { key: "f", label: "Second look", says: "flag the event for a second look", decision: "flag", title: "Second look: what is unsure?" },
  { key: "c", label: "Note", says: "note on the event", decision: "note", title: "Note" },
];

/** About the chosen claim of one. */
export const ON_CLAIM: readonly Verdict[] = [
  { key: "s", label: "Split", says: "split: the chosen claim's report tells another event", decision: "split", title: "Split: what makes it another event?" },
  { key: "d", label: "Drop claim", says: "drop the chosen claim: it was read wrongly", decision: "drop", title: "Drop this claim: what was read wrongly?" },
];

/** What was decided, as a sign beside what it is about. */
export const SAID: Readonly<Record<string, string>> = { accept: "accepted", check: "checked", reject: "rejected", flag: "second look", note: "noted", drop: "dropped", correct: "corrected" };

/** Whether the reason given last stands there at once: whoever checks one after the other looks at the same things. */
export const remembers = (decision: string): boolean => decision === "check";
