
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'all-of': `når alt dette stemmer:`,
'all-required': `Du må svare på alle spørsmålene.`,
'answer-online': `Du kan også svare på nett:`,
'between': str`Fra ${0} til ${1}.`,
'choose-at-least': str`Velg minst ${0}.`,
'choose-at-most': str`Velg høyst ${0}.`,
'choose-between': str`Velg fra ${0} til ${1}.`,
'choose-exactly': str`Velg nøyaktig ${0}.`,
'choose-many': `Velg én eller flere.`,
'choose-one': `Velg én.`,
'choose-row': `Velg én i hver rad.`,
'chosen': `valgt`,
'code': `Koden fra invitasjonen`,
'comment': `Kommentar`,
'date-from': str`${0} eller senere.`,
'date-to': str`${0} eller tidligere.`,
'day': `dag`,
'how-to': `Sett kryss i rutene som passer.`,
'if-answer': str`hvis du svarte ${0} på spørsmål ${1}`,
'if-answered': str`hvis du svarte på spørsmål ${0}`,
'if-at-least': str`hvis du svarte ${0} eller høyere på spørsmål ${1}`,
'if-at-most': str`hvis du svarte ${0} eller lavere på spørsmål ${1}`,
'if-chose': str`hvis du valgte ${0} i spørsmål ${1}`,
'if-from': str`hvis datoen i spørsmål ${0} er ${1} eller senere`,
'if-not-answer': str`hvis du ikke svarte ${0} på spørsmål ${1}`,
'if-not-answered': str`hvis du ikke svarte på spørsmål ${0}`,
'if-not-at-least': str`hvis du ikke svarte ${0} eller høyere på spørsmål ${1}`,
'if-not-at-most': str`hvis du ikke svarte ${0} eller lavere på spørsmål ${1}`,
'if-not-chose': str`hvis du ikke valgte ${0} i spørsmål ${1}`,
'if-not-from': str`hvis datoen i spørsmål ${0} ikke er ${1} eller senere`,
'if-not-ticked': str`hvis du ikke krysset av i ruten i spørsmål ${0}`,
'if-not-until': str`hvis datoen i spørsmål ${0} ikke er ${1} eller tidligere`,
'if-ticked': str`hvis du krysset av i ruten i spørsmål ${0}`,
'if-until': str`hvis datoen i spørsmål ${0} er ${1} eller tidligere`,
'load-failed': `Undersøkelsen kunne ikke vises.`,
'month': `måned`,
'no': `Nei`,
'not-applicable': `Vet ikke / ikke aktuelt`,
'number-from': str`${0} eller mer.`,
'number-to': str`${0} eller mindre.`,
'one-of': `i ett av disse tilfellene:`,
'only': str`Bare ${0}.`,
'only-all-of': `Bare når alt dette stemmer:`,
'only-one-of': `Bare i ett av disse tilfellene:`,
'opens-new-tab': `åpnes i en ny fane`,
'optional': `(valgfritt)`,
'print': `Skriv ut`,
'probes': `Til intervjueren`,
'qr': `QR-kode med adressen til undersøkelsen`,
'quoted': str`«${0}»`,
'rank': `Skriv 1 ved det viktigste, 2 ved det nest viktigste, og så videre.`,
'required': `(må besvares)`,
'write-one': `Skriv ett svar.`,
'year': `år`,
'yes': `Ja`,
    };
  