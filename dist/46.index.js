export const id = 46;
export const ids = [46];
export const modules = {

/***/ 17755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ readDecisionCommands)
});

// EXTERNAL MODULE: ./build/core/incident/commands/command-texts.js
var command_texts = __webpack_require__(70220);
// EXTERNAL MODULE: ./build/core/incident/commands/given-reason.js
var given_reason = __webpack_require__(5070);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
;// CONCATENATED MODULE: ./build/core/decision/commands/decision-command.js
const decisionCommandNames = ["rollback", "stay", "hold", "lift", "pause", "resume"];

;// CONCATENATED MODULE: ./build/core/decision/commands/read-decision-commands.js





const mostCommands = 5;
/**
 * Reads the commands of a comment that are for the environment of the step, in order. On its incident that environment
 * is meant when none is named; anywhere else it has to be named. Nothing in the text is executed: what comes out is data.
 */
function readDecisionCommands(comment, place) {
    return (0,command_texts/* commandTexts */.O)(comment)
        .flatMap((text) => {
        const name = decisionCommandNames.find((one) => one === text.name);
        return name === undefined ? [] : [{ name, text }];
    })
        .slice(0, mostCommands)
        .flatMap(({ name, text }) => {
        const said = saidHere(text, place);
        return said === null ? [] : [readCommand(name, said, place)];
    });
}
function saidHere({ rest }, { environment, isIncident, environments }) {
    // What phones make of two hyphens is the same to whoever wrote it.
    const [, before = rest, after = null] = /^(.*?)(?:^|\s)(?:--|—|–)(?:\s+(.*))?$/.exec(rest) ?? [];
    const isParted = before !== rest || after !== null;
    const named = isNamed(before, environment);
    if (named !== null)
        return { words: wordsOf(named), after: isParted ? (after ?? "") : null };
    const isOther = environments.some((other) => other !== environment && isNamed(before, other) !== null);
    if (!isIncident || isOther)
        return null;
    return { words: wordsOf(before), after: isParted ? (after ?? "") : null };
}
// Names of environments may hold spaces.
function isNamed(text, environment) {
    if (text === environment)
        return "";
    return text.startsWith(`${environment} `) ? text.slice(environment.length) : null;
}
function wordsOf(text) {
    return text.split(/\s+/).filter((word) => word !== "");
}
function readCommand(name, said, place) {
    const [first, ...more] = said.words;
    const all = (0,given_reason/* givenReason */.E)([...said.words, said.after ?? ""].join(" "));
    const shown = (words) => {
        const named = place.isIncident ? "" : ` ${place.environment}`;
        return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(`/${name}${named}${words}`));
    };
    const refused = (why, write) => ({ kind: "refused", name, why, write });
    switch (name) {
        case "rollback": {
            const write = `${shown(" v1.2.3 -- why")} or ${shown(" -- why")}`;
            if (more.length > 0)
                return refused("A reason comes after `--`.", write);
            if (first !== undefined && !isRelease(first))
                return refused("That is no name of a release.", write);
            return { kind: "rollback", release: first ?? null, reason: (0,given_reason/* givenReason */.E)(said.after ?? "") };
        }
        case "stay":
            return all === null
                ? refused("A reason is missing; it is kept on record.", shown(" why"))
                : { kind: "stay", reason: all };
        case "hold":
        case "lift":
            return ofRelease(name, said, shown(" v1.2.3 why"));
        case "pause":
            return all === null
                ? refused("A reason is missing; whoever is refused reads it.", shown(" why"))
                : { kind: "pause", reason: all };
        case "resume":
            return { kind: "resume", reason: all };
        default:
            return name;
    }
}
function ofRelease(name, { words, after }, write) {
    const [first, ...more] = words;
    const isFirstRelease = first !== undefined && (after === null ? looksLikeRelease(first) : isRelease(first));
    const release = isFirstRelease ? first : null;
    const reason = (0,given_reason/* givenReason */.E)([...(isFirstRelease ? more : words), after ?? ""].join(" "));
    if (reason === null)
        return { kind: "refused", name, why: "A reason is missing; it is kept on record.", write };
    if (name === "hold")
        return { kind: "hold", release, reason };
    if (release === null)
        return { kind: "refused", name, why: "It does not say whose hold is lifted.", write };
    return { kind: "lift", release, reason };
}
function isRelease(word) {
    return /^[\w.@/+-]{1,200}$/.test(word);
}
// A word of a sentence is none: a release has a version or is a commit.
function looksLikeRelease(word) {
    return isRelease(word) && /^(?:[\w.@/+-]*[@/-])?v?\d+\.\d+[\w.+-]*$|^v\d+$|^[0-9a-f]{12,40}$/.test(word);
}


/***/ }),

/***/ 63590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ judgeAuthority),
/* harmony export */   LP: () => (/* binding */ isEnough),
/* harmony export */   a2: () => (/* binding */ namesUser),
/* harmony export */   as: () => (/* binding */ whoMay)
/* harmony export */ });
/** Permissions that count, from the least to the most. */
const ranks = ["write", "maintain", "admin"];
/** Whether an authority names a login itself, for which nothing need be asked. */
function namesUser({ users }, login) {
    return users.some((one) => one.toLowerCase() === login.toLowerCase());
}
/** Whether a permission is enough for an authority. */
function isEnough({ permission: wanted }, permission) {
    if (wanted === null)
        return false;
    const rank = ranks.indexOf(permission);
    return rank >= ranks.indexOf(wanted);
}
/** Judges somebody by what was found out. */
function judgeAuthority(authority, facts) {
    const { login, permission, teams, teamsUnknown } = facts;
    if (namesUser(authority, login))
        return { kind: "may" };
    if (permission !== null && isEnough(authority, permission))
        return { kind: "may" };
    if (teams.length > 0)
        return { kind: "may" };
    if (authority.permission !== null && permission === null)
        return { kind: "unknown", why: "What this login may do in the repository could not be found out." };
    if (teamsUnknown !== null)
        return { kind: "unknown", why: teamsUnknown };
    return { kind: "may-not", why: `${whoMay(authority)} may decide here.` };
}
/** Who may decide, in words that mention nobody: Markdown with names as code. */
function whoMay({ permission, users, teams }) {
    const parts = [
        ...(permission === null ? [] : [`whoever has the permission \`${permission}\` or more`]),
        ...users.map((login) => `\`${login}\``),
        ...teams.map((team) => `the team \`${team}\``),
    ];
    const last = parts.at(-1) ?? "nobody";
    const listed = parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
    return `${listed.charAt(0).toUpperCase()}${listed.slice(1)}`;
}


/***/ }),

/***/ 33236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ awaitedText),
/* harmony export */   M8: () => (/* binding */ decidedClause),
/* harmony export */   iC: () => (/* binding */ decidedWords),
/* harmony export */   uE: () => (/* binding */ decidedText),
/* harmony export */   yP: () => (/* binding */ decidedBy)
/* harmony export */ });
/* harmony import */ var _incident_sections_link_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2312);
/* harmony import */ var _incident_text_clock_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55587);
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53175);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65175);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12558);
/* harmony import */ var _decided_how_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95722);






/** The comment on an incident whose rollback waits for a person: until when, how to decide, and who may. Safe Markdown. */
function awaitedText(awaited) {
    const where = (0,_text_code_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(awaited.environment), 100);
    const what = (0,_text_code_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(awaited.release), 100);
    const then = awaited.onTimeout === "rollback"
        ? `If nobody has decided by then, ${where} is **rolled back**.`
        : `If nobody has decided by then, ${what} **stays**.`;
    return [
        `### ⏳ A decision is awaited until ${(0,_incident_text_clock_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clockText */ .Y)(awaited.until)} UTC`,
        `${what} failed its gate in ${where} and is still running. ${then}`,
        [
            "- To go back: write `/rollback` or `/rollback -- why` in a comment here, or approve the waiting job of the " +
                `${(0,_incident_sections_link_js__WEBPACK_IMPORTED_MODULE_0__/* .linkTo */ .uM)("run", awaited.run)}.`,
            "- To leave it as it is: `/stay why`.",
        ].join("\n"),
        `${awaited.whoMay} may decide by a comment. The first decision counts.`,
    ].join("\n\n");
}
/** The same comment once it is decided. Safe Markdown. */
function decidedText(decision) {
    const what = decision.decision === "rollback" ? "Roll back" : "Stay";
    const reason = decision.reason === null ? "" : `: ${(0,_text_inline_js__WEBPACK_IMPORTED_MODULE_3__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(decision.reason))}`;
    return `### ✅ Decided: ${what.toLowerCase()}\n\n${decidedBy(decision)} at ${(0,_incident_text_clock_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clockText */ .Y)(decision.at)} UTC (${(0,_incident_sections_link_js__WEBPACK_IMPORTED_MODULE_0__/* .linkTo */ .uM)("run", decision.run)})${reason}`;
}
/** Who decided, and how, as the beginning of a sentence. Safe Markdown without a mention. */
function decidedBy(decision) {
    return decidedClause(decision).replace(/^by/, "By");
}
/** The same within a sentence. */
function decidedClause({ by, how, source = null }) {
    const who = by === null ? "somebody" : (0,_text_code_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(by), 60);
    const comment = source === null ? "a comment" : (0,_incident_sections_link_js__WEBPACK_IMPORTED_MODULE_0__/* .linkTo */ .uM)("a comment", source);
    return (0,_decided_how_js__WEBPACK_IMPORTED_MODULE_5__/* .decidedHow */ .x)(how, { who, comment });
}
/** Who decided what, for logs and messages: plain text. */
function decidedWords({ decision, by, how }) {
    const who = how === "timeout" ? "the policy, because nobody had decided in time" : (by ?? "somebody");
    return `\`${decision}\` was decided by ${who} (${how})`;
}


/***/ }),

/***/ 57065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ awaitedSummary),
/* harmony export */   o: () => (/* binding */ staySummary)
/* harmony export */ });
/* harmony import */ var _incident_text_clock_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55587);
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53175);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12558);
/* harmony import */ var _decision_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33236);




/** On the step's page: until when a decision is awaited, what follows then, and how to make it. Safe Markdown. */
function awaitedSummary({ environment, release, until, onTimeout, }) {
    const [what, where] = [code(release), code(environment)];
    const then = onTimeout === "rollback" ? `${where} is rolled back` : `${what} stays`;
    return `### ⏳ A decision is awaited until ${(0,_incident_text_clock_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clockText */ .Y)(until)} UTC: ${what} in ${where}

It is still running. If nobody has decided by then, ${then}.

**Next:** Approve the waiting job, or write \`/rollback\` or \`/stay why\` on the issue.`;
}
/** On the step's page: that a failed release stays, who decided that, and how to go back all the same. Safe Markdown. */
function staySummary({ environment, release }, decision) {
    return `### ✋ ${code(release)} stays in ${code(environment)}

It failed its gate, and is still running: that was decided ${(0,_decision_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .decidedClause */ .M8)(decision)}.

**Next:** To go back all the same, run \`actions/rollback\` with a \`reason\`, or write \`/rollback -- why\` on its issue.`;
}
function code(text) {
    return (0,_text_code_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .untrusted */ .b)(text), 100);
}


/***/ }),

/***/ 53836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ startedText),
/* harmony export */   ks: () => (/* binding */ doneText),
/* harmony export */   uw: () => (/* binding */ stepText),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);
/* harmony import */ var _layer_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16624);


const stepPrefix = "rollback-ready: layer step: ";
const startedPrefix = "rollback-ready: layer started: ";
/** The description of the status that says that a layer has done its work. */
function doneText(layer, detail) {
    return (0,_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markText */ .PQ)("layer-done", `${layer} (${detail})`);
}
/** The description of the status that names the run which a layer awaits. */
function startedText(layer, run) {
    return `${startedPrefix}${layer} as run ${run}`;
}
/** The description of the status that says to which share (percent) a layer has been brought. */
function stepText(layer, share) {
    return `${stepPrefix}${layer} at ${share} %`;
}
/** Reads the facts from the statuses of a rollback's deployment (newest first); only those of `identity` count. */
function factsOf(statuses, identity) {
    const done = new Set();
    const runs = new Map();
    const shares = new Map();
    let triesBefore = 0;
    for (const status of statuses) {
        if (status.creator !== identity)
            continue;
        const mark = (0,_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(status.description);
        if (mark === "unverified")
            triesBefore += 1;
        const layer = layerIn(status.description);
        if (layer === null)
            continue;
        const share = mark === "layer-done" ? 100 : stepShare(status.description);
        // Of a try that was judged and found wanting all is done again, but traffic is never given back to the bad release.
        if (triesBefore > 0) {
            if (share !== null && !shares.has(layer))
                shares.set(layer, share);
            continue;
        }
        if (mark === "layer-done")
            done.add(layer);
        const [, run] = /^rollback-ready: layer started: \S+ as run (\d+)$/.exec(status.description) ?? [];
        // A run that was started before a step ended is over.
        if (run !== undefined && !runs.has(layer) && !shares.has(layer))
            runs.set(layer, Number(run));
        if (share !== null && !shares.has(layer))
            shares.set(layer, share);
    }
    return { done, runs, shares, triesBefore };
}
function stepShare(description) {
    const [, share] = /^rollback-ready: layer step: \S+ at ([\d.]+) %$/.exec(description) ?? [];
    return share === undefined ? null : Number(share);
}
function layerIn(description) {
    const [, word] = /^rollback-ready: layer (?:done|started|step): (\S+)/.exec(description) ?? [];
    return _layer_name_js__WEBPACK_IMPORTED_MODULE_1__/* .LayerName */ .R.options.find((name) => name === word) ?? null;
}


/***/ }),

/***/ 58549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isNamedBy)
/* harmony export */ });
// As much of a commit as our own texts show.
const commitForm = /^[0-9a-f]{12,40}$/;
/** Whether a person means this release: by its tag, or by its commit as our texts shorten it or whole. */
function isNamedBy(release, name) {
    return release.release === name || (commitForm.test(name) && release.sha.startsWith(name));
}


/***/ }),

/***/ 44816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ mapRequest)
/* harmony export */ });
/** A request with every text filled; what is said about it stays as it is. */
function mapRequest(request, fill) {
    const headers = Object.entries(request.headers).map(([name, value]) => [name, fill.header(value)]);
    return {
        ...request,
        url: fill.url(request.url),
        headers: Object.fromEntries(headers),
        content: mapContent(request.content, fill),
        success: mapWanted(request.success, fill),
        already: request.already === null ? null : mapWanted(request.already, fill),
        ca: request.ca === null ? null : fill.free(request.ca),
    };
}
function mapContent(content, fill) {
    switch (content.kind) {
        case "none":
            return content;
        case "text":
            return { kind: "text", text: fill.free(content.text) };
        case "json":
            return { kind: "json", value: mapTexts(content.value, fill.json, fill.json) };
        case "edited":
            return {
                ...content,
                url: fill.url(content.url),
                take: content.take === null ? null : fill.free(content.take),
                edits: content.edits.map((edit) => ({
                    ...edit,
                    path: fill.free(edit.path),
                    ...(edit.value === undefined ? {} : { value: mapTexts(edit.value, fill.json, fill.json) }),
                    ...(edit.merge === undefined ? {} : { merge: mapTexts(edit.merge, fill.json, fill.json) }),
                })),
            };
        default:
            return content;
    }
}
// Its keys are those of an assertion.
function mapWanted(wanted, fill) {
    return mapTexts(wanted, fill.free, (key) => key);
}
function mapTexts(value, text, key) {
    if (typeof value === "string")
        return text(value);
    if (Array.isArray(value))
        return value.map((one) => mapTexts(one, text, key));
    if (typeof value !== "object" || value === null)
        return value;
    const entries = Object.entries(value).map(([name, one]) => [key(name), mapTexts(one, text, key)]);
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 73524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ argvOf)
/* harmony export */ });
/* harmony import */ var _sendable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37493);

/** What is shown of a layer: its words, or the name of what it starts. */
function argvOf(planned) {
    switch (planned.kind) {
        case "command":
            return planned.argv;
        case "workflow":
            return [planned.workflow];
        case "event":
            return [planned.event];
        case "http":
            return planned.requests.map(({ method, url }) => (0,_sendable_js__WEBPACK_IMPORTED_MODULE_0__/* .shownRequest */ .d1)(method, url));
        case "git":
            return ["git", planned.url, planned.branch];
        case "flagd-file":
            return [planned.path, ...planned.flags.map(([flag, state]) => `${flag}=${state}`)];
        default:
            return planned;
    }
}


/***/ }),

/***/ 37493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   YH: () => (/* binding */ questionOf),
/* harmony export */   _c: () => (/* binding */ reveal),
/* harmony export */   d1: () => (/* binding */ shownRequest)
/* harmony export */ });
/* harmony import */ var _gate_assertions_conceal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69845);
/* harmony import */ var _gate_assertions_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26978);
/* harmony import */ var _map_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44816);



/**
 * Fills the secrets in, at the last moment. A value that no header may have is refused, without it. `known` hides the
 * secrets of the whole step: a service may tell more than what this request sends.
 */
function reveal(request, secrets, known) {
    const used = new Map();
    const missing = new Set();
    const fill = (encode) => (text) => text.replace(/\{secret\.([A-Za-z0-9._-]+)\}/g, (whole, name) => {
        const value = secrets.get(name) ?? "";
        if (value === "")
            missing.add(name);
        else
            used.set(name, value);
        return value === "" ? whole : encode(value);
    });
    const asIs = (value) => value;
    const filled = (0,_map_request_js__WEBPACK_IMPORTED_MODULE_1__/* .mapRequest */ .W)(request, {
        url: fill((value) => encodeURIComponent(value.toWellFormed())),
        header: fill(asIs),
        json: fill(asIs),
        free: fill(asIs),
    });
    const [unknown] = missing;
    if (unknown !== undefined)
        return { kind: "refused", problem: `\`{secret.${unknown}}\` is empty` };
    const broken = Object.entries(filled.headers).find(([, value]) => !(0,_gate_assertions_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .isHeaderValue */ .j3)(value));
    if (broken !== undefined) {
        return {
            kind: "refused",
            problem: `a secret has a line break, which the header \`${broken[0]}\` may not have`,
        };
    }
    const urls = filled.content.kind === "edited" ? [filled.url, filled.content.url] : [filled.url];
    const conceal = (0,_gate_assertions_conceal_js__WEBPACK_IMPORTED_MODULE_2__/* .concealing */ .s)(() => [
        ...used.values(),
        ...(0,_gate_assertions_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .confidentialValues */ .hG)(filled.headers),
        ...urls.flatMap((url) => [...new URL(url).searchParams.values()]),
    ], known);
    return {
        kind: "sendable",
        request: filled,
        conceal,
        secrets: [...used].map(([name, { length }]) => ({ name, length })),
    };
}
/** What is sent now, with the headers of the request. Without a body it has no `content-type`. */
function questionOf({ request }, given, timeoutMs, open) {
    const { method, url, body, etag } = given;
    const written = Object.entries((0,_gate_assertions_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .lowerHeaders */ .Aj)(request.headers));
    const headers = written.filter(([name]) => body !== null || name !== "content-type");
    const isJson = request.content.kind === "json" || request.content.kind === "edited";
    return {
        via: "http",
        method,
        url,
        headers: {
            "user-agent": "rollback-ready",
            ...(isJson && body !== null ? { "content-type": "application/json" } : {}),
            ...Object.fromEntries(headers),
            ...(etag === null ? {} : { "if-match": etag }),
        },
        ...(body === null ? {} : { body }),
        maxBytes: longestAnswer,
        redirects: 0,
        redirectHosts: [],
        fresh: true,
        tls: request.ca === null ? {} : { ca: request.ca },
        timeoutMs: Math.max(1, Math.ceil(timeoutMs)),
        open,
    };
}
const longestAnswer = 4_194_304;
/** What a request carries as it is written, where that is settled before anything is read. */
function bodyOf({ request: { content } }) {
    switch (content.kind) {
        case "none":
        case "edited":
            return null;
        case "text":
            return content.text;
        case "json":
            return JSON.stringify(content.value);
        default:
            return content;
    }
}
/** A request for the log and for people: no query, and no secret, since those stand in it by name. */
function shownRequest(method, url) {
    const { origin, pathname } = new URL(url);
    return `${method} ${origin}${pathname.replaceAll("%7B", "{").replaceAll("%7D", "}")}`;
}


/***/ }),

/***/ 76984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ planMigrations)
/* harmony export */ });
/* harmony import */ var _fill_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91707);
/* harmony import */ var _reversal_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98292);
/* harmony import */ var _schema_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6801);



/**
 * Settles how the migrations (newest first) are reversed until the schema is at `wanted`, the version of the target; or
 * says why the layer cannot do that. Nothing is read or run.
 */
function planMigrations(layer, migrations, wanted, values) {
    if ("step" in layer)
        return planSteps(layer, migrations, wanted, values);
    const command = (0,_fill_js__WEBPACK_IMPORTED_MODULE_0__/* .fill */ .GS)(((0,_schema_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isNoVersion */ .Gl)(wanted) ? layer["when-empty"] : undefined) ?? layer.command, values);
    if (command.kind === "refused")
        return command;
    const shared = { kind: "state", command: command.argv, timeoutMs: layer.timeout };
    // Only `current` needs one version and one order; a script may set several directories by the manifest.
    if (layer.current === undefined) {
        return { ...shared, current: null, way: { wanted, steps: migrations, below: [] } };
    }
    const current = (0,_fill_js__WEBPACK_IMPORTED_MODULE_0__/* .fill */ .GS)(layer.current, values);
    if (current.kind === "refused")
        return current;
    const order = (0,_reversal_order_js__WEBPACK_IMPORTED_MODULE_2__/* .orderReversals */ .m1)(migrations, wanted);
    if (order.kind === "refused")
        return cannot(order.problem, "Leave `current` out of the layer.");
    return { ...shared, current: current.argv, way: order.way };
}
function planSteps(layer, migrations, wanted, values) {
    const order = (0,_reversal_order_js__WEBPACK_IMPORTED_MODULE_2__/* .orderReversals */ .m1)(migrations, wanted);
    const write = "Give `command`, which sets the schema to a version, instead of `step`.";
    if (order.kind === "refused")
        return cannot(order.problem, write);
    const late = (0,_reversal_order_js__WEBPACK_IMPORTED_MODULE_2__/* .lateMigration */ .BV)(order.way);
    if (late !== null) {
        const problem = `\`${late.up.path}\` came after ${wanted}, where the target release stands, with an older version, so a step back would undo another migration`;
        return cannot(problem, write);
    }
    const current = (0,_fill_js__WEBPACK_IMPORTED_MODULE_0__/* .fill */ .GS)(layer.current, values);
    if (current.kind === "refused")
        return current;
    const commands = [];
    for (const { version, up, reversal } of order.way.steps) {
        const words = new Map(values)
            .set("migration.version", version)
            .set("migration.path", up.path)
            .set("reversal.path", reversal.path);
        const step = (0,_fill_js__WEBPACK_IMPORTED_MODULE_0__/* .fill */ .GS)(layer.step, words);
        if (step.kind === "refused")
            return step;
        commands.push(step.argv);
    }
    return { kind: "step", commands, current: current.argv, way: order.way, timeoutMs: layer.timeout };
}
function cannot(problem, write) {
    return { kind: "refused", problem: `cannot be used: ${problem}`, write };
}


/***/ }),

/***/ 4489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   av: () => (/* binding */ isBegun),
/* harmony export */   sk: () => (/* binding */ nextStep),
/* harmony export */   w6: () => (/* binding */ lookNow)
/* harmony export */ });
/** Whether a layer was touched: otherwise everything is as the failed release left it. */
function isBegun({ layers }) {
    return layers.some(({ outcome, startedAt }) => outcome === "done-before" || startedAt !== null);
}
/** When the release that came back is not well either. */
const lookNow = "A person must look now; no older release is tried by itself.";
/** What a person does now, by the outcome; empty after a verified return. `running` names what was to be undone. */
function nextStep({ outcome }, running) {
    switch (outcome) {
        case "verified":
            return "";
        case "superseded":
            return "The newer deployment has its own gate; look there.";
        case "nothing-to-return-to":
            return `${running} is still running. Roll forward with a fix, or deploy a release that you trust by hand.`;
        case "roll-forward":
            return `${running} is still running. Roll forward with a fix; the plan on the summary says what the author expected. A person may name a release with \`release\` and \`reason\`.`;
        case "interrupted":
            return "Run this again: it finishes what is left and repeats nothing that is done.";
        case "failed":
            return "Correct the cause and run this again: it sets the same state and does not undo twice.";
        case "unverified":
            return lookNow;
        default:
            return outcome;
    }
}


/***/ }),

/***/ 3755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* harmony import */ var _next_step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4489);

const words = {
    verified: "Rolled back and verified",
    unverified: "Rolled back, and still not healthy",
    failed: "The rollback is half done",
    interrupted: "The rollback was interrupted",
    "nothing-to-return-to": "Nothing to return to",
    "roll-forward": "Going back is not safe",
    superseded: "A newer deployment took over",
};
/** What came of a rollback, as people read it. */
function outcomeWords(record) {
    const isUntouched = record.outcome === "failed" && !(0,_next_step_js__WEBPACK_IMPORTED_MODULE_0__/* .isBegun */ .av)(record);
    return isUntouched ? "The rollback could not begin" : words[record.outcome];
}


/***/ }),

/***/ 23733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ rollbackReport),
/* harmony export */   ow: () => (/* binding */ confirmationReport)
/* harmony export */ });
/* unused harmony export layerTable */
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65175);
/* harmony import */ var _text_prose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4575);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(38679);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12558);
/* harmony import */ var _backup_on_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(861);
/* harmony import */ var _hook_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28702);
/* harmony import */ var _next_step_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4489);
/* harmony import */ var _outcome_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3755);
/* harmony import */ var _reconcile_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27083);
/* harmony import */ var _release_state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40766);
/* harmony import */ var _said_already_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(98147);













const marks = {
    verified: "↩️",
    unverified: "🚨",
    failed: "🚨",
    interrupted: "🚨",
    "nothing-to-return-to": "🚨",
    "roll-forward": "🚨",
    superseded: "⚪",
};
/** The rollback's part of the step summary: from, to, its figures, what each layer did, and what state it left. */
function rollbackReport(record) {
    const to = record.to === null ? "" : ` → ${code((0,_release_state_js__WEBPACK_IMPORTED_MODULE_8__/* .releaseName */ .d)(record.to))}`;
    const parts = [
        `### ${marks[record.outcome]} ${(0,_outcome_words_js__WEBPACK_IMPORTED_MODULE_6__/* .outcomeWords */ .w)(record)}: ${code((0,_release_state_js__WEBPACK_IMPORTED_MODULE_8__/* .releaseName */ .d)(record.from))}${to} in ${code(record.environment)}`,
        cameOfIt(record),
        next(record),
        barrier(record),
        record.outcome === "verified" ? "" : (0,_backup_on_record_js__WEBPACK_IMPORTED_MODULE_4__/* .backupText */ .Af)(record.backup ?? null),
        figures(record),
        layerTable(record.layers),
        (0,_reconcile_text_js__WEBPACK_IMPORTED_MODULE_7__/* .reconcileText */ .c)(record.reconciliation ?? null),
        (0,_hook_text_js__WEBPACK_IMPORTED_MODULE_5__/* .hookText */ .P)(record.hooks ?? []),
        word(record),
        passedOver(record),
    ];
    return parts.filter(Boolean).join("\n\n");
}
/** What the full bake after a rollback showed. */
function confirmationReport({ confirmed, detail, seconds, environment }) {
    const head = confirmed ? "✅ Confirmed by the full bake" : "🚨 Failed its bake after the rollback";
    const next = confirmed ? "" : ` ${_next_step_js__WEBPACK_IMPORTED_MODULE_9__/* .lookNow */ .w6}`;
    return `### ${head}: ${code(environment)}\n\n${(0,_text_prose_js__WEBPACK_IMPORTED_MODULE_2__/* .proseText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(detail))}, ${seconds.toFixed(1)} s after the verdict.${next}`;
}
/** One row per layer with its outcome, its seconds, the state that it left, and what ran. */
function layerTable(layers) {
    if (layers.length === 0)
        return "";
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .t)(["Layer", "Outcome", "Seconds", "State now", "Detail", "Ran"], layers.map((layer) => [
        layer.layer,
        layer.outcome.replace("-", " "),
        layer.startedAt === null || layer.endedAt === null
            ? "–"
            : ((Date.parse(layer.endedAt) - Date.parse(layer.startedAt)) / 1000).toFixed(1),
        (0,_text_prose_js__WEBPACK_IMPORTED_MODULE_2__/* .proseText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(layer.state)),
        (0,_text_prose_js__WEBPACK_IMPORTED_MODULE_2__/* .proseText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(layer.detail)) + (layer.url === null ? "" : ` ([run](${layer.url}))`),
        layer.argv.length === 0 ? "–" : (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(layer.argv.join(" "))),
    ]));
}
function cameOfIt(record) {
    const reason = (0,_text_prose_js__WEBPACK_IMPORTED_MODULE_2__/* .proseText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(record.reason));
    if (record.seconds === null)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .wholeSentence */ .l)(reason);
    return `**${record.seconds.toFixed(1)} s** from verdict to verified. Recovery check: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .e)(reason)}`;
}
function next(record) {
    const step = (0,_next_step_js__WEBPACK_IMPORTED_MODULE_9__/* .nextStep */ .sk)(record, code((0,_release_state_js__WEBPACK_IMPORTED_MODULE_8__/* .releaseName */ .d)(record.from)));
    return step === "" ? "" : `**Next:** ${step}`;
}
// What the author of the change expected of a way back is the first thing that somebody needs who has none.
function barrier({ barrier: met }) {
    if (met === null)
        return "";
    const change = met.change === null ? "no change that is known" : `#${met.change}`;
    const lines = [
        `**Roll forward.** ${code(met.path)} of ${code(met.release)} (${change}): ${(0,_text_prose_js__WEBPACK_IMPORTED_MODULE_2__/* .proseText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(met.reason))}`,
    ];
    const { plan } = met;
    if (plan === null)
        return `${lines.join("\n")}\n\nIts change has no rollback plan on record.`;
    const said = Object.entries(plan.fields).filter(([, text]) => text.trim() !== "");
    lines.push("", "What its plan says:", "");
    lines.push(...said.map(([name, text]) => `- **${(0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(name.replaceAll("-", " ")))}:** ${(0,_text_prose_js__WEBPACK_IMPORTED_MODULE_2__/* .proseText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(text))}`));
    if (!said.some(([name]) => name === "old-code-on-new-schema"))
        lines.push(`- **old code on new schema:** ${plan.oldCodeOnNewSchema}`);
    return lines.join("\n");
}
function figures({ figures: seen, objective, deployment }) {
    if (deployment === null)
        return "";
    const say = (seconds) => (seconds === null ? "–" : `${seconds.toFixed(1)} s`);
    const { within, of } = objective.share;
    const rows = [
        ["decision", say(seen.decision)],
        ...seen.layers
            .filter((layer) => layer.start !== null)
            .map((layer) => [layer.layer, `${say(layer.start)} to ${say(layer.end)}`]),
        ["verified", say(seen.verified)],
    ];
    const share = of === 0
        ? ""
        : `\n\nVerified within the objective of ${objective.seconds} s: ${within} of ${of} rollback${of === 1 ? "" : "s"} here.`;
    return `${(0,_text_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .t)(["Since the verdict", "Seconds"], rows)}${share}`;
}
function word({ word: given }) {
    if (given === null)
        return "";
    const overrode = given.overrode.map((one) => (0,_text_prose_js__WEBPACK_IMPORTED_MODULE_2__/* .proseText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(one))).join("; ");
    const said = `By ${(0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(given.by))}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .e)((0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(given.reason)))}`;
    return overrode === "" ? said : `${said} Their word overrode: ${overrode}.`;
}
function passedOver(record) {
    const others = (0,_said_already_js__WEBPACK_IMPORTED_MODULE_12__/* .notSaidIn */ .O)(record.reason, record.passedOver);
    if (others.length === 0)
        return "";
    return `Passed over: ${others.map((one) => (0,_text_prose_js__WEBPACK_IMPORTED_MODULE_2__/* .proseText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(one))).join("; ")}.`;
}
function code(text) {
    return (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(text));
}


/***/ }),

/***/ 98292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ lateMigration),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   m1: () => (/* binding */ orderReversals)
/* harmony export */ });
/* harmony import */ var _migrations_compare_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6623);
/* harmony import */ var _release_directory_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3234);
/* harmony import */ var _schema_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6801);



/**
 * Puts the migrations of one directory in the order in which they are undone. Versions of digits are ordered as numbers,
 * whatever their files sort like; for others (hashes, say) the order given counts. Refuses what one version cannot tell.
 */
function orderReversals(migrations, wanted) {
    const places = new Set(migrations.map(({ tool, version, up: { path } }) => {
        return `${tool} in \`${(0,_release_directory_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaDirectory */ .f7)({ tool, path, version })}\``;
    }));
    if (places.size > 1) {
        const problem = `migrations of several directories have to be reversed (${[...places].join(", ")}), and \`current\` names the version of one`;
        return { kind: "refused", problem };
    }
    const zero = migrations.find((one) => (0,_schema_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameVersion */ .p)(one.version, _schema_version_js__WEBPACK_IMPORTED_MODULE_1__/* .noVersion */ .yV));
    if (zero !== undefined) {
        const problem = `\`${zero.up.path}\` has the version ${zero.version}, which cannot be told from no migration at all`;
        return { kind: "refused", problem };
    }
    const twice = migrations.find((one, index) => migrations.slice(index + 1).some((other) => (0,_schema_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameVersion */ .p)(one.version, other.version)));
    if (twice !== undefined) {
        return { kind: "refused", problem: `two migrations to reverse have the version ${twice.version}` };
    }
    const ordered = (0,_schema_version_js__WEBPACK_IMPORTED_MODULE_1__/* .areNumbers */ .t4)(migrations.map((one) => one.version))
        ? migrations.toSorted((a, b) => (0,_migrations_compare_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Z)(b.version, a.version))
        : migrations;
    const end = ordered.findIndex((one) => (0,_schema_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameVersion */ .p)(one.version, wanted));
    const steps = end < 0 ? ordered : ordered.slice(0, end);
    return { kind: "ordered", way: { wanted, steps, below: end < 0 ? [] : ordered.slice(end) } };
}
/**
 * A migration that was released after the target with an older version than the target's, merged late. Tools disagree on
 * whether it was ever run, and a step back from the target would undo another one.
 */
function lateMigration({ steps, wanted }) {
    const version = (0,_schema_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isNoVersion */ .Gl)(wanted) ? _schema_version_js__WEBPACK_IMPORTED_MODULE_1__/* .noVersion */ .yV : wanted;
    if (!(0,_schema_version_js__WEBPACK_IMPORTED_MODULE_1__/* .areNumbers */ .t4)([version, ...steps.map((one) => one.version)]))
        return null;
    return steps.find((one) => (0,_migrations_compare_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Z)(one.version, version) < 0) ?? null;
}
/** Finds the version that a database has on its way back. */
function standingOf(version, { steps, below, wanted }) {
    const targets = [wanted, ...below.map((one) => one.version)];
    if (targets.some((one) => (0,_schema_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameVersion */ .p)(one, version)))
        return { kind: "there" };
    const index = steps.findIndex((one) => (0,_schema_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameVersion */ .p)(one.version, version));
    if (index >= 0)
        return { kind: "at", index };
    return { kind: "elsewhere", expected: [...steps.map((one) => one.version), wanted].join(", ") };
}


/***/ }),

/***/ 98147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ notSaidIn)
/* harmony export */ });
/**
 * Which objections to releases a reason does not say yet. Each begins with the name of its release; a reason may give the
 * same clause for all of them.
 */
function notSaidIn(reason, passedOver) {
    return passedOver.filter((objection) => {
        const [, clause] = /^\S+( .+)$/.exec(objection) ?? [];
        return clause === undefined || !reason.includes(clause);
    });
}


/***/ }),

/***/ 80254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ runBeginsText),
/* harmony export */   Cg: () => (/* binding */ rolloutRuns),
/* harmony export */   Ql: () => (/* binding */ runStartedText),
/* harmony export */   ZK: () => (/* binding */ rolloutShare),
/* harmony export */   o5: () => (/* binding */ runFailedText),
/* harmony export */   pY: () => (/* binding */ rolloutText)
/* harmony export */ });
/* harmony import */ var _schedule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15403);

const prefix = "rollback-ready: rollout ";
/** Description of the status that says to which share (percent) of the traffic a release was brought. */
function rolloutText(share) {
    return `${prefix}at ${(0,_schedule_js__WEBPACK_IMPORTED_MODULE_0__/* .shareText */ .Lu)(share)} %`;
}
/** Description of the status that says that a run which brings the traffic to a share is about to be started. */
function runBeginsText(share) {
    return `${prefix}begins a run to ${(0,_schedule_js__WEBPACK_IMPORTED_MODULE_0__/* .shareText */ .Lu)(share)} %`;
}
/** Description of the status that names this run. */
function runStartedText(share, run) {
    return `${prefix}to ${(0,_schedule_js__WEBPACK_IMPORTED_MODULE_0__/* .shareText */ .Lu)(share)} % as run ${run}`;
}
/** Description of the status that says that the traffic could not be brought to a share: the next run tries it anew. */
function runFailedText(share) {
    return `${prefix}stopped before ${(0,_schedule_js__WEBPACK_IMPORTED_MODULE_0__/* .shareText */ .Lu)(share)} %`;
}
/** The share (percent) that the newest of these statuses (newest first) of `identity` tells; null when none does. */
function rolloutShare(statuses, identity) {
    for (const { creator, description } of statuses) {
        const [, share] = /^rollback-ready: rollout at ([\d.]+) %$/.exec(description) ?? [];
        if (creator === identity && share !== undefined)
            return Number(share);
    }
    return null;
}
/** Reads them from the statuses of a deployment (newest first); only those of `identity` count. */
function rolloutRuns(statuses, identity) {
    const begun = new Map();
    let stops = 0;
    for (const { creator, description } of statuses) {
        if (creator !== identity)
            continue;
        if (description.startsWith(`${prefix}stopped before `))
            stops += 1;
        if (stops > 0)
            continue;
        const [, started, run] = /^rollback-ready: rollout to ([\d.]+) % as run (\d+)$/.exec(description) ?? [];
        if (started !== undefined && !begun.has(started))
            begun.set(started, Number(run));
        const [, share] = /^rollback-ready: rollout begins a run to ([\d.]+) %$/.exec(description) ?? [];
        if (share !== undefined && !begun.has(share))
            begun.set(share, null);
    }
    return { begun, stops };
}


/***/ }),

/***/ 47277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ logLine)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10038);

/**
 * Untrusted text as one line for the job's log, in which the runner finds no command:
 * it reads `::` at the start of a line after any white space, and `##[` anywhere in it.
 */
function logLine(text, maxLength = 2000) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseBreaks */ .Bc)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, maxLength)).replaceAll("\n", " ⏎ "))
        .replaceAll("##[", "## [")
        .replace(/^(\s*:)(?=:)/, "$1 ");
}


/***/ }),

/***/ 24900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ lastLineClause)
/* harmony export */ });
/* unused harmony export tellingLine */
// Node prints its version after a trace, which is the last line and tells nothing.
const TRAILER = /^Node\.js v\d+\.\d+\.\d+$/;
const THROWN = /^(?:Uncaught )?[A-Za-z]*Error\b/;
const longest = 200;
/** ` (last line: …)` for a sentence about a program that failed; empty where it said nothing. */
function lastLineClause(lines) {
    const last = tellingLine(lines);
    return last === undefined ? "" : ` (last line: ${last.slice(0, longest)})`;
}
/**
 * The line of a program's last ones that tells why it ended: the last that is not blank, or, under a trace of Node, the
 * error above it. Undefined without any.
 */
function tellingLine(lines) {
    const said = lines.map((line) => line.trim()).filter((line) => line !== "");
    const last = said.at(-1);
    if (last === undefined || !TRAILER.test(last))
        return last;
    return said.findLast((line) => THROWN.test(line)) ?? last;
}


/***/ }),

/***/ 10056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ askAuthority)
/* harmony export */ });
/* harmony import */ var _core_decision_judge_authority_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63590);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);


/**
 * Whether somebody's word counts, asking no more of GitHub than it takes: nothing for a login that is named, then the
 * permission, then team by team. What GitHub does not tell is `unknown`.
 */
async function askAuthority(ports, login, authority, teamToken) {
    const nothing = { login, permission: null, teams: [], teamsUnknown: null };
    if ((0,_core_decision_judge_authority_js__WEBPACK_IMPORTED_MODULE_1__/* .namesUser */ .a2)(authority, login))
        return (0,_core_decision_judge_authority_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeAuthority */ .B8)(authority, nothing);
    const permission = authority.permission === null ? null : await told(ports, () => ports.conversation.permissionOf(login));
    if (permission !== null && (0,_core_decision_judge_authority_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnough */ .LP)(authority, permission))
        return (0,_core_decision_judge_authority_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeAuthority */ .B8)(authority, { ...nothing, permission });
    if (authority.teams.length > 0 && teamToken === null) {
        const teamsUnknown = "Whether this login is in a team is not known: the step has no `team-token`.";
        return (0,_core_decision_judge_authority_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeAuthority */ .B8)(authority, { ...nothing, permission, teamsUnknown });
    }
    let teamsUnknown = null;
    for (const team of authority.teams) {
        const [org = "", slug = ""] = team.split("/");
        const isMember = await told(ports, () => ports.teams.isMember({ org, slug }, login, teamToken ?? ""));
        if (isMember === true)
            return (0,_core_decision_judge_authority_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeAuthority */ .B8)(authority, { ...nothing, permission, teams: [team] });
        if (isMember === null)
            teamsUnknown = `Whether this login is in the team \`${team}\` could not be found out.`;
    }
    return (0,_core_decision_judge_authority_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeAuthority */ .B8)(authority, { ...nothing, permission, teamsUnknown });
}
async function told({ log }, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K))
            throw error;
        log.warning(`${error.message} ${error.hint}`);
        return null;
    }
}


/***/ }),

/***/ 5814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ askedOf)
/* harmony export */ });
/** What a person asked for when they decided, for whoever carries it out. */
function askedOf(note) {
    if (note === null || note.by === null || (note.how !== "comment" && note.how !== "hand"))
        return { release: null, given: null };
    const { by, reason, release } = note;
    return { release, given: reason === null ? null : { by, reason } };
}


/***/ }),

/***/ 56844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NT: () => (/* binding */ decisionOutputs),
/* harmony export */   m6: () => (/* binding */ nothingCarried),
/* harmony export */   xx: () => (/* binding */ decisionOutputFields)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _rollback_rollback_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93208);


/** What a step puts out about who decided. */
function decisionOutputFields() {
    return {
        decision: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .describe("`rollback` or `stay`, once it was decided; empty where nothing was to be decided, or is not yet."),
        "decided-by": zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("Login of who decided; empty when nobody did in time."),
        "decision-until": zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .describe("Until when a decision is awaited (ISO 8601, UTC); empty when none is."),
    };
}
function decisionOutputs(known, until = "") {
    return {
        decision: known?.decision ?? "",
        "decided-by": known?.by ?? "",
        "decision-until": until,
    };
}
/** The same where nothing was done. */
function nothingCarried(outcome, deployment, conclusion) {
    const outputs = {
        ...(0,_rollback_rollback_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .rollbackOutputs */ .H)(null, null),
        outcome,
        target: "",
        "rolled-back-from": "",
        "deployment-id": deployment === null ? "" : String(deployment),
        "record-path": "",
    };
    return { outputs, conclusion };
}


/***/ }),

/***/ 61774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ demandAuthority),
/* harmony export */   q: () => (/* binding */ demandMatchable)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _ask_authority_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10056);


/** Throws when an authority names teams alone and the step may not read them: nobody could match it. */
function demandMatchable(environment, authority, teamToken) {
    if (authority === null || teamToken !== null)
        return;
    const { permission, users, teams } = authority;
    if (permission !== null || users.length > 0 || teams.length === 0)
        return;
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputsInvalid */ .tz)([
        {
            subject: "Input `team-token`",
            problem: `is missing, and \`environments.${environment}.decision.authority\` names only teams, which the job's own token may not read.`,
            write: "Give a token that may read the organisation's members, or name `users` or a `permission` too.",
        },
    ]);
}
/** Throws NOT_AUTHORISED when somebody's word does not count; where the policy only warns, that is a warning. */
async function demandAuthority(ports, login, environment, authority, teamToken) {
    const standing = await (0,_ask_authority_js__WEBPACK_IMPORTED_MODULE_1__/* .askAuthority */ .p)(ports, login, authority, teamToken);
    if (standing.kind === "may")
        return;
    const error = (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .notAuthorised */ .wj)(login, environment, standing.why);
    if (authority.enforcement === "block")
        throw error;
    ports.log.warning(`${error.message} The policy only warns (\`enforcement: warn\`), so it is done.`);
}


/***/ }),

/***/ 16393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ incidentIssue)
/* harmony export */ });
/* harmony import */ var _core_incident_issue_claim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26999);
/* harmony import */ var _core_incident_render_incident_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36846);
/* harmony import */ var _core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45971);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94121);
/* harmony import */ var _incident_own_issues_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84958);





/**
 * The incident's issue, by the note of whoever opened it; null while there is none, or when it cannot be found now. That
 * it is ours is for the issue itself to show.
 */
async function incidentIssue(ports, { environment, deployment, incidents, identity }) {
    try {
        const note = await ports.refNotes.read((0,_core_incident_issue_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .issueClaimRef */ .xc)(deployment.id));
        const number = note === null ? null : ((0,_core_incident_issue_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .readIssueClaim */ .eG)(note.text, deployment.id)?.issue ?? null);
        if (number === null)
            return null;
        const key = (0,_core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_3__/* .naturalKey */ .X)([_core_incident_render_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .issueKind */ .S, environment, deployment.id], ports.digest.sha256);
        const own = { kind: _core_incident_render_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .issueKind */ .S, key, label: incidents.label, identity };
        const named = await (0,_incident_own_issues_js__WEBPACK_IMPORTED_MODULE_4__/* .namedIssue */ .zD)(ports, number, own);
        return named.kind === "ours" ? named.issue : null;
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SuiteError */ .$K))
            throw error;
        ports.log.warning(`The issue of deployment ${deployment.id} was not found. ${error.message}`);
        return null;
    }
}


/***/ }),

/***/ 38971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ markDecision)
/* harmony export */ });
/* harmony import */ var _core_decision_decided_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34155);
/* harmony import */ var _core_gate_mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89787);
/* harmony import */ var _core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7193);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81763);
/* harmony import */ var _deployment_add_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69081);





/**
 * Notes a decision on the deployment, as the fact that later readers go by: a ref has no author, a status has. One that
 * is noted already stays as it is; what goes wrong is an error in the log and keeps nothing from being done.
 */
async function markDecision(ports, decision, statuses, identity) {
    if ((0,_core_decision_decided_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedMark */ .uN)(statuses, identity) !== null)
        return;
    const evidence = ports.digest.sha256((0,_core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(decision));
    const description = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .markText */ .PQ)("decided", (0,_core_decision_decided_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedDetail */ .kW)(decision), evidence);
    await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(ports, "The decision was not marked on the deployment", () => (0,_deployment_add_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .addMark */ .B)(ports, decision.deployment, { state: "failure", description }, identity));
}


/***/ }),

/***/ 57916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ heardBy),
/* harmony export */   z: () => (/* binding */ mayComment)
/* harmony export */ });
/* harmony import */ var _ask_authority_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10056);
/* harmony import */ var _tell_decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54685);


/**
 * Whether somebody's comment is heard. Anybody may comment on a public repository, so where the policy only warns it
 * still takes the permission to write.
 */
async function mayComment(ports, login, named, teamToken) {
    const authority = named ?? _tell_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .usualAuthority */ .eZ;
    const standing = await (0,_ask_authority_js__WEBPACK_IMPORTED_MODULE_0__/* .askAuthority */ .p)(ports, login, authority, teamToken);
    if (standing.kind === "may" || authority.enforcement === "block")
        return standing;
    const floor = await (0,_ask_authority_js__WEBPACK_IMPORTED_MODULE_0__/* .askAuthority */ .p)(ports, login, _tell_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .usualAuthority */ .eZ, teamToken);
    return floor.kind === "may" ? { kind: "warned", why: standing.why } : floor;
}
/** Who is heard, which is more than the policy names where that only warns. */
function heardBy(authority) {
    if (authority.enforcement === "block")
        return authority;
    return { ...authority, permission: "write" };
}


/***/ }),

/***/ 41909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ settleDecision)
/* harmony export */ });
/* harmony import */ var _core_decision_decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76119);
/* harmony import */ var _core_decision_report_decision_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33236);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94121);
/* harmony import */ var _own_holder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94549);
/* harmony import */ var _write_note_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(694);
/* harmony import */ var _read_decision_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84764);






/** How often a write without a clear answer is made again. */
const mostDoubts = 3;
/** How often a ref may change under our hands; decisions are never moved, so it is garbage that does. */
const mostLost = 5;
/** How long a note that nothing vouches for has, until its writer has put the mark on the deployment. */
const markedAfterMs = 10_000;
/**
 * Decides once: of many who decide at the same moment the ref lets one through, and the others learn what it decided.
 * After a lost answer the nonce tells whose it is. Where no ref can be had the decision is made without, with a warning:
 * an old release that does not come back is worse than two decisions. A note that nothing vouches for, also after a while,
 * is no decision and is taken over.
 */
async function settleDecision(ports, wanted, vouch) {
    const { nonce } = (0,_own_holder_js__WEBPACK_IMPORTED_MODULE_5__/* .ownHolder */ .R)(ports);
    const own = {
        schema: "rollback-ready/decision/v1",
        ...wanted,
        at: new Date(ports.clock.now()).toISOString(),
        run: ports.run.url,
        nonce,
    };
    try {
        const settled = await settle(ports, own, vouch);
        ports.log.info(`deployment ${wanted.deployment}: ${(0,_core_decision_report_decision_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedWords */ .iC)(settled.decision)}`);
        return settled;
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SuiteError */ .$K) || !refusals.includes(error.code))
            throw error;
        ports.log.warning(`The decision about deployment ${wanted.deployment} could not be kept, so nothing keeps somebody else from deciding otherwise. ${error.message} ${error.hint}`);
        return { decision: own, isOurs: true, isKept: false };
    }
}
// A ref that cannot be had, for whatever lasting reason.
const refusals = ["PERMISSION_MISSING", "GITHUB_REFUSED", "GITHUB_FAILED", "ANSWER_UNREADABLE"];
async function settle(ports, own, vouch) {
    const ref = (0,_core_decision_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .decisionRef */ .O6)(own.environment, own.deployment, ports.digest.sha256);
    let present = await ports.refNotes.read(ref);
    let [doubts, lost] = [0, 0];
    let doubted = null;
    for (;;) {
        const there = present === null ? null : (0,_core_decision_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .readDecision */ .B1)(present.text, own.environment, own.deployment);
        if (there?.nonce === own.nonce)
            return { decision: there, isOurs: true, isKept: true };
        if (there !== null) {
            const vouched = await vouch(there);
            if (vouched.kind === "vouched")
                return { decision: there, isOurs: false, isKept: true };
            if (doubted === null) {
                doubted = there.nonce;
                await ports.clock.sleep(markedAfterMs);
                present = await ports.refNotes.read(ref);
                continue;
            }
            ports.log.warning(`${(0,_read_decision_js__WEBPACK_IMPORTED_MODULE_4__/* .unvouchedText */ .Fm)(own.deployment, vouched.why)} It is taken over.`);
        }
        else if (present !== null)
            ports.log.warning(`\`${ref}\` holds no decision that can be read; it is taken over.`);
        const written = await write(ports, ref, present, own, doubts >= mostDoubts);
        if (written === "unclear")
            doubts += 1;
        else if (written !== "taken")
            return { decision: own, isOurs: true, isKept: true };
        else if (++lost > mostLost)
            throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .githubRefused */ .A2)("keep the decision", "its ref does not stay", null);
        present = await ports.refNotes.read(ref);
    }
}
function write(ports, ref, from, own, isLast) {
    const isOurs = (text) => (0,_core_decision_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .readDecision */ .B1)(text, own.environment, own.deployment)?.nonce === own.nonce;
    return (0,_write_note_js__WEBPACK_IMPORTED_MODULE_3__/* .writeNote */ .I)(ports, ref, from, { text: (0,_core_decision_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .decisionText */ .Gk)(own), isOurs }, isLast);
}


/***/ }),

/***/ 54685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eZ: () => (/* binding */ usualAuthority),
/* harmony export */   fp: () => (/* binding */ tellAwaited),
/* harmony export */   uz: () => (/* binding */ tellDecided)
/* harmony export */ });
/* harmony import */ var _core_decision_judge_authority_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63590);
/* harmony import */ var _core_decision_report_decision_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33236);
/* harmony import */ var _core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45971);
/* harmony import */ var _sticky_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76975);
/* harmony import */ var _decided_case_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93986);
/* harmony import */ var _incident_issue_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16393);






/** Whose word counts where the policy names nobody. */
const usualAuthority = { permission: "write", users: [], teams: [], enforcement: "block" };
/** Keeps the one comment about the decision on the incident's issue; `issue` is its number. */
async function tellAwaited(ports, about, issue) {
    const text = (0,_core_decision_report_decision_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitedText */ .J5)({
        environment: about.environment,
        release: about.release,
        until: (0,_decided_case_js__WEBPACK_IMPORTED_MODULE_2__/* .untilOf */ .g)(about),
        onTimeout: about.rules.onTimeout,
        whoMay: (0,_core_decision_judge_authority_js__WEBPACK_IMPORTED_MODULE_4__/* .whoMay */ .as)(about.rules.authority ?? usualAuthority),
        run: ports.run.url,
    });
    await keep(ports, about, issue, text);
}
/** Says on the incident's issue what was decided, in the place of the comment that awaited it. */
async function tellDecided(ports, about, decision) {
    const issue = await (0,_incident_issue_js__WEBPACK_IMPORTED_MODULE_3__/* .incidentIssue */ .Y)(ports, about);
    if (issue !== null)
        await keep(ports, about, issue.number, ports.secrets.redact((0,_core_decision_report_decision_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedText */ .uE)(decision)));
}
async function keep(ports, about, on, text) {
    const { environment, deployment, identity } = about;
    const kind = "decision";
    const key = (0,_core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_5__/* .naturalKey */ .X)([kind, environment, deployment.id], ports.digest.sha256);
    await (0,_sticky_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .keepCommentFirmly */ .m)(ports, { on, kind, key, text, identity });
}


/***/ }),

/***/ 23533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ vouchFor)
});

// EXTERNAL MODULE: ./build/core/decision/commands/read-decision-commands.js + 1 modules
var read_decision_commands = __webpack_require__(17755);
// EXTERNAL MODULE: ./build/core/decision/decided-mark.js
var decided_mark = __webpack_require__(34155);
;// CONCATENATED MODULE: ./build/core/decision/plausible-decision.js
/** Clocks of two machines differ. */
const skewMs = 60_000;
/** Why a decision cannot have been made as its note says; null when it can. What it says of people is not looked at. */
function implausible({ decision, how, by, release, reason, at }, { verdictMs, untilMs, onTimeout, nowMs }) {
    const atMs = Date.parse(at);
    if (Number.isNaN(atMs))
        return "it does not say when it was made";
    if (atMs + skewMs < verdictMs)
        return "it is older than the verdict";
    if (atMs > nowMs + skewMs)
        return "it says that it was made later than now";
    switch (how) {
        case "timeout":
            if (by !== null || release !== null || reason !== null)
                return "a timer says nothing of its own";
            if (decision !== onTimeout)
                return "the policy decides otherwise";
            return atMs < untilMs || nowMs < untilMs ? "the time is not up" : null;
        case "approval":
            if (decision !== "rollback" || release !== null)
                return "reviewers approve a rollback and nothing else";
            return by === null ? "it does not say who approved" : null;
        case "override":
            return decision === "rollback" ? "an override rolls nothing back" : null;
        case "comment":
        case "hand":
            return by === null ? "it does not say who decided" : null;
        default:
            return how;
    }
}

// EXTERNAL MODULE: ./build/core/gate/mark.js
var mark = __webpack_require__(89787);
// EXTERNAL MODULE: ./build/core/incident/render-incident.js + 19 modules
var render_incident = __webpack_require__(36846);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(45971);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/flows/incident/commands/commanded-issue.js
var commanded_issue = __webpack_require__(24742);
// EXTERNAL MODULE: ./build/flows/decision/decided-case.js
var decided_case = __webpack_require__(93986);
// EXTERNAL MODULE: ./build/flows/decision/may-comment.js
var may_comment = __webpack_require__(57916);
;// CONCATENATED MODULE: ./build/flows/decision/vouch-decision.js











/**
 * Asks GitHub whether a note is true that this run did not write: by its mark on the deployment, which may have come just
 * now, or by what the note says of how it came about. A ref has no author, and
 * whoever may push can write one in anybody's name. What GitHub does not tell is unvouched.
 */
function vouchFor(ports, about, teamToken) {
    return async (note) => {
        const { verdictMs, rules } = about;
        const untilMs = Date.parse((0,decided_case/* untilOf */.g)(about));
        const times = { verdictMs, untilMs, onTimeout: rules.onTimeout, nowMs: ports.clock.now() };
        try {
            const marked = await statusesWithMark(ports, about, note);
            if (marked !== null)
                return { kind: "vouched", marked };
            const why = implausible(note, times) ?? doubtOfRun(ports, note) ?? (await doubt(ports, about, note, teamToken));
            return why === null ? { kind: "vouched" } : { kind: "unvouched", why };
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            return { kind: "unvouched", why: `GitHub does not tell: ${error.message}` };
        }
    };
}
async function statusesWithMark(ports, { deployment, identity }, note) {
    const present = await ports.deployments.statuses(deployment.id);
    const evidence = (0,decided_mark/* decidedEvidence */.wm)(present, identity);
    const isMarked = evidence !== null && ports.digest.sha256((0,canonical_json/* canonicalJson */.d)(note)).startsWith(evidence);
    return isMarked ? present : null;
}
// It is linked on the issue.
function doubtOfRun({ run }, note) {
    const [ours = ""] = /^.*?\/actions\/runs\//.exec(run.url) ?? [];
    const rest = note.run.slice(ours.length);
    return note.run.startsWith(ours) && /^\d+[\w/]*$/.test(rest) ? null : "it names no run of this repository";
}
async function doubt(ports, about, note, teamToken) {
    switch (note.how) {
        case "timeout":
            // What the policy would decide now says the same.
            return null;
        case "approval":
            return doubtOfApproval(ports, about, note);
        case "comment":
            return doubtOfComment(ports, about, note, teamToken);
        case "hand":
        case "override":
            return "only its mark on the deployment could vouch for it";
        default:
            return note.how;
    }
}
async function doubtOfApproval({ workflowRuns }, about, { by, run }) {
    const id = runOf(run);
    if (id === null)
        return "it names no run";
    const [seen, approvals] = await Promise.all([workflowRuns.get(id), workflowRuns.approvals(id)]);
    const isApproved = approvals.some((one) => one.by === by && one.environments.includes((0,decided_case/* approvalEnvironment */.HC)(about)));
    if (!isApproved)
        return `nobody of that name approved run ${id}`;
    // An approval of an earlier incident says nothing about this one.
    const isOwn = about.statuses.some(({ creator, description, logUrl }) => creator === about.identity && (0,mark/* markOf */.Fg)(description) === "gate-failed" && runOf(logUrl) === id);
    const isLater = seen !== null && Date.parse(seen.createdAt) + secondMs > about.verdictMs;
    return isOwn || isLater ? null : `run ${id} is older than the verdict`;
}
/** GitHub's times are whole seconds. */
const secondMs = 1_000;
async function doubtOfComment(ports, about, { by, source, decision, release, reason }, teamToken) {
    const { environment, deployment, verdictMs, rules, identity } = about;
    const [, kind, number, id] = /\/(issues|pull)\/(\d+)#issuecomment-(\d+)$/.exec(source ?? "") ?? [];
    if (kind === undefined)
        return "it names no comment";
    const on = Number(number);
    const comments = await ports.conversation.comments(on, kind === "pull" ? "pull" : "issue");
    const comment = comments.find((one) => one.id === Number(id));
    if (comment?.url !== source || comment?.author !== by)
        return "the comment that it names is not there";
    if (!isAsWritten(comment))
        return "the comment that it names was changed";
    if (Date.parse(comment.createdAt ?? "") + secondMs <= verdictMs)
        return "the comment is older than the verdict";
    const issue = kind === "pull" ? null : await (0,commanded_issue/* commandedIssue */.c)(ports, on, identity);
    const isIncident = issue?.kind === "incident";
    const own = (0,natural_key/* naturalKey */.X)([render_incident/* issueKind */.S, environment, deployment.id], ports.digest.sha256);
    if (isIncident && issue.key !== own)
        return "the comment is about another deployment";
    const place = { environment, isIncident, environments: about.environments };
    const isSaid = (0,read_decision_commands/* readDecisionCommands */.x)(ports.secrets.redact(comment.body), place).some((said) => (said.kind === "stay" && decision === "stay" && release === null && said.reason === reason) ||
        (said.kind === "rollback" &&
            decision === "rollback" &&
            said.release === release &&
            said.reason === reason));
    if (!isSaid)
        return "the comment that it names says something else";
    const heard = await (0,may_comment/* mayComment */.z)(ports, comment.author, rules.authority, teamToken);
    return heard.kind === "may" || heard.kind === "warned" ? null : heard.why;
}
function isAsWritten({ createdAt, updatedAt }) {
    return createdAt !== undefined && createdAt === updatedAt;
}
function runOf(url) {
    const [, id] = /\/actions\/runs\/(\d+)/.exec(url ?? "") ?? [];
    return id === undefined ? null : Number(id);
}


/***/ }),

/***/ 49010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ canReturn),
  b: () => (/* binding */ chooseTarget)
});

// EXTERNAL MODULE: ./build/core/release/artifact-standing.js
var artifact_standing = __webpack_require__(45429);
// EXTERNAL MODULE: ./build/core/rollback/barrier.js
var rollback_barrier = __webpack_require__(77192);
// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(50538);
// EXTERNAL MODULE: ./build/core/rollback/is-named-by.js
var is_named_by = __webpack_require__(58549);
// EXTERNAL MODULE: ./build/core/rollback/target.js
var target = __webpack_require__(578);
;// CONCATENATED MODULE: ./build/core/rollback/explicit-target.js



const mostNamed = 5;
/**
 * Checks the release that a person names as any other target. Their reason overrides what the history and the migrations
 * say against it. Nothing overrides that it is the one which failed, never ran there, or is lost. `older` are the
 * deployments before the failed one, newest first; `horizon` says so when there are more.
 */
function explicitTarget(question, wanted, older, horizon) {
    const { history, failed, known } = question;
    if ((0,is_named_by/* isNamedBy */.$)(failed, wanted.release))
        return refuseFailing(`${(0,target/* nameOf */.Vb)(failed)} is the release that failed`);
    const runs = older.filter((past) => (0,is_named_by/* isNamedBy */.$)(past, wanted.release));
    const chosen = runs.find((past) => (0,target/* failingItself */.__)(past, failed) === null && (0,target/* objectionsTo */.uC)(past, history).length === 0) ??
        runs.find((past) => past.knownGood) ??
        runs[0];
    if (chosen === undefined)
        return refuseUnknown(question, wanted.release, older, horizon);
    const failing = (0,target/* failingItself */.__)(chosen, failed);
    if (failing !== null)
        return refuseFailing(failing);
    const standing = known.get(chosen.deployment);
    if (standing === undefined)
        return { kind: "ask", about: [chosen.deployment] };
    const problem = (0,target/* standingObjection */._m)(chosen, standing);
    if (standing.kind === "lost") {
        return refuse(standing.problem, "Name another release, or roll forward with a fix.");
    }
    const overrode = [...(0,target/* objectionsTo */.uC)(chosen, history), ...(problem === null ? [] : [problem])];
    return overrode.length === 0 || wanted.override
        ? { kind: "target", deployment: chosen.deployment, passedOver: [], overrode }
        : refuse(overrode.join("; "), `Give \`reason\` to return to ${(0,target/* nameOf */.Vb)(chosen)} all the same.`);
}
function refuseFailing(problem) {
    return refuse(problem, "Name a release that ran before it, or leave `release` out.");
}
function refuseUnknown({ history, failed }, name, older, horizon) {
    const ran = [
        ...new Set(older.filter((past) => past.isOurs && (0,target/* failingItself */.__)(past, failed) === null).map((past) => (0,target/* nameOf */.Vb)(past))),
    ];
    const write = writeInstead(name, ran);
    if (history.some((past) => (0,is_named_by/* isNamedBy */.$)(past, name) && !(0,target/* isOfSamePackage */.aZ)(past, failed))) {
        return refuse(`\`${name}\` is of another package than ${(0,target/* nameOf */.Vb)(failed)}`, write);
    }
    const did = ran.length === 0 ? ", nor did anything else" : `; what did, newest first: ${listed(ran)}`;
    return refuse(`\`${name}\` never ran there${did}${horizon === null ? "" : ` (${horizon})`}`, write);
}
function writeInstead(name, ran) {
    if (ran.length === 0)
        return "Roll forward with a fix.";
    const near = (0,nearest/* nearest */.p)(name, ran);
    return near === null ? "Name a release that ran there." : `Did you mean \`${near}\`?`;
}
function listed(names) {
    const more = names.length - mostNamed;
    return `${names.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function refuse(problem, write) {
    return { kind: "refused", problem, write };
}

// EXTERNAL MODULE: ./build/core/rollback/newer-deploy.js
var newer_deploy = __webpack_require__(56724);
;// CONCATENATED MODULE: ./build/core/rollback/decide-target.js



const mostConsidered = 100;
const mostAsked = 3;
/**
 * Decides which deployment's release an environment returns to: the newest one older than the failed one that passed our
 * gate and can be reached, or the one that a person names. A newer deploy of ours wins over both. The statuses of
 * GitHub, other packages' deployments and foreign ones that no step of ours touched say nothing.
 */
function decideTarget(question) {
    const { history, failed, explicit } = question;
    const newer = (0,newer_deploy/* newerDeploy */.H)(history, failed);
    if (newer !== null)
        return { kind: "superseded", by: newer };
    const deploys = history.filter((past) => past.kind !== "rollback" && past.isOurs && (0,target/* isOfSamePackage */.aZ)(past, failed));
    const older = deploys.filter((past) => past.deployment < failed.deployment);
    const considered = older.slice(0, mostConsidered);
    const oldest = considered.at(-1)?.deployment ?? failed.deployment;
    const isCut = !question.isComplete || considered.length < older.length;
    const horizon = isCut ? `nothing older than deployment ${oldest} was looked at` : null;
    return explicit === null
        ? newestUsable(question, considered, horizon)
        : explicitTarget(question, explicit, considered, horizon);
}
function newestUsable({ history, failed, known }, considered, horizon) {
    const passedOver = new Set();
    const unknown = [];
    let nearest = null;
    let isThereSomethingWell = false;
    for (const past of considered) {
        const objection = (0,target/* failingItself */.__)(past, failed) ?? (0,target/* objectionsTo */.uC)(past, history)[0];
        if (objection !== undefined) {
            passedOver.add(objection);
            continue;
        }
        const standing = known.get(past.deployment);
        if (standing === undefined) {
            unknown.push(past.deployment);
            if (unknown.length === mostAsked)
                break;
            continue;
        }
        const problem = (0,target/* standingObjection */._m)(past, standing);
        if (problem === null) {
            if (unknown.length > 0)
                break;
            return { kind: "target", deployment: past.deployment, passedOver: [...passedOver], overrode: [] };
        }
        passedOver.add(problem);
        if (standing.kind === "barred")
            nearest ??= standing.barrier;
        isThereSomethingWell ||= standing.kind !== "lost";
    }
    if (unknown.length > 0)
        return { kind: "ask", about: unknown };
    const reasons = [...passedOver, ...(horizon === null ? [] : [horizon])];
    return isThereSomethingWell
        ? { kind: "roll-forward", barrier: nearest, passedOver: reasons }
        : { kind: "none", passedOver: reasons };
}

// EXTERNAL MODULE: ./build/core/rollback/environment-history.js
var environment_history = __webpack_require__(36243);
// EXTERNAL MODULE: ./build/core/rollback/payload.js
var payload = __webpack_require__(34729);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/flows/deployment/release-of-deployment.js
var release_of_deployment = __webpack_require__(23675);
// EXTERNAL MODULE: ./build/flows/release/demand-signed.js
var demand_signed = __webpack_require__(74174);
// EXTERNAL MODULE: ./build/flows/release/verify-artifacts.js + 2 modules
var verify_artifacts = __webpack_require__(23835);
// EXTERNAL MODULE: ./build/flows/rollback/leaving-manifests.js
var leaving_manifests = __webpack_require__(14204);
;// CONCATENATED MODULE: ./build/flows/rollback/choose-target.js











/**
 * Asks the rule for a target, finds out what it wants to know of a candidate, and asks again. `findings` is filled on
 * the way, so that a second look at the history asks nothing twice.
 */
async function chooseTarget(ports, read, failed, seen, explicit, settings, findings) {
    const question = questionOf(failed.deployment, seen, explicit, settings.identity);
    const known = new Map();
    for (;;) {
        const decision = decideTarget({ ...question, known });
        switch (decision.kind) {
            case "ask": {
                // The newest alone is looked into: in nearly all rollbacks it is the target. The manifests of the others and of
                // all releases on the way travel with its own.
                const id = decision.about[0] ?? 0;
                readAhead(read, question, decision.about);
                const deployment = seen.deployments.find((one) => one.id === id);
                if (deployment === undefined)
                    throw new Error(`deployment ${id} is not known`);
                const finding = findings.get(id) ?? find(ports, read, failed.release, deployment, settings);
                findings.set(id, finding);
                // What could not be asked now is asked again when it is wanted again.
                finding.catch(() => findings.delete(id));
                known.set(id, (await finding).standing);
                break;
            }
            case "target": {
                const found = await findings.get(decision.deployment);
                if (found?.release == null)
                    throw new Error(`deployment ${decision.deployment} was not looked at`);
                const { passedOver, overrode } = decision;
                return { kind: "target", release: found.release, leaving: found.leaving, passedOver, overrode };
            }
            case "superseded":
            case "roll-forward":
            case "none":
            case "refused":
                return decision;
            default:
                decision;
        }
    }
}
/** Whether the history alone leaves a target to look at. Where it does not, nothing can be done but to say why. */
function canReturn(failed, seen, explicit, { identity }) {
    const question = { ...questionOf(failed, seen, explicit, identity), known: new Map() };
    return decideTarget(question).kind === "ask";
}
function questionOf(failed, seen, explicit, identity) {
    const release = (0,payload/* payloadOf */.Md)(failed.payload)?.release ?? null;
    return {
        history: (0,environment_history/* environmentHistory */.o)(seen.deployments, identity),
        isComplete: seen.isComplete,
        failed: { deployment: failed.id, sha: failed.sha, release },
        explicit,
    };
}
function readAhead(read, { history, failed }, about) {
    const releases = about.flatMap((id) => history.find((one) => one.deployment === id)?.release ?? []);
    for (const release of releases)
        read(release).catch(() => undefined);
    const oldest = releases.at(-1);
    if (failed.release !== null && oldest !== undefined)
        void read.between(failed.release, oldest);
}
async function find(ports, read, leavingFrom, deployment, settings) {
    const lost = (problem) => ({
        standing: { kind: "lost", problem },
        release: null,
        leaving: null,
    });
    try {
        // Side by side, so that both manifests travel in the same requests.
        const [from, release] = await Promise.all([leavingFrom, (0,release_of_deployment/* releaseOfDeployment */.E)(read, deployment)]);
        const [, artifacts, leaving] = await Promise.all([
            (0,demand_signed/* demandSigned */.W)(ports, release, settings.signing),
            (0,verify_artifacts/* verifyArtifacts */.F)(ports, release),
            (0,leaving_manifests/* leavingManifests */.z)(read, from, release),
        ]);
        const gone = (0,artifact_standing/* firstLost */.F)(artifacts);
        if (gone !== null) {
            return lost(`${(0,release_state/* releaseName */.d)(release)}: artifact ${gone.artifact.name} does not resolve (${gone.reason})`);
        }
        return { standing: standingBetween(from, release, leaving, settings), release, leaving };
    }
    catch (error) {
        if (error instanceof errors/* SuiteError */.$K && error.code === "RELEASE_UNUSABLE")
            return lost(error.message);
        throw error;
    }
}
function standingBetween(from, to, leaving, { pointOfNoReturn }) {
    const unknown = (problem) => ({ kind: "unknown-between", problem });
    if (leaving !== null) {
        const barrier = (0,rollback_barrier/* barrierBetween */.A)(leaving, pointOfNoReturn);
        return barrier === null ? { kind: "usable" } : { kind: "barred", barrier };
    }
    if (from.manifest !== null) {
        return unknown(`the releases between ${(0,release_state/* releaseName */.d)(to)} and ${(0,release_state/* releaseName */.d)(from)} cannot be read, so their migrations are unknown`);
    }
    if (from.tag !== null)
        return unknown(`the manifest of ${from.tag} cannot be read, so nothing is known of its migrations`);
    if (to.manifest !== null) {
        return unknown(`the failed deployment names no release, so nothing is known of the migrations since ${(0,release_state/* releaseName */.d)(to)}`);
    }
    return { kind: "usable" };
}


/***/ }),

/***/ 91994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ commandEnvironment)
/* harmony export */ });
/* harmony import */ var _core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7193);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81763);


/** What commands of layers find in their environment: which release is brought in, and for which one. */
async function commandEnvironment(ports, { environment, to, from, }) {
    return {
        ROLLBACK_READY_ENVIRONMENT: environment,
        ROLLBACK_READY_RELEASE: to.tag ?? "",
        ROLLBACK_READY_COMMIT: to.commit,
        ROLLBACK_READY_MANIFEST: to.manifest === null ? "" : await manifestFile(ports, (0,_core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(to.manifest.document)),
        ROLLBACK_READY_FROM: from,
    };
}
// A full disk must not keep a release from coming in: the command does without the file then.
async function manifestFile(ports, manifest) {
    const write = () => ports.files.writeOutput("target-manifest.json", manifest);
    return (await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_0__/* .attempt */ .C)(ports, "The target's manifest was not written to a file", write)) ?? "";
}


/***/ }),

/***/ 26338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ confirmReturn)
/* harmony export */ });
/* harmony import */ var _core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);
/* harmony import */ var _core_gate_rules_choose_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90726);
/* harmony import */ var _core_rollback_confirmation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37094);
/* harmony import */ var _core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36243);
/* harmony import */ var _core_rollback_figures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82634);
/* harmony import */ var _core_rollback_newer_deploy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56724);
/* harmony import */ var _core_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40766);
/* harmony import */ var _core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7193);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81763);
/* harmony import */ var _deployment_add_mark_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(69081);
/* harmony import */ var _gate_aim_checks_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(56404);
/* harmony import */ var _gate_gate_settings_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(61284);
/* harmony import */ var _gate_watch_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(25797);
/* harmony import */ var _incident_incident_files_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9135);
/* harmony import */ var _rollback_deployment_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(55063);















const newestLookedAt = 20;
/**
 * Watches the release that came back for the full bake. Nothing further is undone, whatever it shows: a person is told.
 * Null when the bake came to no verdict (a cancelled job), which running again does; or when what was watched is no
 * longer what runs.
 */
async function confirmReturn(ports, record, settings) {
    if (record.deployment === null || record.to === null)
        return null;
    const aim = (0,_gate_aim_checks_js__WEBPACK_IMPORTED_MODULE_9__/* .aimWhatFits */ .Q)(ports, settings.bake, record.to, record.environment);
    const checks = settings.bake.checks.filter((check) => aim.checks.some(({ name }) => name === check.name));
    const bake = { ...settings.bake, checks };
    ports.log.info(`bake: ${(0,_core_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_6__/* .releaseName */ .d)(record.to)} is back and verified; it is watched for ${bake.bakeMs / 1000} s more`);
    const seed = ports.digest.sha256(JSON.stringify([record.deployment, ports.run.runId, "bake"])).slice(0, 16);
    const planned = (0,_gate_gate_settings_js__WEBPACK_IMPORTED_MODULE_10__/* .plannedChecks */ .sB)(bake);
    for (const { name, rule, plan } of planned) {
        const why = (0,_core_gate_rules_choose_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .undecidable */ .j)(rule, plan);
        if (why !== null)
            ports.log.warning(`The check ${name} cannot decide in the bake of the return. ${why}`);
    }
    const watched = await (0,_gate_watch_js__WEBPACK_IMPORTED_MODULE_11__/* .watch */ .w)(ports, { settings: bake, planned, aim, seed });
    const { verdict } = watched;
    ports.log.info(`bake: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
    if (verdict.kind !== "pass" && verdict.kind !== "fail") {
        ports.log.warning(`The return to ${(0,_core_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_6__/* .releaseName */ .d)(record.to)} is verified and not confirmed: its bake ended ${verdict.kind} (${verdict.detail}). Run this again to watch it once more.`);
        return null;
    }
    const seen = await ports.deployments.history(record.environment, newestLookedAt);
    if (isOvertaken(seen, record, settings.identity)) {
        ports.log.info("bake: a newer deployment took over meanwhile, or another run judged it; nothing is marked");
        return null;
    }
    const endedAt = new Date(watched.endedAtMs).toISOString();
    const confirmation = {
        schema: _core_rollback_confirmation_js__WEBPACK_IMPORTED_MODULE_2__/* .confirmationSchema */ .T,
        environment: record.environment,
        deployment: record.deployment,
        confirmed: verdict.kind === "pass",
        verdict: verdict.kind,
        detail: verdict.detail,
        startedAt: new Date(watched.startedAtMs).toISOString(),
        endedAt,
        seconds: (0,_core_rollback_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .secondsBetween */ .O1)(record.times.verdictAt, endedAt) ?? 0,
    };
    const said = confirmation.confirmed ? "confirmed" : "unconfirmed";
    // Another run, or an earlier attempt, has said the same.
    if ((0,_rollback_deployment_js__WEBPACK_IMPORTED_MODULE_13__/* .earlierRollback */ .lJ)(seen, record.failedDeployment, settings.identity)?.bake === said)
        return confirmation;
    await (0,_incident_incident_files_js__WEBPACK_IMPORTED_MODULE_12__/* .keepRecord */ .r)(ports, record.failedDeployment, { confirmation });
    const evidence = ports.digest.sha256((0,_core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_14__/* .canonicalJson */ .d)(confirmation));
    const description = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markText */ .PQ)(said, verdict.detail, evidence);
    const state = confirmation.confirmed ? "success" : "failure";
    const { deployment } = record;
    await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_7__/* .attempt */ .C)(ports, "What the bake came to was not marked on the deployment", () => (0,_deployment_add_mark_js__WEBPACK_IMPORTED_MODULE_8__/* .addMark */ .B)(ports, deployment, { state, description }, settings.identity));
    return confirmation;
}
function isOvertaken({ deployments }, { deployment, to }, identity) {
    const returned = { deployment: deployment ?? 0, release: to?.tag ?? null, sha: to?.commit ?? "" };
    return (0,_core_rollback_newer_deploy_js__WEBPACK_IMPORTED_MODULE_5__/* .newerDeploy */ .H)((0,_core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentHistory */ .o)(deployments, identity), returned) !== null;
}


/***/ }),

/***/ 60291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ decide)
});

// EXTERNAL MODULE: ./build/core/gate/mark.js
var mark = __webpack_require__(89787);
// EXTERNAL MODULE: ./build/core/rollback/facts.js
var rollback_facts = __webpack_require__(53836);
// EXTERNAL MODULE: ./build/core/rollback/objective.js
var objective = __webpack_require__(58984);
// EXTERNAL MODULE: ./build/core/rollback/payload.js
var rollback_payload = __webpack_require__(34729);
// EXTERNAL MODULE: ./build/core/rollout/rollout-note.js
var rollout_note = __webpack_require__(80254);
;// CONCATENATED MODULE: ./build/core/rollout/left-share.js


/** The most percent of the traffic that a release can have now; no step of its rollback may give it more. */
function leftShare({ ofFailed, ofReturns, isRolledOut }, identity) {
    const brought = (0,rollout_note/* rolloutShare */.ZK)(ofFailed, identity) ?? (isRolledOut ? 0 : 100);
    const taken = ofReturns.map((statuses) => (0,rollback_facts/* factsOf */.xS)(statuses, identity).shares.get("traffic") ?? 0);
    return Math.min(brought, ...taken.map((share) => 100 - share));
}

// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/flows/rollback/deployed-again.js
var deployed_again = __webpack_require__(8608);
// EXTERNAL MODULE: ./build/flows/rollback/plan-undo.js + 1 modules
var plan_undo = __webpack_require__(29319);
// EXTERNAL MODULE: ./build/flows/rollback/rollback-deployment.js
var rollback_deployment = __webpack_require__(55063);
;// CONCATENATED MODULE: ./build/flows/rollback/decide.js










/** Settles target and layers by the environment's history. Throws TARGET_REFUSED for a target that a person may not have. */
async function decide(ports, request, settings, history, choose, claimedAt) {
    const { failed } = request;
    const { identity } = settings;
    const earlier = (0,rollback_deployment/* earlierRollback */.lJ)(history, failed.id, identity);
    const [choice, from, verdictAt] = await Promise.all([choose(history), request.from, request.verdictAt]);
    if (choice.kind === "refused")
        throw (0,errors/* targetRefused */.QP)(choice.problem, choice.write);
    // What was done on the way to another release says nothing about this one.
    const same = earlier !== null && isReturnTo(earlier, choice) ? earlier : null;
    const ofFailed = history.deployments.find(({ id }) => id === failed.id)?.statuses ?? [];
    const statuses = same?.statuses ?? [];
    const isStanding = ({ logUrl }) => {
        const by = (0,deployed_again/* attemptOf */.tx)(logUrl);
        return by === null || !(0,deployed_again/* deployedAgain */.jL)(ports.run, { ...failed, statuses: ofFailed }, by);
    };
    const standing = statuses.filter(isStanding);
    const facts = (0,rollback_facts/* factsOf */.xS)(standing, identity);
    const ofReturns = returnsOf(history, failed.id, identity).map((of) => of.filter(isStanding));
    const isAgain = standing.length < statuses.length;
    const attempt = `${facts.triesBefore + 1}${isAgain ? `.${ports.run.runAttempt}` : ""}`;
    const hasWord = request.explicit?.override === true;
    const of = {
        failed: failed.id,
        attempt,
        isReversed: facts.done.has("migrations"),
        leftShare: leftShare({ ofFailed, ofReturns, isRolledOut: settings.isRolledOut }, identity),
    };
    // A gate alone moves no traffic, so nobody knows how much of it there is.
    if (settings.isRolledOut && (0,rollout_note/* rolloutShare */.ZK)(ofFailed, identity) === null)
        ports.log.info(`no step of a rollout is on record for deployment ${failed.id}, so its traffic goes back at once`);
    const plan = await (0,plan_undo/* planUndo */.A)(ports, choice, of, hasWord, settings);
    const decidedAt = new Date(ports.clock.now()).toISOString();
    const earlierSeconds = secondsBefore(history, failed.id, identity);
    const decided = {
        request,
        from,
        verdictAt,
        settings,
        plan,
        decidedAt,
        claimedAt,
        run: ports.run,
        earlierSeconds,
    };
    return { decided, earlier, same, facts, attempt, isAgain };
}
function isReturnTo({ deployment }, choice) {
    if (choice.kind !== "target")
        return false;
    const { tag, commit } = choice.release;
    return ((0,rollback_payload/* payloadOf */.Md)(deployment.payload)?.release ?? null) === tag && deployment.sha === commit;
}
// The statuses of each rollback of a deployment, whatever it returned to.
function returnsOf({ deployments }, failed, identity) {
    return deployments
        .filter(({ payload, creator }) => {
        const read = (0,rollback_payload/* payloadOf */.Md)(payload);
        return read?.kind === "rollback" && read.undoes === failed && creator === identity;
    })
        .map(({ statuses }) => statuses);
}
// What the marks of earlier rollbacks of this environment tell.
function secondsBefore({ deployments }, failed, identity) {
    return deployments.flatMap((deployment) => {
        const payload = (0,rollback_payload/* payloadOf */.Md)(deployment.payload);
        const isOther = payload?.kind === "rollback" && payload.undoes !== failed;
        if (!isOther || deployment.creator !== identity)
            return [];
        const seconds = deployment.statuses
            .filter((status) => (0,mark/* marksOf */.Ok)([status], identity)[0] === "verified")
            .map((status) => (0,objective/* secondsOfMark */.er)(status.description));
        return seconds[0] == null ? [] : [seconds[0]];
    });
}


/***/ }),

/***/ 8608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jL: () => (/* binding */ deployedAgain),
/* harmony export */   rc: () => (/* binding */ attemptUrl),
/* harmony export */   tx: () => (/* binding */ attemptOf)
/* harmony export */ });
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34729);

/**
 * True when a later attempt has deployed again since something was done: one of the run that did it, or of the run whose
 * deployment it is, should another one have done it. A deploy step that is not ours does not know that its release is
 * held, so what was done is done again. `actions/deploy` refuses such a release.
 */
function deployedAgain(run, failed, by) {
    if ((0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadOf */ .Md)(failed.payload)?.release != null)
        return false;
    if (run.runId === by.id)
        return run.runAttempt > by.attempt;
    return run.runAttempt > 1 && failed.statuses.some(({ logUrl }) => logUrl === run.url);
}
/** The page of an attempt of this run, as statuses that tell of its doings name it. */
function attemptUrl({ url, runAttempt }) {
    return `${url}/attempts/${runAttempt}`;
}
/** The run and attempt whose page that is; null for any other. */
function attemptOf(url) {
    const [, id, attempt] = /\/actions\/runs\/(\d+)\/attempts\/(\d+)$/.exec(url) ?? [];
    return id === undefined || attempt === undefined ? null : { id: Number(id), attempt: Number(attempt) };
}


/***/ }),

/***/ 10907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ doneBefore)
/* harmony export */ });
/* harmony import */ var _core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);
/* harmony import */ var _core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36243);
/* harmony import */ var _core_rollback_is_named_by_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58549);
/* harmony import */ var _core_rollback_newer_deploy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56724);
/* harmony import */ var _core_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40766);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94121);
/* harmony import */ var _incident_trusted_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37878);
/* harmony import */ var _deployed_again_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8608);
/* harmony import */ var _rollback_deployment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55063);









const open = { kind: "open" };
/** Looks for what an earlier run verified, and puts its hold in place should that run have died before it, if it may write. */
async function doneBefore(ports, { failed, explicit, word }, history, { identity }, mayWrite = true) {
    const earlier = (0,_rollback_deployment_js__WEBPACK_IMPORTED_MODULE_7__/* .earlierRollback */ .lJ)(history, failed.id, identity);
    if (earlier === null || !earlier.verified)
        return open;
    const statuses = history.deployments.find(({ id }) => id === failed.id)?.statuses ?? [];
    const { rollback, confirmation } = await (0,_incident_trusted_record_js__WEBPACK_IMPORTED_MODULE_5__/* .trustedRecord */ .T)(ports, failed, statuses, identity, history);
    // A record of an earlier try says nothing of the one that was verified.
    if (rollback?.outcome !== "verified" || (0,_deployed_again_js__WEBPACK_IMPORTED_MODULE_6__/* .deployedAgain */ .jL)(ports.run, { ...failed, statuses }, rollback.run))
        return open;
    const { to } = rollback;
    if (explicit !== null && to !== null && !(0,_core_rollback_is_named_by_js__WEBPACK_IMPORTED_MODULE_8__/* .isNamedBy */ .$)({ release: to.tag, sha: to.commit }, explicit.release)) {
        if (word === null) {
            throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .targetRefused */ .QP)(`deployment ${failed.id} was rolled back before, to ${(0,_core_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseName */ .d)(to)}, which runs now`, `Give \`reason\` to go from there to ${explicit.release}.`);
        }
        const left = (0,_core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentHistory */ .o)(history.deployments, identity).find((past) => past.kind !== "rollback" && past.sha === to.commit && past.release === to.tag);
        return { kind: "further", from: to, leaves: left?.deployment ?? null };
    }
    const name = to === null ? "?" : (0,_core_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseName */ .d)(to);
    if (word !== null && word.reason !== rollback.word?.reason && rollback.run.id !== ports.run.runId) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .targetRefused */ .QP)(`deployment ${failed.id} was rolled back before, to ${name}, which runs now`, "Name the release to return to with `release`, or with `deployment-id` the deployment of the release that runs now.");
    }
    ports.log.info(`deployment ${failed.id} was rolled back before, to ${name}`);
    if (mayWrite && !(0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .marksOf */ .Ok)(statuses, identity).includes("rolled-back")) {
        await (0,_rollback_deployment_js__WEBPACK_IMPORTED_MODULE_7__/* .holdRelease */ .$$)(ports, failed.id, name, earlier.deployment.id, identity);
    }
    const returned = { deployment: earlier.deployment.id, release: to?.tag ?? null, sha: to?.commit ?? "" };
    const isNewest = (0,_core_rollback_newer_deploy_js__WEBPACK_IMPORTED_MODULE_2__/* .newerDeploy */ .H)((0,_core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentHistory */ .o)(history.deployments, identity), returned) === null;
    const isToBake = isNewest && earlier.bake === null && (await isLeft(ports, rollback.run));
    return { kind: "done", undone: { record: rollback, confirmation, isToBake, isMarked: true } };
}
/** Whether the run that verified the return will not watch the full bake itself: it is this one, or it is over. */
async function isLeft(ports, by) {
    if (by.id === ports.run.runId)
        return true;
    try {
        const seen = await ports.workflowRuns.get(by.id);
        return seen !== null && (seen.status === "completed" || seen.attempt > by.attempt);
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .SuiteError */ .$K))
            throw error;
        ports.log.info(`whether run ${by.id} watches the bake is not known. ${error.message}`);
        return false;
    }
}


/***/ }),

/***/ 6317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ runPlanned)
});

// EXTERNAL MODULE: ./build/flows/gate/take-reading.js + 1 modules
var take_reading = __webpack_require__(33978);
;// CONCATENATED MODULE: ./build/flows/rollback/layers/read-back.js

const everyMs = 500;
/** Asks until the answer is good or the deadline (monotonic ms) has come. */
async function readBack(ports, read, open, deadline) {
    const take = (0,take_reading/* readingTaker */.S)(ports);
    const begun = ports.clock.monotonic();
    let last = "it was not asked";
    for (;;) {
        const asking = { nowMs: ports.clock.now(), startedAtMs: ports.clock.now(), open, fresh: true };
        const left = deadline - ports.clock.monotonic();
        if (left <= 0)
            break;
        const check = { ...read.check, timeout: Math.max(1, Math.min(read.check.timeout, Math.ceil(left))) };
        // Not ended by a cancelled job, as the layer itself is not: what it did would stay unknown.
        const reading = await take(check, asking, never);
        const seconds = ((ports.clock.monotonic() - begun) / 1000).toFixed(1);
        if (reading.outcome === "good") {
            ports.log.info(`read back from ${read.target}: seen after ${seconds} s`);
            return { isSeen: true, detail: `seen at ${read.target}` };
        }
        if (reading.reason !== last)
            ports.log.info(`read back from ${read.target}: ${reading.reason}`);
        last = reading.reason;
        if (ports.clock.monotonic() + everyMs >= deadline)
            break;
        await ports.clock.sleep(everyMs);
    }
    return { isSeen: false, detail: `not seen at ${read.target} (last: ${last})` };
}
const never = new AbortController().signal;

// EXTERNAL MODULE: ./build/core/text/telling-line.js
var telling_line = __webpack_require__(24900);
;// CONCATENATED MODULE: ./build/flows/rollback/layers/run-command.js

/** Runs a command and says how it ended; `wanted` is the state that it sets, in words. */
async function runCommand(ports, { argv, timeoutMs }, env, deadline, wanted) {
    ports.log.info(argv.map((word) => JSON.stringify(word)).join(" "));
    const ms = Math.max(1, Math.min(timeoutMs, deadline - ports.clock.monotonic()));
    // Not ended by a cancelled job: half a rollback is worse than a late one. The deadline holds in any case.
    const result = await ports.commands.run({ argv, env, timeoutMs: ms });
    const failed = (detail, state) => ({
        outcome: "failed",
        detail,
        state,
        url: null,
    });
    switch (result.kind) {
        case "exited": {
            if (result.code === 0)
                return { outcome: "done", detail: "exit code 0", state: wanted, url: null };
            const ended = result.signal === undefined ? `exit code ${result.code}` : `ended by ${result.signal}`;
            const how = `${ended} after ${result.seconds.toFixed(1)} s${left(result)}${(0,telling_line/* lastLineClause */.C)(result.tail)}`;
            return failed(how, `not known: the command failed on its way to ${wanted}`);
        }
        case "timed-out": {
            const how = `stopped at its deadline of ${Math.round(ms / 100) / 10} s${left(result)}${(0,telling_line/* lastLineClause */.C)(result.tail)}`;
            return failed(how, `not known: the command was stopped on its way to ${wanted}`);
        }
        case "not-started":
            return failed(result.problem, "as it was before: the command did not start");
        default:
            return result;
    }
}
function left({ leftRunning }) {
    return leftRunning === true ? ", and something that it started may be at work still" : "";
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/core/rollback/edits/edited.js
function refused(problem, write) {
    return { kind: "refused", problem, write };
}

;// CONCATENATED MODULE: ./build/core/rollback/edits/add-key.js


/** Adds a key before the first one of a mapping, laid out as the first one is. `value` is text as it is to stand there. */
function addKey(text, map, notation, key, value) {
    const first = map.items[0]?.key;
    if (!(0,dist/* isScalar */.jn)(first) || !first.range)
        return refused(`has nothing beside which \`${key}\` could be put`, "Put it there once.");
    const [start] = first.range;
    const name = notation === "json" ? JSON.stringify(key) : key;
    if (map.flow === true) {
        const lead = /[{]([ \t\r\n]*)$/.exec(text.slice(0, start))?.[1] ?? " ";
        return { start, end: start, text: `${name}: ${value},${lead === "" ? " " : lead}` };
    }
    const line = text.lastIndexOf("\n", start - 1) + 1;
    const indent = " ".repeat(start - line);
    const end = text[text.indexOf("\n", start) - 1] === "\r" ? "\r\n" : "\n";
    return { start, end: start, text: `${name}: ${value}${end}${indent}` };
}

// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(50538);
;// CONCATENATED MODULE: ./build/core/rollback/edits/key-text.js
/** A key as it is written, without its quotes. */
function keyText(key) {
    return key.source ?? String(key.value);
}

;// CONCATENATED MODULE: ./build/core/rollback/edits/find-place.js




/** Walks from the top of a document to the value at a path. What is not there is refused, with the nearest name. */
function findPlace(top, steps) {
    let node = top;
    const way = [];
    for (const step of steps) {
        if ((0,dist/* isAlias */.Vj)(node))
            return aliased(way);
        const next = enter(node, step, way);
        if ("problem" in next)
            return next;
        node = next;
        way.push(step);
    }
    if ((0,dist/* isAlias */.Vj)(node))
        return aliased(way);
    const [start, end] = node.range;
    return { kind: "place", node, start, end };
}
/** A path as it is written in the policy. */
function pathText(steps) {
    return steps
        .map((step, index) => {
        if (step.kind === "index")
            return `[${step.index}]`;
        if (step.kind === "item")
            return `[${step.key}=${quoted(step.value, /[\]"\s]/)}]`;
        return `${index === 0 ? "" : "."}${quoted(step.key, /[.[\]"\s]/)}`;
    })
        .join("");
}
function quoted(text, special) {
    return special.test(text) ? JSON.stringify(text) : text;
}
function enter(node, step, way) {
    if (step.kind === "key")
        return (0,dist/* isMap */.jh)(node) ? byKey(node, step.key, way) : noMapping(node, step.key, way);
    if (!(0,dist/* isSeq */.oP)(node))
        return refused(`has no list${at(way)}`, `Write a key instead of \`${pathText([step])}\`.`);
    const items = node.items;
    if (step.kind === "index") {
        const count = items.length === 1 ? "1 item" : `${items.length} items`;
        return (items[step.index] ??
            refused(`has ${count}${at(way)}, and \`[${step.index}]\` is none of them`, "Items count from 0."));
    }
    const values = items.flatMap((one) => {
        const found = (0,dist/* isMap */.jh)(one) ? entryOf(one, step.key) : null;
        return (0,dist/* isScalar */.jn)(found) ? [{ item: one, value: String(found.value) }] : [];
    });
    const [match, other] = values.filter(({ value }) => value === step.value);
    const asked = `\`${step.key}\` is \`${step.value}\``;
    if (other !== undefined)
        return refused(`has several items whose ${asked}${at(way)}`, "Write the place of one, such as `[0]`.");
    if (match !== undefined)
        return match.item;
    const names = values.map(({ value }) => value);
    return refused(`has no item whose ${asked}${at(way)}`, known(step.value, names));
}
function byKey(node, key, way) {
    const found = entryOf(node, key);
    if (found !== undefined && found !== null)
        return found;
    if (found === null)
        return refused(`has no value for \`${key}\`${at(way)}`, "Write it as `key: value` once.");
    const keys = node.items.flatMap((pair) => ((0,dist/* isScalar */.jn)(pair.key) ? [keyText(pair.key)] : []));
    return refused(`has no key \`${key}\`${at(way)}`, known(key, keys));
}
function noMapping(node, key, way) {
    return (0,dist/* isSeq */.oP)(node)
        ? refused(`has a list${at(way)}, and \`${key}\` is a key`, `Write \`[0]\` or \`[name=…]\` before \`${key}\`.`)
        : refused(`has no mapping${at(way)} that could hold \`${key}\``, "End the path there.");
}
/** Undefined: the mapping has no such key. Null: it has the key alone. */
function entryOf(node, key) {
    const pair = node.items.find((one) => (0,dist/* isScalar */.jn)(one.key) && keyText(one.key) === key);
    return pair === undefined ? undefined : pair.value;
}
/** What to write instead of a name: the nearest, or those that are there. */
function known(seen, names) {
    const near = (0,nearest/* nearest */.p)(seen, names);
    if (near !== null)
        return `Write \`${near}\`.`;
    if (names.length === 0)
        return "Put it there once by hand; nothing is made up.";
    const shown = names.slice(0, 8).map((name) => `\`${name}\``);
    return `It has ${shown.join(", ")}${names.length > 8 ? ", …" : ""}.`;
}
function at(way) {
    return way.length === 0 ? "" : ` at \`${pathText(way)}\``;
}
function aliased(way) {
    return refused(`has an alias (\`*…\`)${at(way)}`, "Write the path of the place that the alias repeats.");
}

;// CONCATENATED MODULE: ./build/core/rollback/edits/open-text.js




const maxLength = 1_000_000;
/** Parses YAML or JSON, with the place of each value. */
function openText(text) {
    if (text.length > maxLength)
        return refused("is longer than 1 MB", "Name the file that holds the value.");
    const lines = new dist/* LineCounter */.HN();
    // Told apart below: the parser compares every key of a mapping with every other one.
    const options = {
        lineCounter: lines,
        logLevel: "silent",
        uniqueKeys: false,
    };
    const parsed = (0,dist/* parseAllDocuments */.hR)(text, options);
    const documents = "empty" in parsed ? [] : parsed;
    const [error] = documents.flatMap((one) => one.errors);
    if (error !== undefined) {
        const { line } = lines.linePos(error.pos[0]);
        return refused(`cannot be read: line ${line} is neither YAML nor JSON`, "Correct the file. A template has to be rendered first.");
    }
    const twice = documents.map(keyTwice).find((offset) => offset !== null);
    if (twice !== undefined && twice !== null) {
        return refused(`has a key twice, at line ${lines.linePos(twice).line}`, "Take one of them away.");
    }
    const tops = documents.flatMap(({ contents }) => (isFilled(contents) ? [contents] : []));
    return { kind: "open", notation: notationOf(text), tops };
}
/** The document of a Kubernetes object, or the only one. */
function documentOf({ tops }, object) {
    return object === null ? theOnly(tops) : theNamed(tops, object);
}
/** Where a key stands that its mapping has before. */
function keyTwice(document) {
    let found = null;
    (0,dist/* visit */.YR)(document, {
        Map(_key, map) {
            const seen = new Set();
            for (const { key } of map.items) {
                if (!(0,dist/* isScalar */.jn)(key))
                    continue;
                const name = keyText(key);
                if (seen.has(name))
                    found ??= key.range?.[0] ?? 0;
                seen.add(name);
            }
            return found === null ? undefined : dist/* visit */.YR.BREAK;
        },
    });
    return found;
}
function theOnly(tops) {
    const [top, other] = tops;
    if (top === undefined)
        return refused("is empty", "Put the key there once by hand; nothing is made up.");
    if (other === undefined)
        return { kind: "top", top };
    const names = namesOf(tops);
    return refused(`holds ${tops.length} documents, and the path does not say which one`, names.length === 0 ? "Put the value into a file of its own." : `Begin the path with ${listOf(names)}.`);
}
function theNamed(tops, { kind, name }) {
    const wanted = `${kind}/${name}`;
    const [top, other] = tops.filter((one) => nameOf(one) === wanted);
    if (other !== undefined) {
        return refused(`holds more than one \`${wanted}\``, "Put each of them into a file of its own.");
    }
    if (top !== undefined)
        return { kind: "top", top };
    const names = namesOf(tops);
    const near = (0,nearest/* nearest */.p)(wanted, names);
    if (near !== null)
        return refused(`holds no \`${wanted}\``, `Write \`[${near}]\`.`);
    return refused(`holds no \`${wanted}\``, names.length === 0 ? "Leave the name of the object out." : `It holds ${listOf(names)}.`);
}
function namesOf(tops) {
    return tops.flatMap((one) => nameOf(one) ?? []);
}
function listOf(names) {
    const shown = names.slice(0, 5).map((name) => `\`[${name}]\``);
    return `${shown.join(", ")}${names.length > 5 ? ", …" : ""}`;
}
function nameOf(top) {
    if (!(0,dist/* isMap */.jh)(top))
        return null;
    const [kind, name] = [top.get("kind"), top.getIn(["metadata", "name"])];
    return typeof kind === "string" && typeof name === "string" ? `${kind}/${name}` : null;
}
function isFilled(contents) {
    return contents !== null && !((0,dist/* isScalar */.jn)(contents) && contents.value === null);
}
function notationOf(text) {
    try {
        JSON.parse(text.replace(/^\uFEFF/, ""));
        return "json";
    }
    catch {
        return "yaml";
    }
}

;// CONCATENATED MODULE: ./build/core/rollback/edits/plain-value.js

/**
 * The text of a value. A text stays a text for every reader: it is quoted where YAML 1.1 (Helm, Kubernetes) or 1.2 would
 * read a number, a date or a boolean, as in a short commit id of digits. `before` is what stood there and gives the quotes.
 */
function valueText(value, notation, before) {
    if (typeof value !== "string")
        return String(value);
    if (notation === "json")
        return JSON.stringify(value);
    if (before.startsWith("'") && /^[\x20-\x7e]*$/.test(value))
        return `'${value.replaceAll("'", "''")}'`;
    if (!before.startsWith('"') && isPlainText(value))
        return value;
    return JSON.stringify(value);
}
/** Whether a text may stand without quotes, wherever it stands. */
function isPlainText(value) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_./@:+-]*$/.test(value) || value.endsWith(":"))
        return false;
    return ["1.1", "1.2"].every((version) => {
        const read = (0,dist/* parseDocument */.Tp)(value, { version }).contents;
        return (0,dist/* isScalar */.jn)(read) && read.value === value;
    });
}

;// CONCATENATED MODULE: ./build/core/rollback/edits/text-edit.js
/** The text with its edits, which do not overlap. Those at one place come in their order. */
function applied(text, edits) {
    const ordered = edits.toSorted((one, other) => one.start - other.start);
    let done = 0;
    let result = "";
    for (const { start, end, text: fresh } of ordered) {
        result += text.slice(done, start) + fresh;
        done = end;
    }
    return result + text.slice(done);
}
/** Puts a value where another one stands, or where none is written yet: then with the blanks that YAML wants. */
function valueEdit(text, { start, end }, value) {
    if (start !== end)
        return { start, end, text: value };
    const lead = start === 0 || /[\s[{,]/.test(text.charAt(start - 1)) ? "" : " ";
    const trail = end === text.length || /[\s\]},]/.test(text.charAt(end)) ? "" : " ";
    return { start, end, text: lead + value + trail };
}

;// CONCATENATED MODULE: ./build/core/rollback/edits/set-flags.js








/** What a flag is set to when it has no variant of this name. */
const off = "off";
/**
 * Sets flags in the text of a flagd flag definition (https://flagd.dev/schema/v0/flags.json), each to one of its variants
 * for everyone, or to `off`: the variant `off` where the flag has one, and otherwise `state: DISABLED`, with which callers
 * get the default of their own code. Every other byte stays as it is.
 *
 * flagd (core/pkg/evaluator/json.go) asks the state first, then `targeting`, then `defaultVariant`. So a variant is
 * wanted with an empty `targeting`, which has to be `{}` to the byte; and the rules of a disabled flag can stay.
 */
function setFlags(text, flags) {
    const first = editsOf(text, flags);
    if (first.kind === "refused")
        return first;
    if (first.edits.length === 0)
        return { kind: "edited", text, changed: false };
    const edited = applied(text, first.edits);
    const after = editsOf(edited, flags);
    if (after.kind === "edits" && after.edits.length === 0)
        return { kind: "edited", text: edited, changed: true };
    return refused("cannot be edited at these flags", "Write them in JSON's notation, `{ … }`.");
}
function editsOf(text, flags) {
    const open = openText(text);
    if (open.kind === "refused")
        return open;
    const edits = [];
    for (const [name, wanted] of flags) {
        const flag = findFlag(open, name);
        if (flag.kind === "refused")
            return flag;
        const more = flagEdits({ text, notation: open.notation, name, flag: flag.flag }, wanted);
        if (more.kind === "refused")
            return more;
        edits.push(...more.edits);
    }
    return { kind: "edits", edits };
}
function flagEdits(at, wanted) {
    const { name, flag } = at;
    const variants = entryOf(flag, "variants");
    if (!(0,dist/* isMap */.jh)(variants))
        return refused(`has no \`variants\` for the flag \`${name}\``, "Correct the flag.");
    const names = variants.items.flatMap(({ key }) => ((0,dist/* isScalar */.jn)(key) ? [keyText(key)] : []));
    if (!names.includes(wanted)) {
        if (wanted === off)
            return fieldEdits(at, "state", "DISABLED");
        return refused(`has no variant \`${wanted}\` of the flag \`${name}\``, known(wanted, names));
    }
    const all = [
        fieldEdits(at, "state", "ENABLED"),
        targetingEdits(at),
        fieldEdits(at, "defaultVariant", wanted),
    ];
    const edits = [];
    for (const one of all) {
        if (one.kind === "refused")
            return one;
        edits.push(...one.edits);
    }
    return { kind: "edits", edits };
}
function fieldEdits({ text, notation, name, flag }, field, value) {
    const node = entryOf(flag, field);
    if (node === undefined) {
        const added = addKey(text, flag, notation, field, valueText(value, notation, '"'));
        return "problem" in added ? added : { kind: "edits", edits: [added] };
    }
    if (!isPlace(node))
        return refused(`has no plain \`${field}\` for the flag \`${name}\``, "Correct the flag.");
    if ((0,dist/* isScalar */.jn)(node) && node.value === value)
        return { kind: "edits", edits: [] };
    const [start, end] = node.range;
    const edit = valueEdit(text, { start, end }, valueText(value, notation, text.slice(start, end)));
    return { kind: "edits", edits: [edit] };
}
function targetingEdits({ text, name, flag }) {
    const node = entryOf(flag, "targeting");
    if (node === undefined)
        return { kind: "edits", edits: [] };
    // A block mapping would swallow what follows its last line.
    if (!isPlace(node) || (!(0,dist/* isScalar */.jn)(node) && !("flow" in node && node.flow === true))) {
        return refused(`has a \`targeting\` for the flag \`${name}\` that cannot be emptied in place`, "Write it in JSON's notation, `{ … }`.");
    }
    const [start, end] = node.range;
    const isEmpty = text.slice(start, end) === "{}";
    return { kind: "edits", edits: isEmpty ? [] : [valueEdit(text, { start, end }, "{}")] };
}
function isPlace(node) {
    return node !== null && node !== undefined && ((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isScalar */.jn)(node));
}
// A list of flags, each with its `key`, is the other form that flagd reads.
function findFlag(open, name) {
    const document = documentOf(open, null);
    if (document.kind === "refused")
        return document;
    const { top } = document;
    const flags = (0,dist/* isMap */.jh)(top) ? entryOf(top, "flags") : undefined;
    const entries = (0,dist/* isMap */.jh)(flags) ? ofMapping(flags) : (0,dist/* isSeq */.oP)(flags) ? ofList(flags.items) : null;
    if (entries === null)
        return refused("has no `flags`", "Name a flag definition of flagd.");
    const [entry, other] = entries.filter((one) => one.name === name);
    if (other !== undefined)
        return refused(`has the flag \`${name}\` twice`, "Take one of them away.");
    if (entry !== undefined && (0,dist/* isMap */.jh)(entry.flag)) {
        return { kind: "found", flag: entry.flag };
    }
    if (entry !== undefined)
        return refused(`has no mapping for the flag \`${name}\``, "Correct the flag.");
    const names = entries.map((one) => one.name);
    return refused(`has no flag \`${name}\``, known(name, names));
}
function ofMapping(flags) {
    return flags.items.flatMap(({ key, value }) => (0,dist/* isScalar */.jn)(key) ? [{ name: keyText(key), flag: value }] : []);
}
function ofList(items) {
    return items.flatMap((flag) => {
        const key = (0,dist/* isMap */.jh)(flag) ? entryOf(flag, "key") : undefined;
        return (0,dist/* isScalar */.jn)(key) ? [{ name: String(key.value), flag }] : [];
    });
}

;// CONCATENATED MODULE: ./build/flows/rollback/layers/run-flagd-file.js

const mostTries = 10;
const waitMs = 100;
/** Sets flags in a file that flagd reads, and reads the file back; what another program writes meanwhile is kept. */
async function runFlagdFile(ports, run) {
    const { path, flags, timeoutMs } = run.layer;
    const end = Math.min(run.deadline, ports.clock.monotonic() + timeoutMs);
    const name = `\`${path}\``;
    let replaced = 0;
    for (let tried = 0; tried < mostTries && ports.clock.monotonic() < end; tried++) {
        const file = await ports.placedFiles.read(path);
        if (file.kind === "absent")
            return failed(`there is no ${name}`, replaced);
        if (file.kind === "refused")
            return failed(`${name} was not read: ${file.problem}`, replaced);
        const edited = setFlags(file.text, new Map(flags));
        if (edited.kind === "refused")
            return failed(`${name} ${edited.problem}. ${edited.write}`, replaced);
        if (!edited.changed) {
            const detail = replaced > 0 ? `${name} was replaced` : `${name} is as wanted already`;
            return { outcome: "done", detail, state: run.wanted, url: null };
        }
        const answer = await ports.placedFiles.replace(path, file.sha256, edited.text);
        switch (answer.kind) {
            case "replaced":
                replaced++;
                break;
            case "changed":
                ports.log.info(`${name} was changed by something else; it is read again`);
                await ports.clock.sleep(waitMs);
                break;
            case "refused":
                return failed(`${name} was not written: ${answer.problem}`, replaced);
            default:
                return answer;
        }
    }
    return failed(`${name} did not stay as it was written, or its time was over`, replaced);
}
function failed(detail, replaced) {
    const state = replaced === 0
        ? "as it was before: nothing was written"
        : "not known: the file was replaced, and something else wrote it since";
    return { outcome: "failed", detail, state, url: null };
}

;// CONCATENATED MODULE: ./build/core/rollback/edits/yaml-path.js

const key = /^(?:[^.[\]"\s]+|"(?:[^"\\]|\\.)*")/;
const object = /^\[([A-Za-z][A-Za-z0-9]*)\/([^\][="\s/]+)\]/;
const index = /^\[(\d{1,6})\]/;
const item = /^\[([^\][="\s]+)=("(?:[^"\\]|\\.)*"|[^\]"\s]+)\]/;
/**
 * Reads a path such as `image.digest`, `images[name=ghcr.io/acme/api].newTag`, `containers[0].image` or
 * `[Deployment/api].spec.replicas`. A key with a dot, a bracket or a blank stands in double quotes.
 */
function yamlPath(text) {
    const chosen = object.exec(text);
    let rest = chosen === null ? text : text.slice(chosen[0].length);
    const steps = [];
    let isFirst = chosen === null;
    while (rest !== "") {
        const next = isFirst || rest.startsWith("[") ? rest : rest.replace(/^\./, "");
        const read = next.startsWith("[") ? inBrackets(next) : next === rest && !isFirst ? null : keyOf(next);
        if (read === null)
            return unreadable(text);
        steps.push(read.step);
        rest = next.slice(read.length);
        isFirst = false;
    }
    if (steps.length === 0)
        return unreadable(text);
    const [, kind = "", name = ""] = chosen ?? [];
    return { kind: "path", object: chosen === null ? null : { kind, name }, steps };
}
function keyOf(text) {
    const found = key.exec(text)?.[0];
    const read = found === undefined ? null : unquoted(found);
    return found === undefined || read === null
        ? null
        : { step: { kind: "key", key: read }, length: found.length };
}
function inBrackets(text) {
    const place = index.exec(text);
    if (place !== null)
        return { step: { kind: "index", index: Number(place[1]) }, length: place[0].length };
    const [whole, name, quoted] = item.exec(text) ?? [];
    if (whole === undefined || name === undefined || quoted === undefined)
        return null;
    const value = unquoted(quoted);
    return value === null ? null : { step: { kind: "item", key: name, value }, length: whole.length };
}
function unquoted(text) {
    if (!text.startsWith('"'))
        return text;
    try {
        const read = JSON.parse(text);
        return typeof read === "string" ? read : null;
    }
    catch {
        return null;
    }
}
function unreadable(text) {
    return refused(`is asked for \`${text}\`, which is no path`, 'Write `image.digest`, `images[name=ghcr.io/acme/api].newTag`, `containers[0].image`, `"a.b/c".d`, or `[Deployment/api].spec.replicas` in a file of several documents.');
}

;// CONCATENATED MODULE: ./build/core/rollback/edits/set-yaml.js







/**
 * Sets values in the text of a YAML or JSON file, each by its path (`yamlPath`); every other byte stays as it is. A path
 * must be there: a key that nobody reads would look like a way back and be none. In a file of several documents a path
 * begins with the Kubernetes object, as in `[Application/shop].spec.source.targetRevision`.
 */
function setYaml(text, values) {
    const first = set_yaml_editsOf(text, values);
    if (first.kind === "refused")
        return first;
    if (first.edits.length === 0)
        return { kind: "edited", text, changed: false };
    const edited = applied(text, first.edits);
    // Whatever the rarer forms of YAML do: what is not read back as it was meant is not written.
    const after = set_yaml_editsOf(edited, values);
    if (after.kind === "edits" && after.edits.length === 0)
        return { kind: "edited", text: edited, changed: true };
    return refused("cannot be edited at these paths", "Write each value there once as `key: value`, on one line.");
}
function set_yaml_editsOf(text, values) {
    const open = openText(text);
    if (open.kind === "refused")
        return open;
    const edits = new Map();
    for (const [path, value] of values) {
        const read = yamlPath(path);
        if (read.kind === "refused")
            return read;
        const place = placeIn(open, read);
        if (place.kind === "refused")
            return place;
        if (holds(place.node, value))
            continue;
        const { start, end } = place;
        const edit = valueEdit(text, place, valueText(value, open.notation, text.slice(start, end)));
        const other = edits.get(start);
        if (other !== undefined && other.text !== edit.text) {
            return refused(`is to have two values at \`${pathText(read.steps)}\``, "Leave one of its paths out.");
        }
        edits.set(start, edit);
    }
    return { kind: "edits", edits: [...edits.values()] };
}
function placeIn(open, { object, steps }) {
    const document = documentOf(open, object);
    if (document.kind === "refused")
        return document;
    const place = findPlace(document.top, steps);
    if (place.kind === "refused")
        return place;
    const where = `\`${pathText(steps)}\``;
    if (!(0,dist/* isScalar */.jn)(place.node)) {
        return refused(`holds more than one value at ${where}`, "Let the path end at a single value.");
    }
    if (place.node.type === "BLOCK_LITERAL" || place.node.type === "BLOCK_FOLDED") {
        return refused(`holds a block of text (\`|\` or \`>\`) at ${where}`, "Write the value on one line once.");
    }
    return place;
}
function holds(node, value) {
    if (!(0,dist/* isScalar */.jn)(node) || node.value !== value)
        return false;
    return typeof value !== "string" || node.type !== "PLAIN" || isPlainText(value) || node.tag !== undefined;
}

;// CONCATENATED MODULE: ./build/flows/rollback/layers/gitops-changes.js



/** Works the changes out: what is restored first, then the edits on what the files hold by then. */
async function gitopsChanges(branch, tip, { restore, set, flags }) {
    const changes = new Map();
    if (restore !== null) {
        const restored = await restoredEntries(branch, tip, restore);
        if (restored.kind !== "changes")
            return restored;
        for (const change of restored.changes)
            changes.set(change.path, change);
    }
    const edits = [
        ...set.map(([path, values]) => [path, (text) => setYaml(text, new Map(values))]),
        ...flags.map(([path, states]) => [path, (text) => setFlags(text, new Map(states))]),
    ];
    for (const [path, edit] of edits) {
        const edited = await editedFile(branch, tip, path, changes.get(path), edit);
        if (edited.kind !== "changes")
            return edited;
        for (const change of edited.changes)
            changes.set(path, change);
    }
    return { kind: "changes", changes: [...changes.values()] };
}
async function restoredEntries(branch, tip, { paths, commit }) {
    const wanted = await branch.entries(commit, paths);
    if (wanted.kind === "problem") {
        return wanted.reason === "absent"
            ? gitops_changes_refused(`it has no commit \`${commit.slice(0, 12)}\`. Look at what the release recorded.`)
            : wanted;
    }
    const now = await branch.entries(tip, paths);
    if (now.kind === "problem")
        return now;
    // All of a path is never taken away: nobody means that by a restore.
    const gone = paths.find((path) => !wanted.entries.some((entry) => entry.path === path || entry.path.startsWith(`${path}/`)));
    if (gone !== undefined) {
        return gitops_changes_refused(`it had no \`${gone}\` at \`${commit.slice(0, 12)}\`. Correct \`paths\`.`);
    }
    const there = new Map(now.entries.map((entry) => [entry.path, entry]));
    const back = wanted.entries.filter((entry) => !isSame(entry, there.get(entry.path)));
    const kept = new Set(wanted.entries.map(({ path }) => path));
    const removed = now.entries.filter(({ path }) => !kept.has(path));
    return {
        kind: "changes",
        changes: [
            ...back.map((entry) => ({ kind: "object", ...entry })),
            ...removed.map(({ path }) => ({ kind: "removed", path })),
        ],
    };
}
function isSame(one, other) {
    return one.object === other?.object && one.mode === other.mode;
}
async function editedFile(branch, tip, path, before, edit) {
    const file = await fileAt(branch, tip, path, before);
    if (file.kind !== "file")
        return file;
    const edited = edit(file.text);
    if (edited.kind === "refused")
        return gitops_changes_refused(`\`${path}\` ${edited.problem}. ${edited.write}`);
    if (!edited.changed)
        return { kind: "changes", changes: [] };
    return { kind: "changes", changes: [{ kind: "text", path, mode: file.mode, text: edited.text }] };
}
async function fileAt(branch, tip, path, before) {
    if (before?.kind === "text")
        return { kind: "file", mode: before.mode, text: before.text };
    const entry = before?.kind === "object" ? before : await entryAt(branch, tip, path);
    if (!("object" in entry))
        return entry;
    const text = await branch.text(entry);
    if (text.kind === "text")
        return { kind: "file", mode: entry.mode, text: text.text };
    return text.reason === "other" ? gitops_changes_refused(`\`${path}\` cannot be read: ${text.problem}.`) : text;
}
async function entryAt(branch, tip, path) {
    const listed = await branch.entries(tip, [path]);
    if (listed.kind === "problem")
        return listed;
    const entry = listed.entries.find((one) => one.path === path);
    if (entry !== undefined)
        return entry;
    if (listed.entries.length > 0)
        return gitops_changes_refused(`\`${path}\` is a folder. Name a file in it.`);
    const all = await branch.entries(tip, []);
    const near = all.kind === "entries"
        ? (0,nearest/* nearest */.p)(path, all.entries.slice(0, 2_000).map((one) => one.path))
        : null;
    const write = near === null ? "Name a file that it has." : `Write \`${near}\`.`;
    return gitops_changes_refused(`it has no \`${path}\`. ${write}`);
}
function gitops_changes_refused(detail) {
    return { kind: "refused", detail };
}

;// CONCATENATED MODULE: ./build/flows/rollback/layers/run-git.js

const run_git_mostTries = 8;
const firstWaitMs = 250;
const longestWaitMs = 4_000;
/**
 * Changes a branch by compare-and-set: reads its tip, edits, and pushes a commit on that tip; when the branch has moved or
 * no answer came, it is read again. Done means that the branch has what was wanted, by this run or before it.
 */
async function runGit(ports, run) {
    const { layer, secrets } = run;
    const end = Math.min(run.deadline, ports.clock.monotonic() + layer.timeoutMs);
    const msLeft = () => Math.ceil(end - ports.clock.monotonic());
    const token = layer.login === null ? "" : (secrets.get(layer.login.secret) ?? "");
    if (layer.login !== null && token.trim() === "") {
        return run_git_failed(`the secret \`${layer.login.secret}\` is empty. Check that it is set for this job`, false, run);
    }
    const login = layer.login === null ? null : { user: layer.login.user, token };
    const place = { url: layer.url, branch: layer.branch, login };
    const opened = await ports.gitops.open(place, msLeft);
    if (opened.kind === "problem")
        return run_git_failed(ports.secrets.redact(opened.problem), false, run);
    try {
        return await pushUntilThere(ports, opened.branch, run, msLeft);
    }
    finally {
        await opened.branch.close();
    }
}
async function pushUntilThere(ports, branch, run, msLeft) {
    const name = `\`${run.layer.branch}\``;
    let isUnsure = false;
    let last = "its time was over before it was read";
    for (let tried = 0; tried < run_git_mostTries && msLeft() > 0; tried++) {
        if (tried > 0)
            await ports.clock.sleep(Math.min(firstWaitMs * 2 ** (tried - 1), longestWaitMs, msLeft()));
        if (msLeft() <= 0)
            break;
        const step = await pushOnce(ports, branch, run);
        switch (step.kind) {
            case "done":
                return done(isUnsure ? `${step.detail}; a push before had no answer` : step.detail, run);
            case "no":
                return run_git_failed(step.detail, isUnsure, run);
            case "again":
                isUnsure ||= step.isUnsure;
                last = step.detail;
                ports.log.info(`${name}: ${last}; it is read again`);
                break;
            default:
                return step;
        }
    }
    return run_git_failed(`${name} was not changed in time: ${last}`, isUnsure, run);
}
async function pushOnce(ports, branch, { layer, correlation }) {
    const again = (detail, isUnsure = false) => ({ kind: "again", detail, isUnsure });
    const name = `\`${layer.branch}\``;
    const tip = await branch.tip();
    if (tip.kind === "problem") {
        const detail = `the repository has no branch ${name}. Correct \`branch\``;
        return tip.reason === "absent" ? { kind: "no", detail } : problemStep(ports, tip);
    }
    const worked = await gitopsChanges(branch, tip.commit, layer);
    if (worked.kind === "refused")
        return { kind: "no", detail: ports.secrets.redact(worked.detail) };
    if (worked.kind === "problem")
        return problemStep(ports, worked);
    const asWanted = `${name} is as wanted already, at ${run_git_short(tip.commit)}`;
    if (worked.changes.length === 0)
        return { kind: "done", detail: asWanted };
    const message = `${layer.message.trim()}\n\nRollback-Ready: ${correlation}`;
    const pushed = await branch.push({ parent: tip.commit, changes: worked.changes, message });
    switch (pushed.kind) {
        case "pushed":
            return { kind: "done", detail: `${name} is at ${run_git_short(pushed.commit)} now` };
        case "same":
            return { kind: "done", detail: asWanted };
        case "moved":
            return again("somebody pushed meanwhile");
        case "refused":
            return { kind: "no", detail: `the push to ${name} was refused: ${said(ports, pushed.seen)}` };
        case "unanswered":
            return again(`the push had no answer: ${said(ports, pushed.problem)}`, true);
        default:
            return pushed;
    }
}
// What a second try would not change is told at once.
function problemStep(ports, { reason, problem }) {
    const seen = said(ports, problem);
    switch (reason) {
        case "login":
            return { kind: "no", detail: `the repository does not take this login: ${seen}. Check \`token\`` };
        case "no-git":
            return { kind: "no", detail: seen };
        case "absent":
        case "time":
        case "other":
            return { kind: "again", detail: `it was not read: ${seen}`, isUnsure: false };
        default:
            return reason;
    }
}
// Before it is cut: half of a secret is not known for one.
function said({ secrets }, words) {
    return secrets.redact(words).slice(0, 300);
}
function run_git_short(commit) {
    return commit.slice(0, 12);
}
function done(detail, { wanted }) {
    return { outcome: "done", detail, state: wanted, url: null };
}
function run_git_failed(detail, isUnsure, { wanted }) {
    if (!isUnsure) {
        return { outcome: "failed", detail, state: "as it was before: nothing was pushed", url: null };
    }
    const state = `not known: a push on its way to ${wanted} had no answer`;
    return { outcome: "failed", detail, state, url: null, isUnsure };
}

// EXTERNAL MODULE: ./build/core/rollback/layers/sendable.js
var layers_sendable = __webpack_require__(37493);
// EXTERNAL MODULE: ./build/core/gate/assertions/content.js + 1 modules
var assertions_content = __webpack_require__(67132);
// EXTERNAL MODULE: ./build/core/gate/json-path.js + 1 modules
var json_path = __webpack_require__(50961);
// EXTERNAL MODULE: ./build/core/rollback/edits/set-json.js
var set_json = __webpack_require__(35892);
;// CONCATENATED MODULE: ./build/core/rollback/layers/edited-body.js



/** What is sent back of a document that was read. */
function editedBody({ take, edits, etag: wantsEtag }, { body: bytes, truncated, headers }) {
    const read = (0,assertions_content/* contentOf */.$E)({ bytes, truncated, name: "what was read", limitKey: "the reader" }).json();
    if (!("kind" in read))
        return { kind: "refused", problem: read.reason };
    const part = take === null ? { kind: "part", value: read.value } : partOf(read.value, take);
    if (part.kind === "refused")
        return part;
    const edited = (0,set_json/* setJson */.Lf)(part.value, edits);
    if (edited.kind === "refused")
        return edited;
    if (!edited.isChanged)
        return { kind: "unchanged" };
    const etag = headers["etag"] ?? null;
    if (wantsEtag && etag === null) {
        const problem = "what was read has no `etag`, so that a change by somebody else would be undone; write `etag: false` if that may be";
        return { kind: "refused", problem };
    }
    return { kind: "body", text: JSON.stringify(edited.document), etag: wantsEtag ? etag : null };
}
function partOf(document, take) {
    const compiled = (0,json_path/* compile */.wE)(take);
    const selection = compiled.kind === "path" ? (0,json_path/* select */.Lt)(compiled.path, document) : compiled;
    if (selection.kind === "problem")
        return { kind: "refused", problem: `\`${take}\`: ${selection.problem}` };
    const [node, ...more] = selection.nodes;
    if (node !== undefined && more.length === 0)
        return { kind: "part", value: node.value };
    const seen = node === undefined ? "nothing" : `${selection.nodes.length} places`;
    return { kind: "refused", problem: `there is ${seen} at \`${take}\`, wanted one` };
}

// EXTERNAL MODULE: ./build/core/gate/assertions/finding.js
var finding = __webpack_require__(20721);
;// CONCATENATED MODULE: ./build/core/rollback/layers/refusal-words.js
/** What a status says that is not what was wanted, and what to do about it. */
function refusalWords(sendable, { status, headers }) {
    const seen = `status ${status}`;
    const { secrets, request } = sendable;
    switch (status) {
        case 401:
        case 403: {
            if (secrets.length === 0)
                return `${seen}: it wants credentials; add them to \`headers\` by \`{secret.NAME}\``;
            const named = secrets.map(({ name }) => `\`{secret.${name}}\``).join(" and ");
            const needed = request.needs === null ? "may do this" : request.needs;
            return `${seen}: ${named} was refused; put one there that ${needed}`;
        }
        case 404:
            return `${seen}: it knows nothing at this address; check the names in it`;
        case 407:
            return `${seen}: the proxy wants credentials`;
    }
    if (Math.floor(status / 100) !== 3)
        return seen;
    // The rest of the address may be a token.
    const to = URL.parse(headers["location"] ?? "", request.url)?.origin;
    return `${seen}: redirects are not followed${to === undefined ? "" : `, and it leads to ${to}`}; write the address where it is done`;
}
/** These words, with what the status means for this service where the layer says so. */
function meant({ request }, words, status) {
    const meaning = request.means[String(status)];
    return meaning === undefined ? words : `${words} (${meaning})`;
}

;// CONCATENATED MODULE: ./build/core/rollback/layers/retry-after-ms.js
/**
 * How long a service asks to wait (RFC 9110, 10.2.3: seconds or a date), in milliseconds from now; null when it does not say,
 * or not something to be understood. A time that has passed is no wait.
 */
function retryAfterMs(header, nowMs) {
    const text = header?.trim() ?? "";
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1_000;
    // Without a zone it would mean another time on each machine.
    const at = /\bGMT$/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}

;// CONCATENATED MODULE: ./build/core/rollback/layers/http-outcome.js




/** Judges an answer: what came back, and what it leaves the service in. */
function outcomeOf(sendable, answer, judging) {
    switch (answer.kind) {
        case "http":
            return answered(sendable, answer, judging);
        case "unreachable":
            return unanswered(sendable, answer, judging);
        default:
            return {
                kind: "failed",
                mayBeApplied: false,
                words: `the answer is of kind ${answer.kind}, wanted http`,
            };
    }
}
const readable = { status: ["2xx"] };
function answered(sendable, answer, judging) {
    const { request } = sendable;
    const { status } = answer;
    const words = `status ${status}`;
    const wanted = judging.isRead ? readable : request.success;
    const against = againstContent(wanted, sendable, answer);
    if (against === null)
        return { kind: "done", words };
    if (request.already !== null &&
        !judging.isRead &&
        againstContent(request.already, sendable, answer) === null)
        return { kind: "already", words };
    if (judging.hasEtag && (status === 412 || status === 409))
        return { kind: "changed", words: `${words}: it was changed by somebody else meanwhile` };
    const mayRepeat = judging.isRead || request.repeatable;
    const afterMs = retryAfterMs(answer.headers["retry-after"], judging.nowMs);
    if (status === 429)
        return { kind: "again", afterMs, mayBeApplied: false, words: `${words}: asked too often` };
    const isServers = status >= 500;
    // With a time to come back it says that it did nothing.
    if (status === 503 && afterMs !== null)
        return { kind: "again", afterMs, mayBeApplied: false, words };
    const said = isOneOf(request.again, status) && !judging.isRead;
    if (said || (mayRepeat && (isServers || status === 408 || status === 425)))
        return {
            kind: "again",
            afterMs,
            mayBeApplied: isServers && !judging.isRead,
            words: meant(sendable, words, status),
        };
    const isWanted = isOneOf(wanted.status, status);
    return {
        kind: "failed",
        // A 2xx that is not what was wanted may have done something else.
        mayBeApplied: (isServers || Math.floor(status / 100) === 2) && !judging.isRead,
        words: isWanted ? `${words}, but ${against}` : meant(sendable, refusalWords(sendable, answer), status),
    };
}
/** What speaks against an answer; null when nothing does. */
function againstContent(wanted, { conceal }, answer) {
    if (!isOneOf(wanted.status, answer.status))
        return `status ${answer.status}`;
    const { body: bytes, truncated } = answer;
    const content = (0,assertions_content/* contentOf */.$E)({ bytes, truncated, name: "the body", limitKey: "the reader" });
    return (0,finding/* settled */.gu)((0,assertions_content/* contentFindings */.cX)(wanted, content, conceal))?.reason ?? null;
}
function unanswered({ request, conceal }, { problem, detail }, { isRead }) {
    const words = `${problem}: ${conceal(detail)}`;
    switch (problem) {
        // Nobody took the request.
        case "refused":
        case "name":
        case "unroutable":
            return { kind: "again", afterMs: null, mayBeApplied: false, words };
        case "address":
            return {
                kind: "failed",
                mayBeApplied: false,
                words: `${words}; open it under \`gate.private-addresses\`, if it should be asked`,
            };
        case "tls":
        case "credentials":
        case "redirect":
            return { kind: "failed", mayBeApplied: false, words };
        // It may have arrived, and its answer was lost.
        case "reset":
        case "timeout":
        case "protocol":
        case "other": {
            const mayBeApplied = !isRead;
            if (isRead || request.repeatable)
                return { kind: "again", afterMs: null, mayBeApplied, words };
            return {
                kind: "failed",
                mayBeApplied,
                words: `${words}; it is not sent twice, since \`repeatable\` is not set`,
            };
        }
        default:
            return problem;
    }
}
function isOneOf(wanted, status) {
    return wanted.some((one) => one === status || one === `${Math.floor(status / 100)}xx`);
}

// EXTERNAL MODULE: ./build/core/gate/assertions/body-text.js
var body_text = __webpack_require__(48516);
// EXTERNAL MODULE: ./build/core/text/log-line.js
var log_line = __webpack_require__(47277);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
;// CONCATENATED MODULE: ./build/core/rollback/layers/said-by.js



const longest = 300;
/** As much as is looked through: a secret that only begins before this end is far behind what is shown. */
const mostBytes = 65_536;
/** As in messages: a shorter one is a word such as `true`, and is not looked for. */
const shortestHidden = 6;
/** What a service said, as a line for the log alone; null for nothing, and where it may hold a secret that is not found. */
function saidBy({ conceal, secrets }, { body }) {
    if (secrets.some(({ length }) => length < shortestHidden))
        return null;
    const text = conceal((0,body_text/* bodyText */.G)(body.subarray(0, mostBytes)).trim());
    return text === "" ? null : (0,log_line/* logLine */.B)((0,untrusted/* untrusted */.b)(text), longest);
}

;// CONCATENATED MODULE: ./build/flows/rollback/layers/ask-http.js



/** Asks once and logs what came back. */
async function askHttp(sending, asking) {
    const { ports, sendable, name, open, deadline } = sending;
    const { method, url, body, etag, isRead } = asking;
    const timeoutMs = Math.min(sendable.request.timeoutMs, deadline - ports.clock.monotonic());
    const question = (0,layers_sendable/* questionOf */.YH)(sendable, { method, url, body, etag }, timeoutMs, open);
    // Not ended by a cancelled job: half a rollback is worse than a late one. The deadline holds in any case.
    const answer = await ports.probes.ask(question);
    const nowMs = ports.clock.now();
    const outcome = outcomeOf(sendable, answer, { isRead, hasEtag: etag !== null, nowMs });
    const response = answer.kind === "http" ? answer : null;
    const seen = response === null ? outcome.words : String(response.status);
    ports.log.info(`${name}: ${(0,layers_sendable/* shownRequest */.d1)(method, asking.shownUrl)}: ${seen} after ${Math.round(answer.ms)} ms`);
    const hasFailed = outcome.kind === "failed" || outcome.kind === "again";
    const said = hasFailed && response !== null ? saidBy(sendable, response) : null;
    if (said !== null)
        ports.log.info(`${name}: it said: ${said}`);
    return { method, outcome, response, ms: answer.ms };
}

;// CONCATENATED MODULE: ./build/flows/rollback/layers/send-request.js



const send_request_mostTries = 6;
const firstPauseMs = 250;
const longestPauseMs = 4_000;
/**
 * Sends one request until it is answered for good: again where nothing was done, or where doing it twice sets the same
 * state. Redirects are not followed. A document that was changed by somebody else is read again.
 */
async function sendRequest(sending) {
    const { clock } = sending.ports;
    // An earlier try may have been carried out, whatever is answered later.
    let mayBeApplied = false;
    for (let tries = 1;; tries += 1) {
        if (clock.monotonic() >= sending.deadline) {
            return { kind: "failed", mayBeApplied, detail: "no time is left to send it" };
        }
        const asked = await sendOnce(sending);
        if (asked.kind === "done")
            return asked;
        if (asked.kind === "failed")
            return { ...asked, mayBeApplied };
        const { method, outcome, ms } = asked;
        const failed = (words) => {
            return { kind: "failed", mayBeApplied, detail: `${method} failed with ${words}` };
        };
        switch (outcome.kind) {
            case "done":
                return {
                    kind: "done",
                    detail: `${method} answered with ${outcome.words} after ${Math.round(ms)} ms`,
                };
            case "already":
                return { kind: "done", detail: `it was so before: ${method} answered with ${outcome.words}` };
            case "failed":
                mayBeApplied ||= outcome.mayBeApplied;
                return failed(outcome.words);
            case "again":
                mayBeApplied ||= outcome.mayBeApplied;
                break;
            case "changed":
                break;
            default:
                outcome;
        }
        if (tries === send_request_mostTries)
            return failed(`${outcome.words}, ${tries} times`);
        const pauseMs = pauseAfter(outcome, tries);
        const leftMs = sending.deadline - clock.monotonic();
        if (pauseMs >= leftMs)
            return failed(`${outcome.words}; ${tooLate(outcome, leftMs)}`);
        await clock.sleep(pauseMs);
    }
}
/** One try: a document that is to be changed is read anew for each. */
async function sendOnce(sending) {
    const { planned, sendable } = sending;
    const { method, url } = sendable.request;
    const { content } = sendable.request;
    const write = { method, url, shownUrl: planned.url, isRead: false };
    if (content.kind !== "edited") {
        return { kind: "asked", ...(await askHttp(sending, { ...write, body: (0,layers_sendable/* bodyOf */.EN)(sendable), etag: null })) };
    }
    const shownUrl = planned.content.kind === "edited" ? planned.content.url : planned.url;
    const read = { method: "GET", url: content.url, shownUrl, isRead: true, body: null, etag: null };
    const asked = await askHttp(sending, read);
    if (asked.outcome.kind !== "done" || asked.response === null)
        return { kind: "asked", ...asked };
    const edited = editedBody(content, asked.response);
    switch (edited.kind) {
        case "unchanged":
            return { kind: "done", detail: "it is so: what was read needs no change" };
        case "refused":
            return { kind: "failed", mayBeApplied: false, detail: sendable.conceal(edited.problem) };
        case "body":
            return {
                kind: "asked",
                ...(await askHttp(sending, { ...write, body: edited.text, etag: edited.etag })),
            };
        default:
            return edited;
    }
}
function pauseAfter(outcome, tries) {
    const asked = outcome.kind === "again" ? outcome.afterMs : null;
    return asked ?? Math.min(firstPauseMs * 2 ** (tries - 1), longestPauseMs);
}
function tooLate(outcome, leftMs) {
    if (outcome.kind !== "again" || outcome.afterMs === null)
        return "no time is left to send it again";
    return `it asks to wait ${seconds(outcome.afterMs)} s, and ${seconds(leftMs)} s are left`;
}
function seconds(ms) {
    return Math.round(Math.max(0, ms) / 100) / 10;
}

;// CONCATENATED MODULE: ./build/flows/rollback/layers/run-http.js


/** Sends the requests of a layer in their order. The first that fails ends it, with what state that leaves. */
async function runHttp(ports, run) {
    const { layer, wanted, name, secrets, open } = run;
    const deadline = Math.min(ports.clock.monotonic() + layer.timeoutMs, run.deadline);
    const count = layer.requests.length;
    const requests = [];
    for (const planned of layer.requests) {
        const sendable = (0,layers_sendable/* reveal */._c)(planned, secrets, (text) => ports.secrets.redact(text));
        if (sendable.kind === "refused")
            return run_http_failed(sendable.problem, "as it was before: no request was sent");
        requests.push({ planned, sendable });
    }
    const details = [];
    for (const { planned, sendable } of requests) {
        const end = await sendRequest({ ports, name, planned, sendable, open, deadline });
        if (end.kind === "failed") {
            const which = count === 1 ? "" : `request ${details.length + 1} of ${count}: `;
            const result = run_http_failed(`${which}${end.detail}`, stateAfter(details.length, count, end.mayBeApplied, wanted));
            return end.mayBeApplied ? { ...result, isUnsure: true } : result;
        }
        details.push(end.detail);
    }
    const last = details.at(-1) ?? "no request";
    const detail = count === 1 ? last : `${count} requests, the last: ${last}`;
    return { outcome: "done", detail, state: wanted, url: null };
}
function run_http_failed(detail, state) {
    return { outcome: "failed", detail, state, url: null };
}
function stateAfter(done, count, mayBeApplied, wanted) {
    if (mayBeApplied)
        return `not known: a request may have been carried out on its way to ${wanted}`;
    if (done === 0)
        return "as it was before: no request was carried out";
    return `not known: ${done} of ${count} requests ${done === 1 ? "was" : "were"} carried out on the way to ${wanted}`;
}

// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/kernel/in-doubt.js
var in_doubt = __webpack_require__(88362);
// EXTERNAL MODULE: ./build/flows/attempt.js
var attempt = __webpack_require__(81763);
;// CONCATENATED MODULE: ./build/flows/rollback/layers/run-workflow.js



const pollMs = 1_000;
/** GitHub lists a run a moment after it has accepted the event. */
const appearsWithinMs = 30_000;
/** After an answer that was lost; most such requests never arrived. */
const lookedForMs = 10_000;
/** By a later job: the one before may have started a run and died at once. */
const resumedLookMs = 4_000;
/**
 * Starts a workflow, by name or by an event, and awaits its run: that GitHub accepted it is no success, its conclusion
 * is. A run that an earlier job started is awaited and not started again.
 */
async function runWorkflow(ports, dispatch) {
    const begun = ports.clock.monotonic();
    const deadline = Math.min(begun + dispatch.layer.timeoutMs, dispatch.deadline);
    const asBefore = "as it was before: no run was started";
    let id = dispatch.startedBefore;
    try {
        if (id === null && dispatch.isResumed) {
            if (!isFindable(dispatch) && (await startedSince(ports, dispatch)).length > 0) {
                const problem = `${run_workflow_nameOf(dispatch)} was started since this rollback began, and no input holds \`{correlation}\` to tell by whom`;
                return run_workflow_failed(problem, `not known: a run may be on its way to ${dispatch.wanted}`);
            }
            id = await awaitFound(ports, dispatch, resumedLookMs, deadline);
        }
        id ??= await startOnce(ports, dispatch, deadline);
        if (id === null) {
            const problem = `no run with \`${dispatch.correlation}\` in its name appeared within ${run_workflow_seconds(Math.min(appearsWithinMs, deadline - begun))} s; write \`{correlation}\` into an input and show it in the workflow's \`run-name\``;
            return run_workflow_failed(problem, `not known: ${run_workflow_nameOf(dispatch)} may have been accepted, and no run is seen`);
        }
        const run = id;
        if (run !== dispatch.startedBefore)
            await (0,attempt/* attempt */.C)(ports, "The run was not noted on the deployment", () => dispatch.note(run));
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        return run_workflow_failed(`${error.message} ${error.hint}`, asBefore);
    }
    const ended = await awaitEnd(ports, dispatch, id, begun, deadline);
    if (ended.outcome === "failed" || dispatch.layer.kind === "workflow")
        return ended;
    return awaitOthers(ports, dispatch, id, ended, begun, deadline);
}
// Several workflows may listen to an event: the layer is done when all of them are.
async function awaitOthers(ports, dispatch, first, ended, begun, deadline) {
    const runs = await listedBy(ports, dispatch, deadline);
    if (runs === null) {
        const detail = `${ended.detail}, and whether the event started others is not known`;
        return run_workflow_failed(detail, `not known: another run may be on its way to ${dispatch.wanted}`);
    }
    for (const { id, title } of runs) {
        if (id === first || !isNamed(title, dispatch.correlation))
            continue;
        const other = await awaitEnd(ports, dispatch, id, begun, deadline);
        if (other.outcome === "failed")
            return other;
    }
    return ended;
}
// What cannot be listed now is listed again: one answer that fails must not start the whole layer anew.
async function listedBy(ports, dispatch, deadline) {
    for (;;) {
        const runs = await startedSince(ports, dispatch).catch((error) => {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            ports.log.info(`the runs of the event were not listed: ${error.message}`);
            return null;
        });
        if (runs !== null || ports.clock.monotonic() + pollMs > deadline)
            return runs;
        await ports.clock.sleep(pollMs);
    }
}
// Not in the middle of a longer one, such as that of the tenth try in that of the first.
function isNamed(title, correlation) {
    const at = title.indexOf(correlation);
    return at >= 0 && !/^(?:[A-Za-z0-9_]|[.-][A-Za-z0-9])/.test(title.slice(at + correlation.length));
}
// A workflow shows its correlation by an input; an event always carries it.
function isFindable({ layer, correlation }) {
    return layer.kind === "event" || Object.values(layer.inputs).some((value) => value.includes(correlation));
}
/** Null when no run is seen. Without a clear answer the run is looked for, and only then started once more. */
async function startOnce(ports, dispatch, deadline) {
    try {
        return (await start(ports, dispatch)) ?? (await awaitFound(ports, dispatch, appearsWithinMs, deadline));
    }
    catch (error) {
        if (!(0,in_doubt/* isInDoubt */.c)(error))
            throw error;
        ports.log.info(`${run_workflow_nameOf(dispatch)}: no clear answer, so its run is looked for`);
        if (!isFindable(dispatch))
            return null;
        const there = await awaitFound(ports, dispatch, lookedForMs, deadline);
        if (there !== null)
            return there;
        return (await start(ports, dispatch)) ?? (await awaitFound(ports, dispatch, appearsWithinMs, deadline));
    }
}
/** The run's id; null where the server does not tell it. */
async function start({ workflowRuns }, { layer }) {
    if (layer.kind === "workflow")
        return workflowRuns.dispatchWorkflow(layer);
    await workflowRuns.dispatchEvent(layer.event, layer.payload);
    return null;
}
async function awaitFound(ports, dispatch, withinMs, deadline) {
    const until = Math.min(ports.clock.monotonic() + withinMs, deadline);
    for (;;) {
        const found = await byCorrelation(ports, dispatch).catch((error) => {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            // A look that fails has seen nothing; the time for looking ends it.
            ports.log.info(`the runs were not listed: ${error.message}`);
            return null;
        });
        if (found !== null)
            return found;
        if (ports.clock.monotonic() + pollMs > until)
            return null;
        await ports.clock.sleep(pollMs);
    }
}
async function byCorrelation(ports, dispatch) {
    const runs = await startedSince(ports, dispatch);
    // The oldest: whatever started another one since, this is the run of this rollback.
    return runs.findLast((run) => isNamed(run.title, dispatch.correlation))?.id ?? null;
}
function startedSince({ workflowRuns }, { layer, since }) {
    return layer.kind === "workflow"
        ? workflowRuns.startedBy("workflow_dispatch", since, layer.workflow)
        : workflowRuns.startedBy("repository_dispatch", since, null);
}
async function awaitEnd(ports, dispatch, id, begun, deadline) {
    let last = null;
    for (;;) {
        const seen = await look(ports, id);
        if (seen !== null && last?.status !== seen.status)
            ports.log.info(`run ${id} is ${seen.status}: ${seen.url}`);
        last = seen ?? last;
        if (seen?.status === "completed") {
            const url = seen.url;
            if (seen.conclusion === "success")
                return { outcome: "done", detail: `run ${id} succeeded`, state: dispatch.wanted, url };
            const detail = `run ${id} ended with \`${seen.conclusion ?? "no conclusion"}\``;
            return { ...run_workflow_failed(detail, `not known: ${detail} on its way to ${dispatch.wanted}`), url };
        }
        if (ports.clock.monotonic() + pollMs > deadline)
            break;
        await ports.clock.sleep(pollMs);
    }
    await (0,attempt/* attempt */.C)(ports, `Run ${id} was not cancelled`, () => ports.workflowRuns.cancel(id));
    const detail = `run ${id} had not ended at its deadline of ${run_workflow_seconds(deadline - begun)} s (last seen ${last?.status ?? "never"}); it was asked to stop`;
    return {
        ...run_workflow_failed(detail, `not known: run ${id} was stopped on its way to ${dispatch.wanted}`),
        url: last?.url ?? null,
    };
}
// What cannot be read now is read again; the deadline ends it.
async function look(ports, id) {
    try {
        return await ports.workflowRuns.get(id);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        ports.log.info(`run ${id} was not read: ${error.message}`);
        return null;
    }
}
function run_workflow_nameOf({ layer }) {
    return layer.kind === "workflow" ? `\`${layer.workflow}\`` : `the event \`${layer.event}\``;
}
function run_workflow_seconds(ms) {
    return Math.round(ms / 100) / 10;
}
function run_workflow_failed(detail, state) {
    return { outcome: "failed", detail, state, url: null };
}

;// CONCATENATED MODULE: ./build/flows/rollback/layers/run-planned.js






/**
 * Carries out one planned layer, and asks for its state until it is seen, where that can be asked. What it answers holds no
 * known secret: it is kept on GitHub, where nobody masks.
 */
async function runPlanned(ports, step, around) {
    const result = await carriedAndSeen(ports, step, around);
    const { detail, state } = result;
    return { ...result, detail: ports.secrets.redact(detail), state: ports.secrets.redact(state) };
}
async function carriedAndSeen(ports, { layer, read }, around) {
    const deadline = Math.min(around.deadline, ports.clock.monotonic() + layer.timeoutMs);
    const result = await carry(ports, layer, around);
    if (read === null || (result.outcome !== "done" && result.isUnsure !== true))
        return result;
    const seen = await readBack(ports, read, around.open, deadline);
    const detail = `${result.detail}; ${seen.detail}`;
    if (seen.isSeen)
        return { ...result, outcome: "done", detail, state: around.wanted };
    const state = `not known: ${around.wanted} was asked for and is not seen`;
    return { ...result, outcome: "failed", detail, state };
}
function carry(ports, layer, around) {
    switch (layer.kind) {
        case "command":
            return runCommand(ports, layer, around.env, around.deadline, around.wanted);
        case "workflow":
        case "event":
            return runWorkflow(ports, { ...around, layer });
        case "http":
            return runHttp(ports, { ...around, layer });
        case "git":
            return runGit(ports, { ...around, layer });
        case "flagd-file":
            return runFlagdFile(ports, { ...around, layer });
        default:
            return layer;
    }
}


/***/ }),

/***/ 79928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ planAround)
/* harmony export */ });
/* harmony import */ var _reconcile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24551);
/* harmony import */ var _run_hooks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80847);


/** Fills hooks and the count of what drifted. Throws for what nobody can fill, before anything is touched. */
function planAround({ around, bake }, facts) {
    const all = { ...facts, secrets: [...bake.secrets.keys()], open: bake.open };
    return {
        before: (0,_run_hooks_js__WEBPACK_IMPORTED_MODULE_1__/* .planHooks */ .q)(around.before, "before", facts, bake),
        after: (0,_run_hooks_js__WEBPACK_IMPORTED_MODULE_1__/* .planHooks */ .q)(around.after, "after", facts, bake),
        reconcile: around.reconcile === null ? null : (0,_reconcile_js__WEBPACK_IMPORTED_MODULE_0__/* .planReconciliation */ .X)(around.reconcile, all),
    };
}


/***/ }),

/***/ 29319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ correlationOf),
  A: () => (/* binding */ planUndo)
});

// EXTERNAL MODULE: ./build/core/rollback/barrier.js
var rollback_barrier = __webpack_require__(77192);
// EXTERNAL MODULE: ./build/core/rollback/fill.js + 1 modules
var fill = __webpack_require__(91707);
// EXTERNAL MODULE: ./build/core/rollback/migrations-plan.js
var migrations_plan = __webpack_require__(76984);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/core/migrations/verdict-words.js
var verdict_words = __webpack_require__(26647);
;// CONCATENATED MODULE: ./build/core/rollback/reversals.js

/**
 * What the schema needs when the releases in `leaving` (newest first, each down to but not including the target) are
 * undone. Only the plan of the change that brought a migration speaks for it. If one plan says that the old code cannot
 * run on its schema, all are reversed in reverse order; if all say that it can, none; anything else is unknown and
 * blocks. A reversal that destroys data runs only on a person's word, which also lets the schema stay where nobody can
 * reverse it.
 */
function planReversals(leaving, hasWord = false) {
    const shipped = leaving.flatMap((manifest) => [...manifest.migrations].reverse().filter(isReal));
    if (shipped.length === 0)
        return { kind: "none", reason: "no migration was shipped" };
    const answers = new Map(leaving.flatMap((manifest) => [...answersOf(manifest)]));
    if (!shipped.some((migration) => answers.get(migration) === "no")) {
        const open = shipped.filter((migration) => answers.get(migration) !== "yes");
        if (open.length === 0)
            return { kind: "none", reason: "the plan says that the old code runs on the new schema" };
        if (hasWord) {
            return { kind: "none", reason: `whether the old code runs with ${names(open)} is on the word given` };
        }
        return {
            kind: "blocked",
            problem: `${names(open)} changed the schema and no merged plan says whether the old code runs on it; only the plan of the change that brought a migration speaks for it`,
        };
    }
    const mayRun = hasWord ? ["reversible", "destructive"] : ["reversible"];
    const stuck = shipped.filter((migration) => !mayRun.includes(migration.verdict) || migration.reversal === null);
    if (stuck.length > 0 && hasWord) {
        return {
            kind: "none",
            reason: `${names(stuck)} has no reversal, and the return was ordered all the same`,
        };
    }
    if (stuck.length > 0) {
        const [first] = stuck;
        const why = first === undefined ? "" : `: ${verdict_words/* noWayBackWords */.r[first.verdict]}`;
        return {
            kind: "blocked",
            problem: `the old code cannot run on the new schema, and ${names(stuck)} has no reversal that may run${why}`,
        };
    }
    return { kind: "reverse", migrations: shipped.filter(hasReversal) };
}
function answersOf(manifest) {
    const plans = new Map(manifest.changes.map((change) => [change.number, change.plan]));
    return new Map(manifest.migrations.map((migration) => {
        const plan = migration.change === null ? null : plans.get(migration.change);
        return [migration, plan?.oldCodeOnNewSchema ?? "unknown"];
    }));
}
function isReal(migration) {
    return migration.verdict !== "no-op" && migration.verdict !== "not-a-migration";
}
function hasReversal(migration) {
    return migration.reversal !== null;
}
function names(migrations) {
    return migrations.map((migration) => `\`${migration.up.path}\``).join(", ");
}

// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/flows/rollback/plan-around.js
var plan_around = __webpack_require__(79928);
// EXTERNAL MODULE: ./build/flows/rollback/plan-ways.js + 8 modules
var plan_ways = __webpack_require__(47377);
// EXTERNAL MODULE: ./build/flows/rollback/schema/changed-reversal.js
var changed_reversal = __webpack_require__(75414);
;// CONCATENATED MODULE: ./build/flows/rollback/plan-undo.js









/**
 * Settles the layers of a return to the chosen target. `attempt` names the try, so that each starts its own runs;
 * `isReversed` says that an earlier run of this try has reversed the migrations.
 * Throws only for a layer that cannot be filled: nothing is half done then.
 */
async function planUndo(ports, choice, of, hasWord, settings) {
    if (choice.kind !== "target")
        return staying(choice);
    const { release: to, leaving, passedOver, overrode } = choice;
    const forward = (reason) => ({
        kind: "stay",
        outcome: "roll-forward",
        to,
        passedOver,
        barrier: null,
        reason,
    });
    if (leaving === null)
        ports.log.info("without a release manifest nothing is known of migrations; none is reversed");
    const reversal = planReversals(leaving ?? [], hasWord);
    if (reversal.kind === "blocked")
        return forward(reversal.problem);
    const reverses = reversal.kind === "reverse" ? reversal.migrations : [];
    const { environment } = settings;
    const values = (0,fill/* placeholders */.Ft)(to, environment, reverses);
    const go = {
        kind: "go",
        to,
        passedOver,
        overrode,
        ways: (0,plan_ways/* planWays */.kW)(settings.ways, { to, environment, values }, (name) => correlationOf(of.failed, to, name, of.attempt), settings.bake, of.leftShare),
        around: (0,plan_around/* planAround */.N)(settings, {
            to,
            environment,
            values,
            correlation: `rollback-${of.failed}-${(0,release_state/* releaseName */.d)(to)}-${of.attempt}`,
        }),
    };
    if (reversal.kind === "none") {
        const migrationsReason = leaving !== null
            ? reversal.reason
            : to.manifest === null
                ? "without a manifest nothing is known of them"
                : "what lies between the releases is not known, and the return was ordered all the same";
        return { ...go, migrations: null, migrationsReason };
    }
    if (settings.migrations === null) {
        return forward(`the old code cannot run on the new schema, and \`environments.${environment}.rollback.migrations\` is not in the policy`);
    }
    // The files that run must be those that were reviewed and released; a later run may do without them.
    const changed = of.isReversed ? null : await (0,changed_reversal/* changedReversal */.x)(ports, reversal.migrations);
    if (changed !== null)
        return forward(changed);
    const wanted = to.manifest?.document.schemas[0]?.version ?? "0";
    const planning = (0,migrations_plan/* planMigrations */.n)(settings.migrations, reversal.migrations, wanted, values);
    if (planning.kind === "refused") {
        const { problem, write } = planning;
        throw (0,errors/* layerUnusable */.PJ)({ subject: "The layer `migrations`", problem, write });
    }
    const argv = planning.kind === "state" ? planning.command : (planning.commands[0] ?? []);
    return {
        ...go,
        migrations: { layer: settings.migrations, migrations: reversal.migrations, wanted, values, argv },
        migrationsReason: "the plan says that the old code cannot run on the new schema",
    };
}
/** What the run that a layer starts has in its name, the same for whoever finishes this try. */
function correlationOf(failed, to, layer, attempt) {
    return `rollback-${failed}-${(0,release_state/* releaseName */.d)(to)}-${layer}-${attempt}`;
}
function staying(choice) {
    switch (choice.kind) {
        case "superseded": {
            const reason = `deployment ${choice.by} is newer than the failed one`;
            return { kind: "stay", outcome: "superseded", to: null, passedOver: [], barrier: null, reason };
        }
        case "none": {
            const { passedOver } = choice;
            const why = passedOver.length === 0 ? "no deployment there ever passed the gate" : passedOver.join("; ");
            const reason = `there is no known-good release to return to (${why})`;
            return {
                kind: "stay",
                outcome: "nothing-to-return-to",
                to: null,
                passedOver,
                barrier: null,
                reason,
            };
        }
        case "roll-forward": {
            const { barrier, passedOver } = choice;
            const reason = barrier === null
                ? `no known-good release can be reached (${passedOver.join("; ")})`
                : `every known-good release is behind a point of no return: ${(0,rollback_barrier/* barrierText */.p)(barrier)}`;
            return { kind: "stay", outcome: "roll-forward", to: null, passedOver, barrier, reason };
        }
        default:
            return choice;
    }
}


/***/ }),

/***/ 47377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ek: () => (/* binding */ planStep),
  H6: () => (/* binding */ planTraffic),
  kW: () => (/* binding */ planWays),
  yw: () => (/* binding */ wayNames)
});

// EXTERNAL MODULE: ./build/core/rollback/layers/command.js
var command = __webpack_require__(60571);
// EXTERNAL MODULE: ./build/core/rollback/layers/event.js
var layers_event = __webpack_require__(31814);
// EXTERNAL MODULE: ./build/core/rollback/layers/flagd-file.js
var flagd_file = __webpack_require__(87927);
// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(50538);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/core/rollback/layers/filled-pairs.js
var filled_pairs = __webpack_require__(45964);
// EXTERNAL MODULE: ./build/core/rollback/layers/planning.js
var planning = __webpack_require__(25145);
;// CONCATENATED MODULE: ./build/core/rollback/layers/repository-path.js
/** Whether a path names something inside of a repository, and nothing of git's own. */
function isRepositoryPath(path) {
    const parts = path.split("/");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    return !/[\\\x00-\x1f\x7f]/.test(path) && parts.every((part) => !/^(|\.|\.\.|\.git)$/i.test(part));
}
/** Whether a name can be a branch's (git-check-ref-format(1), and no option). */
function isBranchName(name) {
    return /^[A-Za-z0-9_][A-Za-z0-9_./+#-]*$/.test(name) && !/\.\.|\/\/|\/\.|\.lock(\/|$)|[./]$/.test(name);
}

;// CONCATENATED MODULE: ./build/core/rollback/layers/plan-git.js





/**
 * Fills branch, paths, values and message, and looks that the token is among the step's secrets, given by name. Throws LAYER_UNUSABLE for what nobody can
 * fill and for what git would not take. A secret is no value: it would stand in the repository.
 */
function planGit(layer, facts) {
    const { name, to, environment, secrets } = facts;
    const values = new Map([...facts.values].filter(([key]) => !key.startsWith("secret.")));
    const subject = (what) => `${what} of \`${name}\``;
    if (layer.set === undefined && layer.flags === undefined && layer.restore === undefined) {
        throw (0,planning/* refusedLayer */.g1)(subject("The change"), {
            problem: "is empty",
            write: "Write `set`, `flags` or `restore` beside `git`.",
        });
    }
    const branch = (0,filled_pairs/* filledText */.U)(subject("The branch"), layer.branch, values);
    if (!isBranchName(branch)) {
        throw (0,planning/* refusedLayer */.g1)(subject("The branch"), {
            problem: "has a name that no branch can have",
            write: "Write it as `git branch` shows it, without `origin/`.",
        });
    }
    const path = (seen) => {
        const filled = (0,filled_pairs/* filledText */.U)(subject("A path"), seen, values);
        if (isRepositoryPath(filled))
            return filled;
        throw (0,planning/* refusedLayer */.g1)(subject("A path"), {
            problem: `leaves the repository or is no path: \`${filled}\``,
            write: "Write it from the root of the repository, such as `apps/prod/values.yaml`.",
        });
    };
    return {
        kind: "git",
        url: layer.git,
        branch,
        login: loginOf(layer, subject("The token"), secrets),
        restore: restoreOf(layer, subject("The commit"), values, path),
        set: Object.entries(layer.set ?? {}).map(([file, given]) => [
            path(file),
            Object.entries(given).map(([key, value]) => [
                (0,filled_pairs/* filledText */.U)(subject("A path in a file"), key, values),
                typeof value === "string" ? (0,filled_pairs/* filledText */.U)(subject("A value"), value, values) : value,
            ]),
        ]),
        flags: Object.entries(layer.flags ?? {}).map(([file, given]) => [
            path(file),
            (0,filled_pairs/* filledPairs */.K)(subject("The flags"), given, values),
        ]),
        message: layer.message === undefined
            ? `Return ${environment} to ${(0,release_state/* releaseName */.d)(to)}`
            : (0,filled_pairs/* filledText */.U)(subject("The message"), layer.message, values),
        timeoutMs: layer.timeout,
    };
}
function loginOf({ git, token, user }, subject, secrets) {
    if (token === undefined)
        return null;
    if (!/^https?:/.test(git)) {
        throw (0,planning/* refusedLayer */.g1)(subject, { problem: "is for `https:` alone", write: "Leave `token` out." });
    }
    const secret = token.slice("{secret.".length, -1);
    if (secrets.includes(secret))
        return { user, secret };
    const near = (0,nearest/* nearest */.p)(secret, secrets);
    const give = `give the input \`secrets\` a line \`${secret}=…\``;
    throw (0,planning/* refusedLayer */.g1)(subject, {
        problem: `is \`${token}\`, which the step was not given`,
        write: near === null ? `G${give.slice(1)}.` : `Write \`{secret.${near}}\`, or ${give}.`,
    });
}
function restoreOf({ restore }, subject, values, path) {
    if (restore === undefined)
        return null;
    const commit = (0,filled_pairs/* filledText */.U)(subject, restore.commit, values);
    if (!/^[0-9a-f]{40}$/.test(commit)) {
        throw (0,planning/* refusedLayer */.g1)(subject, {
            problem: "is not the full id of a commit",
            write: "Record it in the release, 40 hex digits: a branch or a tag may move.",
        });
    }
    return { commit, paths: restore.paths.map((one) => path(one.replace(/\/$/, ""))) };
}

// EXTERNAL MODULE: ./build/core/rollout/schedule.js
var schedule = __webpack_require__(15403);
;// CONCATENATED MODULE: ./build/core/rollout/share-words.js

/**
 * The words that a layer which moves traffic may hold: the percent of the release that is brought in, the rest, and the
 * percent of the release under judgement, which a rollback takes away from.
 */
function shareWords(share, direction) {
    const rest = 100 - share;
    return new Map([
        ["share", (0,schedule/* shareText */.Lu)(share)],
        ["share.rest", (0,schedule/* shareText */.Lu)(rest)],
        ["share.canary", (0,schedule/* shareText */.Lu)(direction === "back" ? rest : share)],
    ]);
}
const whole = /^\{(share(?:\.rest|\.canary)?)\}$/;
/** The number that a text is which is nothing but a share, as services tell and take it; any other text as it is. */
function shareNumber(text, values) {
    const filled = values.get(whole.exec(text)?.[1] ?? "");
    return filled === undefined ? text : Number(filled);
}
/** A JSON value with such numbers. */
function withShareNumbers(value, values) {
    if (typeof value === "string")
        return shareNumber(value, values);
    if (Array.isArray(value))
        return value.map((one) => withShareNumbers(one, values));
    if (typeof value !== "object" || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withShareNumbers(one, values)]));
}

// EXTERNAL MODULE: ./build/core/rollback/layers/map-request.js
var map_request = __webpack_require__(44816);
// EXTERNAL MODULE: ./build/core/rollback/fill.js + 1 modules
var fill = __webpack_require__(91707);
;// CONCATENATED MODULE: ./build/core/rollback/layers/request-filler.js

// In a text that has braces of its own only those count that begin as ours do.
const ours = /^(?:environment|correlation|share|(?:release|secret|config|artifact|schema|share)\..+)$/;
/** Fills words of the release, and leaves secrets in by name: they are filled in when the request is sent. */
function fillerOf(values, secrets, refuse) {
    return (text, isStrict, encode) => text.replace(/\{([A-Za-z0-9._-]+)\}/g, (whole, name) => {
        if (name.startsWith("secret.")) {
            const own = name.slice("secret.".length);
            return secrets.includes(own) ? whole : refuse(noSecret(own));
        }
        const value = values.get(name);
        if (value === "")
            return refuse({ problem: `asks for \`${whole}\`, which is empty`, write: "Give it a value." });
        // It would be filled in when the request is sent, wherever the value came from.
        if (value?.includes("{secret.") === true)
            return refuse(secretInValue(whole));
        if (value !== undefined)
            return encode(value);
        if (!isStrict && !ours.test(name))
            return whole;
        const unknown = (0,fill/* fillWords */.Bm)([whole], values);
        return unknown.kind === "refused" ? refuse(unknown) : whole;
    });
}
function noSecret(name) {
    return {
        problem: `asks for \`{secret.${name}}\`, which the step was not given`,
        write: `Give the input \`secrets\` a line \`${name}=…\`.`,
    };
}
function secretInValue(whole) {
    return {
        problem: `asks for \`${whole}\`, whose value asks for a secret itself`,
        write: "Only the policy may name secrets.",
    };
}

// EXTERNAL MODULE: ./build/core/gate/address-rule.js
var address_rule = __webpack_require__(59999);
// EXTERNAL MODULE: ./build/core/gate/assertions/headers.js
var assertions_headers = __webpack_require__(26978);
// EXTERNAL MODULE: ./build/core/gate/json-path.js + 1 modules
var json_path = __webpack_require__(50961);
;// CONCATENATED MODULE: ./build/core/rollback/layers/request-problem.js



/** What is wrong with a request once it is filled; null when nothing is. */
function requestProblem({ url, headers, content }, open) {
    const urls = content.kind === "edited" ? [url, content.url] : [url];
    for (const one of urls) {
        const host = new URL(one).hostname;
        const address = (0,address_rule/* literalAddress */.I3)(host);
        if (address !== null && !(0,address_rule/* isLoopbackName */.xX)(host) && (0,address_rule/* isClosed */.Lx)(address, open)) {
            return {
                problem: `asks \`${host}\`, which is no public address`,
                write: "Open it under `gate.private-addresses`, if it should be asked.",
            };
        }
    }
    const broken = Object.entries(headers).find(([, value]) => !(0,assertions_headers/* isHeaderValue */.j3)(value));
    if (broken !== undefined) {
        return {
            problem: `has a header \`${broken[0]}\` with a line break or a character that no header may have`,
            write: "Write it in one line of plain characters.",
        };
    }
    if (content.kind !== "edited")
        return null;
    const paths = [...content.edits.map(({ path }) => path), ...(content.take === null ? [] : [content.take])];
    for (const path of paths) {
        const compiled = (0,json_path/* compile */.wE)(path);
        if (compiled.kind === "path")
            continue;
        return {
            problem: `has a path that is no JSONPath once it is filled: ${compiled.problem}`,
            write: "Correct it.",
        };
    }
    return null;
}

;// CONCATENATED MODULE: ./build/core/rollback/layers/plan-http.js





/**
 * Fills the requests of a layer, all but their secrets, which are only looked for. Throws LAYER_UNUSABLE for a name that
 * nobody can fill and for an address that is not open.
 */
function planHttp(layer, facts) {
    const { secrets, open } = facts;
    const values = (0,planning/* withCorrelation */.$s)(facts);
    const requests = [layer.http].flat();
    const planned = requests.map((request, index) => {
        const which = requests.length === 1 ? "The request" : `Request ${index + 1}`;
        const unfilled = plannedRequest(request, values);
        const refuse = (refusal) => {
            throw (0,planning/* refusedLayer */.g1)(`${which} of \`${facts.name}\``, refusal);
        };
        const filler = fillerOf(values, secrets, refuse);
        const filled = (0,map_request/* mapRequest */.W)(unfilled, {
            url: (text) => filledUrl(text, filler, refuse),
            header: (text) => filler(text, true, asIs),
            json: (text) => filler(text, true, asIs),
            free: (text) => filler(text, false, asIs),
        });
        const found = requestProblem(filled, open);
        return found === null ? filled : refuse(found);
    });
    return { kind: "http", requests: planned, timeoutMs: layer.timeout };
}
function plannedRequest(request, values) {
    const { method, url, headers, success, already, again, repeatable, needs, means, ca, timeout } = request;
    return {
        method,
        url,
        headers,
        content: contentOf(request, values),
        success,
        already: already ?? null,
        again,
        repeatable: repeatable ?? method !== "POST",
        needs: needs ?? null,
        means: means ?? {},
        ca: ca ?? null,
        timeoutMs: timeout,
    };
}
function contentOf({ url, body, json, from }, values) {
    if (from !== undefined) {
        const { take, edit, etag } = from;
        return { kind: "edited", url: from.url ?? url, take: take ?? null, edits: edit, etag };
    }
    if (json !== undefined)
        return { kind: "json", value: withShareNumbers(json, values) };
    return body === undefined ? { kind: "none" } : { kind: "text", text: body };
}
// What is filled in stays within its part of the path: `..` would lead elsewhere.
function filledUrl(text, fill, refuse) {
    const filled = fill(text, true, (value) => encodeURIComponent(value.toWellFormed()));
    const partsOf = (url) => new URL(url.replace(/\{[^{}]*\}/g, "x")).pathname.split("/").length;
    if (partsOf(filled) === partsOf(text))
        return filled;
    return refuse({
        problem: "has a value in its path that leads elsewhere",
        write: "A value there may be neither `.` nor `..`.",
    });
}
function asIs(value) {
    return value;
}

// EXTERNAL MODULE: ./build/core/rollback/layers/http.js
var layers_http = __webpack_require__(99396);
// EXTERNAL MODULE: ./build/core/rollback/layers/read-back.js
var read_back = __webpack_require__(11338);
// EXTERNAL MODULE: ./build/core/rollback/layers/presets/index.js + 7 modules
var presets = __webpack_require__(61746);
;// CONCATENATED MODULE: ./build/core/rollback/layers/presets/expanded-layer.js




/** Reads what a preset becomes as if a user had written it. Throws LAYER_UNUSABLE where its settings make no request. */
function expandedLayer(use, name) {
    const written = (0,presets/* expandLayerPreset */.n5)(use);
    const [http, read] = [layers_http/* HttpRequest */.K.safeParse(written.http), read_back/* ReadBack */.q.safeParse(written.read)];
    if (http.success && read.success)
        return { http: http.data, read: read.data, timeout: use.timeout };
    const [issue] = (http.success ? read : http).error?.issues ?? [];
    throw (0,planning/* refusedLayer */.g1)(`The preset \`${use.preset}\` of \`${name}\``, {
        problem: `makes no request of its settings (\`${issue?.path.join(".") ?? ""}\`)`,
        write: `Correct them: ${issue?.message ?? "they cannot be read"}.`,
    });
}

// EXTERNAL MODULE: ./build/core/rollback/layers/workflow.js
var workflow = __webpack_require__(43529);
;// CONCATENATED MODULE: ./build/core/rollback/layers/plan-layer.js







/** Fills every word of a layer before anything is touched. Throws LAYER_UNUSABLE for a name that nobody can fill. */
function planLayer(layer, facts) {
    if ("command" in layer)
        return (0,command/* planCommand */.V)(layer, facts);
    if ("workflow" in layer)
        return (0,workflow/* planWorkflow */.t)(layer, facts);
    if ("event" in layer)
        return (0,layers_event/* planEvent */.Q)(layer, facts);
    if ("http" in layer)
        return planHttp(layer, facts);
    if ("preset" in layer)
        return planHttp(expandedLayer(layer, facts.name), facts);
    if ("git" in layer)
        return planGit(layer, facts);
    return (0,flagd_file/* planFlagdFile */.iR)(layer, facts);
}
/** What is asked for the state that a layer sets; undefined where nothing is. */
function readOf(layer, name) {
    return "preset" in layer ? expandedLayer(layer, name).read : layer.read;
}

// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/flows/gate/aim-checks.js + 1 modules
var aim_checks = __webpack_require__(56404);
;// CONCATENATED MODULE: ./build/flows/rollback/plan-ways.js




/** The layers beside the migrations, in the order in which they are run. */
const wayNames = ["flag", "traffic", "redeploy", "config"];
/**
 * Fills every layer with the release that is brought in. Throws for what nobody can fill, before anything is touched.
 * `leftShare` is the percent of the traffic that the release which is left has now, and no step gives it more.
 */
function planWays(ways, facts, correlationOf, gate, leftShare = 100) {
    return wayNames.flatMap((name) => {
        const layer = ways[name];
        if (layer === null)
            return [];
        const of = { ...facts, name, correlation: correlationOf(name) };
        if (name === "traffic" && ways.traffic !== null) {
            const shares = ways.traffic.steps?.filter((share) => share === 100 || share > 100 - leftShare);
            return [planTraffic(ways.traffic, of, "back", gate, shares)];
        }
        return [{ name, steps: [planStep(layer, of, gate)], watchMs: 0 }];
    });
}
/** Fills the layer that moves traffic, once for each of the shares (percent); undefined moves it all at once. */
function planTraffic(layer, facts, direction, gate, shares) {
    if (shares !== undefined && !holdsShare(layer)) {
        throw (0,errors/* inputsInvalid */.tz)([
            {
                subject: `The layer \`${facts.name}\` of \`${facts.environment}\``,
                problem: "has `steps`, and no word of it says how much traffic to move.",
                write: "Write `{share}` into it, the percent of the release that is brought in, or `{share.canary}`.",
            },
        ]);
    }
    const steps = (shares ?? [100]).map((share) => {
        const values = new Map([...facts.values, ...shareWords(share, direction)]);
        // Each step starts a run of its own.
        const correlation = shares === undefined ? facts.correlation : `${facts.correlation}-${share}`;
        const planned = planStep(layer, { ...facts, values, correlation }, gate);
        return { ...planned, share: shares === undefined ? null : share };
    });
    return { name: "traffic", steps, watchMs: layer.watch };
}
/** Fills one layer, and what is asked for its state. */
function planStep(layer, facts, gate) {
    const all = { ...facts, secrets: [...gate.secrets.keys()], open: gate.open };
    const planned = planLayer(layer, all);
    const read = readOf(layer, facts.name);
    return { share: null, layer: planned, read: read === undefined ? null : aimRead(read, all, gate) };
}
function aimRead(read, { to, environment, values }, gate) {
    const checks = [withNumbers(read, values)];
    return ((0,aim_checks/* aimChecks */.t)({ ...gate, checks, control: null, serving: null }, to, environment, values).checks[0] ?? null);
}
// Services tell a share as a number, and a filled word is a text.
function withNumbers(read, values) {
    if (read.json === undefined)
        return read;
    const json = read.json.map((one) => ({
        ...one,
        ...(typeof one.equals === "string" ? { equals: shareNumber(one.equals, values) } : {}),
    }));
    return { ...read, json };
}
function holdsShare({ steps: _steps, watch: _watch, ...layer }) {
    return /\{share(?:\.rest|\.canary)?\}/.test(JSON.stringify(layer));
}


/***/ }),

/***/ 24551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ reconcile),
/* harmony export */   X: () => (/* binding */ planReconciliation)
/* harmony export */ });
/* harmony import */ var _core_rollback_layers_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60571);
/* harmony import */ var _core_rollback_reconcile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93115);


const maxBytes = 1_048_576;
/** Fills the command before anything is touched. Throws LAYER_UNUSABLE for a name that nobody can fill. */
function planReconciliation(rule, facts) {
    return { argv: (0,_core_rollback_layers_command_js__WEBPACK_IMPORTED_MODULE_0__/* .planCommand */ .V)(rule, { ...facts, name: "reconcile" }).argv, rule };
}
/** Runs the command, which only looks, and judges the drift that it tells. Never throws for what the world does. */
async function reconcile(ports, { argv, rule }, env) {
    ports.log.info("reconcile: begins");
    const result = await ports.commands.run({ argv, env, timeoutMs: rule.timeout, keepBytes: maxBytes }, ports.signal);
    const reconciliation = judged(result, rule);
    ports.log.info(`reconcile: ${reconciliation.kind}, ${reconciliation.detail}`);
    return reconciliation;
}
function judged(result, rule) {
    switch (result.kind) {
        case "exited":
            return result.code === 0
                ? (0,_core_rollback_reconcile_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeReconciliation */ .Tf)(result.stdout ?? { text: "", truncated: false }, rule)
                : (0,_core_rollback_reconcile_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownReconciliation */ .oD)(rule, `the command ended with exit code ${result.code}`);
        case "timed-out":
            return (0,_core_rollback_reconcile_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownReconciliation */ .oD)(rule, `the command did not end within ${rule.timeout / 1000} s`);
        case "not-started":
            return (0,_core_rollback_reconcile_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownReconciliation */ .oD)(rule, `the command did not start (${result.problem.replace(/\.$/, "")})`);
        default:
            return result;
    }
}


/***/ }),

/***/ 59414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ rollbackCommandField)
/* harmony export */ });
/* harmony import */ var _kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96115);

/** The command that brings a release back; words, not a shell line. */
function rollbackCommandField() {
    return (0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()
        .optional()
        .describe("Command that deploys a release, as words parted by spaces or a JSON list; `{release.commit}` is filled in, and for a release of `actions/release` also `{release.tag}` and `{artifact.NAME}`. Left out: the policy's.");
}


/***/ }),

/***/ 93208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ rollbackOutputFields),
/* harmony export */   H: () => (/* binding */ rollbackOutputs)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _core_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40766);


/** What every step that rolls back puts out about it. */
function rollbackOutputFields() {
    return {
        outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .describe("`verified`, `unverified`, `failed`, `interrupted`, `nothing-to-return-to`, `roll-forward` or `superseded`; empty when none was needed. `planned` after a dry run that found a way back, `done before` after one that found it taken. `awaiting-decision` or `stayed` where people decide. `held`, `lifted`, `paused` or `resumed` in these modes; after comments `answered`, `refused`, `may-not` or `not-for-us`."),
        "rolled-back-to": zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .describe("Release that the layer `redeploy` or `traffic` brought back, whatever came of the rest; empty when neither did."),
        seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("From verdict to verified recovery; empty unless verified."),
        "seconds-to-decision": zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .describe("From verdict to the settled plan; empty when there was none."),
        "seconds-to-confirmed": zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .describe("From verdict to the end of the full bake; empty unless it was confirmed."),
        confirmed: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .describe("`true` or `false` after the full bake; empty while it has not been judged."),
        "objective-met": zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .describe("`true` when it was verified within the policy's objective; empty unless verified."),
        figures: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .describe("JSON: seconds from the verdict to the decision, each layer's start and end, and verified."),
    };
}
/** The values of these outputs; all empty when there was no rollback. */
function rollbackOutputs(record, confirmation) {
    const number = (seconds) => (seconds == null ? "" : seconds.toFixed(1));
    const isBack = record?.layers.some(({ layer, outcome }) => (layer === "redeploy" || layer === "traffic") && (outcome === "done" || outcome === "done-before"));
    const met = record?.objective.met ?? null;
    return {
        outcome: record?.outcome ?? "",
        "rolled-back-to": isBack === true && record?.to != null ? (0,_core_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseName */ .d)(record.to) : "",
        seconds: number(record?.seconds),
        "seconds-to-decision": number(record?.figures.decision),
        "seconds-to-confirmed": confirmation?.confirmed === true ? number(confirmation.seconds) : "",
        confirmed: confirmation === null ? "" : String(confirmation.confirmed),
        "objective-met": met === null ? "" : String(met),
        figures: record === null ? "" : JSON.stringify(record.figures),
    };
}


/***/ }),

/***/ 80847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runHooks),
/* harmony export */   q: () => (/* binding */ planHooks)
/* harmony export */ });
/* harmony import */ var _core_rollback_hook_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81556);
/* harmony import */ var _layers_run_planned_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6317);
/* harmony import */ var _plan_ways_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47377);



/** Fills the hooks before anything is touched. Throws LAYER_UNUSABLE for a name that nobody can fill. */
function planHooks(hooks, when, facts, gate) {
    return hooks.map(({ name, required, ...layer }) => {
        const correlation = `${facts.correlation}-${when}-${name}`;
        const step = (0,_plan_ways_js__WEBPACK_IMPORTED_MODULE_2__/* .planStep */ .ek)(layer, { ...facts, name: `${when}.${name}`, correlation }, gate);
        return { name, required, correlation, step };
    });
}
/**
 * Runs the hooks in their order. One that fails is a warning, unless it is required: then those behind it are not run, and
 * whoever asked finds it by `brokenHook`. Never throws for what the world does.
 */
async function runHooks(ports, { when, hooks, around }) {
    const runs = [];
    for (const [index, hook] of hooks.entries()) {
        if (ports.signal.aborted) {
            return [...runs, ...(0,_core_rollback_hook_run_js__WEBPACK_IMPORTED_MODULE_0__/* .hooksNotRun */ .zB)(hooks.slice(index), when, "the job was cancelled")];
        }
        const { name, correlation } = hook;
        const run = await runHook(ports, when, hook, { ...around(hook), correlation, name: `${when} ${name}` });
        runs.push(run);
        if (run.outcome === "done")
            continue;
        if (!hook.required) {
            ports.log.warning(`The hook \`${name}\` (${when}) failed: ${run.detail}. It is not required.`);
            continue;
        }
        // Behind the return each hook opens something of its own.
        const rest = when === "before" ? hooks.slice(index + 1) : [];
        if (rest.length > 0)
            return [...runs, ...(0,_core_rollback_hook_run_js__WEBPACK_IMPORTED_MODULE_0__/* .hooksNotRun */ .zB)(rest, when, `\`${name}\` failed`)];
    }
    return runs;
}
async function runHook(ports, when, { name, required, step }, around) {
    ports.log.info(`${when} ${name}: begins`);
    const startedAt = now(ports);
    const { outcome, detail } = await (0,_layers_run_planned_js__WEBPACK_IMPORTED_MODULE_1__/* .runPlanned */ .i)(ports, step, around);
    ports.log.info(`${when} ${name}: ${outcome}, ${detail}`);
    return {
        name,
        when,
        required,
        outcome: outcome === "done" ? "done" : "failed",
        detail,
        startedAt,
        endedAt: now(ports),
    };
}
function now(ports) {
    return new Date(ports.clock.now()).toISOString();
}


/***/ }),

/***/ 75414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ changedReversal)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);

/**
 * Why a reversal is not the file that was reviewed and released, or null when all are: their bytes are hashed now and
 * compared with what the release recorded.
 */
async function changedReversal({ files }, migrations) {
    for (const { reversal } of migrations) {
        const named = `the reversal \`${reversal.path}\``;
        try {
            const seen = await files.sha256(reversal.path);
            if (seen === null)
                return `${named} is not in the workspace; check out the failed release first`;
            if (seen.sha256 !== reversal.sha256)
                return `${named} has sha256 ${seen.sha256} in the workspace, and the release recorded ${reversal.sha256}`;
        }
        catch (error) {
            if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K))
                throw error;
            return `${named} cannot be read: ${error.message}`;
        }
    }
    return null;
}


/***/ }),

/***/ 94290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ rebaked),
  k: () => (/* binding */ undoSettings)
});

;// CONCATENATED MODULE: ./build/core/rollback/words.js
/**
 * Reads a command given in one input: words parted by white space, or a JSON list when a word holds a space.
 * There is no shell, so its syntax is refused instead of being passed on as text.
 */
function readWords(seen) {
    const trimmed = seen.trim();
    if (trimmed === "")
        return refuse("is empty.", "Write the program and its arguments.");
    if (trimmed.startsWith("["))
        return readJsonList(trimmed);
    if (/[\r\n]/.test(trimmed)) {
        return refuse("has more than one line.", "Put the steps into a script and write its name on one line.");
    }
    const shell = /&&|\|\||[|;<>`"'\\]|\$|&(?=\s|$)/.exec(trimmed);
    if (shell !== null) {
        return refuse(`holds \`${shell[0]}\`, which only a shell understands; the command runs without one.`, `Put the steps into a script and write its name, or write a JSON list such as \`["./deploy", "two words"]\`.`);
    }
    const [program, ...rest] = trimmed.split(/\s+/);
    return program === undefined
        ? refuse("is empty.", "Write the program.")
        : { kind: "words", argv: [program, ...rest] };
}
function readJsonList(seen) {
    let value;
    try {
        value = JSON.parse(seen);
    }
    catch {
        return refuse("begins with `[` and is not JSON.", `Write a list such as \`["./deploy", "{release.tag}"]\`.`);
    }
    const words = Array.isArray(value) ? value : [];
    const [program, ...rest] = words;
    if (typeof program !== "string" ||
        program === "" ||
        !rest.every((word) => typeof word === "string")) {
        return refuse("is not a list of words.", `Write a list such as \`["./deploy", "{release.tag}"]\`.`);
    }
    return { kind: "words", argv: [program, ...rest] };
}
function refuse(problem, write) {
    return { kind: "refused", problem, write };
}

// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/flows/rollback/plan-ways.js + 8 modules
var plan_ways = __webpack_require__(47377);
;// CONCATENATED MODULE: ./build/flows/rollback/undo-settings.js



const defaults = { timeoutMs: 60_000, recoveryMs: 15_000, objectiveMs: 60_000, deadlineMs: 1_800_000 };
/** How this environment goes back; the step's command and bake of the return (ms) come before the policy's. */
function undoSettings(policy, environment, gate, rollbackCommand, bakeOfStep = undefined) {
    const written = policy.environments[environment]?.rollback;
    const ways = {
        flag: written?.flag ?? null,
        traffic: written?.traffic ?? null,
        redeploy: redeployLayer(written?.redeploy, rollbackCommand),
        config: written?.config ?? null,
    };
    // Configuration alone brings no release back.
    if (plan_ways/* wayNames */.yw.every((name) => name === "config" || ways[name] === null)) {
        const write = `Give \`rollback-command\`, or \`redeploy\`, \`traffic\` or \`flag\` below \`environments.${environment}.rollback\` in .github/rollback.yml.`;
        throw (0,errors/* inputsInvalid */.tz)([{ subject: "The rollback", problem: "has no way back.", write }]);
    }
    const bakeMs = bakeOfStep ?? written?.bake;
    return {
        environment,
        identity: policy.identity,
        signing: policy.signing,
        ways,
        around: {
            before: written?.before ?? [],
            after: written?.after ?? [],
            reconcile: written?.reconcile ?? null,
        },
        isRolledOut: policy.environments[environment]?.rollout !== undefined,
        migrations: written?.migrations ?? null,
        recoveryMs: Math.min(written?.recovery ?? defaults.recoveryMs, defaults.recoveryMs),
        bake: bakeMs === undefined ? gate : rebaked(gate, bakeMs),
        objective: (written?.objective ?? defaults.objectiveMs) / 1000,
        deadlineMs: written?.deadline ?? defaults.deadlineMs,
        onFailure: written?.["on-failure"] ?? "stop",
        pointOfNoReturn: written?.["point-of-no-return"] ?? "stop",
    };
}
function redeployLayer(written, rollbackCommand) {
    if (rollbackCommand === undefined)
        return written ?? null;
    const words = readWords(rollbackCommand);
    if (words.kind === "refused") {
        throw (0,errors/* inputsInvalid */.tz)([
            { subject: "Input `rollback-command`", problem: words.problem, write: words.write },
        ]);
    }
    const isCommand = written !== undefined && "command" in written;
    const [program, ...rest] = words.argv;
    return { command: [program, ...rest], timeout: isCommand ? written.timeout : defaults.timeoutMs };
}
/** The same gate for a bake of another length (ms): a limit or threshold that was set for one says nothing for another. */
function rebaked(gate, bakeMs) {
    const checks = gate.checks.map((check) => ({
        ...check,
        rule: forAnotherBake(check.rule),
        interval: check.interval === undefined ? undefined : Math.min(check.interval, bakeMs),
    }));
    const rule = forAnotherBake(gate.rule ?? undefined) ?? null;
    return { ...gate, checks, rule, bakeMs, intervalMs: Math.min(gate.intervalMs, bakeMs) };
}
function forAnotherBake(rule) {
    return rule?.kind === "cusum" ? { ...rule, threshold: undefined } : undefined;
}


/***/ }),

/***/ 71388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ undo)
});

// EXTERNAL MODULE: ./build/core/gate/mark.js
var mark = __webpack_require__(89787);
// EXTERNAL MODULE: ./build/flows/deployment/ample-history.js
var ample_history = __webpack_require__(11512);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/flows/attempt.js
var flows_attempt = __webpack_require__(81763);
// EXTERNAL MODULE: ./build/flows/incident/incident-files.js + 1 modules
var incident_files = __webpack_require__(9135);
// EXTERNAL MODULE: ./build/core/rollback/hook-run.js
var hook_run = __webpack_require__(81556);
// EXTERNAL MODULE: ./build/core/rollback/reconcile.js
var reconcile = __webpack_require__(93115);
// EXTERNAL MODULE: ./build/flows/gate/aim-checks.js + 1 modules
var aim_checks = __webpack_require__(56404);
// EXTERNAL MODULE: ./build/flows/rollback/command-environment.js
var command_environment = __webpack_require__(91994);
// EXTERNAL MODULE: ./build/flows/rollback/reconcile.js
var rollback_reconcile = __webpack_require__(24551);
// EXTERNAL MODULE: ./build/core/gate/check-state.js
var check_state = __webpack_require__(26596);
// EXTERNAL MODULE: ./build/core/gate/conclude.js
var conclude = __webpack_require__(97923);
// EXTERNAL MODULE: ./build/core/gate/judge-samples.js
var judge_samples = __webpack_require__(685);
// EXTERNAL MODULE: ./build/core/gate/rules/failure-limit.js + 1 modules
var failure_limit = __webpack_require__(91475);
// EXTERNAL MODULE: ./build/flows/gate/sampler.js
var sampler = __webpack_require__(36068);
;// CONCATENATED MODULE: ./build/flows/rollback/recovery-check.js





const intervalMs = 250;
const wantedRounds = 21;
/** Fewer say nothing: a service that fails a third of its requests would pass half of the time. */
const fewestRounds = 5;
/**
 * Waits for the first good answer and then judges 21 rounds by a failure limit, or as many as a slow service answers in
 * `windowMs`: a few lucky answers of a service that still fails do not count as recovered. It says that the old release
 * serves again; that it stays well is for a full bake.
 */
async function recoveryCheck(ports, aim, open, windowMs) {
    const checks = askedForRecovery(aim.checks);
    const zero = ports.clock.monotonic();
    const deadline = zero + windowMs;
    const take = (0,sampler/* sampler */.j)(ports, {
        control: aim.control,
        version: aim.serving?.version ?? null,
        open,
        startedAtMs: ports.clock.now(),
        zero,
        // As users come: what answers well on one connection may be one replica of several.
        isFresh: () => true,
        controlMs: 1_000,
    });
    const states = new Map(planned(checks, wantedRounds).map((check) => [check.name, (0,check_state/* beginCheck */.Aq)(check)]));
    const samples = [];
    let [rounds, asked, slowestMs] = [0, 0, 0];
    let last = "no answer";
    const ended = (verified, detail) => {
        ports.log.info(`recovery check: ${verified ? "passed" : "NOT passed"}, ${detail}`);
        return { verified, good: samples.filter((sample) => sample.outcome === "good").length, asked, detail };
    };
    const judged = (verdict) => ended(verdict.kind === "pass", verdict.detail);
    while (!ports.signal.aborted && rounds < wantedRounds) {
        const begun = ports.clock.monotonic();
        const left = deadline - begun;
        // A round that cannot end in time would be cut off, and say nothing.
        if (left <= Math.max(1, slowestMs))
            break;
        const taken = await Promise.all(checks.map((aimed) => take(capped(aimed, left), undefined, ports.signal)));
        asked += taken.length;
        const bad = taken.find((sample) => sample.outcome !== "good");
        if (bad !== undefined)
            last = `${bad.check}: ${bad.reason}`;
        if (rounds === 0 && bad === undefined)
            ports.log.info(`recovery check: first good answer, asking ${wantedRounds} times`);
        // A service that is still starting is not judged; from its first good answer on, it is.
        if (rounds > 0 || bad === undefined) {
            const wasCut = bad !== undefined && ports.clock.monotonic() >= deadline;
            if (wasCut)
                break;
            samples.push(...taken);
            rounds += 1;
            slowestMs = Math.max(slowestMs, ...taken.map((sample) => sample.ms));
            for (const sample of taken) {
                const before = states.get(sample.check);
                if (before === undefined)
                    continue;
                const after = (0,check_state/* addSample */.yl)(before, sample);
                states.set(sample.check, after);
                const failure = (0,conclude/* failureOf */.g5)(after);
                if (failure !== null)
                    return judged(failure);
            }
        }
        const pause = Math.min(begun + intervalMs, deadline) - ports.clock.monotonic();
        if (rounds < wantedRounds)
            await ports.clock.sleep(Math.max(0, pause), ports.signal);
    }
    if (rounds === wantedRounds)
        return judged((0,conclude/* conclude */.Ep)([...states.values()]));
    if (rounds < fewestRounds) {
        const seen = rounds === 0 ? "no good answer" : `only ${rounds} rounds could be asked`;
        return ended(false, `${seen} within ${windowMs / 1000} s (last: ${last})`);
    }
    return judged((0,judge_samples/* judgeSamples */.x)(planned(checks, rounds), samples).verdict);
}
const direct = ["http", "tcp", "dns", "grpc", "command"];
/** The checks that tell at once how the service is: a metric or a comparison trails behind by more than a recovery may take. */
function askedForRecovery(checks) {
    const deciding = checks.filter(({ check }) => !check["dry-run"]);
    const asked = deciding.filter(({ check }) => direct.includes(check.kind));
    return asked.length === 0 ? deciding : asked;
}
function planned(checks, rounds) {
    const bakeMs = (rounds - 1) * intervalMs;
    const plan = { intervalMs, bakeMs, planned: rounds, checks: checks.length };
    const rule = (0,failure_limit/* failureLimitRule */.q)({ limit: null }, { ...plan, healthyBadShare: 0.01, brokenBadShare: 0.3 });
    return checks.map(({ name }) => ({ name, dryRun: false, rule, planned: rounds }));
}
function capped(aimed, leftMs) {
    const timeout = Math.min(aimed.check.timeout, Math.ceil(leftMs));
    return { ...aimed, check: { ...aimed.check, timeout } };
}

// EXTERNAL MODULE: ./build/flows/rollback/run-hooks.js
var run_hooks = __webpack_require__(80847);
// EXTERNAL MODULE: ./build/core/rollback/facts.js
var rollback_facts = __webpack_require__(53836);
;// CONCATENATED MODULE: ./build/core/rollback/layers/flag-words.js
/** Which flag a layer sets to what, by its names in the policy, for the state that it leaves; plain text. */
function flagWords(layer) {
    const states = flagStates(layer);
    if (states.length === 0)
        return "the flag off";
    const shown = states.slice(0, mostShown).map(([name, state]) => `${name} ${state}`);
    const more = states.length - shown.length;
    const listed = `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
    return `the flag${states.length === 1 ? "" : "s"} ${listed}`;
}
const mostShown = 5;
function flagStates(layer) {
    if ("preset" in layer)
        return [[presetFlag(layer), layer.state]];
    if ("flagd-file" in layer)
        return Object.entries(layer.flags);
    if ("git" in layer)
        return Object.values(layer.flags ?? {}).flatMap((flags) => Object.entries(flags));
    return [];
}
function presetFlag(use) {
    switch (use.preset) {
        case "unleash":
        case "growthbook":
            return use.feature;
        case "launchdarkly":
        case "flipt":
            return use.flag;
        case "firebase-remote-config":
            return use.parameter;
        case "statsig":
            return use.gate;
        default:
            return use;
    }
}

// EXTERNAL MODULE: ./build/core/rollback/layers/planned-layer.js
var planned_layer = __webpack_require__(73524);
// EXTERNAL MODULE: ./build/flows/deployment/add-mark.js
var add_mark = __webpack_require__(69081);
// EXTERNAL MODULE: ./build/flows/rollback/deployed-again.js
var deployed_again = __webpack_require__(8608);
// EXTERNAL MODULE: ./build/core/rollout/schedule.js
var schedule = __webpack_require__(15403);
;// CONCATENATED MODULE: ./build/core/gate/statistics/fisher.js
/**
 * Chance that the later answers hold at least so many of all the bad ones, when nothing changed between: Fisher's exact
 * test, one-sided (hypergeometric tail). 1 when either has no answer.
 */
function fisherWorse(before, after) {
    const all = before.asked + after.asked;
    const bad = before.bad + after.bad;
    if (before.asked === 0 || after.asked === 0)
        return 1;
    const most = Math.min(bad, after.asked);
    let tail = 0;
    for (let k = after.bad; k <= most; k++)
        tail += Math.exp(logChance(k, after.asked, bad, all));
    return Math.min(1, tail);
}
// Of `all` answers `bad` are bad; `drawn` of them are the later ones, and k of those are bad.
function logChance(k, drawn, bad, all) {
    if (drawn - k > all - bad)
        return Number.NEGATIVE_INFINITY;
    return logChoose(bad, k) + logChoose(all - bad, drawn - k) - logChoose(all, drawn);
}
function logChoose(n, k) {
    let sum = 0;
    for (let i = 1; i <= k; i++)
        sum += Math.log(n - k + i) - Math.log(i);
    return sum;
}

;// CONCATENATED MODULE: ./build/core/rollout/step-verdict.js

/** Chance of halting at a step although nothing changed, at most. */
const falseHalts = 0.01;
/**
 * Whether more answers are bad than before the step, by Fisher's exact test: with 21 answers each 2 bad ones become 10 until
 * it halts. A look that says nothing is no reason to stay half way with a release that failed.
 */
function judgeStep(before, after) {
    const detail = `${after.bad} of ${after.asked} answers bad, ${before.bad} of ${before.asked} before`;
    const isWorse = fisherWorse(before, after) < falseHalts;
    return { kind: isWorse ? "halt" : "go-on", detail };
}

// EXTERNAL MODULE: ./build/flows/rollback/layers/run-planned.js + 24 modules
var run_planned = __webpack_require__(6317);
;// CONCATENATED MODULE: ./build/flows/rollback/layers/run-way.js



const baselineMs = 2_000;
/**
 * Takes one way: at once, or step after step with a look at the service after each but the last, which the recovery check
 * follows. It halts when things got worse, and where it stands then is its state.
 */
async function runWay(ports, run) {
    const { way, shareBefore } = run;
    const ahead = way.steps.filter(({ share }) => share === null || shareBefore === null || share > shareBefore);
    // What an earlier try brought to the end is set again, as all of it is.
    const steps = ahead.length > 0 ? ahead : way.steps.slice(-1);
    const [only, another] = steps;
    if (only === undefined)
        throw new Error("a way has a step");
    if (another === undefined)
        return told(run, await (0,run_planned/* runPlanned */.i)(ports, only, run.around(only, true)));
    let before = await run.look(baselineMs);
    const seen = [];
    let at = shareBefore;
    const stands = () => `${(0,schedule/* shareText */.Lu)(at ?? 0)} % of the traffic is moved`;
    let result = { outcome: "done", detail: "", state: stands(), url: null };
    for (const step of steps) {
        const name = `${way.name} to ${(0,schedule/* shareText */.Lu)(step.share ?? 100)} %`;
        if (ports.signal.aborted) {
            const detail = `the job was cancelled before ${name}`;
            return { outcome: "interrupted", detail, state: stands(), url: result.url };
        }
        const around = run.around(step, step === only);
        const left = around.deadline - ports.clock.monotonic();
        if (left <= 0 && step !== only) {
            const detail = `the deadline of the rollback had passed before ${name}`;
            return { outcome: "failed", detail, state: stands(), url: result.url };
        }
        ports.log.info(`${name}: begins`);
        result = await (0,run_planned/* runPlanned */.i)(ports, step, around);
        ports.log.info(`${name}: ${result.outcome}, ${result.detail}`);
        if (result.outcome !== "done") {
            const state = `${result.state}; before that ${stands()}`;
            return { ...result, detail: `${name}: ${result.detail}`, state };
        }
        at = step.share;
        if (step === steps.at(-1))
            break;
        if (step.share !== null)
            await run.noteStep(step.share);
        const watchMs = Math.max(0, Math.min(way.watchMs, around.deadline - ports.clock.monotonic()));
        const after = await run.look(watchMs);
        const verdict = judgeStep(before, after);
        ports.log.info(`after ${name}: ${verdict.detail}`);
        seen.push(`after ${(0,schedule/* shareText */.Lu)(step.share ?? 100)} % ${after.bad} of ${after.asked} answers bad`);
        if (verdict.kind === "halt") {
            const detail = `halted after ${name}, since things got worse: ${verdict.detail}`;
            return { outcome: "failed", detail, state: stands(), url: result.url };
        }
        before = after;
    }
    return told(run, result, seen);
}
/** Steps that earlier runs took are told as well: what counts is how the traffic came to where it is. */
function told({ way }, result, seen = []) {
    if (result.outcome !== "done" || way.steps.length === 1)
        return result;
    const shares = way.steps.map(({ share }) => (0,schedule/* shareText */.Lu)(share ?? 100)).join(", ");
    const looks = seen.length === 0 ? "" : `; ${seen.join(", ")}`;
    return { ...result, detail: `in steps of ${shares} %; ${result.detail}${looks}` };
}

;// CONCATENATED MODULE: ./build/flows/rollback/look-at-service.js


const rounds = 21;
/** Asks the service 21 times within `windowMs`, each time on connections of its own, and counts what was good and bad. */
async function lookAtService(ports, aim, open, windowMs) {
    const zero = ports.clock.monotonic();
    const take = (0,sampler/* sampler */.j)(ports, {
        control: aim.control,
        // While traffic moves both releases answer, and both count.
        version: null,
        open,
        startedAtMs: ports.clock.now(),
        zero,
        isFresh: () => true,
        controlMs: 1_000,
    });
    let [bad, asked] = [0, 0];
    for (let round = 0; round < rounds && !ports.signal.aborted; round++) {
        const due = zero + (windowMs * round) / (rounds - 1);
        await ports.clock.sleep(Math.max(0, due - ports.clock.monotonic()), ports.signal);
        if (ports.clock.monotonic() > zero + windowMs + 1_000)
            break;
        for (const { outcome } of await Promise.all(askedForRecovery(aim.checks).map((aimed) => take(aimed, undefined, ports.signal)))) {
            if (outcome === "bad")
                bad += 1;
            if (outcome === "bad" || outcome === "good")
                asked += 1;
        }
    }
    return { bad, asked };
}

// EXTERNAL MODULE: ./build/flows/rollback/plan-undo.js + 1 modules
var plan_undo = __webpack_require__(29319);
// EXTERNAL MODULE: ./build/flows/rollback/plan-ways.js + 8 modules
var plan_ways = __webpack_require__(47377);
// EXTERNAL MODULE: ./build/core/rollback/migrations-plan.js
var migrations_plan = __webpack_require__(76984);
;// CONCATENATED MODULE: ./build/flows/rollback/schema/reversed.js
/** The schema was at the target, so nothing was run. */
function alreadyThere(version) {
    return {
        outcome: "done",
        detail: "nothing had to be reversed",
        state: `schema at ${version} (was there before)`,
    };
}
/** Refused before anything was run; `version` is null when nobody looked. */
function stayed(problem, version) {
    const state = version === null ? "as it was before" : `schema at ${version}`;
    return { outcome: "failed", detail: `${problem}; nothing was run`, state };
}
/** The database has a version that is not on the way back. */
function unexpected(version, expected) {
    const problem = `\`current\` printed ${JSON.stringify(version)}, and one of ${expected} was expected`;
    return stayed(problem, version);
}
/** The schema cannot be read, so nothing was run. */
function lost(problem) {
    return { outcome: "failed", detail: `${problem}; nothing was run`, state: `unknown: ${problem}` };
}

// EXTERNAL MODULE: ./build/core/rollback/reversal-order.js
var reversal_order = __webpack_require__(98292);
// EXTERNAL MODULE: ./build/core/rollback/schema-version.js
var schema_version = __webpack_require__(6801);
// EXTERNAL MODULE: ./build/flows/rollback/schema/changed-reversal.js
var changed_reversal = __webpack_require__(75414);
;// CONCATENATED MODULE: ./build/flows/rollback/schema/set-schema.js




/** Sets the schema to the target's version by one command. Where `current` tells it, only if it is not there yet. */
async function setSchema(ports, tool, plan) {
    const { current, way } = plan;
    if (current === null)
        return set(ports, tool, plan, way.steps, null);
    const before = await tool.look(current);
    if (before.kind === "unknown")
        return lost(before.problem);
    const standing = (0,reversal_order/* standingOf */.YP)(before.version, way);
    switch (standing.kind) {
        case "there":
            return alreadyThere(before.version);
        case "elsewhere":
            return unexpected(before.version, standing.expected);
        case "at":
            return set(ports, tool, plan, way.steps.slice(standing.index), before.version);
        default:
            return standing;
    }
}
async function set(ports, tool, { command, current, way: { wanted } }, steps, before) {
    const was = before === null ? "" : ` (was ${before})`;
    const changed = await (0,changed_reversal/* changedReversal */.x)(ports, steps);
    if (changed !== null)
        return stayed(changed, before);
    if (!tool.hasTime())
        return stayed("the deadline had passed before it began", before);
    const result = await tool.run(command);
    if (current === null) {
        return result.kind === "ended"
            ? { outcome: "done", detail: "exit code 0", state: `schema set to ${wanted}; it was not read back` }
            : failed(result.problem, `unknown: the command failed on its way to ${wanted}`);
    }
    const after = await tool.look(current);
    if (after.kind === "unknown") {
        const problem = result.kind === "ended" ? after.problem : `${result.problem}; ${after.problem}`;
        return failed(problem, `unknown: the command ran on its way to ${wanted}, and the schema was not read`);
    }
    const is = `schema at ${after.version}${was}`;
    if (result.kind === "failed") {
        return failed(result.problem, result.isOpen ? `${is}; what the command sent may still be at work` : is);
    }
    if ((0,schema_version/* isSameVersion */.p)(after.version, wanted))
        return { outcome: "done", detail: "exit code 0", state: is };
    return failed(`the command ended with exit code 0, and the schema is at ${after.version}, not at ${wanted}`, is);
}
function failed(detail, state) {
    return { outcome: "failed", detail, state };
}

;// CONCATENATED MODULE: ./build/flows/rollback/schema/step-back.js




/**
 * Undoes one migration after the other until the schema is at the target's version. `current` says before and after each
 * step where the schema stands, so that a run that was cut off anywhere is finished by running it again.
 */
async function stepBack(ports, tool, plan) {
    const { way, current, commands } = plan;
    const before = await tool.look(current);
    if (before.kind === "unknown")
        return lost(before.problem);
    const standing = (0,reversal_order/* standingOf */.YP)(before.version, way);
    if (standing.kind === "there")
        return alreadyThere(before.version);
    if (standing.kind === "elsewhere")
        return unexpected(before.version, standing.expected);
    const first = standing.index;
    const changed = await (0,changed_reversal/* changedReversal */.x)(ports, way.steps.slice(first));
    if (changed !== null)
        return stayed(changed, before.version);
    for (const [index, migration] of way.steps.entries()) {
        const command = commands[index];
        if (index < first || command === undefined)
            continue;
        const next = way.steps[index + 1]?.version ?? way.wanted;
        const stopped = (detail) => stoppedAt(plan, first, index, detail);
        if (!tool.hasTime())
            return stopped("the deadline passed");
        const meanwhile = await (0,changed_reversal/* changedReversal */.x)(ports, [migration]);
        if (meanwhile !== null)
            return stopped(meanwhile);
        ports.log.info(`migrations: undoing ${migration.version} (${migration.reversal.path})`);
        const result = await tool.run(command);
        const after = await tool.look(current);
        const ended = result.kind === "ended" ? "`step` ended with exit code 0" : `\`step\`: ${result.problem}`;
        if (after.kind === "unknown") {
            const state = `unknown: ${migration.version} was being undone, and the schema was not read`;
            return { outcome: "failed", detail: `${ended}; ${after.problem}`, state };
        }
        const isUndone = (0,schema_version/* isSameVersion */.p)(after.version, next);
        if (isUndone && result.kind === "ended")
            continue;
        if (isUndone)
            return stoppedAt(plan, first, index + 1, ended);
        if ((0,schema_version/* isSameVersion */.p)(after.version, migration.version)) {
            const isOpen = result.kind === "failed" && result.isOpen;
            const said = result.kind === "ended" ? `${ended}, and the schema is still at ${after.version}` : ended;
            const { state, ...rest } = stopped(said);
            return { ...rest, state: isOpen ? `${state}; what \`step\` sent may still be at work` : state };
        }
        const detail = `${ended}, and \`current\` printed ${JSON.stringify(after.version)} where ${next} was expected`;
        return { outcome: "failed", detail, state: `schema at ${after.version}, where ${next} was expected` };
    }
    const count = way.steps.length - first;
    const detail = `${count} ${count === 1 ? "migration was" : "migrations were"} undone`;
    return { outcome: "done", detail, state: `schema at ${way.wanted} (was ${before.version})` };
}
/** Stopped where the migration of the index is still applied: those from `first` on before it were undone. */
function stoppedAt({ way }, first, index, detail) {
    const versions = way.steps.map((one) => one.version);
    const undone = versions.slice(first, index);
    const left = versions.slice(index);
    const at = versions[index] ?? way.wanted;
    const parts = [
        ...(undone.length === 0 ? [] : [`${were(undone)} undone`]),
        ...(left.length === 0 ? [] : [undone.length === 0 ? `${were(left)} not undone` : `${were(left)} not`]),
    ];
    return { outcome: "failed", detail, state: `stopped at ${at}: ${parts.join(", ")}` };
}
function were(versions) {
    return `${versions.join(" and ")} ${versions.length === 1 ? "was" : "were"}`;
}

// EXTERNAL MODULE: ./build/core/text/telling-line.js
var telling_line = __webpack_require__(24900);
;// CONCATENATED MODULE: ./build/flows/rollback/schema/tool.js


/** How long the schema may be looked at when the time is over: what was done has to be told. */
const lastLookMs = 5_000;
/** Commands end at `timeoutMs` or at `deadline` (monotonic ms), whichever comes first. */
function schemaTool(ports, env, timeoutMs, deadline) {
    const rest = () => deadline - ports.clock.monotonic();
    async function run(argv, ms) {
        ports.log.info(`migrations: ${argv.map((word) => JSON.stringify(word)).join(" ")}`);
        // Not ended by a cancelled job: half a rollback is worse than a late one. The deadline holds in any case.
        const result = await ports.commands.run({ argv, env, timeoutMs: Math.max(1, ms) });
        switch (result.kind) {
            case "exited": {
                if (result.code === 0)
                    return { kind: "ended", lastLine: result.lastLine };
                const problem = `exit code ${result.code} after ${result.seconds.toFixed(1)} s${(0,telling_line/* lastLineClause */.C)(result.tail)}`;
                return {
                    kind: "failed",
                    problem,
                    isOpen: result.signal !== undefined || result.leftRunning === true,
                };
            }
            case "timed-out": {
                const problem = `stopped at its deadline of ${Math.round(ms / 100) / 10} s${(0,telling_line/* lastLineClause */.C)(result.tail)}`;
                return { kind: "failed", problem, isOpen: true };
            }
            case "not-started":
                return { kind: "failed", problem: result.problem, isOpen: false };
            default:
                return result;
        }
    }
    return {
        hasTime: () => rest() > 0,
        run: (argv) => run(argv, Math.min(timeoutMs, rest())),
        async look(argv) {
            const seen = await run(argv, Math.min(timeoutMs, Math.max(rest(), lastLookMs)));
            return seen.kind === "ended"
                ? { kind: "version", version: (0,schema_version/* readVersion */.$4)(seen.lastLine).slice(0, 200) }
                : { kind: "unknown", problem: `\`current\` failed: ${seen.problem}` };
        },
    };
}

;// CONCATENATED MODULE: ./build/flows/rollback/reverse-migrations.js





/**
 * Brings the schema back to the target's version through the repository's own tool. It sets a state: what is undone
 * already stays so, and a run that was cut off is finished by running it again. Only reversals whose bytes are those that
 * the release recorded are used.
 */
async function reverseMigrations(ports, { migrations, wanted, layer, values, env, deadline }) {
    const plan = (0,migrations_plan/* planMigrations */.n)(layer, migrations, wanted, values);
    if (plan.kind === "refused")
        return stayed(`the layer ${plan.problem}. ${plan.write.replace(/\.$/, "")}`, null);
    const tool = schemaTool(ports, env, plan.timeoutMs, deadline);
    if (!tool.hasTime())
        return stayed("the deadline had passed before it began", null);
    return plan.kind === "state" ? setSchema(ports, tool, plan) : stepBack(ports, tool, plan);
}

;// CONCATENATED MODULE: ./build/flows/rollback/run-layers.js













/**
 * Runs the layers of a settled plan in their order, each noted when it is done. What users meet comes first: the flag, the
 * traffic, the old code; its configuration and its schema follow.
 */
async function runLayers(ports, work, env, settings) {
    const { plan, from, facts } = work;
    const { migrations } = plan;
    const layers = [];
    const [to, was] = [(0,release_state/* releaseName */.d)(plan.to), (0,release_state/* releaseName */.d)(from)];
    // The status that shows the return as begun travels while the first layer runs: what counts is the deployment.
    const begun = note(ports, work, `rollback-ready: returning to ${to}`, settings);
    for (const name of plan_ways/* wayNames */.yw) {
        const way = plan.ways.find((one) => one.name === name);
        if (way !== undefined) {
            const after = wanted(name, to, way.steps.at(-1)?.share ?? null, settings.ways.flag);
            await step(name, shownWords(way), () => takeWay(way), "", { before: untouched(name, was), after });
            await begun;
        }
        else if (name === "config") {
            await step(name, [], null, "the policy has no such layer", {
                before: untouched(name, was),
                after: "",
            });
        }
    }
    await begun;
    await step("migrations", migrations?.argv ?? [], migrations === null
        ? null
        : () => reverseMigrations(ports, { ...migrations, env, deadline: work.deadline }).then(withoutUrl), plan.migrationsReason, { before: untouched("migrations", was), after: `as ${to} has it` });
    return layers;
    async function step(layer, words, run, unneeded, 
    /** What this part is in while the layer has not run, and once an earlier run has done it. */
    { before, after }) {
        // The record is kept on GitHub, where nobody masks what the workflow put into a command.
        const argv = words.map((word) => ports.secrets.redact(word));
        const without = (outcome, detail, state) => {
            ports.log.info(`${layer}: ${outcome}, ${detail}`);
            layers.push({ layer, argv, outcome, detail, state, startedAt: null, endedAt: null, url: null });
        };
        if (run === null)
            return without("skipped", unneeded, before);
        if (facts.done.has(layer))
            return without("done-before", "an earlier run of this rollback did it", after);
        const broken = layers.find((one) => one.outcome === "failed");
        if (broken !== undefined && settings.onFailure === "stop")
            return without("not-started", `the layer ${broken.layer} failed`, before);
        if (ports.signal.aborted)
            return without("not-started", "the job was cancelled", before);
        if (ports.clock.monotonic() >= work.deadline)
            return without("not-started", "the deadline of the rollback had passed", before);
        ports.log.info(`${layer}: begins`);
        const startedAt = now(ports);
        const { outcome, detail, state, url } = await run();
        ports.log.info(`${layer}: ${outcome}, ${detail}`);
        if (outcome === "interrupted")
            return without("not-started", detail, state);
        layers.push({ layer, argv, outcome, detail, state, url, startedAt, endedAt: now(ports) });
        if (outcome === "done")
            await note(ports, work, (0,rollback_facts/* doneText */.ks)(layer, detail), settings);
    }
    function takeWay(way) {
        const { name } = way;
        const correlation = (0,plan_undo/* correlationOf */.i)(work.failed, plan.to, name, work.attempt);
        return runWay(ports, {
            way,
            shareBefore: facts.shares.get(name) ?? null,
            around: (planned, isFirst) => ({
                correlation: planned.share === null ? correlation : `${correlation}-${planned.share}`,
                since: work.made.createdAt,
                startedBefore: isFirst ? (facts.runs.get(name) ?? null) : null,
                isResumed: work.isResumed && isFirst,
                deadline: work.deadline,
                wanted: wanted(name, to, planned.share, settings.ways.flag),
                note: (run) => note(ports, work, (0,rollback_facts/* startedText */.DN)(name, run), settings),
                env,
                name,
                secrets: settings.bake.secrets,
                open: settings.bake.open,
            }),
            look: (windowMs) => {
                const aim = (0,aim_checks/* aimWhatFits */.Q)(ports, settings.bake, plan.to, settings.environment);
                return lookAtService(ports, aim, settings.bake.open, windowMs);
            },
            noteStep: (share) => note(ports, work, (0,rollback_facts/* stepText */.uw)(name, share), settings),
        });
    }
}
function wanted(name, to, share, flag) {
    switch (name) {
        case "flag":
            return flag === null ? "the flag off" : flagWords(flag);
        case "traffic":
            return `${share === null ? "all" : `${share} %`} of the traffic on ${to}`;
        case "redeploy":
            return `release ${to}`;
        case "config":
            return `the configuration of ${to}`;
        default:
            return name;
    }
}
function untouched(name, was) {
    return name === "redeploy" ? `release ${was}` : `as ${was} left it`;
}
// Of a way in steps the first says which command it is.
function shownWords({ steps }) {
    const [first] = steps;
    return first === undefined ? [] : (0,planned_layer/* argvOf */.U)(first.layer);
}
function withoutUrl(result) {
    return { ...result, url: null };
}
// What was done is done, whether or not GitHub writes it down: without the note a later run sets the same state again.
async function note(ports, { made, isOnRecord }, description, { identity }) {
    if (isOnRecord)
        return;
    const state = "in_progress";
    await (0,flows_attempt/* attempt */.C)(ports, `\`${description}\` was not written down`, () => (0,add_mark/* addMark */.B)(ports, made.id, { state, description, logUrl: (0,deployed_again/* attemptUrl */.rc)(ports.run) }, identity));
}
function now(ports) {
    return new Date(ports.clock.now()).toISOString();
}

;// CONCATENATED MODULE: ./build/flows/rollback/carry-out.js








/** Runs the layers of a settled plan and asks whether the old release serves again. Sets a state, so it can be run again. */
async function carryOut(ports, work, settings) {
    const { environment } = settings;
    const { plan, from } = work;
    const env = await (0,command_environment/* commandEnvironment */.J)(ports, { environment, to: plan.to, from: from.tag ?? from.commit });
    const hooks = (when) => (0,run_hooks/* runHooks */.E)(ports, {
        when,
        hooks: plan.around[when],
        around: (hook) => aroundHook(hook, work, env, settings),
    });
    const before = await hooks("before");
    const notRun = (why) => [
        ...before,
        ...(0,hook_run/* hooksNotRun */.zB)(plan.around.after, "after", why),
    ];
    const barred = (0,hook_run/* brokenHook */.Hk)(before);
    if (barred !== null) {
        const reason = `the hook ${barred.name} is required, and it failed: ${barred.detail.replace(/\.$/, "")}`;
        const at = {
            layers: [],
            layersDoneAt: carry_out_now(ports),
            verifiedAt: null,
            recovery: null,
            reconciliation: null,
        };
        if (ports.signal.aborted)
            return {
                ...at,
                outcome: "interrupted",
                reason: "the job was cancelled",
                hooks: notRun("nothing was begun"),
            };
        return { ...at, outcome: "failed", reason, hooks: notRun("nothing was begun") };
    }
    const layers = await runLayers(ports, work, env, settings);
    const layersDoneAt = carry_out_now(ports);
    const broken = layers.find((layer) => layer.outcome === "failed" || layer.outcome === "not-started");
    const closed = notRun("the return is not verified");
    const base = { layers, layersDoneAt, verifiedAt: null, reconciliation: null, hooks: closed };
    const interrupted = {
        ...base,
        outcome: "interrupted",
        reason: "the job was cancelled",
        recovery: null,
    };
    if (broken?.outcome !== "failed" && ports.signal.aborted)
        return interrupted;
    if (broken !== undefined && settings.onFailure === "stop") {
        return { ...base, outcome: "failed", reason: brokenReason(broken), recovery: null };
    }
    const aim = (0,aim_checks/* aimWhatFits */.Q)(ports, settings.bake, work.plan.to, settings.environment);
    const recovery = await recoveryCheck(ports, aim, settings.bake.open, settings.recoveryMs);
    if (broken !== undefined)
        return { ...base, outcome: "failed", reason: brokenReason(broken), recovery };
    if (!recovery.verified && ports.signal.aborted)
        return interrupted;
    if (!recovery.verified)
        return { ...base, outcome: "unverified", reason: recovery.detail, recovery };
    // When users are served again; what is counted and opened after it is not what they wait for.
    const verifiedAt = carry_out_now(ports);
    const { reconcile: counting } = plan.around;
    const reconciliation = counting === null ? null : await (0,rollback_reconcile/* reconcile */.L)(ports, counting, env);
    if (reconciliation !== null && ports.signal.aborted && reconciliation.kind === "unknown")
        return interrupted;
    if (reconciliation !== null && (0,reconcile/* isUnreconciled */.yh)(reconciliation)) {
        const reason = `it serves again (${recovery.detail}), but ${reconciliation.detail}`;
        return { ...base, outcome: "unverified", reason, recovery, reconciliation };
    }
    const after = await hooks("after");
    const done = { reason: recovery.detail, recovery, verifiedAt, reconciliation };
    return { ...base, ...done, outcome: "verified", hooks: [...before, ...after] };
}
function aroundHook({ name }, { made, isResumed, deadline }, env, { bake }) {
    return {
        since: made.createdAt,
        startedBefore: null,
        isResumed,
        deadline,
        wanted: `what \`${name}\` sets`,
        note: async () => { },
        env,
        secrets: bake.secrets,
        open: bake.open,
    };
}
function brokenReason({ layer, outcome, detail }) {
    return outcome === "failed"
        ? `the layer ${layer} failed: ${detail.replace(/\.$/, "")}`
        : `the layer ${layer} did not start: ${detail}`;
}
function carry_out_now(ports) {
    return new Date(ports.clock.now()).toISOString();
}

// EXTERNAL MODULE: ./build/flows/rollback/rollback-deployment.js
var rollback_deployment = __webpack_require__(55063);
// EXTERNAL MODULE: ./build/core/rollback/backup-on-record.js
var backup_on_record = __webpack_require__(861);
// EXTERNAL MODULE: ./build/core/rollback/figures.js
var rollback_figures = __webpack_require__(82634);
// EXTERNAL MODULE: ./build/core/rollback/objective.js
var objective = __webpack_require__(58984);
// EXTERNAL MODULE: ./build/core/rollback/record.js
var record = __webpack_require__(38382);
;// CONCATENATED MODULE: ./build/flows/rollback/undo-record.js




/** Tells a rollback whole, with its figures. */
function recordOf(decided, done) {
    const { request, settings, plan, run, verdictAt } = decided;
    const layers = done?.layers ?? [];
    const times = {
        verdictAt,
        decidedAt: decided.decidedAt,
        claimedAt: decided.claimedAt,
        intentAt: done?.intentAt ?? null,
        firstLayerAt: layers.find((layer) => layer.startedAt !== null)?.startedAt ?? null,
        layersDoneAt: done?.layersDoneAt ?? null,
        verifiedAt: done?.verifiedAt ?? null,
    };
    const figures = (0,rollback_figures/* figuresOf */.h5)(times, layers);
    const recovery = done?.recovery ?? null;
    const backup = (0,backup_on_record/* backupOnRecord */.ZN)(request.failed.payload);
    return {
        schema: record/* rollbackSchema */.Q4,
        environment: settings.environment,
        failedDeployment: request.failed.id,
        deployment: done?.deployment ?? null,
        from: decided.from,
        to: plan.to,
        ...outcomeOf(plan, done),
        passedOver: plan.passedOver,
        barrier: barrierOf(plan),
        word: wordOf(request, plan),
        layers,
        recovery: recovery === null ? null : { good: recovery.good, asked: recovery.asked, detail: recovery.detail },
        ...(backup === null ? {} : { backup }),
        ...(done?.reconciliation == null ? {} : { reconciliation: done.reconciliation }),
        ...(done === null || done.hooks.length === 0 ? {} : { hooks: done.hooks }),
        times,
        seconds: figures.verified,
        figures,
        objective: (0,objective/* againstObjective */.dr)(settings.objective, figures.verified, decided.earlierSeconds),
        run: { id: run.runId, attempt: run.runAttempt, url: run.url },
    };
}
function outcomeOf(plan, done) {
    if (plan.kind === "stay")
        return { outcome: plan.outcome, reason: plan.reason };
    if (done === null)
        return { outcome: "interrupted", reason: "nothing was run" };
    return { outcome: done.outcome, reason: done.reason };
}
function barrierOf(plan) {
    if (plan.kind === "go" || plan.barrier === null)
        return null;
    const { path, release, verdict, reason, change, plan: merged } = plan.barrier;
    return { path, release, verdict, reason, change, plan: merged };
}
function wordOf({ word }, plan) {
    if (word === null)
        return null;
    return { ...word, overrode: plan.kind === "go" ? plan.overrode : [] };
}

;// CONCATENATED MODULE: ./build/flows/rollback/act.js






/** Does what was decided: intent recorded, layers, recovery check, fact recorded, hold. */
async function act(ports, { failed, before, leaves }, { decided, same, facts, attempt, isAgain }, settings, deadline) {
    const { plan, from } = decided;
    if (plan.kind !== "go")
        throw new Error("only a plan that goes somewhere can be acted upon");
    const { identity, environment } = settings;
    ports.log.info(`rolling back \`${environment}\` from ${(0,release_state/* releaseName */.d)(from)} to ${(0,release_state/* releaseName */.d)(plan.to)}`);
    const [made] = await Promise.all([
        same === null ? (0,rollback_deployment/* recordIntent */.M8)(ports, failed, plan.to, identity) : same.deployment,
        before,
    ]);
    const intentAt = new Date(ports.clock.now()).toISOString();
    const isVerified = same?.verified === true;
    const work = {
        plan,
        from,
        made,
        facts,
        isResumed: same !== null,
        isOnRecord: isVerified && isAgain,
        attempt,
        failed: failed.id,
        deadline,
    };
    const carried = await carryOut(ports, work, settings);
    const record = recordOf(decided, { ...carried, deployment: made.id, intentAt });
    const done = { record, isToBake: false, confirmation: null, isMarked: true };
    // What was interrupted is finished by the next run.
    if (carried.outcome === "interrupted")
        return done;
    // Set again and well again: what is on record stays as it is, and it is watched again.
    if (isAgain && isVerified && carried.outcome === "verified")
        return { ...done, isToBake: true };
    // The record before the marks, which name its hash.
    const kept = await (0,incident_files/* keepRecord */.r)(ports, failed.id, { rollback: record });
    if (isVerified && !kept)
        return done;
    const isMarked = await (0,rollback_deployment/* markRecord */.Pz)(ports, failed, record, identity);
    if (record.outcome === "verified" && leaves != null) {
        await (0,flows_attempt/* attempt */.C)(ports, "The release that was left is not held", () => (0,rollback_deployment/* holdRelease */.$$)(ports, leaves, (0,release_state/* releaseName */.d)(plan.to), made.id, identity));
    }
    return { ...done, isToBake: record.outcome === "verified", isMarked };
}

// EXTERNAL MODULE: ./build/flows/rollback/choose-target.js + 2 modules
var choose_target = __webpack_require__(49010);
// EXTERNAL MODULE: ./build/flows/rollback/claim-environment.js
var claim_environment = __webpack_require__(61967);
// EXTERNAL MODULE: ./build/flows/rollback/decide.js + 1 modules
var decide = __webpack_require__(60291);
// EXTERNAL MODULE: ./build/flows/rollback/done-before.js
var done_before = __webpack_require__(10907);
// EXTERNAL MODULE: ./build/flows/incident/trusted-record.js
var trusted_record = __webpack_require__(37878);
;// CONCATENATED MODULE: ./build/flows/rollback/stay.js




/** Leaves the environment as it is and says why; the record is written once. */
async function stay(ports, { failed, before }, { decided, earlier }, { identity, around }) {
    await before;
    // An earlier run may have died between what closes and what opens, and nobody comes past it again.
    if (earlier?.verified === false && around.before.length > 0) {
        const names = around.before.map(({ name }) => `\`${name}\``).join(", ");
        ports.log.warning(`An earlier run began to go back (deployment ${earlier.deployment.id}) and did not end it: what ${names} closed may be closed still. A person must open it.`);
    }
    const record = recordOf(decided, null);
    const staying = { record, isToBake: false, confirmation: null, isMarked: true };
    // What a cancelled job could not find out is no reason to stay.
    if (ports.signal.aborted)
        return { ...staying, record: { ...record, outcome: "interrupted" } };
    // A return that was verified stays on record, whatever has become of its target since; so does a newer release.
    if (earlier?.verified === true || record.outcome === "superseded")
        return staying;
    const statuses = await ports.deployments.statuses(failed.id);
    const { rollback: kept } = await (0,trusted_record/* trustedRecord */.T)(ports, failed, statuses, identity);
    if (kept?.outcome === record.outcome && kept.reason === record.reason)
        return { ...staying, record: kept };
    await (0,incident_files/* keepRecord */.r)(ports, failed.id, { rollback: record });
    return { ...staying, isMarked: await (0,rollback_deployment/* markRecord */.Pz)(ports, failed, record, identity) };
}

;// CONCATENATED MODULE: ./build/flows/rollback/undo.js









/**
 * Brings the environment back to its newest known-good release: claim, intent recorded, layers, recovery check, fact
 * recorded, hold. A second run finds what the first one made and finishes it, or leaves it when it is done. What is left
 * as it is needs no claim and writes none.
 */
async function undo(ports, asked, settings) {
    const { failed, seen } = asked;
    const began = ports.clock.monotonic();
    const before = await (0,done_before/* doneBefore */.q)(ports, asked, seen.history, settings);
    if (before.kind === "done")
        return settled(asked.before, before.undone);
    const request = startingFrom(asked, before);
    const choose = chooserOf(ports, request, settings);
    if (!(0,choose_target/* canReturn */.v)(failed, seen.history, request.explicit, settings) || hasStayed(request, settings)) {
        const decision = await (0,decide/* decide */.L)(ports, request, settings, seen.history, choose, null);
        if (decision.decided.plan.kind === "stay")
            return stay(ports, request, decision, settings);
    }
    const deadline = began + settings.deadlineMs;
    // What the target must show is looked up while the claim is made. Under the claim the history decides.
    const early = choose(seen.history).catch(() => null);
    const claiming = (0,claim_environment/* claimEnvironment */.W)(ports, {
        environment: settings.environment,
        undoes: failed.id,
        seen: seen.claim,
        deadline,
        leaseMs: settings.deadlineMs + 2 * settings.recoveryMs,
    });
    const [held] = await Promise.all([claiming, early]);
    try {
        // Whoever held the claim before may have done it all, and a newer deploy may have begun.
        const history = await currentHistory(ports, request, settings, held);
        const meanwhile = await (0,done_before/* doneBefore */.q)(ports, request, history, settings);
        if (meanwhile.kind === "done")
            return await settled(request.before, meanwhile.undone);
        const present = startingFrom(request, meanwhile);
        const chooser = present === request ? choose : chooserOf(ports, present, settings);
        const decision = await (0,decide/* decide */.L)(ports, present, settings, history, chooser, held.claimedAt);
        if (decision.decided.plan.kind === "stay")
            return await stay(ports, present, decision, settings);
        return await act(ports, present, decision, settings, deadline);
    }
    finally {
        await held.release();
    }
}
function chooserOf(ports, request, settings) {
    const findings = new Map();
    return (history) => {
        const left = { deployment: request.failed, release: request.from };
        return (0,choose_target/* chooseTarget */.b)(ports, request.read, left, history, request.explicit, settings, findings);
    };
}
// A return that goes further starts from the release that came back, which is what runs.
function startingFrom(request, before) {
    if (before.kind !== "further" || request.leaves === before.leaves)
        return request;
    return { ...request, from: Promise.resolve(before.from), leaves: before.leaves };
}
const behindMs = 2_000;
const mostLooks = 4;
/**
 * The history as it is now. The claim tells when an earlier run began this very rollback: until its deployment and a word
 * on it are listed the lists trail behind, and it is looked at again.
 */
async function currentHistory(ports, { failed }, { environment, identity }, { isTakenUp }) {
    for (let looks = 1;; looks++) {
        const history = await (0,ample_history/* ampleHistory */._)(ports, environment);
        const earlier = (0,rollback_deployment/* earlierRollback */.lJ)(history, failed.id, identity);
        const isSeen = earlier !== null && earlier.statuses.length > 0;
        if (!isTakenUp || isSeen || looks >= mostLooks)
            return history;
        await ports.clock.sleep(behindMs);
    }
}
async function settled(before, value) {
    await before;
    return value;
}
// An earlier run found no way back; most often there is still none.
function hasStayed({ failed, seen }, { identity }) {
    const statuses = seen.history.deployments.find(({ id }) => id === failed.id)?.statuses ?? [];
    return (0,mark/* marksOf */.Ok)(statuses, identity).includes("stayed");
}


/***/ })

};
