import type { CloneFiles, Seen } from "./files.ts";
import { type FoundDeploy, stepWords } from "./find-deploys.ts";

/** What tells how the service's health is asked. */
export interface FoundHealth {
  /** A whole address that a deploying job asks after its deploy, by its environment. */
  readonly urls: readonly (Seen & { readonly url: string; readonly environment: string | null })[];
  /** The path alone, as a container or a platform asks it. */
  readonly paths: readonly (Seen & { readonly pathname: string })[];
}

const LOOKS_HEALTHY =
  /\/(healthz?|health[-_]?check|livez?|readyz?|status|ping|up|heartbeat|_health|version)\/?(\?|$)/i;
const OWN_MACHINE = /^https?:\/\/(localhost|127\.|0\.0\.0\.0|\[::1\]|host\.docker\.internal)/i;
const CLAIMS_PATH =
  /(^|\/)(Dockerfile[^/]*|fly(\.[a-z-]+)?\.toml|config\/routes\.rb|(docker-)?compose[^/]*\.ya?ml)$/;

/** Whether a file may tell the path at which the service is asked. */
export function mayTellHealth(path: string): boolean {
  return CLAIMS_PATH.test(path) || isManifest(path);
}

/** Whether a file may be a manifest of Kubernetes. */
export function isManifest(path: string): boolean {
  return /(^|\/)(k8s|kube|kubernetes|manifests?|deploy|deployment|deployments|infra|ops)\/.*\.ya?ml$/.test(
    path,
  );
}

/** Finds what tells the health of the service; addresses of the runner itself and those known only in the run are none. */
export function findHealth({ texts }: CloneFiles, deploys: readonly FoundDeploy[]): FoundHealth {
  const urls = deploys.flatMap(({ path, environment, job }) =>
    job.steps.flatMap((step) =>
      stepWords(step)
        .commands.filter(([program = ""]) => /^(curl|wget|http|xh)$/.test(program))
        .flatMap((words) => words.filter(isHealthUrl))
        .map((url) => ({ url, environment, path, line: step.line })),
    ),
  );
  const paths = [...texts].flatMap(([path, text]) =>
    text === null || !mayTellHealth(path) ? [] : pathsIn(path, text),
  );
  return { urls, paths };
}

function isHealthUrl(word: string): boolean {
  return /^https?:\/\/[^\s$]+$/.test(word) && LOOKS_HEALTHY.test(word) && !OWN_MACHINE.test(word);
}

const FORMS: readonly RegExp[] = [
  /HEALTHCHECK.*https?:\/\/[^/\s"']+(\/[^\s"'|\]]*)/,
  /^\s*path\s*[:=]\s*["']?(\/[^\s"'#]*)/,
  /https?:\/\/localhost(?::\d+)?(\/[^\s"'|\]]+)/,
  /get\s+["']([^"']+)["']\s*=>\s*["']rails\/health#show/,
];

function pathsIn(path: string, text: string): FoundHealth["paths"] {
  return text.split("\n").flatMap((line, at) => {
    const found = FORMS.flatMap((form) => form.exec(line)?.[1] ?? [])[0];
    if (found === undefined) return [];
    const pathname = found.startsWith("/") ? found : `/${found}`;
    return LOOKS_HEALTHY.test(pathname) ? [{ pathname, path, line: at + 1 }] : [];
  });
}
