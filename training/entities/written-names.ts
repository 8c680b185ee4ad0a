import { seeded } from "../lib/random.ts";
import { GIVEN, SURNAMES } from "./common-names.ts";
import type { Named } from "./name-data.ts";

/** "@" is a name, "~" a given name alone, "^" a surname alone. Written by us, in six languages. */
// prettier-ignore
const WITH_NAME: readonly string[] = [
  "my name is @", "My name is @ and my order has not arrived", "Hi, my name's @.", "name: @", "Name - @", "the name is @", "my full name is @", "My first name is ~", "my last name is ^", "last name ^",
  "I'm @", "I am @, I ordered last week", "im @", "hi im ~ i need help", "this is @", "This is @ speaking", "Hello, this is ~ from the shop next door", "@ here", "Hey, ~ here, any news?", "it's @", "its @",
  "It's ~ again", "sure, it's @", "Sure, @", "yes @", "Yes, it is under @", "under the name of @", "It's booked under @", "The order is under the name @", "the account is in the name of @", "order for @",
  "It was ordered by @", "please put it in the name of @", "can you look up @", "you can call me ~", "call me ~", "people call me ~", "everyone calls me ~", "@ is my name", "@, that's my name", "you're speaking with @",
  "my wife @ ordered it", "my husband's name is @", "listed under @", "it is listed under @ at 9:30", "booked under @", "reserved under ^", "a reservation for @", "the reservation under @ at 7pm", "cancel the booking for @ please", "I have a booking for @ tomorrow", "the order under @", "it was placed by @", "made by @ yesterday", "my wife and I, @, ordered", "I - @ - ordered it", "the name @", "the name is ^", "i think it is under @", "@ is the name", "@ is the reservation name", "under my name @", "under @'s name", "in the name @", "on the name @", "the account of @", "known as ~", "They call me @", "I am called @", "I'm known as ~", "Miss ^", "@", "~", "~", "@", "~ 4521", "@ 2584", "~ and 4521", "@ and 98 kj", "~ order 4521", "@ account number is 4521", "~ 12 park street", "@, 4521", "~ phone 5551234567", "@ @@", "~ @@", "name ~ and password 4521", "booking for ^ party of six", "the ^ party", "the ^ order", "a ^ booking", "cancel the @ table", "probably @ has done it", "it was @ who paid", "for @ at 8", "for @, at nine", "made under @ for two", "by the name of @", "the party of @", "my surname is ^", "it is ~ with an e", "@ is my full name", "the parcel is addressed to @", "ship it to @ instead", "the recipient is @", "book it for ^", "a booking for @ tomorrow", "I have an order as @", "account holder: @",
  "Thanks, @", "Thank you,\n@", "Kind regards,\n@", "Best regards, @", "Regards\n@", "Best, ~", "Cheers, ~", "Sincerely,\n@", "thanks\n~", "signed, @", "Yours, @", "- @", "@", "@.", "~", "~!", "^", "@ and my order is 4521", "@ 5551234567", "@, @@",
  "@ @@ here is my mail", "my name is @ and my email is @@", "name @ phone 5551234567", "First name: ~, last name: ^", "~ is the first name and ^ the last", "Mr. ^", "Mrs ^ here", "I am Mr. ^", "it's for Ms. ^", "My name is Dr. ^",
  "me llamo @", "Me llamo @ y mi pedido no ha llegado", "mi nombre es @", "soy @", "Hola, soy ~", "a nombre de @", "está a nombre de @", "Saludos, @", "Gracias, ~", "Atentamente,\n@", "nombre: @", "mi apellido es ^",
  "je m'appelle @", "Bonjour, je m'appelle @ et j'ai une question", "mon nom est @", "je suis @", "c'est @", "Bonjour, ici @", "au nom de @", "la commande est au nom de @", "Cordialement, @", "Merci,\n@", "nom : @", "mon prénom est ~",
  "ich heiße @", "Ich heisse @ und habe eine Frage", "mein Name ist @", "Hallo, hier ist @", "ich bin @", "ich bin die ~", "auf den Namen @", "die Bestellung läuft auf @", "Viele Grüße, @", "Mit freundlichen Grüßen\n@", "Liebe Grüße ~", "Name: @", "mein Nachname ist ^",
  "meu nome é @", "Olá, meu nome é @ e o pedido não chegou", "me chamo @", "chamo-me @", "sou a ~", "sou o @", "em nome de @", "Obrigado, @", "Atenciosamente, @", "nome: @",
  "mi chiamo @", "Buongiorno, mi chiamo @ e ho un problema", "sono @", "il mio nome è @", "a nome di @", "l'ordine è a nome ^", "Cordiali saluti, @", "Grazie, ~", "nome: @", "il cognome è ^",
];
/** Names of people who are not the customer, and of things: "@" is a person, "!" a thing or place in capitals. */
// prettier-ignore
const OTHER_NAMES: readonly string[] = [
  "I spoke to @ yesterday", "agent ~ told me to wait", "your colleague ~ promised a refund", "the driver ~ was rude", "Hi ~, where is my order?", "hello ~ i need help", "thanks ~ for your help", "Thank you ~, that was quick", "ok ~ thanks", "my friend ~ recommended you", "is ~ there?",
  "I talked with ~ from support", "it is a gift for my son ~", "the dress that ~ wears", "a perfume by @", "a shirt from @", "the @ collection", "do you sell @ jeans?", "the book by @", "shoes like the ones @ wore",
  "I want to ask about !", "I'm looking for !", "i need the !", "Do you have the ! in stock?", "the ! is broken", "deliver to !", "ship to !", "I live in !", "I am in !", "i am from !", "I'm at ! now", "send it to ! please", "the ! area", "the restaurant is !", "a restaurant name !", "a restaurant named !", "a shop by the name of !", "I want to inquire about !", "tell me about !", "the neighbourhood should be !", "I would like ! cuisine", "city name !", "my company name is !", "company ! ltd", "! inc", "! and zip code 12345", "! 12345", "12 ! street", "address ! 4521", "a restaurant called !", "the brand is !", "I bought a ! last week",
  "My ! has not arrived", "This is the ! I ordered", "this is about the !", "It's the !", "I am using !", "i have a ! account", "under the ! section", "booked at ! for tonight", "a table at !", "is ! open today?", "! please", "! and !", "!", "the !", "about !", "near !", "not !, the other one", "I want ! or !",
  "the 4th of July", "on 12 March", "March", "in April", "May 5th", "by Friday", "on Monday evening", "Sunday", "Sat, 26 Aug 2018", "the 21st of August please", "June 3", "for Christmas", "since Easter", "next Tuesday", "nineteen", "seven", "twelve people", "two weeks", "half past seven",
  "estoy en !", "vivo en !", "busco el !", "envío a !", "j'habite à !", "je cherche le !", "livraison à !", "ich wohne in !", "ich suche das !", "Lieferung nach !", "moro em !", "procuro o !", "abito a !", "cerco il !", "hablé con ~", "j'ai parlé avec ~", "ich habe mit ~ gesprochen", "falei com a ~", "ho parlato con ~",
];
// prettier-ignore
const THING_WORDS = (
  "Green Tea Vitamin Serum Classic Denim Jacket Galaxy Ultra Pro Air Max Kitchen Grill House Garden Park Road Street Central West East North South New San Santa Port Mount Lake River Hill Bridge Market Station Victoria Chelsea " +
  "Berlin Munich Hamburg Paris Lyon Madrid Barcelona Rome Milan Lisbon Porto London Leeds Bristol Dublin Boston Seattle Dallas Austin Houston Denver Chicago Toronto Sydney Mumbai Delhi Chennai Bangalore Kolkata Tokyo Germany France " +
  "Spain Italy Portugal Canada India Texas California Florida Samsung Nokia Apple Sony Adidas Nike Puma Levis Dell Honda Toyota Ford Nissan Lenovo Canon Philips Bosch Visa Paypal Fedex Collection Edition Deluxe Gold Silver Black White " +
  "Blue Red Rose Lavender Coconut Almond Whey Protein Isolate Omega Fish Oil Magnesium Biotin Collagen Creatine Sleep Gummies Balm Cream Mask Toner Cleanser Sneaker Boot Sandal Hoodie Dress Skirt Scarf Watch Camera Headphones Speaker " +
  "Laptop Charger Mattress Pillow Sofa Lamp Desk Chair Thai Italian Greek Indian French Kosher Vegan Cafe Bistro Pizza Burger Sushi Brothers Sons Company Store Shop Club Hotel Bank Express Standard Premium Basic Plus Mini Gift Card"
).split(" ");
/** Replies to "what is your name?". */
const REPLIES: readonly string[] = [
  "@",
  "~",
  "^",
  "it's @",
  "Its ~",
  "sure, @",
  "Sure! @",
  "@ please",
  "yes, @",
  "ok @",
  "my name is @",
  "I'm ~",
  "~ ^",
  "^, ~",
  "@.",
  "of course, @",
  "soy @",
  "je suis @",
  "ich bin @",
  "sou @",
  "sono @",
];
// prettier-ignore
const WITHOUT_NAME: readonly string[] = [
  "I am Very upset", "I'm Really Angry About This", "I am from Berlin", "i am from chennai", "this is Urgent", "This is ridiculous", "It's Monday already", "its monday", "it's broken", "I'm waiting", "im waiting", "i am a student", "I am a Customer since 2019",
  "I'm looking for a Samsung Galaxy", "i want nike air max", "this is the Omega Fish Oil", "My Nutrition Whey Isolate is late", "do you have the Classic Chuck in Red?", "The Queen Size Mattress", "ship it to Germany", "deliver to New York", "I live in San Francisco",
  "order for tomorrow", "the name of the product is Green Tea", "product name: Vitamin C Serum", "the brand is Adidas", "brand name nike", "the order name is wrong", "my company name is Acme Tools", "The Store Manager", "Customer Service", "Thanks for the help", "Thanks Again!",
  "Good Morning", "Hi There", "hello there", "Hello Support Team", "Dear Sir", "dear sir or madam", "hey bot", "Hi Team", "ok thanks", "Sure thing", "yes please", "No Thanks", "Never mind", "Order Status", "order status", "Return Policy", "Track my order", "track order", "Refund", "refund please",
  "Black", "black", "Size Medium", "size large", "Blue Denim Jacket", "red", "medium", "large please", "Small", "XL", "Gift Card", "gift card", "Credit Card", "PayPal", "paypal", "Visa", "UPS", "FedEx", "cash on delivery", "Hot Dogs", "pizza", "coke", "Windows", "outlook", "honda city", "Toyota Yaris",
  "Paris", "london", "Chennai", "new york", "Los Angeles", "Texas", "Spain", "Monday", "tuesday", "January", "today", "tomorrow evening", "last week", "none", "nothing", "not yet", "exactly", "correct", "Indeed", "Agent", "agent", "human", "Speak to a person", "manager", "delivery", "Shipping", "help",
  "Help me", "cancel", "cancel it", "Wrong Item", "damaged box", "missing parts", "late delivery", "still waiting", "where is it", "Any Update?", "any news", "Hurry Up", "asap", "Please Respond", "mattress", "creatine", "protein powder", "fish oil", "hoodie", "sneakers", "dress", "running shoes", "coupon code",
  "soy cliente", "soy de Madrid", "estoy esperando", "es urgente", "mi pedido", "gracias", "Buenos Días", "hola buenas", "je suis en colère", "je suis client", "c'est urgent", "merci beaucoup", "bonjour", "Bonne Journée", "ich bin Kunde", "ich bin sauer", "ich bin aus Hamburg", "hier ist nichts angekommen", "Guten Tag",
  "danke schön", "meine Bestellung", "das Paket", "Die Lieferung", "Der Artikel", "ich warte", "sou cliente", "sou do Porto", "bom dia", "obrigado", "meu pedido", "sono un cliente", "sono di Roma", "buongiorno", "grazie mille", "il mio ordine", "Call me back", "call me tomorrow", "call me asap", "Call me Maybe later",
  "under warranty", "under the sofa", "It's under Settings", "in the name of fairness", "booked for Saturday", "a gift for my mother", "for my Son", "I have an iPhone Pro", "my MacBook Air", "Apple Watch Ultra", "The North Face jacket", "Product: Rose Water Toner", "Ashwagandha Gold", "Saint Laurent bag", "Jack Wolfskin shoes",
];
/** Replies to "what is your name?" that give none. */
const NO_REPLIES: readonly string[] = [
  "why do you need it",
  "I already told you",
  "no",
  "not telling you",
  "what for?",
  "Just check the order",
  "where is my order",
  "order 4521",
  "same as on the order",
  "yes",
  "ok",
  "one moment",
  "sure",
  "Anonymous please",
  "It is in the account",
  "look it up",
  "my order number is 4521",
  "john@example.com",
  "I'd rather not say",
];

const MADE_UP = 0.5;

/** Written sentences filled with common names, in capitals as people are supposed to write, and without. */
export function writtenNames(copies: number, seed: number): Named[] {
  const random = seeded(seed);
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
  // Most names of the world stand in no list: some are put together from the halves of two.
  const name = (list: readonly string[]) => {
    const first = one(list);
    if (random() > MADE_UP) return capital(first);
    const second = one(list);
    return capital(first.slice(0, Math.ceil(first.length / 2)) + second.slice(Math.floor(second.length / 2)));
  };
  const given = () => name(GIVEN);
  const surname = () => name(SURNAMES);
  const full = () =>
    random() < 0.25
      ? given()
      : random() < 0.08
        ? `${given()} ${capital(one(GIVEN))} ${surname()}`
        : `${given()} ${surname()}`;
  const thing = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => one(THING_WORDS)).join(" ");
  const make = (template: string, isAsked: boolean, isCustomer = true): Named => {
    const spans: [number, number][] = [];
    let text = "";
    for (const part of template.split(/(@@|[@~^!])/)) {
      const filled = part === "@" ? full() : part === "~" ? given() : part === "^" ? surname() : null;
      if (filled !== null && isCustomer) spans.push([text.length, text.length + filled.length]);
      text += part === "@@" ? "anna@example.com" : part === "!" && !isCustomer ? thing() : (filled ?? part);
    }
    return { set: "written", text: random() < 0.4 ? text.toLowerCase() : text, spans, isAsked };
  };
  const made: Named[] = [];
  for (let copy = 0; copy < copies; copy += 1) {
    for (const template of WITH_NAME) made.push(make(template, false));
    for (const template of REPLIES) made.push(make(template, true), make(template, true));
    for (const template of OTHER_NAMES) made.push(make(template, false, false));
    for (const text of WITHOUT_NAME)
      made.push({
        set: "written",
        text: copy % 3 === 2 ? text.toLowerCase() : text,
        spans: [],
        isAsked: false,
      });
    for (const text of NO_REPLIES)
      made.push({
        set: "written",
        text: copy % 3 === 2 ? text.toLowerCase() : text,
        spans: [],
        isAsked: true,
      });
  }
  return made;
}
