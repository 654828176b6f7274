// Ties a page of messages to the live connection: the list of conversations always, the open conversation where there is one.
import { connect, connection } from "../hub";
import { Failure } from "./failure";
import { type Inbox, type InboxAction, listed, reduceInbox } from "./inbox";
import { InboxView } from "./inboxView";
import type { Conversation, LiveEvent, Message, Standing, Word } from "./model";
import { openOutbox } from "./outbox";
import { Sender } from "./sender";
import { openTabs } from "./tabs";
import { TalkPage } from "./talkPage";
import * as wire from "./wire";

/** How often a page without a live connection asks for what is new. */
const POLL = 15_000;
const REFRESH_PAUSE = 300;
/** A short break is nobody's concern. */
const BREAK = 1_500;

export interface PageState {
  readonly inbox: readonly Conversation[];
  readonly talk?: { readonly conversation: Conversation; readonly messages: readonly Message[]; readonly words: readonly Word[] };
}

export class MessagesPage {
  private inbox: Inbox;
  private readonly inboxView = new InboxView();
  private sender: Sender | undefined;
  private talk: TalkPage | undefined;
  private refreshing: number | undefined;

  constructor(private readonly page: PageState) {
    this.inbox = listed(page.inbox);
  }

  async start(): Promise<void> {
    const account = this.page.inbox[0]?.participants.find((x) => x.me)?.id;
    if (account !== undefined) await this.open(account);
    this.listen();
    window.setTimeout(() => wire.isConnected() || this.sync(), BREAK);
    window.setInterval(() => wire.isConnected() || this.sync(), POLL);
    if (await connect()) this.up();
    else this.signedOut();
  }

  private async open(account: string): Promise<void> {
    const sender = new Sender(await openOutbox(account), openTabs(account), wire.send, (action) => this.talk?.session.dispatch(action), () => this.signedOut());
    this.sender = sender;
    if (this.page.talk) this.talk = new TalkPage(this.page.talk.conversation, this.page.talk.messages, this.page.talk.words, account, sender, () => this.sync(), (number) => this.read(number));
    await sender.resume((item) => this.talk?.session.dispatch({ type: "sendQueued", item }));
  }

  /** First of all: what comes while the page asks where things stand must not be missed. */
  private listen(): void {
    connection.on("eventReceived", (event: LiveEvent) => {
      this.talk?.session.dispatch({ type: "eventReceived", event });
      this.list({ type: "event", event });
    });
    connection.on("readChanged", (mark: { conversationId: string; userId: string; number: number }) => {
      if (mark.conversationId === this.talk?.session.state.id) this.talk.session.dispatch({ type: "readChanged", userId: mark.userId, number: mark.number });
      this.list({ type: "read", ...mark });
    });
    connection.on("typing", (sign: { conversationId: string; userId: string }) => {
      if (sign.conversationId === this.talk?.session.state.id) this.talk.session.dispatch({ type: "typing", userId: sign.userId, now: Date.now() });
    });
    connection.on("digest", (positions: Standing[]) => {
      this.talk?.session.dispatch({ type: "digest", positions });
      this.list({ type: "positions", positions });
    });
    connection.onreconnected(() => this.up());
    connection.onreconnecting(() => this.down());
    connection.onclose(() => this.down());
    window.addEventListener("online", () => this.again());
    window.addEventListener("offline", () => this.say("lost"));
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && !wire.isConnected() && this.again());
  }

  private up(): void {
    this.say("well");
    this.sender?.wake();
    if (this.talk) this.talk.session.dispatch({ type: "connectionUp" });
    else this.sync();
  }

  private down(): void {
    window.setTimeout(() => wire.isConnected() || this.sync(), BREAK);
  }

  private again(): void {
    this.sender?.wake();
    this.sync();
  }

  /** Where everything stands. Works without the live connection, only later. */
  private sync(): void {
    wire.positions().then(
      (positions) => {
        this.say("well");
        this.talk?.session.dispatch({ type: "syncPositions", positions });
        this.list({ type: "positions", positions });
      },
      (error: unknown) => (error instanceof Failure && error.kind === "signedOut" ? this.signedOut() : wire.isConnected() || this.say("lost")),
    );
  }

  private read(number: number): void {
    const state = this.talk!.session.state;
    this.list({ type: "read", conversationId: state.id, userId: state.me, number });
  }

  private list(action: InboxAction): void {
    const before = this.inbox;
    this.inbox = reduceInbox(before, action);
    if (this.inbox !== before) this.inboxView.draw(this.inbox);
    if (this.inbox.stale) this.refreshing ??= window.setTimeout(() => void this.refresh(), REFRESH_PAUSE);
  }

  private async refresh(): Promise<void> {
    const conversations = await wire.conversations().catch(() => null);
    this.refreshing = undefined;
    if (conversations) this.list({ type: "list", conversations });
  }

  private signedOut(): void {
    this.say("out");
  }

  private say(state: "well" | "lost" | "out"): void {
    for (const line of document.querySelectorAll<HTMLElement>("[data-connection] > [data-when]")) line.hidden = line.dataset.when !== state;
  }
}
