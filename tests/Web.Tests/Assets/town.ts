import type { Conversation, EventPage, LiveEvent, LogEvent, Message, Receipt, Word } from "../../../src/Web/Assets/conversation/model";
import { ME, OTHER, TALK, conversation } from "./sample";

/** A conversation's log as the server keeps it. */
export class Server {
  epoch = 1;
  private entries: { kind: LogEvent["kind"]; number: number; word?: "joined" | "withheld" }[] = [];
  private messages: Message[] = [];
  private receipts = new Map<string, Receipt>();
  private clock = 1_700_000_000_000;

  get lastSeq() {
    return this.entries.length;
  }

  get whole(): readonly Message[] {
    return this.messages;
  }

  send(sender: string, client: string, body: string, replyTo?: number): Receipt {
    const stored = this.receipts.get(sender + client);
    if (stored) return { ...stored, duplicate: true };
    const number = this.messages.length + 1;
    const answered = replyTo === undefined ? undefined : this.messages[replyTo - 1];
    const message: Message = {
      number, id: `m${this.epoch}-${number}`, clientMessageId: client, senderId: sender, body, sentAt: this.tick(), deleted: false, attachments: [],
      ...(answered ? { quote: { number: answered.number, senderId: answered.senderId, body: answered.body, deleted: answered.deleted, withheld: false, files: 0 } } : {}),
    };
    this.messages.push(message);
    this.entries.push({ kind: "message", number });
    const receipt = { seq: this.lastSeq, number, id: message.id, sentAt: message.sentAt, duplicate: false };
    this.receipts.set(sender + client, receipt);
    return receipt;
  }

  change(kind: "edited" | "deleted", number: number) {
    const message = this.messages[number - 1];
    if (!message || message.deleted) return;
    this.messages[number - 1] = kind === "edited"
      ? { ...message, body: `${message.body}*`, editedAt: this.tick() }
      : { ...message, body: "", deleted: true };
    this.entries.push({ kind, number });
  }

  /** Somebody comes in, or something happens that this reader may not know. */
  tell(word: "joined" | "withheld") {
    this.entries.push({ kind: "system", number: this.messages.length, word });
  }

  /** Words of the platform that stand after a message or later ones. */
  words(from: number): Word[] {
    return this.entries.flatMap((entry, i) => (entry.word === "joined" && entry.number >= from ? [this.word(i + 1)] : []));
  }

  /** Back to an earlier state, as after a restore from backup. */
  restore(seq: number) {
    this.epoch++;
    this.entries = this.entries.slice(0, seq);
    const count = this.entries.filter((x) => x.kind === "message").length;
    this.messages = this.messages.slice(0, count);
    for (const [key, receipt] of this.receipts) if (receipt.number > count) this.receipts.delete(key);
  }

  event(seq: number): LiveEvent {
    return { ...this.log(seq), conversationId: TALK, epoch: this.epoch };
  }

  page(after: number, limit: number): EventPage {
    const seqs = Array.from({ length: Math.max(0, Math.min(limit, this.lastSeq - after)) }, (_, i) => after + i + 1);
    return { epoch: this.epoch, lastSeq: this.lastSeq, events: seqs.map((x) => this.log(x)) };
  }

  newest(limit: number): { conversation: Conversation; messages: Message[]; words: Word[] } {
    const people = [ME, OTHER].map((id) => ({ id, displayName: id, me: id === ME, readNumber: 0, present: true }));
    return {
      conversation: conversation({ epoch: this.epoch, lastSeq: this.lastSeq, lastNumber: this.messages.length, participants: people }),
      messages: this.messages.slice(-limit),
      words: this.words(this.messages.length <= limit ? 0 : this.messages.length - limit + 1),
    };
  }

  history(before: number, limit: number): Message[] {
    return this.messages.slice(Math.max(0, before - 1 - limit), before - 1);
  }

  private log(seq: number): LogEvent {
    const entry = this.entries[seq - 1]!;
    if (entry.kind === "system") return { ...this.word(seq), kind: "system", message: null };
    return { seq, kind: entry.kind, at: "2026-11-24T00:00:00Z", message: this.messages[entry.number - 1]! };
  }

  private word(seq: number): Word {
    const entry = this.entries[seq - 1]!;
    return { seq, at: "2026-11-24T00:00:00Z", system: { kind: entry.word!, after: entry.number, ...(entry.word === "joined" ? { actorId: OTHER } : {}) } };
  }

  private tick(): string {
    this.clock += 1_000;
    return new Date(this.clock).toISOString();
  }
}

/** Mulberry32: the same seed gives the same run. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) % sides;
  };
}
