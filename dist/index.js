import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 70139:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:cluster");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 41314:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dgram");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 26848:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline/promises");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 30714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 10006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ watchCancellation)
/* harmony export */ });
/** Aborts on the runner's SIGINT or SIGTERM, so that the step can end in order. */
function watchCancellation() {
    const cancelled = new AbortController();
    const stop = () => {
        // A second signal ends at once: the runner kills ten seconds after the first.
        if (cancelled.signal.aborted)
            process.exit(130);
        cancelled.abort();
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    return {
        signal: cancelled.signal,
        end() {
            process.off("SIGINT", stop);
            process.off("SIGTERM", stop);
        },
    };
}


/***/ }),

/***/ 44958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(94121);
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9964);


/** Says on the run page what was thrown: what was seen and what to do. `step` names what it was thrown in. */
function reportFailure(level, step, error) {
    if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K) {
        say((0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationCommand */ .j)(level, `${error.message}\n${error.hint}`, { title: `${step}: ${error.code}` }));
        return;
    }
    const message = error instanceof Error ? error.message : String(error);
    const text = `Unexpected failure (a bug of ours, worth a report): ${message}`;
    say((0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationCommand */ .j)(level, text, { title: `${step}: UNEXPECTED` }));
    if (error instanceof Error)
        say((0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationCommand */ .j)("debug", error.stack ?? ""));
}
function say(line) {
    process.stdout.write(line);
}


/***/ }),

/***/ 62989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ followProxies)
/* harmony export */ });
const names = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"];
/**
 * Lets all that this process asks over HTTP go through the proxies that its environment names, as curl and git do; what is
 * on this machine is asked directly. Answers sentences about proxies that cannot be used, without their addresses, in which
 * passwords may stand.
 */
function followProxies(environment) {
    const given = names.filter((name) => (environment[name] ?? "") !== "");
    const exceptions = (environment["no_proxy"] ?? environment["NO_PROXY"] ?? "").split(/[\s,]+/);
    if (given.length === 0 || exceptions.includes("*"))
        return [];
    const usable = given.filter((name) => isHttp(environment[name] ?? ""));
    const warnings = given
        .filter((name) => !usable.includes(name))
        .map((name) => `\`${name}\` names no proxy that can be used. Write it as \`http://host:port\`.`);
    if (usable.length === 0)
        return warnings;
    // Loaded here alone: without a proxy no step pays for it.
    const { setGlobalProxyFromEnv } = process.getBuiltinModule("node:http");
    // Node's documentation: since 24.14. Before, Node itself reads the variables when this is set as it starts.
    if (typeof setGlobalProxyFromEnv !== "function") {
        if (environment["NODE_USE_ENV_PROXY"] === "1")
            return warnings;
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
function isHttp(address) {
    return /^https?:\/\//i.test(address) && URL.canParse(address);
}


/***/ }),

/***/ 15910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ stepSummary)
/* harmony export */ });
// The runner refuses a summary above 1 MiB whole, so ours is cut before that.
const maxBytes = 1_000_000;
/** Collects the step's summary page and writes it once, through @actions/core. */
function stepSummary() {
    let collected = "";
    return {
        write(markdown) {
            collected += `${markdown}\n\n`;
        },
        async flush() {
            if (collected === "" || (process.env["GITHUB_STEP_SUMMARY"] ?? "") === "")
                return false;
            const bytes = Buffer.from(collected);
            const text = bytes.byteLength <= maxBytes
                ? collected
                : `${new TextDecoder().decode(bytes.subarray(0, maxBytes))}\n\n*Cut: the rest is over GitHub's limit.*\n`;
            const core = await __nccwpck_require__.e(/* import() */ 421).then(__nccwpck_require__.bind(__nccwpck_require__, 96421));
            await core.summary.addRaw(text).write();
            return true;
        },
    };
}


/***/ }),

/***/ 9964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ maskCommand),
/* harmony export */   j: () => (/* binding */ annotationCommand)
/* harmony export */ });
/** The line that shows a message on the run page (GitHub docs: workflow commands). */
function annotationCommand(level, message, facts = {}) {
    const { title, file, line } = facts;
    const properties = Object.entries({ title, file, line })
        .filter(([, value]) => value !== undefined && value !== "")
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    const head = properties.length === 0 ? level : `${level} ${properties.join(",")}`;
    return `::${head}::${escapeData(message)}\n`;
}
/**
 * The line that makes the runner hide a value. These lines are written here and not by @actions/core, whose HTTP client
 * takes as long to load as all the rest of a run's start: a secret has to be hidden before anything else.
 */
function maskCommand(secret) {
    return `::add-mask::${escapeData(secret)}\n`;
}
function escapeData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}


/***/ }),

/***/ 94121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $K: () => (/* reexport */ SuiteError),
  UX: () => (/* reexport */ answerUnreadable),
  qU: () => (/* reexport */ artifactUnresolved),
  ZP: () => (/* reexport */ checksUnusable),
  JG: () => (/* reexport */ deploymentUnusable),
  z6: () => (/* reexport */ environmentClaimed),
  iF: () => (/* reexport */ eventUnsupported),
  WO: () => (/* reexport */ fileUnreadable),
  Zr: () => (/* reexport */ githubFailed),
  A2: () => (/* reexport */ githubRefused),
  tz: () => (/* reexport */ inputsInvalid),
  WB: () => (/* reexport */ issueLocked),
  TE: () => (/* reexport */ issueMoved),
  Xp: () => (/* reexport */ issuesDisabled),
  PJ: () => (/* reexport */ layerUnusable),
  wj: () => (/* reexport */ notAuthorised),
  k8: () => (/* reexport */ permissionMissing),
  IO: () => (/* reexport */ policyInvalid),
  xd: () => (/* reexport */ rateLimited),
  bY: () => (/* reexport */ recordUnreadable),
  cG: () => (/* reexport */ releaseRefused),
  XB: () => (/* reexport */ releaseUnusable),
  $U: () => (/* reexport */ repositoryArchived),
  pL: () => (/* reexport */ rolloutStopped),
  HW: () => (/* reexport */ tagBurned),
  qi: () => (/* reexport */ tagForbidden),
  m7: () => (/* reexport */ tagMoved),
  uN: () => (/* reexport */ tagTaken),
  QP: () => (/* reexport */ targetRefused),
  cA: () => (/* reexport */ tokenRefused)
});

;// CONCATENATED MODULE: ./build/kernel/suite-error.js
/** The world or the configuration is broken. A domain "no" is a value and is never thrown. */
class SuiteError extends Error {
    code;
    hint;
    constructor(parts) {
        super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
        this.name = "SuiteError";
        this.code = parts.code;
        this.hint = parts.hint;
    }
}
/** Problems as lines of a list. */
function problemList(problems) {
    return problems.map((one) => `- ${one.subject} ${one.problem} ${one.write}`).join("\n");
}

;// CONCATENATED MODULE: ./build/kernel/catalogue/github.js

/** GitHub answered 403: the token lacks a permission that the step needs. */
function permissionMissing(step, needed, cause) {
    return new SuiteError({
        code: "PERMISSION_MISSING",
        message: `The token may not ${step}: it lacks \`${needed}\`.`,
        hint: `Add \`${needed}\` under \`permissions:\` of the job, then run it again.`,
        cause,
    });
}
/** GitHub answered 401, or no token was given. */
function tokenRefused(step, cause) {
    return new SuiteError({
        code: "TOKEN_REFUSED",
        message: `GitHub did not accept the token when asked to ${step}.`,
        hint: "Leave the input `token` out to use the job's own token, or give one that has not expired.",
        cause,
    });
}
/** An answer of GitHub's that this suite cannot act on; a write that got it may have been applied. */
function githubFailed(step, seen, cause) {
    return new SuiteError({
        code: "GITHUB_FAILED",
        message: `GitHub could not ${step}: ${seen}.`,
        hint: "Run the step again: it looks for what is already there and finishes the rest.",
        cause,
    });
}
/** GitHub asks to come back later than a step may wait. Nothing of the call was applied. */
function rateLimited(step, seen, cause) {
    return new SuiteError({
        code: "RATE_LIMITED",
        message: `GitHub would not ${step} yet: ${seen}.`,
        hint: "Run the step again in some minutes: it looks for what is already there and finishes the rest.",
        cause,
    });
}
/** GitHub understood and said no (404, 409, 410, 422 …); asking the same again will not change that. */
function githubRefused(step, seen, cause) {
    return new SuiteError({
        code: "GITHUB_REFUSED",
        message: `GitHub could not ${step}: ${seen}.`,
        hint: "Correct what it names, then run the step again: it looks for what is already there and finishes the rest.",
        cause,
    });
}
/** The repository has no issues (410): nobody can open or change one. */
function issuesDisabled(step, cause) {
    return new SuiteError({
        code: "ISSUES_DISABLED",
        message: `GitHub could not ${step}: issues are disabled in this repository.`,
        hint: "Turn on Issues in the repository's settings, then run the step again.",
        cause,
    });
}
/** The repository was archived (403): nobody can write to it, whatever the token. */
function repositoryArchived(step, cause) {
    return new SuiteError({
        code: "REPOSITORY_ARCHIVED",
        message: `GitHub could not ${step}: the repository is archived, so it is read-only.`,
        hint: "Unarchive the repository in its settings, then run the step again.",
        cause,
    });
}
/** The conversation of the issue is locked, and the token may not comment there. */
function issueLocked(step, cause) {
    return new SuiteError({
        code: "ISSUE_LOCKED",
        message: `GitHub could not ${step}: its conversation is locked.`,
        hint: "Unlock the conversation, then run the step again. The job's own token cannot comment on a locked issue.",
        cause,
    });
}
/** The issue was transferred to another repository. Nothing was written there. */
function issueMoved(step, to) {
    return new SuiteError({
        code: "ISSUE_MOVED",
        message: `GitHub could not ${step}: the issue was transferred to ${to}.`,
        hint: "Transfer it back, or go on by hand where it is now.",
    });
}
/** An answer that does not have the fields its description promises. */
function answerUnreadable(what, problem, cause) {
    return new SuiteError({
        code: "ANSWER_UNREADABLE",
        message: `${what} could not be read: ${problem}.`,
        hint: "Run the step again. If it stays, report it with this message.",
        cause,
    });
}

;// CONCATENATED MODULE: ./build/kernel/catalogue/inputs.js

/** Inputs of the step that cannot be used, all at once. */
function inputsInvalid(problems) {
    return new SuiteError({
        code: "INPUTS_INVALID",
        message: `${count(problems.length, "input")} cannot be used.\n${problemList(problems)}`,
        hint: "Correct the `with:` block of this step and run it again. Nothing was written.",
    });
}
/** Checks of a gate that cannot be asked, all at once, found once the release and the secrets were known. */
function checksUnusable(problems) {
    return new SuiteError({
        code: "CHECKS_UNUSABLE",
        message: `${count(problems.length, "check")} cannot be asked.\n${problemList(problems)}`,
        hint: "Correct the checks in .github/rollback.yml or the inputs of this step, and run it again. Nothing was judged.",
    });
}
/** A policy file that does not parse or breaks its schema; problems carry line and column. */
function policyInvalid(source, problems) {
    return new SuiteError({
        code: "POLICY_INVALID",
        message: `${source} has ${count(problems.length, "problem")}.\n${problemList(problems)}`,
        hint: "Correct the file on the branch that was read and run this again.",
    });
}
/** The event that started the workflow does not carry what the action needs. */
function eventUnsupported(action, seen, write) {
    return new SuiteError({
        code: "EVENT_UNSUPPORTED",
        message: `\`${action}\` cannot run on the event \`${seen}\`.`,
        hint: write,
    });
}
/** A file that the step names is not there, is not a file, or cannot be read. */
function fileUnreadable(path, problem, cause) {
    return new SuiteError({
        code: "FILE_UNREADABLE",
        message: `The file \`${path}\` cannot be read: ${problem}.`,
        hint: "Paths are taken from the workspace. Check the path, and that an earlier step has made the file.",
        cause,
    });
}
function count(n, noun) {
    return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

;// CONCATENATED MODULE: ./build/kernel/catalogue/release.js

/** An artifact for which no digest could be found, or whose digest is not the recorded one. */
function artifactUnresolved(name, reference, problem) {
    return new SuiteError({
        code: "ARTIFACT_UNRESOLVED",
        message: `Artifact \`${name}\` (${reference}) does not resolve: ${problem}.`,
        hint: "Push it before this step, check its spelling, and that this job may read it. Only a digest that resolves is released or deployed.",
    });
}
/** The tag of this version exists and is not what this run would make. */
function tagTaken(tag, problem) {
    return new SuiteError({
        code: "TAG_TAKEN",
        message: `The tag \`${tag}\` is taken: ${problem}.`,
        hint: "A released version never changes. Release the next version instead.",
    });
}
/** A release of ours whose tag no longer stands where the release was made. */
function tagMoved(tag, problem) {
    return new SuiteError({
        code: "TAG_MOVED",
        message: `The tag \`${tag}\` was moved: ${problem}.`,
        hint: "Find out who moved it. Nothing was published; a released version never changes, so release the next one.",
    });
}
/** A ruleset keeps this tag from being made by this token. */
function tagForbidden(tag, problem, cause) {
    return new SuiteError({
        code: "TAG_FORBIDDEN",
        message: `The tag \`${tag}\` may not be made: ${problem}.`,
        hint: "The job's own token cannot be let through a ruleset. Exclude this name from it, or pass the `token` of a GitHub App that may bypass it.",
        ...(cause === undefined ? {} : { cause }),
    });
}
/** GitHub keeps this tag name for a release that was immutable and is deleted. */
function tagBurned(tag, seen, cause) {
    return new SuiteError({
        code: "TAG_BURNED",
        message: `The tag \`${tag}\` cannot be made, and no ruleset that this token may read forbids it: ${seen}.`,
        hint: "The name of an immutable release stays taken after the release is deleted. Release the next version.",
        cause,
    });
}
/** What a release is made of does not allow to make it; everything that was found is named at once. */
function releaseRefused(tag, problems) {
    return new SuiteError({
        code: "RELEASE_REFUSED",
        message: `${tag} cannot be released.\n${problemList(problems)}`,
        hint: "Nothing was written. Correct what is named and run the step again.",
    });
}
/** A release, or something that it should hold, is not what its manifest says. */
function releaseUnusable(tag, problem, hint) {
    return new SuiteError({
        code: "RELEASE_UNUSABLE",
        message: `The release \`${tag}\` cannot be used: ${problem}.`,
        hint,
    });
}

;// CONCATENATED MODULE: ./build/kernel/catalogue/rollback.js

/** A deployment, or the choice of one, that does not fit what the step was asked. */
function deploymentUnusable(problem, hint) {
    return new SuiteError({ code: "DEPLOYMENT_UNUSABLE", message: `${problem}.`, hint });
}
/** A record of ours that another version of the suite, or somebody else, wrote. */
function recordUnreadable(where, problem) {
    return new SuiteError({
        code: "RECORD_UNREADABLE",
        message: `The record at \`${where}\` cannot be used: ${problem}.`,
        hint: "Use the version of the suite that wrote it, or move the record away to start again.",
    });
}
/** Another run acts on the environment and did not end in time. */
function environmentClaimed(environment, holder, since) {
    return new SuiteError({
        code: "ENVIRONMENT_CLAIMED",
        message: `\`${environment}\` is being rolled back by ${holder} since ${since}, and it has not ended.`,
        hint: "Look at that run. When it is over, run this again: it joins what was done or finishes it.",
    });
}
/** The release that a person names cannot be returned to. */
function targetRefused(problem, write) {
    const message = `Nothing was rolled back: ${problem}.`;
    return new SuiteError({ code: "TARGET_REFUSED", message, hint: write });
}
/** Somebody whose word the policy does not count wants to decide about an environment. `why` is a sentence. */
function notAuthorised(login, environment, why) {
    const message = `${login} may not decide about \`${environment}\`. ${why}`;
    const hint = `Nothing was done. Who may stands in .github/rollback.yml at \`environments.${environment}.decision\`.`;
    return new SuiteError({ code: "NOT_AUTHORISED", message, hint });
}
/** A layer of the rollback whose words cannot be filled for the release that it should bring back. */
function layerUnusable({ subject, problem, write }) {
    return new SuiteError({
        code: "LAYER_UNUSABLE",
        message: `${subject} ${problem}. ${write}`,
        hint: "Correct it in .github/rollback.yml or in the step's inputs, and run this again. No layer was run.",
    });
}
/** The traffic could not be moved to the next step of a rollout (shares in percent); nothing is said of the release. */
function rolloutStopped(to, at, detail) {
    return new SuiteError({
        code: "ROLLOUT_STOPPED",
        message: `The traffic was not moved to ${to} %: ${detail}. It was at ${at} % before.`,
        hint: "Correct the cause and run this job again: it goes on with this step. Nothing was rolled back; actions/rollback with a `reason` takes all of the traffic back.",
    });
}

;// CONCATENATED MODULE: ./build/kernel/errors.js
// One catalogue, parted by where an error comes from; all of it is imported from here.







/***/ }),

/***/ 57058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ rawInputs)
/* harmony export */ });
/**
 * The inputs that the runner passed, by lower-case name. An empty input means "not given", as in a workflow whose
 * expression gave nothing.
 */
function rawInputs(environment) {
    return new Map(Object.entries(environment).flatMap(([name, value]) => name.startsWith("INPUT_") && value !== undefined && value.trim() !== ""
        ? [[name.slice("INPUT_".length).toLowerCase(), value]]
        : []));
}


/***/ }),

/***/ 39553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ registry)
/* harmony export */ });
/** Every action of the suite by its name; each is loaded only when it runs. */
const registry = {
    release: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(253), __nccwpck_require__.e(88), __nccwpck_require__.e(825), __nccwpck_require__.e(292), __nccwpck_require__.e(800), __nccwpck_require__.e(674), __nccwpck_require__.e(275), __nccwpck_require__.e(50), __nccwpck_require__.e(252), __nccwpck_require__.e(379)]).then(__nccwpck_require__.bind(__nccwpck_require__, 99379))).release,
    "plan-check": async () => (await Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(253), __nccwpck_require__.e(825), __nccwpck_require__.e(292), __nccwpck_require__.e(800), __nccwpck_require__.e(275), __nccwpck_require__.e(50), __nccwpck_require__.e(424), __nccwpck_require__.e(252), __nccwpck_require__.e(855), __nccwpck_require__.e(248)]).then(__nccwpck_require__.bind(__nccwpck_require__, 64248))).planCheck,
    deploy: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(253), __nccwpck_require__.e(88), __nccwpck_require__.e(275), __nccwpck_require__.e(632), __nccwpck_require__.e(496)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3525))).deploy,
    gate: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(253), __nccwpck_require__.e(88), __nccwpck_require__.e(275), __nccwpck_require__.e(738), __nccwpck_require__.e(95), __nccwpck_require__.e(295), __nccwpck_require__.e(963)]).then(__nccwpck_require__.bind(__nccwpck_require__, 38905))).gate,
    rollback: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(253), __nccwpck_require__.e(88), __nccwpck_require__.e(825), __nccwpck_require__.e(275), __nccwpck_require__.e(50), __nccwpck_require__.e(424), __nccwpck_require__.e(738), __nccwpck_require__.e(290), __nccwpck_require__.e(95), __nccwpck_require__.e(632), __nccwpck_require__.e(46), __nccwpck_require__.e(854)]).then(__nccwpck_require__.bind(__nccwpck_require__, 83854))).rollback,
    postmortem: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(253), __nccwpck_require__.e(88), __nccwpck_require__.e(825), __nccwpck_require__.e(292), __nccwpck_require__.e(275), __nccwpck_require__.e(50), __nccwpck_require__.e(424), __nccwpck_require__.e(738), __nccwpck_require__.e(290), __nccwpck_require__.e(357), __nccwpck_require__.e(769)]).then(__nccwpck_require__.bind(__nccwpck_require__, 53769))).postmortem,
    guard: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(253), __nccwpck_require__.e(88), __nccwpck_require__.e(825), __nccwpck_require__.e(292), __nccwpck_require__.e(275), __nccwpck_require__.e(50), __nccwpck_require__.e(424), __nccwpck_require__.e(738), __nccwpck_require__.e(290), __nccwpck_require__.e(95), __nccwpck_require__.e(632), __nccwpck_require__.e(46), __nccwpck_require__.e(357), __nccwpck_require__.e(295), __nccwpck_require__.e(393)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78393))).guard,
};


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xw: () => (/* binding */ cli),
  iW: () => (/* reexport */ main),
  bE: () => (/* reexport */ post)
});

// EXTERNAL MODULE: ./build/adapters/cancellation.js
var cancellation = __nccwpck_require__(10006);
// EXTERNAL MODULE: ./build/adapters/failure-report.js
var failure_report = __nccwpck_require__(44958);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(58500);
;// CONCATENATED MODULE: ./build/adapters/fetch-ahead.js

const deadlineMs = 30_000;
/** Lets one read be sent ahead. It is handed over once, so that no later read is given an old answer. */
function fetchAhead() {
    let ahead = null;
    const untaken = new AbortController();
    return {
        async begin({ url, headers }, signal) {
            const both = AbortSignal.any([signal, untaken.signal, AbortSignal.timeout(deadlineMs)]);
            const answer = fetch(url, { headers, signal: both });
            // A failure is told to whoever takes the answer.
            answer.catch(() => { });
            ahead = { url, answer };
            // One turn for the connection, one for the request; the others are for busy machines.
            for (let turns = 0; turns < 4; turns++)
                await (0,promises_.setImmediate)();
        },
        fetch(input, init) {
            if (ahead === null || ahead.url !== input || (init?.method ?? "GET") !== "GET")
                return fetch(input, init);
            const { answer } = ahead;
            ahead = null;
            // A refusal is not believed of a request that Octokit did not make itself.
            return answer.then((given) => (given.status === 401 ? fetch(input, init) : given));
        },
        end() {
            if (ahead !== null)
                untaken.abort();
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/first-request.js
/**
 * The request of a first read, with the address that Octokit makes of the same call: only then does Octokit take its
 * answer. Null when there is nothing to read first.
 */
function firstRequest(first, caller) {
    if (first.kind === "none" || caller.owner === "" || caller.repo === "")
        return null;
    const headers = {
        accept: "application/vnd.github.v3+json",
        "user-agent": "rollback-ready",
        "x-github-api-version": "2022-11-28",
        ...(caller.token === "" ? {} : { authorization: `${schemeOf(caller.token)} ${caller.token}` }),
    };
    return { url: `${caller.apiUrl}/repos/${caller.owner}/${caller.repo}/${routeOf(first)}`, headers };
}
function routeOf(first) {
    switch (first.kind) {
        case "file": {
            const at = first.commit === null ? "" : `?ref=${encodeURIComponent(first.commit)}`;
            return `contents/${encodeURIComponent(first.path)}${at}`;
        }
        case "releases":
            return "releases?per_page=100&page=1";
        default:
            return first;
    }
}
/** Who asks, as the runner's variables say it; the address is checked when the run is read whole. */
function callerOf(environment, token) {
    const [owner = "", repo = ""] = (environment["GITHUB_REPOSITORY"] ?? "").split("/");
    return { apiUrl: environment["GITHUB_API_URL"] ?? "https://api.github.com", token, owner, repo };
}
// As Octokit: a token of three parts is a JSON Web Token.
function schemeOf(token) {
    return token.split(".").length === 3 ? "bearer" : "token";
}

// EXTERNAL MODULE: ./build/adapters/proxies.js
var proxies = __nccwpck_require__(62989);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: ./build/adapters/start.js

/** What the runner's variables and event file say at once. What does not fit is told by whoever needs it. */
function startOf(raw, environment) {
    return { has: (input) => raw.has(input), baseSha: () => baseShaOf(environment["GITHUB_EVENT_PATH"] ?? "") };
}
function baseShaOf(path) {
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
        const sha = event?.pull_request?.base?.sha ?? event?.merge_group?.base_sha;
        return typeof sha === "string" && /^[0-9a-f]{40}$/.test(sha) ? sha : null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/adapters/step-summary.js
var step_summary = __nccwpck_require__(15910);
// EXTERNAL MODULE: ./build/adapters/workflow-command.js
var workflow_command = __nccwpck_require__(9964);
// EXTERNAL MODULE: ./build/kernel/raw-inputs.js
var raw_inputs = __nccwpck_require__(57058);
;// CONCATENATED MODULE: ./build/openings.js
const policy = (commit) => ({ kind: "file", path: ".github/rollback.yml", commit });
const byPolicy = { secrets: ["token"], first: () => policy(null) };
// Values for the gate's checks.
const withSecrets = { ...byPolicy, secrets: ["secrets", "token"] };
/** The opening of every action by its name. What this file imports is paid before the first request. */
const openings = {
    release: {
        secrets: ["signing-key", "signing-passphrase", "token"],
        first: ({ has }) => ({ kind: has("verify") ? "none" : "releases" }),
    },
    "plan-check": {
        secrets: ["token"],
        first: ({ baseSha }) => {
            const commit = baseSha();
            return commit === null ? { kind: "none" } : policy(commit);
        },
        startsNoProcess: true,
    },
    deploy: byPolicy,
    gate: withSecrets,
    rollback: { ...withSecrets, secrets: ["secrets", "team-token", "token"] },
    postmortem: { ...byPolicy, secrets: ["project-token", "token"] },
    guard: { ...withSecrets, secrets: ["project-token", "secrets", "team-token", "token"] },
};

// EXTERNAL MODULE: ./build/registry.js
var registry = __nccwpck_require__(39553);
;// CONCATENATED MODULE: ./build/main.js











/**
 * The only boundary: inputs in, outputs and a conclusion out. Whatever is thrown fails the step with one message that
 * says what was seen and what to do.
 */
async function main(name) {
    const { signal, end } = (0,cancellation/* watchCancellation */.Z)();
    const summary = (0,step_summary/* stepSummary */.x)();
    const ahead = fetchAhead();
    try {
        const opening = openings[name];
        if (opening === undefined)
            throw new Error(`No action is called ${name}.`);
        const raw = (0,raw_inputs/* rawInputs */.m)(process.env);
        maskSecrets(opening.secrets, raw);
        const token = raw.get("token") ?? "";
        for (const warning of (0,proxies/* followProxies */.K)(process.env))
            say("warning", warning);
        const first = firstRequest(opening.first(startOf(raw, process.env)), callerOf(process.env, token));
        if (first !== null)
            await ahead.begin(first, signal);
        if (opening.startsNoProcess)
            (await __nccwpck_require__.e(/* import() */ 394).then(__nccwpck_require__.bind(__nccwpck_require__, 89394))).forbidProcesses();
        const { action, inputs, openPorts, core, run } = await loadTheRest(name, raw);
        const { fetch } = ahead;
        const writesUntil = action.finishesWhenCancelled === true ? new AbortController().signal : signal;
        const ports = openPorts({ environment: process.env, token, signal, writesUntil, summary, run, fetch });
        const outcome = await action.run(inputs, ports);
        const outputs = { ...outcome.moreOutputs, ...outcome.outputs };
        for (const [output, value] of Object.entries(outputs))
            core.setOutput(output, value ?? "");
        conclude(action, outcome.conclusion);
    }
    catch (error) {
        process.exitCode = 1;
        (0,failure_report/* reportFailure */.x)("error", name, error);
    }
    finally {
        ahead.end();
        await summary
            .flush()
            .catch((error) => say("warning", `The summary was not written: ${String(error)}`));
        end();
    }
}
/** The post step of an action. Its code is loaded only then, so that it delays no first request. */
async function post(name) {
    const { runPost } = await Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(88), __nccwpck_require__.e(421), __nccwpck_require__.e(891), __nccwpck_require__.e(808), __nccwpck_require__.e(326), __nccwpck_require__.e(756)]).then(__nccwpck_require__.bind(__nccwpck_require__, 16756));
    await runPost(name);
}
// All of it before the action begins, while GitHub answers the first read: a team's command may replace these files.
async function loadTheRest(name, raw) {
    const [action, { parseInputs }, { openPorts }, { currentRun }, core] = await Promise.all([
        registry/* registry */.u[name]?.(),
        __nccwpck_require__.e(/* import() */ 927).then(__nccwpck_require__.bind(__nccwpck_require__, 98927)),
        Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(88), __nccwpck_require__.e(421), __nccwpck_require__.e(891), __nccwpck_require__.e(808), __nccwpck_require__.e(326)]).then(__nccwpck_require__.bind(__nccwpck_require__, 18326)),
        Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(112)]).then(__nccwpck_require__.bind(__nccwpck_require__, 20112)),
        __nccwpck_require__.e(/* import() */ 421).then(__nccwpck_require__.bind(__nccwpck_require__, 96421)),
    ]);
    if (action === undefined)
        throw new Error(`No action is called ${name}.`);
    return { action, inputs: parseInputs(action.inputs, raw), openPorts, core, run: currentRun() };
}
// Before anything is parsed or printed: a refused value may be quoted in a message.
function maskSecrets(secrets, raw) {
    for (const name of secrets) {
        const value = raw.get(name);
        if (value !== undefined)
            process.stdout.write((0,workflow_command/* maskCommand */.I)(value));
    }
}
function conclude(action, conclusion) {
    if (conclusion.kind === "success")
        return;
    say("error", `${conclusion.message}\n${conclusion.hint}`, { title: action.title });
    process.exitCode = 1;
}
function say(level, message, facts) {
    process.stdout.write((0,workflow_command/* annotationCommand */.j)(level, message, facts));
}

;// CONCATENATED MODULE: ./build/bundle.js

/** The command line. Its code is loaded only then, so that it delays no action. */
async function cli() {
    const { runCli } = await Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(253), __nccwpck_require__.e(825), __nccwpck_require__.e(292), __nccwpck_require__.e(891), __nccwpck_require__.e(800), __nccwpck_require__.e(275), __nccwpck_require__.e(50), __nccwpck_require__.e(424), __nccwpck_require__.e(252), __nccwpck_require__.e(808), __nccwpck_require__.e(855), __nccwpck_require__.e(722)]).then(__nccwpck_require__.bind(__nccwpck_require__, 57722));
    process.exitCode = await runCli(process.argv.slice(2));
}

var __webpack_exports__cli = __webpack_exports__.xw;
var __webpack_exports__main = __webpack_exports__.iW;
var __webpack_exports__post = __webpack_exports__.bE;
export { __webpack_exports__cli as cli, __webpack_exports__main as main, __webpack_exports__post as post };
