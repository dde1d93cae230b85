import type { ActionPriority } from "../actions/action-item.ts";

/** What is asked of an action. Texts are people's, empty where nothing is written. */
export interface ActionFacts {
  readonly title: string;
  /** Prevent, mitigate, detect, process or automated-check. */
  readonly type: string;
  readonly owner: string;
  /** A day, `2026-12-10`. */
  readonly due: string;
  readonly outcome: string;
  readonly validation: string;
  /** What it remedies, such as `F1`. */
  readonly finding: string;
}

/** An action that is an issue of its own, below the incident's. */
export interface ActionOnIssue extends ActionFacts {
  readonly number: number;
  readonly priority: ActionPriority;
  readonly state: "open" | "closed";
  /** ISO 8601. */
  readonly createdAt: string;
  /** ISO 8601, null while open. */
  readonly closedAt: string | null;
  /** Where it can be seen that it is done; null when nobody says. */
  readonly evidence: string | null;
}
