// The open conversation on its page.
import { BubbleMaker } from "./bubbles";
import { Composer } from "./composer";
import { newId } from "./ids";
import { LogView } from "./logView";
import type { Attachment, Conversation, Message, Word } from "./model";
import { Place } from "./place";
import type { Sender } from "./sender";
import { Session } from "./session";
import { type Action, type Talk, begin, readNumber, shown } from "./state";
import * as wire from "./wire";

const READING_PAUSE = 400;

export class TalkPage {
  readonly session: Session;
  private readonly pane = document.querySelector<HTMLElement>("#talk")!;
  private readonly log = this.find("[data-log]");
  private readonly scroll = this.find(".talk-scroll");
  private readonly jump = this.find("[data-jump]");
  private readonly place = new Place(this.scroll, this.log);
  private readonly view: LogView;
  private readonly make: BubbleMaker;
  private readonly composer: Composer | null;
  private unreadFrom: number | null;
  private lastNumber: number;
  private reading: number | undefined;

  constructor(
    conversation: Conversation,
    messages: readonly Message[],
    words: readonly Word[],
    private readonly account: string,
    private readonly sender: Sender,
    sync: () => void,
    private readonly onRead: (number: number) => void,
  ) {
    const state = begin(conversation, messages, words);
    this.session = new Session(state, sender, sync, (next, action) => this.changed(next, action), conversation.kind === "room");
    this.make = new BubbleMaker(`/messages/${conversation.id}`);
    this.view = new LogView(this.log, this.make, state);
    this.unreadFrom = conversation.unread > 0 ? conversation.readNumber + 1 : null;
    this.lastNumber = state.lastNumber;
    const form = this.pane.querySelector<HTMLFormElement>("[data-composer]");
    this.composer = form && new Composer(form, conversation.id, (body, attachments, replyTo) => this.write(body, attachments, replyTo));
    const kept = this.composer?.answer.kept;
    if (kept !== undefined) this.answer(kept);
    this.view.draw(state, this.unreadFrom);
    if (window.location.hash === "" || window.location.hash === "#msg") this.place.toUnread(this.log.querySelector("[data-divider]"));
    this.listen();
    this.look();
  }

  private listen(): void {
    this.log.addEventListener("click", (event) => this.pressed(event));
    this.jump.addEventListener("click", () => {
      this.place.toEnd();
      this.composer?.focus();
    });
    this.scroll.addEventListener("scroll", () => this.look(), { passive: true });
    window.addEventListener("scroll", () => this.look(), { passive: true });
    window.addEventListener("hashchange", () => this.look());
    document.addEventListener("visibilitychange", () => this.look());
  }

  private write(body: string, attachments: readonly Attachment[], replyTo: number | undefined): void {
    this.unreadFrom = null;
    this.session.write({ clientMessageId: newId(), conversationId: this.session.state.id, account: this.account, body, attachments, refused: null, ...(replyTo === undefined ? {} : { replyTo }) });
    this.place.toEnd();
  }

  private pressed(event: Event): void {
    if (!(event.target instanceof Element)) return;
    const id = event.target.closest<HTMLElement>("[data-pending]")?.dataset.pending;
    if (id !== undefined && event.target.closest("[data-again]")) this.session.again(id);
    else if (id !== undefined && event.target.closest("[data-discard]")) void this.sender.drop(id);
    else if (this.pressedMessage(event, event.target)) return;
    else {
      const link = event.target.closest<HTMLAnchorElement>("[data-earlier] a");
      // Without an answer the link does what links do.
      if (link) this.earlier(event, link);
      return;
    }
    this.composer?.focus();
  }

  /** A quote leads to its message where that is on the page; an answer begins above the field. */
  private pressedMessage(event: Event, target: Element): boolean {
    const to = this.view.element(Number(target.closest<HTMLElement>("[data-to]")?.dataset.to ?? 0));
    const number = target.closest("[data-slot=reply]") ? Number(target.closest<HTMLElement>("[data-number]")?.dataset.number ?? 0) : 0;
    if (to) {
      event.preventDefault();
      to.scrollIntoView({ block: "center" });
      to.setAttribute("tabindex", "-1");
      to.focus({ preventScroll: true });
    } else if (number > 0 && this.answer(number)) {
      event.preventDefault();
      this.composer?.focus();
    }
    return to !== undefined || number > 0;
  }

  private answer(number: number): boolean {
    const { state } = this.session;
    const message = state.messages.get(number);
    if (!message || message.deleted || !this.composer) return false;
    this.composer.answer.show(number, this.make.answerTo(message.senderId, state), message.body || (message.attachments[0]?.name ?? ""));
    return true;
  }

  private earlier(event: Event, link: HTMLAnchorElement): void {
    event.preventDefault();
    if (link.getAttribute("aria-disabled") === "true") return;
    link.setAttribute("aria-disabled", "true");
    const first = this.session.state.oldest;
    this.session.loadEarlier().then(
      () => {
        // At the beginning the link is gone; the focus stays where the reading was.
        if (this.session.state.oldest <= this.session.state.first) this.scroll.focus({ preventScroll: true });
      },
      () => window.location.assign(`?before=${first}`),
    ).finally(() => link.removeAttribute("aria-disabled"));
  }

  private changed(state: Talk, action: Action): void {
    if (action.type === "typing" || action.type === "tick") return this.showTyping(state);
    const fresh = shown(state).filter((x) => x.number > this.lastNumber && x.senderId !== state.me);
    this.lastNumber = state.lastNumber;
    const [first] = fresh;
    if (first && document.visibilityState !== "visible" && readNumber(state) >= (this.unreadFrom ?? 0)) this.unreadFrom = first.number;
    const atEnd = this.place.atEnd;
    this.place.keep(() => this.view.draw(state, this.unreadFrom));
    if (fresh.length > 0) this.announce(state, fresh);
    if (fresh.length > 0 && !atEnd) this.jump.hidden = false;
    this.showTyping(state);
    if (state.closed) this.close();
    this.look();
  }

  /** For readers of the screen: who says what, without taking the focus. */
  private announce(state: Talk, fresh: readonly Message[]): void {
    this.find("[data-heard]").textContent = fresh.map((x) => `${state.names.get(x.senderId) ?? ""}: ${[x.body, ...x.attachments.map((file) => file.name)].join(" ")}`).join(" ");
  }

  private showTyping(state: Talk): void {
    const line = this.find("[data-typing]");
    const names = [...state.typing.keys()].map((x) => state.names.get(x)).filter((x) => x !== undefined);
    const text = names.length > 0 ? line.dataset.words!.replace("{0}", names.join(" ")) : "";
    if (line.textContent !== text) line.textContent = text;
  }

  private close(): void {
    // Where the page came without a field, it says why.
    if (!this.composer) return;
    this.composer.close();
    this.find("[data-closed]").hidden = false;
  }

  /** A moment after the page has come to rest: what is in sight counts as read. */
  private look(): void {
    if (this.place.atEnd) this.jump.hidden = true;
    this.reading ??= window.setTimeout(() => {
      this.reading = undefined;
      this.markRead(this.place.seen());
    }, READING_PAUSE);
  }

  private markRead(number: number): void {
    const { id, me } = this.session.state;
    if (number <= readNumber(this.session.state)) return;
    wire.markRead(id, number).then(
      () => {
        this.session.dispatch({ type: "readChanged", userId: me, number });
        this.onRead(number);
      },
      // Whatever happens next on the page tries again.
      () => undefined,
    );
  }

  private find(selector: string): HTMLElement {
    return this.pane.querySelector<HTMLElement>(selector)!;
  }
}
