import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A service behind a router that sends a share of the requests to each of two releases. */
export interface SplitService {
  readonly url: string;
  /** Every share of the old release that was set, in percent. */
  readonly set: readonly number[];
  /** Whether the feature that is broken is on; the new release is well without it. */
  readonly feature: { on: boolean };
  close(): Promise<void>;
}

export interface SplitOptions {
  /** Percent of the old release at the beginning; none when left out. */
  readonly share?: number;
  /** Whether the old release is well. */
  readonly isOldWell: boolean;
  /** How many times a share is reported as before once it was set, as slow routers do. */
  readonly slowReads?: number;
}

/**
 * Starts it on a loopback port. `PUT /weight` with `{ share }` sets the percent of the old release, or with `{ canary }` that of the new one; `GET /weight` tells
 * the old one's;
 * `PUT /feature` with `{ on }`; `GET /health` is answered by either release in exact proportion.
 */
export async function startSplitService({
  share: first = 0,
  isOldWell,
  slowReads = 0,
}: SplitOptions): Promise<SplitService> {
  const set: number[] = [];
  const feature = { on: true };
  let [share, told, behind, old] = [first, first, 0, 0];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const part of request.setEncoding("utf8")) text += part;
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    const path = `${request.method} ${request.url}`;
    if (path === "GET /weight") {
      if (behind > 0) behind -= 1;
      else told = share;
      return answer(200, { share: told });
    }
    if (path === "PUT /weight") {
      const wanted = JSON.parse(text);
      share = "canary" in wanted ? 100 - Number(wanted.canary) : Number(wanted.share);
      set.push(share);
      behind = slowReads;
      return answer(202, {});
    }
    if (path === "PUT /feature") {
      feature.on = JSON.parse(text).on === true;
      return answer(200, feature);
    }
    if (path !== "GET /health") return answer(404, {});
    // The fraction is carried on, so that every share is met to the request.
    old += share / 100;
    const isOld = old >= 1 - 1e-9;
    if (isOld) old -= 1;
    return answer((isOld ? isOldWell : !feature.on) ? 200 : 503, { release: isOld ? "old" : "new" });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set,
    feature,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
