// The log: events are applied strictly one after the other, each once; gaps are held and filled.
import type { Conversation, EventPage, LiveEvent, Message, Standing, Word } from "./model";
import { resent, settled } from "./sends";
import { type Effect, type EpochEvent, GAP_PATIENCE, RETRY_FILL, type Step, type Talk, begin, only, raised } from "./state";

/** Further behind than this, the newest messages are loaded instead of every event since. */
const TOO_FAR = 1_000;

export function received(state: Talk, event: LiveEvent): Step {
  if (event.conversationId !== state.id || event.epoch < state.epoch) return only(state);
  if (state.course === "resync") return only({ ...state, ahead: new Map(state.ahead).set(event.seq, event) });
  if (event.epoch > state.epoch) return resync(state, [event]);
  if (event.seq <= state.cursor) return only(state);
  const next = { ...state, known: Math.max(state.known, event.seq) };
  if (event.seq === state.cursor + 1) return drained(next, [event]);
  const held: Talk = { ...next, ahead: new Map(state.ahead).set(event.seq, event) };
  return state.course === "live" ? { state: { ...held, course: "held" }, effects: [{ type: "hold", ms: GAP_PATIENCE }] } : only(held);
}

export function standing(state: Talk, position: Standing): Step {
  if (position.epoch < state.epoch || state.course === "resync") return only(state);
  if (position.epoch > state.epoch) return resync(state);
  const next = { ...state, known: Math.max(state.known, position.lastSeq) };
  if (next.cursor >= next.known) return resent(next);
  return state.course === "filling" ? only(next) : fill(next);
}

export function filled(state: Talk, page: EventPage): Step {
  if (state.course === "resync" || page.epoch < state.epoch) return only(state);
  if (page.epoch > state.epoch) return resync(state);
  const before = state.cursor;
  const step = drained({ ...state, course: "filling", known: Math.max(state.known, page.lastSeq) }, page.events.map((x) => ({ ...x, epoch: page.epoch })));
  if (step.state.cursor >= step.state.known) return step;
  // The page ended before the log did: on with the next one. A page that brought nothing is asked for again later.
  const more: Effect = step.state.cursor > before ? { type: "backfill", after: step.state.cursor } : { type: "hold", ms: RETRY_FILL };
  return { state: { ...step.state, course: more.type === "hold" ? "held" : "filling" }, effects: [...step.effects, more] };
}

/** What a gap, or an answered send, waited for may still not have come. */
export function outwaited(state: Talk): Step {
  if (state.course === "held") return fill(state);
  if (!state.pending.some((x) => x.stage === "stored")) return only(state);
  return { state, effects: [state.course === "live" ? { type: "sync" } : { type: "hold", ms: RETRY_FILL }] };
}

export function earlier(state: Talk, messages: readonly Message[], words: readonly Word[]): Talk {
  const all = new Map(state.messages);
  for (const message of messages) all.set(message.number, newer(all.get(message.number), message));
  return { ...state, messages: all, words: new Map([...words.map((x) => [x.seq, x] as const), ...state.words]), oldest: Math.min(state.oldest, ...messages.map((x) => x.number)) };
}

/** Everything anew: the conversation after a restore, or one that is too far ahead. */
export function restarted(state: Talk, conversation: Conversation, messages: readonly Message[], words: readonly Word[]): Step {
  const names = new Map([...state.names, ...conversation.participants.map((x) => [x.id, x.displayName] as const)]);
  const fresh = settled({ ...begin(conversation, messages, words), pending: state.pending, typing: state.typing, names }, messages);
  const ahead = [...state.ahead.values()].filter((x) => x.epoch === conversation.epoch);
  const step = drained({ ...fresh.state, known: Math.max(fresh.state.known, ...ahead.map((x) => x.seq)) }, ahead);
  const more = step.state.cursor < step.state.known ? fill(step.state) : resent(step.state);
  return { state: more.state, effects: [...fresh.effects, ...step.effects, ...more.effects] };
}

/** Applies what comes exactly next, from the given events and from those held back. */
function drained(state: Talk, events: readonly EpochEvent[]): Step {
  const ahead = new Map(state.ahead);
  for (const event of events) if (event.seq > state.cursor) ahead.set(event.seq, event);
  let next = state;
  const effects: Effect[] = [];
  for (let event = ahead.get(next.cursor + 1); event; event = ahead.get(next.cursor + 1)) {
    ahead.delete(event.seq);
    const step = applied(next, event);
    next = step.state;
    effects.push(...step.effects);
  }
  next = { ...next, ahead };
  return { state: next.cursor >= next.known ? { ...next, course: "live" } : next, effects };
}

function applied(state: Talk, event: EpochEvent): Step {
  const { message } = event;
  if (!message) return told(state, event);
  const typing = new Map(state.typing);
  if (event.kind === "message") typing.delete(message.senderId);
  const next: Talk = {
    ...state,
    cursor: event.seq,
    messages: new Map(state.messages).set(message.number, newer(state.messages.get(message.number), message)),
    lastNumber: Math.max(state.lastNumber, message.number),
    // Whoever writes has read what stands before.
    readers: event.kind === "message" ? raised(state.readers, message.senderId, message.number) : state.readers,
    typing,
  };
  const stranger = !state.participants.some((x) => x.id === message.senderId) && !state.names.has(message.senderId);
  const step = settled(next, [message]);
  return stranger ? { state: step.state, effects: [...step.effects, { type: "people" }] } : step;
}

/** A word of the platform, or the mere place of what this person may not read. Who is there has changed with most of them. */
function told(state: Talk, event: EpochEvent): Step {
  const { system } = event;
  const next = { ...state, cursor: event.seq };
  if (!system || system.kind === "withheld") return only(next);
  const out = (system.kind === "left" && system.actorId === state.me) || (system.kind === "removed" && system.subjectId === state.me);
  return {
    state: { ...next, words: new Map(state.words).set(event.seq, { seq: event.seq, at: event.at, system }), closed: state.closed || out || system.kind === "closed" },
    effects: [{ type: "people" }],
  };
}

/** What was unsent stays so, and an older text never replaces a newer one, whichever way they came. */
function newer(old: Message | undefined, message: Message): Message {
  if (!old || message.deleted) return message;
  if (old.deleted) return old;
  return Date.parse(old.editedAt ?? old.sentAt) > Date.parse(message.editedAt ?? message.sentAt) ? old : message;
}

function fill(state: Talk): Step {
  return state.known - state.cursor > TOO_FAR
    ? resync(state)
    : { state: { ...state, course: "filling" }, effects: [{ type: "backfill", after: state.cursor }] };
}

function resync(state: Talk, ahead: readonly EpochEvent[] = []): Step {
  return { state: { ...state, course: "resync", ahead: new Map(ahead.map((x) => [x.seq, x])) }, effects: [{ type: "snapshot" }] };
}
