import type { Description } from "./description.ts";
import { type Answer, type Call, NotEmbedded, Refusal } from "./exchange.ts";
import { answerGraphql } from "./graphql/answer.ts";
import { demand } from "./permissions.ts";
import type { Route } from "./router.ts";
import { issueState } from "./state/issue-state.ts";

/** What came of a request: its answer, what it broke, and whether it changed anything. */
export interface Outcome {
  readonly answer: Answer;
  readonly violations: readonly string[];
  readonly wrote: boolean;
}

/** Runs a REST route, with the request and the answer held against GitHub's description. */
export function handleRest(description: Description, route: Route, call: Call): Outcome {
  const { method, template } = route;
  const { faults, limits } = description.request(method, template, call.query, call.json);
  if (faults.length > 0) return broken(faults.map((fault) => `request: ${fault}`));
  const { answer, violations } = attempt(() => {
    demand(call.token, route.needs);
    if (!route.isRead && isArchived(call)) throw new Refusal(403, readOnly);
    return route.handle(call);
  });
  const accepted = answer.status < 400 ? limits.map((limit) => `accepted beyond a limit: ${limit}`) : [];
  const wrong =
    answer.raw === undefined && violations.length === 0
      ? description.response(method, template, answer.status, answer.body).map((fault) => `answer: ${fault}`)
      : [];
  const all = [...violations, ...accepted, ...wrong];
  return all.length > 0
    ? broken(all)
    : { answer, violations: [], wrote: !route.isRead && answer.status < 300 };
}

/** Runs a GraphQL request. Its types are checked where it is executed. */
export function handleGraphql(call: Call): Outcome {
  let wrote = false;
  const { answer, violations } = attempt(() => {
    if (isArchived(call) && isMutation(call))
      return { status: 200, body: { data: null, errors: [forbidden] } };
    const given = answerGraphql(call);
    wrote = given.wrote;
    return given.answer;
  });
  return violations.length > 0 ? broken(violations) : { answer, violations: [], wrote };
}

// An archived repository takes no change from anybody. unverified: how GraphQL says it.
const readOnly = "Repository was archived so is read-only.";
const forbidden = { type: "FORBIDDEN", path: [], message: readOnly };

function isArchived({ repository }: Call): boolean {
  return issueState(repository).isArchived;
}

function isMutation({ json }: Call): boolean {
  const query = typeof json === "object" && json !== null && "query" in json ? json.query : "";
  return /^\s*mutation\b/.test(String(query));
}

/** The answer to an exchange that must fail the test that made it. */
export function broken(violations: readonly string[], status = 500): Outcome {
  return { answer: { status, body: { message: violations.join("\n") } }, violations, wrote: false };
}

function attempt(run: () => Answer): { answer: Answer; violations: readonly string[] } {
  try {
    return { answer: run(), violations: [] };
  } catch (error) {
    if (error instanceof Refusal) return { answer: error.answer, violations: [] };
    const text =
      error instanceof NotEmbedded ? `not embedded: ${error.message}` : `${(error as Error).stack}`;
    return { answer: { status: 500 }, violations: [text] };
  }
}
