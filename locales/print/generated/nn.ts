
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'all-of': `når alt dette stemmer:`,
'all-required': `Du må svare på alle spørsmåla.`,
'answer-online': `Du kan òg svare på nett:`,
'between': str`Frå ${0} til ${1}.`,
'choose-at-least': str`Vel minst ${0}.`,
'choose-at-most': str`Vel høgst ${0}.`,
'choose-between': str`Vel frå ${0} til ${1}.`,
'choose-exactly': str`Vel nøyaktig ${0}.`,
'choose-many': `Vel éin eller fleire.`,
'choose-one': `Vel éin.`,
'choose-row': `Vel éin i kvar rad.`,
'chosen': `vald`,
'code': `Koden frå invitasjonen`,
'comment': `Kommentar`,
'date-from': str`${0} eller seinare.`,
'date-to': str`${0} eller tidlegare.`,
'day': `dag`,
'how-to': `Set kryss i rutene som passar.`,
'if-answer': str`viss du svara ${0} på spørsmål ${1}`,
'if-answered': str`viss du svara på spørsmål ${0}`,
'if-at-least': str`viss du svara ${0} eller høgare på spørsmål ${1}`,
'if-at-most': str`viss du svara ${0} eller lågare på spørsmål ${1}`,
'if-chose': str`viss du valde ${0} i spørsmål ${1}`,
'if-from': str`viss datoen i spørsmål ${0} er ${1} eller seinare`,
'if-not-answer': str`viss du ikkje svara ${0} på spørsmål ${1}`,
'if-not-answered': str`viss du ikkje svara på spørsmål ${0}`,
'if-not-at-least': str`viss du ikkje svara ${0} eller høgare på spørsmål ${1}`,
'if-not-at-most': str`viss du ikkje svara ${0} eller lågare på spørsmål ${1}`,
'if-not-chose': str`viss du ikkje valde ${0} i spørsmål ${1}`,
'if-not-from': str`viss datoen i spørsmål ${0} ikkje er ${1} eller seinare`,
'if-not-ticked': str`viss du ikkje kryssa av i ruta i spørsmål ${0}`,
'if-not-until': str`viss datoen i spørsmål ${0} ikkje er ${1} eller tidlegare`,
'if-ticked': str`viss du kryssa av i ruta i spørsmål ${0}`,
'if-until': str`viss datoen i spørsmål ${0} er ${1} eller tidlegare`,
'load-failed': `Undersøkinga kunne ikkje visast.`,
'month': `månad`,
'no': `Nei`,
'not-applicable': `Veit ikkje / ikkje aktuelt`,
'number-from': str`${0} eller meir.`,
'number-to': str`${0} eller mindre.`,
'one-of': `i eitt av desse tilfella:`,
'only': str`Berre ${0}.`,
'only-all-of': `Berre når alt dette stemmer:`,
'only-one-of': `Berre i eitt av desse tilfella:`,
'opens-new-tab': `blir opna i ei ny fane`,
'optional': `(valfritt)`,
'print': `Skriv ut`,
'probes': `Til intervjuaren`,
'qr': `QR-kode med adressa til undersøkinga`,
'quoted': str`«${0}»`,
'rank': `Skriv 1 ved det viktigaste, 2 ved det nest viktigaste, og så vidare.`,
'required': `(må svarast på)`,
'write-one': `Skriv eitt svar.`,
'year': `år`,
'yes': `Ja`,
    };
  