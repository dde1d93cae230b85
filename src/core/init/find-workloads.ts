import { parseAllDocuments } from "yaml";
import { z } from "zod";
import type { CloneFiles } from "./files.ts";
import { isManifest } from "./find-health.ts";
import type { Names } from "./platforms/platform.ts";

/** A Deployment of Kubernetes, as a manifest of the team has it. */
export interface FoundWorkload {
  readonly name: string;
  readonly namespace: string | null;
  readonly containers: readonly string[];
}

const Name = z.string().regex(/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/);
const Deployment = z.object({
  kind: z.literal("Deployment"),
  metadata: z.object({ name: Name, namespace: Name.nullable().catch(null).default(null) }),
  spec: z.object({
    template: z.object({ spec: z.object({ containers: z.array(z.object({ name: Name })) }) }),
  }),
});
const Kustomization = z.object({ namespace: Name });

/** The Deployments among the manifests. What is a template, or no manifest, gives none. Never throws. */
export function findWorkloads({ texts }: Pick<CloneFiles, "texts">): readonly FoundWorkload[] {
  const manifests = [...texts].filter(([path, text]) => text !== null && isManifest(path));
  const values = manifests.flatMap(([path, text]) => valuesOf(text ?? "").map((value) => ({ path, value })));
  return values.flatMap(({ path, value }): FoundWorkload[] => {
    const read = Deployment.safeParse(value);
    if (!read.success) return [];
    const { metadata, spec } = read.data;
    const beside = values.find((one) => isKustomization(one.path) && folderOf(one.path) === folderOf(path));
    const kustomization = Kustomization.safeParse(beside?.value);
    return [
      {
        name: metadata.name,
        namespace: metadata.namespace ?? (kustomization.success ? kustomization.data.namespace : null),
        containers: spec.template.spec.containers.map(({ name }) => name),
      },
    ];
  });
}

/** What the manifests tell of the names that a workflow leaves out; only where they leave no choice. */
export function namesFromWorkloads(workloads: readonly FoundWorkload[], known: Names): Names {
  const { deployment, namespace } = known;
  const fitting = workloads.filter(
    (one) =>
      (deployment === undefined || one.name === deployment) &&
      (namespace === undefined || one.namespace === null || one.namespace === namespace),
  );
  const [only, ...others] = fitting;
  if (only === undefined || others.length > 0) return known;
  const [container, ...more] = only.containers;
  return {
    deployment: only.name,
    ...(only.namespace === null ? {} : { namespace: only.namespace }),
    ...(container === undefined || more.length > 0 ? {} : { container }),
    ...known,
  };
}

// A larger file is no Deployment, and reading one that was made to be slow would take long.
const maxLength = 131_072;

function valuesOf(text: string): readonly unknown[] {
  if (text.length > maxLength) return [];
  try {
    return parseAllDocuments(text, { prettyErrors: false, logLevel: "silent" }).flatMap(
      (document): unknown[] =>
        "errors" in document && document.errors.length === 0 ? [document.toJS({ maxAliasCount: 100 })] : [],
    );
  } catch {
    return [];
  }
}

function isKustomization(path: string): boolean {
  return /(^|\/)kustomization\.ya?ml$/.test(path);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
