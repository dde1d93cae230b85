import type { ActionOnIssue } from "../../../core/incident/lint/action-on-issue.ts";
import type { Comment, Conversation } from "../../../kernel/ports/conversation.ts";
import type { ActionBook } from "../lint/action-book.ts";

/** Comments that are read once for each issue of a run, and again after this run wrote. */
export function rememberingComments(conversation: Conversation): Conversation {
  const { ask, forget } = remembering<readonly Comment[]>((number) => conversation.comments(number));
  return {
    ...conversation,
    comments: ask,
    comment(number, ...given) {
      forget(number);
      return conversation.comment(number, ...given);
    },
    // A comment that is changed does not say of which issue it is.
    editComment(...given) {
      forget();
      return conversation.editComment(...given);
    },
    removeComment(...given) {
      forget();
      return conversation.removeComment(...given);
    },
  };
}

/** Actions below an incident, which lint, review and table ask for. */
export function rememberingActions(book: ActionBook): ActionBook {
  const { ask } = remembering<readonly ActionOnIssue[]>((number) => book.of({ number }));
  return { ...book, of: ({ number }) => ask(number) };
}

function remembering<T>(ask: (number: number) => Promise<T>) {
  const known = new Map<number, Promise<T>>();
  return {
    ask(number: number): Promise<T> {
      const asked = known.get(number) ?? ask(number);
      known.set(number, asked);
      // Who asks again after a failure may have an answer.
      asked.catch(() => known.delete(number));
      return asked;
    },
    forget(number?: number): void {
      if (number === undefined) known.clear();
      else known.delete(number);
    },
  };
}
