/** Words that shops and shoppers use for one thing; the first stands for all. */
const SAME: readonly string[] = [
  "parcel package packet shipment consignment",
  "order purchase buy bought",
  "refund reimburse reimbursement compensation rebate restitution",
  "invoice bill receipt",
  "replace replacement exchange swap",
  "damaged broken faulty defective cracked leaking spoiled",
  "change modify edit update correct alter",
  "late delay delayed overdue",
  "arrive receive reach",
  "ship dispatch send sent post",
  "postcode pincode pin zip zipcode",
  "store shop showroom outlet branch",
  "original authentic genuine",
  "price cost fee charge",
  "discount coupon voucher promo promotion rebate",
  "phone telephone mobile call",
  "email mail",
  "registration register signup",
  "country abroad overseas international",
  "cancel cancellation terminate",
  "weekday business working",
  "location located address",
  "wholesale reseller dealer distributor seller dealership",
  "expiry expire expiration",
  "referral refer invite",
  "track tracking trace",
  "taken deducted debited charged",
];

/** The word that stands for the others, by each of them. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((line) => {
    const [first = "", ...others] = line.split(" ");
    return others.map((other) => [other, first] as const);
  }),
);
