export const id = 248;
export const ids = [248];
export const modules = {

/***/ 64248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCheck: () => (/* binding */ planCheck)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./build/core/plan/api/api-verdict.js
const API_FORMATS = ["oasdiff", "buf", "verdict"];

// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/core/doctor/diagnose.js + 20 modules
var diagnose = __webpack_require__(11530);
// EXTERNAL MODULE: ./build/core/doctor/report/headline.js
var headline = __webpack_require__(29171);
// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(71864);
// EXTERNAL MODULE: ./build/core/doctor/report/grouped-unknown.js
var grouped_unknown = __webpack_require__(90270);
;// CONCATENATED MODULE: ./build/core/doctor/report/summary.js



/** The diagnosis as Markdown: a row for each thing that is missing or not known, worst first, and the rest folded away. */
function doctorSummary(diagnosis) {
    const { missing, unknown, fine } = diagnosis;
    const rows = [
        ...missing.map((one) => [marks[one.level], one.about, one.seen, one.write]),
        ...(0,grouped_unknown/* groupedUnknown */.d)(unknown).map(({ about, write }) => ["❔ not known", about.join("<br>"), "–", write]),
    ];
    const parts = [`**Settings: ${(0,headline/* headline */.P)(diagnosis)}**`];
    if (rows.length > 0)
        parts.push((0,table/* table */.t)(["State", "What", "Seen", "What to do"], rows));
    if (fine.length > 0) {
        const lines = fine.map(({ about, seen }) => `- ${about}: ${seen}.`);
        parts.push(`<details><summary>${fine.length} in order</summary>\n\n${lines.join("\n")}\n\n</details>`);
    }
    return parts.join("\n\n");
}
const marks = { error: "❌ error", warning: "⚠️ warning" };

// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(75197);
// EXTERNAL MODULE: ./build/flows/doctor/gather-facts.js + 4 modules
var gather_facts = __webpack_require__(23056);
;// CONCATENATED MODULE: ./build/flows/doctor/doctor-step.js





/** Looks at the repository's settings, and tells on the log and in the summary what is missing. It writes nothing else. */
async function doctorStep(ports) {
    const { owner, repo, serverUrl } = ports.run;
    const where = { repository: `${owner}/${repo}`, url: `${serverUrl}/${owner}/${repo}` };
    const facts = await (0,gather_facts/* gatherFacts */.p)(ports, where);
    const diagnosis = (0,diagnose/* diagnose */.h)(facts);
    // Where the policy cannot be read, what it asks for is not known: its error is no mere warning then.
    const mayFail = facts.policy.kind === "refused" || facts.rules.doctor.enforcement === "block";
    const isBad = diagnosis.missing.some(({ level }) => level === "error");
    tell(ports, diagnosis, mayFail);
    const summary = doctorSummary(diagnosis);
    ports.summary.write(summary);
    const title = (0,headline/* headline */.P)(diagnosis);
    ports.log.info(`settings: ${title}`);
    return {
        diagnosis,
        title,
        summaryPath: await ports.files.writeOutput("doctor.md", `${summary}\n`),
        conclusion: isBad && mayFail
            ? (0,kernel_define/* failed */.gz)(`Settings: ${title}.`, "The summary of this job says what to do about each.")
            : kernel_define/* succeeded */.gq,
    };
}
function tell({ log }, { missing, unknown }, mayFail) {
    for (const { level, about, seen, write } of missing) {
        const line = `${about}: ${seen} ${write}`;
        // A run page shows ten annotations of a kind; the summary has them all.
        if (level === "warning")
            log.info(`warning: ${line}`);
        else if (mayFail)
            log.error(line);
        else
            log.warning(line);
    }
    for (const { about, needs } of unknown)
        log.info(`not known: ${about}, which takes ${needs}`);
}

// EXTERNAL MODULE: ./build/core/gate/assertions/body-text.js
var body_text = __webpack_require__(48516);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
// EXTERNAL MODULE: ./build/core/text/visible.js
var visible = __webpack_require__(10038);
;// CONCATENATED MODULE: ./build/core/plan/api/found-changes.js


/** The verdict on these breaking changes, `count` in all; the first 50 are kept. */
function foundChanges(format, changes, count = changes.length) {
    if (count === 0)
        return { kind: "compatible", format };
    const kept = changes.slice(0, mostKept).map((change) => (0,untrusted/* untrusted */.b)((0,visible/* clip */.$Q)(change, longest)));
    return { kind: "breaking", format, count, changes: kept };
}
const mostKept = 50;
const longest = 300;

;// CONCATENATED MODULE: ./build/core/plan/api/parsed-json.js
/** The value of a JSON text; undefined when it is none. */
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/core/plan/api/unknown-api.js
var unknown_api = __webpack_require__(61624);
;// CONCATENATED MODULE: ./build/core/plan/api/buf.js




// buf 1.75, `breaking --error-format=json`: one object a line, nothing at all when nothing breaks.
const Line = schemas/* object */.Ikc({ type: schemas/* string */.YjP().min(1), message: schemas/* string */.YjP(), path: schemas/* string */.YjP().optional() });
/** Reads what `buf breaking --error-format=json` printed; nothing at all means that nothing breaks. */
function readBuf(text) {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const read = lines.map((line) => Line.safeParse(parsedJson(line)).data ?? null);
    const found = read.filter((one) => one !== null);
    if (found.length < read.length) {
        return (0,unknown_api/* unknownApi */.h)(`has a line ${read.indexOf(null) + 1} that is none of buf, or is cut off`, "The whole output of `buf breaking --error-format=json`.");
    }
    // What does not compile was not compared, and buf ends with 100 then, too.
    if (found.some(({ type }) => type === "COMPILE")) {
        return (0,unknown_api/* unknownApi */.h)("is of files that do not compile, so buf compared nothing", "Mend what `buf build` says, and hand the report in again.");
    }
    return foundChanges("buf", found.map(({ path, message }) => (path === undefined ? message : `${path}: ${message}`)));
}

;// CONCATENATED MODULE: ./build/core/plan/api/oasdiff.js




// oasdiff 1.37, `breaking -f json` and `changelog -f json`: level 3 is an error, 2 a warning, 1 information.
const Changes = schemas/* array */.YOg(schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    text: schemas/* string */.YjP(),
    level: schemas/* literal */.euz([1, 2, 3]),
    operation: schemas/* string */.YjP().optional(),
    path: schemas/* string */.YjP().optional(),
}));
/** Reads what `oasdiff breaking -f json` printed. What it warns of may break a client, and counts. */
function readOasdiff(text) {
    const read = Changes.safeParse(parsedJson(text));
    if (!read.success) {
        return (0,unknown_api/* unknownApi */.h)("is none of oasdiff, or is cut off", "The whole output of `oasdiff breaking -f json base.yaml head.yaml`, which is `[]` when nothing breaks.");
    }
    const breaking = read.data.filter(({ level }) => level >= 2);
    return foundChanges("oasdiff", breaking.map(({ operation, path, text: said }) => {
        const at = [operation, path].filter((part) => part !== undefined && part !== "").join(" ");
        return at === "" ? said : `${at}: ${said}`;
    }));
}

;// CONCATENATED MODULE: ./build/core/plan/api/own-verdict.js




const Verdict = schemas/* strictObject */.rej({ breaking: schemas/* int */.Whr().nonnegative(), changes: schemas/* array */.YOg(schemas/* string */.YjP()) })
    // More named than counted: one of the two is wrong.
    .refine(({ breaking, changes }) => changes.length <= breaking);
/** Reads the verdict of a command of the team's own; it may name fewer changes than it counts, and never more. */
function readOwnVerdict(text) {
    const read = Verdict.safeParse(parsedJson(text));
    if (!read.success) {
        return (0,unknown_api/* unknownApi */.h)("is no verdict, or is cut off", '`{"breaking": 2, "changes": ["GET /orders is gone", "…"]}`: how many changes break, and the texts of as many at most.');
    }
    const { breaking, changes } = read.data;
    return foundChanges("verdict", changes, breaking);
}

;// CONCATENATED MODULE: ./build/core/plan/api/read-api-report.js





/** Reads a report on an API; without a format it is told by its form, where that leaves no doubt. */
function readApiReport(report, format) {
    const text = report.replace(/^\uFEFF/, "").trim();
    const read = format ?? formatOf(text);
    switch (read) {
        case "oasdiff":
            return readOasdiff(text);
        case "buf":
            return readBuf(text);
        case "verdict":
            return readOwnVerdict(text);
        case null:
            return unrecognised(text);
        default:
            return read;
    }
}
function formatOf(text) {
    if (text.startsWith("["))
        return "oasdiff";
    const [first = ""] = text.split("\n", 1);
    const line = objectIn(first);
    if (line !== null && "type" in line && "message" in line)
        return "buf";
    const whole = objectIn(text);
    return whole !== null && "breaking" in whole ? "verdict" : null;
}
function objectIn(text) {
    const seen = text.startsWith("{") ? parsedJson(text) : null;
    return typeof seen === "object" ? seen : null;
}
function unrecognised(text) {
    if (text !== "") {
        return (0,unknown_api/* unknownApi */.h)("has none of the known forms, or is cut off", 'The output of `oasdiff breaking -f json` or of `buf breaking --error-format=json`, or `{"breaking": 0, "changes": []}` of your own.');
    }
    return (0,unknown_api/* unknownApi */.h)("is empty: so is one of buf that found nothing, and one of a tool that failed", "`api-format: buf`, if buf wrote it; and let the step fail that runs the tool, when the tool fails.");
}

// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
;// CONCATENATED MODULE: ./build/flows/plan/api-report.js




const maxBytes = 4_194_304;
/** Reads the API report of the step's workspace. A file that is not there or cannot be read is no verdict. */
async function apiReportOf({ files }, path, format) {
    const again = "Let the step before this one write it there, and fail when its tool fails.";
    try {
        const file = await files.read(path, maxBytes);
        if (file === null)
            return (0,unknown_api/* unknownApi */.h)("is not there: the input `api-report` names no file", again);
        if (file.truncated)
            return (0,unknown_api/* unknownApi */.h)("is larger than 4 MiB", "One of less than 4 MiB.");
        const text = (0,body_text/* strictText */.F)(file.bytes, false);
        return text === null ? (0,unknown_api/* unknownApi */.h)("is not UTF-8", again) : readApiReport(text, format);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        return (0,unknown_api/* unknownApi */.h)("cannot be read: the input `api-report` names no file of the workspace", again);
    }
}

// EXTERNAL MODULE: ./build/core/migrations/change.js
var change = __webpack_require__(53864);
// EXTERNAL MODULE: ./build/core/migrations/tree-files.js
var tree_files = __webpack_require__(52838);
// EXTERNAL MODULE: ./build/core/migrations/report.js
var report = __webpack_require__(93298);
;// CONCATENATED MODULE: ./build/core/plan/annotations.js

/** An annotation for each migration that is not ready, each finding about one, and each about a plan that is a file. */
function annotationsOf(verdicts, findings, approved) {
    const ofMigrations = verdicts
        .filter(({ verdict }) => verdict !== "not-a-migration")
        .flatMap((one) => ofMigration(one, approved));
    const ofPlan = findings.flatMap(({ file, line, level, message, write }) => file === null
        ? []
        : [
            {
                path: file,
                line: line ?? 1,
                ...named(level),
                title: "Rollback plan",
                message: `${message}\n\nWrite: ${write}`,
            },
        ]);
    return [...ofMigrations, ...ofPlan].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : Number(a.path > b.path)) || a.line - b.line);
}
function ofMigration(one, approved) {
    const isAccepted = approved.has(one.path);
    const found = one.findings.map(({ rule, level, file, line, message, write }) => ({
        path: file,
        line,
        ...named(isAccepted ? "warning" : level),
        title: `Migration: ${rule}`,
        message: withWrite(message, write),
    }));
    if (isAccepted || (0,report/* isReady */.i)({ ...one, findings: [] }))
        return found;
    const { file, line, verdict, reason, write } = one;
    const own = {
        path: file,
        line,
        level: "failure",
        title: `Migration ${verdict}`,
        message: withWrite(reason, write),
    };
    // What was deleted says so once.
    return [own, ...found.filter(({ message }) => message !== own.message)];
}
function withWrite(message, write) {
    return write === null ? message : `${message}\n\nWrite:\n${write}`;
}
function named(level) {
    return { level: level === "error" ? "failure" : "warning" };
}
function rank({ level }) {
    return level === "failure" ? 0 : 1;
}

// EXTERNAL MODULE: ./build/core/migrations/verdict.js
var migrations_verdict = __webpack_require__(82991);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
// EXTERNAL MODULE: ./build/core/plan/approvals.js
var plan_approvals = __webpack_require__(13656);
// EXTERNAL MODULE: ./build/core/plan/facts-of-migrations.js
var facts_of_migrations = __webpack_require__(39703);
// EXTERNAL MODULE: ./build/core/plan/words.js + 1 modules
var words = __webpack_require__(45783);
;// CONCATENATED MODULE: ./build/core/plan/given-reason.js



/** Why each migration that is declared irreversible has no way back, as `Reversal` of the plan has it. */
function reasonsGiven(plan, verdicts) {
    const real = (0,facts_of_migrations/* realMigrations */.i)(verdicts);
    const items = itemsOf(plan.fields.reversal?.text ?? "");
    const isAnyNamed = items.some((item) => real.some((one) => isAbout(item, one)));
    const declared = real.filter(({ verdict }) => verdict === "irreversible-declared");
    return declared.map((one) => {
        const own = items.filter((item) => isAbout(item, one));
        // What names no migration is about all of them, and there can be no doubt about the only one.
        const text = (own.length > 0 ? own : isAnyNamed && real.length > 1 ? [] : items).join("\n");
        return { path: one.path, reason: givesReason(text, one) ? (0,untrusted/* untrusted */.b)(text) : null };
    });
}
// An item of a list, or a paragraph.
function itemsOf(text) {
    const items = [];
    let isOpen = false;
    for (const line of text.slice(0, MAX_LENGTH).split("\n")) {
        if (line.trim() === "")
            isOpen = false;
        else if (isOpen && !/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line))
            items.push(`${items.pop() ?? ""}\n${line}`);
        else {
            items.push(line);
            isOpen = true;
        }
    }
    return items;
}
const MAX_LENGTH = 20_000;
function isAbout(item, migration) {
    return namesOf(migration).some((name) => item.includes(name));
}
function namesOf({ path, file, reversal, version }) {
    const files = [path, file, reversal?.path ?? path].map((one) => one.split("/").at(-1) ?? one);
    const stem = (files[0] ?? path).replace(/\..*$/, "");
    // A short version such as `3` would be found in anything.
    return [...files, ...[stem, version].filter((name) => name.length > 3)];
}
// That there is no way back is no reason why, and neither is the name of a file.
function givesReason(text, migration) {
    const prose = namesOf(migration).reduce((left, name) => left.replaceAll(name, " "), text);
    const said = (0,words/* words */.aL)(prose.replace(/`[^`\n]*`/g, " ")).split(" ");
    const own = new Set(said.filter((word) => word !== "" && !STOCK.has(word)));
    if ((0,words/* isEnglish */.L6)(text) && !WHY.test(prose))
        return false;
    return own.size >= LEAST || /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]{4}/u.test(prose);
}
const LEAST = 2;
const STOCK = new Set(`declared irreversible reversible because since as there is are was no not none never way back reversal reversed
  cannot can be been it its this that the a an and or on of by in for to file migration migrations purpose fails fail
  taken take undone undo down up sql all each every reason`.split(/\s+/));
// Something is gone, or cannot be done, or follows from something. Of short texts the language is not always known.
const WHY = /\b(?:because|since|as|so|due|therefore|why|reason|cannot|can't|can|no|not|none|never|nothing|nobody|gone|lost|loses?|dropp?e?d?|drops|delete[ds]?|remove[ds]?|discards?|merge[ds]?|overwrit\w+|irreversible|unknown|one-way|only|law|legal|gdpr|retention|weil|denn|da|car|parce|puisque|porque|perché|omdat|ponieważ|eftersom|fordi)\b|:|—|–/i;

;// CONCATENATED MODULE: ./build/core/plan/acceptance-text.js






/** Who may accept which migrations that the check itself cannot, and why there is no way back; nothing when all have one. */
function whoMayAccept(facts, link) {
    const { migrations, plan, rules, approved, ownWork } = facts;
    const open = migrations.filter((one) => !(0,report/* isReady */.i)(one, approved) && (0,plan_approvals/* isApprovable */.XE)(one));
    const reasons = reasonsGiven(plan, migrations);
    const told = reasons.slice(0, SHOWN).map((one) => reasonText(one, plan));
    if (reasons.length > told.length)
        told.push(`And ${reasons.length - told.length} more say so of themselves.`);
    if (open.length === 0)
        return told;
    return [...told, wordText(open, rules, link), ...ownWorkText(ownWork)];
}
const SHOWN = 10;
function reasonText({ path, reason }, { fields }) {
    const name = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(path), 200);
    if (reason === null) {
        return `❌ ${name} says that it has no way back, and the plan does not say why. Write the reason under \`Reversal\`: an approval counts once it is there.`;
    }
    const line = fields.reversal?.file === undefined ? `, line ${fields.reversal?.line ?? 1}` : "";
    return `${name} says that it has no way back. Why, as the plan has it under \`Reversal\`${line}: “${(0,inline/* inlineText */.l)(reason, 300)}”`;
}
function wordText(open, { approvers }, link) {
    const paths = [...new Set(open.map(({ path }) => path))];
    const names = paths.slice(0, SHOWN).map((path) => (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(path), 200));
    if (paths.length > names.length)
        names.push(`${paths.length - names.length} more`);
    const what = open.length === 1 ? "One migration can" : `${open.length} migrations can`;
    const url = link(["plan", "approvers"]);
    const key = url === null ? "`plan.approvers`" : `[\`plan.approvers\`](${url})`;
    if (approvers.length === 0) {
        return `${what} also pass on a person's word (${names.join(", ")}), but the policy names nobody in ${key} who may give it.`;
    }
    const named = approvers.slice(0, 20).map((login) => (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(login), 60));
    const more = approvers.length > named.length ? ` and ${approvers.length - named.length} more` : "";
    return `${what} also pass on a person's word (${names.join(", ")}): an approving review of this very commit by ${named.join(", ")}${more} (${key}), and never by who opened this pull request or wrote one of its commits.`;
}
function ownWorkText(logins) {
    if (logins.length === 0)
        return [];
    const named = logins.slice(0, SHOWN).map((login) => (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(login), 60));
    return [
        `Not counted: the approval of ${named.join(", ")}, by whose address a commit of this change was written.`,
    ];
}

;// CONCATENATED MODULE: ./build/core/plan/api/api-report-text.js


/** What the API's report says, as a reviewer sees it: one row, with the first of the changes in the report's words. */
function apiReportText(api, mostNamed) {
    return (0,table/* table */.t)(["Report", "Verdict", "It names"], [rowOf(api, mostNamed)]);
}
function rowOf(api, mostNamed) {
    switch (api.kind) {
        case "compatible":
            return [nameOf(api.format), "✅ compatible", "–"];
        case "breaking": {
            const { changes, count } = api;
            const named = changes.slice(0, mostNamed).map((change) => (0,inline/* inlineText */.l)(change, 200));
            const more = count - named.length;
            const verdict = `⚠️ ${count === 1 ? "a breaking change" : `${count} breaking changes`}`;
            const rest = more > 0 ? [`and ${more} more`] : [];
            return [nameOf(api.format), verdict, [...named, ...rest].join("<br>") || "–"];
        }
        case "unknown":
            return ["–", "❌ not known", api.problem];
        default:
            return api;
    }
}
function nameOf(format) {
    return format === "verdict" ? "the team's own" : format;
}

// EXTERNAL MODULE: ./build/core/policy/folder-globs.js
var folder_globs = __webpack_require__(63667);
;// CONCATENATED MODULE: ./build/core/plan/policy-notes.js



/** What the policy says and does not mean, as far as the repository shows it; sentences of ours. */
function policyNotes({ rules, head }, link) {
    return (0,folder_globs/* folderGlobs */.e)(rules, head.paths)
        .slice(0, policy_notes_SHOWN)
        .map(({ keys, glob }) => {
        const url = link(keys);
        const key = `\`${keys.join(".")}\``;
        const name = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(glob), 120);
        return `⚠️ ${url === null ? key : `[${key}](${url})`} has ${name}, which is a folder here and matches none of its files. Write ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(`${glob}/**`), 120)}.`;
    });
}
const policy_notes_SHOWN = 10;

// EXTERNAL MODULE: ./build/core/plan/demands.js
var plan_demands = __webpack_require__(39904);
// EXTERNAL MODULE: ./build/core/plan/risk.js
var plan_risk = __webpack_require__(9913);
// EXTERNAL MODULE: ./build/core/plan/rules/layers.js
var rules_layers = __webpack_require__(15872);
;// CONCATENATED MODULE: ./build/core/plan/plan-wide-demands.js



/** What the policy and a broken API ask of answers of this change, for who has not written anything yet. */
function planWideDemands(facts, risk) {
    const least = facts.rules["minimum-layers"];
    const layers = rules_layers/* LAYERS */.RR.map((layer) => `\`${layer}\``).join(", ");
    return [
        ...(risk === "high" && least > 1
            ? [
                {
                    field: "strategy",
                    write: `At least ${least} ways back, by their words: ${layers}.`,
                    asks: { why: "`plan.minimum-layers`", keys: ["plan", "minimum-layers"] },
                },
            ]
            : []),
        ...((0,plan_risk/* isMatched */.H)(facts, facts.rules["store-binaries"])
            ? [
                {
                    field: "strategy",
                    write: "The flag that turns it off in installed apps, or the over-the-air update that replaces it.",
                    asks: { why: "`plan.store-binaries`", keys: ["plan", "store-binaries"] },
                },
            ]
            : []),
        ...(facts.api?.kind === "breaking"
            ? [{ field: "dependencies", write: consumersWrite, asks: plan_demands/* breakingApi */.I }]
            : []),
    ];
}
/** What a plan says of those who call an API that breaks. */
const consumersWrite = "Who calls the API that changes, and how they live with the old one after going back: which of them go back first, or why none has to.";

// EXTERNAL MODULE: ./build/core/plan/rules/measured-trigger.js
var measured_trigger = __webpack_require__(84651);
// EXTERNAL MODULE: ./build/core/plan/template.js
var template = __webpack_require__(89612);
;// CONCATENATED MODULE: ./build/core/plan/ready-block.js






/**
 * A block of Markdown to paste at the end of the description, with only what is missing, and with the facts that are known:
 * which file takes which migration back, and what the gates measure. It is a section of its own, so that it is read below
 * whatever stands there. None when nothing is missing.
 */
function readyBlock(facts) {
    const { plan, demands, findings } = facts;
    const open = new Set(findings.filter(({ rule }) => OPEN.includes(rule)).map(({ field }) => field));
    const fields = demands.map(({ field }) => field).filter(({ id }) => !plan.found || open.has(id));
    if (fields.length === 0)
        return [];
    const blocks = fields.map((field) => (0,template/* fieldTemplate */.pW)(field, knownOf(field, facts)));
    return [
        `Paste this at the end of the description, and write each answer below its comment.${inPlaceOf(fields, facts)}`,
        (0,code/* codeBlock */.DV)((0,untrusted/* untrusted */.b)([`## ${template/* PLAN_HEADING */.JH}`, ...blocks].join("\n\n")), "markdown"),
    ];
}
/** Rules about a field that is not written. */
const UNWRITTEN = ["missing", "empty"];
// What is written, read and wrong is mended where it stands.
const OPEN = [...UNWRITTEN, "template", "not-read"];
const MAX_FILES = 40;
// Of two answers to a field the first that says anything counts, and the description's before a file's.
function inPlaceOf(fields, { plan, findings }) {
    const still = fields.filter(({ id }) => plan.fields[id]?.file === undefined &&
        findings.some(({ field, rule }) => field === id && rule === "template"));
    if (still.length === 0)
        return "";
    const names = still.map(({ id, heading }) => `\`${heading}\` (line ${plan.fields[id]?.line ?? 1})`);
    return ` It goes in place of what stands under ${names.join(", ")}: take that text out, or it counts as the answer.`;
}
function knownOf(field, { change, risk }) {
    const { gates, migrations } = change;
    if (field.id === "trigger" && gates.some(({ checks }) => checks.length > 0)) {
        return { hint: `The gates measure ${(0,measured_trigger/* measures */.q)(gates)}.` };
    }
    const asked = planWideDemands(change, risk).filter((demand) => demand.field === field.id);
    if (asked.length > 0)
        return { hint: asked.map(({ write }) => write).join("\n") };
    if (field.id !== "reversal")
        return {};
    const real = (0,facts_of_migrations/* realMigrations */.i)(migrations);
    const lines = real.slice(0, MAX_FILES).map(reversalLine);
    if (real.length > lines.length)
        lines.push(`- The other ${real.length - lines.length} by the tool, in reverse order.`);
    return lines.length === 0 ? {} : { answer: lines.join("\n") };
}
// Only what was found to hold is written as an answer. Whatever else the author knows ends open, which is no answer yet.
function reversalLine({ path, reversal, verdict }) {
    const name = (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(path));
    const own = reversal === null || reversal.path === path ? null : (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(reversal.path));
    switch (verdict) {
        case "reversible":
        case "no-op":
        case "not-a-migration":
            if (reversal === null)
                return `- ${name}: `;
            return own === null
                ? `- ${name}: its own reversal, through the tool.`
                : `- ${name}: taken back by ${own}.`;
        case "irreversible-declared":
            return `- ${name}: declared irreversible, because `;
        case "destructive":
            return own === null
                ? `- ${name}: `
                : `- ${name}: ${own} brings the structure back and not the data, because `;
        case "missing":
        case "empty":
        case "undecided":
            return `- ${name}: `;
        default:
            return verdict;
    }
}

;// CONCATENATED MODULE: ./build/core/plan/report.js








/** The plan as a reviewer sees it: its risk, a row per demanded field, and a block to paste for those that are missing. */
function renderPlanReport(chosen, facts, findings, link, size = { answered: true }) {
    const { plan } = chosen;
    const risk = (0,plan_risk/* riskOf */.b)(facts);
    const demands = (0,plan_demands/* demandsOf */.w)(facts, risk);
    const because = risk.reasons.length === 0 ? "" : `, because ${risk.reasons.join("; ")}`;
    const links = risk.keys.flatMap((keys) => link(keys) ?? []).map((url) => `[policy](${url})`);
    const parts = [
        `Risk: **${risk.risk}**${because}${links.length === 0 ? "" : ` (${links.join(", ")})`}. ${sourceText(chosen.source)}`.trim(),
        ...findings.filter(({ field }) => field === null).map((finding) => general(finding, link)),
    ];
    const wide = planWideDemands(facts, risk.risk);
    const rows = demands.flatMap((demand) => {
        const own = findings.filter(({ field }) => field === demand.field.id);
        // Without a plan nothing is judged yet, and all that will be is told at once.
        if (!plan.found)
            return [openRow(demand, wide, link)];
        return own.length === 0 && !size.answered ? [] : [report_rowOf(demand, plan.fields[demand.field.id], own, link)];
    });
    const others = findings.filter(({ field }) => field !== null && !demands.some((demand) => demand.field.id === field));
    parts.push(...others.map((finding) => general(finding, link)));
    if (rows.length > 0) {
        parts.push((0,table/* table */.t)(["Field", "State", "To write, or to ask", "Asked for by"], rows));
    }
    parts.push(...readyBlock({ plan, demands, findings, change: facts, risk: risk.risk }));
    return parts.join("\n\n");
}
function openRow({ field, asks }, wide, link) {
    const own = wide.filter((demand) => demand.field === field.id);
    const asked = [asks, ...own.map((demand) => demand.asks)].map((one) => askedBy(one, link));
    const write = [field.prompt, ...own.map((demand) => demand.write)].map((one) => `Write: ${prose(one)}`);
    return [field.heading, "❌\u00a0not there", write.join("<br>"), asked.join(", ")];
}
function report_rowOf({ field, asks }, answer, findings, link) {
    const [first] = findings.toSorted((a, b) => Number(b.level === "error") - Number(a.level === "error"));
    if (first === undefined) {
        const state = answer === undefined ? "– not judged" : `✅ answered, ${placeOf(answer)}`;
        return [field.heading, state, `Ask: ${prose(field.question)}`, askedBy(asks, link)];
    }
    const isShort = first.seen !== null && report_SHOWN.includes(first.rule);
    const seen = isShort && first.seen !== null ? `: “${(0,inline/* inlineText */.l)(first.seen, 60)}”` : "";
    const mark = first.level === "error" ? "❌" : "⚠️";
    const place = answer === undefined ? "" : `, ${placeOf(answer)}`;
    const asked = [
        ...new Set([asks, ...findings.map((finding) => finding.asks)].map((one) => askedBy(one, link))),
    ];
    // What is not there at all has its example in the block to paste.
    const said = findings.map(({ rule, message, write }) => UNWRITTEN.includes(rule) ? `Write: ${prose(field.prompt)}` : `${prose(message)} Write: ${prose(write)}`);
    return [
        field.heading,
        `${mark} ${STATES[first.rule] ?? first.rule}${seen}${place}`,
        said.join("<br>"),
        asked.join(", "),
    ];
}
// What is short enough to be the whole answer is shown with it.
const report_SHOWN = [
    "placeholder",
    "not-applicable",
    "too-thin",
    "no-threshold",
    "no-window",
    "no-duration",
    "no-owner",
    "no-evidence",
    "no-answer",
    "unknown-strategy",
];
const STATES = {
    template: "text of the template",
    "not-read": "not read as a field",
    "not-applicable": "no reason given",
    "too-thin": "too little",
    "no-threshold": "no threshold",
    "no-window": "no time window",
    "no-duration": "no time",
    "no-owner": "nobody named",
    "no-evidence": "nothing to look at",
    "no-answer": "neither Yes nor No",
    "not-measured": "not measured by a gate",
    "no-such-file": "names a file that is not there",
    "revert-only": "leaves the schema",
    "no-backup": "names no backup",
    "denies-loss": "against the facts",
    "denies-no-return": "against the facts",
    "reversal-not-named": "not every migration",
    "too-few-layers": "too few layers",
    "no-flag-for-store": "no flag, no over-the-air update",
    "unknown-strategy": "unknown value",
    "step-without-verification": "a step without verification",
};
function general({ level, message, write, file, line, asks }, link) {
    const place = file === null ? "" : ` (${(0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(file), 120)}${line === null ? "" : `, line ${line}`})`;
    return `${level === "error" ? "❌ Error" : "⚠️ Warning"}: ${message}${place} Write: ${write} Asked for by ${askedBy(asks, link)}.`;
}
function placeOf({ line, file }) {
    return file === undefined ? `line ${line}` : `${(0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(file), 80)} line ${line}`;
}
function askedBy({ why, keys }, link) {
    const url = keys === null ? null : link(keys);
    return url === null ? why : `[${why}](${url})`;
}
function sourceText(source) {
    switch (source.kind) {
        case "none":
        case "description":
            return "";
        case "files":
            return `The plan stands in ${fileList(source.paths)}.`;
        case "description-and-files":
            return `The plan stands in the description and in ${fileList(source.paths)}; where both answer a field, the description counts.`;
        default:
            return source;
    }
}
function fileList(paths) {
    const named = paths.slice(0, 5).map((path) => (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(path), 120));
    return `${named.join(", ")}${paths.length > named.length ? ` and ${paths.length - named.length} more` : ""}`;
}
// Our own sentences, with their code spans, on the one line that a cell has.
function prose(text) {
    return text
        .replaceAll(/\n+(?=\d\. )/g, " ")
        .replaceAll("\n", " ")
        .replaceAll("|", "\\|");
}

;// CONCATENATED MODULE: ./build/core/plan/check-text.js










/** The check as the reviewer sees it: title, plan table, migration table, what to write. */
function checkText(facts) {
    const { passed, title } = titleOf(facts);
    let summary = "";
    for (const size of SIZES) {
        summary = summaryOf(facts, passed, title, size);
        if (summary.length <= MAX_SUMMARY)
            break;
    }
    return { passed, title, summary: summary.slice(0, MAX_SUMMARY) };
}
const MAX_TITLE = 100;
// GitHub docs: a check run's summary has 65,535 characters at most; the rest is the caller's.
const MAX_SUMMARY = 60_000;
// What is in order goes first, then rows of what is not: what to write stays longest.
const SIZES = [
    { answered: true, rows: 100, writes: 100 },
    { answered: true, rows: 40, writes: 100 },
    { answered: false, rows: 20, writes: 100 },
    { answered: false, rows: 10, writes: 40 },
    { answered: false, rows: 5, writes: 12 },
    { answered: false, rows: 0, writes: 5 },
];
function titleOf(facts) {
    const { change, findings, complete, exemption, approvedBy } = facts;
    const approved = new Set(approvedBy.keys());
    const migrations = change.migrations.filter(({ verdict }) => verdict !== "not-a-migration");
    const unready = migrations.filter((one) => !(0,report/* isReady */.i)(one, approved));
    const wayless = unready.filter(({ verdict }) => !(0,migrations_verdict/* isAccepted */.oB)(verdict)).length;
    const all = exemption.kind === "exempt" ? [] : findings.filter(({ level }) => level === "error");
    const errors = all.filter(({ rule }) => rule !== "api-unknown");
    const problems = [
        ...(complete ? [] : ["not all changed files could be read"]),
        ...(errors.length === 0 ? [] : [planProblem(facts, errors)]),
        ...(errors.length === all.length ? [] : ["what the API report says is not known"]),
        ...(wayless === 0 ? [] : [`${many(wayless, "migration")} without a way back`]),
        ...(unready.length === wayless ? [] : [`${many(unready.length - wayless, "migration")} to mend`]),
    ];
    if (problems.length > 0)
        return { passed: false, title: (0,visible/* clip */.$Q)(`Not ready: ${problems.join("; ")}`, MAX_TITLE) };
    const plan = exemption.kind === "exempt" ? "no plan needed" : "plan complete";
    const accepted = migrations.filter(({ path }) => approved.has(path)).length;
    const reversible = migrations.length - accepted;
    const parts = [
        plan,
        ...(migrations.length === 0 ? ["no migration changed"] : []),
        ...(reversible === 0 ? [] : [`${many(reversible, "migration")} reversible`]),
        ...(accepted === 0 ? [] : [`${many(accepted, "migration")} accepted by a person`]),
    ];
    return { passed: true, title: (0,visible/* clip */.$Q)(`Ready to go back: ${parts.join(", ")}`, MAX_TITLE) };
}
function planProblem({ chosen }, errors) {
    if (!chosen.plan.found)
        return "no rollback plan";
    const fields = new Set(errors.map(({ field }) => field ?? "file"));
    return `${many(fields.size, "field")} of the plan to write`;
}
function summaryOf(facts, passed, title, size) {
    const { chosen, change, findings, complete, policySource, link, exemption, approvedBy } = facts;
    const { ownWork = [], workflows = [] } = facts;
    const { rules } = change;
    const { enforcement } = rules;
    const migrations = change.migrations.filter(({ verdict }) => verdict !== "not-a-migration");
    const notes = exemption.kind === "exempt" ? [] : exemption.notes.map((note) => `- ${note}`);
    return [
        `## ${passed ? "✅" : enforcement === "warn" ? "⚠️" : "❌"} ${title}`,
        ...(complete
            ? []
            : [
                facts.lack ??
                    "Not all files of this change are listed, so a migration may be among those that nobody saw.",
            ]),
        "### Rollback plan",
        ...(exemption.kind === "exempt"
            ? [exemptText(exemption, link)]
            : [renderPlanReport(chosen, change, findings, link, size)]),
        ...(notes.length === 0 ? [] : [`Why it is not exempt:\n\n${notes.join("\n")}`]),
        ...(change.api === null ? [] : ["### API", apiReportText(change.api, Math.min(size.writes, 10))]),
        ...(migrations.length === 0
            ? []
            : [
                "### Migrations",
                (0,report/* renderMigrationReport */.J)(migrations, { rows: size.rows, writes: size.writes, approvedBy }),
            ]),
        ...whoMayAccept({ migrations, plan: chosen.plan, rules, approved: new Set(approvedBy.keys()), ownWork }, link),
        ...workflowNote(workflows),
        ...policyNotes(change, link),
        `---\n\n${policySource}${enforcement === "warn" ? " It only warns for now (`plan.enforcement: warn`)." : ""} After you edit the description or push, this check runs again.`,
    ].join("\n\n");
}
function exemptText({ reason, approvedBy, keys }, link) {
    const by = approvedBy === null ? "" : ` Approved by ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(approvedBy), 40)}.`;
    const why = (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(reason.trim().replace(/\.$/, "")), 200);
    const url = link(keys);
    const says = url === null ? "as the policy says" : `as [the policy](${url}) says`;
    return `No plan is needed here, ${says}: ${why}.${by}`;
}
function workflowNote(paths) {
    if (paths.length === 0)
        return [];
    const names = paths.slice(0, 5).map((path) => (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(path), 120));
    return [
        `⚠️ This change edits what runs this check: ${names.join(", ")}${paths.length > names.length ? ` and ${paths.length - names.length} more` : ""}. On \`pull_request\` and \`pull_request_review\` GitHub takes the workflow as the change has it: see that the job keeps its name and its events, and is neither skipped nor filtered.`,
    ];
}
function many(n, noun) {
    return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

// EXTERNAL MODULE: ./build/core/plan/judge.js + 16 modules
var judge = __webpack_require__(26164);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/core/policy/document-place.js
var document_place = __webpack_require__(68694);
;// CONCATENATED MODULE: ./build/core/plan/policy-links.js


/** Links into a policy file, from its text and the address of each of its lines (from 1). */
function policyLinks(text, urlOfLine) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    return (keys) => {
        const [last, around] = [keys.at(-1), keys.slice(0, -1)];
        if (last === undefined || (0,document_place/* nodeAt */.oB)(document, keys) === undefined)
            return null;
        // An item of a list has no key.
        const offset = typeof last === "number" ? (0,document_place/* valueOffset */.bb)(document, keys) : (0,document_place/* keyOffset */.Rh)(document, around, String(last));
        return urlOfLine(lines.linePos(offset).line);
    };
}
/** Where there is no policy file. */
const noPolicyLinks = () => null;

// EXTERNAL MODULE: ./build/core/policy/policy.js + 18 modules
var policy_policy = __webpack_require__(58437);
// EXTERNAL MODULE: ./build/flows/plan/assess.js + 3 modules
var assess = __webpack_require__(74784);
// EXTERNAL MODULE: ./build/flows/plan/change-between.js
var change_between = __webpack_require__(15999);
// EXTERNAL MODULE: ./build/flows/plan/texts-of.js
var texts_of = __webpack_require__(23276);
;// CONCATENATED MODULE: ./build/flows/plan/own-workflows.js


const workflow = /^\.github\/workflows\/[^/]+\.ya?ml$/;
// `uses: rollback-ready/suite/actions/plan-check@v1`, and a copy of it under any name.
const runsCheck = /\/plan-check@|\/plan-check\s*$/m;
// More than a reviewer reads of one change.
const most = 20;
/**
 * Workflows that run this check and that a change edits, moves or takes away: on `pull_request` and `pull_request_review`
 * GitHub runs them as the change has them, so nobody but a reviewer sees that the check was left out.
 */
async function ownWorkflows(ports, { files, head, before }) {
    const { present, gone } = (0,change/* touchedPaths */.Pq)(files);
    const paths = [...present, ...gone].filter((path) => workflow.test(path)).slice(0, most);
    if (paths.length === 0)
        return [];
    const [now, then] = [(0,texts_of/* textsOf */.C)(ports, head), (0,texts_of/* textsOf */.C)(ports, before)];
    await Promise.all([now.read(paths), then.read(paths)]);
    return paths.filter((path) => [now, then].some(({ texts }) => runsCheck.test(texts.get(path) ?? "")));
}

// EXTERNAL MODULE: ./build/core/plan/exemption.js
var exemption = __webpack_require__(59991);
;// CONCATENATED MODULE: ./build/flows/plan/who-accepts.js



/**
 * Asks who approves the head commit, and what they may, only where the answer can change something. All of it is bound to
 * that commit: a push takes every approval back.
 */
async function whoAccepts(ports, pull, { chosen, facts, verdicts }) {
    const { rules, paths } = facts;
    const { author, labels } = pull;
    const changesMigration = verdicts.some(({ verdict }) => verdict !== "not-a-migration");
    const asked = { author, labels, paths, changesMigration };
    const needs = (0,exemption/* exemptionNeeds */.v)(asked, rules);
    const unexplained = new Set(reasonsGiven(chosen.plan, verdicts).flatMap(({ path, reason }) => (reason === null ? [path] : [])));
    const open = (0,plan_approvals/* pathsForApproval */.pc)(verdicts).filter((path) => !unexplained.has(path));
    const isWordNeeded = open.length > 0 && rules.approvers.length > 0;
    const reviews = needs.reviews || isWordNeeded ? await ports.conversation.reviews(pull.number) : [];
    const given = (0,plan_approvals/* approvalsOf */.mh)(reviews, pull.headSha, author);
    const isWordGiven = isWordNeeded && (0,plan_approvals/* namedApprover */.NL)(given, rules.approvers) !== null;
    const counts = isWordGiven || (needs.reviews && given.length > 0);
    const isBot = needs.author && pull.authorType === "Bot" && !pull.isFromFork;
    const commits = counts || isBot ? await commitsOf(ports, pull) : [];
    const approvals = counts ? (0,plan_approvals/* withoutOwnWork */.Qz)(given, commits) : [];
    const [isAuthorTrusted, writersApproving] = await Promise.all([
        needs.author ? isTrusted(ports, pull, commits) : false,
        needs.reviews ? writersAmong(ports, approvals) : [],
    ]);
    const accepter = isWordNeeded ? (0,plan_approvals/* namedApprover */.NL)(approvals, rules.approvers) : null;
    return {
        exemption: (0,exemption/* exemptionOf */.V)({ ...asked, isAuthorTrusted, writersApproving }, rules),
        approvedBy: new Map(accepter === null ? [] : open.map((path) => [path, accepter])),
        ownWork: counts ? given.filter((login) => !approvals.includes(login)) : [],
    };
}
async function commitsOf(ports, pull) {
    return (await ports.commits.compare(pull.baseSha, pull.headSha)).commits;
}
// A bot's pull request comes from a branch here, and all of its commits are the bot's own and signed: whose name a commit
// has is for anyone to write, and a person's may lie below the newest. A person must be allowed to write.
async function isTrusted(ports, pull, commits) {
    if (pull.authorType === "Bot") {
        if (pull.isFromFork)
            return false;
        const isOwn = (login) => login.toLowerCase() === pull.author.toLowerCase();
        return commits.length > 0 && commits.every(({ author, isVerified }) => isVerified && isOwn(author));
    }
    return mayWrite(await ports.conversation.permissionOf(pull.author));
}
async function writersAmong(ports, logins) {
    const asked = logins.slice(-mostAsked);
    const permissions = await Promise.all(asked.map((login) => ports.conversation.permissionOf(login)));
    return asked.filter((_, index) => mayWrite(permissions[index] ?? "none"));
}
// One is enough, and approvals by strangers must not cost a request each without end. The newest: whoever may write and
// is not among them approves again.
const mostAsked = 10;
function mayWrite(permission) {
    return permission === "admin" || permission === "maintain" || permission === "write";
}

;// CONCATENATED MODULE: ./build/flows/plan/check-pull.js









/**
 * Checks the head of a pull request against a base: by API alone, with the policy of that base. `api` is the report on the
 * API that it makes; null when there is none, left out where none is asked for.
 */
async function checkPull(ports, pull, base, { policy, written, text }, api) {
    const change = await (0,change_between/* changeBetween */.V)(ports, base, pull.headSha);
    const known = { description: pull.body, labels: pull.labels };
    const subject = api === undefined ? known : { ...known, api };
    // Asked for together, their texts travel together.
    const [assessment, workflows] = await Promise.all([
        (0,assess/* assess */.n)(ports, change, subject, policy),
        ownWorkflows(ports, change),
    ]);
    const { chosen, facts, verdicts } = assessment;
    const { exemption, approvedBy, ownWork } = await whoAccepts(ports, pull, assessment);
    const findings = exemption.kind === "exempt" ? [] : (0,judge/* judgePlan */.t7)(chosen, facts);
    const { serverUrl, owner, repo } = ports.run;
    const hasPolicy = !written && facts.head.paths.has(policy_policy/* policyPath */.k1);
    const bringsPolicy = hasPolicy && change.lack === null;
    const result = checkText({
        chosen,
        change: facts,
        findings,
        complete: change.lack === null,
        ...(change.lack === null ? {} : { lack: change.lack }),
        policySource: policySource(base, written, hasPolicy),
        link: written
            ? policyLinks(text, (line) => `${serverUrl}/${owner}/${repo}/blob/${base}/${policy_policy/* policyPath */.k1}#L${line}`)
            : noPolicyLinks,
        exemption,
        approvedBy,
        ownWork,
        workflows,
    });
    const annotations = annotationsOf(verdicts, findings, new Set(approvedBy.keys()));
    return { pull, result, annotations, verdicts, findings, bringsPolicy, paths: facts.paths };
}
function policySource(base, written, hasPolicy) {
    const at = `the base commit ${base.slice(0, 12)}`;
    if (written)
        return `Policy: \`${policy_policy/* policyPath */.k1}\` at ${at}.`;
    return hasPolicy
        ? `The policy is not active until merged: there is no \`${policy_policy/* policyPath */.k1}\` at ${at}, and defaults hold.`
        : `No \`${policy_policy/* policyPath */.k1}\` at ${at}; defaults hold.`;
}

;// CONCATENATED MODULE: ./build/flows/plan/conclusion.js
/**
 * What the check of a pull request comes to, on its own and in a merge group alike. A policy that only the head has is not
 * obeyed, and a first one must be able to come in; a migration without a way back is no part of that.
 */
function conclusionOf({ result, bringsPolicy, annotations }, enforcement) {
    if (result.passed)
        return "success";
    if (enforcement === "warn")
        return "neutral";
    const stopsAtMigration = annotations.some(({ level, title }) => level === "failure" && title !== "Rollback plan");
    return bringsPolicy && !stopsAtMigration ? "neutral" : "failure";
}

;// CONCATENATED MODULE: ./build/core/plan/group-pulls.js
/**
 * The pull requests that GitHub names for the commits of a merge group, since its event names none. First the entries of
 * the queue: one made its commits from its head back to its base, or to the head of the entry in front. Then the ref,
 * for the head alone. Subjects are not read: a pull request's author writes them. unverified: that a group's ref is
 * `refs/heads/gh-readonly-queue/<base>/pr-<n>-<sha>` after its last pull request.
 */
function groupPulls({ commits, headSha, ref, entries }) {
    const numbers = new Set();
    const unnamed = [];
    const line = firstParents(commits, headSha);
    const below = new Set(line.map(({ parents }) => parents[0]));
    let owners = [];
    for (const commit of line) {
        const ending = entries.filter((entry) => entry.headSha === commit.sha);
        // An entry whose base is not on the line explains its head and nothing below.
        const going = owners.filter(({ baseSha }) => below.has(baseSha) && baseSha !== commit.sha);
        owners = ending.length > 0 ? ending : going;
        const ofRef = commit.sha === headSha ? numberOfRef(ref) : null;
        for (const { number } of owners)
            numbers.add(number);
        if (owners.length > 0)
            continue;
        if (ofRef === null)
            unnamed.push(commit);
        else
            numbers.add(ofRef);
    }
    return { numbers: [...numbers], unnamed };
}
// From the head back, as far as the commits are the group's.
function firstParents(commits, head) {
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    const line = [];
    for (let commit = bySha.get(head); commit !== undefined; commit = bySha.get(commit.parents[0] ?? "")) {
        line.push(commit);
        bySha.delete(commit.sha);
    }
    return line;
}
function numberOfRef(ref) {
    const digits = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,9})-[0-9a-f]{40}$/.exec(ref)?.[1];
    return digits === undefined ? null : Number(digits);
}

;// CONCATENATED MODULE: ./build/core/plan/squashed-pull.js
/**
 * The pull request that the subject of a squash names, or null. The title before it is a stranger's; `(#12)` behind it
 * is put there by GitHub, in a merge queue whatever anyone asks for (GraphQL docs, `commitHeadline`). So it counts only
 * at the very end, and for a commit with a signature: GitHub signs what it squashes, and what it rebases, with the
 * author's own subject, has none. unverified: that a queue squashes as the button does.
 */
function squashedPull({ message, parents, isVerified }) {
    if (!isVerified || parents.length !== 1)
        return null;
    const subject = message.split("\n", 1)[0]?.slice(0, 1000) ?? "";
    const digits = /\(#(\d{1,9})\)\s*$/.exec(subject)?.[1];
    return digits === undefined ? null : Number(digits);
}

;// CONCATENATED MODULE: ./build/flows/plan/find-group.js


/**
 * The pull requests of a merge group, by who can know them best: the queue's own entries, the ref of the group, what
 * GitHub links its commits to, and last the number that GitHub writes behind the title of a squash. A source is asked
 * about what those before it did not explain. At most two requests besides the comparison.
 */
async function findGroup(ports, { baseSha, headSha, baseRef }) {
    const [{ commits }, queue] = await Promise.all([
        ports.commits.compare(baseSha, headSha),
        ports.conversation.mergeQueue(baseRef.replace(/^refs\/heads\//, "")),
    ]);
    const entries = queue.kind === "shown" ? queue.entries : [];
    const { numbers, unnamed } = groupPulls({ commits, headSha, ref: ports.run.ref, entries });
    const linked = await Promise.all(unnamed.map((commit) => namedBy(ports, commit)));
    const unknown = unnamed.filter((_, at) => linked[at]?.length === 0);
    return {
        candidates: [
            ...numbers.map((number) => ({ anyOf: [number] })),
            ...linked.filter((found) => found.length > 0).map((anyOf) => ({ anyOf })),
        ],
        unexplained: unknown.length === 0 ? null : explain(unknown, queue),
    };
}
// GitHub may link a commit that the queue made to nothing; what it merges is the pull request's own.
async function namedBy({ conversation }, commit) {
    const linked = await conversation.pullsWith([commit.sha, ...commit.parents.slice(1)]);
    const squashed = squashedPull(commit);
    return linked.length > 0 || squashed === null ? linked : [squashed];
}
// A few are enough to look at.
const mostShown = 5;
function explain(commits, queue) {
    const shas = commits.slice(0, mostShown).map(({ sha }) => `\`${sha.slice(0, 12)}\``);
    const which = commits.length > mostShown ? `${shas.join(", ")} and others` : shas.join(", ");
    return {
        title: `no pull request is known for ${commits.length} of its commits`,
        write: `GitHub names no pull request for ${which}: ${seen(queue)}, and neither the group's ref nor the commits themselves name one. Run this again. If it stays, take the pull requests out of the queue and queue them again.`,
    };
}
function seen(queue) {
    switch (queue.kind) {
        case "shown":
            return "the merge queue shows no entry for them";
        case "absent":
            return "the branch has no merge queue that GitHub shows";
        case "refused":
            return "GitHub does not show the merge queue to this token";
        default:
            return queue;
    }
}

;// CONCATENATED MODULE: ./build/flows/plan/check-group.js





/**
 * Checks a merge group. Its event names no pull request, so they are found by what GitHub says of its commits; a group
 * with a commit that is no open pull request's to the same branch, or with a file that none of them changes, does not pass.
 */
async function checkGroup(ports, group, policy) {
    const { candidates, unexplained } = await findGroup(ports, group);
    const { queued, strangers } = await lookUp(ports, candidates, group.baseRef);
    const pulls = [];
    for (const pull of queued)
        pulls.push(await checkPull(ports, pull, group.baseSha, policy));
    const strange = strangers.map((number) => ({ title: `#${number} is not open to this branch` }));
    if (unexplained !== null)
        strange.push(unexplained);
    const stray = await strayPaths(ports, group, pulls);
    if (stray === null)
        strange.push({ title: "not all of its files could be listed" });
    else if (stray > 0)
        strange.push({ title: `${stray} of its files are changed by none of these pull requests` });
    if (pulls.length + strange.length === 0)
        strange.push({ title: "no pull request is known for this merge group" });
    const { enforcement } = policy.policy.plan;
    return {
        pulls,
        result: together(pulls, strange),
        conclusion: strange.length > 0 ? unreadyAs(enforcement) : worst(pulls, enforcement),
    };
}
// A commit may be linked to pull requests of strangers, who have it on a branch of theirs: one to this branch is enough.
async function lookUp(ports, candidates, baseRef) {
    const queued = new Map();
    const strangers = new Set();
    const numbers = [...new Set(candidates.flatMap(({ anyOf }) => anyOf))].sort((a, b) => a - b);
    for (const number of numbers) {
        const pull = await ports.pulls.get(number);
        if (pull.state === "open" && baseRef === `refs/heads/${pull.baseRef}`)
            queued.set(number, pull);
    }
    for (const { anyOf } of candidates) {
        if (anyOf.some((number) => queued.has(number)))
            continue;
        for (const number of anyOf)
            strangers.add(number);
    }
    return { queued: [...queued.values()], strangers: [...strangers] };
}
// Whoever names a pull request for a commit may be wrong; what none of them changes is nobody's.
async function strayPaths(ports, { baseSha, headSha }, pulls) {
    const [before, head] = await Promise.all([ports.contents.treeOf(baseSha), ports.contents.treeOf(headSha)]);
    if (!before.complete || !head.complete)
        return null;
    const { present, gone } = (0,change/* touchedPaths */.Pq)((0,tree_files/* treeFiles */.C)(before.entries, head.entries));
    const own = new Set(pulls.flatMap(({ paths }) => paths));
    return [...present, ...gone].filter((path) => !own.has(path)).length;
}
function worst(pulls, enforcement) {
    const each = new Set(pulls.map((pull) => conclusionOf(pull, enforcement)));
    if (each.has("failure"))
        return "failure";
    return each.has("neutral") ? "neutral" : "success";
}
function unreadyAs(enforcement) {
    return enforcement === "warn" ? "neutral" : "failure";
}
function together(pulls, strange) {
    const unready = pulls.filter(({ result }) => !result.passed);
    const numbers = (some) => some.map(({ pull }) => `#${pull.number}`).join(", ");
    const problems = [
        ...(unready.length === 0 ? [] : [numbers(unready)]),
        ...strange.map(({ title: problem }) => problem),
    ];
    const passed = problems.length === 0;
    const title = passed ? `Ready to go back: ${numbers(pulls)}` : `Not ready: ${problems.join("; ")}`;
    const each = [...unready, ...pulls.filter(({ result }) => result.passed)].map(({ pull, result }) => `# #${pull.number}\n\n${fitting(result, maxSummary / pulls.length)}`);
    const writes = strange.flatMap(({ write }) => write ?? []);
    return {
        passed,
        title: title.slice(0, 100),
        summary: [`## ${passed ? "✅" : "❌"} ${title}`, ...writes, ...each].join("\n\n"),
    };
}
// GitHub docs: 65,535 characters for the summary of a check run.
const maxSummary = 58_000;
// What is cut may leave a block of code open, which swallows what stands below it.
function fitting({ title, passed, summary }, room) {
    if (summary.length <= room)
        return summary;
    return `## ${passed ? "✅" : "❌"} ${title}\n\nThe check of this pull request itself says what to write.`;
}

// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(49276);
;// CONCATENATED MODULE: ./build/core/plan/shown-annotations.js
/** At most so many annotations, in their order: each file's first, and its others as far as there is room. */
function shownAnnotations(all, most) {
    const seen = new Set();
    const first = [];
    const others = [];
    for (const one of all) {
        (seen.has(one.path) ? others : first).push(one);
        seen.add(one.path);
    }
    const shown = new Set([...first, ...others].slice(0, most));
    return all.filter((one) => shown.has(one));
}

// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(45971);
;// CONCATENATED MODULE: ./build/flows/plan/report-check.js



// GitHub docs: summary of a check run, 65,535 characters at most.
const report_check_maxSummary = 65_000;
// Each 50 are a request, whoever wrote the files: a change with one migration must not cost a hundred of them.
const mostAnnotations = 300;
// A natural key and a part of the content's hash.
const ownExternalId = /^rb1:[0-9a-f]{16}:[0-9a-f]{16}$/;
/**
 * Puts the result on the commit as a check run, where the token may: a fork's may not, and then the job's own result
 * stands alone. Nothing is written where the newest of our check runs is this pull request's and says the same already:
 * two pull requests may have one head commit, and whichever was checked last is seen.
 */
async function reportCheck(ports, report) {
    const { name, headSha, result } = report;
    const summary = result.summary.length <= report_check_maxSummary
        ? result.summary
        : `${result.summary.slice(0, report_check_maxSummary)}\n\n*Cut; the job's summary has the rest.*`;
    const annotations = shownAnnotations(report.annotations, mostAnnotations);
    const content = ports.digest.sha256(JSON.stringify([result.title, summary, annotations, report.conclusion]));
    const externalId = `${(0,natural_key/* naturalKey */.X)(["plan-check", headSha, report.pull, name], ports.digest.sha256)}:${content.slice(0, 16)}`;
    try {
        const runs = await ports.checks.list(headSha, name);
        const newest = runs.find((run) => ownExternalId.test(run.externalId));
        // One that was cut off between its annotations is not completed, and another is made in its place.
        if (newest?.externalId === externalId && newest.status === "completed") {
            ports.log.info(`check run ${newest.id} says this already`);
            return;
        }
        const created = await ports.checks.create({
            name,
            headSha,
            externalId,
            conclusion: report.conclusion,
            title: result.title,
            summary,
            annotations,
        });
        ports.log.info(`check run ${created.id}: ${report.conclusion}`);
        const left = report.annotations.length - annotations.length;
        if (left > 0)
            ports.log.info(`${left} more annotations stand in this log and not on the lines of the change`);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K) || error.code !== "PERMISSION_MISSING")
            throw error;
        ports.log.info(`No check run was made: ${error.message} The result of this job stands for it.`);
    }
}

;// CONCATENATED MODULE: ./build/flows/plan/policy-for-check.js





/**
 * The policy of the base. Where it cannot be read the error goes on, and a failed check run says so first: one that was
 * green under an older policy must not be the newest.
 */
async function policyForCheck(ports, baseSha, subject) {
    try {
        return await (0,load_policy/* loadPolicy */.t)(ports, baseSha);
    }
    catch (error) {
        if (error instanceof errors/* SuiteError */.$K && error.code === "POLICY_INVALID")
            await fail(ports, subject, error);
        throw error;
    }
}
async function fail(ports, subject, { message }) {
    const title = "Not ready: the policy of the base cannot be read";
    const what = "Mend it on the base branch. Until then nothing that goes there is ready.";
    const summary = `## ❌ ${title}\n\n${(0,code/* codeBlock */.DV)((0,untrusted/* untrusted */.b)(message))}\n\n${what}`;
    const result = { passed: false, title, summary };
    try {
        await reportCheck(ports, { ...subject, result, annotations: [], conclusion: "failure" });
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        // What is wrong with the policy must be told, whatever else is.
        ports.log.warning(`No check run was made: ${error.message}`);
    }
}

// EXTERNAL MODULE: ./build/flows/sticky-comment.js
var sticky_comment = __webpack_require__(76975);
;// CONCATENATED MODULE: ./build/flows/plan/sticky-comment.js


const kind = "plan-check";
/** Keeps the result of a check as one comment on the pull request, as `keepComment` does. */
async function keepResultComment(ports, { pull, name, result, identity }) {
    const key = (0,natural_key/* naturalKey */.X)([kind, pull, name], ports.digest.sha256);
    await (0,sticky_comment/* keepComment */.X)(ports, { on: pull, of: "pull", kind, key, text: result.summary, identity });
}

// EXTERNAL MODULE: ./build/kernel/fields.js
var fields = __webpack_require__(96115);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(89045);
;// CONCATENATED MODULE: ./build/actions/plan-check.js















const PORTS = [
    "pulls",
    "commits",
    "contents",
    "conversation",
    "grammars",
    "checks",
    "settings",
    "deployments",
    "releases",
    "tags",
    "clock",
    "files",
    "digest",
    "run",
    "log",
    "summary",
];
const planCheck = (0,kernel_define/* defineAction */.QP)({
    name: "plan-check",
    title: "rollback-ready plan check",
    description: "Says on a pull request whether it has a rollback plan and a reversal for each migration. Needs no checkout.",
    inputs: {
        mode: (0,fields/* oneOf */.yL)(["check", "doctor"])
            .optional()
            .describe("`check` judges a pull request or a merge group. `doctor` looks at the repository's settings and says what is missing. Left out: `doctor` on `schedule` and `workflow_dispatch`, `check` on all else."),
        "check-name": (0,fields/* text */.Qq)()
            .prefault("rollback plan")
            .describe("Name of the check run, where the token may create one."),
        "api-report": (0,fields/* text */.Qq)()
            .optional()
            .describe("File of the workspace with what a step before this one found out about the API of this change: the output of `oasdiff breaking -f json` or of `buf breaking --error-format=json`, or a verdict of your own."),
        "api-format": (0,fields/* oneOf */.yL)(API_FORMATS)
            .optional()
            .describe("Who wrote the API report: `oasdiff`, `buf` or `verdict`. Left out: told by its form; an empty one of buf has none."),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: {
        passed: schemas/* string */.YjP().describe("`true` when nothing is missing, and for `doctor` nothing is unknown."),
        title: schemas/* string */.YjP().describe("The result in a line."),
        "migrations-path": schemas/* string */.YjP().describe("File with the verdict on each migration (JSON)."),
        "summary-path": schemas/* string */.YjP().describe("File with what the reviewer sees (Markdown)."),
        findings: schemas/* string */.YjP().describe("Of `doctor`: how many things are missing; empty for a check."),
    },
    ports: PORTS,
    permissions: { checks: "write", contents: "read", "pull-requests": "read" },
    async run(inputs, ports) {
        const name = inputs["check-name"];
        const { "api-report": report, "api-format": format } = inputs;
        if (format !== undefined && report === undefined)
            throw (0,errors/* inputsInvalid */.tz)([formatAlone]);
        const { pull, mergeGroup, eventName } = ports.run;
        const mode = inputs.mode ?? (withoutChange.includes(eventName) ? "doctor" : "check");
        if (mode === "doctor")
            return lookAtSettings(ports);
        if (pull !== null) {
            const api = report === undefined ? null : await apiReportOf(ports, report, format ?? null);
            return checkOne(ports, pull, name, api);
        }
        if (mergeGroup !== null) {
            if (report !== undefined)
                ports.log.info("the API report is judged on each pull request, and not in a merge group");
            return checkAll(ports, mergeGroup, name);
        }
        throw (0,errors/* eventUnsupported */.iF)("plan-check", eventName, "Run it `on: pull_request_target`, `on: pull_request` or `on: merge_group`.");
    },
});
// Nothing is to be merged there, so it is the settings that are looked at.
const withoutChange = ["schedule", "workflow_dispatch"];
async function lookAtSettings(ports) {
    const { diagnosis, title, summaryPath, conclusion } = await doctorStep(ports);
    const { missing, unknown } = diagnosis;
    return {
        outputs: {
            passed: String(missing.length + unknown.length === 0),
            title,
            "migrations-path": "",
            "summary-path": summaryPath,
            findings: String(missing.length),
        },
        conclusion,
    };
}
const formatAlone = {
    subject: "Input `api-format`",
    problem: "is given without `api-report`.",
    write: "Give the report's file in `api-report`.",
};
async function checkOne(ports, event, name, api) {
    // The base commit of the event: GITHUB_SHA is another branch's under pull_request_target.
    const subject = { name, headSha: event.headSha, pull: event.number };
    const policy = await policyForCheck(ports, event.baseSha, subject);
    let pull = await ports.pulls.get(event.number);
    let checked;
    for (let tries = 1;; tries += 1) {
        if (pull.headSha !== event.headSha)
            return superseded(event, pull.headSha);
        checked = await checkPull(ports, pull, event.baseSha, policy, api);
        const now = await ports.pulls.get(event.number);
        // Description, labels and reviews are not those of a commit: what was pushed meanwhile must not have its own judged here.
        if (now.headSha !== event.headSha)
            return superseded(event, now.headSha);
        // The run of an edit that came meanwhile may be over already, and an older text must not have the last word.
        if (tries === mostTries || saysTheSame(pull, now))
            break;
        pull = now;
    }
    for (const { message, write } of checked.findings)
        ports.log.info(`plan: ${message} Write: ${write}`);
    const { result, annotations, verdicts } = checked;
    const conclusion = conclusionOf(checked, policy.policy.plan.enforcement);
    const { comment } = policy.policy.plan;
    if (comment)
        await keepResultComment(ports, { pull: event.number, name, result, identity: policy.policy.identity });
    return finish(ports, name, {
        headSha: event.headSha,
        pull: event.number,
        result,
        conclusion,
        annotations,
        verdicts,
    });
}
// Whoever edits all the time is judged by what stood there the last time.
const mostTries = 3;
function saysTheSame(before, now) {
    return before.body === now.body && before.labels.join("\n") === now.labels.join("\n");
}
async function checkAll(ports, group, name) {
    const policy = await policyForCheck(ports, group.baseSha, { name, headSha: group.headSha, pull: 0 });
    const { pulls, result, conclusion } = await checkGroup(ports, group, policy);
    return finish(ports, name, {
        headSha: group.headSha,
        pull: 0,
        result,
        conclusion,
        annotations: pulls.flatMap(({ annotations }) => annotations),
        verdicts: pulls.flatMap(({ verdicts }) => verdicts),
    });
}
async function finish(ports, name, finished) {
    const { result, annotations, conclusion, headSha, pull, verdicts } = finished;
    for (const { level, title, message, path, line } of annotations) {
        const place = { file: path, line };
        if (level === "failure")
            ports.log.error(`${title}: ${message}`, place);
        else
            ports.log.warning(`${title}: ${message}`, place);
    }
    ports.log.info(result.title);
    ports.summary.write(result.summary);
    await reportCheck(ports, { name, headSha, pull, result, annotations, conclusion });
    return {
        outputs: {
            passed: String(result.passed),
            title: result.title,
            "migrations-path": await ports.files.writeOutput("migrations.json", (0,canonical_json/* canonicalJson */.d)(verdicts)),
            "summary-path": await ports.files.writeOutput("plan-check.md", `${result.summary}\n`),
            findings: "",
        },
        conclusion: conclusion === "failure"
            ? (0,kernel_define/* failed */.gz)(`${result.title}.`, "The summary of this job says what to write, and where. Edit the description or push, and it runs again.")
            : kernel_define/* succeeded */.gq,
    };
}
function superseded(event, newer) {
    const old = event.headSha.slice(0, 12);
    const title = `${old} is no longer the head of pull request #${event.number}; the run for ${newer.slice(0, 12)} decides`;
    return {
        outputs: { passed: "false", title, "migrations-path": "", "summary-path": "", findings: "" },
        conclusion: (0,kernel_define/* failed */.gz)(`${title}.`, "There is nothing to do, unless no newer run exists: then run this one again."),
    };
}


/***/ }),

/***/ 73712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   vU: () => (/* binding */ markersIn),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
const LINE = /^<!-- rollback-ready:([a-z][a-z-]{0,39}):v1 key=([A-Za-z0-9%._~!'()*-]{0,1000}) -->$/;
const LINE_BREAK = /\r\n|\n|\r/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** The first line of a comment or issue of ours, by which it is found again. Nobody sees it when rendered. */
function marker({ kind, key }) {
    return `<!-- rollback-ready:${kind}:v1 key=${encode(key)} -->`;
}
/**
 * Reads the marker on the first line, before which nothing but blanks may stand. Who wrote the text is for the caller to
 * check: anyone can copy a marker.
 */
function parseMarker(body) {
    const [first = ""] = body.trimStart().split(LINE_BREAK, 1);
    return markerOn(first);
}
/**
 * All markers that stand on lines of their own outside fences, in order: people write above ours, too. Only for a text
 * that is known to be ours by something else than its marker.
 */
function markersIn(body) {
    const found = [];
    let fence = null;
    for (const line of body.replace(/^\ufeff/, "").split(LINE_BREAK)) {
        const [, begins] = FENCE.exec(line) ?? [];
        if (begins !== undefined) {
            if (fence === null)
                fence = begins;
            // CommonMark: a fence is closed by one of the same sign that is as long, and nothing after it.
            else if (begins.startsWith(fence) && line.trim() === begins)
                fence = null;
        }
        else if (fence === null) {
            const marker = markerOn(line);
            if (marker !== null)
                found.push(marker);
        }
    }
    return found;
}
function markerOn(line) {
    const [, kind, encoded] = LINE.exec(line.replace(/^ {1,3}/, "").trimEnd()) ?? [];
    if (kind === undefined || encoded === undefined)
        return null;
    const key = decode(encoded);
    return key === null ? null : { kind, key };
}
// `--` is not allowed inside an HTML comment, and a lone surrogate cannot be encoded at all.
function encode(key) {
    return encodeURIComponent(key.replace(/\p{Cs}/gu, "\ufffd")).replaceAll("--", "-%2D");
}
function decode(encoded) {
    try {
        return decodeURIComponent(encoded);
    }
    catch {
        return null;
    }
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

/***/ 76975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ keepComment),
/* harmony export */   m: () => (/* binding */ keepCommentFirmly)
/* harmony export */ });
/* harmony import */ var _core_text_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73712);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88362);



/**
 * Keeps one comment of ours up to date. Of several, which two runs at once may make, the oldest stays. A side channel:
 * where the token may not write, or GitHub does not answer, the log says so and nothing fails. Answers with whether the
 * comment is known to be there.
 */
async function keepComment(ports, comment) {
    try {
        return await write(ports, comment, ports.conversation.comments);
    }
    catch (error) {
        return say(ports, error);
    }
}
const waitsMs = [1_000, 2_000];
/**
 * As `keepComment`; without a clear answer, or after a refusal that may pass, it looks and tries again. A list may trail
 * behind what was written, so after a second try it is read until that shows: then a first try would, too.
 */
async function keepCommentFirmly(ports, comment) {
    for (let tried = 0;; tried++) {
        try {
            return await write(ports, comment, tried === 0 ? ports.conversation.comments : patientList(ports));
        }
        catch (error) {
            const waitMs = waitsMs[tried];
            if (waitMs === undefined || !mayPass(error))
                return say(ports, error);
            await ports.clock.sleep(waitMs);
        }
    }
}
function mayPass(error) {
    return (0,_kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .isInDoubt */ .c)(error) || (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && error.code === "GITHUB_REFUSED");
}
function say({ log }, error) {
    if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K))
        throw error;
    if (error.code === "PERMISSION_MISSING")
        log.info(`No comment was written: ${error.message}`);
    else
        log.warning(`The comment may not be up to date: ${error.message}`);
    return false;
}
const mostLooks = 10;
const betweenLooksMs = 1_000;
/** Reads a list again until it shows what is known to be there, for ten seconds at the most. */
function patientList({ conversation, clock }) {
    return async (on, of, shows) => {
        for (let look = 1;; look++) {
            const found = await conversation.comments(on, of);
            if (shows === undefined || look === mostLooks || found.some(({ id }) => id === shows))
                return found;
            await clock.sleep(betweenLooksMs);
        }
    };
}
async function write(ports, comment, list) {
    const { on, of, kind, key, text, identity } = comment;
    const body = `${(0,_core_text_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .marker */ .xL)({ kind, key })}\n${text}`;
    const own = async (shows) => {
        const found = await list(on, of, shows);
        return found
            .filter((comment) => comment.author === identity && isOurs(comment.body, kind, key))
            .sort((a, b) => a.id - b.id);
    };
    const [first, ...extra] = await own();
    if (first === undefined) {
        const made = await ports.conversation.comment(on, body, of);
        if (made.author !== identity) {
            ports.log.warning(`The comment was written as ${made.author}, and the policy's \`identity\` is ${identity}: no later run would know it for its own, so it was taken away again.`);
            await ports.conversation.removeComment(made.id, of);
            return false;
        }
        ports.log.info(`comment ${made.id}: written`);
        // Another run may have written one meanwhile.
        for (const twin of (await own(made.id)).slice(1))
            await ports.conversation.removeComment(twin.id, of);
        return true;
    }
    if (first.body.replaceAll("\r\n", "\n").trimEnd() === body.trimEnd()) {
        ports.log.info(`comment ${first.id} says this already`);
    }
    else {
        await ports.conversation.editComment(first.id, body, of);
        ports.log.info(`comment ${first.id}: brought up to date`);
    }
    for (const twin of extra)
        await ports.conversation.removeComment(twin.id, of);
    return true;
}
function isOurs(body, kind, key) {
    const seen = (0,_core_text_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMarker */ .gY)(body);
    return seen?.kind === kind && seen.key === key;
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
