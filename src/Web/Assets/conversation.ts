// The pages of messages come alive: the list of conversations on both, the open conversation on its own.
import { MessagesPage, type PageState } from "./conversation/messagesPage";

const written = document.getElementById("talk-state");
if (written) void new MessagesPage(JSON.parse(written.textContent ?? "") as PageState).start();
