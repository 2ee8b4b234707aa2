
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'all-of': `når alt dette passer:`,
'all-required': `Du skal svare på alle spørgsmål.`,
'answer-online': `Du kan også svare på nettet:`,
'between': str`Fra ${0} til ${1}.`,
'choose-at-least': str`Vælg mindst ${0}.`,
'choose-at-most': str`Vælg højst ${0}.`,
'choose-between': str`Vælg fra ${0} til ${1}.`,
'choose-exactly': str`Vælg præcis ${0}.`,
'choose-many': `Vælg én eller flere.`,
'choose-one': `Vælg én.`,
'choose-row': `Vælg én i hver række.`,
'chosen': `valgt`,
'code': `Koden fra invitationen`,
'comment': `Kommentar`,
'date-from': str`${0} eller senere.`,
'date-to': str`${0} eller tidligere.`,
'day': `dag`,
'how-to': `Sæt kryds i de felter, der passer.`,
'if-answer': str`hvis du svarede ${0} på spørgsmål ${1}`,
'if-answered': str`hvis du svarede på spørgsmål ${0}`,
'if-at-least': str`hvis du svarede ${0} eller højere på spørgsmål ${1}`,
'if-at-most': str`hvis du svarede ${0} eller lavere på spørgsmål ${1}`,
'if-chose': str`hvis du valgte ${0} i spørgsmål ${1}`,
'if-from': str`hvis datoen i spørgsmål ${0} er ${1} eller senere`,
'if-not-answer': str`hvis du ikke svarede ${0} på spørgsmål ${1}`,
'if-not-answered': str`hvis du ikke svarede på spørgsmål ${0}`,
'if-not-at-least': str`hvis du ikke svarede ${0} eller højere på spørgsmål ${1}`,
'if-not-at-most': str`hvis du ikke svarede ${0} eller lavere på spørgsmål ${1}`,
'if-not-chose': str`hvis du ikke valgte ${0} i spørgsmål ${1}`,
'if-not-from': str`hvis datoen i spørgsmål ${0} ikke er ${1} eller senere`,
'if-not-ticked': str`hvis du ikke satte kryds i feltet i spørgsmål ${0}`,
'if-not-until': str`hvis datoen i spørgsmål ${0} ikke er ${1} eller tidligere`,
'if-ticked': str`hvis du satte kryds i feltet i spørgsmål ${0}`,
'if-until': str`hvis datoen i spørgsmål ${0} er ${1} eller tidligere`,
'load-failed': `Undersøgelsen kunne ikke vises.`,
'month': `måned`,
'no': `Nej`,
'not-applicable': `Ved ikke / ikke relevant`,
'number-from': str`${0} eller mere.`,
'number-to': str`${0} eller mindre.`,
'one-of': `i ét af disse tilfælde:`,
'only': str`Kun ${0}.`,
'only-all-of': `Kun når alt dette passer:`,
'only-one-of': `Kun i ét af disse tilfælde:`,
'opens-new-tab': `åbner i en ny fane`,
'optional': `(valgfrit)`,
'print': `Udskriv`,
'probes': `Til intervieweren`,
'qr': `QR-kode med undersøgelsens adresse`,
'quoted': str`”${0}”`,
'rank': `Skriv 1 ved det vigtigste, 2 ved det næstvigtigste og så videre.`,
'required': `(skal besvares)`,
'write-one': `Skriv ét svar.`,
'year': `år`,
'yes': `Ja`,
    };
  