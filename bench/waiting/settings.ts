import type { Priority } from "#app/domain/triggers/rule.ts";

/** A shop's queue as it is simulated. */
export type Setting = {
  readonly name: string;
  readonly people: number;
  /** Conversations that one person is said to hold at once, and really takes. */
  readonly capacity: number;
  readonly taken: number;
  readonly handleSeconds: number;
  readonly reactionSeconds: number;
  /** Of all offers, how many an agent does not notice, so that the next one is asked. */
  readonly missedOffers: number;
  /** Work that comes over work that the people present can do, over the whole day. */
  readonly load: number;
  readonly arrivals: "steady" | "bursty";
  /** How long shoppers wait on average before they leave; null: as long as it takes. */
  readonly patienceSeconds: number | null;
  readonly breaks: "none" | "when the line is empty" | "by the clock";
  readonly shares: Readonly<Partial<Record<Priority, number>>>;
  /** What the shop has set for a conversation, and is used until its own figures are known. */
  readonly settingSeconds: number;
  /** Days in a row; and how many shops begin anew with each seed. */
  readonly days: number;
  readonly shops: number;
};

const ORDINARY: Setting = {
  name: "",
  people: 1,
  capacity: 1,
  taken: 1,
  handleSeconds: 420,
  reactionSeconds: 30,
  missedOffers: 0,
  load: 0.75,
  arrivals: "steady",
  patienceSeconds: null,
  breaks: "when the line is empty",
  shares: { normal: 1 },
  settingSeconds: 420,
  days: 10,
  shops: 1,
};

const MIXED = { urgent: 0.1, high: 0.15, normal: 0.6, low: 0.15 } as const;
const MANY_VIPS = { urgent: 0.45, high: 0.1, normal: 0.3, low: 0.15 } as const;

export const SETTINGS: readonly Setting[] = [
  { ...ORDINARY, name: "1 person, 1 chat each, steady", load: 0.7, days: 40 },
  {
    ...ORDINARY,
    name: "1 person, 3 chats each, bursts",
    capacity: 3,
    taken: 3,
    arrivals: "bursty",
    days: 20,
  },
  {
    ...ORDINARY,
    name: "1 person, 2 chats each, breaks by the clock",
    capacity: 2,
    taken: 2,
    load: 0.65,
    breaks: "by the clock",
    days: 30,
  },
  {
    ...ORDINARY,
    name: "2 people, steady, shoppers leave",
    people: 2,
    load: 0.85,
    patienceSeconds: 1_200,
    days: 20,
  },
  {
    ...ORDINARY,
    name: "3 people, 2 chats each, bursts, priorities",
    people: 3,
    capacity: 2,
    taken: 2,
    load: 0.8,
    arrivals: "bursty",
    shares: MIXED,
  },
  {
    ...ORDINARY,
    name: "5 people, 3 chats said, 2 taken",
    people: 5,
    capacity: 3,
    taken: 2,
    load: 0.85,
    patienceSeconds: 1_800,
  },
  {
    ...ORDINARY,
    name: "6 people, one offer in eight not noticed",
    people: 6,
    load: 0.85,
    missedOffers: 1 / 8,
    patienceSeconds: 1_800,
  },
  {
    ...ORDINARY,
    name: "8 people, 2 chats each, many VIPs, no breaks",
    people: 8,
    capacity: 2,
    taken: 2,
    load: 0.94,
    breaks: "none",
    shares: MANY_VIPS,
  },
  {
    ...ORDINARY,
    name: "8 people, bursts, shoppers leave, priorities",
    people: 8,
    load: 0.9,
    arrivals: "bursty",
    patienceSeconds: 900,
    shares: MIXED,
  },
  {
    ...ORDINARY,
    name: "15 people, 2 chats each, more than they can do",
    people: 15,
    capacity: 2,
    taken: 2,
    load: 1.15,
    patienceSeconds: 900,
    days: 5,
  },
  {
    ...ORDINARY,
    name: "30 people, 3 chats each, bursts, priorities",
    people: 30,
    capacity: 3,
    taken: 3,
    load: 0.93,
    arrivals: "bursty",
    shares: MIXED,
    patienceSeconds: 1_800,
    days: 3,
  },
  {
    ...ORDINARY,
    name: "new shop, first day, chats twice as long as set",
    people: 2,
    capacity: 2,
    taken: 2,
    handleSeconds: 600,
    settingSeconds: 300,
    load: 0.8,
    days: 1,
    shops: 8,
  },
  {
    ...ORDINARY,
    name: "new shop, first day, chats half as long as set",
    people: 2,
    capacity: 2,
    taken: 2,
    handleSeconds: 240,
    settingSeconds: 480,
    load: 0.8,
    days: 1,
    shops: 8,
  },
];
