export const id = 420;
export const ids = [420];
export const modules = {

/***/ 64337:
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
// EXTERNAL MODULE: ./build/core/gate/unjudged.js
var unjudged = __webpack_require__(49476);
// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(76641);
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
// EXTERNAL MODULE: ./build/flows/deployment/release-of-deployment.js
var release_of_deployment = __webpack_require__(23675);
// EXTERNAL MODULE: ./build/flows/gate/gate-fields.js + 1 modules
var gate_fields = __webpack_require__(69548);
// EXTERNAL MODULE: ./build/flows/gate/gate-settings.js + 2 modules
var gate_settings = __webpack_require__(61284);
// EXTERNAL MODULE: ./build/flows/gate/mask-secrets.js
var mask_secrets = __webpack_require__(98898);
// EXTERNAL MODULE: ./build/flows/incident/trusted-record.js
var trusted_record = __webpack_require__(37878);
// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(49276);
// EXTERNAL MODULE: ./build/flows/release/read-release.js
var read_release = __webpack_require__(75970);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(75197);
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
async function liftHold(ports, history, { environment, release, reason, identity }) {
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
        const description = (0,mark/* markText */.PQ)("hold-lifted", `${ports.run.actor}: ${reason}`, ports.digest.sha256((0,canonical_json/* canonicalJson */.d)(lift)));
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
// EXTERNAL MODULE: ./build/flows/rollback/rollback-outputs.js
var rollback_outputs = __webpack_require__(93208);
;// CONCATENATED MODULE: ./build/flows/rollback/administer.js







/** Lifts a hold, or pauses or resumes an environment, and says so on the step's page. */
async function administer(ports, asked) {
    const said = await act(ports, asked);
    const { environment, word } = asked;
    ports.log.info(`${environment}: ${said.what}`);
    const reason = (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(said.reason));
    const by = (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(said.by));
    ports.summary.write(`### ${said.what}: ${administer_code(word.release ?? environment)}${word.release === null ? "" : ` in ${administer_code(environment)}`}\n\n${by}: ${reason}`);
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
async function act(ports, { mode, environment, word, history, identity }) {
    const { by, reason } = word.given ?? { by: ports.run.actor, reason: "" };
    if (mode === "lift") {
        const release = word.release ?? "";
        const deployments = await liftHold(ports, history, { environment, release, reason, identity });
        const what = deployments.length === 0 ? "Not held any more" : "Hold lifted";
        return { what, outcome: "lifted", by, reason, deployments };
    }
    const state = mode === "pause" ? "paused" : "resumed";
    const { pause, isChanged } = await (0,pause_environment/* pauseEnvironment */.y)(ports, environment, state, reason);
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

;// CONCATENATED MODULE: ./build/flows/rollback/conclude-rollback.js


/** How the step ends: only a verified return is a success, and not when its full bake failed after it. */
function concludeRollback(record, confirmation, isMarked) {
    const { environment } = record;
    const to = record.to === null ? "?" : (0,release_state/* releaseName */.d)(record.to);
    switch (record.outcome) {
        case "verified":
            if (!isMarked) {
                return (0,kernel_define/* failed */.gz)(`\`${environment}\` was returned to \`${to}\` and verified, but GitHub did not write that down: see the errors above.`, "Run this again: it writes what is missing, holds the failed release, and repeats nothing that is done.");
            }
            if (confirmation?.confirmed !== false)
                return kernel_define/* succeeded */.gq;
            return (0,kernel_define/* failed */.gz)(`\`${environment}\` was returned to \`${to}\` and verified, and then failed its full bake: ${confirmation.detail}.`, `${stateOf(record)} A person must look now; no older release is tried by itself.`);
        case "superseded":
            return (0,kernel_define/* failed */.gz)(`Nothing was rolled back: ${record.reason}.`, "The newer deployment has its own gate; look there.");
        case "nothing-to-return-to":
            return (0,kernel_define/* failed */.gz)(`Nothing was rolled back in \`${environment}\`: ${record.reason}.`, `\`${(0,release_state/* releaseName */.d)(record.from)}\` is still running. Roll forward with a fix, or deploy a release that you trust by hand.`);
        case "roll-forward":
            return (0,kernel_define/* failed */.gz)(`Nothing was rolled back in \`${environment}\`: ${record.reason}.`, `\`${(0,release_state/* releaseName */.d)(record.from)}\` is still running. Roll forward with a fix; the plan on the summary says what the author expected. A person may name a release with \`release\` and \`reason\`.`);
        case "interrupted":
            return (0,kernel_define/* failed */.gz)(`The rollback of \`${environment}\` to \`${to}\` was interrupted: ${record.reason}.`, `${stateOf(record)} Run this again: it finishes what is left and repeats nothing that is done.`);
        case "failed":
            return (0,kernel_define/* failed */.gz)(isBegun(record)
                ? `The rollback of \`${environment}\` is half done: ${record.reason}.`
                : `The rollback of \`${environment}\` could not begin: ${record.reason}.`, `${stateOf(record)} Correct the cause and run this again: it sets the same state and does not undo twice.`);
        case "unverified":
            return (0,kernel_define/* failed */.gz)(`\`${environment}\` was returned to \`${to}\`, and it is not healthy: ${record.reason}.`, `${stateOf(record)} A person must look now; no older release is tried by itself.`);
        default:
            return record.outcome;
    }
}
function isBegun({ layers }) {
    return layers.some(({ outcome, startedAt }) => outcome === "done-before" || startedAt !== null);
}
function stateOf(record) {
    if (record.layers.length === 0)
        return "No layer was run.";
    const parts = record.layers.map(({ layer, outcome, state }) => `${layer} ${outcome} (${state})`);
    return `State now: ${parts.join("; ")}.`;
}

// EXTERNAL MODULE: ./build/flows/rollback/confirm-return.js
var confirm_return = __webpack_require__(26338);
// EXTERNAL MODULE: ./build/flows/rollback/look-at-environment.js
var look_at_environment = __webpack_require__(37716);
// EXTERNAL MODULE: ./build/core/rollback/layers/planned-layer.js
var planned_layer = __webpack_require__(73524);
// EXTERNAL MODULE: ./build/core/rollout/schedule.js
var schedule = __webpack_require__(15403);
// EXTERNAL MODULE: ./build/flows/rollback/choose-target.js + 2 modules
var choose_target = __webpack_require__(49010);
// EXTERNAL MODULE: ./build/flows/rollback/decide.js
var decide = __webpack_require__(81435);
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
        const reason = `deployment ${asked.failed.id} was rolled back before, to ${record.to === null ? "?" : (0,release_state/* releaseName */.d)(record.to)}, which runs now`;
        const from = (0,release_state/* releaseName */.d)(record.from);
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
        acts: [...plan.ways.flatMap((way) => actsOf(ports, way)), ...schemaActs(ports, plan)],
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
function schemaActs(ports, { migrations }) {
    if (migrations === null)
        return [];
    const words = migrations.argv.map((word) => ports.secrets.redact(word));
    return [{ layer: "migrations", words, readAt: null, seconds: migrations.layer.timeout / 1000 }];
}

;// CONCATENATED MODULE: ./build/flows/rollback/read-word.js

const longestReason = 1000;
/** Reads who asks for what; the modes that change what others may do need a reason, and `lift` a release. */
function readWord({ mode, release, reason }, actor) {
    const problems = [];
    if (mode !== "rollback" && reason === undefined) {
        const write = "Write why, for those who read the record later.";
        problems.push({
            subject: "Input `reason`",
            problem: `is missing, and \`mode: ${mode}\` needs it.`,
            write,
        });
    }
    if (mode === "lift" && release === undefined) {
        const write = "Write the tag of the release whose hold is lifted.";
        problems.push({ subject: "Input `release`", problem: "is missing, and `mode: lift` needs it.", write });
    }
    if ((reason?.length ?? 0) > longestReason) {
        const problem = `is ${reason?.length ?? 0} characters long.`;
        problems.push({ subject: "Input `reason`", problem, write: `Write ${longestReason} at most.` });
    }
    if (problems.length > 0)
        throw (0,errors/* inputsInvalid */.tz)(problems);
    return { release: release ?? null, given: reason === undefined ? null : { by: actor, reason } };
}

// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(71864);
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
            `Nothing was touched. \`${plan.outcome}\`: ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(plan.reason))}. ${from} would stay.`,
        ];
    return [...parts, list("Passed over", plan.passedOver)].filter((part) => part !== "").join("\n\n");
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
    const why = (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(plan.migrationsReason));
    if (plan.reversed.length === 0)
        return `No migration is reversed: ${why}.`;
    return `Migrations that are reversed, newest first, since ${why}: ${plan.reversed.map(rollback_plan_code).join(", ")}.`;
}
function list(title, texts) {
    return texts.length === 0 ? "" : `${title}: ${texts.map((one) => (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(one))).join("; ")}.`;
}
function rollback_plan_code(text) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(text));
}

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

// EXTERNAL MODULE: ./build/flows/rollback/rollback-command-field.js
var rollback_command_field = __webpack_require__(59414);
// EXTERNAL MODULE: ./build/flows/rollback/undo.js + 15 modules
var undo = __webpack_require__(41854);
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
        mode: (0,fields/* oneOf */.yL)(["rollback", "lift", "pause", "resume"])
            .prefault("rollback")
            .describe("`rollback` returns to a release. `lift` allows a release that was rolled back again. `pause` and `resume` stop and allow deployments to the environment."),
        release: (0,fields/* text */.Qq)()
            .optional()
            .describe("Release to return to instead of the newest known-good one, which is checked the same way. With `mode: lift`, the release whose hold is lifted."),
        reason: (0,fields/* text */.Qq)()
            .optional()
            .describe("A person's reason, kept on record: undoes a deployment that has not failed its gate, and overrides what speaks against `release`. The other modes need it."),
        "dry-run": (0,fields/* flag */.Jt)()
            .prefault("false")
            .describe("Settle everything as a rollback would, show what would run, and touch nothing. Fails when nothing could be returned to."),
        "deployment-id": (0,shared_fields/* deploymentField */.KV)().describe("The deployment to undo. Left out: the newest that failed the gate."),
        "rollback-command": (0,rollback_command_field/* rollbackCommandField */.K)(),
        "health-url": (0,gate_fields/* gateFields */.X)()["health-url"].describe("URL that the recovery check asks. Left out: the checks of the policy."),
        bake: (0,gate_fields/* gateFields */.X)().bake.describe("How long the release that came back is watched until it is confirmed. Left out: the policy's."),
        secrets: (0,gate_fields/* secretsField */.Q)(),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: {
        ...(0,rollback_outputs/* rollbackOutputFields */.B)(),
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
        const word = readWord(inputs, ports.run.actor);
        if (inputs.mode !== "rollback") {
            const { history } = await looking;
            return administer(ports, { mode: inputs.mode, environment, word, history, identity: policy.identity });
        }
        const gate = (0,gate_settings/* gateSettings */.dJ)(policy, environment, {
            "health-url": inputs["health-url"],
            interval: undefined,
            bake: undefined,
            "allowed-bad": undefined,
            secrets: inputs.secrets,
        }, "return");
        const settings = (0,undo_settings/* undoSettings */.k)(policy, environment, gate, inputs["rollback-command"], inputs.bake);
        const now = new Date(ports.clock.now()).toISOString();
        const seen = await looking;
        const id = inputs["deployment-id"] ?? null;
        const isByHand = word.given !== null;
        const wanted = { environment, id, identity: policy.identity, isByHand };
        const { deployment, statuses } = await (0,failed_deployment/* failedDeployment */.d)(ports, seen.history, wanted);
        if (isByHand)
            await demandDeployed(ports, { deployment, statuses }, policy.identity);
        const read = (0,read_release/* releaseReader */.t)(ports);
        const verdict = (0,trusted_record/* trustedRecord */.T)(ports, deployment, statuses, policy.identity, seen.history);
        const asked = {
            failed: deployment,
            from: (0,release_of_deployment/* releaseIfReadable */.F)(ports, read, deployment),
            read,
            verdictAt: verdict.then(({ gate: evidence }) => (isByHand ? now : (evidence?.endedAt ?? now))),
            seen,
            explicit: word.release === null ? null : { release: word.release, override: isByHand },
            word: word.given,
            before: Promise.resolve(),
        };
        if (inputs["dry-run"])
            return reportPlan(ports, await planOnly(ports, asked, settings), deployment.id);
        const { record, isToBake, isMarked, confirmation: before } = await (0,undo/* undo */.t)(ports, asked, settings);
        ports.summary.write((0,report/* rollbackReport */.F3)(record));
        const confirmation = isToBake ? await (0,confirm_return/* confirmReturn */.D)(ports, record, settings) : before;
        if (confirmation !== null)
            ports.summary.write((0,report/* confirmationReport */.ow)(confirmation));
        return {
            outputs: {
                ...(0,rollback_outputs/* rollbackOutputs */.H)(record, confirmation),
                target: "",
                "rolled-back-from": (0,release_state/* releaseName */.d)(record.from),
                "deployment-id": String(record.failedDeployment),
                "record-path": (await (0,attempt/* attempt */.C)(ports, "The record was not written to a file", () => ports.files.writeOutput("rollback-record.json", (0,canonical_json/* canonicalJson */.d)(record)))) ?? "",
            },
            conclusion: concludeRollback(record, confirmation, isMarked),
        };
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
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76641);





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

/***/ 14204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ leavingManifests)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76641);

const longestChain = 100;
/**
 * The manifests that a rollback leaves behind, newest first: `from`, then each previous release down to but not
 * including `to`. Null when the chain does not lead to `to` or a release on the way cannot be read, so nothing is known
 * of what lies between.
 */
async function leavingManifests(read, from, to) {
    const leaving = [];
    let at = from;
    while (at.commit !== to.commit) {
        if (at.manifest === null || leaving.length >= longestChain)
            return null;
        leaving.push(at.manifest.document);
        const { previous } = at.manifest.document;
        if (previous === null)
            return null;
        if (previous.commit === to.commit)
            return leaving;
        if (previous.manifestSha256 === null)
            return null;
        const next = await readable(read, previous.tag);
        if (next?.manifest?.sha256 !== previous.manifestSha256)
            return null;
        at = next;
    }
    return leaving;
}
async function readable(read, tag) {
    try {
        return await read(tag);
    }
    catch (error) {
        if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && error.code === "RELEASE_UNUSABLE")
            return null;
        throw error;
    }
}


/***/ }),

/***/ 1313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ standingPause),
/* harmony export */   y: () => (/* binding */ pauseEnvironment)
/* harmony export */ });
/* harmony import */ var _core_rollback_pause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72797);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76641);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78363);



const tries = 3;
/** Pauses or resumes deployments to an environment. What is so already stays as it is: the earlier reason holds. */
async function pauseEnvironment(ports, environment, state, reason) {
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
