import { z } from "zod";
import { DurationText } from "./duration-text.ts";

const Login = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/, "the login of a person, such as `octocat`");
const Team = z
  .string()
  .regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/,
    "a team as `organisation/team`, such as `acme/on-call`",
  );
const Label = z.string().min(1).max(50);

/** Whose word counts: one of these is enough. */
export const Authority = z
  .strictObject({
    permission: z
      .enum(["write", "maintain", "admin"])
      .optional()
      .describe(
        "Whoever has at least this permission in the repository. Left out: `write`, or nobody beside those who are named in `users` and `teams`.",
      ),
    users: z.array(Login).max(100).optional().describe("Logins of people."),
    teams: z
      .array(Team)
      .max(20)
      .optional()
      .describe(
        "Teams as `organisation/team`. The job's own token may not read them: give `team-token` to the step.",
      ),
    enforcement: z
      .enum(["block", "warn"])
      .default("block")
      .describe("`block` refuses everybody else; `warn` lets others who may write through with a warning."),
  })
  .transform(({ permission, users, teams, enforcement }, context) => {
    const isNamed = users !== undefined || teams !== undefined;
    const named = { users: users ?? [], teams: teams ?? [] };
    if (permission === undefined && isNamed && named.users.length + named.teams.length === 0) {
      const message = "a login, a team or `permission: write`, or nobody may decide";
      const path = [users === undefined ? "teams" : "users"];
      context.addIssue({ code: "custom", path, message, input: [] });
    }
    return { permission: permission ?? (isNamed ? null : ("write" as const)), ...named, enforcement };
  })
  .describe("Who may decide by a comment, by hand or by an override.");
export type Authority = Readonly<z.infer<typeof Authority>>;

const Escalation = z
  .strictObject({
    after: DurationText.describe("When, from the verdict on."),
    mention: z
      .array(z.union([Login, Team]))
      .max(20)
      .default([])
      .describe(
        "Who is called by a comment on the incident's issue: logins, and teams as `organisation/team`.",
      ),
    labels: z.array(Label).max(10).default([]).describe("Labels that the issue gets then."),
  })
  .refine((step) => step.mention.length + step.labels.length > 0, {
    path: ["mention"],
    message: "somebody to call, or `labels`",
  });
export type Escalation = Readonly<z.infer<typeof Escalation>>;

const minuteMs = 60_000;
const usualTimeoutMs = 10 * minuteMs;
/** GitHub docs: a job runs for 360 minutes when its `timeout-minutes` says nothing; the rollback comes after the wait. */
const longestWaitMs = 300 * minuteMs;

const onlyApproval = ["environment", "timeout", "on-timeout", "escalation"] as const;

/** `environments.<name>.decision` of the policy: whether a failed gate rolls back by itself, and who decides else. */
export const DecisionRules = z
  .strictObject({
    mode: z
      .enum(["automatic", "approval"])
      .default("automatic")
      .describe(
        "`automatic`: a failed gate rolls back by itself. `approval`: a person decides, and after `timeout` the policy does.",
      ),
    authority: Authority.optional(),
    environment: z
      .string()
      .min(1)
      .max(255)
      .optional()
      .describe(
        "The environment on GitHub whose reviewers approve the rollback; its own name with `-rollback` when left out. For `mode: approval`.",
      ),
    timeout: DurationText.optional().describe(
      "How long a person has from the verdict on; `10m` when left out, `5h` at most, since a job ends after six hours. For `mode: approval`.",
    ),
    "on-timeout": z
      .enum(["rollback", "stay"])
      .optional()
      .describe(
        "What is done when nobody has decided by then; `rollback` when left out. For `mode: approval`.",
      ),
    escalation: z
      .array(Escalation)
      .max(10)
      .optional()
      .describe("Who is called while nobody decides, and when. For `mode: approval`."),
  })
  .transform((rules, context) => {
    const { mode, authority, timeout = usualTimeoutMs, escalation = [] } = rules;
    const complain = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: "custom", path, message, input: undefined });
    if (mode === "automatic") {
      for (const key of onlyApproval.filter((one) => rules[one] !== undefined))
        complain([key], `\`mode: approval\` beside it, or leave it out: nothing is awaited else`);
    }
    if (timeout > longestWaitMs)
      complain(
        ["timeout"],
        "`5h` or less: a job ends after six hours, and the rollback comes after the wait",
      );
    for (const [index, { after }] of escalation.entries()) {
      const before = escalation[index - 1]?.after ?? 0;
      if (after >= timeout)
        complain(["escalation", index, "after"], "a time before `timeout`, when the policy decides");
      else if (after <= before)
        complain(["escalation", index, "after"], "a later time than that of the step before");
    }
    const onTimeout = rules["on-timeout"] ?? "rollback";
    const { environment = null } = rules;
    return { mode, authority: authority ?? null, environment, timeoutMs: timeout, onTimeout, escalation };
  })
  .describe("Who decides about a rollback.");
export type DecisionRules = Readonly<z.infer<typeof DecisionRules>>;
