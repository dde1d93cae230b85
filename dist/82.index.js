export const id = 82;
export const ids = [82];
export const modules = {

/***/ 63585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Items by their key, in the order in which each key first appears. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 24431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YG: () => (/* binding */ demandedFields),
/* harmony export */   _z: () => (/* binding */ PLAN_FIELDS)
/* harmony export */ });
/* unused harmony export FieldId */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** The parts that a rollback plan can have, by the name under which they are stored. */
const FieldId = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([
    "strategy",
    "steps",
    "trigger",
    "verification",
    "data-impact",
    "old-code-on-new-schema",
]);
/** All fields, in the order of the template. */
const PLAN_FIELDS = [
    {
        id: "strategy",
        heading: "Strategy",
        demanded: "always",
        prompt: "The way back: flag off, traffic back, redeploy the previous release, reverse the migration, or forward.",
        example: "Redeploy the previous release, then reverse the migration.",
        question: "Is this the way back that loses least, and does it fit everything that the change touches?",
    },
    {
        id: "steps",
        heading: "Steps",
        demanded: "always",
        prompt: "The exact commands or clicks, in order, so that someone else can follow them at night.",
        example: "1. Run the `Roll back` workflow for `production`.\n2. Run `migrate -path db/migrations down 1`.",
        question: "Could somebody who has never seen this change follow it?",
    },
    {
        id: "trigger",
        heading: "Trigger",
        demanded: "always",
        prompt: "The signal, its threshold and for how long, at which we go back.",
        example: "More than 2 % of requests answered with an error for 5 minutes.",
        question: "Will everyone agree at the time that it has been reached?",
    },
    {
        id: "verification",
        heading: "Verification",
        demanded: "always",
        prompt: "How we see that the old state is back.",
        example: "`GET /health` answers 200 with the previous version, and checkout errors are below 0.5 %.",
        question: "Does it show the restored state, and not only that the commands ran?",
    },
    {
        id: "data-impact",
        heading: "Data impact",
        demanded: "migration",
        prompt: "What is lost by going back, the backup that has it, and the point after which there is no return.",
        example: "Values written to `orders.note` since the deploy are lost; the nightly backup does not have them.",
        question: "What did users write since the deploy, and where is it after going back?",
    },
    {
        id: "old-code-on-new-schema",
        heading: "Old code on new schema",
        demanded: "migration",
        prompt: "Can the previous release run on the new schema? Begin with Yes or No.",
        example: "Yes. The new column has a default, and the old code does not name it.",
        question: "Was the previous release ever run on this schema?",
    },
];
/** The fields that a change must answer. */
function demandedFields(facts) {
    return PLAN_FIELDS.filter((field) => field.demanded === "always" || facts.migrations > 0);
}


/***/ }),

/***/ 80238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ parsePlan)
});

;// CONCATENATED MODULE: ./build/core/plan/answer.js
/**
 * The Yes or No with which an answer begins: alone, or followed by punctuation, or as the one checked box.
 * "No idea" and "Yes/No" are neither.
 */
function readAnswer(text) {
    const lines = text.slice(0, 2000).split("\n");
    const boxes = lines.filter((line) => /^\s*[-*+] \[[ xX]\]/.test(line));
    const checked = boxes.filter((line) => /\[[xX]\]/.test(line));
    if (boxes.length > 0 && checked.length !== 1)
        return "unknown";
    const line = checked[0] ?? lines.find((candidate) => candidate.trim() !== "") ?? "";
    const words = line.replace(/^\s*[-*+] (?:\[[xX]\] ?)?/, "").replace(/[*_`"]/g, "");
    const [, answer] = /^\s*(yes|no)(?=\s*$|\s*[.,;:!()—–-])/i.exec(words) ?? [];
    if (answer === undefined)
        return "unknown";
    return answer.toLowerCase() === "yes" ? "yes" : "no";
}

// EXTERNAL MODULE: ./build/core/plan/fields.js
var fields = __webpack_require__(24431);
// EXTERNAL MODULE: ./node_modules/mdast-util-from-markdown/lib/index.js + 53 modules
var lib = __webpack_require__(83825);
;// CONCATENATED MODULE: ./build/core/plan/markdown.js

// The parser's time grows with the square of the lines and of the containers opened in one line (a minute for
// 64 KB of `1. 1. 1.`), so both are bounded. What is left out are constructs that no plan is read by.
const MAX_LINES = 2000;
const DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))){12}/;
const UNREAD = [
    "attention",
    "autolink",
    "characterEscape",
    "characterReference",
    "definition",
    "htmlText",
    "labelEnd",
    "labelStartImage",
    "labelStartLink",
];
/** The outermost blocks of a Markdown text. A fence, a comment or a quote that holds a heading is one block. */
function readBlocks(body) {
    const source = bounded(body);
    return (0,lib/* fromMarkdown */.Y)(source, { extensions: [{ disable: { null: UNREAD } }] }).children.map((node) => ({
        kind: kindOf(node),
        depth: node.type === "heading" ? node.depth : 0,
        line: node.position?.start.line ?? 1,
        text: textOf(node, source),
    }));
}
/** Takes HTML comments out of a text; one that is never closed hides the rest, as it does when rendered. */
function withoutComments(text) {
    const kept = [];
    let from = 0;
    for (let open = text.indexOf("<!--"); open >= 0; open = text.indexOf("<!--", from)) {
        kept.push(text.slice(from, open));
        const close = text.indexOf("-->", open + 2);
        if (close < 0)
            return kept.join("");
        from = close + 3;
    }
    kept.push(text.slice(from));
    return kept.join("");
}
function bounded(body) {
    const lines = body.replaceAll(/\r\n?/g, "\n").split("\n", MAX_LINES);
    return lines.map((line) => (DEEP.test(line) ? line.replace(/[>+*\-.)]/g, "x") : line)).join("\n");
}
function kindOf(node) {
    if (node.type === "heading" || node.type === "paragraph" || node.type === "list")
        return node.type;
    return "other";
}
function textOf(node, source) {
    const start = node.position?.start.offset ?? 0;
    const raw = source.slice(start, node.position?.end.offset ?? start);
    switch (node.type) {
        case "code":
            return raw;
        case "heading":
        case "paragraph":
            return node.children
                .map((child) => {
                const from = child.position?.start.offset ?? 0;
                const part = source.slice(from, child.position?.end.offset ?? from);
                return child.type === "inlineCode" ? part : withoutComments(part);
            })
                .join("");
        default:
            return withoutComments(raw);
    }
}

// EXTERNAL MODULE: ./build/core/plan/template.js
var template = __webpack_require__(89612);
;// CONCATENATED MODULE: ./build/core/plan/parse.js




/**
 * Reads the rollback plan from the Markdown of a pull request: the section named so, and in it the fields as
 * headings of any level or as `**Trigger:** …`. Never throws. A field that is answered twice counts once, as
 * first answered. Only the first 2,000 lines are read.
 */
function parsePlan(body) {
    const blocks = readBlocks(body);
    const answers = sections(blocks).flatMap(readFields);
    const fields = {};
    for (const { field, line, parts } of answers) {
        const text = parts.join("\n\n").trim();
        if ((fields[field.id]?.text ?? "") === "")
            fields[field.id] = { text, line };
    }
    return {
        found: blocks.some(isPlanHeading),
        fields,
        oldCodeOnNewSchema: readAnswer(fields["old-code-on-new-schema"]?.text ?? ""),
    };
}
function sections(blocks) {
    const found = [];
    let depth = 0;
    for (const block of blocks) {
        if (isPlanHeading(block)) {
            found.push([]);
            depth = block.depth;
        }
        else if (block.kind === "heading" && block.depth <= depth)
            depth = 0;
        else if (depth > 0)
            found.at(-1)?.push(block);
    }
    return found;
}
function isPlanHeading(block) {
    return block.kind === "heading" && parse_name(block.text) === parse_name(template/* PLAN_HEADING */.JH);
}
function readFields(blocks) {
    const fields = [];
    let current = null;
    const open = (field, line, depth) => {
        const opened = { field, line, depth, parts: [] };
        fields.push(opened);
        return opened;
    };
    for (const block of blocks) {
        if (block.kind === "heading") {
            const field = fieldNamed(block.text);
            if (field !== undefined)
                current = open(field, block.line, block.depth);
            else if (block.depth <= (current?.depth ?? 0))
                current = null;
            else
                current?.parts.push(block.text);
        }
        else if (block.kind === "other")
            current?.parts.push(block.text);
        else {
            for (const [index, line] of block.text.split("\n").entries()) {
                const label = readLabel(line, block.kind);
                // A label is as deep as any heading can be: the next heading of a stranger ends it.
                if (label !== null)
                    current = open(label.field, block.line + index, 6);
                appendLine(current, label?.rest ?? line, index > 0 && label === null);
            }
        }
    }
    return fields;
}
function appendLine(current, line, continues) {
    if (current === null)
        return;
    const last = current.parts.pop();
    if (last === undefined || !continues)
        current.parts.push(...(last === undefined ? [] : [last]), line);
    else
        current.parts.push(`${last}\n${line}`);
}
// Inside a list only an item may be a label: deeper lines can be code.
function readLabel(line, kind) {
    const [, bullet, label, rest] = /^\s{0,3}([-*+] )?(?:\*\*|__)([^*_]{1,60})(?:\*\*|__)(.*)$/.exec(line) ?? [];
    const isOutermost = (bullet !== undefined) === (kind === "list");
    const field = label === undefined || !isOutermost ? undefined : fieldNamed(label);
    return field === undefined || rest === undefined ? null : { field, rest: rest.replace(/^\s*:/, "").trim() };
}
function fieldNamed(text) {
    return fields/* PLAN_FIELDS */._z.find((field) => parse_name(field.heading) === parse_name(text));
}
// Emphasis, numbering, a closing colon or question mark and emoji around a heading do not make it another one.
function parse_name(text) {
    return text
        .slice(0, 200)
        .replace(/[^\p{L}]+/gu, " ")
        .trim()
        .toLowerCase();
}


/***/ }),

/***/ 89612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JH: () => (/* binding */ PLAN_HEADING),
/* harmony export */   pW: () => (/* binding */ fieldTemplate)
/* harmony export */ });
/* unused harmony export planTemplate */
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24431);

/** The heading of the section that holds the plan. */
const PLAN_HEADING = "Rollback plan";
/** The rollback plan section of a pull request template: each field with its question in a comment. */
function planTemplate() {
    const always = PLAN_FIELDS.filter((field) => field.demanded === "always");
    const onMigration = PLAN_FIELDS.filter((field) => field.demanded === "migration");
    return [
        `## ${PLAN_HEADING}`,
        ...always.map(fieldTemplate),
        "<!-- The rest only when this pull request changes a migration. -->",
        ...onMigration.map(fieldTemplate),
        "",
    ].join("\n\n");
}
/** One field of the template. */
function fieldTemplate(field) {
    const example = field.example.replaceAll("\n", "\n     ");
    return `### ${field.heading}\n\n<!-- ${field.prompt}\nFor example:\n     ${example} -->`;
}


/***/ }),

/***/ 89681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ judgeChange),
  k: () => (/* binding */ migrationsByPath)
});

;// CONCATENATED MODULE: ./build/core/migrations/change.js
/** The paths that a change leaves changed at its head, and those that it takes away (a rename does both). */
function touchedPaths(files) {
    const touched = files.filter((file) => file.status !== "unchanged");
    const present = touched.filter((file) => file.status !== "removed").map((file) => file.path);
    const gone = touched.flatMap((file) => {
        if (file.status === "removed")
            return [file.path];
        return file.status === "renamed" && file.previousPath !== undefined ? [file.previousPath] : [];
    });
    const kept = new Set(present);
    return { present, gone: gone.filter((path) => !kept.has(path)) };
}

;// CONCATENATED MODULE: ./build/core/migrations/sql/lexer.js
const SPACE = /[\s\ufeff]+/y;
const LINE_COMMENT = { postgresql: /--[^\n]*/y, mysql: /(?:--|#)[^\n]*/y };
const DOLLAR = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const HINT = /\/\*!\d*/y;
const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
/**
 * Cuts SQL into tokens in one pass. PostgreSQL nests comments, quotes with dollars and escapes only in `E''`;
 * MySQL escapes with a backslash in every string, and runs what stands in `/*! … *\/`.
 */
function lexSql(text, dialect) {
    const tokens = [];
    const comments = [];
    let line = 1;
    let startsLine = true;
    let inHint = false;
    for (let at = 0; at < text.length;) {
        const kind = kindAt(text, at, dialect, inHint);
        if (dialect === "mysql" && kind === "sign" && matchAt(DOLLAR, text, at) > 0) {
            return { kind: "unreadable", reason: "MySQL has no dollar quotes.", line };
        }
        const end = endOf(kind, text, at, dialect);
        if (end < 0)
            return { kind: "unreadable", reason: `A ${kind} is never closed.`, line };
        const raw = text.slice(at, end);
        if (kind === "hint")
            inHint = raw !== "*/";
        else if (kind === "comment")
            comments.push(raw);
        else if (kind !== "space") {
            tokens.push({ kind, text: kind === "word" ? raw.toUpperCase() : raw, line, startsLine });
        }
        const breaks = raw.split("\n").length - 1;
        line += breaks;
        startsLine = kind === "space" || kind === "comment" ? startsLine || breaks > 0 : false;
        at = end;
    }
    return { kind: "tokens", tokens, comments };
}
function kindAt(text, at, dialect, inHint) {
    if (matchAt(SPACE, text, at) > 0)
        return "space";
    if (matchAt(LINE_COMMENT[dialect], text, at) > 0)
        return "comment";
    if (dialect === "mysql" && text.startsWith("/*!", at))
        return "hint";
    if (inHint && text.startsWith("*/", at))
        return "hint";
    if (text.startsWith("/*", at))
        return "comment";
    const character = text[at];
    if (character === "'" || (character === '"' && dialect === "mysql"))
        return "string";
    if (character === '"' || character === "`")
        return "name";
    if (dialect === "postgresql") {
        if (/[eE]/.test(character ?? "") && text[at + 1] === "'")
            return "string";
        if (matchAt(DOLLAR, text, at) > 0)
            return "string";
    }
    return matchAt(WORD, text, at) > 0 ? "word" : "sign";
}
// The offset after the lexeme, or -1 when it is never closed.
function endOf(kind, text, at, dialect) {
    switch (kind) {
        case "space":
            return matchAt(SPACE, text, at);
        case "word":
            return matchAt(WORD, text, at);
        case "comment":
            if (!text.startsWith("/*", at))
                return matchAt(LINE_COMMENT[dialect], text, at);
            return endOfComment(text, at, dialect === "postgresql");
        case "hint":
            return text.startsWith("*/", at) ? at + 2 : matchAt(HINT, text, at);
        case "sign":
            return at + 1;
        case "name":
            return endOfQuoted(text, at, false);
        case "string": {
            const dollar = dialect === "postgresql" ? matchAt(DOLLAR, text, at) : -1;
            if (dollar < 0) {
                const isEscape = /[eE]/.test(text[at] ?? "");
                return endOfQuoted(text, isEscape ? at + 1 : at, isEscape || dialect === "mysql");
            }
            const close = text.indexOf(text.slice(at, dollar), dollar);
            return close < 0 ? -1 : close + dollar - at;
        }
        default:
            return kind;
    }
}
function endOfComment(text, at, nests) {
    const edge = /\/\*|\*\//g;
    edge.lastIndex = at + 2;
    let depth = 1;
    for (let match = edge.exec(text); match !== null; match = edge.exec(text)) {
        if (match[0] === "*/")
            depth -= 1;
        else if (nests)
            depth += 1;
        else
            edge.lastIndex -= 1;
        if (depth === 0)
            return edge.lastIndex;
    }
    return -1;
}
function endOfQuoted(text, at, escapes) {
    const quote = text[at];
    for (let next = at + 1; next < text.length; next += 1) {
        if (escapes && text[next] === "\\")
            next += 1;
        else if (text[next] === quote) {
            if (text[next + 1] !== quote)
                return next + 1;
            next += 1;
        }
    }
    return -1;
}
function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
}

;// CONCATENATED MODULE: ./build/core/migrations/sql/statements.js
/** Cuts tokens into statements; parentheses that do not match are unreadable. */
function splitStatements(tokens) {
    const statements = [];
    let pending = [];
    const opened = [];
    const finish = () => {
        const [first, ...rest] = pending;
        if (first !== undefined)
            statements.push([first, ...rest]);
        pending = [];
    };
    for (const token of tokens) {
        if (isSign(token, "("))
            opened.push(token);
        if (isSign(token, ")") && opened.pop() === undefined)
            return unmatched(token);
        if (isSign(token, ";") && opened.length === 0)
            finish();
        else
            pending.push(token);
    }
    finish();
    const open = opened.at(-1);
    return open === undefined ? { kind: "statements", statements } : unmatched(open);
}
/** Whether a token is this word, written in upper case. */
function isWord(token, ...words) {
    return token?.kind === "word" && words.includes(token.text);
}
function isSign(token, sign) {
    return token?.kind === "sign" && token.text === sign;
}
function unmatched(token) {
    return { kind: "unreadable", reason: "A parenthesis has no partner.", line: token.line };
}

;// CONCATENATED MODULE: ./build/core/migrations/sql/block.js


const HARMLESS_LEVELS = ["DEBUG", "LOG", "INFO", "NOTICE", "WARNING"];
const SILENT = ["NULL", "RETURN", "ASSERT", "EXCEPTION", "WHEN", "ELSE", "ELSIF"];
/**
 * What a PL/pgSQL `DO` block does. It raises when an error stands where it is always reached and nothing
 * catches it; a block of `NULL` and notices, or one that catches its own error, does nothing.
 */
function blockEffect(statement, dialect) {
    const language = statement.findIndex((token) => isWord(token, "LANGUAGE"));
    const isPlpgsql = language < 0 || isWord(statement[language + 1], "PLPGSQL");
    const source = statement.find((token) => token.kind === "string");
    if (source === undefined || !isPlpgsql)
        return "does";
    const lexed = lexSql(contentOf(source.text), dialect);
    if (lexed.kind === "unreadable")
        return "does";
    const steps = readSteps(lexed.tokens);
    const handled = steps.some((step) => step.depth === 1 && isWord(step.first, "EXCEPTION"));
    if (!handled && steps.some((step) => step.depth === 1 && step.effect === "raises"))
        return "raises";
    return steps.some((step) => step.effect === "does") ? "does" : "nothing";
}
// Walks through the statements of the body. A statement begins after a semicolon or after a word that opens a
// branch; depth 1 is the outermost block, which is always reached.
function readSteps(tokens) {
    const steps = [];
    let depth = 0;
    let begins = true;
    let declaring = false;
    tokens.forEach((token, index) => {
        const previous = tokens[index - 1];
        const closes = isWord(previous, "END");
        if (begins && isWord(token, "DECLARE"))
            declaring = true;
        else if (isWord(token, "BEGIN") && (begins || declaring)) {
            depth += 1;
            declaring = false;
        }
        else if (isWord(token, "END"))
            depth -= 1;
        else if (isWord(token, "LOOP", "CASE") && !closes)
            depth += 1;
        else if (begins && isWord(token, "IF"))
            depth += 1;
        else if (begins && !declaring) {
            steps.push({ first: token, depth, effect: stepEffect(token, tokens[index + 1]) });
        }
        const endsLabel = isSign(token, ">") && isSign(previous, ">");
        begins = endsLabel || isSign(token, ";") || isWord(token, "BEGIN", "THEN", "ELSE", "LOOP");
    });
    return steps;
}
function stepEffect(first, next) {
    if (isWord(first, "RAISE"))
        return isWord(next, ...HARMLESS_LEVELS) ? "nothing" : "raises";
    const isSilent = isSign(first, ";") || isSign(first, "<") || isWord(first, ...SILENT);
    return isSilent ? "nothing" : "does";
}
function contentOf(quoted) {
    if (!quoted.startsWith("$"))
        return quoted.replace(/^[^']*'|'$/g, "").replaceAll("''", "'");
    const tag = quoted.indexOf("$", 1) + 1;
    return quoted.slice(tag, -tag);
}

;// CONCATENATED MODULE: ./build/core/migrations/sql/effect.js


// Each changes the session, the transaction or the output, and nothing that stays.
const SETTINGS = [
    "SET",
    "RESET",
    "USE",
    "SHOW",
    "LOCK",
    "UNLOCK",
    "SAVEPOINT",
    "RELEASE",
    "PRINT",
    "GO",
    "PRAGMA",
];
const TRANSACTION = ["BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT"];
const TRANSACTION_WORDS = new Set(`${TRANSACTION.join(" ")} TRANSACTION TRAN WORK ISOLATION LEVEL READ WRITE ONLY COMMITTED UNCOMMITTED
  REPEATABLE SERIALIZABLE NOT DEFERRABLE DEFERRED IMMEDIATE EXCLUSIVE AND NO CHAIN WITH CONSISTENT SNAPSHOT`.split(/\s+/));
const RAISING = ["SIGNAL", "RESIGNAL", "RAISERROR", "THROW"];
const CHANGING = ["ALTER", "CREATE", "DELETE", "DROP", "EXEC", "EXECUTE", "INSERT", "TRUNCATE", "UPDATE"];
// What may stand before a parenthesis in a SELECT that only looks.
const LOOKING = new Set(`SELECT WHERE AND OR NOT IN EXISTS FROM JOIN ON AS UNION ALL VALUES ANY THEN WHEN ELSE BY HAVING DISTINCT OVER
  COUNT MIN MAX SUM AVG COALESCE NOW VERSION PG_SLEEP SLEEP SET_CONFIG CURRENT_TIMESTAMP`.split(/\s+/));
/** What one statement of a migration does. What is not known for certain does something. */
function effectOf(statement, dialect) {
    const [first, ...rest] = statement;
    if (first.kind !== "word")
        return "does";
    if (RAISING.includes(first.text))
        return "raises";
    if (first.text === "DO")
        return blockEffect(statement, dialect);
    // SQL Server needs no semicolons: a new line can begin another statement.
    if (rest.some((token) => token.startsLine && isWord(token, ...CHANGING)))
        return "does";
    if (SETTINGS.includes(first.text))
        return "nothing";
    if (TRANSACTION.includes(first.text)) {
        return statement.every((token) => isSign(token, ",") || TRANSACTION_WORDS.has(token.text))
            ? "nothing"
            : "does";
    }
    if (first.text === "SELECT")
        return onlyLooks(statement) ? "nothing" : "does";
    return "does";
}
function onlyLooks(statement) {
    return statement.every((token, index) => {
        if (isWord(token, "INTO"))
            return false;
        const next = statement[index + 1];
        if (!isSign(next, "("))
            return true;
        return token.kind === "sign" || (token.kind === "word" && LOOKING.has(token.text));
    });
}

;// CONCATENATED MODULE: ./build/core/migrations/sql/script.js



const DECLARES = /irreversib|not[ -]reversib|non-?reversib|one[ -]way|no (?:down|undo|revert|rollback|way back)|can(?:no|')t be (?:undone|reversed|reverted|rolled back)/i;
/**
 * Reads a migration file without knowing its database: as PostgreSQL and as MySQL. One that is readable for
 * neither, or that one of them would run and the other would not, is unreadable.
 */
function readScript(text) {
    const strange = strangeness(text);
    if (strange !== null)
        return { kind: "unreadable", reason: strange, line: 1 };
    const unified = text.replaceAll(/\r\n?/g, "\n");
    const asPostgres = readAs(unified, "postgresql");
    const asMysql = readAs(unified, "mysql");
    if (asPostgres.kind === "unreadable")
        return asMysql;
    if (asMysql.kind === "unreadable" || asMysql.kind === asPostgres.kind)
        return asPostgres;
    // Only MySQL is sure about SIGNAL and only PostgreSQL about a dollar quote, so a raise that one sees is one.
    if (asPostgres.kind === "raises")
        return asPostgres;
    if (asMysql.kind === "raises")
        return asMysql;
    const reason = "PostgreSQL and MySQL read it differently: one sees statements where the other sees a comment.";
    return { kind: "unreadable", reason, line: Math.min(asPostgres.line, asMysql.line) };
}
function readAs(text, dialect) {
    const lexed = lexSql(text, dialect);
    if (lexed.kind === "unreadable")
        return lexed;
    const split = splitStatements(lexed.tokens);
    if (split.kind === "unreadable")
        return split;
    const first = split.statements[0]?.[0];
    if (first !== undefined && !isWord(first, ...VERBS)) {
        return { kind: "unreadable", reason: "It does not begin like an SQL statement.", line: first.line };
    }
    const declaresIrreversible = lexed.comments.some((comment) => DECLARES.test(comment));
    return { ...strongest(kept(split.statements), dialect), declaresIrreversible };
}
// Whatever stands between a BEGIN and its ROLLBACK is undone.
function kept(statements) {
    const left = [];
    let begun = 0;
    for (const statement of statements) {
        const [first, second] = statement;
        if (isWord(first, "BEGIN", "START", "COMMIT"))
            begun = left.length;
        else if (isWord(first, "ROLLBACK", "ABORT") && !statement.some((token) => isWord(token, "TO"))) {
            if (second === undefined || isWord(second, "WORK", "TRANSACTION", "TRAN"))
                left.length = begun;
        }
        left.push(statement);
    }
    return left;
}
function strongest(statements, dialect) {
    const effects = statements.map((statement) => ({
        kind: effectOf(statement, dialect),
        line: statement[0].line,
    }));
    return (effects.find((effect) => effect.kind === "raises") ??
        effects.find((effect) => effect.kind === "does") ?? { kind: "nothing", line: 1 });
}
function strangeness(text) {
    if (/[\0\ufffd]/.test(text))
        return "It is not UTF-8 text.";
    if (text.startsWith("version https://git-lfs.github.com/"))
        return "It is a Git LFS pointer, not the file.";
    if (/^(?:<{7}|>{7})(?: |$)/m.test(text))
        return "It holds the marks of a merge conflict.";
    return null;
}
const VERBS = `ABORT ALTER ANALYZE ATTACH BACKUP BEGIN CALL CHECKPOINT CLUSTER COMMENT COMMIT COPY CREATE DEALLOCATE
DECLARE DELETE DELIMITER DETACH DISCARD DO DROP END EXCHANGE EXEC EXECUTE EXPLAIN FLUSH GO GRANT IF IMPORT INSERT
LISTEN LOAD LOCK MERGE NOTIFY OPTIMIZE PRAGMA PREPARE PRINT RAISERROR REASSIGN REFRESH REINDEX RELEASE RENAME
REPLACE RESET RESTORE REVOKE ROLLBACK SAVEPOINT SECURITY SELECT SET SHOW SIGNAL START SYSTEM TABLE THROW TRUNCATE
UNLOCK UPDATE UPSERT USE VACUUM VALUES WHILE WITH`.split(/\s+/);

;// CONCATENATED MODULE: ./build/core/migrations/pair-verdict.js

/** Whether the down file of a pair takes back what its up file does. */
function judgePair(pair, tool) {
    const path = pair.ups[0] ?? pair.gone.find(({ direction }) => direction === "up")?.path ?? pair.downs[0] ?? "";
    const finding = findingOf(pair, tool, path);
    const reversal = pair.downs[0];
    return {
        tool: tool.tool,
        version: pair.version,
        path: path === "" ? finding.file : path,
        ...finding,
        reversal: finding.verdict === "reversible" && reversal !== undefined ? { path: reversal } : null,
    };
}
function findingOf(pair, tool, path) {
    const [up, ...otherUps] = pair.ups;
    const [down, ...otherDowns] = pair.downs;
    const twin = otherUps[0] ?? otherDowns[0];
    if (twin !== undefined) {
        const reason = "Two files have this version and direction: it is not known which one runs.";
        return {
            verdict: "undecided",
            reason,
            file: twin,
            line: 1,
            write: "A number of its own for each migration.",
        };
    }
    const upLost = pair.gone.find(({ direction }) => direction === "up");
    if (up === undefined && upLost !== undefined) {
        const reason = "Deleted: the up file of a merged migration is gone, so databases that ran it know no way back.";
        return { verdict: "missing", reason, file: down ?? upLost.path, line: 1, write: RESTORE };
    }
    const upScript = up === undefined ? null : scriptAt(up, tool.texts);
    if (down === undefined)
        return withoutDown(pair, tool, path, upScript);
    if (up === undefined && tool.isListComplete) {
        const reason = "A down file without an up file: there is nothing that it would take back.";
        return { verdict: "not-a-migration", reason, file: down, line: 1, write: null };
    }
    return withDown(down, path, scriptAt(down, tool.texts), upScript, tool);
}
function withoutDown(pair, tool, path, up) {
    const lost = pair.gone.find(({ direction }) => direction === "down");
    const at = { file: pair.ups[0] ?? lost?.path ?? path, line: 1 };
    if (up?.kind === "nothing")
        return { verdict: "no-op", reason: "The up file does nothing.", ...at, write: null };
    if (lost !== undefined) {
        const reason = `Deleted: the down file is gone. ${tool.afterMissing}`;
        return { verdict: "missing", reason, ...at, write: RESTORE };
    }
    const write = `${tool.expectedDown}, with the statements that take the up file back, or with\n${tool.raisingForm}`;
    if (tool.isListComplete) {
        return { verdict: "missing", reason: `There is no down file. ${tool.afterMissing}`, ...at, write };
    }
    const reason = "The list of files is incomplete: whether there is a down file is not known.";
    return { verdict: "undecided", reason, ...at, write };
}
function withDown(down, path, script, up, tool) {
    const at = { file: down, line: script.line };
    const write = `The statements that take the up file back, or, when there is no way back,\n${tool.raisingForm}`;
    switch (script.kind) {
        case "unreadable":
            return {
                verdict: "undecided",
                reason: `The down file cannot be judged. ${script.reason}`,
                ...at,
                write,
            };
        case "raises":
            return {
                verdict: "irreversible-declared",
                reason: "The down file fails on purpose.",
                ...at,
                write: null,
            };
        case "nothing": {
            if (up?.kind === "nothing") {
                return { verdict: "no-op", reason: "Neither file does anything.", ...at, write: null };
            }
            const reason = script.declaresIrreversible
                ? "The down file only says in a comment that there is no way back: it runs, does nothing and counts as success."
                : "The down file does nothing: it runs, counts as success, and the schema stays.";
            return { verdict: "empty", reason, ...at, write };
        }
        case "does":
            break;
        default:
            return script;
    }
    if (up?.kind === "unreadable") {
        const reason = `The up file cannot be judged. ${up.reason}`;
        return {
            verdict: "undecided",
            reason,
            file: path,
            line: up.line,
            write: "An up file that can be read as SQL.",
        };
    }
    if (up?.kind === "nothing") {
        const reason = "The up file does nothing, but the down file does something: it would take back what others made.";
        return { verdict: "undecided", reason, ...at, write: "A down file that is as empty as its up file." };
    }
    return { verdict: "reversible", reason: "The down file does something.", ...at, write: null };
}
const RESTORE = "The deleted file, as it was. To undo a merged migration, add a new one.";
function scriptAt(path, texts) {
    const text = texts.get(path) ?? null;
    if (text === null)
        return { kind: "unreadable", reason: "It could not be read.", line: 1 };
    return readScript(text);
}

// EXTERNAL MODULE: ./build/core/migrations/group.js
var group = __webpack_require__(63585);
;// CONCATENATED MODULE: ./build/core/migrations/pairs.js


/** Groups up and down files by directory and version, for the versions that a change touches. */
function pairUp(change, parse) {
    const { present, gone } = touchedPaths(change.files);
    const entries = (paths) => [...new Set(paths)].flatMap((path) => {
        const name = parse(path);
        return name === null ? [] : [{ path, ...name, key: `${directory(path)}\n${name.version}` }];
    });
    const goneEntries = entries(gone);
    const touched = new Map([...entries(present), ...goneEntries].map((entry) => [entry.key, entry]));
    const lost = new Set(gone);
    const atHead = (0,group/* groupBy */.$)(entries([...change.head.paths, ...present]).filter((entry) => !lost.has(entry.path)), (entry) => entry.key);
    const goneByKey = (0,group/* groupBy */.$)(goneEntries, (entry) => entry.key);
    return [...touched.values()].map(({ key, version }) => {
        const here = (atHead.get(key) ?? []).sort((a, b) => (a.path < b.path ? -1 : 1));
        return {
            version,
            ups: here.filter(({ direction }) => direction === "up").map(({ path }) => path),
            downs: here.filter(({ direction }) => direction === "down").map(({ path }) => path),
            gone: goneByKey.get(key) ?? [],
        };
    });
}
function directory(path) {
    return path.slice(0, path.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./build/core/migrations/golang-migrate.js


// golang-migrate, source/parse.go: the expression by which it finds its files, in one directory without its
// subdirectories. What lies between version and direction is a title only.
const FILE = /^([0-9]+)_(.*)\.(down|up)\.(.*)$/;
/** golang-migrate: `000001_title.up.sql` beside `000001_title.down.sql`, paired by their number. */
const golangMigrate = {
    name: "golang-migrate",
    claims(path) {
        return parseName(path) !== null;
    },
    reads(change) {
        return pairUp(change, parseName).flatMap(({ ups, downs }) => [...ups, ...downs]);
    },
    judge(change, texts) {
        return pairUp(change, parseName).map((pair) => judgePair(pair, {
            tool: "golang-migrate",
            texts,
            isListComplete: change.head.complete,
            expectedDown: expectedDown(pair),
            afterMissing: "golang-migrate steps back over a version without a down file and runs nothing.",
            raisingForm: RAISING_FORM,
        }));
    },
};
const RAISING_FORM = "DO $$ BEGIN RAISE EXCEPTION 'irreversible: <reason>'; END $$;";
function parseName(path) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const [, digits, , direction] = FILE.exec(name) ?? [];
    if (digits === undefined || direction === undefined)
        return null;
    // The tool compares numbers: `0001` and `1` are one version.
    const version = digits.replace(/^0+(?=\d)/, "");
    return { version, direction: direction === "up" ? "up" : "down" };
}
function expectedDown(pair) {
    const path = pair.ups[0] ?? pair.gone[0]?.path ?? "";
    const cut = path.lastIndexOf(".up.");
    return cut < 0 ? path : `${path.slice(0, cut)}.down.${path.slice(cut + 4)}`;
}

;// CONCATENATED MODULE: ./build/core/migrations/index.js


/** Every migration tool that is judged. */
const FRAMEWORKS = [golangMigrate];
/** The paths to read at the head next; empty when everything needed was read or found unreadable (null). */
function pathsToRead(change, texts) {
    const wanted = claimants(change).flatMap((framework) => framework.reads(change, texts));
    return [...new Set(wanted)].filter((path) => !texts.has(path));
}
/** A verdict for each migration that a change touches, in the order of their paths. */
function judgeMigrations(change, texts) {
    return claimants(change)
        .flatMap((framework) => framework.judge(change, texts))
        .sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}
function claimants(change) {
    const { present, gone } = touchedPaths(change.files);
    return FRAMEWORKS.filter((framework) => [...present, ...gone].some((path) => framework.claims(path)));
}

;// CONCATENATED MODULE: ./build/flows/plan/judge-change.js

const regularModes = new Set(["100644", "100755"]);
// Texts that are asked for together come in one request.
const concurrentReads = 100;
/** Judges every migration among the changed files, reading by API only the texts that the tools ask for. */
async function judgeChange(ports, files, tree) {
    const blobs = new Map(tree.entries.map((entry) => [entry.path, entry]));
    const change = { files, head: { paths: new Set(blobs.keys()), complete: tree.complete } };
    const texts = new Map();
    for (let wanted = pathsToRead(change, texts); wanted.length > 0; wanted = pathsToRead(change, texts)) {
        for (let start = 0; start < wanted.length; start += concurrentReads) {
            const batch = wanted.slice(start, start + concurrentReads);
            const read = await Promise.all(batch.map((path) => textOf(ports, blobs.get(path))));
            batch.forEach((path, index) => {
                texts.set(path, read[index] ?? null);
            });
        }
    }
    return judgeMigrations(change, texts);
}
/** Every migration of a tree, judged by its path alone: whether it can be reversed is not asked. */
function migrationsByPath(tree) {
    const files = tree.entries.map((entry) => ({ path: entry.path, status: "added" }));
    const paths = new Set(tree.entries.map((entry) => entry.path));
    const change = { files, head: { paths, complete: tree.complete } };
    return judgeMigrations(change, new Map(pathsToRead(change, new Map()).map((path) => [path, null])));
}
// A symbolic link is a path to somewhere else, never the text of a migration.
async function textOf(ports, entry) {
    if (entry === undefined || !regularModes.has(entry.mode))
        return null;
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(await ports.contents.bytesOfBlob(entry.sha));
    }
    catch (error) {
        if (error instanceof TypeError)
            return null;
        throw error;
    }
}


/***/ })

};
