import type { DISPLEASED_MOVES, PLEASED_MOVES } from "./customer-phrases.ts";

type Phrases<Moves extends readonly string[]> = { readonly [M in Moves[number]]?: readonly string[] };

/** The same in Spanish, French, German, Portuguese and Italian, without accents. */
// prettier-ignore
export const DISPLEASED_ELSEWHERE: Phrases<typeof DISPLEASED_MOVES> = {
  corrects: ["no yo? dije|pedi|quise|queria", "je voulais|parlais", "non pas", "ich meinte|wollte", "nein ich", "ich habe nicht", "eu quis|queria|pedi", "volevo|intendevo", "non ho chiesto"],
  told: ["ya te|le|lo|se? dije|di|he|explique|mande|envie|pregunte", "ya he", "deja dit|donne|envoye|explique|demande|fait", "lai|ai deja", "habe ich doch? schon|bereits|gerade", "schon gesagt|geschrieben|gegeben|geschickt|probiert|gemacht", "bereits gesagt|geschrieben|gegeben", "ja disse|falei|expliquei|mandei|enviei|perguntei|passei|dei|fiz", "gia detto|dato|scritto|inviato|spiegato|chiesto|fatto", "como dije", "comme je", "wie gesagt", "come ho detto"],
  again: ["otra vez", "una y otra", "siempre lo mismo", "lo mismo", "encore une fois", "toujours la meme", "la meme chose|reponse|question", "immer wieder", "schon wieder", "immer das gleiche", "immer dasselbe", "das gleiche", "de novo", "mesma coisa|resposta|pergunta", "sempre la stessa", "la stessa cosa|risposta", "di nuovo", "ancora una volta"],
  beside: ["no es eso|lo+que", "eso no es", "no es lo que", "no me ayuda|entiende|entendiste|responde|contesta|sirve", "no entiende|entiendes|ayuda|contestas", "ce nest pas", "ca ne repond|maide|sert", "ne repond pas", "vous ne|navez comprenez|repondez|pas", "das habe|war|ist ich? nicht", "hilft mir|das? nicht", "nicht gefragt|gemeint|meine", "nicht meine frage", "nao foi|e isso", "nao e o|isso", "nao respondeu|ajuda|ajudou|entende|entendeu", "non e quello", "non ho chiesto", "non mi aiuta|capisci", "non risponde|rispondi|capisce|aiuta"],
  wrong: ["incorrecto|equivocado|mal|faux|errone|falsch|stimmt+nicht|errado|sbagliato", "nicht richtig|korrekt", "esta mal", "non e vero|giusto", "no es cierto|verdad|correcto", "cest faux"],
  fails: ["todavia|aun no", "no funciona|llega|llego|ha+llegado", "sigue sin", "toujours pas|rien", "ne marche|fonctionne pas", "marche pas", "immer noch nicht|kein|keine", "noch immer", "funktioniert|geht nicht", "nichts passiert", "ainda nao", "nao funciona|chegou|recebi", "ancora non|niente", "non funziona|arriva|e+arrivato", "niemand|nadie|personne|ninguem|nessuno"],
  doubts: ["en serio", "de verdad", "estas|esta segur|seguro|segura", "serieux|serieusement", "vous etes sur", "ernsthaft", "im ernst", "wirklich", "sind sie sicher", "serio", "tem certeza", "davvero", "sul serio", "sei sicuro", "comment ca", "wie bitte", "como asi"],
  hurries: ["urgente|urgent|dringend", "cuanto|tanto tiempo", "llevo|hace dias|horas|semanas|esperando", "estoy esperando", "depuis des? jours|semaines|heures|longtemps", "jattends", "seit tagen|wochen|stunden", "wie lange noch", "ich warte", "ha dias|semanas|horas", "estou esperando", "quanto tempo", "da giorni|settimane|ore", "sto aspettando", "quanto ancora"],
  quits: ["olvidalo|dejalo|basta|laissez|tant+pis|vergiss+es|egal|esquece|deixa+pra+la|lascia+perdere|laisse+tomber", "no importa", "quiero cancelar|quejarme", "reclamacion|beschwerde|reclamacao|reclamo|plainte", "perte de temps", "perdida de tiempo", "zeitverschwendung", "perda de tempo", "perdita di tempo"],
  scolds: ["inutil|inaceptable|ridiculo|verguenza|vergonzoso|pesimo|horrible|terrible|estafa|mierda|nul|nulle|inadmissible|scandaleux|honte|arnaque|merde|putain|nutzlos|unverschamt|frechheit|unmoglich|katastrophe|mist|scheisse|schlecht|inaceitavel|absurdo|pessimo|merda|vergonha|lixo|inaccettabile|vergogna|assurdo|inutile|schifo|truffa|cazzo|betrug|lacherlich", "no sirve para? nada?", "ne sert a? rien"],
  regrets: ["decepcionado|decepcionada|decepcionante|molesto|molesta|frustrado|frustrada|decu|decue|decevant|enttauscht|enttauschend|argerlich|delusa|deluso|deludente|leider|lastima|dommage|schade|pena|peccato"],
  reluctant: ["bueno|pues|bon|na+gut|meinetwegen|enfim|vabbe|por+fin|enfin|endlich|finalmente"],
  seeks: ["otro|otra|autre|andere|anderen|outro|outra|altro|altra", "algo mas"],
};

// prettier-ignore
export const PLEASED_ELSEWHERE: Phrases<typeof PLEASED_MOVES> = {
  thanks: ["muchas|mil? gracias", "merci beaucoup|bien?", "vielen|besten? dank", "danke schon|sehr?", "muito? obrigado|obrigada", "grazie mille|tante?"],
  praises: ["perfecto|genial|excelente|estupendo|parfait|super|excellent|genial|perfekt|prima|toll|wunderbar|perfeito|otimo|perfetto|ottimo|bravo|benissimo"],
  accepts: ["si|oui|ja|sim|vale|claro|daccord|genau|certo|va+bene|de+acuerdo|in+ordnung|alles+klar|bien|gut|gern|gerne"],
  closes: ["nada mas", "eso es todo", "cest tout", "das ist|war alles", "so isso", "e tutto", "adios|au+revoir|tschuss|tchau|arrivederci|hasta+luego"],
};
