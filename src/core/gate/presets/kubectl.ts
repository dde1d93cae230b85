import { z } from "zod";
import { passedEnv } from "./preset.ts";

/** The name of an object; it cannot be taken for an option. */
export const ObjectName = z.string().regex(/^[^-\s]\S*$/, "the name of an object");

/** How `kubectl` finds an object; the job has set it up. */
export const kubectlKeys = {
  ...passedEnv,
  namespace: z.string().min(1).default("default").describe("Namespace of the object."),
  context: z.string().min(1).optional().describe("Context of the kubeconfig; left out, its current one."),
} as const;

/** The command that prints an object as JSON. */
export function kubectlGet(
  kind: string,
  object: string,
  where: { readonly namespace: string; readonly context?: string | undefined },
): readonly string[] {
  const context = where.context === undefined ? [] : ["--context", where.context];
  return ["kubectl", ...context, "--namespace", where.namespace, "get", kind, object, "--output", "json"];
}
