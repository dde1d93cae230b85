import type { Account } from "../state/records.ts";

/** Who did something. GraphQL names an app's account without the suffix that REST gives it. */
export function renderActor({ login, type }: Account): object {
  return { __typename: type, login: type === "Bot" ? login.replace("[bot]", "") : login };
}
