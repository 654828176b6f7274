// How everything that can happen changes an open conversation. Pure: what is to be done comes back as effects.
import { earlier, filled, outwaited, received, restarted, standing } from "./log";
import { acknowledged, queued, staged, without } from "./sends";
import { type Action, RETRY_FILL, type Step, TYPING_LIFE, type Talk, only, raised, withPeople } from "./state";

export function reduce(state: Talk, action: Action): Step {
  switch (action.type) {
    case "connectionUp":
      return { state, effects: [{ type: "sync" }] };
    case "eventReceived":
      return received(state, action.event);
    case "gapTimeout":
      return outwaited(state);
    case "backfillPage":
      return filled(state, action.page);
    case "backfillFailed":
      return { state: state.course === "filling" ? { ...state, course: "held" } : state, effects: [{ type: "hold", ms: RETRY_FILL }] };
    case "syncPositions": {
      const mine = action.positions.find((x) => x.conversationId === state.id);
      return mine ? standing(state, mine) : only({ ...state, closed: true });
    }
    case "digest": {
      const mine = action.positions.find((x) => x.conversationId === state.id);
      return mine ? standing(state, mine) : only(state);
    }
    case "snapshot":
      return restarted(state, action.conversation, action.messages, action.words ?? []);
    case "people":
      return only(withPeople(state, action.conversation));
    case "history":
      // Everything may have been loaded anew since they were asked for.
      return only(action.epoch === state.epoch && action.before === state.oldest ? earlier(state, action.messages, action.words ?? []) : state);
    case "closed":
      return only({ ...state, closed: true });
    case "sendQueued":
      return queued(state, action.item);
    case "sendStarted":
      return only(staged(state, action.id, "sending"));
    case "sendAcknowledged":
      return acknowledged(state, action.id, action.receipt);
    case "sendRetry":
      return only(staged(state, action.id, "waiting"));
    case "sendFailedPermanent":
      return only({
        ...state,
        pending: state.pending.map((x) => (x.clientMessageId === action.id ? { ...x, stage: "refused", refused: action.why } : x)),
      });
    case "sendDropped":
      return only({ ...state, pending: without(state.pending, action.id) });
    case "readChanged":
      return only({ ...state, readers: raised(state.readers, action.userId, action.number) });
    case "typing":
      return action.userId === state.me
        ? only(state)
        : { state: { ...state, typing: new Map(state.typing).set(action.userId, action.now + TYPING_LIFE) }, effects: [{ type: "wake", ms: TYPING_LIFE }] };
    case "tick":
      return only({ ...state, typing: new Map([...state.typing].filter(([, until]) => until > action.now)) });
  }
}
