import { wordsOf } from "./normalise.ts";

export type SmallTalk = "greeting" | "thanks" | "goodbye";

const GREETINGS = set(
  "hi hii hiii hiiii hello helo hellow hallo hey heya heyy hiya howdy yo greetings morning afternoon evening good day hola buenas " +
    "buenos dias tardes noches bonjour bonsoir salut coucou guten tag morgen abend moin servus ola bom dia boa tarde noite oi " +
    "ciao buongiorno buonasera salve namaste salaam",
);
const THANKS = set(
  "thanks thank thankyou thx thnx tnx ty cheers much appreciated appreciate gracias muchas merci beaucoup danke vielen dank schon " +
    "obrigado obrigada muito grazie mille tante",
);
const GOODBYES = set(
  "bye byebye goodbye cya see later adios hasta luego revoir tschuss auf wiedersehen tchau ate logo arrivederci take care",
);
const FILLERS = set(
  "there you your u a an the all everyone team sir madam maam mam dear bot guys friend to it so very for ok okay alright good great perfect " +
    "nice day evening morning night a la le vous te ti to how are r doing how's hows today que tal como esta estas wie geht es ihnen dir va " +
    "ca cool fine lot lots again now wonderful have that help helping au de is was got",
);

/** What a message is when it is nothing but politeness; null as soon as it says anything else. */
export function smallTalk(text: string): SmallTalk | null {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 9) return null;
  const kinds: SmallTalk[] = [];
  for (const word of words) {
    if (GREETINGS.has(word)) kinds.push("greeting");
    else if (THANKS.has(word)) kinds.push("thanks");
    else if (GOODBYES.has(word)) kinds.push("goodbye");
    else if (!FILLERS.has(word)) return null;
  }
  for (const kind of ["thanks", "goodbye", "greeting"] as const) if (kinds.includes(kind)) return kind;
  return null;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
