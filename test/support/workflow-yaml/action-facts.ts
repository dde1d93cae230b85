import type { Permissions } from "../../../src/kernel/define.ts";

export interface InputFacts {
  readonly isRequired: boolean;
  /** What is wrong with a literal value; null when it may be written. */
  readonly complaint: (written: string) => string | null;
}

/** What a workflow can get wrong about an action. */
export interface ActionFacts {
  readonly name: string;
  readonly inputs: ReadonlyMap<string, InputFacts>;
  readonly outputs: readonly string[];
  readonly permissions: Permissions;
  readonly isOurs: boolean;
}
