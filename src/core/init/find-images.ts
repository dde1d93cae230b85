import { terminalLine } from "../terminal/terminal-text.ts";
import { untrusted } from "../text/untrusted.ts";
import type { Seen } from "./files.ts";
import { stepWords } from "./find-deploys.ts";
import { commandThat, flag, operandsAfter } from "./platforms/words.ts";
import type { WorkflowFile, WorkflowStep } from "./workflow-file.ts";

/** A container image that a team's workflow pushes. */
export interface FoundImage extends Seen {
  /** Without its tag; may hold `${{ github.… }}`, as the workflow has it. Untrusted text. */
  readonly image: string;
  /** Whether the name holds nothing that is known only in the run, such as the output of a login. */
  readonly isKnown: boolean;
  /** As the workflow has it; null where it is known only in the run. */
  readonly tag: string | null;
  /** The registry by its usual name. */
  readonly registry: string;
}

/** The images that workflows push, each once. */
export function findImages(workflows: readonly WorkflowFile[]): readonly FoundImage[] {
  const all = workflows.flatMap(({ path, jobs }) =>
    jobs.flatMap(({ steps }) =>
      steps.flatMap((step) => {
        const found = pushedBy(step).flatMap((reference) => {
          const read = readReference(reference);
          return read === null ? [] : [{ ...read, path, line: step.line }];
        });
        // Of several tags of one image the first that moves the least: `latest` names no bytes.
        return found.toSorted((a, b) => Number(isLoose(a.tag)) - Number(isLoose(b.tag)));
      }),
    ),
  );
  const seen = new Map<string, FoundImage>();
  for (const one of all) {
    const before = seen.get(one.image);
    if (before === undefined || (isLoose(before.tag) && !isLoose(one.tag))) seen.set(one.image, one);
  }
  return [...seen.values()];
}

/** An image as a person reads it: what is known only in the run is left out. */
export function shownImage({ image }: FoundImage): string {
  const known = image.replace(/\$\{\{.*?\}\}|\$\{?\w+\}?/g, (one) => (EVERYWHERE.test(one) ? one : "…"));
  return terminalLine(untrusted(known), 120);
}

function pushedBy(step: WorkflowStep): readonly string[] {
  const { action, commands } = stepWords(step);
  if (action === null) {
    const push = commandThat(commands, "docker push", "docker image push", "podman push", "crane push");
    const built = commandThat(commands, "docker buildx build", "docker build");
    if (push !== undefined) return operandsAfter(push, "push");
    return built?.includes("--push") === true ? [flag(built, "-t", "--tag") ?? ""] : [];
  }
  const inputs = action.with;
  switch (action.name.toLowerCase()) {
    case "docker/build-push-action":
      return (inputs["tags"] ?? "").split(/[\n,]/);
    case "docker/metadata-action":
      return (inputs["images"] ?? "").split(/[\n,]/);
    case "redhat-actions/push-to-registry":
      return [`${inputs["registry"] ?? "$"}/${inputs["image"] ?? "$"}`];
    default:
      return [];
  }
}

// What `github` tells is told in a job that calls a workflow, too; what a step or a secret tells is not.
const EVERYWHERE = /^\$\{\{\s*github\.[a-z_.]+\s*\}\}$/;

function readReference(written: string): Omit<FoundImage, keyof Seen> | null {
  const expressions: string[] = [];
  const masked = written.trim().replace(/\$\{\{.*?\}\}|\$\{?\w+\}?/g, (one) => {
    expressions.push(one);
    return `\0${expressions.length - 1}\0`;
  });
  const [, name = "", tag] = /^([^\s:@]+(?::\d+\/[^\s:@]+)?)(?::([^\s:@/]+))?(?:@\S+)?$/.exec(masked) ?? [];
  if (name === "" || !/[a-z]/.test(name)) return null;
  const isTold = (part: string): boolean =>
    [...part.matchAll(/\0(\d+)\0/g)].every(([, at]) => EVERYWHERE.test(expressions[Number(at)] ?? ""));
  const whole = (part: string): string =>
    part.replace(/\0(\d+)\0/g, (_, at: string) => (expressions[Number(at)] ?? "").replace(/\s+/g, " "));
  const image = whole(name);
  return {
    image,
    isKnown: isTold(name),
    tag: tag === undefined || !isTold(tag) ? null : whole(tag),
    registry: registryOf(image),
  };
}

function isLoose(tag: string | null): boolean {
  return tag === null || !tag.includes("github.sha");
}

const REGISTRIES: readonly (readonly [RegExp, string])[] = [
  [/^ghcr\.io\//, "GitHub's registry"],
  [/\.dkr\.ecr\.|login-ecr|ecr[-_]?registry/i, "Amazon ECR"],
  [/^([a-z0-9-]+-docker\.pkg\.dev|([a-z]+\.)?gcr\.io)\//, "Google Artifact Registry"],
  [/\.azurecr\.io\//, "Azure Container Registry"],
  [/^registry\.fly\.io\//, "Fly.io's registry"],
  [/^quay\.io\//, "Quay"],
  [/^registry\.gitlab\.com\//, "GitLab's registry"],
];

function registryOf(image: string): string {
  const known = REGISTRIES.find(([form]) => form.test(image));
  if (known !== undefined) return known[1];
  return /^[^/]*[.:][^/]*\//.test(image) ? "a registry of its own" : "Docker Hub";
}
