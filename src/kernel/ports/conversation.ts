/** A review of a pull request, as GitHub lists it: every one that was submitted, oldest first. */
export interface Review {
  readonly author: string;
  /** `DISMISSED` when someone took it back. */
  readonly state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";
  /** The commit that was looked at; null when it is gone. */
  readonly commit: string | null;
}

/** What a login may do in the repository. A stranger may `read` what is public; `none` is for who is unknown. */
export type Permission = "admin" | "maintain" | "write" | "triage" | "read" | "none";

/** On what a comment stands, which decides the permission that it takes. */
export type Subject = "issue" | "pull";

/** A comment on an issue or a pull request. Its body is a stranger's text until the author is known to be ours. */
export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly url: string;
  /** ISO 8601. */
  readonly createdAt?: string;
  /** The same as `createdAt` as long as nobody has changed it. */
  readonly updatedAt?: string;
}

/** A pull request in a merge queue: what the queue put it on, and the commit that came of it. */
export interface QueueEntry {
  readonly number: number;
  readonly baseSha: string;
  readonly headSha: string;
}

/**
 * What GitHub shows of a merge queue: the entries that it has built, first of all 100 that can be. `absent`: it knows of
 * no queue for the branch. `refused`: the token may not see it, or the server is too old to be asked.
 */
export type MergeQueue =
  | { readonly kind: "shown"; readonly entries: readonly QueueEntry[] }
  | { readonly kind: "absent" }
  | { readonly kind: "refused" };

/** People and what they say on a pull request or an issue; comments are those of an issue where it is not said. */
export interface Conversation {
  reviews(pull: number): Promise<readonly Review[]>;
  permissionOf(login: string): Promise<Permission>;
  /** All comments, through all pages, oldest first. */
  comments(number: number, of?: Subject): Promise<readonly Comment[]>;
  comment(number: number, body: string, of?: Subject): Promise<Comment>;
  editComment(id: number, body: string, of?: Subject): Promise<Comment>;
  removeComment(id: number, of?: Subject): Promise<void>;
  /** Open pull requests that have any of these commits, by number; asked for all commits in one request by GraphQL. */
  pullsWith(commits: readonly string[]): Promise<readonly number[]>;
  /** The merge queue of a branch, by its name; one request by GraphQL. */
  mergeQueue(branch: string): Promise<MergeQueue>;
}
