// From the moment a message is sent until it stands in the log.
import type { Message, Outgoing, Pending, Receipt } from "./model";
import { type Effect, GAP_PATIENCE, type Step, type Talk, only } from "./state";

export function queued(state: Talk, item: Outgoing): Step {
  if (item.conversationId !== state.id || state.pending.some((x) => x.clientMessageId === item.clientMessageId)) return only(state);
  const pending: Pending = { ...item, stage: item.refused === null ? "waiting" : "refused" };
  return settled({ ...state, pending: [...state.pending, pending] }, [...state.messages.values()]);
}

export function acknowledged(state: Talk, id: string, receipt: Receipt): Step {
  const effects: Effect[] = [{ type: "forget", id }];
  if (!state.pending.some((x) => x.clientMessageId === id)) return { state, effects };
  // A first answer may be from before a restore: only its event settles it.
  if (receipt.duplicate && receipt.seq <= state.cursor) return { state: { ...state, pending: without(state.pending, id) }, effects };
  return { state: staged(state, id, "stored"), effects: [...effects, { type: "hold", ms: GAP_PATIENCE }] };
}

/** What was answered and is nowhere in a log that is known to its end is sent again. */
export function resent(state: Talk): Step {
  const gone = state.pending.filter((x) => x.stage === "stored");
  return {
    state: gone.length === 0 ? state : { ...state, pending: state.pending.map((x) => (x.stage === "stored" ? { ...x, stage: "waiting" } : x)) },
    effects: gone.map((item) => ({ type: "resend", item })),
  };
}

/** Takes out of the pending what has come back in the log. */
export function settled(state: Talk, messages: readonly Message[]): Step {
  const mine = new Set(messages.filter((x) => x.senderId === state.me).map((x) => x.clientMessageId));
  const done = state.pending.filter((x) => mine.has(x.clientMessageId));
  return {
    state: done.length === 0 ? state : { ...state, pending: state.pending.filter((x) => !mine.has(x.clientMessageId)) },
    effects: done.map((x) => ({ type: "forget", id: x.clientMessageId })),
  };
}

/** A send that was answered once needs no other answer. */
export function staged(state: Talk, id: string, stage: Pending["stage"]): Talk {
  return { ...state, pending: state.pending.map((x) => (x.clientMessageId === id && x.stage !== "stored" ? { ...x, stage, refused: null } : x)) };
}

export function without(pending: readonly Pending[], id: string): readonly Pending[] {
  return pending.filter((x) => x.clientMessageId !== id);
}
