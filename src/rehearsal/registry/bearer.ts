import { randomUUID } from "node:crypto";
import { type Answer, json, refuse } from "./answer.ts";

/** Who gets a token: one user, or anyone who asks. Without it the registry asks for none. */
export type BearerRule = { user: string; password: string } | "anonymous";

/** What a token lets its holder do: `repository:<name>:<action>`. */
export interface TokenDesk {
  issue(authorization: string | undefined, query: URLSearchParams): Answer;
  /** The refusal with its challenge, or nothing when the token covers the action. */
  challenge(authorization: string | undefined, name: string, action: "pull" | "push"): Answer | undefined;
}

/** The bearer flow of the distribution specification: a 401 names realm, service and scope, the realm sells tokens. */
export function openTokenDesk(rule: BearerRule | undefined, origin: () => string): TokenDesk {
  const grants = new Map<string, Set<string>>();
  return { issue, challenge };

  function issue(authorization: string | undefined, query: URLSearchParams): Answer {
    if (rule === undefined) return refuse(404, { code: "UNSUPPORTED", message: "no tokens are used here" });
    if (rule !== "anonymous" && authorization !== basic(rule.user, rule.password)) {
      return refuse(401, { code: "UNAUTHORIZED", message: "authentication required" });
    }
    const token = randomUUID();
    grants.set(
      token,
      new Set(
        query
          .getAll("scope")
          .flatMap((scope) => scope.split(" "))
          .flatMap(actionsOf),
      ),
    );
    return json(200, { token, access_token: token, expires_in: 300 });
  }

  function challenge(
    authorization: string | undefined,
    name: string,
    action: "pull" | "push",
  ): Answer | undefined {
    if (rule === undefined) return undefined;
    const token = /^Bearer (.+)$/i.exec(authorization ?? "")?.[1];
    const granted = token === undefined ? undefined : grants.get(token);
    if (granted !== undefined && (name === "" || granted.has(`${name}:${action}`))) return undefined;
    const parts = [`realm="${origin()}/token"`, `service="${new URL(origin()).host}"`];
    if (name !== "") parts.push(`scope="repository:${name}:${action === "push" ? "pull,push" : "pull"}"`);
    if (granted !== undefined) parts.push('error="insufficient_scope"');
    else if (token !== undefined) parts.push('error="invalid_token"');
    return refuse(
      401,
      { code: "UNAUTHORIZED", message: "authentication required", detail: null },
      { "www-authenticate": `Bearer ${parts.join(",")}` },
    );
  }
}

function actionsOf(scope: string): string[] {
  const found = /^repository:([^:]+):(.+)$/.exec(scope);
  return (found?.[2] ?? "").split(",").map((action) => `${found?.[1]}:${action}`);
}

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}
