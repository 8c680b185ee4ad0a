/** How shoppers say what they give, by language; `{}` stands for the value. */
export type Phrases = {
  readonly order: readonly string[];
  readonly email: readonly string[];
  readonly phone: readonly string[];
  readonly name: readonly string[];
  readonly batch: readonly string[];
  readonly product: readonly string[];
  /** Lines that give nothing. */
  readonly rest: readonly string[];
};

export const PHRASES: Readonly<Record<string, Phrases>> = {
  en: {
    order: [
      "my order number is {}",
      "Order {}",
      "it's about order {}",
      "order no. {} please",
      "where is {#}?",
      "{#} has not arrived yet",
      "the order is {#}, thanks",
      "order: {}",
      "I ordered last week, order id {}",
      "ref my order {}, it is late",
      "{#}",
    ],
    email: [
      "my email is {}",
      "you can write to {}",
      "{}",
      "mail me at {} please",
      "e-mail: {}",
      "I used {} when I ordered",
      "contact me on {}, not by phone",
      "Its {}",
    ],
    phone: [
      "my phone number is {}",
      "call me on {}",
      "you can reach me at {}",
      "Phone: {}",
      "tel. {}",
      "mobile {} if needed",
    ],
    name: [
      "my name is {}",
      "I'm {}",
      "This is {}",
      "{} here",
      "Name: {}",
      "I am {} and I need help",
      "Regards,\n{}",
    ],
    batch: ["batch number {}", "the batch no. is {}", "Lot {}", "it says LOT: {} on the bottom", "batch: {}"],
    product: [
      "it's about the {}",
      "my {} arrived broken",
      "the {} leaks",
      "I have a problem with my {}",
      "one of the {s} is missing",
    ],
    rest: [
      "hello",
      "Hi there!",
      "can someone help me?",
      "this is taking forever",
      "I wrote already yesterday",
      "please hurry up",
      "that did not help",
      "are you a bot?",
      "I want to talk to a human",
      "the box was open on one side",
      "I paid by card",
      "it was a gift for my sister",
      "still nothing",
      "ok",
      "not happy at all",
    ],
  },
  de: {
    order: [
      "meine Bestellnummer ist {}",
      "Bestellung {}",
      "es geht um Bestellung {#}",
      "Bestellnr. {}",
      "wo ist {#}?",
    ],
    email: ["meine E-Mail ist {}", "schreiben Sie an {}", "{}", "E-Mail: {}"],
    phone: ["meine Telefonnummer ist {}", "Tel. {}", "Sie erreichen mich unter {}"],
    name: ["mein Name ist {}", "ich heiße {}", "Viele Grüße\n{}"],
    batch: ["Chargennummer {}", "Charge {}", "die Charge ist {}"],
    product: ["es geht um {}", "mein {} ist kaputt angekommen", "ich habe ein Problem mit {}"],
    rest: [
      "Guten Tag",
      "können Sie mir helfen?",
      "das dauert zu lange",
      "ich möchte mit einem Menschen sprechen",
      "die Packung war offen",
    ],
  },
  es: {
    order: ["mi número de pedido es {}", "pedido {}", "mi pedido {#} no llega", "es el pedido {}"],
    email: ["mi correo es {}", "escríbanme a {}", "{}"],
    phone: ["mi teléfono es {}", "pueden llamarme al {}", "tel. {}"],
    name: ["me llamo {}", "mi nombre es {}", "soy {}", "Saludos,\n{}"],
    batch: ["número de lote {}", "lote {}", "el lote es {}"],
    product: ["es sobre {}", "mi {} llegó roto", "tengo un problema con {}"],
    rest: ["hola", "¿me pueden ayudar?", "quiero hablar con una persona", "la caja estaba abierta"],
  },
  fr: {
    order: [
      "mon numéro de commande est {}",
      "commande {}",
      "ma commande {#} n'est pas arrivée",
      "c'est la commande {}",
    ],
    email: ["mon e-mail est {}", "écrivez-moi à {}", "{}"],
    phone: ["mon numéro de téléphone est {}", "vous pouvez m'appeler au {}", "tél. {}"],
    name: ["je m'appelle {}", "mon nom est {}", "Cordialement,\n{}"],
    batch: ["numéro de lot {}", "lot {}", "le lot est {}"],
    product: ["c'est à propos de {}", "mon {} est arrivé cassé", "j'ai un problème avec {}"],
    rest: ["bonjour", "pouvez-vous m'aider ?", "je veux parler à une personne", "le colis était ouvert"],
  },
  it: {
    order: ["il mio numero d'ordine è {}", "ordine {}", "il mio ordine {#} non è arrivato", "è l'ordine {}"],
    email: ["la mia e-mail è {}", "scrivetemi a {}", "{}"],
    phone: ["il mio numero di telefono è {}", "tel. {}"],
    name: ["mi chiamo {}", "il mio nome è {}", "Cordiali saluti,\n{}"],
    batch: ["numero di lotto {}", "lotto {}"],
    product: ["riguarda {}", "il mio {} è arrivato rotto", "ho un problema con {}"],
    rest: ["buongiorno", "mi potete aiutare?", "voglio parlare con una persona", "il pacco era aperto"],
  },
  pt: {
    order: ["o número do meu pedido é {}", "pedido {}", "minha encomenda {#} não chegou", "é o pedido {}"],
    email: ["meu e-mail é {}", "escrevam para {}", "{}"],
    phone: ["meu telefone é {}", "tel. {}"],
    name: ["meu nome é {}", "me chamo {}", "chamo-me {}"],
    batch: ["número do lote {}", "lote {}"],
    product: ["é sobre {}", "meu {} chegou quebrado", "tenho um problema com {}"],
    rest: ["olá", "podem me ajudar?", "quero falar com uma pessoa", "a caixa estava aberta"],
  },
};

export const FIRST_NAMES =
  "Maya Ben Priya Arjun Zoé Anna Lukas Jürgen Carlos María Sofía João Inês Giulia Marco Chloé Hugo Fatima Omar Yuki Wei Olga Ivan Nadia Liam Emma Noah Aisha Kwame Ingrid".split(
    " ",
  );
export const LAST_NAMES =
  "Lind Carter Sharma Patel Dubois Schmidt Weber Müller García López Fernández Silva Santos Rossi Bianchi Martin Bernard Khan Haddad Tanaka Chen Petrova Novak Hassan O'Brien Johnson Smith Okafor Mensah Larsen".split(
    " ",
  );
export const GOODS = [
  "Steel Shaker",
  "Whey Isolate",
  "Creatine Monohydrate",
  "Omega-3 Fish Oil",
  "Hydrate Electrolytes",
  "Nootropic Stack",
  "Mass Builder",
  "Collagen Peptides",
  "Magnesium Glycinate",
  "Ashwagandha Capsules",
  "Linen Shirt",
  "Merino Socks",
  "Trail Backpack",
  "Ceramic Mug",
  "Bamboo Toothbrush",
  "Desk Lamp",
  "Yoga Mat",
  "Wireless Earbuds",
  "Vitamin D3 Drops",
  "Green Tea Extract",
  "CBD Balm",
  "Hemp Gummies",
  "Rain Jacket",
  "Leather Wallet",
  "Face Serum",
  "Beard Oil",
  "Protein Bars",
  "Running Shoes",
  "Travel Pillow",
  "Garlic Press",
] as const;
export const MAIL_HOSTS = [
  "example.com",
  "mail.example.co.uk",
  "post.example.de",
  "correo.example.es",
  "gmail.com",
  "web.de",
  "yahoo.co.in",
];
