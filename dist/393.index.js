export const id = 393;
export const ids = [393];
export const modules = {

/***/ 78393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  guard: () => (/* binding */ guard)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/gate/report/gate-report.js + 3 modules
var gate_report = __webpack_require__(23731);
// EXTERNAL MODULE: ./build/core/gate/verdict.js
var gate_verdict = __webpack_require__(6042);
// EXTERNAL MODULE: ./build/core/incident/near-miss/near-miss-page.js
var near_miss_page = __webpack_require__(23556);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/flows/attempt.js
var attempt = __webpack_require__(81763);
// EXTERNAL MODULE: ./build/flows/decision/asked-of-decision.js
var asked_of_decision = __webpack_require__(5814);
// EXTERNAL MODULE: ./build/flows/decision/decided-case.js
var decided_case = __webpack_require__(93986);
// EXTERNAL MODULE: ./build/flows/decision/decision-outputs.js
var decision_outputs = __webpack_require__(56844);
// EXTERNAL MODULE: ./build/flows/decision/demand-authority.js
var demand_authority = __webpack_require__(61774);
// EXTERNAL MODULE: ./build/core/decision/decided-mark.js
var decided_mark = __webpack_require__(34155);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/flows/decision/mark-decision.js
var mark_decision = __webpack_require__(38971);
// EXTERNAL MODULE: ./build/flows/decision/read-decision.js
var read_decision = __webpack_require__(84764);
// EXTERNAL MODULE: ./build/flows/decision/settle-decision.js
var settle_decision = __webpack_require__(41909);
// EXTERNAL MODULE: ./build/flows/decision/tell-decision.js
var tell_decision = __webpack_require__(54685);
// EXTERNAL MODULE: ./build/flows/decision/vouch-decision.js + 1 modules
var vouch_decision = __webpack_require__(23533);
;// CONCATENATED MODULE: ./build/flows/decision/guard-ruling.js









/**
 * Whether guard returns by itself, does as somebody decided, or leaves it to people. Where the policy lets it return by
 * itself and nobody overrides that, nothing is asked of GitHub.
 */
async function guardRuling(ports, about, override, teamToken, 
/** Settled once the verdict is marked, which comes before what was decided about it. */
marking) {
    const { environment, deployment, statuses, identity, rules } = about;
    const vouch = (0,vouch_decision/* vouchFor */.z)(ports, about, teamToken);
    const marked = (0,decided_mark/* decidedMark */.uN)(statuses, identity);
    if (marked !== null) {
        const found = await look(ports, () => (0,read_decision/* findDecision */.eY)(ports, about, vouch));
        return rulingOf(marked, found.kind === "decided" ? found.note : null);
    }
    if (override !== null && (await isHeard(ports, about, teamToken))) {
        const wanted = { environment, deployment: deployment.id, how: "override", by: ports.run.actor };
        // It is kept on GitHub, where nobody masks what the workflow put into it.
        const reason = ports.secrets.redact(override);
        const said = { decision: "stay", reason, release: null, source: null };
        const { decision } = await (0,settle_decision/* settleDecision */.S)(ports, { ...wanted, ...said }, vouch);
        await (0,attempt/* attempt */.C)(ports, "The verdict was not recorded", () => marking);
        await (0,mark_decision/* markDecision */.c)(ports, decision, statuses, identity);
        return rulingOf(decision, decision);
    }
    if (rules.mode === "automatic")
        return { kind: "return", known: null, note: null };
    const found = await look(ports, () => (0,read_decision/* findDecision */.eY)(ports, about, vouch));
    if (found.kind === "unvouched")
        ports.log.warning((0,read_decision/* unvouchedText */.Fm)(deployment.id, found.why));
    if (found.kind !== "decided")
        return { kind: "await" };
    const { known, note } = found;
    await (0,attempt/* attempt */.C)(ports, "The verdict was not recorded", () => marking);
    if (note !== null)
        await (0,mark_decision/* markDecision */.c)(ports, note, found.statuses, identity);
    return rulingOf(known, note);
}
function rulingOf(known, note) {
    return known.decision === "rollback" ? { kind: "return", known, note } : { kind: "stay", known, note };
}
// A word that does not count must not keep the good release from coming back.
async function isHeard(ports, about, teamToken) {
    const authority = about.rules.authority ?? tell_decision/* usualAuthority */.eZ;
    try {
        await (0,demand_authority/* demandAuthority */.Z)(ports, ports.run.actor, about.environment, authority, teamToken);
        return true;
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        ports.log.error(`The override is not heard. ${error.message}`);
        return false;
    }
}
// What is not known is awaited: the jobs that decide look again.
async function look({ log }, question) {
    try {
        return await question();
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        log.warning(`Whether somebody has decided is not known. ${error.message} ${error.hint}`);
        return { kind: "none" };
    }
}

// EXTERNAL MODULE: ./build/core/decision/report/decision-comment.js
var decision_comment = __webpack_require__(33236);
// EXTERNAL MODULE: ./build/core/decision/report/decision-summary.js
var decision_summary = __webpack_require__(57065);
// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(75197);
// EXTERNAL MODULE: ./build/core/gate/sample.js
var sample = __webpack_require__(51504);
// EXTERNAL MODULE: ./build/flows/decision/incident-decision.js
var incident_decision = __webpack_require__(34494);
// EXTERNAL MODULE: ./build/flows/incident/deployed-at.js
var deployed_at = __webpack_require__(18697);
// EXTERNAL MODULE: ./build/flows/incident/open-postmortem.js + 41 modules
var open_postmortem = __webpack_require__(92196);
;// CONCATENATED MODULE: ./build/flows/guard/guarded-postmortem.js





/** Opens the postmortem of a deployment that failed, whatever was undone of it; null when it could not, as the log says. */
async function guardedPostmortem(ports, deployment, from, judged, undone, about) {
    const { evidence, kept } = judged;
    if (evidence === null) {
        ports.log.warning(`No evidence of the failure of deployment ${deployment.id} is kept, so no postmortem was opened.`);
        return null;
    }
    const rollback = onRecord(kept?.rollback ?? null, undone?.record ?? null);
    const incident = {
        rules: about.rules,
        projectToken: about.projectToken,
        deployment,
        deployedAt: (0,deployed_at/* deployedAt */.a)(deployment, about.statuses, evidence.endedAt),
        from,
        gate: evidence,
        samples: (0,sample/* readSamples */.aM)(judged.samples),
        rollback,
        decision: (0,incident_decision/* decisionOfIncident */.c)(about.decided, rollback),
        unknownRollback: kept?.unknownRollback ?? null,
        confirmation: kept?.confirmation ?? undone?.confirmation ?? null,
        before: kept?.incident ?? null,
        unread: kept?.unread.incident ?? null,
        identity: about.identity,
    };
    return (0,attempt/* attempt */.C)(ports, "The postmortem was not opened", () => (0,open_postmortem/* openPostmortem */.B)(ports, incident));
}
// A return that is verified is on record for good, and one that was given up for a newer deployment or a cancelled job is
// not kept. What a later run does or finds is in its own log.
function onRecord(kept, now) {
    const isPassing = now === null || now.outcome === "superseded" || now.outcome === "interrupted";
    return kept !== null && (kept.outcome === "verified" || isPassing) ? kept : now;
}

// EXTERNAL MODULE: ./build/flows/incident/note-near-miss.js + 3 modules
var note_near_miss = __webpack_require__(19119);
// EXTERNAL MODULE: ./build/flows/incident/report-postmortem.js
var report_postmortem = __webpack_require__(42806);
;// CONCATENATED MODULE: ./build/flows/decision/guard-stay.js












/**
 * Leaves a failed deployment as it is. What was overridden is a near miss, and the step is green; otherwise its incident is
 * opened, which says until when a decision is awaited and how to make it.
 */
async function guardStay(ports, ruling, facts) {
    const { about, from, judged, incident } = facts;
    await (0,attempt/* attempt */.C)(ports, "The verdict was not recorded", () => judged.marked);
    const names = { environment: about.environment, release: (0,release_state/* releaseName */.d)(from) };
    if (ruling.kind === "stay")
        ports.summary.write((0,decision_summary/* staySummary */.o)(names, ruling.known));
    const said = `${(0,release_state/* releaseName */.d)(from)} failed its gate in \`${about.environment}\` (${judged.verdict.detail}).`;
    if (ruling.kind === "stay" && ruling.known.how === "override") {
        await tellNearMiss(ports, ruling, facts);
        ports.log.warning(`${said} It stays: ${(0,decision_comment/* decidedWords */.iC)(ruling.known)}. It is not known-good.`);
        return { outcome: "stayed", issueUrl: "", decided: (0,decision_outputs/* decisionOutputs */.NT)(ruling.known), conclusion: kernel_define/* succeeded */.gq };
    }
    const { known, note } = ruling.kind === "stay" ? ruling : nobody;
    const postmortem = await guardedPostmortem(ports, about.deployment, from, judged, null, {
        ...incident,
        decided: { about, known, note },
    });
    if (postmortem !== null)
        await (0,attempt/* attempt */.C)(ports, "The postmortem was not put out", () => (0,report_postmortem/* reportPostmortem */.p)(ports, postmortem));
    const issueUrl = postmortem?.kind === "issue" ? postmortem.url : "";
    const where = issueUrl === "" ? "" : ` Postmortem: ${issueUrl}`;
    if (ruling.kind === "stay") {
        const conclusion = (0,kernel_define/* failed */.gz)(`${said} It stays: ${(0,decision_comment/* decidedWords */.iC)(ruling.known)}.`, `To go back all the same, run \`actions/rollback\` with a \`reason\`.${where}`);
        return { outcome: "stayed", issueUrl, decided: (0,decision_outputs/* decisionOutputs */.NT)(ruling.known), conclusion };
    }
    if (postmortem?.kind === "issue") {
        await (0,attempt/* attempt */.C)(ports, "That a decision is awaited was not told on the issue", () => (0,tell_decision/* tellAwaited */.fp)(ports, about, postmortem.number));
    }
    const until = (0,decided_case/* untilOf */.g)(about);
    ports.summary.write((0,decision_summary/* awaitedSummary */.I)({ ...names, until, onTimeout: about.rules.onTimeout }));
    const then = about.rules.onTimeout === "rollback" ? "rolls back" : "leaves it as it is";
    const conclusion = (0,kernel_define/* failed */.gz)(`${said} A decision is awaited until ${until}; then the policy ${then}.`, `Approve the waiting job, or write \`/rollback\` or \`/stay why\` on the issue.${where}`);
    return { outcome: "awaiting-decision", issueUrl, decided: (0,decision_outputs/* decisionOutputs */.NT)(null, until), conclusion };
}
const nobody = { known: null, note: null };
async function tellNearMiss(ports, { known, note }, { about, from, judged }) {
    const { evidence: gate, samples } = judged;
    if (gate === null) {
        ports.log.warning("No near miss was written down: this verdict has no evidence.");
        return;
    }
    const { deployment, identity, incidents: rules } = about;
    const keptBy = {
        by: known.by ?? "somebody",
        reason: note?.reason ?? "the reason is kept with the decision",
    };
    const told = await (0,attempt/* attempt */.C)(ports, "A near miss was not written down", () => (0,note_near_miss/* noteNearMiss */.n)(ports, { deployment, from, gate, samples, identity, rules, keptBy }));
    if (told?.kind === "told")
        ports.summary.write((0,near_miss_page/* nearMissLine */.V)(told.issue));
}

// EXTERNAL MODULE: ./build/flows/deployment/claim-deployment.js
var claim_deployment = __webpack_require__(67414);
// EXTERNAL MODULE: ./build/flows/deployment/release-of-deployment.js
var release_of_deployment = __webpack_require__(23675);
// EXTERNAL MODULE: ./build/flows/gate/gate-fields.js + 1 modules
var gate_fields = __webpack_require__(69548);
// EXTERNAL MODULE: ./build/flows/gate/gate-outcome.js
var gate_outcome = __webpack_require__(73624);
// EXTERNAL MODULE: ./build/flows/gate/gate-settings.js + 2 modules
var gate_settings = __webpack_require__(61284);
// EXTERNAL MODULE: ./build/flows/gate/mask-secrets.js
var mask_secrets = __webpack_require__(98898);
// EXTERNAL MODULE: ./build/flows/gate/read-evidence.js
var read_evidence = __webpack_require__(35222);
// EXTERNAL MODULE: ./build/core/rollback/next-step.js
var next_step = __webpack_require__(4489);
// EXTERNAL MODULE: ./build/core/rollback/outcome-words.js
var outcome_words = __webpack_require__(3755);
// EXTERNAL MODULE: ./build/core/rollback/report.js
var report = __webpack_require__(23733);
// EXTERNAL MODULE: ./build/flows/rollback/confirm-return.js
var confirm_return = __webpack_require__(26338);
;// CONCATENATED MODULE: ./build/flows/guard/go-back.js








/** Returns to a good release, opens the postmortem, and watches the full bake; each is put on the summary when it is known. */
async function goBack(ports, settings, undo) {
    const { undone, postmortem } = await undo();
    const record = undone?.record ?? null;
    if (record !== null)
        ports.summary.write((0,report/* rollbackReport */.F3)(record));
    if (postmortem !== null) {
        await (0,attempt/* attempt */.C)(ports, "The postmortem was not put out", () => (0,report_postmortem/* reportPostmortem */.p)(ports, postmortem));
    }
    const isToBake = undone?.isToBake === true;
    const confirmation = isToBake
        ? await (0,confirm_return/* confirmReturn */.D)(ports, undone.record, settings)
        : (undone?.confirmation ?? null);
    if (confirmation !== null)
        ports.summary.write((0,report/* confirmationReport */.ow)(confirmation));
    if (isToBake && confirmation !== null && postmortem?.kind === "issue") {
        await (0,attempt/* attempt */.C)(ports, "The postmortem was not brought up to date", () => postmortem.confirmed(confirmation));
    }
    return { record, confirmation, issueUrl: postmortem?.kind === "issue" ? postmortem.url : "" };
}
/** The release was bad whatever became of it, so the job that deployed it is red. */
function concludeGuard(release, environment, verdict, { record, confirmation, issueUrl }) {
    return (0,kernel_define/* failed */.gz)(`${release} failed its gate in \`${environment}\` (${verdict.detail}). ${sayOutcome(record, confirmation)}`, issueUrl === "" ? "No issue was opened; see the warnings above." : `Postmortem: ${issueUrl}`);
}
function sayOutcome(record, confirmation) {
    if (record === null)
        return "The rollback could not be run; see the error above.";
    if (record.outcome !== "verified" || record.to === null)
        return `${(0,outcome_words/* outcomeWords */.w)(record)}: ${record.reason}. ${(0,next_step/* nextStep */.sk)(record, `\`${(0,release_state/* releaseName */.d)(record.from)}\``)}`;
    const name = (0,release_state/* releaseName */.d)(record.to);
    const seconds = record.seconds?.toFixed(1) ?? "?";
    if (confirmation?.confirmed === false) {
        return `${name} was back and verified ${seconds} s after the verdict, and then it failed its bake (${confirmation.detail}). A person must look now.`;
    }
    return `${name} is back and verified, ${seconds} s after the verdict.`;
}

// EXTERNAL MODULE: ./build/flows/rollback/look-at-environment.js
var look_at_environment = __webpack_require__(37716);
// EXTERNAL MODULE: ./build/flows/rollback/undo.js + 16 modules
var undo = __webpack_require__(71388);
;// CONCATENATED MODULE: ./build/flows/guard/guarded-undo.js




/** Rolls back and opens the postmortem. Neither keeps the other from running: what fails is an error in the log. */
async function guardedUndo(ports, deployment, from, judged, settings, read, about, 
/** What a person asked for who decided; nothing where the gate did. */
{ release, given }) {
    const verdictAt = judged.evidence?.endedAt ?? new Date(ports.clock.now()).toISOString();
    const undone = await (0,attempt/* attempt */.C)(ports, "The rollback could not be run", async () => (0,undo/* undo */.t)(ports, {
        failed: deployment,
        from: Promise.resolve(from),
        read,
        verdictAt: Promise.resolve(verdictAt),
        seen: judged.seen ?? (await (0,look_at_environment/* lookAtEnvironment */.E)(ports, settings.environment)),
        explicit: release === null ? null : { release, override: given !== null },
        word: given,
        before: judged.marked,
    }, settings));
    await (0,attempt/* attempt */.C)(ports, "The verdict was not recorded", () => judged.marked);
    const incident = { ...about, identity: settings.identity };
    const postmortem = await guardedPostmortem(ports, deployment, from, judged, undone, incident);
    return { undone, postmortem };
}

// EXTERNAL MODULE: ./build/flows/gate/bake-deployment.js + 6 modules
var bake_deployment = __webpack_require__(75745);
// EXTERNAL MODULE: ./build/flows/gate/judge-deployment.js + 3 modules
var judge_deployment = __webpack_require__(76811);
// EXTERNAL MODULE: ./build/core/rollback/environment-history.js
var environment_history = __webpack_require__(36243);
// EXTERNAL MODULE: ./build/core/rollback/fill.js + 1 modules
var fill = __webpack_require__(91707);
// EXTERNAL MODULE: ./build/core/rollback/newer-deploy.js
var newer_deploy = __webpack_require__(56724);
// EXTERNAL MODULE: ./build/core/rollout/rollout-note.js
var rollout_note = __webpack_require__(80254);
// EXTERNAL MODULE: ./build/core/text/prose.js
var prose = __webpack_require__(4575);
// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(71864);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
// EXTERNAL MODULE: ./build/core/rollout/schedule.js
var schedule = __webpack_require__(15403);
;// CONCATENATED MODULE: ./build/core/rollout/rollout-report.js




/** The rollout's part of the step summary: each share with its gate, and the steps that were not taken. */
function rolloutReport(steps, shares) {
    const taken = new Set(steps.map(({ share }) => share));
    const last = steps.at(-1)?.share ?? 0;
    const rows = [
        ...steps.map(({ share, verdict }) => [
            `${(0,schedule/* shareText */.Lu)(share)} %`,
            `${verdict.kind === "pass" ? "✅" : "🛑"} ${verdict.kind}`,
            (0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(verdict.detail), 200),
        ]),
        ...shares
            .filter((share) => share > last && !taken.has(share))
            .map((share) => [`${(0,schedule/* shareText */.Lu)(share)} %`, "not taken", "–"]),
    ];
    return `### 🚦 Rollout\n\n${(0,table/* table */.t)(["Traffic", "Gate", "Detail"], rows)}`;
}

// EXTERNAL MODULE: ./build/flows/deployment/add-mark.js
var add_mark = __webpack_require__(69081);
// EXTERNAL MODULE: ./build/flows/rollback/command-environment.js
var command_environment = __webpack_require__(91994);
// EXTERNAL MODULE: ./build/flows/rollback/plan-ways.js + 8 modules
var plan_ways = __webpack_require__(47377);
// EXTERNAL MODULE: ./build/flows/rollback/undo-settings.js + 1 modules
var undo_settings = __webpack_require__(94290);
// EXTERNAL MODULE: ./build/flows/rollback/layers/run-planned.js + 24 modules
var run_planned = __webpack_require__(6317);
;// CONCATENATED MODULE: ./build/flows/rollout/run-part.js

/** Runs one part of a rollout: a step of its traffic, or what ends it. */
function runPart(ports, part, run) {
    const { env, gate, deployment, name, correlation, wanted, isResumed, startedBefore, note } = run;
    return (0,run_planned/* runPlanned */.i)(ports, part, {
        correlation,
        since: deployment.createdAt,
        startedBefore,
        isResumed,
        deadline: Number.POSITIVE_INFINITY,
        wanted,
        note,
        env,
        name: `rollout ${name}`,
        secrets: gate.secrets,
        open: gate.open,
    });
}

;// CONCATENATED MODULE: ./build/flows/rollout/move-traffic.js






/**
 * Brings the traffic to one step. A run that does so is written down before and when it is started, so that a later job
 * awaits it and starts no second one. Throws ROLLOUT_STOPPED when the traffic was not moved.
 */
async function moveTraffic(ports, move) {
    const { step, at, runs, deployment, identity } = move;
    const share = (0,schedule/* shareText */.Lu)(move.share);
    const startsRun = step.layer.kind === "workflow" || step.layer.kind === "event";
    const note = async (description) => {
        const status = { state: "in_progress", description };
        await (0,attempt/* attempt */.C)(ports, `\`${description}\` was not written down`, () => (0,add_mark/* addMark */.B)(ports, deployment.id, status, identity));
    };
    ports.log.info(`rollout: to ${share} %`);
    const isResumed = runs.begun.has(share);
    if (startsRun && !isResumed)
        await note((0,rollout_note/* runBeginsText */.$g)(move.share));
    const moved = await runPart(ports, step, {
        ...move,
        name: share,
        correlation: rolloutCorrelation(deployment.id, runs.stops, share),
        wanted: `${share} % of the traffic on the new release`,
        isResumed,
        startedBefore: runs.begun.get(share) ?? null,
        note: (run) => note((0,rollout_note/* runStartedText */.Ql)(move.share, run)),
    });
    ports.log.info(`rollout: ${moved.outcome}, ${moved.detail}`);
    if (moved.outcome === "done")
        return;
    if (startsRun)
        await note((0,rollout_note/* runFailedText */.o5)(move.share));
    throw (0,errors/* rolloutStopped */.pL)(share, (0,schedule/* shareText */.Lu)(at ?? 0), moved.detail);
}
/** What the run of a step has in its name. After a stop it is another one, so that the run that failed is not awaited. */
function rolloutCorrelation(deployment, stops, share) {
    const base = stops === 0 ? `rollout-${deployment}` : `rollout-${deployment}.${stops + 1}`;
    return share === undefined ? base : `${base}-${share}`;
}

;// CONCATENATED MODULE: ./build/flows/rollout/roll-out.js















/**
 * Fills every step of a rollout before anything is touched. Throws for what nobody can fill. `stops`: how often it was
 * stopped before; each try starts runs of its own.
 */
function planRollout({ traffic, shares, finish }, gate, { id, environment }, to, stops = 0) {
    const facts = { to, environment, values: (0,fill/* placeholders */.Ft)(to, environment) };
    const ofTraffic = { ...facts, name: "traffic", correlation: rolloutCorrelation(id, stops) };
    const ofFinish = { ...facts, name: "rollout.finish", correlation: `rollout-${id}-finish` };
    return {
        way: (0,plan_ways/* planTraffic */.H6)(traffic, ofTraffic, "out", gate, shares),
        finish: finish === null ? null : (0,plan_ways/* planStep */.ek)(finish, ofFinish, gate),
    };
}
/**
 * Brings the traffic to a new release, step by step, each followed by a gate; the last one by the whole bake. It ends with
 * the first step that does not pass, and the traffic stands where it is then. A later run goes on with the step at which
 * this one stood. Throws ROLLOUT_STOPPED when the traffic cannot be moved.
 */
async function rollOut(ports, rollout, planned, gate, facts, claimed) {
    const { deployment, release } = facts;
    const { identity } = claimed;
    const statuses = await noted(ports, claimed);
    const standing = (0,rollout_note/* rolloutShare */.ZK)(statuses, identity);
    const runs = (0,rollout_note/* rolloutRuns */.Cg)(statuses, identity);
    const { way } = runs.stops === 0 ? planned : planRollout(rollout, gate, deployment, release, runs.stops);
    // What was begun is asked again: its gate may not have come to an end.
    const left = way.steps.filter(({ share }) => standing === null || (share ?? 100) >= standing);
    const { environment } = deployment;
    const env = await (0,command_environment/* commandEnvironment */.J)(ports, { environment, to: release, from: "" });
    let at = standing;
    const gated = [];
    const ended = (baked) => {
        ports.summary.write(rolloutReport(gated, rollout.shares));
        return baked;
    };
    for (const [index, step] of left.entries()) {
        const share = step.share ?? 100;
        await moveTraffic(ports, { step, share, at, runs, env, gate, deployment, identity });
        at = share;
        const text = { state: "in_progress", description: (0,rollout_note/* rolloutText */.pY)(share) };
        await (0,attempt/* attempt */.C)(ports, "The step of the rollout was not written down", () => (0,add_mark/* addMark */.B)(ports, deployment.id, text, identity));
        const isLast = index === left.length - 1;
        const baked = await (0,bake_deployment/* bakeDeployment */.n)(ports, isLast ? gate : ofStep(gate, rollout.bakeMs), facts);
        const { verdict } = baked;
        ports.log.info(`rollout: ${verdict.kind} at ${(0,schedule/* shareText */.Lu)(share)} %: ${verdict.detail}`);
        gated.push({ share, verdict });
        if (isLast || verdict.kind === "cancelled")
            return ended(baked);
        if (verdict.kind !== "pass")
            return ended(atShare(baked, share));
    }
    throw new Error("a rollout has a step of 100 %");
}
const behindMs = 2_000;
const mostLooks = 3;
/**
 * What is noted of the rollout. Lists may trail behind what a job that was just lost wrote: a later attempt that sees nothing
 * looks again, since from the first step on it would take traffic away from the release and start runs twice.
 */
async function noted(ports, { deployment, statuses: first, identity }) {
    let statuses = first;
    for (let looks = 1; looks < mostLooks && ports.run.runAttempt > 1; looks++) {
        if ((0,rollout_note/* rolloutShare */.ZK)(statuses, identity) !== null || (0,rollout_note/* rolloutRuns */.Cg)(statuses, identity).begun.size > 0)
            break;
        await ports.clock.sleep(behindMs, ports.signal);
        statuses = await ports.deployments.statuses(deployment.id);
    }
    return statuses;
}
/**
 * Runs what ends a rollout that has passed, such as the removal of the old side. What is left of it then is a warning: the
 * release is good, and running the job again does it.
 */
async function finishRollout(ports, { finish }, gate, { deployment, identity }, release) {
    if (finish === null)
        return;
    const { history } = await (0,look_at_environment/* lookAtEnvironment */.E)(ports, deployment.environment);
    const own = { deployment: deployment.id, release: release.tag, sha: release.commit };
    const newer = (0,newer_deploy/* newerDeploy */.H)((0,environment_history/* environmentHistory */.o)(history.deployments, identity), own);
    if (newer !== null) {
        ports.log.info(`rollout: not finished, since deployment ${newer} came after it`);
        return;
    }
    const env = await (0,command_environment/* commandEnvironment */.J)(ports, { environment: deployment.environment, to: release, from: "" });
    const around = {
        env,
        gate,
        deployment,
        name: "finish",
        correlation: `${rolloutCorrelation(deployment.id, 0)}-finish`,
        wanted: "the old side removed",
        startedBefore: null,
        note: async () => { },
    };
    // An earlier attempt may have started its run. If that failed, this one starts another.
    const isResumed = ports.run.runAttempt > 1;
    const first = await runPart(ports, finish, { ...around, isResumed });
    const hasFailed = isResumed && first.outcome !== "done" && first.url !== null;
    const { outcome, detail } = hasFailed
        ? await runPart(ports, finish, { ...around, isResumed: false })
        : first;
    ports.log.info(`rollout: finish ${outcome}, ${detail}`);
    if (outcome !== "done") {
        ports.log.warning(`The rollout has passed, and what should end it did not: ${detail}. Run this job again, or do it by hand.`);
    }
}
// With part of the traffic both releases answer, so which one does is asked only in the last step.
function ofStep(gate, bakeMs) {
    return { ...(0,undo_settings/* rebaked */.l)(gate, bakeMs), serving: null, warmUpMs: 0 };
}
function atShare(baked, share) {
    const detail = `at ${(0,schedule/* shareText */.Lu)(share)} % of the traffic: ${baked.verdict.detail}`;
    const verdict = { ...baked.verdict, detail };
    return { ...baked, verdict, evidence: { ...baked.evidence, verdict } };
}

;// CONCATENATED MODULE: ./build/flows/rollout/rollout-settings.js


/** The policy's rollout of an environment; null when all of the traffic comes with the deployment. */
function rolloutSettings(policy, environment, gate) {
    const written = policy.environments[environment];
    const rollout = written?.rollout;
    if (rollout === undefined)
        return null;
    const subject = `The rollout of \`${environment}\``;
    const traffic = written?.rollback?.traffic;
    if (traffic === undefined) {
        const write = `Write \`environments.${environment}.rollback.traffic\`, which moves it both ways.`;
        throw (0,errors/* inputsInvalid */.tz)([{ subject, problem: "has no layer that moves the traffic.", write }]);
    }
    if (gate.shadow) {
        const problem = "cannot go with a gate that only watches (`gate.shadow`): no step would ever be stopped.";
        throw (0,errors/* inputsInvalid */.tz)([{ subject, problem, write: "Leave out one of the two." }]);
    }
    return { traffic, shares: rollout.steps, bakeMs: rollout.bake, finish: rollout.finish ?? null };
}
/** Hash of what must have passed: the checks, and for a rollout its steps. */
function judgedHash(ports, gate, rollout) {
    const checks = (0,gate_settings/* checksHash */.KG)(ports, gate);
    if (rollout === null)
        return checks;
    return ports.digest.sha256(JSON.stringify([checks, rollout.shares, rollout.bakeMs]));
}

;// CONCATENATED MODULE: ./build/flows/guard/judge-guarded.js




/** Comes to a verdict on a deployment: by one bake, or by the gates of a rollout, which moves the traffic to it. */
function judgeGuarded(ports, claimed, release, preflight, gate, rollout) {
    const { deployment } = claimed;
    const hash = judgedHash(ports, gate, rollout?.settings ?? null);
    return (0,judge_deployment/* judgeDeployment */.Z)(ports, claimed, release, hash, (overtaken) => {
        const facts = { deployment, release, preflight, shard: null, overtaken };
        return rollout === null
            ? (0,bake_deployment/* bakeDeployment */.n)(ports, gate, facts)
            : rollOut(ports, rollout.settings, rollout.planned, gate, facts, claimed);
    });
}

// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(49276);
// EXTERNAL MODULE: ./build/flows/release/read-release.js
var read_release = __webpack_require__(75970);
// EXTERNAL MODULE: ./build/core/text/how-to-install.js
var how_to_install = __webpack_require__(75184);
;// CONCATENATED MODULE: ./build/flows/rollback/check-checkout.js



/**
 * Looks before the watch whether git and the programs of the repository, which the ways back run, are there: a job without
 * them would otherwise be found out when the rollback is needed. A program that a hook may yet bring is a warning.
 */
async function checkCheckout(ports, { ways, environment }) {
    for (const name of plan_ways/* wayNames */.yw) {
        const layer = ways[name];
        if (layer !== null && "git" in layer)
            await demandGit(ports, name, environment);
        const program = layer !== null && "command" in layer ? layer.command[0] : undefined;
        // What has no slash is looked for on the PATH, and a place that is filled in is not known yet.
        if (program === undefined || !/^(?![\\/]|[A-Za-z]:)[^{}]*[\\/][^{}]*$/.test(program))
            continue;
        if ((await ports.files.content(program)) !== null)
            continue;
        const subject = `The layer \`${name}\` of \`${environment}\``;
        if ((await ports.files.below("."))?.length === 0) {
            const problem = `runs \`${program}\`, and the workspace is empty.`;
            throw (0,errors/* inputsInvalid */.tz)([
                { subject, problem, write: "Write a step with `uses: actions/checkout` before this one." },
            ]);
        }
        ports.log.warning(`${subject} runs \`${program}\`, which is not in the workspace. Check the path, and that the job checks out the commit that has it.`);
    }
}
async function demandGit({ git }, name, environment) {
    const state = await git.state();
    if (state.kind !== "absent" || state.reason !== "no-git")
        return;
    throw (0,errors/* inputsInvalid */.tz)([
        {
            subject: `The layer \`${name}\` of \`${environment}\``,
            problem: "commits by `git`, which is not installed on this runner.",
            write: `${(0,how_to_install/* howToInstall */.v)("git")}.`,
        },
    ]);
}

// EXTERNAL MODULE: ./build/flows/rollback/plan-around.js
var plan_around = __webpack_require__(79928);
;// CONCATENATED MODULE: ./build/flows/rollback/check-placeholders.js




/**
 * Fills the layers with the release that was just deployed, before the watch: a name that nobody can fill would otherwise
 * be found when the rollback is needed. An artifact may be new, so its absence is a warning.
 */
function checkPlaceholders(ports, { ways, around, environment, bake }, release) {
    const facts = { to: release, environment, values: (0,fill/* placeholders */.Ft)(release, environment) };
    const fills = [
        ...plan_ways/* wayNames */.yw.map((name) => () => (0,plan_ways/* planWays */.kW)({ ...noWays, [name]: ways[name] }, facts, () => "rollback", bake)),
        () => (0,plan_around/* planAround */.N)({ around, bake }, { ...facts, correlation: "rollback" }),
    ];
    for (const fill of fills) {
        try {
            fill();
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            const isNew = /`\{(?:artifact|config)\./.test(error.message);
            if (!isNew || release.manifest === null)
                throw error;
            ports.log.warning(error.message);
        }
    }
}
const noWays = { flag: null, traffic: null, redeploy: null, config: null };

// EXTERNAL MODULE: ./build/flows/rollback/rollback-command-field.js
var rollback_command_field = __webpack_require__(59414);
// EXTERNAL MODULE: ./build/flows/rollback/rollback-outputs.js
var rollback_outputs = __webpack_require__(93208);
// EXTERNAL MODULE: ./build/kernel/fields.js
var fields = __webpack_require__(96115);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(89045);
;// CONCATENATED MODULE: ./build/actions/guard.js




































const guard = (0,kernel_define/* defineAction */.QP)({
    name: "guard",
    title: "rollback-ready",
    description: "Watches a deployment; on failure returns to the last known-good release, checks recovery, opens the postmortem.",
    inputs: {
        environment: (0,shared_fields/* environmentField */.CD)(),
        "deployment-id": (0,shared_fields/* deploymentField */.KV)(),
        ...(0,gate_fields/* gateFields */.X)(),
        "rollback-command": (0,rollback_command_field/* rollbackCommandField */.K)(),
        override: (0,fields/* text */.Qq)()
            .optional()
            .describe("A person's reason to keep the release although its gate fails, kept on record as a near miss: nothing is rolled back, and it is not known-good. Only who may decide is heard."),
        "team-token": (0,shared_fields/* teamTokenField */.rK)(),
        "project-token": (0,shared_fields/* projectTokenField */.PH)(),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: {
        verdict: schemas/* string */.YjP().describe("The gate's verdict; only `fail` starts a rollback."),
        reason: schemas/* string */.YjP().describe("Why, in one word."),
        detail: schemas/* string */.YjP().describe("Why, in a sentence."),
        ...(0,rollback_outputs/* rollbackOutputFields */.B)(),
        outcome: schemas/* string */.YjP()
            .describe("The rollback's outcome as `actions/rollback` has it (`not-run` when it could not begin); `awaiting-decision` or `stayed` where people decide; empty when none was needed."),
        ...(0,decision_outputs/* decisionOutputFields */.xx)(),
        "issue-url": schemas/* string */.YjP().describe("The postmortem issue; empty when none was needed."),
        "deployment-id": schemas/* string */.YjP().describe("The deployment that was judged."),
        "evidence-path": schemas/* string */.YjP().describe("File with the verdict and what it stands on (JSON)."),
    },
    ports: [
        "http",
        "probes",
        "clock",
        "log",
        "summary",
        "signal",
        "run",
        "digest",
        "files",
        "commands",
        "secrets",
        "registry",
        "packages",
        "downloads",
        "git",
        "gitops",
        "placedFiles",
        "contents",
        "commits",
        "pulls",
        "conversation",
        "teams",
        "tags",
        "releases",
        "deployments",
        "issues",
        "records",
        "refNotes",
        "workflowRuns",
    ],
    finishesWhenCancelled: true,
    permissions: {
        actions: "read",
        contents: "write",
        deployments: "write",
        issues: "write",
        "pull-requests": "read",
    },
    async run(inputs, ports) {
        const { policy } = await (0,load_policy/* loadPolicy */.t)(ports, null);
        const { environment } = inputs;
        (0,mask_secrets/* maskSecrets */.Q)(ports, inputs.secrets);
        const preflight = await (0,read_evidence/* readPreflight */.O)(ports, inputs.preflight, environment);
        // All settings first: a rollback that turns out to have no command would be found too late.
        const settings = (0,gate_settings/* gateSettings */.dJ)(policy, environment, inputs);
        const override = inputs.override ?? null;
        const teamToken = inputs["team-token"] ?? null;
        if (override !== null)
            (0,demand_authority/* demandMatchable */.q)(environment, (0,decided_case/* decisionRules */.kM)(policy, environment).authority, teamToken);
        const undoing = (0,undo_settings/* undoSettings */.k)(policy, environment, settings, inputs["rollback-command"]);
        const rolling = rolloutSettings(policy, environment, settings);
        const wanted = { environment, id: inputs["deployment-id"] ?? null, identity: policy.identity };
        const claimed = await (0,claim_deployment/* claimDeployment */.c)(ports, wanted);
        const read = (0,read_release/* releaseReader */.t)(ports);
        const from = await (0,release_of_deployment/* releaseIfReadable */.F)(ports, read, claimed.deployment);
        checkPlaceholders(ports, undoing, from);
        await checkCheckout(ports, undoing);
        const rollout = rolling === null
            ? null
            : { settings: rolling, planned: planRollout(rolling, settings, claimed.deployment, from) };
        const judged = await judgeGuarded(ports, claimed, from, preflight, settings, rollout);
        const { verdict, evidence, samples } = judged;
        ports.log.info(`verdict: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
        ports.summary.write((0,gate_report/* gateReport */.W)(environment, from, verdict, evidence, samples));
        const base = {
            verdict: verdict.kind,
            reason: verdict.reason,
            detail: verdict.detail,
            ...(0,rollback_outputs/* rollbackOutputs */.H)(null, null),
            ...(0,decision_outputs/* decisionOutputs */.NT)(null),
            "issue-url": "",
            "deployment-id": String(claimed.deployment.id),
        };
        // Only after the rollback: a disk that is full must not keep it from running.
        const evidencePath = async () => {
            if (evidence === null)
                return "";
            const write = () => ports.files.writeOutput("gate-evidence.json", (0,canonical_json/* canonicalJson */.d)(evidence));
            return (await (0,attempt/* attempt */.C)(ports, "The evidence was not written to a file", write)) ?? "";
        };
        if (!(0,gate_verdict/* recommendsRollback */.c)(verdict) || settings.shadow) {
            await judged.marked;
            if (rollout !== null && verdict.kind === "pass")
                await finishRollout(ports, rollout.planned, settings, claimed, from);
            if (evidence !== null) {
                const { identity, incidents: rules } = policy;
                const { deployment } = claimed;
                const told = await (0,attempt/* attempt */.C)(ports, "A near miss was not written down", () => (0,note_near_miss/* noteNearMiss */.n)(ports, { deployment, from, gate: evidence, samples, identity, rules }));
                if (told?.kind === "told")
                    ports.summary.write((0,near_miss_page/* nearMissLine */.V)(told.issue));
            }
            const outputs = { ...base, "evidence-path": await evidencePath() };
            return { outputs, conclusion: (0,gate_outcome/* concludeGate */.t)(ports, verdict, settings, nothingUndone) };
        }
        const { deployment, statuses } = claimed;
        const about = {
            rules: policy.incidents,
            projectToken: inputs["project-token"] ?? null,
            statuses,
        };
        const asked = { environment, deployment, statuses, release: (0,release_state/* releaseName */.d)(from) };
        const decided = (0,decided_case/* decidedCase */.X0)(ports, policy, asked, evidence);
        const ruling = await guardRuling(ports, decided, override, teamToken, judged.marked);
        if (ruling.kind !== "return") {
            const incident = { ...about, identity: policy.identity };
            const stayed = await guardStay(ports, ruling, { about: decided, from, judged, incident });
            const { outcome, issueUrl, conclusion } = stayed;
            const told = { outcome, "issue-url": issueUrl, "evidence-path": await evidencePath() };
            return { outputs: { ...base, ...stayed.decided, ...told }, conclusion };
        }
        const back = await goBack(ports, undoing, () => guardedUndo(ports, deployment, from, judged, undoing, read, { ...about, decided: { ...ruling, about: decided } }, (0,asked_of_decision/* askedOf */.i)(ruling.note)));
        return {
            outputs: {
                ...base,
                ...(0,rollback_outputs/* rollbackOutputs */.H)(back.record, back.confirmation),
                ...(0,decision_outputs/* decisionOutputs */.NT)(ruling.known),
                outcome: back.record?.outcome ?? "not-run",
                "issue-url": back.issueUrl,
                "evidence-path": await evidencePath(),
            },
            conclusion: concludeGuard((0,release_state/* releaseName */.d)(from), environment, verdict, back),
        };
    },
});
const nothingUndone = "Nothing was rolled back. Look at the samples, then run this job again, or deploy a release that you trust.";


/***/ }),

/***/ 75184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ howToInstall)
/* harmony export */ });
const packages = {
    git: "git",
    gpg: "gnupg",
    "ssh-keygen": "openssh-client",
};
/** What to do where this program is missing, as a sentence without its full stop. */
function howToInstall(program) {
    const name = packages[program];
    return `Install it in an earlier step${name === undefined ? "" : ` (Debian and Ubuntu: ${name})`}`;
}


/***/ })

};
