import type { Repository } from "../repository.ts";
import type { Account } from "./records.ts";

export interface Milestone {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly creator: Account;
  readonly createdAt: string;
  readonly state: "open" | "closed";
}

export interface IssueType {
  readonly id: number;
  readonly name: string;
}

/** That an issue is a sub-issue of another. Its id is when the two were put together, so that a lag can hide it. */
export interface SubIssueLink {
  readonly id: number;
  readonly parent: number;
  readonly child: number;
}

/** A project of the repository's owner, with the node ids of what is on it. */
export interface Project {
  readonly id: number;
  readonly number: number;
  readonly items: Map<string, number>;
}

/** Why a number no longer answers with an issue; `to` is the address in the API of the repository it went to. */
export type Departure = { readonly kind: "deleted" } | { readonly kind: "transferred"; readonly to: string };

/** Both were seen: GitHub's refusals name the characters, and the bytes were measured. */
export type BodyLimit = "65,536 characters" | "262,144 bytes";

/** What issues have beyond what they share with pull requests, by the numbers of the issues. */
export interface IssueState {
  readonly milestones: Milestone[];
  /** Of the organisation. */
  readonly types: IssueType[];
  readonly milestoneOf: Map<number, Milestone>;
  readonly typeOf: Map<number, IssueType>;
  /** With the reason that was given, if any. */
  readonly lockOf: Map<number, string | null>;
  /** In the order of the list. */
  readonly subIssues: SubIssueLink[];
  readonly departed: Map<number, Departure>;
  readonly projects: Project[];
  bodyLimit: BodyLimit;
  isArchived: boolean;
}

declare module "../repository.ts" {
  interface Repository {
    issueState?: IssueState;
  }
}

/** The issues' own state of a repository, made when it is first asked for. */
export function issueState(repository: Repository): IssueState {
  repository.issueState ??= {
    milestones: [],
    types: [],
    milestoneOf: new Map(),
    typeOf: new Map(),
    lockOf: new Map(),
    subIssues: [],
    departed: new Map(),
    projects: [],
    bodyLimit: "65,536 characters",
    isArchived: false,
  };
  return repository.issueState;
}
