// An open conversation at work: its state, and the doing of what its changes ask for.
import { Failure } from "./failure";
import type { Outgoing } from "./model";
import type { Sender } from "./sender";
import { type Action, type Effect, RETRY_FILL, type Talk } from "./state";
import { reduce } from "./talk";
import * as wire from "./wire";

export class Session {
  constructor(
    private current: Talk,
    private readonly sender: Sender,
    private readonly sync: () => void,
    private readonly changed: (state: Talk, action: Action) => void,
    /** Only rooms have words of the platform. */
    private readonly room: boolean,
  ) {}

  get state(): Talk {
    return this.current;
  }

  dispatch(action: Action): void {
    const { state, effects } = reduce(this.current, action);
    const same = state === this.current;
    this.current = state;
    if (!same) this.changed(state, action);
    for (const effect of effects) void this.run(effect);
  }

  write(item: Outgoing): void {
    this.dispatch({ type: "sendQueued", item });
    void this.sender.add(item);
  }

  again(id: string): void {
    const item = this.current.pending.find((x) => x.clientMessageId === id);
    if (!item) return;
    this.dispatch({ type: "sendRetry", id });
    void this.sender.add(outgoing(item));
  }

  async loadEarlier(): Promise<void> {
    const { id, epoch, oldest: before, first } = this.current;
    const messages = await wire.history(id, before);
    const from = messages[0]?.number ?? 0;
    this.dispatch({ type: "history", epoch, before, messages, words: this.room ? await wire.words(id, from <= first ? 0 : from, before - 1) : [] });
  }

  private async run(effect: Effect): Promise<void> {
    switch (effect.type) {
      case "sync":
        this.sync();
        return;
      case "hold":
        await pause(effect.ms);
        this.dispatch({ type: "gapTimeout" });
        return;
      case "wake":
        await pause(effect.ms);
        this.dispatch({ type: "tick", now: Date.now() });
        return;
      case "forget":
        return this.sender.forget(effect.id);
      case "resend":
        return this.sender.add(outgoing(effect.item));
      case "backfill":
        return this.backfill(effect.after);
      case "snapshot":
        return this.snapshot();
      case "people":
        await wire.conversation(this.current.id).then((conversation) => this.dispatch({ type: "people", conversation }), () => undefined);
    }
  }

  private async backfill(after: number): Promise<void> {
    try {
      this.dispatch({ type: "backfillPage", page: await wire.events(this.current.id, after) });
    } catch (error) {
      this.dispatch(isGone(error) ? { type: "closed" } : { type: "backfillFailed" });
    }
  }

  private async snapshot(): Promise<void> {
    for (;;) {
      try {
        // The position comes first: what is said meanwhile comes again as an event.
        const conversation = await wire.conversation(this.current.id);
        const messages = await wire.newest(this.current.id);
        const from = messages[0]?.number ?? 0;
        const words = this.room ? await wire.words(this.current.id, from <= (conversation.firstNumber ?? 1) ? 0 : from) : [];
        return this.dispatch({ type: "snapshot", conversation, messages, words });
      } catch (error) {
        if (isGone(error)) return this.dispatch({ type: "closed" });
        await pause(RETRY_FILL);
      }
    }
  }
}

function outgoing({ clientMessageId, conversationId, account, body, attachments, replyTo }: Outgoing): Outgoing {
  return { clientMessageId, conversationId, account, body, attachments: attachments ?? [], refused: null, ...(replyTo === undefined ? {} : { replyTo }) };
}

function isGone(error: unknown): boolean {
  return error instanceof Failure && error.status === 404;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
