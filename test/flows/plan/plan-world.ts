import { nodeDigest } from "../../../src/adapters/digest.ts";
import { shippedGrammars } from "../../../src/adapters/parsers/grammars.ts";
import type {
  Comment,
  Commit,
  MergeQueue,
  Permission,
  Ports,
  Pull,
  Review,
  TreeEntry,
} from "../../../src/kernel/ports/index.ts";

/** A file of a commit: its text, its bytes, or the target of a symbolic link. */
export type File = string | Uint8Array | { readonly link: string };
type Files = Readonly<Record<string, File>>;

/** What is so in this world; what is left out is empty. */
export interface PlanFacts {
  /** Files of each commit. */
  readonly trees?: Readonly<Record<string, Files>>;
  /** Commits whose list GitHub cuts. */
  readonly cut?: readonly string[];
  /** Where two commits part, as `base...head`; `base` itself where it is not said. */
  readonly partings?: Readonly<Record<string, string>>;
  /** Commits between two, as `base...head`, oldest first. */
  readonly between?: Readonly<Record<string, readonly Partial<Commit>[]>>;
  readonly pulls?: readonly Partial<Pull>[];
  readonly reviews?: readonly Review[];
  readonly permissions?: Readonly<Record<string, Permission>>;
  readonly comments?: Comment[];
  /** Pull requests that GitHub links a commit to. */
  readonly links?: Readonly<Record<string, readonly number[]>>;
  /** What GitHub shows of the merge queue of a branch; no queue where it is not said. */
  readonly queues?: Readonly<Record<string, MergeQueue>>;
  readonly ref?: string;
  /** As whom the token writes. */
  readonly self?: string;
  /** Called before each write to the conversation. */
  readonly beforeWrite?: (what: string) => void;
}

export interface PlanWorld {
  readonly ports: Pick<
    Ports,
    "commits" | "contents" | "conversation" | "digest" | "grammars" | "log" | "pulls" | "run"
  >;
  /** Every request, in order. */
  readonly asked: string[];
  readonly lines: string[];
  readonly comments: Comment[];
}

const grammars = shippedGrammars();

/** The ports of the plan check over plain values. What nobody said is asked for with an error. */
export function planWorld(facts: PlanFacts): PlanWorld {
  const asked: string[] = [];
  const lines: string[] = [];
  const blobs = new Map<string, Uint8Array>();
  const comments = facts.comments ?? [];
  const { self = "github-actions[bot]" } = facts;
  const digest = nodeDigest();
  const entryOf = ([path, file]: [string, File]): TreeEntry => {
    const isLink = typeof file === "object" && "link" in file;
    const bytes = typeof file === "string" ? encode(file) : isLink ? encode(file.link) : file;
    const sha = digest.sha256(bytes);
    blobs.set(sha, bytes);
    return { path, mode: isLink ? "120000" : "100644", sha };
  };
  const unused = async (): Promise<never> => {
    throw new Error("Nobody asks this.");
  };
  const written = (what: string): void => {
    asked.push(what);
    facts.beforeWrite?.(what);
  };
  const ports: PlanWorld["ports"] = {
    grammars,
    digest,
    log: {
      info: (line) => void lines.push(line),
      group: (title) => void lines.push(title),
      warning: (line) => void lines.push(`warning: ${line}`),
      error: (line) => void lines.push(`error: ${line}`),
      mask: () => {},
    },
    run: runOf(facts.ref ?? "refs/heads/main"),
    contents: {
      textAt: unused,
      keepBlob: unused,
      textAtHead: unused,
      async bytesOfBlob(sha) {
        return blobs.get(sha) ?? unused();
      },
      async textOfBlob(sha) {
        try {
          return new TextDecoder("utf-8", { fatal: true }).decode(blobs.get(sha) ?? (await unused()));
        } catch (error) {
          if (error instanceof TypeError) return null;
          throw error;
        }
      },
      async treeOf(commit) {
        asked.push(`tree ${commit}`);
        const files = facts.trees?.[commit];
        if (files === undefined) throw new Error(`There is no commit ${commit}.`);
        return {
          entries: Object.entries(files).map(entryOf),
          complete: facts.cut?.includes(commit) !== true,
        };
      },
    },
    commits: {
      find: unused,
      forRelease: unused,
      relation: unused,
      touching: unused,
      async compare(base, head) {
        asked.push(`compare ${base}...${head}`);
        const commits = facts.between?.[`${base}...${head}`] ?? [];
        return { status: "ahead", files: null, commits: commits.map(commitOf) };
      },
      async mergeBase(base, head) {
        asked.push(`parting ${base}...${head}`);
        return facts.partings?.[`${base}...${head}`] ?? base;
      },
    },
    pulls: {
      files: unused,
      bodyAtMerge: unused,
      touched: unused,
      async *merged() {},
      async get(number) {
        const pull = facts.pulls?.find((one) => one.number === number);
        if (pull === undefined) throw new Error(`There is no pull request ${number}.`);
        return pullOf(pull);
      },
    },
    conversation: {
      async reviews(pull) {
        asked.push(`reviews ${pull}`);
        return facts.reviews ?? [];
      },
      async permissionOf(login) {
        asked.push(`permission ${login}`);
        return facts.permissions?.[login] ?? "none";
      },
      async comments() {
        asked.push("comments");
        return [...comments];
      },
      async comment(_, body) {
        written("comment");
        const made = { id: Math.max(0, ...comments.map(({ id }) => id)) + 1, author: self, body, url: "" };
        comments.push(made);
        return made;
      },
      async editComment(id, body) {
        written(`edit ${id}`);
        const at = comments.findIndex((comment) => comment.id === id);
        const edited = { id, author: comments[at]?.author ?? self, body, url: "" };
        comments.splice(at, 1, edited);
        return edited;
      },
      async removeComment(id) {
        written(`remove ${id}`);
        comments.splice(
          comments.findIndex((comment) => comment.id === id),
          1,
        );
      },
      async pullsWith(commits) {
        asked.push(`pulls with ${commits.join(", ")}`);
        return [...new Set(commits.flatMap((sha) => facts.links?.[sha] ?? []))];
      },
      async mergeQueue(branch) {
        asked.push(`queue ${branch}`);
        return facts.queues?.[branch] ?? { kind: "absent" };
      },
    },
  };
  return { ports, asked, lines, comments };
}

/** A pull request of a person's from a branch of the repository. */
export function pullOf(parts: Partial<Pull> = {}): Pull {
  return {
    number: 7,
    title: "Add notes",
    body: "",
    author: "mona",
    authorType: "User",
    state: "open",
    labels: [],
    isDraft: false,
    isFromFork: false,
    headSha: "head",
    baseSha: "base",
    baseRef: "main",
    mergeCommit: null,
    mergedAt: null,
    ...parts,
  };
}

function commitOf(parts: Partial<Commit>): Commit {
  const date = "2026-11-20T00:00:00Z";
  return {
    sha: "",
    message: "",
    author: "mona",
    committer: null,
    isVerified: false,
    date,
    parents: [],
    ...parts,
  };
}

function runOf(ref: string): Ports["run"] {
  return {
    owner: "acme",
    repo: "shop",
    sha: "base",
    ref,
    eventName: "pull_request_target",
    eventAction: null,
    runId: 1,
    runAttempt: 1,
    job: "plan",
    actor: "mona",
    runner: "runner",
    url: "https://github.com/acme/shop/actions/runs/1",
    serverUrl: "https://github.com",
    pull: null,
    mergeGroup: null,
    issue: null,
    isOnPull: false,
    comment: null,
    sender: null,
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
