import type { Conversation, LiveEvent, Message } from "../../../src/Web/Assets/conversation/model";
import { type Action, type Effect, type Talk, begin } from "../../../src/Web/Assets/conversation/state";
import { reduce } from "../../../src/Web/Assets/conversation/talk";

export const TALK = "c1";
export const ME = "me";
export const OTHER = "other";

export function message(number: number, more: Partial<Message> = {}): Message {
  return {
    number, id: `m${number}`, clientMessageId: `client-${number}`, senderId: OTHER, body: `文 ${number}`,
    sentAt: new Date(1_700_000_000_000 + number * 1000).toISOString(), deleted: false, attachments: [], ...more,
  };
}

export function event(seq: number, more: Partial<LiveEvent> = {}): LiveEvent {
  return { conversationId: TALK, epoch: 1, seq, kind: "message", at: "2026-11-24T00:00:00Z", message: message(seq), ...more };
}

export function conversation(more: Partial<Conversation> = {}): Conversation {
  return {
    id: TALK, title: "店", epoch: 1, lastSeq: 0, lastNumber: 0, readNumber: 0, unread: 0, lastEventAt: "2026-11-24T00:00:00Z",
    participants: [
      { id: ME, displayName: "高瀬", me: true, readNumber: 0, present: true },
      { id: OTHER, displayName: "浜口", me: false, readNumber: 0, present: true },
    ],
    ...more,
  };
}

/** A conversation with that many messages, all applied. */
export function talkOf(count: number): Talk {
  return begin(conversation({ lastSeq: count, lastNumber: count }), Array.from({ length: count }, (_, i) => message(i + 1)));
}

export function after(state: Talk, ...actions: Action[]): { state: Talk; effects: Effect[] } {
  const effects: Effect[] = [];
  for (const action of actions) {
    const step = reduce(state, action);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
}
