import { readPolicy } from "../../core/policy/read.ts";
import { isOurDraft } from "../../core/release/draft.ts";
import { type Preflight, preflight } from "../../core/release/preflight.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { Survey } from "./survey.ts";

type Needed = Pick<Ports, "commits" | "git" | "tags" | "log">;

/** Looks at everything that could stop the release later, without a write. */
export async function checkRelease(
  ports: Needed,
  facts: Survey,
  wanted: {
    readonly tag: string;
    readonly key: string;
    readonly isSigned: boolean;
    readonly mayBeDirty: boolean;
    readonly hasFiles: boolean;
    /** Also asks GitHub whether the token may write, which the first write of a release tells anyhow. */
    readonly probeToken: boolean;
  },
): Promise<Preflight> {
  const [place, checkout, mayWrite] = await Promise.all([
    placeOf(ports, facts),
    checkoutOf(ports, facts.commit.sha, wanted.hasFiles),
    wanted.probeToken ? ports.tags.mayCreate() : true,
  ]);
  const lastPublished = facts.releases.find((release) => !release.draft);
  return preflight({
    tag: wanted.tag,
    commit: facts.commit.sha,
    branch: facts.commit.branch?.name ?? null,
    ...place,
    rulesets: facts.rulesets,
    isSigned: wanted.isSigned,
    wantsSignature: wantsSignature(facts.policyText),
    foreignDrafts: facts.releases.filter(
      (release) => release.draft && release.tag === wanted.tag && !isOurDraft(release, wanted.key),
    ),
    ...checkout,
    hasFiles: wanted.hasFiles,
    mayBeDirty: wanted.mayBeDirty,
    mayWrite,
    isImmutable: lastPublished?.immutable ?? null,
  });
}

async function placeOf(
  ports: Needed,
  { commit }: Survey,
): Promise<{ standing: "on-branch" | "elsewhere" | "unknown"; workflowFiles: readonly string[] }> {
  if (commit.branch === null) return { standing: "unknown", workflowFiles: [] };
  if (commit.branch.head === commit.sha) return { standing: "on-branch", workflowFiles: [] };
  const { status, files } = await ports.commits.relation(commit.sha, commit.branch.head);
  const workflowFiles = (files ?? [])
    .map((file) => file.path)
    .filter((path) => path.startsWith(".github/workflows/"));
  const isBehind = status === "ahead" || status === "identical";
  return { standing: isBehind ? "on-branch" : "elsewhere", workflowFiles: isBehind ? workflowFiles : [] };
}

// A policy that cannot be read stops deploy and gate with its own errors.
function wantsSignature(text: string | null): boolean | null {
  if (text === null) return false;
  const reading = readPolicy(text);
  return reading.kind === "policy" ? (reading.policy.signing?.required ?? false) : null;
}

// Only a checkout of the very commit says something about what was built from it.
async function checkoutOf(
  ports: Needed,
  commit: string,
  hasFiles: boolean,
): Promise<{ readonly checkedOut: string | null; readonly modified: readonly string[] | null }> {
  const state = await ports.git.state();
  if (state.kind === "unknown") ports.log.info(`the state of the checkout is not known: ${state.problem}`);
  if (state.kind === "absent" && state.reason === "no-git" && hasFiles) {
    ports.log.warning(
      "git is not installed on this runner, so nobody can say whether the released files are of the released commit.",
    );
  }
  if (state.kind !== "checkout") return { checkedOut: null, modified: null };
  if (state.head !== commit) return { checkedOut: state.head, modified: null };
  if (state.shallow)
    ports.log.info("the checkout is shallow; history is read from GitHub, so nothing is missing");
  const { first, count } = state.modified;
  const more = Array<string>(Math.max(0, count - first.length)).fill("…");
  return { checkedOut: state.head, modified: [...first, ...more] };
}
