const names = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"] as const;

/**
 * Lets all that this process asks over HTTP go through the proxies that its environment names, as curl and git do; what is
 * on this machine is asked directly. Answers sentences about proxies that cannot be used, without their addresses, in which
 * passwords may stand.
 */
export function followProxies(environment: NodeJS.ProcessEnv): readonly string[] {
  const given = names.filter((name) => (environment[name] ?? "") !== "");
  const exceptions = (environment["no_proxy"] ?? environment["NO_PROXY"] ?? "").split(/[\s,]+/);
  if (given.length === 0 || exceptions.includes("*")) return [];
  const usable = given.filter((name) => isHttp(environment[name] ?? ""));
  const warnings = given
    .filter((name) => !usable.includes(name))
    .map((name) => `\`${name}\` names no proxy that can be used. Write it as \`http://host:port\`.`);
  if (usable.length === 0) return warnings;
  // Loaded here alone: without a proxy no step pays for it.
  const { setGlobalProxyFromEnv } = process.getBuiltinModule("node:http");
  // Node's documentation: since 24.14. Before, Node itself reads the variables when this is set as it starts.
  if (typeof setGlobalProxyFromEnv !== "function") {
    if (environment["NODE_USE_ENV_PROXY"] === "1") return warnings;
    const seen = `Node ${process.versions.node} of this runner uses no proxy by itself.`;
    return [...warnings, `${seen} Write \`NODE_USE_ENV_PROXY: 1\` under \`env:\` of the step.`];
  }
  setGlobalProxyFromEnv({
    ...Object.fromEntries(usable.map((name) => [name, environment[name]])),
    NO_PROXY: [...exceptions.filter(Boolean), ...thisMachine].join(","),
  });
  return warnings;
}

const thisMachine = ["localhost", "127.0.0.1", "[::1]"];

function isHttp(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}
