export const id = 56;
export const ids = [56];
export const modules = {

/***/ 9697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ readDay),
/* harmony export */   Wr: () => (/* binding */ readInstant),
/* harmony export */   Xx: () => (/* binding */ instantText),
/* harmony export */   lt: () => (/* binding */ localText)
/* harmony export */ });
const form = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** Reads an ISO 8601 instant that names its zone, such as `2026-01-31T04:00:00Z`; null when it is none. */
function readInstant(text) {
    const [, date] = form.exec(text) ?? [];
    // `Date.parse` takes the 30th of February for the 2nd of March.
    return date === undefined || readDay(date) === null ? null : Date.parse(text);
}
/** Reads a date such as `2026-01-31` as days since 1970-01-01; null when there is no such date. */
function readDay(text) {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
    const [y, m, d] = [Number(year), Number(month), Number(day)];
    const exists = y >= 1970 && m >= 1 && m <= 12 && d >= 1 && Date.UTC(y, m - 1, d) < Date.UTC(y, m, 1);
    return exists ? Date.UTC(y, m - 1, d) / 86_400_000 : null;
}
/** An instant as `2026-01-31T04:00:00Z`; parts of a second are left out. */
function instantText(at) {
    const part = partsIn("UTC", at);
    return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}Z`;
}
/** An instant as a clock on a wall of that zone shows it: `Sat 2026-01-31 05:00 Europe/Berlin`. */
function localText(at, zone) {
    const part = partsIn(zone, at);
    const date = `${part("year")}-${part("month")}-${part("day")}`;
    return `${part("weekday")} ${date} ${part("hour")}:${part("minute")} ${zone}`;
}
function partsIn(zone, at) {
    const format = new Intl.DateTimeFormat("en-US", {
        timeZone: zone,
        hourCycle: "h23",
        weekday: "short",
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
    });
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return (type) => parts.get(type) ?? "";
}


/***/ }),

/***/ 8933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ stretches),
/* harmony export */   o: () => (/* binding */ startOfDay)
/* harmony export */ });
const dayMs = 86_400_000;
// More than one change of a zone's clocks within so short a time is not known.
const strideMs = 6 * 3_600_000;
/**
 * Parts a span of time into pieces, in order, within which the clocks of an IANA time zone are not changed, so that
 * local time is plain arithmetic. Skipped and repeated hours lie between two pieces; a change is found to the millisecond.
 */
function* stretches(from, until, zone) {
    const ahead = aheadIn(zone);
    let aheadMs = ahead(from);
    for (let start = from; start < until; start += strideMs) {
        const end = Math.min(start + strideMs, until);
        const aheadAtEnd = ahead(end);
        if (aheadAtEnd === aheadMs) {
            yield { from: start, until: end, aheadMs };
            continue;
        }
        const changed = firstChange(start, end, (at) => ahead(at) !== aheadMs);
        yield { from: start, until: changed, aheadMs };
        if (changed < end)
            yield { from: changed, until: end, aheadMs: aheadAtEnd };
        aheadMs = aheadAtEnd;
    }
}
/** The first instant of a day (counted from 1970-01-01) in a zone: not always midnight, which a change can skip. */
function startOfDay(day, zone) {
    const midnight = day * dayMs;
    for (const { from, until, aheadMs } of stretches(midnight - 2 * dayMs, midnight + 2 * dayMs, zone)) {
        if (until + aheadMs > midnight)
            return Math.max(from, midnight - aheadMs);
    }
    // No clock is two days away from UTC.
    return midnight;
}
function firstChange(before, after, isChanged) {
    let [low, high] = [before, after];
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (isChanged(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}
function aheadIn(zone) {
    const format = new Intl.DateTimeFormat("en-US", {
        timeZone: zone,
        hourCycle: "h23",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
    });
    return (at) => {
        const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
        const part = (type) => parts.get(type) ?? 0;
        const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
        return shown - Math.floor(at / 1000) * 1000;
    };
}


/***/ }),

/***/ 9648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ Check)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _probes_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6220);


/** One thing that the gate looks at. Each probe adds a member, told apart by its `kind`. */
const Check = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([_probes_http_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpCheck */ .TS]);


/***/ }),

/***/ 6220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ request),
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   TS: () => (/* binding */ HttpCheck)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1665);


/** Asks one URL and judges status, body and latency. */
const HttpCheck = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("http").default("http"),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "lower-case letters, digits and hyphens, 40 at most"),
    url: zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5({ protocol: /^https?$/, error: "an absolute http or https URL" })
        // It would be printed and sent in clear, and fetch refuses it.
        .refine((url) => !/^https?:\/\/[^/?#]*@/.test(url), "a URL without a user and password in it"),
    /** Statuses that count as good. */
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(100).max(599)).min(1).default([200]),
    /** Text that a good body holds. */
    contains: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional(),
    /** Slower than this is bad. */
    latency: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.optional(),
    /** No answer by then is bad. */
    timeout: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.prefault("5s"),
});
const maxBodyBytes = 1_048_576;
/** The request of one sample. */
function request(check) {
    return { method: "GET", url: check.url, timeoutMs: check.timeout, maxBytes: maxBodyBytes };
}
/**
 * Reads one answer. A service that refuses, resets or is silent is bad; a name that does not resolve says
 * nothing about the service, so it is an error, which is never counted as bad or good.
 */
function read(check, answer) {
    if (answer.kind === "unreachable") {
        const outcome = saidByTheService.has(answer.problem) ? "bad" : "error";
        return { outcome, reason: `${answer.problem}: ${answer.detail}`, status: null, ms: answer.ms };
    }
    const reason = complaint(check, answer);
    return {
        outcome: reason === null ? "good" : "bad",
        reason: reason ?? "",
        status: answer.status,
        ms: answer.ms,
    };
}
// What only the service or its host can have caused. A name that does not resolve, a port that fetch blocks or a
// runner without sockets is not in it.
const saidByTheService = new Set(["refused", "reset", "timeout", "tls", "protocol"]);
function complaint(check, answer) {
    if (!check.status.includes(answer.status))
        return `status ${answer.status}, wanted ${check.status.join(" or ")}`;
    if (check.contains !== undefined) {
        const body = new TextDecoder().decode(answer.body);
        if (!body.includes(check.contains))
            return `the body does not contain \`${check.contains}\``;
    }
    if (check.latency !== undefined && answer.ms > check.latency) {
        return `${Math.round(answer.ms)} ms, wanted ${check.latency} ms at most`;
    }
    return null;
}


/***/ }),

/***/ 2991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ks: () => (/* binding */ Reversibility),
/* harmony export */   oB: () => (/* binding */ isAccepted)
/* harmony export */ });
/* unused harmony export MigrationVerdict */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** How a migration can be taken back. Only `undecided` is not an answer: a person has to give it. */
const Reversibility = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([
    "reversible",
    "missing",
    "empty",
    "no-op",
    "irreversible-declared",
    "destructive",
    "not-a-migration",
    "undecided",
]);
/** What was found about one migration. Stored in the release manifest; paths and version are untrusted text. */
const MigrationVerdict = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    tool: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    verdict: Reversibility,
    /** A sentence of ours, without text from the change. */
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Where to annotate. */
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    /** What to write, in the idiom of the tool; null when nothing is to be written. */
    write: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** What a rollback runs; null when there is nothing to run. */
    reversal: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).nullable(),
});
/** Whether the change may be merged as far as this migration goes. */
function isAccepted(verdict) {
    switch (verdict) {
        case "reversible":
        case "no-op":
        case "not-a-migration":
            return true;
        case "missing":
        case "empty":
        case "irreversible-declared":
        case "destructive":
        case "undecided":
            return false;
        default:
            return verdict;
    }
}


/***/ }),

/***/ 1665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ DurationText),
/* harmony export */   y: () => (/* binding */ LongDurationText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8532);

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
/** A duration with its unit such as `500ms`, `5s` or `2m`; read as milliseconds, more than 0 and at most 24 h. */
const DurationText = durationText(["ms", "s", "m", "h"], "`500ms`, `5s` or `2m`", "24h");
/** A duration such as `36h`, `7d` or `2w`, from seconds to 366 days, for what ages; read as milliseconds. */
const LongDurationText = durationText(["s", "m", "h", "d", "w"], "`36h`, `7d` or `2w`", "366d");
function durationText(units, examples, longest) {
    const form = `a number and a unit, such as ${examples}`;
    const maxMs = longest === "24h" ? 24 * unitMs.h : 366 * unitMs.d;
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(form)
        .regex(new RegExp(`^\\d{1,9}(${units.join("|")})$`), form)
        .transform((seen, context) => {
        const unit = units.find((one) => new RegExp(`^\\d+${one}$`).test(seen)) ?? "ms";
        const ms = Number.parseInt(seen, 10) * unitMs[unit];
        if (ms > 0 && ms <= maxMs)
            return ms;
        const message = `a duration above 0 and at most \`${longest}\``;
        context.addIssue({ code: "custom", message, input: seen });
        return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
    });
}


/***/ }),

/***/ 1552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PE: () => (/* binding */ Policy),
  G4: () => (/* binding */ defaultPolicy),
  k1: () => (/* reexport */ policyPath)
});

// UNUSED EXPORTS: Argv

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/gate/check.js
var check = __webpack_require__(9648);
// EXTERNAL MODULE: ./build/core/deployment/instant.js
var instant = __webpack_require__(9697);
// EXTERNAL MODULE: ./build/core/deployment/wall-clock.js
var wall_clock = __webpack_require__(8933);
// EXTERNAL MODULE: ./build/core/policy/duration-text.js
var duration_text = __webpack_require__(1665);
// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(538);
;// CONCATENATED MODULE: ./build/core/policy/time-zone.js


/** Name of a time zone such as `Europe/Berlin`; UTC when left out. An offset such as `+01:00` knows no summer time. */
const TimeZone = schemas/* string */.YjP()
    .superRefine((seen, context) => {
    if (!isTimeZone(seen))
        context.addIssue({ code: "custom", message: wanted(seen), input: seen });
})
    .default("UTC")
    .describe("IANA name of the time zone, such as `Europe/Berlin`.");
function isTimeZone(name) {
    if (!/^[a-z]/i.test(name))
        return false;
    try {
        new Intl.DateTimeFormat("en-US", { timeZone: name });
        return true;
    }
    catch {
        return false;
    }
}
function wanted(seen) {
    const names = Intl.supportedValuesOf("timeZone");
    const city = seen.replaceAll(" ", "_").toLowerCase();
    const near = names.find((one) => one.toLowerCase().endsWith(`/${city}`)) ?? (0,nearest/* nearest */.p)(seen, names);
    return near === null ? "the IANA name of a time zone, such as `Europe/Berlin`" : `\`${near}\``;
}

;// CONCATENATED MODULE: ./build/core/policy/deploy-rules.js





const Weekday = schemas/* enum */.k5n(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
const DeployWindow = schemas/* strictObject */.rej({
    days: schemas/* array */.YOg(Weekday)
        .min(1)
        .max(7)
        .default([...Weekday.options])
        .describe("Days on which the window begins. Left out: every day."),
    from: clockTime(/^([01]\d|2[0-3]):[0-5]\d$/, "a time of day such as `09:00`").describe("When it opens, by the clocks of the time zone."),
    to: clockTime(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "a time of day such as `17:00`, or `24:00` for the end of the day").describe("When it closes. Earlier than `from`: on the next day. `24:00` is the end of the day."),
    "time-zone": TimeZone,
})
    .refine((window) => window.from !== window.to, {
    path: ["to"],
    message: "another time than `from`; the whole day is `00:00` to `24:00`",
})
    .describe("A time of the week in which deploys are let through.");
const Moment = schemas/* string */.YjP().refine((text) => (0,instant/* readDay */.P1)(text) !== null || (0,instant/* readInstant */.Wr)(text) !== null, {
    message: "a date such as `2026-12-24`, or an instant with its zone such as `2026-12-24T18:00+01:00`",
});
const Freeze = schemas/* strictObject */.rej({
    from: Moment.describe("First day, or the instant with its zone (ISO 8601) at which it begins."),
    to: Moment.describe("Last day, which is frozen as a whole, or the instant with its zone at which it ends."),
    "time-zone": TimeZone,
    reason: schemas/* string */.YjP().trim().min(1).max(500).describe("Why; shown to whoever is refused."),
})
    .transform((seen, context) => {
    const zone = seen["time-zone"];
    const [from, until] = [instantOf(seen.from, zone, 0), instantOf(seen.to, zone, 1)];
    if (from >= until) {
        const message = `a day or an instant after \`from\`, which is \`${seen.from}\``;
        context.addIssue({ code: "custom", path: ["to"], message, input: seen.to });
    }
    return { from, until, zone, reason: seen.reason };
})
    .describe("A time in which nothing is deployed.");
const BackupRule = schemas/* strictObject */.rej({
    "max-age": duration_text/* LongDurationText */.y.optional().describe("A backup older than this does not count, such as `24h`. Left out: any age."),
    "verified-restore-max-age": duration_text/* LongDurationText */.y.describe("How long ago a restore was last verified, at most, such as `7d`."),
})
    .describe("A deploy must show evidence of a backup, and of a restore that was verified.");
/** When a release may be deployed to an environment, and what a deploy must show. */
const DeployRules = schemas/* strictObject */.rej({
    windows: schemas/* array */.YOg(DeployWindow)
        .min(1)
        .max(50)
        .optional()
        .describe("Deploys outside of all windows are refused. Left out: at any time."),
    freezes: schemas/* array */.YOg(Freeze).max(200).default([]).describe("Deploys within any of these are refused."),
    backup: BackupRule.optional(),
})
    .describe("When a deploy to this environment is refused.");
// In minutes from midnight, by the clock.
function clockTime(form, wanted) {
    return schemas/* string */.YjP(wanted)
        .regex(form, wanted)
        .transform((seen) => Number(seen.slice(0, 2)) * 60 + Number(seen.slice(3)));
}
function instantOf(text, zone, addDays) {
    const day = (0,instant/* readDay */.P1)(text);
    return day === null ? ((0,instant/* readInstant */.Wr)(text) ?? Number.NaN) : (0,wall_clock/* startOfDay */.o)(day + addDays, zone);
}

;// CONCATENATED MODULE: ./build/core/policy/layer.js


/** A command as a list of words; `{…}` words are filled from the release manifest, and no shell is between. */
const Argv = schemas/* tuple */.PVZ([schemas/* string */.YjP().min(1)], schemas/* string */.YjP())
    .describe("Program and arguments, one list item each. No shell: `&&`, `|` and `$` have no meaning here.");
const CommandLayer = schemas/* strictObject */.rej({
    command: Argv,
    timeout: duration_text/* DurationText */.o.prefault("60s").describe("The command and all it started end then."),
})
    .describe("A command that runs in this job's workspace.");
const Filled = schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* string */.YjP());
const WorkflowLayer = schemas/* strictObject */.rej({
    workflow: schemas/* string */.YjP()
        .regex(/^[^/]+\.ya?ml$/, "the file name of a workflow, such as `deploy.yml`")
        .describe("File name of a workflow of this repository with `on: workflow_dispatch`."),
    ref: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Branch or tag of the workflow. Left out: the default branch."),
    inputs: Filled.refine((given) => Object.keys(given).length <= 25, "at most 25 inputs")
        .default({})
        .describe("Its inputs. Words such as `{artifact.NAME}` are filled; give one `{correlation}` and show it in `run-name`."),
    timeout: duration_text/* DurationText */.o.prefault("10m").describe("Its run must have succeeded by then; it is cancelled."),
})
    .describe("A workflow that is started and awaited.");
// GitHub docs: a payload has ten top-level properties at most.
const ourKeys = ["correlation", "environment", "release", "commit", "artifacts"];
const EventLayer = schemas/* strictObject */.rej({
    event: schemas/* string */.YjP()
        .min(1)
        .max(100)
        .describe("Type of a `repository_dispatch` that a workflow of this repository listens to."),
    payload: Filled.refine((given) => Object.keys(given).length <= 5, "at most 5 keys")
        .refine((given) => !ourKeys.some((key) => key in given), `other keys than ${ourKeys.join(", ")}`)
        .default({})
        .describe("Added to the payload, which has `correlation`, `environment`, `release`, `commit` and `artifacts`."),
    timeout: duration_text/* DurationText */.o.prefault("10m").describe("The run that it started must have succeeded by then."),
})
    .describe("An event of the repository; the run with the correlation in its `run-name` is awaited.");
/** One way back: a command, or a run of a workflow that is started by name or by event. */
const Layer = schemas/* union */.KCZ([CommandLayer, WorkflowLayer, EventLayer]);

;// CONCATENATED MODULE: ./build/core/policy/migrations-layer.js



const timeout = duration_text/* DurationText */.o.prefault("60s").describe("Each command and all it started end then.");
/** For tools that set the whole schema to a version, such as `migrate … goto`, `goose … down-to`, `alembic downgrade`. */
const StateMigrations = schemas/* strictObject */.rej({
    command: Argv.describe("Sets the schema to `{schema.version}`, the version of the target release. Running it twice must change nothing."),
    "when-empty": Argv.optional().describe("Runs instead when the target release has no migration at all, such as `alembic downgrade base`. Left out: `command`, with `0`."),
    current: Argv.optional().describe("Prints the version that the database has now, as the last line of its output; empty, `0`, `base`, `null` or `none` for no migration. With it the schema is looked at before and after."),
    timeout,
})
    .describe("A command that sets the schema to a version.");
/** For tools that undo only the last migration, such as `dbmate rollback`, or a reversal file through an SQL client. */
const StepMigrations = schemas/* strictObject */.rej({
    step: Argv.describe("Undoes exactly one migration, and its row in the tool's table in the same transaction. May hold `{migration.version}`, `{migration.path}` and `{reversal.path}`."),
    current: Argv.describe("Prints the version that the database has now, as the last line of its output; empty, `0`, `base`, `null` or `none` for no migration. It decides before each step whether there is one to do."),
    timeout,
})
    .describe("A command that undoes one migration, run until the schema is where it must be.");
/** How migrations are reversed, through the repository's own tool. */
const MigrationsLayer = schemas/* union */.KCZ([StateMigrations, StepMigrations]);

;// CONCATENATED MODULE: ./build/core/policy/signing.js

const sshKey = /^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) [A-Za-z0-9+/]+={0,3}( [^\r\n]*)?$/;
const gpgKey = /^-----BEGIN PGP PUBLIC KEY BLOCK-----\r?\n[\s\S]+\r?\n-----END PGP PUBLIC KEY BLOCK-----$/;
/** One public key whose signature counts. */
const Signer = schemas/* string */.YjP()
    .trim()
    .max(65_536)
    .refine((text) => sshKey.test(text) || gpgKey.test(text), {
    message: "an SSH public key such as `ssh-ed25519 AAAA…`, or a GPG public key block",
})
    .describe("An SSH public key on one line, or a GPG public key block.");
/** Who may sign releases, and whether an unsigned one may go back into an environment. */
const Signing = schemas/* strictObject */.rej({
    required: schemas/* boolean */.zMY()
        .default(false)
        .describe("`true` refuses a release whose tag is not signed by one of `signers`."),
    signers: schemas/* array */.YOg(Signer)
        .max(50)
        .default([])
        .describe("Public keys whose signature on a release tag counts."),
})
    .refine((signing) => !signing.required || signing.signers.length > 0, {
    path: ["signers"],
    message: "at least one public key, since `required` is `true`",
})
    .describe("Signatures of release tags.");

;// CONCATENATED MODULE: ./build/core/policy/policy-path.js
/** Where a repository keeps its policy. */
const policyPath = ".github/rollback.yml";

;// CONCATENATED MODULE: ./build/core/policy/policy.js









const Environment = schemas/* strictObject */.rej({
    gate: schemas/* strictObject */.rej({
        checks: schemas/* array */.YOg(check/* Check */.J).min(1).max(50).describe("What the gate asks; every check must be good."),
        interval: duration_text/* DurationText */.o.prefault("5s").describe("Time from one sample of a check to the next."),
        bake: duration_text/* DurationText */.o.prefault("60s").describe("How long a release is watched before it counts as known-good."),
        "allowed-bad": schemas/* number */.aig()
            .int()
            .min(0)
            .max(10_000)
            .optional()
            .describe("Bad samples per check that are tolerated. Left out, it follows from a 1 % false-rollback rate."),
    })
        .optional()
        .describe("When a release in this environment counts as good."),
    rollback: schemas/* strictObject */.rej({
        redeploy: Layer.optional().describe("Brings the artifacts of the target release back, by digest."),
        config: Layer.optional().describe("Brings back the versions of configuration and secrets that the target release recorded."),
        migrations: MigrationsLayer.optional().describe("Reverses migrations; runs only when old code cannot run on the new schema."),
        recovery: duration_text/* DurationText */.o.prefault("15s").describe("How long the recovery check may take; 15 s at most."),
        bake: duration_text/* DurationText */.o.optional().describe("How long the release that came back is watched until it counts as confirmed. Left out: as the gate."),
        objective: duration_text/* DurationText */.o.prefault("60s").describe("What the team aims at, from verdict to verified. Reports say how many rollbacks met it."),
        deadline: duration_text/* DurationText */.o.prefault("30m").describe("No layer starts later than this after the rollback began."),
        "on-failure": schemas/* enum */.k5n(["stop", "continue"])
            .default("stop")
            .describe("Whether the layers after one that failed are run."),
        "point-of-no-return": schemas/* enum */.k5n(["stop", "trust-plan"])
            .default("stop")
            .describe("`stop`: nothing returns by itself behind a migration that cannot be reversed without loss. `trust-plan`: it does to the release directly before, where the merged plan says that old code runs on the new schema."),
    })
        .optional()
        .describe("The ways back in this environment."),
    deploy: DeployRules.optional(),
});
/** `.github/rollback.yml`. Every key is optional but `version`; unknown keys are refused. */
const Policy = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).describe("Version of this file's format."),
    identity: schemas/* string */.YjP()
        .min(1)
        .default("github-actions[bot]")
        .describe("Login whose deployment statuses, issues and checks count as written by rollback-ready."),
    plan: schemas/* strictObject */.rej({
        enforcement: schemas/* enum */.k5n(["block", "warn"])
            .default("block")
            .describe("`warn` reports and lets the pull request pass."),
    })
        .prefault({})
        .describe("The rollback plan that a pull request must have."),
    signing: Signing.optional(),
    environments: schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(255), Environment)
        .default({})
        .describe("One entry for each environment, by its name."),
})
    .describe("Policy of rollback-ready");
/** What holds when a repository has no policy file. */
function defaultPolicy() {
    return Policy.parse({ version: 1 });
}


/***/ }),

/***/ 1260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readPolicy)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/core/policy/document-place.js

/** What stands at a path of the document; undefined when nothing does. */
function nodeAt(document, path) {
    let node = document.contents;
    for (const part of path)
        node = (0,dist/* isSeq */.oP)(node) ? node.items[Number(part)] : pairOf(node, String(part))?.value;
    return node;
}
/** The keys of a map as texts; none of another node. */
function keysIn(node) {
    return (0,dist/* isMap */.jh)(node) ? node.items.flatMap(({ key }) => ((0,dist/* isScalar */.jn)(key) ? [String(key.value)] : [])) : [];
}
/** The plain value below a key of a map; undefined when there is none, or no plain one. */
function scalarBelow(node, key) {
    const value = pairOf(node, key)?.value;
    return (0,dist/* isScalar */.jn)(value) ? value.value : undefined;
}
/** Where a key begins. */
function keyOffset(document, path, key) {
    return offsetOf(pairOf(nodeAt(document, path), key)?.key);
}
/** Where the value at a path begins, or the nearest one around it when it is missing. */
function valueOffset(document, path) {
    for (let length = path.length; length >= 0; length--) {
        const node = nodeAt(document, path.slice(0, length));
        if ((0,dist/* isNode */.Ll)(node) && node.range)
            return node.range[0];
    }
    return 0;
}
/** Where a node begins; 0 when that is not known. */
function offsetOf(node) {
    return (0,dist/* isNode */.Ll)(node) && node.range ? node.range[0] : 0;
}
// By the key's text: YAML may have read an environment's name as a number.
function pairOf(node, key) {
    return (0,dist/* isMap */.jh)(node)
        ? node.items.find((one) => (0,dist/* isScalar */.jn)(one.key) && String(one.key.value) === key)
        : undefined;
}

// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(538);
// EXTERNAL MODULE: ./build/kernel/without-credentials.js
var without_credentials = __webpack_require__(6219);
;// CONCATENATED MODULE: ./build/core/policy/schema-walk.js
/** The schemas that may stand at a path, without optionals, defaults and pipes; unions are left whole at its end. */
function schemasAt(root, path) {
    return path.reduce((places, part) => places.flatMap(formsOf).flatMap((form) => below(form, part).map(bare)), [bare(root)]);
}
/** The forms that a value of this schema may take: the options of a union, of each its own, or the schema itself. */
function formsOf(schema) {
    const { def } = known(bare(schema))._zod;
    return def.type === "union" ? def.options.flatMap(formsOf) : [bare(schema)];
}
/** The options of a union as they are written; null for another schema. */
function optionsOf(schema) {
    const { def } = known(bare(schema))._zod;
    return def.type === "union" ? def.options : null;
}
/** The keys of an object, or of all forms of a union of objects, in the order in which they are written. */
function keysOf(schema) {
    const keys = formsOf(schema).flatMap((form) => Object.keys(shapeOf(form)));
    return [...new Set(keys)];
}
/** The keys of an object that must be given. */
function requiredKeysOf(schema) {
    return formsOf(schema).flatMap((form) => Object.entries(shapeOf(form)).flatMap(([key, value]) => (value._zod.optin === undefined ? [key] : [])));
}
/** The tags of an object. */
function tagsOf(schema) {
    return Object.entries(shapeOf(schema)).flatMap(([key, value]) => {
        const { def } = known(bare(value))._zod;
        return def.type === "literal"
            ? [{ key, values: def.values, isRequired: value._zod.optin === undefined }]
            : [];
    });
}
function below(schema, part) {
    const { def } = known(schema)._zod;
    switch (def.type) {
        case "object":
            return Object.hasOwn(def.shape, String(part)) ? [def.shape[String(part)]].flatMap(present) : [];
        case "record":
            return [def.valueType];
        case "array":
            return [def.element];
        case "tuple":
            return [def.items[Number(part)] ?? def.rest].flatMap(present);
        default:
            return [];
    }
}
function bare(schema) {
    const { def } = known(schema)._zod;
    switch (def.type) {
        case "optional":
        case "nullable":
        case "default":
        case "prefault":
        case "nonoptional":
        case "readonly":
        case "catch":
            return bare(def.innerType);
        case "pipe":
            return bare(def.in);
        case "lazy":
            return bare(def.getter());
        default:
            return schema;
    }
}
function shapeOf(schema) {
    const { def } = known(bare(schema))._zod;
    return def.type === "object" ? def.shape : {};
}
function present(schema) {
    return schema === null || schema === undefined ? [] : [schema];
}
// Zod has no other schemas than these; its own type of "any schema" leaves their definitions out.
function known(schema) {
    return schema;
}

;// CONCATENATED MODULE: ./build/core/policy/best-form.js



/** A form against the node of the file that should have it. */
function formOf(schema, node) {
    const wrongTags = tagsOf(schema).filter(({ key, values, isRequired }) => {
        const seen = scalarBelow(node, key);
        return seen === undefined ? isRequired : !values.some((value) => value === seen);
    });
    return { schema, keys: keysOf(schema), wrongTags: wrongTags.map(({ key }) => key) };
}
/**
 * The form that was most likely meant by whoever wrote this node: the one whose own keys, those that not every form has,
 * are there, or are nearly there. Null when nothing speaks for one form more than for another.
 */
function bestForm(forms, node) {
    const seen = keysIn(node);
    const isShared = (key) => forms.every((form) => form.keys.includes(key));
    const odd = seen.filter((key) => !forms.some((form) => form.keys.includes(key)));
    const ranked = forms
        .map((form) => {
        const own = form.keys.filter((key) => !isShared(key));
        const exact = seen.filter((key) => own.includes(key)).length;
        const near = odd.filter((key) => (0,nearest/* nearest */.p)(key, own) !== null).length;
        return { form, exact, near, wrong: form.wrongTags.length };
    })
        .toSorted((a, b) => a.wrong - b.wrong || b.exact - a.exact || b.near - a.near);
    const [best, second] = ranked;
    if (best === undefined)
        return null;
    const isMeant = second === undefined || best.wrong < second.wrong || best.exact + best.near > 0;
    return isMeant ? best.form : null;
}

;// CONCATENATED MODULE: ./build/core/policy/issue-words.js
const kinds = {
    string: "a text",
    number: "a number",
    int: "a whole number",
    boolean: "`true` or `false`",
    array: "a list",
    tuple: "a list",
    object: "keys and values",
    record: "keys and values",
};
/** What an issue of a schema asks for, to stand after "Write". */
function wanted(issue) {
    switch (issue.code) {
        case "invalid_type":
            // A message that zod did not make is the schema's own.
            return issue.message.startsWith("Invalid input")
                ? (kinds[issue.expected] ?? issue.expected)
                : issue.message;
        case "invalid_value":
            return issue.values.map(literal).join(" or ");
        case "too_small":
            return `at least ${amount(issue.minimum, issue.origin)}`;
        case "too_big":
            return `at most ${amount(issue.maximum, issue.origin)}`;
        case "invalid_union":
            return issue.errors.flatMap((errors) => errors.slice(0, 1).map(wanted)).join(" or ");
        default:
            return issue.message;
    }
}
/** A value as it is written in the file. */
function literal(value) {
    return `\`${String(value)}\``;
}
function amount(n, origin) {
    const noun = origin === "string" ? " character" : origin === "array" ? " item" : "";
    return `${n}${noun}${noun === "" || n === 1 ? "" : "s"}`;
}

;// CONCATENATED MODULE: ./build/core/policy/explain.js







/** Says in the words of a schema's file where an issue is, what stands there and what to write. */
function explain(issue, document, schema) {
    const place = { document, schema };
    switch (issue.code) {
        case "unrecognized_keys":
            return strangeKeys(issue, place);
        case "invalid_union":
            return explainUnion(issue, place);
        case "invalid_key":
            return [strangeName(issue, document)];
        default:
            return [complain(document, pathOf(issue), wanted(issue))];
    }
}
function strangeKeys(issue, { document, schema }) {
    const path = pathOf(issue);
    const node = nodeAt(document, path);
    const forms = schemasAt(schema, path)
        .flatMap(formsOf)
        .map((form) => formOf(form, node));
    const known = bestForm(forms, node)?.keys ?? unique(forms.flatMap((form) => form.keys));
    return issue.keys.map((key) => {
        const offset = keyOffset(document, path, key);
        const others = mixedWith(key, keysIn(node), known, forms);
        if (others !== "") {
            const problem = `${named(path)} has \`${key}\` beside ${others}, and these do not go together.`;
            return { offset, problem, write: `Remove \`${key}\`, or ${others}.` };
        }
        const near = (0,nearest/* nearest */.p)(key, known);
        const problem = `\`${key}\` is not a key of ${path.length === 0 ? "the file" : named(path)}.`;
        const write = near === null ? `Known here: ${known.join(", ")}.` : `Write \`${near}\`.`;
        return { offset, problem, write };
    });
}
// What stands beside a key that is of another form than the one that was meant.
function mixedWith(key, seen, known, forms) {
    const strangers = forms.filter((form) => form.keys.includes(key));
    if (strangers.length === 0)
        return "";
    return seen
        .filter((one) => known.includes(one) && strangers.every((form) => !form.keys.includes(one)))
        .map((one) => `\`${one}\``)
        .join(" and ");
}
function explainUnion(issue, place) {
    const { document, schema } = place;
    const path = pathOf(issue);
    if ("options" in issue && issue.options !== undefined) {
        return [complain(document, path, issue.options.map(literal).join(" or "))];
    }
    const node = nodeAt(document, path);
    const union = schemasAt(schema, path).find((one) => optionsOf(one)?.length === issue.errors.length);
    const forms = (union === undefined ? [] : (optionsOf(union) ?? [])).map((option) => formOf(option, node));
    const explained = (errors) => (errors ?? []).flatMap((one) => explain({ ...one, path: [...issue.path, ...one.path] }, document, schema));
    if ((0,dist/* isMap */.jh)(node) && forms.some((form) => form.keys.length > 0)) {
        const best = bestForm(forms, node);
        if (best === null)
            return [noForm(path, forms, document)];
        if (best.wrongTags.length === 0)
            return explained(issue.errors[forms.indexOf(best)]);
        return [wrongTag(path, best.wrongTags[0] ?? "", forms, document)];
    }
    const deeper = issue.errors
        .filter((errors) => errors.every((one) => one.path.length > 0))
        .toSorted((a, b) => a.length - b.length);
    if (deeper[0] !== undefined)
        return explained(deeper[0]);
    const wants = unique(issue.errors.flatMap((errors) => errors.slice(0, 1).map(wanted)));
    return [complain(document, path, wants.join(" or "))];
}
function noForm(path, forms, document) {
    const tag = forms.flatMap((form) => form.wrongTags)[0];
    if (tag !== undefined)
        return wrongTag(path, tag, forms, document);
    const keys = unique(forms.flatMap((form) => requiredKeysOf(form.schema)
        .filter((key) => !forms.every((other) => other.keys.includes(key)))
        .slice(0, 1))).map((key) => `\`${key}\``);
    const problem = `${named(path)} has none of ${keys.join(", ")}.`;
    return { offset: valueOffset(document, path), problem, write: "Write one of them." };
}
function wrongTag(path, key, forms, document) {
    const values = forms
        .flatMap((form) => tagsOf(form.schema))
        .flatMap((tag) => (tag.key === key ? tag.values : []));
    return complain(document, [...path, key], unique(values.map(literal)).join(" or "));
}
function strangeName(issue, document) {
    const around = pathOf(issue).slice(0, -1);
    const key = String(issue.path.at(-1));
    const problem = `${named(around)} has the key \`${shown(key)}\`.`;
    const write = `Write ${issue.issues.slice(0, 1).map(wanted).join("")}.`;
    return { offset: keyOffset(document, around, key), problem, write };
}
function complain(document, path, want) {
    const problem = `${named(path)} ${seen(nodeAt(document, path), path)}.`;
    return { offset: valueOffset(document, path), problem, write: `Write ${want}.` };
}
function named(path) {
    return path.length === 0 ? "The file" : `\`${path.join(".")}\``;
}
function pathOf(issue) {
    return issue.path.filter((part) => typeof part !== "symbol");
}
function seen(node, path) {
    if ((0,dist/* isScalar */.jn)(node) && !(path.length === 0 && node.value === null))
        return `is \`${shown(String(node.value))}\``;
    if ((0,dist/* isCollection */.P3)(node))
        return node.items.length === 0 ? "is empty" : "does not fit";
    return path.length === 0 ? "is empty" : "is missing";
}
function shown(text) {
    return (0,without_credentials/* withoutCredentials */.r)(text).slice(0, 60);
}
function unique(texts) {
    return [...new Set(texts)];
}

// EXTERNAL MODULE: ./build/core/policy/policy.js + 6 modules
var policy = __webpack_require__(1552);
;// CONCATENATED MODULE: ./build/core/policy/read.js




const maxLength = 262_144;
const maxDepth = 32;
const shallower = `Keep it under ${maxDepth} levels.`;
/** Reads policy text. All problems are reported together in the file's order, each with line and column (from 1). */
function readPolicy(text) {
    if (text.length > maxLength) {
        const problem = `has ${text.length} characters.`;
        return refused([{ subject: "Line 1", problem, write: "Keep the file under 256 KiB." }]);
    }
    const lines = new dist/* LineCounter */.HN();
    const document = parse(text, lines);
    if (document === null) {
        return refused([{ subject: "The file", problem: "is nested too deeply to be read.", write: shallower }]);
    }
    const found = complaints(document);
    if (Array.isArray(found)) {
        return refused(found
            .toSorted((a, b) => a.offset - b.offset)
            .map(({ offset, problem, write }) => {
            const { line, col } = lines.linePos(offset);
            return { subject: `Line ${line}, column ${col}:`, problem, write };
        }));
    }
    return { kind: "policy", policy: found };
}
// The parser is recursive and reports its own overflow as an error for each level.
function parse(text, lineCounter) {
    try {
        const options = { lineCounter, prettyErrors: false, uniqueKeys: true, merge: false };
        const document = (0,dist/* parseDocument */.Tp)(text, options);
        return document.errors.some((one) => one.message.includes("call stack")) ? null : document;
    }
    catch {
        return null;
    }
}
function complaints(document) {
    const broken = [...document.errors, ...document.warnings].map(syntax);
    if (broken.length > 0)
        return broken;
    const shapes = refusedShapes(document);
    if (shapes.length > 0)
        return shapes;
    const parsed = policy/* Policy */.PE.safeParse(document.toJS({ maxAliasCount: 0 }));
    return parsed.success
        ? parsed.data
        : parsed.error.issues.flatMap((issue) => explain(issue, document, policy/* Policy */.PE));
}
function syntax(error) {
    const offset = error.pos[0];
    return error.code === "MULTIPLE_DOCS"
        ? { offset, problem: "holds several documents.", write: "Write one document without `---` in it." }
        : { offset, problem: `${error.message}.`, write: "Write plain YAML 1.2." };
}
// Aliases and prototype keys have no use in a policy, and both are ways to attack its reader.
function refusedShapes(document) {
    const found = [];
    (0,dist/* visit */.YR)(document, {
        Alias: (_key, node) => {
            const write = "Write the value out; aliases are not read.";
            found.push({ offset: offsetOf(node), problem: "is an alias.", write });
        },
        Pair: (_key, pair) => {
            const offset = offsetOf(pair.key);
            const name = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : null;
            if (name === null) {
                const problem = "has a key that is not one word.";
                found.push({ offset, problem, write: "Write a word before the colon." });
            }
            else if (["__proto__", "constructor", "prototype"].includes(name)) {
                found.push({ offset, problem: `has the key \`${name}\`.`, write: "Remove it." });
            }
        },
        Node: (_key, node, path) => {
            if (path.length <= maxDepth * 2)
                return undefined;
            found.push({ offset: offsetOf(node), problem: "is nested too deeply.", write: shallower });
            return dist/* visit */.YR.BREAK;
        },
    });
    return found;
}
function refused(problems) {
    return { kind: "refused", problems };
}


/***/ }),

/***/ 7193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON with sorted keys, two spaces and a final newline: equal values give equal bytes (after RFC 8785's idea). */
function canonicalJson(value) {
    return `${JSON.stringify(sorted(value), null, 2)}\n`;
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (value === null || typeof value !== "object")
        return value;
    return Object.fromEntries(Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([key, inner]) => [key, sorted(inner)]));
}


/***/ }),

/***/ 3175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   SS: () => (/* binding */ codeSpan)
/* harmony export */ });
/* harmony import */ var _inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5175);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38);


/** Untrusted text as a code span whose fence is longer than any run of backticks inside. */
function codeSpan(text, maxLength = 500) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showHidden */ .Ul)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), maxLength));
    if (line === "")
        return "(empty)";
    const fence = "`".repeat(longestRun(line) + 1);
    const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** A code span that also holds inside a table cell. */
function codeCell(text, maxLength = 500) {
    // A table is cut at its pipes before code spans are known, and `\|` is ambiguous after a backslash.
    return text.includes("|") ? `<code>${(0,_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .l)(text, maxLength)}</code>` : codeSpan(text, maxLength);
}
/** Untrusted text as a fenced block, to be placed at the start of a line. An odd `language` is left out. */
function codeBlock(text, language = "") {
    const body = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showHidden */ .Ul)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .normaliseBreaks */ .Bc)(text)).replace(/\n$/, "");
    const fence = "`".repeat(Math.max(3, longestRun(body) + 1));
    const info = /^[a-z0-9+-]{0,20}$/i.test(language) ? language : "";
    return `${fence}${info}\n${body}\n${fence}`;
}
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}


/***/ }),

/***/ 5175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ inlineText)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38);

// A zero-width space that ends a match. GitHub looks for mentions, references and commits in the rendered
// text, where an escaped `@` is an `@` again, so only a character in between stops it.
const BREAK = "&#8203;";
const ACTIVE = new Map(Array.from("&<>\"'`*_~|[](){}!\\^$").map((c) => [c, `&#${c.charCodeAt(0)};`]));
const REFERENCE = /@|#|:(?=\/\/)|www\.|GH-|mailto:|xmpp:|[0-9a-f]{7,}/gi;
/**
 * Untrusted text as literal text inside a line of Markdown, also at its start and inside a table cell.
 * Mentions, references, commits, links, images, HTML, entities and emphasis do nothing.
 */
function inlineText(text, maxLength = 500) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), maxLength));
    const parts = [];
    let from = 0;
    for (const match of line.matchAll(REFERENCE)) {
        parts.push(escapeActive(line.slice(from, match.index)), broken(match[0]));
        from = match.index + match[0].length;
    }
    parts.push(escapeActive(line.slice(from)));
    return escapeStart(parts.join(""));
}
function escapeActive(text) {
    return text.replace(/[&<>"'`*_~|[\](){}!\\^$]/g, (character) => ACTIVE.get(character) ?? character);
}
function broken(match) {
    if (match.endsWith("."))
        return `${match.slice(0, -1)}${BREAK}.`;
    if (/^[0-9a-f]{7,}$/i.test(match))
        return (match.match(/.{1,6}/g) ?? []).join(BREAK);
    return `${match}${BREAK}`;
}
// A list, a setext underline or a thematic break can only begin at the start of a line.
function escapeStart(text) {
    return text.replace(/^[-+=]/, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2");
}


/***/ }),

/***/ 5971:
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

/***/ 1864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export tableCell */
/* harmony import */ var _inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5175);

/** A Markdown table. Headers and cells are safe Markdown already, made by the renderers of this folder. */
function table(headers, rows) {
    const ruler = headers.map(() => "---");
    return [headers, ruler, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
/** Untrusted text as a cell of a table; a dash when there is none. */
function tableCell(text, maxLength = 200) {
    const cell = text === null ? "" : inlineText(text, maxLength);
    return cell === "" ? "–" : cell;
}


/***/ }),

/***/ 2558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ untrusted)
/* harmony export */ });
/** Marks text as written by someone outside. */
function untrusted(text) {
    return text;
}


/***/ }),

/***/ 38:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Bc: () => (/* binding */ normaliseBreaks),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Ul: () => (/* binding */ showHidden)
/* harmony export */ });
// Format characters (bidi controls, zero-width characters, tags), other controls, lone surrogates, and the
// letters and marks that draw nothing. What a reader cannot see must not be able to change what is read.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\u180b-\u180f]|[\u{e0100}-\u{e01ef}]/gu;
const LINE_BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** Writes each invisible character as its number, `\u{202e}`; line feeds and tabs stay as they are. */
function showHidden(text) {
    return text.replace(HIDDEN, (character) => character === "\n" || character === "\t" ? character : `\\u{${hex(character)}}`);
}
/** Every kind of line break as one line feed. */
function normaliseBreaks(text) {
    return text.replace(LINE_BREAKS, "\n");
}
/** One line: each run of white space is one space, none at the ends. */
function oneLine(text) {
    return normaliseBreaks(text)
        .replace(/[\p{Zs}\t\n]+/gu, " ")
        .trim();
}
/** At most `maxLength` characters, counted as code points, the last one an ellipsis when something was cut. */
function clip(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    const characters = Array.from(text);
    return characters.length <= maxLength ? text : `${characters.slice(0, maxLength - 1).join("")}…`;
}
function hex(character) {
    return (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
}


/***/ }),

/***/ 9276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var _core_policy_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1552);
/* harmony import */ var _core_policy_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1260);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6641);



/**
 * The policy at a commit, by API, so that no checkout can change it; the default branch's when `commit` is null.
 * A file that cannot be read or does not parse is an error, never "no policy".
 */
async function loadPolicy(ports, commit) {
    const source = `\`${_core_policy_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .policyPath */ .k1}\` at ${commit === null ? "the default branch" : commit.slice(0, 12)}`;
    const file = await ports.contents.textAt(_core_policy_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .policyPath */ .k1, commit);
    if (file.kind === "absent") {
        // GitHub answers 404 for a missing file and for a missing commit; only the first means "no policy".
        if (commit !== null)
            await ports.contents.treeOf(commit);
        return { policy: (0,_core_policy_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultPolicy */ .G4)(), written: false };
    }
    if (file.kind === "unreadable") {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .policyInvalid */ .IO)(source, [
            {
                subject: "The file",
                problem: `cannot be read: ${file.problem}.`,
                write: "Make it a plain text file.",
            },
        ]);
    }
    const reading = (0,_core_policy_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readPolicy */ .T)(file.text);
    if (reading.kind === "refused")
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .policyInvalid */ .IO)(source, reading.problems);
    return { policy: reading.policy, written: true };
}


/***/ }),

/***/ 5197:
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

/***/ 6115:
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8532);
/* harmony import */ var _without_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6219);


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

/***/ 538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The known name that is most like the one seen, or null when none is near: up to two edits, or a third of a long
 * name; one edit for names of three letters or fewer.
 */
function nearest(seen, known) {
    const ranked = known
        .map((name) => ({ name, distance: editDistance(seen.toLowerCase(), name.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    if (best === undefined)
        return null;
    const allowed = best.name.length <= 3 ? 1 : Math.max(2, Math.floor(best.name.length / 3));
    return best.distance <= allowed ? best.name : null;
}
// Levenshtein, row by row; names are short.
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ environmentField),
/* harmony export */   KV: () => (/* binding */ deploymentField),
/* harmony export */   _n: () => (/* binding */ tokenField)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6115);

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


/***/ }),

/***/ 6219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/**
 * A refused value fit for a message: what a URL carries as user, password, query and fragment is hidden, but for a
 * digest, and so are a user and password without a scheme before them.
 */
function withoutCredentials(seen) {
    return seen
        .replace(/(\/\/)[^/?#\s@]*@/g, "$1***@")
        .replace(/(:\/\/[^?#\s]*)\?[^#\s]*/g, "$1?***")
        .replace(/(:\/\/[^#\s]*)#(?!(?:sha\d{1,3}|md5)[=-])\S*/g, "$1#***")
        .replace(/(^|[=\s:])[^\s:/@=]+:[^\s/@]+@(?=[^\s/]+\/)/g, "$1***@");
}


/***/ })

};
