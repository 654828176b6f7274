// Draws the log from the state. It goes on from the bubbles that the server wrote, and touches only what has changed.
import { BubbleMaker } from "./bubbles";
import { day, dayOf } from "./dates";
import type { Message, Pending } from "./model";
import { type Talk, isRead, quoted, shown, wordsBetween } from "./state";

interface Drawn {
  readonly element: HTMLElement;
  print: string;
}

export class LogView {
  private readonly bubbles = new Map<number, Drawn>();
  private readonly waiting = new Map<string, Drawn>();
  private readonly days = new Map<string, HTMLElement>();
  private readonly said = new Map<number, HTMLElement>();
  private readonly head: HTMLElement;
  private readonly divider: HTMLElement;

  constructor(
    private readonly log: HTMLElement,
    private readonly make: BubbleMaker,
    state: Talk,
  ) {
    this.head = log.querySelector<HTMLElement>("[data-head]")!;
    this.divider = log.querySelector<HTMLElement>("[data-divider]") ?? make.divider();
    log.querySelector("[data-read]")?.remove();
    // Drawn anew: they carry no place of their own in the page.
    for (const element of log.querySelectorAll("[data-word]")) element.remove();
    for (const element of log.querySelectorAll<HTMLElement>("[data-day]")) this.days.set(element.dataset.day!, element);
    for (const message of shown(state)) {
      const element = log.querySelector<HTMLElement>(`[data-number="${message.number}"]`);
      if (element) this.bubbles.set(message.number, { element, print: print(message, state) });
    }
  }

  /** The bubble of a message, if it is shown. */
  element(number: number): HTMLElement | undefined {
    return this.bubbles.get(number)?.element;
  }

  /** Draws everything; the unread begin at a number. */
  draw(state: Talk, unreadFrom: number | null): void {
    const wanted: HTMLElement[] = [];
    let today = "";
    const messages = shown(state);
    wanted.push(...this.words(state, state.oldest <= state.first ? 0 : state.oldest, messages[0]?.number ?? Infinity));
    for (const [i, message] of messages.entries()) {
      const date = dayOf(message.sentAt);
      if (date !== today) wanted.push(this.day(date, message.sentAt));
      today = date;
      if (message.number === unreadFrom) wanted.push(this.divider);
      wanted.push(this.message(message, state), ...this.words(state, message.number, messages[i + 1]?.number ?? Infinity));
    }
    for (const item of state.pending) wanted.push(this.pending(item, state));
    this.forget(state);
    this.place(wanted);
    this.head.querySelector<HTMLElement>("[data-earlier]")?.toggleAttribute("hidden", state.oldest <= state.first);
    this.head.querySelector<HTMLElement>("[data-begin]")?.toggleAttribute("hidden", state.oldest > state.first);
    this.head.querySelector<HTMLElement>("[data-first]")?.toggleAttribute("hidden", state.closed || state.lastNumber + state.pending.length > 0);
  }

  private place(wanted: readonly HTMLElement[]): void {
    let at = this.head.nextSibling;
    for (const element of wanted) {
      if (at === element) at = at.nextSibling;
      else this.log.insertBefore(element, at);
    }
    while (at) {
      const next: ChildNode | null = at.nextSibling;
      at.remove();
      at = next;
    }
  }

  private message(message: Message, state: Talk): HTMLElement {
    const wanted = print(message, state);
    const drawn = this.bubbles.get(message.number);
    if (drawn?.print === wanted) return drawn.element;
    const element = this.make.message(message, state, drawn?.element);
    this.bubbles.set(message.number, { element, print: wanted });
    return element;
  }

  private pending(item: Pending, state: Talk): HTMLElement {
    const wanted = `${item.stage} ${item.refused}`;
    const drawn = this.waiting.get(item.clientMessageId);
    if (drawn?.print === wanted) return drawn.element;
    const element = this.make.pending(item, state, drawn?.element);
    this.waiting.set(item.clientMessageId, { element, print: wanted });
    return element;
  }

  private words(state: Talk, from: number, to: number): HTMLElement[] {
    return wordsBetween(state, from, to).map((word) => {
      const text = this.make.sentence(word.system, state);
      const element = this.said.get(word.seq) ?? this.make.word();
      if (element.textContent !== text) element.textContent = text;
      this.said.set(word.seq, element);
      return element;
    });
  }

  private day(date: string, at: string): HTMLElement {
    const element = this.days.get(date) ?? this.make.day(date, day(at));
    this.days.set(date, element);
    return element;
  }

  private forget(state: Talk): void {
    for (const number of this.bubbles.keys()) if (!state.messages.has(number)) this.bubbles.delete(number);
    const waiting = new Set(state.pending.map((x) => x.clientMessageId));
    for (const id of this.waiting.keys()) if (!waiting.has(id)) this.waiting.delete(id);
  }
}

/** What a bubble's look depends on. */
function print(message: Message, state: Talk): string {
  const quote = quoted(state, message);
  const answers = quote && [quote.body, quote.deleted, quote.senderId && state.names.get(quote.senderId)].join("\n");
  return [message.id, message.editedAt, message.deleted, message.blocked, state.closed, answers, message.senderId === state.me ? isRead(state, message.number) : state.names.get(message.senderId)].join(" ");
}
