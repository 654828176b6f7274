// What an open conversation knows, what can happen to it, and what is then to be done.
import type { Conversation, EventPage, LiveEvent, LogEvent, Message, Outgoing, Participant, Pending, Quote, Receipt, Standing, Word } from "./model";

/** A gap may be mere disorder on the way, so it is given a moment before it is asked for. */
export const GAP_PATIENCE = 300;
export const RETRY_FILL = 3_000;
export const TYPING_LIFE = 6_000;
/** So much of a quoted text is shown. */
const QUOTE = 200;

/**
 * live: nothing is missing. held: an event is missing and may still arrive by itself. filling: it was asked for.
 * resync: another epoch; everything is being loaded anew.
 */
export type Course = "live" | "held" | "filling" | "resync";

export type EpochEvent = LogEvent & { readonly epoch: number };

export interface Talk {
  readonly id: string;
  readonly me: string;
  readonly participants: readonly Participant[];
  /** Names of all who ever spoke here, also under an id that they no longer have. */
  readonly names: ReadonlyMap<string, string>;
  readonly epoch: number;
  /** Seq up to which events have been applied, each exactly once and in order. */
  readonly cursor: number;
  /** Highest seq heard of. */
  readonly known: number;
  readonly course: Course;
  /** Events beyond a gap, by seq. */
  readonly ahead: ReadonlyMap<number, EpochEvent>;
  /** By number. Shown from `oldest` on; earlier ones are only kept so that history cannot bring back what has changed. */
  readonly messages: ReadonlyMap<number, Message>;
  readonly oldest: number;
  /** Number of the first message that this person may read. */
  readonly first: number;
  /** Words of the platform, by seq. */
  readonly words: ReadonlyMap<number, Word>;
  readonly lastNumber: number;
  readonly pending: readonly Pending[];
  /** How far each member has read, by id. */
  readonly readers: ReadonlyMap<string, number>;
  /** Who is writing, until when. */
  readonly typing: ReadonlyMap<string, number>;
  /** Whether this person is no longer a member, or nobody can write any more. */
  readonly closed: boolean;
}

export type Action =
  | { readonly type: "connectionUp" }
  | { readonly type: "eventReceived"; readonly event: LiveEvent }
  | { readonly type: "gapTimeout" }
  | { readonly type: "backfillPage"; readonly page: EventPage }
  | { readonly type: "backfillFailed" }
  | { readonly type: "syncPositions"; readonly positions: readonly Standing[] }
  | { readonly type: "digest"; readonly positions: readonly Standing[] }
  | { readonly type: "snapshot"; readonly conversation: Conversation; readonly messages: readonly Message[]; readonly words?: readonly Word[] }
  | { readonly type: "people"; readonly conversation: Conversation }
  /** Messages asked for in an epoch, the ones before a number. */
  | { readonly type: "history"; readonly epoch: number; readonly before: number; readonly messages: readonly Message[]; readonly words?: readonly Word[] }
  | { readonly type: "closed" }
  | { readonly type: "sendQueued"; readonly item: Outgoing }
  | { readonly type: "sendStarted"; readonly id: string }
  | { readonly type: "sendAcknowledged"; readonly id: string; readonly receipt: Receipt }
  | { readonly type: "sendRetry"; readonly id: string }
  | { readonly type: "sendFailedPermanent"; readonly id: string; readonly why: string }
  | { readonly type: "sendDropped"; readonly id: string }
  | { readonly type: "readChanged"; readonly userId: string; readonly number: number }
  | { readonly type: "typing"; readonly userId: string; readonly now: number }
  | { readonly type: "tick"; readonly now: number };

export type Effect =
  | { readonly type: "sync" }
  /** Come back with gapTimeout after some milliseconds. */
  | { readonly type: "hold"; readonly ms: number }
  | { readonly type: "backfill"; readonly after: number }
  | { readonly type: "snapshot" }
  | { readonly type: "people" }
  /** It was answered, but is not in the log: the server was set back to an earlier state. The same id keeps it from being stored twice. */
  | { readonly type: "resend"; readonly item: Outgoing }
  /** The server has it: it leaves the outbox. */
  | { readonly type: "forget"; readonly id: string }
  /** Come back with tick after some milliseconds. */
  | { readonly type: "wake"; readonly ms: number };

export interface Step {
  readonly state: Talk;
  readonly effects: readonly Effect[];
}

export function begin(conversation: Conversation, messages: readonly Message[], words: readonly Word[] = []): Talk {
  return withPeople(
    {
      id: conversation.id,
      me: "",
      participants: [],
      names: new Map(),
      epoch: conversation.epoch,
      cursor: conversation.lastSeq,
      known: conversation.lastSeq,
      course: "live",
      ahead: new Map(),
      messages: new Map(messages.map((x) => [x.number, x])),
      oldest: messages[0]?.number ?? conversation.lastNumber + 1,
      first: conversation.firstNumber ?? 1,
      words: new Map(words.map((x) => [x.seq, x])),
      lastNumber: Math.max(conversation.lastNumber, messages.at(-1)?.number ?? 0),
      pending: [],
      readers: new Map(),
      typing: new Map(),
      closed: conversation.left === true || conversation.closedAt !== undefined,
    },
    conversation,
  );
}

export function withPeople(state: Talk, conversation: Conversation): Talk {
  let readers = state.readers;
  for (const person of conversation.participants) readers = raised(readers, person.id, person.readNumber);
  return {
    ...state,
    me: conversation.participants.find((x) => x.me)?.id ?? state.me,
    participants: conversation.participants,
    names: new Map([...state.names, ...conversation.participants.map((x) => [x.id, x.displayName] as const)]),
    readers,
  };
}

/** The reader's own mark. */
export function readNumber(state: Talk): number {
  return state.readers.get(state.me) ?? 0;
}

/** Whether all other members have read a message. */
export function isRead(state: Talk, number: number): boolean {
  const others = state.participants.filter((x) => !x.me && x.present);
  return others.length > 0 && others.every((x) => (state.readers.get(x.id) ?? 0) >= number);
}

/** The messages to show, oldest first. */
export function shown(state: Talk): Message[] {
  return [...state.messages.values()].filter((x) => x.number >= state.oldest).sort((a, b) => a.number - b.number);
}

/** Words of the platform to show, in their order: before a message, and after the last one. */
export function wordsBetween(state: Talk, from: number, to: number): Word[] {
  return [...state.words.values()].filter((x) => x.system.after >= from && x.system.after < to).sort((a, b) => a.seq - b.seq);
}

/** What a message quotes as it stands now: what this page knows of it is never older than what came with the message. */
export function quoted(state: Talk, message: Message): Quote | undefined {
  const { quote } = message;
  const known = quote && !quote.withheld ? state.messages.get(quote.number) : undefined;
  if (!quote || !known) return quote;
  return { number: known.number, senderId: known.senderId, body: known.body.slice(0, QUOTE), deleted: known.deleted, withheld: false, files: known.attachments.length };
}

export function only(state: Talk): Step {
  return { state, effects: [] };
}

export function raised(readers: ReadonlyMap<string, number>, id: string, number: number): ReadonlyMap<string, number> {
  return (readers.get(id) ?? 0) >= number ? readers : new Map(readers).set(id, number);
}
