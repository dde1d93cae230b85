export const id = 722;
export const ids = [722];
export const modules = {

/***/ 57722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/adapters/proxies.js
var proxies = __webpack_require__(62989);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/adapters/git/local-git.js



// A repository's own settings can name programs (hooks, fsmonitor, remote helpers): none of them is run.
const settings = [
    ["core.hooksPath", external_node_os_.devNull],
    ["core.fsmonitor", "false"],
    ["core.pager", "cat"],
    ["core.askPass", ""],
    ["credential.helper", ""],
    ["protocol.allow", "never"],
    ["protocol.ext.allow", "never"],
    // A folder of the work tree that looks like a repository, with settings of its own, is none.
    ["safe.bareRepository", "explicit"],
    ["submodule.recurse", "false"],
];
const environment = {
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    // GitHub does not know what a clone replaces.
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_LITERAL_PATHSPECS: "0",
};
// What git needs to work at all and to find the user's settings; and where a hook of git says that the repository is.
const kept = /^(PATH|PATHEXT|HOME|USERPROFILE|XDG_CONFIG_HOME|SYSTEMROOT|COMSPEC|WINDIR|PROGRAMDATA|TMPDIR|TEMP|TMP|GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|CEILING_DIRECTORIES))$/i;
const deadlineMs = 120_000;
const maxBytes = 512 * 1024 * 1024;
/** Runs git in a folder with no questions asked and nothing of a repository's settings executed. */
function localGit(folder, surroundings) {
    const base = Object.fromEntries(Object.entries(surroundings).filter(([name]) => kept.test(name)));
    function start(args, more = []) {
        const fixed = settings.flatMap(([key, value]) => ["-c", `${key}=${value}`]);
        return (0,external_node_child_process_.spawn)("git", ["--no-pager", ...fixed, "-C", folder, ...args], {
            // Windows looks for a program in the folder where it is started, and this one may hold a `git.exe`.
            cwd: (0,external_node_path_.parse)(folder).root,
            env: { ...base, ...environment, ...asEnvironment(more) },
            shell: false,
            stdio: "pipe",
            windowsHide: true,
            // A session of its own: no terminal, and a group that can be ended with all that it started.
            detached: process.platform !== "win32",
        });
    }
    return {
        start: (args) => start(args),
        run: (args, more) => collect(start(args, more)),
    };
}
/** Ends a git that was started, with all that it may have started. */
function endGit(child) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === "win32")
            child.kill("SIGKILL");
        else
            process.kill(-child.pid, "SIGKILL");
    }
    catch {
        // The group is gone already.
    }
}
function collect(child) {
    return new Promise((settle) => {
        const out = [];
        const err = [];
        let size = 0;
        let ended;
        const end = (answer) => {
            ended ??= answer;
            endGit(child);
        };
        const timer = setTimeout(() => end({ kind: "timed-out", seconds: deadlineMs / 1000 }), deadlineMs);
        const count = (kept) => (chunk) => {
            size += chunk.length;
            if (size > maxBytes)
                end({ kind: "too-much", megabytes: maxBytes / 1024 / 1024 });
            else
                kept.push(chunk);
        };
        child.stdout.on("data", count(out));
        child.stderr.on("data", count(err));
        child.stdin.on("error", () => { });
        child.stdin.end();
        child.on("error", () => {
            ended ??= { kind: "absent" };
        });
        child.on("close", (code) => {
            clearTimeout(timer);
            const words = Buffer.concat(err).toString("utf8");
            settle(ended ?? { kind: "exited", code: code ?? 1, out: Buffer.concat(out), err: words });
        });
    });
}
// In the environment a key may hold an `=`.
function asEnvironment(pairs) {
    if (pairs.length === 0)
        return {};
    const entries = pairs.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(pairs.length) };
}

// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
;// CONCATENATED MODULE: ./build/adapters/git/local-problem.js

/** The author's repository cannot be read as far as the check needs it. */
function repositoryUnreadable(problem, hint) {
    return new errors/* SuiteError */.$K({ code: "REPOSITORY_UNREADABLE", message: `${problem}.`, hint });
}
/** The bytes that git wrote. What it could not do, with its own first line, is an error. */
function outputOf(answer, what) {
    if (answer.kind === "exited" && answer.code === 0)
        return answer.out;
    throw repositoryUnreadable(`git could not ${what}: ${gitProblem(answer)}`, "Correct that and run it again.");
}
/** Why git gave no answer, in words. */
function gitProblem(answer) {
    switch (answer.kind) {
        case "exited":
            return firstLine(answer.err) ?? `it ended with ${answer.code} without a word`;
        case "absent":
            return "it is not installed, or not on the PATH";
        case "too-much":
            return `it wrote more than ${answer.megabytes} MB`;
        case "timed-out":
            return `it had not ended after ${answer.seconds} s`;
        default:
            return answer;
    }
}
function firstLine(err) {
    return err
        .split("\n")
        .find((line) => line !== "")
        ?.replace(/^(?:fatal|error): /, "")
        .replace(/\.$/, "");
}

;// CONCATENATED MODULE: ./build/adapters/git/blob-reader.js


// As much as GitHub stores of one file.
const blob_reader_maxBytes = 100 * 1024 * 1024;
/** A reader whose process begins with the first object that is asked for. */
function blobReader(git) {
    const asked = [];
    let child;
    let isOver = false;
    function endAll() {
        isOver = true;
        for (const { sha, refuse } of asked.splice(0))
            refuse(missing(sha));
    }
    function begin() {
        const started = git.start(["cat-file", "--batch"]);
        started.stdout.on("data", answers(asked));
        started.stderr.resume();
        // An end without an answer is told to whoever waits for one.
        started.stdin.on("error", () => { });
        started.on("error", endAll);
        started.on("close", endAll);
        return started;
    }
    return {
        read(sha) {
            return new Promise((settle, refuse) => {
                if (isOver) {
                    refuse(missing(sha));
                    return;
                }
                child ??= begin();
                asked.push({ sha, settle, refuse });
                child.stdin.write(`${sha}\n`);
            });
        },
        close() {
            isOver = true;
            if (child !== undefined)
                endGit(child);
        },
    };
}
/** Parts what `git cat-file --batch` writes: a line `<id> <type> <size>`, the bytes, a line feed; or `<id> missing`. */
function answers(asked) {
    let head = "";
    let body = null;
    return (chunk) => {
        let rest = chunk;
        while (rest.length > 0) {
            if (body === null) {
                const end = rest.indexOf(10);
                head += rest.subarray(0, end < 0 ? rest.length : end).toString("latin1");
                if (end < 0)
                    return;
                rest = rest.subarray(end + 1);
                const [, size] = /^\S+ \S+ (\d+)$/.exec(head) ?? [];
                head = "";
                if (size === undefined)
                    next(asked, null);
                else
                    body = { size: Number(size), left: Number(size) + 1, parts: [] };
            }
            else {
                const part = rest.subarray(0, body.left);
                rest = rest.subarray(part.length);
                body.left -= part.length;
                // What is too large passes by.
                if (body.size <= blob_reader_maxBytes)
                    body.parts.push(part);
                if (body.left > 0)
                    return;
                const bytes = body.size <= blob_reader_maxBytes ? Buffer.concat(body.parts).subarray(0, body.size) : null;
                body = null;
                next(asked, bytes);
            }
        }
    };
}
function next(asked, bytes) {
    const first = asked.shift();
    if (bytes === null)
        first?.refuse(missing(first.sha));
    else
        first?.settle(bytes);
}
function missing(sha) {
    return repositoryUnreadable(`git cannot give the content of ${sha.slice(0, 12)} from this clone`, "A partial clone leaves contents out: run `git fetch --refetch --no-filter`, then run this again. If that changes nothing, `git fsck` says what is broken.");
}

;// CONCATENATED MODULE: ./build/adapters/git/local-trees.js
/** What `git ls-tree -r -z` lists: `<mode> <type> <id>` and, behind a tab, the path. Submodules are no files. */
function treeEntries(out) {
    return recordsOf(out).flatMap((record) => {
        const [, mode, type, sha, path] = /^(\d+) (\w+) ([0-9a-f]+)\t(.+)$/s.exec(record) ?? [];
        if (mode === undefined || sha === undefined || path === undefined || type !== "blob")
            return [];
        return [{ path, mode, sha }];
    });
}
/** What `git ls-files --stage -z` lists: `<mode> <id> <stage>` and the path. */
function indexEntries(out) {
    const entries = [];
    const unmerged = new Set();
    for (const record of recordsOf(out)) {
        const [, mode, sha, stage, path] = /^(\d+) ([0-9a-f]+) (\d)\t(.+)$/s.exec(record) ?? [];
        if (mode === undefined || sha === undefined || path === undefined || mode === "160000")
            continue;
        if (stage === "0")
            entries.push({ path, mode, sha });
        else
            unmerged.add(path);
    }
    return { entries, unmerged: [...unmerged] };
}
/** What `git status --porcelain -z --no-renames` lists: two letters, a space and the path. */
function statusEntries(out) {
    return recordsOf(out).map((record) => ({ path: record.slice(3), isUnstaged: record[1] !== " " }));
}
// Not every path is UTF-8; one that is not keeps a name of its own.
function recordsOf(out) {
    const records = [];
    let from = 0;
    for (;;) {
        const end = out.indexOf(0, from);
        if (end < 0)
            return records;
        records.push(textOf(out.subarray(from, end)));
        from = end + 1;
    }
}
function textOf(bytes) {
    const text = bytes.toString("utf8");
    return text.includes("\ufffd") ? bytes.toString("latin1") : text;
}

;// CONCATENATED MODULE: ./build/adapters/git/local-contents.js


// As GitHub gives a file by its path.
const maxText = 1024 * 1024;
/** Files of commits as a clone has them. Symbolic links and submodules are never followed: they are unreadable. */
function localContents(git, commitOf, bytesOfBlob) {
    const trees = new Map();
    function treeOf(commit) {
        const tree = trees.get(commit) ?? listTree(git, commit);
        trees.set(commit, tree);
        return tree;
    }
    async function textAt(path, commit) {
        const at = commit ?? (await commitOf("HEAD"));
        if (at === null)
            return { kind: "absent" };
        const { entries } = await treeOf(at);
        const entry = entries.find((one) => one.path === path);
        if (entry === undefined) {
            const isFolder = entries.some((one) => one.path.startsWith(`${path}/`));
            return isFolder ? { kind: "unreadable", problem: "it is a directory" } : { kind: "absent" };
        }
        if (entry.mode === "120000")
            return { kind: "unreadable", problem: "it is a symlink" };
        const bytes = await bytesOfBlob(entry.sha);
        if (bytes.length > maxText)
            return { kind: "unreadable", problem: "it is over 1 MB" };
        const text = decode(bytes);
        return text === null
            ? { kind: "unreadable", problem: "it is not UTF-8 text" }
            : { kind: "text", text, sha: entry.sha };
    }
    return {
        treeOf,
        textAt,
        bytesOfBlob,
        textOfBlob: async (sha) => decode(await bytesOfBlob(sha)),
        async textAtHead(path) {
            const file = await textAt(path, null);
            return file.kind === "text" ? file.text : null;
        },
        keepBlob: () => Promise.reject(repositoryUnreadable("an author's repository is never written", "Run this in a workflow.")),
    };
}
async function listTree(git, commit) {
    const answer = await git.run(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit]);
    return {
        entries: treeEntries(outputOf(answer, `list the files of ${commit.slice(0, 12)}`)),
        complete: true,
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/adapters/git/work-tree.js






// A larger file is nobody's migration.
const work_tree_maxBytes = 20 * 1024 * 1024;
/** The files that differ from the last commit, new ones that nothing ignores included. */
async function changedHere(git) {
    const args = ["status", "--porcelain", "-z", "--untracked-files=all", "--no-renames"];
    const answer = await git.run([...args, "--ignore-submodules=all"], await withoutFilters(git));
    return statusEntries(outputOf(answer, "compare the files with the last commit"));
}
/** The index with, in place of what was changed since or is new, the files as they are. */
async function readWorkTree(git, root, algorithm) {
    const [changed, listed] = await Promise.all([
        changedHere(git),
        git.run(["ls-files", "--stage", "-z", "--full-name", "--", ":/"]),
    ]);
    const { entries } = indexEntries(outputOf(listed, "list the index"));
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    const bytes = new Map();
    for (const { path, isUnstaged } of changed) {
        if (!isUnstaged)
            continue;
        const found = await fileAt((0,external_node_path_.join)(root, path));
        if (found.kind === "gone")
            byPath.delete(path);
        else if (found.kind === "unreadable")
            byPath.set(path, { path, mode: "000000", sha: noId });
        else {
            const sha = blobId(found.bytes, algorithm);
            bytes.set(sha, found.bytes);
            byPath.set(path, { path, mode: found.mode, sha });
        }
    }
    return { entries: [...byPath.values()], bytes };
}
// Nobody reads the text of a file whose mode is no regular file's.
const noId = "0".repeat(40);
// A symbolic link is its own text, and never followed.
async function fileAt(path) {
    try {
        const seen = await (0,promises_.lstat)(path);
        if (seen.isSymbolicLink()) {
            return { kind: "file", mode: "120000", bytes: Buffer.from(await (0,promises_.readlink)(path)) };
        }
        if (!seen.isFile() || seen.size > work_tree_maxBytes)
            return { kind: "unreadable" };
        const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0));
        try {
            return { kind: "file", mode: "100644", bytes: asCommitted(await file.readFile()) };
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : "";
        return { kind: code === "ENOENT" || code === "ENOTDIR" ? "gone" : "unreadable" };
    }
}
// As git names a blob: the hash of its length and its bytes.
function blobId(bytes, algorithm) {
    return (0,external_node_crypto_.createHash)(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
// A checkout on Windows has CR LF where the commit has LF.
function asCommitted(bytes) {
    if (process.platform !== "win32" || bytes.includes(0))
        return bytes;
    return Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}
/**
 * Settings that empty the filters which the repository itself names: git would run their commands to compare files. Those
 * of the user and the system hold.
 */
async function withoutFilters(git) {
    const answer = await git.run(["config", "--show-scope", "-z", "--get-regexp", "^filter\\."]);
    // 1 says that there is none.
    if (answer.kind === "exited" && answer.code === 1)
        return [];
    const fields = outputOf(answer, "list its filters").toString("utf8").split("\0");
    const names = new Set();
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const isOwn = fields[at] === "local" || fields[at] === "worktree";
        const [key = ""] = (fields[at + 1] ?? "").split("\n");
        if (isOwn)
            names.add(key.slice(0, key.lastIndexOf(".")));
    }
    return [...names].flatMap((name) => [
        [`${name}.clean`, ""],
        [`${name}.smudge`, ""],
        [`${name}.process`, ""],
        [`${name}.required`, "false"],
    ]);
}

;// CONCATENATED MODULE: ./build/adapters/git/local-repository.js






/** Opens the repository that a folder lies in. */
async function openLocalRepository(folder, environment) {
    const git = localGit(folder, environment);
    const args = ["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-object-format"];
    const answer = await git.run([...args, "--show-toplevel"]);
    if (answer.kind !== "exited" || answer.code !== 0)
        return refusal(answer);
    // The path stands last, because it may hold a line feed.
    const [isInside, isShallow, format = "sha1", ...root] = answer.out.toString("utf8").split("\n");
    if (isInside !== "true")
        return noWorkTree;
    const top = root.join("\n").replace(/\n$/, "");
    return { kind: "repository", repository: repositoryOf(git, top, isShallow === "true", format) };
}
function repositoryOf(git, root, isShallow, format) {
    const blobs = blobReader(git);
    const unsaved = new Map();
    async function commitOf(name) {
        const answer = await git.run([
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            `${name}^{commit}`,
        ]);
        // 1 and 128 say no, each for some kinds of names.
        if (answer.kind === "exited" && answer.code !== 0)
            return null;
        return outputOf(answer, "find the commit").toString("utf8").trim();
    }
    return {
        isShallow,
        contents: localContents(git, commitOf, async (sha) => unsaved.get(sha) ?? blobs.read(sha)),
        commitOf,
        async defaultBase() {
            for (const name of ["origin/HEAD", "origin/main", "origin/master"]) {
                if ((await commitOf(`refs/remotes/${name}`)) !== null)
                    return name;
            }
            return null;
        },
        async mergeBase(base, head) {
            const answer = await git.run(["merge-base", base, head]);
            if (answer.kind === "exited" && answer.code === 1)
                return null;
            return outputOf(answer, "find where the two parted").toString("utf8").trim();
        },
        async indexTree() {
            const listed = await git.run(["ls-files", "--stage", "-z", "--full-name", "--", ":/"]);
            const { entries, unmerged } = indexEntries(outputOf(listed, "list the index"));
            if (unmerged.length > 0) {
                throw repositoryUnreadable(`a merge left ${unmerged.length} ${unmerged.length === 1 ? "file" : "files"} in conflict`, "Finish the merge, then run this again.");
            }
            return { entries, complete: true };
        },
        async workTree() {
            const { entries, bytes } = await readWorkTree(git, root, format);
            for (const [sha, content] of bytes)
                unsaved.set(sha, content);
            return { entries, complete: true };
        },
        uncommitted: async () => (await changedHere(git)).map(({ path }) => path),
        close: () => blobs.close(),
    };
}
const noWorkTree = {
    kind: "refused",
    problem: "This folder is not inside the work tree of a git repository.",
    write: "Run it in your clone of the repository.",
};
function refusal(answer) {
    if (answer.kind === "absent") {
        return { kind: "refused", problem: "git is not installed, or not on the PATH.", write: "Install git." };
    }
    const said = answer.kind === "exited" ? answer.err : "";
    if (/dubious ownership/.test(said)) {
        return {
            kind: "refused",
            problem: "git reads no repository that belongs to another user.",
            write: "`git config --global --add safe.directory FOLDER`, with this folder, if you trust it.",
        };
    }
    if (/not a git repository|must be run in a work tree|safe\.bareRepository/.test(said))
        return noWorkTree;
    return {
        kind: "refused",
        problem: `git cannot read this repository: ${gitProblem(answer)}.`,
        write: "Correct that.",
    };
}

// EXTERNAL MODULE: ./build/adapters/parsers/grammars.js + 7 modules
var grammars = __webpack_require__(2155);
;// CONCATENATED MODULE: ./build/core/terminal/ascii-json.js
/** A value as JSON for tools, in ASCII, which every terminal can show and no terminal obeys. */
function asciiJson(value) {
    const text = JSON.stringify(value, null, 2);
    return `${text.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}

// EXTERNAL MODULE: ./build/core/migrations/verdict.js
var migrations_verdict = __webpack_require__(82991);
// EXTERNAL MODULE: ./build/core/plan/approvals.js
var approvals = __webpack_require__(13656);
// EXTERNAL MODULE: ./build/core/plan/fields.js + 4 modules
var fields = __webpack_require__(66799);
// EXTERNAL MODULE: ./build/core/policy/policy-path.js
var policy_path = __webpack_require__(62983);
;// CONCATENATED MODULE: ./build/core/terminal/problems.js




/** All that is wrong, errors first, each kind in the order of the check. */
function problemsOf(result) {
    const { plan, migrations, complete, approvers, folderGlobs } = result;
    const findings = plan.kind === "judged" ? plan.findings : [];
    const name = plan.kind === "judged" ? plan.name : "";
    const all = [
        ...(complete ? [] : [tooLarge]),
        ...migrations.flatMap((one) => ofMigration(one, approvers)),
        ...findings.map((one) => ofPlan(one, name)),
        ...folderGlobs.map(ofPolicy),
    ];
    return all.toSorted((a, b) => Number(a.level === "warning") - Number(b.level === "warning"));
}
/** Whether the change could be merged as far as it was judged. */
function isReadyHere(problems) {
    return !problems.some(({ level }) => level === "error");
}
const tooLarge = {
    about: "change",
    path: null,
    line: null,
    verdict: "too large",
    level: "error",
    reason: "GitHub shows 3,000 changed files of a pull request at most, and this change has more.",
    write: "Split it, so that every migration is seen.",
};
function ofMigration(migration, approvers) {
    const { verdict, reason, file, line, findings } = migration;
    const write = migration.write ?? ((0,approvals/* isApprovable */.XE)(migration) ? personsWord(migration, approvers) : null);
    const told = findings.map((one) => ({
        about: "migration",
        path: one.file,
        line: one.line,
        verdict: one.rule,
        level: one.level,
        reason: one.message,
        write: one.write,
    }));
    // A migration that is gone says so once.
    if ((0,migrations_verdict/* isAccepted */.oB)(verdict) || findings.some(({ message }) => message === reason))
        return told;
    return [{ about: "migration", path: file, line, verdict, level: "error", reason, write }, ...told];
}
// Nothing in the file is wrong, so what is left to write stands elsewhere.
function personsWord({ verdict }, approvers) {
    const why = verdict === "irreversible-declared"
        ? "Why there is no way back, under `Reversal` of the plan. Then"
        : "Nothing, once";
    const who = approvers.length === 0 ? " (nobody yet)" : "";
    return `${why} somebody whom \`plan.approvers\` of the policy names${who} approves it on GitHub.`;
}
function ofPolicy({ keys, glob }) {
    return {
        about: "policy",
        path: policy_path/* policyPath */.k,
        line: null,
        verdict: "folder",
        level: "warning",
        reason: `\`${keys.join(".")}\` has \`${glob}\`, which is a folder here and matches none of its files.`,
        write: `\`${glob}/**\``,
    };
}
function ofPlan({ field, rule, level, file, line, message, write }, name) {
    const heading = fields/* PLAN_FIELDS */._z.find(({ id }) => id === field)?.heading;
    return {
        about: "plan",
        path: file ?? name,
        line,
        verdict: heading === undefined ? rule : `${heading}: ${rule}`,
        level,
        reason: message,
        write,
    };
}

// EXTERNAL MODULE: ./build/core/migrations/report.js
var report = __webpack_require__(93298);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
// EXTERNAL MODULE: ./build/core/text/visible.js
var visible = __webpack_require__(10038);
;// CONCATENATED MODULE: ./build/core/terminal/terminal-text.js

/**
 * Untrusted text as one line of a terminal: sequences that colour, move or retitle, line breaks and characters that
 * nobody sees are written as their numbers.
 */
function terminalLine(text, maxLength = 500) {
    return (0,visible/* showHidden */.Ul)((0,visible/* clip */.$Q)(text, maxLength)).replaceAll("\n", "\\u{000a}").replaceAll("\t", "\\u{0009}");
}
/** Untrusted text as lines of a terminal, each as it is but for what nobody sees; tabs are two spaces. */
function terminalLines(text, maxLines = 200) {
    const lines = (0,visible/* showHidden */.Ul)((0,visible/* normaliseBreaks */.Bc)(text)).replace(/\n+$/, "").split("\n");
    const shown = lines.slice(0, maxLines).map((line) => (0,visible/* clip */.$Q)(line.replaceAll("\t", "  "), 500));
    return lines.length > shown.length ? [...shown, `… and ${lines.length - shown.length} more lines`] : shown;
}
// A command in backticks, with the comma behind it: a break in it would be copied too, and run its first half.
const WORD = /`[^`]{1,120}`\S*|\S+/g;
/**
 * Sentences of ours, broken at spaces so that no line is longer than `width` where words and commands in backticks allow
 * it; `first` is taken already.
 */
function wrapped(text, width, first = 0) {
    const lines = [];
    let line = "";
    let room = width - first;
    for (const word of text.match(WORD) ?? []) {
        if (line !== "" && Array.from(line).length + 1 + Array.from(word).length > room) {
            lines.push(line);
            line = word;
            room = width;
        }
        else
            line = line === "" ? word : `${line} ${word}`;
    }
    return line === "" ? lines : [...lines, line];
}

;// CONCATENATED MODULE: ./build/core/terminal/report.js





const SHOWN = 5;
/** The check as its author reads it on a terminal: what was compared, a line for each problem, and the result in a line. */
function terminalReport(result, screen) {
    const problems = problemsOf(result);
    const { paint, width } = screen;
    const parts = [
        hanging(headLine(result), width).map((line) => paint("dim", line)),
        ...problems.map((problem) => problemLines(problem, screen)),
        ...notChecked(result).map((line) => mark("not checked:", "yellow", line, screen)),
        ...notes(result).map((line) => hanging(line, width)),
        mark(...resultOf(result, problems), screen),
    ];
    return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
/** What the check could not look at, and what to do about it. */
function notChecked({ plan, uncommitted }) {
    const lines = [];
    if (uncommitted.length > 0) {
        const one = uncommitted.length === 1;
        const names = uncommitted.slice(0, SHOWN).map((path) => terminalLine((0,untrusted/* untrusted */.b)(path), 120));
        if (uncommitted.length > names.length)
            names.push(`${uncommitted.length - names.length} more`);
        lines.push(`${many(uncommitted.length, "file")} ${one ? "is" : "are"} not committed (${names.join(", ")}). Commit ${one ? "it" : "them"}, or check the files as they are with --worktree.`);
    }
    if (plan.kind === "unknown") {
        lines.push(`the rollback plan, because the description of the pull request is not known yet. ${needs(plan)} Judge it with --plan FILE.`);
    }
    return lines;
}
function needs({ risk, demanded, }) {
    return `At ${risk.risk} risk it needs ${demanded.map((one) => `“${one}”`).join(", ")}.`;
}
function headLine({ compared: { base, head, mergeBase }, files, migrations, hasPolicy, }) {
    const at = head.commit === null ? "" : ` (${head.commit.slice(0, 12)})`;
    const parted = base.commit === mergeBase ? base.commit.slice(0, 12) : `from ${mergeBase.slice(0, 12)} on`;
    const policy = hasPolicy ? ", by the policy of the base" : "";
    const head12 = `${terminalLine((0,untrusted/* untrusted */.b)(head.name), 80)}${at}`;
    return `${head12} against ${terminalLine((0,untrusted/* untrusted */.b)(base.name), 80)} (${parted}): ${many(files, "changed file")}, ${many(migrations.length, "migration")}${policy}`;
}
function problemLines(problem, { paint, width }) {
    const { about, path, line, verdict, level, reason, write } = problem;
    const place = path === null ? "" : `${terminalLine((0,untrusted/* untrusted */.b)(path))}${line === null ? "" : `:${line}`}  `;
    const word = level === "warning" ? `warning: ${verdict}` : verdict;
    const head = `${paint("bold", place)}${paint(level === "warning" ? "yellow" : "red", word)}`;
    const used = Array.from(`${place}${word}  `).length;
    const safe = terminalLines((0,untrusted/* untrusted */.b)(reason)).join(" ");
    // A path that fills the line leaves the reason its own.
    const isShort = used + 20 <= width;
    const said = isShort ? wrapped(safe, width - 4, used - 4) : ["", ...wrapped(safe, width - 4)];
    const [first = "", ...rest] = said;
    const lines = [first === "" ? head : `${head}  ${first}`, ...rest.map((one) => `    ${one}`)];
    return write === null ? lines : [...lines, ...writeLines(write, about, width)];
}
// What is to be written into a migration stays as it is, so that it can be copied. Of a plan it is told in sentences.
function writeLines(write, about, width) {
    const lines = terminalLines((0,untrusted/* untrusted */.b)(write));
    if (lines.length > 1 && about === "migration") {
        return ["    Write:", ...lines.map((one) => (one === "" ? "" : `      ${one}`))];
    }
    const [first = "", ...rest] = lines;
    return [`Write: ${first}`, ...rest].flatMap((one) => wrapped(one, width - 4)).map((one) => `    ${one}`);
}
function notes({ migrations, approvers, plan }) {
    const open = migrations.filter((one) => !(0,report/* isReady */.i)(one) && (0,approvals/* isApprovable */.XE)(one)).length;
    const named = approvers.slice(0, SHOWN).map((login) => terminalLine((0,untrusted/* untrusted */.b)(login), 60));
    return [
        ...(open === 0 || named.length === 0
            ? []
            : [
                `${many(open, "migration")} can also pass on GitHub by an approving review of: ${named.join(", ")}${approvers.length > named.length ? " and others" : ""}.`,
            ]),
        ...(plan.kind === "judged" && plan.demanded.length > 0 ? [`There is no plan yet. ${needs(plan)}`] : []),
        ...(plan.kind === "exempt"
            ? [`No plan is needed, as the policy says: ${terminalLine((0,untrusted/* untrusted */.b)(plan.reason))}.`]
            : []),
    ];
}
function resultOf(result, problems) {
    const { files, migrations, plan, enforcement } = result;
    if (!isReadyHere(problems)) {
        const errors = problems.filter(({ level }) => level === "error").length;
        const warn = enforcement === "warn" ? " The policy only warns for now (plan.enforcement: warn)." : "";
        return [
            "not ready:",
            enforcement === "warn" ? "yellow" : "red",
            `${many(errors, "problem")} to mend.${warn}`,
        ];
    }
    if (files === 0)
        return ["ready:", "green", "nothing to check, no file differs from the base."];
    const changed = migrations.length === 0
        ? "no migration changed"
        : `${many(migrations.length, "migration")} with a way back`;
    return ["ready:", "green", `${changed}, ${PLAN_WORDS[plan.kind]}.`];
}
const PLAN_WORDS = {
    unknown: "the plan not judged",
    exempt: "no plan needed",
    judged: "the plan complete",
};
function mark(word, colour, rest, { paint, width }) {
    const [first = "", ...more] = wrapped(rest, width - 4, word.length - 3);
    return [`${paint(colour, word)} ${first}`, ...more.map((line) => `    ${line}`)];
}
// The first line from the edge, the others below it by four.
function hanging(text, width) {
    const [first = "", ...more] = wrapped(text, width - 4, -4);
    return [first, ...more.map((line) => `    ${line}`)];
}
function many(n, noun) {
    return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

;// CONCATENATED MODULE: ./build/core/terminal/check-json.js



/** The same for tools. Its texts are as they are in the repository; only ASCII is written, which every terminal can show. */
function checkJson(result) {
    const problems = problemsOf(result);
    const { compared, files, migrations, plan, enforcement, uncommitted } = result;
    return asciiJson({
        version: 1,
        kind: "checked",
        ready: isReadyHere(problems),
        enforcement,
        ...compared,
        files,
        problems,
        migrations,
        plan: plan.kind === "judged"
            ? { kind: plan.kind, name: plan.name, risk: plan.risk.risk, demanded: plan.demanded }
            : plan.kind === "unknown"
                ? { kind: plan.kind, demanded: plan.demanded, risk: plan.risk.risk }
                : plan,
        uncommitted,
        notChecked: notChecked(result),
    });
}
/** Why there is nothing to read. */
function refusalJson(problems) {
    return asciiJson({ version: 1, kind: "cannot-check", problems });
}

// EXTERNAL MODULE: ./build/flows/plan/change-between.js
var change_between = __webpack_require__(15999);
// EXTERNAL MODULE: ./build/core/migrations/index.js + 31 modules
var migrations = __webpack_require__(76102);
// EXTERNAL MODULE: ./build/core/plan/demands.js
var demands = __webpack_require__(39904);
// EXTERNAL MODULE: ./build/core/plan/exemption.js
var plan_exemption = __webpack_require__(59991);
// EXTERNAL MODULE: ./build/core/plan/judge.js + 16 modules
var judge = __webpack_require__(26164);
// EXTERNAL MODULE: ./build/core/plan/risk.js
var plan_risk = __webpack_require__(9913);
// EXTERNAL MODULE: ./build/core/policy/folder-globs.js
var folder_globs = __webpack_require__(63667);
// EXTERNAL MODULE: ./build/core/policy/glob.js
var glob = __webpack_require__(34163);
// EXTERNAL MODULE: ./build/flows/plan/assess.js + 3 modules
var assess = __webpack_require__(74784);
;// CONCATENATED MODULE: ./build/flows/plan/check-here.js








/** Judges a change before there is a pull request, as the check on GitHub will; labels and reviews are not known yet. */
async function checkHere(ports, change, given, policy) {
    const atHead = new Set(change.head.entries.map(({ path }) => path));
    const planFile = given === null ? null : planFileOf(given, policy.plan, atHead);
    const description = planFile === null ? (given?.text ?? "") : "";
    const subject = { description, labels: [], ...(planFile === null ? {} : { planFile }) };
    const assessment = await (0,assess/* assess */.n)(ports, change, subject, policy);
    const migrations = assessment.verdicts.filter(({ verdict }) => verdict !== "not-a-migration");
    return {
        migrations,
        plan: planOutcome(assessment, given),
        folderGlobs: (0,folder_globs/* folderGlobs */.e)(policy.plan, atHead),
    };
}
/** The paths among these whose text the check would look at by themselves: migrations and plans. */
function relevantTo(paths, rules) {
    const isIgnored = (0,glob/* matchesAny */._)(rules.migrations.ignore);
    const isPlan = (0,glob/* matchesAny */._)(rules.files);
    const isDeclared = (0,glob/* matchesAny */._)(rules.migrations.custom.flatMap(({ up, down }) => [up, down]));
    return paths.filter((path) => isPlan(path) || (!isIgnored(path) && (isDeclared(path) || (0,migrations/* mayBeMigration */.Zo)(path))));
}
// A plan file by its place, or by what it is written in; all else is a description, and read as GitHub's would be.
function planFileOf({ name, place, text }, rules, atHead) {
    const parts = place?.split("/") ?? [];
    const within = parts.map((_, at) => parts.slice(at).join("/")).filter((0,glob/* matchesAny */._)(rules.files));
    const path = within.find((one) => atHead.has(one)) ?? within.at(-1);
    if (path !== undefined)
        return { path, text };
    const isData = /^\ufeff?---\s/.test(text) || name.toLowerCase().endsWith(".json");
    return isData ? { path: name, text } : null;
}
function planOutcome({ facts, chosen }, given) {
    const risk = (0,plan_risk/* riskOf */.b)(facts);
    const changesMigration = facts.migrations.some(({ verdict }) => verdict !== "not-a-migration");
    const { paths } = facts;
    // Only what the files alone decide: nobody knows the author's login here, a label or a review.
    const nobody = { author: "", isAuthorTrusted: false, labels: [], writersApproving: [] };
    const exemption = (0,plan_exemption/* exemptionOf */.V)({ ...nobody, paths, changesMigration }, facts.rules);
    if (exemption.kind === "exempt")
        return { kind: "exempt", reason: exemption.reason };
    const demanded = chosen.plan.found ? [] : (0,demands/* demandsOf */.w)(facts, risk).map(({ field }) => field.heading);
    if (given === null && !chosen.plan.found && chosen.problems.length === 0) {
        return { kind: "unknown", demanded, risk };
    }
    const name = given?.name ?? "description";
    return { kind: "judged", name, findings: (0,judge/* judgePlan */.t7)(chosen, facts), risk, demanded };
}

// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(49276);
;// CONCATENATED MODULE: ./build/cli/refuse.js




/** Says why a command did nothing, and gives its exit code. `what` begins the line, as in `could not check`. */
function refuse(isJson, problems, what = "could not check") {
    if (isJson)
        process.stdout.write(refusalJson(problems));
    else {
        const lines = problems.flatMap((one) => one.split("\n")).map((one) => terminalLine((0,untrusted/* untrusted */.b)(one), 2000));
        process.stderr.write(`${what}: ${lines.join("\n  ")}\n`);
    }
    return 2;
}
/** The same of what was thrown. */
function refuseThrown(isJson, error, what) {
    if (error instanceof errors/* SuiteError */.$K)
        return refuse(isJson, [error.message, error.hint], what);
    const seen = error instanceof Error ? error.message : String(error);
    return refuse(isJson, [`Unexpected failure (a bug of ours, worth a report): ${seen}`], what);
}

;// CONCATENATED MODULE: ./build/core/terminal/paint.js
// ECMA-48, 8.3.117: select graphic rendition.
const CODES = {
    red: [31, 39],
    yellow: [33, 39],
    green: [32, 39],
    bold: [1, 22],
    dim: [2, 22],
};
/** Leaves text as it is. */
const plain = (_colour, text) => text;
/** Colours for a terminal that has them. */
const coloured = (colour, text) => {
    const [on, off] = CODES[colour];
    return `\u001b[${on}m${text}\u001b[${off}m`;
};

;// CONCATENATED MODULE: ./build/core/terminal/screen-width.js
/** How wide lines may be: as the terminal is, but no wider than the eye follows; 80 where it is none. */
function screenWidth({ isTTY, columns }) {
    if (isTTY !== true || columns === undefined || columns <= 0)
        return USUAL;
    return Math.min(Math.max(columns, LEAST), MOST);
}
const USUAL = 80;
// Below this a reason would have a word a line.
const LEAST = 40;
const MOST = 120;

;// CONCATENATED MODULE: ./build/cli/screen.js


/** How this terminal shows text: its width, and colours unless they are unwanted (`NO_COLOR`, https://no-color.org). */
function thisScreen({ isPlain }) {
    const { NO_COLOR, TERM } = process.env;
    const hasColours = process.stdout.isTTY === true && !isPlain && (NO_COLOR ?? "") === "" && TERM !== "dumb";
    return { paint: hasColours ? coloured : plain, width: screenWidth(process.stdout) };
}

;// CONCATENATED MODULE: ./build/cli/check.js
















/** Says whether a change in this clone could go back; 0 ready, 1 not ready, 2 could not check. */
async function runCheck(options) {
    let repository;
    try {
        const opened = await openLocalRepository(process.cwd(), process.env);
        if (opened.kind === "refused")
            return refuse(options.isJson, [opened.problem, opened.write]);
        repository = opened.repository;
        const result = await check_resultOf(repository, options);
        process.stdout.write(options.isJson ? checkJson(result) : terminalReport(result, thisScreen(options)));
        return isReadyHere(problemsOf(result)) || result.enforcement === "warn" ? 0 : 1;
    }
    catch (error) {
        return refuseThrown(options.isJson, error);
    }
    finally {
        repository?.close();
    }
}
async function check_resultOf(repository, options) {
    const compared = await comparedOf(repository, options);
    const { contents } = repository;
    const { policy, written } = await (0,load_policy/* loadPolicy */.t)({ contents }, compared.base.commit);
    const [given, before, head] = await Promise.all([
        givenPlan(options.plan),
        contents.treeOf(compared.mergeBase),
        headTree(repository, options, compared),
    ]);
    const change = (0,change_between/* changeOfTrees */.p)(before, head);
    const found = await checkHere({ contents, grammars: (0,grammars/* shippedGrammars */.g)() }, change, given, policy);
    const isPushed = options.head.kind === "commit" && options.head.name === "HEAD";
    return {
        ...found,
        compared,
        files: change.files.length,
        complete: change.lack === null,
        uncommitted: isPushed ? relevantTo(await repository.uncommitted(), policy.plan) : [],
        approvers: policy.plan.approvers,
        enforcement: policy.plan.enforcement,
        hasPolicy: written,
    };
}
async function comparedOf(repository, { base: given, head }) {
    const name = given ?? (await repository.defaultBase());
    if (name === null) {
        throw cannot("This clone does not know the default branch of `origin`.", "Name the base: --base REF.");
    }
    const headName = head.kind === "commit" ? head.name : "HEAD";
    const [base, commit] = await Promise.all([repository.commitOf(name), repository.commitOf(headName)]);
    if (base === null) {
        throw cannot(`The base \`${named(name)}\` is no commit of this clone.`, "Run `git fetch`, or name another --base.");
    }
    if (commit === null) {
        throw cannot(`The head \`${named(headName)}\` is no commit of this clone.`, "Commit first, or name another --head.");
    }
    const mergeBase = await repository.mergeBase(base, commit);
    if (mergeBase === null) {
        throw cannot(`This clone does not know where \`${named(headName)}\` left \`${named(name)}\`.`, repository.isShallow
            ? "Its history is cut off (a shallow clone): run `git fetch --unshallow`, then run this again."
            : "They have no history in common: name another --base.");
    }
    const shown = { commit: headName, index: "the index", "work-tree": "the work tree" }[head.kind];
    return {
        base: { name, commit: base },
        head: { name: shown, commit: head.kind === "commit" ? commit : null },
        mergeBase,
    };
}
async function headTree(repository, { head }, { head: { commit } }) {
    if (commit !== null)
        return repository.contents.treeOf(commit);
    return head.kind === "index" ? repository.indexTree() : repository.workTree();
}
async function givenPlan(name) {
    if (name === null)
        return null;
    if (name === "-")
        return { name: "standard input", place: null, text: await (0,consumers_.text)(process.stdin) };
    try {
        const place = (0,external_node_path_.resolve)(name);
        return { name, place: place.split(external_node_path_.sep).join("/"), text: await (0,promises_.readFile)(place, "utf8") };
    }
    catch (error) {
        const seen = error instanceof Error && "code" in error ? String(error.code) : "it is no text";
        throw cannot(`The plan \`${named(name)}\` cannot be read: ${seen}.`, "Name a file for --plan, or - for the standard input.");
    }
}
function cannot(message, hint) {
    return new errors/* SuiteError */.$K({ code: "CANNOT_CHECK", message, hint });
}
function named(name) {
    return terminalLine((0,untrusted/* untrusted */.b)(name), 80);
}

// EXTERNAL MODULE: ./build/adapters/clock.js
var adapters_clock = __webpack_require__(21759);
// EXTERNAL MODULE: ./build/adapters/digest.js
var digest = __webpack_require__(30961);
// EXTERNAL MODULE: ./build/adapters/github/client.js + 1 modules
var client = __webpack_require__(90962);
// EXTERNAL MODULE: ./build/adapters/github/commits.js
var commits = __webpack_require__(85879);
// EXTERNAL MODULE: ./build/adapters/github/contents.js + 1 modules
var contents = __webpack_require__(45560);
// EXTERNAL MODULE: ./build/adapters/github/conversation.js + 2 modules
var conversation = __webpack_require__(20385);
// EXTERNAL MODULE: ./build/adapters/github/deployments.js + 3 modules
var deployments = __webpack_require__(83129);
// EXTERNAL MODULE: ./build/adapters/github/releases.js + 1 modules
var releases = __webpack_require__(32655);
// EXTERNAL MODULE: ./build/adapters/github/settings.js
var github_settings = __webpack_require__(36688);
;// CONCATENATED MODULE: ./build/adapters/git/remote-repository.js
/** The host, owner and name in a remote's address, HTTP or SSH; null when it has none of GitHub's form. */
function remoteRepository(remote) {
    const scp = /^(?:[^@/\s]+@)?([^:/\s]+):(?!\/\/)(.+)$/.exec(remote);
    const address = scp === null ? URL.parse(remote) : URL.parse(`ssh://${scp[1]}/${scp[2]}`);
    if (address === null || !/^(?:https?|ssh|git):$/.test(address.protocol))
        return null;
    const parts = address.pathname
        .replace(/^\/+|\/+$/g, "")
        .replace(/\.git$/, "")
        .split("/");
    const [owner = "", repo = "", ...more] = parts;
    if (more.length > 0 || !isName(owner) || !isName(repo) || address.hostname === "")
        return null;
    // GitHub docs: SSH over the HTTPS port.
    const host = address.hostname.toLowerCase().replace(/^ssh\.github\.com$/, "github.com");
    return { host, owner, repo };
}
function isName(text) {
    return /^[\w.-]+$/.test(text);
}

;// CONCATENATED MODULE: ./build/adapters/github/settings-access.js




const github = "github.com";
/** Finds the repository (`owner/name`, or else the one that `origin` is) and a token: one that is set, or the one of `gh`. */
async function settingsAccess(given, folder, environment) {
    const where = given === null ? await originOf(folder, environment) : namedRepository(given, environment);
    if (where === null) {
        return {
            kind: "refused",
            problem: "This folder is no clone of a repository on GitHub: it has no remote `origin` that could be one.",
            write: "Name the repository: --repo OWNER/NAME.",
        };
    }
    const { host, owner, repo } = where;
    const ownApi = set(environment["GITHUB_API_URL"]);
    const token = tokenIn(environment, host, ownApi !== null) ?? (await tokenOfGh(host, environment));
    if (token === null) {
        const name = isGitHubs(host) ? "GH_TOKEN" : "GH_ENTERPRISE_TOKEN";
        return {
            kind: "refused",
            problem: `There is no token for ${host}.`,
            write: `Log in with \`gh auth login${host === github ? "" : ` --hostname ${host}`}\`, or set ${name}.`,
        };
    }
    const server = ownApi === null ? null : set(environment["GITHUB_SERVER_URL"]);
    const url = `${(server ?? `https://${host}`).replace(/\/+$/, "")}/${owner}/${repo}`;
    const apiUrl = (ownApi ?? apiOf(host)).replace(/\/+$/, "");
    return { kind: "access", access: { owner, repo, apiUrl, url, token } };
}
async function originOf(folder, environment) {
    const answer = await localGit(folder, environment).run(["remote", "get-url", "origin"]);
    if (answer.kind !== "exited" || answer.code !== 0)
        return null;
    return remoteRepository(answer.out.toString("utf8").trim());
}
function namedRepository(given, environment) {
    const [owner = "", repo = ""] = given.split("/");
    return { host: set(environment["GH_HOST"]) ?? github, owner, repo };
}
// As `gh` does: a clone's own settings name the host, and a token of GitHub's goes to no other one.
function tokenIn(environment, host, isNamed) {
    const names = isNamed || isGitHubs(host)
        ? ["GH_TOKEN", "GITHUB_TOKEN"]
        : ["GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"];
    return names.map((name) => set(environment[name])).find((one) => one !== null) ?? null;
}
function tokenOfGh(host, environment) {
    return new Promise((settle) => {
        const options = {
            // Windows looks for a program in the folder where it is started, and a clone may hold a `gh.exe`.
            cwd: (0,external_node_path_.parse)(process.cwd()).root,
            env: environment,
            timeout: 15_000,
            maxBuffer: 65_536,
            windowsHide: true,
        };
        (0,external_node_child_process_.execFile)("gh", ["auth", "token", "--hostname", host], options, (error, stdout) => {
            settle(error === null ? set(stdout.trim()) : null);
        });
    });
}
function apiOf(host) {
    if (host === github)
        return "https://api.github.com";
    return host.endsWith(".ghe.com") ? `https://api.${host}` : `https://${host}/api/v3`;
}
function isGitHubs(host) {
    return host === github || host.endsWith(".ghe.com");
}
function set(value) {
    return value === undefined || value === "" ? null : value;
}

// EXTERNAL MODULE: ./build/adapters/github/tags.js + 2 modules
var tags = __webpack_require__(86521);
// EXTERNAL MODULE: ./build/core/doctor/diagnose.js + 20 modules
var diagnose = __webpack_require__(11530);
;// CONCATENATED MODULE: ./build/core/doctor/report/json.js

/** The diagnosis for tools; `rule` names what a finding is about, and stays the same from version to version. */
function doctorJson({ repository, missing, unknown, fine }) {
    return asciiJson({
        version: 1,
        kind: "diagnosed",
        repository,
        missing: missing.map(({ kind: _, ...rest }) => rest),
        unknown: unknown.map(({ kind: _, ...rest }) => rest),
        fine: fine.map(({ kind: _, ...rest }) => rest),
    });
}

// EXTERNAL MODULE: ./build/core/doctor/named.js
var doctor_named = __webpack_require__(84145);
// EXTERNAL MODULE: ./build/core/doctor/report/grouped-unknown.js
var grouped_unknown = __webpack_require__(90270);
// EXTERNAL MODULE: ./build/core/doctor/report/headline.js
var headline = __webpack_require__(29171);
;// CONCATENATED MODULE: ./build/core/doctor/report/terminal.js





/** The diagnosis on a terminal: what is missing, worst first, then what is not known, and the result in a line. */
function doctorTerminal(diagnosis, { paint, width }) {
    const { repository, missing, unknown, fine } = diagnosis;
    const indented = (text) => wrapped(safe(text), width - 4).map((line) => `    ${line}`);
    const head = (colour, word, about) => {
        const [first = "", ...rest] = wrapped(safe(about), width - 4, word.length - 3);
        return [
            `${paint(colour, word)} ${paint("bold", first)}`,
            ...rest.map((line) => `    ${paint("bold", line)}`),
        ];
    };
    const parts = [
        [paint("dim", safe(`Settings of ${(0,doctor_named/* named */.KT)(repository)} on GitHub`))],
        ...missing.map(({ level, about, seen, write }) => [
            ...head(level === "error" ? "red" : "yellow", `${level}:`, about),
            ...indented(seen),
            ...indented(`Do: ${write}`),
        ]),
        ...(0,grouped_unknown/* groupedUnknown */.d)(unknown).map(({ about, write }) => [
            ...head("yellow", "not known:", about.join("; ")),
            ...indented(write),
        ]),
        ...(fine.length === 0 ? [] : [fineLines(diagnosis, width)]),
        verdictLines(diagnosis, { paint, width }),
    ];
    return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function fineLines({ fine }, width) {
    const word = "in order:";
    const about = [...new Set(fine.map((one) => one.about))].join("; ");
    const [first = "", ...rest] = wrapped(safe(about), width - 4, word.length - 3);
    return [`${word} ${first}`, ...rest.map((line) => `    ${line}`)];
}
function verdictLines(diagnosis, { paint, width }) {
    const { missing, unknown } = diagnosis;
    const hasError = missing.some(({ level }) => level === "error");
    const colour = hasError ? "red" : missing.length + unknown.length > 0 ? "yellow" : "green";
    const word = missing.length > 0 ? "missing:" : unknown.length > 0 ? "not known:" : "ready:";
    const [first = "", ...rest] = wrapped(`${(0,headline/* headline */.P)(diagnosis)}.`, width - 4, word.length - 3);
    return [`${paint(colour, word)} ${first}`, ...rest.map((line) => `    ${line}`)];
}
function safe(text) {
    return terminalLine((0,untrusted/* untrusted */.b)(text), 2000);
}

// EXTERNAL MODULE: ./build/flows/doctor/gather-facts.js + 4 modules
var gather_facts = __webpack_require__(23056);
;// CONCATENATED MODULE: ./build/cli/doctor.js



















const could = "could not look";
/**
 * Says what the repository's settings on GitHub lack; 0 nothing, 1 something, 2 could not look. Where nothing is missing and
 * something could not be read, that is 2: unknown is not success.
 */
async function runDoctor(options) {
    const { isJson } = options;
    try {
        const given = await settingsAccess(options.repository, process.cwd(), process.env);
        if (given.kind === "refused")
            return refuse(isJson, [given.problem, given.write], could);
        const { owner, repo, url } = given.access;
        for (const warning of (0,proxies/* followProxies */.K)(process.env))
            process.stderr.write(`${warning}\n`);
        const found = (0,diagnose/* diagnose */.h)(await (0,gather_facts/* gatherFacts */.p)(portsOf(given.access), { repository: `${owner}/${repo}`, url }));
        process.stdout.write(isJson ? doctorJson(found) : doctorTerminal(found, thisScreen(options)));
        return exitCode(found);
    }
    catch (error) {
        return refuseThrown(isJson, forTerminal(error), could);
    }
}
function portsOf({ apiUrl, token, owner, repo }) {
    const clock = (0,adapters_clock/* systemClock */.m)();
    const { signal } = new AbortController();
    // What is waited for is told where there is a log to read.
    const log = { info: () => undefined };
    const github = (0,client/* openGitHub */.o)({ apiUrl, token, owner, repo, clock, log, signal });
    return {
        clock,
        digest: (0,digest/* nodeDigest */.R)(),
        settings: (0,github_settings/* settings */.W)(github),
        contents: (0,contents/* contents */.P)(github),
        commits: (0,commits/* commits */.X)(github),
        conversation: (0,conversation/* conversation */.W)(github),
        deployments: (0,deployments/* deployments */.b)(github),
        releases: (0,releases/* releases */.D)(github),
        tags: (0,tags/* tags */._)(github),
    };
}
function exitCode({ missing, unknown }) {
    if (missing.length > 0)
        return 1;
    return unknown.length > 0 ? 2 : 0;
}
// The hints of the catalogue are for a step of a workflow.
function forTerminal(error) {
    if (!(error instanceof errors/* SuiteError */.$K))
        return error;
    const { code, message, cause } = error;
    const hint = hints[code];
    return hint === undefined ? error : new errors/* SuiteError */.$K({ code, message, hint, cause });
}
const hints = {
    TOKEN_REFUSED: "Log in again with `gh auth login`, or set GH_TOKEN to a token that has not expired.",
    PERMISSION_MISSING: "Give a token that has it.",
    GITHUB_REFUSED: "Name the repository with --repo OWNER/NAME, and give a token that may see it.",
};

// EXTERNAL MODULE: external "node:readline/promises"
var external_node_readline_promises_ = __webpack_require__(26848);
;// CONCATENATED MODULE: ./build/adapters/clone-files.js



/** Files below the root of a clone. */
function cloneFiles(root) {
    return {
        look: (path) => look(root, path),
        async create(path, text, isExecutable) {
            const target = (0,external_node_path_.join)(root, path);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            if ((await look(root, path)).kind !== "free")
                return false;
            return withTemporary(target, text, isExecutable ? 0o755 : 0o644, (temporary) => putNew(temporary, target));
        },
        async append(path, before, added) {
            const place = await look(root, path);
            if (place.kind !== "file" || asRead(place.text) !== asRead(before))
                return false;
            const target = (0,external_node_path_.join)(root, path);
            // A checkout on Windows has CR LF where git has LF.
            const own = place.text.includes("\r\n") ? asLines(added).replaceAll("\n", "\r\n") : added;
            const { mode } = await (0,promises_.lstat)(target);
            return withTemporary(target, `${place.text}${own}`, mode & 0o777, async (temporary) => {
                await (0,promises_.rename)(temporary, target);
                return true;
            });
        },
    };
}
async function look(root, path) {
    const parts = path.split("/");
    for (const at of parts.keys()) {
        const shown = parts.slice(0, at + 1).join("/");
        const seen = await (0,promises_.lstat)((0,external_node_path_.join)(root, shown)).catch((error) => {
            if (error.code === "ENOENT")
                return null;
            throw error;
        });
        if (seen === null)
            return { kind: "free" };
        const what = at === parts.length - 1 ? "it" : `\`${shown}\``;
        if (seen.isSymbolicLink()) {
            return { kind: "refused", reason: `${what} is a symbolic link, and nothing is written through one` };
        }
        if (at === parts.length - 1) {
            if (!seen.isFile())
                return { kind: "refused", reason: "it is no regular file" };
        }
        else if (!seen.isDirectory())
            return { kind: "refused", reason: `${what} is no folder` };
    }
    const text = decoded(await (0,promises_.readFile)((0,external_node_path_.join)(root, path), { flag: external_node_fs_.constants.O_RDONLY | noFollow }));
    return text === null ? { kind: "refused", reason: "it is no UTF-8 text" } : { kind: "file", text };
}
const noFollow = external_node_fs_.constants.O_NOFOLLOW ?? 0;
// The same name each time, so that what a killed run left is taken away by the next one.
async function withTemporary(target, text, mode, put) {
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.rollback-ready`);
    await (0,promises_.rm)(temporary, { force: true });
    const file = await (0,promises_.open)(temporary, "wx", mode);
    try {
        await file.writeFile(text);
        await file.chmod(mode);
        await file.close();
        return await put(temporary);
    }
    finally {
        await file.close().catch(() => { });
        await (0,promises_.rm)(temporary, { force: true });
    }
}
// A link is made only where nothing stands; some file systems have none.
async function putNew(temporary, target) {
    try {
        await (0,promises_.link)(temporary, target);
        return true;
    }
    catch (error) {
        if (isThere(error))
            return false;
    }
    try {
        await (0,promises_.copyFile)(temporary, target, external_node_fs_.constants.COPYFILE_EXCL);
        return true;
    }
    catch (error) {
        if (isThere(error))
            return false;
        throw error;
    }
}
function isThere(error) {
    return error instanceof Error && "code" in error && error.code === "EEXIST";
}
// A byte order mark stays in the file, and is no part of its text to those who read it.
function asRead(text) {
    return asLines(text.replace(/^\ufeff/, ""));
}
function asLines(text) {
    return text.replaceAll("\r\n", "\n");
}
function decoded(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/adapters/git/clone-facts.js

/** Asks git where a clone begins and what its default branch is called, as far as it knows; no network is asked. */
async function cloneFacts(folder, environment) {
    const git = localGit(folder, environment);
    async function answerOf(...args) {
        const answer = await git.run(args);
        if (answer.kind !== "exited" || answer.code !== 0)
            return null;
        return answer.out.toString("utf8").replace(/\r?\n$/, "");
    }
    const root = (await answerOf("rev-parse", "--show-toplevel")) ?? folder;
    const head = await answerOf("symbolic-ref", "--quiet", "refs/remotes/origin/HEAD");
    const named = head?.replace(/^refs\/remotes\/origin\//, "") ?? null;
    if (named !== null)
        return { root, defaultBranch: named, isBranchKnown: true };
    for (const name of ["main", "master"]) {
        const found = await answerOf("rev-parse", "--verify", "--quiet", `refs/remotes/origin/${name}`);
        if (found !== null)
            return { root, defaultBranch: name, isBranchKnown: true };
    }
    // Also of a repository without a commit.
    const current = await answerOf("symbolic-ref", "--quiet", "--short", "HEAD");
    return { root, defaultBranch: current ?? "main", isBranchKnown: false };
}

;// CONCATENATED MODULE: ./build/core/init/place.js


/** Where something was seen, as a person reads it: the name of a workflow alone, any other file with its folders. */
function placeOf({ path, line }) {
    return `${workflowName(path)}:${line}`;
}
/** The same without the line. */
function workflowName(path) {
    return shownPath(path.replace(/^\.github\/workflows\//, ""));
}
/** A path as a person reads it. */
function shownPath(path) {
    return terminalLine((0,untrusted/* untrusted */.b)(path), 120);
}

// EXTERNAL MODULE: ./build/core/policy/read.js + 5 modules
var read = __webpack_require__(54127);
// EXTERNAL MODULE: ./build/core/plan/parse.js + 1 modules
var parse = __webpack_require__(16298);
// EXTERNAL MODULE: ./build/core/plan/template.js
var template = __webpack_require__(89612);
;// CONCATENATED MODULE: ./build/core/init/propose-template.js


const propose_template_USUAL = ".github/pull_request_template.md";
/** The section of the plan in the pull request template; behind what a team has there already, once. */
function proposeTemplate({ paths, texts }) {
    const found = templatesAmong(paths);
    if (found.length === 0) {
        return {
            files: [{ kind: "new", path: propose_template_USUAL, text: `${(0,template/* planTemplate */.m)().trimEnd()}\n`, isExecutable: false }],
            left: [],
            questions: [],
        };
    }
    const withPlan = found.find((path) => hasPlan(texts.get(path) ?? ""));
    if (withPlan !== undefined) {
        return {
            files: [],
            left: [{ path: withPlan, reason: "it asks for the plan", isProblem: false }],
            questions: [],
        };
    }
    const files = [];
    const left = [];
    for (const path of found) {
        const before = texts.get(path) ?? null;
        if (before === null)
            left.push({ path, reason: "it is no plain text file", isProblem: true });
        else
            files.push({ kind: "addition", path, before, added: addedTo(before) });
    }
    return { files, left, questions: [] };
}
// GitHub docs: in `.github`, in the root or in `docs`, whatever the case of its name; the first of them is shown, and those
// of a folder are chosen by name.
const SINGLE = ["\\.github/", "", "docs/"].map((folder) => new RegExp(`^${folder}pull_request_template(\\.md|\\.txt)?$`, "i"));
const ONE_OF_SEVERAL = /^(\.github\/|docs\/)?pull_request_template\/[^/]+\.(md|txt)$/i;
function templatesAmong(paths) {
    const all = [...paths].toSorted();
    const single = SINGLE.flatMap((form) => all.filter((path) => form.test(path)))[0];
    return single === undefined ? all.filter((path) => ONE_OF_SEVERAL.test(path)) : [single];
}
const BEGIN = "<!-- rollback-ready: the plan begins -->";
const END = "<!-- rollback-ready: the plan ends -->";
// Somebody may have answered below the marker or taken the headings away: then it is theirs.
function hasPlan(text) {
    return text.includes(BEGIN) || (0,parse/* parsePlan */.vS)(text).found;
}
function addedTo(before) {
    const gap = before === "" || /\n\r?\n$/.test(before) ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    const added = `${gap}${BEGIN}\n\n${(0,template/* planTemplate */.m)().trimEnd()}\n\n${END}\n`;
    return before.includes("\r\n") ? added.replaceAll("\n", "\r\n") : added;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/core/init/yaml-lines.js


// A terminal of 80 columns shows them whole, with a mark of the diff before each.
const WIDTH = 78;
// Every scalar on one line, so that a line is either a pair or an item, and never the inside of a text.
const ONE_LINE = {
    lineWidth: 0,
    blockQuote: false,
    singleQuote: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
};
const SCALAR = `"(?:[^"\\\\]|\\\\.)*"|[^"'\\s[\\],][^[\\],]*`;
const LIST = new RegExp(`^([ -]*(?:(?:${SCALAR}): )?\\[)((?:(?:${SCALAR})(?:, |(?=\\]$)))+)\\]$`);
// An option and its value stay together.
const WORDS = new RegExp(`(?:--?[a-z-]+, (?=[^-]))?(?:${SCALAR})(?:, |$)`, "g");
/** Sentences as a comment, broken at spaces. */
function comment(text, indent = 0) {
    const before = `${" ".repeat(indent)}# `;
    return wrapped(text, WIDTH - before.length).map((line) => `${before}${line}`);
}
/** A value as lines of YAML, with lists of words on one line, as the commands that they are. */
function yamlLines(value, indent) {
    const document = new dist/* Document */.yo(value);
    (0,dist/* visit */.YR)(document, {
        Scalar(_key, node) {
            if (typeof node.value === "string" && /[\r\n]/.test(node.value))
                node.type = "QUOTE_DOUBLE";
        },
        Seq(_key, node) {
            if ((0,dist/* isSeq */.oP)(node) && node.items.every((item) => (0,dist/* isScalar */.jn)(item)))
                node.flow = true;
        },
    });
    const lines = document
        .toString({ ...ONE_LINE, flowCollectionPadding: false })
        .replace(/\n$/, "")
        .split("\n");
    return lines.flatMap((line) => continued(`${" ".repeat(indent)}${line}`));
}
/** The same, for somebody to take the `#` away: what is left then stands where it must. */
function commentedYaml(value, indent) {
    const before = `${" ".repeat(indent)}# `;
    return yamlLines(value, 0).map((line) => `${before}${line}`);
}
/** A text as a YAML scalar on one line. */
function scalar(text) {
    return (0,dist/* stringify */.As)(text, { ...ONE_LINE, defaultStringType: "PLAIN" }).replace(/\n$/, "");
}
// A list on one line may go on in the next ones if these stand further in. It breaks between words, never in one.
function continued(line) {
    const [, opening, words] = (line.length > WIDTH && LIST.exec(line)) || [];
    if (opening === undefined || words === undefined)
        return [line];
    const indent = `${/^[ -]*/.exec(opening)?.[0].replaceAll("-", " ") ?? ""}  `;
    const isLast = (index) => index === lines.length - 1;
    const lines = [opening];
    for (const word of words.match(WORDS) ?? []) {
        const last = lines.at(-1) ?? "";
        if (last !== opening && last.length + word.length > WIDTH + 1)
            lines.push(`${indent}${word}`);
        else
            lines[lines.length - 1] = last + word;
    }
    // Of spaces only ours after a comma goes; a word may end in one that YAML keeps.
    return lines.map((one, index) => (isLast(index) ? `${one}]` : one.replace(/, $/, ",")));
}

// EXTERNAL MODULE: ./build/core/doctor/called-workflows.js
var called_workflows = __webpack_require__(40148);
;// CONCATENATED MODULE: ./build/core/init/workflows/caller.js

/** The lines of a job that calls one of our workflows: what its jobs ask for, and where it is. */
function callOf(name) {
    return [
        "    permissions:",
        ...Object.entries(called_workflows/* CALLED */.w[`${name}.yml`]?.permissions ?? {}).map(([key, level]) => `      ${key}: ${level}`),
        `    uses: rollback-ready/suite/.github/workflows/${name}.yml@v1`,
    ];
}
/**
 * Whether one of these uses names a part of the suite: `actions/plan-check`, `workflow plan-check`, `guard`. A copy counts
 * when its name says so; a team's own `deploy.yml` is another one.
 */
function usesPart(uses, ...parts) {
    const ours = uses.filter((one) => /^rollback-ready\/suite(\/|$)|^[^./][^/]*\/[^/]*rollback-ready[^/]*(\/|$)/i.test(one));
    return ours.some((one) => parts.some((part) => {
        const [, name] = /^workflow (.+)$/.exec(part) ?? [];
        if (part === "guard")
            return one.split("/").length === 2;
        return one.endsWith(name === undefined ? `/${part}` : `/.github/workflows/${name}.yml`);
    }));
}

;// CONCATENATED MODULE: ./build/core/init/workflows/incidents.js


/** Postmortem issues are answered, linted and followed up. */
const incidentsCaller = {
    what: "postmortem issues are followed up",
    files: ["incidents.yml", "rollback-ready-incidents.yml"],
    isDone: (uses, triggers) => usesPart(uses, "workflow follow-up") ||
        (usesPart(uses, "actions/postmortem") && triggers.some((one) => /^(issue|schedule)/.test(one))),
    write: ({ environments: [first] }) => ({
        lines: [
            ...comment("Answers commands in comments of postmortem issues, opens again what was closed half done, reminds of what is overdue."),
            "name: incidents",
            "on:",
            "  issue_comment:",
            "    types: [created]",
            "  issues:",
            "    types: [closed, reopened, edited, labeled, unlabeled]",
            "  schedule:",
            '    - cron: "0 6 * * 1-5"',
            "permissions: {}",
            "jobs:",
            "  follow-up:",
            ...callOf("follow-up"),
            "    with:",
            `      environment: ${scalar(first?.name ?? "production")}`,
        ],
        questions: [],
    }),
};

;// CONCATENATED MODULE: ./build/core/init/workflows/plan.js


/** Pull requests are checked for a rollback plan and for reversals. */
const planCaller = {
    what: "pull requests are checked for a rollback plan",
    files: ["rollback-plan.yml", "rollback-ready-plan.yml"],
    isDone: (uses) => usesPart(uses, "actions/plan-check", "workflow plan-check"),
    write: () => ({
        lines: [
            ...comment("No pull request without a rollback plan and a reversal for each migration. Nothing of the pull request is run or checked out, so it may be started by `pull_request_target`, which forks and Dependabot get, too."),
            "name: rollback plan",
            "on:",
            "  pull_request_target:",
            "    types: [opened, edited, synchronize, reopened, labeled, unlabeled, ready_for_review]",
            "  pull_request_review:",
            "    types: [submitted, edited, dismissed]",
            "  merge_group:",
            "permissions: {}",
            "jobs:",
            "  rollback-plan:",
            ...callOf("plan-check"),
        ],
        questions: [],
    }),
};

;// CONCATENATED MODULE: ./build/core/init/workflows/secrets.js

/**
 * The block `secrets:` of a job that deploys or goes back: what the team's deploying jobs are given, by the names that their
 * commands know. Nothing else is handed on, since each value is hidden in the log.
 */
function secretLines({ environments }) {
    const found = new Map();
    for (const { deploy } of environments) {
        for (const { env, with: given } of deploy?.job.steps ?? []) {
            for (const [name, value] of Object.entries(env))
                put(name, value);
            // An action knows it by the name of its input, commands by that of the secret.
            for (const value of Object.values(given))
                put(SECRET.exec(value.trim())?.[2] ?? "", value);
        }
    }
    if (found.size === 0)
        return [];
    const lines = [...found]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => `${name}=${value}`);
    return [
        "    secrets:",
        ...comment("Of the repository; those of an environment alone are empty here.", 6),
        "      env: |",
        ...lines.map((line) => `        ${line}`),
    ];
    function put(name, value) {
        const text = value.trim();
        const isSecret = SECRET.test(text) && !/\.GITHUB_TOKEN\b/i.test(text);
        if (isSecret && NAME.test(name) && !found.has(name))
            found.set(name, text);
    }
}
/** What is asked where secrets are handed on. */
const SECRETS_OF_REPOSITORY = "Are the secrets that it hands on in the repository or the organisation? Those of an environment alone do not reach a workflow that is called.";
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;
const SECRET = /^\$\{\{\s*(secrets|vars)\.([A-Za-z_][A-Za-z0-9_]*)\s*\}\}$/;

;// CONCATENATED MODULE: ./build/core/init/workflows/rollback.js



/** A rollback by hand. */
const rollbackCaller = {
    what: "a rollback can be started by hand",
    files: ["rollback.yml", "rollback-ready-rollback.yml"],
    isDone: (uses, triggers) => usesPart(uses, "actions/rollback", "workflow rollback") && triggers.includes("workflow_dispatch"),
    write: (survey) => ({
        lines: [
            ...comment("By hand, at night: Actions → roll back → Run workflow. A first job shows what would be done."),
            "name: roll back",
            // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's.
            "run-name: roll back ${{ inputs.environment }}",
            "on:",
            "  workflow_dispatch:",
            "    inputs:",
            "      environment:",
            "        description: Environment",
            "        type: environment",
            `        default: ${scalar(survey.environments[0]?.name ?? "production")}`,
            "      reason:",
            "        description: Why. Kept on record",
            "        required: true",
            "      release:",
            "        description: Release to return to, such as v1.3.0. Empty for the newest known-good one",
            "      dry-run:",
            "        description: Only show what would be done",
            "        type: boolean",
            "permissions: {}",
            "jobs:",
            "  roll-back:",
            ...callOf("rollback"),
            "    with:",
            ...["environment", "reason", "release", "dry-run"].map((name) => `      ${name}: \${{ inputs.${name} }}`),
            ...secretLines(survey),
        ],
        questions: [],
    }),
};

;// CONCATENATED MODULE: ./build/core/init/workflows/deploy-command.js
/** Bash that deploys a release: by the recipe where the artifact is all that it needs, else as the team's workflow does. */
function deployCommand({ recipe, deploy }) {
    const command = recipe === null || recipe.open.length > 0 ? null : wordsOf(recipe.layers.redeploy);
    if (command?.every((word) => !OTHER.test(word.replace(ARTIFACT, "")))) {
        return {
            kind: "recipe",
            lines: ['image=$(jq -er .app <<<"$REFERENCES")', command.map(quoted).join(" ")],
        };
    }
    const step = deploy?.target === null ? deploy.step : null;
    const run = step?.run ?? null;
    if (step === null || run === null || !isCopied(run))
        return { kind: "unknown" };
    const used = Object.entries(step.env).filter(([name]) => isUsed(name, run));
    const set = used.map(([name, value]) => [name, shellValue(value)]);
    return {
        kind: "own",
        lines: [
            ...set.flatMap(([name, value]) => (value === null || value === "" ? [] : [`export ${name}=${value}`])),
            ...run.trim().split(/\r?\n/),
        ],
        unset: set.flatMap(([name, value]) => (value === null ? [name] : [])),
    };
}
// The name is anybody's text, so it makes no pattern before it is one.
function isUsed(name, run) {
    return /^[A-Za-z_]\w{0,99}$/.test(name) && new RegExp(`\\$\\{?${name}\\b`).test(run);
}
// As the shell of the job has it; empty for a secret, which is handed on; null where only its own workflow knows it.
function shellValue(value) {
    const text = value.trim();
    if (/^\$\{\{\s*(secrets|vars)\.\w+\s*\}\}$/.test(text))
        return "";
    if (/^\$\{\{\s*inputs\.environment\s*\}\}$/.test(text))
        return '"$ENVIRONMENT"';
    if (/^\$\{\{\s*github\.sha\s*\}\}$/.test(text))
        return '"$GITHUB_SHA"';
    return /^[A-Za-z0-9 ._:/@,=+-]{1,500}$/.test(text) ? `'${text}'` : null;
}
const ARTIFACT = /\{artifact\.app(\.digest)?\}/g;
const DIGEST = `$\{image##*@}`;
const OTHER = /\{[a-z]/;
function wordsOf(layer) {
    const command = layer?.["command"];
    if (!Array.isArray(command))
        return null;
    return command.every((word) => typeof word === "string") ? command : null;
}
// In double quotes for the variable, and nothing else is expanded: names are plain by how they were found.
function quoted(word) {
    if (!word.includes("{artifact."))
        return /^[\w./:=@,+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
    return `"${word.replaceAll("{artifact.app.digest}", () => DIGEST).replaceAll("{artifact.app}", () => "$image")}"`;
}
// An expression may be known in its own workflow alone; and a block of YAML holds no control character.
function isCopied(run) {
    return (!run.includes("${{") && run.length < 4000 && !/[^\n\r\t\u0020-\u007e\u00a0-\ud7ff\ue000-\ufefe]/.test(run));
}

;// CONCATENATED MODULE: ./build/core/init/workflows/deploy-job.js





/** The job that deploys to the environment at this place of the order, only when the one before it was well. */
function deployJob(found, at, survey) {
    const before = survey.environments.toReversed()[at - 1];
    const command = deployCommand(found);
    const others = found.deploy?.job.steps.filter((one) => one !== found.deploy?.step && one.uses !== "actions/checkout") ??
        [];
    const rest = others.length === 0 || found.deploy === null
        ? ""
        : ` The job ${shownPath(found.deploy.job.id)} of ${workflowName(found.deploy.path)} has ${others.length} other ${others.length === 1 ? "step" : "steps"}: take over what a deploy needs, such as logins and migrations.`;
    const { about, lines, questions } = commandLines(command, found, rest);
    const needs = before === undefined ? "release" : `[release, ${jobId(before, at - 1)}]`;
    return {
        lines: [
            `  ${jobId(found, at)}:`,
            `    needs: ${needs}`,
            "    if: needs.release.outputs.tag != ''",
            ...callOf("deploy"),
            "    with:",
            // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's.
            "      release: ${{ needs.release.outputs.tag }}",
            `      environment: ${scalar(found.name)}`,
            ...comment(about, 6),
            "      deploy-command: |",
            ...lines.map((line) => (line === "" ? "" : `        ${line}`)),
            ...secretLines(survey),
        ],
        questions,
    };
}
function commandLines(command, found, rest) {
    switch (command.kind) {
        case "recipe":
            return {
                about: `Bash that deploys: the way back of the policy, with the image of this release.${rest}`,
                lines: command.lines,
                questions: rest === "" ? [] : [rest.trim()],
            };
        case "own":
            return {
                about: `Bash that deploys, as ${found.deploy === null ? "the workflow" : placeOf(found.deploy)} does. Let it deploy what $REFERENCES names (JSON: each artifact by digest), and not what was built last.${rest}`,
                lines: command.lines,
                questions: [
                    ...command.unset.map((name) => `What is \`${name}\` in the deploy command (\`deploy-command\`)?`),
                    "Does the deploy command deploy what `$REFERENCES` names (`deploy-command`)?",
                ],
            };
        case "unknown":
            return {
                about: `Bash that deploys what $REFERENCES names (JSON: each artifact by digest). Which command is it?${found.deploy === null ? "" : ` ${placeOf(found.deploy)} does it today.`}${rest}`,
                lines: ['echo "Write into this workflow how a release is deployed." >&2', "exit 1"],
                questions: ["Which command deploys a release (`deploy-command`)?"],
            };
        default:
            return command;
    }
}
// An id of a job has letters, digits and dashes.
function jobId({ name }, at) {
    return `deploy-${/^[A-Za-z0-9_-]{1,60}$/.test(name) ? name : at + 1}`;
}

;// CONCATENATED MODULE: ./build/core/rollback/recipes/argo-cd.js
/** An Application of Argo CD: the repository is changed, and Argo CD is watched until it has followed. */
const argoCd = {
    id: "argo-cd",
    title: "Argo CD",
    kind: "container",
    when: "A repository says what runs, and Argo CD follows it.",
    layers: {
        redeploy: {
            git: "https://github.com/acme/deployments.git",
            branch: "main",
            token: "{secret.GITOPS_TOKEN}",
            set: {
                "apps/production/shop/kustomization.yaml": {
                    "images[name=ghcr.io/acme/shop].digest": "{artifact.app.digest}",
                },
            },
            read: {
                kind: "command",
                command: ["argocd", "app", "get", "shop", "--refresh", "--output", "json"],
                json: [
                    { path: "$.status.sync.status", equals: "Synced" },
                    { path: "$.status.health.status", equals: "Healthy" },
                    {
                        path: "$.status.summary.images[?match(@, 'ghcr[.]io/acme/shop@.*')]",
                        equals: "ghcr.io/acme/shop@{artifact.app.digest}",
                    },
                ],
            },
            timeout: "10m",
        },
    },
    gate: [
        {
            kind: "metric",
            name: "argo-cd",
            command: ["argocd", "app", "get", "shop", "--output", "json"],
            value: "$.status.health.status",
            outcomes: { good: ["Healthy"], bad: ["Degraded"], missing: ["Progressing", "Suspended", "Missing"] },
        },
    ],
    reads: "`--refresh` compares with the newest commit before it answers: the Application is synced and healthy, and the image that runs is the target's, and no other one.",
    needs: [
        "`argocd`, with `ARGOCD_SERVER` and `ARGOCD_AUTH_TOKEN` in `env:` of the step",
        "An Argo CD account with `applications, get` on the Application",
        "A token that may push to the branch, as `GITOPS_TOKEN` in the input `secrets`",
    ],
    notes: [
        "`argocd app wait --sync --health` right after the push is true of the old commit, which is why it is not used.",
        "`argocd app rollback` is refused while automated sync is on, and what it does is undone when sync is turned on again.",
        "Argo CD looks into the repository every two to three minutes unless a webhook tells it; `--refresh` makes it look now.",
        "This needs automated sync: without it nothing is applied, and the layer ends at its `timeout`.",
        "A sync window that denies syncs keeps the bad release. Let rollbacks through with `manualSync`.",
    ],
    stays: [
        "All other files of the repository: only the digest is set",
        "Resources that the bad release added, where the Application does not prune",
        "PreSync and PostSync hooks run again, and what they did stays",
    ],
    sources: [
        "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_get/",
        "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_wait/",
        "https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/",
        "https://argo-cd.readthedocs.io/en/stable/faq/",
        "https://github.com/argoproj/argo-cd/blob/master/pkg/apis/application/v1alpha1/types.go",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/platform.js
// A name of a platform, or a path: nothing that a recipe, a shell or YAML would read as its own.
const PLAIN = /^[A-Za-z0-9._][A-Za-z0-9._:/@-]{0,199}$/;
/** What was found as names: what is not there, is known only in the run, or is no plain name is left out. */
function names(found) {
    return Object.fromEntries(Object.entries(found).flatMap(([key, value]) => typeof value === "string" && PLAIN.test(value) ? [[key, value]] : []));
}

;// CONCATENATED MODULE: ./build/core/init/platforms/words.js
/** The command of these that begins with one of the given starts, such as `kubectl set image`; flags between are passed over. */
function commandThat(commands, ...starts) {
    return commands.find((command) => starts.some((start) => beginsWith(command, start.split(" "))));
}
/** The value of the first of these flags, as `--flag value`, `--flag=value`, or `-f value`. */
function flag(command, ...flags) {
    for (const [at, word] of command.entries()) {
        if (flags.includes(word))
            return command[at + 1] ?? null;
        const given = flags.find((one) => word.startsWith(`${one}=`));
        if (given !== undefined)
            return word.slice(given.length + 1);
    }
    return null;
}
/** The words behind this one in a command, without flags and the values of these flags. */
function operandsAfter(command, word, withValue = []) {
    return operands(command.slice(command.indexOf(word) + 1), 0, withValue);
}
/** The words of a command that are no flags and no values of these flags, without the first `from`. */
function operands(command, from, withValue = []) {
    const found = [];
    for (let at = 0; at < command.length; at += 1) {
        const word = command[at] ?? "";
        if (withValue.includes(word))
            at += 1;
        else if (!word.startsWith("-"))
            found.push(word);
    }
    return found.slice(from);
}
// `kubectl --namespace shop set image` begins with `kubectl set image`, too.
function beginsWith(command, [program = "", ...words]) {
    if (nameOfProgram(command[0] ?? "") !== program)
        return false;
    let at = 1;
    for (const word of words) {
        while (at < command.length && command[at] !== word && isFlagOrValue(command, at))
            at += 1;
        if (command[at] !== word)
            return false;
        at += 1;
    }
    return true;
}
function isFlagOrValue(command, at) {
    const [word, before] = [command[at] ?? "", command[at - 1] ?? ""];
    return word.startsWith("-") || (before.startsWith("-") && !before.includes("="));
}
function nameOfProgram(word) {
    return word.slice(word.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./build/core/init/platforms/argo-cd.js



/** An Application of Argo CD that a pipeline syncs. */
const argo_cd_argoCd = {
    recipe: argoCd,
    needs: {
        application: { what: "the Application", samples: [{ after: ["get"] }] },
        repository: {
            what: "the repository that Argo CD follows, with the file that names the image",
            samples: [],
        },
    },
    recognise({ commands }) {
        const sync = commandThat(commands, "argocd app sync", "argocd app wait", "argocd app set");
        return sync === undefined ? null : names({ application: operands(sync, 3)[0] });
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/recipes/argo-rollouts.js
/** A Rollout: Argo moves the traffic, its verdict is read, and it is told to abort. */
const argoRollouts = {
    id: "argo-rollouts",
    title: "Argo Rollouts",
    kind: "progressive",
    when: "Argo Rollouts moves the traffic in steps. The gate reads its verdict, and the rollback tells it to abort.",
    layers: {
        traffic: {
            command: ["kubectl", "argo", "rollouts", "--namespace", "shop", "abort", "shop"],
            timeout: "30s",
        },
        redeploy: {
            command: [
                "kubectl",
                "argo",
                "rollouts",
                "--namespace",
                "shop",
                "set",
                "image",
                "shop",
                "app={artifact.app}",
            ],
            read: {
                kind: "command",
                command: ["kubectl", "argo", "rollouts", "--namespace", "shop", "status", "shop", "--timeout", "30s"],
            },
            timeout: "10m",
        },
    },
    gate: [{ preset: "argo-rollout", name: "rollout", object: "shop", namespace: "shop" }],
    reads: "`status` ends with 0 when the Rollout is `Healthy` in the specification that was set last, and with 1 when it is `Degraded` or its time is over; then it is asked again. The gate takes `Healthy` for good and `Degraded` for bad; `Progressing` and `Paused` are not decided yet.",
    needs: [
        "`kubectl` with the plugin `kubectl-argo-rollouts`, and a kubeconfig",
        "In the namespace: `get`, `list`, `watch`, `update` and `patch` on `rollouts`, `patch` on `rollouts/status`, `get`, `list` and `watch` on `replicasets`, `pods`, `analysisruns`, `experiments` and `jobs`",
    ],
    notes: [
        `Without the plugin, abort is the command \`[kubectl, --namespace, shop, patch, rollout, shop, --subresource=status, --type=merge, --patch, '{"status":{"abort":true}}']\`.`,
        "An aborted Rollout stays `Degraded` and still names the bad image: a retry would bring it back. That is why `redeploy` follows.",
        "While an update is under way, setting the stable image returns at once. After it was fully promoted the abort has no effect, and the way back goes through all steps, unless `spec.rollbackWindow` covers the target or its blue-green pods still run.",
        "With `pause: {}` among the steps nobody goes on, and the layer ends at its `timeout`.",
        "Where Argo CD owns the Rollout, set the image by the layer `git`.",
    ],
    stays: ["Everything of the Rollout but the image", "What analyses and experiments left behind"],
    sources: [
        "https://argoproj.github.io/argo-rollouts/generated/kubectl-argo-rollouts/kubectl-argo-rollouts_abort",
        "https://argoproj.github.io/argo-rollouts/features/rollback/",
        "https://github.com/argoproj/argo-rollouts/blob/master/pkg/apis/rollouts/v1alpha1/types.go",
        "https://github.com/argoproj/argo-rollouts/blob/master/utils/rollout/rolloututil.go",
        "https://github.com/argoproj/argo-rollouts/blob/master/pkg/kubectl-argo-rollouts/cmd/status/status.go",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/argo-rollouts.js



const WITH_VALUE = ["-n", "--namespace", "--timeout"];
/** A Rollout whose image a pipeline sets. */
const argo_rollouts_argoRollouts = {
    recipe: argoRollouts,
    needs: {
        namespace: { what: "the namespace", samples: [{ after: ["--namespace"] }, { key: "namespace" }] },
        rollout: { what: "the Rollout", samples: [{ after: ["abort", "image", "status"] }, { key: "object" }] },
        container: {
            what: "the container in its pods",
            samples: [{ text: "app={artifact.app}", becomes: "{}={artifact.app}" }],
        },
    },
    recognise({ commands }) {
        const set = commandThat(commands, "kubectl argo rollouts set image", "kubectl-argo-rollouts set image");
        if (set === undefined)
            return null;
        const [rollout, image = ""] = operandsAfter(set, "image", WITH_VALUE);
        return names({
            namespace: flag(set, "-n", "--namespace"),
            rollout,
            container: /^([a-z0-9-]+)=/.exec(image)?.[1],
        });
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/recipes/azure-slots.js
const swap = `#!/bin/sh
# Usage: azure-return.sh GROUP APP IMAGE. Production runs the image afterwards; done twice, it swaps once.
set -eu
group=$1
app=$2
image=$3
runs() { az webapp config show --resource-group "$group" --name "$app" "$@" --query linuxFxVersion --output tsv; }
# First: a share for the slot would go to the bad release once it stands there.
az webapp traffic-routing clear --resource-group "$group" --name "$app"
if [ "$(runs)" != "DOCKER|$image" ]; then
  if [ "$(runs --slot staging)" != "DOCKER|$image" ]; then
    az webapp config container set --resource-group "$group" --name "$app" --slot staging \\
      --container-image-name "$image" --output none
  fi
  az webapp deployment slot swap --resource-group "$group" --name "$app" --slot staging --target-slot production
fi
[ "$(runs)" = "DOCKER|$image" ]
`;
/** A web app of Azure App Service with a slot beside production. */
const azureSlots = {
    id: "azure-slots",
    title: "Azure App Service slots",
    kind: "container",
    when: "A Linux container app with a slot `staging`, which a deploy swaps into production.",
    layers: {
        redeploy: { command: ["./ops/azure-return.sh", "shop", "shop", "{artifact.app}"], timeout: "10m" },
    },
    files: [{ path: "ops/azure-return.sh", language: "sh", text: swap }],
    reads: "The swap ends when the slot is warm and production points at it; then the image of production is read.",
    needs: [
        "`az`, logged in through `azure/login`",
        "A role that may change the app and its slot, such as `Website Contributor`",
    ],
    notes: [
        "A swap is no state: a second one brings the bad release back. The script looks first which slot runs what.",
        "Traffic in steps, by `az webapp traffic-routing set --distribution staging={share}`, does not go together with a swap: when it is done, that share stands on the bad release. The script takes every share back first.",
        "Settings that are not marked as slot settings are swapped along.",
        "Auto swap on `staging` would swap once more when the script puts an image there. Turn it off.",
    ],
    stays: [
        "Settings that are marked as slot settings",
        "Key Vault references without a version",
        "WebJobs that ran already",
    ],
    sources: [
        "https://learn.microsoft.com/en-us/cli/azure/webapp/traffic-routing",
        "https://learn.microsoft.com/en-us/cli/azure/webapp/deployment/slot",
        "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/app-service/deploy-staging-slots.md",
        "https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/appservice/_params.py",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/azure-slots.js



/** A web app of Azure App Service. */
const azure_slots_azureSlots = {
    recipe: azureSlots,
    needs: {
        group: { what: "the resource group", samples: [{ after: ["./ops/azure-return.sh"] }] },
        app: { what: "the web app", samples: [{ after: ["./ops/azure-return.sh"], by: 2 }] },
    },
    recognise({ action, commands }) {
        if (action !== null) {
            const isDeploy = ["azure/webapps-deploy", "azure/webapps-container-deploy"].includes(action.name.toLowerCase());
            if (!isDeploy)
                return null;
            return names({ app: action.with["app-name"], group: action.with["resource-group-name"] });
        }
        const swap = commandThat(commands, "az webapp deployment slot swap", "az webapp deploy");
        if (swap === undefined)
            return null;
        return names({ group: flag(swap, "-g", "--resource-group"), app: flag(swap, "-n", "--name") });
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/recipes/cloud-run.js
function toRevision(share) {
    return [
        "gcloud",
        "run",
        "services",
        "update-traffic",
        "shop",
        "--region=europe-west1",
        `--to-revisions=shop-{release.commit}=${share}`,
        "--quiet",
    ];
}
/** A service of Cloud Run, whose traffic is moved to the revision of the target. */
const cloudRun = {
    id: "cloud-run",
    title: "Cloud Run",
    kind: "container",
    when: "A service whose revisions are named after the commit.",
    layers: {
        traffic: { command: toRevision("{share}"), steps: [25, 100], watch: "10s", timeout: "2m" },
        redeploy: {
            command: toRevision("100"),
            read: {
                kind: "command",
                command: ["gcloud", "run", "services", "describe", "shop", "--region=europe-west1", "--format=json"],
                json: [
                    {
                        path: "$.status.traffic[?@.percent == 100].revisionName",
                        equals: "shop-{release.commit}",
                    },
                    { path: "$.status.conditions[?@.type == 'Ready'].status", equals: "True" },
                ],
            },
            timeout: "2m",
        },
    },
    records: [
        "Nothing, if each deploy names its revision: `gcloud run deploy shop --image={artifact.app} --revision-suffix=COMMIT`, with the image by digest",
    ],
    reads: "`gcloud` waits for the operation; then `describe` shows all traffic at the revision, and the service ready.",
    needs: [
        "`gcloud`, logged in through `google-github-actions/auth`",
        "Role `roles/run.developer` on the service, and `roles/iam.serviceAccountUser` on its identity",
    ],
    notes: [
        "One command does it all: leave `traffic` out where nobody needs steps.",
        "Shares are whole percents; write no `12.5` into `steps`. What is left over stays with the revisions that serve now, in proportion.",
        "From then on the traffic is pinned: the next `gcloud run deploy` gets none. Let your deploy step end with `update-traffic --to-latest`, or with the name of its revision.",
        "A revision's name is at most 63 characters, and the commit takes 41 of them: the service's name may have 22.",
        "Requests that are under way end where they began, and long streams stay there.",
    ],
    stays: [
        "Secrets that the revision names as `latest`: instances read them as they are now",
        "Jobs, schedulers and other services",
    ],
    sources: [
        "https://cloud.google.com/run/docs/rollouts-rollbacks-traffic-migration",
        "https://cloud.google.com/sdk/gcloud/reference/run/services/update-traffic",
        "https://cloud.google.com/sdk/gcloud/reference/run/deploy",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/cloud-run.js



const cloud_run_WITH_VALUE = ["--image", "--region", "--project", "--platform", "--service-account"];
/** A service of Cloud Run, by Google's action or its command line. */
const cloud_run_cloudRun = {
    recipe: cloudRun,
    needs: {
        service: {
            what: "the service",
            samples: [
                { after: ["update-traffic", "describe"] },
                { text: "shop-{release.commit}", becomes: "{}-{release.commit}" },
            ],
        },
        region: {
            what: "its region",
            samples: [{ text: "--region=europe-west1", becomes: "--region={}" }],
        },
    },
    recognise({ action, commands }) {
        if (action !== null) {
            if (action.name.toLowerCase() !== "google-github-actions/deploy-cloudrun")
                return null;
            return names({ service: action.with["service"], region: action.with["region"] });
        }
        const deploy = commandThat(commands, "gcloud run deploy", "gcloud run services update");
        if (deploy === undefined)
            return null;
        const from = deploy.includes("services") ? 4 : 3;
        return names({ service: operands(deploy, from, cloud_run_WITH_VALUE)[0], region: flag(deploy, "--region") });
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/recipes/docker-compose.js
/** A service of Docker Compose whose image comes from the environment. */
const dockerCompose = {
    id: "docker-compose",
    title: "Docker Compose",
    kind: "host",
    when: "A machine with Docker Compose, reached by a runner on it or through `DOCKER_HOST`.",
    layers: {
        redeploy: {
            command: [
                "env",
                "SHOP_IMAGE={artifact.app}",
                "docker",
                "compose",
                "--file",
                "ops/compose.yaml",
                "up",
                "--detach",
                "--no-build",
                "--no-deps",
                "--wait",
                "--wait-timeout",
                "120",
                "shop",
            ],
            timeout: "5m",
        },
    },
    reads: "`--wait`: compose ends with 0 when the container is running and, if it has a `healthcheck`, healthy.",
    needs: [
        "`docker` with the plugin `compose`, logged in to the registry",
        "`ops/compose.yaml` in the checkout, with `image: $SHOP_IMAGE` and a `healthcheck` for the service `shop`",
    ],
    notes: [
        "Without a `healthcheck`, running is all that is awaited: a container that stops after two seconds counts as well.",
        "The old container stops before the new one starts: there is a gap, as in each deploy.",
        "Give `SHOP_IMAGE` no default in the file or in `.env`: `docker compose up` by hand would bring back whatever that names.",
        "The target's image may have been pruned from the machine and must then still be in the registry.",
    ],
    stays: [
        "Everything of the service but the image: the file is that of the checkout",
        "Volumes, networks and other services",
    ],
    sources: [
        "https://docs.docker.com/reference/cli/docker/compose/up.md",
        "https://docs.docker.com/compose/reference/up",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/docker-compose.js



const docker_compose_WITH_VALUE = ["-f", "--file", "-p", "--project-name", "--env-file", "--wait-timeout"];
/** A machine with Docker Compose. */
const docker_compose_dockerCompose = {
    recipe: dockerCompose,
    needs: {
        file: { what: "the compose file", samples: [{ after: ["--file"] }], usual: "compose.yaml" },
        service: { what: "the service in it", samples: [{ after: ["120"] }] },
        variable: {
            what: "the variable that holds its image",
            samples: [{ text: "SHOP_IMAGE={artifact.app}", becomes: "{}={artifact.app}" }],
        },
    },
    recognise({ commands }) {
        const up = commandThat(commands, "docker compose up", "docker-compose up", "docker stack deploy");
        if (up === undefined)
            return null;
        return names({
            file: flag(up, "-f", "--file"),
            service: operandsAfter(up, up.includes("deploy") ? "deploy" : "up", docker_compose_WITH_VALUE)[0],
        });
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/recipes/eas-update.js
const republish = `#!/bin/sh
# Usage: eas-return.sh --destination-channel NAME --group GROUP --message MESSAGE. The newest update of the branch NAME
# is what was published again of GROUP afterwards, as MESSAGE tells, which has to name it.
set -eu
name=$2
group=$4
message=$6
newest() {
  eas update:list --branch "$name" --limit 1 --json --non-interactive |
    node -p 'const [one = {}] = JSON.parse(require("fs").readFileSync(0, "utf8")).currentPage; one.message'
}
returned() {
  # Where it cannot be told, nothing is published.
  now=$(newest) || exit 1
  case $now in
    *"\\"$message\\""*) return 0 ;;
    *) return 1 ;;
  esac
}
if returned; then
  echo "$group was published again on the branch $name already"
  exit 0
fi
eas update:republish --group "$group" --destination-channel "$name" --message "$message" --non-interactive
returned
`;
/** An update over the air by Expo, published again. */
const easUpdate = {
    id: "eas-update",
    title: "EAS Update: publish the older bundle again",
    kind: "mobile",
    when: "An Expo app whose JavaScript and assets are updated over the air.",
    layers: {
        redeploy: {
            command: [
                "./ops/eas-return.sh",
                "--destination-channel",
                "production",
                "--group",
                "{config.update-group}",
                "--message",
                "Return to {release.tag} ({config.update-group})",
            ],
            read: {
                kind: "command",
                command: [
                    "eas",
                    "update:list",
                    "--branch",
                    "production",
                    "--limit",
                    "1",
                    "--json",
                    "--non-interactive",
                ],
                json: [{ path: "$.currentPage[0].message", contains: "Return to {release.tag}" }],
            },
            timeout: "5m",
        },
    },
    files: [{ path: "ops/eas-return.sh", language: "sh", text: republish }],
    records: [
        "`config.update-group`: the id of the update group, published before the release to a branch for testing (`eas update --branch staging --json`, `.[0].group`). A group never changes.",
    ],
    reads: "The newest update of the branch `production` has this message. Publishing again makes a group of its own with another id, so the message names the group that it came from; the script looks for it first, and publishes nothing where it stands.",
    needs: [
        "`eas`, with `EXPO_TOKEN` in `env:` of the step: a robot user with the role Developer",
        "The app's project in the checkout, with its packages installed",
    ],
    notes: [
        "Devices look for updates at their next start, and run what they got at the one after, unless the app reloads itself. A device that is never opened keeps the bad bundle.",
        "An update reaches only builds with its runtime version. For a newer binary there is no older bundle: publish `eas update:roll-back-to-embedded` by hand.",
        "A rollout in percent that is under way on the branch has to be ended first, by `eas update:revert-update-rollout`.",
        "With code signing, give `--private-key-path`.",
        "Channel and branch have one name here. A channel that points to another branch is seen: the layer then ends as failed.",
    ],
    stays: [
        "The binary, and native code in it",
        "What the bad bundle stored on devices: the old one must be able to read it",
    ],
    sources: [
        "https://docs.expo.dev/eas-update/rollbacks",
        "https://docs.expo.dev/eas-update/rollouts",
        "https://docs.expo.dev/eas-update/how-it-works/",
        "https://github.com/expo/eas-cli/blob/main/packages/eas-cli/src/commands/update/republish.ts",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/eas-update.js



/** Updates of an Expo app over the air. */
const eas_update_easUpdate = {
    recipe: easUpdate,
    needs: {
        channel: {
            what: "the channel",
            samples: [{ after: ["--destination-channel", "--branch"] }],
        },
    },
    recognise({ commands }) {
        const update = commandThat(commands, "eas update");
        return update === undefined ? null : names({ channel: flag(update, "--channel", "--branch") });
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/recipes/ecs.js
const described = ["aws", "ecs", "describe-services", "--cluster", "production", "--services", "shop"];
/** A service of Amazon ECS that deploys by itself (rolling, or its own blue-green). */
const ecs = {
    id: "ecs",
    title: "Amazon ECS",
    kind: "container",
    when: "A service whose deployments ECS carries out itself, and not CodeDeploy.",
    layers: {
        redeploy: {
            command: [
                "aws",
                "ecs",
                "update-service",
                "--cluster",
                "production",
                "--service",
                "shop",
                "--task-definition",
                "{config.task-definition}",
                "--query",
                "service.taskDefinition",
            ],
            read: {
                kind: "command",
                command: [...described, "--output", "json"],
                json: [
                    {
                        path: "$.services[0].deployments[?@.status == 'PRIMARY'].taskDefinition",
                        matches: ":task-definition/{config.task-definition}$",
                    },
                    { path: "$.services[0].deployments[?@.status == 'PRIMARY'].rolloutState", equals: "COMPLETED" },
                    { path: "$.services[0].deployments[1]", exists: false },
                ],
            },
            timeout: "15m",
        },
    },
    gate: [
        {
            kind: "metric",
            name: "ecs",
            command: [...described, "--output", "json"],
            value: "$.services[0].deployments[?@.status == 'PRIMARY'].rolloutState",
            outcomes: { good: ["COMPLETED"], bad: ["FAILED"], missing: ["IN_PROGRESS"] },
        },
    ],
    records: [
        "`config.task-definition`: family and revision, such as `shop:42`, registered before the release with the image by digest. A revision never changes.",
    ],
    reads: "The primary deployment is of this task definition and completed, and no other deployment is left. `aws ecs wait services-stable` is also true when the circuit breaker went back to the bad release, and gives up after ten minutes.",
    needs: [
        "`aws`, with a role through `aws-actions/configure-aws-credentials`",
        "`ecs:UpdateService` and `ecs:DescribeServices` on the service, `iam:PassRole` on the roles of the task",
    ],
    notes: [
        "A task definition with `shop:latest` in it brings back whatever has that name now. Register it with `{artifact.app}`.",
        "A deregistered revision cannot be used: keep those of the releases that you may return to.",
        "While a deployment is under way, `aws ecs stop-service-deployment --stop-type ROLLBACK` returns at once, to the service revision before. Its ARN is known only then, so it needs a script.",
        "Services under CodeDeploy refuse a new task definition here. Their way back is `aws deploy stop-deployment --auto-rollback-enabled`, or a deployment of the older one.",
        "Leave `--force-new-deployment` out: it would replace all tasks each time.",
    ],
    stays: [
        "Secrets and parameters that the task definition names without a version: tasks read them as they are now",
        "Desired count, load balancer and network of the service",
    ],
    sources: [
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stop-service-deployment.html",
        "https://docs.aws.amazon.com/goto/WebAPI/ecs-2014-11-13/DeploymentCircuitBreaker",
        "https://github.com/boto/botocore/blob/develop/botocore/data/ecs/2014-11-13/service-2.json",
        "https://github.com/boto/botocore/blob/develop/botocore/data/ecs/2014-11-13/waiters-2.json",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/ecs.js



/** A service of Amazon ECS, by AWS's action or its command line. */
const ecs_ecs = {
    recipe: ecs,
    needs: {
        cluster: { what: "the cluster", samples: [{ after: ["--cluster"] }] },
        service: { what: "the service", samples: [{ after: ["--service", "--services"] }] },
    },
    recognise({ action, commands }) {
        if (action !== null) {
            if (action.name.toLowerCase() !== "aws-actions/amazon-ecs-deploy-task-definition")
                return null;
            return names({ cluster: action.with["cluster"], service: action.with["service"] });
        }
        const update = commandThat(commands, "aws ecs update-service");
        if (update === undefined)
            return null;
        return names({ cluster: flag(update, "--cluster"), service: flag(update, "--service") });
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/recipes/fly.js
/** An app of Fly.io that is deployed again with the image of the target. */
const fly = {
    id: "fly",
    title: "Fly.io",
    kind: "container",
    when: "An app on Fly Machines.",
    layers: {
        redeploy: {
            command: [
                "flyctl",
                "deploy",
                "--app",
                "shop",
                "--config",
                "fly.toml",
                "--image",
                "{artifact.app}",
                "--wait-timeout",
                "3m",
                "--yes",
            ],
            read: {
                kind: "command",
                command: ["flyctl", "image", "show", "--app", "shop", "--json"],
                json: [{ path: "$[*].Digest", equals: "{artifact.app.digest}" }],
            },
            timeout: "10m",
        },
    },
    reads: "`flyctl deploy` waits until the machines are healthy; then each machine must run the digest.",
    needs: [
        "`flyctl`, with `FLY_API_TOKEN` in `env:` of the step: a deploy token of the app",
        "An image that Fly can pull: public, or in `registry.fly.io`",
        "`fly.toml` in the checkout",
    ],
    notes: [
        "Without `--image`, flyctl builds. With it, nothing is built.",
        "`release_command` of `fly.toml` runs before the old image comes back: migrations in it must notice that there is nothing to do.",
        "The rest of `fly.toml` is that of the checkout, and is applied along.",
        "Where the artifact is an index for several platforms, machines may show the digest of their own platform. Release an image of one platform then, or leave `read` out. (Not tried.)",
        "Machines that `fly deploy` does not manage (made by `fly machine run`) stay as they are, and the read-back then fails.",
    ],
    stays: ["Secrets: they are those of now", "Volumes and what is on them", "The database"],
    sources: [
        "https://fly.io/docs/blueprints/rollback-guide",
        "https://github.com/superfly/flyctl/blob/master/internal/command/deploy/deploy.go",
        "https://github.com/superfly/flyctl/blob/master/internal/command/image/show.go",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/fly.js



/** An app of Fly.io. Its name stands in `fly.toml`, too. */
const fly_fly = {
    recipe: fly,
    needs: {
        app: { what: "the app", samples: [{ after: ["--app"] }] },
        config: { what: "its configuration", samples: [{ after: ["--config"] }], usual: "fly.toml" },
    },
    recognise({ commands }) {
        const deploy = commandThat(commands, "flyctl deploy", "fly deploy");
        if (deploy === undefined)
            return null;
        return names({ app: flag(deploy, "--app", "-a"), config: flag(deploy, "--config", "-c") });
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/recipes/google-play.js
const halt = `#!/bin/sh
# Usage: play-halt.sh PACKAGE TRACK. Nothing of the track is being rolled out afterwards.
# PLAY_TOKEN: an access token with the scope https://www.googleapis.com/auth/androidpublisher
set -eu
track=$2
api=https://androidpublisher.googleapis.com/androidpublisher/v3/applications/$1/edits
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT
printf 'Authorization: Bearer %s\\nContent-Type: application/json\\n' "$PLAY_TOKEN" > "$headers"
ask() { curl --fail-with-body --silent --show-error --header "@$headers" "$@"; }
edit=$(ask --request POST "$api" --data '{}' | jq -er '.id')
seen=$(ask "$api/$edit/tracks/$track")
if printf '%s' "$seen" | jq -e 'any(.releases[]; .status == "inProgress")' > /dev/null; then
  halted=$(printf '%s' "$seen" | jq '.releases |= map(if .status == "inProgress" then .status = "halted" else . end)')
  ask --request PUT "$api/$edit/tracks/$track" --data "$halted"
  ask --request POST "$api/$edit:commit" --data '{}'
else
  echo "nothing of $track is being rolled out"
  ask --request DELETE "$api/$edit"
fi
`;
/** A staged rollout of Google Play, which is halted. */
const googlePlay = {
    id: "google-play",
    title: "Google Play: halt a staged rollout",
    kind: "mobile",
    when: "A release goes out to a share of users, and no more shall get it.",
    layers: {
        traffic: { command: ["./ops/play-halt.sh", "example.shop", "production"], timeout: "60s" },
    },
    files: [{ path: "ops/play-halt.sh", language: "sh", text: halt }],
    reads: "The edit is committed with the release as `halted`, or none was `inProgress`.",
    needs: [
        "`curl` and `jq`",
        "`PLAY_TOKEN` in `env:` of the step: `google-github-actions/auth` with `token_format: access_token` and `access_token_scopes: https://www.googleapis.com/auth/androidpublisher`",
        "A service account that may manage releases of the app in the Play Console",
    ],
    notes: [
        "A binary in a store cannot be taken back. Who has it keeps it: switch off what is broken by a flag, or send an update over the air.",
        "A rollout that reached everybody is `completed`, and there is nothing to halt here.",
        "Whoever has an edit open in the console, or another job, makes the commit fail: of two edits the second one is refused. Run it again.",
        "`fastlane supply` halts, too, and refuses a release that is halted already; this script may run twice.",
        "To go on, set the same release to `inProgress` again, by hand.",
    ],
    stays: ["The app on every device that has it", "The release itself: its version code is used up"],
    sources: [
        "https://developers.google.com/android-publisher/tracks",
        "https://github.com/fastlane/fastlane/blob/master/supply/lib/supply/uploader.rb",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/google-play.js


/** An app of Google Play, by the action that many use. */
const google_play_googlePlay = {
    recipe: googlePlay,
    needs: {
        package: { what: "the name of the package", samples: [{ after: ["./ops/play-halt.sh"] }] },
        track: { what: "the track", samples: [{ after: ["./ops/play-halt.sh"], by: 2 }], usual: "production" },
    },
    recognise({ action }) {
        if (action?.name.toLowerCase() !== "r0adkll/upload-google-play")
            return null;
        return names({ package: action.with["packageName"], track: action.with["track"] });
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/recipes/helm.js
/** A Helm release, upgraded to the chart and the image of the target. */
const helm = {
    id: "helm",
    title: "Helm",
    kind: "container",
    when: "A chart in an OCI registry, released along with the image.",
    layers: {
        redeploy: {
            command: [
                "helm",
                "upgrade",
                "shop",
                "oci://{artifact.chart}",
                "--namespace",
                "shop",
                "--reset-values",
                "--values",
                "ops/production.yaml",
                "--set-string",
                "image.digest={artifact.app.digest}",
                "--wait",
                "--timeout",
                "5m",
            ],
            timeout: "6m",
        },
    },
    records: ["The chart as an artifact named `chart`, beside the image"],
    reads: "`--wait`: helm ends with 0 when pods, services and volumes of the new revision are ready.",
    needs: [
        "`helm` 3.18 or newer, which finds a chart by its digest, logged in to the registry, and a kubeconfig",
        "Whatever the chart creates, and `secrets` of the namespace, where Helm keeps its revisions",
        "`ops/production.yaml` in the checkout",
    ],
    notes: [
        "No `--atomic` (`--rollback-on-failure` in Helm 4): a return that fails would be answered by a return to the bad release.",
        "`helm rollback shop 41` counts revisions of this cluster, and a failed upgrade is one of them. Nobody knew the number when the release was made.",
        "Without `--reset-values` the values of the bad release may stay.",
        "After a killed `helm` the release is `pending-upgrade`, and every upgrade is refused. `helm rollback shop` frees it; then run the rollback again.",
        "Hooks of the chart run again, migrations among them. Take them out of the chart, or make them notice that there is nothing to do.",
    ],
    stays: [
        "What hooks did",
        "Custom resource definitions: Helm does not change those of `crds/` after the first installation",
        "Values in `ops/production.yaml`, which are those of the checkout",
    ],
    sources: [
        "https://helm.sh/docs/helm/helm_upgrade",
        "https://helm.sh/docs/helm/helm_rollback",
        "https://github.com/helm/helm/blob/v3.18.6/pkg/registry/client.go",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/helm.js



const helm_WITH_VALUE = ["-n", "--namespace", "-f", "--values", "--set", "--set-string", "--timeout", "--version"];
/** A chart that a pipeline upgrades. */
const helm_helm = {
    recipe: helm,
    needs: {
        release: { what: "the Helm release", samples: [{ after: ["upgrade"] }] },
        namespace: { what: "the namespace", samples: [{ after: ["--namespace"] }] },
        values: { what: "the file with the values of production", samples: [{ after: ["--values"] }] },
    },
    recognise({ commands }) {
        const upgrade = commandThat(commands, "helm upgrade", "helm install");
        if (upgrade === undefined)
            return null;
        return names({
            release: operands(upgrade, 2, helm_WITH_VALUE)[0],
            namespace: flag(upgrade, "-n", "--namespace"),
            values: flag(upgrade, "-f", "--values"),
        });
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/recipes/heroku.js
const rollback = `#!/bin/sh
# Usage: heroku-return.sh APP SLUG. The app runs the slug afterwards; done twice, it releases once.
set -eu
app=$1
slug=$2
releases() { heroku releases --app "$app" --num 50 --json; }
current() { releases | jq -er 'map(select(.current))[0] | "\\(.slug.id // "none") \\(.status)"'; }
if [ "$(current)" != "$slug succeeded" ]; then
  version=$(releases | jq -r --arg slug "$slug" \\
    'map(select(.slug.id == $slug and .status == "succeeded")) | max_by(.version).version // ""')
  if [ -z "$version" ]; then
    echo "None of the last 50 releases of $app has the slug $slug." >&2
    exit 1
  fi
  heroku releases:rollback "v$version" --app "$app"
fi
until [ "$(current)" = "$slug succeeded" ]; do sleep 2; done
`;
/** An app of Heroku that is released again with the slug of the target. */
const heroku = {
    id: "heroku",
    title: "Heroku",
    kind: "container",
    when: "An app whose slug is built once, in a staging app, and promoted through a pipeline.",
    layers: {
        redeploy: { command: ["./ops/heroku-return.sh", "shop", "{config.slug}"], timeout: "5m" },
    },
    files: [{ path: "ops/heroku-return.sh", language: "sh", text: rollback }],
    records: [
        "`config.slug`: the id of the slug, as `heroku releases --app shop-staging --num 1 --json` tells it (`.[0].slug.id`). A slug never changes, and a promotion keeps it.",
    ],
    reads: "The current release of the app has this slug, and its release phase succeeded.",
    needs: ["`heroku` and `jq`, with `HEROKU_API_KEY` in `env:` of the step", "A user who may deploy the app"],
    notes: [
        "A rollback on Heroku brings config vars back, too, to what they were then. A password that was changed since is the old one again.",
        "The release phase of the `Procfile` runs again: migrations in it must notice that there is nothing to do.",
        "`heroku rollback` without a version goes back by one, and again by one the next time.",
        "Apps on the container stack have no slug to go back to by its id; there the rollback names an image, and this script finds nothing.",
    ],
    stays: ["Add-ons, and what is in them", "Dyno formation and scale"],
    sources: [
        "https://trailhead.salesforce.com/content/learn/modules/heroku-flow/run-tasks-with-release-phase",
        "https://devcenter.heroku.com/changelog-items/365",
        "https://github.com/heroku/cli/blob/main/src/commands/releases/rollback.ts",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/heroku.js



/** An app of Heroku: by its command line, by the action that many use, or by a push to its git. */
const heroku_heroku = {
    recipe: heroku,
    needs: { app: { what: "the app", samples: [{ after: ["./ops/heroku-return.sh"] }] } },
    recognise({ action, commands }) {
        if (action !== null) {
            const isDeploy = action.name.toLowerCase() === "akhileshns/heroku-deploy";
            return isDeploy ? names({ app: action.with["heroku_app_name"] }) : null;
        }
        const promote = commandThat(commands, "heroku pipelines:promote", "heroku container:release", "heroku releases:retry");
        // Promoted is from the app that is named, to the one that `--to` names.
        if (promote !== undefined) {
            const isPromotion = promote.includes("pipelines:promote");
            return names({
                app: flag(promote, "--to", "-t") ?? (isPromotion ? null : flag(promote, "--app", "-a")),
            });
        }
        const push = commandThat(commands, "git push");
        const remote = push?.map((word) => /^https:\/\/(?:[^@/]*@)?git\.heroku\.com\/(.+?)(?:\.git)?$/.exec(word)?.[1]);
        const app = remote?.find((one) => one !== undefined);
        if (app !== undefined)
            return names({ app });
        return push?.includes("heroku") === true ? {} : null;
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/recipes/kubectl.js
/** A Deployment whose image is set by kubectl. */
const kubectl = {
    id: "kubectl",
    title: "Kubernetes with kubectl",
    kind: "container",
    when: "A Deployment whose image your pipeline sets, and nothing else writes to it.",
    layers: {
        redeploy: {
            command: ["kubectl", "--namespace", "shop", "set", "image", "deployment/shop", "app={artifact.app}"],
            read: {
                kind: "command",
                command: ["kubectl", "--namespace", "shop", "rollout", "status", "deployment/shop", "--timeout=30s"],
            },
            timeout: "5m",
        },
    },
    reads: "`kubectl rollout status` ends with 0 when the newest specification has been seen and all of its pods are available. Until then it is asked again.",
    needs: [
        "`kubectl` and a kubeconfig",
        "In the namespace: `get`, `list`, `watch` and `patch` on `deployments`",
    ],
    notes: [
        "`kubectl rollout undo` returns to the revision before, whatever that is: twice is back again. `set image` names the bytes.",
        "Where Argo CD or Flux owns the Deployment, it puts the bad image back within minutes. Take the recipe of Argo CD, or the layer `git`.",
        "One `CONTAINER=IMAGE` for each container that changes, init containers included.",
        "With `spec.paused: true` nothing rolls out, and the layer ends at its `timeout`.",
    ],
    stays: [
        "Everything of the Deployment but the image: variables, probes, resources, replicas",
        "ConfigMaps and Secrets. Give them a version in their name, record it with `config`, and set it in the layer `config`",
    ],
    sources: [
        "https://kubernetes.io/docs/reference/kubectl/generated/kubectl_rollout/kubectl_rollout_status",
        "https://kubernetes.io/docs/reference/kubectl/generated/kubectl_set/kubectl_set_image",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/kubectl.js



const kubectl_WITH_VALUE = ["-n", "--namespace", "-f", "--filename", "-k", "--context", "--kubeconfig", "--timeout"];
/** Kubernetes, where a pipeline sets the image itself or applies manifests. */
const kubectl_kubectl = {
    recipe: kubectl,
    needs: {
        namespace: { what: "the namespace", samples: [{ after: ["--namespace"] }] },
        deployment: {
            what: "the Deployment",
            samples: [{ text: "deployment/shop", becomes: "deployment/{}" }],
        },
        container: {
            what: "the container in its pods",
            samples: [{ text: "app={artifact.app}", becomes: "{}={artifact.app}" }],
        },
    },
    recognise({ action, commands }) {
        if (action !== null) {
            const isDeploy = ["azure/k8s-deploy", "azure/k8s-bake"].includes(action.name.toLowerCase());
            return isDeploy ? names({ namespace: action.with["namespace"] }) : null;
        }
        const set = commandThat(commands, "kubectl set image");
        const other = commandThat(commands, "kubectl apply", "kubectl rollout restart", "kubectl replace");
        if (set === undefined && other === undefined)
            return null;
        const watched = commandThat(commands, "kubectl rollout status", "kubectl rollout restart");
        const all = [set, other, watched].flatMap((one) => (one === undefined ? [] : [one]));
        const objects = all.flatMap((one) => operands(one, 3, kubectl_WITH_VALUE));
        const deployment = objects.map(deploymentIn).find((one) => one !== null);
        return names({
            namespace: all.map((one) => flag(one, "-n", "--namespace")).find((one) => one !== null),
            deployment,
            container: set === undefined ? null : containerIn(operands(set, 3, kubectl_WITH_VALUE)),
        });
    },
};
function deploymentIn(word) {
    return /^(?:deploy|deployment|deployments|deployment\.apps)\/([a-z0-9.-]+)$/.exec(word)?.[1] ?? null;
}
// With several images nobody knows which one is the release's.
function containerIn(words) {
    const [only, ...others] = words.flatMap((word) => /^([a-z0-9-]+)=/.exec(word)?.[1] ?? []);
    return others.length > 0 ? null : (only ?? null);
}

;// CONCATENATED MODULE: ./build/core/rollback/recipes/lambda.js
const traffic = `#!/bin/sh
# Usage: lambda-traffic.sh FUNCTION ALIAS VERSION PERCENT. Lambda wants a weight between 0 and 1.
set -eu
function=$1
alias=$2
version=$3
percent=$4
if [ "$percent" = 100 ]; then
  exec aws lambda update-alias --function-name "$function" --name "$alias" \\
    --function-version "$version" --routing-config 'AdditionalVersionWeights={}'
fi
weight=$(awk -v percent="$percent" 'BEGIN { printf "%.3f", percent / 100 }')
exec aws lambda update-alias --function-name "$function" --name "$alias" \\
  --routing-config "AdditionalVersionWeights={$version=$weight}"
`;
/** A function behind an alias, which is pointed at a version. */
const lambda = {
    id: "lambda",
    title: "AWS Lambda",
    kind: "function",
    when: "A function that is called by an alias, with a version published for each release.",
    layers: {
        traffic: {
            command: ["./ops/lambda-traffic.sh", "shop", "live", "{config.lambda-version}", "{share}"],
            steps: [25, 100],
            watch: "10s",
        },
        redeploy: {
            command: [
                "aws",
                "lambda",
                "update-alias",
                "--function-name",
                "shop",
                "--name",
                "live",
                "--function-version",
                "{config.lambda-version}",
                "--routing-config",
                "AdditionalVersionWeights={}",
            ],
            read: {
                kind: "command",
                command: [
                    "aws",
                    "lambda",
                    "get-alias",
                    "--function-name",
                    "shop",
                    "--name",
                    "live",
                    "--output",
                    "json",
                ],
                json: [
                    { path: "$.FunctionVersion", equals: "{config.lambda-version}" },
                    { path: "$.RoutingConfig.AdditionalVersionWeights.*", exists: false },
                ],
            },
        },
    },
    files: [{ path: "ops/lambda-traffic.sh", language: "sh", text: traffic }],
    records: [
        "`config.lambda-version`: the number that `aws lambda publish-version` gave, such as `42`. A published version never changes.",
    ],
    reads: "`get-alias` names the version, and no second one with a weight.",
    needs: [
        "`aws`, with a role through `aws-actions/configure-aws-credentials`",
        "`lambda:UpdateAlias` and `lambda:GetAlias` on the function",
    ],
    notes: [
        "One command does it all: leave `traffic` out where nobody needs steps.",
        "Callers must use the ARN with the alias, `…:shop:live`. Who calls the function without it gets `$LATEST` and sees nothing of this.",
        "With provisioned concurrency on the alias, the older version has none until it is allocated: its first calls are cold.",
        "CodeDeploy moves weights of the alias back and forth during its own deployments. Stop that deployment first.",
        "A version that was deleted is gone. Keep those of the releases that you may return to.",
    ],
    stays: [
        "Event source mappings, reserved concurrency and permissions of the function",
        "Secrets and parameters that the code reads by name",
    ],
    sources: [
        "https://docs.aws.amazon.com/lambda/latest/dg/aliases-intro.html",
        "https://docs.aws.amazon.com/lambda/latest/api/API_UpdateAlias.md",
        "https://github.com/boto/botocore/blob/develop/botocore/data/lambda/2015-03-31/service-2.json",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/lambda.js



/** A function of AWS Lambda behind an alias. */
const lambda_lambda = {
    recipe: lambda,
    needs: {
        function: {
            what: "the function",
            samples: [{ after: ["./ops/lambda-traffic.sh", "--function-name"] }],
        },
        alias: {
            what: "the alias by which it is called",
            samples: [{ after: ["--name"] }, { after: ["./ops/lambda-traffic.sh"], by: 2 }],
        },
    },
    recognise({ action, commands }) {
        if (action !== null) {
            const isDeploy = ["aws-actions/aws-lambda-deploy", "appleboy/lambda-action"].includes(action.name.toLowerCase());
            if (!isDeploy)
                return null;
            return names({ function: action.with["function-name"] ?? action.with["function_name"] });
        }
        const update = commandThat(commands, "aws lambda update-function-code", "aws lambda update-alias");
        if (update === undefined)
            return null;
        const alias = commandThat(commands, "aws lambda update-alias");
        return names({
            function: flag(update, "--function-name"),
            alias: alias === undefined ? null : flag(alias, "--name"),
        });
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/recipes/nomad.js
const fail = `#!/bin/sh
# Usage: nomad-stop.sh JOB. Ends a deployment that is under way; without one there is nothing to stop.
set -eu
latest=$(nomad job deployments -latest -json "$1")
status=$(printf '%s' "$latest" | jq -er '.Status')
id=$(printf '%s' "$latest" | jq -er '.ID')
case $status in
  successful | failed | cancelled) echo "no deployment of $1 is under way" ;;
  *) exec nomad deployment fail "$id" ;;
esac
`;
/** A job of Nomad that is run again with the image of the target. */
const nomad = {
    id: "nomad",
    title: "Nomad",
    kind: "container",
    when: "A service job whose file takes the image as a variable.",
    layers: {
        traffic: { command: ["./ops/nomad-stop.sh", "shop"], timeout: "60s" },
        redeploy: {
            command: ["nomad", "job", "run", "-var", "image={artifact.app}", "ops/shop.nomad.hcl"],
            timeout: "10m",
        },
    },
    gate: [
        {
            kind: "metric",
            name: "nomad",
            command: ["nomad", "job", "deployments", "-latest", "-json", "shop"],
            value: "$.Status",
            outcomes: {
                good: ["successful"],
                bad: ["failed", "cancelled"],
                missing: ["initializing", "running", "paused", "pending", "blocked", "unblocking"],
            },
        },
    ],
    files: [{ path: "ops/nomad-stop.sh", language: "sh", text: fail }],
    reads: "`nomad job run` follows the deployment: 0 when it was successful, 1 when it failed, 2 when something could not be placed.",
    needs: [
        "`nomad` and `jq`, with `NOMAD_ADDR` and `NOMAD_TOKEN` in `env:` of the step",
        "`submit-job` and `read-job` in the namespace",
        '`ops/shop.nomad.hcl` in the checkout, with `variable "image" {}`',
    ],
    notes: [
        "`nomad job revert shop 3` counts versions of the cluster, and a failed one is a version, too. Nobody knew the number when the release was made.",
        "With `auto_revert`, a deployment that fails returns to the last stable version by itself; `redeploy` then finds its image there and starts nothing.",
        "`traffic` only matters with canaries: it stops the placement of more of them. Leave it out otherwise.",
        "With `-detach` nothing would be awaited.",
        "With canaries and `auto_promote = false` the return waits for a person, and the layer ends at its `timeout`.",
    ],
    stays: [
        "Everything of the job but the image: the file is that of the checkout",
        "Variables and secrets that templates read by name",
    ],
    sources: [
        "https://developer.hashicorp.com/nomad/commands/job/run",
        "https://developer.hashicorp.com/nomad/commands/job/deployments",
        "https://developer.hashicorp.com/nomad/commands/deployment/fail",
        "https://developer.hashicorp.com/nomad/commands/job/revert",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/nomad.js



const nomad_WITH_VALUE = ["-var", "-var-file", "-address", "-namespace", "-region", "-token"];
/** A job of Nomad. */
const nomad_nomad = {
    recipe: nomad,
    needs: {
        file: {
            what: "the file of the job",
            samples: [{ text: "ops/shop.nomad.hcl", becomes: "{}" }],
        },
        job: { what: "the name of the job", samples: [{ after: ["./ops/nomad-stop.sh", "-json"] }] },
    },
    recognise({ commands }) {
        const run = commandThat(commands, "nomad job run", "nomad run");
        if (run === undefined)
            return null;
        return names({ file: operands(run, run.includes("job") ? 3 : 2, nomad_WITH_VALUE)[0] });
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/recipes/vercel.js
/** A project of Vercel, whose domains are pointed at an older deployment. */
const vercel = {
    id: "vercel",
    title: "Vercel",
    kind: "site",
    when: "A project whose production deployments your pipeline makes.",
    layers: {
        redeploy: {
            command: ["vercel", "rollback", "{config.deployment}", "--timeout", "2m", "--yes"],
            read: {
                kind: "command",
                command: ["vercel", "inspect", "https://shop.example", "--json"],
                json: [{ path: "$.id", equals: "{config.deployment}" }],
            },
            timeout: "3m",
        },
    },
    records: [
        "`config.deployment`: the id of the deployment, such as `dpl_8xYz…`, made before the release by `vercel deploy --prebuilt --prod --skip-domain`. A deployment never changes.",
    ],
    reads: "The production domain leads to this deployment. The command alone is not enough: it ends with 0 also when the rollback was skipped.",
    needs: [
        "`vercel`, with `VERCEL_TOKEN`, `VERCEL_ORG_ID` and `VERCEL_PROJECT_ID` in `env:` of the step",
        "A token of somebody who may deploy to production",
    ],
    notes: [
        "On the Hobby plan only the deployment directly before can be returned to.",
        "After a rollback Vercel gives no domain to new production deployments until one is promoted: let your deploy step end with `vercel promote`.",
        "`vercel redeploy` builds anew, and `vercel promote` of a preview does so, too. Neither is a return to the same bytes.",
        "A rolling release that is under way has to be ended first.",
        "Deployments are deleted after the project's retention: keep it longer than you want to be able to return.",
    ],
    stays: [
        "Environment variables: the deployment has those of its build, and its functions may differ from what the dashboard shows",
        "Edge Config, databases and blobs",
    ],
    sources: [
        "https://vercel.com/docs/cli/rollback",
        "https://vercel.com/docs/instant-rollback",
        "https://vercel.com/docs/deployments/promoting-a-deployment",
    ],
};

;// CONCATENATED MODULE: ./build/core/init/platforms/vercel.js



/** A project of Vercel. */
const vercel_vercel = {
    recipe: vercel,
    needs: {
        domain: { what: "the production domain", samples: [{ after: ["inspect"] }] },
    },
    recognise({ action, commands }) {
        if (action !== null)
            return action.name.toLowerCase() === "amondnet/vercel-action" ? {} : null;
        const deploy = commandThat(commands, "vercel deploy", "vercel promote", "vercel --prod");
        return deploy === undefined ? null : names({});
    },
};

;// CONCATENATED MODULE: ./build/core/init/platforms/index.js















/** Platforms that are known by what a workflow does; of two that know a step, the earlier one has it. */
const platforms = [
    argo_rollouts_argoRollouts,
    argo_cd_argoCd,
    helm_helm,
    kubectl_kubectl,
    ecs_ecs,
    lambda_lambda,
    cloud_run_cloudRun,
    azure_slots_azureSlots,
    nomad_nomad,
    fly_fly,
    heroku_heroku,
    vercel_vercel,
    eas_update_easUpdate,
    google_play_googlePlay,
    docker_compose_dockerCompose,
];

;// CONCATENATED MODULE: ./build/core/init/shell-commands.js
/**
 * The commands of a script, as far as they can be told without running it: pipes and lists are taken apart, prefixes
 * such as `sudo` and `npx` are left out, variables are filled in where the workflow gives them a plain value.
 */
function shellCommands(run, env = {}) {
    const lines = run.replace(/\\\r?\n/g, " ").split(/\r?\n/);
    return lines.flatMap((line) => partsOf(line).flatMap((words) => {
        const command = withoutPrefixes(words).map((word) => filled(word, env));
        return command.length === 0 ? [] : [command];
    }));
}
/** A text of a workflow with its variables filled in, as far as the workflow gives them a plain value. */
function filled(text, env) {
    return text
        .replace(EXPRESSION, (whole, name) => env[name] ?? whole)
        .replace(VARIABLE, (whole, name, bare) => env[name ?? bare] ?? whole);
}
const EXPRESSION = /\$\{\{\s*env\.([A-Za-z_]\w*)\s*\}\}/g;
const VARIABLE = /\$\{([A-Za-z_]\w*)\}|\$([A-Za-z_]\w*)/g;
// One word, whatever blanks it has: an expression of GitHub's, a quoted text, or anything else up to a blank.
const shell_commands_WORD = /(?:\$\{\{.*?\}\}|"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s;&|"'\\])+|&&|\|\||[;&|]/g;
const shell_commands_LIST = new Set(["&&", "||", ";", "&", "|"]);
function partsOf(line) {
    const parts = [[]];
    for (const [word] of line.matchAll(shell_commands_WORD)) {
        if (shell_commands_LIST.has(word))
            parts.push([]);
        else if (word.startsWith("#"))
            break;
        else
            parts.at(-1)?.push(unquoted(word));
    }
    return parts;
}
function unquoted(word) {
    return word.replace(/(\$\{\{.*?\}\})|"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g, (_, expression, double, single, escaped) => double !== undefined ? double.replace(/\\(.)/g, "$1") : (expression ?? single ?? escaped));
}
const PREFIXES = [
    ["sudo"],
    ["exec"],
    ["time"],
    ["npx"],
    ["bunx"],
    ["pnpm", "dlx"],
    ["pnpm", "exec"],
    ["yarn", "dlx"],
    ["bundle", "exec"],
    ["poetry", "run"],
    ["uv", "run"],
];
function withoutPrefixes(words) {
    const [first = ""] = words;
    if (/^[A-Za-z_]\w*=/.test(first))
        return withoutPrefixes(words.slice(1));
    const prefix = PREFIXES.find((one) => one.every((word, at) => words[at] === word));
    if (prefix === undefined)
        return words;
    const rest = words.slice(prefix.length);
    return withoutPrefixes(rest.slice(rest.findIndex((word) => !/^-/.test(word))));
}

;// CONCATENATED MODULE: ./build/core/init/find-deploys.js


/**
 * The steps that deploy, in the order of the files; of one job the first that a recipe knows, else the first, and that for
 * each environment into which the job is called.
 */
function findDeploys(workflows) {
    const callers = environmentsOfCallers(workflows);
    return workflows.flatMap((workflow) => workflow.jobs.flatMap((job) => {
        if (!mayDeploy(workflow, job))
            return [];
        const found = job.steps.flatMap((step) => deployOf(workflow, job, step));
        const best = found.find(({ target }) => target !== null) ?? found[0];
        if (best === undefined)
            return [];
        const literal = literalOf(job);
        const called = literal === null ? (callers.get(workflow.path) ?? []) : [];
        return (called.length > 0 ? called : [literal]).map((environment) => ({ ...best, environment }));
    }));
}
/** The words of a step, as platforms read them. */
function stepWords({ uses, with: given, run, env }) {
    const inputs = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, filled(value, env)]));
    return {
        action: uses === null ? null : { name: uses, with: inputs },
        commands: run === null ? [] : shellCommands(run, env),
    };
}
// Environments that a package or a page is published through, which nothing can be rolled back in.
const PUBLISHERS = /^(github-pages|pypi|test-?pypi|npm|crates(\.io|-io)?|rubygems|nuget|docs|copilot)$/i;
const DEPLOYS = /(^|[^a-z])(deploy\w*|deliver|ship|rollout|promote|cd|prod(uction)?|staging|live)([^a-z]|$)/i;
// Tests start containers and clusters, too: only a job with an environment, or one that says so, deploys.
function mayDeploy({ path, name }, { id, environment }) {
    if (environment !== null)
        return !PUBLISHERS.test(environment.name);
    const file = path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
    return [id, file, name ?? ""].some((one) => DEPLOYS.test(one));
}
function deployOf({ path, name }, job, step) {
    const words = stepWords(step);
    const target = targetOf(words, job);
    const what = target?.platform.recipe.title ?? ownProgram(words);
    return what === null ? [] : [{ path, line: step.line, workflow: name ?? path, job, step, target, what }];
}
function literalOf({ environment }) {
    return environment === null || environment.name.includes("$") ? null : environment.name;
}
// What one step leaves out another one of its job may tell: `kubectl rollout status` names the Deployment.
function targetOf(words, job) {
    for (const platform of platforms) {
        const own = platform.recognise(words);
        if (own === null)
            continue;
        const others = job.steps.map((step) => platform.recognise(stepWords(step)) ?? {});
        return { platform, names: Object.assign({}, ...others, own) };
    }
    return null;
}
const APPLIES = [
    ["terraform", "apply"],
    ["tofu", "apply"],
    ["pulumi", "up"],
    ["railway", "up"],
    ["ansible-playbook"],
    ["aws", "s3", "sync"],
];
function ownProgram({ action, commands }) {
    if (action !== null)
        return /deploy/i.test(action.name) ? action.name : null;
    const command = commands.find((words) => /(^|[/_.-])deploy([_.-]|$)/i.test(words[0] ?? "") ||
        words.slice(1, 4).some((word) => /^(deploy|production:deploy|deploy:\w+)$/.test(word)) ||
        APPLIES.some((one) => one.every((word, at) => words[at] === word)));
    return command === undefined ? null : command.slice(0, 3).join(" ");
}
// A workflow that deploys may be handed its environment by the jobs that call it.
function environmentsOfCallers(workflows) {
    const found = new Map();
    for (const { jobs } of workflows) {
        for (const { uses, with: given } of jobs) {
            const name = given["environment"];
            if (uses === null || !uses.startsWith("./") || name === undefined || name.includes("$"))
                continue;
            const path = uses.slice(2);
            found.set(path, [...new Set([...(found.get(path) ?? []), name])]);
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/core/init/find-images.js




/** The images that workflows push, each once. */
function findImages(workflows) {
    const all = workflows.flatMap(({ path, jobs }) => jobs.flatMap(({ steps }) => steps.flatMap((step) => {
        const found = pushedBy(step).flatMap((reference) => {
            const read = readReference(reference);
            return read === null ? [] : [{ ...read, path, line: step.line }];
        });
        // Of several tags of one image the first that moves the least: `latest` names no bytes.
        return found.toSorted((a, b) => Number(isLoose(a.tag)) - Number(isLoose(b.tag)));
    })));
    const seen = new Map();
    for (const one of all) {
        const before = seen.get(one.image);
        if (before === undefined || (isLoose(before.tag) && !isLoose(one.tag)))
            seen.set(one.image, one);
    }
    return [...seen.values()];
}
/** An image as a person reads it: what is known only in the run is left out. */
function shownImage({ image }) {
    const known = image.replace(/\$\{\{.*?\}\}|\$\{?\w+\}?/g, (one) => (EVERYWHERE.test(one) ? one : "…"));
    return terminalLine((0,untrusted/* untrusted */.b)(known), 120);
}
function pushedBy(step) {
    const { action, commands } = stepWords(step);
    if (action === null) {
        const push = commandThat(commands, "docker push", "docker image push", "podman push", "crane push");
        const built = commandThat(commands, "docker buildx build", "docker build");
        if (push !== undefined)
            return operandsAfter(push, "push");
        return built?.includes("--push") === true ? [flag(built, "-t", "--tag") ?? ""] : [];
    }
    const inputs = action.with;
    switch (action.name.toLowerCase()) {
        case "docker/build-push-action":
            return (inputs["tags"] ?? "").split(/[\n,]/);
        case "docker/metadata-action":
            return (inputs["images"] ?? "").split(/[\n,]/);
        case "redhat-actions/push-to-registry":
            return [`${inputs["registry"] ?? "$"}/${inputs["image"] ?? "$"}`];
        default:
            return [];
    }
}
// What `github` tells is told in a job that calls a workflow, too; what a step or a secret tells is not.
const EVERYWHERE = /^\$\{\{\s*github\.[a-z_.]+\s*\}\}$/;
function readReference(written) {
    const expressions = [];
    const masked = written.trim().replace(/\$\{\{.*?\}\}|\$\{?\w+\}?/g, (one) => {
        expressions.push(one);
        return `\0${expressions.length - 1}\0`;
    });
    const [, name = "", tag] = /^([^\s:@]+(?::\d+\/[^\s:@]+)?)(?::([^\s:@/]+))?(?:@\S+)?$/.exec(masked) ?? [];
    if (name === "" || !/[a-z]/.test(name))
        return null;
    const isTold = (part) => [...part.matchAll(/\0(\d+)\0/g)].every(([, at]) => EVERYWHERE.test(expressions[Number(at)] ?? ""));
    const whole = (part) => part.replace(/\0(\d+)\0/g, (_, at) => (expressions[Number(at)] ?? "").replace(/\s+/g, " "));
    const image = whole(name);
    return {
        image,
        isKnown: isTold(name),
        tag: tag === undefined || !isTold(tag) ? null : whole(tag),
        registry: registryOf(image),
    };
}
function isLoose(tag) {
    return tag === null || !tag.includes("github.sha");
}
const REGISTRIES = [
    [/^ghcr\.io\//, "GitHub's registry"],
    [/\.dkr\.ecr\.|login-ecr|ecr[-_]?registry/i, "Amazon ECR"],
    [/^([a-z0-9-]+-docker\.pkg\.dev|([a-z]+\.)?gcr\.io)\//, "Google Artifact Registry"],
    [/\.azurecr\.io\//, "Azure Container Registry"],
    [/^registry\.fly\.io\//, "Fly.io's registry"],
    [/^quay\.io\//, "Quay"],
    [/^registry\.gitlab\.com\//, "GitLab's registry"],
];
function registryOf(image) {
    const known = REGISTRIES.find(([form]) => form.test(image));
    if (known !== undefined)
        return known[1];
    return /^[^/]*[.:][^/]*\//.test(image) ? "a registry of its own" : "Docker Hub";
}

;// CONCATENATED MODULE: ./build/core/init/workflows/release-job.js




/** The job that releases: what the team's build pushes, by digest. */
function releaseJob(survey) {
    const artifacts = artifactLines(survey);
    return {
        lines: ["  release:", ...callOf("release"), "    with:", ...artifacts.lines, ...configLines(survey)],
        questions: artifacts.questions,
    };
}
function artifactLines({ images, environments }) {
    const known = images.filter(({ isKnown }) => isKnown);
    const [only, ...others] = known;
    const seen = images.map((one) => `${shownImage(one)} (${placeOf(one)})`).join(", ");
    if (only !== undefined && others.length === 0 && images.length === 1) {
        const tag = only.tag ?? SHA;
        const from = only.tag === null ? "Which tag has the image of a commit? Here it is taken for" : "As";
        const about = only.tag === null
            ? `${from} the commit's own; ${placeOf(only)} pushes it.`
            : `${from} ${placeOf(only)} pushes it for the same commit.`;
        return {
            lines: [...comment(about, 6), "      artifacts: |", `        app=oci:${only.image}:${tag}`],
            questions: only.tag === null ? ["Which tag has the image of a commit (`artifacts`)?"] : [],
        };
    }
    const isImage = environments.some(({ recipe }) => JSON.stringify(recipe?.layers ?? "").includes("{artifact.app"));
    const about = `Which artifacts does a release have?${images.length === 0 ? "" : ` Pushed are: ${seen.slice(0, 600)}.`} One a line, such as \`app=oci:ghcr.io/acme/shop:1.4.0\` or \`site=file:out/site.tgz\`. Until then it is the commit alone.`;
    return {
        lines: [...comment(about, 6), "      artifacts: |", `        source=git:${SHA}`],
        questions: [
            `Which artifacts does a release have (\`artifacts\`)?${isImage ? " The way back needs one with the name `app`." : ""}`,
        ],
    };
}
// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's.
const SHA = "${{ github.sha }}";
function configLines({ environments }) {
    const records = [...new Set(environments.flatMap(({ recipe }) => recipe?.recipe.records ?? []))];
    const named = records.flatMap((one) => /^`config\.([a-z-]+)`/.exec(one)?.[1] ?? []);
    if (named.length === 0)
        return [];
    return [
        ...comment(`The way back needs what ${named.join(" and ")} was for this release (see .github/rollback.yml).`, 6),
        "      # config: |",
        ...named.map((name) => `      #   ${name}=…`),
    ];
}

;// CONCATENATED MODULE: ./build/core/init/workflows/ship.js






/** Releases, deploys, watches, and goes back. Started by hand until the team knows that it works. */
const shipCaller = {
    what: "deploys are watched, and taken back when they are not well",
    files: ["ship.yml", "rollback-ready-ship.yml"],
    isDone: (uses) => usesPart(uses, "guard", "actions/deploy", "actions/gate", "workflow pipeline", "workflow deploy"),
    write(survey) {
        const release = releaseJob(survey);
        const order = survey.environments.toReversed();
        const jobs = order.map((one, at) => deployJob(one, at, survey));
        return {
            lines: [
                ...comment("Releases every artifact by digest, deploys it, watches it, and goes back when it is not well."),
                ...startComment(survey),
                "name: ship",
                "on:",
                "  workflow_dispatch:",
                "permissions: {}",
                "jobs:",
                ...release.lines,
                ...jobs.flatMap(({ lines }) => lines),
            ],
            questions: [
                ...release.questions,
                ...new Set(jobs.flatMap(({ questions }) => questions)),
                ...(secretLines(survey).length === 0 ? [] : [SECRETS_OF_REPOSITORY]),
            ],
        };
    },
};
function startComment({ deploys, facts: { defaultBranch } }) {
    const old = [...new Set(deploys.map(({ path }) => workflowName(path)))].join(", ");
    const text = old === ""
        ? `Started by hand until it has worked once. Then add \`push\` of ${shownPath(defaultBranch)} below \`on\`.`
        : `Started by hand until it has worked once: ${old} still deploys as before. Then take the deploy out there, and start this one when the build is done.`;
    return comment(text);
}

;// CONCATENATED MODULE: ./build/core/init/workflows/index.js




/** The workflows that a team begins with, in the order in which a change passes them. */
const callers = [planCaller, shipCaller, rollbackCaller, incidentsCaller];

;// CONCATENATED MODULE: ./build/core/init/reversal-commands.js
/** How the tools that `actions/rollback` describes take migrations back: what stands under `rollback.migrations`. */
function reversalCommand(tool, folder) {
    switch (tool) {
        case "golang-migrate":
            return {
                command: ["./db/migrate", "goto", "{schema.version}"],
                "when-empty": ["./db/migrate", "down", "-all"],
                current: ["./db/query", "SELECT version FROM schema_migrations"],
            };
        case "goose":
            return {
                command: ["goose", "-dir", folder, "down-to", "{schema.version}"],
                current: ["./db/query", "SELECT max(version_id) FROM goose_db_version"],
            };
        case "alembic":
        case "flask-migrate":
            return {
                command: ["alembic", "downgrade", "{schema.version}"],
                "when-empty": ["alembic", "downgrade", "base"],
                current: ["alembic", "current"],
            };
        case "dbmate":
            return {
                step: ["dbmate", "--migrations-dir", folder, "--no-dump-schema", "rollback"],
                current: ["./db/query", "SELECT max(version) FROM schema_migrations"],
            };
        case "knex":
            return { step: ["npx", "knex", "migrate:down"], current: ["npx", "knex", "migrate:currentVersion"] };
        case "flyway":
            return {
                step: ["./db/undo", "{reversal.path}", "{migration.version}"],
                current: [
                    "./db/query",
                    "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1",
                ],
            };
        default:
            return null;
    }
}

;// CONCATENATED MODULE: ./build/core/init/write-environment.js



const RECIPES = "https://github.com/rollback-ready/suite/blob/v1/actions/rollback";
/** What the policy says of one environment: how its health is asked, and its ways back. */
function writeEnvironment(found, survey) {
    const parts = [gate(found, survey), redeploy(found), write_environment_migrations(survey)];
    return {
        lines: [`  ${scalar(found.name)}:`, ...parts.flatMap(({ lines }) => lines)],
        questions: parts.flatMap(({ questions }) => questions),
    };
}
function gate({ name, deploy, recipe }, { health, environments }) {
    const isOnly = environments.length === 1;
    const asked = health.urls.find(({ environment }) => environment === name || (environment === null && isOnly));
    const times = ["      interval: 5s", "      bake: 60s"];
    const own = recipe === null || recipe.open.length > 0 ? [] : recipe.gate;
    const ownTitle = `What ${recipe?.recipe.title ?? ""} itself says can be asked, too, where the job is logged in.`;
    if (asked !== undefined) {
        return {
            lines: [
                "    gate:",
                ...comment(`As ${placeOf(asked)} asks it.`, 6),
                ...yamlLines({ checks: [{ name: "health", url: asked.url }] }, 6),
                ...(own.length === 0 ? [] : [...comment(ownTitle, 8), ...commentedYaml(own, 8)]),
                ...times,
            ],
            questions: [],
        };
    }
    const { url, why } = guessedAddress(deploy, health);
    return {
        lines: [
            "    gate:",
            ...comment(`Which address answers 200 when the service is well?${why}`, 6),
            ...(own.length === 0 ? [] : comment(ownTitle, 6)),
            ...commentedYaml({ checks: [{ name: "health", url }, ...own] }, 6),
            ...times,
        ],
        questions: ["Which address answers 200 when the service is well (`gate.checks`)?"],
    };
}
// Two halves from two files are no address that anybody has asked: a person confirms it.
function guessedAddress(deploy, { paths: [path] }) {
    const base = deploy?.job.environment?.url ?? null;
    const isBase = base !== null && /^https:\/\/[A-Za-z0-9.-]+(:\d+)?\/?$/.test(base);
    const why = [
        ...(path === undefined ? [] : [`its path is in ${placeOf(path)}`]),
        ...(isBase && deploy !== null
            ? [`its host in ${placeOf({ path: deploy.path, line: deploy.job.line })}`]
            : []),
    ];
    return {
        url: `${isBase ? base.replace(/\/$/, "") : "https://shop.example"}${path?.pathname ?? "/health"}`,
        why: why.length === 0 ? "" : ` Perhaps this one: ${why.join(", ")}.`,
    };
}
function redeploy({ deploy, recipe }) {
    if (recipe === null) {
        const way = deploy === null ? "" : ` ${placeOf(deploy)} deploys by a program that no recipe knows.`;
        return {
            lines: [
                ...comment(`Which command brings an older release back?${way} Recipes: ${RECIPES}/RECIPES.md`, 4),
                ...commentedYaml({ rollback: { redeploy: { command: ["./deploy", "{artifact.app}"], timeout: "5m" } } }, 4),
            ],
            questions: ["Which command brings an older release back (`rollback.redeploy`)?"],
        };
    }
    const { recipe: of, layers, open } = recipe;
    const from = deploy === null ? "" : `, with the names of ${placeOf(deploy)}`;
    const records = (of.records ?? []).map((one) => `Each release has to record ${one}`);
    const about = comment(`Recipe “${of.title}”${from}: ${RECIPES}/RECIPES.md#${of.id}`, 4);
    if (open.length === 0) {
        return {
            lines: [...about, "    rollback:", ...yamlLines(layers, 6), ...deeper(of.records ?? [])],
            questions: records,
        };
    }
    const what = open.map((one) => one.what).join(", ");
    return {
        lines: [
            ...about,
            ...comment(`No file tells ${what}: put yours in, and take the # away.`, 4),
            ...commentedYaml({ rollback: layers }, 4),
        ],
        questions: [`What is ${what} (\`rollback\`)?`, ...records],
    };
}
function deeper(records) {
    return records.flatMap((one) => comment(`Each release has to record ${one.replaceAll("`", "")}`, 6));
}
function write_environment_migrations({ migrations: found }) {
    const [first, ...others] = found.flatMap(({ tool, title, folder }) => {
        const command = reversalCommand(tool, folder);
        return command === null ? [] : [{ title, command }];
    });
    const unknown = found.find(({ tool }) => tool !== "unknown" && reversalCommand(tool, "") === null);
    if (first === undefined && unknown === undefined)
        return { lines: [], questions: [] };
    const title = first?.title ?? unknown?.title ?? "";
    const more = others.length === 0 ? "" : " The clone has several: one command has to know them all.";
    return {
        lines: [
            ...comment(`How does a job take migrations of ${title} back? It runs below \`rollback\`, and only when the plan says that old code cannot run on the new schema.${more} ${RECIPES}/README.md#migrations`, 4),
            ...(first === undefined ? [] : commentedYaml({ migrations: first.command }, 6)),
        ],
        questions: [`How does a job take migrations of ${title} back (\`rollback.migrations\`)?`],
    };
}

;// CONCATENATED MODULE: ./build/core/init/write-policy.js




const PAGES = "https://github.com/rollback-ready/suite/blob/v1";
/** The policy that a team begins with: what was found, and each open question beside the lines that would answer it. */
function writePolicy(survey) {
    const parts = [plan(survey), ...survey.environments.map((one) => write_policy_environment(one, survey))];
    const [planned, ...environments] = parts;
    return {
        lines: [
            ...comment("Begun by `rollback-ready init`, and yours from here on. What stands behind # is off."),
            ...comment(`Every key: ${PAGES}/.github/decisions/0013-format-policy-file.md`),
            "# yaml-language-server: $schema=https://raw.githubusercontent.com/rollback-ready/suite/v1/.github/schemas/policy.schema.json",
            "version: 1",
            ...(planned?.lines ?? []),
            "environments:",
            ...environments.flatMap(({ lines }) => lines),
        ],
        questions: parts.flatMap(({ questions }) => questions),
    };
}
function plan({ files, migrations }) {
    const bots = [
        ...(files.paths.has(".github/dependabot.yml") || files.paths.has(".github/dependabot.yaml")
            ? ["dependabot[bot]"]
            : []),
        ...([...files.paths].some((path) => /^(\.github\/)?(\.?renovate(rc)?(\.json5?)?)$/.test(path))
            ? ["renovate[bot]"]
            : []),
    ];
    const exempt = { exempt: [{ reason: "A bot updates dependencies", authors: bots }] };
    const known = migrations.filter(({ tool }) => tool !== "unknown");
    const strange = migrations.filter(({ tool }) => tool === "unknown");
    const asked = [
        ...(known.length === 0
            ? []
            : [
                {
                    lines: [
                        ...comment("Whose review accepts a migration that has no way back?", 2),
                        ...commentedYaml({ approvers: ["octocat"] }, 2),
                    ],
                    questions: ["Whose review accepts a migration that has no way back (`plan.approvers`)?"],
                },
            ]),
        ...strange.slice(0, 3).map(({ folder }) => strangeMigrations(folder)),
    ];
    const body = [...(bots.length === 0 ? [] : yamlLines(exempt, 2)), ...asked.flatMap(({ lines }) => lines)];
    if (body.length === 0)
        return { lines: [], questions: [] };
    return {
        // A key with comments alone below it would be empty.
        lines: [bots.length === 0 ? "# plan:" : "plan:", ...body],
        questions: asked.flatMap(({ questions }) => questions),
    };
}
function strangeMigrations(folder) {
    const shown = terminalLine((0,untrusted/* untrusted */.b)(folder === "" ? "." : folder), 120);
    const glob = folder === "" ? "*" : `${folder}/**`;
    return {
        lines: [
            ...comment(`What is in ${shown} looks like migrations of a tool that is not known. Are they none?`, 2),
            ...commentedYaml({ migrations: { ignore: [glob] } }, 2),
        ],
        questions: [
            `Are the files in ${shown} migrations? Of a tool that is not known they are told by \`plan.migrations.custom\`; if they are none, by \`plan.migrations.ignore\`.`,
        ],
    };
}
function write_policy_environment(found, survey) {
    const { lines, questions } = writeEnvironment(found, survey);
    return {
        lines,
        questions: survey.environments.length === 1
            ? questions
            : questions.map((one) => `${terminalLine((0,untrusted/* untrusted */.b)(found.name), 60)}: ${one}`),
    };
}

;// CONCATENATED MODULE: ./build/core/init/propose.js





/** Decides what is missing, each by what it does and not by its name; done twice, nothing is missing. */
function propose(survey) {
    const parts = [
        proposePolicy(survey),
        proposeTemplate(survey.files),
        ...callers.map((one) => proposeWorkflow(one, survey)),
    ];
    return {
        files: parts.flatMap(({ files }) => files),
        left: parts.flatMap(({ left }) => left),
        questions: parts.flatMap(({ questions }) => questions),
    };
}
const none = { files: [], left: [], questions: [] };
function proposePolicy(survey) {
    const { files } = survey;
    if (!files.paths.has(policy_path/* policyPath */.k)) {
        const { lines, questions } = writePolicy(survey);
        const scripts = scriptsOf(survey);
        return {
            left: scripts.left,
            // The policy comes last: where it is there, nobody asks for its scripts any more.
            files: [...scripts.files, newFile(policy_path/* policyPath */.k, lines)],
            questions: questions.map((text) => ({ path: policy_path/* policyPath */.k, text })),
        };
    }
    const text = files.texts.get(policy_path/* policyPath */.k) ?? null;
    if (text === null)
        return leave(policy_path/* policyPath */.k, "it is no plain text file", true);
    const reading = (0,read/* readPolicy */.T)(text);
    if (reading.kind === "policy")
        return leave(policy_path/* policyPath */.k, "the policy is there", false);
    const [first] = reading.problems;
    const count = reading.problems.length;
    return leave(policy_path/* policyPath */.k, `the policy is there, with ${count} ${count === 1 ? "problem" : "problems"}: ${first?.subject ?? "The file"} ${first?.write ?? ""}`.replace(/\.?\s*$/, ""), true);
}
// What a recipe runs stands in the repository, too.
function scriptsOf({ environments, files }) {
    const wanted = environments.flatMap(({ recipe }) => recipe === null || recipe.open.length > 0 ? [] : (recipe.recipe.files ?? []));
    const scripts = [...new Map(wanted.map((one) => [one.path, one])).values()];
    return {
        files: scripts
            .filter(({ path }) => !files.paths.has(path))
            .map(({ path, text, language }) => ({ kind: "new", path, text, isExecutable: language === "sh" })),
        left: scripts
            .filter(({ path, text }) => files.paths.has(path) && files.texts.get(path) !== text)
            .map(({ path }) => ({ path, reason: "it is there and is not what the recipe runs", isProblem: true })),
    };
}
function proposeWorkflow(caller, survey) {
    const done = survey.workflows.find(({ jobs, triggers }) => {
        const uses = jobs.flatMap((job) => [job, ...job.steps].flatMap((one) => one.uses ?? []));
        return caller.isDone(uses, triggers);
    });
    if (done !== undefined)
        return leave(done.path, caller.what, false);
    const unread = survey.unread.find(({ path }) => {
        const uses = usesIn(survey.files.texts.get(path) ?? "");
        return caller.isDone(uses, ["workflow_dispatch", "schedule"]);
    });
    if (unread !== undefined) {
        return leave(unread.path, `${unread.reason}, and it names the suite: perhaps ${caller.what}`, true);
    }
    const path = caller.files
        .map((name) => `.github/workflows/${name}`)
        .find((one) => !survey.files.paths.has(one));
    if (path === undefined) {
        const [first = ""] = caller.files;
        return leave(`.github/workflows/${first}`, `it is there and does something else; wanted is that ${caller.what}`, true);
    }
    const { lines, questions } = caller.write(survey);
    return { left: [], files: [newFile(path, lines)], questions: questions.map((text) => ({ path, text })) };
}
function usesIn(text) {
    return [...text.matchAll(/^[ \t-]*uses:[ \t]*["']?([^\s@"'#]+)/gm)].map(([, uses = ""]) => uses);
}
function leave(path, reason, isProblem) {
    return { ...none, left: [{ path, reason, isProblem }] };
}
function newFile(path, lines) {
    return { kind: "new", path, text: `${lines.join("\n")}\n`, isExecutable: false };
}

;// CONCATENATED MODULE: ./build/core/init/diff-lines.js


// As many lines of a person's own as tell where the new ones go.
const CONTEXT = 3;
/** A proposal as a unified diff for a terminal. Lines are only ever added. */
function diffLines(proposal, paint) {
    const path = terminalLine((0,untrusted/* untrusted */.b)(proposal.path), 200);
    if (proposal.kind === "new") {
        const lines = proposal.text.replace(/\n$/, "").split("\n");
        const mode = proposal.isExecutable ? ", executable" : "";
        return [
            paint("bold", `${path}  (new${mode})`),
            paint("dim", `@@ -0,0 +1,${lines.length} @@`),
            ...lines.map((line) => paint("green", shown("+", line))),
        ];
    }
    const own = proposal.before === "" ? [] : proposal.before.replace(/\n$/, "").split("\n");
    const context = own.slice(-CONTEXT);
    // Where the last line had no break, the first one that is added is its own.
    const text = own.length > 0 && !proposal.before.endsWith("\n") ? proposal.added.replace(/^\r?\n/, "") : proposal.added;
    const added = text.replace(/\n$/, "").split("\n");
    const from = own.length - context.length + 1;
    return [
        paint("bold", `${path}  (added to)`),
        paint("dim", `@@ -${from},${context.length} +${from},${context.length + added.length} @@`),
        ...context.map((line) => shown(" ", line)),
        ...added.map((line) => paint("green", shown("+", line))),
    ];
}
function shown(mark, line) {
    return `${mark}${terminalLine((0,untrusted/* untrusted */.b)(line.replace(/\r$/, "")), 500)}`;
}

;// CONCATENATED MODULE: ./build/core/init/report-found.js




/** What was found in a clone, a row for each kind, with where it was seen. */
function foundLines(survey, screen) {
    const { migrations, images, packages, environments, health, facts, workflows, unread } = survey;
    const rows = [
        [
            "branch",
            [`${report_found_text(facts.defaultBranch)}${facts.isBranchKnown ? "" : " (checked out; origin names none)"}`],
        ],
        ["packages", brief(packages.map(({ kind, path }) => `${kind} (${shownPath(path)})`))],
        [
            "migrations",
            brief(migrations.map(({ title, folder, newest }) => `${title} in ${shownPath(folder === "" ? "." : folder)}, newest ${report_found_text(newest)}`)),
        ],
        ["images", brief(images.map((one) => `${shownImage(one)} (${one.registry}), ${placeOf(one)}`))],
        [
            "deploys",
            brief(environments.flatMap(({ name, isNamed, deploy }) => deploy === null
                ? []
                : [
                    `${report_found_text(deploy.what)} to ${report_found_text(name)}${isNamed ? "" : " (no job names an environment)"}, ${placeOf(deploy)}`,
                ])),
        ],
        [
            "health",
            brief([
                ...health.urls.map((one) => `${report_found_text(one.url)}, ${placeOf(one)}`),
                ...(health.urls.length > 0
                    ? []
                    : health.paths.map((one) => `${report_found_text(one.pathname)}, ${placeOf(one)}`)),
            ]),
        ],
        ["unread", brief(unread.map(({ path, reason }) => `${shownPath(path)}: ${reason}`))],
    ];
    const shown = rows.filter(([name, values]) => values.length > 0 || name !== "unread");
    const count = `${survey.files.paths.size} ${survey.files.paths.size === 1 ? "file" : "files"}, ${workflows.length} of them ${workflows.length === 1 ? "a workflow" : "workflows"}`;
    return [
        `${screen.paint("bold", "Found")} ${screen.paint("dim", `in ${count}`)}`,
        ...shown.flatMap(([name, values]) => row(name, values, screen)),
    ];
}
const NAME_WIDTH = 12;
function row(name, values, { paint, width }) {
    const label = paint("dim", name.padEnd(NAME_WIDTH));
    if (values.length === 0)
        return [`  ${label}${paint("dim", "none")}`];
    const lines = values.flatMap((one) => wrapped(one, width - NAME_WIDTH - 2));
    return lines.map((line, at) => `  ${at === 0 ? label : " ".repeat(NAME_WIDTH)}${line}`);
}
const report_found_MOST = 4;
function brief(values) {
    return values.length <= report_found_MOST ? values : [...values.slice(0, report_found_MOST), `and ${values.length - report_found_MOST} more`];
}
function report_found_text(value) {
    return terminalLine((0,untrusted/* untrusted */.b)(value), 120);
}

;// CONCATENATED MODULE: ./build/core/init/report.js




/** What `init` shows before it asks: each file as a diff, what was found, and what only the team knows. */
function initReport(survey, proposed, screen) {
    const { paint } = screen;
    const parts = [
        ...proposed.files.map((one) => diffLines(one, paint)),
        foundLines(survey, screen),
        ...section("Left as it is", leftLines(proposed, screen), screen),
        ...section("What only you know", questionLines(proposed, screen), screen),
    ];
    return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
/** The last line, when there was nothing to write, or when it was not written. */
function resultLines(result, { files }, screen) {
    const { paint, width } = screen;
    const many = `${files.length} ${files.length === 1 ? "file" : "files"}`;
    const it = files.length === 1 ? "it" : "them";
    const say = (colour, word, rest) => report_hanging(`${word} ${rest}`, width)
        .map((line, at) => (at === 0 ? `${paint(colour, word)}${line.slice(word.length)}` : line))
        .join("\n");
    switch (result) {
        case "nothing":
            return `${say("green", "set up:", "nothing is left to write.")}\n`;
        case "blocked":
            return `${say("yellow", "not set up:", "nothing is left that may be written, and something above needs you.")}\n`;
        case "written":
            return `${say("green", "written:", `${many}. Look at ${it}, answer what only you know, commit, and open a pull request: its plan is checked from the next one on.`)}\n${report_next(screen)}`;
        case "declined":
            return `${say("yellow", "not written:", "as you said. Run this again when you like.")}\n`;
        case "unasked":
            return `${say("yellow", "not written:", `${many}, because nobody can be asked here. Write ${it} with --yes.`)}\n`;
        default:
            return result;
    }
}
/** The question before anything is written. */
function writeQuestion({ files }) {
    return files.length === 1 ? "Write this file? [y/N] " : `Write these ${files.length} files? [y/N] `;
}
function report_next({ width }) {
    const steps = [
        "rollback-ready check says before a push what the check will say.",
        "Once merged, require the check “rollback-plan / plan-check” in a ruleset of the default branch.",
        "rollback-ready doctor says what the repository's settings on GitHub lack.",
    ];
    return `${steps.flatMap((one) => wrapped(one, width - 4).map((line, at) => `${at === 0 ? "  - " : "    "}${line}`)).join("\n")}\n`;
}
function leftLines({ left }, { paint, width }) {
    return left.flatMap(({ path, reason, isProblem }) => {
        const lines = report_hanging(`${shownPath(path)}: ${reason}.`, width - 2);
        return lines.map((line, at) => `  ${isProblem && at === 0 ? paint("yellow", line) : line}`);
    });
}
function questionLines({ questions }, { paint, width }) {
    const paths = [...new Set(questions.map(({ path }) => path))];
    return paths.flatMap((path) => [
        `  ${paint("dim", shownPath(path))}`,
        ...questions
            .filter((one) => one.path === path)
            .flatMap(({ text: asked }) => wrapped(asked, width - 6).map((line, at) => `    ${at === 0 ? "- " : "  "}${line}`)),
    ]);
}
function section(title, lines, { paint }) {
    return lines.length === 0 ? [] : [[paint("bold", title), ...lines]];
}
function report_hanging(line, width) {
    const [first = "", ...more] = wrapped(line, width - 4, -4);
    return [first, ...more.map((one) => `    ${one}`)];
}

;// CONCATENATED MODULE: ./build/core/init/proposal.js
/** The text that a proposal leaves. */
function textAfter(proposal) {
    return proposal.kind === "new" ? proposal.text : `${proposal.before}${proposal.added}`;
}

;// CONCATENATED MODULE: ./build/core/init/report-json.js

/** The same for tools. Its texts are as they are in the clone. */
function initJsonValue(survey, proposed, isWritten) {
    const { facts, migrations, packages, images, environments, health, unread } = survey;
    return {
        version: 1,
        kind: "init",
        written: isWritten,
        files: proposed.files.map((one) => ({
            path: one.path,
            kind: one.kind,
            executable: one.kind === "new" && one.isExecutable,
            text: textAfter(one),
        })),
        left: proposed.left,
        questions: proposed.questions,
        found: {
            ...facts,
            packages,
            migrations,
            images,
            environments: environments.map(({ name, isNamed, deploy, recipe }) => ({
                name,
                isNamed,
                deploy: deploy === null ? null : { path: deploy.path, line: deploy.line, what: deploy.what },
                recipe: recipe?.recipe.id ?? null,
                open: recipe?.open.map(({ what }) => what) ?? [],
            })),
            health,
            unread,
        },
    };
}

;// CONCATENATED MODULE: ./build/flows/init/settle.js
/** Takes out what the file system would not let be written, such as a file that git ignores or a symbolic link. */
async function settle(proposed, clone) {
    const files = [];
    const left = await Promise.all(proposed.left.map((one) => withReason(one, clone)));
    for (const proposal of proposed.files) {
        const reason = await whyNot(proposal, clone);
        if (reason === null)
            files.push(proposal);
        else
            left.push({ path: proposal.path, reason, isProblem: true });
    }
    const paths = new Set(files.map(({ path }) => path));
    return { files, left, questions: proposed.questions.filter(({ path }) => paths.has(path)) };
}
// What git lists as no text may be a link: the file system tells why.
async function withReason(left, clone) {
    if (!left.isProblem)
        return left;
    const place = await clone.look(left.path);
    return place.kind === "refused" ? { ...left, reason: place.reason } : left;
}
/** Writes each file, in their order. Gives those that changed meanwhile and were left. */
async function writeProposals(files, clone) {
    const left = [];
    for (const proposal of files) {
        const isWritten = proposal.kind === "new"
            ? await clone.create(proposal.path, proposal.text, proposal.isExecutable)
            : await clone.append(proposal.path, proposal.before, proposal.added);
        if (!isWritten)
            left.push(proposal.path);
    }
    return left;
}
async function whyNot({ kind, path }, clone) {
    const place = await clone.look(path);
    switch (place.kind) {
        case "refused":
            return place.reason;
        case "file":
            return kind === "new" ? "it is there, and git ignores it" : null;
        case "free":
            return kind === "addition" ? "it is gone" : null;
        default:
            return place;
    }
}

;// CONCATENATED MODULE: ./build/core/init/find-health.js

const LOOKS_HEALTHY = /\/(healthz?|health[-_]?check|livez?|readyz?|status|ping|up|heartbeat|_health|version)\/?(\?|$)/i;
const OWN_MACHINE = /^https?:\/\/(localhost|127\.|0\.0\.0\.0|\[::1\]|host\.docker\.internal)/i;
const CLAIMS_PATH = /(^|\/)(Dockerfile[^/]*|fly(\.[a-z-]+)?\.toml|config\/routes\.rb|(docker-)?compose[^/]*\.ya?ml)$/;
/** Whether a file may tell the path at which the service is asked. */
function mayTellHealth(path) {
    return CLAIMS_PATH.test(path) || isManifest(path);
}
/** Whether a file may be a manifest of Kubernetes. */
function isManifest(path) {
    return /(^|\/)(k8s|kube|kubernetes|manifests?|deploy|deployment|deployments|infra|ops)\/.*\.ya?ml$/.test(path);
}
/** Finds what tells the health of the service; addresses of the runner itself and those known only in the run are none. */
function findHealth({ texts }, deploys) {
    const urls = deploys.flatMap(({ path, environment, job }) => job.steps.flatMap((step) => stepWords(step)
        .commands.filter(([program = ""]) => /^(curl|wget|http|xh)$/.test(program))
        .flatMap((words) => words.filter(isHealthUrl))
        .map((url) => ({ url, environment, path, line: step.line }))));
    const paths = [...texts].flatMap(([path, text]) => text === null || !mayTellHealth(path) ? [] : pathsIn(path, text));
    return { urls, paths };
}
function isHealthUrl(word) {
    return /^https?:\/\/[^\s$]+$/.test(word) && LOOKS_HEALTHY.test(word) && !OWN_MACHINE.test(word);
}
const FORMS = [
    /HEALTHCHECK.*https?:\/\/[^/\s"']+(\/[^\s"'|\]]*)/,
    /^\s*path\s*[:=]\s*["']?(\/[^\s"'#]*)/,
    /https?:\/\/localhost(?::\d+)?(\/[^\s"'|\]]+)/,
    /get\s+["']([^"']+)["']\s*=>\s*["']rails\/health#show/,
];
function pathsIn(path, text) {
    return text.split("\n").flatMap((line, at) => {
        const found = FORMS.flatMap((form) => form.exec(line)?.[1] ?? [])[0];
        if (found === undefined)
            return [];
        const pathname = found.startsWith("/") ? found : `/${found}`;
        return LOOKS_HEALTHY.test(pathname) ? [{ pathname, path, line: at + 1 }] : [];
    });
}

;// CONCATENATED MODULE: ./build/core/init/find-packages.js
const KINDS = [
    [/^package\.json$/, "Node.js"],
    [/^go\.mod$/, "Go"],
    [/^(pyproject\.toml|setup\.py|requirements\.txt)$/, "Python"],
    [/^Gemfile$/, "Ruby"],
    [/^(pom\.xml|build\.gradle(\.kts)?)$/, "Java"],
    [/^Cargo\.toml$/, "Rust"],
    [/^composer\.json$/, "PHP"],
    [/^mix\.exs$/, "Elixir"],
    [/\.(cs|fs)proj$/, ".NET"],
    [/^pubspec\.yaml$/, "Dart"],
];
const NOT_OWN = /(^|\/)(node_modules|vendor|third_party|dist|build|tests?|fixtures|testdata|examples?|samples?|\.[^/]+)\//;
const DEEPEST = 3;
/** The packages of a clone, the outermost first, one for each folder and kind. */
function findPackages({ paths }) {
    const seen = new Set();
    return [...paths]
        .filter((path) => path.split("/").length <= DEEPEST && !NOT_OWN.test(path))
        .toSorted((a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1))
        .flatMap((path) => {
        const at = path.lastIndexOf("/") + 1;
        const kind = KINDS.find(([form]) => form.test(path.slice(at)))?.[1];
        const key = `${path.slice(0, at)} ${kind}`;
        if (kind === undefined || seen.has(key))
            return [];
        seen.add(key);
        return [{ kind, path }];
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./build/core/init/find-workloads.js



const Name = schemas/* string */.YjP().regex(/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/);
const Deployment = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz("Deployment"),
    metadata: schemas/* object */.Ikc({ name: Name, namespace: Name.nullable().catch(null).default(null) }),
    spec: schemas/* object */.Ikc({
        template: schemas/* object */.Ikc({ spec: schemas/* object */.Ikc({ containers: schemas/* array */.YOg(schemas/* object */.Ikc({ name: Name })) }) }),
    }),
});
const Kustomization = schemas/* object */.Ikc({ namespace: Name });
/** The Deployments among the manifests. What is a template, or no manifest, gives none. Never throws. */
function findWorkloads({ texts }) {
    const manifests = [...texts].filter(([path, text]) => text !== null && isManifest(path));
    const values = manifests.flatMap(([path, text]) => valuesOf(text ?? "").map((value) => ({ path, value })));
    return values.flatMap(({ path, value }) => {
        const read = Deployment.safeParse(value);
        if (!read.success)
            return [];
        const { metadata, spec } = read.data;
        const beside = values.find((one) => isKustomization(one.path) && folderOf(one.path) === folderOf(path));
        const kustomization = Kustomization.safeParse(beside?.value);
        return [
            {
                name: metadata.name,
                namespace: metadata.namespace ?? (kustomization.success ? kustomization.data.namespace : null),
                containers: spec.template.spec.containers.map(({ name }) => name),
            },
        ];
    });
}
/** What the manifests tell of the names that a workflow leaves out; only where they leave no choice. */
function namesFromWorkloads(workloads, known) {
    const { deployment, namespace } = known;
    const fitting = workloads.filter((one) => (deployment === undefined || one.name === deployment) &&
        (namespace === undefined || one.namespace === null || one.namespace === namespace));
    const [only, ...others] = fitting;
    if (only === undefined || others.length > 0)
        return known;
    const [container, ...more] = only.containers;
    return {
        deployment: only.name,
        ...(only.namespace === null ? {} : { namespace: only.namespace }),
        ...(container === undefined || more.length > 0 ? {} : { container }),
        ...known,
    };
}
// A larger file is no Deployment, and reading one that was made to be slow would take long.
const maxLength = 131_072;
function valuesOf(text) {
    if (text.length > maxLength)
        return [];
    try {
        return (0,dist/* parseAllDocuments */.hR)(text, { prettyErrors: false, logLevel: "silent" }).flatMap((document) => "errors" in document && document.errors.length === 0 ? [document.toJS({ maxAliasCount: 100 })] : []);
    }
    catch {
        return [];
    }
}
function isKustomization(path) {
    return /(^|\/)kustomization\.ya?ml$/.test(path);
}
function folderOf(path) {
    return path.slice(0, path.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./build/core/init/fit-recipe.js
/** Puts the names that were found into a platform's recipe, each where its sample stands. */
function fitRecipe({ recipe, needs }, found) {
    const known = [];
    const open = [];
    for (const [key, need] of Object.entries(needs)) {
        const name = found[key] ?? need.usual;
        if (name === undefined)
            open.push(need);
        else
            known.push(...need.samples.map((sample) => [sample, name]));
    }
    const put = (value) => replaced(value, known);
    return {
        recipe,
        layers: put(recipe.layers),
        gate: (recipe.gate ?? []).map((check) => put(check)),
        open,
    };
}
function replaced(value, known) {
    if (typeof value === "string")
        return withTexts(value, known);
    if (Array.isArray(value)) {
        return value.map((item, at) => {
            const [, name] = known.find(([sample]) => standsAt(sample, value, at)) ?? [];
            return name ?? replaced(item, known);
        });
    }
    if (typeof value !== "object" || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => {
        const [, name] = known.find(([sample]) => "key" in sample && sample.key === key) ?? [];
        return [key, typeof item === "string" && name !== undefined ? name : replaced(item, known)];
    }));
}
function standsAt(sample, words, at) {
    if (!("after" in sample))
        return false;
    const before = words[at - (sample.by ?? 1)];
    return typeof before === "string" && sample.after.includes(before);
}
function withTexts(text, known) {
    return known.reduce((all, [sample, name]) => "text" in sample ? all.replaceAll(sample.text, () => sample.becomes.replace("{}", () => name)) : all, text);
}

;// CONCATENATED MODULE: ./build/core/init/workflow-file.js


// A larger file is nobody's workflow, and reading one that was made to be slow would take long.
const workflow_file_maxLength = 131_072;
/** Reads a workflow without judging it: what has another shape than GitHub knows is left out. Never throws. */
function readWorkflow(path, text) {
    const unread = (reason) => ({ kind: "unread", path, reason });
    if (text === null)
        return unread("it is no plain text file");
    if (text.length > workflow_file_maxLength)
        return unread("it is over 128 KB");
    try {
        const lineCounter = new dist/* LineCounter */.HN();
        const document = (0,dist/* parseDocument */.Tp)(text, {
            lineCounter,
            prettyErrors: false,
            merge: true,
            logLevel: "silent",
        });
        const [broken] = document.errors;
        if (broken !== undefined)
            return unread(`line ${lineCounter.linePos(broken.pos[0]).line} is no YAML`);
        const read = Workflow.safeParse(document.toJS({ maxAliasCount: 100 }));
        if (!read.success)
            return unread("it has no jobs");
        const lineOf = (at) => {
            const node = document.getIn(at, true);
            const range = (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) ? node.range : null;
            return range ? lineCounter.linePos(range[0]).line : 1;
        };
        return { kind: "workflow", workflow: workflowOf(path, read.data, lineOf) };
    }
    catch {
        return unread("it is nested too deeply, or grows too much");
    }
}
// A value that is written as a number or a yes is a text for whoever gets it.
const Text = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String);
const Texts = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())
    .transform((all) => Object.fromEntries(Object.entries(all).flatMap(([key, value]) => {
    const text = Text.safeParse(value);
    return text.success ? [[key, text.data]] : [];
})))
    .catch({});
const MaybeText = Text.nullable().catch(null).default(null);
const Step = schemas/* object */.Ikc({ uses: MaybeText, run: MaybeText, with: Texts.default({}), env: Texts.default({}) });
const Environment = schemas/* union */.KCZ([
    Text.transform((name) => ({ name, url: null })),
    schemas/* object */.Ikc({ name: Text, url: MaybeText }),
]);
const Job = schemas/* object */.Ikc({
    uses: MaybeText,
    with: Texts.default({}),
    env: Texts.default({}),
    environment: Environment.nullable().catch(null).default(null),
    steps: schemas/* array */.YOg(Step.nullable().catch(null)).catch([]).default([]),
});
const Triggers = schemas/* union */.KCZ([
    Text.transform((one) => [one]),
    schemas/* array */.YOg(Text),
    schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).transform((all) => Object.keys(all)),
])
    .catch([]);
const Workflow = schemas/* object */.Ikc({
    name: MaybeText,
    on: Triggers.default([]),
    env: Texts.default({}),
    jobs: schemas/* record */.g1P(schemas/* string */.YjP(), Job.nullable().catch(null)),
});
function workflowOf(path, { name, on, env, jobs }, lineOf) {
    return {
        path,
        name,
        triggers: on,
        jobs: Object.entries(jobs).flatMap(([id, job]) => {
            if (job === null)
                return [];
            const steps = job.steps.flatMap((step, at) => {
                if (step === null)
                    return [];
                const around = { ...env, ...job.env, ...step.env };
                const line = lineOf(["jobs", id, "steps", at]);
                return [{ line, uses: withoutVersion(step.uses), with: step.with, run: step.run, env: around }];
            });
            const { environment, uses, with: given } = job;
            return [
                { id, line: lineOf(["jobs", id]), uses: withoutVersion(uses), with: given, environment, steps },
            ];
        }),
    };
}
function withoutVersion(uses) {
    return uses === null ? null : (uses.split("@")[0] ?? "").trim();
}

;// CONCATENATED MODULE: ./build/core/init/survey.js







/** Whether the text of a file is looked at. */
function isOfInterest(path) {
    return isWorkflow(path) || IS_OURS.test(path) || IS_SCRIPT.test(path) || mayTellHealth(path);
}
const IS_OURS = /^(\.github\/|docs\/)?(rollback\.yml|pull_request_template([./].*)?)$/i;
// Where recipes have their scripts.
const IS_SCRIPT = /^ops\/[a-z-]+\.sh$/;
/** Looks at the files of a clone. Nothing of it is run, and whatever it holds, this never throws. */
function survey(files, migrations, facts) {
    const readings = [...files.paths]
        .filter(isWorkflow)
        .toSorted()
        .map((path) => readWorkflow(path, files.texts.get(path) ?? null));
    const workflows = readings.flatMap((one) => (one.kind === "workflow" ? [one.workflow] : []));
    const deploys = findDeploys(workflows);
    return {
        facts,
        files,
        workflows,
        unread: readings.flatMap((one) => (one.kind === "unread" ? [one] : [])),
        migrations,
        packages: findPackages(files),
        images: findImages(workflows),
        deploys,
        environments: environmentsOf(deploys, files),
        health: findHealth(files, deploys),
    };
}
function isWorkflow(path) {
    return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
function environmentsOf(deploys, files) {
    const workloads = findWorkloads(files);
    const flyApp = /^app\s*=\s*["']([a-z0-9-]+)["']/m.exec(files.texts.get("fly.toml") ?? "")?.[1];
    const byName = new Map();
    for (const deploy of deploys) {
        const name = deploy.environment ?? survey_USUAL;
        const before = byName.get(name);
        if (before !== undefined && before.recipe !== null)
            continue;
        const recipe = recipeOf(deploy);
        if (before !== undefined && recipe === null)
            continue;
        byName.set(name, { name, isNamed: deploy.environment !== null, deploy, recipe });
    }
    if (byName.size === 0)
        return [{ name: survey_USUAL, isNamed: false, deploy: null, recipe: null }];
    return [...byName.values()].toSorted((a, b) => Number(isMain(b.name)) - Number(isMain(a.name)));
    function recipeOf({ target }) {
        if (target === null)
            return null;
        const { platform, names } = target;
        const isKubernetes = platform.recipe.id === "kubectl";
        const told = isKubernetes ? namesFromWorkloads(workloads, names) : names;
        const all = platform.recipe.id === "fly" && flyApp !== undefined ? { app: flyApp, ...told } : told;
        return fitRecipe(platform, all);
    }
}
const survey_USUAL = "production";
function isMain(name) {
    return /^(prod|production|live)$/i.test(name);
}

// EXTERNAL MODULE: ./build/core/migrations/find-newest.js + 1 modules
var find_newest = __webpack_require__(41095);
// EXTERNAL MODULE: ./build/core/migrations/frameworks/index.js + 331 modules
var frameworks = __webpack_require__(86216);
// EXTERNAL MODULE: ./build/core/migrations/schema-folder.js
var schema_folder = __webpack_require__(92480);
// EXTERNAL MODULE: ./build/flows/plan/texts-of.js
var texts_of = __webpack_require__(23276);
;// CONCATENATED MODULE: ./build/flows/init/survey-clone.js





/** Looks at the files of a clone: its migrations by the tools that read them, its workflows, and what they name. */
async function surveyClone(ports, tree, facts) {
    const paths = new Set(tree.entries.map(({ path }) => path));
    const reader = (0,texts_of/* textsOf */.C)(ports, tree);
    await reader.read([...paths].filter(isOfInterest).slice(0, MOST_TEXTS));
    const texts = new Map(reader.texts);
    const migrations = await migrationsOf(ports, tree, paths, (0,texts_of/* textsOf */.C)(ports, tree));
    return survey({ paths, texts }, migrations, facts);
}
// More than anybody has; the rest is not looked at.
const MOST_TEXTS = 500;
async function migrationsOf(ports, { complete }, paths, reader) {
    const snapshot = { paths, complete, texts: reader.texts };
    const newest = (0,find_newest/* newestMigrations */.E)(snapshot, frameworks/* FRAMEWORKS */.i, isNotOwn);
    if (newest.isEmpty)
        return [];
    for (let next = newest.pathsToRead(); next.length > 0; next = newest.pathsToRead())
        await reader.read(next);
    const found = newest.find(await ports.grammars.load(newest.languages()));
    const byPlace = new Map();
    for (const migration of found) {
        const { tool, version } = migration;
        const folder = (0,schema_folder/* schemaFolder */.W)(migration);
        const title = frameworks/* FRAMEWORKS */.i.find(({ name }) => name === tool)?.title ?? tool;
        byPlace.set(`${tool}\n${folder}`, { tool, title, folder, newest: version });
    }
    return [...byPlace.values()];
}
function isNotOwn(path) {
    return /(^|\/)(node_modules|vendor|third_party|fixtures|testdata)\//.test(path);
}

;// CONCATENATED MODULE: ./build/cli/init.js














const COULD_NOT = "could not look";
/** Sets a team's clone up; 0 nothing is left to write, 1 something is, 2 could not look. */
async function runInit(options) {
    let repository;
    try {
        const opened = await openLocalRepository(process.cwd(), process.env);
        if (opened.kind === "refused")
            return refuse(options.isJson, [opened.problem, opened.write], COULD_NOT);
        repository = opened.repository;
        const { root, ...facts } = await cloneFacts(process.cwd(), process.env);
        const ports = { contents: repository.contents, grammars: (0,grammars/* shippedGrammars */.g)() };
        const found = await surveyClone(ports, await repository.workTree(), facts);
        const clone = cloneFiles(root);
        const proposed = await settle(propose(found), clone);
        return await (options.isJson ? tellTools : tellPerson)(found, proposed, clone, options);
    }
    catch (error) {
        return refuseThrown(options.isJson, error, COULD_NOT);
    }
    finally {
        repository?.close();
    }
}
async function tellTools(found, proposed, clone, { isAccepted }) {
    const left = isAccepted ? await writeProposals(proposed.files, clone) : [];
    process.stdout.write(asciiJson(initJsonValue(found, proposed, isAccepted && left.length === 0)));
    const isLeft = left.length > 0 || (!isAccepted && proposed.files.length > 0);
    return isLeft || hasProblem(proposed) ? 1 : 0;
}
async function tellPerson(found, proposed, clone, options) {
    const screen = thisScreen(options);
    process.stdout.write(`${initReport(found, proposed, screen)}\n`);
    if (proposed.files.length === 0) {
        process.stdout.write(resultLines(hasProblem(proposed) ? "blocked" : "nothing", proposed, screen));
        return hasProblem(proposed) ? 1 : 0;
    }
    const answer = options.isAccepted ? "yes" : await asked(proposed);
    if (answer !== "yes") {
        process.stdout.write(resultLines(answer === "no" ? "declined" : "unasked", proposed, screen));
        return 1;
    }
    const left = await writeProposals(proposed.files, clone);
    if (left.length > 0) {
        const names = left.map(shownPath).join(", ");
        return refuse(false, [`${names} changed while you read.`, "Run this again."], "not all written");
    }
    process.stdout.write(resultLines("written", proposed, screen));
    return hasProblem(proposed) ? 1 : 0;
}
async function asked(proposed) {
    if (process.stdin.isTTY !== true || process.stdout.isTTY !== true)
        return "nobody";
    const lines = (0,external_node_readline_promises_.createInterface)({ input: process.stdin, output: process.stdout });
    // Whoever ends the input, or the command, has not said yes.
    const ended = new Promise((settle) => {
        lines.once("close", () => settle(""));
        lines.once("SIGINT", () => lines.close());
    });
    try {
        const answer = await Promise.race([lines.question(writeQuestion(proposed)), ended]);
        return /^y(es)?$/i.test(answer.trim()) ? "yes" : "no";
    }
    finally {
        lines.close();
    }
}
function hasProblem({ left }) {
    return left.some(({ isProblem }) => isProblem);
}

// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(50538);
;// CONCATENATED MODULE: ./build/core/terminal/arguments.js



const COMMANDS = ["check", "init", "doctor"];
const arguments_WITH_VALUE = ["--base", "--head", "--plan", "--repo"];
const OF_ALL = ["--json", "--no-color", "--help", "--version"];
const SWITCHES = ["--staged", "--worktree", "--yes", ...OF_ALL];
const SHORT = { "-h": "--help", "-V": "--version", "-y": "--yes" };
const FLAGS = {
    check: ["--base", "--head", "--plan", "--staged", "--worktree", ...OF_ALL],
    init: ["--yes", ...OF_ALL],
    doctor: ["--repo", ...OF_ALL],
};
const arguments_COULD_NOT = {
    check: "could not check",
    init: "could not look",
    doctor: "could not look",
};
/** Reads the words of the command line. All that is wrong with them is told at once. */
function parseArguments(words) {
    const { values, switches, commands, problems } = sorted(words);
    const isJson = switches.has("--json");
    const [first, ...more] = commands;
    const command = COMMANDS.find((one) => one === first) ?? null;
    if (switches.has("--help") && problems.length === 0)
        return { kind: "help", about: command };
    if (switches.has("--version") && problems.length === 0)
        return { kind: "version" };
    problems.push(...commandProblems(first, more));
    const given = [...values.keys(), ...switches];
    problems.push(...(command === null ? [] : strangers(command, given)), ...headProblems(given));
    const repository = values.get("--repo") ?? null;
    if (repository !== null && !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
        problems.push(`--repo is ${arguments_shown(repository)}. Write --repo and ${VALUE_OF["--repo"]}.`);
    }
    if (command === null || problems.length > 0) {
        return { kind: "refused", isJson, what: arguments_COULD_NOT[command ?? "check"], problems };
    }
    const how = { isJson, isPlain: switches.has("--no-color") };
    switch (command) {
        case "check":
            return { kind: command, options: { ...checkOptions(values, switches), ...how } };
        case "init":
            return { kind: command, options: { isAccepted: switches.has("--yes"), ...how } };
        case "doctor":
            return { kind: command, options: { repository, ...how } };
        default:
            return command;
    }
}
function sorted(words) {
    const values = new Map();
    const switches = new Set();
    const commands = [];
    const problems = [];
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? "";
        const isFlag = word.startsWith("-") && word !== "-";
        if (!isFlag) {
            commands.push(word);
            continue;
        }
        const equals = word.startsWith("--") ? word.indexOf("=") : -1;
        const given = equals < 0 ? word : word.slice(0, equals);
        const name = SHORT[given] ?? given;
        if (isOneOf(arguments_WITH_VALUE, name)) {
            const value = equals < 0 ? words[at + 1] : word.slice(equals + 1);
            if (values.has(name))
                problems.push(`${name} is given twice. Write it once.`);
            if (value === undefined || value === "" || (value.startsWith("-") && value !== "-")) {
                problems.push(`${name} has no value. Write ${name} and ${VALUE_OF[name]}.`);
            }
            else {
                values.set(name, value);
                if (equals < 0)
                    at += 1;
            }
        }
        else if (isOneOf(SWITCHES, name)) {
            if (equals >= 0)
                problems.push(`${name} takes no value. Write ${name} alone.`);
            switches.add(name);
        }
        else
            problems.push(unknown("flag", given, [...arguments_WITH_VALUE, ...SWITCHES]));
    }
    return { values, switches, commands, problems };
}
function checkOptions(values, switches) {
    const head = switches.has("--staged")
        ? { kind: "index" }
        : switches.has("--worktree")
            ? { kind: "work-tree" }
            : { kind: "commit", name: values.get("--head") ?? "HEAD" };
    return { base: values.get("--base") ?? null, head, plan: values.get("--plan") ?? null };
}
const VALUE_OF = {
    "--base": "a branch or commit, such as origin/main",
    "--head": "a branch or commit, such as HEAD",
    "--plan": "a file, or - for the standard input",
    "--repo": "owner/name, such as rollback-ready/suite",
};
function commandProblems(command, more) {
    if (command === undefined) {
        return ["No command is given. Write rollback-ready check, rollback-ready init or rollback-ready doctor."];
    }
    const problems = isOneOf(COMMANDS, command) ? [] : [unknown("command", command, COMMANDS)];
    if (more.length > 0)
        problems.push(`${arguments_shown(more[0] ?? "")} is one word too many. Write flags only.`);
    return problems;
}
function strangers(command, given) {
    return given
        .filter((name) => !FLAGS[command].includes(name))
        .map((name) => {
        const of = COMMANDS.filter((one) => FLAGS[one].includes(name)).join(", ");
        return `${name} is a flag of ${of}, not of ${command}. Leave it out.`;
    });
}
function headProblems(given) {
    const heads = ["--head", "--staged", "--worktree"].filter((one) => given.includes(one));
    return heads.length < 2 ? [] : [`${heads.join(" and ")} exclude each other. Write one of them.`];
}
function unknown(what, seen, known) {
    const near = (0,nearest/* nearest */.p)(seen, known);
    const write = near === null ? `Write one of ${known.join(", ")}` : `Did you mean ${near}`;
    return `There is no ${what} ${arguments_shown(seen)}. ${write}${near === null ? "." : "?"}`;
}
function arguments_shown(word) {
    return terminalLine((0,untrusted/* untrusted */.b)(word), 60);
}
function isOneOf(names, name) {
    return names.includes(name);
}

;// CONCATENATED MODULE: ./build/core/terminal/usage.js
/** What `--help` prints, of one command or of all; no line is wider than 80 columns. */
function usageOf(command) {
    return command === null ? overview : USAGE[command];
}
const check = `rollback-ready check [flags]

Says whether the change in this clone could go back: a reversal for each
migration, and a rollback plan. It asks git alone, writes nothing, and needs no
network.

  --base REF     where the change will be merged (default: origin/HEAD, else
                 origin/main, origin/master); the policy is read from there
  --head REF     the change, as it would be pushed (default: HEAD)
  --staged       the index in place of a commit, for a pre-commit hook
  --worktree     the files as they are, new ones that nothing ignores included
  --plan FILE    the description that the pull request will have, or a plan file
                 (by its place, as .json, or with front matter); - is the
                 standard input. Without it the plan files that the change adds
                 are judged, or none is
  --json         the same for tools
  --no-color     no colours; NO_COLOR does the same

Exit code: 0 ready, 1 not ready, 2 could not check.
`;
const init = `rollback-ready init [flags]

Sets this clone up, in about ten minutes: looks at what is here, shows what it
would write (the policy, the plan template, the workflows, a script), and
asks first. It asks git alone, runs nothing of the repository, and needs no
network. What is there already stays as it is, so it can be run again.

  --yes          writes without asking
  --json         what would be written, for tools; writes only with --yes
  --no-color     no colours; NO_COLOR does the same

Exit code: 0 nothing is left to write, 1 something is, 2 could not look.
`;
const doctor = `rollback-ready doctor [flags]

Says what this repository's settings on GitHub lack, worst first, and what to do
about each. It reads by API, with the token in GH_TOKEN or GITHUB_TOKEN, or else
the one of \`gh auth token\`, and changes nothing.

  --repo OWNER/NAME  the repository (default: the one that origin is)
  --json             the same for tools
  --no-color         no colours; NO_COLOR does the same

Exit code: 0 nothing is missing, 1 something is, 2 could not look.
`;
const USAGE = { check, init, doctor };
const overview = `rollback-ready check [flags]
    Before the push: could the change in this clone go back?

rollback-ready init [flags]
    Once for a team: writes the policy, the plan template and the workflows.

rollback-ready doctor [flags]
    Now and then: what do the repository's settings on GitHub lack?

rollback-ready COMMAND --help tells the flags of a command.
rollback-ready --version
`;

;// CONCATENATED MODULE: ./build/cli.js









/** The boundary of a terminal: words in, a report and an exit code out. 2 says that the command could not do its work. */
async function runCli(words) {
    // Whoever reads may stop, as `head` does.
    process.stdout.on("error", () => { });
    for (const warning of (0,proxies/* followProxies */.K)(process.env))
        process.stderr.write(`${warning}\n`);
    const command = parseArguments(words);
    switch (command.kind) {
        case "help":
            process.stdout.write(usageOf(command.about));
            return 0;
        case "version":
            process.stdout.write(`${version()}\n`);
            return 0;
        case "refused":
            return refuse(command.isJson, [...command.problems, "rollback-ready --help lists what can be written."], command.what);
        case "check":
            return runCheck(command.options);
        case "init":
            return runInit(command.options);
        case "doctor":
            return runDoctor(command.options);
        default:
            return command;
    }
}
// Of the package, beside the sources as beside the bundle.
function version() {
    const told = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(import.meta.dirname, "../package.json"), "utf8"));
    const isPackage = typeof told === "object" && told !== null && "version" in told;
    return isPackage ? String(told.version) : "unknown";
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


/***/ })

};
