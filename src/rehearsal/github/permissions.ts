import { Refusal } from "./exchange.ts";

export type Level = "read" | "write";

/** A token as the server knows it. `push` is the right that GitHub's prose calls push access. */
export interface Token {
  readonly label: string;
  readonly login: string;
  readonly type: "Bot" | "User";
  readonly permissions: Readonly<Record<string, Level>>;
  readonly push: boolean;
}

/** What a route needs: any one of these permissions, or none beyond reading metadata, which every token has. */
export type Need = Readonly<Record<string, Level>>;

/** Throws the 403 that GitHub answers when the token lacks what the route needs. */
export function demand(token: Token, need: Need): void {
  const alternatives = Object.entries(need);
  if (alternatives.length === 0) return;
  if (alternatives.some(([permission, level]) => has(token, permission, level))) return;
  throw forbidden(token, alternatives.map(([permission, level]) => `${permission}=${level}`).join("; "));
}

/** Whether a token holds a permission; write includes read. */
export function has(token: Token, permission: string, level: Level): boolean {
  const held = token.permissions[permission];
  return held === "write" || (held === "read" && level === "read");
}

/** 403 with the header by which GitHub says what would have been enough. */
export function forbidden(token: Token, accepted: string): Refusal {
  const holder = token.type === "Bot" ? "integration" : "personal access token";
  return new Refusal(403, `Resource not accessible by ${holder}`, {
    headers: { "x-accepted-github-permissions": accepted },
  });
}

/** Drafts and other things that only people who may push can see. */
export function maySeeDrafts(token: Token): boolean {
  return token.push && has(token, "contents", "write");
}
