import type { Repository } from "../repository.ts";

/** A check that must pass before a merge; `app` is the only app that may set it, null when any may. */
export interface RequiredCheck {
  readonly name: string;
  readonly app: number | null;
}

export interface Environment {
  readonly name: string;
  /** Logins of people. */
  readonly reviewers?: readonly string[];
  readonly waitMinutes?: number;
  /** Which branches may deploy; every one when left out. */
  readonly branches?: "protected" | "named";
}

/** What owners set on the pages below `settings`, as far as it is embedded. */
export interface RepositorySettings {
  /** Required by rulesets, by branch. */
  readonly rulesetChecks: Map<string, readonly RequiredCheck[]>;
  /** Required by the older branch protection, by branch. */
  readonly protectedChecks: Map<string, readonly RequiredCheck[]>;
  /** Branches whose rulesets put a merge queue before them. */
  readonly queued: Set<string>;
  readonly environments: Environment[];
  workflowToken: "read" | "write";
  demandsPins: boolean;
}

declare module "../repository.ts" {
  interface Repository {
    ownSettings?: RepositorySettings;
  }
}

/** The settings of a repository; new ones are as GitHub makes a repository, with a token that reads. */
export function settingsOf(repository: Repository): RepositorySettings {
  repository.ownSettings ??= {
    rulesetChecks: new Map(),
    protectedChecks: new Map(),
    queued: new Set(),
    environments: [],
    workflowToken: "read",
    demandsPins: false,
  };
  return repository.ownSettings;
}
