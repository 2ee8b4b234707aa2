
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'all-of': `när allt detta stämmer:`,
'all-required': `Du behöver svara på alla frågor.`,
'answer-online': `Du kan också svara på webben:`,
'between': str`Från ${0} till ${1}.`,
'choose-at-least': str`Välj minst ${0}.`,
'choose-at-most': str`Välj högst ${0}.`,
'choose-between': str`Välj från ${0} till ${1}.`,
'choose-exactly': str`Välj exakt ${0}.`,
'choose-many': `Välj ett eller flera.`,
'choose-one': `Välj ett.`,
'choose-row': `Välj ett på varje rad.`,
'chosen': `valt`,
'code': `Koden från inbjudan`,
'comment': `Kommentar`,
'date-from': str`${0} eller senare.`,
'date-to': str`${0} eller tidigare.`,
'day': `dag`,
'how-to': `Sätt kryss i de rutor som stämmer.`,
'if-answer': str`om du svarade ${0} på fråga ${1}`,
'if-answered': str`om du svarade på fråga ${0}`,
'if-at-least': str`om du svarade ${0} eller högre på fråga ${1}`,
'if-at-most': str`om du svarade ${0} eller lägre på fråga ${1}`,
'if-chose': str`om du valde ${0} i fråga ${1}`,
'if-from': str`om datumet i fråga ${0} är ${1} eller senare`,
'if-not-answer': str`om du inte svarade ${0} på fråga ${1}`,
'if-not-answered': str`om du inte svarade på fråga ${0}`,
'if-not-at-least': str`om du inte svarade ${0} eller högre på fråga ${1}`,
'if-not-at-most': str`om du inte svarade ${0} eller lägre på fråga ${1}`,
'if-not-chose': str`om du inte valde ${0} i fråga ${1}`,
'if-not-from': str`om datumet i fråga ${0} inte är ${1} eller senare`,
'if-not-ticked': str`om du inte kryssade i rutan i fråga ${0}`,
'if-not-until': str`om datumet i fråga ${0} inte är ${1} eller tidigare`,
'if-ticked': str`om du kryssade i rutan i fråga ${0}`,
'if-until': str`om datumet i fråga ${0} är ${1} eller tidigare`,
'load-failed': `Enkäten kunde inte visas.`,
'month': `månad`,
'no': `Nej`,
'not-applicable': `Vet inte / inte aktuellt`,
'number-from': str`${0} eller mer.`,
'number-to': str`${0} eller mindre.`,
'one-of': `i ett av dessa fall:`,
'only': str`Bara ${0}.`,
'only-all-of': `Bara när allt detta stämmer:`,
'only-one-of': `Bara i ett av dessa fall:`,
'opens-new-tab': `öppnas i en ny flik`,
'optional': `(frivilligt)`,
'print': `Skriv ut`,
'probes': `Till intervjuaren`,
'qr': `QR-kod med enkätens adress`,
'quoted': str`”${0}”`,
'rank': `Skriv 1 vid det viktigaste, 2 vid det näst viktigaste och så vidare.`,
'required': `(måste besvaras)`,
'write-one': `Skriv ett svar.`,
'year': `år`,
'yes': `Ja`,
    };
  