/** What the annotated tag of a release says. */
export interface TagFacts {
  readonly name: string;
  readonly commit: string;
  readonly message: string;
  /** ISO 8601; the commit's, so that every run makes the same object. */
  readonly date: string;
}

/** A tag object taken apart. The signature stands for the payload's bytes and nothing else. */
export interface SignedTag {
  readonly payload: string;
  /** Null for a tag that nobody signed. */
  readonly signature: string | null;
}

export type PayloadReading =
  | { readonly kind: "tag"; readonly facts: Omit<TagFacts, "date"> }
  | { readonly kind: "unreadable"; readonly problem: string };

const tagger = "rollback-ready <rollback-ready@users.noreply.github.com>";

/** The tag object before it is signed, as git writes it: the same bytes as GitHub makes of the same facts. */
export function tagPayload({ name, commit, message, date }: TagFacts): string {
  const seconds = Math.floor(Date.parse(date) / 1000);
  return `object ${commit}\ntype commit\ntag ${name}\ntagger ${tagger} ${seconds} +0000\n\n${message}`;
}

/** Parts payload and signature where git does: at the last line that begins a signature (git docs: signature-format). */
export function splitTag(object: string): SignedTag {
  const starts = [
    ...object.matchAll(/^-----BEGIN (?:PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----/gm),
  ];
  const at = starts.at(-1)?.index;
  return at === undefined
    ? { payload: object, signature: null }
    : { payload: object.slice(0, at), signature: object.slice(at) };
}

/** The facts of a payload. A header that is missing, repeated or of another kind makes it unreadable. */
export function readPayload(payload: string): PayloadReading {
  const match = /^object ([0-9a-f]{40})\ntype (\w+)\ntag ([^\n]+)\ntagger [^\n]+\n\n/.exec(payload);
  if (match === null) return { kind: "unreadable", problem: "its header is not as git writes it" };
  const [header, commit = "", type = "", name = ""] = match;
  if (type !== "commit") return { kind: "unreadable", problem: `it names a ${type}, not a commit` };
  return { kind: "tag", facts: { name, commit, message: payload.slice(header.length) } };
}
