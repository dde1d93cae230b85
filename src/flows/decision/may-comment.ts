import type { Authority } from "../../core/policy/decision-rules.ts";
import { type AuthorityPorts, askAuthority } from "./ask-authority.ts";
import { usualAuthority } from "./tell-decision.ts";

/** Whether a comment is heard. `warned`: the policy names others and only warns. */
export type Heard =
  | { readonly kind: "may" }
  | { readonly kind: "warned"; readonly why: string }
  | { readonly kind: "may-not"; readonly why: string }
  | { readonly kind: "unknown"; readonly why: string };

/**
 * Whether somebody's comment is heard. Anybody may comment on a public repository, so where the policy only warns it
 * still takes the permission to write.
 */
export async function mayComment(
  ports: AuthorityPorts,
  login: string,
  named: Authority | null,
  teamToken: string | null,
): Promise<Heard> {
  const authority = named ?? usualAuthority;
  const standing = await askAuthority(ports, login, authority, teamToken);
  if (standing.kind === "may" || authority.enforcement === "block") return standing;
  const floor = await askAuthority(ports, login, usualAuthority, teamToken);
  return floor.kind === "may" ? { kind: "warned", why: standing.why } : floor;
}

/** Who is heard, which is more than the policy names where that only warns. */
export function heardBy(authority: Authority): Authority {
  if (authority.enforcement === "block") return authority;
  return { ...authority, permission: "write" };
}
