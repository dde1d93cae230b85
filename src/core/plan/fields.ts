import { z } from "zod";

/** The parts that a rollback plan can have, by the name under which they are stored. */
export const FieldId = z.enum([
  "strategy",
  "steps",
  "trigger",
  "verification",
  "data-impact",
  "old-code-on-new-schema",
]);
export type FieldId = z.infer<typeof FieldId>;

/** One part of a rollback plan: when it is demanded, and the words with which it is asked for. */
export interface PlanField {
  readonly id: FieldId;
  readonly heading: string;
  readonly demanded: "always" | "migration";
  /** What the template says there, in a comment. */
  readonly prompt: string;
  /** An answer as it could stand there. */
  readonly example: string;
  /** What a reviewer asks about the answer. */
  readonly question: string;
}

/** All fields, in the order of the template. */
export const PLAN_FIELDS: readonly PlanField[] = [
  {
    id: "strategy",
    heading: "Strategy",
    demanded: "always",
    prompt:
      "The way back: flag off, traffic back, redeploy the previous release, reverse the migration, or forward.",
    example: "Redeploy the previous release, then reverse the migration.",
    question: "Is this the way back that loses least, and does it fit everything that the change touches?",
  },
  {
    id: "steps",
    heading: "Steps",
    demanded: "always",
    prompt: "The exact commands or clicks, in order, so that someone else can follow them at night.",
    example:
      "1. Run the `Roll back` workflow for `production`.\n2. Run `migrate -path db/migrations down 1`.",
    question: "Could somebody who has never seen this change follow it?",
  },
  {
    id: "trigger",
    heading: "Trigger",
    demanded: "always",
    prompt: "The signal, its threshold and for how long, at which we go back.",
    example: "More than 2 % of requests answered with an error for 5 minutes.",
    question: "Will everyone agree at the time that it has been reached?",
  },
  {
    id: "verification",
    heading: "Verification",
    demanded: "always",
    prompt: "How we see that the old state is back.",
    example: "`GET /health` answers 200 with the previous version, and checkout errors are below 0.5 %.",
    question: "Does it show the restored state, and not only that the commands ran?",
  },
  {
    id: "data-impact",
    heading: "Data impact",
    demanded: "migration",
    prompt:
      "What is lost by going back, the backup that has it, and the point after which there is no return.",
    example:
      "Values written to `orders.note` since the deploy are lost; the nightly backup does not have them.",
    question: "What did users write since the deploy, and where is it after going back?",
  },
  {
    id: "old-code-on-new-schema",
    heading: "Old code on new schema",
    demanded: "migration",
    prompt: "Can the previous release run on the new schema? Begin with Yes or No.",
    example: "Yes. The new column has a default, and the old code does not name it.",
    question: "Was the previous release ever run on this schema?",
  },
];

/** The fields that a change must answer. */
export function demandedFields(facts: { readonly migrations: number }): readonly PlanField[] {
  return PLAN_FIELDS.filter((field) => field.demanded === "always" || facts.migrations > 0);
}
