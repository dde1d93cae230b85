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

// EXTERNAL MODULE: ./build/flows/policy/load-policy.js + 2 modules
var load_policy = __webpack_require__(7043);
// EXTERNAL MODULE: ./build/flows/release/load-release.js
var load_release = __webpack_require__(5814);
// EXTERNAL MODULE: ./build/flows/release/verify-artifacts.js
var verify_artifacts = __webpack_require__(145);
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
        "deployments",
        "contents",
        "files",
        "digest",
        "run",
        "log",
        "summary",
    ],
    permissions: { contents: "read", deployments: "write" },
    async run(inputs, ports) {
        const { policy } = await (0,load_policy/* loadPolicy */.t)(ports, null);
        const release = await (0,load_release/* loadRelease */.U)(ports, inputs.release);
        const [problem] = await (0,verify_artifacts/* verifyArtifacts */.F)(ports, release);
        if (problem !== undefined)
            throw (0,errors/* artifactUnresolved */.qU)(problem.artifact.name, problem.artifact.uri, problem.problem);
        const deployment = await openDeployment(ports, release, inputs.environment, policy.identity);
        const artifacts = release.manifest?.document.artifacts ?? [];
        const references = JSON.stringify((0,artifact_report/* deployables */.r)(artifacts));
        ports.log.info(`deployment ${deployment.id}: ${(0,release_state/* releaseName */.d)(release)} to \`${inputs.environment}\``);
        ports.summary.write(`### Deploying ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)((0,release_state/* releaseName */.d)(release)))} to ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(inputs.environment))}\n\n${(0,artifact_report/* artifactTable */.R)(artifacts)}`);
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
/* harmony export */   G: () => (/* binding */ deployable),
/* harmony export */   s: () => (/* binding */ ArtifactReference)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

const Sha256 = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits");
/**
 * One artifact of a release as an in-toto ResourceDescriptor
 * (https://github.com/in-toto/attestation, spec/v1/resource_descriptor.md). Only the digest is ever deployed.
 */
const ArtifactReference = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    /** `oci://host/repository@sha256:…`, or the URL of a release asset. */
    uri: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha256: Sha256 }),
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    annotations: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["oci", "file"]),
        /** The tag that was given, which may since name other bytes. */
        tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().optional(),
    })
        .readonly(),
});
/** What a deploy command takes: `host/repository@sha256:…` for an image, the asset's URL for a file. */
function deployable(artifact) {
    return artifact.uri.startsWith("oci://") ? artifact.uri.slice("oci://".length) : artifact.uri;
}


/***/ }),

/***/ 8431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ artifactTable),
/* harmony export */   r: () => (/* binding */ deployables)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3175);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2558);
/* harmony import */ var _artifact_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2860);




/** Each artifact's name and what a deploy command takes for it. */
function deployables(artifacts) {
    return Object.fromEntries(artifacts.map((artifact) => [artifact.name, (0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .deployable */ .G)(artifact)]));
}
/** Markdown table of the artifacts with their digests. */
function artifactTable(artifacts) {
    if (artifacts.length === 0)
        return "This release names no artifact.";
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .t)(["Artifact", "Digest", "From"], artifacts.map((artifact) => [
        (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .untrusted */ .b)(artifact.name)),
        (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .untrusted */ .b)(`sha256:${artifact.digest.sha256}`)),
        (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .untrusted */ .b)(origin(artifact))),
    ]));
}
// Where the bytes are and how they were named; the digest stands in its own column.
function origin(artifact) {
    if (artifact.annotations.kind === "file")
        return artifact.uri.split("/").at(-1) ?? artifact.uri;
    const { tag } = artifact.annotations;
    const [repository = ""] = (0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .deployable */ .G)(artifact).split("@");
    return tag === undefined ? repository : `${repository}:${tag}`;
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
/* unused harmony exports HashedFile, ShippedMigration, MergedPlan, DirectorySchema, MergedChange */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _migrations_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2991);
/* harmony import */ var _artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2860);



const manifestSchema = "rollback-ready/release-manifest/v1";
const manifestFileName = "release-manifest.json";
const CommitSha = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/);
const Sha256 = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
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
/** The rollback plan of a merged pull request, as its body stood when the release was made: bodies can be edited after the merge. */
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
    artifacts: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactReference */ .s).readonly(),
    /** Versions of configuration and secrets, never their values. */
    config: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1) })).readonly(),
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
    if (parsed.success)
        return { kind: "manifest", manifest: parsed.data };
    const first = parsed.error.issues[0];
    return {
        kind: "unreadable",
        problem: `\`${first?.path.join(".") ?? ""}\` ${first?.message ?? "does not fit"}`,
    };
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
/* harmony export */   i: () => (/* binding */ tagMessage),
/* harmony export */   l: () => (/* binding */ manifestHashOf)
/* harmony export */ });
const trailer = "Manifest-Sha256: ";
/** The message of a release's annotated tag; it fixes the manifest by its hash. */
function tagMessage(version, manifestSha256) {
    return `Release ${version}\n\n${trailer}${manifestSha256}\n`;
}
/** The manifest's hash that a tag message carries, or null when the tag is not one of ours. */
function manifestHashOf(message) {
    const line = (message ?? "").split(/\r?\n/).find((one) => one.startsWith(trailer));
    const hash = line?.slice(trailer.length).trim() ?? "";
    return /^[0-9a-f]{64}$/.test(hash) ? hash : null;
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
    const expected = (0,_core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestHashOf */ .l)(tag.message);
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
    if (reading.manifest.commit !== tag.commit) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, `its manifest is of commit ${reading.manifest.commit.slice(0, 12)}, and the tag of ${tag.commit.slice(0, 12)}`, "The tag was moved. Do not deploy it; release a new version.");
    }
    return { tag: name, commit: tag.commit, manifest: { sha256, document: reading.manifest } };
}


/***/ }),

/***/ 145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ verifyArtifacts)
/* harmony export */ });
/* harmony import */ var _core_release_oci_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6697);

/** Asks each registry and the release itself whether the recorded digests are still there; answers with what is not. */
async function verifyArtifacts(ports, release) {
    if (release.manifest === null || release.tag === null)
        return [];
    const artifacts = release.manifest.document.artifacts;
    const files = artifacts.filter((artifact) => artifact.annotations.kind === "file");
    const published = files.length === 0 ? [] : await ports.releases.ofTag(release.tag);
    const assets = new Map(published
        .filter((one) => !one.draft)
        .flatMap((one) => one.assets)
        .map((asset) => [asset.name, asset]));
    const problems = await Promise.all(artifacts.map(async (artifact) => {
        const wanted = `sha256:${artifact.digest.sha256}`;
        if (artifact.annotations.kind === "file") {
            const asset = assets.get(decodeURIComponent(artifact.uri.split("/").at(-1) ?? ""));
            if (asset === undefined)
                return { artifact, problem: "the release has no such asset" };
            if (asset.digest === wanted)
                return null;
            return {
                artifact,
                problem: `the asset has the digest ${asset.digest ?? "unknown"}, recorded is ${wanted}`,
            };
        }
        const name = (0,_core_release_oci_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOciName */ .Y)(artifact.uri.replace(/^oci:\/\//, ""));
        if (name === null)
            return { artifact, problem: "its reference cannot be read" };
        const resolution = await ports.registry.resolve(name.host, name.repository, wanted);
        if (resolution.kind === "unresolved")
            return { artifact, problem: resolution.problem };
        return resolution.digest === wanted
            ? null
            : { artifact, problem: `the registry answers with ${resolution.digest}` };
    }));
    return problems.filter((problem) => problem !== null);
}


/***/ })

};
