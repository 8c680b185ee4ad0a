import type { Article } from "#app/domain/shop.ts";

/** A small supplement shop's help pages, for tests. */
export const SAMPLE_ARTICLES: readonly Article[] = [
  article("policy", "Shipping policy", "/policies/shipping-policy", [
    "Delivery times and cost",
    "We pack orders placed before 2 pm on the same working day. Standard delivery takes 2 to 4 working days and costs 4.90. Delivery is free for orders above 50.",
    "Where we deliver",
    "We deliver to every postcode in the country. We also ship to 27 countries in Europe; delivery abroad takes 4 to 8 working days. We do not ship outside Europe.",
    "Where is my order?",
    "As soon as your parcel leaves us you get an e-mail with a tracking link. You can also open Account, then Orders, to see the status and the tracking of each order.",
    "My parcel is late or lost",
    "If the tracking has not moved for 3 working days, or your parcel has not arrived 8 working days after dispatch, write to us with your order number. We ask the carrier and send a new parcel or refund you when it is lost.",
  ]),
  article("policy", "Refund policy", "/policies/refund-policy", [
    "Returns",
    "You can return unopened products within 30 days of delivery. To start a return, write to returns@northwind.example with your order number and we send you a label. Opened products cannot be returned unless they are faulty.",
    "When do I get my refund?",
    "We refund you within 5 working days after the return reaches us. The money goes back to the card or account you paid with; your bank may need 3 more days to show it.",
    "Damaged, wrong or missing items",
    "If an item is damaged, wrong or missing, send us a photo within 7 days of delivery. We replace it free of charge or give you your money back.",
  ]),
  article("page", "Contact us", "/pages/contact", [
    "Our team answers on weekdays from 9 am to 6 pm. Call 0800 555 0100 or write to help@northwind.example. We do not have a shop that you can visit; our office is not open to visitors.",
  ]),
  article("page", "Questions and answers", "/pages/faq", [
    "How can I pay?",
    "We take Visa, Mastercard, PayPal and Apple Pay. We do not offer cash on delivery.",
    "Can I cancel my order?",
    "You can cancel an order until it is packed. Open Account, then Orders, choose the order and press Cancel. After it has been packed, please refuse the parcel or return it.",
    "Can I change the delivery address?",
    "You can change the address until your order is packed: open the order in your account and press Edit address. After that, write to us at once and we try to redirect the parcel.",
    "Where is my invoice?",
    "Your invoice is attached to the e-mail that confirms dispatch. You can download a copy from your order in your account.",
    "Are your products original?",
    "All products come directly from the makers. Each pack carries a batch number and a QR code that you can check on the maker's page.",
    "Where do I find the expiry date?",
    "The expiry date is printed on the bottom of the pack. We only send products with at least 6 months left.",
    "Do you have a referral programme?",
    "Give your friends your personal code from Account, then Refer a friend. They get 10 off their first order of 40 or more, and you get 10 in credit.",
    "My payment was taken but there is no order",
    "If money was taken and you see no order, wait 30 minutes and check your e-mail. If there is still no order, your bank releases the amount within 3 to 5 working days.",
    "How do I create an account?",
    "Press the person icon at the top and enter your e-mail address. We send you a code to sign in; there is no password.",
  ]),
];

function article(kind: Article["kind"], title: string, url: string, paragraphs: readonly string[]): Article {
  const body = paragraphs.join("\n\n");
  return {
    id: url,
    kind,
    title,
    url: `https://northwind.example${url}`,
    body,
    updatedAt: new Date("2026-01-05T09:00:00Z"),
  };
}
