
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'all-of': `haddii waxyaabahan oo dhan ay run yihiin:`,
'all-required': `Waa in laga jawaabo dhammaan su’aalaha.`,
'answer-online': `Waxaad sidoo kale kaga jawaabi kartaa internetka:`,
'between': str`Laga bilaabo ${0} ilaa ${1}.`,
'choose-at-least': str`Dooro ugu yaraan ${0}.`,
'choose-at-most': str`Dooro ugu badnaan ${0}.`,
'choose-between': str`Dooro ugu yaraan ${0}, ugu badnaan ${1}.`,
'choose-exactly': str`Dooro ${0} oo keliya.`,
'choose-many': `Dooro mid ama ka badan.`,
'choose-one': `Mid dooro.`,
'choose-row': `Saf kasta mid ka dooro.`,
'chosen': `waa la doortay`,
'code': `Koodhka casuumaaddaada ku qoran`,
'comment': `Faallo`,
'date-from': str`${0} ama taariikh ka dambaysa.`,
'date-to': str`${0} ama taariikh ka horraysa.`,
'day': `maalin`,
'how-to': `Calaamadda X ku qor sanduuqyada ku habboon.`,
'if-answer': str`haddii aad ${0} kaga jawaabtay su’aasha ${1}`,
'if-answered': str`haddii aad ka jawaabtay su’aasha ${0}`,
'if-at-least': str`haddii aad ${0} ama ka sarreeya kaga jawaabtay su’aasha ${1}`,
'if-at-most': str`haddii aad ${0} ama ka hooseeya kaga jawaabtay su’aasha ${1}`,
'if-chose': str`haddii aad ${0} ka dooratay su’aasha ${1}`,
'if-from': str`haddii taariikhda su’aasha ${0} ay tahay ${1} ama taariikh ka dambaysa`,
'if-not-answer': str`haddii aadan ${0} kaga jawaabin su’aasha ${1}`,
'if-not-answered': str`haddii aadan ka jawaabin su’aasha ${0}`,
'if-not-at-least': str`haddii aadan ${0} ama ka sarreeya kaga jawaabin su’aasha ${1}`,
'if-not-at-most': str`haddii aadan ${0} ama ka hooseeya kaga jawaabin su’aasha ${1}`,
'if-not-chose': str`haddii aadan ${0} ka dooran su’aasha ${1}`,
'if-not-from': str`haddii taariikhda su’aasha ${0} aysan ahayn ${1} ama taariikh ka dambaysa`,
'if-not-ticked': str`haddii aadan calaamadayn sanduuqa su’aasha ${0}`,
'if-not-until': str`haddii taariikhda su’aasha ${0} aysan ahayn ${1} ama taariikh ka horraysa`,
'if-ticked': str`haddii aad calaamadaysay sanduuqa su’aasha ${0}`,
'if-until': str`haddii taariikhda su’aasha ${0} ay tahay ${1} ama taariikh ka horraysa`,
'load-failed': `Sahanka lama muujin karin.`,
'month': `bil`,
'no': `Maya`,
'not-applicable': `Ma garanayo / ima khuseyso`,
'number-from': str`${0} ama ka badan.`,
'number-to': str`${0} ama ka yar.`,
'one-of': `mid ka mid ah xaaladahan:`,
'only': str`Keliya ${0}.`,
'only-all-of': `Keliya haddii waxyaabahan oo dhan ay run yihiin:`,
'only-one-of': `Keliya mid ka mid ah xaaladahan:`,
'opens-new-tab': `wuxuu ku furmayaa tab cusub`,
'optional': `(ikhtiyaari)`,
'print': `Daabac`,
'probes': `Qofka wareysiga qaadaya`,
'qr': `Koodh QR ah oo leh cinwaanka sahanka`,
'quoted': str`“${0}”`,
'rank': `Kan ugu muhiimsan ag qor 1, kan ku xiga ag qor 2, sidaasna ku sii wad.`,
'required': `(waa in laga jawaabo)`,
'write-one': `Hal jawaab qor.`,
'year': `sanad`,
'yes': `Haa`,
    };
  