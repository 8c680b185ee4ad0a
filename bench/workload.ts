/** A shop whose pages answer what its shoppers ask here, so that the bot decides and answers on every message. */
export const RECORDS = {
  policies: [
    {
      type: "REFUND_POLICY",
      body:
        "<p>You can return an unopened product within 30 days of delivery for a full refund.</p>" +
        "<p>Refunds are paid back to the original payment method within 5 working days after we receive the parcel.</p>" +
        "<p>Opened products can be exchanged when they arrive damaged.</p>",
    },
    {
      type: "SHIPPING_POLICY",
      body:
        "<p>We deliver in 2 to 4 working days. Shipping is free for orders over 50 dollars.</p>" +
        "<p>Express shipping takes one working day and costs 9 dollars.</p>",
    },
  ],
  pages: [
    {
      title: "Payment methods",
      body: "<p>We accept credit cards, PayPal and gift cards. Payment is taken when the parcel leaves our warehouse.</p>",
    },
    {
      title: "Contact us",
      body: "<p>Our store is open from 9 to 18 on weekdays. Write to help@bench.example.</p>",
    },
  ],
};

/** Routine questions: none of them asks for a person. */
export const QUESTIONS = [
  "Can I return an unopened product?",
  "How long does shipping take?",
  "When do I get my refund?",
  "Is shipping free over 50 dollars?",
  "Which payment methods do you accept?",
  "What does express shipping cost?",
  "Can I exchange a product that arrived damaged?",
  "When is your store open?",
];
