import type { Words } from '../vocabulary.ts';

/** French words that are out of place whatever stands around them, without accents. */
export const FRENCH: Words = {
  insult: `
    connard/s/e/es connar/s connasse/s conasse/s conne/s connaud knnard cnnard
    salope/s salop salopard/s salopiaud/s salaud/s
    encule/s/e/es/r/ur/urs/z enculeur/s enculade enculage
    pute/s putain/s ptn ptain putasse/s tepu tepus tainpu grossepute salepute fdp fdps filsdepute filsdeputes fils2pute
    ntm nqtm niquetamere niktamere niktarace nikomouk nikoumouk
    enfoire/s/e/es emmerde/s/r/nt/z/ur/urs/use merdeux merdeuse/s merdique/s sousmerde sacamerde
    petasse/s poufiasse/s pouffiasse/s pouffe/s grognasse/s radasse/s garce/s catin/s
    couille/s couillon/s couillonne burnes trouduc/s trouducul
    branleur/s branleuse/s branlette/s branler branle branlos teub/s teube zboub chibre
    niquer nique/r/s/z/nt/rai niquait chier chieur/s chieuse/s chiasse foutre
    abruti/s/e/es cretin/s/e/es imbecile/s boloss/e/es tocard/s tocarde baltringue/s tebe mongolien/s mongolienne/s triso/s
    fiotte/s lechecul cassecouilles suceuse/s tagueule tageule jtemmerde jtebaise jtenik jtencule
    vtff raclure/s zemel kahba qahba sharmouta charmouta crevard/s
  `,
  hate: `
    pede/s pedoque tarlouze/s tarlouse/s tantouze/s tantouse/s tafiole/s taffiole/s lopette/s gouine/s travelo/s
    bougnoul/e/s/es bicot/s youpin/e/s/es youtre/s niakoue/s chinetoque/s chintok/s bamboula/s negrillon/s negresse/s negro/s
    crouille/s espingouin/s karlouche/s soushomme/s enjuive/s
  `,
  sexual: `
    sodomie sodomiser fellation/s levrette ejaculer ejaculation ejac turlute/s partouze/s masturber masturbe nichon/s nibard/s
    foufoune/s godemichet sextape/s
  `,
  threat: 'suicidetoi tuetoi vatependre',
};
