export const id = 924;
export const ids = [924];
export const modules = {

/***/ 924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/release/artifact-report.js
var artifact_report = __webpack_require__(8431);
// EXTERNAL MODULE: ./build/core/release/artifact-standing.js
var artifact_standing = __webpack_require__(5429);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(766);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(3175);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(2558);
// EXTERNAL MODULE: ./build/core/gate/mark.js
var mark = __webpack_require__(9787);
// EXTERNAL MODULE: ./build/core/rollback/payload.js
var payload = __webpack_require__(4729);
// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(5971);
// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
// EXTERNAL MODULE: ./build/flows/deployment/demand-identity.js
var demand_identity = __webpack_require__(7188);
;// CONCATENATED MODULE: ./build/flows/deployment/open-deployment.js






// A re-run looks for its own deployment among the newest; later runs have not made this many in between.
const newestConsidered = 100;
/** The deployment of a release by this workflow run; a re-run finds the one that its first attempt made. */
async function openDeployment(ports, release, environment, identity) {
    const key = (0,natural_key/* naturalKey */.X)(["deployment", environment, release.tag ?? release.commit, ports.run.runId], ports.digest.sha256);
    let considered = 0;
    for await (const deployment of ports.deployments.list(environment)) {
        if ((0,payload/* payloadOf */.Md)(deployment.payload)?.key === key && deployment.creator === identity) {
            await settle(ports, deployment, release, identity);
            return deployment;
        }
        considered += 1;
        if (considered >= newestConsidered)
            break;
    }
    const deployment = await ports.deployments.create({
        ref: release.tag ?? release.commit,
        environment,
        task: "deploy",
        description: `Release ${(0,release_state/* releaseName */.d)(release)}`,
        payload: {
            suite: payload/* suiteName */.Qx,
            kind: "deploy",
            key,
            release: release.tag,
            manifestSha256: release.manifest?.sha256 ?? null,
            undoes: null,
        },
    });
    await settle(ports, deployment, release, identity);
    return deployment;
}
// The run that was cut off between the deployment and its first status is finished here.
async function settle(ports, deployment, release, identity) {
    const statuses = await ports.deployments.statuses(deployment.id);
    if ((0,mark/* marksOf */.Ok)(statuses, identity).some((mark) => mark === "gate-failed" || mark === "rolled-back")) {
        const name = (0,release_state/* releaseName */.d)(release);
        throw (0,errors/* deploymentUnusable */.JG)(`${name} failed its gate in \`${deployment.environment}\` in this very run (deployment ${deployment.id})`, "It is not deployed again by a re-run. Release a fix; or start a new run if the failure was not the release's.");
    }
    if (statuses.length > 0) {
        ports.log.info(`deployment ${deployment.id} was opened by an earlier attempt of this run`);
        return;
    }
    const writer = await ports.deployments.addStatus(deployment.id, {
        state: "in_progress",
        description: `rollback-ready: deploying ${(0,release_state/* releaseName */.d)(release)}`,
        logUrl: ports.run.url,
    });
    (0,demand_identity/* demandIdentity */.a)(writer, identity);
}

// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(9276);
// EXTERNAL MODULE: ./build/flows/release/demand-signed.js
var demand_signed = __webpack_require__(4174);
// EXTERNAL MODULE: ./build/flows/release/load-release.js
var load_release = __webpack_require__(5814);
// EXTERNAL MODULE: ./build/flows/release/verify-artifacts.js + 2 modules
var verify_artifacts = __webpack_require__(3835);
// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(5197);
// EXTERNAL MODULE: ./build/kernel/fields.js
var fields = __webpack_require__(6115);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(9045);
;// CONCATENATED MODULE: ./build/actions/deploy.js















const deploy = (0,kernel_define/* defineAction */.QP)({
    name: "deploy",
    title: "rollback-ready deploy",
    description: "Opens the deployment of a release and hands its artifacts, each by digest, to your deploy step.",
    inputs: {
        release: (0,fields/* text */.Qq)().describe("Tag of the release to deploy, as `actions/release` made it, such as `v1.4.0`."),
        environment: (0,shared_fields/* environmentField */.CD)(),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: {
        "deployment-id": schemas/* string */.YjP().describe("Id of the deployment; give it to gate, rollback and postmortem."),
        commit: schemas/* string */.YjP().describe("Commit of the release."),
        references: schemas/* string */.YjP().describe("JSON object: each artifact's name and its immutable reference."),
        "references-path": schemas/* string */.YjP().describe("The same as a file."),
        "manifest-sha256": schemas/* string */.YjP().describe("Hash of the release manifest."),
    },
    ports: [
        "tags",
        "releases",
        "registry",
        "packages",
        "downloads",
        "commits",
        "deployments",
        "contents",
        "files",
        "git",
        "digest",
        "run",
        "log",
        "summary",
    ],
    permissions: { contents: "read", deployments: "write" },
    async run(inputs, ports) {
        const { policy } = await (0,load_policy/* loadPolicy */.t)(ports, null);
        const release = await (0,load_release/* loadRelease */.U)(ports, inputs.release);
        await (0,demand_signed/* demandSigned */.W)(ports, release, policy.signing);
        const lost = (0,artifact_standing/* firstLost */.F)(await (0,verify_artifacts/* verifyArtifacts */.F)(ports, release));
        if (lost !== null)
            throw (0,errors/* artifactUnresolved */.qU)(lost.artifact.name, lost.artifact.uri, lost.reason);
        const deployment = await openDeployment(ports, release, inputs.environment, policy.identity);
        const artifacts = release.manifest?.document.artifacts ?? [];
        const references = JSON.stringify((0,artifact_report/* deployables */.rC)(artifacts));
        ports.log.info(`deployment ${deployment.id}: ${(0,release_state/* releaseName */.d)(release)} to \`${inputs.environment}\``);
        ports.summary.write(`### Deploying ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)((0,release_state/* releaseName */.d)(release)))} to ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(inputs.environment))}\n\n${(0,artifact_report/* artifactTable */.Rw)(artifacts)}`);
        return {
            outputs: {
                "deployment-id": String(deployment.id),
                commit: release.commit,
                references,
                "references-path": await ports.files.writeOutput("references.json", `${references}\n`),
                "manifest-sha256": release.manifest?.sha256 ?? "",
            },
            conclusion: kernel_define/* succeeded */.gq,
        };
    },
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
    stayed: "rollback-ready: not rolled back: ",
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

/***/ 8431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rw: () => (/* binding */ artifactTable),
/* harmony export */   Xk: () => (/* binding */ standingTable),
/* harmony export */   rC: () => (/* binding */ deployables)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3175);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5175);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2558);
/* harmony import */ var _artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2860);





/** Each artifact's name and what a deploy command takes for it. */
function deployables(artifacts) {
    return Object.fromEntries(artifacts.map((artifact) => [artifact.name, (0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .deployable */ .GP)(artifact)]));
}
/** Markdown table of the artifacts with their digests. */
function artifactTable(artifacts) {
    if (artifacts.length === 0)
        return "This release names no artifact.";
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(["Artifact", "Digest", "From"], artifacts.map((artifact) => [
        (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(artifact.name)),
        (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)((0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .digestText */ .M6)(artifact))),
        (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(origin(artifact))),
    ]));
}
const words = {
    holds: "✅ holds",
    gone: "❌ gone",
    changed: "❌ changed",
    unknown: "❔ not known",
};
/** Markdown table of the artifacts, with whether each can still be deployed as it was recorded. */
function standingTable(verified) {
    if (verified.length === 0)
        return "This release names no artifact.";
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(["Artifact", "Digest", "State", "Remark"], verified.map(({ artifact, standing, drift }) => {
        const reason = standing.kind === "holds" ? null : standing.reason;
        const remark = [reason, drift].filter((one) => one !== null).join("; ");
        return [
            (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(artifact.name)),
            (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)((0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .digestText */ .M6)(artifact))),
            words[standing.kind],
            remark === "" ? "–" : (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(remark)),
        ];
    }));
}
// Where the bytes are and how they were named; the digest stands in its own column.
function origin(artifact) {
    const { kind, tag } = artifact.annotations;
    const last = artifact.uri.split("/").at(-1) ?? artifact.uri;
    switch (kind) {
        case "file":
            return last;
        case "release-asset":
            return tag === undefined ? last : `${tag}/${last}`;
        case "oci": {
            const [repository = ""] = (0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .deployable */ .GP)(artifact).split("@");
            return tag === undefined ? repository : `${repository}:${tag}`;
        }
        case "git":
            return tag ?? artifact.uri.replace(/^git\+/, "").replace(/@[0-9a-f]{40}$/, "");
        case "npm":
        case "generic":
            return (0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .deployable */ .GP)(artifact);
        default:
            return kind;
    }
}


/***/ }),

/***/ 5429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ firstLost)
/* harmony export */ });
/** The first artifact that cannot be deployed as recorded, with the reason; null when all hold. */
function firstLost(verified) {
    for (const { artifact, standing } of verified) {
        if (standing.kind !== "holds")
            return { artifact, reason: standing.reason };
    }
    return null;
}


/***/ }),

/***/ 3363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V6: () => (/* binding */ manifestFileName),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   hT: () => (/* binding */ ReleaseManifest),
/* harmony export */   rc: () => (/* binding */ manifestSchema)
/* harmony export */ });
/* unused harmony exports ConfigVersion, HashedFile, ShippedMigration, MergedPlan, DirectorySchema, MergedChange */
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

/***/ 9785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ npmPurl),
/* harmony export */   Pf: () => (/* binding */ sha512OfIntegrity),
/* harmony export */   _n: () => (/* binding */ parseNpmSpec)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);

const packageName = /^(?:@[A-Za-z0-9~-][A-Za-z0-9._~-]*\/)?[A-Za-z0-9~-][A-Za-z0-9._~-]*$/;
/** Reads `@acme/ui@1.2.0`, with `#sha512-…` after it when its bytes are known. A range or a tag such as `latest` is not one. */
function parseNpmSpec(seen) {
    const [spec = "", integrity, ...more] = seen.split("#");
    if (more.length > 0)
        return null;
    const at = spec.lastIndexOf("@");
    const name = spec.slice(0, Math.max(at, 0));
    const version = spec.slice(at + 1);
    if (!packageName.test(name) || name.length > 214 || semver__WEBPACK_IMPORTED_MODULE_0__.parse(version)?.version !== version)
        return null;
    const sha512 = integrity === undefined ? null : sha512OfIntegrity(integrity);
    if (integrity !== undefined && sha512 === null)
        return null;
    return { package: name, version, sha512 };
}
/** The sha512 of Subresource Integrity metadata (W3C SRI), in hex; null when it has none. */
function sha512OfIntegrity(integrity) {
    for (const one of integrity.trim().split(/\s+/)) {
        const [, base64] = /^sha512-([A-Za-z0-9+/]{86}==)(?:\?.*)?$/.exec(one) ?? [];
        if (base64 === undefined)
            continue;
        return [...atob(base64)]
            .map((character) => character.charCodeAt(0).toString(16).padStart(2, "0"))
            .join("");
    }
    return null;
}
/** The package URL (purl specification) of a version; only the sign of the scope is escaped. */
function npmPurl(name, version) {
    return `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;
}


/***/ }),

/***/ 7837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   RH: () => (/* binding */ imageTypes),
/* harmony export */   WN: () => (/* binding */ ociIndexType)
/* harmony export */ });
const ociIndexType = "application/vnd.oci.image.index.v1+json";
const dockerListType = "application/vnd.docker.distribution.manifest.list.v2+json";
/** Media types under which an image is deployed: a list of platforms or one image, by OCI or by Docker. */
const imageTypes = [
    ociIndexType,
    "application/vnd.oci.image.manifest.v1+json",
    dockerListType,
    "application/vnd.docker.distribution.manifest.v2+json",
];
/** True for a list of manifests, one for each platform. */
function isIndexType(mediaType) {
    return mediaType === ociIndexType || mediaType === dockerListType;
}


/***/ }),

/***/ 6697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseOciName),
/* harmony export */   c: () => (/* binding */ ociNameText)
/* harmony export */ });
const hostName = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::\d{1,5})?$/;
const repositoryName = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagName = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const digestName = /^sha256:[0-9a-f]{64}$/;
/** Parses by the OCI distribution specification's grammar; the registry must be named. Null when it does not fit. */
function parseOciName(seen) {
    const [named, digest, ...more] = seen.split("@");
    if (named === undefined || more.length > 0)
        return null;
    const slash = named.indexOf("/");
    if (slash < 1)
        return null;
    const host = named.slice(0, slash);
    if (!(host.includes(".") || host.includes(":") || host === "localhost"))
        return null;
    if (!hostName.test(host))
        return null;
    const rest = named.slice(slash + 1);
    const colon = rest.lastIndexOf(":");
    const repository = colon < 0 ? rest : rest.slice(0, colon);
    const tag = colon < 0 ? null : rest.slice(colon + 1);
    if (!repositoryName.test(repository) || (tag !== null && !tagName.test(tag)))
        return null;
    if (digest !== undefined && !digestName.test(digest))
        return null;
    if (tag === null && digest === undefined)
        return null;
    return { host, repository, tag, digest: digest ?? null };
}
/** `host/repository:tag` or `host/repository@sha256:…`, as a person would write it. */
function ociNameText(name) {
    const tag = name.tag === null ? "" : `:${name.tag}`;
    return `${name.host}/${name.repository}${name.digest === null ? tag : `${tag}@${name.digest}`}`;
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

/***/ 6650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ splitTag),
/* harmony export */   Vx: () => (/* binding */ tagPayload),
/* harmony export */   rD: () => (/* binding */ readPayload)
/* harmony export */ });
const tagger = "rollback-ready <rollback-ready@users.noreply.github.com>";
/** The tag object before it is signed, as git writes it: the same bytes as GitHub makes of the same facts. */
function tagPayload({ name, commit, message, date }) {
    const seconds = Math.floor(Date.parse(date) / 1000);
    return `object ${commit}\ntype commit\ntag ${name}\ntagger ${tagger} ${seconds} +0000\n\n${message}`;
}
/** Parts payload and signature where git does: at the last line that begins a signature (git docs: signature-format). */
function splitTag(object) {
    const starts = [
        ...object.matchAll(/^-----BEGIN (?:PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----/gm),
    ];
    const at = starts.at(-1)?.index;
    return at === undefined
        ? { payload: object, signature: null }
        : { payload: object.slice(0, at), signature: object.slice(at) };
}
/** The facts of a payload. A header that is missing, repeated or of another kind makes it unreadable. */
function readPayload(payload) {
    const match = /^object ([0-9a-f]{40})\ntype (\w+)\ntag ([^\n]+)\ntagger [^\n]+\n\n/.exec(payload);
    if (match === null)
        return { kind: "unreadable", problem: "its header is not as git writes it" };
    const [header, commit = "", type = "", name = ""] = match;
    if (type !== "commit")
        return { kind: "unreadable", problem: `it names a ${type}, not a commit` };
    return { kind: "tag", facts: { name, commit, message: payload.slice(header.length) } };
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
});
/** The payload of one of our deployments, or null for anyone else's. */
function payloadOf(payload) {
    const parsed = DeploymentPayload.safeParse(payload);
    return parsed.success ? parsed.data : null;
}


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

/***/ 7188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ demandIdentity)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);

/**
 * Throws when GitHub wrote something down for another login than the policy trusts: later runs would not believe it,
 * and would do everything again.
 */
function demandIdentity(writer, identity) {
    if (writer === identity)
        return;
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentUnusable */ .JG)(`This token writes as \`${writer}\`, and the policy trusts \`${identity}\``, `Leave the input \`token\` out, or write \`identity: ${writer}\` in .github/rollback.yml.`);
}


/***/ }),

/***/ 4174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ demandSigned)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);
/* harmony import */ var _verify_tag_signature_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8701);


/**
 * Throws unless the release may go (back) into an environment under the policy's `signing`: a signature that is there
 * must be of one of the signers, and one must be there when the policy wants it. Asks nothing when no signer is named.
 */
async function demandSigned(ports, release, signing) {
    if (signing === undefined || signing.signers.length === 0 || release.tag === null)
        return;
    const tag = await ports.tags.find(release.tag);
    if (tag === null)
        throw refused(release.tag, "its tag is gone");
    const seen = await (0,_verify_tag_signature_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyTagSignature */ .m)(ports, tag, signing.signers);
    switch (seen.kind) {
        case "good":
            ports.log.info(`${release.tag} is signed by ${seen.signer}`);
            return;
        case "bad":
            throw refused(release.tag, `its signature does not hold: ${seen.problem}`);
        case "unsigned":
        case "unknown": {
            const problem = seen.kind === "unsigned"
                ? "its tag is not signed"
                : `its signature was not verified: ${seen.problem}`;
            if (signing.required)
                throw refused(release.tag, problem);
            ports.log.warning(`\`${release.tag}\`: ${problem}. The policy does not require a signature.`);
            return;
        }
        default:
            seen;
    }
}
function refused(tag, problem) {
    return (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseUnusable */ .XB)(tag, problem, "The policy's `signing` names who may sign. Deploy a release that one of them signed.");
}


/***/ }),

/***/ 5814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ loadRelease)
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
    const expected = (0,_core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestHashOf */ .lE)(tag.message);
    if (expected === null) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, "its tag carries no manifest hash, so it was not made by rollback-ready", "Release it with `actions/release`; only a release that names its artifacts by digest can be deployed again.");
    }
    const published = (await ports.releases.ofTag(name)).filter((release) => !release.draft);
    const asset = published.flatMap((release) => release.assets).find((one) => one.name === _core_release_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestFileName */ .V6);
    if (asset === undefined) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, `it has no published \`${_core_release_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestFileName */ .V6}\``, "Run `actions/release` for it again: it finishes what is missing.");
    }
    const bytes = await ports.releases.bytesOf(asset);
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


/***/ }),

/***/ 2087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ publishedAsset),
/* harmony export */   x: () => (/* binding */ assetDigest)
/* harmony export */ });
/** The asset of this name that the published release of a tag holds; null when there is none. */
async function publishedAsset({ releases }, listed, tag, name) {
    const release = listed.find((one) => one.tag === tag && !one.draft);
    if (release === undefined)
        return null;
    const isWanted = (asset) => asset.name === name && asset.uploaded;
    return release.assets.find(isWanted) ?? (await releases.assetsOf(release)).find(isWanted) ?? null;
}
/** The sha256 of an asset: as GitHub computed it, or of its bytes where GitHub did not (assets of before June 2025). */
async function assetDigest({ downloads }, asset) {
    const [, sha256] = /^sha256:([0-9a-f]{64})$/.exec(asset.digest ?? "") ?? [];
    if (sha256 !== undefined)
        return { kind: "resolved", sha256, size: asset.size };
    return downloads.digestOfAsset(asset.id);
}


/***/ }),

/***/ 3835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ verifyArtifacts)
});

// EXTERNAL MODULE: ./build/kernel/at-most.js
var at_most = __webpack_require__(3131);
// EXTERNAL MODULE: ./build/core/release/artifact-reference.js
var artifact_reference = __webpack_require__(2860);
// EXTERNAL MODULE: ./build/core/release/oci-name.js
var oci_name = __webpack_require__(6697);
;// CONCATENATED MODULE: ./build/flows/release/image-drift.js


/** What the tag of an image says now, when that is not the recorded digest; null where there is none to ask. */
async function driftOf({ registry }, artifact) {
    const { kind, tag } = artifact.annotations;
    const name = kind === "oci" ? (0,oci_name/* parseOciName */.Y)(artifact.uri.replace(/^oci:\/\//, "")) : null;
    if (name === null || tag === undefined)
        return null;
    const now = await registry.resolve(name.host, name.repository, tag);
    if (now.kind === "resolved") {
        return now.digest === (0,artifact_reference/* digestText */.M6)(artifact) ? null : `tag ${tag} now names other bytes (${now.digest})`;
    }
    return now.reason === "absent"
        ? `tag ${tag} is gone`
        : `what tag ${tag} names is not known: ${now.problem}`;
}

// EXTERNAL MODULE: ./build/core/release/npm-spec.js
var npm_spec = __webpack_require__(9785);
// EXTERNAL MODULE: ./build/core/release/oci-media-type.js
var oci_media_type = __webpack_require__(7837);
// EXTERNAL MODULE: ./build/flows/release/published-asset.js
var published_asset = __webpack_require__(2087);
;// CONCATENATED MODULE: ./build/flows/release/verify-artifact.js





/** Whether one artifact can still be had with its recorded digest. */
async function standingOf(ports, artifact, { tag, releases }) {
    const { kind } = artifact.annotations;
    switch (kind) {
        case "oci":
            return imageStanding(ports, artifact);
        case "file":
            return assetStanding(ports, artifact, tag, await releases());
        case "release-asset":
            return assetStanding(ports, artifact, artifact.annotations.tag ?? "", await releases());
        case "npm":
            return packageStanding(ports, artifact);
        case "git": {
            const commit = artifact.digest.gitCommit ?? "";
            const found = await ports.commits.find(commit);
            return found?.sha === commit ? holds : { kind: "gone", reason: "the repository has no such commit" };
        }
        case "generic": {
            const found = await ports.downloads.digestOf(artifact.uri);
            return found.kind === "unresolved"
                ? lost(found)
                : compared(artifact, `sha256:${found.sha256}`, "the server has");
        }
        default:
            return kind;
    }
}
async function imageStanding({ registry }, artifact) {
    const name = (0,oci_name/* parseOciName */.Y)(artifact.uri.replace(/^oci:\/\//, ""));
    if (name === null)
        return unreadable;
    const wanted = (0,artifact_reference/* digestText */.M6)(artifact);
    if ((0,oci_media_type/* isIndexType */.$U)(artifact.mediaType ?? "")) {
        const contents = await registry.contents(name.host, name.repository, wanted);
        return contents.kind === "unresolved" ? lost(contents) : holds;
    }
    const found = await registry.resolve(name.host, name.repository, wanted);
    if (found.kind === "unresolved")
        return lost(found);
    return compared(artifact, found.digest, "the registry answers with");
}
async function assetStanding(ports, artifact, tag, releases) {
    const name = decodeURIComponent(artifact.uri.split("/").at(-1) ?? "");
    const asset = await (0,published_asset/* publishedAsset */.j)(ports, releases, tag, name);
    if (asset === null)
        return { kind: "gone", reason: "the release has no such asset" };
    const found = await (0,published_asset/* assetDigest */.x)(ports, asset);
    if (found.kind === "unresolved")
        return lost(found);
    return compared(artifact, `sha256:${found.sha256}`, "the asset has the digest");
}
async function packageStanding({ packages }, artifact) {
    const spec = (0,npm_spec/* parseNpmSpec */._n)((0,artifact_reference/* deployable */.GP)(artifact));
    if (spec === null || artifact.uri !== (0,npm_spec/* npmPurl */.NP)(spec.package, spec.version))
        return unreadable;
    const found = await packages.resolve(spec.package, spec.version);
    if (found.kind === "unresolved")
        return lost(found);
    return compared(artifact, `sha512:${found.sha512}`, "its registry lists");
}
const holds = { kind: "holds" };
const unreadable = { kind: "unknown", reason: "its reference cannot be read" };
function compared(artifact, found, said) {
    const wanted = (0,artifact_reference/* digestText */.M6)(artifact);
    return found === wanted ? holds : { kind: "changed", reason: `${said} ${found}, recorded is ${wanted}` };
}
function lost({ reason, problem }) {
    return { kind: reason === "absent" ? "gone" : reason, reason: problem };
}

;// CONCATENATED MODULE: ./build/flows/release/verify-artifacts.js



const sideBySide = 4;
/**
 * Asks whoever holds the bytes whether each artifact of a release still has its recorded digest. With `drift` the tags
 * are asked too: what one names now does not matter to a rollback, but to whoever deploys by it.
 */
async function verifyArtifacts(ports, release, options = {}) {
    const { tag, manifest } = release;
    if (manifest === null || tag === null)
        return [];
    let listed;
    const releases = () => {
        listed ??= ports.releases.list();
        return listed;
    };
    return (0,at_most/* mapAtMost */.X)(sideBySide, manifest.document.artifacts, async (artifact) => ({
        artifact,
        standing: await standingOf(ports, artifact, { tag, releases }),
        drift: options.drift === true ? await driftOf(ports, artifact) : null,
    }));
}


/***/ }),

/***/ 8701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ verifyTagSignature)
/* harmony export */ });
/* harmony import */ var _core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9050);
/* harmony import */ var _core_release_tag_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6650);


/**
 * Verifies the signature of a tag that was read before. The object itself is fetched through git, and what it says under
 * the signature (its name, commit and manifest hash) must be what was read.
 */
async function verifyTagSignature(ports, tag, signers) {
    const reading = await ports.git.readTag(tag.name);
    if (reading.kind === "unknown")
        return reading;
    if (reading.kind === "absent")
        return { kind: "bad", problem: "the tag is gone" };
    if (reading.sha !== tag.object)
        return { kind: "bad", problem: "the tag was moved while it was read" };
    if (reading.kind === "lightweight")
        return { kind: "unsigned" };
    const { payload, signature } = (0,_core_release_tag_object_js__WEBPACK_IMPORTED_MODULE_0__/* .splitTag */ .RK)(reading.text);
    if (signature === null)
        return { kind: "unsigned" };
    const signed = (0,_core_release_tag_object_js__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload);
    if (signed.kind === "unreadable")
        return { kind: "bad", problem: signed.problem };
    const { name, commit, message } = signed.facts;
    if (name !== tag.name) {
        return { kind: "bad", problem: `what was signed is the tag \`${name}\`, which was copied here` };
    }
    if (commit !== tag.commit) {
        return { kind: "bad", problem: `what was signed is commit ${commit.slice(0, 12)}` };
    }
    if ((0,_core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestHashOf */ .lE)(message) !== (0,_core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestHashOf */ .lE)(tag.message)) {
        return { kind: "bad", problem: "what was signed names another manifest" };
    }
    if (signers.length === 0) {
        return { kind: "unknown", problem: "the policy names no signers to compare with" };
    }
    return ports.git.check(payload, signature, signers);
}


/***/ }),

/***/ 3131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapAtMost)
/* harmony export */ });
/** Does it for each item, at most so many at a time; the results stand in the order of the items. */
async function mapAtMost(limit, items, act) {
    const results = [];
    const waiting = items.entries();
    async function work() {
        for (const [index, item] of waiting)
            results[index] = await act(item);
    }
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
    return results;
}


/***/ })

};
