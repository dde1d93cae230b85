export const id = 727;
export const ids = [727];
export const modules = {

/***/ 1031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ GateEvidence),
/* harmony export */   j: () => (/* binding */ evidenceSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6042);


const evidenceSchema = "rollback-ready/gate-evidence/v1";
/** The gate's verdict on one deployment with what it stands on; the samples are in a JSON Lines file beside it. */
const GateEvidence = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(evidenceSchema),
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    deployment: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
    release: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(), commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    verdict: _verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .Verdict */ .Y,
    design: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        intervalMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        bakeMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        planned: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        allowedBad: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        falseRollback: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        miss: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        healthyBadShare: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        brokenBadShare: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    }),
    checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), target: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })).readonly(),
    samples: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        count: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        good: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        bad: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        errors: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        firstBadAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    }),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});


/***/ }),

/***/ 9787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
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
    "hold-lifted": "rollback-ready: hold lifted: ",
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

/***/ 6042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ Verdict),
/* harmony export */   c: () => (/* binding */ recommendsRollback)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** What the gate says. Only `fail` recommends a rollback; each has a reason from a short list and a detail. */
const Verdict = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt("kind", [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("pass"), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("healthy"), detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("fail"),
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["errors", "outage", "not-serving", "burn-rate", "regression"]),
        detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("inconclusive"),
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["too-few-samples", "preexisting", "no-data"]),
        detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("error"),
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["probe-broken", "runner-overloaded"]),
        detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("cancelled"), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("job-cancelled"), detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("superseded"), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("newer-deployment"), detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
]);
/** Unknown is not failure either: nothing but `fail` may start a rollback. */
function recommendsRollback(verdict) {
    return verdict.kind === "fail";
}


/***/ }),

/***/ 4716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ew: () => (/* binding */ incidentRef),
/* harmony export */   iG: () => (/* binding */ incidentSchema),
/* harmony export */   oI: () => (/* binding */ IncidentRecord),
/* harmony export */   s0: () => (/* binding */ incidentFiles)
/* harmony export */ });
/* unused harmony exports TimelineRow, Suspect */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9691);
/* harmony import */ var _gate_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1031);
/* harmony import */ var _rollback_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8382);
/* harmony import */ var _rollback_release_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(766);




const incidentSchema = "rollback-ready/incident-record/v1";
/** Files of an incident under its ref. */
const incidentFiles = {
    gate: "gate-evidence.json",
    samples: "samples.jsonl",
    rollback: "rollback-record.json",
    incident: "incident-record.json",
    confirmation: "confirmation.json",
    lift: "hold-lifted.json",
};
/** Where the incident of a deployment is kept; deployment ids are unique in a repository. */
function incidentRef(deployment) {
    return `refs/rollback-ready/incidents/${deployment}`;
}
const TimelineRow = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), event: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), source: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable() });
const Suspect = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    sha: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    subject: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    pull: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nullable(),
    reasons: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).readonly(),
});
/** Everything that the machines know of one failed deployment; the issue is a rendering of it. */
const IncidentRecord = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(incidentSchema),
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    deployment: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive(),
    status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["draft", "in-review", "reviewed", "closed"]),
    from: _rollback_release_state_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseState */ .n,
    to: _rollback_release_state_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseState */ .n.nullable(),
    gate: _gate_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .GateEvidence */ .b,
    rollback: _rollback_record_js__WEBPACK_IMPORTED_MODULE_1__/* .RollbackRecord */ .IF.nullable(),
    timeline: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(TimelineRow).readonly(),
    suspects: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Suspect).readonly(),
    /** Commits between the two releases; null when they could not be listed. */
    commits: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().nullable(),
    issue: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(), url: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).nullable(),
});


/***/ }),

/***/ 2860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ deployable),
/* harmony export */   Gn: () => (/* binding */ withAttestations),
/* harmony export */   M6: () => (/* binding */ digestText),
/* harmony export */   VX: () => (/* binding */ areSameBits),
/* harmony export */   sH: () => (/* binding */ ArtifactReference)
/* harmony export */ });
/* unused harmony exports DigestSet, ImageChild, ArtifactAttestation */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7193);


const Sha256 = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits");
const Sha512 = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{128}$/, "128 lower-case hexadecimal digits");
const GitCommit = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/, "40 lower-case hexadecimal digits");
const OciDigest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, "a digest such as `sha256:…`");
/** Digests of the same bytes, each in hex by its in-toto algorithm name; at least one. npm has sha512, git its commit. */
const DigestSet = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha256: Sha256.optional(), sha512: Sha512.optional(), gitCommit: GitCommit.optional() })
    .refine((digest) => Object.values(digest).some((hex) => hex !== undefined), "at least one digest")
    .meta({ minProperties: 1 });
/** One manifest that an index names: the image of a platform, or an attestation of one (`unknown/unknown`). */
const ImageChild = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** `os/architecture`, with the variant where there is one, such as `linux/arm64/v8`. */
    platform: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    digest: OciDigest,
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(),
});
/** A provenance, SBOM or other statement about a digest, and where it was found. */
const ArtifactAttestation = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** Predicate type where it is known, such as `https://slsa.dev/provenance/v1`; otherwise the type of the artifact. */
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    /** Of what it speaks: the image or one of its children. */
    subject: OciDigest,
    /** Of the manifest that holds it; null where the store gives none. */
    digest: OciDigest.nullable(),
    from: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["index", "referrers", "referrers-tag", "npm", "github"]),
});
/**
 * One artifact of a release as an in-toto ResourceDescriptor
 * (https://github.com/in-toto/attestation, spec/v1/resource_descriptor.md). Only the digest is ever deployed.
 */
const ArtifactReference = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    /** `oci://host/repository@sha256:…`, `pkg:npm/…`, `git+https://…@commit`, or the URL of a file. */
    uri: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    digest: DigestSet,
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    /** Where the bytes can be had, when the URI does not say it. */
    downloadLocation: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    annotations: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["oci", "file", "release-asset", "npm", "git", "generic"]),
        /** The tag that was given, which may since name other bytes; of a release asset, the tag of its release. */
        tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().optional(),
        /** Of an index: each manifest that it names, all of which the registry had. */
        children: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ImageChild).readonly().optional(),
        /** Left out when there is none; `unknown` when that could not be found out. */
        attestations: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ArtifactAttestation).readonly(), zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("unknown")]).optional(),
    })
        .readonly(),
});
/** What a deploy command takes: `host/repository@sha256:…`, `package@version`, a commit, or the URL of a file. */
function deployable({ uri, digest }) {
    if (uri.startsWith("oci://"))
        return uri.slice("oci://".length);
    if (uri.startsWith("pkg:npm/"))
        return decodeURIComponent(uri.slice("pkg:npm/".length));
    return uri.startsWith("git+") ? (digest.gitCommit ?? uri) : uri;
}
/** The digest as `algorithm:hex`, sha256 where there is one. */
function digestText({ digest }) {
    if (digest.sha256 !== undefined)
        return `sha256:${digest.sha256}`;
    if (digest.sha512 !== undefined)
        return `sha512:${digest.sha512}`;
    return `gitCommit:${digest.gitCommit ?? ""}`;
}
/**
 * The reference with what another store knows to speak of it, each once. `null` stands for a store that could not tell:
 * what is known stays, and where nothing is, that is not known either.
 */
function withAttestations(reference, found) {
    const { attestations: known = [], ...annotations } = reference.annotations;
    if (known === "unknown" || found?.length === 0)
        return reference;
    const all = new Map([...known, ...(found ?? [])].map((one) => [JSON.stringify(one), one]));
    const attestations = all.size === 0 ? "unknown" : [...all.values()];
    return { ...reference, annotations: { ...annotations, attestations } };
}
/** True for references to the same bits in the same order; attestations of them may have come later. */
function areSameBits(a, b) {
    return (0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(a.map(bitsOf)) === (0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(b.map(bitsOf));
}
function bitsOf({ annotations: { attestations: _later, ...annotations }, ...reference }) {
    return { ...reference, annotations };
}


/***/ }),

/***/ 3363:
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
/* harmony import */ var _migrations_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2991);
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

/***/ 9050:
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

/***/ 7094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ confirmationSchema),
/* harmony export */   m: () => (/* binding */ Confirmation)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

const confirmationSchema = "rollback-ready/confirmation/v1";
/** The full bake of the release that came back, after the recovery check. */
const Confirmation = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(confirmationSchema),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The rollback's deployment. */
    deployment: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    confirmed: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** ISO 8601. */
    startedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** From the gate's verdict to this one. */
    seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
});


/***/ }),

/***/ 2634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   h5: () => (/* binding */ figuresOf),
/* harmony export */   iB: () => (/* binding */ Figures)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _layer_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6624);


/** Seconds since the verdict, to the tenth; null for what was not reached. */
const Figures = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    decision: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable(),
    layers: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ layer: _layer_name_js__WEBPACK_IMPORTED_MODULE_0__/* .LayerName */ .R, start: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable(), end: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable() }))
        .readonly(),
    verified: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable(),
});
/** Counts from the verdict to the decision, each layer's start and end, and the verified recovery. */
function figuresOf(times, layers) {
    const since = (at) => secondsBetween(times.verdictAt, at);
    return {
        decision: since(times.decidedAt),
        layers: layers.map(({ layer, startedAt, endedAt }) => ({
            layer,
            start: since(startedAt),
            end: since(endedAt),
        })),
        verified: since(times.verifiedAt),
    };
}
/** From one moment (ISO 8601) to another in seconds, to the tenth and never negative; null without the other. */
function secondsBetween(from, to) {
    if (to === null)
        return null;
    return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 100) / 10);
}


/***/ }),

/***/ 6624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ LayerName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** The ways back, in the order in which they are tried. */
const LayerName = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["flag", "traffic", "redeploy", "config", "migrations"]);


/***/ }),

/***/ 8984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U8: () => (/* binding */ ObjectiveReport),
/* harmony export */   dr: () => (/* binding */ againstObjective),
/* harmony export */   er: () => (/* binding */ secondsOfMark),
/* harmony export */   sN: () => (/* binding */ verifiedDetail)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** How this return, and those before it in the environment, stand against the policy's objective. */
const ObjectiveReport = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** What the policy aims at, from verdict to verified. */
    seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(),
    /** Null while this return is not verified. */
    met: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().nullable(),
    /** Verified returns of the environment that are known, this one included, and how many of them were in time. */
    share: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ within: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(), of: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative() }),
});
/** Measures this return (seconds, null when it was not verified) and the earlier ones against an objective. */
function againstObjective(objective, seconds, earlier) {
    const all = seconds === null ? earlier : [...earlier, seconds];
    return {
        seconds: objective,
        met: seconds === null ? null : seconds <= objective,
        share: { within: all.filter((one) => one <= objective).length, of: all.length },
    };
}
/** Seconds that a "verified" mark tells, as `verifiedDetail` wrote them; null when it tells none. */
function secondsOfMark(description) {
    const [, seconds] = / after (\d+(?:\.\d+)?) s(?: \[|$)/.exec(description) ?? [];
    return seconds === undefined ? null : Number(seconds);
}
/** What a "verified" mark says: the release, and the seconds from verdict to verified. */
function verifiedDetail(release, seconds) {
    return seconds === null ? release : `${release} after ${seconds.toFixed(1)} s`;
}


/***/ }),

/***/ 917:
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

/***/ 4729:
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
});
/** The payload of one of our deployments, or null for anyone else's. */
function payloadOf(payload) {
    const parsed = DeploymentPayload.safeParse(payload);
    return parsed.success ? parsed.data : null;
}


/***/ }),

/***/ 8382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ RollbackRecord),
/* harmony export */   Q4: () => (/* binding */ rollbackSchema)
/* harmony export */ });
/* unused harmony exports LayerRun, PersonsWord, BarrierOnRecord */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9691);
/* harmony import */ var _release_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3363);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2634);
/* harmony import */ var _layer_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6624);
/* harmony import */ var _objective_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8984);
/* harmony import */ var _release_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(766);






const rollbackSchema = "rollback-ready/rollback-record/v1";
/** One layer as it ran: what was planned, what happened, in which state that leaves it, and when (ISO 8601). */
const LayerRun = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    layer: _layer_name_js__WEBPACK_IMPORTED_MODULE_2__/* .LayerName */ .R,
    /** The command; for a workflow or an event, its name. */
    argv: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).readonly(),
    /** `done-before`: by an earlier run of this rollback. `not-started`: another layer or the deadline kept it from it. */
    outcome: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(["done", "done-before", "failed", "skipped", "not-started"]),
    detail: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    /** What this part of the environment is in now, as precisely as is known. */
    state: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    /** The run of a workflow that it started. */
    url: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
});
/** A person's word: a rollback asked for by hand, and what its checks would have refused without it. */
const PersonsWord = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    by: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    reason: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    overrode: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).readonly(),
});
/** The migration behind which there is no way back, and what the plan of its change says. */
const BarrierOnRecord = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    path: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    release: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    reason: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    change: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable(),
    plan: _release_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MergedPlan */ .i3.nullable(),
});
/** What a rollback set out to do and did. Both manifests are in it whole: pages and files may be edited later. */
const RollbackRecord = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(rollbackSchema),
    environment: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    /** The failed deployment, and the deployment that this rollback made. */
    failedDeployment: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().positive(),
    deployment: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().positive().nullable(),
    from: _release_state_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseState */ .n,
    to: _release_state_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseState */ .n.nullable(),
    /** `interrupted`: the job was cancelled on the way; running it again finishes it. */
    outcome: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n([
        "verified",
        "unverified",
        "failed",
        "interrupted",
        "nothing-to-return-to",
        "roll-forward",
        "superseded",
    ]),
    reason: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    passedOver: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).readonly(),
    barrier: BarrierOnRecord.nullable(),
    word: PersonsWord.nullable(),
    layers: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(LayerRun).readonly(),
    recovery: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ good: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int(), asked: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int(), detail: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).nullable(),
    times: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        verdictAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        decidedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        claimedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        intentAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        firstLayerAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        layersDoneAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        verifiedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    }),
    /** From verdict to verified. */
    seconds: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative().nullable(),
    figures: _figures_js__WEBPACK_IMPORTED_MODULE_1__/* .Figures */ .iB,
    objective: _objective_js__WEBPACK_IMPORTED_MODULE_3__/* .ObjectiveReport */ .U8,
    run: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), attempt: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), url: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }),
});


/***/ }),

/***/ 766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ releaseName),
/* harmony export */   n: () => (/* binding */ ReleaseState)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _release_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3363);


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

/***/ 3675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ releaseOfDeployment),
/* harmony export */   F: () => (/* binding */ releaseIfReadable)
/* harmony export */ });
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4729);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6641);


/** The release that a deployment is of; without one of ours in its payload, its commit is all that is known. */
async function releaseOfDeployment(read, deployment) {
    const payload = (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadOf */ .Md)(deployment.payload);
    if (payload === null || payload.release === null)
        return { tag: null, commit: deployment.sha, manifest: null };
    const release = await read(payload.release);
    if (release.commit !== deployment.sha || release.manifest.sha256 !== payload.manifestSha256) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(payload.release, `deployment ${deployment.id} was of another manifest or commit than its tag names now`, "The tag was moved after the deployment. Choose another release.");
    }
    return release;
}
/**
 * As `releaseOfDeployment`; a release whose manifest cannot be read is known by its tag alone, with a warning. A gate
 * must watch it all the same, and what a rollback may do is decided where the manifest is missed.
 */
async function releaseIfReadable(ports, read, deployment) {
    try {
        return await releaseOfDeployment(read, deployment);
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K) || error.code !== "RELEASE_UNUSABLE")
            throw error;
        ports.log.warning(`${error.message} ${error.hint}`);
        return { tag: (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadOf */ .Md)(deployment.payload)?.release ?? null, commit: deployment.sha, manifest: null };
    }
}


/***/ }),

/***/ 9135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ keepRecord),
  a: () => (/* binding */ readRecord)
});

// EXTERNAL MODULE: ./build/core/gate/evidence.js
var evidence = __webpack_require__(1031);
// EXTERNAL MODULE: ./build/core/incident/record.js
var record = __webpack_require__(4716);
// EXTERNAL MODULE: ./build/core/rollback/confirmation.js
var rollback_confirmation = __webpack_require__(7094);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./build/core/rollback/lift.js

/** A hold that a person lifted from the release of a deployment that was rolled back. */
const LiftRecord = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz("rollback-ready/hold-lifted/v1"),
    environment: schemas/* string */.YjP(),
    /** The deployment whose rollback had set the hold. */
    deployment: schemas/* number */.aig().int().positive(),
    release: schemas/* string */.YjP(),
    by: schemas/* string */.YjP(),
    reason: schemas/* string */.YjP(),
    /** ISO 8601. */
    at: schemas/* string */.YjP(),
    run: schemas/* string */.YjP(),
});

// EXTERNAL MODULE: ./build/core/rollback/record.js
var rollback_record = __webpack_require__(8382);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
;// CONCATENATED MODULE: ./build/flows/incident/incident-files.js







/** Reads what is kept of a failed deployment, or null when nothing is. Nothing here is vouched for yet. */
async function readRecord(ports, deployment) {
    const ref = (0,record/* incidentRef */.ew)(deployment);
    const stored = await ports.records.read(ref);
    if (stored === null)
        return null;
    const unreadable = [];
    const part = (schema, name) => {
        const text = stored.files[name];
        if (text === undefined)
            return undefined;
        const read = parsePart(schema, `${ref}:${name}`, text);
        if (!(read instanceof errors/* SuiteError */.$K))
            return read;
        unreadable.push(read);
        return undefined;
    };
    const gate = part(evidence/* GateEvidence */.b, record/* incidentFiles */.s0.gate);
    const rollback = part(rollback_record/* RollbackRecord */.IF, record/* incidentFiles */.s0.rollback);
    const incident = part(record/* IncidentRecord */.oI, record/* incidentFiles */.s0.incident);
    const confirmation = part(rollback_confirmation/* Confirmation */.m, record/* incidentFiles */.s0.confirmation);
    const lift = part(LiftRecord, record/* incidentFiles */.s0.lift);
    const samples = stored.files[record/* incidentFiles */.s0.samples];
    return {
        texts: stored.files,
        unreadable,
        ...(gate === undefined ? {} : { gate }),
        ...(samples === undefined ? {} : { samples }),
        ...(rollback === undefined ? {} : { rollback }),
        ...(incident === undefined ? {} : { incident }),
        ...(confirmation === undefined ? {} : { confirmation }),
        ...(lift === undefined ? {} : { lift }),
    };
}
const waitsMs = [1000, 2000, 4000];
/**
 * Adds parts to what is kept of a failed deployment, by compare-and-set; equal content is not written again. Git objects
 * are named by their content, so without a clear answer they are sent again. Keeping is a side channel of gate and
 * rollback: a refusal is a warning, and the answer says whether it is kept.
 */
async function keepRecord(ports, deployment, parts) {
    const ref = (0,record/* incidentRef */.ew)(deployment);
    for (let tried = 0;; tried++) {
        const waitMs = waitsMs[tried];
        try {
            if (await keepOnce(ports, ref, deployment, filesOf(parts)))
                return true;
            if (waitMs !== undefined)
                continue;
            ports.log.warning(`The record of deployment ${deployment} was not kept: others keep writing to \`${ref}\`.`);
            return false;
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            if (waitMs === undefined || error.code === "PERMISSION_MISSING") {
                ports.log.warning(`The record of deployment ${deployment} was not kept. ${error.message} ${error.hint}`);
                return false;
            }
            await ports.clock.sleep(waitMs);
        }
    }
}
async function keepOnce({ records }, ref, deployment, added) {
    const stored = await records.read(ref);
    const files = { ...stored?.files, ...added };
    if (stored !== null && Object.entries(added).every(([name, text]) => stored.files[name] === text))
        return true;
    const message = `Incident of deployment ${deployment}: ${Object.keys(added).join(", ")}`;
    const written = stored === null
        ? await records.create(ref, files, message)
        : await records.advance(ref, stored, files, message);
    return written !== "taken";
}
function filesOf(parts) {
    const json = (name, value) => value === undefined ? {} : { [name]: (0,canonical_json/* canonicalJson */.d)(value) };
    return {
        ...json(record/* incidentFiles */.s0.gate, parts.gate),
        ...(parts.samples === undefined ? {} : { [record/* incidentFiles */.s0.samples]: parts.samples }),
        ...json(record/* incidentFiles */.s0.rollback, parts.rollback),
        ...json(record/* incidentFiles */.s0.incident, parts.incident),
        ...json(record/* incidentFiles */.s0.confirmation, parts.confirmation),
        ...json(record/* incidentFiles */.s0.lift, parts.lift),
    };
}
function parsePart(schema, where, text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return (0,errors/* recordUnreadable */.bY)(where, "it is not JSON");
    }
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const first = parsed.error.issues[0];
    return (0,errors/* recordUnreadable */.bY)(where, `\`${first?.path.join(".") ?? ""}\` ${first?.message ?? "does not fit"}`);
}


/***/ }),

/***/ 7878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ trustedRecord)
/* harmony export */ });
/* harmony import */ var _core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9787);
/* harmony import */ var _core_incident_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4716);
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4729);
/* harmony import */ var _incident_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9135);




/**
 * What is kept of a failed deployment, as far as marks of ours vouch for it. Whoever may push may move our refs, so a
 * verdict or rollback that no deployment status by our identity names is left out, with a warning. With the environment's `history` a rollback's
 * deployment is not asked for again.
 */
async function trustedRecord(ports, deployment, statuses, identity, history = null) {
    const kept = await (0,_incident_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecord */ .a)(ports, deployment.id);
    if (kept === null)
        return { gate: null, samples: "", rollback: null, confirmation: null, issue: null };
    for (const error of kept.unreadable)
        ports.log.warning(`${error.message} ${error.hint}`);
    const gate = trustedGate(ports, deployment, kept, statuses, identity);
    const returned = await trustedRollback(ports, deployment, kept, statuses, identity, history);
    return {
        gate,
        samples: gate === null ? "" : (kept.samples ?? ""),
        ...returned,
        issue: kept.incident?.issue?.number ?? null,
    };
}
function trustedGate(ports, deployment, kept, statuses, identity) {
    const { gate } = kept;
    if (gate === undefined)
        return null;
    const isOfThis = gate.deployment === deployment.id &&
        gate.environment === deployment.environment &&
        gate.release.commit === deployment.sha &&
        gate.samples.sha256 === ports.digest.sha256(kept.samples ?? "");
    if (isOfThis && isNamed(ports, kept.texts[_core_incident_record_js__WEBPACK_IMPORTED_MODULE_1__/* .incidentFiles */ .s0.gate], statuses, "gate-failed", identity))
        return gate;
    ports.log.warning(`The evidence kept for deployment ${deployment.id} is not what its gate marked, so it is not used.`);
    return null;
}
async function trustedRollback(ports, failed, kept, statuses, identity, history) {
    const { rollback, confirmation } = kept;
    if (rollback === undefined)
        return nothing;
    const isOfThis = rollback.failedDeployment === failed.id && rollback.environment === failed.environment;
    const text = kept.texts[_core_incident_record_js__WEBPACK_IMPORTED_MODULE_1__/* .incidentFiles */ .s0.rollback];
    if (isOfThis && rollback.deployment === null) {
        // Nothing was done then, and the failed deployment itself says so.
        if (isNamed(ports, text, statuses, "stayed", identity))
            return { rollback, confirmation: null };
    }
    const shown = history?.deployments.find(({ id }) => id === rollback.deployment);
    const made = shown ?? (rollback.deployment === null ? null : await ports.deployments.get(rollback.deployment));
    if (isOfThis && made !== null && (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(made.payload)?.undoes === failed.id) {
        const ofReturn = shown?.statuses ?? (await ports.deployments.statuses(made.id));
        const mark = rollback.outcome === "verified" ? "verified" : "unverified";
        if (isNamed(ports, text, ofReturn, mark, identity)) {
            const bake = confirmation?.confirmed === true ? "confirmed" : "unconfirmed";
            const isBaked = isNamed(ports, kept.texts[_core_incident_record_js__WEBPACK_IMPORTED_MODULE_1__/* .incidentFiles */ .s0.confirmation], ofReturn, bake, identity);
            return { rollback, confirmation: isBaked ? (confirmation ?? null) : null };
        }
    }
    ports.log.warning(`The rollback kept for deployment ${failed.id} is not what was marked, so it is not used.`);
    return nothing;
}
const nothing = { rollback: null, confirmation: null };
function isNamed(ports, text, statuses, mark, identity) {
    if (text === undefined)
        return false;
    const sha256 = ports.digest.sha256(text);
    return statuses.some((status) => {
        const named = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceOf */ .X1)(status.description);
        const isOurs = status.creator === identity && (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(status.description) === mark;
        return isOurs && named !== null && sha256.startsWith(named);
    });
}


/***/ }),

/***/ 5814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ loadRelease),
/* harmony export */   n: () => (/* binding */ checkedRelease)
/* harmony export */ });
/* harmony import */ var _core_release_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3363);
/* harmony import */ var _core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9050);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6641);



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

/***/ 5970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ releaseReader)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);
/* harmony import */ var _core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9050);
/* harmony import */ var _core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(917);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6641);
/* harmony import */ var _load_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5814);





/**
 * Reads the manifest that a tag names from the git object that holds it, in two requests for any number of releases.
 * Where that object is gone or has other bytes the published asset is read, as `loadRelease` does. Throws as it does.
 */
function releaseReader(ports) {
    const asked = new Map();
    const readOnce = (name, reading) => {
        const begun = asked.get(name) ?? reading();
        asked.set(name, begun);
        // Whoever asked first may not be waiting any more.
        begun.catch(() => undefined);
        return begun;
    };
    const byName = (name) => readOnce(name, async () => readTagged(ports, name, await ports.tags.current(name)));
    const between = async (newer, older) => {
        const { tags } = await ports.tags.newest();
        for (const tag of tags.filter(({ name }) => isBetween(name, newer, older))) {
            void readOnce(tag.name, () => readTagged(ports, tag.name, tag));
        }
    };
    return Object.assign(byName, {
        between: (newer, older) => void between(newer, older).catch(() => undefined),
    });
}
function isBetween(name, newer, older) {
    const own = (0,_core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_3__/* .packageOf */ .w)(newer) ?? "";
    const version = (tag) => (0,_core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_3__/* .packageOf */ .w)(tag) === own ? semver__WEBPACK_IMPORTED_MODULE_0__.valid(tag.slice(own.length)) : null;
    const [one, top, bottom] = [version(name), version(newer), version(older)];
    return one !== null && top !== null && bottom !== null && semver__WEBPACK_IMPORTED_MODULE_0__.lt(one, top) && semver__WEBPACK_IMPORTED_MODULE_0__.gt(one, bottom);
}
async function readTagged(ports, name, tag) {
    const bytes = tag === null ? null : await keptManifest(ports, tag);
    return tag === null || bytes === null ? (0,_load_release_js__WEBPACK_IMPORTED_MODULE_2__/* .loadRelease */ .U)(ports, name) : (0,_load_release_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedRelease */ .n)(ports, tag, bytes);
}
async function keptManifest(ports, { message }) {
    const blob = (0,_core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestBlobOf */ .aL)(message);
    if (blob === null)
        return null;
    try {
        const bytes = await ports.contents.bytesOfBlob(blob);
        return ports.digest.sha256(bytes) === (0,_core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestHashOf */ .lE)(message) ? bytes : null;
    }
    catch (error) {
        if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K)
            return null;
        throw error;
    }
}


/***/ })

};
