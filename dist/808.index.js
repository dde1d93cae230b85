export const id = 808;
export const ids = [808];
export const modules = {

/***/ 21759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** The machine's clock. A sleep ends early, without an error, when its signal is aborted. */
function systemClock() {
    return {
        now: () => Date.now(),
        monotonic: () => performance.now(),
        async sleep(ms, signal) {
            try {
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal });
            }
            catch (error) {
                if (signal?.aborted !== true)
                    throw error;
            }
        },
    };
}


/***/ }),

/***/ 30961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ nodeDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** sha256 of text (UTF-8) or bytes, in lower-case hex. */
function nodeDigest() {
    return { sha256: (content) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(content).digest("hex") };
}


/***/ }),

/***/ 47696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ PullRequestFile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** A file as pull requests and comparisons list it. */
const PullRequestFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    filename: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["added", "modified", "removed", "renamed", "copied", "changed", "unchanged"]),
    previous_filename: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
})
    .transform(({ filename, status, previous_filename }) => ({
    path: filename,
    status,
    ...(previous_filename === undefined ? {} : { previousPath: previous_filename }),
}));


/***/ }),

/***/ 90962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ openGitHub)
});

// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 22 modules
var dist_src = __webpack_require__(60891);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/adapters/github/explain.js
var explain = __webpack_require__(57270);
// EXTERNAL MODULE: ./build/adapters/github/failure.js
var failure = __webpack_require__(71355);
// EXTERNAL MODULE: ./build/adapters/github/limits.js
var github_limits = __webpack_require__(90029);
// EXTERNAL MODULE: ./build/adapters/github/questions.js
var questions = __webpack_require__(32684);
;// CONCATENATED MODULE: ./build/adapters/github/write-pace.js
/** GitHub docs, best practices for the REST API: at least one second between writes, which are made one after another. */
const apartMs = 1_000;
// Nobody is told of these. What a way back is made of is among them, which may not get slower: refs and git objects
// (contents), deployments and their statuses, dispatched workflows (actions), check runs.
const unpaced = [
    "contents: write",
    "deployments: write",
    "actions: write",
    "checks: write",
];
/**
 * Makes the writes that people are told of (issues, labels, comments, assignees, projects) begin a second apart, all of a
 * run together, in the order in which they ask. The first waits for nothing, and once `cancelled` is aborted none does.
 */
function writePace(clock, cancelled) {
    let begun = null;
    let last = Promise.resolve();
    async function begin() {
        const leftMs = begun === null ? 0 : begun + apartMs - clock.monotonic();
        if (leftMs > 0 && !cancelled.aborted)
            await clock.sleep(Math.ceil(leftMs), cancelled);
        begun = clock.monotonic();
    }
    return {
        turn(needs) {
            if (unpaced.includes(needs))
                return Promise.resolve();
            last = last.then(begin);
            return last;
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/client.js








const deadlineMs = 30_000;
const uploadDeadlineMs = 600_000;
const readAttempts = 3;
/** Opens the API. Nothing is sent until the first call. */
function openGitHub(settings) {
    const octokit = new dist_src/* Octokit */.E({
        auth: settings.token,
        baseUrl: settings.apiUrl,
        userAgent: "rollback-ready",
        log: { debug: silent, info: silent, warn: silent, error: silent },
        ...(settings.fetch === undefined ? {} : { request: { fetch: settings.fetch } }),
    });
    octokit.hook.before("request", (options) => {
        options.request = {
            ...options.request,
            signal: AbortSignal.any([
                settings.signal,
                AbortSignal.timeout("upload_base" in options ? uploadDeadlineMs : deadlineMs),
            ]),
        };
        options.headers["x-github-api-version"] = "2022-11-28";
    });
    const repository = { owner: settings.owner, repo: settings.repo };
    const limits = (0,github_limits/* rateLimits */.p)(settings.clock, settings.log, settings.signal);
    const pace = writePace(settings.clock, settings.cancelled ?? settings.signal);
    async function attempt(call, kind) {
        for (let tried = 1;;) {
            await limits.turn(kind === "write");
            if (kind === "write")
                await pace.turn(call.needs);
            try {
                const { data } = await call.send(octokit, repository);
                return readAnswer(call.step, call.answer, data);
            }
            catch (error) {
                if (settings.signal.aborted)
                    throw error;
                if (limits.heed(error))
                    continue;
                if (kind === "write" || tried >= readAttempts || !(0,failure/* isTransient */.dg)(error))
                    throw error;
                await settings.clock.sleep(500 * 3 ** (tried - 1), settings.signal);
                tried += 1;
            }
        }
    }
    async function explained(call, act) {
        try {
            return await act();
        }
        catch (error) {
            throw (0,explain/* explainFailure */.S)(call, error);
        }
    }
    const ask = (0,questions/* questions */.a)(octokit, repository, (call) => attempt(call, "read"));
    let nodeId;
    return {
        ask,
        nodeId() {
            nodeId ??= ask({
                step: "read the repository's id",
                needs: "metadata: read",
                field: "id",
                answer: schemas/* string */.YjP(),
            }).catch((error) => {
                nodeId = undefined;
                throw error;
            });
            return nodeId;
        },
        read: (call) => explained(call, () => attempt(call, "read")),
        write: (call) => explained(call, () => attempt(call, "write")),
        find: (call) => explained(call, async () => {
            try {
                return await attempt(call, "read");
            }
            catch (error) {
                // A commit that is not there is 422 on some routes (GitHub docs: get a commit).
                if ((0,failure/* statusOf */.c2)(error) === 404 ||
                    ((0,failure/* statusOf */.c2)(error) === 422 && /no commit found/i.test((0,failure/* messageOf */.bD)(error))))
                    return null;
                throw error;
            }
        }),
        tryWrite: (call, refusal) => explained(call, async () => {
            try {
                return await attempt(call, "write");
            }
            catch (error) {
                if (refusal(error))
                    return null;
                throw error;
            }
        }),
        async *pages(call) {
            for (let page = 1;; page++) {
                const numbered = {
                    ...call,
                    answer: schemas/* object */.Ikc({ items: schemas/* array */.YOg(call.item), more: schemas/* boolean */.zMY() }),
                    send: async (client) => {
                        const answer = await call.send(client, { ...repository, per_page: 100, page });
                        return { data: { items: answer.data, more: (answer.headers.link ?? "").includes('rel="next"') } };
                    },
                };
                const { items, more } = await explained(call, () => attempt(numbered, "read"));
                yield items;
                if (!more)
                    return;
            }
        },
    };
}
function readAnswer(step, schema, data) {
    const parsed = schema.safeParse(data);
    if (parsed.success)
        return parsed.data;
    const first = parsed.error.issues[0];
    const problem = `\`${first?.path.join(".") ?? ""}\`: ${first?.message ?? "not as described"}`;
    throw (0,errors/* answerUnreadable */.UX)(`GitHub's answer when asked to ${step}`, problem, parsed.error);
}
function silent() { }


/***/ }),

/***/ 85879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ commits)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _changed_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47696);
/* harmony import */ var _questions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32684);



const GitHubCommit = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        author: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() }).nullable(),
        committer: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ date: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
        verification: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ verified: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY() }).optional(),
    }),
    author: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).partial().nullable(),
    committer: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).partial().nullish(),
    parents: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
})
    .transform((seen) => ({
    sha: seen.sha,
    message: seen.commit.message,
    author: seen.author?.login ?? seen.commit.author?.name ?? "unknown",
    committer: seen.committer?.login ?? null,
    isVerified: seen.commit.verification?.verified === true,
    date: seen.commit.committer.date,
    parents: seen.parents.map((one) => one.sha),
}));
const Status = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["identical", "ahead", "behind", "diverged"]);
const ComparisonPage = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    status: Status,
    commits: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(GitHubCommit),
    files: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_changed_file_js__WEBPACK_IMPORTED_MODULE_0__/* .PullRequestFile */ .P).optional(),
});
const Parting = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ merge_base_commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) });
const Branch = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), target: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ oid: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullable() }).nullable();
const Dated = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ committedDate: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() }).nullable();
const Owner = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ __typename: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
// GitHub docs: a comparison names 300 files at most, all on its first page.
const maxFiles = 300;
/** Commits and ranges of commits. */
function commits(github) {
    const comparePages = (base, head) => github.pages({
        step: `compare ${base.slice(0, 12)} with ${head.slice(0, 12)}`,
        needs: "contents: read",
        item: ComparisonPage,
        send: async (octokit, page) => {
            const answer = await octokit.repos.compareCommitsWithBasehead({
                ...page,
                basehead: `${base}...${head}`,
            });
            return { data: [answer.data], headers: answer.headers };
        },
    });
    const compareBriefly = (base, head, answer) => github.read({
        step: `compare ${base.slice(0, 12)} with ${head.slice(0, 12)}`,
        needs: "contents: read",
        answer,
        send: (octokit, repository) => octokit.repos.compareCommitsWithBasehead({
            ...repository,
            basehead: `${base}...${head}`,
            per_page: 1,
        }),
    });
    return {
        find: (ref) => github.find({
            step: `find the commit \`${ref}\``,
            needs: "contents: read",
            answer: GitHubCommit,
            send: (octokit, repository) => octokit.repos.getCommit({ ...repository, ref }),
        }),
        async forRelease(sha, branch) {
            const naming = { step: `find the commit ${sha.slice(0, 12)}`, needs: "contents: read" };
            const selection = "{ name target { oid } }";
            const [commit, head, owner] = await Promise.all([
                github.ask({
                    ...naming,
                    field: `object(oid: ${(0,_questions_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .e)(sha)}) { ... on Commit { committedDate } }`,
                    answer: Dated,
                }),
                github.ask({
                    ...naming,
                    field: branch === null
                        ? `defaultBranchRef ${selection}`
                        : `ref(qualifiedName: ${(0,_questions_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .e)(`refs/heads/${branch}`)}) ${selection}`,
                    answer: Branch,
                }),
                github.ask({ ...naming, field: "owner { __typename }", answer: Owner }),
            ]);
            if (commit?.committedDate === undefined)
                return null;
            return {
                date: commit.committedDate,
                branch: head?.target == null ? null : { name: head.name, head: head.target.oid },
                isOwnedByOrganization: owner.__typename === "Organization",
            };
        },
        async compare(base, head) {
            const found = [];
            let status;
            let files = null;
            for await (const [page] of comparePages(base, head)) {
                if (page === undefined)
                    continue;
                if (status === undefined) {
                    status = page.status;
                    files = wholeFiles(page.files);
                }
                found.push(...page.commits);
            }
            return { status: status ?? "diverged", files, commits: found };
        },
        async relation(base, head) {
            const { status, files } = await compareBriefly(base, head, ComparisonPage.omit({ commits: true }));
            return { status, files: wholeFiles(files) };
        },
        async mergeBase(base, head) {
            return (await compareBriefly(base, head, Parting)).merge_base_commit.sha;
        },
        async touching(path, head, since) {
            const found = new Set();
            const pages = github.pages({
                step: `list the commits that touched \`${path}\``,
                needs: "contents: read",
                item: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
                send: (octokit, page) => octokit.repos.listCommits({ ...page, sha: head, path, since }),
            });
            for await (const page of pages)
                for (const { sha } of page)
                    found.add(sha);
            return found;
        },
    };
}
function wholeFiles(files) {
    return files !== undefined && files.length < maxFiles ? files : null;
}


/***/ }),

/***/ 45560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ contents)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/adapters/github/questions.js
var questions = __webpack_require__(32684);
;// CONCATENATED MODULE: ./build/adapters/github/blob-bytes.js



const QueriedBlob = schemas/* object */.Ikc({ text: schemas/* string */.YjP().nullable().optional() }).nullable();
const RestBlob = schemas/* object */.Ikc({ content: schemas/* string */.YjP(), encoding: schemas/* literal */.euz("base64") });
/**
 * The bytes of a blob that is UTF-8; null for one that is binary, cut or otherwise not the bytes that the id names. Those
 * that are asked for at the same time come in one request.
 */
async function textBytes(github, sha) {
    const blob = await github.ask({
        ...naming(sha),
        field: `object(oid: ${(0,questions/* literal */.e)(sha)}) { ... on Blob { text } }`,
        answer: QueriedBlob,
    });
    const bytes = Buffer.from(blob?.text ?? "", "utf8");
    if (gitBlobId(bytes) === sha)
        return bytes;
    // unverified: whether GitHub leaves a mark of byte order in front of the text. With it the id tells.
    const marked = Buffer.concat([Buffer.from("\ufeff", "utf8"), bytes]);
    return gitBlobId(marked) === sha ? marked : null;
}
/** The bytes of a blob, whatever they are, in a request of their own. */
async function rawBytes(github, sha) {
    const { content } = await github.read({
        ...naming(sha),
        answer: RestBlob,
        send: (octokit, repository) => octokit.git.getBlob({ ...repository, file_sha: sha }),
    });
    return Buffer.from(content, "base64");
}
function naming(sha) {
    return { step: `read the blob ${sha.slice(0, 12)}`, needs: "contents: read" };
}
// As git names a blob: the sha1 of its length and its bytes.
function gitBlobId(bytes) {
    return (0,external_node_crypto_.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

// EXTERNAL MODULE: ./build/adapters/github/failure.js
var failure = __webpack_require__(71355);
;// CONCATENATED MODULE: ./build/adapters/github/contents.js




const File = schemas/* object */.Ikc({
    type: schemas/* string */.YjP(),
    encoding: schemas/* string */.YjP().optional(),
    content: schemas/* string */.YjP().optional(),
    sha: schemas/* string */.YjP(),
});
const tooLarge = { type: "file", encoding: "none", sha: "" };
const Tree = schemas/* object */.Ikc({
    truncated: schemas/* boolean */.zMY(),
    tree: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), mode: schemas/* string */.YjP(), type: schemas/* string */.YjP(), sha: schemas/* string */.YjP() })),
});
/** Files by API. Symbolic links and submodules are never followed: they are unreadable. */
function contents(github) {
    // What an id names never changes.
    const texts = new Map();
    const blobs = new Map();
    const textOf = (sha) => {
        const asked = texts.get(sha) ?? textBytes(github, sha);
        texts.set(sha, asked);
        return asked;
    };
    return {
        async textAt(path, commit) {
            const found = await github.find({
                step: `read \`${path}\``,
                needs: "contents: read",
                answer: schemas/* union */.KCZ([File, schemas/* array */.YOg(schemas/* unknown */.L5J())]),
                send: async (octokit, repository) => {
                    try {
                        const ref = commit === null ? {} : { ref: commit };
                        return await octokit.repos.getContent({ ...repository, path, ...ref });
                    }
                    catch (error) {
                        // GitHub docs: a file over 1 MB is refused, with 403, which is no missing permission.
                        if ((0,failure/* statusOf */.c2)(error) === 403 && /too_large/.test((0,failure/* messageOf */.bD)(error)))
                            return { data: tooLarge };
                        throw error;
                    }
                },
            });
            if (found === null)
                return { kind: "absent" };
            if (Array.isArray(found))
                return { kind: "unreadable", problem: "it is a directory" };
            if (found.type !== "file")
                return { kind: "unreadable", problem: `it is a ${found.type}` };
            if (found.encoding !== "base64" || found.content === undefined) {
                return { kind: "unreadable", problem: "it is over 1 MB" };
            }
            const text = decode(Buffer.from(found.content, "base64"));
            return text === null
                ? { kind: "unreadable", problem: "it is not UTF-8 text" }
                : { kind: "text", text, sha: found.sha };
        },
        bytesOfBlob(sha) {
            const asked = blobs.get(sha) ?? textOf(sha).then((bytes) => bytes ?? rawBytes(github, sha));
            blobs.set(sha, asked);
            return asked;
        },
        async textOfBlob(sha) {
            const bytes = await textOf(sha);
            return bytes === null ? null : decode(bytes);
        },
        async keepBlob(text) {
            const { sha } = await github.write({
                step: "keep the manifest as a git object",
                needs: "contents: write",
                answer: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }),
                send: (octokit, repository) => octokit.git.createBlob({ ...repository, content: text, encoding: "utf-8" }),
            });
            return sha;
        },
        async textAtHead(path) {
            const blob = await github.ask({
                step: `read \`${path}\``,
                needs: "contents: read",
                field: `object(expression: ${(0,questions/* literal */.e)(`HEAD:${path}`)}) { ... on Blob { text } }`,
                answer: schemas/* object */.Ikc({ text: schemas/* string */.YjP().nullable().optional() }).nullable(),
            });
            return blob?.text ?? null;
        },
        async treeOf(commit) {
            const { tree, truncated } = await github.read({
                step: `list the files of ${commit.slice(0, 12)}`,
                needs: "contents: read",
                answer: Tree,
                send: (octokit, repository) => octokit.git.getTree({ ...repository, tree_sha: commit, recursive: "true" }),
            });
            // A submodule is an entry too, with a mode of its own: what it points to can change.
            return { entries: tree.filter((entry) => entry.type !== "tree"), complete: !truncated };
        },
    };
}
function decode(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 20385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ conversation)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/adapters/github/failure.js
var failure = __webpack_require__(71355);
// EXTERNAL MODULE: ./build/adapters/github/graphql-no.js
var graphql_no = __webpack_require__(59898);
// EXTERNAL MODULE: ./build/adapters/github/questions.js
var questions = __webpack_require__(32684);
;// CONCATENATED MODULE: ./build/adapters/github/merge-queue.js



const Oid = schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }).nullish();
const Entry = schemas/* object */.Ikc({
    baseCommit: Oid,
    headCommit: Oid,
    pullRequest: schemas/* object */.Ikc({ number: schemas/* number */.aig() }).nullish(),
});
const Queue = schemas/* object */.Ikc({ entries: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(Entry.nullable()).nullish() }).nullish() })
    .nullish();
/**
 * The entries of a branch's merge queue that have their commits: GitHub builds 100 at most, which is a page. Any clear
 * "no" is an answer, since there are other ways to know a group; an outage is thrown. unverified: which permissions a
 * job's token needs; there is none of `permissions:` for merge queues.
 */
async function mergeQueue(github, branch) {
    try {
        const queue = await github.ask({
            step: "look up the merge queue",
            needs: "contents: read`, `pull-requests: read",
            field: `mergeQueue(branch: ${(0,questions/* literal */.e)(branch)}) { entries(first: 100) { nodes { baseCommit { oid } headCommit { oid } pullRequest { number } } } }`,
            answer: Queue,
        });
        if (queue === null || queue === undefined)
            return { kind: "absent" };
        return { kind: "shown", entries: (queue.entries?.nodes ?? []).flatMap(built) };
    }
    catch (error) {
        if ((0,graphql_no/* isGraphqlNo */.z)(error))
            return { kind: "refused" };
        throw error;
    }
}
// GitHub was seen to show the commits of an entry more than a minute after the event of its group.
function built(entry) {
    const { baseCommit, headCommit, pullRequest } = entry ?? {};
    if (!baseCommit || !headCommit || !pullRequest)
        return [];
    return [{ number: pullRequest.number, baseSha: baseCommit.oid, headSha: headCommit.oid }];
}

;// CONCATENATED MODULE: ./build/adapters/github/pulls-with.js


const Associated = schemas/* object */.Ikc({
    pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ number: schemas/* number */.aig(), state: schemas/* string */.YjP(), repository: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }) })
        .nullable())
        .nullable(),
});
const Commit = schemas/* object */.Ikc({ associatedPullRequests: Associated.nullish() }).nullable();
/**
 * Numbers of the open pull requests that GitHub associates with any of the commits, lowest first. unverified: that a
 * merge queue's own commits are associated with what they merge; the REST list was seen to be empty for one, which is
 * why the queue is asked first.
 */
async function pullsWith(github, commits) {
    if (commits.length === 0)
        return [];
    const [repository, ...found] = await Promise.all([
        github.nodeId(),
        ...commits.map((commit) => associatedWith(github, commit)),
    ]);
    // A commit that came from a fork may have pull requests of the fork's own.
    const open = found.flat().filter((pull) => pull.state === "OPEN" && pull.repository.id === repository);
    return [...new Set(open.map((pull) => pull.number))].sort((a, b) => a - b);
}
async function associatedWith(github, commit) {
    const found = [];
    for (let cursor = null;;) {
        const answer = await github.ask({
            step: `look up the pull requests of ${commit.slice(0, 12)}`,
            needs: "contents: read`, `pull-requests: read",
            field: `object(oid: ${(0,questions/* literal */.e)(commit)}) { ... on Commit { associatedPullRequests(first: 100, after: ${(0,questions/* literal */.e)(cursor)}) { pageInfo { hasNextPage endCursor } nodes { number state repository { id } } } } }`,
            answer: Commit,
        });
        const page = answer?.associatedPullRequests;
        found.push(...(page?.nodes ?? []).flatMap((one) => (one === null ? [] : [one])));
        if (page?.pageInfo.hasNextPage !== true)
            return found;
        cursor = page.pageInfo.endCursor;
    }
}

;// CONCATENATED MODULE: ./build/adapters/github/conversation.js




const GitHubReview = schemas/* object */.Ikc({
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
    state: schemas/* enum */.k5n(["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"]),
    commit_id: schemas/* string */.YjP().nullable(),
})
    .transform((seen) => ({ author: seen.user?.login ?? "ghost", state: seen.state, commit: seen.commit_id }));
const GitHubComment = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
    body: schemas/* string */.YjP().optional(),
    html_url: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP().optional(),
    updated_at: schemas/* string */.YjP().optional(),
})
    .transform((seen) => ({
    id: seen.id,
    author: seen.user?.login ?? "ghost",
    body: seen.body ?? "",
    url: seen.html_url,
    ...(seen.created_at === undefined ? {} : { createdAt: seen.created_at }),
    ...(seen.updated_at === undefined ? {} : { updatedAt: seen.updated_at }),
}));
const Role = schemas/* enum */.k5n(["admin", "maintain", "write", "triage", "read", "none"]);
// GitHub docs: `permission` has maintain as write and triage as read; `role_name` may be a role of the organisation's own.
const GitHubPermission = schemas/* object */.Ikc({ permission: schemas/* enum */.k5n(["admin", "write", "read", "none"]), role_name: schemas/* string */.YjP() })
    .transform(({ permission, role_name }) => Role.safeParse(role_name).data ?? permission);
/** Reviews, rights and comments. Whoever writes a comment whose answer is lost looks for it before writing another. */
function conversation(github) {
    return {
        async reviews(pull) {
            const found = [];
            const pages = github.pages({
                step: `list the reviews of pull request #${pull}`,
                needs: "pull-requests: read",
                item: GitHubReview,
                send: (octokit, page) => octokit.pulls.listReviews({ ...page, pull_number: pull }),
            });
            for await (const page of pages)
                found.push(...page);
            return found;
        },
        async permissionOf(login) {
            const permission = await github.find({
                step: `look up what \`${login}\` may do`,
                needs: "metadata: read",
                answer: GitHubPermission,
                send: (octokit, repository) => octokit.repos.getCollaboratorPermissionLevel({ ...repository, username: login }),
            });
            return permission ?? "none";
        },
        async comments(number, of) {
            const found = [];
            const pages = github.pages({
                step: `list the comments on #${number}`,
                needs: `${permissionFor(of)}: read`,
                item: GitHubComment,
                send: (octokit, page) => octokit.issues.listComments({ ...page, issue_number: number }),
            });
            for await (const page of pages)
                found.push(...page);
            return found;
        },
        comment: (number, body, of) => github.write({
            step: `comment on #${number}`,
            needs: `${permissionFor(of)}: write`,
            answer: GitHubComment,
            send: (octokit, repository) => octokit.issues.createComment({ ...repository, issue_number: number, body }),
        }),
        editComment: (id, body, of) => github.write({
            step: `edit the comment ${id}`,
            needs: `${permissionFor(of)}: write`,
            answer: GitHubComment,
            send: (octokit, repository) => octokit.issues.updateComment({ ...repository, comment_id: id, body }),
        }),
        async removeComment(id, of) {
            // One that is gone already is as good as removed.
            await github.tryWrite({
                step: `remove the comment ${id}`,
                needs: `${permissionFor(of)}: write`,
                answer: schemas/* unknown */.L5J(),
                send: (octokit, repository) => octokit.issues.deleteComment({ ...repository, comment_id: id }),
            }, (error) => (0,failure/* statusOf */.c2)(error) === 404);
        },
        pullsWith: (commits) => pullsWith(github, commits),
        mergeQueue: (branch) => mergeQueue(github, branch),
    };
}
function permissionFor(of = "issue") {
    return of === "pull" ? "pull-requests" : "issues";
}


/***/ }),

/***/ 83129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ deployments)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/kernel/at-most.js
var at_most = __webpack_require__(3131);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
;// CONCATENATED MODULE: ./build/adapters/github/deployment-payload.js
/**
 * The payload of a deployment as it was meant: some callers store it as a JSON string, and GraphQL answers the JSON of
 * what was stored. A text that is no JSON stays a text.
 */
function parsePayload(payload) {
    let parsed = payload;
    while (typeof parsed === "string") {
        try {
            parsed = JSON.parse(parsed);
        }
        catch {
            return parsed;
        }
    }
    return parsed;
}

// EXTERNAL MODULE: ./build/adapters/github/graphql-no.js
var graphql_no = __webpack_require__(59898);
// EXTERNAL MODULE: ./build/adapters/github/questions.js
var questions = __webpack_require__(32684);
;// CONCATENATED MODULE: ./build/adapters/github/status-order.js
/**
 * The statuses of a deployment newest first, from an order that GitHub does not document: by their seconds, and within
 * one second as they came, turned round when the list has its oldest first. Null when that cannot be told.
 */
function statusesNewestFirst(seen, latest) {
    const isAscending = hasOldestFirst(seen, latest);
    if (isAscending === null)
        return null;
    const statuses = seen.map(({ status }) => status);
    if (isAscending)
        statuses.reverse();
    return statuses.sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
}
function hasOldestFirst(seen, latest) {
    const [first, last] = [seen.at(0), seen.at(-1)];
    if (first === undefined || last === undefined || first === last)
        return false;
    const apart = Date.parse(last.status.createdAt) - Date.parse(first.status.createdAt);
    if (apart !== 0)
        return apart > 0;
    if (latest === first.id)
        return false;
    return latest === last.id ? true : null;
}

;// CONCATENATED MODULE: ./build/adapters/github/deployment-history.js







// REST's login of an app ends in `[bot]`, GraphQL's does not. No account of a person can end so.
const Actor = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), login: schemas/* string */.YjP() })
    .nullable()
    .transform((seen) => {
    if (seen === null)
        return "";
    return seen.__typename === "Bot" ? `${seen.login.replace(/\[bot\]$/, "")}[bot]` : seen.login;
});
const Status = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    state: schemas/* string */.YjP(),
    description: schemas/* string */.YjP().nullable(),
    createdAt: schemas/* string */.YjP(),
    creator: Actor,
    logUrl: schemas/* string */.YjP().nullable(),
})
    .transform(({ id, state, description, createdAt, creator, logUrl }) => ({
    id,
    status: {
        state: state.toLowerCase(),
        description: description ?? "",
        creator,
        createdAt,
        logUrl: logUrl ?? "",
    },
}));
const Queried = schemas/* object */.Ikc({
    // Ids have outgrown the 32 bits of the schema's Int. unverified: they are told all the same, as those of other types.
    databaseId: schemas/* number */.aig().positive().nullable(),
    commitOid: schemas/* string */.YjP(),
    ref: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullable(),
    task: schemas/* string */.YjP().nullable(),
    environment: schemas/* string */.YjP().nullable(),
    payload: schemas/* string */.YjP().nullable(),
    createdAt: schemas/* string */.YjP(),
    creator: Actor,
    latestStatus: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }).nullable(),
    statuses: schemas/* object */.Ikc({
        pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY() }),
        nodes: schemas/* array */.YOg(Status.nullable()).nullable(),
    })
        .nullable(),
});
const Page = schemas/* object */.Ikc({
    pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
    nodes: schemas/* array */.YOg(Queried.nullable()).nullable(),
});
const largestPage = 100;
// Deployments are ordered by the second, so of the oldest second that is asked for some could be left out.
const spare = 5;
/**
 * The newest deployments of an environment and their statuses, in one question for each hundred; statuses of which
 * GraphQL shows only a part are read by REST, and all of it where GraphQL says no.
 */
async function deploymentHistory(github, rest, environment, newest) {
    const queried = await askPages(github, environment, newest);
    const seen = queried === null ? null : identified(queried.nodes);
    if (queried === null || seen === null)
        return historyByRest(rest, environment, newest);
    const deployments = await (0,at_most/* mapAtMost */.X)(readsAtOnce, seen.slice(0, newest), async ({ id, deployment }) => ({
        ...asDeployment(id, deployment, environment),
        statuses: statusesOf(deployment) ?? (await rest.statuses(id)),
    }));
    return { deployments, isComplete: !queried.hasMore && seen.length <= newest };
}
async function askPages(github, environment, newest) {
    const nodes = [];
    let after = null;
    for (;;) {
        const first = Math.min(newest + spare - nodes.length, largestPage);
        const page = await askPage(github, environment, first, after);
        if (page === null)
            return null;
        nodes.push(...(page.nodes ?? []));
        const { hasNextPage, endCursor } = page.pageInfo;
        if (!hasNextPage || nodes.length >= newest || endCursor === null)
            return { nodes, hasMore: hasNextPage };
        after = endCursor;
    }
}
async function askPage(github, environment, first, after) {
    try {
        return await github.ask({
            step: `list the deployments of \`${environment}\``,
            needs: "deployments: read",
            field: `deployments(environments: ${(0,questions/* literal */.e)([environment])}, first: ${(0,questions/* literal */.e)(first)}, after: ${(0,questions/* literal */.e)(after)}, orderBy: { field: CREATED_AT, direction: DESC }) {
        pageInfo { hasNextPage endCursor }
        nodes { databaseId commitOid ref { name } task environment payload createdAt creator { __typename login } latestStatus { id }
          statuses(first: ${(0,questions/* literal */.e)(largestPage)}) { pageInfo { hasNextPage }
            nodes { id state description createdAt creator { __typename login } logUrl } } } }`,
            answer: Page,
        });
    }
    catch (error) {
        // GitHub answers 502 to what takes it too long; REST reads the same in smaller parts.
        const isTooMuch = error instanceof errors/* SuiteError */.$K && error.code === "GITHUB_FAILED";
        if (isTooMuch || (0,graphql_no/* isGraphqlNo */.z)(error))
            return null;
        throw error;
    }
}
/** By their ids, newest first; null when GraphQL leaves one of them out. */
function identified(nodes) {
    const found = nodes.flatMap((one) => {
        const id = one?.databaseId ?? null;
        return one === null || id === null ? [] : [{ id, deployment: one }];
    });
    return found.length < nodes.length ? null : found.sort((a, b) => b.id - a.id);
}
function asDeployment(id, seen, environment) {
    return {
        id,
        sha: seen.commitOid,
        // Null when the deployment was made for a commit, or its tag or branch is gone.
        ref: seen.ref?.name ?? seen.commitOid,
        task: seen.task ?? "",
        environment: seen.environment ?? environment,
        payload: parsePayload(seen.payload ?? ""),
        createdAt: seen.createdAt,
        creator: seen.creator,
    };
}
/** Newest first; null when they are not all there, or their order cannot be told. */
function statusesOf({ statuses, latestStatus }) {
    const nodes = statuses?.nodes ?? null;
    if (nodes === null || statuses?.pageInfo.hasNextPage !== false)
        return null;
    const seen = nodes.flatMap((one) => (one === null ? [] : [one]));
    return seen.length < nodes.length ? null : statusesNewestFirst(seen, latestStatus?.id ?? null);
}
// GitHub docs: no more than 100 requests at the same time, whoever of the repository sends them.
const readsAtOnce = 10;
async function historyByRest(rest, environment, newest) {
    const found = [];
    for await (const deployment of rest.list(environment)) {
        found.push(deployment);
        if (found.length > newest)
            break;
    }
    const deployments = [];
    const shown = found.slice(0, newest);
    for (let from = 0; from < shown.length; from += readsAtOnce) {
        const batch = shown.slice(from, from + readsAtOnce);
        const read = async (one) => ({ ...one, statuses: await rest.statuses(one.id) });
        deployments.push(...(await Promise.all(batch.map(read))));
    }
    return { deployments: deployments.sort((a, b) => b.id - a.id), isComplete: found.length <= newest };
}

;// CONCATENATED MODULE: ./build/adapters/github/deployments.js




const GitHubDeployment = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    sha: schemas/* string */.YjP(),
    ref: schemas/* string */.YjP(),
    task: schemas/* string */.YjP(),
    environment: schemas/* string */.YjP(),
    payload: schemas/* unknown */.L5J(),
    created_at: schemas/* string */.YjP(),
    creator: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
})
    .transform((seen) => ({
    id: seen.id,
    sha: seen.sha,
    ref: seen.ref,
    task: seen.task,
    environment: seen.environment,
    payload: parsePayload(seen.payload),
    createdAt: seen.created_at,
    creator: seen.creator?.login ?? "",
}));
const GitHubStatus = schemas/* object */.Ikc({
    state: schemas/* string */.YjP(),
    description: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    creator: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
    log_url: schemas/* string */.YjP().optional(),
})
    .transform((seen) => ({
    state: seen.state,
    description: seen.description,
    creator: seen.creator?.login ?? "",
    createdAt: seen.created_at,
    logUrl: seen.log_url ?? "",
}));
const sideBySide = 4;
/** Deployments and their append-only statuses. */
function deployments(github) {
    async function* list(environment) {
        const pages = github.pages({
            step: `list the deployments of \`${environment}\``,
            needs: "deployments: read",
            item: GitHubDeployment,
            send: (octokit, page) => octokit.repos.listDeployments({ ...page, environment }),
        });
        for await (const page of pages)
            yield* page;
    }
    async function statuses(id) {
        const found = [];
        const pages = github.pages({
            step: `list the statuses of deployment ${id}`,
            needs: "deployments: read",
            item: GitHubStatus,
            send: (octokit, page) => octokit.repos.listDeploymentStatuses({ ...page, deployment_id: id }),
        });
        for await (const page of pages)
            found.push(...page);
        return found;
    }
    return {
        async ofCommit(environment, sha) {
            const found = [];
            const pages = github.pages({
                step: `list the deployments of ${sha.slice(0, 12)} to \`${environment}\``,
                needs: "deployments: read",
                item: GitHubDeployment,
                send: (octokit, page) => octokit.repos.listDeployments({ ...page, environment, sha }),
            });
            for await (const page of pages)
                found.push(...page);
            return (0,at_most/* mapAtMost */.X)(sideBySide, found, async (one) => ({ ...one, statuses: await statuses(one.id) }));
        },
        history: (environment, newest) => deploymentHistory(github, { list, statuses }, environment, newest),
        get: (id) => github.find({
            step: `read the deployment ${id}`,
            needs: "deployments: read",
            answer: GitHubDeployment,
            send: (octokit, repository) => octokit.repos.getDeployment({ ...repository, deployment_id: id }),
        }),
        list,
        create: ({ ref, environment, task, description, payload }) => github.write({
            step: `create a deployment to \`${environment}\``,
            needs: "deployments: write",
            answer: GitHubDeployment,
            // Without these two GitHub may merge the default branch into the ref (202) or refuse for open checks (409).
            send: (octokit, repository) => octokit.repos.createDeployment({
                ...repository,
                ref,
                environment,
                task,
                description,
                payload: { ...payload },
                auto_merge: false,
                required_contexts: [],
            }),
        }),
        statuses,
        async addStatus(id, { state, description, logUrl }) {
            const written = await github.write({
                step: `mark deployment ${id} as ${state}`,
                needs: "deployments: write",
                answer: GitHubStatus,
                send: (octokit, repository) => octokit.repos.createDeploymentStatus({
                    ...repository,
                    deployment_id: id,
                    state,
                    description,
                    log_url: logUrl,
                    auto_inactive: false,
                }),
            });
            return written.creator;
        },
    };
}


/***/ }),

/***/ 57270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ explainFailure)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71355);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90029);



/** Turns what Octokit threw into one clear error; errors of ours pass through. */
function explainFailure(call, error) {
    if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K)
        return error;
    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isGraphqlRefusal */ .eH)(error)) {
        return /resource not accessible/i.test(error.message)
            ? (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionMissing */ .k8)(call.step, call.needs, error)
            : (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubFailed */ .Zr)(call.step, plain(error.message), error);
    }
    const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(error);
    if (failure === null)
        return error;
    if (failure.status === 401)
        return (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenRefused */ .cA)(call.step, error);
    if ((0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .isRateLimited */ .J)(error))
        return (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .rateLimited */ .xd)(call.step, plain(failure.message), error);
    if (failure.status === 403) {
        return (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionMissing */ .k8)(call.step, neededPermission(failure, call.needs), error);
    }
    // GitHub hides what a token may not see behind 404, so both readings are given.
    const seen = failure.status === 404
        ? `404, it is not there or the token may not see it (needs \`${call.needs}\`)`
        : failure.status === 0
            ? `no answer came (${failure.message})`
            : `${failure.status}, ${plain(failure.message)}`;
    const isRefusal = failure.status >= 400 && failure.status < 500;
    return isRefusal ? (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubRefused */ .A2)(call.step, seen, error) : (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubFailed */ .Zr)(call.step, seen, error);
}
// GitHub's own words, without what Octokit puts around them, to stand inside a sentence.
function plain(message) {
    return message
        .replace(/^Request failed due to following response errors:\s*- /, "")
        .replace(/ - https?:\/\/\S+$/, "")
        .replace(/\.$/, "");
}
// GitHub names what it would have accepted, such as `contents=write; contents=write,workflows=write`. Where what the call
// is known to need is among it, that is named: for a comment, either of two does.
function neededPermission(failure, fallback) {
    const accepted = failure.headers["x-accepted-github-permissions"];
    if (accepted === undefined || accepted.trim() === "")
        return fallback;
    const ways = accepted.split(";").map((way) => way.trim());
    const wanted = fallback.replaceAll("-", "_").replace(": ", "=");
    const first = ways.find((way) => way === wanted) ?? ways[0] ?? "";
    const wider = accepted.includes("workflows=write") && !first.includes("workflows")
        ? "` or, where workflow files are on no branch, an own GitHub App with `workflows: write"
        : "";
    return `${first
        .split(",")
        .map((one) => one.replaceAll("_", "-").replace("=", ": "))
        .join("`, `")}${wider}`;
}


/***/ }),

/***/ 71355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yl: () => (/* binding */ headersOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   eH: () => (/* binding */ isGraphqlRefusal),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);

/** HTTP status of an Octokit error; 0 when no answer came (reset, refused, deadline), null for anything else. */
function statusOf(error) {
    return failureOf(error)?.status ?? null;
}
/** The message of GitHub's answer, empty when there was none. */
function messageOf(error) {
    return failureOf(error)?.message ?? "";
}
/** The headers of GitHub's answer by their lower-case names, none when there was no answer. */
function headersOf(error) {
    if (isGraphqlRefusal(error))
        return "headers" in error ? namedHeaders(error.headers) : {};
    return failureOf(error)?.headers ?? {};
}
/** Worth asking again when it was a read: no answer, a server error, or an answer that was cut. */
function isTransient(error) {
    if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K)
        return error.code === "ANSWER_UNREADABLE";
    if (isGraphqlRefusal(error))
        return /something went wrong/i.test(error.message);
    const failure = failureOf(error);
    return failure !== null && (failure.status === 0 || failure.status >= 500);
}
/** GraphQL's "no": status 200 with `errors`. */
function isGraphqlRefusal(error) {
    return error instanceof Error && error.name === "GraphqlResponseError";
}
/** What GitHub answered instead, or null when the error is none of the API's. */
function failureOf(error) {
    if (!(error instanceof Error) || error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K)
        return null;
    const status = "status" in error && typeof error.status === "number" ? error.status : null;
    if (status === null) {
        const lost = error.name === "AbortError" ||
            error.name === "TimeoutError" ||
            "code" in error ||
            error.cause !== undefined;
        return lost ? { status: 0, message: error.message, headers: {} } : null;
    }
    const response = "response" in error ? error.response : undefined;
    // Octokit reports a lost connection as status 500 without a response.
    if (response === undefined || response === null)
        return { status: 0, message: error.message, headers: {} };
    const headers = typeof response === "object" && "headers" in response ? namedHeaders(response.headers) : {};
    return { status, message: error.message, headers };
}
function namedHeaders(headers) {
    if (typeof headers !== "object" || headers === null)
        return {};
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}


/***/ }),

/***/ 59898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ isGraphqlNo)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71355);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90029);



/**
 * Whether a question failed with a clear "no" of GraphQL, so that REST is worth asking instead: it is not there, the
 * token may not use it, or it has no such answer. A rate limit and an outage are none: REST would fare no better.
 */
function isGraphqlNo(error) {
    if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K))
        return false;
    if (error.code === "PERMISSION_MISSING" || error.code === "GITHUB_REFUSED")
        return true;
    return error.code === "GITHUB_FAILED" && !(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error.cause) && !(0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .isRateLimited */ .J)(error.cause);
}


/***/ }),

/***/ 90029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isRateLimited),
/* harmony export */   p: () => (/* binding */ rateLimits)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71355);

// GitHub docs: at most 80 requests a minute may create content; a release of a hundred assets would pass that.
const writesPerMinute = 70;
const minuteMs = 60_000;
// A step that waits longer is better run again: it finishes what is left.
const longestWaitMs = 5 * minuteMs;
/** GitHub's limits as its docs ask to heed them: `retry-after`, else the reset of the limit, else a minute, doubled each time. */
function rateLimits(clock, log, signal) {
    let pausedUntil = 0;
    let waitLeftMs = longestWaitMs;
    let secondaries = 0;
    const writes = [];
    return {
        async turn(isWrite) {
            for (;;) {
                const now = clock.monotonic();
                while ((writes[0] ?? now) <= now - minuteMs)
                    writes.shift();
                const isFull = isWrite && writes.length >= writesPerMinute;
                const until = Math.max(pausedUntil, isFull ? (writes[0] ?? now) + minuteMs : 0);
                if (until <= now || signal.aborted)
                    break;
                await clock.sleep(until - now, signal);
            }
            if (isWrite)
                writes.push(clock.monotonic());
        },
        heed(error) {
            const asked = askedWaitMs(error, secondaries);
            if (asked === null)
                return false;
            secondaries += 1;
            const now = clock.monotonic();
            const longer = Math.max(0, now + asked - Math.max(pausedUntil, now));
            if (longer > waitLeftMs)
                return false;
            // Calls side by side are refused together and wait together.
            waitLeftMs -= longer;
            pausedUntil = Math.max(pausedUntil, now + asked);
            if (longer > 0)
                log.info(`GitHub's rate limit: waiting ${Math.ceil(asked / 1000)} s`);
            return true;
        },
    };
}
/** True when GitHub refused the call for its rate limits, so that it had no effect. */
function isRateLimited(error) {
    return askedWaitMs(error, 0) !== null;
}
function askedWaitMs(error, earlier) {
    const status = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error);
    const isLimit = status === 429 ||
        (status === 503 && (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .headersOf */ .Yl)(error)["retry-after"] !== undefined) ||
        (status === 403 && hasLimitSigns(error)) ||
        ((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isGraphqlRefusal */ .eH)(error) && /rate limit/i.test(error.message));
    if (!isLimit)
        return null;
    const headers = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .headersOf */ .Yl)(error);
    const after = waitNamed(headers["retry-after"], headers["date"]);
    if (after !== null)
        return after;
    if (headers["x-ratelimit-remaining"] === "0") {
        // By GitHub's own clock: this machine's may be wrong.
        const resetMs = Number(headers["x-ratelimit-reset"]) * 1000;
        const nowMs = Date.parse(headers["date"] ?? "");
        if (Number.isFinite(resetMs - nowMs))
            return Math.max(0, resetMs - nowMs) + 1000;
    }
    return minuteMs * 2 ** earlier;
}
function hasLimitSigns(error) {
    const headers = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .headersOf */ .Yl)(error);
    return (headers["retry-after"] !== undefined ||
        headers["x-ratelimit-remaining"] === "0" ||
        /rate limit|abuse detection/i.test((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)));
}
/** RFC 9110, 10.2.3: seconds or a date. */
function waitNamed(value, now) {
    if (value === undefined)
        return null;
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const ms = Date.parse(value) - Date.parse(now ?? "");
    return Number.isFinite(ms) ? Math.max(0, ms) : null;
}


/***/ }),

/***/ 32684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ questions),
/* harmony export */   e: () => (/* binding */ literal)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9691);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57270);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71355);




/** A value inside a GraphQL document. JSON's strings, numbers, booleans and lists are GraphQL's. */
function literal(value) {
    return JSON.stringify(value);
}
// GitHub answers 502 to a query that takes it more than ten seconds.
const mostAtOnce = 100;
const Part = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ value: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J() }).nullish();
const Parts = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), Part);
const Refusals = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    errors: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
        message: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        path: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()])).nullish(),
    })),
    data: Parts.nullish(),
});
/**
 * Gathers the questions that are asked before the event loop goes round, and sends them as one query, each with a
 * `repository` of its own: what GitHub refuses (errors beside partial data) then fails its own question alone. So does what
 * the schema of an older server does not have, though such a server answers none of the query: the others are asked again.
 */
function questions(octokit, repository, attempt) {
    let gathered = [];
    async function send(asked) {
        if (asked.length === 0)
            return;
        const parts = asked.map(({ question }, index) => `${alias(index)}: repository(owner: $owner, name: $repo) { value: ${question.field} }`);
        const query = `query ($owner: String!, $repo: String!) { ${parts.join(" ")} }`;
        const call = {
            step: asked.map(({ question }) => question.step).join(", "),
            needs: asked[0]?.question.needs ?? "contents: read",
            answer: Parts,
            send: async () => ({ data: await octokit.graphql(query, repository) }),
        };
        try {
            const data = Parts.parse(await attempt(call));
            for (const [index, waiting] of asked.entries())
                settle(waiting, data[alias(index)], undefined);
        }
        catch (error) {
            const partial = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isGraphqlRefusal */ .eH)(error) ? Refusals.safeParse(error) : null;
            const refusals = partial?.success === true ? partial.data.errors : [];
            const unknown = unknownParts(refusals);
            if (unknown.size > 0) {
                for (const [index, { question, refuse }] of asked.entries()) {
                    const seen = unknown.get(alias(index));
                    if (seen !== undefined)
                        refuse((0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubFailed */ .Zr)(question.step, `this server does not know it (${seen})`, error));
                }
                await send(asked.filter((_, index) => !unknown.has(alias(index))));
                return;
            }
            // Without a path it is the whole query that failed.
            const isWhole = refusals.length === 0 || refusals.some((one) => one.path?.[0] === undefined);
            for (const [index, waiting] of asked.entries()) {
                if (isWhole)
                    waiting.refuse((0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explainFailure */ .S)(waiting.question, error));
                else {
                    const refusal = refusals.find((one) => one.path?.[0] === alias(index));
                    settle(waiting, partial?.data?.data?.[alias(index)], refusal);
                }
            }
        }
    }
    return (question) => new Promise((resolve, reject) => {
        if (gathered.length === 0) {
            setImmediate(() => {
                const asked = gathered;
                gathered = [];
                for (let from = 0; from < asked.length; from += mostAtOnce) {
                    void send(asked.slice(from, from + mostAtOnce));
                }
            });
        }
        gathered.push({ question, answer: (value) => resolve(value), refuse: reject });
    });
}
function settle({ question, answer, refuse }, part, refusal) {
    const isAbsent = refusal?.type === "NOT_FOUND" && (refusal.path?.length ?? 0) > 1;
    if (refusal?.type === "FORBIDDEN" || /resource not accessible/i.test(refusal?.message ?? "")) {
        refuse((0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionMissing */ .k8)(question.step, question.needs, refusal));
    }
    else if ((refusal !== undefined && !isAbsent) || part === null || part === undefined) {
        const seen = refusal?.message.replace(/\.$/, "") ?? "the repository is not there, or the token may not see it";
        refuse((0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubFailed */ .Zr)(question.step, seen, refusal));
    }
    else {
        const parsed = question.answer.safeParse(part.value ?? null);
        if (parsed.success)
            answer(parsed.data);
        else
            refuse((0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubFailed */ .Zr)(question.step, "its answer is not as described", parsed.error));
    }
}
/**
 * By its alias, what a server says of each part that its schema does not have; empty for any other refusal. Nothing of
 * such a query is executed, so the way to each mistake begins with the kind of operation (graphql-ruby, static validation).
 */
function unknownParts(refusals) {
    const named = refusals.flatMap(({ path, message }) => {
        const [operation, part] = path ?? [];
        const isStatic = operation === "query" && typeof part === "string";
        return isStatic ? [[part, message.replace(/\.$/, "")]] : [];
    });
    return named.length === refusals.length ? new Map(named) : new Map();
}
function alias(index) {
    return `q${index}`;
}


/***/ }),

/***/ 32655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ releases)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/adapters/github/failure.js
var failure = __webpack_require__(71355);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./build/adapters/github/upload-fetch.js


/**
 * Sends a body part by part as fetch would, each when the one before has left: fetch keeps the parts of a large body for
 * long, and a copy for a redirect. An answer that comes before the body is whole counts.
 */
function uploadFetch(url, init) {
    const parts = init.body;
    if (!isParts(parts))
        return fetch(url, init);
    return new Promise((resolve, reject) => {
        const target = new URL(url);
        const send = target.protocol === "https:" ? external_node_https_.request : external_node_http_.request;
        const sent = send(target, {
            method: init.method ?? "POST",
            headers: Object.fromEntries(new Headers(init.headers)),
            ...(init.signal === null || init.signal === undefined ? {} : { signal: init.signal }),
        });
        sent.on("response", (answer) => {
            const got = [];
            answer.on("data", (part) => got.push(part));
            answer.on("error", reject);
            answer.on("end", () => {
                const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
                const status = answer.statusCode ?? 500;
                const body = status === 204 ? null : Buffer.concat(got);
                resolve(new Response(body, { status, headers: headers.map(([name, value]) => [name, value]) }));
            });
        });
        sent.on("error", reject);
        write(sent, parts).catch((error) => {
            sent.destroy();
            reject(error);
        });
    });
}
async function write(sent, parts) {
    for await (const part of parts) {
        // The part's buffer is used again for the next.
        await new Promise((resolve, reject) => {
            sent.write(part, (error) => (error === null || error === undefined ? resolve() : reject(error)));
        });
    }
    sent.end();
}
function isParts(body) {
    return (typeof body === "object" &&
        body !== null &&
        Symbol.asyncIterator in body &&
        !(body instanceof ReadableStream));
}

;// CONCATENATED MODULE: ./build/adapters/github/releases.js



const GitHubAsset = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    name: schemas/* string */.YjP(),
    size: schemas/* number */.aig(),
    digest: schemas/* string */.YjP().nullish(),
    state: schemas/* string */.YjP(),
    browser_download_url: schemas/* string */.YjP(),
})
    .transform(({ id, name, size, digest, state, browser_download_url }) => ({
    id,
    name,
    size,
    digest: digest ?? null,
    uploaded: state === "uploaded",
    url: browser_download_url,
}));
const GitHubRelease = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    tag_name: schemas/* string */.YjP(),
    draft: schemas/* boolean */.zMY(),
    prerelease: schemas/* boolean */.zMY(),
    // GitHub docs: absent on servers that have no immutable releases.
    immutable: schemas/* boolean */.zMY().optional(),
    author: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
    html_url: schemas/* string */.YjP(),
    upload_url: schemas/* string */.YjP(),
    body: schemas/* string */.YjP().nullish(),
    assets: schemas/* array */.YOg(GitHubAsset),
})
    .transform((seen) => ({
    id: seen.id,
    tag: seen.tag_name,
    draft: seen.draft,
    prerelease: seen.prerelease,
    immutable: seen.immutable ?? false,
    author: seen.author?.login ?? "ghost",
    url: seen.html_url,
    uploadUrl: seen.upload_url,
    body: seen.body ?? "",
    assets: seen.assets,
}));
/** Releases and their assets. */
function releases(github) {
    async function list() {
        const found = [];
        const pages = github.pages({
            step: "list the releases",
            needs: "contents: read",
            item: GitHubRelease,
            send: (octokit, page) => octokit.repos.listReleases(page),
        });
        for await (const page of pages)
            found.push(...page);
        return found;
    }
    return {
        list,
        ofTag: async (tag) => (await list()).filter((release) => release.tag === tag),
        get: (id) => github.find({
            step: `read the release ${id}`,
            needs: "contents: read",
            answer: GitHubRelease,
            send: (octokit, repository) => octokit.repos.getRelease({ ...repository, release_id: id }),
        }),
        async assetsOf(release) {
            const assets = [];
            const pages = github.pages({
                step: `list the assets of \`${release.tag}\``,
                needs: "contents: read",
                item: GitHubAsset,
                send: (octokit, page) => octokit.repos.listReleaseAssets({ ...page, release_id: release.id }),
            });
            for await (const page of pages)
                assets.push(...page);
            return assets;
        },
        createDraft: ({ tag, name, body, prerelease }) => github.write({
            step: `create the draft release \`${tag}\``,
            needs: "contents: write",
            answer: GitHubRelease,
            // No target_commitish: the tag exists already, and naming a commit can need the workflows permission.
            send: (octokit, repository) => octokit.repos.createRelease({ ...repository, tag_name: tag, name, body, prerelease, draft: true }),
        }),
        async upload(release, file) {
            const uploaded = await github.tryWrite({
                step: `upload \`${file.name}\` to \`${release.tag}\``,
                needs: "contents: write",
                answer: GitHubAsset,
                send: (octokit, repository) => octokit.request("POST {+upload_base}{?name}", {
                    ...repository,
                    upload_base: release.uploadUrl.replace(/\{.*$/, ""),
                    name: file.name,
                    request: { fetch: uploadFetch },
                    data: file.content.parts(),
                    headers: { "content-type": file.mediaType, "content-length": file.content.size },
                }),
            }, (error) => (0,failure/* statusOf */.c2)(error) === 422 && /already_exists|already exists/i.test((0,failure/* messageOf */.bD)(error)));
            return uploaded ?? "exists";
        },
        async discardAsset(asset) {
            await github.tryWrite({
                step: `remove the unfinished asset \`${asset.name}\``,
                needs: "contents: write",
                answer: schemas/* unknown */.L5J(),
                send: (octokit, repository) => octokit.repos.deleteReleaseAsset({ ...repository, asset_id: asset.id }),
            }, isGone);
        },
        async discardDraft(release) {
            await github.tryWrite({
                step: `remove the superfluous draft of \`${release.tag}\``,
                needs: "contents: write",
                answer: schemas/* unknown */.L5J(),
                send: (octokit, repository) => octokit.repos.deleteRelease({ ...repository, release_id: release.id }),
            }, isGone);
        },
        async publish(release, { name, body, prerelease, isLatest }) {
            const published = await github.tryWrite({
                step: `publish the release \`${release.tag}\``,
                needs: "contents: write",
                answer: GitHubRelease,
                send: (octokit, repository) => octokit.repos.updateRelease({
                    ...repository,
                    release_id: release.id,
                    draft: false,
                    name,
                    body,
                    prerelease,
                    make_latest: isLatest ? "true" : "false",
                }),
            }, (error) => (0,failure/* statusOf */.c2)(error) === 422 && /already_exists/i.test((0,failure/* messageOf */.bD)(error)));
            return published ?? "taken";
        },
        async bytesOf(asset) {
            const data = await github.read({
                step: `download \`${asset.name}\``,
                needs: "contents: read",
                // A connection that is lost within the body looks like an end to Octokit.
                answer: schemas/* instanceof */.Nlp(ArrayBuffer)
                    .refine((bytes) => bytes.byteLength === asset.size, `not the ${asset.size} bytes that GitHub lists`),
                send: (octokit, repository) => octokit.repos.getReleaseAsset({
                    ...repository,
                    asset_id: asset.id,
                    headers: { accept: "application/octet-stream" },
                }),
            });
            return new Uint8Array(data);
        },
    };
}
function isGone(error) {
    return (0,failure/* statusOf */.c2)(error) === 404;
}


/***/ }),

/***/ 36688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ settings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71355);



const administration = "administration: read";
const Rule = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    parameters: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        required_status_checks: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ context: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), integration_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nullish() }))
            .optional(),
    })
        .nullish(),
});
const Branch = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    protection: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        required_status_checks: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            contexts: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
            checks: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ context: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), app_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nullable() })).nullish(),
        })
            .nullish(),
    })
        .nullish(),
});
const Environment = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    protection_rules: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), reviewers: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).optional() }))
        .nullish(),
    deployment_branch_policy: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(),
})
    .transform(({ name, protection_rules: rules, deployment_branch_policy: policy }) => ({
    name,
    reviewers: (rules ?? []).flatMap(({ reviewers }) => reviewers ?? []).length,
    // GitHub docs: null lets every branch deploy; a branch rule may also stand among the protection rules.
    hasBranchRule: (policy ?? null) !== null || (rules ?? []).some(({ type }) => type === "branch_policy"),
}));
const Actions = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha_pinning_required: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional() });
/** The repository's settings by API. */
function settings(github) {
    let asked;
    function workflowToken() {
        asked ??= toldOrHidden(github, {
            step: "read the default permissions of workflows",
            needs: administration,
            answer: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ default_workflow_permissions: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["read", "write"]) })
                .transform((seen) => seen.default_workflow_permissions),
            send: (octokit, repository) => octokit.actions.getGithubActionsDefaultWorkflowPermissionsRepository(repository),
        });
        return asked;
    }
    return {
        workflowToken,
        defaultBranch: () => github.read({
            step: "read the repository",
            needs: "metadata: read",
            answer: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ default_branch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).transform((seen) => seen.default_branch),
            send: (octokit, repository) => octokit.repos.get(repository),
        }),
        branchRules: (branch) => told("metadata: read", async () => {
            const rules = await rulesOf(github, branch);
            const checks = rules.flatMap(({ parameters }) => parameters?.required_status_checks ?? []);
            return {
                checks: checks.map((one) => ({ name: one.context, app: appOf(one.integration_id) })),
                hasMergeQueue: rules.some(({ type }) => type === "merge_queue"),
            };
        }),
        protectedChecks: (branch) => told("contents: read", async () => {
            const found = await github.read({
                step: "read the protection of the default branch",
                needs: "contents: read",
                answer: Branch,
                send: (octokit, repository) => octokit.repos.getBranch({ ...repository, branch }),
            });
            return checksOf(found);
        }),
        environments: () => told("actions: read", async () => {
            const all = [];
            const pages = github.pages({
                step: "list the environments",
                needs: "actions: read",
                item: Environment,
                send: async (octokit, page) => {
                    const { data, headers } = await octokit.repos.getAllEnvironments(page);
                    return { data: data.environments ?? [], headers };
                },
            });
            for await (const page of pages)
                all.push(...page);
            return all;
        }),
        demandsPins: () => toldOrHidden(github, {
            step: "read which actions may run",
            needs: administration,
            answer: Actions.transform((seen) => seen.sha_pinning_required ?? false),
            send: (octokit, repository) => octokit.actions.getGithubActionsPermissionsRepository(repository),
        }),
        async immutableReleases() {
            const found = await toldOrHidden(github, {
                step: "read whether releases are immutable",
                needs: administration,
                answer: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ enabled: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY() }).transform((seen) => seen.enabled),
                send: (octokit, repository) => octokit.repos.checkImmutableReleases(repository),
            });
            if (found.kind === "told")
                return found;
            // GitHub answers 404 both where it is off and to a token that may not know; another setting tells which it is.
            const other = await workflowToken();
            return other.kind === "told" ? { kind: "told", value: false } : found;
        },
    };
}
async function rulesOf(github, branch) {
    const rules = [];
    try {
        const pages = github.pages({
            step: "read the rules of the default branch",
            needs: "metadata: read",
            item: Rule,
            send: (octokit, page) => octokit.repos.getBranchRules({ ...page, branch }),
        });
        for await (const page of pages)
            rules.push(...page);
        return rules;
    }
    catch (error) {
        // A private repository whose plan has no rulesets has no rules: GitHub says so by 403 and an offer.
        if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && /^upgrade to /i.test((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error.cause)))
            return [];
        throw error;
    }
}
function checksOf({ protection }) {
    const required = protection?.required_status_checks ?? null;
    if (required === null)
        return [];
    const { checks, contexts } = required;
    // Older servers tell the names alone.
    if (checks === undefined || checks === null)
        return contexts.map((name) => ({ name, app: null }));
    return checks.map((one) => ({ name: one.context, app: appOf(one.app_id) }));
}
// GitHub docs: -1 lets any app set it.
function appOf(id) {
    return id === undefined || id === null || id < 0 ? null : id;
}
// To whom a setting is none of their business, GitHub says 403, or 404 as if there were none.
async function toldOrHidden(github, call) {
    const hidden = { kind: "untold", needs: call.needs };
    const found = await told(call.needs, () => github.find(call));
    if (found.kind === "untold" || found.value === null)
        return hidden;
    return { kind: "told", value: found.value };
}
async function told(needs, ask) {
    try {
        return { kind: "told", value: await ask() };
    }
    catch (error) {
        if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && error.code === "PERMISSION_MISSING")
            return { kind: "untold", needs };
        throw error;
    }
}


/***/ }),

/***/ 86521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ tags)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/adapters/github/failure.js
var failure = __webpack_require__(71355);
// EXTERNAL MODULE: ./build/adapters/github/limits.js
var limits = __webpack_require__(90029);
;// CONCATENATED MODULE: ./build/adapters/github/point-tag.js




const nothing = "0".repeat(40);
const updateRefs = `mutation MoveTag($repositoryId: ID!, $refUpdates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repositoryId, refUpdates: $refUpdates }) { clientMutationId }
}`;
/** Makes or moves a lightweight tag by GraphQL's `updateRefs`, which moves it only from where it was seen. */
async function pointTag(github, name, from, commit) {
    const naming = { step: `move the tag \`${name}\``, needs: "contents: write" };
    const repository = await github.ask({
        ...naming,
        field: "id",
        answer: schemas/* string */.YjP(),
    });
    let refusal = "";
    const moved = await github.tryWrite({
        ...naming,
        answer: schemas/* object */.Ikc({}),
        send: async (octokit) => ({
            data: await octokit.graphql(updateRefs, {
                repositoryId: repository,
                refUpdates: [
                    { name: `refs/tags/${name}`, beforeOid: from ?? nothing, afterOid: commit, force: true },
                ],
            }),
        }),
    }, (error) => {
        if ((0,failure/* isGraphqlRefusal */.eH)(error) && /'updateRefs' doesn't exist/.test(error.message))
            throw (0,errors/* githubRefused */.A2)(naming.step, "this server does not know `updateRefs`, without which a tag that somebody else moves meanwhile would be lost", error);
        const isRefused = (0,failure/* isGraphqlRefusal */.eH)(error) && !(0,failure/* isTransient */.dg)(error) && !(0,limits/* isRateLimited */.J)(error);
        if (isRefused)
            refusal = error.message.replace(/^Request failed due to following response errors:\s*- /, "");
        return isRefused;
    });
    if (moved !== null)
        return "moved";
    // The refusal's own words are not documented, so the tag says whether somebody else moved it.
    const there = await github.find({
        step: `look up the tag \`${name}\``,
        needs: "contents: read",
        answer: schemas/* object */.Ikc({ object: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }) }),
        send: (octokit, named) => octokit.git.getRef({ ...named, ref: `tags/${name}` }),
    });
    const sha = there?.object.sha ?? null;
    if (sha === from)
        throw (0,errors/* githubRefused */.A2)(naming.step, refusal.replace(/\.$/, ""), null);
    return sha === commit ? "moved" : "taken";
}

// EXTERNAL MODULE: ./build/adapters/github/questions.js
var questions = __webpack_require__(32684);
;// CONCATENATED MODULE: ./build/adapters/github/tag-rulesets.js

const Rule = schemas/* object */.Ikc({
    type: schemas/* string */.YjP(),
    parameters: schemas/* object */.Ikc({
        pattern: schemas/* string */.YjP().optional(),
        operator: schemas/* string */.YjP().optional(),
        negate: schemas/* boolean */.zMY().optional(),
    })
        .nullish(),
});
const Rulesets = schemas/* object */.Ikc({
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        enforcement: schemas/* string */.YjP(),
        target: schemas/* string */.YjP().nullable(),
        conditions: schemas/* object */.Ikc({
            refName: schemas/* object */.Ikc({ include: schemas/* array */.YOg(schemas/* string */.YjP()), exclude: schemas/* array */.YOg(schemas/* string */.YjP()) }).nullable(),
        }),
        rules: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(Rule.nullable()) }),
    })
        .nullable()),
})
    .nullable();
/** The active rulesets for tags; any reader may see them. Null when this token does not. */
async function tagRulesets(github) {
    try {
        const found = await github.ask({
            step: "read the rules for tags",
            needs: "metadata: read",
            field: `rulesets(first: 75, includeParents: true, targets: [TAG]) { nodes { name enforcement target
        conditions { refName { include exclude } }
        rules(first: 50) { nodes { type parameters { ... on TagNamePatternParameters { pattern operator negate } } } } } }`,
            answer: Rulesets,
        });
        return (found?.nodes ?? []).flatMap((one) => {
            if (one === null || one.enforcement !== "ACTIVE" || one.target !== "TAG")
                return [];
            const { include = [], exclude = [] } = one.conditions.refName ?? {};
            const rules = one.rules.nodes.flatMap((rule) => (rule === null ? [] : [asRule(rule)]));
            return [{ name: one.name, include, exclude, rules }];
        });
    }
    catch {
        // What cannot be asked beforehand is told by the write itself.
        return null;
    }
}
function asRule({ type, parameters }) {
    const { pattern, operator, negate } = parameters ?? {};
    return {
        type,
        pattern: pattern === undefined || operator === undefined
            ? null
            : { text: pattern, operator, negate: negate ?? false },
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/tags.js






const Target = schemas/* object */.Ikc({ type: schemas/* string */.YjP(), sha: schemas/* string */.YjP() });
const Ref = schemas/* object */.Ikc({ object: Target });
const TagObject = schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), message: schemas/* string */.YjP(), object: Target });
const QueriedTag = schemas/* object */.Ikc({ message: schemas/* string */.YjP().nullable(), target: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }) })
    .nullable();
const QueriedRef = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    target: schemas/* object */.Ikc({
        oid: schemas/* string */.YjP(),
        message: schemas/* string */.YjP().nullish(),
        target: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }).optional(),
    })
        .nullable(),
})
    .nullable();
const NewestTags = schemas/* object */.Ikc({
    pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY() }),
    nodes: schemas/* array */.YOg(QueriedRef),
});
// Fixed, so that the same release makes the same tag object on every run.
const tagger = { name: "rollback-ready", email: "rollback-ready@users.noreply.github.com" };
/** Tags; an annotated one is peeled to its commit. */
function tags(github) {
    const readObject = (sha) => github.read({
        step: `read the tag object ${sha.slice(0, 12)}`,
        needs: "contents: read",
        answer: TagObject,
        send: (octokit, repository) => octokit.git.getTag({ ...repository, tag_sha: sha }),
    });
    return {
        async find(name) {
            const ref = await github.find({
                step: `look up the tag \`${name}\``,
                needs: "contents: read",
                answer: Ref,
                send: (octokit, repository) => octokit.git.getRef({ ...repository, ref: `tags/${name}` }),
            });
            if (ref === null)
                return null;
            const { type, sha } = ref.object;
            if (type !== "tag")
                return { name, object: sha, commit: sha, message: null };
            const object = await readObject(sha);
            return { name, object: sha, commit: object.object.sha, message: object.message };
        },
        async current(name) {
            const ref = await github.ask({
                step: `look at the tag \`${name}\` again`,
                needs: "contents: read",
                field: `ref(qualifiedName: ${(0,questions/* literal */.e)(`refs/tags/${name}`)}) { name target { oid ... on Tag { message target { oid } } } }`,
                answer: QueriedRef,
            });
            return ref === null ? null : asTag(ref, name);
        },
        async newest() {
            const { nodes, pageInfo } = await github.ask({
                step: "list the newest tags",
                needs: "contents: read",
                field: `refs(refPrefix: "refs/tags/", first: 100, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) {
          pageInfo { hasNextPage } nodes { name target { oid ... on Tag { message target { oid } } } } }`,
                answer: NewestTags,
            });
            const tags = nodes.flatMap((ref) => {
                const tag = ref === null ? null : asTag(ref, ref.name);
                return tag === null ? [] : [tag];
            });
            return { tags, isComplete: !pageInfo.hasNextPage };
        },
        async matching(prefix) {
            const found = [];
            const pages = github.pages({
                step: `list the tags that begin with \`${prefix}\``,
                needs: "contents: read",
                item: schemas/* object */.Ikc({ ref: schemas/* string */.YjP(), object: Target }),
                send: (octokit, { owner, repo, page }) => octokit.git.listMatchingRefs({
                    owner,
                    repo,
                    ref: `tags/${prefix}`,
                    // GitHub docs: all at once. A link to a next page, should one come, is followed all the same.
                    ...(page === 1 ? {} : { page }),
                }),
            });
            for await (const page of pages)
                found.push(...page.map(asTagRef));
            return found;
        },
        async read({ name, object, isAnnotated }) {
            if (!isAnnotated)
                return { name, object, commit: object, message: null };
            const tag = await github.ask({
                step: `read the tag object of \`${name}\``,
                needs: "contents: read",
                field: `object(oid: ${(0,questions/* literal */.e)(object)}) { ... on Tag { message target { oid } } }`,
                answer: QueriedTag,
            });
            // A tag of a tag is peeled by neither route; GitHub makes none, and we do not either.
            if (tag === null)
                return { name, object, commit: object, message: null };
            return { name, object, commit: tag.target.oid, message: tag.message };
        },
        rulesets: () => tagRulesets(github),
        async create({ name, commit, message, date }) {
            const object = await github.write({
                step: `make the tag object \`${name}\``,
                needs: "contents: write",
                answer: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }),
                send: (octokit, repository) => octokit.git.createTag({
                    ...repository,
                    tag: name,
                    message,
                    object: commit,
                    type: "commit",
                    tagger: { ...tagger, date },
                }),
            });
            const created = await github.tryWrite({
                step: `create the tag \`${name}\``,
                needs: "contents: write",
                answer: Ref,
                send: (octokit, repository) => octokit.git.createRef({ ...repository, ref: `refs/tags/${name}`, sha: object.sha }),
            }, (error) => {
                // unverified: these words, for a ruleset as for a name that an immutable release used.
                if ((0,failure/* statusOf */.c2)(error) === 422 &&
                    /rule violation|restricted|reference update failed/i.test((0,failure/* messageOf */.bD)(error))) {
                    throw (0,errors/* tagBurned */.HW)(name, "creations are restricted", error);
                }
                return ((0,failure/* statusOf */.c2)(error) === 409 || ((0,failure/* statusOf */.c2)(error) === 422 && /already exists/i.test((0,failure/* messageOf */.bD)(error))));
            });
            return created === null ? "exists" : "created";
        },
        point: (name, from, commit) => pointTag(github, name, from, commit),
        async mayCreate() {
            try {
                await github.write({
                    step: "make tags",
                    needs: "contents: write",
                    answer: schemas/* unknown */.L5J(),
                    send: (octokit, repository) => octokit.git.createRef({ ...repository, ref: "refs/tags/rollback-ready-probe", sha: nowhere }),
                });
                return true;
            }
            catch (error) {
                // unverified: a token that may write is told that the object is not there, before or after anything else.
                return !isPermissionMissing(error);
            }
        },
    };
}
// No repository has it, so no ref can be made of it.
const nowhere = "0".repeat(39).concat("1");
function asTagRef({ ref, object }) {
    return { name: ref.replace(/^refs\/tags\//, ""), object: object.sha, isAnnotated: object.type === "tag" };
}
function isPermissionMissing(error) {
    return error instanceof Error && "code" in error && error.code === "PERMISSION_MISSING";
}
function asTag(ref, name) {
    const { target } = ref;
    if (target === null)
        return null;
    const commit = target.target?.oid ?? target.oid;
    return { name, object: target.oid, commit, message: target.message ?? null };
}


/***/ }),

/***/ 2155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ shippedGrammars)
});

;// CONCATENATED MODULE: ./build/adapters/parsers/kept-trees.js
// Several tools may look at one file; characters of text whose trees are kept, each some tens of bytes of tree.
const MAX_KEPT = 500_000;
/** Remembers what was read of the newest texts, so that the next tool that looks at one gets the same tree. */
function keepingTrees(read) {
    const kept = new Map();
    let length = 0;
    return (text) => {
        const before = kept.get(text);
        if (before !== undefined)
            return before;
        const reading = read(text);
        kept.set(text, reading);
        length += text.length;
        for (const [oldest] of kept) {
            if (length <= MAX_KEPT)
                break;
            kept.delete(oldest);
            length -= oldest.length;
        }
        return reading;
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/adapters/parsers/baseline-compiler.js

/**
 * From now on V8 compiles WebAssembly with its baseline compiler alone. Its optimising one takes longer than a job's few
 * hundred migrations give back, and what it makes of PostgreSQL's parser holds hundreds of kilobytes for each text read:
 * 500 migrations took 700 MB with it, and take 150 MB without.
 */
function useBaselineCompiler() {
    // Once V8 is up, neither implies the other.
    (0,external_node_v8_.setFlagsFromString)("--no-wasm-tier-up");
    (0,external_node_v8_.setFlagsFromString)("--no-wasm-dynamic-tiering");
}

;// CONCATENATED MODULE: ./build/adapters/parsers/parser-files.js




const parser_files_require = (0,external_node_module_.createRequire)(import.meta.url);
// Beside the bundle; in the sources there is no such folder, and the packages themselves are used.
const bundled = (0,external_node_path_.join)(import.meta.dirname, "parsers");
/** The path of a file of a parser: as the build laid it down beside the bundle, or in its package. */
function grammarPath(language) {
    const file = `tree-sitter-${language}.wasm`;
    if ((0,external_node_fs_.existsSync)(bundled))
        return (0,external_node_path_.join)(bundled, file);
    const holder = language === "elixir" ? "tree-sitter-elixir" : "@vscode/tree-sitter-wasm/wasm";
    return parser_files_require.resolve(`${holder}/${file}`);
}
/** Loads the runtime of the grammars. */
function treeSitterRuntime() {
    useBaselineCompiler();
    return parser_files_require((0,external_node_fs_.existsSync)(bundled) ? (0,external_node_path_.join)(bundled, "web-tree-sitter.cjs") : "web-tree-sitter");
}
/** Loads PostgreSQL's parser. */
function postgresRuntime() {
    useBaselineCompiler();
    return parser_files_require((0,external_node_fs_.existsSync)(bundled) ? (0,external_node_path_.join)(bundled, "postgres/index.cjs") : "libpg-query/wasm/index.cjs");
}

;// CONCATENATED MODULE: ./build/adapters/parsers/postgres-parser.js

const MAX_LENGTH = 262_144;
/** Loads PostgreSQL 18's own parser. What it refuses, or is too much for it, is `refused` with its message. */
async function openPostgresParser() {
    const { loadModule, parseSync } = postgresRuntime();
    await loadModule();
    return (text) => {
        if (text.length > MAX_LENGTH)
            return refused("longer than 256 KiB", 1);
        // An empty text is an error to the library; a NUL would end the text for it.
        if (text.trim() === "")
            return { kind: "statements", statements: [] };
        if (text.includes("\0"))
            return refused("a NUL character", 1);
        try {
            return { kind: "statements", statements: placed(text, parseSync(text).stmts ?? []) };
        }
        catch (error) {
            const { cursorPosition = 0 } = error.sqlDetails ?? {};
            const message = error instanceof Error ? error.message.slice(0, 200) : "unreadable";
            return refused(message, lineAt(text, cursorPosition));
        }
    };
}
// Its offsets count bytes of UTF-8, and begin where the statement before ended: comments lie between.
function placed(text, statements) {
    const bytes = Buffer.from(text, "utf8");
    let line = 1;
    let from = 0;
    return statements.map(({ stmt, stmt_location: at = 0 }) => {
        for (; from < at; from += 1)
            if (bytes[from] === 10)
                line += 1;
        return { node: (stmt ?? {}), line: line + blankLines(bytes, at) };
    });
}
// Lines of white space and comments between an offset and the first word behind it.
function blankLines(bytes, from) {
    let lines = 0;
    for (let at = from; at < bytes.length; at += 1) {
        const code = bytes[at] ?? 0;
        if (code === 10)
            lines += 1;
        else if (code === 45 && bytes[at + 1] === 45) {
            while (at + 1 < bytes.length && bytes[at + 1] !== 10)
                at += 1;
        }
        else if (code === 47 && bytes[at + 1] === 42) {
            let depth = 1;
            for (at += 2; at < bytes.length && depth > 0; at += 1) {
                if (bytes[at] === 10)
                    lines += 1;
                if (bytes[at] === 47 && bytes[at + 1] === 42)
                    depth += 1;
                if (bytes[at] === 42 && bytes[at + 1] === 47)
                    depth -= 1;
            }
        }
        else if (code > 32)
            return lines;
    }
    return lines;
}
function lineAt(text, offset) {
    return text.slice(0, offset).split("\n").length;
}
function refused(message, line) {
    return { kind: "refused", message, line };
}

;// CONCATENATED MODULE: ./build/adapters/parsers/nesting.js
const OPENS = new Set("([{");
const CLOSES = new Set(")]}");
/**
 * How deep brackets are open at once in a text, whatever its language and wherever they stand. The grammars recurse on
 * what is nested, and end all of their process's parsers when their stack is full.
 */
function nestingOf(text) {
    let depth = 0;
    let deepest = 0;
    for (const character of text) {
        if (OPENS.has(character)) {
            depth += 1;
            if (depth > deepest)
                deepest = depth;
        }
        else if (CLOSES.has(character) && depth > 0)
            depth -= 1;
    }
    return deepest;
}

;// CONCATENATED MODULE: ./build/adapters/parsers/syntax-tree.js
const MAX_DEPTH = 400;
const MAX_NODES = 400_000;
/**
 * Copies a tree into plain nodes, without recursion. A tree deeper than 400 levels or larger than 400,000 nodes is
 * null: no migration is like that, and whoever walks the copy may recurse.
 */
function copyTree(cursor) {
    const root = nodeAt(cursor);
    const open = [root];
    let nodes = 1;
    let brokenAt = brokenLine(cursor);
    for (;;) {
        if (cursor.gotoFirstChild()) {
            // Goes down: what was read last is the parent.
        }
        else {
            open.pop();
            while (!cursor.gotoNextSibling()) {
                if (!cursor.gotoParent())
                    return { root, brokenAt };
                open.pop();
            }
        }
        const node = nodeAt(cursor);
        nodes += 1;
        brokenAt ??= brokenLine(cursor);
        open.at(-1)?.children.push(node);
        open.push(node);
        if (open.length > MAX_DEPTH || nodes > MAX_NODES)
            return null;
    }
}
function nodeAt(cursor) {
    return {
        type: cursor.nodeType,
        isNamed: cursor.nodeIsNamed,
        field: cursor.currentFieldName,
        start: cursor.startIndex,
        end: cursor.endIndex,
        line: cursor.startPosition.row + 1,
        children: [],
    };
}
function brokenLine(cursor) {
    return cursor.nodeIsMissing || cursor.nodeType === "ERROR" ? cursor.startPosition.row + 1 : null;
}

;// CONCATENATED MODULE: ./build/adapters/parsers/source-parser.js



const source_parser_MAX_LENGTH = 262_144;
const MAX_NESTING = 500;
// Python's grammar looks ahead over all comments that follow each other, from each of them.
const MAX_COMMENT_LINES = 1000;
// The grammar calls back after a hundred steps or so; a long migration takes a few hundred calls.
const MAX_CALLS = 10_000;
// For all texts of a run together: many that are each just bearable must not hold a job for hours.
const MAX_CALLS_IN_ALL = 200_000;
let runtime;
/** Loads the grammar of a language; the answer reads texts of up to 256 KiB in a bounded number of steps. */
async function openSourceParser(language) {
    const shared = await begin();
    const { Language: Grammar, Parser } = shared.module;
    const parser = new Parser();
    parser.setLanguage(await Grammar.load(grammarPath(language)));
    return (text) => {
        const reason = refusal(text, shared);
        return reason === null ? readWith(parser, text, shared) : { kind: "unreadable", reason };
    };
}
function refusal(text, { isBroken, callsLeft }) {
    if (text.length > source_parser_MAX_LENGTH)
        return "It is longer than 256 KiB.";
    if (isBroken)
        return "Another file of this change brought its language's parser down.";
    if (callsLeft <= 0)
        return "The files of this change take too many steps to read.";
    if (nestingOf(text) > MAX_NESTING)
        return "It is nested too deeply to be read.";
    return hasLongComment(text)
        ? `It has more than ${MAX_COMMENT_LINES} lines of comment one after another.`
        : null;
}
function readWith(parser, text, shared) {
    let calls = 0;
    const progressCallback = () => {
        calls += 1;
        return calls > MAX_CALLS;
    };
    try {
        const tree = parser.parse(text, null, { progressCallback });
        shared.callsLeft -= calls;
        if (tree === null) {
            parser.reset();
            return { kind: "unreadable", reason: "It takes too many steps to read." };
        }
        const cursor = tree.walk();
        const copied = copyTree(cursor);
        cursor.delete();
        tree.delete();
        if (copied === null)
            return { kind: "unreadable", reason: "It is nested too deeply to be read." };
        return { kind: "tree", text, ...copied };
    }
    catch {
        shared.isBroken = true;
        return { kind: "unreadable", reason: "It brought its language's parser down." };
    }
}
function hasLongComment(text) {
    let lines = 0;
    for (const line of text.split("\n")) {
        lines = /^\s*#/.test(line) ? lines + 1 : 0;
        if (lines > MAX_COMMENT_LINES)
            return true;
    }
    return false;
}
// One for the process: the WebAssembly module keeps its own memory.
function begin() {
    runtime ??= (async () => {
        const module = treeSitterRuntime();
        await module.Parser.init();
        return { module, callsLeft: MAX_CALLS_IN_ALL, isBroken: false };
    })();
    return runtime;
}

;// CONCATENATED MODULE: ./build/adapters/parsers/grammars.js



/** Grammars of the shipped parsers, each loaded when it is first asked for. */
function shippedGrammars() {
    const loading = new Map();
    let postgres;
    return {
        async load(languages) {
            for (const language of languages) {
                if (!loading.has(language))
                    loading.set(language, openSourceParser(language).then(keepingTrees));
            }
            const loaded = new Map(await Promise.all([...loading].map(async ([language, reader]) => [language, await reader])));
            postgres ??= openPostgresParser().then(keepingTrees);
            return {
                postgres: await postgres,
                source(language, text) {
                    const read = loaded.get(language);
                    if (read === undefined)
                        return { kind: "unreadable", reason: `The ${language} grammar is not loaded.` };
                    return read(text);
                },
            };
        },
    };
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
