import { flagRoutes } from "./flag-routes.ts";
import { openFlags } from "./flags.ts";
import { type Call, isRefusal, refusal, type Said } from "./route.ts";
import { serviceRoutes } from "./service-routes.ts";
import type { Services } from "./services.ts";

export interface Reply {
  readonly status: number;
  readonly body: object;
}

/** Answers requests for services and flags; whoever moves users must show the token. */
export function openRoutes(services: Services, token: string): (call: Call) => Promise<Reply> {
  const routes = [...serviceRoutes(services), ...flagRoutes(openFlags())];
  return async (call) => {
    const said = await sayTo(call);
    return isRefusal(said)
      ? { status: said.status, body: { error: said.error } }
      : { status: 200, body: said };
  };

  function sayTo(call: Call): Promise<Said> | Said {
    const there = routes.filter(({ path }) => path.test(call.path));
    const route = there.find(({ method }) => method === call.method);
    if (there.length === 0) return refusal(404, `There is nothing at ${call.path}.`);
    if (route === undefined) return refusal(405, `${call.method} is not known here.`);
    if (route.access === "closed" && call.authorization !== `Bearer ${token}`)
      return refusal(401, "This needs the platform's token.");
    const [, name = "", part = ""] = route.path.exec(call.path) ?? [];
    return route.answer(name, call, part);
  }
}
