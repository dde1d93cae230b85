export const id = 632;
export const ids = [632];
export const modules = {

/***/ 45429:
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

/***/ 9785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ npmPurl),
/* harmony export */   Pf: () => (/* binding */ sha512OfIntegrity),
/* harmony export */   _n: () => (/* binding */ parseNpmSpec)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);

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

/***/ 97837:
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

/***/ 26697:
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

/***/ 56650:
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

/***/ 74174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ demandSigned)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _verify_tag_signature_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48701);


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
            // What is missing here is no fault of the release.
            if (signing.required)
                throw seen.kind === "unsigned"
                    ? refused(release.tag, problem)
                    : (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseUnusable */ .XB)(release.tag, problem, "The policy's `signing` demands it. Correct that, and run this again.");
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

/***/ 52087:
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

/***/ 23835:
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
var oci_name = __webpack_require__(26697);
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
var oci_media_type = __webpack_require__(97837);
// EXTERNAL MODULE: ./build/flows/release/published-asset.js
var published_asset = __webpack_require__(52087);
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

/***/ 48701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ verifyTagSignature)
/* harmony export */ });
/* harmony import */ var _core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19050);
/* harmony import */ var _core_release_tag_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56650);


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

/***/ 61967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ activeClaim),
/* harmony export */   W: () => (/* binding */ claimEnvironment)
/* harmony export */ });
/* harmony import */ var _core_rollback_claim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38027);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94121);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81763);
/* harmony import */ var _own_holder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94549);
/* harmony import */ var _write_note_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(694);
/* harmony import */ var _holder_is_over_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71333);






const pauseMs = 2_000;
/** How often a write without a clear answer is made again. */
const mostDoubts = 3;
/** How often others may be faster; far fewer roll back one environment at the same time. */
const mostLost = 20;
/**
 * Claims the environment: creates its ref, or moves it from a claim that was released or whose run is over. While
 * another run holds it, this one waits. Throws ENVIRONMENT_CLAIMED at the deadline. Without a ref that can be had it goes
 * on without a claim, with a warning: an old release that does not come back is worse than one that comes back twice.
 */
async function claimEnvironment(ports, request) {
    try {
        return await claim(ports, request);
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K) || !refusals.includes(error.code))
            throw error;
        ports.log.warning(`\`${request.environment}\` is not claimed, so nothing keeps another run from rolling it back at the same time. ${error.message} ${error.hint}`);
        return { claimedAt: null, isTakenUp: false, release: () => Promise.resolve() };
    }
}
// A ref that cannot be had, for whatever lasting reason.
const refusals = ["PERMISSION_MISSING", "GITHUB_REFUSED", "GITHUB_FAILED", "ANSWER_UNREADABLE"];
async function claim(ports, request) {
    const ref = (0,_core_rollback_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .claimRef */ .Qz)(request.environment, ports.digest.sha256);
    const own = ownClaim(ports, request);
    let present = request.seen;
    let waitedFor = "";
    let [doubts, lost] = [0, 0];
    for (;;) {
        const claim = present === null ? null : claimOf(present, request.environment);
        if (present !== null && claim === null)
            ports.log.warning(`\`${ref}\` holds no claim that can be read; it is taken over.`);
        if (claim === null || (await isFree(ports, claim))) {
            const written = await write(ports, ref, present, own, doubts >= mostDoubts);
            if (written === "unclear") {
                doubts += 1;
            }
            else if (written === "taken") {
                lost += 1;
                if (lost > mostLost)
                    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubRefused */ .A2)(`claim \`${request.environment}\``, "its ref does not move", null);
                await ports.clock.sleep(pauseMs / 4);
            }
            else {
                ports.log.info(`\`${request.environment}\` claimed`);
                return {
                    claimedAt: own.since,
                    isTakenUp: claim?.undoes === request.undoes,
                    release: () => release(ports, ref, written, own),
                };
            }
        }
        else if (ports.clock.monotonic() + pauseMs > request.deadline || ports.signal.aborted) {
            throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentClaimed */ .z6)(request.environment, claim.holder.url, claim.since);
        }
        else {
            if (waitedFor !== claim.holder.nonce) {
                ports.log.info(`waiting: \`${request.environment}\` is being rolled back by ${claim.holder.url} since ${claim.since}`);
            }
            waitedFor = claim.holder.nonce;
            await ports.clock.sleep(pauseMs, ports.signal);
        }
        present = await ports.refNotes.read(ref);
    }
}
/** Who holds an environment now, or null: nobody, or a run that is over. */
async function activeClaim(ports, note, environment) {
    const claim = note === null ? null : claimOf(note, environment);
    return claim === null || (await isFree(ports, claim)) ? null : claim;
}
// A text of another environment is nobody's claim of this one.
function claimOf(note, environment) {
    const claim = (0,_core_rollback_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .readClaim */ .jw)(note.text);
    return claim?.environment === environment ? claim : null;
}
async function isFree(ports, claim) {
    return claim.state === "released" || (await (0,_holder_is_over_js__WEBPACK_IMPORTED_MODULE_4__/* .holderIsOver */ .N)(ports, claim));
}
function ownClaim(ports, { environment, undoes, leaseMs }) {
    const now = ports.clock.now();
    return {
        schema: "rollback-ready/claim/v1",
        environment,
        state: "held",
        undoes,
        holder: (0,_own_holder_js__WEBPACK_IMPORTED_MODULE_5__/* .ownHolder */ .R)(ports),
        since: new Date(now).toISOString(),
        until: new Date(now + leaseMs).toISOString(),
    };
}
// The nonce is ours alone.
function write(ports, ref, from, claim, isLast) {
    const isOurs = (text) => {
        const seen = (0,_core_rollback_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .readClaim */ .jw)(text);
        return seen?.holder.nonce === claim.holder.nonce && seen.state === claim.state;
    };
    return (0,_write_note_js__WEBPACK_IMPORTED_MODULE_3__/* .writeNote */ .I)(ports, ref, from, { text: (0,_core_rollback_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .claimText */ .Q1)(claim), isOurs }, isLast);
}
// A claim that is not released is free once this run is over, so what goes wrong here keeps nobody for good.
async function release(ports, ref, held, claim) {
    const released = { ...claim, state: "released" };
    await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(ports, `The claim of \`${claim.environment}\` was not released`, async () => {
        const written = await write(ports, ref, held, released, false);
        if (written === "unclear")
            await write(ports, ref, held, released, true);
    });
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
