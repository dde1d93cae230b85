import type { Comment } from "./conversation.ts";

export interface Issue {
  /** GitHub's database id, by which a sub-issue is named; never the number. */
  readonly id: number;
  /** By which GraphQL names it. */
  readonly nodeId: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly state: string;
  /** Such as `completed` or `not_planned`; null while GitHub has none. */
  readonly stateReason: string | null;
  /** As GitHub wrote them: what the token may not give is missing without a word. */
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** A job's token cannot comment on a locked issue. */
  readonly isLocked: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
  /** ISO 8601, null while open. */
  readonly closedAt: string | null;
}

/** What a number stands for now. `url` is the address in GitHub's API that the issue was transferred to. */
export type IssueLook =
  | { readonly kind: "issue"; readonly issue: Issue }
  | { readonly kind: "gone" }
  | { readonly kind: "transferred"; readonly url: string };

/** An issue as a question shows it that travels with others, and what was said on it, oldest first. */
export interface IssueTalk extends Pick<Issue, "number" | "url" | "body" | "author"> {
  readonly comments: readonly Comment[];
}

export interface IssueEdit {
  readonly title?: string;
  readonly body?: string;
  readonly state?: "open" | "closed";
  /** Heeded by GitHub only where the state changes. */
  readonly stateReason?: "completed" | "not_planned";
}

/**
 * Issues of the repository. Every write to an issue that was transferred throws `ISSUE_MOVED`, so that nothing is
 * written into another repository.
 */
export interface Issues {
  /** Null when it is deleted, transferred, or was never there. */
  get(number: number): Promise<Issue | null>;
  /** As get, and says why there is none. */
  look(number: number): Promise<IssueLook>;
  /** Issues with the label by this author, newest first, open and closed. */
  labelled(label: string, author: string): Promise<readonly Issue[]>;
  /** Issues by this author that were made at this time (ISO 8601) or later, newest first, whatever their labels. */
  by(author: string, since: string): Promise<readonly Issue[]>;
  /** Null where it is gone, has more than 100 comments, or GitHub does not tell it so: ask by `look` then. */
  talk(number: number): Promise<IssueTalk | null>;
  /** The body that an edit to `written` took the place of; null where GitHub does not tell. */
  bodyBefore(number: number, written: string): Promise<string | null>;
  /** Whether the repository has the label, by a question that travels with others; null where GitHub does not tell. */
  hasLabel(name: string): Promise<boolean | null>;
  create(issue: {
    readonly title: string;
    readonly body: string;
    readonly labels: readonly string[];
  }): Promise<Issue>;
  /**
   * Changes what is given and reads a body back, since GitHub may answer 200 to one that is too long and keep the old
   * one: `refused-size`. `unconfirmed`: GitHub took it and a read right after shows another text, so that somebody else
   * wrote too or the read came too early; look again before writing.
   */
  edit(number: number, change: IssueEdit): Promise<"written" | "refused-size" | "unconfirmed">;
  ensureLabel(label: {
    readonly name: string;
    readonly color: string;
    readonly description: string;
  }): Promise<void>;
  /** Answers with all labels that the issue has then. */
  addLabels(number: number, names: readonly string[]): Promise<readonly string[]>;
  /** One that is not on the issue is as good as removed. */
  removeLabel(number: number, name: string): Promise<void>;
  /** Whether the login is assigned then: GitHub drops whom it cannot assign, and an eleventh. */
  assign(number: number, login: string): Promise<boolean>;
  /** By the title of an open milestone. False when there is none of it or GitHub dropped it. */
  setMilestone(number: number, title: string): Promise<boolean>;
  /** By the name of a type of the organisation's. False when GitHub dropped or refused it. */
  setType(number: number, name: string): Promise<boolean>;
  /** In GitHub's order, through all pages, open and closed. */
  subIssues(parent: number): Promise<readonly Issue[]>;
  /** The issue that this one is a sub-issue of; it may be one of another repository, as its url shows. */
  parentOf(number: number): Promise<Issue | null>;
  /** By the child's database id. One that is below this parent already counts as added. */
  addSubIssue(parent: number, childId: number): Promise<"added" | "has-other-parent" | "full">;
  /**
   * Puts an issue, by its node id, on the project of this address (`https://github.com/orgs/acme/projects/3`); one that
   * is on it stays as it is. A job's own token has no access to any project, so another token may be given.
   */
  addToProject(
    nodeId: string,
    projectUrl: string,
    token?: string,
  ): Promise<"added" | "no-access" | "not-a-project-url">;
}
