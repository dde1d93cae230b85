export const id = 496;
export const ids = [496];
export const modules = {

/***/ 3525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/policy/glob.js
var glob = __webpack_require__(34163);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
;// CONCATENATED MODULE: ./build/core/deployment/parity.js



/** What of two environments' keys is in only one of them. Keys that are not known are not equal. */
function compareConfigKeys(own, other, ignore) {
    for (const { environment, keys } of [own, other]) {
        if (keys.kind === "unknown")
            return { kind: "unknown", environment, problem: keys.problem };
    }
    const isIgnored = (0,glob/* matchesAny */._)(ignore);
    const without = (some, others) => [...namesOf(some)].filter((key) => !namesOf(others).has(key) && !isIgnored(key)).sort();
    return {
        kind: "compared",
        environment: own.environment,
        other: other.environment,
        missing: without(other.keys, own.keys),
        extra: without(own.keys, other.keys),
    };
}
/** Why a deploy is refused for its environment's keys; `override` is what a person may do about it. */
function parityRefusals(parity, override) {
    if (parity === null)
        return [];
    const environment = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(parity.environment), 100);
    if (parity.kind === "unknown") {
        const problem = `The configuration keys of ${environment} are not known: ${parity.problem}.`;
        const write = `Mend the command of \`deploy.parity\`, which prints the names of keys and nothing else, or ${override}.`;
        return [{ code: "no-parity", problem, write }];
    }
    const { missing } = parity;
    if (missing.length === 0)
        return [];
    const other = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(parity.other), 100);
    const what = missing.length === 1 ? "a configuration key" : `${missing.length} configuration keys`;
    const problem = `${environment} lacks ${what} that ${other} has: ${keyList(missing)}.`;
    const write = `Set ${missing.length === 1 ? "it" : "them"} there, list in \`deploy.parity.ignore\` what it does not need, or ${override}.`;
    return [{ code: "no-parity", problem, write }];
}
/** Names of keys for a person to read, 20 at most. */
function keyList(keys) {
    const named = keys.slice(0, mostNamed).map((key) => (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(key), 100));
    const more = keys.length - named.length;
    return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
const mostNamed = 20;
function namesOf(keys) {
    return keys.kind === "keys" ? keys.keys : new Set();
}

// EXTERNAL MODULE: ./build/core/gate/unjudged.js
var unjudged = __webpack_require__(49476);
// EXTERNAL MODULE: ./build/core/release/artifact-report.js
var artifact_report = __webpack_require__(58431);
// EXTERNAL MODULE: ./build/core/release/artifact-standing.js
var artifact_standing = __webpack_require__(45429);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/flows/deployment/add-mark.js
var add_mark = __webpack_require__(69081);
;// CONCATENATED MODULE: ./build/core/deployment/config-keys.js
/**
 * Reads one key per line, a JSON array of texts, or the keys of a JSON object. What is no name of a key makes all of it
 * unknown, and is not shown: it may be a value.
 */
function readConfigKeys(output) {
    const text = output.replace(/^\uFEFF/, "").trim();
    if (text === "")
        return unknown("it printed nothing");
    if (text.startsWith("{") || text.startsWith("["))
        return keysOfJson(text);
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    const strange = lines.findIndex((line) => line !== "" && !isKey(line));
    if (strange >= 0)
        return unknown(`line ${strange + 1} of what it printed is no name of a key`);
    return { kind: "keys", keys: new Set(lines.filter((line) => line !== "")) };
}
function keysOfJson(text) {
    const seen = parsed(text);
    if (seen === undefined)
        return unknown("what it printed begins like JSON and is none");
    if (typeof seen !== "object" || seen === null)
        return unknown("it printed neither a list nor an object");
    const names = Array.isArray(seen) ? seen : Object.keys(seen);
    if (names.length === 0)
        return unknown("it printed no key");
    const keys = names.filter((name) => typeof name === "string").filter(isKey);
    if (keys.length < names.length) {
        const strange = names.findIndex((name) => typeof name !== "string" || !isKey(name));
        return unknown(`entry ${strange + 1} of the JSON that it printed is no name of a key`);
    }
    return { kind: "keys", keys: new Set(keys) };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
// `KEY=value` is none, and a line of a value that has several is hardly one.
function isKey(name) {
    return /^[A-Za-z0-9_/][A-Za-z0-9_.:/[\]-]{0,199}$/.test(name);
}
function unknown(problem) {
    return { kind: "unknown", problem };
}

// EXTERNAL MODULE: ./build/core/policy/policy-path.js
var policy_path = __webpack_require__(62983);
// EXTERNAL MODULE: ./build/core/rollback/fill.js + 1 modules
var fill = __webpack_require__(91707);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
;// CONCATENATED MODULE: ./build/flows/deployment/compare-environments.js





const maxBytes = 1_048_576;
/**
 * Asks for the configuration keys of both environments and compares them. What the command prints is never logged: it may
 * print values, and of what it prints as names no known secret is shown. Throws POLICY_INVALID for a rule that compares nothing, before anything is run.
 */
async function compareEnvironments(ports, environment, rule, release) {
    const at = `\`environments.${environment}.deploy.parity\``;
    if (rule.with === environment) {
        const problem = "compares the environment with itself.";
        throw (0,errors/* policyInvalid */.IO)(policy_path/* policyPath */.k, [{ subject: at, problem, write: "Name another one in `with`." }]);
    }
    const own = filledCommand(rule, release, environment, at);
    const other = filledCommand(rule, release, rule.with, at);
    const [ownKeys, otherKeys] = await Promise.all([
        askKeys(ports, { environment, argv: own }, rule, release),
        askKeys(ports, { environment: rule.with, argv: other }, rule, release),
    ]);
    const parity = withoutSecrets(ports, compareConfigKeys({ environment, keys: ownKeys }, { environment: rule.with, keys: otherKeys }, rule.ignore));
    if (parity.kind === "compared") {
        ports.log.info(`configuration keys: ${parity.missing.length} of \`${rule.with}\` are missing in \`${environment}\``);
        if (parity.extra.length > 0)
            ports.log.info(`only \`${environment}\` has the configuration keys ${keyList(parity.extra)}`);
    }
    return parity;
}
// A value that looks like a name is compared as it stands, and not shown.
function withoutSecrets({ secrets }, parity) {
    if (parity.kind === "unknown")
        return parity;
    const shown = (keys) => keys.map((key) => secrets.redact(key));
    return { ...parity, missing: shown(parity.missing), extra: shown(parity.extra) };
}
function filledCommand(rule, release, environment, at) {
    const filled = (0,fill/* fill */.GS)(rule.command, (0,fill/* placeholders */.Ft)(release, environment));
    if (filled.kind === "filled")
        return filled.argv;
    const { problem, write } = filled;
    throw (0,errors/* policyInvalid */.IO)(policy_path/* policyPath */.k, [{ subject: `The command of ${at}`, problem: `${problem}.`, write }]);
}
async function askKeys(ports, { environment, argv }, { timeout: timeoutMs }, release) {
    const env = { ROLLBACK_READY_ENVIRONMENT: environment, ROLLBACK_READY_RELEASE: release.tag ?? "" };
    const result = await ports.commands.run({ argv, env, timeoutMs, keepBytes: maxBytes, quiet: true }, ports.signal);
    switch (result.kind) {
        case "exited":
            if (result.code !== 0)
                return compare_environments_unknown(`the command ended with exit code ${result.code}`);
            if (result.stdout === undefined || result.stdout.truncated)
                return compare_environments_unknown("the command printed more than 1 MiB");
            return readConfigKeys(result.stdout.text);
        case "timed-out":
            return compare_environments_unknown(`the command did not end within ${timeoutMs / 1000} s`);
        case "not-started":
            return compare_environments_unknown(`the command did not start (${result.problem.replace(/\.$/, "")})`);
        default:
            return result;
    }
}
function compare_environments_unknown(problem) {
    return { kind: "unknown", problem };
}

// EXTERNAL MODULE: ./build/kernel/without-credentials.js
var without_credentials = __webpack_require__(66219);
// EXTERNAL MODULE: ./build/core/deployment/instant.js
var instant = __webpack_require__(9697);
// EXTERNAL MODULE: ./build/core/deployment/span-words.js
var span_words = __webpack_require__(5850);
;// CONCATENATED MODULE: ./build/core/deployment/backup.js






const backup_form = '`{"id": "…", "checksum": "sha256:<64 hex>", "takenAt": "2026-01-31T04:00:00Z", "restoreVerifiedAt": "…"}`';
const instantForm = "an instant with its zone such as `2026-01-31T04:00:00Z`";
// Clocks of two machines are seldom further apart.
const clockSkewMs = 5 * 60_000;
const hexDigits = {
    md5: 32,
    sha1: 40,
    sha256: 64,
    sha384: 96,
    sha512: 128,
};
/** Judges the text of the input `backup` by the policy. All problems are told at once, with what was seen. */
function backupEvidence(input, now, rule) {
    const text = input?.trim() ?? "";
    if (text === "")
        return refused("The input `backup` is missing, and the policy demands evidence of one.");
    const given = jsonObject(text);
    if (given === null)
        return refused(`The input \`backup\` is ${shown(text)}, which is not a JSON object.`);
    const problems = [
        ...idProblems(given),
        ...checksumProblems(given),
        ...ageProblems(given, now, {
            key: "takenAt",
            maxAgeMs: rule["max-age"],
            missing: "Write when the backup was taken",
            again: "Take a backup before this step, and write when it was taken.",
        }),
        ...ageProblems(given, now, {
            key: "restoreVerifiedAt",
            maxAgeMs: rule["verified-restore-max-age"],
            missing: "Restore a backup somewhere, verify it, and write when that was",
            again: "Restore a backup somewhere, verify it, and write when that was.",
        }),
    ];
    if (problems.length > 0)
        return { kind: "refused", problems };
    const read = Evidence.safeParse(given);
    return read.success ? { kind: "ok", evidence: read.data } : refused("The input `backup` cannot be read.");
}
const Evidence = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().trim(),
    checksum: schemas/* string */.YjP(),
    takenAt: schemas/* string */.YjP(),
    restoreVerifiedAt: schemas/* string */.YjP(),
});
const JsonObject = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
function jsonObject(text) {
    try {
        return JsonObject.safeParse(JSON.parse(text)).data ?? null;
    }
    catch {
        return null;
    }
}
function idProblems(given) {
    const id = given["id"];
    if (typeof id === "string" && id.trim() !== "")
        return [];
    return [{ problem: seenAt(given, "id"), write: "Write the id that your backup tool gave it." }];
}
function checksumProblems(given) {
    const seen = given["checksum"];
    const [, name = "", hex = ""] = /^([a-z0-9]+(?:[+._-][a-z0-9]+)*):((?:[0-9a-f]{2}){4,128})$/i.exec(typeof seen === "string" ? seen : "") ?? [];
    const wanted = hexDigits[name.toLowerCase()];
    if (hex !== "" && (wanted === undefined || wanted === hex.length))
        return [];
    const length = hex === "" ? "" : ` It has ${hex.length} digits, and \`${name}\` has ${wanted}.`;
    const write = "Write the algorithm and the digits, such as `sha256:<64 hexadecimal digits>`.";
    return [{ problem: `${seenAt(given, "checksum")}${length}`, write }];
}
function ageProblems(given, now, demand) {
    const { key, maxAgeMs, missing, again } = demand;
    const seen = given[key];
    const at = typeof seen === "string" ? (0,instant/* readInstant */.Wr)(seen) : null;
    if (at === null)
        return [{ problem: seenAt(given, key), write: `${missing}: ${instantForm}.` }];
    const named = `In \`backup\`, \`${key}\` is ${shown(seen)}`;
    if (at - now > clockSkewMs) {
        const problem = `${named}, ${(0,span_words/* spanWords */.W)(at - now)} in the future.`;
        return [{ problem, write: "Check the clock that wrote it, and its time zone." }];
    }
    if (maxAgeMs === undefined || now - at <= maxAgeMs)
        return [];
    const { age, limit } = (0,span_words/* beyondWords */.P)(now - at, maxAgeMs);
    return [{ problem: `${named}, ${age} ago; the policy allows ${limit}.`, write: again }];
}
function seenAt(given, key) {
    const seen = given[key];
    if (seen !== undefined)
        return `In \`backup\`, \`${key}\` is ${shown(seen)}.`;
    const keys = Object.keys(given).map((one) => shown(one));
    const others = keys.length === 0 ? "is empty" : `has the keys ${keys.slice(0, 10).join(", ")}`;
    return `\`backup\` has no \`${key}\`; it ${others}.`;
}
function shown(seen) {
    const text = typeof seen === "string" ? seen : JSON.stringify(seen);
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)((0,without_credentials/* withoutCredentials */.r)(text)), 80);
}
function refused(problem) {
    return { kind: "refused", problems: [{ problem, write: `Write ${backup_form}.` }] };
}

;// CONCATENATED MODULE: ./build/flows/deployment/deployment-notes.js

/**
 * What a deployment keeps of how it was let in: the evidence of its backup, a person's reason, and what only warned. It is
 * kept on GitHub, where nobody masks what the workflow put into an input; the reason comes without secrets.
 */
function deploymentNotes(ports, { rules, backup, overrideReason }, { overridden, warned }) {
    const evidence = rules?.backup === undefined ? null : backupEvidence(backup, ports.clock.now(), rules.backup);
    return {
        ...(evidence?.kind === "ok"
            ? { backup: { ...evidence.evidence, id: ports.secrets.redact(evidence.evidence.id) } }
            : {}),
        ...(overrideReason === undefined || overridden.length === 0
            ? {}
            : { override: { by: ports.run.actor, reason: overrideReason } }),
        ...(warned.length === 0 ? {} : { warnings: warned.map(({ code, problem }) => ({ code, problem })) }),
    };
}

;// CONCATENATED MODULE: ./build/core/deployment/is-only-warned.js
/** Whether the policy lets a deploy through that is refused for this, with a warning. A person's word never only warns. */
function isOnlyWarned(code, rules) {
    const usual = rules?.enforcement ?? "block";
    switch (code) {
        case "outside-window":
        case "frozen":
            return usual === "warn";
        case "no-backup":
            return (rules?.backup?.enforcement ?? usual) === "warn";
        case "no-parity":
            return (rules?.parity?.enforcement ?? usual) === "warn";
        case "held":
        case "superseded":
        case "paused":
            return false;
        default:
            return code;
    }
}

;// CONCATENATED MODULE: ./build/core/deployment/freeze.js

/** The freeze in force, with the instant from which nothing is frozen; null when there is none. */
function freezeAt(now, freezes) {
    const current = freezes
        .filter((one) => one.from <= now && now < one.until)
        .reduce((last, one) => (last === null || one.until > last.until ? one : last), null);
    if (current === null)
        return null;
    const end = freezes
        .toSorted((a, b) => a.from - b.from)
        .reduce((last, one) => (one.from <= last.until && one.until > last.until ? one : last), current);
    return { reason: current.reason, until: (0,instant/* instantText */.Xx)(end.until), zone: end.zone };
}

// EXTERNAL MODULE: ./build/core/deployment/wall-clock.js
var wall_clock = __webpack_require__(98933);
;// CONCATENATED MODULE: ./build/core/deployment/window.js


const minuteMs = 60_000;
const dayMs = 86_400_000;
// The first day counted from 1970 was a Thursday.
const weekdays = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"];
// Each window opens within a week, or a week later when a change of the clocks, or of the date line, skips it.
const horizonMs = 22 * dayMs;
/**
 * Whether any window is open. A window is open while a clock on a wall of its zone shows a time in it: an hour that the
 * clocks repeat counts twice, one that they skip not at all. A window over midnight belongs to the day it begins on.
 */
function windowAt(now, windows) {
    const next = windows
        .flatMap((one) => {
        const opens = firstOpen(now, one);
        return opens === null ? [] : [{ opens, zone: one["time-zone"] }];
    })
        .reduce((first, one) => (first === null || one.opens < first.opens ? one : first), null);
    if (next === null)
        return { kind: "closed", opensAt: null, zone: "UTC" };
    return next.opens === now
        ? { kind: "open" }
        : { kind: "closed", opensAt: (0,instant/* instantText */.Xx)(next.opens), zone: next.zone };
}
function firstOpen(now, window) {
    const overMidnight = window.to <= window.from ? dayMs : 0;
    for (const { from, until, aheadMs } of (0,wall_clock/* stretches */.Y)(now, now + horizonMs, window["time-zone"])) {
        const [wallFrom, wallUntil] = [from + aheadMs, until + aheadMs];
        for (let day = Math.floor(wallFrom / dayMs) - 1; day * dayMs < wallUntil; day++) {
            if (!window.days.some((one) => one === weekdays[day % 7]))
                continue;
            const opens = day * dayMs + window.from * minuteMs;
            const closes = day * dayMs + window.to * minuteMs + overMidnight;
            if (closes > wallFrom && opens < wallUntil)
                return Math.max(opens, wallFrom) - aheadMs;
        }
    }
    return null;
}

;// CONCATENATED MODULE: ./build/core/deployment/refusals.js








/** Everything that speaks against a deploy, all at once and always in the same order; none means that it may begin. */
function mayDeploy(question) {
    return [
        ...heldRefusal(question),
        ...supersededRefusal(question),
        ...pausedRefusal(question),
        ...windowRefusal(question),
        ...freezeRefusal(question),
        ...backupRefusals(question),
        ...parityRefusals(question.parity, override),
    ];
}
/** Whether the input `override-reason` passes it. A hold, a pause and missing evidence have ways of their own. */
function isOverridable(code) {
    switch (code) {
        case "superseded":
        case "outside-window":
        case "frozen":
        case "no-parity":
            return true;
        case "held":
        case "paused":
        case "no-backup":
            return false;
        default:
            return code;
    }
}
const override = "give this step the input `override-reason`, which is recorded";
function heldRefusal({ held, undoneBy }) {
    if (undoneBy !== null) {
        const problem = `This deployment is being undone: its rollback, deployment ${undoneBy}, was begun and is not finished.`;
        const write = "Run `actions/rollback` again, which finishes it, or deploy in a new run.";
        return [{ code: "held", problem, write }];
    }
    if (held === null)
        return [];
    const problem = `This release is held: it was deployed here as deployment ${held} and rolled back.`;
    const write = "Deploy a release that holds the fix, or lift the hold with `actions/rollback`, `mode: lift` and a `reason`.";
    return [{ code: "held", problem, write }];
}
function supersededRefusal({ supersededBy }) {
    if (supersededBy === null)
        return [];
    const release = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(supersededBy.release), 100);
    const problem = `A newer deploy wins: ${release} was deployed here as deployment ${supersededBy.deployment}.`;
    const write = `Deploy that release or a newer one, go back on purpose with \`actions/rollback\`, or ${override}.`;
    return [{ code: "superseded", problem, write }];
}
function pausedRefusal({ now, pausedBy }) {
    if (pausedBy === null)
        return [];
    const by = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(pausedBy.by), 100);
    const problem = `Deploys are paused by ${by} since ${sinceText(pausedBy.since, now)}: ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(pausedBy.reason))}.`;
    const write = `Ask ${by}, then resume with \`actions/rollback\`, \`mode: resume\` and a \`reason\`.`;
    return [{ code: "paused", problem, write }];
}
function windowRefusal({ now, rules }) {
    if (rules?.windows === undefined)
        return [];
    const state = windowAt(now, rules.windows);
    if (state.kind === "open")
        return [];
    const until = state.opensAt === null ? "" : ` until ${untilText(state.opensAt, state.zone, now)}`;
    const problem = `Deploys are outside of the policy's windows${until}.`;
    return [{ code: "outside-window", problem, write: `Run this again then, or ${override}.` }];
}
function freezeRefusal({ now, rules }) {
    const frozen = freezeAt(now, rules?.freezes ?? []);
    if (frozen === null)
        return [];
    const reason = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(frozen.reason));
    const problem = `Deploys are frozen until ${untilText(frozen.until, frozen.zone, now)}: ${reason}.`;
    return [{ code: "frozen", problem, write: `Run this again then, or ${override}.` }];
}
function backupRefusals({ now, rules, backup }) {
    if (rules?.backup === undefined)
        return [];
    const reading = backupEvidence(backup, now, rules.backup);
    return reading.kind === "ok" ? [] : reading.problems.map((one) => ({ code: "no-backup", ...one }));
}
function untilText(at, zone, now) {
    const ms = Date.parse(at);
    const utc = zone === "UTC" ? "" : `${at}, `;
    return `${(0,instant/* localText */.lt)(ms, zone)} (${utc}in ${(0,span_words/* spanWords */.W)(ms - now)})`;
}
function sinceText(at, now) {
    const ms = Date.parse(at);
    return Number.isNaN(ms)
        ? (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(at), 40)
        : `${(0,instant/* localText */.lt)(ms, "UTC")} (${(0,span_words/* spanWords */.W)(Math.max(0, now - ms))} ago)`;
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./build/core/rollback/package-of.js
var package_of = __webpack_require__(80917);
// EXTERNAL MODULE: ./build/core/rollback/target.js
var target = __webpack_require__(578);
;// CONCATENATED MODULE: ./build/core/deployment/superseded.js



/**
 * What makes a deploy come too late, or null. For a run that is run again: any deploy after its own. For a new one: a
 * greater version of the same package that stands there now, neither failed nor rolled back. `history` is newest first.
 */
function supersededBy(history, wanted) {
    const deploys = history.filter((past) => past.kind !== "rollback" && past.isOurs && (0,target/* isOfSamePackage */.aZ)(past, wanted));
    const { own } = wanted;
    if (own !== null) {
        const later = deploys.find((past) => past.deployment > own);
        return later === undefined ? null : { deployment: later.deployment, release: (0,target/* nameOf */.Vb)(later) };
    }
    const standing = deploys.find((past) => !past.failedGate && !past.rolledBack);
    if (standing === undefined || !isGreater(standing.release, wanted.release))
        return null;
    return { deployment: standing.deployment, release: (0,target/* nameOf */.Vb)(standing) };
}
function isGreater(a, b) {
    const [first, second] = [versionOf(a), versionOf(b)];
    return first !== null && second !== null && semver.gt(first, second);
}
function versionOf(tag) {
    return tag === null ? null : semver.valid(tag.slice((0,package_of/* packageOf */.w)(tag)?.length ?? 0));
}

// EXTERNAL MODULE: ./build/core/rollback/claim.js
var rollback_claim = __webpack_require__(38027);
// EXTERNAL MODULE: ./build/core/rollback/environment-history.js
var environment_history = __webpack_require__(36243);
// EXTERNAL MODULE: ./build/core/rollback/holds.js
var holds = __webpack_require__(26397);
// EXTERNAL MODULE: ./build/core/rollback/pause.js
var rollback_pause = __webpack_require__(72797);
// EXTERNAL MODULE: ./build/flows/rollback/claim-environment.js
var claim_environment = __webpack_require__(61967);
// EXTERNAL MODULE: ./build/flows/rollback/pause-environment.js
var pause_environment = __webpack_require__(1313);
// EXTERNAL MODULE: ./build/flows/deployment/ample-history.js
var ample_history = __webpack_require__(11512);
;// CONCATENATED MODULE: ./build/flows/deployment/may-deploy.js











const pauseMs = 2_000;
/** A rollback takes less; one that takes longer is looked at by a person. */
const waitedForMs = 600_000;
/** Reads an environment's deployments, its pause and its claim. */
async function seeEnvironment(ports, environment) {
    const { sha256 } = ports.digest;
    const [history, pause, claim] = await Promise.all([
        (0,ample_history/* ampleHistory */._)(ports, environment),
        ports.refNotes.read((0,rollback_pause/* pauseRef */.yj)(environment, sha256)),
        ports.refNotes.read((0,rollback_claim/* claimRef */.Qz)(environment, sha256)),
    ]);
    return { history, pause, claim };
}
/** Everything that speaks against a deploy now, parted by what becomes of it. */
async function judgeWish(ports, seen, wish) {
    const named = { release: wish.release.tag, sha: wish.release.commit };
    // A hold may stand on a deployment that is older than all that were listed.
    const history = (0,environment_history/* environmentHistory */.o)(await (0,ample_history/* withAllOf */.D)(ports, seen.history, wish.environment, wish.release.commit), wish.identity);
    const against = mayDeploy({
        undoneBy: unfinishedUndo(history, wish.own),
        now: ports.clock.now(),
        rules: wish.rules,
        backup: wish.backup,
        parity: wish.parity,
        held: (0,holds/* heldBy */.Vr)(history, named),
        pausedBy: (0,pause_environment/* standingPause */.H)(seen.pause),
        supersededBy: supersededBy(history, { ...named, own: wish.own }),
    });
    const warned = against.filter(({ code }) => isOnlyWarned(code, wish.rules));
    const refusals = against.filter((one) => !warned.includes(one));
    if (wish.overrideReason === undefined)
        return { refusals, overridden: [], warned };
    const overridden = refusals.filter(({ code }) => isOverridable(code));
    return { refusals: refusals.filter((one) => !overridden.includes(one)), overridden, warned };
}
/**
 * Waits until no rollback acts on the environment, and answers with what is seen then; at once when nobody does. Throws
 * ENVIRONMENT_CLAIMED when it does not end.
 */
async function awaitRollback(ports, seen, environment) {
    const deadline = ports.clock.monotonic() + waitedForMs;
    let now = seen;
    for (let waited = false;; waited = true) {
        const claim = await (0,claim_environment/* activeClaim */.$)(ports, now.claim, environment);
        if (claim === null)
            return now;
        if (ports.clock.monotonic() + pauseMs > deadline || ports.signal.aborted) {
            throw (0,errors/* environmentClaimed */.z6)(environment, claim.holder.url, claim.since);
        }
        if (!waited)
            ports.log.info(`waiting: \`${environment}\` is being rolled back by ${claim.holder.url}`);
        await ports.clock.sleep(pauseMs, ports.signal);
        now = await seeEnvironment(ports, environment);
    }
}
// What it has done of the return would be undone by this deploy, and still be on record as done.
function unfinishedUndo(history, own) {
    const found = history.find((past) => past.isUnfinished && past.undoes === own && own !== null);
    return found?.deployment ?? null;
}

// EXTERNAL MODULE: ./build/core/gate/mark.js
var mark = __webpack_require__(89787);
// EXTERNAL MODULE: ./build/core/rollback/payload.js
var payload = __webpack_require__(34729);
// EXTERNAL MODULE: ./build/flows/write-once.js
var write_once = __webpack_require__(78363);
// EXTERNAL MODULE: ./build/flows/deployment/demand-identity.js
var demand_identity = __webpack_require__(37188);
;// CONCATENATED MODULE: ./build/flows/deployment/deployment-by-key.js

// A run looks for its own deployment among the newest; later runs have not made this many in between.
const newestConsidered = 100;
/** The deployment with this key in its payload that the identity made, or null. */
async function deploymentByKey(ports, environment, key, identity) {
    let considered = 0;
    for await (const deployment of ports.deployments.list(environment)) {
        if ((0,payload/* payloadOf */.Md)(deployment.payload)?.key === key && deployment.creator === identity)
            return deployment;
        considered += 1;
        if (considered >= newestConsidered)
            break;
    }
    return null;
}

// EXTERNAL MODULE: ./build/flows/deployment/deployment-key.js
var deployment_key = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(49276);
;// CONCATENATED MODULE: ./build/flows/deployment/settle-unjudged.js





const names = { environment: "environment", key: "deployment-key", handedOut: "handed-out" };
/** Tells the post step which deployment this step works on. The key finds it even when its id was never learned. */
function rememberDeployment(ports, environment, key) {
    ports.state.save(names.environment, environment);
    ports.state.save(names.key, key);
}
/** Tells the post step that the artifacts were handed out, so that something may have been deployed. */
function rememberHandedOut(ports) {
    ports.state.save(names.handedOut, "true");
}
/**
 * Ends a deployment whose job was lost after it was opened: with a status `error`, unless a gate has judged it or its
 * last status already says how it ended. One whose artifacts were never handed out is withdrawn: it stands in nobody's
 * way. Done twice, the second time writes nothing.
 */
async function settleUnjudged(state, ports) {
    const [environment, key] = [state[names.environment], state[names.key]];
    if (environment === undefined || key === undefined)
        return;
    const { identity } = (await (0,load_policy/* loadPolicy */.t)(ports, null)).policy;
    const deployment = await deploymentByKey(ports, environment, key, identity);
    if (deployment === null)
        return;
    const { id } = deployment;
    const description = state[names.handedOut] === undefined
        ? (0,unjudged/* withdrawnText */.sZ)("the job ended before its artifacts were handed out")
        : unjudged/* givenUpText */.ob;
    const isOpen = async () => (0,unjudged/* isUnderWay */.gn)(await ports.deployments.statuses(id), identity);
    if (!(await isOpen()))
        return;
    const writer = await (0,write_once/* writeOnce */.F)(ports, `end of deployment ${id}`, () => ports.deployments.addStatus(id, { state: "error", description, logUrl: ports.run.url }), async () => ((await isOpen()) ? null : identity));
    (0,demand_identity/* demandIdentity */.a)(writer, identity);
    ports.log.info(`deployment ${id}: ${description.replace(/^rollback-ready: /, "")}`);
}

;// CONCATENATED MODULE: ./build/flows/deployment/open-deployment.js











/** The deployment that an earlier attempt of this run made of the release, or null. */
function ownDeployment(ports, history, { environment, release, identity }) {
    return (0,deployment_key/* deploymentOfRun */.s)(ports, history, { environment, release: release.tag ?? release.commit, identity });
}
/** The deployment of a release by this workflow run; a re-run goes on with the one that its first attempt made. */
async function openDeployment(ports, request, own) {
    const { environment, release, identity, notes } = request;
    const key = (0,deployment_key/* deploymentKey */.v)(ports, environment, release.tag ?? release.commit);
    // Before it is made: a step that is killed in the middle never learns its id.
    rememberDeployment(ports, environment, key);
    if (own !== null) {
        await takeUp(ports, own, request);
        return own;
    }
    const wanted = {
        ref: release.tag ?? release.commit,
        environment,
        task: "deploy",
        description: `Release ${(0,release_state/* releaseName */.d)(release)}`,
        payload: {
            suite: payload/* suiteName */.Qx,
            kind: "deploy",
            key,
            release: release.tag,
            manifestSha256: release.manifest?.sha256 ?? null,
            undoes: null,
            ...notes,
        },
    };
    const deployment = await (0,write_once/* writeOnce */.F)(ports, `the deployment of ${(0,release_state/* releaseName */.d)(release)}`, () => ports.deployments.create(wanted), () => deploymentByKey(ports, environment, key, identity));
    (0,demand_identity/* demandIdentity */.a)(deployment.creator, identity);
    await begin(ports, deployment, request);
    return deployment;
}
// The run that was cut off between the deployment and its first status is finished here.
async function takeUp(ports, own, request) {
    const { release, identity } = request;
    if ((0,mark/* marksOf */.Ok)(own.statuses, identity).some((mark) => mark === "gate-failed" || mark === "rolled-back")) {
        throw (0,errors/* deploymentUnusable */.JG)(`${(0,release_state/* releaseName */.d)(release)} failed its gate in \`${own.environment}\` in this very run (deployment ${own.id})`, "It is not deployed again by a re-run. Release a fix; or start a new run if the failure was not the release's.");
    }
    // What an earlier attempt left unjudged at the end of its job is taken up again.
    const isEnded = (0,unjudged/* isGivenUp */.hF)(own.statuses, identity) || (0,unjudged/* isWithdrawn */.r4)(own.statuses, identity);
    if (own.statuses.length > 0 && !isEnded) {
        ports.log.info(`deployment ${own.id} was opened by an earlier attempt of this run`);
        return;
    }
    await begin(ports, own, request);
}
async function begin(ports, deployment, { release, identity }) {
    const description = `rollback-ready: deploying ${(0,release_state/* releaseName */.d)(release)}`;
    await (0,add_mark/* addMark */.B)(ports, deployment.id, { state: "in_progress", description }, identity);
}

;// CONCATENATED MODULE: ./build/flows/deployment/tell-passed.js
/** Warns of everything that a person's reason or the policy's `enforcement` lets pass, unless it was said `before`. */
function tellPassed(ports, { overridden, warned }, reason, before) {
    const said = new Set([...(before?.overridden ?? []), ...(before?.warned ?? [])].map(({ code }) => code));
    for (const { code, problem } of overridden) {
        if (said.has(code))
            continue;
        ports.log.warning(`Overridden (${code}): ${problem} ${ports.run.actor}: ${reason ?? ""}`);
    }
    for (const { code, problem } of warned) {
        if (said.has(code))
            continue;
        ports.log.warning(`Not refused, because the policy only warns (${code}, \`enforcement: warn\`): ${problem}`);
    }
}

// EXTERNAL MODULE: ./build/flows/release/demand-signed.js
var demand_signed = __webpack_require__(74174);
// EXTERNAL MODULE: ./build/flows/release/load-release.js
var load_release = __webpack_require__(15814);
// EXTERNAL MODULE: ./build/flows/release/verify-artifacts.js + 2 modules
var verify_artifacts = __webpack_require__(23835);
// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(75197);
// EXTERNAL MODULE: ./build/kernel/fields.js
var fields = __webpack_require__(96115);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(89045);
;// CONCATENATED MODULE: ./build/actions/deploy.js























const deploy = (0,kernel_define/* defineAction */.QP)({
    name: "deploy",
    title: "rollback-ready deploy",
    description: "Opens the deployment of a release and hands its artifacts, each by digest, to your deploy step.",
    inputs: {
        release: (0,fields/* text */.Qq)().describe("Tag of the release to deploy, as `actions/release` made it, such as `v1.4.0`."),
        environment: (0,shared_fields/* environmentField */.CD)(),
        backup: (0,fields/* text */.Qq)()
            .optional()
            .describe("Evidence of the backup before this deploy, which the policy may demand: JSON with `id`, `checksum` (`sha256:…`), `takenAt` and `restoreVerifiedAt`."),
        "override-reason": (0,fields/* text */.Qq)()
            .optional()
            .describe("A person's reason to deploy outside of the policy's windows, in a freeze, without the keys of another environment, or an older release. Kept on record. It passes no hold, pause or missing backup."),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: {
        "deployment-id": schemas/* string */.YjP().describe("Id of the deployment; give it to gate, rollback and postmortem."),
        commit: schemas/* string */.YjP().describe("Commit of the release."),
        references: schemas/* string */.YjP()
            .describe("JSON object: each artifact's name and its immutable reference. Each is an output of its own, too: `artifact-NAME`."),
        "references-path": schemas/* string */.YjP().describe("The same as a file."),
        "manifest-sha256": schemas/* string */.YjP().describe("Hash of the release manifest."),
        refused: schemas/* string */.YjP()
            .describe("Why the deploy was refused, in words parted by commas: `held`, `superseded`, `paused`, `outside-window`, `frozen`, `no-backup`, `no-parity`; empty otherwise."),
    },
    ports: [
        "tags",
        "releases",
        "registry",
        "packages",
        "downloads",
        "commits",
        "deployments",
        "refNotes",
        "workflowRuns",
        "contents",
        "files",
        "git",
        "digest",
        "run",
        "commands",
        "clock",
        "signal",
        "log",
        "secrets",
        "summary",
        "state",
    ],
    permissions: { actions: "read", contents: "read", deployments: "write" },
    async run(inputs, ports) {
        const { environment, "override-reason": given } = inputs;
        // It is kept on GitHub, where nobody masks what the workflow put into it.
        const overrideReason = given === undefined ? undefined : ports.secrets.redact(given);
        // While the policy is on its way.
        const seeing = seeEnvironment(ports, environment);
        seeing.catch(() => undefined);
        const { policy } = await (0,load_policy/* loadPolicy */.t)(ports, null);
        const { identity } = policy;
        const rules = policy.environments[environment]?.deploy;
        const release = await (0,load_release/* loadRelease */.U)(ports, inputs.release);
        await (0,demand_signed/* demandSigned */.W)(ports, release, policy.signing);
        const lost = (0,artifact_standing/* firstLost */.F)(await (0,verify_artifacts/* verifyArtifacts */.F)(ports, release));
        if (lost !== null)
            throw (0,errors/* artifactUnresolved */.qU)(lost.artifact.name, lost.artifact.uri, lost.reason);
        const parity = rules?.parity === undefined
            ? null
            : await compareEnvironments(ports, environment, rules.parity, release);
        const seen = await awaitRollback(ports, await seeing, environment);
        const own = ownDeployment(ports, seen.history, { environment, release, identity });
        const wish = {
            environment,
            release,
            identity,
            rules,
            backup: inputs.backup,
            parity,
            overrideReason,
            own: own?.id ?? null,
        };
        const judged = await judgeWish(ports, seen, wish);
        tellPassed(ports, judged, overrideReason, null);
        if (judged.refusals.length > 0)
            return refused(judged.refusals);
        const request = { environment, release, identity, notes: deploymentNotes(ports, wish, judged) };
        const deployment = await openDeployment(ports, request, own);
        // A rollback that claimed the environment before it could see this deployment: each of the two looks after it wrote.
        const after = await awaitRollback(ports, await seeEnvironment(ports, environment), environment);
        const late = await judgeWish(ports, after, { ...wish, own: deployment.id });
        tellPassed(ports, late, overrideReason, judged);
        if (late.refusals.length > 0) {
            const description = (0,unjudged/* withdrawnText */.sZ)(codesOf(late.refusals));
            await (0,add_mark/* addMark */.B)(ports, deployment.id, { state: "error", description }, identity);
            return refused(late.refusals);
        }
        // From here on the step after this one may have deployed it.
        rememberHandedOut(ports);
        const artifacts = release.manifest.document.artifacts;
        const references = (0,artifact_report/* deployables */.rC)(artifacts);
        const json = JSON.stringify(references);
        ports.log.info(`deployment ${deployment.id}: ${(0,release_state/* releaseName */.d)(release)} to \`${environment}\``);
        ports.summary.write([
            `### Deploying ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)((0,release_state/* releaseName */.d)(release)))} to ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(environment))}`,
            (0,artifact_report/* artifactTable */.Rw)(artifacts),
            ...late.warned.map(({ problem }) => `⚠️ ${problem} The policy only warns of it.`),
            ...extraKeys(parity),
        ].join("\n\n"));
        return {
            outputs: {
                "deployment-id": String(deployment.id),
                commit: release.commit,
                references: json,
                "references-path": await ports.files.writeOutput("references.json", `${json}\n`),
                "manifest-sha256": release.manifest.sha256,
                refused: "",
            },
            moreOutputs: Object.fromEntries(Object.entries(references).map(([name, reference]) => [`artifact-${name}`, reference])),
            conclusion: kernel_define/* succeeded */.gq,
        };
        function refused(reasons) {
            const said = reasons.map(({ problem, write }) => `- ${problem} ${write}`).join("\n");
            ports.summary.write(`### ⛔ Not deployed: ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)((0,release_state/* releaseName */.d)(release)))} to ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(environment))}\n\n${said}`);
            return {
                outputs: {
                    "deployment-id": "",
                    commit: release.commit,
                    references: "",
                    "references-path": "",
                    "manifest-sha256": release.manifest.sha256,
                    refused: codesOf(reasons),
                },
                conclusion: (0,kernel_define/* failed */.gz)(`${(0,release_state/* releaseName */.d)(release)} was not deployed to \`${environment}\`.\n${said}`, "Nothing was deployed."),
            };
        }
    },
    post: {
        if: "failure() || cancelled()",
        ports: ["contents", "deployments", "run", "log", "clock", "signal"],
        run: settleUnjudged,
    },
});
function extraKeys(parity) {
    if (parity?.kind !== "compared" || parity.extra.length === 0)
        return [];
    return [
        `Configuration keys that only ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(parity.environment))} has: ${keyList(parity.extra)}.`,
    ];
}
function codesOf(reasons) {
    return [...new Set(reasons.map(({ code }) => code))].join(",");
}


/***/ }),

/***/ 89787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ isShadowText),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Kt: () => (/* binding */ shadowText),
/* harmony export */   Ok: () => (/* binding */ marksOf),
/* harmony export */   PQ: () => (/* binding */ markText),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   kb: () => (/* binding */ isByUs),
/* harmony export */   s7: () => (/* binding */ saidAtOf)
/* harmony export */ });
const evidenceDigits = 16;
/** What our gate writes as the description of a deployment status; GitHub allows 140 characters. */
const prefixes = {
    "known-good": "rollback-ready: passed the gate: ",
    "gate-failed": "rollback-ready: failed the gate: ",
    "rolled-back": "rollback-ready: rolled back to ",
    verified: "rollback-ready: back in service and verified: ",
    unverified: "rollback-ready: NOT verified after rollback: ",
    confirmed: "rollback-ready: confirmed after rollback: ",
    unconfirmed: "rollback-ready: NOT confirmed after rollback: ",
    stayed: "rollback-ready: not rolled back: ",
    held: "rollback-ready: held: ",
    "hold-lifted": "rollback-ready: hold lifted: ",
    decided: "rollback-ready: decided: ",
    "layer-done": "rollback-ready: layer done: ",
};
/**
 * Builds the description of a mark, cut to 140 characters by code point. `evidence` is the sha256 of what the mark
 * stands on: refs have no author, so a record under a ref is believed only when a mark of ours names it. `saidAt` is
 * when the comment was written that asked for it (ISO 8601), which its job may have heard much later.
 */
function markText(mark, detail, evidence = null, saidAt = null) {
    const tail = `${saidTail(saidAt)}${evidence === null ? "" : ` [evidence ${evidence.slice(0, evidenceDigits)}]`}`;
    // Only what is given as evidence, or as a time, may be read as such.
    const oneLine = detail
        .replace(/\s+/g, " ")
        .replace(/\[(?=evidence|said)/g, "(")
        .trim();
    return [...(prefixes[mark] + oneLine)].slice(0, 140 - tail.length).join("") + tail;
}
// GitHub's times are whole seconds.
function saidTail(saidAt) {
    const [, seconds] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(saidAt ?? "") ?? [];
    return seconds === undefined ? "" : ` [said ${seconds}Z]`;
}
const shadowPrefix = "rollback-ready: shadow gate, would have ";
/** Description of the status that says what a gate that only watches would have decided. It is no mark. */
function shadowText(kind, detail) {
    const oneLine = `${shadowPrefix}${kind === "pass" ? "passed" : "failed"}: ${detail.replace(/\s+/g, " ").trim()}`;
    return [...oneLine].slice(0, 140).join("");
}
/** Whether a status says what a shadow would have decided. */
function isShadowText(description) {
    return description.startsWith(shadowPrefix);
}
/** The first digits of the evidence's sha256 that a mark names, or null. */
function evidenceOf(description) {
    return /\[evidence ([0-9a-f]{16})\]$/.exec(description)?.[1] ?? null;
}
/** When the comment was written that asked for a mark (ISO 8601); null where none did. */
function saidAtOf(description) {
    return /\[said ([0-9T:-]{19}Z)\](?: \[evidence [0-9a-f]{16}\])?$/.exec(description)?.[1] ?? null;
}
/** Whether a step of ours wrote this status, whatever it says. */
function isByUs(status, identity) {
    return status.creator === identity && status.description.startsWith("rollback-ready: ");
}
/** Which mark a status description is, or null when it is not one of ours. */
function markOf(description) {
    const found = Object.keys(prefixes).find((mark) => description.startsWith(prefixes[mark]));
    return found ?? null;
}
/**
 * The marks on a deployment, newest first. Only statuses by the identity that the policy names count: anyone else
 * who may write statuses could otherwise declare a release good.
 */
function marksOf(statuses, identity) {
    return statuses
        .filter((status) => status.creator === identity)
        .flatMap((status) => markOf(status.description) ?? []);
}


/***/ }),

/***/ 49476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gn: () => (/* binding */ isUnderWay),
/* harmony export */   hF: () => (/* binding */ isGivenUp),
/* harmony export */   ob: () => (/* binding */ givenUpText),
/* harmony export */   r4: () => (/* binding */ isWithdrawn),
/* harmony export */   sZ: () => (/* binding */ withdrawnText)
/* harmony export */ });
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);

/** Description of the status of a deployment whose job ended before its time. It is no mark: it judges nothing. */
const givenUpText = "rollback-ready: the job ended before a gate judged this deployment";
/** Whether nobody has judged a deployment of ours, so that it still reads as under way. Statuses newest first. */
function isUnderWay(statuses, identity) {
    const isJudged = (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .marksOf */ .Ok)(statuses, identity).some((mark) => mark === "known-good" || mark === "gate-failed" || mark === "rolled-back");
    const newest = statuses.find((status) => (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity));
    return !isJudged && (newest === undefined || newest.state === "in_progress");
}
const withdrawnPrefix = "rollback-ready: not deployed: ";
/** Description of the status of a deployment that was opened and then refused, so that nothing was deployed. */
function withdrawnText(why) {
    return `${withdrawnPrefix}${why}`.slice(0, 140);
}
/** Whether the last word of ours is that nothing was deployed. Statuses newest first. */
function isWithdrawn(statuses, identity) {
    const newest = statuses.find((status) => (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity));
    return newest?.description.startsWith(withdrawnPrefix) === true;
}
/** Whether the last word of ours is that the job ended before its time. Statuses newest first. */
function isGivenUp(statuses, identity) {
    return statuses.find((status) => (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity))?.description === givenUpText;
}


/***/ }),

/***/ 26647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ noWayBackWords)
/* harmony export */ });
/** Why a migration has no way back, as a clause for people who have not seen the verdict's name before. */
const noWayBackWords = {
    reversible: "its reversal was not released",
    missing: "no reversal was written, or not for all of it",
    empty: "its reversal does nothing",
    "no-op": "there is nothing to take back",
    "irreversible-declared": "its author says that it cannot be reversed",
    destructive: "it destroys data of which its reversal has no copy",
    "not-a-migration": "it is no migration",
    undecided: "nobody could tell whether it can be reversed",
};


/***/ }),

/***/ 77192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ barrierBetween),
/* harmony export */   p: () => (/* binding */ barrierText)
/* harmony export */ });
/* harmony import */ var _migrations_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82991);
/* harmony import */ var _migrations_verdict_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26647);


/**
 * The first barrier on the way back through the releases in `leaving` (newest first, down to but not including the
 * target), or null when the way is free.
 */
function barrierBetween(leaving, rule) {
    for (const [index, manifest] of leaving.entries()) {
        const isDirectlyAfterTarget = index === leaving.length - 1;
        for (const migration of manifest.migrations.toReversed()) {
            if (hasWayBack(migration))
                continue;
            const barrier = barrierOf(manifest, migration);
            // The plan speaks of the release before its own, and of no older one.
            const isTrusted = rule === "trust-plan" && isDirectlyAfterTarget && barrier.plan?.oldCodeOnNewSchema === "yes";
            if (!isTrusted)
                return barrier;
        }
    }
    return null;
}
/** A clause such as "`db/2.up.sql` of v1.1.0 has no known way back: it destroys data of which its reversal has no copy". */
function barrierText({ path, release, verdict }) {
    return `\`${path}\` of ${release} has no known way back: ${_migrations_verdict_words_js__WEBPACK_IMPORTED_MODULE_1__/* .noWayBackWords */ .r[verdict]}`;
}
function hasWayBack(migration) {
    return migration.verdict === "reversible" ? migration.reversal !== null : (0,_migrations_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccepted */ .oB)(migration.verdict);
}
function barrierOf(manifest, migration) {
    const brought = manifest.changes.find((change) => change.number === migration.change);
    return {
        path: migration.up.path,
        verdict: migration.verdict,
        reason: migration.reason,
        release: manifest.tag,
        change: migration.change,
        plan: brought?.plan ?? null,
    };
}


/***/ }),

/***/ 38027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q1: () => (/* binding */ claimText),
/* harmony export */   Qz: () => (/* binding */ claimRef),
/* harmony export */   Rd: () => (/* binding */ Holder),
/* harmony export */   jw: () => (/* binding */ readClaim)
/* harmony export */ });
/* unused harmony export Claim */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22259);


/** The run, and in it the job by its machine, that may act on an environment now. */
const Holder = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    job: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runner: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Tells two processes of one job apart. */
    nonce: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** Who may act on an environment, as its ref says. */
const Claim = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("rollback-ready/claim/v1"),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["held", "released"]),
    /** The deployment that is being undone. */
    undoes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    holder: Holder,
    /** ISO 8601. `until` decides only where GitHub does not say whether the holder's run is over. */
    since: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    until: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** The ref of an environment's claim. */
function claimRef(environment, sha256) {
    return `refs/rollback-ready/claims/${(0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .refKey */ .XF)(environment, sha256)}`;
}
/** The claim as the message of its commit: a line for people, then the facts. */
function claimText(claim) {
    const { environment, state, holder, undoes } = claim;
    const said = state === "held" ? "claimed" : "released";
    const line = `${environment} ${said} by run ${holder.runId}.${holder.attempt} (deployment ${undoes})`;
    return (0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .noteText */ .gA)(line, claim);
}
/** The claim in a commit's message; null when it is not one of this form. */
function readClaim(text) {
    return (0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .readNote */ .VC)(Claim, text);
}


/***/ }),

/***/ 36243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ environmentHistory)
/* harmony export */ });
/* harmony import */ var _gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);
/* harmony import */ var _gate_unjudged_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49476);
/* harmony import */ var _holds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26397);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34729);




/**
 * Reads an environment's deployments, newest first. Ours carry our payload, with its task, and were made by `identity`:
 * a payload alone can be copied by anyone who may write deployments.
 */
function environmentHistory(deployments, identity) {
    return deployments.map((one) => readPast(one, identity)).sort((a, b) => b.deployment - a.deployment);
}
function readPast(facts, identity) {
    const payload = ownPayload(facts, identity);
    const marks = (0,_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .marksOf */ .Ok)(facts.statuses, identity);
    const isOwn = payload !== null || facts.statuses.some((status) => (0,_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity));
    return {
        deployment: facts.id,
        sha: facts.sha,
        release: payload?.release ?? null,
        kind: payload?.kind ?? "foreign",
        undoes: payload?.kind === "rollback" ? payload.undoes : null,
        isOurs: isOwn && !(0,_gate_unjudged_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithdrawn */ .r4)(facts.statuses, identity),
        knownGood: marks.includes("known-good"),
        failedGate: marks.includes("gate-failed"),
        rolledBack: marks.includes("rolled-back"),
        isHeld: (0,_holds_js__WEBPACK_IMPORTED_MODULE_3__/* .isHold */ .gt)(marks),
        verified: lastOf(marks, ["verified", "unverified"]) === "verified",
        isUnfinished: payload?.kind === "rollback" && lastOf(marks, ["verified", "unverified"]) === null,
        unconfirmed: lastOf(marks, ["confirmed", "unconfirmed"]) === "unconfirmed",
        confirmed: lastOf(marks, ["confirmed", "unconfirmed"]) === "confirmed",
        createdAt: facts.createdAt,
    };
}
function ownPayload(facts, identity) {
    const payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(facts.payload);
    // The task of each kind has the kind's name.
    return payload?.kind === facts.task && facts.creator === identity ? payload : null;
}
function lastOf(marks, among) {
    return marks.find((mark) => among.includes(mark)) ?? null;
}


/***/ }),

/***/ 26397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vr: () => (/* binding */ heldBy),
/* harmony export */   _M: () => (/* binding */ isSameRelease),
/* harmony export */   gt: () => (/* binding */ isHold)
/* harmony export */ });
const holding = ["rolled-back", "held", "hold-lifted"];
/**
 * Whether our marks on a deployment (newest first) hold its release: it was rolled back, or a person held it, and nobody
 * has lifted that since.
 */
function isHold(marks) {
    return (marks.find((mark) => holding.includes(mark)) ?? "hold-lifted") !== "hold-lifted";
}
/** The newest deployment that holds the release in its environment (history newest first), or null when none does. */
function heldBy(history, release) {
    return history.find((past) => past.isHeld && isSameRelease(past, release))?.deployment ?? null;
}
/** A deployment that names no release is known by its commit alone, so there the commit speaks for both. */
function isSameRelease(a, b) {
    return a.release !== null && b.release !== null ? a.release === b.release : a.sha === b.sha;
}


/***/ }),

/***/ 22259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VC: () => (/* binding */ readNote),
/* harmony export */   XF: () => (/* binding */ refKey),
/* harmony export */   gA: () => (/* binding */ noteText)
/* harmony export */ });
/* harmony import */ var _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7193);
/* harmony import */ var _text_natural_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45971);


/** The last part of an environment's refs: names of environments hold what a ref may not. */
function refKey(environment, sha256) {
    return (0,_text_natural_key_js__WEBPACK_IMPORTED_MODULE_0__/* .naturalKey */ .X)(["environment", environment], sha256).replace(/^.*:/, "");
}
/** A note as the message of its commit: one line for people, then the facts as JSON. */
function noteText(line, facts) {
    return `${line.replace(/\s+/g, " ")}\n\n${(0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(facts)}`;
}
/** The facts of a note, or null when they are not of this form. */
function readNote(schema, text) {
    const start = text.indexOf("\n\n");
    try {
        const parsed = schema.safeParse(JSON.parse(start < 0 ? text : text.slice(start + 2)));
        return parsed.success ? parsed.data : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 80917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ packageOf)
/* harmony export */ });
/**
 * What stands before the version in a release's tag, which names the package where a repository has several: `v` of
 * `v1.2.3`, `api-v` of `api-v1.2.3`. Null for a deployment that names no release.
 */
function packageOf(tag) {
    return tag === null ? null : tag.replace(/\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, "");
}


/***/ }),

/***/ 72797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H5: () => (/* binding */ readPause),
/* harmony export */   Iy: () => (/* binding */ pauseText),
/* harmony export */   yj: () => (/* binding */ pauseRef)
/* harmony export */ });
/* unused harmony export Pause */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22259);


/** Whether deployments to an environment are paused, since when, by whom and why. */
const Pause = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("rollback-ready/pause/v1"),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["paused", "resumed"]),
    by: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** ISO 8601. */
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** When the comment was written that asked for it; absent where none did. ISO 8601. */
    saidAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** The ref of an environment's pause; its commits are the record of who paused and resumed it. */
function pauseRef(environment, sha256) {
    return `refs/rollback-ready/pauses/${(0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .refKey */ .XF)(environment, sha256)}`;
}
/** The pause as the message of its commit. */
function pauseText(pause) {
    return (0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .noteText */ .gA)(`${pause.environment} ${pause.state} by ${pause.by}`, pause);
}
/** The pause in a commit's message. A text that cannot be read is no pause that anyone can name: null. */
function readPause(text) {
    return (0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .readNote */ .VC)(Pause, text);
}


/***/ }),

/***/ 34729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   Qx: () => (/* binding */ suiteName)
/* harmony export */ });
/* unused harmony export DeploymentPayload */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

const suiteName = "rollback-ready";
/** What our deployments carry: which release they are of, and for a rollback which deployment it undoes. */
const DeploymentPayload = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    suite: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(suiteName),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["deploy", "rollback"]),
    key: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    manifestSha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    undoes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().nullable(),
    /** Attempt of the run that made it. */
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional(),
    /** The evidence of a backup that a deploy was let in by. */
    backup: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    /** The person's reason that let a deploy in against the policy's windows, freezes or a newer release. */
    override: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ by: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).optional(),
    /** What would have refused the deploy if the policy did not only warn. */
    warnings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), problem: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })).optional(),
});
/** The payload of one of our deployments, or null for anyone else's. */
function payloadOf(payload) {
    const parsed = DeploymentPayload.safeParse(payload);
    return parsed.success ? parsed.data : null;
}


/***/ }),

/***/ 40766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ releaseName),
/* harmony export */   n: () => (/* binding */ ReleaseState)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _release_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73363);


/** A release as a deployment names it. Without a manifest (a team that only uses guard) the commit is all there is. */
const ReleaseState = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    manifest: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), document: _release_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseManifest */ .hT }).nullable(),
});
/** `v1.2.3`, or the first twelve digits of the commit when the release has no tag. */
function releaseName(release) {
    return release.tag ?? release.commit.slice(0, 12);
}


/***/ }),

/***/ 578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   __: () => (/* binding */ failingItself),
/* harmony export */   _m: () => (/* binding */ standingObjection),
/* harmony export */   aZ: () => (/* binding */ isOfSamePackage),
/* harmony export */   uC: () => (/* binding */ objectionsTo)
/* harmony export */ });
/* harmony import */ var _barrier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77192);
/* harmony import */ var _holds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26397);
/* harmony import */ var _package_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80917);
/* harmony import */ var _release_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40766);




/** Why a deployment is of the very release that failed, or null when it is not. */
function failingItself(past, failed) {
    if (past.sha === failed.sha)
        return `${nameOf(past)} is the commit that failed`;
    if (past.release !== null && past.release === failed.release)
        return `${nameOf(past)} is the release that failed`;
    return null;
}
/** What the history (newest first) says against returning to a deployment's release; nothing when all is well. */
function objectionsTo(past, history) {
    const name = nameOf(past);
    const objections = [];
    if (past.rolledBack)
        objections.push(`${name} was itself rolled back`);
    if (past.failedGate)
        objections.push(`${name} failed the gate`);
    else if (!past.knownGood)
        objections.push(`${name} never passed the gate`);
    const unwell = history.find((one) => one.kind === "rollback" && (0,_holds_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRelease */ ._M)(one, past));
    if (unwell?.unconfirmed === true && unwell.deployment > past.deployment) {
        objections.push(`${name} came back as deployment ${unwell.deployment} and was not confirmed`);
    }
    const holder = (0,_holds_js__WEBPACK_IMPORTED_MODULE_2__/* .heldBy */ .Vr)(history, past);
    if (holder !== null)
        objections.push(`${name} is held since deployment ${holder} was rolled back`);
    return objections;
}
/** What its standing says against it, or null when it is usable. */
function standingObjection(past, standing) {
    switch (standing.kind) {
        case "usable":
            return null;
        case "barred":
            return `${nameOf(past)} is behind a point of no return: ${(0,_barrier_js__WEBPACK_IMPORTED_MODULE_0__/* .barrierText */ .p)(standing.barrier)}`;
        case "unknown-between":
        case "lost":
            return standing.problem;
        default:
            return standing;
    }
}
/** The tag, or the first digits of the commit. */
function nameOf(past) {
    return (0,_release_state_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseName */ .d)({ tag: past.release, commit: past.sha });
}
/** Whether two deployments can be of the same package. One without a tag cannot be told apart: it is of every package. */
function isOfSamePackage(one, other) {
    const [first, second] = [(0,_package_of_js__WEBPACK_IMPORTED_MODULE_3__/* .packageOf */ .w)(one.release), (0,_package_of_js__WEBPACK_IMPORTED_MODULE_3__/* .packageOf */ .w)(other.release)];
    return first === null || second === null || first === second;
}


/***/ }),

/***/ 45971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ naturalKey)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7193);

/**
 * The natural key of a write: `rb1:` and 16 hex digits over the facts that make it the same write on every run.
 * Times, run attempts and random values never belong in it.
 */
function naturalKey(facts, sha256) {
    return `rb1:${sha256((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(facts)).slice(0, 16)}`;
}


/***/ }),

/***/ 81763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);

/**
 * Does something that must not keep the rest from being done: what goes wrong is an error in the log, and the answer
 * is null.
 */
async function attempt(ports, what, act) {
    try {
        return await act();
    }
    catch (error) {
        const why = error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K ? `${error.message}\n${error.hint}` : String(error);
        ports.log.error(`${what}. ${why}`);
        return null;
    }
}


/***/ }),

/***/ 69081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ addMark)
/* harmony export */ });
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78363);
/* harmony import */ var _demand_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37188);


/**
 * Writes a status on a deployment. Without a clear answer the statuses are read again after a while: it is written once
 * more only if it is not there.
 */
async function addMark(ports, deployment, mark, identity) {
    const status = { logUrl: ports.run.url, ...mark };
    const look = async () => {
        const there = await ports.deployments.statuses(deployment);
        const own = there.find((one) => one.description === mark.description && one.logUrl === status.logUrl);
        return own?.creator ?? null;
    };
    const write = () => ports.deployments.addStatus(deployment, status);
    (0,_demand_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .demandIdentity */ .a)(await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_0__/* .writeFirmly */ .n)(ports, `status of deployment ${deployment}`, write, look), identity);
}


/***/ }),

/***/ 11512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ withAllOf),
/* harmony export */   _: () => (/* binding */ ampleHistory)
/* harmony export */ });
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34729);

const usual = 100;
const most = 500;
/** Fewer of ours say too little of an environment in which GitHub makes deployments for other jobs. */
const enough = 20;
/**
 * The newest hundred deployments of an environment; more of them where nearly all are ones that GitHub made for jobs, so
 * that these do not hide what we know of.
 */
async function ampleHistory(ports, environment) {
    const newest = await ports.deployments.history(environment, usual);
    if (newest.isComplete || newest.deployments.filter(isTouched).length >= enough)
        return newest;
    return ports.deployments.history(environment, most);
}
/** The history with all deployments of one commit, though they be older than what was listed. */
async function withAllOf({ deployments }, history, environment, commit) {
    if (history.isComplete)
        return history.deployments;
    const known = new Set(history.deployments.map(({ id }) => id));
    const ofCommit = await deployments.ofCommit(environment, commit);
    return [...history.deployments, ...ofCommit.filter(({ id }) => !known.has(id))];
}
// Whose words these are is for whoever reads them: here they only tell where to look.
function isTouched({ payload, statuses }) {
    return ((0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadOf */ .Md)(payload) !== null ||
        statuses.some(({ description }) => description.startsWith("rollback-ready: ")));
}


/***/ }),

/***/ 37188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ demandIdentity)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);

/**
 * Throws when GitHub wrote something down for another login than the policy trusts: later runs would not believe it,
 * and would do everything again.
 */
function demandIdentity(writer, identity) {
    if (writer === identity)
        return;
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentUnusable */ .JG)(`This token writes as \`${writer}\`, and the policy trusts \`${identity}\``, `Leave the input \`token\` out, or write \`identity: ${writer}\` in .github/rollback.yml.`);
}


/***/ }),

/***/ 4863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ deploymentOfRun),
/* harmony export */   v: () => (/* binding */ deploymentKey)
/* harmony export */ });
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34729);
/* harmony import */ var _core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45971);


/** The natural key of the deployment that this workflow run makes of a release, whichever attempt makes it. */
function deploymentKey({ run, digest }, environment, 
/** The release's tag; its commit where it has none. */
release) {
    return (0,_core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_1__/* .naturalKey */ .X)(["deployment", environment, release, run.runId], digest.sha256);
}
/** That deployment, if the history has it and it is `identity`'s. */
function deploymentOfRun(ports, { deployments }, { environment, release, identity }) {
    const key = deploymentKey(ports, environment, release);
    const own = deployments.find((one) => (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadOf */ .Md)(one.payload)?.key === key && one.creator === identity);
    return own ?? null;
}


/***/ }),

/***/ 94549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ ownHolder)
/* harmony export */ });
/** This run and job as the holder of a claim, with a nonce that no other process has. */
function ownHolder(ports) {
    const { runId, runAttempt: attempt, job, runner, url } = ports.run;
    const moment = [ports.clock.now(), ports.clock.monotonic()];
    const nonce = ports.digest.sha256(JSON.stringify([runId, attempt, job, runner, ...moment])).slice(0, 16);
    return { runId, attempt, job, runner, url, nonce };
}


/***/ }),

/***/ 71333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ holderIsOver)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);

/**
 * Whether the job that holds a claim is over, so that it may be taken: an earlier attempt of this run, a run that has
 * completed, or a job that its machine no longer runs. Where GitHub does not say, the claim's own time decides.
 */
async function holderIsOver(ports, claim) {
    const { holder } = claim;
    const { run } = ports;
    const isThisRun = holder.runId === run.runId;
    if (isThisRun && holder.attempt < run.runAttempt)
        return true;
    // An earlier step of this very job: a machine runs one job at a time.
    if (isThisRun && holder.job === run.job && holder.runner === run.runner && run.runner !== "")
        return true;
    try {
        const seen = isThisRun ? null : await ports.workflowRuns.get(holder.runId);
        if (seen !== null && (seen.status === "completed" || seen.attempt > holder.attempt))
            return true;
        if (seen === null && !isThisRun)
            return hasExpired(ports, claim);
        const jobs = await ports.workflowRuns.jobs(holder.runId, holder.attempt);
        const own = jobs.filter((job) => job.runner !== null && job.runner === holder.runner);
        if (own.length === 0)
            return hasExpired(ports, claim);
        return own.every((job) => job.status === "completed");
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K))
            throw error;
        ports.log.warning(`Whether the run that holds the claim is over is not known. ${error.message} ${error.hint}`);
        return hasExpired(ports, claim);
    }
}
/** A job runs for a day at most on machines of GitHub's. */
const longestLeaseMs = 24 * 3_600_000;
// Whoever may push may write any time into a claim, so none is believed for longer than that from now or from then.
function hasExpired({ clock }, { since, until }) {
    const now = clock.now();
    const [begun, end] = [Date.parse(since), Date.parse(until)];
    const isBelievable = begun <= now + longestLeaseMs && end <= begun + longestLeaseMs;
    return !isBelievable || now > end;
}


/***/ }),

/***/ 1313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ standingPause),
/* harmony export */   y: () => (/* binding */ pauseEnvironment)
/* harmony export */ });
/* harmony import */ var _core_rollback_pause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72797);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94121);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78363);



const tries = 3;
/**
 * Pauses or resumes deployments to an environment. What is so already stays as it is: the earlier reason holds. `saidAt` is
 * when the comment was written that asks for it, null where none does.
 */
async function pauseEnvironment(ports, environment, state, reason, saidAt) {
    const ref = (0,_core_rollback_pause_js__WEBPACK_IMPORTED_MODULE_0__/* .pauseRef */ .yj)(environment, ports.digest.sha256);
    for (let tried = 0; tried < tries; tried++) {
        const present = await ports.refNotes.read(ref);
        const now = present === null ? null : (0,_core_rollback_pause_js__WEBPACK_IMPORTED_MODULE_0__/* .readPause */ .H5)(present.text);
        if (now?.state === state || (present === null && state === "resumed"))
            return { pause: now, isChanged: false };
        const pause = {
            schema: "rollback-ready/pause/v1",
            environment,
            state,
            by: ports.run.actor,
            reason,
            at: new Date(ports.clock.now()).toISOString(),
            ...(saidAt === null ? {} : { saidAt }),
            run: ports.run.url,
        };
        const look = async () => {
            const there = await ports.refNotes.read(ref);
            return there?.text === (0,_core_rollback_pause_js__WEBPACK_IMPORTED_MODULE_0__/* .pauseText */ .Iy)(pause) ? there : null;
        };
        const write = () => ports.refNotes.write(ref, present, (0,_core_rollback_pause_js__WEBPACK_IMPORTED_MODULE_0__/* .pauseText */ .Iy)(pause));
        const written = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOnce */ .F)(ports, `the pause of \`${environment}\``, write, look);
        if (written !== "taken")
            return { pause, isChanged: true };
    }
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentClaimed */ .z6)(environment, "somebody who pauses or resumes it", "now");
}
/** The pause of an environment, or null when nobody paused it. A note that cannot be read pauses it, too. */
function standingPause(note) {
    if (note === null)
        return null;
    const pause = (0,_core_rollback_pause_js__WEBPACK_IMPORTED_MODULE_0__/* .readPause */ .H5)(note.text);
    if (pause === null) {
        return { by: "somebody", reason: "the note of the pause cannot be read", since: "an unknown time" };
    }
    return pause.state === "paused" ? { by: pause.by, reason: pause.reason, since: pause.at } : null;
}


/***/ }),

/***/ 694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ writeNote)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88362);


const lookAfterMs = 1_000;
/**
 * Writes a note under a ref, by compare-and-set. Without a clear answer the ref says whose note it holds: `isOurs` knows
 * the text that was sent from any other, the same writer's earlier ones included. "unclear": it is not there, and may be
 * written again. With `isLast` what went wrong is thrown instead.
 */
async function writeNote(ports, ref, from, note, isLast) {
    try {
        return await ports.refNotes.write(ref, from, note.text);
    }
    catch (error) {
        const mayPass = (0,_kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .isInDoubt */ .c)(error) || (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && error.code === "GITHUB_REFUSED");
        if (!mayPass || isLast)
            throw error;
        await ports.clock.sleep(lookAfterMs);
        const there = await ports.refNotes.read(ref);
        return there !== null && note.isOurs(there.text) ? there : "unclear";
    }
}


/***/ }),

/***/ 78363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeOnce),
/* harmony export */   n: () => (/* binding */ writeFirmly)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88362);


const waitsMs = [1000, 2000, 4000];
/**
 * Makes a write that may have had its effect although its answer was lost: `look` says what is there, and only when it
 * finds nothing is the write made again, three times at most. A list may trail behind, so it is looked at after a wait.
 */
async function writeOnce(ports, what, write, look) {
    return tryAgain(ports, what, write, look, (error) => (0,_kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .isInDoubt */ .c)(error) && !ports.signal.aborted);
}
/**
 * As `writeOnce`, and a refusal that may pass (a token or a deployment that is not known for a moment) is tried again,
 * too. For what must be on record although the job was cancelled. A missing permission does not pass.
 */
async function writeFirmly(ports, what, write, look) {
    return tryAgain(ports, what, write, look, mayPass);
}
const lasting = [
    "PERMISSION_MISSING",
    "RATE_LIMITED",
    "DEPLOYMENT_UNUSABLE",
    "REPOSITORY_ARCHIVED",
    "ISSUES_DISABLED",
];
function mayPass(error) {
    return error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && !lasting.includes(error.code);
}
async function tryAgain(ports, what, write, look, isWorthIt) {
    for (let tried = 0;; tried++) {
        try {
            return await write();
        }
        catch (error) {
            const waitMs = waitsMs[tried];
            if (waitMs === undefined || !isWorthIt(error))
                throw error;
            ports.log.info(`${what}: no clear answer, so what is there is looked at`);
            await ports.clock.sleep(waitMs);
            const there = await look();
            if (there !== null)
                return there;
        }
    }
}


/***/ }),

/***/ 75197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ defineAction),
/* harmony export */   gq: () => (/* binding */ succeeded),
/* harmony export */   gz: () => (/* binding */ failed)
/* harmony export */ });
/**
 * The single source of an action: its types, action.yml, README table and permissions come from here.
 * The cast is sound because main parses the inputs with these very shapes before it calls `run`.
 */
function defineAction(definition) {
    return definition;
}
const succeeded = { kind: "success" };
/** The step fails, and says what to do next. */
function failed(message, hint) {
    return { kind: "failure", message, hint };
}


/***/ }),

/***/ 96115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   mJ: () => (/* binding */ commitSha),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   q3: () => (/* binding */ httpUrl),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88532);
/* harmony import */ var _without_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66219);


/** Any text that is not empty, trimmed. */
function text() {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((seen) => seen.trim());
}
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** A duration with its unit, in milliseconds, between the two bounds (both included). */
function duration(minMs, maxMs) {
    return parsed(`a number and a unit from ${say(minMs)} to ${say(maxMs)}, such as \`500ms\`, \`5s\` or \`2m\``, (seen) => {
        const match = /^(\d{1,9})(ms|s|m|h)$/.exec(seen);
        const [, digits, unit] = match ?? [];
        if (digits === undefined || unit === undefined)
            return undefined;
        const ms = Number(digits) * unitMs[unit];
        return ms >= minMs && ms <= maxMs ? ms : undefined;
    });
}
/** A whole number between the two bounds (both included). */
function count(min, max) {
    return parsed(`a whole number from ${min} to ${max}`, (seen) => {
        const value = /^\d{1,9}$/.test(seen) ? Number(seen) : Number.NaN;
        return value >= min && value <= max ? value : undefined;
    });
}
/** An absolute http or https URL without user and password. */
function httpUrl() {
    return parsed("an absolute URL such as `https://shop.example/health`, without a password in it", (seen) => {
        const url = URL.parse(seen);
        const usable = url !== null &&
            (url.protocol === "http:" || url.protocol === "https:") &&
            url.username === "" &&
            url.password === "";
        return usable ? url.href : undefined;
    });
}
/** `true` or `false`, in any letter case. */
function flag() {
    return parsed("`true` or `false`", (seen) => {
        const lower = seen.toLowerCase();
        return lower === "true" ? true : lower === "false" ? false : undefined;
    });
}
/** A full commit id: 40 hexadecimal digits. */
function commitSha() {
    return parsed("a full commit id of 40 hexadecimal digits", (seen) => /^[0-9a-f]{40}$/.test(seen) ? seen : undefined);
}
/** A value that is masked in the log before anything else is printed. */
function secret() {
    return text();
}
/** Lines of text; empty lines and lines that begin with `#` are left out. */
function lines() {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((seen) => seen
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "" && !line.startsWith("#")));
}
/** One of a few words. */
function oneOf(words) {
    const listed = words.map((word) => `\`${word}\``).join(", ");
    return parsed(`one of ${listed}`, (seen) => words.find((word) => word === seen));
}
/** A field that is refused with "Write {write}" when `read` finds nothing in the trimmed text. */
function parsed(write, read) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((raw, context) => {
        const seen = raw.trim();
        const value = read(seen);
        if (value !== undefined)
            return value;
        const params = { write };
        context.addIssue({ code: "custom", message: `is \`${(0,_without_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCredentials */ .r)(seen)}\``, params, input: raw });
        return zod__WEBPACK_IMPORTED_MODULE_2__/* .NEVER */ .tm;
    });
}
function say(ms) {
    const unit = ["h", "m", "s"].find((one) => ms % unitMs[one] === 0 && ms > 0) ?? "ms";
    return `\`${ms / unitMs[unit]}${unit}\``;
}


/***/ }),

/***/ 88362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isInDoubt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);

/** True for a write of which nobody can say whether it was applied: look for it before it is made again. */
function isInDoubt(error) {
    return (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && (error.code === "GITHUB_FAILED" || error.code === "ANSWER_UNREADABLE"));
}


/***/ }),

/***/ 89045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ environmentField),
/* harmony export */   KV: () => (/* binding */ deploymentField),
/* harmony export */   PH: () => (/* binding */ projectTokenField),
/* harmony export */   _n: () => (/* binding */ tokenField),
/* harmony export */   rK: () => (/* binding */ teamTokenField)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96115);

/** The token that every action takes; the job's own unless another is given. */
function tokenField() {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)().prefault("").meta({
        description: "Token for GitHub's API. The job's own token is enough.",
        secret: true,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub, which the runner fills in
        expression: "${{ github.token }}",
    });
}
/** Name of a GitHub environment. */
function environmentField() {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)("the name of an environment, 255 characters at most", (seen) => seen.length > 0 && seen.length <= 255 ? seen : undefined)
        .prefault("production")
        .describe("Environment that is deployed to, as GitHub and the policy name it.");
}
/** Id of a deployment of ours. */
function deploymentField() {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)("a deployment id as `actions/deploy` puts it out", (seen) => /^[1-9]\d{0,14}$/.test(seen) ? Number(seen) : undefined)
        .optional()
        .describe("Deployment to work on, as put out by `deploy`. Left out: the one of this run and commit.");
}
/** A token that may read the teams of an organisation, which the job's own may not. */
function teamTokenField() {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)().optional().meta({
        description: "Token that may read the members of the teams in the policy's `decision.authority`. The job's own may not read any.",
        secret: true,
    });
}
/** A token that may write to projects, which the job's own may not. */
function projectTokenField() {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)().optional().meta({
        description: "Token that may write to the policy's `incidents.project`. The job's own may not write to any project.",
        secret: true,
    });
}


/***/ })

};
