import { isNetwork } from "../address-rule.ts";
import { isHeaderValue } from "../assertions/headers.ts";
import type { HttpCheck } from "./http-check.ts";
import { requestsOf, stepProblems } from "./http-steps.ts";
import type { CheckProblem } from "./probe.ts";
import { tlsProblems } from "./tls-keys.ts";

/** What does not go together in an HTTP check, or cannot be sent once its placeholders are filled. */
export function httpProblems(check: HttpCheck): readonly CheckProblem[] {
  const isTls = requestsOf(check).some(({ url }) => /^https:/i.test(url));
  return [
    ...tlsProblems(check, isTls, "Ask by `https://`, or leave it out."),
    ...redirectProblems(check),
    ...bodyProblems(check),
    ...stepProblems(check),
    ...(check.address ?? [])
      .filter((one) => !isNetwork(one))
      .map((one) => ({
        key: "address",
        problem: `has \`${one}\`, which is no address and no network`,
        write: "Write an address, or a network such as `203.0.113.0/24`.",
      })),
  ];
}

function redirectProblems(check: HttpCheck): readonly CheckProblem[] {
  if (check["redirect-hosts"].length === 0 || check.redirects > 0) return [];
  return [
    {
      key: "redirect-hosts",
      problem: "has no effect, since no redirect is followed",
      write: "Add `redirects: 1`.",
    },
  ];
}

function bodyProblems(check: HttpCheck): readonly CheckProblem[] {
  return requestsOf(check).flatMap((request, at) => {
    const place = at === 0 ? "" : `steps.${at - 1}.`;
    const wanted = (["contains", "matches", "json"] as const).filter((key) => request[key] !== undefined);
    const unsendable = Object.entries(request.headers).filter(([, value]) => !isHeaderValue(value));
    return [
      ...(request.method === "HEAD" ? wanted : []).map((key) => ({
        key: `${place}${key}`,
        problem: "is about a body, and an answer to `HEAD` has none",
        write: "Write `method: GET`.",
      })),
      ...unsendable.map(([name]) => ({
        key: `${place}headers.${name}`,
        problem: "has a line break or a character that no header may have",
        write: "Write it in one line of plain characters.",
      })),
    ];
  });
}
