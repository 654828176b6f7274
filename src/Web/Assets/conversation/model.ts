// Shapes of the contract's conversations, as this reader sees them.

export interface Message {
  readonly number: number;
  readonly id: string;
  readonly clientMessageId: string;
  readonly senderId: string;
  readonly body: string;
  readonly sentAt: string;
  readonly editedAt?: string;
  readonly deleted: boolean;
  readonly attachments: readonly Attachment[];
  /** What it answers to. */
  readonly quote?: Quote;
  /** Whether its words are kept from this reader, who has blocked its writer. */
  readonly blocked?: boolean;
  /** Whether contacts in it are hidden from the others, until its writer's name is told. */
  readonly masked?: boolean;
}

/** A file of a conversation; the url answers its members only. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly url: string;
}

/** The quoted message as it stood when the server told of it; what this page knows of it is newer. */
export interface Quote {
  readonly number: number;
  readonly senderId?: string;
  readonly body: string;
  readonly deleted: boolean;
  /** Said before this reader joined. */
  readonly withheld: boolean;
  readonly files: number;
}

/** A word of the platform: who came and went. */
export interface SystemWord {
  readonly kind: "opened" | "joined" | "left" | "removed" | "renamed" | "ownerChanged" | "closed" | "withheld";
  /** Number of the message after which it stands. */
  readonly after: number;
  readonly actorId?: string;
  readonly subjectId?: string;
  readonly name?: string;
}

/** A word of the platform with its place in the log. */
export interface Word {
  readonly seq: number;
  readonly at: string;
  readonly system: SystemWord;
}

/** An entry of the log. It carries the present state of its message, so a replay changes nothing. */
export interface LogEvent {
  readonly seq: number;
  readonly kind: "message" | "edited" | "deleted" | "system";
  readonly at: string;
  /** None in words of the system. */
  readonly message: Message | null;
  readonly system?: SystemWord;
}

export interface LiveEvent extends LogEvent {
  readonly conversationId: string;
  readonly epoch: number;
}

export interface EventPage {
  readonly epoch: number;
  readonly lastSeq: number;
  readonly events: readonly LogEvent[];
}

/** Where a conversation stands; a digest has no more than this. */
export interface Standing {
  readonly conversationId: string;
  readonly epoch: number;
  readonly lastSeq: number;
}

export interface Position extends Standing {
  readonly lastNumber: number;
  readonly readNumber: number;
}

export interface Participant {
  readonly id: string;
  readonly displayName: string;
  readonly me: boolean;
  readonly readNumber: number;
  readonly present: boolean;
}

export interface Conversation {
  readonly id: string;
  readonly title: string;
  readonly epoch: number;
  readonly lastSeq: number;
  readonly lastNumber: number;
  readonly readNumber: number;
  readonly unread: number;
  readonly participants: readonly Participant[];
  readonly lastEventAt: string;
  readonly lastBody?: string;
  readonly kind?: "introduction" | "room";
  readonly closedAt?: string;
  /** Number of the first message that this reader may read; 1 when missing. */
  readonly firstNumber?: number;
  /** Whether this reader has left. */
  readonly left?: boolean;
}

export interface Receipt {
  readonly seq: number;
  readonly number: number;
  readonly id: string;
  readonly sentAt: string;
  readonly duplicate: boolean;
}

/** A message that its writer has sent, until the server has answered. */
export interface Outgoing {
  readonly clientMessageId: string;
  readonly conversationId: string;
  /** The writer's account: another person at the same browser neither sees nor sends it. */
  readonly account: string;
  readonly body: string;
  /** Number of the message that it answers. */
  readonly replyTo?: number;
  /** Files that are uploaded already. */
  readonly attachments?: readonly Attachment[];
  /** Why the server will not take it; null while it is still to be sent. */
  readonly refused: string | null;
}

/** waiting: to be sent as soon as possible. sending: on its way. stored: answered, its event is still to come. */
export interface Pending extends Outgoing {
  readonly stage: "waiting" | "sending" | "refused" | "stored";
}
