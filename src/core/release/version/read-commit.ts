import { type Commit, CommitParser } from "conventional-commits-parser";
import { type RevertNames, revertNames } from "./revert-names.ts";

/** A commit as it comes from GitHub; its message is a stranger's. */
export interface RangeCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** A login or a name. */
  readonly author: string;
}

/** One change that a commit makes. */
export interface Entry {
  /** Lower case; null when the header is not of Conventional Commits. */
  readonly type: string | null;
  readonly scope: string | null;
  readonly description: string;
  readonly breaking: boolean;
  /** What a `BREAKING CHANGE:` footer says. */
  readonly note: string | null;
}

export type CommitReading =
  | {
      readonly kind: "conventional" | "plain";
      readonly entries: readonly Entry[];
      readonly releaseAs: string | null;
    }
  /** A merge made by git or GitHub; the title of its pull request, if the message has it, is its entry. */
  | { readonly kind: "merge"; readonly entries: readonly Entry[]; readonly releaseAs: string | null }
  | {
      readonly kind: "revert";
      readonly names: RevertNames;
      readonly entries: readonly Entry[];
      readonly releaseAs: string | null;
    }
  /** `fixup!`, `squash!` and `amend!` belong to the commit that they name. */
  | { readonly kind: "skipped" };

type Header = Pick<Entry, "type" | "scope" | "description" | "breaking">;

const header = /^([A-Za-z][\w-]*)(?:\(([^()]{1,200})\))?(!)?: +(\S.*)$/;
const merge = /^Merge (?:pull request #\d+ from |(?:remote-tracking )?branch(?:es)? |commit |tag )/;
const never = /(?!)/;
// Footers stand at the end. GitHub's own messages end at 65,536 characters; the parser's work grows with the notes.
const longest = 32_768;

/**
 * What one commit says of itself (conventionalcommits.org, 1.0.0). The header decides. Only where it is not
 * conventional, the list that GitHub writes when it squashes (`* feat: …`) is read in its place; a `!` or a
 * `BREAKING CHANGE:` footer, in any case, counts wherever it stands, since a broken promise costs more than a number.
 */
export function readCommit(message: string): CommitReading {
  const parsed = parse(message);
  const subject = parsed.header ?? "";
  if (/^(?:fixup|squash|amend)! /.test(subject)) return { kind: "skipped" };
  const body = `${parsed.body ?? ""}\n${parsed.footer ?? ""}`;
  const releaseAs = noteOf(parsed, "release-as")?.split("\n")[0]?.trim() ?? null;
  if (merge.test(subject)) return { kind: "merge", entries: mergedTitle(subject, body, parsed), releaseAs };
  const own = readHeader(subject);
  const names = revertNames(subject, own, body);
  if (names !== null) {
    // What is brought back is the change that it was; what is taken back is a revert.
    const again =
      names.reapplies === null ? null : entryOf(readHeader(names.reapplies), names.reapplies, parsed);
    const back = { ...entryOf(own, names.subject, parsed), type: "revert", description: names.subject };
    return { kind: "revert", names, entries: [again ?? back], releaseAs };
  }
  const listed = body.split("\n").flatMap((line) => readHeader(/^\* (.*)$/.exec(line)?.[1] ?? "") ?? []);
  if (own !== null) {
    const hidden = listed.find((one) => one.breaking);
    const entry = entryOf(own, subject, parsed);
    const loud = { ...entry, breaking: true, note: entry.note ?? hidden?.description ?? null };
    return { kind: "conventional", entries: [hidden === undefined ? entry : loud], releaseAs };
  }
  const [first, ...rest] = listed;
  if (first !== undefined) {
    const entries = [
      entryOf(first, first.description, parsed),
      ...rest.map((one) => ({ ...one, note: null })),
    ];
    return { kind: "conventional", entries, releaseAs };
  }
  return { kind: "plain", entries: [entryOf(null, subject, parsed)], releaseAs };
}

/** `type(scope)!: description`, or null. */
export function readHeader(line: string): Header | null {
  const [, type, scope, bang, description] = header.exec(line) ?? [];
  if (type === undefined || description === undefined) return null;
  return {
    type: type.toLowerCase(),
    scope: scope?.trim() || null,
    description: description.trim(),
    breaking: bang !== undefined || /^breaking[ -]change$/i.test(type),
  };
}

function entryOf(own: Header | null, plain: string, parsed: Commit): Entry {
  const note = noteOf(parsed, "breaking change") ?? noteOf(parsed, "breaking-change");
  const base = own ?? { type: null, scope: null, description: plain || "(no message)", breaking: false };
  return { ...base, breaking: base.breaking || note !== null, note: note === "" ? null : note };
}

// GitHub docs: a merge commit's message has the title of the pull request below its first line.
function mergedTitle(subject: string, body: string, parsed: Commit): readonly Entry[] {
  if (!subject.startsWith("Merge pull request")) return [];
  const title = body.split("\n").find((line) => line.trim() !== "");
  return title === undefined ? [] : [entryOf(readHeader(title.trim()), title.trim(), parsed)];
}

function noteOf(parsed: Commit, title: string): string | null {
  const texts = parsed.notes.filter((note) => note.title.toLowerCase() === title).map((note) => note.text);
  // The last footer of a name is the one that was added last.
  return (
    (title === "release-as" ? texts.at(-1) : texts.length === 0 ? undefined : texts.join(" ").trim()) ?? null
  );
}

function parse(message: string): Commit {
  const text =
    message.length <= 2 * longest ? message : `${message.slice(0, longest)}\n${message.slice(-longest)}`;
  const parser = new CommitParser({
    headerPattern: header,
    headerCorrespondence: ["type", "scope", "bang", "subject"],
    noteKeywords: ["BREAKING CHANGE", "BREAKING-CHANGE", "Release-As"],
    // Issues, mentions of them and `-field-` lines are not read here, and the last could hide a footer.
    issuePrefixes: [never],
    referenceActions: [never],
    fieldPattern: never,
  });
  return parser.parse(text.trim() || "(no message)");
}
