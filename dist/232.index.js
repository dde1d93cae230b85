export const id = 232;
export const ids = [232];
export const modules = {

/***/ 89787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ isShadowText),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Kt: () => (/* binding */ shadowText),
/* harmony export */   Ok: () => (/* binding */ marksOf),
/* harmony export */   PQ: () => (/* binding */ markText),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   kb: () => (/* binding */ isByUs)
/* harmony export */ });
const evidenceDigits = 16;
/** What our gate writes as the description of a deployment status; GitHub allows 140 characters. */
const prefixes = {
    "known-good": "rollback-ready: passed the gate: ",
    "gate-failed": "rollback-ready: failed the gate: ",
    "rolled-back": "rollback-ready: rolled back to ",
    verified: "rollback-ready: back in service and verified: ",
    unverified: "rollback-ready: NOT verified after rollback: ",
    confirmed: "rollback-ready: confirmed after rollback: ",
    unconfirmed: "rollback-ready: NOT confirmed after rollback: ",
    stayed: "rollback-ready: not rolled back: ",
    held: "rollback-ready: held: ",
    "hold-lifted": "rollback-ready: hold lifted: ",
    decided: "rollback-ready: decided: ",
    "layer-done": "rollback-ready: layer done: ",
};
/**
 * Builds the description of a mark, cut to 140 characters by code point. `evidence` is the sha256 of what the mark
 * stands on: refs have no author, so a record under a ref is believed only when a mark of ours names it.
 */
function markText(mark, detail, evidence = null) {
    const tail = evidence === null ? "" : ` [evidence ${evidence.slice(0, evidenceDigits)}]`;
    // Only what is given as evidence may be read as evidence.
    const oneLine = detail.replace(/\s+/g, " ").replaceAll("[evidence", "(evidence").trim();
    return [...(prefixes[mark] + oneLine)].slice(0, 140 - tail.length).join("") + tail;
}
const shadowPrefix = "rollback-ready: shadow gate, would have ";
/** Description of the status that says what a gate that only watches would have decided. It is no mark. */
function shadowText(kind, detail) {
    const oneLine = `${shadowPrefix}${kind === "pass" ? "passed" : "failed"}: ${detail.replace(/\s+/g, " ").trim()}`;
    return [...oneLine].slice(0, 140).join("");
}
/** Whether a status says what a shadow would have decided. */
function isShadowText(description) {
    return description.startsWith(shadowPrefix);
}
/** The first digits of the evidence's sha256 that a mark names, or null. */
function evidenceOf(description) {
    return /\[evidence ([0-9a-f]{16})\]$/.exec(description)?.[1] ?? null;
}
/** Whether a step of ours wrote this status, whatever it says. */
function isByUs(status, identity) {
    return status.creator === identity && status.description.startsWith("rollback-ready: ");
}
/** Which mark a status description is, or null when it is not one of ours. */
function markOf(description) {
    const found = Object.keys(prefixes).find((mark) => description.startsWith(prefixes[mark]));
    return found ?? null;
}
/**
 * The marks on a deployment, newest first. Only statuses by the identity that the policy names count: anyone else
 * who may write statuses could otherwise declare a release good.
 */
function marksOf(statuses, identity) {
    return statuses
        .filter((status) => status.creator === identity)
        .flatMap((status) => markOf(status.description) ?? []);
}


/***/ }),

/***/ 49476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gn: () => (/* binding */ isUnderWay),
/* harmony export */   hF: () => (/* binding */ isGivenUp),
/* harmony export */   ob: () => (/* binding */ givenUpText),
/* harmony export */   r4: () => (/* binding */ isWithdrawn),
/* harmony export */   sZ: () => (/* binding */ withdrawnText)
/* harmony export */ });
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);

/** Description of the status of a deployment whose job ended before its time. It is no mark: it judges nothing. */
const givenUpText = "rollback-ready: the job ended before a gate judged this deployment";
/** Whether nobody has judged a deployment of ours, so that it still reads as under way. Statuses newest first. */
function isUnderWay(statuses, identity) {
    const isJudged = (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .marksOf */ .Ok)(statuses, identity).some((mark) => mark === "known-good" || mark === "gate-failed" || mark === "rolled-back");
    const newest = statuses.find((status) => (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity));
    return !isJudged && (newest === undefined || newest.state === "in_progress");
}
const withdrawnPrefix = "rollback-ready: not deployed: ";
/** Description of the status of a deployment that was opened and then refused, so that nothing was deployed. */
function withdrawnText(why) {
    return `${withdrawnPrefix}${why}`.slice(0, 140);
}
/** Whether the last word of ours is that nothing was deployed. Statuses newest first. */
function isWithdrawn(statuses, identity) {
    const newest = statuses.find((status) => (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity));
    return newest?.description.startsWith(withdrawnPrefix) === true;
}
/** Whether the last word of ours is that the job ended before its time. Statuses newest first. */
function isGivenUp(statuses, identity) {
    return statuses.find((status) => (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity))?.description === givenUpText;
}


/***/ }),

/***/ 73363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V6: () => (/* binding */ manifestFileName),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   hT: () => (/* binding */ ReleaseManifest),
/* harmony export */   i3: () => (/* binding */ MergedPlan),
/* harmony export */   rc: () => (/* binding */ manifestSchema)
/* harmony export */ });
/* unused harmony exports ConfigVersion, HashedFile, ShippedMigration, DirectorySchema, MergedChange */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _migrations_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82991);
/* harmony import */ var _artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2860);



const manifestSchema = "rollback-ready/release-manifest/v1";
const manifestFileName = "release-manifest.json";
const CommitSha = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/);
const Sha256 = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
/** The version of a configuration or of a secret, never its value. */
const ConfigVersion = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1) });
/** A file of the repository at the released commit, by its bytes. */
const HashedFile = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), sha256: Sha256 });
/** A migration that came with this release, and the way back from it as it was judged then. */
const ShippedMigration = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    tool: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    up: HashedFile,
    reversal: HashedFile.nullable(),
    verdict: _migrations_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .Reversibility */ .Ks,
    reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** The merged change that brought it, whose plan speaks for it; null: without a pull request, or not known. */
    change: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().positive().nullable(),
});
/** The rollback plan of a merged pull request, as its body stood at the merge: bodies can be edited after it. */
const MergedPlan = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    fields: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** Can the code of the previous release run on the schema of this one? */
    oldCodeOnNewSchema: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["yes", "no", "unknown"]),
    bodySha256: Sha256,
});
/** Where the schema of one directory of migrations stands at a commit: the newest version there. */
const DirectorySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    tool: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    /** From the root of the repository; `.` is the root itself. */
    directory: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
});
const MergedChange = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().positive(),
    title: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    author: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    mergeCommit: CommitSha,
    mergedAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    plan: MergedPlan.nullable(),
});
/**
 * Everything that a rollback needs to know about one release, fixed at the moment of the release. Fields that a later
 * version adds are kept when an older one passes the manifest on: its hash is of the whole.
 */
const ReleaseManifest = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(manifestSchema),
    repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[^/]+\/[^/]+$/),
    tag: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    commit: CommitSha,
    /** The release before this one; its manifest hash makes the releases a chain. */
    previous: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ tag: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), commit: CommitSha, manifestSha256: Sha256.nullable() }).nullable(),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactReference */ .sH).readonly(),
    /** Versions of configuration and secrets, never their values. */
    config: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(ConfigVersion).readonly(),
    migrations: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(ShippedMigration).readonly(),
    /** Each directory with migrations at this commit, shipped now or earlier. */
    schemas: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(DirectorySchema).readonly(),
    changes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(MergedChange).readonly(),
});
/** Reads manifest text; says what is wrong with it instead of throwing. */
function readManifest(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        return {
            kind: "unreadable",
            problem: `it is not JSON (${error instanceof Error ? error.message : "unknown"})`,
        };
    }
    const parsed = ReleaseManifest.safeParse(value);
    if (parsed.success) {
        const names = parsed.data.artifacts.map((artifact) => artifact.name);
        const twice = names.find((name, index) => names.indexOf(name) !== index);
        // Which of the two a deploy command gets would be chance.
        if (twice !== undefined)
            return { kind: "unreadable", problem: `\`artifacts\` names \`${twice}\` twice` };
        return { kind: "manifest", manifest: parsed.data };
    }
    const first = parsed.error.issues[0];
    return {
        kind: "unreadable",
        problem: `\`${first?.path.join(".") ?? ""}\` ${first?.message ?? "does not fit"}`,
    };
}


/***/ }),

/***/ 19050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aL: () => (/* binding */ manifestBlobOf),
/* harmony export */   ib: () => (/* binding */ tagMessage),
/* harmony export */   lE: () => (/* binding */ manifestHashOf)
/* harmony export */ });
const hashTrailer = "Manifest-Sha256: ";
const blobTrailer = "Manifest-Blob: ";
/**
 * The message of a release's annotated tag. It fixes the manifest by its hash, and names the git object that holds its
 * text until the release does.
 */
function tagMessage(version, manifestSha256, blob) {
    return `Release ${version}\n\n${hashTrailer}${manifestSha256}\n${blobTrailer}${blob}\n`;
}
/** The manifest's hash that a tag message carries, or null when the tag is not one of ours. */
function manifestHashOf(message) {
    return trailerOf(message, hashTrailer, /^[0-9a-f]{64}$/);
}
/** The id of the git object with the manifest's text, or null when the message names none. */
function manifestBlobOf(message) {
    return trailerOf(message, blobTrailer, /^[0-9a-f]{40}$/);
}
function trailerOf(message, trailer, form) {
    const line = (message ?? "").split(/\r?\n/).find((one) => one.startsWith(trailer));
    const value = line?.slice(trailer.length).trim() ?? "";
    return form.test(value) ? value : null;
}


/***/ }),

/***/ 77192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ barrierBetween),
/* harmony export */   p: () => (/* binding */ barrierText)
/* harmony export */ });
/* harmony import */ var _migrations_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82991);

/**
 * The first barrier on the way back through the releases in `leaving` (newest first, down to but not including the
 * target), or null when the way is free.
 */
function barrierBetween(leaving, rule) {
    for (const [index, manifest] of leaving.entries()) {
        const isDirectlyAfterTarget = index === leaving.length - 1;
        for (const migration of manifest.migrations.toReversed()) {
            if (hasWayBack(migration))
                continue;
            const barrier = barrierOf(manifest, migration);
            // The plan speaks of the release before its own, and of no older one.
            const isTrusted = rule === "trust-plan" && isDirectlyAfterTarget && barrier.plan?.oldCodeOnNewSchema === "yes";
            if (!isTrusted)
                return barrier;
        }
    }
    return null;
}
/** A clause such as "`db/2.up.sql` of v1.1.0 has no known way back (destructive)". */
function barrierText({ path, release, verdict }) {
    const why = verdict === "reversible" ? "its reversal was not released" : verdict;
    return `\`${path}\` of ${release} has no known way back (${why})`;
}
function hasWayBack(migration) {
    return migration.verdict === "reversible" ? migration.reversal !== null : (0,_migrations_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccepted */ .oB)(migration.verdict);
}
function barrierOf(manifest, migration) {
    const brought = manifest.changes.find((change) => change.number === migration.change);
    return {
        path: migration.up.path,
        verdict: migration.verdict,
        reason: migration.reason,
        release: manifest.tag,
        change: migration.change,
        plan: brought?.plan ?? null,
    };
}


/***/ }),

/***/ 38027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q1: () => (/* binding */ claimText),
/* harmony export */   Qz: () => (/* binding */ claimRef),
/* harmony export */   Rd: () => (/* binding */ Holder),
/* harmony export */   jw: () => (/* binding */ readClaim)
/* harmony export */ });
/* unused harmony export Claim */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22259);


/** The run, and in it the job by its machine, that may act on an environment now. */
const Holder = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    job: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runner: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Tells two processes of one job apart. */
    nonce: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** Who may act on an environment, as its ref says. */
const Claim = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("rollback-ready/claim/v1"),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["held", "released"]),
    /** The deployment that is being undone. */
    undoes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    holder: Holder,
    /** ISO 8601. `until` decides only where GitHub does not say whether the holder's run is over. */
    since: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    until: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** The ref of an environment's claim. */
function claimRef(environment, sha256) {
    return `refs/rollback-ready/claims/${(0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .refKey */ .XF)(environment, sha256)}`;
}
/** The claim as the message of its commit: a line for people, then the facts. */
function claimText(claim) {
    const { environment, state, holder, undoes } = claim;
    const said = state === "held" ? "claimed" : "released";
    const line = `${environment} ${said} by run ${holder.runId}.${holder.attempt} (deployment ${undoes})`;
    return (0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .noteText */ .gA)(line, claim);
}
/** The claim in a commit's message; null when it is not one of this form. */
function readClaim(text) {
    return (0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .readNote */ .VC)(Claim, text);
}


/***/ }),

/***/ 36243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ environmentHistory)
/* harmony export */ });
/* harmony import */ var _gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);
/* harmony import */ var _gate_unjudged_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49476);
/* harmony import */ var _holds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26397);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34729);




/**
 * Reads an environment's deployments, newest first. Ours carry our payload, with its task, and were made by `identity`:
 * a payload alone can be copied by anyone who may write deployments.
 */
function environmentHistory(deployments, identity) {
    return deployments.map((one) => readPast(one, identity)).sort((a, b) => b.deployment - a.deployment);
}
function readPast(facts, identity) {
    const payload = ownPayload(facts, identity);
    const marks = (0,_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .marksOf */ .Ok)(facts.statuses, identity);
    const isOwn = payload !== null || facts.statuses.some((status) => (0,_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity));
    return {
        deployment: facts.id,
        sha: facts.sha,
        release: payload?.release ?? null,
        kind: payload?.kind ?? "foreign",
        undoes: payload?.kind === "rollback" ? payload.undoes : null,
        isOurs: isOwn && !(0,_gate_unjudged_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithdrawn */ .r4)(facts.statuses, identity),
        knownGood: marks.includes("known-good"),
        failedGate: marks.includes("gate-failed"),
        rolledBack: marks.includes("rolled-back"),
        isHeld: (0,_holds_js__WEBPACK_IMPORTED_MODULE_3__/* .isHold */ .gt)(marks),
        verified: lastOf(marks, ["verified", "unverified"]) === "verified",
        isUnfinished: payload?.kind === "rollback" && lastOf(marks, ["verified", "unverified"]) === null,
        unconfirmed: lastOf(marks, ["confirmed", "unconfirmed"]) === "unconfirmed",
        confirmed: lastOf(marks, ["confirmed", "unconfirmed"]) === "confirmed",
        createdAt: facts.createdAt,
    };
}
function ownPayload(facts, identity) {
    const payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(facts.payload);
    // The task of each kind has the kind's name.
    return payload?.kind === facts.task && facts.creator === identity ? payload : null;
}
function lastOf(marks, among) {
    return marks.find((mark) => among.includes(mark)) ?? null;
}


/***/ }),

/***/ 26397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vr: () => (/* binding */ heldBy),
/* harmony export */   _M: () => (/* binding */ isSameRelease),
/* harmony export */   gt: () => (/* binding */ isHold)
/* harmony export */ });
const holding = ["rolled-back", "held", "hold-lifted"];
/**
 * Whether our marks on a deployment (newest first) hold its release: it was rolled back, or a person held it, and nobody
 * has lifted that since.
 */
function isHold(marks) {
    return (marks.find((mark) => holding.includes(mark)) ?? "hold-lifted") !== "hold-lifted";
}
/** The newest deployment that holds the release in its environment (history newest first), or null when none does. */
function heldBy(history, release) {
    return history.find((past) => past.isHeld && isSameRelease(past, release))?.deployment ?? null;
}
/** A deployment that names no release is known by its commit alone, so there the commit speaks for both. */
function isSameRelease(a, b) {
    return a.release !== null && b.release !== null ? a.release === b.release : a.sha === b.sha;
}


/***/ }),

/***/ 22259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VC: () => (/* binding */ readNote),
/* harmony export */   XF: () => (/* binding */ refKey),
/* harmony export */   gA: () => (/* binding */ noteText)
/* harmony export */ });
/* harmony import */ var _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7193);
/* harmony import */ var _text_natural_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45971);


/** The last part of an environment's refs: names of environments hold what a ref may not. */
function refKey(environment, sha256) {
    return (0,_text_natural_key_js__WEBPACK_IMPORTED_MODULE_0__/* .naturalKey */ .X)(["environment", environment], sha256).replace(/^.*:/, "");
}
/** A note as the message of its commit: one line for people, then the facts as JSON. */
function noteText(line, facts) {
    return `${line.replace(/\s+/g, " ")}\n\n${(0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(facts)}`;
}
/** The facts of a note, or null when they are not of this form. */
function readNote(schema, text) {
    const start = text.indexOf("\n\n");
    try {
        const parsed = schema.safeParse(JSON.parse(start < 0 ? text : text.slice(start + 2)));
        return parsed.success ? parsed.data : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 80917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ packageOf)
/* harmony export */ });
/**
 * What stands before the version in a release's tag, which names the package where a repository has several: `v` of
 * `v1.2.3`, `api-v` of `api-v1.2.3`. Null for a deployment that names no release.
 */
function packageOf(tag) {
    return tag === null ? null : tag.replace(/\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, "");
}


/***/ }),

/***/ 34729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   Qx: () => (/* binding */ suiteName)
/* harmony export */ });
/* unused harmony export DeploymentPayload */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

const suiteName = "rollback-ready";
/** What our deployments carry: which release they are of, and for a rollback which deployment it undoes. */
const DeploymentPayload = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    suite: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(suiteName),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["deploy", "rollback"]),
    key: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    manifestSha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    undoes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().nullable(),
    /** Attempt of the run that made it. */
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional(),
    /** The evidence of a backup that a deploy was let in by. */
    backup: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    /** The person's reason that let a deploy in against the policy's windows, freezes or a newer release. */
    override: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ by: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).optional(),
    /** What would have refused the deploy if the policy did not only warn. */
    warnings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), problem: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })).optional(),
});
/** The payload of one of our deployments, or null for anyone else's. */
function payloadOf(payload) {
    const parsed = DeploymentPayload.safeParse(payload);
    return parsed.success ? parsed.data : null;
}


/***/ }),

/***/ 40766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ releaseName),
/* harmony export */   n: () => (/* binding */ ReleaseState)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _release_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73363);


/** A release as a deployment names it. Without a manifest (a team that only uses guard) the commit is all there is. */
const ReleaseState = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    manifest: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), document: _release_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseManifest */ .hT }).nullable(),
});
/** `v1.2.3`, or the first twelve digits of the commit when the release has no tag. */
function releaseName(release) {
    return release.tag ?? release.commit.slice(0, 12);
}


/***/ }),

/***/ 578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   __: () => (/* binding */ failingItself),
/* harmony export */   _m: () => (/* binding */ standingObjection),
/* harmony export */   aZ: () => (/* binding */ isOfSamePackage),
/* harmony export */   uC: () => (/* binding */ objectionsTo)
/* harmony export */ });
/* harmony import */ var _barrier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77192);
/* harmony import */ var _holds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26397);
/* harmony import */ var _package_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80917);
/* harmony import */ var _release_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40766);




/** Why a deployment is of the very release that failed, or null when it is not. */
function failingItself(past, failed) {
    if (past.sha === failed.sha)
        return `${nameOf(past)} is the commit that failed`;
    if (past.release !== null && past.release === failed.release)
        return `${nameOf(past)} is the release that failed`;
    return null;
}
/** What the history (newest first) says against returning to a deployment's release; nothing when all is well. */
function objectionsTo(past, history) {
    const name = nameOf(past);
    const objections = [];
    if (past.rolledBack)
        objections.push(`${name} was itself rolled back`);
    if (past.failedGate)
        objections.push(`${name} failed the gate`);
    else if (!past.knownGood)
        objections.push(`${name} never passed the gate`);
    const unwell = history.find((one) => one.kind === "rollback" && (0,_holds_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRelease */ ._M)(one, past));
    if (unwell?.unconfirmed === true && unwell.deployment > past.deployment) {
        objections.push(`${name} came back as deployment ${unwell.deployment} and was not confirmed`);
    }
    const holder = (0,_holds_js__WEBPACK_IMPORTED_MODULE_2__/* .heldBy */ .Vr)(history, past);
    if (holder !== null)
        objections.push(`${name} is held since deployment ${holder} was rolled back`);
    return objections;
}
/** What its standing says against it, or null when it is usable. */
function standingObjection(past, standing) {
    switch (standing.kind) {
        case "usable":
            return null;
        case "barred":
            return `${nameOf(past)} is behind a point of no return: ${(0,_barrier_js__WEBPACK_IMPORTED_MODULE_0__/* .barrierText */ .p)(standing.barrier)}`;
        case "unknown-between":
        case "lost":
            return standing.problem;
        default:
            return standing;
    }
}
/** The tag, or the first digits of the commit. */
function nameOf(past) {
    return (0,_release_state_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseName */ .d)({ tag: past.release, commit: past.sha });
}
/** Whether two deployments can be of the same package. One without a tag cannot be told apart: it is of every package. */
function isOfSamePackage(one, other) {
    const [first, second] = [(0,_package_of_js__WEBPACK_IMPORTED_MODULE_3__/* .packageOf */ .w)(one.release), (0,_package_of_js__WEBPACK_IMPORTED_MODULE_3__/* .packageOf */ .w)(other.release)];
    return first === null || second === null || first === second;
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

/***/ 11512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ withAllOf),
/* harmony export */   _: () => (/* binding */ ampleHistory)
/* harmony export */ });
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34729);

const usual = 100;
const most = 500;
/** Fewer of ours say too little of an environment in which GitHub makes deployments for other jobs. */
const enough = 20;
/**
 * The newest hundred deployments of an environment; more of them where nearly all are ones that GitHub made for jobs, so
 * that these do not hide what we know of.
 */
async function ampleHistory(ports, environment) {
    const newest = await ports.deployments.history(environment, usual);
    if (newest.isComplete || newest.deployments.filter(isTouched).length >= enough)
        return newest;
    return ports.deployments.history(environment, most);
}
/** The history with all deployments of one commit, though they be older than what was listed. */
async function withAllOf({ deployments }, history, environment, commit) {
    if (history.isComplete)
        return history.deployments;
    const known = new Set(history.deployments.map(({ id }) => id));
    const ofCommit = await deployments.ofCommit(environment, commit);
    return [...history.deployments, ...ofCommit.filter(({ id }) => !known.has(id))];
}
// Whose words these are is for whoever reads them: here they only tell where to look.
function isTouched({ payload, statuses }) {
    return ((0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadOf */ .Md)(payload) !== null ||
        statuses.some(({ description }) => description.startsWith("rollback-ready: ")));
}


/***/ }),

/***/ 15814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ loadRelease),
/* harmony export */   n: () => (/* binding */ checkedRelease)
/* harmony export */ });
/* harmony import */ var _core_release_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73363);
/* harmony import */ var _core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19050);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76641);



/**
 * The release of a tag with its manifest, whose hash must be the one that the annotated tag carries. Pages, bodies and
 * assets can be edited; the tag says which manifest was meant.
 */
async function loadRelease(ports, name) {
    const tag = await ports.tags.find(name);
    if (tag === null) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, "the repository has no such tag", "Give the tag of a release that exists, such as `v1.2.3`.");
    }
    hashNamedBy(tag);
    const published = (await ports.releases.ofTag(name)).filter((release) => !release.draft);
    const asset = published.flatMap((release) => release.assets).find((one) => one.name === _core_release_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestFileName */ .V6);
    if (asset === undefined) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, `it has no published \`${_core_release_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestFileName */ .V6}\``, "Run `actions/release` for it again: it finishes what is missing.");
    }
    return checkedRelease(ports, tag, await ports.releases.bytesOf(asset));
}
/** The release that the text of a manifest makes of a tag; throws when it is not the manifest that the tag means. */
function checkedRelease(ports, tag, bytes) {
    const { name } = tag;
    const expected = hashNamedBy(tag);
    const sha256 = ports.digest.sha256(bytes);
    if (sha256 !== expected) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, `its manifest has sha256 ${sha256}, and the tag says ${expected}`, "Somebody changed the asset after the release. Do not deploy it; release a new version.");
    }
    const reading = (0,_core_release_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifest */ .WI)(new TextDecoder().decode(bytes));
    if (reading.kind === "unreadable") {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, `its manifest cannot be read: ${reading.problem}`, "Use the version of the suite that wrote it.");
    }
    if (reading.manifest.tag !== name) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, `its manifest is of ${reading.manifest.tag}`, "The tag is a copy of another release's. Do not deploy it; release a new version.");
    }
    if (reading.manifest.commit !== tag.commit) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, `its manifest is of commit ${reading.manifest.commit.slice(0, 12)}, and the tag of ${tag.commit.slice(0, 12)}`, "The tag was moved. Do not deploy it; release a new version.");
    }
    return { tag: name, commit: tag.commit, manifest: { sha256, document: reading.manifest } };
}
function hashNamedBy({ name, message }) {
    const expected = (0,_core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestHashOf */ .lE)(message);
    if (expected !== null)
        return expected;
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, "its tag carries no manifest hash, so it was not made by rollback-ready", "Release it with `actions/release`; only a release that names its artifacts by digest can be deployed again.");
}


/***/ }),

/***/ 78363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeOnce),
/* harmony export */   n: () => (/* binding */ writeFirmly)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76641);
/* harmony import */ var _kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88362);


const waitsMs = [1000, 2000, 4000];
/**
 * Makes a write that may have had its effect although its answer was lost: `look` says what is there, and only when it
 * finds nothing is the write made again, three times at most. A list may trail behind, so it is looked at after a wait.
 */
async function writeOnce(ports, what, write, look) {
    return tryAgain(ports, what, write, look, (error) => (0,_kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .isInDoubt */ .c)(error) && !ports.signal.aborted);
}
/**
 * As `writeOnce`, and a refusal that may pass (a token or a deployment that is not known for a moment) is tried again,
 * too. For what must be on record although the job was cancelled. A missing permission does not pass.
 */
async function writeFirmly(ports, what, write, look) {
    return tryAgain(ports, what, write, look, mayPass);
}
const lasting = [
    "PERMISSION_MISSING",
    "RATE_LIMITED",
    "DEPLOYMENT_UNUSABLE",
    "REPOSITORY_ARCHIVED",
    "ISSUES_DISABLED",
];
function mayPass(error) {
    return error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && !lasting.includes(error.code);
}
async function tryAgain(ports, what, write, look, isWorthIt) {
    for (let tried = 0;; tried++) {
        try {
            return await write();
        }
        catch (error) {
            const waitMs = waitsMs[tried];
            if (waitMs === undefined || !isWorthIt(error))
                throw error;
            ports.log.info(`${what}: no clear answer, so what is there is looked at`);
            await ports.clock.sleep(waitMs);
            const there = await look();
            if (there !== null)
                return there;
        }
    }
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76641);

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
