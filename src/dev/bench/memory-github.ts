import { indexFile, indexRef } from "../../core/incident/recurrence/incident-index.ts";
import type { PostmortemPorts } from "../../flows/incident/open-postmortem.ts";
import type { Issue, StoredRecord, TreeEntry } from "../../kernel/ports/github.ts";
import type { IncidentFiles } from "./incident-files.ts";
import type { IncidentNight } from "./incident-night.ts";

/** What was asked and written, so that a bench knows that all of it was done. */
export interface MemoryGitHub {
  readonly ports: Omit<PostmortemPorts, "digest" | "secrets">;
  /** Bodies of the issues that were opened. */
  readonly opened: readonly string[];
  /** Records that were written, by ref and file. */
  readonly written: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly comments: readonly string[];
  readonly warnings: readonly string[];
}

const identity = "github-actions[bot]";
const url = "https://github.example/acme/shop";
const now = "2026-11-20T10:40:00Z";

/** GitHub as an opening meets it, answered from memory at once, so that what is measured is not GitHub's time. */
export function memoryGitHub({ commits, touched }: IncidentNight, files: IncidentFiles): MemoryGitHub {
  const [opened, comments, warnings]: [string[], string[], string[]] = [[], [], []];
  const written = new Map<string, Readonly<Record<string, string>>>();
  const blobs = new Map([
    ["owners", files.owners],
    ["before", files.lockfiles.before],
    ["after", files.lockfiles.after],
  ]);
  const treeOf = (lock: string): readonly TreeEntry[] => [
    { path: ".github/CODEOWNERS", mode: "100644", sha: "owners" },
    { path: "package-lock.json", mode: "100644", sha: lock },
  ];
  const issue = (number: number, title: string, body: string, labels: readonly string[]): Issue => ({
    id: number,
    nodeId: `I_${number}`,
    number,
    url: `${url}/issues/${number}`,
    title,
    body,
    author: identity,
    state: "open",
    stateReason: null,
    labels,
    assignees: [],
    isLocked: false,
    createdAt: now,
    closedAt: null,
  });
  const store = (ref: string, kept: Readonly<Record<string, string>>): StoredRecord => {
    written.set(ref, kept);
    return { oid: "0".repeat(40), files: kept };
  };
  const index: StoredRecord = { oid: "1".repeat(40), files: { [indexFile]: files.index } };
  const ports = {
    run: {
      owner: "acme",
      repo: "shop",
      serverUrl: "https://github.example",
      url: `${url}/actions/runs/9`,
      runId: 9,
      runAttempt: 1,
      job: "postmortem",
      runner: "runner",
    },
    signal: new AbortController().signal,
    clock: { now: () => Date.parse(now), monotonic: () => 0, sleep: () => Promise.resolve() },
    log: {
      info() {},
      group() {},
      mask() {},
      error: (line: string) => void warnings.push(line),
      warning: (line: string) => void warnings.push(line),
    },
    refNotes: {
      read: async () => null,
      write: async (_ref: string, _from: unknown, text: string) => ({ oid: "2".repeat(40), text }),
    },
    records: {
      read: async (ref: string) => (ref === indexRef ? index : null),
      create: async (ref: string, kept: Readonly<Record<string, string>>) => store(ref, kept),
      advance: async (ref: string, _from: unknown, kept: Readonly<Record<string, string>>) =>
        store(ref, kept),
    },
    tags: { newest: async () => [] },
    commits: { compare: async () => ({ status: "ahead", commits }) },
    pulls: { touched: async (number: number) => touched.get(number) },
    contents: {
      treeOf: async (commit: string) => ({
        entries: treeOf(commit === "a".repeat(40) ? "before" : "after"),
        complete: true,
      }),
      textOfBlob: async (sha: string) => blobs.get(sha) ?? null,
    },
    issues: {
      hasLabel: async () => true,
      by: async () => [],
      talk: async () => null,
      look: async () => ({ kind: "gone" }),
      create: async ({ title, body, labels }: { title: string; body: string; labels: readonly string[] }) => {
        opened.push(body);
        return issue(6_000 + opened.length, title, body, labels);
      },
    },
    conversation: {
      comments: async () => [],
      comment: async (_number: number, body: string) => void comments.push(body),
    },
  } as unknown as MemoryGitHub["ports"];
  return { ports, opened, written, comments, warnings };
}
