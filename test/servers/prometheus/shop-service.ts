import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A small service with metrics, that can be broken. */
export interface ShopService {
  /** `host:port`, as a scrape configuration has it. */
  readonly target: string;
  /** Requests since it started, by version and whether they failed; added to at each scrape. */
  perScrape(version: "old" | "new", requests: { readonly good: number; readonly failed: number }): void;
  /** Further lines of the exposition, in place of those before. */
  expose(lines: readonly string[]): void;
  /** Sets all counters to zero, as a new process does. */
  restart(): void;
  close(): Promise<void>;
}

/** Starts the service on a free loopback port. */
export async function startShop(): Promise<ShopService> {
  const rates = new Map<string, { readonly good: number; readonly failed: number }>();
  const totals = new Map<string, { readonly good: number; readonly failed: number }>();
  let further: readonly string[] = [];
  const server = createServer((_request, response) => {
    for (const [version, rate] of rates) {
      const { good, failed } = totals.get(version) ?? { good: 0, failed: 0 };
      totals.set(version, { good: good + rate.good, failed: failed + rate.failed });
    }
    const counters = [...totals].flatMap(([version, { good, failed }]) => [
      `requests_total{version="${version}",code="200"} ${good}`,
      `requests_total{version="${version}",code="500"} ${failed}`,
    ]);
    response.setHeader("content-type", "text/plain; version=0.0.4");
    response.end(["# TYPE requests_total counter", ...counters, ...further, ""].join("\n"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    target: `127.0.0.1:${port}`,
    perScrape: (version, requests) => {
      rates.set(version, requests);
    },
    expose: (lines) => {
      further = lines;
    },
    restart: () => {
      totals.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
