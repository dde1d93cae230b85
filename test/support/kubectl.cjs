// Stands for kubectl, its plugin argo-rollouts, and the controllers behind them. It takes what these take and nothing
// else. Beside it lie `cluster.json`, the objects as their platform's API prints them, and `calls.jsonl`.
const { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { parseArgs } = require("node:util");

const argv = process.argv.slice(2);
const placeOfCluster = join(__dirname, "cluster.json");
const placeOfLock = join(__dirname, "lock");
// An API server takes changes one after another, and so does this: a probe and a way back ask at the same time.
takeTurn();
process.on("exit", () => rmSync(placeOfLock, { force: true }));
const cluster = JSON.parse(readFileSync(placeOfCluster, "utf8"));
appendFileSync(join(__dirname, "calls.jsonl"), `${JSON.stringify(argv)}\n`);
if (argv[0] === "argo" && argv[1] === "rollouts") plugin(argv.slice(2));
else builtIn(argv);
keep();

function takeTurn() {
  for (;;) {
    try {
      return writeFileSync(placeOfLock, String(process.pid), { flag: "wx" });
    } catch {
      if (isLeftBehind()) rmSync(placeOfLock, { force: true });
      else wait(5);
    }
  }
}

// Whoever held it may have been ended, as a probe is whose gate has its verdict.
function isLeftBehind() {
  try {
    const holder = Number(readFileSync(placeOfLock, "utf8"));
    return holder > 0 && !isAlive(holder);
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

// Whole or not at all: a reader that comes later must find an object.
function keep() {
  writeFileSync(`${placeOfCluster}.new`, JSON.stringify(cluster));
  renameSync(`${placeOfCluster}.new`, placeOfCluster);
}

function wait(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function plugin(args) {
  const { verb, rest, flags } = parsed(args, {
    abort: [],
    "set image": [],
    status: ["timeout", "watch"],
  });
  const rollout = found("rollout", rest[0], flags.namespace);
  if (verb === "abort") {
    if (rollout.image !== rollout.stable) rollout.phase = "Degraded";
    return say(`rollout '${rest[0]}' aborted`);
  }
  if (verb === "set image") {
    const [container, image, ...more] = (rest[1] ?? "").split("=");
    if (rest.length !== 2 || image === undefined || more.length > 0) usage();
    if (container !== "app") fail(`Error: unable to find container named "${container}"`);
    rollout.image = image;
    rollout.phase = "Progressing";
    return say(`rollout "${rest[0]}" image updated`);
  }
  if (rest.length !== 1) usage();
  if (flags.timeout !== undefined && !/^\d+[smh]$/.test(flags.timeout)) usage();
  // The controller has looked by the second time, and goes to nothing but what ran before.
  rollout.asked = (rollout.asked ?? 0) + 1;
  if (rollout.phase === "Degraded") fail("Error: The rollout is in a degraded state with message: aborted");
  if (rollout.image === rollout.stable && rollout.asked > 1) rollout.phase = "Healthy";
  if (rollout.phase !== "Healthy") fail("Error: Rollout status watch exceeded timeout");
  say("Healthy");
}

function builtIn(args) {
  const { verb, rest, flags } = parsed(args, {
    get: ["output", "context"],
    patch: ["type", "patch"],
    exec: [],
    "set image": [],
    "rollout status": ["timeout"],
  });
  if (verb === "get") return get(rest, flags);
  if (verb === "patch") {
    if (rest[0] !== "canaries.flagger.app" || flags.type !== "merge") usage();
    const canary = found("canary", rest[1], flags.namespace);
    canary.skipAnalysis = JSON.parse(flags.patch).spec.skipAnalysis;
    if (canary.skipAnalysis) cluster.primary = cluster.target;
    return say(`canary.flagger.app/${rest[1]} patched`);
  }
  if (verb === "exec") {
    if (rest[0] !== "deploy/flagger-loadtester" || flags.namespace !== "test")
      absent("deployments.apps", rest[0]);
    const url = rest.at(-1);
    const { name, namespace } = JSON.parse(rest[rest.indexOf("--data") + 1]);
    if (rest[1] !== "curl" || `${namespace}/${name}` !== "shop/shop")
      fail("command terminated with exit code 22");
    if (!/^http:\/\/localhost:8080\/rollback\/(open|close)$/.test(url)) fail("curl: (22) error: 404");
    cluster.canary.isGateOpen = url.endsWith("/open");
    return;
  }
  if (flags.namespace !== "shop" || !/^deployment\/shop(-primary)?$/.test(rest[0]))
    absent("deployments.apps", rest[0]);
  if (verb === "rollout status") return say(`deployment "${rest[0].slice(11)}" successfully rolled out`);
  const [container, image] = (rest[1] ?? "").split("=");
  if (container !== "app") fail(`error: unable to find container named "${container}"`);
  cluster.target = image;
  say("deployment.apps/shop image updated");
}

function get([kind, name, ...more], { namespace, output = "" }) {
  if (more.length > 0) usage();
  if (kind === "rollouts.argoproj.io" && output === "json") {
    const { phase } = found("rollout", name, namespace);
    return say(readFileSync(join(__dirname, `${phase}.json`), "utf8"));
  }
  if (kind === "canaries.flagger.app") {
    const canary = found("canary", name, namespace);
    follow(canary);
    if (output === "jsonpath={.status.phase}") return process.stdout.write(canary.phase);
    if (output === "json") {
      return say(
        readFileSync(join(__dirname, `${canary.phase}.json`), "utf8").replaceAll("SINCE", canary.since),
      );
    }
  }
  const image = 'jsonpath={.spec.template.spec.containers[?(@.name=="app")].image}';
  if (kind === "deployment" && name === "shop-primary" && namespace === "shop" && output === image) {
    return process.stdout.write(cluster.primary);
  }
  fail(`error: the server doesn't have a resource type "${kind}", or no output format "${output}"`);
}

// Flagger looks once in each interval, here at the third time that it is asked for; then it has come to its verdict,
// or has heard the webhook that says to roll back.
function follow(canary) {
  if (canary.phase !== "Progressing") return;
  const verdict = canary.isGateOpen ? "Failed" : canary.verdict;
  canary.asked = (canary.asked ?? 0) + 1;
  if (verdict === null || canary.asked < 3) return;
  // Its times are of whole seconds: the next one begins after whatever was begun in this one.
  wait(1_000);
  canary.since = `${new Date().toISOString().slice(0, 19)}Z`;
  canary.phase = verdict;
  if (verdict === "Succeeded") cluster.primary = cluster.target;
}

function parsed(args, verbs) {
  const options = {
    namespace: { type: "string", short: "n" },
    output: { type: "string", short: "o" },
    context: { type: "string" },
    type: { type: "string" },
    patch: { type: "string", short: "p" },
    timeout: { type: "string" },
    watch: { type: "boolean", short: "w" },
  };
  let read;
  try {
    read = parseArgs({ args, options, strict: true, allowPositionals: true });
  } catch (error) {
    fail(`error: ${error.message}`);
  }
  const { positionals, values } = read;
  if (positionals[0] === "argo") fail("Error: flags cannot be placed before plugin name: --namespace");
  const verb = Object.keys(verbs).find(
    (one) => one === positionals.slice(0, one.split(" ").length).join(" "),
  );
  if (verb === undefined) fail(`error: unknown command "${positionals.join(" ")}"`);
  const strange = Object.keys(values).find((name) => name !== "namespace" && !verbs[verb].includes(name));
  if (strange !== undefined) fail(`error: unknown flag: --${strange}`);
  return { verb, rest: positionals.slice(verb.split(" ").length), flags: values };
}

function found(kind, name, namespace) {
  const object = cluster[kind];
  if (object === undefined || name !== "shop" || namespace !== "shop") absent(kind, name);
  return object;
}

function absent(kind, name) {
  fail(`Error from server (NotFound): ${kind} "${name}" not found`);
}

function usage() {
  fail("error: see 'kubectl --help' for usage");
}

function say(words) {
  console.log(words);
}

function fail(words) {
  console.error(words);
  keep();
  process.exit(1);
}
