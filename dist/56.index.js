export const id = 56;
export const ids = [56];
export const modules = {

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
/* harmony export */   o: () => (/* binding */ DurationText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8532);

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const form = "a number and a unit, such as `500ms`, `5s` or `2m`";
/** A duration with its unit such as `500ms`, `5s` or `2m`; read as milliseconds, more than 0 and at most 24 h. */
const DurationText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(form)
    .regex(/^\d{1,9}(ms|s|m|h)$/, form)
    .transform((seen, context) => {
    const unit = ["ms", "s", "m", "h"].find((one) => new RegExp(`^\\d+${one}$`).test(seen)) ?? "ms";
    const ms = Number.parseInt(seen, 10) * unitMs[unit];
    if (ms > 0 && ms <= 24 * unitMs.h)
        return ms;
    context.addIssue({ code: "custom", message: "a duration above 0 and at most `24h`", input: seen });
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
});


/***/ }),

/***/ 4688:
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
// EXTERNAL MODULE: ./build/core/policy/duration-text.js
var duration_text = __webpack_require__(1665);
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





/** A command as a list of words; `{…}` words are filled from the release manifest, and no shell is between. */
const Argv = schemas/* tuple */.PVZ([schemas/* string */.YjP().min(1)], schemas/* string */.YjP())
    .describe("Program and arguments, one list item each. No shell: `&&`, `|` and `$` have no meaning here.");
const Layer = schemas/* strictObject */.rej({
    command: Argv,
    timeout: duration_text/* DurationText */.o.prefault("60s").describe("The command and all it started end then."),
});
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
        migrations: Layer.optional().describe("Reverses migrations; runs only when old code cannot run on the new schema."),
        recovery: duration_text/* DurationText */.o.prefault("15s").describe("How long the recovery check may take, at most."),
    })
        .optional()
        .describe("The ways back in this environment."),
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

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readPolicy)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(538);
// EXTERNAL MODULE: ./build/kernel/without-credentials.js
var without_credentials = __webpack_require__(6219);
;// CONCATENATED MODULE: ./build/core/policy/explain.js



/** Says in the policy's own words where an issue of its schema is, what stands there and what to write. */
function explain(issue, document) {
    const path = issue.path.filter((part) => typeof part !== "symbol");
    const named = path.length === 0 ? "The file" : `\`${path.join(".")}\``;
    if (issue.code === "unrecognized_keys") {
        const known = knownKeys(path);
        return issue.keys.map((key) => {
            const near = (0,nearest/* nearest */.p)(key, known);
            const problem = `\`${key}\` is not a key of ${path.length === 0 ? "the file" : named}.`;
            const write = near === null ? `Known here: ${known.join(", ")}.` : `Write \`${near}\`.`;
            return { offset: keyOffset(document, path, key), problem, write };
        });
    }
    const problem = `${named} ${seen(nodeAt(document, path), path)}.`;
    return [{ offset: valueOffset(document, path), problem, write: `Write ${wanted(issue)}.` }];
}
function seen(node, path) {
    if ((0,dist/* isScalar */.jn)(node) && !(path.length === 0 && node.value === null))
        return `is \`${(0,without_credentials/* withoutCredentials */.r)(String(node.value)).slice(0, 60)}\``;
    if ((0,dist/* isCollection */.P3)(node))
        return node.items.length === 0 ? "is empty" : "does not fit";
    return path.length === 0 ? "is empty" : "is missing";
}
const kinds = {
    string: "a text",
    number: "a number",
    int: "a whole number",
    array: "a list",
    tuple: "a list",
    object: "keys and values",
    record: "keys and values",
};
function wanted(issue) {
    switch (issue.code) {
        case "invalid_type":
            // A message that zod did not make is the schema's own.
            return issue.message.startsWith("Invalid input")
                ? (kinds[issue.expected] ?? issue.expected)
                : issue.message;
        case "invalid_value":
            return issue.values.map((value) => `\`${String(value)}\``).join(" or ");
        case "too_small":
            return `at least ${amount(issue.minimum, issue.origin)}`;
        case "too_big":
            return `at most ${amount(issue.maximum, issue.origin)}`;
        default:
            return issue.message;
    }
}
function amount(n, origin) {
    const noun = origin === "string" ? " character" : origin === "array" ? " item" : "";
    return `${n}${noun}${noun === "" || n === 1 ? "" : "s"}`;
}
function knownKeys(path) {
    const top = ["version", "identity", "plan", "signing", "environments"];
    const below = {
        plan: ["enforcement"],
        signing: ["required", "signers"],
        environment: ["gate", "rollback"],
        gate: ["checks", "interval", "bake", "allowed-bad"],
        checks: ["kind", "name", "url", "status", "contains", "latency", "timeout"],
        rollback: ["redeploy", "migrations", "recovery"],
        layer: ["command", "timeout"],
    };
    if (path.length === 0)
        return top;
    if (path[0] !== "environments")
        return below[String(path[0])] ?? [];
    const [, , part, inner] = path;
    if (part === undefined)
        return below["environment"] ?? [];
    if (inner === undefined)
        return below[String(part)] ?? [];
    return below[inner === "checks" ? "checks" : "layer"] ?? [];
}
// By the key's text: YAML may have read an environment's name as a number.
function pairOf(node, key) {
    return (0,dist/* isMap */.jh)(node)
        ? node.items.find((one) => (0,dist/* isScalar */.jn)(one.key) && String(one.key.value) === key)
        : undefined;
}
function nodeAt(document, path) {
    let node = document.contents;
    for (const part of path)
        node = (0,dist/* isSeq */.oP)(node) ? node.items[Number(part)] : pairOf(node, String(part))?.value;
    return node;
}
function keyOffset(document, path, key) {
    return offsetOf(pairOf(nodeAt(document, path), key)?.key);
}
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

// EXTERNAL MODULE: ./build/core/policy/policy.js + 2 modules
var policy = __webpack_require__(4688);
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
    return parsed.success ? parsed.data : parsed.error.issues.flatMap((issue) => explain(issue, document));
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
/* harmony import */ var _core_policy_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4688);
/* harmony import */ var _core_policy_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(838);
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
/* harmony export */   rJ: () => (/* binding */ secret)
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
