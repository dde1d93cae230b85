export const id = 992;
export const ids = [992];
export const modules = {

/***/ 38905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gate: () => (/* binding */ gate)
});

;// CONCATENATED MODULE: ./build/core/gate/mode.js
/** What a step of `actions/gate` is for. */
const gateModes = ["watch", "preflight", "shadow", "collect", "combine", "replay"];

// EXTERNAL MODULE: ./build/flows/gate/gate-fields.js + 1 modules
var gate_fields = __webpack_require__(69548);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/gate/verdict.js
var gate_verdict = __webpack_require__(6042);
;// CONCATENATED MODULE: ./build/flows/gate/gate-outputs.js


/** Outputs of `actions/gate`, whatever it was for. */
function gateOutputFields() {
    return {
        verdict: schemas/* string */.YjP().describe("`pass`, `fail`, `inconclusive`, `error`, `cancelled` or `superseded`."),
        reason: schemas/* string */.YjP().describe("Why, in one word, such as `errors` or `outage`."),
        detail: schemas/* string */.YjP().describe("Why, in a sentence."),
        "rollback-recommended": schemas/* string */.YjP()
            .describe("`true` only when the verdict is `fail` and the gate is no shadow."),
        "deployment-id": schemas/* string */.YjP().describe("The deployment that was judged; empty for `preflight`."),
        "evidence-path": schemas/* string */.YjP().describe("File with the verdict and what it stands on (JSON)."),
        "samples-path": schemas/* string */.YjP().describe("File with every sample (JSON Lines)."),
        "plot-path": schemas/* string */.YjP().describe("Picture of the samples over time (SVG)."),
        "preflight-path": schemas/* string */.YjP()
            .describe("What `preflight` saw, for the input of that name; empty in the other modes."),
    };
}
/** The outputs that say what was decided. */
function verdictOutputs(verdict, { isActedOn, deployment }) {
    return {
        verdict: verdict.kind,
        reason: verdict.reason,
        detail: verdict.detail,
        "rollback-recommended": String(isActedOn && (0,gate_verdict/* recommendsRollback */.c)(verdict)),
        "deployment-id": deployment === null ? "" : String(deployment),
        "preflight-path": "",
    };
}

// EXTERNAL MODULE: ./build/flows/gate/mask-secrets.js
var mask_secrets = __webpack_require__(98898);
// EXTERNAL MODULE: ./build/core/gate/report/gate-report.js + 3 modules
var gate_report = __webpack_require__(23731);
// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(75197);
// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(76641);
// EXTERNAL MODULE: ./build/flows/deployment/claim-deployment.js
var claim_deployment = __webpack_require__(67414);
// EXTERNAL MODULE: ./build/flows/deployment/release-of-deployment.js
var release_of_deployment = __webpack_require__(23675);
// EXTERNAL MODULE: ./build/flows/release/read-release.js
var read_release = __webpack_require__(75970);
// EXTERNAL MODULE: ./build/flows/gate/bake-deployment.js + 6 modules
var bake_deployment = __webpack_require__(75745);
// EXTERNAL MODULE: ./build/flows/gate/gate-outcome.js
var gate_outcome = __webpack_require__(73624);
// EXTERNAL MODULE: ./build/flows/gate/gate-settings.js + 2 modules
var gate_settings = __webpack_require__(61284);
// EXTERNAL MODULE: ./build/flows/gate/read-evidence.js
var read_evidence = __webpack_require__(35222);
;// CONCATENATED MODULE: ./build/flows/gate/modes/collect-evidence.js











/**
 * Watches one part of a deployment (a region, a shard) and leaves its evidence for `combine`. It marks nothing, and is
 * green whatever it saw: one part does not decide for all. Told what parts there are, it ends as soon as all of them
 * together would have failed; otherwise it watches to the end.
 */
async function collectEvidence(ports, { policy, environment, deployment, inputs }) {
    const problems = [];
    if (inputs.shard === undefined) {
        const write = "Write the part that this job watches, such as the region of the matrix.";
        problems.push({ subject: "Input `shard`", problem: "is missing.", write });
    }
    if (inputs.shard !== undefined && inputs.shards.length > 0 && !inputs.shards.includes(inputs.shard)) {
        const write = `Write one of ${inputs.shards.map((one) => `\`${one}\``).join(", ")}.`;
        problems.push({
            subject: "Input `shard`",
            problem: `is \`${inputs.shard}\`, which \`shards\` does not have.`,
            write,
        });
    }
    if (deployment === null) {
        const write = "Give the id that `actions/deploy` put out, so that all parts speak of one deployment.";
        problems.push({ subject: "Input `deployment-id`", problem: "is missing.", write });
    }
    if (problems.length > 0)
        throw (0,errors/* inputsInvalid */.tz)(problems);
    // The mark is for `combine`, and a shadow of a part would say nothing.
    const settings = { ...(0,gate_settings/* gateSettings */.dJ)(policy, environment, inputs), shadow: false };
    const preflight = await (0,read_evidence/* readPreflight */.O)(ports, inputs.preflight, environment);
    const wanted = { environment, id: deployment, identity: policy.identity };
    const claimed = await (0,claim_deployment/* claimDeployment */.c)(ports, wanted);
    const release = await (0,release_of_deployment/* releaseIfReadable */.F)(ports, (0,read_release/* releaseReader */.t)(ports), claimed.deployment);
    const { verdict, evidence, samples } = await (0,bake_deployment/* bakeDeployment */.n)(ports, settings, {
        deployment: claimed.deployment,
        release,
        preflight,
        shard: inputs.shard ?? null,
        shards: inputs.shards,
        gates: inputs.shards.length === 0 ? null : inputs.shards.length,
    });
    ports.log.info(`${inputs.shard ?? ""}: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
    ports.summary.write((0,gate_report/* gateReport */.W)(environment, release, verdict, evidence, samples));
    const { evidencePath, samplesPath, plotPath } = await (0,gate_outcome/* writeEvidence */.n)(ports, evidence, samples);
    return {
        outputs: {
            ...verdictOutputs(verdict, { isActedOn: false, deployment: claimed.deployment.id }),
            "evidence-path": evidencePath,
            "samples-path": samplesPath,
            "plot-path": plotPath,
        },
        conclusion: verdict.kind === "cancelled"
            ? (0,kernel_define/* failed */.gz)("The job was cancelled before this part was watched.", "Run the job again.")
            : kernel_define/* succeeded */.gq,
    };
}

// EXTERNAL MODULE: ./build/core/gate/combine.js
var combine = __webpack_require__(66745);
// EXTERNAL MODULE: ./build/core/gate/make-evidence.js
var make_evidence = __webpack_require__(85920);
// EXTERNAL MODULE: ./build/core/gate/sample.js
var sample = __webpack_require__(51504);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/flows/gate/judge-deployment.js + 3 modules
var judge_deployment = __webpack_require__(76811);
;// CONCATENATED MODULE: ./build/flows/gate/modes/watch-deployment.js











/** Watches a deployment and marks it; as a shadow it only notes what it would have decided. */
async function watchDeployment(ports, { policy, environment, deployment, inputs }, shadow) {
    const written = (0,gate_settings/* gateSettings */.dJ)(policy, environment, inputs);
    const settings = { ...written, shadow: written.shadow || shadow };
    const preflight = await (0,read_evidence/* readPreflight */.O)(ports, inputs.preflight, environment);
    const wanted = { environment, id: deployment, identity: policy.identity };
    const claimed = await (0,claim_deployment/* claimDeployment */.c)(ports, wanted);
    const release = await (0,release_of_deployment/* releaseIfReadable */.F)(ports, (0,read_release/* releaseReader */.t)(ports), claimed.deployment);
    const judged = await (0,judge_deployment/* judgeDeployment */.Z)(ports, claimed, release, (0,gate_settings/* checksHash */.KG)(ports, settings), (overtaken) => (0,bake_deployment/* bakeDeployment */.n)(ports, settings, {
        deployment: claimed.deployment,
        release,
        preflight,
        shard: inputs.shard ?? null,
        overtaken,
    }));
    await judged.marked;
    const { verdict, evidence, samples } = judged;
    ports.log.info(`verdict: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
    ports.summary.write((0,gate_report/* gateReport */.W)(environment, release, verdict, evidence, samples));
    const isActedOn = !settings.shadow;
    const { evidencePath, samplesPath, plotPath } = await (0,gate_outcome/* writeEvidence */.n)(ports, evidence, samples);
    return {
        outputs: {
            ...verdictOutputs(verdict, { isActedOn, deployment: claimed.deployment.id }),
            "evidence-path": evidencePath,
            "samples-path": samplesPath,
            "plot-path": plotPath,
        },
        conclusion: (0,gate_outcome/* concludeGate */.t)(ports, verdict, settings, nextStep(verdict)),
    };
}
/** What to do next where the gate does not undo anything itself. */
function nextStep(verdict) {
    return (0,gate_verdict/* recommendsRollback */.c)(verdict)
        ? "Run `actions/rollback` and `actions/postmortem` next; `action.yml` (guard) does both in one step."
        : "Nothing is rolled back on this verdict. Look at the samples, then run this job again, or deploy a release that you trust.";
}

;// CONCATENATED MODULE: ./build/flows/gate/modes/combine-evidence.js















/** Merges what several gates left into the verdict that one gate would have come to on all of it, and marks that. */
async function combineEvidence(ports, { policy, environment, deployment, inputs }) {
    const parts = await (0,read_evidence/* readEvidence */.A)(ports, inputs.evidence);
    const [first] = parts;
    const subject = "Input `evidence`";
    const apart = (0,combine/* mismatch */.J4)(parts);
    if (first === undefined || apart !== null) {
        const problem = `names evidence that does not belong together: ${apart ?? "there is none"}.`;
        const write = "Give what the jobs of one matrix left for one deployment, each with its own `shard`.";
        throw (0,errors/* inputsInvalid */.tz)([{ subject, problem, write }]);
    }
    const { evidence: one } = first;
    if (one.environment !== environment || (deployment !== null && deployment !== one.deployment)) {
        const problem = `is of deployment ${one.deployment} in \`${one.environment}\`.`;
        const write = "Give this step the same `environment` and `deployment-id` as the gates that left it.";
        throw (0,errors/* inputsInvalid */.tz)([{ subject, problem, write }]);
    }
    const rules = (0,gate_settings/* gateRules */.DB)(policy, environment);
    const settings = { onInconclusive: rules["on-inconclusive"], shadow: rules.shadow };
    const wanted = { environment, id: one.deployment, identity: policy.identity };
    const claimed = await (0,claim_deployment/* claimDeployment */.c)(ports, wanted);
    const release = await (0,release_of_deployment/* releaseIfReadable */.F)(ports, (0,read_release/* releaseReader */.t)(ports), claimed.deployment);
    const asked = parts.map(({ evidence: { shard, checks } }) => [
        shard,
        checks.map(({ name, target }) => [name, target]),
    ]);
    const hash = ports.digest.sha256((0,canonical_json/* canonicalJson */.d)(asked));
    const judged = await (0,judge_deployment/* judgeDeployment */.Z)(ports, claimed, release, hash, async () => judgeTogether(ports, parts, inputs.shards, release, settings.shadow));
    await judged.marked;
    const { verdict, evidence, samples } = judged;
    ports.log.info(`verdict: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
    ports.summary.write((0,gate_report/* gateReport */.W)(environment, release, verdict, evidence, samples));
    const { evidencePath, samplesPath, plotPath } = await (0,gate_outcome/* writeEvidence */.n)(ports, evidence, samples);
    return {
        outputs: {
            ...verdictOutputs(verdict, { isActedOn: !settings.shadow, deployment: one.deployment }),
            "evidence-path": evidencePath,
            "samples-path": samplesPath,
            "plot-path": plotPath,
        },
        conclusion: (0,gate_outcome/* concludeGate */.t)(ports, verdict, settings, nextStep(verdict)),
    };
}
function judgeTogether(ports, parts, expected, release, shadow) {
    const { verdict, checks, states, samples } = (0,combine/* judgeParts */.wk)(parts, expected);
    const text = (0,sample/* samplesText */.Tw)(samples);
    const all = parts.map(({ evidence }) => evidence);
    const [first] = all;
    const { runId, runAttempt, url } = ports.run;
    ports.log.info(`gate: ${parts.length} parts, ${checks.length} checks, ${samples.length} samples`);
    const evidence = (0,make_evidence/* makeEvidence */.Q)({
        environment: first?.environment ?? "",
        deployment: first?.deployment ?? 0,
        release: { tag: release.tag, commit: release.commit },
        shard: null,
        shards: all.flatMap(({ shard }) => shard ?? []),
        shadow,
        startedAt: earliest(all.map(({ startedAt }) => startedAt)),
        endedAt: latest(all.map(({ endedAt }) => endedAt)),
        verdict,
        serving: null,
        brokenBefore: [],
        design: {
            intervalMs: Math.min(...all.map(({ design }) => design.intervalMs)),
            bakeMs: Math.max(...all.map(({ design }) => design.bakeMs)),
            warmUpMs: Math.max(...all.map(({ design }) => design.warmUpMs)),
            extendedMs: Math.max(...all.map(({ design }) => design.extendedMs)),
            jitter: Math.max(...all.map(({ design }) => design.jitter)),
            seed: all.map(({ design }) => design.seed).join(" "),
            deciding: checks[0]?.plan.checks ?? 1,
        },
        samplesSha256: ports.digest.sha256(text),
        run: { id: runId, attempt: runAttempt, url },
    }, checks, states, samples);
    return { verdict, evidence, samples: text };
}
function earliest(times) {
    return times.toSorted()[0] ?? "";
}
function latest(times) {
    return times.toSorted().at(-1) ?? "";
}

// EXTERNAL MODULE: ./build/core/gate/preflight.js
var preflight = __webpack_require__(26439);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(71864);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
;// CONCATENATED MODULE: ./build/core/gate/report/preflight-summary.js



const mostRows = 50;
/** How every check stood before the deploy, the broken ones first. */
function preflightSummary({ checks }) {
    const broken = checks.filter(({ isBroken }) => isBroken).length;
    const title = broken === 0
        ? "### ✅ Before the deploy all was well"
        : `### ⚠️ Before the deploy ${broken} of ${checks.length} checks were broken already`;
    const sorted = checks.toSorted((a, b) => Number(b.isBroken) - Number(a.isBroken));
    const rows = sorted
        .slice(0, mostRows)
        .map(({ name, isBroken, good, bad, detail }) => [
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(name)),
        isBroken ? "broken" : "well",
        `${bad} of ${good + bad}`,
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(detail)),
    ]);
    const more = checks.length > mostRows ? `\n\n${checks.length - mostRows} more are in the file.` : "";
    const meaning = broken === 0
        ? ""
        : "\n\nWhat is broken before the deploy is not blamed on the release, and starts no rollback.";
    return `${title}\n\n${(0,table/* table */.t)(["Check", "State", "Bad", "Seen"], rows)}${more}${meaning}`;
}

// EXTERNAL MODULE: ./build/flows/gate/aim-checks.js + 1 modules
var aim_checks = __webpack_require__(56404);
// EXTERNAL MODULE: ./build/flows/gate/watch.js + 10 modules
var watch = __webpack_require__(25797);
;// CONCATENATED MODULE: ./build/flows/gate/modes/preflight.js








const longestMs = 30_000;
/**
 * Asks the same checks before the deploy, for half a minute or as long as the step says, and leaves what it saw for the
 * gate. What is broken already is a warning: the deploy may be what mends it.
 */
async function preflight_preflight(ports, { policy, environment, inputs }) {
    const written = (0,gate_settings/* gateSettings */.dJ)(policy, environment, inputs);
    const bakeMs = inputs.bake ?? Math.min(written.bakeMs, longestMs);
    // Nothing was deployed: no version to wait for, and a check that names the release has nothing to ask.
    const before = { tag: null, commit: ports.run.sha, manifest: null };
    const settings = {
        ...written,
        // A limit that is made for the whole bake would find nothing in so short a time.
        checks: written.checks.map((check) => ({ ...withoutAnchor(check), rule: undefined })),
        rule: null,
        bakeMs,
        intervalMs: Math.min(written.intervalMs, bakeMs),
        serving: null,
        extend: 0,
        warmUpMs: 0,
    };
    const aim = (0,aim_checks/* aimWhatFits */.Q)(ports, settings, before, environment);
    const checks = settings.checks.filter(({ name }) => aim.checks.some((aimed) => aimed.name === name));
    const { runId, runAttempt, url } = ports.run;
    const seed = ports.digest.sha256(JSON.stringify(["preflight", runId, runAttempt])).slice(0, 16);
    ports.log.info(`preflight: ${checks.length} checks for ${bakeMs / 1000} s before the deploy`);
    const planned = (0,gate_settings/* plannedChecks */.sB)({ ...settings, checks });
    const watched = await (0,watch/* watch */.w)(ports, { settings: { ...settings, checks }, planned, aim, seed, goesOn: true });
    const report = {
        schema: preflight/* preflightSchema */.Z3,
        environment,
        startedAt: new Date(watched.startedAtMs).toISOString(),
        endedAt: new Date(watched.endedAtMs).toISOString(),
        checks: (0,preflight/* preflightChecks */.xq)(watched.states, watched.samples),
        run: { id: runId, attempt: runAttempt, url },
    };
    const broken = report.checks.filter(({ isBroken }) => isBroken);
    for (const { detail } of broken) {
        ports.log.warning(`Already broken before the deploy: ${detail}. It will not be blamed on the release.`);
    }
    ports.summary.write(preflightSummary(report));
    const verdict = broken.length === 0 || watched.verdict.kind === "cancelled"
        ? watched.verdict
        : {
            kind: "inconclusive",
            reason: "preexisting",
            detail: broken.map(({ detail }) => detail).join("; "),
        };
    return {
        outputs: {
            ...verdictOutputs(verdict, { isActedOn: false, deployment: null }),
            "evidence-path": "",
            "samples-path": "",
            "plot-path": "",
            "preflight-path": await ports.files.writeOutput("preflight.json", (0,canonical_json/* canonicalJson */.d)(report)),
        },
        conclusion: verdict.kind === "cancelled"
            ? (0,kernel_define/* failed */.gz)("The job was cancelled during the preflight.", "Run the job again.")
            : kernel_define/* succeeded */.gq,
    };
}
// What is measured now is the anchor; nothing can be held against it yet.
function withoutAnchor(check) {
    if (!("relative" in check))
        return check;
    const { relative, ...rest } = check;
    return relative?.anchor === "preflight" ? rest : check;
}

// EXTERNAL MODULE: ./build/core/gate/judge-samples.js
var judge_samples = __webpack_require__(685);
// EXTERNAL MODULE: ./build/core/gate/judging.js + 7 modules
var judging = __webpack_require__(92450);
// EXTERNAL MODULE: ./build/core/gate/planned-check.js
var planned_check = __webpack_require__(72891);
// EXTERNAL MODULE: ./build/core/gate/assertions/latency.js
var latency = __webpack_require__(23882);
// EXTERNAL MODULE: ./build/core/gate/values/limits.js
var limits = __webpack_require__(99639);
;// CONCATENATED MODULE: ./build/core/gate/replay-sample.js


/**
 * A recorded sample as the check would judge it now: a measured value by its limits, an answer by how long it may take.
 * What the record does not hold (a body, a header) stays as it was judged then.
 */
function replaySample(sample, check) {
    if (sample.outcome === "error" || sample.outcome === "missing")
        return sample;
    if ((check.kind === "prometheus" || check.kind === "metric") && sample.value !== undefined) {
        const judged = (0,limits/* judgeValue */.hy)(check, sample.value);
        if (judged.kind === "good")
            return { ...sample, outcome: "good", reason: "" };
        return { ...sample, outcome: judged.kind === "bad" ? "bad" : "missing", reason: judged.reason };
    }
    if (!("latency" in check))
        return sample;
    const wasSlow = sample.outcome === "bad" && /^\d+ ms, wanted \d+ ms at most$/.test(sample.reason);
    if (sample.outcome === "bad" && !wasSlow)
        return sample;
    const slow = (0,latency/* latencyFinding */.A)(check.latency, sample.ms);
    return slow === null
        ? { ...sample, outcome: "good", reason: "" }
        : { ...sample, outcome: "bad", reason: slow.reason };
}

// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
;// CONCATENATED MODULE: ./build/core/gate/report/replay-report.js




const replay_report_mostRows = 100;
/** One row for each replayed gate: what was decided then, and what the thresholds of now make of the same samples. */
function replayReport(replays) {
    const rows = replays
        .slice(0, replay_report_mostRows)
        .map(({ evidence, was }) => [
        replay_report_code(`${evidence.deployment}${evidence.shard === null ? "" : ` ${evidence.shard}`}`),
        replay_report_code(evidence.release.tag ?? evidence.release.commit.slice(0, 12)),
        `${was.kind} (${was.reason})`,
        `${evidence.verdict.kind} (${evidence.verdict.reason})`,
        (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(evidence.verdict.detail), 300),
    ]);
    const changed = replays.filter(({ evidence, was }) => evidence.verdict.kind !== was.kind).length;
    const more = replays.length > replay_report_mostRows ? `\n\n${replays.length - replay_report_mostRows} more are not shown.` : "";
    const title = `### Replay: ${changed} of ${replays.length} verdicts would be another`;
    return `${title}\n\n${(0,table/* table */.t)(["Deployment", "Release", "Then", "Now", "Why"], rows)}${more}`;
}
function replay_report_code(text) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(text));
}

// EXTERNAL MODULE: ./build/core/gate/rule-book.js
var rule_book = __webpack_require__(59992);
;// CONCATENATED MODULE: ./build/flows/gate/modes/replay-evidence.js















/**
 * Judges saved evidence again, by the rules of the policy as it is now and of this step: what would these thresholds have
 * decided then? Asks nothing, marks nothing, and is green whatever comes of it.
 */
async function replayEvidence(ports, step) {
    const saved = await (0,read_evidence/* readEvidence */.A)(ports, step.inputs.evidence);
    const replays = saved.map((one) => replay(ports, one, step));
    for (const { evidence, was } of replays) {
        const { verdict } = evidence;
        const name = evidence.shard === null ? "" : ` ${evidence.shard}`;
        ports.log.info(`replay of deployment ${evidence.deployment}${name}: then ${was.kind} (${was.reason}), now ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
    }
    ports.summary.write(replayReport(replays));
    const [first] = replays;
    const { evidencePath, samplesPath, plotPath } = await (0,gate_outcome/* writeEvidence */.n)(ports, first?.evidence ?? null, first?.samples ?? "");
    const verdict = first?.evidence.verdict ?? {
        kind: "inconclusive",
        reason: "no-data",
        detail: "nothing was given",
    };
    return {
        outputs: {
            ...verdictOutputs(verdict, { isActedOn: false, deployment: first?.evidence.deployment ?? null }),
            "evidence-path": evidencePath,
            "samples-path": samplesPath,
            "plot-path": plotPath,
        },
        conclusion: kernel_define/* succeeded */.gq,
    };
}
function replay(ports, { path, evidence, samples }, step) {
    if (samples.length < evidence.samples.count) {
        const problem = `names \`${path}\`, which keeps only ${samples.length} of ${evidence.samples.count} samples.`;
        const write = "Give evidence of `mode: collect`, which keeps all, or of a gate with fewer samples.";
        throw (0,errors/* inputsInvalid */.tz)([{ subject: "Input `evidence`", problem, write }]);
    }
    const rules = (0,gate_settings/* gateRules */.DB)(step.policy, step.environment);
    const rule = (0,gate_settings/* chosenRule */.VC)(rules, step.inputs["allowed-bad"]);
    const written = (0,gate_settings/* chosenChecks */.oS)(rules, undefined).checks;
    const { bakeMs, deciding } = evidence.design;
    const ruleOf = (0,rule_book/* ruleBook */.E)();
    const checks = evidence.checks.map((of) => {
        const now = written.find(({ name, kind }) => name === of.name && kind === of.kind);
        const changed = now === undefined ? judgedBy(of, rule) : judgedAs(now, rule);
        return (0,combine/* restoreCheck */.Jr)({ ...of, ...changed }, bakeMs, deciding, ruleOf);
    });
    const again = samples.map((sample) => {
        const now = written.find(({ name }) => name === sample.check);
        return now === undefined ? sample : replaySample(sample, now);
    });
    const { verdict: seen, states } = (0,judge_samples/* judgeSamples */.x)(checks, again, new Set(evidence.brokenBefore));
    // No sample shows that the new version never answered.
    const verdict = evidence.verdict.reason === "not-serving" ? evidence.verdict : seen;
    const text = (0,sample/* samplesText */.Tw)(again);
    const { samples: _, checks: __, schema: ___, ...facts } = evidence;
    const made = (0,make_evidence/* makeEvidence */.Q)({ ...facts, verdict, samplesSha256: ports.digest.sha256(text) }, checks, states, again);
    return { evidence: made, samples: text, was: evidence.verdict };
}
// A check that the policy does not know keeps its comparison; good and bad samples go by the rule of now, if there is one.
function judgedBy(of, rule) {
    const { by } = judging/* Judging */.LG.parse(of.judging);
    return rule === null || by === "canary" || by === "burn-rate" ? {} : { judging: (0,planned_check/* choiceJudging */.GD)(rule) };
}
function judgedAs(check, rule) {
    return { dryRun: check["dry-run"], judging: (0,planned_check/* judgingOf */.cY)(check, check.rule ?? rule) };
}

// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(49276);
// EXTERNAL MODULE: ./build/kernel/fields.js
var fields = __webpack_require__(96115);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(89045);
;// CONCATENATED MODULE: ./build/actions/gate.js













const gate = (0,kernel_define/* defineAction */.QP)({
    name: "gate",
    title: "rollback-ready gate",
    description: "Watches a deployment, says whether it is healthy with stated error rates, and marks it known-good.",
    inputs: {
        environment: (0,shared_fields/* environmentField */.CD)(),
        "deployment-id": (0,shared_fields/* deploymentField */.KV)(),
        mode: (0,fields/* oneOf */.yL)(gateModes)
            .prefault("watch")
            .describe("`watch` judges the deployment. `preflight` asks before the deploy. `shadow` judges and only notes it. `collect` watches one part and leaves its evidence; `combine` judges all parts. `replay` judges saved evidence by the rules of now."),
        ...(0,gate_fields/* gateFields */.X)(),
        shard: (0,fields/* parsed */.Yz)("a name of letters, digits, `.`, `_` and `-`, 40 at most", (seen) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(seen) ? seen : undefined)
            .optional()
            .describe("With `collect`: the part that is watched, such as a region."),
        evidence: (0,fields/* lines */.Mn)()
            .prefault("")
            .describe("With `combine` and `replay`: evidence files, or folders that hold them, one a line."),
        shards: (0,fields/* lines */.Mn)()
            .prefault("")
            .describe("All parts, one a line. With `combine` a part without evidence is unknown; with `collect` a part that fails for all of them ends at once."),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: gateOutputFields(),
    ports: [
        "probes",
        "clock",
        "log",
        "summary",
        "signal",
        "run",
        "digest",
        "files",
        "secrets",
        "contents",
        "tags",
        "releases",
        "deployments",
        "records",
        "refNotes",
    ],
    // A verdict that was reached just before a cancellation is marked all the same.
    finishesWhenCancelled: true,
    permissions: { contents: "write", deployments: "write" },
    async run(inputs, ports) {
        (0,mask_secrets/* maskSecrets */.Q)(ports, inputs.secrets);
        const { policy } = await (0,load_policy/* loadPolicy */.t)(ports, null);
        const { environment, mode } = inputs;
        const step = { policy, environment, deployment: inputs["deployment-id"] ?? null, inputs };
        switch (mode) {
            case "watch":
            case "shadow":
                return watchDeployment(ports, step, mode === "shadow");
            case "preflight":
                return preflight_preflight(ports, step);
            case "collect":
                return collectEvidence(ports, step);
            case "combine":
                return combineEvidence(ports, step);
            case "replay":
                return replayEvidence(ports, step);
            default:
                return mode;
        }
    },
});


/***/ }),

/***/ 95409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ servingSentence),
/* harmony export */   K7: () => (/* binding */ brokenBeforeSentence),
/* harmony export */   VI: () => (/* binding */ versionsSentence),
/* harmony export */   h$: () => (/* binding */ notesOf),
/* harmony export */   vX: () => (/* binding */ samplesSentence)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12558);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13334);
/* harmony import */ var _span_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86695);




const mostNames = 5;
const mostNotes = 20;
/** How the new version was waited for; empty when no version was asked for. */
function servingSentence({ serving }) {
    if (serving === null)
        return "";
    const waited = (0,_span_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .L)(serving.waitedMs);
    const wanted = code(serving.wanted);
    if (serving.seen === serving.wanted)
        return `Waited ${waited} until ${wanted} answered.`;
    const instead = serving.seen === null ? "no version was told" : `${code(serving.seen)} answered`;
    return `Waited ${waited} for ${wanted}; ${instead}.`;
}
/** Which versions answered and how often; empty when no check reads one. */
function versionsSentence(checks) {
    const counts = new Map();
    for (const { versions } of checks) {
        for (const [version, count] of versions)
            counts.set(version, (counts.get(version) ?? 0) + count);
    }
    if (counts.size === 0)
        return "";
    const sorted = [...counts].sort((a, b) => b[1] - a[1]);
    const shown = sorted
        .slice(0, mostNames)
        .map(([version, count]) => `${code(version)} ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .many */ ._)(count, "time")}`);
    const more = sorted.length > mostNames ? ` and ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .many */ ._)(sorted.length - mostNames, "other version")}` : "";
    const mixed = sorted.length > 1 ? " More than one version served." : "";
    return `Answered by ${shown.join(", ")}${more}.${mixed}`;
}
/** Which checks were not well before the deployment; empty when all were. */
function brokenBeforeSentence({ brokenBefore }) {
    if (brokenBefore.length === 0)
        return "";
    const shown = brokenBefore.slice(0, mostNames).map(code).join(", ");
    const more = brokenBefore.length > mostNames ? ` and ${brokenBefore.length - mostNames} more` : "";
    return `Not well before the deployment already: ${shown}${more}. What fails there is not blamed on this release.`;
}
/** What to know about the samples that are not like the others: warm-up, confirmations, a runner that stood still. */
function samplesSentence(checks) {
    let [warmUp, warmUpNotGood, confirmations, stalled, longestMs] = [0, 0, 0, 0, 0];
    for (const check of checks) {
        warmUp += check.warmUp;
        warmUpNotGood += check.warmUpNotGood;
        confirmations += check.confirmations;
        stalled += check.stalled;
        longestMs = Math.max(longestMs, check.longestStallMs);
    }
    return [
        warmUp === 0
            ? ""
            : `${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .many */ ._)(warmUp, "sample")} of the warm-up, ${warmUpNotGood} not good, were not judged.`,
        confirmations === 0
            ? ""
            : `${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .many */ ._)(confirmations, "more sample")} confirmed an outage and count for nothing else.`,
        stalled === 0
            ? ""
            : `During ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .many */ ._)(stalled, "sample")} the runner itself stood still, for up to ${(0,_span_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .L)(longestMs)}; their times are not the service's.`,
    ]
        .filter(Boolean)
        .join(" ");
}
/** What the checks noted beside their verdicts, such as the size of a shift in latency, with the check of each. */
function notesOf(checks) {
    return checks
        .flatMap(({ check }) => check.notes.map((note) => [check.name, note]))
        .slice(0, mostNotes);
}
function code(text) {
    return (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .untrusted */ .b)(text), 80);
}


/***/ }),

/***/ 64763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ badTable)
});

// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(71864);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
;// CONCATENATED MODULE: ./build/core/gate/report/outcome-words.js
/** Outcomes as people read them: `missing` is an answer without a datum, `error` a question that could not be put. */
const outcomeWords = {
    good: "good",
    bad: "bad",
    missing: "no data",
    error: "could not ask",
};

// EXTERNAL MODULE: ./build/core/gate/report/quantity.js
var quantity = __webpack_require__(13334);
// EXTERNAL MODULE: ./build/core/gate/report/span.js
var span = __webpack_require__(86695);
;// CONCATENATED MODULE: ./build/core/gate/report/bad-samples.js







const mostRows = 10;
// A service can put a new number into each of its reasons.
const mostReasons = 1000;
const shownReasons = 5;
/** The first ten samples that were not good, and of more than ten how often each reason came; empty when all were good. */
function badTable(samples) {
    const first = [];
    const reasons = new Map();
    let count = 0;
    for (const sample of samples) {
        const { outcome, reason } = sample;
        if (outcome === "good")
            continue;
        count += 1;
        if (first.length < mostRows)
            first.push(sample);
        if (reasons.has(reason) || reasons.size < mostReasons)
            reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    if (count === 0)
        return "";
    const rows = first.map((sample) => [
        sample.at.slice(11, 23),
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(sample.check), 80),
        `${outcomeWords[sample.outcome]}${sample.phase === undefined ? "" : ` (${sample.phase})`}`,
        (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(sample.reason), 300),
        (0,span/* answerTime */._)(sample.ms),
    ]);
    const more = count > mostRows ? `\n\n${count - mostRows} more are in the samples file.` : "";
    const often = count > mostRows ? ` ${reasonsText(reasons, count)}` : "";
    return `**Not good:**${often}\n\n${(0,table/* table */.t)(["Time (UTC)", "Check", "Outcome", "Why", "After"], rows)}${more}`;
}
function reasonsText(reasons, count) {
    const shown = [...reasons].sort((a, b) => b[1] - a[1]).slice(0, shownReasons);
    const told = shown.map(([reason, often]) => `${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(reason), 120)} (${(0,quantity/* many */._)(often, "time")})`);
    const rest = shown.reduce((left, [, often]) => left - often, count);
    return [...told, ...(rest > 0 ? [`other reasons (${(0,quantity/* many */._)(rest, "time")})`] : [])].join("; ");
}


/***/ }),

/***/ 35162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checkTable),
/* harmony export */   l: () => (/* binding */ shortCheckTable)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65175);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12558);
/* harmony import */ var _folded_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38729);
/* harmony import */ var _gauge_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10588);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13334);
/* harmony import */ var _span_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86695);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41133);









const mostQuiet = 10;
const mostOpen = 50;
const mostFolded = 100;
/**
 * One row per check, worst first: what its samples were and where its statistic stood. Of many checks, those of which
 * nothing was seen are folded away or only counted, so that a thousand make a page that can be read.
 */
function checkTable(checks) {
    const noisy = checks.filter(({ check }) => !(0,_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .isQuiet */ .rM)(check)).length;
    const open = Math.min(mostOpen, Math.max(noisy, mostQuiet));
    const rest = checks.slice(open);
    const shown = rest.slice(0, mostFolded);
    const parts = [rows(checks.slice(0, open))];
    if (rest.length > 0)
        parts.push((0,_folded_js__WEBPACK_IMPORTED_MODULE_4__/* .folded */ .T)(countOf(rest), rows(shown)));
    if (rest.length > shown.length)
        parts.push(leftOut(rest.slice(mostFolded)));
    return parts.join("\n\n");
}
/** The first `most` rows alone, with a count of the others: for a page that is cut by length. */
function shortCheckTable(checks, most) {
    const rest = checks.slice(most);
    return `${rows(checks.slice(0, most))}${rest.length === 0 ? "" : `\n\n${leftOut(rest)}`}`;
}
function rows(checks) {
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(["Check", "Target", "Good", "Bad", "No data", "Could not ask", "Slowest / p95", "Statistic"], checks.map(({ check, slowestMs, p95Ms }) => [
        `${(0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .untrusted */ .b)(check.name), 80)}${check.dryRun ? " (observed)" : ""}`,
        (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .untrusted */ .b)(check.target), 60),
        String(check.good),
        check.bad === 0 ? "0" : `**${check.bad}**`,
        String(check.missing),
        String(check.errors),
        slowestMs === null || p95Ms === null ? "–" : `${(0,_span_js__WEBPACK_IMPORTED_MODULE_6__/* .answerTime */ ._)(slowestMs)} / ${(0,_span_js__WEBPACK_IMPORTED_MODULE_6__/* .answerTime */ ._)(p95Ms)}`,
        (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .untrusted */ .b)((0,_gauge_words_js__WEBPACK_IMPORTED_MODULE_7__/* .gaugeWords */ .D)(check.gauge)), 80),
    ]));
}
function leftOut(checks) {
    return `${countOf(checks)}, in the evidence file.`;
}
function countOf(checks) {
    const noisy = checks.filter(({ check }) => !(0,_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .isQuiet */ .rM)(check)).length;
    return `${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_8__/* .many */ ._)(checks.length, "more check")}, ${noisy === 0 ? "all good" : `${noisy} of them not all good`}`;
}


/***/ }),

/***/ 38729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ folded)
/* harmony export */ });
/** Markdown behind a line that opens it; the title is words of ours. */
function folded(title, markdown) {
    return `<details><summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}


/***/ }),

/***/ 35554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ percent),
/* harmony export */   k: () => (/* binding */ chosenPercent)
/* harmony export */ });
/**
 * A share as percent with two significant digits: `0.20 %`, `6.1 %`, `94 %`. A share that is not nought or one never
 * reads as if it were.
 */
function percent(share) {
    if (share <= 0)
        return "0 %";
    if (share >= 1)
        return "100 %";
    const hundredfold = share * 100;
    if (hundredfold < 0.001)
        return "under 0.001 %";
    // Two digits would round the rest up to certainty.
    if (hundredfold >= 99.5)
        return hundredfold > 99.99 ? "over 99.99 %" : `${floorTo(hundredfold, 2)} %`;
    return `${plain(Number(hundredfold.toPrecision(2)), hundredfold)} %`;
}
/** A share that somebody chose, without digits that nobody wrote: `1 %`, `0.5 %`. */
function chosenPercent(share) {
    return `${Number((share * 100).toPrecision(4))} %`;
}
// 0.2 as 0.20, 10 as 10: never in powers of ten.
function plain(rounded, exact) {
    if (rounded >= 10)
        return String(rounded);
    const places = Math.max(1, 1 - Math.floor(Math.log10(rounded === 0 ? exact : rounded)));
    return rounded.toFixed(Math.min(places, 6));
}
function floorTo(value, places) {
    const factor = 10 ** places;
    return (Math.floor(value * factor) / factor).toFixed(places);
}


/***/ }),

/***/ 80378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ measuredBy),
/* harmony export */   l: () => (/* binding */ plotSeries)
/* harmony export */ });
const widthsMs = [
    100, 200, 500, 1e3, 2e3, 5e3, 10e3, 15e3, 30e3, 60e3, 120e3, 300e3, 600e3, 900e3, 1800e3, 3600e3,
];
/** Samples of one check in at most `most` stretches of one round length, from the first stretch to the last. */
function plotSeries(samples, intervalMs, most) {
    const isValue = samples.some((sample) => sample.value !== undefined);
    const [fromMs, toMs] = extent(samples);
    const bucketMs = roundWidth(Math.max(intervalMs, (toMs - fromMs + 1) / most), fromMs, toMs, most);
    const first = Math.floor(fromMs / bucketMs);
    const length = samples.length === 0 ? 0 : Math.floor(toMs / bucketMs) - first + 1;
    const buckets = Array.from({ length }, (_, index) => ({
        fromMs: (first + index) * bucketMs,
        good: 0,
        bad: 0,
        unknown: 0,
        highest: null,
    }));
    for (const sample of samples) {
        const bucket = buckets[Math.floor(sample.afterMs / bucketMs) - first];
        if (bucket === undefined)
            continue;
        if (sample.outcome === "good")
            bucket.good += 1;
        else if (sample.outcome === "bad")
            bucket.bad += 1;
        else
            bucket.unknown += 1;
        const measured = measuredBy(sample, isValue);
        if (measured !== null)
            bucket.highest = Math.max(bucket.highest ?? measured, measured);
    }
    return { bucketMs, buckets, isValue };
}
// So that the difference of two values, and a tenth of one, is a number that can be counted with.
const farthest = 1e300;
const nearest = 1e-300;
/** What a plot shows of a sample: its value, or how long the answer took; null when there is neither. */
function measuredBy(sample, isValue) {
    const measured = isValue ? sample.value : sample.ms;
    const hasAnswer = sample.outcome === "good" || sample.outcome === "bad";
    if (!hasAnswer || measured === undefined || !Number.isFinite(measured))
        return null;
    if (Math.abs(measured) < nearest)
        return 0;
    return Math.min(farthest, Math.max(-farthest, measured));
}
function extent(samples) {
    let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { afterMs } of samples) {
        from = Math.min(from, afterMs);
        to = Math.max(to, afterMs);
    }
    return samples.length === 0 ? [0, 0] : [from, to];
}
// Stretches begin at multiples of their width, so that one more than the division says may be needed.
function roundWidth(atLeast, fromMs, toMs, most) {
    const fits = (width) => width >= atLeast && Math.floor(toMs / width) - Math.floor(fromMs / width) < most;
    let width = widthsMs.find(fits) ?? 3600e3;
    while (!fits(width))
        width *= 2;
    return width;
}


/***/ }),

/***/ 68262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ timelinePlot)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12558);
/* harmony import */ var _folded_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38729);
/* harmony import */ var _plot_buckets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80378);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13334);
/* harmony import */ var _span_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86695);







// As many as have room for their labels; the samples file and its drawing have the rest.
const mostBuckets = 24;
/**
 * One check over time as a Mermaid chart that GitHub draws, with its numbers in a folded table; empty when there are too
 * few samples to see a course. Nothing that a stranger wrote stands inside the chart.
 */
function timelinePlot(tally) {
    const series = (0,_plot_buckets_js__WEBPACK_IMPORTED_MODULE_2__/* .plotSeries */ .l)(tally.samples, tally.check.intervalMs, mostBuckets);
    if (series.buckets.length < 3)
        return "";
    return [
        `**${(0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .untrusted */ .b)(tally.check.name), 80)}**, ${legend(series)}`,
        chart(series),
        (0,_folded_js__WEBPACK_IMPORTED_MODULE_4__/* .folded */ .T)("The plot's numbers", seriesTable(series)),
    ].join("\n\n");
}
function legend({ bucketMs, isValue, buckets }) {
    const parts = [`bars: ${isValue ? "highest value" : "slowest answer"} in ${(0,_span_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .L)(bucketMs)}`];
    if (buckets.some(({ bad }) => bad > 0))
        parts.push("red line: share of bad answers");
    if (buckets.some(({ unknown }) => unknown > 0))
        parts.push("amber line: share without data or not asked");
    return `${parts.join("; ")}${parts.length > 1 ? " (at the top: all of them)" : ""}`;
}
function chart(series) {
    const { buckets, isValue } = series;
    const [low, high] = yRange(buckets, isValue);
    // Below the foot of the plot, where no bar is drawn: nothing measured is not a nought.
    const nothing = low - (high - low) / 5;
    const share = (of) => buckets.map((one) => low + (of(one) / Math.max(1, countOf(one))) * (high - low));
    const lines = [
        ["#d1242f", share(({ bad }) => bad)],
        ["#d29922", share(({ unknown }) => unknown)],
    ];
    // A line along the ground says nothing.
    const drawn = lines.filter(([, heights]) => heights.some((height) => height > low));
    const [unit, labels] = timeLabels(series);
    return [
        "```mermaid",
        `%%{init: ${JSON.stringify(look(["#6a9fd8", ...drawn.map(([color]) => color)]))}}%%`,
        "xychart-beta",
        `  x-axis "${unit} after the start" [${labels.map((label) => `"${label}"`).join(", ")}]`,
        `  y-axis "${isValue ? "value" : "ms"}" ${decimal(low)} --> ${decimal(high)}`,
        `  bar [${buckets.map(({ highest }) => decimal(highest ?? nothing)).join(", ")}]`,
        ...drawn.map(([, heights]) => `  line [${heights.map(decimal).join(", ")}]`),
        "```",
    ].join("\n");
}
// Greys that can be read on white as well as on GitHub's dark page.
const ink = "#768390";
function look(palette) {
    const axis = (name) => ({
        [`${name}AxisLabelColor`]: ink,
        [`${name}AxisTitleColor`]: ink,
        [`${name}AxisTickColor`]: ink,
        [`${name}AxisLineColor`]: ink,
    });
    const colors = { backgroundColor: "transparent", ...axis("x"), ...axis("y") };
    return {
        theme: "base",
        xyChart: { width: 900, height: 260, xAxis: { labelFontSize: 12 }, yAxis: { labelFontSize: 12 } },
        themeVariables: { xyChart: { ...colors, plotColorPalette: palette.join(", ") } },
    };
}
function yRange(buckets, isValue) {
    let [low, high] = [0, 0];
    for (const { highest } of buckets) {
        low = Math.min(low, highest ?? 0);
        high = Math.max(high, highest ?? 0);
    }
    if (high === low)
        return [low, low + 1];
    const room = (high - low) * 0.05;
    return [low < 0 ? low - room : 0, isValue ? high + room : Math.ceil(high + room)];
}
function timeLabels({ buckets, bucketMs }) {
    const lastMs = buckets.at(-1)?.fromMs ?? 0;
    if (lastMs < 180_000 && bucketMs < 60_000) {
        return ["seconds", buckets.map(({ fromMs }) => String(fromMs / 1000))];
    }
    const isLong = lastMs >= 6 * 3_600_000;
    const unitMs = isLong ? 60_000 : 1000;
    return [isLong ? "hours" : "minutes", buckets.map(({ fromMs }) => sixtieths(fromMs / unitMs))];
}
// `2:30`: of minutes the seconds, of hours the minutes.
function sixtieths(count) {
    const whole = Math.abs(Math.round(count));
    return `${count < 0 ? "-" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
function seriesTable({ buckets, isValue }) {
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .t)(["From", "Good", "Bad", "Unknown", isValue ? "Highest value" : "Slowest"], buckets.map(({ fromMs, good, bad, unknown, highest }) => [
        fromMs < 0 ? `-${(0,_span_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .L)(-fromMs)}` : fromMs === 0 ? "0" : (0,_span_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .L)(fromMs),
        String(good),
        String(bad),
        String(unknown),
        highest === null ? "–" : isValue ? (0,_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .quantity */ .a)(highest) : (0,_span_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .L)(highest),
    ]));
}
function countOf({ good, bad, unknown }) {
    return good + bad + unknown;
}
// Mermaid reads digits with a point and no exponent.
function decimal(value) {
    const within = Math.min(largestDrawn, Math.max(-largestDrawn, value));
    const text = String(Number(within.toPrecision(6)));
    return text.includes("e") ? within.toFixed(20).replace(/\.?0+$/, "") : text;
}
const largestDrawn = 1e15;


/***/ })

};
