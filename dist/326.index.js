export const id = 326;
export const ids = [326];
export const modules = {

/***/ 18326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPorts: () => (/* binding */ openPorts)
});

// EXTERNAL MODULE: ./build/adapters/clock.js
var adapters_clock = __webpack_require__(21759);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/adapters/child-environment.js
/**
 * The environment for a program that is started: inputs hold this step's token, state is this step's own, and these
 * ACTIONS_ variables hold the runner's token for artifacts and caches, which no `run:` step gets.
 */
function childEnvironment(environment) {
    const kept = Object.entries(environment).filter(([name]) => !/^(INPUT_|STATE_|ACTIONS_(RUNTIME_|RESULTS_URL$|CACHE_))/.test(name));
    return Object.fromEntries(kept);
}

// EXTERNAL MODULE: ./build/core/text/log-line.js
var log_line = __webpack_require__(47277);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
;// CONCATENATED MODULE: ./build/adapters/output-marks.js
/**
 * What an `add-mask` command of a line asks to hide, blank when it hides nothing; null when the line is none. Both
 * spellings count, and case does not (actions/runner: ActionCommand.cs).
 */
function maskedBy(line) {
    const [, current] = /^\s*::add-mask(?:\s[^:]*)?::(.*)$/is.exec(line) ?? [];
    if (current !== undefined)
        return decoded(current);
    const [, old] = /##\[add-mask(?:\s[^\]]*)?\](.*)$/is.exec(line) ?? [];
    return old === undefined ? null : decoded(old.replaceAll("%3B", ";").replaceAll("%5D", "]"));
}
/** Whether a private key begins in a line and does not end in it (RFC 7468). */
function opensKey(line) {
    const begin = line.lastIndexOf("-----BEGIN ");
    return (begin >= 0 &&
        /^-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/.test(line.slice(begin)) &&
        !closesKey(line.slice(begin)));
}
/** Whether a private key ends in a line. */
function closesKey(line) {
    return /-----END [A-Z0-9 ]{0,40}PRIVATE KEY/.test(line);
}
/** Whether a line after the beginning of a private key may be of it: one word, a header, the end, or nothing. */
function isKeyBody(line) {
    const text = line.trim().replace(/^[>|+#"'\s]+/, "");
    return closesKey(text) || /^\S*$/.test(text) || /^[A-Za-z-]{1,30}: /.test(text);
}
// Workflow commands escape these three (GitHub docs: workflow commands).
function decoded(data) {
    return data.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

;// CONCATENATED MODULE: ./build/adapters/plain-text.js
/** Bytes as text without colours: they would part a secret, and mean nothing in a record (ECMA-48: control sequences). */
function plainText(bytes) {
    return withoutColours(bytes.toString("utf8"));
}
/** The same of a text. */
function withoutColours(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
    return text.includes("\u001b[") ? text.replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, "") : text;
}

;// CONCATENATED MODULE: ./build/adapters/kept-output.js


/**
 * Keeps the beginning of a command's standard output, in memory that does not grow. It is for whoever judges it, so no
 * secret is taken out: what stands for one would be no JSON, or another number. Lines that hide something are orders to
 * the runner and no output.
 */
function keptOutput(keepBytes) {
    const parts = [];
    let held = 0;
    let came = 0;
    return {
        /** The part stands in a buffer that is used again, so what is kept is copied. */
        push(part) {
            came += part.length;
            const room = keepBytes - held;
            if (room <= 0)
                return;
            const copy = Buffer.from(part.subarray(0, room));
            parts.push(copy);
            held += copy.length;
        },
        end() {
            const truncated = came > held;
            // A character that the cut goes through is left out.
            const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
            const text = withoutColours(decoder.decode(Buffer.concat(parts), { stream: truncated }));
            return { text: withoutMarks(text), truncated };
        },
    };
}
function withoutMarks(text) {
    if (!/add-mask/i.test(text))
        return text;
    return text
        .split("\n")
        .filter((line) => maskedBy(line) === null)
        .join("\n");
}

;// CONCATENATED MODULE: ./build/adapters/output-lines.js
// Longer lines lose their end. A service account's key, escaped for `::add-mask::`, has to fit.
const maxLineBytes = 524_288;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
/** Puts the parts of a stream together to whole lines, and holds no more than one line of bounded length. */
function outputLines(take) {
    let held = Buffer.alloc(4_096);
    let heldBytes = 0;
    let lost = 0;
    let endedInReturn = false;
    function hold(part) {
        const kept = Math.min(part.length, maxLineBytes - heldBytes);
        if (heldBytes + kept > held.length) {
            held = Buffer.concat([held], Math.min(maxLineBytes, 2 * (heldBytes + kept)));
        }
        heldBytes += part.copy(held, heldBytes, 0, kept);
        lost += part.length - kept;
    }
    function flush() {
        take(Buffer.from(held.subarray(0, heldBytes)), lost);
        heldBytes = 0;
        lost = 0;
    }
    function pushWhole(part) {
        const [last, next] = lastBreak(part);
        if (next === 0) {
            hold(part);
            return;
        }
        let start = 0;
        if (heldBytes + lost > 0) {
            const [first, second] = firstBreak(part);
            hold(part.subarray(0, first));
            flush();
            start = second;
        }
        if (last >= start)
            take(part.subarray(start, last), 0);
        hold(part.subarray(next));
    }
    return {
        push(part) {
            if (part.length === 0)
                return;
            // The line feed that belongs to the carriage return at the end of the part before.
            const isRest = endedInReturn && part[0] === lineFeed;
            endedInReturn = part.at(-1) === carriageReturn;
            pushWhole(isRest ? part.subarray(1) : part);
        },
        end() {
            if (heldBytes + lost > 0)
                flush();
        },
    };
}
/** The lines of such a block. A carriage return alone ends one, too, as the runner has it. */
function* linesIn(block) {
    let rest = block;
    for (;;) {
        const [end, next] = firstBreak(rest);
        yield rest.subarray(0, end);
        if (end === rest.length)
            return;
        rest = rest.subarray(next);
    }
}
/** At most so many of the last lines of such a block, without the blank ones at its end; null when all are blank. */
function lastLinesIn(block, count) {
    let end = block.length;
    while (end > 0 && (block[end - 1] ?? 0) <= space)
        end -= 1;
    if (end === 0)
        return null;
    let start = end;
    for (let seen = 0; start > 0; start -= 1) {
        if (isBreak(block[start - 1]))
            seen += 1;
        if (seen === count)
            break;
    }
    return block.subarray(start, end);
}
// Where the line ends and where the next one begins.
function firstBreak(part) {
    let at = 0;
    while (at < part.length && !isBreak(part[at]))
        at += 1;
    const isPair = part[at] === carriageReturn && part[at + 1] === lineFeed;
    return [at, at + (isPair ? 2 : 1)];
}
function lastBreak(part) {
    let at = part.length - 1;
    while (at >= 0 && !isBreak(part[at]))
        at -= 1;
    const isPair = part[at] === lineFeed && part[at - 1] === carriageReturn;
    return [isPair ? at - 1 : at, at + 1];
}
function isBreak(byte) {
    return byte === lineFeed || byte === carriageReturn;
}

;// CONCATENATED MODULE: ./build/adapters/command-output.js






const tailLines = 40;
const maxLineLength = 4_000;
// Half a secret is not known for one, so text is redacted with what follows it and cut afterwards.
const keptBytes = 4 * maxLineLength + 65_536;
const patternReach = 4_096;
const maxMasks = 1_000;
const maxMaskLength = 1_048_576;
// A log of 1 MiB for a command; a quarter is for its last lines, in which every character may take eight bytes.
const logBytes = 786_432;
const lastShown = 10;
// The runner writes the time before each line.
const stampBytes = 29;
const marks = ["::a", "::A", "##[a", "##[A", "PRIVATE KEY"].map((text) => Buffer.from(text));
/**
 * Takes what a command prints: logs the first MiB of it, keeps its last lines, and drops the rest as fast as it comes, in
 * memory that does not grow; of its standard output the first `keepBytes` are kept as they are. `::add-mask::` is obeyed and never shown, as the runner does for a `run:` step.
 */
function commandOutput(log, secrets, { keepBytes, isQuiet }) {
    const tail = [];
    let lastLine = null;
    let used = 0;
    let isSpent = isQuiet;
    let dropped = 0;
    const masks = new Set();
    let maskLength = 0;
    let isMuted = false;
    function takeMask(value, lost) {
        if (value.trim() === "" || masks.has(value))
            return;
        maskLength += value.length;
        if (lost === 0 && masks.size < maxMasks && maskLength <= maxMaskLength) {
            masks.add(value);
            secrets.add(value);
            log.mask(value);
            return;
        }
        if (!isMuted)
            log.warning("A command hides more values than can be kept: nothing more of it is shown.");
        isMuted = true;
        isSpent = true;
    }
    function render(line) {
        if (line.hidden || isMuted)
            return "***";
        const window = line.text.slice(0, maxLineLength + secrets.longest + patternReach);
        const isWhole = line.lost === 0 && window.length === line.text.length;
        const end = isWhole ? window.length : Math.min(maxLineLength, window.length - secrets.longest);
        const shown = secrets.redact(window, Math.max(end, 0));
        return isWhole && shown.length <= maxLineLength ? shown : `${shown.slice(0, maxLineLength - 1)}…`;
    }
    function show(line) {
        if (isSpent)
            return false;
        const text = `  ${render(line)}`;
        used += Buffer.byteLength((0,log_line/* logLine */.B)((0,untrusted/* untrusted */.b)(text))) + stampBytes;
        isSpent = used > logBytes;
        if (!isSpent)
            log.info(text);
        return !isSpent;
    }
    function stream(isStandardOutput) {
        let isInKey = false;
        function takeLine(bytes, lost) {
            const full = plainText(bytes);
            const mask = maskedBy(full);
            if (mask !== null) {
                takeMask(mask, lost);
                return;
            }
            const hidden = isInKey && isKeyBody(full);
            isInKey = (hidden && !closesKey(full)) || opensKey(full);
            const kept = Math.max(keptBytes, 4 * secrets.longest);
            const cut = Math.max(bytes.length - kept, 0);
            const facts = { text: cut === 0 ? full : plainText(bytes.subarray(0, kept)), lost: lost + cut, hidden };
            const shown = show({ ...facts, shown: false });
            dropped += facts.lost + (shown ? 0 : bytes.length + 1);
            const line = { ...facts, shown };
            tail.push(line);
            if (tail.length > tailLines)
                tail.shift();
            if (isStandardOutput && full.trim() !== "")
                lastLine = line;
        }
        return outputLines((block, lost) => {
            if (!isSpent || isInKey || (!isMuted && mustBeRead(block))) {
                for (const line of linesIn(block))
                    takeLine(line, lost);
                return;
            }
            const last = lastLinesIn(block, tailLines);
            dropped += block.length + 1 - (last === null ? 0 : last.length + 1);
            if (last !== null)
                for (const line of linesIn(last))
                    takeLine(line, lost);
        });
    }
    const streams = { out: stream(true), err: stream(false) };
    const kept = keepBytes > 0 ? keptOutput(keepBytes) : null;
    return {
        out(part) {
            kept?.push(part);
            streams.out.push(part);
        },
        err: streams.err.push,
        /** Nothing comes any more: says how much was not shown, and what is kept. */
        end() {
            streams.out.end();
            streams.err.end();
            if (dropped > 0 && !isQuiet) {
                const last = tail.filter((line) => !line.shown).slice(-lastShown);
                log.info(`  … ${inMiB(dropped)} of its output not shown${last.length === 0 ? "" : "; its last lines:"}`);
                for (const line of last)
                    log.info(`  ${render(line)}`);
            }
            return {
                tail: tail.map(render),
                lastLine: lastLine === null ? "" : render(lastLine).trim(),
                ...(kept === null ? {} : { stdout: isMuted ? { text: "", truncated: true } : kept.end() }),
            };
        },
    };
}
// Looking for bytes first takes a twentieth of the time.
function mustBeRead(block) {
    if (!marks.some((mark) => block.includes(mark)))
        return false;
    return /add-mask|-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/i.test(block.toString("latin1"));
}
function inMiB(bytes) {
    return bytes < 1_048_576 ? `${Math.ceil(bytes / 1_024)} KiB` : `${(bytes / 1_048_576).toFixed(1)} MiB`;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/adapters/output-pipes.js






const bufferBytes = 65_536;
const execute = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/**
 * Pipes of the system, one for each of these. What Node itself gives a child are sockets, and a script that writes to
 * `/dev/stderr` fails with those; and each part that it reads from them is a new buffer, of which many wait to be freed.
 * A part here stands in a buffer that the next one is read into. Null where no pipe can be made.
 */
async function outputPipes(takes) {
    if (process.platform === "win32")
        return null;
    const opened = [];
    let folder;
    try {
        folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "rollback-ready-"));
        const paths = takes.map((_, at) => (0,external_node_path_.join)(folder ?? "", String(at)));
        // Not waited for in place: what is measured meanwhile would be late.
        await execute("mkfifo", ["-m", "600", ...paths], { timeout: 5_000 });
        const ends = paths.map((path) => {
            // Without O_NONBLOCK each end would wait for the other one.
            const readEnd = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
            opened.push(readEnd);
            const writeEnd = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY);
            opened.push(writeEnd);
            return { readEnd, writeEnd };
        });
        return ends.map(({ readEnd, writeEnd }, at) => ({ writeEnd, stream: reader(readEnd, takes[at]) }));
    }
    catch {
        for (const end of opened)
            (0,external_node_fs_.closeSync)(end);
        return null;
    }
    finally {
        if (folder !== undefined)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
function reader(fd, take) {
    const buffer = Buffer.alloc(bufferBytes);
    const callback = (bytes) => {
        take?.(buffer.subarray(0, bytes));
        return true;
    };
    // Resumed, so that its end is seen.
    return new external_node_net_.Socket({ fd, readable: true, writable: false, onread: { buffer, callback } }).resume();
}

;// CONCATENATED MODULE: ./build/adapters/process-group.js



/**
 * Runs a program without a shell in a process group of its own, which ends as a whole at the deadline or when the job is
 * cancelled. Always settles: a process that left the group, or that may not be killed, is not waited for.
 */
async function runGroup(request) {
    const pipes = await outputPipes([request.out, request.err]);
    if (request.cancelled?.aborted === true) {
        for (const { writeEnd, stream } of pipes ?? []) {
            (0,external_node_fs_.closeSync)(writeEnd);
            stream.destroy();
        }
        return { kind: "cancelled" };
    }
    return follow(request, pipes);
}
function follow(request, pipes) {
    return new Promise((settle) => {
        const begun = performance.now();
        const started = start(request, pipes);
        if (started instanceof Error) {
            settle({ kind: "not-started", error: started });
            return;
        }
        const { child, streams } = started;
        let open = streams.length;
        let isOver = false;
        let isLate = false;
        let isEnding = false;
        let ended = null;
        let wait;
        function finish(leftRunning) {
            isOver = true;
            clearTimeout(deadline);
            clearTimeout(wait);
            request.cancelled?.removeEventListener("abort", stop);
            const { code = null, signal = null, ms = performance.now() } = ended ?? {};
            settle({ kind: "ended", code, signal, isLate, leftRunning, seconds: (ms - begun) / 1000 });
        }
        function giveUp() {
            finish(true);
            for (const stream of streams)
                stream.destroy();
            child.unref();
        }
        function stop() {
            if (ended !== null || isEnding)
                return;
            isEnding = true;
            signalGroup(child, "SIGTERM");
            wait = setTimeout(() => {
                signalGroup(child, "SIGKILL");
                wait = setTimeout(giveUp, request.graceMs);
            }, request.graceMs);
        }
        const deadline = setTimeout(() => {
            isLate = true;
            stop();
        }, request.timeoutMs);
        request.cancelled?.addEventListener("abort", stop, { once: true });
        function finishWhenAllEnded() {
            if (isOver || ended === null || open > 0)
                return;
            // What is left of the group, and silent, would hold on to the old state.
            if (isEnding)
                signalGroup(child, "SIGKILL");
            finish(false);
        }
        for (const stream of streams) {
            stream.on("error", () => stream.destroy());
            stream.on("close", () => {
                open -= 1;
                finishWhenAllEnded();
            });
        }
        child.on("error", (error) => {
            if (isOver || child.pid !== undefined)
                return;
            isOver = true;
            clearTimeout(deadline);
            request.cancelled?.removeEventListener("abort", stop);
            settle({ kind: "not-started", error });
        });
        child.on("exit", (code, signal) => {
            clearTimeout(deadline);
            ended = { code, signal, ms: performance.now() };
            // A service that it left running may hold on to the output.
            if (!isEnding && !isOver)
                wait = setTimeout(giveUp, request.graceMs);
            finishWhenAllEnded();
        });
    });
}
// spawn throws some failures (too many words, a NUL in one) and emits the others.
function start({ argv: [program, ...rest], cwd, env, out, err }, pipes) {
    try {
        const child = (0,external_node_child_process_.spawn)(program, rest, {
            cwd,
            env,
            shell: false,
            detached: process.platform !== "win32",
            stdio: ["ignore", pipes?.[0]?.writeEnd ?? "pipe", pipes?.[1]?.writeEnd ?? "pipe"],
        });
        child.stdout?.on("data", out);
        child.stderr?.on("data", err);
        const own = [child.stdout, child.stderr].filter((stream) => stream !== null);
        return { child, streams: pipes?.map((pipe) => pipe.stream) ?? own };
    }
    catch (error) {
        return error instanceof Error ? error : new Error(String(error));
    }
    finally {
        for (const { writeEnd } of pipes ?? [])
            (0,external_node_fs_.closeSync)(writeEnd);
    }
}
function signalGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === "win32")
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch {
        // The group is gone already, or is another user's.
    }
}

;// CONCATENATED MODULE: ./build/adapters/quiet-log.js
/** A log for what runs again and again: what is to be hidden is, a warning is given once, and nothing else is written. */
function quietLog(log) {
    const given = new Set();
    return {
        info() { },
        group() { },
        warning(message, place) {
            if (given.has(message))
                return;
            given.add(message);
            log.warning(message, place);
        },
        mask: (secret) => log.mask(secret),
        error: (message, place) => log.error(message, place),
    };
}

;// CONCATENATED MODULE: ./build/adapters/secret-forms.js
const shortestLine = 4;
const shortestEncoded = 5;
// What the base64 tools of GNU and of OpenSSL write on one line.
const wraps = [76, 64];
/**
 * The texts in which a secret may be met: as it is and line by line, each escaped for JSON, URLs, XML, SQL and quotes,
 * in hex, and in base64 wherever in the encoded text it stands (the runner masks the same, but for hex).
 */
function formsOf(value) {
    const lines = value
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line.length >= shortestLine);
    const forms = [value, value.trim(), ...lines].flatMap((text) => [...escaped(text), ...encoded(text)]);
    return [...new Set(forms)].filter((form) => form.trim() !== "");
}
function escaped(text) {
    const uri = percentEncoded(text);
    const isQuoted = text.length > 8 && text.startsWith('"') && text.endsWith('"');
    return [
        text,
        text.replaceAll('"', '\\"'),
        text.replaceAll("'", "''"),
        text.replaceAll("'", "'\\''"),
        JSON.stringify(text).slice(1, -1),
        uri,
        uri.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
        uri.replaceAll("%20", "+"),
        encodeURIComponent(text.toWellFormed()),
        encodeURI(text.toWellFormed()),
        xmlEscaped(text),
        isQuoted ? text.slice(1, -1) : "",
    ];
}
function encoded(text) {
    const bytes = Buffer.from(text);
    if (bytes.length < shortestEncoded)
        return [];
    const hex = bytes.toString("hex");
    const base64 = [0, 1, 2].flatMap((before) => base64Of(bytes, before));
    const wrapped = wraps.flatMap((width) => pieces(base64[0] ?? "", width));
    const standard = [...base64, ...wrapped];
    const urlSafe = standard.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"));
    return [hex, hex.toUpperCase(), ...standard, ...urlSafe];
}
// With so many bytes modulo three before it: at the end of what is encoded, with padding and without, and within it,
// where only those characters are known that depend on these bytes alone.
function base64Of(bytes, before) {
    const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
    const atEnd = shifted.toString("base64").slice([0, 2, 3][before] ?? 0);
    const within = atEnd.slice(0, atEnd.length - ([0, 3, 2][shifted.length % 3] ?? 0));
    return [atEnd, atEnd.replace(/=+$/, ""), within];
}
function pieces(text, width) {
    if (text.length <= width)
        return [];
    const count = Math.ceil(text.length / width);
    return Array.from({ length: count }, (_, at) => text.slice(at * width, (at + 1) * width)).filter((piece) => piece.length >= 8);
}
function percentEncoded(text) {
    return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function xmlEscaped(text) {
    return text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&apos;");
}

;// CONCATENATED MODULE: ./build/adapters/secret-names.js
const secretWord = /^(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|KEY|CREDENTIAL|CRED|AUTH|AUTHORIZATION|DSN|PRIVATE|PAT|JWT)S?$/;
// Names without a separator, such as PGPASSWORD and APIKEY; KEY alone would also find a monkey.
const secretEnding = /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PWD|AUTH|DSN|CREDENTIAL|(?<!COM|BY)PASS|(?:API|ACCESS|SECRET|PRIVATE|SSH|GPG|DEPLOY|MASTER|SIGN|SIGNING|ENCRYPTION|LICENSE)KEY)S?$/;
// Where the shell is, and where a secret lies.
const named = /^(?:OLD)?PWD$|(?:^|_)(?:FILE|PATH|DIR|FOLDER|SOCK)$/;
/** Whether a variable or an input is called as those that hold secrets are: `NPM_TOKEN`, `PGPASSWORD`, `apiKey`. */
function looksSecret(name) {
    const words = name
        .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
        .toUpperCase()
        .split(/[^A-Z0-9]+/);
    if (named.test(words.join("_")))
        return false;
    return words
        .map((word) => word.replace(/\d+$/, ""))
        .some((word) => secretWord.test(word) || secretEnding.test(word));
}

;// CONCATENATED MODULE: ./build/adapters/secret-patterns.js
/**
 * What is a secret by its looks, whoever made it. What says what it is stays readable: `https://***@host`,
 * `Authorization: ***`. Repetitions are bounded or anchored, so that no line takes long.
 */
const secretPatterns = [
    // User and password in a URL, with what should have been escaped in a password; `host:8080/@scope` has none.
    /(?<=:\/\/)[^\s/?#@:"'`<>]{0,200}:(?!\d{1,5}(?:[/?#]|$))[^\s"'`<>]{0,1000}(?=@)/g,
    // A token alone in its place.
    /(?<=:\/\/)[^\s/?#@:"'`<>]{8,255}(?=@)/g,
    // GitHub docs: token formats.
    /gh[pousr]_[A-Za-z0-9]{20,}[A-Za-z0-9_.-]*/g,
    /github_pat_[A-Za-z0-9_]{20,}/g,
    // AWS: long-term and temporary access keys.
    /(?:AKIA|ASIA)[A-Z0-9]{16}/g,
    // RFC 7468 and OpenPGP, to the end of the text when the end of the block is not there.
    /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
    // Credentials may have several parts with blanks and quotes (RFC 9110), so all the rest of the line.
    /(?<=\bauthorization["']?\s{0,2}[:=]\s{0,2})\S.*/gi,
    /(?<=\b(?:bearer|basic)\s{1,2})[A-Za-z0-9._~+/=-]{20,}/gi,
    // RFC 7519 and RFC 7516: a JSON object in base64 begins so.
    /(?<=^|[^A-Za-z0-9]|%[0-9A-Fa-f]{2})eyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*){0,3}/g,
    // Connection strings and query strings.
    /(?<=(?:password|passwd|pwd|secret|token|api_?key|access_?key)=["']?)[^\s"'&;,]{3,}/gi,
];

;// CONCATENATED MODULE: ./build/adapters/secrets.js



/** What a variable holds by chance is left alone: hiding every `true` or `8080` would hide the log. */
const shortestValue = 6;
/** Collects what is secret in a step's environment (its inputs among it), and these values, whatever their length. */
function collectSecrets(environment, values = []) {
    const known = new Set();
    const forms = new Set();
    let longest = 0;
    const secrets = {
        add(value) {
            if (value.trim() === "" || known.has(value))
                return;
            known.add(value);
            for (const form of formsOf(value)) {
                forms.add(form);
                longest = Math.max(longest, form.length);
            }
        },
        addEnvironment(variables) {
            for (const [name, value = ""] of Object.entries(variables)) {
                const parts = looksSecret(name) ? [value, ...passwordsOf(value)] : passwordsOf(value);
                for (const part of parts)
                    if (part.trim().length >= shortestValue)
                        secrets.add(part);
            }
        },
        redact(text, end = text.length) {
            return withoutRanges(text, end, [...rangesOfForms(text, forms), ...rangesOfPatterns(text)]);
        },
        get longest() {
            return longest;
        },
    };
    secrets.addEnvironment(environment);
    for (const value of values)
        secrets.add(value);
    return secrets;
}
function passwordsOf(value) {
    const [, password] = /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#@:]*:(?!\d{1,5}[/?#])(\S+)@[^@]*$/i.exec(value) ?? [];
    if (password === undefined)
        return [];
    try {
        return [password, decodeURIComponent(password)];
    }
    catch {
        return [password];
    }
}
function* rangesOfForms(text, forms) {
    for (const form of forms) {
        if (form.length > text.length)
            continue;
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
            yield { start: at, end: at + form.length };
        }
    }
}
function* rangesOfPatterns(text) {
    for (const pattern of secretPatterns) {
        for (const found of text.matchAll(pattern)) {
            yield { start: found.index, end: found.index + found[0].length };
        }
    }
}
// Secrets that overlap or touch are one `***`, as the runner does it: where one ends says something, too.
function withoutRanges(text, end, ranges) {
    let shown = "";
    let done = -1;
    for (const range of ranges.sort((a, b) => a.start - b.start)) {
        if (range.start >= end)
            break;
        if (range.start > done)
            shown += `${text.slice(Math.max(done, 0), range.start)}***`;
        done = Math.max(done, range.end);
    }
    return shown + text.slice(Math.max(done, 0), Math.max(done, end));
}

;// CONCATENATED MODULE: ./build/adapters/start-problem.js


/** Why a program could not be started, in a sentence that names it. */
function startProblem(program, error, cwd, path) {
    switch (error.code) {
        case "ENOENT":
            return notFound(program, cwd, path);
        case "EACCES":
        case "EPERM":
            return isFolder((0,external_node_path_.resolve)(cwd, program))
                ? `\`${program}\` is a folder, not a program`
                : `\`${program}\` is not executable`;
        case "ENOTDIR":
            return `\`${program}\` was not found: a part of its path is no folder`;
        case "E2BIG":
            return `\`${program}\` was not started: its words and its environment are together longer than the system takes`;
        case "ETXTBSY":
            return `\`${program}\` was not started: something is writing to it`;
        case "ENOEXEC":
            return `\`${program}\` is no program for this machine`;
        case "EAGAIN":
        case "ENOMEM":
        case "EMFILE":
            return `\`${program}\` was not started: the machine has no room for another process (${error.code})`;
        case "ERR_INVALID_ARG_VALUE":
            return program === ""
                ? "the command begins with an empty word"
                : `\`${shown(program)}\` was not started: a word or a variable holds a NUL character`;
        default:
            return `\`${program}\` was not started: ${error.message}`;
    }
}
// The system says of a script whose interpreter is missing that the script is.
function notFound(program, cwd, path) {
    if (!isFolder(cwd))
        return `the workspace \`${cwd}\` is not there`;
    const places = program.includes("/")
        ? [(0,external_node_path_.resolve)(cwd, program)]
        : (path ?? "").split(external_node_path_.delimiter).map((folder) => (0,external_node_path_.resolve)(cwd, folder, program));
    for (const place of places) {
        const interpreter = interpreterOf(place);
        if (interpreter !== null)
            return `\`${program}\` asks for the interpreter \`${interpreter}\`, which is not there`;
    }
    if (program.includes("/") && (0,external_node_fs_.readdirSync)(cwd).length === 0) {
        return `\`${program}\` was not found, and the workspace is empty: write a step with \`uses: actions/checkout\` before this one`;
    }
    return `\`${program}\` was not found in the workspace or on the PATH`;
}
function interpreterOf(file) {
    try {
        const opened = (0,external_node_fs_.openSync)(file, "r");
        try {
            const head = Buffer.alloc(256);
            const text = head.toString("utf8", 0, (0,external_node_fs_.readSync)(opened, head));
            return /^#![ \t]*([^\s\0]+\r?)/.exec(text)?.[1]?.replace("\r", "\\r") ?? null;
        }
        finally {
            (0,external_node_fs_.closeSync)(opened);
        }
    }
    catch {
        return null;
    }
}
function isFolder(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function shown(word) {
    return word.replaceAll("\0", "\\0");
}

;// CONCATENATED MODULE: ./build/adapters/commands.js







/**
 * Runs argv without a shell in a process group of its own, so that the deadline ends all that the command started. The
 * step's inputs (they hold its token) are not passed on, and nothing secret that it prints is in what it logs or what may
 * be shown of its answer.
 * `graceMs` is the time from SIGTERM to SIGKILL, and the longest wait for output after the command itself has ended.
 */
function processCommands(workspace, environment, log, secrets = collectSecrets(environment), graceMs = 2_000) {
    const quiet = quietLog(log);
    return {
        async run(request, cancelled) {
            const { argv, env: given, timeoutMs, keepBytes = 0 } = request;
            if (cancelled?.aborted === true)
                return before;
            secrets.addEnvironment(given);
            const env = { ...childEnvironment(environment), ...given };
            const isQuiet = request.quiet === true;
            const shown = isQuiet ? quiet : log;
            const { out, err, end: endOutput } = commandOutput(shown, secrets, { keepBytes, isQuiet });
            const end = await runGroup({ argv, cwd: workspace, env, timeoutMs, graceMs, cancelled, out, err });
            if (end.kind === "cancelled")
                return before;
            const [program] = argv;
            if (end.kind === "not-started") {
                const problem = startProblem(program, end.error, workspace, env["PATH"]);
                return { kind: "not-started", problem: secrets.redact(problem) };
            }
            const output = endOutput();
            if (end.leftRunning)
                say(shown, secrets.redact(program), end);
            const { seconds } = end;
            const rest = { seconds, ...output, ...(end.leftRunning ? { leftRunning: true } : {}) };
            if (end.isLate)
                return { kind: "timed-out", ...rest };
            if (end.signal === null)
                return { kind: "exited", code: end.code ?? 1, ...rest };
            const { signal } = end;
            return { kind: "exited", code: 128 + (external_node_os_.constants.signals[signal] ?? 0), signal, ...rest };
        },
    };
}
const before = { kind: "not-started", problem: "the job was cancelled before" };
// What leaves the group was meant to live on, or was never ours to end. The runner ends it with the job.
function say(log, program, { isLate, code, signal }) {
    if (code === null && signal === null) {
        log.warning(`\`${program}\` could not be ended (it runs as another user, or is stuck) and may be at work still.`);
    }
    else if (isLate) {
        log.warning(`\`${program}\` was stopped at its deadline, but something that it started left its process group and may be at work still.`);
    }
    else {
        log.info(`  (something that \`${program}\` left running holds on to its output, which is not read any more)`);
    }
}

// EXTERNAL MODULE: ./build/adapters/digest.js
var adapters_digest = __webpack_require__(30961);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/adapters/addresses.js

/** True for names and addresses of this very machine, as they stand in a URL. */
function isThisMachine(hostname) {
    return hostname === "localhost" || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === "[::1]";
}
/**
 * Whether what one server says may lead to another: by https, or within this machine; and never from elsewhere to an
 * address of this machine, of a private network or of a cloud's metadata service. Names are not looked up.
 */
function mayLeadTo(from, to) {
    if (isThisMachine(from.hostname) && isThisMachine(to.hostname))
        return /^https?:$/.test(to.protocol);
    return to.protocol === "https:" && (to.hostname === from.hostname || !isPrivate(to.hostname));
}
function isPrivate(hostname) {
    const address = hostname.replace(/^\[(.*)\]$/, "$1");
    if ((0,external_node_net_.isIPv4)(address))
        return privateNetworks().check(address, "ipv4");
    if ((0,external_node_net_.isIPv6)(address))
        return privateNetworks().check(address, "ipv6");
    return /(?:^|\.)localhost\.?$/.test(hostname);
}
// IANA special-purpose address registries (RFC 6890): what no public server is at.
function privateNetworks() {
    const list = new external_node_net_.BlockList();
    for (const [network, prefix] of [
        ["0.0.0.0", 8],
        ["10.0.0.0", 8],
        ["100.64.0.0", 10],
        ["127.0.0.0", 8],
        ["169.254.0.0", 16],
        ["172.16.0.0", 12],
        ["192.168.0.0", 16],
    ]) {
        list.addSubnet(network, prefix, "ipv4");
    }
    list.addAddress("::", "ipv6");
    list.addAddress("::1", "ipv6");
    list.addSubnet("fc00::", 7, "ipv6");
    list.addSubnet("fe80::", 10, "ipv6");
    return list;
}

;// CONCATENATED MODULE: ./build/adapters/patient-http.js
const attempts = 3;
const longestWaitMs = 10_000;
/** HTTP for reads: what a server answers in passing (408, 429, 5xx, a lost connection) is asked again, three times in all. */
function patientHttp(http, clock) {
    return {
        async send(request, signal) {
            for (let tried = 1;; tried++) {
                const answer = await http.send(request, signal);
                const waitMs = waitOf(answer, tried, clock.now());
                if (waitMs === null || tried >= attempts || signal?.aborted === true)
                    return answer;
                await clock.sleep(waitMs, signal);
            }
        },
    };
}
/** How long to wait before the same is asked again; null when it would not help, or would take too long. */
function waitOf(answer, tried, now) {
    const own = 500 * 3 ** (tried - 1);
    if (answer.kind === "unreachable")
        return answer.problem === "reset" ? own : null;
    if (!isPassing(answer.status))
        return null;
    const asked = answer.headers["retry-after"];
    if (asked === undefined)
        return own;
    // RFC 9110, 10.2.3: seconds or a date.
    const waitMs = /^\d{1,6}$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
    if (Number.isNaN(waitMs))
        return own;
    return waitMs > longestWaitMs ? null : Math.max(waitMs, 0);
}
/** Statuses that may be others a moment later. */
function isPassing(status) {
    return [408, 429, 500, 502, 503, 504].includes(status);
}

;// CONCATENATED MODULE: ./build/adapters/downloads.js



const downloads_attempts = 3;
const mostRedirects = 3;
const headDeadlineMs = 15_000;
const bodyDeadlineMs = 900_000;
/** Files at URLs, by the checksum that their server states or by hashing what streams past; nothing is kept. */
function streamedDownloads(settings) {
    const abortAfter = (ms) => AbortSignal.any([settings.signal, AbortSignal.timeout(ms)]);
    async function patiently(act) {
        for (let tried = 1;; tried++) {
            const { isPassing: mayPass, ...found } = await act();
            if (found.kind === "resolved" || mayPass !== true || tried >= downloads_attempts || settings.signal.aborted) {
                return found;
            }
            await settings.clock.sleep(500 * 3 ** (tried - 1), settings.signal);
        }
    }
    return {
        async digestOf(url) {
            const target = { url: new URL(url), headers: {} };
            const stated = await statedDigest(target, abortAfter(headDeadlineMs));
            return stated ?? patiently(() => hashed(target, abortAfter(bodyDeadlineMs)));
        },
        digestOfAsset: (id) => {
            const url = new URL(settings.assetUrl(id));
            const headers = { accept: "application/octet-stream", authorization: `Bearer ${settings.token}` };
            return patiently(() => hashed({ url, headers }, abortAfter(bodyDeadlineMs)));
        },
    };
}
// Artifactory: HEAD answers with the checksums that it keeps; also when it sends on to its store.
async function statedDigest(target, signal) {
    let stated = null;
    const step = await downloads_follow("HEAD", target, signal, (response) => {
        stated ??= response.headers.get("x-checksum-sha256");
    });
    if (stated === null || step.kind !== "response" || step.response.status !== 200)
        return null;
    const sha256 = String(stated).toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(sha256))
        return null;
    const length = step.response.headers.get("content-length") ?? "";
    return { kind: "resolved", sha256, size: /^\d{1,15}$/.test(length) ? Number(length) : null };
}
async function hashed(target, signal) {
    const step = await downloads_follow("GET", target, signal);
    if (step.kind === "unresolved")
        return step;
    const { response } = step;
    const problem = problemOf(response, target.url.host);
    if (problem !== null) {
        await response.body?.cancel().catch(() => undefined);
        return { ...problem, isPassing: isPassing(response.status) };
    }
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let size = 0;
    try {
        for await (const chunk of response.body ?? []) {
            hash.update(chunk);
            size += chunk.byteLength;
        }
    }
    catch {
        return { ...unresolved("unknown", `${target.url.host} broke off after ${size} bytes`), isPassing: true };
    }
    return { kind: "resolved", sha256: hash.digest("hex"), size };
}
async function downloads_follow(method, { url, headers }, signal, look = () => undefined) {
    let at = url;
    for (let hop = 0; hop <= mostRedirects; hop++) {
        // A compressed answer would be hashed as something else than the file.
        const asked = { "accept-encoding": "identity", ...headers };
        if (at.origin !== url.origin)
            delete asked["authorization"];
        let response;
        try {
            response = await fetch(at, { method, headers: asked, redirect: "manual", signal });
        }
        catch {
            return { ...unresolved("unknown", `${at.host} cannot be reached`), isPassing: !signal.aborted };
        }
        look(response);
        if (![301, 302, 303, 307, 308].includes(response.status))
            return { kind: "response", response };
        await response.body?.cancel().catch(() => undefined);
        const to = URL.parse(response.headers.get("location") ?? "", at.href);
        if (to === null || !mayLeadTo(at, to)) {
            return {
                ...unresolved("unknown", `${at.host} leads to a place that is not safe to ask`),
                isPassing: false,
            };
        }
        at = to;
    }
    return {
        ...unresolved("unknown", `${url.host} leads on more than ${mostRedirects} times`),
        isPassing: false,
    };
}
function problemOf(response, host) {
    const { status, headers } = response;
    if (status === 404 || status === 410)
        return unresolved("absent", `${host} has no such file (${status})`);
    if (status === 401 || status === 403) {
        return unresolved("unknown", `${host} wants a log-in that this step cannot give (${status})`);
    }
    if (status !== 200)
        return unresolved("unknown", `${host} answered ${status}`);
    const encoding = headers.get("content-encoding") ?? "identity";
    if (encoding !== "identity") {
        return unresolved("unknown", `${host} sends it compressed (${encoding.slice(0, 20)}), not as it is`);
    }
    return null;
}
function unresolved(reason, problem) {
    return { kind: "unresolved", reason, problem };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
;// CONCATENATED MODULE: ./build/adapters/files.js




/** Files below the workspace, and output files below the runner's temporary folder. */
function workspaceFiles(workspace, temp) {
    // Links are resolved before the check, so that none can lead outside.
    async function reachable(path) {
        const root = await (0,promises_.realpath)(workspace);
        const asked = (0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.resolve)(root, path);
        let real;
        try {
            real = await (0,promises_.realpath)(asked);
        }
        catch (error) {
            if (isAbsent(error))
                return null;
            throw (0,errors/* fileUnreadable */.WO)(path, error instanceof Error ? error.message : "unknown", error);
        }
        const roots = [root, await (0,promises_.realpath)(temp)];
        if (!roots.some((one) => isBelow(one, real) || one === real)) {
            throw (0,errors/* fileUnreadable */.WO)(path, "it lies outside the workspace", undefined);
        }
        return real;
    }
    async function inside(path) {
        const real = await reachable(path);
        if (real === null)
            return null;
        if (!(await (0,promises_.stat)(real)).isFile())
            throw (0,errors/* fileUnreadable */.WO)(path, "it is not a file", undefined);
        return real;
    }
    return {
        async content(path) {
            const real = await inside(path);
            return real === null ? null : { size: (await (0,promises_.stat)(real)).size, parts: () => partsOf(real) };
        },
        async sha256(path) {
            const real = await inside(path);
            return real === null ? null : hashFile(real);
        },
        async read(path, maxBytes) {
            const real = await inside(path);
            return real === null ? null : readBeginning(real, maxBytes);
        },
        async below(folder) {
            const real = await reachable(folder);
            if (real === null || !(await (0,promises_.stat)(real)).isDirectory())
                return null;
            // Links among them are not followed: `readdir` tells them from files.
            const entries = await (0,promises_.readdir)(real, { recursive: true, withFileTypes: true });
            return entries
                .filter((entry) => entry.isFile())
                .slice(0, mostFiles)
                .map((entry) => (0,external_node_path_.relative)(real, (0,external_node_path_.join)(entry.parentPath, entry.name)).split(external_node_path_.sep).join("/"))
                .sort();
        },
        async writeOutput(name, content) {
            const folder = (0,external_node_path_.join)(temp, "rollback-ready");
            await (0,promises_.mkdir)(folder, { recursive: true });
            const path = (0,external_node_path_.join)(folder, name);
            await (0,promises_.writeFile)(path, content);
            return path;
        },
    };
}
const mostFiles = 10_000;
async function hashFile(path) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let size = 0;
    for await (const part of partsOf(path)) {
        hash.update(part);
        size += part.length;
    }
    return { sha256: hash.digest("hex"), size };
}
// Size and bytes are of one opened file, which a tool may replace meanwhile.
async function readBeginning(path, maxBytes) {
    const file = await (0,promises_.open)(path, "r");
    try {
        const { size, mtimeMs } = await file.stat();
        const buffer = Buffer.alloc(Math.min(size, maxBytes));
        let filled = 0;
        while (filled < buffer.length) {
            const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        return {
            bytes: new Uint8Array(buffer.subarray(0, filled)),
            truncated: size > maxBytes,
            changedMs: mtimeMs,
        };
    }
    finally {
        await file.close();
    }
}
// One buffer for the whole file: a stream takes a new one for each part, and they are given back late.
async function* partsOf(path) {
    const buffer = Buffer.allocUnsafe(1_048_576);
    const file = await (0,promises_.open)(path, "r");
    try {
        for (;;) {
            const { bytesRead } = await file.read(buffer, 0, buffer.length);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}
function isBelow(root, path) {
    const way = (0,external_node_path_.relative)(root, path);
    return way !== "" && way !== ".." && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
function isAbsent(error) {
    return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

;// CONCATENATED MODULE: ./build/adapters/git/command.js

// A workspace's own git settings can name programs (hooks, fsmonitor, remote helpers): none of them is run.
const settings = [
    `core.hooksPath=${external_node_os_.devNull}`,
    "core.fsmonitor=false",
    "core.pager=cat",
    "core.askPass=",
    "credential.helper=",
    "protocol.ext.allow=never",
    "http.followRedirects=false",
    "gc.auto=0",
    "maintenance.auto=false",
];
const environment = {
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
};
/** Runs git with its output kept, no questions asked and nothing of a repository's settings executed. */
function runGit(tools, cwd, args, request) {
    const options = settings.flatMap((setting) => ["-c", setting]);
    return tools.run({
        ...request,
        argv: ["git", ...options, ...args],
        cwd,
        env: { ...environment, ...request.env },
    });
}

;// CONCATENATED MODULE: ./build/adapters/git/remote-address.js
/** Whether a remote's address, HTTP or SSH, is that of this repository; credentials and letter case do not count. */
function isRemoteOf(remote, repositoryUrl) {
    const wanted = URL.parse(repositoryUrl);
    const scp = /^(?:[^@/\s]+@)?([^:/\s]+):(?!\/\/)(.+)$/.exec(remote);
    const given = scp === null ? URL.parse(remote) : URL.parse(`ssh://${scp[1]}/${scp[2]}`);
    if (wanted === null || given === null)
        return false;
    return given.hostname.toLowerCase() === wanted.hostname.toLowerCase() && pathOf(given) === pathOf(wanted);
}
function pathOf({ pathname }) {
    return pathname
        .replace(/^\/+|\/+$/g, "")
        .replace(/\.git$/, "")
        .toLowerCase();
}

// EXTERNAL MODULE: ./build/core/text/how-to-install.js
var how_to_install = __webpack_require__(75184);
;// CONCATENATED MODULE: ./build/adapters/git/tool.js


const maxOutput = 16 * 1024 * 1024;
/**
 * Programs whose output is read here and never streamed to the log. They see a few variables of the job's environment
 * and none of its inputs, tokens or GIT_ settings, and have no terminal to ask questions on.
 */
function tools(environment, signal) {
    const base = keptFrom(environment);
    return {
        run(request) {
            return new Promise((settle) => {
                if (signal?.aborted === true) {
                    settle({ kind: "cancelled" });
                    return;
                }
                const [program, ...args] = request.argv;
                const child = (0,external_node_child_process_.spawn)(program, args, {
                    cwd: request.cwd,
                    env: { ...base, ...request.env },
                    shell: false,
                    // A session of its own: no terminal, and a group that can be ended with all that it started.
                    detached: process.platform !== "win32",
                    stdio: ["pipe", "pipe", "pipe", "pipe"],
                });
                const [stdin, stdout, stderr, secret] = child.stdio;
                let ended;
                const end = (result) => {
                    ended ??= result;
                    endGroup(child);
                };
                const seconds = request.timeoutMs / 1000;
                const timer = setTimeout(() => end({ kind: "timed-out", seconds }), request.timeoutMs);
                const cancel = () => end({ kind: "cancelled" });
                signal?.addEventListener("abort", cancel, { once: true });
                const out = collect(stdout);
                const err = collect(stderr);
                give(stdin, request.input ?? "");
                give(secret, request.secret ?? "");
                child.on("error", () => {
                    ended = { kind: "absent", program };
                });
                child.on("close", (code) => {
                    clearTimeout(timer);
                    signal?.removeEventListener("abort", cancel);
                    settle(ended ?? { kind: "exited", code: code ?? 1, out: out(), err: err() });
                });
            });
        },
    };
}
/** What went wrong with a tool that did not exit by itself, in words. */
function toolProblem(result) {
    switch (result.kind) {
        case "absent":
            return `\`${result.program}\` is not installed on this runner`;
        case "timed-out":
            return `it had not ended after ${result.seconds} s`;
        case "cancelled":
            return "the job was cancelled";
        default:
            return result;
    }
}
/** What to do about it, as a sentence without its full stop. */
function toolMend(result) {
    return result.kind === "absent" ? (0,how_to_install/* howToInstall */.v)(result.program) : "Run this job again";
}
/** What went wrong, with what to do about a tool that is missing. */
function toolProblemToMend(result) {
    const problem = toolProblem(result);
    return result.kind === "absent" ? `${problem}. ${toolMend(result)}` : problem;
}
// What programs need to be found, to work at all and to reach the network; proxies and certificates among it.
const kept = /^(PATH|PATHEXT|HOME|USERPROFILE|SYSTEMROOT|COMSPEC|WINDIR|PROGRAMDATA|TMPDIR|TEMP|TMP|(HTTPS?|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|GIT_SSL_CAINFO|CURL_CA_BUNDLE)$/i;
function keptFrom(environment) {
    const entries = Object.entries(environment).filter(([name]) => kept.test(name));
    return { ...Object.fromEntries(entries), LC_ALL: "C" };
}
function collect(stream) {
    const chunks = [];
    let size = 0;
    stream.on("data", (chunk) => {
        size += chunk.length;
        if (size <= maxOutput)
            chunks.push(chunk);
    });
    return () => Buffer.concat(chunks).toString("utf8");
}
function give(stream, text) {
    // A program may end without reading what it is given.
    stream.on("error", () => { });
    stream.end(text);
}
function endGroup(child) {
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

;// CONCATENATED MODULE: ./build/adapters/git/checkout-state.js





const deadlineMs = 30_000;
const checkout_state_shown = 20;
/** The state of the git work tree at the root of the workspace. Nothing is written, not even git's index. */
async function checkoutState(tools, workspace, repositoryUrl) {
    const folder = await (0,promises_.realpath)(workspace).catch(() => null);
    if (folder === null)
        return { kind: "absent", reason: "no-work-tree" };
    const git = (args) => 
    // A repository above the workspace is not the workspace's.
    runGit(tools, folder, ["-c", `safe.directory=${folder}`, ...args], {
        env: { GIT_CEILING_DIRECTORIES: (0,external_node_path_.dirname)(folder) },
        timeoutMs: deadlineMs,
    });
    const inside = await git(["rev-parse", "--is-inside-work-tree", "--is-shallow-repository"]);
    if (inside.kind === "absent")
        return { kind: "absent", reason: "no-git" };
    if (inside.kind !== "exited")
        return { kind: "unknown", problem: toolProblem(inside) };
    if (/not a git repository/.test(inside.err))
        return { kind: "absent", reason: "no-work-tree" };
    const [isWorkTree, isShallow] = inside.out.trim().split("\n");
    if (inside.code !== 0)
        return { kind: "unknown", problem: firstLine(inside.err) };
    if (isWorkTree !== "true")
        return { kind: "absent", reason: "no-work-tree" };
    const filter = foreignFilter(await output(git(["config", "--show-scope", "-z", "--get-regexp", "^filter\\."])));
    if (filter !== null) {
        return {
            kind: "unknown",
            problem: `the clone's own settings name the filter \`${filter}\`, which is not run`,
        };
    }
    const head = await output(git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]));
    const changed = await git([
        "status",
        "--porcelain",
        "-z",
        "--untracked-files=no",
        "--no-renames",
        "--ignore-submodules=dirty",
    ]);
    if (changed.kind !== "exited")
        return { kind: "unknown", problem: toolProblem(changed) };
    if (changed.code !== 0)
        return { kind: "unknown", problem: firstLine(changed.err) };
    const paths = changed.out
        .split("\0")
        .filter(Boolean)
        .map((entry) => entry.slice(3))
        .sort();
    const origin = (await output(git(["config", "--get", "remote.origin.url"]))).trim();
    return {
        kind: "checkout",
        head: head.trim() || null,
        shallow: isShallow === "true",
        modified: { count: paths.length, first: paths.slice(0, checkout_state_shown) },
        remote: origin === "" ? "none" : isRemoteOf(origin, repositoryUrl) ? "same" : "other",
    };
}
async function output(running) {
    const ran = await running;
    return ran.kind === "exited" && ran.code === 0 ? ran.out : "";
}
// git runs a filter's commands to compare files. Git LFS sets up its own in each clone (`git lfs install --local`).
const lfs = new Map([
    ["filter.lfs.clean", "git-lfs clean -- %f"],
    ["filter.lfs.smudge", "git-lfs smudge -- %f"],
    ["filter.lfs.process", "git-lfs filter-process"],
    ["filter.lfs.required", "true"],
]);
function foreignFilter(listed) {
    const fields = listed.split("\0");
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const [scope, entry = ""] = fields.slice(at);
        const [name = "", ...value] = entry.split("\n");
        const isOurs = scope === "system" || scope === "global" || scope === "command";
        if (!isOurs && lfs.get(name) !== value.join("\n"))
            return name.split(".").slice(1, -1).join(".");
    }
    return null;
}
function firstLine(err) {
    return err.split("\n").find((line) => line !== "") ?? "git failed without a word";
}

;// CONCATENATED MODULE: ./build/adapters/git/unusable-key.js

/** The refusal of a key whose program gave no answer. */
function unusableKey(result) {
    return {
        kind: "refused",
        problem: `cannot be used: ${toolProblem(result)}.`,
        write: `${toolMend(result)}.`,
    };
}

;// CONCATENATED MODULE: ./build/adapters/git/gpg.js




const gpg_deadlineMs = 30_000;
/** Signs as `git tag -s` does with a GPG key, in a keyring of its own in `folder`, whose agent is ended afterwards. */
function signWithGpg(tools, cleaners, folder, payload, key) {
    return inKeyring(tools, cleaners, folder, async (gpg) => {
        // An agent that gpg starts could come up after it was told to end, when the job is cancelled in between.
        await configure(cleaners, folder, ["--launch", "gpg-agent"]);
        const imported = await gpg(["--import"], key.text);
        if (imported.kind !== "exited") {
            return unusableKey(imported);
        }
        const keys = new Set(statusOf(imported.out, "IMPORT_OK").map((words) => words[1] ?? ""));
        const [fingerprint, another] = keys;
        if (fingerprint === undefined || another !== undefined) {
            const problem = another === undefined ? "is not a private key that gpg can read." : "holds more than one GPG key.";
            return {
                kind: "refused",
                problem,
                write: "Give what `gpg --export-secret-keys --armor <key>` prints.",
            };
        }
        const sign = ["--pinentry-mode", "loopback", "--passphrase-fd", "3", "-u", fingerprint];
        const ran = await gpg([...sign, "--armor", "--output", "-", "--detach-sign", "-"], payload, key.passphrase);
        if (ran.kind !== "exited") {
            return unusableKey(ran);
        }
        const start = ran.out.indexOf("-----BEGIN PGP SIGNATURE-----");
        const signature = ran.out.slice(start).replace(/^\[GNUPG:\].*\n/gm, "");
        if (ran.code === 0 && start >= 0)
            return { kind: "signed", signature };
        return refusal(`${ran.out}\n${ran.err}`, key.passphrase !== null);
    });
}
/** Whether one of these public keys made the signature; a keyring that holds nothing else decides. */
function checkGpg(tools, cleaners, folder, payload, signature, signers) {
    return inKeyring(tools, cleaners, folder, async (gpg) => {
        for (const signer of signers) {
            const imported = await gpg(["--import"], `${signer}\n`);
            if (imported.kind !== "exited")
                return { kind: "unknown", problem: toolProblemToMend(imported) };
            if (imported.code !== 0)
                return { kind: "unknown", problem: "gpg cannot read a key among the signers" };
        }
        const file = (0,external_node_path_.join)(folder, "signature");
        await (0,promises_.writeFile)(file, signature);
        const ran = await gpg(["--trust-model", "always", "--verify", file, "-"], payload);
        if (ran.kind !== "exited")
            return { kind: "unknown", problem: toolProblemToMend(ran) };
        return verdict(ran.code, ran.out);
    });
}
async function inKeyring(tools, cleaners, home, use) {
    const quiet = ["--homedir", home, "--batch", "--no-tty", "--yes", "--no-options", "--status-fd", "1"];
    const gpg = (args, input, passphrase) => tools.run({
        argv: ["gpg", ...quiet, "--no-auto-key-retrieve", "--no-auto-key-locate", ...args],
        cwd: home,
        env: { GNUPGHOME: home },
        input,
        secret: passphrase ?? "",
        timeoutMs: gpg_deadlineMs,
    });
    try {
        return await use(gpg);
    }
    finally {
        // Agents outlive gpg, and would hold the key. They are ended also when the job is being cancelled.
        await configure(cleaners, home, ["--kill", "all"]);
        await configure(cleaners, home, ["--remove-socketdir"]);
    }
}
function configure(cleaners, home, args) {
    return cleaners.run({ argv: ["gpgconf", "--homedir", home, ...args], cwd: home, timeoutMs: 5_000 });
}
// GnuPG docs: DETAILS, "Format of the --status-fd output".
function statusOf(out, keyword) {
    return out
        .split("\n")
        .map((line) => line.split(" "))
        .filter(([mark, word]) => mark === "[GNUPG:]" && word === keyword)
        .map((words) => words.slice(2));
}
function verdict(code, out) {
    const has = (keyword) => statusOf(out, keyword).length > 0;
    if (has("BADSIG"))
        return { kind: "bad", problem: "its GPG signature does not fit what the tag says" };
    if (has("NO_PUBKEY")) {
        return { kind: "bad", problem: "it was signed with a GPG key that is not among the signers" };
    }
    if (has("REVKEYSIG"))
        return { kind: "bad", problem: "the GPG key that signed it was revoked" };
    if (has("EXPKEYSIG"))
        return { kind: "bad", problem: "the GPG key that signed it has expired" };
    if (has("EXPSIG"))
        return { kind: "bad", problem: "its GPG signature has expired" };
    const [valid, second] = statusOf(out, "VALIDSIG");
    if (code !== 0 || !has("GOODSIG") || valid === undefined || second !== undefined) {
        return { kind: "bad", problem: "its GPG signature cannot be read" };
    }
    return { kind: "good", signer: valid.at(-1) ?? valid[0] ?? "" };
}
function refusal(said, hasPassphrase) {
    if (/passphrase/i.test(said)) {
        return hasPassphrase
            ? {
                kind: "refused",
                problem: "is a GPG key that `signing-passphrase` does not open.",
                write: "Correct the secret.",
            }
            : {
                kind: "refused",
                problem: "is a GPG key that a passphrase protects, and none is given.",
                write: "Give `signing-passphrase` too.",
            };
    }
    const problem = "is a GPG key that cannot sign: it has no secret key for signing, or has expired.";
    return { kind: "refused", problem, write: "Give a key that can sign." };
}

;// CONCATENATED MODULE: ./build/adapters/git/private-folder.js



// The agent of gpg keeps sockets in its folder, whose paths may have 107 characters (sun_path, unix(7)).
const maxLength = 80;
/** Lends a new folder that only this user may enter, and removes it with all it holds, whatever happens. */
async function withPrivateFolder(temp, use) {
    await (0,promises_.mkdir)(temp, { recursive: true });
    const parent = temp.length > maxLength ? (0,external_node_os_.tmpdir)() : temp;
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, "rr-"));
    try {
        return await use(folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5 });
    }
}

;// CONCATENATED MODULE: ./build/adapters/git/push-refusal.js
const signs = [
    ["workflows", /without `?workflows?`? (permission|scope)/i],
    ["rule", /GH013|repository rule violations|pre-receive hook declined|protected/i],
    ["no-commit", /not our ref|couldn't find remote ref|upload-pack: not our ref/i],
    ["token", /authentication failed|could not read (username|password)|invalid username or token|error: 401/i],
    [
        "permission",
        /permission to .* denied|error: 403|write access to repository not granted|repository .*not found/i,
    ],
];
/** Why GitHub refused, from what git printed. `seen` is that text on one line, without addresses and remarks of git's. */
function refusalOf(err) {
    const reason = signs.find(([, sign]) => sign.test(err))?.[0] ?? "other";
    const lines = err
        .split("\n")
        .map((line) => line.replace(/^(remote: )?((error|fatal): )?/, "").trim())
        .filter((line) => line !== "" && !/^(failed to push some refs|hint:|To |Done$)/.test(line));
    const seen = [...new Set(lines)].slice(0, 6).join("; ").slice(0, 500);
    return { reason, seen: seen === "" ? "git gave no reason" : seen };
}

;// CONCATENATED MODULE: ./build/adapters/git/push-tag.js


/**
 * Creates a tag's ref at GitHub with the very object that is given. Of the repository only the one commit is fetched;
 * the lease makes git push nothing when the ref is there already, and receiving is atomic, so one of two rivals wins.
 */
async function pushTag({ git }, tag) {
    const ref = `refs/tags/${tag.name}`;
    const fetch = ["fetch", "--quiet", "--no-tags", "--depth=1", "--filter=tree:0", "origin", tag.commit];
    const fetched = await git(fetch);
    if (!isDone(fetched))
        return notPushed(fetched);
    const written = await git(["hash-object", "-t", "tag", "-w", "--stdin"], tag.object);
    if (!isDone(written))
        return notPushed(written);
    const sha = written.out.trim();
    const pushed = await git(["push", "--porcelain", `--force-with-lease=${ref}:`, "origin", `${sha}:${ref}`]);
    if (pushed.kind !== "exited")
        return { kind: "unanswered", problem: toolProblem(pushed) };
    // git docs: push --porcelain; the flag of a line is its first character.
    const line = pushed.out.split("\n").find((one) => one.includes(`:${ref}\t`));
    switch (line?.[0]) {
        case "*":
            return { kind: "created" };
        case "=":
            return { kind: "exists" };
        case "!":
            return declined(line, pushed.err);
        default:
            return withoutReport(pushed.err);
    }
}
function isDone(result) {
    return result.kind === "exited" && result.code === 0;
}
/** Nothing was sent to the ref yet, so whatever failed, the tag was not made by this run. */
function notPushed(result) {
    if (result.kind === "exited")
        return { kind: "refused", ...refusalOf(result.err) };
    const reason = result.kind === "absent" ? "no-git" : "other";
    return { kind: "refused", reason, seen: toolProblem(result) };
}
function declined(line, err) {
    const [, , summary = ""] = line.split("\t");
    const isThere = /stale info|already exists|cannot lock ref|failed to (update|lock) ref|fetch first/i;
    if (isThere.test(summary))
        return { kind: "exists" };
    const [, said = summary] = /^\[[^\]]*\] \((.*)\)$/.exec(summary) ?? [];
    // The server took all of it and then said nothing about this ref.
    if (/remote failed to report status/.test(said))
        return { kind: "unanswered", problem: said };
    return { kind: "refused", ...refusalOf(`${err}\n${said}`) };
}
function withoutReport(err) {
    const refusal = refusalOf(err);
    return refusal.reason === "other"
        ? { kind: "unanswered", problem: refusal.seen }
        : { kind: "refused", ...refusal };
}

;// CONCATENATED MODULE: ./build/adapters/git/read-tag.js


const local = "refs/tag";
/** Fetches the object behind a tag's ref; git checks that its content has its name. */
async function readTag({ git }, name) {
    const ref = `refs/tags/${name}`;
    const fetch = [
        "fetch",
        "--quiet",
        "--no-tags",
        "--depth=1",
        "--filter=tree:0",
        "origin",
        `${ref}:${local}`,
    ];
    const fetched = await git(fetch);
    if (fetched.kind !== "exited")
        return { kind: "unknown", problem: toolProblemToMend(fetched) };
    if (/couldn't find remote ref/.test(fetched.err))
        return { kind: "absent" };
    if (fetched.code !== 0)
        return { kind: "unknown", problem: refusalOf(fetched.err).seen };
    const parsed = await git(["rev-parse", "--verify", local]);
    const object = await git(["cat-file", "tag", local]);
    if (parsed.kind !== "exited" || object.kind !== "exited" || parsed.code !== 0) {
        return { kind: "unknown", problem: "git could not read what it had fetched" };
    }
    const sha = parsed.out.trim();
    // cat-file would peel a commit to no tag and fails.
    return object.code === 0 ? { kind: "annotated", sha, text: object.out } : { kind: "lightweight", sha };
}

;// CONCATENATED MODULE: ./build/adapters/git/remote.js




const remote_deadlineMs = 60_000;
/**
 * A new bare repository below `folder` whose `origin` is GitHub's. The token travels in the environment only: never in
 * an argument or a file. The user's git settings, where other credentials stand, are left out; the system's, where an
 * administrator names proxies and certificates, hold.
 */
async function openRemote(tools, folder, repositoryUrl, token) {
    const own = (0,external_node_path_.join)(folder, "tag.git");
    await (0,promises_.mkdir)(own);
    const url = `${repositoryUrl}.git`;
    const scheme = URL.parse(url)?.protocol.slice(0, -1) ?? "https";
    const git = (args, input) => runGit(tools, own, args, {
        env: {
            GIT_CONFIG_GLOBAL: external_node_os_.devNull,
            // curl would look for a .netrc there.
            HOME: own,
            GIT_ALLOW_PROTOCOL: scheme === "http" ? "http:https" : "https",
            // Negotiation and a partial clone fetch what they need from here, and nowhere else.
            GIT_NO_LAZY_FETCH: "0",
            ...asConfig([
                ["remote.origin.url", url],
                // An empty value drops what the system's settings may hold.
                [`http.${url}.extraHeader`, ""],
                [`http.${url}.extraHeader`, `Authorization: Basic ${basicCredential(token)}`],
                ["push.negotiate", "true"],
                ["push.gpgSign", "false"],
                ["push.followTags", "false"],
            ]),
        },
        ...(input === undefined ? {} : { input }),
        timeoutMs: remote_deadlineMs,
    });
    const made = await git(["init", "--quiet", "--bare", "--template=", "--object-format=sha1", own]);
    return made.kind === "exited" && made.code === 0 ? { git } : made;
}
/** What stands for the token in a request's header, and is as secret as the token. */
function basicCredential(token) {
    return Buffer.from(`x-access-token:${token}`).toString("base64");
}
function asConfig(pairs) {
    const entries = pairs.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(pairs.length) };
}

;// CONCATENATED MODULE: ./build/adapters/git/ssh.js




const ssh_deadlineMs = 30_000;
// ssh-keygen takes a passphrase from nowhere else but a terminal and the program that this names.
const askpass = `#!/bin/sh
printf '%s\\n' "$ROLLBACK_READY_PASSPHRASE"
`;
/** Signs as `git tag -s` does with gpg.format=ssh. `folder` holds the key for as long as it is there. */
async function signWithSsh(tools, folder, payload, key) {
    const keyFile = (0,external_node_path_.join)(folder, "key");
    const askFile = (0,external_node_path_.join)(folder, "ask");
    await (0,promises_.writeFile)(keyFile, key.text, { mode: 0o600 });
    await (0,promises_.writeFile)(askFile, askpass, { mode: 0o700 });
    const env = {
        SSH_ASKPASS: askFile,
        SSH_ASKPASS_REQUIRE: "force",
        ROLLBACK_READY_PASSPHRASE: key.passphrase ?? "",
    };
    const keygen = (args, input) => tools.run({
        argv: ["ssh-keygen", ...args, "-f", keyFile],
        cwd: folder,
        env,
        input,
        timeoutMs: ssh_deadlineMs,
    });
    if (!key.text.startsWith("-----BEGIN OPENSSH PRIVATE KEY-----")) {
        // Only OpenSSH's own format shows the public half, without which ssh-keygen does not sign.
        const shown = await keygen(["-y"], "");
        if (shown.kind === "exited")
            await (0,promises_.writeFile)(`${keyFile}.pub`, shown.out);
    }
    const ran = await keygen(["-Y", "sign", "-n", "git"], payload);
    if (ran.kind !== "exited") {
        return unusableKey(ran);
    }
    if (ran.code === 0 && ran.out.startsWith("-----BEGIN SSH SIGNATURE-----\n")) {
        return { kind: "signed", signature: ran.out };
    }
    return ssh_refusal(ran.err, key.passphrase !== null);
}
/** Whether one of these public keys made the signature, asked one by one so that the answer names the key. */
async function checkSsh(tools, folder, payload, signature, signers) {
    const allowed = (0,external_node_path_.join)(folder, "allowed");
    const signed = (0,external_node_path_.join)(folder, "signature");
    const lines = signers.map((key, index) => `signer-${index + 1} namespaces="git" ${key}\n`);
    await (0,promises_.writeFile)(allowed, lines.join(""));
    await (0,promises_.writeFile)(signed, signature);
    const ask = (argv, input) => tools.run({ argv: ["ssh-keygen", "-Y", ...argv], cwd: folder, input, timeoutMs: ssh_deadlineMs });
    const found = await ask(["find-principals", "-f", allowed, "-s", signed], "");
    if (found.kind !== "exited")
        return { kind: "unknown", problem: toolProblemToMend(found) };
    const [signer = ""] = found.out.split("\n");
    if (found.code !== 0 || signer === "") {
        return /no principal matched/i.test(found.err)
            ? { kind: "bad", problem: "it was signed with an SSH key that is not among the signers" }
            : { kind: "bad", problem: "its SSH signature cannot be read" };
    }
    const verify = ["verify", "-f", allowed, "-I", signer, "-n", "git", "-s", signed];
    const verified = await ask(verify, payload);
    if (verified.kind !== "exited")
        return { kind: "unknown", problem: toolProblemToMend(verified) };
    const fingerprint = /\bkey (SHA256:\S+)/.exec(verified.out)?.[1];
    return verified.code === 0 && fingerprint !== undefined
        ? { kind: "good", signer: fingerprint }
        : { kind: "bad", problem: "its SSH signature does not fit what the tag says" };
}
// The messages of ssh-keygen name files of ours, so they are told apart and not repeated.
function ssh_refusal(err, hasPassphrase) {
    const isLocked = /incorrect passphrase|passphrase/i.test(err);
    if (isLocked && !hasPassphrase) {
        const problem = "is an SSH key that a passphrase protects, and none is given.";
        return { kind: "refused", problem, write: "Give `signing-passphrase` too." };
    }
    if (isLocked) {
        const problem = "is an SSH key that `signing-passphrase` does not open.";
        return { kind: "refused", problem, write: "Correct the secret." };
    }
    const problem = "is not a private key that ssh-keygen can read.";
    return { kind: "refused", problem, write: "Give the whole file, from its BEGIN to its END line." };
}

;// CONCATENATED MODULE: ./build/adapters/git/git.js









/** Git and the tools that it signs with. */
function machineGit(settings) {
    const { workspace, temp, environment, token, log, signal } = settings;
    const running = tools(environment, signal);
    const cleaners = tools(environment);
    async function atRemote(use, failed) {
        log.mask(basicCredential(token));
        return withPrivateFolder(temp, async (folder) => {
            const remote = await openRemote(running, folder, settings.repositoryUrl(), token);
            return "git" in remote ? use(remote) : failed(remote);
        });
    }
    return {
        state: () => checkoutState(running, workspace, settings.repositoryUrl()),
        sign: (payload, key) => withPrivateFolder(temp, (folder) => key.kind === "ssh"
            ? signWithSsh(running, folder, payload, key)
            : signWithGpg(running, cleaners, folder, payload, key)),
        async check(payload, signature, signers) {
            const isGpgKey = (signer) => signer.startsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----");
            if (signature.startsWith("-----BEGIN SSH SIGNATURE-----")) {
                const keys = signers.filter((signer) => !isGpgKey(signer));
                return withPrivateFolder(temp, (folder) => checkSsh(running, folder, payload, signature, keys));
            }
            if (signature.startsWith("-----BEGIN PGP SIGNATURE-----")) {
                const keys = signers.filter(isGpgKey);
                return withPrivateFolder(temp, (folder) => checkGpg(running, cleaners, folder, payload, signature, keys));
            }
            return { kind: "unknown", problem: "its signature is neither SSH nor GPG, and no other is read" };
        },
        pushTag: (tag) => atRemote((remote) => pushTag(remote, tag), (failed) => ({
            kind: "refused",
            reason: failed.kind === "absent" ? "no-git" : "other",
            seen: wordsOf(failed),
        })),
        readTag: (name) => atRemote((remote) => readTag(remote, name), (failed) => ({ kind: "unknown", problem: wordsOf(failed) })),
    };
}
function wordsOf(result) {
    return result.kind === "exited" ? refusalOf(result.err).seen : toolProblemToMend(result);
}

;// CONCATENATED MODULE: ./build/adapters/git/gitops-problem.js


const absent = /couldn't find remote ref|not our ref|no such remote ref|unadvertised object/i;
const noKey = /permission denied|host key verification failed/i;
/** Why git could not do something at a repository. */
function gitopsProblem(result) {
    switch (result.kind) {
        case "exited": {
            const { reason, seen } = refusalOf(result.err);
            const isShut = reason === "token" || reason === "permission" || noKey.test(result.err);
            const problem = withoutAddresses(seen);
            return {
                kind: "problem",
                reason: absent.test(result.err) ? "absent" : isShut ? "login" : "other",
                problem,
            };
        }
        case "absent":
            return { kind: "problem", reason: "no-git", problem: toolProblemToMend(result) };
        case "timed-out":
            return { kind: "problem", reason: "time", problem: "the time of the layer was over" };
        case "cancelled":
            return { kind: "problem", reason: "other", problem: toolProblem(result) };
        default:
            return result;
    }
}
/** The words of git, which may name a URL with its query, without what could be secret in it. */
function withoutAddresses(seen) {
    return seen.replace(/\b[a-z+]+:\/\/[^\s'"]+/g, "the repository");
}

;// CONCATENATED MODULE: ./build/adapters/git/gitops-push.js




const who = { name: "rollback-ready", email: "rollback-ready@users.noreply.github.com" };
/**
 * Makes a commit on its parent and pushes it. The lease makes git push nothing when the branch is not at the parent any
 * more, a branch that was deleted included; as the commit's parent is that tip, the push is a fast-forward always.
 */
async function pushCommit(remote, branch, folder, { parent, changes, message }) {
    const made = await makeCommit(remote, folder, parent, changes, message);
    if (made.kind !== "made")
        return made;
    const ref = `refs/heads/${branch}`;
    const refspec = `${made.commit}:${ref}`;
    const words = ["push", "--porcelain", `--force-with-lease=${ref}:${parent}`, "origin", refspec];
    const pushed = await remote.git(words);
    if (pushed.kind !== "exited") {
        return pushed.kind === "absent" ? refused(pushed) : { kind: "unanswered", problem: toolProblem(pushed) };
    }
    // git docs: push --porcelain; the flag of a line is its first character.
    const line = pushed.out.split("\n").find((one) => one.includes(`:${ref}\t`));
    const flag = line?.[0];
    if (flag === " " || flag === "=")
        return { kind: "pushed", commit: made.commit };
    if (line !== undefined && flag === "!")
        return gitops_push_declined(line, pushed.err);
    const refusal = refusalOf(pushed.err);
    return refusal.reason === "other"
        ? { kind: "unanswered", problem: withoutAddresses(refusal.seen) }
        : { kind: "refused", seen: withoutAddresses(refusal.seen) };
}
async function makeCommit({ git }, folder, parent, changes, message) {
    const index = { GIT_INDEX_FILE: (0,external_node_path_.join)(folder, "index") };
    const read = await git(["read-tree", parent], undefined, index);
    if (!gitops_push_isDone(read))
        return refused(read);
    const lines = [];
    for (const change of changes) {
        // A place that was a file and is to be a folder, or the other way round, is emptied before.
        lines.push(`0 ${"0".repeat(40)}\t${change.path}\0`);
        if (change.kind === "removed")
            continue;
        const object = change.kind === "object" ? change.object : await written(git, change.text);
        if (typeof object !== "string")
            return refused(object);
        lines.push(`${change.mode} ${object}\t${change.path}\0`);
    }
    // What is taken away first leaves room for a folder of the same name.
    const ordered = [
        ...lines.filter((line) => line.startsWith("0 ")),
        ...lines.filter((line) => !line.startsWith("0 ")),
    ];
    const staged = await git(["update-index", "-z", "--index-info"], ordered.join(""), index);
    if (!gitops_push_isDone(staged))
        return refused(staged);
    // What files hold need not be here.
    const tree = await git(["write-tree", "--missing-ok"], undefined, index);
    if (!gitops_push_isDone(tree))
        return refused(tree);
    const before = await git(["rev-parse", "--verify", `${parent}^{tree}`]);
    if (!gitops_push_isDone(before))
        return refused(before);
    if (before.out.trim() === tree.out.trim())
        return { kind: "same" };
    const author = {
        GIT_AUTHOR_NAME: who.name,
        GIT_AUTHOR_EMAIL: who.email,
        GIT_COMMITTER_NAME: who.name,
        GIT_COMMITTER_EMAIL: who.email,
    };
    const signedOff = `${message}\nSigned-off-by: ${who.name} <${who.email}>\n`;
    const commit = await git(["commit-tree", tree.out.trim(), "-p", parent, "-F", "-"], signedOff, author);
    return gitops_push_isDone(commit) ? { kind: "made", commit: commit.out.trim() } : refused(commit);
}
async function written(git, text) {
    const made = await git(["hash-object", "-t", "blob", "-w", "--stdin"], text);
    return gitops_push_isDone(made) ? made.out.trim() : made;
}
function gitops_push_isDone(result) {
    return result.kind === "exited" && result.code === 0;
}
/** Nothing was sent yet, so whatever failed, the branch is as it was. */
function refused(result) {
    return { kind: "refused", seen: gitopsProblem(result).problem };
}
function gitops_push_declined(line, err) {
    const [, , summary = ""] = line.split("\t");
    const isMoved = /stale info|fetch first|non-fast-forward|cannot lock ref|failed to (update|lock) ref|incorrect old value/i;
    if (isMoved.test(summary))
        return { kind: "moved" };
    const [, said = summary] = /^\[[^\]]*\] \((.*)\)$/.exec(summary) ?? [];
    // The server took all of it and then said nothing about this ref.
    if (/remote failed to report status/.test(said))
        return { kind: "unanswered", problem: said };
    return { kind: "refused", seen: withoutAddresses(refusalOf(`${err}\n${said}`).seen) };
}

;// CONCATENATED MODULE: ./build/adapters/git/gitops-remote.js




/**
 * A new bare repository below `folder` whose `origin` is the place. Its token travels in the environment only: never in an
 * argument, a URL or a file. The user's git settings are left out; the system's, where an administrator names proxies and
 * certificates, hold.
 */
async function openGitopsRemote(tools, folder, { url, login }, agent, msLeft) {
    const own = (0,external_node_path_.join)(folder, "gitops.git");
    await (0,promises_.mkdir)(own);
    const env = environmentOf(own, url, login, agent);
    const git = (args, input, more) => {
        const timeoutMs = msLeft();
        if (timeoutMs <= 0)
            return Promise.resolve({ kind: "timed-out", seconds: 0 });
        const request = { env: { ...env, ...more }, timeoutMs };
        return runGit(tools, own, args, input === undefined ? request : { ...request, input });
    };
    const made = await git(["init", "--quiet", "--bare", "--template=", "--object-format=sha1", own]);
    return made.kind === "exited" && made.code === 0 ? { git } : made;
}
/** What stands for the login in a request's header, and is as secret as the token. */
function gitopsCredential({ user, token }) {
    return Buffer.from(`${user}:${token}`).toString("base64");
}
function environmentOf(own, url, login, agent) {
    const credential = login === null ? [] : [[`http.${url}.extraHeader`, `Authorization: Basic ${gitopsCredential(login)}`]];
    return {
        GIT_CONFIG_GLOBAL: external_node_os_.devNull,
        // curl would look for a .netrc there.
        HOME: own,
        GIT_ALLOW_PROTOCOL: URL.parse(url)?.protocol.slice(0, -1) ?? "none",
        // A key comes from the agent that the job has set up; nobody is there to answer a question.
        GIT_SSH_COMMAND: "ssh -o BatchMode=yes",
        ...(agent === undefined ? {} : { SSH_AUTH_SOCK: agent }),
        // A partial clone fetches what it needs from here, and nowhere else.
        GIT_NO_LAZY_FETCH: "0",
        ...gitops_remote_asConfig([
            ["remote.origin.url", url],
            // An empty value drops what the system's settings may hold.
            [`http.${url}.extraHeader`, ""],
            ...credential,
            ["push.gpgSign", "false"],
            ["push.followTags", "false"],
            ["commit.gpgSign", "false"],
        ]),
    };
}
function gitops_remote_asConfig(pairs) {
    const entries = pairs.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(pairs.length) };
}

;// CONCATENATED MODULE: ./build/adapters/git/gitops.js






const gitops_maxLength = 4_000_000;
/** Branches elsewhere, by the git of this machine, in a private folder. Not ended by a cancelled job: the deadline holds. */
function machineGitops({ temp, environment, log }) {
    const running = tools(environment);
    return {
        async open(place, msLeft) {
            if (place.login !== null) {
                log.mask(place.login.token);
                log.mask(gitopsCredential(place.login));
            }
            await (0,promises_.mkdir)(temp, { recursive: true });
            const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, "rr-gitops-"));
            const close = () => (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5 });
            const remote = await openGitopsRemote(running, folder, place, environment["SSH_AUTH_SOCK"], msLeft);
            if ("git" in remote)
                return { kind: "open", branch: branchOf(remote, place.branch, folder, close) };
            await close();
            return gitopsProblem(remote);
        },
    };
}
function branchOf(remote, branch, folder, close) {
    const here = new Set();
    async function fetch(wanted) {
        // One commit and its trees; what a file holds is fetched when it is asked for, where the server can do that.
        const words = [
            "fetch",
            "--quiet",
            "--no-tags",
            "--depth=1",
            "--filter=blob:none",
            "--no-write-fetch-head",
        ];
        const local = "refs/rollback-ready/fetched";
        const fetched = await remote.git([...words, "origin", `+${wanted}:${local}`]);
        if (!gitops_isDone(fetched))
            return gitopsProblem(fetched);
        const parsed = await remote.git(["rev-parse", "--verify", `${local}^{commit}`]);
        if (!gitops_isDone(parsed))
            return gitopsProblem(parsed);
        const commit = parsed.out.trim();
        here.add(commit);
        return { kind: "tip", commit };
    }
    return {
        tip: () => fetch(`refs/heads/${branch}`),
        async entries(commit, paths) {
            if (!here.has(commit)) {
                const fetched = await fetch(commit);
                if (fetched.kind === "problem")
                    return fetched;
            }
            const listed = await remote.git(["ls-tree", "-r", "-z", "--full-tree", commit, "--", ...paths]);
            return gitops_isDone(listed) ? { kind: "entries", entries: entriesOf(listed.out) } : gitopsProblem(listed);
        },
        async text(entry) {
            const problem = (words) => ({ kind: "problem", reason: "other", problem: words });
            if (!/^100/.test(entry.mode))
                return problem("it is a link or a submodule, no file");
            const read = await remote.git(["cat-file", "blob", entry.object]);
            if (!gitops_isDone(read))
                return gitopsProblem(read);
            if (read.out.length > gitops_maxLength)
                return problem("it is longer than 4 MB");
            // What is no UTF-8 became this, and could not be written back as it was.
            return read.out.includes("\uFFFD") ? problem("it is not UTF-8") : { kind: "text", text: read.out };
        },
        push: (commit) => pushCommit(remote, branch, folder, commit),
        close,
    };
}
// git docs: ls-tree -z; "<mode> SP <type> SP <object> TAB <file>".
function entriesOf(out) {
    return out.split("\0").flatMap((line) => {
        const [, mode, object, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
        return mode === undefined || object === undefined || path === undefined ? [] : [{ mode, object, path }];
    });
}
function gitops_isDone(result) {
    return result.kind === "exited" && result.code === 0;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./build/adapters/github/attestations.js


const Found = schemas/* object */.Ikc({
    attestations_subject_digests: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* object */.Ikc({
        bundle: schemas/* object */.Ikc({ dsseEnvelope: schemas/* object */.Ikc({ payload: schemas/* string */.YjP() }).partial() }).partial(),
        repository_id: schemas/* number */.aig().optional(),
    }))
        .nullable())
        .optional(),
});
const Statement = schemas/* object */.Ikc({ predicateType: schemas/* string */.YjP() });
// GitHub docs: 1,024 digests a request at most.
const batch = 1000;
const pageSize = 100;
/** Attestations that GitHub keeps by the digest of what they are about, for the owner of the repository. */
function attestations(github) {
    return {
        async of(digests, isOwnedByOrganization) {
            const found = [];
            for (let from = 0; from < digests.length; from += batch) {
                const part = await ask(github, digests.slice(from, from + batch), isOwnedByOrganization);
                if (part === null)
                    return null;
                found.push(...part);
            }
            return found;
        },
    };
}
async function ask(github, digests, isOwnedByOrganization) {
    try {
        const { attestations_subject_digests: bySubject = {} } = await github.read({
            step: "look up attestations",
            needs: "attestations: read",
            answer: Found,
            send: (octokit, { owner }) => isOwnedByOrganization
                ? octokit.orgs.listAttestationsBulk({
                    org: owner,
                    subject_digests: [...digests],
                    per_page: pageSize,
                })
                : octokit.users.listAttestationsBulk({
                    username: owner,
                    subject_digests: [...digests],
                    per_page: pageSize,
                }),
        });
        // More may follow, and half a list would pass for the whole.
        const stored = Object.values(bySubject).reduce((sum, one) => sum + (one?.length ?? 0), 0);
        if (stored >= pageSize)
            return null;
        return Object.entries(bySubject).flatMap(([subject, stored]) => (stored ?? []).flatMap(({ bundle }) => {
            const predicateType = predicateTypeOf(bundle.dsseEnvelope?.payload ?? "");
            return predicateType === null ? [] : [{ subject, predicateType }];
        }));
    }
    catch (error) {
        // Attestations are told along where they can be had; without them the release stands on its digests.
        const isHidden = error instanceof errors/* SuiteError */.$K && /^(PERMISSION_MISSING|GITHUB_REFUSED)$/.test(error.code);
        if (isHidden)
            return null;
        throw error;
    }
}
function predicateTypeOf(payload) {
    try {
        return Statement.parse(JSON.parse(Buffer.from(payload, "base64").toString("utf8"))).predicateType;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/adapters/github/checks.js

const GitHubCheckRun = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    external_id: schemas/* string */.YjP().nullable(),
    status: schemas/* string */.YjP(),
    html_url: schemas/* string */.YjP().nullable(),
})
    .transform((seen) => ({
    id: seen.id,
    externalId: seen.external_id ?? "",
    status: seen.status,
    url: seen.html_url ?? "",
}));
// GitHub docs: at most 50 annotations in one request; more are appended by updates.
const annotationsPerRequest = 50;
/** Check runs, which only GitHub Apps (the job's own token is one) may create. */
function checks(github) {
    return {
        async list(headSha, name) {
            const found = [];
            const pages = github.pages({
                step: `list the check runs of ${headSha.slice(0, 12)}`,
                needs: "checks: read",
                item: GitHubCheckRun,
                send: async (octokit, page) => {
                    const answer = await octokit.checks.listForRef({
                        ...page,
                        ref: headSha,
                        check_name: name,
                        filter: "all",
                    });
                    return { data: answer.data.check_runs, headers: answer.headers };
                },
            });
            for await (const page of pages)
                found.push(...page);
            return [...found].sort((a, b) => b.id - a.id);
        },
        async create(content) {
            const [first = [], ...more] = batched(content.annotations, annotationsPerRequest);
            const completed = { status: "completed", conclusion: content.conclusion };
            const output = (annotations) => ({
                title: content.title,
                summary: content.summary,
                annotations: annotations.map((one) => ({
                    path: one.path,
                    start_line: one.line,
                    end_line: one.line,
                    annotation_level: one.level,
                    title: one.title,
                    message: one.message,
                })),
            });
            let run = await github.write({
                step: `create the check run \`${content.name}\``,
                needs: "checks: write",
                answer: GitHubCheckRun,
                send: (octokit, repository) => octokit.checks.create({
                    ...repository,
                    name: content.name,
                    head_sha: content.headSha,
                    external_id: content.externalId,
                    ...(more.length === 0 ? completed : { status: "in_progress" }),
                    output: output(first),
                }),
            });
            for (const [index, batch] of more.entries()) {
                const isLast = index === more.length - 1;
                run = await github.write({
                    step: `add annotations to the check run \`${content.name}\``,
                    needs: "checks: write",
                    answer: GitHubCheckRun,
                    send: (octokit, repository) => octokit.checks.update({
                        ...repository,
                        check_run_id: run.id,
                        ...(isLast ? completed : {}),
                        output: output(batch),
                    }),
                });
            }
            return run;
        },
    };
}
function batched(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

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
// EXTERNAL MODULE: ./build/adapters/github/failure.js
var failure = __webpack_require__(71355);
;// CONCATENATED MODULE: ./build/adapters/github/issue-refusals.js


/** The same API, with what GitHub refuses for the whole repository or a locked issue told apart by its code. */
function namingRefusals(github) {
    return {
        ...github,
        read: (call) => github.read(call).catch(issue_refusals_named(call.step)),
        find: (call) => github.find(call).catch(issue_refusals_named(call.step)),
        write: (call) => github.write(call).catch(issue_refusals_named(call.step)),
        tryWrite: (call, refusal) => github.tryWrite(call, refusal).catch(issue_refusals_named(call.step)),
        async *pages(call) {
            try {
                yield* github.pages(call);
            }
            catch (error) {
                issue_refusals_named(call.step)(error);
            }
        },
    };
}
function issue_refusals_named(step) {
    return (error) => {
        const cause = error instanceof errors/* SuiteError */.$K ? error.cause : error;
        const message = (0,failure/* messageOf */.bD)(cause);
        const status = (0,failure/* statusOf */.c2)(cause);
        if (status === 410 && /disabled/i.test(message))
            throw (0,errors/* issuesDisabled */.Xp)(step, cause);
        if (status === 403 && /archived/i.test(message))
            throw (0,errors/* repositoryArchived */.$U)(step, cause);
        if (status === 403 && /is locked/i.test(message))
            throw (0,errors/* issueLocked */.WB)(step, cause);
        throw error;
    };
}
/** For a call about one issue: GitHub redirects where it was transferred, and fetch would go along, also with a write. */
const staysHere = { request: { redirect: "manual" } };
/** The address that an answer redirects to, or null. */
function movedTo({ status, headers }) {
    const isRedirect = status >= 300 && status < 400;
    return isRedirect ? (headers.location ?? "another repository") : null;
}
/** Throws for an answer that redirects. */
async function refusingMoved(step, asked) {
    const answer = await asked;
    const to = movedTo(answer);
    if (to !== null)
        throw (0,errors/* issueMoved */.TE)(step, to);
    return answer;
}

;// CONCATENATED MODULE: ./build/adapters/github/github-issue.js

const Labels = schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ name: schemas/* string */.YjP().nullish() })]))
    .transform((seen) => seen.flatMap((label) => (typeof label === "string" ? label : (label.name ?? []))));
/** An issue as GitHub's REST answers it. A pull request answers there too, and says so. */
const GitHubIssue = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    node_id: schemas/* string */.YjP(),
    number: schemas/* number */.aig(),
    html_url: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP().nullish(),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
    state: schemas/* string */.YjP(),
    state_reason: schemas/* string */.YjP().nullish(),
    labels: Labels,
    assignees: schemas/* array */.YOg(schemas/* object */.Ikc({ login: schemas/* string */.YjP() })).nullish(),
    locked: schemas/* boolean */.zMY(),
    created_at: schemas/* string */.YjP(),
    closed_at: schemas/* string */.YjP().nullable(),
    pull_request: schemas/* unknown */.L5J().optional(),
})
    .transform((seen) => ({
    id: seen.id,
    nodeId: seen.node_id,
    number: seen.number,
    url: seen.html_url,
    title: seen.title,
    body: seen.body ?? "",
    author: seen.user?.login ?? "ghost",
    state: seen.state,
    stateReason: seen.state_reason ?? null,
    labels: seen.labels,
    assignees: (seen.assignees ?? []).map(({ login }) => login),
    isLocked: seen.locked,
    createdAt: seen.created_at,
    closedAt: seen.closed_at,
    isPull: seen.pull_request !== undefined && seen.pull_request !== null,
}));

;// CONCATENATED MODULE: ./build/adapters/github/edit-issue.js




/** Edits an issue, and reads it back when its body was given. */
async function editIssue(github, number, { title, body, state, stateReason }) {
    const step = `edit issue #${number}`;
    const change = {
        ...(title === undefined ? {} : { title }),
        ...(body === undefined ? {} : { body }),
        ...(state === undefined ? {} : { state }),
        ...(stateReason === undefined ? {} : { state_reason: stateReason }),
    };
    const answered = await github.tryWrite({
        step,
        needs: "issues: write",
        answer: GitHubIssue,
        send: (octokit, repository) => refusingMoved(step, octokit.issues.update({ ...repository, issue_number: number, ...change, ...staysHere })),
    }, (error) => (0,failure/* statusOf */.c2)(error) === 422 && /body is too long/i.test((0,failure/* messageOf */.bD)(error)));
    if (answered === null)
        return "refused-size";
    if (body === undefined)
        return "written";
    const seen = await readBack(github, number);
    if (isSame(seen, body))
        return "written";
    // GitHub's own answer to the write tells a body that it did not take from one that was written over since.
    return isSame(answered.body, body) ? "unconfirmed" : "refused-size";
}
async function readBack(github, number) {
    const step = `read issue #${number} back`;
    const seen = await github.find({
        step,
        needs: "issues: read",
        answer: GitHubIssue,
        send: (octokit, repository) => refusingMoved(step, octokit.issues.get({ ...repository, issue_number: number, ...staysHere })),
    });
    if (seen === null)
        throw (0,errors/* githubRefused */.A2)(step, "it is gone since it was edited", null);
    return seen.body;
}
/** Whoever edits on the web page leaves CRLF behind; the text is the same. */
function isSame(seen, sent) {
    return seen.replaceAll("\r\n", "\n") === sent.replaceAll("\r\n", "\n");
}

;// CONCATENATED MODULE: ./build/adapters/github/issue-fields.js




const issue_fields_Labels = schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })).transform((seen) => seen.map(({ name }) => name));
const Milestone = schemas/* object */.Ikc({ number: schemas/* number */.aig(), title: schemas/* string */.YjP() });
/** What an issue is given beside its text: labels, people, a milestone, a type. GitHub drops much of it silently. */
function issueFields(github) {
    return {
        addLabels(number, names) {
            const step = `label issue #${number}`;
            return github.write({
                step,
                needs: "issues: write",
                answer: issue_fields_Labels,
                send: (octokit, repository) => refusingMoved(step, octokit.issues.addLabels({
                    ...repository,
                    issue_number: number,
                    labels: [...names],
                    ...staysHere,
                })),
            });
        },
        async removeLabel(number, name) {
            const step = `take the label \`${name}\` off issue #${number}`;
            await github.tryWrite({
                step,
                needs: "issues: write",
                answer: issue_fields_Labels,
                send: (octokit, repository) => refusingMoved(step, octokit.issues.removeLabel({ ...repository, issue_number: number, name, ...staysHere })),
            }, (error) => (0,failure/* statusOf */.c2)(error) === 404 && /label does not exist/i.test((0,failure/* messageOf */.bD)(error)));
        },
        async assign(number, login) {
            const step = `assign \`${login}\` to issue #${number}`;
            const issue = await github.tryWrite({
                step,
                needs: "issues: write",
                answer: GitHubIssue,
                send: (octokit, repository) => refusingMoved(step, octokit.issues.addAssignees({
                    ...repository,
                    issue_number: number,
                    assignees: [login],
                    ...staysHere,
                })),
            }, isInvalid);
            return (issue?.assignees ?? []).some((one) => isSameName(one, login));
        },
        async setMilestone(number, title) {
            const milestone = await openMilestone(github, title);
            if (milestone === null)
                return false;
            const Given = schemas/* object */.Ikc({ milestone: Milestone.nullable() });
            const seen = await update(github, number, "set the milestone of", { milestone }, Given);
            return seen?.milestone?.number === milestone;
        },
        async setType(number, name) {
            const Given = schemas/* object */.Ikc({ type: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullish() });
            const seen = await update(github, number, "set the type of", { type: name }, Given);
            return isSameName(seen?.type?.name ?? "", name);
        },
    };
}
async function openMilestone(github, title) {
    const pages = github.pages({
        step: "list the milestones",
        needs: "issues: read",
        item: Milestone,
        send: (octokit, page) => octokit.issues.listMilestones({ ...page, state: "open" }),
    });
    for await (const page of pages) {
        const found = page.find((milestone) => milestone.title === title);
        if (found !== undefined)
            return found.number;
    }
    return null;
}
/** Null when GitHub knows the value to be wrong. */
function update(github, number, what, change, answer) {
    const step = `${what} issue #${number}`;
    return github.tryWrite({
        step,
        needs: "issues: write",
        answer,
        send: (octokit, repository) => refusingMoved(step, octokit.issues.update({ ...repository, issue_number: number, ...change, ...staysHere })),
    }, isInvalid);
}
function isInvalid(error) {
    return (0,failure/* statusOf */.c2)(error) === 422;
}
/** GitHub ignores the letter case of logins and of types. */
function isSameName(seen, wanted) {
    return seen.toLowerCase() === wanted.toLowerCase();
}

// EXTERNAL MODULE: ./build/adapters/github/graphql-no.js
var graphql_no = __webpack_require__(59898);
// EXTERNAL MODULE: ./build/adapters/github/questions.js
var questions = __webpack_require__(32684);
;// CONCATENATED MODULE: ./build/adapters/github/issue-questions.js



// REST's login of an app ends in `[bot]`, GraphQL's does not. No account of a person can end so.
const Author = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), login: schemas/* string */.YjP() })
    .nullable()
    .transform((seen) => {
    if (seen === null)
        return "ghost";
    return seen.__typename === "Bot" ? `${seen.login.replace(/\[bot\]$/, "")}[bot]` : seen.login;
});
const Talk = schemas/* object */.Ikc({
    url: schemas/* string */.YjP(),
    body: schemas/* string */.YjP(),
    author: Author,
    comments: schemas/* object */.Ikc({
        pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY() }),
        nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ databaseId: schemas/* number */.aig(), body: schemas/* string */.YjP(), url: schemas/* string */.YjP(), author: Author }).nullable()),
    }),
})
    .nullable();
const Edits = schemas/* object */.Ikc({
    userContentEdits: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ diff: schemas/* string */.YjP().nullable() }).nullable()).nullable() })
        .nullable(),
})
    .nullable();
const Label = schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullable();
const actor = "author { __typename login }";
/** What is asked about issues by GraphQL, so that it travels with other questions. Null: GitHub does not tell it so. */
function issueQuestions(github) {
    const askIfTold = async (question) => {
        try {
            return await github.ask(question);
        }
        catch (error) {
            if ((0,graphql_no/* isGraphqlNo */.z)(error))
                return null;
            throw error;
        }
    };
    return {
        async talk(number) {
            const seen = await askIfTold({
                step: `read issue #${number} and its comments`,
                needs: "issues: read",
                field: `issue(number: ${(0,questions/* literal */.e)(number)}) { url body ${actor} comments(first: 100) { pageInfo { hasNextPage } nodes { databaseId body url ${actor} } } }`,
                answer: Talk,
            });
            if (seen === null || seen.comments.pageInfo.hasNextPage)
                return null;
            const comments = seen.comments.nodes.flatMap((one) => one === null ? [] : [{ id: one.databaseId, author: one.author, body: one.body, url: one.url }]);
            const { url, body, author } = seen;
            return { number, url, body, author, comments };
        },
        async bodyBefore(number, written) {
            const seen = await askIfTold({
                step: `read the edits of issue #${number}`,
                needs: "issues: read",
                field: `issue(number: ${(0,questions/* literal */.e)(number)}) { userContentEdits(first: 5) { nodes { diff } } }`,
                answer: Edits,
            });
            // unverified: that `diff` of an edit holds the whole text from then on, newest first; so one of them must be what
            // was written, and otherwise nothing is known.
            const texts = (seen?.userContentEdits?.nodes ?? []).map((one) => one?.diff ?? null);
            const own = texts.findIndex((text) => text !== null && isSameText(text, written));
            return own === -1 ? null : (texts[own + 1] ?? null);
        },
        async hasLabel(name) {
            try {
                const question = {
                    step: `look up the label \`${name}\``,
                    needs: "issues: read",
                    field: `label(name: ${(0,questions/* literal */.e)(name)}) { name }`,
                    answer: Label,
                };
                return (await github.ask(question)) !== null;
            }
            catch (error) {
                if ((0,graphql_no/* isGraphqlNo */.z)(error))
                    return null;
                throw error;
            }
        },
    };
}
function isSameText(a, b) {
    return a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
}

// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 22 modules
var dist_src = __webpack_require__(60891);
;// CONCATENATED MODULE: ./build/adapters/github/other-token.js

const other_token_deadlineMs = 30_000;
/** A client for the same server with another token: the token of a client cannot be changed. */
function withToken(own, token) {
    const { baseUrl } = own.request.endpoint.DEFAULTS;
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    const octokit = new dist_src/* Octokit */.E({ auth: token, baseUrl, userAgent: "rollback-ready", log });
    octokit.hook.before("request", (options) => {
        options.request = { ...options.request, signal: AbortSignal.timeout(other_token_deadlineMs) };
    });
    return octokit;
}
function silent() { }

;// CONCATENATED MODULE: ./build/adapters/github/projects.js



const findProject = `query FindProject($login: String!, $number: Int!) {
  repositoryOwner(login: $login) {
    ... on Organization { projectV2(number: $number) { id } }
    ... on User { projectV2(number: $number) { id } }
  }
}`;
const addItem = `mutation AddToProject($projectId: ID!, $contentId: ID!) {
  addProjectV2ItemById(input: { projectId: $projectId, contentId: $contentId }) { item { id } }
}`;
const projects_Found = schemas/* object */.Ikc({
    repositoryOwner: schemas/* object */.Ikc({ projectV2: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }).nullish() }).nullable(),
});
const Added = schemas/* object */.Ikc({ addProjectV2ItemById: schemas/* object */.Ikc({ item: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }) }) });
/**
 * Puts an issue on a project of an organisation or a person. GitHub answers with the item that is there when it was put
 * there before, so a repeat is harmless.
 */
async function addToProject(github, contentId, projectUrl, token) {
    const named = projectOf(projectUrl);
    if (named === null)
        return "not-a-project-url";
    // No `permissions:` of a job give it; a refusal for want of it is answered, and this text is seen by nobody.
    const naming = { needs: "organization-projects: write" };
    const { login, number } = named;
    try {
        const found = await github.read({
            ...naming,
            step: `look up project ${number} of \`${login}\``,
            answer: projects_Found,
            send: (own) => projects_ask(own, token, findProject, { login, number }),
        });
        const projectId = found.repositoryOwner?.projectV2?.id;
        if (projectId === undefined)
            return "no-access";
        await github.write({
            ...naming,
            step: `add the issue to project ${number} of \`${login}\``,
            answer: Added,
            send: (own) => projects_ask(own, token, addItem, { projectId, contentId }),
        });
        return "added";
    }
    catch (error) {
        if ((0,graphql_no/* isGraphqlNo */.z)(error))
            return "no-access";
        throw error;
    }
}
/** Owner and number of `https://github.com/orgs/acme/projects/3` or `…/users/mona/projects/3`, with or without a view. */
function projectOf(url) {
    const { groups } = /^https:\/\/[^/]+\/(?:orgs|users)\/(?<login>[\w.-]+)\/projects\/(?<number>[1-9]\d{0,8})(?:[/?#].*)?$/.exec(url) ?? {};
    const { login, number } = groups ?? {};
    return login === undefined || number === undefined ? null : { login, number: Number(number) };
}
async function projects_ask(own, token, query, variables) {
    const octokit = token === undefined ? own : withToken(own, token);
    return { data: await octokit.graphql(query, variables) };
}

;// CONCATENATED MODULE: ./build/adapters/github/sub-issues.js





/** GitHub docs: so many sub-issues for each parent. */
const mostChildren = 100;
/** Sub-issues and their parents. */
function subIssues(github) {
    return {
        subIssues: (parent) => listSubIssues(github, parent),
        parentOf(number) {
            const step = `look up the parent of issue #${number}`;
            return github.find({
                step,
                needs: "issues: read",
                answer: GitHubIssue,
                send: (octokit, repository) => refusingMoved(step, octokit.issues.getParent({ ...repository, issue_number: number, ...staysHere })),
            });
        },
        async addSubIssue(parent, childId) {
            const step = `add a sub-issue to issue #${parent}`;
            let refusal = null;
            const added = await github.tryWrite({
                step,
                needs: "issues: write",
                answer: schemas/* object */.Ikc({}),
                send: (octokit, repository) => refusingMoved(step, octokit.issues.addSubIssue({
                    ...repository,
                    issue_number: parent,
                    sub_issue_id: childId,
                    ...staysHere,
                })),
            }, (error) => {
                if (isUnknownRoute(error))
                    throw (0,errors/* githubRefused */.A2)(step, "404, it is not there, or this server has no sub-issues", error);
                if ((0,failure/* statusOf */.c2)(error) !== 422)
                    return false;
                refusal = error;
                return true;
            });
            if (added !== null)
                return "added";
            return whyNot(github, parent, childId, refusal, step);
        },
    };
}
async function listSubIssues(github, parent) {
    const step = `list the sub-issues of issue #${parent}`;
    const found = [];
    const pages = github.pages({
        step,
        needs: "issues: read",
        item: GitHubIssue,
        send: (octokit, page) => refusingMoved(step, octokit.issues.listSubIssues({ ...page, issue_number: parent, ...staysHere })),
    });
    for await (const page of pages)
        found.push(...page);
    return found;
}
// A child that is not there is refused in words of its own.
function isUnknownRoute(error) {
    return (0,failure/* statusOf */.c2)(error) === 404 && /^not found\b/i.test((0,failure/* messageOf */.bD)(error));
}
// GitHub says several things at once in one sentence, and its words are not documented; the list is what decides.
async function whyNot(github, parent, childId, refusal, step) {
    const siblings = await listSubIssues(github, parent);
    if (siblings.some(({ id }) => id === childId))
        return "added";
    const words = (0,failure/* messageOf */.bD)(refusal);
    // A list may trail behind what was just added, so a duplicate is also known by its words.
    if (/duplicate sub-?issues/i.test(words))
        return "added";
    if (/one parent/i.test(words))
        return "has-other-parent";
    if (siblings.length >= mostChildren)
        return "full";
    throw (0,errors/* githubRefused */.A2)(step, "422, it does not take this issue as a sub-issue", refusal);
}

;// CONCATENATED MODULE: ./build/adapters/github/issues.js










/** Issues and labels. */
function issues(connection) {
    const github = namingRefusals(connection);
    return {
        async get(number) {
            const seen = await lookAt(github, number);
            return seen.kind === "issue" ? seen.issue : null;
        },
        look: (number) => lookAt(github, number),
        async labelled(label, author) {
            const found = [];
            const pages = github.pages({
                step: `list the issues labelled \`${label}\``,
                needs: "issues: read",
                item: GitHubIssue,
                send: (octokit, page) => octokit.issues.listForRepo({
                    ...page,
                    labels: label,
                    creator: author,
                    state: "all",
                    sort: "created",
                    direction: "desc",
                }),
            });
            for await (const page of pages)
                found.push(...page.filter((issue) => !issue.isPull));
            return found;
        },
        by: (author, since) => issuesBy(github, author, since),
        create: ({ title, body, labels }) => github.write({
            step: "open the issue",
            needs: "issues: write",
            answer: GitHubIssue,
            send: (octokit, repository) => octokit.issues.create({ ...repository, title, body, labels: [...labels] }),
        }),
        edit: (number, change) => editIssue(github, number, change),
        async ensureLabel(label) {
            const found = await github.find({
                step: `look up the label \`${label.name}\``,
                needs: "issues: read",
                answer: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }),
                send: (octokit, repository) => octokit.issues.getLabel({ ...repository, name: label.name }),
            });
            if (found !== null)
                return;
            await github.tryWrite({
                step: `create the label \`${label.name}\``,
                needs: "issues: write",
                answer: schemas/* unknown */.L5J(),
                send: (octokit, repository) => octokit.issues.createLabel({ ...repository, ...label }),
            }, (error) => (0,failure/* statusOf */.c2)(error) === 422 && /already_exists/.test((0,failure/* messageOf */.bD)(error)));
        },
        ...issueQuestions(github),
        ...issueFields(github),
        ...subIssues(github),
        addToProject: (nodeId, projectUrl, token) => addToProject(github, nodeId, projectUrl, token),
    };
}
async function issuesBy(github, author, since) {
    const found = [];
    const pages = github.pages({
        step: `list the issues by \`${author}\``,
        needs: "issues: read",
        item: GitHubIssue,
        send: (octokit, page) => octokit.issues.listForRepo({
            ...page,
            creator: author,
            state: "all",
            sort: "created",
            direction: "desc",
            // GitHub docs: last updated at this time or later, which older ones may be, too.
            since,
        }),
    });
    const isYoung = ({ createdAt }) => Date.parse(createdAt) >= Date.parse(since);
    for await (const page of pages) {
        found.push(...page.filter((issue) => !issue.isPull && isYoung(issue)));
        if (!page.every(isYoung))
            break;
    }
    return found;
}
const Looked = schemas/* union */.KCZ([schemas/* object */.Ikc({ movedTo: schemas/* string */.YjP() }), GitHubIssue]);
async function lookAt(github, number) {
    try {
        const seen = await github.find({
            step: `read issue #${number}`,
            needs: "issues: read",
            answer: Looked,
            send: async (octokit, repository) => {
                const answer = await octokit.issues.get({ ...repository, issue_number: number, ...staysHere });
                const url = movedTo(answer);
                return url === null ? answer : { data: { movedTo: url } };
            },
        });
        if (seen === null)
            return { kind: "gone" };
        return "movedTo" in seen ? { kind: "transferred", url: seen.movedTo } : { kind: "issue", issue: seen };
    }
    catch (error) {
        // GitHub docs: 410 for one that was deleted. Where issues are disabled, the error has a code of its own by now.
        const isDeleted = error instanceof errors/* SuiteError */.$K && error.code === "GITHUB_REFUSED" && (0,failure/* statusOf */.c2)(error.cause) === 410;
        if (isDeleted)
            return { kind: "gone" };
        throw error;
    }
}

// EXTERNAL MODULE: ./build/adapters/github/changed-file.js
var changed_file = __webpack_require__(47696);
;// CONCATENATED MODULE: ./build/adapters/github/merged-pulls.js


const Merged = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP(),
    url: schemas/* string */.YjP(),
    author: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
    labels: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullable()).nullable() }).nullable(),
    mergeCommit: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }).nullable(),
    mergedAt: schemas/* string */.YjP().nullable(),
    updatedAt: schemas/* string */.YjP(),
    lastEditedAt: schemas/* string */.YjP().nullable(),
})
    .transform((seen) => seen.mergeCommit === null || seen.mergedAt === null
    ? null
    : {
        number: seen.number,
        title: seen.title,
        body: seen.body,
        author: seen.author?.login ?? "ghost",
        url: seen.url,
        labels: (seen.labels?.nodes ?? []).flatMap((one) => (one === null ? [] : [one.name])),
        mergeCommit: seen.mergeCommit.oid,
        mergedAt: seen.mergedAt,
        updatedAt: seen.updatedAt,
        isEditedSinceMerge: seen.lastEditedAt !== null && seen.lastEditedAt >= seen.mergedAt,
    });
const PageInfo = schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() });
const MergedPage = schemas/* object */.Ikc({ pageInfo: PageInfo, nodes: schemas/* array */.YOg(Merged.nullable()).nullable() });
const merged_pulls_Edits = schemas/* object */.Ikc({
    userContentEdits: schemas/* object */.Ikc({
        pageInfo: PageInfo,
        nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ editedAt: schemas/* string */.YjP(), diff: schemas/* string */.YjP().nullable() }).nullable()).nullable(),
    })
        .nullable(),
});
/** Merged pull requests, the last updated first. A page is asked for when the one before it was read to its end. */
async function* mergedPulls(github) {
    for (let cursor = null;;) {
        const { pageInfo, nodes } = await github.ask({
            step: "list the merged pull requests",
            needs: "pull-requests: read",
            field: `pullRequests(states: MERGED, first: 100, after: ${(0,questions/* literal */.e)(cursor)}, orderBy: { field: UPDATED_AT, direction: DESC }) {
        pageInfo { hasNextPage endCursor }
        nodes { number title body url author { login } labels(first: 100) { nodes { name } } mergeCommit { oid } mergedAt updatedAt lastEditedAt } }`,
            answer: MergedPage,
        });
        yield (nodes ?? []).flatMap((one) => (one === null ? [] : [one]));
        if (!pageInfo.hasNextPage)
            return;
        cursor = pageInfo.endCursor;
    }
}
/**
 * The body as it stood at the merge. unverified: that `diff` of an edit holds the whole text from then on, newest first;
 * so the newest must be the body as it is now, and otherwise nothing is known.
 */
async function bodyAtMerge(github, pull) {
    if (!pull.isEditedSinceMerge)
        return pull.body;
    let isNewest = true;
    for (let cursor = null;;) {
        const { userContentEdits } = await github.ask({
            step: `read the edits of pull request #${pull.number}`,
            needs: "pull-requests: read",
            field: `pullRequest(number: ${(0,questions/* literal */.e)(pull.number)}) { userContentEdits(first: 100, after: ${(0,questions/* literal */.e)(cursor)}) { pageInfo { hasNextPage endCursor } nodes { editedAt diff } } }`,
            answer: merged_pulls_Edits,
        });
        for (const edit of userContentEdits?.nodes ?? []) {
            if (edit === null)
                return null;
            if (isNewest && !merged_pulls_isSameText(edit.diff, pull.body))
                return null;
            isNewest = false;
            if (edit.editedAt <= pull.mergedAt)
                return edit.diff;
        }
        if (userContentEdits?.pageInfo.hasNextPage !== true)
            return null;
        cursor = userContentEdits.pageInfo.endCursor;
    }
}
function merged_pulls_isSameText(a, b) {
    return a !== null && a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
}

;// CONCATENATED MODULE: ./build/adapters/github/touched-files.js


const Files = schemas/* object */.Ikc({
    files: schemas/* object */.Ikc({
        pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
        nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), changeType: schemas/* string */.YjP() }).nullable()).nullable(),
    })
        .nullable(),
});
// GitHub docs: the list of a pull request's files ends at 3,000, without a sign that it was cut.
const maxFiles = 3000;
/**
 * Paths that a pull request left changed and did not remove. Of several that are asked at once, one request is made for
 * each hundred files. With `mostPages` no more hundreds than that are asked for, and the list is not complete then.
 */
async function touchedFiles(github, number, mostPages = Number.POSITIVE_INFINITY) {
    const paths = [];
    let seen = 0;
    for (let [cursor, page] = [null, 1];; page++) {
        const { files } = await github.ask({
            step: `list the files of pull request #${number}`,
            needs: "pull-requests: read",
            field: `pullRequest(number: ${(0,questions/* literal */.e)(number)}) { files(first: 100, after: ${(0,questions/* literal */.e)(cursor)}) { pageInfo { hasNextPage endCursor } nodes { path changeType } } }`,
            answer: Files,
        });
        if (files === null)
            return { paths, complete: false };
        for (const file of files.nodes ?? []) {
            seen += 1;
            if (file !== null && file.changeType !== "DELETED")
                paths.push(file.path);
        }
        if (files.pageInfo.hasNextPage && page >= mostPages)
            return { paths, complete: false };
        if (!files.pageInfo.hasNextPage)
            return { paths, complete: seen < maxFiles };
        cursor = files.pageInfo.endCursor;
    }
}

;// CONCATENATED MODULE: ./build/adapters/github/pulls.js




const GitHubPull = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP().nullable(),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP() }).nullable(),
    state: schemas/* enum */.k5n(["open", "closed"]),
    labels: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })),
    draft: schemas/* boolean */.zMY().optional(),
    head: schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), repo: schemas/* object */.Ikc({ id: schemas/* number */.aig() }).nullable() }),
    base: schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), ref: schemas/* string */.YjP(), repo: schemas/* object */.Ikc({ id: schemas/* number */.aig() }) }),
    merge_commit_sha: schemas/* string */.YjP().nullable(),
    merged_at: schemas/* string */.YjP().nullable(),
})
    .transform((seen) => ({
    number: seen.number,
    title: seen.title,
    body: seen.body ?? "",
    author: seen.user?.login ?? "ghost",
    authorType: authorType(seen.user?.type),
    state: seen.state,
    labels: seen.labels.map((label) => label.name),
    isDraft: seen.draft ?? false,
    isFromFork: seen.head.repo?.id !== seen.base.repo.id,
    headSha: seen.head.sha,
    baseSha: seen.base.sha,
    baseRef: seen.base.ref,
    mergeCommit: seen.merge_commit_sha,
    mergedAt: seen.merged_at,
}));
function authorType(type) {
    return type === "User" || type === "Bot" ? type : "other";
}
// GitHub docs: the list of a pull request's files ends at 3,000, without a sign that it was cut.
const pulls_maxFiles = 3000;
/** Pull requests, as people wrote them: every text in them is a stranger's. */
function pulls(github) {
    return {
        get: (number) => github.read({
            step: `read pull request #${number}`,
            needs: "pull-requests: read",
            answer: GitHubPull,
            send: (octokit, repository) => octokit.pulls.get({ ...repository, pull_number: number }),
        }),
        async files(number) {
            const files = [];
            const pages = github.pages({
                step: `list the files of pull request #${number}`,
                needs: "pull-requests: read",
                item: changed_file/* PullRequestFile */.P,
                send: (octokit, page) => octokit.pulls.listFiles({ ...page, pull_number: number }),
            });
            for await (const page of pages)
                files.push(...page);
            return { files, complete: files.length < pulls_maxFiles };
        },
        merged: () => mergedPulls(github),
        bodyAtMerge: (pull) => bodyAtMerge(github, pull),
        touched: (number, mostPages) => touchedFiles(github, number, mostPages),
    };
}

// EXTERNAL MODULE: ./build/adapters/github/limits.js
var limits = __webpack_require__(90029);
;// CONCATENATED MODULE: ./build/adapters/github/record-ref.js




const Ref = schemas/* object */.Ikc({ object: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }) });
const updateRefs = `mutation MoveRecord($repositoryId: ID!, $refUpdates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repositoryId, refUpdates: $refUpdates }) { clientMutationId }
}`;
/** Where the ref of a record points, null when it is not there. */
async function recordOid(github, ref) {
    const found = await github.find({
        step: `look up the record \`${ref}\``,
        needs: "contents: read",
        answer: Ref,
        send: (octokit, repository) => octokit.git.getRef({ ...repository, ref: withoutRefs(ref) }),
    });
    return found?.object.sha ?? null;
}
/**
 * Moves the ref of a record as compare-and-set; "taken" when somebody else moved or removed it first. GraphQL's
 * `updateRefs` is given the old value; where that is refused though nobody moved the ref, REST moves it.
 */
async function moveRecord(github, move) {
    if (await moveByGraphql(github, move))
        return "moved";
    // The refusal's own words are not documented, so the ref says whether somebody else wrote first.
    const present = await recordOid(github, move.ref);
    if (present === move.to)
        return "moved";
    return present === move.from ? moveByRest(github, move) : "taken";
}
/** False when it was refused. unverified: that a job token may call updateRefs outside heads and tags. */
async function moveByGraphql(github, { ref, from, to }) {
    const repositoryId = await nodeIdOf(github);
    if (repositoryId === null)
        return false;
    const answered = await github.tryWrite({
        ...naming(ref),
        answer: schemas/* object */.Ikc({}),
        send: async (octokit) => ({
            data: await octokit.graphql(updateRefs, {
                repositoryId,
                // The old value decides alone, also where what was there is no commit and nothing can be its child.
                refUpdates: [{ name: ref, beforeOid: from, afterOid: to, force: true }],
            }),
        }),
    }, isRefused);
    return answered !== null;
}
/** Null where GraphQL says no, which it then would to the move as well. */
async function nodeIdOf(github) {
    try {
        return await github.nodeId();
    }
    catch (error) {
        if ((0,graphql_no/* isGraphqlNo */.z)(error))
            return null;
        throw error;
    }
}
/**
 * GitHub docs: without `force` the update must be a fast-forward. The new commit has the old one as its parent, so
 * that is a compare-and-set among all who write so. unverified: that REST moves refs outside heads and tags.
 */
async function moveByRest(github, { ref, to }) {
    const answered = await github.tryWrite({
        ...naming(ref),
        answer: Ref,
        send: (octokit, repository) => octokit.git.updateRef({ ...repository, ref: withoutRefs(ref), sha: to, force: false }),
    }, 
    // unverified: these words, for a ref that was moved and for one that was removed.
    (error) => (0,failure/* statusOf */.c2)(error) === 422 && /not a fast forward|reference does not exist/i.test((0,failure/* messageOf */.bD)(error)));
    return answered === null ? "taken" : "moved";
}
function naming(ref) {
    return { step: `move the record \`${ref}\``, needs: "contents: write" };
}
/** A clear "no", and none that asks to wait: errors in the answer, a token that may not, or no GraphQL at all. */
function isRefused(error) {
    if ((0,limits/* isRateLimited */.J)(error))
        return false;
    if ((0,failure/* isGraphqlRefusal */.eH)(error))
        return true;
    if ((0,failure/* isTransient */.dg)(error))
        return false;
    return (0,failure/* statusOf */.c2)(error) === 403 || (0,failure/* statusOf */.c2)(error) === 404;
}
// GitHub docs: these routes name a ref without its leading `refs/`.
function withoutRefs(ref) {
    return ref.replace(/^refs\//, "");
}

;// CONCATENATED MODULE: ./build/adapters/github/read-record.js




const Entry = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    oid: schemas/* string */.YjP(),
    object: schemas/* object */.Ikc({
        byteSize: schemas/* number */.aig().optional(),
        isTruncated: schemas/* boolean */.zMY().optional(),
        text: schemas/* string */.YjP().nullish(),
    })
        .nullable(),
});
const Pointed = schemas/* object */.Ikc({
    target: schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), tree: schemas/* object */.Ikc({ entries: schemas/* array */.YOg(Entry).nullable() }).optional() })
        .nullable(),
})
    .nullable();
const Tree = schemas/* object */.Ikc({ tree: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), type: schemas/* string */.YjP(), sha: schemas/* string */.YjP() })) });
const Blob = schemas/* object */.Ikc({ content: schemas/* string */.YjP(), encoding: schemas/* literal */.euz("base64") });
/**
 * The record that a ref points to, null when there is none. Records that are asked for at the same time come in one
 * request; what GraphQL does not tell whole (a large or binary file, a folder, a "no") is read by REST, a text
 * once only.
 */
async function readRecord(github, ref, seen) {
    const found = await askRecord(github, ref);
    if (found === null)
        return null;
    const target = found === "refused" ? null : found.target;
    const oid = target?.oid ?? (await recordOid(github, ref));
    if (oid === null)
        return null;
    const entries = target?.tree?.entries ?? null;
    const files = entries === null || entries.some(({ type }) => type === "tree")
        ? await filesByRest(github, ref, oid, seen)
        : await Promise.all(entries
            .filter(({ type }) => type === "blob")
            .map(async (entry) => ({
            path: entry.name,
            sha: entry.oid,
            text: await textOf(github, entry, seen),
        })));
    for (const { sha, text } of files)
        seen.ids.set(text, sha);
    return { oid, files: Object.fromEntries(files.map(({ path, text }) => [path, text])) };
}
async function askRecord(github, ref) {
    try {
        return await github.ask({
            step: `read the record \`${ref}\``,
            needs: "contents: read",
            field: `ref(qualifiedName: ${(0,questions/* literal */.e)(ref)}) { target { oid ... on Commit { tree { entries {
        name type oid object { ... on Blob { byteSize isTruncated text } } } } } } }`,
            answer: Pointed,
        });
    }
    catch (error) {
        if ((0,graphql_no/* isGraphqlNo */.z)(error))
            return "refused";
        throw error;
    }
}
async function textOf(github, { name, oid, object }, seen) {
    const text = object?.text ?? null;
    const isWhole = text !== null && object?.isTruncated === false && Buffer.byteLength(text) === object.byteSize;
    return isWhole ? text : blobByRest(github, name, oid, seen);
}
async function filesByRest(github, ref, oid, seen) {
    const { tree } = await github.read({
        step: `read the record \`${ref}\``,
        needs: "contents: read",
        answer: Tree,
        send: (octokit, repository) => octokit.git.getTree({ ...repository, tree_sha: oid, recursive: "true" }),
    });
    const blobs = tree.filter(({ type }) => type === "blob");
    return Promise.all(blobs.map(async ({ path, sha }) => ({ path, sha, text: await blobByRest(github, path, sha, seen) })));
}
function blobByRest(github, path, sha, seen) {
    const asked = seen.byId.get(sha) ?? readBlob(github, path, sha);
    seen.byId.set(sha, asked);
    // What could not be read now is asked for again.
    asked.catch(() => seen.byId.delete(sha));
    return asked;
}
async function readBlob(github, path, sha) {
    const { content } = await github.read({
        step: `read \`${path}\` of the record`,
        needs: "contents: read",
        answer: Blob,
        send: (octokit, repository) => octokit.git.getBlob({ ...repository, file_sha: sha }),
    });
    return Buffer.from(content, "base64").toString("utf8");
}

;// CONCATENATED MODULE: ./build/adapters/github/records.js




const Oid = schemas/* object */.Ikc({ sha: schemas/* string */.YjP() });
/**
 * Records under refs of our own. They point to orphan commits with a small tree of their own, because a ref to a
 * product commit can need the `workflows` permission, which no job token has (GitHub docs: permissions required for
 * GitHub Apps, "Workflows").
 */
function records(github) {
    /** Trees that are stored or being stored, null once that failed. A tree is its files, whoever needs it. */
    const prepared = new Map();
    const seen = { byId: new Map(), ids: new Map() };
    async function commit(files, parents, message) {
        const tree = (await prepared.get(keyOf(files))) ?? (await storeTree(github, files, seen.ids));
        const stored = await github.write({
            step: "store the commit of a record",
            needs: "contents: write",
            answer: Oid,
            send: (octokit, repository) => octokit.git.createCommit({ ...repository, message, tree, parents: [...parents] }),
        });
        return stored.sha;
    }
    return {
        prepare(files) {
            beginMove(github);
            const key = keyOf(files);
            if (prepared.has(key))
                return;
            const storing = storeTree(github, files, seen.ids).catch(() => {
                prepared.delete(key);
                return null;
            });
            prepared.set(key, storing);
        },
        read: (ref) => readRecord(github, ref, seen),
        async create(ref, files, message) {
            const oid = await commit(files, [], message);
            const created = await github.tryWrite({
                step: `create the record \`${ref}\``,
                needs: "contents: write",
                answer: Ref,
                send: (octokit, repository) => octokit.git.createRef({ ...repository, ref, sha: oid }),
            }, (error) => (0,failure/* statusOf */.c2)(error) === 409 || ((0,failure/* statusOf */.c2)(error) === 422 && /already exists/i.test((0,failure/* messageOf */.bD)(error))));
            return created === null ? "taken" : { oid, files };
        },
        async advance(ref, from, files, message) {
            beginMove(github);
            const oid = await commit(files, [from.oid], message);
            const moved = await moveRecord(github, { ref, from: from.oid, to: oid });
            return moved === "taken" ? "taken" : { oid, files };
        },
    };
}
/** Asks for what moving a ref needs. Should that fail, the move asks again. */
function beginMove(github) {
    github.nodeId().catch(() => { });
}
/** What was read is there already, and is named by its id: it may be long, and may be what should not be sent. */
async function storeTree(github, files, ids) {
    const textOf = (content) => {
        const sha = ids.get(content);
        return sha === undefined ? { content } : { sha };
    };
    const { sha } = await github.write({
        step: "store the files of a record",
        needs: "contents: write",
        answer: Oid,
        send: (octokit, repository) => octokit.git.createTree({
            ...repository,
            tree: Object.entries(files).map(([path, content]) => ({
                path,
                mode: "100644",
                type: "blob",
                ...textOf(content),
            })),
        }),
    });
    return sha;
}
/** The same for the same files in any order. */
function keyOf(files) {
    return JSON.stringify(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

;// CONCATENATED MODULE: ./build/adapters/github/ref-notes.js






const ref_notes_Oid = schemas/* object */.Ikc({ sha: schemas/* string */.YjP() });
const ref_notes_Pointed = schemas/* object */.Ikc({
    target: schemas/* object */.Ikc({
        oid: schemas/* string */.YjP(),
        message: schemas/* string */.YjP().nullish(),
        tree: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }).nullish(),
    })
        .nullable(),
})
    .nullable();
const Commit = schemas/* object */.Ikc({ commit: schemas/* object */.Ikc({ message: schemas/* string */.YjP(), tree: ref_notes_Oid }) });
const readMe = "What rollback-ready notes here stands in the message of this commit.\n";
/**
 * Notes in the messages of orphan commits, so that moving one costs two requests: the commit, and the ref. The first of
 * a ref costs one more for its tree: the empty one, which git knows by itself, was refused by GitHub at times.
 */
function refNotes(github) {
    async function newTree() {
        const stored = await github.write({
            step: "store the tree of a note",
            needs: "contents: write",
            answer: ref_notes_Oid,
            send: (octokit, repository) => octokit.git.createTree({
                ...repository,
                tree: [{ path: "README", mode: "100644", type: "blob", content: readMe }],
            }),
        });
        return stored.sha;
    }
    return {
        async read(ref) {
            // What moving it will need travels with the same question. Should that fail, the move asks again.
            github.nodeId().catch(() => { });
            try {
                return await readByGraphql(github, ref);
            }
            catch (error) {
                // It travels with larger questions, which may be too much at once.
                const isTooMuch = error instanceof errors/* SuiteError */.$K && error.code === "GITHUB_FAILED";
                if (isTooMuch || (0,graphql_no/* isGraphqlNo */.z)(error))
                    return readByRest(github, ref);
                throw error;
            }
        },
        async write(ref, from, text) {
            const tree = from === null || from.tree === "" ? await newTree() : from.tree;
            const { sha } = await github.write({
                step: `store the note \`${ref}\``,
                needs: "contents: write",
                answer: ref_notes_Oid,
                send: (octokit, repository) => octokit.git.createCommit({
                    ...repository,
                    message: text,
                    tree,
                    // What is no commit cannot be the one before.
                    parents: from === null || from.tree === "" ? [] : [from.oid],
                }),
            });
            const note = { oid: sha, tree, text };
            if (from !== null) {
                const moved = await moveRecord(github, { ref, from: from.oid, to: sha });
                return moved === "taken" ? "taken" : note;
            }
            const created = await github.tryWrite({
                step: `create the note \`${ref}\``,
                needs: "contents: write",
                answer: Ref,
                send: (octokit, repository) => octokit.git.createRef({ ...repository, ref, sha }),
            }, (error) => (0,failure/* statusOf */.c2)(error) === 409 || ((0,failure/* statusOf */.c2)(error) === 422 && /already exists/i.test((0,failure/* messageOf */.bD)(error))));
            return created === null ? "taken" : note;
        },
    };
}
async function readByGraphql(github, ref) {
    const found = await github.ask({
        step: `read the note \`${ref}\``,
        needs: "contents: read",
        field: `ref(qualifiedName: ${(0,questions/* literal */.e)(ref)}) { target { oid ... on Commit { message tree { oid } } } }`,
        answer: ref_notes_Pointed,
    });
    const target = found?.target ?? null;
    if (target === null)
        return null;
    return { oid: target.oid, tree: target.tree?.oid ?? "", text: target.message ?? "" };
}
async function readByRest(github, ref) {
    const oid = await recordOid(github, ref);
    if (oid === null)
        return null;
    const found = await github.find({
        step: `read the note \`${ref}\``,
        needs: "contents: read",
        answer: Commit,
        send: (octokit, repository) => octokit.repos.getCommit({ ...repository, ref: oid }),
    });
    return { oid, tree: found?.commit.tree.sha ?? "", text: found?.commit.message ?? "" };
}

// EXTERNAL MODULE: ./build/adapters/github/releases.js + 1 modules
var releases = __webpack_require__(32655);
// EXTERNAL MODULE: ./build/adapters/github/settings.js
var github_settings = __webpack_require__(36688);
// EXTERNAL MODULE: ./build/adapters/github/tags.js + 2 modules
var tags = __webpack_require__(86521);
;// CONCATENATED MODULE: ./build/adapters/github/teams.js


const Membership = schemas/* object */.Ikc({ state: schemas/* enum */.k5n(["active", "pending"]) });
/** Memberships of teams, asked for by a token of their own. */
function teams(github) {
    return {
        async isMember({ org, slug }, login, token) {
            const found = await github.find({
                step: `look up whether \`${login}\` is in the team \`${org}/${slug}\``,
                // Of `team-token`: no `permissions:` of a job give it.
                needs: "members: read",
                answer: Membership,
                send: (own) => {
                    const octokit = withToken(own, token);
                    return octokit.teams.getMembershipForUserInOrg({ org, team_slug: slug, username: login });
                },
            });
            return found?.state === "active";
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/workflow-runs.js


const GitHubRun = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    // GitHub describes it as optional; a run has a first attempt in any case.
    run_attempt: schemas/* number */.aig().default(1),
    status: schemas/* string */.YjP().nullable(),
    conclusion: schemas/* string */.YjP().nullable(),
    display_title: schemas/* string */.YjP(),
    event: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    html_url: schemas/* string */.YjP(),
})
    .transform((seen) => ({
    id: seen.id,
    attempt: seen.run_attempt,
    status: seen.status ?? "unknown",
    conclusion: seen.conclusion,
    title: seen.display_title,
    event: seen.event,
    createdAt: seen.created_at,
    url: seen.html_url,
}));
const GitHubJob = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), runner_name: schemas/* string */.YjP().nullable(), status: schemas/* string */.YjP() })
    .transform((seen) => ({
    name: seen.name,
    runner: seen.runner_name === "" ? null : seen.runner_name,
    status: seen.status,
}));
const GitHubReview = schemas/* object */.Ikc({
    state: schemas/* string */.YjP(),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
    environments: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })),
})
    .transform((seen) => ({
    state: seen.state,
    by: seen.user?.login ?? "ghost",
    environments: seen.environments.map(({ name }) => name),
}));
/** 200 with the run where it was asked for and is known, else 204 without a body. */
const Dispatched = schemas/* union */.KCZ([schemas/* undefined */.Vxk(), schemas/* literal */.euz(""), schemas/* object */.Ikc({ workflow_run_id: schemas/* number */.aig() })])
    .transform((seen) => ({ run: typeof seen === "object" ? seen.workflow_run_id : null }));
/** Runs of workflows by REST. A search answers with 1,000 runs at most, the newest. */
function workflowRuns(github) {
    async function defaultBranch() {
        const seen = await github.read({
            step: "read the name of the default branch",
            needs: "metadata: read",
            answer: schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP() }),
            send: (octokit, repository) => octokit.repos.get(repository),
        });
        return seen.default_branch;
    }
    return {
        get: (id) => github.find({
            step: `read the workflow run ${id}`,
            needs: "actions: read",
            answer: GitHubRun,
            send: (octokit, repository) => octokit.actions.getWorkflowRun({ ...repository, run_id: id }),
        }),
        async jobs(id, attempt) {
            const pages = github.pages({
                step: `list the jobs of workflow run ${id}, attempt ${attempt}`,
                needs: "actions: read",
                item: GitHubJob,
                send: async (octokit, page) => {
                    const numbered = { ...page, run_id: id, attempt_number: attempt };
                    const answer = await octokit.actions.listJobsForWorkflowRunAttempt(numbered);
                    return { data: answer.data?.jobs, headers: answer.headers };
                },
            });
            return allOf(pages);
        },
        async approvals(id) {
            // GitHub docs: this list has no pages.
            const reviews = await github.read({
                step: `list who approved the workflow run ${id}`,
                needs: "actions: read",
                answer: schemas/* array */.YOg(GitHubReview),
                send: (octokit, repository) => octokit.actions.getReviewsForRun({ ...repository, run_id: id }),
            });
            return reviews
                .filter(({ state }) => state === "approved")
                .map(({ by, environments }) => ({ by, environments }));
        },
        async startedBy(event, since, workflow) {
            const search = { event, created: `>=${wholeSecond(since)}` };
            const ofRepository = async (octokit, page) => {
                const answer = await octokit.actions.listWorkflowRunsForRepo({ ...page, ...search });
                return { data: answer.data?.workflow_runs, headers: answer.headers };
            };
            const ofWorkflow = (file) => async (octokit, page) => {
                const named = { ...page, ...search, workflow_id: file };
                const answer = await octokit.actions.listWorkflowRuns(named);
                return { data: answer.data?.workflow_runs, headers: answer.headers };
            };
            const pages = github.pages({
                step: `list the runs${workflow === null ? "" : ` of \`${workflow}\``} that ${event} started`,
                needs: "actions: read",
                item: GitHubRun,
                send: workflow === null ? ofRepository : ofWorkflow(workflow),
            });
            // A run that begins while pages are read moves others to the next page, where they come again.
            const byId = new Map((await allOf(pages)).map((run) => [run.id, run]));
            return [...byId.values()].sort((a, b) => b.id - a.id);
        },
        async dispatchWorkflow({ workflow, ref, inputs }) {
            const asked = { workflow_id: workflow, ref: ref ?? (await defaultBranch()), inputs: { ...inputs } };
            const call = (more) => ({
                step: `start the workflow \`${workflow}\``,
                needs: "actions: write",
                answer: Dispatched,
                send: (octokit, repository) => octokit.actions.createWorkflowDispatch({ ...repository, ...asked, ...more }),
            });
            const dispatched = await github.tryWrite(call({ return_run_details: true }), isUnknownField);
            return (dispatched ?? (await github.write(call({})))).run;
        },
        async dispatchEvent(type, payload) {
            await github.write({
                step: `send the event \`${type}\``,
                needs: "contents: write",
                answer: schemas/* unknown */.L5J(),
                send: (octokit, repository) => octokit.repos.createDispatchEvent({
                    ...repository,
                    event_type: type,
                    client_payload: { ...payload },
                }),
            });
        },
        async cancel(id) {
            await github.tryWrite({
                step: `cancel the workflow run ${id}`,
                needs: "actions: write",
                answer: schemas/* unknown */.L5J(),
                send: (octokit, repository) => octokit.actions.cancelWorkflowRun({ ...repository, run_id: id }),
            }, 
            // 409 is also said of a re-run that is not queued yet.
            (error) => (0,failure/* statusOf */.c2)(error) === 409 && /completed/i.test((0,failure/* messageOf */.bD)(error)));
        },
    };
}
// GitHub Enterprise Server up to 3.20 refuses what it does not know, and does nothing then.
function isUnknownField(error) {
    return (0,failure/* statusOf */.c2)(error) === 400 || ((0,failure/* statusOf */.c2)(error) === 422 && /return_run_details/.test((0,failure/* messageOf */.bD)(error)));
}
// GitHub keeps and searches whole seconds: with a fraction, a run of that very second would be missed.
function wholeSecond(iso) {
    return new Date(iso).toISOString().replace(/\.\d+Z$/, "Z");
}
async function allOf(pages) {
    const found = [];
    for await (const page of pages)
        found.push(...page);
    return found;
}

;// CONCATENATED MODULE: ./build/adapters/http.js
/** HTTP by Node's own fetch. Redirects are not followed, bodies are cut at the cap, and every request has a deadline. */
function nodeHttp() {
    return { send };
}
async function send(request, signal) {
    const begun = performance.now();
    const deadline = AbortSignal.timeout(request.timeoutMs);
    const abort = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
    try {
        const response = await fetch(request.url, {
            method: request.method,
            redirect: "manual",
            signal: abort,
            ...(request.headers === undefined ? {} : { headers: request.headers }),
            ...(request.body === undefined ? {} : { body: request.body }),
        });
        const { body, truncated } = await readCapped(response, request.maxBytes);
        return {
            kind: "response",
            status: response.status,
            headers: Object.fromEntries(response.headers),
            body,
            truncated,
            ms: performance.now() - begun,
        };
    }
    catch (error) {
        const ms = performance.now() - begun;
        if (deadline.aborted) {
            return {
                kind: "unreachable",
                problem: "timeout",
                detail: `no answer within ${request.timeoutMs} ms`,
                ms,
            };
        }
        return { kind: "unreachable", ...classify(error), ms };
    }
}
async function readCapped(response, maxBytes) {
    const chunks = [];
    let size = 0;
    if (response.body === null)
        return { body: new Uint8Array(), truncated: false };
    for await (const chunk of response.body) {
        const room = maxBytes - size;
        chunks.push(chunk.subarray(0, room));
        size += Math.min(chunk.byteLength, room);
        if (chunk.byteLength > room)
            return { body: Buffer.concat(chunks), truncated: true };
    }
    return { body: Buffer.concat(chunks), truncated: false };
}
const problemOfCode = {
    ECONNREFUSED: "refused",
    ECONNRESET: "reset",
    EPIPE: "reset",
    UND_ERR_SOCKET: "reset",
    ENOTFOUND: "name",
    EAI_AGAIN: "name",
    UND_ERR_CONNECT_TIMEOUT: "timeout",
    UND_ERR_HEADERS_TIMEOUT: "timeout",
    UND_ERR_BODY_TIMEOUT: "timeout",
};
// fetch hides the reason in `cause`, and an AggregateError when several addresses were tried.
function classify(error) {
    const causes = [error, error instanceof Error ? error.cause : undefined].flatMap((one) => one instanceof AggregateError ? [one, ...one.errors] : [one]);
    const coded = causes.flatMap((one) => one instanceof Error && "code" in one && typeof one.code === "string"
        ? [{ code: one.code, message: one.message }]
        : []);
    const known = coded.find((one) => problemOfCode[one.code] !== undefined) ?? coded[0];
    // Not the message: fetch quotes the whole URL in it, with the key that a query may hold.
    if (known === undefined)
        return { problem: "other", detail: "the request could not be sent" };
    return { problem: problemOfCode[known.code] ?? problemOfFamily(known.code), detail: known.code };
}
function problemOfFamily(code) {
    if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code))
        return "tls";
    return /^(HPE_|UND_ERR_(RES|HEADERS_OVERFLOW|BODY)|Z_)/.test(code) ? "protocol" : "other";
}

// EXTERNAL MODULE: ./build/adapters/workflow-command.js
var workflow_command = __webpack_require__(9964);
;// CONCATENATED MODULE: ./build/adapters/job-log.js



/**
 * The job's log. Every line is treated as a stranger's, so that nothing printed can be a workflow command. What is
 * masked in it is a secret in all that the step leaves elsewhere, too.
 */
function jobLog(secrets) {
    return {
        info(line) {
            process.stdout.write(`${(0,log_line/* logLine */.B)((0,untrusted/* untrusted */.b)(line))}\n`);
        },
        group(title, lines) {
            const body = lines.map((line) => `${(0,log_line/* logLine */.B)((0,untrusted/* untrusted */.b)(line))}\n`).join("");
            process.stdout.write(`::group::${(0,log_line/* logLine */.B)((0,untrusted/* untrusted */.b)(title))}\n${body}::endgroup::\n`);
        },
        warning(message, place) {
            process.stdout.write((0,workflow_command/* annotationCommand */.j)("warning", message, place));
        },
        mask(secret) {
            secrets?.add(secret);
            process.stdout.write((0,workflow_command/* maskCommand */.I)(secret));
        },
        error(message, place) {
            process.stdout.write((0,workflow_command/* annotationCommand */.j)("error", message, place));
        },
    };
}

// EXTERNAL MODULE: ./build/core/release/npm-spec.js
var npm_spec = __webpack_require__(9785);
;// CONCATENATED MODULE: ./build/adapters/npm/npm-config.js


const defaultRegistry = "https://registry.npmjs.org/";
/**
 * The registry of a package, as the environment and the user's .npmrc say (actions/setup-node writes that). The
 * workspace's own .npmrc is not read: it could send the token elsewhere. A token goes to the registry that the .npmrc
 * names for it; without a .npmrc NODE_AUTH_TOKEN goes to the registry of the environment. Null for an address that is
 * not https.
 */
async function npmRegistryFor(name, environment) {
    const lines = await userConfig(environment);
    const scope = /^(@[^/]+)\//.exec(name)?.[1];
    const named = (scope === undefined ? undefined : lines.get(`${scope}:registry`)) ??
        environment["npm_config_registry"] ??
        environment["NPM_CONFIG_REGISTRY"] ??
        lines.get("registry") ??
        defaultRegistry;
    const url = URL.parse(named.endsWith("/") ? named : `${named}/`);
    if (url === null || url.username !== "" || url.password !== "")
        return null;
    if (url.protocol !== "https:" && !(url.protocol === "http:" && isThisMachine(url.hostname)))
        return null;
    const given = environment["NODE_AUTH_TOKEN"] || null;
    return { url, token: lines.size === 0 ? given : tokenIn(lines, url) };
    function tokenIn(config, registry) {
        // npm docs: a token is kept under the registry's address without its scheme, or a part of that from its left.
        for (let path = `${registry.host}${registry.pathname}`; path.includes("/"); path = path.slice(0, -1)) {
            const kept = path.endsWith("/") ? config.get(`//${path}:_authToken`) : undefined;
            if (kept !== undefined)
                return kept === "" ? null : kept;
        }
        return null;
    }
}
async function userConfig(environment) {
    const path = environment["NPM_CONFIG_USERCONFIG"] ?? environment["npm_config_userconfig"];
    const text = path === undefined ? "" : await (0,promises_.readFile)(path, "utf8").catch(() => "");
    const lines = text.split(/\r?\n/).flatMap((line) => {
        const [, key, value] = /^\s*((?:@[^:=\s]+:)?registry|\/\/[^=\s]+:_authToken)\s*=\s*"?([^"\s]*)"?\s*$/.exec(line) ?? [];
        return key === undefined || value === undefined ? [] : [[key, filled(value, environment)]];
    });
    return new Map(lines);
}
function filled(value, environment) {
    return value.replace(/\$\{([^}]+)\}/g, (_whole, name) => environment[name] ?? "");
}

;// CONCATENATED MODULE: ./build/adapters/npm/npm-packages.js




/** A package as its registry lists it (npm registry documentation: package metadata), as far as it is read. */
const Packument = schemas/* object */.Ikc({
    versions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({
        dist: schemas/* object */.Ikc({
            integrity: schemas/* string */.YjP().optional(),
            tarball: schemas/* string */.YjP().optional(),
            attestations: schemas/* object */.Ikc({ provenance: schemas/* object */.Ikc({ predicateType: schemas/* string */.YjP().min(1) }).optional() })
                .optional()
                .catch(undefined),
        }),
    })),
});
const timeoutMs = 30_000;
const maxBytes = 64 * 1_048_576;
/** Packages of npm by what their registry says of them: the sha512 that npm itself compares on each install. */
function npmPackages(settings) {
    const http = patientHttp(settings.http, settings.clock);
    return {
        async resolve(name, version) {
            const registry = await npmRegistryFor(name, settings.environment);
            if (registry === null)
                return npm_packages_unresolved("unknown", "the npm registry that is set up has no https address");
            if (registry.token !== null)
                settings.log.mask(registry.token);
            const answer = await http.send(questionFor(registry, name), settings.signal);
            return readVersion(answer, registry.url, version);
        },
    };
}
function questionFor({ url, token }, name) {
    return {
        method: "GET",
        // The slash of a scoped name is escaped, as npm does.
        url: new URL(name.replace("/", "%2f"), url).href,
        headers: {
            // The short form, without readmes.
            accept: "application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8",
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        timeoutMs,
        maxBytes,
    };
}
function readVersion(answer, registry, version) {
    const { host } = registry;
    if (answer.kind === "unreachable") {
        return npm_packages_unresolved("unknown", `${host} cannot be reached (${answer.problem}: ${answer.detail})`);
    }
    if (answer.status === 404) {
        return npm_packages_unresolved("absent", `${host} has no such package, or hides it from who has not logged in (404)`);
    }
    if (answer.status === 401 || answer.status === 403) {
        return npm_packages_unresolved("unknown", `${host} wants a log-in (${answer.status}): set \`NODE_AUTH_TOKEN\` for this step`);
    }
    if (answer.status !== 200)
        return npm_packages_unresolved("unknown", `${host} answered ${answer.status}`);
    if (answer.truncated)
        return npm_packages_unresolved("unknown", `${host} lists more than 64 MiB for it`);
    const versions = readVersions(answer.body);
    if (versions === null)
        return npm_packages_unresolved("unknown", `${host} did not answer as an npm registry does`);
    const dist = Object.hasOwn(versions, version) ? versions[version]?.dist : undefined;
    if (dist === undefined)
        return npm_packages_unresolved("absent", `${host} has no version ${version} of it`);
    const sha512 = (0,npm_spec/* sha512OfIntegrity */.Pf)(dist.integrity ?? "");
    if (sha512 === null) {
        return npm_packages_unresolved("unknown", `${host} gives no sha512 for it, as with packages of before 2017; publish it again under a new version`);
    }
    const provenance = dist.attestations?.provenance?.predicateType ?? null;
    return { kind: "resolved", sha512, tarball: plainUrl(dist.tarball), provenance };
}
function readVersions(body) {
    try {
        return Packument.parse(JSON.parse(new TextDecoder().decode(body))).versions;
    }
    catch {
        return null;
    }
}
// It goes into a manifest that others read: no address that holds a key.
function plainUrl(seen) {
    const url = URL.parse(seen ?? "");
    if (url === null || !/^https?:$/.test(url.protocol))
        return null;
    return url.username === "" && url.password === "" && url.search === "" ? url.href : null;
}
function npm_packages_unresolved(reason, problem) {
    return { kind: "unresolved", reason, problem };
}

// EXTERNAL MODULE: ./build/adapters/parsers/grammars.js + 7 modules
var grammars = __webpack_require__(2155);
;// CONCATENATED MODULE: ./build/adapters/placed-files.js




const placed_files_maxBytes = 4_000_000;
/** Files in the workspace, or anywhere by an absolute path. */
function placedFiles(workspace) {
    return {
        async read(path) {
            try {
                const real = await placeOf(workspace, path);
                if (typeof real !== "string")
                    return real;
                const bytes = await bytesOf(real);
                if (bytes === null)
                    return { kind: "refused", problem: "it is no file, or longer than 4 MB" };
                const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
                return { kind: "file", text, sha256: sha256(bytes) };
            }
            catch (error) {
                if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR")
                    return { kind: "absent" };
                if (error instanceof TypeError)
                    return { kind: "refused", problem: "it is not UTF-8" };
                return { kind: "refused", problem: placed_files_wordsOf(error) };
            }
        },
        async replace(path, expectedSha256, text) {
            try {
                const real = await placeOf(workspace, path);
                return typeof real === "string" ? await replaceAt(real, expectedSha256, text) : real;
            }
            catch (error) {
                return { kind: "refused", problem: placed_files_wordsOf(error) };
            }
        },
    };
}
async function placeOf(workspace, path) {
    if ((0,external_node_path_.isAbsolute)(path))
        return (0,promises_.realpath)(path);
    const root = await (0,promises_.realpath)(workspace);
    const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(root, path));
    const way = (0,external_node_path_.relative)(root, real);
    const isOutside = way === ".." || way.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(way);
    return isOutside ? { kind: "refused", problem: "it lies outside the workspace" } : real;
}
async function bytesOf(real) {
    // A pipe that nobody writes to would be waited for until the job ends. Windows has no such flag, and no such pipe.
    const file = await (0,promises_.open)(real, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    try {
        const found = await file.stat();
        return found.isFile() && found.size <= placed_files_maxBytes ? await file.readFile() : null;
    }
    finally {
        await file.close();
    }
}
// A rename within a folder is seen at once or not at all (rename(2)); what was written is on the disk by then.
async function replaceAt(real, expectedSha256, text) {
    const before = await (0,promises_.stat)(real);
    const fresh = (0,external_node_path_.join)((0,external_node_path_.dirname)(real), `.rollback-ready-${(0,external_node_crypto_.randomUUID)()}`);
    const file = await (0,promises_.open)(fresh, "wx", 0o600);
    try {
        try {
            await file.writeFile(text);
            const lost = await keepOwner(file, before);
            if (lost)
                return { kind: "refused", problem: "it belongs to another user, who could not be kept" };
            await file.chmod(before.mode & 0o7777);
            await file.sync();
        }
        finally {
            await file.close();
        }
        const now = await bytesOf(real);
        if (now === null || sha256(now) !== expectedSha256)
            return { kind: "changed" };
        await (0,promises_.rename)(fresh, real);
        return { kind: "replaced" };
    }
    finally {
        await (0,promises_.unlink)(fresh).catch(() => undefined);
    }
}
/** Whether the owner is another one now: who read the file before might not be able to any more. */
async function keepOwner(file, { uid, gid }) {
    const made = await file.stat();
    if (made.uid === uid && made.gid === gid)
        return false;
    return file.chown(uid, gid).then(() => false, () => true);
}
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
}
function codeOf(error) {
    return error instanceof Error && "code" in error ? error.code : undefined;
}
function placed_files_wordsOf(error) {
    const code = codeOf(error);
    return typeof code === "string" ? code : "it cannot be reached";
}

// EXTERNAL MODULE: ./build/core/text/visible.js
var visible = __webpack_require__(10038);
;// CONCATENATED MODULE: ./build/adapters/probe/failure-tails.js



const mostLines = 10;
const longestLine = 500;
const mostBytes = 65_536;
// The runner writes the time before each line.
const failure_tails_stampBytes = 29;
/** Shows the last lines of runs that failed, in 64 KiB for all runs of a command: a bake may run it a thousand times. */
function failureTails(log) {
    const used = new Map();
    function write(command, line) {
        const before = used.get(command) ?? 0;
        if (before > mostBytes)
            return;
        const after = before + Buffer.byteLength((0,log_line/* logLine */.B)((0,untrusted/* untrusted */.b)(line))) + failure_tails_stampBytes;
        used.set(command, after);
        log.info(after > mostBytes ? "  … no more is shown of what this command prints" : line);
    }
    return {
        /** `how` it ended, and lines in which nothing is secret any more. */
        show(argv, how, tail) {
            // Its words may hold the time, which is another one in each run.
            const command = argv.join("\0").replace(/\d+/g, "0");
            const last = tail.filter((line) => line.trim() !== "").slice(-mostLines);
            if (last.length === 0)
                return;
            write(command, `  \`${argv[0]}\` ${how}; the last that it printed:`);
            for (const line of last)
                write(command, `    ${(0,visible/* clip */.$Q)(line, longestLine)}`);
        },
    };
}

// EXTERNAL MODULE: ./build/core/gate/binary-heap.js
var binary_heap = __webpack_require__(16354);
;// CONCATENATED MODULE: ./build/adapters/probe/turns.js

/**
 * First come, first served, but for those whose host has all that it may have. A step takes a time that hardly grows with
 * those who wait: where a thousand do, the machine is short of time already.
 */
function takeTurns(limits) {
    // A host stays in it: one that goes and comes anew with each question makes tables that are hard to collect.
    const hosts = new Map();
    /** A heap of all hosts for which somebody waits and that have room. */
    const ready = [];
    let total = 0;
    let places = 0;
    function hostOf(name) {
        const known = hosts.get(name);
        if (known !== undefined)
            return known;
        const host = { open: 0, waiting: [] };
        hosts.set(name, host);
        return host;
    }
    function hasRoom(host) {
        return host.open < limits.perHost;
    }
    function begin(host) {
        total += 1;
        host.open += 1;
    }
    function beginNext() {
        if (total >= limits.total)
            return;
        const host = (0,binary_heap/* popFrom */.e)(ready, longest);
        const first = host?.waiting.shift();
        if (host === undefined || first === undefined)
            return;
        begin(host);
        if (host.waiting.length > 0 && hasRoom(host))
            (0,binary_heap/* pushTo */.I)(ready, host, longest);
        first.begin();
    }
    return {
        enter(name) {
            const host = hostOf(name);
            if (total < limits.total && hasRoom(host)) {
                begin(host);
                return null;
            }
            return new Promise((resolve) => {
                host.waiting.push({ place: places++, begin: resolve });
                if (host.waiting.length === 1 && hasRoom(host))
                    (0,binary_heap/* pushTo */.I)(ready, host, longest);
            });
        },
        leave(name) {
            const host = hostOf(name);
            const wasFull = !hasRoom(host);
            total -= 1;
            host.open -= 1;
            if (wasFull && host.waiting.length > 0)
                (0,binary_heap/* pushTo */.I)(ready, host, longest);
            beginNext();
        },
    };
}
function longest({ waiting }) {
    return waiting[0]?.place ?? Number.POSITIVE_INFINITY;
}

;// CONCATENATED MODULE: ./build/adapters/probe/command.js


/** Each is a process or several, and a runner has few processors: more would only measure each other. */
const mostAtOnce = 4;
const machine = "";
/**
 * Runs a command and answers with how it ended and what it printed. Its deadline ends all that it started. Four run at
 * once, and waiting for a turn is no part of what one took. Only of runs that failed some lines are logged.
 */
function commandAsker(commands, log) {
    const turns = takeTurns({ total: mostAtOnce, perHost: mostAtOnce });
    const tails = failureTails(log);
    async function run(question, signal) {
        const { argv, env, timeoutMs, maxBytes } = question;
        const begunMs = performance.now();
        const result = await commands.run({ argv, env, timeoutMs, keepBytes: maxBytes, quiet: true }, signal);
        // The command runs in a process of its own, so that this one standing still does not hold it up.
        const facts = { ms: performance.now() - begunMs, stalledMs: 0 };
        // It ended because it was told to, whatever it made of that.
        if (signal?.aborted === true)
            return { ...cancelled, ...facts };
        if (result.kind === "timed-out")
            tails.show(argv, "did not end in time", result.tail);
        if (result.kind === "exited" && result.code !== 0) {
            tails.show(argv, `ended with ${result.code}`, result.tail);
        }
        return { ...answerOf(result), ...facts };
    }
    return {
        async ask(question, signal) {
            const turn = turns.enter(machine);
            if (turn !== null && !(await comes(turn, signal))) {
                void turn.then(() => turns.leave(machine));
                return { ...cancelled, ms: 0, stalledMs: 0 };
            }
            try {
                return await run(question, signal);
            }
            finally {
                turns.leave(machine);
            }
        },
    };
}
const cancelled = { kind: "command-unfinished", problem: "cancelled", detail: "" };
/** Whether a turn comes before the job is cancelled. */
async function comes(turn, signal) {
    if (signal === undefined)
        return turn.then(() => true);
    let stop = () => { };
    const stopped = new Promise((resolve) => {
        stop = () => resolve(false);
        if (signal.aborted)
            stop();
        else
            signal.addEventListener("abort", stop, { once: true });
    });
    try {
        return await Promise.race([turn.then(() => true), stopped]);
    }
    finally {
        signal.removeEventListener("abort", stop);
    }
}
function answerOf(result) {
    switch (result.kind) {
        case "not-started":
            return { kind: "command-unfinished", problem: "not-started", detail: result.problem };
        case "timed-out":
            return { kind: "command-unfinished", problem: "timed-out", detail: result.lastLine };
        case "exited": {
            const { code, lastLine, stdout = { text: "", truncated: false } } = result;
            return {
                kind: "command",
                code,
                output: stdout.text,
                truncated: stdout.truncated,
                lastLine,
            };
        }
        default:
            return result;
    }
}

;// CONCATENATED MODULE: ./build/adapters/probe/file.js

/** Reads a file of the workspace. One that may not or cannot be read is not there to be judged, and no answer. */
async function askFile(files, { path, maxBytes }) {
    const begunMs = performance.now();
    const facts = () => ({ ms: performance.now() - begunMs, stalledMs: 0 });
    try {
        const found = await files.read(path, maxBytes);
        if (found === null)
            return { kind: "file", content: null, truncated: false, changedAt: null, ...facts() };
        const { bytes, truncated, changedMs } = found;
        const changedAt = new Date(changedMs).toISOString();
        return { kind: "file", content: bytes, truncated, changedAt, ...facts() };
    }
    catch (error) {
        const detail = error instanceof errors/* SuiteError */.$K ? error.message : "the file cannot be read";
        return { kind: "unreachable", problem: "other", detail, ...facts() };
    }
}

;// CONCATENATED MODULE: ./build/adapters/probe/all-probes.js


/** Whatever a probe asks, each by the adapter that can: over the network, by a command, of a file. */
function allProbes(network, commands, files, log) {
    const command = commandAsker(commands, log);
    return {
        async ask(question, signal) {
            switch (question.via) {
                case "command":
                    return command.ask(question, signal);
                case "file":
                    return askFile(files, question);
                default:
                    return network.ask(question, signal);
            }
        },
    };
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./build/adapters/probe/bound-memory.js


const enoughYoungBytes = 16_777_216;
const enoughDeadBytes = 20_971_520;
const lookAtYoungEvery = 10;
const lookAtAllEvery = 1000;
/**
 * Keeps the memory of a process that asks very much within bounds; one that asks little is left alone. V8 lets the young
 * generation grow as objects survive it, to 128 MB within minutes, within hundredths of a second; at a thousand
 * questions a second a larger one than 16 MB saves next to no time. And it collects what became old late: with some
 * 30 MB alive it lets 60 die first, and never gives the space back.
 */
function boundMemory(heap = ofThisProcess()) {
    let asked = 0;
    let isYoungBound = false;
    let aliveBytes = null;
    function boundYoung() {
        if (isYoungBound || heap.youngBytes() < enoughYoungBytes)
            return;
        isYoungBound = true;
        heap.stopYoungGrowing();
    }
    function boundOld() {
        const used = heap.usedBytes();
        // V8 collects too: what is left after it is alive at most.
        aliveBytes = Math.min(aliveBytes ?? used, used);
        if (used < aliveBytes + enoughDeadBytes)
            return;
        heap.collect();
        aliveBytes = heap.usedBytes();
    }
    return () => {
        asked += 1;
        if (asked % lookAtYoungEvery === 0)
            boundYoung();
        if (asked % lookAtAllEvery === 0)
            boundOld();
    };
}
function ofThisProcess() {
    let collect = null;
    return {
        youngBytes: () => (0,external_node_v8_.getHeapSpaceStatistics)().find((space) => space.space_name === "new_space")?.space_size ?? 0,
        usedBytes: () => (0,external_node_v8_.getHeapStatistics)().used_heap_size,
        // Read by V8 each time that it would grow; a version without this flag writes that to the log and goes on. What sets
        // its size itself is read only when a process starts, and how the runner starts this one is not ours to say.
        stopYoungGrowing: () => (0,external_node_v8_.setFlagsFromString)("--semi-space-growth-factor=1"),
        collect: () => {
            collect ??= garbageCollection();
            collect();
        },
    };
}
/** V8's `gc`, which a context shows that is made while the flag is set. */
function garbageCollection() {
    (0,external_node_v8_.setFlagsFromString)("--expose-gc");
    try {
        const collect = (0,external_node_vm_.runInNewContext)("gc");
        return typeof collect === "function" ? () => void collect() : () => undefined;
    }
    finally {
        (0,external_node_v8_.setFlagsFromString)("--no-expose-gc");
    }
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: ./build/core/gate/address-rule.js
var address_rule = __webpack_require__(59999);
;// CONCATENATED MODULE: ./build/adapters/probe/deadline.js
/** Starts a deadline that is over after `timeoutMs`, or when the signal says so. */
function startDeadline(timeoutMs, signal) {
    let act = null;
    const timer = setTimeout(end, timeoutMs, "timeout");
    signal?.addEventListener("abort", cancel);
    function cancel() {
        end("cancelled");
    }
    function end(why) {
        deadline.over ??= why;
        act?.();
    }
    // No getter: an object with one of its own is a table, which takes half a kilobyte for each question.
    const deadline = {
        over: signal?.aborted === true ? "cancelled" : null,
        whenOver(next) {
            act = next;
            if (deadline.over !== null)
                next();
        },
        clear() {
            act = null;
            clearTimeout(timer);
            signal?.removeEventListener("abort", cancel);
        },
    };
    return deadline;
}

// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(41314);
;// CONCATENATED MODULE: ./build/adapters/probe/problem-of.js
/** An error that already says why there was no answer; what opens sockets takes errors only. */
class NotReached extends Error {
    trouble;
    constructor(trouble) {
        super(trouble.detail);
        this.name = "NotReached";
        this.trouble = trouble;
    }
}
/**
 * Names the problem behind an error of a socket, of TLS or of the parser. Only its code is quoted, as messages of Node
 * may hold addresses with a query, or bytes that the server sent.
 */
function problem_of_problemOf(error) {
    // Several addresses were tried, and each failed in its own way.
    const errors = error instanceof AggregateError ? ownFailures(error.errors) : [error];
    const known = errors.find((one) => one instanceof NotReached);
    if (known !== undefined)
        return known.trouble;
    const codes = errors.flatMap((one) => problem_of_codeOf(one) ?? []);
    const troubles = codes.map((code) => ({ problem: problem_of_problemOfCode(code), detail: sayCode(code) }));
    // An address that refuses tells more about the service than one that cannot be reached from here.
    for (const problem of telling) {
        const found = troubles.find((one) => one.problem === problem);
        if (found !== undefined)
            return found;
    }
    return { problem: "other", detail: codes[0] ?? "it could not be asked" };
}
/**
 * What trouble before any answer means where this side showed a certificate of its own: a service that then refuses the
 * handshake or just ends the connection (TLS 1.3 can say no only after the handshake) may refuse that certificate, so
 * it says nothing about the service.
 */
function refusedCertificate(trouble) {
    const isRefusal = trouble.problem === "reset" || (trouble.problem === "tls" && alertsOnCertificate.test(trouble.detail));
    if (!isRefusal)
        return trouble;
    return { problem: "credentials", detail: `it may refuse the client certificate: ${trouble.detail}` };
}
// RFC 8446, section 6.2: those that a client's certificate or its absence is answered with.
const alertsOnCertificate = /ALERT_(?:\w*CERTIFICATE|UNKNOWN_CA|ACCESS_DENIED|DECRYPT_ERROR|HANDSHAKE_FAILURE)/;
// Every attempt but the last one is given up by Node itself when it takes long: that is not the service's silence.
function ownFailures(errors) {
    return errors.filter((one, index) => index === errors.length - 1 || problem_of_codeOf(one) !== "ETIMEDOUT");
}
/** The code that Node gave an error, such as `ECONNREFUSED`; for one of OpenSSL the reason in its message. */
function problem_of_codeOf(error) {
    if (!(error instanceof Error && "code" in error && typeof error.code === "string"))
        return null;
    const reason = error.code === "EPROTO" ? /:SSL routines:[^:]*:([^:]+):/.exec(error.message)?.[1] : undefined;
    return reason === undefined ? error.code : `ERR_SSL_${reason.toUpperCase().replaceAll(" ", "_")}`;
}
const telling = ["tls", "refused", "reset", "protocol", "timeout", "name", "unroutable"];
const problems = {
    ECONNREFUSED: "refused",
    ECONNRESET: "reset",
    ECONNABORTED: "reset",
    EPIPE: "reset",
    ETIMEDOUT: "timeout",
    ERR_SOCKET_CONNECTION_TIMEOUT: "timeout",
    ENOTFOUND: "name",
    EAI_AGAIN: "name",
    ENETUNREACH: "unroutable",
    EHOSTUNREACH: "unroutable",
    EADDRNOTAVAIL: "unroutable",
    ENETDOWN: "unroutable",
    EAFNOSUPPORT: "unroutable",
};
function problem_of_problemOfCode(code) {
    const known = problems[code];
    if (known !== undefined)
        return known;
    if (/^(?:HPE_|Z_|ZSTD_|ERR_(?:ZSTD|BROTLI|_ERROR|HTTP|STREAM_PREMATURE))/.test(code))
        return "protocol";
    return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH|CRL/.test(code) ? "tls" : "other";
}
const words = [
    [/^CERT_HAS_EXPIRED$/, "the certificate has expired"],
    [/^CERT_NOT_YET_VALID$/, "the certificate is not valid yet"],
    [/^ERR_TLS_CERT_ALTNAME_INVALID$/, "the certificate is for another host"],
    [/SELF_SIGNED/, "the certificate is signed by itself or by an unknown authority"],
    [
        /^UNABLE_TO_(?:VERIFY_LEAF|GET_ISSUER)/,
        "the certificate's issuer is unknown or an intermediate is missing",
    ],
    [/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/, "it does not speak TLS on this port"],
    [/NO_APPLICATION_PROTOCOL/, "it does not speak HTTP/1.1"],
    [
        /CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE|BAD_CERTIFICATE/,
        "it refused the handshake; it may want a certificate",
    ],
    [/ALERT_/, "it ended the handshake with an alert"],
    [/^HPE_HEADER_OVERFLOW$/, "its headers are too long"],
    [/^HPE_/, "it does not answer in HTTP/1.1"],
    [/^Z_|ZSTD|BROTLI|^ERR__ERROR/, "its body cannot be decoded"],
    [/^ECONNREFUSED$/, "it refused the connection"],
    [/^(?:ECONNRESET|EPIPE|ECONNABORTED)$/, "it broke the connection off"],
    [/^(?:ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|ENETDOWN|EAFNOSUPPORT)$/, "there is no route to it from here"],
];
function sayCode(code) {
    const found = words.find(([form]) => form.test(code));
    return found === undefined ? code : `${found[1]} (${code})`;
}

;// CONCATENATED MODULE: ./build/adapters/probe/has-route.js


// The one for what is thrown away (RFC 863); nothing is sent to it.
const anyPort = 9;
/**
 * Whether this machine has a route to an address. To connect a UDP socket sends nothing and waits for nothing: the system
 * only looks the route up. Where something else goes wrong, the address counts as reachable.
 */
function hasRoute({ address, family }) {
    return new Promise((resolve) => {
        const socket = (0,external_node_dgram_.createSocket)(family === 6 ? "udp6" : "udp4");
        let isOpen = true;
        socket.on("error", told);
        socket.connect(anyPort, address, told);
        function told(error) {
            if (isOpen)
                socket.close();
            isOpen = false;
            resolve(error === undefined || problem_of_problemOf(error).problem !== "unroutable");
        }
    });
}

;// CONCATENATED MODULE: ./build/adapters/probe/hosts-file.js

const none = new Map();
const looksEveryMs = 1000;
/** Reads a hosts file (hosts(5)) and reads it again when it was changed. A file that is absent says nothing. */
function hostsFile(path) {
    let entries = none;
    let changedMs = -1;
    let lookedAtMs = Number.NEGATIVE_INFINITY;
    async function refresh() {
        if (performance.now() - lookedAtMs < looksEveryMs)
            return;
        try {
            const { mtimeMs } = await (0,promises_.stat)(path);
            if (mtimeMs !== changedMs)
                entries = parseHosts(await (0,promises_.readFile)(path, "utf8"));
            changedMs = mtimeMs;
        }
        catch {
            entries = none;
            changedMs = -1;
        }
        lookedAtMs = performance.now();
    }
    return async (host) => {
        await refresh();
        return entries.get(host.toLowerCase().replace(/\.$/, "")) ?? [];
    };
}
/** The addresses by name, names in lower case. */
function parseHosts(text) {
    const entries = new Map();
    for (const line of text.split("\n")) {
        const [address, ...names] = line.replace(/#.*/, "").trim().split(/\s+/);
        for (const name of names) {
            const known = entries.get(name.toLowerCase());
            if (address === undefined || known?.includes(address) === true)
                continue;
            if (known === undefined)
                entries.set(name.toLowerCase(), [address]);
            else
                known.push(address);
        }
    }
    return entries;
}

;// CONCATENATED MODULE: ./build/adapters/probe/lookup.js





const leastTtl = 1;
const mostTtl = 30;
// RFC 8305, section 3: how long the other family is waited for once one of them is there.
const otherFamilyMs = 50;
const queryTimeoutMs = 2000;
/**
 * Asks name servers itself, as the operating system's lookup runs only two at a time in Node and one slow name would hold
 * up all the others. The hosts file comes first; the system's lookup comes last, for what only it knows (search domains,
 * multicast DNS).
 */
function nameLookup(options = {}) {
    const resolver = new external_node_dns_.promises.Resolver({ timeout: queryTimeoutMs, tries: 3 });
    if (options.servers !== undefined)
        resolver.setServers(options.servers);
    const hosts = hostsFile(options.hostsPath ?? (process.platform === "win32" ? "" : "/etc/hosts"));
    const isRouted = options.hasRoute ?? hasRoute;
    const system = options.system ?? ((host, wanted) => external_node_dns_.promises.lookup(host, wanted));
    const known = new Map();
    const underWay = new Map();
    async function resolve(host, family) {
        const listed = (await hosts(host)).flatMap(asHostAddress);
        // RFC 6761, section 6.3: this name is never looked up.
        const own = listed.length === 0 && host.toLowerCase() === "localhost" ? loopback : listed;
        const local = own.filter((one) => family === 0 || one.family === family);
        if (local.length > 0)
            return { addresses: local, ttl: leastTtl };
        const answers = await askBoth(family === 6 ? null : resolver.resolve4(host, { ttl: true }), family === 4 ? null : resolver.resolve6(host, { ttl: true }));
        if (answers.addresses.length > 0)
            return answers;
        if (!isUnknown(answers.code))
            throw lookup_notFound(host, answers.code, family);
        try {
            const addresses = (await system(host, { all: true, family })).flatMap((one) => asHostAddress(one.address));
            if (addresses.length > 0)
                return { addresses, ttl: leastTtl };
        }
        catch {
            // What the name server said is the better reason.
        }
        throw lookup_notFound(host, answers.code, family);
    }
    async function locate(host, family) {
        const found = await resolve(host, family);
        const { addresses } = found;
        if (addresses.every((one) => one.family === addresses[0]?.family))
            return found;
        const routed = await Promise.all(addresses.map(isRouted));
        const reachable = addresses.filter((_, index) => routed[index]);
        // Without any, connecting says so.
        return reachable.length === 0 ? found : { ...found, addresses: reachable };
    }
    return {
        async find(host, how) {
            const key = `${how.family ?? 0} ${host}`;
            const kept = known.get(key);
            if (!how.fresh && kept !== undefined && kept.untilMs > performance.now())
                return kept.found.addresses;
            const asked = underWay.get(key) ?? locate(host, how.family ?? 0).finally(() => underWay.delete(key));
            underWay.set(key, asked);
            const found = await asked;
            const seconds = Math.min(Math.max(found.ttl, leastTtl), mostTtl);
            known.set(key, { found, untilMs: performance.now() + seconds * 1000 });
            return found.addresses;
        },
        close: () => resolver.cancel(),
    };
}
const loopback = [
    { address: "127.0.0.1", family: 4 },
    { address: "::1", family: 6 },
];
function asHostAddress(address) {
    const family = (0,external_node_net_.isIP)(address);
    return family === 4 || family === 6 ? [{ address, family }] : [];
}
/** The answers for both families; one that is there does not wait long for the other. */
async function askBoth(four, six) {
    const asked = [settled(four, 4), settled(six, 6)];
    const first = await Promise.race(asked.filter((one) => one !== null));
    let timer;
    const enough = new Promise((resolve) => {
        if (first !== undefined && first.addresses.length > 0)
            timer = setTimeout(resolve, otherFamilyMs, null);
    });
    const both = await Promise.all(asked.map((one) => (one === null ? null : Promise.race([one, enough]))));
    clearTimeout(timer);
    const answers = both.filter((one) => one !== null);
    const found = answers.filter((one) => one.addresses.length > 0);
    return {
        addresses: found.flatMap((one) => one.addresses),
        ttl: Math.min(...found.map((one) => one.ttl)),
        code: found.length > 0 ? "" : worst(answers.map((one) => one.code)),
    };
}
function settled(asked, family) {
    if (asked === null)
        return null;
    return asked.then((records) => ({
        addresses: records.map(({ address }) => ({ address, family })),
        ttl: Math.min(...records.map(({ ttl }) => ttl)),
        code: records.length > 0 ? "" : "ENODATA",
    }), (error) => ({ addresses: [], ttl: 0, code: problem_of_codeOf(error) ?? "" }));
}
const unknownCodes = ["ENOTFOUND", "ENODATA", "ECONNREFUSED"];
/** Whether another source may still know the name; a server that failed or is silent would be asked again in vain. */
function isUnknown(code) {
    return unknownCodes.includes(code);
}
// A name that exists for one family only: that the other failed is the reason, not that there is nothing.
function worst(codes) {
    return codes.find((code) => !isUnknown(code)) ?? codes[0] ?? "";
}
const sayings = {
    ENOTFOUND: "does not exist (NXDOMAIN)",
    ENODATA: "has no address",
    ESERVFAIL: "could not be looked up: the name server failed (SERVFAIL)",
    EREFUSED: "could not be looked up: the name server refused",
    ETIMEOUT: "could not be looked up: no name server answered",
    ECONNREFUSED: "could not be looked up: no name server can be reached",
    EBADNAME: "is no valid name",
};
/** The error for a name without an address. */
function lookup_notFound(host, code, family = 0) {
    const wanted = family === 0 ? "" : ` of IPv${family}`;
    const saying = sayings[code] ?? `could not be looked up (${code})`;
    return new NotReached({
        problem: "name",
        detail: `\`${host}\` ${code === "ENODATA" ? `${saying}${wanted}` : saying}`,
    });
}

;// CONCATENATED MODULE: ./build/adapters/probe/route.js



/**
 * Applies the address rule to a host where it is certain: to the very address that the socket connects to, so that a
 * name cannot be checked as one address and reached as another.
 */
function routeTo(host, reach, lookup, options) {
    const mayBeLoopback = options.asWritten && (0,address_rule/* isLoopbackName */.xX)(host);
    const literal = (0,address_rule/* literalAddress */.I3)(host);
    if (literal !== null) {
        if (reach.family !== undefined && (0,external_node_net_.isIP)(literal) !== reach.family) {
            return { kind: "closed", problem: "name", detail: `${literal} is no address of IPv${reach.family}` };
        }
        if (!isOpen(literal, reach, mayBeLoopback))
            return { kind: "closed", ...closedAddress(literal) };
    }
    let naming = 0;
    return {
        kind: "open",
        host: literal ?? host,
        lookup(name, wanted, callback) {
            naming += 1;
            openAddresses(name, reach, mayBeLoopback, lookup, options.fresh).then((addresses) => {
                naming -= 1;
                const [first] = addresses;
                if (wanted.all === true)
                    callback(null, addresses);
                else
                    callback(null, first.address, first.family);
            }, (error) => {
                naming -= 1;
                callback(error instanceof Error ? error : new NotReached(problem_of_problemOf(error)), []);
            });
        },
        attemptMs: Math.max(leastAttemptMs, Math.floor(reach.timeoutMs / route_attempts)),
        isNaming: () => naming > 0,
    };
}
// Node's own 250 ms end an attempt before a packet that was lost goes out again, which takes a second (RFC 6298). Three
// attempts leave time for that within the usual deadlines, and for an address that is silent.
const route_attempts = 3;
const leastAttemptMs = 250;
async function openAddresses(host, reach, mayBeLoopback, lookup, fresh) {
    const { family } = reach;
    const addresses = await lookup.find(host, { fresh, ...(family === undefined ? {} : { family }) });
    const [first, ...more] = addresses.filter((one) => isOpen(one.address, reach, mayBeLoopback));
    if (first !== undefined)
        return [first, ...more];
    throw new NotReached(closedAddress(addresses[0]?.address ?? host, host));
}
function isOpen(address, reach, mayBeLoopback) {
    return !(0,address_rule/* isClosed */.Lx)(address, reach.open) || (mayBeLoopback && (0,address_rule/* isLoopback */.U9)(address));
}
/** Says that an address is closed, and what opens it. */
function closedAddress(address, host) {
    const what = host === undefined ? `${address} is` : `\`${host}\` is at ${address},`;
    return {
        problem: "address",
        detail: `${what} no public address; \`gate.private-addresses\` in the policy opens it`,
    };
}

;// CONCATENATED MODULE: ./build/adapters/probe/dns.js






/** Asks a name server, without any cache. What the records point at is not connected to, so any address may be in them. */
async function askDns(question, surroundings, signal) {
    const begunMs = performance.now();
    surroundings.stall.begin(begunMs);
    const outcome = await query(question, signal);
    const endedMs = performance.now();
    return { ...outcome, ms: endedMs - begunMs, stalledMs: surroundings.stall.end(begunMs, endedMs) };
}
async function query(question, signal) {
    const closed = closedServer(question);
    if (closed !== null)
        return { kind: "unreachable", ...closed };
    // A lost packet is asked for once more within the time that there is.
    const resolver = new external_node_dns_.promises.Resolver({ timeout: Math.max(1, Math.ceil(question.timeoutMs / 2)), tries: 2 });
    const deadline = startDeadline(question.timeoutMs, signal);
    deadline.whenOver(() => resolver.cancel());
    try {
        if (question.server !== undefined)
            resolver.setServers([question.server]);
        return { kind: "dns", records: await recordsOf(resolver, question) };
    }
    catch (error) {
        const code = problem_of_codeOf(error);
        if (code === "ENODATA")
            return { kind: "dns", records: [] };
        if (deadline.over === "cancelled") {
            return { kind: "unreachable", problem: "other", detail: "cancelled while it was asked" };
        }
        if (code === "ERR_INVALID_IP_ADDRESS") {
            const detail = "its server is no address; write `192.0.2.1` or `192.0.2.1:53`";
            return { kind: "unreachable", problem: "other", detail };
        }
        const named = lookup_notFound(question.name, deadline.over === "timeout" ? "ETIMEOUT" : (code ?? "an error"));
        return { kind: "unreachable", ...problem_of_problemOf(named) };
    }
    finally {
        deadline.clear();
    }
}
/** A server that the question writes may be this machine itself, as with all that is connected to. */
function closedServer({ server, open }) {
    if (server === undefined)
        return null;
    const host = server.replace(/^(\[[^\]]*\]|[^:]*):\d+$/, "$1");
    const address = (0,address_rule/* literalAddress */.I3)(host);
    if (address === null || (0,address_rule/* isLoopback */.U9)(address) || !(0,address_rule/* isClosed */.Lx)(address, open))
        return null;
    return closedAddress(address);
}
async function recordsOf(resolver, { name, type }) {
    switch (type) {
        case "A":
            return resolver.resolve4(name);
        case "AAAA":
            return resolver.resolve6(name);
        case "CNAME":
            return resolver.resolveCname(name);
        case "NS":
            return resolver.resolveNs(name);
        case "MX":
            return (await resolver.resolveMx(name)).map((one) => `${one.priority} ${one.exchange}`);
        case "SRV":
            return (await resolver.resolveSrv(name)).map((one) => `${one.priority} ${one.weight} ${one.port} ${one.name}`);
        case "TXT":
            return (await resolver.resolveTxt(name)).map((parts) => parts.join(""));
        default:
            return type;
    }
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/adapters/probe/grpc-message.js
// grpc.health.v1.HealthCheckResponse.ServingStatus, by its numbers.
const servings = ["UNKNOWN", "SERVING", "NOT_SERVING", "SERVICE_UNKNOWN"];
const lengthDelimited = 2;
/** A HealthCheckRequest for this service as one gRPC message: not compressed, with its length before it. */
function healthRequest(service) {
    const name = Buffer.from(service);
    const message = name.length === 0
        ? Buffer.alloc(0)
        : Buffer.concat([Buffer.from([(1 << 3) | lengthDelimited, ...varint(name.length)]), name]);
    const head = Buffer.alloc(5);
    head.writeUInt32BE(message.length, 1);
    return Buffer.concat([head, message]);
}
/** What a HealthCheckResponse in one gRPC message says; null when the bytes are none. */
function healthResponse(bytes) {
    if (bytes.length < 5 || bytes[0] !== 0)
        return null;
    const length = bytes.readUInt32BE(1);
    return length === bytes.length - 5 ? servingIn(bytes.subarray(5)) : null;
}
// Field 1, a number; the last one counts, none is 0, and fields that are not known are skipped (protobuf encoding).
function servingIn(message) {
    let serving = 0;
    let at = 0;
    while (at < message.length) {
        const tag = readVarint(message, at);
        if (tag === null)
            return null;
        const end = fieldEnd(message, tag.next, tag.value % 8);
        if (end === null || end > message.length)
            return null;
        if (tag.value === 1 << 3)
            serving = readVarint(message, tag.next)?.value ?? 0;
        at = end;
    }
    return servings[serving] ?? null;
}
function fieldEnd(message, at, wireType) {
    const read = readVarint(message, at);
    switch (wireType) {
        case 0:
            return read?.next ?? null;
        case 1:
            return at + 8;
        case lengthDelimited:
            return read === null ? null : read.next + read.value;
        case 5:
            return at + 4;
        default:
            return null;
    }
}
function readVarint(message, start) {
    let value = 0;
    for (let at = start; at < start + 10; at += 1) {
        const byte = message[at];
        if (byte === undefined)
            return null;
        value += (byte % 128) * 2 ** (7 * (at - start));
        if (byte < 128)
            return { value, next: at + 1 };
    }
    return null;
}
function varint(value) {
    return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

;// CONCATENATED MODULE: ./build/adapters/probe/grpc-call.js


// A health response has two bytes.
const grpc_call_mostBytes = 65_536;
/** Makes the one call on a session, and settles with what came of it; `settle` may be called again, to no effect. */
function askHealth(session, question, authority, settle) {
    let first = null;
    session.on("error", (error) => settle(first === null ? troubleOf(error) : brokenOff()));
    const stream = session.request({
        ":method": "POST",
        ":scheme": question.tls === null ? "http" : "https",
        ":authority": authority,
        ":path": "/grpc.health.v1.Health/Check",
        "content-type": "application/grpc",
        te: "trailers",
        "user-agent": "rollback-ready",
        "grpc-timeout": `${Math.min(Math.ceil(question.timeoutMs), 99_999_999)}m`,
        ...question.headers,
    });
    const parts = [];
    let length = 0;
    let last = null;
    stream.on("error", (error) => settle(first === null ? troubleOf(error) : brokenOff()));
    stream.on("response", (headers) => {
        first = headers;
    });
    stream.on("trailers", (headers) => {
        last = headers;
    });
    stream.on("data", (part) => {
        length += part.length;
        if (length <= grpc_call_mostBytes)
            parts.push(part);
        else
            settle(strange("its answer is too long for a health response"));
    });
    stream.on("end", () => settle(outcomeOf(first, last, Buffer.concat(parts))));
    stream.on("close", () => settle(first === null ? unanswered : brokenOff()));
    stream.end(healthRequest(question.service));
}
function outcomeOf(first, last, body) {
    if (first === null)
        return unanswered;
    // An error may come in the first headers, with nothing after them.
    const headers = last ?? first;
    const status = grpc_call_statusOf(headers) ?? statusOfHttp(Number(first[":status"]));
    const isGrpc = /^application\/grpc(?:$|[+;])/.test(String(first["content-type"] ?? ""));
    if (status === null || (status === 0 && !isGrpc))
        return strange("it answers, but not in gRPC");
    const message = messageOf(headers["grpc-message"]);
    if (status !== 0)
        return { kind: "grpc", status, message, serving: null };
    const serving = healthResponse(body);
    return serving === null
        ? strange("its answer is no health response")
        : { kind: "grpc", status, message, serving };
}
function grpc_call_statusOf(headers) {
    const text = headers["grpc-status"];
    return typeof text === "string" && /^\d{1,3}$/.test(text) ? Number(text) : null;
}
// What stands between may answer in plain HTTP (gRPC: HTTP to gRPC Status Code Mapping).
function statusOfHttp(status) {
    switch (status) {
        case 401:
            return 16;
        case 403:
            return 7;
        case 404:
            return 12;
        case 429:
        case 502:
        case 503:
        case 504:
            return 14;
        default:
            return null;
    }
}
// Far more than is shown of it: half of a secret at its end is none that is known.
const longestMessage = 16_384;
// Percent-encoded UTF-8 (gRPC over HTTP/2); one that is not is shown as it came.
function messageOf(text) {
    const message = typeof text === "string" ? text.slice(0, longestMessage) : "";
    try {
        return decodeURIComponent(message);
    }
    catch {
        return message;
    }
}
function troubleOf(error) {
    const code = problem_of_codeOf(error);
    // Bytes that are no HTTP/2, such as the answer of an HTTP/1 server.
    if (code === "ERR_HTTP2_ERROR")
        return strange("it does not speak HTTP/2");
    return { kind: "unreachable", ...problem_of_problemOf(error) };
}
const unanswered = {
    kind: "unreachable",
    problem: "reset",
    detail: "it ended the call without an answer",
};
function brokenOff() {
    return strange("its answer ended before it was complete");
}
function strange(detail) {
    return { kind: "unreachable", problem: "protocol", detail };
}

;// CONCATENATED MODULE: ./build/adapters/probe/tls.js



/**
 * What certificates and keys decide, made once for many connections: Node makes one for each otherwise. Throws when they
 * cannot be read.
 */
function contextOf(material) {
    const { ca, certificate, key } = material;
    if (ca !== undefined)
        readAuthorities(ca);
    return (0,external_node_tls_.createSecureContext)({
        ...(ca === undefined ? {} : { ca }),
        ...(certificate === undefined ? {} : { cert: certificate }),
        ...(key === undefined ? {} : { key }),
    });
}
/** Whether this side shows a certificate of its own where it is asked for one. */
function showsCertificate(material) {
    return material?.certificate !== undefined;
}
/** Until when the certificate of the other side is valid, in ISO 8601; null without TLS. */
function certificateUntil(socket) {
    if (!(socket instanceof external_node_tls_.TLSSocket))
        return null;
    const validTo = socket.getPeerX509Certificate()?.validToDate;
    return validTo === undefined || Number.isNaN(validTo.getTime()) ? null : validTo.toISOString();
}
// Node takes authorities that it cannot read for none at all, and then no certificate of any service is trusted.
function readAuthorities(ca) {
    try {
        new external_node_crypto_.X509Certificate(ca);
    }
    catch {
        throw new NotReached({ problem: "other", detail: "no certificate can be read from its `ca`" });
    }
}

;// CONCATENATED MODULE: ./build/adapters/probe/grpc.js







/**
 * Asks the health service of a gRPC server (grpc.health.v1, unary `Check`) on a connection of its own, which is closed
 * afterwards. One deadline holds over connecting, the handshake and the answer.
 */
async function askGrpc(question, surroundings, signal) {
    const begunMs = performance.now();
    surroundings.stall.begin(begunMs);
    const outcome = await call(question, surroundings, signal);
    const endedMs = performance.now();
    return { ...outcome, ms: endedMs - begunMs, stalledMs: surroundings.stall.end(begunMs, endedMs) };
}
async function call(question, surroundings, signal) {
    const route = routeTo(question.host, question, surroundings.lookup, { fresh: true, asWritten: true });
    if (route.kind === "closed")
        return { kind: "unreachable", problem: route.problem, detail: route.detail };
    const deadline = startDeadline(question.timeoutMs, signal);
    let socket = null;
    try {
        socket = grpc_open(question, route);
        return await converse(question, route, socket, deadline);
    }
    catch (error) {
        if (error instanceof NotReached)
            return { kind: "unreachable", ...error.trouble };
        // What node:tls and node:http2 throw at once is about what they were given, and may quote it.
        const detail = "its host, port, metadata, certificate or key cannot be used";
        return { kind: "unreachable", problem: "other", detail };
    }
    finally {
        deadline.clear();
        socket?.destroy();
    }
}
function grpc_open(question, route) {
    const { host, lookup, attemptMs } = route;
    const { port, tls } = question;
    const where = {
        host,
        port,
        lookup,
        autoSelectFamilyAttemptTimeout: attemptMs,
        ...(question.family === undefined ? {} : { family: question.family }),
    };
    if (tls === null)
        return (0,external_node_net_.connect)(where);
    const name = tls.serverName ?? host;
    return (0,external_node_tls_.connect)({
        ...where,
        ALPNProtocols: ["h2"],
        ...((0,external_node_net_.isIP)(name) === 0 ? { servername: name } : {}),
        secureContext: contextOf(tls),
        rejectUnauthorized: true,
    });
}
function converse(question, route, socket, deadline) {
    let session = null;
    const mayBeRefused = showsCertificate(question.tls);
    return new Promise((resolve, refuse) => {
        const settle = (outcome) => resolve(mayBeRefused && outcome.kind === "unreachable"
            ? { kind: "unreachable", ...refusedCertificate(outcome) }
            : outcome);
        const fail = (trouble) => settle({ kind: "unreachable", ...trouble });
        // Both stay in place once all is settled: what a socket says later must not be an uncaught error. What happens to it
        // within the call, the call itself tells, which knows whether its answer had begun.
        socket.on("error", (error) => session ?? fail(problem_of_problemOf(error)));
        socket.on("close", () => session ?? fail({ problem: "reset", detail: "it ended the connection" }));
        socket.once(question.tls === null ? "connect" : "secureConnect", () => {
            if (socket instanceof external_node_tls_.TLSSocket && socket.alpnProtocol !== "h2") {
                fail({ problem: "protocol", detail: "it does not speak HTTP/2" });
                return;
            }
            try {
                const authority = `${question.tls === null ? "http" : "https"}://${authorityOf(question)}`;
                // Loaded by who asks so: it takes more than a megabyte.
                const http2 = process.getBuiltinModule("node:http2");
                session = http2.connect(authority, { createConnection: () => socket });
                askHealth(session, question, authorityOf(question), settle);
            }
            catch (error) {
                refuse(error instanceof Error ? error : new Error("the call cannot be made"));
            }
        });
        deadline.whenOver(() => {
            if (deadline.over === "cancelled")
                fail({ problem: "other", detail: "cancelled while it was asked" });
            else if (route.isNaming()) {
                fail({ problem: "name", detail: `no name server answered for \`${route.host}\` in time` });
            }
            else
                fail({ problem: "timeout", detail: `no answer within ${question.timeoutMs} ms` });
        });
    }).finally(() => session?.destroy());
}
function authorityOf({ host, port, tls }) {
    const name = tls?.serverName ?? host;
    return `${name.includes(":") ? `[${name}]` : name}:${port}`;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/adapters/probe/body.js


const mostEncodings = 3;
// Compressed data may say nothing for ever; this much more than the limit is room enough for its overhead.
const rawAllowance = 65_536;
// RFC 9659: no window above 8 MiB may be used over HTTP, and none is given out.
const zstdWindowLog = 23;
/**
 * Reads the body of a response, decoded as its Content-Encoding says, up to `maxBytes` of what it holds. When it was cut,
 * or cannot be read, the response goes on; whoever called ends it.
 */
function readBody(response, contentEncoding, maxBytes, end) {
    const encodings = encodingsOf(contentEncoding);
    if (encodings.length > mostEncodings) {
        const detail = `its body is encoded ${encodings.length} times over; ${mostEncodings} are decoded`;
        end(new NotReached({ problem: "protocol", detail }), empty, false);
    }
    else if (encodings.length === 0)
        readPlain(response, maxBytes, end);
    else
        readEncoded(response, encodings, maxBytes, end);
}
const empty = new Uint8Array();
function readPlain(response, maxBytes, end) {
    const kept = keepUpTo(maxBytes);
    response.on("data", (chunk) => {
        if (!kept.add(chunk))
            end(null, kept.all(), true);
    });
    response.on("end", () => end(null, kept.all(), false));
}
function readEncoded(response, encodings, maxBytes, end) {
    const kept = keepUpTo(maxBytes);
    let raw = 0;
    let stages = [];
    // Begun with the first byte: a response to HEAD names an encoding, and has no body that could be decoded.
    function begin(first) {
        // The encoding that was applied last comes off first.
        const made = encodings
            .toReversed()
            .map((encoding, index) => decoderOf(encoding, index === 0 ? first : null));
        stages = made;
        for (const [index, stage] of made.entries()) {
            stage.on("error", (error) => finish(error, false));
            const next = made[index + 1];
            if (next !== undefined)
                stage.pipe(next);
        }
        made.at(-1)?.on("data", (chunk) => {
            if (!kept.add(chunk))
                finish(null, true);
        });
        made.at(-1)?.on("end", () => finish(null, false));
        return made[0] ?? decoderOf("gzip", first);
    }
    function finish(error, truncated) {
        for (const stage of stages)
            stage.destroy();
        end(error, kept.all(), truncated);
    }
    response.on("data", (chunk) => {
        raw += chunk.length;
        if (raw > maxBytes + rawAllowance) {
            finish(null, true);
            return;
        }
        const first = stages[0] ?? begin(chunk);
        if (first.destroyed || first.write(chunk))
            return;
        response.pause();
        first.once("drain", () => response.resume());
    });
    response.on("end", () => {
        if (stages[0] === undefined)
            end(null, empty, false);
        else
            stages[0].end();
    });
}
/** The encodings in the order in which they were applied; one that nobody knows leaves the body as it is. */
function encodingsOf(header) {
    if (header === undefined)
        return [];
    const names = header
        .split(",")
        .map((name) => name.trim().toLowerCase().replace(/^x-/, ""))
        .filter((name) => name !== "" && name !== "identity");
    return names.every(isEncoding) ? names : [];
}
function isEncoding(name) {
    return name === "gzip" || name === "deflate" || name === "br" || name === "zstd";
}
function decoderOf(encoding, first) {
    switch (encoding) {
        case "gzip":
            return (0,external_node_zlib_.createGunzip)();
        case "deflate":
            // Meant is the zlib format (RFC 9110, section 8.4.1.2); many send it without its header.
            return first === null || ((first[0] ?? 0) & 0x0f) === 8 ? (0,external_node_zlib_.createInflate)() : (0,external_node_zlib_.createInflateRaw)();
        case "br":
            return (0,external_node_zlib_.createBrotliDecompress)();
        case "zstd":
            return (0,external_node_zlib_.createZstdDecompress)({ params: { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: zstdWindowLog } });
        default:
            return encoding;
    }
}
function keepUpTo(maxBytes) {
    const chunks = [];
    let size = 0;
    return {
        add(chunk) {
            const room = maxBytes - size;
            const fits = chunk.length <= room;
            chunks.push(fits ? chunk : chunk.subarray(0, room));
            size += Math.min(chunk.length, room);
            return fits;
        },
        all: () => (chunks.length === 1 ? (chunks[0] ?? empty) : Buffer.concat(chunks)),
    };
}

;// CONCATENATED MODULE: ./build/adapters/probe/exchange.js



// Early hints come once or twice; a flood of them would keep this process busy up to the deadline.
const mostInterim = 20;
/**
 * Sends one request and reads its response. A kept connection that turns out to be dead before a byte of the response
 * came is no answer of the service: the request goes out once more, on a new one.
 */
function exchange(target, maxBytes, deadline, sockets) {
    return new Promise((settle) => {
        exchange_send(target, target.options, maxBytes, deadline, sockets, settle);
    });
}
function exchange_send(target, options, maxBytes, deadline, sockets, settle) {
    let response = null;
    let interim = 0;
    let isSettled = false;
    let request;
    try {
        request = target.send(options, receive);
    }
    catch {
        // The message quotes the header's value.
        settle(unreachable({ problem: "other", detail: "the request cannot be sent: its method, path or a header" }));
        return;
    }
    // Stays in place once all is settled: what a socket says later must not be an uncaught error.
    request.on("error", fail);
    request.on("close", () => {
        // A body that is complete may still be decoded.
        if (response?.complete !== true)
            fail(null);
    });
    request.on("information", () => {
        interim += 1;
        if (interim > mostInterim)
            fail(new NotReached({ problem: "protocol", detail: "its interim answers do not end" }));
    });
    deadline.whenOver(() => {
        finish(unreachable(overdue(target, request, response, deadline)));
        request.destroy();
    });
    request.end(target.hop.body);
    function receive(received) {
        response = received;
        received.on("error", fail);
        const headers = headersOf(received.rawHeaders);
        // Asked for now: a response that has ended has no connection any more, and one that is closed has no certificate.
        const { socket } = received;
        const facts = factsOf(target, socket, sockets);
        readBody(received, headers["content-encoding"], maxBytes, (error, body, truncated) => {
            if (isSettled)
                return;
            if (error !== null)
                fail(error);
            else if (!truncated && !received.complete)
                fail(null);
            else {
                const { address, certificateUntil } = facts;
                facts.bytesRead = socket.bytesRead;
                const status = received.statusCode ?? 0;
                finish({ kind: "response", status, headers, body, truncated, address, certificateUntil });
            }
            if (error !== null || truncated)
                request.destroy();
        });
    }
    function fail(error) {
        if (isSettled)
            return;
        const isDead = target.mayRepeat && options !== target.freshOptions && response === null;
        if (isDead && request.reusedSocket && isUnread(request, error, sockets)) {
            isSettled = true;
            exchange_send(target, target.freshOptions, maxBytes, deadline, sockets, settle);
            return;
        }
        finish(unreachable(response === null ? unanswered(error) : exchange_brokenOff(error)));
        request.destroy();
    }
    function unanswered(error) {
        const trouble = noResponse(error, request);
        return target.showsCertificate && nothingRead(request, sockets) ? refusedCertificate(trouble) : trouble;
    }
    function finish(exchanged) {
        if (isSettled)
            return;
        isSettled = true;
        settle(exchanged);
    }
}
function unreachable(trouble) {
    return { kind: "unreachable", ...trouble };
}
function factsOf(target, socket, sockets) {
    const known = sockets.get(socket);
    if (known !== undefined)
        return known;
    const facts = {
        address: target.viaProxy ? null : (socket.remoteAddress ?? null),
        certificateUntil: certificateUntil(socket),
        bytesRead: 0,
    };
    sockets.set(socket, facts);
    return facts;
}
// Not the headers that Node prepares: of some that are repeated it keeps the first alone. Without a prototype, so that
// nothing is found under a name that was not sent.
function headersOf(raw) {
    const headers = Object.create(null);
    for (let index = 0; index < raw.length; index += 2) {
        const name = (raw[index] ?? "").toLowerCase();
        const value = raw[index + 1] ?? "";
        const before = headers[name];
        headers[name] = before === undefined ? value : `${before}, ${value}`;
    }
    return headers;
}
function isUnread(request, error, sockets) {
    const code = problem_of_codeOf(error);
    return (code === "ECONNRESET" || code === "EPIPE") && nothingRead(request, sockets);
}
function nothingRead({ socket }, sockets) {
    return socket === null || socket.bytesRead === (sockets.get(socket)?.bytesRead ?? 0);
}
function noResponse(error, request) {
    if (error === null)
        return { problem: "protocol", detail: "it ended the connection without an answer" };
    const trouble = problem_of_problemOf(error);
    // Node gives a connection that just ends the code of one that was reset.
    if (trouble.problem !== "reset" || !/hang up|disconnected/.test(String(error)))
        return trouble;
    return request.socket?.connecting === true
        ? { problem: "reset", detail: "it ended the connection in the TLS handshake" }
        : { problem: "reset", detail: "it ended the connection without an answer" };
}
function exchange_brokenOff(error) {
    // Without an error of the socket, the connection ended in order, and the response was shorter than it had promised.
    if (error === null || /aborted/.test(String(error))) {
        return { problem: "protocol", detail: "its answer ended before it was complete" };
    }
    return problem_of_problemOf(error);
}
function overdue(target, request, response, deadline) {
    if (deadline.over === "cancelled")
        return { problem: "other", detail: "cancelled while it was asked" };
    if (target.route.isNaming() && request.socket?.remoteAddress === undefined) {
        return { problem: "name", detail: `no name server answered for \`${target.route.host}\` in time` };
    }
    if (response !== null)
        return { problem: "timeout", detail: "its answer did not end in time" };
    return request.socket === null || request.socket.connecting
        ? { problem: "timeout", detail: "no connection in time" }
        : { problem: "timeout", detail: "no answer in time" };
}

;// CONCATENATED MODULE: ./build/adapters/probe/redirect.js
/**
 * Where a response leads (RFC 9110, section 15.4): to the host that was asked or to one that the question names, never
 * from https to http, and to another host without any header of the configuration but `accept` and never with a body.
 * What is told of a refused one holds no path, as that may be a token.
 */
function redirect_follow(question, hop, followed, response) {
    const location = response.headers["location"];
    if (!isRedirect(response.status) || location === undefined || question.redirects === 0)
        return { kind: "none" };
    if (!URL.canParse(location, hop.url.href))
        return { kind: "refused", detail: "it led to what is no URL" };
    const to = new URL(location, hop.url);
    if (followed >= question.redirects) {
        return { kind: "refused", detail: `it led on after ${followed} redirects, to ${to.origin}` };
    }
    if (to.protocol !== "https:" && to.protocol !== "http:") {
        return { kind: "refused", detail: `it led away from http, to a URL with ${to.protocol}` };
    }
    if (hop.url.protocol === "https:" && to.protocol === "http:") {
        return { kind: "refused", detail: `it led from https to http, to ${to.origin}` };
    }
    if (!redirect_mayLeadTo(new URL(question.url), to, question.redirectHosts)) {
        return { kind: "refused", detail: `it led to another host, to ${to.origin}` };
    }
    const next = nextHop(hop, to, response.status);
    if (next.body !== undefined && to.host !== hop.url.host) {
        return { kind: "refused", detail: `it led the body of the request to another host, to ${to.origin}` };
    }
    return { kind: "hop", hop: next };
}
function isRedirect(status) {
    return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}
// The same host on another port may be another service; only the way from http to https changes the port by itself.
function redirect_mayLeadTo(asked, to, hosts) {
    if (to.host === asked.host || (to.hostname === asked.hostname && to.port === ""))
        return true;
    const withPort = `${to.hostname}:${to.port === "" ? defaultPort(to) : to.port}`;
    return hosts.some((host) => host.toLowerCase() === to.host || host.toLowerCase() === withPort);
}
function defaultPort(url) {
    return url.protocol === "https:" ? 443 : 80;
}
function nextHop(hop, url, status) {
    const turnsToGet = status === 303 ? hop.method !== "HEAD" : status <= 302 && hop.method === "POST";
    const staysHere = url.host === hop.url.host;
    const keepsBody = !turnsToGet && hop.body !== undefined;
    const headers = Object.entries(hop.headers).filter(([name]) => {
        const lower = name.toLowerCase();
        // A body that goes along is nothing without its type.
        if (lower === "content-type")
            return keepsBody;
        return lower === "accept" || (staysHere && !(turnsToGet && lower.startsWith("content-")));
    });
    return {
        url,
        method: turnsToGet ? "GET" : hop.method,
        headers: Object.fromEntries(headers),
        ...(keepsBody ? { body: hop.body } : {}),
    };
}

;// CONCATENATED MODULE: ./build/adapters/probe/http.js



/** Asks over HTTP by Node's own client, and follows redirects as far as the question allows. */
async function askHttp(question, surroundings, signal) {
    const { stall, targets, sockets } = surroundings;
    const begunMs = performance.now();
    stall.begin(begunMs);
    const deadline = startDeadline(question.timeoutMs, signal);
    let outcome = null;
    let redirected = 0;
    for (let target = targets.asked(question); outcome === null;) {
        if (target.kind === "closed") {
            outcome = { kind: "unreachable", problem: target.problem, detail: target.detail };
            break;
        }
        const exchanged = await exchange(target, question.maxBytes, deadline, sockets);
        const redirect = exchanged.kind === "response" ? redirect_follow(question, target.hop, redirected, exchanged) : { kind: "none" };
        if (redirect.kind === "hop") {
            target = targets.redirected(question, redirect.hop);
            redirected += 1;
        }
        else if (redirect.kind === "none")
            outcome = exchanged;
        else
            outcome = { kind: "unreachable", problem: "redirect", detail: redirect.detail };
    }
    deadline.clear();
    const endedMs = performance.now();
    return http_answerOf(outcome, redirected, endedMs - begunMs, stall.end(begunMs, endedMs));
}
// Written out, since a spread of so many keys is felt at a thousand answers a second.
function http_answerOf(outcome, redirected, ms, stalledMs) {
    if (outcome.kind === "unreachable") {
        return { kind: "unreachable", problem: outcome.problem, detail: outcome.detail, ms, stalledMs };
    }
    return {
        kind: "http",
        status: outcome.status,
        headers: outcome.headers,
        body: outcome.body,
        truncated: outcome.truncated,
        address: outcome.address,
        certificateUntil: outcome.certificateUntil,
        redirected,
        ms,
        stalledMs,
    };
}

;// CONCATENATED MODULE: ./build/adapters/probe/http-targets.js




// An import reads all that a module exports, and of `node:http` that loads a whole second client (`WebSocket`): 14 MB.
const http = process.getBuiltinModule("node:http");
const https = process.getBuiltinModule("node:https");
const idempotent = ["GET", "HEAD", "OPTIONS"];
/** `proxies` holds HTTP_PROXY, HTTPS_PROXY and NO_PROXY, as an environment has them. */
function httpTargets(surroundings, proxies) {
    const known = new WeakMap();
    const agents = new Map();
    function agentsFor(question, secure, asWritten, viaProxy) {
        // Not by host: an agent itself tells hosts apart. But a connection must not be used by a question that may not open it.
        const { open, family, tls } = question;
        const key = JSON.stringify([secure, asWritten, viaProxy, open, family ?? 0, secure ? tls : null]);
        const made = agents.get(key) ?? makeAgents(question, secure, viaProxy ? proxies : null);
        agents.set(key, made);
        return made;
    }
    function target(question, hop, asWritten) {
        const secure = hop.url.protocol === "https:";
        const { fresh } = question;
        const route = routeTo(hop.url.hostname, question, surroundings.lookup, { fresh, asWritten });
        if (route.kind === "closed")
            return route;
        // What is on this machine no proxy can reach.
        const viaProxy = hasProxy(proxies, secure) && !(0,address_rule/* isLoopbackName */.xX)(hop.url.hostname);
        const { kept, single } = agentsFor(question, secure, asWritten, viaProxy);
        const mayRepeat = idempotent.includes(hop.method);
        const shared = {
            method: hop.method,
            host: route.host,
            path: `${hop.url.pathname}${hop.url.search}`,
            headers: http_targets_headersOf(hop),
            lookup: route.lookup,
            autoSelectFamilyAttemptTimeout: route.attemptMs,
            ...(hop.url.port === "" ? {} : { port: Number(hop.url.port) }),
            ...(question.family === undefined ? {} : { family: question.family }),
            // A tunnel that a proxy never opens is ended by this alone.
            ...(viaProxy ? { timeout: question.timeoutMs } : {}),
        };
        const freshOptions = { ...shared, agent: single };
        return {
            kind: "open",
            // What may not be sent twice must not meet a connection that died while it was idle.
            options: fresh || !mayRepeat ? freshOptions : { ...shared, agent: kept },
            freshOptions,
            send: secure ? https.request : http.request,
            route,
            hop,
            mayRepeat,
            viaProxy,
            showsCertificate: secure && showsCertificate(question.tls),
        };
    }
    return {
        asked(question) {
            const before = known.get(question);
            if (before !== undefined)
                return before;
            const made = attempt(() => target(question, hopOf(question), true));
            known.set(question, made);
            return made;
        },
        redirected: (question, hop) => attempt(() => target(question, hop, hop.url.host === new URL(question.url).host)),
        close() {
            for (const { kept, single } of agents.values()) {
                kept.destroy();
                single.destroy();
            }
            agents.clear();
        },
    };
}
// Certificates, keys and proxies that cannot be read, above all.
function attempt(make) {
    try {
        return make();
    }
    catch (error) {
        if (error instanceof NotReached)
            return { kind: "closed", ...error.trouble };
        const detail = "its URL, certificate, key or proxy cannot be used";
        return { kind: "closed", problem: "other", detail };
    }
}
function hopOf(question) {
    const url = new URL(question.url);
    if (url.protocol !== "http:" && url.protocol !== "https:")
        throw new TypeError("no URL of http");
    const { method, headers, body } = question;
    return { url, method: method.toUpperCase(), headers, ...(body === undefined ? {} : { body }) };
}
function http_targets_headersOf(hop) {
    const { username, password } = hop.url;
    if (username === "" && password === "")
        return { ...hop.headers };
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return { authorization: `Basic ${Buffer.from(pair).toString("base64")}`, ...hop.headers };
}
function hasProxy(env, secure) {
    const names = secure ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy", "HTTP_PROXY"];
    // Of another kind, such as SOCKS, Node knows nothing and goes without.
    return names.some((name) => /^https?:/.test(env[name] ?? ""));
}
/**
 * Node's agents know proxies themselves (since 24.5). The address rule then holds for hosts that are written as an
 * address: names are resolved by the proxy, which has its own rules, and which may itself be at a private address.
 */
function makeAgents(question, secure, proxies) {
    const options = {
        // A server that speaks HTTP/2 alone then says so in the handshake.
        ...(secure ? { ALPNProtocols: ["http/1.1"] } : {}),
        // A session that is resumed shows no certificate, and the one of its beginning may have been replaced since.
        ...(secure ? { maxCachedSessions: 0 } : {}),
        // Said outright, as a variable of the environment could turn it off.
        rejectUnauthorized: true,
        ...(secure ? { secureContext: contextOf(question.tls) } : {}),
        ...(question.tls.serverName === undefined ? {} : { servername: question.tls.serverName }),
        ...(proxies === null ? {} : { proxyEnv: proxies }),
    };
    const single = { ...options, keepAlive: false };
    const kept = { ...options, keepAlive: true, maxFreeSockets: 256 };
    return secure
        ? { kept: lasting(new https.Agent(kept)), single: new https.Agent(single) }
        : { kept: lasting(new http.Agent(kept)), single: new http.Agent(single) };
}
// Node's own way sets the socket's keep-alive anew, and reads the headers, after each request. Idle connections must not
// keep the process running; that the other side ends one is noticed, and the request is sent again.
function lasting(agent) {
    agent.keepSocketAlive = (socket) => {
        socket.unref();
        return true;
    };
    return agent;
}

;// CONCATENATED MODULE: ./build/adapters/probe/stall.js
const tickMs = 20;
// A timer of 20 ms is late by a few on any busy machine; that is no stall.
const leastMs = 5;
const mostKept = 256;
/** Watches by one timer, which runs only while a question is open. Times are those of `performance.now()`. */
function watchStalls(now = () => performance.now()) {
    // Each is shorter than the one before: a longer one makes all earlier, shorter ones irrelevant, as every question that
    // overlaps those overlaps it too.
    const stalls = [];
    let open = 0;
    let lastTickMs = 0;
    let timer;
    function tick() {
        const atMs = now();
        const ms = atMs - lastTickMs - tickMs;
        lastTickMs = atMs;
        if (ms >= leastMs)
            keep({ ms, untilMs: atMs });
    }
    function keep(stall) {
        while ((stalls.at(-1)?.ms ?? Number.POSITIVE_INFINITY) <= stall.ms)
            stalls.pop();
        stalls.push(stall);
        if (stalls.length > mostKept)
            stalls.shift();
    }
    function close() {
        clearInterval(timer);
        timer = undefined;
        stalls.length = 0;
    }
    return {
        begin(atMs) {
            open += 1;
            if (timer !== undefined)
                return;
            lastTickMs = atMs;
            timer = setInterval(tick, tickMs).unref();
        },
        end(begunAtMs, atMs) {
            open -= 1;
            // What stands still right now has not been seen by the timer yet.
            const pending = atMs - lastTickMs - tickMs;
            const seen = stalls.find((stall) => stall.untilMs > begunAtMs)?.ms ?? 0;
            const longest = Math.max(seen, pending >= leastMs ? pending : 0);
            if (open === 0)
                close();
            return Math.min(longest, atMs - begunAtMs);
        },
        close,
    };
}

;// CONCATENATED MODULE: ./build/adapters/probe/tcp.js






// A server of TLS 1.3 looks at a client's certificate when the handshake is over for the client.
const refusalMs = 300;
// For what was sent last; after that nobody waits for it.
const lingerMs = 1000;
/** Connects, sends what the question says, and reads until its text came. A connection is always a new one. */
async function askTcp(question, surroundings, signal) {
    const begunMs = performance.now();
    surroundings.stall.begin(begunMs);
    const { outcome, endedMs } = await talk(question, surroundings, signal);
    return { ...outcome, ms: endedMs - begunMs, stalledMs: surroundings.stall.end(begunMs, endedMs) };
}
async function talk(question, surroundings, signal) {
    const route = routeTo(question.host, question, surroundings.lookup, { fresh: false, asWritten: true });
    if (route.kind === "closed")
        return unasked({ problem: route.problem, detail: route.detail });
    let socket;
    try {
        socket = tcp_open(question, route);
    }
    catch (error) {
        if (error instanceof NotReached)
            return unasked(error.trouble);
        return unasked({ problem: "other", detail: "its host, port, certificate or key cannot be used" });
    }
    return tcp_converse(question, route, socket, signal);
}
function unasked(trouble) {
    return { outcome: { kind: "unreachable", ...trouble }, endedMs: performance.now() };
}
function tcp_open(question, route) {
    const { host, lookup, attemptMs } = route;
    const where = {
        host,
        port: question.port,
        lookup,
        autoSelectFamilyAttemptTimeout: attemptMs,
        ...(question.family === undefined ? {} : { family: question.family }),
    };
    if (question.tls === undefined)
        return (0,external_node_net_.connect)(where);
    const name = question.tls.serverName ?? host;
    return (0,external_node_tls_.connect)({
        ...where,
        // Without it Node checks the certificate against the host, which is right for an address: that is never asked for.
        ...((0,external_node_net_.isIP)(name) === 0 ? { servername: name } : {}),
        secureContext: contextOf(question.tls),
        rejectUnauthorized: true,
    });
}
function tcp_converse(question, route, socket, signal) {
    const { until, maxBytes, timeoutMs, tls } = question;
    const mayBeRefused = showsCertificate(tls);
    const deadline = startDeadline(timeoutMs, signal);
    let received = Buffer.alloc(0);
    let peer = null;
    let isSettled = false;
    let waiting = null;
    return new Promise((settle) => {
        socket.on("error", (error) => broken(problem_of_problemOf(error)));
        socket.on("close", ended);
        socket.on("end", ended);
        socket.once(tls === undefined ? "connect" : "secureConnect", () => {
            peer = { address: socket.remoteAddress ?? null, certificateUntil: certificateUntil(socket) };
            if (question.send !== undefined)
                socket.write(question.send);
            if (until !== undefined && until !== "")
                socket.on("data", (chunk) => read(chunk, until));
            else if (mayBeRefused)
                awaitRefusal();
            else
                end();
        });
        deadline.whenOver(() => {
            if (deadline.over === "cancelled") {
                finish({ kind: "unreachable", problem: "other", detail: "cancelled while it was asked" });
            }
            else if (route.isNaming()) {
                end({ problem: "name", detail: `no name server answered for \`${route.host}\` in time` });
            }
            else
                end({ problem: "timeout", detail: "no connection in time" });
        });
        function read(chunk, wanted) {
            received = Buffer.concat([received, chunk]).subarray(0, maxBytes);
            if (received.length >= maxBytes || received.includes(wanted))
                end();
        }
        /** Who sends anything has taken the certificate; who neither does nor ends the connection soon has taken it too. */
        function awaitRefusal() {
            waiting = { sinceMs: performance.now(), timer: setTimeout(end, refusalMs) };
            socket.once("data", () => end());
        }
        function ended() {
            const trouble = { problem: "reset", detail: "it ended the connection at once" };
            if (mayBeRefused && received.length === 0)
                broken(trouble);
            else
                end(trouble);
        }
        function broken(trouble) {
            const isUnanswered = mayBeRefused && received.length === 0;
            finish({ kind: "unreachable", ...(isUnanswered ? refusedCertificate(trouble) : trouble) });
        }
        /** Once there is a connection, what came until now is the answer. */
        function end(otherwise = { problem: "other", detail: "it could not be asked" }) {
            if (peer === null)
                finish({ kind: "unreachable", ...otherwise });
            else
                finish({ kind: "tcp", received: new Uint8Array(received), ...peer });
        }
        function finish(outcome) {
            if (isSettled)
                return;
            isSettled = true;
            deadline.clear();
            clearTimeout(waiting?.timer);
            if (outcome.kind === "tcp")
                leave(socket, received.length < maxBytes);
            else
                socket.destroy();
            // To wait for a refusal is no time that the service took.
            const endedMs = outcome.kind === "tcp" ? waiting?.sinceMs : undefined;
            settle({ outcome, endedMs: endedMs ?? performance.now() });
        }
    });
}
/** In order where it can be, so that what was sent still goes out; but it holds nobody up. */
function leave(socket, isInOrder) {
    socket.setTimeout(lingerMs, () => socket.destroy());
    socket.unref();
    if (isInOrder)
        socket.end();
    socket.destroySoon();
}

;// CONCATENATED MODULE: ./build/adapters/probe/network-probes.js









/** Asks over the network of this machine. Waiting for a turn is no part of what a question took. */
function networkProbes(options = {}) {
    const common = { lookup: nameLookup(options.lookup), stall: watchStalls() };
    const surroundings = {
        ...common,
        targets: httpTargets(common, options.proxies ?? process.env),
        sockets: new WeakMap(),
    };
    const turns = takeTurns({ total: options.inFlight ?? 256, perHost: options.inFlightPerHost ?? 64 });
    const hosts = new WeakMap();
    const bound = boundMemory();
    function hostOf(question) {
        const known = hosts.get(question);
        if (known !== undefined)
            return known;
        const host = writtenHost(question);
        hosts.set(question, host);
        return host;
    }
    return {
        async ask(question, signal) {
            bound();
            const host = hostOf(question);
            const turn = turns.enter(host);
            if (turn !== null)
                await turn;
            try {
                return await dispatch(question, surroundings, signal);
            }
            finally {
                turns.leave(host);
            }
        },
        close() {
            surroundings.targets.close();
            surroundings.lookup.close();
            surroundings.stall.close();
        },
    };
}
function writtenHost(question) {
    switch (question.via) {
        case "http":
            return URL.canParse(question.url) ? new URL(question.url).hostname : question.url;
        case "dns":
            return question.server ?? "";
        case "tcp":
        case "grpc":
            return question.host;
        default:
            return question;
    }
}
function dispatch(question, surroundings, signal) {
    switch (question.via) {
        case "http":
            return askHttp(question, surroundings, signal);
        case "tcp":
            return askTcp(question, surroundings, signal);
        case "dns":
            return askDns(question, surroundings, signal);
        case "grpc":
            return askGrpc(question, surroundings, signal);
        default:
            return question;
    }
}

;// CONCATENATED MODULE: ./build/adapters/registry/docker-config.js




const docker_config_Entry = schemas/* object */.Ikc({
    auth: schemas/* string */.YjP().optional(),
    username: schemas/* string */.YjP().optional(),
    password: schemas/* string */.YjP().optional(),
    identitytoken: schemas/* string */.YjP().optional(),
    registrytoken: schemas/* string */.YjP().optional(),
});
const DockerConfig = schemas/* object */.Ikc({
    auths: schemas/* record */.g1P(schemas/* string */.YjP(), docker_config_Entry).default({}),
    credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
    credsStore: schemas/* string */.YjP().default(""),
});
/** Docker's configuration as `docker login` leaves it: null when there is none, a problem when it cannot be read. */
async function readDockerConfig(environment) {
    const folder = environment["DOCKER_CONFIG"] || (0,external_node_path_.join)(environment["HOME"] || (0,external_node_os_.homedir)(), ".docker");
    const path = (0,external_node_path_.join)(folder, "config.json");
    let text;
    try {
        text = await (0,promises_.readFile)(path, "utf8");
    }
    catch (error) {
        const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
        return isAbsent ? null : { problem: `${path} cannot be read` };
    }
    try {
        // The parser quotes the text in its message, and the text holds passwords.
        const parsed = DockerConfig.safeParse(JSON.parse(text));
        return parsed.success ? parsed.data : { problem: `${path} is not as docker writes it` };
    }
    catch {
        return { problem: `${path} is not JSON` };
    }
}
/**
 * The entry for a repository: of keys such as `ghcr.io`, `https://ghcr.io/v2/` or `ghcr.io/acme` the longest that
 * stands before it.
 */
function entryFor(config, host, repository) {
    const found = Object.entries(config.auths)
        .map(([key, entry]) => ({ place: docker_config_placeOf(key), entry }))
        .filter(({ place }) => `${serverOf(host)}/${repository}`.startsWith(`${place}/`))
        .sort((a, b) => b.place.length - a.place.length);
    return found[0]?.entry ?? null;
}
/** The name under which docker keeps the log-in of a registry: Docker Hub has one of its own. */
function serverAddress(host) {
    return isDockerHub(host) ? "https://index.docker.io/v1/" : host;
}
/** Docker Hub by any of its names. */
function isDockerHub(host) {
    return host === "docker.io" || host === "index.docker.io" || host === "registry-1.docker.io";
}
function serverOf(host) {
    return isDockerHub(host) ? "index.docker.io" : host;
}
function docker_config_placeOf(key) {
    const place = key.replace(/^https?:\/\//, "").replace(/\/(?:v[12]\/?)?$/, "");
    return isDockerHub(place) ? "index.docker.io" : place;
}

;// CONCATENATED MODULE: ./build/adapters/registry/docker-credential.js



/** What `docker-credential-… get` answers with; `<token>` as the user stands for an identity token. */
const HelperAnswer = schemas/* object */.Ikc({ Username: schemas/* string */.YjP(), Secret: schemas/* string */.YjP().min(1) });
const docker_credential_deadlineMs = 15_000;
/** Asks a credential helper of docker's for the log-in of a server. Nothing that it prints is shown: it is the secret. */
function askCredentialHelper(helper, server, environment, timeoutMs = docker_credential_deadlineMs) {
    const program = `docker-credential-${helper}`;
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper)) {
        return Promise.resolve(failed("docker's configuration names a credential helper that cannot be one"));
    }
    return new Promise((settle) => {
        const child = (0,external_node_child_process_.execFile)(program, ["get"], { env: childEnvironment(environment), timeout: timeoutMs, killSignal: "SIGKILL", maxBuffer: 1_048_576 }, (error, stdout) => {
            // The wording of docker-credential-helpers, by which docker itself knows it.
            if (/credentials not found/i.test(stdout))
                settle({ kind: "none" });
            else if (error !== null)
                settle(failed(`\`${program}\` ${wayOf(error)}`));
            else
                settle(read(program, stdout));
        });
        // A helper that ends before it has read the name is judged by its exit.
        child.stdin?.on("error", () => undefined);
        child.stdin?.end(server);
    });
}
function read(program, stdout) {
    try {
        const { Username: user, Secret: secret } = HelperAnswer.parse(JSON.parse(stdout));
        return { kind: "found", user, secret };
    }
    catch {
        return failed(`\`${program}\` did not answer as a credential helper does`);
    }
}
function wayOf(error) {
    if (error.killed === true)
        return "did not answer in time";
    if (error.code === "ENOENT")
        return "is not installed";
    return typeof error.code === "number" ? `failed (exit ${error.code})` : "could not be started";
}
function failed(problem) {
    return { kind: "failed", problem };
}

;// CONCATENATED MODULE: ./build/adapters/registry/credentials.js


/**
 * Log-ins as docker keeps them: a helper of the registry, the store of all, the file. Where there is none, the job's own
 * token for the registry of GitHub itself. Each secret is masked as soon as it is read.
 */
function dockerCredentials(environment, jobToken, log) {
    return async (host, repository) => {
        const found = await fromDocker(environment, host, repository);
        for (const secret of secretsOf(found))
            log.mask(secret);
        if (found.kind !== "none" || host !== jobToken.host || jobToken.token === "")
            return found;
        return { kind: "job", token: jobToken.token };
    };
}
async function fromDocker(environment, host, repository) {
    const config = await readDockerConfig(environment);
    if (config === null)
        return credentials_none(null);
    if ("problem" in config)
        return credentials_none(config.problem);
    const server = serverAddress(host);
    const helper = config.credHelpers[server] ?? config.credHelpers[host] ?? config.credsStore;
    const asked = helper === "" ? null : await askCredentialHelper(helper, server, environment);
    if (asked?.kind === "found") {
        const { user, secret } = asked;
        return user === "<token>"
            ? { kind: "identity", token: secret }
            : { kind: "basic", user, password: secret };
    }
    const entry = entryFor(config, host, repository);
    const kept = entry === null ? credentials_none(null) : credentialOf(entry);
    return kept.kind === "none" && asked?.kind === "failed" ? credentials_none(asked.problem) : kept;
}
function credentialOf(entry) {
    if (entry.identitytoken)
        return { kind: "identity", token: entry.identitytoken };
    if (entry.registrytoken)
        return { kind: "bearer", token: entry.registrytoken };
    if (entry.username && entry.password)
        return { kind: "basic", user: entry.username, password: entry.password };
    const decoded = Buffer.from(entry.auth ?? "", "base64").toString("utf8");
    const colon = decoded.indexOf(":");
    if (colon < 1)
        return credentials_none(null);
    // Docker pads with NUL characters in old files.
    return {
        kind: "basic",
        user: decoded.slice(0, colon),
        password: decoded.slice(colon + 1).replace(/\0+$/, ""),
    };
}
function secretsOf(credential) {
    switch (credential.kind) {
        case "basic": {
            const { user, password } = credential;
            return [password, basicValue(user, password)].filter((secret) => secret !== "");
        }
        case "identity":
        case "bearer":
        case "job":
            return [credential.token];
        case "none":
            return [];
        default:
            return credential;
    }
}
/** User and password as the Basic scheme carries them (RFC 7617). */
function basicValue(user, password) {
    return Buffer.from(`${user}:${password}`).toString("base64");
}
function credentials_none(problem) {
    return { kind: "none", problem };
}

;// CONCATENATED MODULE: ./build/adapters/registry/github-registry.js
/** The image registry of a GitHub server (GitHub docs: ghcr.io, and `containers.HOSTNAME` where GitHub is one's own). */
function githubRegistryHost(serverUrl) {
    const host = URL.parse(serverUrl ?? "")?.host ?? "github.com";
    return host === "github.com" ? "ghcr.io" : `containers.${host}`;
}

// EXTERNAL MODULE: ./build/core/release/oci-media-type.js
var oci_media_type = __webpack_require__(97837);
// EXTERNAL MODULE: ./build/kernel/at-most.js
var at_most = __webpack_require__(3131);
;// CONCATENATED MODULE: ./build/adapters/registry/manifest-types.js

/** The Accept header for a manifest; `also` is a type that an index names for it. */
function acceptHeader(also) {
    // All four, because a registry answers 404 for a manifest of a type that was not asked for.
    return [...new Set(also === undefined ? oci_media_type/* imageTypes */.RH : [...oci_media_type/* imageTypes */.RH, also])].join(", ");
}
/** The media type of an answer without its parameters; null when that is no manifest. */
function manifestType(contentType, also) {
    const type = contentType?.split(";")[0]?.trim() ?? "";
    return oci_media_type/* imageTypes */.RH.some((known) => known === type) || type === also ? type : null;
}

;// CONCATENATED MODULE: ./build/adapters/registry/read-manifest.js

/** Asks what a tag or digest names: HEAD, and where its headers do not settle it, GET and the hash of the bytes. */
async function lookUpManifest(connection, digest, reference, expectedType) {
    const question = { path: `manifests/${reference}`, accept: acceptHeader(expectedType) };
    const head = await connection.ask({ ...question, method: "HEAD" });
    if (head.kind === "none")
        return read_manifest_unresolved("unknown", head.problem);
    if (head.status === 200) {
        const named = namedByHeaders(head, reference, expectedType);
        if (named !== null)
            return named;
    }
    else if (isAnswered(head.status))
        return refusedText(head);
    const read = await readManifest(connection, digest, reference, expectedType);
    if (read.kind === "unresolved")
        return read;
    const { digest: found, mediaType, bytes } = read;
    return { kind: "resolved", digest: found, mediaType, size: bytes.byteLength };
}
/** Gets the manifest of a tag or digest; what comes for a digest must have it. */
async function readManifest(connection, digest, reference, expectedType) {
    const accept = acceptHeader(expectedType);
    const got = await connection.ask({ method: "GET", path: `manifests/${reference}`, accept });
    if (got.kind === "none")
        return read_manifest_unresolved("unknown", got.problem);
    if (got.status !== 200)
        return refusedText(got);
    if (got.truncated)
        return read_manifest_unresolved("unknown", "its manifest is over 4 MiB");
    const mediaType = manifestType(got.headers["content-type"], expectedType);
    if (mediaType === null) {
        const seen = got.headers["content-type"]?.split(";")[0]?.trim() ?? "";
        return read_manifest_unresolved("unknown", `the registry answered \`${seen}\`, not a manifest`);
    }
    if (reference.startsWith("sha512:")) {
        return read_manifest_unresolved("unknown", "the registry does not confirm its sha512 digest");
    }
    const found = `sha256:${digest.sha256(got.body)}`;
    if (isDigest(reference) && reference !== found) {
        return read_manifest_unresolved("changed", `the registry gave bytes of ${found}`);
    }
    return { kind: "manifest", digest: found, mediaType, bytes: got.body };
}
// Null when the headers do not settle it: then the bytes do.
function namedByHeaders(head, reference, expectedType) {
    const found = head.headers["docker-content-digest"] ?? "";
    const mediaType = manifestType(head.headers["content-type"], expectedType);
    const length = head.headers["content-length"] ?? "";
    if (!isDigest(found) || mediaType === null || !/^\d{1,12}$/.test(length))
        return null;
    if (isDigest(reference) ? reference !== found : !found.startsWith("sha256:"))
        return null;
    return { kind: "resolved", digest: found, mediaType, size: Number(length) };
}
// Answers to HEAD that GET would only repeat.
function isAnswered(status) {
    return [401, 403, 404, 429].includes(status);
}
function refusedText({ status, isStranger }) {
    switch (status) {
        case 404:
            return isStranger
                ? read_manifest_unresolved("unknown", "the registry has no such tag or digest, or hides it from who has not logged in (404)")
                : read_manifest_unresolved("absent", "the registry has no such tag or digest (404)");
        case 401:
            return read_manifest_unresolved("unknown", "the registry does not accept the log-in that it asked for (401)");
        case 403:
            return read_manifest_unresolved("unknown", "the registry refuses it (403): this log-in may not read it, or it is not there");
        case 429:
            return read_manifest_unresolved("unknown", "the registry has had too many requests (429); run the step again later");
        default:
            return read_manifest_unresolved("unknown", `the registry answered ${status}`);
    }
}
/** A digest as OCI writes it, of an algorithm that every registry must know. */
function isDigest(seen) {
    return /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(seen);
}
function read_manifest_unresolved(reason, problem) {
    return { kind: "unresolved", reason, problem };
}

;// CONCATENATED MODULE: ./build/adapters/registry/image-index.js




/** One entry of an index (OCI image specification, image-index.md), as far as it is read. */
const IndexEntry = schemas/* object */.Ikc({
    mediaType: schemas/* string */.YjP().min(1).default("application/vnd.oci.image.manifest.v1+json"),
    artifactType: schemas/* string */.YjP().optional(),
    digest: schemas/* string */.YjP().regex(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/),
    size: schemas/* number */.aig().int().nonnegative(),
    platform: schemas/* object */.Ikc({ os: schemas/* string */.YjP(), architecture: schemas/* string */.YjP(), variant: schemas/* string */.YjP().optional() }).optional(),
    annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
});
const ImageIndex = schemas/* object */.Ikc({ manifests: schemas/* array */.YOg(IndexEntry).max(1000) });
const sideBySide = 4;
/** Reads the manifest of a digest; of an index, each child must be there too: an index outlives what it names. */
async function imageContents(connection, digest, reference) {
    const read = await readManifest(connection, digest, reference);
    if (read.kind === "unresolved")
        return read;
    // What the bytes say of themselves counts: a header can be wrong, and children would go unchecked.
    if (!(0,oci_media_type/* isIndexType */.$U)(read.mediaType) && readIndex(read.bytes) === null)
        return { kind: "whole", children: [] };
    const entries = readIndex(read.bytes);
    if (entries === null) {
        const problem = "its index cannot be read, or names more than 1,000 manifests";
        return { kind: "unresolved", reason: "unknown", problem };
    }
    if (entries.some((entry) => (0,oci_media_type/* isIndexType */.$U)(entry.mediaType))) {
        const problem = "its index names another index, whose images are not checked";
        return { kind: "unresolved", reason: "unknown", problem };
    }
    const children = entries.map(childOf);
    const looked = await (0,at_most/* mapAtMost */.X)(sideBySide, children, (child) => lookUpManifest(connection, digest, child.digest, child.mediaType));
    for (const [at, child] of children.entries()) {
        const found = looked[at];
        if (found?.kind !== "unresolved")
            continue;
        const problem = `its index names ${child.platform} (${child.digest}), and ${found.problem}`;
        return { kind: "unresolved", reason: found.reason, problem };
    }
    return { kind: "whole", children };
}
/** The entries of an index; null when the bytes are not one. */
function readIndex(bytes) {
    try {
        return ImageIndex.parse(JSON.parse(new TextDecoder().decode(bytes))).manifests;
    }
    catch {
        return null;
    }
}
function childOf({ digest, mediaType, size, platform, annotations }) {
    const words = [platform?.os, platform?.architecture, platform?.variant].filter((word) => word);
    // BuildKit, attestation-storage.md: a child that is marked so speaks of another child.
    const isAttestation = annotations["vnd.docker.reference.type"] === "attestation-manifest";
    return {
        platform: words.length === 0 ? "unknown/unknown" : words.join("/"),
        digest,
        mediaType,
        size,
        attests: isAttestation ? (annotations["vnd.docker.reference.digest"] ?? null) : null,
    };
}

;// CONCATENATED MODULE: ./build/adapters/registry/attestations.js





const AttestationManifest = schemas/* object */.Ikc({
    layers: schemas/* array */.YOg(schemas/* object */.Ikc({ annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}) })),
});
const attestations_sideBySide = 4;
/**
 * What a registry keeps about an image: the attestations that BuildKit puts into its index, and the referrers of the
 * digest. Null when one of these places could not be read: absent and not known are two things.
 */
async function imageAttestations(connection, digest, subject, children) {
    const marked = children.filter((child) => child.attests !== null && isDigest(child.attests));
    const found = [
        ...(await (0,at_most/* mapAtMost */.X)(attestations_sideBySide, marked, (child) => fromIndex(connection, digest, child))),
        await fromReferrers(connection, digest, subject),
    ];
    if (found.some((one) => one === null))
        return null;
    const all = found.flatMap((one) => one ?? []);
    return all.sort((a, b) => compareText(attestations_keyOf(a), attestations_keyOf(b)));
}
async function fromIndex(connection, digest, child) {
    const read = await readManifest(connection, digest, child.digest, child.mediaType);
    if (read.kind === "unresolved")
        return null;
    const manifest = parse(AttestationManifest, read.bytes);
    if (manifest === null)
        return null;
    const types = manifest.layers.flatMap((layer) => layer.annotations["in-toto.io/predicate-type"] ?? []);
    return [...new Set(types)].map((type) => ({
        type,
        subject: child.attests ?? "",
        digest: child.digest,
        from: "index",
    }));
}
// OCI distribution specification: where a registry has no referrers API, clients keep the list under a tag.
async function fromReferrers(connection, digest, subject) {
    const answer = await connection.ask({ method: "GET", path: `referrers/${subject}`, accept: oci_media_type/* ociIndexType */.WN });
    if (answer.kind === "none")
        return null;
    if (answer.status === 200 && answer.headers["content-type"]?.startsWith(oci_media_type/* ociIndexType */.WN) === true) {
        // A list that goes on is not a whole one.
        const isWhole = !answer.truncated && !/rel="?next/.test(answer.headers["link"] ?? "");
        const entries = isWhole ? readIndex(answer.body) : null;
        return entries?.map((entry) => referrer(entry, subject, "referrers")) ?? null;
    }
    if (![200, 400, 404, 405, 501].includes(answer.status))
        return null;
    const tagged = await readManifest(connection, digest, subject.replace(":", "-"));
    if (tagged.kind === "unresolved")
        return tagged.reason === "absent" ? [] : null;
    const entries = readIndex(tagged.bytes);
    return entries?.map((entry) => referrer(entry, subject, "referrers-tag")) ?? null;
}
function referrer({ digest, mediaType, artifactType, annotations }, subject, from) {
    // Sigstore bundles name their predicate in an annotation (cosign, actions/attest).
    const predicate = annotations["dev.sigstore.bundle.predicateType"] ?? annotations["in-toto.io/predicate-type"];
    return { type: predicate ?? artifactType ?? mediaType, subject, digest, from };
}
function parse(schema, bytes) {
    try {
        return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    }
    catch {
        return null;
    }
}
function attestations_keyOf({ subject, digest, type }) {
    return JSON.stringify([subject, digest, type]);
}
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./build/adapters/registry/challenge.js

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const parameter = new RegExp(`^(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))\\s*(?:,\\s*|$)`);
const beginning = new RegExp(`^(${token})(?:\\s+|\\s*,\\s*|$)`);
/** Reads all challenges of a header (RFC 9110, 11.6.1; several headers stand joined by commas), up to what cannot be read. */
function parseChallenges(header) {
    const challenges = [];
    let rest = header.replace(/^[\s,]+/, "");
    while (rest !== "") {
        const [whole, name, quoted, plain] = parameter.exec(rest) ?? [];
        const last = challenges.at(-1);
        if (whole !== undefined && name !== undefined && last !== undefined) {
            last.parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? plain ?? "");
            rest = rest.slice(whole.length);
            continue;
        }
        const [begun, scheme] = beginning.exec(rest) ?? [];
        if (begun === undefined || scheme === undefined)
            break;
        challenges.push({ scheme: scheme.toLowerCase(), parameters: new Map() });
        rest = rest.slice(begun.length);
    }
    return challenges;
}
/**
 * Where the bearer challenge of a registry sends for a token, or null when that must not be followed. Only this
 * repository is asked for, whatever scope the registry names.
 */
function tokenService(challenge, registry, repository) {
    const realm = URL.parse(challenge.parameters.get("realm") ?? "");
    if (realm === null || realm.username !== "" || realm.password !== "")
        return null;
    if (!mayLeadTo(registry, realm))
        return null;
    realm.searchParams.delete("scope");
    return {
        realm,
        service: challenge.parameters.get("service") ?? null,
        scope: `repository:${repository}:pull`,
    };
}

;// CONCATENATED MODULE: ./build/adapters/registry/authorize.js



const TokenAnswer = schemas/* object */.Ikc({ token: schemas/* string */.YjP().optional(), access_token: schemas/* string */.YjP().optional() });
const authorize_timeoutMs = 15_000;
/**
 * Answers a registry's challenge: a bearer token from the place that it names, or Basic directly where that is what it
 * wants (as ECR does). `registry` is the registry's own address.
 */
async function authorize(logIn, registry, image, header) {
    const credential = await logIn.credentialsFor(image.host, image.repository);
    if (credential.kind === "bearer")
        return granted(`Bearer ${credential.token}`, false);
    const challenges = parseChallenges(header);
    const bearer = challenges.find((one) => one.scheme === "bearer");
    const basic = challenges.find((one) => one.scheme === "basic");
    const service = bearer === undefined ? null : tokenService(bearer, registry, image.repository);
    if (service !== null)
        return tokenFrom(logIn, service, registry, image.host, credential);
    if (basic !== undefined && credential.kind === "basic") {
        return granted(`Basic ${basicValue(credential.user, credential.password)}`, false);
    }
    if (bearer !== undefined && basic === undefined) {
        return authorize_refused("the registry sends for its token to a place that is not safe to ask");
    }
    if (basic === undefined)
        return authorize_refused("the registry wants a log-in of a kind that this step cannot give");
    return authorize_refused(`the registry wants a log-in${howTo(image.host, credential)}`);
}
async function tokenFrom(logIn, service, registry, host, credential) {
    const own = await ownAnswer(logIn, service, registry, credential);
    const isAnonymous = own === null;
    const answer = own ?? (await authorize_ask(logIn, service, {}));
    if (isDenied(answer)) {
        // What anyone may read is also for a job whose own token has no say there.
        const again = credential.kind === "job" && !isAnonymous ? await authorize_ask(logIn, service, {}) : null;
        const found = again === null ? null : readToken(logIn, again);
        if (found !== null)
            return granted(`Bearer ${found}`, true);
        return authorize_refused(isAnonymous
            ? `the registry gives no token without a log-in${howTo(host, credential)}`
            : deniedText(host, credential));
    }
    const found = readToken(logIn, answer);
    if (found !== null)
        return granted(`Bearer ${found}`, isAnonymous);
    return authorize_refused(`its token service at ${service.realm.host} ${seenIn(answer)}`);
}
/** The token service's answer to whoever we are; null when we are nobody to it. */
async function ownAnswer(logIn, service, registry, credential) {
    if (credential.kind === "identity")
        return askWithIdentity(logIn, service, credential.token);
    if (credential.kind === "basic") {
        return authorize_ask(logIn, service, {
            authorization: `Basic ${basicValue(credential.user, credential.password)}`,
        });
    }
    if (credential.kind === "job" && service.realm.host === registry.host) {
        const basic = basicValue("x-access-token", credential.token);
        logIn.log.mask(basic);
        return authorize_ask(logIn, service, { authorization: `Basic ${basic}` });
    }
    return null;
}
function authorize_ask({ http, signal }, service, headers) {
    const url = new URL(service.realm);
    if (service.service !== null)
        url.searchParams.set("service", service.service);
    url.searchParams.set("scope", service.scope);
    return http.send({ method: "GET", url: url.href, headers, timeoutMs: authorize_timeoutMs, maxBytes: 262_144 }, signal);
}
// Docker's token specification: an identity token is exchanged by POST; a service that has no such way is asked by GET.
async function askWithIdentity(logIn, service, token) {
    const form = new URLSearchParams({
        grant_type: "refresh_token",
        client_id: "rollback-ready",
        refresh_token: token,
        scope: service.scope,
        ...(service.service === null ? {} : { service: service.service }),
    });
    const answer = await logIn.http.send({
        method: "POST",
        url: service.realm.href,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: form.toString(),
        timeoutMs: authorize_timeoutMs,
        maxBytes: 262_144,
    }, logIn.signal);
    const isAbsent = answer.kind === "response" && (answer.status === 404 || answer.status === 405);
    if (!isAbsent)
        return answer;
    const basic = basicValue("<token>", token);
    logIn.log.mask(basic);
    return authorize_ask(logIn, service, { authorization: `Basic ${basic}` });
}
function readToken({ log }, answer) {
    if (answer.kind !== "response" || answer.status !== 200)
        return null;
    try {
        const { token, access_token } = TokenAnswer.parse(JSON.parse(new TextDecoder().decode(answer.body)));
        const found = token || access_token;
        if (found === undefined || !/^[\x21-\x7e]+$/.test(found))
            return null;
        log.mask(found);
        return found;
    }
    catch {
        return null;
    }
}
function isDenied(answer) {
    return answer.kind === "response" && (answer.status === 401 || answer.status === 403);
}
function seenIn(answer) {
    if (answer.kind === "unreachable")
        return `cannot be reached (${answer.problem}: ${answer.detail})`;
    return answer.status === 200 ? "answers without a token" : `answered ${answer.status}`;
}
function deniedText(host, credential) {
    return credential.kind === "job"
        ? `${host} gives the job's token no access: add \`packages: read\` to its permissions and this repository to the package's settings`
        : `the log-in for ${host} is not accepted; log in again in an earlier step`;
}
function howTo(host, credential) {
    const problem = credential.kind === "none" ? credential.problem : null;
    return problem === null
        ? `: log in to ${host} in an earlier step, such as docker/login-action`
        : `, and ${problem}`;
}
function granted(value, isAnonymous) {
    return { kind: "granted", value, isAnonymous };
}
function authorize_refused(problem) {
    return { kind: "refused", problem };
}

;// CONCATENATED MODULE: ./build/adapters/registry/connection.js



const connection_timeoutMs = 15_000;
/** Bytes of a manifest that are read (the distribution specification's limit for what registries must take). */
const maxManifestBytes = 4_194_304;
/** Opens a repository. Nothing is sent until the first question; a log-in that ran out is made again once. */
function connectRegistry(logIn, host, repository) {
    const origin = new URL(originOf(host));
    const name = isDockerHub(host) && !repository.includes("/") ? `library/${repository}` : repository;
    let current = null;
    async function send(question) {
        const first = await sendTo(new URL(`/v2/${name}/${question.path}`, origin), question, current?.value);
        const to = redirectOf(first, origin);
        if (to === null)
            return { answer: first, isOwn: true };
        // The log-in is for this registry alone; another host gets none.
        const isOwn = to.origin === origin.origin;
        return { answer: await sendTo(to, question, isOwn ? current?.value : undefined), isOwn };
    }
    function sendTo(url, { method, accept }, authorization) {
        const headers = { accept, ...(authorization === undefined ? {} : { authorization }) };
        const request = { method, url: url.href, headers, timeoutMs: connection_timeoutMs, maxBytes: maxManifestBytes };
        return logIn.http.send(request, logIn.signal);
    }
    return {
        async ask(question) {
            let { answer, isOwn } = await send(question);
            if (answer.kind === "response" && answer.status === 401) {
                // What another host asks for is not answered with the log-in of this one.
                if (!isOwn)
                    return { kind: "none", problem: `${host} leads to another host, which wants a log-in` };
                const header = answer.headers["www-authenticate"] ?? "";
                const authorization = await authorize(logIn, origin, { host, repository: name }, header);
                if (authorization.kind === "refused")
                    return { kind: "none", problem: authorization.problem };
                current = authorization;
                ({ answer, isOwn } = await send(question));
            }
            if (answer.kind === "unreachable") {
                return { kind: "none", problem: `${host} cannot be reached (${answer.problem}: ${answer.detail})` };
            }
            const { status, headers, body, truncated } = answer;
            return { kind: "answer", status, headers, body, truncated, isStranger: current?.isAnonymous ?? false };
        },
    };
}
function redirectOf(answer, origin) {
    if (answer.kind !== "response" || ![301, 302, 303, 307, 308].includes(answer.status))
        return null;
    const to = URL.parse(answer.headers["location"] ?? "", origin.href);
    return to !== null && mayLeadTo(origin, to) ? to : null;
}
// As docker does: plain HTTP only to this machine. Docker Hub's registry does not stand at the name that its images carry.
function originOf(host) {
    if (isDockerHub(host))
        return "https://registry-1.docker.io";
    return `${isThisMachine(host.replace(/:\d+$/, "")) ? "http" : "https"}://${host}`;
}

;// CONCATENATED MODULE: ./build/adapters/registry/oci-registry.js





/** Image registries over the OCI distribution API. Each repository is logged in to once, when it first asks for that. */
function ociRegistry(settings) {
    const { digest, log, credentialsFor, signal } = settings;
    const http = patientHttp(settings.http, settings.clock);
    const connections = new Map();
    function connectionTo(host, repository) {
        const key = `${host}/${repository}`;
        const connection = connections.get(key) ?? connectRegistry({ http, credentialsFor, log, signal }, host, repository);
        connections.set(key, connection);
        return connection;
    }
    return {
        resolve: (host, repository, reference) => lookUpManifest(connectionTo(host, repository), digest, reference),
        contents: (host, repository, reference) => imageContents(connectionTo(host, repository), digest, reference),
        attestations: (host, repository, subject, children) => imageAttestations(connectionTo(host, repository), digest, subject, children),
    };
}

// EXTERNAL MODULE: ./build/adapters/step-state.js
var step_state = __webpack_require__(7939);
;// CONCATENATED MODULE: ./build/adapters/open-ports.js




































/** The ports of an action on a runner. Each is made when it is first used, so an action pays for its own only. */
function openPorts(surroundings) {
    const { environment, token, signal, summary, run } = surroundings;
    const workspace = environment["GITHUB_WORKSPACE"] ?? process.cwd();
    const temp = environment["RUNNER_TEMP"] ?? workspace;
    const opened = {};
    const secrets = collectSecrets(environment, [token]);
    const log = jobLog(secrets);
    const clock = (0,adapters_clock/* systemClock */.m)();
    const digest = (0,adapters_digest/* nodeDigest */.R)();
    const http = nodeHttp();
    const until = surroundings.writesUntil ?? signal;
    const apiUrl = environment["GITHUB_API_URL"] ?? "https://api.github.com";
    let connection;
    const github = () => {
        const { owner, repo } = run;
        const { fetch } = surroundings;
        const ends = { signal: until, cancelled: signal };
        connection ??= (0,client/* openGitHub */.o)({ apiUrl, token, owner, repo, clock, log, ...ends, fetch });
        return connection;
    };
    const repositoryUrl = () => {
        const { serverUrl, owner, repo } = run;
        return `${serverUrl}/${owner}/${repo}`;
    };
    const makers = {
        clock: () => clock,
        digest: () => digest,
        log: () => log,
        summary: () => summary,
        state: () => (0,step_state/* stepState */.Q)(log),
        http: () => http,
        probes: () => allProbes(networkProbes({ proxies: environment }), processCommands(workspace, environment, log, secrets), workspaceFiles(workspace, temp), log),
        grammars: () => (0,grammars/* shippedGrammars */.g)(),
        files: () => workspaceFiles(workspace, temp),
        secrets: () => ({ redact: (text) => secrets.redact(text) }),
        commands: () => processCommands(workspace, environment, log, secrets),
        run: () => run,
        git: () => machineGit({ workspace, temp, environment, repositoryUrl, token, log, signal }),
        gitops: () => machineGitops({ temp, environment, log }),
        placedFiles: () => placedFiles(workspace),
        registry: () => {
            const jobToken = { host: githubRegistryHost(environment["GITHUB_SERVER_URL"]), token };
            const credentialsFor = dockerCredentials(environment, jobToken, log);
            return ociRegistry({ http, digest, clock, log, credentialsFor, signal: until });
        },
        packages: () => npmPackages({ http, clock, log, environment, signal: until }),
        downloads: () => {
            const assetUrl = (id) => `${apiUrl}/repos/${run.owner}/${run.repo}/releases/assets/${id}`;
            return streamedDownloads({ assetUrl, token, clock, signal: until });
        },
        contents: () => (0,contents/* contents */.P)(github()),
        commits: () => (0,commits/* commits */.X)(github()),
        tags: () => (0,tags/* tags */._)(github()),
        releases: () => (0,releases/* releases */.D)(github()),
        pulls: () => pulls(github()),
        conversation: () => (0,conversation/* conversation */.W)(namingRefusals(github())),
        teams: () => teams(github()),
        checks: () => checks(github()),
        deployments: () => (0,deployments/* deployments */.b)(github()),
        issues: () => issues(github()),
        records: () => records(github()),
        refNotes: () => refNotes(github()),
        workflowRuns: () => workflowRuns(github()),
        settings: () => (0,github_settings/* settings */.W)(github()),
        attestations: () => attestations(github()),
        signal: () => signal,
    };
    const ports = {};
    for (const name of Object.keys(makers)) {
        Object.defineProperty(ports, name, {
            enumerable: true,
            get: () => {
                opened[name] ??= makers[name]();
                return opened[name];
            },
        });
    }
    return ports;
}


/***/ }),

/***/ 7939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ stepState),
/* harmony export */   f: () => (/* binding */ savedState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);

const prefix = "STATE_";
/** Keeps what the post step is told in the runner's file, line by line. The step goes on when that fails. */
function stepState(log) {
    return {
        save(name, value) {
            try {
                (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState)(name, value);
            }
            catch (error) {
                log.warning(`The post step will not know \`${name}\`: ${String(error)}`);
            }
        },
    };
}
/** What the main step saved, as the runner hands it to the post step. */
function savedState(environment) {
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => name.startsWith(prefix) && value !== undefined && value !== ""
        ? [[name.slice(prefix.length), value]]
        : []));
}


/***/ }),

/***/ 59999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ literalAddress),
/* harmony export */   Lx: () => (/* binding */ isClosed),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   tY: () => (/* binding */ isNetwork),
/* harmony export */   xX: () => (/* binding */ isLoopbackName)
/* harmony export */ });
/* harmony import */ var _ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66678);

/**
 * The address that a host is written as, without brackets and in its plain form (`127.1` is `127.0.0.1`), with its zone;
 * null for a name.
 */
function literalAddress(host) {
    const bare = host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
    const [text = "", zone] = bare.split("%", 2);
    const address = (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .readAddress */ .zq)(text);
    if (address === null)
        return null;
    return zone === undefined || zone === "" ? (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .writeAddress */ .oz)(address) : `${(0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .writeAddress */ .oz)(address)}%${zone}`;
}
/**
 * Whether a gate may not connect to an address: it is no public one (IANA special-purpose registries, RFC 6890) and lies
 * in none of the `open` networks. What cannot be read is closed. An IPv6 address that stands for an IPv4 one (mapped,
 * NAT64, 6to4) is judged as that one. A cloud's metadata service must be opened by its very address: a network that
 * happens to hold it does not mean it.
 */
function isClosed(address, open) {
    const parsed = (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAddress */ .or)(address.split("%", 1)[0] ?? "");
    if (parsed === null)
        return true;
    const meant = embedded(parsed) ?? parsed;
    const networks = open.flatMap((text) => (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNetwork */ .MO)(text) ?? []);
    if (isOneOf(meant, meant.bits === 32 ? metadata4 : metadata6)) {
        return !networks.some((network) => network.prefix === meant.bits && (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .inNetwork */ .G2)(meant, network));
    }
    if (networks.some((network) => (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .inNetwork */ .G2)(meant, network) || (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .inNetwork */ .G2)(parsed, network)))
        return false;
    return meant.bits === 32 ? isOneOf(meant, closed4) : !isOneOf(meant, public6) || isOneOf(meant, closed6);
}
/** Whether a host, as it is written, can only be this very machine: `localhost`, 127.0.0.0/8 or `[::1]`. */
function isLoopbackName(host) {
    if (host.toLowerCase() === "localhost")
        return true;
    const address = literalAddress(host);
    return address !== null && isLoopback(address);
}
/** Whether an address is one of this machine's loopback, 127.0.0.0/8 or ::1. */
function isLoopback(address) {
    const parsed = (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAddress */ .or)(address.split("%", 1)[0] ?? "");
    return parsed !== null && isOneOf(parsed, parsed.bits === 32 ? loopback4 : loopback6);
}
/** Whether a text is an address or a network in CIDR form, such as `10.0.0.0/8`. */
function isNetwork(text) {
    return (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNetwork */ .MO)(text) !== null;
}
const loopback4 = [[0x7f000000n, 8]];
const loopback6 = [[1n, 128]];
// Where clouds hand out credentials or configuration to whoever asks, in the numbers of their own documentation.
const metadata4 = [
    [0xa9fea9fen, 32], // 169.254.169.254: Amazon, Azure, Google and most others
    [0xa9feaa02n, 32], // 169.254.170.2: Amazon ECS
    [0xa9feaa17n, 32], // 169.254.170.23: Amazon EKS
    [0xa9fe0017n, 32], // 169.254.0.23: Tencent
    [0xa9fe2a2an, 32], // 169.254.42.42: Scaleway
    [0x646464c8n, 32], // 100.100.100.200: Alibaba
    [0xc00000c0n, 32], // 192.0.0.192: Oracle
    [0xa83f8110n, 32], // 168.63.129.16: Azure, for its virtual machines; looks public
];
const metadata6 = [
    [0xfd000ec2000000000000000000000254n, 128], // fd00:ec2::254: Amazon
    [0xfd000ec2000000000000000000000023n, 128], // fd00:ec2::23: Amazon EKS
    [0xfd2000ce000000000000000000000254n, 128], // fd20:ce::254: Google
    [0xfd0000c10000000000000000a9fea9fen, 128], // fd00:c1::a9fe:a9fe: Oracle
    [0xfd000042000000000000000000000042n, 128], // fd00:42::42: Scaleway
    [0xfd00a9fea9fe00000000000000000001n, 128], // fd00:a9fe:a9fe::1: Akamai
    [0xfe8000000000000000000000a9fea9fen, 128], // fe80::a9fe:a9fe: OpenStack, Akamai
];
const closed4 = [
    [0x00000000n, 8], // 0.0.0.0
    [0x0a000000n, 8], // 10.0.0.0
    [0x64400000n, 10], // 100.64.0.0
    [0x7f000000n, 8], // 127.0.0.0
    [0xa9fe0000n, 16], // 169.254.0.0
    [0xac100000n, 12], // 172.16.0.0
    [0xc0000000n, 24], // 192.0.0.0
    [0xc0000200n, 24], // 192.0.2.0
    [0xc0586300n, 24], // 192.88.99.0
    [0xc0a80000n, 16], // 192.168.0.0
    [0xc6120000n, 15], // 198.18.0.0
    [0xc6336400n, 24], // 198.51.100.0
    [0xcb007100n, 24], // 203.0.113.0
    [0xe0000000n, 4], // 224.0.0.0
    [0xf0000000n, 4], // 240.0.0.0
];
// Of IPv6 only 2000::/3 is given out to the public (RFC 4291); in it are closed what protocols and documents use.
const public6 = [[0x2000n << 112n, 3]];
const closed6 = [
    [0x2001n << 112n, 23], // 2001::
    [0x20010db8n << 96n, 32], // 2001:db8::
    [0x3fffn << 112n, 20], // 3fff::
];
/** Networks whose addresses hold an IPv4 address, with how many bits stand after it. */
const embeddings = [
    [[0n, 96], 0n], // ::
    [[0xffffn << 32n, 96], 0n], // ::ffff:0:0, mapped
    [[0xffffn << 48n, 96], 0n], // ::ffff:0:0:0, translated
    [[0x0064ff9bn << 96n, 96], 0n], // 64:ff9b::, NAT64
    [[0x2002n << 112n, 16], 80n], // 2002::, 6to4
];
function isOneOf(address, networks) {
    return networks.some(([value, prefix]) => (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .inNetwork */ .G2)(address, { bits: address.bits, value, prefix }));
}
// :: and ::1 lie in the first of them, and are themselves: closed as they are outside 2000::/3.
function embedded(address) {
    if (address.bits === 32 || address.value <= 1n)
        return null;
    const found = embeddings.find(([network]) => isOneOf(address, [network]));
    return found === undefined ? null : { bits: 32, value: (address.value >> found[1]) & 0xffffffffn };
}


/***/ }),

/***/ 16354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ pushTo),
/* harmony export */   e: () => (/* binding */ popFrom)
/* harmony export */ });
/** Adds to a binary heap; of all that it holds, what ranks lowest comes first. */
function pushTo(heap, one, rankOf) {
    const rank = rankOf(one);
    let at = heap.push(one) - 1;
    while (at > 0) {
        const parent = (at - 1) >> 1;
        const above = heap[parent];
        if (above === undefined || rankOf(above) <= rank)
            break;
        heap[at] = above;
        at = parent;
    }
    heap[at] = one;
}
/** Takes the first out; undefined when there is none. */
function popFrom(heap, rankOf) {
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0)
        return first;
    const rank = rankOf(last);
    let at = 0;
    for (;;) {
        const left = 2 * at + 1;
        const one = heap[left];
        if (one === undefined)
            break;
        const other = heap[left + 1];
        const isOther = other !== undefined && rankOf(other) < rankOf(one);
        const below = isOther ? other : one;
        if (rankOf(below) >= rank)
            break;
        heap[at] = below;
        at = isOther ? left + 1 : left;
    }
    heap[at] = last;
    return first;
}


/***/ }),

/***/ 66678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G2: () => (/* binding */ inNetwork),
/* harmony export */   MO: () => (/* binding */ parseNetwork),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   oz: () => (/* binding */ writeAddress),
/* harmony export */   zq: () => (/* binding */ readAddress)
/* harmony export */ });
/** Reads an IPv4 address of four decimal numbers, or an IPv6 address (RFC 4291); null for all else. */
function parseAddress(text) {
    return text.includes(":") ? parse6(text) : /^\d+(?:\.\d+){3}$/.test(text) ? parse4(text, false) : null;
}
/** Reads an address as a resolver of the operating system does: IPv4 also in fewer parts, hexadecimal and octal. */
function readAddress(text) {
    return text.includes(":") ? parse6(text) : parse4(text, true);
}
/** Reads CIDR form, or a lone address as the network of that address only. */
function parseNetwork(text) {
    const [base = "", prefix, more] = text.split("/");
    const address = parseAddress(base);
    if (address === null || more !== undefined)
        return null;
    if (prefix === undefined)
        return { ...address, prefix: address.bits };
    const length = /^(?:0|[1-9]\d{0,2})$/.test(prefix) ? Number(prefix) : Number.POSITIVE_INFINITY;
    return length <= address.bits ? { ...address, prefix: length } : null;
}
function inNetwork(address, network) {
    const rest = BigInt(network.bits - network.prefix);
    return address.bits === network.bits && address.value >> rest === network.value >> rest;
}
/** The plain form: four decimal numbers, or RFC 5952 without its special case for mapped addresses. */
function writeAddress(address) {
    if (address.bits === 32)
        return parts(address.value, 4, 8n).join(".");
    const groups = parts(address.value, 8, 16n).map((group) => group.toString(16));
    const zeros = longestZeros(groups);
    if (zeros.length < 2)
        return groups.join(":");
    const before = groups.slice(0, zeros.start).join(":");
    return `${before}::${groups.slice(zeros.start + zeros.length).join(":")}`;
}
function parse4(text, lenient) {
    const numbers = text.split(".").map((part) => parseNumber(part, lenient));
    if (numbers.length > 4)
        return null;
    let value = 0n;
    for (const [index, number] of numbers.entries()) {
        // The last number fills all bytes that are left.
        const bytes = index === numbers.length - 1 ? 5 - numbers.length : 1;
        if (number === null || number >= 1n << BigInt(8 * bytes))
            return null;
        value = (value << BigInt(8 * bytes)) | number;
    }
    return { bits: 32, value };
}
function parseNumber(text, lenient) {
    if (/^(?:0|[1-9]\d{0,9})$/.test(text))
        return BigInt(text);
    if (!lenient)
        return null;
    if (/^0x[0-9a-f]{1,8}$/i.test(text))
        return BigInt(text);
    return /^0[0-7]{1,11}$/.test(text) ? BigInt(`0o${text}`) : null;
}
function parse6(text) {
    const halves = text.split("::");
    if (halves.length > 2)
        return null;
    const [head, tail] = [groupsOf(halves[0] ?? ""), groupsOf(halves[1] ?? "")];
    if (head === null || tail === null)
        return null;
    // An IPv4 ending stands at the very end only.
    if (halves.length === 2 && (halves[0] ?? "").includes("."))
        return null;
    const missing = 8 - head.length - tail.length;
    if (halves.length === 2 ? missing < 1 : missing !== 0)
        return null;
    const groups = [...head, ...Array.from({ length: missing }, () => 0n), ...tail];
    return { bits: 128, value: groups.reduce((value, group) => (value << 16n) | group, 0n) };
}
function groupsOf(text) {
    if (text === "")
        return [];
    const words = text.split(":");
    const groups = words.map((word, index) => {
        if (index === words.length - 1 && word.includes(".")) {
            const ending = parseAddress(word);
            return ending === null ? null : [ending.value >> 16n, ending.value & 0xffffn];
        }
        return /^[0-9a-f]{1,4}$/i.test(word) ? [BigInt(`0x${word}`)] : null;
    });
    return groups.every((group) => group !== null) ? groups.flat() : null;
}
function parts(value, count, bits) {
    return Array.from({ length: count }, (_, index) => Number((value >> (bits * BigInt(count - 1 - index))) & ((1n << bits) - 1n)));
}
function longestZeros(groups) {
    let best = { start: 0, length: 0 };
    let length = 0;
    for (const [index, group] of groups.entries()) {
        length = group === "0" ? length + 1 : 0;
        if (length > best.length)
            best = { start: index + 1 - length, length };
    }
    return best;
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

/***/ 47277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ logLine)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10038);

/**
 * Untrusted text as one line for the job's log, in which the runner finds no command:
 * it reads `::` at the start of a line after any white space, and `##[` anywhere in it.
 */
function logLine(text, maxLength = 2000) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseBreaks */ .Bc)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, maxLength)).replaceAll("\n", " ⏎ "))
        .replaceAll("##[", "## [")
        .replace(/^(\s*:)(?=:)/, "$1 ");
}


/***/ }),

/***/ 12558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ untrusted)
/* harmony export */ });
/** Marks text as written by someone outside. */
function untrusted(text) {
    return text;
}


/***/ }),

/***/ 10038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Bc: () => (/* binding */ normaliseBreaks),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Ul: () => (/* binding */ showHidden)
/* harmony export */ });
// Format characters (bidi controls, zero-width characters, tags), other controls, lone surrogates, and the
// letters and marks that draw nothing. What a reader cannot see must not be able to change what is read.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\u180b-\u180f]|[\u{e0100}-\u{e01ef}]/gu;
const LINE_BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** Writes each invisible character as its number, `\u{202e}`; line feeds and tabs stay as they are. */
function showHidden(text) {
    return text.replace(HIDDEN, (character) => character === "\n" || character === "\t" ? character : `\\u{${hex(character)}}`);
}
/** Every kind of line break as one line feed. */
function normaliseBreaks(text) {
    return text.replace(LINE_BREAKS, "\n");
}
/** One line: each run of white space is one space, none at the ends. */
function oneLine(text) {
    return normaliseBreaks(text)
        .replace(/[\p{Zs}\t\n]+/gu, " ")
        .trim();
}
/** At most `maxLength` characters, counted as code points, the last one an ellipsis when something was cut. */
function clip(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    const characters = Array.from(text);
    return characters.length <= maxLength ? text : `${characters.slice(0, maxLength - 1).join("")}…`;
}
function hex(character) {
    return (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
}


/***/ })

};
