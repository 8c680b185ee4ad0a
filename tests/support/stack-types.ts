/** A whole Baton, started and driven from outside. Nothing here sleeps: calls resolve when done. */

export type StackOptions = {
  /** Server processes on one database; default 1. */
  processes?: number;
  /** Extra environment of the server processes. */
  env?: Record<string, string>;
  /** Keep this folder's data instead of a fresh database. */
  dataDir?: string;
};

export type Stack = {
  appUrls: string[];
  databaseUrl: string;
  ownerDatabaseUrl: string;
  pids: { servers: number[]; database: number };
  /** Everything the servers wrote to stdout and stderr so far. */
  logs(): string;
  /** Installs the app on a new sandbox shop; `domain` like `one.myshopify.com`. */
  installShop(options?: { domain?: string; trade?: string }): Promise<Shop>;
  /** Moves the servers' clock by `ms`, runs what is due, resolves when idle. */
  advance(ms: number): Promise<void>;
  kill(process: number, signal: "SIGKILL" | "SIGTERM" | "SIGSTOP" | "SIGCONT"): void;
  /** Starts the process again after a kill; resolves when it accepts. */
  restart(process: number): Promise<void>;
  killDatabase(): Promise<void>;
  restartDatabase(): Promise<void>;
  stop(): Promise<void>;
};

export type Shop = {
  domain: string;
  /** A shopper in a browser. With `customerId` the sandbox signs them in. Goes through the app proxy to get its token. */
  visitor(options?: { customerId?: string; process?: number }): Promise<Visitor>;
  /** A member of staff with the inbox open. */
  agent(options?: { name?: string; role?: "agent" | "admin" | "viewer"; process?: number }): Promise<Agent>;
  /** Creates or replaces sandbox records that the Admin API then serves. */
  seed(records: SeedRecords): Promise<void>;
  /** Delivers a webhook with a correct signature unless `headers` say otherwise; resolves with the answer. */
  webhook(topic: string, body: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** A raw request to the app-proxy path with exactly this query; `sign: true` appends a correct signature. */
  appProxy(path: string, query: string, options?: { sign?: boolean }): Promise<Reply>;
  /** Sets the shop's rules, texts, queues (the same shapes that the admin pages save). */
  configure(settings: Record<string, unknown>): Promise<void>;
  uninstall(): Promise<void>;
};

export type SeedRecords = {
  customers?: unknown[];
  orders?: unknown[];
  policies?: unknown[];
  pages?: unknown[];
  products?: unknown[];
};

export type Reply = { status: number; headers: Record<string, string>; body: string };

/** What both sides see of the log. */
export type Line = {
  seq: number;
  type: string;
  at: string;
  author?: "shopper" | "bot" | "agent" | "system";
  text?: string;
  clientId?: string;
  [more: string]: unknown;
};

export type Stream = {
  /** Everything received so far, in the order received. A cursor that was refused shows as a line of type `resync`. */
  lines: Line[];
  /** Resolves with the first line, past or future, that matches; rejects after `ms` (default 10,000). */
  until(match: (line: Line) => boolean, ms?: number): Promise<Line>;
  /** Cuts the connection without a goodbye. */
  cut(): void;
  /** Connects again and resumes from the last seq it has, or from `after`. */
  resume(after?: number): Promise<void>;
  close(): void;
};

export type Visitor = {
  token: string;
  conversationId(): string | undefined;
  /** Posts a message; the id is made before the first try. Returns the raw answer. */
  post(text: string, options?: { clientId?: string }): Promise<Reply & { seq?: number }>;
  stream(options?: { after?: number }): Promise<Stream>;
  askForPerson(): Promise<Reply>;
  rate(score: 1 | 2 | 3 | 4 | 5): Promise<Reply>;
  /** Any request to the chat door with this visitor's token. */
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
};

export type Row = Record<string, unknown>;

export type InboxStream = {
  rows: Map<string, Row>;
  until(match: (row: Row) => boolean, ms?: number): Promise<Row>;
  cut(): void;
  resume(): Promise<void>;
  close(): void;
};

export type Agent = {
  id: string;
  sessionToken(): Promise<string>;
  /** The inbox as it stands: one row a conversation. */
  inbox(): Promise<{ conversationId: string; holder: string; [more: string]: unknown }[]>;
  inboxStream(): Promise<InboxStream>;
  open(conversationId: string): Promise<{ context: Record<string, unknown>; stream: Stream }>;
  claim(conversationId: string): Promise<Reply>;
  reply(
    conversationId: string,
    text: string,
    options?: { clientId?: string },
  ): Promise<Reply & { seq?: number }>;
  resolve(conversationId: string, outcome?: string): Promise<Reply>;
  /** Any request to the agent door or an admin route with this agent's session token. */
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
};
