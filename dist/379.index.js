export const id = 379;
export const ids = [379];
export const modules = {

/***/ 99379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  release: () => (/* binding */ release)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/kernel/without-credentials.js
var without_credentials = __webpack_require__(66219);
;// CONCATENATED MODULE: ./build/core/release/generic-url.js
/** Reads `https://host/path`, with `#sha256=<64 hex>` after it when its bytes are known. */
function parseGenericUrl(seen) {
    const url = URL.parse(seen);
    if (url === null)
        return refused("it is not a URL");
    const isHere = url.hostname === "localhost" || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
    if (url.protocol !== "https:" && !(url.protocol === "http:" && isHere))
        return refused("it is not https");
    // The manifest is public to all who can read the release, and a query is often a key.
    if (url.username !== "" || url.password !== "")
        return refused("it holds a user or a password");
    if (url.search !== "")
        return refused("it has a query, which all readers of the release would see");
    const [, sha256] = /^#sha256=([0-9a-f]{64})$/.exec(url.hash) ?? [];
    if (url.hash !== "" && sha256 === undefined)
        return refused("what follows `#` is not `sha256=` and 64 hexadecimal digits");
    url.hash = "";
    return { kind: "url", value: { url: url.href, sha256: sha256 ?? null } };
}
function refused(problem) {
    return { kind: "refused", problem };
}

// EXTERNAL MODULE: ./build/core/release/npm-spec.js
var npm_spec = __webpack_require__(9785);
// EXTERNAL MODULE: ./build/core/release/oci-name.js
var oci_name = __webpack_require__(26697);
;// CONCATENATED MODULE: ./build/core/release/artifact-input.js




const artifact_input_form = "`name=kind:…` with `oci`, `file`, `npm`, `release-asset`, `git` or `generic`, such as `app=oci:ghcr.io/acme/shop:1.2.0`";
// What git allows in the name of a tag, and nothing that a path could turn on (git-check-ref-format).
const tagName = /^(?![/.-])(?!.*(?:\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)))[^\s~^:?*[\\\p{Cc}]{1,200}(?<![/.])$/u;
// GitHub docs: asset names with special characters, or with a period at an end, are renamed; nobody finds them then.
const assetName = /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;
/** Reads one line such as `app=oci:ghcr.io/acme/shop:1.2.0` or `api=file:out/openapi.json`. */
function parseArtifactLine(line) {
    const match = /^([A-Za-z0-9][A-Za-z0-9._-]{0,63})=([a-z-]+):(.+)$/.exec(line);
    const [, name, kind, rest] = match ?? [];
    // `{artifact.NAME.digest}` in a command is the digest of NAME, so no other artifact may be called that.
    if (name === undefined || rest === undefined || name.endsWith(".digest"))
        return unreadable(line);
    switch (kind) {
        case "file":
            return fileArtifact(name, rest);
        case "oci":
            return imageArtifact(name, rest);
        case "npm":
            return packageArtifact(name, rest);
        case "release-asset":
            return assetArtifact(name, rest);
        case "git":
            return tagName.test(rest)
                ? { kind: "artifact", artifact: { kind: "git", name, ref: rest } }
                : artifact_input_refused(`has the commit \`${rest}\`.`, "Write a full commit id of 40 hexadecimal digits, or a tag.");
        case "generic":
            return genericArtifact(name, rest);
        default:
            return unreadable(line);
    }
}
/** The last part of a path: the name of the release asset. */
function fileNameOf(path) {
    return path.split(/[\\/]/).at(-1) ?? path;
}
function fileArtifact(name, path) {
    if (assetName.test(fileNameOf(path)))
        return { kind: "artifact", artifact: { kind: "file", name, path } };
    return artifact_input_refused(`has the file name \`${fileNameOf(path)}\`, which GitHub would change.`, "Rename the file: letters, digits, `.`, `_` and `-` without a period at either end, such as `my-app.zip`.");
}
function imageArtifact(name, rest) {
    const image = (0,oci_name/* parseOciName */.Y)(rest);
    if (image !== null)
        return { kind: "artifact", artifact: { kind: "oci", name, image } };
    return artifact_input_refused(`has the image reference \`${(0,without_credentials/* withoutCredentials */.r)(rest)}\`.`, "Write registry, repository and tag or digest, such as `ghcr.io/acme/shop:1.2.0`.");
}
function packageArtifact(name, rest) {
    const spec = (0,npm_spec/* parseNpmSpec */._n)(rest);
    if (spec !== null)
        return { kind: "artifact", artifact: { kind: "npm", name, spec } };
    return artifact_input_refused(`has the package \`${(0,without_credentials/* withoutCredentials */.r)(rest)}\`.`, "Write its name and exact version, such as `@acme/ui@1.2.0`, and its integrity after `#` if you know it (`#sha512-…`).");
}
function assetArtifact(name, rest) {
    const slash = rest.lastIndexOf("/");
    const tag = rest.slice(0, Math.max(slash, 0));
    const asset = rest.slice(slash + 1);
    if (tagName.test(tag) && /^[A-Za-z0-9._-]+$/.test(asset)) {
        return { kind: "artifact", artifact: { kind: "release-asset", name, tag, asset } };
    }
    return artifact_input_refused(`has the release asset \`${(0,without_credentials/* withoutCredentials */.r)(rest)}\`.`, "Write the tag of a published release, `/` and the name of its asset, such as `v1.0.0/app.zip`.");
}
function genericArtifact(name, rest) {
    const reading = parseGenericUrl(rest);
    if (reading.kind === "url") {
        return { kind: "artifact", artifact: { kind: "generic", name, at: reading.value } };
    }
    return artifact_input_refused(`has the address \`${(0,without_credentials/* withoutCredentials */.r)(rest)}\`: ${reading.problem}.`, "Write an https URL without user, password and query, and its digest after `#` if you know it (`#sha256=…`).");
}
function unreadable(line) {
    return artifact_input_refused(`has the line \`${(0,without_credentials/* withoutCredentials */.r)(line)}\`.`, `Write ${artifact_input_form}.`);
}
function artifact_input_refused(problem, write) {
    return { kind: "refused", problem, write };
}

// EXTERNAL MODULE: ./build/core/release/manifest.js
var release_manifest = __webpack_require__(73363);
;// CONCATENATED MODULE: ./build/core/release/artifact-lines.js


/** Reads the `artifacts` input: each line by itself, then what no two of them may share. */
function readArtifactLines(lines) {
    const problems = [];
    const refuse = (problem, write) => {
        problems.push({ subject: "Input `artifacts`", problem, write });
    };
    const artifacts = lines.flatMap((line) => {
        const read = parseArtifactLine(line);
        if (read.kind === "artifact")
            return [read.artifact];
        refuse(read.problem, read.write);
        return [];
    });
    const labels = artifacts.map((one) => one.name);
    const fileNames = artifacts.flatMap((one) => (one.kind === "file" ? [fileNameOf(one.path)] : []));
    for (const name of repeated(labels)) {
        refuse(`names \`${name}\` twice.`, "Give each artifact its own name.");
    }
    for (const name of repeated(fileNames)) {
        refuse(`names two files that are called \`${name}\`.`, "Files of a release lie side by side: rename one of them.");
    }
    if ([...labels, ...fileNames].includes(release_manifest/* manifestFileName */.V6)) {
        refuse(`uses the name \`${release_manifest/* manifestFileName */.V6}\`.`, "It is kept for the manifest; rename the file.");
    }
    return { artifacts, problems };
}
function repeated(names) {
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

;// CONCATENATED MODULE: ./build/core/release/config-lines.js
const write = "Write `name=version`: a name of letters, digits, `.`, `_`, `/` and `-`, and a version without spaces, such as `database-password=v7`.";
/** Reads one line such as `feature-flags=2026-11-20.3`. What is refused is not quoted: it may be a secret. */
function parseConfigLine(line) {
    const equals = line.indexOf("=");
    const name = line.slice(0, Math.max(equals, 0));
    const version = line.slice(equals + 1);
    if (!/^[A-Za-z0-9._/-]{1,128}$/.test(name)) {
        return { kind: "refused", problem: "has a line without a name that can be kept.", write };
    }
    if (!/^[\x21-\x7e]{1,256}$/.test(version)) {
        return { kind: "refused", problem: `has no version for \`${name}\` that can be kept.`, write };
    }
    if (isLikelySecret(version)) {
        return {
            kind: "refused",
            problem: `has a value for \`${name}\` that looks like a secret; a manifest keeps versions only.`,
            write: "Write the version that your store gives it, such as `v7` or a version id.",
        };
    }
    return { kind: "config", config: { name, version } };
}
/** Reads the `config` input; a name may stand on one line only. */
function readConfigLines(lines) {
    const subject = "Input `config`";
    const config = [];
    const problems = [];
    for (const line of lines) {
        const read = parseConfigLine(line);
        if (read.kind === "refused")
            problems.push({ subject, problem: read.problem, write: read.write });
        else if (config.some((one) => one.name === read.config.name)) {
            const problem = `names \`${read.config.name}\` twice.`;
            problems.push({ subject, problem, write: "Give each configuration one version." });
        }
        else
            config.push(read.config);
    }
    return { config, problems };
}
// The marks by which secret scanners know a key whose owner is plain from its form, and credentials within a URL.
function isLikelySecret(version) {
    return (/^(?:gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-|sk_(?:live|test)_|sk-|AKIA|ASIA|AIza|npm_|dckr_pat_|ya29\.|eyJ[\w-]+\.)/.test(version) || /-----BEGIN|:\/\/[^/]*@/.test(version));
}

;// CONCATENATED MODULE: ./build/core/release/notes/groups.js
/** Headings of the notes, in their order on the page. */
const groups = [
    { id: "breaking", heading: "⚠️ Breaking changes", types: [] },
    { id: "features", heading: "Features", types: ["feat", "feature"] },
    { id: "fixes", heading: "Fixes", types: ["fix"] },
    { id: "performance", heading: "Performance", types: ["perf"] },
    { id: "reverts", heading: "Reverts", types: ["revert"] },
    { id: "other", heading: "Other changes", types: [] },
    { id: "docs", heading: "Documentation", types: ["docs"] },
    { id: "refactor", heading: "Refactoring", types: ["refactor"] },
    { id: "test", heading: "Tests", types: ["test"] },
    { id: "build", heading: "Build", types: ["build"] },
    { id: "ci", heading: "Continuous integration", types: ["ci"] },
    { id: "style", heading: "Style", types: ["style"] },
    { id: "chore", heading: "Chores", types: ["chore"] },
];
/** The kinds of which only the number is told, unless they are asked for. */
const hiddenKinds = ["docs", "refactor", "test", "build", "ci", "style", "chore"];
/** The group of a change. What breaks stands first whatever its type; a type that nobody knows is shown, not hidden. */
function groupOf(change, label) {
    if (change.breaking)
        return "breaking";
    const known = groups.find((group) => group.types.some((type) => type === change.type));
    if (known !== undefined)
        return known.id;
    // The label speaks for a title that is written freely.
    if (change.type !== null || label === null || label === "none")
        return "other";
    return { major: "breaking", minor: "features", patch: "fixes" }[label];
}

;// CONCATENATED MODULE: ./build/core/release/package-paths.js
/** A directory or file of the repository as `paths` takes it, without slashes at its ends; null when it is none. */
function packagePath(seen) {
    const path = seen.replace(/^\.?\//, "").replace(/\/+$/, "");
    const isPlain = path !== "" && path !== "." && !/[*?[\]{}!\\]/.test(path);
    return isPlain && !path.split("/").some((part) => part === "" || part === "." || part === "..")
        ? path
        : null;
}
/** True for a file that is one of the paths or lies below one; no path at all stands for the whole repository. */
function isBelow(paths, file) {
    return paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`));
}

;// CONCATENATED MODULE: ./build/core/release/version/channel-name.js

/** The name of a line of pre-releases, such as `beta` in `1.4.0-beta.2`. */
const Channel = schemas/* string */.YjP()
    .regex(/^[a-z][a-z0-9]{0,29}$/, "a word such as `beta` or `rc`: lower-case letters and digits, a letter first");

;// CONCATENATED MODULE: ./build/core/release/version/default-labels.js
/** The names that teams use; `none` keeps a pull request out of the decision. */
const defaultLabels = {
    major: ["major", "breaking", "breaking-change", "breaking change"],
    minor: ["minor", "feature", "feat", "enhancement"],
    patch: ["patch", "fix", "bug", "bugfix", "bug fix"],
    none: [
        "skip-release",
        "no-release",
        "norelease",
        "release:none",
        "semver:none",
        "release:skip",
        "semver:skip",
    ],
};

;// CONCATENATED MODULE: ./build/core/release/version/exact-version.js
// semver.org's own pattern without build metadata.
const pattern = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?$/;
const maxLength = 256;
/**
 * `1.2.3` for `1.2.3` and `v1.2.3`; null when it is not a full semantic version (semver.org, 2.0.0). Build metadata is
 * not one here: two versions that differ only in it have the same rank, and `+` is awkward in tags of images.
 * Apart from the package semver, which is loaded after the first request, and of one mind with it.
 */
function exactVersion(seen) {
    const bare = seen.replace(/^v/, "");
    if (bare.length > maxLength)
        return null;
    const [, ...numbers] = pattern.exec(bare) ?? [];
    return numbers.length === 3 && numbers.every((one) => Number.isSafeInteger(Number(one))) ? bare : null;
}

// EXTERNAL MODULE: ./build/core/release/preflight.js
var preflight = __webpack_require__(80299);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./build/core/release/version/version-text.js


/** Whether it is a release and no pre-release. */
function isStable(version) {
    return semver.prerelease(version) === null;
}
/** The channel of `1.4.0-beta.2`; null for stable versions and pre-releases that are named in another way. */
function channelOf(version) {
    const [name, number, ...more] = semver.prerelease(version) ?? [];
    return typeof name === "string" && typeof number === "number" && more.length === 0 ? name : null;
}
/** `1.4.0` of `1.4.0-beta.2` and of itself. */
function coreOf(version) {
    return version.split("-", 1)[0] ?? version;
}

;// CONCATENATED MODULE: ./build/core/release/version/floating.js


/**
 * The tags that move to a new stable version: `v1` and `v1.2` for 1.2.3, each only while no greater version of its line
 * exists. Pre-releases move none. Before 1.0.0 there is no `v0`, since each minor version there may break the last.
 */
function floatingTags(version, tags, prefix) {
    if (!isStable(version))
        return [];
    const [major = "0", minor = "0"] = version.split(".");
    const lines = major === "0" ? [`0.${minor}`] : [major, `${major}.${minor}`];
    return lines
        .filter((line) => !greaterStable(tags, version).some((tag) => tag.version.startsWith(`${line}.`)))
        .map((line) => `${prefix}${line}`);
}
/** Whether GitHub should show this release as the latest: by version, not by time. */
function isLatest(version, tags) {
    return isStable(version) && greaterStable(tags, version).length === 0;
}
function greaterStable(tags, version) {
    return tags.filter((tag) => isStable(tag.version) && semver.gt(tag.version, version));
}

// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(45971);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/core/release/artifact-reference.js
var artifact_reference = __webpack_require__(2860);
;// CONCATENATED MODULE: ./build/flows/release/add-attestations.js

/**
 * The references with the attestations that GitHub keeps for them and for the children of their indexes. When it does
 * not tell, which needs `attestations: read`, that is recorded as not known and the release goes on.
 */
async function addAttestations({ attestations, log }, references, isOwnedByOrganization) {
    const subjects = [...new Set(references.flatMap(subjectsOf))].sort();
    if (subjects.length === 0)
        return references;
    const stored = await attestations.of(subjects, isOwnedByOrganization);
    if (stored === null)
        log.info("attestations: GitHub does not tell them to this token (`attestations: read`)");
    return references.map((reference) => {
        const own = subjectsOf(reference);
        if (own.length === 0)
            return reference;
        const found = stored
            ?.filter(({ subject }) => own.includes(subject))
            .map(({ subject, predicateType: type }) => {
            return { type, subject, digest: null, from: "github" };
        })
            .sort((a, b) => compareText(a.subject, b.subject) || compareText(a.type, b.type));
        return (0,artifact_reference/* withAttestations */.Gn)(reference, found ?? null);
    });
}
// GitHub keeps them by sha256, for packages of npm by sha512; a commit is nobody's subject.
function subjectsOf(reference) {
    if (reference.annotations.kind === "git")
        return [];
    const children = reference.annotations.children ?? [];
    return [(0,artifact_reference/* digestText */.M6)(reference), ...children.map(({ digest }) => digest)];
}
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}

// EXTERNAL MODULE: ./build/core/policy/read.js + 5 modules
var read = __webpack_require__(54127);
// EXTERNAL MODULE: ./build/core/text/marker.js
var marker = __webpack_require__(73712);
;// CONCATENATED MODULE: ./build/core/release/draft.js

/** The body of a release of ours: a line that only machines see, then the notes. */
function releaseBody(key, notes) {
    return `${(0,marker/* marker */.xL)({ kind: "release", key })}\n${notes}`;
}
/** True for a draft that a run for this very release made. */
function isOurDraft(release, key) {
    const found = release.draft ? (0,marker/* parseMarker */.gY)(release.body) : null;
    return found?.kind === "release" && found.key === key;
}

;// CONCATENATED MODULE: ./build/flows/release/check-release.js



/** Looks at everything that could stop the release later, without a write. */
async function checkRelease(ports, facts, wanted) {
    const [place, checkout, mayWrite] = await Promise.all([
        placeOf(ports, facts),
        checkoutOf(ports, facts.commit.sha, wanted.hasFiles),
        wanted.probeToken ? ports.tags.mayCreate() : true,
    ]);
    const lastPublished = facts.releases.find((release) => !release.draft);
    return (0,preflight/* preflight */.Mz)({
        tag: wanted.tag,
        commit: facts.commit.sha,
        branch: facts.commit.branch?.name ?? null,
        ...place,
        rulesets: facts.rulesets,
        isSigned: wanted.isSigned,
        wantsSignature: wantsSignature(facts.policyText),
        foreignDrafts: facts.releases.filter((release) => release.draft && release.tag === wanted.tag && !isOurDraft(release, wanted.key)),
        ...checkout,
        hasFiles: wanted.hasFiles,
        mayBeDirty: wanted.mayBeDirty,
        mayWrite,
        isImmutable: lastPublished?.immutable ?? null,
    });
}
async function placeOf(ports, { commit }) {
    if (commit.branch === null)
        return { standing: "unknown", workflowFiles: [] };
    if (commit.branch.head === commit.sha)
        return { standing: "on-branch", workflowFiles: [] };
    const { status, files } = await ports.commits.relation(commit.sha, commit.branch.head);
    const workflowFiles = (files ?? [])
        .map((file) => file.path)
        .filter((path) => path.startsWith(".github/workflows/"));
    const isBehind = status === "ahead" || status === "identical";
    return { standing: isBehind ? "on-branch" : "elsewhere", workflowFiles: isBehind ? workflowFiles : [] };
}
// A policy that cannot be read stops deploy and gate with its own errors.
function wantsSignature(text) {
    if (text === null)
        return false;
    const reading = (0,read/* readPolicy */.T)(text);
    return reading.kind === "policy" ? (reading.policy.signing?.required ?? false) : null;
}
// Only a checkout of the very commit says something about what was built from it.
async function checkoutOf(ports, commit, hasFiles) {
    const state = await ports.git.state();
    if (state.kind === "unknown")
        ports.log.info(`the state of the checkout is not known: ${state.problem}`);
    if (state.kind === "absent" && state.reason === "no-git" && hasFiles) {
        ports.log.warning("git is not installed on this runner, so nobody can say whether the released files are of the released commit.");
    }
    if (state.kind !== "checkout")
        return { checkedOut: null, modified: null };
    if (state.head !== commit)
        return { checkedOut: state.head, modified: null };
    if (state.shallow)
        ports.log.info("the checkout is shallow; history is read from GitHub, so nothing is missing");
    const { first, count } = state.modified;
    const more = Array(Math.max(0, count - first.length)).fill("…");
    return { checkedOut: state.head, modified: [...first, ...more] };
}

// EXTERNAL MODULE: ./build/core/release/tag-message.js
var tag_message = __webpack_require__(19050);
;// CONCATENATED MODULE: ./build/core/release/version/bump.js

const rank = { none: 0, patch: 1, minor: 2, major: 3 };
/** The level that asks for most; `none` of none. */
function greatestLevel(levels) {
    return levels.reduce((most, level) => (rank[level] > rank[most] ? level : most), "none");
}
/**
 * The stable version after `base`. Before 1.0.0 anything may change (semver.org, 4), so a breaking change raises the
 * minor number there: only a person says when a package is 1.0.0.
 */
function raised(base, level) {
    const from = semver.parse(base, false, true);
    const step = from.major === 0 && level === "major" ? "minor" : level;
    return from.inc(step).version;
}
/** What the step from one stable version to a greater one is called. */
function levelBetween(base, version) {
    const [from, to] = [semver.parse(base, false, true), semver.parse(version, false, true)];
    if (from.major !== to.major)
        return "major";
    return from.minor === to.minor ? "patch" : "minor";
}

;// CONCATENATED MODULE: ./build/core/release/version/ancestry.js
/** The commit and all its ancestors within the range. Order alone does not tell: a branch's commits can be older than those merged before it. */
function ancestorsOf(sha, commits) {
    const seen = new Set();
    collect(sha, new Map(commits.map((commit) => [commit.sha, commit])), seen);
    return seen;
}
/**
 * For each commit that came in by a merge, the merge commit on the first-parent line that brought it. `commits` is
 * oldest first, the head last.
 */
function broughtBy(commits) {
    const nodes = new Map(commits.map((commit) => [commit.sha, commit]));
    const seen = new Set();
    const owners = new Map();
    for (const merge of firstParentLine(commits.at(-1), nodes).reverse()) {
        seen.add(merge.sha);
        for (const parent of merge.parents.slice(1)) {
            for (const sha of collect(parent, nodes, seen))
                owners.set(sha, merge.sha);
        }
    }
    return owners;
}
/** A merge touches what a commit that it brought touches, and the other way round: GitHub may name the files of either. */
function withMerges(within, owners) {
    const up = [...owners].flatMap(([sha, owner]) => (within.has(sha) ? [owner] : []));
    const down = [...owners].flatMap(([sha, owner]) => (within.has(owner) ? [sha] : []));
    return new Set([...within, ...up, ...down]);
}
function firstParentLine(head, nodes) {
    const line = [];
    const seen = new Set();
    for (let at = head; at !== undefined && !seen.has(at.sha); at = nodes.get(at.parents[0] ?? "")) {
        seen.add(at.sha);
        line.push(at);
    }
    return line;
}
// Adds to `seen` what it visits, and answers with it. Histories are long: a list of what is left instead of recursion.
function collect(sha, nodes, seen) {
    const found = [];
    const left = [sha];
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
        const node = nodes.get(at);
        if (node === undefined || seen.has(at))
            continue;
        seen.add(at);
        found.push(at);
        left.push(...node.parents);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/core/release/version/channel.js


/** The next pre-release of a core on a channel: one above the greatest number that any tag has taken. */
function nextPrerelease(core, channel, tags) {
    const numbers = tags
        .filter((tag) => channelOf(tag.version) === channel && coreOf(tag.version) === core)
        .map((tag) => Number(semver.prerelease(tag.version)?.[1] ?? 0));
    return `${core}-${channel}.${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}
/** The pre-releases above a stable version; all of them when there is none. */
function prereleasesAbove(tags, base) {
    return tags.filter((tag) => !isStable(tag.version) && (base === null || semver.gt(tag.version, base)));
}

// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
;// CONCATENATED MODULE: ./build/core/release/version/commit-level.js



const features = new Set(["feat", "feature"]);
const patches = new Set(["fix", "perf", "revert"]);
/** The level that the types of Conventional Commits ask for: a feature is minor; a fix, a speed-up or a revert is a patch. */
function levelOf(entry) {
    if (entry.breaking)
        return "major";
    if (entry.type === null)
        return "none";
    if (features.has(entry.type))
        return "minor";
    return patches.has(entry.type) ? "patch" : "none";
}
/** What commits ask of the version together. */
function askedByCommits(commits) {
    const entries = commits.flatMap((commit) => commit.entries.map((entry) => ({ commit, entry, level: levelOf(entry) })));
    const level = greatestLevel(entries.map((one) => one.level));
    const plain = commits.filter((commit) => commit.kind === "plain" && !commit.entries.some((one) => one.breaking));
    const unknowns = plain.length === 0
        ? []
        : [
            `${counted(plain.length, "commit is", "commits are")} not written as Conventional Commits, which releases nothing: ${listed(plain.map(nameOf))}.`,
        ];
    if (level !== "none") {
        const deciding = [
            ...new Set(entries.filter((one) => one.level === level).map(({ commit }) => nameOf(commit))),
        ];
        return { level, reason: `${wordFor[level]} ${listed(deciding)}`, unknowns };
    }
    if (commits.length === 0)
        return { level, reason: "no change came that still stands", unknowns };
    const kinds = [...new Set(entries.flatMap(({ entry }) => entry.type ?? []))].sort();
    const only = kinds.length === 0
        ? ""
        : `; their kinds release nothing: ${listed(kinds.map((kind) => (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(kind), 20)))}`;
    return {
        level,
        reason: `none of ${counted(commits.length, "commit", "commits")} asks for a release${only}`,
        unknowns,
    };
}
const wordFor = { major: "a breaking change in", minor: "a feature in", patch: "a fix in" };
function nameOf(commit) {
    return commit.pull === null ? commit.sha.slice(0, 12) : `#${commit.pull}`;
}
/** The first five, and how many more there are. */
function listed(names) {
    const rest = names.length - 5;
    return `${names.slice(0, 5).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
/** A number and its noun. */
function counted(n, one, many) {
    return `${n} ${n === 1 ? one : many}`;
}

;// CONCATENATED MODULE: ./build/core/release/version/label-level.js




// A label of another family, such as `priority: major`, says nothing about the version.
const family = /^(?:semver|release|version|bump|type|kind|change)\s*[:/-]\s*/;
/** The level that the labels of one pull request ask for; null when none of them says. A label for none wins, then the greatest. */
function levelOfLabels(labels, rules = defaultLabels) {
    const names = labels
        .map((label) => label.trim().toLowerCase())
        .map((name) => name.replace(/\s*([:/])\s*/, "$1"));
    if (names.some((name) => rules.none.includes(name)))
        return "none";
    const found = names.flatMap((name) => ["major", "minor", "patch"].filter((level) => rules[level].includes(name) || rules[level].includes(name.replace(family, ""))));
    return found.length === 0 ? null : greatestLevel(found);
}
/** What merged pull requests ask of the version together. One without such a label is taken for a patch, and named. */
function askedByLabels(changes, rules = defaultLabels) {
    const judged = changes.map(({ number, labels }) => ({ number, level: levelOfLabels(labels, rules) }));
    const silent = judged.filter((one) => one.level === null).map(({ number }) => `#${number}`);
    const unknowns = silent.length === 0
        ? []
        : [
            `${counted(silent.length, "pull request has", "pull requests have")} no label for the version, which counts as a patch: ${listed(silent)}.`,
        ];
    const level = greatestLevel(judged.map((one) => one.level ?? "patch"));
    const deciding = judged.filter((one) => (one.level ?? "patch") === level).map(({ number }) => `#${number}`);
    if (level !== "none")
        return { level, reason: `the ${level} change in ${listed(deciding)}`, unknowns };
    const seen = deciding.length === 0
        ? "no pull request was merged"
        : `every merged pull request is labelled to be left out: ${listed(deciding)}`;
    return { level, reason: seen, unknowns };
}

;// CONCATENATED MODULE: ./build/core/release/version/tags.js


/**
 * The version tags of one package, the greatest first (semver.org, 11). `prefix` is all that stands before the version:
 * `v`, or `api-v` and `api/v` where a repository has several packages. Other tags, and build metadata, are passed over.
 */
function versionTags(tags, prefix) {
    const parsed = tags.flatMap((tag) => {
        if (!tag.name.startsWith(prefix))
            return [];
        const order = semver.parse(tag.name.slice(prefix.length));
        const version = tag.name.slice(prefix.length);
        return order?.version === version
            ? [{ order, tag: { name: tag.name, commit: tag.commit, version } }]
            : [];
    });
    return parsed.sort((a, b) => semver.rcompare(a.order, b.order)).map(({ tag }) => tag);
}
/** The tags whose commits are among these: with the base of the range, the versions in a commit's history. */
function tagsWithin(tags, commits) {
    const range = new Set(commits.map((commit) => commit.sha));
    return tags.filter((tag) => range.has(tag.commit));
}
/** The greatest version that is no pre-release, or null. */
function lastStable(tags) {
    return greatest(tags.filter((tag) => isStable(tag.version)));
}
/** The tag of the greatest version, or null. */
function greatest(tags) {
    return tags.reduce((best, tag) => (best === null || semver.gt(tag.version, best.version) ? tag : best), null);
}

;// CONCATENATED MODULE: ./build/core/release/version/place.js



/**
 * Whether a version may follow what is in the commit's history: it must be greater than all of it, and must not reach
 * over a stable version that was released from elsewhere, as on a maintenance branch. A tag of this very version is
 * left aside, since a broken run is finished under it: whether it is ours is for whoever takes the tag.
 */
function judgePlace(version, tags, history) {
    const others = tags.filter((tag) => tag.version !== version);
    const behind = history.filter((tag) => tag.version !== version);
    const last = greatest(behind) ?? lastStable(others);
    if (last === null)
        return null;
    if (semver.lt(version, last.version)) {
        return {
            kind: "refused",
            problem: `${version} is below ${last.version}, which is released already (tag \`${last.name}\`).`,
            write: `Write a version above ${last.version}.`,
        };
    }
    const top = lastStable(others);
    const between = others.filter((tag) => isStable(tag.version) && semver.gt(tag.version, last.version) && semver.lt(tag.version, version));
    if (top === null || between.length === 0 || semver.gt(version, top.version))
        return null;
    const next = between.at(-1)?.version ?? top.version;
    return {
        kind: "refused",
        problem: `${version} reaches over ${next}, which was not released from this commit's history.`,
        write: `Write a version between ${last.version} and ${next}, or one above ${top.version}.`,
    };
}
/** For a version that was computed: nothing may have taken it. */
function judgeFree(version, tags) {
    const taken = tags.find((tag) => tag.version === version);
    if (taken === undefined)
        return null;
    return {
        kind: "refused",
        problem: `${version} is the next version by what changed, but tag \`${taken.name}\` has it, on a commit outside this one's history (${taken.commit.slice(0, 12)}).`,
        write: "Release from a commit that has it in its history, or give `version`.",
    };
}

;// CONCATENATED MODULE: ./build/core/release/version/release-as.js




/**
 * The version that a `Release-As: x.y.z` footer sets. The newest footer holds, so that a wrong one is corrected by a
 * later commit.
 */
function releaseAsOf(commits, base) {
    const last = commits.findLast((commit) => commit.releaseAs !== null);
    if (last === undefined || last.releaseAs === null)
        return { kind: "none" };
    const sha = last.sha.slice(0, 12);
    const version = semver.parse(last.releaseAs.replace(/^v/, ""))?.version ?? null;
    const seen = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(last.releaseAs), 40);
    if (version === null || !isStable(version)) {
        return {
            kind: "refused",
            problem: `The footer \`Release-As\` of commit ${sha} says ${seen}, which is no stable version.`,
            write: "Push a commit with a footer such as `Release-As: 1.0.0`, or give `version`.",
        };
    }
    if (base !== null && semver.lte(version, base)) {
        return {
            kind: "refused",
            problem: `The footer \`Release-As\` of commit ${sha} says ${version}, which is not above ${base}, the last release.`,
            write: `Push a commit with a footer above ${base}, or give \`version\`.`,
        };
    }
    return { kind: "version", version, reason: `the footer \`Release-As\` of ${sha} asks for ${version}` };
}

// EXTERNAL MODULE: ./node_modules/conventional-commits-parser/dist/index.js + 5 modules
var dist = __webpack_require__(34674);
;// CONCATENATED MODULE: ./build/core/release/version/revert-names.js
/**
 * Reads the ways in which reverts are written: git's `Revert "…"` with `This reverts commit …` (and `Reapply "…"`, since
 * git 2.43), GitHub's with `Reverts owner/repository#12`, and `revert: …` with `Refs: …` (conventionalcommits.org).
 */
function revertNames(subject, own, body) {
    const [, word, quoted] = /^(Revert|Reapply) "(.*)"(?: \(#\d+\))?$/.exec(subject) ?? [];
    const named = quoted ?? (own?.type === "revert" ? own.description : null);
    if (named === null || named === undefined)
        return null;
    const undone = /^Revert "(.*)"(?: \(#\d+\))?$/.exec(named)?.[1] ?? null;
    return {
        commits: [...saidCommits(body), ...(own?.type === "revert" ? referredCommits(body) : [])],
        pulls: pullsOf(word === "Reapply" ? "" : named, body),
        subject: named,
        reapplies: word === "Reapply" ? named : undone,
    };
}
function saidCommits(body) {
    return [...body.matchAll(/\bThis reverts commit ([0-9a-f]{7,64})\b/gi)].flatMap((match) => match[1] ?? []);
}
function referredCommits(body) {
    return [...body.matchAll(/^Refs?: *([^\n]{1,1000})$/gim)].flatMap((match) => match[1]?.match(/\b[0-9a-f]{7,64}\b/gi) ?? []);
}
// A squash may keep only the title, whose quoted end is the number of the pull request that is taken back.
function pullsOf(named, body) {
    const said = [...body.matchAll(/^Reverts (?:[\w.-]+\/[\w.-]+)?#(\d{1,9})\b/gm)].map((match) => Number(match[1]));
    const quoted = / \(#(\d{1,9})\)$/.exec(named)?.[1];
    return said.length > 0 || quoted === undefined ? said : [Number(quoted)];
}

;// CONCATENATED MODULE: ./build/core/release/version/read-commit.js


const header = /^([A-Za-z][\w-]*)(?:\(([^()]{1,200})\))?(!)?: +(\S.*)$/;
const merge = /^Merge (?:pull request #\d+ from |(?:remote-tracking )?branch(?:es)? |commit |tag )/;
const never = /(?!)/;
// Footers stand at the end. GitHub's own messages end at 65,536 characters; the parser's work grows with the notes.
const longest = 32_768;
/**
 * What one commit says of itself (conventionalcommits.org, 1.0.0). The header decides. Only where it is not
 * conventional, the list that GitHub writes when it squashes (`* feat: …`) is read in its place; a `!` or a
 * `BREAKING CHANGE:` footer, in any case, counts wherever it stands, since a broken promise costs more than a number.
 */
function readCommit(message) {
    const parsed = parse(message);
    const subject = parsed.header ?? "";
    if (/^(?:fixup|squash|amend)! /.test(subject))
        return { kind: "skipped" };
    const body = `${parsed.body ?? ""}\n${parsed.footer ?? ""}`;
    const releaseAs = noteOf(parsed, "release-as")?.split("\n")[0]?.trim() ?? null;
    if (merge.test(subject))
        return { kind: "merge", entries: mergedTitle(subject, body, parsed), releaseAs };
    const own = readHeader(subject);
    const names = revertNames(subject, own, body);
    if (names !== null) {
        // What is brought back is the change that it was; what is taken back is a revert.
        const again = names.reapplies === null ? null : entryOf(readHeader(names.reapplies), names.reapplies, parsed);
        const back = { ...entryOf(own, names.subject, parsed), type: "revert", description: names.subject };
        return { kind: "revert", names, entries: [again ?? back], releaseAs };
    }
    const listed = body.split("\n").flatMap((line) => readHeader(/^\* (.*)$/.exec(line)?.[1] ?? "") ?? []);
    if (own !== null) {
        const hidden = listed.find((one) => one.breaking);
        const entry = entryOf(own, subject, parsed);
        const loud = { ...entry, breaking: true, note: entry.note ?? hidden?.description ?? null };
        return { kind: "conventional", entries: [hidden === undefined ? entry : loud], releaseAs };
    }
    const [first, ...rest] = listed;
    if (first !== undefined) {
        const entries = [
            entryOf(first, first.description, parsed),
            ...rest.map((one) => ({ ...one, note: null })),
        ];
        return { kind: "conventional", entries, releaseAs };
    }
    return { kind: "plain", entries: [entryOf(null, subject, parsed)], releaseAs };
}
/** `type(scope)!: description`, or null. */
function readHeader(line) {
    const [, type, scope, bang, description] = header.exec(line) ?? [];
    if (type === undefined || description === undefined)
        return null;
    return {
        type: type.toLowerCase(),
        scope: scope?.trim() || null,
        description: description.trim(),
        breaking: bang !== undefined || /^breaking[ -]change$/i.test(type),
    };
}
function entryOf(own, plain, parsed) {
    const note = noteOf(parsed, "breaking change") ?? noteOf(parsed, "breaking-change");
    const base = own ?? { type: null, scope: null, description: plain || "(no message)", breaking: false };
    return { ...base, breaking: base.breaking || note !== null, note: note === "" ? null : note };
}
// GitHub docs: a merge commit's message has the title of the pull request below its first line.
function mergedTitle(subject, body, parsed) {
    if (!subject.startsWith("Merge pull request"))
        return [];
    const title = body.split("\n").find((line) => line.trim() !== "");
    return title === undefined ? [] : [entryOf(readHeader(title.trim()), title.trim(), parsed)];
}
function noteOf(parsed, title) {
    const texts = parsed.notes.filter((note) => note.title.toLowerCase() === title).map((note) => note.text);
    // The last footer of a name is the one that was added last.
    return ((title === "release-as" ? texts.at(-1) : texts.length === 0 ? undefined : texts.join(" ").trim()) ?? null);
}
function parse(message) {
    const text = message.length <= 2 * longest ? message : `${message.slice(0, longest)}\n${message.slice(-longest)}`;
    const parser = new dist/* CommitParser */.Jf({
        headerPattern: header,
        headerCorrespondence: ["type", "scope", "bang", "subject"],
        noteKeywords: ["BREAKING CHANGE", "BREAKING-CHANGE", "Release-As"],
        // Issues, mentions of them and `-field-` lines are not read here, and the last could hide a footer.
        issuePrefixes: [never],
        referenceActions: [never],
        fieldPattern: never,
    });
    return parser.parse(text.trim() || "(no message)");
}

;// CONCATENATED MODULE: ./build/core/release/version/taken-back.js
/**
 * The commits of a range, oldest first, that later ones took back, with the reverts that did so. From the newest back: a
 * revert that itself stands takes back what it names, and is used up by that.
 */
function takenBack(read, owners, changes) {
    const gone = new Set();
    const candidates = index(read, changes);
    const brought = Map.groupBy(owners.keys(), (sha) => owners.get(sha));
    for (const [place, { commit, reading }] of [...read.entries()].reverse()) {
        if (reading.kind !== "revert" || gone.has(commit.sha))
            continue;
        const named = candidates(reading.names).map((found) => {
            // It can only take back what was there before it, and what it means must be clear.
            const before = found.filter((one) => one.place < place && !gone.has(one.sha));
            return before.length === 1 ? before[0]?.sha : undefined;
        });
        const found = named.filter((sha) => sha !== undefined);
        for (const sha of found.flatMap((one) => [one, ...(brought.get(one) ?? [])]))
            gone.add(sha);
        const all = named.length > 0 && found.length === named.length;
        if (all && !reading.entries.some((entry) => entry.breaking))
            gone.add(commit.sha);
    }
    return gone;
}
function index(read, changes) {
    const placed = read.map(({ commit }, place) => {
        return { sha: commit.sha, place, subject: commit.message.trim().split("\n", 1)[0]?.trim() ?? "" };
    });
    const byStart = Map.groupBy(placed, (one) => one.sha.slice(0, 7));
    const bySubject = Map.groupBy(placed, (one) => one.subject);
    const byNumber = Map.groupBy(placed, (one) => / ?\(#(\d+)\)$/.exec(one.subject)?.[1]);
    const merges = new Map(changes.map((change) => [change.number, change.mergeCommit]));
    const ofSha = (name) => (byStart.get(name.slice(0, 7)) ?? []).filter((one) => one.sha.startsWith(name));
    return (names) => {
        if (names.commits.length > 0)
            return names.commits.map((name) => ofSha(name.toLowerCase()));
        if (names.pulls.length > 0) {
            return names.pulls.map((number) => {
                const merge = merges.get(number);
                return merge === undefined ? (byNumber.get(String(number)) ?? []) : ofSha(merge);
            });
        }
        // `Reapply` quotes the change, not the revert that it takes back.
        return names.reapplies === names.subject ? [] : [bySubject.get(names.subject) ?? []];
    };
}

;// CONCATENATED MODULE: ./build/core/release/version/standing.js



/**
 * What a range of commits, oldest first, amounts to: a commit and its revert cancel each other, a revert of a revert
 * lets the first stand again. Of a pull request that was merged by a merge commit, the conventional commits count; its
 * title does when it has none. The range is given whole, for the graph; `within` names those that touch the package.
 */
function standingCommits(commits, changes, within = null) {
    const read = commits.map((commit) => ({ commit, reading: readCommit(commit.message) }));
    const owners = broughtBy(commits);
    const gone = takenBack(read, owners, changes);
    const touching = within === null ? null : withMerges(within, owners);
    const pulls = new Map(changes.map((change) => [change.mergeCommit, change.number]));
    const spoken = new Set(read
        .filter(({ reading }) => reading.kind === "conventional")
        .flatMap(({ commit }) => owners.get(commit.sha) ?? []));
    const titled = new Set(read
        .filter(({ reading }) => reading.kind === "merge" && reading.entries.length > 0)
        .map(({ commit }) => commit.sha));
    return read.flatMap(({ commit, reading }) => {
        if (reading.kind === "skipped" || gone.has(commit.sha))
            return [];
        if (touching?.has(commit.sha) === false)
            return [];
        const owner = owners.get(commit.sha);
        const about = {
            sha: commit.sha,
            author: commit.author,
            pull: pulls.get(commit.sha) ?? pulls.get(owner ?? "") ?? null,
        };
        const { entries, releaseAs } = reading;
        if (reading.kind === "merge") {
            const doubled = owner !== undefined || spoken.has(commit.sha);
            const kept = doubled ? entries.filter((entry) => entry.breaking) : entries;
            if (kept.length === 0 && releaseAs === null)
                return [];
            return [
                {
                    ...about,
                    kind: kept.some((one) => one.type === null) ? "plain" : "conventional",
                    entries: kept,
                    releaseAs,
                },
            ];
        }
        // The merge speaks for the unconventional commits that it brought.
        const silent = reading.kind === "plain" && owner !== undefined && (spoken.has(owner) || titled.has(owner));
        if (silent && releaseAs === null && !entries.some((entry) => entry.breaking))
            return [];
        return [{ ...about, kind: reading.kind, entries, releaseAs }];
    });
}

;// CONCATENATED MODULE: ./build/core/release/version/decide-from-changes.js











/**
 * The next version by what changed. The number is always raised from the last stable version; what a pre-release since
 * then aimed at stays the aim, unless more has come. Without a channel, such a pre-release is promoted.
 */
function decideFromChanges(source, channel, initial, facts) {
    const base = lastStable(facts.history)?.version ?? null;
    const ahead = prereleasesAbove(facts.history, base);
    const highest = greatest(ahead);
    const standing = standingCommits(facts.commits, facts.changes, facts.within);
    const footer = releaseAsOf(standing, base);
    if (footer.kind === "refused")
        return footer;
    const all = asked(source, facts, standing);
    const core = footer.kind === "version" ? footer.version : aimOf(base ?? initial, base !== null, all.level, highest);
    const version = channel === null ? core : nextPrerelease(core, channel, facts.tags);
    const last = channel === null ? null : greatest(ahead.filter((tag) => channelOf(tag.version) === channel));
    const fresh = last === null ? all : askedSince(last, source, facts);
    const isFirst = base === null && highest === null;
    const promotes = highest !== null && last !== highest && semver.gt(version, highest.version);
    const setAnew = footer.kind === "version" && (last === null || coreOf(last.version) !== core);
    if (fresh.level === "none" && !promotes && !setAnew && !isFirst) {
        const start = last?.version ?? base ?? "the beginning";
        return { kind: "nothing", reason: `since ${start}, ${fresh.reason}`, unknowns: fresh.unknowns };
    }
    const refusal = judgeFree(version, facts.tags) ?? behindAim(version, highest, channel);
    const misplaced = refusal ?? judgePlace(version, facts.tags, facts.history);
    if (misplaced !== null)
        return misplaced;
    const reasons = {
        footer: footer.kind === "version" ? footer.reason : null,
        first: isFirst ? "no version was released before" : null,
        promotion: all.level === "none" || fresh.level === "none" ? `${highest?.version} goes on as ${version}` : null,
    };
    return {
        kind: "release",
        version,
        bump: base === null ? "initial" : levelBetween(base, version),
        reason: reasons.footer ?? reasons.first ?? reasons.promotion ?? all.reason,
        unknowns: all.unknowns,
    };
}
function aimOf(from, raise, level, highest) {
    const own = raise && level !== "none" ? raised(from, level) : from;
    const aim = highest === null ? own : coreOf(highest.version);
    return semver.gt(aim, own) ? aim : own;
}
function behindAim(version, highest, channel) {
    if (highest === null || semver.gt(version, highest.version))
        return null;
    const ahead = channelOf(highest.version);
    return {
        kind: "refused",
        problem: `${version} would stand below ${highest.version}, which this commit's history has released already (tag \`${highest.name}\`).`,
        write: channel === null || ahead === null
            ? `Give a \`version\` above ${highest.version}.`
            : `Release on the channel \`${ahead}\`, or leave \`channel\` out to release ${coreOf(highest.version)}.`,
    };
}
// What an earlier pre-release of the channel holds is not new to it.
function askedSince(last, source, facts) {
    const out = ancestorsOf(last.commit, facts.commits);
    const commits = facts.commits.filter((commit) => !out.has(commit.sha));
    const changes = facts.changes.filter((change) => !out.has(change.mergeCommit));
    return asked(source, { ...facts, commits, changes }, standingCommits(commits, changes, facts.within));
}
function asked(source, { commits, changes, within }, standing) {
    if (source.kind === "commits")
        return askedByCommits(standing);
    const touching = within === null ? null : withMerges(within, broughtBy(commits));
    const ours = changes.filter((change) => touching === null || touching.has(change.mergeCommit));
    const judged = askedByLabels(ours, source.rules);
    const direct = standing.filter((commit) => commit.pull === null).map((commit) => commit.sha.slice(0, 12));
    if (direct.length === 0)
        return judged;
    const unlabelled = `${counted(direct.length, "commit belongs", "commits belong")} to no pull request that is known, so no label speaks for them: ${listed(direct)}.`;
    return { ...judged, unknowns: [...judged.unknowns, unlabelled] };
}

;// CONCATENATED MODULE: ./build/core/release/version/decide.js





/** The version to release, that there is nothing to release, or why what was asked for cannot be. */
function decideVersion(options, facts) {
    const { source, channel, initial } = options;
    if (source.kind === "explicit")
        return explicit(source.version, channel, facts);
    if (exactVersion(initial) !== initial || initial !== coreOf(initial)) {
        return decide_refused("The first version must be a stable one.", "Write one such as `0.1.0`.");
    }
    return decideFromChanges(source, channel, initial, facts);
}
function explicit(seen, channel, facts) {
    const version = exactVersion(seen);
    if (version === null) {
        const problem = "The version that was given is not a full semantic version.";
        return decide_refused(problem, "Write one such as `1.4.0` or `1.4.0-rc.1`.");
    }
    if (channel !== null && channelOf(version) !== channel) {
        return decide_refused(`${version} is not of the channel \`${channel}\`.`, `Write one such as \`${coreOf(version)}-${channel}.1\`, or leave \`channel\` out.`);
    }
    const misplaced = judgePlace(version, facts.tags, facts.history);
    if (misplaced !== null)
        return misplaced;
    const base = lastStable(facts.history.filter((tag) => tag.version !== version));
    const bump = base === null ? "initial" : levelBetween(base.version, version);
    return { kind: "release", version, bump, reason: "the version was given", unknowns: [] };
}
function decide_refused(problem, write) {
    return { kind: "refused", problem, write };
}

;// CONCATENATED MODULE: ./build/core/release/finished-tag.js


/** Tags whose release is published with a manifest. */
function publishedTags(releases) {
    const whole = releases.filter((release) => !release.draft && release.assets.some((asset) => asset.name === release_manifest/* manifestFileName */.V6));
    return new Set(whole.map((release) => release.tag));
}
/**
 * False for a tag that a run of ours made and never published: such a release was never deployed. A tag from before
 * rollback-ready names no manifest and counts.
 */
function isFinished(tag, published) {
    return (0,tag_message/* manifestHashOf */.lE)(tag.message) === null || published.has(tag.name);
}

// EXTERNAL MODULE: ./build/core/policy/glob.js
var glob = __webpack_require__(34163);
// EXTERNAL MODULE: ./build/core/plan/choose.js + 4 modules
var choose = __webpack_require__(32353);
// EXTERNAL MODULE: ./build/flows/plan/texts-of.js
var texts_of = __webpack_require__(23276);
;// CONCATENATED MODULE: ./build/flows/release/merged-plans.js



/**
 * The plan of each merged pull request, chosen as the plan check chose it, with its files as they were merged; null for
 * one that has none. Where a file may hold it, the tree of that merge is asked for; the texts of all come together.
 */
async function mergedPlans(ports, merged, rules) {
    const trees = await Promise.all(merged.map((one) => (mayHaveFiles(one, rules) ? ports.contents.treeOf(one.mergeCommit) : noFiles)));
    return Promise.all(merged.map((one, index) => planOf(ports, one, trees[index] ?? noFiles, rules)));
}
const noFiles = { entries: [], complete: true };
function mayHaveFiles({ body, paths }, rules) {
    if (body === null)
        return false;
    return paths.some((0,glob/* matchesAny */._)(rules.files)) || (0,choose/* planFilesNamed */.aZ)(body, rules).length > 0;
}
async function planOf(ports, { body, paths }, tree, rules) {
    if (body === null)
        return null;
    const atHead = new Set(tree.entries.map(({ path }) => path));
    const planFiles = (0,choose/* planFilesOf */.Uh)({ description: body, touched: paths, atHead }, rules);
    const reader = (0,texts_of/* textsOf */.C)(ports, tree);
    await reader.read(planFiles);
    const files = planFiles.map((path) => ({ path, text: reader.texts.get(path) ?? null }));
    const { plan } = (0,choose/* choosePlan */.$2)(body, files);
    if (!plan.found)
        return null;
    // What looked like a field and is not read as one says nothing.
    const answered = Object.entries(plan.fields).filter(([, { unread }]) => unread === undefined);
    const fields = Object.fromEntries(answered.map(([id, { text }]) => [id, text]));
    return { fields, oldCodeOnNewSchema: plan.oldCodeOnNewSchema, bodySha256: ports.digest.sha256(body) };
}

;// CONCATENATED MODULE: ./build/flows/release/merged-changes.js


// Committers' clocks may be wrong; GitHub's own, which dates the merges, is not.
const clockSlackMs = 24 * 3_600_000;
/**
 * The pull requests whose merge is among these commits, oldest first. Found by the merge commit, which is the pull
 * request's own for merges, squashes and rebases alike. Commits of a branch may be older than the previous release, so
 * the earliest date of them all says how far back to look.
 */
async function merged_changes_pullsOf(feed, commits, baseDate) {
    if (commits.length === 0)
        return [];
    const range = new Set(commits.map((one) => one.sha));
    const dates = [...commits.map((one) => one.date), ...(baseDate === null ? [] : [baseDate])].map(Date.parse);
    const earliest = dates.reduce((least, date) => Math.min(least, date));
    const merged = await feed.since(new Date(earliest - clockSlackMs).toISOString().replace(/\.\d+Z$/, "Z"));
    return merged
        .filter((pull) => range.has(pull.mergeCommit))
        .sort((a, b) => (a.mergedAt < b.mergedAt ? -1 : a.mergedAt > b.mergedAt ? 1 : a.number - b.number));
}
/**
 * Each pull request as the manifest keeps it, with the plan as it stood at the merge, in the body and in files. `between`
 * are the paths that differ since the release before, null where they are not known: only where a plan file may be among
 * them is asked which pull request touched it.
 */
async function mergedChanges(ports, pulls, rules, between) {
    const files = filesOf(ports, pulls);
    const mayHoldPlans = between === null || between.some((0,glob/* matchesAny */._)(rules.files));
    const [bodies, listed] = await Promise.all([
        Promise.all(pulls.map((pull) => ports.pulls.bodyAtMerge(pull))),
        mayHoldPlans ? files() : null,
    ]);
    const merged = pulls.map(({ number, mergeCommit }, index) => {
        const { paths, complete } = listed?.[index] ?? { paths: [], complete: true };
        return { number, mergeCommit, body: bodies[index] ?? null, paths, complete };
    });
    for (const one of merged)
        warnOf(ports, one);
    const plans = await mergedPlans(ports, merged, rules);
    const changes = pulls.map((pull, index) => {
        const { number, title, author, mergeCommit, mergedAt } = pull;
        return { number, title, author, mergeCommit, mergedAt, plan: plans[index] ?? null };
    });
    const touched = async () => {
        const known = await files();
        return changes.map((change, index) => {
            const { paths = [], complete = false } = known[index] ?? {};
            return { change, paths: new Set(paths), complete };
        });
    };
    return { changes, touched };
}
// Whoever asks first asks for all.
function filesOf({ pulls: api }, pulls) {
    let asked = null;
    return () => {
        asked ??= Promise.all(pulls.map(({ number }) => api.touched(number)));
        return asked;
    };
}
function warnOf({ log }, { number, body, complete }) {
    if (body === null) {
        log.warning(`The body of #${number} was edited after the merge, and GitHub does not tell what it was before: it counts as a change without a rollback plan.`);
    }
    if (!complete) {
        log.warning(`GitHub does not list all files of #${number}: a rollback plan in one of the others is not in the manifest, unless the description names its file.`);
    }
}

;// CONCATENATED MODULE: ./build/flows/release/release-range.js







// Tags of other branches are passed over one by one; a history that needs more of them is not a line of releases.
const maxTries = 30;
/** Finds the range by asking GitHub how each of the greatest versions lies to the commit. */
async function releaseRange(ports, facts, wanted) {
    const lower = facts.tags.versions.filter((tag) => wanted.below === null || semver.lt(tag.version, wanted.below));
    const stable = lower.filter((tag) => isStable(tag.version));
    const found = (await firstBehind(ports, facts, stable)) ??
        (await firstBehind(ports, facts, lower.filter((tag) => !isStable(tag.version))));
    if (found === null) {
        return { base: null, commits: [], touched: null, pulls: [], history: [], files: null };
    }
    const { base, comparison } = found;
    const { commits, files } = comparison;
    const published = publishedTags(facts.releases);
    const within = await Promise.all(tagsWithin(facts.tags.known(), commits).map((tag) => facts.tags.read(tag.name)));
    const unfinished = new Set(within.flatMap((tag) => (tag === null || isFinished(tag, published) ? [] : [tag.name])));
    const history = [
        // A pre-release that was never finished told nobody of its changes; its number stays taken.
        ...tagsWithin(facts.tags.known(), commits).filter((tag) => isStable(tag.version) || !unfinished.has(tag.name)),
        { name: base.name, commit: base.commit, version: base.version },
    ];
    const pulls = await merged_changes_pullsOf(facts.merged, commits, null);
    const touched = await touching(ports, facts.commit.sha, commits, wanted.paths);
    const ours = touched === null ? pulls : pulls.filter((pull) => touched.has(pull.mergeCommit));
    return { base, commits, touched, pulls: ours, history, files };
}
async function firstBehind(ports, facts, tags) {
    const published = publishedTags(facts.releases);
    for (const { name, version } of tags.slice(0, maxTries)) {
        const tag = await facts.tags.read(name);
        // What a release brought that was never finished comes with the next one.
        if (tag === null || !isFinished(tag, published))
            continue;
        const base = { ...tag, version };
        if (tag.commit === facts.commit.sha) {
            return { base, comparison: { status: "identical", commits: [], files: [] } };
        }
        const comparison = await ports.commits.compare(tag.commit, facts.commit.sha);
        if (comparison.status === "ahead")
            return { base, comparison };
        ports.log.info(`${name} is not in the history of ${facts.commit.sha.slice(0, 12)}: passed over`);
    }
    if (tags.length <= maxTries)
        return null;
    const problem = `none of the ${maxTries} greatest versions is in the history of the commit.`;
    const write = "Give `version`: only lower ones are looked at then.";
    throw (0,errors/* releaseRefused */.cG)("The next version", [{ subject: "Version:", problem, write }]);
}
// A merge that brings a commit of the package belongs to it, though it touches nothing itself.
async function touching(ports, head, commits, paths) {
    if (paths.length === 0)
        return null;
    const dates = commits.map((commit) => Date.parse(commit.date));
    const since = new Date(dates.reduce((least, date) => Math.min(least, date), Date.parse("2999-01-01")));
    const found = await Promise.all(paths.map((path) => commits.length === 0
        ? new Set()
        : ports.commits.touching(path, head, since.toISOString().replace(/\.\d+Z$/, "Z"))));
    const touched = new Set(found.flatMap((one) => [...one]));
    for (const [sha, merge] of broughtBy(commits))
        if (touched.has(sha))
            touched.add(merge);
    return touched;
}

;// CONCATENATED MODULE: ./build/flows/release/choose-version.js





/**
 * The version to release. One that a run of ours began at this very commit is finished before another is thought of:
 * what is computed must be the same when the step runs again.
 */
async function chooseVersion(ports, facts, wanted) {
    const given = wanted.source.kind === "explicit" ? wanted.source.version : await begun(facts, wanted.channel);
    const range = await releaseRange(ports, facts, { below: given, paths: wanted.paths });
    const tag = given === null ? null : `${wanted.prefix}${given}`;
    const existing = tag === null ? null : await facts.tags.read(tag);
    if (given !== null && tag !== null && existing !== null && isOurs(existing, facts)) {
        // Whatever was released since, this one is only finished, or found finished.
        const reason = "an earlier run began it at this commit";
        ports.log.info(`version ${given}: ${reason}`);
        return { kind: "release", version: given, tag, reason, range, existing };
    }
    const decision = decideVersion(wanted, {
        tags: facts.tags.known(),
        history: range.history,
        commits: range.commits,
        changes: range.pulls,
        within: range.touched,
    });
    demandAllowed(decision, tag ?? "The next version");
    for (const unknown of decision.unknowns)
        ports.log.warning(unknown);
    if (decision.kind === "nothing")
        return { kind: "nothing", reason: decision.reason, range };
    const { version, reason } = decision;
    ports.log.info(`version ${version}: ${reason}`);
    return { kind: "release", version, tag: `${wanted.prefix}${version}`, reason, range, existing };
}
async function begun(facts, channel) {
    const ofChannel = facts.tags.versions.filter(({ version }) => channel === null ? isStable(version) : channelOf(version) === channel);
    for (const { name, version } of ofChannel.slice(0, 30)) {
        const tag = await facts.tags.read(name);
        if (tag !== null && isOurs(tag, facts))
            return version;
    }
    return null;
}
function isOurs(tag, facts) {
    return tag.commit === facts.commit.sha && (0,tag_message/* manifestHashOf */.lE)(tag.message) !== null;
}
function demandAllowed(decision, what) {
    if (decision.kind !== "refused")
        return;
    const { problem, write } = decision;
    throw (0,errors/* releaseRefused */.cG)(what, [{ subject: "Version:", problem, write }]);
}

// EXTERNAL MODULE: ./build/flows/write-once.js
var write_once = __webpack_require__(78363);
;// CONCATENATED MODULE: ./build/flows/release/tag-book.js

/**
 * Opens the tags of a prefix. The newest hundred of the repository come read; only where there are more are all of the
 * prefix listed, in one request.
 */
async function openTagBook(ports, prefix) {
    const newest = await ports.tags.newest();
    const read = new Map(newest.tags.map((tag) => [tag.name, Promise.resolve(tag)]));
    const commits = new Map(newest.tags.map((tag) => [tag.name, tag.commit]));
    const listed = newest.isComplete ? [] : await ports.tags.matching(prefix);
    const refs = new Map(listed.map((ref) => [ref.name, ref]));
    const names = newest.isComplete
        ? newest.tags.map(({ name, object }) => ({ name, commit: object }))
        : listed.map(({ name, object }) => ({ name, commit: object }));
    const versions = versionTags(names, prefix);
    return {
        versions,
        async read(name) {
            const ref = refs.get(name);
            const asked = read.get(name) ?? (ref === undefined ? undefined : ports.tags.read(ref));
            if (asked === undefined)
                return null;
            read.set(name, asked);
            const tag = await asked;
            commits.set(name, tag.commit);
            return tag;
        },
        known: () => versions.map((one) => ({ ...one, commit: commits.get(one.name) ?? one.commit })),
    };
}

;// CONCATENATED MODULE: ./build/flows/release/float-tags.js




/**
 * Moves `v1` and `v1.2` to a release that is published. They never carry a release: on a repository with immutable
 * releases that would freeze them. Answers the tags that stand at the commit now.
 */
async function floatTags(ports, release, prefix) {
    // Asked anew: a greater version may have been released while this one was uploaded.
    const { versions } = await openTagBook(ports, prefix);
    const moved = [];
    for (const name of floatingTags(release.version, versions, prefix)) {
        if (await movedOrTold(ports, name, release))
            moved.push(name);
    }
    return moved;
}
// The release stands without it, so what keeps the tag where it is does not fail the step.
async function movedOrTold(ports, name, release) {
    try {
        return await move(ports, name, release);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        ports.log.warning(`The tag \`${name}\` was not moved. ${error.message}\n${error.hint}`);
        return false;
    }
}
async function move(ports, name, { commit }) {
    const there = await ports.tags.find(name);
    if (there?.commit === commit)
        return true;
    const result = await (0,write_once/* writeOnce */.F)(ports, `tag ${name}`, () => ports.tags.point(name, there?.object ?? null, commit), async () => ((await ports.tags.find(name))?.commit === commit ? "moved" : null));
    if (result === "moved")
        ports.log.info(`tag ${name} moved to ${commit.slice(0, 12)}`);
    else
        ports.log.warning(`The tag \`${name}\` was moved by somebody else meanwhile and is left there.`);
    return result === "moved";
}

;// CONCATENATED MODULE: ./build/core/release/judge-tag.js

/** Is the tag that is there the one that this release would make: of the same commit, naming the same manifest? */
function judgeTag(there, wanted) {
    const recorded = (0,tag_message/* manifestHashOf */.lE)(there.message);
    if (there.commit !== wanted.commit) {
        const places = `it is at commit ${there.commit.slice(0, 12)}, not at ${wanted.commit.slice(0, 12)}`;
        // The hash is over the commit too: whoever moves a tag of ours takes the message along.
        return recorded === wanted.manifestSha256
            ? { kind: "moved", problem: places }
            : { kind: "taken", problem: places };
    }
    if (recorded === null) {
        return { kind: "taken", problem: "it was not made by rollback-ready, so it names no manifest" };
    }
    if (recorded !== wanted.manifestSha256) {
        return {
            kind: "taken",
            problem: "it names another manifest: artifacts or titles of pull requests are not what they were",
        };
    }
    return { kind: "same" };
}

;// CONCATENATED MODULE: ./build/flows/release/lock-tag.js




/**
 * Takes the version: creating the ref of the annotated tag is the one step that only one run can win. A tag that is
 * there already is fine only if it is of the same commit and names the same manifest; "there" means that another run
 * made it, earlier or just now.
 */
async function lockTag(ports, lock, seen, make) {
    const { name, commit, date } = lock;
    if (seen === null) {
        // The same text has the same id, so that keeping it again does no harm.
        const keep = () => ports.contents.keepBlob(lock.manifest);
        const blob = await (0,write_once/* writeOnce */.F)(ports, "manifest", keep, async () => null);
        const message = (0,tag_message/* tagMessage */.ib)(lock.version, lock.manifestSha256, blob);
        const made = await (0,write_once/* writeOnce */.F)(ports, `tag ${name}`, () => make({ name, commit, message, date }), async () => ((await ports.tags.find(name)) === null ? null : "exists"));
        if (made === "created") {
            ports.log.info(`tag ${name} created on ${commit.slice(0, 12)}`);
            return "created";
        }
    }
    demandSame(seen ?? (await found(ports, name)), lock);
    ports.log.info(`tag ${name} is there already, of the same commit and manifest`);
    return "there";
}
/** Throws unless the tag that is there is the one that this release would make. */
function demandSame(there, lock) {
    const verdict = judgeTag(there, lock);
    if (verdict.kind === "moved")
        throw (0,errors/* tagMoved */.m7)(lock.name, verdict.problem);
    if (verdict.kind === "taken")
        throw (0,errors/* tagTaken */.uN)(lock.name, verdict.problem);
}
// What GitHub calls taken may not be readable for a moment.
async function found(ports, name) {
    for (const waitMs of [0, 1000, 3000]) {
        await ports.clock.sleep(waitMs, ports.signal);
        const there = await ports.tags.find(name);
        if (there !== null)
            return there;
    }
    throw (0,errors/* tagTaken */.uN)(name, "GitHub says that it exists, but does not show it");
}

// EXTERNAL MODULE: ./build/core/policy/policy.js + 18 modules
var policy = __webpack_require__(58437);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
;// CONCATENATED MODULE: ./build/flows/release/chain-previous.js




/**
 * The release before a version, pre-releases among them: the greatest lower tag, without those that a run of ours made
 * and never published. Such a release was never deployed, and a chain through it would lead nowhere.
 */
async function chainPrevious(ports, facts, version, history) {
    const published = publishedTags(facts.releases);
    const within = new Set(history.map((tag) => tag.name));
    for (const { name, version: lower } of facts.tags.versions.filter((tag) => semver.lt(tag.version, version))) {
        // A pre-release of another branch brought nothing that this release has.
        if (!isStable(lower) && !within.has(name))
            continue;
        const tag = await facts.tags.read(name);
        if (tag === null)
            continue;
        if (isFinished(tag, published)) {
            return { tag: name, commit: tag.commit, manifestSha256: (0,tag_message/* manifestHashOf */.lE)(tag.message) };
        }
        ports.log.info(`${name} is passed over: it has no published release with a manifest`);
    }
    return null;
}

// EXTERNAL MODULE: ./build/core/migrations/declared-tools.js + 1 modules
var declared_tools = __webpack_require__(98451);
// EXTERNAL MODULE: ./build/core/migrations/index.js + 31 modules
var core_migrations = __webpack_require__(76102);
// EXTERNAL MODULE: ./build/core/migrations/compare-versions.js
var compare_versions = __webpack_require__(6623);
// EXTERNAL MODULE: ./build/core/migrations/group.js
var group = __webpack_require__(63585);
// EXTERNAL MODULE: ./build/core/migrations/run-order.js
var run_order = __webpack_require__(87058);
// EXTERNAL MODULE: ./build/core/release/directory-schemas.js
var directory_schemas = __webpack_require__(3234);
;// CONCATENATED MODULE: ./build/core/release/shipped-order.js




/**
 * What a release ships in the order in which it ran, whose reverse a rollback takes: by version across schemas, and
 * within one as its tool chains them. `known` are the migrations of the released commit that tell such a chain.
 */
function shippedOrder(shipped, known) {
    const chains = (0,group/* groupBy */.$)(known, directory_schemas/* schemaKey */.D$);
    const byVersion = shipped.toSorted((a, b) => (0,compare_versions/* compareVersions */.Z)(a.version, b.version));
    // As given, which is the order within a file that holds several.
    const inSchema = (0,group/* groupBy */.$)(shipped, directory_schemas/* schemaKey */.D$);
    const ordered = new Map([...inSchema].map(([key, own]) => [key, orderedBy(chains.get(key) ?? [], own)]));
    const taken = new Map();
    return byVersion.map((migration) => {
        const key = (0,directory_schemas/* schemaKey */.D$)(migration);
        const at = taken.get(key) ?? 0;
        taken.set(key, at + 1);
        return ordered.get(key)?.[at] ?? migration;
    });
}
function orderedBy(chain, own) {
    const told = new Map(chain.map((one) => [shipped_order_nameOf(one), one]));
    const isByFile = chain.some(({ knownAs }) => knownAs !== undefined);
    const shipped = new Set(own.map(shipped_order_nameOf));
    const others = chain
        .filter((one) => !shipped.has(shipped_order_nameOf(one)))
        .map((one) => ({ ...chainOf(one), own: null }));
    const ours = own.map((one) => ({
        ...chainOf({ ...one, ...told.get(shipped_order_nameOf(one)), ...(isByFile ? { knownAs: one.path } : {}) }),
        own: one,
    }));
    return (0,run_order/* runOrder */.w)([...others, ...ours]).flatMap((one) => one.own ?? []);
}
function chainOf({ path, version, follows, knownAs }) {
    return {
        path,
        version,
        ...(follows === undefined ? {} : { follows }),
        ...(knownAs === undefined ? {} : { knownAs }),
    };
}
function shipped_order_nameOf({ path, version }) {
    return `${path}\n${version}`;
}

;// CONCATENATED MODULE: ./build/core/release/tree-changes.js
/** Compares two trees given as path to blob id; unchanged files are left out. */
function treeChanges(before, after) {
    const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
    return paths
        .map((path) => ({ path, before: before.get(path) ?? null, after: after.get(path) ?? null }))
        .filter((change) => change.before !== change.after);
}

// EXTERNAL MODULE: ./build/flows/plan/judge-change.js
var judge_change = __webpack_require__(45356);
;// CONCATENATED MODULE: ./build/core/release/bringer.js
// One Yes must not cover what another change did to the same file.
const caution = { no: 0, unknown: 1, yes: 2 };
/**
 * The number of the change that answers for a migration, by the path of its file. Of several that touched it, the one
 * whose plan promises least, then the latest (`touched` is oldest first). Null when none did, or when one may have.
 */
function bringerOf(path, touched) {
    if (touched.some((one) => !one.complete && !one.paths.has(path)))
        return null;
    const found = touched.filter((one) => one.paths.has(path)).reverse();
    found.sort((a, b) => cautionOf(a) - cautionOf(b));
    return found[0]?.change.number ?? null;
}
function cautionOf({ change }) {
    return caution[change.plan?.oldCodeOnNewSchema ?? "unknown"];
}

;// CONCATENATED MODULE: ./build/flows/release/attribute-migrations.js

/** Says of each shipped migration which merged change brought it, by the files that each pull request touched. */
function attributeMigrations({ log }, migrations, changed, touched) {
    return migrations.map((migration) => {
        // Where only the reversal changed, the migration came earlier, and who changed its way back answers for it.
        const isOnlyReversal = migration.reversal !== null && !changed.has(migration.up.path);
        const { path } = isOnlyReversal ? migration.reversal : migration.up;
        const change = bringerOf(path, touched);
        const from = change === null ? "by no pull request that is known" : `by #${change}`;
        log.info(`migration ${path}: ${migration.verdict}, brought ${from}`);
        return { ...migration, change };
    });
}

// EXTERNAL MODULE: ./build/core/migrations/find-newest.js + 1 modules
var find_newest = __webpack_require__(41095);
;// CONCATENATED MODULE: ./build/flows/release/schema-states.js



/** Where the schema of each directory stands at a commit, by its newest migrations; those that are ignored are none. */
async function schemaStates(ports, tree, frameworks, isIgnored) {
    const reader = (0,texts_of/* textsOf */.C)(ports, tree);
    const paths = new Set(tree.entries.map((entry) => entry.path));
    const snapshot = { paths, complete: tree.complete, texts: reader.texts };
    const newest = (0,find_newest/* newestMigrations */.E)(snapshot, frameworks, isIgnored);
    if (newest.isEmpty)
        return { schemas: [], known: [] };
    for (let next = newest.pathsToRead(); next.length > 0; next = newest.pathsToRead())
        await reader.read(next);
    const known = newest.find(await ports.grammars.load(newest.languages()));
    return { schemas: (0,directory_schemas/* directorySchemas */.YL)(known), known };
}

;// CONCATENATED MODULE: ./build/flows/release/shipped-migrations.js











/**
 * The migrations that came between two commits, each judged and hashed as it stands at the newer one; and where the
 * schema of each directory stands. GitHub's own comparison ends at 300 files; then the two trees are compared.
 */
async function shippedMigrations(ports, { tag, previous, commit, files, paths, touched, rules: { migrations: rules } }) {
    const [before, whole] = await Promise.all([
        previous === null || files !== null ? null : ports.contents.treeOf(previous),
        ports.contents.treeOf(commit),
    ]);
    const after = { ...whole, entries: whole.entries.filter((entry) => isBelow(paths, entry.path)) };
    if (!after.complete || before?.complete === false) {
        throw (0,errors/* releaseUnusable */.XB)(tag, "GitHub does not list all files of the repository (over 100,000), so its migrations cannot be known", "Nothing was written. Keep migrations in a smaller repository of their own for now.");
    }
    if (paths.length > 0 && after.entries.length === 0) {
        const problem = `no file at the commit lies below ${paths.map((path) => `\`${path}\``).join(", ")}.`;
        throw (0,errors/* releaseRefused */.cG)(tag, [{ subject: "Input `paths`:", problem, write: "Correct the directories." }]);
    }
    const newer = byPath(after.entries);
    const listed = files === null ? comparedTrees(before?.entries ?? [], after.entries) : comparedFiles(files);
    const isIgnored = (0,glob/* matchesAny */._)(rules.ignore);
    const changed = listed.filter((change) => isBelow(paths, change.path) && !isIgnored(change.path));
    const frameworks = (0,declared_tools/* withDeclaredTools */.S)(rules.custom);
    const mayBeDeclared = (0,glob/* matchesAny */._)(rules.custom.flatMap(({ up, down }) => [up, down]));
    // What was merged before is judged as it stands now: an edit after the merge was for its reviewers to see.
    const trees = { files: changed, head: after, before: { entries: [], complete: true } };
    const isAny = changed.some(({ path }) => (0,core_migrations/* mayBeMigration */.Zo)(path) || mayBeDeclared(path));
    // Texts and files of pull requests are asked for at the same time, which takes one request.
    const [verdicts, { schemas, known }, broughtBy] = await Promise.all([
        (0,judge_change/* judgeChange */.s)(ports, trees, (0,texts_of/* textsOf */.C)(ports, after), frameworks),
        schemaStates(ports, after, frameworks, isIgnored),
        isAny ? touched() : [],
    ]);
    const shipped = verdicts.filter((verdict) => verdict.verdict !== "not-a-migration" && newer.has(verdict.path));
    const migrations = await Promise.all(shippedOrder(shipped, known).map((verdict) => hashed(ports, verdict, newer)));
    const changedPaths = new Set(changed.map((change) => change.path));
    return { migrations: attributeMigrations(ports, migrations, changedPaths, broughtBy), schemas };
}
async function hashed(ports, verdict, files) {
    const hashOf = async (path) => {
        const entry = files.get(path);
        return entry === undefined
            ? null
            : { path, sha256: ports.digest.sha256(await ports.contents.bytesOfBlob(entry.sha)) };
    };
    const up = await hashOf(verdict.path);
    const reversal = verdict.reversal === null ? null : await hashOf(verdict.reversal.path);
    if (up === null)
        throw new Error(`${verdict.path} was listed and is not there.`);
    return {
        tool: verdict.tool,
        version: verdict.version,
        up,
        reversal,
        verdict: verdict.verdict,
        reason: verdict.reason,
    };
}
function comparedTrees(before, after) {
    return treeChanges(blobIds(before), blobIds(after)).map((change) => ({
        path: change.path,
        status: change.before === null ? "added" : change.after === null ? "removed" : "modified",
    }));
}
// A rename is a removal and an addition, as trees show it.
function comparedFiles(files) {
    return files
        .flatMap((file) => {
        const { path, previousPath, status } = file;
        if (status === "renamed" && previousPath !== undefined) {
            return [
                { path: previousPath, status: "removed" },
                { path, status: "added" },
            ];
        }
        if (status === "unchanged")
            return [];
        if (status === "added" || status === "copied")
            return [{ path, status: "added" }];
        return [{ path, status: status === "removed" ? "removed" : "modified" }];
    })
        .sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}
function byPath(entries) {
    return new Map(entries.map((entry) => [entry.path, entry]));
}
function blobIds(entries) {
    return new Map(entries.map((entry) => [entry.path, entry.sha]));
}

;// CONCATENATED MODULE: ./build/flows/release/make-manifest.js











/**
 * The manifest of a release. When an earlier run has stored one that the tag names, and its artifacts are those of this
 * run, that one holds: titles may have been edited since, and what was recorded first is what was released.
 */
async function makeManifest(ports, wanted, facts, range, existing) {
    const stored = await storedManifest(ports, wanted, facts, existing);
    if (stored !== null)
        return stored;
    const { sha: commit } = facts.commit;
    const previous = await chainPrevious(ports, facts, wanted.version, range.history);
    const isBase = previous !== null && previous.tag === range.base?.name;
    const merged = previous === null ? [] : pullsAfter(previous.commit, range);
    const rules = planRulesOf(ports, facts.policyText);
    const files = isBase ? range.files : null;
    const between = files?.flatMap(({ path, previousPath = path }) => [path, previousPath]) ?? null;
    const { changes, touched } = await mergedChanges(ports, merged, rules, between);
    const { migrations, schemas } = await shippedMigrations(ports, {
        tag: wanted.tag,
        previous: previous?.commit ?? null,
        commit,
        files,
        paths: wanted.paths,
        touched,
        rules,
    });
    const since = previous?.tag ?? "the beginning";
    ports.log.info(`since ${since}: merged pull requests ${changes.length}, migrations ${migrations.length}`);
    const manifest = {
        schema: release_manifest/* manifestSchema */.rc,
        repository: `${ports.run.owner}/${ports.run.repo}`,
        tag: wanted.tag,
        version: wanted.version,
        commit,
        previous,
        artifacts: wanted.references,
        config: wanted.config,
        migrations,
        schemas,
        changes,
    };
    const text = (0,canonical_json/* canonicalJson */.d)(manifest);
    return { manifest, text, sha256: ports.digest.sha256(text) };
}
// The range may begin before the previous release, when that is a pre-release.
function pullsAfter(previous, range) {
    const before = ancestorsOf(previous, range.commits);
    return range.pulls.filter((pull) => !before.has(pull.mergeCommit));
}
// Of the release itself, or while that does not hold it yet, of the git object that the tag names.
async function storedManifest(ports, wanted, facts, existing) {
    const recorded = (0,tag_message/* manifestHashOf */.lE)(existing?.message ?? null);
    if (existing === null || recorded === null || existing.commit !== facts.commit.sha)
        return null;
    for (const read of readers(ports, wanted.tag, facts.releases, recorded, existing)) {
        const bytes = await read();
        const text = new TextDecoder().decode(bytes);
        const reading = (0,release_manifest/* readManifest */.WI)(text);
        if (ports.digest.sha256(bytes) !== recorded || reading.kind !== "manifest")
            continue;
        if (reading.manifest.tag !== wanted.tag)
            continue;
        const lost = lostBits(reading.manifest.artifacts, wanted, facts.releases);
        if (lost !== null)
            throw (0,errors/* tagTaken */.uN)(wanted.tag, lost);
        if (!(0,artifact_reference/* areSameBits */.VX)(reading.manifest.artifacts, wanted.references)) {
            ports.log.warning(`\`${wanted.tag}\` was begun with other artifacts than this run has. It is finished with those: GitHub holds them already.`);
        }
        return { manifest: reading.manifest, text, sha256: recorded };
    }
    return null;
}
// A build is often not the same twice. What the draft holds already is what is released; only what it lacks must be the
// same. A published release is never taken for other bits.
function lostBits(recorded, wanted, releases) {
    const drafts = releases.filter((release) => release.draft);
    const held = new Set(assetsOf(wanted.tag, drafts).map((asset) => `${asset.name} ${asset.digest}`));
    const now = new Map(wanted.references.map((one) => [one.name, one]));
    for (const artifact of recorded) {
        const { name, uri, annotations } = artifact;
        const mine = now.get(name);
        if (mine !== undefined && (0,artifact_reference/* digestText */.M6)(mine) === (0,artifact_reference/* digestText */.M6)(artifact) && mine.uri === uri)
            continue;
        const file = decodeURIComponent(uri.split("/").at(-1) ?? "");
        if (annotations.kind === "file" && held.has(`${file} ${(0,artifact_reference/* digestText */.M6)(artifact)}`))
            continue;
        const other = mine === undefined ? "is not among the artifacts of this run" : `is now ${(0,artifact_reference/* digestText */.M6)(mine)}`;
        return `it was begun with \`${name}\` as ${(0,artifact_reference/* digestText */.M6)(artifact)}, which ${other}`;
    }
    return null;
}
function readers(ports, tag, releases, recorded, existing) {
    const assets = assetsOf(tag, releases).filter((asset) => asset.name === release_manifest/* manifestFileName */.V6 && asset.digest === `sha256:${recorded}`);
    const blob = (0,tag_message/* manifestBlobOf */.aL)(existing.message);
    return [
        ...assets.map((asset) => () => ports.releases.bytesOf(asset)),
        ...(blob === null ? [] : [() => ports.contents.bytesOfBlob(blob)]),
    ];
}
function assetsOf(tag, releases) {
    return releases.filter((release) => release.tag === tag).flatMap((release) => release.assets);
}
// A policy that cannot be read stops deploy and plan-check with its own errors.
function planRulesOf({ log }, policyText) {
    if (policyText === null)
        return (0,policy/* defaultPolicy */.G4)().plan;
    const reading = (0,read/* readPolicy */.T)(policyText);
    if (reading.kind === "policy")
        return reading.policy.plan;
    log.warning(`\`${policy/* policyPath */.k1}\` of the default branch cannot be read: the manifest has the plans and migrations that are found without it, and none of tools that it declares.`);
    return (0,policy/* defaultPolicy */.G4)().plan;
}

// EXTERNAL MODULE: ./build/flows/release/published-asset.js
var published_asset = __webpack_require__(52087);
;// CONCATENATED MODULE: ./build/flows/release/hashed-assets.js


/** For one release. GitHub Enterprise Server told no digests of assets before it took them over from github.com. */
function hashedAssets(ports, tag) {
    // The bytes under an id never change: GitHub lets an asset be renamed and deleted, and no more.
    const known = new Map();
    async function of(asset) {
        if (asset.digest !== null || !asset.uploaded)
            return asset;
        const digest = known.get(asset.id) ?? (await hashed(asset));
        known.set(asset.id, digest);
        return { ...asset, digest };
    }
    async function hashed(asset) {
        if (known.size === 0)
            ports.log.info("this server tells no digests of assets, so each is downloaded and hashed here");
        const found = await (0,published_asset/* assetDigest */.x)(ports, asset);
        if (found.kind === "resolved")
            return `sha256:${found.sha256}`;
        throw (0,errors/* releaseUnusable */.XB)(tag, `\`${asset.name}\` cannot be read back: ${found.problem}`, "Run the step again: what is right is kept.");
    }
    return {
        of,
        async ofAll(assets) {
            const all = [];
            for (const asset of assets)
                all.push(await of(asset));
            return all;
        },
    };
}

;// CONCATENATED MODULE: ./build/flows/release/release-file.js
/** True for an asset that arrived whole, with the bytes of the file. */
function holds(asset, file) {
    return asset?.uploaded === true && asset.name === file.name && asset.digest === `sha256:${file.sha256}`;
}
/** Names of the files that a release does not hold as they are, for a message. */
function wrongFiles(release, files) {
    const assets = new Map(release.assets.map((asset) => [asset.name, asset]));
    return files.filter((file) => !holds(assets.get(file.name), file)).map((file) => `\`${file.name}\``);
}

// EXTERNAL MODULE: ./build/kernel/in-doubt.js
var in_doubt = __webpack_require__(88362);
;// CONCATENATED MODULE: ./build/flows/release/upload-files.js



// Twenty at once is what makes GitHub's secondary limits strike.
const sideBySide = 4;
const waitsMs = [1000, 2000, 4000];
/**
 * Uploads what the draft does not hold yet, at most four files at a time; the first failure ends all. Answers how many
 * this run uploaded itself.
 */
async function uploadFiles(ports, draft, files, hashes) {
    const waiting = [...files];
    let uploaded = 0;
    let failure;
    async function work() {
        for (let file = waiting.shift(); file !== undefined && failure === undefined; file = waiting.shift()) {
            try {
                if (await ensure(ports, draft, file, hashes))
                    uploaded += 1;
            }
            catch (error) {
                failure ??= { error };
            }
        }
    }
    await Promise.all(Array.from({ length: Math.min(sideBySide, files.length) }, work));
    if (failure !== undefined)
        throw failure.error;
    return uploaded;
}
// True when this run uploaded it, false when it was there.
async function ensure(ports, draft, file, hashes) {
    const named = async (assets) => {
        const found = assets.find((asset) => asset.name === file.name);
        return found === undefined ? undefined : hashes.of(found);
    };
    let there = await named(draft.assets);
    for (let tried = 0; !holds(there, file); tried++) {
        // An asset that is not whole may be on its way from another run: it is given a moment.
        const isUnderWay = there !== undefined && !there.uploaded && tried === 0;
        const uploaded = isUnderWay
            ? "look"
            : await upload(ports, draft, file, there, waitsMs[tried] !== undefined);
        if (uploaded !== "look") {
            demandArrived(draft, file, await hashes.of(uploaded));
            ports.log.info(`uploaded ${file.name}`);
            return true;
        }
        const waitMs = waitsMs[tried];
        if (waitMs === undefined || ports.signal.aborted)
            throw stuck(draft, file);
        await ports.clock.sleep(waitMs, ports.signal);
        const now = await ports.releases.get(draft.id);
        if (now === null)
            throw (0,errors/* releaseUnusable */.XB)(draft.tag, "its draft was deleted meanwhile", "Run the step again.");
        const listed = now.assets.some((asset) => asset.name === file.name)
            ? now.assets
            : await ports.releases.assetsOf(now);
        there = await named(listed);
    }
    ports.log.info(`${file.name} is there already`);
    return false;
}
/** Answers "look" when nobody can say what is there now: the answer was lost, or somebody else uploads too. */
async function upload(ports, draft, file, leftover, mayLook) {
    try {
        if (leftover !== undefined)
            await ports.releases.discardAsset(leftover);
        const { name, mediaType } = file;
        const uploaded = await ports.releases.upload(draft, { name, mediaType, content: await file.content() });
        return uploaded === "exists" ? "look" : uploaded;
    }
    catch (error) {
        if (!(0,in_doubt/* isInDoubt */.c)(error) || !mayLook)
            throw error;
        ports.log.info(`${file.name}: no clear answer, so what is there is looked at`);
        return "look";
    }
}
function demandArrived(draft, file, uploaded) {
    if (uploaded.name !== file.name) {
        throw (0,errors/* releaseUnusable */.XB)(draft.tag, `\`${file.name}\` arrived under the name \`${uploaded.name}\``, "It was not published. Rename the file to what GitHub keeps, and release the next version.");
    }
    if (uploaded.digest !== `sha256:${file.sha256}`) {
        throw (0,errors/* releaseUnusable */.XB)(draft.tag, `\`${file.name}\` arrived as ${uploaded.digest ?? "bytes whose digest GitHub does not tell"}`, "It was not published. Run the step again; the draft is kept.");
    }
}
function stuck(draft, file) {
    return (0,errors/* releaseUnusable */.XB)(draft.tag, `\`${file.name}\` could not be uploaded whole`, "It was not published. Run the step again: what is right is kept.");
}

;// CONCATENATED MODULE: ./build/flows/release/publish-release.js






/**
 * Draft, uploads, comparison, publication; whatever an earlier run left is kept when its bytes are right. `seen` are the
 * releases as they were listed before; `isFirst` is false when the tag was there already, so that somebody else may be
 * at work on the same release.
 */
async function publishRelease(ports, wanted, seen, isFirst) {
    const all = [...wanted.files, wanted.manifest];
    const hashes = hashedAssets(ports, wanted.tag);
    const before = isFirst ? ofTag(seen, wanted) : await settled(ports, wanted, ofTag(seen, wanted));
    const published = before.find((release) => !release.draft);
    if (published !== undefined)
        return finished(ports, wanted, published, hashes);
    const made = lowest(before, wanted) === undefined ? await createDraft(ports, wanted) : null;
    const draft = made?.draft ?? lowest(before, wanted);
    if (draft === undefined)
        throw neverPublished(wanted.tag);
    await uploadFiles(ports, draft, wanted.files, hashes);
    const finishes = await uploadFiles(ports, draft, [wanted.manifest], hashes);
    // Whoever uploaded the manifest publishes: only one upload of a name is taken.
    const waits = finishes === 0 ? [1000, 2000, 3000] : [];
    const rivals = await publishedMeanwhile(ports, draft, waits);
    if (rivals !== null)
        return finished(ports, wanted, rivals, hashes);
    const whole = await demandComplete(ports, draft, all, hashes);
    if (!whole.draft)
        return finished(ports, wanted, whole, hashes);
    await wanted.demandTag();
    const release = await publish(ports, wanted, draft);
    if (release === "taken") {
        const rival = (await ports.releases.ofTag(wanted.tag)).find((one) => !one.draft);
        if (rival === undefined)
            throw neverPublished(wanted.tag);
        return finished(ports, wanted, rival, hashes);
    }
    const wrong = wrongFiles(await shown(ports, release, all, hashes), all);
    if (wrong.length > 0) {
        throw (0,errors/* releaseUnusable */.XB)(wanted.tag, `it was published, and does not hold ${wrong.join(", ")} as compared before`, "Somebody changed it at that moment. Do not deploy it; release the next version.");
    }
    ports.log.info(`release ${wanted.tag} published${release.immutable ? ", and immutable from now on" : `; it is not immutable, so a ruleset must keep its tag from being moved`}`);
    if (!isFirst || made?.wasInDoubt === true)
        await discardDrafts(ports, wanted);
    return { release, isNew: true };
}
// Lists trail behind, and the run that made the tag may be about to make its draft: nothing is made in haste.
async function settled(ports, wanted, seen) {
    let found = seen;
    for (const waitMs of [1000, 2000, 3000]) {
        if (found.some((release) => !release.draft || isOurDraft(release, wanted.key)))
            return found;
        ports.log.info(`${wanted.tag} has a tag and no draft yet: looking again in ${waitMs / 1000} s`);
        await ports.clock.sleep(waitMs, ports.signal);
        found = await ports.releases.ofTag(wanted.tag);
    }
    return found;
}
async function finished(ports, wanted, published, hashes) {
    const all = [...wanted.files, wanted.manifest];
    const missing = wrongFiles(await shown(ports, published, all, hashes), all);
    if (missing.length > 0) {
        throw (0,errors/* releaseUnusable */.XB)(wanted.tag, `it is published without ${missing.join(", ")} as this run would make it`, "A published release is not changed. Release the next version.");
    }
    await discardDrafts(ports, wanted);
    return { release: published, isNew: false };
}
// A list may trail behind the draft whose answer was lost, so it is looked at three times before another is made.
async function createDraft(ports, wanted) {
    const { tag, key, notes, isPrerelease } = wanted;
    let wasInDoubt = false;
    const look = async () => {
        wasInDoubt = true;
        for (const waitMs of [0, 1000, 2000]) {
            await ports.clock.sleep(waitMs, ports.signal);
            const found = lowest(await ports.releases.ofTag(tag), wanted);
            if (found !== undefined)
                return found;
        }
        return null;
    };
    const body = releaseBody(key, notes);
    const create = () => ports.releases.createDraft({ tag, name: tag, body, prerelease: isPrerelease });
    return { draft: await (0,write_once/* writeOnce */.F)(ports, `draft ${tag}`, create, look), wasInDoubt };
}
async function publish(ports, wanted, draft) {
    const release = await (0,write_once/* writeOnce */.F)(ports, `publication of ${wanted.tag}`, () => 
    // Whoever wrote the draft: what is published is ours.
    ports.releases.publish(draft, {
        name: wanted.tag,
        body: releaseBody(wanted.key, wanted.notes),
        prerelease: wanted.isPrerelease,
        isLatest: wanted.isLatest,
    }), async () => {
        const now = await ports.releases.get(draft.id);
        return now === null || now.draft ? null : now;
    });
    if (release !== "taken" && release.draft)
        throw neverPublished(wanted.tag);
    return release;
}
// What GitHub holds, asked once more: the answers to the uploads are not the release.
async function demandComplete(ports, draft, files, hashes) {
    const now = await ports.releases.get(draft.id);
    if (now === null)
        throw (0,errors/* releaseUnusable */.XB)(draft.tag, "its draft was deleted meanwhile", "Run the step again.");
    const there = await shown(ports, now, files, hashes);
    const wrong = wrongFiles(there, files);
    const names = new Set(files.map((file) => file.name));
    const foreign = there.assets.filter((asset) => !names.has(asset.name)).map((asset) => `\`${asset.name}\``);
    if (wrong.length > 0) {
        throw (0,errors/* releaseUnusable */.XB)(draft.tag, `its draft does not hold ${wrong.join(", ")} as uploaded`, "It was not published. Run the step again: what is right is kept.");
    }
    if (foreign.length > 0) {
        throw (0,errors/* releaseUnusable */.XB)(draft.tag, `somebody added ${foreign.join(", ")} to its draft, which the manifest does not name`, "It was not published. Remove the file from the draft, or name it under `artifacts` of the next version.");
    }
    return there;
}
async function publishedMeanwhile(ports, draft, waitsMs) {
    for (const waitMs of waitsMs) {
        ports.log.info(`another run uploaded the manifest: looking in ${waitMs / 1000} s whether it publishes`);
        await ports.clock.sleep(waitMs, ports.signal);
        const now = await ports.releases.get(draft.id);
        if (now !== null && !now.draft)
            return now;
    }
    return null;
}
async function shown(ports, release, files, hashes) {
    const isWhole = files.every((file) => release.assets.some((asset) => asset.name === file.name));
    const listed = isWhole ? release.assets : await ports.releases.assetsOf(release);
    return { ...release, assets: await hashes.ofAll(listed) };
}
async function discardDrafts(ports, wanted) {
    for (const draft of (await ports.releases.ofTag(wanted.tag)).filter((one) => isOurDraft(one, wanted.key))) {
        ports.log.info(`draft ${draft.id} of ${wanted.tag} is superfluous and removed`);
        await (0,write_once/* writeOnce */.F)(ports, `draft ${draft.id}`, () => ports.releases.discardDraft(draft), async () => ((await ports.releases.get(draft.id)) === null ? undefined : null));
    }
}
// Of several drafts the oldest is taken by every run, so that two runs do not finish different ones.
function lowest(releases, { key, tag }) {
    return ofTag(releases, { tag })
        .filter((release) => isOurDraft(release, key))
        .sort((a, b) => a.id - b.id)[0];
}
function ofTag(releases, { tag }) {
    return releases.filter((release) => release.tag === tag);
}
function neverPublished(tag) {
    return (0,errors/* releaseUnusable */.XB)(tag, "GitHub answered that it is published, and it is not", "Run the step again.");
}

// EXTERNAL MODULE: ./build/kernel/at-most.js
var at_most = __webpack_require__(3131);
;// CONCATENATED MODULE: ./build/flows/release/resolved-artifact.js
/** It has a digest. */
function resolved(reference) {
    return { kind: "resolved", reference };
}
/** It has none; the problem says why, as the end of a sentence. */
function unresolved(problem) {
    return { kind: "unresolved", problem };
}

;// CONCATENATED MODULE: ./build/flows/release/resolve-image.js

/** An image by digest, with all that its index names and what is attested of it. A tag beside a digest must name the same. */
async function resolveImage({ registry }, { name, image }) {
    const { host, repository, tag } = image;
    const found = await registry.resolve(host, repository, image.digest ?? tag ?? "latest");
    if (found.kind === "unresolved")
        return found;
    const { digest, mediaType, size } = found;
    if (image.digest !== null && tag !== null) {
        const tagged = await registry.resolve(host, repository, tag);
        if (tagged.kind === "unresolved")
            return tagged;
        if (tagged.digest !== digest) {
            return unresolved(`its tag ${tag} names ${tagged.digest}, not the digest that is given`);
        }
    }
    // The bytes by their digest: that a tag resolves does not mean that all can be pulled.
    const contents = await registry.contents(host, repository, digest);
    if (contents.kind === "unresolved")
        return contents;
    const attestations = await registry.attestations(host, repository, digest, contents.children);
    const reference = {
        name,
        uri: `oci://${host}/${repository}@${digest}`,
        digest: { sha256: digest.slice("sha256:".length) },
        mediaType,
        annotations: {
            kind: "oci",
            size,
            ...(tag === null ? {} : { tag }),
            ...(contents.children.length === 0 ? {} : { children: contents.children.map(recorded) }),
            ...(attestations?.length === 0 ? {} : { attestations: attestations ?? "unknown" }),
        },
    };
    return resolved(reference);
}
function recorded({ platform, digest, mediaType, size }) {
    return { platform, digest, mediaType, size };
}

;// CONCATENATED MODULE: ./build/flows/release/resolve-artifact.js





/** One artifact with its digest, by asking whoever holds the bytes, or why there is none. */
async function resolveArtifact(ports, artifact, settings) {
    switch (artifact.kind) {
        case "oci":
            return resolveImage(ports, artifact);
        case "file":
            return ofFile(ports, artifact, settings.assetUrl);
        case "npm":
            return ofPackage(ports, artifact);
        case "release-asset":
            return ofAsset(ports, artifact, await settings.releases());
        case "git":
            return ofCommit(ports, artifact);
        case "generic":
            return ofUrl(ports, artifact);
        default:
            return artifact;
    }
}
async function ofFile({ files }, { name, path }, assetUrl) {
    const hashed = await files.sha256(path);
    if (hashed === null) {
        const isEmpty = (await files.below("."))?.length === 0;
        return unresolved(`there is no such file in the workspace${isEmpty ? ", which is empty" : ""}`);
    }
    return resolved({
        name,
        uri: assetUrl(fileNameOf(path)),
        digest: { sha256: hashed.sha256 },
        mediaType: "application/octet-stream",
        annotations: { kind: "file", size: hashed.size },
    });
}
async function ofPackage({ packages }, { name, spec }) {
    const found = await packages.resolve(spec.package, spec.version);
    if (found.kind === "unresolved")
        return found;
    const { sha512, tarball, provenance } = found;
    if (spec.sha512 !== null && spec.sha512 !== sha512) {
        return unresolved("its registry lists another integrity than the one that is given");
    }
    const subject = `sha512:${sha512}`;
    return resolved({
        name,
        uri: (0,npm_spec/* npmPurl */.NP)(spec.package, spec.version),
        digest: { sha512 },
        ...(tarball === null ? {} : { downloadLocation: tarball }),
        annotations: {
            kind: "npm",
            ...(provenance === null
                ? {}
                : { attestations: [{ type: provenance, subject, digest: null, from: "npm" }] }),
        },
    });
}
async function ofAsset(ports, { name, tag, asset: wanted }, releases) {
    const asset = await (0,published_asset/* publishedAsset */.j)(ports, releases, tag, wanted);
    if (asset === null)
        return unresolved("this repository has no published release with such an asset");
    const found = await (0,published_asset/* assetDigest */.x)(ports, asset);
    if (found.kind === "unresolved")
        return found;
    return resolved({
        name,
        uri: asset.url,
        digest: { sha256: found.sha256 },
        annotations: { kind: "release-asset", tag, size: asset.size },
    });
}
async function ofCommit({ commits, tags, run }, { name, ref }) {
    const isCommit = /^[0-9a-f]{40}$/.test(ref);
    const commit = isCommit ? (await commits.find(ref))?.sha : (await tags.find(ref))?.commit;
    if (commit === undefined)
        return unresolved(`the repository has no such ${isCommit ? "commit" : "tag"}`);
    return resolved({
        name,
        uri: `git+${run.serverUrl}/${run.owner}/${run.repo}@${commit}`,
        digest: { gitCommit: commit },
        annotations: { kind: "git", ...(isCommit ? {} : { tag: ref }) },
    });
}
async function ofUrl({ downloads }, { name, at }) {
    const found = await downloads.digestOf(at.url);
    if (found.kind === "unresolved")
        return found;
    if (at.sha256 !== null && at.sha256 !== found.sha256) {
        return unresolved(`its server has sha256:${found.sha256}, not the digest that is given`);
    }
    return resolved({
        name,
        uri: at.url,
        digest: { sha256: found.sha256 },
        annotations: { kind: "generic", ...(found.size === null ? {} : { size: found.size }) },
    });
}

;// CONCATENATED MODULE: ./build/flows/release/resolve-artifacts.js





const resolve_artifacts_sideBySide = 4;
/** Each artifact with its digest, in the order given. Throws one error that names all for which there is none. */
async function resolveArtifacts(ports, artifacts, assetUrl) {
    let listed;
    const releases = () => {
        listed ??= ports.releases.list();
        return listed;
    };
    const results = await (0,at_most/* mapAtMost */.X)(resolve_artifacts_sideBySide, artifacts, async (artifact) => ({
        artifact,
        result: await resolveArtifact(ports, artifact, { assetUrl, releases }),
    }));
    const references = [];
    const lost = [];
    for (const { artifact, result } of results) {
        if (result.kind === "unresolved") {
            lost.push({ name: artifact.name, at: writtenAs(artifact), problem: result.problem });
            continue;
        }
        ports.log.info(`artifact ${artifact.name}: ${(0,artifact_reference/* digestText */.M6)(result.reference)}`);
        references.push(result.reference);
    }
    const [first, ...others] = lost;
    if (first === undefined)
        return references;
    const more = others.map(({ name, at, problem }) => `; nor does \`${name}\` (${at}): ${problem}`);
    throw (0,errors/* artifactUnresolved */.qU)(first.name, first.at, [first.problem, ...more].join(""));
}
function writtenAs(artifact) {
    switch (artifact.kind) {
        case "oci":
            return (0,oci_name/* ociNameText */.c)(artifact.image);
        case "file":
            return `file:${artifact.path}`;
        case "npm":
            return `npm:${artifact.spec.package}@${artifact.spec.version}`;
        case "release-asset":
            return `release-asset:${artifact.tag}/${artifact.asset}`;
        case "git":
            return `git:${artifact.ref}`;
        case "generic":
            return artifact.at.url;
        default:
            return artifact;
    }
}

;// CONCATENATED MODULE: ./build/core/release/branch-of.js
/** The branch of a run's ref (`refs/heads/main`), or null for tags, pull requests and anything else. */
function branchOf(ref) {
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    return branch ?? null;
}

;// CONCATENATED MODULE: ./build/flows/release/merged-feed.js
/** Begins to read the merged pull requests: what is asked beside it travels in the same request. */
function openMergedFeed(ports) {
    const pages = ports.pulls.merged()[Symbol.asyncIterator]();
    const begun = pages.next();
    // Whoever needs them meets the error; nobody else does.
    begun.catch(() => { });
    return {
        async since(isoDate) {
            const found = new Map();
            for (let page = await begun; page.done !== true; page = await pages.next()) {
                for (const pull of page.value)
                    if (pull.mergedAt >= isoDate)
                        found.set(pull.number, pull);
                // A pull request is updated when it is merged, so nothing merged later can follow.
                if (page.value.some((pull) => pull.updatedAt < isoDate))
                    break;
            }
            return [...found.values()];
        },
    };
}

;// CONCATENATED MODULE: ./build/flows/release/survey.js





// Enough for the pre-releases since the last stable version; what is further back is read when it is needed.
const readAhead = 30;
/** Reads all that a release depends on, side by side; `named` is the tag of a version that was given. */
async function survey(ports, wanted) {
    const merged = openMergedFeed(ports);
    const [tags, releases, commit, rulesets, policyText] = await Promise.all([
        openTagBook(ports, wanted.prefix),
        ports.releases.list(),
        ports.commits.forRelease(wanted.sha, branchOf(ports.run.ref)),
        ports.tags.rulesets(),
        ports.contents.textAtHead(policy/* policyPath */.k1),
    ]);
    const first = tags.versions.slice(0, readAhead).map((tag) => tag.name);
    const names = new Set([...first, ...(wanted.named === null ? [] : [wanted.named])]);
    await Promise.all([...names].map((name) => tags.read(name)));
    if (commit === null) {
        const problem = `The repository has no commit ${wanted.sha}.`;
        const write = "Push it first, or leave `commit` out to release the commit of this run.";
        throw (0,errors/* releaseRefused */.cG)(wanted.named ?? "The next version", [{ subject: "Commit:", problem, write }]);
    }
    return { commit: { ...commit, sha: wanted.sha }, tags, releases, rulesets, merged, policyText };
}

;// CONCATENATED MODULE: ./build/flows/release/make-release.js
















/**
 * A release from its survey to its publication. Everything is read and refused first; then the tag takes the version,
 * the draft is filled, compared and published. Cut off anywhere, it is finished by running it again.
 */
async function makeRelease(ports, wanted) {
    const { prefix, version } = wanted;
    const named = version.source.kind === "explicit" ? `${prefix}${version.source.version}` : null;
    const facts = await survey(ports, { sha: wanted.commit, prefix, named });
    const chosen = await chooseVersion(ports, facts, { ...version, prefix, paths: wanted.paths });
    if (chosen.kind === "nothing")
        return { kind: "nothing", reason: chosen.reason };
    const prepared = await prepare(ports, wanted, facts, chosen);
    if (wanted.isDryRun)
        return { kind: "dry-run", ...prepared };
    const { release, isNew } = await make_release_write(ports, wanted, facts, prepared);
    const target = { version: chosen.version, commit: wanted.commit };
    const floating = wanted.floats ? await floatTags(ports, target, prefix) : [];
    return { kind: "released", ...prepared, release, isNew, floating };
}
async function prepare(ports, wanted, facts, chosen) {
    const checks = await checkRelease(ports, facts, {
        tag: chosen.tag,
        key: keyOf(ports, chosen.tag),
        isSigned: wanted.sign !== null,
        mayBeDirty: wanted.mayBeDirty,
        hasFiles: wanted.artifacts.some((artifact) => artifact.kind === "file"),
        probeToken: wanted.isDryRun,
    });
    if (checks.problems.length > 0)
        throw (0,errors/* releaseRefused */.cG)(chosen.tag, checks.problems);
    for (const fact of checks.facts)
        ports.log.info(fact);
    for (const warning of checks.warnings)
        ports.log.warning(warning);
    const resolved = await resolveArtifacts(ports, wanted.artifacts, assetUrls(ports, chosen.tag));
    const files = resolved.filter((one) => one.annotations.kind === "file");
    const refused = (0,preflight/* fileProblems */.tH)(files.map(({ name, annotations }) => ({ name, size: annotations.size ?? 0 })));
    if (refused.length > 0)
        throw (0,errors/* releaseRefused */.cG)(chosen.tag, refused);
    const references = wanted.asksAttestations
        ? await addAttestations(ports, resolved, facts.commit.isOwnedByOrganization)
        : resolved;
    const manifest = { tag: chosen.tag, version: chosen.version, references };
    const made = await makeManifest(ports, { ...manifest, config: wanted.config, paths: wanted.paths }, facts, chosen.range, chosen.existing);
    if (chosen.existing !== null) {
        demandSame(chosen.existing, { name: chosen.tag, commit: wanted.commit, manifestSha256: made.sha256 });
    }
    return { chosen, made, notes: wanted.notes(chosen, made), checks };
}
async function make_release_write(ports, wanted, facts, { chosen, made, notes }) {
    const lock = {
        name: chosen.tag,
        version: chosen.version,
        commit: wanted.commit,
        date: facts.commit.date,
        manifestSha256: made.sha256,
        manifest: made.text,
    };
    const make = wanted.sign ?? ((tag) => ports.tags.create(tag));
    const locked = await lockTag(ports, lock, chosen.existing, make).catch((error) => {
        throw explainedByRules(error, facts, chosen.tag, wanted.sign !== null);
    });
    return publishRelease(ports, {
        tag: chosen.tag,
        notes,
        key: keyOf(ports, chosen.tag),
        isPrerelease: !isStable(chosen.version),
        // GitHub has one latest release for the whole repository, which no single package is.
        isLatest: wanted.paths.length === 0 && isLatest(chosen.version, facts.tags.known()),
        files: wanted.artifacts.flatMap((artifact) => fileOf(ports, artifact, made.manifest.artifacts)),
        manifest: manifestFile(made),
        demandTag: async () => {
            const now = await ports.tags.current(chosen.tag);
            if (now === null)
                throw (0,errors/* tagMoved */.m7)(chosen.tag, "it was deleted while its release was made");
            demandSame(now, lock);
        },
    }, facts.releases, locked === "created");
}
function explainedByRules(error, facts, tag, isSigned) {
    if (!(error instanceof errors/* SuiteError */.$K) || error.code !== "TAG_BURNED")
        return error;
    const ruleset = (0,preflight/* forbiddingRuleset */.lH)(facts.rulesets, tag, isSigned);
    return ruleset === null
        ? error
        : (0,errors/* tagForbidden */.qi)(tag, `the ruleset \`${ruleset}\` keeps this token from it`, error);
}
function fileOf(ports, artifact, references) {
    const sha256 = references.find((one) => one.name === artifact.name)?.digest["sha256"];
    if (artifact.kind !== "file" || sha256 === undefined)
        return [];
    const { path } = artifact;
    const content = async () => {
        const there = await ports.files.content(path);
        if (there === null)
            throw new Error(`${path} was there and is gone.`);
        return there;
    };
    return [{ name: fileNameOf(path), mediaType: "application/octet-stream", sha256, content }];
}
function manifestFile({ text, sha256 }) {
    const bytes = new TextEncoder().encode(text);
    async function* parts() {
        yield bytes;
    }
    const content = async () => ({ size: bytes.length, parts });
    return { name: release_manifest/* manifestFileName */.V6, mediaType: "application/json", sha256, content };
}
function keyOf(ports, tag) {
    return (0,natural_key/* naturalKey */.X)(["release", `${ports.run.owner}/${ports.run.repo}`, tag], (text) => ports.digest.sha256(text));
}
function assetUrls(ports, tag) {
    const { owner, repo, serverUrl } = ports.run;
    return (name) => `${serverUrl}/${owner}/${repo}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(name)}`;
}

;// CONCATENATED MODULE: ./build/core/release/signing-key.js
const ssh = /^-----BEGIN (OPENSSH|RSA|EC|ENCRYPTED)? ?PRIVATE KEY-----\n[\s\S]+\n-----END (OPENSSH|RSA|EC|ENCRYPTED)? ?PRIVATE KEY-----\n$/;
const gpg = /^-----BEGIN PGP PRIVATE KEY BLOCK-----\n[\s\S]+\n-----END PGP PRIVATE KEY BLOCK-----\n$/;
/** Tells an SSH key from a GPG one. The problem never repeats any of the text, which is a secret. */
function readSigningKey(given, passphrase) {
    // ssh-keygen wants LF and a newline at the end, which secrets lose on their way.
    const text = `${given.replace(/\r\n?/g, "\n").trim()}\n`;
    if (ssh.test(text))
        return { kind: "key", key: { kind: "ssh", text, passphrase } };
    if (gpg.test(text))
        return { kind: "key", key: { kind: "gpg", text, passphrase } };
    return { kind: "unusable", problem: problemOf(text) };
}
function problemOf(text) {
    if (/^(ssh-|ecdsa-|sk-)\S+ /.test(text) || text.includes("BEGIN PGP PUBLIC KEY BLOCK")) {
        return "is a public key";
    }
    if (/^-----BEGIN .*PRIVATE KEY/.test(text)) {
        return text.trim().includes("\n")
            ? "is a private key that has no end"
            : "is a private key on one line, without its line breaks";
    }
    return "is neither an SSH nor a GPG private key";
}

// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(49276);
// EXTERNAL MODULE: ./build/core/release/tag-object.js
var tag_object = __webpack_require__(56650);
// EXTERNAL MODULE: ./build/core/text/how-to-install.js
var how_to_install = __webpack_require__(75184);
;// CONCATENATED MODULE: ./build/flows/release/sign-tag.js



/**
 * The problems that would keep this key from signing a release's tag, found before anything is written: a trial
 * signature is made and held against the policy's signers.
 */
async function signingProblems(ports, { key, signers }) {
    const subject = "Input `signing-key`";
    const trial = (0,tag_object/* tagPayload */.Vx)({
        name: "v0.0.0",
        commit: "0".repeat(40),
        message: "Trial\n",
        date: "1970-01-01T00:00:00Z",
    });
    const signed = await ports.git.sign(trial, key);
    if (signed.kind === "refused")
        return [{ subject, problem: signed.problem, write: signed.write }];
    if (signers.length === 0)
        return [];
    const check = await ports.git.check(trial, signed.signature, signers);
    switch (check.kind) {
        case "good":
            return [];
        case "bad":
            return [
                {
                    subject,
                    problem: "does not belong to a key under `signing.signers` of the policy.",
                    write: "Add its public key there first, or sign with a key that is listed.",
                },
            ];
        case "unknown":
            return [
                { subject, problem: `cannot be checked: ${check.problem}.`, write: "Run this where it can be." },
            ];
        default:
            return check;
    }
}
/** Makes signed tags: the object is signed here and pushed as it is. Creating its ref is the lock, as for unsigned ones. */
function makeSignedTag(ports, key) {
    return async (tag) => {
        const payload = (0,tag_object/* tagPayload */.Vx)(tag);
        const signed = await ports.git.sign(payload, key);
        if (signed.kind === "refused") {
            throw (0,errors/* inputsInvalid */.tz)([{ subject: "Input `signing-key`", problem: signed.problem, write: signed.write }]);
        }
        const object = payload + signed.signature;
        const pushed = await ports.git.pushTag({ name: tag.name, commit: tag.commit, object });
        switch (pushed.kind) {
            case "created":
                ports.log.info(`tag ${tag.name} is signed with ${key.kind === "ssh" ? "an SSH" : "a GPG"} key`);
                return "created";
            case "exists":
                return "exists";
            case "unanswered":
                throw (0,errors/* githubFailed */.Zr)(`take the signed tag \`${tag.name}\``, pushed.problem, null);
            case "refused":
                throw sign_tag_refused(tag.name, pushed);
            default:
                return pushed;
        }
    };
}
function sign_tag_refused(name, { reason, seen }) {
    const step = `push the signed tag \`${name}\``;
    switch (reason) {
        case "token":
            return (0,errors/* tokenRefused */.cA)(step, null);
        case "permission":
            return (0,errors/* permissionMissing */.k8)(step, "contents: write", null);
        case "rule":
            // The same words stand for a ruleset and for a name that an immutable release has used.
            return /creations being restricted/i.test(seen)
                ? (0,errors/* tagBurned */.HW)(name, "creations are restricted", null)
                : (0,errors/* tagForbidden */.qi)(name, seen);
        case "workflows":
        case "no-commit":
            return (0,errors/* githubRefused */.A2)(step, seen, null);
        case "no-git": {
            const problem = "needs `git` to push the tag, which is not installed on this runner.";
            return (0,errors/* inputsInvalid */.tz)([{ subject: "Input `signing-key`", problem, write: `${(0,how_to_install/* howToInstall */.v)("git")}.` }]);
        }
        case "other":
            return (0,errors/* githubFailed */.Zr)(step, seen, null);
        default:
            return reason;
    }
}

;// CONCATENATED MODULE: ./build/flows/release/read-signer.js



/** How tags are signed with the key that was given, found to work by a trial; null without a key. */
async function readSigner(ports, key, passphrase) {
    const subject = "Input `signing-key`";
    if (key === undefined) {
        const write = "Give `signing-key` too, or leave the passphrase out.";
        const problem = "is given without a key.";
        const lonely = passphrase !== undefined;
        return {
            sign: null,
            problems: lonely ? [{ subject: "Input `signing-passphrase`", problem, write }] : [],
        };
    }
    const read = readSigningKey(key, passphrase ?? null);
    if (read.kind === "unusable") {
        const write = "Give the whole private key, with its line breaks, from a secret.";
        return { sign: null, problems: [{ subject, problem: `${read.problem}.`, write }] };
    }
    const { policy } = await (0,load_policy/* loadPolicy */.t)(ports, null);
    const signers = policy.signing?.signers ?? [];
    const problems = await signingProblems(ports, { key: read.key, signers });
    return { sign: makeSignedTag(ports, read.key), problems };
}

// EXTERNAL MODULE: ./build/core/release/artifact-report.js
var artifact_report = __webpack_require__(58431);
// EXTERNAL MODULE: ./build/core/text/prose.js
var prose = __webpack_require__(4575);
// EXTERNAL MODULE: ./build/core/text/sentence.js
var sentence = __webpack_require__(38679);
;// CONCATENATED MODULE: ./build/core/release/release-report.js





/** Summary of a run that published a release, or found it published. */
function releasedSummary(about, { warnings }, done) {
    const tag = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(about.tag));
    const link = `[${tag}](${done.release.url})`;
    return sections([
        done.isNew ? `### 📦 Released ${link}` : `### 📦 ${link} is released already`,
        facts(about, [
            done.release.immutable
                ? "the release is immutable"
                : "the release is not immutable: whoever may push can move its tag, unless a ruleset keeps them from it",
            ...(done.floating.length === 0 ? [] : [`${done.floating.map(quoted).join(" and ")} moved to it`]),
        ]),
        (0,artifact_report/* artifactTable */.Rw)(about.manifest.artifacts),
        warningList(warnings),
    ]);
}
/** Summary of a dry run: what would be released, and what was found on the way. */
function dryRunSummary(about, { warnings }, notes) {
    return sections([
        `### 🧪 Would release ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(about.tag))}`,
        "A dry run: every reference was resolved and every check made, and nothing was written.",
        facts(about, []),
        (0,artifact_report/* artifactTable */.Rw)(about.manifest.artifacts),
        warningList(warnings),
        `<details><summary>Release notes</summary>\n\n${notes.trim()}\n\n</details>`,
    ]);
}
/** Summary of a run that found nothing that asks for a release. */
function nothingSummary(reason) {
    return `### 📦 Nothing to release\n\n${(0,sentence/* wholeSentence */.l)((0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(reason), 400))}\n`;
}
function facts(about, more) {
    const { manifest } = about;
    const list = [
        `version ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(about.version))}: ${(0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(about.reason), 300)}`,
        `commit \`${manifest.commit.slice(0, 12)}\`${manifest.previous === null ? ", the first release" : `, after ${quoted(manifest.previous.tag)}`}`,
        `${changesWords(manifest)}, ${count(manifest.migrations.length, "migration")}`,
        `the tag is annotated and ${about.isSigned ? "signed" : "not signed"}; it carries the manifest's sha256 \`${about.sha256.slice(0, 12)}…\``,
        ...more,
    ];
    return list.map((line) => `- ${line}`).join("\n");
}
function changesWords({ changes }) {
    const said = count(changes.length, "merged pull request");
    return changes.length === 0
        ? said
        : `${said} (${changes.filter((one) => one.plan !== null).length} with a rollback plan)`;
}
function warningList(warnings) {
    return warnings.map((warning) => `> ⚠️ ${(0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(warning), 500)}`).join("\n>\n");
}
function sections(parts) {
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
function quoted(name) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(name));
}
function count(number, noun) {
    return `${number === 0 ? "no" : number} ${noun}${number === 1 ? "" : "s"}`;
}

// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(75197);
;// CONCATENATED MODULE: ./build/flows/release/report-release.js




const nothing = {
    tag: "",
    version: "",
    "release-id": "",
    "release-url": "",
    "manifest-path": "",
    "manifest-sha256": "",
    references: "{}",
    "is-new": "false",
    holds: "",
};
/** Tells what came of a release: summary, manifest file and outputs. */
async function reportRelease(ports, outcome, isSigned) {
    if (outcome.kind === "nothing") {
        ports.log.info(`nothing to release: ${outcome.reason}`);
        ports.summary.write(nothingSummary(outcome.reason));
        return { outputs: nothing, conclusion: kernel_define/* succeeded */.gq };
    }
    const { chosen, made, notes, checks } = outcome;
    const { tag, version, reason } = chosen;
    const about = { tag, version, reason, isSigned, manifest: made.manifest, sha256: made.sha256 };
    ports.summary.write(outcome.kind === "dry-run"
        ? dryRunSummary(about, checks, notes)
        : releasedSummary(about, checks, outcome));
    const published = outcome.kind === "released" ? outcome.release : null;
    return {
        outputs: {
            tag,
            version,
            "release-id": String(published?.id ?? ""),
            "release-url": published?.url ?? "",
            "manifest-path": await ports.files.writeOutput(release_manifest/* manifestFileName */.V6, made.text),
            "manifest-sha256": made.sha256,
            references: JSON.stringify((0,artifact_report/* deployables */.rC)(made.manifest.artifacts)),
            "is-new": String(outcome.kind === "released" && outcome.isNew),
            holds: "",
        },
        conclusion: kernel_define/* succeeded */.gq,
    };
}
/** Tells whether a release can still be deployed as it was released; the step fails when it cannot. */
function reportVerified(ports, { tag, manifest, sha256, lost, summary }) {
    ports.summary.write(summary);
    const outputs = {
        ...nothing,
        tag,
        version: manifest.version,
        "manifest-sha256": sha256,
        references: JSON.stringify((0,artifact_report/* deployables */.rC)(manifest.artifacts)),
        holds: String(lost.length === 0),
    };
    const hint = "Restore what is missing under the same digest, or release a version that is whole.";
    const message = `${tag} can no longer be deployed as it was released: ${lost.join("; ")}.`;
    return { outputs, conclusion: lost.length === 0 ? kernel_define/* succeeded */.gq : (0,kernel_define/* failed */.gz)(message, hint) };
}

// EXTERNAL MODULE: ./build/flows/release/load-release.js
var load_release = __webpack_require__(15814);
// EXTERNAL MODULE: ./build/flows/release/verify-artifacts.js + 2 modules
var verify_artifacts = __webpack_require__(23835);
// EXTERNAL MODULE: ./build/flows/release/verify-tag-signature.js
var verify_tag_signature = __webpack_require__(48701);
;// CONCATENATED MODULE: ./build/flows/release/verify-release.js








/** Resolves every reference of a release again, looks at what its tags name now, and at the tag's signature. */
async function verifyRelease(ports, name) {
    const [{ policy }, release, tag] = await Promise.all([
        (0,load_policy/* loadPolicy */.t)(ports, null),
        (0,load_release/* loadRelease */.U)(ports, name),
        ports.tags.find(name),
    ]);
    const signers = policy.signing?.signers ?? [];
    const [verified, signature] = await Promise.all([
        (0,verify_artifacts/* verifyArtifacts */.F)(ports, release, { drift: true }),
        tag === null
            ? { kind: "bad", problem: "the tag is gone" }
            : (0,verify_tag_signature/* verifyTagSignature */.m)(ports, tag, signers),
    ]);
    const lost = verified.flatMap(({ artifact, standing }) => standing.kind === "holds" ? [] : [`\`${artifact.name}\` ${standing.reason}`]);
    for (const { artifact, standing, drift } of verified) {
        ports.log.info(`${artifact.name}: ${standing.kind === "holds" ? "holds" : standing.reason}`);
        if (drift !== null)
            ports.log.warning(`\`${artifact.name}\`: ${drift}`);
    }
    const isUnacceptable = signature.kind === "bad" || (policy.signing?.required === true && signature.kind !== "good");
    const state = describe(signature);
    ports.log.info(`tag: ${state}`);
    const heading = lost.length === 0 && !isUnacceptable ? "✅ holds" : "❌ no longer holds";
    return {
        tag: name,
        sha256: release.manifest.sha256,
        manifest: release.manifest.document,
        lost: isUnacceptable ? [...lost, `its tag: ${state}`] : lost,
        summary: `### ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(name))} ${heading}\n\n- its manifest is the one that its tag names (\`${release.manifest.sha256.slice(0, 12)}…\`)\n- tag: ${(0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(state), 300)}\n\n${(0,artifact_report/* standingTable */.Xk)(verified)}\n`,
    };
}
function describe(signature) {
    switch (signature.kind) {
        case "good":
            return `signed by ${signature.signer}`;
        case "unsigned":
            return "not signed";
        case "bad":
            return `its signature does not hold: ${signature.problem}`;
        case "unknown":
            return `its signature was not verified: ${signature.problem}`;
        default:
            return signature;
    }
}

// EXTERNAL MODULE: ./build/core/plan/parse.js + 1 modules
var plan_parse = __webpack_require__(16298);
// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
;// CONCATENATED MODULE: ./build/core/release/notes/fitting.js
/** As many lines as fit, in their order, and how many were left out. */
function fitting(lines, maxLength) {
    let length = 0;
    const end = lines.findIndex((line) => {
        length += line.length + 1;
        return length > maxLength;
    });
    const kept = end === -1 ? lines : lines.slice(0, end);
    return { kept, left: lines.length - kept.length };
}

;// CONCATENATED MODULE: ./build/core/release/notes/item-line.js


/** One change as a list item: scope, what it is, where it came from and by whom. The author is named, not mentioned. */
function itemLine(item, repositoryUrl) {
    const scope = item.scope === null ? "" : `**${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(item.scope), 50)}:** `;
    const author = item.author === "" ? "" : ` by ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(item.author), 60)}`;
    const plan = item.hasPlan ? ", with a rollback plan" : "";
    const note = item.note === null ? "" : ` – ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(item.note), 300)}`;
    return `- ${scope}${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(item.text), 200)} (${item_line_link(item, repositoryUrl)})${author}${plan}${note}`;
}
function item_line_link({ from }, repositoryUrl) {
    return "pull" in from
        ? `[#${from.pull}](${repositoryUrl}/pull/${from.pull})`
        : `[${from.commit.slice(0, 7)}](${repositoryUrl}/commit/${from.commit})`;
}

;// CONCATENATED MODULE: ./build/core/release/notes/change-list.js



/** The changes under their headings, at most `maxLength` characters of them; what is not shown is counted. */
function changeList(items, about) {
    const hidden = hiddenKinds.filter((kind) => !about.show.includes(kind));
    const isHidden = (id) => hidden.some((kind) => kind === id);
    let room = about.maxLength - 300;
    let left = 0;
    const blocks = groups.flatMap(({ id, heading }) => {
        const lines = items
            .filter((item) => item.group === id)
            .map((item) => itemLine(item, about.repositoryUrl));
        if (lines.length === 0 || isHidden(id))
            return [];
        const fit = fitting(lines, room - heading.length - 10);
        left += fit.left;
        const block = `### ${heading}\n\n${fit.kept.join("\n")}`;
        // Once something did not fit, what follows is left out too: the page is cut at one place.
        room = fit.left > 0 ? 0 : room - block.length - 2;
        return fit.kept.length === 0 ? [] : [block];
    });
    const unseen = items.filter((item) => isHidden(item.group));
    return [...blocks, cutSentence(left), hiddenSentence(unseen)].filter(Boolean).join("\n\n");
}
function cutSentence(left) {
    return left === 0
        ? ""
        : `${left === 1 ? "1 more change is" : `${left} more changes are`} left out to keep within GitHub's limit for this page.`;
}
function hiddenSentence(unseen) {
    if (unseen.length === 0)
        return "";
    const kinds = hiddenKinds.filter((kind) => unseen.some((item) => item.group === kind));
    return `${unseen.length === 1 ? "1 change" : `${unseen.length} changes`} of kind ${kinds.join(", ")} not listed.`;
}

;// CONCATENATED MODULE: ./build/core/release/notes/items.js


/**
 * What the notes tell: the commits that stand, each under its pull request where it has one; the pull requests by their
 * titles where the commits are not known.
 */
function noteItems(commits, changes, labelOf) {
    if (commits === null)
        return changes.map((change) => item(titleEntry(change.title), change, null, labelOf));
    const pulls = new Map(changes.map((change) => [change.number, change]));
    return commits.flatMap((commit) => {
        const change = commit.pull === null ? undefined : pulls.get(commit.pull);
        return commit.entries.map((entry) => item(entry, change, commit, labelOf));
    });
}
function item(entry, change, commit, labelOf) {
    const pull = change?.number ?? null;
    return {
        group: groupOf(entry, pull === null ? null : labelOf(pull)),
        scope: entry.scope,
        // GitHub adds the number to the title when it squashes; the link has it already.
        text: pull === null ? entry.description : entry.description.replace(new RegExp(` \\(#${pull}\\)$`), ""),
        note: entry.note,
        author: change?.author ?? commit?.author ?? "",
        from: pull === null ? { commit: commit?.sha ?? "" } : { pull },
        hasPlan: change?.hasPlan ?? false,
    };
}
function titleEntry(title) {
    const own = readHeader(title.trim());
    return { ...(own ?? { type: null, scope: null, description: title, breaking: false }), note: null };
}

;// CONCATENATED MODULE: ./build/core/release/notes/release-notes.js






// GitHub refuses a body of more than 125,000 characters.
const release_notes_maxLength = 119_000;
const maxBreaking = 20_000;
const maxMigrations = 20_000;
const maxArtifacts = 30_000;
const layout = ["changes", "compare", "migrations", "artifacts", "manifest"];
const standard = layout.flatMap((fill) => [{ fill }, "\n\n"]);
/** The release's page: what changed, what it ships, and which bits it is. Equal facts give equal bytes. */
function releaseNotes(facts, options) {
    const template = options.template ?? standard;
    const apart = template.some((part) => typeof part !== "string" && part.fill === "breaking");
    const items = noteItems(facts.commits, facts.changes, facts.labelOf);
    const { repositoryUrl } = facts;
    const breaking = changeList(items.filter((item) => item.group === "breaking"), { repositoryUrl, show: options.show, maxLength: maxBreaking });
    const others = { ...fixedSections(facts), breaking, changes: "" };
    const room = release_notes_maxLength - page(template, others).length;
    const list = changeList(items.filter((item) => !apart || item.group !== "breaking"), { repositoryUrl, show: options.show, maxLength: room - 200 });
    const changes = list === "" ? "" : `## Changes since ${release_notes_begun(facts.since)}\n\n${list}`;
    return page(template, { ...others, changes });
}
function fixedSections({ manifest, since, repositoryUrl, }) {
    return {
        version: manifest.version,
        tag: (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(manifest.tag)),
        previous: release_notes_begun(since),
        compare: compareLink(since, manifest.tag, repositoryUrl),
        migrations: migrationList(manifest),
        artifacts: `## Artifacts\n\n${artifacts(manifest)}`,
        manifest: "What a rollback needs to know of this release is in `release-manifest.json`; the tag carries its sha256.",
    };
}
function page(template, sections) {
    const text = template.map((part) => (typeof part === "string" ? part : sections[part.fill])).join("");
    return `${text.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}
function release_notes_begun(since) {
    return since === null ? "the beginning" : (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(since));
}
function compareLink(since, tag, repositoryUrl) {
    if (since === null)
        return "";
    const path = [since, tag].map((name) => name.split("/").map(encodeURIComponent).join("/")).join("...");
    const safe = path.replace(/[()'!*~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
    return `[All changes since ${release_notes_begun(since)}](${repositoryUrl}/compare/${safe})`;
}
function migrationList({ migrations }) {
    if (migrations.length === 0)
        return "";
    const lines = migrations.map((one) => `- ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(one.up.path))}: ${one.verdict}`);
    const { kept, left } = fitting(lines, maxMigrations);
    return `## Migrations\n\n${[...kept, ...more(left, "migration")].join("\n")}`;
}
function artifacts(manifest) {
    const { kept, left } = fitting((0,artifact_report/* artifactTable */.Rw)(manifest.artifacts).split("\n"), maxArtifacts);
    return `${kept.join("\n")}${more(left, "artifact")
        .map((line) => `\n\n${line}`)
        .join("")}`;
}
function more(left, what) {
    return left === 0 ? [] : [`\n${left} more ${what}${left === 1 ? "" : "s"} in \`release-manifest.json\`.`];
}

// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(50538);
;// CONCATENATED MODULE: ./build/core/release/notes/template.js

const placeholders = [
    "version",
    "tag",
    "previous",
    "changes",
    "breaking",
    "migrations",
    "artifacts",
    "compare",
    "manifest",
];
const template_maxLength = 10_000;
const subject = "The template of the release notes";
// Each of these is long and its length is limited as a whole, so it may stand once. The others are short.
const template_sections = new Set(["changes", "breaking", "migrations", "artifacts"]);
/** Reads a template: `{version}`, `{changes}` and so on are filled, all else is kept. Every problem is told at once. */
function readTemplate(text) {
    const template = text
        .replaceAll("\r\n", "\n")
        .split(/(\{[a-z][a-z-]{0,40}\})/i)
        .filter((part) => part !== "")
        .map((part) => {
        const name = /^\{([a-z-]+)\}$/i.exec(part)?.[1];
        return name === undefined ? part : { name };
    });
    const names = template.flatMap((part) => (typeof part === "string" ? [] : [part.name]));
    const problems = [...sizeProblems(text), ...nameProblems(names)];
    if (problems.length > 0)
        return { kind: "refused", problems };
    const filled = template.flatMap((part) => {
        if (typeof part === "string")
            return [part];
        const fill = placeholders.find((one) => one === part.name);
        return fill === undefined ? [] : [{ fill }];
    });
    return { kind: "template", template: filled };
}
function sizeProblems(text) {
    const problems = [];
    if (text.trim() === "") {
        problems.push({ subject, problem: "is empty.", write: "Write at least `{changes}`, or leave it out." });
    }
    if (text.length > template_maxLength) {
        problems.push({
            subject,
            problem: `has ${text.length} characters.`,
            write: `Keep it within ${template_maxLength}.`,
        });
    }
    if (text.includes("<!-- rollback-ready:")) {
        problems.push({
            subject,
            problem: "holds a marker of rollback-ready.",
            write: "Remove the comment `<!-- rollback-ready: … -->`.",
        });
    }
    return problems;
}
function nameProblems(names) {
    const unknown = [...new Set(names)].filter((name) => !placeholders.some((one) => one === name));
    const often = placeholders.flatMap((name) => {
        const most = template_sections.has(name) ? 1 : 10;
        return names.filter((one) => one === name).length > most ? [{ name, most }] : [];
    });
    return [
        ...unknown.map((name) => {
            const near = (0,nearest/* nearest */.p)(name, placeholders);
            const all = placeholders.map((one) => `\`{${one}}\``).join(", ");
            return {
                subject,
                problem: `names \`{${name}}\`.`,
                write: near === null ? `Write one of ${all}.` : `Write \`{${near}}\`.`,
            };
        }),
        ...often.map(({ name, most }) => ({
            subject,
            problem: `has \`{${name}}\` more than ${most === 1 ? "once" : `${most} times`}.`,
            write: `Keep ${most === 1 ? "one" : most} of them.`,
        })),
    ];
}

;// CONCATENATED MODULE: ./build/flows/release/write-notes.js









/** The inputs that say how notes are laid out, with every problem of them. */
function readNotesInputs(template, show) {
    const read = template === undefined ? null : readTemplate(template);
    const shown = show.filter((kind) => hiddenKinds.some((one) => one === kind));
    const unknown = show.filter((kind) => !hiddenKinds.some((one) => one === kind));
    const problems = unknown.map((kind) => {
        const near = (0,nearest/* nearest */.p)(kind, hiddenKinds);
        const isListed = groups.some((group) => group.types.some((type) => type === kind));
        const all = `Write one of ${hiddenKinds.join(", ")}.`;
        const write = isListed
            ? `It is always listed; leave it out. ${all}`
            : near === null
                ? all
                : `Write \`${near}\`.`;
        return { subject: "Input `notes-show`", problem: `has \`${kind}\`.`, write };
    });
    return {
        options: { show: shown, template: read?.kind === "template" ? read.template : null },
        problems: [...problems, ...(read?.kind === "refused" ? read.problems : [])],
    };
}
/** Writes the notes of a release from what was found about its range. */
function noteWriter({ run }, options) {
    return ({ range, version }, { manifest }) => {
        // A pre-release tells what came since the one before it; a stable version tells all since the last stable one.
        const isWhole = isStable(version) && range.base !== null;
        const since = isWhole ? (range.base?.name ?? null) : (manifest.previous?.tag ?? null);
        const told = isWhole || manifest.previous === null
            ? new Set()
            : ancestorsOf(manifest.previous.commit, range.commits);
        const pulls = range.pulls.filter((pull) => !told.has(pull.mergeCommit));
        const labels = new Map(pulls.map((pull) => [pull.number, pull.labels]));
        const planned = new Set(manifest.changes.flatMap(({ number, plan }) => (plan === null ? [] : [number])));
        const commits = standingCommits(range.commits, range.pulls, range.touched);
        const facts = {
            manifest,
            since,
            changes: pulls.map(({ number, title, author, body }) => {
                return { number, title, author, hasPlan: planned.has(number) || (0,plan_parse/* parsePlan */.vS)(body).found };
            }),
            commits: commits.filter((commit) => !told.has(commit.sha)),
            labelOf: (pull) => levelOfLabels(labels.get(pull) ?? []),
            repositoryUrl: `${run.serverUrl}/${run.owner}/${run.repo}`,
        };
        return releaseNotes(facts, options);
    };
}

// EXTERNAL MODULE: ./build/kernel/fields.js
var fields = __webpack_require__(96115);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(89045);
;// CONCATENATED MODULE: ./build/actions/release.js

















const release = (0,kernel_define/* defineAction */.QP)({
    name: "release",
    title: "rollback-ready release",
    description: "Releases a version that names every artifact by digest, with the plans and migrations that it ships.",
    inputs: {
        version: (0,fields/* parsed */.Yz)("a full semantic version such as `1.4.0`, `commits` or `labels`", (seen) => {
            if (seen === "commits")
                return { kind: "commits" };
            if (seen === "labels")
                return { kind: "labels", rules: defaultLabels };
            const version = exactVersion(seen);
            return version === null ? undefined : { kind: "explicit", version };
        })
            .prefault("commits")
            .describe("Version to release, such as `1.4.0`; `commits` finds it from Conventional Commits, `labels` from the labels of merged pull requests."),
        channel: (0,fields/* parsed */.Yz)("a word such as `beta` or `rc`", (seen) => Channel.safeParse(seen).success ? seen : undefined)
            .optional()
            .describe("Channel of pre-releases, such as `beta` for `1.4.0-beta.1`. Left out: a stable version, which promotes the pre-releases before it."),
        "initial-version": (0,fields/* parsed */.Yz)("a full stable version such as `0.1.0`", (seen) => exactVersion(seen) === seen ? seen : undefined)
            .prefault("0.1.0")
            .describe("First version, where none was released before."),
        "tag-prefix": (0,fields/* parsed */.Yz)("what stands before the version in tags, such as `v` or `api-v`", (seen) => /^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/.test(seen) && !/\/\/|\.\.|\.lock|\/$/.test(seen)
            ? seen
            : undefined)
            .prefault("v")
            .describe("What stands before the version in the tag. Give each package of a repository its own."),
        paths: (0,fields/* lines */.Mn)()
            .prefault("")
            .describe("Directories and files of the package, one a line. Only changes that touch them count. Left out: the whole repository."),
        artifacts: (0,fields/* lines */.Mn)()
            .prefault("")
            .describe("Artifacts, one a line: `name=oci:registry/repository:tag`, `name=file:path`, `name=npm:package@version`, `name=release-asset:tag/file`, `name=git:commit-or-tag` or `name=generic:https://…#sha256=…`."),
        config: (0,fields/* lines */.Mn)()
            .prefault("")
            .describe("Versions of configuration and secrets, one a line: `name=version`. Never their values: the manifest is public."),
        "notes-template": (0,fields/* text */.Qq)()
            .optional()
            .describe("Layout of the release notes with `{changes}`, `{breaking}`, `{migrations}`, `{artifacts}`, `{compare}`, `{version}`, `{tag}`, `{previous}` and `{manifest}`."),
        "notes-show": (0,fields/* lines */.Mn)()
            .prefault("")
            .describe(`Kinds of changes to list that are only counted otherwise: ${hiddenKinds.join(", ")}.`),
        "floating-tags": (0,fields/* flag */.Jt)()
            .prefault("false")
            .describe("Move `v1` and `v1.2` to the release when it is published."),
        "signing-key": (0,fields/* secret */.rJ)().optional().meta({
            description: "Private key (SSH or GPG) that signs the tag. Left out: the tag is not signed.",
            secret: true,
        }),
        "signing-passphrase": (0,fields/* secret */.rJ)().optional().meta({
            description: "Passphrase of the signing key.",
            secret: true,
        }),
        attestations: (0,fields/* flag */.Jt)()
            .prefault("false")
            .describe("Look up which artifacts GitHub keeps attestations for, and record them; needs `attestations: read`. What the registry of an image keeps is recorded in any case."),
        "allow-dirty": (0,fields/* flag */.Jt)()
            .prefault("false")
            .describe("Release although tracked files of the checkout are not as they were committed."),
        "dry-run": (0,fields/* flag */.Jt)()
            .prefault("false")
            .describe("Check everything and show what would be released. Nothing is written."),
        verify: (0,fields/* text */.Qq)()
            .optional()
            .describe("Tag of a release. Nothing is released: each of its references is resolved again."),
        commit: (0,fields/* commitSha */.mJ)().optional().describe("Commit to release. Left out: the commit of this run."),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: {
        tag: schemas/* string */.YjP().describe("Tag of the release; empty when there is nothing to release."),
        version: schemas/* string */.YjP().describe("The version without the prefix of its tag."),
        "release-id": schemas/* string */.YjP().describe("Number by which GitHub's API knows the release."),
        "release-url": schemas/* string */.YjP().describe("Page of the release."),
        "manifest-path": schemas/* string */.YjP().describe("File with the release manifest (JSON)."),
        "manifest-sha256": schemas/* string */.YjP().describe("Hash of the manifest, as the tag carries it."),
        references: schemas/* string */.YjP().describe("JSON object: each artifact's name and its immutable reference."),
        "is-new": schemas/* string */.YjP()
            .describe("`true` when this run published it, `false` when it was published already or nothing was released."),
        holds: schemas/* string */.YjP()
            .describe("With `verify`: `true` when every reference still resolves to the recorded digest."),
    },
    ports: [
        "tags",
        "releases",
        "registry",
        "packages",
        "downloads",
        "attestations",
        "contents",
        "grammars",
        "commits",
        "pulls",
        "files",
        "git",
        "digest",
        "run",
        "clock",
        "log",
        "summary",
        "signal",
    ],
    permissions: { contents: "write", "pull-requests": "read" },
    async run(inputs, ports) {
        if (inputs.verify !== undefined)
            return reportVerified(ports, await verifyRelease(ports, inputs.verify));
        const artifacts = readArtifactLines(inputs.artifacts);
        const config = readConfigLines(inputs.config);
        const paths = readPaths(inputs.paths);
        const notes = readNotesInputs(inputs["notes-template"], inputs["notes-show"]);
        const signer = await readSigner(ports, inputs["signing-key"], inputs["signing-passphrase"]);
        const problems = [artifacts, config, paths, notes, signer].flatMap((one) => one.problems);
        if (problems.length > 0)
            throw (0,errors/* inputsInvalid */.tz)(problems);
        const outcome = await makeRelease(ports, {
            commit: inputs.commit ?? ports.run.sha,
            prefix: inputs["tag-prefix"],
            paths: paths.paths,
            version: {
                source: inputs.version,
                channel: inputs.channel ?? null,
                initial: inputs["initial-version"],
            },
            artifacts: artifacts.artifacts,
            config: config.config,
            mayBeDirty: inputs["allow-dirty"],
            isDryRun: inputs["dry-run"],
            floats: inputs["floating-tags"],
            asksAttestations: inputs.attestations,
            sign: signer.sign,
            notes: noteWriter(ports, notes.options),
        });
        return reportRelease(ports, outcome, signer.sign !== null);
    },
});
function readPaths(given) {
    const paths = given.flatMap((line) => packagePath(line) ?? []);
    const bad = given.filter((line) => packagePath(line) === null);
    const subject = "Input `paths`";
    const write = "Write a directory or a file of the repository, such as `packages/api`; patterns are not taken.";
    return { paths, problems: bad.map((line) => ({ subject, problem: `has \`${line}\`.`, write })) };
}


/***/ }),

/***/ 41095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ newestMigrations)
});

// EXTERNAL MODULE: ./build/core/migrations/index.js + 31 modules
var migrations = __webpack_require__(76102);
// EXTERNAL MODULE: ./build/core/migrations/compare-versions.js
var compare_versions = __webpack_require__(6623);
// EXTERNAL MODULE: ./build/core/migrations/frameworks/index.js + 331 modules
var migrations_frameworks = __webpack_require__(86216);
// EXTERNAL MODULE: ./build/core/migrations/schema-folder.js
var schema_folder = __webpack_require__(92480);
;// CONCATENATED MODULE: ./build/core/migrations/newest-files.js



/**
 * The files that tell where each schema stands: for each tool that may own a directory the one with its highest
 * version, or all of them where the order is in a text.
 */
function newestFiles(paths, frameworks = migrations_frameworks/* FRAMEWORKS */.i) {
    const newest = new Map();
    const unnumbered = new Set();
    for (const path of paths) {
        for (const framework of frameworks) {
            if (!framework.claims(path))
                continue;
            const version = framework.versionOf(path);
            if (version === null)
                unnumbered.add(path);
            else {
                const key = `${framework.name}\n${(0,schema_folder/* schemaFolder */.W)({ tool: framework.name, path, version })}`;
                const before = newest.get(key);
                if (before === undefined || (0,compare_versions/* compareVersions */.Z)(version, before.version) > 0)
                    newest.set(key, { path, version });
            }
        }
    }
    return [...new Set([...[...newest.values()].map(({ path }) => path), ...unnumbered])];
}

;// CONCATENATED MODULE: ./build/core/migrations/find-newest.js


/** Finds the newest migrations among the files of a commit; `snapshot.texts` may grow between the calls. */
function newestMigrations(snapshot, frameworks, isIgnored) {
    const paths = [...snapshot.paths].filter((path) => !isIgnored(path));
    const touched = newestFiles(paths, frameworks);
    // As if they had just come, on nothing.
    const change = {
        files: touched.map((path) => ({ path, status: "added" })),
        head: snapshot,
        base: { paths: new Set(), complete: true, texts: new Map() },
    };
    return {
        isEmpty: touched.length === 0,
        pathsToRead: () => (0,migrations/* pathsToRead */.Of)(change, frameworks).head,
        languages: () => (0,migrations/* languagesOf */.P7)(change, frameworks),
        find: (parsers) => (0,migrations/* findMigrations */.rq)(touched, snapshot, parsers, frameworks),
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


/***/ }),

/***/ 73712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   vU: () => (/* binding */ markersIn),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
const LINE = /^<!-- rollback-ready:([a-z][a-z-]{0,39}):v1 key=([A-Za-z0-9%._~!'()*-]{0,1000}) -->$/;
const LINE_BREAK = /\r\n|\n|\r/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** The first line of a comment or issue of ours, by which it is found again. Nobody sees it when rendered. */
function marker({ kind, key }) {
    return `<!-- rollback-ready:${kind}:v1 key=${encode(key)} -->`;
}
/**
 * Reads the marker on the first line, before which nothing but blanks may stand. Who wrote the text is for the caller to
 * check: anyone can copy a marker.
 */
function parseMarker(body) {
    const [first = ""] = body.trimStart().split(LINE_BREAK, 1);
    return markerOn(first);
}
/**
 * All markers that stand on lines of their own outside fences, in order: people write above ours, too. Only for a text
 * that is known to be ours by something else than its marker.
 */
function markersIn(body) {
    const found = [];
    let fence = null;
    for (const line of body.replace(/^\ufeff/, "").split(LINE_BREAK)) {
        const [, begins] = FENCE.exec(line) ?? [];
        if (begins !== undefined) {
            if (fence === null)
                fence = begins;
            // CommonMark: a fence is closed by one of the same sign that is as long, and nothing after it.
            else if (begins.startsWith(fence) && line.trim() === begins)
                fence = null;
        }
        else if (fence === null) {
            const marker = markerOn(line);
            if (marker !== null)
                found.push(marker);
        }
    }
    return found;
}
function markerOn(line) {
    const [, kind, encoded] = LINE.exec(line.replace(/^ {1,3}/, "").trimEnd()) ?? [];
    if (kind === undefined || encoded === undefined)
        return null;
    const key = decode(encoded);
    return key === null ? null : { kind, key };
}
// `--` is not allowed inside an HTML comment, and a lone surrogate cannot be encoded at all.
function encode(key) {
    return encodeURIComponent(key.replace(/\p{Cs}/gu, "\ufffd")).replaceAll("--", "-%2D");
}
function decode(encoded) {
    try {
        return decodeURIComponent(encoded);
    }
    catch {
        return null;
    }
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

/***/ 38679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sentence),
/* harmony export */   l: () => (/* binding */ wholeSentence)
/* harmony export */ });
/** A text with a full stop at its end, unless it ends as a sentence already. */
function sentence(text) {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}
/** The same, begun as a sentence: a name such as `v1.1.0` or `health:` keeps its small letter. */
function wholeSentence(text) {
    return sentence(text.replace(/^[a-z](?=[a-z]*[ ,])/, (letter) => letter.toUpperCase()));
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

/***/ 78363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeOnce),
/* harmony export */   n: () => (/* binding */ writeFirmly)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);

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
