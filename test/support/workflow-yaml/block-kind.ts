import { isMap, isSeq, parseAllDocuments } from "yaml";
import { z } from "zod";

/** What a block of YAML on a page is, with its text made whole where only a part of it is shown. */
export type BlockKind =
  | { readonly kind: "workflow"; readonly text: string; readonly isWhole: boolean }
  | { readonly kind: "policies"; readonly texts: readonly string[] }
  | { readonly kind: "action"; readonly text: string }
  | { readonly kind: "unknown"; readonly reason: string };

const workflowKeys = ["name", "run-name", "on", "permissions", "env", "defaults", "concurrency"];
const migrationKeys = ["command", "when-empty", "current", "step", "timeout"];
const policyKeys = ["identity", "plan", "incidents", "signing", "environments"];

/** Tells by the keys of the outermost level. What nobody knows is not passed over: it has to be given a kind here. */
export function blockKind(text: string): BlockKind {
  const documents = parseAllDocuments(text);
  if (documents.length === 0) return { kind: "unknown", reason: "is empty" };
  const broken = documents.flatMap(({ errors }) => errors.map(({ message }) => message));
  if (broken.length > 0) return { kind: "unknown", reason: `cannot be read: ${broken.join("; ")}` };
  const values = documents.map((document) => document.contents);
  if (values.every((value) => isSeq(value))) return steps(text);
  if (!values.every((value) => isMap(value))) return { kind: "unknown", reason: "is no mapping" };
  const keys = documents.flatMap((document) =>
    Object.keys(z.record(z.string(), z.unknown()).parse(document.toJS())),
  );
  const has = (...names: string[]) => names.every((name) => keys.includes(name));
  const areAll = (names: readonly string[]) => keys.every((key) => names.includes(key));
  if (has("on", "jobs")) return { kind: "workflow", text, isWhole: true };
  if (has("jobs")) return fragment(`on: workflow_dispatch\n${text}`);
  if (has("runs", "name")) return { kind: "action", text };
  if (has("steps") || has("runs-on")) return job(text, has("runs-on"), has("steps"));
  if (has("version")) return { kind: "policies", texts: [text] };
  if (areAll(workflowKeys))
    return fragment(`${has("on") ? "" : "on: workflow_dispatch\n"}${text}${emptyJobs}`);
  if (areAll(migrationKeys)) return { kind: "policies", texts: text.split(/^---\n/m).map(migrations) };
  if (areAll(policyKeys)) return { kind: "policies", texts: [`version: 1\n${text}`] };
  return { kind: "unknown", reason: `has the keys ${keys.join(", ")}` };
}

const emptyJobs = "jobs:\n  shown:\n    runs-on: ubuntu-latest\n    steps:\n      - run: exit 0\n";

function fragment(text: string): BlockKind {
  return { kind: "workflow", text, isWhole: false };
}

function steps(text: string): BlockKind {
  return job(`steps:\n${indented(text, 2)}`, false, true);
}

function job(text: string, hasRunner: boolean, hasSteps: boolean): BlockKind {
  const body = `${hasRunner ? "" : "runs-on: ubuntu-latest\n"}${text}${hasSteps ? "" : "steps: [run: exit 0]\n"}`;
  return fragment(`on: workflow_dispatch\njobs:\n  shown:\n${indented(body, 4)}`);
}

function migrations(text: string): string {
  return `version: 1\nenvironments:\n  production:\n    rollback:\n      migrations:\n${indented(text, 8)}`;
}

function indented(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gm, " ".repeat(by));
}
