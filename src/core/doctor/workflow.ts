import { parseDocument } from "yaml";

/** What a job's token may do: everything at one level, or what is named and nothing else. */
export type Granted =
  | { readonly kind: "all"; readonly level: "read" | "write" }
  | { readonly kind: "named"; readonly levels: Readonly<Record<string, "read" | "write">> };

export interface Step {
  /** Null for a step that runs a script. */
  readonly uses: string | null;
  readonly with: Readonly<Record<string, string>>;
}

export interface Job {
  readonly id: string;
  readonly name: string | null;
  /** Its `if:`. */
  readonly condition: string | null;
  readonly needs: readonly string[];
  readonly environment: string | null;
  /** Null where the job says nothing. */
  readonly permissions: Granted | null;
  /** The workflow that it calls in place of steps. */
  readonly uses: string | null;
  /** The inputs of that workflow. */
  readonly with: Step["with"];
  readonly steps: readonly Step[];
}

export interface Narrowing {
  /** Null: GitHub's own choice. */
  readonly types: readonly string[] | null;
  /** `paths`, `branches` and their like, as they are there. */
  readonly filters: readonly string[];
}

export interface Workflow {
  readonly path: string;
  /** The keys of `on:`. */
  readonly triggers: readonly string[];
  /** What narrows a trigger down; those that nothing does are left out. */
  readonly narrowed: Readonly<Record<string, Narrowing>>;
  readonly permissions: Granted | null;
  readonly jobs: readonly Job[];
}

export type WorkflowReading =
  | { readonly kind: "workflow"; readonly workflow: Workflow }
  /** `problem` follows the path in a sentence. */
  | { readonly kind: "unreadable"; readonly path: string; readonly problem: string };

const maxLength = 1_048_576;

/** Reads a workflow file as far as its triggers, permissions and steps; what GitHub would refuse as a whole is unreadable. */
export function readWorkflow(path: string, text: string): WorkflowReading {
  const unreadable = (problem: string) => ({ kind: "unreadable", path, problem }) as const;
  if (text.length > maxLength) return unreadable("is over 1 MiB");
  const root = recordOf(plainValue(text));
  if (root === null) return unreadable("is no YAML with keys");
  const jobs = recordOf(root["jobs"]);
  if (jobs === null) return unreadable("has no `jobs`");
  return {
    kind: "workflow",
    workflow: {
      path,
      triggers: triggersOf(root["on"]),
      narrowed: narrowedBy(root["on"]),
      permissions: grantedBy(root["permissions"]),
      jobs: Object.entries(jobs).map(([id, job]) => jobOf(id, recordOf(job) ?? {})),
    },
  };
}

// The parser is recursive, and throws when aliases grow without bound.
function plainValue(text: string): unknown {
  try {
    const document = parseDocument(text, { prettyErrors: false, merge: true, logLevel: "error" });
    return document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
}

function jobOf(id: string, job: Readonly<Record<string, unknown>>): Job {
  const steps = Array.isArray(job["steps"]) ? job["steps"] : [];
  const environment = recordOf(job["environment"]);
  return {
    id,
    name: textOf(job["name"]),
    condition: textOf(job["if"]),
    needs: textsOf(job["needs"]),
    environment: textOf(environment === null ? job["environment"] : environment["name"]),
    permissions: grantedBy(job["permissions"]),
    uses: textOf(job["uses"]),
    with: inputsOf(job["with"]),
    steps: steps.map((step: unknown) => stepOf(recordOf(step) ?? {})),
  };
}

function stepOf(step: Readonly<Record<string, unknown>>): Step {
  return { uses: textOf(step["uses"]), with: inputsOf(step["with"]) };
}

// GitHub docs: names of inputs ignore the letter case.
function inputsOf(value: unknown): Step["with"] {
  const given = Object.entries(recordOf(value) ?? {});
  return Object.fromEntries(given.map(([key, one]) => [key.toLowerCase(), textOf(one) ?? ""]));
}

function triggersOf(on: unknown): readonly string[] {
  const map = recordOf(on);
  return map === null ? textsOf(on) : Object.keys(map);
}

const filters = ["paths", "paths-ignore", "branches", "branches-ignore"];

function narrowedBy(on: unknown): Workflow["narrowed"] {
  const found = Object.entries(recordOf(on) ?? {}).flatMap(([name, value]) => {
    const keys = recordOf(value);
    if (keys === null) return [];
    const types = keys["types"] === undefined ? null : textsOf(keys["types"]);
    const own = filters.filter((filter) => keys[filter] !== undefined);
    return types === null && own.length === 0 ? [] : [[name, { types, filters: own }] as const];
  });
  return Object.fromEntries(found);
}

function grantedBy(value: unknown): Granted | null {
  if (value === undefined) return null;
  if (value === "write-all") return { kind: "all", level: "write" };
  if (value === "read-all") return { kind: "all", level: "read" };
  const levels = Object.entries(recordOf(value) ?? {}).flatMap(([name, level]) =>
    level === "read" || level === "write" ? [[name, level] as const] : [],
  );
  return { kind: "named", levels: Object.fromEntries(levels) };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? { ...value } : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : null;
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => textOf(one) ?? []);
}
