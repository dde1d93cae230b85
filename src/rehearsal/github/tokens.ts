import { randomBytes } from "node:crypto";
import { tokenInBasic } from "./git-http/route.ts";
import type { Level, Token } from "./permissions.ts";
import type { Repository } from "./repository.ts";

export interface TokenRequest {
  readonly label: string;
  readonly login: string;
  readonly type: "Bot" | "User";
  readonly permissions: Readonly<Record<string, Level>>;
  /** Push access: true for a Bot, and for a User who may write contents, unless said otherwise. */
  readonly push?: boolean;
}

export interface TokenStore {
  issue(request: TokenRequest): string;
  /** The token of an Authorization header: as the API takes it, or by HTTP Basic, as git sends it. */
  find(authorization: string | undefined): Token | undefined;
}

/** Tokens that were issued for the repository. */
export function tokenStore(repository: Repository): TokenStore {
  const tokens = new Map<string, Token>();
  return {
    issue({ push, ...request }) {
      const value = `ghs_${randomBytes(24).toString("hex")}`;
      const mayPush = push ?? (request.type === "Bot" || request.permissions["contents"] === "write");
      tokens.set(value, { ...request, push: mayPush });
      if (mayPush && request.type === "User") repository.collaborators.add(request.login);
      return value;
    },
    find(authorization = "") {
      const isBasic = /^basic /i.test(authorization);
      return tokens.get(
        isBasic ? tokenInBasic(authorization) : authorization.replace(/^(bearer|token) /i, ""),
      );
    },
  };
}
