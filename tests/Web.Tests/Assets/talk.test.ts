import assert from "node:assert/strict";
import { test } from "node:test";
import type { SystemWord } from "../../../src/Web/Assets/conversation/model";
import { begin, isRead, quoted, readNumber, shown, wordsBetween } from "../../../src/Web/Assets/conversation/state";
import { ME, OTHER, TALK, after, conversation, event, message, talkOf } from "./sample";

const numbers = (state: Parameters<typeof shown>[0]) => shown(state).map((x) => x.number);
const item = (id: string) => ({ clientMessageId: id, conversationId: TALK, account: ME, body: "はい", refused: null });
const mine = (seq: number, id: string) => event(seq, { message: message(seq, { senderId: ME, clientMessageId: id, body: "はい" }) });

test("An event that comes next is applied", () => {
  const { state, effects } = after(talkOf(2), { type: "eventReceived", event: event(3) });
  assert.deepEqual(numbers(state), [1, 2, 3]);
  assert.equal(state.cursor, 3);
  assert.deepEqual(effects, []);
});

test("An event that was applied before changes nothing", () => {
  const start = talkOf(2);
  const { state, effects } = after(start, { type: "eventReceived", event: event(2, { message: message(2, { body: "別の文" }) }) });
  assert.deepEqual([state, effects], [start, []]);
});

test("A gap is held for 300 ms, then asked for, and what came early follows it", () => {
  const held = after(talkOf(2), { type: "eventReceived", event: event(5) }, { type: "eventReceived", event: event(4) });
  assert.deepEqual(numbers(held.state), [1, 2]);
  assert.deepEqual(held.effects, [{ type: "hold", ms: 300 }]);

  const asked = after(held.state, { type: "gapTimeout" });
  assert.deepEqual(asked.effects, [{ type: "backfill", after: 2 }]);

  const filled = after(asked.state, { type: "backfillPage", page: { epoch: 1, lastSeq: 5, events: [event(3)] } });
  assert.deepEqual(numbers(filled.state), [1, 2, 3, 4, 5]);
  assert.equal(filled.state.course, "live");
});

test("A gap that closes by itself asks for nothing", () => {
  const { state, effects } = after(talkOf(2), { type: "eventReceived", event: event(4) }, { type: "eventReceived", event: event(3) }, { type: "gapTimeout" });
  assert.deepEqual(numbers(state), [1, 2, 3, 4]);
  assert.deepEqual(effects, [{ type: "hold", ms: 300 }]);
});

test("After a page that ends before the log does, the next one is asked for", () => {
  const page = { epoch: 1, lastSeq: 4, events: [event(3)] };
  const { effects } = after(talkOf(2), { type: "syncPositions", positions: [{ conversationId: TALK, epoch: 1, lastSeq: 4 }] }, { type: "backfillPage", page });
  assert.deepEqual(effects, [{ type: "backfill", after: 2 }, { type: "backfill", after: 3 }]);
});

test("A digest that is ahead finds a silent loss", () => {
  const { effects } = after(talkOf(2), { type: "digest", positions: [{ conversationId: TALK, epoch: 1, lastSeq: 3 }] });
  assert.deepEqual(effects, [{ type: "backfill", after: 2 }]);
});

test("Another epoch loads everything anew, and an event that came meanwhile is not lost", () => {
  const changed = after(talkOf(3), { type: "eventReceived", event: event(3, { epoch: 2, message: message(3, { body: "新しい三番" }) }) });
  assert.deepEqual(changed.effects, [{ type: "snapshot" }]);
  const { state } = after(changed.state, { type: "snapshot", conversation: conversation({ epoch: 2, lastSeq: 2, lastNumber: 2 }), messages: [message(1), message(2)] });
  assert.deepEqual([state.epoch, state.cursor, numbers(state), state.messages.get(3)?.body], [2, 3, [1, 2, 3], "新しい三番"]);
});

test("While everything is loaded anew, events wait for it", () => {
  const loading = after(talkOf(3), { type: "digest", positions: [{ conversationId: TALK, epoch: 2, lastSeq: 1 }] });
  assert.deepEqual(loading.effects, [{ type: "snapshot" }]);
  const { state } = after(
    loading.state,
    { type: "eventReceived", event: event(2, { epoch: 2, message: message(2, { body: "新しい二番" }) }) },
    { type: "backfillPage", page: { epoch: 1, lastSeq: 4, events: [event(4)] } },
    { type: "snapshot", conversation: conversation({ epoch: 2, lastSeq: 1, lastNumber: 1 }), messages: [message(1)] },
    { type: "backfillPage", page: { epoch: 1, lastSeq: 4, events: [event(3)] } },
  );
  assert.deepEqual([state.cursor, numbers(state), state.messages.get(2)?.body], [2, [1, 2], "新しい二番"]);
});

test("A new connection asks where everything stands", () => {
  assert.deepEqual(after(talkOf(1), { type: "connectionUp" }).effects, [{ type: "sync" }]);
});

test("An event of a former epoch is dropped", () => {
  const start = after(talkOf(3), { type: "snapshot", conversation: conversation({ epoch: 2 }), messages: [] }).state;
  assert.deepEqual(numbers(after(start, { type: "eventReceived", event: event(1) }).state), []);
});

test("Whoever is no longer in the list of positions is no longer a member", () => {
  assert.equal(after(talkOf(1), { type: "syncPositions", positions: [] }).state.closed, true);
  assert.equal(after(talkOf(1), { type: "digest", positions: [] }).state.closed, false);
});

test("An unsent message stays unsent when its older state comes later", () => {
  const gone = event(3, { kind: "deleted", message: message(2, { body: "", deleted: true }) });
  const stale = event(4, { kind: "edited", message: message(2, { editedAt: "2026-11-24T09:00:00Z" }) });
  const { state } = after(talkOf(2), { type: "eventReceived", event: gone }, { type: "eventReceived", event: stale });
  assert.equal(state.messages.get(2)?.deleted, true);
});

test("History puts earlier messages in front and does not bring back an older text", () => {
  const start = after(talkOf(0), { type: "snapshot", conversation: conversation({ lastSeq: 9, lastNumber: 9 }), messages: [message(8), message(9)] }).state;
  const edited = message(7, { body: "直した文", editedAt: "2026-11-24T09:00:00Z" });
  const { state } = after(start, { type: "eventReceived", event: event(10, { kind: "edited", message: edited }) });
  assert.deepEqual(numbers(state), [8, 9]);
  const whole = after(state, { type: "history", epoch: 1, before: 8, messages: [message(6), message(7)] }).state;
  assert.deepEqual(numbers(whole), [6, 7, 8, 9]);
  assert.equal(whole.messages.get(7)?.body, "直した文");
});

test("History that was asked for before everything was loaded anew is dropped", () => {
  const start = after(talkOf(0), { type: "snapshot", conversation: conversation({ lastSeq: 9, lastNumber: 9 }), messages: [message(8), message(9)] }).state;
  assert.deepEqual(numbers(after(start, { type: "history", epoch: 1, before: 5, messages: [message(4)] }).state), [8, 9]);
  assert.deepEqual(numbers(after(start, { type: "history", epoch: 2, before: 8, messages: [message(7)] }).state), [8, 9]);
});

test("A send is shown at once and gives way to its event, answered before or after", () => {
  const queued = after(talkOf(1), { type: "sendQueued", item: item("a") }, { type: "sendStarted", id: "a" }).state;
  assert.deepEqual(queued.pending.map((x) => x.stage), ["sending"]);

  const eventFirst = after(queued, { type: "eventReceived", event: mine(2, "a") });
  assert.deepEqual([eventFirst.state.pending, eventFirst.effects], [[], [{ type: "forget", id: "a" }]]);

  const receipt = { seq: 2, number: 2, id: "m2", sentAt: "", duplicate: false };
  assert.deepEqual(after(eventFirst.state, { type: "sendAcknowledged", id: "a", receipt }).effects, [{ type: "forget", id: "a" }]);
  const answerFirst = after(queued, { type: "sendAcknowledged", id: "a", receipt });
  assert.deepEqual(answerFirst.state.pending.map((x) => x.stage), ["stored"]);
  assert.deepEqual(answerFirst.effects, [{ type: "forget", id: "a" }, { type: "hold", ms: 300 }]);
  assert.deepEqual(after(answerFirst.state, { type: "gapTimeout" }).effects, [{ type: "sync" }]);
  const both = after(answerFirst.state, { type: "eventReceived", event: mine(2, "a") });
  assert.deepEqual([both.state.pending, numbers(both.state)], [[], [1, 2]]);
});

test("A send that was answered, but vanished with a restore, is sent again", () => {
  const receipt = { seq: 2, number: 2, id: "m2", sentAt: "", duplicate: false };
  const answered = after(talkOf(1), { type: "sendQueued", item: item("a") }, { type: "sendAcknowledged", id: "a", receipt }, { type: "sendRetry", id: "a" }).state;
  const { state, effects } = after(answered, { type: "syncPositions", positions: [{ conversationId: TALK, epoch: 1, lastSeq: 1 }] });
  assert.deepEqual(state.pending.map((x) => x.stage), ["waiting"]);
  assert.deepEqual(effects.map((x) => x.type), ["resend"]);
});

test("A first answer from before a restore settles nothing; a repeated one does", () => {
  const receipt = { seq: 2, number: 2, id: "m2", sentAt: "", duplicate: false };
  const queued = after(talkOf(3), { type: "sendQueued", item: item("a") }).state;
  assert.deepEqual(after(queued, { type: "sendAcknowledged", id: "a", receipt }).state.pending.map((x) => x.stage), ["stored"]);
  assert.deepEqual(after(queued, { type: "sendAcknowledged", id: "a", receipt: { ...receipt, duplicate: true } }).state.pending, []);
});

test("A message of another person with the same client id settles nothing", () => {
  const queued = after(talkOf(1), { type: "sendQueued", item: item("a") }).state;
  const { state } = after(queued, { type: "eventReceived", event: event(2, { message: message(2, { clientMessageId: "a" }) }) });
  assert.equal(state.pending.length, 1);
});

test("A send that is queued again, or is in the log already, is not shown twice", () => {
  const { state } = after(talkOf(1), { type: "sendQueued", item: item("a") }, { type: "sendQueued", item: item("a") });
  assert.equal(state.pending.length, 1);
  const known = after(talkOf(1), { type: "eventReceived", event: mine(2, "a") }, { type: "sendQueued", item: item("a") });
  assert.deepEqual([known.state.pending.length, known.effects], [0, [{ type: "forget", id: "a" }]]);
});

test("A refused send keeps its words and why, until it is sent again or dropped", () => {
  const refused = after(talkOf(1), { type: "sendQueued", item: item("a") }, { type: "sendFailedPermanent", id: "a", why: "長すぎます" }).state;
  assert.deepEqual(refused.pending.map((x) => [x.stage, x.refused, x.body]), [["refused", "長すぎます", "はい"]]);
  assert.deepEqual(after(refused, { type: "sendRetry", id: "a" }).state.pending.map((x) => [x.stage, x.refused]), [["waiting", null]]);
  assert.deepEqual(after(refused, { type: "sendDropped", id: "a" }).state.pending, []);
});

test("Read marks never go back, and a writer has read what stands before", () => {
  const start = after(talkOf(3), { type: "eventReceived", event: mine(4, "a") }).state;
  assert.equal(readNumber(start), 4);
  assert.equal(isRead(start, 4), false);
  const read = after(start, { type: "readChanged", userId: OTHER, number: 4 }, { type: "readChanged", userId: OTHER, number: 2 }).state;
  assert.equal(isRead(read, 4), true);
  const answered = after(start, { type: "eventReceived", event: event(5) }).state;
  assert.equal(isRead(answered, 4), true);
});

test("Somebody writing is shown for six seconds, or until the message comes", () => {
  const typing = after(talkOf(1), { type: "typing", userId: OTHER, now: 1_000 });
  assert.deepEqual(typing.effects, [{ type: "wake", ms: 6_000 }]);
  assert.equal(after(typing.state, { type: "tick", now: 6_999 }).state.typing.size, 1);
  assert.equal(after(typing.state, { type: "tick", now: 7_000 }).state.typing.size, 0);
  assert.equal(after(typing.state, { type: "eventReceived", event: event(2) }).state.typing.size, 0);
  assert.equal(after(talkOf(1), { type: "typing", userId: ME, now: 1_000 }).state.typing.size, 0);
});

test("An unknown writer makes the page ask who is here; old messages keep their name", () => {
  const { state, effects } = after(talkOf(1), { type: "eventReceived", event: event(2, { message: message(2, { senderId: "named" }) }) });
  assert.deepEqual(effects, [{ type: "people" }]);
  const [me, other] = conversation().participants;
  const named = after(state, { type: "people", conversation: conversation({ participants: [me!, { ...other!, id: "named", displayName: "みなと屋" }] }) }).state;
  assert.deepEqual([named.names.get(OTHER), named.names.get("named")], ["浜口", "みなと屋"]);
});

const word = (seq: number, system: SystemWord) => event(seq, { kind: "system", message: null, system });

test("A word of the platform is applied in its place and asks who is there now", () => {
  const { state, effects } = after(talkOf(2), { type: "eventReceived", event: word(3, { kind: "joined", after: 2, actorId: "third" }) }, { type: "eventReceived", event: event(4, { message: message(3) }) });
  assert.deepEqual([state.cursor, numbers(state), wordsBetween(state, 2, 3).map((x) => x.seq)], [4, [1, 2, 3], [3]]);
  assert.deepEqual(effects, [{ type: "people" }]);
});

test("What may not be read takes its seq and shows nothing", () => {
  const { state, effects } = after(talkOf(2), { type: "eventReceived", event: word(3, { kind: "withheld", after: 0 }) }, { type: "eventReceived", event: event(4, { message: message(3) }) });
  assert.deepEqual([state.cursor, numbers(state), state.words.size, effects], [4, [1, 2, 3], 0, []]);
});

test("Who is removed, who leaves, and the end of a group close the field; somebody else's leaving does not", () => {
  const closed = (system: SystemWord) => after(talkOf(1), { type: "eventReceived", event: word(2, system) }).state.closed;
  assert.equal(closed({ kind: "removed", after: 1, actorId: OTHER, subjectId: ME }), true);
  assert.equal(closed({ kind: "left", after: 1, actorId: ME }), true);
  assert.equal(closed({ kind: "closed", after: 1, actorId: OTHER }), true);
  assert.equal(closed({ kind: "left", after: 1, actorId: OTHER }), false);
  assert.equal(closed({ kind: "removed", after: 1, actorId: ME, subjectId: OTHER }), false);
});

test("A page of history brings the words that stand in it", () => {
  const start = begin(conversation({ lastSeq: 5, lastNumber: 4 }), [message(3), message(4)]);
  const words = [{ seq: 2, at: "2026-11-24T00:00:00Z", system: { kind: "joined", after: 1, actorId: OTHER } as const }];
  const { state } = after(start, { type: "history", epoch: 1, before: 3, messages: [message(1), message(2)], words });
  assert.deepEqual([numbers(state), wordsBetween(state, 0, Infinity).map((x) => x.seq)], [[1, 2, 3, 4], [2]]);
});

test("A quote is unsent and edited with its message; what is not on this page stays as it came", () => {
  const quote = { number: 1, senderId: OTHER, body: "文 1", deleted: false, withheld: false, files: 0 };
  const talk = after(talkOf(1), { type: "eventReceived", event: event(2, { message: message(2, { quote }) }) }).state;
  const edited = after(talk, { type: "eventReceived", event: event(3, { kind: "edited", message: message(1, { body: "直した文", editedAt: "2026-11-24T00:00:00Z" }) }) }).state;
  const unsent = after(edited, { type: "eventReceived", event: event(4, { kind: "deleted", message: message(1, { body: "", deleted: true }) }) }).state;
  assert.equal(quoted(edited, message(2, { quote }))?.body, "直した文");
  assert.deepEqual([quoted(unsent, message(2, { quote }))?.body, quoted(unsent, message(2, { quote }))?.deleted], ["", true]);
  assert.equal(quoted(unsent, message(2, { quote: { ...quote, number: 9, body: "遠い文" } }))?.body, "遠い文");
  assert.equal(quoted(unsent, message(2, { quote: { number: 1, body: "", deleted: false, withheld: true, files: 0 } }))?.body, "");
});
