import { codeCell, codeSpan } from "../text/code.ts";
import { proseText } from "../text/prose.ts";
import { wholeSentence } from "../text/sentence.ts";
import { table } from "../text/table.ts";
import { untrusted } from "../text/untrusted.ts";
import { notSaidIn } from "./said-already.ts";

/** One thing that a rollback would do. */
export interface PlannedAct {
  readonly layer: string;
  /** What runs, its words filled in and without secrets. */
  readonly words: readonly string[];
  /** Where its state is read back; null where nothing is asked. */
  readonly readAt: string | null;
  /** Seconds that it may take. */
  readonly seconds: number;
}

/** What a rollback would do, or why it would do nothing. */
export type RollbackPlan =
  | {
      readonly kind: "go";
      readonly environment: string;
      readonly from: string;
      readonly to: string;
      readonly acts: readonly PlannedAct[];
      /** Paths of the migrations that are reversed, newest first; and why, or why none is. */
      readonly reversed: readonly string[];
      readonly migrationsReason: string;
      readonly passedOver: readonly string[];
      readonly overrode: readonly string[];
    }
  | {
      readonly kind: "stay";
      readonly environment: string;
      readonly from: string;
      readonly outcome: string;
      readonly reason: string;
      readonly passedOver: readonly string[];
    };

/** The plan as the summary of a dry run has it. */
export function planReport(plan: RollbackPlan): string {
  const from = code(plan.from);
  const environment = code(plan.environment);
  const parts =
    plan.kind === "go"
      ? [
          `### 🧭 Dry run: ${from} → ${code(plan.to)} in ${environment}`,
          "Nothing was touched. This is what a rollback would do now, in this order, before its recovery check:",
          actTable(plan.acts),
          reversed(plan),
          list("A person's word would override", plan.overrode),
        ]
      : [
          `### 🧭 Dry run: nothing would be rolled back in ${environment}`,
          `Nothing was touched. ${whyNot(plan)}`,
        ];
  const others = plan.kind === "go" ? plan.passedOver : notSaidIn(plan.reason, plan.passedOver);
  return [...parts, list("Passed over", others)].filter((part) => part !== "").join("\n\n");
}

function whyNot({ outcome, reason, from }: Extract<RollbackPlan, { kind: "stay" }>): string {
  const said = wholeSentence(proseText(untrusted(reason)));
  return outcome === "done before" ? said : `${said} ${code(from)} would stay.`;
}

function actTable(acts: readonly PlannedAct[]): string {
  return table(
    ["", "Layer", "At most", "Done when", "Would run"],
    acts.map(({ layer, words, readAt, seconds }, at) => [
      String(at + 1),
      layer,
      `${seconds} s`,
      readAt === null ? "it succeeds" : `it is seen at ${code(shortPlace(readAt))}`,
      // The widest comes last, so that a narrow page cuts nothing else off.
      words.length === 0 ? "–" : codeCell(untrusted(words.join(" "))),
    ]),
  );
}

// Which service it is; the whole address is in the policy.
function shortPlace(target: string): string {
  return target.replace(/^https?:\/\/([^/]+).*$/, "$1").slice(0, 40);
}

function reversed(plan: Extract<RollbackPlan, { kind: "go" }>): string {
  const why = proseText(untrusted(plan.migrationsReason));
  if (plan.reversed.length === 0) return `No migration is reversed: ${why}.`;
  return `Migrations that are reversed, newest first, since ${why}: ${plan.reversed.map(code).join(", ")}.`;
}

function list(title: string, texts: readonly string[]): string {
  return texts.length === 0 ? "" : `${title}: ${texts.map((one) => proseText(untrusted(one))).join("; ")}.`;
}

function code(text: string): string {
  return codeSpan(untrusted(text));
}
