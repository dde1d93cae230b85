export const id = 854;
export const ids = [854];
export const modules = {

/***/ 83854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/core/rollback/report.js
var report = __webpack_require__(23733);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/flows/attempt.js
var attempt = __webpack_require__(81763);
// EXTERNAL MODULE: ./build/flows/deployment/release-of-deployment.js
var release_of_deployment = __webpack_require__(23675);
// EXTERNAL MODULE: ./build/flows/incident/trusted-record.js
var trusted_record = __webpack_require__(37878);
// EXTERNAL MODULE: ./build/core/rollback/hook-run.js
var hook_run = __webpack_require__(81556);
// EXTERNAL MODULE: ./build/core/rollback/next-step.js
var next_step = __webpack_require__(4489);
// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(75197);
;// CONCATENATED MODULE: ./build/flows/rollback/conclude-rollback.js




/** How the step ends: only a verified return is a success, and not when its full bake failed after it. */
function concludeRollback(record, confirmation, isMarked) {
    const { environment } = record;
    const to = record.to === null ? "?" : (0,release_state/* releaseName */.d)(record.to);
    const next = (0,next_step/* nextStep */.sk)(record, `\`${(0,release_state/* releaseName */.d)(record.from)}\``);
    switch (record.outcome) {
        case "verified":
            if (!isMarked) {
                return (0,kernel_define/* failed */.gz)(`\`${environment}\` was returned to \`${to}\` and verified, but GitHub did not write that down: see the errors above.`, "Run this again: it writes what is missing, holds the failed release, and repeats nothing that is done.");
            }
            if (confirmation?.confirmed !== false)
                return afterHooks(record);
            return (0,kernel_define/* failed */.gz)(`\`${environment}\` was returned to \`${to}\` and verified, and then failed its full bake: ${confirmation.detail}.`, `${stateOf(record)} ${next_step/* lookNow */.w6}`);
        case "superseded":
            return (0,kernel_define/* failed */.gz)(`Nothing was rolled back: ${record.reason}.`, next);
        case "nothing-to-return-to":
        case "roll-forward":
            return (0,kernel_define/* failed */.gz)(`Nothing was rolled back in \`${environment}\`: ${record.reason}.`, next);
        case "interrupted":
            return (0,kernel_define/* failed */.gz)(`The rollback of \`${environment}\` to \`${to}\` was interrupted: ${record.reason}.`, `${stateOf(record)} ${next}`);
        case "failed":
            return (0,kernel_define/* failed */.gz)((0,next_step/* isBegun */.av)(record)
                ? `The rollback of \`${environment}\` is half done: ${record.reason}.`
                : `The rollback of \`${environment}\` could not begin: ${record.reason}.`, `${stateOf(record)} ${next}`);
        case "unverified":
            return (0,kernel_define/* failed */.gz)(`\`${environment}\` was returned to \`${to}\`, and it is not healthy: ${record.reason}.`, `${stateOf(record)} ${next}`);
        default:
            return record.outcome;
    }
}
// What a hook should have opened again is closed still.
function afterHooks({ hooks = [], environment }) {
    const broken = (0,hook_run/* brokenHook */.Hk)(hooks);
    if (broken === null)
        return kernel_define/* succeeded */.gq;
    return (0,kernel_define/* failed */.gz)(`\`${environment}\` was returned and verified, but the hook \`${broken.name}\` is required, and it failed: ${broken.detail}.`, "Do by hand what it should have done, or run its command again.");
}
function stateOf(record) {
    if (record.layers.length === 0)
        return "No layer was run.";
    const parts = record.layers.map(({ layer, outcome, state }) => `${layer} ${outcome} (${state})`);
    return `State now: ${parts.join("; ")}.`;
}

// EXTERNAL MODULE: ./build/flows/rollback/confirm-return.js
var confirm_return = __webpack_require__(26338);
// EXTERNAL MODULE: ./build/core/rollback/layers/planned-layer.js
var planned_layer = __webpack_require__(73524);
// EXTERNAL MODULE: ./build/core/rollout/schedule.js
var schedule = __webpack_require__(15403);
// EXTERNAL MODULE: ./build/flows/rollback/choose-target.js + 2 modules
var choose_target = __webpack_require__(49010);
// EXTERNAL MODULE: ./build/flows/rollback/decide.js + 1 modules
var decide = __webpack_require__(60291);
// EXTERNAL MODULE: ./build/flows/rollback/done-before.js
var done_before = __webpack_require__(10907);
;// CONCATENATED MODULE: ./build/flows/rollback/plan-only.js






/** Settles what a rollback would do now, by all that a real one looks at. Writes nothing and claims nothing. */
async function planOnly(ports, asked, settings) {
    const { history } = asked.seen;
    const { environment } = settings;
    const before = await (0,done_before/* doneBefore */.q)(ports, asked, history, settings, false);
    if (before.kind === "done") {
        const { record } = before.undone;
        const from = (0,release_state/* releaseName */.d)(record.from);
        const reason = `deployment ${asked.failed.id} of ${from} was rolled back before, to ${record.to === null ? "?" : (0,release_state/* releaseName */.d)(record.to)}, which runs now`;
        return { kind: "stay", environment, from, outcome: "done before", reason, passedOver: [] };
    }
    const request = before.kind === "further"
        ? { ...asked, from: Promise.resolve(before.from), leaves: before.leaves }
        : asked;
    const findings = new Map();
    const left = { deployment: request.failed, release: request.from };
    const { decided } = await (0,decide/* decide */.L)(ports, request, settings, history, (seen) => (0,choose_target/* chooseTarget */.b)(ports, request.read, left, seen, request.explicit, settings, findings), null);
    const { plan } = decided;
    const from = (0,release_state/* releaseName */.d)(decided.from);
    if (plan.kind === "stay") {
        const { outcome, reason, passedOver } = plan;
        return { kind: "stay", environment, from, outcome, reason, passedOver };
    }
    const { passedOver, overrode, migrationsReason } = plan;
    return {
        kind: "go",
        environment,
        from,
        to: (0,release_state/* releaseName */.d)(plan.to),
        acts: [
            ...hookActs(ports, "before", plan.around.before),
            ...plan.ways.flatMap((way) => actsOf(ports, way)),
            ...schemaActs(ports, plan),
            ...countingActs(ports, plan.around.reconcile),
            ...hookActs(ports, "after", plan.around.after),
        ],
        reversed: plan.migrations?.migrations.map(({ up }) => up.path) ?? [],
        migrationsReason,
        passedOver,
        overrode,
    };
}
function actsOf(ports, { name, steps }) {
    return steps.map(({ share, layer, read }) => ({
        layer: share === null ? name : `${name} to ${(0,schedule/* shareText */.Lu)(share)} %`,
        words: (0,planned_layer/* argvOf */.U)(layer).map((word) => ports.secrets.redact(word)),
        readAt: read?.target ?? null,
        seconds: layer.timeoutMs / 1000,
    }));
}
function hookActs(ports, when, hooks) {
    return hooks.map(({ name, step }) => ({
        layer: `${when}: ${name}`,
        words: (0,planned_layer/* argvOf */.U)(step.layer).map((word) => ports.secrets.redact(word)),
        readAt: step.read?.target ?? null,
        seconds: step.layer.timeoutMs / 1000,
    }));
}
// After the recovery check, and before what is opened again.
function countingActs(ports, counting) {
    if (counting === null)
        return [];
    const words = counting.argv.map((word) => ports.secrets.redact(word));
    return [{ layer: "reconcile", words, readAt: null, seconds: counting.rule.timeout / 1000 }];
}
function schemaActs(ports, { migrations }) {
    if (migrations === null)
        return [];
    const words = migrations.argv.map((word) => ports.secrets.redact(word));
    return [{ layer: "migrations", words, readAt: null, seconds: migrations.layer.timeout / 1000 }];
}

// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/prose.js
var prose = __webpack_require__(4575);
// EXTERNAL MODULE: ./build/core/text/sentence.js
var sentence = __webpack_require__(38679);
// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(71864);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
// EXTERNAL MODULE: ./build/core/rollback/said-already.js
var said_already = __webpack_require__(98147);
;// CONCATENATED MODULE: ./build/core/rollback/rollback-plan.js






/** The plan as the summary of a dry run has it. */
function planReport(plan) {
    const from = rollback_plan_code(plan.from);
    const environment = rollback_plan_code(plan.environment);
    const parts = plan.kind === "go"
        ? [
            `### 🧭 Dry run: ${from} → ${rollback_plan_code(plan.to)} in ${environment}`,
            "Nothing was touched. This is what a rollback would do now, in this order, before its recovery check:",
            actTable(plan.acts),
            reversed(plan),
            list("A person's word would override", plan.overrode),
        ]
        : [
            `### 🧭 Dry run: nothing would be rolled back in ${environment}`,
            `Nothing was touched. ${whyNot(plan)}`,
        ];
    const others = plan.kind === "go" ? plan.passedOver : (0,said_already/* notSaidIn */.O)(plan.reason, plan.passedOver);
    return [...parts, list("Passed over", others)].filter((part) => part !== "").join("\n\n");
}
function whyNot({ outcome, reason, from }) {
    const said = (0,sentence/* wholeSentence */.l)((0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(reason)));
    return outcome === "done before" ? said : `${said} ${rollback_plan_code(from)} would stay.`;
}
function actTable(acts) {
    return (0,table/* table */.t)(["", "Layer", "At most", "Done when", "Would run"], acts.map(({ layer, words, readAt, seconds }, at) => [
        String(at + 1),
        layer,
        `${seconds} s`,
        readAt === null ? "it succeeds" : `it is seen at ${rollback_plan_code(shortPlace(readAt))}`,
        // The widest comes last, so that a narrow page cuts nothing else off.
        words.length === 0 ? "–" : (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(words.join(" "))),
    ]));
}
// Which service it is; the whole address is in the policy.
function shortPlace(target) {
    return target.replace(/^https?:\/\/([^/]+).*$/, "$1").slice(0, 40);
}
function reversed(plan) {
    const why = (0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(plan.migrationsReason));
    if (plan.reversed.length === 0)
        return `No migration is reversed: ${why}.`;
    return `Migrations that are reversed, newest first, since ${why}: ${plan.reversed.map(rollback_plan_code).join(", ")}.`;
}
function list(title, texts) {
    return texts.length === 0 ? "" : `${title}: ${texts.map((one) => (0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(one))).join("; ")}.`;
}
function rollback_plan_code(text) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(text));
}

// EXTERNAL MODULE: ./build/flows/rollback/rollback-outputs.js
var rollback_outputs = __webpack_require__(93208);
;// CONCATENATED MODULE: ./build/flows/rollback/report-plan.js



/** Puts a dry run on the summary, and ends the step: red when a rollback would find nothing to return to. */
function reportPlan(ports, plan, deployment) {
    ports.summary.write(planReport(plan));
    const isGo = plan.kind === "go";
    const outcome = isGo ? "planned" : plan.outcome;
    ports.log.info(isGo ? `dry run: ${plan.from} → ${plan.to}` : `dry run: ${plan.outcome}, ${plan.reason}`);
    return {
        outputs: {
            ...(0,rollback_outputs/* rollbackOutputs */.H)(null, null),
            outcome,
            target: isGo ? plan.to : "",
            "rolled-back-from": plan.from,
            "deployment-id": String(deployment),
            "record-path": "",
        },
        conclusion: isGo || plan.outcome === "done before"
            ? kernel_define/* succeeded */.gq
            : (0,kernel_define/* failed */.gz)(`A rollback of \`${plan.environment}\` would do nothing: ${plan.reason}.`, "Nothing was touched. The summary says what was passed over, and why."),
    };
}

// EXTERNAL MODULE: ./build/flows/rollback/undo.js + 16 modules
var undo = __webpack_require__(71388);
;// CONCATENATED MODULE: ./build/flows/decision/carry-return.js












/** Returns an environment, or finishes a return that was begun, and says on the step's page what came of it. */
async function carryReturn(ports, wanted, { isDry, ...facts }) {
    const { deployment } = wanted;
    const { settings } = facts;
    const asked = requestOf(ports, wanted, facts);
    if (isDry)
        return reportPlan(ports, await planOnly(ports, asked, settings), deployment.id);
    const undone = await (0,undo/* undo */.t)(ports, asked, settings);
    const { record, isToBake, isMarked } = undone;
    ports.summary.write((0,report/* rollbackReport */.F3)(record));
    const confirmation = isToBake ? await (0,confirm_return/* confirmReturn */.D)(ports, record, settings) : undone.confirmation;
    if (confirmation !== null)
        ports.summary.write((0,report/* confirmationReport */.ow)(confirmation));
    const path = await (0,attempt/* attempt */.C)(ports, "The record was not written to a file", () => ports.files.writeOutput("rollback-record.json", (0,canonical_json/* canonicalJson */.d)(record)));
    return {
        outputs: {
            ...(0,rollback_outputs/* rollbackOutputs */.H)(record, confirmation),
            target: "",
            "rolled-back-from": (0,release_state/* releaseName */.d)(record.from),
            "deployment-id": String(record.failedDeployment),
            "record-path": path ?? "",
        },
        conclusion: concludeRollback(record, confirmation, isMarked),
    };
}
/** Whether a return would run now, by all that it looks at. Throws TARGET_REFUSED for a release that cannot be had. */
async function canReturn(ports, wanted, facts) {
    const plan = await planOnly(ports, requestOf(ports, wanted, facts), facts.settings);
    return plan.kind === "go";
}
function requestOf(ports, { deployment, statuses, release, given }, { read, seen, settings }) {
    const now = new Date(ports.clock.now()).toISOString();
    const isByHand = given !== null;
    const verdict = (0,trusted_record/* trustedRecord */.T)(ports, deployment, statuses, settings.identity, seen.history);
    return {
        failed: deployment,
        from: (0,release_of_deployment/* releaseIfReadable */.F)(ports, read, deployment),
        read,
        verdictAt: verdict.then(({ gate: evidence }) => (isByHand ? now : (evidence?.endedAt ?? now))),
        seen,
        explicit: release === null ? null : { release, override: isByHand },
        word: given,
        before: Promise.resolve(),
    };
}

// EXTERNAL MODULE: ./build/core/decision/commands/read-decision-commands.js + 1 modules
var read_decision_commands = __webpack_require__(17755);
// EXTERNAL MODULE: ./build/core/decision/judge-authority.js
var judge_authority = __webpack_require__(63590);
;// CONCATENATED MODULE: ./build/core/decision/report/command-answers.js


/** The answer to a comment, a line for each command. Safe Markdown. */
function answersText(environment, answers, note) {
    const where = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(environment), 100);
    const lines = answers.map(({ name, isDone, text }) => `- \`/${name}\` ${isDone ? "" : "was not done. "}${text}`);
    return [`For ${where}:`, lines.join("\n"), ...(note === null ? [] : [note])].join("\n\n");
}
/** The answer to people whose word does not count; the same for all of them. */
function strangerAnswer(environment, whoMay) {
    return `${whoMay} may decide about ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(environment), 100)}, so nothing was done.`;
}

// EXTERNAL MODULE: ./build/core/text/marker.js
var marker = __webpack_require__(73712);
// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(45971);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/flows/sticky-comment.js
var sticky_comment = __webpack_require__(76975);
// EXTERNAL MODULE: ./build/core/incident/render-incident.js + 19 modules
var render_incident = __webpack_require__(36846);
// EXTERNAL MODULE: ./build/flows/incident/commands/commanded-issue.js
var commanded_issue = __webpack_require__(24742);
;// CONCATENATED MODULE: ./build/flows/decision/commented-case.js



/**
 * The deployment whose incident the issue is, when that is one of this environment; null for any other issue, on which an
 * environment has to be named. The marker of the issue holds the key of the deployment, so no index need be believed.
 */
async function commentedDeployment(ports, issue, environment, { deployments }, identity) {
    const commanded = await (0,commanded_issue/* commandedIssue */.c)(ports, issue, identity);
    if (commanded.kind !== "incident")
        return null;
    const keyOf = (id) => (0,natural_key/* naturalKey */.X)([render_incident/* issueKind */.S, environment, id], ports.digest.sha256);
    const listed = deployments.find(({ id }) => keyOf(id) === commanded.key);
    if (listed !== undefined)
        return listed.id;
    const entry = await commanded.find();
    return entry?.environment === environment ? entry.deployment : null;
}

// EXTERNAL MODULE: ./build/flows/decision/decision-outputs.js
var decision_outputs = __webpack_require__(56844);
// EXTERNAL MODULE: ./build/core/rollback/pause.js
var pause = __webpack_require__(72797);
// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
// EXTERNAL MODULE: ./build/core/gate/mark.js
var mark = __webpack_require__(89787);
// EXTERNAL MODULE: ./build/core/rollback/environment-history.js
var environment_history = __webpack_require__(36243);
// EXTERNAL MODULE: ./build/core/rollback/is-named-by.js
var is_named_by = __webpack_require__(58549);
// EXTERNAL MODULE: ./build/flows/deployment/add-mark.js
var add_mark = __webpack_require__(69081);
// EXTERNAL MODULE: ./build/flows/deployment/ample-history.js
var ample_history = __webpack_require__(11512);
// EXTERNAL MODULE: ./build/flows/incident/incident-files.js + 1 modules
var incident_files = __webpack_require__(9135);
;// CONCATENATED MODULE: ./build/flows/rollback/lift-hold.js








/**
 * Lifts the hold of a release: each of its deployments that was rolled back is marked so, with the reason on record. A
 * release that is not held any more is left as it is; one that never was is an error.
 */
async function liftHold(ports, history, { environment, release, reason, identity, saidAt }) {
    const past = (0,environment_history/* environmentHistory */.o)(await deploymentsOf(ports, history, environment, release), identity).filter((one) => one.kind !== "rollback" && (0,is_named_by/* isNamedBy */.$)(one, release));
    const held = past.filter((one) => one.isHeld);
    if (held.length === 0 && !past.some((one) => one.rolledBack)) {
        throw (0,errors/* deploymentUnusable */.JG)(`\`${release}\` is not held in \`${environment}\``, history.isComplete
            ? "A hold is set by a rollback. Name the release that was rolled back."
            : `Only the newest ${history.deployments.length} deployments were looked at. Release its fix as a new version.`);
    }
    const at = new Date(ports.clock.now()).toISOString();
    for (const { deployment } of held) {
        const lift = {
            schema: "rollback-ready/hold-lifted/v1",
            environment,
            deployment,
            release,
            by: ports.run.actor,
            reason,
            at,
            run: ports.run.url,
        };
        await (0,incident_files/* keepRecord */.r)(ports, deployment, { lift });
        const description = (0,mark/* markText */.PQ)("hold-lifted", `${ports.run.actor}: ${reason}`, ports.digest.sha256((0,canonical_json/* canonicalJson */.d)(lift)), saidAt);
        await (0,add_mark/* addMark */.B)(ports, deployment, { state: "inactive", description }, identity);
    }
    return held.map((one) => one.deployment);
}
// A hold may stand on a deployment that is older than all that were listed.
async function deploymentsOf(ports, history, environment, release) {
    if (history.isComplete)
        return history.deployments;
    const tag = await ports.tags.current(release);
    const commit = tag?.commit ?? (/^[0-9a-f]{40}$/.test(release) ? release : null);
    return commit === null ? history.deployments : (0,ample_history/* withAllOf */.D)(ports, history, environment, commit);
}

// EXTERNAL MODULE: ./build/flows/rollback/pause-environment.js
var pause_environment = __webpack_require__(1313);
// EXTERNAL MODULE: ./build/core/decision/decided-mark.js
var decided_mark = __webpack_require__(34155);
// EXTERNAL MODULE: ./build/core/decision/report/decision-comment.js
var decision_comment = __webpack_require__(33236);
// EXTERNAL MODULE: ./build/core/gate/unjudged.js
var unjudged = __webpack_require__(49476);
;// CONCATENATED MODULE: ./build/flows/deployment/demand-deployed.js


/**
 * Throws while the run that deploys is still at work: what it does next would undo a return that a person asks for. Where
 * GitHub does not say whether it is, that is a warning.
 */
async function demandDeployed(ports, { deployment, statuses }, identity) {
    const url = statuses.find((status) => status.creator === identity)?.logUrl ?? "";
    const [, id] = /\/actions\/runs\/(\d+)/.exec(url) ?? [];
    if (id === undefined || Number(id) === ports.run.runId || !(0,unjudged/* isUnderWay */.gn)(statuses, identity))
        return;
    const isAtWork = await isRunning(ports, Number(id));
    if (isAtWork) {
        throw (0,errors/* deploymentUnusable */.JG)(`Deployment ${deployment.id} is still being made by ${url}`, "Cancel that run, or let its gate decide. When it has ended, run this again.");
    }
}
async function isRunning(ports, id) {
    try {
        const seen = await ports.workflowRuns.get(id);
        return seen !== null && seen.status !== "completed";
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        ports.log.warning(`Whether run ${id} still deploys is not known. ${error.message} ${error.hint}`);
        return false;
    }
}

// EXTERNAL MODULE: ./build/flows/deployment/failed-deployment.js
var failed_deployment = __webpack_require__(84171);
// EXTERNAL MODULE: ./build/flows/decision/asked-of-decision.js
var asked_of_decision = __webpack_require__(5814);
// EXTERNAL MODULE: ./build/core/decision/report/decision-summary.js
var decision_summary = __webpack_require__(57065);
// EXTERNAL MODULE: ./build/flows/decision/mark-decision.js
var mark_decision = __webpack_require__(38971);
// EXTERNAL MODULE: ./build/flows/decision/tell-decision.js
var tell_decision = __webpack_require__(54685);
;// CONCATENATED MODULE: ./build/flows/decision/follow-decision.js







/**
 * Does what was decided, whoever decided it: the mark first, then the return, then the word on the issue. A return is done
 * once whoever does it, so one whose decider died is finished here.
 */
async function followDecision(ports, about, known, 
/** All that is known of it, where its ref was read. */
note, carryOut) {
    if (note !== null)
        await (0,mark_decision/* markDecision */.c)(ports, note, about.statuses, about.identity);
    try {
        return known.decision === "rollback" ? await carryOut() : stayed(ports, about, known);
    }
    finally {
        if (note !== null)
            await (0,attempt/* attempt */.C)(ports, "The decision was not told on the issue", () => (0,tell_decision/* tellDecided */.uz)(ports, about, note));
    }
}
/** How a step ends that leaves the environment as it is because that was decided. */
function stayed({ log, summary }, { environment, deployment, release }, known) {
    summary.write((0,decision_summary/* staySummary */.o)({ environment, release }, known));
    const said = `${release} stays in \`${environment}\` although it failed its gate: ${(0,decision_comment/* decidedWords */.iC)(known)}.`;
    const hint = "To go back all the same, run `actions/rollback` with a `reason`, or write `/rollback -- why` on its issue.";
    if (known.how === "timeout")
        return (0,decision_outputs/* nothingCarried */.m6)("stayed", deployment.id, (0,kernel_define/* failed */.gz)(said, hint));
    log.warning(`${said} ${hint}`);
    return (0,decision_outputs/* nothingCarried */.m6)("stayed", deployment.id, kernel_define/* succeeded */.gq);
}

// EXTERNAL MODULE: ./build/flows/decision/read-decision.js
var read_decision = __webpack_require__(84764);
// EXTERNAL MODULE: ./build/flows/decision/settle-decision.js
var settle_decision = __webpack_require__(41909);
// EXTERNAL MODULE: ./build/flows/decision/vouch-decision.js + 1 modules
var vouch_decision = __webpack_require__(23533);
;// CONCATENATED MODULE: ./build/flows/decision/decide-by-comment.js













/**
 * Decides by a comment, and does it. The first decision counts; a person who gives a reason may go back after a `stay`,
 * as by hand. A comment says nothing about a deployment that came after it.
 */
async function decideByComment(ports, facts, said) {
    const { environment, policy, seen } = facts;
    const { identity } = policy;
    const { command, comment } = said;
    const name = command.kind;
    const given = command.kind === "rollback" && command.reason !== null
        ? { by: comment.author, reason: command.reason }
        : null;
    const refuse = (text) => ({
        answered: { name, isDone: false, text },
        carried: null,
    });
    const isByHand = given !== null;
    const failed = said.incident ??
        (await (0,failed_deployment/* failedDeployment */.d)(ports, seen.history, { environment, id: null, identity, isByHand }));
    const { deployment, statuses } = failed;
    if (Date.parse(deployment.createdAt) > Date.parse(comment.createdAt))
        return refuse(`Deployment ${deployment.id} came after the comment, which says nothing about it.`);
    const about = await facts.caseOf(failed);
    const isAwaited = about.rules.mode === "approval" && (0,mark/* marksOf */.Ok)(statuses, identity).includes("gate-failed");
    if (command.kind === "stay" && !isAwaited)
        return refuse("Nobody awaits a decision: only `decision.mode: approval` of the policy lets people decide.");
    // Whoever may write may edit our issue, so its marker proves no failure.
    if (given === null && !(0,mark/* marksOf */.Ok)(statuses, identity).some((mark) => failures.includes(mark)))
        return refuse(`Deployment ${deployment.id} has not failed its gate. To undo it all the same, write \`/rollback -- why\`.`);
    const release = command.kind === "rollback" ? command.release : null;
    // A release that cannot be had must leave nothing decided.
    const isPossible = release === null || (await facts.canReturn({ ...failed, release, given }));
    const wanted = {
        environment,
        deployment: deployment.id,
        decision: command.kind,
        how: "comment",
        by: comment.author,
        reason: command.reason,
        release,
        source: comment.url,
    };
    const marked = (0,decided_mark/* decidedMark */.uN)(statuses, identity);
    const vouch = (0,vouch_decision/* vouchFor */.z)(ports, about, facts.teamToken);
    const before = marked === null ? null : await (0,read_decision/* findDecision */.eY)(ports, about, vouch);
    const decided = isAwaited && isPossible && before === null ? await (0,settle_decision/* settleDecision */.S)(ports, wanted, vouch) : null;
    if (command.kind === "stay" && decided?.isKept === false)
        return refuse("The decision could not be kept, so the timer would not know of it. See the job's log.");
    const note = before?.kind === "decided" ? before.note : (decided?.decision ?? null);
    const first = marked ?? note;
    const isOurs = before === null && decided?.isOurs !== false;
    const carry = async () => {
        if (given !== null)
            await demandDeployed(ports, failed, identity);
        // Without a reason it only joins what somebody else had decided before.
        const joined = given === null && !isOurs ? (0,asked_of_decision/* askedOf */.i)(note) : null;
        // A reason goes with the release that its own person named.
        const isOwn = joined === null || (joined.release === null && release !== null);
        return facts.carryOut({ ...failed, ...(isOwn ? { release, given } : joined) });
    };
    if (first !== null && first.decision !== command.kind && given === null) {
        const before = note ?? { ...first, source: null };
        const how = command.kind === "stay" ? "" : " To go back all the same, write `/rollback -- why`.";
        return refuse(`\`${first.decision}\` was decided before. ${(0,decision_comment/* decidedBy */.yP)(before)}.${how}`);
    }
    const known = { decision: command.kind, how: "comment", by: comment.author };
    const carried = await followDecision(ports, about, known, note, carry);
    return { answered: { name, ...wordsOf(about.release, command, carried) }, carried };
}
const failures = ["gate-failed", "rolled-back"];
function wordsOf(release, { kind }, { outputs, conclusion }) {
    const what = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(release), 100);
    if (kind === "stay")
        return { isDone: true, text: `${what} stays.` };
    if (conclusion.kind === "failure")
        return { isDone: false, text: (0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(`${conclusion.message} ${conclusion.hint}`), 2_000) };
    const back = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(outputs["rolled-back-to"]), 100);
    return {
        isDone: true,
        text: `Rolled back from ${what} to ${back}, verified ${outputs.seconds} s after the verdict.`,
    };
}

;// CONCATENATED MODULE: ./build/flows/decision/hold-release.js





const states = [
    "queued",
    "in_progress",
    "success",
    "failure",
    "error",
    "inactive",
];
/**
 * Holds a release that ran in the environment, so that `actions/deploy` refuses it and no rollback returns to it, until
 * that is lifted. What GitHub shows of the deployment stays as it is. Null when it is held already.
 */
async function holdByHand(ports, history, { environment, release, by, reason, identity, saidAt }) {
    const past = (0,environment_history/* environmentHistory */.o)(history.deployments, identity).filter((one) => one.kind !== "rollback" && (0,is_named_by/* isNamedBy */.$)(one, release));
    if (past.some((one) => one.isHeld))
        return null;
    const newest = past[0]?.deployment;
    const statuses = history.deployments.find(({ id }) => id === newest)?.statuses;
    if (newest === undefined || statuses === undefined) {
        throw (0,errors/* deploymentUnusable */.JG)(`\`${release}\` has not run in \`${environment}\``, "A hold stands on a deployment. Name a release that was deployed there.");
    }
    const state = states.find((one) => one === statuses[0]?.state) ?? "inactive";
    const description = (0,mark/* markText */.PQ)("held", `${by}: ${reason}`, null, saidAt);
    await (0,add_mark/* addMark */.B)(ports, newest, { state, description }, identity);
    return newest;
}

;// CONCATENATED MODULE: ./build/flows/decision/said-since.js



const same = { hold: "held", lift: "hold-lifted" };
const otherwise = { hold: ["hold-lifted"], lift: ["held", "rolled-back"] };
/**
 * Whether a mark on a release's deployments says the opposite of a comment and was asked for after it. Two comments are
 * held against each other by when they were written: their jobs may run much later.
 */
function isSaidOtherwiseSince(history, command, since, identity) {
    const wanted = otherwise[command.kind];
    return marksAbout(history, command.release, identity).some(({ description, createdAt }) => wanted.includes((0,mark/* markOf */.Fg)(description) ?? "") &&
        Date.parse((0,mark/* saidAtOf */.s7)(description) ?? createdAt) > Date.parse(since));
}
/**
 * Whether a mark says what a comment asks for and was asked for by it: an earlier run of its job did so and was lost before
 * it had answered, which is no reason to say that somebody else was faster.
 */
function isDoneForComment(history, command, saidAt, identity) {
    return marksAbout(history, command.release, identity).some(({ description }) => (0,mark/* markOf */.Fg)(description) === same[command.kind] &&
        Date.parse((0,mark/* saidAtOf */.s7)(description) ?? "") === Date.parse(saidAt));
}
/** Our marks on a release's deployments. */
function marksAbout({ deployments }, release, identity) {
    const own = (0,environment_history/* environmentHistory */.o)(deployments, identity)
        .filter((past) => past.kind !== "rollback" && (0,is_named_by/* isNamedBy */.$)(past, release))
        .map(({ deployment }) => deployment);
    return deployments
        .filter(({ id }) => own.includes(id))
        .flatMap(({ statuses }) => statuses)
        .filter((status) => (0,mark/* marksOf */.Ok)([status], identity).length > 0);
}
/** GitHub's times are whole seconds; a pause that no comment asked for has the time of our own clock. */
const secondMs = 1_000;
/** Whether a pause says the opposite of a comment and was asked for after it. */
function isPausedOtherwiseSince(now, state, since) {
    if (now.state === state)
        return false;
    return now.saidAt === undefined
        ? Date.parse(now.at) >= Date.parse(since) + secondMs
        : Date.parse(now.saidAt) > Date.parse(since);
}

;// CONCATENATED MODULE: ./build/flows/decision/do-command.js













/** Does one command of a comment. What the world says no to is an answer, and the step is red then. */
async function doCommand(ports, facts, said) {
    try {
        return await act(ports, facts, said);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        const text = (0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(`${error.message} ${error.hint}`), 2_000);
        const carried = (0,decision_outputs/* nothingCarried */.m6)("failed", null, (0,kernel_define/* failed */.gz)(error.message, error.hint));
        return { answered: { name: said.command.kind, isDone: false, text }, carried };
    }
}
async function act(ports, facts, said) {
    const { environment, policy, seen } = facts;
    const { identity } = policy;
    const { command, comment, incident } = said;
    const { createdAt: saidAt } = comment;
    const answer = (isDone, text) => {
        const answered = { name: command.kind, isDone, text };
        return { answered, carried: null };
    };
    switch (command.kind) {
        case "rollback":
        case "stay":
            return decideByComment(ports, facts, { ...said, command });
        case "hold": {
            const release = command.release ?? (incident === null ? null : (await facts.caseOf(incident)).release);
            if (release === null)
                return answer(false, "It does not say which release. Write `/hold` with its name.");
            const { reason } = command;
            const wanted = { kind: command.kind, release };
            if (isSaidOtherwiseSince(seen.history, wanted, saidAt, identity))
                return answer(false, "Its hold was lifted after this comment.");
            const asked = { environment, release, by: comment.author, reason, identity, saidAt };
            const held = await holdByHand(ports, seen.history, asked);
            const name = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(release), 100);
            const isOurs = held !== null || isDoneForComment(seen.history, wanted, saidAt, identity);
            return answer(true, isOurs ? `${name} is held from now on.` : `${name} is held already.`);
        }
        case "lift": {
            const { release, reason } = command;
            if (isSaidOtherwiseSince(seen.history, command, saidAt, identity))
                return answer(false, "It was held after this comment.");
            const asked = { environment, release, reason, identity, saidAt };
            const lifted = await liftHold(ports, seen.history, asked);
            const name = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(release), 100);
            const isOurs = lifted.length > 0 || isDoneForComment(seen.history, command, saidAt, identity);
            return answer(true, isOurs ? `The hold of ${name} is lifted.` : `${name} is not held any more.`);
        }
        case "pause":
        case "resume": {
            const state = command.kind === "pause" ? "paused" : "resumed";
            const reason = command.reason ?? "by a comment";
            const note = await ports.refNotes.read((0,pause/* pauseRef */.yj)(environment, ports.digest.sha256));
            const now = note === null ? null : (0,pause/* readPause */.H5)(note.text);
            // An old comment that is delivered late changes nothing.
            if (now !== null && isPausedOtherwiseSince(now, state, saidAt))
                return answer(false, `${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(now.by))} said otherwise after this comment.`);
            const { isChanged } = await (0,pause_environment/* pauseEnvironment */.y)(ports, environment, state, reason, saidAt);
            const said = state === "paused" ? "Deployments are paused." : "Deployments go on.";
            // An earlier run of this comment's job may have been lost before it answered.
            const isOurs = isChanged || (now?.state === state && now.saidAt === saidAt);
            return answer(true, isOurs ? said : `${said} It was so before.`);
        }
        default:
            return command;
    }
}

// EXTERNAL MODULE: ./build/flows/decision/may-comment.js
var may_comment = __webpack_require__(57916);
;// CONCATENATED MODULE: ./build/flows/decision/comment-mode.js













const answerKind = "decision-answer";
const strangerKind = "decision-stranger";
/**
 * Does what a comment asks for about the environment of the step, and answers it by one comment. Of a comment that was
 * answered, that changed, that is a bot's, or that means another environment nothing comes; whose word does not count is
 * answered once on each issue.
 */
async function commentMode(ports, facts) {
    const { environment, policy, seen } = facts;
    const { identity } = policy;
    const { issue, eventName, eventAction, isOnPull, comment: written } = ports.run;
    if (issue === null || written === null)
        throw (0,errors/* eventUnsupported */.iF)("rollback", eventName, "Run `mode: comment` with `on: { issue_comment: { types: [created] } }`.");
    const comment = { ...written, body: ports.secrets.redact(written.body) };
    // What a comment said when it was written counts.
    if (eventAction !== "created")
        return notForUs(ports, "only new comments are answered");
    if (comment.author === identity || comment.author.endsWith("[bot]"))
        return notForUs(ports, "the comment is a bot's");
    const environments = Object.keys(policy.environments);
    const read = (isIncident) => (0,read_decision_commands/* readDecisionCommands */.x)(comment.body, { environment, isIncident, environments });
    if (read(true).length === 0)
        return notForUs(ports, `the comment has no command for ${environment}`);
    const { history } = seen;
    const incident = isOnPull ? null : await commentedDeployment(ports, issue, environment, history, identity);
    const commands = read(incident !== null);
    if (commands.length === 0)
        return notForUs(ports, `the comment has no command for ${environment}`);
    const key = (0,natural_key/* naturalKey */.X)([answerKind, environment, comment.id], ports.digest.sha256);
    const body = (0,marker/* marker */.xL)({ kind: answerKind, key });
    const there = await ports.conversation.comments(issue);
    if (there.some((one) => one.author === identity && one.body.startsWith(body)))
        return notForUs(ports, "the comment was answered before");
    const say = async (kind, about, text) => {
        await (0,sticky_comment/* keepCommentFirmly */.m)(ports, { on: issue, kind, key: about, text, identity });
    };
    const authority = policy.environments[environment]?.decision?.authority ?? tell_decision/* usualAuthority */.eZ;
    const standing = await (0,may_comment/* mayComment */.z)(ports, comment.author, authority, facts.teamToken);
    if (standing.kind === "may-not" || standing.kind === "unknown") {
        ports.log.info(`nothing was done: ${standing.why}`);
        // One for all of them, so that nobody can make it write more; what is not known is the step's own fault.
        const about = (0,natural_key/* naturalKey */.X)([strangerKind, environment, issue], ports.digest.sha256);
        if (standing.kind === "may-not")
            await say(strangerKind, about, strangerAnswer(environment, (0,judge_authority/* whoMay */.as)((0,may_comment/* heardBy */.E)(authority))));
        else
            await say(answerKind, key, `Nothing was done. ${standing.why}`);
        return (0,decision_outputs/* nothingCarried */.m6)("may-not", null, kernel_define/* succeeded */.gq);
    }
    const failed = incident === null ? null : await incidentDeployment(ports, incident, history.deployments);
    const outcomes = [];
    for (const command of commands) {
        outcomes.push(command.kind === "refused"
            ? { answered: refusedAnswer(command), carried: null }
            : await doCommand(ports, facts, { comment, incident: failed, command }));
    }
    const note = standing.kind === "warned" ? `The policy only warns (\`enforcement: warn\`): ${standing.why}` : null;
    const answers = outcomes.map(({ answered }) => answered);
    await say(answerKind, key, ports.secrets.redact(answersText(environment, answers, note)));
    // One that failed is what the step ends with.
    const carried = outcomes.flatMap((one) => one.carried ?? []);
    const worst = carried.find(({ conclusion }) => conclusion.kind === "failure") ?? carried.at(-1);
    return (worst ?? (0,decision_outputs/* nothingCarried */.m6)(answers.some(({ isDone }) => isDone) ? "answered" : "refused", null, kernel_define/* succeeded */.gq));
}
function notForUs({ log }, why) {
    log.info(`Nothing to do: ${why}.`);
    return (0,decision_outputs/* nothingCarried */.m6)("not-for-us", null, kernel_define/* succeeded */.gq);
}
function refusedAnswer({ name, why, write }) {
    return { name, isDone: false, text: write === null ? why : `${why} Write ${write}.` };
}
async function incidentDeployment(ports, id, listed) {
    const known = listed.find((one) => one.id === id);
    if (known !== undefined)
        return { deployment: known, statuses: known.statuses };
    const [deployment, statuses] = await Promise.all([
        ports.deployments.get(id),
        ports.deployments.statuses(id),
    ]);
    if (deployment === null)
        throw (0,errors/* deploymentUnusable */.JG)(`Deployment ${id} of this incident is gone`, "Name the environment in the command.");
    return { deployment, statuses };
}

// EXTERNAL MODULE: ./build/core/rollback/newer-deploy.js
var newer_deploy = __webpack_require__(56724);
// EXTERNAL MODULE: ./build/core/rollback/payload.js
var payload = __webpack_require__(34729);
;// CONCATENATED MODULE: ./build/core/decision/due-escalation.js
/** Which steps of an escalation are due, and when the next one is. Times in epoch milliseconds. */
function dueEscalation(steps, verdictMs, nowMs) {
    const at = steps.map(({ after }) => verdictMs + after);
    const next = at.find((time) => time > nowMs) ?? null;
    return { due: at.flatMap((time, index) => (time <= nowMs ? [index] : [])), nextMs: next };
}

// EXTERNAL MODULE: ./build/core/incident/text/clock-text.js
var clock_text = __webpack_require__(55587);
;// CONCATENATED MODULE: ./build/core/decision/report/escalation-text.js



/** A comment that calls people because nobody has decided yet. Safe Markdown; it mentions whom the policy names. */
function escalationText({ mention, environment, release, until, onTimeout }) {
    const called = mention.map((name) => `@${name}`).join(" ");
    const what = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(release), 100);
    const where = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(environment), 100);
    const then = onTimeout === "rollback" ? `${where} is rolled back then` : `${what} stays then`;
    const text = `Nobody has decided yet about ${what} in ${where}. ${(0,clock_text/* clockText */.Y)(until)} UTC is the last moment; ${then}. Write \`/rollback\` or \`/stay why\`.`;
    return called === "" ? text : `${called} ${text}`;
}

// EXTERNAL MODULE: ./build/flows/incident/commands/label-and-assign.js
var label_and_assign = __webpack_require__(97634);
// EXTERNAL MODULE: ./build/flows/decision/decided-case.js
var decided_case = __webpack_require__(93986);
// EXTERNAL MODULE: ./build/flows/decision/incident-issue.js
var incident_issue = __webpack_require__(16393);
;// CONCATENATED MODULE: ./build/flows/decision/escalate.js






/**
 * Calls whom a step of the escalation names, once: the comment is known by the deployment and the step, and the labels
 * are looked at before. A side channel: what GitHub does not take is a warning. False while there is no issue to do it on.
 */
async function escalate(ports, about, index) {
    const { environment, deployment, release, rules, identity } = about;
    const step = rules.escalation[index];
    if (step === undefined)
        return true;
    const issue = await (0,incident_issue/* incidentIssue */.Y)(ports, about);
    if (issue === null) {
        ports.log.warning(`Step ${index + 1} of the escalation calls nobody yet: deployment ${deployment.id} has no issue of ours.`);
        return false;
    }
    ports.log.info(`step ${index + 1} of the escalation: issue ${issue.number}`);
    const kind = "decision-escalation";
    await (0,sticky_comment/* keepCommentFirmly */.m)(ports, {
        on: issue.number,
        kind,
        key: (0,natural_key/* naturalKey */.X)([kind, environment, deployment.id, index], ports.digest.sha256),
        text: escalationText({
            mention: step.mention,
            environment,
            release,
            until: (0,decided_case/* untilOf */.g)(about),
            onTimeout: rules.onTimeout,
        }),
        identity,
    });
    for (const name of step.labels) {
        const wanted = { name, color: "b60205", description: "Nobody has decided about a rollback yet" };
        await (0,label_and_assign/* label */.Pf)(ports, issue, wanted);
    }
    return true;
}

;// CONCATENATED MODULE: ./build/flows/decision/await-decision.js




const firstPauseMs = 2_000;
const longestPauseMs = 10_000;
/** How often is looked for a newer deployment, for a witness of a note, and for an issue to call people on. */
const seldomMs = 60_000;
/**
 * Waits until somebody decided or the time is up, by one request each few seconds, and calls people meanwhile. What GitHub
 * does not answer is asked again at the next turn: the wait ends on time in any case.
 */
async function awaitDecision(ports, about, watched) {
    const { verdictMs, rules, deployment } = about;
    const untilMs = verdictMs + rules.timeoutMs;
    const called = new Set();
    let pauseMs = firstPauseMs;
    let newerMs = ports.clock.now() + seldomMs;
    let findMs = 0;
    let callMs = 0;
    let isTold = false;
    const find = (isAnew) => gently(ports, { kind: "none" }, () => watched.find(isAnew));
    const isOvertaken = () => gently(ports, false, () => watched.isOvertaken());
    for (;;) {
        const now = ports.clock.now();
        const isLast = now >= untilMs;
        if (isLast || now >= findMs) {
            const found = await find(isLast);
            if (found.kind === "decided")
                return { kind: "decided", found };
            if (found.kind === "unvouched") {
                if (!isTold)
                    ports.log.warning((0,read_decision/* unvouchedText */.Fm)(deployment.id, found.why));
                isTold = true;
                findMs = now + seldomMs;
            }
        }
        if (ports.signal.aborted)
            return { kind: "cancelled" };
        if (isLast)
            return { kind: (await isOvertaken()) ? "overtaken" : "timeout" };
        const { due, nextMs } = dueEscalation(rules.escalation, verdictMs, now);
        const index = now < callMs ? undefined : due.find((one) => !called.has(one));
        // Nobody is called for a release that runs no more.
        if (index !== undefined || now >= newerMs) {
            if (await isOvertaken())
                return { kind: "overtaken" };
            newerMs = now + seldomMs;
        }
        if (index !== undefined) {
            // Guard may not have opened the issue yet.
            if (await escalate(ports, about, index))
                called.add(index);
            else
                callMs = now + seldomMs;
            continue;
        }
        const turnMs = Math.min(pauseMs, untilMs - now, (nextMs ?? untilMs) - now);
        await ports.clock.sleep(turnMs, ports.signal);
        pauseMs = Math.min(longestPauseMs, pauseMs * 1.5);
    }
}
async function gently({ log }, otherwise, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        log.info(`still waiting; GitHub was asked and did not answer: ${error.message}`);
        return otherwise;
    }
}

// EXTERNAL MODULE: ./build/flows/decision/look-for-decision.js
var look_for_decision = __webpack_require__(71835);
;// CONCATENATED MODULE: ./build/flows/decision/decide-by-hand.js






/** Decides by hand, with a reason, and does it: also after a `stay`. What failed no gate waits for nobody's decision. */
async function decideByHand(ports, { failed: { deployment, statuses }, environment, identity, release, carryOut, canReturn }, about, given, vouch) {
    const own = { release, given };
    const before = await (0,look_for_decision/* lookForDecision */.Z)(ports, about, vouch);
    if (before.kind !== "decided") {
        const isAwaited = (0,mark/* marksOf */.Ok)(statuses, identity).includes("gate-failed");
        // A release that cannot be had must leave nothing decided.
        if (!isAwaited || (release !== null && !(await canReturn(own))))
            return { ...(await carryOut(own)), decided: (0,decision_outputs/* decisionOutputs */.NT)(null) };
    }
    const said = { decision: "rollback", how: "hand", ...given, release, source: null };
    const wanted = { environment, deployment: deployment.id, ...said };
    const note = before.kind === "decided" ? before.note : (await (0,settle_decision/* settleDecision */.S)(ports, wanted, vouch)).decision;
    const first = before.kind === "decided" ? before.known : (note ?? said);
    if (first.decision === "stay")
        ports.log.warning(`${(0,decision_comment/* decidedWords */.iC)(first)} before; ${given.by} gives a reason to go back all the same.`);
    const ours = { ...first, decision: "rollback" };
    return {
        ...(await followDecision(ports, about, ours, note, () => carryOut(own))),
        decided: (0,decision_outputs/* decisionOutputs */.NT)(first),
    };
}

;// CONCATENATED MODULE: ./build/flows/decision/demand-approval.js


/**
 * Who approved the job that decides: a reviewer of the environment that the policy names for it. GitHub makes an
 * environment that is not there without any reviewer, so a job behind it would decide by itself; that nobody approved is
 * refused, also where the policy only warns.
 */
async function demandApproval(ports, about) {
    const { environment } = about;
    const wanted = (0,decided_case/* approvalEnvironment */.HC)(about);
    const refuse = (why) => (0,errors/* notAuthorised */.wj)(ports.run.actor, environment, why);
    // That the release may be deployed is another question than whether it may be taken back.
    if (wanted === environment)
        throw refuse(`\`environments.${environment}.decision.environment\` names the environment itself. Name one of its own, such as \`${environment}-rollback\`.`);
    const approvals = await ports.workflowRuns.approvals(ports.run.runId);
    const last = approvals.findLast(({ environments }) => environments.includes(wanted));
    if (last !== undefined)
        return last.by;
    throw refuse(`Nobody approved this job. Give it the \`environment\` \`${wanted}\` with required reviewers, or name another as \`decision.environment\` in the policy.`);
}

;// CONCATENATED MODULE: ./build/flows/decision/demand-time.js


const minuteMs = 60_000;
/**
 * Throws when GitHub would end this job before the policy decides: it would wait, and decide nothing. Nothing tells a step
 * how long its job may run, so its workflow file is read; what that does not tell is no reason to refuse.
 */
async function demandTime(ports, about) {
    const { run, log, clock } = ports;
    const { workflow, job } = run;
    if (workflow === undefined)
        return;
    const waitMs = Date.parse((0,decided_case/* untilOf */.g)(about)) - clock.now();
    try {
        const [file, { jobLimit }] = await Promise.all([
            ports.contents.textAt(workflow.path, workflow.sha),
            __webpack_require__.e(/* import() */ 816).then(__webpack_require__.bind(__webpack_require__, 10816)),
        ]);
        if (file.kind !== "text")
            return log.info(`how long this job may run is not known: ${workflow.path}`);
        const limit = jobLimit(file.text, job);
        if (limit.kind === "unknown")
            return log.info(`how long this job may run is not known: ${workflow.path}: ${limit.why}`);
        if (waitMs < limit.minutes * minuteMs)
            return;
        throw tooLong(about, workflow.path, job, limit.minutes, Math.ceil(waitMs / minuteMs));
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K) || error.code === "INPUTS_INVALID")
            throw error;
        log.info(`how long this job may run is not known: ${error.message}`);
    }
}
function tooLong({ environment }, path, job, minutes, wait) {
    return (0,errors/* inputsInvalid */.tz)([
        {
            subject: `\`environments.${environment}.decision.timeout\` of the policy`,
            problem: `lets people decide for ${wait} more minutes, and GitHub ends the job \`${job}\` of ${path} after ${minutes}.`,
            write: `Write a \`timeout-minutes\` above ${wait} there, with room for the rollback, or a shorter \`timeout\`.`,
        },
    ]);
}

;// CONCATENATED MODULE: ./build/flows/decision/decide-mode.js



















/**
 * Finds out or decides what is done about a failed deployment, and does it. `decide`: the approved job says `rollback`.
 * `await`: the timer waits, and decides as the policy says when nobody does. `rollback`: by hand with a reason, else only
 * what was decided before, where the policy wants a decision.
 */
async function decideMode(ports, step) {
    const { mode, environment, failed, rules, identity, given, release } = step;
    const { deployment, statuses } = failed;
    if (mode !== "rollback" && rules.mode === "automatic")
        throw nothingAwaited(environment, mode);
    const marked = (0,decided_mark/* decidedMark */.uN)(statuses, identity);
    const own = { release, given };
    if (mode === "rollback" && rules.mode === "automatic") {
        const decided = (0,decision_outputs/* decisionOutputs */.NT)(marked);
        const isOverridden = marked?.decision === "stay" && given === null;
        if (!isOverridden)
            return { ...(await step.carryOut(own)), decided };
        return { ...stayed(ports, await step.caseOf(), marked), decided };
    }
    const about = await step.caseOf();
    const vouch = (0,vouch_decision/* vouchFor */.z)(ports, about, step.teamToken);
    const follow = async ({ known, note, statuses: present }) => {
        // A reason goes with the release that its own person named.
        const carryOut = () => step.carryOut(release === null ? (0,asked_of_decision/* askedOf */.i)(note) : own);
        const carried = await followDecision(ports, { ...about, statuses: present }, known, note, carryOut);
        return { ...carried, decided: (0,decision_outputs/* decisionOutputs */.NT)(known) };
    };
    const decide = async (wanted) => {
        const said = { environment, deployment: deployment.id, ...wanted };
        const nothing = { reason: null, release: null, source: null };
        const { decision } = await (0,settle_decision/* settleDecision */.S)(ports, { ...said, ...nothing }, vouch);
        return { known: decision, note: decision, statuses };
    };
    if (mode === "rollback" && given !== null)
        return decideByHand(ports, step, about, given, vouch);
    const found = await (0,look_for_decision/* lookForDecision */.Z)(ports, about, vouch);
    if (found.kind === "decided")
        return follow(found);
    if (found.kind === "unvouched" && mode !== "await")
        ports.log.warning((0,read_decision/* unvouchedText */.Fm)(deployment.id, found.why));
    if (mode === "rollback")
        return awaiting(about);
    if (mode === "decide") {
        const by = await demandApproval(ports, about);
        return follow(await decide({ decision: "rollback", how: "approval", by }));
    }
    await demandTime(ports, about);
    ports.log.info(`waiting until ${(0,decided_case/* untilOf */.g)(about)} for a decision about deployment ${deployment.id}`);
    const waited = await awaitDecision(ports, about, {
        find: (isAnew) => (0,read_decision/* findDecision */.eY)(ports, about, vouch, isAnew),
        isOvertaken: () => isOvertaken(ports, about),
    });
    switch (waited.kind) {
        case "decided":
            return follow(waited.found);
        case "timeout":
            return follow(await decide({ decision: rules.onTimeout, how: "timeout", by: null }));
        case "overtaken":
            // It finds that out by itself, and says so.
            return { ...(await step.carryOut(own)), decided: (0,decision_outputs/* decisionOutputs */.NT)(null) };
        case "cancelled":
            return cancelled(about);
        default:
            return waited;
    }
}
async function isOvertaken(ports, { environment, deployment, identity }) {
    const { deployments } = await (0,ample_history/* ampleHistory */._)(ports, environment);
    const release = (0,payload/* payloadOf */.Md)(deployment.payload)?.release ?? null;
    const own = { deployment: deployment.id, release, sha: deployment.sha };
    return (0,newer_deploy/* newerDeploy */.H)((0,environment_history/* environmentHistory */.o)(deployments, identity), own) !== null;
}
function awaiting(about) {
    const { environment, deployment, release } = about;
    const until = (0,decided_case/* untilOf */.g)(about);
    const conclusion = (0,kernel_define/* failed */.gz)(`${release} failed its gate in \`${environment}\`, and a decision is awaited until ${until}. Nothing was rolled back.`, "Run `mode: await` in a job that waits for it, or `mode: decide` in one that reviewers approve. By hand, give a `reason`.");
    return {
        ...(0,decision_outputs/* nothingCarried */.m6)("awaiting-decision", deployment.id, conclusion),
        decided: (0,decision_outputs/* decisionOutputs */.NT)(null, until),
    };
}
function cancelled(about) {
    const { environment, deployment } = about;
    const until = (0,decided_case/* untilOf */.g)(about);
    const conclusion = (0,kernel_define/* failed */.gz)(`The wait for a decision about \`${environment}\` was cancelled. Nothing was decided or rolled back.`, `Run this again: it waits until ${until}, and decides at once when that is past.`);
    return {
        ...(0,decision_outputs/* nothingCarried */.m6)("interrupted", deployment.id, conclusion),
        decided: (0,decision_outputs/* decisionOutputs */.NT)(null, until),
    };
}
function nothingAwaited(environment, mode) {
    return (0,errors/* inputsInvalid */.tz)([
        {
            subject: "Input `mode`",
            problem: `is \`${mode}\`, and the policy lets a failed gate in \`${environment}\` roll back by itself.`,
            write: `Write \`mode: approval\` below \`environments.${environment}.decision\` in .github/rollback.yml, or leave this step out.`,
        },
    ]);
}

// EXTERNAL MODULE: ./build/flows/decision/demand-authority.js
var demand_authority = __webpack_require__(61774);
// EXTERNAL MODULE: ./build/flows/deployment/deployment-key.js
var deployment_key = __webpack_require__(4863);
;// CONCATENATED MODULE: ./build/flows/deployment/begun-here.js


/** The deployment that this run opened of a release, by its natural key, unless its artifacts were never handed out. */
function begunHere(ports, history, environment, release, identity) {
    const own = (0,deployment_key/* deploymentOfRun */.s)(ports, history, { environment, release, identity });
    if (own === null) {
        return {
            kind: "nothing",
            why: `this run opened no deployment of ${release} to \`${environment}\``,
        };
    }
    return (0,unjudged/* isWithdrawn */.r4)(own.statuses, identity)
        ? {
            kind: "nothing",
            why: `deployment ${own.id} was withdrawn before anything of ${release} was handed out`,
        }
        : { kind: "begun", id: own.id };
}

// EXTERNAL MODULE: ./build/flows/gate/gate-fields.js + 1 modules
var gate_fields = __webpack_require__(69548);
// EXTERNAL MODULE: ./build/flows/gate/gate-settings.js + 2 modules
var gate_settings = __webpack_require__(61284);
// EXTERNAL MODULE: ./build/flows/gate/mask-secrets.js
var mask_secrets = __webpack_require__(98898);
// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(49276);
// EXTERNAL MODULE: ./build/flows/release/read-release.js
var read_release = __webpack_require__(75970);
;// CONCATENATED MODULE: ./build/flows/rollback/administer.js









/** Holds a release, lifts a hold, or pauses or resumes an environment, and says so on the step's page. */
async function administer(ports, asked) {
    const said = await administer_act(ports, asked);
    const { environment, word } = asked;
    ports.log.info(`${environment}: ${said.what}`);
    const reason = (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(said.reason));
    const by = (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(said.by));
    ports.summary.write(`### ${said.what}: ${administer_code(word.release ?? environment)}${word.release === null ? "" : ` in ${administer_code(environment)}`}\n\n${by}: ${(0,sentence/* sentence */.e)(reason)} ${follows[asked.mode]}`);
    return {
        outputs: {
            ...(0,rollback_outputs/* rollbackOutputs */.H)(null, null),
            outcome: said.outcome,
            target: "",
            "rolled-back-from": "",
            "deployment-id": said.deployments.join(","),
            "record-path": "",
        },
        conclusion: kernel_define/* succeeded */.gq,
    };
}
const follows = {
    hold: "`actions/deploy` refuses the release, and no rollback returns to it, until the hold is lifted.",
    lift: "It can be deployed again, and is returned to again once that deployment has passed the gate.",
    pause: "`actions/deploy` refuses every release until the pause is ended; rollbacks go on.",
    resume: "Releases can be deployed again.",
};
async function administer_act(ports, { mode, environment, word, history, identity }) {
    const { by, reason } = word.given ?? { by: ports.run.actor, reason: "" };
    const about = { environment, release: word.release ?? "", reason, identity, saidAt: null };
    if (mode === "lift") {
        const deployments = await liftHold(ports, history, about);
        const what = deployments.length === 0 ? "Not held any more" : "Hold lifted";
        return { what, outcome: "lifted", by, reason, deployments };
    }
    if (mode === "hold") {
        const held = await holdByHand(ports, history, { ...about, by });
        const what = held === null ? "Held already" : "Held";
        return { what, outcome: "held", by, reason, deployments: held === null ? [] : [held] };
    }
    const state = mode === "pause" ? "paused" : "resumed";
    const { pause, isChanged } = await (0,pause_environment/* pauseEnvironment */.y)(ports, environment, state, reason, null);
    const name = mode === "pause" ? "Paused" : "Resumed";
    return {
        what: isChanged ? name : `${name} already`,
        outcome: state,
        by: pause?.by ?? by,
        reason: pause?.reason ?? reason,
        deployments: [],
    };
}
function administer_code(text) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(text));
}

// EXTERNAL MODULE: ./build/flows/rollback/look-at-environment.js
var look_at_environment = __webpack_require__(37716);
;// CONCATENATED MODULE: ./build/flows/rollback/read-word.js

const stepModes = [
    "rollback",
    "decide",
    "await",
    "comment",
    "hold",
    "lift",
    "pause",
    "resume",
];
/** Modes in which others than the step's inputs say what is done. */
const quiet = ["decide", "await", "comment"];
const longestReason = 1000;
/**
 * Reads who asks for what; the modes that change what others may do need a reason, and `lift` a release. The reason is kept
 * on GitHub, so `redact` takes secrets from it before it is anybody's text.
 */
function readWord({ mode, release, reason, "deployed-release": deployed, "dry-run": isDry = false }, actor, redact) {
    const problems = [];
    for (const [name, value] of Object.entries({
        ...(quiet.includes(mode) ? { release, reason } : {}),
        ...(mode === "rollback" ? {} : { "deployed-release": deployed, "dry-run": isDry || undefined }),
    })) {
        const write = "Leave it out, or write `mode: rollback`.";
        if (value !== undefined)
            problems.push({ subject: `Input \`${name}\``, problem: `does not go with \`mode: ${mode}\`.`, write });
    }
    if (mode !== "rollback" && !quiet.includes(mode) && reason === undefined) {
        const write = "Write why, for those who read the record later.";
        problems.push({
            subject: "Input `reason`",
            problem: `is missing, and \`mode: ${mode}\` needs it.`,
            write,
        });
    }
    if ((mode === "lift" || mode === "hold") && release === undefined) {
        const write = mode === "lift" ? "whose hold is lifted" : "that is held";
        const problem = `is missing, and \`mode: ${mode}\` needs it.`;
        problems.push({ subject: "Input `release`", problem, write: `Write the tag of the release ${write}.` });
    }
    if ((reason?.length ?? 0) > longestReason) {
        const problem = `is ${reason?.length ?? 0} characters long.`;
        problems.push({ subject: "Input `reason`", problem, write: `Write ${longestReason} at most.` });
    }
    if (problems.length > 0)
        throw (0,errors/* inputsInvalid */.tz)(problems);
    const given = reason === undefined ? null : { by: actor, reason: redact(reason) };
    return { release: release ?? null, given };
}

// EXTERNAL MODULE: ./build/flows/rollback/rollback-command-field.js
var rollback_command_field = __webpack_require__(59414);
// EXTERNAL MODULE: ./build/flows/rollback/undo-settings.js + 1 modules
var undo_settings = __webpack_require__(94290);
// EXTERNAL MODULE: ./build/kernel/fields.js
var fields = __webpack_require__(96115);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(89045);
;// CONCATENATED MODULE: ./build/actions/rollback.js



























const rollback = (0,kernel_define/* defineAction */.QP)({
    name: "rollback",
    title: "rollback-ready rollback",
    description: "Returns an environment to its newest known-good release: same bytes, matching schema, verified.",
    inputs: {
        environment: (0,shared_fields/* environmentField */.CD)(),
        mode: (0,fields/* oneOf */.yL)(stepModes)
            .prefault("rollback")
            .describe("`rollback` returns to a release. `decide` says so in an approved job, `await` waits for a decision, `comment` answers commands in comments. `hold` and `lift` forbid and allow a release, `pause` and `resume` all deployments to the environment."),
        release: (0,fields/* text */.Qq)()
            .optional()
            .describe("Release to return to instead of the newest known-good one, which is checked the same way. With `mode: hold` or `lift`, the release that is held or no longer held."),
        reason: (0,fields/* text */.Qq)()
            .optional()
            .describe("A person's reason, kept on record: undoes a deployment that has not failed its gate, and overrides what speaks against `release`. `hold`, `lift`, `pause` and `resume` need it."),
        "dry-run": (0,fields/* flag */.Jt)()
            .prefault("false")
            .describe("Settle everything as a rollback would, show what would run, and touch nothing. Fails when nothing could be returned to."),
        "deployment-id": (0,shared_fields/* deploymentField */.KV)().describe("The deployment to undo. Left out: the newest that failed the gate."),
        "deployed-release": (0,fields/* text */.Qq)()
            .optional()
            .describe("For a job that cleans up after a lost deploy job: tag of the release whose deployment this very run opened, found without its id. Where it opened none, there is nothing to do. `deployment-id` goes before it."),
        "rollback-command": (0,rollback_command_field/* rollbackCommandField */.K)(),
        "health-url": (0,gate_fields/* gateFields */.X)()["health-url"].describe("URL that the recovery check asks. Left out: the checks of the policy."),
        bake: (0,gate_fields/* gateFields */.X)().bake.describe("How long the release that came back is watched until it is confirmed. Left out: the policy's."),
        secrets: (0,gate_fields/* secretsField */.Q)(),
        "team-token": (0,shared_fields/* teamTokenField */.rK)(),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: {
        ...(0,rollback_outputs/* rollbackOutputFields */.B)(),
        ...(0,decision_outputs/* decisionOutputFields */.xx)(),
        target: schemas/* string */.YjP().describe("Release that a dry run would return to; empty without one."),
        "rolled-back-from": schemas/* string */.YjP().describe("Release that was undone."),
        "deployment-id": schemas/* string */.YjP().describe("The deployment that was undone."),
        "record-path": schemas/* string */.YjP().describe("File with the rollback record (JSON)."),
    },
    ports: [
        "deployments",
        "tags",
        "releases",
        "registry",
        "packages",
        "downloads",
        "commits",
        "git",
        "gitops",
        "placedFiles",
        "digest",
        "log",
        "summary",
        "files",
        "commands",
        "secrets",
        "clock",
        "http",
        "probes",
        "signal",
        "records",
        "refNotes",
        "workflowRuns",
        "run",
        "contents",
        "conversation",
        "issues",
        "teams",
    ],
    permissions: { actions: "read", contents: "write", deployments: "write" },
    finishesWhenCancelled: true,
    async run(inputs, ports) {
        const { environment } = inputs;
        // While the policy is on its way.
        const looking = (0,look_at_environment/* lookAtEnvironment */.E)(ports, environment);
        looking.catch(() => undefined);
        const { policy } = await (0,load_policy/* loadPolicy */.t)(ports, null);
        (0,mask_secrets/* maskSecrets */.Q)(ports, inputs.secrets);
        const { mode } = inputs;
        const word = readWord(inputs, ports.run.actor, (text) => ports.secrets.redact(text));
        const rules = (0,decided_case/* decisionRules */.kM)(policy, environment);
        const teamToken = inputs["team-token"] ?? null;
        // A release by name is a person's word as a reason is.
        const isPersons = (word.given !== null || word.release !== null) && !inputs["dry-run"];
        if (isPersons || mode === "comment")
            (0,demand_authority/* demandMatchable */.q)(environment, rules.authority, teamToken);
        if (isPersons && rules.authority !== null)
            await (0,demand_authority/* demandAuthority */.Z)(ports, ports.run.actor, environment, rules.authority, teamToken);
        const seen = await looking;
        if (mode === "hold" || mode === "lift" || mode === "pause" || mode === "resume") {
            const { history } = seen;
            const done = await administer(ports, { mode, environment, word, history, identity: policy.identity });
            return { ...done, outputs: { ...done.outputs, ...(0,decision_outputs/* decisionOutputs */.NT)(null) } };
        }
        const read = (0,read_release/* releaseReader */.t)(ports);
        const settled = () => {
            const { secrets, "health-url": healthUrl, "rollback-command": command, bake } = inputs;
            const unset = { interval: undefined, bake: undefined, "allowed-bad": undefined };
            const gate = (0,gate_settings/* gateSettings */.dJ)(policy, environment, { "health-url": healthUrl, ...unset, secrets }, "return");
            return (0,undo_settings/* undoSettings */.k)(policy, environment, gate, command, bake);
        };
        const caseOf = async (failed) => {
            const { deployment, statuses } = failed;
            const kept = (0,trusted_record/* trustedRecord */.T)(ports, deployment, statuses, policy.identity, seen.history);
            const from = await (0,release_of_deployment/* releaseIfReadable */.F)(ports, read, deployment);
            const about = { environment, deployment, statuses, release: (0,release_state/* releaseName */.d)(from) };
            return (0,decided_case/* decidedCase */.X0)(ports, policy, about, (await kept).gate);
        };
        if (mode === "comment") {
            const carryOut = (asked) => carryReturn(ports, asked, { read, seen, settings: settled(), isDry: false });
            const facts = {
                environment,
                policy,
                teamToken,
                seen,
                caseOf,
                carryOut,
                canReturn: (asked) => canReturn(ports, asked, { read, seen, settings: settled() }),
            };
            const { outputs, conclusion } = await commentMode(ports, facts);
            return { outputs: { ...outputs, ...(0,decision_outputs/* decisionOutputs */.NT)(null) }, conclusion };
        }
        // What cannot be done is found before anything is waited for.
        const settings = settled();
        const id = inputs["deployment-id"] ?? null;
        const { given, release } = word;
        const { identity } = policy;
        const deployed = inputs["deployed-release"];
        const begun = id === null && deployed !== undefined
            ? begunHere(ports, seen.history, environment, deployed, identity)
            : null;
        if (begun?.kind === "nothing") {
            ports.log.info(`nothing to undo: ${begun.why}`);
            const { outputs, conclusion } = (0,decision_outputs/* nothingCarried */.m6)("", null, kernel_define/* succeeded */.gq);
            return { outputs: { ...outputs, ...(0,decision_outputs/* decisionOutputs */.NT)(null) }, conclusion };
        }
        const wanted = { environment, id: begun?.id ?? id, identity, isByHand: given !== null };
        const failed = await (0,failed_deployment/* failedDeployment */.d)(ports, seen.history, wanted);
        if (given !== null)
            await demandDeployed(ports, failed, policy.identity);
        const facts = { read, seen, settings, isDry: inputs["dry-run"] };
        if (inputs["dry-run"]) {
            const { outputs, conclusion } = await carryReturn(ports, { ...failed, release, given }, facts);
            return { outputs: { ...outputs, ...(0,decision_outputs/* decisionOutputs */.NT)(null) }, conclusion };
        }
        const { decided, outputs, conclusion } = await decideMode(ports, {
            mode,
            environment,
            failed,
            rules,
            identity: policy.identity,
            given,
            release,
            teamToken,
            caseOf: () => caseOf(failed),
            carryOut: (asked) => carryReturn(ports, { ...failed, ...asked }, facts),
            canReturn: (asked) => canReturn(ports, { ...failed, ...asked }, facts),
        });
        return { outputs: { ...outputs, ...decided }, conclusion };
    },
});


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

/***/ 84171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ failedDeployment)
/* harmony export */ });
/* harmony import */ var _core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36243);
/* harmony import */ var _core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80917);
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34729);
/* harmony import */ var _core_rollback_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(578);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94121);





/** The deployment to undo: the one named or the newest of ours; it must have failed our gate, unless a person asks. */
async function failedDeployment(ports, history, wanted) {
    return wanted.id === null ? newest(history, wanted) : named(ports, history, wanted.id, wanted);
}
async function named(ports, { deployments }, id, { environment, identity, isByHand }) {
    const known = deployments.find((one) => one.id === id);
    const deployment = known ?? (await ports.deployments.get(id));
    if (deployment === null || deployment.environment !== environment) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`There is no deployment ${id} of \`${environment}\``, "Give the id that `deploy` or `gate` put out.");
    }
    if ((0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .payloadOf */ .Md)(deployment.payload)?.kind === "rollback") {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Deployment ${id} is itself a rollback`, "Name the deployment that it undid, or deploy a release with `actions/deploy`.");
    }
    const statuses = known?.statuses ?? (await ports.deployments.statuses(id));
    const [past] = (0,_core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentHistory */ .o)([{ ...deployment, statuses }], identity);
    if (isByHand || (past !== undefined && hasFailed(past)))
        return { deployment, statuses };
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Deployment ${id} has not failed the gate`, "Give `reason` to undo it all the same, or run `actions/gate` on it first.");
}
function newest({ deployments, isComplete }, { environment, identity, isByHand }) {
    const deploys = (0,_core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentHistory */ .o)(deployments, identity).filter((past) => past.kind !== "rollback");
    // One of GitHub's own that no step of ours touched, and one that was withdrawn, say nothing about what runs. Of each
    // package that is deployed there the newest counts.
    const ours = deploys.filter((past) => past.isOurs);
    const standing = ours.filter((past, index) => ours.findIndex((one) => (0,_core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_4__/* .packageOf */ .w)(one.release) === (0,_core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_4__/* .packageOf */ .w)(past.release)) === index);
    if (isByHand && standing.length > 1) {
        const named = standing.map((past) => `${past.deployment} (${(0,_core_rollback_target_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(past)})`).join(", ");
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Several packages are deployed to \`${environment}\`: deployments ${named}`, "Name the one to undo with `deployment-id`.");
    }
    const chosen = standing.find((past) => isByHand || hasFailed(past)) ?? standing[0];
    const deployment = deployments.find((one) => one.id === chosen?.deployment);
    if (chosen !== undefined && deployment !== undefined) {
        if (isByHand || hasFailed(chosen))
            return { deployment, statuses: deployment.statuses };
        if (chosen.knownGood) {
            throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Nothing has failed in \`${environment}\` since deployment ${deployment.id} (${deployment.ref}) passed the gate`, "Give `reason` to undo it by hand.");
        }
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Deployment ${deployment.id} of \`${environment}\` (${deployment.ref}) is the newest, and no gate has judged it`, "Run `actions/gate` on it with `deployment-id`, or give `reason` to undo it by hand.");
    }
    const seen = `${deploys.length} were looked at${isComplete ? "" : ", and there are older ones"}`;
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`No deployment of \`${environment}\` has failed the gate (${seen})`, "Run `actions/gate` first, or name the deployment with `deployment-id`.");
}
function hasFailed(past) {
    return past.failedGate || past.rolledBack;
}


/***/ }),

/***/ 93092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ gently)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78363);


/**
 * Does what may fail without harm and may be repeated, such as a label. The answer is a sentence (`what` follows "did not
 * take") when GitHub refused or dropped it, and empty when it took it.
 */
async function gently(ports, what, write) {
    try {
        if (await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOnce */ .F)(ports, what, write, () => Promise.resolve(null)))
            return [];
        ports.log.warning(`GitHub did not take ${what}.`);
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K))
            throw error;
        ports.log.warning(`GitHub did not take ${what}. ${error.message}`);
    }
    return [`GitHub did not take ${what}.`];
}


/***/ }),

/***/ 97634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   UZ: () => (/* binding */ unlabel),
/* harmony export */   kp: () => (/* binding */ assign),
/* harmony export */   zy: () => (/* binding */ has)
/* harmony export */ });
/* harmony import */ var _core_text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12558);
/* harmony import */ var _gently_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93092);



/** Puts a label on an issue; answers with the labels that it has then, and what GitHub did not take, in sentences. */
async function label(ports, issue, wanted) {
    const { name } = wanted;
    let { labels } = issue;
    const notes = await (0,_gently_js__WEBPACK_IMPORTED_MODULE_1__/* .gently */ .y)(ports, `the label ${(0,_core_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrusted */ .b)(name))}`, async () => {
        await ports.issues.ensureLabel(wanted);
        labels = await ports.issues.addLabels(issue.number, [name]);
        return has({ labels }, name);
    });
    return { labels, notes };
}
/** Takes a label off an issue, in the spelling that it has there. */
async function unlabel(ports, issue, name) {
    const own = issue.labels.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
    return (0,_gently_js__WEBPACK_IMPORTED_MODULE_1__/* .gently */ .y)(ports, `off the label ${(0,_core_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrusted */ .b)(own))}`, async () => {
        await ports.issues.removeLabel(issue.number, own);
        return true;
    });
}
/** Whether an issue has a label. GitHub compares them without case. */
function has(issue, name) {
    return issue.labels.some((own) => own.toLowerCase() === name.toLowerCase());
}
/** Assigns a login, unless it is assigned already. */
async function assign(ports, issue, login) {
    if (issue.assignees.some((one) => one.toLowerCase() === login.toLowerCase()))
        return [];
    const what = `${(0,_core_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrusted */ .b)(login))} as an assignee`;
    return (0,_gently_js__WEBPACK_IMPORTED_MODULE_1__/* .gently */ .y)(ports, what, () => ports.issues.assign(issue.number, login));
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


/***/ })

};
