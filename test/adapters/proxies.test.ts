import { expect, test } from "vitest";
import { followProxies } from "../../src/adapters/proxies.ts";

// What a proxy that can be used changes for the whole process is seen in the step's own process: test/hosts/proxies.test.ts.
test.each<[NodeJS.ProcessEnv, readonly string[]]>([
  [{}, []],
  [{ HTTP_PROXY: "", https_proxy: "" }, []],
  [{ HTTPS_PROXY: "proxy:3128", NO_PROXY: "localhost, *" }, []],
  [
    { HTTPS_PROXY: "proxy:3128", http_proxy: "socks5://grace:hunter2@proxy:1080" },
    [
      "`http_proxy` names no proxy that can be used. Write it as `http://host:port`.",
      "`HTTPS_PROXY` names no proxy that can be used. Write it as `http://host:port`.",
    ],
  ],
])("of %j nothing is used, and what cannot be is named without its address", (environment, warnings) => {
  expect(followProxies(environment)).toEqual(warnings);
});
