import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { effectsOf, type Use } from "./expressions.ts";
import { itemsOf } from "./items.ts";
import { type Ending, emit, enter, type Run, valueAt } from "./run.ts";
import { type Chain, type FunctionValue, type Link, UNKNOWN } from "./value.ts";

/** Goes through what a chain of calls does. */
export function chainEffects(chain: Chain, run: Run, use: Use): Ending {
  const cut = chain.links.findIndex((link) => isContinuation(link, run));
  const head = cut < 0 ? chain : { ...chain, links: chain.links.slice(0, cut) };
  const ending = awaitedArguments(head, run) ?? headEffects(head, run, cut < 0 ? use : "used");
  if (ending !== null || cut < 0) return ending;
  for (const [index, link] of chain.links.slice(cut).entries()) {
    const before = { ...chain, links: chain.links.slice(0, cut + index) };
    const after = continuation(link, before, run, use);
    if (after !== null) return after;
  }
  return null;
}

// `.then(() => …)`, and the methods of arrays that call back.
function isContinuation(link: Link, run: Run): boolean {
  if (link.args === null) return false;
  if (/^(?:then|finally|catch|asCallback)$/.test(link.name)) return true;
  return EACH.has(link.name) && functionIn(link, run) !== null;
}

const EACH = new Set([
  "map",
  "forEach",
  "flatMap",
  "filter",
  "reduce",
  "reduceRight",
  "every",
  "some",
  "find",
]);

function continuation(link: Link, before: Chain, run: Run, use: Use): Ending {
  const fn = functionIn(link, run);
  // What runs only after a failure takes nothing back.
  if (fn === null || link.name === "catch" || link.name === "asCallback") return null;
  // `sequelize.transaction().then((transaction) => …)`: what is handed on comes from the tool.
  if (!EACH.has(link.name)) return enter(run, fn, [before.root.kind === "handle" ? before : UNKNOWN]);
  const items =
    before.root.kind === "value" && before.links.length === 0 ? itemsOf(before.root.value, run) : null;
  const isDiscarded = link.name === "forEach" || (link.name === "map" && use === "discarded");
  const { thrownAt } = run.seen;
  let ending: Ending = null;
  for (const item of items ?? [UNKNOWN]) {
    const given = /^reduce/.test(link.name) ? [UNKNOWN, item] : [item];
    ending = enter(run, fn, given, { isDiscarded });
    if (ending !== null) break;
  }
  if (items === null) run.seen.thrownAt = thrownAt;
  return items === null ? null : ending;
}

function functionIn({ args, scope }: Link, run: Run): FunctionValue | null {
  const value = valueAt(run, args?.[0], scope);
  return value.kind === "function" ? value : null;
}

function headEffects(chain: Chain, run: Run, use: Use): Ending {
  const call = chain.links.find(({ args }) => args !== null);
  // Where it may begin elsewhere in the file, the last call is the one that stands here.
  const line = chain.links.findLast(({ args }) => args !== null)?.line;
  if (call === undefined || line === undefined) return null;
  const { root } = chain;
  switch (root.kind) {
    case "handle":
      return handleEffects(chain, run, use, line);
    case "global":
      return globalEffects(chain, root.name, run, call, line);
    case "value":
      return root.value.kind === "function" ? functionEffects(root.value, chain, run) : null;
    case "unknown": {
      const isHarmless = chain.links.every(({ name, args }) => args === null || HARMLESS_METHODS.has(name));
      if (!isHarmless) emit(run, { kind: "opaque", line });
      return null;
    }
    default:
      return root satisfies never;
  }
}

function handleEffects(chain: Chain, run: Run, use: Use, line: number): Ending {
  if (use === "discarded" && run.dialect.isLazy?.(chain) === true) {
    run.seen.neverRunAt ??= line;
    return null;
  }
  const ending = run.dialect.read(chain, run);
  if (ending !== "unknown") return ending;
  emit(run, { kind: "opaque", line });
  return null;
}

function functionEffects(fn: FunctionValue, chain: Chain, run: Run): Ending {
  const [call] = chain.links;
  if (call === undefined || call.args === null) return null;
  // `fn.call(this, knex)` hands `this` over first.
  const args = call.name === "call" ? call.args.slice(1) : call.args;
  const given = args.map((arg) => valueAt(run, arg, call.scope));
  for (const arg of args) {
    const ending = effectsOf(arg, call.scope, run, "used");
    if (ending !== null) return ending;
  }
  return enter(run, fn, given);
}

function globalEffects(chain: Chain, name: string, run: Run, call: Link, line: number): Ending {
  if (name === "Promise") return promiseEffects(run, call);
  const known = run.dialect.readGlobal === undefined ? "unknown" : run.dialect.readGlobal(chain, run);
  if (known !== "unknown") return known;
  if (name === "super") {
    const reason = "It calls the class that it extends, and what that does cannot be seen here.";
    run.seen.problem ??= { reason, line };
    return null;
  }
  if (!isHarmless(chain, name, run)) emit(run, { kind: "opaque", line });
  return null;
}

// What is handed the tool's own handle may do anything with it, whatever its name.
function isHarmless({ links }: Chain, name: string, run: Run): boolean {
  const [first, ...more] = links;
  if (name === "require") {
    const required = valueAt(run, first?.args?.[0], run.program.scope);
    const isOfNode =
      required.kind === "text" && /^(?:node:)?(?:fs|path|crypto|util|url|os)(?:\/|$)/.test(required.text);
    return isOfNode || more.every(({ args }) => args === null);
  }
  if (/^(?:console|logger|log)$/i.test(name)) return true;
  if (!HARMLESS.has(name)) return false;
  return !links.some(({ args, scope }) =>
    (args ?? []).some((arg) => {
      const value = valueAt(run, arg, scope);
      return (
        value.kind === "chain" &&
        value.root.kind === "handle" &&
        !value.links.some(({ args: given }) => given)
      );
    }),
  );
}

function promiseEffects(run: Run, call: Link): Ending {
  if (call.name === "reject") {
    run.seen.thrownAt ??= call.line;
    return "thrown";
  }
  for (const arg of call.args ?? []) {
    const ending = effectsOf(arg, call.scope, run, "used");
    if (ending !== null) return ending;
  }
  return null;
}

// `f(await knex("a").del())` has done it before the call.
function awaitedArguments({ links }: Chain, run: Run): Ending {
  for (const { args, scope } of links) {
    for (const arg of args ?? []) {
      const ending = isAwaited(arg) ? effectsOf(arg, scope, run, "used") : null;
      if (ending !== null) return ending;
    }
  }
  return null;
}

function isAwaited({ type }: SyntaxNode): boolean {
  return type === "await_expression";
}

const HARMLESS = new Set(
  `Array BigInt Boolean Date Error JSON Map Math Number Object RegExp Set String Symbol URL Buffer console
decodeURIComponent encodeURIComponent parseFloat parseInt process require path fs join resolve dirname readFileSync
readFile fileURLToPath debug chalk structuredClone setTimeout crypto randomUUID uuid uuidv4 v4 nanoid dayjs moment
format isNaN`.split(/\s+/),
);

const HARMLESS_METHODS = new Set(
  `at concat entries filter find findIndex flat flatMap forEach get has includes indexOf join keys length map match
padEnd padStart pop push reduce replace replaceAll reverse set shift slice some sort splice split startsWith substring
toISOString toLowerCase toString toUpperCase trim trimEnd trimStart unshift values then catch finally every endsWith
info warn error debug log`.split(/\s+/),
);
