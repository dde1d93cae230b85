import { codeCell } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { SectionContext } from "./section-context.ts";

/** A link whose label is words of ours, also for a cell. An address that could end the link, or is none, is shown as text. */
export function linkTo(label: string, url: string): string {
  return /^https?:\/\/[^\s()<>[\]"'`|\\]{1,2000}$/.test(url)
    ? `[${label}](${url})`
    : codeCell(untrusted(url), 200);
}

/**
 * A link to an address that a record names. One of another server than ours is shown as text: a record is no reason to
 * lead people elsewhere.
 */
export function recordedLink(label: string, url: string, { repositoryUrl }: SectionContext): string {
  const [server = ""] = /^https?:\/\/[^/]+\//.exec(repositoryUrl) ?? [];
  return server !== "" && url.startsWith(server) ? linkTo(label, url) : codeCell(untrusted(url), 200);
}

/** A commit by its first twelve digits. */
export function commitLink(sha: string, { repositoryUrl }: SectionContext): string {
  return isSha(sha)
    ? linkTo(sha.slice(0, 12), `${repositoryUrl}/commit/${sha}`)
    : codeCell(untrusted(sha), 80);
}

/** What lies between two commits; empty when one of them is none. */
export function compareLink(base: string, head: string, { repositoryUrl }: SectionContext): string {
  return isSha(base) && isSha(head) ? linkTo("compare", `${repositoryUrl}/compare/${base}...${head}`) : "";
}

/** A pull request by its number. */
export function pullLink(number: number, { repositoryUrl }: SectionContext): string {
  return linkTo(String(number), `${repositoryUrl}/pull/${number}`);
}

function isSha(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}
