import type { Policy } from "../policy/policy.ts";
import { DECLARED, FOR_DOCTOR } from "./declared-permissions.ts";
import { type Levels, union } from "./levels.ts";
import { startedByPolicy } from "./started-by-policy.ts";

/** A step of the suite, as its workflow has it. */
export interface SuiteStep {
  readonly action: string;
  readonly with: Readonly<Record<string, string>>;
  /** The keys of the workflow's `on:`. */
  readonly triggers: readonly string[];
}

/** What a step asks of its job's token. */
export interface StepPermissions {
  readonly must: Levels;
  /** Without it the step does its work, and leaves something out. */
  readonly should: Levels;
  /** What it may use besides: whether it does, the workflow and the policy do not say. */
  readonly may: Levels;
}

/** The rule: what the action declares, changed by its mode, its inputs and the policy; null where that is not known. */
export function stepPermissions(step: SuiteStep, policy: Policy | null): StepPermissions {
  const { action, with: inputs } = step;
  const must = DECLARED[action] ?? {};
  switch (action) {
    case "plan-check":
      return ofPlanCheck(step, must, policy);
    case "release":
      return ofRelease(inputs, must);
    case "deploy":
      return { must, should: {}, may: images };
    case "guard":
      return returning(inputs, must, policy);
    case "rollback":
      return ofRollback(inputs, must, policy);
    default:
      return { must, should: {}, may: {} };
  }
}

// Of packages on ghcr.io, where no step before has logged in.
const images: Levels = { packages: "read" };
/** Events that bring no change, on which plan-check looks at the settings. */
const withoutChange: readonly string[] = ["schedule", "workflow_dispatch"];

function ofPlanCheck(
  { with: inputs, triggers }: SuiteStep,
  { checks: check = "write", ...must }: Levels,
  policy: Policy | null,
): StepPermissions {
  const mode = inputs["mode"] ?? "";
  const isOpen = isExpression(mode);
  const looks = isOpen || mode === "doctor" || (mode === "" && triggers.some(isWithoutChange));
  const judges = isOpen || mode === "check" || (mode === "" && !triggers.every(isWithoutChange));
  // Without a check run the job's own result stands for it, and a comment is only a copy.
  const result: Levels = judges ? { checks: check } : {};
  const comment: Levels = judges ? { "pull-requests": "write" } : {};
  const comments = policy?.plan.comment ?? null;
  const should = union(result, comments === true ? comment : {});
  const may = union(looks ? FOR_DOCTOR : {}, comments === null ? comment : {});
  return isOpen ? { must, should: {}, may: union(may, should) } : { must, should, may };
}

function ofRelease(inputs: SuiteStep["with"], must: Levels): StepPermissions {
  const asked = inputs["attestations"] ?? "";
  const attestations: Levels = { attestations: "read" };
  // A step before may have pushed the image with the same token.
  const pushes = Object.values(inputs).some((value) => value.includes("ghcr.io/"));
  return {
    must,
    should: isTrue(asked) ? attestations : {},
    may: { packages: pushes ? "write" : "read", ...(isExpression(asked) ? attestations : {}) },
  };
}

function ofRollback(inputs: SuiteStep["with"], must: Levels, policy: Policy | null): StepPermissions {
  const mode = inputs["mode"] ?? "";
  // It settles everything and writes nothing; with any other mode it is refused.
  if (isTrue(inputs["dry-run"])) return { must: readOnly(must), should: {}, may: images };
  const asked = administers.includes(mode)
    ? { must, should: {}, may: images }
    : returning(inputs, must, policy);
  const issues: Levels = { issues: "write" };
  // On a pull request a comment is answered, too.
  const answers: Levels = { "pull-requests": "write" };
  if (mode === "comment") {
    return { ...asked, must: { ...asked.must, ...issues }, may: { ...asked.may, ...answers } };
  }
  // They tell the issue what was decided.
  if (mode === "decide" || mode === "await") return { ...asked, should: { ...asked.should, ...issues } };
  return isExpression(mode) ? { ...asked, may: { ...asked.may, ...issues, ...answers } } : asked;
}

const administers: readonly string[] = ["hold", "lift", "pause", "resume"];

/** What runs the layers of the policy. */
function returning(inputs: SuiteStep["with"], must: Levels, policy: Policy | null): StepPermissions {
  const environment = inputs["environment"] || "production";
  const starts = startedByPolicy(policy, {
    environment: isExpression(environment) ? null : environment,
    hasCommand: (inputs["rollback-command"] ?? "") !== "",
  });
  const actions: Levels = { actions: "write" };
  // An expression may ask for a dry run, or for a mode that runs no layer.
  const isOpen = [inputs["dry-run"] ?? "", inputs["mode"] ?? ""].some(isExpression);
  if (starts === "always" && !isOpen) {
    return { must: { ...must, ...actions }, should: {}, may: images };
  }
  return { must, should: {}, may: starts === "never" ? images : { ...images, ...actions } };
}

function isWithoutChange(trigger: string): boolean {
  return withoutChange.includes(trigger);
}

function readOnly(levels: Levels): Levels {
  return Object.fromEntries(Object.keys(levels).map((name) => [name, "read"]));
}

function isTrue(value = ""): boolean {
  return value.toLowerCase() === "true";
}

function isExpression(value: string): boolean {
  return value.includes("${{");
}
