import type { Call } from "../exchange.ts";

/** What resolvers below the roots may need: the request, and its repository as `Query.repository` renders it. */
export interface GraphqlContext {
  readonly call: Call;
  readonly repository: () => object;
}
