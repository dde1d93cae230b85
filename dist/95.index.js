export const id = 95;
export const ids = [95];
export const modules = {

/***/ 16354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ pushTo),
/* harmony export */   e: () => (/* binding */ popFrom)
/* harmony export */ });
/** Adds to a binary heap; of all that it holds, what ranks lowest comes first. */
function pushTo(heap, one, rankOf) {
    const rank = rankOf(one);
    let at = heap.push(one) - 1;
    while (at > 0) {
        const parent = (at - 1) >> 1;
        const above = heap[parent];
        if (above === undefined || rankOf(above) <= rank)
            break;
        heap[at] = above;
        at = parent;
    }
    heap[at] = one;
}
/** Takes the first out; undefined when there is none. */
function popFrom(heap, rankOf) {
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0)
        return first;
    const rank = rankOf(last);
    let at = 0;
    for (;;) {
        const left = 2 * at + 1;
        const one = heap[left];
        if (one === undefined)
            break;
        const other = heap[left + 1];
        const isOther = other !== undefined && rankOf(other) < rankOf(one);
        const below = isOther ? other : one;
        if (rankOf(below) >= rank)
            break;
        heap[at] = below;
        at = isOther ? left + 1 : left;
    }
    heap[at] = last;
    return first;
}


/***/ }),

/***/ 252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ closedHosts)
/* harmony export */ });
/* harmony import */ var _address_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59999);

/**
 * Addresses that a check asks and that are neither public nor opened, as they are written. Names are looked up only when
 * they are connected to, where the same rule holds; this is for what can be told before the first probe.
 */
function closedHosts(check, open) {
    const found = hostsOf(check).filter((host) => {
        const address = (0,_address_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .literalAddress */ .I3)(host);
        return address !== null && !(0,_address_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopbackName */ .xX)(host) && (0,_address_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .isClosed */ .Lx)(address, open);
    });
    return [...new Set(found)];
}
// By kind: what only looks like a target, such as a text that is wanted in an answer, is none.
function hostsOf(check) {
    switch (check.kind) {
        case "http":
            return hostsOfHttp(check);
        case "tcp":
            return [check.host];
        case "grpc":
            return [check.host, check.target].flatMap((one) => (one === undefined ? [] : withoutPort(one)));
        case "dns":
            // Its `host` is only asked for, and not asked.
            return check.server === undefined ? [] : [withoutPort(check.server)];
        case "command":
        case "file":
            return [];
        case "prometheus":
        case "metric":
            return hostsOfSource(check);
        case "canary":
            return [check.canary, check.baseline, ...Object.values(check.requests ?? {})].flatMap(hostsOfSource);
        case "burn-rate":
            return hostsOfSource(check.source);
        default:
            return check;
    }
}
function hostsOfSource(source) {
    switch (source.kind) {
        case "http":
            return hostsOfHttp(source);
        case "prometheus":
            return hostOfUrl(source.url);
        case "metric":
            return source.request === undefined ? [] : hostOfUrl(source.request.url);
        default:
            return source;
    }
}
function hostsOfHttp(check) {
    const asked = [check.url, ...(check.steps ?? []).map(({ url }) => url)].flatMap(hostOfUrl);
    return [...asked, ...check["redirect-hosts"].map(withoutPort)];
}
// One with a placeholder for its host is no URL yet.
function hostOfUrl(url) {
    const host = URL.parse(url)?.hostname;
    return host === undefined ? [] : [host];
}
// `host:port`, `[address]:port` or no port at all; the colons of a bare IPv6 address are none before a port.
function withoutPort(text) {
    return text.replace(/^(\[[^\]]*\]|[^:]*):\d+$/, "$1");
}


/***/ }),

/***/ 72891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ choiceJudging),
/* harmony export */   cY: () => (/* binding */ judgingOf),
/* harmony export */   dH: () => (/* binding */ planChecks)
/* harmony export */ });
/* harmony import */ var _judging_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92450);
/* harmony import */ var _probes_burn_rate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41448);
/* harmony import */ var _probes_canary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99598);
/* harmony import */ var _rule_book_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59992);
/* harmony import */ var _values_settle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12980);





/**
 * Plans every check: how many samples, which rule, which error rates. The checks that decide share the allowed rate of
 * false rollbacks. `blips` is the share of bad answers that a check had before the deployment, where that is known: a rule
 * that expected fewer would blame the release for it. `gates` alike are judged together with this one, each of its part.
 */
function planChecks(checks, times, blips = new Map(), gates = 1) {
    const deciding = gates * Math.max(1, checks.filter((check) => !check["dry-run"]).length);
    const ruleOf = (0,_rule_book_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleBook */ .E)();
    return checks.map((check) => {
        const intervalMs = check.interval ?? times.intervalMs;
        const settleMs = (0,_values_settle_js__WEBPACK_IMPORTED_MODULE_4__/* .settleMs */ ._)(check);
        const planned = Math.floor(Math.max(0, times.bakeMs - settleMs) / intervalMs) + 1;
        const choice = check.rule ?? times.rule;
        const judging = judgingOf(check, choice);
        const before = blips.get(check.name) ?? 0;
        const plan = (0,_judging_js__WEBPACK_IMPORTED_MODULE_0__/* .planFor */ .bJ)(judging, { intervalMs, bakeMs: times.bakeMs, planned, checks: deciding }, before);
        const rule = ruleOf(judging, plan);
        return {
            name: check.name,
            dryRun: check["dry-run"],
            rule,
            planned,
            check,
            judging,
            plan,
            settleMs,
            blips: before,
        };
    });
}
/** By what a check is judged: its own comparison, or the rule that was chosen for it. */
function judgingOf(check, choice) {
    if (check.kind === "canary")
        return { by: "canary", ...(0,_probes_canary_js__WEBPACK_IMPORTED_MODULE_2__/* .canarySettings */ .yM)(check) };
    if (check.kind === "burn-rate")
        return { by: "burn-rate", ...(0,_probes_burn_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .sloOf */ .cE)(check) };
    return choiceJudging(choice);
}
/** The numbers of a rule that was chosen for good and bad samples. */
function choiceJudging(choice) {
    if (choice === null)
        return { by: "choice" };
    switch (choice.kind) {
        case "cusum":
            return {
                by: "cusum",
                bucketMs: choice.bucket,
                threshold: choice.threshold ?? null,
                healthy: choice.healthy ?? null,
                broken: choice.broken ?? null,
            };
        case "failure-limit":
            return { by: "failure-limit", limit: choice.limit ?? null };
        case "consecutive-failures":
            return { by: "consecutive-failures", limit: choice.limit };
        default:
            return choice;
    }
}


/***/ }),

/***/ 9958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ probeOf)
/* harmony export */ });
/* unused harmony export PROBES */
/* harmony import */ var _burn_rate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41448);
/* harmony import */ var _canary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99598);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65475);
/* harmony import */ var _dns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89317);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83442);
/* harmony import */ var _grpc_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93080);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10702);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67648);
/* harmony import */ var _prometheus_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45140);
/* harmony import */ var _tcp_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9349);










/** All kinds of probes. Each is given only checks of its own kind. */
const PROBES = [
    _http_js__WEBPACK_IMPORTED_MODULE_6__/* .httpProbe */ .H,
    _tcp_js__WEBPACK_IMPORTED_MODULE_9__/* .tcpProbe */ .M,
    _dns_js__WEBPACK_IMPORTED_MODULE_3__/* .dnsProbe */ .a,
    _grpc_js__WEBPACK_IMPORTED_MODULE_5__/* .grpcProbe */ .L,
    _command_js__WEBPACK_IMPORTED_MODULE_2__/* .commandProbe */ .y,
    _file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProbe */ .$,
    _prometheus_js__WEBPACK_IMPORTED_MODULE_8__/* .prometheusProbe */ .t,
    _metric_js__WEBPACK_IMPORTED_MODULE_7__/* .metricProbe */ .X,
    _canary_js__WEBPACK_IMPORTED_MODULE_1__/* .canaryProbe */ .Th,
    _burn_rate_js__WEBPACK_IMPORTED_MODULE_0__/* .burnRateProbe */ .ED,
];
/** The probe of a check's kind. */
function probeOf(check) {
    const found = PROBES.find((probe) => probe.kind === check.kind);
    // The policy's schema knows the same kinds.
    if (found === undefined)
        throw new Error(`no probe is of the kind ${check.kind}`);
    return found;
}


/***/ }),

/***/ 12980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ settleMs)
/* harmony export */ });
/** How long after the gate's beginning a check's values are not judged; 0 for the kinds that need no such time. */
function settleMs(check) {
    return "settle" in check ? (check.settle ?? 0) : 0;
}


/***/ }),

/***/ 56724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ newerDeploy)
/* harmony export */ });
/* harmony import */ var _holds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26397);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(578);


/**
 * The newest deploy of ours that came after a deployment, of the same package; null when that is still what runs.
 * GitHub's own that no step of ours touched, and returns, say nothing. `history` is newest first.
 */
function newerDeploy(history, than) {
    const newer = history.find((past) => past.kind !== "rollback" &&
        past.isOurs &&
        past.deployment > than.deployment &&
        (0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfSamePackage */ .aZ)(past, than) &&
        !isUndoneFor(history, past, than));
    return newer?.deployment ?? null;
}
// What was rolled back to a release has given way to it.
function isUndoneFor(history, past, than) {
    const back = history.find((one) => one.kind === "rollback" && one.undoes === past.deployment);
    return past.rolledBack && back?.verified === true && (0,_holds_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameRelease */ ._M)(back, than);
}


/***/ }),

/***/ 38679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sentence),
/* harmony export */   l: () => (/* binding */ wholeSentence)
/* harmony export */ });
/** A text with a full stop at its end, unless it ends as a sentence already. */
function sentence(text) {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}
/** The same, begun as a sentence: a name such as `v1.1.0` or `health:` keeps its small letter. */
function wholeSentence(text) {
    return sentence(text.replace(/^[a-z](?=[a-z]*[ ,])/, (letter) => letter.toUpperCase()));
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

/***/ 56404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ aimChecks),
  Q: () => (/* binding */ aimWhatFits)
});

// EXTERNAL MODULE: ./build/core/gate/closed-hosts.js
var closed_hosts = __webpack_require__(252);
// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(50538);
;// CONCATENATED MODULE: ./build/core/gate/fill-check.js

// Only names that are ours: PromQL selectors and JSON bodies have braces of their own.
const placeholder = /\{(environment|(?:release|secret|config|artifact|schema)\.[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?)\}/g;
/**
 * Fills `{release.…}`, `{secret.NAME}` and the like in every text of a check's configuration. A name without a value, or
 * with an empty one, is a hole: a query with nothing in its place would match everything or nothing.
 */
function fillCheck(check, values) {
    const holes = new Map();
    const filled = mapTexts(check, (text) => text.replace(placeholder, (whole, name) => {
        const value = values.get(name);
        if (value !== undefined && value !== "")
            return value;
        holes.set(name, holeOf(name, value, values));
        return whole;
    }));
    return { filled, holes: [...holes.values()] };
}
function holeOf(name, value, values) {
    const shown = `\`{${name}}\``;
    if (value === "") {
        return {
            placeholder: name,
            problem: `asks for ${shown}, which is empty`,
            write: name.startsWith("secret.") ? "Check that the secret is set for this job." : "Give it a value.",
        };
    }
    if (name.startsWith("secret.")) {
        const own = name.slice("secret.".length);
        const near = (0,nearest/* nearest */.p)(name, [...values.keys()]);
        const write = near === null
            ? `Give the input \`secrets\` a line \`${own}=…\`.`
            : `Write \`{${near}}\`, or give the input \`secrets\` a line \`${own}=…\`.`;
        return { placeholder: name, problem: `asks for ${shown}, which the step was not given`, write };
    }
    const near = (0,nearest/* nearest */.p)(name, [...values.keys()]);
    const known = [...values.keys()].filter((one) => !one.startsWith("secret.")).map((one) => `{${one}}`);
    return {
        placeholder: name,
        problem: `asks for ${shown}, which this release does not have`,
        write: near === null ? `Known here: ${known.join(", ")}.` : `Write \`{${near}}\`.`,
    };
}
function mapTexts(value, change) {
    if (typeof value === "string")
        return change(value);
    if (Array.isArray(value))
        return value.map((one) => mapTexts(one, change));
    if (typeof value !== "object" || value === null)
        return value;
    const entries = Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]);
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: ./build/core/gate/probes/index.js
var probes = __webpack_require__(9958);
// EXTERNAL MODULE: ./build/core/rollback/fill.js + 1 modules
var rollback_fill = __webpack_require__(91707);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
;// CONCATENATED MODULE: ./build/flows/gate/aim-checks.js






/**
 * As `aimChecks`, for a release that was chosen by its history and not for these checks: one that asks for what it does not
 * have is left out with a warning, since that must not keep anybody from going back.
 */
function aimWhatFits(ports, settings, release, environment) {
    const fits = (part) => {
        try {
            aimChecks({ ...settings, checks: [], control: null, serving: null, ...part }, release, environment);
            return true;
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            ports.log.warning(`A check of ${(0,release_state/* releaseName */.d)(release)} is left out. ${error.message}`);
            return false;
        }
    };
    const anchored = settings.checks.filter((check) => !("relative" in check) || check.relative?.anchor !== "preflight");
    const checks = anchored.filter((check) => fits({ checks: [check] }));
    const { control, serving } = settings;
    const fitting = {
        ...settings,
        checks,
        control: control !== null && fits({ control }) ? control : null,
        serving: serving !== null && serving !== undefined && fits({ checks, serving }) ? serving : null,
    };
    return aimChecks(fitting, release, environment);
}
/**
 * Fills a release and the step's secrets into the checks; every hole is refused at once, before anything is asked. `words`
 * are those that the checks may hold besides secrets, by default those of the release.
 */
function aimChecks(settings, release, environment, words = (0,rollback_fill/* placeholders */.Ft)(release, environment)) {
    const values = new Map(words);
    for (const [name, value] of settings.secrets)
        values.set(`secret.${name}`, value);
    const problems = [];
    const fill = (subject, value) => {
        const { filled, holes } = fillCheck(value, values);
        for (const { problem, write } of holes)
            problems.push({ subject, problem: `${problem}.`, write });
        return filled;
    };
    const aimed = (check) => {
        const subject = `The check \`${check.name}\``;
        const filled = fill(subject, check);
        if (askedDirectly.includes(check.kind)) {
            // A certificate or key is seen only now.
            for (const { key, problem, write } of (0,probes/* probeOf */.u)(filled).problems(filled)) {
                problems.push({ subject: `${subject}, key \`${key}\`,`, problem: `${problem}.`, write });
            }
        }
        for (const host of (0,closed_hosts/* closedHosts */.u)(filled, settings.open)) {
            const problem = `asks \`${host}\`, which is no public address.`;
            problems.push({
                subject,
                problem,
                write: "Open it under `gate.private-addresses`, if it should be asked.",
            });
        }
        // The target is what was written: a placeholder in it is shown as such.
        return { name: check.name, check: filled, target: (0,probes/* probeOf */.u)(check).target(check) };
    };
    const checks = settings.checks.map(aimed);
    const control = settings.control === null ? null : aimed(settings.control);
    const { serving } = settings;
    const version = fill("`gate.serving`", serving?.version ?? "");
    if (problems.length > 0)
        throw (0,errors/* checksUnusable */.ZP)(problems);
    const telling = checks.find(({ name }) => name === serving?.check);
    return {
        checks,
        control,
        serving: serving === undefined || serving === null || telling === undefined
            ? null
            : { check: telling, version, consecutive: serving.consecutive, withinMs: serving.within },
    };
}
const askedDirectly = ["http", "tcp", "grpc"];


/***/ }),

/***/ 69548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ gateFields),
  Q: () => (/* binding */ secretsField)
});

// EXTERNAL MODULE: ./build/kernel/fields.js
var fields = __webpack_require__(96115);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./build/kernel/secret-lines.js

const write = "lines of `NAME=value`, or `NAME<<END`, the lines of the value, and `END`; each name of letters, digits and `_`, once";
/**
 * Named secrets, one a line. A value of several lines (a key in PEM form) stands between `NAME<<END` and `END`. What is
 * refused is never quoted: it may hold a secret.
 */
function secretLines() {
    return schemas/* string */.YjP().transform((raw, context) => {
        const read = readLines(raw.split(/\r?\n/));
        if (typeof read !== "string")
            return read;
        const params = { write };
        context.addIssue({ code: "custom", message: read, params, input: "" });
        return core/* NEVER */.tm;
    });
}
function readLines(lines) {
    const values = new Map();
    for (let at = 0; at < lines.length; at++) {
        const line = (lines[at] ?? "").trim();
        if (line === "" || line.startsWith("#"))
            continue;
        const [, name, mark, rest = ""] = /^([A-Za-z_][A-Za-z0-9_]*)(=|<<)(.*)$/.exec(line) ?? [];
        if (name === undefined)
            return `has in line ${at + 1} no \`NAME=\``;
        if (values.has(name))
            return `gives \`${name}\` twice`;
        if (mark === "=") {
            values.set(name, rest.trim());
            continue;
        }
        const end = lines.findIndex((one, index) => index > at && one.trim() === rest.trim());
        if (rest.trim() === "" || end < 0)
            return `does not end \`${name}\`, which begins in line ${at + 1}`;
        values.set(name, lines.slice(at + 1, end).join("\n"));
        at = end;
    }
    return values;
}

;// CONCATENATED MODULE: ./build/flows/gate/gate-fields.js


const hourMs = 3_600_000;
/** Inputs that gate and guard share; each comes before what the policy says. */
function gateFields() {
    return {
        "health-url": (0,fields/* httpUrl */.q3)()
            .optional()
            .describe("URL that answers 200 when the service is well. Left out: the checks of the policy."),
        interval: (0,fields/* duration */.p0)(100, hourMs)
            .optional()
            .describe("Time between two samples. Left out: the policy's, or `5s`."),
        bake: (0,fields/* duration */.p0)(1000, 24 * hourMs)
            .optional()
            .describe("How long to watch. Left out: the policy's, or `60s`."),
        "allowed-bad": (0,fields/* count */.U9)(0, 10_000)
            .optional()
            .describe("Bad samples per check that are tolerated. Left out: the policy's rule, or what keeps false rollbacks at 1 % or less."),
        preflight: (0,fields/* text */.Qq)()
            .optional()
            .describe("File that `mode: preflight` of `actions/gate` left before the deploy. What was already broken is then not blamed on the release."),
        secrets: secretsField(),
    };
}
/** Values for `{secret.NAME}` in the policy's checks. */
function secretsField() {
    return secretLines().prefault("").meta({
        description: "Values for `{secret.NAME}` in the policy's checks, one `NAME=value` a line; of several lines between `NAME<<END` and `END`.",
        secret: true,
    });
}


/***/ }),

/***/ 61284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KG: () => (/* binding */ checksHash),
  oS: () => (/* binding */ chosenChecks),
  VC: () => (/* binding */ chosenRule),
  DB: () => (/* binding */ gateRules),
  dJ: () => (/* binding */ gateSettings),
  sB: () => (/* binding */ plannedChecks)
});

// EXTERNAL MODULE: ./build/core/gate/check.js
var gate_check = __webpack_require__(49648);
// EXTERNAL MODULE: ./build/core/gate/planned-check.js
var planned_check = __webpack_require__(72891);
// EXTERNAL MODULE: ./build/core/gate/presets/index.js + 12 modules
var presets = __webpack_require__(90580);
// EXTERNAL MODULE: ./build/core/policy/gate-rules.js
var gate_rules = __webpack_require__(93976);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/core/gate/closed-hosts.js
var closed_hosts = __webpack_require__(252);
// EXTERNAL MODULE: ./build/core/gate/probes/index.js
var probes = __webpack_require__(9958);
// EXTERNAL MODULE: ./build/core/gate/rules/choose-rule.js
var choose_rule = __webpack_require__(90726);
// EXTERNAL MODULE: ./build/core/gate/values/settle.js
var settle = __webpack_require__(12980);
;// CONCATENATED MODULE: ./build/flows/gate/time-problems.js

const leastIntervalMs = 100;
/** Every sample is kept until the verdict; some hundred bytes each, these fit into the memory that Node gives a process. */
const mostSamples = 5_000_000;
/** What is wrong with the times of a gate: what cannot be asked so often, so seldom, or so many times. */
function problemsOfTimes({ checks, intervalMs, bakeMs }) {
    const problems = [];
    const intervals = [intervalMs, ...checks.flatMap((check) => check.interval ?? [])];
    const slow = intervals.find((ms) => ms > bakeMs);
    if (slow !== undefined) {
        const problem = `is ${slow} ms, longer than the bake of ${bakeMs} ms.`;
        const write = "Write an interval that fits several times into the bake.";
        problems.push({ subject: "The interval", problem, write });
    }
    const quick = intervals.find((ms) => ms < leastIntervalMs);
    if (quick !== undefined) {
        const problem = `is ${quick} ms.`;
        problems.push({ subject: "The interval", problem, write: `Write at least \`${leastIntervalMs}ms\`.` });
    }
    const samples = checks.reduce((sum, check) => sum + Math.floor(bakeMs / (check.interval ?? intervalMs)) + 1, 0);
    if (samples > mostSamples) {
        const problem = `plans ${samples} samples, and ${mostSamples} can be kept.`;
        const write = "Write a longer `interval`, a shorter `bake`, or fewer checks.";
        problems.push({ subject: "The gate", problem, write });
    }
    for (const check of checks) {
        if ((0,settle/* settleMs */._)(check) < bakeMs)
            continue;
        const problem = `settles for ${(0,settle/* settleMs */._)(check)} ms, and the bake is ${bakeMs} ms.`;
        problems.push({ subject: `The check \`${check.name}\``, problem, write: "Bake longer than it settles." });
    }
    return problems;
}

;// CONCATENATED MODULE: ./build/flows/gate/gate-problems.js





/**
 * What is wrong with the settings of a gate, each with what to write; for a `return` only what keeps its checks from being
 * asked, since a bake that cannot decide must not keep anybody from going back.
 */
function gateProblems(settings, environment, use) {
    const { checks, control } = settings;
    const problems = [];
    if (checks.length === 0) {
        const write = `Give \`health-url\`, or checks under \`environments.${environment}.gate\` of .github/rollback.yml.`;
        problems.push({ subject: "The gate", problem: "has nothing to ask.", write });
    }
    else if (checks.every((check) => check["dry-run"])) {
        const problem = "only observes: every check has `dry-run: true`.";
        problems.push({
            subject: "The gate",
            problem,
            write: "Let one check decide, or set `shadow: true` for the whole gate.",
        });
    }
    for (const name of twice(checks.map((check) => check.name))) {
        const write = "Give each check its own name.";
        problems.push({ subject: `The check \`${name}\``, problem: "is named twice.", write });
    }
    for (const check of control === null ? checks : [...checks, control]) {
        problems.push(...problemsOfCheck(check, settings));
    }
    problems.push(...problemsOfServing(settings));
    if (use === "return")
        return problems;
    return [
        ...problems,
        ...problemsOfTimes(settings),
        ...problemsOfControl(settings),
        ...problemsOfRules(settings),
    ];
}
// What is not well together with the service can never take the blame from it: nothing could fail.
function problemsOfControl({ checks, control }) {
    if (control === null)
        return [];
    const own = (0,probes/* probeOf */.u)(control).target(control);
    const same = checks.find((check) => check.name === control.name || isSameHost((0,probes/* probeOf */.u)(check).target(check), own));
    if (same === undefined)
        return [];
    const problem = `asks what the check \`${same.name}\` asks, so nothing could ever fail.`;
    const write = "Name something else that is always well, under a name of its own.";
    return [{ subject: "`gate.control`", problem, write }];
}
function isSameHost(one, other) {
    if (one === other)
        return true;
    const [a, b] = [URL.parse(one), URL.parse(other)];
    return a !== null && b !== null && a.host !== "" && a.host === b.host;
}
function problemsOfCheck(check, { open }) {
    const subject = `The check \`${check.name}\``;
    const isComparison = check.kind === "canary" || check.kind === "burn-rate";
    const idle = isComparison && check.rule !== undefined
        ? [{ subject, problem: `is judged by its comparison, and has a \`rule\`.`, write: "Remove `rule`." }]
        : [];
    const own = (0,probes/* probeOf */.u)(check)
        .problems(check)
        .map(({ key, problem, write }) => ({
        subject: `${subject}, key \`${key}\`,`,
        problem: `${problem}.`,
        write,
    }));
    const closed = (0,closed_hosts/* closedHosts */.u)(check, open).map((host) => ({
        subject,
        problem: `asks \`${host}\`, which is no public address.`,
        write: "Name a public host, or open the address under `gate.private-addresses` of .github/rollback.yml if the runner should reach it.",
    }));
    return [...idle, ...own, ...closed];
}
function problemsOfServing({ serving, checks }) {
    if (serving === null || serving === undefined)
        return [];
    const check = checks.find((one) => one.name === serving.check);
    const subject = "`gate.serving`";
    if (check === undefined) {
        const names = checks.map((one) => `\`${one.name}\``).join(", ");
        return [
            {
                subject,
                problem: `names the check \`${serving.check}\`, which there is not.`,
                write: `Write one of ${names}.`,
            },
        ];
    }
    if (check["dry-run"]) {
        const problem = `names the check \`${check.name}\`, which only observes (\`dry-run\`).`;
        return [{ subject, problem, write: "Write a check that decides." }];
    }
    if (check.kind === "http" && check.version !== undefined)
        return [];
    return [
        {
            subject,
            problem: `names the check \`${check.name}\`, which does not say how the version is read.`,
            write: "Give that check the key `version`, such as `version: { header: x-version }`.",
        },
    ];
}
function problemsOfRules(settings) {
    if (settings.whenUndecidable === "warn")
        return [];
    return (0,planned_check/* planChecks */.dH)(settings.checks, settings).flatMap((planned) => {
        if (planned.dryRun)
            return [];
        const why = (0,choose_rule/* undecidable */.j)(planned.rule, planned.plan);
        if (why === null)
            return [];
        const subject = settings.checks.length === 1 ? "The gate" : `The check \`${planned.name}\``;
        return [{ subject, problem: "cannot decide.", write: why }];
    });
}
function twice(names) {
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

;// CONCATENATED MODULE: ./build/flows/gate/gate-settings.js







/**
 * What the gate of this environment asks, and how it judges; inputs of the step come before the policy. Everything that
 * is wrong is refused at once, before anything is asked; for a `return` only what keeps the checks from being asked, since
 * a bake that cannot decide must not keep anybody from going back.
 */
function gateSettings(policy, environment, inputs, use = "judge") {
    const rules = gateRules(policy, environment);
    const url = inputs["health-url"];
    const { checks, expanded, problems: unexpanded } = chosenChecks(rules, url);
    const settings = {
        checks,
        expanded,
        control: rules.control ?? null,
        serving: url === undefined ? (rules.serving ?? null) : null,
        intervalMs: inputs.interval ?? rules.interval,
        bakeMs: inputs.bake ?? rules.bake,
        rule: chosenRule(rules, inputs["allowed-bad"]),
        warmUpMs: rules["warm-up"] ?? 0,
        jitter: rules.jitter,
        extend: rules.extend,
        open: rules["private-addresses"],
        secrets: inputs.secrets,
        onInconclusive: rules["on-inconclusive"],
        whenUndecidable: rules["when-undecidable"],
        shadow: rules.shadow,
    };
    const problems = [...unexpanded, ...gateProblems(settings, environment, use)];
    if (problems.length > 0)
        throw (0,errors/* inputsInvalid */.tz)(problems);
    return settings;
}
/** What the policy says of an environment's gate, or what holds without a word of it. */
function gateRules(policy, environment) {
    return policy.environments[environment]?.gate ?? gate_rules/* GateRules */.n.parse({});
}
/** Hash of what is asked and how it is judged: a pass of another gate is none of this one. */
function checksHash({ digest }, settings) {
    const { checks, control, serving, intervalMs, bakeMs, warmUpMs, rule } = settings;
    return digest.sha256((0,canonical_json/* canonicalJson */.d)({ checks, control, serving, intervalMs, bakeMs, warmUpMs, rule }));
}
/** The checks of these settings with their rules. */
function plannedChecks(settings, blips = new Map(), gates = 1) {
    return (0,planned_check/* planChecks */.dH)(settings.checks, settings, blips, gates);
}
/** The rule that the step or the policy chose for all checks; null when neither did. */
function chosenRule(rules, allowedBad) {
    if (allowedBad !== undefined)
        return { kind: "failure-limit", limit: allowedBad };
    if (rules.rule !== undefined)
        return rules.rule;
    const limit = rules["allowed-bad"];
    return limit === undefined ? null : { kind: "failure-limit", limit };
}
/** The checks that the policy lists, presets expanded, or the step's URL. */
function chosenChecks(rules, url) {
    if (url !== undefined)
        return { checks: [gate_check/* Check */.J.parse({ name: "health", url })], expanded: [], problems: [] };
    const checks = [];
    const expanded = [];
    const problems = [];
    for (const written of rules.checks ?? []) {
        if (!(0,presets/* isPresetUse */.fr)(written)) {
            checks.push(written);
            continue;
        }
        const check = (0,presets/* expandPreset */.oS)(written);
        const parsed = gate_check/* Check */.J.safeParse(check);
        if (parsed.success) {
            checks.push(parsed.data);
            expanded.push({ preset: written.preset, check });
        }
        else {
            const [issue] = parsed.error.issues;
            const problem = `expands to a check that cannot be used: \`${issue?.path.join(".") ?? ""}\` wants ${issue?.message ?? "something else"}.`;
            problems.push({
                subject: `The check \`${written.name}\``,
                problem,
                write: `Correct the parameters of the preset \`${written.preset}\`.`,
            });
        }
    }
    return { checks, expanded, problems };
}


/***/ }),

/***/ 98898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ maskSecrets)
/* harmony export */ });
/** Hides the values of the input `secrets`, and each line of those that have several, before anything is logged. */
function maskSecrets({ log }, secrets) {
    for (const value of secrets.values()) {
        const lines = value.includes("\n") ? value.split(/\r?\n/).filter((line) => line.trim().length > 5) : [];
        for (const one of [value, ...lines])
            if (one !== "")
                log.mask(one);
    }
}


/***/ }),

/***/ 36068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ sampler)
/* harmony export */ });
/* harmony import */ var _take_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33978);

/**
 * Takes the samples of one bake. A sample that is not good is held against the control: when that cannot be reached
 * either, nobody could ask, and the service is not to blame. One answer of the control serves all who ask meanwhile.
 */
function sampler(ports, sampling) {
    const { control, version, open, startedAtMs, zero, controlMs, isFresh } = sampling;
    const takeReading = (0,_take_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .readingTaker */ .S)(ports);
    let heard = null;
    function askControl(asked, signal) {
        const now = ports.clock.monotonic();
        if (heard !== null && now < heard.until)
            return heard.reading;
        const asking = { nowMs: ports.clock.now(), startedAtMs, open, fresh: true };
        const reading = takeReading(asked.check, asking, signal);
        heard = { until: now + controlMs, reading };
        return reading;
    }
    return async (aimed, phase, signal) => {
        const nowMs = ports.clock.now();
        const afterMs = Math.round(ports.clock.monotonic() - zero);
        const asking = {
            nowMs,
            startedAtMs,
            open,
            fresh: phase === "confirmation" || isFresh(aimed.name),
        };
        const seen = ofVersion(await takeReading(aimed.check, asking, signal), version);
        const reading = control === null || seen.outcome === "good"
            ? seen
            : heldAgainst(seen, control.name, await askControl(control, signal));
        return {
            ...reading,
            ms: Math.round(reading.ms * 10) / 10,
            at: new Date(nowMs).toISOString(),
            afterMs,
            check: aimed.name,
            target: aimed.target,
            ...(phase === undefined ? {} : { phase }),
        };
    };
}
// What another release answers says nothing about this one.
function ofVersion(reading, wanted) {
    if (wanted === null || reading.version === undefined || reading.version === wanted)
        return reading;
    const reason = `version ${reading.version} answered, wanted ${wanted}`;
    return { ...reading, outcome: "missing", reason };
}
function heldAgainst(seen, name, control) {
    if (control.outcome === "good")
        return seen;
    const reason = `${seen.reason}; but the control ${name} is not well either (${control.reason}), so it may be the runner's network`;
    return { ...seen, outcome: "error", reason };
}


/***/ }),

/***/ 33978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ readingTaker)
});

// EXTERNAL MODULE: ./build/core/gate/probes/index.js
var probes = __webpack_require__(9958);
// EXTERNAL MODULE: ./build/core/text/visible.js
var visible = __webpack_require__(10038);
;// CONCATENATED MODULE: ./build/core/gate/short-reason.js

const longestSpan = 160;
const longestReason = 500;
/** A reason that holds no secret any more, short enough for pages: what it quotes in code spans is cut first. */
function shortReason(reason) {
    const short = reason.replace(/`[^`]*`/g, (span) => span.length <= longestSpan ? span : `${(0,visible/* clip */.$Q)(span, longestSpan - 1)}\``);
    return (0,visible/* clip */.$Q)(short, longestReason);
}

;// CONCATENATED MODULE: ./build/flows/gate/take-reading.js


// A journey has as many steps as its check lists; this only ends a probe that would ask for ever.
const mostQuestions = 200;
const longestVersion = 200;
/**
 * Makes the taker of readings of one bake. The first question of a check that asks the same at any time is kept, since
 * whoever asks it works out much of it only once.
 */
function readingTaker(ports) {
    const kept = { usual: new Map(), fresh: new Map() };
    function begin(check, asking) {
        const probe = (0,probes/* probeOf */.u)(check);
        if (probe.asksTheSame !== true)
            return probe.begin(check, asking);
        const turns = asking.fresh ? kept.fresh : kept.usual;
        const turn = turns.get(check) ?? probe.begin(check, asking);
        turns.set(check, turn);
        return turn;
    }
    const redact = (text) => ports.secrets.redact(text);
    return async (check, moment, signal) => {
        const asking = { ...moment, redact };
        const probe = (0,probes/* probeOf */.u)(check);
        let turn = begin(check, asking);
        for (let asked = 0; asked < mostQuestions; asked++) {
            const answer = await ports.probes.ask(turn.question, signal);
            const step = probe.read(check, turn, answer, asking);
            if (step.kind === "next") {
                turn = step;
                continue;
            }
            return withoutSecrets(ports, step.reading);
        }
        return {
            outcome: "error",
            reason: `it did not end after ${mostQuestions} questions`,
            status: null,
            ms: 0,
        };
    };
}
// Cut only when secrets are out: half of one is not known for one.
function withoutSecrets({ secrets }, reading) {
    const { reason, version } = reading;
    if (reason === "" && version === undefined)
        return reading;
    return {
        ...reading,
        reason: shortReason(secrets.redact(reason)),
        ...(version === undefined ? {} : { version: secrets.redact(version).slice(0, longestVersion) }),
    };
}


/***/ }),

/***/ 25797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ watch)
});

// EXTERNAL MODULE: ./build/core/gate/check-state.js
var check_state = __webpack_require__(26596);
// EXTERNAL MODULE: ./build/core/gate/conclude.js
var conclude = __webpack_require__(97923);
;// CONCATENATED MODULE: ./build/core/gate/jitter.js
/**
 * How much later than its grid (or earlier, when negative) a sample is taken, in milliseconds: at most half of `share` of
 * the interval to either side. Follows from the seed, the check and the sample's number alone, so that a run can be
 * repeated; the first sample of a check is on time. The mixing is splitmix32's.
 */
function jitterMs(seed, check, index, intervalMs, share) {
    if (share === 0 || index === 0)
        return 0;
    return (unit(`${seed}/${check}/${index}`) - 0.5) * share * intervalMs;
}
// FNV-1a over the text, then splitmix32's finaliser: a number from 0 (included) to 1.
function unit(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at++)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
    hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
    return ((hash ^ (hash >>> 15)) >>> 0) / 4_294_967_296;
}

// EXTERNAL MODULE: ./build/core/gate/binary-heap.js
var binary_heap = __webpack_require__(16354);
;// CONCATENATED MODULE: ./build/flows/gate/due-times.js

/** Where very many wait, those of some milliseconds are woken together: nobody asks that exactly. */
const fewWaiting = 64;
const togetherMs = 10;
/**
 * Wakes many who wait for their times with one sleep: a sleep of its own for each of a thousand checks, all ended by one
 * signal, costs more than what they ask. Without promises, of which a thousand would be held in memory for an interval.
 */
function dueTimes(clock) {
    /** A binary heap, the earliest first. */
    const heap = [];
    let asleep = null;
    let isOver = false;
    function wakeDue() {
        const now = clock.monotonic();
        for (let first = heap[0]; first !== undefined && (isOver || first.dueMs <= now); first = heap[0]) {
            (0,binary_heap/* popFrom */.e)(heap, dueMsOf);
            first.wake();
        }
    }
    async function sleepOn() {
        for (;;) {
            wakeDue();
            const next = heap[0];
            if (next === undefined)
                break;
            asleep = { untilMs: next.dueMs, wake: new AbortController() };
            const leastMs = heap.length > fewWaiting ? togetherMs : 0;
            await clock.sleep(Math.max(leastMs, next.dueMs - clock.monotonic()), asleep.wake.signal);
        }
        asleep = null;
    }
    return {
        wait(one) {
            if (isOver || one.dueMs <= clock.monotonic()) {
                queueMicrotask(() => one.wake());
                return;
            }
            (0,binary_heap/* pushTo */.I)(heap, one, dueMsOf);
            if (asleep === null)
                void sleepOn();
            else if (one.dueMs < asleep.untilMs)
                asleep.wake.abort();
        },
        end() {
            isOver = true;
            wakeDue();
            asleep?.wake.abort();
        },
    };
}
function dueMsOf({ dueMs }) {
    return dueMs;
}

;// CONCATENATED MODULE: ./build/flows/gate/stopper.js
/**
 * Over when it is told so, or when the job is cancelled. Each piece of work has a signal of its own: a listener on a signal
 * that a thousand others listen to takes a thousand steps to add and to remove.
 */
function stopper(cancelled) {
    const underWay = new Set();
    const acts = [];
    let isOver = false;
    function now() {
        if (isOver)
            return;
        isOver = true;
        cancelled?.removeEventListener("abort", now);
        for (const act of acts)
            act();
        for (const one of underWay)
            one.abort();
    }
    if (cancelled?.aborted === true)
        isOver = true;
    else
        cancelled?.addEventListener("abort", now);
    return {
        get isOver() {
            return isOver;
        },
        get isCancelled() {
            return cancelled?.aborted === true;
        },
        now,
        whenOver(act) {
            if (isOver)
                act();
            else
                acts.push(act);
        },
        async during(work) {
            const own = new AbortController();
            // Stays: a signal whose only listener comes and goes with each question makes tables that are hard to collect.
            own.signal.addEventListener("abort", ignore);
            if (isOver)
                own.abort();
            underWay.add(own);
            try {
                return await work(own.signal);
            }
            finally {
                underWay.delete(own);
            }
        },
    };
}
function ignore() { }

;// CONCATENATED MODULE: ./build/flows/gate/ask-checks.js



/** After so many bad samples in a row the next ones come sooner, until one is not bad. */
const suspicious = 3;
const hastenedTimes = 5;
/** Below this interval there is nothing to be gained. */
const leastHastenedMs = 1_000;
/**
 * Asks each check its samples from a number to another (not included; those below 0 are its warm-up), each at its time. It
 * is over when all that decide are done, whatever those do that only observe; and at `untilMs` at the latest.
 */
async function askChecks({ planned, aim }, times, from, to, untilMs) {
    const deciding = { stop: times.stop, due: dueTimes(times.clock) };
    const observing = { stop: stopper(), due: dueTimes(times.clock) };
    const followed = { deciding: [], observing: [] };
    for (const [index, aimed] of aim.checks.entries()) {
        const check = planned[index];
        if (check === undefined)
            continue;
        const { stop, due } = check.dryRun ? observing : deciding;
        const phaseMs = check.settleMs + (index / aim.checks.length) * check.plan.intervalMs;
        const range = { from: from(check), to: to(check), phaseMs, untilMs };
        const following = stop.during((signal) => follow(times, check, aimed, range, due, signal));
        followed[check.dryRun ? "observing" : "deciding"].push(following);
    }
    times.stop.whenOver(() => deciding.due.end());
    await Promise.all(followed.deciding);
    observing.stop.now();
    observing.due.end();
    await Promise.all(followed.observing);
}
/**
 * Asks one check until its range is over. Steps that call each other, and one object that waits: what an `await` keeps of
 * each of a thousand checks from one sample to the next is most of what a gate would hold in memory.
 */
function follow(times, check, aimed, { from, to, phaseMs, untilMs }, due, signal) {
    const { clock, zero, seed, jitter } = times;
    const { intervalMs } = check.plan;
    const confirmationMs = intervalMs >= leastHastenedMs ? intervalMs / hastenedTimes : Number.POSITIVE_INFINITY;
    let index = from;
    let [badInARow, askedMs] = [0, Number.NEGATIVE_INFINITY];
    return new Promise((done, failed) => {
        const planned = { dueMs: 0, wake: askPlanned };
        const sooner = { dueMs: 0, wake: confirm };
        function next() {
            if (index >= to || signal.aborted) {
                done();
                return;
            }
            const jitteredMs = jitterMs(seed, check.name, index, intervalMs, jitter);
            const dueMs = zero + phaseMs + index * intervalMs + jitteredMs;
            // An outage is told from a blip sooner, and on connections of their own: one sick connection is no outage.
            if (badInARow >= suspicious && clock.monotonic() + 2 * confirmationMs <= dueMs) {
                sooner.dueMs = clock.monotonic() + confirmationMs;
                due.wait(sooner);
                return;
            }
            // What is late is not caught up in a rush: it would be one moment that is asked about many times.
            planned.dueMs = Math.max(dueMs, askedMs + intervalMs / 2);
            due.wait(planned);
        }
        function askPlanned() {
            askedMs = clock.monotonic();
            if (signal.aborted || askedMs > untilMs)
                done();
            else {
                index += 1;
                take(index <= 0 ? "warm-up" : undefined);
            }
        }
        function confirm() {
            if (signal.aborted)
                done();
            else
                take("confirmation");
        }
        function take(phase) {
            times.sample(aimed, phase, signal).then((bad) => {
                badInARow = bad;
                next();
            }, failed);
        }
        next();
    });
}

;// CONCATENATED MODULE: ./build/flows/gate/await-version.js
const pauseMs = 1_000;
/** What was answered in the last part of the time decides why the version does not count as serving. */
const lastPart = 0.5;
/**
 * Waits until the new version answers so many times in a row, each time on a connection of its own: one replica that is
 * quick would otherwise speak for all. It has failed when, towards the end, the service itself mostly answered something
 * else or not at all; when nobody could ask, or no answer told a version, or the right one did and not often enough, that
 * is not known.
 */
async function awaitVersion(ports, serving, take) {
    const { check, version, consecutive, withinMs } = serving;
    const begun = ports.clock.monotonic();
    const told = [];
    let [inARow, seen, last] = [0, null, "nothing answered"];
    ports.log.info(`waiting until ${check.name} tells version ${version}, ${consecutive} times in a row`);
    const waited = () => Math.round(ports.clock.monotonic() - begun);
    for (;;) {
        const at = waited();
        const reading = await take(check, "confirmation", ports.signal);
        if (ports.signal.aborted)
            return { verdict: cancelled, seen, waitedMs: waited() };
        const kind = kindOf(reading, version);
        told.push({ at, kind });
        if (reading.version !== undefined && reading.version !== seen) {
            seen = reading.version;
            ports.log.info(`version ${seen} answers after ${(waited() / 1000).toFixed(1)} s`);
        }
        inARow = kind === "right" ? inARow + 1 : 0;
        if (inARow >= consecutive)
            return { verdict: null, seen, waitedMs: waited() };
        last = lastWords(reading);
        if (waited() + pauseMs > withinMs) {
            const detail = `version ${version} did not answer ${consecutive} times in a row within ${withinMs / 1000} s (last: ${last})`;
            const recent = told.filter((one) => one.at >= withinMs * (1 - lastPart)).map((one) => one.kind);
            return { verdict: verdictOn(recent.length === 0 ? [kind] : recent, detail), seen, waitedMs: waited() };
        }
        // Answers of the right version are counted at once; a service that is still starting is not hurried.
        if (inARow === 0)
            await ports.clock.sleep(pauseMs, ports.signal);
    }
}
const cancelled = {
    kind: "cancelled",
    reason: "job-cancelled",
    detail: "while waiting for the new version",
};
function kindOf({ outcome, version }, wanted) {
    if (outcome === "error")
        return "unasked";
    if (version === undefined)
        return outcome === "good" ? "untold" : "other";
    return version === wanted ? "right" : "other";
}
function lastWords({ version, reason }) {
    if (version !== undefined)
        return `version ${version} answered`;
    return reason === "" ? "the answer told no version" : reason;
}
function verdictOn(recent, detail) {
    const count = (kind) => recent.filter((one) => one === kind).length;
    const isMost = (kind) => count(kind) * 2 > recent.length;
    if (isMost("unasked"))
        return { kind: "error", reason: "probe-broken", detail };
    if (isMost("untold"))
        return { kind: "inconclusive", reason: "no-data", detail };
    if (isMost("other") && recent.at(-1) === "other")
        return { kind: "fail", reason: "not-serving", detail };
    return { kind: "inconclusive", reason: "too-few-samples", detail };
}

// EXTERNAL MODULE: ./build/core/gate/report/quantity.js
var quantity = __webpack_require__(13334);
// EXTERNAL MODULE: ./build/core/text/visible.js
var visible = __webpack_require__(10038);
;// CONCATENATED MODULE: ./build/core/gate/report/sample-line.js


/** One sample for the log: `health 3 of 21: BAD status 503, wanted 200 after 3 ms`. */
function sampleLine(sample, n, planned) {
    const phase = sample.phase === undefined ? "" : ` (${sample.phase})`;
    return `${sample.check} ${n} of ${planned}${phase}: ${seen(sample)} after ${Math.round(sample.ms)} ms`;
}
/** The same in few words: `good 41 ms`, `BAD status 503, wanted 200`. */
function sampleOutcome(sample, maxReason) {
    if (sample.outcome !== "good")
        return notGood(sample, maxReason);
    return `good ${sample.value === undefined ? `${Math.round(sample.ms)} ms` : (0,quantity/* quantity */.a)(sample.value)}`;
}
/** What was answered: a status or value when it was good, otherwise the outcome in capitals and why. */
function seen(sample) {
    if (sample.outcome !== "good")
        return notGood(sample, 1000);
    if (sample.status !== null)
        return String(sample.status);
    return sample.value === undefined ? "good" : (0,quantity/* quantity */.a)(sample.value);
}
function notGood({ outcome, reason }, maxReason) {
    const why = (0,visible/* clip */.$Q)((0,visible/* oneLine */.TN)(reason), maxReason);
    return why === "" ? outcome.toUpperCase() : `${outcome.toUpperCase()} ${why}`;
}

;// CONCATENATED MODULE: ./build/core/gate/report/folded-check.js


const mostLines = 200;
/** The samples of one check as a group of the log, in order; of more than 200, those that were not good are kept first. */
function foldedCheck(name, samples) {
    const counts = { good: 0, bad: 0, missing: 0, error: 0 };
    for (const { outcome } of samples)
        counts[outcome] += 1;
    const title = [
        `${name}: ${counts.good} of ${(0,quantity/* many */._)(samples.length, "sample")} good`,
        counts.bad === 0 ? "" : `, ${counts.bad} bad`,
        counts.missing === 0 ? "" : `, ${counts.missing} without data`,
        counts.error === 0 ? "" : `, ${counts.error} could not ask`,
    ].join("");
    const most = samples.length > mostLines ? mostLines - 1 : mostLines;
    let notGoodLeft = Math.min(most, samples.length - counts.good);
    let goodLeft = most - notGoodLeft;
    const lines = [];
    for (const sample of samples) {
        const isGood = sample.outcome === "good";
        if ((isGood ? goodLeft : notGoodLeft) === 0)
            continue;
        if (isGood)
            goodLeft -= 1;
        else
            notGoodLeft -= 1;
        lines.push(lineOf(sample));
    }
    const left = samples.length - lines.length;
    if (left > 0)
        lines.push(`${(0,quantity/* many */._)(left, "more sample")} in the samples file`);
    return { title, lines };
}
function lineOf(sample) {
    const version = sample.version === undefined ? "" : ` from ${sample.version}`;
    const phase = sample.phase === undefined ? "" : ` (${sample.phase})`;
    return `${sample.at.slice(11, 23)}${phase} ${seen(sample)}${version} after ${Math.round(sample.ms)} ms`;
}

// EXTERNAL MODULE: ./build/core/gate/report/gauge-words.js
var gauge_words = __webpack_require__(10588);
// EXTERNAL MODULE: ./build/core/gate/report/span.js
var span = __webpack_require__(86695);
// EXTERNAL MODULE: ./build/core/gate/report/tally.js
var tally = __webpack_require__(41133);
;// CONCATENATED MODULE: ./build/core/gate/report/progress-line.js




const mostChecks = 5;
const badness = { bad: 3, error: 2, missing: 1, good: 0 };
/** A bake so far in one line: what is left, and of each check its newest sample and its statistic; the worst five of many. */
function progressLine({ done, planned, leftMs, checks }) {
    const sorted = checks.length > mostChecks ? checks.toSorted((a, b) => rank(b) - rank(a)) : checks;
    const shown = sorted.slice(0, mostChecks).map((check) => {
        const last = check.last === null ? "not asked yet" : sampleOutcome(check.last, 120);
        return `${check.name} ${last}, ${(0,gauge_words/* gaugeWords */.D)(check.gauge)}`;
    });
    return [`${done} of ${planned}, ${(0,span/* span */.L)(leftMs)} left`, ...shown, ...rest(sorted.slice(mostChecks))].join(" | ");
}
function rank({ last, gauge }) {
    return (0,tally/* nearness */._I)(gauge) * 10 + (last === null ? 0 : badness[last.outcome]);
}
function rest(checks) {
    if (checks.length === 0)
        return [];
    const good = checks.filter(({ last }) => last?.outcome === "good").length;
    return [
        `${checks.length} more: ${good === checks.length ? "all good" : `${good} good, ${checks.length - good} not`}`,
    ];
}

;// CONCATENATED MODULE: ./build/flows/gate/bake-log.js



/** A log of a bake stays readable, and far from what GitHub cuts. */
const mostPerSecond = 10;
const mostNotGood = 20;
const progressEveryMs = 5_000;
/** With a line for each sample, it is enough to say now and then how far the statistic has come. */
const rareProgressMs = 30_000;
/**
 * Writes a bake to the log while it runs. One check: a line for each sample. Several: a line on where they stand every now
 * and then, what is not good at once, and every sample in a folded group for each check at the end.
 */
function bakeLog({ log, clock }, { intervalMs, bakeMs }, planned, 
/** Of each check so far. */
seen) {
    const isEach = planned.length === 1 && 1000 / intervalMs <= mostPerSecond;
    const told = new Map();
    const everyMs = Math.max(isEach ? rareProgressMs : progressEveryMs, intervalMs);
    let nextProgress = clock.monotonic() + everyMs;
    function progress(afterMs) {
        const checks = planned.map(({ name, rule }) => {
            const ruleState = seen.states.get(name)?.ruleState ?? rule.begin();
            return { name, last: seen.samples.newest(name), gauge: rule.gauge(ruleState) };
        });
        const rounds = Math.floor(bakeMs / intervalMs) + 1;
        const done = Math.min(rounds, Math.max(0, Math.floor(afterMs / intervalMs) + 1));
        log.info(progressLine({ done, planned: rounds, leftMs: Math.max(0, bakeMs - afterMs), checks }));
    }
    return {
        sample(sample, state, afterMs) {
            const number = state.good + state.bad + state.missing + state.errors;
            const before = told.get(sample.check) ?? 0;
            if (isEach)
                log.info(sampleLine(sample, number, state.check.planned));
            else if (sample.outcome !== "good" && before < mostNotGood) {
                told.set(sample.check, before + 1);
                log.info(sampleLine(sample, number, state.check.planned));
            }
            const now = clock.monotonic();
            if (now < nextProgress)
                return;
            nextProgress = now + everyMs;
            progress(afterMs);
        },
        end(samples) {
            if (isEach)
                return;
            const byCheck = Map.groupBy(samples, ({ check }) => check);
            for (const { name } of planned.slice(0, mostFolded)) {
                const { title, lines } = foldedCheck(name, byCheck.get(name) ?? []);
                log.group(title, lines);
            }
        },
    };
}
const mostFolded = 50;

;// CONCATENATED MODULE: ./build/flows/gate/sample-log.js
const blockSize = 4_096;
const mostStatus = 32_767;
/**
 * Keeps samples in little memory: a good one that holds no more than most takes 30 bytes in place of 250, which at a
 * thousand a second is felt within a minute. All others are kept as they are.
 */
function sampleLog() {
    const places = [];
    const placesOf = new Map();
    const blocks = [];
    const others = new Map();
    const newestOf = new Map();
    let length = 0;
    function placeOf(check, target, address) {
        const known = placesOf.get(check) ?? [];
        const isSame = (one) => places[one]?.target === target && places[one]?.address === address;
        const found = known.find(isSame);
        if (found !== undefined)
            return found;
        const made = places.push({ check, target, address }) - 1;
        placesOf.set(check, [...known, made]);
        return made;
    }
    function read(index) {
        const block = blocks[Math.floor(index / blockSize)];
        const other = others.get(index);
        if (other !== undefined || block === undefined)
            return other ?? null;
        const at = index % blockSize;
        const place = places[block.place[at] ?? 0];
        if (place === undefined)
            return null;
        // The keys in the order in which a probe and the sampler write them, since the record is hashed as text.
        return {
            outcome: "good",
            reason: "",
            status: block.status[at] ?? 0,
            ms: block.ms[at] ?? 0,
            address: place.address,
            at: new Date(block.atMs[at] ?? 0).toISOString(),
            afterMs: block.afterMs[at] ?? 0,
            check: place.check,
            target: place.target,
        };
    }
    return {
        get length() {
            return length;
        },
        add(sample) {
            const at = length % blockSize;
            if (at === 0)
                blocks.push(emptyBlock());
            const block = blocks.at(-1);
            const { status, address } = sample;
            if (block === undefined || address === undefined || status === null || !isPlain(sample)) {
                others.set(length, sample);
            }
            else {
                block.place[at] = placeOf(sample.check, sample.target, address);
                block.atMs[at] = Date.parse(sample.at);
                block.afterMs[at] = sample.afterMs;
                block.ms[at] = sample.ms;
                block.status[at] = status;
            }
            newestOf.set(sample.check, length);
            length += 1;
        },
        newest: (check) => {
            const index = newestOf.get(check);
            return index === undefined ? null : read(index);
        },
        all() {
            const samples = [];
            for (let index = 0; index < length; index++) {
                const sample = read(index);
                if (sample !== null)
                    samples.push(sample);
            }
            return samples;
        },
    };
}
const plainKeys = 9;
// Nine keys of which a sample always has eight, and the address.
function isPlain(sample) {
    const { outcome, reason, status } = sample;
    if (outcome !== "good" || reason !== "" || status === null || status < 0 || status > mostStatus)
        return false;
    let keys = 0;
    for (const _ in sample)
        keys += 1;
    return keys === plainKeys;
}
function emptyBlock() {
    return {
        place: new Uint32Array(blockSize),
        atMs: new Float64Array(blockSize),
        afterMs: new Float64Array(blockSize),
        ms: new Float64Array(blockSize),
        status: new Int16Array(blockSize),
    };
}

// EXTERNAL MODULE: ./build/flows/gate/sampler.js
var sampler = __webpack_require__(36068);
;// CONCATENATED MODULE: ./build/flows/gate/watch.js








const overtakenEveryMs = 60_000;
/** An answer of the control is as old as this at the most. */
const controlMs = 1_000;
const mostFreshPerSecond = 50;
const seldomFresh = 30;
/** A bake that is stretched by slow answers ends after so many times its length; what is lacking then is unknown. */
const mostStretched = 1.5;
/**
 * Bakes: asks every check once an interval, each on its own, and judges each sample as it comes, so that a failure is known
 * as soon as the sample that settles it. Checks are spread over the interval. A check that waits for its answer takes its
 * next sample late and leaves none out, so a slow service stretches the bake, up to half of its length.
 */
async function watch(ports, plan) {
    const { settings, planned, aim } = plan;
    const { clock } = ports;
    const begunAtMs = clock.now();
    const isFresh = freshChecks(planned);
    // Versions are compared as they are shown, without secrets.
    const shown = (text) => ports.secrets.redact(text);
    const waiting = { open: settings.open, startedAtMs: begunAtMs, controlMs, control: aim.control, isFresh };
    const awaited = aim.serving === null
        ? null
        : await awaitVersion(ports, { ...aim.serving, version: shown(aim.serving.version) }, (0,sampler/* sampler */.j)(ports, { ...waiting, version: null, zero: clock.monotonic() }));
    const zero = clock.monotonic() + settings.warmUpMs;
    const startedAtMs = clock.now() + settings.warmUpMs;
    const version = aim.serving === null ? null : shown(aim.serving.version);
    const take = (0,sampler/* sampler */.j)(ports, { ...waiting, version, startedAtMs, zero });
    const states = new Map(planned.map((check) => [check.name, (0,check_state/* beginCheck */.Aq)(check)]));
    const broken = plan.brokenBefore ?? new Set();
    const taken = sampleLog();
    const log = bakeLog(ports, settings, planned, { samples: taken, states });
    const stop = stopper(ports.signal);
    let settled = null;
    function decide(verdict) {
        settled ??= { verdict, atMs: clock.now() };
        stop.now();
    }
    async function sample(aimed, phase, signal) {
        const seen = await take(aimed, phase, signal);
        const before = states.get(aimed.name);
        // What was cut off says nothing about the service.
        if (signal.aborted || before === undefined)
            return 0;
        const after = (0,check_state/* addSample */.yl)(before, seen);
        states.set(aimed.name, after);
        taken.add(seen);
        log.sample(seen, after, clock.monotonic() - zero);
        const failure = (0,conclude/* settledBy */.FV)(after, broken);
        if (failure !== null && plan.goesOn !== true)
            decide(failure);
        return after.badInARow;
    }
    if (awaited?.verdict != null)
        decide(awaited.verdict);
    // A shorter bake is over before it would be asked; at the end that is asked anyway.
    if (settings.bakeMs > overtakenEveryMs) {
        void stop.during((signal) => watchOvertaken(ports, plan.overtaken, signal, decide));
    }
    let extendedMs = 0;
    if (!stop.isOver) {
        const times = { clock, zero, seed: plan.seed, jitter: settings.jitter, stop, sample };
        const warmedUp = (check) => -Math.floor((settings.warmUpMs + check.settleMs) / check.plan.intervalMs);
        const lastMs = zero + settings.bakeMs * mostStretched + longestAnswer(aim);
        await askChecks(plan, times, warmedUp, (check) => check.planned, lastMs);
        const first = (0,conclude/* conclude */.Ep)([...states.values()], broken);
        const isOpen = first.kind === "inconclusive" && first.reason !== "preexisting";
        if (!stop.isOver && isOpen && settings.extend > 0) {
            extendedMs = Math.round(settings.bakeMs * settings.extend);
            ports.log.info(`gate: cannot decide yet (${first.detail}); the bake is prolonged by ${extendedMs / 1000} s`);
            const prolonged = (check) => Math.floor(check.planned * (1 + settings.extend));
            const untilMs = lastMs + extendedMs * mostStretched;
            await askChecks(plan, times, (check) => check.planned, prolonged, untilMs);
        }
    }
    const end = endOf(settled, stop.isCancelled, () => (0,conclude/* conclude */.Ep)([...states.values()], broken));
    const endedAtMs = end.atMs ?? clock.now();
    stop.now();
    const samples = taken.all();
    log.end(samples);
    const verdict = end.verdict ?? cancelledAfter(samples);
    return {
        verdict,
        samples,
        states: [...states.values()],
        startedAtMs: begunAtMs,
        endedAtMs,
        extendedMs,
        awaited,
    };
}
// A verdict that was settled stands, also when the job was cancelled right after it.
function endOf(settled, isCancelled, concluded) {
    if (settled !== null)
        return settled;
    return { verdict: isCancelled ? null : concluded(), atMs: null };
}
/**
 * The checks that are asked on connections of their own, as users come: a kept one can lead to the same replica for a whole
 * bake, and then nothing is known of the others. Where very much is asked, one in thirty has to do.
 */
function freshChecks(planned) {
    const perSecond = planned.reduce((sum, { plan }) => sum + 1000 / plan.intervalMs, 0);
    if (perSecond <= mostFreshPerSecond) {
        const slow = new Set(planned.filter(({ plan }) => plan.intervalMs >= 1000).map(({ name }) => name));
        return (check) => slow.has(check);
    }
    let asked = 0;
    return () => {
        asked += 1;
        return asked % seldomFresh === 0;
    };
}
function longestAnswer({ checks }) {
    return Math.max(0, ...checks.map(({ check }) => (check["dry-run"] ? 0 : check.timeout)));
}
function cancelledAfter(samples) {
    return { kind: "cancelled", reason: "job-cancelled", detail: `after ${samples.length} samples` };
}
async function watchOvertaken({ clock, log }, overtaken, stopped, decide) {
    if (overtaken === undefined)
        return;
    while (!stopped.aborted) {
        await clock.sleep(overtakenEveryMs, stopped);
        if (stopped.aborted)
            return;
        try {
            const verdict = await overtaken();
            if (verdict !== null)
                return decide(verdict);
        }
        catch (error) {
            // It is looked at once more at the end, where it counts.
            log.info(`gate: whether a newer deployment came could not be asked (${String(error)})`);
        }
    }
}


/***/ }),

/***/ 37716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ lookAtEnvironment)
/* harmony export */ });
/* harmony import */ var _core_rollback_claim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38027);
/* harmony import */ var _deployment_ample_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11512);


/** Reads an environment's deployments with all marks on them, and who claims it, in one request. */
async function lookAtEnvironment(ports, environment) {
    const [history, claim] = await Promise.all([
        (0,_deployment_ample_history_js__WEBPACK_IMPORTED_MODULE_1__/* .ampleHistory */ ._)(ports, environment),
        ports.refNotes.read((0,_core_rollback_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .claimRef */ .Qz)(environment, ports.digest.sha256)),
    ]);
    return { history, claim };
}


/***/ }),

/***/ 55063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ holdRelease),
/* harmony export */   M8: () => (/* binding */ recordIntent),
/* harmony export */   Pz: () => (/* binding */ markRecord),
/* harmony export */   lJ: () => (/* binding */ earlierRollback)
/* harmony export */ });
/* harmony import */ var _core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);
/* harmony import */ var _core_rollback_objective_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58984);
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34729);
/* harmony import */ var _core_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40766);
/* harmony import */ var _core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7193);
/* harmony import */ var _core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45971);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81763);
/* harmony import */ var _deployment_add_mark_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69081);
/* harmony import */ var _deployment_demand_identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37188);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78363);










/**
 * The newest rollback of a failed deployment by `identity`, or null. Where an answer was lost there may be two of the
 * same return: they are one, known by the older.
 */
function earlierRollback({ deployments }, failed, identity) {
    const own = deployments.filter(({ payload, task, creator }) => {
        const read = (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(payload);
        return read?.kind === "rollback" && task === "rollback" && read.undoes === failed && creator === identity;
    });
    const other = own.findIndex((one) => own[0] !== undefined && !isReturnTo(one, own[0]));
    const twins = other < 0 ? own : own.slice(0, other);
    const deployment = twins.at(-1);
    if (deployment === undefined)
        return null;
    const statuses = twins
        .flatMap((twin) => twin.statuses)
        .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
    const marks = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .marksOf */ .Ok)(statuses, identity);
    const bake = marks.find((mark) => mark === "confirmed" || mark === "unconfirmed") ?? null;
    const verified = marks.find((mark) => mark === "verified" || mark === "unverified") === "verified";
    return { deployment, statuses, verified, bake };
}
function isReturnTo(one, other) {
    return one.sha === other.sha && (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(one.payload)?.release === (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(other.payload)?.release;
}
/** Writes down what is about to be done, before anything is done. */
async function recordIntent(ports, failed, to, identity) {
    const { environment } = failed;
    const wanted = {
        ref: to.tag ?? to.commit,
        environment,
        task: "rollback",
        description: `Return to ${(0,_core_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseName */ .d)(to)} from deployment ${failed.id}`,
        payload: {
            suite: _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .suiteName */ .Qx,
            kind: "rollback",
            key: (0,_core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_8__/* .naturalKey */ .X)(["rollback", environment, failed.id], ports.digest.sha256),
            release: to.tag,
            manifestSha256: to.manifest?.sha256 ?? null,
            undoes: failed.id,
            attempt: ports.run.runAttempt,
        },
    };
    const deployment = await createOnce(ports, failed, wanted, identity);
    // Before anything is done: a return that nobody would believe later is not begun.
    (0,_deployment_demand_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .demandIdentity */ .a)(deployment.creator, identity);
    return deployment;
}
// An answer that was lost must not keep the old release from coming back: what is there is looked for first.
async function createOnce(ports, failed, wanted, identity) {
    const look = async () => {
        const seen = await ports.deployments.history(failed.environment, 20);
        const there = earlierRollback(seen, failed.id, identity)?.deployment;
        return (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(there?.payload)?.release === wanted.payload["release"] ? (there ?? null) : null;
    };
    return (0,_write_once_js__WEBPACK_IMPORTED_MODULE_7__/* .writeOnce */ .F)(ports, "the deployment of this rollback", () => ports.deployments.create(wanted), look);
}
/**
 * Marks the deployments with what came of it, naming the record's hash, and says whether that is written down. What was
 * done is done in any case: the next run writes what is missing.
 */
async function markRecord(ports, failed, record, identity) {
    const evidence = ports.digest.sha256((0,_core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .d)(record));
    const written = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(ports, "What was done was not marked on the deployment", async () => {
        await recordFact(ports, failed, record, evidence, identity);
        return true;
    });
    return written === true;
}
async function recordFact(ports, failed, record, evidence, identity) {
    const made = record.deployment;
    if (made === null) {
        const description = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markText */ .PQ)("stayed", record.reason, evidence);
        await (0,_deployment_add_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .addMark */ .B)(ports, failed.id, { state: "failure", description }, identity);
        return;
    }
    const to = record.to === null ? "?" : (0,_core_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseName */ .d)(record.to);
    if (record.outcome !== "verified") {
        const description = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markText */ .PQ)("unverified", record.reason, evidence);
        await (0,_deployment_add_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .addMark */ .B)(ports, made, { state: "failure", description }, identity);
        return;
    }
    const back = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markText */ .PQ)("verified", (0,_core_rollback_objective_js__WEBPACK_IMPORTED_MODULE_1__/* .verifiedDetail */ .sN)(to, record.seconds), evidence);
    await (0,_deployment_add_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .addMark */ .B)(ports, made, { state: "success", description: back }, identity);
    await holdRelease(ports, failed.id, to, made, identity);
}
/** Marks the failed deployment as rolled back, which holds its release until a person lifts that. */
async function holdRelease(ports, failed, to, made, identity) {
    const description = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markText */ .PQ)("rolled-back", `${to} by deployment ${made}`);
    await (0,_deployment_add_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .addMark */ .B)(ports, failed, { state: "inactive", description }, identity);
}


/***/ })

};
