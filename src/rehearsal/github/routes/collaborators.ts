import { type Answer, type Call, ok, Refusal } from "../exchange.ts";
import { renderUser } from "../render/user.ts";
import { route } from "../router.ts";
import type { Right } from "../state/records.ts";
import { rightsOf } from "../state/rights.ts";

/** What people may do in the repository. GitHub docs: reading metadata, which every token may, is enough. */
export const collaboratorRoutes = [route("GET", "/collaborators/{username}/permission", {}, getPermission)];

function getPermission({ repository, token, params }: Call): Answer {
  if (token.type === "User" && !token.push)
    throw new Refusal(403, "Must have push access to view collaborator permission.");
  const wanted = (params["username"] ?? "").toLowerCase();
  const account = [...repository.accounts.values()].find(({ login }) => login.toLowerCase() === wanted);
  // unverified: an app is no user to this route.
  if (account === undefined || account.type !== "User") throw new Refusal(404, `${wanted} is not a user`);
  const { permission, role } = rightsOf(repository, account);
  const user = { ...renderUser(repository, account), role_name: role, permissions: flags(permission, role) };
  return ok({ permission, role_name: role, user });
}

function flags(permission: Right["permission"], role: string) {
  const isAdmin = permission === "admin";
  const mayPush = isAdmin || permission === "write";
  return {
    pull: permission !== "none",
    triage: mayPush || role === "triage",
    push: mayPush,
    maintain: isAdmin || role === "maintain",
    admin: isAdmin,
  };
}
