import type { Host } from "./features-host.ts";
import { ObjectStore } from "./git/objects.ts";
import { isoSeconds } from "./git/signature.ts";
import { entryAt } from "./git/trees.ts";
import type { Lag } from "./lag.ts";
import { addComment, type CommentSeed } from "./state/add-comment.ts";
import { attest } from "./state/attest.ts";
import { type CommitSeed, commitFiles } from "./state/commit-files.ts";
import { declareWorkflow, type WorkflowSeed } from "./state/declare-workflow.ts";
import { editPull, type PullEdit } from "./state/edit-pull.ts";
import { labelPull, unlabelPull } from "./state/label-pull.ts";
import { type MergeGroup, mergeGroupEvent, type QueueOptions, queuePulls } from "./state/merge-group.ts";
import { mergePull } from "./state/merge-pull.ts";
import type { QueuedPull } from "./state/merge-queue.ts";
import { openPull, type PullSeed } from "./state/open-pull.ts";
import { type PullChange, pullEvent } from "./state/pull-event.ts";
import type {
  Account,
  Attestation,
  CheckRun,
  Comment,
  Deployment,
  Issue,
  Label,
  Pull,
  Release,
  Review,
  Right,
} from "./state/records.ts";
import { resolveCommit } from "./state/resolve.ts";
import { dismissReview, type ReviewSeed, reviewEvent, reviewPull } from "./state/review-pull.ts";
import { type Role, rightOf } from "./state/rights.ts";
import { finishRun, type RunSeed, startRun } from "./state/start-run.ts";
import type { TagRuleset } from "./state/tag-ruleset.ts";
import type { TeamMember } from "./state/team-member.ts";
import type { RunReview, Workflow, WorkflowRun } from "./state/workflow.ts";

export interface RepositoryOptions {
  readonly owner: string;
  readonly name: string;
  readonly now: () => Date;
  /** Where it is served: the base of every link in an answer. */
  readonly host: Pick<Host, "apiUrl" | "serverUrl" | "uploadsUrl" | "without">;
  readonly ownerType?: "User" | "Organization";
  /** As GitHub Enterprise Server 3.20: it does not know `return_run_details`. */
  readonly olderServer?: boolean;
}

/**
 * One repository in memory. The methods below `commit` are what people do with git and the web page: they are not API
 * requests, need no token and are not recorded.
 */
export class Repository {
  readonly id = 1_296_269;
  readonly nodeId = "R_kgDOABPHXQ";
  readonly defaultBranch = "main";
  readonly owner: string;
  readonly ownerType: "User" | "Organization";
  readonly name: string;
  readonly host: RepositoryOptions["host"];
  readonly objects = new ObjectStore();
  /** Full ref names to shas. */
  readonly refs = new Map<string, string>();
  /** Growing ids of refs by name, so that lists can tell which came later. */
  readonly refIds = new Map<string, number>();
  readonly accounts = new Map<string, Account>();
  /** Logins that may be assigned to issues. */
  readonly collaborators = new Set<string>();
  readonly labels: Label[] = [];
  readonly pulls: Pull[] = [];
  /** Issues that are not pull requests. */
  readonly issues: Issue[] = [];
  /** Oldest first, of all issues and pull requests. */
  readonly comments: Comment[] = [];
  /** By the login of who was given it. */
  readonly rights = new Map<string, Right>();
  /** Heads of the branches of forks, as `owner:branch`. */
  readonly forkHeads = new Map<string, string>();
  /** Commits whose signature GitHub vouches for. */
  readonly signedCommits = new Set<string>();
  /** By the branch that is merged into; branches without a queue have none. */
  readonly mergeQueues = new Map<string, readonly QueuedPull[]>();
  /** Pull requests by the commits of a merge queue that are linked to them. */
  readonly queueLinks = new Map<string, number>();
  /** Owners whose fork is gone. */
  readonly goneForks = new Set<string>();
  readonly releases: Release[] = [];
  readonly deployments: Deployment[] = [];
  readonly checkRuns: CheckRun[] = [];
  readonly rulesets: TagRuleset[] = [];
  readonly workflows: Workflow[] = [];
  /** Oldest first. */
  readonly workflowRuns: WorkflowRun[] = [];
  /** What people said of a run that waited for them, by its id. */
  readonly runReviews = new Map<number, readonly RunReview[]>();
  /** Members of the owner's teams, by the slug. */
  readonly teams = new Map<string, readonly TeamMember[]>();
  /** Told of each run that a dispatch has queued, before GitHub answers; `startRun` and `finishRun` take it further. */
  onDispatch: ((run: WorkflowRun) => void) | undefined;
  /** By the digest of their subject, as `sha256:<hex>`. */
  readonly attestations = new Map<string, Attestation[]>();
  /** Tag names that an immutable release has used; they can never be used again. */
  readonly burnedTags = new Set<string>();
  hasIssues = true;
  isOlderServer: boolean;
  hasImmutableReleases = false;
  lag: Lag | undefined;
  readonly now: () => Date;
  #lastId = 1000;
  #lastNumber = 0;

  constructor({ owner, name, now, host, ownerType = "User", olderServer = false }: RepositoryOptions) {
    this.owner = owner;
    this.ownerType = ownerType;
    this.name = name;
    this.now = now;
    this.host = host;
    this.isOlderServer = olderServer;
    this.collaborators.add(owner);
  }

  get fullName(): string {
    return `${this.owner}/${this.name}`;
  }

  /** The root of all API links. */
  get url(): string {
    return this.host.apiUrl;
  }

  /** The root of this repository's API links. */
  get apiUrl(): string {
    return `${this.url}/repos/${this.fullName}`;
  }

  get htmlUrl(): string {
    return `${this.host.serverUrl}/${this.fullName}`;
  }

  /** Ids only grow, whatever they name, so a later thing has a higher id. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  get lastId(): number {
    return this.#lastId;
  }

  nextNumber(): number {
    this.#lastNumber += 1;
    return this.#lastNumber;
  }

  timestamp(): string {
    return isoSeconds(this.now());
  }

  account(login: string): Account {
    const own = login === this.owner ? this.ownerType : "User";
    const type = login.endsWith("[bot]") ? "Bot" : own;
    const known = this.accounts.get(login) ?? { id: 583_231 + this.accounts.size, login, type };
    this.accounts.set(login, known);
    return known;
  }

  setRef(name: string, sha: string): void {
    if (!this.refs.has(name)) this.refIds.set(name, this.nextId());
    this.refs.set(name, sha);
  }

  deleteRef(name: string): void {
    this.refs.delete(name);
    this.refIds.delete(name);
  }

  /** The issue or pull request of a number. */
  conversation(number: number): Issue | Pull | undefined {
    return [...this.issues, ...this.pulls].find((item) => item.number === number);
  }

  /** Commits on a branch, which is made when it is new (from the default branch's head). A null file is deleted. */
  commit(seed: CommitSeed): string {
    return commitFiles(this, seed);
  }

  openPull(seed: PullSeed): number {
    return openPull(this, seed);
  }

  editPull(number: number, change: PullEdit): void {
    editPull(this, this.pull(number), change);
  }

  mergePull(number: number, options: { method: "merge" | "squash"; by?: string }): string {
    return mergePull(this, this.pull(number), options);
  }

  pull(number: number): Pull {
    const found = this.pulls.find((pull) => pull.number === number);
    if (found === undefined) throw new Error(`The embedded repository has no pull request ${number}`);
    return found;
  }

  /** A review of the pull request's head as it is now, or of the commit that is named. */
  review(number: number, seed: ReviewSeed): Review {
    return reviewPull(this, this.pull(number), seed);
  }

  dismissReview(review: Review): void {
    dismissReview(review);
  }

  /** Puts a label on a pull request; one that is new to the repository is made. */
  label(number: number, name: string): void {
    labelPull(this, this.pull(number), name);
  }

  unlabel(number: number, name: string): void {
    unlabelPull(this, this.pull(number), name);
  }

  /** Says what a login may do, by one of GitHub's roles or by one of the organisation's own. */
  permit(login: string, role: Role): void {
    const right = rightOf(role);
    this.rights.set(this.account(login).login, right);
    if (right.permission === "none") this.collaborators.delete(login);
    else this.collaborators.add(login);
  }

  /** Comments on an issue or a pull request. */
  comment(number: number, seed: CommentSeed): Comment {
    return addComment(this, number, seed);
  }

  deleteFork(owner: string): void {
    this.goneForks.add(owner);
  }

  /** Puts pull requests into the merge queue, one behind the other; what is asked to be checked is all of them together. */
  queue(numbers: readonly number[], options: QueueOptions = {}): MergeGroup {
    return queuePulls(
      this,
      numbers.map((number) => this.pull(number)),
      options,
    );
  }

  /** Stores an attestation of a predicate type about a digest, `sha256:<hex>`. */
  attest(subject: string, predicateType: string): void {
    attest(this, subject, predicateType);
  }

  /** The bytes of a file at a branch, tag or sha. */
  readFile(ref: string, path: string): Buffer | undefined {
    const commit = this.objects.commit(resolveCommit(this, ref) ?? "");
    const entry = commit === undefined ? undefined : entryAt(this.objects, commit.tree, path);
    return entry === undefined ? undefined : this.objects.blob(entry.sha);
  }

  setImmutableReleases(isOn: boolean): void {
    this.hasImmutableReleases = isOn;
  }

  setIssuesEnabled(isOn: boolean): void {
    this.hasIssues = isOn;
  }

  declareWorkflow(seed: WorkflowSeed): Workflow {
    return declareWorkflow(this, seed);
  }

  /** A run that is in progress, or over when it has a conclusion; with the id of a known one, that run or its next attempt. */
  startRun(seed: RunSeed): WorkflowRun {
    return startRun(this, seed);
  }

  finishRun(id: number, conclusion: string): void {
    finishRun(this, id, conclusion);
  }

  /** The payload of a `pull_request` event, as a workflow finds it in its event file. */
  pullEvent(number: number, action: string, change: PullChange = {}): Record<string, unknown> {
    return pullEvent(this, this.pull(number), action, change);
  }

  /** The payload of a `pull_request_review` event for the newest review. */
  reviewEvent(number: number, action: string): Record<string, unknown> {
    return reviewEvent(this, this.pull(number), action);
  }

  /** The payload of a `merge_group` event. */
  mergeGroupEvent(group: MergeGroup): Record<string, unknown> {
    return mergeGroupEvent(this, group);
  }
}
