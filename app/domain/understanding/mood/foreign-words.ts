import { list } from "./list.ts";

// Spanish, French, German, Portuguese, Italian; without accents. Written like `complaint-words.ts`.

export const FOREIGN_ANGER = list(`
  inaceptable, furioso, furiosa, estafa, estafadores, verguenza, pesimo, pesima, asco, decepcionado, decepcionada, decepcion, molesto, molesta, enfadado, enfadada, harto, harta, el peor, la peor, peor, ladrones, mentirosos, nunca mas, gracias por nada,
  inadmissible, scandaleux, scandaleuse, arnaque, =nul, =nulle, honte, honteux, decu, decue, deception, catastrophique, le pire, la pire, lamentable, insupportable, voleurs, menteurs, plus jamais, enerve, enervee, degoute, ras le bol, merci pour rien,
  unverschamt, betrug, betruger, frechheit, wutend, enttauscht, enttauschung, argerlich, schlecht, schlechter, schlechteste, schlechtester, schlimm, furchtbar, schrecklich, katastrophe, inakzeptabel, miserabel, =mies, nie wieder, sauer, abzocke, lugner, danke fur nichts,
  inaceitavel, ridiculo, vergonha, pessimo, pessima, horrivel, terrivel, desapontado, chateado, chateada, irritado, irritada, ruim, pior, ladroes, golpe, nunca mais, absurdo, descaso, lixo,
  inaccettabile, vergogna, vergognoso, truffa, orribile, schifo, deluso, delusa, delusione, arrabbiato, arrabbiata, peggiore, peggio, ladri, bugiardi, mai piu, basta`);

export const FOREIGN_FAILURE = list(`
  inutil, inutiles, retraso, retrasado, perdido, perdida, perdieron, roto, esta rota, llego rota, vino rota, nunca llego, no llega, no ha llegado, no llego, no me han, no funciona, nadie contesta, nadie responde, sin respuesta, esperando, cancelado, cancelada, cobrado dos veces, quiero mi dinero, devuelvan, reclamacion, queja, problema, problemas, otra vez,
  en retard, =perdu, =perdue, =casse, =cassee, abime, abimee, jamais recu, pas recu, jamais arrive, ne marche pas, ne fonctionne pas, marche pas, fonctionne pas, toujours pas, personne ne repond, pas de reponse, aucune reponse, jattends, annulee, remboursez, plainte, probleme, problemes, preleve deux fois,
  kaputt, defekt, beschadigt, verspatung, verspatet, verloren, nicht angekommen, nie angekommen, nicht da, funktioniert nicht, geht nicht, keine antwort, keine ruckmeldung, niemand antwortet, keiner antwortet, immer noch nicht, immer noch, warte seit, warteschleife, storniert, beschwerde, probleme, fehler, schon wieder, falsch geliefert,
  atraso, atrasado, atrasada, quebrado, quebrada, estragado, nao chegou, ainda nao, nao funciona, ninguem responde, ninguem atende, sem resposta, a espera, cobraram duas vezes, quero meu dinheiro, reclamacao, reclamar, de novo,
  in ritardo, ritardo, smarrito, rotto, difettoso, mai arrivato, non arriva, non e arrivato, non funziona, nessuno risponde, nessuna risposta, sto aspettando, aspetto da, annullato, rimborso subito, voglio i miei soldi, reclamo, lamentela, problemi, errore`);

export const FOREIGN_PRAISE = list(`
  excelente, genial, perfecto, perfecta, maravilloso, maravillosa, increible, encantado, encantada, encanta, estupendo, estupenda, fantastico, buenisimo, muy bueno, muy buena, muy bien, muy amable, muy amables, rapido, feliz, contento, contenta, recomiendo, recomendable, el mejor, la mejor, los mejores, enhorabuena, felicidades,
  parfait, parfaite, geniale, excellente, magnifique, formidable, merveilleux, ravi, ravie, contente, jadore, tres bien, tres bon, impeccable, rapide, satisfait, satisfaite, recommande, sympa, aimable, le meilleur, la meilleure, au top, super,
  perfekt, tolle, toller, tolles, wunderbar, grossartig, ausgezeichnet, hervorragend, =prima, spitze, klasse, sehr gut, sehr nett, freundlich, zufrieden, glucklich, begeistert, schnelle, empfehlenswert, empfehle, zu empfehlen, liebe, beste, bester, gerne wieder,
  perfeito, perfeita, otimo, otima, maravilhoso, maravilhosa, incrivel, adorei, =amei, adoro, muito bom, muito boa, muito bem, satisfeito, satisfeita, recomendo, o melhor, a melhor, parabens,
  perfetto, perfetta, ottimo, ottima, eccellente, fantastica, meraviglioso, bellissimo, bellissima, bravissimi, gentilissimi, gentile, felice, soddisfatto, soddisfatta, consigliato, il migliore, la migliore, veloce, complimenti`);

/** Small words that no English sentence has, to know that another language is spoken. */
export const FOREIGN_SMALL = list(`
  que, por, para, mi, el, los, las, una, con, pero, muy, esta, estoy, tengo, hola, quiero, puedo, donde, cuando, como, mis, su, del, le, les, des, une, est, je, vous, mon, ma, mes, pas, pour, avec, mais, bonjour, dans, sur, ce, cette, nous, avez, der, das, und, ist, ich, nicht, mein, meine, mit, fur, ein, eine, wo, wie, wann, hallo, bitte, sie, haben, wir, auf, zu, nao, meu, minha, com, voces, uma, estou, ola, quero, onde, os, mas, di, il, che, non, mio, mia, sono, per, della, gli, ciao, buongiorno, vorrei, dove, quando, ho, hai, e`);
