
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'all-of': `kaikki nämä pitävät paikkansa:`,
'all-required': `Vastaa kaikkiin kysymyksiin.`,
'answer-online': `Voit vastata myös verkossa:`,
'between': str`Vähintään ${0} ja enintään ${1}.`,
'choose-at-least': str`Valitse vähintään ${0}.`,
'choose-at-most': str`Valitse enintään ${0}.`,
'choose-between': str`Valitse vähintään ${0} ja enintään ${1}.`,
'choose-exactly': str`Valitse tasan ${0}.`,
'choose-many': `Valitse yksi tai useampi.`,
'choose-one': `Valitse yksi.`,
'choose-row': `Valitse yksi jokaiselta riviltä.`,
'chosen': `valittu`,
'code': `Kutsussa oleva koodi`,
'comment': `Kommentti`,
'date-from': str`${0} tai myöhemmin.`,
'date-to': str`${0} tai aiemmin.`,
'day': `päivä`,
'how-to': `Merkitse rasti sopiviin ruutuihin.`,
'if-answer': str`jos vastasit kysymykseen ${1} ${0}`,
'if-answered': str`jos vastasit kysymykseen ${0}`,
'if-at-least': str`jos vastasit kysymykseen ${1} vähintään ${0}`,
'if-at-most': str`jos vastasit kysymykseen ${1} enintään ${0}`,
'if-chose': str`jos valitsit kysymyksessä ${1} ${0}`,
'if-from': str`jos kysymyksen ${0} päivämäärä on ${1} tai myöhempi`,
'if-not-answer': str`jos et vastannut kysymykseen ${1} ${0}`,
'if-not-answered': str`jos et vastannut kysymykseen ${0}`,
'if-not-at-least': str`jos et vastannut kysymykseen ${1} vähintään ${0}`,
'if-not-at-most': str`jos et vastannut kysymykseen ${1} enintään ${0}`,
'if-not-chose': str`jos et valinnut kysymyksessä ${1} ${0}`,
'if-not-from': str`jos kysymyksen ${0} päivämäärä ei ole ${1} tai myöhempi`,
'if-not-ticked': str`jos et rastittanut ruutua kysymyksessä ${0}`,
'if-not-until': str`jos kysymyksen ${0} päivämäärä ei ole ${1} tai aiempi`,
'if-ticked': str`jos rastitit ruudun kysymyksessä ${0}`,
'if-until': str`jos kysymyksen ${0} päivämäärä on ${1} tai aiempi`,
'load-failed': `Kyselyä ei voitu näyttää.`,
'month': `kuukausi`,
'no': `Ei`,
'not-applicable': `En osaa sanoa / ei koske minua`,
'number-from': str`Vähintään ${0}.`,
'number-to': str`Enintään ${0}.`,
'one-of': `jokin näistä pitää paikkansa:`,
'only': str`Vastaa vain, ${0}.`,
'only-all-of': `Vastaa vain, jos kaikki nämä pitävät paikkansa:`,
'only-one-of': `Vastaa vain, jos jokin näistä pitää paikkansa:`,
'opens-new-tab': `avautuu uuteen välilehteen`,
'optional': `(vapaaehtoinen)`,
'print': `Tulosta`,
'probes': `Haastattelijalle`,
'qr': `QR-koodi, jossa on kyselyn osoite`,
'quoted': str`”${0}”`,
'rank': `Kirjoita tärkeimmän kohdalle 1, seuraavan kohdalle 2 ja niin edelleen.`,
'required': `(pakollinen)`,
'write-one': `Kirjoita yksi vastaus.`,
'year': `vuosi`,
'yes': `Kyllä`,
    };
  