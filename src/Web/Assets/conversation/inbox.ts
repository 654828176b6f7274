// The list of conversations as it changes. Pure, as the talk is.
import type { Conversation, LiveEvent, Standing } from "./model";

export interface Inbox {
  readonly rows: ReadonlyMap<string, Conversation>;
  /** Whether something is known to have happened that the rows do not show: the list has to be asked for. */
  readonly stale: boolean;
}

export type InboxAction =
  | { readonly type: "list"; readonly conversations: readonly Conversation[] }
  | { readonly type: "event"; readonly event: LiveEvent }
  | { readonly type: "read"; readonly conversationId: string; readonly userId: string; readonly number: number }
  | { readonly type: "positions"; readonly positions: readonly Standing[] };

export function listed(conversations: readonly Conversation[]): Inbox {
  return { rows: new Map(conversations.map((x) => [x.id, x])), stale: false };
}

export function reduceInbox(state: Inbox, action: InboxAction): Inbox {
  switch (action.type) {
    case "list":
      return listed(action.conversations);
    case "event":
      return happened(state, action.event);
    case "read": {
      const row = state.rows.get(action.conversationId);
      return row && isMe(row, action.userId) && action.number > row.readNumber ? withRow(state, read(row, action.number)) : state;
    }
    case "positions": {
      const known = action.positions.every((x) => {
        const row = state.rows.get(x.conversationId);
        return row !== undefined && row.epoch === x.epoch && row.lastSeq >= x.lastSeq;
      });
      return known ? state : { ...state, stale: true };
    }
  }
}

/** The one with the newest event first. */
export function ordered(state: Inbox): Conversation[] {
  return [...state.rows.values()].sort((a, b) => Date.parse(b.lastEventAt) - Date.parse(a.lastEventAt) || (a.id < b.id ? -1 : 1));
}

function happened(state: Inbox, event: LiveEvent): Inbox {
  const row = state.rows.get(event.conversationId);
  if (!row || event.epoch > row.epoch) return { ...state, stale: true };
  if (event.epoch < row.epoch || event.seq <= row.lastSeq) return state;
  const { message } = event;
  // Who came or went, or a new name: asked for, as the row does not tell.
  if (!message) return { ...withRow(state, { ...row, lastSeq: event.seq, lastEventAt: event.at }), stale: true };
  const { lastBody, ...rest } = row;
  const body = message.number < row.lastNumber ? lastBody : message.deleted ? undefined : message.blocked ? "…" : message.body;
  const next: Conversation = {
    ...rest,
    lastSeq: event.seq,
    lastNumber: Math.max(row.lastNumber, message.number),
    lastEventAt: event.at,
    ...(body === undefined ? {} : { lastBody: body }),
  };
  const mine = event.kind === "message" && isMe(row, message.senderId);
  // Beyond a gap the row may not be right in everything.
  return { ...withRow(state, read(next, mine ? message.number : row.readNumber)), stale: state.stale || event.seq > row.lastSeq + 1 };
}

function read(row: Conversation, number: number): Conversation {
  const readNumber = Math.max(row.readNumber, number);
  return { ...row, readNumber, unread: Math.max(0, row.lastNumber - readNumber) };
}

function withRow(state: Inbox, row: Conversation): Inbox {
  return { ...state, rows: new Map(state.rows).set(row.id, row) };
}

function isMe(row: Conversation, id: string): boolean {
  return row.participants.some((x) => x.me && x.id === id);
}
