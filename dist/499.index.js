export const id = 499;
export const ids = [499];
export const modules = {

/***/ 68499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCheck: () => (/* binding */ planCheck)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/migrations/verdict.js
var migrations_verdict = __webpack_require__(82991);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(71864);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
// EXTERNAL MODULE: ./build/core/migrations/group.js
var group = __webpack_require__(63585);
;// CONCATENATED MODULE: ./build/core/migrations/report.js





const MAX_ROWS = 100;
/** The verdicts as a reviewer sees them: what stops the change first, then what to write for it. */
function renderMigrationReport(verdicts) {
    if (verdicts.length === 0)
        return "No migration is changed.";
    const refused = verdicts.filter(({ verdict }) => !(0,migrations_verdict/* isAccepted */.oB)(verdict));
    const accepted = verdicts.filter(({ verdict }) => (0,migrations_verdict/* isAccepted */.oB)(verdict));
    const ordered = [...refused, ...accepted];
    const rows = ordered
        .slice(0, MAX_ROWS)
        .map((found) => [(0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(found.path)), found.verdict, `${found.reason} ${place(found)}`]);
    const parts = [(0,table/* table */.t)(["Migration", "Verdict", "Why"], rows)];
    if (ordered.length > MAX_ROWS)
        parts.push(`And ${ordered.length - MAX_ROWS} more.`);
    const writes = (0,group/* groupBy */.$)(refused.filter(({ write }) => write !== null), ({ write }) => write ?? "");
    for (const [write, found] of [...writes].slice(0, MAX_ROWS)) {
        const names = found.slice(0, 10).map(({ file }) => (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(file)));
        if (found.length > names.length)
            names.push(`and ${found.length - names.length} more`);
        parts.push(`What to write for ${names.join(", ")}:`, (0,code/* codeBlock */.DV)((0,untrusted/* untrusted */.b)(write)));
    }
    return parts.join("\n\n");
}
// The file is named only where it is another one than the migration's, so that the table stays narrow.
function place({ path, file, line }) {
    if (file === path)
        return `(line ${line})`;
    const name = file.split("/").at(-1) ?? file;
    return `(${(0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(name))}, line ${line})`;
}

// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
// EXTERNAL MODULE: ./build/core/plan/fields.js
var plan_fields = __webpack_require__(24431);
// EXTERNAL MODULE: ./build/core/plan/template.js
var template = __webpack_require__(89612);
;// CONCATENATED MODULE: ./build/core/plan/report.js






/** The plan as a reviewer sees it: a row per demanded field, and a block to paste for those that are missing. */
function renderPlanReport(plan, facts, findings) {
    const rows = (0,plan_fields/* demandedFields */.YG)(facts).map((field) => {
        const finding = findings.find((candidate) => candidate.field === field.id);
        const line = plan.fields[field.id]?.line;
        if (finding === undefined) {
            const state = line === undefined ? "missing" : `written, line ${line}`;
            return [
                field.heading,
                state,
                line === undefined ? prose(field.prompt) : `Reviewer: ${prose(field.question)}`,
            ];
        }
        const seen = finding.seen === null ? "" : `: “${(0,inline/* inlineText */.l)(finding.seen, 60)}”`;
        return [field.heading, `${finding.problem}${seen}`, `${finding.message} ${prose(finding.write)}`];
    });
    const parts = [(0,table/* table */.t)(["Field", "State", "To write, or to ask"], rows)];
    if (!plan.found)
        parts.unshift(...findings.slice(0, 1).map((finding) => finding.message));
    const block = missingBlock(plan, facts, findings);
    if (block !== "") {
        parts.push("Paste this into the description, and write each answer below its comment:", block);
    }
    return parts.join("\n\n");
}
function missingBlock(plan, facts, findings) {
    const absent = new Set(findings.filter((finding) => finding.problem === "missing").map(({ field }) => field));
    const fields = (0,plan_fields/* demandedFields */.YG)(facts).filter((field) => !plan.found || absent.has(field.id));
    if (fields.length === 0)
        return "";
    const heading = plan.found ? [] : [`## ${template/* PLAN_HEADING */.JH}`];
    return (0,code/* codeBlock */.DV)((0,untrusted/* untrusted */.b)([...heading, ...fields.map(template/* fieldTemplate */.pW)].join("\n\n")), "markdown");
}
// Our own sentences, with their code spans, on the one line that a cell has.
function prose(text) {
    return text.replaceAll("\n", " ").replaceAll("|", "\\|");
}

;// CONCATENATED MODULE: ./build/core/plan/check-text.js



/** The check as the reviewer sees it: title, plan table, migration table, what to write. */
function checkText(facts) {
    const unready = facts.verdicts.filter((verdict) => !(0,migrations_verdict/* isAccepted */.oB)(verdict.verdict));
    const problems = [
        ...(facts.complete ? [] : ["not all changed files could be read"]),
        ...(facts.planFindings.length === 0 ? [] : [planProblem(facts)]),
        ...(unready.length === 0 ? [] : [`${many(unready.length, "migration")} without a way back`]),
    ];
    const passed = problems.length === 0;
    const migrations = facts.verdicts.filter((verdict) => verdict.verdict !== "not-a-migration");
    const title = passed
        ? `Ready to go back: plan complete, ${migrations.length === 0 ? "no migration changed" : `${many(migrations.length, "migration")} reversible`}`
        : `Not ready: ${problems.join("; ")}`;
    const sections = [
        `## ${passed ? "✅" : facts.enforcement === "warn" ? "⚠️" : "❌"} ${title}`,
        ...(facts.complete
            ? []
            : [
                "GitHub lists 3,000 changed files at most, and this pull request has more. Split it, so that every migration is seen.",
            ]),
        "### Rollback plan",
        renderPlanReport(facts.plan, { migrations: migrations.length }, facts.planFindings),
        ...(migrations.length === 0 ? [] : ["### Migrations", renderMigrationReport(migrations)]),
        `---\n\n${facts.policySource}${facts.enforcement === "warn" ? " It only warns for now (`plan.enforcement: warn`)." : ""} After you edit the description or push, this check runs again.`,
    ];
    return { passed, title: title.slice(0, 200), summary: sections.join("\n\n") };
}
function planProblem({ plan, planFindings }) {
    return plan.found ? `${many(planFindings.length, "field")} of the plan to write` : "no rollback plan";
}
function many(n, noun) {
    return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

;// CONCATENATED MODULE: ./build/core/plan/judge.js



/** All that a plan lacks, in the order of its fields; none when it can be followed. */
function judgePlan(plan, facts) {
    if (!plan.found) {
        const message = `The description has no section \`${template/* PLAN_HEADING */.JH}\`.`;
        const write = `A heading \`## ${template/* PLAN_HEADING */.JH}\`, and under it a heading for each field.`;
        return [{ field: null, problem: "no-section", line: null, seen: null, message, write }];
    }
    return (0,plan_fields/* demandedFields */.YG)(facts).flatMap((field) => {
        const problem = problemOf(field, plan, facts);
        if (problem === null)
            return [];
        const answer = plan.fields[field.id];
        return [
            {
                field: field.id,
                problem,
                line: answer?.line ?? null,
                seen: answer === undefined || answer.text === "" ? null : (0,untrusted/* untrusted */.b)(answer.text),
                message: messageFor(problem, field),
                write: `${field.prompt} For example: ${field.example}`,
            },
        ];
    });
}
function problemOf(field, plan, facts) {
    const answer = plan.fields[field.id];
    if (answer === undefined)
        return "missing";
    if (words(answer.text) === "" && !/[?…]|\.\.\./.test(answer.text))
        return "empty";
    if (isTemplate(answer.text, field, facts.template))
        return "template";
    if (isPlaceholder(answer.text))
        return "placeholder";
    if (field.id === "trigger" && !hasThreshold(answer.text))
        return "no-number";
    if (field.id === "old-code-on-new-schema" && plan.oldCodeOnNewSchema === "unknown")
        return "no-answer";
    return null;
}
function messageFor(problem, field) {
    const name = `\`${field.heading}\``;
    switch (problem) {
        case "missing":
            return `The plan has no field ${name}.`;
        case "empty":
            return `Nothing is written under ${name}.`;
        case "template":
            return `${name} still has the text of the template.`;
        case "placeholder":
            return `${name} holds a placeholder.`;
        case "no-number":
            return `${name} names no threshold: it has no number.`;
        case "no-answer":
            return `${name} begins neither with Yes nor with No.`;
        default:
            return problem;
    }
}
function isTemplate(text, field, template) {
    const own = words(template?.fields[field.id]?.text ?? "");
    const written = words(text);
    return written === words(field.prompt) || (own !== "" && written === own);
}
const PLACEHOLDER = /^(?:to do|todo|tbd|tba|tbc|fixme|wip|xxx+|n a|na|not applicable|none|nothing|nil|unknown|later|placeholder|lorem ipsum.*|to be (?:done|defined|decided|determined)|fill (?:me|this)? ?in)?$/;
// A line of dots or question marks has no words at all.
function isPlaceholder(text) {
    return (PLACEHOLDER.test(words(text).slice(0, 200)) || /^\W*(?:TODO|TBD|TBA|FIXME)\b/.test(text.slice(0, 200)));
}
// The digits of a list, of `5xx` and of `p99` name a signal, not a threshold.
function hasThreshold(text) {
    return /\p{Nd}/u.test(text.replace(/^\s{0,9}\d{1,9}[.)]|\b[1-5]xx\b|\bp\d{2,3}\b/gim, ""));
}
function words(text) {
    return text
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
        .toLowerCase();
}

// EXTERNAL MODULE: ./build/core/plan/parse.js + 2 modules
var parse = __webpack_require__(80238);
// EXTERNAL MODULE: ./build/core/policy/policy.js + 5 modules
var policy_policy = __webpack_require__(93688);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/flows/plan/judge-change.js + 10 modules
var judge_change = __webpack_require__(89681);
// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(45971);
// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(76641);
;// CONCATENATED MODULE: ./build/flows/plan/report-check.js


// GitHub docs: summary of a check run, 65,535 characters at most.
const maxSummary = 65_000;
// A natural key and a part of the content's hash.
const ownExternalId = /^rb1:[0-9a-f]{16}:[0-9a-f]{16}$/;
/**
 * Puts the result on the commit as a check run, where the token may: a fork's may not, and then the job's own result
 * stands alone. Nothing is written where the newest of our check runs is this pull request's and says the same already:
 * two pull requests may have one head commit, and whichever was checked last is seen.
 */
async function reportCheck(ports, report) {
    const { name, headSha, result } = report;
    const summary = result.summary.length <= maxSummary
        ? result.summary
        : `${result.summary.slice(0, maxSummary)}\n\n*Cut; the job's summary has the rest.*`;
    const content = ports.digest.sha256(JSON.stringify([result.title, summary, report.annotations, report.enforcement]));
    const externalId = `${(0,natural_key/* naturalKey */.X)(["plan-check", headSha, report.pull, name], ports.digest.sha256)}:${content.slice(0, 16)}`;
    try {
        const runs = await ports.checks.list(headSha, name);
        const newest = runs.find((run) => ownExternalId.test(run.externalId));
        // One that was cut off between its annotations is not completed, and another is made in its place.
        if (newest?.externalId === externalId && newest.status === "completed") {
            ports.log.info(`check run ${newest.id} says this already`);
            return;
        }
        const conclusion = result.passed ? "success" : report.enforcement === "warn" ? "neutral" : "failure";
        const created = await ports.checks.create({
            name,
            headSha,
            externalId,
            conclusion,
            title: result.title,
            summary,
            annotations: report.annotations,
        });
        ports.log.info(`check run ${created.id}: ${conclusion}`);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K) || error.code !== "PERMISSION_MISSING")
            throw error;
        ports.log.info(`No check run was made: ${error.message} The result of this job stands for it.`);
    }
}

// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(49276);
// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(75197);
// EXTERNAL MODULE: ./build/kernel/fields.js
var fields = __webpack_require__(96115);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(89045);
;// CONCATENATED MODULE: ./build/actions/plan-check.js














const planCheck = (0,kernel_define/* defineAction */.QP)({
    name: "plan-check",
    title: "rollback-ready plan check",
    description: "Says on a pull request whether it has a rollback plan and a reversal for each migration. Needs no checkout.",
    inputs: {
        "check-name": (0,fields/* text */.Qq)()
            .prefault("rollback plan")
            .describe("Name of the check run, where the token may create one."),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: {
        passed: schemas/* string */.YjP().describe("`true` when nothing is missing."),
        title: schemas/* string */.YjP().describe("The result in a line."),
        "migrations-path": schemas/* string */.YjP().describe("File with the verdict on each migration (JSON)."),
        "summary-path": schemas/* string */.YjP().describe("File with what the reviewer sees (Markdown)."),
    },
    ports: ["pulls", "contents", "checks", "files", "digest", "run", "log", "summary"],
    permissions: { checks: "write", contents: "read", "pull-requests": "read" },
    async run(inputs, ports) {
        const event = ports.run.pull;
        if (event === null) {
            throw (0,errors/* eventUnsupported */.iF)("plan-check", ports.run.eventName, "Run it `on: pull_request_target` or `on: pull_request`.");
        }
        // The base commit of the event: GITHUB_SHA is another branch's under pull_request_target.
        const { policy, written } = await (0,load_policy/* loadPolicy */.t)(ports, event.baseSha);
        const before = await ports.pulls.get(event.number);
        if (before.headSha !== event.headSha)
            return superseded(event, before.headSha);
        const [changed, tree] = await Promise.all([
            ports.pulls.files(event.number),
            ports.contents.treeOf(event.headSha),
        ]);
        // GitHub lists the files of the newest head: one that was pushed meanwhile must not speak for this commit.
        const pull = await ports.pulls.get(event.number);
        if (pull.headSha !== event.headSha)
            return superseded(event, pull.headSha);
        const verdicts = await (0,judge_change/* judgeChange */.s)(ports, changed.files, tree);
        const plan = (0,parse/* parsePlan */.v)(pull.body);
        const migrations = verdicts.filter((verdict) => verdict.verdict !== "not-a-migration").length;
        const planFindings = judgePlan(plan, { migrations });
        const base = event.baseSha.slice(0, 12);
        const policySource = written
            ? `Policy: \`${policy_policy/* policyPath */.k1}\` at the base commit ${base}.`
            : `No \`${policy_policy/* policyPath */.k1}\` at the base commit ${base}; defaults hold.`;
        const { enforcement } = policy.plan;
        const result = checkText({
            plan,
            planFindings,
            verdicts,
            complete: changed.complete,
            enforcement,
            policySource,
        });
        const annotations = verdicts.filter((verdict) => !(0,migrations_verdict/* isAccepted */.oB)(verdict.verdict)).map(annotate);
        for (const one of annotations)
            ports.log.error(`${one.title}: ${one.message}`, { file: one.path, line: one.line });
        for (const finding of planFindings)
            ports.log.info(`plan: ${finding.message} Write: ${finding.write}`);
        ports.log.info(result.title);
        ports.summary.write(result.summary);
        await reportCheck(ports, {
            name: inputs["check-name"],
            headSha: event.headSha,
            pull: event.number,
            result,
            annotations,
            enforcement,
        });
        return {
            outputs: {
                passed: String(result.passed),
                title: result.title,
                "migrations-path": await ports.files.writeOutput("migrations.json", (0,canonical_json/* canonicalJson */.d)(verdicts)),
                "summary-path": await ports.files.writeOutput("plan-check.md", `${result.summary}\n`),
            },
            conclusion: conclude(result, enforcement),
        };
    },
});
function superseded(event, newer) {
    const old = event.headSha.slice(0, 12);
    const title = `${old} is no longer the head of pull request #${event.number}; the run for ${newer.slice(0, 12)} decides`;
    return {
        outputs: { passed: "false", title, "migrations-path": "", "summary-path": "" },
        conclusion: (0,kernel_define/* failed */.gz)(`${title}.`, "There is nothing to do, unless no newer run exists: then run this one again."),
    };
}
function annotate(verdict) {
    const write = verdict.write === null ? "" : `\n\nWrite:\n${verdict.write}`;
    return {
        path: verdict.file,
        line: verdict.line,
        level: "failure",
        title: `Migration ${verdict.verdict}`,
        message: `${verdict.reason}${write}`,
    };
}
function conclude(result, enforcement) {
    if (result.passed || enforcement === "warn")
        return kernel_define/* succeeded */.gq;
    return (0,kernel_define/* failed */.gz)(`${result.title}.`, "The summary of this job says what to write, and where. Edit the description or push, and it runs again.");
}


/***/ })

};
