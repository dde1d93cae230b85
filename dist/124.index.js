export const id = 124;
export const ids = [124];
export const modules = {

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

/***/ 50124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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

// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(76641);
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
// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(50538);
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
/** Sentences of ours, broken at spaces so that no line is longer than `width` where words allow it; `first` is taken already. */
function wrapped(text, width, first = 0) {
    const lines = [];
    let line = "";
    let room = width - first;
    for (const word of text.split(/\s+/).filter(Boolean)) {
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

;// CONCATENATED MODULE: ./build/core/terminal/arguments.js



const WITH_VALUE = ["--base", "--head", "--plan"];
const SWITCHES = ["--staged", "--worktree", "--json", "--no-color", "--help", "--version"];
const SHORT = { "-h": "--help", "-V": "--version" };
const COMMANDS = ["check"];
/** Reads the words of the command line. All that is wrong with them is told at once. */
function parseArguments(words) {
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
        if (isOneOf(WITH_VALUE, name)) {
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
            problems.push(unknown("flag", given, [...WITH_VALUE, ...SWITCHES]));
    }
    const isJson = switches.has("--json");
    if (switches.has("--help") && problems.length === 0)
        return { kind: "help" };
    if (switches.has("--version") && problems.length === 0)
        return { kind: "version" };
    problems.push(...commandProblems(commands), ...headProblems(values, switches));
    if (problems.length > 0)
        return { kind: "refused", isJson, problems };
    const head = switches.has("--staged")
        ? { kind: "index" }
        : switches.has("--worktree")
            ? { kind: "work-tree" }
            : { kind: "commit", name: values.get("--head") ?? "HEAD" };
    return {
        kind: "check",
        options: {
            base: values.get("--base") ?? null,
            head,
            plan: values.get("--plan") ?? null,
            isJson,
            isPlain: switches.has("--no-color"),
        },
    };
}
const VALUE_OF = {
    "--base": "a branch or commit, such as origin/main",
    "--head": "a branch or commit, such as HEAD",
    "--plan": "a file, or - for the standard input",
};
function commandProblems([command, ...more]) {
    if (command === undefined)
        return ["No command is given. Write rollback-ready check."];
    const problems = isOneOf(COMMANDS, command) ? [] : [unknown("command", command, COMMANDS)];
    if (more.length > 0)
        problems.push(`${shown(more[0] ?? "")} is one word too many. Write flags only.`);
    return problems;
}
function headProblems(values, switches) {
    const heads = ["--head", "--staged", "--worktree"].filter((one) => values.has(one) || switches.has(one));
    return heads.length < 2 ? [] : [`${heads.join(" and ")} exclude each other. Write one of them.`];
}
function unknown(what, seen, known) {
    const near = (0,nearest/* nearest */.p)(seen, known);
    const write = near === null ? `Write one of ${known.join(", ")}` : `Did you mean ${near}`;
    return `There is no ${what} ${shown(seen)}. ${write}${near === null ? "." : "?"}`;
}
function shown(word) {
    return terminalLine((0,untrusted/* untrusted */.b)(word), 60);
}
function isOneOf(names, name) {
    return names.includes(name);
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
function asciiJson(value) {
    const text = JSON.stringify(value, null, 2);
    return `${text.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
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

;// CONCATENATED MODULE: ./build/core/terminal/usage.js
/** What `--help` prints; no line is wider than 80 columns. */
const usage = `rollback-ready check [flags]

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
  --help, --version

Exit code: 0 ready, 1 not ready, 2 could not check.
`;

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
;// CONCATENATED MODULE: ./build/cli.js



















/** The boundary of a terminal: words in, a report and an exit code out (0 ready, 1 not ready, 2 could not check). */
async function runCli(words) {
    // Whoever reads may stop, as `head` does.
    process.stdout.on("error", () => { });
    const command = parseArguments(words);
    switch (command.kind) {
        case "help":
            process.stdout.write(usage);
            return 0;
        case "version":
            process.stdout.write(`${version()}\n`);
            return 0;
        case "refused":
            return refuse(command.isJson, [
                ...command.problems,
                "rollback-ready --help lists what can be written.",
            ]);
        case "check":
            return check(command.options);
        default:
            return command;
    }
}
async function check(options) {
    let repository;
    try {
        const opened = await openLocalRepository(process.cwd(), process.env);
        if (opened.kind === "refused")
            return refuse(options.isJson, [opened.problem, opened.write]);
        repository = opened.repository;
        const result = await cli_resultOf(repository, options);
        const screen = { paint: hasColours(options) ? coloured : plain, width: screenWidth(process.stdout) };
        process.stdout.write(options.isJson ? checkJson(result) : terminalReport(result, screen));
        return isReadyHere(problemsOf(result)) || result.enforcement === "warn" ? 0 : 1;
    }
    catch (error) {
        if (error instanceof errors/* SuiteError */.$K)
            return refuse(options.isJson, [error.message, error.hint]);
        const seen = error instanceof Error ? error.message : String(error);
        return refuse(options.isJson, [`Unexpected failure (a bug of ours, worth a report): ${seen}`]);
    }
    finally {
        repository?.close();
    }
}
async function cli_resultOf(repository, options) {
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
function refuse(isJson, problems) {
    if (isJson)
        process.stdout.write(refusalJson(problems));
    else {
        const lines = problems.flatMap((one) => one.split("\n")).map((one) => terminalLine((0,untrusted/* untrusted */.b)(one), 2000));
        process.stderr.write(`could not check: ${lines.join("\n  ")}\n`);
    }
    return 2;
}
function hasColours({ isPlain }) {
    const { NO_COLOR, TERM } = process.env;
    return process.stdout.isTTY === true && !isPlain && (NO_COLOR ?? "") === "" && TERM !== "dumb";
}
function named(name) {
    return terminalLine((0,untrusted/* untrusted */.b)(name), 80);
}
// Of the package, beside the sources as beside the bundle.
function version() {
    const told = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(import.meta.dirname, "../package.json"), "utf8"));
    const isPackage = typeof told === "object" && told !== null && "version" in told;
    return isPackage ? String(told.version) : "unknown";
}


/***/ })

};
