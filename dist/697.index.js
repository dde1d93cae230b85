export const id = 697;
export const ids = [697];
export const modules = {

/***/ 26878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postmortem: () => (/* binding */ postmortem)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./build/core/incident/mode.js
/** What a step of `actions/postmortem` is for. */
const postmortemModes = ["open", "comment", "lint", "follow-up"];
/** The mode that an event asks for, where the step does not say. */
function modeOf(eventName) {
    switch (eventName) {
        case "issue_comment":
            return "comment";
        case "issues":
            return "lint";
        case "schedule":
            return "follow-up";
        default:
            return "open";
    }
}

// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(76641);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
// EXTERNAL MODULE: ./build/core/plan/words.js + 1 modules
var words = __webpack_require__(45783);
;// CONCATENATED MODULE: ./build/core/incident/actions/outcome.js

/**
 * What is wrong with the outcome of an action, in words that follow "its outcome"; null when it can be measured (a number
 * of something) or seen (a test, an alert, a refusal). Of another language than English only an empty one is refused.
 */
function outcomeProblem(outcome) {
    const text = outcome.slice(0, 1000).replace(nameLike, " ");
    if ((text.match(/[\p{L}\p{N}]+/gu) ?? []).length < 2)
        return "says too little";
    if (counted.test(text) || seen.test(text) || !(0,words/* isEnglish */.L6)(outcome.slice(0, 1000)))
        return null;
    return vague.test(text)
        ? "says better or worse, and not by how much"
        : "names nothing that can be measured or seen";
}
// Digits that count nothing: references, days, versions, commits, severities, findings.
const nameLike = /#\d+|\d{4}-\d{2}-\d{2}|\bv?\d+\.\d+\.\d+\S*|\b[0-9a-f]{7,40}\b|\b(?:sev|p|f)\d\b/gi;
const counted = /\d|%|\b(?:zero|one|two|three|four|five|ten|half|once|twice|never|always|every|each|all|no|none|nobody|at least|at most|within|instead of)\b/i;
const seen = /\b(?:alerts?|alarms?|pages?|paged|fails?|failing|refus\w+|reject\w+|block\w+|tests?|checks?|gate|drill\w*|dashboards?|graphs?|logs?|logged|metrics?|reports?|shows?|visible|green|red|passes|passed|warns?|warning|returns?|answers?|exists?|removed|deleted|disabled|enabled|documented|merged|deployed|runs?)\b/i;
const vague = /\b(?:improve\w*|better|faster|slower|more|less|fewer|robust|stable|reliable|careful\w*|worse)\b/i;

;// CONCATENATED MODULE: ./build/core/incident/actions/missing-parts.js

/** What an action still lacks: an owner, a day, a result that can be measured, and how it is shown that it works. */
function missingIn({ type, owner, due, outcome, validation }) {
    const problem = outcome === null ? null : outcomeProblem(outcome);
    const measured = "a number with its unit, or what can be seen then";
    return [
        ...part(type, "type", "a type", "Type: prevent, mitigate, detect, process or automated-check"),
        ...part(owner, "owner", "an owner", "Owner: the login of one person"),
        ...part(due, "due", "a day", "Due: a day such as 2026-12-10"),
        ...part(outcome, "outcome", "an outcome", `Outcome: ${measured}`),
        ...(problem === null
            ? []
            : [
                {
                    part: "outcome",
                    what: `a measurable outcome (it ${problem})`,
                    write: `Outcome: ${measured}`,
                },
            ]),
        ...part(validation, "validation", "a validation", "Validation: how we shall know that it works"),
    ];
}
function part(value, name, what, write) {
    return value === null ? [{ part: name, what, write }] : [];
}

// EXTERNAL MODULE: ./build/core/incident/clock-text.js
var clock_text = __webpack_require__(77371);
;// CONCATENATED MODULE: ./build/core/incident/commands/command.js
const commandNames = ["ack", "severity", "action", "near-miss", "status", "resolved"];

;// CONCATENATED MODULE: ./build/core/incident/commands/answer-text.js






/** The answer to a comment: for each command what was done, or what was wrong and what to write. Safe Markdown. */
function answerText({ outcomes, mistyped, isCut }) {
    const known = commandNames.map((name) => `\`/${name}\``).join(", ");
    return [
        ...outcomes.map(outcomeLine),
        ...mistyped.map(({ seen, meant }) => `- ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(`/${seen}`), 40)} is no command. Write \`/${meant}\`. There are ${known}.`),
        ...(isCut ? ["- The comment has more commands than are read. Put the rest into another comment."] : []),
    ].join("\n");
}
/** The answer to people who may not; without their words and names, and the same for all of them. */
function strangerText(who) {
    switch (who) {
        case "write":
            return "Commands here are for people who may write to this repository, so nothing was done.";
        case "triage":
            return "Commands here are for people who may triage or write to this repository, so nothing was done.";
        default:
            return "Commands here are for the people whom the policy names, so nothing was done.";
    }
}
function outcomeLine(outcome) {
    if (outcome.kind === "refused")
        return `- \`/${outcome.name}\` was not done. ${outcome.why} Write ${outcome.write}.`;
    return `- ${[doneText(outcome.command, outcome.issue), ...outcome.notes].join(" ")}`;
}
function doneText(command, issue) {
    switch (command.kind) {
        case "ack":
            return "Acknowledged.";
        case "severity":
            return `Severity: **${command.level}**.`;
        case "status":
            return `Status: **${command.status === "in-review" ? "in review" : "reviewed"}**.`;
        case "resolved":
            return `Resolved since ${(0,clock_text/* clockText */.Y)(command.at)} UTC.`;
        case "near-miss":
            return "It counts as a near miss now, not as an incident.";
        case "action":
            return actionText(command.item, issue);
        default:
            return command;
    }
}
function actionText(item, issue) {
    const missing = missingIn(item);
    const where = issue === null ? (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(item.title), 150) : `#${issue}`;
    const due = item.due === null ? "" : `, due ${item.due}`;
    const lacks = missing.map(({ what }) => what).join(", ");
    return `Action: ${where}${due}.${lacks === "" ? "" : ` Still missing: ${lacks}. Add it there.`}`;
}

// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(50538);
;// CONCATENATED MODULE: ./build/core/incident/commands/ack.js
/** `/ack`: somebody has taken the incident. */
function ackCommand() {
    return { kind: "ack" };
}

// EXTERNAL MODULE: ./build/core/gate/values/utc-text.js
var utc_text = __webpack_require__(50389);
// EXTERNAL MODULE: ./build/core/text/visible.js
var visible = __webpack_require__(10038);
// EXTERNAL MODULE: ./build/core/deployment/instant.js
var deployment_instant = __webpack_require__(9697);
// EXTERNAL MODULE: ./build/core/incident/actions/action-item.js
var action_item = __webpack_require__(51279);
;// CONCATENATED MODULE: ./build/core/incident/actions/action-fields.js





const fieldNames = ["type", "priority", "owner", "due", "outcome", "validation", "finding"];
/** The field of a name, in any case; null when it is none. */
function actionField(name) {
    const seen = name.trim().toLowerCase().replaceAll(" ", "-");
    return fieldNames.find((one) => one === seen) ?? synonyms.get(seen) ?? null;
}
/** The field that a name is nearly. */
function nearlyActionField(name) {
    return (0,nearest/* nearest */.p)(name, [...fieldNames, ...synonyms.keys()]);
}
const synonyms = new Map([
    ["prio", "priority"],
    ["assignee", "owner"],
    ["deadline", "due"],
    ["until", "due"],
    ["validated-by", "validation"],
    ["remedies", "finding"],
]);
/**
 * Reads what stands for a field. `at`: when it was written, in epoch milliseconds, from which `2w` counts; null when that is
 * not known, and then a day may also be over.
 */
function readActionField(field, text, at) {
    const value = unquoted((0,visible/* oneLine */.TN)(text));
    if (/^(?:[-–—]|tbd|todo|none|\?)?$/i.test(value))
        return { kind: "blank" };
    switch (field) {
        case "type":
            return oneOf(value, action_item/* actionTypes */.QN, "a type of action");
        case "priority":
            return oneOf(value, action_item/* actionPriorities */.T4, "a priority");
        case "owner":
            return readOwner(value);
        case "due":
            return readDue(value, at);
        case "outcome":
        case "validation":
            return { kind: "read", value: (0,visible/* clip */.$Q)(value, 500) };
        case "finding":
            return { kind: "read", value: (0,visible/* clip */.$Q)(value, 100) };
        default:
            return field;
    }
}
// Phones type quotes of their own.
function unquoted(text) {
    const [, inside] = /^(?:"([^"]*)"|“([^”]*)”|‘([^’]*)’|„([^“”]*)[“”])$/.exec(text)?.filter((part) => part !== undefined) ??
        [];
    return (inside ?? text).trim();
}
function oneOf(value, known, what) {
    const seen = value.toLowerCase().replaceAll(" ", "-");
    if (known.includes(seen))
        return { kind: "read", value: seen };
    const near = (0,nearest/* nearest */.p)(seen, known);
    const write = near === null ? known.map((one) => `\`${one}\``).join(" or ") : `\`${near}\``;
    return { kind: "refused", why: `What it says is not ${what}.`, write };
}
function readOwner(value) {
    const [, login] = /^@?([A-Za-z0-9](?:[A-Za-z0-9_-]{0,38}))$/.exec(value) ?? [];
    if (login !== undefined)
        return { kind: "read", value: login };
    const why = /^@?[\w-]+\/[\w-]+$/.test(value) ? "A team cannot own it." : "The owner is not one login.";
    return { kind: "refused", why, write: "the login of one person, such as `owner=ada`" };
}
const dayMs = 86_400_000;
function readDue(value, at) {
    const today = at === null ? null : Math.floor(at / dayMs);
    const write = `a day such as \`2026-12-10\`${today === null ? "" : ", or `2w`"}`;
    const day = today === null ? (0,deployment_instant/* readDay */.P1)(value) : ((0,deployment_instant/* readDay */.P1)(value) ?? later(value, today));
    if (day === null)
        return { kind: "refused", why: "The due date is not a day.", write };
    if (today !== null && day < today)
        return { kind: "refused", why: "The due date is over.", write };
    return { kind: "read", value: (0,utc_text/* utcText */.k)(day * dayMs).slice(0, 10) };
}
function later(value, today) {
    const [, count, unit] = /^(\d{1,3}) ?([dw])(?:ays?|eeks?)?$/i.exec(value) ?? [];
    if (count === undefined)
        return null;
    return today + Number(count) * (unit?.toLowerCase() === "w" ? 7 : 1);
}

;// CONCATENATED MODULE: ./build/core/incident/commands/action-field-texts.js

/**
 * Takes `<title> | key=value key="a value"` and lines of `key: value` apart. A value lasts until the next key, so that
 * quotes are only needed where a value holds a key itself; before keys with `=` the pipe may be left out.
 */
function fieldTexts(line, below) {
    const inline = inLine(line);
    const fields = [...inline.fields];
    const nearly = [...inline.nearly];
    for (const text of below) {
        const [, name = "", value = ""] = keyLine.exec(text) ?? [];
        const field = actionField(name);
        if (field !== null)
            fields.push([field, value]);
        else
            nearly.push(...nearOnes(name));
    }
    return { title: inline.title, fields, nearly };
}
const keyLine = /^\s*(?:[-*+]\s+)?(?:\*\*)?([A-Za-z][A-Za-z -]{0,20}?)(?:\*\*)?\s*[:=](?:\*\*)?\s*(.*)$/;
function inLine(line) {
    // Keys inside of quotes are words.
    const masked = line.replace(/"[^"]*"|“[^”]*”/g, (quoted) => "_".repeat(quoted.length));
    const pipe = masked.indexOf("|");
    const nearly = [];
    const starts = [];
    for (const found of masked.matchAll(/(?<![^\s|,;])([A-Za-z][A-Za-z-]{0,20})\s?([=:])/g)) {
        const [whole, name = "", sign] = found;
        const isBehindPipe = pipe >= 0 && found.index > pipe;
        if (sign === ":" && !isBehindPipe)
            continue;
        const field = actionField(name);
        if (field !== null)
            starts.push({ field, from: found.index, value: found.index + whole.length });
        else if (isBehindPipe)
            nearly.push(...nearOnes(name));
    }
    const first = starts[0]?.from ?? line.length;
    const title = line.slice(0, first).replace(/[\s|]+$/, "");
    const fields = starts.map(({ field, value }, index) => {
        const text = line.slice(value, starts[index + 1]?.from).trim();
        return [field, text.replace(/[\s,;|]+$/, "")];
    });
    return { title, fields, nearly };
}
function nearOnes(name) {
    const near = name.trim() === "" ? null : nearlyActionField(name.trim());
    return near === null ? [] : [near];
}

;// CONCATENATED MODULE: ./build/core/incident/commands/action.js





const example = '`/action Alert on slow checkouts | type=detect owner=ada due=2w outcome="alerts within 2 min" validation="a drill"`';
/**
 * `/action <title> | type=… owner=… due=…`, or the title alone with a line `key: value` for each below it. What is left
 * out is missing and can be added in the action's issue; what is there and cannot be read refuses the whole.
 */
function actionCommand(text, context) {
    const refused = (why, write = example) => ({
        kind: "refused",
        name: "action",
        why,
        write,
    });
    const { title: titleText, fields, nearly } = fieldTexts(text.rest, text.below);
    const title = (0,visible/* clip */.$Q)((0,visible/* oneLine */.TN)(titleText), 150);
    if (title === "")
        return refused("It does not say what is to be done.");
    const [meant] = nearly;
    // The known name is ours; what was written stays out of the sentence.
    if (meant !== undefined)
        return refused("One of its parts has a name that is not known.", `\`${meant}=…\``);
    const values = new Map();
    for (const [field, written] of fields) {
        if (values.has(field))
            return refused(`It says \`${field}\` twice.`, `\`${field}=…\` once`);
        const read = readActionField(field, written, context.at);
        if (read.kind === "refused")
            return refused(read.why, read.write);
        values.set(field, read.kind === "read" ? read.value : "");
    }
    return { kind: "action", draft: draftOf(title, values, context) };
}
function draftOf(title, values, { at, actionDue }) {
    const value = (field) => values.get(field) || null;
    const priority = action_item/* actionPriorities */.T4.find((one) => one === value("priority")) ?? "p2";
    return {
        title,
        type: action_item/* actionTypes */.QN.find((one) => one === value("type")) ?? null,
        priority,
        owner: value("owner"),
        due: value("due") ?? (0,utc_text/* utcText */.k)(at + actionDue[priority]).slice(0, 10),
        outcome: value("outcome"),
        validation: value("validation"),
        finding: value("finding"),
    };
}

// EXTERNAL MODULE: ./build/core/plan/markdown.js
var markdown = __webpack_require__(23839);
;// CONCATENATED MODULE: ./build/core/incident/commands/command-texts.js

/** As long as GitHub takes a comment to be. */
const longest = 65_536;
/**
 * The commands of a comment: a slash and a word at the start of a line, outside code, quotes, lists, HTML and comments. A
 * path such as `/etc/hosts` is none.
 */
function commandTexts(comment) {
    const body = comment.slice(0, longest);
    const source = body.replaceAll(/\r\n?/g, "\n").split("\n");
    const blocks = (0,markdown/* readBlocks */.v)(body);
    return blocks.flatMap((block, index) => {
        if (!isProse(block, source))
            return [];
        const commands = commandsIn(block.text);
        const last = commands.at(-1);
        const next = blocks[index + 1];
        if (last === undefined || next?.kind !== "list")
            return commands;
        return [...commands.slice(0, -1), { ...last, below: [...last.below, ...next.text.split("\n")] }];
    });
}
// A line of `--` below a command makes a heading of it, which nobody meant: mail programs write such a line.
function isProse({ kind, line }, source) {
    if (kind === "heading")
        return !/^ {0,3}#/.test(source[line - 1] ?? "");
    return kind === "paragraph";
}
const start = /^ {0,3}\/([A-Za-z][A-Za-z0-9-]{0,30})[:.,!]?(?:\s+(.*))?$/;
function commandsIn(text) {
    const found = [];
    const isInCode = codeIn(text);
    let offset = 0;
    for (const line of text.split("\n")) {
        const [, name, rest = ""] = start.exec(line) ?? [];
        if (name !== undefined && !isInCode(offset))
            found.push({ name: name.toLowerCase(), rest: rest.trim(), below: [] });
        else
            found.at(-1)?.below.push(line);
        offset += line.length + 1;
    }
    return found;
}
// CommonMark: a code span lasts from a run of backticks to the next run of the same length, also over lines.
function codeIn(text) {
    const nextOfLength = new Map();
    const runs = [];
    for (const { index: from, 0: run } of [...text.matchAll(/`+/g)].reverse()) {
        runs.push({ from, close: nextOfLength.get(run.length), length: run.length });
        nextOfLength.set(run.length, from);
    }
    const spans = [];
    let end = 0;
    for (const { from, close, length } of runs.reverse()) {
        if (from < end || close === undefined)
            continue;
        spans.push({ from, to: close });
        end = close + length;
    }
    return (offset) => spans.some((span) => span.from < offset && offset < span.to);
}

;// CONCATENATED MODULE: ./build/core/incident/commands/given-reason.js

/** What a person gives as a reason, as one line; null when nothing is. */
function givenReason(text) {
    const reason = (0,visible/* clip */.$Q)((0,visible/* oneLine */.TN)(text.replace(/^[\s:;,.–—-]+/, "")), 300);
    return reason === "" ? null : reason;
}

;// CONCATENATED MODULE: ./build/core/incident/commands/near-miss.js

/** `/near-miss [reason]`: this was no incident. */
function nearMissCommand({ rest }) {
    return { kind: "near-miss", reason: givenReason(rest) };
}

;// CONCATENATED MODULE: ./build/core/incident/commands/resolved.js


const resolved_dayMs = 86_400_000;
/** Clocks of people and machines differ. */
const aheadMs = 300_000;
/**
 * `/resolved [time]`: when it was over, by default when the comment was written. `14:05` is that time in UTC, the last one
 * before the comment.
 */
function resolvedCommand({ rest }, { at }) {
    const ms = rest === "" ? at : readTime(rest, at);
    const write = `\`/resolved ${(0,utc_text/* utcText */.k)(at).slice(0, 16).replace("T", " ")}\``;
    const refused = { kind: "refused", name: "resolved", write };
    if (ms === null)
        return { ...refused, why: "The time cannot be read. Times without a zone are in UTC." };
    if (ms > at + aheadMs)
        return { ...refused, why: "That time is still to come." };
    return { kind: "resolved", at: (0,utc_text/* utcText */.k)(ms) };
}
function readTime(text, at) {
    const instant = (0,deployment_instant/* readInstant */.Wr)(text);
    if (instant !== null)
        return instant;
    const [, date, hours, minutes, seconds = "0"] = /^(?:(\d{4}-\d{2}-\d{2})[T ]+)?([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?\s*(?:UTC|Z)?$/i.exec(text) ?? [];
    if (hours === undefined || minutes === undefined)
        return null;
    const time = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
    if (date !== undefined) {
        const day = (0,deployment_instant/* readDay */.P1)(date);
        return day === null ? null : day * resolved_dayMs + time;
    }
    const today = Math.floor(at / resolved_dayMs) * resolved_dayMs + time;
    return today > at + aheadMs ? today - resolved_dayMs : today;
}

// EXTERNAL MODULE: ./build/core/incident/severity.js
var severity = __webpack_require__(13422);
;// CONCATENATED MODULE: ./build/core/incident/commands/severity.js


/** `/severity sev2 [reason]`; `2` and `SEV-2` mean the same. */
function severityCommand({ rest }) {
    const [, digit, reason = ""] = /^(?:sev)?[ -]?([1-4])(?![\w])(.*)$/i.exec(rest) ?? [];
    const level = severity/* severities */.gO.find((one) => one === `sev${digit}`);
    if (level !== undefined)
        return { kind: "severity", level, reason: givenReason(reason) };
    const why = rest === "" ? "It does not say which severity." : "A severity is sev1 (the worst), sev2, sev3 or sev4.";
    return { kind: "refused", name: "severity", why, write: "`/severity sev2 checkout fails for everybody`" };
}

;// CONCATENATED MODULE: ./build/core/incident/commands/status.js
/** `/status in-review` or `/status reviewed`: where the postmortem stands. Closing is done by closing the issue. */
function statusCommand({ rest }) {
    const seen = rest.toLowerCase().replace(/[.!]$/, "");
    if (/^(?:in[ -]?)?review$/.test(seen))
        return { kind: "status", status: "in-review" };
    if (seen === "reviewed")
        return { kind: "status", status: "reviewed" };
    const why = seen === "closed"
        ? "A postmortem is closed by closing its issue."
        : "It does not say a status that there is.";
    return { kind: "refused", name: "status", why, write: "`/status in-review` or `/status reviewed`" };
}

;// CONCATENATED MODULE: ./build/core/incident/commands/read-commands.js









const mostCommands = 20;
/** Reads the commands of a comment. Nothing in it is executed: what comes out is data. */
function readCommands(comment, context) {
    const texts = commandTexts(comment);
    const [commands, mistyped] = [[], []];
    for (const text of texts.slice(0, mostCommands)) {
        const name = knownName(text.name);
        if (name !== null)
            commands.push(parsers[name](text, context));
        else {
            const near = (0,nearest/* nearest */.p)(text.name, commandNames);
            const meant = commandNames.find((one) => one === near);
            if (meant !== undefined)
                mistyped.push({ seen: text.name, meant });
        }
    }
    return { commands, mistyped, isCut: texts.length > mostCommands };
}
const parsers = {
    ack: ackCommand,
    severity: severityCommand,
    action: actionCommand,
    "near-miss": nearMissCommand,
    status: statusCommand,
    resolved: resolvedCommand,
};
function knownName(name) {
    return commandNames.find((one) => one === name) ?? read_commands_synonyms.get(name) ?? null;
}
const read_commands_synonyms = new Map([
    ["sev", "severity"],
    ["acknowledge", "ack"],
    ["nearmiss", "near-miss"],
    ["resolve", "resolved"],
]);

// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(45971);
// EXTERNAL MODULE: ./build/flows/sticky-comment.js
var sticky_comment = __webpack_require__(76975);
;// CONCATENATED MODULE: ./build/core/incident/commands/hear.js

/**
 * The words of people with one more command. Whatever order comments are answered in, the newest comment has the last
 * word, and of those who acknowledged the first one counts; the same comment again changes nothing.
 */
function hear(words, command, said) {
    switch (command.kind) {
        case "ack":
            return { ...words, acknowledged: earlier(words.acknowledged, said) };
        case "severity": {
            const { level, reason } = command;
            return { ...words, severity: newer(words.severity, { ...said, level, reason }) };
        }
        case "resolved":
            return { ...words, resolved: newer(words.resolved, { ...said, time: command.at }) };
        case "status":
            return { ...words, status: newer(words.status, { ...said, status: command.status }) };
        case "near-miss":
            return { ...words, nearMiss: newer(words.nearMiss, { ...said, reason: command.reason }) };
        case "action": {
            const { item } = command;
            const isThere = words.actions.some(({ key }) => key === item.key);
            return isThere ? words : { ...words, actions: [...words.actions, item] };
        }
        default:
            return command;
    }
}
function newer(before, now) {
    return before !== null && before.comment > now.comment ? before : now;
}
function earlier(before, now) {
    return before !== null && before.comment <= now.comment ? before : now;
}
/** A sentence about a word that stands before that of a comment; null when the comment's own stands. */
function standing(words, command, comment) {
    const word = wordFor(words, command);
    if (word === null || word.comment === comment)
        return null;
    return command.kind === "ack"
        ? `It was acknowledged before, at ${(0,clock_text/* clockText */.Y)(word.at)} UTC.`
        : "A newer comment says otherwise, and that counts.";
}
function wordFor(words, { kind }) {
    switch (kind) {
        case "ack":
            return words.acknowledged;
        case "near-miss":
            return words.nearMiss;
        case "action":
            return null;
        case "severity":
        case "resolved":
        case "status":
            return words[kind];
        default:
            return kind;
    }
}

// EXTERNAL MODULE: ./build/core/incident/commands/people-words.js
var people_words = __webpack_require__(14185);
// EXTERNAL MODULE: ./build/core/incident/commands/with-words.js
var with_words = __webpack_require__(85670);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/flows/paced.js
var paced = __webpack_require__(53755);
// EXTERNAL MODULE: ./build/flows/incident/incident-book.js
var incident_book = __webpack_require__(67773);
// EXTERNAL MODULE: ./build/flows/write-once.js
var write_once = __webpack_require__(78363);
;// CONCATENATED MODULE: ./build/flows/incident/commands/gently.js


/**
 * Does what may fail without harm and may be repeated, such as a label. The answer is a sentence (`what` follows "did not
 * take") when GitHub refused or dropped it, and empty when it took it.
 */
async function gently(ports, what, write) {
    try {
        if (await (0,write_once/* writeOnce */.F)(ports, what, write, () => Promise.resolve(null)))
            return [];
        ports.log.warning(`GitHub did not take ${what}.`);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        ports.log.warning(`GitHub did not take ${what}. ${error.message}`);
    }
    return [`GitHub did not take ${what}.`];
}

;// CONCATENATED MODULE: ./build/flows/incident/commands/label-and-assign.js



/** Puts a label on an issue; answers with the labels that it has then, and what GitHub did not take, in sentences. */
async function label(ports, issue, wanted, pace) {
    const { name } = wanted;
    let { labels } = issue;
    const notes = await gently(ports, `the label ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(name))}`, async () => {
        await ports.issues.ensureLabel(wanted);
        labels = await pace(() => ports.issues.addLabels(issue.number, [name]));
        return has({ labels }, name);
    });
    return { labels, notes };
}
/** Takes a label off an issue, in the spelling that it has there. */
async function unlabel(ports, issue, name, pace) {
    const own = issue.labels.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
    return gently(ports, `off the label ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(own))}`, async () => {
        await pace(() => ports.issues.removeLabel(issue.number, own));
        return true;
    });
}
/** Whether an issue has a label. GitHub compares them without case. */
function has(issue, name) {
    return issue.labels.some((own) => own.toLowerCase() === name.toLowerCase());
}
/** Assigns a login, unless it is assigned already. */
async function label_and_assign_assign(ports, issue, login, pace) {
    if (issue.assignees.some((one) => one.toLowerCase() === login.toLowerCase()))
        return [];
    const what = `${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(login))} as an assignee`;
    return gently(ports, what, () => pace(() => ports.issues.assign(issue.number, login)));
}

// EXTERNAL MODULE: ./build/core/incident/commands/severity-label.js
var severity_label = __webpack_require__(84518);
;// CONCATENATED MODULE: ./build/flows/incident/commands/label-severity.js



/** Gives an issue the label of its severity and takes those of others off, also what another run put there just now. */
async function labelSeverity(ports, issue, level, pace) {
    const { labels, notes } = await label(ports, issue, (0,severity_label/* severityLabel */.y)(level), pace);
    const there = { ...issue, labels };
    const all = [...notes];
    for (const other of severity/* severities */.gO) {
        if (other !== level && has(there, other))
            all.push(...(await unlabel(ports, there, other, pace)));
    }
    return all;
}

// EXTERNAL MODULE: ./build/core/text/marker.js
var marker = __webpack_require__(73712);
// EXTERNAL MODULE: ./build/core/incident/body/assemble-body.js
var assemble_body = __webpack_require__(21673);
// EXTERNAL MODULE: ./build/core/incident/plain-title.js
var plain_title = __webpack_require__(54094);
// EXTERNAL MODULE: ./build/core/incident/template/render-people-sections.js
var render_people_sections = __webpack_require__(87193);
;// CONCATENATED MODULE: ./build/core/incident/actions/action-issue.js






const actionKind = "incident-action";
/** What people add before the issue of an action is closed. */
const evidenceSection = {
    id: "evidence",
    heading: "Evidence",
    prompt: "What shows that it is done and works? Before closing, put a link to the merged pull request, the run, the commit or the document behind `evidence:`, here or in a comment.",
    form: ["evidence: "],
    isRequired: true,
};
const note = "> An action of an incident, opened by rollback-ready. Change any line below; what stands there counts.";
/** The sub-issue of an action: its marker, its facts in lines that people may edit, and a place for evidence. */
function renderActionIssue(item, incident, sha256) {
    const { body } = (0,assemble_body/* assembleBody */.V)({
        head: [(0,marker/* marker */.x)({ kind: actionKind, key: item.key }), note].join("\n\n"),
        sections: [factsSection(item, incident)],
        people: (0,render_people_sections/* renderPeopleSections */.S)([evidenceSection]),
    }, sha256);
    return { title: (0,plain_title/* plainTitle */.D)(item.title), body };
}
function factsSection(item, incident) {
    const lines = [
        line("Type", item.type),
        line("Priority", item.priority),
        line("Owner", item.owner),
        line("Due", item.due),
        line("Outcome", quoted(item.outcome)),
        line("Validation", quoted(item.validation)),
        line("Remedies", quoted(item.finding)),
        line("Incident", `#${incident}`),
    ];
    return { id: "action", heading: "Action", forms: [lines.join("\n")], shed: "never" };
}
function line(label, value) {
    return `- **${label}:** ${value ?? "–"}`;
}
// Code does nothing on the page, and people can edit it without entities in it.
function quoted(text) {
    return text === null ? null : (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(text), 500);
}

// EXTERNAL MODULE: ./build/kernel/in-doubt.js
var in_doubt = __webpack_require__(88362);
;// CONCATENATED MODULE: ./build/flows/incident/commands/make-action-issue.js






/** How long a list may trail behind what was written, as far as it is waited for. */
const behindMs = [1_000, 2_000, 4_000];
/**
 * The sub-issue of an action, made once: looked for below the incident and in the list of its label by its marker, made if
 * it is not there, put below the incident and assigned.
 */
async function makeActionIssue(ports, wanted, pace) {
    const { issues } = ports;
    const { item, parent } = wanted;
    const below = await issues.subIssues(parent);
    const there = below.find((issue) => isOurs(issue, wanted));
    const child = there ?? (await listed(ports, wanted)) ?? (await made(ports, wanted, pace));
    const notes = [];
    if (there === undefined)
        notes.push(...(await putBelow(ports, child, parent, pace)));
    const { owner } = item;
    if (owner !== null && !child.assignees.some((one) => one.toLowerCase() === owner.toLowerCase())) {
        const what = `${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(owner))} as its assignee`;
        notes.push(...(await gently(ports, what, () => pace(() => issues.assign(child.number, owner)))));
    }
    return { number: child.number, notes };
}
async function listed({ issues }, wanted) {
    const all = await issues.labelled(wanted.label, wanted.identity);
    return all.findLast((issue) => isOurs(issue, wanted)) ?? null;
}
async function made(ports, wanted, pace) {
    const late = wanted.isTakenUp ? await lateIssue(ports, wanted) : null;
    if (late !== null)
        return late;
    const { issues, digest } = ports;
    const text = renderActionIssue(wanted.item, wanted.parent, digest.sha256);
    const label = { name: wanted.label, color: "0e8a16", description: "An action after an incident" };
    await gently(ports, `the label ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(label.name))}`, async () => {
        await issues.ensureLabel(label);
        return true;
    });
    const create = () => pace(() => issues.create({ ...text, labels: [label.name] }));
    try {
        return await create();
    }
    catch (error) {
        if (!(0,in_doubt/* isInDoubt */.c)(error) || ports.signal.aborted)
            throw error;
        ports.log.info("the issue of an action: no clear answer, so what is there is looked at");
        return (await lateIssue(ports, wanted)) ?? (await create());
    }
}
async function lateIssue(ports, wanted) {
    for (const ms of behindMs) {
        await ports.clock.sleep(ms);
        const there = await listed(ports, wanted);
        if (there !== null)
            return there;
    }
    return null;
}
async function putBelow(ports, child, parent, pace) {
    const note = [];
    const refused = await gently(ports, "it as a sub-issue", async () => {
        const added = await pace(() => ports.issues.addSubIssue(parent, child.id));
        if (added === "full")
            note.push("This issue has as many sub-issues as GitHub takes, so it stands alone.");
        if (added === "has-other-parent")
            note.push("It is a sub-issue of another issue already, and stays there.");
        return true;
    });
    return [...note, ...refused];
}
function isOurs(issue, { item, identity }) {
    const seen = (0,marker/* parseMarker */.g)(issue.body);
    return issue.author === identity && seen?.kind === actionKind && seen.key === item.key;
}

;// CONCATENATED MODULE: ./build/flows/incident/commands/carry-out.js







/**
 * Does on GitHub what commands ask for, one after another; refused ones stand in the answer as they are. What GitHub does
 * not take is a note, since the record has the word.
 */
async function carryOut(ports, commands, carried) {
    const pace = (0,paced/* paced */.y)(ports);
    const outcomes = [];
    for (const command of commands) {
        if (command.kind === "refused") {
            outcomes.push(command);
            continue;
        }
        const overruled = standing((0,people_words/* wordsOf */.Z9)(carried.record), command, carried.comment.id);
        const { issue, notes } = await effect(ports, command, carried, overruled === null, pace);
        const all = overruled === null ? notes : [overruled, ...notes];
        outcomes.push({ kind: "done", command, issue, notes: all });
    }
    return outcomes;
}
async function effect(ports, command, carried, isStanding, pace) {
    const { issue, rules, comment, record } = carried;
    const noted = (notes) => ({ issue: null, notes });
    switch (command.kind) {
        case "ack":
            return noted(await label_and_assign_assign(ports, issue, comment.author, pace));
        case "severity":
            if (!isStanding || !rules["severity-labels"])
                return noted([]);
            // Of two in one comment the last counts.
            return noted(await labelSeverity(ports, issue, record.severity.level, pace));
        case "near-miss":
            return noted(isStanding ? await relabel(ports, carried, pace) : []);
        case "action": {
            const { number, notes } = await makeActionIssue(ports, wanted(command.item, carried), pace);
            return { issue: number, notes };
        }
        case "resolved":
        case "status":
            ports.log.info(`deployment ${record.deployment}: ${command.kind} is kept in the record`);
            return noted([]);
        default:
            return command;
    }
}
function wanted(item, carried) {
    const { issue, rules, identity, isTakenUp } = carried;
    return { item, parent: issue.number, label: rules["action-label"], identity, isTakenUp };
}
async function relabel(ports, { issue, rules, entry }, pace) {
    const nearMiss = {
        name: rules["near-miss"].label,
        color: "fbca04",
        description: "Something nearly failed",
    };
    const notes = [
        ...(await label(ports, issue, nearMiss, pace)).notes,
        ...(has(issue, rules.label) ? await unlabel(ports, issue, rules.label, pace) : []),
    ];
    await (0,incident_book/* addToIncidentBook */._)(ports, { ...entry, isNearMiss: true });
    return notes;
}

// EXTERNAL MODULE: ./build/flows/own-holder.js
var own_holder = __webpack_require__(94549);
// EXTERNAL MODULE: ./build/flows/rollback/holder-is-over.js
var holder_is_over = __webpack_require__(71333);
// EXTERNAL MODULE: ./build/flows/incident/amend-incident.js
var amend_incident = __webpack_require__(85849);
;// CONCATENATED MODULE: ./build/flows/incident/commands/claim-answer.js




const pauseMs = 2_000;
const patienceMs = 20_000;
const leaseMs = 600_000;
/** Of more the oldest are let go: their words are in the record, and their actions have keys. */
const mostAnswers = 100;
/**
 * Claims a comment in the incident's record, and in the same write keeps what it says. Of many deliveries of one comment
 * one answers it; what a run that is over left undone is taken up.
 */
async function claimAnswer(ports, deployment, comment, hear) {
    const own = ownAnswering(ports, comment);
    const deadline = ports.clock.monotonic() + patienceMs;
    let over = null;
    let isTakenUp = false;
    for (;;) {
        const met = { other: null };
        const amended = await (0,amend_incident/* amendIncident */.U)(ports, deployment, (record) => {
            const there = (0,people_words/* wordsOf */.Z9)(record).answers.find((one) => one.comment === comment) ?? null;
            met.other = there?.holder.nonce === own.holder.nonce ? null : there;
            const isFree = met.other === null || (met.other.state !== "answered" && met.other.holder.nonce === over);
            if (!isFree)
                return null;
            isTakenUp ||= met.other !== null;
            return withAnswering(hear(record), own);
        });
        if (amended.kind === "absent")
            return amended;
        if (amended.kind === "kept") {
            const { record } = amended;
            return { kind: "ours", record, isTakenUp, answered: finisher(ports, deployment, own) };
        }
        const { other } = met;
        if (other === null)
            continue;
        if (other.state === "answered")
            return { kind: "answered" };
        if (await (0,holder_is_over/* holderIsOver */.N)(ports, other))
            over = other.holder.nonce;
        else if (ports.clock.monotonic() + pauseMs > deadline || ports.signal.aborted)
            return { kind: "elsewhere", url: other.holder.url };
        else
            await ports.clock.sleep(pauseMs, ports.signal);
    }
}
function finisher(ports, deployment, own) {
    return async (last) => {
        const done = { ...own, state: "answered" };
        const amended = await (0,amend_incident/* amendIncident */.U)(ports, deployment, (record) => withAnswering(last(record), done));
        return amended.kind === "kept" ? amended.record : null;
    };
}
function ownAnswering(ports, comment) {
    const now = ports.clock.now();
    return {
        comment,
        state: "answering",
        holder: (0,own_holder/* ownHolder */.R)(ports),
        since: new Date(now).toISOString(),
        until: new Date(now + leaseMs).toISOString(),
    };
}
function withAnswering(record, own) {
    const people = (0,people_words/* wordsOf */.Z9)(record);
    const others = people.answers.filter(({ comment }) => comment !== own.comment);
    const answers = [...others, own].sort((a, b) => a.comment - b.comment).slice(-mostAnswers);
    return { ...record, people: { ...people, answers } };
}

;// CONCATENATED MODULE: ./build/core/incident/commands/objection.js

/** Why a command that reads well cannot be done with this incident as it is; null when it can. */
function objection(command, { impact, gate }, isClosed) {
    switch (command.kind) {
        case "refused":
            return command;
        case "status":
            return isClosed
                ? {
                    kind: "refused",
                    name: "status",
                    why: "The issue is closed.",
                    write: "the command once more after you reopened it",
                }
                : null;
        case "resolved": {
            const begun = impact.from ?? gate.startedAt;
            if (Date.parse(command.at) >= Date.parse(begun))
                return null;
            const why = `The impact began at ${(0,clock_text/* clockText */.Y)(begun)} UTC, which is later.`;
            return { kind: "refused", name: "resolved", why, write: "a time after that" };
        }
        case "ack":
        case "severity":
        case "action":
        case "near-miss":
            return null;
        default:
            return command;
    }
}

;// CONCATENATED MODULE: ./build/flows/incident/commands/judge-commands.js



/** Each is an issue, which people are told of. */
const mostActions = 10;
/**
 * The commands of a comment as they can be done with an incident, in order. An action gets its natural key: the incident,
 * the comment and its place there.
 */
function judgeCommands({ digest }, commands, on) {
    let actions = 0;
    return commands.map((command, index) => {
        const refused = objection(command, on.record, on.isClosed);
        if (refused !== null)
            return refused;
        if (command.kind === "refused")
            return command;
        if (command.kind !== "action")
            return command;
        actions += 1;
        if (actions > mostActions) {
            const why = `A comment may ask for ${mostActions} actions.`;
            return { kind: "refused", name: "action", why, write: "the others into another comment" };
        }
        const key = (0,natural_key/* naturalKey */.X)([actionKind, on.record.key, on.comment, index], digest.sha256);
        const made = { key, issue: null, evidence: null, state: "open" };
        return { kind: "action", item: { ...command.draft, ...made } };
    });
}

;// CONCATENATED MODULE: ./build/flows/incident/commands/answer-on-incident.js










/**
 * Answers commands on an incident. The record keeps the words first, in one write with the claim to answer them; what
 * GitHub is to do, the issue's text and the answer follow, and last that it is answered. A run that dies between any two
 * of these is finished by running it again.
 */
async function answerOnIncident(ports, spoken) {
    const { read, comment, issue, entry, rules, identity } = spoken;
    const judged = (record) => judgeCommands(ports, read.commands, { record, comment: comment.id, isClosed: issue.state === "closed" });
    const said = { by: comment.author, at: comment.createdAt, comment: comment.id, source: comment.url };
    const right = await claimAnswer(ports, entry.deployment, comment.id, (record) => {
        let words = (0,people_words/* wordsOf */.Z9)(record);
        for (const one of judged(record))
            if (one.kind !== "refused")
                words = hear(words, one, said);
        return (0,with_words/* withWords */.c)(record, words, rules);
    });
    if (right.kind === "answered")
        return { kind: "answered-before" };
    if (right.kind === "absent")
        return { kind: "no-record" };
    if (right.kind === "elsewhere")
        return right;
    const { record, isTakenUp } = right;
    const carried = { issue, record, entry, rules, identity, comment, isTakenUp };
    const outcomes = await carryOut(ports, judged(record), carried);
    const shown = withNumbers(record, outcomes);
    const isHeard = outcomes.some(({ kind }) => kind === "done");
    if (isHeard)
        await spoken.rerender(shown);
    await spoken.answer(answerText({ ...read, outcomes }));
    const last = await right.answered((now) => withNumbers(now, outcomes));
    // Another comment may have been heard meanwhile, and its run may have shown the issue first.
    if (isHeard && last !== null && textOf(last) !== textOf(shown)) {
        await spoken.rerender(last);
        if (rules["severity-labels"] && last.severity.level !== shown.severity.level)
            await labelSeverity(ports, issue, last.severity.level, (0,paced/* paced */.y)(ports));
    }
    return { kind: "answered", outcomes };
}
function withNumbers(record, outcomes) {
    const people = (0,people_words/* wordsOf */.Z9)(record);
    const numbers = new Map(outcomes.flatMap((one) => one.kind === "done" && one.command.kind === "action"
        ? [[one.command.item.key, one.issue]]
        : []));
    const actions = people.actions.map((item) => ({ ...item, issue: numbers.get(item.key) ?? item.issue }));
    return { ...record, people: { ...people, actions } };
}
function textOf(record) {
    return (0,canonical_json/* canonicalJson */.d)({ ...record, people: { ...record.people, answers: [] } });
}

// EXTERNAL MODULE: ./build/core/incident/render-incident.js + 17 modules
var render_incident = __webpack_require__(40041);
// EXTERNAL MODULE: ./build/core/incident/render-near-miss.js
var render_near_miss = __webpack_require__(62885);
;// CONCATENATED MODULE: ./build/flows/incident/commands/commanded-issue.js





/** Looks at the issue of a number: it is ours when our identity wrote it with our marker. */
async function commandedIssue(ports, number, identity) {
    const look = await ports.issues.look(number);
    if (look.kind !== "issue" || look.issue.author !== identity)
        return { kind: "not-ours" };
    const { issue } = look;
    const seen = (0,marker/* parseMarker */.g)(issue.body);
    if (seen?.kind === render_near_miss/* nearMissKind */.vD)
        return { kind: "near-miss", issue };
    if (seen?.kind !== render_incident/* issueKind */.S)
        return { kind: "not-ours" };
    const { key } = seen;
    return { kind: "incident", issue, key, find: () => incidentOf(ports, number, key) };
}
// The index is no proof; the marker holds the key of the deployment.
async function incidentOf(ports, number, key) {
    const { incidents } = await (0,incident_book/* readIncidentBook */.w)(ports);
    const fits = ({ issue, environment, deployment }) => issue === number && (0,natural_key/* naturalKey */.X)([render_incident/* issueKind */.S, environment, deployment], ports.digest.sha256) === key;
    return incidents.find(fits) ?? null;
}

;// CONCATENATED MODULE: ./build/flows/incident/commands/may-command.js
/** Whether the policy lets a login use commands. */
async function mayCommand({ conversation }, login, { who }) {
    if (typeof who !== "string")
        return who.some((one) => one.toLowerCase() === login.toLowerCase());
    const permission = await conversation.permissionOf(login);
    return (who === "write" ? mayWrite : [...mayWrite, "triage"]).includes(permission);
}
const mayWrite = ["admin", "maintain", "write"];

;// CONCATENATED MODULE: ./build/flows/incident/commands/answer-comment.js







const nearMissText = "This is a near miss, and commands are for incidents, so nothing was done. Write what would prevent it above, then close it.";
const noRecordText = "The record of this incident was not found, so nothing was done. Run the postmortem step for its deployment again, then write the command into a new comment.";
/**
 * Does what a comment on an incident asks for, and answers it by one comment. Nothing is asked of GitHub for a comment
 * without a command; whoever may not use them is answered once on each issue.
 */
async function answerComment(ports, facts) {
    const { on, identity, rules } = facts;
    const comment = { ...facts.comment, body: ports.secrets.redact(facts.comment.body) };
    if (comment.author === identity)
        return { kind: "not-for-us", why: "the comment is ours" };
    const read = readCommands(comment.body, {
        at: Date.parse(comment.createdAt),
        actionDue: rules["action-due"],
    });
    if (read.commands.length + read.mistyped.length === 0)
        return { kind: "not-for-us", why: "the comment has no command" };
    const commanded = await commandedIssue(ports, on, identity);
    if (commanded.kind === "not-ours")
        return { kind: "not-for-us", why: "the issue is not one of ours" };
    const say = (kind, about, text) => (0,sticky_comment/* keepCommentFirmly */.m)(ports, {
        on,
        kind,
        key: (0,natural_key/* naturalKey */.X)([kind, on, about ?? ""], ports.digest.sha256),
        text,
        identity,
    });
    if (!(await mayCommand(ports, comment.author, rules.commands))) {
        // One for all of them, so that nobody can make it write more.
        if (read.commands.length > 0)
            await say("command-stranger", null, strangerText(rules.commands.who));
        return { kind: "may-not" };
    }
    if (commanded.kind === "near-miss") {
        await say("command-elsewhere", null, nearMissText);
        return { kind: "not-for-us", why: "the issue is a near miss" };
    }
    const answer = (text) => say("command-answer", comment.id, text);
    if (read.commands.length === 0) {
        await answer(answerText({ ...read, outcomes: [] }));
        return { kind: "answered", outcomes: [] };
    }
    const entry = await commanded.find();
    const answered = entry === null
        ? { kind: "no-record" }
        : await answerOnIncident(ports, { ...facts, comment, read, issue: commanded.issue, entry, answer });
    if (answered.kind === "no-record")
        await answer(noRecordText);
    return answered;
}

// EXTERNAL MODULE: ./build/core/gate/sample.js
var sample = __webpack_require__(51504);
// EXTERNAL MODULE: ./build/core/incident/record.js + 5 modules
var incident_record = __webpack_require__(39254);
// EXTERNAL MODULE: ./build/flows/incident/own-issues.js
var own_issues = __webpack_require__(84958);
// EXTERNAL MODULE: ./build/flows/incident/record-digests.js
var record_digests = __webpack_require__(8112);
// EXTERNAL MODULE: ./build/flows/incident/redacted.js
var redacted = __webpack_require__(20173);
// EXTERNAL MODULE: ./build/flows/incident/update-issue.js + 2 modules
var update_issue = __webpack_require__(67240);
;// CONCATENATED MODULE: ./build/flows/incident/rerender-incident.js







/** Brings the issue of a record up to date with it, after people said something. Nothing is looked up anew. */
async function rerenderIncident(ports, record, { identity, label }) {
    if (record.issue === null)
        return;
    const own = { kind: render_incident/* issueKind */.S, key: record.key, label, identity };
    const named = await (0,own_issues/* namedIssue */.z)(ports, record.issue.number, own);
    if (named.kind !== "ours")
        return;
    const stored = await ports.records.read((0,incident_record/* incidentRef */.ew)(record.deployment));
    const samples = (0,sample/* readSamples */.aM)(stored?.files[incident_record/* incidentFiles */.s0.samples] ?? "");
    const { serverUrl, owner, repo } = ports.run;
    const context = { repositoryUrl: `${serverUrl}/${owner}/${repo}` };
    const text = (0,render_incident/* renderIncident */.z)(record, samples, context, (0,record_digests/* recordDigests */.n)(ports, record));
    await (0,update_issue/* updateIssue */.t)(ports, {
        issue: named.issue,
        key: record.key,
        sections: (0,redacted/* redactedSections */.Xl)(ports, text.sections),
        known: record.issue.sections,
        identity,
    });
}

;// CONCATENATED MODULE: ./build/flows/incident/modes/postmortem-step.js
/** Ports of `actions/postmortem`, in whatever mode. */
const postmortemPorts = [
    "issues",
    "conversation",
    "records",
    "refNotes",
    "commits",
    "pulls",
    "tags",
    "releases",
    "deployments",
    "workflowRuns",
    "contents",
    "files",
    "digest",
    "secrets",
    "log",
    "clock",
    "signal",
    "summary",
    "run",
];
const noOutputs = {
    "issue-number": "",
    "issue-url": "",
    created: "false",
    "body-path": "",
    outcome: "",
};

;// CONCATENATED MODULE: ./build/flows/incident/modes/comment.js




/** Does what a comment on an incident asks for, such as `/ack`. */
async function answerEvent(ports, { policy }) {
    const { issue, comment, eventName, eventAction, isOnPull } = ports.run;
    if (issue === null || comment === null)
        throw (0,errors/* eventUnsupported */.iF)("postmortem", eventName, "Run `mode: comment` with `on: { issue_comment: { types: [created] } }`.");
    if (isOnPull || eventAction !== "created") {
        ports.log.info("Only new comments on issues are answered.");
        return { ...noOutputs, outcome: "not-for-us" };
    }
    const { identity, incidents: rules } = policy;
    const answered = await answerComment(ports, {
        on: issue,
        comment,
        identity,
        rules,
        rerender: (record) => rerenderIncident(ports, record, { identity, label: rules.label }),
    });
    ports.log.info(wordsOf(answered));
    return { ...noOutputs, "issue-number": String(issue), outcome: answered.kind };
}
function wordsOf(answered) {
    switch (answered.kind) {
        case "not-for-us":
            return `Nothing to do: ${answered.why}.`;
        case "may-not":
            return "Nothing was done: the policy does not let this login use commands.";
        case "answered-before":
            return "Nothing to do: the comment was answered before.";
        case "elsewhere":
            return `Another run is answering it: ${answered.url}`;
        case "no-record":
            return "Nothing was done: the incident has no record that could be found.";
        case "answered":
            return `${answered.outcomes.length} command${answered.outcomes.length === 1 ? "" : "s"} answered.`;
        default:
            return answered;
    }
}

// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(71864);
// EXTERNAL MODULE: ./build/core/incident/sections/section.js
var section = __webpack_require__(51173);
;// CONCATENATED MODULE: ./build/core/incident/follow-up/quarter.js

/** The last quarter that was over at an instant: what an audit of that day looks back on. */
function quarterBefore(nowMs) {
    const [year = 1970, month = 1] = dayOf(nowMs).split("-").map(Number);
    const running = Math.floor((month - 1) / 3) + 1;
    const [ofYear, quarter] = running === 1 ? [year - 1, 4] : [year, running - 1];
    return { year: ofYear, quarter, from: startOf(ofYear, quarter), until: startOf(year, running) };
}
/** Such as `2026 Q3`. */
function quarterName({ year, quarter }) {
    return `${year} Q${quarter}`;
}
/** Whether an instant (ISO 8601) lies in it; one that cannot be read does not. */
function isIn({ from, until }, at) {
    const ms = Date.parse(at);
    return ms >= from && ms < until;
}
/** The day of an instant in UTC, `2026-12-10`. */
function dayOf(ms) {
    return (0,utc_text/* utcText */.k)(ms).slice(0, 10);
}
function startOf(year, quarter) {
    return Date.parse(`${year}-${String((quarter - 1) * 3 + 1).padStart(2, "0")}-01T00:00:00Z`);
}

;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/audit-summary.js




/** The figures of an audit in one table. Never shortened. */
function auditSummary(facts) {
    const { quarter, incidents, nearMisses, objectives: met, plans: found } = facts;
    const [returns, within] = [sum(met.map((one) => one.returns)), sum(met.map((one) => one.within))];
    const gaps = facts.procedures.filter((one) => one.gaps.length > 0).length;
    const byEnvironment = nearMisses
        .map(({ environment, count }) => `${audit_summary_code(environment)} ${count}`)
        .join(", ");
    const rows = [
        ["Incidents in the quarter", String(incidents)],
        [
            "Near misses in the quarter",
            byEnvironment === "" ? "0" : `${sum(nearMisses.map((one) => one.count))} (${byEnvironment})`,
        ],
        ["Rollbacks verified within their objective", returns === 0 ? "no rollback" : `${within} of ${returns}`],
        ["Environments with a gap in their procedures", String(gaps)],
        ["Stale plans", String(found.stale.length)],
        ["Reversals never tested", String(found.untested.length)],
        ["Postmortems without review in time", String(facts.unreviewed.length)],
        ["Overdue actions", String(facts.overdueActions.length)],
        ["Not known", String(facts.unknown.length)],
    ];
    const text = (0,table/* table */.t)([`What, for ${quarterName(quarter)}`, "Found"], rows);
    return { id: "audit-summary", heading: "Summary", forms: [text], shed: "never" };
}
function audit_summary_code(text) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(text), 60).replaceAll("|", "\\|");
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}

// EXTERNAL MODULE: ./build/core/incident/sections/link.js
var sections_link = __webpack_require__(2312);
;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/audit-tables.js





/** Rows that a table of an audit shows. */
const mostRows = 50;
/** Merged changes whose plans deserve a look. */
function planTable(found, context) {
    const rows = found
        .slice(0, mostRows)
        .map(({ environment, release, pull, days }) => [
        (0,sections_link/* pullLink */._n)(pull, context),
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(release), 60),
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(environment), 60),
        `${days}`,
    ]);
    return `${(0,table/* table */.t)(["Pull request", "Release", "Environment", "Days since the merge"], rows)}${more(found.length)}`;
}
/** Issues that wait for people; `head` says what the day is. */
function waitingTable(found, head, { repositoryUrl }) {
    if (found.length === 0)
        return "None that is known.";
    const rows = found
        .slice(0, mostRows)
        .map(({ issue, title, day, days }) => [
        (0,sections_link/* linkTo */.uM)(`#${issue}`, `${repositoryUrl}/issues/${issue}`),
        title === "" ? "–" : (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(title), 120),
        day === null ? "not known" : (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(day), 20),
        day === null ? "–" : String(days),
    ]);
    return `${(0,table/* table */.t)(["Issue", "Title", head, "Days late"], rows)}${more(found.length)}`;
}
/** What stands below a table that does not show all of so many rows. */
function more(all) {
    return all > mostRows ? `\n\nAnd ${all - mostRows} more.` : "";
}

;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/render-audit.js








const auditKind = "incident-audit";
const render_audit_note = "> Opened by rollback-ready once a quarter, which keeps the sections down to “What is not known” up to date until this is closed, as long as nobody edits them; what you write anywhere stays.";
/** The issue of an audit: what stands well enough, what does not, and what is not known. */
function renderAudit(facts, key, context) {
    return {
        title: `Rollback audit ${quarterName(facts.quarter)}`,
        head: [(0,marker/* marker */.x)({ kind: auditKind, key }), render_audit_note].join("\n\n"),
        sections: [
            auditSummary(facts),
            procedures(facts),
            render_audit_section("audit-plans", "Stale plans", plans(facts, context)),
            render_audit_section("audit-tests", "Reversals never tested", untested(facts, context)),
            objectives(facts),
            render_audit_section("audit-reviews", "Postmortems without review", waitingTable(facts.unreviewed, "Review by", context)),
            render_audit_section("audit-actions", "Overdue actions", waitingTable(facts.overdueActions, "Due", context)),
            unknown(facts),
        ],
        people: "## Decisions\n\n_What will be done about these, by whom and until when? What was decided against, and why?_",
    };
}
function procedures({ procedures: all, hasPolicy }) {
    const rows = all
        .slice(0, mostRows)
        .map(({ environment, checks, ways, objective, gaps }) => [
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(environment), 100),
        String(checks),
        ways.length === 0 ? "none" : ways.join(", "),
        objective === null ? "none" : `${objective} s`,
        gaps.length === 0 ? "–" : gaps.join("; "),
    ]);
    const none = hasPolicy
        ? "The policy names no environment, so checks and ways back stand in the steps alone, and are not looked at here."
        : "There is no policy file, so checks and ways back stand in the steps alone, and are not looked at here. Write `.github/rollback.yml`.";
    const text = rows.length === 0
        ? none
        : `${(0,table/* table */.t)(["Environment", "Checks", "Ways back", "Objective", "Gap"], rows)}${more(all.length)}`;
    return render_audit_section("audit-procedures", "Procedures", text);
}
function plans({ plans: { stale, looked }, staleDays }, context) {
    if (looked === 0)
        return "No plan of a standing release is known.";
    if (stale.length === 0)
        return `None of ${looked} is older than ${staleDays} days.`;
    return `Merged more than ${staleDays} days ago. Does the way back that they describe still exist?\n\n${planTable(stale, context)}`;
}
function untested({ plans: { untested: found, looked } }, context) {
    if (looked === 0)
        return "No migration of a standing release is known.";
    if (found.length === 0)
        return "Every change with a migration tells how its way back was tested.";
    return `These changes brought migrations, and their plans tell of no test of the way back.\n\n${planTable(found, context)}`;
}
function objectives({ objectives: all }) {
    const rows = all
        .slice(0, mostRows)
        .map(({ environment, returns, verified, within, slowest }) => [
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(environment), 100),
        String(returns),
        String(verified),
        `${within} of ${returns}`,
        slowest === null ? "–" : `${slowest.toFixed(1)} s`,
    ]);
    const head = ["Environment", "Rollbacks", "Verified", "Within the objective", "Slowest"];
    const text = rows.length === 0
        ? "No rollback is on record for this quarter."
        : `${(0,table/* table */.t)(head, rows)}${more(all.length)}`;
    return render_audit_section("audit-objectives", "Objectives", text);
}
function unknown({ unknown: sentences }) {
    const shown = sentences.slice(0, mostRows).map((sentence) => `- ${sentence}`);
    const text = shown.length === 0 ? "Nothing that was looked for." : `${shown.join("\n")}${more(sentences.length)}`;
    return render_audit_section("audit-unknown", "What is not known", text);
}
function render_audit_section(id, heading, text) {
    return { id, heading, forms: [text, "The table has no room here."], shed: section/* shedOrder */.L.rest };
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/audit.js








/**
 * The one issue of a quarter's audit: found again by its marker, opened when there is none, and its machine's sections brought
 * up to date until somebody closes it.
 */
async function keepAudit(ports, rules, identity, facts) {
    const { label } = rules["follow-up"].audit;
    const { year, quarter } = facts.quarter;
    const key = (0,natural_key/* naturalKey */.X)([auditKind, year, quarter], ports.digest.sha256);
    const own = { kind: auditKind, key, label, identity };
    const repositoryUrl = `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}`;
    const rendered = renderAudit(facts, key, { repositoryUrl });
    const sections = (0,redacted/* redactedSections */.Xl)(ports, rendered.sections);
    const there = await (0,own_issues/* listedIssue */.H)(ports, own);
    if (there === null)
        return open();
    const { number, url } = there;
    if (there.state === "closed")
        return { kind: "closed", number, url };
    const known = sections.map(({ id }) => id);
    await (0,update_issue/* updateIssue */.t)(ports, { issue: there, key, sections, known, identity });
    return { kind: "there", number, url };
    async function open() {
        await tryLabel();
        const { body } = (0,assemble_body/* assembleBody */.V)({ ...rendered, sections }, ports.digest.sha256);
        const create = () => ports.issues.create({ title: rendered.title, body, labels: [label] });
        const made = await (0,write_once/* writeOnce */.F)(ports, "the audit's issue", create, () => (0,own_issues/* listedIssue */.H)(ports, own));
        ports.log.info(`audit: issue ${made.number} opened`);
        const first = await settled(made);
        return { kind: first.number === made.number ? "opened" : "there", number: first.number, url: first.url };
    }
    // GitHub has no unique key for issues. Of two that runs at the same moment made, the older one stays.
    async function settled(made) {
        const oldest = (await (0,own_issues/* listedIssue */.H)(ports, own)) ?? made;
        if (oldest.number >= made.number)
            return made;
        await ports.issues.edit(made.number, { state: "closed", stateReason: "not_planned" });
        ports.log.info(`audit: issue ${oldest.number} was there already, so ${made.number} is closed`);
        return oldest;
    }
    async function tryLabel() {
        try {
            await ports.issues.ensureLabel({ name: label, color: "c5def5", description: "Quarterly audit" });
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            ports.log.warning(`The label \`${label}\` was not made. ${error.message}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/objectives-met.js

/** Counts the rollbacks of a quarter by environment; one that was not verified met no objective. */
function objectivesMet(records, quarter) {
    const inTime = records.filter(({ times }) => isIn(quarter, times.verdictAt));
    const environments = [...new Set(inTime.map(({ environment }) => environment))].sort();
    return environments.map((environment) => {
        const own = inTime.filter((record) => record.environment === environment);
        const seconds = own.flatMap((one) => one.outcome === "verified" && one.seconds !== null ? [one.seconds] : []);
        return {
            environment,
            returns: own.length,
            verified: seconds.length,
            within: own.filter((one) => one.outcome === "verified" && one.objective.met === true).length,
            slowest: seconds.length === 0 ? null : Math.max(...seconds),
        };
    });
}

// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
;// CONCATENATED MODULE: ./build/core/incident/lint/is-placeholder.js

const empty = new Set([
    "",
    "todo",
    "tbd",
    "tba",
    "tbc",
    "wip",
    "x",
    "none",
    "nobody",
    "unknown",
    "later",
    "pending",
    "to do",
    "n a",
    "na",
]);
/** Whether a cell says nothing. */
function isPlaceholder(text) {
    return empty.has((0,words/* words */.aL)(text));
}

;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/plan-findings.js


const plan_findings_dayMs = 86_400_000;
/** Plans of the standing releases that are older than so many milliseconds, and reversals that nobody tested. */
function planFindings(standing, nowMs, staleMs) {
    const all = standing.flatMap(({ environment, release }) => (release.manifest?.document.changes ?? []).map((change) => {
        const ageMs = nowMs - Date.parse(change.mergedAt);
        const days = Number.isNaN(ageMs) ? 0 : Math.floor(ageMs / plan_findings_dayMs);
        const hasMigration = release.manifest?.document.migrations.some((one) => one.change === change.number);
        const isStale = change.plan !== null && ageMs >= staleMs;
        const isUntested = hasMigration === true && isPlaceholder(change.plan?.fields["tested"] ?? "");
        const finding = { environment, release: (0,release_state/* releaseName */.d)(release), pull: change.number, days };
        return { finding, isStale, isUntested };
    }));
    const oldest = (a, b) => b.days - a.days || a.pull - b.pull;
    return {
        looked: all.length,
        stale: all
            .filter(({ isStale }) => isStale)
            .map(({ finding }) => finding)
            .sort(oldest),
        untested: all
            .filter(({ isUntested }) => isUntested)
            .map(({ finding }) => finding)
            .sort(oldest),
        unknown: standing
            .filter(({ release }) => release.manifest === null)
            .map(({ environment }) => environment)
            .sort(),
    };
}

// EXTERNAL MODULE: ./build/core/rollback/layer-name.js
var layer_name = __webpack_require__(16624);
;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/procedures.js

/** The procedures of every environment that a policy names. */
function proceduresOf({ environments }) {
    return Object.entries(environments)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([environment, { gate, rollback }]) => {
        const checks = gate?.checks?.length ?? 0;
        const ways = layer_name/* LayerName */.R.options.filter((way) => rollback?.[way] !== undefined);
        const gaps = [
            checks === 0 ? "no check of its gate stands in the policy: write `gate.checks`" : "",
            ways.length === 0 ? "no way back stands in the policy: write `rollback.redeploy`" : "",
        ].filter((gap) => gap !== "");
        const objective = rollback === undefined ? null : rollback.objective / 1000;
        return { environment, checks, ways, objective, gaps };
    });
}

// EXTERNAL MODULE: ./build/core/incident/incident-index.js
var incident_index = __webpack_require__(83938);
// EXTERNAL MODULE: ./build/flows/incident/incident-files.js + 1 modules
var incident_files = __webpack_require__(9135);
;// CONCATENATED MODULE: ./build/flows/incident/follow-up/quarter-records.js



const mostRead = 50;
/**
 * Reads the rollback records of a quarter's incidents, and the newest of each environment for the release that stands there:
 * 50 at most, the newest first.
 */
async function quarterRecords({ records, log }, { incidents }, quarter) {
    const real = incidents.filter(({ isNearMiss }) => !isNearMiss);
    const wanted = real.filter(({ at, environment, deployment }) => isIn(quarter, at) || real.find((one) => one.environment === environment)?.deployment === deployment);
    const unknown = [];
    if (wanted.length > mostRead)
        unknown.push(`Of ${wanted.length} incidents only the newest ${mostRead} were read.`);
    const found = [];
    const without = [];
    for (const { deployment } of wanted.slice(0, mostRead)) {
        try {
            const kept = await (0,incident_files/* readRecord */.a)({ records }, deployment);
            for (const error of kept?.unreadable ?? [])
                log.warning(`${error.message} ${error.hint}`);
            const rollback = kept?.rollback;
            if (rollback?.failedDeployment === deployment)
                found.push(rollback);
            else
                without.push(deployment);
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K) || error.code === "RATE_LIMITED")
                throw error;
            log.warning(`The record of deployment ${deployment} was not read. ${error.message}`);
            without.push(deployment);
        }
    }
    if (without.length > 0)
        unknown.push(`No rollback record is readable for ${without.length} of ${Math.min(wanted.length, mostRead)} incidents (deployments ${without.slice(0, 10).join(", ")}): nothing was rolled back there, or the record is gone.`);
    const rollbacks = found.filter(({ times }) => isIn(quarter, times.verdictAt));
    return { rollbacks, standing: standingIn(found), unknown };
}
// A return that was verified left the environment on its target; otherwise the failed release is what is known to be there.
function standingIn(found) {
    const newest = new Map();
    for (const record of found) {
        const other = newest.get(record.environment);
        if (other === undefined || Date.parse(record.times.verdictAt) > Date.parse(other.times.verdictAt))
            newest.set(record.environment, record);
    }
    return [...newest].map(([environment, { outcome, from, to }]) => ({
        environment,
        release: outcome === "verified" && to !== null ? to : from,
    }));
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/audit-facts.js






const audit_facts_dayMs = 86_400_000;
// As many as an index keeps.
const mostIndexed = 500;
/** Gathers what an audit tells of the quarter before now. */
async function auditFacts(ports, { policy, hasPolicy, rules, index, swept, standing }) {
    const nowMs = ports.clock.now();
    const quarter = quarterBefore(nowMs);
    const staleMs = rules["follow-up"].audit["stale-plan"];
    const read = await quarterRecords(ports, index, quarter);
    const plans = planFindings(standing ?? read.standing, nowMs, staleMs);
    const inQuarter = index.incidents.filter(({ at }) => isIn(quarter, at));
    return {
        quarter,
        hasPolicy,
        procedures: proceduresOf(policy),
        plans,
        staleDays: Math.floor(staleMs / audit_facts_dayMs),
        objectives: objectivesMet(read.rollbacks, quarter),
        incidents: inQuarter.filter(({ isNearMiss }) => !isNearMiss).length,
        nearMisses: audit_facts_counted(inQuarter.filter(({ isNearMiss }) => isNearMiss).map((one) => one.environment)),
        unreviewed: swept.unreviewed,
        overdueActions: swept.overdueActions,
        unknown: [
            ...(index.stored === undefined
                ? [
                    `The index of incidents at \`${incident_index/* indexRef */.C4}\` could not be read, so incidents and near misses are not known.`,
                ]
                : []),
            ...(index.incidents.length >= mostIndexed
                ? [`The index holds ${mostIndexed} incidents and near misses at most; older ones are not counted.`]
                : []),
            ...(standing === null
                ? [
                    "Plans are those of the releases that the newest record of each environment names; one that never failed is not looked at.",
                ]
                : []),
            ...plans.unknown.map(() => "A standing release has no manifest, so its plans are not known."),
            ...read.unknown,
            ...swept.unknown,
        ],
    };
}
function audit_facts_counted(environments) {
    return [...new Set(environments)].sort().map((environment) => ({
        environment,
        count: environments.filter((one) => one === environment).length,
    }));
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/left-alone.js
/** Why an issue is left as it is; null when it is not. */
function leftAlone(issue, quiet) {
    if (issue.labels.some((label) => label.toLowerCase() === quiet.toLowerCase()))
        return "quiet";
    // `duplicate` says the same: what is to be written stands elsewhere.
    const isDropped = issue.stateReason === "not_planned" || issue.stateReason === "duplicate";
    return issue.state === "closed" && isDropped ? "not-planned" : null;
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/known-issue.js



/** What an issue is to us; null when it is not ours: a marker is text that anyone can copy, so the author decides. */
function knownIssue(issue, identity) {
    const seen = (0,marker/* parseMarker */.g)(issue.body);
    if (seen === null || issue.author !== identity)
        return null;
    const kind = seen.kind === render_incident/* issueKind */.S ? "incident" : seen.kind === render_near_miss/* nearMissKind */.vD ? "near-miss" : "other";
    return { kind, key: seen.key, issue };
}

;// CONCATENATED MODULE: ./build/core/incident/lint/render-action-lint.js


/** The comment on an action that was closed while nothing shows that it is done. */
function evidenceWantedText({ why, write }, quiet) {
    return `**This is open again.** ${why} Write ${write} on a line of its own, here or in the text above, then close it. Not worth it any more? Close it as not planned. To leave it alone for good: the label ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(quiet), 60)}.`;
}
const evidenceSeen = "The evidence is there. Thank you.";

;// CONCATENATED MODULE: ./build/core/incident/lint/render-lint.js


const mostListed = 30;
const missingHead = "**Still to be written before this can stay closed:**";
/** The comment about an issue that was closed half done, about its wording, or both; null when there is nothing to say. */
function lintText({ missing, blame, quiet }) {
    const parts = [
        missing.length === 0 ? "" : [missingHead, list(missing.map(missingLine)), wayOut(quiet)].join("\n\n"),
        blame.length === 0 ? "" : [blameHead, list(blame.map(blameLine))].join("\n\n"),
    ].filter((part) => part !== "");
    return parts.length === 0 ? null : parts.join("\n\n");
}
/**
 * Whether a comment of ours is about wording alone. Such a one goes when the wording is mended; another one stays, and
 * says how things stand.
 */
function isOnWordingOnly(comment) {
    return comment.includes(blameHead) && !comment.includes(missingHead);
}
const nothingMissing = "Nothing is missing any more. Thank you.";
/** A note on an issue that somebody closed although something is missing, and may. */
function leftClosedText(why, quiet) {
    const seen = why === "quiet" ? `It has the label ${render_lint_label(quiet)}` : "It was closed as not planned";
    return `${seen}, so it stays closed, and nothing more is asked for here.`;
}
const blameHead = "**About the wording.** A suggestion only; nothing waits for it. What explains an incident is how it could happen, not who was there:";
function wayOut(quiet) {
    return `A section that does not apply takes \`N/A: \` and why. If all of this is not worth it: close it as not planned, or give it the label ${render_lint_label(quiet)}.`;
}
function missingLine({ heading, action, write }) {
    const of = action === null ? "" : `, ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(action), 80)}`;
    return `**${heading}**${of}: ${write}`;
}
function blameLine({ heading, words, instead }) {
    return `${heading}: ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(words), 80)}. ${instead}`;
}
function list(lines) {
    const left = lines.length - mostListed;
    const shown = lines.slice(0, mostListed).map((line) => `- ${line}`);
    return [...shown, ...(left > 0 ? [`- and ${left} more`] : [])].join("\n");
}
function render_lint_label(name) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(name), 60);
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/lint-comment.js





const kind = "postmortem-lint";
/** Looks for the comment. What goes wrong with it is a warning. */
async function lintComment(ports, { identity, pace }, { key: ofIssue, issue }) {
    const key = (0,natural_key/* naturalKey */.X)([kind, ofIssue], ports.digest.sha256);
    const there = await find();
    return { there, keep, isThere: async () => (await find()) !== null };
    async function find() {
        try {
            const comments = await ports.conversation.comments(issue.number);
            const own = comments.find(({ author, body }) => {
                const seen = (0,marker/* parseMarker */.g)(body);
                return author === identity && seen?.kind === kind && seen.key === key;
            });
            return own ?? null;
        }
        catch (error) {
            return warn(error);
        }
    }
    async function keep(text) {
        if (text === null && there === null)
            return;
        if (text === null && there !== null && isOnWordingOnly(there.body))
            return remove(there);
        const safe = ports.secrets.redact(text ?? nothingMissing);
        if (there?.body.replaceAll("\r\n", "\n").trimEnd().endsWith(`-->\n${safe}`))
            return;
        await pace(() => (0,sticky_comment/* keepCommentFirmly */.m)(ports, { on: issue.number, kind, key, text: safe, identity }));
    }
    async function remove({ id }) {
        try {
            await pace(() => ports.conversation.removeComment(id));
        }
        catch (error) {
            warn(error);
        }
    }
    function warn(error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        ports.log.warning(`The comment on issue ${issue.number} may not be up to date: ${error.message}`);
        return null;
    }
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/reopen.js

/**
 * Opens an issue again, once a comment says why. The comment comes first: a run that ends in between finds the issue closed,
 * and goes on from there. Without it the issue stays closed until a later run, unless it is locked and takes none.
 */
async function reopen(ports, { pace }, { number, isLocked }, comment, text, missing) {
    await comment.keep(text);
    if (!isLocked && !(await comment.isThere())) {
        const why = "the comment that says why it is to be opened again could not be written";
        ports.log.warning(`Issue ${number} stays closed for now: ${why}.`);
        return { kind: "nothing-to-do", why };
    }
    const open = () => pace(() => ports.issues.edit(number, { state: "open" }));
    await (0,write_once/* writeOnce */.F)(ports, `opening issue ${number} again`, open, () => Promise.resolve(null));
    return { kind: "reopened", missing };
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/lint-action.js




/** Opens an action again that was closed although nothing shows that it is done, and asks for that. */
async function lintAction(ports, facts, known, mayReopen) {
    const { issue } = known;
    const action = await facts.actions.read(issue);
    if (action === null)
        return { kind: "not-ours" };
    if (issue.state !== "closed")
        return { kind: "open", missing: 0, blame: 0 };
    const { quiet } = facts.rules["follow-up"];
    const alone = leftAlone(issue, quiet);
    if (alone !== null)
        return { kind: "left-closed", why: alone };
    const shown = await facts.actions.evidenceOf(action, issue);
    if (shown.kind === "unknown")
        return { kind: "nothing-to-do", why: shown.why };
    if (shown.kind === "missing" && !mayReopen)
        return { kind: "left-closed", why: "closed-before" };
    const comment = await lintComment(ports, facts, known);
    if (shown.kind === "evidenced") {
        if (comment.there !== null)
            await comment.keep(evidenceSeen);
        return { kind: "complete" };
    }
    return reopen(ports, facts, issue, comment, evidenceWantedText(shown, quiet), 1);
}

// EXTERNAL MODULE: ./build/core/incident/template/people-section.js
var people_section = __webpack_require__(19035);
;// CONCATENATED MODULE: ./build/core/incident/lint/blame-rules.js
// Words that are software as well (operator, manager, admin, agent, deployer) are no persons here, and neither are users.
const roles = "developers?|engineers?|programmers?|coders?|reviewers?|approvers?|authors?|maintainers?|contractors?|interns?|administrators?|sysadmins?|colleagues?|on-?calls?|teams?|teammates?|somebody|someone";
const login = "(?<![\\w@/.])@[a-z\\d](?:[a-z\\d-]{0,38})(?![\\w/]|\\.\\w)";
const other = `(?:\\b(?:he|she|you|${roles})|${login})`;
const person = `(?:\\b(?:he|she|you|we|i|they|${roles})|${login})`;
/** Pods and services are `they`, too. */
const surePerson = `(?:\\b(?:he|she|you|we|i|${roles})|${login})`;
const looking = "known|checked|tested|asked|read|looked|noticed|told|waited|reviewed|verified|realised|realized|seen|thought|caught|spotted";
function rule(pattern, instead, isForCauses) {
    return {
        pattern: new RegExp(pattern, "i"),
        instead,
        ...(isForCauses === undefined ? {} : { isForCauses }),
    };
}
/**
 * Of several that find something in the same words, the first one speaks. English only. After PagerDuty ("ask how and
 * what, not who and why"), Etsy's debriefing guide and Dekker's field guide.
 */
const blameRules = [
    rule("(?<!\\b(?:not|no|never|without|than|of) (?:an? )?)\\bhuman (?:errors?|mistakes?|failures?)\\b|\\bpebkac\\b|\\bfat[- ]finger(?:s|ed|ing)?\\b|(?:due to|caused by|because of|was|is) (?:an? )?(?:operator|user|manual|pilot) (?:error|mistake)s?\\b(?! (?:rate|page|message|log|code|budget))", "What made the slip easy, and what would have stopped it? Such as: the two commands look alike, and nothing asks before one runs."),
    rule("\\bwhy (?:did|didn't|would|wouldn't|could|couldn't|was|wasn't|were|weren't|do|don't|does|doesn't) (?:the |an? |our )?(?:he|she|you|@[a-z\\d-]+|(?:on-?call |junior |senior )?(?:engineer|developer|reviewer|author|team)s?)\\b", "What did it look like at that moment, and what made that the sensible thing to do?"),
    rule("(?:^|[.!?:;]\\s+|^\\s*[-*+]\\s+)who (?:broke|caused|approved|merged|allowed|pushed|deployed|let|forgot|did)\\b|\\bwhose (?:fault|mistake|idea)\\b", "How did it get there, and what let it pass?"),
    rule(`${person}(?: really| clearly| simply| just)? (?:should|ought to)(?:n't| not)?(?: really| at least| simply| just)? have\\b|\\bshould(?:n't| not)? have been (?:more careful|${looking})\\b`, "What was seen at that moment, and what would have shown more? Such as: the dashboard was green, since it has no panel for queues."),
    rule(`\\bhad (?:the |an? |our )?(?:he|she|you|we|i|they|${roles}|@[a-z\\d-]+) (?:only |just |actually )?(?:${looking})\\b|\\bif only (?:he|she|you|we|i|they|someone|somebody)\\b`, "Tell what happened, not what would have: what was known, and what was not?"),
    rule(`${surePerson} (?:has |have |had )?(?:repeatedly |again |simply |clearly )?(?:failed|fails|neglected|omitted) to\\b`, "What would have prompted it? Such as: no step asks for it, and no check notices that it was left out."),
    rule(`${person} (?:has |have |had )?(?:just |simply |again |completely |accidentally |carelessly )?(?:forgot|forgotten|neglected|messed (?:it )?up|screwed (?:it )?up|botched)\\b|${person} (?:didn't|did not|couldn't|never) (?:even )?(?:bother|care|think|pay attention)\\b|${person} made (?:an?|the|this|that|another|some) (?:\\w+ )?(?:mistakes?|errors?|blunders?)\\b`, "What relied on memory here, and what could remember or ask instead?"),
    rule(`${other} (?:has |have |had )?(?:accidentally |simply |again |single-handedly )?(?:broke|caused|ignored|overlooked)\\b`, "What did the change or the signal do, and how did it come through? Such as: the alert fires daily, so it said nothing new."),
    rule(`\\b(?:caused|broken|introduced|triggered|made|overlooked|missed|ignored|forgotten) by (?:the |an? |our |one of our )?(?:\\w+ )?(?:him|her|you|us|${roles})\\b(?! (?:plan|page|tool|bot|run)\\w*)|\\b(?:caused|broken|introduced|triggered|made|overlooked|missed|ignored|forgotten) by ${login}`, "Name the change and what let it through: the pull request, the missing check, the step without a guard."),
    rule(`\\bbecause (?:the |an? |our |one )?(?:\\w+ )?(?:he|she|you|${roles}|@[a-z\\d-]+) (?:did not|didn't|never|could not|couldn't|was not|wasn't paying|were not paying)\\b|\\b(?:due to|because of|thanks to) (?:the |an? |our )?(?:\\w+ )?(?:him|her|you|engineer|developer|reviewer|author|intern|contractor)s?\\b`, "A person is never the cause. What did they see, and what did the system let happen?"),
    rule(`\\b(?:his|her|your|my) (?:fault|mistake|error|negligence)\\b|\\b(?:their|our) (?:fault|mistake|negligence)\\b(?![- ]?(?:domain|toleran|inject|line))|\\b(?:engineer|developer|reviewer|author|team|intern|contractor)'?s'? (?:fault|mistake|negligence)\\b|${surePerson} (?:is|was|are|were|am) (?:to blame|at fault|responsible for (?:the|this) (?:outage|incident|failure|mess))\\b|\\bblam(?:e|es|ed|ing) (?:on )?(?:him|her|you|them|@[a-z\\d-]+|the (?:\\w+ )?(?:engineer|developer|reviewer|author|team))\\b`, "What in the system made this outcome possible, whoever was there?"),
    rule("\\bcareless(?:ly|ness)?\\b|\\bnegligen(?:t|tly|ce)\\b|\\bincompeten(?:t|ce)\\b|\\b(?:stupid(?:ly|ity)?|idiot(?:s|ic)?|moron(?:s|ic)?|clueless|reckless(?:ly|ness)?|foolish(?:ly)?|inattenti(?:on|ve)|unprofessional)\\b|\\bsloppy\\b(?! (?:quorum|phrase|count))|\\black of (?:care|attention|diligence|discipline|common sense)\\b|\\bnot (?:been )?careful enough\\b|\\bcommon sense\\b|\\brogue (?:engineer|developer|employee|admin)s?\\b", "Describe the situation and not the character: how much time, which signals, which guard?"),
    {
        // With capital letters, so that a name can be told from a service.
        pattern: /(?<![\w.@/-])(?!(?:It|The|This|That|They|Nobody|None|Which|What|Then|And|But)\b)[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})? (?:(?:forgot|neglected) to|(?:didn't|did not) bother|(?:messed|screwed) (?:it )?up|should(?:n't| not)? have (?:known|checked|tested|asked|read|looked|told|waited|reviewed|verified))\b/,
        instead: "What would have prompted it, whoever was there? Leave the name out.",
    },
    rule(login, "Causes are better told without people: name the change, the check or the step. Who does what stands under actions.", true),
];

;// CONCATENATED MODULE: ./build/core/incident/lint/own-words.js
// More than anybody writes in one line; what is behind it is not judged.
const longestLine = 2_000;
/**
 * The lines of a text in which only the writer's own words are left: code, quotations, comments and addresses are blank,
 * and emphasis is taken away.
 */
function ownWords(text) {
    const shown = text.replaceAll(/\r\n?/g, "\n").replace(/<!--[\s\S]*?(?:-->|$)/g, blank);
    let fence = null;
    return shown.split("\n").map((line) => {
        const mark = /^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
        if (fence !== null) {
            if (mark?.startsWith(fence) === true && /^\s*[`~]+\s*$/.test(line))
                fence = null;
            return "";
        }
        fence = mark;
        return mark !== null || isQuotation(line) ? "" : withoutQuotations(line.slice(0, longestLine));
    });
}
function isQuotation(line) {
    return /^\s*(?:[-*+]\s+)?>/.test(line);
}
function withoutQuotations(line) {
    return line
        .replace(/`+[^`]*`+/g, blank)
        .replace(/https?:\/\/\S+/g, blank)
        .replace(/"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»/g, blank)
        .replaceAll("’", "'")
        .replaceAll("*", "");
}
function blank(text) {
    return text.replace(/[^\n]/g, " ");
}

;// CONCATENATED MODULE: ./build/core/incident/lint/blame-words.js


const mostHits = 20;
/**
 * Wording in a text that blames a person, each part of a line once and 20 at most. Code,
 * quotations and what is said of software are left alone. In a list of causes a login is one as well.
 */
function findBlame(text, { isCauses }) {
    const rules = blameRules.filter((rule) => isCauses || rule.isForCauses !== true);
    return ownWords(text)
        .flatMap((line, at) => hitsIn(line, rules).map((hit) => ({ line: at + 1, ...hit })))
        .slice(0, mostHits);
}
function hitsIn(line, rules) {
    const found = [];
    for (const { pattern, instead } of rules) {
        const match = pattern.exec(line);
        if (match === null)
            continue;
        const [start, end] = [match.index, match.index + match[0].length];
        if (!found.some((other) => start < other.end && other.start < end))
            found.push({ start, end, instead });
    }
    return found
        .sort((a, b) => a.start - b.start)
        .map(({ start, end, instead }) => ({
        words: line
            .slice(start, end)
            .replace(/^[^\p{L}\p{N}@]+/u, "")
            .trim(),
        instead,
    }));
}

// EXTERNAL MODULE: ./build/core/incident/body/section-marker.js
var section_marker = __webpack_require__(2296);
;// CONCATENATED MODULE: ./build/core/incident/template/read-people-sections.js




/**
 * What people wrote into a section of a body: all from its anchor to the next anchor or section of the machine, without
 * headings, comments, the prompt and the lines that were given.
 */
function readPeopleSection(body, section) {
    const lines = body.split(/\r\n|\r|\n/);
    const at = lines.findIndex((line) => line.trimEnd() === (0,render_people_sections/* anchor */.Y)(section.id));
    if (at < 0)
        return { kind: "removed" };
    const after = lines.slice(at + 1);
    const end = after.findIndex((line) => /^<!-- rollback-ready:fill id=/.test(line) || (0,section_marker/* readSectionMarker */.A0)(line) !== null);
    return answerIn(end < 0 ? after : after.slice(0, end), section);
}
function answerIn(lines, { prompt, form }) {
    const given = new Set([`_${prompt}_`, prompt, ...form].map((line) => line.trim()));
    const text = (0,markdown/* withoutComments */.f)(lines.join("\n"))
        .split("\n")
        .filter((line) => !given.has(line.trim()) && !isHeading(line) && !isBlankForm(line))
        .join("\n")
        .trim();
    const [, reason] = /^(?:n\/?a|not applicable)\b[ \t]*[:.,;–—-]*\s*([\s\S]*)$/i.exec(text) ?? [];
    if (reason !== undefined)
        return says(reason) ? { kind: "not-applicable", reason: reason.trim() } : { kind: "empty" };
    return says(text) ? { kind: "filled", text } : { kind: "empty" };
}
function isHeading(line) {
    return /^#{1,6}(?:\s|$)/.test(line);
}
// An open box, a bullet, a cell or a ruler with nothing in it.
function isBlankForm(line) {
    return /^\s*(?:[-*+]|\d{1,3}[.)])?\s*(?:\[[ xX]?\])?\s*$/.test(line) || /^[\s|:-]+$/.test(line);
}
const placeholders = new Set([
    "",
    "todo",
    "tbd",
    "tba",
    "tbc",
    "wip",
    "none yet",
    "later",
    "pending",
    "to do",
    "to be done",
    "unknown",
    "x",
    "asdf",
]);
function says(text) {
    return !placeholders.has((0,words/* words */.aL)(text));
}

;// CONCATENATED MODULE: ./build/core/incident/lint/people-answer.js


/**
 * What people wrote into a section. One whose anchor is gone is looked for by its heading, since nobody sees an anchor
 * and whoever puts a section back writes a heading.
 */
function peopleAnswer(body, section) {
    const answer = readPeopleSection(body, section);
    if (answer.kind !== "removed")
        return answer;
    const lines = body.split(/\r\n|\r|\n/);
    const at = lines.findIndex((line) => headingText(line) === section.heading.toLowerCase());
    if (at < 0)
        return answer;
    const after = lines.slice(at + 1);
    const end = after.findIndex((line) => headingText(line) !== null);
    const own = [(0,render_people_sections/* anchor */.Y)(section.id), lines[at], ...(end < 0 ? after : after.slice(0, end))];
    return readPeopleSection(own.join("\n"), section);
}
function headingText(line) {
    return /^#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/.exec(line)?.[1]?.toLowerCase() ?? null;
}

;// CONCATENATED MODULE: ./build/core/incident/lint/blame-in-issue.js



/** Blame in what people wrote into an issue; the machine's sections and the questions themselves are not looked at. */
function blameInIssue(kind, body) {
    const sections = kind === "near-miss" ? people_section/* nearMissSections */.$ : people_section/* peopleSections */.Y;
    return sections.flatMap((section) => {
        const answer = peopleAnswer(body, section);
        const text = answer.kind === "filled" ? answer.text : answer.kind === "not-applicable" ? answer.reason : "";
        const hits = findBlame(text, { isCauses: section.id === "contributing-factors" });
        return hits.map((hit) => ({ ...hit, heading: section.heading }));
    });
}

;// CONCATENATED MODULE: ./build/core/incident/follow-up/overdue.js

const overdue_dayMs = 86_400_000;
/**
 * Whether something due at an instant is overdue now (both in milliseconds since the epoch); null while it is not. Periods
 * count from the due time, so that a run that is late or lost moves no reminder to another period.
 */
function overdueAt(dueMs, nowMs, everyMs) {
    if (!Number.isFinite(dueMs) || nowMs <= dueMs)
        return null;
    const lateMs = nowMs - dueMs;
    return { days: Math.floor(lateMs / overdue_dayMs), period: Math.floor(lateMs / everyMs) };
}
/** The end of the first day that a text names (`2026-12-10`), in UTC; null when it names none that there is. */
function endOfDay(text) {
    const [day] = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(text) ?? [];
    const days = day === undefined ? null : (0,deployment_instant/* readDay */.P1)(day);
    return days === null ? null : (days + 1) * overdue_dayMs - 1000;
}

;// CONCATENATED MODULE: ./build/core/incident/lint/action-gaps.js



/** What an action lacks, each as what to write; empty when it is whole. */
function actionGaps({ owner, due, outcome, validation }) {
    return [
        isPlaceholder(owner) ? "an owner: one login" : "",
        endOfDay(due) === null ? "a day by which it is done, such as `2026-12-10`" : "",
        outcomeGap(outcome),
        isPlaceholder(validation) ? "how we shall know that it works: a test, a drill, a figure" : "",
    ].filter((gap) => gap !== "");
}
function outcomeGap(outcome) {
    const example = "such as `detected within 2 min` or `no deploy without a plan`";
    if (isPlaceholder(outcome))
        return `an outcome that can be measured, ${example}`;
    const problem = outcomeProblem(outcome);
    return problem === null ? "" : `an outcome that can be measured, ${example} (it ${problem})`;
}

;// CONCATENATED MODULE: ./build/core/incident/lint/action-rows.js

/** Columns by the first word of their head; the one for what an action remedies is not asked for. */
const columns = {
    action: "title",
    type: "type",
    owner: "owner",
    due: "due",
    measurable: "outcome",
    outcome: "outcome",
    validated: "validation",
    validation: "validation",
};
/** The actions that stand in a table of the issue itself; rows without a word are left out. */
function actionRows(text) {
    const found = [];
    let heads = null;
    for (const line of (0,markdown/* withoutComments */.f)(text).split(/\r\n|\r|\n/)) {
        const cells = cellsOf(line);
        if (cells === null) {
            heads = null;
        }
        else if (heads === null) {
            const read = cells.map((cell) => columns[/^[a-z]+/i.exec(cell)?.[0].toLowerCase() ?? ""] ?? null);
            heads = read.includes("title") ? read : usual;
            if (!read.includes("title"))
                add(found, usual, cells);
        }
        else {
            add(found, heads, cells);
        }
    }
    return found;
}
// The reader of people's sections takes the table's head away where nobody touched it.
const usual = [
    "title",
    "type",
    null,
    "owner",
    "due",
    "outcome",
    "validation",
];
function add(found, heads, cells) {
    if (cells.every((cell) => /^[:-]*$/.test(cell)))
        return;
    const of = (name) => cells[heads.indexOf(name)] ?? "";
    found.push({
        title: of("title"),
        type: of("type"),
        owner: of("owner"),
        due: of("due"),
        outcome: of("outcome"),
        validation: of("validation"),
    });
}
function cellsOf(line) {
    const [, inner] = /^\s*\|(.*?)\|?\s*$/.exec(line) ?? [];
    return inner === undefined ? null : inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

;// CONCATENATED MODULE: ./build/core/incident/lint/completeness.js




/** What an issue lacks before it may be closed. A section counts with words of people's, or with `N/A: why`. */
function completeness_missingIn({ kind, body, required, actions }) {
    const sections = kind === "near-miss"
        ? people_section/* nearMissSections */.$.filter(({ isRequired }) => isRequired)
        : people_section/* peopleSections */.Y.filter(({ id, isRequired }) => required === null ? isRequired : required.includes(id));
    return sections.flatMap((section) => {
        if (section.id === "actions")
            return missingActions(body, section, actions);
        const write = gapOf(body, section);
        return write === null ? [] : [missing(section, write)];
    });
}
function gapOf(body, section) {
    const answer = peopleAnswer(body, section);
    switch (answer.kind) {
        case "not-applicable":
            return null;
        case "removed":
            return `The section was taken out. Put its heading back, \`## ${section.heading}\`, and answer below it.`;
        case "empty":
            return section.id === "contributing-factors"
                ? "List one factor at least, such as `- F1 (config): the pool was smaller than before`."
                : `Nothing is written there. ${section.prompt}`;
        case "filled":
            return section.id === "contributing-factors" && !hasFactor(answer.text)
                ? "The factors have no words yet: say behind each what made this possible."
                : null;
        default:
            return answer;
    }
}
// A number and a class alone are no factor.
function hasFactor(text) {
    return text
        .split("\n")
        .some((line) => /[\p{L}\p{N}]/u.test(line.replace(/^\s*[-*+]?\s*\**F\d{1,3}\**\s*(?:\([^)]*\))?\s*:?/i, "")));
}
function missingActions(body, section, onIssues) {
    const answer = peopleAnswer(body, section);
    const text = answer.kind === "filled" ? answer.text : "";
    const actions = [...onIssues, ...actionRows(text)];
    const isExplained = answer.kind === "not-applicable" || isReasoned(text);
    if (actions.length === 0 && !isExplained)
        return [missing(section, "Write one action at least, or `N/A: ` and why nothing is to change.")];
    return actions.flatMap((action) => {
        const gaps = actionGaps(action);
        const write = `It lacks ${gaps.join("; ")}.`;
        return gaps.length === 0 ? [] : [{ ...missing(section, write), action: action.title }];
    });
}
// `None: why` and `No actions, because …`, as people write it.
function isReasoned(text) {
    return /^(?:none|no actions?)\b[\s:,;.–—-]*(?:because\b)?\s*[\p{L}\p{N}]/iu.test(text);
}
function missing({ id, heading }, write) {
    return { section: id, heading, action: null, write };
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/lint-known.js






/**
 * Holds an issue against what it needs to be closed, as it stands: half done and closed it is opened again, with a comment
 * that lists what is missing; wording is only ever a suggestion. Twice the same does nothing. `mayReopen`: whether it was
 * closed lately.
 */
async function lintKnown(ports, facts, known, mayReopen) {
    const { issue, kind } = known;
    const { rules } = facts;
    const { quiet } = rules["follow-up"];
    const alone = leftAlone(issue, quiet);
    if (issue.state !== "closed" && alone !== null)
        return { kind: "nothing-to-do", why: `it has the label ${quiet}` };
    const comment = await lintComment(ports, facts, known);
    const isShown = comment.there !== null && !isOnWordingOnly(comment.there.body);
    const blame = blameInIssue(kind, issue.body);
    if (issue.state !== "closed") {
        // Nobody is told what an open issue lacks, until it was closed without it once.
        const missing = isShown ? await missingNow() : [];
        await comment.keep(lintText({ missing, blame, quiet }));
        return { kind: "open", missing: missing.length, blame: blame.length };
    }
    const missing = await missingNow();
    if (missing.length === 0) {
        await comment.keep(lintText({ missing, blame, quiet }));
        if (kind === "incident")
            await facts.noteState(issue, "closed");
        return { kind: "complete" };
    }
    if (alone !== null) {
        await comment.keep(leftClosedText(alone, quiet));
        return { kind: "left-closed", why: alone };
    }
    if (!mayReopen)
        return { kind: "left-closed", why: "closed-before" };
    const text = lintText({ missing, blame, quiet }) ?? "";
    return reopen(ports, facts, issue, comment, text, missing.length);
    async function missingNow() {
        const actions = kind === "incident" ? await facts.actions.of(issue) : [];
        return completeness_missingIn({ kind, body: issue.body, required: rules.required ?? null, actions });
    }
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/find-due.js


/** Whether a postmortem that is not reviewed yet is overdue; null when it is not. */
function lateReview({ status, reviewDueAt }, nowMs, everyMs) {
    if (status === "reviewed" || status === "closed")
        return null;
    return late(Date.parse(reviewDueAt), nowMs, everyMs);
}
/** The same of an action by the day that people wrote; one without a day is never late, and its incident's lint asks for one. */
function lateAction({ due }, nowMs, everyMs) {
    const dueMs = endOfDay(due);
    return dueMs === null ? null : late(dueMs, nowMs, everyMs);
}
function late(dueMs, nowMs, everyMs) {
    const overdue = overdueAt(dueMs, nowMs, everyMs);
    return overdue === null ? null : { overdue, day: dayOf(dueMs) };
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/followed-incident.js



/**
 * The record of an incident's issue, found by the index. Neither index nor record has an author, so both are believed only
 * as far as the key in the issue's own marker is that of their deployment; null when there is none such.
 */
async function recordOfIssue(ports, index, { key, issue }) {
    const indexed = index.incidents.find((one) => !one.isNearMiss &&
        one.issue === issue.number &&
        (0,natural_key/* naturalKey */.X)([render_incident/* issueKind */.S, one.environment, one.deployment], ports.digest.sha256) === key);
    if (indexed === undefined)
        return null;
    const record = (await (0,incident_files/* readRecord */.a)(ports, indexed.deployment))?.incident;
    return record?.key === key && record.deployment === indexed.deployment ? record : null;
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/issues-to-follow.js

/** What is older than so many issues is nobody's follow-up any more. */
const mostLooked = 100;
/** Our issues by the labels of incidents and near misses: the open ones first, then the newest, a hundred at most. */
async function issuesToFollow({ issues }, { rules, identity }) {
    const listed = [];
    for (const label of [rules.label, rules["near-miss"].label])
        listed.push(...(await issues.labelled(label, identity)));
    const ours = new Map();
    for (const issue of listed) {
        const known = knownIssue(issue, identity);
        if (known === null || known.kind === "other")
            continue;
        ours.set(issue.number, { ...known, kind: known.kind });
    }
    const sorted = [...ours.values()].sort((a, b) => Number(isOpen(b.issue)) - Number(isOpen(a.issue)) || b.issue.number - a.issue.number);
    return { looked: sorted.slice(0, mostLooked), all: sorted.length };
}
/** GitHub knows two states. */
function isOpen({ state }) {
    return state !== "closed";
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/follow-issue.js






/** Lints an issue as it stands and sees whether its review is overdue. One that was closed long ago is past. */
async function followIssue(ports, facts, index, known, seen) {
    const { kind, issue } = known;
    const isLately = wasClosedLately(ports, facts, issue);
    if (isOpen(issue) || isLately) {
        const outcome = await lintKnown(ports, facts, known, isLately);
        if (outcome.kind === "reopened")
            seen.reopened.push(issue.number);
    }
    if (kind !== "incident" || !isOpen(issue))
        return;
    const record = await recordOfIssue(ports, index, known);
    if (record === null) {
        seen.unknown.push(`By when issue ${issue.number} is to be reviewed is not known: its record was not found.`);
        return;
    }
    const late = lateReview(record, ports.clock.now(), facts.rules["follow-up"].every);
    if (late === null)
        return;
    const { overdue, day } = late;
    seen.unreviewed.push({ issue: issue.number, title: issue.title, day, days: overdue.days });
    seen.due.push({ kind: "review-overdue", issue, overdue, day, owner: "" });
}
/** The same for an action of an incident, open or closed: an action outlives its incident. */
async function followAction(ports, facts, action, seen) {
    const late = lateAction(action, ports.clock.now(), facts.rules["follow-up"].every);
    const isWorthALook = isOpen(action) ? late !== null : wasClosedLately(ports, facts, action);
    const issue = isWorthALook ? await ports.issues.get(action.number) : null;
    const known = issue === null ? null : knownIssue(issue, facts.identity);
    if (issue === null || known === null)
        return;
    if (!isOpen(issue)) {
        const outcome = await lintAction(ports, facts, known, wasClosedLately(ports, facts, issue));
        if (outcome.kind === "reopened")
            seen.reopened.push(issue.number);
    }
    else if (late !== null) {
        const { overdue, day } = late;
        seen.overdueActions.push({ issue: issue.number, title: action.title, day, days: overdue.days });
        seen.due.push({ kind: "action-overdue", issue, overdue, day, owner: action.owner });
    }
}
function wasClosedLately({ clock }, { rules }, { state, closedAt }) {
    const agoMs = clock.now() - Date.parse(closedAt ?? "");
    return state === "closed" && agoMs <= rules["follow-up"]["reopen-within"];
}

;// CONCATENATED MODULE: ./build/core/incident/follow-up/escalation.js
const escalation_dayMs = 86_400_000;
/** All steps of the policy that something overdue for so long has reached, without what is there already. */
function escalationOf(steps, { days }, there) {
    const reached = steps.filter(({ after }) => days * escalation_dayMs >= after);
    return {
        labels: without(reached.flatMap(({ labels }) => labels), there.labels),
        assign: without(reached.flatMap(({ assign }) => assign), there.assignees),
    };
}
// GitHub compares labels and logins without case.
function without(wanted, there) {
    const seen = new Set(there.map((one) => one.toLowerCase()));
    return wanted.filter((one) => {
        const isNew = !seen.has(one.toLowerCase());
        seen.add(one.toLowerCase());
        return isNew;
    });
}

;// CONCATENATED MODULE: ./build/core/incident/follow-up/render-reminder.js


const reminderKinds = (/* unused pure expression or super */ null && (["review-overdue", "action-overdue"]));
/** A reminder as a comment, without blame and without mention unless that is wanted. */
function reminderText({ kind, overdue, day, mention, quiet }) {
    const logins = mention.filter((login) => /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/.test(login));
    const called = logins.length === 0 ? "" : `${logins.map((login) => `@${login}`).join(" ")} `;
    return `${called}${sentence(kind, day, lateness(overdue))} No more reminders: the label ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(quiet), 60)}.`;
}
function sentence(kind, day, late) {
    switch (kind) {
        case "review-overdue":
            return `This was to be reviewed by ${day}, ${late}. What is still to be written stands in the sections below “Evidence”; when it is read and agreed on, close the issue.`;
        case "action-overdue":
            return `This was due on ${day}, ${late}. Is it done? Then close it with the evidence. Is it later? Then write the new day. Is it not worth it? Then close it as not planned, with a word why.`;
        default:
            return kind;
    }
}
function lateness({ days }) {
    if (days === 0)
        return "less than a day ago";
    return days === 1 ? "a day ago" : `${days} days ago`;
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/escalate.js


/** Adds labels and assignees, each refusal a warning. */
async function escalate(ports, pace, { number }, { labels, assign }) {
    for (const name of labels)
        await add(`the label \`${name}\``, async () => {
            await ports.issues.ensureLabel({ name, color: "d93f0b", description: "Overdue" });
            const there = await pace(() => ports.issues.addLabels(number, [name]));
            return there.some((one) => one.toLowerCase() === name.toLowerCase());
        });
    for (const login of assign)
        await add(`the assignee ${login}`, () => pace(() => ports.issues.assign(number, login)));
    async function add(what, write) {
        try {
            const isTaken = await (0,write_once/* writeFirmly */.n)(ports, what, write, () => Promise.resolve(null));
            if (!isTaken)
                ports.log.warning(`GitHub did not take ${what} on issue ${number}.`);
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            ports.log.warning(`GitHub did not take ${what} on issue ${number}. ${error.message}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/remind.js






/**
 * Reminds by one comment in a period, and escalates together with it as the policy says; `told-before` when that was done, `locked` where no
 * comment can be written.
 * A new day of its own begins new periods, so that what was put off is reminded again.
 */
async function remind(ports, { identity, rules, pace }, due, mayWrite) {
    const { kind, issue, overdue, day, owner } = due;
    if (issue.isLocked)
        return "locked";
    const followUp = rules["follow-up"];
    const key = (0,natural_key/* naturalKey */.X)([kind, issue.number, day, overdue.period], ports.digest.sha256);
    const comments = await ports.conversation.comments(issue.number);
    const isThere = comments.some(({ author, body }) => {
        const seen = (0,marker/* parseMarker */.g)(body);
        return author === identity && seen?.kind === kind && seen.key === key;
    });
    if (isThere)
        return "told-before";
    if (!mayWrite)
        return "too-many";
    // The comment comes last: a run that ends before it does the rest again, which changes nothing.
    await escalate(ports, pace, issue, escalationOf(followUp.escalation, overdue, issue));
    const mention = followUp.mention ? [...new Set([...issue.assignees, owner.replace(/^@/, "")])] : [];
    const text = reminderText({ kind, overdue, day, mention, quiet: followUp.quiet });
    await pace(() => (0,sticky_comment/* keepCommentFirmly */.m)(ports, { on: issue.number, kind, key, text, identity }));
    return "told";
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/sweep.js





/**
 * What a schedule does for all issues of ours: what was closed half done is opened again (events by a job's token start no
 * workflow, so that no other run may have seen it), and what is overdue is reminded. A near miss is never closed for its age:
 * whether it was worth an action is for people to say. One issue that cannot be read keeps no other from its turn.
 */
async function sweepIssues(ports, given, index) {
    const facts = { ...given, actions: remembering(given.actions) };
    const followUp = facts.rules["follow-up"];
    const seen = { reopened: [], due: [], unreviewed: [], overdueActions: [], unknown: [] };
    const { looked, all } = await issuesToFollow(ports, facts);
    if (all > looked.length)
        seen.unknown.push(`Of ${all} issues only ${looked.length} were looked at, the open and the newest ones first.`);
    for (const known of looked) {
        const { kind, issue } = known;
        await onItsOwn(issue.number, () => followIssue(ports, facts, index, known, seen));
        if (kind === "incident")
            await onItsOwn(issue.number, async () => {
                for (const action of await facts.actions.of(issue))
                    await onItsOwn(action.number, () => followAction(ports, facts, action, seen));
            });
    }
    const due = seen.due
        .filter(({ issue }) => leftAlone(issue, followUp.quiet) === null)
        .sort((a, b) => b.overdue.days - a.overdue.days || a.issue.number - b.issue.number);
    const reminded = [];
    let leftForLater = 0;
    for (const one of due)
        await onItsOwn(one.issue.number, async () => {
            const told = await remind(ports, facts, one, reminded.length < followUp["at-most"]);
            if (told === "told")
                reminded.push(one.issue.number);
            if (told === "too-many")
                leftForLater += 1;
        });
    const { reopened, unreviewed, overdueActions, unknown } = seen;
    return {
        looked: looked.length,
        reopened,
        reminded,
        leftForLater,
        unreviewed,
        overdueActions,
        unknown: [...new Set(unknown)],
    };
    async function onItsOwn(number, act) {
        if (ports.signal.aborted)
            return;
        try {
            await act();
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K) || error.code === "RATE_LIMITED")
                throw error;
            ports.log.warning(`Issue ${number} was not followed up. ${error.message} ${error.hint}`);
            seen.unknown.push(`Issue ${number} could not be followed up; the log of the run says why.`);
        }
    }
}
// Both the lint and the reminders ask for them.
function remembering(book) {
    const known = new Map();
    return {
        ...book,
        of(incident) {
            const asked = known.get(incident.number) ?? book.of(incident);
            known.set(incident.number, asked);
            return asked;
        },
    };
}

;// CONCATENATED MODULE: ./build/core/incident/actions/evidence.js

/**
 * What lines `evidence: …` in texts point to, in order. Lines in code and quotes do not count. Whose texts are looked at
 * is for the caller to choose: anybody may comment.
 */
function evidenceIn(texts, repositoryUrl) {
    return texts
        .flatMap((text) => (0,markdown/* readBlocks */.v)(text))
        .filter(({ kind }) => kind === "paragraph" || kind === "list")
        .flatMap(({ text }) => text.split("\n"))
        .flatMap((line) => {
        const [, target] = /^\s{0,3}(?:[-*+]\s+)?(?:\*\*)?evidence(?:\*\*)?:(?:\*\*)?\s*(\S.*)$/i.exec(line) ?? [];
        return target === undefined ? [] : targetOf(target.trim(), repositoryUrl);
    });
}
/** Whether what was found shows that an action is done; an automated check is shown by a merged pull request only. */
function judgeEvidence(type, found, stateOf) {
    const needsPull = type === "automated-check";
    const write = needsPull
        ? "`evidence: #12`, with the number of the merged pull request that brought the check"
        : "`evidence:` and a link to the merged pull request, the run, the commit or the document";
    let [isUnknown, why] = [false, "Nothing shows that it is done."];
    for (const evidence of found) {
        if (evidence.kind !== "pull") {
            if (!needsPull)
                return { kind: "evidenced", evidence };
            why = "An automated check is shown by the pull request that brought it.";
            continue;
        }
        const state = stateOf(evidence.number);
        switch (state) {
            case "merged":
                return { kind: "evidenced", evidence };
            case "not-merged":
                why = `Pull request #${evidence.number} is not merged.`;
                break;
            case "absent":
                why = `There is no pull request #${evidence.number}.`;
                break;
            case "unknown":
                isUnknown = true;
                why = `Whether pull request #${evidence.number} is merged is not known.`;
                break;
            default:
                state;
        }
    }
    return isUnknown ? { kind: "unknown", why } : { kind: "missing", why, write };
}
function targetOf(target, repositoryUrl) {
    const [, number] = /^#(\d{1,9})\b/.exec(target) ?? [];
    if (number !== undefined)
        return [{ kind: "pull", number: Number(number) }];
    const [sha] = /^[0-9a-f]{40}\b/.exec(target) ?? [];
    if (sha !== undefined)
        return [{ kind: "commit", sha }];
    const [url] = /https?:\/\/[^\s()<>[\]"'`|\\]{4,2000}/.exec(target) ?? [];
    if (url === undefined)
        return [];
    if (!url.toLowerCase().startsWith(`${repositoryUrl.toLowerCase()}/`))
        return [{ kind: "document", url }];
    const path = url.slice(repositoryUrl.length + 1);
    const [, pull] = /^pull\/(\d{1,9})(?:[/?#]|$)/.exec(path) ?? [];
    if (pull !== undefined)
        return [{ kind: "pull", number: Number(pull) }];
    const [, commit] = /^commit\/([0-9a-f]{7,40})(?:[/?#]|$)/.exec(path) ?? [];
    if (commit !== undefined)
        return [{ kind: "commit", sha: commit }];
    return [/^actions\/runs\/\d+/.test(path) ? { kind: "run", url } : { kind: "document", url }];
}

;// CONCATENATED MODULE: ./build/core/incident/actions/read-action-issue.js






/** Reads the issue of an action back. What people wrote counts: the first line of each label, and who is assigned. */
function readActionIssue(issue) {
    const seen = (0,marker/* parseMarker */.g)(issue.body);
    if (seen?.kind !== actionKind)
        return { kind: "not-an-action" };
    const [fields, problems] = fieldsIn(issue.body);
    const said = fields.get("owner") ?? null;
    const isSaid = issue.assignees.some((login) => login.toLowerCase() === said?.toLowerCase());
    const draft = {
        title: (0,visible/* clip */.$Q)((0,visible/* oneLine */.TN)(issue.title), 200),
        type: fields.get("type") ?? null,
        priority: fields.get("priority") ?? "p2",
        // Who is assigned by a click does not edit the text.
        owner: isSaid ? said : (issue.assignees[0] ?? said),
        due: fields.get("due") ?? null,
        outcome: fields.get("outcome") ?? null,
        validation: fields.get("validation") ?? null,
        finding: fields.get("finding") ?? null,
    };
    const state = issue.state === "closed" ? "done" : "open";
    const item = action_item/* ActionItem */.An.parse({ ...draft, key: seen.key, issue: issue.number, evidence: null, state });
    return { kind: "action", item, problems };
}
function fieldsIn(body) {
    const fields = new Map();
    const problems = [];
    const met = new Set();
    const lines = (0,markdown/* readBlocks */.v)(body)
        .filter(({ kind }) => kind === "list" || kind === "paragraph")
        .flatMap(({ text }) => text.split("\n"));
    for (const line of lines) {
        const [, label = "", value = ""] = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?([A-Za-z][A-Za-z -]{1,20})(?::(?:\*\*|__)?|(?:\*\*|__):)\s*(.*)$/.exec(line) ?? [];
        const field = actionField(label);
        if (field === null || met.has(field))
            continue;
        met.add(field);
        const read = readActionField(field, withoutCode(value), null);
        if (read.kind === "read")
            fields.set(field, read.value);
        if (read.kind === "refused")
            problems.push(`\`${capital(field)}\`: ${read.why} Write ${read.write}.`);
    }
    return [fields, problems];
}
function withoutCode(value) {
    const [, , code] = /^(`+) ?(.*?) ?\1$/.exec(value.trim()) ?? [];
    return code ?? value;
}
function capital(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}

;// CONCATENATED MODULE: ./build/core/incident/lint/action-of-item.js
/** An action as its issue was read, in the form in which it is followed up. */
function actionOfItem(item, issue) {
    return {
        number: issue.number,
        title: item.title,
        type: item.type ?? "",
        owner: item.owner ?? "",
        due: item.due ?? "",
        outcome: item.outcome ?? "",
        validation: item.validation ?? "",
        state: item.state === "done" ? "closed" : "open",
        closedAt: issue.closedAt,
        evidence: item.evidence,
    };
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/issue-actions.js




/**
 * Actions by their sub-issues. Evidence counts in the text of the action's issue, which only people with rights can edit,
 * and in comments by `mayShow`: anybody may comment.
 */
function issueActions(ports, identity, mayShow) {
    const { issues, conversation, run } = ports;
    const repositoryUrl = `${run.serverUrl}/${run.owner}/${run.repo}`;
    function itemOf(issue) {
        const read = issue.author === identity ? readActionIssue(issue) : null;
        return read?.kind === "action" ? read.item : null;
    }
    function actionOf(issue) {
        const item = itemOf(issue);
        return item === null ? null : actionOfItem(item, issue);
    }
    async function shownIn(issue) {
        const texts = [issue.body];
        for (const { author, body } of await conversation.comments(issue.number)) {
            // Who only talks is not asked for.
            if (author === identity || evidenceIn([body], repositoryUrl).length === 0)
                continue;
            if (await mayShow(author))
                texts.push(body);
        }
        return texts;
    }
    return {
        of: async (incident) => (await issues.subIssues(incident.number)).flatMap((one) => actionOf(one) ?? []),
        read: async (issue) => actionOf(issue),
        async evidenceOf(_, issue) {
            const found = evidenceIn(await shownIn(issue), repositoryUrl);
            const states = new Map();
            for (const one of found)
                if (one.kind === "pull" && !states.has(one.number))
                    states.set(one.number, await stateOf(ports, one.number));
            return judgeEvidence(itemOf(issue)?.type ?? null, found, (pull) => states.get(pull) ?? "unknown");
        },
    };
}
async function stateOf({ pulls, issues, log }, number) {
    try {
        const { mergedAt } = await pulls.get(number);
        return mergedAt === null ? "not-merged" : "merged";
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K) || error.code === "RATE_LIMITED")
            throw error;
        log.info(`Pull request ${number} was not read: ${error.message}`);
        if (error.code !== "GITHUB_REFUSED")
            return "unknown";
        // A number that stands for nothing, or for an issue, is no pull request.
        const { kind } = await issues.look(number);
        return kind === "transferred" ? "unknown" : "absent";
    }
}

;// CONCATENATED MODULE: ./build/flows/incident/note-state.js




/**
 * Writes into the record of an incident that its postmortem is closed, or open again, and into its issue; equal state is
 * not written. An incident without a record that can be found is left alone.
 */
async function noteState(ports, incident, state, { identity, rules }) {
    const commanded = await commandedIssue(ports, incident.number, identity);
    const entry = commanded.kind === "incident" ? await commanded.find() : null;
    if (entry === null) {
        ports.log.info(`issue ${incident.number} has no record in which its state could be noted`);
        return;
    }
    let before = null;
    const amended = await (0,amend_incident/* amendIncident */.U)(ports, entry.deployment, (kept) => {
        before = kept.status;
        return { ...kept, status: state === "closed" ? "closed" : ((0,people_words/* wordsOf */.Z9)(kept).status?.status ?? "draft") };
    });
    if (amended.kind !== "kept" || amended.record.status === before)
        return;
    await rerenderIncident(ports, amended.record, { identity, label: rules.label });
}

;// CONCATENATED MODULE: ./build/flows/incident/modes/lint-facts-of.js




/** What lint and follow-up go by. */
function lintFactsOf(ports, { policy }) {
    const { identity, incidents: rules } = policy;
    return {
        rules,
        identity,
        actions: issueActions(ports, identity, (login) => mayCommand(ports, login, rules.commands)),
        noteState: (incident, state) => noteState(ports, incident, state, { identity, rules }),
        pace: (0,paced/* paced */.y)(ports),
    };
}

;// CONCATENATED MODULE: ./build/flows/incident/modes/follow-up.js






/** Reminds of what is overdue, reopens what was closed half done, and keeps the issue of the quarter's audit. */
async function followUp(ports, step) {
    const { policy, written } = step;
    const rules = policy.incidents;
    const index = await (0,incident_book/* readIncidentBook */.w)(ports);
    const swept = await sweepIssues(ports, lintFactsOf(ports, step), index);
    ports.log.info(sweptWords(swept));
    const lines = [
        `### 📝 Follow-up of incidents`,
        sweptWords(swept),
        ...swept.unknown.map((one) => `- ${one}`),
    ];
    if (!rules["follow-up"].audit.enabled) {
        ports.summary.write(lines.join("\n\n"));
        return { ...noOutputs, outcome: "swept" };
    }
    const facts = await auditFacts(ports, { policy, hasPolicy: written, rules, index, swept, standing: null });
    const audit = await keepAudit(ports, rules, policy.identity, facts);
    ports.log.info(`audit: issue ${audit.number} (${audit.kind})`);
    ports.summary.write([...lines, `Audit of the last quarter: [issue ${audit.number}](${audit.url})`].join("\n\n"));
    return {
        ...noOutputs,
        "issue-number": String(audit.number),
        "issue-url": audit.url,
        created: String(audit.kind === "opened"),
        outcome: "swept",
    };
}
function sweptWords({ looked, reopened, reminded, leftForLater }) {
    const later = leftForLater === 0 ? "" : ` ${leftForLater} more come with the next runs.`;
    return `${looked} issues looked at, ${reopened.length} reopened, ${reminded.length} reminded.${later}`;
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/lint-issue.js



const heard = ["closed", "edited", "reopened", "labeled", "unlabeled"];
/**
 * Answers an event of an issue. What counts is how the issue stands now, so events that come late, twice or in another order
 * do no harm; what we did ourselves is not answered, so that there is no loop. Only closing is undone: who edits an old closed
 * issue does not open it again.
 */
async function lintIssue(ports, facts, event) {
    const { identity, noteState } = facts;
    if (event.actor === identity)
        return { kind: "nothing-to-do", why: `${identity} did it` };
    if (!heard.includes(event.action))
        return { kind: "nothing-to-do", why: "what happened changes nothing here" };
    const look = await ports.issues.look(event.issue);
    const known = look.kind === "issue" ? knownIssue(look.issue, identity) : null;
    if (known === null)
        return { kind: "not-ours" };
    const mayReopen = event.action === "closed";
    const { kind } = known;
    if (kind === "other")
        return lintAction(ports, facts, known, mayReopen);
    const outcome = await lintKnown(ports, facts, { ...known, kind }, mayReopen);
    if (kind === "incident" && outcome.kind === "open" && event.action === "reopened")
        await noteState(known.issue, "open");
    return outcome;
}

;// CONCATENATED MODULE: ./build/flows/incident/modes/lint.js




/** Looks at an incident, near miss or action after somebody closed or changed it. */
async function lintEvent(ports, step) {
    const { issue, eventName, eventAction, actor } = ports.run;
    if (issue === null)
        throw (0,errors/* eventUnsupported */.iF)("postmortem", eventName, "Run `mode: lint` with `on: { issues: { types: [closed, reopened, edited, labeled, unlabeled] } }`.");
    const outcome = await lintIssue(ports, lintFactsOf(ports, step), { issue, action: eventAction, actor });
    ports.log.info(`issue ${issue}: ${outcome.kind}${"why" in outcome ? ` (${outcome.why})` : ""}`);
    return { ...noOutputs, "issue-number": String(issue), outcome: outcome.kind };
}

// EXTERNAL MODULE: ./build/flows/deployment/ample-history.js
var ample_history = __webpack_require__(11512);
// EXTERNAL MODULE: ./build/flows/deployment/failed-deployment.js
var failed_deployment = __webpack_require__(84171);
// EXTERNAL MODULE: ./build/flows/deployment/release-of-deployment.js
var release_of_deployment = __webpack_require__(23675);
// EXTERNAL MODULE: ./build/flows/release/read-release.js
var read_release = __webpack_require__(75970);
// EXTERNAL MODULE: ./build/flows/incident/deployed-at.js
var deployed_at = __webpack_require__(18697);
// EXTERNAL MODULE: ./build/flows/incident/open-postmortem.js + 49 modules
var open_postmortem = __webpack_require__(50525);
// EXTERNAL MODULE: ./build/flows/incident/report-postmortem.js
var report_postmortem = __webpack_require__(42806);
// EXTERNAL MODULE: ./build/flows/incident/trusted-record.js
var trusted_record = __webpack_require__(37878);
;// CONCATENATED MODULE: ./build/flows/incident/modes/open.js










/** Opens the issue of a failed deployment, or brings the one that is there up to date. */
async function openForDeployment(ports, { policy }, { environment, deployment: id, projectToken }) {
    const wanted = { environment, id, identity: policy.identity, isByHand: false };
    const history = await (0,ample_history/* ampleHistory */._)(ports, environment);
    const { deployment, statuses } = await (0,failed_deployment/* failedDeployment */.d)(ports, history, wanted);
    const [kept, from] = await Promise.all([
        (0,trusted_record/* trustedRecord */.T)(ports, deployment, statuses, policy.identity, history),
        (0,release_of_deployment/* releaseIfReadable */.F)(ports, (0,read_release/* releaseReader */.t)(ports), deployment),
    ]);
    if (kept.gate === null) {
        throw (0,errors/* deploymentUnusable */.JG)(`Nothing is kept of the failure of deployment ${deployment.id}`, "Give the job of the gate `contents: write`, so that it can keep its evidence for the postmortem.");
    }
    const written = await (0,open_postmortem/* openPostmortem */.B)(ports, {
        deployment,
        deployedAt: (0,deployed_at/* deployedAt */.a)(deployment, statuses, kept.gate.endedAt),
        from,
        gate: kept.gate,
        samples: (0,sample/* readSamples */.aM)(kept.samples),
        rollback: kept.rollback,
        confirmation: kept.confirmation,
        before: kept.incident,
        identity: policy.identity,
        rules: policy.incidents,
        projectToken,
    });
    const bodyPath = await (0,report_postmortem/* reportPostmortem */.p)(ports, written);
    // What nobody can change by a permission is no reason to fail.
    if (written.kind === "no-issue" && written.error.code === "PERMISSION_MISSING")
        throw written.error;
    return {
        "issue-number": written.kind === "issue" ? String(written.number) : "",
        "issue-url": written.kind === "issue" || written.kind === "moved" ? written.url : "",
        created: String(written.kind === "issue" && written.created),
        "body-path": bodyPath,
        outcome: written.kind === "issue" ? (written.created ? "opened" : "there") : written.kind,
    };
}

// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(49276);
// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(75197);
// EXTERNAL MODULE: ./build/kernel/fields.js
var fields = __webpack_require__(96115);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(89045);
;// CONCATENATED MODULE: ./build/actions/postmortem.js











const postmortem = (0,kernel_define/* defineAction */.QP)({
    name: "postmortem",
    title: "rollback-ready postmortem",
    description: "Opens one issue for a failed deployment, already filled in with what the machines know, and keeps it honest.",
    inputs: {
        mode: (0,fields/* oneOf */.yL)(postmortemModes)
            .optional()
            .describe("`open` the issue; answer a `comment`; `lint` an issue that was closed or changed; `follow-up` what is overdue. Left out: by the event (`issue_comment`, `issues`, `schedule`; `open` for all others)."),
        environment: (0,shared_fields/* environmentField */.CD)(),
        "deployment-id": (0,shared_fields/* deploymentField */.KV)().describe("For `open`: the failed deployment. Left out: the newest that failed the gate."),
        "project-token": (0,shared_fields/* projectTokenField */.PH)(),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: {
        "issue-number": schemas/* string */.YjP().describe("Number of the issue; empty when there is none."),
        "issue-url": schemas/* string */.YjP().describe("Its page."),
        created: schemas/* string */.YjP()
            .describe("`true` when this run opened it, `false` when it was there or there is none."),
        "body-path": schemas/* string */.YjP().describe("For `open`: file with the issue's text (Markdown)."),
        outcome: schemas/* string */.YjP().describe("What became of it, in a word."),
    },
    ports: postmortemPorts,
    permissions: {
        actions: "read",
        contents: "write",
        deployments: "read",
        issues: "write",
        "pull-requests": "read",
    },
    async run(inputs, ports) {
        const step = await (0,load_policy/* loadPolicy */.t)(ports, null);
        const outputs = await (() => {
            const mode = inputs.mode ?? modeOf(ports.run.eventName);
            switch (mode) {
                case "open":
                    return openForDeployment(ports, step, {
                        environment: inputs.environment,
                        deployment: inputs["deployment-id"] ?? null,
                        projectToken: inputs["project-token"] ?? null,
                    });
                case "comment":
                    return answerEvent(ports, step);
                case "lint":
                    return lintEvent(ports, step);
                case "follow-up":
                    return followUp(ports, step);
                default:
                    return mode;
            }
        })();
        return { outputs: { ...outputs }, conclusion: kernel_define/* succeeded */.gq };
    },
});


/***/ }),

/***/ 84171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ failedDeployment)
/* harmony export */ });
/* harmony import */ var _core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36243);
/* harmony import */ var _core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80917);
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34729);
/* harmony import */ var _core_rollback_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(578);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76641);





/** The deployment to undo: the one named or the newest of ours; it must have failed our gate, unless a person asks. */
async function failedDeployment(ports, history, wanted) {
    return wanted.id === null ? newest(history, wanted) : named(ports, history, wanted.id, wanted);
}
async function named(ports, { deployments }, id, { environment, identity, isByHand }) {
    const known = deployments.find((one) => one.id === id);
    const deployment = known ?? (await ports.deployments.get(id));
    if (deployment === null || deployment.environment !== environment) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`There is no deployment ${id} of \`${environment}\``, "Give the id that `deploy` or `gate` put out.");
    }
    if ((0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .payloadOf */ .Md)(deployment.payload)?.kind === "rollback") {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Deployment ${id} is itself a rollback`, "Name the deployment that it undid, or deploy a release with `actions/deploy`.");
    }
    const statuses = known?.statuses ?? (await ports.deployments.statuses(id));
    const [past] = (0,_core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentHistory */ .o)([{ ...deployment, statuses }], identity);
    if (isByHand || (past !== undefined && hasFailed(past)))
        return { deployment, statuses };
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Deployment ${id} has not failed the gate`, "Give `reason` to undo it all the same, or run `actions/gate` on it first.");
}
function newest({ deployments, isComplete }, { environment, identity, isByHand }) {
    const deploys = (0,_core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentHistory */ .o)(deployments, identity).filter((past) => past.kind !== "rollback");
    // One of GitHub's own that no step of ours touched, and one that was withdrawn, say nothing about what runs. Of each
    // package that is deployed there the newest counts.
    const ours = deploys.filter((past) => past.isOurs);
    const standing = ours.filter((past, index) => ours.findIndex((one) => (0,_core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_4__/* .packageOf */ .w)(one.release) === (0,_core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_4__/* .packageOf */ .w)(past.release)) === index);
    if (isByHand && standing.length > 1) {
        const named = standing.map((past) => `${past.deployment} (${(0,_core_rollback_target_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(past)})`).join(", ");
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Several packages are deployed to \`${environment}\`: deployments ${named}`, "Name the one to undo with `deployment-id`.");
    }
    const chosen = standing.find((past) => isByHand || hasFailed(past)) ?? standing[0];
    const deployment = deployments.find((one) => one.id === chosen?.deployment);
    if (chosen !== undefined && deployment !== undefined) {
        if (isByHand || hasFailed(chosen))
            return { deployment, statuses: deployment.statuses };
        if (chosen.knownGood) {
            throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Nothing has failed in \`${environment}\` since deployment ${deployment.id} (${deployment.ref}) passed the gate`, "Give `reason` to undo it by hand.");
        }
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Deployment ${deployment.id} of \`${environment}\` (${deployment.ref}) is the newest, and no gate has judged it`, "Run `actions/gate` on it with `deployment-id`, or give `reason` to undo it by hand.");
    }
    const seen = `${deploys.length} were looked at${isComplete ? "" : ", and there are older ones"}`;
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`No deployment of \`${environment}\` has failed the gate (${seen})`, "Run `actions/gate` first, or name the deployment with `deployment-id`.");
}
function hasFailed(past) {
    return past.failedGate || past.rolledBack;
}


/***/ }),

/***/ 94549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ ownHolder)
/* harmony export */ });
/** This run and job as the holder of a claim, with a nonce that no other process has. */
function ownHolder(ports) {
    const { runId, runAttempt: attempt, job, runner, url } = ports.run;
    const moment = [ports.clock.now(), ports.clock.monotonic()];
    const nonce = ports.digest.sha256(JSON.stringify([runId, attempt, job, runner, ...moment])).slice(0, 16);
    return { runId, attempt, job, runner, url, nonce };
}


/***/ }),

/***/ 71333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ holderIsOver)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76641);

/**
 * Whether the job that holds a claim is over, so that it may be taken: an earlier attempt of this run, a run that has
 * completed, or a job that its machine no longer runs. Where GitHub does not say, the claim's own time decides.
 */
async function holderIsOver(ports, claim) {
    const { holder } = claim;
    const { run } = ports;
    const isThisRun = holder.runId === run.runId;
    if (isThisRun && holder.attempt < run.runAttempt)
        return true;
    // An earlier step of this very job: a machine runs one job at a time.
    if (isThisRun && holder.job === run.job && holder.runner === run.runner && run.runner !== "")
        return true;
    try {
        const seen = isThisRun ? null : await ports.workflowRuns.get(holder.runId);
        if (seen !== null && (seen.status === "completed" || seen.attempt > holder.attempt))
            return true;
        if (seen === null && !isThisRun)
            return hasExpired(ports, claim);
        const jobs = await ports.workflowRuns.jobs(holder.runId, holder.attempt);
        const own = jobs.filter((job) => job.runner !== null && job.runner === holder.runner);
        if (own.length === 0)
            return hasExpired(ports, claim);
        return own.every((job) => job.status === "completed");
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K))
            throw error;
        ports.log.warning(`Whether the run that holds the claim is over is not known. ${error.message} ${error.hint}`);
        return hasExpired(ports, claim);
    }
}
/** A job runs for a day at most on machines of GitHub's. */
const longestLeaseMs = 24 * 3_600_000;
// Whoever may push may write any time into a claim, so none is believed for longer than that from now or from then.
function hasExpired({ clock }, { since, until }) {
    const now = clock.now();
    const [begun, end] = [Date.parse(since), Date.parse(until)];
    const isBelievable = begun <= now + longestLeaseMs && end <= begun + longestLeaseMs;
    return !isBelievable || now > end;
}


/***/ }),

/***/ 694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ writeNote)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76641);
/* harmony import */ var _kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88362);


const lookAfterMs = 1_000;
/**
 * Writes a note under a ref, by compare-and-set. Without a clear answer the ref says whose note it holds: `isOurs` knows
 * the text that was sent from any other, the same writer's earlier ones included. "unclear": it is not there, and may be
 * written again. With `isLast` what went wrong is thrown instead.
 */
async function writeNote(ports, ref, from, note, isLast) {
    try {
        return await ports.refNotes.write(ref, from, note.text);
    }
    catch (error) {
        const mayPass = (0,_kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .isInDoubt */ .c)(error) || (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && error.code === "GITHUB_REFUSED");
        if (!mayPass || isLast)
            throw error;
        await ports.clock.sleep(lookAfterMs);
        const there = await ports.refNotes.read(ref);
        return there !== null && note.isOurs(there.text) ? there : "unclear";
    }
}


/***/ })

};
