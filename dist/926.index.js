export const id = 926;
export const ids = [926];
export const modules = {

/***/ 6926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  release: () => (/* binding */ release)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/release/oci-name.js
var oci_name = __webpack_require__(6697);
;// CONCATENATED MODULE: ./build/core/release/artifact-input.js

const artifact_input_form = "`name=file:path` or `name=oci:registry/repository:tag`";
/** Reads one line such as `app=oci:ghcr.io/acme/shop:1.2.0` or `api=file:out/openapi.json`. */
function parseArtifactLine(line) {
    const match = /^([A-Za-z0-9][A-Za-z0-9._-]{0,63})=(file|oci):(.+)$/.exec(line);
    const [, name, kind, rest] = match ?? [];
    // `{artifact.NAME.digest}` in a command is the digest of NAME, so no other artifact may be called that.
    if (name === undefined || rest === undefined || name.endsWith(".digest")) {
        return { kind: "refused", problem: `has the line \`${line}\`.`, write: `Write ${artifact_input_form}.` };
    }
    if (kind === "file")
        return fileArtifact(name, rest);
    const image = (0,oci_name/* parseOciName */.Y)(rest);
    if (image === null) {
        return {
            kind: "refused",
            problem: `has the image reference \`${rest}\`.`,
            write: "Write registry, repository and tag or digest, such as `ghcr.io/acme/shop:1.2.0`.",
        };
    }
    return { kind: "artifact", artifact: { kind: "oci", name, image } };
}
/** The last part of a path: the name of the release asset. */
function fileNameOf(path) {
    return path.split(/[\\/]/).at(-1) ?? path;
}
// GitHub docs: asset names with special characters, or with a period at an end, are renamed; nobody finds them then.
function fileArtifact(name, path) {
    if (/^[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/.test(fileNameOf(path))) {
        return { kind: "artifact", artifact: { kind: "file", name, path } };
    }
    return {
        kind: "refused",
        problem: `has the file name \`${fileNameOf(path)}\`, which GitHub would change.`,
        write: "Rename the file: letters, digits, `.`, `_` and `-` without a period at either end, such as `my-app.zip`.",
    };
}

// EXTERNAL MODULE: ./build/core/release/artifact-report.js
var artifact_report = __webpack_require__(8431);
// EXTERNAL MODULE: ./build/core/release/manifest.js
var release_manifest = __webpack_require__(3363);
// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(5175);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(2558);
;// CONCATENATED MODULE: ./build/core/release/notes.js



/** The release's page: what changed, what it ships, and which bits it is. */
function releaseNotes(manifest) {
    const since = manifest.previous === null ? "the beginning" : manifest.previous.tag;
    const changes = manifest.changes.map((change) => `- ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(change.title), 200)} (#${change.number})${change.plan === null ? "" : ", with a rollback plan"}`);
    const migrations = manifest.migrations.map((one) => `- ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(one.up.path))}: ${one.verdict}`);
    const parts = [
        changes.length === 0 ? "" : `## Changes since ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(since))}\n\n${changes.join("\n")}`,
        migrations.length === 0 ? "" : `## Migrations\n\n${migrations.join("\n")}`,
        `## Artifacts\n\n${(0,artifact_report/* artifactTable */.R)(manifest.artifacts)}`,
        "What a rollback needs to know of this release is in `release-manifest.json`; the tag carries its sha256.",
    ];
    return `${parts.filter(Boolean).join("\n\n")}\n`;
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./build/core/release/previous.js

/** The tags of versions below `version`, the greatest first, by semantic versioning's order. */
function tagsBelow(tags, version) {
    const below = tags.flatMap((tag) => {
        const of = semver.parse(tag.name.replace(/^v/, ""));
        return of !== null && semver.lt(of, version) ? [{ tag, of }] : [];
    });
    return below.sort((a, b) => semver.rcompare(a.of, b.of)).map(({ tag }) => tag);
}
/** `1.2.3` for `1.2.3` and `v1.2.3`; null when it is not a full semantic version (semver.org, 2.0.0). */
function exactVersion(seen) {
    const bare = seen.replace(/^v/, "");
    return semver.valid(bare) === bare.replace(/\+.*$/, "") ? bare : null;
}

// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(3175);
// EXTERNAL MODULE: ./build/core/release/tag-message.js
var tag_message = __webpack_require__(9050);
// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
;// CONCATENATED MODULE: ./build/flows/release/lock-tag.js


/**
 * Takes the version: creating the ref of the annotated tag is the one step that only one run can win. A tag that is
 * there already is fine only if it is of the same commit and names the same manifest.
 */
async function lockTag(ports, lock) {
    const message = (0,tag_message/* tagMessage */.i)(lock.version, lock.manifestSha256);
    const existing = await ports.tags.find(lock.name);
    if (existing === null) {
        const made = await ports.tags.create({ name: lock.name, commit: lock.commit, message, date: lock.date });
        if (made === "created") {
            ports.log.info(`tag ${lock.name} created on ${lock.commit.slice(0, 12)}`);
            return "created";
        }
    }
    const there = existing ?? (await ports.tags.find(lock.name));
    if (there === null)
        throw (0,errors/* tagTaken */.uN)(lock.name, "could not be created or read");
    if (there.commit !== lock.commit) {
        throw (0,errors/* tagTaken */.uN)(lock.name, `is of commit ${there.commit.slice(0, 12)}, not of ${lock.commit.slice(0, 12)}`);
    }
    const recorded = (0,tag_message/* manifestHashOf */.l)(there.message);
    if (recorded === null)
        throw (0,errors/* tagTaken */.uN)(lock.name, "was not made by rollback-ready, so it names no manifest");
    if (recorded !== lock.manifestSha256) {
        throw (0,errors/* tagTaken */.uN)(lock.name, "names another manifest: other artifacts, or pull request bodies that were edited since");
    }
    ports.log.info(`tag ${lock.name} is there already, of the same commit and manifest`);
    return "resumed";
}

// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
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
async function attributeMigrations(ports, { migrations, changed }, changes) {
    if (migrations.length === 0)
        return [];
    const touched = [];
    for (const change of changes)
        touched.push(await touchedBy(ports, change));
    return migrations.map((migration) => {
        // Where only the reversal changed, the migration came earlier, and who changed its way back answers for it.
        const isOnlyReversal = migration.reversal !== null && !changed.has(migration.up.path);
        const { path } = isOnlyReversal ? migration.reversal : migration.up;
        const change = bringerOf(path, touched);
        const from = change === null ? "by no pull request that is known" : `by #${change}`;
        ports.log.info(`migration ${path}: ${migration.verdict}, brought ${from}`);
        return { ...migration, change };
    });
}
async function touchedBy(ports, change) {
    const { files, complete } = await ports.pulls.files(change.number);
    const there = files.filter((file) => file.status !== "removed" && file.status !== "unchanged");
    return { change, paths: new Set(there.map((file) => file.path)), complete };
}

// EXTERNAL MODULE: ./build/core/plan/parse.js + 2 modules
var parse = __webpack_require__(238);
;// CONCATENATED MODULE: ./build/flows/release/changes-since.js

// Committers' clocks may be wrong; GitHub's own, which dates the merges, is not.
const clockSlackMs = 24 * 3_600_000;
/**
 * The pull requests whose merge lies between two commits, oldest first, each with its plan as the body stands now. Found
 * by the merge commit, which is the pull request's own for merges, squashes and rebases alike. Commits of a branch may
 * be older than the previous release, so the earliest date of them all says how far back to look.
 */
async function changesSince(ports, previous, commit) {
    if (previous === null)
        return [];
    const commits = await ports.commits.between(previous.commit, commit);
    if (commits.length === 0)
        return [];
    const range = new Set(commits.map((one) => one.sha));
    const before = await ports.commits.find(previous.commit);
    const dates = [...commits, ...(before === null ? [] : [before])].map((one) => Date.parse(one.date));
    const earliest = dates.reduce((least, date) => Math.min(least, date));
    const merged = await ports.pulls.mergedSince(new Date(earliest - clockSlackMs).toISOString());
    return merged
        .flatMap((pull) => changeOf(ports, pull))
        .filter((change) => range.has(change.mergeCommit))
        .sort((a, b) => (a.mergedAt < b.mergedAt ? -1 : a.mergedAt > b.mergedAt ? 1 : a.number - b.number));
}
function changeOf(ports, pull) {
    if (pull.mergeCommit === null || pull.mergedAt === null)
        return [];
    const { number, title, author, mergeCommit, mergedAt } = pull;
    return [{ number, title, author, mergeCommit, mergedAt, plan: mergedPlan(ports, pull.body) }];
}
function mergedPlan(ports, body) {
    const plan = (0,parse/* parsePlan */.v)(body);
    if (!plan.found)
        return null;
    const fields = Object.fromEntries(Object.entries(plan.fields).map(([id, field]) => [id, field.text]));
    return { fields, oldCodeOnNewSchema: plan.oldCodeOnNewSchema, bodySha256: ports.digest.sha256(body) };
}

;// CONCATENATED MODULE: ./build/flows/release/previous-release.js



/**
 * The release before a version: the greatest lower tag, without those that a run of ours made and never published. Such
 * a release was never deployed, and a chain through it would lead nowhere.
 */
async function previousRelease(ports, version) {
    for (const { name } of tagsBelow(await ports.tags.list(), version)) {
        const tag = await ports.tags.find(name);
        if (tag === null)
            continue;
        const manifestSha256 = (0,tag_message/* manifestHashOf */.l)(tag.message);
        if (manifestSha256 === null || (await isPublished(ports, name))) {
            return { tag: name, commit: tag.commit, manifestSha256 };
        }
        ports.log.info(`${name} is passed over: it has no published release with a manifest`);
    }
    return null;
}
async function isPublished(ports, name) {
    const releases = await ports.releases.ofTag(name);
    return releases.some((release) => !release.draft && release.assets.some((asset) => asset.name === release_manifest/* manifestFileName */.V6));
}

// EXTERNAL MODULE: ./build/core/migrations/compare-versions.js
var compare_versions = __webpack_require__(6623);
// EXTERNAL MODULE: ./build/core/release/directory-schemas.js
var directory_schemas = __webpack_require__(3234);
;// CONCATENATED MODULE: ./build/core/release/tree-changes.js
/** Compares two trees given as path to blob id; unchanged files are left out. */
function treeChanges(before, after) {
    const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
    return paths
        .map((path) => ({ path, before: before.get(path) ?? null, after: after.get(path) ?? null }))
        .filter((change) => change.before !== change.after);
}

// EXTERNAL MODULE: ./build/flows/plan/judge-change.js + 10 modules
var judge_change = __webpack_require__(9681);
;// CONCATENATED MODULE: ./build/flows/release/shipped-migrations.js





/**
 * The migrations that came between two commits, by comparing their trees (GitHub's own comparison ends at 300 files),
 * each judged and hashed as it stands at the newer one; and where the schema of each directory stands.
 */
async function shippedMigrations(ports, tag, previous, commit) {
    const [before, after] = await Promise.all([
        previous === null ? null : ports.contents.treeOf(previous),
        ports.contents.treeOf(commit),
    ]);
    if (!after.complete || before?.complete === false) {
        throw (0,errors/* releaseUnusable */.XB)(tag, "GitHub does not list all files of the repository (over 100,000), so its migrations cannot be known", "Nothing was written. Keep migrations in a smaller repository of their own for now.");
    }
    const newer = byPath(after.entries);
    const changed = treeChanges(blobIds(before?.entries ?? []), blobIds(after.entries)).map((change) => ({
        path: change.path,
        status: change.before === null ? "added" : change.after === null ? "removed" : "modified",
    }));
    const verdicts = await (0,judge_change/* judgeChange */.s)(ports, changed, after);
    const all = before === null ? verdicts : await (0,judge_change/* judgeChange */.s)(ports, everything(after.entries), after);
    const shipped = verdicts.filter((verdict) => verdict.verdict !== "not-a-migration" && newer.has(verdict.path));
    const migrations = await Promise.all(shipped.map((verdict) => hashed(ports, verdict, newer)));
    return {
        migrations: [...migrations].sort((a, b) => (0,compare_versions/* compareVersions */.Z)(a.version, b.version)),
        schemas: (0,directory_schemas/* directorySchemas */.Y)(all),
        changed: new Set(changed.map((change) => change.path)),
    };
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
function everything(entries) {
    return entries.map((entry) => ({ path: entry.path, status: "added" }));
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
 * run, that one holds: pull request bodies may have been edited since, and what was recorded first is what was released.
 */
async function makeManifest(ports, wanted) {
    const commit = await ports.commits.find(wanted.commit);
    if (commit === null) {
        const hint = "Push the commit first, or leave `commit` out to release the commit of this run.";
        throw (0,errors/* releaseUnusable */.XB)(wanted.tag, `the repository has no commit ${wanted.commit}`, hint);
    }
    const stored = await storedManifest(ports, wanted);
    if (stored !== null)
        return { ...stored, commitDate: commit.date };
    const previous = await previousRelease(ports, wanted.version);
    const shipped = await shippedMigrations(ports, wanted.tag, previous?.commit ?? null, wanted.commit);
    const changes = await changesSince(ports, previous, wanted.commit);
    const migrations = await attributeMigrations(ports, shipped, changes);
    ports.log.info(`since ${previous?.tag ?? "the beginning"}: ${changes.length} merged pull requests, ${migrations.length} migrations`);
    const manifest = {
        schema: release_manifest/* manifestSchema */.rc,
        repository: `${ports.run.owner}/${ports.run.repo}`,
        tag: wanted.tag,
        version: wanted.version,
        commit: wanted.commit,
        previous,
        artifacts: wanted.references,
        config: [],
        migrations,
        schemas: shipped.schemas,
        changes,
    };
    const text = (0,canonical_json/* canonicalJson */.d)(manifest);
    return { manifest, text, sha256: ports.digest.sha256(text), commitDate: commit.date };
}
async function storedManifest(ports, wanted) {
    const tag = await ports.tags.find(wanted.tag);
    const recorded = (0,tag_message/* manifestHashOf */.l)(tag?.message ?? null);
    if (tag === null || recorded === null || tag.commit !== wanted.commit)
        return null;
    for (const asset of (await ports.releases.ofTag(wanted.tag)).flatMap((release) => release.assets)) {
        if (asset.name !== release_manifest/* manifestFileName */.V6 || asset.digest !== `sha256:${recorded}`)
            continue;
        const bytes = await ports.releases.bytesOf(asset);
        const text = new TextDecoder().decode(bytes);
        const reading = (0,release_manifest/* readManifest */.WI)(text);
        if (ports.digest.sha256(bytes) !== recorded || reading.kind !== "manifest")
            continue;
        const same = (0,canonical_json/* canonicalJson */.d)(reading.manifest.artifacts) === (0,canonical_json/* canonicalJson */.d)(wanted.references);
        return same ? { manifest: reading.manifest, text, sha256: recorded } : null;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/flows/release/publish-release.js

/**
 * Draft, uploads, publication; whatever an earlier run left is kept when its bytes are right. `files` are uploaded in
 * their order, so the manifest, which comes last, means that all others are there.
 */
async function publishRelease(ports, wanted) {
    const existing = await ports.releases.ofTag(wanted.tag);
    const published = existing.find((release) => !release.draft);
    if (published !== undefined) {
        const missing = wanted.files.filter((file) => !holds(published, file));
        if (missing.length === 0)
            return { release: published, isNew: false };
        const names = missing.map((file) => `\`${file.name}\``).join(", ");
        throw (0,errors/* releaseUnusable */.XB)(wanted.tag, `it is published without ${names} as this run would make it`, "A published release is not changed. Release the next version.");
    }
    // Of several drafts the oldest is taken by every run, so that two runs do not finish different ones.
    const drafts = existing.filter((release) => release.draft).sort((a, b) => a.id - b.id);
    const draft = drafts[0] ?? (await ports.releases.createDraft(wanted));
    for (const file of wanted.files)
        await ensureAsset(ports, draft, file);
    const release = await ports.releases.publish(draft);
    ports.log.info(`release ${wanted.tag} published`);
    return { release, isNew: true };
}
async function ensureAsset(ports, draft, file) {
    if (holds(draft, file))
        return;
    const leftover = draft.assets.find((asset) => asset.name === file.name);
    if (leftover !== undefined)
        await ports.releases.discardAsset(leftover);
    const uploaded = await ports.releases.upload(draft, {
        name: file.name,
        mediaType: file.mediaType,
        bytes: await file.bytes(),
    });
    if (uploaded.name !== file.name) {
        throw (0,errors/* releaseUnusable */.XB)(draft.tag, `\`${file.name}\` arrived under the name \`${uploaded.name}\``, "It was not published. Rename the file to what GitHub keeps, and release the next version.");
    }
    if (uploaded.digest !== null && uploaded.digest !== `sha256:${file.sha256}`) {
        throw (0,errors/* releaseUnusable */.XB)(draft.tag, `\`${file.name}\` arrived as ${uploaded.digest}`, "Run the step again; the draft is kept.");
    }
    ports.log.info(`uploaded ${file.name}`);
}
function holds(release, file) {
    const asset = release.assets.find((one) => one.name === file.name);
    return asset?.uploaded === true && asset.digest === `sha256:${file.sha256}`;
}

;// CONCATENATED MODULE: ./build/flows/release/resolve-artifacts.js



/** Each artifact with its digest: files by hashing their bytes, images by asking their registry. Throws for the first without. */
async function resolveArtifacts(ports, artifacts, assetUrl) {
    const resolved = [];
    for (const artifact of artifacts) {
        const reference = artifact.kind === "file" ? await ofFile(ports, artifact, assetUrl) : await ofImage(ports, artifact);
        ports.log.info(`artifact ${artifact.name}: sha256:${reference.digest.sha256}`);
        resolved.push(reference);
    }
    return resolved;
}
async function ofFile(ports, artifact, assetUrl) {
    const hashed = await ports.files.sha256(artifact.path);
    if (hashed === null)
        throw (0,errors/* artifactUnresolved */.qU)(artifact.name, `file:${artifact.path}`, "there is no such file in the workspace");
    return {
        name: artifact.name,
        uri: assetUrl(fileNameOf(artifact.path)),
        digest: { sha256: hashed.sha256 },
        mediaType: "application/octet-stream",
        annotations: { kind: "file", size: hashed.size },
    };
}
async function ofImage(ports, artifact) {
    const { image } = artifact;
    const seen = (0,oci_name/* ociNameText */.c)(image);
    const resolution = await ports.registry.resolve(image.host, image.repository, image.digest ?? image.tag ?? "latest");
    if (resolution.kind === "unresolved")
        throw (0,errors/* artifactUnresolved */.qU)(artifact.name, seen, resolution.problem);
    const { digest, mediaType, size } = resolution;
    if (image.digest !== null && image.digest !== digest) {
        throw (0,errors/* artifactUnresolved */.qU)(artifact.name, seen, `the registry answers with ${digest}`);
    }
    return {
        name: artifact.name,
        uri: `oci://${image.host}/${image.repository}@${digest}`,
        digest: { sha256: digest.slice("sha256:".length) },
        mediaType,
        annotations: { kind: "oci", size, ...(image.tag === null ? {} : { tag: image.tag }) },
    };
}

// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(5197);
// EXTERNAL MODULE: ./build/kernel/fields.js
var fields = __webpack_require__(6115);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(9045);
;// CONCATENATED MODULE: ./build/actions/release.js
















const release = (0,kernel_define/* defineAction */.QP)({
    name: "release",
    title: "rollback-ready release",
    description: "Releases a version that names every artifact by digest, with the plans and migrations that it ships.",
    inputs: {
        version: (0,fields/* parsed */.Yz)("a full semantic version such as `1.4.0`", (seen) => exactVersion(seen) ?? undefined).describe("Version to release, such as `1.4.0`. Its tag is `v1.4.0`."),
        artifacts: (0,fields/* lines */.Mn)()
            .prefault("")
            .describe("Artifacts, one a line: `name=oci:registry/repository:tag` or `name=file:path`."),
        commit: (0,fields/* commitSha */.mJ)().optional().describe("Commit to release. Left out: the commit of this run."),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: {
        tag: schemas/* string */.YjP().describe("Tag of the release."),
        version: schemas/* string */.YjP().describe("The version without `v`."),
        "release-url": schemas/* string */.YjP().describe("Page of the release."),
        "manifest-path": schemas/* string */.YjP().describe("File with the release manifest (JSON)."),
        "manifest-sha256": schemas/* string */.YjP().describe("Hash of the manifest, as the tag carries it."),
        references: schemas/* string */.YjP().describe("JSON object: each artifact's name and its immutable reference."),
        "is-new": schemas/* string */.YjP()
            .describe("`true` when this run published it, `false` when it was published already."),
    },
    ports: [
        "tags",
        "releases",
        "registry",
        "contents",
        "commits",
        "pulls",
        "files",
        "digest",
        "run",
        "log",
        "summary",
    ],
    permissions: { contents: "write", "pull-requests": "read" },
    async run(inputs, ports) {
        const artifacts = readArtifacts(inputs.artifacts);
        const tag = `v${inputs.version}`;
        const { owner, repo, serverUrl } = ports.run;
        const assetUrl = (name) => `${serverUrl}/${owner}/${repo}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(name)}`;
        const references = await resolveArtifacts(ports, artifacts, assetUrl);
        const commit = inputs.commit ?? ports.run.sha;
        const made = await makeManifest(ports, { tag, version: inputs.version, commit, references });
        const { manifest, text, sha256 } = made;
        await lockTag(ports, {
            name: tag,
            version: inputs.version,
            commit,
            date: made.commitDate,
            manifestSha256: sha256,
        });
        const files = artifacts.flatMap((artifact) => {
            const reference = references.find((one) => one.name === artifact.name);
            if (artifact.kind !== "file" || reference === undefined)
                return [];
            const bytes = async () => (await ports.files.readBytes(artifact.path)) ?? new Uint8Array();
            return [
                {
                    name: fileNameOf(artifact.path),
                    mediaType: "application/octet-stream",
                    sha256: reference.digest.sha256,
                    bytes,
                },
            ];
        });
        const manifestFile = {
            name: release_manifest/* manifestFileName */.V6,
            mediaType: "application/json",
            sha256,
            bytes: async () => new TextEncoder().encode(text),
        };
        const body = releaseNotes(manifest);
        const { release: published, isNew } = await publishRelease(ports, {
            tag,
            name: tag,
            body,
            files: [...files, manifestFile],
        });
        ports.summary.write(`### 📦 Released ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(tag))}\n\n${(0,artifact_report/* artifactTable */.R)(references)}`);
        return {
            outputs: {
                tag,
                version: inputs.version,
                "release-url": published.url,
                "manifest-path": await ports.files.writeOutput(release_manifest/* manifestFileName */.V6, text),
                "manifest-sha256": sha256,
                references: JSON.stringify((0,artifact_report/* deployables */.r)(references)),
                "is-new": String(isNew),
            },
            conclusion: kernel_define/* succeeded */.gq,
        };
    },
});
function readArtifacts(given) {
    const problems = [];
    const artifacts = given.flatMap((line) => {
        const read = parseArtifactLine(line);
        if (read.kind === "artifact")
            return [read.artifact];
        problems.push({ subject: "Input `artifacts`", problem: read.problem, write: read.write });
        return [];
    });
    const fileNames = artifacts.flatMap((one) => (one.kind === "file" ? [fileNameOf(one.path)] : []));
    const labels = artifacts.map((one) => one.name);
    const twice = firstRepeated(labels);
    const fileTwice = firstRepeated(fileNames);
    if (twice !== undefined) {
        problems.push({
            subject: "Input `artifacts`",
            problem: `names \`${twice}\` twice.`,
            write: "Give each artifact its own name.",
        });
    }
    if (fileTwice !== undefined) {
        problems.push({
            subject: "Input `artifacts`",
            problem: `names two files that are called \`${fileTwice}\`.`,
            write: "Files of a release lie side by side: rename one of them.",
        });
    }
    if ([...labels, ...fileNames].includes(release_manifest/* manifestFileName */.V6)) {
        problems.push({
            subject: "Input `artifacts`",
            problem: `uses the name \`${release_manifest/* manifestFileName */.V6}\`.`,
            write: "It is kept for the manifest; rename the file.",
        });
    }
    if (problems.length > 0)
        throw (0,errors/* inputsInvalid */.tz)(problems);
    return artifacts;
}
function firstRepeated(names) {
    return names.find((name, index) => names.indexOf(name) !== index);
}


/***/ }),

/***/ 6623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions)
/* harmony export */ });
/** Orders versions made of digits of any length (000012, 20261120093000) as numbers, without losing any digit. */
function compareVersions(a, b) {
    const [left, right] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
    return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}


/***/ }),

/***/ 2991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ks: () => (/* binding */ Reversibility),
/* harmony export */   oB: () => (/* binding */ isAccepted)
/* harmony export */ });
/* unused harmony export MigrationVerdict */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** How a migration can be taken back. Only `undecided` is not an answer: a person has to give it. */
const Reversibility = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([
    "reversible",
    "missing",
    "empty",
    "no-op",
    "irreversible-declared",
    "destructive",
    "not-a-migration",
    "undecided",
]);
/** What was found about one migration. Stored in the release manifest; paths and version are untrusted text. */
const MigrationVerdict = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    tool: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    verdict: Reversibility,
    /** A sentence of ours, without text from the change. */
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Where to annotate. */
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    /** What to write, in the idiom of the tool; null when nothing is to be written. */
    write: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** What a rollback runs; null when there is nothing to run. */
    reversal: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).nullable(),
});
/** Whether the change may be merged as far as this migration goes. */
function isAccepted(verdict) {
    switch (verdict) {
        case "reversible":
        case "no-op":
        case "not-a-migration":
            return true;
        case "missing":
        case "empty":
        case "irreversible-declared":
        case "destructive":
        case "undecided":
            return false;
        default:
            return verdict;
    }
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

/***/ 3234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ directorySchemas),
/* harmony export */   j: () => (/* binding */ directoryOf)
/* harmony export */ });
/* harmony import */ var _migrations_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6623);
/* harmony import */ var _migrations_group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3585);


/** Where each schema stands when all these migrations have run: the newest version of each tool and directory. */
function directorySchemas(migrations) {
    const real = migrations.filter((one) => one.verdict !== "not-a-migration");
    const states = [...(0,_migrations_group_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(real, (one) => JSON.stringify([one.tool, directoryOf(one.path)])).values()];
    return states
        .flatMap((group) => {
        const newest = [...group].sort((a, b) => (0,_migrations_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(b.version, a.version))[0];
        if (newest === undefined)
            return [];
        return [{ tool: newest.tool, directory: directoryOf(newest.path), version: newest.version }];
    })
        .sort((a, b) => compareText(a.directory, b.directory) || compareText(a.tool, b.tool));
}
/** The directory of a path as schemas name it: without a slash at its end, `.` for the root. */
function directoryOf(path) {
    const slash = path.lastIndexOf("/");
    return slash < 0 ? "." : path.slice(0, slash);
}
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
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

/***/ 7193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON with sorted keys, two spaces and a final newline: equal values give equal bytes (after RFC 8785's idea). */
function canonicalJson(value) {
    return `${JSON.stringify(sorted(value), null, 2)}\n`;
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (value === null || typeof value !== "object")
        return value;
    return Object.fromEntries(Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([key, inner]) => [key, sorted(inner)]));
}


/***/ }),

/***/ 3175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   SS: () => (/* binding */ codeSpan)
/* harmony export */ });
/* harmony import */ var _inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5175);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38);


/** Untrusted text as a code span whose fence is longer than any run of backticks inside. */
function codeSpan(text, maxLength = 500) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showHidden */ .Ul)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), maxLength));
    if (line === "")
        return "(empty)";
    const fence = "`".repeat(longestRun(line) + 1);
    const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** A code span that also holds inside a table cell. */
function codeCell(text, maxLength = 500) {
    // A table is cut at its pipes before code spans are known, and `\|` is ambiguous after a backslash.
    return text.includes("|") ? `<code>${(0,_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .l)(text, maxLength)}</code>` : codeSpan(text, maxLength);
}
/** Untrusted text as a fenced block, to be placed at the start of a line. An odd `language` is left out. */
function codeBlock(text, language = "") {
    const body = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showHidden */ .Ul)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .normaliseBreaks */ .Bc)(text)).replace(/\n$/, "");
    const fence = "`".repeat(Math.max(3, longestRun(body) + 1));
    const info = /^[a-z0-9+-]{0,20}$/i.test(language) ? language : "";
    return `${fence}${info}\n${body}\n${fence}`;
}
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}


/***/ }),

/***/ 5175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ inlineText)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38);

// A zero-width space that ends a match. GitHub looks for mentions, references and commits in the rendered
// text, where an escaped `@` is an `@` again, so only a character in between stops it.
const BREAK = "&#8203;";
const ACTIVE = new Map(Array.from("&<>\"'`*_~|[](){}!\\^$").map((c) => [c, `&#${c.charCodeAt(0)};`]));
const REFERENCE = /@|#|:(?=\/\/)|www\.|GH-|mailto:|xmpp:|[0-9a-f]{7,}/gi;
/**
 * Untrusted text as literal text inside a line of Markdown, also at its start and inside a table cell.
 * Mentions, references, commits, links, images, HTML, entities and emphasis do nothing.
 */
function inlineText(text, maxLength = 500) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), maxLength));
    const parts = [];
    let from = 0;
    for (const match of line.matchAll(REFERENCE)) {
        parts.push(escapeActive(line.slice(from, match.index)), broken(match[0]));
        from = match.index + match[0].length;
    }
    parts.push(escapeActive(line.slice(from)));
    return escapeStart(parts.join(""));
}
function escapeActive(text) {
    return text.replace(/[&<>"'`*_~|[\](){}!\\^$]/g, (character) => ACTIVE.get(character) ?? character);
}
function broken(match) {
    if (match.endsWith("."))
        return `${match.slice(0, -1)}${BREAK}.`;
    if (/^[0-9a-f]{7,}$/i.test(match))
        return (match.match(/.{1,6}/g) ?? []).join(BREAK);
    return `${match}${BREAK}`;
}
// A list, a setext underline or a thematic break can only begin at the start of a line.
function escapeStart(text) {
    return text.replace(/^[-+=]/, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2");
}


/***/ }),

/***/ 1864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export tableCell */
/* harmony import */ var _inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5175);

/** A Markdown table. Headers and cells are safe Markdown already, made by the renderers of this folder. */
function table(headers, rows) {
    const ruler = headers.map(() => "---");
    return [headers, ruler, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
/** Untrusted text as a cell of a table; a dash when there is none. */
function tableCell(text, maxLength = 200) {
    const cell = text === null ? "" : inlineText(text, maxLength);
    return cell === "" ? "–" : cell;
}


/***/ }),

/***/ 5197:
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

/***/ 6115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   mJ: () => (/* binding */ commitSha),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   q3: () => (/* binding */ httpUrl),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8532);
/* harmony import */ var _without_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6219);


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

/***/ 9045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ environmentField),
/* harmony export */   KV: () => (/* binding */ deploymentField),
/* harmony export */   _n: () => (/* binding */ tokenField)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6115);

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


/***/ })

};
